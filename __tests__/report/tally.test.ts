import { describe, expect, it } from '@jest/globals';
import { helpfulChecks, mainFailure, refusalWord, tally } from '../../src/report/tally.js';
import type { ArtifactResult, AttestationResult, Check, CheckId } from '../../src/verify/result.js';

function artifact(verdict: 'passed' | 'refused'): ArtifactResult {
  return { name: 'widget', digest: `sha256:${'ab'.repeat(32)}`, verdict, attestations: [] };
}

function failing(...ids: CheckId[]): AttestationResult {
  const checks = ids.map((id): Check => ({ id, verdict: 'failed', detail: 'It failed.' }));
  return { from: 'widget.bundle', predicateType: '', timestamps: [], trust: '', level: 0, verdict: 'refused', checks };
}

describe('the tally of artifacts', () => {
  it.each([
    ['passed', ['passed', 'passed'], '2 of 2 artifacts'],
    ['refused', ['passed', 'refused', 'passed'], '1 of 3 artifacts'],
    ['refused', ['refused', 'refused'], '2 of 2 artifacts'],
  ] as const)('counts those that were %s: %j', (verdict, verdicts, words) => {
    expect(tally({ verdict, artifacts: verdicts.map(artifact) })).toBe(words);
  });
});

describe('the failure that is named first', () => {
  it.each([
    ['the first', ['signature', 'source'], 'signature'],
    ['the source, where signer and source are others', ['identity', 'predicate-type', 'source'], 'source'],
    ['the signer, where the source is the named one', ['identity', 'builder'], 'identity'],
    ['none, where nothing failed', [], undefined],
  ] as const)('is %s', (_, ids, named) => {
    expect(mainFailure(failing(...ids))?.id).toBe(named);
  });
});

describe('the word for an attestation that does not count', () => {
  it.each([
    ['of another type, where another one passed', 'passed', ['predicate-type'], 'not what was asked for'],
    ['of another type, where none passed', 'refused', ['predicate-type'], 'refused'],
    ['that fails more, where another one passed', 'passed', ['signature', 'predicate-type'], 'refused'],
    ['that fails otherwise, where another one passed', 'passed', ['identity'], 'refused'],
  ] as const)('%s', (_, verdict, ids, word) => {
    expect(refusalWord(failing(...ids), artifact(verdict))).toBe(word);
  });
});

describe('what helps against a refusal', () => {
  const withRemedies = (...ids: CheckId[]) => {
    const attestation = failing(...ids);
    return { ...attestation, checks: attestation.checks.map((check) => ({ ...check, remedy: `Mend ${check.id}.` })) };
  };

  it.each([
    [
      'to believe the signer, where that is all that is missing',
      ['identity', 'level'],
      ['Mend identity.', 'Mend level.'],
    ],
    ['not to believe the signer of another source', ['identity', 'source'], [undefined, 'Mend source.']],
  ] as const)('is %s', (_, ids, remedies) => {
    expect(helpfulChecks(withRemedies(...ids)).map(({ remedy }) => remedy)).toEqual(remedies);
  });

  it('is to believe the signer of the named source', () => {
    const { checks } = withRemedies('identity', 'source');
    const passed = checks.map((check) => (check.id === 'source' ? { ...check, verdict: 'passed' as const } : check));
    expect(helpfulChecks({ checks: passed })).toEqual(passed);
  });
});
