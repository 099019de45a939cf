import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../src/sandbox/sandbox.js';
import { registryStore } from '../../../src/store/registry.js';
import type { SignedBundle, StoredSubject } from '../../../src/store/store.js';
import { readOne } from '../../support/signed-statements.js';
import {
  evidence,
  IMAGE_INDEX,
  IMAGE_MANIFEST,
  EMPTY,
  pushBlob,
  putManifest,
  sha256,
} from '../../sandbox/registry-client.js';
import {
  digestIn,
  hasty,
  LIMITS,
  REFERRERS,
  requestsOf,
  type Signing,
  signing,
  type Site,
  Sites,
  subjectOf,
  tagOf,
} from './attestations.js';

const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
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

async function scene(options: Parameters<Sites['with']>[0] = {}): Promise<Scene> {
  const site = await sites.with(options);
  const { digest } = site.registry.pushImage(NAME);
  return { site, digest, image: subjectOf(`${site.registry.host}/${NAME}`, digest) };
}

function storeIn({ site }: Scene) {
  return registryStore({ registries: site.client, ...hasty() });
}

async function attest(at: Scene): Promise<{ bundle: SignedBundle; from: string }> {
  const bundle = await signer.sign([at.image]);
  const { locations } = await storeIn(at).put(bundle);
  return { bundle, from: locations[0]?.location ?? '' };
}

/** Puts a manifest and lists it under the tag, past every check, as an attacker with the right to push might. */
function plant({ site, digest }: Scene, manifest: Readonly<Record<string, unknown>>): string {
  const { store } = site.registry;
  const subject = { mediaType: IMAGE_INDEX, digest, size: 1 };
  const bytes = Buffer.from(
    JSON.stringify({ schemaVersion: 2, mediaType: IMAGE_MANIFEST, config: EMPTY, subject, ...manifest }),
  );
  const planted = store.putManifest(NAME, { mediaType: IMAGE_MANIFEST, bytes });
  const entry = { mediaType: IMAGE_MANIFEST, digest: planted, size: bytes.length, artifactType: BUNDLE };
  const list = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: IMAGE_INDEX, manifests: [entry] }));
  store.putManifest(NAME, { mediaType: IMAGE_INDEX, bytes: list, reference: tagOf(digest) });
  return planted;
}

describe('what is read for a digest', () => {
  it.each(REFERRERS)('is named, with $api', async ({ referrers }) => {
    const at = await scene({ referrers });
    const { lookedAt } = await storeIn(at).find(at.image, LIMITS);
    const where = `${at.site.registry.host}/${NAME}`;
    const has = referrers === true || referrers === 'ghcr-empty';
    expect(lookedAt).toEqual([
      `the referrers API of ${where}${has ? '' : ', which it does not have'}`,
      `${where}:${tagOf(at.digest)}`,
      `${where}:${tagOf(at.digest)}.att`,
      `${where}:${tagOf(at.digest)}.sig`,
    ]);
  });

  it('is what the API and the index tag list together, each once', async () => {
    const at = await scene({ referrers: false });
    const [one] = [await attest(at), await attest(at)];
    at.site.registry.configure({ referrers: true });
    const third = await attest(at);
    expect(at.site.registry.store.tags(NAME)).toEqual([tagOf(at.digest)]);
    at.site.registry.store.forgetReferrer(NAME, digestIn(one.from));
    const found = await storeIn(at).find(at.image, LIMITS);
    expect([found.bundles.length, found.isPart]).toEqual([3, undefined]);
    expect(new Set(found.bundles.map(({ from }) => from)).size).toBe(3);
    expect(found.bundles.map(({ from }) => from)).toContain(third.from);
  });

  it.each([
    { api: true, listed: true, reads: 1 },
    { api: true, listed: false, reads: 2 },
    { api: false, listed: true, reads: 2 },
  ])('before signing is no more than is needed (API: $api, listed: $listed)', async ({ api, listed, reads }) => {
    const at = await scene({ referrers: api });
    if (listed) await attest(at);
    const seen = at.site.registry.requests.length;
    const { bundles, lookedAt } = await storeIn(at).find(at.image, { ...LIMITS, scope: 'current' });
    expect(bundles).toHaveLength(listed ? 1 : 0);
    expect(lookedAt).toHaveLength(reads);
    const lists = requestsOf(at.site, seen).filter((request) => request.includes(at.image.digest.hex));
    expect(lists).toHaveLength(reads);
  });

  it("is a bundle too where the list names the configuration's type, or none", async () => {
    const at = await scene({ referrers: false });
    const { bundle, from } = await attest(at);
    const { size } = { size: at.site.registry.store.manifest(NAME, digestIn(from))?.bytes.length ?? 0 };
    const entry = { mediaType: IMAGE_MANIFEST, digest: digestIn(from), size };
    for (const artifactType of [undefined, EMPTY.mediaType]) {
      const manifest = JSON.stringify({
        schemaVersion: 2,
        mediaType: IMAGE_INDEX,
        manifests: [{ ...entry, artifactType }],
      });
      await putManifest(at.site.registry, {
        repository: NAME,
        reference: tagOf(at.digest),
        manifest,
        mediaType: IMAGE_INDEX,
      });
      const found = await storeIn(at).find(at.image, LIMITS);
      expect(found.bundles.map(({ bytes }) => bytes)).toEqual([bundle.bytes]);
    }
  });
});

