import { generateKeyPairSync, sign, verify, X509Certificate, type KeyObject } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { X509Certificate as SigstoreCertificate } from '@sigstore/core';
import { FulcioSigner } from '@sigstore/sign';
import { verifyCertificate } from '@sigstore/verify/dist/key/index.js';
import { verifySCTs } from '@sigstore/verify/dist/key/sct.js';
import { FULCIO_EXTENSIONS, fulcioOid, type FulcioExtensionName } from '../../src/model/fulcio-extensions.js';
import { resolveClaims, type ResolvedClaims } from '../../src/sandbox/claims.js';
import { createOidcIssuer } from '../../src/sandbox/oidc.js';
import type { RunClaims } from '../../src/sandbox/sandbox.js';
import * as x509 from '../../src/sandbox/x509.js';
import { publicKeyOf, startIdentityServices, trustMaterialOf, type IdentityServices } from './identity-services.js';

const NOW = new Date('2026-03-04T05:06:07.890Z');
const SCT_LIST = '1.3.6.1.4.1.11129.2.4.2';
const SANS = '2.5.29.17';

let services: IdentityServices;
let now = NOW;
beforeAll(async () => {
  services = await startIdentityServices({ now: () => now });
});
afterAll(async () => services.close());
beforeEach(() => {
  now = NOW;
  services.oidc.setClaims({});
});

interface Asked {
  readonly token: string;
  readonly keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  readonly proof: Buffer;
}

const ecKeys = (namedCurve = 'P-256') => generateKeyPairSync('ec', { namedCurve });
const pemOf = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();
const subjectOf = (token: string): string =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')).sub;

function asked(given: Partial<Asked> = {}): Asked {
  const token = given.token ?? services.oidc.mintToken('sigstore');
  const keys = given.keys ?? ecKeys();
  return { token, keys, proof: given.proof ?? sign('sha256', Buffer.from(subjectOf(token)), keys.privateKey) };
}

function body({ token, keys, proof }: Asked): Record<string, unknown> {
  return {
    credentials: { oidcIdentityToken: token },
    publicKeyRequest: {
      publicKey: { algorithm: 'ECDSA', content: pemOf(keys.publicKey) },
      proofOfPossession: proof.toString('base64'),
    },
  };
}

async function post(content: unknown, headers: Record<string, string> = {}, to = services): Promise<Response> {
  return fetch(`${to.urls.fulcio}/api/v2/signingCert`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof content === 'string' ? content : JSON.stringify(content),
  });
}

interface Issued {
  readonly signedCertificateEmbeddedSct: { readonly chain: { readonly certificates: [string, string, string] } };
}

async function issued(response: Response): Promise<[string, string, string]> {
  expect(response.status).toBe(200);
  return ((await response.json()) as Issued).signedCertificateEmbeddedSct.chain.certificates;
}

async function leaf(claims: RunClaims = {}): Promise<SigstoreCertificate> {
  services.oidc.setClaims(claims);
  const [pem] = await issued(await post(body(asked())));
  return SigstoreCertificate.parse(pem);
}

