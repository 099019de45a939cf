import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mountSmallDisk } from '../support/small-disk.js';
import { assertFree, findBesides, writeBundleFile, writeBundleLines } from '../../src/store/file.js';

const SMALL_DISK_BYTES = 64 * 1024;

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'wherefrom-store-'));
});

afterEach(() => {
  chmodSync(directory, 0o755);
  rmSync(directory, { recursive: true, force: true });
});

function at(...parts: string[]): string {
  return path.join(directory, ...parts);
}

describe('writeBundleFile', () => {
  it('writes the content, and leaves nothing else behind', async () => {
    await writeBundleFile(at('app.sigstore.json'), [Buffer.from('{"a":1}\n')]);
    expect(readFileSync(at('app.sigstore.json'), 'utf8')).toBe('{"a":1}\n');
    expect(readdirSync(directory)).toEqual(['app.sigstore.json']);
  });

  it('takes the same content once more as done', async () => {
    await writeBundleFile(at('b'), [Buffer.from('same')]);
    await expect(writeBundleFile(at('b'), [Buffer.from('same')])).resolves.toBe('present');
  });

  it.each([
    ['a different bundle', () => writeFileSync(at('b'), 'other')],
    ['a longer one that begins alike', () => writeFileSync(at('b'), 'mine and more')],
    ['a folder', () => mkdirSync(at('b'))],
    ['a link to nowhere', () => symlinkSync(at('nowhere'), at('b'))],
  ])('never writes over %s', async (_, prepare) => {
    prepare();
    const before = readdirSync(directory);
    await expect(writeBundleFile(at('b'), [Buffer.from('mine')])).rejects.toMatchObject({
      code: 'OUTPUT_EXISTS',
      remedy: expect.stringContaining('--output'),
    });
    expect(readdirSync(directory)).toEqual(before);
  });

  it('lets exactly one of many writers win, with its content whole', async () => {
    const contents = Array.from({ length: 20 }, (_, index) => String(index).repeat(100_000));
    const outcomes = await Promise.allSettled(
      contents.map(async (content) => writeBundleFile(at('b'), [Buffer.from(content)])),
    );
    const winners = contents.filter((_, index) => outcomes[index]?.status === 'fulfilled');
    expect(winners).toEqual([readFileSync(at('b'), 'utf8')]);
    expect(readdirSync(directory)).toEqual(['b']);
  });

  it.each([
    ['whose folder does not exist', () => at('no', 'b')],
    ['whose folder is a file', () => (writeFileSync(at('f'), ''), at('f', 'b'))],
    ['whose name is too long', () => at('n'.repeat(300))],
  ])('refuses a file %s', async (_, prepare) => {
    const file = prepare();
    await expect(writeBundleFile(file, [Buffer.from('x')])).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE' });
  });

  const unwritable = unwritableFolder();
  (unwritable === undefined ? it.skip : it)('refuses a read-only folder, before and at writing', async () => {
    const folder = unwritable?.(directory) ?? '';
    await expect(assertFree(path.join(folder, 'b'))).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE' });
    await expect(writeBundleFile(path.join(folder, 'b'), [Buffer.from('x')])).rejects.toMatchObject({
      code: 'OUTPUT_UNWRITABLE',
    });
  });
});

const smallDisk = mountSmallDisk(SMALL_DISK_BYTES);
if (smallDisk === undefined) console.warn('SKIPPED: a full and a read-only disk cannot be mounted here.');

(smallDisk === undefined ? describe.skip : describe)(
  smallDisk === undefined ? 'a disk of its own (SKIPPED: cannot be mounted here)' : 'a disk of its own',
  () => {
    const disk = smallDisk?.path ?? '';
    afterAll(() => smallDisk?.remove());

    it('that is full gets nothing half written', async () => {
      const file = path.join(disk, 'b');
      await expect(assertFree(file)).resolves.toBeUndefined();
      await expect(
        writeBundleFile(file, [Buffer.alloc(SMALL_DISK_BYTES / 2), Buffer.alloc(SMALL_DISK_BYTES)]),
      ).rejects.toMatchObject({
        code: 'OUTPUT_UNWRITABLE',
        message: expect.stringContaining('the disk is full'),
      });
      expect(readdirSync(disk)).toEqual([]);
      await writeBundleFile(file, [Buffer.from('fits')]);
      expect(readFileSync(file, 'utf8')).toBe('fits');
      rmSync(file);
    });

    it('that is read-only is refused before and at writing', async () => {
      smallDisk?.makeReadOnly();
      const file = path.join(disk, 'b');
      const refusal = { code: 'OUTPUT_UNWRITABLE', message: expect.stringContaining('the file system is read-only') };
      await expect(assertFree(file)).rejects.toMatchObject(refusal);
      await expect(writeBundleFile(file, [Buffer.from('x')])).rejects.toMatchObject(refusal);
      expect(readdirSync(disk)).toEqual([]);
    });
  },
);

