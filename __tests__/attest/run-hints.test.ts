import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readRunContext, runAttemptOf } from '../../src/attest/run-context.js';
import { startService } from '../../src/sandbox/service.js';

let directory: string;
let commit: string;

beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'wherefrom-hints-'));
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@acme.example', ...words], {
      cwd: directory,
      encoding: 'utf8',
    }).trim();
  git('init', '-q');
  git('commit', '-q', '--allow-empty', '-m', 'first');
  commit = git('rev-parse', 'HEAD');
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** What a runner would show of the work, which is nothing. */
async function shown(work: () => Promise<unknown>): Promise<string> {
  const { write } = process.stdout;
  let text = '';
  process.stdout.write = (chunk: string | Uint8Array) => {
    text += String(chunk);
    return true;
  };
  try {
    await work();
  } finally {
    process.stdout.write = write;
  }
  return text;
}

describe('the commit that is checked out', () => {
  it('is looked for without a word', async () => {
    const environment = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: directory };
    let found: unknown;
    expect(await shown(async () => (found = (await readRunContext(environment)).checkedOutCommit))).toBe('');
    expect(found).toBe(commit);
  });

  it.each<[string, () => Record<string, string>]>([
    ['outside of a runner', () => ({ GITHUB_WORKSPACE: directory })],
    ['without a workspace', () => ({ GITHUB_ACTIONS: 'true' })],
    ['with an empty workspace', () => ({ GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: '' })],
    ['in a workspace that is gone', () => ({ GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: path.join(directory, 'gone') })],
  ])('is not known %s', async (_, environment) => {
    expect(await readRunContext(environment())).not.toHaveProperty('checkedOutCommit');
  });
});

it('the server is named without any slash at its end', async () => {
  const { serverUrl } = await readRunContext({ GITHUB_SERVER_URL: 'https://git.acme.example///' });
  expect(serverUrl).toBe('https://git.acme.example');
});

it.each<[unknown, boolean]>([
  [{ pull_request: { base: { repo: { full_name: 'acme/widget' } } } }, true],
  [{ pull_request: { head: { repo: { full_name: 'acme/widget' } } } }, false],
  [{ pull_request: {} }, false],
  [{ pull_request: null }, false],
  [{ pull_request: 'x' }, false],
  ['x', false],
])('the event %j is of a fork: %p', async (event, fork) => {
  const file = path.join(directory, 'event.json');
  writeFileSync(file, JSON.stringify(event));
  expect((await readRunContext({ GITHUB_EVENT_PATH: file })).forkPullRequest).toBe(fork);
});

describe('the attempt of a run', () => {
  const environment = {
    GITHUB_API_URL: 'https://api.acme.example',
    GITHUB_REPOSITORY: 'acme/widget',
    GITHUB_RUN_ID: '26000000001',
    GITHUB_RUN_ATTEMPT: '2',
  };

  it('is known by four variables', () => {
    expect(runAttemptOf(environment)).toEqual({
      baseUrl: 'https://api.acme.example',
      owner: 'acme',
      repo: 'widget',
      run_id: 26_000_000_001,
      attempt_number: 2,
    });
  });

  it.each<[string, Record<string, string | undefined>]>([
    ['no API', { GITHUB_API_URL: undefined }],
    ['an empty API', { GITHUB_API_URL: '' }],
    ['no repository', { GITHUB_REPOSITORY: undefined }],
    ['an empty repository', { GITHUB_REPOSITORY: '' }],
    ['no owner', { GITHUB_REPOSITORY: '/widget' }],
    ['an owner alone', { GITHUB_REPOSITORY: 'acme' }],
    ['an owner and a slash', { GITHUB_REPOSITORY: 'acme/' }],
    ['no run', { GITHUB_RUN_ID: undefined }],
    ['a run that is no number', { GITHUB_RUN_ID: 'x' }],
    ['a run that is no whole number', { GITHUB_RUN_ID: '1.5' }],
    ['no attempt', { GITHUB_RUN_ATTEMPT: undefined }],
    ['an attempt that is no number', { GITHUB_RUN_ATTEMPT: 'x' }],
  ])('is not known with %s', (_, change) => {
    expect(runAttemptOf({ ...environment, ...change })).toBeUndefined();
  });

  it('leaves the time of a run unknown where it is not known itself', async () => {
    expect(await readRunContext({}, { token: 'a-token' })).not.toHaveProperty('startedOn');
  });

  it.each<[unknown, boolean]>([
    ['2026-11-21T08:00:00Z', true],
    ['2026-11-21T08:00:00.123456Z', true],
    ['x2026-11-21T08:00:00Z', false],
    ['2026-11-21T08:00:00Zx', false],
    ['2026-11-21T08:00:00.Z', false],
    ['2026-11-21T08:00:00+01:00', false],
    [1_795_248_000, false],
    [null, false],
  ])('began at %p, if that is a time in UTC: %p', async (started, isTime) => {
    const service = await startService('api', () => ({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ run_started_at: started }),
    }));
    const { startedOn } = await readRunContext({ ...environment, GITHUB_API_URL: service.url }, { token: 'a-token' });
    await service.close();
    expect(startedOn).toBe(isTime ? started : undefined);
  });
});
