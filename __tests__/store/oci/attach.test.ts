import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../src/sandbox/sandbox.js';
import type { PutManifest, RegistryClient, RepositoryClient } from '../../../src/store/oci/registry.js';
import { registryStore } from '../../../src/store/registry.js';
import type { StoredSubject } from '../../../src/store/store.js';
import { evidence, IMAGE_INDEX, IMAGE_MANIFEST, pushBlob, putManifest, sha256 } from '../../sandbox/registry-client.js';
import {
  digestIn,
  hasty,
  interrupted,
  jsonAt,
  LIMITS,
  listedUnderTag,
  REFERRERS,
  type Signing,
  signing,
  type Site,
  Sites,
  subjectOf,
  tagOf,
} from './attestations.js';

const NAME = 'acme/widget';

let sandbox: Sandbox;
let signer: Signing;
const sites = new Sites();

beforeAll(async () => {
  sandbox = await startSandbox();
  signer = await signing(sandbox);
});
afterAll(async () => sandbox.close());
afterEach(async () => sites.close());

interface Scene {
  readonly site: Site;
  readonly image: StoredSubject;
  readonly digest: string;
}

async function scene(options: Parameters<Sites['with']>[0]): Promise<Scene> {
  const site = await sites.with(options);
  const { digest } = site.registry.pushImage(NAME);
  return { site, digest, image: subjectOf(`${site.registry.host}/${NAME}`, digest) };
}

/** Changes what becomes of a manifest that is put. */
function puttingBy(
  client: RegistryClient,
  put: (repository: RepositoryClient, manifest: PutManifest) => ReturnType<RepositoryClient['putManifest']>,
): RegistryClient {
  return {
    open: (name) => {
      const repository = client.open(name);
      return { ...repository, putManifest: async (manifest) => put(repository, manifest) };
    },
  };
}

const isList = (reference: string) => reference.startsWith('sha256-');

describe('a registry that says that it wrote', () => {
  it.each(REFERRERS)('and never has the manifest is found out, with $api', async ({ referrers }) => {
    const { site, image } = await scene({ referrers });
    let puts = 0;
    const forgetful = puttingBy(site.client, async () => {
      puts += 1;
      return {};
    });
    await expect(
      registryStore({ registries: forgetful, ...hasty() }).put(await signer.sign([image])),
    ).rejects.toMatchObject({
      code: 'STORE_READ_BACK',
      message: expect.stringContaining('does not have it'),
      remedy: expect.stringContaining('--resume'),
    });
    expect(puts).toBe(4);
  });

  it('and never has the list is found out', async () => {
    const { site, image } = await scene({ referrers: false });
    const forgetful = puttingBy(site.client, async (repository, manifest) =>
      isList(manifest.reference) ? {} : repository.putManifest(manifest),
    );
    await expect(
      registryStore({ registries: forgetful, ...hasty() }).put(await signer.sign([image])),
    ).rejects.toMatchObject({
      code: 'STORE_READ_BACK',
      message: expect.stringContaining('still does not list the attestation'),
    });
  });

  it.each(REFERRERS)('and loses the manifest once gets it again, with $api', async ({ referrers }) => {
    const { site, image, digest } = await scene({ referrers });
    let lost = false;
    const forgetful = puttingBy(site.client, async (repository, manifest) => {
      if (lost) return repository.putManifest(manifest);
      lost = true;
      return {};
    });
    const { locations } = await registryStore({ registries: forgetful, ...hasty() }).put(await signer.sign([image]));
    const found = await registryStore({ registries: site.client, ...hasty() }).find(image, LIMITS);
    expect(found.bundles.map(({ from }) => from)).toEqual(locations.map(({ location }) => location));
    if (referrers !== true) expect(listedUnderTag(site, NAME, digest)).toEqual([digestIn(locations[0]?.location)]);
  });
});

