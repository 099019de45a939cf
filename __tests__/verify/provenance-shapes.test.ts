import { describe, expect, it } from '@jest/globals';
import { checkClaims } from '../../src/verify/claims.js';
import { buildTypePath, shapeOf } from '../../src/verify/provenance-shapes.js';
import { certificateOf, claimContext, claimsOf, V02, V1 } from '../support/claims.js';
import { PROVENANCE_CASES, type ProvenanceCase, withChange } from './provenance-cases.js';

const GENERATOR = 'https://github.com/slsa-framework/slsa-github-generator';
const V1_TYPES = [
  'https://actions.github.io/buildtypes/workflow/v1',
  'https://slsa-framework.github.io/github-actions-buildtypes/workflow/v1',
  'https://slsa.dev/container-based-build/v0.1?draft',
  `${GENERATOR}/delegator-generic@v0`,
];
const V02_TYPES = [
  `${GENERATOR}/generic@v1`,
  `${GENERATOR}/container@v1`,
  `${GENERATOR}/go@v1`,
  'https://github.com/npm/cli/gha/v2',
];
const WORKFLOW = 'buildDefinition.externalParameters.workflow';
const EXTERNAL = 'buildDefinition.externalParameters';

function caseOf(name: string): ProvenanceCase {
  const found = PROVENANCE_CASES.find((one) => one.name.startsWith(name));
  if (found === undefined) throw new RangeError(name);
  return found;
}

function judged(name: string, change: (honest: object) => object) {
  const { claims, predicateType, predicate } = caseOf(name);
  const all = claimsOf(claims);
  return checkClaims(
    claimContext(certificateOf(all), { statement: { predicateType, predicate: change(predicate(all)) } }),
  ).check;
}

describe('the build type', () => {
  it.each([...V1_TYPES.map((type) => [type, V1, V02] as const), ...V02_TYPES.map((type) => [type, V02, V1] as const)])(
    '%s is known, in its version of provenance alone',
    (type, version, other) => {
      expect(shapeOf(version, type)?.buildTypes).toContain(type);
      expect(shapeOf(version, type)?.predicateType).toBe(version);
      expect(shapeOf(other, type)).toBeUndefined();
      expect(shapeOf(version, `${type}x`)).toBeUndefined();
      expect(shapeOf(version, type.slice(0, -1))).toBeUndefined();
      expect(shapeOf(version, [type])).toBeUndefined();
    },
  );

  it('stands where its version of provenance keeps it', () => {
    expect(buildTypePath(V1)).toBe('buildDefinition.buildType');
    expect(buildTypePath(V02)).toBe('buildType');
  });
});

describe('an object of the build type', () => {
  const CONFIG = 'invocation.configSource';
  it.each<[string, string, readonly string[], readonly string[]]>([
    ["GitHub's", EXTERNAL, ['workflow'], ['inputs', 'vars', 'release', 'deployment', 'Workflow']],
    ["GitHub's", WORKFLOW, ['ref', 'repository', 'path'], ['inputs', 'sha']],
    ["npm's, which", EXTERNAL, ['workflow', 'inputs', 'vars', 'release', 'deployment'], ['source', 'Inputs']],
    ["npm's, which", WORKFLOW, ['ref', 'repository', 'path'], ['inputs']],
    ['the container', EXTERNAL, ['source', 'builderImage', 'configPath', 'buildConfig'], ['workflow', 'inputs']],
    ['the container', `${EXTERNAL}.source`, ['uri', 'digest'], ['name']],
    ['the container', `${EXTERNAL}.source.digest`, ['sha1'], ['gitCommit', 'sha256']],
    ['the delegator', EXTERNAL, ['inputs', 'vars'], ['workflow', 'source']],
    ['the generic', CONFIG, ['uri', 'digest', 'entryPoint'], ['name']],
    ['the generic', `${CONFIG}.digest`, ['sha1'], ['gitCommit', 'sha256']],
    ["npm's, version", CONFIG, ['uri', 'digest', 'entryPoint'], ['name']],
  ])('of %s at %s holds %j, and none of %j', (name, path, known, unknown) => {
    for (const key of known) {
      const check = judged(name, (honest) => withChange(honest, `${path}.${key}`, (old) => old ?? { any: 'thing' }));
      expect(check.verdict).toBe('passed');
    }
    for (const key of unknown) {
      expect(judged(name, (honest) => withChange(honest, `${path}.${key}`, () => ({})))).toEqual({
        id: 'claims-match-certificate',
        verdict: 'failed',
        detail: `The build type does not know ${path}.${key}.`,
        expected: known.join(', '),
        actual: key,
      });
    }
    expect(judged(name, (honest) => withChange(honest, path, () => undefined))).toMatchObject({
      verdict: 'failed',
      detail: `The provenance has no object at ${path}.`,
    });
  });
});

