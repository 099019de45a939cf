import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { digestOf } from '../../src/model/digest.js';
import { BundleFiles } from '../../src/verify/candidates.js';
import { verify } from '../../src/verify/verify.js';
import { requestFor, WORLD } from '../support/verification.js';

const DIGEST = digestOf('sha256', 'ab'.repeat(32));
const ASKED = { kind: 'digest', digest: DIGEST } as const;
let base: string;
let folder: string;
let folders = 0;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'wherefrom-candidates-'));
});
afterAll(() => {
  rmSync(base, { recursive: true });
});

function folderOf(files: Record<string, string>): string {
  folder = join(base, String((folders += 1)));
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

describe('the bundles that may speak of an artifact', () => {
  const beside = { widget: 'a widget', 'widget.sigstore.json': '{}', 'all.intoto.jsonl': '{}', other: '{}' };

  it('lie beside it, and are named as it is', async () => {
    const whole = join(folderOf(beside), 'widget');
    for (const path of [whole, relative('.', whole)]) {
      const { bundles, lookedAt } = await new BundleFiles().candidates({ kind: 'file', path }, DIGEST, []);
      const files = [path.replace(/widget$/, 'all.intoto.jsonl'), `${path}.sigstore.json`];
      expect(lookedAt).toEqual(files);
      expect(bundles.map(({ from }) => from)).toEqual(files);
    }
  });

  it('are those that were named, and no others', async () => {
    const path = join(folderOf(beside), 'widget');
    const named = [join(folder, 'other')];
    const { lookedAt } = await new BundleFiles().candidates({ kind: 'file', path }, DIGEST, named);
    expect(lookedAt).toEqual(named);
  });

  it('cannot be passed over where one beside it leads nowhere', async () => {
    const path = join(folderOf({ widget: 'a widget', 'all.intoto.jsonl': '{}' }), 'widget');
    symlinkSync(join(folder, 'nowhere'), `${path}.sigstore.json`);
    await expect(new BundleFiles().candidates({ kind: 'file', path }, DIGEST, [])).rejects.toMatchObject({
      code: 'BUNDLE_MISSING',
      message: expect.stringContaining('widget.sigstore.json'),
    });
  });

  it('lie beside no digest', async () => {
    expect(await new BundleFiles().candidates(ASKED, DIGEST, [])).toEqual({ bundles: [], lookedAt: [] });
  });

  it('are read up to a size of all beside an artifact, the smallest first, and the others are named', async () => {
    const folder = folderOf({ 'app.sigstore.json': '{}' });
    const large = ['a', 'b', 'c', 'd'].map((name) => join(folder, `${name}.intoto.jsonl`));
    const [target = '', ...links] = large;
    writeFileSync(target, '');
    truncateSync(target, 2 ** 30);
    for (const link of links) linkSync(target, link);
    const path = join(folder, 'app');
    const { bundles, lookedAt } = await new BundleFiles().candidates({ kind: 'file', path }, DIGEST, []);
    expect(lookedAt).toHaveLength(5);
    const unread = bundles.filter(({ form }) => / was not read: /.test(form.detail));
    expect(unread.map(({ from }) => from)).toEqual(large.slice(1));
    expect(unread[0]?.form).toMatchObject({ verdict: 'failed', remedy: expect.stringContaining('--bundle') });
    const own = bundles.find(({ from }) => from.endsWith('app.sigstore.json'));
    expect(own?.form).toMatchObject({ detail: expect.stringContaining('holds no Sigstore bundle') });
  });

  it('are read once, however often they are asked for', async () => {
    const named = [join(folderOf({ bundle: '{}' }), 'bundle')];
    const files = new BundleFiles();
    const first = await files.candidates(ASKED, DIGEST, named);
    rmSync(folder, { recursive: true });
    expect(await files.candidates(ASKED, DIGEST, named)).toEqual(first);
    await expect(new BundleFiles().candidates(ASKED, DIGEST, named)).rejects.toMatchObject({ code: 'BUNDLE_MISSING' });
  });

  it('may be none, which is told with its reason', async () => {
    const named = [join(folderOf({ 'a\u009b': 'x' }), 'a\u009b')];
    expect((await new BundleFiles().candidates(ASKED, DIGEST, named)).bundles).toEqual([
      {
        from: join(folder, String.raw`a\u{9b}`),
        bundle: undefined,
        form: {
          verdict: 'failed',
          detail: expect.stringContaining('not valid JSON'),
          remedy: expect.stringContaining('Sigstore bundle'),
        },
      },
    ]);
  });

  it.each([
    ['missing', 'BUNDLE_MISSING', 'Name a file that exists with --bundle.'],
    ['', 'SUBJECT_IS_DIRECTORY', 'Name the files in it.'],
  ])('are an error of the request where a named file is "%s"', async (name, code, remedy) => {
    await expect(new BundleFiles().candidates(ASKED, DIGEST, [join(folderOf({}), name)])).rejects.toMatchObject({
      code,
      remedy,
    });
  });
});

describe('which bundles come first', () => {
  const base64 = (bytes: string | Buffer) => Buffer.from(bytes).toString('base64');
  const bundleOf = (content: object) => ({
    bundle: {
      mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      verificationMaterial: {
        certificate: { rawBytes: base64('certificate') },
        timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: base64('stamp') }] },
      },
      ...content,
    },
  });
  const statementOn = (...digests: Record<string, string>[]) =>
    bundleOf({
      dsseEnvelope: {
        payload: base64(
          JSON.stringify({
            _type: 'https://in-toto.io/Statement/v1',
            subject: digests.map((digest, index) => ({ name: String(index), digest })),
            predicateType: 'https://cyclonedx.org/bom',
          }),
        ),
        payloadType: 'application/vnd.in-toto+json',
        signatures: [{ sig: base64('sig') }],
      },
    });
  const messageOn = (algorithm: string, hex: string) =>
    bundleOf({
      messageSignature: {
        messageDigest: { algorithm, digest: base64(Buffer.from(hex, 'hex')) },
        signature: base64('sig'),
      },
    });
  const other = 'cd'.repeat(32);
  const own = DIGEST.hex;

  /** Positions in the file, in the order in which the bundles are looked at. */
  async function orderOf(attestations: readonly object[], isNamed: boolean): Promise<(string | undefined)[]> {
    const name = isNamed ? 'all' : 'all.intoto.jsonl';
    const path = join(folderOf({ widget: '', [name]: JSON.stringify({ attestations }) }), 'widget');
    const named = isNamed ? [join(folder, name)] : [];
    const { bundles } = await new BundleFiles().candidates({ kind: 'file', path }, DIGEST, named);
    return bundles.map(({ from }) => /\[(\d+)\]$/.exec(from)?.[1]);
  }

  it.each<[string, object]>([
    ['a statement about it', statementOn({ sha256: own })],
    ['a statement about it among others', statementOn({ sha256: other }, { sha512: own, sha256: own })],
    ['a statement about it in capital letters', statementOn({ sha256: own.toUpperCase() })],
    ['its message signature', messageOn('SHA2_256', own)],
  ])('%s; where files are not named, it alone', async (_, about) => {
    const strangers = [statementOn({ sha256: other }), {}];
    expect(await orderOf([...strangers, about], true)).toEqual(['2', '0', '1']);
    expect(await orderOf([...strangers, about, about], false)).toEqual(['2', '3']);
  });

  it.each<[string, object]>([
    ['a statement about something else', statementOn({ sha256: other })],
    ['a statement with its digest by another algorithm', statementOn({ sha512: own })],
    ['the message signature of something else', messageOn('SHA2_256', other)],
    ['a message signature by another algorithm', messageOn('SHA2_512', own)],
    ['nothing of the sort', {}],
  ])('not %s, which is looked at where there is nothing better', async (_, stranger) => {
    expect(await orderOf([stranger, statementOn({ sha256: own })], true)).toEqual(['1', '0']);
    expect(await orderOf([stranger, statementOn({ sha256: own })], false)).toEqual(['1']);
    expect(await orderOf([stranger], false)).toEqual(['0']);
  });

  it('however long the file is', async () => {
    const padding = { pad: 'x'.repeat(3 * 1024 * 1024) };
    expect(await orderOf([padding, statementOn({ sha256: own })], true)).toEqual(['1', '0']);
  });
});

