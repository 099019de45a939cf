import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { judgeAttestation, type JudgedAttestation } from '../../src/verify/attestation.js';
import { CLAIM_CHECKS } from '../../src/verify/judge.js';
import type { CheckId } from '../../src/verify/result.js';
import { certificateOf } from '../support/claims.js';
import { ARTIFACT, readOne, sandboxAnchors, signedRun } from '../support/signed-statements.js';
import { expectation } from '../support/verification.js';
import { PROVENANCE_CASES, withChange } from './provenance-cases.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(async () => {
  await sandbox.close();
});

function judge(bundle: Buffer, without: readonly CheckId[] = []): JudgedAttestation {
  return judgeAttestation({
    bundle: readOne(bundle),
    artifact: ARTIFACT,
    request: { expect: expectation({ repository: 'acme/widget' }), require: { kind: 'provenance' } },
    anchors: sandboxAnchors(sandbox),
    claimChecks: CLAIM_CHECKS.filter(({ id }) => !without.includes(id)),
  });
}

/** The tables of the claims are plain data; here the same is really signed. */
describe.each(PROVENANCE_CASES)('signed provenance of $name', ({ claims, predicateType, predicate, level }) => {
  it('is believed when it is true, and refused when it lies; its certificate is what the tables take for one', async () => {
    const run = await signedRun(sandbox, claims);
    const honest = predicate(run.claims);
    const { result, proven } = judge(await run.sign({ predicateType, predicate: honest }));
    expect(result).toMatchObject({ verdict: 'passed', level });
    expect(proven?.signer).toMatchObject(certificateOf(run.claims));

    const path = predicateType.endsWith('/v1') ? 'runDetails.metadata.invocationId' : 'invocation.configSource.uri';
    const lie = await run.sign({ predicateType, predicate: withChange(honest, path, (old) => `${String(old)}0`) });
    const refused = judge(lie).result;
    expect(refused).toMatchObject({ verdict: 'refused', level: 0 });
    expect(refused.checks.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id)).toEqual([
      'claims-match-certificate',
    ]);
    expect(judge(lie, ['claims-match-certificate']).result.verdict).toBe('passed');
  });
});
