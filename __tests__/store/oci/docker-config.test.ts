import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { readDockerConfig, type DockerConfig } from '../../../src/store/oci/docker-config.js';
import { refusal } from '../../support/refusal.js';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'wherefrom-docker-'));
});

afterEach(async () => rm(directory, { recursive: true }));

async function configOf(content: unknown): Promise<DockerConfig> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  await writeFile(path.join(directory, 'config.json'), text);
  const config = await readDockerConfig(directory);
  if (config === undefined) throw new Error('no configuration');
  return config;
}

function auth(user: string): { auth: string } {
  return { auth: Buffer.from(`${user}:secret-of-${user}`).toString('base64') };
}

function userOf(config: DockerConfig, registry: string, name = 'acme/widget'): string | undefined {
  const credentials = config.entryFor({ registry, name })?.credentials;
  return credentials?.kind === 'password' ? credentials.username : credentials?.kind;
}

describe('an entry of auths', () => {
  it.each([
    ['its host', 'ghcr.io', 'ghcr.io'],
    ['its host in another case', 'GHCR.IO', 'ghcr.io'],
    ['its host and port', 'localhost:5000', 'localhost:5000'],
    ['an address', 'https://ghcr.io', 'ghcr.io'],
    ['the address of its API', 'https://ghcr.io/v2/', 'ghcr.io'],
    ['the key of Docker Hub', 'https://index.docker.io/v1/', 'docker.io'],
    ['another name of Docker Hub', 'docker.io', 'docker.io'],
    ['the host of Docker Hub’s API', 'registry-1.docker.io', 'docker.io'],
    ['a part of the registry', 'ghcr.io/acme', 'ghcr.io'],
    ['the repository', 'ghcr.io/acme/widget', 'ghcr.io'],
  ])('is found by %s', async (_, key, registry) => {
    expect(userOf(await configOf({ auths: { [key]: auth('jo') } }), registry)).toBe('jo');
  });

  it.each([
    ['another host', 'ghcr.io', 'quay.io'],
    ['a host that begins like it', 'ghcr.io', 'ghcr.io.evil.example'],
    ['a host that ends like it', 'ghcr.io', 'evil-ghcr.io'],
    ['another port', 'localhost:5000', 'localhost:5001'],
    ['a repository that begins like the part', 'ghcr.io/acme/wid', 'ghcr.io'],
    ['a repository below', 'ghcr.io/acme/widget/more', 'ghcr.io'],
    ['another owner', 'ghcr.io/umbrella', 'ghcr.io'],
  ])('is not for %s', async (_, key, registry) => {
    expect(userOf(await configOf({ auths: { [key]: auth('jo') } }), registry)).toBeUndefined();
  });

  it('with the longest path wins, wherever it stands, and only for what lies below', async () => {
    const config = await configOf({
      auths: {
        'ghcr.io/acme': auth('team'),
        'ghcr.io': auth('everybody'),
        'ghcr.io/acme/widget': auth('robot'),
      },
    });
    expect(userOf(config, 'ghcr.io', 'acme/widget')).toBe('robot');
    expect(userOf(config, 'ghcr.io', 'acme/widget/sub')).toBe('robot');
    expect(userOf(config, 'ghcr.io', 'acme/widgets')).toBe('team');
    expect(userOf(config, 'ghcr.io', 'umbrella/widget')).toBe('everybody');
  });

  it.each<[string, unknown, unknown]>([
    [
      'a password with colons',
      { auth: Buffer.from('jo:a:b:c').toString('base64') },
      { kind: 'password', username: 'jo', password: 'a:b:c' },
    ],
    [
      'a password in fields of its own',
      { username: 'jo', password: 'p' },
      { kind: 'password', username: 'jo', password: 'p' },
    ],
    [
      'zero bytes at the end',
      { auth: Buffer.from('jo:p\0\0').toString('base64') },
      { kind: 'password', username: 'jo', password: 'p' },
    ],
    ['an identity token', { ...auth('jo'), identitytoken: 'id-token' }, { kind: 'identity-token', token: 'id-token' }],
    [
      'an identity token as a password',
      { auth: Buffer.from('<token>:id').toString('base64') },
      { kind: 'identity-token', token: 'id' },
    ],
    ['a registry token', { registrytoken: 'reg-token' }, { kind: 'registry-token', token: 'reg-token' }],
    ['nothing, as a helper leaves it', {}, undefined],
  ])('may hold %s', async (_, entry, credentials) => {
    const config = await configOf({ auths: { 'ghcr.io': entry } });
    expect(config.entryFor({ registry: 'ghcr.io', name: 'acme/widget' })?.credentials).toEqual(credentials);
  });

  it('that is empty leaves the word to a shorter one', async () => {
    const config = await configOf({ auths: { 'ghcr.io/acme': {}, 'ghcr.io': auth('everybody') } });
    expect(userOf(config, 'ghcr.io')).toBe('everybody');
  });

  it.each<[string, unknown]>([
    ['is no base64', { auth: 'jo:secret-in-clear!' }],
    ['has no colon', { auth: Buffer.from('secret-without-user').toString('base64') }],
    ['has no user', { auth: Buffer.from(':secret-without-user').toString('base64') }],
    ['is a number', { auth: 7 }],
    ['is a text', 'secret-as-text'],
  ])('that %s is refused where it would be used, and only there, without being shown', async (_, entry) => {
    const config = await configOf({ auths: { 'ghcr.io': entry } });
    const error = await refusal(() => config.entryFor({ registry: 'ghcr.io', name: 'acme/widget' }));
    expect(error.code).toBe('CREDENTIALS_MALFORMED');
    expect(inspect(error, { depth: 9 })).not.toMatch(/secret-|c2VjcmV0/);
    expect(config.entryFor({ registry: 'quay.io', name: 'acme/widget' })).toBeUndefined();
  });
});

