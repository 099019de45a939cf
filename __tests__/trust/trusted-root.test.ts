import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseTrustedRoots } from '../../src/trust/trusted-root.js';
import { createForge, type Json } from '../support/forge.js';

const TEXT = readFileSync(new URL('../../src/trust/embedded/public-good-trusted-root.json', import.meta.url), 'utf8');
const json = (): Json => JSON.parse(TEXT) as Json;
const malformed = expect.objectContaining({ code: 'TRUSTED_ROOT_MALFORMED', exitCode: 2 });

describe('parseTrustedRoots', () => {
  it('reads one root, on one line or on many', () => {
    for (const text of [TEXT, JSON.stringify(json()), `${JSON.stringify(json())}\n`]) {
      expect(parseTrustedRoots(text, 'root.json')).toMatchObject([
        { name: 'root.json', kind: 'custom', sandbox: false },
      ]);
    }
  });

  it('reads one root a line, with the number of the line', () => {
    const line = JSON.stringify(json());
    expect(parseTrustedRoots(`${line}\r\n\n${line}\n`, 'roots.jsonl').map(({ name }) => name)).toEqual([
      'roots.jsonl:1',
      'roots.jsonl:3',
    ]);
  });

  it.each([
    'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    'application/vnd.dev.sigstore.trustedroot+json;version=0.2',
    'application/vnd.dev.sigstore.trustedroot.v0.2+json',
  ])('knows the media type %s', (mediaType) => {
    expect(parseTrustedRoots(JSON.stringify({ ...json(), mediaType }), 'root.json')).toHaveLength(1);
  });

  it("recognises the sandbox by its authority's organisation, also when the root no longer says it", async () => {
    const forge = await createForge();
    expect(forge.anchor.sandbox).toBe(true);
    const renamed = forge.anchorWith((root) => delete root['certificateAuthorities'][0].subject);
    expect(renamed.sandbox).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['text', 'trust me'],
    ['a list', '[]'],
    ['an object that is none', '{}'],
    ['a root cut off', TEXT.slice(0, 2000)],
    ['a second line that is none', `${JSON.stringify(json())}\nnone\n`],
    ['a name that stands twice', TEXT.replace('"tlogs"', '"tlogs": [], "tlogs"')],
  ])('refuses %s', (_, text) => {
    expect(() => parseTrustedRoots(text, 'root.json')).toThrow(malformed);
  });

  it.each<[string, (root: Json) => void]>([
    ['an unknown media type', (root) => (root['mediaType'] = 'application/json')],
    ['no certificate authority', (root) => (root['certificateAuthorities'] = [])],
    ['a log without the start of its validity', (root) => delete root['tlogs'][0].publicKey.validFor.start],
    ['a log without validity', (root) => delete root['tlogs'][0].publicKey.validFor],
    ['a CT log without the start of its validity', (root) => delete root['ctlogs'][1].publicKey.validFor.start],
    [
      'an authority without the start of its validity',
      (root) => delete root['certificateAuthorities'][0].validFor.start,
    ],
    ['a timestamp authority without validity', (root) => delete root['timestampAuthorities'][0].validFor],
    ['a start of validity that is no time', (root) => (root['tlogs'][0].publicKey.validFor.start = 'yesterday')],
    ['an end of validity that is no time', (root) => (root['tlogs'][0].publicKey.validFor.end = 'tomorrow')],
    ['a log without key', (root) => delete root['tlogs'][0].publicKey],
    ['a log without id', (root) => delete root['tlogs'][0].logId],
    ['a key that is none', (root) => (root['tlogs'][0].publicKey.rawBytes = 'AAAA')],
    ['an authority without certificates', (root) => (root['certificateAuthorities'][0].certChain.certificates = [])],
    [
      'a certificate that is none',
      (root) => (root['certificateAuthorities'][0].certChain.certificates[0].rawBytes = 'AAAA'),
    ],
  ])('refuses a root with %s', (_, change) => {
    const root = json();
    change(root);
    expect(() => parseTrustedRoots(JSON.stringify(root), 'root.json')).toThrow(malformed);
  });
});
