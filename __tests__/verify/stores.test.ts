import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, WherefromError } from '../../src/errors.js';
import { digestOf, formatDigest } from '../../src/model/digest.js';
import { verificationJson } from '../../src/report/verification-json.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import type { Store } from '../../src/store/store.js';
import type { ArtifactSource, VerifyRequest } from '../../src/verify/request.js';
import type { ArtifactResult } from '../../src/verify/result.js';
import { verify } from '../../src/verify/verify.js';
import { type HeldStore, heldStore, type Holding } from '../support/held-store.js';
import { honestProvenance, signedRun, type SignedRun } from '../support/signed-statements.js';
import { requestFor, WORLD } from '../support/verification.js';

const V1 = 'https://slsa.dev/provenance/v1';
const CONTENT = 'a widget';
const digest = digestOf('sha256', createHash('sha256').update(CONTENT).digest('hex'));
const DIGEST = formatDigest(digest);
const other = digestOf('sha256', 'cd'.repeat(32));
const IMAGE = { registry: 'reg.example', name: 'acme/widget' };

let sandbox: Sandbox;
let run: SignedRun;
let honest: Buffer;
let again: Buffer;
let stranger: Buffer;
let aboutOther: Buffer;
let folder: string;
let closed = 0;

const provenance = async (by: SignedRun, about = digest) =>
  by.sign({ predicateType: V1, predicate: honestProvenance(by.claims), digest: about });

beforeAll(async () => {
  sandbox = await startSandbox();
  run = await signedRun(sandbox, { ref: 'refs/tags/v1' });
  [honest, again, aboutOther] = [await provenance(run), await provenance(run), await provenance(run, other)];
  stranger = await provenance(await signedRun(sandbox, { repository: 'mallory/widget' }));
});

afterAll(async () => sandbox.close());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wherefrom-stores-'));
  writeFileSync(join(folder, 'widget'), CONTENT);
});

afterEach(() => rmSync(folder, { recursive: true }));

interface Asking {
  readonly stores?: readonly Store[];
  readonly artifact?: ArtifactSource | undefined;
  readonly artifacts?: readonly ArtifactSource[];
  readonly request?: Partial<VerifyRequest>;
}

const asFile = (): ArtifactSource => ({ kind: 'file', path: join(folder, 'widget') });
const asDigest: ArtifactSource = { kind: 'digest', digest };
const asImage: ArtifactSource = {
  kind: 'image',
  name: `oci://reg.example/acme/widget@${DIGEST}`,
  image: { ...IMAGE, digest: DIGEST },
};
const asTag: ArtifactSource = {
  kind: 'image',
  name: 'oci://reg.example/acme/widget:v1',
  image: { ...IMAGE, tag: 'v1' },
};

async function ask({ stores = [], artifact = asDigest, artifacts = [artifact], request = {} }: Asking) {
  const tags: string[] = [];
  const asked: VerifyRequest = {
    ...requestFor('', {
      trust: { kind: 'file', path: sandbox.files.trustedRoot },
      expect: { repository: 'acme/widget' },
    }),
    offline: false,
    artifacts,
    // What the names mean was read before; here it counts that there are any.
    stores: stores.map(({ name }) => ({ kind: 'oci', name, repository: IMAGE })),
    ...request,
  };
  const access = {
    open: async () => Promise.resolve(stores),
    digestOfTag: async ({ tag = '' }) => {
      tags.push(tag);
      return Promise.resolve(digest);
    },
    expectRegistries: async () => Promise.resolve(),
    close: async () => {
      closed += 1;
      return Promise.resolve();
    },
  };
  const result = await verify(asked, { ...WORLD, stores: access });
  return { ...result, only: result.artifacts[0] as ArtifactResult, tags };
}

const holding = (bundles: readonly Buffer[], rest: Omit<Holding, 'bundles'> = {}): HeldStore =>
  heldStore({ ...rest, bundles: { [DIGEST]: bundles } });

