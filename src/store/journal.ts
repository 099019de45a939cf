/**
 * The record of a run: what was planned, which statements went to be signed, every bundle, and which store has it. It lives
 * from the token to the end of the run; one that is there at the beginning is that of a run that did not end.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { printable } from '../model/printable.js';
import { causeCode } from '../quote.js';
import { AppendLog, type LinePlace } from './append-log.js';
import { bundleBytes, missingRoom } from './disk-room.js';
import { FREE, lockRecord, type RecordLock } from './record-lock.js';
import { readRecordLog, type BundleOrigin, type RecordedRun } from './record-log.js';
import { assertPrivateFolder, notOurs, openPrivateFile, notKept, openPrivateFolder, unwritable } from './state.js';
import type { PlannedStatementOf } from './store.js';

/** What a record is kept under: another plan is another run. */
export interface RecordPlan {
  /** How many statements, each called by its place. */
  readonly statements: number;
  /** `sha256:` over the subjects of every statement. */
  readonly subjects: string;
  /** `digest` is absent for provenance, which follows from the identity. */
  readonly predicate: { readonly type: string; readonly digest?: string };
  /** Who signs, for which commit, in which run. */
  readonly identity: Readonly<Record<string, string>>;
  readonly stores: readonly string[];
}

export interface Journal {
  /** The folder, for messages. */
  readonly directory: string;
  /** On disk before the statement goes to any log. */
  signing(statement: number): Promise<void>;
  /** On disk before the bundle goes to any store. */
  keep(statement: number, bundle: Uint8Array, origin: BundleOrigin): Promise<void>;
  stored(statement: number, store: string): Promise<void>;
  /** The bundle of a statement, as it was kept. */
  bundle(statement: number): Promise<Buffer>;
  /** Closes it, and leaves it for the next run; one in which nothing stands is removed. May be called again. */
  close(): Promise<void>;
  /** The run is finished: nothing is left. */
  discard(): Promise<void>;
}

export interface OpenedJournal {
  readonly journal: Journal;
  /** What an earlier run left, nothing of it verified; absent for a new record. */
  readonly earlier?: RecordedRun;
}

const PLAN_FILE = 'plan.json';
const LOG_FILE = 'log.jsonl';

/**
 * The record of this plan: that of an earlier run where there is one, else a new one. It is this process's alone until it
 * is closed.
 * @param root the folder of all records
 * @throws WherefromError STATE_MALFORMED where what lies there is damaged, altered or not ours; STATE_IN_USE where
 * another process works on it; OUTPUT_UNWRITABLE
 */
export async function openJournal(root: string, plan: RecordPlan): Promise<OpenedJournal> {
  await openPrivateFolder(root);
  const header = Buffer.from(`${JSON.stringify({ schema: 1, ...plan })}\n`);
  const folder = path.join(root, createHash('sha256').update(header).digest('hex'));
  const earlier = await openEarlier(folder, { header, plan });
  if (earlier !== undefined) return earlier;
  const isMine = await createRecord(root, folder, header);
  const created = await openEarlier(folder, { header, plan });
  if (created === undefined) return notOurs(path.join(folder, PLAN_FILE), 'vanished');
  return isMine ? { journal: created.journal } : created;
}

/**
 * To be asked before a token is.
 * @param planned all bundles that the record may have to hold
 * @throws WherefromError STATE_MALFORMED, OUTPUT_UNWRITABLE where no record can be kept
 */
export async function assertJournalPossible(root: string, planned: readonly PlannedStatementOf[]): Promise<void> {
  await openPrivateFolder(root);
  const probe = await mkdtemp(path.join(root, '.new-')).catch((cause: unknown) => unwritable(root, cause));
  await rm(probe, { recursive: true, force: true });
  const bytes = planned.reduce((sum, one) => sum + bundleBytes(one), 0);
  const full = await missingRoom(new Map([[root, Math.max(0, bytes - (await recordedBytes(root)))]]));
  if (full !== undefined) notKept(root, full.reason);
}

