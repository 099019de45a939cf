import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parseDigest } from '../../src/model/digest.js';
import type { PushedImage } from '../../src/sandbox/registry-image.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { attachBundle } from '../support/attached-bundle.js';
import { cli, type CliOutcome, type CliSetting } from '../support/cli.js';
import { signOlderWay } from '../support/older-signature.js';
import { honestProvenance, signedRun, type SignedRun } from '../support/signed-statements.js';
import { quickHttp } from '../support/signing.js';

const PROVENANCE = 'https://slsa.dev/provenance/v1';
const SIGNATURE = 'https://sigstore.dev/cosign/sign/v1';
const REPOSITORY = 'acme/widget';

let sandbox: Sandbox;
let run: SignedRun;
let image: PushedImage;
let directory: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  run = await signedRun(sandbox, {});
  image = sandbox.registry.pushImage(REPOSITORY, { tag: 'v1' });
});

afterAll(async () => sandbox.close());

beforeEach(() => {
  directory = realpathSync(mkdtempSync(path.join(tmpdir(), 'wherefrom-images-')));
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

const at = (reference: string) => `oci://${sandbox.registry.host}/${reference}`;
const byDigest = (digest = image.digest) => at(`${REPOSITORY}@${digest}`);
const provenanceOf = async (digest: string) =>
  run.sign({ predicateType: PROVENANCE, predicate: honestProvenance(run.claims), digest: parseDigest(digest) });
const requestsOf = async (work: () => Promise<unknown>) => {
  const before = sandbox.services.registry.requests.length;
  await work();
  return sandbox.services.registry.requests.slice(before).map(({ method, path: asked }) => `${method} ${asked}`);
};

async function verify(argv: readonly string[], setting: CliSetting = {}): Promise<CliOutcome> {
  const trust = ['--trusted-root', sandbox.files.trustedRoot, '-R', 'acme/widget'];
  return cli(['verify', ...argv, ...trust], {
    environment: {},
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

const failedOf = (artifact: { attestations: { checks: { id: string; verdict: string }[] }[] }) =>
  artifact.attestations.map(({ checks }) => checks.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id));

const file = (name: string, bytes: Buffer | string): string => {
  writeFileSync(path.join(directory, name), bytes);
  return path.join(directory, name);
};

describe('wherefrom verify, given an image and its bundle', () => {
  it('looks up what its tag stands for, and says by which digest it was verified', async () => {
    const bundle = file('bundle', await provenanceOf(image.digest));
    const name = at(`${REPOSITORY}:v1`);
    const { code, stdout } = await verify([name, '-b', bundle]);
    expect(code).toBe(0);
    expect(stdout).toContain(`VERIFIED ${name}: built from acme/widget`);
    const reference = `${sandbox.registry.host}/${REPOSITORY}@${image.digest}`;
    expect(stdout).toContain(`\n  The tag stood for ${reference}: use it by that digest, because a tag may move.\n`);
    expect((await json([name, '-b', bundle])).artifact).toMatchObject({ name, digest: image.digest, reference });
  });

  it('asks nobody where its digest is named', async () => {
    const bundle = file('bundle', await provenanceOf(image.digest));
    const requests = await requestsOf(async () =>
      expect(await verify([byDigest(), '-b', bundle, '--offline'])).toMatchObject({ code: 0, stderr: '' }),
    );
    expect(requests).toEqual([]);
  });

  it('takes an attestation of the index for none of a platform, and the other way round', async () => {
    const [platform] = image.platforms;
    const ofIndex = file('index', await provenanceOf(image.digest));
    const ofPlatform = file('platform', await provenanceOf(platform?.digest ?? ''));
    for (const [digest, bundle, code] of [
      [image.digest, ofPlatform, 1],
      [platform?.digest, ofIndex, 1],
      [platform?.digest, ofPlatform, 0],
    ] as const) {
      expect(await verify([byDigest(digest), '-b', bundle])).toMatchObject({ code });
    }
  });

  it.each([
    ['a tag that nobody pushed', () => at(`${REPOSITORY}:v2`), 'STORE_NOT_FOUND', 3],
    ['a repository that is none', () => at('acme/gadget:v1'), 'STORE_NOT_FOUND', 3],
    ['the tag latest, which goes without saying', () => at(REPOSITORY), 'STORE_NOT_FOUND', 3],
    ['an upper-case repository', () => at('acme/Widget:v1'), 'REFERENCE_MALFORMED', 2],
    ['a registry that does not answer', () => 'oci://127.0.0.1:1/acme/widget:v1', 'SERVICE_UNREACHABLE', 3],
  ])('ends with an error, given %s', async (_, name, code, exit) => {
    const bundle = file('bundle', await provenanceOf(image.digest));
    expect(await json([name(), '-b', bundle])).toMatchObject({ code: exit, error: { code } });
  });
});

describe('the attestations of an image', () => {
  let attached: PushedImage;
  beforeAll(async () => {
    attached = sandbox.registry.pushImage('acme/attached', { tag: 'v1' });
    const bundle = await provenanceOf(attached.digest);
    attachBundle(sandbox.registry, { repository: attached.repository, subject: attached, bundle });
  });

  afterEach(() => sandbox.registry.configure({ referrers: true }));

  it.each([[], ['--bundle-from-oci'], ['--store', 'registry']])('are in its registry: %j', async (...words) => {
    const { code, artifact } = await json([at('acme/attached:v1'), ...words]);
    expect(code).toBe(0);
    const place = `${sandbox.registry.host}/acme/attached`;
    expect(artifact.attestations.map(({ from }: { from: string }) => from)).toEqual([
      expect.stringMatching(new RegExp(`^${place}@sha256:[0-9a-f]{64}$`)),
    ]);
    expect(artifact.lookedAt).toContain(`the referrers API of ${place}`);
  });

  it('are those of the index, and a platform has its own', async () => {
    const [platform] = attached.platforms;
    const { code, artifact } = await json([at(`acme/attached@${platform?.digest}`)]);
    expect({ code, refusal: artifact.refusal.code }).toEqual({ code: 1, refusal: 'ATTESTATION_NOT_FOUND' });
    if (platform === undefined) throw new RangeError('no platform');
    const bundle = await provenanceOf(platform.digest);
    attachBundle(sandbox.registry, { repository: attached.repository, subject: platform, bundle });
    expect(await verify([at(`acme/attached@${platform.digest}`)])).toMatchObject({ code: 0 });
  });

  it('that speak of another image are refused, though they are attached to this one', async () => {
    const pushed = sandbox.registry.pushImage('acme/stolen', { tag: 'v1' });
    const bundle = await provenanceOf(attached.digest);
    attachBundle(sandbox.registry, { repository: 'acme/stolen', subject: pushed, bundle });
    const { code, artifact } = await json([at('acme/stolen:v1')]);
    expect(code).toBe(1);
    expect(failedOf(artifact)).toEqual([['subject-digest']]);
  });

  it('that nobody attached are refused, with every place that was read', async () => {
    const { code, stdout } = await verify([at(`${REPOSITORY}:v1`)]);
    expect(code).toBe(1);
    expect(stdout).toContain(`No attestation is in the referrers API of ${sandbox.registry.host}/${REPOSITORY}`);
    expect(stdout.split('the referrers API of ')).toHaveLength(2);
  });

  it('make an error where the registry says nothing of them, and the exit code is not the one of a refusal', async () => {
    sandbox.registry.configure({ auth: 'basic', users: [] });
    try {
      expect(await json([at(`acme/attached@${attached.digest}`)])).toMatchObject({
        code: 3,
        error: {
          code: 'STORE_UNAUTHORIZED',
          message: expect.stringContaining('the store "registry" could not be read'),
        },
      });
    } finally {
      sandbox.registry.configure({ auth: 'none' });
    }
  });

  it('may be no more than its signature', async () => {
    const pushed = sandbox.registry.pushImage('acme/signed', { tag: 'v1' });
    const bundle = await run.sign({ predicateType: SIGNATURE, predicate: {}, digest: parseDigest(pushed.digest) });
    attachBundle(sandbox.registry, { repository: 'acme/signed', subject: pushed, bundle });
    const name = at('acme/signed:v1');
    for (const words of [
      ['--require', 'signature'],
      ['--predicate-type', 'signature'],
      ['--type', SIGNATURE],
    ]) {
      expect(await verify([name, ...words])).toMatchObject({ code: 0 });
    }
    for (const words of [[], ['--require', 'statement'], ['--predicate-type', 'cyclonedx']]) {
      const { code, artifact } = await json([name, ...words]);
      expect({ code, failed: failedOf(artifact) }).toEqual({ code: 1, failed: [['predicate-type']] });
    }
  });
});

describe('what somebody who may push puts beside an image', () => {
  const pushed = async (repository: string) => {
    const image = sandbox.registry.pushImage(repository, { tag: 'v1' });
    return { image, honest: await provenanceOf(image.digest), attach: attachTo(repository, image) };
  };
  const attachTo = (repository: string, subject: PushedImage) => (bundle: Buffer) =>
    attachBundle(sandbox.registry, { repository, subject, bundle });

  it('may be rubbish, which hides nothing that is read', async () => {
    const { honest, attach } = await pushed('acme/rubbish');
    for (const bundle of [Buffer.from('no JSON'), Buffer.from('{}'), await provenanceOf(image.digest)]) attach(bundle);
    attach(honest);
    const { code, artifact } = await json([at('acme/rubbish:v1')]);
    expect({ code, seen: artifact.attestations.length }).toEqual({ code: 0, seen: 1 });
  });

  it('may be so much that not all of it is read: a refusal, which says so', async () => {
    const { honest, attach } = await pushed('acme/flooded');
    for (let n = 0; n < 40; n += 1) attach(Buffer.from(JSON.stringify({ n })));
    attach(honest);
    const { code, artifact } = await json([at('acme/flooded:v1'), '--limit', '7']);
    expect(code).toBe(1);
    expect(artifact.attestations).toHaveLength(7);
    expect(artifact.skipped).toEqual([expect.stringMatching(/^34 more .* over the limit of 7$/)]);
    expect(await json([at('acme/flooded:v1'), '--limit', '41'])).toMatchObject({ code: 0 });
  });

  it('may be listed under a digest that it does not have: not read, which is said, and no refusal', async () => {
    const { honest, attach } = await pushed('acme/lying');
    const manifest = attach(honest);
    sandbox.registry.lieAbout(manifest, Buffer.from('{"schemaVersion":2}'));
    try {
      expect(await json([at('acme/lying:v1')])).toMatchObject({
        code: 3,
        error: { code: 'SERVICE_ANSWER_MALFORMED', message: expect.stringContaining(manifest) },
      });
    } finally {
      sandbox.registry.lieAbout(manifest, undefined);
    }
  });

  it('does not decide what a tag is: other bytes than the digest says are no manifest', async () => {
    const { image: moved, honest } = await pushed('acme/moved');
    sandbox.registry.lieAbout(moved.digest, Buffer.from('{"schemaVersion":2}'));
    try {
      const { code, artifact, error } = await json([at('acme/moved:v1'), '-b', file('bundle', honest)]);
      expect(code).not.toBe(0);
      expect(artifact?.digest ?? error.code).not.toBe(moved.digest);
    } finally {
      sandbox.registry.lieAbout(moved.digest, undefined);
    }
  });
});

describe('an older cosign signature of an image', () => {
  it.each<[string, (digest: string) => string, number, string[]]>([
    ['is a signature of the image that it names', (digest) => digest, 0, []],
    ['is none of an image that it does not name', () => `sha256:${'00'.repeat(32)}`, 1, ['subject-digest']],
  ])('%s', async (title, names, code, failed) => {
    const repository = `acme/older-${title.length}`;
    const { digest } = sandbox.registry.pushImage(repository, { tag: 'v1' });
    await signOlderWay(sandbox, { repository, digest, names: names(digest) });
    const answer = await json([at(`${repository}:v1`), '--require', 'signature']);
    expect({ code: answer.code, failed: failedOf(answer.artifact) }).toEqual({ code, failed: [failed] });
    expect(answer.artifact.attestations[0].from).toContain('.sig');
    expect(await json([at(`${repository}:v1`), '--predicate-type', 'signature'])).toMatchObject({ code });
    expect(await json([at(`${repository}:v1`)])).toMatchObject({ code: 1 });
  });
});

describe('the registry of an image', () => {
  const USER = { name: 'robot', password: 'a password of the robot', access: 'read' as const };

  afterEach(() => sandbox.registry.configure({ auth: 'none', users: [], referrers: true }));

  const config = (host: string) => {
    const auth = Buffer.from(`${USER.name}:${USER.password}`).toString('base64');
    file('config.json', JSON.stringify({ auths: { [host]: { auth } } }));
    return { environment: { DOCKER_CONFIG: directory } };
  };

  it.each(['basic', 'bearer'] as const)(
    "is asked with Docker's own credentials (%s), which nobody is shown",
    async (auth) => {
      sandbox.registry.configure({ auth, users: [USER] });
      const bundle = file('bundle', await provenanceOf(image.digest));
      const words = [at(`${REPOSITORY}:v1`), '-b', bundle, '--format', 'json'];
      const outcome = await verify(words, config(sandbox.registry.host));
      expect(outcome.code).toBe(0);
      expect(outcome.stdout + outcome.stderr).not.toContain(USER.password);
      expect(await json(words)).toMatchObject({ code: 3, error: { code: 'STORE_UNAUTHORIZED' } });
    },
  );

  it("says nothing of whom to believe: GitHub's tokens in the environment stay here", async () => {
    const bundle = file('bundle', await provenanceOf(image.digest));
    const environment = { GITHUB_TOKEN: 'a-secret-of-github', GITHUB_REPOSITORY: 'mallory/widget' };
    const requests = sandbox.services.registry.requests;
    const before = requests.length;
    expect(await verify([at(`${REPOSITORY}:v1`), '-b', bundle], { environment })).toMatchObject({ code: 0 });
    expect(JSON.stringify(requests.slice(before))).not.toContain('a-secret-of-github');
  });
});
