import { createECDH, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

const POINT_BYTES = 65;
const ONE = Buffer.from([1]);

export interface OwnCurve {
  /** Of the same point, on the curve that everybody knows. */
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/**
 * A public key on P-256's curve written out in numbers, with itself as the generator: who chooses the generator knows a
 * private key to every public one (CVE-2020-0601).
 */
export function ownCurve(): OwnCurve {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256', paramEncoding: 'explicit' });
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  const at = spki.indexOf(generator());
  if (at < 0) throw new RangeError('The generator is not in the key.');
  spki.copy(spki, at, spki.length - POINT_BYTES);
  return { privateKey, publicKey: createPublicKey({ key: spki, format: 'der', type: 'spki' }) };
}

function generator(): Buffer {
  const one = createECDH('prime256v1');
  one.setPrivateKey(ONE);
  return one.getPublicKey();
}
