/** Strangers judge our bundles, and we theirs. Run by `npm run test:interop`. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { access, copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { done, failedChecks, outcome, SUCCESS, words } from './answers.js';
import {
  ALL_SERVICES,
  demoTrust,
  instanceOf,
  missing,
  openLab,
  runDemo,
  SERVICES,
  type Lab,
  type Services,
} from './lab.js';
import { ask, TWINS, VERIFIERS, type Question, type Twin, type Verifier } from './questions.js';
import type { Trust } from './real-stack.js';
import { row, saveRows } from './rows.js';
import { attest, AUDIENCE, IDENTITY, PROVENANCE, REPOSITORY, type Signer } from './signers.js';
import { paste, summaryCommands } from './summary.js';
import { askThroughTuf, TUF_READERS, type TufQuestion, type TufReader } from './through-tuf.js';
import { CLI, run, type Answer } from './tools.js';

const DEMO_IDENTITY = 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.0.0';
const DEMO_RELEASES = [
  { file: 'widget-linux.tar.gz', witnesses: 'Rekor v1' },
  { file: 'widget-macos.tar.gz', witnesses: 'Rekor v2 and a timestamp authority' },
] as const;

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
let demo: string;

beforeAll(async () => {
  lab = await openLab();
  demo = await runDemo(join(lab.directory, 'demo'));
});

afterAll(async () => {
  await lab.close();
  await saveRows('bundles');
});

function bundleOf({ signer, services }: Origin): string {
  return join(lab.directory, `${signer}-${services}.sigstore.json`);
}

describe.each(ORIGINS)('$label', (origin) => {
  const { signer, services, label } = origin;
  const unsignable = missing(services, signer);
  const signs = row(label, signer, 'signs provenance of a file', unsignable);
  const otherAudience = row(label, signer, 'signs with a token for another audience', unsignable);

  (unsignable === undefined ? it : it.skip)(`${signer} signs`, async () => {
    const order = { file: lab.file, bundle: bundleOf(origin), ...instanceOf(lab, services) };
    const answer = await attest(signer, { ...order, audience: AUDIENCE });
    signs.answer = done(answer);
    expect(outcome(answer)).toEqual(SUCCESS);
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

  describeVerdicts(label, {
    problemOf: (verifier) => missing(services, signer, verifier),
    question: () => ({ file: lab.file, bundle: bundleOf(origin), identity: IDENTITY }),
    changedFile: () => lab.changedFile,
    trust: () => instanceOf(lab, services).instance,
  });
});

interface Judged {
  readonly problemOf: (verifier: Verifier) => string | undefined;
  // Functions: what they give exists only once the lab is open.
  readonly question: () => Pick<Question, 'file' | 'bundle' | 'identity'>;
  readonly changedFile: () => string;
  readonly trust: () => Trust;
}

/** Every verifier accepts the bundle, and refuses each twin of the question. */
function describeVerdicts(label: string, judged: Judged): void {
  describe.each(VERIFIERS)('judged by %s', (verifier) => {
    const problem = judged.problemOf(verifier);
    const test = problem === undefined ? it : it.skip;
    const put = async (twin?: Twin): Promise<Answer> => {
      const question: Question = { ...judged.question(), repository: REPOSITORY, predicateType: PROVENANCE };
      const changed = (await twin?.change(question, judged.changedFile())) ?? question;
      return ask(verifier, changed, judged.trust());
    };

    const accepts = row(label, verifier, 'verifies file, identity, repository and type', problem);
    test('is accepted', async () => {
      const answer = await put();
      accepts.answer = words(verifier, answer);
      expect(outcome(answer)).toEqual(SUCCESS);
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
      if (verifier === 'wherefrom')
        expect(failedChecks(answer).some((check) => twin.checks.includes(check))).toBe(true);
    });
  });
}

describe.each(DEMO_RELEASES)('the demo and its $file', ({ file, witnesses }) => {
  const label = `The demo's ${file}, witnessed by ${witnesses}`;
  const inDemo = (name: string): string => join(demo, name);
  describeVerdicts(label, {
    problemOf: (verifier) => missing(verifier),
    question: () => ({ file: inDemo(file), bundle: inDemo(`${file}.sigstore.json`), identity: DEMO_IDENTITY }),
    changedFile: () => inDemo('changed-widget-linux.tar.gz'),
    trust: () => demoTrust(lab, demo),
  });
});

