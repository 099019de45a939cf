import { createPublicKey, createSecretKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { hashesOf, isSignedBy } from '../../src/verify/keys.js';
import { ownCurve } from '../support/own-curve.js';

interface Pair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const ec = (namedCurve: string): Pair => generateKeyPairSync('ec', { namedCurve });

/** Fixed, for making one takes long: 2047 and 2048 bits, as JWK moduli of these lengths. */
function rsaOf(bits: number): KeyObject {
  const modulus = Buffer.alloc(256, 0xff);
  modulus[0] = bits === 2048 ? 0xff : 0x7f;
  return createPublicKey({ key: { kty: 'RSA', n: modulus.toString('base64url'), e: 'AQAB' }, format: 'jwk' });
}

describe('hashesOf', () => {
  it.each<[string, KeyObject, readonly (string | null)[]]>([
    ['P-256', ec('P-256').publicKey, ['sha256']],
    ['P-384', ec('P-384').publicKey, ['sha384', 'sha256']],
    ['P-521', ec('P-521').publicKey, ['sha512', 'sha256']],
    ['secp256k1', ec('secp256k1').publicKey, []],
    ['a curve of its own', ownCurve().publicKey, []],
    ['Ed25519', generateKeyPairSync('ed25519').publicKey, [null]],
    ['Ed448', generateKeyPairSync('ed448').publicKey, []],
    ['X25519', generateKeyPairSync('x25519').publicKey, []],
    ['RSA of 2048 bits', rsaOf(2048), ['sha256']],
    ['RSA for PSS alone', generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).publicKey, []],
    ['RSA of 2047 bits', rsaOf(2047), []],
    ['no pair at all', createSecretKey(Buffer.alloc(32)), []],
  ])('%s', (_, key, hashes) => {
    expect(hashesOf(key)).toEqual(hashes);
  });
});

describe('isSignedBy', () => {
  const data = Buffer.from('signed in two parts');
  const parts = [data.subarray(0, 7), data.subarray(7)];

  it.each<[string, Pair, string | null, boolean]>([
    ['P-256 with SHA-256', ec('P-256'), 'sha256', true],
    ['P-256 with SHA-512', ec('P-256'), 'sha512', false],
    ['P-384 with SHA-384', ec('P-384'), 'sha384', true],
    ['P-384 with SHA-256', ec('P-384'), 'sha256', true],
    ['P-384 with SHA-512', ec('P-384'), 'sha512', false],
    ['P-521 with SHA-512', ec('P-521'), 'sha512', true],
    ['secp256k1 with SHA-256', ec('secp256k1'), 'sha256', false],
    ['Ed25519', generateKeyPairSync('ed25519'), null, true],
    ['Ed448', generateKeyPairSync('ed448'), null, false],
  ])('%s', (_, { publicKey, privateKey }, hash, expected) => {
    const signature = sign(hash, data, privateKey);
    expect(isSignedBy(publicKey, data, signature)).toBe(expected);
    expect(isSignedBy(publicKey, parts, signature)).toBe(expected);
    expect(isSignedBy(publicKey, parts.toReversed(), signature)).toBe(false);
    expect(isSignedBy(publicKey, data.subarray(1), signature)).toBe(false);
  });
});
