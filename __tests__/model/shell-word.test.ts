import { describe, expect, it } from '@jest/globals';
import { shellWord } from '../../src/model/shell-word.js';

describe('a word for a shell', () => {
  it.each([
    ['v1.0.0', 'v1.0.0'],
    ['acme/widget@sha256:ab', 'acme/widget@sha256:ab'],
    ['', "''"],
    ['a b', "'a b'"],
    ['$(id)', "'$(id)'"],
    ["it's", String.raw`'it'\''s'`],
    ['a\u001b', String.raw`'a\u{1b}'`],
  ])('%j is %s', (word, written) => {
    expect(shellWord(word)).toBe(written);
  });
});
