/** What the record of a run is kept under: who resumes has to be about to do just the same. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { recordPlanOf, type RecordedPlan } from '../../src/attest/run-record.js';
import { planSignatures, planStatements } from '../../src/attest/statement.js';
import { digestOf } from '../../src/model/digest.js';
import { CLAIMS } from './claims.js';

const subject = (name: string, byte = 'ab') => ({ name, digest: digestOf('sha256', byte.repeat(32)) });
const subjects = [subject('gadget'), subject('widget', 'cd')];
const sha256 = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;
const [AB, CD] = ['ab'.repeat(32), 'cd'.repeat(32)];

function planOf(changes: Partial<RecordedPlan> = {}) {
  return recordPlanOf({
    statements: planStatements(subjects, { perSubject: true }),
    predicate: { type: 'https://acme.example/x/v1', content: { a: 1 } },
    given: false,
    claims: CLAIMS,
    serverUrl: 'https://github.com',
    stores: ['registry', 'file'],
    ...changes,
  });
}

describe('the record of a run', () => {
  it('is kept under its subjects, predicate type, identity and stores', () => {
    expect(planOf()).toEqual({
      statements: 2,
      subjects: sha256(`["gadget","sha256","${AB}"]\n\n["widget","sha256","${CD}"]\n\n`),
      predicate: { type: 'https://acme.example/x/v1' },
      identity: {
        server: 'https://github.com',
        issuer: CLAIMS.iss,
        signer: CLAIMS.job_workflow_ref,
        signerCommit: CLAIMS.job_workflow_sha,
        workflow: CLAIMS.workflow_ref,
        repository: CLAIMS.repository,
        ref: CLAIMS.ref,
        commit: CLAIMS.sha,
        run: CLAIMS.run_id,
        event: CLAIMS.event_name,
      },
      stores: ['file', 'registry'],
    });
  });

  it('is another one where the same subjects are in one statement', () => {
    const statements = planStatements(subjects, { perSubject: false });
    expect(planOf({ statements })).toMatchObject({
      statements: 1,
      subjects: sha256(`["gadget","sha256","${AB}"]\n["widget","sha256","${CD}"]\n\n`),
    });
  });

  it('knows no names where none are signed', () => {
    const statements = planSignatures([subject('reg.example/acme/widget')]);
    expect(planOf({ statements }).subjects).toBe(sha256(`["","sha256","${AB}"]\n\n`));
  });

  it.each([
    ['as it was written', { text: '{ "a": 1 }' }, '{ "a": 1 }'],
    ['or as it would be', {}, '{"a":1}'],
  ])('is kept under the bytes of a predicate that was brought, %s', (_, written, text) => {
    const predicate = { type: 'x:y', content: { a: 1 }, ...written };
    expect(planOf({ given: true, predicate }).predicate).toEqual({ type: 'x:y', digest: sha256(text) });
  });
});
