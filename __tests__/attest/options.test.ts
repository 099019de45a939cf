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
      stores: [{ kind: 'file', name: 'file' }],
      ifExists: 'skip',
      resume: false,
      platforms: false,
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
    [
      'an image in capitals, which no registry can hold',
      { images: [`ghcr.io/Acme/Widget@sha256:${HEX}`] },
      'REFERENCE_MALFORMED',
    ],
    [
      'an image that says "oci://" elsewhere than first',
      { images: [`ghcr.io/oci://acme/widget@sha256:${HEX}`] },
      'REFERENCE_MALFORMED',
    ],
    ['a tag of no image', { images: [`:v1@sha256:${HEX}`] }, 'REFERENCE_MALFORMED'],
    ['an image as other tools write it', { images: [`docker://ghcr.io/a@sha256:${HEX}`] }, 'REFERENCE_MALFORMED'],
    ['a digest of no known algorithm', { images: [`ghcr.io/acme/widget@md5:${HEX}`] }, 'DIGEST_MALFORMED'],
    ['a predicate of no known type', { predicate: { type: 'sbom', text: '{}' } }, 'INPUT_INVALID'],
    ['a store that is none', { stores: ['ghcr.io'] }, 'STORE_UNKNOWN'],
    ['a store twice', { stores: ['github', 'github'] }, 'STORE_UNKNOWN'],
    ['an evidence repository with a tag', { stores: ['oci://ghcr.io/acme/evidence:v1'] }, 'REFERENCE_MALFORMED'],
    ['an evidence repository in capitals', { stores: ['oci://ghcr.io/Acme/evidence'] }, 'REFERENCE_MALFORMED'],
    ['no store', { stores: [] }, 'INPUT_INVALID'],
    ['a release without its store', { release: 'v1' }, 'INPUT_CONFLICT'],
    ['a release named twice', { stores: ['release:v1'], release: 'v1' }, 'INPUT_CONFLICT'],
    ['an output file without the store of files', { stores: ['github'], output: 'b.json' }, 'INPUT_CONFLICT'],
    ['another word for what is there', { ifExists: 'replace' }, 'INPUT_INVALID'],
    ['a bare signature of a file', { predicate: { signature: true } }, 'INPUT_CONFLICT'],
  ])('refuses %s', (_, options, code) => {
    expect(() => request(options)).toThrow(expect.objectContaining({ code }));
  });

  const WITNESSES = 'Name the whole Sigstore: fulcio-url with rekor-url or timestamp-url, or a signing config.';
  const URL_REMEDY =
    'Write https://HOST[/PATH] without user name, query and fragment; http:// is for this machine only.';
  const SIGNATURE = 'A signature without a predicate is made for images, and a file was named.';
  const SIGNATURE_REMEDY =
    'Name images as REF@sha256:HEX; for files leave predicate-type away: SLSA provenance says more.';
  const whole: [Partial<AttestOptions>, string, string, string][] = [
    [
      { files: [] },
      'SUBJECT_NONE',
      'Nothing to attest was named.',
      'Name a file or glob, an artifact as NAME@sha256:HEX, an image as REF@sha256:HEX, or a checksum file.',
    ],
    [
      { subjects: ['widget'] },
      'INPUT_INVALID',
      '"widget" is not a name and a digest.',
      'Write the subject as NAME@sha256:HEX; a file that is here is named by its path instead.',
    ],
    [
      { images: [`@sha256:${HEX}`] },
      'DIGEST_REQUIRED',
      `The image "@sha256:${HEX}" is named without its digest.`,
      `A tag can move; sign REF@sha256:HEX. This prints the digest: docker buildx imagetools inspect @sha256:${HEX} --format '{{.Manifest.Digest}}'`,
    ],
    [{ rekorUrl }, 'INPUT_CONFLICT', 'rekor-url was given without fulcio-url.', WITNESSES],
    [{ rekorVersion: '2' }, 'INPUT_CONFLICT', 'rekor-version was given without fulcio-url.', WITNESSES],
    [{ timestampUrl }, 'INPUT_CONFLICT', 'timestamp-url was given without fulcio-url.', WITNESSES],
    [
      { fulcioUrl, rekorUrl, sigstore: 'github' },
      'INPUT_CONFLICT',
      'sigstore and fulcio-url both name a Sigstore.',
      'Keep one of the two.',
    ],
    [
      { fulcioUrl, timestampUrl, rekorVersion: '1' },
      'INPUT_CONFLICT',
      'rekor-version was given without rekor-url.',
      'Name the log too.',
    ],
    [
      { fulcioUrl },
      'INPUT_INVALID',
      'Nobody would witness the signature.',
      'Name a log with rekor-url, a timestamp authority with timestamp-url, or both.',
    ],
    [{ fulcioUrl, rekorUrl, rekorVersion: '3' }, 'INPUT_INVALID', 'rekor-version is 1 or 2, not "3".', 'Use 1 or 2.'],
    [{ fulcioUrl: 'x', rekorUrl }, 'INPUT_INVALID', 'fulcio-url is not the URL of a service.', URL_REMEDY],
    [{ fulcioUrl, rekorUrl: 'x' }, 'INPUT_INVALID', 'rekor-url is not the URL of a service.', URL_REMEDY],
    [{ fulcioUrl, timestampUrl: 'x' }, 'INPUT_INVALID', 'timestamp-url is not the URL of a service.', URL_REMEDY],
    [
      { fulcioUrl, timestampUrl: 'http://tsa.acme.example' },
      'INPUT_INVALID',
      'timestamp-url is not the URL of a service.',
      URL_REMEDY,
    ],
    [{ stores: [] }, 'INPUT_INVALID', 'No store was named.', 'Name one, or leave the option away for files.'],
    [
      { stores: ['github'], output: 'b.json' },
      'INPUT_CONFLICT',
      'output names a file, but the store "file" is not among those that were chosen.',
      'Add --store file (in the action: a line in `store`), or leave output away.',
    ],
    [
      { release: 'v1' },
      'INPUT_CONFLICT',
      'A release was named, but the store "release" is not among those that were chosen.',
      'Add --store release (in the action: a line in `store`), or leave the release away.',
    ],
    [
      { stores: ['release:v1'], release: 'v1' },
      'INPUT_CONFLICT',
      'The release was named twice: in "release:v1" and by itself.',
      'Keep one of the two.',
    ],
    [{ ifExists: 'replace' }, 'INPUT_INVALID', 'if-exists is skip or add, not "replace".', 'Use skip or add.'],
    [{ predicate: { signature: true } }, 'INPUT_CONFLICT', SIGNATURE, SIGNATURE_REMEDY],
    [
      { files: [], checksums: [{ path: 'SUMS' }], predicate: { signature: true } },
      'INPUT_CONFLICT',
      SIGNATURE,
      SIGNATURE_REMEDY,
    ],
    [{ checksums: [{ path: 'SUMS' }], predicate: { signature: true } }, 'INPUT_CONFLICT', SIGNATURE, SIGNATURE_REMEDY],
  ];

  it.each(whole)('%j is refused as %s: %s', (options, code, message, remedy) => {
    expect(() => request(options)).toThrow(expect.objectContaining({ code, message, remedy }));
  });

  it('takes every word that was said', () => {
    const checksums = [{ path: 'SUMS' }, { text: 'x', origin: 'input' }];
    expect(
      request({
        files: ['a', '!b'],
        name: 'widget',
        subjects: [`n@sha256:${HEX}`],
        images: [`ghcr.io/acme/widget@sha256:${HEX}`],
        checksums,
        predicate: { type: 'spdx', text: '{}' },
        perSubject: true,
        output: 'out.jsonl',
        sigstore: 'github',
        oidcAudience: 'acme',
        allowEvents: ['workflow_run'],
        publicLog: true,
        stores: ['file', 'release', 'oci://ghcr.io/acme/evidence'],
        release: 'v1.0.0',
        ifExists: 'add',
        resume: true,
        platforms: true,
      }),
    ).toEqual({
      subjects: [
        { kind: 'files', patterns: ['a', '!b'], name: 'widget' },
        { kind: 'digest', name: 'n', digest: { algorithm: 'sha256', hex: HEX } },
        { kind: 'digest', name: 'ghcr.io/acme/widget', digest: { algorithm: 'sha256', hex: HEX } },
        { kind: 'checksum-file', path: 'SUMS' },
        { kind: 'checksums', text: 'x', origin: 'input' },
      ],
      predicate: { kind: 'inline', type: 'https://spdx.dev/Document', text: '{}' },
      perSubject: true,
      output: 'out.jsonl',
      directory,
      sigstore: { kind: 'github' },
      audience: 'acme',
      allowEvents: ['workflow_run'],
      publicLog: true,
      stores: [
        { kind: 'file', name: 'file' },
        { kind: 'release', name: 'release', release: 'v1.0.0' },
        {
          kind: 'oci',
          name: 'oci://ghcr.io/acme/evidence',
          repository: { registry: 'ghcr.io', name: 'acme/evidence' },
        },
      ],
      ifExists: 'add',
      resume: true,
      platforms: true,
    });
  });

  it('refuses the platforms of files alone', () => {
    expect(() => request({ platforms: true })).toThrow(
      expect.objectContaining({
        code: 'INPUT_CONFLICT',
        message: 'platforms is for images, and none was named.',
        remedy: 'Name an image by its digest, as REF@sha256:HEX, or leave platforms away.',
      }),
    );
  });

  it.each<[string, Partial<AttestOptions>]>([
    ['an image', { images: [`ghcr.io/acme/widget@sha256:${HEX}`] }],
    ['a digest', { subjects: [`ghcr.io/acme/widget@sha256:${HEX}`] }],
    ['a list of digests', { checksums: [{ path: 'SUMS' }] }],
  ])('takes platforms with %s, also beside files', (_, named) => {
    expect(request({ platforms: true, ...named }).platforms).toBe(true);
    expect(attestRequest({ directory, platforms: true, ...named }).platforms).toBe(true);
  });

  it('takes stores that are no files, without an output file', () => {
    expect(request({ stores: ['github'] })).toMatchObject({ stores: [{ kind: 'github', name: 'github' }] });
  });

  it.each(['skip', 'add'] as const)('takes the word "%s" for what is there', (ifExists) => {
    expect(request({ ifExists }).ifExists).toBe(ifExists);
  });

  it('takes a bare signature of an image', () => {
    const images = [`ghcr.io/acme/widget@sha256:${HEX}`];
    expect(attestRequest({ directory, images, predicate: { signature: true } }).predicate).toEqual({
      kind: 'signature',
    });
  });

  it('takes a predicate from a file', () => {
    expect(request({ predicate: { type: 'spdx', path: 'sbom.json' } }).predicate).toEqual({
      kind: 'file',
      type: 'https://spdx.dev/Document',
      path: path.join(directory, 'sbom.json'),
    });
  });

  it('needs no file where something else is named', () => {
    expect(attestRequest({ directory, checksums: [{ path: 'SUMS' }] }).subjects).toEqual([
      { kind: 'checksum-file', path: 'SUMS' },
    ]);
    expect(() => attestRequest({ directory })).toThrow(expect.objectContaining({ code: 'SUBJECT_NONE' }));
  });

  it.each([
    ['ghcr.io/acme/widget', 'ghcr.io/acme/widget'],
    ['ghcr.io/acme/widget:v1', 'ghcr.io/acme/widget'],
    ['oci://ghcr.io/acme/widget', 'ghcr.io/acme/widget'],
    ['OCI://ghcr.io/acme/widget:v1', 'ghcr.io/acme/widget'],
    ['registry.acme.example:5000/widget', 'registry.acme.example:5000/widget'],
    ['registry.acme.example:5000/widget:v1', 'registry.acme.example:5000/widget'],
    ['widget:v1', 'widget'],
    ['w', 'w'],
  ])('calls the image %s %s', (image, name) => {
    expect(request({ files: [], images: [`${image}@sha256:${HEX}`] }).subjects).toEqual([
      { kind: 'digest', name, digest: { algorithm: 'sha256', hex: HEX } },
    ]);
  });

  it('takes both witnesses, and version 1 by that name', () => {
    expect(request({ fulcioUrl, rekorUrl, rekorVersion: '1', timestampUrl }).sigstore).toEqual({
      kind: 'urls',
      fulcioUrl,
      rekor: { url: rekorUrl, majorApiVersion: 1 },
      timestampUrl,
    });
  });

  it('keeps an "@" in the name of a subject', () => {
    expect(request({ files: [], subjects: [`@acme/widget@1.0.0@sha256:${HEX}`] }).subjects).toMatchObject([
      { name: '@acme/widget@1.0.0' },
    ]);
  });
});
