import path from 'node:path';
import { fail } from '../errors.js';
import { type Digest, parseDigest } from '../model/digest.js';
import type { Progress } from '../progress.js';
import type { OciRegistryClient } from '../store/oci/client.js';
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
    expectRegistries: async ({ artifacts, stores }) => {
      const images = artifacts.flatMap((artifact) => (artifact.kind === 'image' ? artifact.image : []));
      await (await import('../store/open.js')).expectRegistries({ stores, images }, world);
    },
    open: async (specs) => (await import('../store/open.js')).openStores(specs, world),
    digestOfTag: async (image) => {
      const { openRegistries } = await import('../store/open.js');
      return digestOfTag(image, { client: await openRegistries(world), progress: world.progress });
    },
    close: async () => (await import('../store/open.js')).closeRegistries(world),
  };
}

interface Lookup {
  readonly client: OciRegistryClient;
  readonly progress: Progress;
}

/** Computed from the manifest's own bytes: what a header says of them is no digest. */
async function digestOfTag(image: ImageReference, { client, progress }: Lookup): Promise<Digest> {
  const { registry, name, tag = 'latest' } = image;
  const reference = formatImage({ registry, name, tag });
  const step = progress.begin(`Looking up what ${reference} is`);
  try {
    const manifest = await client.open({ registry, name }).manifest(tag);
    if (manifest !== undefined) return parseDigest(manifest.digest);
  } finally {
    step.end();
  }
  return fail('STORE_NOT_FOUND', `There is no image ${reference}.`, {
    remedy: 'Check the name and the tag; to credentials that may not see it, a private image looks the same.',
  });
}

/** Where TUF metadata is kept between runs. Not from a variable: what is cached there is trusted. */
export function tufCacheOf(home: string): string {
  return path.join(home, '.cache', 'wherefrom', 'tuf');
}
