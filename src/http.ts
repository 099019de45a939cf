/** The one way to the network: time-outs with numbers, retries that honour Retry-After, bounded answers, typed errors. */

export interface HttpRequest {
  /** The service by the name that its operators use ("Fulcio", "Rekor"): every message names it. */
  readonly service: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'HEAD' | 'DELETE' | 'PATCH';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
  /** Milliseconds for one attempt; the client's own default otherwise. */
  readonly timeoutMs?: number;
  /** Attempts in all, 1 = no retry; the client's own default otherwise. */
  readonly attempts?: number;
  /** Bytes of answer beyond which the answer is refused. */
  readonly maxBytes?: number;
  /** Statuses other than 2xx that the caller handles itself (409, 404). */
  readonly accept?: readonly number[];
}

export interface HttpResponse {
  readonly status: number;
  /** Header names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

export interface Http {
  /**
   * @throws WherefromError SERVICE_UNREACHABLE, SERVICE_TIMEOUT, SERVICE_REFUSED (4xx), SERVICE_FAILED (429 and 5xx
   * after all attempts), SERVICE_ANSWER_MALFORMED (too large, cut)
   */
  send(request: HttpRequest): Promise<HttpResponse>;
}
