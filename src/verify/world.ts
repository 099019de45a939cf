import path from 'node:path';
import { createHttp } from '../http.js';
import type { Progress } from '../progress.js';
import { hashArtifact } from './hash-artifact.js';
import type { VerifyWorld } from './verify.js';

/** The real file system, network and clock. */
export function verifyWorld(progress: Progress): VerifyWorld {
  return {
    hashFile: async (file, algorithm) => hashArtifact(file, algorithm, progress),
    http: createHttp({ progress }),
    now: () => new Date(),
    progress,
  };
}

/** Where TUF metadata is kept between runs. Not from a variable: what is cached there is trusted. */
export function tufCacheOf(home: string): string {
  return path.join(home, '.cache', 'wherefrom', 'tuf');
}
