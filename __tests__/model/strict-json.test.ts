import { describe, expect, it } from '@jest/globals';
import { parseStrictJson } from '../../src/model/strict-json.js';

describe('parseStrictJson', () => {
  it.each([
    '{}',
    '[]',
    '"a"',
    '0',
    'null',
    '{"a":{"a":[{"a":1},{"a":2}]},"b":"a"}',
    '{"a":"\\"a\\":\\\\","b":["{","}",",",":"]}',
    ' {"a" : -1.5e+3 ,\r\n"\\u0062" : [ true , false ] } ',
    '{"é":"😀","e\\u0301":1}',
    '{"a\\\\":1,"a\\\\\\"":2}',
  ])('reads %s as JSON.parse does', (text) => {
    expect(parseStrictJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
    expect(parseStrictJson(Buffer.from(text))).toEqual({ ok: true, value: JSON.parse(text) });
  });

  it('reads a million subjects', () => {
    const subjects = Array.from({ length: 1_000_000 }, () => '{"digest":{"sha256":"ab"}}');
    expect(parseStrictJson(`[${subjects.join(',')}]`).ok).toBe(true);
  });

  it.each([
    ['a name that stands twice', '{"a":1,"a":1}', /"a" twice/],
    ['a name that stands twice, further in', '[{"b":{"a":1,"c":[{}],"a":2}}]', /"a" twice/],
    ['a name that stands twice, once escaped', '{"a":1,"\\u0061":2}', /"a" twice/],
    ['__proto__', '{"__proto__":1}', /__proto__/],
    ['__proto__, escaped', '{"\\u005f_proto__":1}', /__proto__/],
    ['129 levels', `${'['.repeat(129)}${']'.repeat(129)}`, /128 levels/],
    ['more objects than any document of ours has', `[${'{},'.repeat(4_000_000)}0]`, /more than 4000000 objects/],
    ['a number that overflows', '[1e309]', /overflows/],
    ['a number of millions of digits', `[${'1'.repeat(20_000_000)}]`, /overflows/],
    ['a negative number that overflows', '[-1e309]', /overflows/],
    ['a byte order mark', '\uFEFF{}', /not valid JSON/],
    ['nothing', '', /not valid JSON/],
    ['a comma too many', '{"a":1,}', /not valid JSON/],
    ['a text without end', '{"a', /not valid JSON/],
    ['a wrong escape in a name', '{"\\x":1}', /not valid JSON/],
    ['NaN', '[NaN]', /not valid JSON/],
    ['a lone minus', '[-]', /not valid JSON/],
    ['a comment', '{}//', /not valid JSON/],
    ['two documents', '{}{}', /not valid JSON/],
  ])('refuses %s', (_, text, reason) => {
    expect(parseStrictJson(text)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });

  it.each([1, 7, 8, 9, 10, 50])('sees a name that stands twice in an object of %i names, whichever it is', (count) => {
    const names = Array.from({ length: count }, (_, index) => `"n${index}":0`);
    expect(parseStrictJson(`[{${names.join()}},{${names.join()}}]`).ok).toBe(true);
    for (const name of names) {
      const text = `[{${names.join()}},{${[...names, name].join()}}]`;
      expect(parseStrictJson(text)).toEqual({ ok: false, reason: expect.stringMatching(/twice/) });
    }
  });

  it('counts the levels that the text will have around it', () => {
    const text = `${'['.repeat(127)}${']'.repeat(127)}`;
    expect(parseStrictJson(text, { levelsAround: 1 }).ok).toBe(true);
    expect(parseStrictJson(`[${text}]`, { levelsAround: 1 }).ok).toBe(false);
  });

  it('accepts 128 levels', () => {
    expect(parseStrictJson(`${'['.repeat(128)}${']'.repeat(128)}`).ok).toBe(true);
  });

  it.each([[[0xff]], [[0x22, 0xc3, 0x22]], [[0x22, 0xed, 0xa0, 0x80, 0x22]]])(
    'refuses the bytes %j, which are no UTF-8',
    (bytes) => {
      expect(parseStrictJson(Uint8Array.from(bytes))).toEqual({ ok: false, reason: 'is not valid UTF-8' });
    },
  );
});
