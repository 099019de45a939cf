import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { toDSSEBundle } from '@sigstore/bundle';
import { dsse } from '@sigstore/core';
import type { SignatureBundle, Witness } from '@sigstore/sign';
import { createHash } from 'node:crypto';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { startService, type SandboxRequest, type SandboxService } from '../../src/sandbox/service.js';
import { certify, type CertifiedKey } from '../../src/sign/fulcio.js';
import { rekorV1Witness } from '../../src/sign/rekor-v1.js';
import { rekorV2Witness } from '../../src/sign/rekor-v2.js';
import { quickHttp, sandboxToken, tampering } from '../support/signing.js';

const TYPE = 'application/vnd.in-toto+json';
const PAYLOAD = Buffer.from('{"_type":"https://in-toto.io/Statement/v1"}');

let sandbox: Sandbox;
let key: CertifiedKey;
let standIn: SandboxService | undefined;

beforeAll(async () => {
  sandbox = await startSandbox();
  const token = await sandboxToken(sandbox);
  key = await certify({ fulcioUrl: sandbox.services.fulcio.url, token, http: quickHttp(), now: new Date() });
});

afterAll(async () => sandbox.close());
afterEach(async () => standIn?.close());

/** An envelope with a new signature: another entry each time. */
function envelope(): SignatureBundle {
  const signature = key.sign(dsse.preAuthEncoding(TYPE, PAYLOAD));
  return toDSSEBundle({ artifact: PAYLOAD, artifactType: TYPE, signature, certificate: key.certificate }).content;
}

const http = quickHttp();
const LOGS = {
  Rekor: { service: 'rekorV1', path: '/api/v1/log/entries', witness: (url: string) => rekorV1Witness({ url, http }) },
  'Rekor v2': {
    service: 'rekorV2',
    path: '/api/v2/log/entries',
    witness: (url: string) => rekorV2Witness({ url, http }),
  },
} as const;
type Log = keyof typeof LOGS;

async function testify(witness: Witness, content = envelope()) {
  const { tlogEntries } = await witness.testify(content, key.certificatePem);
  return tlogEntries?.[0];
}

/** JSON of an answer, changed anywhere. */
type Loose = any;

async function tampered(log: Log, change: (entry: Loose, whole: Loose) => unknown): Promise<Witness> {
  standIn = await tampering(sandbox.services[LOGS[log].service].url, ({ status, json }) => {
    const whole: Loose = json();
    const entry: Loose = log === 'Rekor' ? Object.values(whole)[0] : whole;
    return { status, body: JSON.stringify(change(entry, whole) ?? whole) };
  });
  return LOGS[log].witness(standIn.url);
}

function rebody(entry: Loose, name: string, change: (body: Loose) => unknown): void {
  const body: Loose = JSON.parse(Buffer.from(entry[name], 'base64').toString());
  entry[name] = Buffer.from(JSON.stringify(change(body) ?? body)).toString('base64');
}

describe.each(Object.keys(LOGS) as Log[])('%s', (log) => {
  it('logs an envelope, behind a path and final slashes too', async () => {
    const { service, witness } = LOGS[log];
    const seen: SandboxRequest[] = [];
    standIn = await startService('log', (request) => {
      seen.push(request);
      return { status: 400, body: '{"code":400,"message":"no"}' };
    });
    await expect(testify(witness(`${standIn.url}/log//`))).rejects.toMatchObject({ code: 'SERVICE_REFUSED' });
    expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual([`POST /log${LOGS[log].path}`]);
    expect(seen[0]?.headers).toMatchObject({ 'content-type': 'application/json', accept: 'application/json' });
    expect(await testify(witness(`${sandbox.services[service].url}/`))).toMatchObject({
      kindVersion: log === 'Rekor' ? { kind: 'dsse', version: '0.0.1' } : { kind: 'hashedrekord', version: '0.0.2' },
      inclusionProof: { treeSize: expect.stringMatching(/^[1-9]\d*$/) },
    });
  });

  it.each<[string, (entry: Loose, whole: Loose) => unknown]>([
    ['no entry', () => ({})],
    ['a list', () => []],
    ['a text', () => 'ok'],
    ['no log index', (entry) => void (entry.logIndex = null)],
    ['a log index that is negative', (entry) => void (entry.logIndex = -1)],
    ['a log index that is no number', (entry) => void (entry.logIndex = '1e3')],
    ['a log index that JavaScript cannot hold', (entry) => void (entry.logIndex = 2 ** 60)],
  ])('that answers %s is refused', async (_, change) => {
    const failure = testify(await tampered(log, change));
    await expect(failure).rejects.toMatchObject({
      code: 'SERVICE_ANSWER_MALFORMED',
      message: expect.stringMatching(`^${log} answered `),
    });
  });

  it('is not given anything but a DSSE envelope with one signature', async () => {
    const witness = LOGS[log].witness(sandbox.services[LOGS[log].service].url);
    const content = envelope();
    if (content.$case !== 'dsseEnvelope') throw new TypeError('no envelope');
    const [signature] = content.dsseEnvelope.signatures;
    if (signature === undefined) throw new TypeError('no signature');
    const twice = { ...content.dsseEnvelope, signatures: [signature, signature] };
    await expect(testify(witness, { $case: 'dsseEnvelope', dsseEnvelope: twice })).rejects.toThrow();
    const messageSignature = { messageDigest: undefined, signature: signature.sig } as never;
    await expect(testify(witness, { $case: 'messageSignature', messageSignature })).rejects.toThrow(TypeError);
  });
});

