import { createHash, randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createHasher } from '../../src/attest/hash-worker.js';
import { hashFiles, type FileToHash } from '../../src/attest/hash.js';
import type { Digest } from '../../src/model/digest.js';
import { SILENT, type Progress } from '../../src/progress.js';

const MIB = 1024 * 1024;
const asRoot = process.getuid?.() === 0;

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'wherefrom-hash-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

function put(name: string, content: Buffer): FileToHash & { hex: string } {
  const file = path.join(directory, name);
  writeFileSync(file, content);
  return { path: file, size: content.length, hex: createHash('sha256').update(content).digest('hex') };
}

function hexes(digests: ReadonlyMap<string, Digest>): Record<string, string> {
  return Object.fromEntries([...digests].map(([file, { hex }]) => [file, hex]));
}

/** Calls `act` at the first report of bytes, which is while the file is hashed. */
function whileHashing(act: () => void): Progress {
  let acted = false;
  const update = (): void => {
    if (!acted) act();
    acted = true;
  };
  return { begin: () => ({ update, end: () => undefined }) };
}

describe('hashFiles', () => {
  it.each([
    ['empty', 0],
    ['one byte long', 1],
    ['one byte short of a buffer', MIB - 1],
    ['as long as a buffer', MIB],
    ['one byte longer than a buffer', MIB + 1],
    ['as long as both buffers', 2 * MIB],
    ['five buffers and a bit long', 5 * MIB + 17],
  ])('gives the sha256 of a file that is %s', async (_, size) => {
    const file = put('file', randomBytes(size));
    const digests = await hashFiles([file], { progress: SILENT });
    expect([...digests]).toEqual([[file.path, { algorithm: 'sha256', hex: file.hex }]]);
  });

  it('hashes many small files', async () => {
    const files = Array.from({ length: 100 }, (_, index) => put(`file-${index}`, Buffer.from(String(index))));
    const digests = await hashFiles(files, { progress: SILENT });
    expect(hexes(digests)).toEqual(Object.fromEntries(files.map(({ path, hex }) => [path, hex])));
  });

  it.each([
    ['that each read and hash by themselves', 4],
    ['that read ahead', 8],
  ])('hashes large files in workers %s, to the same digests', async (_, cores) => {
    const files = [20, 15, 1, 0].map((size, index) => put(`file-${index}`, randomBytes(size * MIB + index)));
    const digests = await hashFiles(files, { progress: SILENT, cores });
    expect(hexes(digests)).toEqual(Object.fromEntries(files.map(({ path, hex }) => [path, hex])));
  });

  it('counts every byte in its progress, and ends it', async () => {
    const seen: number[] = [];
    const ended: string[] = [];
    const progress: Progress = {
      begin: (label) => ({
        update: (done, total) => seen.push(done, total),
        end: () => ended.push(label),
      }),
    };
    const files = [put('a', randomBytes(65 * MIB)), put('b', randomBytes(3))];
    await hashFiles(files, { progress, cores: 2 });
    expect(seen.slice(-2)).toEqual([65 * MIB + 3, 65 * MIB + 3]);
    expect(seen.length).toBeGreaterThan(4);
    expect(ended).toEqual(['Hashing 2 files']);
  });

  it('counts the bytes of each file once where a worker hashes several, and leaves nobody listening to it', async () => {
    const counts: number[] = [];
    const progress: Progress = {
      begin: () => ({ update: (done) => counts.push(done), end: () => undefined }),
    };
    const listening: number[][] = [];
    const { terminate } = Worker.prototype;
    const spy = jest.spyOn(Worker.prototype, 'terminate').mockImplementation(async function (this: Worker) {
      listening.push(['message', 'error', 'exit'].map((event) => this.listenerCount(event)));
      return terminate.call(this);
    });
    try {
      const files = [put('a', randomBytes(33 * MIB)), put('b', randomBytes(5)), put('c', randomBytes(3))];
      await hashFiles(files, { progress, cores: 2 });
    } finally {
      spy.mockRestore();
    }
    expect(counts.at(-1)).toBe(33 * MIB + 5 + 3);
    expect(listening).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it.each<[string, (worker: Worker) => unknown, string]>([
    ['by an error', (worker) => worker.emit('error', new Error('heap is full')), 'Error: heap is full'],
    ['with a code', (worker) => worker.terminate(), '\\d'],
  ])('refuses a file whose worker ends %s', async (_, end, why) => {
    const spy = jest.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker) {
      void end(this);
    });
    try {
      const files = ['a', 'b'].map((name) => ({ path: name, size: 20 * MIB }));
      await expect(hashFiles(files, { progress: SILENT, cores: 2 })).rejects.toMatchObject({
        code: 'SUBJECT_UNREADABLE',
        message: expect.stringMatching(new RegExp(`^"[ab]" cannot be read: its worker ended \\(${why}\\)\\.$`)),
        remedy: 'Check that the file is still there and that this user may read it.',
      });
    } finally {
      spy.mockRestore();
    }
  });

  const changes: [string, (file: string) => void][] = [
    ['grows', (file) => appendFileSync(file, 'more')],
    ['shrinks', (file) => writeFileSync(file, 'less')],
    ['is written again with the same size', (file) => writeFileSync(file, Buffer.alloc(65 * MIB))],
    ['gets another time', (file) => utimesSync(file, new Date(0), new Date(0))],
    ['disappears', (file) => rmSync(file)],
    [
      'is replaced by a file of the same size and time',
      (file) => {
        const { atime, mtime } = statSync(file);
        writeFileSync(`${file}.new`, Buffer.alloc(65 * MIB));
        utimesSync(`${file}.new`, atime, mtime);
        renameSync(`${file}.new`, file);
      },
    ],
  ];

  it.each(changes)('refuses a file that %s meanwhile', async (_, change) => {
    const file = put('file', Buffer.alloc(65 * MIB, 1));
    // Whole seconds, so that a copied time is the same time.
    utimesSync(file.path, new Date(1_700_000_000_000), new Date(1_700_000_000_000));
    const hashing = hashFiles([file], { progress: whileHashing(() => change(file.path)) });
    await expect(hashing).rejects.toMatchObject({ code: 'SUBJECT_CHANGED', message: expect.stringContaining('file') });
  });

  it.each([
    ['that reads and hashes by itself', 2],
    ['that reads ahead', 4],
  ])('refuses a file that changes in a worker %s', async (_, cores) => {
    const files = [put('a', Buffer.alloc(130 * MIB)), put('b', Buffer.alloc(130 * MIB))];
    const change = (): void => files.forEach((file) => appendFileSync(file.path, 'more'));
    const hashing = hashFiles(files, { cores, progress: whileHashing(change) });
    await expect(hashing).rejects.toMatchObject({ code: 'SUBJECT_CHANGED' });
  });

  it.each([
    ['one after the other', 0],
    ['in workers', 33 * MIB],
  ])('refuses a file that has gone, %s', async (_, size) => {
    const gone = { path: path.join(directory, 'gone'), size };
    const hashing = hashFiles([put('a', Buffer.from('a')), gone], { progress: SILENT, cores: 2 });
    await expect(hashing).rejects.toMatchObject({
      code: 'SUBJECT_UNREADABLE',
      message: expect.stringContaining('gone'),
    });
  });

  it('refuses a directory that took the place of a file', async () => {
    const hashing = hashFiles([{ path: directory, size: 1 }], { progress: SILENT });
    await expect(hashing).rejects.toMatchObject({ code: 'SUBJECT_UNREADABLE' });
  });

  (asRoot || process.platform === 'win32' ? it.skip : it)(
    'refuses a file without permission (not as root)',
    async () => {
      const file = put('secret', Buffer.from('a'));
      chmodSync(file.path, 0);
      await expect(hashFiles([file], { progress: SILENT })).rejects.toMatchObject({ code: 'SUBJECT_UNREADABLE' });
    },
  );
});

describe('createHasher', () => {
  it.each([true, false])('starts afresh with each file, reading ahead: %s', async (readAhead) => {
    const hash = createHasher({ readAhead });
    const files = [put('a', randomBytes(3 * MIB)), put('b', randomBytes(MIB / 2))];
    for (const file of files) {
      await expect(hash(file.path)).resolves.toEqual({ kind: 'hashed', hex: file.hex, bytes: file.size });
    }
  });

  (process.platform === 'linux' ? it.each([true, false]) : it.skip.each([true]))(
    'does not believe a size of 0 (Linux), reading ahead: %s',
    async (readAhead) => {
      await expect(createHasher({ readAhead })('/proc/version')).resolves.toEqual({ kind: 'changed' });
    },
  );
});
