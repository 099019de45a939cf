import type { SignatureBundle } from '@sigstore/sign';

/** The signature of a DSSE envelope, as every witness needs it. */
export interface EnvelopeContent {
  readonly payloadType: string;
  readonly payload: Buffer;
  readonly signature: Buffer;
}

/** Witnesses are only ever given what `DSSEBundleBuilder` makes: one envelope with one signature. */
export function envelopeOf(content: SignatureBundle): EnvelopeContent {
  const envelope = content.$case === 'dsseEnvelope' ? content.dsseEnvelope : undefined;
  const [signature] = envelope?.signatures ?? [];
  if (envelope === undefined || signature === undefined || envelope.signatures.length !== 1) {
    throw new TypeError('a witness was given something other than a DSSE envelope with one signature');
  }
  return { payloadType: envelope.payloadType, payload: envelope.payload, signature: signature.sig };
}