describe('a bundle that somebody else pushed where readers do not find it', () => {
  const V03 = 'application/vnd.dev.sigstore.bundle.v0.3+json';
  const ODD = 'application/vnd.dev.sigstore.bundle.none';

  it.each<[string, { type?: string; layerType?: string; size?: number; other?: true }]>([
    ['as another type of artifact', { type: ODD }],
    ['in a layer of another type', { layerType: ODD }],
    ['with a size that it does not have', { size: 7 }],
    ['as an attestation of something else', { other: true }],
  ])('is pushed all the same: %s', async (_, { type = V03, layerType = V03, size, other }) => {
    const { site, image, digest } = await scene({ referrers: false });
    const bundle = await signer.sign([image]);
    const bytes = bundle.bytes.toString();
    await pushBlob(site.registry, NAME, bytes);
    await pushBlob(site.registry, NAME, '{}');
    const subject = { mediaType: IMAGE_INDEX, digest: other === true ? sha256('other') : digest, size: 1 };
    const manifest = JSON.stringify({
      ...(JSON.parse(evidence({ subject, artifactType: type, payload: bytes })) as object),
      layers: [{ mediaType: layerType, digest: sha256(bytes), size: size ?? bundle.bytes.length }],
    });
    await putManifest(site.registry, { repository: NAME, manifest });
    const entry = { mediaType: IMAGE_MANIFEST, digest: sha256(manifest), size: Buffer.byteLength(manifest) };
    const list = JSON.stringify({
      schemaVersion: 2,
      mediaType: IMAGE_INDEX,
      manifests: [{ ...entry, artifactType: type }],
    });
    await putManifest(site.registry, {
      repository: NAME,
      reference: tagOf(digest),
      manifest: list,
      mediaType: IMAGE_INDEX,
    });
    const { locations } = await registryStore({ registries: site.client, ...hasty() }).put(bundle);
    expect(locations).toMatchObject([{ outcome: 'written' }]);
    expect(listedUnderTag(site, NAME, digest)).toEqual([sha256(manifest), digestIn(locations[0]?.location)]);
  });
});

describe('a list that calls an attestation something else', () => {
  it.each([{ artifactType: 'application/vnd.example' }, { size: 1 }, { mediaType: IMAGE_INDEX }])(
    'gets its true entry: %j',
    async (lie) => {
      const { site, image, digest } = await scene({ referrers: false });
      const bundle = await signer.sign([image]);
      const store = () => registryStore({ registries: site.open(), ...hasty() });
      const own = digestIn((await store().put(bundle)).locations[0]?.location);
      const list = jsonAt(site, NAME, tagOf(digest)) as { manifests: object[] };
      const manifest = JSON.stringify({ ...list, manifests: [{ ...list.manifests[0], ...lie }] });
      const reference = tagOf(digest);
      await putManifest(site.registry, { repository: NAME, reference, manifest, mediaType: IMAGE_INDEX });
      await store().put(bundle);
      expect(listedUnderTag(site, NAME, digest)).toEqual([own, own]);
      expect((jsonAt(site, NAME, reference) as typeof list).manifests[1]).toEqual(list.manifests[0]);
      expect((await store().find(image, LIMITS)).bundles).toHaveLength(1);
      expect((await store().put(bundle)).locations).toMatchObject([{ outcome: 'present' }]);
    },
  );
});

describe('a registry that refuses what it does not see yet', () => {
  it.each([
    { what: 'the manifest', refused: (reference: string) => !isList(reference) },
    { what: 'the list', refused: isList },
  ])('is asked again to take $what, a few times', async ({ refused }) => {
    const { site, image, digest } = await scene({ referrers: false });
    const path = (reference: string) => `/v2/${NAME}/manifests/${refused(reference) ? reference : ''}`;
    const unknown = { kind: 'status', status: 400, body: '{"errors":[{"code":"MANIFEST_BLOB_UNKNOWN"}]}' } as const;
    const prefix = path(refused('sha256-') ? tagOf(digest) : 'sha256:');
    site.registry.setFaults([1, 2].map((nth) => ({ method: 'PUT', path: prefix, nth, fault: unknown })));
    const store = registryStore({ registries: site.client, ...hasty() });
    expect((await store.put(await signer.sign([image]))).locations).toMatchObject([{ outcome: 'written' }]);
    expect((await store.find(image, LIMITS)).bundles).toHaveLength(1);
    site.registry.setFaults([{ method: 'PUT', path: prefix, fault: unknown }]);
    await expect(store.put(await signer.sign([image]))).rejects.toMatchObject({
      code: 'SERVICE_REFUSED',
      message: expect.stringContaining('MANIFEST_BLOB_UNKNOWN'),
    });
  });
});

