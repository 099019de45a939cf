import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { runAttestAction } from '../../src/actions/attest.js';
import type { Fault } from '../../src/sandbox/faults.js';
import { startSandbox, type Sandbox, type SandboxServiceName } from '../../src/sandbox/sandbox.js';
import { createJob, inputVariables, runStep, type Job } from '../support/action.js';
import { cli } from '../support/cli.js';

const HEX = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);
/** What a token looks like, and what a wrong one may hold. */
const NO_TOKEN = 'hunter2-not-a-jwt-but-a-secret-all-the-same';
const HALF_TOKEN = `${Buffer.from('{"alg":"RS256"}').toString('base64url')}.${Buffer.from('not json').toString('base64url')}.c2lnbmF0dXJl`;
const FORK = JSON.stringify({ pull_request: { base: { repo: { full_name: 'acme/widget' } }, head: { repo: null } } });
const NO_PERMISSION = { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' };

interface BadInput {
  readonly what: string;
  readonly argv: readonly string[];
  /** The same for the action. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly code: string;
  readonly exit: 2 | 3;
  /** Message and remedy together. */
  readonly says: RegExp;
  readonly environment?: Readonly<Record<string, string>>;
  readonly fault?: readonly [SandboxServiceName, Fault];
  /** Fulcio may have been asked: the fault is its own, or lies behind it. */
  readonly certified?: true;
}

const BAD_INPUTS: readonly BadInput[] = [
  {
    what: 'a path that does not exist',
    argv: ['missing.bin'],
    inputs: { 'subject-path': 'missing.bin' },
    ...{ code: 'SUBJECT_PATH_MISSING', exit: 2, says: /"missing\.bin" does not exist[\s\S]*Check the path/ },
  },
  {
    what: 'a glob without a match',
    argv: ['*.zip'],
    inputs: { 'subject-path': '*.zip' },
    ...{ code: 'SUBJECT_GLOB_UNMATCHED', exit: 2, says: /"\*\.zip" matches no file[\s\S]*Check the pattern/ },
  },
  {
    what: 'one of two paths missing',
    argv: ['widget', 'missing.bin'],
    inputs: { 'subject-path': 'widget\nmissing.bin' },
    ...{ code: 'SUBJECT_PATH_MISSING', exit: 2, says: /"missing\.bin" does not exist/ },
  },
  {
    what: 'a glob that matches beside one that does not',
    argv: ['wid*', '*.zip'],
    inputs: { 'subject-path': 'wid*,*.zip' },
    ...{ code: 'SUBJECT_GLOB_UNMATCHED', exit: 2, says: /"\*\.zip" matches no file/ },
  },
  { what: 'nothing', argv: [], inputs: {}, code: 'SUBJECT_NONE', exit: 2, says: /Nothing to attest was named/ },
  {
    what: 'an empty list',
    argv: ['--checksums', 'empty.sums'],
    inputs: { 'subject-checksums': 'empty.sums' },
    ...{ code: 'SUBJECT_NONE', exit: 2, says: /empty\.sums.* holds no checksum[\s\S]*at least one/ },
  },
  {
    what: 'a list that only excludes',
    argv: ['!widget'],
    inputs: { 'subject-path': '!widget' },
    ...{ code: 'SUBJECT_NONE', exit: 2, says: /list of files to attest is empty/ },
  },
  {
    what: 'a directory',
    argv: ['folder'],
    inputs: { 'subject-path': 'folder' },
    ...{ code: 'SUBJECT_IS_DIRECTORY', exit: 2, says: /"folder" is a directory[\s\S]*"folder\/\*\*"/ },
  },
  {
    what: 'a malformed checksum line',
    argv: ['--checksums', 'malformed.sums'],
    inputs: { 'subject-checksums': 'malformed.sums' },
    ...{ code: 'CHECKSUM_MALFORMED', exit: 2, says: /Line 3 of .*malformed\.sums.* no checksum line/ },
  },
  {
    what: 'a duplicate name with different digests',
    argv: ['--checksums', 'duplicate.sums'],
    inputs: { 'subject-checksums': 'duplicate.sums' },
    ...{ code: 'SUBJECT_NAME_CONFLICT', exit: 2, says: new RegExp(`"a\\.bin" names two .*${HEX}.*${OTHER}`) },
  },
  {
    what: 'a digest of a wrong length',
    argv: ['--subject', 'a.bin@sha256:abcdef'],
    inputs: { 'subject-digest': 'sha256:abcdef', 'subject-name': 'a.bin' },
    ...{ code: 'DIGEST_MALFORMED', exit: 2, says: /64/ },
  },
  {
    what: 'a tag where a digest belongs',
    argv: ['--image', 'ghcr.io/acme/widget:v1'],
    inputs: { image: 'ghcr.io/acme/widget:v1' },
    ...{ code: 'DIGEST_REQUIRED', exit: 2, says: /docker buildx imagetools inspect ghcr\.io\/acme\/widget:v1/ },
  },
  {
    what: 'a predicate that is not JSON',
    argv: ['widget', '--predicate', 'widget', '--predicate-type', 'spdx'],
    inputs: { 'subject-path': 'widget', 'predicate-path': 'widget', 'predicate-type': 'spdx' },
    ...{ code: 'PREDICATE_MALFORMED', exit: 2, says: /is not valid JSON[\s\S]*one JSON object/ },
  },
  {
    what: 'a predicate over 16 MB',
    argv: ['widget', '--predicate', 'large.json', '--predicate-type', 'spdx'],
    inputs: { 'subject-path': 'widget', 'predicate-path': 'large.json', 'predicate-type': 'spdx' },
    ...{ code: 'PREDICATE_TOO_LARGE', exit: 2, says: /larger than 16 MB[\s\S]*smaller predicate/ },
  },
  {
    what: 'no id-token permission',
    argv: ['widget'],
    inputs: { 'subject-path': 'widget' },
    environment: NO_PERMISSION,
    ...{ code: 'OIDC_PERMISSION_MISSING', exit: 2, says: /may not ask for an OIDC token[\s\S]*id-token: write/ },
  },
  {
    what: 'a pull request from a fork',
    argv: ['widget'],
    inputs: { 'subject-path': 'widget' },
    environment: { ...NO_PERMISSION, GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: 'fork.json' },
    ...{ code: 'OIDC_FORK_PULL_REQUEST', exit: 2, says: /from a fork[\s\S]*No permission changes that/ },
  },
  ...['no.jwt', 'half.jwt'].map((file): BadInput => ({
    what: `a token that is no JWT (${file})`,
    argv: ['widget', '--identity-token', file],
    inputs: { 'subject-path': 'widget', 'identity-token': file },
    ...{ code: 'OIDC_TOKEN_MALFORMED', exit: 2, says: /no signed JWT\. \(It is not shown\.\)[\s\S]*three parts/ },
  })),
  ...[NO_TOKEN, HALF_TOKEN].map((token, index): BadInput => ({
    what: `a token endpoint that answers none (${index + 1})`,
    argv: ['widget'],
    inputs: { 'subject-path': 'widget' },
    fault: ['oidc', { kind: 'status', status: 200, body: JSON.stringify({ value: token }) }],
    ...{ code: 'OIDC_TOKEN_MALFORMED', exit: 2, says: /no signed JWT\. \(It is not shown\.\)/ },
  })),
  {
    what: 'a token in the place of its file',
    argv: ['widget', '--identity-token', HALF_TOKEN],
    inputs: { 'subject-path': 'widget', 'identity-token': HALF_TOKEN },
    ...{ code: 'INPUT_INVALID', exit: 2, says: /the token itself does not belong there/ },
  },
  ...(['oidc', 'fulcio', 'rekorV1'] as const).map((service): BadInput => ({
    what: `HTML in the place of an answer (${service})`,
    argv: ['widget'],
    inputs: { 'subject-path': 'widget' },
    fault: [service, { kind: 'html' }],
    ...(service === 'oidc' ? {} : { certified: true }),
    ...{ code: 'SERVICE_ANSWER_MALFORMED', exit: 3, says: /answered an HTML page; a proxy[\s\S]*Check the address/ },
  })),
];

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
  job.write('widget', 'a widget');
  job.write('empty.sums', '# nothing yet\n\n');
  job.write('malformed.sums', `${HEX}  a.bin\n\nwhat is this\n`);
  job.write('duplicate.sums', `${HEX}  a.bin\n${OTHER}  a.bin\n`);
  job.write('large.json', `{"a":"${'x'.repeat(16 * 1024 * 1024)}"}`);
  job.write('no.jwt', NO_TOKEN);
  job.write('half.jwt', `${HALF_TOKEN}\n`);
  job.write('fork.json', FORK);
  mkdirSync(path.join(job.workspace, 'folder'));
});

