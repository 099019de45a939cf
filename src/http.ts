/** The one way to the network: time-outs with numbers, retries that honour Retry-After, bounded answers, typed errors. */

import type { Agent, IncomingMessage } from 'node:http';
import { setTimeout as setTimeoutPromise } from 'node:timers/promises';
import { fail, WherefromError } from './errors.js';
import { errorText, malformed, retryAfter, withinSentence } from './http-answer.js';
import { type Attempt, secretsOf, serviceAt, shown } from './http-attempt.js';
import { networkFailure, Retryable, timedOut } from './http-failure.js';
import { follow, type Followed } from './http-redirect.js';
import { SILENT, type Progress } from './progress.js';

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
export const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_ATTEMPTS = 4;
const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;
const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 10_000;

/**
 * A client on the platform's own connections. Proxies are the platform's matter too: a front end that wants HTTPS_PROXY
 * honoured calls `http.setGlobalProxyFromEnv()` where Node has it, or runs under NODE_USE_ENV_PROXY=1.
 */
export function createHttp(options: HttpOptions = {}): Http {
  const {
    progress = SILENT,
    sleep = async (ms, signal) => setTimeoutPromise(ms, undefined, signal === undefined ? {} : { signal }),
    random = Math.random,
    now = Date.now,
  } = options;
  return {
    async send(request) {
      const url = parseUrl(request);
      const secrets = secretsOf(request, url);
      const attempts = Math.max(1, request.attempts ?? options.attempts ?? DEFAULT_ATTEMPTS);
      const timeoutMs = request.timeoutMs ?? options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
      for (let n = 1; ; n += 1) {
        refuseUnneeded(request);
        const count = `attempt ${n} of ${attempts}`;
        const outcome = await attemptOnce({ request, url, secrets, timeoutMs, count, now });
        if (!(outcome instanceof Retryable)) return outcome;
        if (n >= attempts) throw outcome.error;
        const waitMs = outcome.waitMs ?? backoff(n, random());
        const step = progress.begin(`${outcome.error.message} Trying again in ${seconds(waitMs)}`);
        try {
          await sleep(waitMs, request.signal);
        } catch (error) {
          refuseUnneeded(request);
          throw error;
        } finally {
          step.end();
        }
      }
    },
  };
}

function refuseUnneeded({ signal, service }: HttpRequest): void {
  if (signal?.aborted !== true) return;
  fail('INTERRUPTED', `${service} was not waited for any longer.`, {
    remedy: 'Look at the error that ended the work of which this was a part.',
  });
}

function backoff(attempt: number, jitter: number): number {
  const ceiling = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempt - 1));
  return Math.round(ceiling * (0.5 + jitter / 2));
}

async function attemptOnce(attempt: Attempt): Promise<HttpResponse | Retryable> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), attempt.timeoutMs);
  const { signal } = attempt.request;
  let answered = false;
  try {
    const ends = signal === undefined ? controller.signal : AbortSignal.any([controller.signal, signal]);
    const { response, redirectedTo } = await follow(attempt, ends);
    answered = true;
    const body = await readBounded(attempt, response);
    return judge({ attempt, response, body, redirectedTo });
  } catch (error) {
    if (error instanceof WherefromError) throw error;
    refuseUnneeded(attempt.request);
    if (controller.signal.aborted) return new Retryable(timedOut(attempt));
    return networkFailure(attempt, error, answered);
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}

async function readBounded({ request }: Attempt, response: IncomingMessage): Promise<Buffer> {
  const limit = request.maxBytes ?? DEFAULT_MAX_BYTES;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return malformed(request.service, `answered more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

interface Answered extends Followed {
  readonly attempt: Attempt;
  readonly body: Buffer;
}

function judge({ attempt, response, body, redirectedTo }: Answered): HttpResponse | Retryable {
  const { request } = attempt;
  const status = response.statusCode ?? 0;
  const headers = new Map(
    Object.entries(response.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  const elsewhere = redirectedTo === undefined ? '' : `, redirected to ${shown(redirectedTo, attempt)},`;
  const from = `${serviceAt(attempt)}${elsewhere}`;
  const answer = { status, headers, body, from, ...(redirectedTo === undefined ? {} : { redirectedTo }) };
  if ((status >= 200 && status < 300) || request.accept?.includes(status) === true) return answer;
  const said = shown(errorText(answer), attempt).replace(/\.+$/, '');
  const message = `${from} answered ${status}${said === '' ? '' : `: ${said}`}`;
  if (status === 408 || status === 429 || status >= 500) {
    const error = new WherefromError('SERVICE_FAILED', `${message} (${attempt.count}).`, {
      remedy: `Try again later; if it lasts, look at the status page of whoever runs ${withinSentence(request.service)}.`,
    });
    const waitMs = retryAfter(headers.get('retry-after'), attempt.now());
    return waitMs === undefined ? new Retryable(error) : new Retryable(error, waitMs);
  }
  return fail('SERVICE_REFUSED', `${message}.`, {
    remedy: `Check that this is the address of ${withinSentence(request.service)} and that it serves this repository.`,
  });
}

function parseUrl(request: HttpRequest): URL {
  const refuse = (why: string): never =>
    fail('INPUT_INVALID', `The address of ${request.service} ${why}.`, {
      remedy: 'Give it as https://host/path.',
    });
  if (!URL.canParse(request.url)) return refuse('is no URL');
  const url = new URL(request.url);
  if (!/^https?:$/.test(url.protocol)) return refuse('is not an http address');
  if (url.username !== '' || url.password !== '') return refuse('holds a user name or password');
  return url;
}

function seconds(ms: number): string {
  return `${Number((ms / 1000).toFixed(ms < 10_000 ? 1 : 0))} s`;
}
