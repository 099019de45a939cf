import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  appendFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findFiles, statNamed } from '../../src/attest/files.js';
import { runGlob } from '../../src/attest/glob.js';
import { hashFiles } from '../../src/attest/hash.js';
import { parsePattern, type PathWorld } from '../../src/attest/paths.js';
import { SILENT } from '../../src/progress.js';

const posixIt = process.platform === 'win32' ? it.skip : it;
let directory: string;
let world: PathWorld;

beforeAll(() => {
  directory = realpathSync(mkdtempSync(path.join(tmpdir(), 'wherefrom-refusals-')));
  world = { platform: process.platform === 'win32' ? 'win32' : 'posix', directory, home: directory };
  mkdirSync(path.join(directory, 'x', 'y'), { recursive: true });
  for (const name of ['!sums', 'a!b', 'file', 'x/a.txt']) writeFileSync(path.join(directory, name), name);
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('a file that was named by its path', () => {
  it.each(['!sums', 'a!b'])('may be called %s', async (name) => {
    expect(await statNamed(name, world)).toEqual({ path: path.join(directory, name), size: name.length });
  });

  it.each<[string, object]>([
    [
      'a\0b',
      {
        code: 'SUBJECT_UNREADABLE',
        message: String.raw`"a\u{0}b" cannot be looked at (ERR_INVALID_ARG_VALUE).`,
        remedy: 'Check that this user may read the file and every folder above it.',
        cause: expect.objectContaining({ code: 'ERR_INVALID_ARG_VALUE' }),
      },
    ],
    [
      'missing',
      {
        code: 'SUBJECT_PATH_MISSING',
        message: '"missing" does not exist.',
        remedy: 'Check the path and that the step that makes the file has run.',
      },
    ],
    [
      'x/y//',
      {
        code: 'SUBJECT_IS_DIRECTORY',
        message: '"x/y//" is a directory.',
        remedy: 'Name its files, for example with "x/y/**".',
      },
    ],
  ])('is refused with what to do: %j', async (name, words) => {
    await expect(statNamed(name, world)).rejects.toMatchObject(words);
    await expect(findFiles([name], world)).rejects.toMatchObject(words);
  });
});

describe('a pattern', () => {
  it('excludes by the marks before it, not by those within', () => {
    const literal = path.join(directory, 'a!b');
    expect(parsePattern('!a!b', world)).toEqual({ text: '!a!b', exclude: true, literal });
    expect(parsePattern('a!b', world)).toEqual({ text: 'a!b', exclude: false, literal });
  });

  it('whose files cannot be listed is refused', async () => {
    const pattern = path.join(directory, 'a\0b', '*');
    await expect(runGlob(pattern)).rejects.toMatchObject({
      code: 'SUBJECT_UNREADABLE',
      message: `The files of "${pattern.replace('\0', String.raw`\u{0}`)}" cannot be listed.`,
      remedy: 'Check that this user may read every folder that the pattern reaches.',
      cause: expect.objectContaining({ code: 'ERR_INVALID_ARG_VALUE' }),
    });
  });

  posixIt('looks at nothing that it cannot match: a link to itself elsewhere is no matter', async () => {
    const loop = path.join(directory, 'loop');
    symlinkSync(loop, loop);
    try {
      for (const pattern of ['?/*.txt', '?/**/a.txt', '?']) {
        expect(await runGlob(path.join(directory, pattern))).toEqual([path.join(directory, 'x', 'a.txt')]);
      }
      await expect(runGlob(path.join(directory, '*'))).rejects.toMatchObject({ code: 'SUBJECT_UNREADABLE' });
    } finally {
      rmSync(loop);
    }
  });

  posixIt('may begin at the root of the file system', async () => {
    const pattern = path.join(directory, 'x', '*').replace(/^\/[^/]+/, (name) => `${name.slice(0, -1)}?`);
    expect(await runGlob(pattern)).toEqual([path.join(directory, 'x', 'a.txt')]);
  });
});

describe('a file that cannot be hashed', () => {
  const hash = async (file: string, act: () => void = () => undefined) =>
    hashFiles([{ path: file, size: 4 }], {
      progress: { begin: () => ({ update: act, end: () => undefined }) },
    });

  it('because it changes says so, and when to come again', async () => {
    const file = path.join(directory, 'file');
    utimesSync(file, 1_700_000_000, 1_700_000_000);
    await expect(hash(file, () => appendFileSync(file, 'more'))).rejects.toMatchObject({
      code: 'SUBJECT_CHANGED',
      message: `"${file}" changed while it was hashed.`,
      remedy: 'Attest after the step that writes the file has ended.',
    });
  });

  posixIt('because it is a folder says what has a digest', async () => {
    const folder = path.join(directory, 'x');
    await expect(hash(folder)).rejects.toMatchObject({
      code: 'SUBJECT_UNREADABLE',
      message: `"${folder}" is no regular file.`,
      remedy: 'Name regular files; pipes, sockets and devices have no digest.',
    });
  });

  it('because it is gone says so', async () => {
    const gone = path.join(directory, 'gone');
    await expect(hash(gone)).rejects.toMatchObject({
      code: 'SUBJECT_UNREADABLE',
      message: expect.stringMatching(/^".*gone" cannot be read: .*ENOENT.*\.$/),
      remedy: 'Check that the file is still there and that this user may read it.',
    });
    await expect(hashFiles([{ path: gone, size: 1 }], { progress: SILENT })).rejects.toMatchObject({
      code: 'SUBJECT_UNREADABLE',
    });
  });
});
