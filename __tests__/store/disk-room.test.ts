/** Whether what is going to be written has room, asked before anything is signed. */
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf } from '../../src/model/digest.js';
import { bundleBytes, missingRoom } from '../../src/store/disk-room.js';
import { fileStore } from '../../src/store/file-store.js';
import { assertJournalPossible } from '../../src/store/journal.js';
import type { PlannedStatementOf } from '../../src/store/store.js';
import { refusal } from '../support/refusal.js';
import { mountSmallDisk } from '../support/small-disk.js';
import { GITHUB_PROVENANCE, openWorld, subject } from './github/world.js';

/** More than any disk has. */
const NO_DISK_HAS = 2 ** 60;
const SPDX = 'https://spdx.dev/Document';
let directory: string;

beforeEach(() => {
  directory = realpathSync(mkdtempSync(path.join(tmpdir(), 'wherefrom-room-')));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const at = (...names: string[]): string => path.join(directory, ...names);

function planned(file: string, predicateBytes?: number): PlannedStatementOf {
  return {
    predicateType: SPDX,
    subjects: [subject('widget')],
    file,
    ...(predicateBytes === undefined ? {} : { predicateBytes }),
  };
}

const FULL =
  /^Bundles cannot be written to ".*": the disk is full: it has \d+ bytes left, and up to \d+ are to be written\.$/;

describe('the room for bundle files', () => {
  it('is asked for before anything is signed', async () => {
    const [line] = await fileStore().check([planned(at('a.sigstore.json'), NO_DISK_HAS)]);
    expect(line).toMatchObject({
      verdict: 'failed',
      detail: expect.stringMatching(FULL),
      remedy: expect.stringContaining('--output'),
      error: { code: 'OUTPUT_UNWRITABLE' },
    });
  });

  it('is that of all bundles on one disk, whatever folders they go to', async () => {
    const { bsize, bfree, bavail } = statfsSync(directory);
    const free = bsize * (process.getuid?.() === 0 ? bfree : bavail);
    const [one, other] = ['a', 'b'].map((name) => {
      mkdirSync(at(name));
      // In Base64 six tenths of what is left.
      return planned(at(name, 'x.sigstore.json'), Math.floor(free * 0.45));
    }) as [PlannedStatementOf, PlannedStatementOf];
    expect(await fileStore().check([one])).toMatchObject([{ verdict: 'passed' }]);
    expect(await fileStore().check([other])).toMatchObject([{ verdict: 'passed' }]);
    expect(await fileStore().check([one, other])).toMatchObject([
      { verdict: 'failed', detail: expect.stringMatching(FULL) },
    ]);
  });

  it('is not needed for a bundle that is there', async () => {
    const statement = { subject: [{ name: 'widget', digest: { sha256: subject('widget').digest.hex } }] };
    const payload = Buffer.from(JSON.stringify(statement)).toString('base64');
    writeFileSync(at('a.sigstore.json'), JSON.stringify({ dsseEnvelope: { payload } }));
    expect(await fileStore().check([planned(at('a.sigstore.json'), NO_DISK_HAS)])).toMatchObject([
      { verdict: 'passed' },
    ]);
  });
});

describe('the room for the record', () => {
  const root = (): string => at('state', 'wherefrom');

  it('is asked for before anything is signed, and nothing is left behind', async () => {
    const error = await refusal(async () => assertJournalPossible(root(), [planned(at('a'), NO_DISK_HAS)]));
    expect(error).toMatchObject({ code: 'OUTPUT_UNWRITABLE', remedy: expect.stringContaining('XDG_STATE_HOME') });
    expect(error.message).toMatch(/^The record of this run cannot be kept at ".*": the disk is full: it has \d+ /);
    expect(existsSync(at('a'))).toBe(false);
  });
});

describe('a folder whose file system says nothing', () => {
  const NOWHERE = path.join(tmpdir(), 'wherefrom-nowhere', 'at-all');
  const silent = existsSync('/proc') ? ['/proc', NOWHERE] : [NOWHERE];

  it.each(silent)('%s has room', async (folder) => {
    await expect(missingRoom(new Map([[folder, NO_DISK_HAS]]))).resolves.toBeUndefined();
  });
});

describe('what a bundle is expected to have', () => {
  it('is no less than it has', async () => {
    const world = await openWorld();
    const many = Array.from({ length: 300 }, (_, n) => ({
      name: `folder/${'ü'.repeat(40)}-${n}`,
      digest: digestOf('sha512', n.toString(16).padStart(128, '0')),
    }));
    const large = { text: 'x'.repeat(100_000) };
    for (const [statement, predicateBytes] of [
      [{ predicate: GITHUB_PROVENANCE }, 0],
      [{ predicate: GITHUB_PROVENANCE, subjects: many }, 0],
      [{ predicate: large, predicateType: SPDX }, JSON.stringify(large).length],
    ] as const) {
      const { bytes, ...bundle } = await world.sign(statement);
      expect(bundleBytes({ ...bundle, predicateBytes })).toBeGreaterThan(bytes.length);
    }
    await world.close();
  });
});

const DISK_BYTES = 128 * 1024;
const disk = mountSmallDisk(DISK_BYTES);
if (disk === undefined) console.warn('SKIPPED: a small disk cannot be mounted here.');

(disk === undefined ? describe.skip : describe)(
  disk === undefined ? 'a disk of its own (SKIPPED: cannot be mounted here)' : 'a disk of its own',
  () => {
    const folder = disk?.path ?? '';
    const full = (): void => writeFileSync(path.join(folder, 'filler'), Buffer.alloc(DISK_BYTES - 12 * 1024));
    const statement = (): PlannedStatementOf => planned(path.join(folder, 'a.sigstore.json'));
    afterEach(() => rmSync(path.join(folder, 'filler'), { force: true }));
    afterAll(() => disk?.remove());

    it('that is nearly full takes no bundle', async () => {
      expect(await fileStore().check([statement()])).toMatchObject([{ verdict: 'passed' }]);
      full();
      expect(await fileStore().check([statement()])).toMatchObject([{ detail: expect.stringMatching(FULL) }]);
    });

    it('that is nearly full takes no record, unless it has most of it', async () => {
      const root = path.join(folder, 'wherefrom');
      await assertJournalPossible(root, [statement()]);
      full();
      expect((await refusal(async () => assertJournalPossible(root, [statement()]))).code).toBe('OUTPUT_UNWRITABLE');
      rmSync(path.join(folder, 'filler'));
      mkdirSync(path.join(root, 'unfinished'));
      writeFileSync(path.join(root, 'unfinished', 'log.jsonl'), Buffer.alloc(24 * 1024));
      writeFileSync(path.join(folder, 'filler'), Buffer.alloc(DISK_BYTES - 36 * 1024));
      await expect(assertJournalPossible(root, [statement()])).resolves.toBeUndefined();
    });
  },
);
