import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIGEST_ALGORITHMS } from '../../src/model/digest.js';
import { SILENT } from '../../src/progress.js';
import { hashArtifact } from '../../src/verify/hash-artifact.js';

const MIB = 1024 * 1024;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wherefrom-hash-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function artifact(content: Buffer | string): string {
  const path = join(folder, 'widget');
  writeFileSync(path, content);
  return path;
}

describe('the digest of an artifact', () => {
  it.each([0, 1, MIB - 1, MIB, MIB + 1, 2 * MIB, 3 * MIB + 5])('of %d bytes is that of its bytes', async (size) => {
    const content = randomBytes(size);
    const said: unknown[] = [];
    const digest = await hashArtifact(artifact(content), 'sha256', {
      begin: (label) => {
        said.push(label);
        return { update: (done, total) => said.push([done, total]), end: () => said.push('end') };
      },
    });
    expect(digest).toEqual({ algorithm: 'sha256', hex: createHash('sha256').update(content).digest('hex') });
    const blocks = Array.from({ length: Math.ceil(size / MIB) }, (_, index) => Math.min(size, (index + 1) * MIB));
    expect(said).toEqual([`Hashing ${join(folder, 'widget')}`, ...blocks.map((done) => [done, size]), 'end']);
  });

  it.each(DIGEST_ALGORITHMS)('is made by %s', async (algorithm) => {
    const hex = createHash(algorithm).update('a widget').digest('hex');
    expect(await hashArtifact(artifact('a widget'), algorithm, SILENT)).toEqual({ algorithm, hex });
  });
});

describe('an artifact that changes while it is hashed', () => {
  it.each<[string, (path: string) => void]>([
    ['and grows', (path) => appendFileSync(path, 'x')],
    [
      'and grows, and turns back its clock',
      (path) => {
        const { atime, mtime } = statSync(path);
        appendFileSync(path, 'x'.repeat(MIB + 1));
        utimesSync(path, atime, mtime);
      },
    ],
    [
      'and shrinks once it is read, and turns back its clock',
      (path) => {
        const { atime, mtime } = statSync(path);
        truncateSync(path, 1);
        utimesSync(path, atime, mtime);
      },
    ],
    ['and keeps its size', (path) => utimesSync(path, 1, 1)],
  ])('%s is refused', async (_, change) => {
    const path = artifact(Buffer.alloc(2 * MIB));
    // A whole number of milliseconds, which every file system keeps.
    utimesSync(path, 1_700_000_000, 1_700_000_000);
    let changed = false;
    const update = (done: number) => {
      if (done === 2 * MIB && !changed) change(path);
      changed ||= done === 2 * MIB;
    };
    await expect(
      hashArtifact(path, 'sha256', { begin: () => ({ update, end: () => undefined }) }),
    ).rejects.toMatchObject({
      code: 'SUBJECT_CHANGED',
      message: `${path} changed while it was hashed.`,
      remedy: 'Verify it when nothing writes to it.',
    });
  });
});

const withProc = existsSync('/proc/version') ? it : it.skip;
withProc('an artifact of which more is read than it is said to have is refused', async () => {
  await expect(hashArtifact('/proc/version', 'sha256', SILENT)).rejects.toMatchObject({ code: 'SUBJECT_CHANGED' });
});

describe('what is no file', () => {
  it.each([
    ['that does not exist', () => join(folder, 'missing'), 'SUBJECT_PATH_MISSING', 'Name a file that exists.'],
    ['beneath a file', () => join(artifact('x'), 'x'), 'SUBJECT_PATH_MISSING', 'Name a file that exists.'],
    ['that is a directory', () => folder, 'SUBJECT_IS_DIRECTORY', 'Name the files in it.'],
  ])('%s is refused', async (_, path, code, remedy) => {
    await expect(hashArtifact(path(), 'sha256', SILENT)).rejects.toMatchObject({ code, remedy });
  });
});
