/** The store `registry`: attestations of images, beside the image. */
import { fail } from '../errors.js';
import type { RegistryClient, Repository } from './oci/registry.js';
import type { StoreWorld } from './oci/world.js';
import type { Store } from './store.js';

export interface RegistryStoreOptions extends StoreWorld {
  readonly registries: RegistryClient;
  /** Repositories that hold the same images besides the one that a subject's name says: one signature for all of them. */
  readonly repositories?: readonly Repository[];
}

/** A subject is an image where its name is one with a registry host: `ghcr.io/acme/widget`, `ghcr.io/acme/widget@sha256:…`. */
export function registryStore(options: RegistryStoreOptions): Store {
  return fail('INTERNAL', `The store registry of ${options.repositories?.length ?? 0} is not built yet.`, { remedy: '' });
}
