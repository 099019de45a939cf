import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf, formatDigest } from '../../../src/model/digest.js';
import { githubStore } from '../../../src/store/github/attestations.js';
import type { SignedBundle, StoreLine } from '../../../src/store/store.js';
import { refusal } from '../../support/refusal.js';
import { LIMITS, openWorld, REPOSITORY, subject, type World } from './world.js';

let world: World;
let bundle: SignedBundle;

beforeAll(async () => {
  world = await openWorld();
  bundle = await world.sign();
});
beforeEach(() => world.reset());
afterAll(async () => world.close());

const listing = (of: SignedBundle = bundle): string =>
  `GET /repos/acme/widget/attestations/${formatDigest(of.subjects[0]?.digest ?? digestOf('sha256', '0'.repeat(64)))}`;
const POST = 'POST /repos/acme/widget/attestations';
const addressOf = (id: number | undefined): string =>
  `/attestations/${world.sandbox.github.setRepository(REPOSITORY).id}/2026/11/21/${id}.json.sn`;

describe('a run of attest', () => {
  it('makes three requests for a new bundle: one before it signs, one that stores, one that reads back', async () => {
    const store = world.github();
    expect(await store.check([bundle])).toEqual([expect.objectContaining({ verdict: 'passed' })]);
    expect(await store.find(subject('widget'), LIMITS)).toMatchObject({ bundles: [], skipped: [] });
    expect(await store.put(bundle)).toMatchObject({ locations: [{ outcome: 'written' }] });
    expect(world.requests()).toEqual([listing(), POST, listing()]);
    expect(world.sandbox.github.state.attestations.map((each) => each.bundle.toString())).toEqual([
      bundle.bytes.toString(),
    ]);
  });

  it('hears the attestation’s id and the page for people', async () => {
    const stored = await world.github().put(bundle);
    const id = String(world.sandbox.github.state.attestations[0]?.id);
    const page = `https://github.com/acme/widget/attestations/${id}`;
    expect(stored).toEqual({
      locations: [{ location: page, outcome: 'written' }],
      ids: { 'attestation-id': [id], 'attestation-url': [page] },
    });
  });

  it.each([
    ['whose server lists bundles themselves', true],
    ['whose server lists where they lie', false],
  ])('that is repeated, %s, writes nothing', async (_title, inlineBundles) => {
    world.sandbox.github.behaviour.inlineBundles = inlineBundles;
    await world.github().put(await world.sign());
    await world.github().put(bundle);
    const again = world.github();
    await again.check([bundle]);
    const stored = await again.put(bundle);
    expect(stored.locations).toMatchObject([{ outcome: 'present' }]);
    expect(world.requests().filter((request) => request.startsWith('POST'))).toHaveLength(2);
    const id = String(world.sandbox.github.state.attestations[1]?.id);
    expect(stored.ids).toEqual(
      inlineBundles ? undefined : { 'attestation-id': [id], 'attestation-url': [expect.stringContaining(id)] },
    );
  });

  it('does not take a statement alike, signed anew, for the one that is there', async () => {
    await world.github().put(bundle);
    const stored = await world.github().put(await world.sign());
    expect(stored.locations).toMatchObject([{ outcome: 'written' }]);
    expect(world.sandbox.github.state.attestations).toHaveLength(2);
  });

  it.each(['without its log entry', 'with the witnesses of another one'])(
    'does not take what was signed, listed %s, for the bundle',
    async (how) => {
      const material = ({ bytes }: SignedBundle) =>
        (JSON.parse(bytes.toString()) as { verificationMaterial: object }).verificationMaterial;
      const other = how.startsWith('without') ? { ...material(bundle), tlogEntries: [] } : material(await world.sign());
      const json = JSON.parse(bundle.bytes.toString()) as object;
      const bytes = Buffer.from(JSON.stringify({ ...json, verificationMaterial: other }));
      await world.github().put({ ...bundle, bytes });
      const stored = await world.github().put(bundle);
      expect(stored.locations).toMatchObject([{ outcome: 'written' }]);
      const { attestations } = world.sandbox.github.state;
      expect(attestations.at(-1)?.bundle.toString()).toBe(bundle.bytes.toString());
    },
  );

  it('reads a bundle back by its content where the server lists no ids', async () => {
    world.sandbox.github.behaviour.inlineBundles = true;
    expect((await world.github().put(bundle)).warnings).toBeUndefined();
    expect(world.requests()).toEqual([listing(), POST, listing()]);
  });

  it('reads a bundle back by its content where the addresses do not end in the id', async () => {
    await world.github().put(await world.sign());
    const { attestations } = world.sandbox.github.state;
    const push = attestations.push.bind(attestations);
    attestations.push = (...added) => push(...added.map((one) => ({ ...one, id: one.id + 1_000_000 })));
    try {
      const store = world.github();
      await store.find(subject('widget'), LIMITS);
      const fetched = (): string[] => world.requests().filter((request) => request.includes('.json.sn'));
      expect(fetched()).toHaveLength(1);
      expect((await store.put(bundle)).warnings).toBeUndefined();
      // Of the two that are listed by then only the new one.
      expect(fetched()).toEqual([expect.anything(), `GET ${addressOf(attestations.at(-1)?.id)}`]);
      expect(world.waits).toEqual([]);
    } finally {
      attestations.push = push;
    }
  });

  it('waits for GitHub to list what it took', async () => {
    world.sandbox.github.behaviour.listingLag = 2;
    expect((await world.github().put(bundle)).warnings).toBeUndefined();
    expect(world.waits).toEqual([1000, 2000]);
  });

  it('is not sure of what GitHub took and does not list in time', async () => {
    world.sandbox.github.behaviour.listingLag = 100;
    await expect(world.github().put(bundle)).rejects.toMatchObject({ code: 'STORE_READ_BACK' });
    expect(world.waits).toEqual([1000, 2000, 4000, 8000]);
  });
});

