import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as der from '../../src/sandbox/der.js';
import type { Authority } from '../../src/sandbox/pki.js';
import * as x509 from '../../src/sandbox/x509.js';
import type { TrustAnchor } from '../../src/trust/trusted-root.js';
import { createForge, later, SIGNED_AT, type Forge, type Forged } from '../support/forge.js';
import { examineJson } from '../support/examine.js';
import { algorithm, attribute, HASH_OIDS, timestampToken, type TokenParts } from '../support/timestamp-token.js';
import { DAMAGED, OTHER_INSTANCE } from './fault-words.js';

const SIGNS = new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true);
const STAMPS = new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.timeStamping], true);

let forge: Forge;
/** With a log entry and its time, before any timestamp. */
let forged: Forged;
let by: Authority;
beforeAll(async () => {
  forge = await createForge();
  forged = await forge.forge();
  by = await forge.timestampLeaf([SIGNS, STAMPS]);
});

type Parts = Partial<TokenParts>;
const token = (parts: Parts = {}) => timestampToken({ at: SIGNED_AT, of: forged.signature, by, ...parts });

function examineStamped(tokens: readonly Buffer[], anchor: TrustAnchor = forge.anchor) {
  const bundle = structuredClone(forged.bundle);
  const rfc3161Timestamps = tokens.map((each) => ({ signedTimestamp: each.toString('base64') }));
  bundle['verificationMaterial'].timestampVerificationData = { rfc3161Timestamps };
  return examineJson(bundle, anchor, forged.artifact);
}
/** What the check says. */
function judge(tokens: readonly Buffer[], anchor?: TrustAnchor) {
  const { id: _, ...words } = examineStamped(tokens, anchor).checks.find(({ id }) => id === 'timestamp') ?? { id: '' };
  return words;
}

const PASSED = { verdict: 'passed', detail: '2026-11-21T12:00:00.000Z by http://tsa.test' };
const failed = (detail: string) => ({ verdict: 'failed', detail, remedy: DAMAGED });

const sha = (hash: string, bytes: Uint8Array) => createHash(hash).update(bytes).digest();
const V1 = '1.2.840.113549.1.9.16.2.12';
const V2 = '1.2.840.113549.1.9.16.2.47';
/** SigningCertificate or SigningCertificateV2 beside the demanded attributes. */
function naming(type: string, ...identifier: readonly Buffer[]): Pick<TokenParts, 'attributes'> {
  const certificate = attribute(type, der.sequence(der.sequence(der.sequence(...identifier))));
  return { attributes: ({ contentType, messageDigest }) => [contentType, messageDigest, certificate] };
}
const hashed = (hash: string) => der.octetString(sha(hash, by.certificate));
const OTHER = der.octetString(Buffer.alloc(32));

describe('a timestamp is accepted', () => {
  it.each<[string, () => Parts]>([
    ['with the demanded attributes alone', () => ({})],
    ['that names its certificate by SHA-256, which is implied', () => naming(V2, hashed('sha256'))],
    ['that names its certificate by SHA-256', () => naming(V2, algorithm(HASH_OIDS.sha256), hashed('sha256'))],
    ['that names its certificate by SHA-512', () => naming(V2, algorithm(HASH_OIDS.sha512), hashed('sha512'))],
    ['that names its certificate by SHA-1, as RFC 2634 does', () => naming(V1, hashed('sha1'))],
    ['with a SHA-384 imprint', () => ({ imprintHash: 'sha384' })],
    ['with a SHA-512 imprint', () => ({ imprintHash: 'sha512' })],
    ['with a SHA-512 digest of its content', () => ({ contentHash: 'sha512' })],
    [
      'that brings its certificate twice',
      () => ({ beforeSigners: [der.contextConstructed(0, by.certificate, by.certificate)] }),
    ],
    [
      'signed with SHA-384',
      () => ({
        signatureAlgorithm: der.sequence(der.objectIdentifier('1.2.840.10045.4.3.3')),
        signatureHash: 'sha384',
      }),
    ],
  ])('%s', (_, parts) => {
    expect(judge([token(parts())])).toEqual(PASSED);
  });

  it('by an Ed25519 key', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const ed = await forge.timestampLeaf([SIGNS, STAMPS], { privateKey, publicKey });
    const signatureAlgorithm = der.sequence(der.objectIdentifier('1.3.101.112'));
    expect(judge([token({ by: ed, signatureAlgorithm, signatureHash: null })])).toEqual(PASSED);
  });

  it('beside another one, both being told', () => {
    const second = token({ at: later(1) });
    expect(judge([token(), second])).toEqual({
      verdict: 'passed',
      detail: '2026-11-21T12:00:00.000Z by http://tsa.test, 2026-11-21T12:01:00.000Z by http://tsa.test',
    });
    const moments = examineStamped([token(), second]).checks.find(({ id }) => id === 'certificate-chain')?.detail;
    expect(moments).toBe(
      'Issued by http://fulcio.test, valid at 2026-11-21T12:00:00.000Z and 2026-11-21T12:01:00.000Z',
    );
  });

  it('by an authority that the root gives no address', () => {
    const anchor = forge.anchorWith((root) => {
      root['timestampAuthorities'][0].uri = '';
      root['certificateAuthorities'][0].uri = '';
    });
    expect(judge([token()], anchor)).toEqual({
      verdict: 'passed',
      detail: '2026-11-21T12:00:00.000Z by a timestamp authority',
    });
    expect(examineStamped([token()], anchor).checks[2]).toMatchObject({
      detail: 'Issued by an authority of the trusted root, valid at 2026-11-21T12:00:00.000Z',
    });
  });
});

