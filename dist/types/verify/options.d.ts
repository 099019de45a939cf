import type { VerifyRequest } from './request.js';
export interface VerifyOptions {
    /** Paths of files, `sha256:HEX`, or images as `oci://HOST/NAME:TAG` or `oci://HOST/NAME@sha256:HEX`. */
    readonly artifacts: readonly string[];
    /** Files of bundles; when absent, those beside the artifact and those in stores. */
    readonly bundles?: readonly string[];
    /** `oci://HOST/NAME`, `oci-layout:DIR`, `release:TAG`, `github`, `registry`; when absent, an image's registry. */
    readonly stores?: readonly string[];
    /** Asks an image's registry besides other stores. */
    readonly bundleFromOci?: boolean;
    /** `OWNER/NAME` of the source. */
    readonly repo?: string;
    readonly owner?: string;
    readonly signerRepo?: string;
    /** `OWNER/NAME/.github/workflows/FILE[@REF]`. */
    readonly signerWorkflow?: string;
    readonly signerDigest?: string;
    readonly sourceRef?: string;
    readonly sourceDigest?: string;
    /** The certificate's whole identity. */
    readonly certIdentity?: string;
    readonly certIdentityRegex?: string;
    /** GitHub's when absent. */
    readonly certOidcIssuer?: string;
    /** A URI or a short name such as `cyclonedx`; implies `require: 'statement'`. */
    readonly predicateType?: string;
    /** `sha256` when absent. */
    readonly digestAlg?: string;
    /** `30` when absent. */
    readonly limit?: string;
    readonly noPublicGood?: boolean;
    readonly denySelfHostedRunners?: boolean;
    readonly allowEvents?: readonly string[];
    readonly customTrustedRoot?: string;
    readonly tufMirror?: string;
    readonly tufRoot?: string;
    readonly offline?: boolean;
    /** `0` to `3`. */
    readonly level?: string;
    /** `provenance` (when absent), `statement` or `signature`. */
    readonly require?: string;
}
/**
 * The request that these words make.
 * @param tufCache the folder that a TUF client may keep its metadata in
 * @throws WherefromError USAGE, INPUT_*, DIGEST_MALFORMED, REFERENCE_MALFORMED, STORE_UNKNOWN
 */
export declare function verifyRequest(options: VerifyOptions, { tufCache }: {
    readonly tufCache: string;
}): VerifyRequest;
