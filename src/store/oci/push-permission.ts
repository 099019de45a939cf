import { asWherefromError, WherefromError } from '../../errors.js';
import type { StoreLine } from '../store.js';
import type { RepositoryClient } from './registry.js';

/** Doctor's line about whether this user may push to a repository. */
export async function pushLine(repository: RepositoryClient): Promise<StoreLine> {
  return lineOf(async () => {
    if (await repository.mayPush()) return `This user may push to ${repository.label}.`;
    throw new WherefromError('STORE_FORBIDDEN', `This user may not push to ${repository.label}.`, {
      remedy:
        'Give the credentials the right to push there; for ghcr.io the job needs `permissions: packages: write`, and the package has to let this repository write.',
    });
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
