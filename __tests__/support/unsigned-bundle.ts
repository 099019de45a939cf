/** A bundle as far as its form goes: nobody signed it. */
const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');

/** @param statement the payload */
export function unsignedBundle(statement: string | Uint8Array): Buffer {
  return Buffer.from(
    JSON.stringify({
      mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      verificationMaterial: { certificate: { rawBytes: base64('certificate') } },
      dsseEnvelope: {
        payload: base64(statement),
        payloadType: 'application/vnd.in-toto+json',
        signatures: [{ sig: base64('sig') }],
      },
    }),
  );
}
