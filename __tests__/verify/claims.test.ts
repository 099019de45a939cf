import { describe, expect, it } from '@jest/globals';
import type { GithubClaims } from '../../src/sign/identity.js';
import type { RunClaims } from '../../src/sandbox/sandbox.js';
import { checkClaims } from '../../src/verify/claims.js';
import { CLAIM_CHECKS, judgeClaims, type Judgement } from '../../src/verify/judge.js';
import type { Expectation, Requirement } from '../../src/verify/request.js';
import type { Check, CheckId, TrustedTime } from '../../src/verify/result.js';
import { certificateOf, claimContext, claimsOf, facts, V02, V1 } from '../support/claims.js';
import { honestProvenance } from '../support/signed-statements.js';
import { leavesOf, PROVENANCE_CASES, type ProvenanceCase, withChange } from './provenance-cases.js';

/** Stands for the run's claims where only the form of a predicate matters. */
const ANY_CLAIMS = new Proxy({}, { get: () => '1' }) as GithubClaims;
const WITNESSED: TrustedTime = {
  source: 'transparency-log',
  authority: 'rekor.example',
  time: '2026-01-01T12:00:00.000Z',
};

/** A statement, and the run whose certificate signed it. */
interface Signed {
  readonly claims: GithubClaims;
  readonly statement: { readonly predicateType: string; readonly predicate: unknown };
}

function signedBy(claims: RunClaims, statement: (claims: GithubClaims) => Signed['statement']): Signed {
  const all = claimsOf(claims);
  return { claims: all, statement: statement(all) };
}

interface Judging {
  readonly expect?: Partial<Expectation>;
  readonly require?: Requirement;
  /** Checks that are switched off. */
  readonly without?: readonly CheckId[];
}

function judge(
  { claims, statement }: Signed,
  { expect = {}, require = { kind: 'provenance' }, without = [] }: Judging = {},
): Judgement {
  const context = claimContext(certificateOf(claims), {
    statement,
    times: [WITNESSED],
    expect: { repository: 'acme/widget', ...expect },
    require,
  });
  return judgeClaims(
    context,
    CLAIM_CHECKS.filter(({ id }) => !without.includes(id)),
  );
}

function failures({ checks }: Judgement): CheckId[] {
  return checks.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id);
}

/** Refused by these checks, and by them alone: with them switched off the lie would pass. */
function expectRefusedBy(signed: Signed, ids: readonly CheckId[], judging: Judging = {}): void {
  expect(failures(judge(signed, judging))).toEqual(ids);
  expect(judge(signed, { ...judging, without: ids }).passed).toBe(true);
}

