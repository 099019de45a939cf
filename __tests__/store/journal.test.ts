import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { assertJournalPossible, openJournal, type RecordPlan } from '../../src/store/journal.js';
import { stateDirectoryOf } from '../../src/store/state.js';
import { refusal } from '../support/refusal.js';

const PLAN: RecordPlan = {
  statements: 3,
  subjects: `sha256:${'ab'.repeat(32)}`,
  predicate: { type: 'https://slsa.dev/provenance/v1' },
  identity: { signer: 'acme/widget', run: '1' },
  stores: ['file', 'github'],
};
const BUNDLE = Buffer.from('{"mediaType":"application/vnd.dev.sigstore.bundle.v0.3+json"}');
const onPosix = process.platform === 'win32' ? it.skip : it;

let directory: string;
let root: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'wherefrom-journal-'));
  root = path.join(directory, 'state', 'wherefrom');
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

/** A record of a run that signed the first statement, stored it in files, and was killed while it signed the second. */
async function unfinished(plan = PLAN): Promise<string> {
  const { journal } = await openJournal(root, plan);
  await journal.signing(0);
  await journal.keep(0, BUNDLE, 'signed');
  await journal.stored(0, 'file');
  await journal.signing(1);
  await journal.close();
  return journal.directory;
}

describe('the record of a run', () => {
  it('is there again after the run ended early, with what was signed, stored and begun', async () => {
    await unfinished();
    const { journal, earlier } = await openJournal(root, PLAN);
    expect([...(earlier?.bundles.keys() ?? [])]).toEqual([0]);
    expect(earlier?.bundles.get(0)?.origin).toBe('signed');
    expect([...(earlier?.orphans ?? [])]).toEqual([1]);
    expect(earlier?.stored.get(0)).toEqual(new Set(['file']));
    await expect(journal.bundle(0)).resolves.toEqual(BUNDLE);
    await journal.close();
  });

  it('goes on where it ended', async () => {
    await unfinished();
    const again = await openJournal(root, PLAN);
    await again.journal.keep(1, BUNDLE, 'found');
    await again.journal.close();
    const { journal, earlier } = await openJournal(root, PLAN);
    expect([...(earlier?.bundles ?? [])].map(([at, { origin }]) => [at, origin])).toEqual([
      [0, 'signed'],
      [1, 'found'],
    ]);
    expect(earlier?.orphans.size).toBe(0);
    await expect(journal.bundle(1)).resolves.toEqual(BUNDLE);
    await journal.close();
  });

  it('leaves nothing behind when the run is finished, or when nothing was begun', async () => {
    const first = await openJournal(root, PLAN);
    await first.journal.keep(0, BUNDLE, 'signed');
    await first.journal.discard();
    expect(readdirSync(root)).toEqual([]);
    const second = await openJournal(root, PLAN);
    await second.journal.close();
    expect(readdirSync(root)).toEqual([]);
  });

  it.each<[string, Partial<RecordPlan>]>([
    ['subjects', { subjects: `sha256:${'cd'.repeat(32)}` }],
    ['a number of statements', { statements: 4 }],
    ['a predicate type', { predicate: { type: 'https://spdx.dev/Document' } }],
    ['a predicate', { predicate: { ...PLAN.predicate, digest: 'sha256:00' } }],
    ['an identity', { identity: { ...PLAN.identity, run: '2' } }],
    ['stores', { stores: ['file'] }],
  ])('of other %s is another one', async (_, changes) => {
    await unfinished();
    const { journal, earlier } = await openJournal(root, { ...PLAN, ...changes });
    expect(earlier).toBeUndefined();
    await journal.close();
  });

  it('keeps hundreds of lines that come at once, each where it says', async () => {
    const many = { ...PLAN, statements: 300 };
    const { journal } = await openJournal(root, many);
    const bundle = (at: number): Buffer => Buffer.from(`{"number":${at},"text":"${'x'.repeat(at)}"}`);
    await Promise.all(Array.from({ length: 300 }, async (_, at) => journal.keep(at, bundle(at), 'signed')));
    for (const at of [0, 150, 299]) await expect(journal.bundle(at)).resolves.toEqual(bundle(at));
    await journal.close();
    const again = await openJournal(root, many);
    expect(again.earlier?.bundles.size).toBe(300);
    for (const at of [0, 150, 299]) await expect(again.journal.bundle(at)).resolves.toEqual(bundle(at));
    await again.journal.close();
  });

  onPosix('can be entered and read by nobody else', async () => {
    const record = await unfinished();
    const modes = [root, record, ...readdirSync(record).map((name) => path.join(record, name))].map(
      (one) => statSync(one).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o700, 0o600, 0o600, 0o600]);
  });
});

