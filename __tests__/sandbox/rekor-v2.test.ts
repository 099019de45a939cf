import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TransparencyLogEntry } from '@sigstore/protobuf-specs';
import { LogStore } from '../../src/sandbox/log-store.js';
import { leafHash, MerkleTree } from '../../src/sandbox/merkle.js';
import { rekorV2Handler } from '../../src/sandbox/rekor-v2.js';
import { startService, type SandboxService } from '../../src/sandbox/service.js';
import { getJson, postJson } from './json-client.js';
import { hashedRekordV2, newKey } from './log-requests.js';

const { privateKey } = generateKeyPairSync('ed25519');
const ORIGIN = 'rekor.sandbox.test';

let service: SandboxService;
let entries: string;

beforeAll(async () => {
  service = await startService('rekorV2', rekorV2Handler({ privateKey, store: new LogStore(), origin: ORIGIN }));
  entries = `${service.url}/api/v2/log/entries`;
});

afterAll(async () => service.close());

describe('Rekor v2', () => {
  it('stores what it was asked for, canonical, without a time and without a promise', async () => {
    const key = newKey();
    const request = hashedRekordV2(Buffer.from('stored'), key);
    const { status, json } = await postJson(entries, request);
    const entry = TransparencyLogEntry.fromJSON(json);
    const { digest, signature } = request.hashedRekordRequestV002;
    expect(status).toBe(201);
    expect(json).toMatchObject({ integratedTime: '0', inclusionPromise: null });
    expect(entry.kindVersion).toEqual({ kind: 'hashedrekord', version: '0.0.2' });
    expect(entry.canonicalizedBody.toString()).toBe(
      `{"apiVersion":"0.0.2","kind":"hashedrekord","spec":{"hashedRekordV002":` +
        `{"data":{"algorithm":"SHA2_256","digest":"${digest}"},"signature":{"content":"${signature.content}",` +
        `"verifier":{"keyDetails":"PKIX_ECDSA_P256_SHA_256","publicKey":` +
        `{"rawBytes":"${signature.verifier.publicKey.rawBytes}"}}}}}}`,
    );
  });

  // C2SP signed-note, "Signature types": the key hash of Ed25519 is over name, type and key.
  it('is known by the hash of its origin and key, and signs its checkpoints so', async () => {
    const { json } = await postJson(entries, hashedRekordV2(Buffer.from('known'), newKey()));
    const entry = TransparencyLogEntry.fromJSON(json);
    const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
    const prefix = Buffer.from(`${ORIGIN}\n\u0001`);
    const keyHash = createHash('sha256').update(prefix).update(spki.subarray(-32)).digest();
    expect(entry.logId?.keyId).toEqual(keyHash);
    const [text = '', line = ''] = (entry.inclusionProof?.checkpoint?.envelope ?? '').split('\n\n');
    const [dash, name, signature = ''] = line.trimEnd().split(' ');
    const bytes = Buffer.from(signature, 'base64');
    expect([dash, name]).toEqual(['\u2014', ORIGIN]);
    expect(bytes.subarray(0, 4)).toEqual(keyHash.subarray(0, 4));
    expect(verify(null, Buffer.from(`${text}\n`), createPublicKey(privateKey), bytes.subarray(4))).toBe(true);
  });

  it('answers 409 with the index of an equal entry', async () => {
    const request = hashedRekordV2(Buffer.from('twice'), newKey());
    const first = TransparencyLogEntry.fromJSON((await postJson(entries, request)).json);
    const again = await postJson(entries, request);
    expect(again.status).toBe(409);
    expect(again.headers.get('x-log-index')).toBe(first.logIndex);
  });

  const key = newKey();
  const good = hashedRekordV2(Buffer.from('good'), key).hashedRekordRequestV002;
  const another = hashedRekordV2(Buffer.from('another'), newKey()).hashedRekordRequestV002;
  const { verifier } = good.signature;
  const INVALID = 'invalid hashedrekord request';
  const NOT_HASHEDREKORD = 'invalid type, must be hashedrekord';
  const unacceptable: [string, unknown, string][] = [
    ['a DSSE envelope', { dsseRequestV002: { envelope: {}, verifiers: [verifier] } }, NOT_HASHEDREKORD],
    ['nothing', {}, NOT_HASHEDREKORD],
    ['another digest', { hashedRekordRequestV002: { ...good, digest: another.digest } }, INVALID],
    ['another key', withSignature({ ...good.signature, verifier: another.signature.verifier }), INVALID],
    ['no verifier', withSignature({ content: good.signature.content }), INVALID],
    ['no signature', withSignature({ verifier }), INVALID],
    ['key details of another curve', withVerifier({ ...verifier, keyDetails: 'PKIX_ECDSA_P384_SHA_384' }), INVALID],
    ['unknown key details', withVerifier({ ...verifier, keyDetails: 'NONE' }), INVALID],
    ['a key where a certificate belongs', withVerifier(asCertificate(verifier)), INVALID],
    ['a member that the message has not', { ...withSignature(good.signature), more: 1 }, 'unknown field "more"'],
    ['no JSON', '{', 'proto: syntax error'],
  ];

  it.each(unacceptable)('refuses %s in the words of the real server', async (_, request, words) => {
    const { status, json } = await postJson(entries, request);
    expect(status).toBe(400);
    expect(json).toEqual({ code: 3, message: expect.stringContaining(words), details: [] });
  });

  function withSignature(signature: object): { hashedRekordRequestV002: object } {
    return { hashedRekordRequestV002: { digest: good.digest, signature } };
  }

  function withVerifier(changed: object): object {
    return withSignature({ content: good.signature.content, verifier: changed });
  }
});

