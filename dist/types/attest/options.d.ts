import type { AttestRequest } from './request.js';
export type ChecksumOption = {
    readonly path: string;
} | {
    readonly text: string;
    readonly origin: string;
};
export type PredicateOption = {
    readonly type: string;
    readonly path: string;
}
/** `text` is the predicate's JSON. */
 | {
    readonly type: string;
    readonly text: string;
}
/** What `cosign sign` says of an image. */
 | {
    readonly signature: true;
};
export interface AttestOptions {
    /** Paths and globs; `!` excludes. */
    readonly files?: readonly string[];
    /** The subject's name, where `files` is one file. */
    readonly name?: string;
    /** Artifacts that are not here: `NAME@sha256:HEX`. */
    readonly subjects?: readonly string[];
    /** Images by digest: `REF@sha256:HEX`. */
    readonly images?: readonly string[];
    readonly checksums?: readonly ChecksumOption[];
    /** SLSA provenance of this run when absent. `type` is a URI or a short name such as `cyclonedx`. */
    readonly predicate?: PredicateOption;
    readonly perSubject?: boolean;
    readonly output?: string;
    /** Where relative paths start. */
    readonly directory: string;
    /** `public-good`, `github`, or the path of a signing config; by the repository's visibility when absent. */
    readonly sigstore?: string;
    readonly fulcioUrl?: string;
    readonly rekorUrl?: string;
    /** `1` (when absent) or `2`. */
    readonly rekorVersion?: string;
    readonly timestampUrl?: string;
    readonly trustedRoot?: string;
    /** `sigstore` when absent. */
    readonly oidcAudience?: string;
    readonly allowEvents?: readonly string[];
    readonly publicLog?: boolean;
    /** `file` (when absent), `registry`, `release[:TAG]`, `github`, `oci://REPOSITORY`, `oci-layout:DIR`. */
    readonly stores?: readonly string[];
    /** Tag or id of the release of the store `release`; that of the run's tag when absent. */
    readonly release?: string;
    /** `skip` (when absent): what this run has attested before is not attested again; `add`: it is. */
    readonly ifExists?: string;
    /** Finish a run that did not end. */
    readonly resume?: boolean;
    /** Attest the manifest of each platform of an image too. */
    readonly platforms?: boolean;
}
/**
 * The request that these words make.
 * @throws WherefromError INPUT_*, DIGEST_*, SUBJECT_NONE, STORE_UNKNOWN, REFERENCE_MALFORMED
 */
export declare function attestRequest(options: AttestOptions): AttestRequest;