describe('a bad referrer', () => {
  const layer = { mediaType: BUNDLE, digest: sha256('x'), size: 1 };

  it.each([
    {
      what: 'two layers',
      manifest: { layers: [layer, layer] },
      reason: 'it has 2 layers, not one',
    },
    { what: 'no layer', manifest: { layers: [] }, reason: 'it has 0 layers, not one' },
    {
      what: 'layers that are no list',
      manifest: { layers: {} },
      reason: 'its manifest has no layers',
    },
    {
      what: 'a layer that is none',
      manifest: { layers: ['x'] },
      reason: 'its manifest has a layer that is no descriptor',
    },
    {
      what: 'a layer of another type',
      manifest: { layers: [{ ...layer, mediaType: 'text/plain' }] },
      reason: 'its layer is no Sigstore bundle',
    },
    {
      what: 'a layer of 1 GB',
      manifest: { layers: [{ ...layer, size: 2 ** 30 }] },
      reason: `it has ${2 ** 30} bytes, and not more than ${LIMITS.bytes} are read`,
    },
    { what: 'a layer that is not there', manifest: { layers: [layer] }, reason: /answered 404/ },
    {
      what: 'a layer whose digest leads elsewhere',
      manifest: { layers: [{ ...layer, digest: '../../x' }] },
      reason: /no descriptor/,
    },
  ])('with $what is skipped, and hides nothing', async ({ manifest, reason }) => {
    const at = await scene({ referrers: false });
    const digest = plant(at, manifest);
    const { bundle } = await attest(at);
    const found = await storeIn(at).find(at.image, LIMITS);
    expect(found.bundles.map(({ bytes }) => bytes)).toEqual([bundle.bytes]);
    const where = `${at.site.registry.host}/${NAME}@${digest}: `;
    expect(found.skipped).toEqual([expect.stringContaining(where)]);
    expect(found.skipped[0]?.slice(where.length)).toMatch(reason);
  });

  it.each([
    { what: 'a manifest', of: (from: string) => digestIn(from) },
    { what: 'a bundle', of: (_: string, bundle: SignedBundle) => sha256(bundle.bytes) },
  ])('whose registry answers another content for $what is not read, and hides nothing', async ({ of }) => {
    const at = await scene();
    const lied = await attest(at);
    const { bundle } = await attest(at);
    at.site.registry.lieAbout(
      of(lied.from, lied.bundle),
      Buffer.from(JSON.stringify({ schemaVersion: 2, layers: [] })),
    );
    const found = await storeIn(at).find(at.image, LIMITS);
    expect(found.bundles.map(({ bytes }) => bytes)).toEqual([bundle.bytes]);
    expect(found.skipped).toEqual([]);
    expect(found.unread).toMatchObject([
      { code: 'SERVICE_ANSWER_MALFORMED', message: expect.stringContaining(lied.from) },
    ]);
  });

  it('whose layer is longer than its descriptor says is not read to its end', async () => {
    const at = await scene();
    const { bundle } = await attest(at);
    at.site.registry.lieAbout(sha256(bundle.bytes), Buffer.alloc(8 * 1024 * 1024, 'x'));
    const found = await storeIn(at).find(at.image, LIMITS);
    expect(found).toMatchObject({ bundles: [], unread: [{ message: expect.stringMatching(/more than \d+ bytes/) }] });
  });

  it('under the index tag that is no list is named', async () => {
    const at = await scene({ referrers: false });
    at.site.registry.store.tag(NAME, tagOf(at.digest), at.digest);
    const found = await storeIn(at).find(at.image, LIMITS);
    expect(found.skipped).toEqual([`${at.site.registry.host}/${NAME}:${tagOf(at.digest)}: it is the image itself`]);
  });

  it('whose fault names something that would act on a terminal is named without that', async () => {
    const at = await scene({ referrers: false });
    const text = '{"schemaVersion": 2, "a\u202eb": 1, "a\u202eb": 2}';
    at.site.registry.store.putManifest(NAME, {
      mediaType: IMAGE_MANIFEST,
      bytes: Buffer.from(text),
      reference: `${tagOf(at.digest)}.att`,
    });
    const { unread = [] } = await storeIn(at).find(at.image, LIMITS);
    expect(unread).toHaveLength(1);
    expect(unread[0]?.message).not.toMatch(/\p{C}/u);
  });

  it('of another kind is counted, not read', async () => {
    const at = await scene();
    for (const payload of ['one', 'two']) {
      await pushBlob(at.site.registry, NAME, payload);
      await pushBlob(at.site.registry, NAME, '{}');
      const subject = { mediaType: IMAGE_INDEX, digest: at.digest, size: 1 };
      await putManifest(at.site.registry, { repository: NAME, manifest: evidence({ subject, payload }) });
    }
    const seen = at.site.registry.requests.length;
    const found = await storeIn(at).find(at.image, LIMITS);
    expect(found.skipped).toEqual([`2 referrers of ${at.site.registry.host}/${NAME}: no bundles`]);
    expect(requestsOf(at.site, seen)).toHaveLength(4);
  });
});

