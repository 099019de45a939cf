/** What the stores need of an OCI registry or an OCI layout directory. Source: OCI Distribution Specification 1.1. */
/** `registry` is `host[:port]` as the user wrote it (`docker.io` stays), `name` the repository in it. */
export interface Repository {
    readonly registry: string;
    readonly name: string;
}
/** `sha256:` and 64 lower-case hexadecimal characters (or sha512). */
export type OciDigest = string;
export interface Descriptor {
    readonly mediaType: string;
    readonly digest: OciDigest;
    readonly size: number;
    readonly artifactType?: string;
    readonly annotations?: Readonly<Record<string, string>>;
    readonly platform?: Readonly<Record<string, unknown>>;
}
/** A manifest's or index's own bytes; `digest` was computed from them, and compared where one was asked for. */
export interface OciManifest {
    readonly mediaType: string;
    readonly digest: OciDigest;
    readonly bytes: Buffer;
    /** Of the answer, for `If-Match`. */
    readonly etag?: string;
}
export interface PutManifest {
    /** A tag or the manifest's own digest. */
    readonly reference: string;
    readonly mediaType: string;
    readonly bytes: Buffer;
    /** Replace only this version; `null`: only when there is none. */
    readonly ifMatch?: string | null;
}
/** What the referrers API answered. */
export type Referrers = {
    readonly kind: 'index';
    readonly manifests: readonly Descriptor[];
    /** A next page was there and was not read: over the limit. */
    readonly more: boolean;
}
/** 404, 400, 406, or 200 with another content type: no such API, the fallback tag is the place. */
 | {
    readonly kind: 'unsupported';
};
/** One repository of a registry, or of a layout directory. Every read checks the digest of what came. */
export interface RepositoryClient {
    readonly repository: Repository;
    /** For messages and reports: `ghcr.io/acme/widget`, `oci-layout:DIR`. */
    readonly label: string;
    /** `ifMatch` holds for certain, and no other writer can undo a write: a layout directory under its lock. */
    readonly isExclusive?: boolean;
    /** A text about what was read, without what the registry knows as a secret; absent where there is none. */
    redact?(text: string): string;
    /** Whether there is such a layout directory; a registry cannot say so of a repository. */
    exists?(): Promise<boolean>;
    /** @returns undefined when there is none (404) */
    manifest(reference: string, options?: {
        readonly maxBytes?: number;
    }): Promise<OciManifest | undefined>;
    /** Without the body. @returns undefined when there is none (404) */
    head(reference: string): Promise<Descriptor | undefined>;
    /**
     * @returns the registry's `OCI-Subject` header, where it sent one
     * @throws WherefromError STORE_CONFLICT when `ifMatch` did not hold (412)
     */
    putManifest(manifest: PutManifest): Promise<{
        readonly subject?: string;
    }>;
    /** Uploads unless it is there already. */
    putBlob(bytes: Buffer): Promise<{
        readonly digest: OciDigest;
        readonly outcome: 'written' | 'present';
    }>;
    /** @throws WherefromError SERVICE_ANSWER_MALFORMED when it is larger than `size`, or not what the digest says */
    blob(descriptor: Pick<Descriptor, 'digest' | 'size'>): Promise<Buffer>;
    /** Whether there is such a blob; a manifest is none. */
    hasBlob(digest: OciDigest): Promise<boolean>;
    referrers(subject: OciDigest, options: {
        readonly artifactType?: string;
        readonly limit: number;
    }): Promise<Referrers>;
    /**
     * Whether this user may push here, found out without leaving anything behind (an upload begun and given up).
     * @throws WherefromError STORE_FORBIDDEN where not: the registry's own word, and whom it refused
     */
    mayPush(): Promise<true>;
}
/** Opens repositories; one for a run, so that tokens and connections are shared. */
export interface RegistryClient {
    open(repository: Repository): RepositoryClient;
}
