import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';

/** Google's registries send header blocks far above the platform's 16 KiB. */
const MAX_HEADER_BYTES = 256 * 1024;

export interface Exchange {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string | undefined;
  /** Ends the exchange, also in the middle of the answer's body. */
  readonly signal: AbortSignal;
}

/**
 * One request, and the head of its answer; the caller reads or destroys the body. Redirects are answers like others.
 * On `node:http`, not `fetch`: the platform's fetch costs 40 MB of memory at its first use.
 * @throws the platform's errors, with `code`
 */
export async function exchange({ url, method, headers, body, signal }: Exchange): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      method,
      headers: { ...headers, ...(bytes === undefined ? {} : { 'content-length': String(bytes.length) }) },
      maxHeaderSize: MAX_HEADER_BYTES,
      signal,
    });
    request.on('response', resolve);
    // Stays after the answer's head: a connection that ends later is the reader's matter, and no crash.
    request.on('error', reject);
    request.end(bytes);
  });
}
