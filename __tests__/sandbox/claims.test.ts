import { describe, expect, it } from '@jest/globals';
import { resolveClaims, runnerEnvironment } from '../../src/sandbox/claims.js';
import type { RunClaims } from '../../src/sandbox/sandbox.js';

const RELEASE = 'acme/widget/.github/workflows/release.yml@refs/heads/main';

describe('the claims of a run', () => {
  it('are those of a push to the main branch of acme/widget where nothing is said', () => {
    const claims = resolveClaims();
    expect(claims).toEqual({
      sub: 'repo:acme/widget:ref:refs/heads/main',
      event_name: 'push',
      ref: 'refs/heads/main',
      sha: expect.stringMatching(/^[0-9a-f]{40}$/),
      repository: 'acme/widget',
      repository_id: expect.stringMatching(/^\d+$/),
      repository_owner: 'acme',
      repository_owner_id: expect.stringMatching(/^\d+$/),
      repository_visibility: 'public',
      workflow: 'Release',
      workflow_ref: RELEASE,
      workflow_sha: claims.sha,
      job_workflow_ref: RELEASE,
      job_workflow_sha: claims.sha,
      run_id: expect.stringMatching(/^\d+$/),
      run_attempt: '1',
      runner_environment: 'github-hosted',
      environment: '',
    });
    expect(claims.repository_id).not.toBe(claims.repository_owner_id);
  });

  it.each<[string, RunClaims, object]>([
    [
      'another repository',
      { repository: 'gizmo/cog' },
      {
        sub: 'repo:gizmo/cog:ref:refs/heads/main',
        repository_owner: 'gizmo',
        workflow_ref: 'gizmo/cog/.github/workflows/release.yml@refs/heads/main',
      },
    ],
    [
      'a tag',
      { ref: 'refs/tags/v1' },
      {
        sub: 'repo:acme/widget:ref:refs/tags/v1',
        workflow_ref: 'acme/widget/.github/workflows/release.yml@refs/tags/v1',
      },
    ],
    ['a commit', { sha: 'a'.repeat(40) }, { workflow_sha: 'a'.repeat(40), job_workflow_sha: 'a'.repeat(40) }],
    ['an environment', { environment: 'production' }, { sub: 'repo:acme/widget:environment:production' }],
    [
      'a pull request',
      { event_name: 'pull_request' },
      { sub: 'repo:acme/widget:pull_request', ref: 'refs/pull/1/merge' },
    ],
    ['a subject of its own', { sub: 'repo:acme/widget:custom' }, { sub: 'repo:acme/widget:custom' }],
    [
      'a workflow',
      { workflow_ref: 'acme/widget/.github/workflows/x.yml@refs/heads/y' },
      {
        job_workflow_ref: 'acme/widget/.github/workflows/x.yml@refs/heads/y',
      },
    ],
  ])('follow %s', (_what, given, derived) => {
    expect(resolveClaims(given)).toMatchObject({ ...given, ...derived });
  });

  it('name a reusable workflow with a commit of its own, and leave the calling workflow alone', () => {
    const builder = 'builders/tool/.github/workflows/build.yml@refs/tags/v2';
    const claims = resolveClaims({ job_workflow_ref: builder });
    expect(claims).toMatchObject({ job_workflow_ref: builder, workflow_ref: RELEASE, repository: 'acme/widget' });
    expect(claims.job_workflow_sha).toMatch(/^[0-9a-f]{40}$/);
    expect(claims.job_workflow_sha).not.toBe(claims.workflow_sha);
    expect(resolveClaims({ repository: 'builders/tool', ref: 'refs/tags/v2' }).sha).toBe(claims.job_workflow_sha);
  });

  it.each(['acme', 'acme/', 'acme/widget/x', 'acme/wid get'])('refuse %j as a repository', (repository) => {
    expect(() => resolveClaims({ repository })).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  });
});

describe("a runner's variables", () => {
  it('say what the claims say', () => {
    const claims = resolveClaims({ repository: 'gizmo/cog', ref: 'refs/tags/v1', run_id: '77', run_attempt: '3' });
    expect(runnerEnvironment(claims)).toMatchObject({
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: claims.event_name,
      GITHUB_REF: 'refs/tags/v1',
      GITHUB_REF_NAME: 'v1',
      GITHUB_REF_TYPE: 'tag',
      GITHUB_REPOSITORY: 'gizmo/cog',
      GITHUB_REPOSITORY_ID: claims.repository_id,
      GITHUB_REPOSITORY_OWNER: 'gizmo',
      GITHUB_REPOSITORY_OWNER_ID: claims.repository_owner_id,
      GITHUB_RUN_ID: '77',
      GITHUB_RUN_ATTEMPT: '3',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_SHA: claims.sha,
      GITHUB_WORKFLOW: claims.workflow,
      GITHUB_WORKFLOW_REF: claims.workflow_ref,
      GITHUB_WORKFLOW_SHA: claims.workflow_sha,
      RUNNER_ENVIRONMENT: 'github-hosted',
    });
  });

  it('name the caller, not the reusable workflow', () => {
    const claims = resolveClaims({ job_workflow_ref: 'builders/tool/.github/workflows/build.yml@refs/tags/v2' });
    expect(runnerEnvironment(claims)['GITHUB_WORKFLOW_REF']).toBe(RELEASE);
  });

  it.each([
    ['refs/heads/feature/x', 'feature/x', 'branch'],
    ['refs/tags/v1.2', 'v1.2', 'tag'],
    ['refs/pull/1/merge', '1/merge', 'branch'],
  ])('shorten %s to %s, a %s', (ref, name, type) => {
    const environment = runnerEnvironment(resolveClaims({ ref }));
    expect([environment['GITHUB_REF_NAME'], environment['GITHUB_REF_TYPE']]).toEqual([name, type]);
  });
});
