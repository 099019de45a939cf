import { setTimeout as setTimeoutPromise } from 'node:timers/promises';
import type { Progress } from '../../progress.js';

/** What the stores in registries need of the world around them. */
export interface OciWorld {
  readonly progress: Progress;
  /** How long a registry takes decides how long is waited for other writers. */
  readonly now: () => Date;
  /** In [0, 1). */
  readonly random?: () => number;
  /** Milliseconds. */
  readonly sleep?: (ms: number) => Promise<void>;
}

/** Waits about so long: between half and one and a half times, so that writers who met once do not meet again. */
export async function pause({ random = Math.random, sleep }: OciWorld, ms: number): Promise<void> {
  const jittered = Math.round(ms * (0.5 + random()));
  await (sleep === undefined ? setTimeoutPromise(jittered) : sleep(jittered));
}
