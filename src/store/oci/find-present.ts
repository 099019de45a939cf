import { WherefromError } from '../../errors.js';
import {
  type Attestation,
  type AttestationManifest,
  CREATED,
  digestOf,
  parseManifest,
  PREDICATE_TYPE,
} from './attestation-manifest.js';
import { BUNDLE_V03 } from './media-types.js';
import { isListedByApi, type Listing, referrersOf } from './referrers.js';
import type { Descriptor, OciDigest, OciManifest, RepositoryClient } from './registry.js';

/** A manifest with a bundle as its layer. */
export type Carrier = Pick<AttestationManifest, 'bytes' | 'descriptor'>;

interface Sought {
  readonly attestation: Attestation;
  /** Ours. */
  readonly manifest: AttestationManifest;
  readonly listing: Listing;
}

/** Manifests read to find the same bundle under another manifest, which only other programs make. */
const MOST_COMPARED = 20;

/** The manifest that carries this very bundle already: ours, or somebody else's with another time in it. */
export async function findPresent(
  repository: RepositoryClient,
  { attestation, manifest, listing }: Sought,
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
    if (found !== undefined && carries(found, descriptor, attestation)) return { bytes: found.bytes, descriptor };
  }
  return undefined;
}

/** What readers find and can read: whoever may push may have put the same bundle where none of them looks. */
function carries({ bytes }: OciManifest, listed: Descriptor, { bundle, subject }: Attestation): boolean {
  const manifest = parseManifest(bytes);
  if (!manifest.ok || manifest.subject !== subject.digest) return false;
  const [layer, ...others] = manifest.layers;
  if (layer === undefined || others.length > 0 || listed.size !== bytes.length) return false;
  return layer.mediaType === BUNDLE_V03 && layer.digest === digestOf(bundle) && layer.size === bundle.length;
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
  if (referrer.artifactType !== BUNDLE_V03 || (type !== undefined && type !== ours[PREDICATE_TYPE])) return false;
  return !(Date.parse(created ?? '') < Date.parse(ours[CREATED] ?? ''));
}
