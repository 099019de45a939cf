import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { runAttestAction } from '../../src/actions/attest.js';
import { runVerifyAction } from '../../src/actions/verify.js';
import type { RunClaims, Sandbox } from '../../src/sandbox/sandbox.js';
import { startSandbox } from '../../src/sandbox/sandbox.js';
import { createJob, inputVariables, runStep, type Job, type StepOutcome } from '../support/action.js';

let sandbox: Sandbox;
let job: Job;
let count = 0;

beforeAll(async () => {
  sandbox = await startSandbox();
});

afterAll(async () => {
  await sandbox.close();
});

beforeEach(() => {
  job = createJob();
  // What one test has stored on GitHub, another one would find there.
  count += 1;
  job.write('widget.tar.gz', `a widget, ${count}`);
});

afterEach(() => {
  job.remove();
  sandbox.setClaims({});
});

interface Setting {
  readonly claims?: RunClaims;
  readonly environment?: Readonly<Record<string, string>>;
}

/** One step of the job. */
async function step(
  action: typeof runAttestAction,
  inputs: Record<string, string>,
  { claims = {}, environment = {} }: Setting = {},
): Promise<StepOutcome> {
  sandbox.setClaims(claims);
  const variables = { ...sandbox.environment(), ...job.environment, ...inputVariables(inputs), ...environment };
  return runStep(action, variables);
}

const signing = () => ({
  sigstore: sandbox.files.signingConfigV1,
  'trusted-root': sandbox.files.trustedRoot,
  'github-token': sandbox.environment()['GITHUB_TOKEN'] ?? '',
});
const attest = async (inputs: Record<string, string>, setting: Setting = {}) =>
  step(runAttestAction, { ...signing(), ...inputs }, setting);
const verify = async (inputs: Record<string, string>) =>
  step(runVerifyAction, { 'custom-trusted-root': sandbox.files.trustedRoot, ...inputs });
const annotations = (log: string) => [...log.matchAll(/^::error title=([^:]*)::(.*)$/gm)].map(([, title]) => title);

