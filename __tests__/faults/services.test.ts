import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { cli, type CliOutcome } from '../support/cli.js';
import { faultsPage, type PageRow } from './page.js';
import {
  addressUnder,
  ANSWERED,
  attestUnder,
  FAULTS,
  inFolder,
  normalised,
  RETRY_AFTER_SECONDS,
  SERVICES,
  told,
  TUF_SHORT_MS,
  type ServiceRow,
  type Trial,
} from './trial.js';

/** `docs/faults.md` is written from what happens here: UPDATE_DOCS=1 npm test -- __tests__/faults/services.test.ts */
const PAGE = path.resolve('docs/faults.md');
const SEVERAL = ['a.bin', 'b.bin', 'c.bin', 'd.bin'];

let sandbox: Sandbox;
const rows: PageRow[] = [];

beforeAll(async () => {
  sandbox = await startSandbox();
});

afterAll(async () => {
  await sandbox.close();
});

const asked = (...names: (keyof Sandbox['services'])[]): number =>
  names.reduce((sum, name) => sum + sandbox.services[name].requests.length, 0);

function expectReadable({ stdout, stderr, code }: CliOutcome, expected: string): void {
  expect({ stdout, code }).toEqual({ stdout: '', code: 3 });
  expect(stderr).toMatch(/^[\P{C}\n]*$/u);
  expect(stderr).not.toMatch(/^ {4}at |eyJ/m);
  expect(told(stderr).code).toBe(expected);
  expect(told(stderr).message).toMatch(/^\S.{20,}[.?]$/);
  expect(told(stderr).remedy).toMatch(/^\S.{20,}/);
}

const CODES: Readonly<Record<string, string>> = {
  refused: 'SERVICE_UNREACHABLE',
  '500': 'SERVICE_FAILED',
  '429 with Retry-After': 'SERVICE_FAILED',
  hang: 'SERVICE_TIMEOUT',
  cut: 'SERVICE_UNREACHABLE',
  HTML: 'SERVICE_ANSWER_MALFORMED',
  truncated: 'SERVICE_ANSWER_MALFORMED',
};

describe.each(SERVICES)('$title', (row) => {
  it.each(FAULTS)('$title: says so, ends with 3, and leaves nothing behind', async ({ title, fault }) => {
    const later = laterServices(row);
    const before = asked(...later);
    const trial = await inFolder(async (directory) =>
      attestUnder({ sandbox, row, fault, files: ['widget'], late: false, argv: [] }, directory),
    );
    expectReadable(trial, CODES[title] ?? '');
    expect(trial.left).toEqual([]);
    expect(asked(...later)).toBe(before);
    expectWaits(title, trial);
    rows.push({ service: row.title, fault: title, exit: trial.code, ...shown(trial), disk: 'nothing' });
  });

  // The others are asked once a run, before anything is made.
  if (!row.witness) return;
  it.each(FAULTS.filter(({ fault }) => fault !== 'refused'))(
    '$title, when some bundles are made: keeps those',
    async ({ title, fault }) => {
      await inFolder(async (directory) => {
        const plan = { sandbox, row, fault, files: SEVERAL, late: true, argv: ['--per-subject'] };
        const trial = await attestUnder(plan, directory);
        expectReadable(trial, CODES[title] ?? '');
        expect(trial.left).toHaveLength(ANSWERED);
        for (const bundle of trial.left) {
          expect(trial.stderr).toContain(`"${path.join(trial.directory, bundle)}"`);
          expect(await verified(path.join(trial.directory, bundle.replace('.sigstore.json', '')))).toBe(0);
        }
        const disk = `${ANSWERED} of ${SEVERAL.length} bundles, each verified`;
        rows.push({
          service: row.title,
          fault: `${title}, after ${ANSWERED} bundles`,
          exit: trial.code,
          ...shown(trial),
          disk,
        });
      });
    },
  );
});

/** What must not have been asked when this service fails. */
function laterServices({ service }: ServiceRow): (keyof Sandbox['services'])[] {
  if (service === 'oidc') return ['fulcio', 'rekorV1', 'rekorV2', 'tsa'];
  return service === 'fulcio' ? ['rekorV1', 'rekorV2', 'tsa'] : [];
}

function expectWaits(title: string, { waits, stderr }: Trial): void {
  if (title === '429 with Retry-After') expect(new Set(waits)).toEqual(new Set([RETRY_AFTER_SECONDS * 1000]));
  expect(stderr.includes(`attempt ${waits.length + 1} of `)).toBe(title !== 'HTML');
}

function shown({ stderr }: CliOutcome): Pick<PageRow, 'code' | 'message' | 'remedy'> {
  return told(normalised(stderr));
}

async function verified(file: string): Promise<number> {
  return (await cli(['verify', file, '-R', 'acme/widget', '--trusted-root', sandbox.files.trustedRoot])).code;
}

describe('TUF repository, for verify --tuf-mirror', () => {
  it.each(FAULTS)('$title: says so, ends with 3, and the next run is none the worse', async ({ title, fault }) => {
    await inFolder(async (directory) => {
      const file = await attestedFile(directory);
      const row = { service: 'tuf', config: 'signingConfigV1' } as const;
      const mirror = await addressUnder({ sandbox, row, fault });
      sandbox.services.tuf.setFaults(fault === 'refused' ? [] : [{ fault }]);
      const outcome = await verifyByTuf({ file, mirror, home: path.join(directory, 'home') });
      sandbox.services.tuf.setFaults([]);
      expectReadable(outcome, 'TUF_FAILED');
      expect(told(outcome.stderr).message).not.toMatch(/TUF_|Error/);
      expect(readdirSync(path.dirname(file))).toEqual(['widget', 'widget.sigstore.json']);
      rows.push({
        service: 'TUF repository',
        fault: title,
        exit: outcome.code,
        ...shown(outcome),
        disk: cached(directory),
      });
      const again = { file, mirror: sandbox.services.tuf.url, home: path.join(directory, 'home') };
      expect(await verifyByTuf(again)).toMatchObject({ code: 0 });
    });
  });
});

async function attestedFile(directory: string): Promise<string> {
  const work = path.join(directory, 'attested');
  mkdirSync(work);
  writeFileSync(path.join(work, 'widget'), 'a widget');
  const trust = ['--sigstore', sandbox.files.signingConfigV1, '--trusted-root', sandbox.files.trustedRoot];
  expect(
    await cli(['attest', 'widget', ...trust], { environment: sandbox.environment(), directory: work }),
  ).toMatchObject({ code: 0 });
  return path.join(work, 'widget');
}

async function verifyByTuf({
  file,
  mirror,
  home,
}: {
  file: string;
  mirror: string;
  home: string;
}): Promise<CliOutcome> {
  const argv = ['verify', file, '-R', 'acme/widget', '--tuf-mirror', mirror, '--tuf-root', sandbox.files.tufRoot];
  // The hanging one is waited for shortly; the others answer at once.
  return cli(argv, { home, tuf: { timeoutMs: TUF_SHORT_MS, retries: 0 } });
}

/** Files of the user's cache that are no metadata which was verified. */
function cached(directory: string): string {
  const home = path.join(directory, 'home');
  if (!existsSync(home)) return 'nothing';
  const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const other = files.map(({ name }) => name).filter((name) => name !== 'root.json');
  expect(other).toEqual([]);
  return 'the root.json that was given, in the cache';
}

describe('docs/faults.md', () => {
  it('says what happens', () => {
    const page = faultsPage(rows);
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, 'utf8').replaceAll('\r\n', '\n')).toBe(page);
  });
});
