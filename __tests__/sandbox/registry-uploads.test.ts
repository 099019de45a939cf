import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RegistryBehaviour } from '../../src/sandbox/registry-behaviour.js';
import { startRegistry, type SandboxRegistry } from '../../src/sandbox/registry.js';
import { ask, json, pushBlob, refusal, sha256, type Answer } from './registry-client.js';

const UPLOADS = '/v2/acme/widget/blobs/uploads/';

let registry: SandboxRegistry;

beforeEach(async () => {
  registry = await startRegistry();
});

afterEach(async () => registry.close());

const begin = async (query = ''): Promise<Answer> => ask(registry, UPLOADS + query, { method: 'POST' });
const location = (answer: Answer): string => answer.headers.get('location') ?? '';

const patch = async (to: string, body: string, range?: string): Promise<Answer> =>
  ask(registry, to, { method: 'PATCH', body, headers: range === undefined ? {} : { 'content-range': range } });

describe('a blob', () => {
  it('is uploaded whole in a session, and read', async () => {
    const begun = await begin();
    expect([begun.status, begun.headers.get('range')]).toEqual([202, '0-0']);
    expect(location(begun)).toMatch(/^\/v2\/acme\/widget\/blobs\/uploads\/[0-9a-f-]{36}\?_state=0$/);
    const put = await ask(registry, `${location(begun)}&digest=${sha256('whole')}`, { method: 'PUT', body: 'whole' });
    expect([put.status, location(put)]).toEqual([201, `/v2/acme/widget/blobs/${sha256('whole')}`]);
    const read = await ask(registry, location(put));
    expect([read.status, read.bytes.toString()]).toEqual([200, 'whole']);
    const head = await ask(registry, location(put), { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), head.bytes.length]).toEqual([200, '5', 0]);
  });

  it('is uploaded in chunks, each at the Location that was answered last', async () => {
    const first = await patch(location(await begin()), 'abc', '0-2');
    expect([first.status, first.headers.get('range')]).toEqual([202, '0-2']);
    const second = await patch(location(first), 'def', '3-5');
    expect(second.headers.get('range')).toBe('0-5');
    const put = await ask(registry, `${location(second)}&digest=${sha256('abcdefg')}`, { method: 'PUT', body: 'g' });
    expect(put.status).toBe(201);
    expect((await ask(registry, location(put))).bytes.toString()).toBe('abcdefg');
  });

  it('is uploaded by one POST', async () => {
    const path = `${UPLOADS}?digest=${sha256('single')}`;
    expect(await ask(registry, path, { method: 'POST', body: 'single' })).toMatchObject({ status: 201 });
    expect(registry.store.blob('acme/widget', sha256('single'))?.toString()).toBe('single');
  });

  it('of SHA-512 is read by that digest', async () => {
    const digest = registry.store.putBlob('acme/widget', Buffer.from('x'), 'sha512:');
    expect(digest).toMatch(/^sha512:[0-9a-f]{128}$/);
    expect((await ask(registry, `/v2/acme/widget/blobs/${digest}`)).bytes.toString()).toBe('x');
  });

  it('belongs to its repository alone', async () => {
    await pushBlob(registry, 'acme/widget', 'mine');
    expect(refusal(await ask(registry, `/v2/acme/other/blobs/${sha256('mine')}`))).toEqual([404, 'BLOB_UNKNOWN']);
  });

  it('is deleted, where deletion is allowed', async () => {
    await pushBlob(registry, 'acme/widget', 'x');
    const path = `/v2/acme/widget/blobs/${sha256('x')}`;
    registry.configure({ deletion: false });
    expect(refusal(await ask(registry, path, { method: 'DELETE' }))).toEqual([405, 'UNSUPPORTED']);
    registry.configure({ deletion: true });
    expect(await ask(registry, path, { method: 'DELETE' })).toMatchObject({ status: 202 });
    expect(await ask(registry, path)).toMatchObject({ status: 404 });
  });
});

