import { describe, expect, it } from '@jest/globals';
import { printable } from '../../src/model/printable.js';

describe('printable', () => {
  it.each([
    ['a colour', '\u001B[31mred', '\\u{1b}[31mred'],
    ['a line break', 'one\r\n::error::two', 'one\\u{d}\\u{a}::error::two'],
    ['a text that turns its direction', 'a\u202Eb', 'a\\u{202e}b'],
    [
      'a workflow command in its older form',
      'x ##[set-output name=verdict]passed',
      'x \\u{23}#[set-output name=verdict]passed',
    ],
    ['such a command behind more of its signs', '###[stop-commands]x', '#\\u{23}#[stop-commands]x'],
  ])('shows %s and does not obey it', (_, text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it.each(['## heading', 'issue #[1]', 'C##', 'a#b'])('leaves %s as it stands', (text) => {
    expect(printable(text)).toBe(text);
  });
});
