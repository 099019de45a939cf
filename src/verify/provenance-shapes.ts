/**
 * The shapes of provenance that can be compared with a certificate: for each build type, where it repeats which fact.
 * Sources: the build types' own pages (actions.github.io, slsa-framework.github.io), slsa-github-generator, npm's CLI.
 */
import { SLSA_PROVENANCE_V02, SLSA_PROVENANCE_V1 } from '../model/predicate-types.js';
import type { RunFacts } from './run-facts.js';

/** A field that repeats a fact. Where several are given, the field has to equal one of them. */
export interface ClaimedField {
  /** Dotted paths that some version uses; every one that is present is compared. */
  readonly paths: readonly string[];
  readonly facts: (run: RunFacts) => readonly (string | undefined)[];
  readonly required: boolean;
}

export interface ProvenanceShape {
  readonly predicateType: string;
  readonly buildTypes: readonly string[];
  readonly fields: readonly ClaimedField[];
  /** Objects that may hold these keys alone: what a verifier does not know, it must not wave through. */
  readonly closed: readonly { readonly path: string; readonly keys: readonly string[] }[];
  /** Variables of the runner, in upper or lower case, and those that have to be there. */
  readonly environment?: { readonly path: string; readonly required: readonly string[] };
  /** List of `{uri, digest}`. Its first entry is the source. */
  readonly dependencies: string;
  readonly startedOn: string;
}

/** What the runner's variables repeat. Those that no certificate knows (actor, run number, payload) are not here. */
export const ENVIRONMENT_FACTS: Readonly<Record<string, keyof RunFacts>> = {
  GITHUB_EVENT_NAME: 'event',
  GITHUB_REF: 'ref',
  GITHUB_REF_TYPE: 'refType',
  GITHUB_REPOSITORY: 'repository',
  GITHUB_REPOSITORY_ID: 'repositoryId',
  GITHUB_REPOSITORY_OWNER: 'owner',
  GITHUB_REPOSITORY_OWNER_ID: 'ownerId',
  GITHUB_RUN_ATTEMPT: 'runAttempt',
  GITHUB_RUN_ID: 'runId',
  GITHUB_SERVER_URL: 'server',
  GITHUB_SHA: 'commit',
  GITHUB_SHA1: 'commit',
  GITHUB_WORKFLOW: 'workflowName',
  GITHUB_WORKFLOW_REF: 'workflowRef',
  GITHUB_WORKFLOW_SHA: 'workflowCommit',
  RUNNER_ENVIRONMENT: 'runner',
};

function required(path: string, fact: keyof RunFacts): ClaimedField {
  return { paths: [path], facts: (run) => [run[fact]], required: true };
}

function optional(path: string, fact: keyof RunFacts): ClaimedField {
  return { paths: [path], facts: (run) => [run[fact]], required: false };
}

const INVOCATION = required('runDetails.metadata.invocationId', 'invocation');
const V1 = {
  predicateType: SLSA_PROVENANCE_V1,
  dependencies: 'buildDefinition.resolvedDependencies',
  startedOn: 'runDetails.metadata.startedOn',
} as const;

const WORKFLOW_FIELDS: readonly ClaimedField[] = [
  required('buildDefinition.externalParameters.workflow.ref', 'ref'),
  required('buildDefinition.externalParameters.workflow.repository', 'repositoryUri'),
  required('buildDefinition.externalParameters.workflow.path', 'workflowPath'),
  optional('buildDefinition.internalParameters.github.event_name', 'event'),
  optional('buildDefinition.internalParameters.github.repository_id', 'repositoryId'),
  optional('buildDefinition.internalParameters.github.repository_owner_id', 'ownerId'),
  optional('buildDefinition.internalParameters.github.runner_environment', 'runner'),
  INVOCATION,
];
const WORKFLOW_KEYS = { path: 'buildDefinition.externalParameters.workflow', keys: ['ref', 'repository', 'path'] };

const GITHUB_WORKFLOW: ProvenanceShape = {
  ...V1,
  buildTypes: ['https://actions.github.io/buildtypes/workflow/v1'],
  fields: WORKFLOW_FIELDS,
  closed: [{ path: 'buildDefinition.externalParameters', keys: ['workflow'] }, WORKFLOW_KEYS],
};

