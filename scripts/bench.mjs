// Speed and memory as ratios within one run: `npm run bench [-- hash|subjects|start|latency [DIST]]`. Needs a build and openssl.
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const peakHook = new URL('bench/peak.mjs', import.meta.url).href;
/** The build that is measured: the committed one, or the one that was named. */
const dist = resolve(process.argv[3] ?? join(root, 'dist'));
const cli = join(dist, 'cli.js');
const scratch = mkdtempSync(join(tmpdir(), 'wherefrom-bench-'));
const GIBIBYTE = 1024 ** 3;
const HASH_ROUNDS = 9;
const ATTEST_RUNS = 5;

try {
  const only = process.argv[2];
  const parts = { hash: benchHash, subjects: benchSubjects, start: benchStart, latency: benchLatency };
  for (const [name, part] of Object.entries(parts)) if (only === undefined || only === name) part();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function benchHash() {
  const [a, b] = [bigFile('a.bin'), bigFile('b.bin')];
  /** @type {{ ssl: number, sslTwo: number, one: number, two: number, peakMb: number }[]} */ const rounds = [];
  // In turns, so that whatever else the machine does hits all alike; the first round only warms the page cache.
  for (let round = 0; round <= HASH_ROUNDS; round += 1) {
    const ssl = timed('openssl', ['dgst', '-sha256', a]);
    const one = hashRun([a]);
    const sslTwo = timed('sh', ['-c', 'openssl dgst -sha256 "$0" & openssl dgst -sha256 "$1" & wait', a, b]);
    const two = hashRun([a, b]);
    const peakMb = Math.max(one.peakMb, two.peakMb);
    if (round > 0) rounds.push({ ssl, sslTwo, one: one.seconds, two: two.seconds, peakMb });
  }
  /** @param {(round: typeof rounds[number]) => number} value */
  const mid = (value) => median(rounds.map(value));
  const peak = Math.max(...rounds.map(({ peakMb }) => peakMb)).toFixed(0);
  print('2 GiB, sha256: openssl', `${mid(({ ssl }) => ssl).toFixed(2)} s`);
  print('2 GiB, sha256: wherefrom', `${mid(({ one }) => one).toFixed(2)} s, peak of all runs ${peak} MB`);
  const beside = mid(({ ssl, one }) => ssl / one);
  print('  throughput beside openssl (aim: at least 0.95)', `${beside.toFixed(2)}x`);
  print('two files of 2 GiB at once', `${mid(({ two }) => two).toFixed(2)} s`);
  const gain = mid(({ one, two }) => (2 * one) / two);
  print('  throughput beside one file (aim: at least 1.7)', `${gain.toFixed(2)}x`);
  const limit = mid(({ ssl, sslTwo }) => (2 * ssl) / sslTwo);
  print("  the machine's own: two openssl beside one", `${limit.toFixed(2)}x`);
}

/** @param {string[]} files */
function hashRun(files) {
  const { stdout, peakMb } = run([join(root, 'scripts', 'bench', 'hash.mjs'), ...files]);
  return { seconds: Number(stdout), peakMb };
}

function benchSubjects() {
  const count = 20_000;
  const folder = join(scratch, 'many');
  mkdirSync(folder);
  const lines = [];
  for (let index = 0; index < count; index += 1) {
    const content = `file ${index}\n`;
    const name = `artifact-${String(index).padStart(5, '0')}.txt`;
    writeFileSync(join(folder, name), content);
    lines.push(`${createHash('sha256').update(content).digest('hex')}  ${name}\n`);
  }
  const checksums = join(scratch, 'SHA256SUMS');
  writeFileSync(checksums, lines.join(''));
  attestRuns('one subject', ['--subject', `widget@sha256:${'ab'.repeat(32)}`]);
  attestRuns('20,000 subjects from a checksum file', ['--checksums', checksums]);
  attestRuns('20,000 files hashed', [join(folder, '*.txt')]);
}

/** @param {string} label @param {string[]} subjects */
function attestRuns(label, subjects) {
  const runs = Array.from({ length: ATTEST_RUNS }, () => attestInSandbox(label, subjects));
  const peaks = runs.map(({ peakMb }) => peakMb);
  const took = median(runs.map(({ seconds }) => seconds)).toFixed(2);
  const peak = `${median(peaks).toFixed(0)} MB, highest ${Math.max(...peaks).toFixed(0)} MB`;
  print(label, `${took} s, peak ${peak} (aim: at most 120)`);
}

/** @param {string} label @param {string[]} subjects */
function attestInSandbox(label, subjects) {
  const measured = join(scratch, 'attest.json');
  const output = join(scratch, 'attest.intoto.jsonl');
  rmSync(output, { force: true });
  const inner = [process.execPath, '--import', peakHook, cli, 'attest', ...subjects, '--output', output];
  const trust = '--sigstore "$WHEREFROM_SIGNING_CONFIG" --trusted-root "$WHEREFROM_TRUSTED_ROOT"';
  const line = `${inner.map((word) => `'${word}'`).join(' ')} ${trust}`;
  const ended = spawnSync(process.execPath, [cli, 'sandbox', '--', 'sh', '-c', line], {
    encoding: 'utf8',
    env: { ...process.env, WHEREFROM_BENCH_PEAK: measured },
    cwd: scratch,
  });
  if (ended.status !== 0) throw new Error(`${label}: exit ${ended.status}\n${ended.stdout}\n${ended.stderr}`);
  return JSON.parse(readFileSync(measured, 'utf8'));
}

function benchStart() {
  const bare = [];
  const ours = [];
  const script = join(dist, 'index.js');
  for (let round = 0; round < 21; round += 1) {
    bare.push(timed(process.execPath, ['-e', '0']));
    ours.push(timed(process.execPath, [script], [2]));
  }
  const { scriptBytes } = run([script], [2]);
  print('bare node', `${(median(bare) * 1000).toFixed(1)} ms`);
  print('dist/index.js without inputs, to its error', `${(median(ours) * 1000).toFixed(1)} ms`);
  print('  beside bare node (aim: at most 2)', ratio(median(ours), median(bare)));
  print('JavaScript read until then (aim: at most 300 kB)', `${(scriptBytes / 1000).toFixed(0)} kB`);
}

function benchLatency() {
  const script = join(root, 'scripts', 'bench', 'latency.mjs');
  const ended = spawnSync(process.execPath, [script, cli, String(ATTEST_RUNS)], { encoding: 'utf8' });
  check(ended, [script], [0]);
  /** @type {Record<string, { late: number[], prompt: number[], requests: number }>} */
  const results = JSON.parse(ended.stdout);
  for (const [kind, { late, prompt, requests }] of Object.entries(results)) {
    const seconds = `${median(late).toFixed(2)} s with 50 ms on every answer, ${median(prompt).toFixed(2)} s without`;
    print(`${kind}: ${requests} requests`, seconds);
  }
}

/** @param {string} name */
function bigFile(name) {
  const path = join(scratch, name);
  const block = randomBytes(16 * 1024 * 1024);
  const handle = openSync(path, 'w');
  for (let written = 0; written < 2 * GIBIBYTE; written += block.length) writeSync(handle, block);
  closeSync(handle);
  return path;
}

/** The environment without a runner's inputs, so that "no inputs" means none. */
function bareEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(INPUT_|GITHUB_|ACTIONS_|RUNNER_)/.test(name)),
  );
}

