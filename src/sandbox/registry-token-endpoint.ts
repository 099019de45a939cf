/** The token endpoint: Distribution's "Token Authentication Specification" (GET) and "Oauth2 Token Authentication" (POST). */
import { basicUser, mayDo, type RegistryAction } from './registry-access.js';
import type { RegistryUser } from './registry-behaviour.js';
import type { RegistryContext } from './registry-context.js';
import { refuse } from './registry-errors.js';
import type { Grants } from './registry-tokens.js';
import { jsonAnswer } from './request-json.js';
import type { SandboxAnswer, SandboxRequest } from './service.js';

export function tokenEndpoint(context: RegistryContext, request: SandboxRequest): SandboxAnswer {
  if (request.method === 'GET') return tokenByGet(context, request);
  if (request.method === 'POST') return tokenByPost(context, new URLSearchParams(request.body.toString()));
  return refuse({ status: 405, code: 'UNSUPPORTED', message: 'GET or POST' });
}

function tokenByGet(context: RegistryContext, { query, headers }: SandboxRequest): SandboxAnswer {
  const { behaviour, tokens } = context;
  const user = basicUser(behaviour, headers.authorization);
  if (user === undefined) return badCredentials();
  if (user === 'anonymous' && !behaviour.publicPull) return badCredentials();
  const known = user === 'anonymous' ? undefined : user;
  const token = issue(context, known, query);
  const offline = query.get('offline_token') === 'true' && known !== undefined;
  return jsonAnswer(200, {
    token,
    access_token: token,
    expires_in: behaviour.tokenSeconds,
    issued_at: context.now().toISOString(),
    ...(offline ? { refresh_token: tokens.issueRefresh(known.name) } : {}),
  });
}

function tokenByPost(context: RegistryContext, form: URLSearchParams): SandboxAnswer {
  if ((form.get('client_id') ?? '') === '') return oauthError('invalid_request', 'client_id is required');
  const grant = form.get('grant_type');
  if (grant !== 'refresh_token' && grant !== 'password') return oauthError('unsupported_grant_type', 'unknown grant');
  const user = grant === 'password' ? byPassword(context, form) : byRefreshToken(context, form);
  if (user === undefined) return badCredentials();
  // RFC 6749 section 5.1 knows access_token alone.
  return jsonAnswer(200, {
    access_token: issue(context, user, form),
    token_type: 'Bearer',
    expires_in: context.behaviour.tokenSeconds,
    scope: form.getAll('scope').join(' '),
    ...(grant === 'refresh_token' ? { refresh_token: form.get('refresh_token') } : {}),
  });
}

function byPassword({ behaviour }: RegistryContext, form: URLSearchParams): RegistryUser | undefined {
  const [name, password] = [form.get('username'), form.get('password')];
  return behaviour.users.find((user) => user.name === name && user.password === password);
}

function byRefreshToken({ behaviour, tokens }: RegistryContext, form: URLSearchParams): RegistryUser | undefined {
  const text = form.get('refresh_token') ?? '';
  const issuedTo = tokens.refreshed(text);
  return behaviour.users.find(({ name, identityToken }) => name === issuedTo || identityToken === text);
}

function issue(context: RegistryContext, user: RegistryUser | undefined, form: URLSearchParams): string {
  const { behaviour, now } = context;
  if (form.get('service') !== behaviour.service) {
    refuse({ status: 400, code: 'UNSUPPORTED', message: `service is ${behaviour.service}` });
  }
  const scopes = form.getAll('scope').flatMap((scope) => scope.split(' '));
  const grants = grantsOf(context, user, scopes);
  const expires = new Date(now().getTime() + behaviour.tokenSeconds * 1000);
  return context.tokens.issue({ grants, expires, ...(user === undefined ? {} : { user: user.name }) });
}

const SCOPE = /^repository:([^:]+):([a-z*,]+)$/;

/** What is asked for and allowed: a token server gives less rather than nothing. */
function grantsOf({ behaviour }: RegistryContext, user: RegistryUser | undefined, scopes: readonly string[]): Grants {
  const grants = new Map<string, ReadonlySet<string>>();
  for (const scope of scopes.filter((text) => text !== '')) {
    const [, repository, actions] = SCOPE.exec(scope) ?? [];
    if (repository === undefined || actions === undefined) {
      refuse({ status: 400, code: 'UNSUPPORTED', message: 'the scope cannot be parsed' });
    }
    const asked: readonly string[] = actions.split(',');
    const all: readonly RegistryAction[] = ['pull', 'push', 'delete'];
    const wanted = all.filter((action) => asked.includes(action) || asked.includes('*'));
    const allowed = wanted.filter((action) => mayDo(behaviour, user, { repository, action }));
    grants.set(repository, new Set([...(grants.get(repository) ?? []), ...allowed]));
  }
  return grants;
}

function badCredentials(): never {
  return refuse({ status: 401, code: 'UNAUTHORIZED', message: 'incorrect username or password' });
}

function oauthError(error: string, description: string): SandboxAnswer {
  return jsonAnswer(400, { error, error_description: description });
}
