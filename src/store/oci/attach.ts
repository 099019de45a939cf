/** One bundle attached to one digest in one repository, listed wherever readers look for it. */
import { fail, WherefromError } from '../../errors.js';
import { type Attestation, attestationManifest } from './attestation-manifest.js';
import { type Carrier, findPresent } from './find-present.js';
import { entryOf, type IndexEntry, lists } from './index-document.js';
import { listUnderTag } from './index-tag.js';
import { EMPTY_CONFIG_BYTES, OCI_MANIFEST } from './media-types.js';
import { type OciWorld, pause } from './oci-world.js';
import { isListedByApi, type Listing, readApi, readListing, referrersOf } from './referrers.js';
import type { OciDigest, RepositoryClient } from './registry.js';
import { indexTag, ownTag } from './tags.js';

export interface AttachOptions {
  readonly repository: RepositoryClient;
  readonly attestation: Attestation;
  /** Listed under the index tag and tagged itself, whatever the API says: registries delete what nothing else holds. */
  readonly isKept: boolean;
  /** What was read of the referrers before, in this run. */
  readonly listing?: Listing;
  /** Every entry that was seen under the index tag in this run; grows. */
  readonly seen: Map<OciDigest, IndexEntry>;
  readonly world: OciWorld;
}

export interface Attached {
  /** Of the manifest that carries the bundle. */
  readonly digest: OciDigest;
  readonly outcome: 'written' | 'present';
  readonly warnings: readonly string[];
}

/** Times that a manifest is pushed, where the registry loses it or does not see its blobs at once. */
const MOST_PUSHES = 4;
/** A registry that took the subject in may need a moment to list it. */
const SECOND_LOOK_MS = 500;
/**
 * Before the API is read back: a registry that keeps its list without a lock drops an entry for that of a writer who was
 * under way before it, and whom nobody has seen yet.
 */
const SETTLE_MS = 500;
/** Where others write at the same time. */
const LOOKS_AMONG_OTHERS = 2;

/**
 * Writes nothing that is there already. Order: blobs, manifest, lists; what fails leaves nothing that a reader takes for
 * an attestation. Some registries lose a manifest, or do not see a blob yet, when several writers push at once: then it
 * is pushed again.
 * @throws WherefromError STORE_*, SERVICE_*
 */
export async function attach(options: AttachOptions): Promise<Attached> {
  const { repository, attestation, isKept, world } = options;
  const manifest = attestationManifest(attestation);
  const listing =
    options.listing ?? (await readListing(repository, attestation.subject.digest, isKept ? 'all' : 'needed'));
  const present = await findPresent(repository, { attestation, manifest, listing });
  const carrier = present ?? manifest;
  const { digest } = carrier.descriptor;
  for (let pushes = present === undefined ? 1 : 0; ; pushes += 1) {
    const isNew = pushes > 0;
    const pushed = isNew ? await push(options, { carrier, isLast: pushes >= MOST_PUSHES }) : undefined;
    if (!isNew || pushed !== undefined) {
      const stored: Stored = { carrier, listing, isNew, claimed: pushed?.subject, isLast: pushes >= MOST_PUSHES };
      const listed = isKept ? await keep(options, stored) : await list(options, stored);
      if (listed !== undefined)
        return { digest, outcome: isNew ? 'written' : listed.outcome, warnings: listed.warnings };
      if (pushes >= MOST_PUSHES) return failGone(repository, digest);
    }
    await pause(world, SECOND_LOOK_MS * Math.max(1, pushes));
  }
}

interface Stored {
  readonly carrier: Carrier;
  /** As it was before. */
  readonly listing: Listing;
  readonly isNew: boolean;
  /** The subject that the registry says it took in. */
  readonly claimed: string | undefined;
  /** It is not pushed once more. */
  readonly isLast: boolean;
}

/** @returns undefined when the registry refused it, and may take it in a moment */
async function push(
  { repository, attestation, isKept }: AttachOptions,
  { carrier: { bytes, descriptor }, isLast }: { readonly carrier: Carrier; readonly isLast: boolean },
): Promise<{ readonly subject?: string } | undefined> {
  const reference = isKept ? ownTag(attestation.subject.digest, descriptor.digest) : descriptor.digest;
  try {
    await Promise.all([repository.putBlob(attestation.bundle), repository.putBlob(EMPTY_CONFIG_BYTES)]);
    return await repository.putManifest({ reference, mediaType: OCI_MANIFEST, bytes });
  } catch (error) {
    // Distribution answers MANIFEST_BLOB_UNKNOWN while somebody else puts the same blob.
    if (!isLast && error instanceof WherefromError && error.code === 'SERVICE_REFUSED') return undefined;
    throw error;
  }
}

interface Listed {
  readonly outcome: 'written' | 'present';
  readonly warnings: readonly string[];
}

const NOTHING_TO_DO: Listed = { outcome: 'present', warnings: [] };

/**
 * Beside an image: in the API where there is one, otherwise under the index tag.
 * @returns undefined when it has to be pushed again: the manifest is gone, or dropped from the list
 */
