/** The store `file`: bundles beside what they speak of, by the contract's names or where the user said. */
import path from 'node:path';
import { asWherefromError, fail } from '../errors.js';
import { type Digest, formatDigest } from '../model/digest.js';
import { printable } from '../model/printable.js';
import { readRegular } from './bounded-file.js';
import { bundleBytes, missingRoom } from './disk-room.js';
import { assertWritable, exists, type FileOutcome, refuseExisting, writeBundleFile, writeBundleLines } from './file.js';
import type { FoundBundle, FoundBundles, PlannedStatementOf, Store, StoreLine } from './store.js';

export interface FileStore extends Store {
  /** Several bundles in one file, one a line: written whole, never line by line. */
  putTogether(file: string, bundles: readonly Uint8Array[]): Promise<FileOutcome>;
  /** How many bundles lay in a planned file when the store was checked. */
  present(file: string): number;
}

export function isFileStore(store: Store): store is FileStore {
  return 'putTogether' in store;
}

/** A bundle in a file, and the digest of a subject that it seems to speak of: a hint, verified by nobody. */
interface PresentLine {
  readonly bytes: Buffer;
  readonly number: number;
  readonly digests: readonly string[];
}

const LINE_BREAK = Buffer.from('\n');
/** What a reader of bundles accepts at most. */
const MOST_BYTES = 128 * 1024 * 1024;

export function fileStore(): FileStore {
  const lines = new Map<string, readonly PresentLine[]>();
  const filesOf = new Map<string, Set<string>>();
  return {
    name: 'file',
    check: async (planned) => checkFiles(planned, { lines, filesOf }),
    put: async ({ file, bytes }) => {
      // Blank lines around it are no other bundle.
      const [only, ...others] = lines.get(file) ?? [];
      const isThere = others.length === 0 && only?.bytes.equals(bytes) === true && (await exists(file));
      const outcome = isThere ? 'present' : await writeBundleFile(file, [bytes, LINE_BREAK]);
      return { locations: [{ location: file, outcome }] };
    },
    putTogether: async (file, bundles) =>
      writeBundleLines(
        file,
        bundles.map((bytes) => Buffer.concat([bytes, LINE_BREAK])),
      ),
    find: async ({ digest }) => findIn([...(filesOf.get(formatDigest(digest)) ?? [])], { digest, lines }),
    present: (file) => lines.get(file)?.length ?? 0,
  };
}

interface Known {
  readonly lines: Map<string, readonly PresentLine[]>;
  readonly filesOf: Map<string, Set<string>>;
}

/** What lies in a planned file already has to speak of what was planned there: nothing else is ever replaced. */
async function checkFiles(planned: readonly PlannedStatementOf[], known: Known): Promise<readonly StoreLine[]> {
  const expected = new Map<string, Set<string>>();
  const missing = new Map<string, number>();
  for (const one of planned) {
    const { file, subjects } = one;
    missing.set(file, (missing.get(file) ?? 0) + bundleBytes(one));
    const digests = expected.get(file) ?? new Set();
    expected.set(file, digests);
    const [first] = subjects;
    if (first === undefined) continue;
    const digest = formatDigest(first.digest);
    digests.add(digest);
    known.filesOf.set(digest, (known.filesOf.get(digest) ?? new Set()).add(file));
  }
  try {
    for (const [file, digests] of expected) {
      const lines = await checkFile(file, digests);
      known.lines.set(file, lines);
      // A file of one bundle that is there is whole; one of several may have to be written anew.
      if (lines.length > 0 && digests.size === 1) missing.delete(file);
    }
    await assertRoom(missing);
  } catch (caught) {
    const error = asWherefromError(caught);
    return [{ verdict: 'failed', detail: error.message, remedy: error.remedy, error }];
  }
  const count = expected.size === 1 ? 'The bundle can be written' : `${expected.size} bundle files can be written`;
  return [{ verdict: 'passed', detail: `${count}.` }];
}

/** @throws WherefromError OUTPUT_UNWRITABLE where a disk has no room for all that is to be written there */
async function assertRoom(files: ReadonlyMap<string, number>): Promise<void> {
  const folders = new Map<string, number>();
  for (const [file, bytes] of files) {
    const folder = path.dirname(file);
    folders.set(folder, (folders.get(folder) ?? 0) + bytes);
  }
  const full = await missingRoom(folders);
  if (full === undefined) return;
  fail('OUTPUT_UNWRITABLE', `Bundles cannot be written to "${printable(full.folder)}": ${full.reason}.`, {
    remedy: 'Make room there, or name a file on another disk with --output (in the action: `output`).',
  });
}

async function checkFile(file: string, digests: ReadonlySet<string>): Promise<readonly PresentLine[]> {
  await assertWritable(file);
  if (!(await exists(file))) return [];
  const bytes = await readRegular(file, MOST_BYTES).catch(() => undefined);
  const lines = bytes === undefined ? [] : linesOf(bytes);
  const isOurs = lines.length > 0 && lines.every((line) => line.digests.some((digest) => digests.has(digest)));
  return isOurs ? lines : refuseExisting(file);
}

function linesOf(bytes: Buffer): PresentLine[] {
  const lines: PresentLine[] = [];
  for (let [start, number] = [0, 1]; start < bytes.length; number += 1) {
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (line.some((byte) => byte > 0x20)) lines.push({ bytes: line, number, digests: digestsIn(line) });
    start = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}

/** The digests of the first subject that an unverified bundle names; none for what is no bundle with a statement. */
function digestsIn(bundle: Buffer): string[] {
  try {
    const payload = field(field(JSON.parse(bundle.toString('utf8')), 'dsseEnvelope'), 'payload');
    const statement: unknown = JSON.parse(Buffer.from(String(payload), 'base64').toString('utf8'));
    const subjects = field(statement, 'subject');
    const digest = field(Array.isArray(subjects) ? subjects[0] : undefined, 'digest');
    return typeof digest === 'object' && digest !== null
      ? Object.entries(digest).map(([algorithm, hex]) => `${algorithm}:${String(hex)}`)
      : [];
  } catch {
    return [];
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function findIn(
  files: readonly string[],
  { digest, lines }: { readonly digest: Digest; readonly lines: Known['lines'] },
): FoundBundles {
  const bundles = files.flatMap((file) =>
    (lines.get(file) ?? [])
      .filter(({ digests }) => digests.includes(formatDigest(digest)))
      .map(({ bytes, number }): FoundBundle => ({ from: `${printable(file)}:${number}`, bytes })),
  );
  return { bundles, lookedAt: files.map(printable), skipped: [] };
}
