import { describe, expect, it } from '@jest/globals';
import type { CertificateFacts } from '../../src/model/fulcio-extensions.js';
import {
  describeSigner,
  flagsFor,
  isWorkflowCertificate,
  namesSigner,
  namesSomebody,
  signerIsNotSource,
  signerNotNamed,
  sourceNotNamed,
  validateExpectation,
} from '../../src/verify/expectation.js';
import type { Expectation } from '../../src/verify/request.js';
import { BUILD_YML, COMMIT, facts, GENERATOR, ISSUER, RELEASE_YML, V02, V1 } from '../support/claims.js';
import { expectation } from '../support/verification.js';

const SBOM = 'https://cyclonedx.org/bom';
const OWN = facts();
const CALLED = facts({ signer: `${BUILD_YML}@refs/tags/v3` });
const MAIL: CertificateFacts = { san: 'dev@acme.example', issuer: 'https://accounts.example' };
const REPOSITORY = 'OWNER/NAME';
const DIGITS = '40 or 64 hexadecimal digits in lower case';
const WORKFLOW = 'OWNER/NAME/.github/workflows/FILE, with or without @REF';

describe('an expectation', () => {
  it.each<Partial<Expectation>>([
    {},
    { repository: 'acme/widget', owner: 'acme', signerRepository: 'A-c_m.e/w1' },
    { sourceDigest: COMMIT, signerDigest: '0123456789abcdef'.repeat(4) },
    { sourceRef: 'v1', identity: 'dev@acme.example', issuer: ISSUER },
    { sourceRef: 'refs/heads/x', identity: 'x', issuer: 'y' },
    { identity: 'two words\nand a line' },
    { host: 'git.acme.example' },
    { host: 'git-1.acme.example:8443' },
    { signerWorkflow: { path: RELEASE_YML } },
    { signerWorkflow: { path: RELEASE_YML, ref: 'refs/tags/v1' } },
    ...[0, 1, 2, 3].map((level) => ({ level })),
  ])('may be %j', (expect_) => {
    expect(() => validateExpectation(expectation(expect_))).not.toThrow();
  });

  it.each<[Partial<Expectation>, string, string, string]>([
    ...[
      '',
      'widget',
      '/widget',
      'acme/',
      'acme/widget/x',
      'acme widget/x',
      'https://github.com/acme/widget',
      'acme/widget\n',
    ].flatMap((name): [Partial<Expectation>, string, string, string][] => [
      [{ repository: name }, '--repo', name, REPOSITORY],
      [{ signerRepository: name }, '--signer-repo', name, REPOSITORY],
    ]),
    ...['', 'acme/widget', ' acme', 'acme '].map((name): [Partial<Expectation>, string, string, string] => [
      { owner: name },
      '--owner',
      name,
      'OWNER',
    ]),
    ...[
      '',
      'abc',
      `${COMMIT}a`,
      COMMIT.slice(1),
      `${COMMIT.slice(1)}g`,
      COMMIT.toUpperCase(),
      `x${COMMIT}`,
      'a'.repeat(65),
      `x${'a'.repeat(64)}`,
    ].flatMap((digest): [Partial<Expectation>, string, string, string][] => [
      [{ sourceDigest: digest }, '--source-digest', digest, DIGITS],
      [{ signerDigest: digest }, '--signer-digest', digest, DIGITS],
    ]),
    ...['', ' v1', 'v1 ', 'v 1'].map((ref): [Partial<Expectation>, string, string, string] => [
      { sourceRef: ref },
      '--source-ref',
      ref,
      'refs/heads/NAME, refs/tags/NAME, or NAME',
    ]),
    ...['', ' ', ' x', 'x '].map((identity): [Partial<Expectation>, string, string, string] => [
      { identity },
      '--cert-identity',
      identity,
      'the whole subject alternative name',
    ]),
    ...['', ' x', 'x '].map((issuer): [Partial<Expectation>, string, string, string] => [
      { issuer },
      '--cert-oidc-issuer',
      issuer,
      'the whole issuer',
    ]),
    ...['', 'https://github.com', 'github.com/', 'a b', 'host:', 'host:x', 'host:1x', ' host'].map(
      (host): [Partial<Expectation>, string, string, string] => [{ host }, '--hostname', host, 'HOST'],
    ),
    ...['acme/widget', 'acme/widget/', 'acme/widget/a@b', 'acme/widget/a b', '/widget/x', 'x https/a/b'].map(
      (path): [Partial<Expectation>, string, string, string] => [
        { signerWorkflow: { path } },
        '--signer-workflow',
        path,
        WORKFLOW,
      ],
    ),
    [
      { signerWorkflow: { path: RELEASE_YML, ref: '' } },
      '--signer-workflow',
      `${RELEASE_YML}@`,
      'no @, or one with a whole ref behind it',
    ],
    ...[-1, 4, 1.5].map((level): [Partial<Expectation>, string, string, string] => [
      { level },
      '--level',
      String(level),
      '0, 1, 2 or 3',
    ]),
  ])('cannot be %j', (expect_, flag, value, form) => {
    expect(() => validateExpectation(expectation(expect_))).toThrow(
      expect.objectContaining({
        code: 'INPUT_INVALID',
        message: `${flag} cannot be "${value.replace('\n', String.raw`\u{a}`)}".`,
        remedy: `${flag} takes ${form}.`,
      }),
    );
  });

  it.each<[Partial<Expectation>, boolean, boolean]>([
    [{}, false, false],
    [{ sourceRef: 'v1', sourceDigest: COMMIT, signerDigest: COMMIT, issuer: ISSUER, host: 'github.com' }, false, false],
    [{ repository: 'acme/widget' }, true, false],
    [{ owner: 'acme' }, true, false],
    [{ identity: OWN.san }, true, true],
    [{ signerRepository: 'acme/widget' }, true, true],
    [{ signerWorkflow: { path: RELEASE_YML } }, true, true],
    [{ identityRegex: /https:.*/ }, true, true],
    [{ identityRegex: /.*/ }, false, true],
  ])('%j names somebody: %s, a signer: %s', (expect_, somebody, signer) => {
    expect(namesSomebody(expectation(expect_))).toBe(somebody);
    expect(namesSigner(expectation(expect_))).toBe(signer);
  });
});

