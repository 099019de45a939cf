import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { getTrustedRoot, initTUF } from '@sigstore/tuf';
import { startService, type SandboxService } from '../../src/sandbox/service.js';
import { tufRepository, type TufRepository } from '../../src/sandbox/tuf.js';

// Clients judge the expiry by their own clock.
const START = new Date();
const { privateKey } = generateKeyPairSync('ed25519');

let directory: string;
let running: SandboxService[];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'wherefrom-tuf-'));
  running = [];
});

afterEach(async () => {
  await Promise.all(running.map(async (service) => service.close()));
  await rm(directory, { recursive: true });
});

describe('the TUF repository', () => {
  it('gives a client of the real library its targets', async () => {
    const url = await serve(repository({ 'trusted_root.json': trustedRootNamed('first') }));
    const client = await initTUF({ mirrorURL: url, ...(await options()) });
    expect(await client.getTarget('trusted_root.json')).toBe(trustedRootNamed('first').toString());
    const root = await getTrustedRoot({ mirrorURL: url, ...(await options()) });
    expect(root.mediaType).toBe('first');
  });

  it('has consistent snapshots: metadata by version, targets by digest', async () => {
    const url = await serve(repository({ 'trusted_root.json': trustedRootNamed('first') }));
    await getTrustedRoot({ mirrorURL: url, ...(await options()) });
    const paths = running[0]?.requests.map(({ path }) => path) ?? [];
    expect(paths).toContainEqual(expect.stringMatching(/^\/\d+\.targets\.json$/));
    expect(paths).toContainEqual(expect.stringMatching(/^\/\d+\.snapshot\.json$/));
    expect(paths).toContainEqual(expect.stringMatching(/^\/targets\/[0-9a-f]{64}\.trusted_root\.json$/));
  });

  it('starts anew with the same root, and what it serves then counts as newer', async () => {
    const first = repository({ 'trusted_root.json': trustedRootNamed('first') });
    const later = repository({ 'trusted_root.json': trustedRootNamed('second') }, new Date(START.getTime() + 1));
    expect(later.root).toEqual(first.root);
    let current = first;
    const service = await startService('tuf', (request) => current.handle(request));
    running.push(service);
    const client = { mirrorURL: service.url, ...(await options()) };
    expect((await getTrustedRoot(client)).mediaType).toBe('first');
    current = later;
    expect((await getTrustedRoot(client)).mediaType).toBe('second');
    current = first;
    await expect(getTrustedRoot(client)).rejects.toThrow('TUF metadata');
  });

  it('is refused by who starts from another root', async () => {
    const url = await serve(repository({ 'trusted_root.json': trustedRootNamed('first') }));
    const stranger = generateKeyPairSync('ed25519').privateKey;
    const root = tufRepository({ privateKey: stranger, start: START, now: START, targets: {} }).root;
    await expect(getTrustedRoot({ mirrorURL: url, ...(await options(root)) })).rejects.toThrow('TUF metadata');
  });

  it('is refused where a target is not what its metadata say', async () => {
    const honest = repository({ 'trusted_root.json': trustedRootNamed('first') });
    const url = await serve({
      ...honest,
      handle: async (request) => {
        const answer = await honest.handle(request);
        return request.path.startsWith('/targets/') ? { ...answer, body: trustedRootNamed('lying') } : answer;
      },
    });
    await expect(getTrustedRoot({ mirrorURL: url, ...(await options()) })).rejects.toThrow('downloading target');
  });
});

function repository(targets: Record<string, Buffer>, now = START): TufRepository {
  return tufRepository({ privateKey, start: START, now, targets });
}

async function serve({ handle }: TufRepository): Promise<string> {
  const service = await startService('tuf', handle);
  running.push(service);
  return service.url;
}

async function options(root = repository({}).root) {
  const rootPath = join(directory, 'root.json');
  await writeFile(rootPath, root);
  return { rootPath, cachePath: join(directory, 'cache'), retry: 0 };
}

function trustedRootNamed(mediaType: string): Buffer {
  return Buffer.from(JSON.stringify(TrustedRoot.toJSON(TrustedRoot.fromJSON({ mediaType }))));
}
