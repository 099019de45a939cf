import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { parseCertificate } from '../../src/model/x509.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { expandPlatforms } from '../../src/store/oci/platforms.js';
import { registryStore } from '../../src/store/registry.js';
import type { SignedBundle, StoredSubject } from '../../src/store/store.js';
import { evidence, pushBlob, putManifest, sha256 } from '../sandbox/registry-client.js';
import {
  digestIn,
  hasty,
  jsonAt,
  LIMITS,
  PROVENANCE,
  REFERRERS,
  requestsOf,
  type Signing,
  signing,
  type Site,
  Sites,
  subjectOf,
  writesOf,
} from './oci/attestations.js';

const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const NAME = 'acme/widget';
const USERS = [
  { name: 'writer', password: 'correct horse', access: 'write' },
  { name: 'reader', password: 'battery staple', access: 'read' },
] as const;

let sandbox: Sandbox;
let signer: Signing;
const sites = new Sites();

beforeAll(async () => {
  sandbox = await startSandbox();
  signer = await signing(sandbox);
});
afterAll(async () => sandbox.close());
afterEach(async () => sites.close());

function storeIn(site: Site, client = site.client) {
  return registryStore({ registries: client, ...hasty() });
}

function imageIn({ registry }: Site): StoredSubject & { readonly text: string } {
  const { digest } = registry.pushImage(NAME);
  return { ...subjectOf(`${registry.host}/${NAME}`, digest), text: digest };
}

function issuedAt({ bytes }: SignedBundle): string {
  const json = JSON.parse(bytes.toString()) as { verificationMaterial: { certificate: { rawBytes: string } } };
  const { notBefore } = parseCertificate(Buffer.from(json.verificationMaterial.certificate.rawBytes, 'base64'));
  return notBefore.toISOString().replace('.000Z', 'Z');
}

