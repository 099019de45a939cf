/** For every known shape of provenance: a run that may write it, and what an honest run writes. */
import type { GithubClaims } from '../../src/sign/identity.js';
import type { RunClaims } from '../../src/sandbox/sandbox.js';
import { honestProvenance } from '../support/signed-statements.js';

const V1 = 'https://slsa.dev/provenance/v1';
const V02 = 'https://slsa.dev/provenance/v0.2';
const GENERATOR = 'slsa-framework/slsa-github-generator/.github/workflows';
const TAGGED: RunClaims = { ref: 'refs/tags/v1.2.3' };

export interface ProvenanceCase {
  readonly name: string;
  readonly claims: RunClaims;
  readonly predicateType: string;
  readonly predicate: (claims: GithubClaims) => object;
  readonly level: number;
  /** Fields, by path, that no certificate knows and nobody compares. */
  readonly uncertified: readonly string[];
  /** Fields that an honest run may leave out. */
  readonly optional: readonly string[];
}

const GITHUB_INTERNALS = ['event_name', 'repository_id', 'repository_owner_id', 'runner_environment'].map(
  (name) => `buildDefinition.internalParameters.github.${name}`,
);

function upperEnvironment(claims: GithubClaims): Record<string, string | number> {
  return {
    GITHUB_ACTOR_ID: '1234',
    GITHUB_EVENT_NAME: claims.event_name,
    GITHUB_REF: claims.ref,
    GITHUB_REF_TYPE: 'tag',
    GITHUB_REPOSITORY: claims.repository,
    GITHUB_REPOSITORY_ID: claims.repository_id,
    GITHUB_REPOSITORY_OWNER_ID: claims.repository_owner_id,
    GITHUB_RUN_ATTEMPT: claims.run_attempt,
    // The container-based builder writes this one as a number.
    GITHUB_RUN_ID: Number(claims.run_id),
    GITHUB_SHA: claims.sha,
    GITHUB_WORKFLOW_REF: claims.workflow_ref,
    GITHUB_WORKFLOW_SHA: claims.workflow_sha,
  };
}

function lowerEnvironment(claims: GithubClaims): Record<string, string> {
  return {
    github_event_name: claims.event_name,
    github_ref: claims.ref,
    github_ref_type: 'tag',
    github_repository_id: claims.repository_id,
    github_repository_owner: claims.repository_owner,
    github_repository_owner_id: claims.repository_owner_id,
    github_run_attempt: claims.run_attempt,
    github_run_id: claims.run_id,
    github_sha1: claims.sha,
    github_head_ref: '',
  };
}

const ENVIRONMENT_V1 = 'buildDefinition.internalParameters';
const OPTIONAL_V1 = [
  'GITHUB_ACTOR_ID',
  'GITHUB_REF_TYPE',
  'GITHUB_REPOSITORY_ID',
  'GITHUB_REPOSITORY_OWNER_ID',
  'GITHUB_RUN_ATTEMPT',
  'GITHUB_WORKFLOW_SHA',
].map((name) => `${ENVIRONMENT_V1}.${name}`);
const OPTIONAL_V02 = [
  'ref_type',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'run_attempt',
  'sha1',
  'head_ref',
].map((name) => `invocation.environment.github_${name}`);

function sourceOf(claims: GithubClaims): { uri: string; digest: Record<string, string> } {
  return { uri: `git+https://github.com/${claims.repository}@${claims.ref}`, digest: { sha1: claims.sha } };
}

function provenanceV02(claims: GithubClaims, buildType: string, builderId: string): object {
  return {
    builder: { id: builderId },
    buildType,
    invocation: {
      configSource: { ...sourceOf(claims), entryPoint: '.github/workflows/release.yml' },
      environment: lowerEnvironment(claims),
    },
    metadata: { buildInvocationID: `${claims.run_id}-${claims.run_attempt}` },
    materials: [sourceOf(claims)],
  };
}

