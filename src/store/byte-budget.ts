/** How much of what others offer is held at once. */

/** Bytes of the bundles about one artifact. The largest that is attested here has 22 MB; most have 10 kB. */
export const MOST_BYTES_IN_ALL = 64 * 1024 * 1024;

/** Which of these fit together, the smallest first: large ones must not keep out what is small. */
export function fitting<T>(sizes: ReadonlyMap<T, number>, mostBytes = MOST_BYTES_IN_ALL): ReadonlySet<T> {
  const fit = new Set<T>();
  let room = mostBytes;
  for (const [one, size] of [...sizes].sort(([, a], [, b]) => a - b)) {
    if (size > room) break;
    room -= size;
    fit.add(one);
  }
  return fit;
}

/** What is left out of a digest's bundles; goes on after the name of the place where it lies. */
export function beyondBudget(bytes: number): string {
  return `it has ${bytes} bytes, and not more than ${MOST_BYTES_IN_ALL} are read for one digest`;
}

/** For what comes one after another, and whose size only the reading tells. */
export class ByteBudget {
  #left: number;

  constructor(mostBytes = MOST_BYTES_IN_ALL) {
    this.#left = mostBytes;
  }

  get left(): number {
    return this.#left;
  }

  spend(bytes: number): void {
    this.#left = Math.max(0, this.#left - bytes);
  }
}
