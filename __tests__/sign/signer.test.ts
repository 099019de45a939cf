import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { X509Certificate } from 'node:crypto';
import { inspect } from 'node:util';
import type { Http } from '../../src/http.js';
import { serializeBundle } from '../../src/model/bundle.js';
import type { Fault } from '../../src/sandbox/faults.js';
import { startSandbox, type Sandbox, type SandboxServiceName } from '../../src/sandbox/sandbox.js';
import { startService } from '../../src/sandbox/service.js';
import type { IdentityToken } from '../../src/sign/identity.js';
import { openSigner, type SignerOptions, type StatementSigner } from '../../src/sign/signer.js';
import { quickHttp, sandboxServices, sandboxToken, verifyWithSigstore } from '../support/signing.js';

const statement = (name: string) =>
  Buffer.from(
    JSON.stringify({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name, digest: { sha256: 'ab'.repeat(32) } }],
      predicateType: 'https://acme.example/checked/v1',
      predicate: { widget: 'schön' },
    }),
  );

let sandbox: Sandbox;
let other: Sandbox;
let token: IdentityToken;

beforeAll(async () => {
  [sandbox, other] = await Promise.all([startSandbox(), startSandbox()]);
  token = await sandboxToken(sandbox);
});

afterAll(async () => {
  await Promise.all([sandbox.close(), other.close()]);
});

beforeEach(() => {
  for (const service of Object.values(sandbox.services)) service.setFaults([]);
});

type Witnesses = Parameters<typeof sandboxServices>[1];

async function open(witnesses: Witnesses, options: Partial<SignerOptions> = {}): Promise<StatementSigner> {
  return openSigner({ services: sandboxServices(sandbox, witnesses), token, http: quickHttp(), ...options });
}

function asked(name: SandboxServiceName, work: () => Promise<unknown>): Promise<string[]> {
  const before = sandbox.services[name].requests.length;
  return work().then(() =>
    sandbox.services[name].requests.slice(before).map(({ method, path }) => `${method} ${path}`),
  );
}

