import { sign, verify, type KeyObject } from 'node:crypto';
import { at, stringAt } from './request-json.js';

/** A key whose tokens a certificate authority believes, under one issuer's name. */
export interface TrustedIssuer {
  readonly issuer: string;
  readonly publicKey: KeyObject;
  readonly keyId: string;
}

export type TokenClaims = Readonly<Record<string, unknown>>;

export interface TokenExpectation {
  readonly issuers: readonly TrustedIssuer[];
  readonly audience: string;
  readonly now: Date;
}

/** Source: RFC 7515, section 7.1, with RS256. */
export function signJwt(header: object, payload: object, key: KeyObject): string {
  const signed = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}

/** As the clocks of issuer and authority may differ; go-oidc, which Fulcio uses, allows it for `nbf` alone. */
const NOT_BEFORE_LEEWAY_SECONDS = 300;

/**
 * The claims of a token that one of these issuers signed for this audience and that is valid now, else undefined.
 * Source: RFC 7519, section 7.2, and OpenID Connect Core 1.0, section 3.1.3.7; RS256 alone is believed.
 */
export function verifiedClaims(token: string, { issuers, audience, now }: TokenExpectation): TokenClaims | undefined {
  const [header = '', payload = '', signature = '', ...more] = token.split('.');
  const claims = decodeJson(payload);
  if (more.length > 0 || stringAt(decodeJson(header), 'alg') !== 'RS256') return undefined;
  const issuer = issuers.find((one) => one.issuer === stringAt(claims, 'iss'));
  if (issuer === undefined) return undefined;
  const signed = Buffer.from(`${header}.${payload}`);
  if (!verify('sha256', signed, issuer.publicKey, Buffer.from(signature, 'base64url'))) return undefined;
  const seconds = now.getTime() / 1000;
  const [expires, notBefore] = [at(claims, 'exp'), at(claims, 'nbf') ?? 0];
  if (typeof expires !== 'number' || expires < seconds) return undefined;
  if (typeof notBefore !== 'number' || notBefore > seconds + NOT_BEFORE_LEEWAY_SECONDS) return undefined;
  return isFor(audience, at(claims, 'aud')) ? (claims as TokenClaims) : undefined;
}

function isFor(audience: string, claim: unknown): boolean {
  return Array.isArray(claim) ? claim.includes(audience) : claim === audience;
}

function decodeJson(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
