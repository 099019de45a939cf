import { generateKeyPairSync, sign as signBytes, X509Certificate, type KeyObject } from 'node:crypto';
import { PublicKeyDetails } from '@sigstore/protobuf-specs';
import { malformed, parseJsonBody, type Http } from '../http.js';
import { field } from './answer.js';
import { assertNotExpired, type IdentityToken } from './identity.js';

const SERVICE = 'Fulcio';

/** A key that lives in memory only, and the certificate that says whose it is. */
export interface CertifiedKey {
  /** The leaf, DER. */
  readonly certificate: Buffer;
  readonly certificatePem: string;
  /** Milliseconds between the certificate's notBefore and notAfter; Fulcio's is ten minutes. */
  readonly lifetimeMs: number;
  /** ECDSA over SHA-256 of `data`, DER. */
  sign(data: Buffer): Buffer;
}

/** What `CertifiedKey.sign` makes, as Rekor v2 wants to be told. */
export const KEY_DETAILS = PublicKeyDetails.PKIX_ECDSA_P256_SHA_256;

export interface CertifyOptions {
  readonly fulcioUrl: string;
  readonly token: IdentityToken;
  readonly http: Http;
  readonly now: Date;
}

/**
 * A new P-256 key and its certificate. Own code because `FulcioSigner` of `@sigstore/sign` asks for a certificate at every
 * signature and prints a malformed token.
 * Source: sigstore/fulcio, fulcio.proto, CreateSigningCertificate (`POST /api/v2/signingCert`).
 * @throws WherefromError OIDC_TOKEN_EXPIRED, SERVICE_*
 */
export async function certify({ fulcioUrl, token, http, now }: CertifyOptions): Promise<CertifiedKey> {
  assertNotExpired(token, now);
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const response = await http.send({
    service: SERVICE,
    method: 'POST',
    url: `${fulcioUrl.replace(/\/+$/, '')}/api/v2/signingCert`,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    secrets: [token.raw],
    body: JSON.stringify({
      credentials: { oidcIdentityToken: token.raw },
      publicKeyRequest: {
        publicKey: { algorithm: 'ECDSA', content: publicKey.export({ format: 'pem', type: 'spki' }).toString() },
        // Proof of possession: the key signs the token's subject.
        proofOfPossession: signBytes('sha256', Buffer.from(token.claims.sub), privateKey).toString('base64'),
      },
    }),
  });
  const leaf = leafOf(chainOf(parseJsonBody(response, SERVICE)), publicKey);
  return {
    certificate: leaf.raw,
    certificatePem: leaf.toString(),
    lifetimeMs: Date.parse(leaf.validTo) - Date.parse(leaf.validFrom),
    sign: (data) => signBytes('sha256', data, privateKey),
  };
}

/** The leaf in PEM, then its issuers. */
type PemChain = readonly [string, string, ...string[]];

/** The certificates of either answer: with the SCT inside the certificate, or beside it. */
function chainOf(answer: unknown): PemChain {
  const embedded = field(answer, 'signedCertificateEmbeddedSct');
  const signed = embedded ?? field(answer, 'signedCertificateDetachedSct');
  const certificates = field(field(signed, 'chain'), 'certificates');
  return isPemChain(certificates) ? certificates : malformed(SERVICE, 'answered no certificate chain');
}

function isPemChain(value: unknown): value is PemChain {
  return Array.isArray(value) && value.length >= 2 && value.every((pem) => typeof pem === 'string');
}

/** A chain in which each certificate is signed by the next, and whose first one certifies our key. */
function leafOf([first, ...above]: PemChain, publicKey: KeyObject): X509Certificate {
  const leaf = parseCertificate(first);
  if (!leaf.publicKey.equals(publicKey)) return malformed(SERVICE, 'answered a certificate for a key that is not ours');
  let issued = leaf;
  for (const [index, issuer] of above.map(parseCertificate).entries()) {
    if (!issued.checkIssued(issuer) || !issued.verify(issuer.publicKey)) {
      return malformed(SERVICE, `answered a chain whose certificate ${index + 1} is not signed by the next`);
    }
    issued = issuer;
  }
  if (!(Date.parse(leaf.validTo) > Date.parse(leaf.validFrom))) {
    return malformed(SERVICE, 'answered a certificate that is never valid');
  }
  return leaf;
}

function parseCertificate(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    return malformed(SERVICE, 'answered a certificate that cannot be read', cause);
  }
}