const COMMUNITY_WORKFLOW: ProvenanceShape = {
  ...V1,
  buildTypes: ['https://slsa-framework.github.io/github-actions-buildtypes/workflow/v1'],
  fields: WORKFLOW_FIELDS,
  closed: [
    { path: 'buildDefinition.externalParameters', keys: ['workflow', 'inputs', 'vars', 'release', 'deployment'] },
    WORKFLOW_KEYS,
  ],
};

const RUNNER_ENVIRONMENT = {
  path: 'buildDefinition.internalParameters',
  required: [
    'GITHUB_EVENT_NAME',
    'GITHUB_REF',
    'GITHUB_REPOSITORY',
    'GITHUB_RUN_ID',
    'GITHUB_SHA',
    'GITHUB_WORKFLOW_REF',
  ],
};

const CONTAINER_BASED: ProvenanceShape = {
  ...V1,
  buildTypes: ['https://slsa.dev/container-based-build/v0.1?draft'],
  fields: [
    required('buildDefinition.externalParameters.source.uri', 'sourceUri'),
    required('buildDefinition.externalParameters.source.digest.sha1', 'commit'),
    INVOCATION,
  ],
  closed: [
    { path: 'buildDefinition.externalParameters', keys: ['source', 'builderImage', 'configPath', 'buildConfig'] },
    { path: 'buildDefinition.externalParameters.source', keys: ['uri', 'digest'] },
    { path: 'buildDefinition.externalParameters.source.digest', keys: ['sha1'] },
  ],
  environment: RUNNER_ENVIRONMENT,
};

const DELEGATOR: ProvenanceShape = {
  ...V1,
  buildTypes: ['https://github.com/slsa-framework/slsa-github-generator/delegator-generic@v0'],
  fields: [INVOCATION],
  closed: [{ path: 'buildDefinition.externalParameters', keys: ['inputs', 'vars'] }],
  environment: RUNNER_ENVIRONMENT,
};

const GENERATOR_V02: ProvenanceShape = {
  predicateType: SLSA_PROVENANCE_V02,
  buildTypes: [
    'https://github.com/slsa-framework/slsa-github-generator/generic@v1',
    'https://github.com/slsa-framework/slsa-github-generator/container@v1',
    'https://github.com/slsa-framework/slsa-github-generator/go@v1',
    'https://github.com/npm/cli/gha/v2',
  ],
  fields: [
    required('invocation.configSource.uri', 'sourceUri'),
    required('invocation.configSource.digest.sha1', 'commit'),
    {
      paths: ['invocation.configSource.entryPoint'],
      facts: (run) => [run.workflowPath, run.workflowName, run.workflowRef],
      required: true,
    },
    {
      paths: ['metadata.buildInvocationID', 'metadata.buildInvocationId'],
      facts: ({ runId, runAttempt }) => [runId && `${runId}-${runAttempt}`],
      required: true,
    },
  ],
  closed: [
    { path: 'invocation.configSource', keys: ['uri', 'digest', 'entryPoint'] },
    { path: 'invocation.configSource.digest', keys: ['sha1'] },
  ],
  environment: { path: 'invocation.environment', required: ['GITHUB_EVENT_NAME', 'GITHUB_REF', 'GITHUB_RUN_ID'] },
  dependencies: 'materials',
  startedOn: 'metadata.buildStartedOn',
};

const SHAPES = [GITHUB_WORKFLOW, COMMUNITY_WORKFLOW, CONTAINER_BASED, DELEGATOR, GENERATOR_V02];

/** Where a predicate of this type keeps its build type: version 0.2 at the top. */
export function buildTypePath(predicateType: string): string {
  return predicateType === SLSA_PROVENANCE_V02 ? 'buildType' : 'buildDefinition.buildType';
}

export function shapeOf(predicateType: string, buildType: unknown): ProvenanceShape | undefined {
  return SHAPES.find(
    (shape) =>
      shape.predicateType === predicateType && typeof buildType === 'string' && shape.buildTypes.includes(buildType),
  );
}