describe('a signed statement', () => {
  it.each<[string, Witnesses, number]>([
    ['Rekor v1', ['v1'], 1],
    ['Rekor v1 and a timestamp', ['v1', 'tsa'], 1],
    ['Rekor v2 and a timestamp', ['v2', 'tsa'], 1],
    ['both Rekors and a timestamp', ['v1', 'v2', 'tsa'], 1],
    ['a timestamp alone', ['tsa'], 0],
  ])('with %s convinces the readers of its root, and of no other', async (_, witnesses, logs) => {
    const signer = await open(witnesses);
    const { bundle, logEntries } = await signer.sign(statement('widget'));
    const bytes = serializeBundle(bundle);
    expect(() => verifyWithSigstore(bytes, sandbox, logs)).not.toThrow();
    expect(() => verifyWithSigstore(bytes, other, logs)).toThrow();
    expect(logEntries.map(({ url }) => url)).toEqual(sandboxServices(sandbox, witnesses).rekor.map(({ url }) => url));
    expect(logEntries.map(({ index }) => index)).toEqual(
      bundle.verificationMaterial.tlogEntries.map((e) => e.logIndex),
    );
    expect(bundle.verificationMaterial.timestampVerificationData?.rfc3161Timestamps).toHaveLength(
      witnesses.includes('tsa') ? 1 : 0,
    );
  });

  it('does not convince once a byte of it changes', async () => {
    const { bundle } = await (await open(['v1'])).sign(statement('widget'));
    const changed = serializeBundle(bundle)
      .toString()
      .replace(/"payload":"e/, '"payload":"f');
    expect(() => verifyWithSigstore(Buffer.from(changed), sandbox)).toThrow();
  });

  it('keeps its bytes, and its bundle is v0.3 in strict protobuf JSON', async () => {
    const signer = await open(['v2', 'tsa']);
    const { bundle } = await signer.sign(statement('widget'));
    const text = serializeBundle(bundle).toString('utf8');
    const json = JSON.parse(text) as Record<string, any>;
    expect(json['mediaType']).toBe('application/vnd.dev.sigstore.bundle.v0.3+json');
    expect(json['dsseEnvelope'].payloadType).toBe('application/vnd.in-toto+json');
    expect(Buffer.from(json['dsseEnvelope'].payload, 'base64')).toEqual(statement('widget'));
    expect(Buffer.from(json['verificationMaterial'].certificate.rawBytes, 'base64')).toEqual(signer.certificate);
    expect(json['verificationMaterial'].tlogEntries[0].kindVersion).toEqual({ kind: 'hashedrekord', version: '0.0.2' });
    expect(typeof json['verificationMaterial'].tlogEntries[0].logIndex).toBe('string');
    expect(text).not.toContain('\n');
  });

  it('is signed by the identity of the token', async () => {
    const { subjectAltName } = new X509Certificate((await open(['tsa'])).certificate);
    expect(subjectAltName).toBe(`URI:https://github.com/${token.claims.job_workflow_ref}`);
  });
});

describe('many statements', () => {
  it('share one certificate, also when they are signed at once', async () => {
    const requests = await asked('fulcio', async () => {
      const signer = await open(['v1', 'tsa']);
      const signed = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(async (name) => signer.sign(statement(name))));
      for (const { bundle } of signed) expect(() => verifyWithSigstore(serializeBundle(bundle), sandbox)).not.toThrow();
      const indexes = signed.map(({ logEntries }) => logEntries[0]?.index);
      expect(new Set(indexes).size).toBe(5);
    });
    expect(requests).toEqual(['POST /api/v2/signingCert']);
  });

  it('get a new certificate a minute before the old one ends, once for all of them', async () => {
    let now = Date.now();
    const long = { ...token, claims: { ...token.claims, exp: token.claims.exp + 3600 } };
    const requests = await asked('fulcio', async () => {
      const signer = await open(['tsa'], { token: long, now: () => new Date(now) });
      const first = signer.certificate;
      now += 9 * 60_000 - 1;
      await signer.sign(statement('a'));
      expect(signer.certificate).toBe(first);
      now += 1;
      await Promise.all([signer.sign(statement('b')), signer.sign(statement('c'))]);
      expect(signer.certificate).not.toEqual(first);
      await signer.sign(statement('d'));
    });
    expect(requests).toHaveLength(2);
  });

  it('are refused, and said why, when the token has expired by then', async () => {
    let now = Date.now();
    const signer = await open(['tsa'], { now: () => new Date(now) });
    now += 9 * 60_000 + 3_600_000;
    await expect(signer.sign(statement('a'))).rejects.toMatchObject({ code: 'OIDC_TOKEN_EXPIRED' });
  });

  it('ask for a fresh token where one certificate is not enough, and for no other', async () => {
    let now = Date.now();
    let renewals = 0;
    const renewToken = async (): Promise<IdentityToken> => {
      renewals += 1;
      return { ...token, claims: { ...token.claims, exp: Math.floor(now / 1000) + 300 } };
    };
    const signer = await open(['tsa'], { now: () => new Date(now), renewToken });
    await signer.sign(statement('a'));
    expect(renewals).toBe(0);
    now += 9 * 60_000;
    await Promise.all([signer.sign(statement('b')), signer.sign(statement('c'))]);
    expect(renewals).toBe(1);
  });

  it.each(['sub', 'repository', 'job_workflow_ref', 'run_id'] as const)(
    'are refused where the fresh token has another %s',
    async (claim) => {
      let now = Date.now();
      const renewToken = async (): Promise<IdentityToken> => ({
        ...token,
        claims: { ...token.claims, exp: token.claims.exp + 3600, [claim]: 'another' },
      });
      const signer = await open(['tsa'], { now: () => new Date(now), renewToken });
      now += 9 * 60_000;
      const requests = await asked('fulcio', async () => {
        await expect(signer.sign(statement('a'))).rejects.toMatchObject({
          code: 'OIDC_IDENTITY_CHANGED',
          message: expect.stringContaining(claim),
        });
      });
      expect(requests).toEqual([]);
    },
  );

  it('can be signed after a renewal that failed', async () => {
    let now = Date.now();
    const long = { ...token, claims: { ...token.claims, exp: token.claims.exp + 3600 } };
    const signer = await open(['tsa'], { token: long, now: () => new Date(now) });
    now += 9 * 60_000;
    sandbox.services.fulcio.setFaults([{ fault: { kind: 'status', status: 400 }, nth: 1 }]);
    await expect(signer.sign(statement('a'))).rejects.toMatchObject({ code: 'SERVICE_REFUSED' });
    await expect(signer.sign(statement('a'))).resolves.toBeDefined();
  });
});

