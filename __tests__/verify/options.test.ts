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
      digestAlgorithm: 'sha256',
      require: { kind: 'provenance' },
      expect: { denySelfHosted: false, allowEvents: [] },
      trust: { kind: 'embedded', publicGood: true, cachePath: '/cache' },
      offline: false,
      limit: 30,
    });
  });

  it('takes a digest for a digest and everything else for a file', () => {
    const artifacts = [`SHA256:${HEX.toUpperCase()}`, `sha512:${'ab'.repeat(64)}`, 'sha256', './sha256:x'];
    expect(request({ artifacts }).artifacts).toEqual([
      { kind: 'digest', digest: { algorithm: 'sha256', hex: HEX } },
      { kind: 'digest', digest: { algorithm: 'sha512', hex: 'ab'.repeat(64) } },
      { kind: 'file', path: 'sha256' },
      { kind: 'file', path: './sha256:x' },
    ]);
  });

  it.each([
    [
      'with its ref',
      'acme/ci/.github/workflows/b.yml@refs/tags/v1',
      { path: 'acme/ci/.github/workflows/b.yml', ref: 'refs/tags/v1' },
    ],
    ['without', 'acme/ci/.github/workflows/b.yml', { path: 'acme/ci/.github/workflows/b.yml' }],
  ])('reads a signing workflow %s', (_, signerWorkflow, name) => {
    expect(request({ signerWorkflow }).expect.signerWorkflow).toEqual(name);
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

  it.each<[string, Partial<VerifyOptions>, string]>([
    ['no artifact', { artifacts: [] }, 'USAGE'],
    ['an image', { artifacts: ['oci://ghcr.io/acme/widget:v1'] }, 'USAGE'],
    ['a digest of a wrong length', { artifacts: ['sha256:abcd'] }, 'DIGEST_MALFORMED'],
    ['a repository without owner', { repo: 'widget' }, 'INPUT_INVALID'],
    ['a repository with a server', { repo: 'https://github.com/acme/widget' }, 'INPUT_INVALID'],
    ['an owner with a repository', { owner: 'acme/widget' }, 'INPUT_INVALID'],
    ['a workflow by its name', { signerWorkflow: 'release.yml' }, 'INPUT_INVALID'],
    ['a short commit', { sourceDigest: 'abcdef' }, 'INPUT_INVALID'],
    ['a short commit of the signer', { signerDigest: 'abcdef' }, 'INPUT_INVALID'],
    ['a pattern that is none', { certIdentityRegex: '(' }, 'INPUT_INVALID'],
    ['a level that does not exist', { level: '4' }, 'INPUT_INVALID'],
    ['a limit of none', { limit: '0' }, 'INPUT_INVALID'],
    ['a limit that is no number', { limit: '1e9' }, 'INPUT_INVALID'],
    ['a weak digest', { digestAlg: 'sha1' }, 'INPUT_INVALID'],
    ['something unknown to require', { require: 'everything' }, 'INPUT_INVALID'],
    ['provenance of another type', { require: 'provenance', predicateType: 'spdx' }, 'INPUT_CONFLICT'],
    ['a mirror without root', { tufMirror: 'https://tuf.acme.example' }, 'INPUT_CONFLICT'],
    ['a root without mirror', { tufRoot: 'root.json' }, 'INPUT_CONFLICT'],
    ['a mirror that is a file', { tufMirror: 'file:///etc', tufRoot: 'root.json' }, 'INPUT_INVALID'],
    ['two roots of trust', { customTrustedRoot: 'a', tufMirror: 'https://b', tufRoot: 'c' }, 'INPUT_CONFLICT'],
    ['a root and the wish for none', { customTrustedRoot: 'a', noPublicGood: true }, 'INPUT_CONFLICT'],
  ])('refuses %s', (_, options, code) => {
    expect(() => request(options)).toThrow(expect.objectContaining({ code }));
  });
});
