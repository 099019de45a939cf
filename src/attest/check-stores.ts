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
    lines.flatMap((line) => (line.verdict === 'failed' ? [{ store, error: line.error }] : [])),
  );
  if (failures.length > 0) refuseBeforeSigning(failures);
  return answers.flatMap(({ store, lines }) =>
    lines.flatMap((line) => (line.verdict === 'warning' ? [`${store}: ${line.detail} ${line.remedy}`] : [])),
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
    return { store: store.name, lines: [{ verdict: 'failed', detail: error.message, remedy: error.remedy, error }] };
  }
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
  const refused = failures.map(({ store, error }) => ({ store, error: asWherefromError(error) }));
  const [{ error: first }] = refused as [(typeof refused)[number]];
  const lines = refused.map(({ store, error }) => `${store}: ${error.message}`);
  const remedies = [...new Set(refused.map(({ error }) => error.remedy))];
  throw new WherefromError(
    first.code,
    `${lines.join('\n')}${lines.length === 1 ? ' ' : '\n'}Nothing was signed or stored by this command.`,
    { remedy: remedies.join('\n'), cause: first.cause },
  );
}