const SIGNED_AS = 'The timestamp was signed as something else.';
const CONTENT = 'The content of the timestamp is not what was signed.';
const NAMES_OTHER = 'The timestamp names another certificate than its signer.';

describe('a timestamp is refused', () => {
  it.each<[string, string, () => Parts]>([
    [
      'signed as another type',
      SIGNED_AS,
      () => ({
        attributes: ({ messageDigest }) => [
          messageDigest,
          attribute('1.2.840.113549.1.9.3', der.objectIdentifier('1.2.840.113549.1.7.1')),
        ],
      }),
    ],
    [
      'without a signed type',
      'A timestamp cannot be read: an object identifier is missing',
      () => ({ attributes: ({ messageDigest }) => [messageDigest] }),
    ],
    [
      'with the digest of another content',
      CONTENT,
      () => ({ attributes: ({ contentType }) => [contentType, attribute('1.2.840.113549.1.9.4', OTHER)] }),
    ],
    [
      'without a digest of its content',
      'A timestamp cannot be read: an octet string is missing',
      () => ({ attributes: ({ contentType }) => [contentType] }),
    ],
    ['that names another certificate', NAMES_OTHER, () => naming(V2, OTHER)],
    [
      'that names another certificate by SHA-512',
      NAMES_OTHER,
      () => naming(V2, algorithm(HASH_OIDS.sha512), hashed('sha256')),
    ],
    ['that names another certificate, as RFC 2634 does', NAMES_OTHER, () => naming(V1, OTHER)],
    ['that names a SHA-1 hash where SHA-256 is implied', NAMES_OTHER, () => naming(V2, hashed('sha1'))],
    [
      'that names its certificate by an algorithm where RFC 2634 has none',
      'A timestamp cannot be read: an octet string is missing',
      () => naming(V1, algorithm(HASH_OIDS.sha256), hashed('sha256')),
    ],
    ['that names no certificate', 'A timestamp cannot be read: an octet string is missing', () => naming(V2)],
    ['of another content', 'The timestamp is one of another signature.', () => ({ of: Buffer.from('other') })],
    [
      'signed with another hash than it says',
      'The signature of the timestamp does not verify.',
      () => ({ signatureHash: 'sha384' }),
    ],
  ])('%s', (_, detail, parts) => {
    expect(judge([token(parts())])).toEqual(failed(detail));
  });

  it('by a certificate of an authority', async () => {
    const authority = await forge.timestampLeaf([SIGNS, STAMPS, new x509.BasicConstraintsExtension(true, 0, true)]);
    expect(judge([token({ by: authority })])).toEqual(
      failed("The timestamp authority's certificate is not one for timestamps alone."),
    );
  });

  it('by a certificate that it does not bring', () => {
    expect(judge([token({ beforeSigners: [] })])).toEqual({
      verdict: 'failed',
      detail: 'The timestamp was signed by nobody whom the trusted root lists.',
      expected: 'a timestamp authority of the root forge.json',
      remedy: OTHER_INSTANCE,
    });
  });

  it('beside another certificate of the same name and number', async () => {
    const keys: { privateKey: KeyObject; publicKey: KeyObject } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const serialNumber = new x509.X509Certificate(by.certificate).serialNumber;
    const twin = await forge.timestampLeaf([SIGNS, STAMPS], { ...keys, serialNumber });
    const namesake = await forge.timestampLeaf([SIGNS, STAMPS]);
    const beside = (other: Authority) =>
      judge([token({ beforeSigners: [der.contextConstructed(0, by.certificate, other.certificate)] })]);
    expect(beside(twin)).toEqual(failed("The timestamp brings another certificate than its signer's."));
    expect(beside(namesake)).toEqual(PASSED);
  });

  it('beside one that holds, in whatever order', () => {
    const bad = token({ signatureHash: 'sha384' });
    for (const tokens of [
      [bad, token()],
      [token(), bad],
    ]) {
      expect(judge(tokens)).toEqual(failed('The signature of the timestamp does not verify.'));
    }
    const other = token({ of: Buffer.from('other') });
    expect(judge([token(), other])).toEqual(failed('The timestamp is one of another signature.'));
  });

  it('and its time counts for nothing when it is one of another signature', () => {
    const { times } = examineStamped([token({ at: later(1), of: Buffer.from('other') })]);
    expect(times).toEqual([
      { source: 'transparency-log', authority: 'http://rekor.test', time: '2026-11-21T12:00:00.000Z' },
    ]);
  });
});
