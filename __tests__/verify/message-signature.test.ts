import { createPublicKey, createSecretKey, generateKeyPairSync, sign } from 'node:crypto';
import { createHash, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { examine } from '../../src/verify/evidence.js';
import { loadPrehashVerifier, type PrehashVerifier } from '../../src/verify/prehash.js';
import { createForge, type Forge, type Json, type Recipe } from '../support/forge.js';
import { firstFailed, readOne } from '../support/examine.js';
import { ownCurve } from '../support/own-curve.js';

let prehash: PrehashVerifier;
let forge: Forge;
beforeAll(async () => {
  prehash = await loadPrehashVerifier();
  forge = await createForge();
});

const MESSAGE = Buffer.from('hello\n');

describe('loadPrehashVerifier', () => {
  it.each([
    ['P-256', 'sha256'],
    ['P-384', 'sha384'],
    ['P-521', 'sha512'],
    ['P-384', 'sha256'],
  ])('agrees with Node about %s over %s', (namedCurve, hash) => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve });
    for (let round = 0; round < 20; round += 1) {
      const message = randomBytes(40);
      const digest = createHash(hash).update(message).digest();
      const signature = sign(hash, message, privateKey);
      expect(prehash(publicKey, digest, signature)).toBe(true);
      digest[round] = (digest[round] ?? 0) ^ 1;
      expect(prehash(publicKey, digest, signature)).toBe(false);
    }
  });

  it.each(['ed25519', 'rsa'])('does not verify with an %s key', (type) => {
    const key = type === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ed25519');
    const signature = sign(type === 'rsa' ? 'sha256' : null, MESSAGE, key.privateKey);
    expect(prehash(createPublicKey(key.privateKey), createHash('sha256').update(MESSAGE).digest(), signature)).toBe(
      false,
    );
  });

  it('does not verify with a key that is shared, which has no public half', () => {
    const digest = createHash('sha256').update(MESSAGE).digest();
    const signature = sign('sha256', MESSAGE, generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
    expect(prehash(createSecretKey(randomBytes(32)), digest, signature)).toBe(false);
  });

  it('does not verify with a key that brings its own curve', () => {
    const digest = createHash('sha256').update(MESSAGE).digest();
    const { privateKey, publicKey } = ownCurve();
    expect(prehash(publicKey, digest, sign('sha256', MESSAGE, privateKey))).toBe(false);
  });
});

const kinds: readonly Recipe[] = [
  { log: 'v2', message: MESSAGE },
  { log: 'v1', v1Kind: 'hashedrekord', message: MESSAGE },
];

describe.each(kinds)('a message signature: %j', (recipe) => {
  async function judge({ change, stranger = false }: { change?: (bundle: Json) => void; stranger?: boolean } = {}) {
    const { bundle, artifact } = await forge.forge({ ...recipe, stranger });
    change?.(bundle);
    const evidence = examine(readOne(bundle), { anchor: forge.anchor, artifact, prehash });
    return { passed: evidence.passed, first: firstFailed(evidence), statement: evidence.statement };
  }

  it('is accepted by the digest of the artifact alone', async () => {
    expect(await judge()).toEqual({ passed: true, first: undefined, statement: undefined });
  });

  it('is refused when a stranger made it', async () => {
    expect(await judge({ stranger: true })).toMatchObject({ passed: false, first: 'signature' });
  });

  it('is refused for another artifact', async () => {
    const { bundle } = await forge.forge(recipe);
    const artifact = { algorithm: 'sha256', hex: '00'.repeat(32) } as const;
    expect(firstFailed(examine(readOne(bundle), { anchor: forge.anchor, artifact, prehash }))).toBe('subject-digest');
  });

  it('is refused where message signatures were not asked for', async () => {
    const { bundle, artifact } = await forge.forge(recipe);
    expect(firstFailed(examine(readOne(bundle), { anchor: forge.anchor, artifact }))).toBe('signature');
  });

  it.each<[string, string, (message: Json) => void]>([
    [
      'a changed digest',
      'subject-digest',
      (message) => (message['messageDigest'].digest = Buffer.alloc(32).toString('base64')),
    ],
    ['an unknown digest algorithm', 'bundle-form', (message) => (message['messageDigest'].algorithm = 'MD5')],
    ['no digest', 'bundle-form', (message) => delete message['messageDigest']],
    ['a signature that is no DER', 'signature', (message) => (message['signature'] = 'AAAA')],
    ['no signature', 'bundle-form', (message) => (message['signature'] = '')],
  ])('is refused with %s, by %s', async (_, check, change) => {
    expect(await judge({ change: (bundle) => change(bundle['messageSignature']) })).toMatchObject({
      passed: false,
      first: check,
    });
  });
});
