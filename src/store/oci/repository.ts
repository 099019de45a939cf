/** One repository of a registry. Source: OCI Distribution Specification 1.1. */

import { createHash } from 'node:crypto';
import { fail } from '../../errors.js';
import { malformed, refuseHtml, type HttpResponse } from '../../http.js';
import { parseStrictJson } from '../../model/strict-json.js';
import { quote } from '../../quote.js';
import { isJsonObject, parseDescriptor } from './descriptor.js';
import { DOCKER_MANIFEST_LIST, OCI_INDEX, OCI_MANIFEST } from './media-types.js';
import { isOciDigest, isTag } from './reference.js';
import { listReferrers, mediaTypeOf } from './referrers-api.js';
import type { Descriptor, OciDigest, OciManifest, PutManifest, RepositoryClient } from './registry.js';
import { patienceFor, REGISTRY, type RegistryRequests } from './requests.js';
import type { Uploads } from './uploads.js';

const MANIFEST_TYPES = [
  OCI_INDEX,
  OCI_MANIFEST,
  DOCKER_MANIFEST_LIST,
  'application/vnd.docker.distribution.manifest.v2+json',
];
/** OCI Distribution Specification, "Pushing Manifests": what registries take at least. */
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
/** A bundle about the largest predicate is smaller by half. */
const MAX_BLOB_BYTES = 64 * 1024 * 1024;
/** Room for what a registry says instead of a smaller blob. */
const ERROR_BYTES = 64 * 1024;

/** @param requests those of the repository */
export function createRepositoryClient(requests: RegistryRequests, uploads: Uploads): RepositoryClient {
  const { repository } = requests.place;

  async function manifest(reference: string, { maxBytes = MAX_MANIFEST_BYTES } = {}): Promise<OciManifest | undefined> {
    const answer = await requests.send({
      method: 'GET',
      at: `/manifests/${referenceIn(reference)}`,
      access: 'pull',
      headers: { accept: MANIFEST_TYPES.join(', ') },
      maxBytes,
      accept: [404],
    });
    return isThere(answer) ? manifestIn(answer, reference) : absent(answer);
  }

  async function head(reference: string): Promise<Descriptor | undefined> {
    const answer = await requests.send({
      method: 'HEAD',
      at: `/manifests/${referenceIn(reference)}`,
      access: 'pull',
      headers: { accept: MANIFEST_TYPES.join(', ') },
      accept: [404, 405],
    });
    if (answer.status === 404) return absent(answer);
    refuseHtml(answer, REGISTRY);
    const described = isThere(answer) ? describedBy(answer, reference) : undefined;
    if (described !== undefined) return described;
    // The headers that say it are not required of registries.
    const found = await manifest(reference);
    return found && { mediaType: found.mediaType, digest: found.digest, size: found.bytes.length };
  }

  async function absent(answer: HttpResponse): Promise<undefined> {
    await requests.assertRegistry(answer);
  }

  return {
    repository,
    label: `${repository.registry}/${repository.name}`,
    manifest,
    head,
    putManifest: async (put) => putManifest(requests, put),
    putBlob: uploads.putBlob,
    blob: async (descriptor) => readBlob(requests, descriptor),
    hasBlob: async (digest) => {
      const at = `/blobs/${digestIn(digest)}`;
      return isThere(await requests.send({ method: 'HEAD', at, access: 'pull', accept: [404] }));
    },
    referrers: async (subject, options) => listReferrers(requests, digestIn(subject), options),
    mayPush: uploads.mayPush,
  };
}

function isThere({ status }: HttpResponse): boolean {
  return status >= 200 && status < 300;
}

function manifestIn(answer: HttpResponse, reference: string): OciManifest {
  refuseHtml(answer, REGISTRY);
  const from = answer.from ?? REGISTRY;
  const { body: bytes, headers } = answer;
  const claimed = headers.get('docker-content-digest');
  const asked = isOciDigest(reference)
    ? reference
    : claimed !== undefined && isOciDigest(claimed)
      ? claimed
      : 'sha256:';
  const digest = digestLike(asked, bytes);
  if (isOciDigest(asked) && digest !== asked) {
    return malformed(from, `answered a manifest whose digest is ${digest}, not ${asked}`);
  }
  const etag = headers.get('etag');
  return { mediaType: mediaTypeIn(answer), digest, bytes, ...(etag === undefined ? {} : { etag }) };
}

