import { describe, expect, it } from '@jest/globals';
import type { CertificateFacts } from '../../src/model/fulcio-extensions.js';
import type { ClaimContext } from '../../src/verify/claim.js';
import { CLAIM_CHECKS, type Judgement, judgeClaims } from '../../src/verify/judge.js';
import type { Expectation } from '../../src/verify/request.js';
import type { CheckId } from '../../src/verify/result.js';
import { validateExpectation } from '../../src/verify/expectation.js';
import { expectation } from '../support/verification.js';

const ISSUER = 'https://token.actions.githubusercontent.com';
const ENTERPRISE = `${ISSUER}/acme-corp`;
const RELEASES = 'https://dotcom.releases.github.com';
const RELEASE_YML = 'acme/widget/.github/workflows/release.yml';
const BUILD_YML = 'builders/tool/.github/workflows/build.yml';
const GENERIC_YML = 'slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml';
const COMMIT = 'a'.repeat(40);
const SIGNER_COMMIT = 'b'.repeat(40);

/** A certificate of `acme/widget`, signed by its own workflow or by the one that it called. */
function facts({
  signer = `${RELEASE_YML}@refs/tags/v1`,
  ...other
}: Partial<CertificateFacts> & { signer?: string } = {}): CertificateFacts {
  const san = `https://github.com/${signer}`;
  return {
    san,
    issuerV1: ISSUER,
    issuer: ISSUER,
    buildSignerURI: san,
    buildSignerDigest: SIGNER_COMMIT,
    runnerEnvironment: 'github-hosted',
    sourceRepositoryURI: 'https://github.com/acme/widget',
    sourceRepositoryDigest: COMMIT,
    sourceRepositoryRef: 'refs/tags/v1',
    buildConfigURI: `https://github.com/${RELEASE_YML}@refs/tags/v1`,
    buildTrigger: 'push',
    ...other,
  };
}

const OWN = facts();
const CALLED = facts({ signer: `${BUILD_YML}@refs/tags/v3` });
const GENERATED = facts({ signer: `${GENERIC_YML}@refs/tags/v2.1.0` });
const GENERATED_FROM_MAIN = facts({ signer: `${GENERIC_YML}@refs/heads/main` });
const CALLED_BY_OTHERS = facts({
  signer: `${GENERIC_YML}@refs/tags/v2.1.0`,
  sourceRepositoryURI: 'https://github.com/mallory/widget',
  buildConfigURI: 'https://github.com/mallory/widget/.github/workflows/release.yml@refs/tags/v1',
});
const RELEASE: CertificateFacts = { san: RELEASES };
const MAIL: CertificateFacts = {
  san: 'dev@acme.example',
  issuer: 'https://accounts.example',
  issuerV1: 'https://accounts.example',
};

function contextOf(signer: CertificateFacts, expect: Partial<Expectation>, githubRoot = false): ClaimContext {
  return {
    signer,
    statement: { predicateType: 'https://cyclonedx.org/bom', predicate: {} },
    times: [],
    githubRoot,
    expect: expectation(expect),
    require: { kind: 'statement' },
  };
}

function failures({ checks }: Judgement): CheckId[] {
  return checks.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id);
}

/** Without the checks that refuse it, the certificate would be believed: it is they that refuse. */
function expectRefused(context: ClaimContext, ids: readonly CheckId[]): Judgement {
  const judgement = judgeClaims(context);
  expect(failures(judgement)).toEqual(ids);
  expect(
    judgeClaims(
      context,
      CLAIM_CHECKS.filter(({ id }) => !ids.includes(id)),
    ).passed,
  ).toBe(true);
  return judgement;
}

type Row = [what: string, signer: CertificateFacts, expect: Partial<Expectation>];
type RefusedRow = [...row: Row, checks: readonly CheckId[]];

