/** What registries a run is about, before any is asked. */
import { describe, expect, it } from '@jest/globals';
import type { ResolvedSubject } from '../../src/attest/request.js';
import { storeAccess } from '../../src/attest/world.js';
import { createHttp } from '../../src/http.js';
import { digestOf } from '../../src/model/digest.js';
import { SILENT } from '../../src/progress.js';
import { startRegistry } from '../../src/sandbox/registry.js';
import { parseStores } from '../../src/store/open.js';

const digest = digestOf('sha256', 'ab'.repeat(32));
const image = (host: string): ResolvedSubject => ({ name: `${host}/acme/widget`, digest });
const file: ResolvedSubject = { name: 'other.example/acme/widget', digest, path: '/job/other.example/acme/widget' };
const program: ResolvedSubject = { name: 'widget', digest };

/** Credentials that name no registry belong to the only one of the run. */
const accessOfRobot = () =>
  storeAccess({
    ...{ http: createHttp({ attempts: 1 }), progress: SILENT, directory: '.' },
    now: () => new Date(),
    registry: { credentials: { username: 'robot', password: 'a secret' } },
    github: { serverUrl: 'https://github.com' },
  });

async function expected(stores: readonly string[], platforms: boolean, subjects: readonly ResolvedSubject[]) {
  const access = accessOfRobot();
  try {
    return await access.expectRegistries({ stores: parseStores(stores), platforms }, subjects);
  } finally {
    await access.closeStores();
  }
}

describe('the registries of a run', () => {
  const both = [image('reg.example'), image('other.example')];

  it.each<[string, readonly string[], boolean, readonly ResolvedSubject[]]>([
    ['two images', ['registry'], false, both],
    ['two images among files', ['file', 'registry'], false, [file, ...both]],
    ['the platforms of two images', ['file'], true, both],
    ['an image and a store elsewhere', ['registry', 'oci://other.example/evidence'], false, [image('reg.example')]],
    ['two stores', ['oci://reg.example/evidence', 'oci://other.example/evidence'], false, []],
  ])('are several with %s, which one user name cannot be for', async (_, stores, platforms, subjects) => {
    await expect(expected(stores, platforms, subjects)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  it.each<[string, readonly string[], boolean, readonly ResolvedSubject[]]>([
    ['an image and files', ['registry'], false, [image('reg.example'), file, program]],
    ['the platforms of an image beside files', ['file'], true, [file, image('reg.example')]],
    ['an image in the registry of a store', ['registry', 'oci://reg.example/evidence'], false, [image('reg.example')]],
    ['images that nobody asks for, and a store', ['oci://reg.example/evidence'], false, both],
    ['images that nobody asks for', ['file', 'github'], false, both],
  ])('are one at most with %s', async (_, stores, platforms, subjects) => {
    await expect(expected(stores, platforms, subjects)).resolves.toBeUndefined();
  });
});

it('a registry is asked for one token, to read and to push', async () => {
  const registry = await startRegistry({
    auth: 'bearer',
    users: [{ name: 'robot', password: 'a secret', access: 'write' }],
  });
  const access = accessOfRobot();
  try {
    const stores = parseStores([`oci://${registry.host}/acme/evidence`]);
    await access.expectRegistries({ stores, platforms: false }, []);
    const [store] = await access.openStores(stores);
    await store?.find(program, { count: 1, bytes: 1000 });
    await store?.check([]);
    expect(registry.requests.filter(({ path }) => path === '/token')).toHaveLength(1);
  } finally {
    await access.closeStores();
    await registry.close();
  }
});
