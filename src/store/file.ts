import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, link, lstat, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fail, WherefromError } from '../errors.js';
import { PREDICATE_TYPES } from '../model/predicate-types.js';
import { printable } from '../model/printable.js';
import { causeCode } from '../quote.js';
import { readRegular } from './bounded-file.js';
import { BUNDLE_LINES_SUFFIX, BUNDLE_SUFFIX, isWithin } from './names.js';

/**
 * Makes sure, before anything is signed, that a bundle can be written here and that none lies here already: signatures
 * differ from run to run, so a second bundle for the same artifact would never be the same file.
 * @throws WherefromError OUTPUT_EXISTS, OUTPUT_UNWRITABLE
 */
export async function assertFree(file: string): Promise<void> {
  if (await exists(file)) refuseExisting(file);
  await assertWritable(file);
}

/** @throws WherefromError OUTPUT_UNWRITABLE where this user may not write into the file's folder */
export async function assertWritable(file: string): Promise<void> {
  const folder = path.dirname(file);
  try {
    // Something that is no folder has no entry "." either.
    await access(path.join(folder, path.sep), constants.W_OK);
  } catch (cause) {
    refuseUnwritable(file, cause);
  }
}

/** Whether the call wrote the file, or found the same there. */
export type FileOutcome = 'written' | 'present';

/**
 * Writes a bundle file whole or not at all. The same content already there is success; another one is never replaced.
 * @param content the file's bytes, in as many parts as they come in
 * @throws WherefromError OUTPUT_EXISTS, OUTPUT_UNWRITABLE
 */
export async function writeBundleFile(file: string, content: readonly Uint8Array[]): Promise<FileOutcome> {
  if (await exists(file)) return acceptSame(file, content);
  return writeThrough(file, content, moveInPlace);
}

/**
 * Writes a file with one bundle a line. What a run that did not end has written of the same lines is completed; a file
 * with any other line in it is never replaced.
 * @param lines each with its line break
 * @throws WherefromError OUTPUT_EXISTS, OUTPUT_UNWRITABLE
 */
export async function writeBundleLines(file: string, lines: readonly Uint8Array[]): Promise<FileOutcome> {
  if (!(await exists(file))) return writeBundleFile(file, lines);
  const whole = Buffer.concat(lines);
  const present = (await readPresent(file, whole.length)) ?? refuseExisting(file);
  if (present.equals(whole)) return 'present';
  const ours = new Set(lines.map((line) => digestOfLine(line)));
  if (!linesWithBreaks(present).every((line) => ours.has(digestOfLine(line)))) refuseExisting(file);
  return writeThrough(file, lines, async (temporary) => {
    await rename(temporary, file);
    return 'written';
  });
}

function digestOfLine(line: Uint8Array): string {
  return createHash('sha256').update(line).digest('base64');
}

function linesWithBreaks(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(start, next));
    start = next;
  }
  return lines;
}

type MoveInPlace = (temporary: string, file: string, content: readonly Uint8Array[]) => Promise<FileOutcome>;