describe('a log that a killed run was writing to', () => {
  it.each([1, 10, 40])('counts the last line as never begun when it lacks its end (%i bytes)', async (missing) => {
    const record = await unfinished();
    const again = await openJournal(root, PLAN);
    await again.journal.keep(1, BUNDLE, 'signed');
    await again.journal.close();
    const file = path.join(record, 'log.jsonl');
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.length - missing));
    const { journal, earlier } = await openJournal(root, PLAN);
    expect([...(earlier?.bundles.keys() ?? [])]).toEqual([0]);
    expect([...(earlier?.orphans ?? [])]).toEqual([1]);
    await journal.keep(1, BUNDLE, 'signed');
    await journal.close();
    const whole = await openJournal(root, PLAN);
    await expect(whole.journal.bundle(1)).resolves.toEqual(BUNDLE);
    await whole.journal.close();
  });
});

describe('what is not ours', () => {
  const append = (record: string, line: string): void => {
    const file = path.join(record, 'log.jsonl');
    writeFileSync(file, `${readFileSync(file, 'utf8')}${line}\n`);
  };
  const edit = (record: string, name: string, from: string, to: string): void => {
    const file = path.join(record, name);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
  };

  it.each<[string, (record: string) => void]>([
    ['another plan', (record) => edit(record, 'plan.json', '"run":"1"', '"run":"2"')],
    ['a longer plan', (record) => edit(record, 'plan.json', '\n', ' \n')],
    ['no plan', (record) => rmSync(path.join(record, 'plan.json'))],
    ['no log', (record) => rmSync(path.join(record, 'log.jsonl'))],
    ['a line that is no JSON', (record) => append(record, 'signed')],
    ['a line of another kind', (record) => append(record, '{"at":0,"did":"verified"}')],
    ['a statement that was not planned', (record) => append(record, '{"at":3,"did":"signing"}')],
    ['a statement that is no number', (record) => append(record, '{"at":"0","did":"signing"}')],
    ['a store that was not planned', (record) => append(record, '{"at":0,"did":"stored","store":"registry"}')],
    ['a bundle stored that nobody has', (record) => append(record, '{"at":2,"did":"stored","store":"file"}')],
    [
      'two bundles of one statement',
      (record) => append(record, `{"at":0,"did":"signed","bundle":${BUNDLE.toString()}}`),
    ],
    ['a folder in place of the log', (record) => replace(path.join(record, 'log.jsonl'), (file) => mkdirSync(file))],
  ])('is refused: %s', async (_, plant) => {
    const record = await unfinished();
    plant(record);
    const refused = await refusal(async () => openJournal(root, PLAN));
    expect(refused.code).toBe('STATE_MALFORMED');
    expect(refused.message).toContain(record);
    // One file of it away alone, and the next run is refused too.
    expect(refused.remedy).toContain(`delete the whole of "${record}"`);
  });

  const elsewhere = (): string => path.join(directory, 'elsewhere');
  function replace(file: string, put: (file: string) => void): void {
    renameSync(file, elsewhere());
    put(file);
  }
  const link = (file: string): void => replace(file, (at) => symlinkSync(elsewhere(), at));

  // A row a way in which somebody else could have put it there.
  const planted: [string, (record: string) => void][] = [
    ['a link in place of the folder of records', () => link(root)],
    ['a link in place of the record', (record) => link(record)],
    ['a link in place of the log', (record) => link(path.join(record, 'log.jsonl'))],
    ['a link in place of the plan', (record) => link(path.join(record, 'plan.json'))],
    ['a log with a second name', (record) => linkSync(path.join(record, 'log.jsonl'), elsewhere())],
    ['a folder of records that others may enter', () => chmodSync(root, 0o755)],
    ['a record that others may enter', (record) => chmodSync(record, 0o750)],
    ['a log that others may write', (record) => chmodSync(path.join(record, 'log.jsonl'), 0o622)],
    ['a plan that others may read', (record) => chmodSync(path.join(record, 'plan.json'), 0o644)],
  ];
  const all = process.platform === 'win32' ? it.skip.each(planted) : it.each(planted);
  all('is refused: %s', async (_, plant) => {
    plant(await unfinished());
    const refused = await refusal(async () => openJournal(root, PLAN));
    expect(refused.code).toBe('STATE_MALFORMED');
    const [, named = ''] = /delete the whole of "(.*?)"/.exec(refused.remedy) ?? [];
    rmSync(named, { recursive: true });
    await (await openJournal(root, PLAN)).journal.close();
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot('is refused: a log that belongs to another user', async () => {
    const { chownSync } = await import('node:fs');
    chownSync(path.join(await unfinished(), 'log.jsonl'), 65_534, 65_534);
    const refused = await refusal(async () => openJournal(root, PLAN));
    expect(refused).toMatchObject({ code: 'STATE_MALFORMED', message: expect.stringContaining('another user') });
  });
});

describe('where no record can be kept', () => {
  it('is said before anything else', async () => {
    writeFileSync(path.join(directory, 'state'), 'a file');
    const refused = await refusal(async () => assertJournalPossible(root, []));
    expect(refused).toMatchObject({ code: 'OUTPUT_UNWRITABLE', remedy: expect.stringContaining('XDG_STATE_HOME') });
  });

  it('passes where one can be, and leaves nothing', async () => {
    await assertJournalPossible(root, []);
    expect(readdirSync(root)).toEqual([]);
  });
});

describe('stateDirectoryOf', () => {
  const home = path.resolve('home');
  const at = (...parts: string[]): string => path.resolve(...parts, 'wherefrom');
  const [temp, state] = [path.resolve('temp'), path.resolve('xdg')];
  it.each<[string, NodeJS.Platform, Record<string, string>, string]>([
    ['the job\u2019s own folder on a runner', 'linux', { RUNNER_TEMP: temp, XDG_STATE_HOME: state }, at(temp)],
    ['the one that is named', 'linux', { XDG_STATE_HOME: state }, at(state)],
    ['the usual one', 'linux', {}, at(home, '.local', 'state')],
    ['the usual one for a name that is no whole path', 'linux', { XDG_STATE_HOME: 'xdg' }, at(home, '.local', 'state')],
    [
      'the usual one where the job\u2019s lies in the workspace',
      'linux',
      { RUNNER_TEMP: path.resolve('work/t') },
      at(home, '.local', 'state'),
    ],
    [
      'the usual one where the one that is named lies in the workspace',
      'linux',
      { XDG_STATE_HOME: path.resolve('work/state') },
      at(home, '.local', 'state'),
    ],
    ['that of macOS', 'darwin', { XDG_STATE_HOME: state }, at(home, 'Library', 'Application Support')],
    ['that of Windows', 'win32', { LOCALAPPDATA: state }, at(state)],
    ['that of Windows without a variable', 'win32', {}, at(home, 'AppData', 'Local')],
  ])('is %s (%s)', (_, platform, environment, expected) => {
    expect(stateDirectoryOf({ platform, environment, home, workspace: path.resolve('work') })).toBe(expected);
  });
});
