import { beforeAll, expect, it } from '@jest/globals';
import type { Digest } from '../../src/model/digest.js';
import { githubAnchor, publicGoodAnchor } from '../../src/trust/embedded.js';
import type { TrustAnchor } from '../../src/trust/trusted-root.js';
import { readBundles } from '../../src/verify/bundle.js';
import { CHECKS, examine, examineWith } from '../../src/verify/evidence.js';
import type { EvidenceCheckId } from '../../src/verify/evidence-checks.js';
import type { EvidenceCheck } from '../../src/verify/examination.js';
import { examineJson, firstFailed, readOne } from '../support/examine.js';
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

const switchedOff: EvidenceCheck = () => ({ verdict: 'passed', detail: 'switched off' });

/** The check that a reader is shown first, when the one that should refuse is switched off. */
function firstWithout(check: EvidenceCheckId, bundle: Json, { anchor, artifact }: RealBundle): string | undefined {
  const read = readOne(bundle);
  const checks = { 'bundle-form': () => read.form, ...CHECKS, [check]: switchedOff };
  return firstFailed(examineWith(checks, read, { anchor: anchors.get(anchor) as TrustAnchor, artifact }));
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
    // A bundle that cannot be read at all is refused by the parser, which nothing switches off.
    if (readOne(bundle).bundle !== undefined) expect(firstWithout(expected, bundle, real)).not.toBe(expected);
  });

  it('is refused with one changed bit, wherever in the bundle it is', () => {
    const text = Buffer.from(JSON.stringify(realJson(real)));
    const places = somePlaces(text.length * 8, 150);
    for (const place of places) {
      const changed = Buffer.from(text);
      const at = place >> 3;
      changed[at] = (changed[at] ?? 0) ^ (1 << (place & 7));
      expect({ place, passed: passes(changed, real) }).toEqual({ place, passed: false });
    }
  });

  it('is refused for an artifact with one changed byte, by subject-digest', () => {
    const { algorithm, hex } = real.artifact;
    const artifact = { algorithm, hex: `${hex.slice(0, -1)}${hex.endsWith('0') ? '1' : '0'}` };
    expect(judge(realJson(real), real.anchor, artifact)).toEqual({ passed: false, first: 'subject-digest' });
  });
}

/** The same places at every run, spread evenly: multiples of the golden ratio. */
function somePlaces(range: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => Math.floor(range * ((index * 0.618_033_988_749_894_9) % 1)));
}

function passes(bytes: Buffer, { anchor, artifact }: RealBundle): boolean {
  try {
    const [read] = readBundles(bytes, 'bundle.json');
    return read !== undefined && examine(read, { anchor: anchors.get(anchor) as TrustAnchor, artifact }).passed;
  } catch (error) {
    expect(error).toMatchObject({ code: 'BUNDLE_MALFORMED' });
    return false;
  }
}

/** Another valid bundle of the same root. */
function donorOf(real: (typeof REAL_BUNDLES)[number]) {
  const donors = REAL_BUNDLES.filter((each) => each.anchor === real.anchor && each !== real);
  return donors[REAL_BUNDLES.indexOf(real) % donors.length] ?? real;
}
