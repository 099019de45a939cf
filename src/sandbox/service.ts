import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import type { TlsOptions } from 'node:tls';
import type { Fault, FaultRule } from './faults.js';

export interface SandboxRequest {
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface SandboxAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export type SandboxHandler = (request: SandboxRequest) => SandboxAnswer | Promise<SandboxAnswer>;

/** One server of the sandbox on loopback. */
export interface SandboxService {
  readonly name: string;
  /** `http://127.0.0.1:PORT`, or as its server options say; no final slash. */
  readonly url: string;
  /** Requests seen so far, faulty ones included, with the headers that each carried: names in lower case. */
  readonly requests: readonly Omit<SandboxRequest, 'query' | 'body'>[];
  setFaults(rules: readonly FaultRule[]): void;
  close(): Promise<void>;
}

export interface ServerOptions {
  /** Serves https with this; absent: http. */
  readonly tls?: TlsOptions;
  /** Default: 127.0.0.1. */
  readonly address?: '127.0.0.1' | '::1';
}

const MAX_REQUEST_BYTES = 64 * 1024 * 1024;

/** Starts a server on a port of the system's choosing. `handle` gets the service's own URL at its first request. */
export async function startService(
  name: string,
  handle: SandboxHandler,
  { tls, address = '127.0.0.1' }: ServerOptions = {},
): Promise<SandboxService> {
  const requests: Omit<SandboxRequest, 'query' | 'body'>[] = [];
  let rules: { rule: FaultRule; seen: number }[] = [];

  const listener: RequestListener = (incoming, outgoing) => {
    void serve(incoming, outgoing);
  };
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    try {
      const url = new URL(incoming.url ?? '/', 'http://sandbox');
      const method = incoming.method ?? 'GET';
      const seen = { method, path: url.pathname, headers: incoming.headers };
      requests.push(seen);
      const fault = nextFault(seen);
      if (fault?.kind === 'cut' && fault.afterBytes !== undefined) {
        await readBytes(incoming, fault.afterBytes);
        outgoing.destroy();
        return;
      }
      const request = { ...seen, query: url.searchParams, body: await readBody(incoming) };
      if (fault === undefined) send(outgoing, await handle(request));
      else await misbehave(fault, outgoing, async () => handle(request));
    } catch (error) {
      if (!outgoing.headersSent) send(outgoing, { status: 500, body: `${name}: ${String(error)}` });
      else outgoing.destroy();
    }
  }

  function nextFault({ method, path }: { method: string; path: string }): Fault | undefined {
    let chosen: Fault | undefined;
    for (const entry of rules) {
      if (entry.rule.path !== undefined && !path.startsWith(entry.rule.path)) continue;
      if (entry.rule.method !== undefined && entry.rule.method !== method) continue;
      entry.seen += 1;
      if (entry.rule.nth === undefined || entry.rule.nth === entry.seen) chosen ??= entry.rule.fault;
    }
    return chosen;
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, address, resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    name,
    url: `${tls === undefined ? 'http' : 'https'}://${address === '::1' ? '[::1]' : address}:${port}`,
    requests,
    setFaults: (next) => {
      rules = next.map((rule) => ({ rule, seen: 0 }));
    },
    close: async () => closeServer(server),
  };
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_REQUEST_BYTES) throw new RangeError('request too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readBytes(incoming: IncomingMessage, enough: number): Promise<void> {
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size >= enough) return;
  }
}

function send(outgoing: ServerResponse, answer: SandboxAnswer): void {
  const body = Buffer.from(answer.body ?? '');
  outgoing.writeHead(answer.status, { 'content-length': body.length, ...answer.headers });
  outgoing.end(body);
}

async function misbehave(fault: Fault, outgoing: ServerResponse, answer: () => Promise<SandboxAnswer>): Promise<void> {
  switch (fault.kind) {
    case 'status':
      send(outgoing, { status: fault.status, headers: fault.headers ?? {}, body: fault.body ?? '' });
      return;
    case 'delay': {
      const honest = await answer();
      await new Promise((resolve) => setTimeout(resolve, fault.ms));
      send(outgoing, honest);
      return;
    }
    case 'hang':
      return;
    case 'cut':
      outgoing.destroy();
      return;
    case 'lost':
      await answer();
      outgoing.destroy();
      return;
    case 'truncated': {
      const honest = await answer();
      const body = Buffer.from(honest.body ?? '');
      outgoing.writeHead(honest.status, { 'content-length': body.length, ...honest.headers });
      outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.destroy());
      return;
    }
    case 'endless':
      pipeline(endless(), outgoing.writeHead(200, { 'content-type': 'application/octet-stream' }), () => undefined);
      return;
    case 'html':
      send(outgoing, {
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: '<!doctype html><title>Sign in</title><p>Please sign in to the network.</p>',
      });
      return;
    case 'malformed': {
      const honest = await answer();
      send(outgoing, { ...honest, body: '{"unexpected": [' });
      return;
    }
  }
}

/** Until its reader has enough. */
function endless(): Readable {
  const part = Buffer.alloc(64 * 1024, 'x');
  return new Readable({
    read() {
      this.push(part);
    },
  });
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
}
