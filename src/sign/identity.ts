/** Who a run is, as its CI system says it in an OIDC token. */

import { fail } from '../errors.js';

/** Claims of GitHub's OIDC token. Source: GitHub, "OpenID Connect reference". Every one is a string in the token but the times. */
export interface GithubClaims {
  readonly iss: string;
  readonly sub: string;
  readonly aud: string;
  /** Seconds since the epoch. */
  readonly exp: number;
  readonly event_name: string;
  readonly ref: string;
  readonly sha: string;
  readonly repository: string;
  readonly repository_id: string;
  readonly repository_owner: string;
  readonly repository_owner_id: string;
  /** Absent in tokens of older servers; absent means private. */
  readonly repository_visibility?: string;
  readonly workflow: string;
  readonly workflow_ref: string;
  readonly workflow_sha: string;
  readonly job_workflow_ref: string;
  readonly job_workflow_sha: string;
  readonly run_id: string;
  readonly run_attempt: string;
  readonly runner_environment: string;
  readonly environment?: string;
}

/** A token that has been seen to be a JWT with GitHub's claims. `raw` is a secret: only the certificate authority gets it. */
export interface IdentityToken {
  readonly raw: string;
  readonly claims: GithubClaims;
}

/** Where a token comes from: the runner's endpoint, a file. */
export interface IdentityProvider {
  /**
   * Refuses what can be known without asking for a token, before long work is done for a run that cannot sign. Absent where
   * nothing can be known.
   * @throws WherefromError OIDC_*, INPUT_INVALID
   */
  assertAvailable?(audience: string): Promise<void>;
  /**
   * Asked once a run, and again only where the run outlives its certificate.
   * @throws WherefromError OIDC_*, SERVICE_*
   */
  getToken(audience: string): Promise<IdentityToken>;
}

/** The claims that provenance and certificate are made of; none has a sensible default. */
const REQUIRED_CLAIMS = [
  'iss',
  'sub',
  'aud',
  'event_name',
  'ref',
  'sha',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'workflow',
  'workflow_ref',
  'workflow_sha',
  'job_workflow_ref',
  'job_workflow_sha',
  'run_id',
  'run_attempt',
  'runner_environment',
] as const satisfies readonly (keyof GithubClaims)[];

const OPTIONAL_CLAIMS = ['repository_visibility', 'environment'] as const satisfies readonly (keyof GithubClaims)[];

/** Far above any token: GitHub's are about 2 kB. */
const LONGEST_TOKEN = 64 * 1024;
/** RFC 7515 section 3.1: three base64url parts. An unsigned token (empty third part) is no token here. */
const JWT = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

/**
 * Reads a JWT with GitHub's claims. Its signature is checked by whoever trusts it: the certificate authority.
 * @param now the moment at which the token has to be valid
 * @throws WherefromError OIDC_TOKEN_MALFORMED, OIDC_CLAIM_MISSING, OIDC_TOKEN_EXPIRED; none of them holds a part of `raw`
 */
export function parseIdentityToken(raw: string, now: Date = new Date()): IdentityToken {
  const token = raw.trim();
  if (token.length > LONGEST_TOKEN || !JWT.test(token)) return notAToken();
  const [header, payload] = token.split('.') as [string, string, string];
  if (decodeObject(header)?.['alg'] === undefined) return notAToken();
  const claims = decodeObject(payload) ?? notAToken();
  for (const name of REQUIRED_CLAIMS) if (!isClaim(claims[name])) missing(name);
  const exp = claims['exp'];
  if (typeof exp !== 'number' || !Number.isSafeInteger(exp)) return missing('exp');
  const identity = { raw: token, claims: { ...pick(claims), exp } };
  assertNotExpired(identity, now);
  return identity;
}

/** @throws WherefromError OIDC_TOKEN_EXPIRED */
export function assertNotExpired({ claims }: IdentityToken, now: Date): void {
  if (claims.exp * 1000 > now.getTime()) return;
  const ended = Math.abs(claims.exp) < 1e11 ? new Date(claims.exp * 1000).toISOString() : 'no time of our age';
  fail('OIDC_TOKEN_EXPIRED', `The identity token expired (${ended}); it is ${now.toISOString()} here.`, {
    remedy: "Ask for a new token right before signing (GitHub's live five minutes), and check this machine's clock.",
  });
}

/**
 * A run signs as one identity from its first bundle to its last.
 * @throws WherefromError OIDC_IDENTITY_CHANGED where a claim other than the expiry differs
 */
export function assertSameIdentity(first: GithubClaims, renewed: GithubClaims): void {
  const names = [...REQUIRED_CLAIMS, ...OPTIONAL_CLAIMS].filter((name) => first[name] !== renewed[name]);
  if (names.length === 0) return;
  fail('OIDC_IDENTITY_CHANGED', `The token for a new certificate names another identity: ${names.join(', ')} differ.`, {
    remedy: 'Sign with tokens of one job only; what was signed before is valid.',
  });
}

/**
 * The token that a file or standard input holds, made for `audience`.
 * @throws WherefromError as parseIdentityToken; OIDC_TOKEN_MALFORMED for another audience
 */
export function identityTokenFromText(
  text: string,
  { audience, now }: { audience: string; now?: Date },
): IdentityToken {
  const token = parseIdentityToken(text, now);
  return forAudience(token, audience);
}

/** @throws WherefromError OIDC_TOKEN_MALFORMED: the authority would refuse such a token, with a worse reason */
export function forAudience(token: IdentityToken, audience: string): IdentityToken {
  if (token.claims.aud === audience) return token;
  return fail('OIDC_TOKEN_MALFORMED', `The identity token was not made for the audience ${JSON.stringify(audience)}.`, {
    remedy: 'Ask for it with that audience, or name the audience that it was made for with --oidc-audience.',
  });
}

function pick(claims: Readonly<Record<string, unknown>>): Omit<GithubClaims, 'exp'> {
  const names = [...REQUIRED_CLAIMS, ...OPTIONAL_CLAIMS.filter((name) => isClaim(claims[name]))];
  // Every required name was seen to be a claim; what an issuer adds beyond the list stays out.
  return Object.fromEntries(names.map((name) => [name, claims[name]])) as unknown as Omit<GithubClaims, 'exp'>;
}

function isClaim(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function decodeObject(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    // No cause goes along: a parser's message quotes what it read.
    return undefined;
  }
}

function notAToken(): never {
  return fail('OIDC_TOKEN_MALFORMED', 'What was given as an identity token is no signed JWT. (It is not shown.)', {
    remedy: 'Give the token as the issuer handed it out: three parts with dots between them, nothing around it.',
  });
}

function missing(name: string): never {
  return fail('OIDC_CLAIM_MISSING', `The identity token has no claim "${name}".`, {
    remedy:
      "Use a token that GitHub Actions issued. Where the token comes from a GitHub Enterprise Server, that server's version may be too old to say this.",
  });
}
