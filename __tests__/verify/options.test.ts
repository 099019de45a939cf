import { describe, expect, it } from '@jest/globals';
import { verifyRequest, type VerifyOptions } from '../../src/verify/options.js';

const request = (options: Partial<VerifyOptions> = {}) =>
  verifyRequest({ artifacts: ['widget.tar.gz'], ...options }, { tufCache: '/cache' });
const HEX = 'ab'.repeat(32);

describe('verifyRequest', () => {
  it('fills in what was not said: provenance, the embedded roots, nobody believed', () => {
    expect(request()).toEqual({
      artifacts: [{ kind: 'file', path: 'widget.tar.gz' }],
      bundles: [],
      stores: [],
      digestAlgorithm: 'sha256',
      require: { kind: 'provenance' },
      expect: { denySelfHosted: false, allowEvents: [] },
      trust: { kind: 'embedded', publicGood: true, cachePath: '/cache' },
      offline: false,
      limit: 30,
    });
  });

  it('takes a digest for a digest and everything else for a file', () => {
    const artifacts = [`SHA256:${HEX.toUpperCase()}`, `sha512:${'ab'.repeat(64)}`, 'sha256', './sha256:x', './oci://x'];
    expect(request({ artifacts }).artifacts).toEqual([
      { kind: 'digest', digest: { algorithm: 'sha256', hex: HEX } },
      { kind: 'digest', digest: { algorithm: 'sha512', hex: 'ab'.repeat(64) } },
      { kind: 'file', path: 'sha256' },
      { kind: 'file', path: './sha256:x' },
      { kind: 'file', path: './oci://x' },
    ]);
  });

  it('takes oci:// for an image, by tag or by digest', () => {
    const artifacts = [`oci://ghcr.io/acme/widget:v1@sha256:${HEX}`, 'OCI://widget'];
    expect(request({ artifacts }).artifacts).toEqual([
      {
        kind: 'image',
        name: artifacts[0],
        image: { registry: 'ghcr.io', name: 'acme/widget', tag: 'v1', digest: `sha256:${HEX}` },
      },
      { kind: 'image', name: 'OCI://widget', image: { registry: 'docker.io', name: 'library/widget' } },
    ]);
    expect(() => request({ artifacts: ['oci://ghcr.io/acme/Widget'] })).toThrow(
      expect.objectContaining({ code: 'REFERENCE_MALFORMED' }),
    );
  });

  it.each([
    [
      'with its ref',
      'acme/ci/.github/workflows/b.yml@refs/tags/v1',
      { path: 'acme/ci/.github/workflows/b.yml', ref: 'refs/tags/v1' },
    ],
    ['without', 'acme/ci/.github/workflows/b.yml', { path: 'acme/ci/.github/workflows/b.yml' }],
  ])('reads a signing workflow %s', (_, signerWorkflow, name) => {
    expect(request({ signerWorkflow }).expect.signerWorkflow).toStrictEqual(name);
  });

  it.each<[string, Partial<VerifyOptions>, unknown]>([
    ['a file', { customTrustedRoot: 'root.json' }, { kind: 'file', path: 'root.json' }],
    ["GitHub's alone", { noPublicGood: true }, { kind: 'embedded', publicGood: false, cachePath: '/cache' }],
    [
      'a TUF repository',
      { tufMirror: 'https://tuf.acme.example', tufRoot: 'root.json' },
      { kind: 'tuf', mirrorUrl: 'https://tuf.acme.example', rootPath: 'root.json', cachePath: '/cache' },
    ],
  ])('reads the root of trust: %s', (_, options, trust) => {
    expect(request(options).trust).toEqual(trust);
  });

  it('takes a predicate type for the wish to see a statement of it', () => {
    const predicateType = 'https://cyclonedx.org/bom';
    expect(request({ predicateType: 'cyclonedx' }).require).toEqual({ kind: 'statement', predicateType });
  });

  it('takes every word where it belongs', () => {
    const { expect: expected, ...rest } = request({
      bundles: ['a.json', 'b.json'],
      repo: 'acme/widget',
      owner: 'acme',
      signerRepo: 'builders/tool',
      signerDigest: 'AB'.repeat(20),
      sourceRef: 'v1',
      sourceDigest: 'CD'.repeat(32),
      certIdentity: 'dev@acme.example',
      certIdentityRegex: 'a/b',
      certOidcIssuer: 'https://accounts.example',
      digestAlg: 'SHA512',
      limit: '7',
      denySelfHostedRunners: true,
      allowEvents: ['workflow_run'],
      offline: true,
      level: '0',
      require: 'signature',
    });
    expect(rest).toEqual({
      artifacts: [{ kind: 'file', path: 'widget.tar.gz' }],
      bundles: ['a.json', 'b.json'],
      stores: [],
      digestAlgorithm: 'sha512',
      require: { kind: 'signature' },
      trust: { kind: 'embedded', publicGood: true, cachePath: '/cache' },
      offline: true,
      limit: 7,
    });
    expect(expected).toEqual({
      repository: 'acme/widget',
      owner: 'acme',
      signerRepository: 'builders/tool',
      signerDigest: 'ab'.repeat(20),
      sourceRef: 'v1',
      sourceDigest: 'cd'.repeat(32),
      identity: 'dev@acme.example',
      identityRegex: /a\/b/,
      issuer: 'https://accounts.example',
      level: 0,
      denySelfHosted: true,
      allowEvents: ['workflow_run'],
    });
  });

  it.each([['http://localhost:1'], ['https://tuf.acme.example/path']])('takes the mirror %s', (tufMirror) => {
    expect(request({ tufMirror, tufRoot: 'root.json' }).trust).toMatchObject({ kind: 'tuf', mirrorUrl: tufMirror });
  });

  it.each(['1', '2', '3'])('takes the level %s', (level) => {
    expect(request({ level }).expect.level).toBe(Number(level));
  });

  it.each(['1', '999999'])('takes the limit %s', (limit) => {
    expect(request({ limit }).limit).toBe(Number(limit));
  });

  const COMMIT_FORM = 'Write it as the 40 hexadecimal characters of a commit, or the 64 of one by SHA-256.';
  const WORKFLOW_FORM = 'Write the whole path: OWNER/NAME/.github/workflows/FILE, with or without @REF.';
  const ARTIFACT = 'Name a file, a digest as sha256:HEX, or an image as oci://HOST/NAME:TAG.';
  const ONE_ROOT = 'Keep one: --custom-trusted-root, --tuf-mirror with --tuf-root, or --no-public-good.';
  const MANY_ROOTS = 'More than one option says which root of trust counts.';
  const BOTH = '--tuf-mirror and --tuf-root belong together.';
  const MIRROR_AND_ROOT = 'Name the mirror and the root.json that its first answer is checked against.';

  it.each<[Partial<VerifyOptions>, code: string, message: string, remedy: string]>([
    [{ artifacts: [] }, 'USAGE', 'No artifact was named.', ARTIFACT],
    ...['', 'widget', 'acme/', '/widget', 'acme/widget/x', 'https://github.com/acme/widget'].flatMap(
      (name): [Partial<VerifyOptions>, string, string, string][] => [
        [{ repo: name }, 'INPUT_INVALID', `--repo cannot be "${name}".`, 'Write it as OWNER/NAME.'],
        [{ signerRepo: name }, 'INPUT_INVALID', `--signer-repo cannot be "${name}".`, 'Write it as OWNER/NAME.'],
      ],
    ),
    ...['', 'acme/widget', 'a b', '/acme'].map((name): [Partial<VerifyOptions>, string, string, string] => [
      { owner: name },
      'INPUT_INVALID',
      `--owner cannot be "${name}".`,
      'Write it as OWNER.',
    ]),
    ...['abcdef', 'a'.repeat(39), 'a'.repeat(41), 'a'.repeat(63), 'a'.repeat(65), 'g'.repeat(40)].flatMap(
      (digest): [Partial<VerifyOptions>, string, string, string][] => [
        [{ sourceDigest: digest }, 'INPUT_INVALID', `--source-digest cannot be "${digest}".`, COMMIT_FORM],
        [{ signerDigest: digest }, 'INPUT_INVALID', `--signer-digest cannot be "${digest}".`, COMMIT_FORM],
      ],
    ),
    ...[
      'release.yml',
      'acme/widget',
      'acme/widget/',
      'acme/widget/a@',
      'acme/widget/a b',
      'x acme/widget/a',
      'acme/widget/a@b c',
    ].map((text): [Partial<VerifyOptions>, string, string, string] => [
      { signerWorkflow: text },
      'INPUT_INVALID',
      `--signer-workflow cannot be "${text}".`,
      WORKFLOW_FORM,
    ]),
    [
      { certIdentityRegex: '(' },
      'INPUT_INVALID',
      '--cert-identity-regex "(" is not a regular expression.',
      'Write a JavaScript pattern for the whole identity, or name it with --cert-identity.',
    ],
    ...['4', '', '-1', '01', '10', 'two'].map((level): [Partial<VerifyOptions>, string, string, string] => [
      { level },
      'INPUT_INVALID',
      `--level is 0, 1, 2 or 3, not "${level}".`,
      'Use a level of the SLSA build track.',
    ]),
    ...['0', '', '-1', '01', '1e9', '1.5', '1000000', 'x1'].map(
      (limit): [Partial<VerifyOptions>, string, string, string] => [
        { limit },
        'INPUT_INVALID',
        `--limit is a whole number from 1, not "${limit}".`,
        'Use e.g. 30.',
      ],
    ),
    [
      { digestAlg: 'SHA1' },
      'INPUT_INVALID',
      '--digest-alg cannot be "sha1".',
      'Use one of sha224, sha256, sha384, sha512.',
    ],
    [{ tufMirror: 'https://tuf.acme.example' }, 'INPUT_CONFLICT', BOTH, MIRROR_AND_ROOT],
    [{ tufRoot: 'root.json' }, 'INPUT_CONFLICT', BOTH, MIRROR_AND_ROOT],
    ...['file:///etc', 'tuf.acme.example', '', 'ftp://https', 'xhttps://x'].map(
      (tufMirror): [Partial<VerifyOptions>, string, string, string] => [
        { tufMirror, tufRoot: 'root.json' },
        'INPUT_INVALID',
        '--tuf-mirror is not a URL.',
        'Write https://HOST[/PATH].',
      ],
    ),
    [{ customTrustedRoot: 'a', tufMirror: 'https://b', tufRoot: 'c' }, 'INPUT_CONFLICT', MANY_ROOTS, ONE_ROOT],
    [{ customTrustedRoot: 'a', tufRoot: 'c' }, 'INPUT_CONFLICT', MANY_ROOTS, ONE_ROOT],
    [{ customTrustedRoot: 'a', noPublicGood: true }, 'INPUT_CONFLICT', MANY_ROOTS, ONE_ROOT],
    [{ tufMirror: 'https://b', tufRoot: 'c', noPublicGood: true }, 'INPUT_CONFLICT', MANY_ROOTS, ONE_ROOT],
  ])('refuses %j', (options, code, message, remedy) => {
    expect(() => request(options)).toThrow(expect.objectContaining({ code, message, remedy }));
  });

  it('keeps what was wrong with a pattern as the cause', () => {
    expect(() => request({ certIdentityRegex: '(' })).toThrow(
      expect.objectContaining({ cause: expect.objectContaining({ name: 'SyntaxError' }) }),
    );
  });

  it.each<[string, Partial<VerifyOptions>, string]>([
    ['a digest of a wrong length', { artifacts: ['sha256:abcd'] }, 'DIGEST_MALFORMED'],
    ['a digest of an unknown algorithm', { artifacts: [`sha999:${HEX}`] }, 'DIGEST_MALFORMED'],
    ['something unknown to require', { require: 'everything' }, 'INPUT_INVALID'],
    ['provenance of another type', { require: 'provenance', predicateType: 'spdx' }, 'INPUT_CONFLICT'],
  ])('refuses %s', (_, options, code) => {
    expect(() => request(options)).toThrow(expect.objectContaining({ code }));
  });
});
