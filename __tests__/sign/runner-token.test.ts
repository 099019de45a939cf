import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { inspect } from 'node:util';
import { startService, type SandboxRequest, type SandboxService } from '../../src/sandbox/service.js';
import type { Fault } from '../../src/sandbox/faults.js';
import { runnerTokenProvider, type RunnerTokenOptions } from '../../src/sign/runner-token.js';
import { refusal } from '../support/refusal.js';
import { quickHttp } from '../support/signing.js';
import { CLAIMS, jwt, NOW } from '../support/tokens.js';

const BEARER = 'the-runner-s-own-credential';

let endpoint: SandboxService;
let seen: SandboxRequest[];
let masked: string[];
let answer: string;

beforeEach(async () => {
  seen = [];
  masked = [];
  answer = JSON.stringify({ value: jwt() });
  endpoint = await startService('oidc', (request) => {
    seen.push(request);
    return { status: 200, headers: { 'content-type': 'application/json' }, body: answer };
  });
});

afterEach(async () => endpoint.close());

async function getToken(options: Partial<RunnerTokenOptions> = {}, audience = 'sigstore') {
  return runnerTokenProvider({
    requestUrl: `${endpoint.url}/token?api-version=2.0`,
    requestToken: BEARER,
    forkPullRequest: false,
    http: quickHttp(),
    mask: (secret) => masked.push(secret),
    now: () => NOW,
    ...options,
  }).getToken(audience);
}

/** A failure, after checking that nothing of it holds a secret. */
async function failure(options: Partial<RunnerTokenOptions> = {}, audience?: string) {
  const error = await refusal(async () => getToken(options, audience));
  const shown = inspect(error, { depth: 9 });
  for (const secret of [BEARER, ...jwt().split('.')]) expect(shown).not.toContain(secret);
  return error;
}