describe('an entry of Rekor v1', () => {
  it.each<[string, number, string]>([
    ['null', 0, 'null'],
    ['a letter', 0, '"a"'],
    ['a number', 0, '7'],
    ['an empty object', 0, '{}'],
    ['two entries', 2, '{"a":{},"b":{}}'],
  ])('is one, not %s', async (_, count, body) => {
    standIn = await startService('log', () => ({ status: 201, body }));
    await expect(testify(LOGS['Rekor'].witness(standIn.url))).rejects.toMatchObject({
      code: 'SERVICE_ANSWER_MALFORMED',
      message: `Rekor answered ${count} entries where one belongs.`,
    });
  });

  it.each<[string, string, (entry: Loose, whole: Loose) => unknown]>([
    ['with another beside it', '', (entry, whole) => ({ ...whole, ['f'.repeat(64)]: entry })],
    ['without verification', 'without a valid verification', (entry) => void delete entry.verification],
    [
      'without its promise',
      'without a valid verification.signedEntryTimestamp',
      (entry) => void delete entry.verification.signedEntryTimestamp,
    ],
    [
      'without its proof',
      'without a valid verification.inclusionProof',
      (entry) => void delete entry.verification.inclusionProof,
    ],
    [
      'without a checkpoint',
      'without a valid verification.inclusionProof.checkpoint',
      (entry) => void delete entry.verification.inclusionProof.checkpoint,
    ],
    [
      'with a root hash that is no hex',
      'without a valid verification.inclusionProof.rootHash',
      (entry) => void (entry.verification.inclusionProof.rootHash = 'xyz'),
    ],
    [
      'with hashes that are no list',
      'without a valid verification.inclusionProof.hashes',
      (entry) => void (entry.verification.inclusionProof.hashes = 'ab'),
    ],
    [
      'with a hash that is a number',
      'without a valid verification.inclusionProof.hashes',
      (entry) => void (entry.verification.inclusionProof.hashes = [1]),
    ],
    [
      'without a tree size',
      'without a valid verification.inclusionProof.treeSize',
      (entry) => void delete entry.verification.inclusionProof.treeSize,
    ],
    ['without a log id', 'without a valid logID', (entry) => void delete entry.logID],
    ['without a time', 'without a valid integratedTime', (entry) => void delete entry.integratedTime],
    ['without a body', 'without a valid body', (entry) => void delete entry.body],
    ['with a body that is no base64', 'without a valid body', (entry) => void (entry.body = '*')],
    [
      'with a body that is no JSON',
      'that is not the one it was sent',
      (entry) => void (entry.body = Buffer.from('no').toString('base64')),
    ],
    [
      'of another kind',
      'that is not the one it was sent',
      (entry) => rebody(entry, 'body', (body) => void (body.kind = 'intoto')),
    ],
    [
      'of another version',
      'that is not the one it was sent',
      (entry) => rebody(entry, 'body', (body) => void (body.apiVersion = '0.0.2')),
    ],
    [
      'of another payload',
      'that is not the one it was sent',
      (entry) => rebody(entry, 'body', (body) => void (body.spec.payloadHash.value = '0'.repeat(64))),
    ],
    [
      'of another signature',
      'that is not the one it was sent',
      (entry) => rebody(entry, 'body', (body) => void (body.spec.signatures[0].signature = 'AAAA')),
    ],
    [
      'of no signature',
      'that is not the one it was sent',
      (entry) => rebody(entry, 'body', (body) => void (body.spec.signatures = [])),
    ],
    [
      'of two signatures',
      'that is not the one it was sent',
      (entry) => rebody(entry, 'body', (body) => void body.spec.signatures.push({})),
    ],
    [
      'with signatures that are no list',
      'that is not the one it was sent',
      (entry) => rebody(entry, 'body', (body) => void (body.spec.signatures = { ...body.spec.signatures, length: 1 })),
    ],
  ])('%s is refused', async (_, fault, change) => {
    await expect(testify(await tampered('Rekor', change))).rejects.toMatchObject({
      code: 'SERVICE_ANSWER_MALFORMED',
      message: fault === '' ? 'Rekor answered 2 entries where one belongs.' : `Rekor answered an entry ${fault}.`,
    });
  });

  describe('that is logged already', () => {
    const direct = () => LOGS['Rekor'].witness(sandbox.services.rekorV1.url);

    it('is fetched', async () => {
      const content = envelope();
      const first = await testify(direct(), content);
      const again = await testify(direct(), content);
      expect(again?.logIndex).toBe(first?.logIndex);
      expect(again?.canonicalizedBody).toEqual(first?.canonicalizedBody);
    });

    it.each<[string, (headers: Headers) => { headers?: Record<string, string>; body?: string }]>([
      ['names another host', (h) => ({ headers: { location: `https://evil.example${h.get('location') ?? ''}` } })],
      ['names the entry in its text', (h) => ({ body: JSON.stringify({ message: `see ${h.get('location') ?? ''}` }) })],
    ])('is fetched from the same log where the answer %s', async (_, rewrite) => {
      const content = envelope();
      const first = await testify(direct(), content);
      standIn = await conflicting(rewrite);
      const again = await testify(LOGS['Rekor'].witness(standIn.url), content);
      expect(again?.logIndex).toBe(first?.logIndex);
    });

    it.each(['/api/v1/log/entries/', '/api/v1/log/entries/../../secret', `/api/v1/log/entries/${'a'.repeat(63)}`])(
      'and is said to lie at %s is refused',
      async (location) => {
        standIn = await startService('log', () => ({ status: 409, headers: { location } }));
        await expect(testify(LOGS['Rekor'].witness(standIn.url))).rejects.toMatchObject({
          code: 'SERVICE_ANSWER_MALFORMED',
          message: 'Rekor has this entry already (409) but does not say where.',
        });
        expect(standIn.requests).toHaveLength(1);
      },
    );

    it.each(['a'.repeat(64), 'b'.repeat(80)])('is asked for by its id: %s', async (id) => {
      const seen: SandboxRequest[] = [];
      standIn = await startService('log', (request) => {
        seen.push(request);
        return request.method === 'POST'
          ? { status: 409, headers: { location: `/api/v1/log/entries/${id}` } }
          : { status: 404 };
      });
      await expect(testify(LOGS['Rekor'].witness(standIn.url))).rejects.toMatchObject({ code: 'SERVICE_REFUSED' });
      expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
        'POST /api/v1/log/entries',
        `GET /api/v1/log/entries/${id}`,
      ]);
      expect(seen[1]?.headers.accept).toBe('application/json');
    });

    it('and turns out to be another is refused', async () => {
      const other = await testifiedUuid();
      const target = sandbox.services.rekorV1.url;
      standIn = await startService('log', async ({ method, path }) =>
        method === 'POST'
          ? { status: 409, headers: { location: `/api/v1/log/entries/${other}` } }
          : { status: 200, body: await (await fetch(`${target}${path}`)).text() },
      );
      await expect(testify(LOGS['Rekor'].witness(standIn.url))).rejects.toMatchObject({
        code: 'SERVICE_ANSWER_MALFORMED',
        message: 'Rekor answered an entry that is not the one it was sent.',
      });
    });
  });
});

