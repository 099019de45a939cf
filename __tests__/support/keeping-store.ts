/** A store that holds what a test gives it, and takes what a run puts. */
import type { SignedBundle, Store, Stored } from '../../src/store/store.js';
import { heldStore } from './held-store.js';

export interface KeepingStore extends Store {
  /** What was put, in this order. */
  readonly puts: SignedBundle[];
}

export interface Keeping {
  readonly name: string;
  /** By digest. */
  readonly bundles?: Readonly<Record<string, readonly Buffer[]>>;
  /** Throws where it takes none. */
  readonly refuses?: () => void;
}

export function keepingStore({ name, bundles = {}, refuses }: Keeping): KeepingStore {
  const puts: SignedBundle[] = [];
  const held = Object.values(bundles).flat();
  return {
    ...heldStore({ name, bundles }),
    puts,
    check: async () => [{ verdict: 'passed', detail: 'It takes everything.' }],
    put: async (bundle): Promise<Stored> => {
      refuses?.();
      puts.push(bundle);
      const outcome = held.some((one) => one.equals(bundle.bytes)) ? 'present' : 'written';
      return { locations: [{ location: `${name} by put`, outcome }] };
    },
  };
}
