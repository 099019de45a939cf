import { describe, expect, it } from '@jest/globals';
import { verifyRequest, type VerifyOptions } from '../../src/verify/options.js';

const HEX = 'ab'.repeat(32);
const TAGGED = 'oci://ghcr.io/acme/widget:v1';
const IMAGE = `oci://ghcr.io/acme/widget@sha256:${HEX}`;

const storesOf = (options: Partial<VerifyOptions>): readonly string[] =>
  verifyRequest({ artifacts: ['widget.tar.gz'], ...options }, { tufCache: '/cache' }).stores.map(({ name }) => name);

describe('the stores that are asked', () => {
  it.each<[string, Partial<VerifyOptions>, string[]]>([
    ['none for files and digests', { artifacts: ['widget', `sha256:${HEX}`] }, []],
    ["an image's registry", { artifacts: ['widget', TAGGED] }, ['registry']],
    ["an image's registry, as gh says it", { artifacts: [IMAGE], bundleFromOci: true }, ['registry']],
    [
      'those that were named alone, for an image too',
      { artifacts: [IMAGE], stores: ['oci-layout:d'] },
      ['oci-layout:d'],
    ],
    [
      'those that were named and the registry',
      { artifacts: [IMAGE], stores: ['oci://ghcr.io/acme/evidence'], bundleFromOci: true },
      ['oci://ghcr.io/acme/evidence', 'registry'],
    ],
    ['the registry once', { artifacts: [IMAGE], stores: ['registry'], bundleFromOci: true }, ['registry']],
    ['none where bundles are named', { artifacts: [TAGGED], bundles: ['a.json'] }, []],
    ['not the place beside a file, which is looked at anyway', { stores: ['file', 'oci-layout:d'] }, ['oci-layout:d']],
    [
      "those of the artifact's repository",
      { stores: ['github', 'release:v1'], repo: 'acme/widget' },
      ['github', 'release:v1'],
    ],
    ['a directory, without any connection', { stores: ['oci-layout:d'], offline: true }, ['oci-layout:d']],
    [
      'a directory for an image, likewise',
      { artifacts: [IMAGE], stores: ['oci-layout:d'], offline: true },
      ['oci-layout:d'],
    ],
    ['none for an image whose bundle is named', { artifacts: [IMAGE], bundles: ['a.json'], offline: true }, []],
  ])('are %s', (_, options, names) => {
    expect(storesOf(options)).toEqual(names);
  });

  const LEAVE = 'Leave out --bundle, or --store and --bundle-from-oci.';
  const OTHERS = 'Name bundles with --bundle, or a directory with --store oci-layout:DIR.';
  const REPO = 'Name it with --repo OWNER/NAME: whatever is found has to be built from it, too.';
  const BUNDLES = '--bundle names all that is looked at, so that no store is asked.';
  const NO_IMAGE = 'The store "registry" holds what lies beside an image, and no image was named.';
  const OFFLINE = '--offline opens no connection, and ';
  const WITHOUT_REPOSITORY = 'belongs to a repository, and none was named.';

  it.each<[Partial<VerifyOptions>, code: string, message: string, remedy: string]>([
    [{ stores: ['ghcr.io/acme/evidence'] }, 'STORE_UNKNOWN', '"ghcr.io/acme/evidence"', 'oci://REPOSITORY'],
    [{ stores: ['oci-layout:d', 'oci-layout:d'] }, 'STORE_UNKNOWN', '"oci-layout:d"', 'Name each store once'],
    [{ stores: ['oci://ghcr.io/acme/evidence:v1'] }, 'REFERENCE_MALFORMED', 'ghcr.io/acme/evidence:v1', 'repository'],
    [{ stores: ['oci-layout:d'], bundles: ['a.json'] }, 'INPUT_CONFLICT', BUNDLES, LEAVE],
    [{ artifacts: [IMAGE], bundleFromOci: true, bundles: ['a.json'] }, 'INPUT_CONFLICT', BUNDLES, LEAVE],
    [{ stores: ['registry'] }, 'INPUT_CONFLICT', NO_IMAGE, 'oci://HOST/NAME:TAG'],
    [{ artifacts: [`sha256:${HEX}`], bundleFromOci: true }, 'INPUT_CONFLICT', NO_IMAGE, '--store'],
    [
      { stores: ['oci://ghcr.io/acme/evidence'], offline: true },
      'INPUT_CONFLICT',
      `${OFFLINE}the store "oci://ghcr.io/acme/evidence" needs one.`,
      OTHERS,
    ],
    [
      { stores: ['oci-layout:d', 'github'], repo: 'acme/widget', offline: true },
      'INPUT_CONFLICT',
      `${OFFLINE}the store "github" needs one.`,
      OTHERS,
    ],
    [
      { artifacts: [IMAGE], offline: true },
      'INPUT_CONFLICT',
      `${OFFLINE}an image's attestations are in its registry.`,
      OTHERS,
    ],
    [
      { artifacts: [IMAGE], bundleFromOci: true, offline: true },
      'INPUT_CONFLICT',
      `${OFFLINE}the store "registry" needs one.`,
      OTHERS,
    ],
    [
      { artifacts: [TAGGED], bundles: ['a.json'], offline: true },
      'INPUT_CONFLICT',
      `${OFFLINE}only its registry knows what a tag stands for.`,
      'by digest',
    ],
    [
      { stores: ['release'], repo: 'acme/widget' },
      'INPUT_INVALID',
      'The store "release" names no release.',
      'Write --store release:TAG.',
    ],
    [{ stores: ['release:v1'] }, 'INPUT_CONFLICT', `The store "release:v1" ${WITHOUT_REPOSITORY}`, REPO],
    [{ stores: ['github'], owner: 'acme' }, 'INPUT_CONFLICT', `The store "github" ${WITHOUT_REPOSITORY}`, REPO],
  ])('are refused: %j', (options, code, message, remedy) => {
    expect(() => storesOf(options)).toThrow(
      expect.objectContaining({
        code,
        message: expect.stringContaining(message),
        remedy: expect.stringContaining(remedy),
      }),
    );
  });
});
