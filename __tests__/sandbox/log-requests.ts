import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { dsse } from '@sigstore/core';

/** Requests to both Rekors as a client makes them, by hand, so that no client's library stands between. */

interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export const newKey = (namedCurve = 'P-256'): KeyPair => generateKeyPairSync('ec', { namedCurve });

const pemBase64 = ({ publicKey }: KeyPair): string =>
  Buffer.from(publicKey.export({ type: 'spki', format: 'pem' })).toString('base64');

const sha256 = (data: Buffer): Buffer => createHash('sha256').update(data).digest();

export function hashedrekord(message: Buffer, key: KeyPair) {
  const signature = sign('sha256', message, key.privateKey).toString('base64');
  return {
    apiVersion: '0.0.1',
    kind: 'hashedrekord',
    spec: {
      data: { hash: { algorithm: 'sha256', value: sha256(message).toString('hex') } },
      signature: { content: signature, publicKey: { content: pemBase64(key) } },
    },
  };
}

export interface SignedEnvelope {
  readonly payloadType: string;
  readonly payload: string;
  readonly signatures: readonly { readonly sig: string; readonly keyid: string }[];
}

function envelope(payload: Buffer, { privateKey }: KeyPair): SignedEnvelope {
  const payloadType = 'application/vnd.in-toto+json';
  const sig = sign('sha256', dsse.preAuthEncoding(payloadType, payload), privateKey).toString('base64');
  return { payloadType, payload: payload.toString('base64'), signatures: [{ sig, keyid: '' }] };
}

/** `verifiers`: PEM in base64. */
export function dsseEntry(signed: SignedEnvelope, verifiers: readonly string[]) {
  return {
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: { proposedContent: { envelope: JSON.stringify(signed), verifiers } },
  };
}

export const dsseEntryOf = (payload: Buffer, key: KeyPair) => dsseEntry(envelope(payload, key), [pemBase64(key)]);

/** `hash`: the digest of the envelope as the client computed it, in hex. */
export function intotoEntry(signed: SignedEnvelope, publicKey: string, hash: string) {
  const twice = (base64: string): string => Buffer.from(base64).toString('base64');
  const signatures = signed.signatures.map(({ sig, keyid }) => ({
    ...(keyid !== '' && { keyid }),
    publicKey,
    sig: twice(sig),
  }));
  const content = {
    envelope: { payloadType: signed.payloadType, payload: twice(signed.payload), signatures },
    hash: { algorithm: 'sha256', value: hash },
  };
  return { apiVersion: '0.0.2', kind: 'intoto', spec: { content } };
}

export const intotoEntryOf = (payload: Buffer, key: KeyPair) =>
  intotoEntry(envelope(payload, key), pemBase64(key), sha256(payload).toString('hex'));

export function hashedRekordV2(message: Buffer, key: KeyPair) {
  const rawBytes = key.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const content = sign('sha256', message, key.privateKey).toString('base64');
  const verifier = { publicKey: { rawBytes }, keyDetails: 'PKIX_ECDSA_P256_SHA_256' };
  return { hashedRekordRequestV002: { digest: sha256(message).toString('base64'), signature: { content, verifier } } };
}
