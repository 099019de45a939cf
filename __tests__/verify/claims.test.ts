import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GithubClaims } from '../../src/sign/identity.js';
import { startSandbox, type RunClaims, type Sandbox } from '../../src/sandbox/sandbox.js';
import { judgeAttestation, type JudgedAttestation } from '../../src/verify/attestation.js';
import { CLAIM_CHECKS } from '../../src/verify/judge.js';
import type { Expectation, Requirement } from '../../src/verify/request.js';
import type { CheckId } from '../../src/verify/result.js';
import {
  ARTIFACT,
  honestProvenance,
  readOne,
  sandboxAnchors,
  type SignedRun,
  signedRun,
} from '../support/signed-statements.js';
import { expectation } from '../support/verification.js';
import { leavesOf, PROVENANCE_CASES, type ProvenanceCase, withChange } from './provenance-cases.js';

const V1 = 'https://slsa.dev/provenance/v1';
/** Stands for the run's claims where only the form of a predicate matters. */
const ANY_CLAIMS = new Proxy({}, { get: () => '1' }) as GithubClaims;

let sandbox: Sandbox;
const runs = new Map<string, Promise<SignedRun>>();

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(async () => {
  await sandbox.close();
});

/** One run a set of claims; opened one after the other, for the sandbox's claims are set before each. */
let opening: Promise<unknown> = Promise.resolve();
async function runOf(claims: RunClaims): Promise<SignedRun> {
  const key = JSON.stringify(claims);
  const known = runs.get(key) ?? opening.then(async () => signedRun(sandbox, claims));
  runs.set(key, known);
  opening = known;
  return known;
}

interface Judging {
  readonly expect?: Partial<Expectation>;
  readonly require?: Requirement;
  /** Checks that are switched off. */
  readonly without?: readonly CheckId[];
}

function judge(
  bundle: Buffer,
  { expect = {}, require = { kind: 'provenance' }, without = [] }: Judging = {},
): JudgedAttestation {
  return judgeAttestation({
    bundle: readOne(bundle),
    artifact: ARTIFACT,
    request: { expect: expectation({ repository: 'acme/widget', ...expect }), require },
    anchors: sandboxAnchors(sandbox),
    claimChecks: CLAIM_CHECKS.filter(({ id }) => !without.includes(id)),
  });
}

function failures({ result }: JudgedAttestation): CheckId[] {
  return result.checks.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id);
}

/** Refused by these checks, and by them alone: with them switched off the lie would pass. */
function expectRefusedBy(bundle: Buffer, ids: readonly CheckId[], judging: Judging = {}): void {
  expect(failures(judge(bundle, judging))).toEqual(ids);
  expect(judge(bundle, { ...judging, without: ids }).result.verdict).toBe('passed');
}

