import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { evidenceStore } from '../../src/store/evidence.js';
import { openLayout } from '../../src/store/oci/layout.js';
import { mendingOf } from '../../src/store/oci/mend-tag.js';
import type { RepositoryClient } from '../../src/store/oci/registry.js';
import type { StoredSubject } from '../../src/store/store.js';
import { sha256 } from '../sandbox/registry-client.js';
import { refusal } from '../support/refusal.js';
import {
  digestIn,
  hasty,
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
  writesOf,
} from './oci/attestations.js';

const IMAGE_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const IMAGE_INDEX = 'application/vnd.oci.image.index.v1+json';
const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const NAME = 'acme/evidence';
const CONTENT = 'a program\n';
const DIGEST = sha256(CONTENT);

let sandbox: Sandbox;
let signer: Signing;
let folder: string;
const sites = new Sites();

beforeAll(async () => {
  sandbox = await startSandbox();
  signer = await signing(sandbox);
  folder = await mkdtemp(path.join(tmpdir(), 'wherefrom-evidence-'));
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});
afterEach(async () => sites.close());

function repositoryIn(site: Site, client = site.client): RepositoryClient {
  return client.open({ registry: site.registry.host, name: NAME });
}

function storeIn(site: Site, client = site.client) {
  return evidenceStore({ repository: repositoryIn(site, client), ...hasty() });
}

async function fileSubject(): Promise<StoredSubject> {
  const file = path.join(folder, 'widget');
  await writeFile(file, CONTENT);
  return { ...subjectOf('widget', DIGEST), path: file };
}

function ownTagOf(manifest: string, subject = DIGEST): string {
  return `${tagOf(subject)}.${manifest.slice('sha256:'.length, 'sha256:'.length + 16)}`;
}

