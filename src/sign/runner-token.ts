import { fail } from '../errors.js';
import { malformed, parseJsonBody, type Http } from '../http.js';
import { SILENT, type Progress } from '../progress.js';
import { field } from './answer.js';
import { forAudience, parseIdentityToken, type IdentityProvider, type IdentityToken } from './identity.js';

export interface RunnerTokenOptions {
  /** `ACTIONS_ID_TOKEN_REQUEST_URL`; absent or empty where the job lacks `id-token: write`. */
  readonly requestUrl: string | undefined;
  /** `ACTIONS_ID_TOKEN_REQUEST_TOKEN`. */
  readonly requestToken: string | undefined;
  /** The run belongs to a pull request whose head lies in another repository. */
  readonly forkPullRequest: boolean;
  readonly http: Http;
  /** Hears every token before anything else does: the runner's `::add-mask::`. */
  readonly mask: (secret: string) => void;
  readonly progress?: Progress;
  readonly now?: () => Date;
}

const SERVICE = "GitHub's token endpoint";

/**
 * Tokens from the endpoint that the runner names. Own code because `CIContextProvider` of `@sigstore/sign` has no time-out,
 * does not look at the status and rejects with a bare string; `getIDToken` of `@actions/core` retries blindly for minutes
 * and says nothing of forks. A front end may still plug another `IdentityProvider` in.
 * Source: GitHub, "OpenID Connect reference", methods for requesting the OIDC token.
 */
export function runnerTokenProvider(options: RunnerTokenOptions): IdentityProvider {
  return {
    assertAvailable: async (audience) => void endpointOf(options, audience),
    getToken: async (audience) => requestToken(options, audience),
  };
}

async function requestToken(options: RunnerTokenOptions, audience: string): Promise<IdentityToken> {
  const { http, mask, progress = SILENT, now } = options;
  const { url, bearer } = endpointOf(options, audience);
  const step = progress.begin(`Identity token from ${SERVICE}`);
  try {
    const response = await http.send({
      service: SERVICE,
      method: 'GET',
      url,
      headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
      maxBytes: 256 * 1024,
    });
    const value = field(parseJsonBody(response, SERVICE), 'value');
    if (typeof value !== 'string' || value === '') return malformed(SERVICE, 'answered without a token');
    mask(value);
    return forAudience(parseIdentityToken(value, now?.()), audience);
  } finally {
    step.end();
  }
}

function endpointOf(options: RunnerTokenOptions, audience: string): { url: string; bearer: string } {
  const { requestUrl = '', requestToken: bearer = '', forkPullRequest } = options;
  if (requestUrl === '' || bearer === '') return forkPullRequest ? forkRefused() : permissionMissing();
  if (!URL.canParse(requestUrl)) {
    return fail('OIDC_PERMISSION_MISSING', 'ACTIONS_ID_TOKEN_REQUEST_URL is set, but to no URL.', {
      remedy: 'Leave that variable to the runner: no step or workflow should set it.',
    });
  }
  const url = new URL(requestUrl);
  url.searchParams.set('audience', audience);
  return { url: url.href, bearer };
}

function permissionMissing(): never {
  return fail('OIDC_PERMISSION_MISSING', 'This job may not ask for an OIDC token, so nothing can be signed.', {
    remedy: [
      'Give the job (or the workflow; with a reusable workflow the calling job too) this permission:',
      'permissions:',
      '  contents: read',
      '  id-token: write',
    ].join('\n'),
  });
}

function forkRefused(): never {
  const message =
    'This is a pull request from a fork, and GitHub gives such runs no OIDC token. No permission changes that.';
  return fail('OIDC_FORK_PULL_REQUEST', message, {
    remedy: 'Sign where the change is merged: let this step run on push, release or workflow_dispatch only.',
  });
}
