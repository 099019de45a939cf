/** Strangers judge our bundles, and we theirs. Run by `npm run test:interop`; writes docs/interop.md. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { access, copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ALL_SERVICES, instanceOf, missing, openLab, SERVICES, type Lab, type Services } from './lab.js';
import { ask, TWINS, VERIFIERS, type Question, type Twin, type Verifier } from './questions.js';
import { attest, AUDIENCE, PROVENANCE, type Signer } from './signers.js';
import { paste, summaryCommands } from './summary.js';
import { writeTable, type Row } from './table.js';
import type { Answer } from './tools.js';

const IDENTITY = 'https://github.com/acme/widget/.github/workflows/release.yml@refs/heads/main';
const REPOSITORY = 'acme/widget';
const TABLE = join('docs', 'interop.md');

/** Where a bundle comes from: who signed, with which services. */
interface Origin {
  readonly signer: Signer;
  readonly services: Services;
  readonly label: string;
}

const ORIGINS: readonly Origin[] = (['wherefrom', 'cosign'] as const).flatMap((signer) =>
  ALL_SERVICES.map((services) => ({
    signer,
    services,
    label: `Bundles by ${signer} with ${SERVICES[services]}`,
  })),
);

let lab: Lab;
const rows: Row[] = [];

/** A row that is in the table whether it runs or not. */
function row(section: string, tool: string, asked: string, problem?: string): Row {
  const entry: Row = { section, tool, asked, problem };
  rows.push(entry);
  return entry;
}

beforeAll(async () => {
  lab = await openLab();
});

afterAll(async () => {
  await lab.close();
  await writeTable(TABLE, rows);
});

function bundleOf({ signer, services }: Origin): string {
  return join(lab.directory, `${signer}-${services}.sigstore.json`);
}

