import { X509Certificate, type KeyObject } from 'node:crypto';
import {
  DerError,
  algorithmOid,
  child,
  integer,
  isContext,
  octets,
  oid,
  parseDer,
  sequence,
  time,
  type Der,
} from './der.js';

export interface Extension {
  readonly critical: boolean;
  /** DER inside the OCTET STRING. */
  readonly value: Buffer;
}

/** An X.509 v3 certificate, read and not yet believed. Source: RFC 5280. */
export interface Certificate {
  readonly der: Buffer;
  /** DER of the names, compared byte for byte. */
  readonly subject: Buffer;
  readonly issuer: Buffer;
  /** Content of the INTEGER. */
  readonly serial: Buffer;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** DER of SubjectPublicKeyInfo. */
  readonly spki: Buffer;
  readonly publicKey: KeyObject;
  readonly extensions: ReadonlyMap<string, Extension>;
  readonly isCa: boolean;
  readonly pathLength: number | undefined;
  /** Bits of keyUsage by number; undefined when the extension is absent. */
  readonly keyUsage: ReadonlySet<number> | undefined;
  /** OIDs of extendedKeyUsage; undefined when the extension is absent. */
  readonly extendedKeyUsage: readonly string[] | undefined;
  /** TBSCertificate, for what is signed over it without one extension. */
  readonly tbs: Der;
  /** Whether this key made the certificate's signature. */
  signedBy(issuerKey: KeyObject): boolean;
}

export const OID_CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
export const OID_TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
export const OID_ANY_EXTENDED_KEY_USAGE = '2.5.29.37.0';
export const OID_EXTENDED_KEY_USAGE = '2.5.29.37';
export const OID_SUBJECT_ALT_NAME = '2.5.29.17';
export const OID_SCT_LIST = '1.3.6.1.4.1.11129.2.4.2';
export const KEY_USAGE_DIGITAL_SIGNATURE = 0;
export const KEY_USAGE_CERT_SIGN = 5;

const OID_KEY_USAGE = '2.5.29.15';
const OID_BASIC_CONSTRAINTS = '2.5.29.19';

/** @throws DerError, an error of the parser or of OpenSSL, when the bytes are no X.509 v3 certificate */
export function parseCertificate(bytes: Uint8Array): Certificate {
  const der = Buffer.from(bytes);
  const root = sequence(parseDer(der));
  const tbs = root[0];
  if (tbs === undefined || root.length !== 3) throw new DerError('a certificate has three parts');
  const fields = sequence(tbs);
  if (!isContext(fields[0], 0) || integer(child(fields[0], 0)) !== 2n) throw new DerError('a certificate is not v3');
  const [, serial, , issuer, validity, subject, spki] = fields;
  if (serial === undefined || issuer === undefined || subject === undefined || spki === undefined) {
    throw new DerError('a certificate lacks a field');
  }
  const extensions = parseExtensions(fields.find((field) => isContext(field, 3)));
  const x509 = new X509Certificate(der);
  return {
    der,
    subject: subject.toDER(),
    issuer: issuer.toDER(),
    serial: serial.value,
    notBefore: time(sequence(validity)[0]),
    notAfter: time(sequence(validity)[1]),
    spki: spki.toDER(),
    publicKey: x509.publicKey,
    extensions,
    ...basicConstraints(extensions.get(OID_BASIC_CONSTRAINTS)),
    keyUsage: keyUsage(extensions.get(OID_KEY_USAGE)),
    extendedKeyUsage: extendedKeyUsage(extensions.get(OID_EXTENDED_KEY_USAGE)),
    tbs,
    signedBy: (key) => x509.verify(key),
  };
}

function parseExtensions(wrapper: Der | undefined): ReadonlyMap<string, Extension> {
  const extensions = new Map<string, Extension>();
  if (wrapper === undefined) return extensions;
  for (const node of sequence(child(wrapper, 0))) {
    const parts = sequence(node);
    const id = oid(parts[0]);
    // RFC 5280, section 4.2: not more than one instance of an extension.
    if (extensions.has(id)) throw new DerError(`a certificate has the extension ${id} twice`);
    const critical = parts.length === 3 && child(node, 1).toBoolean();
    extensions.set(id, { critical, value: octets(parts.at(-1)) });
  }
  return extensions;
}

function basicConstraints(extension: Extension | undefined): { isCa: boolean; pathLength: number | undefined } {
  const parts = extension === undefined ? [] : sequence(parseDer(extension.value));
  const isCa = parts[0]?.tag.isBoolean() === true && parts[0].toBoolean();
  return { isCa, pathLength: parts[1] === undefined ? undefined : Number(integer(parts[1])) };
}

function keyUsage(extension: Extension | undefined): ReadonlySet<number> | undefined {
  if (extension === undefined) return undefined;
  const bits = parseDer(extension.value).toBitString();
  return new Set(bits.flatMap((bit, number) => (bit === 1 ? [number] : [])));
}

function extendedKeyUsage(extension: Extension | undefined): readonly string[] | undefined {
  return extension === undefined ? undefined : sequence(parseDer(extension.value)).map((node) => oid(node));
}

/** What an ECDSA or RSA signature algorithm hashes with; undefined for Ed25519 and unknown ones. */
export function signatureHash(algorithm: Der | undefined): string | undefined {
  return SIGNATURE_HASHES[algorithmOid(algorithm)];
}

const SIGNATURE_HASHES: Readonly<Record<string, string>> = {
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
};
