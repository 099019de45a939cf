import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { create } from '@actions/glob';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runGlob } from '../../src/attest/glob.js';

let directory: string;

beforeAll(() => {
  directory = realpathSync(mkdtempSync(path.join(tmpdir(), 'wherefrom-glob-')));
  const files = [
    'a.txt',
    'b.jar',
    '.hidden',
    'x/a.txt',
    'x/y/a.txt',
    'x/y/.deep/c.jar',
    'x/{1,2}.txt',
    'z/+(a).txt',
    'é/ü.txt',
  ];
  if (process.platform !== 'win32') files.push('x/[1].txt', 'x/q?.txt', 'x/back\\slash', 'x/star*');
  for (const name of files) {
    mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
    writeFileSync(path.join(directory, name), name);
  }
  mkdirSync(path.join(directory, 'empty'));
  symlinkSync(path.join(directory, 'x', 'a.txt'), path.join(directory, 'z', 'link.txt'));
  symlinkSync(path.join(directory, 'x'), path.join(directory, 'z', 'folder'), 'junction');
  symlinkSync(directory, path.join(directory, 'x', 'y', 'circle'), 'junction');
  symlinkSync(path.join(directory, 'nowhere'), path.join(directory, 'z', 'broken'));
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** What the library finds; it writes debug lines for the runner, which do not belong into a test's output. */
async function byLibrary(pattern: string): Promise<string[]> {
  const { write } = process.stdout;
  process.stdout.write = () => true;
  try {
    return await (await create(pattern, { matchDirectories: false })).glob();
  } finally {
    process.stdout.write = write;
  }
}

describe('a pattern', () => {
  const spoken = [
    '*',
    '**',
    '*.txt',
    '**/*.txt',
    '**/a.*',
    'x/*',
    'x/**',
    'x/**/*',
    '*/y/*',
    '**/y',
    '**/.deep/**',
    '.*',
  ];
  const odd = [
    '?',
    'x/?.*',
    '[ab].*',
    '[!a].*',
    'x/[[]1].txt',
    'x/q[?].txt',
    'x/star[*]',
    '{a,b}.*',
    '+(a).txt',
    'z/+(a)*',
  ];
  const links = ['z/*', 'z/folder/*', 'z/**/a.txt', 'z/broken*', 'x/y/circle/*', 'x/y/**/b.jar', '**/link.*'];
  const nothing = [
    'no/*',
    '*.none',
    'empty/*',
    'empty/**',
    'a.txt/*x',
    'a.txt/**',
    'é/*',
    '**/ü*',
    '#*',
    '*/',
    'x*/**/y*',
  ];

  it.each([...spoken, ...odd, ...links, ...nothing])(
    'finds for "%s" what the library of other steps finds',
    async (pattern) => {
      const whole = path.join(directory, pattern);
      let expected: string[] | undefined;
      try {
        expected = await byLibrary(whole);
      } catch {
        // A file where the pattern wants a folder.
      }
      if (expected === undefined) await expect(runGlob(whole)).rejects.toMatchObject({ code: 'SUBJECT_UNREADABLE' });
      else expect((await runGlob(whole)).toSorted()).toEqual(expected.toSorted());
    },
  );
});
