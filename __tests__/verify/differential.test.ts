import { beforeAll, describe, expect, it } from '@jest/globals';
import { bundleFromJSON } from '@sigstore/bundle';
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
import { githubAnchor, publicGoodAnchor } from '../../src/trust/embedded.js';
import type { TrustAnchor } from '../../src/trust/trusted-root.js';
import { createForge, type Forge, type Json } from '../support/forge.js';
import { examineJson } from '../support/examine.js';
import { REAL_BUNDLES, realJson, type RealBundle } from '../support/real-bundles.js';
import { describeReal } from '../support/real-data.js';
import { LONE_FAULTS } from './lone-faults.js';
import { TAMPERS } from './tampers.js';

/** Another verifier beside ours: it must accept all that we accept, and refuse what we refuse but for its known holes. */

const anchors = new Map<string, TrustAnchor>();
let forge: Forge;
beforeAll(async () => {
  anchors.set('public-good', await publicGoodAnchor());
  anchors.set('github', await githubAnchor());
  forge = await createForge();
});

function libraryAccepts(bundle: Json, { root }: TrustAnchor): boolean {
  const options = {
    tlogThreshold: root.tlogs.length === 0 ? 0 : 1,
    ctlogThreshold: root.ctlogs.length === 0 ? 0 : 1,
    timestampThreshold: 1,
  };
  try {
    const entity = toSignedEntity(bundleFromJSON(bundle));
    new Verifier(toTrustMaterial(root), options).verify(entity);
    return true;
  } catch {
    return false;
  }
}

for (const real of REAL_BUNDLES) describeReal(`@sigstore/verify beside ours: ${real.name}`, () => suite(real));

function suite(real: RealBundle): void {
  it('accepts what we accept', () => {
    const anchor = anchors.get(real.anchor) as TrustAnchor;
    expect(examineJson(realJson(real), anchor, real.artifact).passed).toBe(true);
    expect(libraryAccepts(realJson(real), anchor)).toBe(true);
  });

  const donor = REAL_BUNDLES.find((each) => each !== real && each.anchor === real.anchor) ?? real;
  const fitting = TAMPERS.filter((each) => each.for?.(real) !== false);
  it.each(fitting)('agrees about $what', ({ tamper, hole = false }) => {
    const anchor = anchors.get(real.anchor) as TrustAnchor;
    const bundle = realJson(real);
    tamper(bundle, realJson(donor));
    // What we see in the form and in the subject is not its business, nor is a hole of its own our measure.
    if (libraryAccepts(bundle, anchor)) expect({ hole }).toEqual({ hole: true });
    expect(examineJson(bundle, anchor, real.artifact).passed).toBe(false);
  });
}

describe('@sigstore/verify beside ours: bundles with exactly one fault', () => {
  it.each(LONE_FAULTS)('$what', async ({ make, hole = false }) => {
    const { bundle, anchor = forge.anchor } = await make(forge);
    expect(libraryAccepts(bundle, anchor)).toBe(hole);
  });

  it.each([{}, { v1Kind: 'intoto' }, { v1Kind: 'hashedrekord' }, { log: 'v2' }, { stamp: {} }] as const)(
    'accepts %j as we do',
    async (recipe) => {
      const { bundle, artifact } = await forge.forge(recipe);
      expect(examineJson(bundle, forge.anchor, artifact).passed).toBe(true);
      expect(libraryAccepts(bundle, forge.anchor)).toBe(true);
    },
  );
});