/** What the records of unfinished runs hold: one of them may be this run's, and is not written again. */
async function recordedBytes(root: string): Promise<number> {
  const names = await readdir(root).catch((cause: unknown) => unwritable(root, cause));
  const logs = names.map((name) => path.join(root, name, LOG_FILE));
  const sizes = await Promise.all(
    logs.map(async (log) =>
      stat(log).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function openEarlier(
  folder: string,
  { header, plan }: { readonly header: Buffer; readonly plan: RecordPlan },
): Promise<OpenedJournal | undefined> {
  if (!(await exists(folder))) return undefined;
  await assertPrivateFolder(folder);
  const lock = await lockRecord(folder);
  if (lock === undefined) return undefined;
  try {
    await assertHeader(path.join(folder, PLAN_FILE), header);
    return await openLog(folder, { plan, lock });
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openLog(
  folder: string,
  { plan, lock }: { readonly plan: RecordPlan; readonly lock: RecordLock },
): Promise<OpenedJournal> {
  const file = path.join(folder, LOG_FILE);
  const handle = (await openPrivateFile(file, 'append')) ?? notOurs(file, 'is missing');
  try {
    const earlier = await readRecordLog(handle, { file, ...plan });
    await handle.truncate(earlier.end);
    return { journal: journalOf(folder, { handle, file, earlier, lock }), earlier };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function exists(folder: string): Promise<boolean> {
  const { lstat } = await import('node:fs/promises');
  return lstat(folder).then(
    () => true,
    (cause: unknown) => (causeCode(cause) === 'ENOENT' ? false : unwritable(folder, cause)),
  );
}

/** A record's first file repeats what its folder is named after: another one was put there by somebody else. */
async function assertHeader(file: string, expected: Buffer): Promise<void> {
  const handle = (await openPrivateFile(file, 'read')) ?? notOurs(file, 'is missing');
  try {
    const { size } = await handle.stat();
    const bytes = size === expected.length ? await handle.readFile() : Buffer.alloc(0);
    if (!bytes.equals(expected)) notOurs(file, 'speaks of other subjects, another predicate, identity or stores');
  } finally {
    await handle.close();
  }
}

/** What a place says that has a whole record by now. */
const TAKEN: readonly (string | undefined)[] = ['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'];

/**
 * Made whole beside its place and moved there, so that there is never half a record.
 * @returns false where another process has put one there meanwhile
 */
async function createRecord(root: string, folder: string, header: Buffer): Promise<boolean> {
  let made: string | undefined;
  try {
    made = await mkdtemp(path.join(root, '.new-'));
    await writeNew(path.join(made, PLAN_FILE), header);
    await writeNew(path.join(made, LOG_FILE), Buffer.alloc(0));
    await writeNew(path.join(made, FREE), Buffer.alloc(0));
    await rename(made, folder);
    await syncFolder(root);
    return true;
  } catch (cause) {
    if (made !== undefined) await rm(made, { recursive: true, force: true }).catch(() => undefined);
    if (TAKEN.includes(causeCode(cause)) && (await exists(folder))) return false;
    return unwritable(folder, cause);
  }
}

async function writeNew(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders, and some file systems sync none.
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

interface OpenRecord {
  readonly handle: FileHandle;
  readonly file: string;
  readonly earlier: RecordedRun;
  readonly lock: RecordLock;
}

function journalOf(folder: string, { handle, file, earlier, lock }: OpenRecord): Journal {
  const log = new AppendLog(handle, earlier.end);
  let closed = false;
  const places = new Map<number, LinePlace>([...earlier.bundles].map(([at, { place }]) => [at, place]));
  const append = async (...parts: readonly (string | Uint8Array)[]): Promise<LinePlace> =>
    log
      .append(...parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)))
      .catch((cause: unknown) => unwritable(file, cause));
  return {
    directory: folder,
    signing: async (at) => void (await append(JSON.stringify({ at, did: 'signing' }))),
    stored: async (at, store) => void (await append(JSON.stringify({ at, did: 'stored', store }))),
    keep: async (at, bundle, origin) => {
      const head = `${JSON.stringify({ at, did: origin }).slice(0, -1)},"bundle":`;
      const { offset, length } = await append(head, bundle, '}');
      places.set(at, { offset: offset + head.length, length: length - head.length - 1 });
    },
    bundle: async (at) => {
      const place = places.get(at);
      if (place === undefined) throw new RangeError(`no bundle was kept for statement ${printable(String(at))}`);
      return log.read(place).catch((cause: unknown) => notOurs(file, 'cannot be read any more', cause));
    },
    close: async () => {
      if (closed) return;
      closed = true;
      try {
        await log.close();
        if (log.isEmpty) await removeRecord(folder);
      } finally {
        await lock.release();
      }
    },
    discard: async () => {
      closed = true;
      await log.close();
      await removeRecord(folder);
    },
  };
}

/**
 * Out of its place first: what is removed in part must not be found there. A record that cannot be removed harms nobody:
 * the next run of the same finds that everything is stored.
 */
async function removeRecord(folder: string): Promise<void> {
  const aside = path.join(path.dirname(folder), `.old-${path.basename(folder).slice(0, 16)}-${process.pid}`);
  await rename(folder, aside).catch(() => undefined);
  await rm(aside, { recursive: true, force: true }).catch(() => undefined);
}
