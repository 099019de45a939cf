import { createHash, createPublicKey, generateKeyPair, randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { GITHUB_ISSUER, GITHUB_SERVER } from '../model/github.js';
import { resolveClaims, runnerEnvironment, type ResolvedClaims } from './claims.js';
import { signJwt, type TrustedIssuer } from './jwt.js';
import { keptKey, type KeepDirectory } from './keep.js';
import { jsonAnswer } from './request-json.js';
import type { RunClaims } from './sandbox.js';
import type { SandboxAnswer, SandboxHandler, SandboxRequest } from './service.js';

export interface OidcOptions {
  /** Keeps the signing key. */
  readonly directory?: string | undefined;
  readonly now: () => Date;
  readonly claims?: RunClaims | undefined;
  /**
   * `iss` of the tokens: GitHub's real issuer unless given. The sandbox's Fulcio holds this issuer's key, so it asks no
   * network whose name this is; and with GitHub's name every verifier's default issuer fits. A service that finds its
   * keys by discovery (a real Fulcio) needs the URL of the issuer's own service here.
   */
  readonly issuer?: string | (() => string) | undefined;
}

export interface OidcIssuer extends TrustedIssuer {
  readonly handle: SandboxHandler;
  /** What the runner's token endpoint asks for: ACTIONS_ID_TOKEN_REQUEST_TOKEN. New at every start. */
  readonly requestToken: string;
  /** ACTIONS_ID_TOKEN_REQUEST_URL, for the URL at which `handle` is served. */
  requestUrl(serviceUrl: string): string;
  /** Claims of the tokens and variables from now on. */
  setClaims(claims: RunClaims): void;
  mintToken(audience: string): string;
  /** Of the tokens issued from now on. */
  claims(): ResolvedClaims;
  /** All variables of a runner for the current claims, the token endpoint's included. */
  environment(serviceUrl: string): Record<string, string>;
}

/** GitHub's tokens live five minutes. */
const TOKEN_SECONDS = 300;
const DISCOVERY_PATH = '/.well-known/openid-configuration';
const KEYS_PATH = '/.well-known/jwks';
const TOKEN_PATH = '/token';

/** The token issuer of GitHub Actions: discovery, keys, and the runner's token endpoint. */
export async function createOidcIssuer(options: OidcOptions): Promise<OidcIssuer> {
  const privateKey = await oidcKey(options.directory);
  const publicKey = createPublicKey(privateKey);
  const keyId = sha256(publicKey.export({ type: 'spki', format: 'der' })).slice(0, 40);
  const requestToken = randomBytes(24).toString('base64url');
  // A mistake in the claims is an error at the start, not at the first token.
  let run = parseRun(options.claims ?? {});
  const issuer = (): string => issuerName(options.issuer);
  const mintToken = (audience: string): string => {
    const payload = tokenPayload(run, { issuer: issuer(), audience, now: options.now() });
    return signJwt({ alg: 'RS256', typ: 'JWT', kid: keyId }, payload, privateKey);
  };
  return {
    get issuer() {
      return issuer();
    },
    publicKey,
    keyId,
    requestToken,
    requestUrl,
    mintToken,
    claims: () => run.claims,
    setClaims: (claims) => {
      run = parseRun(claims);
    },
    environment: (serviceUrl) => ({
      ...runnerEnvironment(run.claims),
      ACTIONS_ID_TOKEN_REQUEST_URL: requestUrl(serviceUrl),
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    }),
    handle: route({
      [DISCOVERY_PATH]: (request) => discovery(issuer(), request),
      [KEYS_PATH]: () => keySet(publicKey, keyId),
      [TOKEN_PATH]: (request) => token(request, { requestToken, owner: run.claims.repository_owner, mintToken }),
    }),
  };
}

function issuerName(given: OidcOptions['issuer']): string {
  return typeof given === 'function' ? given() : (given ?? GITHUB_ISSUER);
}

function requestUrl(serviceUrl: string): string {
  return `${serviceUrl}${TOKEN_PATH}?api-version=2.0`;
}

function route(answers: Readonly<Record<string, (request: SandboxRequest) => SandboxAnswer>>): SandboxHandler {
  return (request) => {
    if (request.method !== 'GET') return jsonAnswer(405, { message: 'Only GET is answered here.' });
    const answer = Object.hasOwn(answers, request.path) ? answers[request.path] : undefined;
    return answer?.(request) ?? jsonAnswer(404, { message: 'Nothing is here.' });
  };
}

interface Run {
  readonly claims: ResolvedClaims;
  readonly lifeSeconds: number;
}

function parseRun(given: RunClaims): Run {
  return { claims: resolveClaims(given), lifeSeconds: given.expiresInSeconds ?? TOKEN_SECONDS };
}

interface TokenFrame {
  readonly issuer: string;
  readonly audience: string;
  readonly now: Date;
}

function tokenPayload({ claims, lifeSeconds }: Run, { issuer, audience, now }: TokenFrame): object {
  const issuedAt = Math.floor(now.getTime() / 1000);
  const present = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== ''));
  const times = { nbf: issuedAt, iat: issuedAt, exp: issuedAt + lifeSeconds };
  return { jti: randomUUID(), iss: issuer, aud: audience, ...present, ...times };
}

/** RFC 7517, section 5. */
function keySet(publicKey: KeyObject, keyId: string): SandboxAnswer {
  return jsonAnswer(200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: keyId, use: 'sig', alg: 'RS256' }] });
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function oidcKey(directory: KeepDirectory): Promise<KeyObject> {
  return keptKey(directory, 'oidc', async () => {
    const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
    return privateKey;
  });
}

/** OpenID Connect Discovery 1.0, section 3. */
function discovery(issuer: string, { headers }: SandboxRequest): SandboxAnswer {
  return jsonAnswer(200, {
    issuer,
    jwks_uri: `http://${headers.host ?? '127.0.0.1'}${KEYS_PATH}`,
    subject_types_supported: ['public', 'pairwise'],
    response_types_supported: ['id_token'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid'],
  });
}

interface TokenEndpoint {
  readonly requestToken: string;
  readonly owner: string;
  readonly mintToken: (audience: string) => string;
}

function token({ headers, query }: SandboxRequest, { requestToken, owner, mintToken }: TokenEndpoint): SandboxAnswer {
  if (headers.authorization?.replace(/^bearer /i, '') !== requestToken) {
    return jsonAnswer(401, { message: 'The request token is missing or not of this job.' });
  }
  // Without an audience a token of GitHub's is for the repository's owner.
  const value = mintToken(query.get('audience') ?? `${GITHUB_SERVER}/${owner}`);
  return jsonAnswer(200, { count: value.length, value });
}
