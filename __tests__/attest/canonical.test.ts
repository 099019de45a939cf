import { describe, expect, it } from '@jest/globals';
import { canonicalBundle } from '../../src/attest/canonical.js';
import { unsignedBundle } from '../support/unsigned-bundle.js';

const json = unsignedBundle('{}').toString();

describe('the canonical bytes of a bundle', () => {
  const canonical = canonicalBundle(Buffer.from(json));

  it('hold the bundle', () => {
    expect(JSON.parse(String(canonical))).toMatchObject({ dsseEnvelope: { payload: 'e30=' } });
  });

  it.each([
    ['with white space', JSON.stringify(JSON.parse(json), undefined, 2)],
    ['in another order', JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(json) as object).toReversed()))],
    ['with something added', json.replace('{', '{"zzz":1,')],
  ])('are the same for one %s', (_, text) => {
    expect(text).not.toBe(json);
    expect(canonicalBundle(Buffer.from(text))).toEqual(canonical);
  });

  it.each([
    ['no JSON', 'junk'],
    ['two bundles', `${json}\n${json}`],
    ['JSON that is no bundle', '{}'],
    ['a bundle without its signature', json.replace('"c2ln"', '""')],
  ])('are none for %s', (_, text) => {
    expect(text).not.toBe(json);
    expect(canonicalBundle(Buffer.from(text))).toBeUndefined();
  });
});