describe('the referrers API', () => {
  it('is asked once more after a while where it takes one', async () => {
    const { site, image } = await scene({ referrers: true });
    const world = hasty((wait) => (wait === 2 ? site.registry.configure({ referrers: true }) : undefined));
    const slow = interrupted(site.client, async () => site.registry.configure({ referrers: 'ghcr-empty' }));
    const claiming: RegistryClient = {
      open: (name) => {
        const repository = slow.open(name);
        return {
          ...repository,
          putManifest: async (manifest) => ({
            ...(await repository.putManifest(manifest)),
            subject: `sha256:${image.digest.hex}`,
          }),
        };
      },
    };
    const { locations, warnings } = await registryStore({ registries: claiming, ...world }).put(
      await signer.sign([image]),
    );
    expect(locations).toMatchObject([{ outcome: 'written' }]);
    expect(warnings).toBeUndefined();
    expect(world.waits).toEqual([500, 500]);
    expect(site.registry.store.tags(NAME)).toEqual([]);
  });

  it.each([
    { what: 'nobody else wrote', others: 0, waits: [500] },
    { what: 'somebody else wrote meanwhile', others: 1, waits: [500, 500, 1000] },
  ])('is asked again where $what', async ({ others, waits }) => {
    const { site, image } = await scene({ referrers: true });
    let left = others;
    const client = interrupted(site.client, async () => {
      if (left === 0) return;
      left -= 1;
      await registryStore({ registries: site.open(), ...hasty() }).put(await signer.sign([image]));
    });
    const world = hasty();
    await registryStore({ registries: client, ...world }).put(await signer.sign([image]));
    expect(world.waits).toEqual(waits);
  });

  it('that took the attestation in and does not list it gets it again, and no tag hides it', async () => {
    const { site, image } = await scene({ referrers: true });
    const world = hasty((wait) => (wait === 3 ? site.registry.configure({ referrers: true }) : undefined));
    const slow = interrupted(site.client, async () => site.registry.configure({ referrers: 'ghcr-empty' }));
    let pushes = 0;
    const claiming: RegistryClient = {
      open: (name) => ({
        ...slow.open(name),
        putManifest: async (manifest) => {
          pushes += 1;
          const repository = pushes === 1 ? slow.open(name) : site.client.open(name);
          return { ...(await repository.putManifest(manifest)), subject: `sha256:${image.digest.hex}` };
        },
      }),
    };
    const { locations, warnings } = await registryStore({ registries: claiming, ...world }).put(
      await signer.sign([image]),
    );
    expect({ pushes, locations: locations.length, warnings }).toEqual({ pushes: 2, locations: 1, warnings: undefined });
    expect(site.registry.store.tags(NAME)).toEqual([]);
  });

  it('that loses the attestation to somebody whom nobody has seen gets it again', async () => {
    const { site, image } = await scene({ referrers: true });
    let own = '';
    const client = interrupted(site.client, async ({ reference }) => {
      own ||= reference;
    });
    const world = hasty((wait) => (wait === 1 ? site.registry.store.deleteManifest(NAME, own) : undefined));
    const { locations } = await registryStore({ registries: client, ...world }).put(await signer.sign([image]));
    expect(digestIn(locations[0]?.location)).toBe(own);
    expect(world.waits).toEqual([500, 500, 500, 500]);
    expect((await registryStore({ registries: site.client, ...hasty() }).find(image, LIMITS)).bundles).toHaveLength(1);
  });

  it('that loses the attestation to somebody else gets it again', async () => {
    const { site, image } = await scene({ referrers: true });
    let own = '';
    const client = interrupted(site.client, async ({ reference }) => {
      if (own !== '') return;
      own = reference;
      await registryStore({ registries: site.open(), ...hasty() }).put(await signer.sign([image]));
    });
    const world = hasty((wait) => (wait === 3 ? site.registry.store.deleteManifest(NAME, own) : undefined));
    const { locations } = await registryStore({ registries: client, ...world }).put(await signer.sign([image]));
    expect(digestIn(locations[0]?.location)).toBe(own);
    expect((await registryStore({ registries: site.client, ...hasty() }).find(image, LIMITS)).bundles).toHaveLength(2);
  });
});
