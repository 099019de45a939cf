/**
 * Attestations and signatures as cosign before version 3 stores them, made into bundles: the layer is the envelope or the
 * signed text, and the rest stands in the layer's annotations. Source: cosign, specs/SIGNATURE_SPEC.md and pkg/oci/static.
 */
import { X509Certificate } from 'node:crypto';
import type { JsonObject, JsonValue } from '../../model/statement.js';
import { parseStrictJson } from '../../model/strict-json.js';
import { digestOf } from './attestation-manifest.js';
import { isJsonObject } from './descriptor.js';

export const OLDER_LAYERS = {
  att: 'application/vnd.dsse.envelope.v1+json',
  sig: 'application/vnd.dev.cosign.simplesigning.v1+json',
} as const;

export type OlderKind = keyof typeof OLDER_LAYERS;

const ANNOTATIONS = {
  signature: 'dev.cosignproject.cosign/signature',
  certificate: 'dev.sigstore.cosign/certificate',
  log: 'dev.sigstore.cosign/bundle',
  timestamp: 'dev.sigstore.cosign/rfc3161timestamp',
} as const;

/** The version whose log entries may hold a promise of inclusion and no proof. */
const BUNDLE_V01 = 'application/vnd.dev.sigstore.bundle+json;version=0.1';

export interface OlderLayer {
  readonly kind: OlderKind;
  readonly content: Buffer;
  readonly annotations: Readonly<Record<string, string>>;
}

/** A bundle, and what it signs where that is no statement; or why there is none. */
export type ConvertedLayer =
  | { readonly ok: true; readonly bundle: Buffer; readonly payload?: Buffer }
  | { readonly ok: false; readonly reason: string };

/** Nothing is verified here, and nothing added: what does not fit makes a bundle that verification refuses. */
export function bundleOfLayer({ kind, content, annotations }: OlderLayer): ConvertedLayer {
  try {
    const material = verificationMaterial(annotations);
    if (kind === 'att') return { ok: true, bundle: bundleOf(material, { dsseEnvelope: envelopeOf(content) }) };
    const messageSignature = {
      messageDigest: messageDigestOf(content),
      signature: textAt(annotations, ANNOTATIONS.signature),
    };
    return { ok: true, bundle: bundleOf(material, { messageSignature }), payload: content };
  } catch (error) {
    if (error instanceof Unconvertible) return { ok: false, reason: error.message };
    throw error;
  }
}

class Unconvertible extends Error {}

function unconvertible(reason: string): never {
  throw new Unconvertible(reason);
}

function bundleOf(verificationMaterial: JsonObject, content: JsonObject): Buffer {
  return Buffer.from(JSON.stringify({ mediaType: BUNDLE_V01, verificationMaterial, ...content }));
}

function verificationMaterial(annotations: OlderLayer['annotations']): JsonObject {
  const { [ANNOTATIONS.certificate]: pem, [ANNOTATIONS.log]: log, [ANNOTATIONS.timestamp]: timestamp } = annotations;
  if (pem === undefined || pem === '') return unconvertible('it was signed with a bare key, not with a certificate');
  return {
    // The authorities' certificates beside it are nothing that a reader believes.
    x509CertificateChain: { certificates: [{ rawBytes: certificateOf(pem) }] },
    tlogEntries: log === undefined || log === '' ? [] : [logEntryOf(objectOf(log, 'its log entry'))],
    ...(timestamp === undefined || timestamp === '' ? {} : { timestampVerificationData: timestampOf(timestamp) }),
  };
}

function certificateOf(pem: string): string {
  try {
    return new X509Certificate(pem).raw.toString('base64');
  } catch {
    return unconvertible('its certificate cannot be read');
  }
}

/** cosign's RekorBundle: `{SignedEntryTimestamp, Payload: {body, integratedTime, logIndex, logID}}`. */
function logEntryOf(log: JsonObject): JsonObject {
  const payload = log['Payload'];
  if (!isJsonObject(payload)) return unconvertible('its log entry is none');
  const body = textAt(payload, 'body');
  const { kind = null, apiVersion = null } = objectOf(Buffer.from(body, 'base64'), "its log entry's body");
  return {
    logIndex: integerAt(payload, 'logIndex'),
    logId: { keyId: Buffer.from(textAt(payload, 'logID'), 'hex').toString('base64') },
    kindVersion: { kind, version: apiVersion },
    integratedTime: integerAt(payload, 'integratedTime'),
    inclusionPromise: { signedEntryTimestamp: textAt(log, 'SignedEntryTimestamp') },
    canonicalizedBody: body,
  };
}

function timestampOf(text: string): JsonObject {
  const signedTimestamp = textAt(objectOf(text, 'its timestamp'), 'SignedRFC3161Timestamp');
  return { rfc3161Timestamps: [{ signedTimestamp }] };
}

function envelopeOf(content: Buffer): JsonObject {
  const { payload = null, payloadType = null, signatures } = objectOf(content, 'its envelope');
  if (!Array.isArray(signatures)) return unconvertible('its envelope holds no signatures');
  return {
    payload,
    payloadType,
    signatures: signatures.map((each) => (isJsonObject(each) ? { sig: each['sig'] ?? null } : null)),
  };
}

function messageDigestOf(payload: Buffer): JsonObject {
  return {
    algorithm: 'SHA2_256',
    digest: Buffer.from(digestOf(payload).slice('sha256:'.length), 'hex').toString('base64'),
  };
}

function objectOf(text: string | Buffer, what: string): JsonObject {
  const json = parseStrictJson(text);
  if (!json.ok) return unconvertible(`${what} ${json.reason}`);
  return isJsonObject(json.value) ? json.value : unconvertible(`${what} is no JSON object`);
}

function textAt(object: Readonly<Record<string, JsonValue>>, name: string): string {
  const value = object[name];
  return typeof value === 'string' && value !== '' ? value : unconvertible(`"${name}" is missing`);
}

function integerAt(object: JsonObject, name: string): string {
  const value = object[name];
  return typeof value === 'number' && Number.isSafeInteger(value)
    ? String(value)
    : unconvertible(`"${name}" is missing`);
}
