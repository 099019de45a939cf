import path from 'node:path';
import { fail } from '../errors.js';
import { parseDigest } from '../model/digest.js';
import type { Progress } from '../progress.js';
import { formatImage, type ImageReference } from '../store/oci/reference.js';
import type { StoreWorld } from '../store/open.js';
import { hashArtifact } from './hash-artifact.js';
import type { StoreAccess, VerifyWorld } from './verify.js';

/** The real file system and clock, and the way to the stores where a request names any. */
export function verifyWorld(progress: Progress, stores?: StoreWorld): VerifyWorld {
  return {
    hashFile: async (file, algorithm) => hashArtifact(file, algorithm, progress),
    now: () => new Date(),
    progress,
    ...(stores === undefined ? {} : { stores: storeAccess(stores) }),
  };
}

function storeAccess(world: StoreWorld): StoreAccess {
  return {
    open: async (specs) => (await import('../store/open.js')).openStores(specs, world),
    digestOfTag: async (image) => digestOfTag(image, world),
  };
}

/** Computed from the manifest's own bytes: what a header says of them is no digest. */
async function digestOfTag(image: ImageReference, world: StoreWorld): ReturnType<StoreAccess['digestOfTag']> {
  const { registry, name, tag = 'latest' } = image;
  const step = world.progress.begin(`Looking up what ${formatImage({ registry, name, tag })} is`);
  const { createRegistryClient } = await import('../store/oci/client.js');
  const client = createRegistryClient({ http: world.http, ...world.registry });
  try {
    const manifest = await client.open({ registry, name }).manifest(tag);
    if (manifest !== undefined) return parseDigest(manifest.digest);
  } finally {
    client.close();
    step.end();
  }
  return fail('STORE_NOT_FOUND', `There is no image ${formatImage({ registry, name, tag })}.`, {
    remedy: 'Check the name and the tag; a private image that these credentials may not see looks the same.',
  });
}

/** Where TUF metadata is kept between runs. Not from a variable: what is cached there is trusted. */
export function tufCacheOf(home: string): string {
  return path.join(home, '.cache', 'wherefrom', 'tuf');
}
