import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../src/sandbox/sandbox.js';
import { SILENT } from '../../../src/progress.js';
import type { RegistryClient } from '../../../src/store/oci/registry.js';
import { registryStore } from '../../../src/store/registry.js';
import type { StoredSubject } from '../../../src/store/store.js';
import { ask, evidence, IMAGE_INDEX, pushBlob, putManifest, sha256 } from '../../sandbox/registry-client.js';
import {
  digestIn,
  hasty,
  interrupted,
  jsonAt,
  LIMITS,
  listedUnderTag,
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

/** An image in a registry without the referrers API. */
async function scene(options: Parameters<Sites['with']>[0] = {}): Promise<Scene> {
  const site = await sites.with({ referrers: false, ...options });
  const { digest } = site.registry.pushImage(NAME);
  return { site, digest, image: subjectOf(`${site.registry.host}/${NAME}`, digest) };
}

/** Somebody else's attestation, pushed and not listed yet; its entry as that program writes it. */
async function foreign({ site, digest }: Scene, payload: string): Promise<{ digest: string; text: string }> {
  await pushBlob(site.registry, NAME, payload);
  await pushBlob(site.registry, NAME, '{}');
  const subject = { mediaType: IMAGE_INDEX, digest, size: 1 };
  const manifest = evidence({ subject, payload });
  await putManifest(site.registry, { repository: NAME, manifest });
  const text = `{ "size":${manifest.length}, "digest": "${sha256(manifest)}","mediaType":"application/vnd.oci.image.manifest.v1+json", "x-number": 1.0, "annotations": {"note": "caf\\u00e9"} }`;
  return { digest: sha256(manifest), text };
}

/** Replaces the list, as a program does that reads, changes and writes. */
async function replaceList({ site, digest }: Scene, texts: readonly string[], more = ''): Promise<string> {
  const manifest = `{\n  "schemaVersion": 2, "mediaType": "${IMAGE_INDEX}",\n  "manifests": [${texts.join(', ')}]${more}\n}`;
  const { status } = await putManifest(site.registry, {
    repository: NAME,
    reference: tagOf(digest),
    manifest,
    mediaType: IMAGE_INDEX,
  });
  expect(status).toBe(201);
  return manifest;
}

function listed({ site, digest }: Scene): string[] {
  return listedUnderTag(site, NAME, digest);
}

function storeFor(registries: RegistryClient, duringWait?: (wait: number) => unknown) {
  return registryStore({ registries, ...hasty(duringWait) });
}

describe('the list under the index tag', () => {
  it.each([{ etag: false }, { etag: true }, { etag: 'ignored' }] as const)(
    'keeps what others wrote to the byte (ETags: $etag)',
    async ({ etag }) => {
      const at = await scene({ etag });
      const other = await foreign(at, 'theirs');
      await replaceList(at, [other.text], ', "annotations": {"kept": "yes"}, "future": [1e2]');
      const { locations } = await storeFor(at.site.client).put(await signer.sign([at.image]));
      const bytes = at.site.registry.store.manifest(NAME, tagOf(at.digest))?.bytes.toString() ?? '';
      const own = digestIn(locations[0]?.location);
      expect(listed(at)).toEqual([other.digest, own]);
      expect(bytes).toContain(other.text);
      expect(bytes).toMatch(/\], "annotations": \{"kept": "yes"\}, "future": \[1e2\]\n\}$/);
    },
  );

  it.each([
    {
      what: 'an image',
      write: async (at: Scene) =>
        jsonAt(at.site, NAME, at.site.registry.pushImage(NAME, { platforms: ['linux/amd64'] }).digest),
    },
    {
      what: 'a list of another kind',
      write: async () => ({
        schemaVersion: 2,
        mediaType: 'application/vnd.docker.distribution.manifest.list.v2+json',
        manifests: [],
      }),
    },
  ])('is refused where the tag is $what, which stays', async ({ write }) => {
    const at = await scene();
    const manifest = JSON.stringify(await write(at));
    const { mediaType = 'application/vnd.oci.image.manifest.v1+json' } = JSON.parse(manifest) as { mediaType?: string };
    const put = { repository: NAME, reference: tagOf(at.digest), manifest, mediaType };
    expect((await putManifest(at.site.registry, put)).status).toBe(201);
    await expect(storeFor(at.site.client).put(await signer.sign([at.image]))).rejects.toMatchObject({
      code: 'STORE_CONFLICT',
      message: expect.stringContaining('is no OCI image index'),
    });
    expect(at.site.registry.store.manifest(NAME, tagOf(at.digest))?.bytes.toString()).toBe(manifest);
  });

  it('is refused where the registry answers the image itself for the tag', async () => {
    const at = await scene();
    at.site.registry.store.tag(NAME, tagOf(at.digest), at.digest);
    await expect(storeFor(at.site.client).put(await signer.sign([at.image]))).rejects.toMatchObject({
      code: 'STORE_CONFLICT',
      message: expect.stringContaining('is the image itself'),
    });
    expect(at.site.registry.store.manifest(NAME, tagOf(at.digest))?.digest).toBe(at.digest);
  });

  it('is read again twice after it was written', async () => {
    const at = await scene();
    const world = hasty();
    await registryStore({ registries: at.site.client, ...world }).put(await signer.sign([at.image]));
    expect(world.waits).toHaveLength(2);
    const path = `/v2/${NAME}/manifests/${tagOf(at.digest)}`;
    const requests = at.site.registry.requests.filter((request) => request.path === path).map(({ method }) => method);
    expect(requests).toEqual(['GET', 'GET', 'PUT', 'GET', 'GET']);
  });
});

