import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { get, type RequestOptions } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startRegistryCdn } from '../../src/sandbox/registry-cdn.js';
import { startRegistry, type RegistryOptions, type SandboxRegistry } from '../../src/sandbox/registry.js';
import { startSandbox } from '../../src/sandbox/sandbox.js';
import { tlsMaterial } from '../support/tls.js';
import { ask, IMAGE_INDEX, IMAGE_MANIFEST, json, pushBlob, pushEvidence, sha256 } from './registry-client.js';

const repository = 'acme/widget';
const running: { close(): Promise<void> }[] = [];

const start = async (options: RegistryOptions = {}): Promise<SandboxRegistry> => {
  const registry = await startRegistry(options);
  running.push(registry);
  return registry;
};

afterEach(async () => {
  await Promise.all(running.splice(0).map(async (service) => service.close()));
});

describe('an image that the registry is given', () => {
  it('is an index of two platforms, found by tag and by digest', async () => {
    const registry = await start();
    const image = registry.pushImage(repository, { tag: 'v1' });
    const byTag = await ask(registry, `/v2/${repository}/manifests/v1`);
    const byDigest = await ask(registry, `/v2/${repository}/manifests/${image.digest}`);
    expect([byTag.status, byTag.headers.get('content-type')]).toEqual([200, IMAGE_INDEX]);
    expect([sha256(byTag.bytes), byTag.bytes.length]).toEqual([image.digest, image.size]);
    expect(byDigest.bytes).toEqual(byTag.bytes);
    const [amd64, arm64] = image.platforms;
    expect(json(byTag)).toMatchObject({
      schemaVersion: 2,
      manifests: [
        { mediaType: IMAGE_MANIFEST, digest: amd64?.digest, platform: { os: 'linux', architecture: 'amd64' } },
        { mediaType: IMAGE_MANIFEST, digest: arm64?.digest, platform: { os: 'linux', architecture: 'arm64' } },
      ],
    });
  });

  it('has a config and a layer for each platform, whose digests and sizes are what the manifests say', async () => {
    const registry = await start();
    for (const { digest, platform } of registry.pushImage(repository).platforms) {
      const manifest = json(await ask(registry, `/v2/${repository}/manifests/${digest}`)) as Manifest;
      const [config, layer] = await Promise.all(
        [manifest.config, ...manifest.layers].map(async (blob) => {
          const { bytes } = await ask(registry, `/v2/${repository}/blobs/${blob.digest}`);
          expect([sha256(bytes), bytes.length]).toEqual([blob.digest, blob.size]);
          return bytes;
        }),
      );
      const { os, architecture, rootfs } = JSON.parse(config?.toString() ?? '') as Config;
      const tar = gunzipSync(layer ?? '');
      expect([`${os}/${architecture}`, rootfs.diff_ids]).toEqual([platform, [sha256(tar)]]);
      expect([tar.length % 512, tar.subarray(257, 262).toString()]).toEqual([0, 'ustar']);
    }
  });

  it('is the same for the same content, on every system, and another for another', async () => {
    const registry = await start();
    const { digest } = registry.pushImage(repository, { tag: 'v1' });
    expect(digest).toBe('sha256:e2063f465d6f3ed9b2090606ac52b685c399ca088f4ff528e8d6a6e87b60958f');
    expect((await start()).pushImage(repository).digest).toBe(digest);
    expect(registry.pushImage(repository, { content: 'another' }).digest).not.toBe(digest);
  });

  it('of one platform has no index', async () => {
    const registry = await start();
    const image = registry.pushImage(repository, { tag: 'v1', platforms: ['linux/arm64'] });
    expect(image).toMatchObject({ mediaType: IMAGE_MANIFEST, digest: image.platforms[0]?.digest });
    expect(sha256((await ask(registry, `/v2/${repository}/manifests/v1`)).bytes)).toBe(image.digest);
  });
});

interface Blob {
  readonly digest: string;
  readonly size: number;
}

interface Manifest {
  readonly config: Blob;
  readonly layers: readonly Blob[];
}

interface Config {
  readonly os: string;
  readonly architecture: string;
  readonly rootfs: { readonly diff_ids: readonly string[] };
}

describe('a registry that redirects to a CDN', () => {
  it('does so for blobs alone, and the CDN hands them out and keeps what requests carried', async () => {
    const registry = await start();
    const cdn = await startRegistryCdn(registry);
    running.push(cdn);
    registry.configure({ redirectBlobsTo: cdn.url });
    await pushBlob(registry, repository, 'a blob');
    const path = `/v2/${repository}/blobs/${sha256('a blob')}`;
    const answer = await ask(registry, path);
    expect([answer.status, answer.headers.get('location')]).toEqual([307, cdn.url + path]);
    expect((await ask(cdn, path)).bytes.toString()).toBe('a blob');
    expect(await ask(cdn, path, { headers: { authorization: 'Bearer x' } })).toMatchObject({ status: 400 });
    expect(cdn.requests.map(({ headers }) => headers.authorization)).toEqual([undefined, 'Bearer x']);
    expect(await ask(cdn, path.replace('acme', 'other'))).toMatchObject({ status: 404 });
    const { digest } = registry.pushImage(repository);
    expect(await ask(registry, `/v2/${repository}/manifests/${digest}`)).toMatchObject({ status: 200 });
  });
});