describe('a helper', () => {
  const helpers = { credHelpers: { 'gcr.io': 'gcloud', 'https://index.docker.io/v1/': 'hub' }, credsStore: 'desktop' };

  it.each([
    ['gcr.io', { name: 'gcloud', server: 'gcr.io' }],
    ['docker.io', { name: 'hub', server: 'https://index.docker.io/v1/' }],
    ['ghcr.io', { name: 'desktop', server: 'ghcr.io' }],
  ])('for %s is the one that is named for it, otherwise the general one', async (registry, helper) => {
    expect((await configOf(helpers)).helperFor(registry)).toEqual(helper);
  });

  it('may be none', async () => {
    const config = await configOf({ credHelpers: { 'gcr.io': '' }, credsStore: '' });
    expect([config.helperFor('ghcr.io'), config.helperFor('gcr.io')]).toEqual([undefined, undefined]);
  });

  it('that is no text is refused', async () => {
    const config = await configOf({ credHelpers: { 'gcr.io': ['gcloud'] } });
    expect((await refusal(() => config.helperFor('gcr.io'))).code).toBe('CREDENTIALS_MALFORMED');
  });
});

describe('a configuration', () => {
  it('that is not there is none', async () => {
    expect(await readDockerConfig(directory)).toBeUndefined();
    expect(await readDockerConfig(path.join(directory, 'no', 'folder'))).toBeUndefined();
  });

  it('of other things holds no credentials', async () => {
    const config = await configOf({ proxies: {}, detachKeys: 'ctrl-e' });
    expect([config.entryFor({ registry: 'ghcr.io', name: 'a/b' }), config.helperFor('ghcr.io')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('may begin with a byte order mark', async () => {
    expect(userOf(await configOf(`\uFEFF${JSON.stringify({ auths: { 'ghcr.io': auth('jo') } })}`), 'ghcr.io')).toBe(
      'jo',
    );
  });

  it.each<[string, unknown]>([
    ['no JSON', '{"auths": {"ghcr.io": {"auth": "secret-in-file"}'],
    ['a list', []],
    ['null', null],
    ['auths that are a list', { auths: ['secret-in-file'] }],
    ['helpers that are a text', { credHelpers: 'secret-in-file' }],
    ['a store that is an object', { credsStore: { name: 'secret-in-file' } }],
  ])('that is %s is refused without being shown', async (_, content) => {
    const error = await refusal(async () => configOf(content));
    expect(error.code).toBe('CREDENTIALS_MALFORMED');
    expect(inspect(error, { depth: 9 })).not.toContain('secret-in-file');
  });

  it('that cannot be read is refused', async () => {
    await mkdir(path.join(directory, 'config.json'));
    expect((await refusal(async () => readDockerConfig(directory))).code).toBe('CREDENTIALS_MALFORMED');
  });
});
