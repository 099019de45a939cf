import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { toDSSEBundle } from '@sigstore/bundle';
import { RFC3161Timestamp } from '@sigstore/core';
import { createHash, randomBytes } from 'node:crypto';
import { child, integer, octets, oid, parseDer, sequence } from '../../src/model/der.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { startService, type SandboxRequest, type SandboxService } from '../../src/sandbox/service.js';
import { timestampUrl, timestampWitness } from '../../src/sign/timestamp.js';
import { quickHttp, tampering } from '../support/signing.js';

const SIGNATURE = randomBytes(71);
const CONTENT = toDSSEBundle({
  artifact: Buffer.from('{}'),
  artifactType: 'application/vnd.in-toto+json',
  signature: SIGNATURE,
  certificate: Buffer.from('unused'),
}).content;

let sandbox: Sandbox;
let standIn: SandboxService | undefined;

beforeAll(async () => {
  sandbox = await startSandbox({ timestampFractions: true });
});

afterAll(async () => sandbox.close());
afterEach(async () => standIn?.close());

async function timestamp(url = sandbox.services.tsa.url): Promise<Buffer> {
  const { rfc3161Timestamps } = await timestampWitness({ url, http: quickHttp() }).testify(CONTENT, '');
  return rfc3161Timestamps?.[0]?.signedTimestamp ?? Buffer.alloc(0);
}

/** The request as the authority got it. */
async function request(): Promise<SandboxRequest> {
  const seen: SandboxRequest[] = [];
  const service = await startService('tsa', (each) => {
    seen.push(each);
    return { status: 400 };
  });
  await timestamp(service.url).catch(() => undefined);
  await service.close();
  const [first] = seen;
  if (first === undefined) throw new TypeError('nothing was asked');
  return first;
}

describe('a timestamp', () => {
  it('is of the signature, as every reader reads it', async () => {
    for (let n = 0; n < 5; n += 1) {
      const parsed = RFC3161Timestamp.parse(Buffer.from(await timestamp()));
      expect(parsed.tstInfo.messageImprintHashedMessage).toEqual(createHash('sha256').update(SIGNATURE).digest());
    }
  });

  it('is asked for in DER, with SHA-256 and a nonce of its own', async () => {
    const nonces = new Set<bigint>();
    for (let n = 0; n < 3; n += 1) {
      const { method, path, headers, body } = await request();
      expect([method, path, headers['content-type'], headers.accept]).toEqual([
        'POST',
        '/api/v1/timestamp',
        'application/timestamp-query',
        'application/timestamp-reply',
      ]);
      const parts = sequence(parseDer(body));
      const [version, imprint, nonce] = parts;
      expect([parts.length, integer(version)]).toEqual([3, 1n]);
      expect(oid(sequence(child(imprint ?? parseDer(body), 0))[0])).toBe('2.16.840.1.101.3.4.2.1');
      expect(octets(sequence(imprint)[1])).toEqual(createHash('sha256').update(SIGNATURE).digest());
      expect(integer(nonce)).toBeGreaterThan(2n ** 62n - 1n);
      nonces.add(integer(nonce));
    }
    expect(nonces.size).toBe(3);
  });

  it.each([
    ['http://127.0.0.1:1234', 'http://127.0.0.1:1234/api/v1/timestamp'],
    ['https://tsa.acme.example/', 'https://tsa.acme.example/api/v1/timestamp'],
    ['https://tsa.acme.example/api/v1/timestamp', 'https://tsa.acme.example/api/v1/timestamp'],
    ['https://acme.example/tsa', 'https://acme.example/tsa'],
  ])('is asked for at the address that is meant: %s', (url, expected) => {
    expect(timestampUrl(url)).toBe(expected);
  });
});

