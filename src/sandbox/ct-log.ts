import { createHash, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { join } from 'node:path';
import { keptKey } from './keep.js';
import { LogStore } from './log-store.js';
import { jsonAnswer } from './request-json.js';
import type { SandboxHandler } from './service.js';

export interface CtLogOptions {
  /** Keeps key and entries. */
  readonly directory?: string | undefined;
  readonly now: () => Date;
}

/** A certificate as a log sees it before it exists. */
interface Precertificate {
  /** SHA-256 of the issuer's SubjectPublicKeyInfo. */
  readonly issuerKeyHash: Buffer;
  /** DER of the TBSCertificate without the list of SCTs. */
  readonly tbsCertificate: Buffer;
}

export interface CtLog {
  readonly handle: SandboxHandler;
  /** DER of the SubjectPublicKeyInfo. */
  readonly publicKey: Buffer;
  /** SHA-256 of `publicKey`. */
  readonly logId: Buffer;
  /** Logs the entry and promises it: a serialised SignedCertificateTimestamp. */
  addPrecertificate(precertificate: Precertificate): Buffer;
}

// RFC 6962, sections 3.2, 3.4 and 3.5: v1, CertificateTimeStamp, precert_entry, TreeHash; RFC 5246: sha256, ecdsa.
const V1 = 0;
const CERTIFICATE_TIMESTAMP = 0;
const TREE_HASH = 1;
const PRECERT_ENTRY = 1;
const TIMESTAMPED_ENTRY = 0;
const SHA256_ECDSA = Buffer.of(4, 3);
const NO_EXTENSIONS = uint(0, 2);

/** A certificate transparency log. Source: RFC 6962. */
export async function createCtLog({ directory, now }: CtLogOptions): Promise<CtLog> {
  const create = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const privateKey = await keptKey(directory, 'ctlog', create);
  const store = new LogStore(directory === undefined ? undefined : join(directory, 'ctlog.jsonl'));
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const logId = createHash('sha256').update(publicKey).digest();
  const digitallySigned = (data: Buffer): Buffer => {
    return Buffer.concat([SHA256_ECDSA, opaque(sign('sha256', data, privateKey), 2)]);
  };

  const addPrecertificate = (precertificate: Precertificate): Buffer => {
    const milliseconds = now().getTime();
    const entry = timestampedEntry(precertificate, milliseconds);
    store.append(Buffer.concat([Buffer.of(V1, TIMESTAMPED_ENTRY), entry]), Math.floor(milliseconds / 1000));
    const signature = digitallySigned(Buffer.concat([Buffer.of(V1, CERTIFICATE_TIMESTAMP), entry]));
    return Buffer.concat([Buffer.of(V1), logId, uint(milliseconds, 8), NO_EXTENSIONS, signature]);
  };

  /** RFC 6962, sections 3.5 and 4.3. */
  const signedTreeHead = () => {
    const timestamp = now().getTime();
    const root = store.tree.root();
    const size = store.tree.size;
    const head = Buffer.concat([Buffer.of(V1, TREE_HASH), uint(timestamp, 8), uint(size, 8), root]);
    return {
      tree_size: size,
      timestamp,
      sha256_root_hash: root.toString('base64'),
      tree_head_signature: digitallySigned(head).toString('base64'),
    };
  };

  return {
    publicKey,
    logId,
    addPrecertificate,
    handle: ({ method, path }) => {
      if (path !== '/ct/v1/get-sth') return jsonAnswer(404, { error_message: 'Nothing is here.' });
      if (method !== 'GET') return jsonAnswer(405, { error_message: 'Only GET is answered here.' });
      return jsonAnswer(200, signedTreeHead());
    },
  };
}

/** A serialised SignedCertificateTimestampList, which a certificate's extension holds in an OCTET STRING. RFC 6962, section 3.3. */
export function sctList(scts: readonly Buffer[]): Buffer {
  return opaque(Buffer.concat(scts.map((sct) => opaque(sct, 2))), 2);
}

/** TimestampedEntry of a precertificate, RFC 6962, section 3.4; also what an SCT signs after its two first bytes. */
function timestampedEntry({ issuerKeyHash, tbsCertificate }: Precertificate, milliseconds: number): Buffer {
  const precert = Buffer.concat([issuerKeyHash, opaque(tbsCertificate, 3)]);
  return Buffer.concat([uint(milliseconds, 8), uint(PRECERT_ENTRY, 2), precert, NO_EXTENSIONS]);
}

/** RFC 5246, section 4.3: a vector with its length before it. */
function opaque(bytes: Buffer, lengthBytes: number): Buffer {
  return Buffer.concat([uint(bytes.length, lengthBytes), bytes]);
}

/** RFC 5246, section 4.4: big-endian. */
function uint(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeBigUInt64BE(BigInt(value));
  return buffer.subarray(8 - bytes);
}
