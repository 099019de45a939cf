import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { X509Certificate, createPublicKey, verify } from 'node:crypto';
import { inspect } from 'node:util';
import { createRoot, issue, toPem, type Authority } from '../../src/sandbox/pki.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { startService, type SandboxRequest, type SandboxService } from '../../src/sandbox/service.js';
import { certify } from '../../src/sign/fulcio.js';
import type { IdentityToken } from '../../src/sign/identity.js';
import { quickHttp, sandboxToken, tampering } from '../support/signing.js';

let sandbox: Sandbox;
let token: IdentityToken;
let standIn: SandboxService | undefined;

beforeAll(async () => {
  sandbox = await startSandbox();
  token = await sandboxToken(sandbox);
});

afterAll(async () => sandbox.close());
afterEach(async () => standIn?.close());

const ask = async (fulcioUrl = sandbox.services.fulcio.url, now = new Date()) =>
  certify({ fulcioUrl, token, http: quickHttp(), now });

interface Answer {
  signedCertificateEmbeddedSct: { chain: { certificates: string[] } };
}

describe('a certified key', () => {
  it('signs what its certificate verifies, for the ten minutes that it lives', async () => {
    const key = await ask();
    const leaf = new X509Certificate(key.certificate);
    const data = Buffer.from('data');
    expect(verify('sha256', data, leaf.publicKey, key.sign(data))).toBe(true);
    expect(verify('sha256', Buffer.from('date'), leaf.publicKey, key.sign(data))).toBe(false);
    expect(new X509Certificate(key.certificatePem).raw).toEqual(key.certificate);
    expect(key.lifetimeMs).toBe(600_000);
    expect(leaf.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
  });

  it('is another each time', async () => {
    const [one, two] = await Promise.all([ask(), ask()]);
    expect(new X509Certificate(one.certificate).publicKey.equals(new X509Certificate(two.certificate).publicKey)).toBe(
      false,
    );
  });

  it('is found behind a path and a final slash', async () => {
    const seen: SandboxRequest[] = [];
    standIn = await startService('fulcio', (request) => {
      seen.push(request);
      return { status: 400 };
    });
    await expect(ask(`${standIn.url}/ca//`)).rejects.toMatchObject({ code: 'SERVICE_REFUSED' });
    expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /ca/api/v2/signingCert']);
    expect(seen[0]?.headers).toMatchObject({ 'content-type': 'application/json', accept: 'application/json' });
  });

  it('is asked for with the token and a proof that the key is ours', async () => {
    let body: unknown;
    standIn = await startService('fulcio', (request) => {
      body = JSON.parse(request.body.toString('utf8'));
      return { status: 400 };
    });
    await ask(standIn.url).catch(() => undefined);
    const { credentials, publicKeyRequest } = body as {
      credentials: unknown;
      publicKeyRequest: { publicKey: { algorithm: string; content: string }; proofOfPossession: string };
    };
    expect(credentials).toEqual({ oidcIdentityToken: token.raw });
    const proof = Buffer.from(publicKeyRequest.proofOfPossession, 'base64');
    const key = createPublicKey(publicKeyRequest.publicKey.content);
    expect(verify('sha256', Buffer.from(token.claims.sub), key, proof)).toBe(true);
    expect(publicKeyRequest.publicKey.algorithm).toBe('ECDSA');
  });

  it('does not show the token, of which the authority may quote any part', async () => {
    for (const part of token.raw.split('.')) {
      const body = JSON.stringify({ message: `no: ${part}` });
      const service = await startService('fulcio', () => ({ status: 400, body }));
      const error: unknown = await ask(service.url).catch((thrown: unknown) => thrown);
      await service.close();
      expect(error).toMatchObject({ code: 'SERVICE_REFUSED', message: expect.stringContaining('no: [redacted]') });
      expect(inspect(error, { depth: 9 })).not.toContain(part.slice(0, 100));
    }
  });

  it('is not asked for with a token that has expired', async () => {
    const before = sandbox.services.fulcio.requests.length;
    const late = new Date(token.claims.exp * 1000);
    await expect(ask(undefined, late)).rejects.toMatchObject({ code: 'OIDC_TOKEN_EXPIRED' });
    expect(sandbox.services.fulcio.requests).toHaveLength(before);
  });
});

describe('a certificate authority', () => {
  const rewrites: [string, (answer: Answer, others: string[]) => unknown, string][] = [
    ['nothing', () => ({}), 'answered no certificate chain.'],
    ['null', () => null, 'answered no certificate chain.'],
    [
      'an empty chain',
      () => ({ signedCertificateEmbeddedSct: { chain: { certificates: [] } } }),
      'answered no certificate chain.',
    ],
    ['a leaf alone', (answer) => withChain(chainOf(answer).slice(0, 1)), 'answered no certificate chain.'],
    [
      'a chain of objects',
      (answer) => withChain(chainOf(answer).map((pem) => ({ pem }))),
      'answered no certificate chain.',
    ],
    ['a chain with an object in it', (answer) => withChain([...chainOf(answer), {}]), 'answered no certificate chain.'],
    ['a chain that is a text', (answer) => withChain(chainOf(answer).join('\n')), 'answered no certificate chain.'],
    ['certificates that are none', () => withChain(['leaf', 'root']), 'answered a certificate that cannot be read.'],
    [
      "somebody else's certificate",
      (_, others) => withChain(others),
      'answered a certificate for a key that is not ours.',
    ],
    [
      'the chain the wrong way round',
      (answer) => withChain(chainOf(answer).toReversed()),
      'answered a certificate for a key that is not ours.',
    ],
    [
      'a leaf under a root that did not sign it',
      (answer) => withChain([chainOf(answer)[0], chainOf(answer)[2]]),
      'answered a chain whose certificate 1 is not signed by the next.',
    ],
    [
      'a chain with a stranger at its end',
      (answer) => withChain([...chainOf(answer).slice(0, 2), chainOf(answer)[0]]),
      'answered a chain whose certificate 2 is not signed by the next.',
    ],
  ];

  it.each(rewrites)('that answers %s is refused', async (_, rewrite, message) => {
    let others: string[] = [];
    const other = await tampering(sandbox.services.fulcio.url, ({ json, body }) => {
      others = chainOf(json());
      return { status: 200, body };
    });
    await ask(other.url);
    await other.close();
    standIn = await tampering(sandbox.services.fulcio.url, ({ json }) => ({
      status: 200,
      body: JSON.stringify(rewrite(json(), others)),
    }));
    await expect(ask(standIn.url)).rejects.toMatchObject({
      code: 'SERVICE_ANSWER_MALFORMED',
      message: `Fulcio ${message}`,
    });
  });

  const DAY = 24 * 60 * 60 * 1000;
  const [BEGIN, END] = [new Date(Date.now() - DAY), new Date(Date.now() + DAY)];

  interface Own {
    readonly parent: Authority;
    readonly above?: Authority;
    readonly notBefore?: Date;
    readonly notAfter?: Date;
  }

  /** An authority that certifies whatever key it is asked for. */
  async function certifying({ parent, above = parent, notBefore = BEGIN, notAfter = END }: Own): Promise<string> {
    standIn = await startService('fulcio', async ({ body }) => {
      const { publicKeyRequest } = JSON.parse(body.toString('utf8')) as {
        publicKeyRequest: { publicKey: { content: string } };
      };
      const publicKey = createPublicKey(publicKeyRequest.publicKey.content);
      const leaf = await issue(parent, { publicKey, notBefore, notAfter, extensions: [] });
      return { status: 200, body: JSON.stringify(withChain([toPem(leaf, 'CERTIFICATE'), above.pem])) };
    });
    return standIn.url;
  }

  it('may certify for as long as it likes', async () => {
    const parent = await createRoot({ commonName: 'Root' }, BEGIN);
    await expect(ask(await certifying({ parent }))).resolves.toMatchObject({ lifetimeMs: 2 * DAY });
  });

  it('that signed with another key than it names is refused', async () => {
    const parent = await createRoot({ commonName: 'Root' }, BEGIN);
    const { privateKey } = await createRoot({ commonName: 'Root' }, BEGIN);
    await expect(ask(await certifying({ parent: { ...parent, privateKey }, above: parent }))).rejects.toMatchObject({
      message: 'Fulcio answered a chain whose certificate 1 is not signed by the next.',
    });
  });

  it('that signed under another name than its own is refused', async () => {
    const parent = await createRoot({ commonName: 'Root' }, BEGIN);
    const other = await createRoot({ commonName: 'Other' }, BEGIN);
    const renamed = await issue(
      { ...other, privateKey: parent.privateKey },
      { ...parent, subject: 'CN=Renamed, O=acme', notBefore: BEGIN, notAfter: END, extensions: [] },
    );
    const above = { ...parent, pem: toPem(renamed, 'CERTIFICATE') };
    await expect(ask(await certifying({ parent, above }))).rejects.toMatchObject({
      message: 'Fulcio answered a chain whose certificate 1 is not signed by the next.',
    });
  });

  it.each([0, -1000])('that certifies until %i ms after the beginning is refused', async (lifetime) => {
    const parent = await createRoot({ commonName: 'Root' }, BEGIN);
    const notAfter = new Date(BEGIN.getTime() + lifetime);
    await expect(ask(await certifying({ parent, notAfter }))).rejects.toMatchObject({
      code: 'SERVICE_ANSWER_MALFORMED',
      message: 'Fulcio answered a certificate that is never valid.',
    });
  });

  it('may hand the SCT out beside the certificate', async () => {
    standIn = await tampering(sandbox.services.fulcio.url, ({ json }) => ({
      status: 200,
      body: JSON.stringify({ signedCertificateDetachedSct: { chain: { certificates: chainOf(json()) } } }),
    }));
    await expect(ask(standIn.url)).resolves.toMatchObject({ lifetimeMs: 600_000 });
  });
});

function chainOf(answer: Answer): string[] {
  return answer.signedCertificateEmbeddedSct.chain.certificates;
}

function withChain(certificates: unknown): unknown {
  return { signedCertificateEmbeddedSct: { chain: { certificates } } };
}
