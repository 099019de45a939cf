import { IN_TOTO_PAYLOAD_TYPE, type JsonObject, type JsonValue } from '../model/statement.js';
import { arrayAt, base64At, integerAt, membersAt, objectAt, textAt } from './fields.js';
import { refuse } from './outcome.js';
import { parseStatement, type ParsedStatement } from './statement.js';

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
  | {
      readonly kind: 'message';
      readonly digest: MessageDigest;
      readonly signature: Buffer;
      /** Not of the bundle, but found with it: the signed text, which names an image. See `imageOfPayload`. */
      readonly payload?: Buffer;
      readonly statement?: undefined;
    };

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
  /** Not of the bundle, but of how it was found: as cosign stored signatures before it had bundles. */
  readonly older?: true;
}

const VERSIONS: Readonly<Record<string, BundleVersion>> = {
  'application/vnd.dev.sigstore.bundle+json;version=0.1': '0.1',
  'application/vnd.dev.sigstore.bundle+json;version=0.2': '0.2',
  'application/vnd.dev.sigstore.bundle+json;version=0.3': '0.3',
  'application/vnd.dev.sigstore.bundle.v0.3+json': '0.3',
};

const DIGEST_NAMES: Readonly<Record<string, MessageDigest['algorithm']>> = {
  SHA2_256: 'sha256',
  SHA2_384: 'sha384',
  SHA2_512: 'sha512',
};

/** The members of each message. Source: protobuf-specs, sigstore_bundle.proto, sigstore_common.proto, sigstore_rekor.proto. */
const MEMBERS = {
  bundle: { what: 'The bundle', members: ['mediaType', 'verificationMaterial', 'dsseEnvelope', 'messageSignature'] },
  material: {
    what: 'verificationMaterial',
    members: ['certificate', 'x509CertificateChain', 'publicKey', 'tlogEntries', 'timestampVerificationData'],
  },
  chain: { what: 'x509CertificateChain', members: ['certificates'] },
  certificate: { what: 'A certificate', members: ['rawBytes'] },
  timestamps: { what: 'timestampVerificationData', members: ['rfc3161Timestamps'] },
  timestamp: { what: 'A timestamp', members: ['signedTimestamp'] },
  envelope: { what: 'dsseEnvelope', members: ['payload', 'payloadType', 'signatures'] },
  signature: { what: 'The signature', members: ['sig', 'keyid'] },
  message: { what: 'messageSignature', members: ['messageDigest', 'signature'] },
  messageDigest: { what: 'messageDigest', members: ['algorithm', 'digest'] },
  entry: {
    what: 'A log entry',
    members: [
      'logIndex',
      'logId',
      'kindVersion',
      'integratedTime',
      'inclusionPromise',
      'inclusionProof',
      'canonicalizedBody',
    ],
  },
  logId: { what: 'logId', members: ['keyId'] },
  kindVersion: { what: 'kindVersion', members: ['kind', 'version'] },
  promise: { what: 'inclusionPromise', members: ['signedEntryTimestamp'] },
  proof: { what: 'inclusionProof', members: ['logIndex', 'rootHash', 'treeSize', 'hashes', 'checkpoint'] },
  checkpoint: { what: 'checkpoint', members: ['envelope'] },
} as const;

/** More witnesses than this are an attack on the reader's time. */
const MOST_WITNESSES = 32;
/** Seconds of the last moment of the year 9999. */
const LATEST_TIME = 253402300799n;

/**
 * Reads the fields of a bundle, stricter than protobuf's JSON reader: canonical Base64, one of each alternative,
 * no member that the format does not have.
 * @throws Refusal
 */
export function parseBundle(json: JsonValue): ParsedBundle {
  // First of all: the members of another document say nothing of what it is.
  const mediaType = textAt(objectAt(json, MEMBERS.bundle.what)['mediaType'], 'mediaType');
  const version = Object.hasOwn(VERSIONS, mediaType) ? VERSIONS[mediaType] : undefined;
  if (version === undefined) {
    return refuse('The bundle has a media type that is not known.', {
      actual: mediaType,
      remedy:
        'Name a Sigstore bundle of version 0.1, 0.2 or 0.3 with --bundle; a trusted root is named with --custom-trusted-root.',
    });
  }
  const bundle = membersAt(json, MEMBERS.bundle);
  const material = membersAt(bundle['verificationMaterial'], MEMBERS.material);
  const timestampData = optional(material['timestampVerificationData']);
  const timestamps = timestampData === undefined ? {} : membersAt(timestampData, MEMBERS.timestamps);
  return {
    version,
    content: signedContent(bundle),
    ...certificate(material),
    entries: witnesses(material['tlogEntries'], 'tlogEntries').map((entry) =>
      logEntry(membersAt(entry, MEMBERS.entry)),
    ),
    timestamps: witnesses(timestamps['rfc3161Timestamps'], 'rfc3161Timestamps').map((each) =>
      base64At(membersAt(each, MEMBERS.timestamp)['signedTimestamp'], 'signedTimestamp'),
    ),
  };
}

function signedContent(bundle: JsonObject): SignedContent {
  const envelope = optional(bundle['dsseEnvelope']);
  const message = optional(bundle['messageSignature']);
  if (envelope !== undefined && message !== undefined) {
    return refuse('The bundle holds both an envelope and a message signature.');
  }
  if (envelope !== undefined) return dsseContent(membersAt(envelope, MEMBERS.envelope));
  if (message !== undefined) return messageContent(membersAt(message, MEMBERS.message));
  return refuse('The bundle holds no signature: neither an envelope nor a message signature.');
}

