import type { ParsedStatement } from './statement.js';
import type { Outcome } from './outcome.js';

export type BundleVersion = '0.1' | '0.2' | '0.3';

/** What was signed: a DSSE envelope with an in-toto statement, or the artifact itself. */
export type SignedContent =
  | {
      readonly kind: 'dsse';
      readonly payloadType: string;
      readonly payload: Buffer;
      readonly statement: ParsedStatement;
      readonly signature: Buffer;
    }
  | { readonly kind: 'message'; readonly digest: MessageDigest; readonly signature: Buffer };

export interface MessageDigest {
  readonly algorithm: 'sha256' | 'sha384' | 'sha512';
  readonly hex: string;
}

/** Proof of inclusion in a log's tree. Source: RFC 6962, section 2.1.1; the checkpoint is C2SP's signed note. */
export interface InclusionProof {
  readonly logIndex: bigint;
  readonly rootHash: Buffer;
  readonly treeSize: bigint;
  readonly hashes: readonly Buffer[];
  /** Absent only in v0.1 bundles. */
  readonly checkpoint: string | undefined;
}

export interface LogEntry {
  readonly logIndex: bigint;
  readonly logId: Buffer;
  readonly kind: string;
  readonly version: string;
  /** Seconds since the epoch; 0 where the log gives no time. */
  readonly integratedTime: number;
  readonly inclusionPromise: Buffer | undefined;
  readonly inclusionProof: InclusionProof | undefined;
  readonly canonicalizedBody: Buffer;
}

/** A Sigstore bundle whose fields have been read, nothing of it verified. Source: protobuf-specs, sigstore_bundle.proto. */
export interface ParsedBundle {
  readonly version: BundleVersion;
  readonly content: SignedContent;
  /** DER of the leaf. */
  readonly certificate: Buffer;
  /** Whether the certificate came alone or as the first of a chain, which v0.3 forbids. */
  readonly certificateForm: 'single' | 'chain';
  readonly entries: readonly LogEntry[];
  /** DER of RFC 3161 responses. */
  readonly timestamps: readonly Buffer[];
}

/** One bundle of a file: read, or the reason why it cannot be. */
export interface ReadBundle {
  /** The file, with the number of the line or entry where it holds several. */
  readonly from: string;
  readonly bundle: ParsedBundle | undefined;
  /** What `bundle-form` says of it. */
  readonly form: Outcome;
}
