import { describe, expect, it } from '@jest/globals';
import { runFacts } from '../../src/verify/run-facts.js';
import { BUILD_YML, certificateOf, claimsOf, facts, RELEASE_YML } from '../support/claims.js';

const RUN = 'https://github.com/acme/widget/actions/runs';

describe('the facts of a run', () => {
  it('are those of its certificate', () => {
    const claims = claimsOf({ ref: 'refs/tags/v1', job_workflow_ref: `${BUILD_YML}@refs/tags/v3`, run_attempt: '2' });
    expect(runFacts(certificateOf(claims))).toEqual({
      server: 'https://github.com',
      repositoryUri: 'https://github.com/acme/widget',
      repository: 'acme/widget',
      owner: 'acme',
      repositoryId: claims.repository_id,
      ownerId: claims.repository_owner_id,
      ref: 'refs/tags/v1',
      refType: 'tag',
      commit: claims.sha,
      event: 'push',
      runner: 'github-hosted',
      workflowName: 'Release',
      workflowPath: '.github/workflows/release.yml',
      workflowRef: `${RELEASE_YML}@refs/tags/v1`,
      workflowCommit: claims.workflow_sha,
      invocation: `${RUN}/26000000001/attempts/2`,
      runId: '26000000001',
      runAttempt: '2',
      sourceUri: 'git+https://github.com/acme/widget@refs/tags/v1',
      signerUri: 'git+https://github.com/builders/tool@refs/tags/v3',
      signerCommit: claims.job_workflow_sha,
    });
  });

  it('are none where the certificate says nothing', () => {
    expect(Object.entries(runFacts({ san: 'dev@acme.example' })).filter(([, fact]) => fact !== undefined)).toEqual([]);
  });

  it.each([
    ['refs/tags/v1', 'tag'],
    ['refs/heads/main', 'branch'],
    ['refs/heads/refs/tags/v1', 'branch'],
    ['refs/pull/7/merge', undefined],
    ['xrefs/heads/main', undefined],
    ['', undefined],
  ])('say of %s that it is a %s', (sourceRepositoryRef, refType) => {
    expect(runFacts(facts({ sourceRepositoryRef })).refType).toBe(refType);
  });

  it.each([
    [`${RUN}/12/attempts/34`, '12', '34'],
    [`${RUN}/12/attempts/34/`, undefined, undefined],
    [`${RUN}/12/attempts/x`, undefined, undefined],
    [`${RUN}/1x/attempts/2`, undefined, undefined],
    [`${RUN}/12/attempts`, undefined, undefined],
    ['12/attempts/34', undefined, undefined],
  ])('read of %s the run %s and its attempt %s', (runInvocationURI, runId, runAttempt) => {
    expect(runFacts(facts({ runInvocationURI }))).toMatchObject({ invocation: runInvocationURI, runId, runAttempt });
  });

  it.each([
    ['of another repository', `https://github.com/${BUILD_YML}@refs/tags/v1`],
    ['of another server', `https://git.acme.example/${RELEASE_YML}@refs/tags/v1`],
    ['that cannot be read', 'https://github.com/acme/widget'],
  ])('know no calling workflow %s', (_, buildConfigURI) => {
    expect(runFacts(facts({ buildConfigURI }))).toMatchObject({ workflowPath: undefined, workflowRef: undefined });
  });

  it('know no address of a source without a ref, or of one that cannot be read', () => {
    const withoutRef = runFacts(facts({ sourceRepositoryRef: undefined }));
    expect(withoutRef.sourceUri).toBeUndefined();
    expect(withoutRef.repositoryUri).toBe('https://github.com/acme/widget');
    const unreadable = runFacts(facts({ sourceRepositoryURI: 'https://github.com/acme' }));
    expect(unreadable).toMatchObject({ sourceUri: undefined, repositoryUri: undefined, server: undefined });
  });

  it('know no address of a signer that cannot be read', () => {
    expect(runFacts(facts({ buildSignerURI: 'dev@acme.example' })).signerUri).toBeUndefined();
  });
});
