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
const V1 = 'signing_config.rekor-v1.json';
const V2 = 'signing_config.rekor-v2.json';

const { values } = parseArgs({ options: { keep: { type: 'string' }, inside: { type: 'string' } } });
try {
  process.exitCode = values.inside === undefined ? start(values.keep) : await rehearse(values.inside);
} catch (error) {
  console.error(`The demo failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

/** Starts the sandbox through the command line, and this file again inside of it. */
function start(/** @type {string | undefined} */ keep) {
  const folder = mkdtempSync(join(tmpdir(), 'wherefrom-demo-'));
  try {
    say(
      `A rehearsal: ${REPOSITORY} releases ${TAG}, a file for two systems and an image. A sandbox on this machine plays GitHub`,
    );
    say(
      '(tokens, releases, attestations), Sigstore (certificate authority, three logs, timestamp authority) and a registry.',
    );
    say('Tokens, certificates, log proofs, uploads and signatures are real; nothing leaves the machine.');
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

async function rehearse(/** @type {string} */ folder) {
  const started = Date.now();
  keepTrust(folder);
  const [linux, macos] = ['widget-linux.tar.gz', 'widget-macos.tar.gz'];
  for (const file of [linux, macos]) {
    writeFileSync(join(folder, file), `The ${file} of ${REPOSITORY} ${TAG}\n`.repeat(1000));
  }
  await draftRelease(folder, [linux, macos]);
  const evidence = `oci://${setting('WHEREFROM_REGISTRY')}/acme/evidence`;
  attest(folder, {
    title: `The release workflow attests ${linux} into four stores (witnessed by Rekor v1)`,
    inputs: { 'subject-path': linux, store: ['file', 'github', 'release', evidence].join('\n'), sigstore: V1 },
  });
  attest(folder, {
    title: `It attests ${macos} (witnessed by Rekor v2 and a timestamp)`,
    inputs: { 'subject-path': macos, store: 'file', sigstore: V2 },
  });
  const image = setting('WHEREFROM_IMAGE');
  attest(folder, {
    title: 'It attests an image for two platforms, and each platform of it, beside the image in its registry',
    inputs: { image, store: 'registry', platforms: 'true', sigstore: V1 },
  });
  verify(folder, linux, { title: `Somebody who downloaded ${linux} verifies it`, whole: true });
  verify(folder, macos, { title: `The same with ${macos}`, more: ['--offline'] });
  verify(folder, `oci://${image}`, { title: 'A deployment verifies the image' });
  verify(alone(folder, linux), linux, {
    title: 'Where the file came alone, the evidence store knows it by its digest',
    more: ['--store', evidence],
  });
  refuseChanged(folder, linux);
  heading(`Done in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  say(
    'In your release workflow the attest step is three lines, and a download is verified with one command: README.md.',
  );
  return 0;
}

/** A folder that holds nothing but the file and the trusted root. */
function alone(/** @type {string} */ folder, /** @type {string} */ file) {
  const place = mkdtempSync(join(folder, 'download-'));
  for (const name of [file, 'trusted_root.json']) cpSync(join(folder, name), join(place, name));
  return place;
}

function setting(/** @type {string} */ name) {
  const value = process.env[name];
  if (value === undefined) throw new Error(`the sandbox did not set ${name}`);
  return value;
}

/**
 * What `gh release create --draft` does: bundles are attached while the release is a draft, because an immutable one takes
 * nothing more once it is published.
 * @param {string} folder
 * @param {readonly string[]} files
 */
async function draftRelease(folder, files) {
  heading(`The release workflow drafts the release ${TAG} with its files`);
  const authorization = `Bearer ${setting('GITHUB_TOKEN')}`;
  const send = async (/** @type {string} */ url, /** @type {string | Buffer} */ body, type = 'application/json') => {
    const answer = await fetch(url, { method: 'POST', headers: { authorization, 'content-type': type }, body });
    if (!answer.ok) throw new Error(`GitHub's API in the sandbox answered ${answer.status} to ${url}`);
    return /** @type {{ upload_url: string }} */ (await answer.json());
  };
  const releases = `${setting('GITHUB_API_URL')}/repos/${REPOSITORY}/releases`;
  const { upload_url: url } = await send(releases, JSON.stringify({ tag_name: TAG, name: TAG, draft: true }));
  for (const file of files) {
    await send(
      url.replace('{?name,label}', `?name=${file}`),
      readFileSync(join(folder, file)),
      'application/octet-stream',
    );
  }
  say(files.join(', '), '  ');
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
 * @param {{ title: string, inputs: Readonly<Record<string, string>> }} step
 */
function attest(folder, { title, inputs }) {
  heading(title);
  say('uses: wherefrom   with:', '  ');
  for (const [name, value] of Object.entries(inputs)) say(`${name}: ${value.replaceAll('\n', ', ')}`, '    ');
  const runner = mkdtempSync(join(folder, 'runner-'));
  const channels = { GITHUB_OUTPUT: join(runner, 'output'), GITHUB_STEP_SUMMARY: join(runner, 'summary.md') };
  for (const path of Object.values(channels)) writeFileSync(path, '');
  const all = { ...inputs, 'trusted-root': 'trusted_root.json', 'github-token': setting('GITHUB_TOKEN') };
  const given = Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(DIST, 'index.js')], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...channels, GITHUB_WORKSPACE: folder, RUNNER_TEMP: runner, ...Object.fromEntries(given) },
  });
  if (status !== 0) throw new Error(`the attest action ended with ${status}:\n${stdout}${stderr}`);
  say('outputs:', '  ');
  const outputs = new Map(readOutputs(channels.GITHUB_OUTPUT));
  say(`slsa-level: ${outputs.get('slsa-level')}`, '    ');
  say('stored:', '    ');
  for (const { store, locations } of JSON.parse(outputs.get('stored') ?? '[]')) {
    for (const { location } of locations)
      say(`${store}: ${location.replace(folder, '').replace(/^[/\\]/, '')}`, '      ');
  }
  if (!readFileSync(channels.GITHUB_STEP_SUMMARY, 'utf8').includes('sha256:')) {
    throw new Error('the summary names no subject');
  }
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
 * @param {string} artifact
 * @param {{ title: string, whole?: boolean, more?: readonly string[] }} options whether the report is shown with every check
 */
function verify(folder, artifact, { title, whole = false, more = [] }) {
  heading(title);
  const { status, stdout, stderr } = runVerify(folder, artifact, more);
  show(whole ? stdout : firstLine(stdout));
  if (status !== 0) throw new Error(`it was not accepted (exit code ${status}):\n${stdout}${stderr}`);
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

/**
 * @param {string} folder
 * @param {string} artifact
 * @param {readonly string[]} more
 */
function runVerify(folder, artifact, more = []) {
  const words = [
    'verify',
    artifact,
    '--repo',
    REPOSITORY,
    '--source-ref',
    TAG,
    '--custom-trusted-root',
    'trusted_root.json',
    ...more,
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
