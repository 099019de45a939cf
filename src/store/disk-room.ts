/** Whether there is room for what is going to be written, asked before anything is signed and without writing. */
import { stat, statfs } from 'node:fs/promises';
import type { PlannedStatementOf } from './store.js';

/** Certificate, log entries, timestamps, and provenance made of a token's claims have about 10 kB. */
const BUNDLE_BYTES = 24 * 1024;
/** A subject in its statement without its name. */
const SUBJECT_BYTES = 256;

/** What the bundle of this statement has at most, as far as that is known before it is signed. */
export function bundleBytes({ subjects, predicateBytes = 0 }: PlannedStatementOf): number {
  const named = subjects.reduce((sum, { name }) => sum + Buffer.byteLength(name) + SUBJECT_BYTES, 0);
  // Base64.
  return BUNDLE_BYTES + Math.ceil((named + predicateBytes) / 3) * 4;
}

/** What is missing, and where. */
export interface MissingRoom {
  /** The first of the folders that share it. */
  readonly folder: string;
  /** Goes on after "cannot be written: ". */
  readonly reason: string;
}

/**
 * Looks at each file system once, for everything that is to be written there.
 * @param needed bytes by folder; what cannot be asked has room
 */
export async function missingRoom(needed: ReadonlyMap<string, number>): Promise<MissingRoom | undefined> {
  const fileSystems = new Map<number, { readonly folder: string; bytes: number }>();
  for (const [folder, bytes] of needed) {
    const device = await stat(folder).then(
      ({ dev }) => dev,
      () => undefined,
    );
    if (device === undefined) continue;
    const known = fileSystems.get(device);
    if (known === undefined) fileSystems.set(device, { folder, bytes });
    else known.bytes += bytes;
  }
  for (const { folder, bytes } of fileSystems.values()) {
    const free = await freeBytes(folder);
    if (free === undefined || free >= bytes) continue;
    return { folder, reason: `the disk is full: it has ${free} bytes left, and up to ${bytes} are to be written` };
  }
  return undefined;
}

/** @returns undefined where the file system does not say: those that are no disks report nothing */
async function freeBytes(folder: string): Promise<number | undefined> {
  const facts = await statfs(folder).catch(() => undefined);
  if (facts === undefined || !(facts.blocks > 0) || !(facts.bsize > 0)) return undefined;
  // What is kept back is kept for root.
  return facts.bsize * (process.getuid?.() === 0 ? facts.bfree : facts.bavail);
}
