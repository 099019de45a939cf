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
    for (const file of new Set(planned.map((one) => one.file))) await assertFree(file);
  }
  const answers = await Promise.all(stores.map(async (store) => linesOf(store, planned)));
  const failures = answers.flatMap(({ store, lines }) =>
    lines.filter(({ verdict }) => verdict === 'failed').map((line) => ({ store, error: errorOf(store, line) })),
  );
  const [first, ...others] = failures;
  if (first !== undefined) throw others.length === 0 ? first.error : allTogether(failures);
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

function errorOf(store: string, { detail, remedy, error }: StoreLine): WherefromError {
  if (error !== undefined) return asWherefromError(error);
  return new WherefromError('STORE_UNAVAILABLE', `The store "${store}" cannot take this: ${detail}`, {
    remedy: remedy ?? 'Leave this store away with --store.',
  });
}

interface Failure {
  readonly store: string;
  readonly error: WherefromError;
}

/** One error with the code of the first; each other store would only be met on the next attempt. */
function allTogether(failures: readonly Failure[]): WherefromError {
  const [first] = failures as readonly [Failure, ...Failure[]];
  const remedies = [...new Set(failures.map(({ error }) => error.remedy))];
  return new WherefromError(
    first.error.code,
    failures.map(({ store, error }) => `${store}: ${error.message}`).join('\n'),
    { remedy: remedies.join('\n'), cause: first.error.cause },
  );
}
