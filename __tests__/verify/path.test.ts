import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseCertificate, type Certificate } from '../../src/model/x509.js';
import { issue, toPem, type Authority } from '../../src/sandbox/pki.js';
import * as x509 from '../../src/sandbox/x509.js';
import type { CertifyingAuthority } from '../../src/trust/material.js';
import { findPath } from '../../src/verify/path.js';
import { refused } from '../support/examine.js';
import { OTHER_INSTANCE, OTHER_PERIOD } from './fault-words.js';

const USAGE = x509.ExtendedKeyUsage.codeSigning;
const BEGIN = new Date('2026-01-01T00:00:00Z');
const END = new Date('2026-12-31T00:00:00Z');
const NOON = new Date('2026-06-01T12:00:00Z');
const [EARLY, LATE] = [new Date('2025-01-01T00:00:00Z'), new Date('2028-01-01T00:00:00Z')];

const ca = (pathLength?: number) => new x509.BasicConstraintsExtension(true, pathLength, true);
const signsCertificates = new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true);
const usages = (...ids: string[]) => new x509.ExtendedKeyUsageExtension(ids, true);
const unknown = (critical: boolean) => new x509.Extension('1.2.3.4', critical, Buffer.from('0500', 'hex'));

interface Keys {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}
const newKeys = (): Keys => generateKeyPairSync('ec', { namedCurve: 'P-256' });

interface Request {
  readonly extensions?: readonly x509.Extension[];
  readonly keys?: Keys;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

async function under(parent: Authority, subject: string, request: Request = {}): Promise<Authority> {
  const { extensions = [ca(), signsCertificates], keys = newKeys(), notBefore = EARLY, notAfter = LATE } = request;
  const name = `CN=${subject}, O=acme`;
  const certificate = await issue(parent, { ...keys, subject: name, notBefore, notAfter, extensions });
  return { ...keys, certificate, pem: toPem(certificate, 'CERTIFICATE') };
}

/** The certificate of this name that its own key has signed. */
async function selfSigned(subject: string, request: Request = {}): Promise<Authority> {
  const keys = newKeys();
  const { certificate } = await under(bootstrap, subject, { keys });
  return under({ ...keys, certificate, pem: '' }, subject, { keys, ...request });
}

/** Whose certificate nobody looks at. */
let bootstrap: Authority;
let root: Authority;
let leaf: Certificate;
beforeAll(async () => {
  const keys = newKeys();
  const extensions: x509.Extension[] = [];
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=bootstrap',
    keys: await webKeys(),
    extensions,
  });
  bootstrap = { ...keys, certificate: Buffer.from(certificate.rawData), pem: '' };
  root = await selfSigned('Root');
  leaf = parse(await under(root, 'Leaf', { extensions: [], notBefore: BEGIN, notAfter: END }));
});

async function webKeys() {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
}

const parse = ({ certificate }: Authority) => parseCertificate(certificate);

function authority(...chain: readonly (Authority | Certificate)[]): CertifyingAuthority {
  const certificates = chain.map((each) => ('certificate' in each ? parse(each) : each));
  return { uri: 'https://ca.test', chain: certificates, period: { start: EARLY, end: LATE } };
}

interface Search {
  readonly leaf?: Certificate;
  readonly moment?: Date;
}
const find = (authorities: readonly CertifyingAuthority[], { leaf: own = leaf, moment }: Search = {}) =>
  findPath({ leaf: own, authorities, rootName: 'the-root', moment, usage: USAGE });

const NOT_ISSUED = {
  detail: 'The certificate was not issued by an authority of the trusted root.',
  expected: 'an authority of the root the-root',
  actual: 'CN=Root, O=acme',
  remedy: OTHER_INSTANCE,
};
const MAY_NOT = { detail: 'An issuer on the path may not issue certificates.' };
const TOO_LONG = { detail: 'The path is longer than one of its issuers allows.' };
const USED_OTHERWISE = { detail: 'An issuer on the path is meant for another usage.' };
const CRITICAL = { detail: 'A certificate has the critical extension 1.2.3.4, which is not known.' };

