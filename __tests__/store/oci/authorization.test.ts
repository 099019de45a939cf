import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { startRegistryCdn } from '../../../src/sandbox/registry-cdn.js';
import { startRegistry, type SandboxRegistry } from '../../../src/sandbox/registry.js';
import type { RegistryUser } from '../../../src/sandbox/registry-behaviour.js';
import { startService, type SandboxService } from '../../../src/sandbox/service.js';
import type { RegistryClientOptions } from '../../../src/store/oci/client.js';
import { refusal } from '../../support/refusal.js';
import { helperProgram, HELPERS_RUN, type HelperProgram } from './helper-program.js';
import { bundleBytes, clientOf, closeClients, credentialsSeen, linesOf } from './trial.js';

const JO: RegistryUser = {
  name: 'jo',
  password: 'pa:ss wörd-of-jo',
  access: 'write',
  identityToken: 'identity-of-jo-0001',
};
const READER: RegistryUser = { name: 'reader', password: 'password-of-reader', access: 'read' };

let registry: SandboxRegistry;
let helper: HelperProgram;
let home: string;

beforeEach(async () => {
  registry = await startRegistry({ users: [JO, READER] });
  registry.pushImage('acme/widget', { tag: 'v1' });
  helper = await helperProgram();
  home = await mkdtemp(path.join(tmpdir(), 'wherefrom-home-'));
});

afterEach(async () => {
  await closeClients();
  await registry.close();
  await helper.remove();
  await rm(home, { recursive: true });
});

function basicAuth({ name, password }: RegistryUser): { auth: string } {
  return { auth: Buffer.from(`${name}:${password}`).toString('base64') };
}

async function configure(content: unknown): Promise<Partial<RegistryClientOptions>> {
  await mkdir(path.join(home, '.docker'), { recursive: true });
  await writeFile(path.join(home, '.docker', 'config.json'), JSON.stringify(content));
  return { home };
}

function repositoryOf(options: Partial<RegistryClientOptions> = {}, name = 'acme/widget') {
  const client = clientOf(options);
  client.expect([registry.host]);
  return client.open({ registry: registry.host, name });
}

type Way = () => Promise<Partial<RegistryClientOptions>>;

const WITH_PASSWORD: [string, Way][] = [
  [
    'inputs that name the registry',
    async () => ({ credentials: { host: registry.host, username: JO.name, password: JO.password } }),
  ],
  ['inputs that name none', async () => ({ credentials: { username: JO.name, password: JO.password } })],
  ['auths of the home directory', async () => configure({ auths: { [registry.host]: basicAuth(JO) } })],
  [
    'auths in the folder of DOCKER_CONFIG, not those at home',
    async () => {
      await configure({ auths: { [registry.host]: basicAuth(READER) } });
      const folder = path.join(home, 'elsewhere');
      await mkdir(folder);
      await writeFile(path.join(folder, 'config.json'), JSON.stringify({ auths: { [registry.host]: basicAuth(JO) } }));
      return { home, dockerConfigDirectory: folder };
    },
  ],
  [
    'auths for this repository, not those of the registry',
    async () =>
      configure({ auths: { [registry.host]: basicAuth(READER), [`${registry.host}/acme/widget`]: basicAuth(JO) } }),
  ],
  [
    'auths for this repository, not the helper of the registry',
    async () => {
      await helper.write({ [registry.host]: { Username: READER.name, Secret: READER.password } });
      return configure({ credsStore: helper.name, auths: { [`${registry.host}/acme`]: basicAuth(JO) } });
    },
  ],
  [
    'inputs, not the configuration',
    async () => ({
      ...(await configure({ auths: { [registry.host]: basicAuth(READER) } })),
      credentials: { host: registry.host, username: JO.name, password: JO.password },
    }),
  ],
  [
    'the configuration, where the inputs are another registry’s',
    async () => ({
      ...(await configure({ auths: { [registry.host]: basicAuth(JO) } })),
      credentials: { host: 'other.example', username: READER.name, password: READER.password },
    }),
  ],
];

const WITH_HELPER: [string, Way][] = [
  [
    'credsStore',
    async () => {
      await helper.write({ [registry.host]: { Username: JO.name, Secret: JO.password } });
      return configure({ credsStore: helper.name, auths: { [registry.host]: {} } });
    },
  ],
  [
    'credHelpers, not credsStore',
    async () => {
      await helper.write({ [registry.host]: { Username: JO.name, Secret: JO.password } });
      return configure({ credsStore: 'wherefrom-has-no-such', credHelpers: { [registry.host]: helper.name } });
    },
  ],
  [
    'auths, where the helper has nothing',
    async () => {
      await helper.write({});
      return configure({ credsStore: helper.name, auths: { [registry.host]: basicAuth(JO) } });
    },
  ],
];

