/** Whom a registry refused: every refusal says who asked, and where the credentials came from. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { startRegistry, type SandboxRegistry } from '../../../src/sandbox/registry.js';
import { startService } from '../../../src/sandbox/service.js';
import { evidenceStore } from '../../../src/store/evidence.js';
import { SILENT } from '../../../src/progress.js';
import { digestOf } from '../../../src/model/digest.js';
import { askerWith } from '../../../src/store/oci/asker.js';
import type { RegistryClientOptions } from '../../../src/store/oci/client.js';
import type { RepositoryClient } from '../../../src/store/oci/registry.js';
import { refusal } from '../../support/refusal.js';
import { helperProgram, HELPERS_RUN, type HelperProgram } from './helper-program.js';
import { clientOf, closeClients } from './trial.js';

const USER = 'acme-bot';
const WRONG = 'wrong-password-0123456789';
const WRONG_TOKEN = 'identity-of-yesterday-0001';
const READER = { name: 'acme-reader', password: 'password-of-the-reader', access: 'read' } as const;

let registry: SandboxRegistry;
let helper: HelperProgram;
let home: string;

beforeEach(async () => {
  registry = await startRegistry({ auth: 'basic', users: [READER] });
  helper = await helperProgram();
  home = await mkdtemp(path.join(tmpdir(), 'wherefrom-home-'));
});

afterEach(async () => {
  await closeClients();
  await registry.close();
  await helper.remove();
  await rm(home, { recursive: true });
});

const file = (): string => path.join(home, '.docker', 'config.json');
const login = (password: string, username = USER) => ({
  auth: Buffer.from(`${username}:${password}`).toString('base64'),
});

async function configure(content: unknown): Promise<Partial<RegistryClientOptions>> {
  await mkdir(path.dirname(file()), { recursive: true });
  await writeFile(file(), JSON.stringify(content));
  return { home };
}

function repositoryOf(options: Partial<RegistryClientOptions>, host = registry.host): RepositoryClient {
  const client = clientOf(options);
  client.expect([host]);
  return client.open({ registry: host, name: 'acme/widget' });
}

type Way = () => Promise<Partial<RegistryClientOptions>>;

const REFUSED: readonly [string, Way, () => string][] = [
  [
    'given credentials',
    async () => ({ credentials: { username: USER, password: WRONG } }),
    () => 'as acme-bot, given as registry-username',
  ],
  [
    'a login of the configuration',
    async () => configure({ auths: { [registry.host]: login(WRONG) } }),
    () => `as acme-bot, from the login in "${file()}"`,
  ],
  [
    'a login for a part of the registry',
    async () => configure({ auths: { [`${registry.host}/acme`]: login(WRONG) } }),
    () => `as acme-bot, from the login for ${registry.host}/acme in "${file()}"`,
  ],
];

const HELPED: readonly [string, Way, () => string][] = [
  [
    'a helper',
    async () => {
      await helper.write({ [registry.host]: { Username: USER, Secret: WRONG } });
      return configure({ credsStore: helper.name });
    },
    () => `as acme-bot, from the helper docker-credential-${helper.name}`,
  ],
];

const ANONYMOUS: readonly [string, Way, () => string][] = [
  ['nothing to look at', async () => ({}), () => 'anonymously: no credentials were given'],
  ['no configuration', async () => ({ home }), () => `anonymously: there is no Docker configuration "${file()}"`],
  [
    'a configuration for others',
    async () => configure({ auths: { 'ghcr.io': login(WRONG) } }),
    () => `anonymously: there is no login for it in "${file()}"`,
  ],
  ...(HELPERS_RUN
    ? ([
        [
          'a helper with nothing',
          async () => {
            await helper.write({});
            return configure({ credsStore: helper.name });
          },
          () =>
            `anonymously: there is no login for it in "${file()}", and the helper docker-credential-${helper.name} has none`,
        ],
      ] as [string, Way, () => string][])
    : []),
];

describe.each(['basic', 'bearer'] as const)('a registry that wants %s authentication', (auth) => {
  beforeEach(() => registry.configure({ auth }));

  it.each([...REFUSED, ...(HELPERS_RUN ? HELPED : [])])('names whom it refused: %s', async (_, way, said) => {
    const error = await refusal(async () => repositoryOf(await way()).head('v1'));
    expect(error.code).toBe('STORE_UNAUTHORIZED');
    expect(error.message).toContain(`. It was asked ${said()}.`);
    const shown = inspect(error, { depth: 9 });
    for (const secret of [WRONG, login(WRONG).auth]) expect(shown).not.toContain(secret);
  });

  it.each(ANONYMOUS)('says that nobody asked, and where credentials were looked for: %s', async (_, way, said) => {
    const error = await refusal(async () => repositoryOf(await way()).head('v1'));
    expect(error.code).toBe('STORE_UNAUTHORIZED');
    expect(error.message).toContain(`asked ${said()}.`);
  });

  it('names who may not push, before anything is signed', async () => {
    const { name: username, password } = READER;
    const repository = repositoryOf({ credentials: { username, password } });
    const store = evidenceStore({ repository, progress: SILENT, now: () => new Date() });
    const subjects = [{ name: 'widget', digest: digestOf('sha256', '0'.repeat(64)) }];
    const [line] = await store.check([{ subjects, predicateType: 'https://slsa.dev/provenance/v1', file: 'widget' }]);
    expect(line).toMatchObject({ verdict: 'failed', error: { code: 'STORE_FORBIDDEN' } });
    expect(line?.detail).toMatch(/^This user may not push to .*\/acme\/widget\. The (?:registry|token service) at /);
    expect(line?.detail).toMatch(/ It was asked as acme-reader, given as registry-username\.$/);
    expect(JSON.stringify(line)).not.toContain(password);
  });
});

describe('an identity token', () => {
  const options: Way = async () => configure({ auths: { [registry.host]: { identitytoken: WRONG_TOKEN } } });

  it('is named as one where it is refused', async () => {
    registry.configure({ auth: 'bearer' });
    const error = await refusal(async () => repositoryOf(await options()).head('v1'));
    expect(error.message).toContain(` It was asked with an identity token, from the login in "${file()}".`);
    expect(inspect(error, { depth: 9 })).not.toContain(WRONG_TOKEN);
  });

  it('is named as one where a password is wanted', async () => {
    const { message } = await refusal(async () => repositoryOf(await options()).head('v1'));
    expect(message).toBe(
      `The registry ${registry.host} wants a user name and a password, and could only be asked with an identity token, from the login in "${file()}".`,
    );
  });
});

describe('a registry that asks nobody for a name', () => {
  it.each([
    ['refuses all the same', 403, {}, 'It was asked anonymously: it did not want to know who asks.'],
    ['does not say how', 401, {}, 'wants to know who asks, and does not say how.'],
    [
      'asks in a way of its own',
      401,
      { 'www-authenticate': 'Negotiate' },
      'wants to know who asks, in a way that is not known here.',
    ],
  ])('is not said to have refused a user: it %s', async (_, status, headers, says) => {
    const service = await startService('registry', () => ({ status, headers, body: '{"errors":[]}' }));
    const { host } = new URL(service.url);
    const options = await configure({ auths: { [host]: login(WRONG) } });
    const error = await refusal(async () => repositoryOf(options, host).manifest('v1'));
    await service.close();
    expect(error).toMatchObject({ code: 'STORE_UNAUTHORIZED', message: expect.stringContaining(says) });
    expect(error.message).not.toContain(USER);
  });
});

describe('a user’s name', () => {
  const said = (username: string): string =>
    askerWith({ kind: 'password', username, password: 'x' }, 'given as registry-username').said;

  it.each([
    ...['jo', 'AWS', '_json_key', 'oauth2accesstoken', 'robot$acme+release', 'release@acme.example'],
    'organisation-with-a-long-name-release-robot',
    '7c1f3bb2-4a52-4d0e-9d9e-0a1b2c3d4e5f',
  ])('is shown: %s', (username) => expect(said(username)).toBe(`as ${username}, given as registry-username`));

  it.each([
    'ghp_0123456789abcdefghijABCDEFGHIJ012345',
    'ghs_short',
    'github_pat_11AAAAAAA0',
    'glpat-0123456789',
    'gldt-0123456789',
    'dckr_pat_0123456789',
    'eyJhbGciOiJub25lIn0.e30.',
    '0123456789abcdef0123456789abcdef01234567',
    'Zm9vYmFyYmF6cXV4MDEyMzQ1Njc4OWFiY2RlZg==',
  ])('is not shown where it looks like a token: %s', (username) => {
    expect(said(username)).toBe(
      'as a user whose name looks like a token, and is not shown, given as registry-username',
    );
  });

  it('acts on no terminal, and may be none', () => {
    expect(said('jo\u001b[2J\u202ex')).toBe('as jo [2J x, given as registry-username');
    expect(said('')).toBe('as a user without a name, given as registry-username');
  });
});
