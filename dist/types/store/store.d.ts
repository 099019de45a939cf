/** The one interface that every store has: say beforehand what would stop it, put a bundle, find the bundles of a digest. */
import type { WherefromError } from '../errors.js';
import type { Digest } from '../model/digest.js';
/** A subject as a store sees it: `path` where it is a file on this machine, absolute. */
export interface StoredSubject {
    readonly name: string;
    readonly digest: Digest;
    readonly path?: string;
}
/** A bundle that passed its self-check. */
export interface SignedBundle {
    /** The bundle alone, compact JSON, without a final line break. */
    readonly bytes: Buffer;
    readonly predicateType: string;
    /** `buildDefinition.buildType`, where the predicate is SLSA provenance: GitHub takes one of its own only. */
    readonly buildType?: string;
    readonly subjects: readonly StoredSubject[];
    /** The file that it lies in, absolute. */
    readonly file: string;
}
/** What is going to be signed: a bundle without its bytes. */
export interface PlannedStatementOf extends Omit<SignedBundle, 'bytes'> {
    /** Of the predicate's JSON, where one was given; provenance is small. */
    readonly predicateBytes?: number;
}
/** One thing that was looked at before anything is signed. A failed one stops the run. */
export type StoreLine = {
    /** One sentence, no control characters. */
    readonly detail: string;
} & ({
    readonly verdict: 'passed';
    readonly remedy?: never;
} | {
    readonly verdict: 'warning';
    readonly remedy: string;
}
/** The error stops the run. */
 | {
    readonly verdict: 'failed';
    readonly remedy: string;
    readonly error: WherefromError;
});
/** Where a reader finds what was put. */
export interface StoredLocation {
    /** A reference, URL or path, as a person would use it: `ghcr.io/acme/widget@sha256:…`. */
    readonly location: string;
    readonly outcome: 'written' | 'present';
}
export interface Stored {
    readonly locations: readonly StoredLocation[];
    /** What the store's own outputs are made of: `attestation-id`, `attestation-url`, `storage-record-ids`. */
    readonly ids?: Readonly<Record<string, readonly string[]>>;
    /** What went less well than it might, without the bundle being lost or hidden. */
    readonly warnings?: readonly string[];
}
/** Bytes that a store holds for a digest; nobody has verified anything about them. */
export interface FoundBundle {
    /** Where it lay: `ghcr.io/acme/widget@sha256:…`, a URL or a path. No control characters. */
    readonly from: string;
    /** JSON of one bundle, or, from cosign's older tags, made into one. */
    readonly bytes: Buffer;
    /**
     * What the bundle's message signature is over, where that is a text that names the digest: cosign's simple signing
     * JSON, the layer of a `.sig` tag. Its own digest is then the bundle's `messageDigest`.
     */
    readonly payload?: Buffer;
    /** Made from one of cosign's older tags: its log entries hold the log's promise of inclusion, and no proof. */
    readonly older?: true;
}
export interface FoundBundles {
    readonly bundles: readonly FoundBundle[];
    /** Every place that was read, for the message when there is none: "the referrers API of ghcr.io/acme/widget". */
    readonly lookedAt: readonly string[];
    /** What was left out, and why: beyond the limits, unreadable, no bundle. */
    readonly skipped: readonly string[];
    /** The limits were reached: bundles that nobody saw may be among what was left out. */
    readonly isPart?: true;
    /** What could not be read though it is there: bundles that nobody saw may be in it. Each message names the place. */
    readonly unread?: readonly WherefromError[];
}
/** How much of what a store offers is read for one digest. */
export interface FindLimits {
    /** Bundles read, at most. */
    readonly count: number;
    /** Bytes of one bundle, at most. */
    readonly bytes: number;
    /** `current`: only where bundles are put today, with as few requests as that takes; the look-up before signing. */
    readonly scope?: 'all' | 'current';
}
/**
 * A place for bundles. Every method is independent of every other store, and may be called again at any time: putting
 * what is there already is success and writes nothing.
 */
export interface Store {
    /** As the user wrote it, in its one spelling: `file`, `registry`, `release`, `github`, `oci://ghcr.io/acme/evidence`. */
    readonly name: string;
    /** Doctor's lines: credentials, permission, existence. Reads only; nothing is signed yet. */
    check(planned: readonly PlannedStatementOf[]): Promise<readonly StoreLine[]>;
    /**
     * Whether a bundle that is still to be signed would find its place free: nothing that lies there is ever replaced.
     * Absent where every bundle has a place of its own. Reads only.
     * @throws WherefromError STORE_CONFLICT
     */
    assertFree?(planned: PlannedStatementOf): Promise<void>;
    /**
     * Puts one bundle for every subject that the store can hold one for, and reads it back.
     * @throws WherefromError STORE_*, SERVICE_*: nothing more was written than the error says
     */
    put(bundle: SignedBundle): Promise<Stored>;
    /**
     * @param subject its digest counts; a store that goes by names (`file`, `release`) uses the name too
     * @throws WherefromError STORE_*, SERVICE_* when the store could not be read to its end; nothing found is no error
     */
    find(subject: StoredSubject, limits: FindLimits): Promise<FoundBundles>;
}
