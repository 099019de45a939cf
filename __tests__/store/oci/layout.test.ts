import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openLayout } from '../../../src/store/oci/layout.js';
import { LayoutFiles } from '../../../src/store/oci/layout-files.js';
import type { RepositoryClient } from '../../../src/store/oci/registry.js';
import { evidence, IMAGE_INDEX, IMAGE_MANIFEST, sha256 } from '../../sandbox/registry-client.js';

const SUBJECT = { mediaType: 'application/octet-stream', digest: sha256('a program'), size: 9 };
const TAG = 'org.opencontainers.image.ref.name';

let folder: string;
let directory: string;
let layout: RepositoryClient;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wherefrom-layout-'));
});
afterAll(async () => rm(folder, { recursive: true }));
beforeEach(() => {
  directory = path.join(folder, String((count += 1)));
  layout = openLayout(directory);
});

async function put(
  payload: string,
  { reference, subject = SUBJECT }: { reference?: string; subject?: typeof SUBJECT } = {},
) {
  const text = evidence({ subject, payload, artifactType: 'application/vnd.example' });
  await layout.putBlob(Buffer.from(payload));
  await layout.putManifest({
    reference: reference ?? sha256(text),
    mediaType: IMAGE_MANIFEST,
    bytes: Buffer.from(text),
  });
  return { text, digest: sha256(text) };
}

async function index(): Promise<{ manifests: Record<string, unknown>[] }> {
  return JSON.parse(await readFile(path.join(directory, 'index.json'), 'utf8')) as never;
}

function blobFile(digest: string): string {
  return path.join(directory, 'blobs', 'sha256', digest.slice('sha256:'.length));
}

function pipe(file: string): void {
  execFileSync('mkfifo', [file]);
}

