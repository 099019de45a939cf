import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createOidcIssuer, type OidcOptions } from '../../src/sandbox/oidc.js';
import { startIdentityServices, type IdentityServices } from './identity-services.js';

const NOW = new Date('2026-03-04T05:06:07.890Z');
const SECONDS = Math.floor(NOW.getTime() / 1000);

function part(token: string, index: number): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[index] ?? '', 'base64url').toString('utf8'));
}

const claimsOf = (token: string): Record<string, unknown> => part(token, 1);

async function minted(options: Partial<OidcOptions>): Promise<Record<string, unknown>> {
  const issuer = await createOidcIssuer({ now: () => NOW, ...options });
  return claimsOf(issuer.mintToken('sigstore'));
}

let services: IdentityServices;
beforeEach(async () => {
  services = await startIdentityServices({ now: () => NOW });
});
afterEach(async () => services.close());

describe("the runner's token endpoint", () => {
  async function ask(headers: Record<string, string>, url?: string): Promise<Response> {
    return fetch(url ?? `${services.oidc.requestUrl(services.urls.oidc)}&audience=sigstore`, { headers });
  }
  const bearer = (): Record<string, string> => ({ authorization: `Bearer ${services.oidc.requestToken}` });

  it('answers with a token whose signature the published keys verify', async () => {
    const response = await ask(bearer());
    expect(response.status).toBe(200);
    const { count, value } = (await response.json()) as { count: number; value: string };
    expect(count).toBe(value.length);

    const discovered = await fetch(`${services.urls.oidc}/.well-known/openid-configuration`);
    const discovery = (await discovered.json()) as { jwks_uri: string };
    const { keys } = (await (await fetch(discovery.jwks_uri)).json()) as { keys: (JsonWebKey & { kid: string })[] };
    const header = part(value, 0);
    const jwk = keys.find(({ kid }) => kid === header['kid']);
    expect(header).toMatchObject({ alg: 'RS256', typ: 'JWT' });
    expect(jwk).not.toHaveProperty('d');
    const key = createPublicKey({ key: jwk ?? {}, format: 'jwk' });
    const [signed, signature] = [value.slice(0, value.lastIndexOf('.')), value.split('.')[2] ?? ''];
    expect(verify('sha256', Buffer.from(signed), key, Buffer.from(signature, 'base64url'))).toBe(true);
  });

  it('makes the token for the audience that was asked for, else for the owner', async () => {
    const url = services.oidc.requestUrl(services.urls.oidc);
    const audience = async (of: string): Promise<unknown> => {
      const { value } = (await (await ask(bearer(), of)).json()) as { value: string };
      return claimsOf(value)['aud'];
    };
    expect(await audience(`${url}&audience=a%20b`)).toBe('a b');
    expect(await audience(url)).toBe('https://github.com/acme');
  });

  it.each([
    ['no bearer', () => ({})],
    ['an empty bearer', () => ({ authorization: 'Bearer ' })],
    ['another bearer', () => ({ authorization: 'Bearer something' })],
    ['a longer bearer', () => ({ authorization: `Bearer ${services.oidc.requestToken}x` })],
  ])('answers 401 and no token for %s', async (_what, headers) => {
    const response = await ask(headers());
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain('eyJ');
  });

  it('answers 404 elsewhere and 405 for other methods', async () => {
    expect((await ask(bearer(), `${services.urls.oidc}/elsewhere`)).status).toBe(404);
    const post = await fetch(services.oidc.requestUrl(services.urls.oidc), { method: 'POST', headers: bearer() });
    expect(post.status).toBe(405);
  });
});

describe('a token', () => {
  it('carries all claims of the run, text but for the times, and lives five minutes', async () => {
    const claims = await minted({});
    expect(claims).toMatchObject({
      iss: 'https://token.actions.githubusercontent.com',
      aud: 'sigstore',
      sub: 'repo:acme/widget:ref:refs/heads/main',
      iat: SECONDS,
      nbf: SECONDS,
      exp: SECONDS + 300,
    });
    const { iat: _iat, nbf: _nbf, exp: _exp, ...rest } = claims;
    expect(Object.values(rest).every((value) => typeof value === 'string' && value !== '')).toBe(true);
    const needed =
      'iss sub aud event_name sha workflow repository ref job_workflow_ref job_workflow_sha runner_environment ' +
      'repository_id repository_owner repository_owner_id workflow_ref workflow_sha run_id run_attempt repository_visibility jti';
    expect(Object.keys(rest).toSorted()).toEqual(needed.split(' ').toSorted());
  });

  it('says what the run was set to, from then on', () => {
    services.oidc.setClaims({ repository: 'gizmo/cog', expiresInSeconds: -1 });
    const claims = claimsOf(services.oidc.mintToken('sigstore'));
    expect(claims).toMatchObject({ repository: 'gizmo/cog', exp: SECONDS - 1 });
    expect(claims).not.toHaveProperty('expiresInSeconds');
    expect(services.oidc.environment('http://127.0.0.1:1')).toMatchObject({
      GITHUB_REPOSITORY: 'gizmo/cog',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:1/token?api-version=2.0',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: services.oidc.requestToken,
    });
  });

  it('keeps the claims that it had when the new ones are refused', () => {
    expect(() => services.oidc.setClaims({ repository: 'nobody' })).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID' }),
    );
    expect(claimsOf(services.oidc.mintToken('sigstore'))).toMatchObject({ repository: 'acme/widget' });
  });

  it('lacks the claims that were given as empty', async () => {
    expect(await minted({ claims: { repository_visibility: '' } })).not.toHaveProperty('repository_visibility');
    expect(await minted({})).not.toHaveProperty('environment');
    expect(await minted({ claims: { environment: 'production' } })).toHaveProperty('environment', 'production');
  });

  it.each<[string, OidcOptions['issuer']]>([
    ['a text', 'https://ci.example'],
    ['what is known later', () => 'https://ci.example'],
  ])('has the issuer that was given as %s', async (_what, issuer) => {
    expect(await minted({ issuer })).toHaveProperty('iss', 'https://ci.example');
  });
});

describe('a kept issuer', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'wherefrom-oidc-'));
  });
  afterEach(async () => rm(directory, { recursive: true, force: true }));

  it('signs with the same key at the next start, under another request token', async () => {
    const first = await createOidcIssuer({ directory, now: () => NOW });
    const second = await createOidcIssuer({ directory, now: () => NOW });
    expect(second.keyId).toBe(first.keyId);
    expect(second.requestToken).not.toBe(first.requestToken);
    expect((await createOidcIssuer({ now: () => NOW })).keyId).not.toBe(first.keyId);
  });
});
