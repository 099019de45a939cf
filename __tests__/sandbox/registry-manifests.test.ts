import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startRegistry, type SandboxRegistry } from '../../src/sandbox/registry.js';
import {
  ask,
  EMPTY,
  evidence,
  IMAGE_INDEX,
  IMAGE_MANIFEST,
  json,
  pushBlob,
  pushEvidence,
  putManifest,
  refusal,
  sha256,
} from './registry-client.js';

const repository = 'acme/widget';
const manifest = evidence({ payload: 'one' });

let registry: SandboxRegistry;

beforeEach(async () => {
  registry = await startRegistry();
  for (const blob of ['{}', 'one', 'two']) await pushBlob(registry, repository, blob);
});

afterEach(async () => registry.close());

const read = async (reference: string, headers: Record<string, string> = {}, method = 'GET') =>
  ask(registry, `/v2/${repository}/manifests/${reference}`, { method, headers });

describe('a manifest', () => {
  it.each(['v1', sha256(manifest)])('is put as %s and read byte for byte', async (reference) => {
    const put = await putManifest(registry, { repository, manifest, reference });
    expect(put.status).toBe(201);
    expect(put.headers.get('location')).toBe(`/v2/${repository}/manifests/${sha256(manifest)}`);
    expect(put.headers.get('docker-content-digest')).toBe(sha256(manifest));
    for (const by of [reference, sha256(manifest)]) {
      const got = await read(by);
      expect([got.status, got.headers.get('content-type')]).toEqual([200, IMAGE_MANIFEST]);
      expect([got.bytes.toString(), got.headers.get('docker-content-digest')]).toEqual([manifest, sha256(manifest)]);
    }
  });

  it('is described by HEAD', async () => {
    await putManifest(registry, { repository, manifest, reference: 'v1' });
    const head = await read('v1', {}, 'HEAD');
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(manifest.length)]);
    expect(head.headers.get('docker-content-digest')).toBe(sha256(manifest));
  });

  it('replaces another one under its tag, which stays under its digest', async () => {
    const later = evidence({ payload: 'two' });
    await putManifest(registry, { repository, manifest, reference: 'v1' });
    await putManifest(registry, { repository, manifest: later, reference: 'v1' });
    expect((await read('v1')).bytes.toString()).toBe(later);
    expect((await read(sha256(manifest))).bytes.toString()).toBe(manifest);
  });

  it.each(['*/*', IMAGE_INDEX, 'application/json'])('is hidden from who accepts %s alone', async (accept) => {
    await putManifest(registry, { repository, manifest, reference: 'v1' });
    expect(refusal(await read('v1', { accept }))).toEqual([404, 'MANIFEST_UNKNOWN']);
  });

  it('is not known before it was put, nor in another repository', async () => {
    expect(refusal(await read('v1'))).toEqual([404, 'MANIFEST_UNKNOWN']);
    await putManifest(registry, { repository, manifest, reference: 'v1' });
    expect(await ask(registry, `/v2/acme/other/manifests/${sha256(manifest)}`)).toMatchObject({ status: 404 });
  });

  it('is deleted by its digest, with its tags, and not by a tag', async () => {
    await putManifest(registry, { repository, manifest, reference: 'v1' });
    await putManifest(registry, { repository, manifest, reference: 'v2' });
    expect(await read('v2', {}, 'DELETE')).toMatchObject({ status: 202 });
    expect(await read(sha256(manifest))).toMatchObject({ status: 200 });
    expect(await read(sha256(manifest), {}, 'DELETE')).toMatchObject({ status: 202 });
    expect(registry.store.tags(repository)).toEqual([]);
    expect(refusal(await read(sha256(manifest), {}, 'DELETE'))).toEqual([404, 'MANIFEST_UNKNOWN']);
  });

  it('is put by nothing but PUT', async () => {
    expect(refusal(await read('v1', {}, 'POST'))).toEqual([405, 'UNSUPPORTED']);
  });
});

describe('a manifest is refused', () => {
  const parts = JSON.parse(manifest) as Record<string, unknown>;
  const withParts = (changed: Record<string, unknown>): string => JSON.stringify({ ...parts, ...changed });
  const missing = { mediaType: 'application/vnd.example', digest: sha256('missing'), size: 7 };
  const index = (...manifests: unknown[]): string =>
    JSON.stringify({ schemaVersion: 2, mediaType: IMAGE_INDEX, manifests });

  const invalid: [why: string, manifest: string, mediaType?: string][] = [
    ['of a type that is none', manifest, 'application/json'],
    ['whose mediaType is not its Content-Type', manifest, IMAGE_INDEX],
    ['that is no JSON', '{'],
    ['that is JSON and no object', '[]'],
    ['of another schemaVersion', withParts({ schemaVersion: 1 })],
    ['without layers', withParts({ layers: undefined })],
    ['without a config', withParts({ config: undefined })],
    ['whose config has no size', withParts({ config: { ...EMPTY, size: undefined } })],
    ['whose layer has no mediaType', withParts({ layers: [{ ...missing, mediaType: undefined }] })],
    ['whose subject has no digest', withParts({ subject: { mediaType: IMAGE_MANIFEST, size: 3 } })],
    ['whose subject’s digest is none', withParts({ subject: { ...missing, digest: 'sha256:12' } })],
  ];

  it.each(invalid)('%s', async (_, wrong, mediaType = IMAGE_MANIFEST) => {
    const put = await putManifest(registry, { repository, manifest: wrong, reference: 'v1', mediaType });
    expect(refusal(put)).toEqual([400, 'MANIFEST_INVALID']);
    expect(registry.store.manifests(repository)).toEqual([]);
  });

  const incomplete: [why: string, manifest: string, mediaType?: string][] = [
    ['a layer', withParts({ layers: [missing] })],
    ['its config', withParts({ config: missing })],
    ['a listed manifest', index(missing), IMAGE_INDEX],
  ];

  it.each(incomplete)('when %s is not in the repository', async (_, wrong, mediaType = IMAGE_MANIFEST) => {
    const put = await putManifest(registry, { repository, manifest: wrong, reference: 'v1', mediaType });
    expect(refusal(put)).toEqual([400, 'MANIFEST_BLOB_UNKNOWN']);
  });

  it('but not when an index lists what is missing, where that is allowed', async () => {
    registry.configure({ sparseIndexes: true });
    const put = { repository, manifest: index(missing), reference: 'v1', mediaType: IMAGE_INDEX };
    expect(await putManifest(registry, put)).toMatchObject({ status: 201 });
  });

  it.each([
    ['another digest', sha256('other'), 'DIGEST_INVALID'],
    ['what is no digest', 'sha256:12', 'DIGEST_INVALID'],
    ['a tag with a character that none has', 'v1+x', 'TAG_INVALID'],
    ['a tag that begins with a hyphen', '-v1', 'TAG_INVALID'],
    ['a tag of 129 characters', 'x'.repeat(129), 'TAG_INVALID'],
  ])('under %s', async (_, reference, code) => {
    expect(refusal(await putManifest(registry, { repository, manifest, reference }))).toEqual([400, code]);
  });

  it('beyond its size, with 413', async () => {
    registry.configure({ manifestBytes: manifest.length - 1 });
    expect(refusal(await putManifest(registry, { repository, manifest }))).toEqual([413, 'SIZE_INVALID']);
    registry.configure({ manifestBytes: manifest.length });
    expect(await putManifest(registry, { repository, manifest })).toMatchObject({ status: 201 });
  });
});

