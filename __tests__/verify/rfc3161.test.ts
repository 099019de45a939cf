import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as der from '../../src/sandbox/der.js';
import { createRoot, createTimestampLeaf, type Authority } from '../../src/sandbox/pki.js';
import { parseTimestamp } from '../../src/verify/rfc3161.js';
import { refused } from '../support/examine.js';
import { algorithm, attribute, HASH_OIDS, timestampToken, type TokenParts } from '../support/timestamp-token.js';

const AT = new Date('2026-11-21T12:00:00Z');
const OF = Buffer.from('signature');
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const NULL = Buffer.of(0x05, 0x00);

let by: Authority;
beforeAll(async () => {
  by = await createTimestampLeaf(await createRoot({ commonName: 'Root' }, AT), { commonName: 'Authority' }, AT);
});

const parse = (parts: Partial<TokenParts> = {}) => parseTimestamp(timestampToken({ at: AT, of: OF, by, ...parts }));
const oid = (dotted: string) => der.sequence(der.objectIdentifier(dotted));

describe('parseTimestamp reads', () => {
  it('every part', () => {
    const token = parse();
    expect(token).toMatchObject({
      time: AT,
      imprintHash: 'sha256',
      imprint: createHash('sha256').update(OF).digest(),
      contentHash: 'sha256',
      signatureHash: 'sha256',
      certificates: [{ der: by.certificate }],
    });
    expect([...token.attributes.keys()].toSorted()).toEqual([CONTENT_TYPE, '1.2.840.113549.1.9.4']);
    expect(token.signedAttributes[0]).toBe(0x31);
    expect(token.issuer).toEqual(token.certificates[0]?.issuer);
    expect(token.serial).toEqual(token.certificates[0]?.serial);
  });

  it.each<[string, (authority: Authority) => Partial<TokenParts>, object]>([
    ['no certificates', () => ({ beforeSigners: [] }), { certificates: [] }],
    ['an empty list of certificates', () => ({ beforeSigners: [der.contextConstructed(0)] }), { certificates: [] }],
    [
      'two certificates',
      ({ certificate }) => ({ beforeSigners: [der.contextConstructed(0, certificate, certificate)] }),
      { certificates: [{}, {}] },
    ],
    ['a status with changes', () => ({ status: der.sequence(der.integer(1n)) }), { time: AT }],
    ['a nonce', () => ({ afterTime: [der.sequence(der.integer(1n)), der.integer(7n)] }), { time: AT }],
    ["the authority's name", () => ({ afterTime: [der.contextConstructed(0, NULL)] }), { time: AT }],
    ['a SHA-384 imprint', () => ({ imprintHash: 'sha384' }), { imprintHash: 'sha384' }],
    ['a SHA-512 imprint', () => ({ imprintHash: 'sha512' }), { imprintHash: 'sha512' }],
    ['a SHA-384 digest', () => ({ contentHash: 'sha384' }), { contentHash: 'sha384', signatureHash: 'sha256' }],
    [
      'a digest among several',
      () => ({ digests: der.setOf(algorithm(HASH_OIDS.sha512), algorithm(HASH_OIDS.sha256)) }),
      { contentHash: 'sha256' },
    ],
    ['Ed25519', () => ({ signatureAlgorithm: oid('1.3.101.112') }), { signatureHash: null }],
    [
      'rsaEncryption, which leaves the hash to the digest',
      () => ({ signatureAlgorithm: oid('1.2.840.113549.1.1.1'), contentHash: 'sha512' }),
      { signatureHash: 'sha512' },
    ],
    [
      'id-ecPublicKey, which does too',
      () => ({ signatureAlgorithm: oid('1.2.840.10045.2.1'), contentHash: 'sha384' }),
      { signatureHash: 'sha384' },
    ],
    ['ecdsa-with-SHA384', () => ({ signatureAlgorithm: oid('1.2.840.10045.4.3.3') }), { signatureHash: 'sha384' }],
  ])('%s', (_, parts, expected) => {
    expect(parse(parts(by))).toMatchObject(expected);
  });
});

const GRANT = 'The timestamp authority did not grant the timestamp.';
const NO_DATA = 'The timestamp holds no signed data.';
const MORE = 'The timestamp holds something other than certificates and a signature.';
const NO_TIMESTAMP = 'The signed data holds no timestamp.';
const ONE = 'The timestamp has to hold exactly one signature.';
const NAMELESS = 'The timestamp names no signer or signs no attributes.';
const AMBIGUOUS = 'An attribute of the timestamp is ambiguous.';
const DIGEST = 'A timestamp uses an unknown digest algorithm.';
const TST_INFO = der.objectIdentifier('1.2.840.113549.1.9.16.1.4');

