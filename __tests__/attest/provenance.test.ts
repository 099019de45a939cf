import { describe, expect, it } from '@jest/globals';
import { buildTypeOf, provenanceOf } from '../../src/attest/provenance.js';
import type { JsonObject } from '../../src/model/statement.js';
import type { GithubClaims } from '../../src/sign/identity.js';
import { CLAIMS } from './claims.js';

const CONTEXT = { serverUrl: 'https://github.com', forkPullRequest: false };

/** Every value in a JSON document by its path. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

/** The table of provenance v1 as GitHub's build type defines it; `from` names the claims that a field is made of. */
const FIELDS: { field: string; value: string; from: Partial<GithubClaims> }[] = [
  { field: 'buildDefinition.buildType', value: 'https://actions.github.io/buildtypes/workflow/v1', from: {} },
  {
    field: 'buildDefinition.externalParameters.workflow.ref',
    value: 'refs/heads/next',
    from: { ref: 'refs/heads/next' },
  },
  {
    field: 'buildDefinition.externalParameters.workflow.repository',
    value: 'https://github.com/acme/gadget',
    from: { repository: 'acme/gadget', workflow_ref: 'acme/gadget/.github/workflows/release.yml@refs/heads/main' },
  },
  {
    field: 'buildDefinition.externalParameters.workflow.path',
    value: '.github/workflows/other.yml',
    from: { workflow_ref: 'acme/widget/.github/workflows/other.yml@refs/heads/a@b' },
  },
  {
    field: 'buildDefinition.internalParameters.github.event_name',
    value: 'release',
    from: { event_name: 'release' },
  },
  { field: 'buildDefinition.internalParameters.github.repository_id', value: '9', from: { repository_id: '9' } },
  {
    field: 'buildDefinition.internalParameters.github.repository_owner_id',
    value: '8',
    from: { repository_owner_id: '8' },
  },
  {
    field: 'buildDefinition.internalParameters.github.runner_environment',
    value: 'self-hosted',
    from: { runner_environment: 'self-hosted' },
  },
  {
    field: 'buildDefinition.resolvedDependencies.0.uri',
    value: 'git+https://github.com/acme/widget@refs/heads/next',
    from: { ref: 'refs/heads/next' },
  },
  {
    field: 'buildDefinition.resolvedDependencies.0.digest.gitCommit',
    value: 'abcdef0000000000000000000000000000000000',
    from: { sha: 'abcdef0000000000000000000000000000000000' },
  },
  {
    field: 'runDetails.builder.id',
    value: 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3',
    from: { job_workflow_ref: 'acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3' },
  },
  {
    field: 'runDetails.metadata.invocationId',
    value: 'https://github.com/acme/widget/actions/runs/77/attempts/2',
    from: { run_id: '77', run_attempt: '2' },
  },
];

describe('provenanceOf', () => {
  it('is SLSA provenance v1', () => {
    expect(provenanceOf(CLAIMS, CONTEXT).type).toBe('https://slsa.dev/provenance/v1');
  });

  it.each(FIELDS)('takes $field from its claims', ({ field, value, from }) => {
    const { content } = provenanceOf({ ...CLAIMS, ...from }, CONTEXT);
    expect(new Map(leaves(content)).get(field)).toBe(value);
  });

  it('has no field beyond the table', () => {
    const fields = leaves(provenanceOf(CLAIMS, CONTEXT).content).map(([field]) => field);
    expect(fields.toSorted()).toEqual(FIELDS.map(({ field }) => field).toSorted());
  });

  it('names the server of the run', () => {
    const { content } = provenanceOf(CLAIMS, { ...CONTEXT, serverUrl: 'https://github.example' });
    const urls = leaves(content).filter(([field]) => /repository$|uri$|builder\.id$|invocationId$/.test(field));
    expect(urls.map(([, value]) => value)).toEqual([
      'https://github.example/acme/widget',
      'git+https://github.example/acme/widget@refs/tags/v1.2.3',
      'https://github.example/acme/builders/.github/workflows/build.yml@refs/tags/v7',
      'https://github.example/acme/widget/actions/runs/3003/attempts/4',
    ]);
  });

  it('says when the run started only where it was told, and never when it finished', () => {
    const startedOn = '2026-11-21T09:00:00Z';
    const { content } = provenanceOf(CLAIMS, { ...CONTEXT, startedOn });
    expect(new Map(leaves(content)).get('runDetails.metadata.startedOn')).toBe(startedOn);
    expect(JSON.stringify(content)).not.toContain('finishedOn');
  });

  it('finds the workflow whatever the case of owner and repository', () => {
    const workflowRef = 'ACME/Widget/.github/workflows/release.yml@refs/heads/main';
    const { content } = provenanceOf({ ...CLAIMS, workflow_ref: workflowRef }, CONTEXT);
    const path = 'buildDefinition.externalParameters.workflow.path';
    expect(new Map(leaves(content)).get(path)).toBe('.github/workflows/release.yml');
    const shouting = provenanceOf({ ...CLAIMS, repository: 'ACME/Widget' }, CONTEXT).content;
    expect(new Map(leaves(shouting)).get(path)).toBe('.github/workflows/release.yml');
  });

  it.each([
    ['of another repository', 'acme/other/.github/workflows/release.yml@refs/heads/main'],
    ['of a repository whose name only begins alike', 'acme/widgets/.github/workflows/release.yml@refs/heads/main'],
    ['without a path', 'acme/widget/@refs/heads/main'],
    ['that is empty', ''],
    ['of the repository alone', 'acme/widget@refs/heads/main'],
    ['without a ref', 'acme/widget/.github/workflows/release.yml'],
  ])('refuses a workflow_ref %s', (_, workflowRef) => {
    expect(() => provenanceOf({ ...CLAIMS, workflow_ref: workflowRef }, CONTEXT)).toThrow(
      expect.objectContaining({
        code: 'OIDC_CLAIM_MISSING',
        message: `The token's workflow_ref "${workflowRef}" names no workflow of the repository "acme/widget".`,
        remedy: 'Provenance is made for workflows that lie in the repository that they run for.',
      }),
    );
  });
});

describe('what given provenance says that it was built by', () => {
  const type = 'https://slsa.dev/provenance/v1';
  it.each<[JsonObject, string | undefined]>([
    [{ buildDefinition: { buildType: 'https://ci.example/x/v1' } }, 'https://ci.example/x/v1'],
    [{ buildDefinition: { buildType: 7 } }, undefined],
    [{ buildDefinition: {} }, undefined],
    [{ buildDefinition: ['https://ci.example/x/v1'] }, undefined],
    [{ buildDefinition: 'https://ci.example/x/v1' }, undefined],
    [{ buildDefinition: null }, undefined],
    [{ buildType: 'https://ci.example/x/v1' }, undefined],
  ])('%j', (content, expected) => {
    expect(buildTypeOf({ type, content })).toBe(expected);
  });
});
