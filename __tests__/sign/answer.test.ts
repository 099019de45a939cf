import { describe, expect, it } from '@jest/globals';
import { AnswerReader, field } from '../../src/sign/answer.js';

type Reading = (reader: AnswerReader) => unknown;

const read = (value: unknown, reading: Reading): unknown => reading(new AnswerReader('Rekor', { f: value }));

const object: Reading = (reader) => reader.object('f').text('inner');
const text: Reading = (reader) => reader.text('f');
const integer: Reading = (reader) => reader.integer('f');
const integerOrZero: Reading = (reader) => reader.integerOrZero('f');
const base64: Reading = (reader) => reader.base64('f');
const base64s: Reading = (reader) => reader.base64s('f');
const hex: Reading = (reader) => reader.hex('f');
const hexes: Reading = (reader) => reader.hexes('f');

describe("a service's answer", () => {
  it.each<[unknown, Reading, unknown]>([
    [{ inner: 'a' }, object, 'a'],
    ['a', text, 'a'],
    [0, integer, '0'],
    ['0', integer, '0'],
    [1, integer, '1'],
    ['10', integer, '10'],
    [Number.MAX_SAFE_INTEGER, integer, '9007199254740991'],
    ['9'.repeat(19), integer, '9'.repeat(19)],
    [undefined, integerOrZero, '0'],
    ['7', integerOrZero, '7'],
    ['AA==', base64, Buffer.from([0])],
    ['+/+/', base64, Buffer.from([0xfb, 0xff, 0xbf])],
    [undefined, base64s, []],
    [null, base64s, []],
    [[], base64s, []],
    [['AA==', 'AQ=='], base64s, [Buffer.from([0]), Buffer.from([1])]],
    ['00', hex, Buffer.from([0])],
    ['aBcD', hex, Buffer.from([0xab, 0xcd])],
    [[], hexes, []],
    [['00', '01'], hexes, [Buffer.from([0]), Buffer.from([1])]],
  ])('with %j is read', (value, reading, expected) => {
    expect(read(value, reading)).toEqual(expected);
  });

  it.each<[string, unknown, Reading, string]>([
    ['object', undefined, object, 'f'],
    ['object', null, object, 'f'],
    ['object', 'a', object, 'f'],
    ['object', {}, object, 'f.inner'],
    ['text', undefined, text, 'f'],
    ['text', '', text, 'f'],
    ['text', 7, text, 'f'],
    ['text', ['a'], text, 'f'],
    ['integer', undefined, integer, 'f'],
    ['integer', -1, integer, 'f'],
    ['integer', 0.5, integer, 'f'],
    ['integer', 2 ** 53, integer, 'f'],
    ['integer', '', integer, 'f'],
    ['integer', '-1', integer, 'f'],
    ['integer', '01', integer, 'f'],
    ['integer', '1 ', integer, 'f'],
    ['integer', ' 1', integer, 'f'],
    ['integer', '1e3', integer, 'f'],
    ['integer', '1'.repeat(20), integer, 'f'],
    ['integer', ['1'], integer, 'f'],
    ['integer', null, integerOrZero, 'f'],
    ['base64', undefined, base64, 'f'],
    ['base64', '', base64, 'f'],
    ['base64', '=', base64, 'f'],
    ['base64', 'AA', base64, 'f'],
    ['base64', 'AB==', base64, 'f'],
    ['base64', '-_-_', base64, 'f'],
    ['base64', 'AA==\n', base64, 'f'],
    ['list of base64', {}, base64s, 'f'],
    ['list of base64', 'AA==', base64s, 'f'],
    ['list of base64', ['AA==', 'A'], base64s, 'f.1'],
    ['hex', undefined, hex, 'f'],
    ['hex', '', hex, 'f'],
    ['hex', '0', hex, 'f'],
    ['hex', '000', hex, 'f'],
    ['hex', 'x00', hex, 'f'],
    ['hex', '00x', hex, 'f'],
    ['hex', ['00'], hex, 'f'],
    ['list of hex', undefined, hexes, 'f'],
    ['list of hex', '00', hexes, 'f'],
    ['list of hex', ['00', '0'], hexes, 'f'],
  ])('without a valid %s (%j) is refused by its place', (_, value, reading, place) => {
    expect(() => read(value, reading)).toThrow(
      expect.objectContaining({
        code: 'SERVICE_ANSWER_MALFORMED',
        message: `Rekor answered an entry without a valid ${place}.`,
      }),
    );
  });

  it.each([[undefined], [null], ['text'], [7]])('that is %j has no field', (value) => {
    expect(field(value, 'length')).toBeUndefined();
  });

  it('names every step of the way to what is wrong', () => {
    const inner = new AnswerReader('Rekor', { a: { b: { c: 1 } } }).object('a').object('b');
    expect(() => inner.text('c')).toThrow('Rekor answered an entry without a valid a.b.c.');
    expect(() => inner.base64s('c')).toThrow('Rekor answered an entry without a valid a.b.c.');
    expect(() => new AnswerReader('Rekor', { a: { b: ['*'] } }).object('a').base64s('b')).toThrow(
      'Rekor answered an entry without a valid a.b.0.',
    );
  });
});
