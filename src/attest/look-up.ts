/** What the stores hold for what is planned, before anything of it is verified: it costs no token. */
import { asWherefromError, type WherefromError } from '../errors.js';
import { isFileStore } from '../store/file-store.js';
import type { FindLimits, FoundBundle, Store } from '../store/store.js';
import { inLanes } from './in-lanes.js';
import type { PlannedBundle } from './outputs.js';
import { seemsSame } from './recognise.js';
import type { PlannedStatement } from './statement.js';

/** Statements looked up at once. */
const ASKED_AT_ONCE = 4;
/** Per subject and store: a store may hold what others put there. */
const LIMITS: FindLimits = { count: 100, bytes: 32 * 1024 * 1024, scope: 'current' };

/** A bundle that seems to say what is planned. */
export interface Candidate {
  readonly store: Store;
  readonly bundle: FoundBundle;
}

export interface LookedUp {
  /** By the statement's place. */
  readonly candidates: ReadonlyMap<number, readonly Candidate[]>;
  /** Stores that could not be read to their end. */
  readonly unread: ReadonlyMap<Store, WherefromError>;
}

export const NOT_LOOKED_UP: LookedUp = { candidates: new Map(), unread: new Map() };

export interface LookUpWork {
  readonly bundles: readonly PlannedBundle[];
  readonly stores: readonly Store[];
  readonly predicateType: string;
}

/** Asks every store for every statement; a store that fails is asked no further. */
export async function lookUp({ bundles, stores, predicateType }: LookUpWork): Promise<LookedUp> {
  const candidates = new Map<number, readonly Candidate[]>();
  const unread = new Map<Store, WherefromError>();
  await inLanes(bundles.entries(), {
    lanes: ASKED_AT_ONCE,
    work: async ([at, { statement }]) => {
      const asked = stores.filter((store) => !unread.has(store));
      const found = await Promise.all(
        asked.map(async (store) =>
          ask(store, statement).catch((error: unknown) => {
            unread.set(store, asWherefromError(error));
            return [];
          }),
        ),
      );
      const alike = found.flat().filter(({ bundle }) => seemsSame(bundle.bytes, statement, predicateType));
      if (alike.length > 0) candidates.set(at, alike);
      return 'on';
    },
  });
  return { candidates, unread };
}

async function ask(store: Store, { subjects }: PlannedStatement): Promise<readonly Candidate[]> {
  // A store of images does not know the files among the subjects.
  const asked = new Set([subjects[0], subjects.find(({ path }) => path === undefined)]);
  const answers = await Promise.all(
    [...asked].map(async (subject) => (subject === undefined ? [] : (await store.find(subject, LIMITS)).bundles)),
  );
  return answers.flat().map((bundle) => ({ store, bundle }));
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
  for (const error of unread.values()) if (error.code !== 'STORE_NOT_FOUND') throw error;
}