const failing = (code: 'SERVICE_UNREACHABLE' | 'STORE_UNAUTHORIZED', name = 'oci://down.example/evidence') =>
  heldStore({
    name,
    fails: () => fail(code, 'down.example did not answer.', { remedy: 'Try again.', cause: 'no route' }),
  });

const froms = ({ attestations }: ArtifactResult) => attestations.map(({ from, verdict }) => `${from} ${verdict}`);

describe('attestations in a store', () => {
  it.each<[string, () => ArtifactSource, object]>([
    ['a file', asFile, { name: expect.stringMatching(/widget$/), digest, path: expect.stringMatching(/widget$/) }],
    ['a digest', () => asDigest, { name: DIGEST, digest }],
    ['an image', () => asImage, { name: 'reg.example/acme/widget', digest }],
  ])('are found for %s, and the report says where', async (_, artifact, subject) => {
    const store = holding([honest]);
    const { verdict, only } = await ask({ stores: [store], artifact: artifact() });
    expect(verdict).toBe('passed');
    expect(froms(only)).toEqual(['oci://reg.example/evidence#0 passed']);
    expect(only.lookedAt).toEqual(['the index of oci://reg.example/evidence']);
    expect(store.asked).toEqual([{ subject, limits: { count: 30, bytes: 32 * 1024 * 1024 } }]);
  });

  it('are looked for besides those beside the file', async () => {
    writeFileSync(join(folder, 'widget.sigstore.json'), again);
    const { only } = await ask({ stores: [holding([honest])], artifact: asFile() });
    const beside = `${join(folder, 'widget')}.sigstore.json`;
    expect(froms(only)).toEqual([`${beside} passed`, 'oci://reg.example/evidence#0 passed']);
    expect(only.lookedAt).toEqual([beside, 'the index of oci://reg.example/evidence']);
  });

  it('are not looked for where bundles were named', async () => {
    const store = holding([honest]);
    writeFileSync(join(folder, 'named'), again);
    const { only } = await ask({ stores: [store], request: { bundles: [join(folder, 'named')] } });
    expect(froms(only)).toEqual([`${join(folder, 'named')} passed`]);
    expect(store.asked).toEqual([]);
    expect(only).not.toHaveProperty('lookedAt');
  });

  it('that lie in several places are one attestation, told with every place', async () => {
    writeFileSync(join(folder, 'widget.sigstore.json'), JSON.stringify(JSON.parse(honest.toString()), null, 2));
    const stores = [holding([honest, again, honest]), holding([stranger, honest], { name: 'github' })];
    const { only } = await ask({ stores, artifact: asFile() });
    expect(only.attestations.map(({ from, alsoFrom }) => [from.replace(folder, ''), alsoFrom])).toEqual([
      [
        expect.stringMatching(/widget\.sigstore\.json$/),
        ['oci://reg.example/evidence#0', 'oci://reg.example/evidence#2', 'github#1'],
      ],
      ['github#0', undefined],
      ['oci://reg.example/evidence#1', undefined],
    ]);
  });

  it('of another digest are refused, whatever the store says they are about', async () => {
    const { verdict, only } = await ask({ stores: [holding([aboutOther])] });
    expect(verdict).toBe('refused');
    const failed = only.attestations[0]?.checks.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id);
    expect(failed).toEqual(['subject-digest']);
  });

  it('of another digest are no news where there is one of this', async () => {
    const { only } = await ask({ stores: [holding([aboutOther, Buffer.from('junk'), honest])] });
    expect(froms(only)).toEqual(['oci://reg.example/evidence#2 passed']);
  });

  it.each<[string, Buffer, RegExp]>([
    ['no JSON', Buffer.from('junk'), /is not valid JSON/],
    ['nothing', Buffer.from(''), /is empty/],
    ['more than is read of one', Buffer.alloc(32 * 1024 * 1024 + 1, 0x20), /is larger than 32 MB\.$/],
  ])('that are %s are refused by their form', async (_, bytes, detail) => {
    const { verdict, only } = await ask({ stores: [holding([bytes])] });
    expect(verdict).toBe('refused');
    expect(only.attestations[0]?.checks[0]).toMatchObject({ id: 'bundle-form', verdict: 'failed' });
    expect(only.attestations[0]?.checks[0]?.detail).toMatch(detail);
  });

  it('may be several in one place of a store, one a line', async () => {
    const { only } = await ask({ stores: [holding([Buffer.concat([stranger, Buffer.from('\n'), honest])])] });
    expect(froms(only)).toEqual(['oci://reg.example/evidence#0:1 refused', 'oci://reg.example/evidence#0:2 passed']);
  });

  it('are read once where a store has them under many names, though they are several or none', async () => {
    const lines = Buffer.concat([stranger, Buffer.from('\n'), honest]);
    const { only } = await ask({ stores: [holding([lines, Buffer.from(lines)])] });
    expect(only.attestations.map(({ from, alsoFrom }) => [from, alsoFrom])).toEqual([
      ['oci://reg.example/evidence#0:1', ['oci://reg.example/evidence#1:1']],
      ['oci://reg.example/evidence#0:2', ['oci://reg.example/evidence#1:2']],
    ]);
    const junk = await ask({ stores: [holding([Buffer.from('junk'), Buffer.from('junk')])] });
    expect(junk.only.attestations).toMatchObject([{ alsoFrom: ['oci://reg.example/evidence#1'] }]);
  });

  it('are read up to 64 MB in all, the small ones first, and the others are told', async () => {
    const large = (digit: number) => Buffer.alloc(30 * 1024 * 1024, String(digit));
    const stores = [
      holding([large(1), large(2)], { name: 'flooded' }),
      holding([large(3), honest], { name: 'github' }),
    ];
    const { verdict, only } = await ask({ stores });
    expect([verdict, froms(only)]).toEqual(['passed', ['github#1 passed']]);
    expect(only.skipped).toEqual([
      'github#0: it has 31457280 bytes, and not more than 67108864 are read for one artifact',
    ]);
  });

  it('reach nobody with control characters in what a store says', async () => {
    const name = 'oci://reg.example/\u001b[2J';
    const { only } = await ask({ stores: [holding([Buffer.from('junk')], { name, skipped: ['\u009b1m'] })] });
    expect(JSON.stringify(only)).toMatch(/^\P{C}*$/u);
    expect(only.skipped).toEqual([String.raw`\u{9b}1m`]);
  });
});