/** Two readers of one manifest must not see two kinds of it: what it says itself and its header agree. */
function mediaTypeIn(answer: HttpResponse): string {
  const from = answer.from ?? REGISTRY;
  const header = mediaTypeOf(answer);
  const content = parseStrictJson(answer.body);
  if (!content.ok) return malformed(from, `answered a manifest that ${content.reason}`);
  if (!isJsonObject(content.value)) return malformed(from, 'answered a manifest that is no JSON object');
  const { mediaType } = content.value;
  if (mediaType === undefined) return header === '' ? malformed(from, 'answered a manifest of no type') : header;
  if (typeof mediaType !== 'string') return malformed(from, 'answered a manifest whose type is no text');
  if (!MANIFEST_TYPES.includes(header) || mediaType === header) return mediaType;
  return malformed(from, `answered a manifest that calls itself ${quote(mediaType)} as ${header}`);
}

/** @returns undefined when the headers do not say it all */
function describedBy(answer: HttpResponse, reference: string): Descriptor | undefined {
  const claimed = answer.headers.get('docker-content-digest');
  const digest = claimed ?? reference;
  const length = answer.headers.get('content-length') ?? '';
  const size = /^\d+$/.test(length) ? Number(length) : null;
  const described = parseDescriptor({ mediaType: mediaTypeOf(answer), digest, size });
  if (described === undefined || !MANIFEST_TYPES.includes(described.mediaType)) return undefined;
  const isOther = isOciDigest(reference) && described.digest !== reference;
  return isOther ? malformed(answer.from ?? REGISTRY, `answered ${described.digest} for ${reference}`) : described;
}

async function putManifest(requests: RegistryRequests, put: PutManifest): Promise<{ readonly subject?: string }> {
  const { reference, mediaType, bytes, ifMatch } = put;
  const condition = ifMatch === undefined ? {} : ifMatch === null ? { 'if-none-match': '*' } : { 'if-match': ifMatch };
  const answer = await requests.send({
    method: 'PUT',
    at: `/manifests/${referenceIn(reference)}`,
    access: 'push',
    headers: { 'content-type': mediaType, ...condition },
    body: bytes,
  });
  refuseHtml(answer, REGISTRY);
  const claimed = answer.headers.get('docker-content-digest');
  if (claimed !== undefined && isOciDigest(claimed) && claimed !== digestLike(claimed, bytes)) {
    return malformed(answer.from ?? REGISTRY, `says that it stored ${claimed}, which is not what was sent`);
  }
  const subject = answer.headers.get('oci-subject');
  return subject === undefined ? {} : { subject };
}

async function readBlob(
  requests: RegistryRequests,
  { digest, size }: Pick<Descriptor, 'digest' | 'size'>,
): Promise<Buffer> {
  const { registry, name } = requests.place.repository;
  const what = `the blob ${digestIn(digest)} of ${name}`;
  if (size > MAX_BLOB_BYTES) {
    return malformed(
      `The registry ${registry}`,
      `lists ${what} with ${size} bytes; at most ${MAX_BLOB_BYTES} are read`,
    );
  }
  const maxBytes = Math.max(size, ERROR_BYTES);
  const request = { method: 'GET', at: `/blobs/${digest}`, access: 'pull', maxBytes, ...patienceFor(size) } as const;
  const answer = await requests.send(request);
  const { body, from = REGISTRY } = answer;
  if (body.length !== size) return malformed(from, `answered ${body.length} bytes for ${what}, which has ${size}`);
  const found = digestLike(digest, body);
  return found === digest ? body : malformed(from, `answered something with the digest ${found} for ${what}`);
}

/** The digest of `bytes` by the algorithm of `like`. */
function digestLike(like: OciDigest, bytes: Uint8Array): OciDigest {
  const algorithm = like.startsWith('sha512:') ? 'sha512' : 'sha256';
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
}

/** A part of a URL's path from here on. */
function referenceIn(reference: string): string {
  return isTag(reference) || isOciDigest(reference) ? reference : refuseReference(reference);
}

function digestIn(digest: string): OciDigest {
  return isOciDigest(digest) ? digest : refuseReference(digest);
}

function refuseReference(reference: string): never {
  return fail('REFERENCE_MALFORMED', `"${quote(reference)}" is neither a tag nor a digest of a manifest.`, {
    remedy: 'Write a digest as sha256:<64 lower-case hexadecimal characters>.',
  });
}
