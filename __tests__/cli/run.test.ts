import { describe, expect, it } from '@jest/globals';
import { VERSION } from '../../src/version.js';
import { cli } from '../support/cli.js';

describe('the command line', () => {
  it('prints its version', async () => {
    expect(await cli(['--version'])).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' });
  });

  it.each([
    ['no command', [], /No command was named/],
    ['an unknown command', ['frobnicate'], /There is no command "frobnicate"/],
    ['a command of tomorrow', ['policy'], /There is no command "policy"/],
    ['a mistyped command', ['verfy'], /Did you mean wherefrom verify\?/],
    ['a mistyped flag', ['verify', 'x', '--rpeo', 'a/b'], /Did you mean --repo\?/],
    [
      'an input of the action',
      ['attest', '--subject-path', 'x'],
      /Remedy: Write files without an option: wherefrom attest FILE\./,
    ],
    [
      'an image among files',
      ['attest', 'oci://ghcr.io/acme/widget:v1'],
      /Remedy: Write --image ghcr\.io\/acme\/widget:v1$/m,
    ],
    [
      'an image by digest among files',
      ['attest', 'a.bin', `ghcr.io/acme/widget@sha256:${'ab'.repeat(32)}`],
      /Remedy: Write --image ghcr\.io\/acme\/widget@sha256:abab/,
    ],
    ['no artifact', ['verify'], /No artifact was named/],
    ['an empty artifact', ['verify', ''], /empty word/],
    ['an operand for sandbox', ['sandbox', 'make'], /stands after --/],
    ['nothing after --', ['sandbox', '--'], /No command follows --/],
  ])('ends with 2 and says why, given %s', async (_, argv, said) => {
    const { code, stdout, stderr } = await cli(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^USAGE: /);
    expect(stderr).toMatch(said);
    expect(stderr).toMatch(/^ {2}Docs: docs\/errors\.md#usage$/m);
  });

  it.each([
    ['apart', ['verify', '--format', 'json']],
    ['inline', ['verify', '--format=json']],
    ['before a flag that cannot be parsed', ['verify', '--format=json', '--frobnicate']],
  ])('writes errors as JSON where --format json is given %s', async (_, argv) => {
    const { code, stdout, stderr } = await cli(argv);
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      error: {
        code: 'USAGE',
        message: expect.any(String),
        remedy: expect.any(String),
        docs: 'docs/errors.md#usage',
      },
    });
  });

  it('takes --format json after -- for no flag of its own', async () => {
    const { stdout, stderr } = await cli(['verify', '--frobnicate', '--', '--format', 'json']);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^USAGE/);
  });

  it('refuses another format', async () => {
    const { code, stderr } = await cli(['verify', 'x', '--format', 'yaml']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^INPUT_INVALID: --format is text or json/);
  });

  it('lets no control character of its arguments reach the terminal', async () => {
    const { stderr } = await cli(['\u001B[2Jverify\u202E']);
    expect(stderr).toMatch(/There is no command/);
    // oxlint-disable-next-line no-control-regex
    expect(stderr.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E]/);
  });

  it('shows neither stack nor token when something unforeseen goes wrong', async () => {
    const token = `eyJ${'a'.repeat(30)}.eyJ${'b'.repeat(30)}.${'c'.repeat(30)}`;
    const { code, stderr } = await cli(
      ['attest', '--identity-token', '-', '--subject', `n@sha256:${'ab'.repeat(32)}`],
      {
        environment: {},
        readStdin: async () => Promise.reject(new TypeError(`cannot read ${token}`)),
      },
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(/^INPUT_INVALID: The file that identity-token names cannot be read/);
    expect(stderr).not.toMatch(/eyJ| at .*:\d+:\d+/);
  });
});