describe('a certificate of the sandbox', () => {
  it("is issued to the signer of sigstore's own library, with its key in it", async () => {
    const keys = ecKeys();
    const signer = new FulcioSigner({
      fulcioBaseURL: services.urls.fulcio,
      identityProvider: { getToken: async () => services.oidc.mintToken('sigstore') },
      keyHolder: {
        sign: async (data) => ({
          signature: sign('sha256', data, keys.privateKey),
          key: { $case: 'publicKey', publicKey: pemOf(keys.publicKey) },
        }),
      },
    });
    const { key } = await signer.sign(Buffer.from('artifact'));
    expect(key.$case).toBe('x509Certificate');
    const certificate = new X509Certificate(key.$case === 'x509Certificate' ? key.certificate : '');
    expect(certificate.publicKey.equals(keys.publicKey)).toBe(true);
  });

  it('comes with its chain, which node:crypto verifies up to the root', async () => {
    const certificates = (await issued(await post(body(asked())))).map((pem) => new X509Certificate(pem));
    const [own, intermediate, root] = certificates as [X509Certificate, X509Certificate, X509Certificate];
    expect(own.checkIssued(intermediate) && own.verify(intermediate.publicKey)).toBe(true);
    expect(intermediate.checkIssued(root) && intermediate.verify(root.publicKey)).toBe(true);
    expect(root.verify(root.publicKey)).toBe(true);
    expect(own.verify(root.publicKey)).toBe(false);
    expect(root.raw.equals(services.fulcio.root.certificate)).toBe(true);
  });

  it('lives ten minutes, has no subject, a critical name, and is for signing code alone', async () => {
    const [pem] = await issued(await post(body(asked())));
    const certificate = new X509Certificate(pem);
    expect(certificate.validFromDate).toEqual(new Date('2026-03-04T05:06:07Z'));
    expect(certificate.validToDate).toEqual(new Date('2026-03-04T05:16:07Z'));
    expect(certificate.subject ?? '').toBe('');
    expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.3']);
    expect(certificate.ca).toBe(false);
    const parsed = SigstoreCertificate.parse(pem);
    expect(parsed.extension(SANS)?.critical).toBe(true);
    expect(parsed.extKeyUsage?.critical).toBe(true);
    expect(parsed.extKeyUsage?.digitalSignature).toBe(true);
    expect(parsed.extKeyUsage?.keyCertSign).toBe(false);
    expect(parsed.extAuthorityKeyID?.keyIdentifier).toEqual(
      SigstoreCertificate.parse(services.fulcio.intermediate.pem).extSubjectKeyID?.keyIdentifier,
    );
  });

  it.each([
    ['P-384', () => ecKeys('P-384'), 'sha384'],
    ['RSA', () => generateKeyPairSync('rsa', { modulusLength: 2048 }), 'sha256'],
    ['Ed25519', () => generateKeyPairSync('ed25519'), null],
  ] as const)('is issued for a key of %s', async (_kind, generate, digest) => {
    const keys = generate();
    const token = services.oidc.mintToken('sigstore');
    const proof = sign(digest, Buffer.from(subjectOf(token)), keys.privateKey);
    const [pem] = await issued(await post(body({ token, keys, proof })));
    expect(new X509Certificate(pem).publicKey.equals(keys.publicKey)).toBe(true);
  });

  it('is issued for a token in the header', async () => {
    const { credentials: _, ...rest } = body(asked());
    const authorization = `Bearer ${services.oidc.mintToken('sigstore')}`;
    await issued(await post(rest, { authorization }));
  });

  it('is issued for a certificate signing request', async () => {
    const [pem] = await issued(await post(await signingRequest()));
    const certificate = SigstoreCertificate.parse(pem);
    expect(certificate.subjectAltName).toMatch(/^https:\/\/github\.com\/acme\/widget\//);
  });
});

async function signingRequest(alter: (der: Buffer) => Buffer = (der) => der): Promise<Record<string, unknown>> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const csr = await x509.Pkcs10CertificateRequestGenerator.create({ keys, signingAlgorithm: algorithm });
  const der = alter(Buffer.from(csr.rawData));
  const pem = x509.PemConverter.encode(der, 'CERTIFICATE REQUEST');
  return {
    credentials: { oidcIdentityToken: services.oidc.mintToken('sigstore') },
    certificateSigningRequest: Buffer.from(pem).toString('base64'),
  };
}

/** Every claim differs from every other, so that no extension can hold the wrong one unseen. */
const DISTINCT: ResolvedClaims = {
  sub: 'repo:acme/widget:environment:production',
  event_name: 'release',
  ref: 'refs/tags/v1.2.3',
  sha: '1'.repeat(40),
  repository: 'acme/widget',
  repository_id: '111',
  repository_owner: 'acme',
  repository_owner_id: '222',
  repository_visibility: 'internal',
  workflow: 'Veröffentlichen',
  workflow_ref: 'acme/widget/.github/workflows/call.yml@refs/tags/v1.2.3',
  workflow_sha: '2'.repeat(40),
  job_workflow_ref: `builders/tool/.github/workflows/${'long-'.repeat(30)}build.yml@refs/heads/main`,
  job_workflow_sha: '3'.repeat(40),
  run_id: '333',
  run_attempt: '4',
  runner_environment: 'self-hosted',
  environment: 'production',
};

