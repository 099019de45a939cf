import { fail } from '../../errors.js';
import type { Store } from '../store.js';
import { githubApi, type GithubOptions } from './api.js';

/** Which release: a draft is found by the tag that it is going to have, too. */
export type ReleaseChoice =
  { readonly kind: 'tag'; readonly tag: string } | { readonly kind: 'id'; readonly id: number };

export interface ReleaseStoreOptions extends GithubOptions {
  readonly release: ReleaseChoice;
}

/** The store `release`: assets of a GitHub release. */
export function releaseStore(options: ReleaseStoreOptions): Store {
  const api = githubApi(options);
  return {
    name: 'release',
    check: async () => [],
    put: async () =>
      fail('STORE_UNAVAILABLE', `${api.name} is not written to yet.`, { remedy: 'Use another store for now.' }),
    find: async () => ({ bundles: [], lookedAt: [], skipped: [] }),
  };
}