describe.each(PROVENANCE_CASES)('provenance of $name', (provenance: ProvenanceCase) => {
  const { claims, predicateType, predicate, level, uncertified, optional } = provenance;
  const leaves = leavesOf(predicate(ANY_CLAIMS));
  const builderPath = predicateType === V1 ? 'runDetails.builder.id' : 'builder.id';

  function signed(change: (honest: object) => object): Signed {
    return signedBy(claims, (all) => ({ predicateType, predicate: change(predicate(all)) }));
  }

  it('is believed when it is true, at the level of the trust map', () => {
    const judgement = judge(signed((honest) => honest));
    expect(judgement.checks.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
    expect(judgement.level).toBe(level);
  });

  it.each(leaves.filter((path) => !uncertified.includes(path)))('is refused when %s is a lie', (path) => {
    const lie = signed((honest) =>
      withChange(honest, path, (old) => (typeof old === 'number' ? old + 1 : `${String(old)}0`)),
    );
    expectRefusedBy(lie, path === builderPath ? ['builder'] : ['claims-match-certificate']);
  });

  it.each(leaves.filter((path) => !uncertified.includes(path) && !optional.includes(path)))(
    'is refused without %s',
    (path) => {
      const lacking = signed((honest) => withChange(honest, path, () => undefined));
      expectRefusedBy(lacking, path === builderPath ? ['builder'] : ['claims-match-certificate']);
    },
  );

  it.each(optional)('is believed without %s, which not every version writes', (path) => {
    const lacking = signed((honest) => withChange(honest, path, () => undefined));
    expect(failures(judge(lacking))).toEqual([]);
  });

  it.each(leaves.filter((path) => !uncertified.includes(path) && path !== builderPath))(
    'is refused when %s is no text',
    (path) => {
      const wrong = signed((honest) => withChange(honest, path, (old) => [old]));
      expect(failures(judge(wrong))).toEqual(['claims-match-certificate']);
    },
  );
});

describe('a validly signed predicate', () => {
  type Honest = ReturnType<typeof honestProvenance>;

  function signV1(change: (honest: Honest) => unknown): Signed {
    return signedBy({}, (claims) => ({ predicateType: V1, predicate: change(honestProvenance(claims)) }));
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
  ])('is refused with %s', (_, change) => {
    expectRefusedBy(signV1(change), ['claims-match-certificate']);
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
  ])('is believed with %s', (_, change) => {
    expect(failures(judge(signV1(change)))).toEqual([]);
  });

  it('is refused where it names the signing workflow at another commit than it ran from', () => {
    const job_workflow_ref = 'builders/tool/.github/workflows/build.yml@refs/tags/v1';
    const dependency = (gitCommit: string) => ({
      uri: 'git+https://github.com/builders/tool@refs/tags/v1',
      digest: { gitCommit },
    });
    const sign = (commit?: string) =>
      signedBy({ job_workflow_ref }, (claims) => ({
        predicateType: V1,
        predicate: withDependencies(honestProvenance(claims), dependency(commit ?? claims.job_workflow_sha)),
      }));
    const believing = { expect: { signerRepository: 'builders/tool' } };
    expect(failures(judge(sign(), believing))).toEqual([]);
    expectRefusedBy(sign('f'.repeat(40)), ['claims-match-certificate'], believing);
  });

  it.each<[string, string]>([
    [
      "somebody else's builder",
      'https://github.com/slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml@refs/tags/v2.1.0',
    ],
    ['a runner of another kind', 'https://github.com/actions/runner/self-hosted'],
    ['its signer in other letters', 'https://github.com/ACME/widget/.github/workflows/release.yml@refs/heads/main'],
  ])('is refused for naming %s', (_, id) => {
    expectRefusedBy(
      signV1((honest) => withChange(honest, 'runDetails.builder.id', () => id)),
      ['builder'],
    );
  });

  it.each([
    ['a branch', 'https://github.com/slsa-framework/example-trw/.github/workflows/builder.yml@refs/heads/main'],
    ['no workflow', 'https://github.com/slsa-framework/example-trw'],
    [
      'the delegator itself',
      'https://github.com/slsa-framework/slsa-github-generator/.github/workflows/delegator_generic_slsa3.yml@refs/tags/v2.1.0',
    ],
  ])('of the delegator is refused for naming %s', (_, id) => {
    const delegator = PROVENANCE_CASES.find(({ name }) => name.startsWith('the delegator')) as ProvenanceCase;
    const lie = signedBy(delegator.claims, (claims) => ({
      predicateType: V1,
      predicate: withChange(delegator.predicate(claims), 'runDetails.builder.id', () => id),
    }));
    expectRefusedBy(lie, ['builder']);
  });

  it('of an unknown build type is a statement, to whom that is enough', () => {
    const bundle = signV1((honest) =>
      withChange(honest, 'buildDefinition.buildType', () => 'https://acme.example/build/v1'),
    );
    expect(failures(judge(bundle, { require: { kind: 'statement' } }))).toEqual([]);
  });

  it('that lies is refused also by who asks for any statement', () => {
    const lie = signV1((honest) =>
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
  ])('%s', (_, claims, expect_, level) => {
    const bundle = signedBy(claims, (all) => ({ predicateType: V1, predicate: honestProvenance(all) }));
    for (const demanded of [0, 1, 2, 3]) {
      const judgement = judge(bundle, { expect: { ...expect_, level: demanded } });
      expect(judgement.passed).toBe(demanded <= level);
      expect(judgement.level).toBe(demanded <= level ? level : 0);
    }
    expectRefusedBy(bundle, ['level'], { expect: { ...expect_, level: level + 1 } });
  });

  it('is never what the predicate says', () => {
    const boast = { slsaLevel: 3, verifiedLevels: ['SLSA_BUILD_LEVEL_3'] };
    const bundle = signedBy({}, (claims) => ({
      predicateType: V1,
      predicate: { ...honestProvenance(claims), ...boast },
    }));
    expectRefusedBy(bundle, ['level'], { expect: { level: 3 } });
  });

  it('of the delegator is 2 for a builder that the trust map does not know', () => {
    const delegator = PROVENANCE_CASES.find(({ name }) => name.startsWith('the delegator')) as ProvenanceCase;
    const id = 'https://github.com/acme/tool/.github/workflows/builder.yml@refs/tags/v1.0.0';
    const bundle = signedBy(delegator.claims, (claims) => ({
      predicateType: V1,
      predicate: withChange(delegator.predicate(claims), 'runDetails.builder.id', () => id),
    }));
    expect(judge(bundle).level).toBe(2);
  });

  it('of what is no provenance is 0, and demanding more refuses it', () => {
    const bundle = signedBy({}, () => ({ predicateType: 'https://cyclonedx.org/bom', predicate: {} }));
    expect(judge(bundle, { require: { kind: 'statement' } }).level).toBe(0);
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
  ])('%s', (_, predicateType, require, believed) => {
    const bundle = signedBy({}, () => ({ predicateType, predicate: {} }));
    if (believed) expect(failures(judge(bundle, { require }))).toEqual([]);
    else expectRefusedBy(bundle, ['predicate-type'], { require });
  });
});

const PATH = 'buildDefinition.externalParameters.workflow';
const NOT_TRUE = 'Do not use this artifact: the signature is valid, but what it signs is not true.';

/** Outcome of the check alone, for GitHub's build type. */
function checkV1(
  change: (honest: ReturnType<typeof honestProvenance>) => unknown,
  { claims = {}, times = [WITNESSED] }: { claims?: RunClaims; times?: readonly TrustedTime[] } = {},
): Check {
  const all = claimsOf(claims);
  const statement = { predicateType: V1, predicate: change(honestProvenance(all)) };
  return checkClaims(claimContext(certificateOf(all), { statement, times, require: { kind: 'provenance' } })).check;
}

describe('the check claims-match-certificate says', () => {
  const ID = 'claims-match-certificate';
  const AGREES = { id: ID, verdict: 'passed', detail: '10 fields of the provenance agree with the certificate.' };

  it('how many fields agree', () => {
    expect(checkV1((honest) => honest)).toEqual(AGREES);
  });

  it('that a message claims nothing', () => {
    expect(checkClaims(claimContext(facts(), { message: true }))).toEqual({
      check: {
        id: ID,
        verdict: 'skipped',
        detail: 'A message signature claims nothing that a certificate could confirm.',
      },
    });
  });

  it('that no certificate knows what an SBOM claims', () => {
    expect(checkClaims(claimContext(facts()))).toEqual({
      check: {
        id: ID,
        verdict: 'skipped',
        detail: 'No certificate could confirm what a predicate of type https://cyclonedx.org/bom claims.',
      },
    });
  });

  it.each<[string, unknown, string]>([
    ['that it does not know', 'https://acme.example/build/v1', 'https://acme.example/build/v1'],
    ['that is absent', undefined, 'nothing'],
    [
      'that is no text',
      ['https://actions.github.io/buildtypes/workflow/v1'],
      '["https://actions.github.io/buildtypes/workflow/v1"]',
    ],
    [
      'of the other version',
      'https://github.com/slsa-framework/slsa-github-generator/generic@v1',
      'https://github.com/slsa-framework/slsa-github-generator/generic@v1',
    ],
  ])('what to do about a build type %s', (_, buildType, actual) => {
    const detail = 'This build type is not known, so its claims cannot be compared with the certificate.';
    const statement = { predicateType: V1, predicate: { buildDefinition: { buildType } } };
    const context = claimContext(facts(), { statement });
    expect(checkClaims(context).check).toEqual({ id: ID, verdict: 'skipped', detail });
    expect(checkClaims({ ...context, require: { kind: 'signature' } }).check).toEqual({
      id: ID,
      verdict: 'skipped',
      detail,
    });
    expect(checkClaims({ ...context, require: { kind: 'provenance' } }).check).toEqual({
      id: ID,
      verdict: 'failed',
      detail,
      actual,
      remedy: 'If the signature alone is enough for you, add --require statement.',
    });
  });

  it('the first contradiction, and where the others are', () => {
    const lie = checkV1((honest) =>
      withChange(
        withChange(honest, `${PATH}.ref`, () => 'refs/tags/v9'),
        `${PATH}.path`,
        () => undefined,
      ),
    );
    expect(lie).toEqual({
      id: ID,
      verdict: 'failed',
      detail: `The provenance contradicts the certificate that signed it, in ${PATH}.ref, ${PATH}.path.`,
      expected: 'refs/heads/main',
      actual: 'refs/tags/v9',
      remedy: NOT_TRUE,
    });
  });

  it('what is missing', () => {
    expect(checkV1((honest) => withChange(honest, 'runDetails.metadata', () => undefined))).toMatchObject({
      detail: 'The provenance contradicts the certificate that signed it, in runDetails.metadata.invocationId.',
      expected: 'https://github.com/acme/widget/actions/runs/26000000001/attempts/1',
      actual: 'nothing',
    });
  });

  it('that a certificate which is silent confirms nothing', () => {
    const claims = claimsOf();
    const { runInvocationURI: _, ...silent } = certificateOf(claims);
    const statement = { predicateType: V1, predicate: honestProvenance(claims) };
    expect(checkClaims(claimContext(silent, { statement })).check).toMatchObject({
      verdict: 'failed',
      expected: 'nothing that the certificate could confirm',
    });
    const unsaid = withChange(honestProvenance(claims), 'runDetails.metadata.invocationId', () => undefined);
    expect(checkClaims(claimContext(silent, { statement: { ...statement, predicate: unsaid } })).check.verdict).toBe(
      'failed',
    );
  });

  it('which of several facts a field may repeat', () => {
    const generic = PROVENANCE_CASES.find(({ name }) => name.startsWith('the generic')) as ProvenanceCase;
    const claims = claimsOf(generic.claims);
    const judged = (entryPoint: string) =>
      checkClaims(
        claimContext(certificateOf(claims), {
          statement: {
            predicateType: V02,
            predicate: withChange(generic.predicate(claims), 'invocation.configSource.entryPoint', () => entryPoint),
          },
          times: [WITNESSED],
        }),
      ).check;
    for (const fact of ['.github/workflows/release.yml', 'Release', claims.workflow_ref]) {
      expect(judged(fact).verdict).toBe('passed');
    }
    expect(judged('release.yml')).toMatchObject({
      verdict: 'failed',
      expected: `.github/workflows/release.yml or Release or ${claims.workflow_ref}`,
      actual: 'release.yml',
    });
  });

  it.each<[string, string, (old: unknown) => unknown, Partial<Check>]>([
    [
      'an unknown parameter',
      'buildDefinition.externalParameters.inputs',
      () => ({}),
      {
        detail: 'The build type does not know buildDefinition.externalParameters.inputs.',
        expected: 'workflow',
        actual: 'inputs',
      },
    ],
    [
      'an unknown field of the workflow',
      `${PATH}.inputs`,
      () => 'x',
      {
        detail: `The build type does not know ${PATH}.inputs.`,
        expected: 'ref, repository, path',
        actual: 'inputs',
      },
    ],
    [
      'a workflow that is no object',
      PATH,
      () => 7,
      { detail: `The provenance has no object at ${PATH}.`, actual: '7' },
    ],
    [
      'a workflow that is nothing',
      PATH,
      () => null,
      { detail: `The provenance has no object at ${PATH}.`, actual: 'null' },
    ],
    [
      'no parameters',
      'buildDefinition.externalParameters',
      () => undefined,
      { detail: 'The provenance has no object at buildDefinition.externalParameters.', actual: 'nothing' },
    ],
    [
      'parameters that are a list',
      'buildDefinition.externalParameters',
      () => [],
      { detail: 'The provenance has no object at buildDefinition.externalParameters.', actual: '[]' },
    ],
  ])('that there is %s', (_, path, change, said) => {
    expect(checkV1((honest) => withChange(honest, path, change))).toEqual({ id: ID, verdict: 'failed', ...said });
  });

  describe('of the start', () => {
    const started = (at: unknown, times?: readonly TrustedTime[]) =>
      checkV1((honest) => withChange(honest, 'runDetails.metadata.startedOn', () => at), times && { times });
    const later: TrustedTime = { ...WITNESSED, time: '2026-01-01T13:00:00.000Z' };

    it.each<[string, readonly TrustedTime[]]>([
      ['2026-01-01T12:05:00.000Z', [WITNESSED]],
      ['2026-01-01T12:05:00Z', [WITNESSED, later]],
      ['2020-02-29T00:00:00+01:00', [WITNESSED]],
    ])('%s, nothing: it is in time', (at, times) => {
      expect(started(at, times)).toEqual(AGREES);
    });

    it.each<[unknown, readonly TrustedTime[], string, string]>([
      ['2026-01-01T12:05:00.001Z', [WITNESSED], 'not after 2026-01-01T12:00:00.000Z', '2026-01-01T12:05:00.001Z'],
      [
        '2026-01-01T12:30:00Z',
        [later, WITNESSED],
        'not after 2026-01-01T13:00:00.000Z, 2026-01-01T12:00:00.000Z',
        '2026-01-01T12:30:00Z',
      ],
      ['yesterday', [WITNESSED], 'not after 2026-01-01T12:00:00.000Z', 'yesterday'],
      ['', [WITNESSED], 'not after 2026-01-01T12:00:00.000Z', ''],
      [0, [WITNESSED], 'not after 2026-01-01T12:00:00.000Z', '0'],
      [null, [WITNESSED], 'not after 2026-01-01T12:00:00.000Z', 'null'],
    ])('%s, that it is too late', (at, times, expected, actual) => {
      expect(started(at, times)).toEqual({
        id: ID,
        verdict: 'failed',
        detail: 'The run is said to have started after its provenance was witnessed.',
        expected,
        actual,
      });
    });
  });

  describe('of the dependencies', () => {
    const SOURCE = 'git+https://github.com/acme/widget@refs/heads/main';
    const LIST = 'buildDefinition.resolvedDependencies';
    const commit = claimsOf().sha;
    const wrong = 'f'.repeat(40);
    const listing = (...list: unknown[]) => checkV1((honest) => withChange(honest, LIST, () => list));
    const source = { uri: SOURCE, digest: { gitCommit: commit } };

    it.each<[string, unknown, number]>([
      ['the source again', source, 12],
      ['the source again by sha1', { uri: SOURCE, digest: { sha1: commit } }, 12],
      ['the source again by both', { uri: SOURCE, digest: { sha1: commit, gitCommit: commit } }, 13],
      ['another repository', { uri: 'git+https://github.com/acme/tool@refs/heads/main', digest: {} }, 10],
      ['a repository that begins alike', { uri: 'git+https://github.com/acme/widget-2@refs/heads/main' }, 10],
      ['a repository inside', { uri: 'https://github.com/acme/widget/releases' }, 10],
      ['a repository with another scheme before it', { uri: 'xgit+https://github.com/acme/widget' }, 10],
      ['a repository on a server that begins alike', { uri: 'https://git+github.com/acme/widget' }, 10],
      ['something without an address', { digest: { gitCommit: wrong } }, 10],
      ['something whose address is no text', { uri: [SOURCE], digest: { gitCommit: wrong } }, 10],
      ['nothing', null, 10],
    ])('that may be %s', (_, dependency, fields) => {
      expect(listing(source, dependency)).toEqual({
        ...AGREES,
        detail: `${fields} fields of the provenance agree with the certificate.`,
      });
    });

    it.each<[string, unknown, readonly string[], string, string]>([
      [
        'another commit of the source',
        { uri: SOURCE, digest: { gitCommit: wrong } },
        ['digest.gitCommit'],
        commit,
        wrong,
      ],
      ['another commit by sha1', { uri: SOURCE, digest: { sha1: wrong } }, ['digest.sha1'], commit, wrong],
      ['two commits', { uri: SOURCE, digest: { gitCommit: commit, sha1: wrong } }, ['digest.sha1'], commit, wrong],
      ['the source without a commit', { uri: SOURCE }, ['digest.gitCommit'], commit, 'nothing'],
      [
        'a commit that is no text',
        { uri: SOURCE, digest: { gitCommit: [commit] } },
        ['digest.gitCommit'],
        commit,
        `["${commit}"]`,
      ],
      ...[
        'git+https://github.com/acme/widget@refs/heads/other',
        'git+https://github.com/acme/widget',
        'https://github.com/acme/widget',
        'https://github.com/ACME/Widget@x',
        'https://github.com/acme/widget.git',
        'git+https://github.com/acme/widget.git@refs/heads/main',
      ].map((uri): [string, unknown, readonly string[], string, string] => [
        uri,
        { uri, digest: { gitCommit: commit } },
        ['uri'],
        SOURCE,
        uri,
      ]),
    ])('that none may be %s', (_, dependency, paths, expected, actual) => {
      const other = { uri: 'pkg:npm/left-pad@1.3.0' };
      expect(listing(source, other, dependency)).toEqual({
        id: ID,
        verdict: 'failed',
        detail: `The provenance contradicts the certificate that signed it, in ${paths.map((path) => `${LIST}.2.${path}`).join(', ')}.`,
        expected,
        actual,
        remedy: NOT_TRUE,
      });
    });

    it('that the first is the source', () => {
      expect(listing({ uri: 'pkg:npm/left-pad@1.3.0', digest: {} }, source)).toMatchObject({
        detail: `The provenance contradicts the certificate that signed it, in ${LIST}.0.uri, ${LIST}.0.digest.gitCommit.`,
      });
      for (const none of [() => undefined, () => [], () => ({ 0: source })]) {
        expect(checkV1((honest) => withChange(honest, LIST, none))).toMatchObject({
          detail: `The provenance contradicts the certificate that signed it, in ${LIST}.0.uri, ${LIST}.0.digest.gitCommit.`,
          actual: 'nothing',
        });
      }
    });

    it("that the signer's repository may be named by what is no commit, or by its commit", () => {
      const job_workflow_ref = 'builders/tool/.github/workflows/build.yml@refs/tags/v1';
      const { job_workflow_sha } = claimsOf({ job_workflow_ref });
      const uri = 'git+https://github.com/builders/tool@refs/tags/v1';
      const naming = (digest: object) =>
        checkV1((honest) => withChange(honest, LIST, () => [source, { uri, digest }]), {
          claims: { job_workflow_ref },
        });
      expect(naming({ sha256: 'ab' })).toMatchObject({ detail: AGREES.detail });
      expect(naming({ gitCommit: job_workflow_sha })).toMatchObject({ detail: AGREES.detail.replace('10', '11') });
      expect(naming({ gitCommit: commit })).toMatchObject({
        detail: `The provenance contradicts the certificate that signed it, in ${LIST}.1.digest.gitCommit.`,
        expected: job_workflow_sha,
        actual: commit,
      });
    });

    it('that a certificate without a source confirms none', () => {
      const claims = claimsOf();
      const { sourceRepositoryURI: _, ...silent } = certificateOf(claims);
      const predicate = withChange(honestProvenance(claims), LIST, () => [source, source]);
      expect(checkClaims(claimContext(silent, { statement: { predicateType: V1, predicate } })).check).toMatchObject({
        verdict: 'failed',
        detail: expect.stringMatching(/, buildDefinition\.resolvedDependencies\.0\.uri\.$/),
      });
    });
  });

  describe("of the runner's variables", () => {
    const container = PROVENANCE_CASES.find(({ name }) => name.startsWith('the container')) as ProvenanceCase;
    const claims = claimsOf(container.claims);
    const VARIABLES = 'buildDefinition.internalParameters';
    const judged = (change: (honest: object) => object) =>
      checkClaims(
        claimContext(certificateOf(claims), {
          statement: { predicateType: V1, predicate: change(container.predicate(claims)) },
          times: [WITNESSED],
        }),
      ).check;

    it.each<[string, string]>([
      ['GITHUB_EVENT_NAME', claims.event_name],
      ['GITHUB_REF', claims.ref],
      ['GITHUB_REF_TYPE', 'tag'],
      ['GITHUB_REPOSITORY', claims.repository],
      ['GITHUB_REPOSITORY_ID', claims.repository_id],
      ['GITHUB_REPOSITORY_OWNER', claims.repository_owner],
      ['GITHUB_REPOSITORY_OWNER_ID', claims.repository_owner_id],
      ['GITHUB_RUN_ATTEMPT', claims.run_attempt],
      ['GITHUB_RUN_ID', claims.run_id],
      ['GITHUB_SERVER_URL', 'https://github.com'],
      ['GITHUB_SHA', claims.sha],
      ['GITHUB_SHA1', claims.sha],
      ['GITHUB_WORKFLOW', claims.workflow],
      ['GITHUB_WORKFLOW_REF', claims.workflow_ref],
      ['GITHUB_WORKFLOW_SHA', claims.workflow_sha],
      ['RUNNER_ENVIRONMENT', claims.runner_environment],
    ])('that %s has to be %s, in upper and in lower case', (name, fact) => {
      for (const spelling of [name, name.toLowerCase()]) {
        const path = `${VARIABLES}.${spelling}`;
        expect(judged((honest) => withChange(honest, path, () => fact)).verdict).toBe('passed');
        expect(judged((honest) => withChange(honest, path, () => `${fact}x`))).toMatchObject({
          verdict: 'failed',
          detail: `The provenance contradicts the certificate that signed it, in ${path}.`,
          expected: fact,
          actual: `${fact}x`,
        });
      }
    });

    it.each([
      ['GITHUB_EVENT_NAME'],
      ['GITHUB_REF'],
      ['GITHUB_REPOSITORY'],
      ['GITHUB_RUN_ID'],
      ['GITHUB_SHA'],
      ['GITHUB_WORKFLOW_REF'],
    ])('that %s must not be missing', (name) => {
      const path = `${VARIABLES}.${name}`;
      expect(judged((honest) => withChange(honest, path, () => undefined))).toMatchObject({
        verdict: 'failed',
        detail: `The provenance contradicts the certificate that signed it, in ${path}.`,
        actual: 'nothing',
      });
    });

    it('that none of them may be missing where there are none', () => {
      for (const none of [() => undefined, () => [], () => 'x', () => null]) {
        expect(judged((honest) => withChange(honest, VARIABLES, none))).toMatchObject({
          verdict: 'failed',
          detail: expect.stringContaining(`${VARIABLES}.GITHUB_WORKFLOW_REF`),
        });
      }
    });
  });
});