describe('a signer is believed', () => {
  it.each<Row>([
    ['who lies in the repository', OWN, { repository: 'acme/widget' }],
    ['whatever the letters of owner and repository', OWN, { repository: 'ACME/Widget' }],
    ["who lies in the owner's repositories", OWN, { owner: 'acme' }],
    ['whatever the letters of the owner', OWN, { owner: 'ACME' }],
    ['who is a builder of the trust map, called from the repository', GENERATED, { repository: 'acme/widget' }],
    ["who is a builder of the trust map, called from the owner's repository", GENERATED, { owner: 'acme' }],
    ['whose workflow is named', OWN, { signerWorkflow: { path: RELEASE_YML } }],
    ['whose workflow is named with its ref', OWN, { signerWorkflow: { path: RELEASE_YML, ref: 'refs/tags/v1' } }],
    [
      'whose workflow is named in other letters of the repository',
      OWN,
      { signerWorkflow: { path: RELEASE_YML.replace('acme/widget', 'Acme/WIDGET') } },
    ],
    [
      'whose branch is named like a ref',
      facts({ signer: `${RELEASE_YML}@refs/heads/x@refs/heads/main` }),
      { signerWorkflow: { path: RELEASE_YML, ref: 'refs/heads/x@refs/heads/main' } },
    ],
    ['whose repository is named', OWN, { signerRepository: 'acme/widget' }],
    ['who is named whole', OWN, { identity: `https://github.com/${RELEASE_YML}@refs/tags/v1` }],
    [
      'who matches an anchored pattern',
      OWN,
      { identityRegex: /^https:\/\/github\.com\/acme\/widget\/\.github\/workflows\/[a-z]+\.yml@refs\/tags\/v\d+$/ },
    ],
    [
      'who matches a pattern from end to end, without anchors',
      OWN,
      { identityRegex: /https:\/\/github\.com\/acme\/widget\/.*/ },
    ],
    [
      'who is called, where signer and source are named',
      CALLED,
      { repository: 'acme/widget', signerWorkflow: { path: BUILD_YML } },
    ],
    [
      "who is called, where signer and source's owner are named",
      CALLED,
      { owner: 'acme', signerRepository: 'builders/tool' },
    ],
    ['who is called, by whole identity and source', CALLED, { repository: 'acme/widget', identity: CALLED.san }],
    [
      'who ran from the commit that is named',
      CALLED,
      { repository: 'acme/widget', signerRepository: 'builders/tool', signerDigest: SIGNER_COMMIT },
    ],
    [
      'whose issuer is named',
      facts({ issuer: ENTERPRISE, issuerV1: ENTERPRISE }),
      { repository: 'acme/widget', issuer: ENTERPRISE },
    ],
    ['who has an address, with its issuer', MAIL, { identity: MAIL.san, issuer: 'https://accounts.example' }],
    [
      'on another server, where that is named',
      facts({
        san: `https://git.acme.example/${RELEASE_YML}@refs/tags/v1`,
        buildSignerURI: `https://git.acme.example/${RELEASE_YML}@refs/tags/v1`,
        sourceRepositoryURI: 'https://git.acme.example/acme/widget',
        buildConfigURI: `https://git.acme.example/${RELEASE_YML}@refs/tags/v1`,
      }),
      { repository: 'acme/widget', host: 'git.acme.example' },
    ],
  ])('%s', (_, signer, expect_) => {
    expect(failures(judgeClaims(contextOf(signer, expect_)))).toEqual([]);
  });
});

