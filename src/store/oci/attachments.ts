/** What one store does with the attestations of many digests: one at a time for each digest, and every place tried. */
import { asWherefromError, WherefromError } from '../../errors.js';
import type { FindLimits, FoundBundles, SignedBundle, Stored, StoredLocation } from '../store.js';
import { attach, type Attached } from './attach.js';
import { findAttached } from './find-attached.js';
import type { IndexEntry } from './index-document.js';
import type { OciWorld } from './oci-world.js';
import type { Listing } from './referrers.js';
import type { Descriptor, OciDigest, RepositoryClient } from './registry.js';

/** Where one attestation belongs. */
export interface Place {
  readonly repository: RepositoryClient;
  readonly digest: OciDigest;
  /** Found out only when it is needed. */
  describe(): Promise<Pick<Descriptor, 'mediaType' | 'digest' | 'size'>>;
}

const AT_ONCE = 4;

export class Attachments {
  readonly #world: OciWorld;
  readonly #isKept: boolean;
  /** Read before signing; good for one write. */
  readonly #listings = new Map<string, Listing>();
  readonly #seen = new Map<string, Map<OciDigest, IndexEntry>>();
  readonly #last = new Map<string, Promise<unknown>>();

  /** @param isKept see `AttachOptions` */
  constructor(world: OciWorld, { isKept }: { readonly isKept: boolean }) {
    this.#world = world;
    this.#isKept = isKept;
  }

  async find(repository: RepositoryClient, subject: OciDigest, limits: FindLimits): Promise<FoundBundles> {
    const found = await findAttached({ repository, subject, limits, isKept: this.#isKept });
    if (limits.scope === 'current') this.#listings.set(keyOf(repository, subject), found.listing);
    const { listing: _, ...bundles } = found;
    return bundles;
  }

  /**
   * Every place is tried though another failed.
   * @throws WherefromError of the first place that failed; it says what is stored
   */
  async putAll(bundle: SignedBundle, places: readonly Place[]): Promise<Stored> {
    const unique = [...new Map(places.map((place) => [keyOf(place.repository, place.digest), place])).values()];
    const locations: StoredLocation[] = [];
    const warnings: string[] = [];
    const failures: WherefromError[] = [];
    for (let at = 0; at < unique.length; at += AT_ONCE) {
      const part = unique.slice(at, at + AT_ONCE);
      const settled = await Promise.allSettled(part.map(async (place) => this.#inTurn(bundle, place)));
      for (const [index, result] of settled.entries()) {
        if (result.status === 'rejected') failures.push(asWherefromError(result.reason));
        else {
          const { digest, outcome, warnings: said } = result.value;
          locations.push({ location: `${part[index]?.repository.label ?? ''}@${digest}`, outcome });
          warnings.push(...said);
        }
      }
    }
    if (failures.length > 0) return failFor(failures, locations);
    return { locations, ...(warnings.length === 0 ? {} : { warnings }) };
  }

  /** Two bundles of one run for one digest would only get in each other's way. */
  async #inTurn(bundle: SignedBundle, place: Place): Promise<Attached> {
    const key = keyOf(place.repository, place.digest);
    const before = this.#last.get(key) ?? Promise.resolve();
    const mine = before.then(async () => this.#attach(bundle, place));
    this.#last.set(
      key,
      mine.catch(() => undefined),
    );
    return mine;
  }

  async #attach({ bytes, predicateType }: SignedBundle, place: Place): Promise<Attached> {
    const { repository, digest } = place;
    const key = keyOf(repository, digest);
    const listing = this.#listings.get(key);
    this.#listings.delete(key);
    const seen = this.#seen.get(key) ?? new Map<OciDigest, IndexEntry>();
    this.#seen.set(key, seen);
    const step = this.#world.progress.begin(`Pushing the attestation of ${digest} to ${repository.label}`);
    try {
      return await attach({
        repository,
        attestation: { bundle: bytes, predicateType, subject: await place.describe() },
        isKept: this.#isKept,
        ...(listing === undefined ? {} : { listing }),
        seen,
        world: this.#world,
      });
    } finally {
      step.end();
    }
  }
}

function keyOf(repository: RepositoryClient, digest: OciDigest): string {
  return `${repository.label}@${digest}`;
}

function failFor(failures: readonly WherefromError[], stored: readonly StoredLocation[]): never {
  const [first] = failures;
  if (first === undefined || (failures.length === 1 && stored.length === 0)) throw first;
  const places = stored.map(({ location }) => location);
  const kept = places.length === 0 ? 'Nothing is stored' : `Stored are ${places.join(', ')}`;
  throw new WherefromError(
    first.code,
    `${kept}; ${failures.length} failed: ${failures.map(({ message }) => message).join(' ')}`,
    { remedy: first.remedy, cause: first },
  );
}