/** Anybody who may push can do this to a list. */
const DAMAGES = [
  {
    list: 'an index tag that says something twice',
    damage: (at: Scene) =>
      tagAs(at, `{"schemaVersion": 2, "mediaType": "${IMAGE_INDEX}", "manifests": [], "a": 1, "a": 2}`),
    message: /:sha256-[0-9a-f]{64}: .* has the member "a" twice\.$/,
  },
  {
    list: 'an index tag that is no list',
    damage: (at: Scene) => tagAs(at, JSON.stringify({ schemaVersion: 2, config: EMPTY, layers: [] }), IMAGE_MANIFEST),
    message: /:sha256-[0-9a-f]{64} is no OCI image index\.$/,
  },
  {
    list: 'an index tag of more bytes than are read',
    damage: (at: Scene) => tagAs(at, `{"schemaVersion": 2, "manifests": []${' '.repeat(17 * 1024 * 1024)}}`),
    message: /:sha256-[0-9a-f]{64}: .* more than 16777216 bytes\.$/,
  },
] as const;

function tagAs({ site, digest }: Scene, text: string, mediaType = IMAGE_INDEX): void {
  const bytes = Buffer.from(text);
  site.registry.store.putManifest(NAME, { mediaType, bytes, reference: tagOf(digest) });
}

