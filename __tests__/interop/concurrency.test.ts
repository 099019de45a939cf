/**
 * Many attestations of one digest at once, ours alone and among cosign's and oras's. Run by `npm run test:interop` in small,
 * and by `npm run test:concurrency` in full, which also writes the figures.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { outcome as outcomeOf, SUCCESS } from './answers.js';
import { saveFigures, type Figures } from './figures.js';
import { missing } from './lab.js';
import { listedIds, writeAll, writeWithWherefrom, type LoadOrder, type Written } from './load.js';
import { REGISTRIES, type RegistryKind } from './registries.js';
import { openRegistryLab, type RegistryLab } from './registry-lab.js';
import { row, saveRows } from './rows.js';

const KINDS = ['distribution', 'olareg'] as const satisfies readonly RegistryKind[];
const IS_FULL = process.env['WHEREFROM_LAB_FULL'] === '1';
const SIZE = IS_FULL
  ? { rounds: 5, ours: 100, foreign: 20, losing: 10 }
  : { rounds: 1, ours: 16, foreign: 4, losing: 2 };
const PROCESSES = 8;
const ROUND_MS = 600_000;
/** The exit code of a run that could not store everywhere. */
const PUBLISH_FAILED = 3;

let lab: RegistryLab;
const figures: Figures[] = [];

beforeAll(async () => {
  lab = await openRegistryLab(KINDS);
});

afterAll(async () => {
  await lab.close();
  if (IS_FULL) await saveFigures(figures);
  else await saveRows('concurrency');
});

const ROUNDS = Array.from({ length: SIZE.rounds }, (_, index) => index + 1);
const CASES = KINDS.flatMap((kind) => ROUNDS.map((round) => ({ kind, round })));

describe.each(CASES)('many attestations of one digest in $kind, round $round', ({ kind, round }) => {
  const section = `Attestations of one digest, ${PROCESSES} at a time, in ${REGISTRIES[kind].label}`;
  const problem = missing('cosign', 'crane', 'oras', REGISTRIES[kind].tool);
  const test = problem === undefined ? it : it.skip;
  const alone = row(section, 'wherefrom', `attests ${SIZE.ours} times, and nobody else writes`, problem);
  const among = row(
    section,
    'wherefrom',
    `attests ${SIZE.ours} times while cosign does ${SIZE.foreign} times and oras attaches ${SIZE.foreign} times`,
    problem,
  );

  const orderFor = async (
    what: string,
    { writers, losing }: Pick<LoadOrder, 'writers' | 'losing'>,
  ): Promise<LoadOrder> => {
    const reference = await lab.push(kind, `${what}, round ${round}`);
    const directory = join(lab.lab.directory, `${kind}-${what}-${round}`);
    return {
      ...lab.order(reference, 'sandbox-v1'),
      directory,
      writers,
      processes: PROCESSES,
      ...(losing === undefined ? {} : { losing }),
    };
  };

  test(
    'none is lost where nobody else writes',
    async () => {
      const order = await orderFor('alone', { writers: { wherefrom: SIZE.ours } });
      const outcome = await load(order);
      figures.push({ registry: REGISTRIES[kind].label, round, ...outcome.figures });
      expect(outcome.ours.map(({ answer }) => outcomeOf(answer)).filter(({ exit }) => exit !== 0)).toEqual([]);
      expect(outcome.figures.oursMissing).toBe(0);
      expect(await listedIds(order.reference)).toHaveLength(SIZE.ours);
      alone.answer = 'every one is listed, once';
    },
    ROUND_MS,
  );

  test(
    'none is lost for good where others write',
    async () => {
      const order = await orderFor('among others', {
        writers: { wherefrom: SIZE.ours, cosign: SIZE.foreign, oras: SIZE.foreign },
        losing: SIZE.losing,
      });
      const outcome = await load(order);
      const lost = outcome.ours.filter(({ way }) => way !== undefined).map(({ answer }) => answer.exit);
      expect(lost).toEqual(Array(SIZE.losing).fill(PUBLISH_FAILED));
      const restored = await restore(order, outcome);
      figures.push({ registry: REGISTRIES[kind].label, round, ...outcome.figures, ...restored });
      const listed = await listedIds(order.reference);
      const ours = outcome.ours.map(({ id }) => id);
      expect(listed.filter((id) => ours.includes(id)).sort()).toEqual(ours.sort());
      among.answer = 'every one is listed, once, after running again what failed or vanished';
    },
    ROUND_MS,
  );
});

interface LoadOutcome {
  readonly ours: readonly Written[];
  readonly listed: ReadonlySet<string>;
  readonly figures: Omit<Figures, 'registry' | 'round'>;
}

async function load(order: LoadOrder): Promise<LoadOutcome> {
  const started = Date.now();
  const written = await writeAll(order);
  const seconds = Math.round((Date.now() - started) / 1000);
  const listed = new Set(await listedIds(order.reference));
  const ours = written.filter(({ writer }) => writer === 'wherefrom');
  const foreign = written.filter(({ writer }) => writer !== 'wherefrom');
  const missing = (some: readonly Written[]): string[] =>
    some.filter(({ id, answer }) => answer.exit === 0 && !listed.has(id)).map(({ id }) => id);
  const figures = {
    ours: ours.length,
    foreign: foreign.length,
    seconds,
    oursRefused: ours.filter(({ answer }) => answer.exit !== 0).length,
    oursMissing: missing(ours).length,
    foreignMissing: missing(foreign),
  };
  return { ours, listed, figures };
}

/**
 * Runs again whatever of ours failed or is not listed. A run that failed left a record: --resume finishes it. One that
 * stored everything left none, and finds its bundle in the store `file`. Neither signs again.
 */
async function restore(order: LoadOrder, { ours, listed }: LoadOutcome): Promise<Partial<Figures>> {
  const refused = ours.filter(({ answer }) => answer.exit !== 0);
  const vanished = ours.filter(({ id, answer }) => answer.exit === 0 && !listed.has(id));
  for (const [some, flags, origin] of [
    [refused, ['--resume'], 'resumed'],
    [vanished, [], 'found'],
  ] as const) {
    for (const { id, way } of some) {
      way?.mend();
      const answer = await writeWithWherefrom({ id, way }, order, flags);
      expect({ id, ...outcomeOf(answer) }).toEqual({ id, ...SUCCESS });
      expect(answer.stdout).toContain(`"origin": "${origin}"`);
    }
  }
  return { resumed: refused.length, again: vanished.length };
}
