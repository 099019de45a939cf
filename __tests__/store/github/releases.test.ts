import { createHash } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/model/digest.js';
import type { GithubAsset, GithubRelease } from '../../../src/sandbox/github-state.js';
import { releaseStore } from '../../../src/store/github/releases.js';
import type { PlannedStatementOf, SignedBundle } from '../../../src/store/store.js';
import { refusal } from '../../support/refusal.js';
import { LIMITS, openWorld, REPOSITORY, subject, type World } from './world.js';

const SPDX = 'https://spdx.dev/Document';

let world: World;
let bundle: SignedBundle;
let another: SignedBundle;
let several: SignedBundle;
let sbom: SignedBundle;

beforeAll(async () => {
  world = await openWorld();
  bundle = await world.sign();
  another = await world.sign();
  several = await world.sign({ subjects: [subject('a.bin'), subject('b.bin')] });
  sbom = await world.sign({ predicateType: SPDX, predicate: {} });
});
beforeEach(() => world.reset());
afterAll(async () => world.close());

const line = (of: SignedBundle): string => `${of.bytes.toString()}\n`;
const held = ({ assets }: GithubRelease): Record<string, string> =>
  Object.fromEntries(assets.map(({ name, bytes }) => [name, bytes.toString()]));
const wrote = (): string[] => world.requests().filter((request) => !request.startsWith('GET'));
const part = (content: string): string => createHash('sha256').update(content).digest('hex').slice(0, 16);