describe('a signer is not believed', () => {
  it.each<RefusedRow>([
    ['who lies in another repository', OWN, { repository: 'acme/widget-2' }, ['identity', 'source']],
    ['whose repository only begins alike', OWN, { repository: 'acme/widge' }, ['identity', 'source']],
    ['who lies with another owner', OWN, { owner: 'acm' }, ['identity', 'source']],
    ['whose owner only looks alike', OWN, { owner: 'ac\u043Ce' }, ['identity', 'source']],
    [
      'who is called from the repository, but unknown to the trust map',
      CALLED,
      { repository: 'acme/widget' },
      ['identity'],
    ],
    [
      "who is called from the owner's repository, but unknown to the trust map",
      CALLED,
      { owner: 'acme' },
      ['identity'],
    ],
    [
      'who would be in the trust map, were it at a release tag',
      GENERATED_FROM_MAIN,
      { repository: 'acme/widget' },
      ['identity'],
    ],
    [
      'who is a builder of the trust map, called from elsewhere',
      CALLED_BY_OTHERS,
      { repository: 'acme/widget' },
      ['source'],
    ],
    [
      'who is a builder of the trust map, called from elsewhere, although named',
      CALLED_BY_OTHERS,
      { repository: 'acme/widget', signerWorkflow: { path: GENERIC_YML } },
      ['source'],
    ],
    [
      'whose workflow has another path',
      OWN,
      { signerWorkflow: { path: 'acme/widget/.github/workflows/release' } },
      ['identity'],
    ],
    [
      'whose workflow has other letters in its path',
      OWN,
      { signerWorkflow: { path: 'acme/widget/.github/workflows/Release.yml' } },
      ['identity'],
    ],
    [
      'whose workflow ran at another ref',
      OWN,
      { signerWorkflow: { path: RELEASE_YML, ref: 'refs/tags/v10' } },
      ['identity'],
    ],
    [
      'whose file name only begins with the path',
      facts({ signer: `${RELEASE_YML}@x.yml@refs/tags/v1` }),
      { repository: 'acme/widget', signerWorkflow: { path: RELEASE_YML } },
      ['identity'],
    ],
    [
      'whose repository is not the one named',
      CALLED,
      { repository: 'acme/widget', signerRepository: 'builders/too' },
      ['identity'],
    ],
    [
      'who is not the one named whole',
      OWN,
      { identity: `https://github.com/${RELEASE_YML}@refs/tags/v` },
      ['identity'],
    ],
    ['who is named in other letters', OWN, { identity: OWN.san.toUpperCase() }, ['identity']],
    ['who does not match the pattern', OWN, { identityRegex: /^https:\/\/github\.com\/builders\/.*$/ }, ['identity']],
    [
      'whose pattern has an alternative that would match a part',
      facts({ signer: `${RELEASE_YML}@refs/tags/v12` }),
      { identityRegex: new RegExp(`^nobody$|^https://github.com/${RELEASE_YML}@refs/tags/v1$`) },
      ['identity'],
    ],
    [
      'who ran from another commit',
      CALLED,
      { repository: 'acme/widget', signerRepository: 'builders/tool', signerDigest: COMMIT },
      ['identity'],
    ],
    [
      'whose enterprise is not named',
      facts({ issuer: ENTERPRISE, issuerV1: ENTERPRISE }),
      { repository: 'acme/widget' },
      ['identity'],
    ],
    [
      'whose issuer only begins alike',
      OWN,
      { repository: 'acme/widget', issuer: 'https://token.actions.githubusercontent.co' },
      ['identity'],
    ],
    ['whose enterprise is another', OWN, { repository: 'acme/widget', issuer: ENTERPRISE }, ['identity']],
    ['who has two issuers', facts({ issuerV1: ENTERPRISE }), { repository: 'acme/widget' }, ['identity']],
    ['who has two names', facts({ buildSignerURI: CALLED.san }), { repository: 'acme/widget' }, ['identity']],
    ['who has an address, and another issuer', MAIL, { identity: MAIL.san }, ['identity']],
    [
      'who has an address and no source',
      MAIL,
      { identity: MAIL.san, issuer: 'https://accounts.example', repository: 'acme/widget' },
      ['source'],
    ],
    [
      'on another server',
      facts({
        san: `https://git.acme.example/${RELEASE_YML}@refs/tags/v1`,
        buildSignerURI: `https://git.acme.example/${RELEASE_YML}@refs/tags/v1`,
      }),
      { repository: 'acme/widget' },
      ['identity'],
    ],
    [
      'for a source on another server',
      facts({ sourceRepositoryURI: 'https://git.acme.example/acme/widget' }),
      { repository: 'acme/widget' },
      ['source'],
    ],
  ])('%s', (_, signer, expect_, ids) => {
    expectRefused(contextOf(signer, expect_), ids);
  });
});