/** @param {string} command @param {string[]} args @param {(number | null)[]} [expected] */
function timed(command, args, expected = [0]) {
  const start = process.hrtime.bigint();
  const ended = spawnSync(command, args, { encoding: 'utf8', env: bareEnvironment() });
  const took = Number(process.hrtime.bigint() - start) / 1e9;
  check(ended, [command, ...args], expected);
  return took;
}

/**
 * @param {string[]} args @param {(number | null)[]} [expected]
 * @returns {{ stdout: string, peakMb: number, scriptBytes: number, seconds: number }}
 */
function run(args, expected = [0]) {
  const measured = join(scratch, 'peak.json');
  const ended = spawnSync(process.execPath, ['--import', peakHook, ...args], {
    encoding: 'utf8',
    env: { ...bareEnvironment(), WHEREFROM_BENCH_PEAK: measured },
  });
  check(ended, args, expected);
  return { stdout: ended.stdout, ...JSON.parse(readFileSync(measured, 'utf8')) };
}

/** @param {import('node:child_process').SpawnSyncReturns<string>} ended @param {string[]} words @param {(number | null)[]} expected */
function check(ended, words, expected) {
  if (!expected.includes(ended.status)) {
    throw new Error(`${words.join(' ')}: exit ${ended.status}\n${ended.stdout}\n${ended.stderr}`);
  }
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((x, y) => x - y)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** @param {number} above @param {number} below */
function ratio(above, below) {
  return `${(above / below).toFixed(2)}x`;
}

/** @param {string} label @param {string} value */
function print(label, value) {
  process.stdout.write(`${label.padEnd(58)} ${value}\n`);
}
