import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { SerializedBundle } from '@sigstore/bundle';
import { SigningConfig, TrustedRoot } from '@sigstore/protobuf-specs';
import { TSAWitness, type Witness } from '@sigstore/sign';
import { getTrustedRoot } from '@sigstore/tuf';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { refusal, rekorV1, rekorV2, signStatement } from './signing.js';

const timestamp = (s: Sandbox): Witness => new TSAWitness({ tsaBaseURL: s.services.tsa.url });

const WITNESSES: [string, (s: Sandbox) => Witness[]][] = [
  ['Rekor v1, dsse', (s) => [rekorV1(s, 'dsse')]],
  ['Rekor v1, intoto', (s) => [rekorV1(s, 'intoto')]],
  ['Rekor v1 and timestamp', (s) => [rekorV1(s, 'dsse'), timestamp(s)]],
  ['Rekor v2 and timestamp', (s) => [rekorV2(s), timestamp(s)]],
];

describe('a sandbox', () => {
  let sandbox: Sandbox;
  let other: Sandbox;

  beforeAll(async () => {
    [sandbox, other] = await Promise.all([startSandbox(), startSandbox()]);
  });

  afterAll(async () => Promise.all([sandbox.close(), other.close()]));

  it.each(WITNESSES)('makes bundles that verify under its root and under no other: %s', async (_, witnessesOf) => {
    for (let n = 0; n < 3; n += 1) {
      const bundle = await signStatement(sandbox, witnessesOf(sandbox));
      expect(refusal(bundle, sandbox)).toBeUndefined();
      expect(refusal(bundle, other)).toBeInstanceOf(Error);
    }
  });

  it('makes bundles that lack a trusted time with Rekor v2 alone', async () => {
    expect(refusal(await signStatement(sandbox, [rekorV2(sandbox)]), sandbox)).toMatchObject({
      code: 'TIMESTAMP_ERROR',
    });
  });

  it('has parts that the other’s cannot stand for', async () => {
    const bundle = await signStatement(sandbox, [rekorV1(sandbox, 'dsse')]);
    const elsewhere = await signStatement(sandbox, [rekorV1(other, 'dsse')]);
    expect(refusal(bundle, sandbox)).toBeUndefined();
    expect(refusal(elsewhere, sandbox)).toBeInstanceOf(Error);
  });

  it('finds an entry that was logged before, as a client does that repeats its request', async () => {
    const bundle = await signStatement(sandbox, [rekorV1(sandbox, 'dsse'), rekorV1(sandbox, 'dsse')]);
    const [first, again] = bundle.verificationMaterial.tlogEntries ?? [];
    expect(again?.logIndex).toBe(first?.logIndex);
    bundle.verificationMaterial.tlogEntries = again === undefined ? [] : [again];
    expect(refusal(bundle, sandbox)).toBeUndefined();
  });

  it('gives its trusted root as a file, as one line, and through TUF', async () => {
    const root: unknown = JSON.parse(readFileSync(sandbox.files.trustedRoot, 'utf8'));
    const lines = readFileSync(sandbox.files.trustedRootLines, 'utf8');
    expect(lines).toBe(`${JSON.stringify(root)}\n`);
    const cachePath = await mkdtemp(join(tmpdir(), 'wherefrom-cache-'));
    const options = { mirrorURL: sandbox.services.tuf.url, rootPath: sandbox.files.tufRoot, cachePath, retry: 0 };
    expect(TrustedRoot.toJSON(await getTrustedRoot(options))).toEqual(root);
    await expect(
      getTrustedRoot({ ...options, rootPath: other.files.tufRoot, cachePath: join(cachePath, 'other') }),
    ).rejects.toThrow('TUF metadata');
    await rm(cachePath, { recursive: true });
  });

  it('writes a root whose every part has a start, in the version that every reader knows', () => {
    const { mediaType, ...parts } = TrustedRoot.fromJSON(JSON.parse(readFileSync(sandbox.files.trustedRoot, 'utf8')));
    expect(mediaType).toBe('application/vnd.dev.sigstore.trustedroot+json;version=0.1');
    expect(parts.tlogs).toHaveLength(2);
    const logStarts = [...parts.tlogs, ...parts.ctlogs].map(({ publicKey }) => publicKey?.validFor?.start);
    const authorities = [...parts.certificateAuthorities, ...parts.timestampAuthorities];
    const starts = [...logStarts, ...authorities.map(({ validFor }) => validFor?.start)];
    expect(starts).toHaveLength(5);
    for (const start of starts) expect(start?.getTime()).toBeLessThanOrEqual(Date.now());
    expect(authorities.map(({ certChain }) => certChain?.certificates.length)).toEqual([2, 2]);
  });

  const configs = [
    ['signingConfigV1', 1, 'rekorV1', false],
    ['signingConfigV2', 2, 'rekorV2', true],
  ] as const;

  it.each(configs)('writes %s with Rekor v%i', (file, version, service, timestamps) => {
    const config = SigningConfig.fromJSON(JSON.parse(readFileSync(sandbox.files[file], 'utf8')));
    const { services } = sandbox;
    expect(config.mediaType).toBe('application/vnd.dev.sigstore.signingconfig.v0.2+json');
    expect(config.caUrls.map(({ url }) => url)).toEqual([services.fulcio.url]);
    expect(config.rekorTlogUrls).toMatchObject([{ url: services[service].url, majorApiVersion: version }]);
    expect(config.tsaUrls.map(({ url }) => url)).toEqual(timestamps ? [`${services.tsa.url}/api/v1/timestamp`] : []);
  });

  it('sets what a runner would, and its endpoint gives the token of these claims', async () => {
    const environment = sandbox.environment();
    expect(environment).toMatchObject({ GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'acme/widget' });
    const url = `${environment['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience=sigstore`;
    const authorization = `Bearer ${environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}`;
    const { value } = (await (await fetch(url, { headers: { authorization } })).json()) as { value: string };
    expect(claimsOf(value)).toMatchObject({ aud: 'sigstore', iss: sandbox.issuer, repository: 'acme/widget' });
    expect((await fetch(url)).status).toBe(401);
  });

  it('issues tokens of the claims that were set last', async () => {
    other.setClaims({ repository: 'acme/gadget' });
    expect(claimsOf(await other.mintToken('sigstore'))).toMatchObject({ repository: 'acme/gadget' });
    expect(other.environment()).toMatchObject({ GITHUB_REPOSITORY: 'acme/gadget' });
  });
});

