import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { digestOfBytes, type MadeBundle } from '../../src/attest/made.js';
import { publish, type PublishWork } from '../../src/attest/publish.js';
import { type ErrorCode, fail } from '../../src/errors.js';
import { SILENT } from '../../src/progress.js';
import { printable } from '../../src/model/printable.js';
import { fileStore } from '../../src/store/file-store.js';
import type { Journal } from '../../src/store/journal.js';
import type { Store, Stored } from '../../src/store/store.js';
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
    remedy: 'Look who wrote it; then delete that folder, and run the command again: what is stored is found.',
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
    expect(stores[1]?.failures).toMatchObject([
      {
        message: `"${printable(file)}" was written, and cannot be read any more.`,
        remedy: expect.stringMatching(/^Look what else writes there; then run again with --resume /),
      },
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

  it('that have all of it need nothing from the record', async () => {
    const journal: Journal = {
      ...journalWith(VERIFIED),
      bundle: async () => Promise.reject(new RangeError('nothing is read')),
    };
    const held = new Map([[name, 'where it lies']]);
    const { stores } = await publishing(VERIFIED, ['one.json'], {
      ...{ journal, stores: [keepingStore({ name })] },
      made: new Map([[0, { ...made, held }]]),
    });
    expect(stores).toMatchObject([{ store: name, present: 1, failed: 0 }]);
  });
});

describe('a store that refuses', () => {
  const name = 'oci://reg.example/evidence';
  const six = ['1.json', '2.json', '3.json', '4.json', '5.json', '6.json'];
  const refusing = async (code: ErrorCode) => {
    const refuses = (): never => fail(code, 'It said no.', { remedy: 'Ask why.' });
    const { stores } = await publishing(VERIFIED, six, { stores: [keepingStore({ name, refuses })] });
    return stores;
  };

  it.each<ErrorCode>(['STORE_CONFLICT', 'STORE_NOT_FOUND', 'STORE_READ_BACK', 'STORE_TOO_LARGE', 'OUTPUT_EXISTS'])(
    'one bundle with %s is asked to take the next one',
    async (code) => {
      expect(await refusing(code)).toMatchObject([{ store: name, written: 0, present: 0, failed: 6, untried: 0 }]);
    },
  );

  it.each<ErrorCode>(['SERVICE_FAILED', 'STORE_FORBIDDEN'])(
    'with %s gets no more than were under way',
    async (code) => {
      const [report] = await refusing(code);
      expect(report).toMatchObject({ store: name, written: 0, present: 0, failed: 4, untried: 2 });
      expect(report?.failures).toMatchObject([{ code, message: 'It said no.', remedy: 'Ask why.' }]);
      expect(report?.failures).toHaveLength(1);
    },
  );

  it('for several reasons has each of them told', async () => {
    const reasons: [ErrorCode, string][] = [
      ['STORE_CONFLICT', 'One.'],
      ['STORE_CONFLICT', 'Two.'],
      ['STORE_TOO_LARGE', 'Two.'],
      ['STORE_CONFLICT', 'One.'],
    ];
    let asked = 0;
    const refuses = (): never => {
      const [code, message] = reasons[asked % reasons.length] as [ErrorCode, string];
      asked += 1;
      return fail(code, message, { remedy: 'Ask why.' });
    };
    const { stores } = await publishing(VERIFIED, six.slice(0, 4), { stores: [keepingStore({ name, refuses })] });
    expect(stores[0]?.failures.map(({ code, message }) => [code, message])).toEqual(reasons.slice(0, 3));
  });
});