afterEach(() => {
  job.remove();
  for (const service of Object.values(sandbox.services)) service.setFaults([]);
});

const asked = (...names: SandboxServiceName[]): number =>
  names.reduce((sum, name) => sum + sandbox.services[name].requests.length, 0);

function environmentOf({ environment = {} }: BadInput): Record<string, string> {
  const event = environment['GITHUB_EVENT_PATH'];
  const at = event === undefined ? {} : { GITHUB_EVENT_PATH: path.join(job.workspace, event) };
  return { ...sandbox.environment(), ...environment, ...at };
}

/** Runs a front end on it, and sees that nothing was signed, logged or written. */
async function nothingSigned(input: BadInput, run: () => Promise<void>): Promise<void> {
  if (input.fault !== undefined) sandbox.services[input.fault[0]].setFaults([{ fault: input.fault[1] }]);
  const files = readdirSync(job.workspace).toSorted();
  const [certificates, entries, stamps] = [asked('fulcio'), asked('rekorV1'), asked('tsa')];
  await run();
  if (input.certified !== true) {
    expect(asked('fulcio')).toBe(certificates);
    expect(asked('rekorV1')).toBe(entries);
  }
  expect(asked('tsa')).toBe(stamps);
  expect(readdirSync(job.workspace).toSorted()).toEqual(files);
}

