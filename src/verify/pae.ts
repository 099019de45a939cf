/** What a DSSE signature is made over. Source: DSSE protocol, "Pre-Authentication Encoding". */
export function preAuthEncoding({ payloadType, payload }: { payloadType: string; payload: Uint8Array }): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.byteLength} `;
  return Buffer.concat([Buffer.from(head), payload]);
}
