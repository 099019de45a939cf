import type { SignatureBundle } from '@sigstore/sign';

/** The signature of a DSSE envelope, as every witness needs it. */
export interface EnvelopeContent {
  readonly payloadType: string;
  readonly payload: Buffer;
  readonly signature: Buffer;
}

/** Witnesses are only ever given what `DSSEBundleBuilder` makes: one envelope with one signature. */
export function envelopeOf(content: SignatureBundle): EnvelopeContent {
  if (content.$case !== 'dsseEnvelope') throw notOurs();
  const { payloadType, payload, signatures } = content.dsseEnvelope;
  const [signature, ...more] = signatures;
  if (signature === undefined || more.length > 0) throw notOurs();
  return { payloadType, payload, signature: signature.sig };
}

function notOurs(): TypeError {
  return new TypeError('a witness was given something other than a DSSE envelope with one signature');
}