/** What refers to the image with so much to say that nobody reads the list of it all. */
function bloatApi({ site, digest }: Scene): void {
  const subject = { mediaType: IMAGE_INDEX, digest, size: 1 };
  for (let n = 0; n < 6; n += 1) {
    const annotations = { n: String(n), padding: 'x'.repeat(3_500_000) };
    const manifest = { schemaVersion: 2, mediaType: IMAGE_MANIFEST, config: EMPTY, layers: [], subject, annotations };
    site.registry.store.putManifest(NAME, { mediaType: IMAGE_MANIFEST, bytes: Buffer.from(JSON.stringify(manifest)) });
  }
}

describe('a list that cannot be read', () => {
  it.each(DAMAGES)('is named, and hides nothing that another one lists: $list', async ({ damage, message }) => {
    const at = await scene();
    const { bundle } = await attest(at);
    damage(at);
    const found = await storeIn(at).find(at.image, LIMITS);
    expect(found.bundles.map(({ bytes }) => bytes)).toEqual([bundle.bytes]);
    const [unread, ...more] = found.unread ?? [];
    expect([unread?.code, more]).toEqual(['SERVICE_ANSWER_MALFORMED', []]);
    expect(unread?.message.slice(at.site.registry.host.length + NAME.length + 1)).toMatch(message);
    expect(found.lookedAt).not.toContain(`${at.site.registry.host}/${NAME}:${tagOf(at.digest)}`);
  });

  it('may be the one of the referrers API', async () => {
    const at = await scene({ referrers: false });
    const { bundle } = await attest(at);
    at.site.registry.configure({ referrers: true });
    bloatApi(at);
    const found = await storeIn(at).find(at.image, LIMITS);
    expect(found.bundles.map(({ bytes }) => bytes)).toEqual([bundle.bytes]);
    expect(found.unread).toMatchObject([
      {
        code: 'SERVICE_ANSWER_MALFORMED',
        message: expect.stringContaining(`the referrers API of ${at.site.registry.host}/${NAME}: `),
      },
    ]);
  });

  it('of the API keeps nobody from attesting: the tag lists it, and that is said', async () => {
    const at = await scene();
    bloatApi(at);
    const store = storeIn(at);
    expect((await store.find(at.image, { ...LIMITS, scope: 'current' })).unread).toHaveLength(1);
    const bundle = await signer.sign([at.image]);
    const { locations, warnings } = await store.put(bundle);
    expect(locations).toMatchObject([{ outcome: 'written' }]);
    expect(warnings).toEqual([expect.stringMatching(/^the referrers API of .* more than \d+ bytes\. Readers that/)]);
    expect(await store.put(bundle)).toMatchObject({ locations: [{ outcome: 'present' }] });
    expect((await storeIn(at).find(at.image, LIMITS)).bundles.map(({ bytes }) => bytes)).toEqual([bundle.bytes]);
  });

  it.each(DAMAGES)('is never replaced, and refused before signing: $list', async ({ damage }) => {
    const at = await scene({ referrers: false });
    damage(at);
    const before = at.site.registry.store.manifest(NAME, tagOf(at.digest))?.bytes;
    const refusal = { code: 'STORE_CONFLICT', message: expect.stringContaining(`The tag ${tagOf(at.digest)} of `) };
    await expect(storeIn(at).find(at.image, { ...LIMITS, scope: 'current' })).rejects.toMatchObject(refusal);
    await expect(attest(at)).rejects.toMatchObject(refusal);
    expect(at.site.registry.store.manifest(NAME, tagOf(at.digest))?.bytes).toEqual(before);
  });

  it('is no matter before signing where the API lists what is attested', async () => {
    const at = await scene();
    DAMAGES[0].damage(at);
    await expect(storeIn(at).find(at.image, { ...LIMITS, scope: 'current' })).resolves.toMatchObject({ bundles: [] });
    await expect(attest(at)).resolves.toBeDefined();
  });
});

