import type { WherefromError } from '../errors.js';
import type { Digest } from '../model/digest.js';
import type { CertificateFacts } from '../model/fulcio-extensions.js';
import type { Predicate } from '../model/statement.js';
import type { StoreSpec } from '../store/open.js';
import type { StoredLocation } from '../store/store.js';
import type { SigstoreChoice } from '../trust/services.js';
/** Where subjects come from; front ends turn inputs and flags into these, and nothing later parses text. */
export type SubjectSource = 
/** Paths and globs, one a pattern, `!` excludes; `name` renames a single file. */
{
    readonly kind: 'files';
    readonly patterns: readonly string[];
    readonly name?: string;
} | {
    readonly kind: 'digest';
    readonly name: string;
    readonly digest: Digest;
}
/** Text of a checksum file; `origin` names it in messages ("line 3 of SHA256SUMS"). */
 | {
    readonly kind: 'checksums';
    readonly text: string;
    readonly origin: string;
} | {
    readonly kind: 'checksum-file';
    readonly path: string;
};
export type PredicateSource = 
/** SLSA provenance v1 from the token's claims. */
{
    readonly kind: 'provenance';
}
/** What `cosign sign` says of an image: that it was signed. */
 | {
    readonly kind: 'signature';
} | {
    readonly kind: 'file';
    readonly type: string;
    readonly path: string;
} | {
    readonly kind: 'inline';
    readonly type: string;
    readonly text: string;
};
export interface AttestRequest {
    readonly subjects: readonly SubjectSource[];
    readonly predicate: PredicateSource;
    /** One statement and one bundle a subject, all under one certificate. */
    readonly perSubject: boolean;
    /**
     * A file for one bundle, or one ending in `.jsonl` for any number, one a line; otherwise names by the contract
     * beside the artifact (files) or in `directory`.
     */
    readonly output?: string;
    /** Where bundles of subjects that are no files go, and relative paths start. */
    readonly directory: string;
    readonly sigstore: SigstoreChoice;
    /** The readers' trusted root, needed with a private Sigstore. */
    readonly trustedRoot?: string;
    readonly audience: string;
    readonly allowEvents: readonly string[];
    readonly publicLog: boolean;
    /** Where bundles go; all of them are needed. */
    readonly stores: readonly StoreSpec[];
    /** Whether what this run has attested before is left as it is, or attested once more. */
    readonly ifExists: 'skip' | 'add';
    /** Finish a run that did not end: there has to be a record of one. */
    readonly resume: boolean;
    /** Attest the manifest of each platform of an image too. */
    readonly platforms: boolean;
}
/** What the run's surroundings say of themselves: hints only, never signed without the token agreeing. */
export interface RunContext {
    /** `GITHUB_SERVER_URL` without a final slash. */
    readonly serverUrl: string;
    /** `GITHUB_EVENT_NAME`, for the refusal before a token is asked for. */
    readonly eventName?: string;
    /** The event is a pull request whose head lies in another repository. */
    readonly forkPullRequest: boolean;
    /** `public`, `private` or `internal`, from the event that started the run. */
    readonly visibility?: string;
    /** `git rev-parse HEAD` of the workspace, where there is one. */
    readonly checkedOutCommit?: string;
    /** ISO 8601, from the Actions API where the job may read it; never from our own clock. */
    readonly startedOn?: string;
}
/** A subject whose digest is known; `path` where it is a file, absolute. */
export interface ResolvedSubject {
    readonly name: string;
    readonly digest: Digest;
    readonly path?: string;
}
/** One bundle that was written. */
export interface WrittenAttestation {
    /**
     * Several attestations name one path when their bundles are lines of one file. Absent where the store `file` was not
     * chosen, or does not have it.
     */
    readonly bundlePath?: string;
    /** `sha256:` of the bundle file's bytes, or of the bundle where there is no file. */
    readonly bundleDigest: string;
    /** Signed by this run; by one that did not end; or found in a store, where an earlier attempt had put it. */
    readonly origin: 'signed' | 'resumed' | 'found';
    readonly subjects: readonly ResolvedSubject[];
    readonly predicate: Predicate;
    readonly predicateType: string;
    /** Log entries by log and index, for the summary. */
    readonly logEntries: readonly {
        readonly url: string;
        readonly index: string;
    }[];
}
/**
 * The SLSA build level that verification grants this run, and why: the trust map's word, never the signer's own.
 * 0 where the predicate is no provenance. Source: SLSA v1.2, Build track.
 */
export interface SlsaClaim {
    readonly level: number;
    readonly reason: string;
}
/** What one store has of what was attested. */
export interface StoreReport {
    /** As in `--store`. */
    readonly store: string;
    /** Bundles that this run wrote there, that were there, that could not be put, and that were not tried after that. */
    readonly written: number;
    readonly present: number;
    readonly failed: number;
    readonly untried: number;
    /** In the order of the attestations. */
    readonly locations: readonly StoredLocation[];
    /** The store's own numbers and addresses for what it has: `attestation-id`, `attestation-url`, `storage-record-ids`. */
    readonly ids: Readonly<Record<string, readonly string[]>>;
    readonly warnings: readonly string[];
    /** Why, each different reason once. */
    readonly failures: readonly WherefromError[];
}
/** Everything that a report needs to say what was signed, by whom, where it is, and how to verify it. */
export interface AttestResult {
    readonly attestations: readonly WrittenAttestation[];
    readonly predicateType: string;
    /** Of the one certificate that signed every bundle. */
    readonly signer: CertificateFacts;
    readonly slsa: SlsaClaim;
    /** Name of the Sigstore instance: "public-good", "github", or the operator's host. */
    readonly instance: string;
    /** True when what was logged can be read by everybody. */
    readonly publicLog: boolean;
    /** The root that the self-check used; `path` where it is the user's own, absolute, for the commands that verify. */
    readonly trust: {
        readonly name: string;
        readonly sandbox: boolean;
        readonly path?: string;
        /** The root lists no CT log, so nobody asked the certificate for an SCT; cosign has to be told. */
        readonly withoutCtLog?: boolean;
    };
    /** In the order in which they were named. */
    readonly stores: readonly StoreReport[];
    /** For the summary; each was also given to `warn` when it arose. */
    readonly warnings: readonly string[];
}
