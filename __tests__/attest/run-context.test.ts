import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { readRunContext } from '../../src/attest/run-context.js';
import { startService, type SandboxAnswer } from '../../src/sandbox/service.js';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'wherefrom-context-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

describe('readRunContext', () => {
  it('knows nothing where there is no runner', async () => {
    expect(await readRunContext({})).toEqual({ serverUrl: 'https://github.com', forkPullRequest: false });
  });

  it('takes server and event from the environment', async () => {
    const environment = { GITHUB_SERVER_URL: 'https://git.acme.example/', GITHUB_EVENT_NAME: 'release' };
    expect(await readRunContext(environment)).toMatchObject({
      serverUrl: 'https://git.acme.example',
      eventName: 'release',
    });
  });

  const repo = (name: string) => ({ repo: { full_name: name } });
  it.each([
    ['from a fork', { pull_request: { base: repo('acme/widget'), head: repo('stranger/widget') } }, true],
    ['from a fork that was deleted', { pull_request: { base: repo('acme/widget'), head: { repo: null } } }, true],
    ['from the same repository', { pull_request: { base: repo('acme/widget'), head: repo('acme/widget') } }, false],
    ['that is none', { release: {} }, false],
    ['that is no object', [1], false],
  ])('tells a pull request %s', async (_, event, fork) => {
    const file = path.join(directory, 'event.json');
    writeFileSync(file, JSON.stringify(event));
    expect((await readRunContext({ GITHUB_EVENT_PATH: file })).forkPullRequest).toBe(fork);
  });

  it.each([
    ['is missing', undefined],
    ['is no JSON', '{'],
  ])('goes on when the event payload %s', async (_, text) => {
    const file = path.join(directory, 'event.json');
    if (text !== undefined) writeFileSync(file, text);
    expect((await readRunContext({ GITHUB_EVENT_PATH: file })).forkPullRequest).toBe(false);
  });

  it.each([
    [{ repository: { visibility: 'private' } }, 'private'],
    [{ repository: { visibility: 7 } }, undefined],
    [{}, undefined],
  ])('reads the visibility from the event %j', async (event, expected) => {
    const file = path.join(directory, 'event.json');
    writeFileSync(file, JSON.stringify(event));
    expect((await readRunContext({ GITHUB_EVENT_PATH: file })).visibility).toBe(expected);
  });

  it('reads the commit that is checked out in the workspace', async () => {
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@acme.example', ...words], {
        cwd: directory,
        encoding: 'utf8',
      }).trim();
    git('init', '-q');
    git('commit', '-q', '--allow-empty', '-m', 'first');
    const environment = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: directory };
    expect((await readRunContext(environment)).checkedOutCommit).toBe(git('rev-parse', 'HEAD'));
  });

  it.each([
    ['no repository', { GITHUB_ACTIONS: 'true' }],
    ['no runner', {}],
  ])('knows no commit where there is %s', async (_, environment) => {
    expect(await readRunContext({ ...environment, GITHUB_WORKSPACE: directory })).not.toHaveProperty(
      'checkedOutCommit',
    );
  });
});

describe('the time that a run started', () => {
  const STARTED = '2026-11-21T08:00:00Z';
  const run = (url: string) => ({
    GITHUB_API_URL: url,
    GITHUB_REPOSITORY: 'acme/widget',
    GITHUB_RUN_ID: '26000000001',
    GITHUB_RUN_ATTEMPT: '2',
  });
  const json = (status: number, body: unknown): SandboxAnswer => ({
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

  async function ask(answer: SandboxAnswer, options: { token?: string } = { token: 'a-token' }) {
    const seen: string[] = [];
    const service = await startService('api', ({ path: asked, headers }) => {
      seen.push(`${asked} ${headers.authorization}`);
      return answer;
    });
    try {
      return { context: await readRunContext(run(service.url), options), seen };
    } finally {
      await service.close();
    }
  }

  it('comes from the Actions API, asked for this attempt with the token', async () => {
    const { context, seen } = await ask(json(200, { run_started_at: STARTED }));
    expect(context.startedOn).toBe(STARTED);
    expect(seen).toEqual(['/repos/acme/widget/actions/runs/26000000001/attempts/2 token a-token']);
  });

  it.each([
    ['the job may not read it', json(403, { message: 'Resource not accessible by integration' })],
    ['the run is unknown', json(404, {})],
    ['the answer is a web page', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' }],
    ['the answer holds no time', json(200, {})],
    ['the answer holds no UTC time', json(200, { run_started_at: 'yesterday' })],
  ])('stays unknown when %s', async (_, answer) => {
    const { context, seen } = await ask(answer);
    expect(context).not.toHaveProperty('startedOn');
    expect(seen).toHaveLength(1);
  });

  it('is told without a word of what the API thinks of its own answer', async () => {
    const words = (['warn', 'error', 'info', 'debug'] as const).map((kind) => jest.spyOn(console, kind));
    try {
      const headers = { 'content-type': 'application/json', deprecation: 'true', sunset: 'soon' };
      const { context } = await ask({ ...json(200, { run_started_at: STARTED }), headers });
      expect(context.startedOn).toBe(STARTED);
      words.forEach((spy) => expect(spy).not.toHaveBeenCalled());
    } finally {
      words.forEach((spy) => spy.mockRestore());
    }
  });

  it('is not asked for without a token', async () => {
    const { context, seen } = await ask(json(200, { run_started_at: STARTED }), {});
    expect(context).not.toHaveProperty('startedOn');
    expect(seen).toEqual([]);
  });
});