/** A leaf under these issuers, the root's own issuer first. */
async function pathOf(...requests: readonly Request[]) {
  const [top = {}, ...below] = requests;
  const chain = [await selfSigned('Top', top)];
  for (const [index, request] of below.entries()) {
    chain.unshift(await under(chain[0] as Authority, `Issuer ${index}`, request));
  }
  const own = parse(await under(chain[0] as Authority, 'Leaf', { extensions: [] }));
  return { authorities: [authority(...chain)], leaf: own };
}
const plain: Request = {};
const limited = (pathLength: number): Request => ({ extensions: [ca(pathLength), signsCertificates] });

describe('findPath', () => {
  it('leads from the leaf to the root, and names the issuer', async () => {
    const direct = authority(root);
    expect(find([direct])).toEqual({ issuer: direct.chain[0], authority: direct });
    const { authorities, leaf: own } = await pathOf(plain, plain, plain);
    expect(find(authorities, { leaf: own, moment: NOON }).issuer).toBe(authorities[0]?.chain[0]);
  });

  it('finds the issuer wherever it stands in the chain, beside the leaf itself', async () => {
    const middle = await under(root, 'Middle');
    const own = parse(await under(middle, 'Leaf', { extensions: [] }));
    const listed = authority(own, middle, root);
    expect(find([listed], { leaf: listed.chain[0] as Certificate }).issuer).toBe(listed.chain[1]);
  });

  it('finds the authority among several', async () => {
    const right = authority(root);
    expect(find([authority(await selfSigned('Root')), right, authority(await selfSigned('Other'))]).authority).toBe(
      right,
    );
  });

  it('refuses a leaf by nobody, by a namesake, by the key under another name, and below no root', async () => {
    const namesake = await selfSigned('Root');
    const renamed = await selfSigned('Other', { keys: root });
    const elsewhere = [root, await selfSigned('Other')];
    for (const chain of [[await selfSigned('Other')], [namesake], [renamed], elsewhere]) {
      expect(refused(() => find([authority(...chain)]))).toEqual(NOT_ISSUED);
    }
  });

  it('does not walk in circles', async () => {
    const other = await selfSigned('Other');
    expect(refused(() => find([authority(root, other)]))).toEqual(NOT_ISSUED);
    const alone = authority(root).chain[0] as Certificate;
    const listed = { ...authority(), chain: [alone] };
    expect(refused(() => find([listed], { leaf: alone }))).toEqual(NOT_ISSUED);
  });

  it('gives the reason of the authority that did issue, whichever stands first', async () => {
    const { authorities, leaf: own } = await pathOf({ extensions: [signsCertificates] });
    const stranger = authority(root);
    expect(refused(() => find([...authorities, stranger], { leaf: own }))).toEqual(MAY_NOT);
    expect(refused(() => find([stranger, ...authorities], { leaf: own }))).toEqual(MAY_NOT);
  });

  it('needs an authority', () => {
    const detail = 'No authority of the trusted root the-root is valid at any time.';
    expect(refused(() => find([]))).toEqual({ detail, remedy: OTHER_PERIOD });
  });
});

