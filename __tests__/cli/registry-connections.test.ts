/** Registries with an authority of their own, that want a client certificate, a password, or no TLS at all. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startRegistry, type SandboxRegistry } from '../../src/sandbox/registry.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { cli, type CliOutcome, type CliSetting } from '../support/cli.js';
import { quickHttp } from '../support/signing.js';
import { tlsMaterial } from '../support/tls.js';

const USER = { name: 'robot', password: 'correct horse', access: 'write' } as const;
const CA = ['--registry-ca', 'ca.pem'];
const CLIENT = ['--registry-cert', 'client.pem', '--registry-key', 'client.key'];
const ACCOUNT = ['--registry-username', USER.name, '--registry-password-stdin'];

let sandbox: Sandbox;
let registry: SandboxRegistry;
let directory: string;
let image: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  const { ca, server, client } = await tlsMaterial();
  registry = await startRegistry({ server: { tls: { ...server, ca, requestCert: true, rejectUnauthorized: true } } });
  registry.configure({ auth: 'basic', users: [USER] });
  image = `${registry.host}/acme/widget@${registry.pushImage('acme/widget').digest}`;
  directory = realpathSync(mkdtempSync(path.join(tmpdir(), 'wherefrom-registries-')));
  for (const [name, text] of Object.entries({ 'ca.pem': ca, 'client.pem': client.cert, 'client.key': client.key })) {
    writeFileSync(path.join(directory, name), text);
  }
});

afterAll(async () => {
  await registry.close();
  await sandbox.close();
  rmSync(directory, { recursive: true, force: true });
});

async function run(argv: readonly string[], setting: CliSetting = {}): Promise<CliOutcome> {
  const root = ['--trusted-root', sandbox.files.trustedRoot];
  const readStdin = async () => Promise.resolve(`${USER.password}\n`);
  const home = directory;
  const openHttp = () => quickHttp();
  const environment = sandbox.environment();
  return cli([...argv, ...root], { ...{ environment, directory, home, openHttp, readStdin }, ...setting });
}

const attest = async (words: readonly string[], reference = image): Promise<CliOutcome> =>
  run(['attest', '--image', reference, '--store', 'registry', '--sigstore', sandbox.files.signingConfigV1, ...words]);
const verify = async (words: readonly string[], references = [image]): Promise<CliOutcome> =>
  run(['verify', ...references.map((one) => `oci://${one}`), '--repo', 'acme/widget', ...words]);

describe.each([
  ['attest', attest],
  ['verify', verify],
])('wherefrom %s', (_, command) => {
  it('reaches a registry with its CA, a client certificate and a password', async () => {
    expect(await command([...CA, ...CLIENT, ...ACCOUNT])).toMatchObject({ code: 0, stderr: '' });
  });

  it.each<[string, string[], string]>([
    ['the CA', [...CLIENT, ...ACCOUNT], 'SERVICE_UNREACHABLE'],
    ['the client certificate', [...CA, ...ACCOUNT], 'SERVICE_UNREACHABLE'],
    ['the password', [...CA, ...CLIENT], 'STORE_UNAUTHORIZED'],
  ])('does not without %s', async (__, words, code) => {
    const ended = await command(words);
    expect([ended.code, ended.stderr.split(':')[0]]).toEqual([3, code]);
  });

  it.each<[string, string[]]>([
    ['a certificate without its key', ['--registry-cert', 'client.pem']],
    ['a key without its certificate', ['--registry-key', 'client.key']],
    ['a CA that is no file', ['--registry-ca', 'nothing.pem']],
    ['a file that is no CA', ['--registry-ca', 'client.key']],
    ['an address in place of a host', ['--registry-insecure', 'http://localhost:5000']],
    ['a repository in place of a host', ['--registry-insecure', 'localhost:5000/acme']],
    ['a user without a password', ['--registry-username', 'robot']],
  ])('refuses %s', async (__, words) => {
    const ended = await command(words);
    expect([ended.code, ended.stderr.split(':')[0]]).toEqual([2, 'INPUT_INVALID']);
  });

  it('asks without TLS only whom it is told to, where a CA was named', async () => {
    const plain = `${sandbox.registry.host}/acme/plain@${sandbox.registry.pushImage('acme/plain').digest}`;
    await attest([], plain);
    const ask = async (words: string[]): Promise<number> =>
      (await (command === attest ? attest(words, plain) : verify(words, [plain]))).code;
    expect(await ask(CA)).toBe(3);
    expect(await ask([...CA, '--registry-insecure', sandbox.registry.host])).toBe(0);
  });
});

describe('a password that was given', () => {
  it('is shown to nobody by verify where two registries could be meant', async () => {
    const other = `${sandbox.registry.host}/acme/widget@${sandbox.registry.pushImage('acme/widget').digest}`;
    const before = [registry, sandbox.services.registry].map(({ requests }) => requests.length);
    const { code, stderr } = await verify([...CA, ...CLIENT, ...ACCOUNT], [image, other]);
    expect([code, stderr.split(':')[0]]).toEqual([2, 'INPUT_INVALID']);
    expect([registry, sandbox.services.registry].map(({ requests }) => requests.length)).toEqual(before);
  });
});

describe('the token for GitHub', () => {
  it.each<[string, Record<string, string>, string]>([
    ['is the one of GITHUB_API_URL, in GITHUB_TOKEN', { GH_TOKEN: 'somebody’s own' }, 'GITHUB_TOKEN'],
    ['is GH_TOKEN where there is no other', { GITHUB_TOKEN: '' }, 'GH_TOKEN'],
  ])('%s, for attest and verify', async (_, change, from) => {
    const { GITHUB_TOKEN = '', ...rest } = sandbox.environment();
    const environment = { ...rest, GITHUB_TOKEN, GH_TOKEN: GITHUB_TOKEN, ...change };
    const { length } = sandbox.services.github.requests;
    writeFileSync(path.join(directory, 'widget.tar.gz'), `a widget, ${from}`);
    const words = ['--store', 'github', '--sigstore', sandbox.files.signingConfigV1];
    const attested = await run(['attest', 'widget.tar.gz', ...words], { environment });
    expect(attested).toMatchObject({ code: 0, stderr: '' });
    const file = path.join(directory, 'widget.tar.gz');
    const verified = await run(['verify', file, '--store', 'github', '--repo', 'acme/widget'], { environment });
    expect(verified).toMatchObject({ code: 0, stderr: '' });
    const asked = sandbox.services.github.requests.slice(length).map(({ headers }) => headers.authorization);
    expect(asked.length).toBeGreaterThan(3);
    expect(new Set(asked)).toEqual(new Set([`Bearer ${GITHUB_TOKEN}`]));
  });
});