function dsseContent(envelope: JsonObject): SignedContent {
  const payloadType = textAt(envelope['payloadType'], 'payloadType');
  if (payloadType !== IN_TOTO_PAYLOAD_TYPE) {
    return refuse('The envelope holds something other than an in-toto statement.', {
      expected: IN_TOTO_PAYLOAD_TYPE,
      actual: payloadType,
    });
  }
  const signatures = arrayAt(envelope['signatures'], 'signatures');
  const [only] = signatures;
  if (only === undefined || signatures.length > 1) {
    return refuse('The envelope has to hold exactly one signature.', { actual: String(signatures.length) });
  }
  const payload = base64At(envelope['payload'], 'payload');
  const signature = base64At(membersAt(only, MEMBERS.signature)['sig'], 'sig');
  return { kind: 'dsse', payloadType, payload, statement: parseStatement(payload), signature };
}

function messageContent(message: JsonObject): SignedContent {
  const messageDigest = membersAt(message['messageDigest'], MEMBERS.messageDigest);
  const name = textAt(messageDigest['algorithm'], 'algorithm');
  const algorithm = Object.hasOwn(DIGEST_NAMES, name) ? DIGEST_NAMES[name] : undefined;
  if (algorithm === undefined) return refuse('The message digest has an unknown algorithm.', { actual: name });
  const hex = base64At(messageDigest['digest'], 'digest').toString('hex');
  return { kind: 'message', digest: { algorithm, hex }, signature: base64At(message['signature'], 'signature') };
}

function certificate(material: JsonObject): Pick<ParsedBundle, 'certificate' | 'certificateForm'> {
  const single = optional(material['certificate']);
  const chain = optional(material['x509CertificateChain']);
  const key = optional(material['publicKey']);
  if ([single, chain, key].filter((each) => each !== undefined).length > 1) {
    return refuse('The bundle names its signer in more than one way.');
  }
  if (key !== undefined) {
    return refuse('The bundle was signed with a bare key, not with a certificate: it does not say who signed.', {
      remedy: 'Use an attestation that was signed with a Sigstore certificate.',
    });
  }
  if (single !== undefined) {
    return { certificate: rawBytes(single), certificateForm: 'single' };
  }
  if (chain === undefined) return refuse('The bundle holds no certificate.');
  const [leaf] = witnesses(membersAt(chain, MEMBERS.chain)['certificates'], 'certificates');
  if (leaf === undefined) return refuse('The bundle holds no certificate.');
  return { certificate: rawBytes(leaf), certificateForm: 'chain' };
}

function rawBytes(value: JsonValue): Buffer {
  return base64At(membersAt(value, MEMBERS.certificate)['rawBytes'], 'rawBytes');
}

function logEntry(entry: JsonObject): LogEntry {
  const kindVersion = membersAt(entry['kindVersion'], MEMBERS.kindVersion);
  const promise = optional(entry['inclusionPromise']);
  const proof = optional(entry['inclusionProof']);
  const integratedTime = integerAt(entry['integratedTime'] ?? '0', 'integratedTime');
  if (integratedTime > LATEST_TIME) return refuse('The integrated time of a log entry lies beyond all calendars.');
  return {
    logIndex: integerAt(entry['logIndex'] ?? '0', 'logIndex'),
    logId: base64At(membersAt(entry['logId'], MEMBERS.logId)['keyId'], 'keyId'),
    kind: textAt(kindVersion['kind'], 'kind'),
    version: textAt(kindVersion['version'], 'version'),
    integratedTime: Number(integratedTime),
    inclusionPromise:
      promise === undefined
        ? undefined
        : base64At(membersAt(promise, MEMBERS.promise)['signedEntryTimestamp'], 'signedEntryTimestamp'),
    inclusionProof: proof === undefined ? undefined : inclusionProof(membersAt(proof, MEMBERS.proof)),
    canonicalizedBody: base64At(entry['canonicalizedBody'], 'canonicalizedBody'),
  };
}

function inclusionProof(proof: JsonObject): InclusionProof {
  const checkpoint = optional(proof['checkpoint']);
  const hashes = arrayAt(proof['hashes'] ?? [], 'hashes');
  if (hashes.length > 64) return refuse('An inclusion proof has more hashes than any tree has levels.');
  return {
    logIndex: integerAt(proof['logIndex'] ?? '0', 'logIndex'),
    rootHash: base64At(proof['rootHash'], 'rootHash'),
    treeSize: integerAt(proof['treeSize'], 'treeSize'),
    hashes: hashes.map((hash) => base64At(hash, 'hashes')),
    checkpoint:
      checkpoint === undefined ? undefined : textAt(membersAt(checkpoint, MEMBERS.checkpoint)['envelope'], 'envelope'),
  };
}

function witnesses(value: JsonValue | undefined, name: string): JsonValue[] {
  const list = arrayAt(value ?? [], name);
  return list.length > MOST_WITNESSES ? refuse(`The bundle has more than ${MOST_WITNESSES} ${name}.`) : list;
}

/** In protobuf's JSON `null` means absent. */
function optional(value: JsonValue | undefined): JsonValue | undefined {
  return value ?? undefined;
}
