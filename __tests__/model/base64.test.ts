import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { fromCanonicalBase64, jsonWithBase64 } from '../../src/model/base64.js';

/** Around the borders of the parts that are encoded at a time, and of Base64's own groups of three. */
const LENGTHS = [0, 1, 2, 3, 49_151, 49_152, 49_153, 200_000];

describe('jsonWithBase64', () => {
  it.each(LENGTHS)('writes %i bytes as JSON.stringify does', (length) => {
    const bytes = randomBytes(length);
    const json = (base64: string): string =>
      JSON.stringify({ é: 1, inner: JSON.stringify({ base64 }), last: '\u0000' });
    expect(jsonWithBase64(bytes, json).toString()).toBe(json(bytes.toString('base64')));
  });

  it('refuses JSON that names the Base64 twice or not at all', () => {
    expect(() => jsonWithBase64(Buffer.from('a'), () => '{}')).toThrow(RangeError);
    expect(() => jsonWithBase64(Buffer.from('a'), (base64) => base64 + base64)).toThrow(RangeError);
  });
});

describe('fromCanonicalBase64', () => {
  it.each(LENGTHS)('reads the Base64 of %i bytes', (length) => {
    const bytes = randomBytes(length);
    expect(fromCanonicalBase64(bytes.toString('base64'))?.equals(bytes)).toBe(true);
  });

  it.each([
    ['without its padding', 'YQ'],
    ['with padding that it does not need', 'YWJj=='],
    ['with bits that no byte holds', 'YR=='],
    ['with a line break', 'YWJj\nYWJj'],
    ['of the URL alphabet', '-_8='],
    ['with a foreign character in the place of another', 'YWJ*'],
    ['with text after its end', 'YQ==YQ=='],
  ])('refuses Base64 %s', (_, text) => {
    expect(fromCanonicalBase64(text)).toBeUndefined();
  });

  it.each([0, 65_535, 65_536, 131_071])('refuses a foreign character at %i of a long text', (at) => {
    const text = Buffer.alloc(98_304, 7).toString('base64');
    expect(fromCanonicalBase64(`${text.slice(0, at)}-${text.slice(at + 1)}`)).toBeUndefined();
  });
});
