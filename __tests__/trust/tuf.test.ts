import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { Metadata, MetadataKind } from '@tufjs/models';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import type { Fault } from '../../src/sandbox/faults.js';
import { fetchTrustedRoot, isStale, refreshTrustedRoot, type FetchOptions } from '../../src/trust/tuf.js';

let sandbox: Sandbox;
let other: Sandbox;
let cachePath: string;

beforeAll(async () => {
  [sandbox, other] = await Promise.all([startSandbox(), startSandbox()]);
});

afterAll(async () => {
  await Promise.all([sandbox.close(), other.close()]);
});

beforeEach(async () => {
  cachePath = await mkdtemp(join(tmpdir(), 'wherefrom-tuf-'));
  sandbox.services.tuf.setFaults([]);
});

afterEach(async () => rm(cachePath, { recursive: true, force: true }));

async function fetchRoot(options: Partial<FetchOptions> = {}): Promise<TrustedRoot> {
  const mirrorUrl = sandbox.services.tuf.url;
  return fetchTrustedRoot({ mirrorUrl, rootPath: sandbox.files.tufRoot, cachePath, retries: 0, ...options });
}

const rootOf = ({ files }: Sandbox): TrustedRoot =>
  TrustedRoot.fromJSON(JSON.parse(readFileSync(files.trustedRoot, 'utf8')));

