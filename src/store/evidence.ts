/** The stores `oci://REPOSITORY` and `oci-layout:DIR`: attestations of anything, found by digest. */
import { fail } from '../errors.js';
import type { RepositoryClient } from './oci/registry.js';
import type { StoreWorld } from './oci/world.js';
import type { Store } from './store.js';

export interface EvidenceStoreOptions extends StoreWorld {
  readonly repository: RepositoryClient;
}

/** Named `oci://HOST/NAME`, or `oci-layout:DIR` where the repository is a layout directory. */
export function evidenceStore(options: EvidenceStoreOptions): Store {
  return fail('INTERNAL', `The store in ${options.repository.label} is not built yet.`, { remedy: '' });
}
