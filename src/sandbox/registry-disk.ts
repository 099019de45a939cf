import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../errors.js';
import { digestOf } from './registry-names.js';
import type { RepositoryState } from './registry-store.js';
import { at } from './request-json.js';

interface KeptRegistry {
  readonly contents: Map<string, Buffer>;
  readonly repositories: Map<string, RepositoryState>;
}

/** A kept registry: `contents/sha256-HEX` for every blob and manifest, and `repositories.json`. */
export class RegistryDisk {
  private readonly contents: string;
  private readonly index: string;

  constructor(private readonly directory: string) {
    this.contents = join(directory, 'contents');
    this.index = join(directory, 'repositories.json');
    mkdirSync(this.contents, { recursive: true });
  }

  /** @throws WherefromError INPUT_INVALID */
  read(): KeptRegistry {
    const contents = new Map<string, Buffer>();
    for (const name of readdirSync(this.contents)) {
      if (name.endsWith('.new')) continue;
      const bytes = readFileSync(join(this.contents, name));
      const digest = name.replace('-', ':');
      if (digestOf(bytes, digest) !== digest) this.damaged(name);
      contents.set(digest, bytes);
    }
    return { contents, repositories: this.readIndex() };
  }

  write(digest: string, bytes: Buffer): void {
    replace(this.path(digest), bytes);
  }

  remove(digest: string): void {
    rmSync(this.path(digest), { force: true });
  }

  save(repositories: ReadonlyMap<string, RepositoryState>): void {
    const value = [...repositories].map(([name, { blobs, manifests, tags, forgotten }]) => {
      return { name, blobs: [...blobs], manifests: [...manifests], tags: [...tags], forgotten: [...forgotten] };
    });
    replace(this.index, JSON.stringify(value));
  }

  private path(digest: string): string {
    return join(this.contents, digest.replace(':', '-'));
  }

  private readIndex(): Map<string, RepositoryState> {
    if (!existsSync(this.index)) return new Map();
    try {
      const value: unknown = JSON.parse(readFileSync(this.index, 'utf8'));
      return new Map(list(value).map((entry) => [text(at(entry, 'name')), parseRepository(entry)]));
    } catch (cause) {
      return this.damaged('repositories.json', cause);
    }
  }

  private damaged(name: string, cause?: unknown): never {
    return fail('INPUT_INVALID', `${name} in ${this.directory} is not what a sandbox's registry kept there.`, {
      remedy: 'Name an empty directory, or remove this one to start with an empty registry.',
      cause,
    });
  }
}

function parseRepository(entry: unknown): RepositoryState {
  const pair = (value: unknown): [string, string] => [text(list(value)[0]), text(list(value)[1])];
  return {
    blobs: new Set(list(at(entry, 'blobs')).map(text)),
    manifests: new Map(list(at(entry, 'manifests')).map(pair)),
    tags: new Map(list(at(entry, 'tags')).map(pair)),
    forgotten: new Set(list(at(entry, 'forgotten')).map(text)),
  };
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError('no list');
  return value;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('no text');
  return value;
}

/** Whoever reads finds the old file or the new one. */
function replace(path: string, bytes: string | Buffer): void {
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
}
