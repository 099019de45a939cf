import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RegistryBehaviour, RegistryUser } from '../../src/sandbox/registry-behaviour.js';
import { startRegistry, type SandboxRegistry } from '../../src/sandbox/registry.js';
import { ask, basic, json, refusal, type Answer } from './registry-client.js';

const USERS: readonly RegistryUser[] = [
  { name: 'writer', password: 'w:ord', access: 'write', identityToken: 'identity' },
  { name: 'reader', password: 'r', access: 'read' },
  { name: 'stranger', password: 's', access: 'write', repositories: ['acme/other'] },
];
const READ = '/v2/acme/widget/manifests/v1';
const UPLOADS = '/v2/acme/widget/blobs/uploads/';

let registry: SandboxRegistry;
let now: Date;

const start = async (behaviour: Partial<RegistryBehaviour>): Promise<void> => {
  registry = await startRegistry({ users: USERS, now: () => now, ...behaviour });
  registry.pushImage('acme/widget', { tag: 'v1' });
};

beforeEach(() => {
  now = new Date('2026-01-01T00:00:00Z');
});

afterEach(async () => registry.close());

const read = async (authorization?: string): Promise<Answer> => ask(registry, READ, headersOf(authorization));
const write = async (authorization?: string): Promise<Answer> =>
  ask(registry, UPLOADS, { method: 'POST', ...headersOf(authorization) });
const headersOf = (authorization?: string) => (authorization === undefined ? {} : { headers: { authorization } });
const challenge = (answer: Answer): string | null => answer.headers.get('www-authenticate');

describe('a registry with Basic authentication', () => {
  beforeEach(async () => start({ auth: 'basic' }));

  it.each([
    ['nobody', undefined],
    ['a wrong password', basic('writer', 'x')],
    ['an unknown user', basic('nobody', 'w:ord')],
    ['a Bearer token', 'Bearer x'],
  ])('challenges %s', async (_, authorization) => {
    for (const answer of [await read(authorization), await write(authorization), await ask(registry, '/v2/')]) {
      expect(refusal(answer)).toEqual([401, 'UNAUTHORIZED']);
      expect(challenge(answer)).toBe('Basic realm="sandbox-registry"');
    }
  });

  it.each([
    ['writer', 'w:ord', 200, 202],
    ['reader', 'r', 200, 403],
    ['stranger', 's', 403, 403],
  ])('%s reads with %s: %i, and writes: %i', async (name, password, reading, writing) => {
    expect((await read(basic(name, password))).status).toBe(reading);
    expect((await write(basic(name, password))).status).toBe(writing);
    expect(await ask(registry, '/v2/', headersOf(basic(name, password)))).toMatchObject({ status: 200 });
  });

  it('refuses a reader who writes with DENIED, and leaves no upload behind', async () => {
    expect(refusal(await write(basic('reader', 'r')))).toEqual([403, 'DENIED']);
    expect(registry.openUploads('acme/widget')).toBe(0);
  });

  it('challenges a reader who writes once more, where it is so made', async () => {
    registry.configure({ denial: 401 });
    const answer = await write(basic('reader', 'r'));
    expect([answer.status, challenge(answer)]).toEqual([401, 'Basic realm="sandbox-registry"']);
  });

  it('lets everybody read what is public, and nobody else write', async () => {
    registry.configure({ publicPull: true });
    expect([(await read()).status, (await write()).status, (await ask(registry, '/v2/')).status]).toEqual([
      200, 401, 401,
    ]);
  });
});

interface Token {
  readonly token: string;
  readonly access_token: string;
  readonly expires_in: number;
  readonly refresh_token?: string;
}

const PULL = 'repository:acme/widget:pull';
const PUSH = 'repository:acme/widget:pull,push';

const getToken = async (scope: string | string[], authorization?: string, more = ''): Promise<Answer> => {
  const scopes = [scope].flat().map((one) => `&scope=${one}`);
  return ask(registry, `/token?service=sandbox-registry${scopes.join('')}${more}`, headersOf(authorization));
};
const bearer = async (scope: string | string[], authorization?: string): Promise<string> =>
  `Bearer ${(json(await getToken(scope, authorization)) as Token).token}`;
const writer = basic('writer', 'w:ord');

