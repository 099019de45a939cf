import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runCli } from '../../src/cli/run.js';
import { cli } from '../support/cli.js';

let directory: string;

beforeEach(() => {
  directory = realpathSync(mkdtempSync(path.join(tmpdir(), 'wherefrom-sandbox-cli-')));
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

/** Runs a piece of JavaScript inside the sandbox; its exit code is the command's. */
const inside = async (script: string, ...flags: string[]) =>
  cli(['sandbox', ...flags, '--', process.execPath, '-e', script], { directory, environment: process.env });

/** What the command inside saw of its environment. */
async function environmentInside(...flags: string[]): Promise<Record<string, string>> {
  const file = JSON.stringify(path.join(directory, 'environment.json'));
  const { code } = await inside(`fs.writeFileSync(${file}, JSON.stringify(process.env))`, ...flags);
  expect(code).toBe(0);
  return JSON.parse(readFileSync(path.join(directory, 'environment.json'), 'utf8'));
}

/** The sandbox without a command, until it has printed what it prints, and then Ctrl-C. */
async function printed(...flags: string[]): Promise<{ code: number; text: string }> {
  const interruption = new AbortController();
  let text = '';
  const code = await runCli({
    argv: ['sandbox', ...flags],
    environment: {},
    directory,
    home: directory,
    platform: 'linux',
    readStdin: async () => Promise.resolve(''),
    interrupted: interruption.signal,
    stdout: {
      write: (part: string) => {
        text += part;
        interruption.abort();
      },
    },
    stderr: { write: () => undefined },
  });
  return { code, text };
}

describe('wherefrom sandbox -- COMMAND', () => {
  it.each([0, 1, 7])('passes the exit code %d on', async (code) => {
    expect(await inside(`process.exit(${code})`)).toEqual({ code, stdout: '', stderr: '' });
  });

  it('gives the command the runner it plays and the paths that commands need', async () => {
    const environment = await environmentInside();
    expect(environment).toMatchObject({ GITHUB_REPOSITORY: 'acme/widget', GITHUB_ACTIONS: 'true' });
    expect(environment['ACTIONS_ID_TOKEN_REQUEST_URL']).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
    for (const name of [
      'SIGNING_CONFIG',
      'SIGNING_CONFIG_REKOR_V2',
      'TRUSTED_ROOT',
      'TRUSTED_ROOT_LINES',
      'TUF_ROOT',
    ]) {
      expect(environment[`WHEREFROM_${name}`]).toMatch(/\.jsonl?$/);
    }
  });

  it('gives the command the address of its registry, and an image of two platforms that lies there', async () => {
    const answers = JSON.stringify(path.join(directory, 'answers.json'));
    const { code } = await inside(`
      const [, name, digest] = /^[^/]+\\/(.+)@(.+)$/.exec(process.env.WHEREFROM_IMAGE);
      const url = 'http://' + process.env.WHEREFROM_REGISTRY + '/v2/' + name + '/manifests/' + digest;
      fetch(url, { headers: { accept: 'application/vnd.oci.image.index.v1+json' } })
        .then((answer) => answer.json())
        .then((index) => fs.writeFileSync(${answers}, JSON.stringify(index.manifests.map(({ platform }) => platform))));
    `);
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(path.join(directory, 'answers.json'), 'utf8'))).toEqual([
      { os: 'linux', architecture: 'amd64' },
      { os: 'linux', architecture: 'arm64' },
    ]);
  });

  it('plays the run that its options describe', async () => {
    const environment = await environmentInside(
      ...['--repo', 'acme/app', '--ref', 'refs/tags/v2', '--event', 'release', '--sha', 'ab'.repeat(20)],
      ...['--workflow', '.github/workflows/ship.yml', '--runner', 'self-hosted'],
    );
    expect(environment).toMatchObject({
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_REF: 'refs/tags/v2',
      GITHUB_EVENT_NAME: 'release',
      GITHUB_SHA: 'ab'.repeat(20),
      GITHUB_WORKFLOW_REF: 'acme/app/.github/workflows/ship.yml@refs/tags/v2',
      RUNNER_ENVIRONMENT: 'self-hosted',
    });
  });

  it('takes everything after -- as the command, flags of its own name too', async () => {
    const file = path.join(directory, 'argv.json');
    const script = `fs.writeFileSync(${JSON.stringify(file)}, JSON.stringify(process.argv.slice(1)))`;
    const argv = ['sandbox', '--', process.execPath, '-e', script, '--', '--repo', '--help', '--format', 'json'];
    expect(await cli(argv, { directory, environment: process.env })).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(['--repo', '--help', '--format', 'json']);
  });

  it('says so when the command cannot be started, and leaves no temporary folder behind', async () => {
    const { code, stderr } = await cli(['sandbox', '--', path.join(directory, 'no-such-program')], { directory });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^USAGE: The command ".*no-such-program" could not be started/);
  });

  it('keeps its keys in --directory, so that the same root verifies what an earlier one signed', async () => {
    const kept = path.join(directory, 'kept');
    const first = await environmentInside('--directory', kept);
    const root = readFileSync(first['WHEREFROM_TRUSTED_ROOT'] ?? '', 'utf8');
    expect(path.dirname(first['WHEREFROM_TRUSTED_ROOT'] ?? '')).toBe(kept);
    await environmentInside('--directory', kept);
    const rawBytes = (text: string) => [...text.matchAll(/"rawBytes": "([^"]+)"/g)].map(([, bytes]) => bytes);
    expect(rawBytes(readFileSync(path.join(kept, 'trusted_root.json'), 'utf8'))).toEqual(rawBytes(root));
  });

  it.each([
    ['--visibility', 'secret'],
    ['--runner', 'mine'],
    ['--shell', 'fish'],
    ['--ref', 'v1.0.0'],
    ['--ref', 'refs/tags/'],
  ])('refuses %s %s before anything is started', async (flag, value) => {
    const { code, stderr } = await inside('', flag, value);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^INPUT_INVALID: /);
  });
});

describe('wherefrom sandbox', () => {
  it('prints variables for a POSIX shell and lines to paste, and ends with 130 on Ctrl-C', async () => {
    const { code, text } = await printed('--shell', 'sh');
    expect(code).toBe(130);
    expect(text).toMatch(/^# SANDBOX: /);
    expect(text).toMatch(/^export GITHUB_REPOSITORY=acme\/widget$/m);
    for (const tool of [
      'wherefrom attest',
      'wherefrom verify',
      'gh attestation verify',
      'cosign verify-blob-attestation',
    ]) {
      expect(text).toMatch(new RegExp(`^${tool} FILE .*"\\$WHEREFROM_TRUSTED_ROOT`, 'm'));
    }
    const root = /^export WHEREFROM_TRUSTED_ROOT=(.+)$/m.exec(text)?.[1] ?? '';
    expect(existsSync(root)).toBe(false);
  });

  it('prints them for PowerShell', async () => {
    const { text } = await printed('--shell', 'powershell');
    expect(text).toMatch(/^\$env:GITHUB_REPOSITORY = 'acme\/widget'$/m);
    expect(text).toContain('--trusted-root $env:WHEREFROM_TRUSTED_ROOT');
  });

  it('prints JSON for scripts', async () => {
    const { text } = await printed('--format', 'json');
    expect(JSON.parse(text)).toMatchObject({
      environment: { GITHUB_REPOSITORY: 'acme/widget' },
      files: { trustedRoot: expect.any(String) },
      services: { fulcio: expect.stringMatching(/^http:/) },
    });
  });
});