export const PROVENANCE_CASES: readonly ProvenanceCase[] = [
  {
    name: "GitHub's build type",
    claims: {},
    predicateType: V1,
    predicate: honestProvenance,
    level: 2,
    uncertified: [],
    optional: GITHUB_INTERNALS,
  },
  {
    name: "npm's, which names the runner as the builder",
    claims: TAGGED,
    predicateType: V1,
    predicate: (claims) => {
      const { buildDefinition, runDetails } = honestProvenance(claims);
      const buildType = 'https://slsa-framework.github.io/github-actions-buildtypes/workflow/v1';
      const builder = { id: 'https://github.com/actions/runner/github-hosted' };
      return { buildDefinition: { ...buildDefinition, buildType }, runDetails: { ...runDetails, builder } };
    },
    level: 2,
    uncertified: [],
    optional: GITHUB_INTERNALS,
  },
  {
    name: 'the container-based builder',
    claims: { ...TAGGED, job_workflow_ref: `${GENERATOR}/builder_container-based_slsa3.yml@refs/tags/v2.1.0` },
    predicateType: V1,
    predicate: (claims) => ({
      buildDefinition: {
        buildType: 'https://slsa.dev/container-based-build/v0.1?draft',
        externalParameters: { source: sourceOf(claims), configPath: 'build.toml' },
        internalParameters: upperEnvironment(claims),
        resolvedDependencies: [
          sourceOf(claims),
          {
            uri: 'git+https://github.com/slsa-framework/slsa-github-generator@refs/tags/v2.1.0',
            digest: { sha256: 'cd'.repeat(32) },
          },
        ],
      },
      runDetails: honestProvenance(claims).runDetails,
    }),
    level: 3,
    uncertified: [
      'buildDefinition.externalParameters.configPath',
      `${ENVIRONMENT_V1}.GITHUB_ACTOR_ID`,
      'buildDefinition.resolvedDependencies.1.uri',
      'buildDefinition.resolvedDependencies.1.digest.sha256',
    ],
    optional: OPTIONAL_V1,
  },
  {
    name: 'the delegator, which names the workflow that called it',
    claims: { ...TAGGED, job_workflow_ref: `${GENERATOR}/delegator_generic_slsa3.yml@refs/tags/v2.1.0` },
    predicateType: V1,
    predicate: (claims) => ({
      buildDefinition: {
        buildType: 'https://github.com/slsa-framework/slsa-github-generator/delegator-generic@v0',
        externalParameters: { inputs: { content: 'hello' }, vars: {} },
        internalParameters: upperEnvironment(claims),
        resolvedDependencies: [{ ...sourceOf(claims), digest: { gitCommit: claims.sha } }],
      },
      runDetails: {
        ...honestProvenance(claims).runDetails,
        builder: { id: 'https://github.com/slsa-framework/example-trw/.github/workflows/builder.yml@refs/tags/v1.0.0' },
      },
    }),
    level: 3,
    uncertified: [
      'buildDefinition.externalParameters.inputs.content',
      `${ENVIRONMENT_V1}.GITHUB_ACTOR_ID`,
      // Any tagged workflow may have called the delegator; no certificate names it.
      'runDetails.builder.id',
    ],
    optional: OPTIONAL_V1,
  },
  {
    name: 'the generic generator, version 0.2',
    claims: { ...TAGGED, job_workflow_ref: `${GENERATOR}/generator_generic_slsa3.yml@refs/tags/v1.10.0` },
    predicateType: V02,
    predicate: (claims) =>
      provenanceV02(
        claims,
        'https://github.com/slsa-framework/slsa-github-generator/generic@v1',
        `https://github.com/${claims.job_workflow_ref}`,
      ),
    level: 3,
    uncertified: ['invocation.environment.github_head_ref'],
    optional: OPTIONAL_V02,
  },
  {
    name: "npm's, version 0.2",
    claims: TAGGED,
    predicateType: V02,
    predicate: (claims) =>
      provenanceV02(claims, 'https://github.com/npm/cli/gha/v2', 'https://github.com/actions/runner/github-hosted'),
    level: 2,
    uncertified: ['invocation.environment.github_head_ref'],
    optional: OPTIONAL_V02,
  },
];

/** Dotted paths of every value that is no object and no list. */
export function leavesOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`));
}

/** A copy whose one value at `path` is what `change` makes of it; `undefined` takes it away. */
export function withChange(value: object, path: string, change: (old: unknown) => unknown): object {
  const copy = structuredClone(value) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy);
  const next = change(parent[last]);
  if (next === undefined) delete parent[last];
  else parent[last] = next;
  return copy;
}
