import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Http } from '../../src/http.js';
import { SILENT } from '../../src/progress.js';
import { openStores, parseStores, type StoreWorld } from '../../src/store/open.js';
import { refusal } from '../support/refusal.js';

/** Opening asks nobody anything. */
const NOBODY: Http = {
  send: async () => {
    throw new RangeError('a store was asked while it was opened');
  },
};

function world(github: Partial<StoreWorld['github']> = {}): StoreWorld {
  return {
    ...{ http: NOBODY, progress: SILENT, directory: path.resolve('job'), registry: {} },
    now: () => new Date(),
    github: {
      serverUrl: 'https://github.com',
      apiUrl: 'https://api.github.com',
      repository: 'acme/widget',
      ...github,
    },
  };
}

const names = async (stores: readonly string[], github: Partial<StoreWorld['github']> = {}): Promise<string[]> =>
  (await openStores(parseStores(stores), world(github))).map(({ name }) => name);

describe('parseStores', () => {
  it('knows each store by its one spelling', () => {
    expect(parseStores(['file', 'registry', 'github', 'release', 'release:v1', 'oci-layout:out'])).toEqual([
      { kind: 'file', name: 'file' },
      { kind: 'registry', name: 'registry' },
      { kind: 'github', name: 'github' },
      { kind: 'release', name: 'release' },
      { kind: 'release', name: 'release:v1', release: 'v1' },
      { kind: 'oci-layout', name: 'oci-layout:out', directory: 'out' },
    ]);
    expect(parseStores(['oci://GHCR.io/acme/evidence'])).toEqual([
      {
        kind: 'oci',
        name: 'oci://ghcr.io/acme/evidence',
        repository: { registry: 'ghcr.io', name: 'acme/evidence' },
      },
    ]);
  });

  it.each([
    ['', 'STORE_UNKNOWN'],
    ['File', 'STORE_UNKNOWN'],
    ['file,github', 'STORE_UNKNOWN'],
    ['release:', 'STORE_UNKNOWN'],
    ['oci://', 'STORE_UNKNOWN'],
    ['oci-layout:', 'STORE_UNKNOWN'],
    ['https://ghcr.io/acme/evidence', 'STORE_UNKNOWN'],
    ['oci://ghcr.io/acme/../evidence', 'REFERENCE_MALFORMED'],
    ['oci://ghcr.io/acme/evidence@sha256:ab', 'REFERENCE_MALFORMED'],
  ])('refuses %j', async (name, code) => {
    expect(await refusal(() => parseStores([name]))).toMatchObject({ code });
  });

  it.each([
    ['ghcr.io/acme/evidence', 'Did you mean oci://ghcr.io/acme/evidence? '],
    ['localhost/evidence', 'Did you mean oci://localhost/evidence? '],
    ['127.0.0.1:5000/acme/evidence', 'Did you mean oci://127.0.0.1:5000/acme/evidence? '],
    ['oci:ghcr.io/acme/evidence', 'Did you mean oci://ghcr.io/acme/evidence? '],
    ['oci:/ghcr.io/acme/evidence', 'Did you mean oci://ghcr.io/acme/evidence? '],
    ['OCI://ghcr.io/acme/evidence', 'Did you mean oci://ghcr.io/acme/evidence? '],
    ['docker://ghcr.io/acme/evidence', 'Did you mean oci://ghcr.io/acme/evidence? '],
    ['https://ghcr.io/acme/evidence', 'Did you mean oci://ghcr.io/acme/evidence? '],
    ['oci:evidence', 'Did you mean oci://HOST/evidence, or oci-layout:evidence? '],
    ['oci:acme/evidence', 'Did you mean oci://HOST/acme/evidence, or oci-layout:acme/evidence? '],
    ['files', 'Did you mean file? '],
    ['File', 'Did you mean file? '],
    ['reg', 'Did you mean registry? '],
    ['releases', 'Did you mean release? '],
    ['GitHub', 'Did you mean github? '],
    ['f', ''],
    ['./dir.d/evidence', ''],
    ['somewhere', ''],
    ['', ''],
  ])('asks of %j what was meant: %s', async (name, question) => {
    const forms = 'file, registry, release, release:TAG, github, oci://REPOSITORY, oci-layout:DIR';
    expect(await refusal(() => parseStores([name]))).toMatchObject({
      code: 'STORE_UNKNOWN',
      remedy: `${question}Use one of ${forms}.`,
    });
  });

  it('says of names with commas between them that each is an option of its own', async () => {
    const words = ['file,github', 'Github'].map(async (name) => (await refusal(() => parseStores([name]))).remedy);
    expect(await Promise.all(words)).toEqual([
      expect.stringMatching(/ Each is an option of its own: --store file --store github\.$/),
      expect.not.stringContaining('Each'),
    ]);
  });

  it('refuses a store given twice, in whatever spelling', async () => {
    const twice = ['oci://ghcr.io/acme/evidence', 'file', 'oci://GHCR.IO/acme/evidence'];
    expect(await refusal(() => parseStores(twice))).toMatchObject({ code: 'STORE_UNKNOWN' });
  });
});

describe('openStores', () => {
  it('opens them in their order without asking anybody', async () => {
    const stores = ['github', 'file', 'registry', 'oci://ghcr.io/acme/evidence', 'oci-layout:out', 'release:v1'];
    await expect(names(stores)).resolves.toEqual([
      ...['github', 'file', 'registry', 'oci://ghcr.io/acme/evidence'],
      `oci-layout:${path.resolve('job', 'out')}`,
      'release:v1',
    ]);
    expect(readdirSync('.')).not.toContain('job');
  });

  it("takes the release of the run's tag where nobody names one", async () => {
    await expect(names(['release'], { ref: 'refs/tags/v2.0.0' })).resolves.toEqual(['release:v2.0.0']);
  });

  it.each<[string, string[], Partial<StoreWorld['github']>, string]>([
    ['a release that nobody names', ['release'], {}, 'INPUT_INVALID'],
    ['a release of a branch', ['release'], { ref: 'refs/heads/main' }, 'INPUT_INVALID'],
    ['one release twice', ['release', 'release:v1'], { ref: 'refs/tags/v1' }, 'STORE_UNKNOWN'],
    ['what is no repository of GitHub', ['github'], { repository: 'widget' }, 'INPUT_INVALID'],
  ])('refuses %s', async (_, stores, github, code) => {
    expect(await refusal(async () => names(stores, github))).toMatchObject({ code });
  });

  it.each(['github', 'release:v1'])('refuses %s where nothing is known of GitHub', async (store) => {
    const { apiUrl: _, ...github } = world().github;
    const opened = openStores(parseStores([store]), { ...world(), github });
    await expect(opened).rejects.toMatchObject({ code: 'INPUT_INVALID', message: expect.stringContaining(store) });
  });
});
