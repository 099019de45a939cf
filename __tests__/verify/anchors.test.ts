import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import github from '../../src/trust/embedded/github-trusted-root.json' with { type: 'json' };
import publicGood from '../../src/trust/embedded/public-good-trusted-root.json' with { type: 'json' };
import { SILENT } from '../../src/progress.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { fetchTrustedRoot, type TufOptions } from '../../src/trust/tuf.js';
import { loadAnchors } from '../../src/verify/anchors.js';
import type { TrustSource } from '../../src/verify/request.js';

/** No authority of the embedded roots is valid yet then. */
const STALE = new Date(0);
const world = (now = new Date('2026-01-01T00:00:00Z')) => ({ now: () => now, progress: SILENT });
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wherefrom-anchors-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function fileOf(...roots: object[]): TrustSource {
  const path = join(folder, 'roots.json');
  writeFileSync(path, roots.map((root) => JSON.stringify(root)).join('\n'));
  return { kind: 'file', path };
}

async function namesOf(trust: TrustSource, { offline = true, now }: { offline?: boolean; now?: Date } = {}) {
  const anchors = await loadAnchors({ trust, offline }, world(now));
  return anchors.map(({ anchor, githubRoot }) => [anchor.name, anchor.kind, githubRoot]);
}

describe('the roots of trust', () => {
  it.each<[string, boolean, boolean, Date | undefined]>([
    ['offline', true, true, undefined],
    ['offline, when they are stale', true, true, STALE],
    ['online, as long as they are fresh', true, false, undefined],
    ["GitHub's alone, offline", false, true, STALE],
    ["GitHub's alone, online", false, false, undefined],
  ])('are the embedded ones: %s', async (_, withPublicGood, offline, now) => {
    const names = await namesOf(
      { kind: 'embedded', publicGood: withPublicGood, cachePath: join(folder, 'none') },
      { offline, ...(now && { now }) },
    );
    const expected = [
      ['public-good', 'public-good', false],
      ['github', 'github', true],
    ];
    expect(names).toEqual(withPublicGood ? expected : expected.slice(1));
  });

  it('are refreshed when they are stale, and an error where that fails', async () => {
    // No folder can be made beneath a file: it fails before the network would be asked.
    const { path } = fileOf(github) as { path: string };
    await expect(
      namesOf({ kind: 'embedded', publicGood: false, cachePath: path }, { offline: false, now: STALE }),
    ).rejects.toMatchObject({ code: 'TUF_FAILED' });
  });

  it('may come from a file, and are named after it', async () => {
    expect(await namesOf(fileOf(publicGood))).toEqual([['roots.json', 'custom', false]]);
    expect(await namesOf(fileOf(publicGood, github))).toEqual([
      ['roots.json:1', 'custom', false],
      ['roots.json:2', 'custom', true],
    ]);
  });

  it("are GitHub's by its authorities, all of them and nobody else's", async () => {
    const [some = {}] = github.certificateAuthorities;
    const own = { ...github, certificateAuthorities: [some] };
    const more = { ...github, certificateAuthorities: [some, ...publicGood.certificateAuthorities] };
    expect(await namesOf(fileOf(own, more))).toEqual([
      ['roots.json:1', 'custom', true],
      ['roots.json:2', 'custom', false],
    ]);
  });

  it('are whole: part of a chain is another authority', async () => {
    const [some] = github.certificateAuthorities;
    const certificates = some?.certChain.certificates ?? [];
    expect(certificates.length).toBeGreaterThan(1);
    const cut = { ...some, certChain: { certificates: certificates.slice(-1) } };
    expect(await namesOf(fileOf({ ...github, certificateAuthorities: [cut] }))).toEqual([
      ['roots.json', 'custom', false],
    ]);
    const [stranger] = publicGood.certificateAuthorities.flatMap(({ certChain }) => certChain.certificates);
    const swapped = { ...some, certChain: { certificates: [...certificates.slice(0, -1), stranger] } };
    expect(await namesOf(fileOf({ ...github, certificateAuthorities: [swapped] }))).toEqual([
      ['roots.json', 'custom', false],
    ]);
  });

  it.each([
    [
      'does not exist',
      () => join(folder, 'missing'),
      'TRUSTED_ROOT_MISSING',
      'Name a file that exists with --custom-trusted-root.',
    ],
    ['is a directory', () => folder, 'SUBJECT_IS_DIRECTORY', 'Name the files in it.'],
  ])('that %s is an error', async (_, path, code, remedy) => {
    await expect(namesOf({ kind: 'file', path: path() })).rejects.toMatchObject({ code, remedy });
  });

  it('cannot come from TUF offline', async () => {
    const trust = { kind: 'tuf', mirrorUrl: 'http://127.0.0.1:1', rootPath: 'root.json', cachePath: folder } as const;
    await expect(namesOf(trust)).rejects.toMatchObject({
      code: 'INPUT_CONFLICT',
      message: '--offline and a TUF repository contradict each other.',
      remedy: 'Download trusted_root.json once and name it with --custom-trusted-root.',
    });
  });
});