/** Our checks that said no, in brackets; the others only tell their exit code. */
function words(verifier: Verifier, answer: Answer): string {
  if (answer.exit === 0) return 'accepts';
  if (answer.exit !== 1) return `ended with ${answer.exit}`;
  const checks = verifier === 'wherefrom' ? failedChecks(answer) : [];
  return checks.length === 0 ? 'refuses' : `refuses (${checks.map((check) => `\`${check}\``).join(', ')})`;
}

function failedChecks({ stdout }: Answer): string[] {
  if (stdout === '') return [];
  const result = JSON.parse(stdout) as {
    artifacts: { attestations: { checks: { id: string; verdict: string }[] }[] }[];
  };
  const checks = result.artifacts.flatMap(({ attestations }) => attestations.flatMap((one) => one.checks));
  return [...new Set(checks.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id))];
}

describe.each(ORIGINS)('$label', (origin) => {
  const { signer, services, label } = origin;
  const unsignable = missing(services, signer);
  const signs = row(label, signer, 'signs provenance of a file', unsignable);
  const otherAudience = row(label, signer, 'signs with a token for another audience', unsignable);

  (unsignable === undefined ? it : it.skip)(`${signer} signs`, async () => {
    const order = { file: lab.file, bundle: bundleOf(origin), ...instanceOf(lab, services) };
    const answer = await attest(signer, { ...order, audience: AUDIENCE });
    signs.answer = answer.exit === 0 ? 'done' : `ended with ${answer.exit}`;
    expect({ exit: answer.exit, words: answer.exit === 0 ? '' : answer.stderr + answer.stdout }).toEqual({
      exit: 0,
      words: '',
    });
  });

  (unsignable === undefined ? it : it.skip)(`${signer} cannot sign with a token for another audience`, async () => {
    expect(signs.answer).toBe('done');
    const bundle = join(lab.directory, `${signer}-${services}-other-audience.sigstore.json`);
    const answer = await attest(signer, { file: lab.file, bundle, ...instanceOf(lab, services), audience: 'other' });
    const written = await access(bundle).then(
      () => true,
      () => false,
    );
    otherAudience.answer = answer.exit === 0 ? 'done' : `fails, ${written ? 'but writes a bundle' : 'writes nothing'}`;
    expect({ failed: answer.exit !== 0, written }).toEqual({ failed: true, written: false });
  });

  describe.each(VERIFIERS)('judged by %s', (verifier) => {
    const problem = missing(services, signer, verifier);
    const test = problem === undefined ? it : it.skip;
    const put = async (twin?: Twin): Promise<Answer> => {
      const question: Question = {
        file: lab.file,
        bundle: bundleOf(origin),
        identity: IDENTITY,
        repository: REPOSITORY,
        predicateType: PROVENANCE,
      };
      return ask(verifier, twin?.change(question, lab.changedFile) ?? question, instanceOf(lab, services).instance);
    };

    const accepts = row(label, verifier, 'verifies file, identity, repository and type', problem);
    test('is accepted', async () => {
      const answer = await put();
      accepts.answer = words(verifier, answer);
      expect({ exit: answer.exit, words: answer.exit === 0 ? '' : answer.stderr + answer.stdout }).toEqual({
        exit: 0,
        words: '',
      });
    });

    const twins = TWINS.map((twin) => ({
      twin,
      what: twin.what,
      entry: row(label, verifier, `the same ${twin.what}`, problem),
    }));
    test.each(twins)('is refused $what', async ({ twin, entry }) => {
      // A question that is refused as it stands has no twin.
      expect(accepts.answer).toBe('accepts');
      const answer = await put(twin);
      entry.answer = words(verifier, answer);
      expect(answer.exit).toBe(1);
      // Another reason would be another fault, and this twin would prove nothing.
      if (verifier === 'wherefrom') expect(failedChecks(answer)).toContain(twin.check);
    });
  });
});

const COMMANDS: Readonly<Record<Verifier, RegExp>> = {
  wherefrom: /^wherefrom /,
  gh: /^(?:jq .* && )?gh /,
  cosign: /^cosign /,
};

describe.each(ALL_SERVICES)("the commands of the action's summary, signed with %s", (services) => {
  const section = `The commands that the action's summary prints, pasted: ${SERVICES[services]}`;
  const problem = missing(services, 'cosign', 'gh');
  const test = problem === undefined ? it : it.skip;
  const signs = row(section, 'wherefrom', 'signs as the action, and writes the summary', problem);
  let lines: readonly string[] = [];
  let directory = '';
  let file = '';

  test('the action writes them', async () => {
    directory = join(lab.directory, `summary-${services}`);
    await mkdir(directory);
    file = join(directory, 'widget.tar.gz');
    await copyFile(lab.file, file);
    lines = await summaryCommands({ directory, file, ...instanceOf(lab, services) });
    signs.answer = 'done';
    expect(lines).toHaveLength(VERIFIERS.length);
  });

  const pasted = VERIFIERS.map((verifier) => ({
    verifier,
    accepts: row(section, verifier, 'the line as it is printed', problem),
    refuses: row(section, verifier, 'the same with the file changed', problem),
  }));
  const lineOf = (verifier: Verifier): string => lines.find((line) => COMMANDS[verifier].test(line)) ?? 'exit 99';

  test.each(pasted)('$verifier accepts', async ({ verifier, accepts }) => {
    const answer = await paste(lineOf(verifier), directory);
    accepts.answer = answer.exit === 0 ? 'accepts' : `ended with ${answer.exit}`;
    expect({ exit: answer.exit, words: answer.exit === 0 ? '' : answer.stderr + answer.stdout }).toEqual({
      exit: 0,
      words: '',
    });
  });

  test.each(pasted)('$verifier refuses the changed file', async ({ verifier, accepts, refuses }) => {
    expect(accepts.answer).toBe('accepts');
    await copyFile(lab.changedFile, file);
    const answer = await paste(lineOf(verifier), directory);
    refuses.answer = answer.exit === 1 ? 'refuses' : `ended with ${answer.exit}`;
    expect(answer.exit).toBe(1);
  });
});
