import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Digest } from '../../src/model/digest.js';
import { verificationText } from '../../src/report/verification-text.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { publicGoodAnchor } from '../../src/trust/embedded.js';
import { judgeAttestation, type JudgingAnchor } from '../../src/verify/attestation.js';
import { readBundles, type ReadBundle } from '../../src/verify/bundle.js';
import type { Expectation } from '../../src/verify/request.js';
import type { AttestationResult } from '../../src/verify/result.js';
import { REAL_BUNDLES, realJson } from '../support/real-bundles.js';
import { describeReal } from '../support/real-data.js';
import { ARTIFACT, honestProvenance, sandboxAnchors, signedRun } from '../support/signed-statements.js';
import { expectation } from '../support/verification.js';
import { generator, mutated, type Random } from './mutations.js';

interface Subject {
  readonly bundle: Buffer;
  readonly artifact: Digest;
  readonly anchors: readonly JudgingAnchor[];
  readonly expect: Partial<Expectation>;
}

/** What verification says of these bytes: every bundle that it finds in them, or that there is none. */
function judged(bytes: Buffer, { artifact, anchors, expect: fields }: Subject): readonly AttestationResult[] {
  const request = { expect: expectation(fields), require: { kind: 'provenance' } as const };
  return readable(bytes).map((bundle) => judgeAttestation({ bundle, artifact, request, anchors }).result);
}

function readable(bytes: Buffer): readonly ReadBundle[] {
  try {
    return readBundles(bytes, 'fuzzed.json');
  } catch (error) {
    expect(error).toMatchObject({
      code: 'BUNDLE_MALFORMED',
      message: expect.stringMatching(/^fuzzed\.json [\P{C}]+\.$/u),
    });
    return [];
  }
}

/** Where two files begin to differ, for whoever has to look into it. */
function difference(bytes: Buffer, original: Buffer): string {
  const at = bytes.findIndex((byte, index) => byte !== original[index]);
  const around = (text: Buffer): string =>
    JSON.stringify(text.subarray(Math.max(0, at - 60), at + 60).toString('latin1'));
  return `different from byte ${at} on: ${around(bytes)} instead of ${around(original)}`;
}

/**
 * The same document, whatever blanks lie between its parts. A message that is empty is as good as absent, and a number
 * as good as its digits. Source: protobuf, "ProtoJSON Format".
 */
function isSameDocument(bytes: Buffer, original: Buffer): boolean {
  const compact = (text: Buffer): string =>
    JSON.stringify(JSON.parse(text.toString('utf8')), (_, value: unknown) => {
      if (value === null || (typeof value === 'object' && Object.keys(value).length === 0)) return undefined;
      return typeof value === 'number' ? String(value) : value;
    });
  return compact(bytes) === compact(original);
}

function expectRefused(subject: Subject, { seed, count }: { seed: number; count: number }): void {
  const random: Random = generator(seed);
  let changed = 0;
  for (let n = 0; n < count; n += 1) {
    const bytes = mutated(subject.bundle, random);
    if (bytes.equals(subject.bundle)) continue;
    changed += 1;
    const results = judged(bytes, subject);
    if (results.some(({ verdict }) => verdict === 'passed') && !isSameDocument(bytes, subject.bundle)) {
      throw new RangeError(`mutation ${n} of seed ${seed} passed, ${difference(bytes, subject.bundle)}`);
    }
    for (const attestation of results) expectPrintable(attestation, subject.artifact);
  }
  // A generator that changes nothing would prove nothing.
  expect(changed).toBeGreaterThan(count * 0.95);
}

function expectPrintable(attestation: AttestationResult, artifact: Digest): void {
  const digest = `${artifact.algorithm}:${artifact.hex}`;
  const { verdict } = attestation;
  const artifacts = [{ name: digest, digest, verdict, attestations: [attestation] }];
  const text = verificationText({ schema: 1, verdict, sandbox: false, artifacts }, { color: false });
  expect(/^[\P{C}\n]*$/u.test(text)).toBe(true);
}

describe("random changes of a sandbox's bundle", () => {
  let sandbox: Sandbox;
  let subject: Subject;

  beforeAll(async () => {
    sandbox = await startSandbox();
    const run = await signedRun(sandbox, {});
    const bundle = await run.sign({
      predicateType: 'https://slsa.dev/provenance/v1',
      predicate: honestProvenance(run.claims),
    });
    const identity = `https://github.com/${run.claims.job_workflow_ref}`;
    subject = { bundle, artifact: ARTIFACT, anchors: sandboxAnchors(sandbox), expect: { identity } };
  });

  afterAll(async () => {
    await sandbox.close();
  });

  it('start from what passes', () => {
    expect(judged(subject.bundle, subject)).toMatchObject([{ verdict: 'passed' }]);
  });

  it.each([1, 2, 3])('are refused, and never a crash (seed %d)', (seed) =>
    expectRefused(subject, { seed, count: 1000 }),
  );
});

const [real] = REAL_BUNDLES;
describeReal(`random changes of a real bundle: ${real?.name}`, () => {
  let subject: Subject;

  beforeAll(async () => {
    if (real === undefined) throw new RangeError('no real bundle');
    const anchors = [{ anchor: await publicGoodAnchor(), githubRoot: false }];
    subject = {
      bundle: Buffer.from(JSON.stringify(realJson(real))),
      artifact: real.artifact,
      anchors,
      expect: { identity: real.san, repository: 'aspect-build/rules_lint' },
    };
  });

  it('start from what passes', () => {
    const [result] = judged(subject.bundle, subject);
    expect(result?.checks.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
    expect(result?.verdict).toBe('passed');
  });

  it.each([4, 5])('are refused, and never a crash (seed %d)', (seed) => expectRefused(subject, { seed, count: 1000 }));
});