describe('provenance 0.2', () => {
  const ID = 'metadata.buildInvocationID';
  const OTHER = 'metadata.buildInvocationId';
  const { run_id, run_attempt } = claimsOf();

  it.each([
    ['once', (honest: object) => withChange(honest, ID, (old) => old)],
    [
      'in the other spelling',
      (honest: object) =>
        withChange(
          withChange(honest, ID, () => undefined),
          OTHER,
          () => `${run_id}-${run_attempt}`,
        ),
    ],
    ['in both', (honest: object) => withChange(honest, OTHER, () => `${run_id}-${run_attempt}`)],
  ])('names its run %s', (_, change) => {
    expect(judged('the generic', change).verdict).toBe('passed');
  });

  it.each([
    ['never', (honest: object) => withChange(honest, ID, () => undefined), ID],
    ['by another', (honest: object) => withChange(honest, ID, () => `${run_id}-2`), ID],
    ['without its attempt', (honest: object) => withChange(honest, ID, () => run_id), ID],
    ['in two ways that differ', (honest: object) => withChange(honest, OTHER, () => `${run_id}-2`), OTHER],
  ])('is refused that names its run %s', (_, change, path) => {
    expect(judged('the generic', change)).toMatchObject({
      verdict: 'failed',
      detail: `The provenance contradicts the certificate that signed it, in ${path}.`,
      expected: `${run_id}-${run_attempt}`,
    });
  });

  it('is refused where the certificate does not name the run', () => {
    const { claims, predicateType, predicate } = caseOf('the generic');
    const all = claimsOf(claims);
    for (const runInvocationURI of ['', 'https://github.com/acme/widget/actions/runs/1']) {
      const lie = withChange(predicate(all), ID, () => '');
      const context = claimContext(
        { ...certificateOf(all), runInvocationURI },
        { statement: { predicateType, predicate: lie } },
      );
      expect(checkClaims(context).check).toMatchObject({
        verdict: 'failed',
        detail: expect.stringContaining(ID),
        expected: 'nothing that the certificate could confirm',
      });
    }
  });

  it.each(['github_event_name', 'github_ref', 'github_run_id'])('is refused without %s', (name) => {
    const path = `invocation.environment.${name}`;
    for (const change of [(honest: object) => withChange(honest, path, () => undefined)]) {
      expect(judged('the generic', change)).toMatchObject({
        verdict: 'failed',
        detail: `The provenance contradicts the certificate that signed it, in invocation.environment.${name.toUpperCase()}.`,
      });
    }
  });

  it.each([
    ['materials.0.uri', 'materials.0.uri'],
    ['materials', 'materials.0.uri, materials.0.digest.gitCommit'],
  ])('is refused without %s', (path, named) => {
    expect(judged('the generic', (honest) => withChange(honest, path, () => undefined))).toMatchObject({
      verdict: 'failed',
      detail: `The provenance contradicts the certificate that signed it, in ${named}.`,
    });
  });
});

describe('the start', () => {
  it.each([
    ["GitHub's", 'runDetails.metadata.startedOn'],
    ["npm's, which", 'runDetails.metadata.startedOn'],
    ['the container', 'runDetails.metadata.startedOn'],
    ['the delegator', 'runDetails.metadata.startedOn'],
    ['the generic', 'metadata.buildStartedOn'],
  ])('of %s stands at %s', (name, path) => {
    const { claims, predicateType, predicate } = caseOf(name);
    const all = claimsOf(claims);
    const times = [{ source: 'transparency-log', authority: 'x', time: '2026-01-01T00:00:00Z' }] as const;
    const judgedAt = (at: string) =>
      checkClaims(
        claimContext(certificateOf(all), {
          times,
          statement: { predicateType, predicate: withChange(predicate(all), path, () => at) },
        }),
      ).check.verdict;
    expect(judgedAt('2026-01-01T00:00:00Z')).toBe('passed');
    expect(judgedAt('2026-01-01T00:06:00Z')).toBe('failed');
  });
});