describe('where no attestation is found', () => {
  const code = 'ATTESTATION_NOT_FOUND';

  it('beside a file, the names are told by which one is looked for', async () => {
    const path = join(folderOf({ widget: 'a widget' }), 'widget');
    const { artifacts, ...result } = await verify(requestFor(path, { expect: { repository: 'acme/widget' } }), WORLD);
    expect(result).toEqual({ schema: 1, verdict: 'refused', sandbox: false });
    expect(artifacts).toEqual([
      {
        name: path,
        digest: `sha256:${createHash('sha256').update('a widget').digest('hex')}`,
        verdict: 'refused',
        attestations: [],
        refusal: {
          code,
          message: `No attestation was found: neither ${path}.sigstore.json, nor ${path}.*.sigstore.json, nor a *.intoto.jsonl lies beside the artifact.`,
          remedy: 'Download the attestation from where the artifact came from, or name it with --bundle FILE.',
        },
      },
    ]);
  });

  it('for a digest, a bundle has to be named', async () => {
    const request = { ...requestFor('', { expect: { repository: 'acme/widget' } }), artifacts: [ASKED] };
    expect((await verify(request, WORLD)).artifacts).toEqual([
      {
        name: `sha256:${DIGEST.hex}`,
        digest: `sha256:${DIGEST.hex}`,
        verdict: 'refused',
        attestations: [],
        refusal: {
          code,
          message: 'Nothing lies beside a digest.',
          remedy: 'Name the file of the attestation with --bundle FILE.',
        },
      },
    ]);
  });

  it('in the files that were named, they are listed', async () => {
    const bundles = ['a', 'b'].map((name) => join(folderOf({ [name]: '{"attestations": []}' }), name));
    const request = { ...requestFor('', { bundles, expect: { repository: 'acme/widget' } }), artifacts: [ASKED] };
    expect((await verify(request, WORLD)).artifacts[0]?.refusal).toEqual({
      code,
      message: `No attestation is in ${bundles.join(', ')}.`,
      remedy: 'Name a file that holds one with --bundle.',
    });
  });
});

