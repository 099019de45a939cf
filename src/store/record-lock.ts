/**
 * Who works on a record. In its folder lies one empty file whose name says it: `free`, or a process. Whoever wants the
 * record renames that file to a name of its own. Renaming is atomic and fails where another was faster, and the name is
 * there whole or not at all, so a kill at any moment leaves either nobody or a process that has ended.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, readlink, rename } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { fail } from '../errors.js';
import { printable } from '../model/printable.js';
import { causeCode } from '../quote.js';
import { notOurs, unwritable } from './state.js';

export interface RecordLock {
  /** Lets others have the record. Never fails: a folder that is gone holds nobody up. */
  release(): Promise<void>;
}

/** The file of a record that nobody works on; a new record begins with it. */
export const FREE = 'free';

/** Where a process number means anything: one running system, and in it one set of numbers. */
interface Place {
  /** The machine by its name and, on Linux, the container: two containers call different processes by one number. */
  readonly host: string;
  /** Of the system's last start, empty where it is not told: after another one, every number stands for another process. */
  readonly boot: string;
}

interface Holder extends Place {
  readonly pid: number;
  /** When it started, in the system's own count, empty where it is not told: numbers are given out again. */
  readonly started: string;
}

const HELD = /^held-(\d{1,10})-(\d{0,20})-([0-9a-f]{16})-([0-9a-f]{0,16})-[0-9a-f]{16}$/;

/** A file's name can be missed, or read twice, while it changes. */
const LOOKS = 5;

/**
 * Takes the record for this process, from nobody or from a process that has ended.
 * @returns undefined when the folder is gone: its run was finished meanwhile
 * @throws WherefromError STATE_IN_USE, STATE_MALFORMED, OUTPUT_UNWRITABLE
 */
export async function lockRecord(folder: string): Promise<RecordLock | undefined> {
  const mine = await ownName();
  for (let look = 0; look < LOOKS; look += 1) {
    const names = await namesIn(folder);
    if (names === undefined) return undefined;
    const [name, ...more] = names.filter((each) => each === FREE || HELD.test(each));
    if (name === undefined || more.length > 0) continue;
    if (name !== FREE) await refuseLiving(folder, name);
    if (await renamed(folder, { from: name, to: mine })) return lockOf(folder, mine);
  }
  return notOurs(path.join(folder, FREE), 'does not say who works on it');
}

function lockOf(folder: string, mine: string): RecordLock {
  return {
    release: async () => {
      await rename(path.join(folder, mine), path.join(folder, FREE)).catch(() => undefined);
    },
  };
}

async function namesIn(folder: string): Promise<readonly string[] | undefined> {
  return readdir(folder).catch((cause: unknown) =>
    causeCode(cause) === 'ENOENT' ? undefined : unwritable(folder, cause),
  );
}

/** @returns false where another process was faster */
async function renamed(folder: string, { from, to }: { readonly from: string; readonly to: string }): Promise<boolean> {
  return rename(path.join(folder, from), path.join(folder, to)).then(
    () => true,
    (cause: unknown) => (causeCode(cause) === 'ENOENT' ? false : unwritable(folder, cause)),
  );
}

async function ownName(): Promise<string> {
  const { host, boot } = await ownPlace();
  const { started } = await factsOf(process.pid);
  return `held-${process.pid}-${started}-${host}-${boot}-${randomBytes(8).toString('hex')}`;
}

function holderIn(name: string): Holder {
  const [, pid = '', started = '', host = '', boot = ''] = HELD.exec(name) ?? [];
  return { pid: Number(pid), started, host, boot };
}

/** Whom nobody can ask about counts as living: two that write to one record are worse than one that is refused. */
async function refuseLiving(folder: string, name: string): Promise<void> {
  const holder = holderIn(name);
  const here = await ownPlace();
  const isHere = holder.host === here.host;
  if (isHere && (holder.boot !== here.boot || (await hasEnded(holder)))) return;
  const file = printable(path.join(folder, name));
  const where = isHere ? '' : ' on another machine or in another container';
  fail('STATE_IN_USE', `Process ${holder.pid}${where} is attesting the same at this moment, and keeps its record.`, {
    remedy: `Let it end, then run the command again: what it stored is found. If it has ended, or process ${holder.pid} is something else, rename "${file}" to "${FREE}" and run the command with --resume (in the action: \`resume\`).`,
  });
}

async function hasEnded({ pid, started }: Holder): Promise<boolean> {
  if (!isKnown(pid)) return true;
  const now = await factsOf(pid);
  return now.isZombie || (started !== '' && now.started !== '' && now.started !== started);
}

/** Signal 0 is sent to nobody, and fails all the same where there is nobody; EPERM means: somebody else's. */
function isKnown(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return causeCode(error) !== 'ESRCH';
  }
}

/**
 * Field 3 is `Z` where a process was killed and its parent has not asked how it ended: it does nothing any more, and
 * still has its number. Field 22 is when it started. Only Linux tells without another program; elsewhere the number
 * alone decides, and one that was given out again is refused rather than overrun.
 * Source: proc_pid_stat(5).
 */
async function factsOf(pid: number): Promise<{ readonly started: string; readonly isZombie: boolean }> {
  const text = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '');
  // The name in parentheses may hold anything.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state = '', started = ''] = [fields[0], fields[22 - 3]];
  return { started: /^\d+$/.test(started) ? started : '', isZombie: state === 'Z' || state === 'X' };
}

/** Source: random(4), `boot_id`; namespaces(7), `/proc/[pid]/ns/pid`. */
async function ownPlace(): Promise<Place> {
  const numbers = await readlink('/proc/self/ns/pid').catch(() => '');
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'latin1').catch(() => '');
  return { host: short(`${hostname()}\n${numbers}`), boot: boot === '' ? '' : short(boot) };
}

function short(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