describe('another writer', () => {
  it.each([{ etag: true }, { etag: 'ignored' }, { etag: false }] as const)(
    'who writes between our reading and writing is not lost (ETags: $etag)',
    async ({ etag }) => {
      const at = await scene({ etag });
      const other = await foreign(at, 'theirs');
      let first = true;
      const client = interrupted(at.site.client, async ({ reference }) => {
        if (reference !== tagOf(at.digest) || !first) return;
        first = false;
        await replaceList(at, [other.text]);
      });
      // Where conditions are overlooked, the other one looks again and finds its entry gone.
      const store = storeFor(client, async () => {
        if (!listed(at).includes(other.digest)) {
          await replaceList(at, [
            ...(jsonAt(at.site, NAME, tagOf(at.digest))['manifests'] as unknown[]).map((each) => JSON.stringify(each)),
            other.text,
          ]);
        }
      });
      const { locations } = await store.put(await signer.sign([at.image]));
      expect(listed(at).toSorted()).toEqual([other.digest, digestIn(locations[0]?.location)].toSorted());
    },
  );

  it('who writes back a list that it read before is written over, with both in it', async () => {
    const at = await scene();
    const other = await foreign(at, 'theirs');
    const store = storeFor(at.site.client, async (wait) => {
      if (wait === 2) await replaceList(at, [other.text]);
    });
    const { locations } = await store.put(await signer.sign([at.image]));
    expect(listed(at)).toEqual([other.digest, digestIn(locations[0]?.location)]);
  });

  it("who drops a third one's entry has it put back, and the run says so", async () => {
    const at = await scene();
    const [third, other] = [await foreign(at, 'a third one'), await foreign(at, 'theirs')];
    await replaceList(at, [third.text]);
    const store = storeFor(at.site.client, async (wait) => {
      if (wait === 1) await replaceList(at, [other.text]);
    });
    const { locations, warnings } = await store.put(await signer.sign([at.image]));
    expect(listed(at)).toEqual([other.digest, third.digest, digestIn(locations[0]?.location)]);
    expect(warnings).toEqual([expect.stringContaining(`dropped ${third.digest}`)]);
  });

  it('who deleted an attestation has its entry stay away', async () => {
    const at = await scene();
    const third = await foreign(at, 'a third one');
    await replaceList(at, [third.text]);
    const store = storeFor(at.site.client, async (wait) => {
      if (wait !== 1) return;
      await replaceList(at, []);
      await ask(at.site.registry, `/v2/${NAME}/manifests/${third.digest}`, { method: 'DELETE' });
    });
    const { locations, warnings } = await store.put(await signer.sign([at.image]));
    expect(listed(at)).toEqual([digestIn(locations[0]?.location)]);
    expect(warnings).toBeUndefined();
  });

  it('who never stops ends in an error that names what is missing', async () => {
    const at = await scene();
    const third = await foreign(at, 'a third one');
    await replaceList(at, [third.text]);
    let turns = 0;
    const store = storeFor(at.site.client, async () => {
      turns += 1;
      await replaceList(at, []);
    });
    await expect(store.put(await signer.sign([at.image]))).rejects.toMatchObject({
      code: 'STORE_READ_BACK',
      message: expect.stringMatching(new RegExp(`does not list the attestation, another one, ${third.digest}`)),
    });
    expect(turns).toBe(16);
  });

  it('who never stops, and lets us be seen now and then, is told from a registry that forgets', async () => {
    const at = await scene();
    const store = storeFor(at.site.client, async (wait) => {
      if (wait % 2 === 0) await replaceList(at, []);
    });
    await expect(store.put(await signer.sign([at.image]))).rejects.toMatchObject({
      code: 'STORE_CONFLICT',
      message: expect.stringContaining('Other writers keep replacing'),
      remedy: expect.stringContaining('--resume'),
    });
  });

  it('is not waited for where the tag cannot be changed at all', async () => {
    const at = await scene({ etag: true });
    const path = `/v2/${NAME}/manifests/${tagOf(at.digest)}`;
    at.site.registry.setFaults([{ method: 'PUT', path, fault: { kind: 'status', status: 409 } }]);
    await expect(storeFor(at.site.client).put(await signer.sign([at.image]))).rejects.toMatchObject({
      code: 'STORE_CONFLICT',
    });
    const puts = at.site.registry.requests.filter((request) => request.method === 'PUT' && request.path === path);
    expect(puts.length).toBeLessThanOrEqual(3);
  });

  it('who deleted a listed attestation does not shut us out where lists have to be whole', async () => {
    const at = await scene();
    const [third, other] = [await foreign(at, 'a third one'), await foreign(at, 'theirs')];
    await replaceList(at, [third.text, other.text]);
    await ask(at.site.registry, `/v2/${NAME}/manifests/${third.digest}`, { method: 'DELETE' });
    const { locations, warnings } = await storeFor(at.site.client).put(await signer.sign([at.image]));
    expect(listed(at)).toEqual([other.digest, digestIn(locations[0]?.location)]);
    expect(warnings).toEqual([expect.stringContaining(`${third.digest} is listed`)]);
  });
});

