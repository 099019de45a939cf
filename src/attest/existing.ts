/** What is there already: in the record of a run that did not end, and in the stores. Nothing of it is believed unverified. */
import { fail } from '../errors.js';
import { printable } from '../model/printable.js';
import type { Predicate } from '../model/statement.js';
import { refuseExisting } from '../store/file.js';
import { type FileStore, isFileStore } from '../store/file-store.js';
import type { Journal } from '../store/journal.js';
import type { RecordedRun } from '../store/record-log.js';
import type { FoundBundle, Store } from '../store/store.js';
import { inLanes } from './in-lanes.js';
import { digestOfBytes, type MadeBundle } from './made.js';
import { recognise, type Recognition, type RecognisedBundle } from './recognise.js';
import type { PlannedBundle } from './outputs.js';
import type { PlannedStatement } from './statement.js';

/** Statements looked up at once. */
const ASKED_AT_ONCE = 4;
/** Per subject and store: a store may hold what others put there. */
const LIMITS = { count: 100, bytes: 32 * 1024 * 1024 };

export interface ExistingWork {
  readonly bundles: readonly PlannedBundle[];
  readonly stores: readonly Store[];
  readonly journal: Journal;
  readonly recognition: Recognition;
  readonly predicate: Predicate;
  /** The user brought the predicate. */
  readonly given: boolean;
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
    made.set(at, madeOf(bytes, known, { origin: origin === 'signed' ? 'resumed' : 'found', predicate }));
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
 * Asks every store for what this run, in whichever attempt, has attested before: that is not signed again.
 * @throws WherefromError STORE_*, SERVICE_* where a store cannot be read; OUTPUT_EXISTS where another bundle is in the way
 */
export async function findExisting(work: ExistingWork): Promise<void> {
  const seenInFiles = new Map<string, number>();
  await inLanes(work.bundles.entries(), {
    lanes: ASKED_AT_ONCE,
    work: async ([at, { statement, file }]) => {
      const known = work.made.get(at);
      // What the record holds is put again anyway; only a file is never written over.
      const asked = known === undefined ? work.stores : work.stores.filter(isFileStore);
      const found = await findInStores(statement, asked, work.recognition);
      const inFile = found.filter(({ store }) => isFileStore(store)).length;
      if (inFile > 0) seenInFiles.set(file, (seenInFiles.get(file) ?? 0) + inFile);
      if (known === undefined) await takeOver(at, found, work);
      return 'on';
    },
  });
  for (const store of work.stores.filter(isFileStore)) refuseStrangers(store, work.bundles, seenInFiles);
}

interface Found {
  readonly store: Store;
  readonly bundle: FoundBundle;
  readonly known: RecognisedBundle;
}

async function findInStores(
  planned: PlannedStatement,
  stores: readonly Store[],
  recognition: Recognition,
): Promise<readonly Found[]> {
  // A store of images does not know the files among the subjects.
  const asked = new Set([planned.subjects[0], planned.subjects.find(({ path }) => path === undefined)]);
  const answers = stores.flatMap((store) =>
    [...asked].flatMap((subject) => (subject === undefined ? [] : [{ store, subject }])),
  );
  const found = await Promise.all(
    answers.map(async ({ store, subject }) => {
      const { bundles } = await store.find(subject, LIMITS);
      return bundles.flatMap((bundle) => {
        const known = recognise(bundle.bytes, planned, recognition);
        return known === undefined ? [] : [{ store, bundle, known }];
      });
    }),
  );
  return found.flat();
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
  made.set(at, one);
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
