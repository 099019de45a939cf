import { randomBytes } from 'node:crypto';
import type { GithubRepository } from './github-state.js';
import { jsonAnswer, RequestRefused } from './request-json.js';
import type { SandboxAnswer, SandboxRequest } from './service.js';

/** Permissions of a job's token, by the names that GitHub's answers use. */
export type GithubPermission = 'actions' | 'artifact_metadata' | 'attestations' | 'contents';
export type GithubPermissions = Partial<Readonly<Record<GithubPermission, 'read' | 'write'>>>;

/** As a job's token with `permissions: write-all`. */
export const ALL_PERMISSIONS: GithubPermissions = {
  actions: 'write',
  artifact_metadata: 'write',
  attestations: 'write',
  contents: 'write',
};

export interface GithubCaller {
  /** Undefined: nobody in particular, who may read what is public. */
  readonly permissions: GithubPermissions | undefined;
  /** The only repository that the token is for. */
  readonly repository: () => string;
}

export interface GithubTokens {
  create(permissions: GithubPermissions, repository: () => string): string;
  /** @throws RequestRefused 401 for a token that is none, 403 without a user agent, 400 for an unknown version */
  caller(request: SandboxRequest): GithubCaller;
}

export function createGithubTokens(): GithubTokens {
  const tokens = new Map<string, GithubCaller>();
  return {
    create: (permissions, repository) => {
      const token = `ghs_${randomBytes(27).toString('base64url').replaceAll(/[-_]/g, 'x')}`;
      tokens.set(token, { permissions, repository });
      return token;
    },
    caller: ({ headers }) => {
      if (headers['user-agent'] === undefined)
        throw refused(
          403,
          'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.',
        );
      const version = headers['x-github-api-version'] ?? '2022-11-28';
      if (version !== '2022-11-28' && version !== '2026-03-10')
        throw refused(400, `${String(version)} is not a supported version.`);
      const { authorization } = headers;
      if (authorization === undefined) return { permissions: undefined, repository: () => '' };
      const known = tokens.get(authorization.replace(/^(bearer|token) /i, ''));
      if (known === undefined) throw refused(401, 'Bad credentials');
      return known;
    },
  };
}

export interface Demand {
  readonly caller: GithubCaller;
  readonly repository: GithubRepository;
  readonly permission: GithubPermission;
  readonly access: 'read' | 'write';
}

/** Whether the caller may: writing needs the permission, reading only where the repository is not public. */
export function may({ caller, repository, permission, access }: Demand): boolean {
  if (access === 'read' && repository.visibility === 'public') return true;
  const granted = isFor(caller, repository) ? caller.permissions?.[permission] : undefined;
  return granted === 'write' || granted === access;
}

/** @throws RequestRefused 404 for what the caller may not even see, 401 without a token, 403 without the permission */
export function demand(demanded: Demand): void {
  const { caller, repository, permission, access } = demanded;
  if (may(demanded)) return;
  if (repository.visibility !== 'public' && !isFor(caller, repository)) throw notFound();
  if (caller.permissions === undefined) throw refused(401, 'Requires authentication');
  throw new RequestRefused(
    jsonAnswer(
      403,
      {
        message: 'Resource not accessible by integration',
        documentation_url: 'https://docs.github.com/rest',
        status: '403',
      },
      { 'x-accepted-github-permissions': `${permission}=${access}` },
    ),
  );
}

function isFor(caller: GithubCaller, { fullName }: GithubRepository): boolean {
  return caller.repository().toLowerCase() === fullName.toLowerCase();
}

export function refused(status: number, message: string, errors?: readonly unknown[]): RequestRefused {
  return new RequestRefused(refusal(status, message, errors));
}

function refusal(status: number, message: string, errors?: readonly unknown[]): SandboxAnswer {
  const said = { message, ...(errors === undefined ? {} : { errors }) };
  return jsonAnswer(status, { ...said, documentation_url: 'https://docs.github.com/rest', status: String(status) });
}

export function notFound(message = 'Not Found'): RequestRefused {
  return refused(404, message);
}

export interface RateLimit {
  /** Requests left until `reset`. */
  remaining: number;
  readonly limit: number;
  /** Seconds since the epoch. */
  readonly reset: number;
}

/** Counts a request. @throws RequestRefused 403 when none is left */
export function spend(limit: RateLimit): Record<string, string> {
  const exhausted = limit.remaining <= 0;
  if (!exhausted) limit.remaining -= 1;
  const headers = {
    'x-ratelimit-limit': String(limit.limit),
    'x-ratelimit-remaining': String(limit.remaining),
    'x-ratelimit-reset': String(limit.reset),
  };
  if (!exhausted) return headers;
  throw new RequestRefused(jsonAnswer(403, { message: 'API rate limit exceeded for installation.' }, headers));
}