describe('an upload whose answer got lost', () => {
  it('to Rekor v1 is found again, not made twice', async () => {
    const signer = await open(['v1']);
    sandbox.services.rekorV1.setFaults([{ fault: { kind: 'truncated' }, nth: 1 }]);
    const requests = await asked('rekorV1', async () => {
      const { bundle } = await signer.sign(statement('widget'));
      expect(() => verifyWithSigstore(serializeBundle(bundle), sandbox)).not.toThrow();
    });
    expect(requests).toEqual([
      'POST /api/v1/log/entries',
      'POST /api/v1/log/entries',
      expect.stringMatching(/^GET \/api\/v1\/log\/entries\/[0-9a-f]{64,80}$/),
    ]);
  });

  it('to Rekor v2, which does not give it again, is made good by a new signature', async () => {
    const signer = await open(['v2', 'tsa']);
    sandbox.services.rekorV2.setFaults([{ fault: { kind: 'truncated' }, nth: 1 }]);
    const requests = await asked('rekorV2', async () => {
      const { bundle } = await signer.sign(statement('widget'));
      expect(() => verifyWithSigstore(serializeBundle(bundle), sandbox)).not.toThrow();
    });
    expect(requests).toHaveLength(3);
  });

  it('to Rekor v2 again and again is told in the end', async () => {
    const signer = await open(['v2', 'tsa']);
    sandbox.services.rekorV2.setFaults([1, 3, 5].map((nth) => ({ fault: { kind: 'truncated' }, nth })));
    await expect(signer.sign(statement('widget'))).rejects.toMatchObject({
      code: 'SERVICE_REFUSED',
      message: expect.stringContaining('Rekor v2 has this entry already'),
    });
  });
});

it('a witness that fails ends the waiting for the others', async () => {
  sandbox.services.rekorV1.setFaults([{ fault: { kind: 'status', status: 400 } }]);
  sandbox.services.tsa.setFaults([{ fault: { kind: 'hang' } }]);
  const patient = quickHttp({ timeoutMs: 3_600_000 });
  const ends: Promise<string>[] = [];
  const http: Http = {
    send: async (request) => {
      const sent = patient.send(request);
      const end = sent.then(
        () => 'answered',
        (error: { code: string }) => error.code,
      );
      ends.push(end);
      return sent;
    },
  };
  const signer = await open(['v1', 'tsa'], { http });
  await expect(signer.sign(statement('widget'))).rejects.toMatchObject({ code: 'SERVICE_REFUSED' });
  expect(await Promise.all(ends)).toEqual(['answered', 'SERVICE_REFUSED', 'INTERRUPTED']);
});