describe('a bundle', () => {
  it('becomes an asset beside the artifact’s, in five requests, one of which writes', async () => {
    const release = world.make({ assets: {} });
    const store = world.release('v1.0.0');
    expect(await store.check([bundle])).toEqual([expect.objectContaining({ verdict: 'passed' })]);
    const stored = await store.put(bundle);
    expect(stored).toEqual({
      locations: [
        {
          location: 'https://github.com/acme/widget/releases/download/v1.0.0/widget.sigstore.json',
          outcome: 'written',
        },
      ],
    });
    expect(held(release)).toEqual({ 'widget.sigstore.json': line(bundle) });
    const [id] = release.assets.map((asset) => asset.id);
    expect(world.requests()).toEqual([
      'GET /repos/acme/widget/releases/tags/v1.0.0',
      `GET /repos/acme/widget/releases/${release.id}/assets`,
      // Leaves nothing behind, and shows that the token may write.
      'POST /repos/acme/widget/releases/generate-notes',
      `POST /api/uploads/repos/acme/widget/releases/${release.id}/assets`,
      `GET /repos/acme/widget/releases/assets/${id}`,
    ]);
  });

  const names: readonly (readonly [string, () => Promise<SignedBundle> | SignedBundle, string])[] = [
    ['of another predicate', () => sbom, 'widget.spdx.sigstore.json'],
    ['of several subjects', () => several, 'provenance.intoto.jsonl'],
    [
      'of a file in a folder',
      async () => ({ ...bundle, subjects: [{ ...subject('dist/widget.tar.gz'), path: '/builds/dist/widget.tar.gz' }] }),
      'widget.tar.gz.sigstore.json',
    ],
    [
      'of a file that is called otherwise than its subject',
      async () => ({ ...bundle, subjects: [{ ...subject('pretty'), path: '/builds/widget-1.0.whl' }] }),
      'widget-1.0.whl.sigstore.json',
    ],
    ['of an image', async () => ({ ...bundle, subjects: [subject('ghcr.io/acme/widget')] }), 'widget.sigstore.json'],
    [
      'of a name that GitHub changes',
      async () => ({ ...bundle, subjects: [subject('Wïdget (final).zip')] }),
      'Widget.final.zip.sigstore.json',
    ],
  ];
  it.each(names)('%s is named by the contract', async (_title, make, name) => {
    const release = world.make({});
    const { locations } = await world.release('v1.0.0').put(await make());
    expect(Object.keys(held(release))).toEqual([name]);
    expect(locations[0]?.location).toMatch(new RegExp(`/${name.replaceAll('.', '\\.')}$`));
  });

  it.each([
    ['whose digest GitHub names', true],
    ['whose digest GitHub does not name', false],
  ])('that is there already, %s, is success and writes nothing', async (_title, withDigest) => {
    const release = world.make({ assets: { 'widget.sigstore.json': line(bundle) } });
    release.assets.splice(0, 1, { ...(release.assets[0] as GithubAsset), withDigest });
    const { locations } = await world.release('v1.0.0').put(bundle);
    expect([locations.map(({ outcome }) => outcome), wrote()]).toEqual([['present'], []]);
  });

  it('never takes another one’s place', async () => {
    const release = world.make({ assets: { 'widget.sigstore.json': line(another) } });
    const store = world.release('v1.0.0');
    const lines = await store.check([bundle]);
    expect(lines.map(({ verdict }) => verdict)).toEqual(['passed']);
    const { code, message, remedy } = await refusal(async () => store.put(bundle));
    expect(code).toBe('STORE_CONFLICT');
    expect(message).toBe('The release "v1.0.0" has another asset "widget.sigstore.json", which is never replaced.');
    expect(remedy).toBe(
      'It may belong to other bytes of an earlier build. If it is of no use, remove it: gh release delete-asset v1.0.0 widget.sigstore.json',
    );
    expect([held(release), wrote()]).toEqual([{ 'widget.sigstore.json': line(another) }, []]);
  });

  it('that is still to be signed is refused where another one has its name, and asks nothing more', async () => {
    world.make({ assets: { 'widget.sigstore.json': line(another) } });
    const store = world.release('v1.0.0');
    await store.check([bundle]);
    const before = world.requests().length;
    expect((await refusal(async () => store.assertFree?.(bundle))).code).toBe('STORE_CONFLICT');
    expect(world.requests()).toHaveLength(before);
  });

  it.each([
    ['nothing has its name', {}, () => bundle],
    ['it is a line of several subjects', { 'provenance.intoto.jsonl': 'x' }, () => several],
  ])('that is still to be signed finds a place where %s', async (_, assets, planned) => {
    world.make({ assets });
    await expect(world.release('v1.0.0').assertFree?.(planned())).resolves.toBeUndefined();
  });

  it('never takes the place of one that came after the listing', async () => {
    const release = world.make({});
    const store = world.release('v1.0.0');
    await store.check([bundle]);
    await world.release('v1.0.0').put(another);
    expect((await refusal(async () => store.put(bundle))).code).toBe('STORE_CONFLICT');
    expect(held(release)).toEqual({ 'widget.sigstore.json': line(another) });
  });

  it('of several subjects leaves the file of others alone and gets one of its own', async () => {
    const release = world.make({ assets: { 'provenance.intoto.jsonl': line(another) } });
    const name = `provenance.${part(line(several))}.intoto.jsonl`;
    await world.release('v1.0.0').put(several);
    expect(held(release)).toEqual({ 'provenance.intoto.jsonl': line(another), [name]: line(several) });
    const { locations } = await world.release('v1.0.0').put(several);
    expect([locations.map(({ outcome }) => outcome), wrote()]).toEqual([
      ['present'],
      [expect.stringContaining('POST')],
    ]);
  });

  it.each<[string, boolean]>([
    ['before the bundle is put', true],
    ['while it is waited for', false],
  ])('never removes what somebody uploaded %s', async (_, early) => {
    const release = world.make({ assets: { 'widget.sigstore.json': 'somebody else' } });
    const [finished] = release.assets as [GithubAsset];
    const finish = () => release.assets.splice(0, 1, finished);
    release.assets.splice(0, 1, { ...finished, bytes: Buffer.alloc(0), state: 'starter' });
    const store = world.release('v1.0.0', { sleep: async () => void (early ? undefined : finish()) });
    await store.check([bundle]);
    if (early) finish();
    await expect(store.put(bundle)).rejects.toMatchObject({ code: 'STORE_CONFLICT' });
    expect(held(release)).toEqual({ 'widget.sigstore.json': 'somebody else' });
    expect(wrote().filter((request) => request.startsWith('DELETE'))).toEqual([]);
  });

  it('takes the place of an empty asset that a broken upload left', async () => {
    const release = world.make({ assets: { 'widget.sigstore.json': '' } });
    release.assets.splice(0, 1, { ...(release.assets[0] as GithubAsset), state: 'starter' });
    await expect(world.release('v1.0.0').assertFree?.(bundle)).resolves.toBeUndefined();
    expect((await world.release('v1.0.0').put(bundle)).locations).toMatchObject([{ outcome: 'written' }]);
    expect(held(release)).toEqual({ 'widget.sigstore.json': line(bundle) });
  });
});

