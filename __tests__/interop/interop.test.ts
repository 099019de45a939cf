/** Strangers judge our bundles, and we theirs. Run by `npm run test:interop`; writes docs/interop.md. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { ask, TWINS, VERIFIERS, type Question, type Twin, type Verifier } from './questions.js';
import { startRealStack, type Instance, type RealStack } from './real-stack.js';
import { attest, AUDIENCE, PROVENANCE, type Signer } from './signers.js';
import { writeTable, type Row } from './table.js';
import { toolProblem, type Answer, type ToolName } from './tools.js';

const IDENTITY = 'https://github.com/acme/widget/.github/workflows/release.yml@refs/heads/main';
const REPOSITORY = 'acme/widget';
const TABLE = join('docs', 'interop.md');

/** Where a bundle comes from: who signed, with which services. */
interface Origin {
  readonly signer: Signer;
  readonly services: 'real' | 'sandbox-v1' | 'sandbox-v2';
  readonly label: string;
}

const SERVICES = {
  real: 'the real Fulcio, Rekor v2 and timestamp authority',
  'sandbox-v1': "the sandbox's Fulcio and Rekor v1",
  'sandbox-v2': "the sandbox's Fulcio, Rekor v2 and timestamp authority",
} as const;

const ORIGINS: readonly Origin[] = (['wherefrom', 'cosign'] as const).flatMap((signer) =>
  (['sandbox-v1', 'sandbox-v2', 'real'] as const).map((services) => ({
    signer,
    services,
    label: `Bundles by ${signer} with ${SERVICES[services]}`,
  })),
);

interface Lab {
  readonly directory: string;
  readonly file: string;
  readonly changedFile: string;
  readonly sandbox: Sandbox;
  /** Absent where a server is missing. */
  readonly real?: RealStack;
}

let lab: Lab;
const rows: Row[] = [];

/** A row that is in the table whether it runs or not. */
function row(section: string, tool: string, asked: string, problem?: string): Row {
  const entry: Row = { section, tool, asked, problem };
  rows.push(entry);
  return entry;
}

beforeAll(async () => {
  const directory = await mkdtemp(join(tmpdir(), 'rows-'));
  const file = join(directory, 'widget-1.0.0.tar.gz');
  const changedFile = join(directory, 'widget-1.0.0-changed.tar.gz');
  await writeFile(file, 'the widget, version 1.0.0\n');
  await writeFile(changedFile, 'the widget, version 1.0.1\n');
  const sandbox = await startSandbox({ directory: join(directory, 'sandbox') });
  const real = missing('real') === undefined ? await startRealStack(join(directory, 'real')) : undefined;
  lab = { directory, file, changedFile, sandbox, ...(real === undefined ? {} : { real }) };
});

afterAll(async () => {
  await lab.real?.close();
  await lab.sandbox.close();
  await rm(lab.directory, { recursive: true, force: true });
  await writeTable(TABLE, rows);
});

/** Why the parts that these need are not all there. */
function missing(...needs: readonly (Origin['services'] | Signer | Verifier)[]): string | undefined {
  const tools = needs.flatMap((need): ToolName[] => {
    if (need === 'real') return ['fulcio', 'rekor', 'tsa', 'cosign'];
    return need === 'cosign' || need === 'gh' ? [need] : [];
  });
  const problems = tools.flatMap((tool) => {
    const problem = toolProblem(tool);
    return problem === undefined ? [] : [`${tool}: ${problem}`];
  });
  return problems[0];
}

function instanceOf(services: Origin['services']): { instance: Instance; signingConfig: string } {
  const { real, sandbox } = lab;
  if (services === 'real') {
    if (real === undefined) throw new Error('the real servers did not start');
    return { instance: real, signingConfig: real.signingConfig };
  }
  const { trustedRoot, trustedRootLines, signingConfigV1, signingConfigV2 } = sandbox.files;
  const signingConfig = services === 'sandbox-v1' ? signingConfigV1 : signingConfigV2;
  const instance: Instance = {
    issuer: sandbox.issuer,
    trustedRoot,
    trustedRootLines,
    signingConfig,
    certificateTransparency: true,
    environment: () => sandbox.environment(),
    mintToken: async (audience) => sandbox.mintToken(audience),
  };
  return { instance, signingConfig };
}

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
    const order = { file: lab.file, bundle: bundleOf(origin), ...instanceOf(services) };
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
    const answer = await attest(signer, { file: lab.file, bundle, ...instanceOf(services), audience: 'other' });
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
      return ask(verifier, twin?.change(question, lab.changedFile) ?? question, instanceOf(services).instance);
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