describe('a signer', () => {
  it.each<[string, CertificateFacts, boolean, boolean]>([
    ['of its own repository', OWN, true, false],
    ['without a second name, of its own repository', facts({ buildSignerURI: undefined }), true, false],
    ['who was called', CALLED, true, true],
    ['who was called, without a second name', facts({ san: CALLED.san, buildSignerURI: undefined }), true, true],
    ['whose caller is unknown', facts({ buildConfigURI: undefined }), true, true],
    [
      'whose caller lies elsewhere',
      facts({ buildConfigURI: `https://github.com/${BUILD_YML}@refs/tags/v3` }),
      true,
      true,
    ],
    ['whose source is unknown', facts({ sourceRepositoryURI: undefined }), true, true],
    ['whose source lies elsewhere', facts({ sourceRepositoryURI: 'https://github.com/mallory/widget' }), true, true],
    ['who is a person', MAIL, false, false],
  ])('%s: a workflow %s, another than the source %s', (_, signer, workflow, other) => {
    expect(isWorkflowCertificate(signer)).toBe(workflow);
    expect(signerIsNotSource(signer)).toBe(other);
  });
});

describe('the flags to paste', () => {
  const enterprise = facts({
    san: `https://git.acme.example/${RELEASE_YML}@refs/tags/v1`,
    sourceRepositoryURI: 'https://git.acme.example/acme/widget',
  });

  it.each<[string, CertificateFacts, string, string]>([
    ["for a repository's own workflow", OWN, V1, '--repo acme/widget'],
    ['for provenance 0.2', OWN, V02, '--repo acme/widget'],
    ['for an SBOM', OWN, SBOM, `--repo acme/widget --predicate-type ${SBOM}`],
    ['for a message', OWN, '', '--repo acme/widget --require signature'],
    ['for a called workflow', CALLED, V1, `--repo acme/widget --signer-workflow ${BUILD_YML}`],
    [
      'for a known builder',
      facts({ signer: `${GENERATOR}/builder_go_slsa3.yml@refs/tags/v2.1.0` }),
      V1,
      '--repo acme/widget',
    ],
    ['for another server', enterprise, V1, '--repo acme/widget --hostname git.acme.example'],
    [
      'for another issuer',
      facts({ issuer: `${ISSUER}/acme` }),
      V1,
      `--repo acme/widget --cert-oidc-issuer ${ISSUER}/acme`,
    ],
    [
      'for another issuer by the older extension',
      facts({ issuer: undefined, issuerV1: `${ISSUER}/acme` }),
      V1,
      `--repo acme/widget --cert-oidc-issuer ${ISSUER}/acme`,
    ],
    ['for no issuer', facts({ issuer: undefined, issuerV1: undefined }), V1, '--repo acme/widget'],
    ['for a person', MAIL, V1, '--cert-identity dev@acme.example --cert-oidc-issuer https://accounts.example'],
    ['for a person with a source', { ...OWN, san: 'dev@acme.example' }, V1, '--cert-identity dev@acme.example'],
    ['for a workflow without a source', { san: OWN.san, issuer: ISSUER }, V1, `--cert-identity ${OWN.san}`],
    [
      "for GitHub's releases",
      { san: 'https://dotcom.releases.github.com', issuer: 'https://accounts.example' },
      V1,
      '--cert-identity https://dotcom.releases.github.com',
    ],
    [
      'for a name that a shell would read otherwise',
      { san: "it's $HOME" },
      V1,
      String.raw`--cert-identity 'it'\''s $HOME'`,
    ],
    ['for a name that a terminal would obey', { san: 'a\u001b[31m' }, V1, String.raw`--cert-identity 'a\u{1b}[31m'`],
    ['for a name that begins well', { san: 'a;b' }, V1, "--cert-identity 'a;b'"],
    ['for a name that ends well', { san: ';b' }, V1, "--cert-identity ';b'"],
  ])('%s', (_, signer, predicateType, flags) => {
    expect(flagsFor({ signer, predicateType })).toBe(flags);
  });
});

