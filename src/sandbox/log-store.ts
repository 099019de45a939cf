import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { leafHash, MerkleTree } from './merkle.js';
import { at, bytesAt } from './request-json.js';

export interface LoggedEntry {
  readonly index: number;
  /** Canonical bytes, as hashed into the tree. */
  readonly body: Buffer;
  readonly leafHash: Buffer;
  /** Seconds since the epoch. */
  readonly integratedTime: number;
}

/** The entries of one log, in a file with one entry a line where a path is given, and their tree. */
export class LogStore {
  readonly tree = new MerkleTree();
  private readonly entries: LoggedEntry[] = [];
  private readonly byLeafHash = new Map<string, LoggedEntry>();

  constructor(private readonly path?: string) {
    if (path === undefined || !existsSync(path)) return;
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      if (line === '') continue;
      const stored: unknown = JSON.parse(line);
      const body = bytesAt(stored, 'body');
      const integratedTime = at(stored, 'integratedTime');
      if (body === undefined || typeof integratedTime !== 'number') throw new TypeError(`${path}: not a log entry`);
      this.add(body, integratedTime);
    }
  }

  /** The entry is on disk before the tree has it. */
  append(body: Buffer, integratedTime: number): LoggedEntry {
    if (this.path !== undefined) {
      appendFileSync(this.path, `${JSON.stringify({ body: body.toString('base64'), integratedTime })}\n`);
    }
    return this.add(body, integratedTime);
  }

  entry(index: number): LoggedEntry | undefined {
    return this.entries[index];
  }

  /** The entry with this leaf hash, in hex. */
  find(hash: string): LoggedEntry | undefined {
    return this.byLeafHash.get(hash);
  }

  findBody(body: Buffer): LoggedEntry | undefined {
    return this.find(leafHash(body).toString('hex'));
  }

  private add(body: Buffer, integratedTime: number): LoggedEntry {
    const hash = leafHash(body);
    const entry = { index: this.tree.append(hash), body, leafHash: hash, integratedTime };
    this.entries.push(entry);
    this.byLeafHash.set(hash.toString('hex'), entry);
    return entry;
  }
}
