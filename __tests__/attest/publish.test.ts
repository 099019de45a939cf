import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { digestOfBytes, type MadeBundle } from '../../src/attest/made.js';
import { publish, type PublishWork } from '../../src/attest/publish.js';
import { SILENT } from '../../src/progress.js';
import { fileStore } from '../../src/store/file-store.js';
import type { Journal } from '../../src/store/journal.js';
import type { Store } from '../../src/store/store.js';
import { keepingStore } from '../support/keeping-store.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'wherefrom-publish-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const done = async (): Promise<void> => undefined;
const VERIFIED = Buffer.from('{"a":"verified"}');

function journalWith(bytes: Buffer): Journal {
  const nothing = { signing: done, keep: done, stored: done, close: done, discard: done };
  return { directory: '/state/record', bundle: async () => bytes, ...nothing };
}

const made: MadeBundle = {
  origin: 'signed',
  digest: digestOfBytes(VERIFIED),
  checked: {
    signer: { san: 'https://ci.example/x' },
    slsaLevel: 0,
    trust: { name: 'x', sandbox: true, withoutCtLog: false },
  },
  predicate: { type: 'x:y', content: {} },
  logEntries: [],
  held: new Map(),
};

async function publishing(bytes: Buffer, files: readonly string[], changes: Partial<PublishWork> = {}) {
  return publish({
    planned: files.map((name) => ({ predicateType: 'x:y', subjects: [], file: path.join(folder, name) })),
    stores: [fileStore()],
    made: new Map(files.map((_, at) => [at, made])),
    journal: journalWith(bytes),
    progress: SILENT,
    ...changes,
  });
}

it.each([
  ['a bundle alone', ['one.json']],
  ['bundles of one file', ['all.jsonl', 'all.jsonl']],
])('puts nothing that is not what was verified, where the record changed meanwhile: %s', async (_, files) => {
  await expect(publishing(Buffer.from('{"a":"planted."}'), files)).rejects.toMatchObject({
    code: 'STATE_MALFORMED',
    message: expect.stringContaining('/state/record'),
  });
  expect(readdirSync(folder)).toEqual([]);
  await publishing(VERIFIED, files);
  expect(readdirSync(folder)).toEqual([files[0]]);
});

describe('one file of several bundles', () => {
  const lines = ['all.jsonl', 'all.jsonl', 'all.jsonl'];

  it('that cannot be written fails for each of them', async () => {
    mkdirSync(path.join(folder, 'all.jsonl'));
    const { stores, files } = await publishing(VERIFIED, lines);
    expect(stores).toMatchObject([{ store: 'file', written: 0, present: 0, failed: 3, untried: 0, locations: [] }]);
    expect(stores[0]?.failures).toHaveLength(1);
    expect(stores[0]?.failures[0]?.code).toMatch(/^OUTPUT_/);
    expect([...files]).toEqual([]);
  });

  it('is written with those that were made', async () => {
    const some = { made: new Map([0, 2].map((at) => [at, made])) };
    const { stores, files } = await publishing(VERIFIED, lines, some);
    const file = path.join(folder, 'all.jsonl');
    expect(readFileSync(file, 'utf8')).toBe(`${VERIFIED.toString()}\n`.repeat(2));
    expect(stores).toMatchObject([{ written: 2, failed: 0, untried: 0 }]);
    expect([...files]).toEqual([[file, digestOfBytes(readFileSync(file))]]);
  });

  it('is not written where none was made', async () => {
    const { stores } = await publishing(VERIFIED, lines, { made: new Map() });
    expect(stores).toMatchObject([{ written: 0, present: 0, failed: 0, untried: 0 }]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('stores beside the files', () => {
  const name = 'oci://reg.example/evidence';

  it('have their places told, and no digests of files', async () => {
    const store = keepingStore({ name });
    const { stores, files } = await publishing(VERIFIED, ['one.json'], { stores: [store, fileStore()] });
    expect(stores.map(({ locations }) => locations)).toEqual([
      [{ location: `${name} by put`, outcome: 'written' }],
      [{ location: path.join(folder, 'one.json'), outcome: 'written' }],
    ]);
    expect([...files.keys()]).toEqual([path.join(folder, 'one.json')]);
  });

  const SPOILS: readonly { readonly what: string; readonly make?: (file: string) => unknown }[] = [
    { what: 'gone' },
    { what: 'a folder', make: (file) => mkdirSync(file) },
    ...(process.platform === 'win32'
      ? []
      : [{ what: 'a pipe without a writer', make: (file: string) => execFileSync('mkfifo', [file]) }]),
  ];

  it.each(SPOILS)('may take so long that a file is $what by then, which is said', async ({ make }) => {
    const file = path.join(folder, 'one.json');
    const slow: Store = {
      ...keepingStore({ name }),
      put: async () => {
        while (!existsSync(file)) await nextTurn();
        // The file has been looked at by its own store when its name is all that is there.
        while (readdirSync(folder).length > 1) await nextTurn();
        rmSync(file);
        make?.(file);
        return { locations: [{ location: name, outcome: 'written' }] };
      },
    };
    const { stores, files } = await publishing(VERIFIED, ['one.json'], { stores: [slow, fileStore()] });
    expect(stores).toMatchObject([
      { store: name, written: 1, failed: 0 },
      { store: 'file', written: 0, failed: 1, locations: [], failures: [{ code: 'STORE_READ_BACK' }] },
    ]);
    expect(files.size).toBe(0);
  });

  it('may take so long that one file of two is gone by then, and the other one is there', async () => {
    const [gone, there] = ['one.json', 'two.json'].map((file) => path.join(folder, file)) as [string, string];
    const slow: Store = {
      ...keepingStore({ name }),
      put: async ({ file }) => {
        if (file === gone) {
          while (!existsSync(gone) || readdirSync(folder).some((each) => !each.endsWith('json'))) await nextTurn();
          rmSync(gone);
        }
        return { locations: [{ location: name, outcome: 'written' }] };
      },
    };
    const { stores, files } = await publishing(VERIFIED, ['one.json', 'two.json'], { stores: [slow, fileStore()] });
    expect(stores[1]).toMatchObject({ written: 1, failed: 1, locations: [{ location: there, outcome: 'written' }] });
    expect([...files.keys()]).toEqual([there]);
  });

  it('that have another bundle saying the same get none', async () => {
    const [has, lacks] = [keepingStore({ name }), keepingStore({ name: 'github' })];
    const held = new Map([[name, 'where it lies']]);
    const { stores } = await publishing(VERIFIED, ['one.json'], {
      stores: [has, lacks],
      made: new Map([[0, { ...made, held }]]),
    });
    expect(stores).toMatchObject([
      { store: name, written: 0, present: 1, locations: [{ location: 'where it lies', outcome: 'present' }] },
      { store: 'github', written: 1, present: 0 },
    ]);
    expect([has.puts.length, lacks.puts.length]).toEqual([0, 1]);
  });
});
