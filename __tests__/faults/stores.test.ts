import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startService } from '../../src/sandbox/service.js';
import { FILE_FAULTS, runFileFault } from './file-faults.js';
import { runStoreFault, STORE_FAULTS } from './store-faults.js';
import { storeFaultsPage, type StorePageRow } from './store-page.js';
import { type Begins, type Holdings, SandboxPool, type Scene, shownError, type StoreTrial } from './store-trial.js';
import type { Told } from './trial.js';

/** `docs/store-faults.md` is written from what happens here: UPDATE_DOCS=1 npm test -- __tests__/faults/stores.test.ts */
const PAGE = path.resolve('docs/store-faults.md');

jest.setTimeout(300_000);

/** Most of a trial's time is waiting: for a service that does not answer, and before what is tried again. */
const AT_ONCE = 8;

interface Row {
  readonly store: string;
  readonly fault: string;
  readonly begins: Begins;
  /** Undefined where this machine cannot do it. */
  readonly run: (scene: Scene) => Promise<StoreTrial | undefined>;
}

const ROWS: readonly Row[] = [
  ...FILE_FAULTS.map((fault): Row => {
    return {
      store: 'file',
      fault: fault.title,
      begins: fault.begins,
      run: async (scene) => runFileFault(fault, scene),
    };
  }),
  ...STORE_FAULTS.map((row): Row => {
    const { kind, fault, begins } = row;
    return { store: kind.title, fault: fault.title, begins, run: async (scene) => runStoreFault(row, { scene, gone }) };
  }),
];
/** GitHub answers 404 for what has no attestations yet, so that a look into the store cannot tell. */
const isUnnoticed = ({ store, fault }: Row): boolean => store === 'github' && fault === '404';
const EARLY = ROWS.filter((row) => row.begins === 'before signing' && !isUnnoticed(row));
const LATE = ROWS.filter((row) => !EARLY.includes(row));

interface Outcome {
  readonly trial: StoreTrial;
  readonly error: Told;
}

let pool: SandboxPool;
let gone: string;
const outcomes = new Map<Row, PromiseSettledResult<Outcome | undefined>>();
const seen: StorePageRow[] = [];
const skipped: string[] = [];

beforeAll(async () => {
  const service = await startService('gone', () => ({ status: 500 }));
  await service.close();
  gone = service.url;
  pool = new SandboxPool(AT_ONCE);
  // All at once, and here: jest lets nothing be loaded between two tests.
  const run = async (row: Row): Promise<Outcome | undefined> =>
    pool.with(async (scene) => {
      const trial = await row.run(scene);
      return trial === undefined ? undefined : { trial, error: shownError(trial.failed, scene) };
    });
  const settled = await Promise.allSettled(ROWS.map(run));
  for (const [at, row] of ROWS.entries()) {
    const one = settled[at];
    if (one !== undefined) outcomes.set(row, one);
  }
});

afterAll(async () => pool.close());

/** What happened, kept for the page too; undefined where this machine cannot show it. */
function see(row: Row, next: (trial: StoreTrial) => string): Outcome | undefined {
  const settled = outcomes.get(row);
  if (settled?.status !== 'fulfilled') throw settled?.reason;
  const outcome = settled.value;
  const { store, fault, begins } = row;
  if (outcome === undefined) {
    console.warn(`Not shown on this machine, where no file system can be mounted: ${store}, ${fault}`);
    skipped.push(fault);
    return undefined;
  }
  const { trial, error } = outcome;
  const remedy = error.remedy.replace(RESUME, '');
  const stored = wordsOf(trial.held);
  seen.push({ store, fault, begins, exit: trial.failed.code, ...error, remedy, stored, next: next(trial) });
  return outcome;
}

const RESUME = /\s+Then run the same command with --resume \(in the action: `resume`\): nothing is signed again\.$/;
const NOTHING_ASKED = { tokens: 0, certificates: 0, entries: 0 };

/** "file: the bundle; registry: nothing". */
function wordsOf(held: Holdings): string {
  const words = Object.entries(held).map(([store, all]) => {
    if (all.length === 0) return `${store}: nothing`;
    if (all.includes('none')) return `${store}: something else`;
    return `${store}: ${all.length === 1 ? 'the bundle' : `${all.length} bundles`}`;
  });
  return words.join('; ');
}

const stores = (held: Holdings, has: (all: readonly string[]) => boolean): string[] =>
  Object.entries(held).flatMap(([store, all]) => (has(all) ? [store] : []));

function expectReadable({ failed: { stderr } }: StoreTrial, { code, message, remedy }: Told): void {
  expect(stderr).toMatch(/^[\P{C}\n]*$/u);
  expect(stderr).not.toMatch(/^ {4}at |eyJ|ghs_|correct horse/m);
  expect(code).toMatch(/^(STORE|SERVICE|OUTPUT|STATE)_[A-Z_]+$/);
  expect(message).toMatch(/^\S.{20,}\.$/);
  expect(remedy).toMatch(/^\S.{20,}/);
}

