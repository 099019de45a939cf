/** Manifests. Source: OCI Distribution Specification 1.1, "Pulling manifests" and "Pushing manifests", and Distribution's habits. */
import type { BlobCall } from './registry-blobs.js';
import type { RegistryContext } from './registry-context.js';
import { refuse } from './registry-errors.js';
import { assertQuota, notAllowed, undeletable } from './registry-limits.js';
import { parseManifest, type ManifestParts } from './registry-manifest-form.js';
import { assertContent, assertReference } from './registry-names.js';
import type { StoredManifest } from './registry-store.js';
import type { SandboxAnswer, SandboxRequest } from './service.js';

export function manifestRoute(call: BlobCall, reference: string): SandboxAnswer {
  assertReference(reference);
  switch (call.request.method) {
    case 'GET':
    case 'HEAD':
      return readManifest(call, reference);
    case 'PUT':
      return putManifest(call, reference);
    case 'DELETE':
      return deleteManifest(call, reference);
    default:
      return notAllowed();
  }
}

function readManifest({ context, request, repository }: BlobCall, reference: string): SandboxAnswer {
  const found = context.store.manifest(repository, reference) ?? unknownManifest();
  assertAccepted(request, found);
  const headers = {
    'content-type': found.mediaType,
    'docker-content-digest': found.digest,
    ...(context.behaviour.etag === false ? {} : { etag: etagOf(found) }),
  };
  const { 'if-none-match': known } = request.headers;
  if (context.behaviour.etag !== false && known === etagOf(found)) return { status: 304, headers };
  return { status: 200, headers, body: context.lies.get(found.digest) ?? found.bytes };
}

/** Distribution and GHCR hide a manifest from whoever does not name its type; wildcards do not count. */
function assertAccepted({ headers }: SandboxRequest, { mediaType }: StoredManifest): void {
  const accepted = (headers.accept ?? '').split(',').map((range) => range.split(';')[0]?.trim());
  if (accepted.includes(mediaType)) return;
  const message = `manifest found, but the Accept header does not name ${mediaType}`;
  refuse({ status: 404, code: 'MANIFEST_UNKNOWN', message });
}

function putManifest({ context, request, repository }: BlobCall, reference: string): SandboxAnswer {
  const { store, behaviour } = context;
  const { body } = request;
  if (body.length > behaviour.manifestBytes) {
    return refuse({ status: 413, code: 'SIZE_INVALID', message: 'the manifest is too large' });
  }
  const mediaType = request.headers['content-type'] ?? '';
  const parts = parseManifest(body, mediaType);
  if (reference.includes(':')) assertContent(body, reference);
  assertReferences(context, repository, parts);
  assertPrecondition(context, request, store.manifest(repository, reference));
  assertQuota(context, body.length);
  const digest = store.putManifest(repository, { mediaType, bytes: body, reference });
  const says = parts.subject !== undefined && (behaviour.referrers === true || behaviour.referrers === 'ecr');
  const headers = {
    location: `/v2/${repository}/manifests/${digest}`,
    'docker-content-digest': digest,
    ...(says ? { 'oci-subject': parts.subject ?? '' } : {}),
  };
  return { status: 201, headers };
}

/** A subject need not be there: specification, "Pushing manifests". */
function assertReferences({ store, behaviour }: RegistryContext, repository: string, parts: ManifestParts): void {
  const missingBlob = parts.blobs.find((digest) => store.blob(repository, digest) === undefined);
  const missingManifest = behaviour.sparseIndexes
    ? undefined
    : parts.manifests.find((digest) => store.manifest(repository, digest) === undefined);
  const missing = missingBlob ?? missingManifest;
  if (missing === undefined) return;
  refuse({ status: 400, code: 'MANIFEST_BLOB_UNKNOWN', message: `blob unknown to registry: ${missing}` });
}

/** RFC 9110 sections 13.1.1 and 13.1.2, where the registry honours them. */
function assertPrecondition(
  { behaviour }: RegistryContext,
  { headers }: SandboxRequest,
  current: StoredManifest | undefined,
): void {
  if (behaviour.etag !== true) return;
  const etag = current === undefined ? undefined : etagOf(current);
  const matches = (condition: string): boolean =>
    etag !== undefined && (condition === '*' || condition.split(',').some((one) => one.trim() === etag));
  const { 'if-match': wanted, 'if-none-match': unwanted } = headers;
  const holds = (wanted === undefined || matches(wanted)) && (unwanted === undefined || !matches(unwanted));
  if (!holds) refuse({ status: 412, code: 'DENIED', message: 'the manifest was changed by somebody else' });
}

function deleteManifest({ context, repository }: BlobCall, reference: string): SandboxAnswer {
  undeletable(context);
  const { store } = context;
  const deleted = reference.includes(':')
    ? store.deleteManifest(repository, reference)
    : store.deleteTag(repository, reference);
  return deleted ? { status: 202 } : unknownManifest();
}

function unknownManifest(): never {
  return refuse({ status: 404, code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' });
}

function etagOf({ digest }: StoredManifest): string {
  return `"${digest}"`;
}
