/** The one way to the network: time-outs with numbers, retries that honour Retry-After, bounded answers, typed errors. */
import type { Agent } from 'node:http';
import { type Progress } from './progress.js';
export { malformed, parseJsonBody, refuseHtml } from './http-answer.js';
export interface HttpRequest {
    /** The service by the name that its operators use ("Fulcio", "Rekor"): every message names it. */
    readonly service: string;
    readonly method: 'GET' | 'POST' | 'PUT' | 'HEAD' | 'DELETE' | 'PATCH';
    readonly url: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: Uint8Array | string;
    /** Parts of the body or the URL that no message may hold. Authorization and Cookie headers always count as such. */
    readonly secrets?: readonly string[];
    /**
     * What no message may hold besides, although this request does not carry it: the service knows it from others. Read for
     * each message anew, so that the list may grow meanwhile.
     */
    readonly unspoken?: readonly string[];
    /** Milliseconds for one attempt; the client's own default otherwise. */
    readonly timeoutMs?: number;
    /** Attempts in all, 1 = no retry; the client's own default otherwise. */
    readonly attempts?: number;
    /** Bytes of answer beyond which the answer is refused. */
    readonly maxBytes?: number;
    /** Statuses other than 2xx that the caller handles itself (409, 404). */
    readonly accept?: readonly number[];
    /** Ends the request at once, also between two attempts: nobody needs the answer any more. */
    readonly signal?: AbortSignal;
    /**
     * What a redirect to another host means while there is a credential: `refuse` (the default), or for GET and HEAD
     * `drop-credentials`: it is followed with no header but `accept`.
     */
    readonly redirects?: 'refuse' | 'drop-credentials';
    /** The platform's own connections otherwise. */
    readonly connections?: Connections;
}
/** Connections with trust, client certificates and a number of their own. */
export interface Connections {
    /** Asked anew for each redirect: a client certificate is a credential too. */
    agentFor(url: URL): Agent;
}
export interface HttpResponse {
    readonly status: number;
    /** Header names in lower case. */
    readonly headers: ReadonlyMap<string, string>;
    readonly body: Buffer;
    /** "Fulcio at fulcio.sigstore.dev", for messages about the answer. */
    readonly from?: string;
    /** The host of another origin that a redirect led to: its word is not that of the service that was asked. */
    readonly redirectedTo?: string;
}
export interface Http {
    /**
     * @throws WherefromError SERVICE_UNREACHABLE, SERVICE_TIMEOUT, SERVICE_REFUSED (4xx), SERVICE_FAILED (429 and 5xx
     * after all attempts), SERVICE_ANSWER_MALFORMED (too large, cut, redirected elsewhere), INPUT_INVALID (no http URL),
     * INTERRUPTED (by the request's signal)
     */
    send(request: HttpRequest): Promise<HttpResponse>;
}
export interface HttpOptions {
    /** Milliseconds for one attempt. */
    readonly timeoutMs?: number;
    readonly attempts?: number;
    /** Hears of every wait before another attempt; what a request is for is said by who sends it. */
    readonly progress?: Progress;
    /** Ends early, in whatever way, when the signal is given. */
    readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
    /** In [0, 1). */
    readonly random?: () => number;
    /** Milliseconds since the epoch, for a Retry-After that is a date. */
    readonly now?: () => number;
}
/** Above the 20 s that a Rekor v2 needs at least: it answers a write at its next checkpoint. */
export declare const DEFAULT_TIMEOUT_MS = 30000;
/**
 * A client on the platform's own connections. Proxies are the platform's matter too: a front end that wants HTTPS_PROXY
 * honoured calls `http.setGlobalProxyFromEnv()` where Node has it, or runs under NODE_USE_ENV_PROXY=1.
 */
export declare function createHttp(options?: HttpOptions): Http;
