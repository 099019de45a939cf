/** Puts every bundle into every store, whatever the others answer, and writes down what each has. */
import { asWherefromError, type ErrorCode, fail, WherefromError } from '../errors.js';
import { printable } from '../model/printable.js';
import type { Progress } from '../progress.js';
import { type FileStore, isFileStore } from '../store/file-store.js';
import type { Journal } from '../store/journal.js';
import type { PlannedStatementOf, SignedBundle, Store, Stored } from '../store/store.js';
import { createHasher } from './hash-worker.js';
import { inLanes } from './in-lanes.js';
import { digestOfBytes, type MadeBundle } from './made.js';
import type { StoreReport } from './request.js';

/** Bundles put at once; each goes to all of its stores at the same time. */
const PUT_AT_ONCE = 4;

export interface PublishWork {
  readonly planned: readonly PlannedStatementOf[];
  readonly stores: readonly Store[];
  readonly made: ReadonlyMap<number, MadeBundle>;
  readonly journal: Journal;
  readonly progress: Progress;
  /** By the statement's place: the stores that an earlier run had put it into, as its record says. */
  readonly storedBefore?: ReadonlyMap<number, ReadonlySet<string>>;
}

export interface Published {
  readonly stores: readonly StoreReport[];
  /** `sha256:` of each bundle file, for those that the store `file` has. */
  readonly files: ReadonlyMap<string, string>;
}

/** Failures of one bundle, after which the same store may well take the next one. */
const OF_ONE_BUNDLE: readonly ErrorCode[] = [
  'STORE_CONFLICT',
  'STORE_NOT_FOUND',
  'STORE_READ_BACK',
  'STORE_TOO_LARGE',
  'OUTPUT_EXISTS',
];

const LOST = 'What an earlier run had put there was gone, and was put there again.';

function isWritten({ locations }: Stored): boolean {
  return locations.some(({ outcome }) => outcome === 'written');
}

/** What is known of one store while its bundles are put. */
class StoreTally {
  readonly #outcomes = new Map<number, Stored>();
  readonly #ids = new Map<string, string[]>();
  readonly #warnings = new Set<string>();
  readonly #failures = new Map<string, WherefromError>();
  #failed = 0;
  #untried = 0;
  #closed = false;

  constructor(readonly store: Store) {}

  /** After a failure that is the store's own, trying it with every other bundle helps nobody. */
  get isClosed(): boolean {
    return this.#closed;
  }

  skip(count = 1): void {
    this.#untried += count;
  }

  stored(at: number, stored: Stored): void {
    this.#outcomes.set(at, stored);
    for (const warning of stored.warnings ?? []) this.#warnings.add(warning);
  }

  failed(caught: unknown, count = 1): void {
    const error = asWherefromError(caught);
    this.#failed += count;
    this.#failures.set(`${error.code} ${error.message}`, error);
    if (!OF_ONE_BUNDLE.includes(error.code)) this.#closed = true;
  }

  /** What was put and is gone, or something else by now. */
  lost(location: string, error: WherefromError): void {
    for (const [at, { locations }] of this.#outcomes) {
      if (!locations.some((one) => one.location === location)) continue;
      this.#outcomes.delete(at);
      this.failed(error);
    }
  }