describe.each(PROVENANCE_CASES)('provenance of $name', (provenance: ProvenanceCase) => {
  const { claims, predicateType, predicate, level, uncertified, optional } = provenance;
  const leaves = leavesOf(predicate(ANY_CLAIMS));
  const builderPath = predicateType === V1 ? 'runDetails.builder.id' : 'builder.id';

  async function signed(change: (honest: object) => object): Promise<Buffer> {
    const run = await runOf(claims);
    return run.sign({ predicateType, predicate: change(predicate(run.claims)) });
  }

  it('is believed when it is true, at the level of the trust map', async () => {
    const { result } = judge(await signed((honest) => honest));
    expect(result.checks.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
    expect(result.level).toBe(level);
  });

  it.each(leaves.filter((path) => !uncertified.includes(path)))('is refused when %s is a lie', async (path) => {
    const lie = await signed((honest) =>
      withChange(honest, path, (old) => (typeof old === 'number' ? old + 1 : `${String(old)}0`)),
    );
    expectRefusedBy(lie, path === builderPath ? ['builder'] : ['claims-match-certificate']);
  });

  it.each(leaves.filter((path) => !uncertified.includes(path) && !optional.includes(path)))(
    'is refused without %s',
    async (path) => {
      const lacking = await signed((honest) => withChange(honest, path, () => undefined));
      expectRefusedBy(lacking, path === builderPath ? ['builder'] : ['claims-match-certificate']);
    },
  );

  it.each(optional)('is believed without %s, which not every version writes', async (path) => {
    const lacking = await signed((honest) => withChange(honest, path, () => undefined));
    expect(failures(judge(lacking))).toEqual([]);
  });

  it.each(leaves.filter((path) => !uncertified.includes(path) && path !== builderPath))(
    'is refused when %s is no text',
    async (path) => {
      const wrong = await signed((honest) => withChange(honest, path, (old) => [old]));
      expect(failures(judge(wrong))).toEqual(['claims-match-certificate']);
    },
  );
});

describe('a validly signed predicate', () => {
  type Honest = ReturnType<typeof honestProvenance>;

  async function signV1(change: (honest: Honest) => unknown): Promise<Buffer> {
    const run = await runOf({});
    return run.sign({ predicateType: V1, predicate: change(honestProvenance(run.claims)) });
  }

  function withDependencies(honest: Honest, ...more: unknown[]): unknown {
    const resolvedDependencies = [...honest.buildDefinition.resolvedDependencies, ...more];
    return { ...honest, buildDefinition: { ...honest.buildDefinition, resolvedDependencies } };
  }

  it.each<[string, (honest: Honest) => unknown]>([
    [
      'an unknown external parameter',
      (honest) => withChange(honest, 'buildDefinition.externalParameters.inputs', () => ({ debug: true })),
    ],
    [
      'an unknown field of the workflow',
      (honest) => withChange(honest, 'buildDefinition.externalParameters.workflow.inputs', () => 'x'),
    ],
    [
      'an unknown build type',
      (honest) => withChange(honest, 'buildDefinition.buildType', () => 'https://acme.example/build/v1'),
    ],
    ['no build type', (honest) => withChange(honest, 'buildDefinition.buildType', () => undefined)],
    [
      'external parameters that are text',
      (honest) => withChange(honest, 'buildDefinition.externalParameters', () => 'workflow'),
    ],
    ['no dependencies', (honest) => withChange(honest, 'buildDefinition.resolvedDependencies', () => [])],
    [
      'dependencies that are no list',
      (honest) => withChange(honest, 'buildDefinition.resolvedDependencies', () => ({ 0: 'x' })),
    ],
    [
      'a second commit for the source',
      (honest) =>
        withDependencies(honest, {
          ...honest.buildDefinition.resolvedDependencies[0],
          digest: { gitCommit: 'f'.repeat(40) },
        }),
    ],
    [
      'a second ref for the source',
      (honest) =>
        withDependencies(honest, {
          uri: 'git+https://github.com/acme/widget@refs/tags/v9',
          digest: { gitCommit: 'f'.repeat(40) },
        }),
    ],
    [
      'a second commit in other letters',
      (honest) =>
        withDependencies(honest, {
          uri: 'git+https://github.com/ACME/widget.git@refs/heads/main',
          digest: { sha1: 'f'.repeat(40) },
        }),
    ],
    [
      'two commits in one dependency',
      (honest) => withChange(honest, 'buildDefinition.resolvedDependencies.0.digest.sha1', () => 'f'.repeat(40)),
    ],
    [
      'a start after it was witnessed',
      (honest) => withChange(honest, 'runDetails.metadata.startedOn', () => '2199-01-01T00:00:00Z'),
    ],
    ['a start that is no time', (honest) => withChange(honest, 'runDetails.metadata.startedOn', () => 'yesterday')],
    [
      'nothing in it',
      () => ({
        runDetails: { builder: { id: 'https://github.com/acme/widget/.github/workflows/release.yml@refs/heads/main' } },
      }),
    ],
  ])('is refused with %s', async (_, change) => {
    expectRefusedBy(await signV1(change), ['claims-match-certificate']);
  });

  it.each<[string, (honest: Honest) => unknown]>([
    [
      'a dependency that is somebody else',
      (honest) => withDependencies(honest, { uri: 'pkg:npm/left-pad@1.3.0', digest: { sha512: 'ab' } }),
    ],
    ['the source once more', (honest) => withDependencies(honest, honest.buildDefinition.resolvedDependencies[0])],
    [
      'a start before it was witnessed',
      (honest) => withChange(honest, 'runDetails.metadata.startedOn', () => '2020-01-01T00:00:00Z'),
    ],
  ])('is believed with %s', async (_, change) => {
    expect(failures(judge(await signV1(change)))).toEqual([]);
  });

  it('is refused where it names the signing workflow at another commit than it ran from', async () => {
    const job_workflow_ref = 'builders/tool/.github/workflows/build.yml@refs/tags/v1';
    const run = await runOf({ job_workflow_ref });
    const dependency = (gitCommit: string) => ({
      uri: 'git+https://github.com/builders/tool@refs/tags/v1',
      digest: { gitCommit },
    });
    const sign = async (commit: string) =>
      run.sign({ predicateType: V1, predicate: withDependencies(honestProvenance(run.claims), dependency(commit)) });
    const believing = { expect: { signerRepository: 'builders/tool' } };
    expect(failures(judge(await sign(run.claims.job_workflow_sha), believing))).toEqual([]);
    expectRefusedBy(await sign('f'.repeat(40)), ['claims-match-certificate'], believing);
  });

  it.each<[string, string]>([
    [
      "somebody else's builder",
      'https://github.com/slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml@refs/tags/v2.1.0',
    ],
    ['a runner of another kind', 'https://github.com/actions/runner/self-hosted'],
    ['its signer in other letters', 'https://github.com/ACME/widget/.github/workflows/release.yml@refs/heads/main'],
  ])('is refused for naming %s', async (_, id) => {
    expectRefusedBy(await signV1((honest) => withChange(honest, 'runDetails.builder.id', () => id)), ['builder']);
  });

  it.each([
    ['a branch', 'https://github.com/slsa-framework/example-trw/.github/workflows/builder.yml@refs/heads/main'],
    ['no workflow', 'https://github.com/slsa-framework/example-trw'],
    [
      'the delegator itself',
      'https://github.com/slsa-framework/slsa-github-generator/.github/workflows/delegator_generic_slsa3.yml@refs/tags/v2.1.0',
    ],
  ])('of the delegator is refused for naming %s', async (_, id) => {
    const delegator = PROVENANCE_CASES.find(({ name }) => name.startsWith('the delegator')) as ProvenanceCase;
    const run = await runOf(delegator.claims);
    const predicate = withChange(delegator.predicate(run.claims), 'runDetails.builder.id', () => id);
    expectRefusedBy(await run.sign({ predicateType: V1, predicate }), ['builder']);
  });

  it('of an unknown build type is a statement, to whom that is enough', async () => {
    const bundle = await signV1((honest) =>
      withChange(honest, 'buildDefinition.buildType', () => 'https://acme.example/build/v1'),
    );
    expect(failures(judge(bundle, { require: { kind: 'statement' } }))).toEqual([]);
  });

  it('that lies is refused also by who asks for any statement', async () => {
    const lie = await signV1((honest) =>
      withChange(honest, 'buildDefinition.externalParameters.workflow.ref', () => 'refs/tags/v1'),
    );
    expectRefusedBy(lie, ['claims-match-certificate'], { require: { kind: 'statement' } });
  });
});

describe('the level', () => {
  const SELF_HOSTED: RunClaims = { runner_environment: 'self-hosted' };
  const CALLED: RunClaims = { job_workflow_ref: 'builders/tool/.github/workflows/build.yml@refs/tags/v1' };

  it.each<[string, RunClaims, Partial<Expectation>, number]>([
    ["of the repository's own workflow on a hosted runner is 2", {}, {}, 2],
    ['of a self-hosted runner is 1', SELF_HOSTED, {}, 1],
    ['of a reusable workflow that nobody knows is 1', CALLED, { signerRepository: 'builders/tool' }, 1],
  ])('%s', async (_, claims, expect_, level) => {
    const run = await runOf(claims);
    const bundle = await run.sign({ predicateType: V1, predicate: honestProvenance(run.claims) });
    for (const demanded of [0, 1, 2, 3]) {
      const { result } = judge(bundle, { expect: { ...expect_, level: demanded } });
      expect(result.verdict).toBe(demanded <= level ? 'passed' : 'refused');
      expect(result.level).toBe(demanded <= level ? level : 0);
    }
    expectRefusedBy(bundle, ['level'], { expect: { ...expect_, level: level + 1 } });
  });

  it('is never what the predicate says', async () => {
    const run = await runOf({});
    const predicate = { ...honestProvenance(run.claims), slsaLevel: 3, verifiedLevels: ['SLSA_BUILD_LEVEL_3'] };
    expectRefusedBy(await run.sign({ predicateType: V1, predicate }), ['level'], { expect: { level: 3 } });
  });

  it('of the delegator is 2 for a builder that the trust map does not know', async () => {
    const delegator = PROVENANCE_CASES.find(({ name }) => name.startsWith('the delegator')) as ProvenanceCase;
    const run = await runOf(delegator.claims);
    const id = 'https://github.com/acme/tool/.github/workflows/builder.yml@refs/tags/v1.0.0';
    const predicate = withChange(delegator.predicate(run.claims), 'runDetails.builder.id', () => id);
    expect(judge(await run.sign({ predicateType: V1, predicate })).result.level).toBe(2);
  });

  it('of what is no provenance is 0, and demanding more refuses it', async () => {
    const run = await runOf({});
    const bundle = await run.sign({ predicateType: 'https://cyclonedx.org/bom', predicate: {} });
    expect(judge(bundle, { require: { kind: 'statement' } }).result.level).toBe(0);
    expectRefusedBy(bundle, ['level'], { require: { kind: 'statement' }, expect: { level: 1 } });
  });
});

describe('the predicate type', () => {
  const STATEMENT: Requirement = { kind: 'statement' };
  it.each<[string, string, Requirement, boolean]>([
    ['an SBOM is no provenance', 'https://cyclonedx.org/bom', { kind: 'provenance' }, false],
    ['an SBOM is a statement', 'https://cyclonedx.org/bom', STATEMENT, true],
    [
      'an SBOM is what was named',
      'https://cyclonedx.org/bom',
      { ...STATEMENT, predicateType: 'https://cyclonedx.org/bom' },
      true,
    ],
    [
      'an SBOM is not another type',
      'https://cyclonedx.org/bom',
      { ...STATEMENT, predicateType: 'https://spdx.dev/Document' },
      false,
    ],
    [
      'a type is compared whole',
      'https://cyclonedx.org/bom/v1',
      { ...STATEMENT, predicateType: 'https://cyclonedx.org/bom' },
      false,
    ],
    ["cosign's signature is no statement about the artifact", 'https://sigstore.dev/cosign/sign/v1', STATEMENT, false],
    ["cosign's signature is a signature", 'https://sigstore.dev/cosign/sign/v1', { kind: 'signature' }, true],
    ['an SBOM is also a signature', 'https://cyclonedx.org/bom', { kind: 'signature' }, true],
  ])('%s', async (_, predicateType, require, believed) => {
    const run = await runOf({});
    const bundle = await run.sign({ predicateType, predicate: {} });
    if (believed) expect(failures(judge(bundle, { require }))).toEqual([]);
    else expectRefusedBy(bundle, ['predicate-type'], { require });
  });
});
