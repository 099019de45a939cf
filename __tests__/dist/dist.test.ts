import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { startService } from '../../src/sandbox/service.js';
import { VERSION } from '../../src/version.js';
import { createJob, inputVariables, type Job } from '../support/action.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DIST = path.join(ROOT, 'dist');

let sandbox: Sandbox;
let job: Job;

beforeAll(async () => {
  sandbox = await startSandbox();
});

afterAll(async () => {
  await sandbox.close();
});

beforeEach(() => {
  job = createJob();
  job.write('widget.tar.gz', 'a widget');
});

afterEach(() => {
  job.remove();
});

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Without what this test's own surroundings set: no node_modules on the path, no run of a CI system. */
function bare(environment: Readonly<Record<string, string>>): Record<string, string> {
  const kept = ['PATH', 'Path', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'HOME', 'USERPROFILE'];
  const own = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const]));
  return { ...Object.fromEntries(own), ...environment };
}

async function run(argv: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { cwd: job.workspace, env: bare(environment), encoding: 'utf8' as const, timeout: 50_000 };
    const child: ChildProcess = execFile(process.execPath, [...argv], options, (_, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}

const cli = async (argv: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Outcome> =>
  run([path.join(DIST, 'cli.js'), ...argv], environment);
const action = async (entry: string, inputs: Readonly<Record<string, string>>): Promise<Outcome> => {
  const environment = sandbox.environment();
  const all = inputVariables({ 'github-token': environment['GITHUB_TOKEN'] ?? '', ...inputs });
  return run([path.join(DIST, entry)], { ...environment, ...job.environment, ...all });
};

describe('the committed bundle, as the runner starts it', () => {
  it.each([
    ['Rekor v1', () => sandbox.files.signingConfigV1],
    ['Rekor v2 and a timestamp', () => sandbox.files.signingConfigV2],
  ])('attests with %s, verifies, and refuses what changed', async (_, config) => {
    const trust = { 'trusted-root': sandbox.files.trustedRoot };
    const attested = await action('index.js', { 'subject-path': '*.tar.gz', sigstore: config(), ...trust });
    expect(attested).toMatchObject({ code: 0, stderr: '' });
    expect(job.outputs()['bundle-path']).toBe(path.join(job.workspace, 'widget.tar.gz.sigstore.json'));

    const inputs = {
      'subject-path': 'widget.tar.gz',
      repo: 'acme/widget',
      'custom-trusted-root': sandbox.files.trustedRoot,
    };
    expect(await action('verify.js', inputs)).toMatchObject({ code: 0, stderr: '' });
    expect(job.outputs()['verdict']).toBe('passed');

    job.write('widget.tar.gz', 'a wodget');
    const refused = await action('verify.js', inputs);
    expect(refused).toMatchObject({ code: 1, stderr: '' });
    expect(refused.stdout).toMatch(/^::error title=/m);
  });

  it('ends with one annotation, without inputs', async () => {
    const { code, stdout, stderr } = await action('index.js', {});
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    expect(stdout).toMatch(/^::error title=Wherefrom%3A SUBJECT_NONE::[^\n]+\n$/);
  });

  it('says so where nothing can ever end its work', async () => {
    const deaf = [
      "import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';",
      'fs.promises.open = () => new Promise(() => undefined); syncBuiltinESMExports();',
    ].join('');
    const argv = ['--import', `data:text/javascript,${encodeURIComponent(deaf)}`, path.join(DIST, 'cli.js')];
    const { code, stderr } = await run([...argv, 'verify', 'widget.tar.gz', '--repo', 'acme/widget']);
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(/^INTERNAL: .*\n {2}Remedy: /m) });
  });

  it('reads at most 300 kB of JavaScript until then', async () => {
    const coverage = path.join(job.temporary, 'coverage');
    await run([path.join(DIST, 'index.js')], { NODE_V8_COVERAGE: coverage });
    const scripts = readdirSync(coverage).flatMap((name) => {
      const { result } = JSON.parse(readFileSync(path.join(coverage, name), 'utf8')) as { result: { url: string }[] };
      return result.map(({ url }) => url).filter((url) => url.startsWith('file:'));
    });
    const bytes = scripts.reduce((sum, url) => sum + statSync(fileURLToPath(url)).size, 0);
    expect(scripts.length).toBeGreaterThanOrEqual(3);
    expect(bytes).toBeLessThanOrEqual(300 * 1024);
  });
});

describe('the committed command line', () => {
  it('prints version and help', async () => {
    expect(await cli(['--version'])).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' });
    expect(await cli(['verify', '--help'])).toMatchObject({ code: 0, stderr: '' });
  });

  it('ends with the code of its error', async () => {
    const { code, stdout, stderr } = await cli(['verify', 'missing', '--repo', 'acme/widget', '--offline']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^SUBJECT_PATH_MISSING: /);
  });

  it('keeps its verdict when nobody reads the report', async () => {
    const child = spawn(
      process.execPath,
      [path.join(DIST, 'cli.js'), 'verify', 'widget.tar.gz', '--repo', 'a/b', '--offline'],
      {
        cwd: job.workspace,
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect(code).toBe(1);
  });

  const onPosix = process.platform === 'win32' ? it.skip : it;
  onPosix('ends with 130 on Ctrl-C, and leaves nothing half-written', async () => {
    sandbox.services.fulcio.setFaults([{ fault: { kind: 'hang' } }]);
    try {
      const before = sandbox.services.fulcio.requests.length;
      const words = [
        'attest',
        'widget.tar.gz',
        '--sigstore',
        sandbox.files.signingConfigV1,
        '--trusted-root',
        sandbox.files.trustedRoot,
      ];
      const child = spawn(process.execPath, [path.join(DIST, 'cli.js'), ...words], {
        cwd: job.workspace,
        env: bare(sandbox.environment()),
        stdio: 'ignore',
      });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      while (sandbox.services.fulcio.requests.length === before)
        await new Promise((resolve) => setTimeout(resolve, 10));
      child.kill('SIGINT');
      expect(await ended).toBe(130);
      expect(readdirSync(job.workspace)).toEqual(['widget.tar.gz']);
    } finally {
      sandbox.services.fulcio.setFaults([]);
    }
  });

  it('goes through the proxy that the environment names, but never to this machine', async () => {
    const proxy = await startProxy();
    const local = await startService('tuf', () => ({ status: 404 }));
    try {
      const verify = async (mirror: string) =>
        cli(['verify', 'widget.tar.gz', '-R', 'a/b', '--tuf-mirror', mirror, '--tuf-root', sandbox.files.tufRoot], {
          ...{ HTTP_PROXY: proxy.url, HOME: job.temporary, USERPROFILE: job.temporary },
        });
      expect((await verify(local.url)).stderr).toMatch(/^TUF_FAILED: /);
      expect(local.requests.length).toBeGreaterThan(0);
      expect(proxy.asked).toEqual([]);
      // Node 20 has no such proxy; there the name is looked up and not found.
      expect((await verify('http://tuf.acme.invalid')).stderr).toMatch(/^TUF_FAILED: /);
      if (Number(process.versions.node.split('.')[0]) >= 24) expect(proxy.asked).toContain('tuf.acme.invalid:80');
    } finally {
      await Promise.all([proxy.close(), local.close()]);
    }
  });
});

/** A proxy that lets nobody through and remembers who asked. */
async function startProxy() {
  const asked: string[] = [];
  const server = createServer();
  server.on('connect', ({ url }: IncomingMessage, socket: Duplex) => {
    asked.push(url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => new Promise((resolve) => server.close(resolve));
  return { url: `http://127.0.0.1:${port}`, asked, close };
}

describe('the package', () => {
  it('exports typed attest and verify, and loads what they need when they are called', async () => {
    const project = realpathSync(mkdtempSync(path.join(tmpdir(), 'wherefrom-user-')));
    try {
      const installed = path.join(project, 'node_modules', 'wherefrom');
      mkdirSync(path.dirname(installed), { recursive: true });
      const { symlinkSync } = await import('node:fs');
      symlinkSync(ROOT, installed, 'junction');
      writeFileSync(path.join(project, 'package.json'), '{"type":"module"}');
      writeFileSync(
        path.join(project, 'use.ts'),
        [
          "import { attest, verify, WherefromError, type AttestResult, type ErrorCode, type VerifyResult } from 'wherefrom';",
          'const [token, sigstore, trustedRoot, directory] = process.argv.slice(2) as [string, string, string, string];',
          "const options = { files: ['widget.tar.gz'], directory, sigstore, trustedRoot };",
          'const made: AttestResult = await attest({ ...options, identity: token });',
          'const artifacts: string[] = made.attestations.flatMap(({ subjects }) => subjects.map(({ path }) => path ?? ""));',
          "const seen: VerifyResult = await verify({ artifacts, repo: 'acme/widget', customTrustedRoot: trustedRoot });",
          'const code: ErrorCode | undefined = await attest({ ...options, files: [], identity: token }).then(',
          '  () => undefined,',
          '  (error: unknown) => (error instanceof WherefromError ? error.code : undefined),',
          ');',
          'console.log(JSON.stringify([made.slsa.level, seen.verdict, code]));',
        ].join('\n'),
      );
      const config = {
        compilerOptions: {
          module: 'NodeNext',
          target: 'ES2023',
          strict: true,
          types: ['node'],
          typeRoots: [path.join(ROOT, 'node_modules', '@types')],
          outDir: 'out',
          rootDir: '.',
        },
        files: ['use.ts'],
      };
      writeFileSync(path.join(project, 'tsconfig.json'), JSON.stringify(config));
      const tsc = await run([path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', project]);
      expect(tsc).toEqual({ code: 0, stdout: '', stderr: '' });
      const token = await sandbox.mintToken('sigstore');
      const words = [token, sandbox.files.signingConfigV1, sandbox.files.trustedRoot, job.workspace];
      const used = await run([path.join(project, 'out', 'use.js'), ...words]);
      expect(used).toEqual({ code: 0, stdout: '[2,"passed","SUBJECT_NONE"]\n', stderr: '' });
    } finally {
      rmSync(project, { recursive: true, force: true });
    }
  });
});