describe('eight writers of one digest at once', () => {
  it.each([
    { what: 'ETags', options: { referrers: false, etag: true } },
    { what: 'no ETags', options: { referrers: false, etag: false } },
    { what: 'ETags that count for nothing', options: { referrers: false, etag: 'ignored' } },
    { what: 'the referrers API', options: { referrers: true } },
  ] as const)(
    'all stay listed in a registry with $what',
    async ({ options }) => {
      const at = await scene(options);
      const bundles = await Promise.all(Array.from({ length: 8 }, async () => signer.sign([at.image])));
      const stored = await Promise.all(
        bundles.map(async (bundle) =>
          registryStore({ registries: at.site.open(), progress: SILENT, now: () => new Date() }).put(bundle),
        ),
      );
      const found = await storeFor(at.site.client).find(at.image, LIMITS);
      const own = stored.map(({ locations }) => locations[0]?.location ?? '');
      expect(found.bundles.map(({ from }) => from).toSorted()).toEqual(own.toSorted());
      expect(new Set(own).size).toBe(8);
    },
    60_000,
  );

  it('of one run take turns', async () => {
    const at = await scene();
    const store = storeFor(at.site.client);
    const bundles = await Promise.all(Array.from({ length: 8 }, async () => signer.sign([at.image])));
    await Promise.all(bundles.map(async (bundle) => store.put(bundle)));
    expect(listed(at)).toHaveLength(8);
    const path = `/v2/${NAME}/manifests/${tagOf(at.digest)}`;
    const puts = at.site.registry.requests.filter((request) => request.method === 'PUT' && request.path === path);
    expect(puts).toHaveLength(8);
  });
});
