import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SignedBundle } from '../../../src/store/store.js';
import { openWorld, REPOSITORY, subject, type World } from './world.js';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(() => world.reset());
afterAll(async () => world.close());

const RECORD = 'POST /orgs/acme/artifacts/metadata/storage-record';
const recorded = () => world.sandbox.github.state.records.map(({ name, registryUrl }) => [name, registryUrl]);
const image = async (name: string): Promise<SignedBundle> => world.sign({ subjects: [subject(name)] });

describe('a storage record', () => {
  it.each([
    ['ghcr.io/acme/widget', 'https://ghcr.io/'],
    ['docker.io/acme/widget', 'https://docker.io/'],
    ['localhost/widget', 'https://localhost/'],
    ['localhost:5000/widget', 'https://localhost:5000/'],
    ['registry.acme.example:8443/team/widget', 'https://registry.acme.example:8443/'],
    ['registry:5000/widget', 'https://registry:5000/'],
    ['127.0.0.1:5000/widget', 'https://127.0.0.1:5000/'],
    ['[::1]:5000/widget', 'https://[::1]:5000/'],
  ])('of %s names the registry %s', async (name, registryUrl) => {
    const stored = await world.github({ storageRecords: {} }).put(await image(name));
    expect(recorded()).toEqual([[name, registryUrl]]);
    expect(stored.warnings).toBeUndefined();
    expect(stored.ids).toMatchObject({
      'attestation-id': [expect.any(String)],
      'storage-record-ids': [String(world.sandbox.github.state.records[0]?.id)],
    });
  });

  it('carries the image’s version', async () => {
    await world.github({ storageRecords: { version: '1.2.3' } }).put(await image('ghcr.io/acme/widget'));
    expect(world.sandbox.github.state.records).toMatchObject([{ version: '1.2.3' }]);
  });

  it.each([
    ['a file', { ...subject('ghcr.io/acme/widget'), path: '/builds/widget' }],
    ['a name without a registry', subject('acme/widget')],
    ['a name alone', subject('widget.tar.gz')],
  ])('is not made of %s', async (_title, of) => {
    const bundle = await world.sign({ subjects: [of] });
    const stored = await world.github({ storageRecords: {} }).put(bundle);
    expect(stored.ids).not.toHaveProperty('storage-record-ids');
    expect(world.requests()).not.toContain(RECORD);
  });

  it('is not made unless it is asked for', async () => {
    await world.github().put(await image('ghcr.io/acme/widget'));
    expect(world.requests()).not.toContain(RECORD);
  });

  it('is not asked for where a user owns the repository, and nobody is warned', async () => {
    world.sandbox.github.setRepository(REPOSITORY, { ownerType: 'User' });
    const stored = await world.github({ storageRecords: {} }).put(await image('ghcr.io/acme/widget'));
    expect([stored.warnings, world.requests().includes(RECORD)]).toEqual([undefined, false]);
  });

  it('that the token may not make is a warning with the real cause; the attestation is stored', async () => {
    const token = world.sandbox.github.createToken({ attestations: 'write' });
    const stored = await world.github({ storageRecords: {}, token }).put(await image('ghcr.io/acme/widget'));
    expect(stored.locations).toMatchObject([{ outcome: 'written' }]);
    expect(stored.warnings).toEqual([
      expect.stringMatching(/"ghcr\.io\/acme\/widget".*403, Resource not accessible.*artifact-metadata: write/),
    ]);
  });

  it.each([
    ['fails', { kind: 'status', status: 500, body: '{"message":"Server Error"}' } as const, /500.*Server Error/],
    [
      'finds no artifact',
      { kind: 'status', status: 404, body: '{"message":"no artifacts found"}' } as const,
      /no artifacts found/,
    ],
    ['answers no record', { kind: 'status', status: 200, body: '{"total_count":0}' } as const, /no storage record/],
    ['is cut off', { kind: 'cut' } as const, /cut the connection/],
  ])('that %s is a warning with the real cause', async (_title, fault, says) => {
    world.sandbox.services.github.setFaults([{ fault, path: '/orgs/' }]);
    const stored = await world.github({ storageRecords: {} }).put(await image('ghcr.io/acme/widget'));
    expect(stored.warnings).toEqual([expect.stringMatching(says)]);
    expect(stored.locations).toMatchObject([{ outcome: 'written' }]);
  });

  it('warns when GitHub does not say who owns the repository, and asks again for the next one', async () => {
    const store = world.github({ storageRecords: {} });
    const [first, second] = [await image('ghcr.io/acme/widget'), await image('ghcr.io/acme/gadget')];
    const fault = { kind: 'status', status: 403, body: '{"message":"no"}' } as const;
    // After the look-up and the read-back.
    world.sandbox.services.github.setFaults([{ fault, method: 'GET', path: '/repos/acme/widget', nth: 3 }]);
    expect((await store.put(first)).warnings).toEqual([expect.stringContaining('did not describe the repository')]);
    expect((await store.put(second)).warnings).toBeUndefined();
    expect(recorded()).toEqual([['ghcr.io/acme/gadget', 'https://ghcr.io/']]);
  });
});
