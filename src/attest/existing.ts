/** What is there already: in the record of a run that did not end, and in the stores. Nothing of it is believed unverified. */
import { fail } from '../errors.js';
import { printable } from '../model/printable.js';
import type { Predicate } from '../model/statement.js';
import { refuseExisting } from '../store/file.js';
import { type FileStore, isFileStore } from '../store/file-store.js';
import type { Journal } from '../store/journal.js';
import type { RecordedRun } from '../store/record-log.js';
import type { Store } from '../store/store.js';
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
  readonly predicate: Predicate;
  /** The user brought the predicate. */
  readonly given: boolean;
  /** Whether what is found in a store spares its signing. */
  readonly takesOver: boolean;
  /** By the statement's place; what is found is added. */
  readonly made: Map<number, MadeBundle>;
}

/**
 * Takes over the bundles of an unfinished run, each verified again as this run's own.
 * @throws WherefromError STATE_MALFORMED
 */
export async function resumeRecord(earlier: RecordedRun, work: ExistingWork): Promise<void> {
  const { bundles, journal, recognition, predicate, given, made } = work;
  for (const [at, { origin }] of earlier.bundles) {
    const planned = bundles[at]?.statement;
    const bytes = await journal.bundle(at);
    const known = planned === undefined ? undefined : recognise(bytes, planned, recognition);
    if (planned === undefined || known === undefined) return refuseRecord(journal);
    if (given && origin === 'signed' && !known.payload.equals(planned.bytes(predicate))) return refuseRecord(journal);
    const one = madeOf(bytes, known, { origin: origin === 'signed' ? 'resumed' : 'found', predicate });
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

/**
 * Recognises what this run, in whichever attempt, has attested before: that is not signed again.
 * @returns by store, how many of the statements it has
 * @throws WherefromError OUTPUT_EXISTS where another bundle is in the way
 */
export async function recogniseFound(
  { candidates }: LookedUp,
  work: ExistingWork,
): Promise<ReadonlyMap<Store, number>> {
  const having = new Map<Store, number>();
  const seenInFiles = new Map<string, number>();
  await inLanes(candidates.entries(), {
    lanes: KEPT_AT_ONCE,
    work: async ([at, all]) => {
      const planned = work.bundles[at];
      if (planned === undefined) return 'on';
      const found = all.flatMap(({ store, bundle }) => {
        const known = recognise(bundle.bytes, planned.statement, work.recognition);
        return known === undefined ? [] : [{ store, bundle, known }];
      });
      for (const store of new Set(found.map((one) => one.store))) having.set(store, (having.get(store) ?? 0) + 1);
      const inFile = found.filter(({ store }) => isFileStore(store)).length;
      if (inFile > 0) seenInFiles.set(planned.file, (seenInFiles.get(planned.file) ?? 0) + inFile);
      // What the record holds is put again anyway.
      if (work.takesOver && !work.made.has(at)) await takeOver(at, found, work);
      return 'on';
    },
  });
  for (const store of work.stores.filter(isFileStore)) refuseStrangers(store, work.bundles, seenInFiles);
  return having;
}

interface Found extends Candidate {
  readonly known: RecognisedBundle;
}

/** The GitHub API writes JSON of its own; the others give back the bytes that they got. */
function byteTrueFirst(one: Found, other: Found): number {
  const rank = ({ store }: Found): number => (isFileStore(store) ? 0 : store.name === 'github' ? 2 : 1);
  return rank(one) - rank(other);
}

async function takeOver(
  at: number,
  found: readonly Found[],
  { journal, made, predicate }: ExistingWork,
): Promise<void> {
  const [chosen, ...others] = found.toSorted(byteTrueFirst);
  if (chosen === undefined) return;
  const bytes = onOneLine(chosen.bundle.bytes);
  await journal.keep(at, bytes, 'found');
  const one = madeOf(bytes, chosen.known, { origin: 'found', predicate });
  const same = new Set(found.filter(({ known }) => isSame(known, chosen.known)).map(({ store }) => store.name));
  for (const { store, bundle } of others) if (!same.has(store.name)) one.held.set(store.name, bundle.from);
  remember(made, { at, one });
}

function isSame(one: RecognisedBundle, other: RecognisedBundle): boolean {
  return one.signature.equals(other.signature);
}

/** The same JSON without the white space that a line may not hold. */
function onOneLine(bytes: Buffer): Buffer {
  const breaks = bytes.includes(0x0a) || bytes.includes(0x0d);
  return breaks ? Buffer.from(JSON.stringify(JSON.parse(bytes.toString('utf8')))) : bytes;
}

function madeOf(
  bytes: Buffer,
  { checked, logEntries, predicate: content }: RecognisedBundle,
  { origin, predicate: { type } }: Pick<MadeBundle, 'origin' | 'predicate'>,
): MadeBundle {
  const digest = digestOfBytes(bytes);
  return { origin, digest, checked, predicate: { type, content }, logEntries, held: new Map() };
}

/** Every bundle in a planned file has to be one of this run's; another one would be in the way after signing. */
function refuseStrangers(store: FileStore, bundles: readonly PlannedBundle[], seen: ReadonlyMap<string, number>): void {
  for (const file of new Set(bundles.map((one) => one.file))) {
    if (store.present(file) > (seen.get(file) ?? 0)) refuseExisting(file);
  }
}