const WAYS = [...WITH_PASSWORD, ...(HELPERS_RUN ? WITH_HELPER : [])];

describe.each(['basic', 'bearer'] as const)('a registry that wants %s authentication', (auth) => {
  beforeEach(() => registry.configure({ auth }));

  it.each(WAYS)('is pushed to with %s', async (_, way) => {
    const repository = repositoryOf(await way());
    expect(await repository.mayPush()).toBe(true);
    expect(await repository.putBlob(bundleBytes())).toMatchObject({ outcome: 'written' });
    expect(await repository.head('v1')).toBeDefined();
  });

  it('is read with the credentials of a reader, who is told that pushing is not for them', async () => {
    const repository = repositoryOf({ credentials: { username: READER.name, password: READER.password } });
    expect(await repository.head('v1')).toBeDefined();
    for (const push of [async () => repository.mayPush(), async () => repository.putBlob(bundleBytes())]) {
      const error = await refusal(push);
      expect(error.code).toBe('STORE_FORBIDDEN');
      expect(error.message).toContain('DENIED: requested access to the resource is denied');
    }
  });

  it('gives nobody without credentials anything, and says how to log in', async () => {
    const error = await refusal(async () => repositoryOf().head('v1'));
    expect(error.code).toBe('STORE_UNAUTHORIZED');
    expect(error.remedy).toContain(`docker login ${registry.host}`);
  });

  it('refuses a wrong password, which is not shown', async () => {
    const credentials = { username: JO.name, password: 'wrong-password-0123456789' };
    const error = await refusal(async () => repositoryOf({ credentials }).mayPush());
    expect([error.code, error.remedy.includes('docker login')]).toEqual(['STORE_UNAUTHORIZED', true]);
    expect(error.remedy).toContain('credentials were not accepted');
    const shown = inspect(error, { depth: 9 });
    expect(shown).not.toContain('wrong-password-0123456789');
    expect(shown).not.toContain(Buffer.from('jo:wrong-password-0123456789').toString('base64'));
  });

  it('is not asked with a wrong password more than once for each request', async () => {
    const repository = repositoryOf({ credentials: { username: JO.name, password: 'wrong-password' } });
    for (let time = 0; time < 2; time += 1) {
      const from = registry.requests.length;
      await refusal(async () => repository.head('v1'));
      const tried = registry.requests.slice(from).filter(({ headers }) => headers.authorization?.startsWith('Basic'));
      expect(tried.length).toBeLessThanOrEqual(1);
    }
  });

  it('is not asked twice who one is', async () => {
    const repository = repositoryOf({ access: 'push', credentials: { username: JO.name, password: JO.password } });
    await repository.head('v1');
    await repository.mayPush();
    await Promise.all([repository.head('v1'), repository.manifest('v1'), repository.putBlob(bundleBytes())]);
    const first = `HEAD /v2/acme/widget/manifests/v1`;
    expect(linesOf(registry).slice(0, 4)).toEqual(
      auth === 'basic'
        ? [first, first, expect.stringMatching(/^POST/), expect.anything()]
        : [first, 'GET /token', first, expect.stringMatching(/^POST/)],
    );
    expect(linesOf(registry)).toHaveLength(auth === 'basic' ? 6 : 7);
  });
});

describe('an anonymous user', () => {
  it.each(['none', 'basic', 'bearer'] as const)('reads what is public, from a registry with %s', async (auth) => {
    registry.configure({ auth, publicPull: true });
    expect(await repositoryOf().head('v1')).toBeDefined();
    expect(await repositoryOf({ access: 'push' }).manifest('v1')).toBeDefined();
    expect(credentialsSeen(registry).every((seen) => seen.startsWith('authorization: Bearer '))).toBe(true);
  });

  it.each(['basic', 'bearer'] as const)('may push nowhere with %s, and learns to log in', async (auth) => {
    registry.configure({ auth, publicPull: true });
    const error = await refusal(async () => repositoryOf().mayPush());
    expect([error.code, error.remedy.includes('docker login')]).toEqual(['STORE_UNAUTHORIZED', true]);
  });

  it('reads with less where a token to push is refused altogether', async () => {
    const { tokens, url } = await strictTokenService('repository:acme/widget:pull');
    registry.configure({ auth: 'bearer', publicPull: true, realm: url });
    const repository = repositoryOf({ access: 'push' });
    await repository.head('v1');
    await repository.head('v1');
    expect(tokens).toEqual(['repository:acme/widget:pull,push', 'repository:acme/widget:pull']);
  });
});

