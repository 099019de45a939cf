/** Bundles that real projects published; they lie beside the repository where they are to be had. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from '@jest/globals';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../../shared/data');

export const hasRealData = existsSync(ROOT);

/** Absolute path of one file of the real data. */
export function realData(...parts: string[]): string {
  return join(ROOT, ...parts);
}

/** A suite over the real data; where that is missing it is skipped, and says so. */
export function describeReal(name: string, body: () => void): void {
  if (hasRealData) {
    describe(name, body);
    return;
  }
  console.warn(`SKIPPED, the real data is missing (${ROOT}): ${name}`);
  describe.skip(`${name} [skipped: no real data]`, body);
}
