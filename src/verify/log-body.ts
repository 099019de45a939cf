import { createHash } from 'node:crypto';
import type { JsonObject, JsonValue } from '../model/statement.js';
import { parseStrictJson } from '../model/strict-json.js';
import { arrayAt, base64At, objectAt, textAt } from './fields.js';
import { refuse } from './outcome.js';
import { preAuthEncoding } from './pae.js';
import type { LogEntry, ParsedBundle, SignedContent } from './parsed-bundle.js';

type SignedEnvelope = SignedContent & { kind: 'dsse' };

/** What a log's entry says of a signature, in the terms of the bundle. */
interface LoggedSignature {
  readonly signature: Buffer;
  readonly digest: { readonly algorithm: string; readonly value: Buffer };
  /** What of an envelope the digest is of: the payload, or the bytes that were signed. A message is its own. */
  readonly digested: (content: SignedEnvelope) => readonly Uint8Array[];
  /** DER. */
  readonly certificate: Buffer;
}

/** How a kind and version of entry is read; any other is refused. Sources: Rekor's types; rekor-tiles, rekor/v2. */
const READERS: Readonly<Record<string, (spec: JsonObject) => LoggedSignature>> = {
  'dsse 0.0.1': dsse001,
  'dsse 0.0.2': dsse002,
  'intoto 0.0.2': intoto002,
  'hashedrekord 0.0.1': hashedRekord001,
  'hashedrekord 0.0.2': hashedRekord002,
};

/** Rekor v2 gives neither promise nor time, and its two indexes are one. */
export function isRekorV2(entry: LogEntry): boolean {
  return entry.version === '0.0.2' && entry.kind !== 'intoto';
}

function readLogBody(entry: LogEntry): LoggedSignature {
  const json = parseStrictJson(entry.canonicalizedBody);
  if (!json.ok) return refuse(`The body of the log entry ${json.reason}.`);
  const body = objectAt(json.value, 'The body of the log entry');
  if (body['kind'] !== entry.kind || body['apiVersion'] !== entry.version) {
    return refuse('The log entry is of another kind than the bundle says.');
  }
  const name = `${entry.kind} ${entry.version}`;
  // No member of Object.prototype has a blank in its name.
  const read = READERS[name];
  if (read === undefined) return refuse('The log entry is of a kind that is not known.', { actual: name });
  return read(objectAt(body['spec'], 'The body of the log entry'));
}

/**
 * Why the log's entry is not about this bundle's signature, content and certificate; undefined when it is.
 * @throws Refusal when the entry cannot be read
 */
export function entryFault(entry: LogEntry, { content, certificate }: ParsedBundle): string | undefined {
  const logged = readLogBody(entry);
  if (!logged.signature.equals(content.signature)) return 'The log entry records another signature.';
  if (!logged.certificate.equals(certificate)) return 'The log entry records another certificate.';
  return digestAsLogged(content, logged)?.equals(logged.digest.value) === true
    ? undefined
    : 'The log entry records another content.';
}

function digestAsLogged(content: SignedContent, { digest, digested }: LoggedSignature): Buffer | undefined {
  const { algorithm } = digest;
  if (content.kind === 'message') {
    return content.digest.algorithm === algorithm ? Buffer.from(content.digest.hex, 'hex') : undefined;
  }
  const hash = createHash(algorithm);
  for (const part of digested(content)) hash.update(part);
  return hash.digest();
}

function payloadOf({ payload }: SignedEnvelope): readonly Uint8Array[] {
  return [payload];
}

function dsse001(spec: JsonObject): LoggedSignature {
  const { signature, verifier } = only(spec['signatures']);
  return {
    signature: base64At(signature, 'signature'),
    digest: hexDigest(spec['payloadHash']),
    digested: payloadOf,
    certificate: pemCertificate(verifier),
  };
}

function intoto002(spec: JsonObject): LoggedSignature {
  const content = objectAt(spec['content'], 'content');
  const { sig, publicKey } = only(objectAt(content['envelope'], 'envelope')['signatures']);
  return {
    // Base64 of Base64: Rekor's intoto 0.0.2 encodes the envelope's fields once more.
    signature: base64At(base64At(sig, 'sig').toString('latin1'), 'sig'),
    digest: hexDigest(content['payloadHash']),
    digested: payloadOf,
    certificate: pemCertificate(publicKey),
  };
}

function hashedRekord001(spec: JsonObject): LoggedSignature {
  const signature = objectAt(spec['signature'], 'signature');
  return {
    signature: base64At(signature['content'], 'content'),
    digest: hexDigest(objectAt(spec['data'], 'data')['hash']),
    digested: preAuthEncoding,
    certificate: pemCertificate(objectAt(signature['publicKey'], 'publicKey')['content']),
  };
}

function hashedRekord002(spec: JsonObject): LoggedSignature {
  const record = objectAt(spec['hashedRekordV002'], 'hashedRekordV002');
  const signature = objectAt(record['signature'], 'signature');
  return {
    signature: base64At(signature['content'], 'content'),
    digest: namedDigest(record['data']),
    digested: preAuthEncoding,
    certificate: verifierCertificate(signature['verifier']),
  };
}

function dsse002(spec: JsonObject): LoggedSignature {
  const record = objectAt(spec['dsseV002'], 'dsseV002');
  const { content, verifier } = only(record['signatures']);
  return {
    signature: base64At(content, 'content'),
    digest: namedDigest(record['payloadHash']),
    digested: payloadOf,
    certificate: verifierCertificate(verifier),
  };
}

function only(value: JsonValue | undefined): JsonObject {
  const signatures = arrayAt(value, 'signatures');
  if (signatures.length !== 1) return refuse('The log entry has to record exactly one signature.');
  return objectAt(signatures[0], 'A signature of the log entry');
}

const ALGORITHMS: Readonly<Record<string, string>> = {
  sha256: 'sha256',
  sha384: 'sha384',
  sha512: 'sha512',
  SHA2_256: 'sha256',
  SHA2_384: 'sha384',
  SHA2_512: 'sha512',
};

function hexDigest(value: JsonValue | undefined): LoggedSignature['digest'] {
  const digest = objectAt(value, 'A hash of the log entry');
  return { algorithm: algorithmAt(digest), value: Buffer.from(textAt(digest['value'], 'value'), 'hex') };
}

function namedDigest(value: JsonValue | undefined): LoggedSignature['digest'] {
  const digest = objectAt(value, 'A digest of the log entry');
  return { algorithm: algorithmAt(digest), value: base64At(digest['digest'], 'digest') };
}

function algorithmAt(digest: JsonObject): string {
  const name = textAt(digest['algorithm'], 'algorithm');
  const algorithm = Object.hasOwn(ALGORITHMS, name) ? ALGORITHMS[name] : undefined;
  return algorithm ?? refuse('The log entry uses an unknown digest algorithm.', { actual: name });
}

/** Base64 of PEM. */
function pemCertificate(value: JsonValue | undefined): Buffer {
  const pem = base64At(value, 'publicKey').toString('latin1').trim();
  if (!/^-----BEGIN CERTIFICATE-----\s[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----$/.test(pem)) {
    return refuse('The log entry records no certificate.');
  }
  return base64At(pem.replaceAll(/-----[A-Z ]+-----|\s/g, ''), 'publicKey');
}

function verifierCertificate(value: JsonValue | undefined): Buffer {
  const verifier = objectAt(value, 'verifier');
  return base64At(objectAt(verifier['x509Certificate'], 'x509Certificate')['rawBytes'], 'rawBytes');
}