  get locations(): readonly string[] {
    return [...this.#outcomes.values()].flatMap(({ locations }) => locations.map(({ location }) => location));
  }

  report(): StoreReport {
    const inOrder = [...this.#outcomes].toSorted(([one], [other]) => one - other).map(([, stored]) => stored);
    for (const { ids } of inOrder) {
      for (const [name, values] of Object.entries(ids ?? {})) {
        this.#ids.set(name, [...(this.#ids.get(name) ?? []), ...values]);
      }
    }
    const written = inOrder.filter(isWritten).length;
    return {
      store: this.store.name,
      written,
      present: inOrder.length - written,
      failed: this.#failed,
      untried: this.#untried,
      locations: inOrder.flatMap(({ locations }) => locations),
      ids: Object.fromEntries(this.#ids),
      warnings: [...this.#warnings],
      failures: [...this.#failures.values()],
    };
  }
}

/**
 * Never throws for what a store does: the report says it.
 * @throws WherefromError STATE_MALFORMED
 */
export async function publish(work: PublishWork): Promise<Published> {
  const tallies = work.stores.map((store) => new StoreTally(store));
  const together = linesOfFiles(work.planned);
  const step = work.progress.begin(`Storing in ${work.stores.map(({ name }) => name).join(', ')}`);
  let done = 0;
  await inLanes(work.made.entries(), {
    lanes: PUT_AT_ONCE,
    work: async ([at, made]) => {
      const planned = work.planned[at] as PlannedStatementOf;
      const alone = tallies.filter(({ store }) => !(isFileStore(store) && together.has(planned.file)));
      await putOne({ at, planned, made, tallies: alone, work });
      done += 1;
      step.update(done, work.made.size);
    },
  });
  for (const tally of tallies) {
    if (isFileStore(tally.store)) await putTogether(tally.store, { tally, together, work });
  }
  const files = await fileDigests(tallies.filter(({ store }) => isFileStore(store)));
  step.end();
  return { stores: tallies.map((tally) => tally.report()), files };
}

/** Files that hold the bundles of several statements. */
function linesOfFiles(planned: readonly PlannedStatementOf[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { file }] of planned.entries()) {
    const known = places.get(file);
    if (known === undefined) places.set(file, [at]);
    else known.push(at);
  }
  return new Map([...places].filter(([, all]) => all.length > 1));
}

interface OneBundle {
  readonly at: number;
  readonly planned: PlannedStatementOf;
  readonly made: MadeBundle;
  readonly tallies: readonly StoreTally[];
  readonly work: PublishWork;
}

async function putOne({ at, planned, made, tallies, work }: OneBundle): Promise<void> {
  const open: StoreTally[] = [];
  for (const tally of tallies) {
    const from = made.held.get(tally.store.name);
    if (from !== undefined) tally.stored(at, { locations: [{ location: from, outcome: 'present' }] });
    else if (tally.isClosed) tally.skip();
    else open.push(tally);
  }
  if (open.length === 0) return;
  const bundle: SignedBundle = { ...planned, bytes: await recorded(at, made, work) };
  await Promise.all(open.map(async (tally) => putInto(tally, { at, bundle, work })));
}

/**
 * The record's bytes are those that passed their check.
 * @throws WherefromError STATE_MALFORMED
 */
async function recorded(at: number, { digest }: MadeBundle, { journal }: PublishWork): Promise<Buffer> {
  const bytes = await journal.bundle(at);
  if (digestOfBytes(bytes) === digest) return bytes;
  return fail(
    'STATE_MALFORMED',
    `The record at "${printable(journal.directory)}" changed while this run was going on: a bundle in it is another one than was verified.`,
    { remedy: 'Look who wrote it; then delete that folder, and run the command again: what is stored is found.' },
  );
}

/** What the record says to be there is put like anything else: a record proves nothing, and stores lose things. */
async function putInto(
  tally: StoreTally,
  { at, bundle, work }: { readonly at: number; readonly bundle: SignedBundle; readonly work: PublishWork },
): Promise<void> {
  const { name } = tally.store;
  try {
    const stored = await tally.store.put(bundle);
    await work.journal.stored(at, name);
    const wasThere = work.storedBefore?.get(at)?.has(name) === true;
    tally.stored(
      at,
      wasThere && isWritten(stored) ? { ...stored, warnings: [...(stored.warnings ?? []), LOST] } : stored,
    );
  } catch (error) {
    tally.failed(error);
  }
}

interface SharedFiles {
  readonly tally: StoreTally;
  readonly together: ReadonlyMap<string, readonly number[]>;
  readonly work: PublishWork;
}

async function putTogether(store: FileStore, { tally, together, work }: SharedFiles): Promise<void> {
  const { made, journal } = work;
  for (const [file, places] of together) {
    const here = places.filter((at) => made.has(at));
    if (here.length === 0) continue;
    const bundles: Buffer[] = [];
    for (const at of here) bundles.push(await recorded(at, made.get(at) as MadeBundle, work));
    try {
      const outcome = await store.putTogether(file, bundles);
      await Promise.all(here.map(async (at) => journal.stored(at, store.name)));
      for (const at of here) tally.stored(at, { locations: [{ location: file, outcome }] });
    } catch (error) {
      tally.failed(error, here.length);
    }
  }
}

/** Other stores take their time, in which anybody may have changed a file. */
async function fileDigests(tallies: readonly StoreTally[]): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  const hash = createHasher({ readAhead: false });
  for (const tally of tallies) {
    for (const file of new Set(tally.locations)) {
      const read = await hash(file);
      if (read.kind === 'hashed') digests.set(file, `sha256:${read.hex}`);
      else tally.lost(file, lostFile(file));
    }
  }
  return digests;
}

function lostFile(file: string): WherefromError {
  return new WherefromError('STORE_READ_BACK', `"${printable(file)}" was written, and cannot be read any more.`, {
    remedy:
      'Look what else writes there; then run again with --resume (in the action: `resume`), which writes it anew.',
  });
}