describe('an identity token', () => {
  it.each<[string, Way]>([
    [
      'of the configuration',
      async () => configure({ auths: { [registry.host]: { identitytoken: JO.identityToken } } }),
    ],
    ['of the inputs', async () => ({ credentials: { username: '<token>', password: JO.identityToken ?? '' } })],
    ...(HELPERS_RUN
      ? ([
          [
            'of a helper',
            async () => {
              await helper.write({ [registry.host]: { Username: '<token>', Secret: JO.identityToken } });
              return configure({ credsStore: helper.name });
            },
          ],
        ] as [string, Way][])
      : []),
  ])('%s is exchanged for a token of the registry', async (_, way) => {
    registry.configure({ auth: 'bearer' });
    expect(await repositoryOf(await way()).mayPush()).toBe(true);
    expect(linesOf(registry)).toContain('POST /token');
    expect(inspect(registry.requests)).not.toContain(JO.identityToken);
  });

  it('that is no longer good is refused without being shown', async () => {
    registry.configure({ auth: 'bearer' });
    const options = await configure({ auths: { [registry.host]: { identitytoken: 'identity-of-yesterday-0001' } } });
    const error = await refusal(async () => repositoryOf(options).mayPush());
    expect(error.code).toBe('STORE_UNAUTHORIZED');
    expect(inspect(error, { depth: 9 })).not.toContain('identity-of-yesterday');
  });

  it('says nothing to a registry that wants a password', async () => {
    registry.configure({ auth: 'basic' });
    const options = await configure({ auths: { [registry.host]: { identitytoken: JO.identityToken } } });
    expect((await refusal(async () => repositoryOf(options).head('v1'))).code).toBe('STORE_UNAUTHORIZED');
    expect(credentialsSeen(registry)).toEqual([]);
  });
});

it('A registry token goes to the registry as it is', async () => {
  const seen: (string | undefined)[] = [];
  const service = await startService('registry', ({ headers }) => {
    seen.push(headers.authorization);
    if (headers.authorization === 'Bearer registry-token-0001') return { status: 404, body: '{"errors":[]}' };
    return { status: 401, headers: { 'www-authenticate': 'Bearer realm="https://unused.example/token"' } };
  });
  const { host } = new URL(service.url);
  const options = await configure({ auths: { [host]: { registrytoken: 'registry-token-0001' } } });
  expect(await clientOf(options).open({ registry: host, name: 'acme/widget' }).head('v1')).toBeUndefined();
  await service.close();
  expect(seen).toEqual([undefined, 'Bearer registry-token-0001']);
});

