import { describe, expect, it } from '@jest/globals';
import type { CertificateFacts } from '../../src/model/fulcio-extensions.js';
import type { Expectation } from '../../src/verify/request.js';
import type { Check } from '../../src/verify/result.js';
import { ambiguousRef, checkSource } from '../../src/verify/source.js';
import { BUILD_YML, claimContext, COMMIT, facts, ISSUER, SIGNER_COMMIT } from '../support/claims.js';

const REPO = { repository: 'acme/widget' };
const OWN = facts();
const CALLED = facts({ signer: `${BUILD_YML}@refs/tags/v3` });
const MAIL: CertificateFacts = { san: 'dev@acme.example', issuer: ISSUER };
const ABSENT = 'not in the certificate';
const NO_RELEASE = 'A run is not a release: this one was for a pull request that is not merged.';
const at = (buildTrigger: string, sourceRepositoryRef: string) => facts({ buildTrigger, sourceRepositoryRef });

describe('the source passes', () => {
  it.each<[string, CertificateFacts, Partial<Expectation>, string]>([
    ['and is told', OWN, REPO, `https://github.com/acme/widget at refs/tags/v1, commit ${COMMIT}, event push`],
    [
      'by the deprecated extensions',
      facts({
        sourceRepositoryRef: undefined,
        sourceRepositoryDigest: undefined,
        buildTrigger: undefined,
        githubWorkflowRef: 'refs/heads/main',
        githubWorkflowSha: SIGNER_COMMIT,
        githubWorkflowTrigger: 'schedule',
      }),
      { ...REPO, sourceRef: 'main', sourceDigest: SIGNER_COMMIT },
      `https://github.com/acme/widget at refs/heads/main, commit ${SIGNER_COMMIT}, event schedule`,
    ],
    [
      'by the newer extensions where the deprecated ones say something else',
      facts({
        githubWorkflowRef: 'refs/heads/main',
        githubWorkflowSha: SIGNER_COMMIT,
        githubWorkflowTrigger: 'pull_request',
      }),
      { ...REPO, sourceRef: 'v1', sourceDigest: COMMIT },
      `https://github.com/acme/widget at refs/tags/v1, commit ${COMMIT}, event push`,
    ],
    [
      'without a commit, where none is asked for',
      facts({ sourceRepositoryDigest: undefined }),
      REPO,
      `https://github.com/acme/widget at refs/tags/v1, commit ${ABSENT}, event push`,
    ],
    [
      'of which nothing is said, where it is only asked who ran it',
      { ...MAIL, runnerEnvironment: 'github-hosted' },
      { identity: MAIL.san, denySelfHosted: true },
      `${ABSENT} at ${ABSENT}, commit ${ABSENT}, event ${ABSENT}`,
    ],
    [
      'by its owner, of whatever letters',
      facts({ sourceRepositoryURI: 'https://GitHub.com/ACME/other' }),
      { owner: 'acme' },
      `https://GitHub.com/ACME/other at refs/tags/v1, commit ${COMMIT}, event push`,
    ],
    [
      'whoever called, where the signer is named and lies in the source',
      OWN,
      { identity: OWN.san },
      `https://github.com/acme/widget at refs/tags/v1, commit ${COMMIT}, event push`,
    ],
    [
      'whoever called, where nobody is named: `identity` says so',
      CALLED,
      {},
      `https://github.com/acme/widget at refs/tags/v1, commit ${COMMIT}, event push`,
    ],
    [
      'on a runner hosted by GitHub, where another is denied',
      OWN,
      { ...REPO, denySelfHosted: true },
      `https://github.com/acme/widget at refs/tags/v1, commit ${COMMIT}, event push`,
    ],
    [
      "at a pull request's ref by an event that is named",
      at('workflow_run', 'refs/pull/7/head'),
      { ...REPO, allowEvents: ['workflow_run'] },
      `https://github.com/acme/widget at refs/pull/7/head, commit ${COMMIT}, event workflow_run`,
    ],
    [
      'at a branch that is named like a pull request',
      at('push', 'refs/heads/refs/pull/7/head'),
      REPO,
      `https://github.com/acme/widget at refs/heads/refs/pull/7/head, commit ${COMMIT}, event push`,
    ],
  ])('%s', (_, signer, expect_, detail) => {
    expect(checkSource(claimContext(signer, { expect: expect_ }))).toEqual({
      check: { id: 'source', verdict: 'passed', detail },
    });
  });

  it.each<[string, CertificateFacts]>([
    ['a person', MAIL],
    ['a release', { san: 'https://dotcom.releases.github.com' }],
  ])('for nobody, and is skipped, where %s signed and no source was asked for', (_, signer) => {
    expect(checkSource(claimContext(signer, { expect: { identity: signer.san } }))).toEqual({
      check: {
        id: 'source',
        verdict: 'skipped',
        detail: 'The certificate was not issued to a workflow run and names no source.',
      },
    });
  });

  it.each<[string, CertificateFacts]>([
    ['a workflow for its name', { san: OWN.san }],
    ['Build Signer URI', { ...MAIL, buildSignerURI: OWN.san }],
    ['Build Config URI', { ...MAIL, buildConfigURI: OWN.san }],
    ['Source Repository URI', { ...MAIL, sourceRepositoryURI: 'https://github.com/acme/widget' }],
    ['the deprecated repository', { ...MAIL, githubWorkflowRepository: 'acme/widget' }],
    ['an event', { ...MAIL, buildTrigger: 'push' }],
  ])('never by silence, where the certificate has %s', (_, signer) => {
    const { check, problem } = checkSource(claimContext(signer, { expect: { identity: signer.san } }));
    expect(check.verdict).toBe('failed');
    expect(problem?.code).toBe('SOURCE_NOT_NAMED');
  });
});

