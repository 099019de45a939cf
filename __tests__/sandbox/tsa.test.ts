import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ASN1Obj, RFC3161Timestamp } from '@sigstore/core';
import * as der from '../../src/sandbox/der.js';
import { createRoot, createTimestampLeaf, type Authority } from '../../src/sandbox/pki.js';
import { startService, type SandboxService } from '../../src/sandbox/service.js';
import { tsaHandler } from '../../src/sandbox/tsa.js';

const DATA = Buffer.from('what is stamped');
const START = new Date('2026-11-21T09:00:00Z');
const OID = {
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  policy: '1.3.6.1.4.1.57264.2',
} as const;

let now = START;
let leaf: Authority;
let whole: SandboxService;
let fractional: SandboxService;

beforeAll(async () => {
  const root = await createRoot({ commonName: 'root' }, START);
  leaf = await createTimestampLeaf(root, { commonName: 'leaf' }, START);
  whole = await startService('tsa', tsaHandler({ leaf, root, now: () => now }));
  fractional = await startService('tsa', tsaHandler({ leaf, root, now: () => now, fractions: true }));
});

afterAll(async () => Promise.all([whole.close(), fractional.close()]));

describe('the timestamp authority', () => {
  it.each(['sha256', 'sha384', 'sha512'] as const)('stamps a %s imprint', async (algorithm) => {
    const answer = await ask(query({ algorithm }));
    expect(answer.status).toBe(201);
    expect(answer.type).toBe('application/timestamp-reply');
    const timestamp = RFC3161Timestamp.parse(Buffer.from(answer.body));
    expect(() => timestamp.verify(DATA, leaf.publicKey)).not.toThrow();
    expect(() => timestamp.verify(Buffer.from('another'), leaf.publicKey)).toThrow('imprint');
  });

  it('gives the nonce back, and none where none was given', async () => {
    const nonce = Buffer.from('00f0e0d0c0b0a09080', 'hex');
    expect(integersOf(await ask(query({ nonce })))).toContainEqual(nonce);
    const [, serial, ...more] = integersOf(await ask(query({})));
    expect(serial).toBeDefined();
    expect(more).toEqual([]);
  });

  it('sends its certificate when it is asked to, and only then', async () => {
    expect((await ask(query({ certReq: true }))).body.includes(leaf.certificate)).toBe(true);
    expect((await ask(query({ certReq: false }))).body.includes(leaf.certificate)).toBe(false);
    expect((await ask(query({}))).body.includes(leaf.certificate)).toBe(false);
  });

  it('gives every timestamp a number of its own', async () => {
    const serial = async () => integersOf(await ask(query({})))[1];
    expect(await serial()).not.toEqual(await serial());
  });

  // X.690, section 11.7: no trailing zeros, and no point without a fraction.
  const times = [
    ['2026-11-21T09:00:01.000Z', '20261121090001Z'],
    ['2026-11-21T09:00:01.500Z', '20261121090001.5Z'],
    ['2026-11-21T09:00:01.120Z', '20261121090001.12Z'],
    ['2026-11-21T09:00:01.123Z', '20261121090001.123Z'],
    ['2026-11-21T09:00:01.007Z', '20261121090001.007Z'],
  ] as const;

  it.each(times)('says %s as %s where fractions are wanted, and whole seconds else', async (time, encoded) => {
    now = new Date(time);
    expect(genTime(await ask(query({}), fractional))).toBe(encoded);
    expect(genTime(await ask(query({})))).toBe('20261121090001Z');
  });

  it('answers the JSON form that Sigstore’s clients send, with a nonce of any size', async () => {
    const nonce = '18446744073709551617';
    const artifactHash = createHash('sha256').update(DATA).digest('base64');
    const body = `{"artifactHash":"${artifactHash}","hashAlgorithm":"sha256","certificates":true,"nonce":${nonce}}`;
    const answer = await ask(Buffer.from(body), whole, 'application/json');
    expect(() => RFC3161Timestamp.parse(Buffer.from(answer.body)).verify(DATA, leaf.publicKey)).not.toThrow();
    expect(integersOf(answer)).toContainEqual(Buffer.from('010000000000000001', 'hex'));
    expect(answer.body.includes(leaf.certificate)).toBe(true);
  });

  const DER = 'application/timestamp-query';
  const unacceptable: [string, Buffer, number, string][] = [
    ['a weak digest', query({ algorithm: 'sha1' }), 400, DER],
    ['a digest of a wrong length', query({ algorithm: 'sha256', imprint: Buffer.alloc(31) }), 400, DER],
    ['a policy that is not its own', query({ policy: '1.2.3.4' }), 400, DER],
    ['what is no DER', Buffer.from('hello'), 400, DER],
    ['an empty request', Buffer.alloc(0), 400, DER],
    ['more than one request', Buffer.concat([query({}), query({})]), 400, DER],
    ['another content type', query({}), 415, 'text/plain'],
    ['JSON without a digest', Buffer.from('{"hashAlgorithm":"sha256"}'), 400, 'application/json'],
    ['JSON that is none', Buffer.from('{'), 400, 'application/json'],
  ];

  it.each(unacceptable)('refuses %s', async (_, body, status, type) => {
    const answer = await ask(body, whole, type);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body.toString())).toMatchObject({ code: status });
  });

  it('accepts its own policy by name', async () => {
    expect((await ask(query({ policy: OID.policy }))).status).toBe(201);
  });

  it('shows its chain, the leaf first', async () => {
    const chain = await (await fetch(`${whole.url}/api/v1/timestamp/certchain`)).text();
    expect(chain.startsWith(leaf.pem)).toBe(true);
    expect(chain.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
  });
});

interface Query {
  readonly algorithm?: 'sha1' | 'sha256' | 'sha384' | 'sha512';
  readonly imprint?: Buffer;
  readonly nonce?: Buffer;
  readonly policy?: string;
  readonly certReq?: boolean;
}

/** TimeStampReq. Source: RFC 3161, section 2.4.1. */
function query({ algorithm = 'sha256', imprint, nonce, policy, certReq }: Query): Buffer {
  const digest = imprint ?? createHash(algorithm).update(DATA).digest();
  const algorithmId = der.sequence(der.objectIdentifier(OID[algorithm]));
  return der.sequence(
    der.integer(1n),
    der.sequence(algorithmId, der.octetString(digest)),
    ...(policy === undefined ? [] : [der.objectIdentifier(policy)]),
    ...(nonce === undefined ? [] : [der.integerBytes(nonce)]),
    ...(certReq === undefined ? [] : [Buffer.of(0x01, 0x01, certReq ? 0xff : 0x00)]),
  );
}

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly body: Buffer;
}

async function ask(body: Buffer, { url } = whole, type = 'application/timestamp-query'): Promise<Answer> {
  const response = await fetch(`${url}/api/v1/timestamp`, { method: 'POST', headers: { 'content-type': type }, body });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, type: response.headers.get('content-type'), body: bytes };
}

/** The TSTInfo, through the CMS around it. */
function tstInfo({ body }: Answer): ASN1Obj[] {
  const signedData = ASN1Obj.parseBuffer(Buffer.from(body)).subs[1]?.subs[1]?.subs[0];
  const content = signedData?.subs[2]?.subs[1]?.subs[0]?.subs[0];
  return content?.subs ?? [];
}

function integersOf(answer: Answer): Buffer[] {
  return tstInfo(answer).flatMap(({ tag, value }) => (tag.isInteger() ? [value] : []));
}

function genTime(answer: Answer): string | undefined {
  return tstInfo(answer)
    .find(({ tag }) => tag.isGeneralizedTime())
    ?.value.toString();
}
