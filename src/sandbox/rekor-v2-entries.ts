import { json } from '@sigstore/core';
import { at, bytesAt, jsonAnswer, RequestRefused } from './request-json.js';
import { parseCertificate, parsePublicKey, verifyDigest, type DigestAlgorithm } from './verifier-key.js';

interface KeyDetails {
  readonly curveOrType: string;
  readonly digest: DigestAlgorithm;
  /** The digest's name in a `HashOutput`. */
  readonly protoName: 'SHA2_256' | 'SHA2_384' | 'SHA2_512';
}

/** What a log entry can be verified with from its digest. Source: protobuf-specs, `PublicKeyDetails`. */
const KEY_DETAILS: Readonly<Record<string, KeyDetails>> = {
  PKIX_ECDSA_P256_SHA_256: { curveOrType: 'prime256v1', digest: 'sha256', protoName: 'SHA2_256' },
  PKIX_ECDSA_P384_SHA_384: { curveOrType: 'secp384r1', digest: 'sha384', protoName: 'SHA2_384' },
  PKIX_ECDSA_P521_SHA_512: { curveOrType: 'secp521r1', digest: 'sha512', protoName: 'SHA2_512' },
  PKIX_RSA_PKCS1V15_2048_SHA256: { curveOrType: 'rsa', digest: 'sha256', protoName: 'SHA2_256' },
  PKIX_RSA_PKCS1V15_3072_SHA256: { curveOrType: 'rsa', digest: 'sha256', protoName: 'SHA2_256' },
  PKIX_RSA_PKCS1V15_4096_SHA256: { curveOrType: 'rsa', digest: 'sha256', protoName: 'SHA2_256' },
};

const DIGEST_BYTES: Record<DigestAlgorithm, number> = { sha256: 32, sha384: 48, sha512: 64 };

/**
 * What Rekor v2 stores for a request, canonical (RFC 8785), after it has checked the signature.
 * Source: sigstore/rekor-tiles 2.3.0, CLIENTS.md and the answers of its server to the same requests.
 * @throws RequestRefused with the answer that the real server gives
 */
export function canonicalBodyV2(request: unknown): Buffer {
  refuseUnknownMembers(request, ['hashedRekordRequestV002', 'dsseRequestV002']);
  const hashedRekord = at(request, 'hashedRekordRequestV002');
  if (hashedRekord === undefined) throw invalidArgument('invalid type, must be hashedrekord');
  refuseUnknownMembers(hashedRekord, ['digest', 'signature']);
  const details = KEY_DETAILS[String(at(hashedRekord, 'signature', 'verifier', 'keyDetails'))];
  const digest = bytesAt(hashedRekord, 'digest');
  const signature = bytesAt(hashedRekord, 'signature', 'content');
  const verifier = readVerifier(at(hashedRekord, 'signature', 'verifier'));
  const valid =
    details !== undefined &&
    digest?.length === DIGEST_BYTES[details.digest] &&
    signature !== undefined &&
    curveOrType(verifier.key) === details.curveOrType &&
    verifyDigest(verifier.key, { algorithm: details.digest, digest, signature });
  if (!valid) throw invalidRequest();
  return canonicalEntry({
    data: { algorithm: details.protoName, digest: digest.toString('base64') },
    signature: {
      content: signature.toString('base64'),
      verifier: { keyDetails: at(hashedRekord, 'signature', 'verifier', 'keyDetails'), ...verifier.stored },
    },
  });
}

function canonicalEntry(hashedRekordV002: object): Buffer {
  return Buffer.from(json.canonicalize({ apiVersion: '0.0.2', kind: 'hashedrekord', spec: { hashedRekordV002 } }));
}

type ParsedKey = NonNullable<ReturnType<typeof parsePublicKey>>['key'];

function readVerifier(verifier: unknown): { readonly key: ParsedKey; readonly stored: object } {
  const certificate = bytesAt(verifier, 'x509Certificate', 'rawBytes');
  const publicKey = bytesAt(verifier, 'publicKey', 'rawBytes');
  if ((certificate === undefined) === (publicKey === undefined)) throw invalidRequest();
  if (certificate !== undefined) {
    const parsed = parseCertificate(certificate, 'der');
    if (parsed === undefined) throw invalidRequest();
    return { key: parsed.key, stored: { x509Certificate: { rawBytes: certificate.toString('base64') } } };
  }
  const parsed = publicKey === undefined ? undefined : parsePublicKey(publicKey, 'der');
  if (publicKey === undefined || parsed === undefined) throw invalidRequest();
  return { key: parsed.key, stored: { publicKey: { rawBytes: publicKey.toString('base64') } } };
}

function curveOrType(key: ParsedKey): string | undefined {
  return key.asymmetricKeyDetails?.namedCurve ?? key.asymmetricKeyType;
}

/** The server decodes strictly: a member that its messages do not have is refused. */
function refuseUnknownMembers(value: unknown, known: readonly string[]): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument('proto: syntax error');
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined) throw invalidArgument(`proto: unknown field "${unknown}"`);
}

function invalidRequest(): RequestRefused {
  return invalidArgument('invalid hashedrekord request');
}

/** gRPC's INVALID_ARGUMENT as its HTTP gateway says it. */
export function invalidArgument(message: string): RequestRefused {
  return new RequestRefused(jsonAnswer(400, { code: 3, message, details: [] }));
}
