/** What a registry lists: tags and referrers. Source: OCI Distribution Specification 1.1, "Listing Tags" and "Listing Referrers". */
import type { BlobCall } from './registry-blobs.js';
import type { RegistryContext } from './registry-context.js';
import { refuse } from './registry-errors.js';
import { notAllowed } from './registry-limits.js';
import { IMAGE_INDEX, parseManifest } from './registry-manifest-form.js';
import { assertDigest } from './registry-names.js';
import type { RegistryStore } from './registry-store.js';
import { jsonAnswer } from './request-json.js';
import type { SandboxAnswer } from './service.js';

export interface ReferrerDescriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly artifactType?: string;
  readonly annotations?: unknown;
}

export function tagsRoute({ context, request, repository }: BlobCall): SandboxAnswer {
  if (request.method !== 'GET') return notAllowed();
  if (context.store.repository(repository) === undefined) {
    return refuse({ status: 404, code: 'NAME_UNKNOWN', message: 'repository name not known to registry' });
  }
  const last = request.query.get('last') ?? '';
  const tags = context.store.tags(repository).filter((tag) => tag > last);
  const n = Number(request.query.get('n') ?? tags.length);
  const page = tags.slice(0, n);
  const more = page.length < tags.length && page.length > 0;
  const next = `/v2/${repository}/tags/list?n=${n}&last=${page.at(-1)}`;
  return jsonAnswer(200, { name: repository, tags: page }, more ? { link: linkTo(context, next) } : {});
}

/** What a registry answers that does not know the API at all: no JSON. */
export function noSuchPage(): SandboxAnswer {
  return { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: '404 page not found\n' };
}

export function referrersRoute(call: BlobCall, subject: string): SandboxAnswer {
  const { context, request } = call;
  const { referrers, referrersFilter } = context.behaviour;
  if (referrers === false || referrers === 'ecr') return noSuchPage();
  if (request.method !== 'GET') return notAllowed();
  assertDigest(subject);
  const artifactType = request.query.get('artifactType');
  const filtered = artifactType !== null && referrersFilter;
  const all = referrers === 'ghcr-empty' ? [] : referrersOf(context.store, call.repository, subject);
  const { manifests, next } = pageOf(
    call,
    all.filter((one) => !filtered || one.artifactType === artifactType),
  );
  const headers = {
    'content-type': IMAGE_INDEX,
    ...(filtered ? { 'oci-filters-applied': 'artifactType' } : {}),
    ...(next === undefined ? {} : { link: linkTo(context, next) }),
  };
  return jsonAnswer(200, { schemaVersion: 2, mediaType: IMAGE_INDEX, manifests }, headers);
}

interface Page {
  readonly manifests: readonly ReferrerDescriptor[] | null;
  readonly next?: string;
}

function pageOf({ context, request }: BlobCall, all: readonly ReferrerDescriptor[]): Page {
  const { referrersPage, emptyReferrers, referrersNext } = context.behaviour;
  const start = Number(request.query.get('from') ?? 0);
  const end = start + referrersPage;
  const page = all.slice(start, end);
  const query = new URLSearchParams(request.query);
  query.set('from', String(end));
  const next = referrersNext ?? (end < all.length ? `${request.path}?${query.toString()}` : undefined);
  return {
    manifests: page.length === 0 && emptyReferrers === 'null' ? null : page,
    ...(next === undefined ? {} : { next }),
  };
}

/** RFC 8288. */
function linkTo({ behaviour }: RegistryContext, target: string): string {
  return `<${target}>; rel=${behaviour.links === 'quoted' ? '"next"' : 'next'}`;
}

/** In the order in which they were pushed. */
export function referrersOf(store: RegistryStore, repository: string, subject: string): readonly ReferrerDescriptor[] {
  const forgotten = store.repository(repository)?.forgotten;
  return store.manifests(repository).flatMap(({ digest, mediaType, bytes }) => {
    const parts = parseManifest(bytes, mediaType);
    if (parts.subject !== subject || forgotten?.has(digest) === true) return [];
    const { artifactType, annotations } = parts;
    return {
      mediaType,
      digest,
      size: bytes.length,
      ...(artifactType === undefined ? {} : { artifactType }),
      ...(annotations === undefined ? {} : { annotations }),
    };
  });
}
