import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseCertificate } from '../../src/model/x509.js';
import * as der from '../../src/sandbox/der.js';
import { createRoot, issue, type Authority } from '../../src/sandbox/pki.js';
import * as x509 from '../../src/sandbox/x509.js';
import { factsOf } from '../../src/verify/certificate.js';
import { refused } from '../support/examine.js';

const AT = new Date('2026-11-21T12:00:00Z');
const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

let root: Authority;
beforeAll(async () => {
  root = await createRoot({ commonName: 'Root' }, AT);
});

/** `[n]` of a GeneralName. */
const name = (number: number, content: string | Uint8Array): Buffer => {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.of(0x80 | number, bytes.length), bytes]);
};
const san = (...names: readonly Uint8Array[]) => new x509.Extension('2.5.29.17', true, der.sequence(...names));
const fulcio = (number: number, value: Uint8Array) =>
  new x509.Extension(`1.3.6.1.4.1.57264.1.${number}`, false, Buffer.from(value));
const URI = name(6, 'https://a.test/');

async function facts(...extensions: readonly x509.Extension[]) {
  const certificate = parseCertificate(await issue(root, { publicKey, notBefore: AT, notAfter: AT, extensions }));
  return () => factsOf(certificate);
}

describe('factsOf', () => {
  it.each([
    ['a URI', URI, 'https://a.test/'],
    ['an email address', name(1, 'dev@acme.test'), 'dev@acme.test'],
    ['the first and the last letter of plain text', name(6, '!~'), '!~'],
  ])('reads the identity from %s', async (_, identity, expected) => {
    expect((await facts(san(identity)))()).toEqual({ san: expected });
  });

  it("reads Fulcio's extensions: text, and the older ones raw", async () => {
    const read = await facts(
      san(URI),
      fulcio(1, Buffer.from('https://old.test')),
      fulcio(8, der.utf8String('https://new.test')),
    );
    const values = Object.values(read());
    expect(values).toHaveLength(3);
    expect(values).toEqual(expect.arrayContaining(['https://a.test/', 'https://old.test', 'https://new.test']));
  });

  const NEITHER = 'The identity in the signing certificate is neither a URI nor an email address.';
  const PLAIN = 'The identity in the signing certificate is no plain text.';
  const ONE = 'The signing certificate has to name exactly one identity.';

  it.each<[string, string, readonly x509.Extension[]]>([
    ['no name', 'The signing certificate names no identity.', []],
    ['an empty list of names', ONE, [san()]],
    ['two names', ONE, [san(URI, URI)]],
    ['a host', NEITHER, [san(name(2, 'a.test'))]],
    ['another kind of name', NEITHER, [san(der.contextConstructed(0, der.objectIdentifier('1.2.3')))]],
    ['an empty name', PLAIN, [san(name(6, ''))]],
    ['a blank in it', PLAIN, [san(name(6, 'https://a.test/ b'))]],
    ['a blank before it', PLAIN, [san(name(6, ' https://a.test/'))]],
    ['a blank after it', PLAIN, [san(name(6, 'https://a.test/ '))]],
    ['letters beyond ASCII', PLAIN, [san(name(6, 'https://ä.test/'))]],
    ['a delete', PLAIN, [san(name(6, 'https://a.test/\u007f'))]],
    [
      'an older extension that is no UTF-8',
      'A part of the bundle cannot be read: a text is not valid UTF-8',
      [san(URI), fulcio(1, Buffer.of(0xff))],
    ],
    [
      'a newer extension that is no UTF8String',
      'A part of the bundle cannot be read: a UTF8String is missing',
      [san(URI), fulcio(8, der.octetString(Buffer.from('a')))],
    ],
  ])('refuses a certificate with %s', async (_, detail, extensions) => {
    expect(refused(await facts(...extensions))).toEqual({ detail });
  });
});
