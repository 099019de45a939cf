import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { runVerifyAction } from '../../src/actions/verify.js';
import { digestOf, parseDigest } from '../../src/model/digest.js';
import { startRegistry } from '../../src/sandbox/registry.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import type { PushedImage } from '../../src/sandbox/registry-image.js';
import { createJob, inputVariables, runStep, type Job, type StepOutcome } from '../support/action.js';
import { attachBundle } from '../support/attached-bundle.js';
import { honestProvenance, signedRun, type SignedRun } from '../support/signed-statements.js';
import { tlsMaterial } from '../support/tls.js';

const PROVENANCE = 'https://slsa.dev/provenance/v1';
const CONTENT = 'a widget';

let sandbox: Sandbox;
let run: SignedRun;
let image: PushedImage;
let job: Job;

const provenanceOf = async (digest: string) =>
  run.sign({ predicateType: PROVENANCE, predicate: honestProvenance(run.claims), digest: parseDigest(digest) });

beforeAll(async () => {
  sandbox = await startSandbox();
  run = await signedRun(sandbox, {});
  image = sandbox.registry.pushImage('acme/widget', { tag: 'v1' });
  const { repository, digest } = image;
  attachBundle(sandbox.registry, { repository, subject: image, bundle: await provenanceOf(digest) });
  const { hex } = digestOf('sha256', createHash('sha256').update(CONTENT).digest('hex'));
  const subject = { mediaType: 'application/octet-stream', digest: `sha256:${hex}`, size: CONTENT.length };
  attachBundle(sandbox.registry, { repository: 'acme/evidence', subject, bundle: await provenanceOf(subject.digest) });
});

afterAll(async () => sandbox.close());

beforeEach(() => {
  job = createJob();
  job.write('widget.tar.gz', CONTENT);
});

afterEach(() => {
  job.remove();
});

/** One step of the job. */
async function verify(inputs: Record<string, string>): Promise<StepOutcome & { artifacts: unknown[] }> {
  const given = { 'custom-trusted-root': sandbox.files.trustedRoot, repo: 'acme/widget', ...inputs };
  const variables = {
    ...sandbox.environment(),
    ...job.environment,
    ...inputVariables(given),
    DOCKER_CONFIG: job.temporary,
  };
  const outcome = await runStep(runVerifyAction, variables);
  const report = job.outputs()['report-path'];
  return { ...outcome, artifacts: report === undefined ? [] : JSON.parse(readFileSync(report, 'utf8')).artifacts };
}

describe('the verify action', () => {
  it.each([
    ['by tag', (host: string) => `${host}/acme/widget:v1`],
    ['by tag, as the command line names it', (host: string) => `oci://${host}/acme/widget:v1`],
    ['by digest', (host: string) => `${host}/acme/widget@${image.digest}`],
  ])('verifies an image %s from its registry', async (_, name) => {
    const { code, artifacts } = await verify({ image: name(sandbox.registry.host) });
    expect(code).toBe(0);
    expect(artifacts).toMatchObject([{ reference: `${sandbox.registry.host}/acme/widget@${image.digest}` }]);
    expect(job.summary()).toContain('\nlooked at:\n\n- the referrers API of 127.0.0.1');
  });

  it('verifies files and images in one step, each from where it is found', async () => {
    const store = `oci://${sandbox.registry.host}/acme/evidence`;
    const inputs = { 'subject-path': '*.tar.gz', image: `${sandbox.registry.host}/acme/widget:v1`, store };
    const { code, artifacts } = await verify({ ...inputs, 'bundle-from-oci': 'true' });
    expect(code).toBe(0);
    expect(artifacts).toMatchObject([
      { verdict: 'passed', attestations: [{ from: expect.stringContaining('/acme/evidence@') }] },
      { verdict: 'passed', attestations: [{ from: expect.stringContaining('/acme/widget@') }] },
    ]);
  });

  it("looks among GitHub's attestations with its token, which the runner is told to hide", async () => {
    const token = sandbox.environment()['GITHUB_TOKEN'] ?? '';
    const requests = sandbox.services.github.requests;
    const made = requests.length;
    const { code, log } = await verify({ 'subject-path': 'widget.tar.gz', store: 'github', 'github-token': token });
    expect(code).toBe(1);
    expect(log).toContain(`::add-mask::${token}`);
    expect(log.replaceAll(`::add-mask::${token}`, '')).not.toContain(token);
    expect(JSON.stringify(requests.slice(made))).toContain(token);
  });

  it('reaches a registry with its CA, a client certificate and a password, which the runner is told to hide', async () => {
    const { ca, server, client } = await tlsMaterial();
    const tls = { ...server, ca, requestCert: true, rejectUnauthorized: true };
    const registry = await startRegistry({ server: { tls } });
    registry.configure({ auth: 'basic', users: [{ name: 'robot', password: 'correct horse', access: 'read' }] });
    const pushed = registry.pushImage('acme/widget', { tag: 'v1' });
    attachBundle(registry, { repository: 'acme/widget', subject: pushed, bundle: await provenanceOf(pushed.digest) });
    for (const [name, text] of Object.entries({ 'ca.pem': ca, 'client.pem': client.cert, 'client.key': client.key })) {
      job.write(name, text);
    }
    const inputs = {
      image: `${registry.host}/acme/widget:v1`,
      'registry-username': 'robot',
      'registry-password': 'correct horse',
      'registry-cert': 'client.pem',
      'registry-key': 'client.key',
    };
    const [passed, unknown] = [await verify({ ...inputs, 'registry-ca': 'ca.pem' }), await verify(inputs)];
    await registry.close();
    expect(passed).toMatchObject({ code: 0, artifacts: [{ verdict: 'passed' }] });
    expect(passed.log).toContain('::add-mask::correct horse');
    expect(passed.log.replaceAll('::add-mask::correct horse', '')).not.toContain('correct horse');
    expect(unknown.code).toBe(3);
    expect(unknown.log).toContain('::error title=Wherefrom%3A SERVICE_UNREACHABLE::');
  });

  it.each<[Record<string, string>, string]>([
    [{}, 'USAGE'],
    [{ image: 'ghcr.io/acme/widget:v1', 'registry-username': 'robot' }, 'INPUT_INVALID'],
    [{ image: 'ghcr.io/acme/widget:v1', 'registry-insecure': 'http://ghcr.io' }, 'INPUT_INVALID'],
    [
      {
        ...{ image: 'ghcr.io/acme/widget:v1,quay.io/acme/widget:v1' },
        ...{ 'registry-username': 'robot', 'registry-password': 'x' },
      },
      'INPUT_INVALID',
    ],
    [{ image: 'acme/Widget' }, 'REFERENCE_MALFORMED'],
    [{ 'subject-path': '*.tar.gz', store: 'registry' }, 'INPUT_CONFLICT'],
    [{ 'subject-path': '*.tar.gz', store: 'nothing' }, 'STORE_UNKNOWN'],
    [{ 'subject-path': '*.tar.gz', store: 'github', offline: 'true' }, 'INPUT_CONFLICT'],
  ])('refuses %j', async (inputs, code) => {
    const { log, ...outcome } = await verify(inputs);
    expect(outcome).toEqual({ code: 2, artifacts: [] });
    expect(log).toContain(`::error title=Wherefrom%3A ${code}::`);
  });

  it('fails where a store cannot be read and nothing else passes', async () => {
    const { code, log } = await verify({ 'subject-path': '*.tar.gz', store: 'oci://127.0.0.1:1/acme/evidence' });
    expect(code).toBe(3);
    expect(log).toContain('::error title=Wherefrom%3A SERVICE_UNREACHABLE::');
  });
});
