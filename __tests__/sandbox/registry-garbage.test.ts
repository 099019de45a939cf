import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PushedImage } from '../../src/sandbox/registry-image.js';
import { startRegistry, type SandboxRegistry } from '../../src/sandbox/registry.js';
import {
  ask,
  IMAGE_INDEX,
  IMAGE_MANIFEST,
  json,
  pushBlob,
  pushEvidence,
  putManifest,
  sha256,
} from './registry-client.js';

const repository = 'acme/widget';
const FILE = { mediaType: 'application/octet-stream', digest: sha256('a file'), size: 6 };

let registry: SandboxRegistry;
let image: PushedImage;
/** Evidence of the image, of a file that is no manifest, and of the file with a tag of its own. */
let [ofImage, ofFile, tagged]: [string, string, string] = ['', '', ''];

beforeEach(async () => {
  registry = await startRegistry();
  image = registry.pushImage(repository, { tag: 'v1' });
  const subject = { mediaType: image.mediaType, digest: image.digest, size: image.size };
  ofImage = await pushEvidence(registry, repository, { subject, payload: 'of image' });
  ofFile = await pushEvidence(registry, repository, { subject: FILE, payload: 'of file' });
  tagged = await pushEvidence(registry, repository, { subject: FILE, payload: 'of file, tagged' });
  registry.store.tag(repository, 'evidence', tagged);
});

afterEach(async () => registry.close());

const status = async (digest: string): Promise<number> =>
  (await ask(registry, `/v2/${repository}/manifests/${digest}`)).status;

const listed = async (digest: string): Promise<string[]> => {
  const answer = json(await ask(registry, `/v2/${repository}/referrers/${digest}`));
  return (answer as { manifests: { digest: string }[] }).manifests.map((manifest) => manifest.digest);
};

/** An index under the tag that clients use where there is no referrers API. */
async function listUnderTag(...digests: string[]): Promise<void> {
  const manifests = digests.map((digest) => {
    return { mediaType: IMAGE_MANIFEST, digest, size: registry.store.manifest(repository, digest)?.bytes.length };
  });
  const manifest = JSON.stringify({ schemaVersion: 2, mediaType: IMAGE_INDEX, manifests });
  const put = { repository, manifest, reference: FILE.digest.replace(':', '-'), mediaType: IMAGE_INDEX };
  expect(await putManifest(registry, put)).toMatchObject({ status: 201 });
}

describe('garbage collection', () => {
  it('without a rule deletes no manifest, and the blobs that none needs', async () => {
    await pushBlob(registry, repository, 'orphan');
    const collected = registry.collectGarbage();
    expect(collected).toEqual({ manifests: [], forgotten: [], blobs: [sha256('orphan')] });
    expect(await ask(registry, `/v2/${repository}/blobs/${sha256('orphan')}`)).toMatchObject({ status: 404 });
    expect(registry.store.blob(repository, sha256('of file'))?.toString()).toBe('of file');
  });

  it('keeps a blob that another repository needs, and only there', async () => {
    await pushEvidence(registry, 'acme/other', { payload: 'shared' });
    await pushBlob(registry, repository, 'shared');
    expect(registry.collectGarbage().blobs).toEqual([]);
    expect(registry.store.blob(repository, sha256('shared'))).toBeUndefined();
    expect(registry.store.blob('acme/other', sha256('shared'))?.toString()).toBe('shared');
  });
});

describe('the rule untagged, as Distribution has it', () => {
  it('deletes what has no tag of its own: referrers, and platforms of a tagged index', async () => {
    const { manifests, blobs } = registry.collectGarbage({ untagged: true });
    const [amd64, arm64] = image.platforms.map(({ digest }) => digest);
    expect(manifests).toEqual([amd64, arm64, ofImage, ofFile]);
    expect(blobs).toContain(sha256('of image'));
    expect([await status(image.digest), await status(tagged), await status(ofFile)]).toEqual([200, 200, 404]);
    expect(await listed(FILE.digest)).toEqual([tagged]);
  });

  it('deletes also what a tagged index lists, and the index stays', async () => {
    await listUnderTag(ofFile, tagged);
    expect(registry.collectGarbage({ untagged: true }).manifests).toContain(ofFile);
    expect(registry.store.tags(repository)).toContain(FILE.digest.replace(':', '-'));
    expect([await status(ofFile), await status(tagged)]).toEqual([404, 200]);
  });
});

describe('the rule danglingReferrers, as olareg has it', () => {
  it('keeps what a tag leads to: platforms, and referrers of what is kept', async () => {
    const { manifests } = registry.collectGarbage({ danglingReferrers: true });
    expect(manifests).toEqual([ofFile]);
    expect(await listed(image.digest)).toEqual([ofImage]);
    for (const { digest } of image.platforms) expect(await status(digest)).toBe(200);
  });

  it('lists no more, in the API, what a tag holds and whose subject does not exist', async () => {
    await listUnderTag(ofFile, tagged);
    const { manifests, forgotten } = registry.collectGarbage({ danglingReferrers: true });
    expect([manifests, forgotten]).toEqual([[], [ofFile, tagged]]);
    expect(await listed(FILE.digest)).toEqual([]);
    expect([await status(ofFile), await status(tagged)]).toEqual([200, 200]);
  });

  it('lists it again when it is pushed again', async () => {
    registry.collectGarbage({ danglingReferrers: true });
    const manifest = registry.store.manifest(repository, tagged)?.bytes.toString() ?? '';
    await putManifest(registry, { repository, manifest });
    expect(await listed(FILE.digest)).toEqual([tagged]);
  });

  it('deletes the referrers of an image together with the image that has lost its tag', async () => {
    registry.store.deleteTag(repository, 'v1');
    const { manifests } = registry.collectGarbage({ danglingReferrers: true });
    expect(manifests).toEqual(expect.arrayContaining([image.digest, ofImage]));
    expect(await status(tagged)).toBe(200);
  });
});
