/** What stores know of a bundle besides its bytes, and which bundles speak of an artifact by it. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { fail } from '../../src/errors.js';
import { type Digest, digestOf, formatDigest } from '../../src/model/digest.js';
import { type Progress, SILENT } from '../../src/progress.js';
import type { FoundBundle } from '../../src/store/store.js';
import { readBundles } from '../../src/verify/bundle.js';
import { BundleFiles } from '../../src/verify/candidates.js';
import { gather } from '../../src/verify/places.js';
import { heldStore } from '../support/held-store.js';
import { unsignedBundle } from '../support/unsigned-bundle.js';

const IMAGE: Digest = digestOf('sha256', 'ab'.repeat(32));
const OTHER: Digest = digestOf('sha256', 'cd'.repeat(32));
const NAME = 'oci://reg.example/evidence';
type Held = Omit<FoundBundle, 'from'>;

const statementOn = ({ algorithm, hex }: Digest): Buffer =>
  unsignedBundle(
    JSON.stringify({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: 'widget', digest: { [algorithm]: hex } }],
      predicateType: 'https://cyclonedx.org/bom',
    }),
  );

/** A signature over a message with this digest. */
const messageOn = ({ hex }: Digest): Buffer =>
  Buffer.from(
    JSON.stringify({
      ...(JSON.parse(statementOn(IMAGE).toString()) as object),
      dsseEnvelope: undefined,
      messageSignature: {
        messageDigest: { algorithm: 'SHA2_256', digest: Buffer.from(hex, 'hex').toString('base64') },
        signature: 'c2ln',
      },
    }),
  );

const payloadOf = (image: Digest): Buffer =>
  Buffer.from(
    JSON.stringify({
      critical: {
        image: { 'docker-manifest-digest': formatDigest(image) },
        type: 'cosign container image signature',
      },
    }),
  );

async function gathered(...held: readonly (Buffer | Held)[]) {
  const { bundles } = await gather({
    artifact: { kind: 'digest', digest: IMAGE },
    digest: IMAGE,
    files: new BundleFiles(),
    stores: [heldStore({ name: NAME, bundles: { [formatDigest(IMAGE)]: held } })],
    request: { bundles: [], limit: 30 },
    progress: SILENT,
  });
  return bundles;
}

/** The places in the store of the bundles that are looked at. */
async function lookedAt(...held: readonly (Buffer | Held)[]): Promise<string[]> {
  return (await gathered(...held)).map(({ from }) => from.replace(`${NAME}#`, ''));
}

describe('a signature of a text that lies with it', () => {
  const stranger = statementOn(OTHER);

  it('speaks of the image that the text names, whatever digest the text has', async () => {
    expect(await lookedAt(stranger, { bytes: messageOn(OTHER), payload: payloadOf(IMAGE) })).toEqual(['1']);
  });

  it.each<[string, Digest, Buffer]>([
    ['another image', IMAGE, payloadOf(OTHER)],
    ['the image by another algorithm', OTHER, payloadOf({ ...IMAGE, algorithm: 'sha512' })],
    ['nothing', IMAGE, Buffer.from('junk')],
  ])('does not speak of it where the text names %s', async (_, signed, payload) => {
    const one = { bytes: messageOn(signed), payload };
    expect(await lookedAt(one, statementOn(IMAGE))).toEqual(['1']);
    expect(await lookedAt(one, stranger)).toEqual(['0', '1']);
  });

  it('without a text speaks of what it is over', async () => {
    expect(await lookedAt(messageOn(OTHER), messageOn(IMAGE))).toEqual(['1']);
  });
});

describe('the bytes of bundles in stores', () => {
  const MOST = 32 * 1024 * 1024;
  const told = (bundles: readonly { readonly from: string; readonly form: { readonly detail: string } }[]) =>
    bundles.map(({ from, form }) => [from, form.detail]);

  it('are not counted where there are too many in one bundle to read it, and are up to that size', async () => {
    const stores = [MOST + 1, MOST, MOST, MOST].map((size, at) =>
      heldStore({ name: `store ${at}`, bundles: { [formatDigest(IMAGE)]: [Buffer.alloc(size, 'x')] } }),
    );
    const { bundles, skipped } = await gather({
      artifact: { kind: 'digest', digest: IMAGE },
      digest: IMAGE,
      files: new BundleFiles(),
      stores,
      request: { bundles: [], limit: 30 },
      progress: SILENT,
    });
    expect(told(bundles)).toEqual([
      ['store 0#0', 'store 0#0 is larger than 32 MB.'],
      ['store 1#0', 'store 1#0 is not valid JSON.'],
      ['store 2#0', 'store 2#0 is not valid JSON.'],
    ]);
    expect(skipped).toEqual([
      `store 3#0: it has ${MOST} bytes, and not more than ${2 * MOST} are read for one artifact`,
    ]);
  });
});