describe('the evidence store of a repository', () => {
  it('is called by the place that it is in', async () => {
    const site = await sites.with();
    expect(storeIn(site).name).toBe(`oci://${site.registry.host}/${NAME}`);
  });

  it.each(REFERRERS)('lists a bundle under the index tag and tags it itself, with $api', async ({ referrers }) => {
    const site = await sites.with({ referrers });
    const { locations } = await storeIn(site).put(await signer.sign([await fileSubject()]));
    const manifest = digestIn(locations[0]?.location);
    expect(locations).toEqual([{ location: `${site.registry.host}/${NAME}@${manifest}`, outcome: 'written' }]);
    expect(site.registry.store.tags(NAME)).toEqual([tagOf(DIGEST), ownTagOf(manifest)]);
    expect(site.registry.store.manifest(NAME, ownTagOf(manifest))?.digest).toBe(manifest);
    expect(listedUnderTag(site, NAME, DIGEST)).toEqual([manifest]);
    expect(jsonAt(site, NAME, manifest)['subject']).toEqual({
      mediaType: 'application/octet-stream',
      digest: DIGEST,
      size: CONTENT.length,
    });
  });

  it.each(REFERRERS)('finds a file by its digest, with $api', async ({ referrers }) => {
    const site = await sites.with({ referrers });
    const bundle = await signer.sign([await fileSubject()]);
    await storeIn(site).put(bundle);
    const found = await storeIn(site, site.open()).find(subjectOf('called otherwise', DIGEST), LIMITS);
    expect(found.bundles.map(({ bytes }) => bytes)).toEqual([bundle.bytes]);
    const other = await storeIn(site).find(subjectOf('widget', `sha256:${'0'.repeat(64)}`), LIMITS);
    expect(other.bundles).toEqual([]);
  });

  it.each(REFERRERS)('writes a bundle once, whoever stores it again, with $api', async ({ referrers }) => {
    const site = await sites.with({ referrers });
    const bundle = await signer.sign([await fileSubject()]);
    const first = await storeIn(site).put(bundle);
    const seen = site.registry.requests.length;
    const again = await storeIn(site, site.open()).put(bundle);
    expect(again.locations).toEqual(first.locations.map(({ location }) => ({ location, outcome: 'present' })));
    expect(writesOf(site, seen)).toEqual([]);
  });

  it.each(REFERRERS)('writes it once though the file is not at hand any more, with $api', async ({ referrers }) => {
    const site = await sites.with({ referrers });
    const bundle = await signer.sign([await fileSubject()]);
    await storeIn(site).put(bundle);
    const seen = site.registry.requests.length;
    const again = await storeIn(site).put({ ...bundle, subjects: [subjectOf('widget', DIGEST)] });
    expect(again.locations).toMatchObject([{ outcome: 'present' }]);
    expect(writesOf(site, seen)).toEqual([]);
  });

  it.each([
    {
      what: 'its own tag',
      lose: (site: Site, manifest: string) => site.registry.store.deleteTag(NAME, ownTagOf(manifest)),
    },
    { what: 'the index tag', lose: (site: Site) => site.registry.store.deleteTag(NAME, tagOf(DIGEST)) },
  ])('writes $what again where that is missing, and nothing else', async ({ lose }) => {
    const site = await sites.with();
    const bundle = await signer.sign([await fileSubject()]);
    const { locations } = await storeIn(site).put(bundle);
    const manifest = digestIn(locations[0]?.location);
    expect(lose(site, manifest)).toBe(true);
    const seen = site.registry.requests.length;
    expect((await storeIn(site).put(bundle)).locations).toMatchObject([{ outcome: 'written' }]);
    expect(site.registry.store.tags(NAME)).toEqual([tagOf(DIGEST), ownTagOf(manifest)]);
    expect(writesOf(site, seen)).toHaveLength(1);
  });

  it('keeps one manifest for every subject of a statement, and one blob for them all', async () => {
    const site = await sites.with();
    const subjects = ['one', 'two', 'three'].map((name) => subjectOf(name, sha256(name)));
    const bundle = await signer.sign([...subjects, subjectOf('another name of three', sha256('three'))]);
    const { locations } = await storeIn(site).put(bundle);
    expect(locations).toHaveLength(3);
    for (const subject of subjects) {
      expect((await storeIn(site).find(subject, LIMITS)).bundles.map(({ bytes }) => bytes)).toEqual([bundle.bytes]);
    }
    const blobs = [...(site.registry.store.repository(NAME)?.blobs ?? [])];
    expect(blobs.toSorted()).toEqual([sha256('{}'), sha256(bundle.bytes)].toSorted());
  });

  it('says that a digest has no place in a registry', async () => {
    const site = await sites.with();
    const subject = subjectOf('widget', `sha384:${'1'.repeat(96)}`);
    const bundle = await signer.sign([subject]);
    const refusal = { code: 'STORE_UNAVAILABLE', message: expect.stringContaining('sha384') };
    expect(await storeIn(site).check([bundle])).toMatchObject([{ verdict: 'failed', error: refusal }]);
    await expect(storeIn(site).put(bundle)).rejects.toMatchObject(refusal);
    expect(await storeIn(site).find(subject, LIMITS)).toEqual({
      bundles: [],
      lookedAt: [],
      skipped: [expect.stringContaining('sha384')],
    });
    expect(site.registry.requests).toEqual([]);
  });

  it('looks before signing whether this user may push', async () => {
    const users = [{ name: 'reader', password: 'battery staple', access: 'read' }] as const;
    const site = await sites.with({ auth: 'basic', users });
    const client = site.open({ credentials: { username: 'reader', password: 'battery staple' } });
    const planned = [{ subjects: [await fileSubject()], predicateType: 'x:y', file: 'x.json' }];
    expect(await storeIn(site, client).check(planned)).toMatchObject([
      { verdict: 'failed', error: { code: 'STORE_FORBIDDEN' } },
    ]);
    site.registry.configure({ auth: 'none' });
    expect(await storeIn(site).check(planned)).toMatchObject([{ verdict: 'passed' }]);
  });
});