describe('a token', () => {
  const credentials = { username: JO.name, password: JO.password };

  it('that the registry no longer knows is fetched anew, once', async () => {
    registry.configure({ auth: 'bearer' });
    const repository = repositoryOf({ credentials });
    await repository.head('v1');
    registry.revokeTokens();
    const from = registry.requests.length;
    await repository.head('v1');
    const head = 'HEAD /v2/acme/widget/manifests/v1';
    expect(linesOf(registry, from)).toEqual([head, 'GET /token', head]);
  });

  it('that is about to expire is not sent any more', async () => {
    registry.configure({ auth: 'bearer', tokenSeconds: 60 });
    let now = Date.now();
    const repository = repositoryOf({ credentials, now: () => now });
    await repository.head('v1');
    now += 56_000;
    const from = registry.requests.length;
    await repository.head('v1');
    expect(linesOf(registry, from)).toEqual(['GET /token', 'HEAD /v2/acme/widget/manifests/v1']);
  });

  it('is one for all that ask at the same time', async () => {
    registry.configure({ auth: 'bearer' });
    const repository = repositoryOf({ credentials });
    await Promise.all(Array.from({ length: 8 }, async () => repository.head('v1')));
    registry.revokeTokens();
    await Promise.all(Array.from({ length: 8 }, async () => repository.head('v1')));
    expect(linesOf(registry).filter((line) => line === 'GET /token')).toHaveLength(2);
  });

  it('is one for all that find the last one too old', async () => {
    registry.configure({ auth: 'bearer', tokenSeconds: 60 });
    let now = Date.now();
    const repository = repositoryOf({ credentials, now: () => now });
    await repository.head('v1');
    now += 56_000;
    await Promise.all(Array.from({ length: 8 }, async () => repository.head('v1')));
    expect(linesOf(registry).filter((line) => line === 'GET /token')).toHaveLength(2);
  });

  it('that could not be had is asked for again by the next request', async () => {
    registry.configure({ auth: 'bearer' });
    const repository = repositoryOf({ credentials });
    registry.setFaults([{ fault: { kind: 'status', status: 500 }, path: '/token' }]);
    expect((await refusal(async () => repository.head('v1'))).code).toBe('SERVICE_FAILED');
    registry.setFaults([]);
    expect(await repository.head('v1')).toBeDefined();
  });

  it('is for one repository; the next one of the same registry is not asked for without', async () => {
    registry.configure({ auth: 'bearer' });
    registry.pushImage('acme/gadget', { tag: 'v1' });
    const client = clientOf({ credentials });
    client.expect([registry.host]);
    await client.open({ registry: registry.host, name: 'acme/widget' }).head('v1');
    const from = registry.requests.length;
    await client.open({ registry: registry.host, name: 'acme/gadget' }).head('v1');
    expect(linesOf(registry, from)).toEqual(['GET /token', 'HEAD /v2/acme/gadget/manifests/v1']);
  });

  it('to a user who may not push is a refusal, also where it says 401 as Distribution does', async () => {
    registry.configure({ auth: 'bearer', denial: 401 });
    const repository = repositoryOf({ credentials: { username: READER.name, password: READER.password } });
    expect((await refusal(async () => repository.mayPush())).code).toBe('STORE_FORBIDDEN');
  });

  it('that cannot be had for pushing is no reason not to read', async () => {
    registry.configure({ auth: 'bearer' });
    const repository = repositoryOf({
      access: 'push',
      credentials: { username: READER.name, password: READER.password },
    });
    expect(await repository.head('v1')).toBeDefined();
  });

  it.each<[string, string]>([
    ['none', '{"expires_in":60}'],
    ['one that no header can carry', String.raw`{"token":"a\nb"}`],
    ['a number', '{"token":7}'],
    ['no object', 'null'],
    ['no JSON', 'token'],
    ['a web page', '<!doctype html><title>Sign in</title>'],
  ])('service that answers %s is refused', async (_, body) => {
    const service = await startService('tokens', () => ({ status: 200, body }));
    registry.configure({ auth: 'bearer', realm: `${service.url}/token` });
    const error = await refusal(async () => repositoryOf({ credentials }).head('v1'));
    await service.close();
    expect(error.code).toBe('SERVICE_ANSWER_MALFORMED');
  });
});

it('Two registries, their token services and a server that they redirect to see nobody else’s credentials', async () => {
  const other = await startRegistry({ auth: 'bearer', users: [{ ...READER, access: 'write' }] });
  const cdn = await startRegistryCdn(other);
  started.push(other, cdn);
  registry.configure({ auth: 'basic' });
  other.configure({ redirectBlobsTo: cdn.url });
  const client = clientOf(
    await configure({ auths: { [registry.host]: basicAuth(JO), [other.host]: basicAuth(READER) } }),
  );
  const bytes = bundleBytes();
  for (const { host } of [registry, other]) {
    const repository = client.open({ registry: host, name: 'acme/widget' });
    await repository.mayPush();
    const { digest } = await repository.putBlob(bytes);
    await repository.blob({ digest, size: bytes.length });
    await repository.referrers(digest, { limit: 1 });
  }
  const isOf = (service: SandboxService, user: RegistryUser): boolean =>
    credentialsSeen(service).every(
      (seen) => seen === `authorization: Basic ${basicAuth(user).auth}` || / Bearer /.test(seen),
    );
  expect([isOf(registry, JO), isOf(other, READER)]).toEqual([true, true]);
  expect(credentialsSeen(other).filter((seen) => seen.includes('Basic'))).toHaveLength(1);
  expect([cdn.requests.length, credentialsSeen(cdn)]).toEqual([1, []]);
});

const started: SandboxService[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map(async (service) => service.close()));
});

/** Forwards to the registry's own token service whatever asks for this scope, and refuses the rest as a whole. */
async function strictTokenService(scope: string): Promise<{ tokens: (string | null)[]; url: string }> {
  const tokens: (string | null)[] = [];
  const service = await startService('tokens', async ({ query }) => {
    tokens.push(query.get('scope'));
    if (query.get('scope') !== scope) return { status: 403, body: '{"errors":[{"code":"DENIED","message":"no"}]}' };
    const answer = await fetch(`${registry.url}/token?${query.toString()}`);
    return { status: answer.status, body: await answer.text() };
  });
  started.push(service);
  return { tokens, url: `${service.url}/token` };
}
