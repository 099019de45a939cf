/**
 * Which Authorization header a registry gets. Credentials go to the registry that they belong to, or to the token
 * service that it names, and nowhere else.
 */

import { WherefromError } from '../../errors.js';
import type { Connections, Http, HttpResponse } from '../../http.js';
import { parseChallenges } from './challenge.js';
import type { Asker } from './asker.js';
import { realmOf, type Endpoint, type PlainHttp, type RealmRules } from './endpoint.js';
import type { Repository } from './registry.js';
import { basic, fetchToken, secretsOf } from './token.js';

/** `delete` is what giving up an upload is, by Distribution's rule. */
export type Access = 'pull' | 'push' | 'delete';

/** Something to ask with. */
export interface Grant {
  readonly header: string;
  /** Whether it stands for somebody's credentials. */
  readonly known: boolean;
  /** Whose, in words: see `Asker`. */
  readonly said: string;
  /** Milliseconds since the epoch. */
  readonly expires: number;
}

export interface Place {
  readonly endpoint: Endpoint;
  readonly repository: Repository;
}

export interface Authorization {
  /** What is known to be wanted, without having been refused first. */
  current(place: Place, access: Access): Promise<Grant | undefined>;
  /**
   * After a 401.
   * @param used what was asked with: anything newer is given without asking for it again
   * @returns undefined when the registry wants something that is not there
   */
  renew(
    place: Place,
    access: Access,
    refused: { answer: HttpResponse; used: Grant | undefined },
  ): Promise<Grant | undefined>;
  /** Whose credentials there are, whether they are of use or not. */
  askerOf(repository: Repository): Promise<Asker>;
  /**
   * What no message about this registry may hold: every credential and token that was found for it so far, whoever is
   * asked with which of them. The list grows.
   */
  secretsFor(endpoint: Endpoint): readonly string[];
}

export interface AuthorizationOptions {
  readonly http: Http;
  readonly connections: Connections;
  readonly plainHttp: PlainHttp;
  readonly find: (repository: Repository) => Promise<Asker>;
  /** What tokens are asked for where reading alone would do: one token then serves for all. */
  readonly access: 'pull' | 'push';
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** How a registry said that it wants to be asked. */
type Wish =
  | { readonly scheme: 'bearer'; readonly realm: URL; readonly service: string | undefined }
  | { readonly scheme: 'basic' };

/** A token that is about to expire is not sent any more. */
const MARGIN_MS = 5000;
const ACTIONS = { pull: 'pull', push: 'pull,push', delete: 'pull,push,delete' } as const;

export function createAuthorization(options: AuthorizationOptions): Authorization {
  const wishes = new Map<string, Wish>();
  const grants = new Map<string, Promise<Grant | undefined>>();
  /** Where a token to push was refused, and one to pull is asked for from then on. */
  const readOnly = new Set<string>();
  const secrets = new Map<string, string[]>();

  function secretsFor({ origin }: Endpoint): string[] {
    const list = secrets.get(origin) ?? [];
    secrets.set(origin, list);
    return list;
  }

  async function grant(place: Place, access: Access, used?: Grant): Promise<Grant | undefined> {
    const wish = wishes.get(place.endpoint.origin);
    if (wish === undefined) return undefined;
    const name = `${place.endpoint.origin} ${place.repository.name}`;
    const keyOf = (actions: Access): string => `${name} ${wish.scheme} ${actions}`;
    // What may push may pull.
    const isPusher = options.access === 'push' || grants.has(keyOf('push'));
    const wanted = access === 'pull' && isPusher && !readOnly.has(name) ? 'push' : access;
    const make = async () => makeGrant(options, { place, wish, access: wanted, secrets: secretsFor(place.endpoint) });
    try {
      return await held({ key: keyOf(wanted), used, make });
    } catch (error) {
      if (access === wanted || !isDenied(error)) throw error;
      readOnly.add(name);
      return grant(place, access, used);
    }
  }

  /** One at a time is made for whatever number asks; whoever waited looks again at what is there now. */
  async function held(asked: Asked): Promise<Grant | undefined> {
    const before = grants.get(asked.key);
    const there = await before;
    if (grants.get(asked.key) !== before) return held(asked);
    const isGood = there === undefined || (there !== asked.used && there.expires > options.now());
    if (before !== undefined && isGood) return there;
    const made = asked.make();
    grants.set(asked.key, made);
    made.catch(() => grants.delete(asked.key));
    return made;
  }

  return {
    current: grant,
    async renew(place, access, { answer, used }) {
      const wish = wishIn(answer, { ...place, ...options, unspoken: secretsFor(place.endpoint) });
      if (wish === undefined) return undefined;
      wishes.set(place.endpoint.origin, wish);
      return grant(place, access, used);
    },
    askerOf: options.find,
    secretsFor,
  };
}

interface Asked {
  readonly key: string;
  readonly used: Grant | undefined;
  readonly make: () => Promise<Grant | undefined>;
}

function isDenied(error: unknown): boolean {
  return error instanceof WherefromError && ['STORE_UNAUTHORIZED', 'STORE_FORBIDDEN'].includes(error.code);
}

/** Bearer before Basic: it shows the registry less. */
function wishIn(answer: HttpResponse, rules: RealmRules): Wish | undefined {
  const challenges = parseChallenges(answer.headers.get('www-authenticate') ?? '');
  const bearer = challenges.find(({ scheme }) => scheme === 'bearer')?.parameters;
  if (bearer !== undefined) {
    return {
      scheme: 'bearer',
      realm: realmOf(bearer.get('realm'), rules),
      service: bearer.get('service'),
    };
  }
  return challenges.some(({ scheme }) => scheme === 'basic') ? { scheme: 'basic' } : undefined;
}

interface Wanted {
  readonly place: Place;
  readonly wish: Wish;
  readonly access: Access;
  /** What was found is put there before it is sent anywhere. */
  readonly secrets: string[];
}

async function makeGrant(options: AuthorizationOptions, wanted: Wanted): Promise<Grant | undefined> {
  const { place, wish, access, secrets } = wanted;
  const { repository } = place;
  const { credentials, said } = await options.find(repository);
  learn(secrets, secretsOf(credentials));
  const lasting = { known: true, said, expires: Infinity };
  if (credentials?.kind === 'registry-token') return { header: `Bearer ${credentials.token}`, ...lasting };
  if (wish.scheme === 'basic') {
    return credentials?.kind === 'password' ? { header: basic(credentials), ...lasting } : undefined;
  }
  const { realm, service } = wish;
  const asked = { realm, service, repository, actions: ACTIONS[access], credentials, said, unspoken: secrets };
  const { token, lastsMs } = await fetchToken(options.http, options.connections, asked);
  learn(secrets, [token]);
  const expires = options.now() + Math.max(lastsMs - MARGIN_MS, 0);
  return { header: `Bearer ${token}`, known: credentials !== undefined, said, expires };
}

function learn(secrets: string[], found: readonly string[]): void {
  for (const secret of found) if (!secrets.includes(secret)) secrets.push(secret);
}
