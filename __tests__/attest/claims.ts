import type { GithubClaims } from '../../src/sign/identity.js';

/** Every claim different from every other one, so that a field taken from the wrong claim shows. */
export const CLAIMS: GithubClaims = {
  iss: 'https://token.actions.githubusercontent.com',
  sub: 'repo:acme/widget:ref:refs/tags/v1.2.3',
  aud: 'sigstore',
  exp: 1_900_000_000,
  event_name: 'push',
  ref: 'refs/tags/v1.2.3',
  sha: '1111111111111111111111111111111111111111',
  repository: 'acme/widget',
  repository_id: '1001',
  repository_owner: 'acme',
  repository_owner_id: '2002',
  repository_visibility: 'public',
  workflow: 'Release',
  workflow_ref: 'acme/widget/.github/workflows/release.yml@refs/heads/main',
  workflow_sha: '2222222222222222222222222222222222222222',
  job_workflow_ref: 'acme/builders/.github/workflows/build.yml@refs/tags/v7',
  job_workflow_sha: '3333333333333333333333333333333333333333',
  run_id: '3003',
  run_attempt: '4',
  runner_environment: 'github-hosted',
};
