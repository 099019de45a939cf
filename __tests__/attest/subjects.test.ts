import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SubjectSource } from '../../src/attest/request.js';
import { resolveSubjects } from '../../src/attest/subjects.js';
import type { ErrorCode } from '../../src/errors.js';
import { digestOf, formatDigest } from '../../src/model/digest.js';
import { SILENT } from '../../src/progress.js';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'wherefrom [subjects] '));
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

function put(files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
    writeFileSync(path.join(directory, name), content);
  }
}

async function resolve(...sources: SubjectSource[]): ReturnType<typeof resolveSubjects> {
  const platform = process.platform === 'win32' ? 'win32' : 'posix';
  return resolveSubjects(sources, { directory, platform, home: directory, progress: SILENT });
}

function files(...patterns: string[]): SubjectSource {
  return { kind: 'files', patterns };
}

function digest(name: string, content: string): SubjectSource {
  return { kind: 'digest', name, digest: digestOf('sha256', sha256(content)) };
}

async function names(...sources: SubjectSource[]): Promise<string[]> {
  return (await resolve(...sources)).map(({ name }) => name);
}

describe('subjects of files', () => {
  beforeEach(() => {
    put({ 'dist/app': 'A', 'dist/app.txt': 'T', 'dist/deep/lib': 'L', 'other/app': 'B' });
  });

  it('have the base name, the sha256 and the absolute path of the file', async () => {
    await expect(resolve(files('dist/app'))).resolves.toEqual([
      { name: 'app', digest: { algorithm: 'sha256', hex: sha256('A') }, path: path.join(directory, 'dist', 'app') },
    ]);
  });

  it('come in the order named, once, however often a file is named', async () => {
    await expect(
      names(files('dist/deep/lib', './dist/app', 'dist/app*', path.join(directory, 'dist/app'))),
    ).resolves.toEqual(['lib', 'app', 'app.txt']);
  });

  it('are all files beneath for "**", and for a pattern that matches a folder', async () => {
    expect((await names(files('dist/**'))).toSorted()).toEqual(['app', 'app.txt', 'lib']);
    expect((await names(files('dist/*'))).toSorted()).toEqual(['app', 'app.txt', 'lib']);
  });

  it('lack what a later line excludes, by pattern, path or folder', async () => {
    await expect(names(files('dist/**', '!dist/*.txt', '!dist/deep'))).resolves.toEqual(['app']);
    await expect(names(files('dist/**', '!**/app.txt', '!dist/app'))).resolves.toEqual(['lib']);
  });

  it('keep what is named again after its exclusion', async () => {
    expect((await names(files('dist/**', '!dist/**/*', 'dist/*', '!dist/deep/*'))).toSorted()).toEqual([
      'app',
      'app.txt',
    ]);
  });

  it('may have special characters in their names', async () => {
    put({ 'dist/[1].txt': '1', 'dist/1.txt': 'other' });
    await expect(names(files('dist/[1].txt'))).resolves.toEqual(['[1].txt']);
  });

  it('are called by their relative paths where files of different content share a base name', async () => {
    await expect(names(files('dist/app', 'other/app', 'dist/app.txt'))).resolves.toEqual([
      'dist/app',
      'other/app',
      'app.txt',
    ]);
  });

  it('are one subject where files of the same content share a base name', async () => {
    put({ 'copy/app': 'A' });
    await expect(names(files('dist/app', 'copy/app'))).resolves.toEqual(['app']);
  });

  it('keep a given name, and a digest its own, where files share a base name', async () => {
    const named: SubjectSource = { kind: 'files', patterns: ['dist/deep/lib'], name: 'app2' };
    await expect(names(files('dist/app', 'other/app'), named, digest('lib', 'x'))).resolves.toEqual([
      'dist/app',
      'other/app',
      'app2',
      'lib',
    ]);
  });

  it('take the given name for exactly one file', async () => {
    await expect(names({ ...files('dist/app'), name: 'widget' } as SubjectSource)).resolves.toEqual(['widget']);
  });

  it('follow links', async () => {
    symlinkSync(path.join(directory, 'dist', 'app'), path.join(directory, 'link'));
    await expect(resolve(files('link'))).resolves.toMatchObject([{ name: 'link', digest: { hex: sha256('A') } }]);
  });
});