describe("the runner's token endpoint", () => {
  it('gives a token for the audience, to the bearer of the credential', async () => {
    const token = await getToken();
    expect(token.claims).toEqual(CLAIMS);
    expect(seen.map(({ method, path, query }) => [method, path, query.toString()])).toEqual([
      ['GET', '/token', 'api-version=2.0&audience=sigstore'],
    ]);
    expect(seen[0]?.headers).toMatchObject({ authorization: `Bearer ${BEARER}`, accept: 'application/json' });
  });

  it('gives a token that is held against the present moment', async () => {
    const exp = Math.floor(Date.now() / 1000);
    const provider = runnerTokenProvider({
      requestUrl: endpoint.url,
      requestToken: BEARER,
      forkPullRequest: false,
      http: quickHttp(),
      mask: () => undefined,
    });
    answer = JSON.stringify({ value: jwt({ exp: exp + 300 }) });
    await expect(provider.getToken('sigstore')).resolves.toMatchObject({ claims: { exp: exp + 300 } });
    answer = JSON.stringify({ value: jwt({ exp: exp - 300 }) });
    await expect(provider.getToken('sigstore')).rejects.toMatchObject({ code: 'OIDC_TOKEN_EXPIRED' });
  });

  it('is asked for exactly the audience, whatever it holds', async () => {
    answer = JSON.stringify({ value: jwt({ aud: 'https://ca.acme.example/?a=b&c' }) });
    await getToken({}, 'https://ca.acme.example/?a=b&c');
    expect(seen[0]?.query.get('audience')).toBe('https://ca.acme.example/?a=b&c');
  });

  it('has its token masked before anything can fail over it', async () => {
    answer = JSON.stringify({ value: 'no.jwt' });
    expect((await failure()).code).toBe('OIDC_TOKEN_MALFORMED');
    answer = JSON.stringify({ value: jwt() });
    await getToken();
    expect(masked).toEqual(['no.jwt', jwt()]);
  });

  it.each<[string, string, string]>([
    ['null', 'null', 'SERVICE_ANSWER_MALFORMED'],
    ['no value', '{}', 'SERVICE_ANSWER_MALFORMED'],
    ['a number', '{"value":7}', 'SERVICE_ANSWER_MALFORMED'],
    ['an empty value', '{"value":""}', 'SERVICE_ANSWER_MALFORMED'],
    ['a bare token', jwt(), 'SERVICE_ANSWER_MALFORMED'],
    ['a token for somebody else', JSON.stringify({ value: jwt({ aud: 'other' }) }), 'OIDC_TOKEN_MALFORMED'],
    ['a token that has expired', JSON.stringify({ value: jwt({ exp: 1 }) }), 'OIDC_TOKEN_EXPIRED'],
    ['a token without a commit', JSON.stringify({ value: jwt({ sha: undefined }) }), 'OIDC_CLAIM_MISSING'],
  ])('that answers %s is refused', async (_, body, code) => {
    answer = body;
    expect((await failure()).code).toBe(code);
  });

  it.each(['null', '{}', '{"value":7}', '{"value":""}'])('that answers %s is said to give no token', async (body) => {
    answer = body;
    expect((await failure()).message).toMatch(/^GitHub's token endpoint answered without a token\.$/);
  });

  it('is read up to 256 kB', async () => {
    const value = jwt();
    answer = JSON.stringify({ value }).padEnd(256 * 1024, ' ');
    expect((await getToken()).raw).toBe(value);
    answer += ' ';
    expect((await failure()).code).toBe('SERVICE_ANSWER_MALFORMED');
  });

  it.each<[string, Fault, string]>([
    ['500', { kind: 'status', status: 500 }, 'SERVICE_FAILED'],
    ['429', { kind: 'status', status: 429, headers: { 'retry-after': '9' } }, 'SERVICE_FAILED'],
    ['401 with what was sent', { kind: 'status', status: 401, body: `{"message":"no ${BEARER}"}` }, 'SERVICE_REFUSED'],
    ['a hang', { kind: 'hang' }, 'SERVICE_TIMEOUT'],
    ['a cut', { kind: 'cut' }, 'SERVICE_UNREACHABLE'],
    ['a web page', { kind: 'html' }, 'SERVICE_ANSWER_MALFORMED'],
    ['half an answer', { kind: 'truncated' }, 'SERVICE_ANSWER_MALFORMED'],
    ['no JSON', { kind: 'malformed' }, 'SERVICE_ANSWER_MALFORMED'],
  ])('that fails with %s is named', async (_, fault, code) => {
    endpoint.setFaults([{ fault }]);
    const error = await failure({ http: quickHttp({ timeoutMs: fault.kind === 'hang' ? 100 : 5000 }) });
    expect(error.code).toBe(code);
    expect(error.message).toContain("GitHub's token endpoint");
  });
});

describe('a job without the permission', () => {
  const withoutIt: [string, Partial<RunnerTokenOptions>][] = [
    ['no address', { requestUrl: undefined }],
    ['an empty address', { requestUrl: '' }],
    ['no credential', { requestToken: undefined }],
    ['an empty credential', { requestToken: '' }],
  ];

  it.each(withoutIt)('(%s) is told which to give', async (_, options) => {
    const error = await failure(options);
    expect(error.code).toBe('OIDC_PERMISSION_MISSING');
    expect(error.message).toBe('This job may not ask for an OIDC token, so nothing can be signed.');
    expect(error.remedy.split('\n')[0]).toBe(
      'Give the job (or the workflow; with a reusable workflow the calling job too) this permission:',
    );
    expect(error.remedy).toMatch(/^Give the job .+:\npermissions:\n {2}contents: read\n {2}id-token: write$/);
  });

  it.each(withoutIt)('(%s) is told that none helps when it runs for a fork', async (_, options) => {
    const error = await failure({ ...options, forkPullRequest: true });
    expect(error.code).toBe('OIDC_FORK_PULL_REQUEST');
    expect([error.message, error.remedy]).toEqual([
      'This is a pull request from a fork, and GitHub gives such runs no OIDC token. No permission changes that.',
      'Sign where the change is merged: let this step run on push, release or workflow_dispatch only.',
    ]);
    expect(endpoint.requests).toEqual([]);
  });

  it('that set the address itself is told to leave it alone', async () => {
    const error = await failure({ requestUrl: 'token' });
    expect(error.code).toBe('OIDC_PERMISSION_MISSING');
    expect([error.message, error.remedy]).toEqual([
      'ACTIONS_ID_TOKEN_REQUEST_URL is set, but to no URL.',
      'Leave that variable to the runner: no step or workflow should set it.',
    ]);
  });
});

it('a fork that does have the permission gets its token', async () => {
  await expect(getToken({ forkPullRequest: true })).resolves.toMatchObject({ claims: CLAIMS });
});

it('is watched while it is asked for, and no longer', async () => {
  const told: string[] = [];
  const progress = {
    begin: (label: string) => {
      told.push(label);
      return { update: () => undefined, end: () => void told.push('ended') };
    },
  };
  await getToken({ progress });
  answer = '{}';
  await failure({ progress });
  const label = "Identity token from GitHub's token endpoint";
  expect(told).toEqual([label, 'ended', label, 'ended']);
});

describe('asking whether there will be a token', () => {
  const provider = (options: Partial<RunnerTokenOptions> = {}) =>
    runnerTokenProvider({
      requestUrl: `${endpoint.url}/token`,
      requestToken: BEARER,
      forkPullRequest: false,
      http: quickHttp(),
      mask: () => undefined,
      ...options,
    });

  it('asks nobody for one', async () => {
    await expect(provider().assertAvailable?.('sigstore')).resolves.toBeUndefined();
    expect(seen).toEqual([]);
  });

  it.each<[string, Partial<RunnerTokenOptions>, string]>([
    ['without the permission', { requestUrl: undefined }, 'OIDC_PERMISSION_MISSING'],
    ['without the credential', { requestToken: '' }, 'OIDC_PERMISSION_MISSING'],
    ['from a fork', { requestUrl: undefined, forkPullRequest: true }, 'OIDC_FORK_PULL_REQUEST'],
  ])('refuses a run %s', async (_, options, code) => {
    expect((await refusal(async () => provider(options).assertAvailable?.('sigstore'))).code).toBe(code);
  });
});
