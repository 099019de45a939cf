import { createHash } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf, formatDigest } from '../../src/model/digest.js';
import { SILENT } from '../../src/progress.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { openStores, parseStores, type StoreWorld } from '../../src/store/open.js';
import { storeWorld } from '../../src/store/store-world.js';
import { cli, type CliOutcome, type CliSetting } from '../support/cli.js';
import { honestProvenance, signedRun, type SignedRun } from '../support/signed-statements.js';
import { quickHttp } from '../support/signing.js';

const PROVENANCE = 'https://slsa.dev/provenance/v1';
const CONTENT = 'a widget';
const digest = digestOf('sha256', createHash('sha256').update(CONTENT).digest('hex'));

let sandbox: Sandbox;
let run: SignedRun;
let bundle: Buffer;
let directory: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  await release('v1.0.0');
  run = await signedRun(sandbox, {});
  bundle = await run.sign({
    predicateType: PROVENANCE,
    predicate: honestProvenance(run.claims),
    digest,
    name: 'widget.tar.gz',
  });
});

afterAll(async () => sandbox.close());

beforeEach(() => {
  directory = realpathSync(mkdtempSync(path.join(tmpdir(), 'wherefrom-places-')));
  writeFileSync(path.join(directory, 'widget.tar.gz'), CONTENT);
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

const inDirectory = (name: string) => path.join(directory, name);

function world(): StoreWorld {
  const { GITHUB_TOKEN: token, ...environment } = sandbox.environment();
  const http = quickHttp();
  const repository = 'acme/widget';
  return storeWorld({ environment, home: directory, directory, http, progress: SILENT, repository, token });
}

/** A release of this tag, as its workflow would have made it. */
async function release(tag: string): Promise<void> {
  const { GITHUB_API_URL: api, GITHUB_TOKEN: token } = sandbox.environment();
  await quickHttp().send({
    service: 'GitHub',
    method: 'POST',
    url: `${api}/repos/acme/widget/releases`,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ tag_name: tag, name: tag }),
  });
}

/** Puts the bundle where a run that attests would put it. */
async function put(name: string): Promise<void> {
  const [store] = await openStores(parseStores([name]), world());
  await store?.put({
    bytes: bundle,
    predicateType: PROVENANCE,
    subjects: [{ name: 'widget.tar.gz', digest, path: inDirectory('widget.tar.gz') }],
    file: inDirectory('elsewhere.sigstore.json'),
  });
}

async function verify(argv: readonly string[], setting: CliSetting = {}): Promise<CliOutcome> {
  const trust = ['--trusted-root', sandbox.files.trustedRoot, '-R', 'acme/widget'];
  const environment = sandbox.environment();
  return cli(['verify', ...argv, ...trust], {
    environment,
    home: directory,
    directory,
    openHttp: () => quickHttp(),
    ...setting,
  });
}

async function json(argv: readonly string[], setting: CliSetting = {}) {
  const { code, stdout } = await verify([...argv, '--format', 'json'], setting);
  const parsed = JSON.parse(stdout);
  return { code, artifact: parsed.artifacts?.[0], error: parsed.error };
}

/** The stores that hold bundles of files, and a part of how each names where the bundle lay. */
const STORES: readonly [kind: string, name: () => string, from: RegExp][] = [
  ['an evidence repository', () => `oci://${sandbox.registry.host}/acme/evidence`, /acme\/evidence@sha256:/],
  ['a layout directory', () => 'oci-layout:evidence', /evidence@sha256:/],
  ["GitHub's attestations", () => 'github', /./],
  ['a release', () => 'release:v1.0.0', /v1\.0\.0.*widget\.tar\.gz\.sigstore\.json$/],
];

describe.each(STORES)('wherefrom verify --store, given %s', (_, name, from) => {
  it('finds what was put there', async () => {
    await put(name());
    // A release knows its assets by their names alone.
    const digests = name().startsWith('release:') ? [] : [formatDigest(digest)];
    for (const artifact of [inDirectory('widget.tar.gz'), ...digests]) {
      const { code, artifact: result } = await json([artifact, '--store', name()]);
      expect({ code, error: result.refusal }).toEqual({ code: 0 });
      expect(result.attestations).toHaveLength(1);
      expect(result.attestations[0].from).toMatch(from);
      expect(result.lookedAt.length).toBeGreaterThan(0);
    }
  });

  it('finds nothing for another file, and says where it looked', async () => {
    await put(name());
    writeFileSync(inDirectory('gadget'), 'a gadget');
    const { code, artifact } = await json([inDirectory('gadget'), '--store', name()]);
    expect({ code, refusal: artifact.refusal.code }).toEqual({ code: 1, refusal: 'ATTESTATION_NOT_FOUND' });
    expect(artifact.refusal.message).toContain(artifact.lookedAt[0]);
  });
});

