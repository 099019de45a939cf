import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startRegistry, type SandboxRegistry } from '../../src/sandbox/registry.js';
import { ask, IMAGE_INDEX, IMAGE_MANIFEST, json, sha256 } from './registry-client.js';

let registry: SandboxRegistry;

beforeEach(async () => {
  registry = await startRegistry();
});

afterEach(async () => registry.close());

describe('an image that the registry was given', () => {
  it('is an index of two platforms, found by tag and by digest', async () => {
    const image = registry.pushImage('acme/widget', { tag: 'v1' });
    const byTag = await ask(registry, '/v2/acme/widget/manifests/v1');
    const byDigest = await ask(registry, `/v2/acme/widget/manifests/${image.digest}`);
    expect([byTag.status, byTag.headers.get('content-type')]).toEqual([200, IMAGE_INDEX]);
    expect([sha256(byTag.bytes), byTag.bytes.length]).toEqual([image.digest, image.size]);
    expect(byDigest.bytes).toEqual(byTag.bytes);
    expect(json(byTag)).toMatchObject({
      schemaVersion: 2,
      manifests: [
        {
          mediaType: IMAGE_MANIFEST,
          digest: image.platforms[0]?.digest,
          platform: { os: 'linux', architecture: 'amd64' },
        },
        {
          mediaType: IMAGE_MANIFEST,
          digest: image.platforms[1]?.digest,
          platform: { os: 'linux', architecture: 'arm64' },
        },
      ],
    });
  });
});
