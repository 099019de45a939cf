import { beforeAll, describe, expect, it } from '@jest/globals';
import type { TrustAnchor } from '../../src/trust/trusted-root.js';
import { judgeAttestation, type AttestationToJudge, type JudgingAnchor } from '../../src/verify/attestation.js';
import { failed, passed, skipped } from '../../src/verify/claim.js';
import type { ClaimCheck } from '../../src/verify/judge.js';
import { loadPrehashVerifier } from '../../src/verify/prehash.js';
import { createForge, SAN, type Forge, type Json, type Recipe } from '../support/forge.js';
import { readOne } from '../support/examine.js';
import { expectation } from '../support/verification.js';

let forge: Forge;
let stranger: Forge;
beforeAll(async () => {
  [forge, stranger] = await Promise.all([createForge(), createForge()]);
});

const named = (anchor: TrustAnchor, name: string, githubRoot = false): JudgingAnchor => ({
  anchor: { ...anchor, name },
  githubRoot,
});
const noLogs = (root: Json) => (root['tlogs'] = []);
const noCtLogs = (root: Json) => (root['ctlogs'] = []);

/** They believe under GitHub's root alone, but pass in greater number under another. */
const ONLY_UNDER_GITHUB: readonly ClaimCheck[] = [
  {
    id: 'identity',
    judge: ({ githubRoot }) => (githubRoot ? passed('identity', 'yes') : failed('identity', { detail: 'no' })),
  },
  ...(['source', 'builder'] as const).map((id): ClaimCheck => {
    return { id, judge: ({ githubRoot }) => (githubRoot ? skipped(id, 'not asked') : passed(id, 'yes')) };
  }),
];
const NEVER: readonly ClaimCheck[] = [{ id: 'identity', judge: () => failed('identity', { detail: 'no' }) }];

async function judge(recipe: Recipe, anchors: readonly JudgingAnchor[], task: Partial<AttestationToJudge> = {}) {
  const { bundle, artifact } = await forge.forge(recipe);
  return judgeAttestation({
    bundle: readOne(bundle),
    artifact,
    request: { expect: expectation({ identity: SAN }), require: { kind: 'statement' } },
    anchors,
    ...task,
  });
}

describe('of several roots, the one is told', () => {
  const STAMPED: Recipe = { stamp: {} };
  const both = (one: JudgingAnchor, other: JudgingAnchor) => [
    [one, other],
    [other, one],
  ];

  it('under which more checks passed', async () => {
    const near = named(
      forge.anchorWith((root) => (root['timestampAuthorities'] = [])),
      'near',
    );
    const far = named(stranger.anchor, 'far');
    for (const anchors of both(near, far)) {
      const { result, proven } = await judge(STAMPED, anchors);
      expect({ trust: result.trust, proven }).toEqual({ trust: 'near', proven: undefined });
      expect(result.checks.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id)).toEqual(['timestamp']);
    }
  });

  it('that stands first, where both led equally far', async () => {
    const [one, other] = [named(stranger.anchor, 'one'), named(stranger.anchor, 'other')];
    for (const anchors of both(one, other)) {
      expect((await judge(STAMPED, anchors)).result.trust).toBe(anchors[0]?.anchor.name);
    }
  });

  it('under which the bundle is proven, before one under which more checks passed', async () => {
    const demandsLess = (root: Json) => void [noLogs(root), noCtLogs(root)];
    const proven = named(forge.anchorWith(demandsLess), 'proven');
    const closer = named(forge.anchor, 'closer');
    for (const anchors of both(proven, closer)) {
      const { result } = await judge({ log: 'none', stamp: {} }, anchors, { claimChecks: NEVER });
      expect(result).toMatchObject({ trust: 'proven', verdict: 'refused' });
    }
  });

  it('under which it passes, before one under which more checks did', async () => {
    const [passes, more] = [named(forge.anchor, 'passes', true), named(forge.anchor, 'more')];
    for (const anchors of both(passes, more)) {
      const { result } = await judge(STAMPED, anchors, { claimChecks: ONLY_UNDER_GITHUB });
      expect(result).toMatchObject({ trust: 'passes', verdict: 'passed' });
    }
  });
});

describe('a message signature', () => {
  const MESSAGE: Recipe = { log: 'v2', message: Buffer.from('hello\n') };
  const task = async () => ({
    prehash: await loadPrehashVerifier(),
    claimChecks: [],
    request: { expect: expectation({ identity: SAN }), require: { kind: 'signature' } } as const,
  });

  it('has no predicate type', async () => {
    const { result, proven } = await judge(MESSAGE, [named(forge.anchor, 'own')], await task());
    expect(result).toMatchObject({ verdict: 'passed', predicateType: '' });
    expect(proven).toEqual({ signer: expect.objectContaining({ san: SAN }), predicateType: '', identityPassed: false });
  });

  it('is refused where nothing can verify it', async () => {
    const { claimChecks, request } = await task();
    const { result, proven } = await judge(MESSAGE, [named(forge.anchor, 'own')], { claimChecks, request });
    expect(result).toMatchObject({ verdict: 'refused', predicateType: '' });
    expect(proven).toBeUndefined();
  });
});
