import { createHash } from 'node:crypto';
import type { SandboxRegistry } from '../../src/sandbox/registry.js';

export const IMAGE_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
export const IMAGE_INDEX = 'application/vnd.oci.image.index.v1+json';
export const EMPTY = { mediaType: 'application/vnd.oci.empty.v1+json', digest: sha256('{}'), size: 2 };

/** What a client of the registry saw. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** One raw request; redirects are not followed. */
export async function ask(registry: { readonly url: string }, path: string, asking: Asking = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body } = asking;
  const response = await fetch(new URL(path, registry.url), {
    method,
    headers: { accept: `${IMAGE_MANIFEST}, ${IMAGE_INDEX}`, ...headers },
    body: body === undefined ? null : Uint8Array.from(Buffer.from(body)),
    redirect: 'manual',
  });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

export function json(answer: Answer): unknown {
  return JSON.parse(answer.bytes.toString());
}

/** Status and the first code of `errors[]`. */
export function refusal(answer: Answer): [number, unknown] {
  const { errors } = json(answer) as { errors: { code: unknown }[] };
  return [answer.status, errors[0]?.code];
}

export function sha256(bytes: string | Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** A blob by a session and one PUT, as most clients push. */
export async function pushBlob(registry: SandboxRegistry, repository: string, bytes: string): Promise<Answer> {
  const begun = await ask(registry, `/v2/${repository}/blobs/uploads/`, { method: 'POST' });
  const location = `${begun.headers.get('location')}&digest=${sha256(bytes)}`;
  return ask(registry, location, { method: 'PUT', body: bytes });
}

export interface Evidence {
  readonly subject?: { readonly mediaType: string; readonly digest: string; readonly size: number };
  readonly artifactType?: string;
  readonly payload: string;
}

/** The manifest of an artifact whose one layer is the payload. */
export function evidence({ subject, artifactType = 'application/vnd.example', payload }: Evidence): string {
  const layer = { mediaType: artifactType, digest: sha256(payload), size: Buffer.byteLength(payload) };
  const manifest = { schemaVersion: 2, mediaType: IMAGE_MANIFEST, artifactType, config: EMPTY, layers: [layer] };
  return JSON.stringify({ ...manifest, ...(subject === undefined ? {} : { subject }), annotations: { payload } });
}

export interface PutManifest {
  readonly repository: string;
  /** Default: its digest. */
  readonly reference?: string;
  readonly manifest: string;
  readonly mediaType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function putManifest(registry: SandboxRegistry, put: PutManifest): Promise<Answer> {
  const { repository, manifest, reference = sha256(manifest), mediaType = IMAGE_MANIFEST, headers = {} } = put;
  return ask(registry, `/v2/${repository}/manifests/${reference}`, {
    method: 'PUT',
    headers: { 'content-type': mediaType, ...headers },
    body: manifest,
  });
}

/** Blobs and manifest. @returns the digest */
export async function pushEvidence(registry: SandboxRegistry, repository: string, given: Evidence): Promise<string> {
  const manifest = evidence(given);
  for (const blob of ['{}', given.payload]) await pushBlob(registry, repository, blob);
  const answer = await putManifest(registry, { repository, manifest });
  if (answer.status !== 201) throw new Error(`not pushed: ${answer.bytes.toString()}`);
  return sha256(manifest);
}

export const basic = (name: string, password: string): string =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
