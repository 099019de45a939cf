/** The checks of the claims, in their order; they are made once the evidence of a bundle holds. */
import type { WherefromError } from '../errors.js';
import { checkBuilder } from './builders.js';
import { type ClaimContext, type ClaimOutcome, skipped } from './claim.js';
import { checkClaims } from './claims.js';
import { checkIdentity } from './identity.js';
import { checkLevel, levelFor } from './level.js';
import { checkPredicateType } from './requirements.js';
import type { Check, CheckId } from './result.js';
import { checkSource } from './source.js';

export interface ClaimCheck {
  readonly id: CheckId;
  readonly judge: (context: ClaimContext) => ClaimOutcome;
}

export const CLAIM_CHECKS: readonly ClaimCheck[] = [
  { id: 'identity', judge: checkIdentity },
  { id: 'predicate-type', judge: checkPredicateType },
  { id: 'claims-match-certificate', judge: checkClaims },
  { id: 'source', judge: checkSource },
  { id: 'builder', judge: checkBuilder },
  { id: 'level', judge: checkLevel },
  {
    id: 'revocation',
    judge: () => skipped('revocation', 'No policy was given, so nobody was named whose revocations count.'),
  },
  { id: 'policy', judge: () => skipped('policy', 'No policy was given.') },
];

export interface Judgement {
  readonly checks: readonly Check[];
  readonly passed: boolean;
  /** SLSA build level, 0 unless every check passed. */
  readonly level: number;
  /** What the request has to say before a failed check can pass. Empty where another check failed for itself. */
  readonly problems: readonly WherefromError[];
}

/** @param checks the production code knows one list; tests leave out one check to see that it is that one which refuses */
export function judgeClaims(context: ClaimContext, checks: readonly ClaimCheck[] = CLAIM_CHECKS): Judgement {
  const outcomes = checks.map(({ judge }) => judge(context));
  const failures = outcomes.filter(({ check }) => check.verdict === 'failed');
  const problems = failures.flatMap(({ problem }) => problem ?? []);
  return {
    checks: outcomes.map(({ check }) => check),
    passed: failures.length === 0,
    level: failures.length === 0 ? levelFor(context).level : 0,
    problems: problems.length === failures.length ? problems : [],
  };
}

/** The same list where the evidence failed: nothing is said of claims that nobody proved. */
export function unjudgedClaims(): Check[] {
  return CLAIM_CHECKS.map(({ id }) => skipped(id, 'Not made: a check before it failed.').check);
}