describe('an attestation beside its image', () => {
  it.each(REFERRERS)('is one manifest that carries the bundle, in a registry with $api', async ({ referrers }) => {
    const site = await sites.with({ referrers });
    const image = imageIn(site);
    const bundle = await signer.sign([image]);
    const { locations } = await storeIn(site).put(bundle);
    const digest = digestIn(locations[0]?.location);
    expect(locations).toEqual([{ location: `${site.registry.host}/${NAME}@${digest}`, outcome: 'written' }]);
    const { mediaType, size } = site.registry.pushImage(NAME);
    expect(jsonAt(site, NAME, digest)).toEqual({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      artifactType: BUNDLE,
      config: {
        mediaType: 'application/vnd.oci.empty.v1+json',
        digest: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
        size: 2,
      },
      layers: [{ mediaType: BUNDLE, digest: sha256(bundle.bytes), size: bundle.bytes.length }],
      subject: { mediaType, digest: image.text, size },
      annotations: {
        'org.opencontainers.image.created': issuedAt(bundle),
        'dev.sigstore.bundle.content': 'dsse-envelope',
        'dev.sigstore.bundle.predicateType': PROVENANCE,
      },
    });
    expect(site.registry.store.blob(NAME, sha256(bundle.bytes))).toEqual(bundle.bytes);
  });

  it('has no tag where the referrers API lists it', async () => {
    const site = await sites.with();
    await storeIn(site).put(await signer.sign([imageIn(site)]));
    expect(site.registry.store.tags(NAME)).toEqual([]);
  });

  it.each(REFERRERS.slice(1))('is listed under the index tag, where there is $api', async ({ referrers }) => {
    const site = await sites.with({ referrers });
    const image = imageIn(site);
    const { locations } = await storeIn(site).put(await signer.sign([image]));
    const manifest = site.registry.store.manifest(NAME, digestIn(locations[0]?.location));
    const { annotations } = jsonAt(site, NAME, manifest?.digest ?? '');
    expect(jsonAt(site, NAME, `sha256-${image.digest.hex}`)).toEqual({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [
        {
          mediaType: 'application/vnd.oci.image.manifest.v1+json',
          digest: manifest?.digest,
          size: manifest?.bytes.length,
          artifactType: BUNDLE,
          annotations,
        },
      ],
    });
  });

  it.each([
    { referrers: true, warnings: undefined },
    { referrers: false, warnings: undefined },
    { referrers: 'ghcr-empty', warnings: [expect.stringMatching(/does not list the attestation/)] },
    { referrers: 'ecr', warnings: undefined },
  ] as const)('warns of readers who do not find it ($referrers)', async ({ referrers, warnings }) => {
    const site = await sites.with({ referrers });
    const stored = await storeIn(site).put(await signer.sign([imageIn(site)]));
    expect(stored.warnings).toEqual(warnings);
  });

  it.each(REFERRERS)('is found again, whole, where there is $api', async ({ referrers }) => {
    const site = await sites.with({ referrers });
    const image = imageIn(site);
    const bundles = [await signer.sign([image]), await signer.sign([image])];
    for (const bundle of bundles) await storeIn(site).put(bundle);
    const found = await storeIn(site).find(image, LIMITS);
    expect(found.bundles.map(({ bytes }) => bytes).toSorted(Buffer.compare)).toEqual(
      bundles.map(({ bytes }) => bytes).toSorted(Buffer.compare),
    );
    expect(found.skipped).toEqual([]);
  });

  it.each(REFERRERS)('is written once, whoever stores it again, where there is $api', async ({ referrers }) => {
    const site = await sites.with({ referrers });
    const image = imageIn(site);
    const bundle = await signer.sign([image]);
    const first = await storeIn(site).put(bundle);
    const seen = site.registry.requests.length;
    const again = await storeIn(site, site.open()).put(bundle);
    expect(again.locations).toEqual(first.locations.map(({ location }) => ({ location, outcome: 'present' })));
    expect(writesOf(site, seen)).toEqual([]);
  });

  it.each(REFERRERS)(
    'is written to its end when a first try was cut off, where there is $api',
    async ({ referrers }) => {
      const site = await sites.with({ referrers });
      const image = imageIn(site);
      const bundle = await signer.sign([image]);
      site.registry.setFaults([
        { method: 'PUT', path: `/v2/${NAME}/manifests/`, fault: { kind: 'status', status: 507 } },
      ]);
      await expect(storeIn(site).put(bundle)).rejects.toMatchObject({ code: 'SERVICE_FAILED' });
      expect((await storeIn(site).find(image, LIMITS)).bundles).toEqual([]);
      site.registry.setFaults([]);
      expect((await storeIn(site).put(bundle)).locations).toMatchObject([{ outcome: 'written' }]);
      expect((await storeIn(site).find(image, LIMITS)).bundles).toHaveLength(1);
    },
  );

  it('is not pushed a second time when another program pushed the same bundle', async () => {
    const site = await sites.with();
    const image = imageIn(site);
    const bundle = await signer.sign([image]);
    await pushBlob(site.registry, NAME, bundle.bytes.toString());
    await pushBlob(site.registry, NAME, '{}');
    const subject = { mediaType: 'application/vnd.oci.image.index.v1+json', digest: image.text, size: 1 };
    const manifest = evidence({ subject, artifactType: BUNDLE, payload: bundle.bytes.toString() });
    await putManifest(site.registry, { repository: NAME, manifest });
    const seen = site.registry.requests.length;
    const { locations } = await storeIn(site).put(bundle);
    expect(locations).toEqual([{ location: `${site.registry.host}/${NAME}@${sha256(manifest)}`, outcome: 'present' }]);
    expect(writesOf(site, seen)).toEqual([]);
  });

  it('goes to every repository that a subject of the one signature names', async () => {
    const [one, other] = [await sites.with(), await sites.with({ referrers: false })];
    const image = imageIn(one);
    other.registry.pushImage('mirror/widget', { content: NAME });
    const mirror = subjectOf(`${other.registry.host}/mirror/widget`, image.text);
    const store = storeIn(one);
    const { locations } = await store.put(await signer.sign([image, mirror]));
    const digest = digestIn(locations[0]?.location);
    expect(locations).toEqual([
      { location: `${one.registry.host}/${NAME}@${digest}`, outcome: 'written' },
      { location: `${other.registry.host}/mirror/widget@${digest}`, outcome: 'written' },
    ]);
    for (const subject of [image, mirror]) expect((await store.find(subject, LIMITS)).bundles).toHaveLength(1);
  });

  it('goes to every place that takes it, and the error says which did', async () => {
    const [one, other] = [await sites.with(), await sites.with()];
    const image = imageIn(one);
    const mirror = subjectOf(`${other.registry.host}/mirror/widget`, image.text);
    await expect(storeIn(one).put(await signer.sign([image, mirror]))).rejects.toMatchObject({
      code: 'STORE_NOT_FOUND',
      message: expect.stringMatching(
        new RegExp(
          `^Stored are ${one.registry.host}/${NAME}@sha256:[0-9a-f]{64}; 1 failed: There is no image ${other.registry.host}/mirror/widget@${image.text}\\.$`,
        ),
      ),
    });
    expect((await storeIn(one).find(image, LIMITS)).bundles).toHaveLength(1);
  });

  it('lies beside an image whose digest is a SHA-512 one', async () => {
    const site = await sites.with({ referrers: false });
    const { bytes, mediaType } = site.registry.store.manifest(NAME, imageIn(site).text) ?? {};
    if (bytes === undefined || mediaType === undefined) throw new RangeError('no image');
    const digest = site.registry.store.putManifest(NAME, { bytes, mediaType, reference: 'sha512:' });
    const image = subjectOf(`${site.registry.host}/${NAME}`, digest);
    await storeIn(site).put(await signer.sign([image]));
    expect(site.registry.store.tags(NAME)).toEqual([`sha512-${image.digest.hex.slice(0, 64)}`]);
    expect((await storeIn(site).find(image, LIMITS)).bundles).toHaveLength(1);
  });
});

