import { describe, expect, it } from '@jest/globals';
import { parseArguments } from '../../src/cli/args.js';
import { VERIFY_FLAGS } from '../../src/cli/flags.js';
import { nearest } from '../../src/cli/nearest.js';

const parse = (...argv: string[]) => parseArguments(VERIFY_FLAGS, argv);
const coded = (code: string, message = '') =>
  expect.objectContaining({ code, message: expect.stringContaining(message) });

describe('parseArguments', () => {
  it('reads long and short forms, values inline and apart, and operands between them', () => {
    const { flags, operands } = parse(
      'a.bin',
      '-R',
      'acme/widget',
      '--owner=acme',
      '-b',
      'one',
      'b.bin',
      '--bundle=two',
    );
    expect(operands).toEqual(['a.bin', 'b.bin']);
    expect(flags).toMatchObject({ repo: 'acme/widget', owner: 'acme', bundle: ['one', 'two'], offline: false });
  });

  it.each([
    ['--certificate-identity', 'cert-identity'],
    ['--certificate-identity-regexp', 'cert-identity-regex'],
    ['--certificate-oidc-issuer', 'cert-oidc-issuer'],
    ['--type', 'predicate-type'],
    ['--trusted-root', 'custom-trusted-root'],
  ] as const)("reads cosign's %s as --%s", (spelling, name) => {
    expect(parse(spelling, 'value').flags[name]).toBe('value');
    expect(parse(`${spelling}=value`).flags[name]).toBe('value');
  });

  it('takes what follows -- as operands', () => {
    expect(parse('--', '--repo').operands).toEqual(['--repo']);
  });

  it.each([
    ['an unknown flag', ['--frobnicate'], 'USAGE'],
    ['an unknown short flag', ['-x'], 'USAGE'],
    ['a flag without its value', ['--repo'], 'USAGE'],
    ['a flag in the place of a value', ['--repo', '--offline'], 'USAGE'],
    ['a value for a switch', ['--offline=false'], 'USAGE'],
    ['an empty value', ['--repo', ''], 'INPUT_INVALID'],
    ['a blank value', ['--repo= '], 'INPUT_INVALID'],
    ['two values where one belongs', ['--repo', 'a/b', '-R', 'c/d'], 'INPUT_CONFLICT'],
    ['two values by two spellings', ['--cert-identity', 'a', '--certificate-identity', 'b'], 'INPUT_CONFLICT'],
  ])('refuses %s', (_, argv, code) => {
    expect(() => parse(...argv)).toThrow(coded(code));
  });

  it('accepts one value that is given twice', () => {
    expect(parse('--repo', 'a/b', '-R', 'a/b').flags.repo).toBe('a/b');
  });

  it('does not repeat a value that looks like another option: it may be a secret', () => {
    expect(() => parse('--repo', '-secret')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('-secret') }),
    );
  });

  it.each([
    ['--rpeo', '--repo'],
    ['--offlin', '--offline'],
    ['--signer-work', '--signer-workflow'],
    ['--certificate-identty', '--certificate-identity'],
  ])('suggests for %s the near %s', (typed, meant) => {
    expect(() => parse(typed)).toThrow(expect.objectContaining({ remedy: `Did you mean ${meant}?` }));
  });
});

describe('a name of another command or of the action', () => {
  const refuse = (...argv: string[]) => parseArguments(VERIFY_FLAGS, argv, { image: 'oci://REF', repp: 'nothing' });

  it.each([
    ['--image', 'Write oci://REF.'],
    ['--image=x', 'Write oci://REF.'],
    ['--repp', 'Write nothing.'],
    ['--repo2', 'Did you mean --repo?'],
    ['--constructor', 'See --help for all options.'],
  ])('%s is answered by what to write here', (typed, remedy) => {
    expect(() => refuse(typed)).toThrow(expect.objectContaining({ code: 'USAGE', remedy }));
  });
});

describe('nearest', () => {
  it.each([
    ['vrify', 'verify'],
    ['attset', 'attest'],
    ['sand', 'sandbox'],
  ])('takes %s for %s', (typed, meant) => {
    expect(nearest(typed, ['attest', 'verify', 'sandbox'])).toBe(meant);
  });

  it.each(['', 'x', 'policy'])('makes nothing of "%s"', (typed) => {
    expect(nearest(typed, ['attest', 'verify', 'sandbox'])).toBeUndefined();
  });
});
