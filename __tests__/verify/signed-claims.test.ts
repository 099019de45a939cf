import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { publicGoodAnchor } from '../../src/trust/embedded.js';
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

/** The tables of the claims are plain data; here every second of them is really signed. */
describe.each(PROVENANCE_CASES.filter((_, index) => index % 2 === 0))(
  'signed provenance of $name',
  ({ claims, predicateType, predicate, level }) => {
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
  },
);

describe('several roots of trust', () => {
  const [provenance] = PROVENANCE_CASES;

  it('judge one after the other, and the one under which a bundle came farthest is told', async () => {
    if (provenance === undefined) throw new RangeError('no case');
    const run = await signedRun(sandbox, provenance.claims);
    const { predicateType } = provenance;
    const bundle = readOne(await run.sign({ predicateType, predicate: provenance.predicate(run.claims) }));
    const own = sandboxAnchors(sandbox);
    const stranger = { anchor: await publicGoodAnchor(), githubRoot: false };
    for (const anchors of [
      [stranger, ...own],
      [...own, stranger],
    ]) {
      const under = (repository: string) =>
        judgeAttestation({
          bundle,
          artifact: ARTIFACT,
          request: { expect: expectation({ repository }), require: { kind: 'provenance' } },
          anchors,
        });
      expect(under('acme/widget')).toMatchObject({
        result: { verdict: 'passed', trust: 'trusted_root.json', predicateType, level: 2 },
        proven: { predicateType, identityPassed: true },
        problems: [],
        sandbox: true,
      });
      expect(under('acme/other')).toMatchObject({
        result: { verdict: 'refused', trust: 'trusted_root.json', level: 0 },
        proven: { identityPassed: false },
        sandbox: true,
      });
    }
    const refused = judgeAttestation({
      bundle,
      artifact: ARTIFACT,
      request: { expect: expectation({ repository: 'acme/widget' }), require: { kind: 'provenance' } },
      anchors: [stranger],
    });
    expect(refused).toMatchObject({
      result: { verdict: 'refused', trust: 'public-good', level: 0, predicateType },
      problems: [],
      sandbox: false,
    });
    expect(refused.proven).toBeUndefined();
    expect(refused.result.checks.slice(-8).map(({ verdict }) => verdict)).toEqual(Array(8).fill('skipped'));
  });

  it('are at least one', () => {
    expect(() =>
      judgeAttestation({
        bundle: { from: 'x', bundle: undefined, form: { verdict: 'failed', detail: 'x' } },
        artifact: ARTIFACT,
        request: { expect: expectation(), require: { kind: 'provenance' } },
        anchors: [],
      }),
    ).toThrow('no anchor to judge by');
  });
});