describe('a sandbox with options', () => {
  const running: Sandbox[] = [];
  const start = async (...options: Parameters<typeof startSandbox>): Promise<Sandbox> => {
    const sandbox = await startSandbox(...options);
    running.push(sandbox);
    return sandbox;
  };

  afterEach(async () => {
    await Promise.all(running.splice(0).map(async (sandbox) => sandbox.close()));
  });

  it('names its own service as issuer, for authorities that look keys up there', async () => {
    const sandbox = await start({ issuer: 'service' });
    expect(sandbox.issuer).toBe(sandbox.services.oidc.url);
    expect(claimsOf(await sandbox.mintToken('sigstore'))).toMatchObject({ iss: sandbox.services.oidc.url });
    const bundle = await signStatement(sandbox, [rekorV1(sandbox, 'dsse')]);
    expect(refusal(bundle, sandbox)).toBeUndefined();
  });

  it('keeps keys and logs in a directory: what was signed before a restart is worth the same after it', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'wherefrom-kept-'));
    const first = await startSandbox({ directory });
    const before = await everyKindOfBundle(first);
    await first.close();
    expect(existsSync(first.files.trustedRoot)).toBe(true);
    const second = await start({ directory });
    const after = await everyKindOfBundle(second);
    for (const bundle of [...before, ...after]) expect(refusal(bundle, second)).toBeUndefined();
    expect(logIndexes(after)).toEqual(logIndexes(before).map((index) => index + 2));
    await rm(directory, { recursive: true });
  });

  it('shows its keys to nobody else, and leaves no half-written file', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'wherefrom-kept-'));
    await start({ directory });
    const files = await readdir(directory, { recursive: true, withFileTypes: true });
    expect(files.filter(({ name }) => name.endsWith('.new'))).toEqual([]);
    const keys = files.filter(({ name }) => name.endsWith('.pem'));
    expect(keys.length).toBeGreaterThan(5);
    if (process.platform !== 'win32') {
      for (const { parentPath, name } of keys) expect((await stat(join(parentPath, name))).mode & 0o077).toBe(0);
    }
    await rm(directory, { recursive: true });
  });

  it('leaves nothing behind without a directory', async () => {
    const sandbox = await startSandbox();
    expect(existsSync(sandbox.files.trustedRoot)).toBe(true);
    await sandbox.close();
    expect(existsSync(dirname(sandbox.files.trustedRoot))).toBe(false);
    await expect(fetch(sandbox.services.oidc.url)).rejects.toThrow('fetch failed');
  });

  const unusable: [string, string, string][] = [
    ['a log that is damaged', 'state/rekor-v1.jsonl', '{"body":"eA==","integratedTime":0}\n{"body":'],
    ['a key that is damaged', 'state/rekor-v2.pem', 'no key'],
    ['a file where the directory belongs', 'state', ''],
  ];

  it.each(unusable)('does not start on %s', async (_, file, content) => {
    const directory = await mkdtemp(join(tmpdir(), 'wherefrom-kept-'));
    await mkdir(dirname(join(directory, file)), { recursive: true });
    await writeFile(join(directory, file), content);
    await expect(startSandbox({ directory })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await rm(directory, { recursive: true });
  });

  it('does not start with claims that cannot be', async () => {
    await expect(startSandbox({ claims: { repository: 'nowhere' } })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});

async function everyKindOfBundle(sandbox: Sandbox): Promise<SerializedBundle[]> {
  const bundles: SerializedBundle[] = [];
  for (const [, witnessesOf] of [WITNESSES[0], WITNESSES[1], WITNESSES[3]].filter((row) => row !== undefined)) {
    bundles.push(await signStatement(sandbox, witnessesOf(sandbox)));
  }
  return bundles;
}

/** Of the two entries in Rekor v1; the JSON of a bundle leaves an index of 0 out. */
function logIndexes(bundles: readonly SerializedBundle[]): number[] {
  return bundles.slice(0, 2).map((bundle) => Number(bundle.verificationMaterial.tlogEntries?.[0]?.logIndex ?? 0));
}

function claimsOf(token: string): unknown {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}