describe('keys that sign what Rekor v2 logs', () => {
  const message = Buffer.from('by many keys');
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keys = [
    ['PKIX_ECDSA_P384_SHA_384', 'sha384', newKey('P-384')],
    ['PKIX_ECDSA_P521_SHA_512', 'sha512', newKey('P-521')],
    ['PKIX_RSA_PKCS1V15_2048_SHA256', 'sha256', rsa],
  ] as const;

  it.each(keys)('may be %s', async (keyDetails, algorithm, pair) => {
    const rawBytes = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    const request = (signed: Buffer) => ({
      hashedRekordRequestV002: {
        digest: createHash(algorithm).update(message).digest('base64'),
        signature: {
          content: sign(algorithm, signed, pair.privateKey).toString('base64'),
          verifier: { publicKey: { rawBytes }, keyDetails },
        },
      },
    });
    expect((await postJson(entries, request(message))).status).toBe(201);
    expect((await postJson(entries, request(Buffer.from('forged')))).status).toBe(400);
  });
});

describe('the tiles of Rekor v2', () => {
  it('hold the entries and hashes from which a reader gets the checkpoint’s root', async () => {
    const count = 260;
    const log = await startService('tiles', rekorV2Handler({ privateKey, store: new LogStore(), origin: ORIGIN }));
    const pair = newKey();
    for (let n = 0; n < count; n += 1) {
      await postJson(`${log.url}/api/v2/log/entries`, hashedRekordV2(Buffer.from(`entry ${n}`), pair));
    }
    const checkpoint = await (await fetch(`${log.url}/api/v2/checkpoint`)).text();
    const tile = async (path: string): Promise<Buffer> => {
      return Buffer.from(await (await fetch(`${log.url}/api/v2/tile/${path}`)).arrayBuffer());
    };
    const bodies = entriesOf(Buffer.concat([await tile('entries/000'), await tile('entries/001.p/4')]));
    const hashes = Buffer.concat([await tile('0/000'), await tile('0/001.p/4')]);
    const tree = new MerkleTree();
    for (const body of bodies) tree.append(leafHash(body));
    expect(checkpoint.split('\n')[1]).toBe(String(count));
    expect(checkpoint.split('\n')[2]).toBe(tree.root().toString('base64'));
    expect(hashes).toEqual(Buffer.concat(bodies.map(leafHash)));
    expect(await tile('1/000.p/1')).toEqual(tree.root(256));
    await log.close();
  });

  it.each(['0/000', '0/000.p/0', '0/000.p/256', 'entries/001', '64/000', '0/0', '0/../000', 'x'])(
    'are not there before the log is long enough, nor under a wrong name: %s',
    async (path) => {
      expect((await getJson(`${service.url}/api/v2/tile/${path}`)).status).toBe(404);
    },
  );
});

function asCertificate(verifier: { publicKey: { rawBytes: string }; keyDetails: string }): object {
  return { x509Certificate: verifier.publicKey, keyDetails: verifier.keyDetails };
}

function entriesOf(bundle: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let offset = 0; offset < bundle.length;) {
    const end = offset + 2 + bundle.readUInt16BE(offset);
    found.push(bundle.subarray(offset + 2, end));
    offset = end;
  }
  return found;
}
