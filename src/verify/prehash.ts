import type { KeyObject } from 'node:crypto';

/** Verifies an ECDSA signature over a message of which only the digest is known; Node's crypto offers no such call. */
export type PrehashVerifier = (key: KeyObject, hash: Uint8Array, signature: Uint8Array) => boolean;

/** Loaded only where a bundle holds a message signature. P-256, P-384 and P-521; other keys do not verify. */
export async function loadPrehashVerifier(): Promise<PrehashVerifier> {
  const { p256, p384, p521 } = await import('@noble/curves/nist.js');
  const curves = new Map<string | undefined, typeof p256>([
    ['prime256v1', p256],
    ['secp384r1', p384],
    ['secp521r1', p521],
  ]);
  return (key, hash, signature) => {
    const curve = curves.get(key.asymmetricKeyDetails?.namedCurve);
    if (curve === undefined) return false;
    // Not lowS: Fulcio's clients sign with either.
    return curve.verify(signature, hash, publicPoint(key), { prehash: false, lowS: false, format: 'der' });
  };
}

/** The uncompressed point (SEC 1, 2.3.3). Every EC key has both coordinates (RFC 7518, 6.2.1). */
function publicPoint(key: KeyObject): Uint8Array {
  const { x, y } = key.export({ format: 'jwk' }) as { x: string; y: string };
  return Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
}
