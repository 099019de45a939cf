import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { formatDigest, type Digest } from '../../src/model/digest.js';
import type { ReadBundle } from '../../src/verify/bundle.js';
import { examine } from '../../src/verify/evidence.js';
import { loadPrehashVerifier, type PrehashVerifier } from '../../src/verify/prehash.js';
import { imageOfPayload } from '../../src/verify/simple-signing.js';
import { firstFailed, readOne, refused } from '../support/examine.js';
import { createForge, type Forge } from '../support/forge.js';

const IMAGE: Digest = { algorithm: 'sha256', hex: 'ab'.repeat(32) };
const TYPE = 'cosign container image signature';

interface PayloadRecipe {
  readonly type?: unknown;
  readonly digest?: unknown;
  readonly rest?: object;
}

const payloadOf = ({ type = TYPE, digest = formatDigest(IMAGE), rest = {} }: PayloadRecipe = {}): Buffer =>
  Buffer.from(
    JSON.stringify({
      critical: {
        identity: { 'docker-reference': 'ghcr.io/acme/widget' },
        image: { 'docker-manifest-digest': digest },
        type,
      },
      optional: null,
      ...rest,
    }),
  );

describe('the payload of an older cosign signature', () => {
  it.each<[string, Digest]>([
    ['sha256', IMAGE],
    ['sha512', { algorithm: 'sha512', hex: 'cd'.repeat(64) }],
  ])('names an image by %s', (_, digest) => {
    expect(imageOfPayload(payloadOf({ digest: formatDigest(digest) }))).toEqual(digest);
    expect(imageOfPayload(payloadOf({ rest: { optional: { creator: 'acme', digest: 'sha256:00' } } }))).toEqual(IMAGE);
  });

  it.each<[string, Buffer, string]>([
    ['no JSON', Buffer.from('sig'), 'The signed payload is not valid JSON.'],
    ['a text', Buffer.from('"sig"'), 'The signed payload is no JSON object.'],
    ['null', Buffer.from('null'), 'The signed payload is no JSON object.'],
    ['a list', Buffer.from('[]'), 'The signed payload is no JSON object.'],
    ['an object with nothing critical', Buffer.from('{}'), "The payload's critical part is no JSON object."],
    [
      'one with its members twice',
      Buffer.from(payloadOf().toString().replace('"type"', `"type":"${TYPE}","type"`)),
      expect.stringMatching(/twice|duplicate/i) as unknown as string,
    ],
    [
      'one without an image',
      payloadOf({ rest: { critical: { type: TYPE } } }),
      "The payload's image is no JSON object.",
    ],
  ])('is not %s', (_, payload, detail) => {
    expect(refused(() => imageOfPayload(payload)).detail).toEqual(detail);
  });

  it.each<[string, type: unknown, actual: string]>([
    ['another signed text', 'atomic container signature', 'atomic container signature'],
    ['one whose type is no text', 1, 'no type'],
    ['one without a type', null, 'no type'],
  ])('is not %s', (_, type, actual) => {
    expect(refused(() => imageOfPayload(payloadOf({ type })))).toEqual({
      detail: 'The signed payload is no signature of an image.',
      expected: TYPE,
      actual,
    });
  });

  const hex = 'ab'.repeat(32);
  it.each<[string, digest: unknown, actual?: string]>([
    ['nothing', null, 'nothing'],
    ['a number', 256, 'nothing'],
    ['a tag', 'v1'],
    ['upper-case hex', `sha256:${hex.toUpperCase()}`],
    ['an upper-case algorithm', `SHA256:${hex}`],
    ['an unknown algorithm', `md5:${'ab'.repeat(16)}`],
    ['hex of another algorithm', `sha512:${hex}`],
    ['hex that is too short', `sha256:${hex.slice(1)}`],
    ['something before the digest', `acme/widget@sha256:${hex}`],
    ['something after the digest', `sha256:${hex}:v1`],
  ])('is not one with %s for a digest', (_, digest, actual = String(digest)) => {
    expect(refused(() => imageOfPayload(payloadOf({ digest })))).toEqual({
      detail: 'The signed payload names no image by digest.',
      expected: 'sha256: and 64 lower-case hexadecimal characters',
      actual,
    });
  });
});

describe('an older cosign signature', () => {
  let prehash: PrehashVerifier;
  let forge: Forge;
  beforeAll(async () => {
    [prehash, forge] = [await loadPrehashVerifier(), await createForge()];
  });

  async function judge({
    signed = payloadOf(),
    found,
    artifact = IMAGE,
    stranger = false,
  }: { signed?: Buffer; found?: Buffer; artifact?: Digest; stranger?: boolean } = {}) {
    const { bundle } = await forge.forge({ log: 'v1', v1Kind: 'hashedrekord', message: signed, stranger });
    const read = readOne(bundle);
    const { content } = read.bundle ?? {};
    if (read.bundle === undefined || content?.kind !== 'message') throw new RangeError('no message signature');
    const withPayload: ReadBundle = {
      ...read,
      bundle: { ...read.bundle, content: { ...content, payload: found ?? signed } },
    };
    const evidence = examine(withPayload, { anchor: forge.anchor, artifact, prehash });
    const subject = evidence.checks.find(({ id }) => id === 'subject-digest');
    return { passed: evidence.passed, first: firstFailed(evidence), subject };
  }

  it('is one of the image that its payload names', async () => {
    const { subject, ...verdict } = await judge();
    expect(verdict).toEqual({ passed: true, first: undefined });
    expect(subject?.detail).toBe(`The image that the signed payload names has the digest ${formatDigest(IMAGE)}`);
  });

  it('is none of the payload itself', async () => {
    const signed = payloadOf();
    const artifact: Digest = { algorithm: 'sha256', hex: createHash('sha256').update(signed).digest('hex') };
    expect(await judge({ signed, artifact })).toMatchObject({ passed: false, first: 'subject-digest' });
  });

  it('is none of another image', async () => {
    const { passed, subject } = await judge({ artifact: { algorithm: 'sha256', hex: '00'.repeat(32) } });
    expect(passed).toBe(false);
    expect(subject).toMatchObject({
      detail: 'The signature is about another artifact.',
      expected: `sha256:${'00'.repeat(32)}`,
      actual: formatDigest(IMAGE),
    });
  });

  it('is refused where another payload lies with it: what names the image has to be what was signed', async () => {
    const signed = payloadOf({ digest: `sha256:${'cd'.repeat(32)}` });
    const { first, subject } = await judge({ signed, found: payloadOf() });
    expect(first).toBe('subject-digest');
    expect(subject).toMatchObject({
      detail: 'The signature is over another payload than the one that lies with it.',
      expected: `sha256:${createHash('sha256').update(signed).digest('hex')}`,
      actual: `sha256:${createHash('sha256').update(payloadOf()).digest('hex')}`,
    });
  });

  it('is refused where its payload is of another kind', async () => {
    expect(await judge({ signed: payloadOf({ type: 'widget' }) })).toMatchObject({ first: 'subject-digest' });
  });

  it('is refused when a stranger made it', async () => {
    expect(await judge({ stranger: true })).toMatchObject({ passed: false, first: 'signature' });
  });
});
