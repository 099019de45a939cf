import type { KeyObject } from 'node:crypto';
import { noteSigner, signCheckpoint, type NoteSigner } from './checkpoint.js';
import type { LoggedEntry, LogStore } from './log-store.js';
import { canonicalBodyV2, invalidArgument } from './rekor-v2-entries.js';
import { jsonAnswer, RequestRefused } from './request-json.js';
import type { SandboxAnswer, SandboxHandler, SandboxRequest } from './service.js';
import { readTile } from './tlog-tiles.js';

export interface RekorV2Options {
  /** Ed25519 or ECDSA P-256: signs checkpoints. */
  readonly privateKey: KeyObject;
  readonly store: LogStore;
  /** The checkpoints' origin: the host of the log's URL, without a port. */
  readonly origin: string;
}

/** An entry bundle gives each entry's length in two bytes. */
const MAX_ENTRY_BYTES = 0xffff;
const TILES = '/api/v2/tile/';

/**
 * A Rekor v2: `hashedrekord` 0.0.2 only, no integrated time, reading as C2SP tlog-tiles.
 * Source: sigstore/rekor-tiles 2.3.0, CLIENTS.md.
 */
export function rekorV2Handler(options: RekorV2Options): SandboxHandler {
  const signer = noteSigner(options.origin, options.privateKey);
  return (request) => {
    try {
      return route({ store: options.store, signer }, request);
    } catch (error) {
      if (error instanceof RequestRefused) return error.answer;
      throw error;
    }
  };
}

interface Log {
  readonly store: LogStore;
  readonly signer: NoteSigner;
}

function route(log: Log, { method, path, body }: SandboxRequest): SandboxAnswer {
  if (method === 'POST' && path === '/api/v2/log/entries') return createEntry(log, parseBody(body));
  if (method !== 'GET') return notFound();
  if (path === '/api/v2/checkpoint') {
    return { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: checkpoint(log) };
  }
  const tile = path.startsWith(TILES) ? readTile(log.store, path.slice(TILES.length)) : undefined;
  if (tile === undefined) return notFound();
  return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: tile };
}

function createEntry({ store, signer }: Log, request: unknown): SandboxAnswer {
  const body = canonicalBodyV2(request);
  if (body.length > MAX_ENTRY_BYTES) throw invalidArgument('invalid entry');
  const existing = store.findBody(body);
  if (existing !== undefined) {
    const message = `an equivalent entry already exists in the transparency log with index ${existing.index}`;
    return jsonAnswer(409, { code: 6, message, details: [] }, { 'x-log-index': String(existing.index) });
  }
  const entry = store.append(body, 0);
  return jsonAnswer(201, transparencyLogEntry({ store, signer }, entry));
}

/** Source: protobuf-specs, `TransparencyLogEntry` in JSON; unset members as the real server writes them. */
function transparencyLogEntry(log: Log, entry: LoggedEntry): object {
  const { tree } = log.store;
  return {
    logIndex: String(entry.index),
    logId: { keyId: log.signer.keyHash.toString('base64') },
    kindVersion: { kind: 'hashedrekord', version: '0.0.2' },
    integratedTime: '0',
    inclusionPromise: null,
    inclusionProof: {
      logIndex: String(entry.index),
      rootHash: tree.root().toString('base64'),
      treeSize: String(tree.size),
      hashes: tree.inclusionProof(entry.index).map((hash) => hash.toString('base64')),
      checkpoint: { envelope: checkpoint(log) },
    },
    canonicalizedBody: entry.body.toString('base64'),
  };
}

function checkpoint({ store: { tree }, signer }: Log): string {
  return signCheckpoint({ origin: signer.name, size: tree.size, rootHash: tree.root() }, signer);
}

function parseBody(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString()) as unknown;
  } catch {
    throw invalidArgument('proto: syntax error');
  }
}

function notFound(): SandboxAnswer {
  return jsonAnswer(404, { code: 5, message: 'Not Found', details: [] });
}
