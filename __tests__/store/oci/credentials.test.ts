import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { attest } from '../../../src/attest/attest.js';
import type { AttestRequest, SubjectSource } from '../../../src/attest/request.js';
import { storeAccess, type AttestWorld } from '../../../src/attest/world.js';
import { createHttp } from '../../../src/http.js';
import { digestOf as digest } from '../../../src/model/digest.js';
import { SILENT } from '../../../src/progress.js';
import { startService, type SandboxService } from '../../../src/sandbox/service.js';
import type { RegistryCredentials } from '../../../src/store/oci/credentials.js';
import { parseStores } from '../../../src/store/open.js';
import { refusal } from '../../support/refusal.js';
import { clientOf, closeClients, credentialsSeen, INDEX } from './trial.js';

const CREDENTIALS: RegistryCredentials = { username: 'jo', password: 'password-of-jo-0123456789' };
const HEADER = `authorization: Basic ${Buffer.from('jo:password-of-jo-0123456789').toString('base64')}`;

let registries: SandboxService[];

/** They want a password, and have whatever is asked for. */
beforeEach(async () => {
  registries = await Promise.all(
    ['one', 'other'].map(async (name) =>
      startService(name, ({ headers }) =>
        headers.authorization === undefined
          ? { status: 401, headers: { 'www-authenticate': 'Basic realm="r"' } }
          : { status: 404, headers: { 'content-type': INDEX }, body: '{"errors":[]}' },
      ),
    ),
  );
});

afterEach(async () => {
  await closeClients();
  await Promise.all(registries.map(async (registry) => registry.close()));
});

function hosts(): [string, string] {
  const [one = '', other = ''] = registries.map(({ url }) => new URL(url).host);
  return [one, other];
}

describe('credentials that name no registry', () => {
  it('are given to the only one that a run asks', async () => {
    const [host] = hosts();
    const client = clientOf({ credentials: CREDENTIALS });
    client.expect([host, host]);
    expect(await client.open({ registry: host, name: 'acme/widget' }).head('v1')).toBeUndefined();
    expect(registries.map(credentialsSeen)).toEqual([[HEADER], []]);
  });

  it('are given to none of two, also when the refusal was not minded', async () => {
    const client = clientOf({ credentials: CREDENTIALS });
    const error = await refusal(() => client.expect(hosts()));
    expect(error.code).toBe('INPUT_INVALID');
    expect(error.remedy).toContain(`docker login ${hosts()[0]}`);
    for (const host of hosts()) {
      expect(error.message).toContain(host);
      const asked = await refusal(async () => client.open({ registry: host, name: 'acme/widget' }).head('v1'));
      expect(asked.code).toBe('INPUT_INVALID');
    }
    expect(registries.flatMap(credentialsSeen)).toEqual([]);
  });

  it.each<[string, (one: string) => string[]]>([
    ['when nobody said which registries a run asks', () => []],
    ['when it is another one than was expected', (one) => [one]],
  ])('are given to nobody %s', async (_, expected) => {
    const [one, other] = hosts();
    const client = clientOf({ credentials: CREDENTIALS });
    client.expect(expected(one));
    const error = await refusal(async () => client.open({ registry: other, name: 'acme/widget' }).head('v1'));
    expect(error.code).toBe('INPUT_INVALID');
    expect(registries.flatMap(credentialsSeen)).toEqual([]);
  });

  it('know the names of Docker Hub as one registry', () => {
    const client = clientOf({ credentials: CREDENTIALS });
    client.expect(['docker.io', 'index.docker.io', 'DOCKER.IO']);
  });
});

it('Credentials that name a registry are given to it alone, whoever else is asked', async () => {
  const [one, other] = hosts();
  const client = clientOf({ credentials: { ...CREDENTIALS, host: one } });
  client.expect([one, other]);
  await client.open({ registry: one, name: 'acme/widget' }).head('v1');
  await refusal(async () => client.open({ registry: other, name: 'acme/widget' }).head('v1'));
  expect(registries.map(credentialsSeen)).toEqual([[HEADER], []]);
});

describe('a run with credentials that name no registry', () => {
  const image = (host: string, name = 'acme/widget'): SubjectSource => ({
    kind: 'digest',
    name: `${host}/${name}`,
    digest: digest('sha256', '0'.repeat(64)),
  });
  type Asked = Partial<AttestRequest> & Pick<AttestRequest, 'subjects' | 'stores'>;

  /** It ends at the signing config, which is not there: all that happens before belongs to it. */
  async function run(asked: Asked): Promise<string> {
    const http = createHttp({ attempts: 1 });
    const request: AttestRequest = {
      ...{ predicate: { kind: 'provenance' }, perSubject: false, directory: '.', audience: 'sigstore' },
      sigstore: { kind: 'signing-config', path: 'no-such-signing-config.json' },
      ...{ allowEvents: [], publicLog: false, ifExists: 'skip', resume: false, platforms: false },
      ...asked,
    };
    const world: AttestWorld = {
      ...{ http, progress: SILENT, warn: () => undefined, stateDirectory: 'no-such-folder' },
      now: () => new Date(),
      context: { serverUrl: 'https://github.com', forkPullRequest: false },
      identity: {
        getToken: async () => {
          throw new RangeError('a token was asked for');
        },
      },
      ...storeAccess({
        ...{ http, progress: SILENT, directory: '.', registry: { credentials: CREDENTIALS } },
        now: () => new Date(),
        github: { serverUrl: 'https://github.com' },
      }),
    };
    const error = await refusal(async () => attest(request, world));
    await world.closeStores();
    return error.code;
  }

  it.each<[string, (one: string, other: string) => Asked]>([
    [
      'the platforms of an image and a store elsewhere',
      (one, other) => ({
        ...{ subjects: [image(one)], stores: parseStores([`oci://${other}/acme/evidence`]) },
        platforms: true,
      }),
    ],
    [
      'images of two registries',
      (one, other) => ({ subjects: [image(one), image(other, 'acme/gadget')], stores: parseStores(['registry']) }),
    ],
    [
      'an image and a store elsewhere',
      (one, other) => ({
        ...{ subjects: [image(one)], stores: parseStores([`oci://${other}/acme/evidence`, 'registry']) },
      }),
    ],
    [
      'two stores',
      (one, other) => ({
        subjects: [{ kind: 'digest', name: 'widget', digest: digest('sha256', '0'.repeat(64)) }],
        stores: parseStores([`oci://${one}/acme/evidence`, `oci://${other}/acme/evidence`]),
      }),
    ],
  ])('that needs %s is refused before anybody is asked anything', async (_, asked) => {
    expect(await run(asked(...hosts()))).toBe('INPUT_INVALID');
    expect(registries.flatMap(({ requests }) => requests)).toEqual([]);
  });

  it('that asks one registry gives it what it was given', async () => {
    const [one] = hosts();
    const stores = parseStores(['registry', `oci://${one}/acme/evidence`]);
    expect(await run({ subjects: [image(one)], stores, platforms: true })).toBe('STORE_NOT_FOUND');
    expect(registries.map(credentialsSeen)).toEqual([[HEADER], []]);
  });

  it('that names an image elsewhere, and does not ask for it, is not refused for that', async () => {
    const [one, other] = hosts();
    const code = await run({ subjects: [image(one)], stores: parseStores([`oci://${other}/acme/evidence`]) });
    expect(code).toBe('SIGNING_CONFIG_MALFORMED');
    expect(registries.flatMap(({ requests }) => requests)).toEqual([]);
  });
});
