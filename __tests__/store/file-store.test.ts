import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf } from '../../src/model/digest.js';
import { fileStore } from '../../src/store/file-store.js';
import type { PlannedStatementOf, StoredSubject } from '../../src/store/store.js';

const LIMITS = { count: 10, bytes: 1024 };
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'wherefrom-files-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

const subject = (name: string): StoredSubject => ({ name, digest: digestOf('sha256', name.repeat(64)) });
const at = (name: string): string => path.join(directory, name);

function planned(name: string, file = `${name}.sigstore.json`): PlannedStatementOf {
  return { predicateType: 'https://slsa.dev/provenance/v1', subjects: [subject(name)], file: at(file) };
}

/** What seems to be a bundle: nothing of it is verified here. */
function bundleOf(name: string): Buffer {
  const statement = { subject: [{ name, digest: { sha256: name.repeat(64) } }] };
  const payload = Buffer.from(JSON.stringify(statement)).toString('base64');
  return Buffer.from(JSON.stringify({ dsseEnvelope: { payload } }));
}

describe('the store of files', () => {
  it('takes what is free, and writes it as a line', async () => {
    const store = fileStore();
    await expect(store.check([planned('a')])).resolves.toMatchObject([{ verdict: 'passed' }]);
    const put = await store.put({ ...planned('a'), bytes: bundleOf('a') });
    expect(put.locations).toEqual([{ location: at('a.sigstore.json'), outcome: 'written' }]);
    expect(readFileSync(at('a.sigstore.json'), 'utf8')).toBe(`${bundleOf('a').toString()}\n`);
    const again = await store.put({ ...planned('a'), bytes: bundleOf('a') });
    expect(again.locations).toEqual([{ location: at('a.sigstore.json'), outcome: 'present' }]);
  });

  it('finds the bundles that seem to speak of a subject, line by line', async () => {
    writeFileSync(at('all.jsonl'), `${bundleOf('a').toString()}\n${bundleOf('b').toString()}\n\n`);
    const store = fileStore();
    await store.check([planned('a', 'all.jsonl'), planned('b', 'all.jsonl'), planned('c', 'all.jsonl')]);
    expect(store.present(at('all.jsonl'))).toBe(2);
    await expect(store.find(subject('b'), LIMITS)).resolves.toEqual({
      bundles: [{ from: `${at('all.jsonl')}:2`, bytes: bundleOf('b') }],
      lookedAt: [at('all.jsonl')],
      skipped: [],
    });
    expect((await store.find(subject('c'), LIMITS)).bundles).toEqual([]);
    expect((await store.find(subject('d'), LIMITS)).lookedAt).toEqual([]);
  });

  it.each<[string, () => void]>([
    ['another bundle', () => writeFileSync(at('a.sigstore.json'), bundleOf('b'))],
    ['a bundle and more', () => writeFileSync(at('a.sigstore.json'), `${bundleOf('a').toString()}\nmine`)],
    ['no bundle', () => writeFileSync(at('a.sigstore.json'), 'mine')],
    ['nothing but a name', () => writeFileSync(at('a.sigstore.json'), '')],
    ['a folder', () => mkdirSync(at('a.sigstore.json'))],
    ['a link to nowhere', () => symlinkSync(at('nowhere'), at('a.sigstore.json'))],
  ])('says before signing that %s is in the way', async (_, prepare) => {
    prepare();
    await expect(fileStore().check([planned('a')])).resolves.toMatchObject([
      { verdict: 'failed', error: { code: 'OUTPUT_EXISTS' }, remedy: expect.stringContaining('--output') },
    ]);
  });

  /** A repository may hold the link; a build step may make the pipe. */
  const SPECIAL: readonly [string, (file: string) => unknown][] = [
    ['a file larger than any that is read', (file) => (writeFileSync(file, ''), truncateSync(file, 2 ** 28))],
    ...(existsSync('/dev/zero')
      ? ([
          ['a pipe without a writer', (file) => execFileSync('mkfifo', [file])],
          ['a device without an end', (file) => symlinkSync('/dev/zero', file)],
        ] satisfies [string, (file: string) => unknown][])
      : []),
  ];

  it.each(SPECIAL)('waits for no end of %s that somebody put in the way', async (_, make) => {
    make(at('a.sigstore.json'));
    make(at('all.jsonl'));
    const store = fileStore();
    await expect(store.check([planned('a')])).resolves.toMatchObject([{ error: { code: 'OUTPUT_EXISTS' } }]);
    const late = { ...planned('a'), bytes: bundleOf('a') };
    await expect(store.put(late)).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' });
    await expect(store.putTogether(at('all.jsonl'), [bundleOf('a')])).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' });
  });

  it('says before signing that a folder is missing', async () => {
    await expect(fileStore().check([planned('a', 'no/a.json')])).resolves.toMatchObject([
      { verdict: 'failed', error: { code: 'OUTPUT_UNWRITABLE' } },
    ]);
    expect(existsSync(at('no'))).toBe(false);
  });

  it('writes several bundles of one file together', async () => {
    const bundles = ['a', 'b'].map(bundleOf);
    await expect(fileStore().putTogether(at('all.jsonl'), bundles)).resolves.toBe('written');
    expect(readFileSync(at('all.jsonl'), 'utf8')).toBe(`${bundles.join('\n')}\n`);
  });
});