describe('a registry with Bearer authentication', () => {
  beforeEach(async () => start({ auth: 'bearer' }));

  it('names its own endpoint, itself, and what is needed', async () => {
    const beginning = `Bearer realm="${registry.url}/token",service="sandbox-registry"`;
    const { status, headers } = await ask(registry, '/v2/');
    expect([status, headers.get('www-authenticate')]).toEqual([401, beginning]);
    expect(challenge(await read())).toBe(`${beginning},scope="${PULL}"`);
    expect(challenge(await write())).toBe(`${beginning},scope="${PUSH}"`);
    const deleting = await ask(registry, READ, { method: 'DELETE' });
    expect(challenge(deleting)).toBe(`${beginning},scope="repository:acme/widget:delete"`);
  });

  it('names another endpoint when told to', async () => {
    registry.configure({ realm: 'https://elsewhere.test/token', service: 'other' });
    expect(challenge(await read())).toBe(`Bearer realm="https://elsewhere.test/token",service="other",scope="${PULL}"`);
  });

  it('accepts no password in place of a token', async () => {
    expect(await read(writer)).toMatchObject({ status: 401 });
  });

  it.each([
    ['writer', 'w:ord', 200, 202],
    ['reader', 'r', 200, 403],
    ['stranger', 's', 403, 403],
  ])('%s reads with a token for %s: %i, and writes: %i', async (name, password, reading, writing) => {
    const token = await bearer(PUSH, basic(name, password));
    expect([(await read(token)).status, (await write(token)).status]).toEqual([reading, writing]);
    expect(await ask(registry, '/v2/', headersOf(token))).toMatchObject({ status: 200 });
  });

  it('answers 401 to a user who may not, where it is so made', async () => {
    registry.configure({ denial: 401 });
    const answer = await write(await bearer(PUSH, basic('reader', 'r')));
    expect(refusal(answer)).toEqual([401, 'UNAUTHORIZED']);
    expect(challenge(answer)).toMatch(/,error="insufficient_scope"$/);
  });

  it('wants a wider token from who may have one', async () => {
    const answer = await write(await bearer(PULL, writer));
    expect([answer.status, challenge(answer)]).toEqual([401, expect.stringMatching(/,error="insufficient_scope"$/)]);
  });

  it('wants a token for this repository', async () => {
    expect(await read(await bearer('repository:acme/other:pull', writer))).toMatchObject({ status: 401 });
  });

  it('gives one token for several scopes, given apart or in one', async () => {
    for (const scope of [[PULL, 'repository:acme/other:pull,push'], [`${PULL} repository:acme/other:pull,push`]]) {
      const token = await bearer(scope, writer);
      expect(await read(token)).toMatchObject({ status: 200 });
      const other = await ask(registry, '/v2/acme/other/blobs/uploads/', { method: 'POST', ...headersOf(token) });
      expect(other.status).toBe(202);
    }
  });

  it('mounts only what the token may read', async () => {
    const layer = registry.store.putBlob('acme/base', Buffer.from('layer'));
    const mount = async (scopes: string[]): Promise<number> => {
      const headers = headersOf(await bearer(scopes, writer));
      const path = `${UPLOADS}?mount=${layer}&from=acme/base`;
      return (await ask(registry, path, { method: 'POST', ...headers })).status;
    };
    expect(await mount([PUSH])).toBe(202);
    expect(await mount([PUSH, 'repository:acme/base:pull'])).toBe(201);
  });

  it('forgets a token when its time has come, or when it is revoked', async () => {
    registry.configure({ tokenSeconds: 60 });
    const token = await bearer(PULL, writer);
    now = new Date(now.getTime() + 59_999);
    expect(await read(token)).toMatchObject({ status: 200 });
    now = new Date(now.getTime() + 1);
    const late = await read(token);
    expect([late.status, challenge(late)]).toEqual([401, expect.stringMatching(/,error="invalid_token"$/)]);
    const another = await bearer(PULL, writer);
    registry.revokeTokens();
    expect(await read(another)).toMatchObject({ status: 401 });
  });

  it('lets an anonymous token read what is public', async () => {
    expect(await getToken(PULL)).toMatchObject({ status: 401 });
    registry.configure({ publicPull: true });
    expect(await read()).toMatchObject({ status: 401 });
    const token = await bearer(PUSH);
    expect([(await read(token)).status, (await write(token)).status]).toEqual([200, 401]);
  });

  it('adds no permission to a token that was given out', async () => {
    const token = await bearer(PUSH, basic('reader', 'r'));
    registry.configure({ users: [{ name: 'reader', password: 'r', access: 'write' }] });
    expect(await write(token)).toMatchObject({ status: 401 });
  });
});

