/** Where the records of unfinished runs lie, and the look at every file and folder of them before it is believed. */
import { constants, type Stats } from 'node:fs';
import { lstat, mkdir, open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { fail, WherefromError } from '../errors.js';
import { printable } from '../model/printable.js';
import { causeCode } from '../quote.js';
import { isWithin } from './names.js';

/** What decides where state belongs. */
export interface StateSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** Nothing of ours is left behind in here. */
  readonly workspace?: string;
}

const FOLDER = 'wherefrom';

/**
 * The folder for records: the job's own on a runner, else the user's for state.
 * Source: XDG Base Directory Specification; Apple, File System Programming Guide; Windows, Known Folders.
 */
export function stateDirectoryOf(surroundings: StateSurroundings): string {
  return path.join(named('RUNNER_TEMP', surroundings) ?? userState(surroundings), FOLDER);
}

function userState(surroundings: StateSurroundings): string {
  const { platform, home } = surroundings;
  if (platform === 'win32') return named('LOCALAPPDATA', surroundings) ?? path.join(home, 'AppData', 'Local');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support');
  return named('XDG_STATE_HOME', surroundings) ?? path.join(home, '.local', 'state');
}

/** A folder that a variable names, where it is a whole path and lies outside of the workspace. */
function named(variable: string, { environment, workspace }: StateSurroundings): string | undefined {
  const folder = environment[variable] ?? '';
  return path.isAbsolute(folder) && !(workspace !== undefined && isWithin(folder, workspace)) ? folder : undefined;
}

/**
 * Makes a folder that only this user may enter, and those above it where they are missing.
 * @throws WherefromError STATE_MALFORMED where something else lies there, OUTPUT_UNWRITABLE
 */
export async function openPrivateFolder(folder: string): Promise<void> {
  try {
    await mkdir(path.dirname(folder), { recursive: true, mode: 0o700 });
    await mkdir(folder, { mode: 0o700 });
  } catch (cause) {
    if (causeCode(cause) !== 'EEXIST') unwritable(folder, cause);
  }
  await assertPrivateFolder(folder);
}

/** @throws WherefromError STATE_MALFORMED unless it is a folder that nobody else may enter; OUTPUT_UNWRITABLE */
export async function assertPrivateFolder(folder: string): Promise<void> {
  const facts = await lstat(folder).catch((cause: unknown) => unwritable(folder, cause));
  if (!facts.isDirectory()) refuse(folder, folder, { why: 'is no folder' });
  refuseForeign(folder, { folder, facts });
}

const WITHOUT_LINKS = (constants as Partial<typeof constants>).O_NOFOLLOW ?? 0;
const WITHOUT_WAITING = (constants as Partial<typeof constants>).O_NONBLOCK ?? 0;

/**
 * Opens a file of a record; the caller closes it. What it is, is asked of what was opened.
 * @returns undefined when there is none
 * @throws WherefromError STATE_MALFORMED unless it is a regular file that nobody else may read or write
 */
export async function openPrivateFile(file: string, flags: 'read' | 'append'): Promise<FileHandle | undefined> {
  const access = flags === 'read' ? constants.O_RDONLY : constants.O_RDWR;
  let handle: FileHandle;
  try {
    handle = await open(file, access | WITHOUT_LINKS | WITHOUT_WAITING);
  } catch (cause) {
    if (causeCode(cause) === 'ENOENT') return undefined;
    return notOurs(file, 'cannot be opened as a file', cause);
  }
  try {
    const facts = await handle.stat();
    if (!facts.isFile()) notOurs(file, 'is no regular file');
    // A second name would let somebody else's folder write to it.
    if (facts.nlink > 1) notOurs(file, 'has a second name');
    refuseForeign(file, { folder: path.dirname(file), facts });
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Windows says neither owner nor mode; there the folder's own permissions keep others out. */
function refuseForeign(
  place: string,
  { folder, facts: { uid, mode } }: { readonly folder: string; readonly facts: Stats },
): void {
  if (process.getuid === undefined) return;
  if (uid !== process.getuid()) refuse(place, folder, { why: 'belongs to another user' });
  if ((mode & 0o077) !== 0) refuse(place, folder, { why: 'may be read or written by others' });
}

/** @param file in the folder of a record */
export function notOurs(file: string, why: string, cause?: unknown): never {
  return refuse(file, path.dirname(file), { why, cause });
}

/** A record is whole or none: deleting one file of it would only make the next refusal. */
function refuse(
  place: string,
  folder: string,
  { why, cause }: { readonly why: string; readonly cause?: unknown },
): never {
  if (cause instanceof WherefromError) throw cause;
  return fail('STATE_MALFORMED', `The record of an unfinished run at "${printable(place)}" ${why}.`, {
    remedy: `Look who wrote it; then delete the whole of "${printable(folder)}", and run the command again without --resume (in the action: \`resume\`).`,
    cause,
  });
}

/** @throws WherefromError OUTPUT_UNWRITABLE always */
export function unwritable(file: string, cause: unknown): never {
  if (cause instanceof WherefromError) throw cause;
  const code = causeCode(cause) ?? 'unknown cause';
  const why = code === 'ENOSPC' ? 'the disk is full' : code === 'EROFS' ? 'the file system is read-only' : code;
  return notKept(file, why, cause);
}

/** @throws WherefromError OUTPUT_UNWRITABLE always */
export function notKept(file: string, why: string, cause?: unknown): never {
  return fail('OUTPUT_UNWRITABLE', `The record of this run cannot be kept at "${printable(file)}": ${why}.`, {
    remedy: 'Make room there, or name a folder that can be written with XDG_STATE_HOME (on a runner: RUNNER_TEMP).',
    cause,
  });
}