describe('what is told of a store', () => {
  const name = 'oci://reg.example/evidence';
  const files = ['1.json', '2.json', '3.json'];
  const saying = (put: Store['put']): Store => ({ ...keepingStore({ name }), put });

  it('is in the order of the attestations, whichever was put first', async () => {
    let release = (): void => undefined;
    const others = new Promise<void>((resolve) => {
      release = resolve;
    });
    const store = saying(async ({ file }) => {
      const number = path.basename(file, '.json');
      if (number === '1') await others;
      if (number === '3') release();
      const locations = [{ location: number, outcome: number === '2' ? 'present' : 'written' } as const];
      const ids = { 'attestation-id': [number], ...(number === '3' ? { other: ['x', 'y'] } : {}) };
      return { locations, warnings: ['It is nearly full.', `Of ${number}.`], ...(number === '2' ? {} : { ids }) };
    });
    const { stores } = await publishing(VERIFIED, files, { stores: [store] });
    expect(stores).toEqual([
      {
        ...{ store: name, written: 2, present: 1, failed: 0, untried: 0, failures: [] },
        locations: [
          { location: '1', outcome: 'written' },
          { location: '2', outcome: 'present' },
          { location: '3', outcome: 'written' },
        ],
        ids: { 'attestation-id': ['1', '3'], other: ['x', 'y'] },
        warnings: ['It is nearly full.', 'Of 2.', 'Of 3.', 'Of 1.'],
      },
    ]);
  });

  it('has written a bundle of which any part was written', async () => {
    const written = { location: 'one', outcome: 'written' } as const;
    const store = saying(async () => ({ locations: [{ location: 'other', outcome: 'present' }, written] }));
    const { stores } = await publishing(VERIFIED, ['1.json'], { stores: [store] });
    expect(stores).toMatchObject([{ written: 1, present: 0, ids: {}, warnings: [] }]);
  });

  const GONE = 'What an earlier run had put there was gone, and was put there again.';
  it.each<[string, Stored['locations'][number]['outcome'], ReadonlyMap<number, ReadonlySet<string>>, string[]]>([
    ['was put there before and is written again', 'written', new Map([[0, new Set([name])]]), ['Said.', GONE]],
    ['was put there before and still is', 'present', new Map([[0, new Set([name])]]), ['Said.']],
    ['was put elsewhere before', 'written', new Map([[0, new Set(['github'])]]), ['Said.']],
    ['was not put anywhere, as others were', 'written', new Map([[1, new Set([name])]]), ['Said.']],
  ])('says what an earlier run had put and was gone: a bundle that %s', async (_, outcome, storedBefore, warnings) => {
    const store = saying(async () => ({ locations: [{ location: name, outcome }], warnings: ['Said.'] }));
    const { stores } = await publishing(VERIFIED, ['1.json'], { stores: [store], storedBefore });
    expect(stores[0]?.warnings).toEqual(warnings);
  });

  it('says that of a store that has nothing else to say too', async () => {
    const store = saying(async () => ({ locations: [{ location: name, outcome: 'written' }] }));
    const storedBefore = new Map([[0, new Set([name])]]);
    const { stores } = await publishing(VERIFIED, ['1.json'], { stores: [store], storedBefore });
    expect(stores[0]?.warnings).toEqual([GONE]);
  });
});

it('the record says of every bundle where it is, and progress how many are', async () => {
  const recorded: string[] = [];
  const told: unknown[] = [];
  const journal = {
    ...journalWith(VERIFIED),
    stored: async (at: number, store: string) => void recorded.push(`${at} ${store}`),
  };
  const begin = (title: string) => {
    told.push(title);
    return { update: (...args: unknown[]) => told.push(args), end: () => told.push('end') };
  };
  const { stores } = await publishing(VERIFIED, ['all.jsonl', 'all.jsonl', 'one.json'], {
    ...{ journal, progress: { begin } },
    stores: [keepingStore({ name: 'github' }), fileStore()],
  });
  expect(stores).toMatchObject([
    { store: 'github', written: 3, failed: 0 },
    { store: 'file', written: 3, failed: 0 },
  ]);
  expect(recorded.toSorted()).toEqual(['0 file', '0 github', '1 file', '1 github', '2 file', '2 github']);
  expect(told).toEqual(['Storing in github, file', [1, 3], [2, 3], [3, 3], 'end']);
});
