/** Tokens of a registry's token service. Source: Distribution, "Token Authentication" and "OAuth 2.0". */

import {
  malformed,
  parseJsonBody,
  type Connections,
  type Http,
  type HttpRequest,
  type HttpResponse,
} from '../../http.js';
import type { Credentials } from './credentials.js';
import { refuseAnswer } from './registry-errors.js';
import type { Repository } from './registry.js';

export interface TokenRequest {
  readonly realm: URL;
  readonly service: string | undefined;
  readonly repository: Repository;
  /** `pull` or `pull,push`. */
  readonly actions: string;
  readonly credentials: Exclude<Credentials, { kind: 'registry-token' }> | undefined;
  /** Whose they are: see `Asker`. */
  readonly said: string;
  /** What no message may hold. */
  readonly unspoken: readonly string[];
}

export interface RegistryToken {
  readonly token: string;
  readonly lastsMs: number;
}

const SERVICE = 'The token service';
const CLIENT = 'wherefrom';
const MAX_BYTES = 1024 * 1024;
/** Where the answer does not say: Distribution's rule. */
const DEFAULT_SECONDS = 60;
/** Servers take headers of 8 to 64 KiB; real tokens have up to five. */
const LONGEST_TOKEN = 64 * 1024;

/** @throws WherefromError STORE_UNAUTHORIZED, STORE_FORBIDDEN: no token for this; SERVICE_* */
export async function fetchToken(http: Http, connections: Connections, request: TokenRequest): Promise<RegistryToken> {
  const { credentials, said, repository, unspoken } = request;
  const asked = credentials?.kind === 'identity-token' ? byOAuth(request, credentials.token) : byQuery(request);
  const answer = await http.send({
    service: SERVICE,
    ...asked,
    secrets: secretsOf(credentials),
    unspoken,
    connections,
    maxBytes: MAX_BYTES,
    accept: [400, 401, 403],
  });
  if (answer.status < 300) return tokenIn(answer);
  // RFC 6749 section 5.2: a refresh token that is no longer good is a 400.
  const means = answer.status === 400 && credentials?.kind === 'identity-token' ? 401 : answer.status;
  return refuseAnswer({ answer, means, repository, known: credentials !== undefined, said, secrets: unspoken });
}

/** What no message may hold: a server may repeat what it was sent, in the form in which it was sent too. */
export function secretsOf(credentials: Credentials | undefined): readonly string[] {
  if (credentials === undefined) return [];
  if (credentials.kind !== 'password') return [credentials.token];
  const { username, password } = credentials;
  const encoded = [`${username}:${password}`, password].map((text) => Buffer.from(text));
  // Whoever repeats it without the padding, or in the alphabet of URLs, repeats it all the same.
  return [
    password,
    ...encoded.flatMap((bytes) => [bytes.toString('base64'), unpadded(bytes), bytes.toString('base64url')]),
  ];
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}

/** RFC 7617. */
export function basic(credentials: Password): string {
  const { username, password } = credentials;
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

interface Password {
  readonly username: string;
  readonly password: string;
}

type Asked = Pick<HttpRequest, 'method' | 'url' | 'headers' | 'body'>;

function byQuery({ realm, service, repository, actions, credentials }: TokenRequest): Asked {
  const url = new URL(realm);
  if (service !== undefined) url.searchParams.set('service', service);
  url.searchParams.set('scope', scopeOf(repository, actions));
  const headers = credentials?.kind === 'password' ? { authorization: basic(credentials) } : {};
  return { method: 'GET', url: url.href, headers };
}

function byOAuth({ realm, service, repository, actions }: TokenRequest, refreshToken: string): Asked {
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    service: service ?? repository.registry,
    client_id: CLIENT,
    scope: scopeOf(repository, actions),
    refresh_token: refreshToken,
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return { method: 'POST', url: realm.href, headers, body: form.toString() };
}

function scopeOf({ name }: Repository, actions: string): string {
  return `repository:${name}:${actions}`;
}

function tokenIn(answer: HttpResponse): RegistryToken {
  const content = parseJsonBody(answer, SERVICE);
  const { token, access_token, expires_in } = (content ?? {}) as Record<string, unknown>;
  const found = [token, access_token].find((value) => typeof value === 'string' && value !== '');
  if (typeof found !== 'string' || found.length > LONGEST_TOKEN || !/^[\x21-\x7e]+$/.test(found)) {
    return malformed(answer.from ?? SERVICE, 'answered no token');
  }
  const seconds = typeof expires_in === 'number' && expires_in > 0 ? expires_in : DEFAULT_SECONDS;
  return { token: found, lastsMs: seconds * 1000 };
}