describe('conditions', () => {
  const later = evidence({ payload: 'two' });
  const replace = async (headers: Record<string, string>): Promise<number> =>
    (await putManifest(registry, { repository, manifest: later, reference: 'v1', headers })).status;

  const etag = `"${sha256(manifest)}"`;
  const conditions: [Record<string, string>, there: number, notThere: number][] = [
    [{ 'if-match': etag }, 201, 412],
    [{ 'if-match': '"other"' }, 412, 412],
    [{ 'if-match': `"other", ${etag}` }, 201, 412],
    [{ 'if-match': '*' }, 201, 412],
    [{ 'if-none-match': '*' }, 412, 201],
    [{ 'if-none-match': etag }, 412, 201],
    [{}, 201, 201],
  ];

  it.each(conditions)('%j: %i when it holds the first version, %i when there is none', async (headers, there, none) => {
    registry.configure({ etag: true });
    expect(await replace(headers)).toBe(none);
    await ask(registry, `/v2/${repository}/manifests/v1`, { method: 'DELETE' });
    await putManifest(registry, { repository, manifest, reference: 'v1' });
    expect((await read('v1')).headers.get('etag')).toBe(etag);
    expect(await replace(headers)).toBe(there);
  });

  it.each([
    [false, null],
    ['ignored', etag],
  ] as const)('are overlooked with etag %j, whose answers have the ETag %j', async (behaviour, sent) => {
    registry.configure({ etag: behaviour });
    await putManifest(registry, { repository, manifest, reference: 'v1' });
    expect((await read('v1')).headers.get('etag')).toBe(sent);
    expect(await replace({ 'if-none-match': '*' })).toBe(201);
    expect(await replace({ 'if-match': '"other"' })).toBe(201);
  });

  it.each([
    [true, 304],
    ['ignored', 304],
    [false, 200],
  ] as const)('of readers: with etag %j a known version is %i', async (behaviour, status) => {
    registry.configure({ etag: behaviour });
    await putManifest(registry, { repository, manifest, reference: 'v1' });
    expect(await read('v1', { 'if-none-match': etag })).toMatchObject({ status });
    expect(await read('v1', { 'if-none-match': '"other"' })).toMatchObject({ status: 200 });
  });
});

describe('tags', () => {
  const list = async (query = '') => ask(registry, `/v2/${repository}/tags/list${query}`);

  it('are listed in order, in pages when asked, and end', async () => {
    for (const tag of ['c', 'a', 'b']) registry.pushImage(repository, { tag });
    expect(json(await list())).toEqual({ name: repository, tags: ['a', 'b', 'c'] });
    const first = await list('?n=2');
    expect(json(first)).toEqual({ name: repository, tags: ['a', 'b'] });
    expect(first.headers.get('link')).toBe(`</v2/${repository}/tags/list?n=2&last=b>; rel="next"`);
    const second = await list('?n=2&last=b');
    expect([json(second), second.headers.get('link')]).toEqual([{ name: repository, tags: ['c'] }, null]);
  });

  it('of a repository that does not exist are none', async () => {
    expect(refusal(await ask(registry, '/v2/acme/none/tags/list'))).toEqual([404, 'NAME_UNKNOWN']);
  });
});

describe('a registry that lies', () => {
  it('answers another body for a digest until it is told not to', async () => {
    const digest = await pushEvidence(registry, repository, { payload: 'one' });
    registry.lieAbout(digest, Buffer.from('{"another":"body"}'));
    registry.lieAbout(sha256('one'), Buffer.from('two'));
    const lie = await read(digest);
    expect([lie.bytes.toString(), lie.headers.get('docker-content-digest')]).toEqual(['{"another":"body"}', digest]);
    expect((await ask(registry, `/v2/${repository}/blobs/${sha256('one')}`)).bytes.toString()).toBe('two');
    registry.lieAbout(digest, undefined);
    expect(sha256((await read(digest)).bytes)).toBe(digest);
  });
});
