import { describe, expect, it } from '@jest/globals';
import type { CertificateFacts } from '../../src/model/fulcio-extensions.js';
import { checkIdentity } from '../../src/verify/identity.js';
import type { Expectation } from '../../src/verify/request.js';
import type { Check } from '../../src/verify/result.js';
import { BUILD_YML, claimContext, COMMIT, facts, GENERATOR, ISSUER, RELEASE_YML } from '../support/claims.js';

const RELEASES = 'https://dotcom.releases.github.com';
const OWN = facts();
const CALLED = facts({ signer: `${BUILD_YML}@refs/tags/v3` });
const REPO = { repository: 'acme/widget' };
const NO_ISSUER =
  "The certificate names no issuer: that is believed of GitHub's release signer alone, named whole, under GitHub's root.";
const OUTSIDE =
  'The workflow that signed lies outside the source, and is none of the shared builders that Wherefrom knows.';
const ELSEWHERE = facts({
  san: `https://git.acme.example/${RELEASE_YML}@refs/tags/v1`,
  buildSignerURI: `https://git.acme.example/${RELEASE_YML}@refs/tags/v1`,
});

describe('the identity passes', () => {
  it.each<[string, CertificateFacts, Partial<Expectation>, string]>([
    [
      'and is told with its source and issuer',
      OWN,
      REPO,
      `https://github.com/${RELEASE_YML}@refs/tags/v1 for acme/widget at refs/tags/v1 (${ISSUER})`,
    ],
    [
      'by the older of the two issuer extensions alone',
      facts({ issuer: undefined }),
      REPO,
      `https://github.com/${RELEASE_YML}@refs/tags/v1 for acme/widget at refs/tags/v1 (${ISSUER})`,
    ],
    [
      'by the newer of the two issuer extensions alone, at a ref that nobody wrote down',
      facts({ issuerV1: undefined, sourceRepositoryRef: undefined }),
      REPO,
      `https://github.com/${RELEASE_YML}@refs/tags/v1 for acme/widget at an unknown ref (${ISSUER})`,
    ],
    [
      'without the second copy of its name',
      facts({ buildSignerURI: undefined }),
      REPO,
      `https://github.com/${RELEASE_YML}@refs/tags/v1 for acme/widget at refs/tags/v1 (${ISSUER})`,
    ],
    [
      'whatever a second name says, where the first is no workflow',
      facts({ san: 'dev@acme.example', sourceRepositoryURI: undefined }),
      { identity: 'dev@acme.example' },
      `dev@acme.example (${ISSUER})`,
    ],
  ])('%s', (_, signer, expect_, detail) => {
    expect(checkIdentity(claimContext(signer, { expect: expect_ }))).toEqual({
      check: { id: 'identity', verdict: 'passed', detail },
    });
  });

  it("for GitHub's release signer, which has no issuer, under GitHub's root", () => {
    const context = claimContext({ san: RELEASES }, { expect: { identity: RELEASES }, githubRoot: true });
    expect(checkIdentity(context).check).toEqual({
      id: 'identity',
      verdict: 'passed',
      detail: `${RELEASES} (no issuer)`,
    });
  });
});

type Failure = Omit<Check, 'id' | 'verdict'>;