describe('subjects of digests and checksum files', () => {
  it('keep name and digest', async () => {
    await expect(resolve(digest('registry.example/acme/widget', 'image'))).resolves.toEqual([
      { name: 'registry.example/acme/widget', digest: { algorithm: 'sha256', hex: sha256('image') } },
    ]);
  });

  it('come from a file and from text', async () => {
    put({ SUMS: `${sha256('A')}  a\n` });
    const text: SubjectSource = { kind: 'checksums', text: `${sha256('B')} *b`, origin: 'input' };
    await expect(names({ kind: 'checksum-file', path: 'SUMS' }, text)).resolves.toEqual(['a', 'b']);
  });

  it('are one with a file of the same name and content, which keeps its path', async () => {
    put({ a: 'A' });
    await expect(resolve(digest('a', 'A'), files('a'))).resolves.toMatchObject([
      { name: 'a', path: path.join(directory, 'a') },
    ]);
  });

  it('leave a file its path, and of two files of one name and content the first', async () => {
    put({ a: 'A', 'copy/a': 'A' });
    const subject = { name: 'a', path: path.join(directory, 'a') };
    await expect(resolve(files('a'), digest('a', 'A'))).resolves.toMatchObject([subject]);
    await expect(resolve(files('a', 'copy/a'))).resolves.toMatchObject([subject]);
    const known = await resolve(digest('a', 'A'), digest('a', 'A'));
    expect(known).toEqual([{ name: 'a', digest: { algorithm: 'sha256', hex: sha256('A') } }]);
  });

  it('may give one name digests of several algorithms', async () => {
    const text = `${sha256('A')}  a\n${'ee'.repeat(64)}  a\n`;
    const subjects = await resolve({ kind: 'checksums', text, origin: 'SUMS' });
    expect(subjects.map((subject) => formatDigest(subject.digest))).toEqual([
      `sha256:${sha256('A')}`,
      `sha512:${'ee'.repeat(64)}`,
    ]);
  });

  it('are 20,000 without comparing each with each', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `${sha256(String(i))}  file-${i}`);
    const subjects = await resolve({ kind: 'checksums', text: [...lines, ...lines].join('\n'), origin: 'SUMS' });
    expect(subjects).toHaveLength(20_000);
  });
});

