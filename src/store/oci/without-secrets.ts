import { WherefromError } from '../../errors.js';
import { redact, safeCause } from '../../quote.js';
import type { RepositoryClient } from './registry.js';

/**
 * The same repository, whose errors hold none of `secrets`: a registry that knows them may put them into any part of an
 * answer, a media type or an address too.
 * @param secrets may grow meanwhile
 */
export function withoutSecrets(repository: RepositoryClient, secrets: readonly string[]): RepositoryClient {
  const cleaning =
    <Given extends unknown[], Found>(ask: (...given: Given) => Promise<Found>) =>
    async (...given: Given): Promise<Found> => {
      try {
        return await ask(...given);
      } catch (error) {
        throw cleaned(error, secrets);
      }
    };
  return {
    ...repository,
    redact: (text) => redact(text, secrets),
    manifest: cleaning(repository.manifest),
    head: cleaning(repository.head),
    putManifest: cleaning(repository.putManifest),
    putBlob: cleaning(repository.putBlob),
    blob: cleaning(repository.blob),
    hasBlob: cleaning(repository.hasBlob),
    referrers: cleaning(repository.referrers),
    mayPush: cleaning(repository.mayPush),
  };
}

function cleaned(error: unknown, secrets: readonly string[]): unknown {
  if (!(error instanceof WherefromError)) return error;
  const { code, cause } = error;
  const [message, remedy] = [error.message, error.remedy].map((text) => redact(text, secrets)) as [string, string];
  if (message === error.message && remedy === error.remedy) return error;
  return new WherefromError(code, message, {
    remedy,
    ...(cause === undefined ? {} : { cause: safeCause(cause, secrets) }),
  });
}
