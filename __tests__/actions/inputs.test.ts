import { describe, expect, it } from '@jest/globals';
import { inputVariable, readInputs } from '../../src/actions/inputs.js';

const TABLE = { text: 'text', 'the-list': 'list', 'a-switch': 'switch' } as const;
const read = (environment: Record<string, string>) => readInputs(TABLE, environment);

describe('readInputs', () => {
  it("finds an input by the runner's name for it", () => {
    expect(inputVariable('subject-path')).toBe('INPUT_SUBJECT-PATH');
    expect(read({ INPUT_TEXT: ' words ', 'INPUT_THE-LIST': 'a', 'INPUT_A-SWITCH': 'true' })).toEqual({
      text: 'words',
      'the-list': ['a'],
      'a-switch': true,
    });
  });

  it('takes an empty input for an absent one, as the runner passes it', () => {
    const absent = { text: undefined, 'the-list': [], 'a-switch': undefined };
    expect(read({})).toEqual(absent);
    expect(read({ INPUT_TEXT: '', 'INPUT_THE-LIST': ' \n', 'INPUT_A-SWITCH': ' ' })).toEqual(absent);
  });

  it.each([
    ['by line', 'dist/a\ndist/b\n', ['dist/a', 'dist/b']],
    ['by line, Windows line breaks', 'dist\\a\r\ndist\\b', ['dist\\a', 'dist\\b']],
    ['by comma', 'dist/a, dist/b', ['dist/a', 'dist/b']],
    ['by both, with gaps', 'a,,b,\n\n c ', ['a', 'b', 'c']],
    ['in quotes, with a comma inside', '"a, b.txt",c', ['a, b.txt', 'c']],
    ['in quotes, with a quote inside', '"a ""b"".txt"', ['a "b".txt']],
    ['with blanks inside', 'my file.txt', ['my file.txt']],
    ['with a quote in the middle', 'a"b,c', ['a"b', 'c']],
    ['with exclusions', 'dist/*\n!dist/*.map', ['dist/*', '!dist/*.map']],
  ])('reads a list %s', (_, text, items) => {
    expect(read({ 'INPUT_THE-LIST': text })['the-list']).toEqual(items);
  });

  it('refuses a quote that is not closed', () => {
    expect(() => read({ 'INPUT_THE-LIST': '"a,b' })).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  });

  it.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
  ])('reads the switch %s', (text, value) => {
    expect(read({ 'INPUT_A-SWITCH': text })['a-switch']).toBe(value);
  });

  it.each(['yes', '1', 'tRUE', 'on'])('refuses the switch %s: doubt is no permission', (text) => {
    expect(() => read({ 'INPUT_A-SWITCH': text })).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  });
});
