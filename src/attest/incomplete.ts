import { WherefromError } from '../errors.js';
import type { AttestResult, StoreReport } from './request.js';

/** Signed, but not everywhere: what was signed and which store has it stands in the result. */
export class IncompleteError extends WherefromError {
  constructor(readonly result: AttestResult) {
    const failed = result.stores.filter(isIncomplete);
    const [first] = failed.flatMap(({ failures }) => failures) as [WherefromError];
    const remedies = [...new Set(failed.flatMap(({ failures }) => failures.map(({ remedy }) => remedy)))];
    super(
      'STORE_INCOMPLETE',
      `Stores that do not have everything: ${failed.length} of ${result.stores.length}. ${failed.map(reason).join(' ')}`,
      {
        remedy: [
          ...remedies,
          'Then run the same command with --resume (in the action: `resume`): nothing is signed again.',
        ]
          .slice(-MOST_REMEDIES)
          .join('\n'),
        cause: first.cause,
      },
    );
  }
}

const MOST_REMEDIES = 6;

export function isIncomplete({ failed, untried }: StoreReport): boolean {
  return failed + untried > 0;
}

function reason({ store, failed, untried, written, present, failures }: StoreReport): string {
  const all = failed + untried + written + present;
  const missing = all === 1 ? '' : `missing ${failed + untried} of ${all}; `;
  // Nothing is left untried before something has failed.
  const [{ code, message }] = failures as [WherefromError];
  return `${store}: ${missing}${code}: ${message}`;
}
