/** One bundle attached to one digest in one repository, listed wherever readers look for it. */
import { fail, WherefromError } from '../../errors.js';
import {
  type Attestation,
  type AttestationManifest,
  attestationManifest,
  bundleLayer,
  CREATED,
  PREDICATE_TYPE,
} from './attestation-manifest.js';
import { entryOf, type IndexEntry } from './index-document.js';
import { listUnderTag } from './index-tag.js';
import { EMPTY_CONFIG_BYTES, OCI_MANIFEST } from './media-types.js';
import { type OciWorld, pause } from './oci-world.js';
import { isBundle, isListedByApi, type Listing, readApi, readListing, referrersOf } from './referrers.js';
import type { Descriptor, OciDigest, OciManifest, Referrers, RepositoryClient } from './registry.js';
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

type Carrier = Pick<AttestationManifest, 'bytes' | 'descriptor'>;

/** Manifests read to find the same bundle under another manifest, which only other programs make. */
const MOST_COMPARED = 20;
/** A registry that took the subject in may need a moment to list it. */
const SECOND_LOOK_MS = 500;

/**
 * Writes nothing that is there already. Order: blobs, manifest, lists; what fails leaves nothing that a reader takes for
 * an attestation.
 * @throws WherefromError STORE_*, SERVICE_*
 */
export async function attach(options: AttachOptions): Promise<Attached> {
  const { repository, attestation, isKept } = options;
  const manifest = attestationManifest(attestation);
  const listing =
    options.listing ?? (await readListing(repository, attestation.subject.digest, isKept ? 'all' : 'needed'));
  const present = await findPresent(repository, { manifest, listing });
  const carrier = present ?? manifest;
  const claimed = present === undefined ? await push(options, manifest) : undefined;
  const listed = isKept
    ? await keep(options, { carrier, listing, isNew: present === undefined })
    : await list(options, { carrier, listing, claimed });
  const outcome = present === undefined || listed.outcome === 'written' ? 'written' : 'present';
  return { digest: carrier.descriptor.digest, outcome, warnings: listed.warnings };
}

/** The manifest that carries this very bundle already: ours, or somebody else's with another time in it. */
async function findPresent(
  repository: RepositoryClient,
  { manifest, listing }: { readonly manifest: AttestationManifest; readonly listing: Listing },
): Promise<Carrier | undefined> {
  const { digest } = manifest.descriptor;
  const referrers = referrersOf(listing);
  if (referrers.some((descriptor) => descriptor.digest === digest)) {
    const exists = isListedByApi(listing.api, digest) || (await repository.head(digest)) !== undefined;
    return exists ? manifest : undefined;
  }
  const { annotations } = manifest.descriptor;
  const candidates = referrers.filter((referrer) => mayCarry(referrer, annotations ?? {}));
  for (const descriptor of candidates.slice(0, MOST_COMPARED)) {
    const found = await readForeign(repository, descriptor.digest);
    const read = found === undefined ? undefined : bundleLayer(found.bytes);
    if (found !== undefined && read !== undefined && 'layer' in read && read.layer.digest === manifest.layer) {
      return { bytes: found.bytes, descriptor };
    }
  }
  return undefined;
}

/** A manifest of somebody else's that is damaged is not ours, and no reason to fail. */
async function readForeign(repository: RepositoryClient, digest: OciDigest): Promise<OciManifest | undefined> {
  try {
    return await repository.manifest(digest);
  } catch (error) {
    if (error instanceof WherefromError && error.code === 'SERVICE_ANSWER_MALFORMED') return undefined;
    throw error;
  }
}

/** Nobody can have pushed a bundle before its certificate was issued. */
function mayCarry(referrer: Descriptor, ours: Readonly<Record<string, string>>): boolean {
  const { [PREDICATE_TYPE]: type, [CREATED]: created } = referrer.annotations ?? {};
  if (!isBundle(referrer) || (type !== undefined && type !== ours[PREDICATE_TYPE])) return false;
  return !(Date.parse(created ?? '') < Date.parse(ours[CREATED] ?? ''));
}