const EXPECTED: readonly (readonly [FulcioExtensionName, string])[] = [
  ['issuerV1', 'https://token.actions.githubusercontent.com'],
  ['githubWorkflowTrigger', 'release'],
  ['githubWorkflowSha', '1'.repeat(40)],
  ['githubWorkflowName', 'Veröffentlichen'],
  ['githubWorkflowRepository', 'acme/widget'],
  ['githubWorkflowRef', 'refs/tags/v1.2.3'],
  ['issuer', 'https://token.actions.githubusercontent.com'],
  ['buildSignerURI', `https://github.com/${DISTINCT.job_workflow_ref}`],
  ['buildSignerDigest', '3'.repeat(40)],
  ['runnerEnvironment', 'self-hosted'],
  ['sourceRepositoryURI', 'https://github.com/acme/widget'],
  ['sourceRepositoryDigest', '1'.repeat(40)],
  ['sourceRepositoryRef', 'refs/tags/v1.2.3'],
  ['sourceRepositoryIdentifier', '111'],
  ['sourceRepositoryOwnerURI', 'https://github.com/acme'],
  ['sourceRepositoryOwnerIdentifier', '222'],
  ['buildConfigURI', 'https://github.com/acme/widget/.github/workflows/call.yml@refs/tags/v1.2.3'],
  ['buildConfigDigest', '2'.repeat(40)],
  ['buildTrigger', 'release'],
  ['runInvocationURI', 'https://github.com/acme/widget/actions/runs/333/attempts/4'],
  ['sourceRepositoryVisibilityAtSigning', 'internal'],
  ['deploymentEnvironment', 'production'],
  ['tokenSubject', 'repo:acme/widget:environment:production'],
];

describe('the extensions of a certificate', () => {
  it('are expected in full by the table below', () => {
    expect(EXPECTED.map(([name]) => name)).toEqual(Object.keys(FULCIO_EXTENSIONS));
  });

  it.each(EXPECTED)('say %s by the claims', async (name, expected) => {
    const value = (await leaf(DISTINCT)).extension(fulcioOid(name))?.value;
    if (FULCIO_EXTENSIONS[name].encoding === 'raw') {
      expect(value?.toString('utf8')).toBe(expected);
      return;
    }
    const bytes = Buffer.from(expected);
    const length = bytes.length < 0x80 ? [bytes.length] : [0x81, bytes.length];
    expect(value?.toString('hex')).toBe(Buffer.from([0x0c, ...length, ...bytes]).toString('hex'));
  });

  it('put the signing workflow, not the calling one, into the name', async () => {
    expect((await leaf(DISTINCT)).subjectAltName).toBe(`https://github.com/${DISTINCT.job_workflow_ref}`);
  });

  it('leave out an environment that the run does not have', async () => {
    expect((await leaf()).extension(fulcioOid('deploymentEnvironment'))).toBeUndefined();
  });
});

describe('the chain and the SCT of a certificate', () => {
  const when = new Date(NOW.getTime() + 1000);

  it("are accepted by sigstore's verifier, within the certificate's life", async () => {
    const certificate = await leaf();
    const { scts } = verifyCertificate(certificate, [when], trustMaterialOf(services));
    expect(scts).toEqual([services.ctLog.logId]);
    const tooLate = new Date(NOW.getTime() + 11 * 60_000);
    expect(() => verifyCertificate(certificate, [tooLate], trustMaterialOf(services))).toThrow(/certificate/);
  });

  it.each([
    ["the log's name", 10],
    ['the time', 40],
    ['the signature', 70],
  ])('are refused when %s in the SCT has changed', async (_what, offset) => {
    const certificate = await leaf();
    // The certificate's own signature will not fit either: only the SCT is verified here.
    const issuer = SigstoreCertificate.parse(services.fulcio.intermediate.pem);
    const verified = (): Buffer[] => verifySCTs(certificate, issuer, trustMaterialOf(services).ctlogs);
    expect(verified()).toEqual([services.ctLog.logId]);
    const list = certificate.extension(SCT_LIST)?.valueObj.subs[0]?.value ?? Buffer.alloc(0);
    list[offset] = (list[offset] ?? 0) ^ 1;
    expect(verified).toThrow('SCT verification failed');
  });

  it("are refused by somebody who trusts another sandbox's authority or log", async () => {
    const certificate = await leaf();
    const other = await startIdentityServices({ now: () => now });
    try {
      const { fulcio, ctLog } = services;
      const trust = (parts: Pick<IdentityServices, 'fulcio' | 'ctLog'>) => () =>
        verifyCertificate(certificate, [when], trustMaterialOf(parts));
      expect(trust({ fulcio, ctLog })).not.toThrow();
      expect(trust({ fulcio: other.fulcio, ctLog })).toThrow(expect.objectContaining({ code: 'CERTIFICATE_ERROR' }));
      expect(trust({ fulcio, ctLog: other.ctLog })).toThrow(expect.objectContaining({ code: 'CERTIFICATE_ERROR' }));
    } finally {
      await other.close();
    }
  });

  it('come from a log that shows a signed head of the tree they are in', async () => {
    const before = await treeHead();
    await leaf();
    const head = await treeHead();
    expect(head).toMatchObject({ tree_size: before.tree_size + 1, timestamp: NOW.getTime() });
    expect(head.sha256_root_hash).not.toBe(before.sha256_root_hash);
    const signed = Buffer.alloc(50);
    signed[1] = 1;
    signed.writeBigUInt64BE(BigInt(head.timestamp), 2);
    signed.writeBigUInt64BE(BigInt(head.tree_size), 10);
    Buffer.from(head.sha256_root_hash, 'base64').copy(signed, 18);
    const signature = Buffer.from(head.tree_head_signature, 'base64').subarray(4);
    expect(verify('sha256', signed, publicKeyOf(services.ctLog.publicKey), signature)).toBe(true);
    signed[17] = before.tree_size;
    expect(verify('sha256', signed, publicKeyOf(services.ctLog.publicKey), signature)).toBe(false);
  });
});

