import { createHash, type KeyObject } from 'node:crypto';
import { json } from '@sigstore/core';
import { at, bytesAt, jsonAnswer, RequestRefused, stringAt } from './request-json.js';
import { parseVerifier, verifyDigest, verifyMessage, type VerifierKey } from './verifier-key.js';

/**
 * What Rekor v1 stores for a proposed entry, canonical (RFC 8785), after it has checked the signature.
 * Source: sigstore/rekor, pkg/types: hashedrekord 0.0.1, dsse 0.0.1, intoto 0.0.2.
 * @throws RequestRefused with the answer that the real server gives
 */
export function canonicalBody(proposed: unknown): Buffer {
  const kind = stringAt(proposed, 'kind');
  const apiVersion = stringAt(proposed, 'apiVersion');
  const type = ENTRY_TYPES.find((known) => known.kind === kind);
  if (type === undefined) throw invalid(`invalid kind value: "${kind ?? ''}"`);
  if (type.apiVersion !== apiVersion)
    throw invalid(`apiVersion "${apiVersion ?? ''}" of ${type.kind} is not supported`);
  const spec = type.toSpec(at(proposed, 'spec'));
  return Buffer.from(json.canonicalize({ apiVersion: type.apiVersion, kind: type.kind, spec }));
}

const ENTRY_TYPES = [
  { kind: 'hashedrekord', apiVersion: '0.0.1', toSpec: hashedrekordSpec },
  { kind: 'dsse', apiVersion: '0.0.1', toSpec: dsseSpec },
  { kind: 'intoto', apiVersion: '0.0.2', toSpec: intotoSpec },
] as const;

/** Hex lengths by the names that hashedrekord 0.0.1 knows. */
const DIGEST_HEX_LENGTHS = { sha256: 64, sha384: 96, sha512: 128 } as const;

function hashedrekordSpec(spec: unknown): object {
  const signature = bytesAt(spec, 'signature', 'content');
  if (signature === undefined) throw invalid('missing signature');
  const verifier = pemVerifier(bytesAt(spec, 'signature', 'publicKey', 'content'), 'missing public key');
  const algorithm = stringAt(spec, 'data', 'hash', 'algorithm');
  const value = stringAt(spec, 'data', 'hash', 'value');
  if (algorithm !== 'sha256' && algorithm !== 'sha384' && algorithm !== 'sha512') throw invalid('missing hash');
  if (value?.length !== DIGEST_HEX_LENGTHS[algorithm] || !/^[0-9a-fA-F]+$/.test(value)) {
    throw invalid('invalid value for hash');
  }
  if (!verifyDigest(verifier.key, { algorithm, digest: Buffer.from(value, 'hex'), signature })) {
    throw invalid('verifying signature: invalid signature when validating ASN.1 encoded signature');
  }
  return {
    data: { hash: { algorithm, value } },
    signature: { content: signature.toString('base64'), publicKey: { content: pemBase64(verifier) } },
  };
}

interface EnvelopeSignature {
  readonly sig: string;
  readonly keyid: string;
}

/** The envelope itself is not stored, only its digests: two envelopes with the same bytes are the same entry. */
function dsseSpec(spec: unknown): object {
  const text = stringAt(spec, 'proposedContent', 'envelope');
  const verifiers = at(spec, 'proposedContent', 'verifiers');
  if (text === undefined) throw invalid('proposed content envelope is missing');
  if (!Array.isArray(verifiers) || verifiers.length === 0) throw invalid('proposedContent.verifiers is required');
  const envelope = parseJson(text);
  const payload = Buffer.from(stringAt(envelope, 'payload') ?? '', 'base64');
  const signatures = envelopeSignatures(at(envelope, 'signatures'));
  const keys = verifiers.map((_, n) =>
    pemVerifier(bytesAt(verifiers, String(n)), 'could not parse public key as x509'),
  );
  const pae = preAuthEncoding(stringAt(envelope, 'payloadType') ?? '', payload);
  const stored = signatures.map(({ sig }) => ({ signature: sig, verifier: pemBase64(matchingKey(pae, sig, keys)) }));
  return {
    envelopeHash: sha256Of(Buffer.from(text)),
    payloadHash: sha256Of(payload),
    signatures: stored.toSorted((a, b) => (a.signature < b.signature ? -1 : 1)),
  };
}

/** Payload and signatures arrive in base64 twice over; the payload is not stored, the rest is as it was proposed. */
function intotoSpec(spec: unknown): object {
  const envelope = at(spec, 'content', 'envelope');
  const hash = {
    algorithm: stringAt(spec, 'content', 'hash', 'algorithm'),
    value: stringAt(spec, 'content', 'hash', 'value'),
  };
  const payloadType = stringAt(envelope, 'payloadType');
  const encodedPayload = bytesAt(envelope, 'payload');
  const proposed = at(envelope, 'signatures');
  if (payloadType === undefined || encodedPayload === undefined) throw invalid('content.envelope.payload is required');
  if (hash.algorithm !== 'sha256' || hash.value?.length !== 64) throw invalid('missing envelope digest');
  if (!Array.isArray(proposed) || proposed.length === 0) throw invalid('content.envelope.signatures is required');
  const payload = Buffer.from(encodedPayload.toString(), 'base64');
  const pae = preAuthEncoding(payloadType, payload);
  const keys = proposed.map((item) => pemVerifier(bytesAt(item, 'publicKey'), 'could not parse public key as x509'));
  const signatures = proposed.map((item: unknown) => {
    const sig = bytesAt(item, 'sig');
    if (sig === undefined) throw invalid('content.envelope.signatures.sig is required');
    matchingKey(pae, sig.toString(), keys);
    const keyid = stringAt(item, 'keyid') ?? '';
    return { ...(keyid !== '' && { keyid }), publicKey: stringAt(item, 'publicKey'), sig: sig.toString('base64') };
  });
  return { content: { envelope: { payloadType, signatures }, hash, payloadHash: sha256Of(payload) } };
}

function envelopeSignatures(value: unknown): EnvelopeSignature[] {
  if (!Array.isArray(value) || value.length === 0) throw invalid('DSSE envelope must contain 1 or more signatures');
  return value.map((item: unknown) => ({ sig: stringAt(item, 'sig') ?? '', keyid: stringAt(item, 'keyid') ?? '' }));
}

function matchingKey(pae: Buffer, sig: string, keys: readonly VerifierKey[]): VerifierKey {
  const signature = Buffer.from(sig, 'base64');
  const found = keys.find(({ key }: { key: KeyObject }) => verifyMessage(key, pae, signature));
  if (found === undefined) throw invalid('could not verify envelope: accepted signatures do not match threshold');
  return found;
}

/** Source: DSSE, "Protocol", PAE. Lengths are of bytes. */
function preAuthEncoding(payloadType: string, payload: Buffer): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

function pemVerifier(bytes: Buffer | undefined, complaint: string): VerifierKey {
  const verifier = bytes === undefined ? undefined : parseVerifier(bytes, 'pem');
  if (verifier === undefined) throw invalid(complaint);
  return verifier;
}

function pemBase64(verifier: VerifierKey): string {
  return Buffer.from(verifier.pem).toString('base64');
}

function sha256Of(data: Buffer): { algorithm: 'sha256'; value: string } {
  return { algorithm: 'sha256', value: createHash('sha256').update(data).digest('hex') };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw invalid('envelope is not JSON');
  }
}

function invalid(reason: string): RequestRefused {
  return new RequestRefused(jsonAnswer(400, { code: 400, message: `error processing entry: ${reason}` }));
}