describe('a push that fails', () => {
  it.each([
    { what: 'a quota that is used up (413)', change: { quota: { bytes: 10, status: 413 } }, code: 'STORE_TOO_LARGE' },
    {
      what: 'a quota that is used up (403)',
      change: { quota: { bytes: 10, status: 403 } },
      code: 'STORE_UNAUTHORIZED',
    },
    { what: 'manifests that are too large', change: { manifestBytes: 100 }, code: 'STORE_TOO_LARGE' },
  ] as const)('for $what leaves no attestation, and goes through afterwards', async ({ change, code }) => {
    const site = await sites.with();
    const image = imageIn(site);
    const bundle = await signer.sign([image]);
    site.registry.configure(change);
    await expect(storeIn(site).put(bundle)).rejects.toMatchObject({ code });
    site.registry.configure({ quota: undefined, manifestBytes: 4 * 1024 * 1024 });
    expect((await storeIn(site).find(image, LIMITS)).bundles).toEqual([]);
    expect((await storeIn(site).put(bundle)).locations).toMatchObject([{ outcome: 'written' }]);
    expect((await storeIn(site).find(image, LIMITS)).bundles).toHaveLength(1);
  });

  it.each([
    { at: 'POST', code: 'SERVICE_FAILED', fault: { kind: 'status', status: 500 } },
    { at: 'POST', code: 'SERVICE_FAILED', fault: { kind: 'status', status: 429, headers: { 'retry-after': '0' } } },
    { at: 'POST', code: 'STORE_UNAUTHORIZED', fault: { kind: 'status', status: 401 } },
    { at: 'PUT', code: 'SERVICE_UNREACHABLE', fault: { kind: 'cut', afterBytes: 100 } },
    { at: 'PUT', code: 'SERVICE_UNREACHABLE', fault: { kind: 'lost' } },
    { at: 'PUT', code: 'SERVICE_ANSWER_MALFORMED', fault: { kind: 'html' } },
    { at: 'GET', code: 'SERVICE_FAILED', fault: { kind: 'status', status: 503 } },
    { at: 'GET', code: 'STORE_CONFLICT', fault: { kind: 'malformed' } },
  ] as const)('by $fault of each $at is an error, and the next one stores it once', async ({ at, code, fault }) => {
    for (const { referrers } of REFERRERS) {
      const site = await sites.with({ referrers });
      const image = imageIn(site);
      const bundle = await signer.sign([image]);
      site.registry.setFaults([{ method: at, fault }]);
      await expect(storeIn(site).put(bundle)).rejects.toMatchObject({ code });
      site.registry.setFaults([]);
      await storeIn(site, site.open()).put(bundle);
      const found = await storeIn(site).find(image, LIMITS);
      expect(found.bundles.map(({ bytes }) => bytes)).toEqual([bundle.bytes]);
    }
  });
});