describe('names that would be one on a release', () => {
  const planned = (...names: string[]): PlannedStatementOf => ({
    ...bundle,
    subjects: names.map((name) => subject(name)),
  });
  const file = (name: string): PlannedStatementOf => ({
    ...bundle,
    subjects: [{ ...subject(name), path: path.resolve('/build', name) }],
  });

  it.each<[string, () => readonly PlannedStatementOf[], RegExp]>([
    [
      'the bundles of two files of one name',
      () => [file('a/tool'), file('b/tool')],
      /^On a release, the bundles of "a\/tool" and "b\/tool" would both be called "tool\.sigstore\.json"\.$/,
    ],
    [
      'the bundles of two digests of one name',
      () => [planned('a/tool'), planned('b/tool')],
      /would both be called "tool\.sigstore\.json"/,
    ],
    [
      'the bundles of two names that GitHub makes one of',
      () => [planned('my tool'), planned('my.tool')],
      /would both be called "my\.tool\.sigstore\.json"/,
    ],
    [
      'a bundle and a subject that comes after it',
      () => [file('a/tool'), file('b/tool.sigstore.json')],
      /^On a release, the bundle of "a\/tool" would be called "tool\.sigstore\.json", as "b\/tool\.sigstore\.json" is, /,
    ],
    [
      'a bundle and a subject that comes before it',
      () => [file('b/tool.sigstore.json'), file('a/tool')],
      /^On a release, the bundle of "a\/tool" would be called /,
    ],
    [
      'a bundle of several and a subject among them',
      () => [planned('provenance.intoto.jsonl', 'tool')],
      /^On a release, the bundle of "provenance\.intoto\.jsonl" and 1 more would be called "provenance\.intoto\.jsonl", as /,
    ],
  ])('are refused before signing: %s', async (_, all, message) => {
    world.make({});
    const lines = await world.release('v1.0.0').check(all());
    expect(lines).toEqual([
      expect.objectContaining({ verdict: 'failed', detail: expect.stringMatching(message), remedy: expect.anything() }),
    ]);
    expect(lines).toMatchObject([{ error: { code: 'INPUT_INVALID' } }]);
    expect(wrote()).toEqual([]);
  });

  it.each<[string, () => readonly PlannedStatementOf[], Record<string, string>]>([
    ['several files of several names', () => [file('a/tool'), file('b/tool2')], {}],
    ['two predicates of one file', () => [file('a/tool'), { ...file('a/tool'), predicateType: SPDX }], {}],
    ['one bundle of two files of one name', () => [planned('a/tool', 'b/tool')], {}],
    ['two bundles of several files', () => [planned('a', 'b'), planned('c', 'd')], {}],
    [
      'a bundle of several, where a subject has its name already',
      () => [planned('provenance.intoto.jsonl', 'tool')],
      { 'provenance.intoto.jsonl': 'content of provenance.intoto.jsonl' },
    ],
  ])('are not those of %s', async (_, all, assets) => {
    world.make({ assets });
    expect(await world.release('v1.0.0').check(all())).toEqual([expect.objectContaining({ verdict: 'passed' })]);
  });
});

