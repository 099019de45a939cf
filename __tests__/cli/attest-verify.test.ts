import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { cli, type CliOutcome, type CliSetting } from '../support/cli.js';

let sandbox: Sandbox;
let directory: string;

beforeAll(async () => {
  sandbox = await startSandbox();
});

afterAll(async () => {
  await sandbox.close();
});

beforeEach(() => {
  directory = realpathSync(mkdtempSync(path.join(tmpdir(), 'wherefrom-cli-')));
  writeFileSync(path.join(directory, 'widget.tar.gz'), 'a widget');
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

const trust = () => ['--trusted-root', sandbox.files.trustedRoot];
const config = () => ['--sigstore', sandbox.files.signingConfigV1, ...trust()];
const run = async (argv: string[], setting: CliSetting = {}): Promise<CliOutcome> =>
  cli(argv, { environment: sandbox.environment(), directory, ...setting });
const attest = async (argv: string[], setting: CliSetting = {}) => run(['attest', ...argv, ...config()], setting);
const inDirectory = (name: string) => path.join(directory, name);

describe('wherefrom attest and verify', () => {
  it('attest a file as the run of its environment, and verify it from the bundle beside it', async () => {
    const attested = await attest(['widget.tar.gz']);
    expect(attested).toMatchObject({ code: 0, stderr: '' });
    expect(attested.stdout).toMatch(/^SANDBOX ✓ ATTESTED 1 subject in 1 bundle: SLSA provenance v1$/m);
    const verified = await run(['verify', inDirectory('widget.tar.gz'), '--repo', 'acme/widget', ...trust()]);
    expect(verified).toMatchObject({ code: 0, stderr: '' });
    expect(verified.stdout).toMatch(/^SANDBOX ✓ VERIFIED/);
  });

  it.each([
    ['outside a job says where a token could come from', {}, /--identity-token FILE; to rehearse, .*sandbox/],
    ['in a job says which permission is missing', { GITHUB_ACTIONS: 'true' }, /id-token: write/],
  ])('without an identity token, attest %s', async (_, environment, remedy) => {
    const { code, stderr } = await attest(['widget.tar.gz'], { environment });
    expect({ code, files: readdirSync(directory) }).toEqual({ code: 2, files: ['widget.tar.gz'] });
    expect(stderr).toMatch(/^OIDC_PERMISSION_MISSING: /);
    expect(stderr).toMatch(remedy);
  });

  it.each([[[]], [['--sigstore', 'public-good']]])(
    'inside a sandbox do not ask the real Sigstore (%j)',
    async (words) => {
      const environment = { ...sandbox.environment(), WHEREFROM_SIGNING_CONFIG: sandbox.files.signingConfigV1 };
      const before = sandbox.services.oidc.requests.length;
      const { code, stderr } = await run(['attest', 'widget.tar.gz', ...words], { environment });
      expect({ code, asked: sandbox.services.oidc.requests.length - before }).toEqual({ code: 2, asked: 0 });
      expect(stderr).toMatch(/^INPUT_INVALID: /);
      expect(stderr).toContain('--sigstore "$WHEREFROM_SIGNING_CONFIG" --trusted-root "$WHEREFROM_TRUSTED_ROOT"');
    },
  );

  it('refuse a changed file with 1 and the check that says no', async () => {
    await attest(['widget.tar.gz']);
    writeFileSync(inDirectory('widget.tar.gz'), 'a wodget');
    const { code, stdout } = await run(['verify', inDirectory('widget.tar.gz'), '--repo', 'acme/widget', ...trust()]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ subject-digest/);
  });

  it('ask who is to be believed, with the flag to paste, when nobody was named', async () => {
    await attest(['widget.tar.gz']);
    const { code, stdout, stderr } = await run(['verify', inDirectory('widget.tar.gz'), ...trust()]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^SIGNER_NOT_NAMED: /);
    expect(stderr).toContain('--repo acme/widget');
  });

  it('write results as JSON', async () => {
    const attested = await attest(['widget.tar.gz', '--format', 'json']);
    const { attestations, slsa } = JSON.parse(attested.stdout);
    expect(slsa.level).toBe(2);
    expect(attestations).toHaveLength(1);
    expect(attestations[0].bundlePath).toBe(inDirectory('widget.tar.gz.sigstore.json'));
    const words = ['verify', inDirectory('widget.tar.gz'), '-R', 'acme/widget', '--format', 'json', ...trust()];
    const verified = await run(words);
    expect(JSON.parse(verified.stdout)).toMatchObject({ schema: 1, verdict: 'passed', sandbox: true });
  });

  it('say nothing with --quiet and leave the verdict to the exit code', async () => {
    expect(await attest(['widget.tar.gz', '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
    const words = ['verify', inDirectory('widget.tar.gz'), '--quiet', ...trust()];
    expect(await run([...words, '--repo', 'acme/widget'])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await run([...words, '--repo', 'acme/gadget'])).toEqual({ code: 1, stdout: '', stderr: '' });
  });

  it('attest digests, images and the lines of checksum files in one bundle', async () => {
    const hex = (byte: string) => byte.repeat(32);
    writeFileSync(inDirectory('SHA256SUMS'), `${hex('cc')}  listed.bin\n`);
    const { code, stdout } = await attest([
      ...['--subject', `far.bin@sha256:${hex('aa')}`],
      ...['--image', `ghcr.io/acme/widget:v1@sha256:${hex('bb')}`],
      ...['--checksums', 'SHA256SUMS', '--output', 'all.json', '--format', 'json'],
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).attestations[0].subjects).toEqual([
      { name: 'far.bin', digest: `sha256:${hex('aa')}` },
      { name: 'ghcr.io/acme/widget', digest: `sha256:${hex('bb')}` },
      { name: 'listed.bin', digest: `sha256:${hex('cc')}` },
    ]);
    const words = ['verify', `sha256:${hex('bb')}`, '-b', inDirectory('all.json'), '-R', 'acme/widget', ...trust()];
    expect(await run(words)).toMatchObject({ code: 0 });
  });

  it('attest another predicate, which verify accepts only by its type', async () => {
    writeFileSync(inDirectory('bom.json'), '{"bomFormat":"CycloneDX","specVersion":"1.6"}');
    await attest(['widget.tar.gz', '--predicate', 'bom.json', '--predicate-type', 'cyclonedx']);
    const words = ['verify', inDirectory('widget.tar.gz'), '-R', 'acme/widget', ...trust()];
    expect(await run([...words, '--type', 'cyclonedx'])).toMatchObject({ code: 0 });
    expect(await run(words)).toMatchObject({ code: 1 });
  });

  it.each([
    [
      'a file',
      async (token: string) => {
        writeFileSync(inDirectory('token.jwt'), `${token}\n`);
        return run(['attest', 'widget.tar.gz', '--identity-token', 'token.jwt', ...config()], { environment: {} });
      },
    ],
    [
      'standard input',
      async (token: string) =>
        run(['attest', 'widget.tar.gz', '--identity-token', '-', ...config()], {
          environment: {},
          readStdin: async () => Promise.resolve(token),
        }),
    ],
  ])('take the identity token from %s', async (_, sign) => {
    const token = await sandbox.mintToken('sigstore');
    const { code, stdout, stderr } = await sign(token);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toContain(token);
  });

  it('do not repeat a token that was typed where a file belongs, nor write anything', async () => {
    const token = await sandbox.mintToken('sigstore');
    for (const format of ['text', 'json']) {
      const words = ['attest', 'widget.tar.gz', '--identity-token', token, '--format', format, ...config()];
      const { code, stdout, stderr } = await run(words);
      expect(code).toBe(2);
      expect(stdout + stderr).toMatch(/INPUT_INVALID/);
      for (const part of token.split('.')) expect(stdout + stderr).not.toContain(part.slice(0, 20));
    }
    expect(readdirSync(directory)).toEqual(['widget.tar.gz']);
  });

  it.each([
    ['a path that does not exist', ['missing.bin'], 'SUBJECT_PATH_MISSING'],
    ['a glob without a match', ['*.zip'], 'SUBJECT_GLOB_UNMATCHED'],
    ['one of two paths missing', ['widget.tar.gz', 'missing.bin'], 'SUBJECT_PATH_MISSING'],
    ['a directory', ['.'], 'SUBJECT_IS_DIRECTORY'],
    ['nothing', [], 'SUBJECT_NONE'],
    ['a tag', ['--image', 'ghcr.io/acme/widget:v1'], 'DIGEST_REQUIRED'],
    ['a digest of a wrong length', ['--subject', 'x@sha256:abcd'], 'DIGEST_MALFORMED'],
    ['a predicate without its type', ['widget.tar.gz', '--predicate', 'p.json'], 'INPUT_INVALID'],
    ['a predicate type without predicate', ['widget.tar.gz', '--predicate-type', 'spdx'], 'INPUT_INVALID'],
  ])('write nothing and end with 2, given %s', async (_, argv, code) => {
    const outcome = await attest(argv);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toMatch(new RegExp(`^${code}: `));
    expect(readdirSync(directory)).toEqual(['widget.tar.gz']);
  });

  it('name the command that prints the digest of a tag', async () => {
    const { stderr } = await attest(['--image', 'ghcr.io/acme/widget:v1']);
    expect(stderr).toContain('docker buildx imagetools inspect ghcr.io/acme/widget:v1');
  });

  it('leave what this run has attested before as it is, and never write over another bundle', async () => {
    await attest(['widget.tar.gz']);
    const bundle = inDirectory('widget.tar.gz.sigstore.json');
    const before = readFileSync(bundle, 'utf8');
    const again = await attest(['widget.tar.gz']);
    expect(again.code).toBe(0);
    expect(again.stdout).toMatch(/ATTESTED 1 subject in 1 bundle: .*attested by this run before, found in a store/);
    expect((await attest(['widget.tar.gz', '--if-exists', 'add'])).stderr).toMatch(/^OUTPUT_EXISTS/);
    writeFileSync(bundle, `${before} `);
    expect((await attest(['widget.tar.gz'])).code).toBe(0);
    expect(readFileSync(bundle, 'utf8')).toBe(`${before} `);
    writeFileSync(bundle, 'mine');
    expect((await attest(['widget.tar.gz'])).stderr).toMatch(/^OUTPUT_EXISTS/);
    expect(readFileSync(bundle, 'utf8')).toBe('mine');
  });

  it('store a file in several places, name them, and verify from each', async () => {
    const evidence = `oci://${sandbox.registry.host}/acme/evidence`;
    const stores = ['file', 'github', evidence, 'oci-layout:evidence'];
    const attested = await attest(['widget.tar.gz', ...stores.flatMap((store) => ['--store', store])]);
    expect(attested).toMatchObject({ code: 0, stderr: '' });
    const named = [...stores.slice(0, 3), `oci-layout:${inDirectory('evidence')}`];
    for (const store of named) expect(attested.stdout).toContain(`${store}: written`);
    const lines = attested.stdout.split('\n').filter((line) => line.startsWith('  wherefrom verify '));
    expect(lines).toHaveLength(4);
    rmSync(inDirectory('widget.tar.gz.sigstore.json'));
    for (const line of lines.slice(1)) {
      const words = line.trim().split(' ').slice(1);
      const file = words.map((word) => (word === 'widget.tar.gz' ? inDirectory(word) : word));
      expect(await run(file)).toMatchObject({ code: 0, stderr: '' });
    }
  });

  it('say in JSON which store has not got it, with the result', async () => {
    sandbox.services.registry.setFaults([{ fault: { kind: 'status', status: 403 }, method: 'PUT' }]);
    const evidence = `oci://${sandbox.registry.host}/acme/failing`;
    const words = ['widget.tar.gz', '--store', 'file', '--store', evidence];
    try {
      const { code, stdout, stderr } = await attest([...words, '--format', 'json']);
      expect({ code, stderr }).toEqual({ code: 3, stderr: '' });
      expect(JSON.parse(stdout)).toMatchObject({
        error: { code: 'STORE_INCOMPLETE', remedy: expect.stringContaining('--resume') },
        attestations: [{ bundlePath: inDirectory('widget.tar.gz.sigstore.json') }],
        stores: [
          { store: 'file', written: 1 },
          { store: evidence, written: 0, failed: 1, failures: [{ code: expect.stringMatching(/^STORE_/) }] },
        ],
      });
      const inText = await attest([...words, '--resume']);
      expect(inText.code).toBe(3);
      expect(inText.stdout).toMatch(/^SANDBOX ! NOT STORED EVERYWHERE/);
      expect(inText.stdout).toContain(`${evidence}: FAILED`);
      expect(inText.stderr).toMatch(/^STORE_INCOMPLETE: /);
    } finally {
      sandbox.services.registry.setFaults([]);
    }
    expect(await attest([...words, '--resume'])).toMatchObject({ code: 0, stderr: '' });
  });

  it.each<[string, string[], string]>([
    ['a store that is none', ['--store', 'ghcr.io/acme/widget'], 'STORE_UNKNOWN'],
    ['a store given twice', ['--store', 'file', '--store', 'file'], 'STORE_UNKNOWN'],
    ['a release without a store for it', ['--release', 'v1'], 'INPUT_CONFLICT'],
    ['nothing that could be resumed', ['--resume'], 'STATE_MISSING'],
    ['a user without a password', ['--registry-username', 'acme'], 'INPUT_INVALID'],
    ['a password without a user', ['--registry-password-stdin'], 'INPUT_INVALID'],
    ['an empty password', ['--registry-username', 'acme', '--registry-password-stdin'], 'INPUT_INVALID'],
    [
      'two secrets on one input',
      ['--registry-username', 'acme', '--registry-password-stdin', '--identity-token', '-'],
      'INPUT_CONFLICT',
    ],
    ['a bare signature of a file', ['--predicate-type', 'signature'], 'INPUT_CONFLICT'],
  ])('refuse %s', async (_, words, expected) => {
    const { code, stderr } = await attest(['widget.tar.gz', ...words]);
    expect(code).toBe(2);
    expect(stderr.split(':')[0]).toBe(expected);
    expect(readdirSync(directory)).toEqual(['widget.tar.gz']);
  });
});