describe('bytes', () => {
  const MB = 1024 * 1024;

  /** One content under several manifests, each listed. */
  function plantAll(at: Scene, layers: readonly { readonly content: Buffer; readonly size?: number }[]): void {
    const { store } = at.site.registry;
    const subject = { mediaType: IMAGE_INDEX, digest: at.digest, size: 1 };
    for (const [n, { content, size = content.length }] of layers.entries()) {
      const layer = { mediaType: BUNDLE, digest: store.putBlob(NAME, content), size };
      const manifest = { schemaVersion: 2, mediaType: IMAGE_MANIFEST, artifactType: BUNDLE, config: EMPTY };
      const text = JSON.stringify({ ...manifest, layers: [layer], subject, annotations: { n: String(n) } });
      store.putManifest(NAME, { mediaType: IMAGE_MANIFEST, bytes: Buffer.from(text) });
    }
  }

  const blobsOf = (at: Scene, seen: number) => requestsOf(at.site, seen).filter((one) => one.includes('/blobs/'));

  it('of one content are read once, under however many manifests it lies', async () => {
    const at = await scene();
    plantAll(
      at,
      Array.from({ length: 40 }, () => ({ content: Buffer.alloc(MB, 'x') })),
    );
    const seen = at.site.registry.requests.length;
    const { bundles, skipped, isPart } = await storeIn(at).find(at.image, LIMITS);
    expect([bundles.length, skipped, isPart]).toEqual([40, [], undefined]);
    expect(new Set(bundles.map(({ bytes }) => bytes)).size).toBe(1);
    expect(blobsOf(at, seen)).toHaveLength(1);
  });

  it('are 64 MB in all for one digest, and large contents keep out no small one', async () => {
    const at = await scene();
    plantAll(
      at,
      [1, 2, 3].map((n) => ({ content: Buffer.alloc(30 * MB, String(n)) })),
    );
    const { bundle } = await attest(at);
    const seen = at.site.registry.requests.length;
    const { bundles, skipped, isPart } = await storeIn(at).find(at.image, { ...LIMITS, bytes: 32 * MB });
    expect(isPart).toBe(true);
    expect(bundles.map(({ bytes }) => bytes.length).sort((a, b) => a - b)).toEqual([
      bundle.bytes.length,
      30 * MB,
      30 * MB,
    ]);
    expect(skipped).toEqual([
      expect.stringMatching(/: it has 31457280 bytes, and not more than 67108864 are read for one digest$/),
    ]);
    expect(blobsOf(at, seen)).toHaveLength(3);
  });

  it('of the pages of a list are not read without end, and what is left is said', async () => {
    const at = await scene({ referrersPage: 1 });
    bloatApi(at);
    const seen = at.site.registry.requests.length;
    const { skipped, isPart } = await storeIn(at).find(at.image, LIMITS);
    expect(requestsOf(at.site, seen).filter((one) => one.includes('/referrers/'))).toHaveLength(5);
    expect(isPart).toBe(true);
    expect(skipped).toEqual([
      expect.stringMatching(/^the referrers API of .*: what it lists after 5 referrers$/),
      ...Array.from({ length: 5 }, () => expect.stringMatching(/: it has 0 layers, not one$/)),
    ]);
  });

  it('that a descriptor counts wrongly hide nothing of the same content counted right', async () => {
    const at = await scene();
    const content = Buffer.from('a bundle');
    plantAll(at, [{ content, size: 3 }, { content }]);
    const { bundles, unread } = await storeIn(at).find(at.image, LIMITS);
    expect(bundles.map(({ bytes }) => bytes)).toEqual([content]);
    expect(unread).toHaveLength(1);
  });
});