describe('looking in stores', () => {
  const down = () => fail('SERVICE_UNREACHABLE', 'It does not answer.', { remedy: 'Try again.' });

  it('is shown until each has answered or failed, and one that failed has told nothing', async () => {
    const steps: string[] = [];
    const progress: Progress = {
      begin: (label) => {
        steps.push(label);
        return { ...SILENT.begin(label), end: () => void steps.push(`end of ${label}`) };
      },
    };
    const gathered = await gather({
      artifact: { kind: 'digest', digest: IMAGE },
      digest: IMAGE,
      files: new BundleFiles(),
      stores: [heldStore({ name: NAME }), heldStore({ name: 'down\u001b', fails: down })],
      request: { bundles: [], limit: 30 },
      progress,
    });
    const labels = [NAME, String.raw`down\u{1b}`].map((name) => `Looking in ${name} for ${formatDigest(IMAGE)}`);
    expect(steps.toSorted()).toEqual([...labels, ...labels.map((label) => `end of ${label}`)].toSorted());
    expect(gathered).toEqual({
      bundles: [],
      files: [],
      places: [`the index of ${NAME}`],
      skipped: [],
      unread: [{ store: 'down\u001b', error: expect.objectContaining({ code: 'SERVICE_UNREACHABLE' }) }],
    });
  });
});

describe('a store that somebody filled', () => {
  it('takes nobody else the room for a larger bundle', async () => {
    const large = Buffer.concat([statementOn(IMAGE), Buffer.alloc(3_000_000, ' ')]);
    const rubbish = Array.from({ length: 30 }, (_, at) =>
      Buffer.concat([Buffer.alloc(2_200_000, ' '), Buffer.from([at])]),
    );
    const held = (name: string, bundles: readonly Buffer[]) =>
      heldStore({ name, bundles: { [formatDigest(IMAGE)]: bundles } });
    const { bundles, skipped } = await gather({
      artifact: { kind: 'digest', digest: IMAGE },
      digest: IMAGE,
      files: new BundleFiles(),
      stores: [held('full', rubbish), held(NAME, [large])],
      request: { bundles: [], limit: 30 },
      progress: SILENT,
    });
    expect(bundles.map(({ from }) => from)).toEqual([`${NAME}#0`]);
    expect(skipped).toEqual([expect.stringContaining('full#29: it has 2200001 bytes')]);
  });
});

describe('what a store knows of a bundle', () => {
  let plain: NonNullable<ReturnType<typeof readBundles>[number]['bundle']>;
  let message: typeof plain;
  beforeAll(() => {
    [plain, message] = [statementOn(IMAGE), messageOn(IMAGE)].map((bytes) => readBundles(bytes, 'x')[0]?.bundle) as [
      typeof plain,
      typeof plain,
    ];
  });

  it('is kept with it', async () => {
    const payload = payloadOf(IMAGE);
    const [read] = await gathered({ bytes: messageOn(IMAGE), payload, older: true });
    expect(read?.bundle).toEqual({ ...message, content: { ...message.content, payload }, older: true });
  });

  it('is nothing where the store knows nothing', async () => {
    const bundles = await gathered(messageOn(IMAGE), statementOn(IMAGE));
    expect(bundles.map(({ bundle }) => bundle)).toStrictEqual([message, plain]);
  });

  it('does not change what a statement\u2019s signature is over', async () => {
    const [read] = await gathered({ bytes: statementOn(IMAGE), payload: payloadOf(OTHER) });
    expect(read?.bundle).toStrictEqual(plain);
  });

  it('makes the same bytes two bundles where it differs', async () => {
    const [bytes, payload, older] = [messageOn(IMAGE), payloadOf(IMAGE), true] as const;
    const all = await gathered(
      { bytes },
      { bytes, older },
      { bytes, payload },
      { bytes, payload: Buffer.concat([payload, Buffer.from(' ')]) },
      { bytes, older },
    );
    expect(all.map(({ from, alsoFrom, bundle }) => [from.slice(-1), alsoFrom, bundle?.older])).toEqual([
      ['0', undefined, undefined],
      ['1', [`${NAME}#4`], true],
      ['2', undefined, undefined],
      ['3', undefined, undefined],
    ]);
  });

  it('is nobody\u2019s where the bundle cannot be read', async () => {
    const bytes = Buffer.from('{"mediaType":"x"}');
    const [read] = await gathered({ bytes, payload: payloadOf(IMAGE), older: true });
    expect(read).toEqual({
      from: `${NAME}#0`,
      bundle: undefined,
      form: expect.objectContaining({ verdict: 'failed' }),
    });
  });
});