describe('an upload', () => {
  it('tells how far it came', async () => {
    const begun = await patch(location(await begin()), 'abc');
    const asked = await ask(registry, location(begun));
    expect([asked.status, asked.headers.get('range')]).toEqual([204, '0-2']);
  });

  it('is given up, and is then unknown', async () => {
    const begun = location(await begin());
    expect(registry.openUploads('acme/widget')).toBe(1);
    expect(await ask(registry, begun, { method: 'DELETE' })).toMatchObject({ status: 204 });
    expect(registry.openUploads('acme/widget')).toBe(0);
    expect(refusal(await ask(registry, begun, { method: 'DELETE' }))).toEqual([404, 'BLOB_UPLOAD_UNKNOWN']);
  });

  it('is no upload of another repository', async () => {
    const elsewhere = location(await begin()).replace('acme/widget', 'acme/other');
    expect(refusal(await patch(elsewhere, 'x'))).toEqual([404, 'BLOB_UPLOAD_UNKNOWN']);
  });

  it('refuses a Location that is not the last', async () => {
    const first = location(await begin());
    await patch(first, 'abc');
    expect(refusal(await patch(first, 'def'))).toEqual([400, 'BLOB_UPLOAD_INVALID']);
  });

  it.each(['9-11', '0-1', 'abc', '1-3'])(
    'refuses a chunk at %s after none, and says where it stands',
    async (range) => {
      const refused = await patch(location(await begin()), 'abc', range);
      expect([refused.status, refused.headers.get('range')]).toEqual([416, '0-0']);
      expect(await patch(location(refused), 'abc', '0-2')).toMatchObject({ status: 202 });
    },
  );

  const wrong: [string, string][] = [
    ['another digest', `&digest=${sha256('other')}`],
    ['no digest', ''],
    ['what is no digest', '&digest=sha256:12'],
    ['an algorithm that nobody knows', `&digest=md5:${'ab'.repeat(16)}`],
  ];

  it.each(wrong)('does not end with %s', async (_, query) => {
    const put = await ask(registry, location(await begin()) + query, { method: 'PUT', body: 'this' });
    expect(refusal(put)).toEqual([400, 'DIGEST_INVALID']);
    expect(registry.store.blob('acme/widget', sha256('this'))).toBeUndefined();
  });

  it.each([
    [{ uploadUrls: 'absolute' }, () => `${registry.url}/v2/acme/widget/`],
    [{ uploadsAt: 'http://uploads.test' }, () => 'http://uploads.test/v2/acme/widget/'],
  ] as [Partial<RegistryBehaviour>, () => string][])('has its Location where %j says', async (behaviour, start) => {
    registry.configure(behaviour);
    expect(location(await begin()).startsWith(start())).toBe(true);
  });
});

describe('a mount', () => {
  const mount = async (from: string): Promise<Answer> => begin(`?mount=${sha256('layer')}&from=${from}`);

  it('takes the blob of another repository', async () => {
    await pushBlob(registry, 'acme/base', 'layer');
    expect(await mount('acme/base')).toMatchObject({ status: 201 });
    expect(registry.store.blob('acme/widget', sha256('layer'))?.toString()).toBe('layer');
  });

  it.each([
    ['that has no such blob', 'acme/none', {}],
    ['of a registry that mounts nothing', 'acme/base', { mount: false }],
  ])('from a repository %s becomes an upload', async (_, from, behaviour) => {
    await pushBlob(registry, 'acme/base', 'layer');
    registry.configure(behaviour);
    expect(await mount(from)).toMatchObject({ status: 202 });
    expect(registry.store.blob('acme/widget', sha256('layer'))).toBeUndefined();
  });
});

describe('a quota', () => {
  it.each([
    [413, 'SIZE_INVALID'],
    [403, 'DENIED'],
  ] as const)('refuses with %i what is beyond it, and keeps what was there', async (status, code) => {
    await pushBlob(registry, 'acme/widget', 'first');
    registry.configure({ quota: { bytes: 10, status } });
    expect(refusal(await pushBlob(registry, 'acme/widget', 'second'))).toEqual([status, code]);
    expect(await pushBlob(registry, 'acme/widget', 'fifth')).toMatchObject({ status: 201 });
    expect(registry.store.totalBytes()).toBe(10);
  });

  it('refuses a chunk as soon as it is beyond it, together with what came before', async () => {
    registry.configure({ quota: { bytes: 5, status: 413 } });
    const first = await patch(location(await begin()), 'abc');
    expect(first.status).toBe(202);
    expect(refusal(await patch(location(first), 'def'))).toEqual([413, 'SIZE_INVALID']);
    expect(await patch(location(first), 'de')).toMatchObject({ status: 202 });
  });

  it('lets a blob be uploaded again that is there', async () => {
    await pushBlob(registry, 'acme/widget', 'first');
    registry.configure({ quota: { bytes: 5, status: 413 } });
    expect(await pushBlob(registry, 'acme/widget', 'first')).toMatchObject({ status: 201 });
  });
});

describe('names', () => {
  it.each(['Acme/widget', 'acme//widget', '-acme/widget', 'acme/wid get', 'acme/%E0', 'acme/widget_'])(
    'refuses %j',
    async (name) => {
      const answer = await ask(registry, `/v2/${name}/blobs/uploads/`, { method: 'POST' });
      expect(refusal(answer)).toEqual([400, 'NAME_INVALID']);
    },
  );

  it.each(['widget', 'acme/wid-get/a.b/c__d', 'acme/blobs/manifests', 'a/b/c/d/e/f'])('takes %j', async (name) => {
    expect(await pushBlob(registry, name, 'x')).toMatchObject({ status: 201 });
    expect((await ask(registry, `/v2/${name}/blobs/${sha256('x')}`)).bytes.toString()).toBe('x');
  });

  it('has an endpoint that says what it is, and no page beside the API', async () => {
    const ping = await ask(registry, '/v2/');
    expect([ping.status, json(ping)]).toEqual([200, {}]);
    expect(ping.headers.get('docker-distribution-api-version')).toBe('registry/2.0');
    expect(await ask(registry, '/v3/')).toMatchObject({ status: 404 });
  });
});