describe('the request has to say more', () => {
  it.each<[...row: Row, code: string, pasted: string]>([
    ['where nobody is named', OWN, {}, 'SIGNER_NOT_NAMED', '--repo acme/widget'],
    [
      'where a ref and a commit are all that is named',
      OWN,
      { sourceRef: 'v1', sourceDigest: COMMIT, signerDigest: SIGNER_COMMIT },
      'SIGNER_NOT_NAMED',
      '--repo acme/widget',
    ],
    ['where an issuer is all that is named', OWN, { issuer: ISSUER }, 'SIGNER_NOT_NAMED', '--repo acme/widget'],
    ['where the pattern fits anybody', OWN, { identityRegex: /.*/ }, 'SIGNER_NOT_NAMED', '--repo acme/widget'],
    [
      'where nobody is named and the signer is a stranger to the source',
      CALLED,
      {},
      'SIGNER_NOT_NAMED',
      `--repo acme/widget --signer-workflow ${BUILD_YML}`,
    ],
    [
      'where nobody is named and the signer is in the trust map',
      GENERATED,
      {},
      'SIGNER_NOT_NAMED',
      '--repo acme/widget',
    ],
    [
      'where a called signer is named by its workflow',
      CALLED,
      { signerWorkflow: { path: BUILD_YML } },
      'SOURCE_NOT_NAMED',
      '--repo acme/widget',
    ],
    [
      'where a called signer is named by its repository',
      CALLED,
      { signerRepository: 'builders/tool' },
      'SOURCE_NOT_NAMED',
      '--repo acme/widget',
    ],
    [
      'where a called signer is named whole',
      CALLED,
      { identity: CALLED.san },
      'SOURCE_NOT_NAMED',
      '--repo acme/widget',
    ],
    [
      'where a called signer matches a pattern',
      CALLED,
      { identityRegex: /^https:\/\/github\.com\/builders\/.*$/ },
      'SOURCE_NOT_NAMED',
      '--repo acme/widget',
    ],
    [
      'where a builder of the trust map is named',
      GENERATED,
      { signerWorkflow: { path: GENERIC_YML } },
      'SOURCE_NOT_NAMED',
      '--repo acme/widget',
    ],
    [
      'where the certificate does not say who called',
      facts({ buildConfigURI: 'https://github.com/' }),
      { identity: OWN.san },
      'SOURCE_NOT_NAMED',
      '--repo acme/widget',
    ],
    [
      'where signer and caller share a repository that is not the source',
      facts({ sourceRepositoryURI: 'https://github.com/mallory/widget' }),
      { identity: OWN.san },
      'SOURCE_NOT_NAMED',
      '--repo mallory/widget',
    ],
    [
      'where one alternative of a pattern matches only the start',
      OWN,
      { identityRegex: /https:\/\/github\.com\/acme\/|nobody/ },
      'PATTERN_UNANCHORED',
      '(?:https:',
    ],
    [
      'where a pattern matches only the middle',
      OWN,
      { identityRegex: /acme\/widget/ },
      'PATTERN_UNANCHORED',
      String.raw`'^https://github\.com/acme/widget/\.github/workflows/release\.yml@refs/tags/v1$'`,
    ],
    [
      'where a pattern is anchored at its start alone',
      OWN,
      { identityRegex: /^https:\/\/github\.com\/acme\// },
      'PATTERN_UNANCHORED',
      String.raw`'^https://github\.com/acme/widget/\.github/workflows/release\.yml@refs/tags/v1$'`,
    ],
  ])('%s', (_, signer, expect_, code, pasted) => {
    const check: CheckId = code === 'SOURCE_NOT_NAMED' ? 'source' : 'identity';
    const { problems } = expectRefused(contextOf(signer, expect_), [check]);
    expect(problems.map((problem) => [problem.code, problem.exitCode])).toEqual([[code, 2]]);
    expect(problems[0]?.remedy).toContain(pasted);
  });

  it('believes the signer once the anchored pattern is pasted', () => {
    const { problems } = judgeClaims(contextOf(OWN, { identityRegex: /acme\/widget/ }));
    const pasted = /'(.*)'/.exec(problems[0]?.remedy ?? '')?.[1] ?? '';
    expect(failures(judgeClaims(contextOf(OWN, { identityRegex: new RegExp(pasted) })))).toEqual([]);
    expect(
      failures(judgeClaims(contextOf(CALLED, { identityRegex: new RegExp(pasted), repository: 'acme/widget' }))),
    ).toEqual(['identity']);
  });

  it('blames the attestation, and not the request, where another check fails too', () => {
    expect(judgeClaims(contextOf(CALLED, { signerRepository: 'builders/tool', level: 3 })).problems).toEqual([]);
  });

  it('bounds a pattern that backtracks without end', () => {
    const identityRegex = /^(([a-z:/.]+)+)+#$/;
    const signer = facts({ signer: `${RELEASE_YML}@refs/tags/${'a'.repeat(60)}` });
    expect(() => judgeClaims(contextOf(signer, { identityRegex }))).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID' }),
    );
  });

  it.each<[string, Partial<Expectation>]>([
    ['an empty repository', { repository: '' }],
    ['a repository without an owner', { repository: 'widget' }],
    ['an address for a repository', { repository: 'https://github.com/acme/widget' }],
    ['a repository for an owner', { owner: 'acme/widget' }],
    ['an empty owner', { owner: '' }],
    ['an empty identity', { identity: '' }],
    ['an empty issuer', { issuer: '' }],
    ['an empty ref', { sourceRef: '' }],
    ['half a commit', { sourceDigest: 'abc' }],
    ['half a commit of the signer', { signerDigest: 'abc' }],
    ['a workflow without its path', { signerWorkflow: { path: 'acme/widget' } }],
    ['a workflow with an empty ref', { signerWorkflow: { path: RELEASE_YML, ref: '' } }],
    ['a signer repository without an owner', { signerRepository: 'tool' }],
    ['a level that does not exist', { level: 4 }],
    ['a host that is an address', { host: 'https://github.com' }],
  ])('refuses %s', (_, expect_) => {
    expect(() => validateExpectation(expectation(expect_))).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  });
});

