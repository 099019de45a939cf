import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { createHttp, DEFAULT_TIMEOUT_MS, type Http } from '../../../src/http.js';
import type { Fault } from '../../../src/sandbox/faults.js';
import { startRegistryCdn } from '../../../src/sandbox/registry-cdn.js';
import type { PushedImage } from '../../../src/sandbox/registry-image.js';
import { startRegistry, type SandboxRegistry } from '../../../src/sandbox/registry.js';
import { startService, type SandboxAnswer } from '../../../src/sandbox/service.js';
import type { RepositoryClient } from '../../../src/store/oci/registry.js';
import { refusal } from '../../support/refusal.js';
import { bundleBytes, clientOf, closeClients, digestOf, EMPTY_JSON, linesOf, MANIFEST, manifestOf } from './trial.js';

const UPLOADS = '/v2/acme/widget/blobs/uploads/';
const USER = { name: 'jo', password: 'password-of-jo', access: 'write' } as const;

let registry: SandboxRegistry;
let image: PushedImage;
let repository: RepositoryClient;

beforeEach(async () => {
  registry = await startRegistry();
  image = registry.pushImage('acme/widget', { tag: 'v1' });
  repository = clientOf().open({ registry: registry.host, name: 'acme/widget' });
});

afterEach(async () => {
  await closeClients();
  await registry.close();
});

/** Methods and paths without what is random in them, and with the names of the query's parameters. */
function requestsMade(from = 0): string[] {
  return linesOf(registry, from).map((line) => line.replace(/uploads\/.+/, 'uploads/…').replaceAll(/sha256:\w+/g, '…'));
}

describe('a manifest', () => {
  it('is read by tag and by digest, with the digest of its own bytes', async () => {
    const byTag = await repository.manifest('v1');
    expect(byTag).toMatchObject({ mediaType: image.mediaType, digest: image.digest });
    expect(digestOf(byTag?.bytes ?? '')).toBe(image.digest);
    expect(await repository.manifest(image.digest)).toEqual(byTag);
  });

  it('is described without its body', async () => {
    const described = { mediaType: image.mediaType, digest: image.digest, size: image.size };
    expect([await repository.head('v1'), await repository.head(image.digest)]).toEqual([described, described]);
    expect(requestsMade()).toEqual(['HEAD /v2/acme/widget/manifests/v1', 'HEAD /v2/acme/widget/manifests/…']);
  });

  it('is checked by the algorithm of the digest that it is asked for by', async () => {
    const bytes = manifestOf({ layer: EMPTY_JSON });
    const sha512 = (content: Buffer): string => `sha512:${createHash('sha512').update(content).digest('hex')}`;
    const service = await startService('registry', () => ({
      status: 200,
      headers: { 'content-type': MANIFEST, 'docker-content-digest': digestOf(bytes) },
      body: bytes,
    }));
    const other = clientOf().open({ registry: new URL(service.url).host, name: 'acme/widget' });
    expect((await other.manifest(sha512(bytes)))?.digest).toBe(sha512(bytes));
    const error = await refusal(async () => other.manifest(sha512(EMPTY_JSON)));
    await service.close();
    expect(error.code).toBe('SERVICE_ANSWER_MALFORMED');
  });

  it('that is not there is undefined', async () => {
    expect([await repository.manifest('v2'), await repository.head('v2')]).toEqual([undefined, undefined]);
    expect(await repository.head(digestOf('nothing'))).toBeUndefined();
  });

  it('is written under a tag or its digest', async () => {
    const layer = bundleBytes();
    await repository.putBlob(layer);
    await repository.putBlob(EMPTY_JSON);
    const bytes = manifestOf({
      layer,
      subject: { mediaType: image.mediaType, digest: image.digest, size: image.size },
    });
    const answer = await repository.putManifest({ reference: digestOf(bytes), mediaType: MANIFEST, bytes });
    expect(answer.subject).toBe(image.digest);
    expect((await repository.manifest(digestOf(bytes)))?.bytes).toEqual(bytes);
    await repository.putManifest({ reference: 'v2', mediaType: MANIFEST, bytes });
    expect((await repository.head('v2'))?.digest).toBe(digestOf(bytes));
  });

  it('replaces only the version that it names', async () => {
    registry.configure({ etag: true });
    const [first, second] = await Promise.all(['a', 'b'].map(async (text) => pushed(text)));
    const put = async (bytes: Buffer, ifMatch?: string | null) =>
      repository.putManifest({
        reference: 'list',
        mediaType: MANIFEST,
        bytes,
        ...(ifMatch === undefined ? {} : { ifMatch }),
      });
    await put(first ?? Buffer.alloc(0), null);
    const etag = (await repository.manifest('list'))?.etag;
    expect((await refusal(async () => put(second ?? Buffer.alloc(0), null))).code).toBe('STORE_CONFLICT');
    await put(second ?? Buffer.alloc(0), etag);
    expect((await refusal(async () => put(first ?? Buffer.alloc(0), etag))).code).toBe('STORE_CONFLICT');
    expect((await repository.head('list'))?.digest).toBe(digestOf(second ?? ''));
  });

  it('of a registry that says less is read to know it', async () => {
    const bytes = manifestOf({ layer: EMPTY_JSON });
    const bare = await startService('registry', ({ method }) =>
      method === 'HEAD' ? { status: 200 } : { status: 200, headers: { 'content-type': MANIFEST }, body: bytes },
    );
    const other = clientOf().open({ registry: new URL(bare.url).host, name: 'acme/widget' });
    expect(await other.head('v1')).toEqual({ mediaType: MANIFEST, digest: digestOf(bytes), size: bytes.length });
    await bare.close();
  });

  it.each(['../../../etc', 'a/b', '', '-x', 'v1?x', 'sha256:abc', 'v1\n'])(
    'is not asked for as "%s"',
    async (reference) => {
      for (const ask of [
        async () => repository.manifest(reference),
        async () => repository.head(reference),
        async () => repository.putManifest({ reference, mediaType: MANIFEST, bytes: EMPTY_JSON }),
        async () => repository.blob({ digest: reference, size: 2 }),
        async () => repository.referrers(reference, { limit: 1 }),
      ]) {
        expect((await refusal(ask)).code).toBe('REFERENCE_MALFORMED');
      }
      expect(registry.requests).toEqual([]);
    },
  );
});

