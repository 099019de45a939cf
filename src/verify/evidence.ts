import type { CertificateFacts } from '../model/fulcio-extensions.js';
import type { Digest } from '../model/digest.js';
import { trustMaterialOf } from '../trust/material.js';
import type { TrustAnchor } from '../trust/trusted-root.js';
import type { ReadBundle } from './bundle.js';
import { factsOf } from './certificate.js';
import { checkChain } from './chain.js';
import { EVIDENCE_CHECK_IDS } from './evidence-checks.js';
import { Examination, type EvidenceChecks } from './examination.js';
import { attempt, toCheck, type Outcome } from './outcome.js';
import type { PrehashVerifier } from './prehash.js';
import type { Check, TrustedTime } from './result.js';
import { checkTransparency } from './sct.js';
import { checkSignature } from './signature.js';
import type { ParsedStatement } from './statement.js';
import { checkSubject } from './subject.js';
import { checkTimestamp } from './timestamp.js';
import { trustedTimes } from './times.js';
import { checkTransparencyLog } from './tlog.js';

/** What a bundle proves under one anchor, whoever signed it: the first seven checks, in their order. */
export interface Evidence {
  readonly checks: readonly Check[];
  /** Every check passed, but those that this anchor does not demand. */
  readonly passed: boolean;
  /** Present when the certificate can be read; believed only when `passed`. */
  readonly signer: CertificateFacts | undefined;
  readonly times: readonly TrustedTime[];
  /** Absent for a message signature or when the bundle cannot be read. */
  readonly statement: ParsedStatement | undefined;
}

export interface EvidenceRequest {
  /** Judges the bundle whole: no authority of another root counts. */
  readonly anchor: TrustAnchor;
  /** Undefined: what was signed is not compared with anything, and `subject-digest` says so. */
  readonly artifact: Digest | undefined;
  /** From `loadPrehashVerifier`; without it message signatures are refused. */
  readonly prehash?: PrehashVerifier;
}

/** The checks by which `examine` judges. */
export const CHECKS: Omit<EvidenceChecks, 'bundle-form'> = {
  'subject-digest': checkSubject,
  'certificate-chain': checkChain,
  'certificate-transparency': checkTransparency,
  timestamp: checkTimestamp,
  'transparency-log': checkTransparencyLog,
  signature: checkSignature,
};

/** Never throws for anything that a bundle holds: what cannot be read or verified is a failed check. */
export function examine(read: ReadBundle, request: EvidenceRequest): Evidence {
  return examineWith({ 'bundle-form': () => read.form, ...CHECKS }, read, request);
}

/** `examine` with other checks in place: how tests show that each check is needed. */
export function examineWith(checks: EvidenceChecks, read: ReadBundle, request: EvidenceRequest): Evidence {
  const { anchor, artifact, prehash } = request;
  const { bundle } = read;
  if (bundle === undefined) return unreadable(read.form);
  const trust = trustMaterialOf(anchor.root);
  const examination = new Examination(checks, { bundle, trust, rootName: anchor.name, artifact, prehash });
  const outcomes = EVIDENCE_CHECK_IDS.map((id) => ({ id, outcome: examination.outcome(id) }));
  const facts = attempt(() => factsOf(examination.leaf()));
  return {
    checks: outcomes.map(({ id, outcome }) => toCheck(id, outcome)),
    passed: outcomes.every(({ outcome }) => isHeld(outcome)),
    signer: facts.ok ? facts.value : undefined,
    times: trustedTimes(examination),
    statement: bundle.content.statement,
  };
}

function isHeld(outcome: Outcome): boolean {
  return outcome.verdict === 'passed' || (outcome.verdict === 'skipped' && !outcome.demanded);
}

function unreadable(form: Outcome): Evidence {
  const checks = EVIDENCE_CHECK_IDS.map((id): Check =>
    id === 'bundle-form' ? toCheck(id, form) : { id, verdict: 'skipped', detail: 'The bundle could not be read.' },
  );
  return { checks, passed: false, signer: undefined, times: [], statement: undefined };
}
