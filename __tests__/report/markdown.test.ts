import { describe, expect, it } from '@jest/globals';
import { code, plain } from '../../src/report/markdown.js';

describe('foreign text in Markdown', () => {
  it.each([
    ['a|b', '<code>a&#124;b</code>'],
    ['a\\|<b>', '<code>a&#92;&#124;&#60;b&#62;</code>'],
    ['plain', '`plain`'],
    ['a`b``c', '``` a`b``c ```'],
    ['', '—'],
    ['a\nb', '`a\\u{a}b`'],
    ['\u001b[31m\u202e', '`\\u{1b}[31m\\u{202e}`'],
  ])('is code that stays in its cell and its span: %j', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  it.each([
    [
      '[a](https://b) <i> ![c](d) @e *f* _g_ `h` #i |j| ~k~ $l$ &amp;',
      String.raw`\[a\](https\://b) \<i\> \!\[c\](d) \@e \*f\* \_g\_ \`h\` \#i \|j\| \~k\~ \$l\$ \&amp;`,
    ],
    ['www.acme.example', String.raw`www\.acme.example`],
    ['\\', String.raw`\\`],
    ['In words: as they are, (1) "so".', 'In words: as they are, (1) "so".'],
    ['a\n# b', String.raw`a\\u\{a\}\# b`],
  ])('is text that means nothing: %j', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });
});