describe('what was seen', () => {
  it.each<[CertificateFacts, string]>([
    [OWN, `${OWN.san} for acme/widget at refs/tags/v1 (${ISSUER})`],
    [facts({ sourceRepositoryRef: undefined }), `${OWN.san} for acme/widget at an unknown ref (${ISSUER})`],
    [
      facts({ issuer: undefined, issuerV1: 'https://older.example' }),
      `${OWN.san} for acme/widget at refs/tags/v1 (https://older.example)`,
    ],
    [MAIL, 'dev@acme.example (https://accounts.example)'],
    [{ san: 'a\u001b[31m' }, String.raw`a\u{1b}[31m (no issuer)`],
  ])('is told in a line', (signer, line) => {
    expect(describeSigner(signer)).toBe(line);
  });

  it('is listed once a signer, with each set of flags once', () => {
    const seen = [OWN, OWN, facts({ sourceRepositoryRef: 'refs/tags/v2' }), MAIL];
    expect(signerNotNamed(seen.map((signer) => ({ signer, predicateType: V1 })))).toMatchObject({
      code: 'SIGNER_NOT_NAMED',
      message: [
        'Nobody was named whose signature would be believed. Signed by:',
        `  ${OWN.san} for acme/widget at refs/tags/v1 (${ISSUER})`,
        `  ${OWN.san} for acme/widget at refs/tags/v2 (${ISSUER})`,
        '  dev@acme.example (https://accounts.example)',
      ].join('\n'),
      remedy:
        'If that is who should have signed, add: --repo acme/widget   or: --cert-identity dev@acme.example --cert-oidc-issuer https://accounts.example',
    });
  });

  it.each<[string, CertificateFacts, string, string]>([
    [
      'whose source is known',
      CALLED,
      'https://github.com/acme/widget',
      'If that is the source that you expect, add: --repo acme/widget',
    ],
    [
      'whose source cannot be read',
      { ...CALLED, sourceRepositoryURI: 'widget\u001b' },
      String.raw`widget\u{1b}`,
      'Name the source with --repo OWNER/NAME or --owner OWNER.',
    ],
  ])('may be a signer %s', (_, signer, source, remedy) => {
    expect(sourceNotNamed(signer)).toMatchObject({
      code: 'SOURCE_NOT_NAMED',
      message: `A signer is not a source: anybody may call ${CALLED.san}. It signed for ${source}.`,
      remedy,
    });
  });
});
