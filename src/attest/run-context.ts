/** What a runner's environment says about the run: hints for refusals and warnings, never a source of provenance. */
import { readFile } from 'node:fs/promises';
import { given } from '../model/given.js';
import { field } from './field.js';
import type { RunContext } from './request.js';

export type Environment = Readonly<Record<string, string | undefined>>;

const GITHUB = 'https://github.com';

/**
 * @param environment variables of the runner
 * @param token for the Actions API; without one `startedOn` stays unknown
 */
export async function readRunContext(
  environment: Environment,
  { token }: { readonly token?: string } = {},
): Promise<RunContext> {
  const onRunner = environment['GITHUB_ACTIONS'] === 'true';
  const [event, checkedOutCommit, startedOn] = await Promise.all([
    eventPayload(environment['GITHUB_EVENT_PATH'] ?? ''),
    onRunner ? headCommit(environment['GITHUB_WORKSPACE']) : undefined,
    token === undefined ? undefined : runStartedOn(environment, token),
  ]);
  const eventName = environment['GITHUB_EVENT_NAME'] ?? '';
  return {
    serverUrl: (environment['GITHUB_SERVER_URL'] || GITHUB).replace(/\/+$/, ''),
    ...(eventName === '' ? {} : { eventName }),
    forkPullRequest: isForkPullRequest(event),
    ...given({ visibility: visibilityOf(event) }),
    ...(checkedOutCommit === undefined ? {} : { checkedOutCommit }),
    ...(startedOn === undefined ? {} : { startedOn }),
  };
}

/** The payload only decides which refusal is the truth, so one that cannot be read is as good as absent. */
async function eventPayload(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** A pull request whose head lies in another repository, or in one that was deleted since. */
function isForkPullRequest(event: unknown): boolean {
  const pullRequest = field(event, 'pull_request');
  const base = field(field(field(pullRequest, 'base'), 'repo'), 'full_name');
  const head = field(field(field(pullRequest, 'head'), 'repo'), 'full_name');
  return typeof base === 'string' && head !== base;
}

/** Of the repository that the event belongs to. Source: GitHub, "Webhook events and payloads". */
function visibilityOf(event: unknown): string | undefined {
  const visibility = field(field(event, 'repository'), 'visibility');
  return typeof visibility === 'string' ? visibility : undefined;
}

/** `git rev-parse HEAD` of the workspace; undefined where there is no git or no repository. */
async function headCommit(workspace: string | undefined): Promise<string | undefined> {
  if (workspace === undefined || workspace === '') return undefined;
  const { getExecOutput } = await import('@actions/exec');
  try {
    const { stdout } = await getExecOutput('git', ['rev-parse', 'HEAD'], { cwd: workspace, silent: true });
    return stdout.trim();
  } catch {
    return undefined;
  }
}

/** Where the Actions API tells of this attempt: undefined unless all of it is known, for Octokit would ask github.com. */
export function runAttemptOf(environment: Environment) {
  const { GITHUB_API_URL: baseUrl, GITHUB_REPOSITORY: repository } = environment;
  const numbers = [environment['GITHUB_RUN_ID'], environment['GITHUB_RUN_ATTEMPT']].map(Number);
  if (!baseUrl || !repository || !numbers.every(Number.isSafeInteger)) return undefined;
  const [owner, repo] = repository.split('/');
  const [run_id, attempt_number] = numbers as [number, number];
  return owner && repo ? { baseUrl, owner, repo, run_id, attempt_number } : undefined;
}

/** Milliseconds; the field is a courtesy that a release does not wait for. */
const API_TIMEOUT_MS = 10_000;

/**
 * When this attempt of the run started, where the job may read it (`actions: read`).
 * Source: GitHub REST API, "Get a workflow run attempt", `run_started_at`.
 */
async function runStartedOn(environment: Environment, token: string): Promise<string | undefined> {
  const run = runAttemptOf(environment);
  if (run === undefined) return undefined;
  try {
    const { getOctokit } = await import('@actions/github');
    const { baseUrl, ...attempt } = run;
    const { data } = await getOctokit(token, { baseUrl }).rest.actions.getWorkflowRunAttempt({
      ...attempt,
      request: { signal: AbortSignal.timeout(API_TIMEOUT_MS), log: QUIET },
    });
    return isoTime(data.run_started_at);
  } catch {
    return undefined;
  }
}

/** Octokit would write to the console what it thinks of an answer. */
const QUIET = { warn: (): void => undefined };

function isoTime(value: unknown): string | undefined {
  const text = String(value);
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(text) ? text : undefined;
}
