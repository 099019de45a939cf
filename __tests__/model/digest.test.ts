import { describe, expect, it } from '@jest/globals';
import { formatDigest, parseDigest } from '../../src/model/digest.js';

describe('parseDigest', () => {
  it('lowers upper-case hex', () => {
    expect(formatDigest(parseDigest(`sha256:${'AB'.repeat(32)}`))).toBe(`sha256:${'ab'.repeat(32)}`);
  });

  it.each([
    ['no algorithm', 'ab'.repeat(32)],
    ['an unknown algorithm', `md5:${'ab'.repeat(16)}`],
    ['a wrong length', `sha256:${'ab'.repeat(31)}`],
    ['something other than hex', `sha256:${'zz'.repeat(32)}`],
  ])('refuses %s', (_, text) => {
    expect(() => parseDigest(text)).toThrow(expect.objectContaining({ code: 'DIGEST_MALFORMED' }));
  });
});
