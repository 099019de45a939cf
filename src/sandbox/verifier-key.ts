import { constants, createPublicKey, publicDecrypt, verify, X509Certificate, type KeyObject } from 'node:crypto';
import { p256, p384, p521 } from '@noble/curves/nist.js';

/** What a log entry names as its signature's verifier: a certificate or a bare public key. */
export interface VerifierKey {
  readonly kind: 'certificate' | 'public-key';
  readonly key: KeyObject;
  /** Re-encoded: 64 columns, final line break; what a log stores whatever form was proposed. */
  readonly pem: string;
}

/** @returns undefined for anything but one certificate or one SubjectPublicKeyInfo, in PEM or DER as asked */
export function parseVerifier(bytes: Buffer, form: 'pem' | 'der'): VerifierKey | undefined {
  return parseCertificate(bytes, form) ?? parsePublicKey(bytes, form);
}

export function parseCertificate(bytes: Buffer, form: 'pem' | 'der'): VerifierKey | undefined {
  if (form === 'pem' && !bytes.includes('-----BEGIN CERTIFICATE-----')) return undefined;
  try {
    const certificate = new X509Certificate(bytes);
    return { kind: 'certificate', key: certificate.publicKey, pem: certificate.toString() };
  } catch {
    return undefined;
  }
}

export function parsePublicKey(bytes: Buffer, form: 'pem' | 'der'): VerifierKey | undefined {
  if (form === 'pem' && !bytes.includes('-----BEGIN PUBLIC KEY-----')) return undefined;
  try {
    const key = createPublicKey(form === 'pem' ? bytes : { key: bytes, format: 'der', type: 'spki' });
    return { kind: 'public-key', key, pem: key.export({ type: 'spki', format: 'pem' }).toString() };
  } catch {
    return undefined;
  }
}

/** A signature over the message itself: SHA-256 with ECDSA and RSA (PKCS #1 v1.5), pure Ed25519. */
export function verifyMessage(key: KeyObject, message: Buffer, signature: Buffer): boolean {
  try {
    return verify(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', message, key, signature);
  } catch {
    return false;
  }
}

export type DigestAlgorithm = 'sha256' | 'sha384' | 'sha512';

/** A signature over a message of which only the digest is known. Ed25519 signs no digests and is refused. */
export function verifyDigest(
  key: KeyObject,
  signed: { readonly algorithm: DigestAlgorithm; readonly digest: Buffer; readonly signature: Buffer },
): boolean {
  try {
    if (key.asymmetricKeyType === 'ec') return verifyEcdsaDigest(key, signed);
    if (key.asymmetricKeyType === 'rsa') return verifyRsaDigest(key, signed);
    return false;
  } catch {
    return false;
  }
}

const CURVES = { 'P-256': p256, 'P-384': p384, 'P-521': p521 } as const;

function verifyEcdsaDigest(key: KeyObject, signed: { digest: Buffer; signature: Buffer }): boolean {
  const { crv, x, y } = key.export({ format: 'jwk' });
  const curve = Object.entries(CURVES).find(([name]) => name === crv)?.[1];
  if (curve === undefined || x === undefined || y === undefined) return false;
  const point = Buffer.concat([Buffer.of(0x04), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  return curve.verify(signed.signature, signed.digest, point, { prehash: false, lowS: false, format: 'der' });
}

/** DER before the digest in a PKCS #1 v1.5 signature. Source: RFC 8017, section 9.2, note 1. */
const DIGEST_INFO: Record<DigestAlgorithm, string> = {
  sha256: '3031300d060960864801650304020105000420',
  sha384: '3041300d060960864801650304020205000430',
  sha512: '3051300d060960864801650304020305000440',
};

function verifyRsaDigest(
  key: KeyObject,
  signed: { algorithm: DigestAlgorithm; digest: Buffer; signature: Buffer },
): boolean {
  const padded = publicDecrypt({ key, padding: constants.RSA_PKCS1_PADDING }, signed.signature);
  return padded.equals(Buffer.concat([Buffer.from(DIGEST_INFO[signed.algorithm], 'hex'), signed.digest]));
}