/** @returns the subject that the registry says it took in */
async function push(
  { repository, attestation, isKept }: AttachOptions,
  { bytes, descriptor }: AttestationManifest,
): Promise<string | undefined> {
  await Promise.all([repository.putBlob(attestation.bundle), repository.putBlob(EMPTY_CONFIG_BYTES)]);
  const reference = isKept ? ownTag(attestation.subject.digest, descriptor.digest) : descriptor.digest;
  const { subject } = await repository.putManifest({ reference, mediaType: OCI_MANIFEST, bytes });
  return subject;
}

interface Listed {
  readonly outcome: 'written' | 'present';
  readonly warnings: readonly string[];
}

const NOTHING_TO_DO: Listed = { outcome: 'present', warnings: [] };

/** Beside an image: in the API where there is one, otherwise under the index tag. */
async function list(
  options: AttachOptions,
  { carrier, listing, claimed }: { carrier: Carrier; listing: Listing; claimed: string | undefined },
): Promise<Listed> {
  const { digest } = carrier.descriptor;
  if (isListedByApi(listing.api, digest) || listing.tagged?.index.digests.has(digest) === true) return NOTHING_TO_DO;
  const api = await readBack(options, { digest, before: listing.api, claimed });
  if (isListedByApi(api, digest)) return NOTHING_TO_DO;
  await readBackManifest(options, { reference: digest, digest });
  return listInTag(options, { carrier, api });
}

/** GHCR may answer an empty list, ECR `OCI-Subject` without having the API: only our own digest in it is an answer. */
async function readBack(
  { repository, attestation: { subject }, world }: AttachOptions,
  { digest, before, claimed }: { digest: OciDigest; before: Referrers; claimed: string | undefined },
): Promise<Referrers> {
  if (before.kind === 'unsupported') return before;
  const api = await readApi(repository, subject.digest);
  if (isListedByApi(api, digest) || api.kind === 'unsupported' || claimed !== subject.digest) return api;
  await pause(world, SECOND_LOOK_MS);
  return readApi(repository, subject.digest);
}

/** For what no manifest exists of: under the index tag, and under a tag of its own. */
async function keep(
  options: AttachOptions,
  { carrier, listing, isNew }: { carrier: Carrier; listing: Listing; isNew: boolean },
): Promise<Listed> {
  const { repository, attestation } = options;
  const { digest } = carrier.descriptor;
  const reference = ownTag(attestation.subject.digest, digest);
  const isTagged = !isNew && (await repository.head(reference))?.digest === digest;
  if (!isNew && !isTagged) await repository.putManifest({ reference, mediaType: OCI_MANIFEST, bytes: carrier.bytes });
  if (!isTagged) await readBackManifest(options, { reference, digest });
  const isListed = isListedByApi(listing.api, digest);
  const api = isListed ? listing.api : await readBack(options, { digest, before: listing.api, claimed: undefined });
  const listed = await listInTag(options, { carrier, api });
  return isTagged ? listed : { ...listed, outcome: 'written' };
}

async function readBackManifest(
  { repository }: AttachOptions,
  { reference, digest }: { reference: string; digest: OciDigest },
): Promise<void> {
  const found = await repository.head(reference);
  if (found?.digest === digest) return;
  const what = found === undefined ? 'nothing' : found.digest;
  fail('STORE_READ_BACK', `${repository.label} took ${digest} in, and answers ${what} when asked for ${reference}.`, {
    remedy: 'The registry does not keep what it says that it wrote: ask whoever runs it, then run again with --resume.',
  });
}

async function listInTag(
  { repository, attestation: { subject }, seen, world }: AttachOptions,
  { carrier, api }: { carrier: Carrier; api: Referrers },
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
    return { outcome: listed.outcome, warnings };
  } finally {
    step.end();
  }
}
