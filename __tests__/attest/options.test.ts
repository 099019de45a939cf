import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { attestRequest, type AttestOptions } from '../../src/attest/options.js';

const directory = path.resolve('work');
const request = (options: Partial<AttestOptions> = {}) => attestRequest({ directory, files: ['a'], ...options });
const HEX = 'ab'.repeat(32);
const fulcioUrl = 'https://fulcio.acme.example';
const rekorUrl = 'https://rekor.acme.example';
const timestampUrl = 'https://tsa.acme.example/api/v1/timestamp';

describe('attestRequest', () => {
  it('fills in what was not said: provenance, by visibility, one bundle, no exception', () => {
    expect(request()).toEqual({
      subjects: [{ kind: 'files', patterns: ['a'] }],
      predicate: { kind: 'provenance' },
      perSubject: false,
      directory,
      sigstore: { kind: 'by-visibility' },
      audience: 'sigstore',
      allowEvents: [],
      publicLog: false,
    });
  });

  it.each([
    ['public-good', { kind: 'public-good' }],
    ['github', { kind: 'github' }],
    ['config.json', { kind: 'signing-config', path: path.join(directory, 'config.json') }],
  ])('reads the Sigstore %s', (sigstore, choice) => {
    expect(request({ sigstore }).sigstore).toEqual(choice);
  });

  it.each([
    ['a log', { rekorUrl }, { rekor: { url: rekorUrl, majorApiVersion: 1 } }],
    ['a log of version 2', { rekorUrl, rekorVersion: '2' }, { rekor: { url: rekorUrl, majorApiVersion: 2 } }],
    ['a timestamp authority', { timestampUrl }, { timestampUrl }],
  ])('reads a Sigstore by its URLs with %s', (_, options, rest) => {
    expect(request({ fulcioUrl: `${fulcioUrl}/`, ...options }).sigstore).toEqual({ kind: 'urls', fulcioUrl, ...rest });
  });

  it('finds paths from its directory', () => {
    const given = request({ trustedRoot: 'root.json', predicate: { type: 'spdx', path: 'sbom.json' } });
    expect(given.trustedRoot).toBe(path.join(directory, 'root.json'));
    expect(given.predicate).toMatchObject({ path: path.join(directory, 'sbom.json') });
  });

  it.each(['http://localhost:1234', 'http://127.0.0.1:1234', 'http://[::1]:1234'])(
    'sends a token in the clear to %s, which is this machine',
    (url) => {
      expect(request({ fulcioUrl: url, rekorUrl }).sigstore).toMatchObject({ fulcioUrl: url });
    },
  );

  it.each<[string, Partial<AttestOptions>, string]>([
    ['nothing', { files: [] }, 'SUBJECT_NONE'],
    ['a token in the clear to another machine', { fulcioUrl: 'http://fulcio.acme.example', rekorUrl }, 'INPUT_INVALID'],
    [
      'a host that only begins like this machine',
      { fulcioUrl: 'http://localhost.acme.example', rekorUrl },
      'INPUT_INVALID',
    ],
    ['a password in a URL', { fulcioUrl: 'https://a:b@fulcio.acme.example', rekorUrl }, 'INPUT_INVALID'],
    ['no URL', { fulcioUrl: 'fulcio.acme.example', rekorUrl }, 'INPUT_INVALID'],
    ['nobody to witness', { fulcioUrl }, 'INPUT_INVALID'],
    ['two Sigstores', { fulcioUrl, rekorUrl, sigstore: 'github' }, 'INPUT_CONFLICT'],
    ['a log without authority', { rekorUrl }, 'INPUT_CONFLICT'],
    ['a timestamp authority without authority', { timestampUrl }, 'INPUT_CONFLICT'],
    ['a version without a log', { fulcioUrl, timestampUrl, rekorVersion: '2' }, 'INPUT_CONFLICT'],
    ['a version that does not exist', { fulcioUrl, rekorUrl, rekorVersion: '3' }, 'INPUT_INVALID'],
    ['a subject without digest', { subjects: ['widget'] }, 'INPUT_INVALID'],
    ['a subject without name', { subjects: [`@sha256:${HEX}`] }, 'INPUT_INVALID'],
    ['an image by tag', { images: ['ghcr.io/acme/widget:v1'] }, 'DIGEST_REQUIRED'],
    ['a digest of no known algorithm', { images: [`ghcr.io/acme/widget@md5:${HEX}`] }, 'DIGEST_MALFORMED'],
    ['a predicate of no known type', { predicate: { type: 'sbom', text: '{}' } }, 'INPUT_INVALID'],
  ])('refuses %s', (_, options, code) => {
    expect(() => request(options)).toThrow(expect.objectContaining({ code }));
  });

  it('keeps an "@" in the name of a subject', () => {
    expect(request({ files: [], subjects: [`@acme/widget@1.0.0@sha256:${HEX}`] }).subjects).toMatchObject([
      { name: '@acme/widget@1.0.0' },
    ]);
  });
});