describe('a damaged list', () => {
  /** What `oras repo tags`, `grep -E` and `oras manifest index create` do, with what the remedy gives them. */
  async function follow(remedy: string, { registry }: Site): Promise<void> {
    const command =
      /: oras manifest index create (\S+):(\S+) \$\(oras repo tags (\S+) \| grep -E '([^']+)'\)$/m.exec(remedy) ?? [];
    const [, place = '', tag = '', listed = '', pattern = ''] = command;
    expect([place, listed]).toEqual([`${registry.host}/${NAME}`, place]);
    const api = `${registry.url}/v2/${NAME}`;
    const { tags } = (await (await fetch(`${api}/tags/list`)).json()) as { tags: string[] };
    const own = tags.filter((each) => new RegExp(pattern).test(each));
    const manifests = await Promise.all(
      own.map(async (each) => {
        const answer = await fetch(`${api}/manifests/${each}`, { headers: { accept: IMAGE_MANIFEST } });
        const bytes = Buffer.from(await answer.arrayBuffer());
        return { mediaType: IMAGE_MANIFEST, digest: sha256(bytes), size: bytes.length, artifactType: BUNDLE };
      }),
    );
    const body = JSON.stringify({ schemaVersion: 2, mediaType: IMAGE_INDEX, manifests });
    await fetch(`${api}/manifests/${tag}`, { method: 'PUT', headers: { 'content-type': IMAGE_INDEX }, body });
  }

  it.each(REFERRERS.slice(1))(
    'is mended as the refusal says, and nothing is lost, with $api',
    async ({ referrers }) => {
      const site = await sites.with({ referrers });
      const subject = await fileSubject();
      const [one, two, three] = [
        await signer.sign([subject]),
        await signer.sign([subject]),
        await signer.sign([subject]),
      ];
      for (const bundle of [one, two]) await storeIn(site).put(bundle);
      const { store } = site.registry;
      const foreign = Buffer.from(JSON.stringify({ schemaVersion: 2, config: {}, layers: [] }));
      for (const reference of [tagOf(DIGEST), `${tagOf(DIGEST)}.att`]) {
        store.putManifest(NAME, { mediaType: IMAGE_MANIFEST, bytes: foreign, reference });
      }
      const find = async () => storeIn(site).find(subject, { ...LIMITS, scope: 'current' });
      const refused = await refusal(find);
      expect(refused).toMatchObject({
        code: 'STORE_CONFLICT',
        message: `The tag ${tagOf(DIGEST)} of ${site.registry.host}/${NAME} is no OCI image index.`,
        remedy: expect.stringContaining(`oras tag ${site.registry.host}/${NAME}:${tagOf(DIGEST)} NAME\n`),
      });
      await expect(storeIn(site).put(three)).rejects.toMatchObject({ code: 'STORE_CONFLICT', remedy: refused.remedy });
      expect(store.manifest(NAME, tagOf(DIGEST))?.bytes).toEqual(foreign);
      await follow(refused.remedy, site);
      await storeIn(site).put(three);
      const found = (await find()).bundles.map(({ bytes }) => bytes.toString());
      expect(found.toSorted()).toEqual([one, two, three].map(({ bytes }) => bytes.toString()).toSorted());
    },
  );

  it('that is the image itself may be no tag at all, which is said', async () => {
    const site = await sites.with({ referrers: false });
    const { digest } = site.registry.pushImage(NAME, { tag: 'v1' });
    site.registry.store.tag(NAME, tagOf(digest), digest);
    const find = async () => storeIn(site).find(subjectOf('image', digest), { ...LIMITS, scope: 'current' });
    expect(await refusal(find)).toMatchObject({
      code: 'STORE_CONFLICT',
      remedy: expect.stringMatching(/\nA registry that answers the image there all the same keeps no lists/),
    });
  });

  it('in a layout is mended there, whatever the directory is called', () => {
    const remedy = mendingOf({ label: "oci-layout:/tmp/acme's $(evidence)" }, DIGEST);
    const place = String.raw`'/tmp/acme'\''s $(evidence)'`;
    expect(remedy).toContain(`: oras tag --oci-layout ${place}:${tagOf(DIGEST)} NAME\n`);
    expect(remedy).toContain(
      `: oras manifest index create --oci-layout ${place}:${tagOf(DIGEST)} $(oras repo tags --oci-layout ${place} | grep -E '^${tagOf(DIGEST)}\\.[0-9a-f]{16}$')\n`,
    );
    expect(remedy).toMatch(/\nWhere index\.json itself is damaged, /);
  });
});

describe('what garbage collection leaves', () => {
  it.each([
    { what: "Distribution's --delete-untagged", referrers: false, rules: { untagged: true } },
    { what: "Distribution's --delete-untagged, with the API,", referrers: true, rules: { untagged: true } },
    { what: "olareg's --gc-untagged --gc-referrer-dangling", referrers: true, rules: { danglingReferrers: true } },
  ] as const)('is found after $what', async ({ referrers, rules }) => {
    const site = await sites.with({ referrers });
    const bundle = await signer.sign([await fileSubject()]);
    await storeIn(site).put(bundle);
    site.registry.collectGarbage(rules);
    const found = await storeIn(site, site.open()).find(await fileSubject(), LIMITS);
    expect(found.bundles.map(({ bytes }) => bytes)).toEqual([bundle.bytes]);
    const seen = site.registry.requests.length;
    expect((await storeIn(site).put(bundle)).locations).toMatchObject([{ outcome: 'present' }]);
    expect(writesOf(site, seen)).toEqual([]);
  });
});

