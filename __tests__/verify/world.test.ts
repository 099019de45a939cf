import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHttp } from '../../src/http.js';
import { parseDigest } from '../../src/model/digest.js';
import { type Progress, SILENT } from '../../src/progress.js';
import { type SandboxRegistry, startRegistry } from '../../src/sandbox/registry.js';
import { parseImage } from '../../src/store/oci/reference.js';
import { parseStores, type StoreWorld } from '../../src/store/open.js';
import type { ArtifactSource } from '../../src/verify/request.js';
import { tufCacheOf, verifyWorld } from '../../src/verify/world.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'wherefrom-world-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the world of verify', () => {
  it('hashes files that are there, and shows it', async () => {
    const file = path.join(folder, 'widget');
    writeFileSync(file, 'a widget');
    const labels: string[] = [];
    const progress = { begin: (label: string) => (labels.push(label), SILENT.begin(label)) };
    const world = verifyWorld(progress);
    expect(await world.hashFile(file, 'sha512')).toEqual({
      algorithm: 'sha512',
      hex: createHash('sha512').update('a widget').digest('hex'),
    });
    expect(labels).toEqual([`Hashing ${file}`]);
    expect(world.progress).toBe(progress);
  });

  it('has the time of now', () => {
    const before = Date.now();
    const now = verifyWorld(SILENT).now().getTime();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  it('knows no stores where none are handed in', () => {
    expect(verifyWorld(SILENT)).not.toHaveProperty('stores');
  });
});

describe('the way to the stores', () => {
  const NAME = 'acme/widget';
  let registry: SandboxRegistry;
  let digest: string;
  beforeAll(async () => {
    registry = await startRegistry();
    ({ digest } = registry.pushImage(NAME, { tag: 'v1' }));
  });
  afterAll(async () => registry.close());

  function access(options: StoreWorld['registry'] = {}) {
    const steps: string[] = [];
    const progress: Progress = {
      begin: (label) => {
        steps.push(label);
        return { ...SILENT.begin(label), end: () => void steps.push('end') };
      },
    };
    const { stores } = verifyWorld(progress, {
      ...{ http: createHttp({ attempts: 1 }), progress, directory: folder, registry: options },
      now: () => new Date(),
      github: { serverUrl: 'https://github.com' },
    });
    if (stores === undefined) throw new RangeError('no way to the stores');
    return { stores, steps };
  }
  const image = (tag = '', host = registry.host) => parseImage(`${host}/${NAME}${tag}`);

  it('tells what a tag stands for, and shows it', async () => {
    const { stores, steps } = access();
    try {
      expect(await stores.digestOfTag(image(':v1'))).toEqual(parseDigest(digest));
      expect(steps).toEqual([`Looking up what ${registry.host}/${NAME}:v1 is`, 'end']);
    } finally {
      await stores.close();
    }
  });

  it('asks for "latest" where there is no tag, and says so where there is no image', async () => {
    const { stores, steps } = access();
    try {
      await expect(stores.digestOfTag(image())).rejects.toMatchObject({
        code: 'STORE_NOT_FOUND',
        message: `There is no image ${registry.host}/${NAME}:latest.`,
        remedy: expect.stringContaining('a private image looks the same'),
      });
      expect(steps).toEqual([`Looking up what ${registry.host}/${NAME}:latest is`, 'end']);
      registry.store.tag(NAME, 'latest', digest);
      expect(await stores.digestOfTag(image())).toEqual(parseDigest(digest));
    } finally {
      await stores.close();
    }
  });

  it('keeps its connections until it is closed', async () => {
    let connections = 0;
    const server = createServer({ keepAliveTimeout: 60_000 }, ({ url }, response) => {
      response.writeHead(url === '/v2/' ? 200 : 404).end();
    });
    server.on('connection', () => (connections += 1));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { stores } = access();
    const lookUp = () => stores.digestOfTag(image(':v1', `127.0.0.1:${port}`));
    try {
      for (const expected of [1, 1]) {
        await expect(lookUp()).rejects.toMatchObject({ code: 'STORE_NOT_FOUND' });
        expect(connections).toBe(expected);
      }
      await stores.close();
      await expect(lookUp()).rejects.toMatchObject({ code: 'STORE_NOT_FOUND' });
      expect(connections).toBe(2);
    } finally {
      await stores.close();
      server.close();
    }
  });

  it('opens stores in the order in which they were named', async () => {
    const { stores } = access();
    const opened = await stores.open(parseStores(['file', `oci://${registry.host}/acme/evidence`]));
    expect(opened.map(({ name }) => name)).toEqual(['file', `oci://${registry.host}/acme/evidence`]);
    await stores.close();
  });

  const credentials = { username: 'robot', password: 'a secret' };
  const asImage = (host: string): ArtifactSource => ({ kind: 'image', name: 'x', image: image('', host) });
  it('refuses credentials that name no registry where there are several, images counted', async () => {
    const stores = parseStores(['oci://reg.example/acme/evidence']);
    const artifacts = [asImage('other.example')];
    await expect(access({ credentials }).stores.expectRegistries({ artifacts, stores })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    });
    for (const others of [
      [],
      [asImage('reg.example')],
      [{ kind: 'file', path: 'other.example/acme/widget' }],
    ] as const) {
      const { stores: way } = access({ credentials });
      await expect(way.expectRegistries({ artifacts: others, stores })).resolves.toBeUndefined();
      await way.close();
    }
  });
});

describe('the cache of TUF metadata', () => {
  it('is below the home directory', () => {
    expect(tufCacheOf(folder)).toBe(path.join(folder, '.cache/wherefrom/tuf'));
  });
});