describe('what a push costs', () => {
  const bearer = { auth: 'bearer', publicPull: true, users: USERS } as const;
  const credentials = { username: 'writer', password: 'correct horse' };

  it('is at most ten requests with a token, the look-ups and the reading back, where there is the referrers API', async () => {
    const site = await sites.with(bearer);
    const image = imageIn(site);
    const store = storeIn(site, site.open({ credentials }));
    const bundle = await signer.sign([image]);
    expect(await store.check([bundle])).toMatchObject([{ verdict: 'passed' }, { verdict: 'passed' }]);
    expect((await store.find(image, { ...LIMITS, scope: 'current' })).bundles).toEqual([]);
    await store.put(bundle);
    const manifests = `/v2/${NAME}/manifests`;
    expect(
      requestsOf(site).map((request) => request.replace(/[0-9a-f-]{36}$/, 'ID').replace(/sha256([:-]).*/, 'sha256$1')),
    ).toEqual([
      `HEAD ${manifests}/sha256:`,
      'GET /token',
      `HEAD ${manifests}/sha256:`,
      `POST /v2/${NAME}/blobs/uploads/`,
      `GET /v2/${NAME}/referrers/sha256:`,
      `GET ${manifests}/sha256-`,
      `PUT /v2/${NAME}/blobs/uploads/ID`,
      `POST /v2/${NAME}/blobs/uploads/`,
      `PUT ${manifests}/sha256:`,
      `GET /v2/${NAME}/referrers/sha256:`,
    ]);
  });

  it.each(REFERRERS)('is no write at all in a rerun that looks first, where there is $api', async ({ referrers }) => {
    const site = await sites.with({ ...bearer, referrers });
    const image = imageIn(site);
    const bundle = await signer.sign([image]);
    await storeIn(site, site.open({ credentials })).put(bundle);
    const seen = site.registry.requests.length;
    const store = storeIn(site, site.open({ credentials }));
    const found = await store.find(image, { ...LIMITS, scope: 'current' });
    expect(found.bundles.map(({ bytes }) => bytes)).toEqual([bundle.bytes]);
    expect(writesOf(site, seen)).toEqual([]);
  });
});