describe('parseTimestamp refuses', () => {
  it.each<[string, string, (authority: Authority) => Partial<TokenParts>]>([
    ['a refusal', GRANT, () => ({ status: der.sequence(der.integer(2n)) })],
    ['more after the token', NO_DATA, () => ({ afterToken: [NULL] })],
    ['another content', NO_DATA, () => ({ contentType: der.objectIdentifier('1.2.840.113549.1.7.1') })],
    ['another wrapper', NO_DATA, () => ({ wrap: (data) => der.contextConstructed(1, data) })],
    ['version 1', 'The signed data of the timestamp has an unknown version.', () => ({ version: 1n })],
    ['an unknown digest', DIGEST, () => ({ digests: der.setOf(algorithm('1.2.3')) })],
    ["a signer's unknown digest", DIGEST, () => ({ digest: algorithm('1.3.14.3.2.26') })],
    [
      'a digest that is not announced',
      'The timestamp uses a digest that it does not announce.',
      () => ({ digests: der.setOf(algorithm(HASH_OIDS.sha512)) }),
    ],
    [
      'another type of content',
      NO_TIMESTAMP,
      () => ({
        encapsulated: (info) =>
          der.sequence(der.objectIdentifier('1.2.3'), der.contextConstructed(0, der.octetString(info))),
      }),
    ],
    [
      'content in another wrapper',
      NO_TIMESTAMP,
      () => ({ encapsulated: (info) => der.sequence(TST_INFO, der.contextConstructed(1, der.octetString(info))) }),
    ],
    ['no content', NO_TIMESTAMP, () => ({ encapsulated: () => der.sequence(TST_INFO) })],
    [
      'more beside the content',
      NO_TIMESTAMP,
      () => ({
        encapsulated: (info) => der.sequence(TST_INFO, der.contextConstructed(0, der.octetString(info)), NULL),
      }),
    ],
    ['another kind of certificates', MORE, () => ({ beforeSigners: [der.contextConstructed(1)] })],
    ['revocation lists', MORE, () => ({ beforeSigners: [der.contextConstructed(0), der.contextConstructed(1)] })],
    ['TSTInfo of version 2', 'The timestamp has an unknown version.', () => ({ infoVersion: 2n })],
    [
      'extensions',
      'The timestamp has extensions, which are not known.',
      () => ({ afterTime: [der.integer(7n), der.contextConstructed(1, NULL)] }),
    ],
    ['two signatures', ONE, () => ({ signers: (signer) => der.setOf(signer, signer) })],
    ['signer version 3', NAMELESS, () => ({ signerVersion: 3n })],
    ['attributes under another tag', NAMELESS, () => ({ attributesTag: (all) => der.contextConstructed(1, ...all) })],
    [
      'an unknown signature algorithm',
      'A timestamp uses an unknown signature algorithm.',
      () => ({ signatureAlgorithm: oid('1.2.3') }),
    ],
    [
      'an attribute twice',
      AMBIGUOUS,
      () => ({ attributes: ({ contentType, messageDigest }) => [contentType, messageDigest, contentType] }),
    ],
    [
      'an attribute of two values',
      AMBIGUOUS,
      () => ({ attributes: () => [attribute(CONTENT_TYPE, TST_INFO, TST_INFO)] }),
    ],
    ['an attribute without value', AMBIGUOUS, () => ({ attributes: () => [attribute(CONTENT_TYPE)] })],
    [
      'no signer',
      'A part of the bundle cannot be read: a DER SEQUENCE is missing',
      () => ({ signers: () => der.setOf() }),
    ],
    [
      'no list of signers',
      'A part of the bundle cannot be read: a DER SET is missing',
      () => ({ signers: (signer) => signer }),
    ],
    ['a signer without serial number', NAMELESS, () => ({ signerId: (issuer) => der.sequence(issuer) })],
    ['a signer without name', NAMELESS, () => ({ signerId: () => der.sequence() })],
    [
      'a serial number that is none',
      'A part of the bundle cannot be read: not an integer',
      () => ({ signerId: (issuer) => der.sequence(issuer, der.octetString(NULL)) }),
    ],
  ])('%s', (_, detail, parts) => {
    expect(refused(() => parse(parts(by)))).toEqual({ detail });
  });

  it.each([Buffer.alloc(0), Buffer.from('none'), der.sequence(), der.sequence(der.sequence())])(
    'bytes that are no response: %p',
    (bytes) => {
      expect(refused(() => parseTimestamp(bytes)).detail).toMatch(/^A part of the bundle cannot be read: /);
    },
  );
});
