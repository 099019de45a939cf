import { describe, expect, it } from '@jest/globals';
import { parseStatement } from '../../src/verify/statement.js';
import { refused } from '../support/examine.js';

const V1 = 'https://in-toto.io/Statement/v1';
const V01 = 'https://in-toto.io/Statement/v0.1';
const STATEMENT = {
  _type: V1,
  subject: [{ name: 'a', digest: { sha256: '00' } }],
  predicateType: 'https://slsa.dev/provenance/v1',
  predicate: { a: 1 },
};

const bytes = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
const read = (change: object) => parseStatement(bytes({ ...STATEMENT, ...change }));

describe('parseStatement', () => {
  it.each([V1, V01])('reads a statement of %s', (_type) => {
    expect(read({ _type })).toEqual({
      type: _type,
      predicateType: 'https://slsa.dev/provenance/v1',
      subjects: [{ name: 'a', digests: { sha256: '00' } }],
      predicate: { a: 1 },
    });
  });

  it.each([undefined, null])('takes the predicate %p as an empty one', (predicate) => {
    expect(read({ predicate }).predicate).toEqual({});
  });

  it('takes a subject without a name as one with an empty name', () => {
    expect(read({ subject: [{ digest: { sha512: 'ff', sha256: '00' } }] }).subjects).toEqual([
      { name: '', digests: { sha512: 'ff', sha256: '00' } },
    ]);
  });

  it.each<[string, unknown]>([
    ['The signed payload is not valid JSON.', '{'],
    ['The signed payload has the member "a" twice.', '{"a":1,"a":2}'],
    ['The signed payload is no JSON object.', []],
    ['The signed payload is no JSON object.', null],
    ['The signed payload is no JSON object.', 'true'],
  ])('refuses a payload: %s', (detail, payload) => {
    expect(refused(() => parseStatement(bytes(payload)))).toEqual({ detail });
  });

  it.each<[unknown, string]>([
    ['https://in-toto.io/Statement/v2', 'https://in-toto.io/Statement/v2'],
    [undefined, 'no "_type"'],
    [1, 'no "_type"'],
  ])('refuses the type %p', (_type, actual) => {
    expect(refused(() => read({ _type }))).toEqual({
      detail: 'The signed payload is no in-toto statement of a known version.',
      expected: `${V1} or ${V01}`,
      actual,
    });
  });

  it.each<[string, object]>([
    ['The statement names no predicate type.', { predicateType: '' }],
    ['The statement names no predicate type.', { predicateType: undefined }],
    ['The statement names no predicate type.', { predicateType: 1 }],
    ['The statement names no subject.', { subject: [] }],
    ['The statement names no subject.', { subject: undefined }],
    ['The statement names no subject.', { subject: { length: 1 } }],
    ["The statement's predicate is no JSON object.", { predicate: [] }],
    ["The statement's predicate is no JSON object.", { predicate: 'x' }],
    ['A subject of the statement is no JSON object.', { subject: ['a'] }],
    ['A subject of the statement has a name that is no text.', { subject: [{ name: 1, digest: { sha256: '00' } }] }],
    ['The digest of a subject is no JSON object.', { subject: [{ name: 'a' }] }],
    ['The digest of a subject is no JSON object.', { subject: [{ name: 'a', digest: [] }] }],
    ['A subject of the statement has no digest.', { subject: [{ name: 'a', digest: {} }] }],
    ['A digest of a subject is no text.', { subject: [{ name: 'a', digest: { sha256: 1, sha512: '00' } }] }],
    ['A digest of a subject is no text.', { subject: [{ name: 'a', digest: { sha512: '00', sha256: '' } }] }],
  ])('refuses: %s', (detail, change) => {
    expect(refused(() => read(change))).toEqual({ detail });
  });
});