describe('a layout directory', () => {
  it('is one that other programs read', async () => {
    const { text, digest } = await put('theirs', { reference: 'v1' });
    expect(await readFile(path.join(directory, 'oci-layout'), 'utf8')).toBe('{"imageLayoutVersion":"1.0.0"}');
    expect(await readFile(blobFile(digest), 'utf8')).toBe(text);
    expect(await readFile(blobFile(sha256('theirs')), 'utf8')).toBe('theirs');
    expect(await index()).toEqual({
      schemaVersion: 2,
      mediaType: IMAGE_INDEX,
      manifests: [
        {
          mediaType: IMAGE_MANIFEST,
          digest,
          size: text.length,
          artifactType: 'application/vnd.example',
          annotations: { [TAG]: 'v1' },
        },
      ],
    });
  });

  it('answers a manifest by tag and by digest, and what it does not hold as nothing', async () => {
    const { text, digest } = await put('theirs', { reference: 'v1' });
    const whole = { mediaType: IMAGE_MANIFEST, digest, bytes: Buffer.from(text) };
    expect(await layout.manifest('v1')).toEqual({ ...whole, etag: digest });
    expect(await layout.manifest(digest)).toEqual(whole);
    expect(await layout.head('v1')).toEqual({ mediaType: IMAGE_MANIFEST, digest, size: text.length });
    for (const reference of ['v2', sha256('nothing'), sha256('theirs'), '../../etc/passwd', 'sha256:../../x']) {
      expect(await layout.manifest(reference)).toBeUndefined();
      expect(await layout.head(reference)).toBeUndefined();
    }
  });

  it('lists an untagged manifest once, and moves a tag', async () => {
    const [one, other] = [await put('one'), await put('other', { reference: 'v1' })];
    await put('one');
    const third = await put('third', { reference: 'v1' });
    expect((await index()).manifests.map(({ digest }) => digest)).toEqual([one.digest, third.digest]);
    expect(await layout.manifest(other.digest)).toMatchObject({ digest: other.digest });
  });

  it('keeps what others wrote to its index, to the byte', async () => {
    await mkdir(directory, { recursive: true });
    await writeFile(path.join(directory, 'oci-layout'), '{"imageLayoutVersion": "1.0.0"}');
    const foreign = `{"digest": "${sha256('x')}", "size":1, "mediaType": "${IMAGE_MANIFEST}", "note": 1.0}`;
    const text = `{"schemaVersion": 2, "annotations": {"a": "b"}, "manifests": [ ${foreign} ]}`;
    await writeFile(path.join(directory, 'index.json'), text);
    const { digest } = await put('one', { reference: 'v1' });
    const after = await readFile(path.join(directory, 'index.json'), 'utf8');
    expect(after).toContain(foreign);
    expect(after).toMatch(/^\{"schemaVersion": 2, "annotations": \{"a": "b"\}, /);
    expect((await index()).manifests[1]).toMatchObject({ digest });
  });

  it.each([
    { what: 'another one is there', ifMatch: sha256('another') },
    { what: 'nothing was to be there', ifMatch: null },
  ])('changes a tag only under the condition that it was given ($what)', async ({ ifMatch }) => {
    const before = await put('one', { reference: 'v1' });
    const bytes = Buffer.from(evidence({ payload: 'other' }));
    await expect(
      layout.putManifest({ reference: 'v1', mediaType: IMAGE_MANIFEST, bytes, ifMatch }),
    ).rejects.toMatchObject({ code: 'STORE_CONFLICT' });
    expect(await layout.head('v1')).toMatchObject({ digest: before.digest });
    await layout.putManifest({ reference: 'v1', mediaType: IMAGE_MANIFEST, bytes, ifMatch: before.digest });
    expect(await layout.head('v1')).toMatchObject({ digest: sha256(bytes) });
  });

  it('refuses a reference that is neither a tag nor this digest', async () => {
    for (const reference of [sha256('other'), '../v1', 'a:b']) {
      await expect(put('one', { reference })).rejects.toMatchObject({ code: 'REFERENCE_MALFORMED' });
    }
  });

  it('finds the referrers of a digest, tagged or not', async () => {
    const [one, other] = [await put('one'), await put('other', { reference: 'v1' })];
    await put('about another', { subject: { ...SUBJECT, digest: sha256('another program') } });
    const list = await layout.referrers(SUBJECT.digest, { limit: 10 });
    expect(list).toEqual({
      kind: 'index',
      more: false,
      manifests: [one, other].map(({ text, digest }, n) => ({
        mediaType: IMAGE_MANIFEST,
        digest,
        size: text.length,
        artifactType: 'application/vnd.example',
        annotations: { payload: ['one', 'other'][n] },
      })),
    });
    expect(await layout.referrers(SUBJECT.digest, { limit: 10, artifactType: 'other' })).toMatchObject({
      manifests: [],
    });
    expect(await layout.referrers(SUBJECT.digest, { limit: 1 })).toMatchObject({
      more: true,
      manifests: [{ digest: one.digest }],
    });
  });

  it('does not let a damaged manifest hide another one', async () => {
    const [one, other] = [await put('one'), await put('other')];
    await writeFile(blobFile(one.digest), 'damaged');
    expect(await layout.referrers(SUBJECT.digest, { limit: 10 })).toMatchObject({
      manifests: [{ digest: other.digest }],
    });
  });

  it('repairs a damaged blob that is put again', async () => {
    await layout.putBlob(Buffer.from('content'));
    await writeFile(blobFile(sha256('content')), 'damaged');
    expect(await layout.putBlob(Buffer.from('content'))).toEqual({ digest: sha256('content'), outcome: 'written' });
    expect(await layout.putBlob(Buffer.from('content'))).toEqual({ digest: sha256('content'), outcome: 'present' });
  });

  it.each([
    { what: 'a blob with another content', spoil: async (file: string) => writeFile(file, 'changed') },
    { what: 'a blob of 1 GB', spoil: async (file: string) => truncate(file, 2 ** 30) },
    { what: 'a folder for a blob', spoil: async (file: string) => rm(file).then(async () => mkdir(file)) },
    { what: 'a missing blob', spoil: async (file: string) => rm(file) },
  ])('refuses $what', async ({ spoil }) => {
    await layout.putBlob(Buffer.from('content'));
    await spoil(blobFile(sha256('content')));
    await expect(layout.blob({ digest: sha256('content'), size: 7 })).rejects.toMatchObject({
      code: 'SERVICE_ANSWER_MALFORMED',
    });
  });

  it.each([
    { what: 'an index that is no JSON', file: 'index.json', text: '{' },
    { what: 'an index of another version', file: 'index.json', text: '{"schemaVersion": 1, "manifests": []}' },
    { what: 'another layout version', file: 'oci-layout', text: '{"imageLayoutVersion": "9.0.0"}' },
    { what: 'a layout file that is none', file: 'oci-layout', text: '[]' },
  ])('refuses $what', async ({ file, text }) => {
    await put('one', { reference: 'v1' });
    await writeFile(path.join(directory, file), text);
    layout = openLayout(directory);
    await expect(put('other', { reference: 'v1' })).rejects.toMatchObject({ code: 'SERVICE_ANSWER_MALFORMED' });
  });

  /** Windows has none of them. */
  const SPECIAL = [
    {
      what: 'a pipe without a writer',
      at: '/dev/zero',
      make: async (file: string) => pipe(file),
      why: /is no regular file/,
    },
    {
      what: 'a device',
      at: '/dev/zero',
      make: async (file: string) => symlink('/dev/zero', file),
      why: /is no regular file/,
    },
    {
      what: 'a file that says it has no bytes',
      at: '/proc/self/smaps',
      make: async (file: string) => symlink('/proc/self/smaps', file),
      why: /has more than 4096 bytes/,
    },
  ].filter(({ at }) => existsSync(at));

  it.each(SPECIAL)('reads no more than it may where $what lies, and waits for nobody', async ({ make, why }) => {
    await mkdir(directory);
    await make(path.join(directory, 'oci-layout'));
    await expect(layout.exists?.()).rejects.toMatchObject({
      code: 'SERVICE_ANSWER_MALFORMED',
      message: expect.stringMatching(/^oci-layout /),
    });
    await expect(layout.exists?.()).rejects.toThrow(why);
  });

  it.each([['blobs'], [path.join('blobs', 'sha256')]])('writes nothing where the link %s leads', async (link) => {
    const elsewhere = await mkdtemp(path.join(folder, 'elsewhere-'));
    await put('one', { reference: 'v1' });
    await rename(path.join(directory, link), path.join(directory, 'aside'));
    await symlink(elsewhere, path.join(directory, link), 'junction');
    await expect(put('other')).rejects.toMatchObject({
      code: 'SERVICE_ANSWER_MALFORMED',
      message: expect.stringContaining(`${link.split(path.sep).join('/')} is a link`),
    });
    expect(await readdir(elsewhere)).toEqual([]);
  });

  it('never replaces what lies under a tag, though it is no manifest', async () => {
    await put('one', { reference: 'v1' });
    const text = '{"schemaVersion": 2, "a": 1, "a": 2}';
    await layout.putManifest({ reference: 'v2', mediaType: IMAGE_MANIFEST, bytes: Buffer.from(text) });
    for (const read of [layout.manifest('v2'), layout.head('v2')]) {
      await expect(read).rejects.toMatchObject({
        code: 'SERVICE_ANSWER_MALFORMED',
        message: expect.stringContaining(`${sha256(text).slice('sha256:'.length)} is tagged, and is no manifest`),
      });
    }
    expect(await layout.manifest(sha256(text))).toBeUndefined();
  });

  it('reads a bounded part of what its index lists, and says that there is more', async () => {
    await put('one');
    const padding = 'x'.repeat(3_900_000);
    const manifests = Array.from({ length: 20 }, (_, n) => evidence({ subject: SUBJECT, payload: `${n}${padding}` }));
    const entries = manifests.map((text) => ({ mediaType: IMAGE_MANIFEST, digest: sha256(text), size: text.length }));
    for (const text of manifests) await writeFile(blobFile(sha256(text)), text);
    const text = JSON.stringify({ schemaVersion: 2, manifests: entries });
    await writeFile(path.join(directory, 'index.json'), text);
    const list = await layout.referrers(SUBJECT.digest, { limit: 100 });
    expect(list).toMatchObject({ kind: 'index', more: true });
    expect(list.kind === 'index' && list.manifests.length).toBe(18);
  }, 30_000);

  it('leaves a directory alone that holds other things', async () => {
    await mkdir(directory);
    await writeFile(path.join(directory, 'notes.txt'), 'mine');
    const refusal = {
      code: 'STORE_CONFLICT',
      message: 'The directory is no OCI image layout, and there are other things in it.',
    };
    await expect(put('one')).rejects.toMatchObject(refusal);
    await expect(layout.mayPush()).rejects.toMatchObject(refusal);
    expect(await layout.exists?.()).toBe(false);
    expect(await readdir(directory)).toEqual(['notes.txt']);
  });

  it('cannot be made where a file is', async () => {
    await writeFile(directory, 'a file');
    layout = openLayout(path.join(directory, 'layout'));
    // Windows notices when it writes, other systems when they look.
    const refusal = { code: expect.stringMatching(/^(?:SUBJECT_UNREADABLE|OUTPUT_UNWRITABLE)$/) };
    await expect(put('one')).rejects.toMatchObject(refusal);
  });

  it('is empty where there is no directory, and stays away when it is only read', async () => {
    expect(await layout.exists?.()).toBe(false);
    expect(await layout.manifest('v1')).toBeUndefined();
    expect(await layout.referrers(SUBJECT.digest, { limit: 1 })).toEqual({ kind: 'index', manifests: [], more: false });
    expect(await layout.mayPush()).toBe(true);
    await expect(readdir(directory)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('the lock of a layout', () => {
  const files = (sleep?: () => Promise<void>) => new LayoutFiles(directory, sleep);
  const lock = () => path.join(directory, '.wherefrom-lock');

  it('lets one in at a time', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 6 }, async () => files().alone(work)));
    expect(most).toBe(1);
    expect(await readdir(directory)).toEqual([]);
  });

  it('is given back when the work fails', async () => {
    await expect(files().alone(async () => Promise.reject(new RangeError('no')))).rejects.toThrow(RangeError);
    expect(await files().alone(async () => 'done')).toBe('done');
  });

  it.each([{ content: 'somebody who was killed' }, { content: '' }])(
    'is taken from a holder who never ends ("$content"), after as many looks as ten seconds have',
    async ({ content }) => {
      await mkdir(directory);
      await writeFile(lock(), content);
      let looks = 0;
      const patient = files(async () => {
        looks += 1;
      });
      expect(await patient.alone(async () => readFile(lock(), 'utf8'))).not.toBe(content);
      expect(looks).toBeGreaterThanOrEqual(500);
      expect(await readdir(directory)).toEqual([]);
    },
  );

  it.each([
    { what: 'a pipe', make: async () => pipe(lock()) },
    { what: 'a link to a device', make: async () => symlink('/dev/zero', lock()) },
    { what: 'a link to nothing', make: async () => symlink('nothing', lock()) },
    { what: 'a folder', make: async () => mkdir(lock()) },
  ])('is refused by its name where it is $what', async ({ what, make }) => {
    // Windows has none of them but folders.
    if (process.platform === 'win32' && what !== 'a folder') return;
    await mkdir(directory);
    await make();
    let looks = 0;
    const patient = files(async () => {
      looks += 1;
      if (looks > 10) throw new RangeError('it waits');
    });
    await expect(patient.alone(async () => 'done')).rejects.toMatchObject({
      code: 'SERVICE_ANSWER_MALFORMED',
      message: '.wherefrom-lock is no regular file.',
    });
    expect(await readdir(directory)).toEqual(['.wherefrom-lock']);
  });

  it('is waited for while its holders change', async () => {
    await mkdir(directory);
    let looks = 0;
    await writeFile(lock(), '0');
    const patient = files(async () => {
      looks += 1;
      if (looks % 100 === 0) await writeFile(lock(), String(looks));
      if (looks === 1000) await rm(lock());
    });
    await patient.alone(async () => undefined);
    expect(looks).toBe(1000);
  });
});