type Failure = Omit<Check, 'id' | 'verdict'>;

describe('the source fails', () => {
  it.each<[string, CertificateFacts, Partial<Expectation>, Failure]>([
    [
      'by another repository',
      OWN,
      { repository: 'acme/tool' },
      {
        detail: 'The artifact was built from another repository.',
        expected: 'https://github.com/acme/tool',
        actual: 'https://github.com/acme/widget',
      },
    ],
    [
      'by another owner',
      OWN,
      { owner: 'builders' },
      {
        detail: 'The artifact was built from another repository.',
        expected: 'https://github.com/builders/…',
        actual: 'https://github.com/acme/widget',
      },
    ],
    [
      'by the named repository of another owner than the named one',
      OWN,
      { ...REPO, owner: 'builders' },
      {
        detail: 'The artifact was built from another repository.',
        expected: 'https://github.com/acme/widget',
        actual: 'https://github.com/acme/widget',
      },
    ],
    [
      'by a server that was not named',
      OWN,
      { ...REPO, host: 'git.acme.example' },
      {
        detail: 'The artifact was built from another repository.',
        expected: 'https://git.acme.example/acme/widget',
        actual: 'https://github.com/acme/widget',
      },
    ],
    [
      'without a repository',
      MAIL,
      REPO,
      {
        detail: 'The artifact was built from another repository.',
        expected: 'https://github.com/acme/widget',
        actual: ABSENT,
      },
    ],
    [
      'without an owner',
      MAIL,
      { owner: 'acme' },
      {
        detail: 'The artifact was built from another repository.',
        expected: 'https://github.com/acme/…',
        actual: ABSENT,
      },
    ],
    [
      'by another ref',
      OWN,
      { ...REPO, sourceRef: 'refs/tags/v2' },
      { detail: 'The artifact was built from another ref.', expected: 'refs/tags/v2', actual: 'refs/tags/v1' },
    ],
    [
      'by another branch or tag',
      OWN,
      { ...REPO, sourceRef: 'v2' },
      { detail: 'The artifact was built from another ref.', expected: 'v2', actual: 'refs/tags/v1' },
    ],
    [
      'by a whole ref that is only the name of a branch',
      at('push', 'refs/heads/refs/tags/v1'),
      { ...REPO, sourceRef: 'refs/tags/v1' },
      {
        detail: 'The artifact was built from another ref.',
        expected: 'refs/tags/v1',
        actual: 'refs/heads/refs/tags/v1',
      },
    ],
    [
      'without a ref, where one is asked for',
      MAIL,
      { identity: MAIL.san, sourceRef: 'v1' },
      { detail: 'The artifact was built from another ref.', expected: 'v1', actual: ABSENT },
    ],
    [
      'by another commit',
      OWN,
      { ...REPO, sourceDigest: SIGNER_COMMIT },
      { detail: 'The artifact was built from another commit.', expected: SIGNER_COMMIT, actual: COMMIT },
    ],
    [
      'without a commit, where one is asked for',
      MAIL,
      { identity: MAIL.san, sourceDigest: COMMIT },
      { detail: 'The artifact was built from another commit.', expected: COMMIT, actual: ABSENT },
    ],
    [
      'without a runner, where one that GitHub hosts is asked for',
      MAIL,
      { identity: MAIL.san, denySelfHosted: true },
      { detail: 'The runner was not hosted by GitHub.', expected: 'github-hosted', actual: ABSENT },
    ],
    [
      'on a runner of somebody',
      facts({ runnerEnvironment: 'self-hosted' }),
      { ...REPO, denySelfHosted: true },
      { detail: 'The runner was not hosted by GitHub.', expected: 'github-hosted', actual: 'self-hosted' },
    ],
    [
      'without an event',
      facts({ buildTrigger: undefined }),
      REPO,
      { detail: 'The certificate does not say which event or ref the run was for.', actual: 'refs/tags/v1' },
    ],
    [
      'without a ref',
      facts({ sourceRepositoryRef: undefined }),
      REPO,
      { detail: 'The certificate does not say which event or ref the run was for.', actual: 'push' },
    ],
    [
      'without event and ref',
      facts({ buildTrigger: undefined, sourceRepositoryRef: undefined }),
      REPO,
      { detail: 'The certificate does not say which event or ref the run was for.', actual: ABSENT },
    ],
    ...['pull_request', 'pull_request_target', 'workflow_run', 'issue_comment'].map(
      (event): [string, CertificateFacts, Partial<Expectation>, Failure] => [
        `by ${event}`,
        at(event, 'refs/heads/main'),
        { ...REPO, allowEvents: ['push'] },
        {
          detail: `A run is not a release: a ${event} run may work on what a stranger sent.`,
          actual: `${event} at refs/heads/main`,
          remedy: `If such runs may speak for this artifact, add: --allow-event ${event}`,
        },
      ],
    ),
    [
      "at a pull request's ref",
      at('push', 'refs/pull/7/head'),
      { ...REPO, allowEvents: ['push'] },
      {
        detail: NO_RELEASE,
        actual: 'push at refs/pull/7/head',
        remedy: 'If this very pull request is meant, add: --source-ref refs/pull/7/head',
      },
    ],
  ])('%s', (_, signer, expect_, failure) => {
    expect(checkSource(claimContext(signer, { expect: expect_ }))).toEqual({
      check: { id: 'source', verdict: 'failed', ...failure },
    });
  });

  it.each<[string, CertificateFacts, string, string, string]>([
    [
      'which the certificate knows',
      CALLED,
      'https://github.com/acme/widget',
      'https://github.com/acme/widget',
      'If that is the source that you expect, add: --repo acme/widget',
    ],
    [
      'which the certificate does not know',
      facts({ signer: `${BUILD_YML}@refs/tags/v3`, sourceRepositoryURI: undefined }),
      ABSENT,
      'a source that the certificate does not name',
      'Name the source with --repo OWNER/NAME or --owner OWNER.',
    ],
  ])('where the signer was named, but not the source, %s', (_, signer, actual, said, remedy) => {
    for (const message of [false, true]) {
      const { check, problem } = checkSource(claimContext(signer, { expect: { identity: signer.san }, message }));
      expect(check).toEqual({
        id: 'source',
        verdict: 'failed',
        detail: 'A signer is not a source: anybody may call a reusable workflow, and the source was not named.',
        actual,
        remedy,
      });
      expect(problem).toMatchObject({
        code: 'SOURCE_NOT_NAMED',
        message: `A signer is not a source: anybody may call ${CALLED.san}. It signed for ${said}.`,
        remedy,
      });
    }
  });
});

describe('a short ref', () => {
  const branch = facts({ sourceRepositoryRef: 'refs/heads/v1' });
  it('that fits a branch and a tag is ambiguous', () => {
    expect(ambiguousRef('v1', [OWN, branch])).toMatchObject({
      code: 'SOURCE_REF_AMBIGUOUS',
      message: 'There are attestations for a branch and for a tag named v1.',
      remedy: 'Name the whole ref: --source-ref refs/heads/v1 or --source-ref refs/tags/v1',
    });
  });

  it.each<[string, string | undefined, readonly CertificateFacts[]]>([
    ['no ref is asked for', undefined, [OWN, branch]],
    [
      'the whole ref is',
      'refs/tags/v1',
      [
        facts({ sourceRepositoryRef: 'refs/heads/refs/tags/v1' }),
        facts({ sourceRepositoryRef: 'refs/tags/refs/tags/v1' }),
      ],
    ],
    ['there is a tag alone', 'v1', [OWN, OWN]],
    ['there is a branch alone', 'v1', [branch, branch]],
    ['another is asked for', 'v2', [OWN, branch]],
  ])('is clear where %s', (_, ref, seen) => {
    expect(ambiguousRef(ref, seen)).toBeUndefined();
  });
});
