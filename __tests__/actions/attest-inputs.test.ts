import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { attestOptions } from '../../src/actions/attest-inputs.js';
import { ATTEST_INPUTS, inputVariable, readInputs } from '../../src/actions/inputs.js';
import { attestRequest } from '../../src/attest/options.js';

const HEX = 'ab'.repeat(32);
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'wherefrom-inputs-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

function put(name: string, text: string): string {
  const file = path.join(directory, name);
  writeFileSync(file, text);
  return file;
}

/** The request of an action step with these inputs. */
async function request(inputs: Partial<Record<keyof typeof ATTEST_INPUTS, string>>, environment = {}) {
  const variables = Object.entries(inputs).map(([name, value]) => [inputVariable(name), value]);
  const all = { GITHUB_WORKSPACE: directory, ...environment, ...Object.fromEntries(variables) };
  return attestRequest(await attestOptions(readInputs(ATTEST_INPUTS, all), all));
}

const digest = (name: string) => ({ kind: 'digest', name, digest: { algorithm: 'sha256', hex: HEX } });

describe('subjects of the attest action', () => {
  it('are files by path and glob', async () => {
    const { subjects } = await request({ 'subject-path': 'dist/*.tar.gz, other.bin' });
    expect(subjects).toEqual([{ kind: 'files', patterns: ['dist/*.tar.gz', 'other.bin'] }]);
  });

  it('have the given name where there is one', async () => {
    const { subjects } = await request({ 'subject-path': 'build/out', 'subject-name': 'widget' });
    expect(subjects).toEqual([{ kind: 'files', patterns: ['build/out'], name: 'widget' }]);
  });

  it('are a digest with a name, upper-case hex lowered', async () => {
    const given = { 'subject-digest': `sha256:${HEX.toUpperCase()}`, 'subject-name': 'ghcr.io/acme/widget' };
    expect((await request(given)).subjects).toEqual([digest('ghcr.io/acme/widget')]);
  });

  it('are images by digest, without the tag', async () => {
    const images = `ghcr.io/acme/widget:v1@sha256:${HEX}\nlocalhost:5000/acme/widget@sha256:${HEX}`;
    expect((await request({ image: images })).subjects).toEqual([
      digest('ghcr.io/acme/widget'),
      digest('localhost:5000/acme/widget'),
    ]);
  });

  it('are the lines of a checksum file', async () => {
    const file = put('SHA256SUMS', `${HEX}  widget\n`);
    expect((await request({ 'subject-checksums': 'SHA256SUMS' })).subjects).toEqual([
      { kind: 'checksum-file', path: file },
    ]);
  });

  it.each([
    ['one line', `${HEX}  widget`],
    ['one line, binary', `${HEX} *widget`],
    ['one line, BSD', `SHA256 (widget) = ${HEX}`],
    ['several lines', `${HEX}  widget\n${HEX}  gadget`],
  ])('are checksums written inline: %s', async (_, text) => {
    expect((await request({ 'subject-checksums': text })).subjects).toEqual([
      { kind: 'checksums', text, origin: 'subject-checksums' },
    ]);
  });

  it.each([
    ['nothing', {}, 'SUBJECT_NONE'],
    ['an empty list', { 'subject-path': ' , \n' }, 'SUBJECT_NONE'],
    ['a mistyped checksum path', { 'subject-checksums': 'SHA256SUM' }, 'SUBJECT_PATH_MISSING'],
    ['a digest without a name', { 'subject-digest': `sha256:${HEX}` }, 'INPUT_INVALID'],
    ['a name without anything to name', { 'subject-name': 'x', 'subject-checksums': `${HEX}  x` }, 'INPUT_CONFLICT'],
    [
      'path and digest',
      { 'subject-path': 'a', 'subject-digest': `sha256:${HEX}`, 'subject-name': 'a' },
      'INPUT_CONFLICT',
    ],
    ['a digest of a wrong length', { 'subject-digest': 'sha256:abcd', 'subject-name': 'a' }, 'DIGEST_MALFORMED'],
    ['a tag', { image: 'ghcr.io/acme/widget:v1' }, 'DIGEST_REQUIRED'],
    ['a tag beside a port', { image: 'localhost:5000/widget' }, 'DIGEST_REQUIRED'],
  ])('are refused, given %s', async (_, inputs, code) => {
    await expect(request(inputs)).rejects.toMatchObject({ code });
  });
});

