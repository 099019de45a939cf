import { describe, expect, it } from '@jest/globals';
import { parseDer, time, utf8String } from '../../src/model/der.js';

const tagged = (tag: number, text: string): Buffer => Buffer.concat([Buffer.of(tag, text.length), Buffer.from(text)]);
const UTC = 0x17;
const GENERALIZED = 0x18;

describe('time', () => {
  it.each([
    [UTC, '250530201339Z', '2025-05-30T20:13:39.000Z'],
    [UTC, '491231235959Z', '2049-12-31T23:59:59.000Z'],
    [UTC, '500101000000Z', '1950-01-01T00:00:00.000Z'],
    [GENERALIZED, '20250530201339Z', '2025-05-30T20:13:39.000Z'],
    [GENERALIZED, '20250530201339.1Z', '2025-05-30T20:13:39.100Z'],
    [GENERALIZED, '20250530201339.12Z', '2025-05-30T20:13:39.120Z'],
    [GENERALIZED, '20250530201339.123Z', '2025-05-30T20:13:39.123Z'],
    [GENERALIZED, '20250530201339.123456789Z', '2025-05-30T20:13:39.123Z'],
    [GENERALIZED, '20240229000000Z', '2024-02-29T00:00:00.000Z'],
  ])('reads tag %i, %s', (tag, text, iso) => {
    expect(time(parseDer(tagged(tag, text))).toISOString()).toBe(iso);
  });

  it.each([
    [GENERALIZED, '20250229000000Z'],
    [GENERALIZED, '20251301000000Z'],
    [GENERALIZED, '20250530240000Z'],
    [GENERALIZED, '20250530236000Z'],
    [GENERALIZED, '20250530235960Z'],
    [GENERALIZED, '20250530201339'],
    [GENERALIZED, '20250530201339.Z'],
    [GENERALIZED, '20250530201339+0100'],
    [GENERALIZED, '202505302013Z'],
    [GENERALIZED, '00010101000000Z'],
    [UTC, '250530201339.5Z'],
    [UTC, '20250530201339Z'],
    [0x13, '250530201339Z'],
  ])('refuses tag %i, %s', (tag, text) => {
    expect(() => time(parseDer(tagged(tag, text)))).toThrow(expect.objectContaining({ name: 'DerError' }));
  });
});

describe('utf8String', () => {
  it('reads a UTF8String', () => {
    expect(utf8String(tagged(0x0c, 'acme/widget'))).toBe('acme/widget');
  });

  it.each([
    ['a raw text', Buffer.from('acme/widget')],
    ['another string type', tagged(0x13, 'acme')],
    ['bytes after the end', Buffer.concat([tagged(0x0c, 'acme'), Buffer.of(0)])],
    ['a length that is too long', Buffer.of(0x0c, 5, 0x61)],
    ['a length in the long form', Buffer.of(0x0c, 0x81, 1, 0x61)],
    ['bytes that are no UTF-8', Buffer.of(0x0c, 1, 0xff)],
  ])('refuses %s', (_, bytes) => {
    expect(() => utf8String(bytes)).toThrow();
  });
});
