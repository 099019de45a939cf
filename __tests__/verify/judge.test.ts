import { describe, expect, it } from '@jest/globals';
import { WherefromError } from '../../src/errors.js';
import { failed, passed, skipped } from '../../src/verify/claim.js';
import { CLAIM_CHECKS, type ClaimCheck, judgeClaims, unjudgedClaims } from '../../src/verify/judge.js';
import { isObject, readPath } from '../../src/verify/predicate.js';
import { CHECK_IDS, type CheckId } from '../../src/verify/result.js';
import { BUILD_YML, certificateOf, claimContext, claimsOf, facts, V1 } from '../support/claims.js';
import { honestProvenance } from '../support/signed-statements.js';

const claims = claimsOf();
const HONEST = claimContext(certificateOf(claims), {
  statement: { predicateType: V1, predicate: honestProvenance(claims) },
  expect: { repository: 'acme/widget' },
  require: { kind: 'provenance' },
});
const PROBLEM = new WherefromError('USAGE', 'x', { remedy: 'y' });

/** A check that fails, for itself or because the request has to say more. */
function failing(id: CheckId, problem?: WherefromError): ClaimCheck {
  return { id, judge: () => failed(id, { detail: 'no', ...(problem === undefined ? {} : { problem }) }) };
}

describe('the claims', () => {
  it('are judged check by check, in the order of the report', () => {
    const ids = CLAIM_CHECKS.map(({ id }) => id);
    expect(ids).toEqual(CHECK_IDS.slice(-ids.length));
    const { checks, ...judgement } = judgeClaims(HONEST);
    expect(judgement).toEqual({ passed: true, level: 2, problems: [] });
    expect(checks.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['identity', 'passed'],
      ['predicate-type', 'passed'],
      ['claims-match-certificate', 'passed'],
      ['source', 'passed'],
      ['builder', 'passed'],
      ['level', 'passed'],
      ['revocation', 'skipped'],
      ['policy', 'skipped'],
    ]);
    expect(checks.slice(-2).map(({ detail }) => detail)).toEqual([
      'No policy was given, so nobody was named whose revocations count.',
      'No policy was given.',
    ]);
  });

  it('are not judged where the evidence failed', () => {
    expect(unjudgedClaims()).toEqual(
      CLAIM_CHECKS.map(({ id }) => ({ id, verdict: 'skipped', detail: 'Not made: a check before it failed.' })),
    );
  });

  it.each<[string, ClaimCheck[], boolean, number, number]>([
    ['no check fails', [], true, 2, 0],
    ['a check is skipped', [{ id: 'policy', judge: () => skipped('policy', 'x') }], true, 2, 0],
    ['one fails for itself', [failing('source')], false, 0, 0],
    ['one fails because of the request', [failing('source', PROBLEM)], false, 0, 1],
    ['two do', [failing('source', PROBLEM), failing('identity', PROBLEM)], false, 0, 2],
    ['one of each kind fails', [failing('source', PROBLEM), failing('identity')], false, 0, 0],
  ])('pass or not where %s', (_, more, passes, level, problems) => {
    const judgement = judgeClaims(HONEST, [{ id: 'level', judge: () => passed('level', 'yes') }, ...more]);
    expect(judgement).toMatchObject({ passed: passes, level });
    expect(judgement.problems).toEqual(Array.from({ length: problems }, () => PROBLEM));
  });

  it('say what the request lacks only where nothing else is wrong', () => {
    const signer = facts({ signer: `${BUILD_YML}@refs/tags/v3` });
    const expect_ = { signerRepository: 'builders/tool' };
    expect(judgeClaims(claimContext(signer, { expect: expect_ })).problems.map(({ code }) => code)).toEqual([
      'SOURCE_NOT_NAMED',
    ]);
    expect(judgeClaims(claimContext(signer, { expect: { ...expect_, level: 1 } })).problems).toEqual([]);
  });
});

describe('an outcome', () => {
  it('holds no control character, and nothing that was not said', () => {
    const odd = 'a\u001b';
    const even = String.raw`a\u{1b}`;
    expect(passed('level', odd)).toEqual({ check: { id: 'level', verdict: 'passed', detail: even } });
    expect(skipped('level', odd)).toEqual({ check: { id: 'level', verdict: 'skipped', detail: even } });
    expect(Object.keys(failed('level', { detail: odd }).check)).toEqual(['id', 'verdict', 'detail']);
    expect(Object.keys(failed('level', { detail: odd }))).toEqual(['check']);
    expect(failed('level', { detail: odd, expected: odd, actual: odd, remedy: odd, problem: PROBLEM })).toEqual({
      check: { id: 'level', verdict: 'failed', detail: even, expected: even, actual: even, remedy: even },
      problem: PROBLEM,
    });
  });
});

describe('a predicate', () => {
  const deep = { a: { b: [{ c: 1 }], n: null, t: 'text' } };
  it.each([
    ['a', deep.a],
    ['a.b', deep.a.b],
    ['a.b.0.c', 1],
    ['a.b.length', 1],
    ['a.n', null],
    ['a.n.x', undefined],
    ['a.t.0', undefined],
    ['a.t.length', undefined],
    ['a.b.1', undefined],
    ['a.toString', undefined],
    ['a.__proto__', undefined],
    ['x.y', undefined],
  ])('is read at %s by its own keys alone', (path, value) => {
    expect(readPath(deep, path)).toEqual(value);
  });

  it.each([undefined, null, 'text', 1])('that is %s has nothing to read', (predicate) => {
    expect(readPath(predicate, 'length')).toBeUndefined();
  });

  it.each([
    [{}, true],
    [{ a: 1 }, true],
    [[], false],
    [null, false],
    ['text', false],
    [undefined, false],
  ])('%j is an object: %s', (value, object) => {
    expect(isObject(value)).toBe(object);
  });
});