interface TreeHead {
  readonly tree_size: number;
  readonly timestamp: number;
  readonly sha256_root_hash: string;
  readonly tree_head_signature: string;
}

async function treeHead(): Promise<TreeHead> {
  return (await (await fetch(`${services.urls.ctLog}/ct/v1/get-sth`)).json()) as TreeHead;
}

const BAD_TOKEN = 'There was an error processing the identity token';
const BAD_PROOF = 'The signature supplied in the request could not be verified';
const BAD_KEY = 'The public key supplied in the request could not be parsed';
const WEAK_KEY = 'The public key supplied in the request is insecure';

describe('no certificate is issued', () => {
  async function expectRefusal(content: unknown, message: string): Promise<void> {
    const response = await post(content);
    const text = await response.text();
    expect(JSON.parse(text)).toEqual({ code: 3, message: expect.stringContaining(message), details: [] });
    expect(response.status).toBe(400);
    expect(text).not.toMatch(/CERTIFICATE|eyJ/);
  }

  function withPart(index: number, alter: (text: string) => string): string {
    const parts = services.oidc.mintToken('sigstore').split('.');
    parts[index] = Buffer.from(
      alter(Buffer.from(parts[index] ?? '', 'base64url').toString('latin1')),
      'latin1',
    ).toString('base64url');
    return parts.join('.');
  }

  async function fromAnotherIssuer(): Promise<string> {
    return (await createOidcIssuer({ now: () => now })).mintToken('sigstore');
  }

  it.each<[string, () => string | Promise<string>]>([
    ['for another audience', () => services.oidc.mintToken('sigstore2')],
    ['for no audience', () => services.oidc.mintToken('')],
    [
      'that has expired',
      () => {
        const token = services.oidc.mintToken('sigstore');
        now = new Date(NOW.getTime() + 301_000);
        return token;
      },
    ],
    [
      'of the future',
      () => {
        services.oidc.setClaims({ expiresInSeconds: 3600 });
        const token = services.oidc.mintToken('sigstore');
        now = new Date(NOW.getTime() - 302_000);
        return token;
      },
    ],
    ['that another key signed', fromAnotherIssuer],
    ['with a changed claim', () => withPart(1, (text) => text.replace('acme/widget', 'acme/wodget'))],
    ['with a changed signature', () => withPart(2, (text) => `${text.slice(0, -1)}!`)],
    ['without signature', () => services.oidc.mintToken('sigstore').replace(/[^.]+$/, '')],
    ['signed by no algorithm', () => withPart(0, (text) => text.replace('RS256', 'none'))],
    ['that is none', () => `x.${Buffer.from('{"sub":"x"}').toString('base64url')}.y`],
    ['with a fourth part', () => `${services.oidc.mintToken('sigstore')}.x`],
  ])('for a token %s', async (_what, token) => {
    await expectRefusal(body(asked({ token: await token() })), BAD_TOKEN);
  });

  it('for a token of an issuer that is not trusted', async () => {
    const other = await createOidcIssuer({ now: () => now, issuer: 'https://ci.example' });
    await expectRefusal(body(asked({ token: other.mintToken('sigstore') })), BAD_TOKEN);
  });

  it('without a token', async () => {
    const { credentials: _, ...rest } = body(asked());
    await expectRefusal(rest, BAD_TOKEN);
  });

  it.each(['sha', 'job_workflow_ref', 'repository_visibility', 'run_attempt'] as const)(
    'for a token without the claim %s',
    async (name) => {
      services.oidc.setClaims({ ...resolveClaims(), [name]: '' });
      await expectRefusal(body(asked()), `value <${name}> not present in either claims or defaults.`);
    },
  );

  it.each<[string, () => Partial<Asked>]>([
    ['over something else', () => proofOver(ecKeys(), 'repo:acme/widget:ref:refs/heads/other')],
    ['by another key', () => ({ proof: proofOver(ecKeys(), 'repo:acme/widget:ref:refs/heads/main').proof })],
    ['that is empty', () => ({ proof: Buffer.alloc(0) })],
    ['that is no signature', () => ({ proof: Buffer.from('signature') })],
  ])('with a proof of possession %s', async (_what, given) => {
    await expectRefusal(body(asked(given())), BAD_PROOF);
  });

  function proofOver(keys: Asked['keys'], text: string): Pick<Asked, 'keys' | 'proof'> {
    return { keys, proof: sign('sha256', Buffer.from(text), keys.privateKey) };
  }

  it.each<[string, string, () => string]>([
    ['that is none', BAD_KEY, () => 'key'],
    ['that is empty', BAD_KEY, () => ''],
    ['that is private', BAD_KEY, () => ecKeys().privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
    ['of 1024 bits', WEAK_KEY, () => pemOf(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey)],
    ['of an unusual curve', WEAK_KEY, () => pemOf(ecKeys('secp256k1').publicKey)],
  ])('for a key %s', async (_what, message, content) => {
    const request = body(asked());
    const publicKeyRequest = { ...(request['publicKeyRequest'] as object), publicKey: { content: content() } };
    await expectRefusal({ ...request, publicKeyRequest }, message);
  });

  it('for a certificate signing request that its key did not sign, or that is none', async () => {
    const flipped = await signingRequest((der) => {
      der[der.length - 1] = (der.at(-1) ?? 0) ^ 1;
      return der;
    });
    await expectRefusal(flipped, BAD_PROOF);
    const none = { ...flipped, certificateSigningRequest: Buffer.from('csr').toString('base64') };
    await expectRefusal(none, 'The certificate signing request could not be parsed');
  });

  it.each(['{', '', '[1', 'null', '[]', '"text"'])('for a body of %j', async (content) => {
    const response = await post(content);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 3, details: [] });
  });

  it('by another path or method', async () => {
    const elsewhere = await fetch(`${services.urls.fulcio}/api/v1/signingCert`, { method: 'POST' });
    const get = await fetch(`${services.urls.fulcio}/api/v2/signingCert`);
    expect([elsewhere.status, get.status]).toEqual([404, 501]);
    expect(await elsewhere.json()).toEqual({ code: 5, message: 'Not Found', details: [] });
    expect(await get.json()).toEqual({ code: 12, message: 'Method Not Allowed', details: [] });
  });
});

