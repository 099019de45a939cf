import { WherefromError } from '../../errors.js';
import { parseStrictJson } from '../../model/strict-json.js';
import { isJsonObject } from './descriptor.js';
import type { OciDigest, RepositoryClient } from './registry.js';

const MOST_BYTES = 1024 * 1024;

/**
 * Whether a digest is that of an image's configuration in this repository, which Docker calls the image's ID. A registry
 * knows it as a blob.
 */
export async function isImageConfiguration(repository: RepositoryClient, digest: OciDigest): Promise<boolean> {
  try {
    const json = parseStrictJson(await repository.blob({ digest, size: MOST_BYTES }));
    return json.ok && isJsonObject(json.value) && json.value['rootfs'] !== undefined;
  } catch (error) {
    if (error instanceof WherefromError) return false;
    throw error;
  }
}