describe("GitHub's release signer, whose certificate names no issuer,", () => {
  it("is believed for its whole identity under GitHub's root", () => {
    expect(failures(judgeClaims(contextOf(RELEASE, { identity: RELEASES }, true)))).toEqual([]);
  });

  it.each<[string, CertificateFacts, Partial<Expectation>, boolean]>([
    ['under another root', RELEASE, { identity: RELEASES }, false],
    ['by a pattern', RELEASE, { identityRegex: /^https:\/\/dotcom\.releases\.github\.com$/ }, true],
    ['where an issuer is demanded', RELEASE, { identity: RELEASES, issuer: ISSUER }, true],
    [
      'where another certificate names no issuer either',
      { san: 'https://example.releases.github.com' },
      { identity: 'https://example.releases.github.com' },
      true,
    ],
  ])('is not believed %s', (_, signer, expect_, githubRoot) => {
    expectRefused(contextOf(signer, expect_, githubRoot), ['identity']);
  });
});

describe('the source', () => {
  const BELIEVED = { repository: 'acme/widget' };
  const pull = facts({ buildTrigger: 'pull_request', sourceRepositoryRef: 'refs/pull/7/merge' });
  const onMain = (buildTrigger: string) => facts({ buildTrigger, sourceRepositoryRef: 'refs/heads/main' });

  it.each<Row>([
    ['at a tag, by its name', OWN, { sourceRef: 'v1' }],
    ['at a branch, by its name', onMain('push'), { sourceRef: 'main' }],
    ['at a whole ref', OWN, { sourceRef: 'refs/tags/v1' }],
    ['at a commit', OWN, { sourceDigest: COMMIT }],
    ['by the deprecated extensions', facts({ buildTrigger: undefined as never, githubWorkflowTrigger: 'push' }), {}],
    ['on a hosted runner', OWN, { denySelfHosted: true }],
    ['on any runner, where none is refused', facts({ runnerEnvironment: 'self-hosted' }), {}],
    ...['push', 'release', 'workflow_dispatch', 'schedule', 'create'].map((event): Row => [
      `by ${event}`,
      onMain(event),
      {},
    ]),
    ...['pull_request_target', 'workflow_run', 'issue_comment'].map((event): Row => [
      `by ${event}, which is named`,
      onMain(event),
      { allowEvents: [event] },
    ]),
    ['by a pull request, whose event is named', pull, { allowEvents: ['pull_request'] }],
    ['by a pull request, whose whole ref is named', pull, { sourceRef: 'refs/pull/7/merge' }],
    [
      "at a pull request's ref, which is named",
      facts({ sourceRepositoryRef: 'refs/pull/7/head' }),
      { sourceRef: 'refs/pull/7/head' },
    ],
  ])('is believed %s', (_, signer, expect_) => {
    expect(failures(judgeClaims(contextOf(signer, { ...BELIEVED, ...expect_ })))).toEqual([]);
  });

  it.each<Row>([
    ['at another ref', OWN, { sourceRef: 'refs/heads/v1' }],
    ['at a ref that only begins alike', OWN, { sourceRef: 'refs/tags/v' }],
    ['at a ref whose name only begins alike', OWN, { sourceRef: 'v' }],
    ['at a ref whose name only ends alike', facts({ sourceRepositoryRef: 'refs/heads/x/v1' }), { sourceRef: 'v1' }],
    ['at a ref in other letters', OWN, { sourceRef: 'V1' }],
    ['at another commit', OWN, { sourceDigest: SIGNER_COMMIT }],
    ['on a runner that is not hosted', facts({ runnerEnvironment: 'self-hosted' }), { denySelfHosted: true }],
    [
      'on a runner of which nothing is known',
      facts({ runnerEnvironment: undefined as never }),
      { denySelfHosted: true },
    ],
    ['without an event', facts({ buildTrigger: undefined as never }), {}],
    ['without a ref', facts({ sourceRepositoryRef: undefined as never }), {}],
    ...['pull_request_target', 'workflow_run', 'issue_comment'].map((event): Row => [`by ${event}`, onMain(event), {}]),
    ...['pull_request_target', 'workflow_run', 'issue_comment'].map((event): Row => [
      `by ${event}, although its ref is named`,
      onMain(event),
      { sourceRef: 'refs/heads/main' },
    ]),
    ['by an event, although another is named', onMain('workflow_run'), { allowEvents: ['issue_comment'] }],
    ['by a pull request', pull, {}],
    ['by a pull request, although another event is named', pull, { allowEvents: ['push'] }],
    [
      'by pull_request_target, although its pull ref is named',
      facts({ buildTrigger: 'pull_request_target', sourceRepositoryRef: 'refs/pull/7/merge' }),
      { sourceRef: 'refs/pull/7/merge' },
    ],
    ['by a pull request at a branch that is named', onMain('pull_request'), { sourceRef: 'refs/heads/main' }],
    ['by a pull request whose ref is another', pull, { sourceRef: 'refs/pull/8/merge' }],
    ["at a pull request's ref, by another event", facts({ sourceRepositoryRef: 'refs/pull/7/head' }), {}],
    [
      "at a pull request's ref, by another event that is named",
      facts({ sourceRepositoryRef: 'refs/pull/7/head' }),
      { allowEvents: ['push'] },
    ],
  ])('is refused %s', (_, signer, expect_) => {
    expectRefused(contextOf(signer, { ...BELIEVED, ...expect_ }), ['source']);
  });
});