describe('findPath at a moment', () => {
  const shifted = (moment: Date, milliseconds: number) => new Date(moment.getTime() + milliseconds);

  it('accepts the first and the last moment of a certificate, none before and after, and any when none is asked', () => {
    const authorities = [authority(root)];
    for (const moment of [BEGIN, END]) expect(find(authorities, { moment })).toMatchObject({});
    for (const moment of [shifted(BEGIN, -1), shifted(END, 1)]) {
      expect(refused(() => find(authorities, { moment }))).toEqual({
        detail: `The certificate was not valid at ${moment.toISOString()}.`,
        expected: '2026-01-01T00:00:00.000Z to 2026-12-31T00:00:00.000Z',
        actual: moment.toISOString(),
      });
    }
  });

  it('demands the same of issuers', async () => {
    const { authorities, leaf: own } = await pathOf({ notBefore: BEGIN, notAfter: END });
    expect(find(authorities, { leaf: own })).toMatchObject({});
    expect(find(authorities, { leaf: own, moment: END })).toMatchObject({});
    const moment = shifted(END, 1);
    expect(refused(() => find(authorities, { leaf: own, moment }))).toMatchObject({
      detail: `An issuer's certificate was not valid at ${moment.toISOString()}.`,
    });
  });

  it("accepts the first and the last moment of the authority's period alone", () => {
    const within = { ...authority(root), period: { start: BEGIN, end: NOON } };
    for (const moment of [BEGIN, NOON]) expect(find([within], { moment }).authority).toBe(within);
    for (const moment of [shifted(BEGIN, -1), shifted(NOON, 1)]) {
      expect(refused(() => find([within], { moment }))).toEqual({
        detail: `No authority of the trusted root the-root is valid at ${moment.toISOString()}.`,
        remedy: OTHER_PERIOD,
      });
    }
    expect(find([within]).authority).toBe(within);
    const open = { ...within, period: { start: BEGIN, end: undefined } };
    expect(find([open], { moment: END }).authority).toBe(open);
    expect(find([within, open], { moment: END }).authority).toBe(open);
  });
});

describe('findPath judges extensions', () => {
  const judge = async (...requests: readonly Request[]) => {
    const { authorities, leaf: own } = await pathOf(...requests);
    return () => find(authorities, { leaf: own });
  };
  const issuer = (...extensions: x509.Extension[]): Request => ({ extensions });

  it.each<[string, readonly Request[]]>([
    ['an authority without key usage', [issuer(ca())]],
    ['one with an unknown extension that is not critical', [issuer(ca(), unknown(false))]],
    ['one for this usage', [issuer(ca(), usages(x509.ExtendedKeyUsage.timeStamping, USAGE))]],
    ['one for any usage', [issuer(ca(), usages('2.5.29.37.0'))]],
    ['one that allows no authority below itself', [limited(0)]],
    ['one that allows one below itself', [limited(1), plain]],
    ['limits that are just kept', [limited(2), limited(1), limited(0)]],
  ])('accepts %s', async (_, requests) => {
    expect(await judge(...requests)).not.toThrow();
  });

  it.each<[string, object, readonly Request[]]>([
    ['an issuer that is no authority', MAY_NOT, [issuer(signsCertificates)]],
    [
      'an issuer that may not sign certificates',
      MAY_NOT,
      [issuer(ca(), new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature))],
    ],
    ['an issuer with a critical extension that is not known', CRITICAL, [plain, issuer(ca(), unknown(true))]],
    ['an authority below one that allows none', TOO_LONG, [limited(0), plain]],
    ['two below one that allows one', TOO_LONG, [limited(1), plain, plain]],
    ['one below one that allows none, further down', TOO_LONG, [plain, limited(0), plain]],
    ['an issuer for another usage', USED_OTHERWISE, [issuer(ca(), usages(x509.ExtendedKeyUsage.serverAuth))]],
    ['a root for another usage', USED_OTHERWISE, [issuer(ca(), usages(x509.ExtendedKeyUsage.serverAuth)), plain]],
  ])('refuses %s', async (_, words, requests) => {
    expect(refused(await judge(...requests))).toEqual(words);
  });

  it('reads all of the leaf that is critical, and refuses what it does not know', async () => {
    const known = [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      usages(USAGE),
      new x509.SubjectAlternativeNameExtension([{ type: 'url', value: 'https://a.test/' }], true),
    ];
    const own = parse(await under(root, 'Leaf', { extensions: known }));
    expect(find([authority(root)], { leaf: own })).toMatchObject({});
    const strange = parse(await under(root, 'Leaf', { extensions: [...known, unknown(true)] }));
    expect(refused(() => find([authority(root)], { leaf: strange }))).toEqual(CRITICAL);
  });
});
