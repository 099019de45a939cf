import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '../../src/model/statement.js';
import { arrayAt, base64At, integerAt, membersAt, objectAt, textAt } from '../../src/verify/fields.js';
import { refused } from '../support/examine.js';

const ANYTHING: readonly (JsonValue | undefined)[] = [
  undefined,
  null,
  0,
  1.5,
  true,
  '',
  'text',
  [],
  ['a'],
  {},
  { a: 1 },
];

/** What of everything a reader takes. */
function taken(read: (value: JsonValue | undefined) => unknown): unknown[] {
  return ANYTHING.filter((value) => {
    try {
      read(value);
      return true;
    } catch (error) {
      expect(error).toMatchObject({ name: 'Refusal' });
      return false;
    }
  });
}

describe('a reader of fields', () => {
  it('takes its own type alone', () => {
    expect(taken((value) => objectAt(value, 'It'))).toEqual([{}, { a: 1 }]);
    expect(taken((value) => arrayAt(value, 'it'))).toEqual([[], ['a']]);
    expect(taken((value) => textAt(value, 'it'))).toEqual(['text']);
    expect(taken((value) => base64At(value, 'it'))).toEqual(['text']);
    expect(taken((value) => integerAt(value, 'it'))).toEqual([0]);
    expect(taken((value) => membersAt(value, { what: 'It', members: ['b', 'a'] }))).toEqual([{}, { a: 1 }]);
  });

  it('gives back what it read', () => {
    expect(objectAt({ a: 1 }, 'It')).toEqual({ a: 1 });
    expect(membersAt({ a: 1 }, { what: 'It', members: ['a'] })).toEqual({ a: 1 });
    expect(arrayAt(['a'], 'it')).toEqual(['a']);
    expect(textAt('a', 'it')).toBe('a');
    expect(base64At('AQI=', 'it')).toEqual(Buffer.of(1, 2));
  });

  it.each<[string, () => unknown]>([
    ['It is missing or no JSON object.', () => objectAt(null, 'It')],
    ['It has the member "b", which is not known.', () => membersAt({ a: 1, b: 2 }, { what: 'It', members: ['a'] })],
    ['The field "it" is missing or no list.', () => arrayAt({}, 'it')],
    ['The field "it" is missing or no text.', () => textAt(1, 'it')],
    ['The field "it" is missing or no text.', () => base64At('', 'it')],
    ['The field "it" is not canonical Base64.', () => base64At('AB==', 'it')],
    ['The field "it" is missing or no whole number.', () => integerAt(-1, 'it')],
  ])('says: %s', (detail, make) => {
    expect(refused(make)).toEqual({ detail });
  });

  it.each<[JsonValue, bigint]>([
    [0, 0n],
    [7, 7n],
    [Number.MAX_SAFE_INTEGER, 9007199254740991n],
    ['0', 0n],
    ['10', 10n],
    ['1234567890', 1234567890n],
    ['9223372036854775807', 9223372036854775807n],
  ])('reads %j as an int64', (value, expected) => {
    expect(integerAt(value, 'it')).toBe(expected);
  });

  it.each<JsonValue>([
    -1,
    1.5,
    2 ** 53,
    '-1',
    '01',
    '1 ',
    ' 1',
    '1.0',
    '0x1',
    '1e3',
    'NaN',
    '9223372036854775808',
    '10000000000000000000',
    [1],
  ])('does not read %j as an int64', (value) => {
    expect(refused(() => integerAt(value, 'it'))).toEqual({ detail: 'The field "it" is missing or no whole number.' });
  });
});
