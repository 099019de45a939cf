import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startSandbox, type Sandbox, type SandboxServiceName } from '../../src/sandbox/sandbox.js';
import { killedRun, type KilledRun, type Moment } from './killed-run.js';
import { compileProgram, type OwnProgram } from './own-process.js';

jest.setTimeout(600_000);

/** With `KILL_EVERYWHERE=1` at every request and every write; otherwise at so many, spread evenly over the run. */
const EVERYWHERE = process.env['KILL_EVERYWHERE'] === '1';

interface Series {
  readonly kind: 'asked' | 'answered' | 'wrote';
  readonly moments: number;
  /** Whether the registry has the referrers API: without it, lists are replaced as a whole. */
  readonly referrers: boolean;
  /** Always among the moments. */
  readonly always: readonly Moment[];
}

const whileSigning = (kind: 'asked' | 'answered'): Moment[] =>
  (['fulcio', 'rekorV1'] satisfies SandboxServiceName[]).map((service) => ({ kind, nth: 1, service }));

const SERIES: readonly Series[] = [
  { kind: 'asked', moments: 18, referrers: true, always: whileSigning('asked') },
  { kind: 'answered', moments: 17, referrers: false, always: whileSigning('answered') },
  { kind: 'wrote', moments: 15, referrers: true, always: [] },
];

let program: OwnProgram;
const sandboxes: Sandbox[] = [];
const rows: KilledRun[] = [];

beforeAll(async () => {
  program = compileProgram();
  // Each has a sandbox of its own, whose requests it counts.
  await Promise.all(SERIES.map(runSeries));
});

afterAll(async () => {
  await Promise.all(sandboxes.map(async (one) => one.close()));
  program.remove();
});

async function runSeries({ kind, moments, referrers, always }: Series): Promise<void> {
  const sandbox = await startSandbox({ registry: { referrers } });
  sandboxes.push(sandbox);
  const run = async (moment: Moment, name: string): Promise<KilledRun> => killedRun({ program, sandbox, moment, name });
  const whole = await run({ kind: 'ended' }, 'whole');
  const all = kind === 'wrote' ? whole.writes : whole.requests;
  const spreadOut = spread(all, EVERYWHERE ? all : moments).map((nth): Moment => ({ kind, nth }));
  for (const [at, moment] of [...spreadOut, ...always].entries()) rows.push(await run(moment, `${kind}-${at}`));
}

/** So many of the numbers from 1 to `all`, the first and the last among them. */
function spread(all: number, count: number): number[] {
  const wanted = Math.min(all, count);
  return Array.from({ length: wanted }, (_, index) => 1 + Math.round((index * (all - 1)) / Math.max(1, wanted - 1)));
}

/** What a failing test shows of rows. */
const shown = (all: readonly KilledRun[]) =>
  all.map(({ next, missing, ...row }) => ({ ...row, missing: missing?.code, code: next.code, said: next.stderr }));
const where = (condition: (row: KilledRun) => boolean) => rows.filter(condition);

const NOTHING_SIGNED = { certificates: 0, entries: 0 };
const SIGNED_ONCE = { certificates: 1, entries: 1 };

describe('a run with four stores that is killed at 50 moments and more', () => {
  it('was killed at them, before, while and after it signed', () => {
    // 54 at least: one run asks once more than another, and may have ended before the last moment.
    expect(where(({ killed }) => killed).length).toBeGreaterThanOrEqual(50);
    expect(new Set(rows.map(({ record }) => record))).toEqual(new Set(['none', 'begun', 'signing', 'signed']));
  });

  it('is finished by the next one, which stores everything exactly once, everywhere the same', () => {
    const once = { file: 1, registry: 1, oci: 1, github: 1, 'index tag': 1, 'own tags': 1 };
    const others = where(
      ({ next, held, signatures }) =>
        next.code !== 0 || signatures !== 1 || Object.entries(once).some(([store, count]) => held[store] !== count),
    );
    expect(shown(others)).toEqual([]);
  });

  it('is signed once and never again from the moment its bundle is on disk', () => {
    const kept = where(({ record }) => record === 'signed');
    expect(kept.length).toBeGreaterThan(20);
    for (const { signed, missing } of kept) {
      expect({ signed, missing }).toEqual({
        signed: { killed: SIGNED_ONCE, next: NOTHING_SIGNED },
        missing: undefined,
      });
    }
  });

  it('leaves at most one orphan in the log before that, of which the next one warns', () => {
    const between = where(({ record }) => record === 'signing');
    expect(between.length).toBeGreaterThan(0);
    for (const { signed, next, missing } of between) {
      expect(signed.killed.entries).toBeLessThanOrEqual(1);
      expect({ next: signed.next, missing }).toEqual({ next: SIGNED_ONCE, missing: undefined });
      expect(next.stdout).toContain('a log may hold one entry that nobody has the bundle of');
    }
    const warned = where(({ next }) => next.stdout.includes('nobody has the bundle of'));
    expect(shown(warned.filter(({ record }) => record !== 'signing'))).toEqual([]);
  });

  it('has put nothing into any log before its record says that it is about to', () => {
    for (const { signed, missing } of where(({ record }) => record === 'begun')) {
      expect(signed.killed.entries).toBe(0);
      expect({ next: signed.next, missing }).toEqual({ next: SIGNED_ONCE, missing: undefined });
    }
  });

  it('has no record before it signs and after everything is stored: --resume says so, and the plain command does the rest', () => {
    const without = where(({ record }) => record === 'none');
    expect(without.length).toBeGreaterThan(0);
    for (const { signed, missing } of without) {
      expect(missing).toMatchObject({ code: 2, stderr: expect.stringMatching(/^STATE_MISSING: /) });
      expect([signed.killed, signed.next]).toContainEqual(SIGNED_ONCE);
      expect([signed.killed, signed.next]).toContainEqual(NOTHING_SIGNED);
    }
  });

  it('leaves nothing behind but files that it was writing, under names that nobody reads', () => {
    const names = rows.flatMap(({ leftovers }) => leftovers);
    expect(names.filter((name) => !/^(\.wherefrom-[0-9a-f]{16}\.tmp|state\/\.(new|old)-[\w-]+)$/.test(name))).toEqual(
      [],
    );
  });
});