describe('doctor’s line', () => {
  const named = (count: number) => Array.from({ length: count }, (_, n) => subject(`file-${n}`));
  const sha512 = { name: 'widget', digest: digestOf('sha512', 'a'.repeat(128)) };

  it.each([
    ['more than 1,024 subjects', { subjects: named(1025) }, '--per-subject'],
    ['a subject that is not named by its sha256', { subjects: [sha512] }, 'sha256'],
    ['a subject twice', { subjects: [subject('widget'), subject('widget')] }, 'once'],
    ['provenance of another build type', { buildType: 'https://acme.example/build/v1' }, 'buildtypes/workflow/v1'],
  ])('refuses %s without asking anybody', async (_title, part, remedy) => {
    const planned = { ...bundle, ...part };
    const [line, ...others] = await world.github().check([bundle, planned]);
    expect(others).toEqual([]);
    expect(line).toMatchObject({ verdict: 'failed', error: { code: 'STORE_UNAVAILABLE' } });
    expect(line?.remedy).toContain(remedy);
    expect((await refusal(async () => world.github().put(planned))).code).toBe('STORE_UNAVAILABLE');
    expect(world.requests()).toEqual([]);
  });

  it.each([
    ['1,024 subjects', { subjects: named(1024) }],
    ['GitHub’s build type', { buildType: 'https://actions.github.io/buildtypes/workflow/v1' }],
    [
      'another predicate, whatever its build type',
      { predicateType: 'https://spdx.dev/Document', buildType: 'other:1' },
    ],
  ])('passes %s', async (_title, part) => {
    expect(await world.github().check([{ ...bundle, ...part }])).toMatchObject([{ verdict: 'passed' }]);
  });

  it('passes where nothing is planned, without asking', async () => {
    expect(await world.github().check([])).toMatchObject([{ verdict: 'passed' }]);
    expect(world.requests()).toEqual([]);
  });

  it('refuses a private repository of a user before anything is signed', async () => {
    world.sandbox.github.setRepository(REPOSITORY, { visibility: 'private', ownerType: 'User' });
    const [line] = await world.github({ visibility: 'private' }).check([bundle]);
    expect(line).toMatchObject({ verdict: 'failed', error: { code: 'STORE_UNAVAILABLE' } });
    expect(line?.detail).toMatch(/private and belongs to a user/);
    expect(world.requests()).toEqual(['GET /repos/acme/widget']);
  });

  it('refuses what GitHub’s own plan does not have, also where it is asked for nothing but a listing', async () => {
    world.sandbox.github.setRepository(REPOSITORY, { visibility: 'private', ownerType: 'User' });
    const [line] = await world.github({ visibility: 'public' }).check([bundle]);
    expect(line).toMatchObject({ verdict: 'failed', error: { code: 'STORE_UNAVAILABLE' } });
    expect(world.requests()).toEqual([listing()]);
  });

  const facts: readonly (readonly [string, string | undefined, 'public' | 'private' | 'internal', number])[] = [
    ['private, of an organisation', 'private', 'private', 2],
    ['internal', 'internal', 'internal', 1],
    ['public', 'public', 'public', 1],
    ['public, and nobody says so', undefined, 'public', 2],
  ];
  it.each(facts)('asks no more than it needs of a repository that is %s', async (_title, said, visibility, asked) => {
    world.sandbox.github.setRepository(REPOSITORY, { visibility });
    const options = { ...world.options(), ...(said === undefined ? {} : { visibility: said }) };
    expect(await githubStore(options).check([bundle])).toMatchObject([{ verdict: 'passed' }]);
    expect(world.requests()).toHaveLength(asked);
  });

  const tokens: readonly (readonly [string, () => string | undefined, string])[] = [
    ['there is no token', () => undefined, 'STORE_UNAUTHORIZED'],
    ['the token is none', () => 'ghs_0123456789abcdefghij', 'STORE_UNAUTHORIZED'],
  ];
  it.each(tokens)('fails when %s', async (_title, token, code) => {
    const given = token();
    const { token: _, ...anonymous } = world.options();
    const store =
      given === undefined ? githubStore({ ...anonymous, visibility: 'public' }) : world.github({ token: given });
    const [line] = await store.check([bundle]);
    expect(line).toMatchObject({ verdict: 'failed', error: { code } });
    expect(JSON.stringify(line)).not.toContain('ghs_0123');
  });

  it('says where a token is given', async () => {
    const { token: _, ...anonymous } = world.options();
    expect(await githubStore({ ...anonymous, visibility: 'public' }).check([bundle])).toMatchObject([
      {
        remedy:
          'Give one that may write (`permissions: attestations: write`): in the action by `github-token`, elsewhere by GITHUB_TOKEN.',
      },
    ]);
  });

  it('fails for a private repository that the token may not read', async () => {
    world.sandbox.github.setRepository(REPOSITORY, { visibility: 'private' });
    const token = world.sandbox.github.createToken({ contents: 'read' });
    const [line] = (await world.github({ token, visibility: 'private' }).check([bundle])) as [StoreLine];
    expect(line).toMatchObject({ verdict: 'failed', error: { code: 'STORE_FORBIDDEN' } });
    expect(line.remedy).toContain('attestations: read');
  });
});

