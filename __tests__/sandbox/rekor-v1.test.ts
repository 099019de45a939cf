import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { json } from '@sigstore/core';
import { leafHash } from '../../src/sandbox/merkle.js';
import { LogStore } from '../../src/sandbox/log-store.js';
import { rekorV1Handler } from '../../src/sandbox/rekor-v1.js';
import { startService, type SandboxService } from '../../src/sandbox/service.js';
import { getJson, postJson, type Seen } from './json-client.js';
import { dsseEntryOf, hashedrekord, intotoEntryOf, newKey } from './log-requests.js';

const NOW = new Date('2026-11-21T09:00:00.900Z');
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

interface Entry {
  readonly body: string;
  readonly integratedTime: number;
  readonly logID: string;
  readonly logIndex: number;
  readonly verification: { readonly signedEntryTimestamp: string; readonly inclusionProof: { treeSize: number } };
}

let service: SandboxService;
let entries: string;

beforeAll(async () => {
  const log = { privateKey, store: new LogStore(), hostname: '127.0.0.1', now: () => NOW };
  service = await startService('rekorV1', rekorV1Handler(log));
  entries = `${service.url}/api/v1/log/entries`;
});

afterAll(async () => service.close());

const kinds = [
  ['hashedrekord', hashedrekord],
  ['dsse', dsseEntryOf],
  ['intoto', intotoEntryOf],
] as const;

describe('Rekor v1', () => {
  it.each(kinds)('logs a %s entry and signs what it promises', async (kind, propose) => {
    const answer = await postJson(entries, propose(Buffer.from(`one ${kind}`), newKey()));
    const [uuid, entry] = onlyEntry(answer);
    const { body, integratedTime, logID, logIndex, verification } = entry;
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`/api/v1/log/entries/${uuid}`);
    expect(integratedTime).toBe(1795251600);
    const promised = Buffer.from(json.canonicalize({ body, integratedTime, logID, logIndex }));
    const set = Buffer.from(verification.signedEntryTimestamp, 'base64');
    expect(verify('sha256', promised, createPublicKey(privateKey), set)).toBe(true);
    expect(uuid.slice(-64)).toBe(leafHash(Buffer.from(body, 'base64')).toString('hex'));
  });

  it.each(kinds)('answers 409 with the place of an equal %s entry, which is found there', async (kind, propose) => {
    const proposed = propose(Buffer.from(`twice ${kind}`), newKey());
    const [uuid, first] = onlyEntry(await postJson(entries, proposed));
    const again = await postJson(entries, proposed);
    expect(again.status).toBe(409);
    expect(again.headers.get('location')).toBe(`/api/v1/log/entries/${uuid}`);
    for (const address of [`/${uuid}`, `/${uuid.slice(-64)}`, `?logIndex=${first.logIndex}`]) {
      const [, found] = onlyEntry(await getJson(entries + address));
      expect(found.body).toBe(first.body);
    }
  });

  it.each([`/${'0'.repeat(80)}`, `/${'0'.repeat(64)}`, '/x', '?logIndex=4711', '?logIndex=-1', ''])(
    'finds nothing at %j',
    async (address) => {
      expect((await getJson(entries + address)).status).toBe(404);
    },
  );

  it('gives an entry no other tree’s number', async () => {
    const [uuid] = onlyEntry(await postJson(entries, hashedrekord(Buffer.from('elsewhere'), newKey())));
    expect((await getJson(`${entries}/${'f'.repeat(16)}${uuid.slice(-64)}`)).status).toBe(404);
  });

  it('says how large it is, and with which key it signs', async () => {
    const before = (await getJson(`${service.url}/api/v1/log`)).json as { treeSize: number };
    await postJson(entries, hashedrekord(Buffer.from('growth'), newKey()));
    const after = (await getJson(`${service.url}/api/v1/log`)).json as { treeSize: number; signedTreeHead: string };
    expect(after.treeSize).toBe(before.treeSize + 1);
    expect(after.signedTreeHead).toContain(`\n${after.treeSize}\n`);
    const pem = await (await fetch(`${service.url}/api/v1/log/publicKey`)).text();
    expect(createPublicKey(pem).equals(createPublicKey(privateKey))).toBe(true);
  });

  const signed = newKey();
  const other = newKey();
  const message = Buffer.from('signed');
  const unacceptable: [string, unknown][] = [
    ['of hashedrekord with the signature of another message', withDigestOf(hashedrekord(message, signed))],
    [
      'of hashedrekord with another key',
      hashedrekordWithKeyOf(hashedrekord(message, signed), hashedrekord(message, other)),
    ],
    ['of dsse with another key', dsseWithKeyOf(dsseEntryOf(message, signed), dsseEntryOf(message, other))],
    ['of intoto with another key', intotoWithKeyOf(intotoEntryOf(message, signed), intotoEntryOf(message, other))],
    ['of dsse without a signature', { apiVersion: '0.0.1', kind: 'dsse', spec: emptyDsse() }],
    ['of dsse 0.0.2', { ...dsseEntryOf(message, signed), apiVersion: '0.0.2' }],
    ['that is no JSON', '{"kind":'],
    ['that is no object', []],
  ];

  it.each(unacceptable)('refuses an entry %s, and logs nothing', async (_, proposed) => {
    const size = async (): Promise<unknown> => (await getJson(`${service.url}/api/v1/log`)).json;
    const before = await size();
    const { status, json } = await postJson(entries, proposed);
    expect(status).toBe(400);
    expect(json).toMatchObject({ code: 400, message: expect.any(String) });
    expect((await size()) as { treeSize: number }).toMatchObject({
      treeSize: (before as { treeSize: number }).treeSize,
    });
  });
});

function onlyEntry({ json: answer }: Seen): [string, Entry] {
  const [only, ...rest] = Object.entries(answer as Record<string, Entry>);
  if (only === undefined || rest.length > 0) throw new Error(`not one entry: ${JSON.stringify(answer)}`);
  return only;
}

function withDigestOf(entry: ReturnType<typeof hashedrekord>) {
  const data = hashedrekord(Buffer.from('another'), newKey()).spec.data;
  return { ...entry, spec: { ...entry.spec, data } };
}

function hashedrekordWithKeyOf(entry: ReturnType<typeof hashedrekord>, other: ReturnType<typeof hashedrekord>) {
  const { publicKey } = other.spec.signature;
  return { ...entry, spec: { ...entry.spec, signature: { ...entry.spec.signature, publicKey } } };
}

function dsseWithKeyOf(entry: ReturnType<typeof dsseEntryOf>, other: ReturnType<typeof dsseEntryOf>) {
  const { verifiers } = other.spec.proposedContent;
  return { ...entry, spec: { proposedContent: { ...entry.spec.proposedContent, verifiers } } };
}

function intotoWithKeyOf(entry: ReturnType<typeof intotoEntryOf>, other: ReturnType<typeof intotoEntryOf>) {
  const copy = structuredClone(entry);
  for (const item of copy.spec.content.envelope.signatures) {
    item.publicKey = other.spec.content.envelope.signatures[0]?.publicKey ?? '';
  }
  return copy;
}

function emptyDsse() {
  const key = newKey();
  const { verifiers } = dsseEntryOf(Buffer.from('x'), key).spec.proposedContent;
  const envelope = JSON.stringify({ payloadType: 'x', payload: 'eA==', signatures: [] });
  return { proposedContent: { envelope, verifiers } };
}