describe('a branch whose name has letters beyond ASCII', () => {
  const label = 'A branch named größe, signed with the real Fulcio, Rekor v2 and timestamp authority';
  const problem = missing('real', 'wherefrom');
  const test = problem === undefined ? it : it.skip;
  const signs = row(label, 'wherefrom', 'signs provenance of a file', problem);
  const accepts = row(label, 'wherefrom', 'verifies file, repository, branch and workflow', problem);
  const refuses = row(label, 'wherefrom', 'the same for the branch grosse', problem);
  const verifyAt = async (branch: string): Promise<Answer> =>
    run(process.execPath, [
      ...[CLI, 'verify', lab.file, '--bundle', join(lab.directory, 'branch.json'), '--offline'],
      ...['--custom-trusted-root', lab.real?.trustedRoot ?? '', '--cert-oidc-issuer', lab.real?.issuer ?? ''],
      ...['--repo', REPOSITORY, '--source-ref', branch],
      ...['--signer-workflow', `${REPOSITORY}/.github/workflows/release.yml@refs/heads/${branch}`],
    ]);

  test('signs', async () => {
    lab.real?.setClaims({ ref: 'refs/heads/größe' });
    const order = { file: lab.file, bundle: join(lab.directory, 'branch.json'), ...instanceOf(lab, 'real') };
    const answer = await attest('wherefrom', { ...order, audience: AUDIENCE });
    lab.real?.setClaims({});
    signs.answer = done(answer);
    expect(outcome(answer)).toEqual(SUCCESS);
  });

  test('is accepted by its own name, and refused by another', async () => {
    const answer = await verifyAt('größe');
    accepts.answer = words('wherefrom', { ...answer, stdout: '' });
    expect(outcome(answer)).toEqual(SUCCESS);
    const other = await verifyAt('grosse');
    refuses.answer = words('wherefrom', { ...other, stdout: '' });
    expect(other.exit).toBe(1);
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
    expect(outcome(answer)).toEqual(SUCCESS);
  });

  test.each(pasted)('$verifier refuses the changed file', async ({ verifier, accepts, refuses }) => {
    expect(accepts.answer).toBe('accepts');
    await copyFile(lab.changedFile, file);
    const answer = await paste(lineOf(verifier), directory);
    refuses.answer = answer.exit === 1 ? 'refuses' : `ended with ${answer.exit}`;
    expect(answer.exit).toBe(1);
  });
});

describe("trust through the sandbox's TUF repository", () => {
  const section = "Trust through the sandbox's TUF repository, no root given";
  const origin = { signer: 'wherefrom', services: 'sandbox-v2' } as const;
  let stranger: Sandbox;

  beforeAll(async () => {
    stranger = await startSandbox();
  });
  afterAll(async () => stranger.close());

  const questionOf = (reader: TufReader, home: string): TufQuestion => ({
    file: lab.file,
    bundle: bundleOf({ ...origin, label: '' }),
    identity: IDENTITY,
    repository: REPOSITORY,
    predicateType: PROVENANCE,
    issuer: lab.sandbox.issuer,
    mirror: lab.sandbox.services.tuf.url,
    root: lab.sandbox.files.tufRoot,
    home: join(lab.directory, `tuf-${reader}-${home}`),
  });

  const readers = TUF_READERS.map((reader) => {
    const problem = reader === 'sigstore' ? undefined : missing(reader);
    const name = reader === 'sigstore' ? 'sigstore (npm)' : reader;
    return {
      reader,
      test: problem === undefined ? it : it.skip,
      accepts: row(section, name, 'fetches the root and verifies', problem),
      refuses: row(section, name, 'the same for another identity', problem),
      distrusts: row(section, name, "the same, starting from a stranger's root.json", problem),
    };
  });

  describe.each(readers)('$reader', ({ reader, test, accepts, refuses, distrusts }) => {
    test('accepts', async () => {
      const answer = await askThroughTuf(reader, questionOf(reader, 'own'));
      accepts.answer = answer.exit === 0 ? 'accepts' : `ended with ${answer.exit}`;
      expect(outcome(answer)).toEqual(SUCCESS);
    });

    test('refuses another identity', async () => {
      expect(accepts.answer).toBe('accepts');
      const identity = 'https://github.com/acme/gadget/.github/workflows/release.yml@refs/heads/main';
      const answer = await askThroughTuf(reader, { ...questionOf(reader, 'own'), identity });
      refuses.answer = answer.exit === 1 ? 'refuses' : `ended with ${answer.exit}`;
      expect(answer.exit).toBe(1);
    });

    test("does not believe a stranger's root.json", async () => {
      expect(accepts.answer).toBe('accepts');
      const question = { ...questionOf(reader, 'stranger'), root: stranger.files.tufRoot };
      const answer = await askThroughTuf(reader, question);
      distrusts.answer = answer.exit === 0 ? 'accepts' : 'fails';
      expect(answer.exit).not.toBe(0);
    });
  });
});
