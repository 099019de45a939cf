import { request as requestHttp, type Agent, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { causeCode } from './quote.js';

/** Google's registries send header blocks far above the platform's 16 KiB. */
const MAX_HEADER_BYTES = 256 * 1024;

export interface Exchange {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string | undefined;
  /** Ends the exchange, also in the middle of the answer's body. */
  readonly signal: AbortSignal;
  /** Whose connections are used; the platform's own otherwise. */
  readonly agent?: Agent | undefined;
}

/**
 * One request, and the head of its answer; the caller reads or destroys the body. Redirects are answers like others.
 * On `node:http`, not `fetch`: the platform's fetch costs 40 MB of memory at its first use.
 * @throws the platform's errors, with `code`
 */
export async function exchange(outgoing: Exchange): Promise<IncomingMessage> {
  for (;;) {
    const request = begin(outgoing);
    try {
      return await headOf(request);
    } catch (error) {
      // A kept connection that its server gave up meanwhile: it is gone now, and the next one is another or a new one.
      // RFC 9110 section 9.2.2: at once only what changes nothing when it was received after all.
      const harmless = outgoing.method === 'GET' || outgoing.method === 'HEAD';
      if (!harmless || !request.reusedSocket || causeCode(error) !== 'ECONNRESET') throw error;
    }
  }
}

function begin({ url, method, headers, body, signal, agent }: Exchange): ClientRequest {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const request = send(url, {
    method,
    headers: { ...headers, ...(bytes === undefined ? {} : { 'content-length': String(bytes.length) }) },
    maxHeaderSize: MAX_HEADER_BYTES,
    signal,
    agent,
  });
  request.end(bytes);
  return request;
}

async function headOf(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.on('response', resolve);
    // Stays after the answer's head: a connection that ends later is the reader's matter, and no crash.
    request.on('error', reject);
    // Also where the server changes the protocol (101), of which the platform tells nobody else.
    request.on('close', () => reject(new ClosedError()));
  });
}

/** As the platform names it, where it says so. */
class ClosedError extends Error {
  override readonly name = 'ClosedError';
  readonly code = 'ECONNRESET';

  constructor() {
    super('the connection ended without an answer');
  }
}
