import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Journal, type OpenedJournal, openJournal, type RecordPlan } from '../../src/store/journal.js';
import { compileProgram, type OwnProgram } from '../faults/own-process.js';
import { refusal } from '../support/refusal.js';

const PLAN: RecordPlan = {
  statements: 2,
  subjects: `sha256:${'ab'.repeat(32)}`,
  predicate: { type: 'https://slsa.dev/provenance/v1' },
  identity: { signer: 'acme/widget', run: '1' },
  stores: ['file'],
};
const isLinux = existsSync('/proc/self/stat');

let program: OwnProgram;
let directory: string;
let root: string;
const children: ChildProcess[] = [];
const journals: Journal[] = [];

beforeAll(() => {
  program = compileProgram();
});

afterAll(() => program.remove());

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'wherefrom-lock-'));
  root = path.join(directory, 'wherefrom');
});

afterEach(async () => {
  for (const journal of journals.splice(0)) await journal.close();
  for (const child of children.splice(0)) await kill(child);
  rmSync(directory, { recursive: true, force: true });
});

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** A process that opens the record, says that it is about to sign, and then does nothing more. */
async function anotherProcess(): Promise<ChildProcess> {
  const script = path.join(directory, 'holder.mjs');
  const journal = JSON.stringify(pathToFileURL(path.join(program.lib, 'store', 'journal.js')).href);
  writeFileSync(
    script,
    `import { openJournal } from ${journal};
     const { journal } = await openJournal(${JSON.stringify(root)}, ${JSON.stringify(PLAN)});
     await journal.signing(0);
     process.stdout.write('held');
     setInterval(() => journal.directory, 1000);`,
  );
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

/** The file that says who works on the one record there is. */
function token(): { readonly folder: string; readonly name: string } {
  const [record = ''] = readdirSync(root);
  const folder = path.join(root, record);
  return { folder, name: readdirSync(folder).find((name) => /^(held-|free$)/.test(name)) ?? '' };
}

/** What the record says of who works on it, changed by hand. */
function pretend(change: (parts: string[]) => string[]): void {
  const { folder, name } = token();
  renameSync(path.join(folder, name), path.join(folder, change(name.split('-')).join('-')));
}

async function opened(): Promise<OpenedJournal> {
  const one = await openJournal(root, PLAN);
  journals.push(one.journal);
  return one;
}

/** One row a call: "held", or the code of the refusal. */
const together = async (count: number): Promise<string[]> => {
  const settled = await Promise.allSettled(Array.from({ length: count }, opened));
  const codes = settled.map((one) => (one.status === 'fulfilled' ? 'held' : (one.reason as { code: string }).code));
  for (const one of settled) if (one.status === 'fulfilled') await one.value.journal.signing(1);
  return codes.toSorted();
};
const ONE_OF_SIX = [...Array.from({ length: 5 }, () => 'STATE_IN_USE'), 'held'];

describe('a record that another process works on', () => {
  it('is refused at once, with the process and what to do', async () => {
    const { pid } = await anotherProcess();
    const refused = await refusal(opened);
    expect(refused).toMatchObject({ code: 'STATE_IN_USE', exitCode: 3 });
    expect(refused.message).toMatch(new RegExp(`^Process ${pid} is attesting the same`));
    expect(refused.remedy).toContain(path.join(token().folder, token().name));
  });

  it('is taken over when that process was killed', async () => {
    await kill(await anotherProcess());
    const { journal, earlier } = await opened();
    expect([...(earlier?.orphans ?? [])]).toEqual([0]);
    expect((await refusal(opened)).code).toBe('STATE_IN_USE');
    await journal.close();
    expect(token().name).toBe('free');
  });

  it('can be freed by hand, as the remedy says', async () => {
    await anotherProcess();
    pretend(() => ['free']);
    const { journal, earlier } = await opened();
    expect(earlier?.orphans.size).toBe(1);
    await journal.discard();
    expect(readdirSync(root)).toEqual([]);
  });
});

describe('of several that want one record at once', () => {
  it('one gets a new one', async () => {
    expect(await together(6)).toEqual(ONE_OF_SIX);
  });

  it('one gets that of a run that ended early', async () => {
    const { journal } = await opened();
    await journal.signing(0);
    await journal.close();
    expect(await together(6)).toEqual(ONE_OF_SIX);
  });

  it('one gets that of a process that was killed', async () => {
    await kill(await anotherProcess());
    expect(await together(6)).toEqual(ONE_OF_SIX);
  });
});

describe('a process number that says nothing', () => {
  /** Held by this process, which lives. */
  beforeEach(async () => {
    const { journal } = await opened();
    await journal.signing(0);
  });
  const other = (hex = ''): string => (hex.startsWith('0') ? '1' : '0') + hex.slice(1);

  const onLinux = isLinux ? it : it.skip;
  onLinux('because a later process got it is taken for an ended one', async () => {
    pretend(([held = '', pid = '', , ...rest]) => [held, pid, '1', ...rest]);
    const { earlier } = await opened();
    expect(earlier?.orphans.size).toBe(1);
  });

  onLinux('because the system started again since is taken for an ended one', async () => {
    pretend(([held = '', pid = '', started = '', host = '', boot = '', word = '']) => [
      ...[held, pid, started, host],
      ...[other(boot), word],
    ]);
    const { earlier } = await opened();
    expect(earlier?.orphans.size).toBe(1);
  });

  it('because it is one of another machine is not believed to have ended', async () => {
    // No system gives this number out.
    pretend(([held = '', , started = '', host = '', ...rest]) => [
      held,
      '4000000000',
      started,
      ...[other(host), ...rest],
    ]);
    const refused = await refusal(opened);
    expect(refused).toMatchObject({
      code: 'STATE_IN_USE',
      message: expect.stringContaining('on another machine or in another container'),
    });
  });
});

describe('a record that does not say who works on it', () => {
  it.each<[string, (folder: string, name: string) => void]>([
    ['at all', (folder, name) => rmSync(path.join(folder, name))],
    ['in words of ours', (folder, name) => renameSync(path.join(folder, name), path.join(folder, 'held-by-me'))],
    [
      'because it says it twice',
      (folder) => writeFileSync(path.join(folder, 'held-1-1-0000000000000000--0000000000000000'), ''),
    ],
  ])('%s is refused', async (_, plant) => {
    const { journal } = await opened();
    await journal.signing(0);
    await journal.close();
    const { folder, name } = token();
    plant(folder, name);
    expect(await refusal(opened)).toMatchObject({
      code: 'STATE_MALFORMED',
      remedy: expect.stringContaining(`delete the whole of "${folder}"`),
    });
  });
});
