import { asWherefromError, WherefromError } from '../../errors.js';
import type { StoreLine } from '../store.js';
import type { RepositoryClient } from './registry.js';

/** Doctor's line about whether this user may push to a repository. */
export async function pushLine(repository: RepositoryClient): Promise<StoreLine> {
  return lineOf(async () => {
    try {
      await repository.mayPush();
      return `This user may push to ${repository.label}.`;
    } catch (error) {
      if (!(error instanceof WherefromError) || error.code !== 'STORE_FORBIDDEN') throw error;
      const { code, message, remedy, cause } = error;
      throw new WherefromError(code, `This user may not push to ${repository.label}. ${message}`, { remedy, cause });
    }
  });
}

/** What was seen, or the error that stops the run. */
export async function lineOf(look: () => Promise<string>): Promise<StoreLine> {
  try {
    return { verdict: 'passed', detail: await look() };
  } catch (thrown) {
    const error = asWherefromError(thrown);
    return { verdict: 'failed', detail: error.message, remedy: error.remedy, error };
  }
}
