// Attests against a sandbox whose every answer comes 50 ms late, and against one that answers at once: seconds of each run.
// Usage: node latency.mjs CLI RUNS   (prints JSON; needs lib/, which tsc builds)
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// `npm run bench` compiles lib/; in a clean clone there is none, and the type check must not miss it.
/** @type {typeof import('../../src/sandbox/sandbox.js')} */
const { startSandbox } = await import(new URL('../../lib/sandbox/sandbox.js', import.meta.url).href);
const [cli = '', runs = '5'] = process.argv.slice(2);
const LATENCY_MS = 50;
const folder = mkdtempSync(join(tmpdir(), 'wherefrom-latency-'));
const sandbox = await startSandbox();

const kinds = {
  'a file, stored in a file': (/** @type {string} */ name) => [named(name), '--store', 'file'],
  'a file, stored in a file and on GitHub': (/** @type {string} */ name) => [
    ...[named(name), '--store', 'file', '--store', 'github'],
  ],
  'an image, stored beside it in its registry': (/** @type {string} */ name) => {
    const { digest } = sandbox.registry.pushImage('acme/latency', { content: name });
    return ['--image', `${sandbox.registry.host}/acme/latency@${digest}`, '--store', 'registry'];
  },
};

try {
  /** @type {Record<string, { late: number[], prompt: number[], requests: number }>} */ const results = {};
  for (const [kind, argv] of Object.entries(kinds)) {
    const result = { late: /** @type {number[]} */ ([]), prompt: /** @type {number[]} */ ([]), requests: 0 };
    // In turns, so that whatever else the machine does hits both alike.
    for (let run = 0; run < Number(runs); run += 1) {
      const before = requests();
      result.late.push(await attest(argv(`late-${kind.length}-${run}`), LATENCY_MS));
      result.requests = requests() - before;
      result.prompt.push(await attest(argv(`prompt-${kind.length}-${run}`), 0));
    }
    results[kind] = result;
  }
  process.stdout.write(JSON.stringify(results));
} finally {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
}

function named(/** @type {string} */ name) {
  writeFileSync(join(folder, name), name);
  return name;
}

function requests() {
  return Object.values(sandbox.services).reduce((sum, service) => sum + service.requests.length, 0);
}

/** @param {string[]} argv @param {number} ms */
async function attest(argv, ms) {
  for (const service of Object.values(sandbox.services)) {
    service.setFaults(ms === 0 ? [] : [{ fault: { kind: 'delay', ms } }]);
  }
  const trust = ['--sigstore', sandbox.files.signingConfigV1, '--trusted-root', sandbox.files.trustedRoot];
  const start = process.hrtime.bigint();
  const child = spawn(process.execPath, [cli, 'attest', ...argv, ...trust], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...sandbox.environment(), RUNNER_TEMP: folder, DOCKER_CONFIG: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`${argv.join(' ')}: exit ${code}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}
