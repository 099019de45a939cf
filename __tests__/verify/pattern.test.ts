import { describe, expect, it } from '@jest/globals';
import { asTyped, matchesAnybody, matchPattern } from '../../src/verify/pattern.js';

const SAN = 'https://github.com/acme/widget';

describe('a pattern', () => {
  it.each([
    ['anchored', /^https:\/\/github\.com\/acme\/widget$/],
    ['without anchors', /https:.*\/widget/],
    ['that may match less, too', /https:.*?/],
    ['with an alternative that matches less', /https|https:.*/],
    ['in other letters, where it says so', /HTTPS:\/\/GITHUB\.COM\/.*/i],
    ['with classes of Unicode', /\p{L}+:\/\/\S+/u],
    ['with sets', new RegExp(String.raw`[[a-z]&&[a-z]]+:\/\/\S+`, 'v')],
    ['of several lines, which an identity has not', /https:.*/ms],
    ['that remembers where it was', /https:.*/gy],
  ])('%s matches whole', (_, pattern) => {
    expect(matchPattern(pattern, SAN)).toEqual({ kind: 'whole' });
  });

  it.each([
    ['something else', /builders/],
    ['other letters', /ACME/],
    ['another start', /^acme/],
    ['another end', /acme$/],
  ])('of %s matches nothing', (_, pattern) => {
    expect(matchPattern(pattern, SAN)).toEqual({ kind: 'none' });
  });

  it.each([
    ['its middle', /acme/, String.raw`^https://github\.com/acme/widget$`],
    ['its start', /^https:\/\/[a-z.]+/, String.raw`^https://[a-z.]+/acme/widget$`],
    ['its end', /acme\/w[a-z]+$/, String.raw`^https://github\.com/acme/w[a-z]+$`],
    ['an alternative', /^https:|^nobody$/, String.raw`^(?:^https:|^nobody$)//github\.com/acme/widget$`],
    ['its end, with a class of what is not', /[^/]+\/widget/, String.raw`^https://github\.com/[^/]+/widget$`],
    ['its middle, and not its end', /acme(?!$)/, String.raw`^https://github\.com/acme(?!$)/widget$`],
    ['nothing of it', /(?:)/, String.raw`^(?:)https://github\.com/acme/widget$`],
  ])('that matches %s gets its anchors, and then matches whole', (_, pattern, anchored) => {
    expect(matchPattern(pattern, SAN)).toEqual({ kind: 'part', anchored });
    expect(matchPattern(new RegExp(anchored), SAN)).toEqual({ kind: 'whole' });
  });

  it('that ends with a dollar sign itself keeps it', () => {
    const anchored = String.raw`^git\$x$`;
    expect(matchPattern(/git\$/, 'git$x')).toEqual({ kind: 'part', anchored });
    expect(matchPattern(new RegExp(anchored), 'git$x')).toEqual({ kind: 'whole' });
  });

  it('quotes every character of the identity that a pattern reads otherwise', () => {
    const special = String.raw`\^$.*+?()[]{}|`;
    const match = matchPattern(/a/, `${special}a${special}`);
    const quoted = String.raw`\\\^\$\.\*\+\?\(\)\[\]\{\}\|`;
    expect(match).toEqual({ kind: 'part', anchored: `^${quoted}a${quoted}$` });
  });

  it('of several lines does not match one line of an identity', () => {
    expect(matchPattern(/^acme$/m, 'mallory\nacme').kind).not.toBe('whole');
  });

  it('that backtracks without end is stopped', () => {
    expect(() => matchPattern(/(a+)+b/, 'a'.repeat(60))).toThrow(
      expect.objectContaining({
        code: 'INPUT_INVALID',
        message: 'The identity pattern was not matched within 1000 ms.',
        remedy: 'Write it without nested repetition, or name the whole identity with --cert-identity.',
        cause: expect.objectContaining({ code: 'ERR_SCRIPT_EXECUTION_TIMEOUT' }),
      }),
    );
  });

  it.each([
    [/.*/, true],
    [/.+/, true],
    [/.?/, true],
    [/(?:)/, true],
    [/x?/, true],
    [/[a-z]/, true],
    [/https:\/\/.*/, false],
    [/ab/, false],
  ])('%s points at anybody: %s', (pattern, anybody) => {
    expect(matchesAnybody(pattern)).toBe(anybody);
  });

  it.each([
    ['https://github.com/.*', 'https://github.com/.*'],
    [String.raw`https:\/\/github\.com`, String.raw`https://github\.com`],
    [String.raw`a\\/b`, String.raw`a\\/b`],
    ['[/]', '[/]'],
  ])('typed as %s is shown as %s', (typed, shown) => {
    expect(asTyped(new RegExp(typed))).toBe(shown);
  });
});
