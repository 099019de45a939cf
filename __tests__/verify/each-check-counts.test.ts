import { beforeAll, describe, expect, it } from '@jest/globals';
import { readBundles } from '../../src/verify/bundle.js';
import { CHECKS, examineWith } from '../../src/verify/evidence.js';
import { EVIDENCE_CHECK_IDS } from '../../src/verify/evidence-checks.js';
import type { EvidenceCheck, EvidenceChecks } from '../../src/verify/examination.js';
import { createForge, type Forge } from '../support/forge.js';
import { wordsOf } from './fault-words.js';
import { LONE_FAULTS } from './lone-faults.js';

let forge: Forge;
beforeAll(async () => {
  forge = await createForge();
});

const switchedOff: EvidenceCheck = () => ({ verdict: 'passed', detail: 'switched off' });

/** The verdicts of the checks that hold a bundle back, and of the whole without one check. */
async function judge(fault: (typeof LONE_FAULTS)[number]) {
  const { bundle, anchor = forge.anchor, artifact } = await fault.make(forge);
  const [read] = readBundles(Buffer.from(JSON.stringify(bundle)), 'bundle.json');
  if (read === undefined) throw new Error('no bundle');
  const honest = {
    algorithm: 'sha256',
    hex: '5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03',
  } as const;
  const request = { anchor, artifact: artifact ?? honest };
  const checks: EvidenceChecks = { 'bundle-form': () => read.form, ...CHECKS };
  const without = { ...checks, [fault.check]: switchedOff };
  return { judged: examineWith(checks, read, request), blind: examineWith(without, read, request) };
}

describe('a bundle with exactly one fault', () => {
  it.each(LONE_FAULTS)('$check alone refuses $what, and without it the bundle is accepted', async (fault) => {
    const { judged, blind } = await judge(fault);
    const held = judged.checks.filter(({ verdict }) => verdict === 'failed');
    expect(held).toEqual([{ id: fault.check, verdict: 'failed', ...wordsOf(fault.what) }]);
    expect(judged.passed).toBe(false);
    expect({ passed: blind.passed, failed: blind.checks.filter(({ verdict }) => verdict === 'failed') }).toEqual({
      passed: true,
      failed: [],
    });
  });

  it('exists for every check', () => {
    expect(new Set(LONE_FAULTS.map(({ check }) => check))).toEqual(new Set(EVIDENCE_CHECK_IDS));
  });
});