describe('find', () => {
  it('finds every bundle of a digest, newest first, without a token where the repository is public', async () => {
    const other = await world.sign({ predicateType: 'https://spdx.dev/Document', predicate: {} });
    for (const each of [bundle, other]) await world.github().put(each);
    const { token: _, ...anonymous } = world.options();
    const found = await githubStore({ ...anonymous, visibility: 'public' }).find(subject('widget'), LIMITS);
    expect(found.bundles.map(({ bytes }) => bytes.toString())).toEqual(
      [other, bundle].map(({ bytes }) => bytes.toString()),
    );
    expect(found.lookedAt).toEqual(['the attestations API of acme/widget, without a token']);
  });

  it('reads past the first hundred, and stops at the limit', async () => {
    const { github } = world.sandbox;
    await world.github().put(bundle);
    const [first] = github.state.attestations;
    if (first === undefined) throw new RangeError('nothing was stored');
    for (let n = 0; n < 120; n += 1) github.state.attestations.push({ ...first, id: github.state.nextId() });
    github.behaviour.inlineBundles = true;
    const all = await world.github().find(subject('widget'), { ...LIMITS, count: 200 });
    expect([all.bundles.length, all.skipped]).toEqual([121, []]);
    const some = await world.github().find(subject('widget'), { ...LIMITS, count: 110 });
    expect([some.bundles.length, some.skipped]).toEqual([110, [expect.stringContaining('more than 110')]]);
  });

  it('leaves out a bundle that is too large or damaged, and says so', async () => {
    await world.github().put(bundle);
    world.sandbox.services.githubStorage.setFaults([{ fault: { kind: 'status', status: 200, body: '?!' } }]);
    const damaged = await world.github().find(subject('widget'), LIMITS);
    expect([damaged.bundles, damaged.skipped]).toEqual([[], [expect.stringContaining('damaged')]]);
    world.sandbox.services.githubStorage.setFaults([]);
    const large = await world.github().find(subject('widget'), { count: 10, bytes: 100 });
    expect([large.bundles, large.skipped]).toEqual([[], [expect.stringMatching(/100/)]]);
  });

  it('finds nothing by another digest than sha256, and says why', async () => {
    const found = await world.github().find({ name: 'widget', digest: digestOf('sha512', 'a'.repeat(128)) }, LIMITS);
    expect(found).toMatchObject({ bundles: [], lookedAt: [], skipped: [expect.stringContaining('sha256')] });
    expect(world.requests()).toEqual([]);
  });

  it('fails when the storage cannot be reached: there may be more', async () => {
    await world.github().put(bundle);
    world.sandbox.services.githubStorage.setFaults([{ fault: { kind: 'cut' } }]);
    const { code, message } = await refusal(async () => world.github().find(subject('widget'), LIMITS));
    expect(code).toBe('SERVICE_UNREACHABLE');
    expect(message).toContain("GitHub's storage");
  });
});
