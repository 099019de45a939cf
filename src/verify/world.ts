import path from 'node:path';
import type { Progress } from '../progress.js';
import { hashArtifact } from './hash-artifact.js';
import type { VerifyWorld } from './verify.js';

/** The real file system and clock. */
export function verifyWorld(progress: Progress): VerifyWorld {
  return {
    hashFile: async (file, algorithm) => hashArtifact(file, algorithm, progress),
    now: () => new Date(),
    progress,
  };
}

/** Where TUF metadata is kept between runs. Not from a variable: what is cached there is trusted. */
export function tufCacheOf(home: string): string {
  return path.join(home, '.cache', 'wherefrom', 'tuf');
}
