import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { cli, type CliOutcome } from '../support/cli.js';
import { ARTIFACT, honestProvenance, signedRun } from '../support/signed-statements.js';

const V1 = 'https://slsa.dev/provenance/v1';
const isWindows = process.platform === 'win32';
/** Colours, a link, a title, a bell, a carriage return, C1, right-to-left, a line separator, a tag character. */
const HOSTILE =
  'x\u001b[31mred\u001b]8;;http://evil.example\u0007link\u001b]0;title\u0007\r\n\u009b2J\u202egnp\u2028\u{e0041}';

let sandbox: Sandbox;
let folder: string;
let bundle: Buffer;

const file = (name: string): string => path.join(folder, name);
const digest = `sha256:${ARTIFACT.hex}`;

beforeAll(async () => {
  sandbox = await startSandbox();
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'wherefrom-garbage-')));
  const run = await signedRun(sandbox, {});
  bundle = await run.sign({ predicateType: V1, predicate: honestProvenance(run.claims) });
  const deceiving = {
    predicateType: `https://acme.example/${HOSTILE}`,
    predicate: { [HOSTILE]: HOSTILE },
    name: HOSTILE,
  };
  writeFileSync(file('good'), bundle);
  writeFileSync(file('hostile'), await run.sign(deceiving));
});

afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const verify = async (argv: readonly string[]): Promise<CliOutcome> =>
  cli(['verify', ...argv, '-R', 'acme/widget', '--trusted-root', sandbox.files.trustedRoot], { directory: folder });

/** Nothing that a terminal obeys, nothing that only a programmer reads. */
function expectHarmless({ stdout, stderr }: CliOutcome): void {
  for (const text of [stdout, stderr]) {
    expect(text).toMatch(/^[\P{C}\n]*$/u);
    expect(text).not.toMatch(/[\u2028\u2029]|^ {4}at .*:\d+:\d+\)?$|INTERNAL|\[object|undefined/m);
  }
}

/** What is said beside the line that every verdict under a sandbox's root has. */
function linesOf({ stdout }: CliOutcome): string[] {
  const [verdict = '', , ...rest] = stdout.trimEnd().split('\n');
  return [verdict.replace(/^SANDBOX /, ''), ...rest].map((line) => line.replaceAll(folder + path.sep, ''));
}

const repeated = (text: string, count: number): Buffer => Buffer.alloc(count * text.length, text);
function edited(edit: (text: string) => string): Buffer {
  const text = edit(bundle.toString());
  expect(text).not.toBe(bundle.toString());
  return Buffer.from(text);
}
const firstMember = (member: string) => () => edited((text) => text.replace('{', `{${member},`));