async function list(options: AttachOptions, stored: Stored): Promise<Listed | undefined> {
  const { descriptor } = stored.carrier;
  const { digest } = descriptor;
  const { listing, isNew } = stored;
  const isTagged = listing.tagged !== undefined && lists(listing.tagged.index, descriptor);
  const isListed = isListedByApi(listing.api, digest) || isTagged;
  if (isListed && !isNew) return NOTHING_TO_DO;
  if (isNew && listing.api.kind === 'index') await pause(options.world, SETTLE_MS);
  const api = await readBack(options, stored);
  if (isListedByApi(api, digest))
    return (await staysListed(options, { digest, listing, api })) ? NOTHING_TO_DO : undefined;
  if (!(await isThere(options.repository, { reference: digest, digest }))) return undefined;
  // It was taken into a list that another writer's has replaced: a tag would hide it from those who believe the API.
  const isDropped = api.kind === 'index' && stored.claimed === options.attestation.subject.digest;
  if (isDropped && !stored.isLast) return undefined;
  return listInTag(options, { carrier: stored.carrier, api });
}

/** GHCR may answer an empty list, ECR `OCI-Subject` without having the API: only our own digest in it is an answer. */
async function readBack(
  { repository, attestation: { subject }, world }: AttachOptions,
  { carrier: { descriptor }, listing, claimed }: Stored,
): Promise<Listing['api']> {
  // A list that is too large, or damaged, will be so again.
  if (listing.api.kind !== 'index') return listing.api;
  const api = await readApi(repository, subject.digest);
  const isAnswer = isListedByApi(api, descriptor.digest) || api.kind !== 'index';
  if (isAnswer || claimed !== subject.digest) return api;
  await pause(world, SECOND_LOOK_MS);
  return readApi(repository, subject.digest);
}

/** Nobody else is looked out for unless somebody else was seen to write: most often, this asks nothing. */
async function staysListed(
  { repository, attestation: { subject }, world }: AttachOptions,
  { digest, listing, api }: { readonly digest: OciDigest; readonly listing: Listing; readonly api: Listing['api'] },
): Promise<boolean> {
  const before = new Set(referrersOf(listing).map((referrer) => referrer.digest));
  const now = api.kind === 'index' ? api.manifests : [];
  if (now.every((referrer) => referrer.digest === digest || before.has(referrer.digest))) return true;
  for (let looks = 1; looks <= LOOKS_AMONG_OTHERS; looks += 1) {
    await pause(world, SECOND_LOOK_MS * looks);
    if (!isListedByApi(await readApi(repository, subject.digest), digest)) return false;
  }
  return true;
}

/**
 * For what no manifest exists of: under the index tag, and under a tag of its own.
 * @returns undefined when the manifest is not there any more
 */
async function keep(options: AttachOptions, stored: Stored): Promise<Listed | undefined> {
  const { repository, attestation } = options;
  const { carrier, listing, isNew } = stored;
  const { digest } = carrier.descriptor;
  const reference = ownTag(attestation.subject.digest, digest);
  const wasTagged = !isNew && (await isThere(repository, { reference, digest }));
  if (!isNew && !wasTagged) await repository.putManifest({ reference, mediaType: OCI_MANIFEST, bytes: carrier.bytes });
  if (!wasTagged && !(await isThere(repository, { reference, digest }))) return undefined;
  const isListed = isListedByApi(listing.api, digest) && !isNew;
  const listed = await listInTag(options, { carrier, api: isListed ? listing.api : await readBack(options, stored) });
  if (wasTagged && listed.outcome === 'present') return listed;
  // Writing the list took a while, in which others wrote too.
  const isStill = repository.isExclusive === true || (await isThere(repository, { reference, digest }));
  return isStill ? { ...listed, outcome: 'written' } : undefined;
}

async function isThere(
  repository: RepositoryClient,
  { reference, digest }: { readonly reference: string; readonly digest: OciDigest },
): Promise<boolean> {
  return (await repository.head(reference))?.digest === digest;
}

function failGone(repository: RepositoryClient, digest: OciDigest): never {
  return fail('STORE_READ_BACK', `${repository.label} took ${digest} in ${MOST_PUSHES} times, and does not have it.`, {
    remedy: 'The registry does not keep what it says that it wrote: ask whoever runs it, then run again with --resume.',
  });
}

async function listInTag(
  { repository, attestation: { subject }, seen, world }: AttachOptions,
  { carrier, api }: { carrier: Carrier; api: Listing['api'] },
): Promise<Listed> {
  const tag = `${repository.label}:${indexTag(subject.digest)}`;
  const step = world.progress.begin(`Listing the attestation under ${tag}`);
  try {
    const ours = entryOf(carrier.descriptor);
    const listed = await listUnderTag({ repository, subject: subject.digest, ours, seen, world });
    const warnings = [
      ...listed.restored.map((digest) => `Another writer dropped ${digest} from ${tag}; it was put back.`),
      ...listed.dropped.map((digest) => `${digest} is listed under ${tag} and was deleted; it was taken off the list.`),
    ];
    if (api.kind === 'index' && !isListedByApi(api, carrier.descriptor.digest)) {
      warnings.push(
        `The referrers API of ${repository.label} does not list the attestation, only the tag does: readers that believe the API alone do not find it.`,
      );
    }
    if (api.kind === 'unread') {
      warnings.push(`${api.error.message} Readers that believe that list alone may not find the attestation.`);
    }
    return { outcome: listed.outcome, warnings };
  } finally {
    step.end();
  }
}
