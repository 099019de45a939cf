import { describe, expect, it } from '@jest/globals';
import type { ClaimContext } from '../../src/verify/claim.js';
import type { Requirement } from '../../src/verify/request.js';
import { checkPredicateType, isProvenanceType, parseRequirement } from '../../src/verify/requirements.js';
import type { Check } from '../../src/verify/result.js';
import { claimContext, facts, V02, V1 } from '../support/claims.js';

const SBOM = 'https://cyclonedx.org/bom';
const COSIGN = 'https://sigstore.dev/cosign/sign/v1';
const PROVENANCE: Requirement = { kind: 'provenance' };
const STATEMENT: Requirement = { kind: 'statement' };
const SIGNATURE: Requirement = { kind: 'signature' };
const MESSAGE = 'a message signature without a statement';
const BARE = 'If a bare signature is enough for you, add --require signature.';

/** `type` is absent for a message signature. */
function contextOf(type: string | undefined, require: Requirement): ClaimContext {
  return claimContext(facts(), {
    require,
    ...(type === undefined ? { message: true } : { statement: { predicateType: type, predicate: {} } }),
  });
}

describe('the predicate type', () => {
  it.each([V1, V02])('%s is provenance', (type) => {
    expect(isProvenanceType(type)).toBe(true);
  });

  it.each([SBOM, `${V1}.0`, V1.slice(0, -1), 'https://slsa.dev/provenance/v0.1', ''])('%j is no provenance', (type) => {
    expect(isProvenanceType(type)).toBe(false);
  });

  it.each<[string | undefined, Requirement, string]>([
    [V1, PROVENANCE, V1],
    [V02, PROVENANCE, V02],
    [V1, STATEMENT, V1],
    [SBOM, STATEMENT, SBOM],
    [SBOM, { ...STATEMENT, predicateType: SBOM }, SBOM],
    [COSIGN, { ...STATEMENT, predicateType: COSIGN }, COSIGN],
    [undefined, { ...STATEMENT, predicateType: COSIGN }, `${MESSAGE}, which says as much as ${COSIGN}`],
    [undefined, SIGNATURE, MESSAGE],
    [COSIGN, SIGNATURE, COSIGN],
    [SBOM, SIGNATURE, `${SBOM}, which is more than the signature that was asked for.`],
  ])('%s passes for %j', (type, require, detail) => {
    expect(checkPredicateType(contextOf(type, require))).toEqual({
      check: { id: 'predicate-type', verdict: 'passed', detail },
    });
  });

  const noProvenance = (actual: string) => ({
    detail: 'This is no SLSA provenance.',
    expected: `${V1} or ${V02}`,
    actual,
    remedy: 'If another statement about the artifact is enough for you, add --require statement.',
  });
  it.each<[string | undefined, Requirement, Omit<Check, 'id' | 'verdict'>]>([
    [SBOM, PROVENANCE, noProvenance(SBOM)],
    [undefined, PROVENANCE, noProvenance(MESSAGE)],
    [
      undefined,
      STATEMENT,
      {
        detail: 'This signature makes no statement about the artifact.',
        expected: 'an in-toto statement',
        actual: MESSAGE,
        remedy: BARE,
      },
    ],
    [
      undefined,
      { ...STATEMENT, predicateType: SBOM },
      {
        detail: 'This signature makes no statement about the artifact.',
        expected: SBOM,
        actual: MESSAGE,
        remedy: BARE,
      },
    ],
    [
      COSIGN,
      STATEMENT,
      {
        detail: 'This statement says no more than that the artifact was signed.',
        expected: 'a statement about the artifact',
        actual: COSIGN,
        remedy: BARE,
      },
    ],
    [
      COSIGN,
      { ...STATEMENT, predicateType: SBOM },
      { detail: 'The statement is of another type.', expected: SBOM, actual: COSIGN },
    ],
    [
      `${SBOM}/v1`,
      { ...STATEMENT, predicateType: SBOM },
      { detail: 'The statement is of another type.', expected: SBOM, actual: `${SBOM}/v1` },
    ],
  ])('%s fails for %j', (type, require, failure) => {
    expect(checkPredicateType(contextOf(type, require))).toEqual({
      check: { id: 'predicate-type', verdict: 'failed', ...failure },
    });
  });
});

describe('--require and --predicate-type', () => {
  it.each<[Parameters<typeof parseRequirement>[0], Requirement]>([
    [{}, PROVENANCE],
    [{ require: 'provenance' }, PROVENANCE],
    [{ require: 'statement' }, STATEMENT],
    [{ require: 'signature' }, SIGNATURE],
    [{ predicateType: 'cyclonedx' }, { ...STATEMENT, predicateType: SBOM }],
    [{ predicateType: SBOM }, { ...STATEMENT, predicateType: SBOM }],
    [
      { require: 'statement', predicateType: SBOM },
      { ...STATEMENT, predicateType: SBOM },
    ],
  ])('%j are %j', (words, requirement) => {
    expect(parseRequirement(words)).toEqual(requirement);
  });

  it.each<[Parameters<typeof parseRequirement>[0], string, string, string]>([
    [
      { require: 'provenance', predicateType: SBOM },
      'INPUT_CONFLICT',
      '--require provenance and --predicate-type contradict each other.',
      'Leave out --require: a predicate type implies --require statement.',
    ],
    [
      { require: 'signature\u001b', predicateType: SBOM },
      'INPUT_CONFLICT',
      '--require signature and --predicate-type contradict each other.',
      'Leave out --require: a predicate type implies --require statement.',
    ],
    [
      { require: 'every\u001bthing' },
      'INPUT_INVALID',
      '"every thing" is nothing that --require knows.',
      'Use provenance, statement or signature.',
    ],
    [
      { require: '' },
      'INPUT_INVALID',
      '"" is nothing that --require knows.',
      'Use provenance, statement or signature.',
    ],
  ])('%j are refused', (words, code, message, remedy) => {
    expect(() => parseRequirement(words)).toThrow(expect.objectContaining({ code, message, remedy }));
  });

  it('take no type that is neither a URI nor known', () => {
    expect(() => parseRequirement({ predicateType: 'sbom' })).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID' }),
    );
  });
});
