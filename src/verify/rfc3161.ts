import {
  algorithmOid,
  child,
  integer,
  isContext,
  octets,
  oid,
  parseDer,
  sequence,
  set,
  time,
  type Der,
} from '../model/der.js';
import { parseCertificate, signatureHash, type Certificate } from '../model/x509.js';
import { refuse } from './outcome.js';

/** A timestamp response whose parts have been found, nothing of it verified. Sources: RFC 3161; RFC 5652, section 5. */
export interface TimestampToken {
  readonly time: Date;
  readonly imprintHash: string;
  readonly imprint: Buffer;
  /** DER of TSTInfo: what the signed attributes give the digest of. */
  readonly content: Buffer;
  readonly contentHash: string;
  /** Names the signing certificate: DER of the issuer, content of the serial number. */
  readonly issuer: Buffer;
  readonly serial: Buffer;
  /** DER of the signed attributes as the SET that was signed. */
  readonly signedAttributes: Buffer;
  readonly attributes: ReadonlyMap<string, Der>;
  readonly signatureHash: string | null;
  readonly signature: Buffer;
  /** Empty when the request did not ask for them (certReq). */
  readonly certificates: readonly Certificate[];
}

const OID_SIGNED_DATA = '1.2.840.113549.1.7.2';
export const OID_TST_INFO = '1.2.840.113549.1.9.16.1.4';
const OID_ED25519 = '1.3.101.112';
/** Signature algorithms that leave the hash to the digest algorithm: rsaEncryption, id-ecPublicKey. */
const KEY_ONLY = new Set(['1.2.840.113549.1.1.1', '1.2.840.10045.2.1']);
const GRANTED = new Set([0n, 1n]);

const DIGESTS: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** @throws Refusal, or an error of the DER reader */
export function parseTimestamp(response: Buffer): TimestampToken {
  const [status, contentInfo, ...more] = sequence(parseDer(response));
  if (!GRANTED.has(integer(sequence(status)[0]))) return refuse('The timestamp authority did not grant the timestamp.');
  const [contentType, wrapped] = sequence(contentInfo);
  if (more.length > 0 || oid(contentType) !== OID_SIGNED_DATA || !isContext(wrapped, 0)) {
    return refuse('The timestamp holds no signed data.');
  }
  const parts = sequence(child(wrapped, 0));
  const [version, digests, encapsulated, ...rest] = parts;
  // RFC 5652, section 5.1: version 3, because the content is no plain data.
  if (integer(version) !== 3n) return refuse('The signed data of the timestamp has an unknown version.');
  const digestNames = set(digests).map(digestName);
  const content = timestampContent(encapsulated);
  const certificates = rest.length === 2 ? rest[0] : undefined;
  // RFC 5652, section 5.1: after the content come certificates, then the revocation lists that nobody uses here.
  if (rest.length > 2 || (certificates !== undefined && !isContext(certificates, 0))) {
    return refuse('The timestamp holds something other than certificates and a signature.');
  }
  const signer = signerInfo(rest.at(-1));
  if (!digestNames.includes(signer.contentHash))
    return refuse('The timestamp uses a digest that it does not announce.');
  return {
    ...timestampInfo(content),
    content,
    ...signer,
    certificates: (certificates?.subs ?? []).map((certificate) => parseCertificate(certificate.toDER())),
  };
}

/** The name of a digest algorithm in Node's crypto. */
export function digestName(algorithm: Der | undefined): string {
  return DIGESTS[algorithmOid(algorithm)] ?? refuse('A timestamp uses an unknown digest algorithm.');
}

function timestampContent(encapsulated: Der | undefined): Buffer {
  const [type, wrapped, ...more] = sequence(encapsulated);
  if (more.length > 0 || oid(type) !== OID_TST_INFO || !isContext(wrapped, 0))
    return refuse('The signed data holds no timestamp.');
  return octets(child(wrapped, 0));
}

/** TSTInfo. Source: RFC 3161, section 2.4.2. */
function timestampInfo(content: Buffer): Pick<TimestampToken, 'time' | 'imprintHash' | 'imprint'> {
  const [version, , imprint, , genTime, ...rest] = sequence(parseDer(content));
  if (integer(version) !== 1n) return refuse('The timestamp has an unknown version.');
  if (rest.some((part) => isContext(part, 1))) return refuse('The timestamp has extensions, which are not known.');
  const [algorithm, hashed] = sequence(imprint);
  return { time: time(genTime), imprintHash: digestName(algorithm), imprint: octets(hashed) };
}

type SignerParts = Omit<TimestampToken, 'time' | 'imprintHash' | 'imprint' | 'content' | 'certificates'>;

/** The one SignerInfo. Sources: RFC 5652, section 5.3; RFC 3161, section 2.4.2: only one signature. */
function signerInfo(signers: Der | undefined): SignerParts {
  const [signer, ...others] = set(signers);
  if (others.length > 0) return refuse('The timestamp has to hold exactly one signature.');
  const [version, signerId, digest, attributes, algorithm, signature] = sequence(signer);
  const [issuer, serial] = sequence(signerId);
  // RFC 5652, section 5.3: version 1 names the signer by issuer and serial number.
  if (integer(version) !== 1n || issuer === undefined || serial === undefined || !isContext(attributes, 0)) {
    return refuse('The timestamp names no signer or signs no attributes.');
  }
  integer(serial);
  const signedAttributes = attributes.toDER();
  // RFC 5652, section 5.4: signed with the tag of a SET, not with the context's.
  signedAttributes[0] = 0x31;
  const contentHash = digestName(digest);
  return {
    contentHash,
    issuer: issuer.toDER(),
    serial: serial.value,
    signedAttributes,
    attributes: attributeMap(attributes),
    signatureHash: hashOf(algorithm, contentHash),
    signature: octets(signature),
  };
}

function hashOf(algorithm: Der | undefined, contentHash: string): string | null {
  const id = algorithmOid(algorithm);
  if (id === OID_ED25519) return null;
  if (KEY_ONLY.has(id)) return contentHash;
  return signatureHash(algorithm) ?? refuse('A timestamp uses an unknown signature algorithm.');
}

/** Attributes by OID; each once, each with one value (RFC 5652, section 11). */
function attributeMap(attributes: Der): ReadonlyMap<string, Der> {
  const map = new Map<string, Der>();
  for (const attribute of attributes.subs) {
    const [type, values] = sequence(attribute);
    const [value, ...others] = set(values);
    const id = oid(type);
    if (value === undefined || others.length > 0 || map.has(id))
      return refuse('An attribute of the timestamp is ambiguous.');
    map.set(id, value);
  }
  return map;
}