describe('a release', () => {
  it('is found as a draft by the tag that it is going to have, past a hundred others', async () => {
    const draft = world.make({ draft: true });
    for (let n = 0; n < 230; n += 1) world.make({ tag: `v0.0.${n}` });
    await world.release('v1.0.0').put(bundle);
    expect(held(draft)).toEqual({ 'widget.sigstore.json': line(bundle) });
    expect(world.requests().filter((request) => request === 'GET /repos/acme/widget/releases')).toHaveLength(3);
  });

  it('is preferred published to a draft of the same tag', async () => {
    const published = world.make({});
    world.make({ draft: true });
    await world.release('v1.0.0').put(bundle);
    expect(published.assets).toHaveLength(1);
  });

  it.each([
    ['a draft', true],
    ['published', false],
  ])('is found by its id, %s', async (_title, draft) => {
    const release = world.make({ draft });
    await world.release(String(release.id)).put(bundle);
    expect(release.assets).toHaveLength(1);
  });

  it('is found by a tag that looks like an id, and with a slash', async () => {
    const dated = world.make({ tag: '20261121' });
    const slash = world.make({ tag: 'cli/v1.0+1' });
    await world.release('20261121').put(bundle);
    await world.release('cli/v1.0+1').put(bundle);
    expect([dated.assets.length, slash.assets.length]).toEqual([1, 1]);
  });

  it('is asked for by its id where two drafts have one tag', async () => {
    const drafts = [world.make({ draft: true }), world.make({ draft: true })];
    const [checked] = await world.release('v1.0.0').check([bundle]);
    expect(checked).toMatchObject({ verdict: 'failed', error: { code: 'STORE_UNAVAILABLE' } });
    for (const { id } of drafts) expect(checked?.remedy).toContain(`release:${id}`);
  });

  it.each([
    ['v9.9.9', 'v9.9.9'],
    ["v9'$(id)", `'v9'\\''$(id)'`],
    ['4711', 'TAG'],
  ])('that does not exist, %s, fails doctor’s line', async (named, tag) => {
    world.make({});
    const [checked] = await world.release(named).check([bundle]);
    expect(checked).toMatchObject({ verdict: 'failed', error: { code: 'STORE_NOT_FOUND' } });
    expect(checked?.remedy).toMatch(/^Check the tag and the repository; /);
    expect(checked?.remedy?.split('create its draft first: ')[1]).toBe(`gh release create ${tag} --draft`);
  });

  it('that is a draft is not seen by a token that only reads', async () => {
    world.make({ draft: true });
    const token = world.sandbox.github.createToken({ contents: 'read' });
    const [checked] = await world.release('v1.0.0', { token }).check([bundle]);
    expect(checked).toMatchObject({ verdict: 'failed', error: { code: 'STORE_NOT_FOUND' } });
    expect(checked?.remedy).toContain('contents: write');
  });

  it('that is published and immutable is refused before anything is signed', async () => {
    world.make({ immutable: true, assets: { widget: 'content of widget' } });
    const store = world.release('v1.0.0');
    expect(await store.check([bundle])).toEqual([
      expect.objectContaining({ verdict: 'failed', error: expect.objectContaining({ code: 'STORE_UNAVAILABLE' }) }),
    ]);
    const { code, remedy } = await refusal(async () => store.put(bundle));
    expect(code).toBe('STORE_UNAVAILABLE');
    expect(remedy).toMatch(/draft.*publish it once/);
    expect(wrote()).toEqual([]);
  });

  it('that is published and immutable is success for a bundle that it has', async () => {
    world.make({ immutable: true, assets: { 'widget.sigstore.json': line(bundle) } });
    expect((await world.release('v1.0.0').put(bundle)).locations).toMatchObject([{ outcome: 'present' }]);
  });

  it('that is published amid the run, and so immutable, takes nothing more', async () => {
    world.sandbox.github.setRepository(REPOSITORY, { immutableReleases: true });
    const draft = world.make({ draft: true });
    const store = world.release('v1.0.0');
    await store.check([bundle]);
    Object.assign(draft, { draft: false, immutable: true });
    const { code, remedy } = await refusal(async () => store.put(bundle));
    expect(code).toBe('STORE_UNAVAILABLE');
    expect(remedy).toContain('draft');
  });

  it('with a thousand assets takes no more, which is said before anything is signed', async () => {
    const assets = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`asset-${n}`, 'x']));
    world.make({ assets });
    const lines = await world.release('v1.0.0').check([bundle]);
    expect(lines).toContainEqual(
      expect.objectContaining({ verdict: 'failed', detail: expect.stringContaining('1001') }),
    );
    const { code, message } = await refusal(async () => world.release('v1.0.0').put(bundle));
    expect(code).toBe('STORE_UNAVAILABLE');
    expect(message).toContain('limited to 1000');
  });

  it('with more than a thousand assets, as older ones have, is read to its end', async () => {
    const assets = Object.fromEntries(Array.from({ length: 1050 }, (_, n) => [`asset-${n}`, 'x']));
    world.make({ assets: { ...assets, 'widget.sigstore.json': line(bundle) } });
    expect((await world.release('v1.0.0').put(bundle)).locations).toMatchObject([{ outcome: 'present' }]);
    const found = await world.release('v1.0.0').find(subject('widget'), LIMITS);
    expect(found.bundles).toHaveLength(1);
  });

  it('that is published is refused, before anything is signed, to a token that only reads', async () => {
    world.make({});
    const token = world.sandbox.github.createToken({ contents: 'read' });
    const [checked] = await world.release('v1.0.0', { token }).check([bundle]);
    expect(checked).toMatchObject({ verdict: 'failed', error: { code: 'STORE_FORBIDDEN' } });
    expect(checked?.remedy).toContain('`permissions: contents: write`');
  });

  it('that may be written to is believed to be so where GitHub cannot make notes', async () => {
    world.make({});
    const fault = { kind: 'status', status: 422, body: '{}' } as const;
    world.sandbox.services.github.setFaults([{ fault, path: '/repos/acme/widget/releases/generate-notes' }]);
    expect(await world.release('v1.0.0').check([bundle])).toMatchObject([{ verdict: 'passed' }]);
  });

  it('is not asked whether it may be written to where the bundle is there', async () => {
    world.make({ assets: { 'widget.sigstore.json': line(bundle) } });
    await world.release('v1.0.0').check([bundle]);
    expect(wrote()).toEqual([]);
  });

  it('needs a token to be written to', async () => {
    world.make({});
    const { token: _, ...anonymous } = world.options();
    const [checked] = await releaseStore({ ...anonymous, release: 'v1.0.0' }).check([bundle]);
    expect(checked).toMatchObject({
      verdict: 'failed',
      error: { code: 'STORE_UNAUTHORIZED' },
      remedy:
        'Give one that may write (`permissions: contents: write`): in the action by `github-token`, elsewhere by GITHUB_TOKEN.',
    });
    expect(world.requests()).toEqual([]);
  });
});