/** No token, and no part of one that anybody could use. */
function expectNoSecret(...texts: readonly string[]): void {
  for (const text of texts) {
    expect(text).not.toContain(NO_TOKEN);
    expect(text).not.toMatch(/eyJ|hunter2|c2lnbmF0dXJl/);
  }
}

const signing = () => ({ config: sandbox.files.signingConfigV1, root: sandbox.files.trustedRoot });

describe('wherefrom attest', () => {
  it.each(BAD_INPUTS)('signs and writes nothing, and says what to do, given $what', async (input) => {
    await nothingSigned(input, async () => {
      const { config, root } = signing();
      const argv = ['attest', ...input.argv, '--sigstore', config, '--trusted-root', root];
      const world = { directory: job.workspace, environment: environmentOf(input) };
      const { code, stdout, stderr } = await cli(argv, world);
      expect({ code, stdout }).toEqual({ code: input.exit, stdout: '' });
      expect(stderr).toMatch(new RegExp(`^${input.code}: \\S.{15,}\\n(?: .*\\n)* {2}Docs: docs/errors\\.md#`));
      expect(stderr).toMatch(/^ {2}Remedy: \S.{15,}$/m);
      expect(stderr).toMatch(input.says);
      expectNoSecret(stderr);
    });
  });

  it.each(BAD_INPUTS)('says the same in JSON, given $what', async (input) => {
    await nothingSigned(input, async () => {
      const { config, root } = signing();
      const argv = ['attest', ...input.argv, '--format', 'json', '--sigstore', config, '--trusted-root', root];
      const world = { directory: job.workspace, environment: environmentOf(input) };
      const { code, stdout, stderr } = await cli(argv, world);
      expect({ code, stderr }).toEqual({ code: input.exit, stderr: '' });
      const { error } = JSON.parse(stdout) as { error: Record<string, string> };
      expect(error).toMatchObject({ code: input.code, docs: `docs/errors.md#${input.code.toLowerCase()}` });
      expect(`${error['message']}\n${error['remedy']}`).toMatch(input.says);
      expectNoSecret(stdout);
    });
  });
});

