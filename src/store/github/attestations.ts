import { fail } from '../../errors.js';
import type { Store } from '../store.js';
import { githubApi, type GithubOptions } from './api.js';

export interface GithubStoreOptions extends GithubOptions {
  /**
   * What the run's identity token says of the repository (`repository_visibility`), so that GitHub need not be asked.
   * Absent: asked for before signing.
   */
  readonly visibility?: string;
  /** Also tell the organisation's "linked artifacts" where each image lies that the bundle speaks of. Default: not. */
  readonly storageRecords?: { readonly version?: string };
}

/** The store `github`: GitHub's attestations API. */
export function githubStore(options: GithubStoreOptions): Store {
  const api = githubApi(options);
  return {
    name: 'github',
    check: async () => [],
    put: async () =>
      fail('STORE_UNAVAILABLE', `${api.name} is not written to yet.`, { remedy: 'Use another store for now.' }),
    find: async () => ({ bundles: [], lookedAt: [], skipped: [] }),
  };
}
