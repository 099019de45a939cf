import type { Progress } from '../../progress.js';

/** What the stores in registries need of the world around them. */
export interface StoreWorld {
  readonly progress: Progress;
  /** Milliseconds since the epoch: how long a registry takes decides how long is waited for other writers. */
  readonly now: () => number;
  /** In [0, 1). */
  readonly random?: () => number;
  readonly sleep?: (ms: number) => Promise<void>;
}