const GARBAGE: readonly (readonly [what: string, make: () => Buffer | string, says: RegExp])[] = [
  ['an empty file', () => '', /is empty\.$/],
  ['nothing but blanks', () => ' \r\n\t \n', /is empty\.$/],
  ['50 MB of spaces', () => repeated(' ', 50_000_000), /is empty\.$/],
  ['10 MB of brackets', () => repeated('[', 10_000_000), /nested deeper than 128 levels/],
  ['129 MB', () => repeated('x', 129 * 1024 * 1024 + 1), /larger than 128 MB/],
  ['binary', () => Buffer.from([0, 1, 2, 0x80, 0xff, 0xfe, 0x1b, 0x5b]), /is not valid UTF-8\.$/],
  ['UTF-16', () => Buffer.from(`\uFEFF${bundle.toString()}`, 'utf16le'), /is UTF-16 text, not UTF-8\.$/],
  ['a byte order mark', () => `\uFEFF${bundle.toString()}`, /begins with a byte order mark/],
  [
    'broken UTF-8',
    () => Buffer.concat([bundle.subarray(0, 99), Buffer.from([0xc3]), bundle.subarray(99)]),
    /not valid UTF-8/,
  ],
  ['null', () => 'null', /is no JSON object\.$/],
  ['a list', () => '[]', /is no JSON object\.$/],
  ['a text', () => '"x"', /is no JSON object\.$/],
  ['an empty object', () => '{}', /holds no Sigstore bundle\.$/],
  ['another document', () => '{"name": "widget", "version": "1.0.0"}', /holds no Sigstore bundle\.$/],
  ['a bundle cut in half', () => bundle.subarray(0, bundle.length / 2), /is not valid JSON/],
  ['100,000 lines', () => repeated('x\n', 100_000), /more than 10000 lines/],
  ['100,000 bundles in a list', () => `{"attestations":[${'0,'.repeat(100_000)}0]}`, /more than 10000 bundles/],
  ['a member twice', firstMember('"mediaType":"x"'), /has the member "mediaType" twice/],
  ['a hostile member twice', firstMember('"\\u001b[31m":1,"\\u001b[31m":1'), /has the member .* twice/],
  ['__proto__', firstMember('"__proto__":{"mediaType":"x"}'), /has a member named "__proto__"/],
  ['a number that overflows', firstMember('"n":1e999'), /a number that overflows/],
  [
    'an unknown hostile member',
    firstMember('"\\u001b[31m\\u0007":1'),
    /member "\\u\{1b\}\[31m\\u\{7\}", which is not known/,
  ],
  [
    'a hostile media type',
    () => edited((text) => text.replace(/"mediaType":"/, '$&\\u001b]8;;x\\u0007\\u202e')),
    /media type/,
  ],
  [
    'a huge number',
    () => edited((text) => text.replace(/"treeSize":"\d+"/, '"treeSize":99999999999999999999')),
    /treeSize/,
  ],
  [
    'a number of thousands of digits',
    () => edited((text) => text.replace(/"treeSize":"/, `$&${'9'.repeat(5000)}`)),
    /treeSize/,
  ],
  [
    'a time beyond all calendars',
    () => edited((text) => text.replace(/"integratedTime":"/, '$&99999999')),
    /integrated ?[tT]ime/,
  ],
  ['a hostile log id', () => edited((text) => text.replace(/"keyId":"/, '$&\\u001b[31m')), /keyId/],
  ['a hostile entry without a bundle', () => '{"attestations":[{"\\u001b[31m":1}]}', /holds no bundle/],
];

describe('verify, given a bundle that is none', () => {
  it.each(GARBAGE)('%s: refuses in one to three lines', async (_, make, says) => {
    writeFileSync(file('garbage'), make());
    const outcome = await verify([digest, '-b', file('garbage')]);
    expect(outcome).toMatchObject({ code: 1, stderr: '' });
    const lines = linesOf(outcome);
    expect(lines[0]).toMatch(/^✗ REFUSED sha256:[0-9a-f]{64}: /);
    expect(lines[0]).toContain('garbage');
    expect(lines[0]).toMatch(says);
    expect(lines.length).toBeLessThanOrEqual(3);
    expectHarmless(outcome);
  });

  it('is no fault of the cases: the bundle that they are made of verifies', async () => {
    expect(await verify([digest, '-b', file('good')])).toMatchObject({ code: 0 });
  });

  it.each<[string, (name: string) => void, number, RegExp]>([
    ['does not exist', () => undefined, 2, /^(SUBJECT_PATH|BUNDLE|TRUSTED_ROOT)_MISSING: .* does not exist\.\n/],
    ['is a directory', (name) => mkdirSync(name), 2, /^SUBJECT_IS_DIRECTORY: .* is a directory\.\n/],
    ['links to itself', (name) => symlinkSync(name, name), 3, /^SUBJECT_UNREADABLE: .* leads back to itself\.\n/],
    [
      'links to nowhere',
      (name) => symlinkSync(file('nowhere'), name),
      2,
      /^(SUBJECT_PATH|BUNDLE|TRUSTED_ROOT)_MISSING: /,
    ],
    [
      'is a pipe that nobody writes',
      (name) => void execFileSync('mkfifo', [name]),
      3,
      /^SUBJECT_UNREADABLE: .* a pipe, /,
    ],
    ['is a device without end', (name) => symlinkSync('/dev/zero', name), 3, /^SUBJECT_UNREADABLE: .* a device\.\n/],
  ])(
    'or an artifact, or a root, that %s: says so, in no more than what, what to do, why and where',
    async (_, make, code, says) => {
      if (isWindows) return;
      const name = file('special');
      rmSync(name, { recursive: true, force: true });
      make(name);
      const root = ['-R', 'acme/widget', '--trusted-root', name];
      const outcomes = [
        await verify([digest, '-b', name]),
        await verify([name, '-b', file('good')]),
        await cli(['verify', digest, '-b', file('good'), ...root]),
      ];
      for (const outcome of outcomes) {
        expect(outcome).toMatchObject({ code, stdout: '' });
        expect(outcome.stderr).toMatch(says);
        expect(outcome.stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(4);
        expectHarmless(outcome);
      }
      rmSync(name, { recursive: true, force: true });
    },
  );

  it('on one of several lines: verifies by the others, and says which line is none', async () => {
    writeFileSync(file('lines'), `${bundle.toString()}\n{"cut\n\n${HOSTILE}\n`);
    const outcome = await verify([digest, '-b', file('lines')]);
    expect(outcome.code).toBe(0);
    expect(outcome.stdout).toMatch(/lines:2, refused:\n {4}✗ bundle-form +The line is not valid JSON\./);
    expectHarmless(outcome);
  });

  it('on thousands of lines: looks at no more than the limit, and says so', async () => {
    writeFileSync(file('lines'), `${'{"mediaType":"x"}\n'.repeat(9_999)}${bundle.toString()}\n`);
    const outcome = await verify([digest, '-b', file('lines')]);
    // The one that names the artifact comes first, wherever it stands.
    expect(outcome.code).toBe(0);
    expect(outcome.stdout).toContain('Only the first 30 of 10000 attestations were looked at');
  });
});

describe('verify, given names that speak to the terminal', () => {
  const forms = [[], ['--format', 'json']];

  it.each(forms)('in a signed statement: shows them as text (%s %s)', async (...form) => {
    const outcome = await verify([digest, '-b', file('hostile'), '--require', 'statement', ...form]);
    expect(outcome.code).toBe(0);
    expect(outcome.stdout).toContain('x\\\\u{1b}[31mred'.replace('\\\\', form.length > 0 ? '\\\\' : '\\'));
    expectHarmless(outcome);
  });

  it.each(forms)('in what is refused (%s %s)', async (...form) => {
    const outcome = await verify([digest, '-b', file('hostile'), ...form]);
    expect(outcome.code).toBe(1);
    expectHarmless(outcome);
  });

  it.each(forms)('in what is wrong with the request (%s %s)', async (...form) => {
    const trust = ['--trusted-root', sandbox.files.trustedRoot];
    const outcome = await cli(['verify', digest, '-b', file('hostile'), ...trust, '--require', 'statement', ...form]);
    expect(outcome.code).toBe(2);
    expectHarmless(outcome);
    for (const argv of [[HOSTILE], [digest, '-b', HOSTILE], [digest, `--${HOSTILE}`], [digest, '-R', HOSTILE]]) {
      const refused = await verify([...argv, ...form]);
      expect(refused.code).toBe(2);
      expectHarmless(refused);
    }
  });

  it('in the names of files', async () => {
    if (isWindows) return;
    const name = HOSTILE.replaceAll('/', '');
    writeFileSync(file(name), 'a widget');
    writeFileSync(file(`${name}.sigstore.json`), bundle);
    const outcome = await verify([file(name)]);
    expect(outcome).toMatchObject({ code: 1, stderr: '' });
    expect(existsSync(file(name))).toBe(true);
    expectHarmless(outcome);
  });
});
