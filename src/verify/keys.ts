import { createVerify, verify, type KeyObject } from 'node:crypto';

/** Hashes that go with a curve, the registry's first. Source: Sigstore's algorithm registry; older P-384 clients used SHA-256. */
const CURVE_HASHES: Readonly<Record<string, readonly string[]>> = {
  prime256v1: ['sha256'],
  secp384r1: ['sha384', 'sha256'],
  secp521r1: ['sha512', 'sha256'],
};

const SHORTEST_RSA_BITS = 2048;

/** The hashes that a signature of this key may use; `null` where the algorithm hashes by itself; empty for unknown keys. */
export function hashesOf(key: KeyObject): readonly (string | null)[] {
  const { namedCurve = '', modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  const { asymmetricKeyType: type } = key;
  if (type === 'ec') return CURVE_HASHES[namedCurve] ?? [];
  if (type === 'ed25519') return [null];
  return type === 'rsa' && modulusLength >= SHORTEST_RSA_BITS ? ['sha256'] : [];
}

/** Whether `key` signed the data, which may come in parts, with a hash that goes with it. */
export function isSignedBy(key: KeyObject, data: Uint8Array | readonly Uint8Array[], signature: Uint8Array): boolean {
  const parts = data instanceof Uint8Array ? [data] : data;
  return hashesOf(key).some((hash) => {
    if (hash === null) return verify(hash, Buffer.concat(parts), key, signature);
    const verifier = createVerify(hash);
    for (const part of parts) verifier.update(part);
    return verifier.verify(key, signature);
  });
}
