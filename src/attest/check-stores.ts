/** Doctor's lines for stores, in the cheap form that every run makes: before anything is signed. */
import { asWherefromError, WherefromError } from '../errors.js';
import { assertFree } from '../store/file.js';
import { isFileStore } from '../store/file-store.js';
import type { PlannedStatementOf, Store, StoreLine } from '../store/store.js';

export interface StoreCheck {
  readonly stores: readonly Store[];
  readonly planned: readonly PlannedStatementOf[];
  /** Whether bundle files of this run may be there already. */
  readonly mayExist: boolean;
}

/**
 * Looks at every store at once.
 * @returns what is not as it might be, without stopping the run
 * @throws WherefromError of the first store that cannot take what is planned; the others are named with it
 */
export async function checkStores({ stores, planned, mayExist }: StoreCheck): Promise<readonly string[]> {
  if (!mayExist && stores.some(isFileStore)) {
    for (const file of new Set(planned.map((one) => one.file))) {
      await assertFree(file).catch((error: unknown) => refuseBeforeSigning([{ store: 'file', error }]));
    }
  }
  const answers = await Promise.all(stores.map(async (store) => linesOf(store, planned)));
  const failures = answers.flatMap(({ store, lines }) =>
    lines.filter(({ verdict }) => verdict === 'failed').map((line) => ({ store, error: errorOf(line) })),
  );
  if (failures.length > 0) refuseBeforeSigning(failures);
  return answers.flatMap(({ store, lines }) =>
    lines.flatMap(({ verdict, detail, remedy }) =>
      verdict === 'warning' ? [`${store}: ${detail}${remedy === undefined ? '' : ` ${remedy}`}`] : [],
    ),
  );
}

async function linesOf(
  store: Store,
  planned: readonly PlannedStatementOf[],
): Promise<{ readonly store: string; readonly lines: readonly StoreLine[] }> {
  try {
    return { store: store.name, lines: await store.check(planned) };
  } catch (caught) {
    const error = asWherefromError(caught);
    return { store: store.name, lines: [{ verdict: 'failed', detail: error.message, error }] };
  }
}

function errorOf({ detail, remedy, error }: StoreLine): WherefromError {
  if (error !== undefined) return asWherefromError(error);
  return new WherefromError('STORE_UNAVAILABLE', detail, {
    remedy: remedy ?? 'Leave this store away with --store.',
  });
}

/**
 * Where one of these would be signed and could not be put.
 * @throws WherefromError STORE_CONFLICT
 */
export async function assertPlacesFree(
  stores: readonly Store[],
  missing: readonly PlannedStatementOf[],
): Promise<void> {
  const failures: Failure[] = [];
  for (const store of stores) {
    for (const planned of missing) {
      await store.assertFree?.(planned).catch((error: unknown) => failures.push({ store: store.name, error }));
    }
  }
  if (failures.length > 0) refuseBeforeSigning(failures);
}

interface Failure {
  readonly store: string;
  readonly error: unknown;
}

/**
 * One error with the code of the first; each other store would only be met on the next attempt.
 * @throws WherefromError always: which stores failed, why, and that nothing happened
 */
export function refuseBeforeSigning(failures: readonly Failure[]): never {
  const errors = failures.map(({ error }) => asWherefromError(error));
  const [first] = errors as [WherefromError, ...WherefromError[]];
  const lines = failures.map(({ store }, at) => `${store}: ${errors[at]?.message ?? ''}`);
  const remedies = [...new Set(errors.map(({ remedy }) => remedy))];
  throw new WherefromError(
    first.code,
    `${lines.join('\n')}${lines.length === 1 ? ' ' : '\n'}Nothing was signed or stored by this command.`,
    { remedy: remedies.join('\n'), cause: first.cause },
  );
}