describe('the limit', () => {
  it('is told to the store, and what the store left out is told', async () => {
    const store = holding([stranger, honest]);
    const { verdict, only } = await ask({ stores: [store], request: { limit: 1 } });
    expect(store.asked[0]?.limits.count).toBe(1);
    expect({ verdict, froms: froms(only), skipped: only.skipped }).toEqual({
      verdict: 'refused',
      froms: ['oci://reg.example/evidence#0 refused'],
      skipped: ['1 over the limit'],
    });
  });

  it('is shared among the places, so that no store hides what another one holds', async () => {
    const mallory = await signedRun(sandbox, { repository: 'mallory/widget' });
    const flood = await Promise.all([1, 2, 3].map(async () => provenance(mallory)));
    const stores = [holding(flood, { name: 'flooded' }), holding([honest], { name: 'github' })];
    const { verdict, only } = await ask({ stores, request: { limit: 3 } });
    expect(verdict).toBe('passed');
    expect(froms(only)).toEqual(['flooded#0 refused', 'github#0 passed', 'flooded#1 refused']);
    expect(only.note).toContain('first 3 of 4');
  });
});

describe('a store that cannot be read', () => {
  it.each(['SERVICE_UNREACHABLE', 'STORE_UNAUTHORIZED'] as const)('makes "none found" an error: %s', async (code) => {
    const before = closed;
    const refused = ask({ stores: [failing(code), holding([])] });
    await expect(refused).rejects.toMatchObject({
      code,
      exitCode: 3,
      message: `${DIGEST}: the store "oci://down.example/evidence" could not be read to its end, and no attestation was found elsewhere. down.example did not answer.`,
      remedy: 'Try again.',
      cause: 'no route',
    });
    expect(closed - before).toBe(1);
  });

  it('makes a refusal an error, too: what it holds might have passed', async () => {
    const stores = [
      failing('SERVICE_UNREACHABLE'),
      failing('STORE_UNAUTHORIZED', 'github'),
      failing('SERVICE_UNREACHABLE', 'release:v1'),
      holding([stranger]),
    ];
    await expect(ask({ stores })).rejects.toMatchObject({
      code: 'SERVICE_UNREACHABLE',
      message: expect.stringMatching(
        /none of the 1 found elsewhere passed\. down\.example did not answer\. Neither could github, release:v1\.$/,
      ),
    });
  });

  it('is no more than told where an attestation from another place passes', async () => {
    const { verdict, only } = await ask({ stores: [failing('SERVICE_UNREACHABLE'), holding([honest])] });
    expect(verdict).toBe('passed');
    expect(only.unread).toEqual([
      {
        store: 'oci://down.example/evidence',
        code: 'SERVICE_UNREACHABLE',
        message: 'down.example did not answer.',
        remedy: 'Try again.',
      },
    ]);
    expect(only.lookedAt).toEqual(['the index of oci://reg.example/evidence']);
    expect(only).not.toHaveProperty('skipped');
    expect(verificationJson({ schema: 1, verdict, sandbox: true, artifacts: [only] })).toContain('"unread"');
  });

  const unread = ['the referrers API', 'the tag', 'a third', 'a fourth'].map(
    (what) => new WherefromError('SERVICE_ANSWER_MALFORMED', `${what} is damaged.`, { remedy: 'Look at it.' }),
  );

  it('in a part of it passes with an attestation from another part, and tells that part', async () => {
    const { verdict, only } = await ask({ stores: [holding([honest], { unread: unread.slice(0, 1) })] });
    expect(verdict).toBe('passed');
    expect(only.unread).toEqual([
      {
        store: 'oci://reg.example/evidence',
        code: 'SERVICE_ANSWER_MALFORMED',
        message: 'the referrers API is damaged.',
        remedy: 'Look at it.',
      },
    ]);
  });

  it.each([
    {
      what: 'none',
      bundles: 0,
      parts: 1,
      told: /no attestation was found elsewhere\. the referrers API is damaged\.$/,
    },
    { what: 'no good one', bundles: 1, parts: 2, told: /none of the 1 .*API is damaged\. the tag is damaged\.$/ },
    { what: 'none, in some', bundles: 0, parts: 3, told: /tag is damaged\. a third is damaged\.$/ },
    { what: 'none, in many', bundles: 0, parts: 4, told: /a third is damaged\. And 1 more of it\.$/ },
  ])('in a part of it is an error where the others hold $what', async ({ bundles, parts, told }) => {
    const store = holding([stranger].slice(0, bundles), { unread: unread.slice(0, parts) });
    await expect(ask({ stores: [store] })).rejects.toMatchObject({
      code: 'SERVICE_ANSWER_MALFORMED',
      exitCode: 3,
      message: expect.stringMatching(told),
      remedy: 'Look at it.',
    });
  });

  it('changes nothing where another artifact is refused for good', async () => {
    const flaky = heldStore({ name: 'flaky', bundles: { [formatDigest(other)]: [stranger] } });
    const find: Store['find'] = async (subject, limits) =>
      formatDigest(subject.digest) === DIGEST
        ? failing('SERVICE_UNREACHABLE').find(subject, limits)
        : flaky.find(subject, limits);
    const artifacts: ArtifactSource[] = [asDigest, { kind: 'digest', digest: other }];
    const result = await ask({ stores: [{ ...flaky, find }], artifacts });
    expect(result.verdict).toBe('refused');
    expect(result.artifacts.map(({ unread }) => unread?.length)).toEqual([1, undefined]);
  });

  it.each([
    ['the request', 'STORE_UNAVAILABLE'],
    ['a defect', 'INTERNAL'],
    ['Ctrl-C', 'INTERRUPTED'],
  ] as const)('is another thing than %s, which ends the run', async (_, code) => {
    const store = heldStore({ fails: () => fail(code, 'No.', { remedy: 'None.' }) });
    await expect(ask({ stores: [store, holding([honest])] })).rejects.toMatchObject({ code, message: 'No.' });
  });

  it('leaves who is to be believed the first question', async () => {
    const stores = [failing('SERVICE_UNREACHABLE'), holding([honest])];
    await expect(
      ask({ stores, request: { expect: { denySelfHosted: false, allowEvents: [] } } }),
    ).rejects.toMatchObject({ code: 'SIGNER_NOT_NAMED' });
  });
});