describe('the attest action', () => {
  it('writes bundle, outputs, summary and the list of paths', async () => {
    expect(await attest({ 'subject-path': 'widget.tar.gz' })).toMatchObject({ code: 0 });
    const bundle = path.join(job.workspace, 'widget.tar.gz.sigstore.json');
    const digest = expect.stringMatching(/^sha256:[0-9a-f]{64}$/);
    const outputs = job.outputs();
    expect(outputs).toEqual({
      'bundle-path': bundle,
      'bundle-digest': digest,
      subjects: expect.any(String),
      'slsa-level': '2',
      'verify-command': expect.stringMatching(/^wherefrom verify widget\.tar\.gz --bundle /),
      stored: expect.any(String),
      'attestation-id': expect.stringMatching(/^\d+$/),
      'attestation-url': expect.stringMatching(/^https:\/\/github\.com\/acme\/widget\/attestations\/\d+$/),
      'storage-record-ids': '',
    });
    const stored = { written: 1, present: 0, failed: 0, untried: 0 };
    expect(JSON.parse(outputs['stored'] ?? '')).toMatchObject([
      { ...stored, store: 'file', locations: [{ location: bundle }] },
      { ...stored, store: 'github', locations: [{ location: outputs['attestation-url'] }] },
    ]);
    expect(JSON.parse(outputs['subjects'] ?? '')).toEqual([{ name: 'widget.tar.gz', digest }]);
    expect(existsSync(bundle)).toBe(true);
    expect(job.summary()).toContain('`widget.tar.gz`');
    const list = path.join(job.temporary, 'created_attestation_paths.txt');
    expect(readFileSync(list, 'utf8')).toBe(`${bundle}\n`);
  });

  it('adds to the list of paths that an earlier step began, and gives several bundles a line each', async () => {
    const list = path.join(job.temporary, 'created_attestation_paths.txt');
    appendFileSync(list, '/earlier\n');
    job.write('gadget.tar.gz', 'a gadget');
    await attest({ 'subject-path': '*.tar.gz', 'per-subject': 'true' });
    const bundles = ['gadget', 'widget'].map((name) => path.join(job.workspace, `${name}.tar.gz.sigstore.json`));
    expect(job.outputs()['bundle-path']?.split('\n').toSorted()).toEqual(bundles);
    expect(readFileSync(list, 'utf8').trim().split('\n').toSorted()).toEqual(['/earlier', ...bundles].toSorted());
  });

  it('masks every secret before anything else is said, and prints it nowhere', async () => {
    const registry = { 'registry-username': 'acme', 'registry-password': 'a password' };
    const { log } = await attest({ 'subject-path': 'widget.tar.gz', ...registry });
    const masked = [...log.matchAll(/^::add-mask::(.*)$/gm)].map(([, secret = '']) => secret);
    const [githubToken = '', password, identity] = masked;
    expect(masked).toHaveLength(3);
    expect(githubToken).toBe(sandbox.environment()['GITHUB_TOKEN']);
    expect(password).toBe('a password');
    expect(identity).toMatch(/^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+$/);
    expect(log.slice(0, log.indexOf(identity ?? '')).replaceAll(/^::add-mask::.*$/gm, '')).toMatch(
      /^\s*(::add-mask::)?$/,
    );
    const rest = log.replaceAll(/^::add-mask::.*$/gm, '');
    for (const text of [rest, job.summary(), JSON.stringify(job.outputs())]) {
      expect(text).not.toMatch(/eyJ/);
      for (const secret of masked) expect(text).not.toContain(secret);
    }
  });

  it('writes no summary with show-summary: false', async () => {
    await attest({ 'subject-path': 'widget.tar.gz', 'show-summary': 'false' });
    expect(job.summary()).toBe('');
  });

  it('goes on where the summary cannot be written: the bundle is made by then', async () => {
    const environment = { GITHUB_STEP_SUMMARY: path.join(job.temporary, 'no', 'such', 'file') };
    const { code, log } = await attest({ 'subject-path': 'widget.tar.gz' }, { environment });
    expect(code).toBe(0);
    expect(log).toMatch(/^::warning title=Wherefrom::The job summary was not written/m);
  });

  it('attests an SBOM, which the verify action accepts by its type', async () => {
    job.write('sbom.json', JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6' }));
    await attest({ 'subject-path': 'widget.tar.gz', 'sbom-path': 'sbom.json' });
    expect(job.outputs()).toMatchObject({ 'slsa-level': '0' });
    const inputs = { 'subject-path': 'widget.tar.gz', repo: 'acme/widget' };
    expect(await verify({ ...inputs, 'predicate-type': 'cyclonedx' })).toMatchObject({ code: 0 });
    expect(await verify(inputs)).toMatchObject({ code: 1 });
  });

  it('takes a token from a file in the place of the job', async () => {
    job.write('token', await sandbox.mintToken('sigstore'));
    const environment = { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' };
    const inputs = { 'subject-path': 'widget.tar.gz', 'identity-token': 'token' };
    expect(await attest(inputs, { environment })).toMatchObject({ code: 0 });
  });

  it('attests an image and its platforms beside it with push-to-registry, and records where it lies', async () => {
    const user = { name: 'acme', password: 'a password', access: 'write' } as const;
    const { digest, platforms } = sandbox.registry.pushImage('acme/widget');
    sandbox.registry.configure({ auth: 'basic', users: [user] });
    const inputs = {
      image: `${sandbox.registry.host}/acme/widget@${digest}`,
      'push-to-registry': 'true',
      'subject-version': '1.2.3',
      platforms: 'true',
      'registry-username': user.name,
      'registry-password': user.password,
    };
    try {
      expect(await attest(inputs)).toMatchObject({ code: 0 });
    } finally {
      sandbox.registry.configure({ auth: 'none', users: [] });
    }
    const { stored, subjects, 'storage-record-ids': records } = job.outputs();
    expect(JSON.parse(subjects ?? '')).toHaveLength(1 + Object.keys(platforms).length);
    expect(JSON.parse(stored ?? '')).toMatchObject(
      ['file', 'github', 'registry'].map((store) => ({ store, written: 1, failed: 0 })),
    );
    expect(records).toMatch(/^\d+(,\d+)*$/);
    expect(sandbox.github.state.records.at(-1)).toMatchObject({ version: '1.2.3' });
    expect(job.summary()).toMatch(/^cosign verify-attestation /m);
  });

  it('says which store failed in outputs, log and summary, ends with 3, and finishes with resume', async () => {
    const inputs = { 'subject-path': 'widget.tar.gz' };
    const path = '/repos/acme/widget/attestations';
    sandbox.services.github.setFaults([{ fault: { kind: 'status', status: 403 }, method: 'POST', path }]);
    try {
      const { code, log } = await attest(inputs);
      expect(code).toBe(3);
      expect(annotations(log)).toEqual(['Wherefrom%3A STORE_INCOMPLETE']);
      expect(log).toContain('! NOT STORED EVERYWHERE');
    } finally {
      sandbox.services.github.setFaults([]);
    }
    const outputs = job.outputs();
    expect(existsSync(outputs['bundle-path'] ?? '')).toBe(true);
    expect(JSON.parse(outputs['stored'] ?? '')).toMatchObject([
      { store: 'file', written: 1 },
      { store: 'github', failed: 1, failures: [{ code: 'STORE_FORBIDDEN' }] },
    ]);
    expect(job.summary()).toContain('not stored everywhere');
    const before = sandbox.services.fulcio.requests.length;
    expect(await attest({ ...inputs, resume: 'true' })).toMatchObject({ code: 0 });
    expect(sandbox.services.fulcio.requests).toHaveLength(before);
  });

  it.each<[string, Record<string, string>, string]>([
    ['a store that is none', { store: 'ghcr.io/acme/widget' }, 'STORE_UNKNOWN'],
    ['a user without a password', { 'registry-username': 'acme' }, 'INPUT_INVALID'],
    ['GitHub without a token', { 'github-token': '' }, 'STORE_UNAUTHORIZED'],
    ['resume with nothing to resume', { resume: 'true' }, 'STATE_MISSING'],
  ])('refuses %s', async (_, inputs, title) => {
    const { log } = await attest({ 'subject-path': 'widget.tar.gz', ...inputs });
    expect(annotations(log)).toEqual([`Wherefrom%3A ${title}`]);
    expect(readdirSync(job.workspace)).toEqual(['widget.tar.gz']);
  });

  const noToken = { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' };
  const fork = { pull_request: { base: { repo: { full_name: 'acme/widget' } }, head: { repo: null } } };
  it.each<[string, Record<string, string>, Setting, number, string]>([
    ['nothing to attest', {}, {}, 2, 'SUBJECT_NONE'],
    ['a mistyped checksum path', { 'subject-checksums': 'SHA256SUM' }, {}, 2, 'SUBJECT_PATH_MISSING'],
    ['one of two paths missing', { 'subject-path': 'widget.tar.gz,x' }, {}, 2, 'SUBJECT_PATH_MISSING'],
    ['no permission', { 'subject-path': 'widget.tar.gz' }, { environment: noToken }, 2, 'OIDC_PERMISSION_MISSING'],
    [
      'an event that may not sign',
      { 'subject-path': 'widget.tar.gz' },
      { claims: { event_name: 'workflow_run' } },
      2,
      'EVENT_REFUSED',
    ],
    [
      'a Sigstore config that is none',
      { 'subject-path': 'widget.tar.gz', sigstore: 'widget.tar.gz' },
      {},
      2,
      'SIGNING_CONFIG_MALFORMED',
    ],
  ])('writes nothing and annotates why, given %s', async (_, inputs, setting, code, title) => {
    const outcome = await attest(inputs, setting);
    expect(outcome.code).toBe(code);
    expect(annotations(outcome.log)).toEqual([`Wherefrom%3A ${title}`]);
    expect(job.outputs()).toEqual({});
    expect(readdirSync(job.workspace)).toEqual(['widget.tar.gz']);
  });

  it('says of a fork that no permission helps', async () => {
    const event = path.join(job.temporary, 'event.json');
    writeFileSync(event, JSON.stringify(fork));
    const environment = { ...noToken, GITHUB_EVENT_PATH: event };
    const { log } = await attest({ 'subject-path': 'widget.tar.gz' }, { environment });
    expect(annotations(log)).toEqual(['Wherefrom%3A OIDC_FORK_PULL_REQUEST']);
  });

  it('warns of a commit that is not the one of the event', async () => {
    const { execFileSync } = await import('node:child_process');
    const git = (...words: string[]) => execFileSync('git', words, { cwd: job.workspace });
    git('init', '-q');
    git('-c', 'user.name=a', '-c', 'user.email=a@acme.example', 'commit', '-q', '--allow-empty', '-m', 'another');
    const { code, log } = await attest({ 'subject-path': 'widget.tar.gz' });
    expect(code).toBe(0);
    expect(log).toMatch(/^::warning title=Wherefrom::/m);
    expect(job.summary()).toContain('[!WARNING]');
  });

  it('lets no file name speak to the runner', async () => {
    if (process.platform === 'win32') return;
    job.write('::error::x', 'odd');
    const { code, log } = await attest({ 'subject-path': '::error::x' });
    expect(code).toBe(0);
    // What stands between these two lines, the runner prints and does not read.
    const read = log.replace(/^::stop-commands::([0-9a-f-]{36})\n[\s\S]*?^::\1::\n/m, '');
    expect(log.length - read.length).toBeGreaterThan(500);
    expect(read).toMatch(/^(::add-mask::\S+\n){2}$/);
  });
});

describe('the verify action', () => {
  const inputs = { 'subject-path': 'widget.tar.gz', repo: 'acme/widget' };

  it('passes what is proven, with a verdict, a report and a summary', async () => {
    await attest({ 'subject-path': 'widget.tar.gz', 'show-summary': 'false' });
    expect(await verify(inputs)).toMatchObject({ code: 0 });
    const outputs = job.outputs();
    expect(outputs['verdict']).toBe('passed');
    expect(JSON.parse(readFileSync(outputs['report-path'] ?? '', 'utf8'))).toMatchObject({ verdict: 'passed' });
    expect(job.summary()).toContain('widget.tar.gz');
  });

  it('fails with an annotation for what changed', async () => {
    await attest({ 'subject-path': 'widget.tar.gz' });
    job.write('widget.tar.gz', 'a wodget');
    const { code, log } = await verify(inputs);
    expect(code).toBe(1);
    expect(log).toMatch(/^::error title=Wherefrom%3A .*widget\.tar\.gz refused::.*subject-digest/m);
    expect(job.outputs()['verdict']).toBe('refused');
  });

  it('fails for what has no attestation', async () => {
    const { code, log } = await verify(inputs);
    expect(code).toBe(1);
    expect(log).toMatch(/^::error title=.*refused::.*No attestation was found/m);
  });

  it('names a file below the working directory by its path from there', async () => {
    const { log } = await verify({ ...inputs, 'subject-path': path.resolve('package.json') });
    expect(log).toMatch(/^::error title=Wherefrom%3A package\.json refused::/m);
  });

  it('verifies every file of a glob, and a digest by its bundle', async () => {
    job.write('gadget.tar.gz', 'a gadget');
    await attest({ 'subject-path': 'widget.tar.gz' });
    expect(await verify({ ...inputs, 'subject-path': '*.tar.gz' })).toMatchObject({ code: 1 });
    const [subject] = JSON.parse(job.outputs()['subjects'] ?? '') as { digest: string }[];
    const byDigest = {
      repo: 'acme/widget',
      'subject-digest': subject?.digest ?? '',
      bundle: 'widget.tar.gz.sigstore.json',
    };
    expect(await verify(byDigest)).toMatchObject({ code: 0 });
  });

  it.each([
    ['nothing to verify', { repo: 'acme/widget' }, 'USAGE'],
    ['a digest without algorithm', { repo: 'acme/widget', 'subject-digest': 'ab'.repeat(32) }, 'DIGEST_MALFORMED'],
    ['a glob without a match', { repo: 'acme/widget', 'subject-path': '*.zip' }, 'SUBJECT_GLOB_UNMATCHED'],
    ['a repository without owner', { repo: 'widget', 'subject-path': 'widget.tar.gz' }, 'INPUT_INVALID'],
    ['a switch that is neither', { ...inputs, offline: 'yes' }, 'INPUT_INVALID'],
    ['two roots', { ...inputs, 'no-public-good': 'true' }, 'INPUT_CONFLICT'],
  ])('ends with 2 and annotates why, given %s', async (_, given, title) => {
    const { code, log } = await verify(given);
    expect(code).toBe(2);
    expect(annotations(log)).toEqual([`Wherefrom%3A ${title}`]);
    expect(job.outputs()).toEqual({});
  });

  it('ends with 2 where nobody is named whom to believe', async () => {
    await attest({ 'subject-path': 'widget.tar.gz' });
    const { code, log } = await verify({ 'subject-path': 'widget.tar.gz' });
    expect(code).toBe(2);
    expect(annotations(log)).toEqual(['Wherefrom%3A SIGNER_NOT_NAMED']);
    expect(log).toContain('add: `repo` acme/widget');
    expect(log).not.toContain('--repo');
  });

  it('names its inputs, and no flags, in what it advises about a refusal', async () => {
    const { code, log } = await verify(inputs);
    expect(code).toBe(1);
    expect(log).toContain('name it with `bundle` FILE');
    expect(log + job.summary()).not.toContain('--bundle');
    expect(readFileSync(job.outputs()['report-path'] ?? '', 'utf8')).toContain('--bundle FILE');
  });
});
