import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { CtLog } from './ct-log.js';
import { issueSigningCertificate, type ClaimReader } from './fulcio-certificate.js';
import { verifiedClaims, type TokenClaims, type TrustedIssuer } from './jwt.js';
import { assertIssued, keptAuthority } from './keep.js';
import { createIntermediate, createRoot, toPem, type Authority } from './pki.js';
import { at, bytesAt, jsonAnswer, RequestRefused, stringAt } from './request-json.js';
import type { SandboxAnswer, SandboxHandler, SandboxRequest } from './service.js';
import * as x509 from './x509.js';

export interface FulcioOptions {
  /** Keeps both authorities. */
  readonly directory?: string | undefined;
  readonly now: () => Date;
  /** Whose tokens are believed; their keys are held, not looked up. */
  readonly issuers: readonly TrustedIssuer[];
  readonly ctLog: CtLog;
}

export interface Fulcio {
  readonly handle: SandboxHandler;
  readonly root: Authority;
  /** Issues the certificates. */
  readonly intermediate: Authority;
}

/** The audience that a token for Sigstore has. */
const AUDIENCE = 'sigstore';
const BASE_PATH = '/api/v2';

/** A certificate authority for keys that live minutes. Source: sigstore/fulcio, fulcio.proto (v2) and pkg/server. */
export async function createFulcio(options: FulcioOptions): Promise<Fulcio> {
  const { directory, now } = options;
  const root = await keptAuthority(directory, 'fulcio-root', async () =>
    createRoot({ commonName: 'sandbox-fulcio-root' }, now()),
  );
  const intermediate = await keptAuthority(directory, 'fulcio-intermediate', async () =>
    createIntermediate(root, { commonName: 'sandbox-fulcio-intermediate' }, now()),
  );
  assertIssued(intermediate, root);
  const chain = [intermediate.pem, root.pem];
  const routes: Readonly<Record<string, Route>> = {
    [`${BASE_PATH}/signingCert`]: {
      method: 'POST',
      answer: async (request) => {
        const leaf = await signingCertificate(request, { ...options, authority: intermediate });
        return { signedCertificateEmbeddedSct: { chain: { certificates: [toPem(leaf, 'CERTIFICATE'), ...chain] } } };
      },
    },
    [`${BASE_PATH}/trustBundle`]: { method: 'GET', answer: () => ({ chains: [{ certificates: chain }] }) },
    [`${BASE_PATH}/configuration`]: { method: 'GET', answer: () => ({ issuers: options.issuers.map(configuration) }) },
    '/healthz': { method: 'GET', answer: () => ({ status: 'SERVING' }) },
  };
  return { handle: async (request) => answer(request, routes), root, intermediate };
}

interface Route {
  readonly method: string;
  readonly answer: (request: SandboxRequest) => object | Promise<object>;
}

async function answer(request: SandboxRequest, routes: Readonly<Record<string, Route>>): Promise<SandboxAnswer> {
  const route = Object.hasOwn(routes, request.path) ? routes[request.path] : undefined;
  if (route === undefined) return status(404, 5, 'Not Found');
  if (route.method !== request.method) return status(501, 12, 'Method Not Allowed');
  try {
    return jsonAnswer(200, await route.answer(request));
  } catch (error) {
    if (error instanceof RequestRefused) return error.answer;
    throw error;
  }
}

type SigningContext = FulcioOptions & { readonly authority: Authority };

async function signingCertificate(request: SandboxRequest, context: SigningContext): Promise<Buffer> {
  const body = parseBody(request.body);
  const now = context.now();
  const claims = verifiedClaims(tokenOf(body, request), { issuers: context.issuers, audience: AUDIENCE, now });
  if (claims === undefined) return refuse('There was an error processing the identity token');
  const claim = claimReader(claims);
  const publicKey = (await keyOfRequest(body)) ?? keyWithProof(body, claim('sub'));
  return issueSigningCertificate(context, { publicKey, claim, now });
}

