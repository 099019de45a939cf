/** An OCI image layout directory as a repository. Source: OCI Image Format Specification 1.1, "OCI Image Layout". */
import { fail } from '../../errors.js';
import type { RepositoryClient } from './registry.js';

/** @param directory made, with its layout, at the first write where it is missing or empty; labelled `oci-layout:DIR` as given */
export function openLayout(directory: string): RepositoryClient {
  return fail('INTERNAL', `The layout in ${directory} is not built yet.`, { remedy: '' });
}
