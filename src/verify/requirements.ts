/** What counts as an attestation of the artifact, and the check `predicate-type`. */
import { fail } from '../errors.js';
import {
  COSIGN_SIGNATURE,
  resolvePredicateType,
  SLSA_PROVENANCE_V02,
  SLSA_PROVENANCE_V1,
} from '../model/predicate-types.js';
import { quote } from '../quote.js';
import { type ClaimContext, type ClaimOutcome, failed, passed } from './claim.js';
import type { Requirement } from './request.js';

const PROVENANCE_TYPES: readonly string[] = [SLSA_PROVENANCE_V1, SLSA_PROVENANCE_V02];

export function isProvenanceType(predicateType: string): boolean {
  return PROVENANCE_TYPES.includes(predicateType);
}

/**
 * `--require` and `--predicate-type` together; a predicate type implies `statement`.
 * @throws WherefromError INPUT_INVALID, INPUT_CONFLICT
 */
export function parseRequirement({
  require,
  predicateType,
}: {
  require?: string;
  predicateType?: string;
}): Requirement {
  if (predicateType !== undefined) {
    if (require !== undefined && require !== 'statement') {
      return fail('INPUT_CONFLICT', `--require ${quote(require)} and --predicate-type contradict each other.`, {
        remedy: 'Leave out --require: a predicate type implies --require statement.',
      });
    }
    return { kind: 'statement', predicateType: resolvePredicateType(predicateType) };
  }
  const kind = require ?? 'provenance';
  switch (kind) {
    case 'provenance':
      return { kind: 'provenance' };
    case 'statement':
      return { kind: 'statement' };
    case 'signature':
      return { kind: 'signature' };
    default:
      return fail('INPUT_INVALID', `"${quote(kind)}" is nothing that --require knows.`, {
        remedy: 'Use provenance, statement or signature.',
      });
  }
}

export function checkPredicateType({ statement, require }: ClaimContext): ClaimOutcome {
  const actual = statement?.predicateType ?? 'a message signature without a statement';
  switch (require.kind) {
    case 'provenance':
      if (isProvenanceType(actual)) return passed('predicate-type', actual);
      return failed('predicate-type', {
        detail: 'This is no SLSA provenance.',
        expected: PROVENANCE_TYPES.join(' or '),
        actual,
        remedy: 'If another statement about the artifact is enough for you, add --require statement.',
      });
    case 'statement':
      return checkStatementType(actual, require.predicateType, statement !== undefined);
    case 'signature':
      if (statement === undefined || actual === COSIGN_SIGNATURE) return passed('predicate-type', actual);
      return passed('predicate-type', `${actual}, which is more than the signature that was asked for.`);
  }
}

function checkStatementType(actual: string, wanted: string | undefined, isStatement: boolean): ClaimOutcome {
  if (!isStatement) {
    // What cosign signs today with a statement of this type, it signed without one before: neither says more.
    if (wanted === COSIGN_SIGNATURE) return passed('predicate-type', `${actual}, which says as much as ${wanted}`);
    return failed('predicate-type', {
      detail: 'This signature makes no statement about the artifact.',
      expected: wanted ?? 'an in-toto statement',
      actual,
      remedy: 'If a bare signature is enough for you, add --require signature.',
    });
  }
  if (wanted === undefined && actual === COSIGN_SIGNATURE) {
    return failed('predicate-type', {
      detail: 'This statement says no more than that the artifact was signed.',
      expected: 'a statement about the artifact',
      actual,
      remedy: 'If a bare signature is enough for you, add --require signature.',
    });
  }
  if (wanted !== undefined && wanted !== actual) {
    return failed('predicate-type', { detail: 'The statement is of another type.', expected: wanted, actual });
  }
  return passed('predicate-type', actual);
}