describe('a registry’s server', () => {
  it('is named by host and port, as in references to images', async () => {
    const registry = await start();
    expect(`http://${registry.host}`).toBe(registry.url);
    expect(registry.behaviour()).toMatchObject({ auth: 'none', referrers: true });
  });

  it('sends the headers that it is told to', async () => {
    const registry = await start({ headers: { 'x-large': 'x'.repeat(10_000) } });
    expect((await ask(registry, '/v2/')).headers.get('x-large')).toHaveLength(10_000);
  });

  it('listens on IPv6', async () => {
    const registry = await start({ server: { address: '::1' } });
    expect(registry.host).toMatch(/^\[::1\]:\d+$/);
    expect(await ask(registry, '/v2/')).toMatchObject({ status: 200 });
  });

  it('speaks TLS, and asks for a client certificate when told to', async () => {
    const { ca, server, client } = await tlsMaterial();
    const registry = await start({ server: { tls: { ...server, ca, requestCert: true, rejectUnauthorized: true } } });
    expect(registry.url).toMatch(/^https:\/\/127\.0\.0\.1:/);
    const status = async (identity: RequestOptions) =>
      new Promise((resolve, reject) => {
        const options = { ca, agent: false, ...identity };
        get(`${registry.url}/v2/`, options, (answer) => resolve(answer.resume().statusCode)).once('error', reject);
      });
    expect(await status(client)).toBe(200);
    await expect(status({})).rejects.toThrow();
    expect(registry.requests).toHaveLength(1);
  });
});

describe('a registry that is kept', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'wherefrom-registry-'));
  });

  afterEach(async () => rm(directory, { recursive: true, force: true }));

  it('holds after a restart what it held before', async () => {
    const first = await startRegistry({ directory });
    const image = first.pushImage(repository, { tag: 'v1' });
    const subject = { mediaType: 'application/octet-stream', digest: sha256('file'), size: 4 };
    const evidence = await pushEvidence(first, repository, { subject, payload: 'kept' });
    first.store.tag(repository, 'evidence', evidence);
    first.pushImage('acme/gone', { tag: 'v1' });
    first.store.deleteTag('acme/gone', 'v1');
    first.collectGarbage({ danglingReferrers: true });
    await first.close();

    const second = await start({ directory });
    expect(second.store.tags(repository)).toEqual(['evidence', 'v1']);
    expect(await ask(second, `/v2/${repository}/manifests/${image.digest}`)).toMatchObject({ status: 200 });
    expect((await ask(second, `/v2/${repository}/blobs/${sha256('kept')}`)).bytes.toString()).toBe('kept');
    expect(second.store.manifests('acme/gone')).toEqual([]);
    expect(second.store.repository(repository)?.forgotten).toEqual(new Set([evidence]));
    expect(second.store.totalBytes()).toBe(first.store.totalBytes());
    const files = await readdir(directory, { recursive: true });
    expect(files.filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it.each([
    ['an index that is no JSON', 'repositories.json', '['],
    ['an index of another form', 'repositories.json', '[{"name":"acme/widget"}]'],
    ['a content that was changed', `contents/sha256-${'ab'.repeat(32)}`, 'changed'],
    ['a foreign file', 'contents/readme', 'hello'],
  ])('does not start on %s', async (_, file, content) => {
    await (await startRegistry({ directory })).close();
    await writeFile(join(directory, file), content);
    await expect(startRegistry({ directory })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});

describe('a sandbox’s registry', () => {
  it('is a service as every other, with its controls beside it, and does what the options say', async () => {
    const sandbox = await startSandbox({ registry: { auth: 'basic' } });
    running.push(sandbox);
    expect(sandbox.services.registry.url).toBe(sandbox.registry.url);
    expect(await ask(sandbox.registry, '/v2/')).toMatchObject({ status: 401 });
    sandbox.services.registry.setFaults([{ fault: { kind: 'status', status: 429 } }]);
    expect(await ask(sandbox.registry, '/v2/')).toMatchObject({ status: 429 });
    expect(sandbox.registry.requests).toHaveLength(2);
  });

  it('is kept with the sandbox', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'wherefrom-registry-'));
    const first = await startSandbox({ directory });
    const { digest } = first.registry.pushImage(repository, { tag: 'v1' });
    await first.close();
    const second = await startSandbox({ directory });
    expect(second.registry.store.manifest(repository, 'v1')?.digest).toBe(digest);
    await second.close();
    await rm(directory, { recursive: true });
  });
});
