import type { ErrorCode } from '../errors.js';
import type { CertificateFacts } from '../model/fulcio-extensions.js';
/** The checks in the order in which they are made and printed. Source: the contract, "Result of verify". */
export declare const CHECK_IDS: readonly ["bundle-form", "subject-digest", "certificate-chain", "certificate-transparency", "timestamp", "transparency-log", "signature", "identity", "predicate-type", "claims-match-certificate", "source", "builder", "level", "revocation", "policy"];
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
    /** Where the same bundle was found once more. */
    readonly alsoFrom?: readonly string[];
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
/** A store that could not be read to its end, and may hold attestations that nobody saw. */
export interface UnreadPlace {
    readonly store: string;
    readonly code: ErrorCode;
    readonly message: string;
    readonly remedy: string;
}
export interface ArtifactResult {
    /** Path, digest or image reference, as it was named. */
    readonly name: string;
    /** `sha256:HEX` or the algorithm asked for. Of an image that was named by tag, what the tag stood for. */
    readonly digest: string;
    /** The image by the digest that was verified, `HOST/NAME@sha256:HEX`: a tag may stand for something else by now. */
    readonly reference?: string;
    readonly verdict: Verdict;
    readonly attestations: readonly AttestationResult[];
    /** Why, where there is no attestation to say it: none was found. */
    readonly refusal?: {
        readonly code: 'ATTESTATION_NOT_FOUND';
        readonly message: string;
        readonly remedy: string;
    };
    /** Every place that was read, where stores were asked. */
    readonly lookedAt?: readonly string[];
    /** What stores offered and nobody read, and why. */
    readonly skipped?: readonly string[];
    readonly unread?: readonly UnreadPlace[];
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