describe('what the authority says of itself', () => {
  it('is its chain and whose tokens it believes', async () => {
    const { intermediate, root } = services.fulcio;
    const bundle = await (await fetch(`${services.urls.fulcio}/api/v2/trustBundle`)).json();
    expect(bundle).toEqual({ chains: [{ certificates: [intermediate.pem, root.pem] }] });
    const configuration = await (await fetch(`${services.urls.fulcio}/api/v2/configuration`)).json();
    expect(configuration).toMatchObject({
      issuers: [
        { issuerUrl: 'https://token.actions.githubusercontent.com', audience: 'sigstore', challengeClaim: 'sub' },
      ],
    });
  });
});

describe('a kept authority', () => {
  it('issues at the next start what the first start is trusted for', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'wherefrom-fulcio-'));
    try {
      const first = await startIdentityServices({ directory, now: () => now });
      const trust = trustMaterialOf(first);
      await first.close();
      const second = await startIdentityServices({ directory, now: () => now });
      const request = body(asked({ token: second.oidc.mintToken('sigstore') }));
      const [pem] = await issued(await post(request, {}, second));
      await second.close();
      const certificate = SigstoreCertificate.parse(pem);
      expect(verifyCertificate(certificate, [new Date(NOW.getTime() + 1000)], trust).scts).toHaveLength(1);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  });

  it('is refused when its root is another by now', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'wherefrom-fulcio-'));
    try {
      await (await startIdentityServices({ directory, now: () => now })).close();
      await rm(join(directory, 'fulcio-root.pem'));
      await expect(startIdentityServices({ directory, now: () => now })).rejects.toMatchObject({
        code: 'INPUT_INVALID',
      });
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  });
});
