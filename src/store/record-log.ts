/** The lines of a record's log, read back: each a fact of an earlier run, none of them verified. */
import type { FileHandle } from 'node:fs/promises';
import type { LinePlace } from './append-log.js';
import { notOurs } from './state.js';

/** Signed by that run, or found in a store by it. */
export type BundleOrigin = 'signed' | 'found';

export interface RecordedBundle {
  readonly origin: BundleOrigin;
  /** Of the bundle's bytes. */
  readonly place: LinePlace;
}

export interface RecordedRun {
  /** By statement. */
  readonly bundles: ReadonlyMap<number, RecordedBundle>;
  /** Statements that went to be signed and of which no bundle is here: a log may hold an entry without a bundle for each. */
  readonly orphans: ReadonlySet<number>;
  /** Names of stores, by statement. */
  readonly stored: ReadonlyMap<number, ReadonlySet<string>>;
  /** Bytes up to the end of the last whole line. */
  readonly end: number;
}

interface LogFile {
  readonly file: string;
  readonly statements: number;
  readonly stores: readonly string[];
}

/** Larger than any bundle that is read anywhere. */
const LONGEST_LINE = 130 * 1024 * 1024;
const READ_BYTES = 1024 * 1024;
const BUNDLE_LINE = /^\{"at":(\d{1,7}),"did":"(signed|found)","bundle":(?=\{)/;
const LONGEST_HEAD = 64;

/**
 * Reads a log line by line. A last line without its end is what a killed run was writing: it counts as never begun.
 * @throws WherefromError STATE_MALFORMED for any other line that no run has written
 */
export async function readRecordLog(handle: FileHandle, log: LogFile): Promise<RecordedRun> {
  const run = {
    bundles: new Map<number, RecordedBundle>(),
    orphans: new Set<number>(),
    stored: new Map<number, Set<string>>(),
  };
  let end = 0;
  for await (const { line, offset } of linesOf(handle, log.file)) {
    readLine(line, { offset, log, run });
    end = offset + line.length + 1;
  }
  return { ...run, end };
}

interface Target {
  readonly offset: number;
  readonly log: LogFile;
  readonly run: {
    readonly bundles: Map<number, RecordedBundle>;
    readonly orphans: Set<number>;
    readonly stored: Map<number, Set<string>>;
  };
}

function readLine(line: Buffer, { offset, log, run }: Target): void {
  const [head, number, origin] = BUNDLE_LINE.exec(line.toString('latin1', 0, LONGEST_HEAD)) ?? [];
  if (head !== undefined && line.at(-1) === 0x7d) {
    const at = statementOf(Number(number), log);
    if (run.bundles.has(at)) notOurs(log.file, 'holds two bundles of one statement');
    const place = { offset: offset + head.length, length: line.length - head.length - 1 };
    run.bundles.set(at, { origin: origin === 'found' ? 'found' : 'signed', place });
    run.orphans.delete(at);
    return;
  }
  const mark = parseMark(line, log);
  const at = statementOf(mark.at, log);
  if (mark.did === 'signing') {
    if (!run.bundles.has(at)) run.orphans.add(at);
    return;
  }
  if (!log.stores.includes(mark.store) || !run.bundles.has(at)) notOurs(log.file, 'names a store that was not planned');
  run.stored.set(at, (run.stored.get(at) ?? new Set()).add(mark.store));
}

type Mark =
  { readonly at: unknown; readonly did: 'signing' } | { readonly at: unknown; readonly did: 'stored'; store: string };

function parseMark(line: Buffer, { file }: LogFile): Mark {
  let value: unknown;
  try {
    value = JSON.parse(line.toString('utf8'));
  } catch {
    return notOurs(file, 'has a line that is no JSON');
  }
  const { at, did, store } = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  if (did === 'signing') return { at, did };
  if (did === 'stored' && typeof store === 'string') return { at, did, store };
  return notOurs(file, 'has a line that no run has written');
}

function statementOf(at: unknown, { file, statements }: LogFile): number {
  if (typeof at === 'number' && Number.isSafeInteger(at) && at >= 0 && at < statements) return at;
  return notOurs(file, 'names a statement that was not planned');
}

/** Whole lines only, without their breaks. */
async function* linesOf(
  handle: FileHandle,
  file: string,
): AsyncGenerator<{ readonly line: Buffer; readonly offset: number }> {
  let pending: Buffer[] = [];
  let [offset, size, position] = [0, 0, 0];
  for (;;) {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(READ_BYTES), 0, READ_BYTES, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    let start = 0;
    const chunk = buffer.subarray(0, bytesRead);
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      const line = Buffer.concat([...pending, chunk.subarray(start, end)]);
      yield { line, offset };
      offset += line.length + 1;
      [pending, size, start] = [[], 0, end + 1];
    }
    pending.push(chunk.subarray(start));
    size += bytesRead - start;
    if (size > LONGEST_LINE) notOurs(file, 'has a line that is too long');
  }
}