describe('the token endpoint', () => {
  beforeEach(async () => start({ auth: 'bearer' }));

  it.each([
    ['wrong credentials', basic('writer', 'x')],
    ['no credentials', undefined],
  ])('refuses %s', async (_, authorization) => {
    expect(refusal(await getToken(PULL, authorization))).toEqual([401, 'UNAUTHORIZED']);
  });

  it.each(['repository:acme/widget', 'acme/widget:pull', 'repository:acme/widget:pull:push'])(
    'refuses the scope %j',
    async (scope) => {
      expect(await getToken(scope, writer)).toMatchObject({ status: 400 });
    },
  );

  it('refuses another service, and other methods', async () => {
    expect(await ask(registry, `/token?service=other&scope=${PULL}`, headersOf(writer))).toMatchObject({ status: 400 });
    expect(await ask(registry, '/token', { method: 'PUT' })).toMatchObject({ status: 405 });
  });

  it('says for how long, and gives a refresh token only when asked by a user', async () => {
    const answer = json(await getToken(PULL, writer)) as Token;
    expect(answer).toMatchObject({
      expires_in: 300,
      access_token: answer.token,
      issued_at: '2026-01-01T00:00:00.000Z',
    });
    expect(answer.refresh_token).toBeUndefined();
    const offline = json(await getToken(PULL, writer, '&offline_token=true')) as Token;
    expect(offline.refresh_token).toMatch(/^\S{20,}$/);
  });

  const post = async (form: Record<string, string>): Promise<Answer> =>
    ask(registry, '/token', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ service: 'sandbox-registry', client_id: 'test', scope: PUSH, ...form }).toString(),
    });

  it('exchanges an identity token, and a refresh token that it gave out, as OAuth 2.0', async () => {
    const { refresh_token = '' } = json(await getToken(PULL, writer, '&offline_token=true')) as Token;
    for (const token of ['identity', refresh_token]) {
      const answer = json(await post({ grant_type: 'refresh_token', refresh_token: token })) as Token;
      expect(answer).toMatchObject({ refresh_token: token, scope: PUSH, expires_in: 300 });
      expect(answer.token).toBeUndefined();
      expect(await write(`Bearer ${answer.access_token}`)).toMatchObject({ status: 202 });
    }
  });

  it('exchanges a password', async () => {
    const answer = json(await post({ grant_type: 'password', username: 'reader', password: 'r' })) as Token;
    expect(await read(`Bearer ${answer.access_token}`)).toMatchObject({ status: 200 });
    expect(await write(`Bearer ${answer.access_token}`)).toMatchObject({ status: 403 });
  });

  it.each([
    [{ grant_type: 'refresh_token', refresh_token: 'wrong' }, 401],
    [{ grant_type: 'refresh_token' }, 401],
    [{ grant_type: 'password', username: 'writer', password: 'x' }, 401],
    [{ grant_type: 'client_credentials' }, 400],
    [{ grant_type: 'refresh_token', refresh_token: 'identity', client_id: '' }, 400],
    [{ grant_type: 'refresh_token', refresh_token: 'identity', service: 'other' }, 400],
  ] as [Record<string, string>, number][])('refuses %j with %i', async (form, status) => {
    expect((await post(form)).status).toBe(status);
  });

  it('is there with Bearer alone', async () => {
    registry.configure({ auth: 'basic' });
    expect(await getToken(PULL, writer)).toMatchObject({ status: 404 });
  });
});

describe('what requests carried', () => {
  it('is kept, so that a test can say who saw credentials', async () => {
    await start({ auth: 'basic' });
    await read(writer);
    const [request] = registry.requests;
    expect(request).toMatchObject({ method: 'GET', path: READ, headers: { authorization: writer } });
  });
});
