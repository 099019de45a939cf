import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SILENT } from '../../src/progress.js';
import { tufCacheOf, verifyWorld } from '../../src/verify/world.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'wherefrom-world-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the world of verify', () => {
  it('hashes files that are there, and shows it', async () => {
    const file = path.join(folder, 'widget');
    writeFileSync(file, 'a widget');
    const labels: string[] = [];
    const progress = { begin: (label: string) => (labels.push(label), SILENT.begin(label)) };
    const world = verifyWorld(progress);
    expect(await world.hashFile(file, 'sha512')).toEqual({
      algorithm: 'sha512',
      hex: createHash('sha512').update('a widget').digest('hex'),
    });
    expect(labels).toEqual([`Hashing ${file}`]);
    expect(world.progress).toBe(progress);
  });

  it('has the time of now', () => {
    const before = Date.now();
    const now = verifyWorld(SILENT).now().getTime();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  it('knows no stores where none are handed in', () => {
    expect(verifyWorld(SILENT)).not.toHaveProperty('stores');
  });
});

describe('the cache of TUF metadata', () => {
  it('is below the home directory', () => {
    expect(tufCacheOf(folder)).toBe(path.join(folder, '.cache/wherefrom/tuf'));
  });
});
