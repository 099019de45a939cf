import { createHash, sign } from 'node:crypto';
import { X509Certificate } from '@sigstore/core';
import * as der from '../../src/sandbox/der.js';
import type { Authority } from '../../src/sandbox/pki.js';

/** An RFC 3161 response of which a test may replace every part; what is signed is signed truly over what came out. */

const OID = {
  signedData: '1.2.840.113549.1.7.2',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;
export const HASH_OIDS = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
} as const;
type Hash = keyof typeof HASH_OIDS;

export interface TokenParts {
  readonly at: Date;
  /** What was timestamped. */
  readonly of: Uint8Array;
  readonly by: Authority;
  readonly status?: Buffer;
  readonly afterToken?: readonly Buffer[];
  readonly contentType?: Buffer;
  readonly wrap?: (signedData: Buffer) => Buffer;
  readonly version?: bigint;
  readonly digests?: Buffer;
  readonly encapsulated?: (info: Buffer) => Buffer;
  readonly beforeSigners?: readonly Buffer[];
  readonly afterSigners?: readonly Buffer[];
  readonly infoVersion?: bigint;
  readonly imprintHash?: Hash;
  readonly imprint?: Buffer;
  readonly afterTime?: readonly Buffer[];
  readonly signers?: (signer: Buffer) => Buffer;
  readonly signerVersion?: bigint;
  readonly signerId?: (issuer: Buffer, serial: Buffer) => Buffer;
  readonly contentHash?: Hash;
  readonly digest?: Buffer;
  /** Instead of content type and message digest. */
  readonly attributes?: (own: { contentType: Buffer; messageDigest: Buffer }) => readonly Buffer[];
  readonly attributesTag?: (attributes: readonly Buffer[]) => Buffer;
  readonly signatureAlgorithm?: Buffer;
  /** With which the signature is made; null where the key's algorithm hashes by itself. */
  readonly signatureHash?: string | null;
}

export const algorithm = (oid: string): Buffer => der.sequence(der.objectIdentifier(oid), Buffer.of(0x05, 0x00));

export function attribute(type: string, ...values: readonly Buffer[]): Buffer {
  return der.sequence(der.objectIdentifier(type), der.setOf(...values));
}

const hashOf = (hash: string, bytes: Uint8Array): Buffer => createHash(hash).update(bytes).digest();

export function timestampToken(parts: TokenParts): Buffer {
  const wrap = parts.wrap ?? ((signedData) => der.contextConstructed(0, signedData));
  const token = der.sequence(parts.contentType ?? der.objectIdentifier(OID.signedData), wrap(signedData(parts)));
  return der.sequence(parts.status ?? der.sequence(der.integer(0n)), token, ...(parts.afterToken ?? []));
}

function signedData(parts: TokenParts): Buffer {
  const info = timestampInfo(parts);
  const encapsulated =
    parts.encapsulated ??
    ((content) => der.sequence(der.objectIdentifier(OID.tstInfo), der.contextConstructed(0, der.octetString(content))));
  const signer = signerInfo(info, parts);
  return der.sequence(
    der.integer(parts.version ?? 3n),
    parts.digests ?? der.setOf(algorithm(HASH_OIDS[parts.contentHash ?? 'sha256'])),
    encapsulated(info),
    ...(parts.beforeSigners ?? [der.contextConstructed(0, parts.by.certificate)]),
    parts.signers?.(signer) ?? der.setOf(signer),
    ...(parts.afterSigners ?? []),
  );
}

function timestampInfo({
  at,
  of,
  infoVersion = 1n,
  imprintHash = 'sha256',
  imprint,
  afterTime = [],
}: TokenParts): Buffer {
  return der.sequence(
    der.integer(infoVersion),
    der.objectIdentifier('1.2.3'),
    der.sequence(algorithm(HASH_OIDS[imprintHash]), der.octetString(imprint ?? hashOf(imprintHash, of))),
    der.integer(1n),
    der.generalizedTime(at),
    ...afterTime,
  );
}

function signerInfo(info: Buffer, parts: TokenParts): Buffer {
  const { by, contentHash = 'sha256', signatureHash = 'sha256' } = parts;
  const certificate = X509Certificate.parse(Buffer.from(by.certificate));
  const own = {
    contentType: attribute(OID.contentType, der.objectIdentifier(OID.tstInfo)),
    messageDigest: attribute(OID.messageDigest, der.octetString(hashOf(contentHash, info))),
  };
  const attributes = (parts.attributes?.(own) ?? [own.contentType, own.messageDigest]).toSorted(Buffer.compare);
  const signerId = parts.signerId ?? ((issuer, serial) => der.sequence(issuer, serial));
  return der.sequence(
    der.integer(parts.signerVersion ?? 1n),
    signerId(der.sequence(certificate.issuer), der.integerBytes(certificate.serialNumber)),
    parts.digest ?? algorithm(HASH_OIDS[contentHash]),
    parts.attributesTag?.(attributes) ?? der.contextConstructed(0, ...attributes),
    parts.signatureAlgorithm ?? der.sequence(der.objectIdentifier(OID.ecdsaWithSha256)),
    der.octetString(sign(signatureHash, der.setOf(...attributes), by.privateKey)),
  );
}
