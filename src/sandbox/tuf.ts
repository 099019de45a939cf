import { createHash, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { json } from '@sigstore/core';
import { Key, Metadata, MetaFile, Root, Signature, Snapshot, TargetFile, Targets, Timestamp } from '@tufjs/models';
import { jsonAnswer } from './request-json.js';
import type { SandboxAnswer, SandboxHandler } from './service.js';

export interface TufOptions {
  /** Ed25519; holds every role. */
  readonly privateKey: KeyObject;
  /** When the key was made: the root metadata must be the same at every start. */
  readonly start: Date;
  /** In milliseconds also the version of all but the root, so that it grows over restarts. */
  readonly now: Date;
  /** Contents by target name. */
  readonly targets: Readonly<Record<string, Buffer>>;
}

export interface TufRepository {
  /** `root.json` that a client starts from. */
  readonly root: Buffer;
  readonly handle: SandboxHandler;
}

const SPEC_VERSION = '1.0.31';
const ROOT_YEARS = 10;
const ROLES = ['root', 'timestamp', 'snapshot', 'targets'] as const;

/** A TUF repository with consistent snapshots, served from memory. Source: TUF specification, sections 4 and 6. */
export function tufRepository({ privateKey, start, now, targets }: TufOptions): TufRepository {
  const key = tufKey(privateKey);
  const serialize = (metadata: Metadata<Root | Timestamp | Snapshot | Targets>): Buffer => {
    metadata.sign((data) => new Signature({ keyID: key.keyID, sig: sign(null, data, privateKey).toString('hex') }));
    return Buffer.from(JSON.stringify(metadata.toJSON()));
  };
  const root = serialize(rootMetadata(key, start));
  const version = now.getTime();
  const common = { version, specVersion: SPEC_VERSION, expires: yearsAfter(now, 1) };
  const meta = (name: string) => ({ meta: { [name]: new MetaFile({ version }) } });
  const files = new Map<string, Buffer>([
    ['/root.json', root],
    ['/1.root.json', root],
    [`/${version}.targets.json`, serialize(targetsMetadata(targets, common))],
    [`/${version}.snapshot.json`, serialize(new Metadata(new Snapshot({ ...common, ...meta('targets.json') })))],
    ['/timestamp.json', serialize(new Metadata(timestampFor(common)))],
  ]);
  for (const [name, content] of Object.entries(targets)) files.set(`/targets/${sha256(content)}.${name}`, content);
  return { root, handle: ({ method, path }) => answer(method === 'GET' ? files.get(path) : undefined) };
}

interface Common {
  readonly version: number;
  readonly specVersion: string;
  readonly expires: string;
}

function rootMetadata(key: Key, start: Date): Metadata<Root> {
  const root = new Root({
    version: 1,
    specVersion: SPEC_VERSION,
    expires: yearsAfter(start, ROOT_YEARS),
    consistentSnapshot: true,
  });
  for (const role of ROLES) root.addKey(key, role);
  return new Metadata(root);
}

function targetsMetadata(targets: TufOptions['targets'], common: Common): Metadata<Targets> {
  const files = Object.entries(targets).map(([path, content]) => {
    return [path, new TargetFile({ path, length: content.length, hashes: { sha256: sha256(content) } })] as const;
  });
  return new Metadata(new Targets({ ...common, targets: Object.fromEntries(files) }));
}

function timestampFor(common: Common): Timestamp {
  return new Timestamp({ ...common, snapshotMeta: new MetaFile({ version: common.version }) });
}

/** The key's id is the digest of its canonical form; section 4.2. */
function tufKey(privateKey: KeyObject): Key {
  const raw = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32);
  const form = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: raw.toString('hex') } };
  const keyID = sha256(Buffer.from(json.canonicalize(form)));
  return new Key({ keyID, keyType: form.keytype, scheme: form.scheme, keyVal: form.keyval });
}

function answer(content: Buffer | undefined): SandboxAnswer {
  if (content === undefined) return jsonAnswer(404, { message: 'not found' });
  return { status: 200, headers: { 'content-type': 'application/json' }, body: content };
}

/** TUF's times have whole seconds. */
function yearsAfter(time: Date, years: number): string {
  const later = new Date(time);
  later.setUTCFullYear(later.getUTCFullYear() + years);
  return `${later.toISOString().slice(0, 19)}Z`;
}

function sha256(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}
