/** A way to a registry that breaks in the middle of storing, and is mended later. */
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface BreakingWay {
  /** Of the registry as it is reached by this way: `localhost:PORT`. */
  readonly host: string;
  mend(): void;
}

const LOOPBACK = '127.0.0.1';

/**
 * Passes everything on to the registry until it took the first blob, then so many requests more, and from then on cuts every
 * connection without an answer until it is mended.
 */
export async function openBreakingWay(
  registry: string,
  { requestsAfterBlob }: { readonly requestsAfterBlob: number },
): Promise<BreakingWay> {
  const { port } = new URL(`http://${registry}`);
  let left: number | undefined;
  let broken = false;
  const pass = (incoming: IncomingMessage, answer: ServerResponse): void => {
    if (left === 0) broken = true;
    if (broken) return void incoming.socket.destroy();
    if (left !== undefined) left -= 1;
    // The host stays as it was asked, so that the registry sends uploads back to this way.
    const { method, url, headers } = incoming;
    const outgoing = request({ host: LOOPBACK, port, method, path: url, headers }, (response) => {
      if (left === undefined && isBlobTaken(url, response)) left = requestsAfterBlob;
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    outgoing.once('error', () => incoming.socket.destroy());
    incoming.pipe(outgoing);
  };
  // It ends with the lab.
  const server = createServer(pass).listen(0, LOOPBACK).unref();
  await once(server, 'listening');
  return {
    host: `localhost:${(server.address() as AddressInfo).port}`,
    mend: () => {
      broken = false;
      left = Number.POSITIVE_INFINITY;
    },
  };
}

/** An upload that ended; a blob that was there before is mounted. */
function isBlobTaken(url: string | undefined, { statusCode }: IncomingMessage): boolean {
  return statusCode === 201 && url?.includes('mount=') !== true;
}
