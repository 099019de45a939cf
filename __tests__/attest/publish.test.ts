import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { digestOfBytes, type MadeBundle } from '../../src/attest/made.js';
import { publish } from '../../src/attest/publish.js';
import { SILENT } from '../../src/progress.js';
import { fileStore } from '../../src/store/file-store.js';
import type { Journal } from '../../src/store/journal.js';

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

async function publishing(bytes: Buffer, files: readonly string[]) {
  return publish({
    planned: files.map((name) => ({ predicateType: 'x:y', subjects: [], file: path.join(folder, name) })),
    stores: [fileStore()],
    made: new Map(files.map((_, at) => [at, made])),
    journal: journalWith(bytes),
    progress: SILENT,
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
