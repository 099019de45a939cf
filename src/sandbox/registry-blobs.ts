/** Blobs and their uploads. Source: OCI Distribution Specification 1.1, "Pulling blobs" and "Pushing blobs". */
import { isAuthorized } from './registry-access.js';
import { assertContent, assertDigest } from './registry-names.js';
import type { RegistryContext } from './registry-context.js';
import { refuse } from './registry-errors.js';
import { assertQuota, notAllowed, undeletable } from './registry-limits.js';
import type { SandboxAnswer, SandboxRequest } from './service.js';

export interface BlobCall {
  readonly context: RegistryContext;
  readonly request: SandboxRequest;
  readonly repository: string;
}

export function blobRoute(call: BlobCall, digest: string): SandboxAnswer {
  const { context, request, repository } = call;
  assertDigest(digest);
  const bytes = context.store.blob(repository, digest);
  if (bytes === undefined) return refuse({ status: 404, code: 'BLOB_UNKNOWN', message: 'blob unknown to registry' });
  if (request.method === 'DELETE') {
    undeletable(context);
    context.store.deleteBlob(repository, digest);
    return { status: 202 };
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return notAllowed();
  const { redirectBlobsTo } = context.behaviour;
  if (redirectBlobsTo !== undefined) return { status: 307, headers: { location: redirectBlobsTo + request.path } };
  const headers = { 'content-type': 'application/octet-stream', 'docker-content-digest': digest };
  return { status: 200, headers, body: context.lies.get(digest) ?? bytes };
}

/** POST: a session, a whole blob at once with `digest`, or a mount. */
export function beginUpload(call: BlobCall): SandboxAnswer {
  const { context, request, repository } = call;
  if (request.method !== 'POST') return notAllowed();
  const mounted = request.query.get('mount');
  if (mounted !== null && mountBlob(call, mounted)) return created(repository, mounted);
  const digest = request.query.get('digest');
  if (digest !== null) return store(call, digest, request.body);
  const id = context.uploads.begin(repository);
  return session(call, id);
}

export function continueUpload(call: BlobCall, id: string): SandboxAnswer {
  const { context, request, repository } = call;
  const size = context.uploads.size(repository, id);
  if (size === undefined) {
    return refuse({ status: 404, code: 'BLOB_UPLOAD_UNKNOWN', message: 'blob upload unknown to registry' });
  }
  if (request.method === 'GET') return session(call, id, 204);
  if (request.method === 'DELETE') {
    context.uploads.end(repository, id);
    return { status: 204 };
  }
  if (request.query.get('_state') !== String(size)) {
    return refuse({ status: 400, code: 'BLOB_UPLOAD_INVALID', message: 'not the Location that was answered last' });
  }
  if (request.method === 'PATCH') return patch(call, id, size);
  return request.method === 'PUT' ? finish(call, id) : notAllowed();
}

function patch(call: BlobCall, id: string, size: number): SandboxAnswer {
  const { context, request, repository } = call;
  if (!follows(request, size)) return session(call, id, 416);
  assertQuota(context, size + request.body.length);
  context.uploads.append(repository, id, request.body);
  return session(call, id);
}

/** A chunk that says where it belongs belongs at the end of what came before it. */
function follows({ headers, body }: SandboxRequest, size: number): boolean {
  const given = headers['content-range'];
  if (given === undefined) return true;
  const [, start, end] = /^(\d+)-(\d+)$/.exec(given) ?? [];
  return Number(start) === size && Number(end) === size + body.length - 1;
}

function finish(call: BlobCall, id: string): SandboxAnswer {
  const { context, request, repository } = call;
  const digest = request.query.get('digest');
  const size = context.uploads.size(repository, id) ?? 0;
  if (!follows(request, size)) return session(call, id, 416);
  if (digest === null) return refuse({ status: 400, code: 'DIGEST_INVALID', message: 'digest parameter missing' });
  const bytes = Buffer.concat([context.uploads.end(repository, id) ?? Buffer.alloc(0), request.body]);
  return store(call, digest, bytes);
}

function store({ context, repository }: BlobCall, digest: string, bytes: Buffer): SandboxAnswer {
  assertContent(bytes, digest);
  if (context.store.blob(repository, digest) === undefined) assertQuota(context, bytes.length);
  context.store.putBlob(repository, bytes, digest);
  return created(repository, digest);
}

/** Only what the user may read can be mounted; a mount that does not succeed becomes an upload. */
function mountBlob({ context, request, repository }: BlobCall, digest: string): boolean {
  const from = request.query.get('from');
  if (!context.behaviour.mount || from === null || context.store.blob(from, digest) === undefined) return false;
  if (!isAuthorized(context, request, { repository: from, action: 'pull' })) return false;
  context.store.linkBlob(repository, digest);
  return true;
}

function session({ context, repository }: BlobCall, id: string, status = 202): SandboxAnswer {
  const size = context.uploads.size(repository, id) ?? 0;
  const path = `/v2/${repository}/blobs/uploads/${id}?_state=${size}`;
  const { uploadUrls, uploadsAt } = context.behaviour;
  const base = uploadsAt ?? (uploadUrls === 'absolute' ? context.url : '');
  return { status, headers: { location: base + path, range: `0-${Math.max(0, size - 1)}`, 'docker-upload-uuid': id } };
}

function created(repository: string, digest: string): SandboxAnswer {
  return {
    status: 201,
    headers: { location: `/v2/${repository}/blobs/${digest}`, 'docker-content-digest': digest },
  };
}
