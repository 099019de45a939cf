import { describe, expect, it } from '@jest/globals';
import { apiHost, formatImage, parseImage, parseRepository } from '../../../src/store/oci/reference.js';
import { refusal } from '../../support/refusal.js';

const SHA256 = `sha256:${'ab'.repeat(32)}`;
const SHA512 = `sha512:${'cd'.repeat(64)}`;

describe('an image reference', () => {
  it.each([
    ['widget', { registry: 'docker.io', name: 'library/widget' }],
    ['acme/widget', { registry: 'docker.io', name: 'acme/widget' }],
    ['docker.io/widget', { registry: 'docker.io', name: 'library/widget' }],
    ['index.docker.io/acme/widget:1', { registry: 'docker.io', name: 'acme/widget', tag: '1' }],
    ['localhost/widget', { registry: 'localhost', name: 'widget' }],
    ['localhost:5000/acme/widget:v1.2_3-rc', { registry: 'localhost:5000', name: 'acme/widget', tag: 'v1.2_3-rc' }],
    ['widget:5000', { registry: 'docker.io', name: 'library/widget', tag: '5000' }],
    ['GHCR.io/acme/widget', { registry: 'ghcr.io', name: 'acme/widget' }],
    [`ghcr.io/acme/widget@${SHA256}`, { registry: 'ghcr.io', name: 'acme/widget', digest: SHA256 }],
    [`ghcr.io/acme/widget:v1@${SHA512}`, { registry: 'ghcr.io', name: 'acme/widget', tag: 'v1', digest: SHA512 }],
    ['[::1]:5000/acme/widget:v1', { registry: '[::1]:5000', name: 'acme/widget', tag: 'v1' }],
    ['[FD00::1]/widget', { registry: '[fd00::1]', name: 'widget' }],
    ['192.0.2.7:443/a__b/c---d.e_f', { registry: '192.0.2.7:443', name: 'a__b/c---d.e_f' }],
    [`r.example/${'a'.repeat(255)}`, { registry: 'r.example', name: 'a'.repeat(255) }],
    [`widget:${'t'.repeat(128)}`, { registry: 'docker.io', name: 'library/widget', tag: 't'.repeat(128) }],
  ])('%s is read as Docker reads it', (text, image) => {
    expect(parseImage(text)).toEqual(image);
    expect(parseImage(formatImage(parseImage(text)))).toEqual(image);
  });

  it('is written with everything that Docker would add', () => {
    expect(formatImage(parseImage(`widget:v1@${SHA256}`))).toBe(`docker.io/library/widget:v1@${SHA256}`);
  });

  it.each([
    ['nothing', ''],
    ['no name', 'ghcr.io/'],
    ['an upper-case repository', 'ghcr.io/Acme/widget'],
    ['an upper-case owner', 'Acme/widget'],
    ['a way up', 'ghcr.io/acme/../widget'],
    ['a way up at the start', 'ghcr.io/../../etc/passwd'],
    ['a dot as a folder', 'ghcr.io/./widget'],
    ['an encoded way up', 'ghcr.io/acme/%2e%2e/widget'],
    ['an empty folder', 'ghcr.io/acme//widget'],
    ['a slash at the end', 'ghcr.io/acme/widget/'],
    ['a separator at the end', 'ghcr.io/acme/widget-'],
    ['two dots', 'ghcr.io/acme/wid..get'],
    ['three underscores', 'ghcr.io/acme/wid___get'],
    ['a query', 'ghcr.io/acme/widget?x=1'],
    ['a line break', 'ghcr.io/acme/widget\n'],
    ['a scheme', 'https://ghcr.io/acme/widget'],
    ['a user', 'user@ghcr.io/acme/widget'],
    ['a host with an underscore', 'my_host.example/widget'],
    ['a host with a dash at its end', 'host-.example/widget'],
    ['a port that is none', 'ghcr.io:65536/widget'],
    ['a port of letters', 'ghcr.io:http/acme/widget'],
    ['an address without brackets', '::1/widget'],
    ['an address that is none', '[::g]:5000/widget'],
    ['an empty tag', 'ghcr.io/acme/widget:'],
    ['a tag that begins with a dot', 'ghcr.io/acme/widget:.hidden'],
    ['a tag of 129 characters', `widget:${'t'.repeat(129)}`],
    ['a tag with a slash behind', 'ghcr.io/acme/widget:v1/x'],
    ['a name of 256 characters', `r.example/${'a'.repeat(256)}`],
    ['a short digest', 'ghcr.io/acme/widget@sha256:abc'],
    ['an upper-case digest', `ghcr.io/acme/widget@${SHA256.toUpperCase()}`],
    ['a digest with something behind', `ghcr.io/acme/widget@${SHA256}0`],
    ['a digest of another kind', `ghcr.io/acme/widget@md5:${'a'.repeat(32)}`],
    ['two digests', `ghcr.io/acme/widget@${SHA256}@${SHA256}`],
  ])('with %s is refused', async (_, text) => {
    expect((await refusal(() => parseImage(text))).code).toBe('REFERENCE_MALFORMED');
  });

  it('in upper case is refused with the lower-case name to write', async () => {
    const { remedy } = await refusal(() => parseImage('ghcr.io/Acme/Widget:v1'));
    expect(remedy).toContain('acme/widget');
  });
});

describe('a repository', () => {
  it('is a reference without tag and digest', () => {
    expect(parseRepository('ghcr.io/acme/evidence')).toEqual({ registry: 'ghcr.io', name: 'acme/evidence' });
  });

  it.each([`ghcr.io/acme/evidence:v1`, `ghcr.io/acme/evidence@${SHA256}`])('is not %s', async (text) => {
    const error = await refusal(() => parseRepository(text));
    expect([error.code, error.remedy]).toEqual([
      'REFERENCE_MALFORMED',
      'Name the repository alone: ghcr.io/acme/evidence.',
    ]);
  });
});

it.each([
  ['docker.io', 'registry-1.docker.io'],
  ['ghcr.io', 'ghcr.io'],
  ['localhost:5000', 'localhost:5000'],
])('the registry %s answers at %s', (registry, host) => {
  expect(apiHost(registry)).toBe(host);
});