/** Every store has the bundle, once, and it is one bundle. */
function expectWhole({ heldAtEnd, listed }: StoreTrial): void {
  expect(listed ?? 1).toBe(1);
  expect(Object.values(heldAtEnd).map((all) => all.length)).toEqual(Object.keys(heldAtEnd).map(() => 1));
  expect(new Set(Object.values(heldAtEnd).flat()).size).toBe(1);
}

const titled = (rows: readonly Row[]): [string, Row][] => rows.map((row) => [`${row.store}: ${row.fault}`, row]);

describe('a store that fails before anything is signed', () => {
  it.each(titled(EARLY))('%s: stops the run, which has asked for no token and stored nothing', (_, row) => {
    const outcome = see(row, () => 'finds nothing to resume: run the command again');
    if (outcome === undefined) return;
    const { trial, error } = outcome;
    expectReadable(trial, error);
    expect(trial.failed).toMatchObject({
      stdout: '',
      code: error.code === 'OUTPUT_EXISTS' || error.code === 'STATE_MALFORMED' ? 2 : 3,
    });
    expect(trial.asked).toEqual(NOTHING_ASKED);
    expect(stores(trial.held, (all) => all.some((one) => one !== 'none'))).toEqual([]);
    expect(trial.resumed).toMatchObject({ code: 2, stderr: expect.stringMatching(/^STATE_MISSING: /) });
    expect(stores(trial.heldAtEnd, (all) => all.length > 0)).toEqual([]);
  });
});

function resumeWords({ failed, held }: StoreTrial): string {
  if (failed.code === 0) return 'finds nothing to resume';
  const isEverywhere = Object.values(held).every(([one]) => one !== undefined && one !== 'none');
  return isEverywhere
    ? 'finds it there, and lists it where that is missing; nothing is signed'
    : 'stores it there, once; nothing is signed';
}

const RECORD = 'full disk below the record';

describe('a store that fails when the bundle is signed', () => {
  const ordinary = titled(LATE).filter(([, { fault }]) => fault !== RECORD);

  it.each(ordinary)('%s: loses nothing, and --resume puts it there once without signing', (_, row) => {
    const outcome = see(row, resumeWords);
    if (outcome === undefined) return;
    const { trial, error } = outcome;
    expect(trial.asked).toMatchObject({ certificates: 1, entries: 1 });
    expect(trial.askedAgain).toMatchObject({ certificates: 0, entries: 0 });
    if (trial.failed.code === 0) {
      expect(row.fault).toBe('lost');
      expect(trial.resumed.stderr).toMatch(/^STATE_MISSING: /);
    } else {
      expectReadable(trial, error);
      expect(trial.failed).toMatchObject({ code: 3, stdout: expect.stringContaining('NOT STORED EVERYWHERE') });
      expect(error).toMatchObject({ code: 'STORE_INCOMPLETE', message: expect.stringMatching(ONE_OF_TWO) });
      expect(trial.failed.stderr).toMatch(RESUME_SAID);
      expect(trial.resumed).toMatchObject({ code: 0, stderr: '' });
    }
    // The other store has it whatever happens to this one.
    expect(stores(trial.held, (all) => all.length === 1 && all[0] !== 'none').length).toBeGreaterThan(0);
    expectWhole(trial);
  });

  it('file: a full disk below the record ends it, and the bundle lies where it belongs all the same', () => {
    const [row] = LATE.filter(({ fault }) => fault === RECORD) as [Row];
    const outcome = see(row, () => 'finds it in its file, and stores it everywhere else; nothing is signed');
    if (outcome === undefined) return;
    const { trial, error } = outcome;
    expectReadable(trial, error);
    expect({ ...error, exit: trial.failed.code }).toMatchObject({ code: 'OUTPUT_UNWRITABLE', exit: 3 });
    expect(trial.asked).toMatchObject({ certificates: 1, entries: 1 });
    expect(stores(trial.held, (all) => all.length === 1)).toEqual(['file']);
    expect(trial.resumed).toMatchObject({ code: 0, stderr: '' });
    expect(trial.askedAgain).toMatchObject({ certificates: 0, entries: 0 });
    expectWhole(trial);
  });
});

const ONE_OF_TWO = /^Stores that do not have everything: 1 of 2\. /;
const RESUME_SAID = /--resume \(in the action: `resume`\): nothing is signed again\./;

describe('docs/store-faults.md', () => {
  it('says what happens', () => {
    const inOrder = ROWS.flatMap((row) =>
      seen.filter(({ store, fault, begins }) => store === row.store && fault === row.fault && begins === row.begins),
    );
    const page = storeFaultsPage(inOrder);
    if (process.env['UPDATE_DOCS'] === '1' && skipped.length === 0) writeFileSync(PAGE, page);
    const written = readFileSync(PAGE, 'utf8').replaceAll('\r\n', '\n');
    if (skipped.length === 0) expect(written).toBe(page);
    // Without some rows, columns may be narrower.
    else expect(linesOf(written)).toEqual(expect.arrayContaining(linesOf(page)));
  });
});

const linesOf = (page: string): string[] => page.split('\n').map((line) => line.replaceAll(/ {2,}|-{3,}/g, ' '));
