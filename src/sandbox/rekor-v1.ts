import { createPublicKey, sign, type KeyObject } from 'node:crypto';
import { json } from '@sigstore/core';
import { noteSigner, signCheckpoint, type NoteSigner } from './checkpoint.js';
import type { LoggedEntry, LogStore } from './log-store.js';
import { canonicalBody } from './rekor-v1-entries.js';
import { jsonAnswer, RequestRefused } from './request-json.js';
import type { SandboxAnswer, SandboxHandler, SandboxRequest } from './service.js';

export interface RekorV1Options {
  /** ECDSA P-256: signs entries (SET) and checkpoints. */
  readonly privateKey: KeyObject;
  readonly store: LogStore;
  /** Name in the checkpoints: the host of the log's URL, without a port. */
  readonly hostname: string;
  readonly now: () => Date;
}

const ENTRIES = '/api/v1/log/entries';

/** A Rekor v1. Source: sigstore/rekor, openapi.yaml; entries are canonicalized as in `rekor-v1-entries.ts`. */
export function rekorV1Handler(options: RekorV1Options): SandboxHandler {
  const log = new RekorV1Log(options);
  return (request) => {
    try {
      return route(log, request);
    } catch (error) {
      if (error instanceof RequestRefused) return error.answer;
      throw error;
    }
  };
}

function route(log: RekorV1Log, { method, path, query, body }: SandboxRequest): SandboxAnswer {
  if (method === 'POST' && path === ENTRIES) return log.propose(parseBody(body));
  if (method !== 'GET') return notFound();
  if (path === ENTRIES) return log.lookUpIndex(query.get('logIndex') ?? '');
  if (path.startsWith(`${ENTRIES}/`)) return log.lookUp(path.slice(ENTRIES.length + 1).toLowerCase());
  if (path === '/api/v1/log') return log.info();
  if (path === '/api/v1/log/publicKey') return log.publicKeyPem();
  return notFound();
}

function parseBody(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString()) as unknown;
  } catch {
    throw new RequestRefused(jsonAnswer(400, { code: 400, message: 'parsing body body from "" failed: not JSON' }));
  }
}

class RekorV1Log {
  private readonly signer: NoteSigner;
  /** Public, so a number of the key's making serves: it must only stay the same. */
  private readonly treeId: bigint;

  constructor(private readonly options: RekorV1Options) {
    this.signer = noteSigner(options.hostname, options.privateKey);
    this.treeId = this.signer.keyHash.readBigUInt64BE(8) >> 1n;
  }

  propose(proposed: unknown): SandboxAnswer {
    const body = canonicalBody(proposed);
    const existing = this.options.store.findBody(body);
    if (existing !== undefined) {
      const message = `an equivalent entry already exists in the transparency log with UUID ${this.uuid(existing)}`;
      return jsonAnswer(409, { code: 409, message }, { location: `${ENTRIES}/${this.uuid(existing)}` });
    }
    const entry = this.options.store.append(body, Math.floor(this.options.now().getTime() / 1000));
    const uuid = this.uuid(entry);
    return jsonAnswer(201, this.answer(entry), { location: `${ENTRIES}/${uuid}`, etag: uuid });
  }

  /** By leaf hash, with or without the tree's number before it. */
  lookUp(uuid: string): SandboxAnswer {
    const hash = uuid.slice(-64);
    const entry = this.options.store.find(hash);
    const known = entry !== undefined && (uuid === hash || uuid === this.uuid(entry));
    return known ? jsonAnswer(200, this.answer(entry)) : notFound();
  }

  lookUpIndex(index: string): SandboxAnswer {
    const entry = /^\d+$/.test(index) ? this.options.store.entry(Number(index)) : undefined;
    return entry === undefined ? notFound() : jsonAnswer(200, this.answer(entry));
  }

  info(): SandboxAnswer {
    const { tree } = this.options.store;
    return jsonAnswer(200, {
      inactiveShards: [],
      rootHash: tree.root().toString('hex'),
      signedTreeHead: this.checkpoint(),
      treeID: this.treeId.toString(),
      treeSize: tree.size,
    });
  }

  publicKeyPem(): SandboxAnswer {
    const pem = createPublicKey(this.options.privateKey).export({ type: 'spki', format: 'pem' });
    return { status: 200, headers: { 'content-type': 'application/x-pem-file' }, body: pem };
  }

  private answer(entry: LoggedEntry): Record<string, unknown> {
    const { tree } = this.options.store;
    const promised = {
      body: entry.body.toString('base64'),
      integratedTime: entry.integratedTime,
      logID: this.signer.keyHash.toString('hex'),
      logIndex: entry.index,
    };
    const inclusionProof = {
      checkpoint: this.checkpoint(),
      hashes: tree.inclusionProof(entry.index).map((hash) => hash.toString('hex')),
      logIndex: entry.index,
      rootHash: tree.root().toString('hex'),
      treeSize: tree.size,
    };
    const signedEntryTimestamp = sign('sha256', Buffer.from(json.canonicalize(promised)), this.options.privateKey);
    const verification = { inclusionProof, signedEntryTimestamp: signedEntryTimestamp.toString('base64') };
    return { [this.uuid(entry)]: { ...promised, verification } };
  }

  private checkpoint(): string {
    const { tree } = this.options.store;
    const origin = `${this.options.hostname} - ${this.treeId}`;
    return signCheckpoint({ origin, size: tree.size, rootHash: tree.root() }, this.signer);
  }

  private uuid(entry: LoggedEntry): string {
    return this.treeId.toString(16).padStart(16, '0') + entry.leafHash.toString('hex');
  }
}

function notFound(): SandboxAnswer {
  return jsonAnswer(404, { code: 404, message: 'entry not found' });
}