describe('a timestamp authority', () => {
  /** DER of a TimeStampResp that holds a status alone. */
  const status = (code: number): Buffer => Buffer.from([0x30, 0x05, 0x30, 0x03, 0x02, 0x01, code]);

  it.each<[string, (honest: Buffer) => Buffer, string]>([
    ['nothing', () => Buffer.alloc(0), 'answered something that is no RFC 3161 timestamp.'],
    ['a text', () => Buffer.from('granted'), 'answered something that is no RFC 3161 timestamp.'],
    [
      'more than a timestamp',
      (honest) => Buffer.concat([honest, honest]),
      'answered something that is no RFC 3161 timestamp.',
    ],
    ['less than a timestamp', (honest) => honest.subarray(0, 100), 'answered something that is no RFC 3161 timestamp.'],
    ['a rejection', () => status(2), 'refused: PKIStatus 2.'],
    ['"granted" and no token', () => status(0), 'answered something that is no RFC 3161 timestamp.'],
    ['a status of its own before the token', (honest) => withStatus(honest, 3), 'refused: PKIStatus 3.'],
    [
      'the hash of something else',
      (honest) => replaced(honest, createHash('sha256').update(SIGNATURE).digest()),
      'answered a timestamp of something else.',
    ],
    [
      'SHA-512 of something',
      (honest) =>
        replaced(
          honest,
          Buffer.from('60864801650304020105000420', 'hex'),
          Buffer.from('60864801650304020305000420', 'hex'),
        ),
      'answered a timestamp of something else.',
    ],
    [
      'another type of content',
      (honest) => replaced(honest, Buffer.from('2a864886f70d010702', 'hex'), Buffer.from('2a864886f70d010701', 'hex')),
      'answered something that is no RFC 3161 timestamp.',
    ],
    [
      'another type inside',
      (honest) =>
        replaced(honest, Buffer.from('2a864886f70d0109100104', 'hex'), Buffer.from('2a864886f70d0109100105', 'hex')),
      'answered something that is no RFC 3161 timestamp.',
    ],
    [
      'a time that is none',
      (honest) => replaced(honest, timeOf(honest), Buffer.from('20261131')),
      'answered something that is no RFC 3161 timestamp.',
    ],
  ])('that answers %s is refused', async (_, change, message) => {
    standIn = await tampering(sandbox.services.tsa.url, ({ body }) => ({ status: 201, body: change(body) }));
    await expect(timestamp(`${standIn.url}/api/v1/timestamp`)).rejects.toMatchObject({
      code: 'SERVICE_ANSWER_MALFORMED',
      message: `The timestamp authority ${message}`,
    });
  });

  it('that answers a web page is refused, and said where', async () => {
    standIn = await startService('tsa', () => ({ status: 201, body: '<!doctype html>' }));
    await expect(timestamp(standIn.url)).rejects.toMatchObject({
      code: 'SERVICE_ANSWER_MALFORMED',
      message: `The timestamp authority at ${new URL(standIn.url).host} answered an HTML page; a proxy or sign-in page?`,
    });
  });

  it('may grant with modifications', async () => {
    standIn = await tampering(sandbox.services.tsa.url, ({ body }) => ({ status: 200, body: withStatus(body, 1) }));
    await expect(timestamp(standIn.url)).resolves.toBeInstanceOf(Buffer);
  });

  it('that answers an earlier timestamp of the same signature is refused by the nonce', async () => {
    const earlier = await timestamp();
    standIn = await startService('tsa', () => ({ status: 200, body: earlier }));
    await expect(timestamp(standIn.url)).rejects.toMatchObject({
      code: 'SERVICE_ANSWER_MALFORMED',
      message: 'The timestamp authority answered a timestamp without the nonce it was sent.',
    });
  });

  it('that leaves the nonce out is refused', async () => {
    // Version, imprint, no nonce: what a client without one sends, and the honest answer to it.
    const imprint = createHash('sha256').update(SIGNATURE).digest();
    const body = Buffer.concat([Buffer.from('30360201013031300d060960864801650304020105000420', 'hex'), imprint]);
    const answer = await fetch(`${sandbox.services.tsa.url}/api/v1/timestamp`, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body,
    });
    expect(answer.status).toBe(201);
    const bytes = Buffer.from(await answer.arrayBuffer());
    standIn = await startService('tsa', () => ({ status: 200, body: bytes }));
    await expect(timestamp(standIn.url)).rejects.toMatchObject({
      message: 'The timestamp authority answered a timestamp without the nonce it was sent.',
    });
  });
});

/** The first place of `what`, overwritten with as many bytes. */
function replaced(bytes: Buffer, what: Buffer, by = Buffer.alloc(what.length, 7)): Buffer {
  const at = bytes.indexOf(what);
  if (at < 0) throw new RangeError('the answer does not hold what was to be replaced');
  return Buffer.concat([bytes.subarray(0, at), by, bytes.subarray(at + what.length)]);
}

/** The date of the first GeneralizedTime. */
function timeOf(bytes: Buffer): Buffer {
  const date = /\d{8}(?=\d{6}(\.\d+)?Z)/.exec(bytes.toString('latin1'));
  if (date === null) throw new RangeError('the answer holds no time');
  return Buffer.from(date[0]);
}

function withStatus(bytes: Buffer, code: number): Buffer {
  return replaced(bytes, Buffer.from([0x02, 0x01, 0x00]), Buffer.from([0x02, 0x01, code]));
}