/** Root may write into any folder with the wrong mode, but not into the kernel's. */
function unwritableFolder(): ((directory: string) => string) | undefined {
  if (process.platform === 'win32') return undefined;
  if (process.getuid?.() !== 0) return (directory) => (chmodSync(directory, 0o555), directory);
  return process.platform === 'linux' ? () => '/proc/sys' : undefined;
}

describe('writeBundleLines', () => {
  const [one, two, other] = ['{"a":1}\n', '{"b":2}\n', '{"c":3}\n'].map((line) => Buffer.from(line)) as [
    Buffer,
    Buffer,
    Buffer,
  ];

  it.each([
    ['nothing', undefined, 'written'],
    ['some of the lines', two, 'written'],
    ['all of them', Buffer.concat([one, two]), 'present'],
  ])('completes a file in which there is %s', async (_, before, outcome) => {
    if (before !== undefined) writeFileSync(at('b.jsonl'), before);
    await expect(writeBundleLines(at('b.jsonl'), [one, two])).resolves.toBe(outcome);
    expect(readFileSync(at('b.jsonl'), 'utf8')).toBe(`${one.toString()}${two.toString()}`);
    expect(readdirSync(directory)).toEqual(['b.jsonl']);
  });

  it.each([
    ['another bundle', other],
    ['a line more', Buffer.concat([one, two, other])],
    ['half a line', one.subarray(0, 4)],
  ])('never writes over %s', async (_, before) => {
    writeFileSync(at('b.jsonl'), before);
    await expect(writeBundleLines(at('b.jsonl'), [one, two])).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' });
    expect(readFileSync(at('b.jsonl'))).toEqual(before);
  });
});

describe('assertFree', () => {
  it('passes where nothing lies yet', async () => {
    await expect(assertFree(at('b'))).resolves.toBeUndefined();
  });

  it.each([
    ['there is a file', () => (writeFileSync(at('b'), ''), at('b')), 'OUTPUT_EXISTS'],
    ['there is a link to nowhere', () => (symlinkSync(at('nowhere'), at('b')), at('b')), 'OUTPUT_EXISTS'],
    ['the folder does not exist', () => at('no', 'b'), 'OUTPUT_UNWRITABLE'],
    ['the folder is a file', () => (writeFileSync(at('f'), ''), at('f', 'b')), 'OUTPUT_UNWRITABLE'],
  ])('refuses when %s', async (_, prepare, code) => {
    await expect(assertFree(prepare())).rejects.toMatchObject({ code });
  });
});

describe('findBesides', () => {
  function put(...names: string[]): void {
    for (const name of names) {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), '');
    }
  }

  async function found(name: string, within?: string): Promise<string[]> {
    return (await findBesides(at(name), within)).map((file) =>
      path.relative(directory, file).split(path.sep).join('/'),
    );
  }

  it('finds the bundles of the artifact and all files of several bundles', async () => {
    put(
      'app',
      'app.sigstore.json',
      'app.spdx.sigstore.json',
      'app.my-type.sigstore.json',
      'all.intoto.jsonl',
      'app.txt',
    );
    await expect(found('app')).resolves.toEqual([
      'all.intoto.jsonl',
      'app.my-type.sigstore.json',
      'app.sigstore.json',
      'app.spdx.sigstore.json',
    ]);
  });

  it("does not take another artifact's bundle", async () => {
    put('app', 'app.exe', 'app.exe.sigstore.json', 'apple.sigstore.json', 'deep/app.sigstore.json');
    await expect(found('app')).resolves.toEqual([]);
    await expect(found('app.exe')).resolves.toEqual(['app.exe.sigstore.json']);
  });

  it('looks for files of several bundles in the folders above, up to the one named', async () => {
    put('top.intoto.jsonl', 'a/mid.intoto.jsonl', 'a/b/app', 'a/b/app.sigstore.json', 'a/app.sigstore.json');
    await expect(found('a/b/app')).resolves.toEqual(['a/b/app.sigstore.json']);
    await expect(found('a/b/app', at('a'))).resolves.toEqual(['a/b/app.sigstore.json', 'a/mid.intoto.jsonl']);
    await expect(found('a/b/app', directory)).resolves.toEqual([
      'a/b/app.sigstore.json',
      'a/mid.intoto.jsonl',
      'top.intoto.jsonl',
    ]);
    await expect(found('a/b/app', at('other'))).resolves.toEqual(['a/b/app.sigstore.json']);
  });

  it('finds nothing beside an artifact that is not there', async () => {
    await expect(found('no/app')).resolves.toEqual([]);
  });
});