describe('a blob', () => {
  it('arrives whole, and comes back', async () => {
    const bytes = bundleBytes();
    expect(await repository.putBlob(bytes)).toEqual({ digest: digestOf(bytes), outcome: 'written' });
    expect(await repository.blob({ digest: digestOf(bytes), size: bytes.length })).toEqual(bytes);
  });

  it('that is there already is not sent again', async () => {
    await repository.putBlob(bundleBytes());
    const from = registry.requests.length;
    expect(await repository.putBlob(bundleBytes())).toMatchObject({ outcome: 'present' });
    expect(requestsMade(from)).toEqual([`POST ${UPLOADS}`]);
  });

  it('of a few bytes is sent at once', async () => {
    await repository.putBlob(EMPTY_JSON);
    expect(requestsMade()).toEqual([`POST ${UPLOADS}`]);
    expect(await repository.blob({ digest: digestOf(EMPTY_JSON), size: 2 })).toEqual(EMPTY_JSON);
  });

  it.each(['relative', 'absolute'] as const)('is sent where a %s Location says', async (uploadUrls) => {
    registry.configure({ uploadUrls });
    await repository.putBlob(bundleBytes());
    expect(requestsMade()).toEqual([`POST ${UPLOADS}`, `PUT ${UPLOADS}…`]);
  });

  it('goes into the upload that the question for permission began', async () => {
    expect(await repository.mayPush()).toBe(true);
    expect(await repository.mayPush()).toBe(true);
    await Promise.all([repository.putBlob(EMPTY_JSON), repository.putBlob(bundleBytes())]);
    expect(requestsMade().toSorted()).toEqual([`POST ${UPLOADS}`, `POST ${UPLOADS}`, `PUT ${UPLOADS}…`]);
    expect(registry.openUploads('acme/widget')).toBe(0);
  });

  it('of the empty configuration, where it is there, is not sent after the question for permission', async () => {
    await repository.putBlob(EMPTY_JSON);
    const from = registry.requests.length;
    expect(await repository.mayPush()).toBe(true);
    expect(await repository.mayPush()).toBe(true);
    expect(await repository.putBlob(EMPTY_JSON)).toEqual({ digest: digestOf(EMPTY_JSON), outcome: 'present' });
    expect(requestsMade(from)).toEqual([`POST ${UPLOADS}`]);
    expect(registry.openUploads('acme/widget')).toBe(0);
  });

  it('that is the second has an upload of its own', async () => {
    await repository.mayPush();
    for (const text of ['first', 'second']) await repository.putBlob(bundleBytes(text));
    expect(requestsMade()).toEqual([`POST ${UPLOADS}`, `PUT ${UPLOADS}…`, `POST ${UPLOADS}`, `PUT ${UPLOADS}…`]);
  });

  it('finds another way where that upload is forgotten', async () => {
    await repository.mayPush();
    registry.setFaults([{ fault: { kind: 'status', status: 404, body: '{"errors":[]}' }, method: 'PUT', nth: 1 }]);
    expect(await repository.putBlob(bundleBytes())).toMatchObject({ outcome: 'written' });
    expect(await repository.blob({ digest: digestOf(bundleBytes()), size: bundleBytes().length })).toBeDefined();
  });

  it.each<[string, Fault]>([
    ['cut', { kind: 'cut', afterBytes: 1000 }],
    ['taken in, and not answered', { kind: 'lost' }],
    ['answered with 500', { kind: 'status', status: 500 }],
    ['answered with 429', { kind: 'status', status: 429, headers: { 'retry-after': '1' } }],
  ])('that is %s is sent again', async (_, fault) => {
    registry.setFaults([{ fault, method: 'PUT', nth: 1 }]);
    const bytes = bundleBytes();
    await repository.putBlob(bytes);
    expect(await repository.blob({ digest: digestOf(bytes), size: bytes.length })).toEqual(bytes);
  });

  it.each([
    [400, 'SERVICE_REFUSED'],
    [404, 'STORE_NOT_FOUND'],
    [416, 'SERVICE_REFUSED'],
  ])('that is refused with %d a second time is not stored, and said not to be', async (status, code) => {
    registry.setFaults([{ fault: { kind: 'status', status, body: '{"errors":[]}' }, method: 'PUT' }]);
    expect((await refusal(async () => repository.putBlob(bundleBytes()))).code).toBe(code);
    expect(requestsMade()).toEqual([`POST ${UPLOADS}`, `PUT ${UPLOADS}…`, `POST ${UPLOADS}`, `PUT ${UPLOADS}…`]);
  });

  it('is sent plainly to a registry that refuses to be asked in shorter ways', async () => {
    const refuseQuery = (request: { method: string; query: URLSearchParams }): boolean =>
      request.method === 'POST' && [...request.query].length > 0;
    const lines: string[] = [];
    const service = await startService('registry', (request) => {
      lines.push(`${request.method} ${request.path}`);
      if (refuseQuery(request)) return { status: 400, body: '{"errors":[{"code":"UNSUPPORTED"}]}' };
      return request.method === 'POST' ? { status: 202, headers: { location: '/up/1?a=b%2Fc' } } : { status: 201 };
    });
    const other = clientOf().open({ registry: new URL(service.url).host, name: 'acme/widget' });
    for (const bytes of [EMPTY_JSON, bundleBytes()]) {
      expect(await other.putBlob(bytes)).toMatchObject({ outcome: 'written' });
    }
    await service.close();
    expect(lines).toEqual([
      `POST ${UPLOADS}`,
      `POST ${UPLOADS}`,
      'PUT /up/1',
      `POST ${UPLOADS}`,
      `POST ${UPLOADS}`,
      'PUT /up/1',
    ]);
  });

  it('over the limit of the registry is said to be', async () => {
    registry.configure({ quota: { bytes: 10, status: 413 } });
    expect((await refusal(async () => repository.putBlob(bundleBytes()))).code).toBe('STORE_TOO_LARGE');
  });

  it('gets more time the larger it is', async () => {
    const patience: [string, number | undefined][] = [];
    const { send } = createHttp();
    const http: Http = {
      send: async (request) => {
        if (request.method !== 'POST') patience.push([request.method, request.timeoutMs]);
        return send(request);
      },
    };
    const watched = clientOf({ http }).open({ registry: registry.host, name: 'acme/widget' });
    for (const bytes of [bundleBytes(), Buffer.alloc(3_200_000)]) {
      await watched.putBlob(bytes);
      await watched.blob({ digest: digestOf(bytes), size: bytes.length });
    }
    expect(patience).toEqual([
      ['PUT', undefined],
      ['GET', undefined],
      ['PUT', DEFAULT_TIMEOUT_MS + 100_000],
      ['GET', DEFAULT_TIMEOUT_MS + 100_000],
    ]);
  });

  it('that is not there is said to be missing', async () => {
    const error = await refusal(async () => repository.blob({ digest: digestOf('nothing'), size: 2 }));
    expect(error.code).toBe('STORE_NOT_FOUND');
  });

  it('is read from the server that the registry redirects to, which sees no credentials', async () => {
    const cdn = await startRegistryCdn(registry);
    registry.configure({ auth: 'basic', users: [USER], redirectBlobsTo: cdn.url });
    const credentials = { host: registry.host, username: USER.name, password: USER.password };
    const known = clientOf({ credentials }).open({ registry: registry.host, name: 'acme/widget' });
    const bytes = bundleBytes();
    await known.putBlob(bytes);
    expect(await known.blob({ digest: digestOf(bytes), size: bytes.length })).toEqual(bytes);
    await cdn.close();
    expect(cdn.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });
});

describe('permission to push', () => {
  it('is found out without leaving anything behind', async () => {
    const client = clientOf();
    await client.open({ registry: registry.host, name: 'acme/widget' }).mayPush();
    expect(registry.openUploads('acme/widget')).toBe(1);
    await client.close();
    expect(registry.openUploads('acme/widget')).toBe(0);
  });

  it('leaves nothing behind at a registry with tokens either', async () => {
    registry.configure({ auth: 'bearer', users: [USER] });
    const client = clientOf({ credentials: { host: registry.host, username: USER.name, password: USER.password } });
    await client.open({ registry: registry.host, name: 'acme/widget' }).mayPush();
    await client.close();
    expect(registry.openUploads('acme/widget')).toBe(0);
  });

  it('closes quietly when the registry has gone', async () => {
    const gone = await startRegistry();
    const client = clientOf();
    await client.open({ registry: gone.host, name: 'acme/widget' }).mayPush();
    await gone.close();
    await client.close();
  });
});

describe('referrers', () => {
  it('are listed, of one artifact type, with what their descriptors say', async () => {
    const [digest] = await attach(3);
    const all = await repository.referrers(image.digest, { limit: 10 });
    expect(all.kind === 'index' && [all.manifests.length, all.more]).toEqual([3, false]);
    const some = await repository.referrers(image.digest, {
      artifactType: 'application/vnd.example.0+json',
      limit: 10,
    });
    expect(some.kind === 'index' && some.manifests).toMatchObject([
      { digest, mediaType: MANIFEST, artifactType: 'application/vnd.example.0+json' },
    ]);
  });

  it.each(['quoted', 'bare'] as const)('are read page by page, up to a limit, with %s links', async (links) => {
    registry.configure({ referrersPage: 2, referrersFilter: false, links });
    await attach(5);
    const read = async (limit: number) => {
      const from = registry.requests.length;
      const found = await repository.referrers(image.digest, { limit });
      return found.kind === 'index' && [found.manifests.length, found.more, registry.requests.length - from];
    };
    expect(await read(5)).toEqual([5, false, 3]);
    expect(await read(4)).toEqual([4, true, 2]);
    expect(await read(3)).toEqual([3, true, 2]);
    const some = await repository.referrers(image.digest, { artifactType: 'application/vnd.example.4+json', limit: 1 });
    expect(some.kind === 'index' && [some.manifests.length, some.more]).toEqual([1, false]);
  });

  it.each(['list', 'null'] as const)('may be none: %s', async (emptyReferrers) => {
    registry.configure({ emptyReferrers });
    expect(await repository.referrers(image.digest, { limit: 5 })).toEqual({
      kind: 'index',
      manifests: [],
      more: false,
    });
  });

  it.each<[string, SandboxAnswer]>([
    ['404', { status: 404, body: '404 page not found\n' }],
    ['400', { status: 400, body: '{"errors":[{"code":"UNSUPPORTED"}]}' }],
    ['406', { status: 406 }],
    ['405', { status: 405 }],
    [
      'another content type',
      { status: 200, headers: { 'content-type': 'application/json' }, body: '{"manifests":[]}' },
    ],
    ['a web page', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html></html>' }],
  ])('are unknown to a registry that answers %s', async (_, answer) => {
    const service = await startService('registry', () => answer);
    const other = clientOf().open({ registry: new URL(service.url).host, name: 'acme/widget' });
    expect(await other.referrers(image.digest, { limit: 5 })).toEqual({ kind: 'unsupported' });
    await service.close();
  });
});

describe('the errors of a registry', () => {
  it.each<[number, string, string]>([
    [403, 'DENIED', 'STORE_UNAUTHORIZED'],
    [404, 'NAME_UNKNOWN', 'STORE_NOT_FOUND'],
    [409, 'TAG_IMMUTABLE', 'STORE_CONFLICT'],
    [412, 'PRECONDITION', 'STORE_CONFLICT'],
    [413, 'SIZE_INVALID', 'STORE_TOO_LARGE'],
    [400, 'MANIFEST_INVALID', 'SERVICE_REFUSED'],
    [422, 'WHATEVER', 'SERVICE_REFUSED'],
    [429, 'TOOMANYREQUESTS', 'SERVICE_FAILED'],
    [500, 'UNKNOWN', 'SERVICE_FAILED'],
  ])('with %d are told in its own words', async (status, code, ours) => {
    const body = JSON.stringify({ errors: [{ code, message: 'no such luck' }, { code: 'MORE' }] });
    registry.setFaults([{ fault: { kind: 'status', status, body } }]);
    const error = await refusal(async () =>
      repository.putManifest({ reference: 'v2', mediaType: MANIFEST, bytes: EMPTY_JSON }),
    );
    expect(error.code).toBe(ours);
    expect(error.message).toContain(`${registry.host} answered ${status}`);
    expect(error.message).toContain(`${code}: no such luck; MORE`);
    expect(registry.requests).toHaveLength(status === 429 || status === 500 ? 2 : 1);
  });

  it('are unreachable and slow as for every service', async () => {
    registry.setFaults([{ fault: { kind: 'cut' } }]);
    expect((await refusal(async () => repository.head('v1'))).code).toBe('SERVICE_UNREACHABLE');
  });

  it.each<[string, SandboxAnswer]>([
    ['a web page for everything', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html></html>' }],
    ['404 in HTML', { status: 404, headers: { 'content-type': 'text/html' }, body: '<html></html>' }],
    ['404 in text', { status: 404, body: 'not found' }],
    ['JSON of its own', { status: 404, headers: { 'content-type': 'application/json' }, body: '{"message":"?"}' }],
  ])('are not those of a server that answers %s, which is no registry', async (_, answer) => {
    const service = await startService('web', () => answer);
    const other = clientOf().open({ registry: new URL(service.url).host, name: 'acme/widget' });
    for (const ask of [
      async () => other.manifest('v1'),
      async () => other.head('v1'),
      async () => other.mayPush(),
      async () => other.putManifest({ reference: 'v1', mediaType: MANIFEST, bytes: EMPTY_JSON }),
    ]) {
      const error = await refusal(ask);
      expect(error.code).toBe('SERVICE_ANSWER_MALFORMED');
    }
    await service.close();
  });
});

it('A public image gets a bundle, with the look-up before and the reading after, in nine requests', async () => {
  registry.configure({ auth: 'bearer', users: [USER], publicPull: true });
  const credentials = { host: registry.host, username: USER.name, password: USER.password };
  const mine = clientOf({ access: 'push', credentials }).open({ registry: registry.host, name: 'acme/widget' });
  const subject = await mine.head('v1');
  await mine.referrers(image.digest, { limit: 100 });
  await mine.mayPush();
  const layer = bundleBytes();
  await Promise.all([mine.putBlob(layer), mine.putBlob(EMPTY_JSON)]);
  const bytes = manifestOf({ layer, ...(subject === undefined ? {} : { subject }) });
  await mine.putManifest({ reference: digestOf(bytes), mediaType: MANIFEST, bytes });
  const found = await mine.referrers(image.digest, { limit: 100 });
  expect(found.kind === 'index' && found.manifests.map(({ digest }) => digest)).toEqual([digestOf(bytes)]);
  expect(registry.requests).toHaveLength(9);
});

async function pushed(text: string, artifactType?: string, subject?: PushedImage): Promise<Buffer> {
  const layer = bundleBytes(text);
  await Promise.all([repository.putBlob(layer), repository.putBlob(EMPTY_JSON)]);
  return manifestOf({
    layer,
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(subject === undefined
      ? {}
      : { subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.size } }),
  });
}

async function attach(number: number): Promise<string[]> {
  const digests: string[] = [];
  for (let n = 0; n < number; n += 1) {
    const bytes = await pushed(`bundle ${n}`, `application/vnd.example.${n}+json`, image);
    digests.push(digestOf(bytes));
    await repository.putManifest({ reference: digestOf(bytes), mediaType: MANIFEST, bytes });
  }
  return digests;
}
