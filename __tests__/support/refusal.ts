import { expect } from '@jest/globals';
import { WherefromError } from '../../src/errors.js';

/** The error as a user meets it, with sentences that say what happened and what to do; anything else fails the test. */
export async function refusal(work: () => unknown): Promise<WherefromError> {
  let error: unknown;
  try {
    error = await work();
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(WherefromError);
  const refused = error as WherefromError;
  expect(refused.message).toMatch(/^\S.{20,}[.?)]$/s);
  expect(refused.remedy).toMatch(/^\S.{20,}\S$/s);
  return refused;
}
