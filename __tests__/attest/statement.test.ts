import { describe, expect, it } from '@jest/globals';
import type { ResolvedSubject } from '../../src/attest/request.js';
import { planStatements } from '../../src/attest/statement.js';
import { digestOf } from '../../src/model/digest.js';

const PREDICATE = { type: 'https://example.com/test/v1', content: { passed: true } };
const SUBJECTS: ResolvedSubject[] = [
  { name: 'a', digest: digestOf('sha256', 'aa'.repeat(32)), path: '/srv/a' },
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

  it('signs the given text of a predicate as it was written', () => {
    const text = '{ "n": 1.0, "é": "ä" }';
    const [statement] = planStatements(SUBJECTS.slice(1, 2), { perSubject: false });
    expect(statement?.bytes({ ...PREDICATE, text }).toString()).toBe(
      `{"_type":"https://in-toto.io/Statement/v1","subject":[{"name":"b","digest":{"sha256":"${'bb'.repeat(32)}"}}],` +
        `"predicateType":"https://example.com/test/v1","predicate":${text}}`,
    );
  });

  it.each([1, 499, 500, 501, 1000, 1001])('lists each of %i subjects once, in their order', (count) => {
    const subjects = Array.from({ length: count }, (_, n) => ({ name: `é-${n}`, digest: SUBJECTS[1]!.digest }));
    const [statement] = planStatements(subjects, { perSubject: false });
    const { subject } = JSON.parse(statement?.bytes(PREDICATE).toString() ?? '') as { subject: { name: string }[] };
    expect(subject.map(({ name }) => name)).toEqual(subjects.map(({ name }) => name));
  });

  it('makes one statement a subject when asked', () => {
    const statements = planStatements(SUBJECTS, { perSubject: true });
    expect(statements.map(({ subjects }) => subjects.map(({ name }) => name))).toEqual([['a', 'a'], ['b']]);
    expect(JSON.parse(statements[1]?.bytes(PREDICATE).toString() ?? '')).toMatchObject({
      subject: [{ name: 'b', digest: { sha256: 'bb'.repeat(32) } }],
    });
  });
});