describe('a trusted root through TUF', () => {
  it('is the one that the repository serves, also with a final slash', async () => {
    await expect(fetchRoot()).resolves.toEqual(rootOf(sandbox));
    await expect(fetchRoot({ mirrorUrl: `${sandbox.services.tuf.url}/` })).resolves.toEqual(rootOf(sandbox));
  });

  it('is refreshed at every call, with only the target kept', async () => {
    await fetchRoot();
    const before = sandbox.services.tuf.requests.length;
    await fetchRoot();
    const paths = sandbox.services.tuf.requests.slice(before).map(({ path }) => path);
    expect(paths).toContain('/timestamp.json');
    expect(paths.filter((path) => path.startsWith('/targets/'))).toEqual([]);
  });

  it("is refused under another repository's root, even with a cache that trusted the mirror before", async () => {
    await fetchRoot();
    await expect(fetchRoot({ rootPath: other.files.tufRoot })).rejects.toMatchObject({ code: 'TUF_FAILED' });
  });

  it.each<[string, Fault]>([
    ['500', { kind: 'status', status: 500 }],
    ['404', { kind: 'status', status: 404 }],
    ['a hang', { kind: 'hang' }],
    ['a cut', { kind: 'cut' }],
    ['a web page', { kind: 'html' }],
    ['half an answer', { kind: 'truncated' }],
    ['nonsense', { kind: 'malformed' }],
  ])('fails with the mirror and the reason: %s', async (_, fault) => {
    for (const path of ['/timestamp.json', '/targets/']) {
      sandbox.services.tuf.setFaults([{ fault, path }]);
      const failure = fetchRoot({ timeoutMs: 200, cachePath: join(cachePath, path) });
      await expect(failure).rejects.toMatchObject({
        code: 'TUF_FAILED',
        message: expect.stringContaining(
          `The trusted root of ${new URL(sandbox.services.tuf.url).host} was not refreshed: `,
        ),
        cause: expect.objectContaining({ message: expect.any(String) }),
      });
    }
  });

  it('is asked for again after a failure that may pass', async () => {
    sandbox.services.tuf.setFaults([{ fault: { kind: 'status', status: 500 }, path: '/timestamp.json', nth: 1 }]);
    await expect(fetchRoot({ retries: 1 })).resolves.toEqual(rootOf(sandbox));
  });

  it.each<[string, () => Partial<FetchOptions>]>([
    ['a root that does not exist', () => ({ rootPath: join(cachePath, 'no.json') })],
    ['no root, for a mirror that nobody knows', () => ({ rootPath: undefined as never })],
    ['a cache that is a file', () => ({ cachePath: sandbox.files.tufRoot })],
  ])('fails with %s', async (_, options) => {
    await expect(fetchRoot(options())).rejects.toMatchObject({ code: 'TUF_FAILED' });
  });

  it('fails with a root that is none', async () => {
    const rootPath = join(cachePath, 'root.json');
    await writeFile(rootPath, '{"signed":{}}');
    await expect(fetchRoot({ rootPath })).rejects.toMatchObject({ code: 'TUF_FAILED' });
  });

  it("of GitHub's instance fails with that mirror where the machine cannot keep a cache", async () => {
    await expect(refreshTrustedRoot('github', { cachePath: sandbox.files.tufRoot })).rejects.toMatchObject({
      code: 'TUF_FAILED',
      message: expect.stringContaining('The trusted root of tuf-repo.github.com was not refreshed: '),
    });
  });

  it.each(['tuf.acme.example', 'ftp://tuf.acme.example', 'https://u:p@tuf.acme.example'])(
    'is not looked for at %s',
    async (mirrorUrl) => {
      await expect(fetchRoot({ mirrorUrl })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
      expect(existsSync(cachePath) ? readdirSync(cachePath) : []).toEqual([]);
    },
  );
});

it("the embedded root of GitHub's TUF repository is signed by its own keys", () => {
  const json = JSON.parse(readFileSync('src/trust/embedded/github-tuf-root.json', 'utf8')) as never;
  const root = Metadata.fromJSON(MetadataKind.Root, json);
  expect(() => root.verifyDelegate('root', root)).not.toThrow();
});

describe('a trusted root', () => {
  const NOW = new Date('2026-11-21T12:00:00Z');
  const validFor = (start?: string, end?: string) => ({
    ...(start === undefined ? {} : { start: new Date(start) }),
    ...(end === undefined ? {} : { end: new Date(end) }),
  });
  const open = validFor('2026-01-01T00:00:00Z');
  const over = validFor('2026-01-01T00:00:00Z', '2026-11-21T11:59:59Z');

  type Ranges = Record<'certificateAuthorities' | 'timestampAuthorities' | 'ctlogs' | 'tlogs', object[]>;
  function rootWith(changes: Partial<Ranges>): TrustedRoot {
    const { certificateAuthorities = [open], timestampAuthorities = [open], ctlogs = [open], tlogs = [open] } = changes;
    return {
      ...TrustedRoot.fromJSON({}),
      certificateAuthorities: certificateAuthorities.map((range) => ({ validFor: range }) as never),
      timestampAuthorities: timestampAuthorities.map((range) => ({ validFor: range }) as never),
      ctlogs: ctlogs.map((range) => ({ publicKey: { validFor: range } }) as never),
      tlogs: tlogs.map((range) => ({ publicKey: { validFor: range } }) as never),
    };
  }

  const KINDS = ['certificateAuthorities', 'timestampAuthorities', 'ctlogs', 'tlogs'] as const;

  it.each(KINDS)('is stale when all of its %s have ended, not when one has not', (kind) => {
    expect(isStale(rootWith({ [kind]: [over, over] }), { now: NOW })).toBe(true);
    expect(isStale(rootWith({ [kind]: [over, open] }), { now: NOW })).toBe(false);
    expect(isStale(rootWith({ [kind]: [] }), { now: NOW })).toBe(false);
    expect(isStale(rootWith({ [kind]: [validFor('2026-11-21T12:00:01Z')] }), { now: NOW })).toBe(true);
    expect(isStale(rootWith({ [kind]: [validFor()] }), { now: NOW })).toBe(true);
  });

  it('is right up to the last moment', () => {
    const tlogs = [validFor('2026-11-21T12:00:00Z', '2026-11-21T12:00:00Z')];
    expect(isStale(rootWith({ tlogs }), { now: NOW })).toBe(false);
  });

  it.each(['public-good', 'github'])('that is embedded is not stale: %s', (name) => {
    const text = readFileSync(`src/trust/embedded/${name}-trusted-root.json`, 'utf8');
    expect(isStale(TrustedRoot.fromJSON(JSON.parse(text)), { now: NOW })).toBe(false);
  });
});
