import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { signJwt, verifiedClaims } from '../../src/sandbox/jwt.js';

const NOW = new Date('2026-03-04T05:06:07Z');
const SECONDS = NOW.getTime() / 1000;
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const issuers = [{ issuer: 'https://ci.example', publicKey, keyId: 'k' }];

function claimsOf(header: object, payload: object): unknown {
  const token = signJwt(header, payload, privateKey);
  return verifiedClaims(token, { issuers, audience: 'sigstore', now: NOW });
}

const HEADER = { alg: 'RS256', typ: 'JWT' };
const PAYLOAD = { iss: 'https://ci.example', aud: 'sigstore', exp: SECONDS + 1, nbf: SECONDS, sub: 's' };

describe('a token that the right key signed', () => {
  it.each<[string, object]>([
    ['this audience', PAYLOAD],
    ['several audiences', { ...PAYLOAD, aud: ['other', 'sigstore'] }],
    ['no earliest time', { ...PAYLOAD, nbf: undefined }],
    ["an issuer's clock ahead by five minutes", { ...PAYLOAD, nbf: SECONDS + 300 }],
    ['its last second', { ...PAYLOAD, exp: SECONDS }],
  ])('is believed with %s', (_what, payload) => {
    expect(claimsOf(HEADER, payload)).toMatchObject({ sub: 's' });
  });

  it.each<[string, object, object]>([
    ['no algorithm', { ...HEADER, alg: 'none' }, PAYLOAD],
    ['another algorithm', { ...HEADER, alg: 'HS256' }, PAYLOAD],
    ['another issuer', HEADER, { ...PAYLOAD, iss: 'https://ci.example/' }],
    ['no issuer', HEADER, { ...PAYLOAD, iss: undefined }],
    ['another audience', HEADER, { ...PAYLOAD, aud: 'sigstore2' }],
    ['a list without the audience', HEADER, { ...PAYLOAD, aud: ['sigstore2'] }],
    ['no audience', HEADER, { ...PAYLOAD, aud: undefined }],
    ['an end in the past', HEADER, { ...PAYLOAD, exp: SECONDS - 1 }],
    ['no end', HEADER, { ...PAYLOAD, exp: undefined }],
    ['an end that is text', HEADER, { ...PAYLOAD, exp: String(SECONDS + 1) }],
    ['a beginning in the future', HEADER, { ...PAYLOAD, nbf: SECONDS + 301 }],
    ['a beginning that is text', HEADER, { ...PAYLOAD, nbf: 'now' }],
  ])('is not believed with %s', (_what, header, payload) => {
    expect(claimsOf(header, payload)).toBeUndefined();
  });
});