describe('the attest action', () => {
  it.each(BAD_INPUTS)('signs and writes nothing, and annotates what to do, given $what', async (input) => {
    await nothingSigned(input, async () => {
      const { config: sigstore, root } = signing();
      const token = sandbox.environment()['GITHUB_TOKEN'] ?? '';
      const inputs = inputVariables({ ...input.inputs, sigstore, 'trusted-root': root, 'github-token': token });
      const variables = { ...environmentOf(input), ...job.environment, ...inputs };
      const { code, log } = await runStep(runAttestAction, variables);
      expect(code).toBe(input.exit);
      const [annotation = '', ...others] = log.match(/^::error .*$/gm) ?? [];
      expect(others).toEqual([]);
      expect(annotation).toContain(`::error title=Wherefrom%3A ${input.code}::`);
      expect(annotation.replaceAll('%0A', '\n')).toMatch(input.says);
      // What the runner is told to mask is the one place where a secret stands.
      expectNoSecret(log.replaceAll(/^::add-mask::.*$/gm, ''), job.summary());
      expect(job.outputs()).toEqual({});
      expect(job.summary()).toBe('');
      // The folder of records stays; a record is in it where a log may hold an entry.
      const left = readdirSync(job.temporary, { recursive: true, encoding: 'utf8' });
      const record = input.certified === true ? /^wherefrom(\/|\\|$)/ : /^wherefrom$/;
      expect(left.filter((name) => !record.test(name))).toEqual([]);
    });
  });
});

/** Somebody writes to the file in every turn of the event loop: also between two reads of it. */
async function whileWritten<T>(file: string, work: () => Promise<T>): Promise<T> {
  let writing = true;
  const write = (): void => {
    if (!writing) return;
    appendFileSync(file, '.');
    setImmediate(write);
  };
  write();
  try {
    return await work();
  } finally {
    writing = false;
  }
}

describe('a file that changes while it is hashed', () => {
  const input = { ...{ what: '', argv: [], inputs: {} }, code: 'SUBJECT_CHANGED', exit: 3, says: /./ } as const;
  const says =
    /growing\.bin" changed while it was hashed\.[\s\S]*Attest after the step that writes the file has ended\./;
  const MANY_READS = Buffer.alloc(8 * 1024 * 1024);

  it('is refused on the command line, and nothing is signed', async () => {
    const file = path.join(job.workspace, 'growing.bin');
    writeFileSync(file, MANY_READS);
    await nothingSigned(input, async () => {
      const { config, root } = signing();
      const argv = ['attest', 'growing.bin', '--sigstore', config, '--trusted-root', root];
      const world = { directory: job.workspace, environment: sandbox.environment() };
      const { code, stdout, stderr } = await whileWritten(file, async () => cli(argv, world));
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
      expect(stderr).toMatch(/^SUBJECT_CHANGED: /);
      expect(stderr).toMatch(says);
    });
  });

  it('is refused by the action, and nothing is signed', async () => {
    const file = path.join(job.workspace, 'growing.bin');
    writeFileSync(file, MANY_READS);
    await nothingSigned(input, async () => {
      const { config: sigstore, root } = signing();
      const inputs = inputVariables({ 'subject-path': 'growing.bin', sigstore, 'trusted-root': root });
      const variables = { ...sandbox.environment(), ...job.environment, ...inputs };
      const { code, log } = await whileWritten(file, async () => runStep(runAttestAction, variables));
      expect(code).toBe(3);
      expect(log).toContain('::error title=Wherefrom%3A SUBJECT_CHANGED::');
      expect(log.replaceAll('%0A', '\n')).toMatch(says);
      expect(job.outputs()).toEqual({});
    });
  });
});