async function writeThrough(
  file: string,
  content: readonly Uint8Array[],
  moveInPlace: MoveInPlace,
): Promise<FileOutcome> {
  const temporary = path.join(path.dirname(file), `.wherefrom-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await writeDurably(temporary, content);
    const outcome = await moveInPlace(temporary, file, content);
    await syncFolder(path.dirname(file));
    return outcome;
  } catch (cause) {
    if (cause instanceof WherefromError) throw cause;
    refuseUnwritable(file, cause);
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/**
 * The bundle files that belong to an artifact by the contract's names: `<artifact>.sigstore.json`,
 * `<artifact>.<predicate name>.sigstore.json` and every `*.intoto.jsonl` beside it, then those of the folders above, up
 * to and with `within` (the working directory), where the artifact lies in it: one bundle for files of several folders lies above them.
 * Sorted folder by folder; which of them speak of the artifact is for verification to say.
 */
export async function findBesides(artifact: string, within = '.'): Promise<string[]> {
  const file = path.resolve(artifact);
  const folder = path.dirname(file);
  const names = await filesOf(folder);
  const beside = names.filter((name) => isLines(name) || isBundleOf(name, path.basename(file), names));
  const found = beside.map((name) => path.join(folder, name));
  for (const above of foldersAbove(folder, within)) {
    found.push(...(await filesOf(above)).filter(isLines).map((name) => path.join(above, name)));
  }
  return found;
}

function isLines(name: string): boolean {
  return name.endsWith(BUNDLE_LINES_SUFFIX);
}

/** "app.exe.sigstore.json" is the bundle of "app.exe" where that exists, not one of "app" about an "exe". */
export function isBundleOf(name: string, artifact: string, siblings: readonly string[]): boolean {
  if (name === artifact + BUNDLE_SUFFIX) return true;
  if (!name.startsWith(`${artifact}.`) || !name.endsWith(BUNDLE_SUFFIX)) return false;
  const stem = name.slice(0, -BUNDLE_SUFFIX.length);
  return Object.hasOwn(PREDICATE_TYPES, stem.slice(artifact.length + 1)) || !siblings.includes(stem);
}

function foldersAbove(folder: string, within: string): string[] {
  const top = path.resolve(within);
  const above: string[] = [];
  if (!isWithin(folder, top)) return above;
  for (let at = folder; at !== top;) {
    at = path.dirname(at);
    above.push(at);
  }
  return above;
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

/** @throws WherefromError OUTPUT_UNWRITABLE where that cannot be known */
export async function exists(file: string): Promise<boolean> {
  try {
    // Not `stat`: a link to nowhere is something too.
    await lstat(file);
    return true;
  } catch (cause) {
    const code = causeCode(cause);
    if (code === 'ENOENT') return false;
    return refuseUnwritable(file, cause);
  }
}

async function acceptSame(file: string, content: readonly Uint8Array[]): Promise<FileOutcome> {
  const whole = Buffer.concat(content);
  return (await readPresent(file, whole.length))?.equals(whole) === true ? 'present' : refuseExisting(file);
}

/** @returns undefined for what cannot be a part of what has `maxBytes`: somebody else put it there */
async function readPresent(file: string, maxBytes: number): Promise<Buffer | undefined> {
  return readRegular(file, maxBytes).catch(() => undefined);
}

async function writeDurably(file: string, content: readonly Uint8Array[]): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    for (const part of content) await handle.writeFile(part);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A second name for the finished file cannot replace another file, which `rename` would. */
async function moveInPlace(temporary: string, file: string, content: readonly Uint8Array[]): Promise<FileOutcome> {
  try {
    await link(temporary, file);
    return 'written';
  } catch (error) {
    if (causeCode(error) === 'EEXIST') return acceptSame(file, content);
    // A file system without hard links (FAT, some network drives): looked at once more, then renamed.
    if (await exists(file)) return acceptSame(file, content);
    await rename(temporary, file);
    return 'written';
  }
}

/** Without this a crash may forget the new name. Windows cannot open folders, and needs no such call. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  try {
    await handle?.sync();
  } catch {
    // Some file systems refuse; the file itself is safe by then.
  } finally {
    await handle?.close();
  }
}

/** @throws WherefromError OUTPUT_EXISTS always */
export function refuseExisting(file: string): never {
  throw existingError(file);
}

export function existingError(file: string): WherefromError {
  return new WherefromError('OUTPUT_EXISTS', `"${printable(file)}" exists already, and is never replaced.`, {
    remedy: 'Move or delete it to sign anew, or name another file with --output (in the action: `output`).',
  });
}

function refuseUnwritable(file: string, cause: unknown): never {
  const code = causeCode(cause);
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'its folder does not exist',
    ENOTDIR: 'its folder is no folder',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the quota is used up',
    EROFS: 'the file system is read-only',
    EACCES: 'this user may not write there',
    EPERM: 'this user may not write there',
    ENAMETOOLONG: 'its name is too long',
  };
  const reason = (code === undefined ? undefined : reasons[code]) ?? code ?? 'unknown cause';
  return fail('OUTPUT_UNWRITABLE', `"${printable(file)}" cannot be written: ${reason}.`, {
    remedy: 'Name a file in a folder that exists and can be written with --output (in the action: `output`).',
    cause,
  });
}