/** @sigstore/sign sends the token in the body, sigstore-go and cosign in a header. */
function tokenOf(body: unknown, { headers }: SandboxRequest): string {
  return stringAt(body, 'credentials', 'oidcIdentityToken') ?? headers.authorization?.replace(/^bearer /i, '') ?? '';
}

function claimReader(claims: TokenClaims): ClaimReader {
  return (name) => {
    const value = claims[name];
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    // The one claim that Fulcio's configuration has a default for.
    if (name === 'environment') return '';
    return refuse(`value <${name}> not present in either claims or defaults.`);
  };
}

/** The key of a certificate signing request, whose signature is its proof; undefined where none was sent. */
async function keyOfRequest(body: unknown): Promise<KeyObject | undefined> {
  if (at(body, 'certificateSigningRequest') === undefined) return undefined;
  const csr = parseOrRefuse('The certificate signing request could not be parsed', () => {
    const pem = bytesAt(body, 'certificateSigningRequest')?.toString('utf8') ?? '';
    return new x509.Pkcs10CertificateRequest(pem);
  });
  const key = securePublicKey(Buffer.from(csr.publicKey.rawData));
  const proven = await csr.verify().catch(() => false);
  return proven ? key : refuse(INVALID_SIGNATURE);
}

const INVALID_SIGNATURE = 'The signature supplied in the request could not be verified';

/** The key of a public key request, whose proof is a signature over the token's subject. */
function keyWithProof(body: unknown, subject: string): KeyObject {
  const pem = stringAt(body, 'publicKeyRequest', 'publicKey', 'content') ?? '';
  const key = securePublicKey(pem);
  const proof = bytesAt(body, 'publicKeyRequest', 'proofOfPossession') ?? Buffer.alloc(0);
  if (!verify(proofDigest(key), Buffer.from(subject), key, proof)) return refuse(INVALID_SIGNATURE);
  return key;
}

function securePublicKey(source: string | Buffer): KeyObject {
  const key = parseOrRefuse('The public key supplied in the request could not be parsed', () => {
    if (typeof source !== 'string') return createPublicKey({ key: source, format: 'der', type: 'spki' });
    // A private key would do for node:crypto, too.
    if (!source.includes('-----BEGIN PUBLIC KEY-----')) throw new TypeError('no public key');
    return createPublicKey(source);
  });
  if (proofDigest(key) === undefined) refuse('The public key supplied in the request is insecure');
  return key;
}

const CURVE_DIGESTS: Readonly<Record<string, string>> = {
  prime256v1: 'sha256',
  secp384r1: 'sha384',
  secp521r1: 'sha512',
};

/** The digest that a kind of key signs by default, null where it signs the message itself, undefined where it is refused. */
function proofDigest({ asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject): string | null | undefined {
  if (type === 'ed25519') return null;
  if (type === 'ec') return CURVE_DIGESTS[details?.namedCurve ?? ''];
  return type === 'rsa' && (details?.modulusLength ?? 0) >= 2048 ? 'sha256' : undefined;
}

function configuration({ issuer }: TrustedIssuer): object {
  return {
    issuerUrl: issuer,
    audience: AUDIENCE,
    challengeClaim: 'sub',
    spiffeTrustDomain: '',
    issuerType: 'ci-provider',
    subjectDomain: '',
    skipEmailVerification: false,
  };
}

function parseBody(body: Buffer): unknown {
  return parseOrRefuse('The request is not JSON', () => JSON.parse(body.toString('utf8')) as unknown);
}

function parseOrRefuse<T>(message: string, parse: () => T): T {
  try {
    return parse();
  } catch {
    return refuse(message);
  }
}

/** All that a client does wrong is INVALID_ARGUMENT, a bad token, too. */
function refuse(message: string): never {
  throw new RequestRefused(status(400, 3, message));
}

/** google.rpc.Status, as the gateway writes it. */
function status(httpStatus: number, code: number, message: string): SandboxAnswer {
  return jsonAnswer(httpStatus, { code, message, details: [] });
}