describe('an asset with a subject’s name', () => {
  const sha512 = (content: string) => digestOf('sha512', createHash('sha512').update(content).digest('hex'));

  it.each([
    ['by the digest that GitHub names', true, {}],
    ['by its content, where GitHub names none', false, {}],
    ['by its content, where the subject has another digest', true, { digest: sha512('content of widget') }],
  ])('is compared with it before and after, %s', async (_title, withDigest, changed) => {
    const release = world.make({ assets: { widget: 'content of widget' } });
    release.assets.splice(0, 1, { ...(release.assets[0] as GithubAsset), withDigest });
    const planned = { ...bundle, subjects: [{ ...subject('widget'), ...changed }] };
    const store = world.release('v1.0.0');
    expect((await store.check([planned])).map(({ verdict }) => verdict)).toEqual(['passed']);
    await store.put(planned);
    release.assets.splice(0, 1, { ...(release.assets[0] as GithubAsset), bytes: Buffer.from('something else') });
    const later = world.release('v1.0.0');
    expect(await later.check([planned])).toContainEqual(
      expect.objectContaining({ verdict: 'failed', error: expect.objectContaining({ code: 'STORE_CONFLICT' }) }),
    );
    const { code, message } = await refusal(async () => later.put(planned));
    expect(code).toBe('STORE_CONFLICT');
    expect(message).toContain('the asset "widget" is');
  });

  it('is compared once more when it was replaced while the bundle was uploaded', async () => {
    const release = world.make({ assets: { widget: 'content of widget' } });
    const store = world.release('v1.0.0');
    await store.check([bundle]);
    release.assets.splice(0, 1, { ...(release.assets[0] as GithubAsset), bytes: Buffer.from('replaced') });
    const { code } = await refusal(async () => store.put(bundle));
    expect(code).toBe('STORE_CONFLICT');
  });

  it('is compared for every subject of several, by one more listing', async () => {
    const subjects = ['a', 'b', 'c'].map((name) => subject(name));
    const statement = await world.sign({ subjects });
    const release = world.make({
      assets: Object.fromEntries(subjects.map(({ name }) => [name, `content of ${name}`])),
    });
    const store = world.release('v1.0.0');
    await store.check([statement]);
    await store.put(statement);
    const listing = `GET /repos/acme/widget/releases/${release.id}/assets`;
    expect(world.requests().filter((request) => request === listing)).toHaveLength(2);
    release.assets.splice(2, 1, { ...(release.assets[2] as GithubAsset), bytes: Buffer.from('replaced') });
    expect((await refusal(async () => store.put(statement))).message).toContain('the asset "c"');
  });
});