describe('the limit', () => {
  it.each([
    [1, 'Only the first 1 of 3 attestations were looked at; --limit raises that.'],
    [2, 'Only the first 2 of 3 attestations were looked at; --limit raises that.'],
    [3, undefined],
    [4, undefined],
  ])('of %d is told where it hides something', async (limit, note) => {
    const bundles = [join(folderOf({ all: '{"attestations": [{}, {}, {}]}' }), 'all')];
    const request = {
      ...requestFor('', { bundles, limit, expect: { repository: 'acme/widget' } }),
      artifacts: [ASKED],
    };
    const [artifact] = (await verify(request, WORLD)).artifacts;
    expect(artifact?.note).toBe(note);
    expect(artifact?.attestations).toHaveLength(Math.min(limit, 3));
    expect(artifact && 'refusal' in artifact).toBe(false);
  });
});

describe('the artifacts', () => {
  it('are hashed in their order, a few at a time', async () => {
    const names = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
    let [running, most] = [0, 0];
    const hashFile = async (path: string) => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return digestOf('sha256', path.repeat(64));
    };
    const request = {
      ...requestFor('', { expect: { repository: 'acme/widget' } }),
      artifacts: names.map((path) => ({ kind: 'file', path }) as const),
    };
    const { artifacts } = await verify(request, { ...WORLD, hashFile });
    expect(artifacts.map(({ name, digest }) => [name, digest])).toEqual(
      names.map((name) => [name, `sha256:${name.repeat(64)}`]),
    );
    expect(most).toBe(4);
  });

  it('are at least one, and somebody has to be named well, before anything is read', async () => {
    const hashFile = () => Promise.reject(new RangeError('hashed'));
    await expect(
      verify({ ...requestFor('', { expect: { repository: 'acme/widget' } }), artifacts: [] }, { ...WORLD, hashFile }),
    ).rejects.toMatchObject({
      code: 'USAGE',
      message: 'No artifact was named.',
      remedy: 'Name a file, or a digest as sha256:HEX.',
    });
    await expect(
      verify(requestFor('x', { expect: { repository: 'widget' } }), { ...WORLD, hashFile }),
    ).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});
