/**
 * `npm run demo`: a release is attested and verified for real, on this machine alone. Runs the committed `dist` as a
 * runner and a user would; needs nothing but node.
 * Usage: node scripts/demo.mjs [--keep DIRECTORY]   (keeps artifacts, bundles and trusted roots there)
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const SELF = fileURLToPath(import.meta.url);
const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const CLI = join(DIST, 'cli.js');
const REPOSITORY = 'acme/widget';
const TAG = 'v1.0.0';

const { values } = parseArgs({ options: { keep: { type: 'string' }, inside: { type: 'string' } } });
try {
  process.exitCode = values.inside === undefined ? start(values.keep) : rehearse(values.inside);
} catch (error) {
  console.error(`The demo failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

/** Starts the sandbox through the command line, and this file again inside of it. */
function start(/** @type {string | undefined} */ keep) {
  const folder = mkdtempSync(join(tmpdir(), 'wherefrom-demo-'));
  try {
    say(
      `A rehearsal: ${REPOSITORY} releases ${TAG}. A sandbox on this machine plays GitHub's token endpoint and Sigstore`,
    );
    say(
      '(certificate authority, CT log, two transparency logs, timestamp authority). Tokens, certificates, log proofs and',
    );
    say('signatures are real; nothing leaves the machine.');
    const run = ['--repo', REPOSITORY, '--ref', `refs/tags/${TAG}`, '--event', 'release'];
    const inside = ['--', process.execPath, SELF, '--inside', folder];
    const { status, error } = spawnSync(process.execPath, [CLI, 'sandbox', ...run, ...inside], { stdio: 'inherit' });
    if (error !== undefined) throw error;
    if (status === 0 && keep !== undefined) {
      mkdirSync(resolve(keep), { recursive: true });
      cpSync(folder, resolve(keep), { recursive: true });
      say(`Kept in ${resolve(keep)}.`);
    }
    return status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rehearse(/** @type {string} */ folder) {
  const started = Date.now();
  keepTrust(folder);
  const releases = [
    { log: 'Rekor v1', file: 'widget-linux.tar.gz', config: 'signing_config.rekor-v1.json' },
    { log: 'Rekor v2 and a timestamp', file: 'widget-macos.tar.gz', config: 'signing_config.rekor-v2.json' },
  ];
  for (const release of releases) {
    writeFileSync(join(folder, release.file), `The ${release.file} of ${REPOSITORY} ${TAG}\n`.repeat(1000));
    attest(folder, release);
  }
  verify(folder, 'widget-linux.tar.gz', { whole: true });
  verify(folder, 'widget-macos.tar.gz', { whole: false });
  refuseChanged(folder, 'widget-linux.tar.gz');
  heading(`Done in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  say(
    'In your release workflow the attest step is three lines, and a download is verified with one command: README.md.',
  );
  return 0;
}

/** The trust files of the sandbox, where they outlive it for whoever asked to keep them. */
function keepTrust(/** @type {string} */ folder) {
  const files = {
    'trusted_root.json': 'WHEREFROM_TRUSTED_ROOT',
    'trusted_root.jsonl': 'WHEREFROM_TRUSTED_ROOT_LINES',
    'signing_config.rekor-v1.json': 'WHEREFROM_SIGNING_CONFIG',
    'signing_config.rekor-v2.json': 'WHEREFROM_SIGNING_CONFIG_REKOR_V2',
  };
  for (const [name, variable] of Object.entries(files)) cpSync(process.env[variable] ?? '', join(folder, name));
}

/**
 * Runs the action as the runner does: inputs and run in the environment, outputs and summary in files.
 * @param {string} folder
 * @param {{ log: string, file: string, config: string }} release
 */
function attest(folder, { log, file, config }) {
  heading(`The release workflow attests ${file} (witnessed by ${log})`);
  say(`uses: wherefrom   with: subject-path: ${file}`, '  ');
  const runner = join(folder, `runner-${file}`);
  mkdirSync(runner);
  const channels = { GITHUB_OUTPUT: join(runner, 'output'), GITHUB_STEP_SUMMARY: join(runner, 'summary.md') };
  for (const path of Object.values(channels)) writeFileSync(path, '');
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(DIST, 'index.js')], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...channels,
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: runner,
      'INPUT_SUBJECT-PATH': file,
      INPUT_SIGSTORE: config,
      'INPUT_TRUSTED-ROOT': 'trusted_root.json',
      'INPUT_SHOW-SUMMARY': 'true',
    },
  });
  if (status !== 0) throw new Error(`the attest action ended with ${status}:\n${stdout}${stderr}`);
  for (const [name, value] of readOutputs(channels.GITHUB_OUTPUT)) {
    if (name !== 'verify-command') say(`${name.padEnd(13)} ${value}`, '  ');
  }
  if (!readFileSync(channels.GITHUB_STEP_SUMMARY, 'utf8').includes(file))
    throw new Error('the summary names no subject');
}

/** Source: GitHub, "Workflow commands", multiline strings: NAME<<DELIMITER, lines, DELIMITER. */
function readOutputs(/** @type {string} */ path) {
  const blocks = readFileSync(path, 'utf8').matchAll(/^(\S+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm);
  const outputs = [...blocks].map(([, name = '', , value = '']) => /** @type {const} */ ([name, value]));
  if (outputs.length === 0) throw new Error('the attest action set no outputs');
  return outputs;
}

/**
 * @param {string} folder
 * @param {string} file
 * @param {{ whole: boolean }} options whether the report is shown with every check
 */
function verify(folder, file, { whole }) {
  heading(`Somebody who downloaded ${file} verifies it`);
  const { status, stdout, stderr } = runVerify(folder, file);
  show(whole ? stdout : firstLine(stdout));
  if (status !== 0) throw new Error(`the file was not accepted (exit code ${status}):\n${stderr}`);
}

function refuseChanged(/** @type {string} */ folder, /** @type {string} */ file) {
  heading(`The same with one byte of ${file} changed`);
  const path = join(folder, file);
  const honest = readFileSync(path);
  const changed = Buffer.from(honest);
  changed[0] = (changed[0] ?? 0) ^ 1;
  writeFileSync(path, changed);
  const { status, stdout, stderr } = runVerify(folder, file);
  writeFileSync(path, honest);
  writeFileSync(join(folder, `changed-${file}`), changed);
  show(`${firstLine(stdout)}\n${failedCheck(stdout)}`);
  if (status !== 1) throw new Error(`a changed file was not refused (exit code ${status}):\n${stderr}`);
  say('Refused, exit code 1.', '  ');
}

function runVerify(/** @type {string} */ folder, /** @type {string} */ file) {
  const words = [
    'verify',
    file,
    '--repo',
    REPOSITORY,
    '--source-ref',
    TAG,
    '--custom-trusted-root',
    'trusted_root.json',
  ];
  say(`$ wherefrom ${words.join(' ')}`, '  ');
  return spawnSync(process.execPath, [CLI, ...words], { cwd: folder, encoding: 'utf8' });
}

function firstLine(/** @type {string} */ text) {
  return text.split('\n', 1).join('');
}

/** The lines of the first check that said no. */
function failedCheck(/** @type {string} */ text) {
  return /^ +✗ [a-z-]+ .*\n(?: {6,}\S.*\n)*/m.exec(text)?.[0] ?? '';
}

function heading(/** @type {string} */ text) {
  console.log(`\n== ${text}`);
}

function say(/** @type {string} */ text, indent = '') {
  console.log(indent + text);
}

function show(/** @type {string} */ text) {
  for (const line of text.trimEnd().split('\n')) console.log(line === '' ? '' : `  | ${line}`);
}