describe('the evidence store of a layout directory', () => {
  let count = 0;
  const layoutIn = (directory: string) => evidenceStore({ repository: openLayout(directory), ...hasty() });
  const newDirectory = () => path.join(folder, `layout-${(count += 1)}`);

  it('is called as it was named, and is made at the first write', async () => {
    const directory = newDirectory();
    const store = layoutIn(directory);
    expect(store.name).toBe(`oci-layout:${directory}`);
    const planned = [{ subjects: [await fileSubject()], predicateType: 'x:y', file: 'x.json' }];
    expect(await store.check(planned)).toMatchObject([{ verdict: 'passed' }]);
    await expect(readdir(directory)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await store.find(await fileSubject(), { ...LIMITS, scope: 'current' })).toMatchObject({ bundles: [] });
  });

  it.each<[string, (directory: string) => Promise<unknown>]>([
    ['nothing', async () => undefined],
    ['an empty directory', async (directory) => mkdir(directory)],
    ['another directory', async (directory) => mkdir(path.join(directory, 'blobs'), { recursive: true })],
    ['a file', async (directory) => writeFile(directory, 'no layout')],
  ])('was wrongly named where verify finds %s', async (_, make) => {
    const directory = newDirectory();
    await make(directory);
    await expect(layoutIn(directory).find(await fileSubject(), LIMITS)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: `oci-layout:${directory} names no directory that is an OCI image layout.`,
      remedy: 'Name the directory that holds the file "oci-layout".',
    });
  });

  it('finds what was put, and puts it once', async () => {
    const directory = newDirectory();
    const bundles = [await signer.sign([await fileSubject()]), await signer.sign([await fileSubject()])];
    for (const bundle of bundles) await layoutIn(directory).put(bundle);
    const found = await layoutIn(directory).find(await fileSubject(), LIMITS);
    expect(found.bundles.map(({ bytes }) => bytes)).toEqual(bundles.map(({ bytes }) => bytes));
    const before = await readdir(path.join(directory, 'blobs', 'sha256'));
    for (const bundle of bundles) {
      expect((await layoutIn(directory).put(bundle)).locations).toMatchObject([{ outcome: 'present' }]);
    }
    expect(await readdir(path.join(directory, 'blobs', 'sha256'))).toEqual(before);
  });

  it('with a damaged index is not empty: everything that was not read is named, in one order', async () => {
    const directory = newDirectory();
    const bundle = await signer.sign([await fileSubject()]);
    const store = layoutIn(directory);
    await store.put(bundle);
    await writeFile(path.join(directory, 'index.json'), '{"manifests": 1, "manifests": 2}');
    const { bundles, lookedAt, unread = [] } = await layoutIn(directory).find(await fileSubject(), LIMITS);
    expect([bundles, lookedAt]).toEqual([[], []]);
    const tag = `${store.name}:${tagOf(DIGEST)}`;
    const why = ': index.json has the member "manifests" twice.';
    expect(unread.map(({ message }) => message)).toEqual(
      [`the index of ${store.name}`, tag, `${tag}.att`, `${tag}.sig`].map((place) => `${place}${why}`),
    );
    const message = expect.stringContaining('index.json has the member');
    const current = { ...LIMITS, scope: 'current' } as const;
    const before = layoutIn(directory).find(await fileSubject(), current);
    await expect(before).rejects.toMatchObject({ code: 'STORE_CONFLICT', message });
    const put = layoutIn(directory).put(bundle);
    await expect(put).rejects.toMatchObject({ code: 'SERVICE_ANSWER_MALFORMED', message });
  });

  it('never waits: nobody can undo what is written under its lock', async () => {
    const world = hasty();
    await evidenceStore({ repository: openLayout(newDirectory()), ...world }).put(
      await signer.sign([await fileSubject()]),
    );
    expect(world.waits).toEqual([]);
  });

  it('loses nothing of forty bundles by eight writers', async () => {
    const directory = newDirectory();
    const bundle = await signer.sign([await fileSubject()]);
    const bundles = Array.from({ length: 40 }, (_, n) => ({
      ...bundle,
      bytes: Buffer.from(`${bundle.bytes.toString()}${' '.repeat(n)}`),
    }));
    const writers = Array.from({ length: 8 }, () => layoutIn(directory));
    await Promise.all(bundles.map(async (each, n) => writers[n % 8]?.put(each)));
    expect((await layoutIn(directory).find(await fileSubject(), LIMITS)).bundles).toHaveLength(40);
    expect((await readdir(directory)).toSorted()).toEqual(['blobs', 'index.json', 'oci-layout']);
  }, 60_000);
});