describe("the runner's list of artifacts", () => {
  const list = (text: string) => ({ GITHUB_ARTIFACTS_LIST: put('artifacts.json', text) });
  const entry = { name: 'widget', kind: 'file', digest: `sha256:${HEX}` };

  it('says what to attest when no input does', async () => {
    const image = { name: 'ghcr.io/acme/widget', kind: 'oci', digest: `sha256:${HEX}` };
    const environment = list(JSON.stringify({ version: 1, subjects: [entry, image] }));
    expect((await request({}, environment)).subjects).toEqual([digest('widget'), digest('ghcr.io/acme/widget')]);
  });

  it('is not read when an input says it', async () => {
    const { subjects } = await request({ 'subject-path': 'a' }, list('not JSON'));
    expect(subjects).toEqual([{ kind: 'files', patterns: ['a'] }]);
  });

  it.each([
    ['is empty', '', 'SUBJECT_NONE'],
    ['lists nothing', '{"version":1,"subjects":[]}', 'SUBJECT_NONE'],
    ['is no JSON', '{', 'INPUT_INVALID'],
    ['has another version', '{"version":2,"subjects":[]}', 'INPUT_INVALID'],
    ['has no list', '{"version":1}', 'INPUT_INVALID'],
    ['has an unknown kind', JSON.stringify({ version: 1, subjects: [{ ...entry, kind: 'dir' }] }), 'INPUT_INVALID'],
    ['has a nameless artifact', JSON.stringify({ version: 1, subjects: [{ ...entry, name: '' }] }), 'INPUT_INVALID'],
    [
      'has a malformed digest',
      JSON.stringify({ version: 1, subjects: [{ ...entry, digest: 'x' }] }),
      'DIGEST_MALFORMED',
    ],
  ])('is refused when it %s', async (_, text, code) => {
    await expect(request({}, list(text))).rejects.toMatchObject({ code });
  });
});

describe('the predicate of the attest action', () => {
  const subject = { 'subject-path': 'a' };

  it.each([
    ['nothing is said', {}],
    ['its type says so', { 'predicate-type': 'https://slsa.dev/provenance/v1' }],
    ['its name says so', { 'predicate-type': 'slsaprovenance1' }],
  ])('is provenance when %s', async (_, inputs) => {
    expect((await request({ ...subject, ...inputs })).predicate).toEqual({ kind: 'provenance' });
  });

  it('is what stands inline or in a file', async () => {
    const type = { 'predicate-type': 'vuln' };
    const uri = 'https://cosign.sigstore.dev/attestation/vuln/v1';
    expect((await request({ ...subject, ...type, predicate: '{"a":1}' })).predicate).toEqual({
      kind: 'inline',
      type: uri,
      text: '{"a":1}',
    });
    expect((await request({ ...subject, ...type, 'predicate-path': 'p.json' })).predicate).toEqual({
      kind: 'file',
      type: uri,
      path: path.join(directory, 'p.json'),
    });
  });

  it.each([
    ['SPDX 2.3', { spdxVersion: 'SPDX-2.3' }, 'https://spdx.dev/Document/v2.3'],
    ['SPDX 3', { '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld' }, 'https://spdx.dev/Document/v3.0'],
    [
      'CycloneDX',
      { bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: 'urn:uuid:1' },
      'https://cyclonedx.org/bom',
    ],
    ['CycloneDX without a serial number', { bomFormat: 'CycloneDX', specVersion: '1.6' }, 'https://cyclonedx.org/bom'],
  ])('is an SBOM of the kind that the document says: %s', async (_, document, type) => {
    put('sbom.json', JSON.stringify(document));
    const { predicate } = await request({ ...subject, 'sbom-path': 'sbom.json' });
    expect(predicate).toEqual({ kind: 'inline', type, text: JSON.stringify(document) });
  });

  it.each([
    ['a type without a predicate', { 'predicate-type': 'vuln' }, 'INPUT_CONFLICT'],
    ['a predicate without a type', { predicate: '{}' }, 'INPUT_INVALID'],
    ['two predicates', { predicate: '{}', 'predicate-path': 'p', 'predicate-type': 'vuln' }, 'INPUT_CONFLICT'],
    ['an unknown name of a type', { predicate: '{}', 'predicate-type': 'sbom' }, 'INPUT_INVALID'],
    ['an SBOM that does not exist', { 'sbom-path': 'none.json' }, 'SUBJECT_PATH_MISSING'],
    ['an SBOM that is no JSON', { 'sbom-path': 'xml' }, 'PREDICATE_MALFORMED'],
    ['an SBOM of no known kind', { 'sbom-path': 'other' }, 'PREDICATE_MALFORMED'],
    ['an SBOM of another type', { 'sbom-path': 'cdx', 'predicate-type': 'spdx' }, 'INPUT_CONFLICT'],
  ])('is refused, given %s', async (_, inputs, code) => {
    put('xml', '<bom/>');
    put('other', '{"hello":1}');
    put('cdx', '{"bomFormat":"CycloneDX","specVersion":"1.6"}');
    await expect(request({ ...subject, ...inputs })).rejects.toMatchObject({ code });
  });

  it('is not quoted where it is no JSON', async () => {
    put('xml', 'password of jo');
    const error: unknown = await request({ ...subject, 'sbom-path': 'xml' }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'PREDICATE_MALFORMED' });
    expect(inspect(error, { depth: 9 })).not.toContain('passw');
  });

  /** A repository may hold a link to it. Windows has none. */
  (existsSync('/dev/zero') ? it : it.skip)('is not read to an end that it does not have', async () => {
    const inputs = { ...subject, 'sbom-path': '/dev/zero' };
    await expect(request(inputs)).rejects.toMatchObject({ code: 'SUBJECT_UNREADABLE' });
  });
});