describe('bad input', () => {
  beforeEach(() => {
    put({ 'dist/app': 'A', 'dist/app.txt': 'T', 'dist/sub/lib': 'L', 'empty.sums': '# none\n', 'bad.sums': 'boo\n' });
    mkdirSync(path.join(directory, 'hollow'));
    writeFileSync(path.join(directory, 'latin1.sums'), Buffer.from([0xe9, 0x0a]));
    symlinkSync(path.join(directory, 'nowhere'), path.join(directory, 'dangling'));
  });

  const table: [string, SubjectSource[], ErrorCode, string?][] = [
    ['no source', [], 'SUBJECT_NONE'],
    ['an empty list of paths', [files()], 'SUBJECT_NONE'],
    ['only exclusions', [files('!dist/*')], 'SUBJECT_NONE'],
    ['a path that does not exist', [files('dist/no')], 'SUBJECT_PATH_MISSING', 'dist/no'],
    ['one of two paths missing', [files('dist/app', 'dist/no')], 'SUBJECT_PATH_MISSING', 'dist/no'],
    ['a path beneath a file', [files('dist/app/x')], 'SUBJECT_PATH_MISSING', 'dist/app/x'],
    ['a link to nowhere', [files('dangling')], 'SUBJECT_PATH_MISSING', 'dangling'],
    ['a glob without a match', [files('dist/*.jar')], 'SUBJECT_GLOB_UNMATCHED', 'dist/*.jar'],
    ['a glob in a folder that does not exist', [files('no/*')], 'SUBJECT_GLOB_UNMATCHED', 'no/*'],
    ['a glob that matches an empty folder only', [files('holl*')], 'SUBJECT_GLOB_UNMATCHED', 'holl*'],
    ['one of two globs without a match', [files('dist/*', '*.jar')], 'SUBJECT_GLOB_UNMATCHED', '*.jar'],
    [
      'a glob of which everything is excluded',
      [files('dist/app', 'dist/*.txt', '!**/*.txt')],
      'SUBJECT_GLOB_UNMATCHED',
    ],
    ['a path that is excluded again', [files('dist/app', 'dist/app.txt', '!dist/app')], 'INPUT_CONFLICT'],
    ['a directory', [files('dist')], 'SUBJECT_IS_DIRECTORY', 'dist'],
    ['a directory beside a file', [files('dist/app', 'dist/sub/')], 'SUBJECT_IS_DIRECTORY', 'dist/sub'],
    ['one name for two files', [{ kind: 'files', patterns: ['dist/app*'], name: 'x' }], 'INPUT_CONFLICT'],
    ['an empty name', [{ kind: 'files', patterns: ['dist/app'], name: '' }], 'INPUT_INVALID'],
    ['a name with control characters', [digest('a\u001b[2Jb', 'A')], 'INPUT_INVALID'],
    ['a name that turns its direction', [digest('a\u202eexe.txt', 'A')], 'INPUT_INVALID'],
    [
      'a name with a line break',
      [{ kind: 'checksums', text: `\\${'ab'.repeat(32)}  a\\nb`, origin: 'S' }],
      'INPUT_INVALID',
    ],
    ['a missing checksum file', [{ kind: 'checksum-file', path: 'no.sums' }], 'SUBJECT_PATH_MISSING', 'no.sums'],
    ['a directory as checksum file', [{ kind: 'checksum-file', path: 'dist' }], 'SUBJECT_IS_DIRECTORY'],
    ['an empty checksum file', [{ kind: 'checksum-file', path: 'empty.sums' }], 'SUBJECT_NONE', 'empty.sums'],
    [
      'a malformed checksum line',
      [{ kind: 'checksum-file', path: 'bad.sums' }],
      'CHECKSUM_MALFORMED',
      'Line 1 of bad.sums',
    ],
    ['a checksum file in another encoding', [{ kind: 'checksum-file', path: 'latin1.sums' }], 'CHECKSUM_MALFORMED'],
    ['a name with two digests', [digest('a', 'A'), digest('a', 'B')], 'SUBJECT_NAME_CONFLICT', '"a"'],
    ['a stale checksum of a file', [files('dist/app'), digest('app', 'old')], 'SUBJECT_NAME_CONFLICT', '"app"'],
  ];

  it.each(table)('%s is refused', async (_, sources, code, mention = '') => {
    await expect(resolve(...sources)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(mention),
      remedy: expect.stringMatching(/\S/),
    });
  });

  const HEX_A = sha256('A');
  const HEX_B = sha256('B');
  const sentences: [string, () => SubjectSource[], { code: ErrorCode; message: string; remedy: string }][] = [
    [
      'no source',
      () => [],
      {
        code: 'SUBJECT_NONE',
        message: 'Nothing to attest was named.',
        remedy: 'Name at least one file, glob, digest or checksum file.',
      },
    ],
    [
      'only exclusions',
      () => [files('!dist/*')],
      {
        code: 'SUBJECT_NONE',
        message: 'The list of files to attest is empty.',
        remedy: 'Name at least one file or glob.',
      },
    ],
    [
      'one name for two files',
      () => [{ kind: 'files', patterns: ['dist/app*'], name: 'x' }],
      {
        code: 'INPUT_CONFLICT',
        message: 'One name, "x", was given for 2 files.',
        remedy: 'Name exactly one file, or leave the name away: files are then called by their own names.',
      },
    ],
    [
      'a checksum file in another encoding',
      () => [{ kind: 'checksum-file', path: 'latin1.sums' }],
      {
        code: 'CHECKSUM_MALFORMED',
        message: 'The checksum file "latin1.sums" is not UTF-8 text.',
        remedy: 'Write it as UTF-8; PowerShell does so with `Out-File -Encoding utf8`.',
      },
    ],
    [
      'a checksum file that is far too large',
      () => {
        put({ 'large.sums': '' });
        truncateSync(path.join(directory, 'large.sums'), 64 * 1024 * 1024 + 1);
        return [{ kind: 'checksum-file', path: 'large.sums' }];
      },
      {
        code: 'CHECKSUM_MALFORMED',
        message: '"large.sums" has 67108865 bytes: no checksum file is that large.',
        remedy: 'Name the checksum file itself, or attest the files that it lists.',
      },
    ],
    [
      'a checksum file as large as one may be, of one line',
      () => {
        put({ 'large.sums': '' });
        truncateSync(path.join(directory, 'large.sums'), 64 * 1024 * 1024);
        return [{ kind: 'checksum-file', path: 'large.sums' }];
      },
      {
        code: 'CHECKSUM_MALFORMED',
        message: expect.stringMatching(
          /^Line 1 of large\.sums cannot be used: it is no checksum line\.$/,
        ) as unknown as string,
        remedy: expect.stringContaining('Each line is') as unknown as string,
      },
    ],
    [
      'a name with two digests',
      () => [digest('a', 'A'), digest('a', 'B')],
      {
        code: 'SUBJECT_NAME_CONFLICT',
        message: `"a" names two artifacts: sha256:${HEX_A} and sha256:${HEX_B}.`,
        remedy: 'Give each artifact its own name; a stale checksum file is the usual cause.',
      },
    ],
    [
      'a blank name',
      () => [digest(' ', 'A')],
      {
        code: 'INPUT_INVALID',
        message: 'The subject name " " is empty or holds control characters.',
        remedy: 'Rename the artifact; a name is one line of printable characters.',
      },
    ],
    [
      'a path that does not exist',
      () => [files('no')],
      {
        code: 'SUBJECT_PATH_MISSING',
        message: '"no" does not exist.',
        remedy: 'Check the path and that the step that makes the file has run.',
      },
    ],
    [
      'a glob without a match',
      () => [files('*.jar')],
      {
        code: 'SUBJECT_GLOB_UNMATCHED',
        message: '"*.jar" matches no file.',
        remedy:
          'Check the pattern and that the step that makes the files has run: "*" stays in a folder, "**" descends.',
      },
    ],
    [
      'a directory',
      () => [files('dist//')],
      {
        code: 'SUBJECT_IS_DIRECTORY',
        message: '"dist//" is a directory.',
        remedy: 'Name its files, for example with "dist/**".',
      },
    ],
    [
      'a path that is excluded again',
      () => [files('dist/app', '!dist/app')],
      {
        code: 'INPUT_CONFLICT',
        message: '"dist/app" is named, and excluded by a later line.',
        remedy: 'Take one of the two lines away.',
      },
    ],
    [
      'a glob of which everything is excluded',
      () => [files('dist/*.txt', '!**/*.txt')],
      {
        code: 'SUBJECT_GLOB_UNMATCHED',
        message: 'Every file that "dist/*.txt" matches is excluded by a later line.',
        remedy: 'Take the pattern away, or exclude less.',
      },
    ],
  ];

  it.each(sentences)('%s is refused in so many words', async (_, sources, refusal) => {
    await expect(resolve(...sources())).rejects.toMatchObject(refusal);
  });

  it('a given name that another file has by itself is refused, not changed', async () => {
    put({ 'other/lib': 'B' });
    const named: SubjectSource = { kind: 'files', patterns: ['other/lib'], name: 'app' };
    await expect(resolve(files('dist/app'), named)).rejects.toMatchObject({ code: 'SUBJECT_NAME_CONFLICT' });
  });

  (process.platform === 'linux' ? it : it.skip)('a checksum file whose reading fails is refused', async () => {
    await expect(resolve({ kind: 'checksum-file', path: '/proc/self/mem' })).rejects.toMatchObject({
      code: 'SUBJECT_UNREADABLE',
      message: 'The checksum file "/proc/self/mem" cannot be read.',
      remedy: 'Check that this user may read it.',
      cause: { code: 'EIO' },
    });
  });

  it('names the file whose checksum is stale', async () => {
    await expect(resolve(files('dist/app'), digest('app', 'B'))).rejects.toMatchObject({
      message: `"app" names two artifacts: sha256:${HEX_A} (${path.join(directory, 'dist', 'app')}) and sha256:${HEX_B}.`,
    });
  });

  it.each(['\u2028', '\u2029', '\u0000', '\u009f', '\u200f', '\u2066'])(
    'a name with %j is refused',
    async (character) => {
      await expect(resolve(digest(`a${character}b`, 'A'))).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    },
  );

  (process.platform === 'win32' ? it.skip : it)('a device is refused, as a file and as a checksum file', async () => {
    const refusal = {
      code: 'SUBJECT_UNREADABLE',
      message: '"/dev/null" is no regular file.',
      remedy: 'Name regular files; pipes, sockets and devices have no digest.',
    };
    await expect(resolve(files('/dev/null'))).rejects.toMatchObject(refusal);
    await expect(resolve({ kind: 'checksum-file', path: '/dev/null' })).rejects.toMatchObject(refusal);
  });

  /** Windows has no such names. */
  (process.platform === 'win32' ? it.skip : it)('lie in no folder whose name breaks a line', async () => {
    put({ 'dist/a\nb/app': 'A' });
    await expect(resolve(files('dist/**/app'))).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringMatching(/^The path ".*a\\u\{a\}b\/app" holds control characters\.$/),
      remedy: 'Rename the folder that has them in its name.',
    });
  });

  it('never puts control characters into a message', async () => {
    await expect(resolve(files('dist/\u001b[2J'))).rejects.toMatchObject({
      code: 'SUBJECT_PATH_MISSING',
      message: expect.not.stringContaining('\u001b'),
    });
  });
});
