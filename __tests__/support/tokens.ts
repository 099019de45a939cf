import type { GithubClaims } from '../../src/sign/identity.js';

/** The moment at which the tokens below are valid. */
export const NOW = new Date('2026-11-21T12:00:00Z');

const RELEASE = 'acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3';
const COMMIT = '0123456789abcdef0123456789abcdef01234567';

export const CLAIMS: GithubClaims = {
  iss: 'https://token.actions.githubusercontent.com',
  sub: 'repo:acme/widget:ref:refs/tags/v1.2.3',
  aud: 'sigstore',
  exp: NOW.getTime() / 1000 + 300,
  event_name: 'push',
  ref: 'refs/tags/v1.2.3',
  sha: COMMIT,
  repository: 'acme/widget',
  repository_id: '1001',
  repository_owner: 'acme',
  repository_owner_id: '2002',
  workflow: 'Release',
  workflow_ref: RELEASE,
  workflow_sha: COMMIT,
  job_workflow_ref: RELEASE,
  job_workflow_sha: COMMIT,
  run_id: '3003',
  run_attempt: '1',
  runner_environment: 'github-hosted',
};

/** A JWT with GitHub's claims, changed as given; its signature is only for show. */
export function jwt(changes: Record<string, unknown> = {}): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const header = part({ alg: 'RS256', typ: 'JWT', kid: 'test' });
  return `${header}.${part({ ...CLAIMS, ...changes })}.${Buffer.from('not a real signature').toString('base64url')}`;
}
