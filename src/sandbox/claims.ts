import { createHash } from 'node:crypto';
import { fail } from '../errors.js';
import { GITHUB_SERVER } from '../model/github.js';
import type { GithubClaims } from '../sign/identity.js';
import type { RunClaims } from './sandbox.js';

/** All claims of a run; the issuer adds `iss`, `aud`, the times and `jti`. An empty value is left out of the token. */
export type ResolvedClaims = Required<Omit<GithubClaims, 'iss' | 'aud' | 'exp'>>;

const DEFAULT_REPOSITORY = 'acme/widget';
const DEFAULT_WORKFLOW = '.github/workflows/release.yml';
const REPOSITORY = /^[^/\s]+\/[^/\s]+$/;

/**
 * A run of the sandbox's default repository, or what `given` says, with everything else derived as GitHub would:
 * the owner from the repository, the workflow's file from repository and ref, the signing workflow from the workflow.
 * A claim given as '' is missing from the token, as it is in tokens of older servers.
 * Source: GitHub, "OpenID Connect reference".
 * @throws WherefromError INPUT_INVALID for a repository that is not OWNER/NAME
 */
export function resolveClaims(given: RunClaims = {}): ResolvedClaims {
  const source = resolveSource(given);
  const workflow = resolveWorkflow(given, source);
  const environment = given.environment ?? '';
  return {
    sub: given.sub ?? `repo:${source.repository}:${subjectContext({ ...source, environment })}`,
    ...source,
    ...workflow,
    run_id: given.run_id ?? '26000000001',
    run_attempt: given.run_attempt ?? '1',
    runner_environment: given.runner_environment ?? 'github-hosted',
    environment,
  };
}

type Source = ReturnType<typeof resolveSource>;

function resolveSource(given: RunClaims) {
  const repository = given.repository ?? DEFAULT_REPOSITORY;
  if (repository !== '' && !REPOSITORY.test(repository)) {
    fail('INPUT_INVALID', 'A repository of the sandbox has to be named as OWNER/NAME.', {
      remedy: `Name one like ${DEFAULT_REPOSITORY}.`,
    });
  }
  const repository_owner = given.repository_owner ?? repository.replace(/\/.*$/, '');
  const event_name = given.event_name ?? 'push';
  const ref = given.ref ?? (event_name === 'pull_request' ? 'refs/pull/1/merge' : 'refs/heads/main');
  return {
    event_name,
    ref,
    sha: given.sha ?? commitOf(repository, ref),
    repository,
    repository_id: given.repository_id ?? idOf(repository),
    repository_owner,
    repository_owner_id: given.repository_owner_id ?? idOf(repository_owner),
    repository_visibility: given.repository_visibility ?? 'public',
  };
}

function resolveWorkflow(given: RunClaims, { repository, ref, sha }: Source) {
  const workflow_ref = given.workflow_ref ?? `${repository}/${DEFAULT_WORKFLOW}@${ref}`;
  const workflow_sha = given.workflow_sha ?? sha;
  const job_workflow_ref = given.job_workflow_ref ?? workflow_ref;
  return {
    workflow: given.workflow ?? 'Release',
    workflow_ref,
    workflow_sha,
    job_workflow_ref,
    job_workflow_sha:
      given.job_workflow_sha ?? (job_workflow_ref === workflow_ref ? workflow_sha : commitOfWorkflow(job_workflow_ref)),
  };
}

function subjectContext({ event_name, ref, environment }: Source & { environment: string }): string {
  if (environment !== '') return `environment:${environment}`;
  return event_name === 'pull_request' ? 'pull_request' : `ref:${ref}`;
}

/** Every repository has one commit a ref, the same in every run: OWNER/NAME/PATH@REF. */
function commitOfWorkflow(workflowRef: string): string {
  const [path = '', ref = ''] = workflowRef.split('@', 2);
  return commitOf(path.split('/').slice(0, 2).join('/'), ref);
}

function commitOf(repository: string, ref: string): string {
  return createHash('sha1').update(`${repository}@${ref}`).digest('hex');
}

function idOf(name: string): string {
  return String(createHash('sha256').update(name).digest().readUInt32BE(0));
}

/**
 * What a GitHub runner would set for this run, but for the token endpoint and the paths of files.
 * Source: GitHub, "Variables reference", default environment variables.
 */
export function runnerEnvironment(claims: ResolvedClaims): Record<string, string> {
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_SERVER_URL: GITHUB_SERVER,
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_ACTOR: claims.repository_owner,
    GITHUB_EVENT_NAME: claims.event_name,
    GITHUB_JOB: 'release',
    ...refVariables(claims),
    GITHUB_REPOSITORY: claims.repository,
    GITHUB_REPOSITORY_ID: claims.repository_id,
    GITHUB_REPOSITORY_OWNER: claims.repository_owner,
    GITHUB_REPOSITORY_OWNER_ID: claims.repository_owner_id,
    GITHUB_RUN_ID: claims.run_id,
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: claims.run_attempt,
    GITHUB_SHA: claims.sha,
    GITHUB_WORKFLOW: claims.workflow,
    GITHUB_WORKFLOW_REF: claims.workflow_ref,
    GITHUB_WORKFLOW_SHA: claims.workflow_sha,
    RUNNER_ENVIRONMENT: claims.runner_environment,
    RUNNER_NAME: 'sandbox',
    RUNNER_OS: runnerOs(process.platform),
    RUNNER_ARCH: runnerArch(process.arch),
  };
}

function refVariables({ ref, event_name }: ResolvedClaims): Record<string, string> {
  const pullRequest = event_name.startsWith('pull_request');
  return {
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_BASE_REF: pullRequest ? 'main' : '',
    GITHUB_HEAD_REF: pullRequest ? 'change' : '',
  };
}

function runnerOs(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'Windows';
  return platform === 'darwin' ? 'macOS' : 'Linux';
}

function runnerArch(arch: string): string {
  return arch === 'arm64' ? 'ARM64' : 'X64';
}
