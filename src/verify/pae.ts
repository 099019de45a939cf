/**
 * What a DSSE signature is made over, in two parts: joined, they would be a copy of the payload.
 * Source: DSSE protocol, "Pre-Authentication Encoding".
 */
export function preAuthEncoding({ payloadType, payload }: { payloadType: string; payload: Uint8Array }): Uint8Array[] {
  return [Buffer.from(`DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.byteLength} `), payload];
}