describe('where no attestation is found', () => {
  const code = 'ATTESTATION_NOT_FOUND';
  const ELSEWHERE = ' It may be elsewhere: add --store github, or --store release:TAG, or --store oci://HOST/NAME.';
  const OF_INDEX = ' If this is the digest of one platform, verify the image by its tag or by the digest of its index';

  it('every place is told that was looked at', async () => {
    const { only } = await ask({ stores: [holding([]), holding([], { name: 'github' })], artifact: asDigest });
    expect(only.refusal).toEqual({
      code,
      message: 'No attestation is in the index of oci://reg.example/evidence, the index of github.',
      remedy:
        'Name the file of the attestation with --bundle FILE. It may be elsewhere: add --store github, or --store release:TAG.',
    });
  });

  it('a place is named once, however often it was read', async () => {
    const { only } = await ask({ stores: [holding([]), holding([])], artifact: asDigest });
    expect(only.refusal?.message).toBe('No attestation is in the index of oci://reg.example/evidence.');
  });

  it('a file beside the artifact that holds none is one of the places', async () => {
    writeFileSync(join(folder, 'a\u009b.intoto.jsonl'), '{"attestations": []}');
    const { only } = await ask({ stores: [holding([])], artifact: asFile() });
    const beside = join(folder, String.raw`a\u{9b}.intoto.jsonl`);
    expect(only.refusal?.message).toBe(`No attestation is in ${beside}, the index of oci://reg.example/evidence.`);
  });

  it('it is told that beside an image there is nothing, where nothing else was looked at', async () => {
    const { only } = await ask({ artifact: asImage });
    expect(only.refusal?.message).toBe('Nothing lies beside an image.');
  });

  it('it is told that beside the file there is none either', async () => {
    const { only } = await ask({ stores: [holding([])], artifact: asFile() });
    expect(only.refusal?.message).toMatch(
      /^No attestation was found: neither .* lies beside the artifact, and none is in the index of oci:\/\/reg\.example\/evidence\.$/,
    );
  });

  it.each([
    [['', '.att', '.sig'], ['… (also .att, .sig)']],
    [['.att', '.sig'], ['….att (also .sig)']],
    [[''], ['…']],
    [['', '', '.sig'], ['… (also .sig)']],
  ])('the tags of one digest are told together, shortened: %j', async (ends, told) => {
    const tag = `reg.example/acme/widget:${DIGEST.replace(':', '-')}`;
    const api = 'the referrers API of reg.example/acme/widget';
    const lookedAt = [api, ...ends.map((end) => `${tag}${end}`), `${tag}.0123456789abcdef`];
    const { only } = await ask({ stores: [holding([], { lookedAt })], artifact: asImage });
    const start = tag.slice(0, -52);
    const places = [api, ...told.map((end) => `${start}${end}`), `${tag}.0123456789abcdef`];
    expect(only.refusal?.message).toBe(`No attestation is in ${places.join(', ')}.`);
    expect(only.lookedAt).toEqual(lookedAt);
  });

  it('a file may be another than the published one, where stores were asked for its digest', async () => {
    const words = ' Or the file is not the one that was published: stores are asked for its digest.';
    const remedies = [asFile(), asDigest, asImage].map(async (artifact) =>
      (await ask({ stores: [holding([])], artifact })).only.refusal?.remedy.endsWith(words),
    );
    expect(await Promise.all(remedies)).toEqual([true, false, false]);
    expect((await ask({ artifact: asFile() })).only.refusal?.remedy).not.toContain('published');
  });

  it.each([
    ['widget.sigstore.json', true],
    ['widget.cyclonedx.sigstore.json', true],
    ['widget.sigstore.json.gz', false],
    ['sigstore.json', false],
  ])('beside %s, the artifact is asked for where that is a bundle by its name', async (name, isBundle) => {
    writeFileSync(join(folder, name), CONTENT);
    const { only } = await ask({ artifact: { kind: 'file', path: join(folder, name) }, stores: [holding([])] });
    const words = 'By its name, this is a bundle: verify its artifact, and name the bundle with --bundle FILE.';
    const isSaid = only.refusal?.remedy === words;
    expect(isSaid).toBe(isBundle);
    expect(only.refusal?.remedy.startsWith('Download the attestation ')).toBe(!isBundle);
  });

  const OF = { sources: { file: asFile, digest: () => asDigest, image: () => asImage } };
  it.each<[keyof typeof OF.sources, Partial<VerifyRequest>, string]>([
    ['file', {}, `or name it with --bundle FILE.${ELSEWHERE}`],
    ['digest', {}, `Name the file of the attestation with --bundle FILE.${ELSEWHERE}`],
    ['file', { offline: true }, 'or name it with --bundle FILE.'],
    [
      'file',
      { expect: { owner: 'acme', denySelfHosted: false, allowEvents: [] } },
      'or name it with --bundle FILE. It may be elsewhere: add --store oci://HOST/NAME.',
    ],
    [
      'file',
      { expect: { repository: 'acme/widget', host: 'ghe.example', denySelfHosted: false, allowEvents: [] } },
      'or name it with --bundle FILE. It may be elsewhere: add --store oci://HOST/NAME.',
    ],
    [
      'file',
      { stores: [{ kind: 'github', name: 'github' }] },
      'It may be elsewhere: add --store release:TAG, or --store oci://HOST/NAME.',
    ],
    [
      'file',
      {
        stores: [
          { kind: 'release', release: 'v1', name: 'release:v1' },
          {
            kind: 'oci',
            repository: { registry: 'reg.example', name: 'evidence' },
            name: 'oci://reg.example/evidence',
          },
        ],
      },
      'It may be elsewhere: add --store github.',
    ],
    [
      'image',
      { stores: [{ kind: 'github', name: 'github' }] },
      'with --bundle FILE. It may be elsewhere: add --store registry, or --store oci://HOST/NAME.',
    ],
    [
      'image',
      { stores: [{ kind: 'registry', name: 'registry' }] },
      'with --bundle FILE. It may be elsewhere: add --store github, or --store oci://HOST/NAME.',
    ],
  ])('of a %s, the next place is proposed: %j', async (kind, request, remedy) => {
    const { only } = await ask({ artifact: OF.sources[kind](), request });
    expect(only.refusal).toMatchObject({ code, remedy: expect.stringContaining(remedy) });
    expect(only.refusal?.remedy.replace(/ If this is .*$/, '').endsWith(remedy)).toBe(true);
  });

  const REPOSITORY = { registry: 'reg.example', name: 'evidence' };
  const EVERYWHERE: VerifyRequest['stores'] = [
    { kind: 'registry', name: 'registry' },
    { kind: 'github', name: 'github' },
    { kind: 'release', release: 'v1', name: 'release:v1' },
    { kind: 'oci', repository: REPOSITORY, name: 'oci://reg.example/evidence' },
  ];

  it.each<[string, string, ArtifactSource, readonly Store[], Partial<VerifyRequest>]>([
    [
      'Name the store that holds it with --store, or its file with --bundle FILE.',
      'an image in every store',
      asTag,
      [holding([], { name: 'registry' })],
      { stores: EVERYWHERE },
    ],
    [
      'Name the store that holds it with --store, or its file with --bundle FILE.',
      'an image without a connection, in a directory',
      asImage,
      [holding([], { name: 'oci-layout:evidence' })],
      { offline: true },
    ],
    [
      'Name the file of the attestation with --bundle FILE. It may be elsewhere: add --store github, or --store oci://HOST/NAME.',
      'an image in its registry alone',
      asTag,
      [holding([], { name: 'registry' })],
      { stores: EVERYWHERE.slice(0, 1) },
    ],
    [
      'Name the file of the attestation with --bundle FILE.',
      'an image without a connection, in no place',
      asImage,
      [],
      { offline: true },
    ],
    [
      'Name the file of the attestation with --bundle FILE.',
      'a digest in every store',
      asDigest,
      [holding([])],
      { stores: EVERYWHERE },
    ],
  ])('nothing but this is proposed, %j: for %s', async (remedy, _, artifact, stores, request) => {
    const { only } = await ask({ stores, artifact, request });
    expect(only.refusal).toMatchObject({ code });
    expect(only.refusal?.remedy.replace(/ If this is .*$/, '')).toBe(remedy);
  });

  it.each([
    ['by digest', () => ({ ...asTag, image: { ...IMAGE, digest: DIGEST } }), true],
    ['by tag', () => asTag, false],
  ])('of an image that is named %s, the digest of its index is proposed: %#', async (_, artifact, isHinted) => {
    const { only } = await ask({ stores: [holding([], { name: 'registry' })], artifact: artifact() });
    expect(only.refusal?.remedy.includes(OF_INDEX)).toBe(isHinted);
  });
});