describe('find', () => {
  it('finds what belongs to the subject by its name, and of files of lines what speaks of it', async () => {
    world.make({
      assets: {
        'provenance.intoto.jsonl': line(several) + line(bundle) + 'no bundle\n',
        widget: 'content of widget',
        'widget.exe': 'another artifact',
        'widget.exe.sigstore.json': line(another),
        'widget.sigstore.json': line(bundle),
        'widget.spdx.sigstore.json': line(sbom),
        'other.sigstore.json': line(another),
      },
    });
    const found = await world.release('v1.0.0').find(subject('widget'), LIMITS);
    const place = 'https://github.com/acme/widget/releases/download/v1.0.0';
    expect(found.bundles.map(({ from, bytes }) => [from, bytes.toString().trim()])).toEqual([
      [`${place}/widget.sigstore.json`, bundle.bytes.toString()],
      [`${place}/widget.spdx.sigstore.json`, sbom.bytes.toString()],
      [`${place}/provenance.intoto.jsonl`, bundle.bytes.toString()],
    ]);
    expect(found.skipped).toEqual([]);
    expect(found.lookedAt).toEqual([expect.stringContaining('release "v1.0.0"')]);
  });

  it.each(['(x)', 'widget!', 'Wïdget (final).zip', '.env', 'a  b', 'x'])('finds what was put for %s', async (name) => {
    world.make({});
    const of = subject(name);
    await world.release('v1.0.0').put({ ...bundle, subjects: [of] });
    expect((await world.release('v1.0.0').find(of, LIMITS)).bundles).toHaveLength(1);
  });

  it('leaves out what is beyond the limits or incomplete, and says so', async () => {
    const release = world.make({
      assets: {
        'widget.sigstore.json': line(bundle),
        'widget.spdx.sigstore.json': line(sbom),
        'widget.vuln.sigstore.json': '',
        'provenance.intoto.jsonl': line(another) + line(bundle),
      },
    });
    release.assets.splice(2, 1, { ...(release.assets[2] as GithubAsset), state: 'starter' });
    const one = await world.release('v1.0.0').find(subject('widget'), { ...LIMITS, count: 1 });
    expect([one.bundles.length, one.skipped]).toEqual([
      1,
      ['spdx', 'vuln', 'provenance'].map((name) => expect.stringContaining(name)),
    ]);
    const three = await world.release('v1.0.0').find(subject('widget'), { ...LIMITS, count: 3 });
    expect([three.bundles.length, three.skipped]).toEqual([
      3,
      [expect.stringContaining('broke off'), expect.stringContaining('1 bundles beyond 3')],
    ]);
    const small = await world.release('v1.0.0').find(subject('widget'), { ...LIMITS, bytes: 100 });
    expect([small.bundles.length, small.skipped.length]).toEqual([0, 4]);
  });

  it('reads 64 MB in all for one digest, and large assets keep out no small one', async () => {
    const MB = 1024 * 1024;
    const large = (type: string): Record<string, string> => ({ [`widget.${type}.sigstore.json`]: 'x'.repeat(30 * MB) });
    world.make({
      assets: { ...large('spdx'), ...large('vuln'), ...large('cyclonedx'), 'widget.sigstore.json': line(bundle) },
    });
    const limits = { count: 30, bytes: 32 * MB };
    const { bundles, skipped, isPart } = await world.release('v1.0.0').find(subject('widget'), limits);
    expect(isPart).toBe(true);
    expect(bundles.map(({ bytes }) => bytes.length)).toEqual([30 * MB, 30 * MB, Buffer.byteLength(line(bundle))]);
    expect(skipped).toEqual([
      expect.stringMatching(
        /^"widget\.cyclonedx\..*: it has 31457280 bytes, and not more than 67108864 are read for one digest$/,
      ),
    ]);
  });

  it.each([
    ['fewer', -1],
    ['more', 1],
  ])('does not believe an asset of %s bytes than the release says', async (_, difference) => {
    const release = world.make({ assets: { 'widget.sigstore.json': line(bundle) } });
    const store = world.release('v1.0.0');
    await store.check([bundle]);
    const body = line(bundle).slice(0, difference) + ' '.repeat(Math.max(0, difference) * line(bundle).length);
    const [asset] = release.assets;
    release.assets.splice(0, 1, { ...(asset as GithubAsset), bytes: Buffer.from(body) });
    const { code, message } = await refusal(async () => store.find(subject('widget'), LIMITS));
    expect(code).toBe('SERVICE_ANSWER_MALFORMED');
    expect(message).toMatch(/answered \d+ bytes for the asset "widget\.sigstore\.json", which has \d+\.$/);
  });

  it('needs no token where the repository is public, and reads no draft without one', async () => {
    world.make({ assets: { 'widget.sigstore.json': line(bundle) } });
    world.make({ tag: 'v2.0.0', draft: true });
    const { token: _, ...anonymous } = world.options();
    const found = await releaseStore({ ...anonymous, release: 'v1.0.0' }).find(subject('widget'), LIMITS);
    expect(found.bundles).toHaveLength(1);
    const { code } = await refusal(async () =>
      releaseStore({ ...anonymous, release: 'v2.0.0' }).find(subject('widget'), LIMITS),
    );
    expect(code).toBe('STORE_NOT_FOUND');
  });

  it('is of one mind about a store’s name', () => {
    expect([world.release('v1.0.0').name, world.release('v1', { name: 'release:v1' }).name]).toEqual([
      'release',
      'release:v1',
    ]);
  });
});
