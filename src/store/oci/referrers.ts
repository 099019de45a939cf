/** What lists the referrers of a digest: the referrers API, and the index tag. */
import type { WherefromError } from '../../errors.js';
import { readIndexTag, type TaggedIndex, type TagFault } from './read-index-tag.js';
import { BUNDLE_PREFIX, EMPTY_CONFIG } from './media-types.js';
import type { Descriptor, OciDigest, Referrers, RepositoryClient } from './registry.js';
import { errorAt, isMalformed } from './registry-errors.js';

/** Descriptors read of one list. */
export const MOST_REFERRERS = 10_000;

/** A list that is there, and that nobody can read: malformed, too large, or another one than it should be. */
export interface UnreadList {
  readonly kind: 'unread';
  /** Its message names the list. */
  readonly error: WherefromError;
}

export interface Listing {
  readonly api: Referrers | UnreadList;
  /** Undefined: not read, or no list of referrers. */
  readonly tagged: TaggedIndex | undefined;
  /** Why what lies under the tag is no list of referrers. */
  readonly tagFault?: TagFault;
}

/** Which lists are read: `needed` leaves out the tag where the API lists an attestation. */
export type Lists = 'all' | 'needed';

/**
 * One list that cannot be read hides nothing that another one lists.
 * @throws WherefromError SERVICE_*, STORE_* when the registry does not answer
 */
export async function readListing(repository: RepositoryClient, subject: OciDigest, lists: Lists): Promise<Listing> {
  if (lists === 'all') {
    const [api, tag] = await Promise.all([readApi(repository, subject), readTag(repository, subject)]);
    return { api, ...tag };
  }
  const api = await readApi(repository, subject);
  if (api.kind === 'index' && api.manifests.some(isBundle)) return { api, tagged: undefined };
  return { api, ...(await readTag(repository, subject)) };
}

export async function readApi(repository: RepositoryClient, subject: OciDigest): Promise<Referrers | UnreadList> {
  try {
    return await repository.referrers(subject, { limit: MOST_REFERRERS });
  } catch (error) {
    if (!isMalformed(error)) throw error;
    return { kind: 'unread', error: errorAt(apiPlace(repository), error) };
  }
}

/** What lists referrers, in words: a layout has no API. */
export function apiPlace({ label }: Pick<RepositoryClient, 'label'>): string {
  return label.startsWith('oci-layout:') ? `the index of ${label}` : `the referrers API of ${label}`;
}

export function isListedByApi(api: Listing['api'], digest: OciDigest): boolean {
  return api.kind === 'index' && api.manifests.some((descriptor) => descriptor.digest === digest);
}

/** Every descriptor of both lists, each once. */
export function referrersOf({ api, tagged }: Listing): Descriptor[] {
  const fromApi = api.kind === 'index' ? api.manifests : [];
  const fromTag = tagged?.index.entries.map(({ descriptor }) => descriptor) ?? [];
  const byDigest = new Map<OciDigest, Descriptor>();
  for (const descriptor of [...fromApi, ...fromTag]) {
    const seen = byDigest.get(descriptor.digest);
    if (seen === undefined || (!isBundle(seen) && isBundle(descriptor))) byDigest.set(descriptor.digest, descriptor);
  }
  return [...byDigest.values()];
}

/** gh's rule: the descriptor says what the manifest is. */
export function isBundle({ artifactType }: Descriptor): boolean {
  return artifactType?.startsWith(BUNDLE_PREFIX) === true;
}

/** Older registries and clients list the configuration's type there, or nothing: only the manifest tells. */
export function mayBeBundle({ artifactType }: Descriptor): boolean {
  return artifactType === undefined || artifactType === EMPTY_CONFIG.mediaType;
}

async function readTag(
  repository: RepositoryClient,
  subject: OciDigest,
): Promise<Pick<Listing, 'tagged' | 'tagFault'>> {
  const read = await readIndexTag(repository, subject);
  return read.ok ? { tagged: read.tagged } : { tagged: undefined, tagFault: read };
}