describe('the identity fails', () => {
  it.each<[string, CertificateFacts, Partial<Expectation>, Failure]>([
    [
      'by another issuer',
      facts({ issuer: 'https://accounts.example', issuerV1: 'https://accounts.example' }),
      REPO,
      {
        detail: 'Another issuer vouched for the signer than the one that is believed.',
        expected: ISSUER,
        actual: 'https://accounts.example',
        remedy: 'If you believe this issuer, name it: --cert-oidc-issuer https://accounts.example',
      },
    ],
    [
      'by an older issuer extension that is another',
      facts({ issuer: undefined, issuerV1: 'https://accounts.example' }),
      REPO,
      {
        detail: 'Another issuer vouched for the signer than the one that is believed.',
        expected: ISSUER,
        actual: 'https://accounts.example',
        remedy: 'If you believe this issuer, name it: --cert-oidc-issuer https://accounts.example',
      },
    ],
    [
      'by two issuers',
      facts({ issuerV1: 'https://accounts.example' }),
      REPO,
      { detail: 'The certificate names two issuers.', expected: ISSUER, actual: 'https://accounts.example' },
    ],
    [
      'without an issuer',
      facts({ issuer: undefined, issuerV1: undefined }),
      REPO,
      { detail: NO_ISSUER, expected: ISSUER, actual: 'no issuer' },
    ],
    [
      'by two names',
      facts({ buildSignerURI: CALLED.san }),
      REPO,
      {
        detail: 'The certificate contradicts itself about its signer.',
        expected: OWN.san,
        actual: CALLED.san,
      },
    ],
    [
      'by another name than the whole one',
      OWN,
      { identity: `${OWN.san}0` },
      { detail: 'Somebody else signed.', expected: `${OWN.san}0`, actual: OWN.san },
    ],
    [
      'by another name than the pattern',
      OWN,
      { identityRegex: /https:\/\/github\.com\/builders\/.*/ },
      {
        detail: 'Somebody else signed.',
        expected: String.raw`an identity that matches ^https://github\.com/builders/.*$`,
        actual: OWN.san,
      },
    ],
    [
      'by a workflow of another repository than the named one',
      OWN,
      { signerRepository: 'acme/tool' },
      { detail: 'The signer lies in another repository.', expected: 'acme/tool', actual: OWN.san },
    ],
    [
      'by somebody who is no workflow, where a repository is named',
      facts({ san: 'dev@acme.example' }),
      { signerRepository: 'acme/widget' },
      { detail: 'The signer lies in another repository.', expected: 'acme/widget', actual: 'dev@acme.example' },
    ],
    [
      'by a workflow of a repository of that name on another server',
      ELSEWHERE,
      { signerRepository: 'acme/widget' },
      { detail: 'The signer lies in another repository.', expected: 'acme/widget', actual: ELSEWHERE.san },
    ],
    [
      'by another workflow',
      OWN,
      { signerWorkflow: { path: BUILD_YML } },
      { detail: 'Another workflow signed.', expected: BUILD_YML, actual: OWN.san },
    ],
    [
      'by a file of that name with another owner',
      OWN,
      { signerWorkflow: { path: RELEASE_YML.replace('acme', 'acme-2') } },
      { detail: 'Another workflow signed.', expected: RELEASE_YML.replace('acme', 'acme-2'), actual: OWN.san },
    ],
    [
      'by a file of that name in another folder',
      OWN,
      { signerWorkflow: { path: 'acme/widget/workflows/release.yml' } },
      { detail: 'Another workflow signed.', expected: 'acme/widget/workflows/release.yml', actual: OWN.san },
    ],
    [
      'by the workflow at another ref',
      OWN,
      { signerWorkflow: { path: RELEASE_YML, ref: 'refs/tags/v2' } },
      { detail: 'Another workflow signed.', expected: `${RELEASE_YML}@refs/tags/v2`, actual: OWN.san },
    ],
    [
      'by somebody who is no workflow, where one is named',
      facts({ san: 'dev@acme.example' }),
      { signerWorkflow: { path: RELEASE_YML } },
      { detail: 'Another workflow signed.', expected: RELEASE_YML, actual: 'dev@acme.example' },
    ],
    [
      'by the workflow at another commit',
      OWN,
      { ...REPO, signerDigest: COMMIT },
      {
        detail: 'The signing workflow ran from another commit.',
        expected: COMMIT,
        actual: 'b'.repeat(40),
      },
    ],
    [
      'by the workflow at no commit',
      facts({ buildSignerDigest: undefined }),
      { ...REPO, signerDigest: COMMIT },
      {
        detail: 'The signing workflow ran from another commit.',
        expected: COMMIT,
        actual: 'not in the certificate',
      },
    ],
    [
      'by a workflow outside of the source',
      CALLED,
      REPO,
      {
        detail: OUTSIDE,
        expected: 'a workflow of acme/widget',
        actual: CALLED.san,
        remedy: `If you believe this workflow, name it too: --signer-workflow ${BUILD_YML}`,
      },
    ],
    [
      "by a workflow outside of the owner's repositories",
      CALLED,
      { owner: 'acme' },
      {
        detail: OUTSIDE,
        expected: 'a workflow of acme',
        actual: CALLED.san,
        remedy: `If you believe this workflow, name it too: --signer-workflow ${BUILD_YML}`,
      },
    ],
    [
      'by a workflow of the repository, where another owner is named too',
      OWN,
      { ...REPO, owner: 'builders' },
      {
        detail: OUTSIDE,
        expected: 'a workflow of acme/widget',
        actual: OWN.san,
        remedy: `If you believe this workflow, name it too: --signer-workflow ${RELEASE_YML}`,
      },
    ],
    [
      'by somebody who is no workflow, for whom no flag is proposed',
      facts({ san: 'dev@acme.example' }),
      REPO,
      { detail: OUTSIDE, expected: 'a workflow of acme/widget', actual: 'dev@acme.example' },
    ],
    [
      'by a workflow of a repository of that name on a server that was not named',
      OWN,
      { ...REPO, host: 'git.acme.example' },
      { detail: OUTSIDE, expected: 'a workflow of acme/widget', actual: OWN.san },
    ],
    [
      'by a known builder at a branch',
      facts({ signer: `${GENERATOR}/generator_generic_slsa3.yml@refs/heads/v1` }),
      REPO,
      {
        detail: OUTSIDE,
        expected: 'a workflow of acme/widget',
        actual: `https://github.com/${GENERATOR}/generator_generic_slsa3.yml@refs/heads/v1`,
        remedy: `If you believe this workflow, name it too: --signer-workflow ${GENERATOR}/generator_generic_slsa3.yml`,
      },
    ],
  ])('%s', (_, signer, expect_, failure) => {
    expect(checkIdentity(claimContext(signer, { expect: expect_ }))).toEqual({
      check: { id: 'identity', verdict: 'failed', ...failure },
    });
  });

  it.each<[string, string, Partial<Expectation>, boolean, Failure]>([
    ['under another root', RELEASES, { identity: RELEASES }, false, { detail: NO_ISSUER, expected: ISSUER }],
    [
      'with an issuer asked for',
      RELEASES,
      { identity: RELEASES, issuer: 'https://accounts.example' },
      true,
      {
        detail: NO_ISSUER,
        expected: 'https://accounts.example',
        remedy: `Add: --cert-identity ${RELEASES}`,
      },
    ],
    [
      'not named whole: the flag is proposed',
      RELEASES,
      REPO,
      true,
      { detail: NO_ISSUER, expected: ISSUER, remedy: `Add: --cert-identity ${RELEASES}` },
    ],
    ['not named whole, under another root', RELEASES, REPO, false, { detail: NO_ISSUER, expected: ISSUER }],
    [
      'who is somebody else, although it is named',
      `${RELEASES}.acme.example`,
      { identity: RELEASES },
      true,
      { detail: NO_ISSUER, expected: ISSUER },
    ],
  ])("for GitHub's release signer %s", (_, san, expect_, githubRoot, failure) => {
    expect(checkIdentity(claimContext({ san }, { expect: expect_, githubRoot }))).toEqual({
      check: { id: 'identity', verdict: 'failed', actual: 'no issuer', ...failure },
    });
  });

  it.each([
    ['of a statement', false, '--repo acme/widget --predicate-type https://cyclonedx.org/bom'],
    ['of a message', true, '--repo acme/widget --require signature'],
  ])('where nobody was named, and says whom the signature %s would show', (_, message, flags) => {
    const { check, problem } = checkIdentity(claimContext(OWN, { message }));
    expect(check).toEqual({
      id: 'identity',
      verdict: 'failed',
      detail: 'Nobody was named whose signature would be believed.',
      actual: OWN.san,
      remedy: `If that is who should have signed, add: ${flags}`,
    });
    expect(problem).toMatchObject({
      code: 'SIGNER_NOT_NAMED',
      message: `Nobody was named whose signature would be believed. Signed by:\n  ${OWN.san} for acme/widget at refs/tags/v1 (${ISSUER})`,
      remedy: `If that is who should have signed, add: ${flags}`,
    });
  });

  it('by a pattern that is open at an end, shown as it is typed', () => {
    const { check, problem } = checkIdentity(claimContext(OWN, { expect: { identityRegex: /acme\/widget/ } }));
    const remedy = String.raw`If you mean this signer, anchor the pattern: --cert-identity-regex '^https://github\.com/acme/widget/\.github/workflows/release\.yml@refs/tags/v1$'`;
    expect(check).toEqual({
      id: 'identity',
      verdict: 'failed',
      detail: 'The pattern matches only a part of the identity.',
      expected: 'acme/widget',
      actual: OWN.san,
      remedy,
    });
    expect(problem).toMatchObject({
      code: 'PATTERN_UNANCHORED',
      message: `The pattern acme/widget matches only a part of ${OWN.san}: it would also believe others.`,
      remedy,
    });
  });
});
