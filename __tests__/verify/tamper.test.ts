import { beforeAll, expect, it } from '@jest/globals';
import type { Digest } from '../../src/model/digest.js';
import { githubAnchor, publicGoodAnchor } from '../../src/trust/embedded.js';
import type { TrustAnchor } from '../../src/trust/trusted-root.js';
import { examineJson, firstFailed } from '../support/examine.js';
import { REAL_BUNDLES, realJson, type RealBundle } from '../support/real-bundles.js';
import { describeReal } from '../support/real-data.js';
import type { Json } from '../support/forge.js';
import { TAMPERS } from './tampers.js';

const anchors = new Map<string, TrustAnchor>();
beforeAll(async () => {
  anchors.set('public-good', await publicGoodAnchor());
  anchors.set('github', await githubAnchor());
});

function judge(bundle: Json, anchor: string, artifact: Digest) {
  const evidence = examineJson(bundle, anchors.get(anchor) as TrustAnchor, artifact);
  return { passed: evidence.passed, first: firstFailed(evidence) };
}

for (const real of REAL_BUNDLES) describeReal(`a tampered bundle: ${real.name}`, () => suite(real));

function suite(real: RealBundle): void {
  it('is accepted as it came', () => {
    expect(judge(realJson(real), real.anchor, real.artifact)).toEqual({ passed: true, first: undefined });
  });

  const fitting = TAMPERS.filter((tamper) => tamper.for === undefined || tamper.for(real));
  it.each(fitting)('is refused with $what, by $check', ({ check, tamper }) => {
    const bundle = realJson(real);
    tamper(bundle, realJson(real.anchor === 'github' ? real : donorOf(real)));
    expect(JSON.stringify(bundle)).not.toBe(JSON.stringify(realJson(real)));
    const expected = typeof check === 'string' ? check : check(real);
    expect(judge(bundle, real.anchor, real.artifact)).toEqual({ passed: false, first: expected });
  });

  it('is refused for an artifact with one changed byte, by subject-digest', () => {
    const { algorithm, hex } = real.artifact;
    const artifact = { algorithm, hex: `${hex.slice(0, -1)}${hex.endsWith('0') ? '1' : '0'}` };
    expect(judge(realJson(real), real.anchor, artifact)).toEqual({ passed: false, first: 'subject-digest' });
  });
}

/** Another valid bundle of the same root. */
function donorOf(real: (typeof REAL_BUNDLES)[number]) {
  const donors = REAL_BUNDLES.filter((each) => each.anchor === real.anchor && each !== real);
  return donors[REAL_BUNDLES.indexOf(real) % donors.length] ?? real;
}