describe('an entry of Rekor v2', () => {
  it('is a hashedrekord over the pre-authentication encoding, verified by the certificate', async () => {
    const entry = await testify(LOGS['Rekor v2'].witness(sandbox.services.rekorV2.url));
    const body: Loose = JSON.parse(entry?.canonicalizedBody.toString() ?? '');
    const { data, signature } = body.spec.hashedRekordV002;
    const digest = createHash('sha256').update(dsse.preAuthEncoding(TYPE, PAYLOAD)).digest('base64');
    expect(data).toEqual({ algorithm: 'SHA2_256', digest });
    expect(signature.verifier.keyDetails).toBe('PKIX_ECDSA_P256_SHA_256');
    expect(signature.verifier.x509Certificate.rawBytes).toBe(key.certificate.toString('base64'));
    expect(entry?.integratedTime).toBe('0');
  });

  it.each<[string, string, (entry: Loose) => unknown]>([
    ['without a kind', 'without a valid kindVersion', (entry) => void delete entry.kindVersion],
    ['of another kind', 'without a valid kindVersion.kind', (entry) => void (entry.kindVersion.kind = 'dsse')],
    [
      'of another version',
      'without a valid kindVersion.version',
      (entry) => void (entry.kindVersion.version = '0.0.1'),
    ],
    ['without a log id', 'without a valid logId', (entry) => void delete entry.logId],
    ['without its proof', 'without a valid inclusionProof', (entry) => void delete entry.inclusionProof],
    [
      'without a checkpoint',
      'without a valid inclusionProof.checkpoint',
      (entry) => void delete entry.inclusionProof.checkpoint,
    ],
    [
      'with an empty checkpoint',
      'without a valid inclusionProof.checkpoint.envelope',
      (entry) => void (entry.inclusionProof.checkpoint.envelope = ''),
    ],
    [
      'without a root hash',
      'without a valid inclusionProof.rootHash',
      (entry) => void delete entry.inclusionProof.rootHash,
    ],
    [
      'with a tree size that is no number',
      'without a valid inclusionProof.treeSize',
      (entry) => void (entry.inclusionProof.treeSize = 'NaN'),
    ],
    [
      'with hashes that are no list',
      'without a valid inclusionProof.hashes',
      (entry) => void (entry.inclusionProof.hashes = {}),
    ],
    [
      'with a hash that is no base64',
      'without a valid inclusionProof.hashes.0',
      (entry) => void (entry.inclusionProof.hashes = ['a']),
    ],
    ['without a body', 'without a valid canonicalizedBody', (entry) => void delete entry.canonicalizedBody],
    [
      'with a body that is no JSON',
      'that is not the one it was sent',
      (entry) => void (entry.canonicalizedBody = Buffer.from('no').toString('base64')),
    ],
    [
      'with a body of another kind',
      'that is not the one it was sent',
      (entry) => rebody(entry, 'canonicalizedBody', () => ({ kind: 'dsse', apiVersion: '0.0.2' })),
    ],
    [
      'of another digest',
      'that is not the one it was sent',
      (entry) => respec(entry, (spec) => void (spec.data.digest = 'AAAA')),
    ],
    [
      'of another signature',
      'that is not the one it was sent',
      (entry) => respec(entry, (spec) => void (spec.signature.content = 'AAAA')),
    ],
    [
      'of another certificate',
      'that is not the one it was sent',
      (entry) => respec(entry, (spec) => void (spec.signature.verifier.x509Certificate.rawBytes = 'AAAA')),
    ],
    [
      'of a bare key',
      'that is not the one it was sent',
      (entry) => respec(entry, ({ signature }) => void (signature.verifier = { publicKey: { rawBytes: 'AAAA' } })),
    ],
  ])('%s is refused', async (_, fault, change) => {
    await expect(testify(await tampered('Rekor v2', change))).rejects.toMatchObject({
      code: 'SERVICE_ANSWER_MALFORMED',
      message: `Rekor v2 answered an entry ${fault}.`,
    });
  });

  it("may lack what protobuf's JSON leaves out: a zero, an empty list", async () => {
    const change = (entry: Loose): void => {
      delete entry.logIndex;
      delete entry.inclusionProof.logIndex;
      delete entry.inclusionProof.hashes;
    };
    const entry = await testify(await tampered('Rekor v2', change));
    expect([entry?.logIndex, entry?.inclusionProof?.logIndex, entry?.inclusionProof?.hashes]).toEqual(['0', '0', []]);
  });

  it('that is logged already is refused: its proof cannot be had again', async () => {
    const content = envelope();
    const witness = LOGS['Rekor v2'].witness(sandbox.services.rekorV2.url);
    await testify(witness, content);
    await expect(testify(witness, content)).rejects.toMatchObject({
      code: 'SERVICE_REFUSED',
      message: 'Rekor v2 has this entry already (409), and its proof got lost on the way.',
      remedy: 'Run again: a new signature makes a new entry.',
    });
  });
});

function respec(entry: Loose, change: (spec: Loose) => unknown): void {
  rebody(entry, 'canonicalizedBody', (body) => change(body.spec.hashedRekordV002));
}

/** Rekor v1 with its 409 written differently. */
async function conflicting(rewrite: (headers: Headers) => { headers?: Record<string, string>; body?: string }) {
  const target = sandbox.services.rekorV1.url;
  return startService('log', async ({ method, path, body }) => {
    const response = await fetch(`${target}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(method === 'GET' ? {} : { body: new Uint8Array(body) }),
    });
    const text = await response.text();
    return response.status === 409
      ? { status: 409, ...rewrite(response.headers) }
      : { status: response.status, body: text };
  });
}

async function testifiedUuid(): Promise<string> {
  const content = envelope();
  const witness = LOGS['Rekor'].witness(sandbox.services.rekorV1.url);
  await testify(witness, content);
  await testify(witness, content);
  return sandbox.services.rekorV1.requests.at(-1)?.path.split('/').at(-1) ?? '';
}
