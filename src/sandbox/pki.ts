import { generateKeyPairSync, randomBytes, webcrypto, type KeyObject } from 'node:crypto';
import { SANDBOX_ORGANIZATION } from '../model/sandbox.js';
import * as x509 from './x509.js';

/** A certificate with its key: a root, an intermediate, or a timestamp authority's leaf. */
export interface Authority {
  /** DER. */
  readonly certificate: Buffer;
  readonly pem: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export interface LeafRequest {
  readonly publicKey: KeyObject;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Distinguished name as text; absent: the empty subject of Fulcio's leaves. */
  readonly subject?: string;
  /** Besides the key identifiers, which every certificate gets. */
  readonly extensions: readonly x509.Extension[];
  /** Lower-case hex; absent: random. The certificate and its precertificate must share one. */
  readonly serialNumber?: string;
}

interface Name {
  readonly commonName: string;
}

const CA_YEARS = 10;
const CA_USAGES = x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign;

/** Self-signed P-384 root, valid for ten years from `now`. */
export async function createRoot({ commonName }: Name, now: Date): Promise<Authority> {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const extensions = [new x509.BasicConstraintsExtension(true, 1, true), new x509.KeyUsagesExtension(CA_USAGES, true)];
  const subject = distinguishedName(commonName);
  const request = { subject, publicKey: keys.publicKey, ...caValidity(now), extensions };
  return authority(keys, await certify({ name: subject, ...keys }, request));
}

/** P-384 intermediate for code signing, under which no further authority may stand (pathlen:0), as Fulcio's. */
export async function createIntermediate(parent: Authority, { commonName }: Name, now: Date): Promise<Authority> {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const extensions = [
    new x509.BasicConstraintsExtension(true, 0, true),
    new x509.KeyUsagesExtension(CA_USAGES, true),
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.codeSigning]),
  ];
  const request = { subject: distinguishedName(commonName), publicKey: keys.publicKey, ...caValidity(now), extensions };
  return authority(keys, await certify(issuerOf(parent), request));
}

/** P-256 leaf of a timestamp authority. RFC 3161, section 2.3: the extended key usage is alone and critical. */
export async function createTimestampLeaf(parent: Authority, { commonName }: Name, now: Date): Promise<Authority> {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const extensions = [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.timeStamping], true),
  ];
  const request = { subject: distinguishedName(commonName), publicKey: keys.publicKey, ...caValidity(now), extensions };
  return authority(keys, await certify(issuerOf(parent), request));
}

/** A certificate with the key identifiers and these extensions after them, as DER. */
export async function issue(parent: Authority, request: LeafRequest): Promise<Buffer> {
  return certify(issuerOf(parent), request);
}

/** A positive number of 20 octets at most. RFC 5280, section 4.1.2.2. */
export function randomSerialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.toString('hex');
}

/** `type` is the label: CERTIFICATE, PUBLIC KEY. */
export function toPem(der: Uint8Array, type: string): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${type}-----`, ...lines, `-----END ${type}-----`, ''].join('\n');
}

interface Issuer {
  readonly name: string | x509.Name;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

async function certify(issuer: Issuer, request: LeafRequest): Promise<Buffer> {
  const publicKey = new x509.PublicKey(spki(request.publicKey));
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: request.serialNumber ?? randomSerialNumber(),
    subject: request.subject ?? '',
    issuer: issuer.name,
    notBefore: wholeSecond(request.notBefore),
    notAfter: wholeSecond(request.notAfter),
    publicKey,
    ...(await signingKey(issuer.privateKey)),
    extensions: [
      await x509.SubjectKeyIdentifierExtension.create(publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(new x509.PublicKey(spki(issuer.publicKey))),
      ...request.extensions,
    ],
  });
  return Buffer.from(certificate.rawData);
}

function issuerOf(parent: Authority): Issuer {
  const name = new x509.X509Certificate(parent.certificate).subjectName;
  return { name, privateKey: parent.privateKey, publicKey: parent.publicKey };
}

async function signingKey(key: KeyObject) {
  const namedCurve = key.asymmetricKeyDetails?.namedCurve === 'secp384r1' ? 'P-384' : 'P-256';
  const pkcs8 = key.export({ type: 'pkcs8', format: 'der' });
  const imported = await webcrypto.subtle.importKey('pkcs8', pkcs8, { name: 'ECDSA', namedCurve }, false, ['sign']);
  const hash = namedCurve === 'P-384' ? 'SHA-384' : 'SHA-256';
  return { signingKey: imported, signingAlgorithm: { name: 'ECDSA', hash } };
}

function authority(keys: { privateKey: KeyObject; publicKey: KeyObject }, certificate: Buffer): Authority {
  return { certificate, pem: toPem(certificate, 'CERTIFICATE'), ...keys };
}

// gh looks a verifier up by the organisation of its authority, so every authority has one.
function distinguishedName(commonName: string): string {
  return `CN=${commonName}, O=${SANDBOX_ORGANIZATION}`;
}

function spki(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' });
}

function caValidity(now: Date): { notBefore: Date; notAfter: Date } {
  const notAfter = new Date(now);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + CA_YEARS);
  return { notBefore: now, notAfter };
}

/** X.509 times have whole seconds: rounded down, so that a certificate is valid at the moment of its making. */
function wholeSecond(time: Date): Date {
  return new Date(Math.floor(time.getTime() / 1000) * 1000);
}
