import type { Digest, DigestAlgorithm } from '../model/digest.js';
import type { StoreSpec } from '../store/open.js';
import type { ImageReference } from '../store/oci/reference.js';
export type ArtifactSource = {
    readonly kind: 'file';
    readonly path: string;
} | {
    readonly kind: 'digest';
    readonly digest: Digest;
}
/** `name` is the reference as it was typed. Where it has no digest, its tag (or `latest`) is looked up. */
 | {
    readonly kind: 'image';
    readonly name: string;
    readonly image: ImageReference;
};
/** A reusable or calling workflow: `owner/name/.github/workflows/file.yml`, with or without `@ref`. */
export interface WorkflowName {
    readonly path: string;
    readonly ref?: string;
}
/** Whose signatures are believed, and from which source. Every field that is present must hold. */
export interface Expectation {
    /** `--repo`: the source repository, and the signer's unless a signer is named or the trust map knows it. */
    readonly repository?: string;
    readonly owner?: string;
    readonly signerRepository?: string;
    readonly signerWorkflow?: WorkflowName;
    /** Commit of the signing workflow (OID .1.10). */
    readonly signerDigest?: string;
    readonly sourceRef?: string;
    readonly sourceDigest?: string;
    /** Whole SAN. */
    readonly identity?: string;
    /** Anchored pattern over the SAN. */
    readonly identityRegex?: RegExp;
    /** Whole issuer; GitHub's by default, absent = default. */
    readonly issuer?: string;
    /** `--hostname`: the server of repositories and workflows; `github.com` when absent. */
    readonly host?: string;
    readonly denySelfHosted: boolean;
    readonly allowEvents: readonly string[];
    readonly level?: number;
}
/** What counts as an attestation of the artifact. `signature` comes with message signatures. */
export type Requirement = {
    readonly kind: 'provenance';
} | {
    readonly kind: 'statement';
    readonly predicateType?: string;
} | {
    readonly kind: 'signature';
};
export type TrustSource = 
/**
 * Embedded public-good and GitHub roots; refreshed through TUF when stale, unless offline. `cachePath` keeps what was
 * fetched between runs, a folder that nobody else may write to.
 */
{
    readonly kind: 'embedded';
    readonly publicGood: boolean;
    readonly cachePath?: string;
} | {
    readonly kind: 'file';
    readonly path: string;
} | {
    readonly kind: 'tuf';
    readonly mirrorUrl: string;
    readonly rootPath: string;
    readonly cachePath: string;
};
export interface VerifyRequest {
    readonly artifacts: readonly ArtifactSource[];
    /** Empty: look beside each artifact by the contract's names, and in the stores. */
    readonly bundles: readonly string[];
    /** Empty where bundles are named, and where nobody asks for more than what lies beside files. */
    readonly stores: readonly StoreSpec[];
    readonly digestAlgorithm: DigestAlgorithm;
    readonly require: Requirement;
    readonly expect: Expectation;
    readonly trust: TrustSource;
    readonly offline: boolean;
    /** Bundles looked at for one artifact, at most. */
    readonly limit: number;
}
