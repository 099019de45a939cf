import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { cli } from '../support/cli.js';

const USER = { name: 'releaser', password: 'a-password', access: 'write' } as const;
/** Token, certificate, log: what a signature costs wherever it is stored. */
const SIGNING = ['oidc GET /token', 'fulcio POST /api/v2/signingCert', 'rekorV1 POST /api/v1/log/entries'];

let sandbox: Sandbox;
let directory: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  directory = mkdtempSync(path.join(tmpdir(), 'wherefrom-requests-'));
  const auth = Buffer.from(`${USER.name}:${USER.password}`).toString('base64');
  writeFileSync(path.join(directory, 'config.json'), JSON.stringify({ auths: { [sandbox.registry.host]: { auth } } }));
});

afterAll(async () => {
  await sandbox.close();
  rmSync(directory, { recursive: true, force: true });
});

/** What the services of the sandbox were asked in one run, those of signing first: `service METHOD path`. */
async function requestsOf(argv: readonly string[]): Promise<string[]> {
  const before = Object.values(sandbox.services).map(({ requests }) => requests.length);
  const trust = ['--sigstore', sandbox.files.signingConfigV1, '--trusted-root', sandbox.files.trustedRoot];
  const environment = { ...sandbox.environment(), RUNNER_TEMP: directory, DOCKER_CONFIG: directory };
  const outcome = await cli(['attest', ...argv, ...trust], { directory, home: directory, environment });
  expect(outcome).toMatchObject({ code: 0 });
  return Object.entries(sandbox.services)
    .flatMap(([name, { requests }], index) =>
      requests.slice(before[index]).map(({ method, path: at }) => `${name} ${method} ${withoutNames(at)}`),
    )
    .toSorted((one, other) => Number(SIGNING.includes(other)) - Number(SIGNING.includes(one)));
}

function withoutNames(at: string): string {
  return at
    .replace(/sha256([:-])[0-9a-f]{64}/, 'sha256$1…')
    .replace(/\.[0-9a-f]{16}$/, '.…')
    .replace(/uploads\/[0-9a-f-]+$/, 'uploads/…');
}

function file(name: string): string {
  writeFileSync(path.join(directory, name), `the file ${name}`);
  return name;
}

describe('one run asks, for a public repository', () => {
  it('three times to sign a file', async () => {
    expect(await requestsOf([file('alone')])).toEqual(SIGNING);
  });

  it('six times with a file and GitHub: looked up, put and read back', async () => {
    expect(await requestsOf([file('both'), '--store', 'file', '--store', 'github'])).toEqual([
      ...SIGNING,
      'github GET /repos/acme/widget/attestations/sha256:…',
      'github POST /repos/acme/widget/attestations',
      'github GET /repos/acme/widget/attestations/sha256:…',
    ]);
  });

  it('an evidence store without authentication thirteen times more, at the first attestation in its repository', async () => {
    const asked = await requestsOf([file('evidence'), '--store', `oci://${sandbox.registry.host}/acme/evidence`]);
    const [manifests, own] = ['/v2/acme/evidence/manifests/sha256-…', '/v2/acme/evidence/manifests/sha256-….…'];
    expect(asked.slice(3)).toEqual([
      'registry GET /v2/acme/evidence/referrers/sha256:…',
      `registry GET ${manifests}`,
      'registry POST /v2/acme/evidence/blobs/uploads/',
      'registry PUT /v2/acme/evidence/blobs/uploads/…',
      'registry POST /v2/acme/evidence/blobs/uploads/',
      `registry PUT ${own}`,
      `registry HEAD ${own}`,
      'registry GET /v2/acme/evidence/referrers/sha256:…',
      `registry GET ${manifests}`,
      `registry PUT ${manifests}`,
      // Read twice more, because others may write this tag at the same time.
      `registry GET ${manifests}`,
      `registry GET ${manifests}`,
      `registry HEAD ${own}`,
    ]);
  });

  it('a registry with tokens ten times more for the first attestation there of an image, and nine times from then on', async () => {
    sandbox.registry.configure({ auth: 'bearer', users: [USER], publicPull: true });
    const attested = async (content: string): Promise<string[]> => {
      const { digest } = sandbox.registry.pushImage('acme/public', { content });
      return requestsOf(['--image', `${sandbox.registry.host}/acme/public@${digest}`, '--store', 'registry']);
    };
    const lookedUp = [
      'registry GET /v2/acme/public/referrers/sha256:…',
      'registry GET /token',
      'registry GET /v2/acme/public/referrers/sha256:…',
      'registry GET /v2/acme/public/manifests/sha256-…',
      'registry HEAD /v2/acme/public/manifests/sha256:…',
      'registry POST /v2/acme/public/blobs/uploads/',
    ];
    const stored = [
      'registry PUT /v2/acme/public/manifests/sha256:…',
      'registry GET /v2/acme/public/referrers/sha256:…',
    ];
    const first = await attested('first');
    expect(first.slice(3)).toEqual([
      ...lookedUp,
      'registry PUT /v2/acme/public/blobs/uploads/…',
      'registry POST /v2/acme/public/blobs/uploads/',
      ...stored,
    ]);
    const next = await attested('next');
    expect(next.slice(3)).toEqual([...lookedUp, 'registry POST /v2/acme/public/blobs/uploads/', ...stored]);
  });
});