describe('what is looked at before signing', () => {
  const planned = (subject: StoredSubject) => ({ subjects: [subject], predicateType: PROVENANCE, file: 'x.json' });

  it('is that the image exists, and that this user may push', async () => {
    const site = await sites.with();
    const image = imageIn(site);
    const where = `${site.registry.host}/${NAME}`;
    expect(await storeIn(site).check([planned(image), planned(image)])).toEqual([
      { verdict: 'passed', detail: `${where}@${image.text} exists.` },
      { verdict: 'passed', detail: `This user may push to ${where}.` },
    ]);
  });

  it('stops a run for an image that is not there', async () => {
    const site = await sites.with();
    const missing = subjectOf(imageIn(site).name, `sha256:${'0'.repeat(64)}`);
    expect(await storeIn(site).check([planned(missing)])).toMatchObject([
      { verdict: 'failed', remedy: expect.stringContaining('docker inspect'), error: { code: 'STORE_NOT_FOUND' } },
    ]);
  });

  it('tells a local image ID from an image', async () => {
    const site = await sites.with();
    const { digest } = site.registry.pushImage(NAME, { platforms: ['linux/amd64'] });
    const { config } = jsonAt(site, NAME, digest) as { config: { digest: string } };
    const image = subjectOf(`${site.registry.host}/${NAME}`, config.digest);
    expect(await storeIn(site).check([planned(image)])).toMatchObject([
      { verdict: 'failed', detail: expect.stringContaining('local image ID'), error: { code: 'STORE_NOT_FOUND' } },
    ]);
  });

  const IN_CAPITALS = {
    message: '"ghcr.io/Acme/Widget" is no image reference: a repository name has no upper-case letters.',
    remedy: 'Write it in lower case: ghcr.io/acme/widget.',
  };
  const AS_A_URL = {
    message: '"docker://ghcr.io/acme/widget" is no image reference: "docker:" is no host.',
    remedy:
      'Write it as HOST[:PORT]/NAME, without https:// or docker:// before it; an IPv6 address stands in brackets.',
  };

  it.each([
    ['ghcr.io/Acme/Widget', IN_CAPITALS],
    ['docker://ghcr.io/acme/widget', AS_A_URL],
  ])('stops a run for %s, and says what is wrong with that name, also beside an image', async (name, why) => {
    const site = await sites.with();
    const subject = subjectOf(name, `sha256:${'1'.repeat(64)}`);
    const line = {
      verdict: 'failed',
      detail: `The store "registry" holds images only, and ${why.message}`,
      remedy: why.remedy,
      error: { code: 'STORE_UNAVAILABLE' },
    };
    expect(await storeIn(site).check([planned(subject)])).toMatchObject([line]);
    const beside = [{ ...planned(subject), subjects: [imageIn(site), subject] }];
    expect(await storeIn(site).check(beside)).toMatchObject([line, { verdict: 'passed' }, { verdict: 'passed' }]);
    await expect(expandPlatforms(site.client, subject)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', ...why });
  });

  it.each([
    {
      what: 'a file',
      subject: { ...subjectOf('ghcr.io/acme/widget', `sha256:${'1'.repeat(64)}`), path: '/builds/widget' },
    },
    { what: 'a name without a registry', subject: subjectOf('acme/widget', `sha256:${'1'.repeat(64)}`) },
    { what: "a program's name", subject: subjectOf('widget', `sha256:${'1'.repeat(64)}`) },
    { what: 'an upper-case repository', subject: subjectOf('ghcr.io/Acme/widget', `sha256:${'1'.repeat(64)}`) },
    { what: 'a SHA-384 digest', subject: subjectOf('ghcr.io/acme/widget', `sha384:${'1'.repeat(96)}`) },
    {
      what: 'a name with another digest',
      subject: subjectOf(`ghcr.io/acme/widget@sha256:${'2'.repeat(64)}`, `sha256:${'1'.repeat(64)}`),
    },
  ])('stops a run for $what', async ({ subject }) => {
    const site = await sites.with();
    const store = storeIn(site);
    const refusal = { code: 'STORE_UNAVAILABLE', message: expect.stringContaining(`"${subject.name}"`) };
    expect(await store.check([planned(subject)])).toMatchObject([{ verdict: 'failed', error: refusal }]);
    await expect(store.put(await signer.sign([subject]))).rejects.toMatchObject(refusal);
    expect(await store.find(subject, LIMITS)).toEqual({
      bundles: [],
      lookedAt: [],
      skipped: [expect.stringContaining(`"${subject.name}"`)],
    });
    expect(site.registry.requests).toEqual([]);
  });

  it.each([
    { user: 'nobody', publicPull: true, credentials: undefined, code: 'STORE_UNAUTHORIZED' },
    { user: 'nobody, who may not read either,', publicPull: false, credentials: undefined, code: 'STORE_UNAUTHORIZED' },
    {
      user: 'a reader',
      publicPull: true,
      credentials: { username: 'reader', password: 'battery staple' },
      code: 'STORE_FORBIDDEN',
    },
    {
      user: 'a wrong password',
      publicPull: false,
      credentials: { username: 'reader', password: 'wrong' },
      code: 'STORE_UNAUTHORIZED',
    },
  ])('stops a run of $user', async ({ publicPull, credentials, code }) => {
    const site = await sites.with({ auth: 'bearer', users: USERS, publicPull });
    const image = imageIn(site);
    const client = site.open(credentials === undefined ? {} : { credentials });
    const lines = await storeIn(site, client).check([planned(image)]);
    expect(lines.at(-1)).toMatchObject({ verdict: 'failed', error: { code } });
  });
});

describe('images for several platforms', () => {
  it('get the attestation at the index and at every platform', async () => {
    const site = await sites.with();
    const pushed = site.registry.pushImage(NAME);
    const subjects = await expandPlatforms(site.client, subjectOf(`${site.registry.host}/${NAME}`, pushed.digest));
    expect(subjects.map(({ name }) => name)).toEqual([
      `${site.registry.host}/${NAME}`,
      ...pushed.platforms.map(({ digest }) => `${site.registry.host}/${NAME}@${digest}`),
    ]);
    const bundle = await signer.sign(subjects);
    expect((await storeIn(site).put(bundle)).locations).toHaveLength(3);
    for (const { digest } of [pushed, ...pushed.platforms]) {
      const found = await storeIn(site).find(subjectOf(`${site.registry.host}/${NAME}`, digest), LIMITS);
      expect(found.bundles.map(({ bytes }) => bytes)).toEqual([bundle.bytes]);
    }
  });

  it('are images themselves where there is one platform', async () => {
    const site = await sites.with();
    const { digest } = site.registry.pushImage(NAME, { platforms: ['linux/amd64'] });
    const subject = subjectOf(`${site.registry.host}/${NAME}`, digest);
    expect(await expandPlatforms(site.client, subject)).toEqual([subject]);
  });

  it("do not count BuildKit's own attestations among them", async () => {
    const site = await sites.with();
    const [amd64, arm64] = site.registry.pushImage(NAME).platforms;
    const annotations = { 'vnd.docker.reference.type': 'attestation-manifest' };
    const mediaType = 'application/vnd.oci.image.index.v1+json';
    const manifest = JSON.stringify({ schemaVersion: 2, mediaType, manifests: [amd64, { ...arm64, annotations }] });
    await putManifest(site.registry, { repository: NAME, manifest, mediaType });
    const subjects = await expandPlatforms(site.client, subjectOf(`${site.registry.host}/${NAME}`, sha256(manifest)));
    expect(subjects.map(({ digest }) => `sha256:${digest.hex}`)).toEqual([sha256(manifest), amd64?.digest]);
  });

  it.each([
    { what: 'a file', name: () => 'widget', code: 'STORE_UNAVAILABLE' },
    { what: 'an image that is not there', name: (host: string) => `${host}/${NAME}`, code: 'STORE_NOT_FOUND' },
  ])('are refused of $what', async ({ name, code }) => {
    const site = await sites.with();
    site.registry.pushImage(NAME);
    const subject = subjectOf(name(site.registry.host), `sha256:${'0'.repeat(64)}`);
    await expect(expandPlatforms(site.client, subject)).rejects.toMatchObject({ code });
  });

  it('are refused of an index that lists what is no manifest', async () => {
    const site = await sites.with({ sparseIndexes: true });
    const mediaType = 'application/vnd.oci.image.index.v1+json';
    const manifest = JSON.stringify({
      schemaVersion: 2,
      mediaType,
      manifests: [{ mediaType, digest: 'sha256:00', size: 1 }],
    });
    const digest = site.registry.store.putManifest(NAME, { mediaType, bytes: Buffer.from(manifest) });
    await expect(
      expandPlatforms(site.client, subjectOf(`${site.registry.host}/${NAME}`, digest)),
    ).rejects.toMatchObject({
      code: 'SERVICE_ANSWER_MALFORMED',
    });
  });
});
