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
