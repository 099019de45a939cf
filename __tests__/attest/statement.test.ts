import { describe, expect, it } from '@jest/globals';
import type { ResolvedSubject } from '../../src/attest/request.js';
import { planStatements } from '../../src/attest/statement.js';
import { digestOf } from '../../src/model/digest.js';

const PREDICATE = { type: 'https://example.com/test/v1', content: { passed: true } };
const SUBJECTS: ResolvedSubject[] = [
  { name: 'a', digest: digestOf('sha256', 'aa'.repeat(32)), path: '/work/a' },
  { name: 'b', digest: digestOf('sha256', 'bb'.repeat(32)) },
  { name: 'a', digest: digestOf('sha512', 'cc'.repeat(64)) },
];

describe('planStatements', () => {
  it('makes one statement of all subjects, the digests of one name together', () => {
    const statements = planStatements(SUBJECTS, { perSubject: false });
    expect(statements.map(({ bytes }) => JSON.parse(bytes(PREDICATE).toString()))).toEqual([
      {
        _type: 'https://in-toto.io/Statement/v1',
        subject: [
          { name: 'a', digest: { sha256: 'aa'.repeat(32), sha512: 'cc'.repeat(64) } },
          { name: 'b', digest: { sha256: 'bb'.repeat(32) } },
        ],
        predicateType: 'https://example.com/test/v1',
        predicate: { passed: true },
      },
    ]);
  });

  it('makes one statement a subject when asked', () => {
    const statements = planStatements(SUBJECTS, { perSubject: true });
    expect(statements.map(({ subjects }) => subjects.map(({ name }) => name))).toEqual([['a', 'a'], ['b']]);
    expect(JSON.parse(statements[1]?.bytes(PREDICATE).toString() ?? '')).toMatchObject({
      subject: [{ name: 'b', digest: { sha256: 'bb'.repeat(32) } }],
    });
  });
});