describe('an image', () => {
  it('that is named by tag is looked up, and named by the digest that was verified', async () => {
    const { only, tags } = await ask({ stores: [holding([honest], { name: 'registry' })], artifact: asTag });
    expect(tags).toEqual(['v1']);
    expect(only).toMatchObject({
      name: 'oci://reg.example/acme/widget:v1',
      digest: DIGEST,
      reference: `reg.example/acme/widget@${DIGEST}`,
      verdict: 'passed',
    });
  });

  it('that is named by digest is not looked up, whatever tag stands with it', async () => {
    const artifact: ArtifactSource = {
      ...asTag,
      kind: 'image',
      name: 'x',
      image: { ...IMAGE, tag: 'v2', digest: DIGEST },
    };
    const { verdict, tags } = await ask({ stores: [holding([honest])], artifact });
    expect({ verdict, tags }).toEqual({ verdict: 'passed', tags: [] });
  });

  it('alone has a registry beside it', async () => {
    const registry = holding([honest], { name: 'registry' });
    const { artifacts } = await ask({ stores: [registry], artifacts: [asFile(), asDigest, asImage] });
    expect(artifacts.map(({ verdict }) => verdict)).toEqual(['refused', 'refused', 'passed']);
    expect(registry.asked.map(({ subject }) => subject.name)).toEqual(['reg.example/acme/widget']);
  });

  it('needs a way to registries', async () => {
    await expect(
      verify({ ...requestFor('', { expect: { repository: 'acme/widget' } }), artifacts: [asTag] }, WORLD),
    ).rejects.toMatchObject({
      code: 'INTERNAL',
      message: 'Images and stores need a way to them, and none was handed in.',
      remedy: 'Please report this with the command that you ran.',
    });
  });
});
