/** What a run says that signed, and could not put everything everywhere. */
import { describe, expect, it } from '@jest/globals';
import { IncompleteError } from '../../src/attest/incomplete.js';
import type { AttestResult, StoreReport } from '../../src/attest/request.js';
import { WherefromError } from '../../src/errors.js';

const down = (number: number): WherefromError =>
  new WherefromError('SERVICE_FAILED', `It is down for reason ${number}.`, {
    remedy: `Try remedy ${number}.`,
    cause: `cause ${number}`,
  });

const report = (store: string, counts: Partial<StoreReport>): StoreReport => ({
  ...{ store, written: 0, present: 0, failed: 0, untried: 0 },
  ...{ locations: [], ids: {}, warnings: [], failures: [] },
  ...counts,
});

const errorOf = (...stores: readonly StoreReport[]): IncompleteError =>
  new IncompleteError({ stores } as Partial<AttestResult> as AttestResult);
const RESUME = expect.stringMatching(/^Then run the same command with --resume [^\n]+$/);

describe('a run that could not put everything everywhere', () => {
  it('says of each store how much it lacks, and why first of all', () => {
    const { code, message } = errorOf(
      report('file', { written: 10 }),
      report('github', { failed: 2, untried: 1, written: 3, present: 4, failures: [down(1), down(2)] }),
      report('registry', { failed: 1, failures: [down(3)] }),
      report('release', { untried: 1, present: 1, failures: [down(4)] }),
    );
    expect(code).toBe('STORE_INCOMPLETE');
    expect(message).toBe(
      [
        'Stores that do not have everything: 3 of 4.',
        'github: missing 3 of 10; SERVICE_FAILED: It is down for reason 1.',
        'registry: SERVICE_FAILED: It is down for reason 3.',
        'release: missing 1 of 2; SERVICE_FAILED: It is down for reason 4.',
      ].join(' '),
    );
  });

  it('has every different remedy on a line, then how to go on, and the first cause', () => {
    const { remedy, cause } = errorOf(
      report('file', { written: 2 }),
      report('github', { failed: 2, failures: [down(1), down(2)] }),
      report('registry', { failed: 2, failures: [down(1), down(3)] }),
    );
    expect(remedy.split('\n')).toEqual(['Try remedy 1.', 'Try remedy 2.', 'Try remedy 3.', RESUME]);
    expect(cause).toBe('cause 1');
  });

  it('says how to go on, whatever the number of remedies', () => {
    const failures = [1, 2, 3, 4, 5, 6, 7].map(down);
    const { remedy } = errorOf(report('github', { failed: 7, failures }));
    expect(remedy.split('\n')).toEqual(
      [3, 4, 5, 6, 7].map((number): unknown => `Try remedy ${number}.`).concat(RESUME),
    );
  });
});
