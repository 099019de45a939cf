import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { fail } from '../errors.js';
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

/** The entries of one log, kept in a file with one entry a line where a path is given, and their tree. */
export class LogStore {
  readonly tree = new MerkleTree();
  private readonly entries: LoggedEntry[] = [];
  private readonly byLeafHash = new Map<string, LoggedEntry>();

  constructor(private readonly path?: string) {
    if (path === undefined || !existsSync(path)) return;
    for (const [n, line] of readFileSync(path, 'utf8').split('\n').entries()) {
      if (line === '') continue;
      const { body, integratedTime } = parseLine(line) ?? notAnEntry(path, n + 1);
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

function parseLine(line: string): Pick<LoggedEntry, 'body' | 'integratedTime'> | undefined {
  try {
    const stored: unknown = JSON.parse(line);
    const body = bytesAt(stored, 'body');
    const integratedTime = at(stored, 'integratedTime');
    return body === undefined || typeof integratedTime !== 'number' ? undefined : { body, integratedTime };
  } catch {
    return undefined;
  }
}

function notAnEntry(path: string, line: number): never {
  return fail('INPUT_INVALID', `Line ${line} of ${path} is no log entry.`, {
    remedy: 'Name an empty directory, or remove this one to start with new keys and logs.',
  });
}
