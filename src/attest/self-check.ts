import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { fail } from '../errors.js';
import type { CertificateFacts } from '../model/fulcio-extensions.js';
import type { Digest } from '../model/digest.js';
import { printable } from '../model/printable.js';
import type { Progress } from '../progress.js';
import { subjectAlternativeNameOf } from '../model/workflow-identity.js';
import type { GithubClaims } from '../sign/identity.js';
import type { AnchorKind } from '../trust/services.js';
import { loadAnchors } from '../verify/anchors.js';
import { judgeAttestation, type JudgingAnchor } from '../verify/attestation.js';
import { readBundles, type ReadBundle } from '../verify/bundle.js';
import type { Expectation, Requirement } from '../verify/request.js';
import type { Check } from '../verify/result.js';

/** How the readers of this run's bundles verify: their roots, and what the run's token leads them to expect. */
export interface Readers {
  readonly anchors: readonly JudgingAnchor[];
  readonly expect: Expectation;
  readonly require: Requirement;
}

/** What a bundle has to prove before it is written: that it says what was asked for, as the one who asked. */
export interface SelfCheck {
  /** The bundle file's bytes. */
  readonly bundle: Uint8Array;
  /** The bytes that were handed over to be signed. */
  readonly statement: Buffer;
  /** Any one digest of the statement. */
  readonly artifact: Digest;
  readonly readers: Readers;
}

export interface CheckedBundle {
  readonly signer: CertificateFacts;
  readonly slsaLevel: number;
  /** The anchor that judged it whole. */
  readonly trust: { readonly name: string; readonly sandbox: boolean; readonly withoutCtLog: boolean };
}

/**
 * Verifies a fresh bundle as its readers will, all checks of `verify` with the token's claims as what they expect.
 * @throws WherefromError SELF_CHECK_FAILED; BUNDLE_MALFORMED where it is no bundle at all
 */
export function checkOwnBundle({ bundle, statement, artifact, readers }: SelfCheck): CheckedBundle {
  const read = readBundles(bundle, 'the fresh bundle');
  const own = read.find((one) => holds(one, statement));
  if (own === undefined) {
    const [form] = read.map((one) => one.form);
    return refuse('bundle-form', form?.verdict === 'failed' ? form.detail : 'it holds another statement');
  }
  const judged = judgeOwn(own, artifact, readers);
  return judged.passed ? judged.checked : refuse(judged.check, judged.detail);
}

function holds({ bundle }: ReadBundle, statement: Buffer): boolean {
  return bundle?.content.kind === 'dsse' && bundle.content.payload.equals(statement);
}

type JudgedOwn =
  | { readonly passed: true; readonly checked: CheckedBundle }
  /** `check` is the id of the first check that failed. */
  | { readonly passed: false; readonly check: string; readonly detail: string };

/** All checks of `verify`, for this run as the signer. */
export function judgeOwn(bundle: ReadBundle, artifact: Digest, { anchors, expect, require }: Readers): JudgedOwn {
  const { result, proven, sandbox } = judgeAttestation({ bundle, artifact, request: { expect, require }, anchors });
  if (result.verdict !== 'passed' || proven === undefined) {
    // Where one is skipped that is demanded, another has failed.
    const check = result.checks.find(({ verdict }) => verdict === 'failed') as Check;
    const { id, actual, expected = 'what was expected' } = check;
    const seen = actual === undefined ? '' : ` (${actual} instead of ${expected})`;
    return { passed: false, check: id, detail: `${check.detail}${seen}` };
  }
  const withoutCtLog = !result.checks.some(
    ({ id, verdict }) => id === 'certificate-transparency' && verdict === 'passed',
  );
  const trust = { name: result.trust, sandbox, withoutCtLog };
  return { passed: true, checked: { signer: proven.signer, slsaLevel: result.level, trust } };
}

/** The signer that a bundle of this run must have, and the source that its certificate must name. */
export function expectationOf(claims: GithubClaims, serverUrl: string): Expectation {
  return {
    identity: subjectAlternativeNameOf(`${serverUrl}/${claims.job_workflow_ref}`),
    issuer: claims.iss,
    host: new URL(serverUrl).host,
    repository: claims.repository,
    signerDigest: claims.job_workflow_sha,
    sourceRef: claims.ref,
    sourceDigest: claims.sha,
    denySelfHosted: false,
    // The guards have let this event pass already.
    allowEvents: [claims.event_name],
  };
}

/**
 * The roots that readers of this run's bundles will use: the one that the user names, else the instance's own.
 * @throws WherefromError TRUSTED_ROOT_MISSING, TRUSTED_ROOT_MALFORMED, TUF_FAILED
 */
export async function readersAnchors(
  kind: AnchorKind,
  world: { readonly trustedRoot: string | undefined; readonly now: () => Date; readonly progress: Progress },
): Promise<readonly JudgingAnchor[]> {
  const { trustedRoot } = world;
  if (trustedRoot !== undefined) {
    await assertReadable(trustedRoot);
    return loadAnchors({ trust: { kind: 'file', path: trustedRoot }, offline: false }, world);
  }
  if (kind === 'custom') {
    return fail('TRUSTED_ROOT_MISSING', 'A private Sigstore was named without the root that its readers trust.', {
      remedy: 'Add --trusted-root FILE (in the action: `trusted-root`), the trusted_root.json of that Sigstore.',
    });
  }
  const anchors = await loadAnchors(
    { trust: { kind: 'embedded', publicGood: kind === 'public-good' }, offline: false },
    world,
  );
  return anchors.filter(({ anchor }) => anchor.kind === kind);
}

/** Said here, where the file is known to be a trusted root and not a subject. */
async function assertReadable(file: string): Promise<void> {
  await access(file, constants.R_OK).catch((cause: unknown) =>
    fail('TRUSTED_ROOT_MISSING', `The trusted root "${printable(path.basename(file))}" cannot be read.`, {
      remedy: 'Check the path that was given as --trusted-root (in the action: `trusted-root`).',
      cause,
    }),
  );
}

function refuse(check: string, detail: string): never {
  return fail('SELF_CHECK_FAILED', `The fresh bundle failed its own check "${check}": ${printable(detail)}`, {
    remedy:
      'Nothing was published. With a Sigstore of your own, check that --trusted-root is the root of the services that signed; otherwise try again.',
  });
}