describe('limits', () => {
  it('of number stop the reading, and what was left out is counted', async () => {
    const at = await scene();
    for (let n = 0; n < 5; n += 1) await attest(at);
    const found = await storeIn(at).find(at.image, { ...LIMITS, count: 3 });
    expect([found.bundles.length, found.isPart]).toEqual([3, true]);
    expect(found.skipped).toEqual([`2 more referrers of ${at.site.registry.host}/${NAME}: over the limit of 3`]);
  });

  it('hold for a list of 10,001 referrers, whatever is in it', async () => {
    const at = await scene({ referrersPage: 1000, sparseIndexes: true });
    const manifests = Array.from({ length: 10_001 }, (_, n) => ({
      mediaType: IMAGE_MANIFEST,
      digest: sha256(String(n)),
      size: 500,
      artifactType: BUNDLE,
    }));
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: IMAGE_INDEX, manifests }));
    at.site.registry.store.putManifest(NAME, { mediaType: IMAGE_INDEX, bytes, reference: tagOf(at.digest) });
    const seen = at.site.registry.requests.length;
    const found = await storeIn(at).find(at.image, { ...LIMITS, count: 30 });
    expect(found.bundles).toEqual([]);
    expect(found.skipped.slice(0, 1)).toEqual([
      `${at.site.registry.host}/${NAME}: referrers beyond the first 10000 of a list`,
    ]);
    expect(found.skipped.at(-1)).toBe(`9971 more referrers of ${at.site.registry.host}/${NAME}: over the limit of 30`);
    expect(requestsOf(at.site, seen)).toHaveLength(4 + 30);
  });
});

describe('a registry that fails', () => {
  it.each([
    { what: 'the list', path: '/referrers/', code: 'SERVICE_FAILED' },
    { what: 'a manifest', path: '/manifests/sha256:', code: 'SERVICE_FAILED' },
    { what: 'a bundle', path: '/blobs/', code: 'SERVICE_FAILED' },
  ])('while $what is read is no registry without attestations', async ({ path, code }) => {
    const at = await scene();
    await attest(at);
    at.site.registry.setFaults([{ path: `/v2/${NAME}${path}`, fault: { kind: 'status', status: 500 } }]);
    await expect(storeIn(at).find(at.image, LIMITS)).rejects.toMatchObject({ code });
  });
});

