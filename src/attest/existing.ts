/** What is there already: in the record of a run that did not end, and in the stores. Nothing of it is believed unverified. */
import { fail, type WherefromError } from '../errors.js';
import { printable } from '../model/printable.js';
import { existingError } from '../store/file.js';
import { type FileStore, isFileStore } from '../store/file-store.js';
import type { Journal } from '../store/journal.js';
import type { RecordedRun } from '../store/record-log.js';
import type { Store } from '../store/store.js';
import { canonicalBundle } from './canonical.js';
import { refuseBeforeSigning } from './check-stores.js';
import type { Candidate, LookedUp } from './look-up.js';
import { inLanes } from './in-lanes.js';
import { digestOfBytes, type MadeBundle, remember } from './made.js';
import { recognise, type Recognition, type RecognisedBundle } from './recognise.js';
import type { PlannedBundle } from './outputs.js';

/** Bundles written into the record at once: they share its syncs. */
const KEPT_AT_ONCE = 32;

export interface ExistingWork {
  readonly bundles: readonly PlannedBundle[];
  readonly stores: readonly Store[];
  readonly journal: Journal;
  readonly recognition: Recognition;
  /** By the statement's place; what is found is added. */
  readonly made: Map<number, MadeBundle>;
}

/**
 * Takes over the bundles of an unfinished run, each verified again as this run's own.
 * @throws WherefromError STATE_MALFORMED
 */
export async function resumeRecord(earlier: RecordedRun, work: ExistingWork): Promise<void> {
  const { bundles, journal, recognition, made } = work;
  for (const [at, { origin }] of earlier.bundles) {
    // A record names no statement that was not planned.
    const { statement } = bundles[at] as PlannedBundle;
    const bytes = await journal.bundle(at);
    const known = recognise(bytes, statement, recognition);
    const isWritten = canonicalBundle(bytes)?.equals(bytes) === true;
    if (known?.isPlanned !== true || !isWritten) return refuseRecord(journal);
    const one = madeOf(bytes, known, { origin: origin === 'signed' ? 'resumed' : 'found', recognition });
    remember(made, { at, one });
  }
}

function refuseRecord({ directory }: Journal): never {
  return fail(
    'STATE_MALFORMED',
    `The record at "${printable(directory)}" holds a bundle that is not one of this run: altered, or put there by somebody else.`,
    {
      remedy:
        'Look who wrote it; then delete that folder, and run the command again without --resume (in the action: `resume`).',
    },
  );
}

/** What this run has attested before. */
export interface Recognised {
  /** By store, how many of the statements it has. */
  readonly having: ReadonlyMap<Store, number>;
  readonly warnings: readonly string[];
}

/**
 * Recognises what this run, in whichever attempt, has attested before: that is not signed again.
 * @throws WherefromError OUTPUT_EXISTS where another bundle is in the way
 */
export async function recogniseFound({ candidates }: LookedUp, work: ExistingWork): Promise<Recognised> {
  const having = new Map<Store, number>();
  const contrary = new Map<Store, number>();
  const seenInFiles = new Map<string, number>();
  await inLanes(candidates.entries(), {
    lanes: KEPT_AT_ONCE,
    work: async ([at, all]) => {
      const planned = work.bundles[at] as PlannedBundle;
      const found = foundOf(all, planned, work);
      const ours = found.filter(({ known }) => known.isPlanned);
      for (const store of new Set(ours.map((one) => one.store))) having.set(store, (having.get(store) ?? 0) + 1);
      const inFile = ours.filter(({ store, isExact }) => isFileStore(store) && isExact).length;
      seenInFiles.set(planned.file, (seenInFiles.get(planned.file) ?? 0) + inFile);
      // What the record holds is put again anyway.
      if (work.made.has(at)) return;
      if (ours.length > 0) await takeOver(at, ours, work);
      else for (const { store } of found) contrary.set(store, (contrary.get(store) ?? 0) + 1);
    },
  });
  const strangers = work.stores.filter(isFileStore).flatMap((store) => strangersIn(store, work.bundles, seenInFiles));
  if (strangers.length > 0) refuseBeforeSigning(strangers);
  return { having, warnings: [...contrary].map(([{ name }, count]) => contraryWarning(name, count)) };
}

/** Of this run. What is not planned says something else: another job's, or this one's before its predicate changed. */
interface Found extends Candidate {
  readonly known: RecognisedBundle;
}

function foundOf(candidates: readonly Candidate[], { statement }: PlannedBundle, work: ExistingWork): readonly Found[] {
  // What several stores have is one buffer, and is verified once.
  const contents = new Set(candidates.map(({ bytes }) => bytes));
  const byBytes = new Map([...contents].map((bytes) => [bytes, recognise(bytes, statement, work.recognition)]));
  return candidates.flatMap((candidate) => {
    const known = byBytes.get(candidate.bytes);
    return known === undefined ? [] : [{ ...candidate, known }];
  });
}

function contraryWarning(store: string, count: number): string {
  const what = count === 1 ? 'a bundle of this run says' : `${count} bundles of this run say`;
  return `${store}: ${what} something else of the same subjects than this command does, which is signed anew.`;
}

/** A file is never replaced, so its bundle is the one that the others get. */
function fileFirst(one: Found, other: Found): number {
  return Number(isFileStore(other.store)) - Number(isFileStore(one.store));
}

async function takeOver(
  at: number,
  found: readonly Found[],
  { journal, made, recognition }: ExistingWork,
): Promise<void> {
  const [chosen, ...others] = found.toSorted(fileFirst) as [Found, ...Found[]];
  await journal.keep(at, chosen.bytes, 'found');
  const one = madeOf(chosen.bytes, chosen.known, { origin: 'found', recognition });
  const same = new Set(found.filter(({ known }) => isSame(known, chosen.known)).map(({ store }) => store.name));
  for (const { store, from } of others) if (!same.has(store.name)) one.held.set(store.name, from);
  remember(made, { at, one });
}

function isSame(one: RecognisedBundle, other: RecognisedBundle): boolean {
  return one.signature.equals(other.signature);
}

function madeOf(
  bytes: Buffer,
  { checked, logEntries, predicate: content }: RecognisedBundle,
  { origin, recognition }: { readonly origin: MadeBundle['origin']; readonly recognition: Recognition },
): MadeBundle {
  const { type } = recognition.own.predicate;
  return { origin, digest: digestOfBytes(bytes), checked, predicate: { type, content }, logEntries, held: new Map() };
}

/** Every bundle in a planned file has to be one of this run's; another one would be in the way after signing. */
function strangersIn(
  store: FileStore,
  bundles: readonly PlannedBundle[],
  seen: ReadonlyMap<string, number>,
): { readonly store: string; readonly error: WherefromError }[] {
  const files = [...new Set(bundles.map((one) => one.file))];
  const taken = files.filter((file) => store.present(file) > (seen.get(file) ?? 0));
  return taken.slice(0, 1).map((file) => ({ store: store.name, error: existingError(file) }));
}
