/** A store that holds what a test gives it: the interface, handed in as every other store is. */
import type { WherefromError } from '../../src/errors.js';
import { formatDigest } from '../../src/model/digest.js';
import type { FindLimits, FoundBundle, Store, StoredSubject } from '../../src/store/store.js';

export interface HeldStore extends Store {
  readonly asked: { readonly subject: StoredSubject; readonly limits: FindLimits }[];
}

export interface Holding {
  readonly name?: string;
  /** By digest, in this order; a digest that is not here has none. */
  readonly bundles?: Readonly<Record<string, readonly (Buffer | Omit<FoundBundle, 'from'>)[]>>;
  /** The index of the store when absent. */
  readonly lookedAt?: readonly string[];
  readonly skipped?: readonly string[];
  readonly unread?: readonly WherefromError[];
  readonly fails?: () => never;
}

export function heldStore({
  name = 'oci://reg.example/evidence',
  bundles = {},
  lookedAt = [`the index of ${name}`],
  skipped = [],
  unread,
  fails,
}: Holding): HeldStore {
  const asked: HeldStore['asked'] = [];
  const nothingToPut = async (): Promise<never> => Promise.reject(new RangeError('verify puts nothing'));
  return {
    name,
    asked,
    check: nothingToPut,
    put: nothingToPut,
    find: async (subject, limits) => {
      asked.push({ subject, limits });
      fails?.();
      const held = bundles[formatDigest(subject.digest)] ?? [];
      const found = held.map((one, index) => ({
        from: `${name}#${index}`,
        ...(Buffer.isBuffer(one) ? { bytes: one } : one),
      }));
      return Promise.resolve({
        bundles: found.slice(0, limits.count),
        lookedAt,
        skipped: found.length > limits.count ? [...skipped, `${found.length - limits.count} over the limit`] : skipped,
        ...(unread === undefined ? {} : { unread }),
      });
    },
  };
}