describe("cosign's older tags", () => {
  interface Parts {
    readonly verificationMaterial: {
      readonly certificate: { readonly rawBytes: string };
      readonly tlogEntries: readonly [Entry];
    };
    readonly dsseEnvelope: { payload: string; payloadType: string; signatures: { sig: string }[] };
  }

  interface Entry {
    readonly logIndex: string;
    readonly logId: { readonly keyId: string };
    readonly integratedTime: string;
    readonly inclusionPromise: { readonly signedEntryTimestamp: string };
    readonly canonicalizedBody: string;
  }

  function annotationsOf({ verificationMaterial: { certificate, tlogEntries } }: Parts): Record<string, string> {
    const [entry] = tlogEntries;
    const lines = certificate.rawBytes.match(/.{1,64}/g)?.join('\n');
    return {
      'dev.sigstore.cosign/certificate': `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
      'dev.sigstore.cosign/chain': '',
      'dev.sigstore.cosign/bundle': JSON.stringify({
        SignedEntryTimestamp: entry.inclusionPromise.signedEntryTimestamp,
        Payload: {
          body: entry.canonicalizedBody,
          integratedTime: Number(entry.integratedTime),
          logIndex: Number(entry.logIndex),
          logID: Buffer.from(entry.logId.keyId, 'base64').toString('hex'),
        },
      }),
    };
  }

  interface OlderLayer {
    readonly mediaType: string;
    readonly content: string;
    readonly annotations: Readonly<Record<string, string>>;
  }

  function pushOlder({ site, digest }: Scene, kind: 'att' | 'sig', layers: readonly OlderLayer[]): string {
    const { store } = site.registry;
    const descriptors = layers.map(({ mediaType, content, annotations }) => ({
      mediaType,
      digest: store.putBlob(NAME, Buffer.from(content)),
      size: Buffer.byteLength(content),
      annotations,
    }));
    const config = { ...EMPTY, digest: store.putBlob(NAME, Buffer.from('{}')) };
    const bytes = Buffer.from(
      JSON.stringify({ schemaVersion: 2, mediaType: IMAGE_MANIFEST, config, layers: descriptors }),
    );
    const tag = `${tagOf(digest)}.${kind}`;
    store.putManifest(NAME, { mediaType: IMAGE_MANIFEST, bytes, reference: tag });
    return `${site.registry.host}/${NAME}:${tag}`;
  }

  const DSSE = 'application/vnd.dsse.envelope.v1+json';
  const SIMPLE = 'application/vnd.dev.cosign.simplesigning.v1+json';

  async function signedParts(at: Scene): Promise<Parts> {
    return JSON.parse((await signer.sign([at.image])).bytes.toString()) as Parts;
  }

  it('give attestations as bundles with all that was in them', async () => {
    const at = await scene();
    const parts = await signedParts(at);
    const { payload, payloadType, signatures } = parts.dsseEnvelope;
    const content = JSON.stringify({ payloadType, payload, signatures: [{ keyid: '', sig: signatures[0]?.sig }] });
    const from = pushOlder(at, 'att', [{ mediaType: DSSE, content, annotations: annotationsOf(parts) }]);
    const found = await storeIn(at).find(at.image, LIMITS);
    expect(found.skipped).toEqual([]);
    expect(found.bundles).toMatchObject([{ from: `${from}[0]`, older: true }]);
    const { bundle, form } = readOne(found.bundles[0]?.bytes ?? Buffer.alloc(0));
    expect(form.verdict).toBe('passed');
    const [entry] = parts.verificationMaterial.tlogEntries;
    expect(bundle).toMatchObject({
      version: '0.1',
      certificate: Buffer.from(parts.verificationMaterial.certificate.rawBytes, 'base64'),
      content: {
        kind: 'dsse',
        payload: Buffer.from(payload, 'base64'),
        signature: Buffer.from(signatures[0]?.sig ?? '', 'base64'),
      },
      entries: [
        {
          logIndex: BigInt(entry.logIndex),
          logId: Buffer.from(entry.logId.keyId, 'base64'),
          kind: 'dsse',
          version: '0.0.1',
          integratedTime: Number(entry.integratedTime),
          inclusionPromise: Buffer.from(entry.inclusionPromise.signedEntryTimestamp, 'base64'),
          canonicalizedBody: Buffer.from(entry.canonicalizedBody, 'base64'),
        },
      ],
      timestamps: [],
    });
  });

  it('give signatures with the text that they are over', async () => {
    const at = await scene();
    const parts = await signedParts(at);
    const content = JSON.stringify({ critical: { image: { 'docker-manifest-digest': at.digest } }, optional: null });
    const annotations = {
      ...annotationsOf(parts),
      'dev.cosignproject.cosign/signature': 'c2lnbmF0dXJl',
      'dev.sigstore.cosign/rfc3161timestamp': JSON.stringify({ SignedRFC3161Timestamp: 'dGltZXN0YW1w' }),
    };
    const from = pushOlder(at, 'sig', [{ mediaType: SIMPLE, content, annotations }]);
    const found = await storeIn(at).find(at.image, LIMITS);
    expect(found.bundles).toEqual([
      { from: `${from}[0]`, bytes: expect.any(Buffer), payload: Buffer.from(content), older: true },
    ]);
    expect(readOne(found.bundles[0]?.bytes ?? Buffer.alloc(0)).bundle).toMatchObject({
      content: {
        kind: 'message',
        digest: { algorithm: 'sha256', hex: sha256(content).slice('sha256:'.length) },
        signature: Buffer.from('signature'),
      },
      timestamps: [Buffer.from('timestamp')],
    });
  });

  it.each([
    {
      what: 'of a bare key',
      change: { 'dev.sigstore.cosign/certificate': '' },
      reason: 'it was signed with a bare key, not with a certificate',
    },
    {
      what: 'with a certificate that is none',
      change: { 'dev.sigstore.cosign/certificate': 'x' },
      reason: 'its certificate cannot be read',
    },
    {
      what: 'with a log entry that is no JSON',
      change: { 'dev.sigstore.cosign/bundle': '{' },
      reason: 'its log entry is not valid JSON',
    },
    {
      what: 'with a log entry without payload',
      change: { 'dev.sigstore.cosign/bundle': '{}' },
      reason: 'its log entry is none',
    },
    {
      what: 'with a log entry whose body is none',
      change: { 'dev.sigstore.cosign/bundle': '{"Payload": {"body": "eA=="}}' },
      reason: "its log entry's body is not valid JSON",
    },
    {
      what: 'with a timestamp that is none',
      change: { 'dev.sigstore.cosign/rfc3161timestamp': '{}' },
      reason: '"SignedRFC3161Timestamp" is missing',
    },
    { what: 'with an envelope that is none', content: '[]', reason: 'its envelope is no JSON object' },
    { what: 'without signatures', content: '{}', reason: 'its envelope holds no signatures' },
    { what: 'of another type', mediaType: 'text/plain', reason: 'a layer of another type' },
  ])('name a layer $what, and give the next one', async ({ change = {}, content, mediaType = DSSE, reason }) => {
    const at = await scene();
    const parts = await signedParts(at);
    const good = JSON.stringify(parts.dsseEnvelope);
    const annotations = annotationsOf(parts);
    const from = pushOlder(at, 'att', [
      { mediaType, content: content ?? good, annotations: { ...annotations, ...change } },
      { mediaType: DSSE, content: good, annotations },
    ]);
    const found = await storeIn(at).find(at.image, LIMITS);
    expect(found.skipped).toEqual([`${from}[0]: ${reason}`]);
    expect(found.bundles.map((each) => each.from)).toEqual([`${from}[1]`]);
  });

  it('count against the limits', async () => {
    const at = await scene();
    const parts = await signedParts(at);
    const older = { mediaType: DSSE, content: JSON.stringify(parts.dsseEnvelope), annotations: annotationsOf(parts) };
    const from = pushOlder(at, 'att', [older, older, older]);
    await attest(at);
    const found = await storeIn(at).find(at.image, { ...LIMITS, count: 2 });
    expect(found.bundles).toHaveLength(2);
    expect(found.skipped).toEqual([`2 more layers of ${from}: over the limit of 2`]);
    const small = await storeIn(at).find(at.image, { ...LIMITS, bytes: 100 });
    expect(small.bundles).toEqual([]);
    expect(small.skipped).toHaveLength(4);
  });

  it('of one content count each, for what is made of them is held for each', async () => {
    const at = await scene();
    const parts = await signedParts(at);
    const MB = 1024 * 1024;
    const content = JSON.stringify({ ...parts.dsseEnvelope, padding: 'x'.repeat(20 * MB) });
    const older = { mediaType: DSSE, content, annotations: annotationsOf(parts) };
    const from = pushOlder(at, 'att', [older, older, older, older]);
    const seen = at.site.registry.requests.length;
    const found = await storeIn(at).find(at.image, { ...LIMITS, bytes: 32 * MB });
    expect(found.bundles).toHaveLength(3);
    expect(found.skipped).toEqual([expect.stringMatching(/\.att\[3\]: it has \d+ bytes, and not more than/)]);
    expect(found.skipped[0]).toContain(from);
    expect(requestsOf(at.site, seen).filter((one) => one.includes('/blobs/'))).toHaveLength(1);
  });

  it('that hold something else are named', async () => {
    const at = await scene();
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: IMAGE_INDEX, manifests: [] }));
    at.site.registry.store.putManifest(NAME, { mediaType: IMAGE_INDEX, bytes, reference: `${tagOf(at.digest)}.sig` });
    expect((await storeIn(at).find(at.image, LIMITS)).skipped).toEqual([
      `${at.site.registry.host}/${NAME}:${tagOf(at.digest)}.sig: its manifest has no layers`,
    ]);
  });
});
