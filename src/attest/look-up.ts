/** What the stores hold for what is planned, before anything of it is verified: it costs no token. */
import { asWherefromError, type WherefromError } from '../errors.js';
import type { Predicate } from '../model/statement.js';
import { isFileStore } from '../store/file-store.js';
import type { FoundBundles, Store } from '../store/store.js';
import { canonicalBundle } from './canonical.js';
import { refuseBeforeSigning } from './check-stores.js';
import { inLanes } from './in-lanes.js';
import { KeptBundles, lanesOf, limitsOf, roomFor } from './look-up-limits.js';
import type { PlannedBundle } from './outputs.js';
import { seemsSame } from './recognise.js';
import type { PlannedStatement } from './statement.js';

/** A bundle that seems to say what is planned. */
export interface Candidate {
  readonly store: Store;
  /** Where it lay. */
  readonly from: string;
  /** Canonical JSON, whatever the store gave. */
  readonly bytes: Buffer;
  /** The store has just these bytes. */
  readonly isExact: boolean;
}

export interface LookedUp {
  /** By the statement's place. */
  readonly candidates: ReadonlyMap<number, readonly Candidate[]>;
  /** Stores that could not be read to their end. */
  readonly unread: ReadonlyMap<Store, WherefromError>;
  /** What was not looked at, although there may be something. */
  readonly warnings: readonly string[];
}

export const NOT_LOOKED_UP: LookedUp = { candidates: new Map(), unread: new Map(), warnings: [] };

export interface LookUpWork {
  readonly bundles: readonly PlannedBundle[];
  readonly stores: readonly Store[];
  readonly predicateType: string;
  /** Absent for provenance. */
  readonly given: Predicate | undefined;
}

/** Asks every store for every statement; a store that fails is asked no further. */
export async function lookUp(work: LookUpWork, room = roomFor(work.bundles.length)): Promise<LookedUp> {
  return new LookUp(work, room).run();
}

class LookUp {
  readonly #work: LookUpWork;
  readonly #candidates = new Map<number, readonly Candidate[]>();
  readonly #unread = new Map<Store, WherefromError>();
  /** By store; the first reason of each will do. */
  readonly #warnings = new Map<Store, string>();
  readonly #kept: KeptBundles;

  constructor(work: LookUpWork, room: number) {
    this.#work = work;
    this.#kept = new KeptBundles(room);
  }

  async run(): Promise<LookedUp> {
    const { bundles, given } = this.#work;
    await inLanes(bundles.entries(), {
      lanes: lanesOf(bundles, given),
      work: async ([at, { statement }]) => {
        const alike = await this.#alike(statement);
        if (alike.length > 0) this.#candidates.set(at, alike);
      },
    });
    const warnings = [...this.#warnings].map(
      ([{ name }, reason]) =>
        `${name}: ${reason} What it has of this run besides is not known, and may be signed anew.`,
    );
    return { candidates: this.#candidates, unread: this.#unread, warnings };
  }

  async #alike(statement: PlannedStatement): Promise<readonly Candidate[]> {
    const asked = this.#work.stores.filter((store) => !this.#unread.has(store));
    const found = await Promise.all(asked.map(async (store) => this.#ask(store, statement)));
    return found.flat();
  }

  async #ask(store: Store, statement: PlannedStatement): Promise<readonly Candidate[]> {
    const { subjects } = statement;
    const limits = limitsOf(statement, this.#work.given);
    // A store of images does not know the files among the subjects.
    const images = subjects.filter(({ path }) => path === undefined);
    const asked = new Set([...subjects.slice(0, 1), ...images.slice(0, 1)]);
    try {
      const answers = await Promise.all([...asked].map(async (subject) => store.find(subject, limits)));
      return answers.flatMap((answer) => {
        for (const error of answer.unread ?? []) this.#failed(store, error);
        const seen = answer.bundles.length + answer.skipped.length;
        if (seen > limits.count) this.#warn(store, `it offers more than ${limits.count} bundles for one digest.`);
        else if (answer.isPart === true) this.#warn(store, 'it offers more for one digest than is read.');
        return this.#keep(answer, { store, statement, most: limits.bytes });
      });
    } catch (caught) {
      this.#failed(store, asWherefromError(caught));
      return [];
    }
  }

  #keep(
    { bundles }: FoundBundles,
    { store, statement, most }: { readonly store: Store; readonly statement: PlannedStatement; readonly most: number },
  ): readonly Candidate[] {
    const seen = new Set<Buffer>();
    return bundles.flatMap(({ from, bytes: raw }) => {
      // One content may be listed many times.
      if (seen.has(raw)) return [];
      seen.add(raw);
      if (!seemsSame(raw, statement, this.#work.predicateType)) return [];
      const bytes = canonicalBundle(raw);
      if (bytes === undefined || bytes.length > most) return [];
      const kept = this.#kept.keep(bytes);
      if (kept !== undefined) return [{ store, from, bytes: kept, isExact: kept.equals(raw) }];
      this.#warn(store, 'it offers more bundles that may be of this run than can be looked at.');
      return [];
    });
  }

  #warn(store: Store, reason: string): void {
    if (!this.#warnings.has(store)) this.#warnings.set(store, reason);
  }

  /** What somebody damaged for one digest is nobody's reason to attest no more: the harm is a bundle too many. */
  #failed(store: Store, error: WherefromError): void {
    if (error.code === 'SERVICE_ANSWER_MALFORMED') this.#warn(store, `it cannot be read: ${error.message}`);
    else this.#unread.set(store, error);
  }
}

/** Whether a store seems to have every statement, so that nothing may have to be put there. */
export function seemsWhole(store: Store, { candidates }: LookedUp, statements: number): boolean {
  const having = [...candidates.values()].filter((all) => all.some((one) => one.store === store));
  return !isFileStore(store) && having.length === statements;
}

/**
 * A store that cannot be read may have what would be signed once more. One that is not there yet has nothing.
 * @throws WherefromError STORE_*, SERVICE_*
 */
export function refuseUnread({ unread }: LookedUp): void {
  const failures = [...unread].flatMap(([{ name }, error]) =>
    error.code === 'STORE_NOT_FOUND' ? [] : [{ store: name, error }],
  );
  if (failures.length > 0) refuseBeforeSigning(failures);
}
