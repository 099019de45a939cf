import type { RegistryBehaviour, RegistryUser } from './registry-behaviour.js';
import type { RegistryContext } from './registry-context.js';
import { refuse } from './registry-errors.js';
import { RequestRefused } from './request-json.js';
import type { SandboxRequest } from './service.js';

/** What a request needs. Absent repository: only somebody whom the registry knows. */
export interface Need {
  readonly repository?: string;
  readonly action: RegistryAction;
}

export type RegistryAction = 'pull' | 'push' | 'delete';

/** Distribution's rule: reading pulls, writing pushes, and DELETE, of an upload too, is an action of its own. */
export function actionOf(method: string): RegistryAction {
  if (method === 'GET' || method === 'HEAD') return 'pull';
  return method === 'DELETE' ? 'delete' : 'push';
}

/** @throws RequestRefused 401 with a challenge, or 403 */
export function authorize(context: RegistryContext, request: SandboxRequest, need: Need): void {
  const { behaviour } = context;
  if (behaviour.auth === 'none') return;
  if (behaviour.auth === 'basic') basic(behaviour, request, need);
  else bearer(context, request, need);
}

export function isAuthorized(context: RegistryContext, request: SandboxRequest, need: Need): boolean {
  try {
    authorize(context, request, need);
    return true;
  } catch (error) {
    if (error instanceof RequestRefused) return false;
    throw error;
  }
}

/** @returns undefined without or with wrong credentials; `anonymous` only when none were given */
export function basicUser(
  behaviour: RegistryBehaviour,
  authorization: string | undefined,
): RegistryUser | 'anonymous' | undefined {
  if (authorization === undefined) return 'anonymous';
  const [, encoded] = /^basic +(\S+)$/i.exec(authorization) ?? [];
  const [name, ...rest] = Buffer.from(encoded ?? '', 'base64')
    .toString()
    .split(':');
  return behaviour.users.find((user) => user.name === name && user.password === rest.join(':'));
}

export function mayDo(
  behaviour: RegistryBehaviour,
  user: RegistryUser | undefined,
  { repository, action }: Need,
): boolean {
  if (user === undefined) return behaviour.publicPull && action === 'pull';
  if (repository === undefined) return true;
  if (user.repositories !== undefined && !user.repositories.includes(repository)) return false;
  return action === 'pull' || user.access === 'write';
}

function basic(behaviour: RegistryBehaviour, request: SandboxRequest, need: Need): void {
  const user = basicUser(behaviour, request.headers.authorization);
  const challenge = `Basic realm="${behaviour.service}"`;
  if (user === undefined) return unauthorized(challenge);
  if (user === 'anonymous') {
    return need.repository !== undefined && mayDo(behaviour, undefined, need) ? undefined : unauthorized(challenge);
  }
  if (!mayDo(behaviour, user, need)) denied(behaviour, challenge);
}

function bearer(context: RegistryContext, request: SandboxRequest, need: Need): void {
  const { behaviour, tokens } = context;
  const challenge = challengeOf(context, need);
  const [, text] = /^bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (text === undefined) return unauthorized(challenge);
  const token = tokens.find(text, context.now());
  if (token === undefined) return unauthorized(`${challenge},error="invalid_token"`);
  if (need.repository === undefined || token.grants.get(need.repository)?.has(need.action) === true) return;
  const user = behaviour.users.find(({ name }) => name === token.user);
  const insufficient = `${challenge},error="insufficient_scope"`;
  if (user !== undefined && !mayDo(behaviour, user, need)) denied(behaviour, insufficient);
  unauthorized(insufficient);
}

/** RFC 6750 section 3 with the parameters of Distribution's token specification. */
function challengeOf({ behaviour, url }: RegistryContext, { repository, action }: Need): string {
  const challenge = `Bearer realm="${behaviour.realm ?? `${url}/token`}",service="${behaviour.service}"`;
  if (repository === undefined) return challenge;
  return `${challenge},scope="repository:${repository}:${action === 'push' ? 'pull,push' : action}"`;
}

function unauthorized(challenge: string): never {
  const headers = { 'www-authenticate': challenge };
  return refuse({ status: 401, code: 'UNAUTHORIZED', message: 'authentication required', headers });
}

function denied({ denial }: RegistryBehaviour, challenge: string): never {
  if (denial === 401) return unauthorized(challenge);
  return refuse({ status: 403, code: 'DENIED', message: 'requested access to the resource is denied' });
}