describe('wherefrom verify, given stores', () => {
  it('takes one bundle in three places for one attestation', async () => {
    const [evidence, layout] = STORES.map(([, name]) => name());
    for (const name of [evidence, layout, 'github']) await put(name ?? '');
    writeFileSync(inDirectory('widget.tar.gz.sigstore.json'), bundle);
    const words = [evidence, layout, 'github'].flatMap((name) => ['--store', name ?? '']);
    const { code, artifact } = await json([inDirectory('widget.tar.gz'), ...words]);
    expect(code).toBe(0);
    expect(artifact.attestations).toHaveLength(1);
    expect(artifact.attestations[0].alsoFrom).toHaveLength(3);
    const { stdout } = await verify([inDirectory('widget.tar.gz'), ...words]);
    expect(stdout).toMatch(/SLSA provenance v1 in .*widget\.tar\.gz\.sigstore\.json and .* and .* and /);
  });

  it('reads a layout directory without a connection', async () => {
    await put('oci-layout:evidence');
    const before = sandbox.services.registry.requests.length + sandbox.services.github.requests.length;
    const words = [inDirectory('widget.tar.gz'), '--store', 'oci-layout:evidence', '--offline'];
    expect(await verify(words)).toMatchObject({ code: 0, stderr: '' });
    expect(sandbox.services.registry.requests.length + sandbox.services.github.requests.length).toBe(before);
  });

  it.each([
    [['--store', 'github', '--offline'], 'INPUT_CONFLICT', 2],
    [['--store', 'oci://127.0.0.1:1/acme/evidence'], 'SERVICE_UNREACHABLE', 3],
    [['--store', 'oci-layout:nowhere'], 'INPUT_INVALID', 2],
    [['--store', 'nothing'], 'STORE_UNKNOWN', 2],
    [['--bundle-from-oci'], 'INPUT_CONFLICT', 2],
  ])('refuses or fails: %j', async (words, code, exit) => {
    expect(await json([inDirectory('widget.tar.gz'), ...words])).toMatchObject({ code: exit, error: { code } });
  });

  it('passes with what another place holds, and says which was not read', async () => {
    await put('oci-layout:evidence');
    const words = ['--store', 'oci-layout:evidence', '--store', 'oci://127.0.0.1:1/acme/evidence'];
    const { code, stdout } = await verify([inDirectory('widget.tar.gz'), ...words]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\n {2}not read {3}oci:\/\/127\.0\.0\.1:1\/acme\/evidence: /);
    expect((await json([inDirectory('widget.tar.gz'), ...words])).artifact.unread).toMatchObject([
      { store: 'oci://127.0.0.1:1/acme/evidence', code: 'SERVICE_UNREACHABLE' },
    ]);
  });

  it("sends GitHub's token to its API and nowhere else", async () => {
    await put('github');
    const token = sandbox.environment()['GITHUB_TOKEN'] ?? '';
    const before = new Map(Object.values(sandbox.services).map(({ requests }) => [requests, requests.length]));
    const words = ['--store', 'github', '--store', `oci://${sandbox.registry.host}/acme/other`];
    const outcome = await verify([inDirectory('widget.tar.gz'), ...words]);
    expect(outcome.code).toBe(0);
    expect(outcome.stdout + outcome.stderr).not.toContain(token);
    const asked = Object.entries(sandbox.services).flatMap(([name, { requests }]) => {
      const made = requests.slice(before.get(requests));
      return made.length === 0 ? [] : [[name, JSON.stringify(made).includes(token)]];
    });
    expect(Object.fromEntries(asked)).toMatchObject({ github: true, registry: false });
    expect(asked.filter(([, hasToken]) => hasToken === true)).toHaveLength(1);
  });

  it.each([
    ['GH_TOKEN where there is no other', (token: string) => ({ GH_TOKEN: token }), 0],
    ['GITHUB_TOKEN before it', (token: string) => ({ GH_TOKEN: 'of-another-server', GITHUB_TOKEN: token }), 0],
    ['nothing that is empty', (token: string) => ({ GITHUB_TOKEN: '', GH_TOKEN: token }), 0],
    ['what it was given, which may not be good', () => ({ GITHUB_TOKEN: 'of-another-server' }), 3],
  ])('takes %s for GitHub', async (_, tokens, code) => {
    await put('github');
    const { GITHUB_TOKEN: token = '', ...environment } = sandbox.environment();
    const { requests } = sandbox.services.github;
    const made = requests.length;
    const words = [inDirectory('widget.tar.gz'), '--store', 'github'];
    expect(await verify(words, { environment: { ...environment, ...tokens(token) } })).toMatchObject({ code });
    expect(JSON.stringify(requests.slice(made)).includes('of-another-server')).toBe(code !== 0);
  });
});
