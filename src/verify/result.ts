import type { CertificateFacts } from '../model/fulcio-extensions.js';
import { EVIDENCE_CHECK_IDS } from './evidence-checks.js';

/** The checks in the order in which they are made and printed. Source: the contract, "Result of verify". */
export const CHECK_IDS = [
  ...EVIDENCE_CHECK_IDS,
  'identity',
  'predicate-type',
  'claims-match-certificate',
  'source',
  'builder',
  'level',
  'revocation',
  'policy',
] as const;

export type CheckId = (typeof CHECK_IDS)[number];

export interface Check {
  readonly id: CheckId;
  readonly verdict: 'passed' | 'failed' | 'skipped';
  /** What was seen, or why the check was not made. No control characters. */
  readonly detail: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly remedy?: string;
}

export type Verdict = 'passed' | 'refused';

/** A moment that an authority vouches for: a log's integrated time or an RFC 3161 timestamp. */
export interface TrustedTime {
  readonly source: 'transparency-log' | 'timestamp-authority';
  /** Host or URI of the authority, as the trusted root names it. */
  readonly authority: string;
  /** ISO 8601, UTC. */
  readonly time: string;
}

export interface AttestationResult {
  /** File, or file and line, that the bundle was read from. */
  readonly from: string;
  /** Empty where the bundle makes no statement, or none that can be read. */
  readonly predicateType: string;
  /** Absent where no certificate could be read. To be believed only when every check before `identity` passed. */
  readonly signer?: CertificateFacts;
  /** Name of the trust anchor that judged it whole. */
  readonly trust: string;
  readonly timestamps: readonly TrustedTime[];
  /** SLSA build level that the trust map grants; 0 when none, and when refused. */
  readonly level: number;
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
}

export interface ArtifactResult {
  readonly name: string;
  /** `sha256:HEX` or the algorithm asked for. */
  readonly digest: string;
  readonly verdict: Verdict;
  readonly attestations: readonly AttestationResult[];
  /** Why, where there is no attestation to say it: none was found. */
  readonly refusal?: { readonly code: 'ATTESTATION_NOT_FOUND'; readonly message: string; readonly remedy: string };
  /** What was left out: attestations beyond the limit. */
  readonly note?: string;
}

export interface VerifyResult {
  readonly schema: 1;
  readonly verdict: Verdict;
  /** True when any anchor that was used is a sandbox's. */
  readonly sandbox: boolean;
  readonly artifacts: readonly ArtifactResult[];
}