describe('a root that a TUF repository serves', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(async () => sandbox.close());

  const mirror = () => ({ mirrorUrl: sandbox.services.tuf.url, rootPath: sandbox.files.tufRoot });
  const served = () => JSON.parse(readFileSync(sandbox.files.trustedRoot, 'utf8'));

  it('is named after the host, and is no instance that we know', async () => {
    const trust = { kind: 'tuf', ...mirror(), cachePath: join(folder, 'tuf') } as const;
    const host = new URL(sandbox.services.tuf.url).host;
    expect(await namesOf(trust, { offline: false })).toEqual([[host, 'custom', false]]);
  });

  /** The embedded roots, refreshed from the sandbox's repository, and what was asked of it. */
  async function refreshed(cachePath?: string) {
    const asked: { name: string; cachePath: string; existed: boolean }[] = [];
    const refresh = async (name: string, options: TufOptions) => {
      asked.push({ name, cachePath: options.cachePath, existed: existsSync(options.cachePath) });
      return fetchTrustedRoot({ ...options, ...mirror() });
    };
    const trust = { kind: 'embedded', publicGood: true, ...(cachePath === undefined ? {} : { cachePath }) } as const;
    const anchors = await loadAnchors({ trust, offline: false }, { ...world(STALE), refresh });
    return { asked, anchors };
  }

  it("takes the place of a stale one, and is GitHub's where GitHub's was asked for", async () => {
    const { asked, anchors } = await refreshed(join(folder, 'kept'));
    expect(asked.map(({ name }) => name)).toEqual(['public-good', 'github']);
    expect(anchors.map(({ anchor, githubRoot }) => [anchor.name, anchor.kind, githubRoot])).toEqual([
      ['public-good', 'public-good', false],
      ['github', 'github', true],
    ]);
    const uris = served().certificateAuthorities.map(({ uri }: { uri: string }) => uri);
    for (const { anchor } of anchors) expect(anchor.root.certificateAuthorities.map(({ uri }) => uri)).toEqual(uris);
  });

  it('is kept in the folder that was named for it', async () => {
    const kept = join(folder, 'kept');
    expect((await refreshed(kept)).asked.map(({ cachePath }) => cachePath)).toEqual([kept, kept]);
    expect(existsSync(kept)).toBe(true);
  });

  it('is kept in a new folder of its own otherwise, which goes again', async () => {
    const { asked } = await refreshed();
    for (const { cachePath, existed } of asked) {
      expect(cachePath.startsWith(join(tmpdir(), 'wherefrom-tuf-'))).toBe(true);
      expect({ existed, exists: existsSync(cachePath) }).toEqual({ existed: true, exists: false });
    }
    expect(new Set(asked.map(({ cachePath }) => cachePath)).size).toBe(2);
  });
});