describe('a service that fails', () => {
  const services: [SandboxServiceName, string, Witnesses][] = [
    ['fulcio', 'Fulcio', ['v1']],
    ['rekorV1', 'Rekor', ['v1']],
    ['rekorV2', 'Rekor v2', ['v2', 'tsa']],
    ['tsa', 'The timestamp authority', ['tsa']],
  ];
  const faults: [string, Fault, string][] = [
    ['500', { kind: 'status', status: 500, body: '{"message":"out of order"}' }, 'SERVICE_FAILED'],
    ['429', { kind: 'status', status: 429, headers: { 'retry-after': '3600' } }, 'SERVICE_FAILED'],
    ['403', { kind: 'status', status: 403 }, 'SERVICE_REFUSED'],
    ['a hang', { kind: 'hang' }, 'SERVICE_TIMEOUT'],
    ['a cut', { kind: 'cut' }, 'SERVICE_UNREACHABLE'],
    ['a web page', { kind: 'html' }, 'SERVICE_ANSWER_MALFORMED'],
    ['half an answer', { kind: 'truncated' }, 'SERVICE_ANSWER_MALFORMED'],
    ['nonsense', { kind: 'malformed' }, 'SERVICE_ANSWER_MALFORMED'],
  ];
  const table = services.flatMap(([service, name, witnesses]) =>
    faults.map(([fault, rule, code]) => ({ service, name, witnesses, fault, rule, code })),
  );

  it.each(table)('$name with $fault is named with $code', async ({ service, name, witnesses, rule, code }) => {
    sandbox.services[service].setFaults([{ fault: rule }]);
    // Half an answer to an upload is an upload: with one attempt the loss itself is seen.
    const quick = quickHttp({ attempts: rule.kind === 'truncated' ? 1 : 2 });
    // Only who hangs gets little time: the others are honest, and this machine may be busy.
    const http: Http = {
      send: async (request) =>
        quick.send(rule.kind === 'hang' && request.service === name ? { ...request, timeoutMs: 100 } : request),
    };
    const error = await failure(async () => (await open(witnesses, { http })).sign(statement('widget')));
    expect(error.code).toBe(code);
    expect(error.message).toContain(name);
    expect(error.remedy.length).toBeGreaterThan(20);
  });

  it.each(services)('%s that refuses the connection is named', async (service, name, witnesses) => {
    const closed = await startService('closed', () => ({ status: 200 }));
    await closed.close();
    const gone = closed.url;
    const services = sandboxServices(sandbox, witnesses);
    const broken = {
      ...services,
      fulcioUrl: service === 'fulcio' ? gone : services.fulcioUrl,
      rekor: services.rekor.map((rekor) => (service.startsWith('rekor') ? { ...rekor, url: gone } : rekor)),
      timestampUrls: services.timestampUrls.map((url) => (service === 'tsa' ? gone : url)),
    };
    const http = quickHttp();
    const error = await failure(async () => (await openSigner({ services: broken, token, http })).sign(statement('a')));
    expect(error.code).toBe('SERVICE_UNREACHABLE');
    expect(error.message).toBe(`${name} at ${new URL(gone).host} refused the connection (attempt 3 of 3).`);
  });

  async function failure(work: () => Promise<unknown>) {
    const error = await work().then(
      () => undefined,
      (thrown: unknown) => thrown as { code: string; message: string; remedy: string },
    );
    if (error === undefined) throw new TypeError('nothing failed');
    const shown = inspect(error, { depth: 9 });
    for (const part of token.raw.split('.')) expect(shown).not.toContain(part);
    return error;
  }
});

it('a failing step of the work is told as failed, a good one as done', async () => {
  const told: string[] = [];
  const progress = {
    begin: (label: string) => ({
      update: () => undefined,
      end: (outcome = '') => {
        told.push(`${label}: ${outcome}`);
      },
    }),
  };
  const signer = await open(['v1', 'tsa'], { progress });
  await signer.sign(statement('widget'));
  sandbox.services.tsa.setFaults([{ fault: { kind: 'status', status: 400 } }]);
  await expect(signer.sign(statement('widget'))).rejects.toMatchObject({ code: 'SERVICE_REFUSED' });
  const host = (name: SandboxServiceName) => new URL(sandbox.services[name].url).host;
  const witnessed = `Signature witnessed by ${host('rekorV1')}, ${host('tsa')}`;
  expect(told).toEqual([
    `Certificate from Fulcio at ${host('fulcio')}: done`,
    `${witnessed}: done`,
    `${witnessed}: failed`,
  ]);
});
