/** The files of an OCI image layout: written whole or not at all, read only where they are files, one writer at a time. */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, type FileHandle, link, lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as setTimeoutPromise } from 'node:timers/promises';
import { fail, WherefromError } from '../../errors.js';
import { causeCode } from '../../quote.js';
import { readUpTo, WITHOUT_WAITING } from '../bounded-file.js';
import type { OciDigest } from './registry.js';

/** Windows has no such flag. */
const WITHOUT_LINKS = (constants as Partial<typeof constants>).O_NOFOLLOW ?? 0;
const LOCK = '.wherefrom-lock';
/** One of ours has 32. */
const MOST_LOCK_BYTES = 1024;
/** A lock that this user may not read is somebody's all the same. */
const UNREADABLE = 'unreadable';
const LOOK_AGAIN_MS = 20;
/** 10 s: a holder reads and writes one small file, so who has not ended by then never will. */
const LOOKS_AT_ONE_HOLDER = 500;
/** Windows refuses for a moment what is just being deleted. */
const MOST_REFUSALS = 25;
const REFUSALS = ['EPERM', 'EBUSY', 'EACCES'];
/** A symbolic link (FreeBSD: EMLINK), a socket, a directory. */
const NO_FILES = ['ELOOP', 'EMLINK', 'ENXIO', 'EOPNOTSUPP', 'EISDIR'];

/** Errors name the file, and not the directory: whoever asked a store tells which. */
export class LayoutFiles {
  constructor(
    readonly directory: string,
    private readonly sleep: (ms: number) => Promise<unknown> = setTimeoutPromise,
  ) {}

  at(...parts: readonly string[]): string {
    return path.join(this.directory, ...parts);
  }

  /** @param digest of a form that is safe in a path */
  blob(digest: OciDigest): string {
    const [algorithm = '', hex = ''] = digest.split(':');
    return this.at('blobs', algorithm, hex);
  }

  /** @returns undefined where there is no such file */
  async read(file: string, maxBytes: number): Promise<Buffer | undefined> {
    let handle: FileHandle | undefined;
    try {
      handle = await open(file, constants.O_RDONLY | WITHOUT_WAITING);
      const stats = await handle.stat();
      if (!stats.isFile()) return this.malformed(file, 'is no regular file');
      if (stats.size > maxBytes) return this.malformed(file, `has ${stats.size} bytes; at most ${maxBytes} are read`);
      const bytes = await readUpTo(handle, maxBytes);
      return bytes.length > maxBytes ? this.malformed(file, `has more than ${maxBytes} bytes`) : bytes;
    } catch (cause) {
      if (cause instanceof WherefromError) throw cause;
      const code = causeCode(cause);
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      return fail('SUBJECT_UNREADABLE', `${this.#name(file)} cannot be read (${code ?? 'unknown cause'}).`, {
        remedy: 'Check that this user may read the directory and what is in it.',
        cause,
      });
    } finally {
      await handle?.close();
    }
  }

  async write(file: string, bytes: Uint8Array): Promise<void> {
    const folder = path.dirname(file);
    const temporary = path.join(folder, `.wherefrom-${randomBytes(8).toString('hex')}.tmp`);
    try {
      await this.#refuseElsewhere(folder);
      await mkdir(folder, { recursive: true });
      await writeDurably(temporary, bytes);
      await replace(temporary, file);
    } catch (cause) {
      this.#unwritable(cause);
    } finally {
      await rm(temporary, { force: true }).catch(() => undefined);
    }
  }

  /** Below the directory itself nothing is a link: whoever made the layout may not choose where else is written. */
  async #refuseElsewhere(folder: string): Promise<void> {
    for (let at = folder; at !== this.directory && at !== path.dirname(at); at = path.dirname(at)) {
      const isLink = await lstat(at).then(
        (stats) => stats.isSymbolicLink(),
        () => false,
      );
      if (isLink) this.malformed(at, 'is a link: nothing is written where it leads');
    }
  }

  /** What lies in the directory beside our own helpers; undefined where there is no directory. */
  async names(): Promise<readonly string[] | undefined> {
    try {
      return (await readdir(this.directory)).filter((name) => !name.startsWith('.wherefrom-'));
    } catch (cause) {
      if (causeCode(cause) === 'ENOENT') return undefined;
      return fail('SUBJECT_UNREADABLE', `The directory cannot be read (${causeCode(cause) ?? 'unknown cause'}).`, {
        remedy: 'Name a directory that this user may read.',
        cause,
      });
    }
  }

  /** Whether this user may write there, or make the directory where it is missing. */
  async isWritable(): Promise<boolean> {
    for (let folder = path.resolve(this.directory); ; folder = path.dirname(folder)) {
      try {
        await access(path.join(folder, path.sep), constants.W_OK);
        return true;
      } catch (cause) {
        if (causeCode(cause) !== 'ENOENT' || path.dirname(folder) === folder) return false;
      }
    }
  }

  /** Runs `work` while no other process does so in this directory. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = randomBytes(16).toString('hex');
    await this.#acquire(mine);
    try {
      return await work();
    } finally {
      if ((await this.#holder().catch(() => undefined)) === mine) await rm(this.at(LOCK), { force: true });
    }
  }

  async #acquire(mine: string): Promise<void> {
    let holder: string | undefined;
    let looks = 0;
    for (let refusals = 0; ;) {
      try {
        await mkdir(this.directory, { recursive: true });
        return await this.#take(mine);
      } catch (cause) {
        const code = causeCode(cause) ?? '';
        if (REFUSALS.includes(code)) refusals += 1;
        if (refusals > MOST_REFUSALS || (code !== 'EEXIST' && !REFUSALS.includes(code))) this.#unwritable(cause);
      }
      await this.sleep(LOOK_AGAIN_MS);
      const now = await this.#holder();
      looks = now !== undefined && now === holder ? looks + 1 : 0;
      holder = now;
      if (looks > LOOKS_AT_ONE_HOLDER + MOST_REFUSALS) {
        this.malformed(this.at(LOCK), 'is held by nobody who ends, and cannot be taken away');
      }
      if (now !== undefined && looks >= LOOKS_AT_ONE_HOLDER) await this.#takeAway(now);
    }
  }

  /** A lock without a holder in it would be waited for by everybody. */
  async #take(mine: string): Promise<void> {
    const handle = await open(this.at(LOCK), 'wx');
    try {
      await handle.writeFile(mine);
    } catch (error) {
      await rm(this.at(LOCK), { force: true });
      throw error;
    } finally {
      await handle.close();
    }
  }

  /**
   * @returns what the lock says, undefined where there is none
   * @throws WherefromError SERVICE_ANSWER_MALFORMED where something lies there that is no lock and never goes away
   */
  async #holder(lock = this.at(LOCK)): Promise<string | undefined> {
    let handle: FileHandle | undefined;
    try {
      handle = await open(lock, constants.O_RDONLY | WITHOUT_WAITING | WITHOUT_LINKS);
      if (!(await handle.stat()).isFile()) return this.#noLock(lock);
      return (await readUpTo(handle, MOST_LOCK_BYTES)).toString('latin1');
    } catch (cause) {
      if (cause instanceof WherefromError) throw cause;
      const code = causeCode(cause) ?? '';
      if (NO_FILES.includes(code)) return this.#noLock(lock);
      return code === 'ENOENT' ? undefined : UNREADABLE;
    } finally {
      await handle?.close();
    }
  }

  #noLock(lock: string): never {
    return this.malformed(lock, 'is no regular file');
  }

  /** Takes the lock of somebody who ended without giving it back; only one of several succeeds in renaming it. */
  async #takeAway(holder: string): Promise<void> {
    const aside = this.at(`${LOCK}-${randomBytes(8).toString('hex')}`);
    try {
      await rename(this.at(LOCK), aside);
      // Somebody was faster, and this is the lock of the next one.
      if ((await this.#holder(aside)) !== holder) await link(aside, this.at(LOCK));
    } catch {
      // Whoever has it now is waited for.
    } finally {
      await rm(aside, { force: true });
    }
  }

  malformed(file: string, why: string): never {
    return fail('SERVICE_ANSWER_MALFORMED', `${this.#name(file)} ${why}.`, {
      remedy: 'The directory is damaged, or no OCI image layout: make it anew, or name another one.',
    });
  }

  #unwritable(cause: unknown): never {
    if (cause instanceof WherefromError) throw cause;
    return fail('OUTPUT_UNWRITABLE', `The directory cannot be written (${causeCode(cause) ?? 'unknown cause'}).`, {
      remedy: 'Name a directory that this user may write, on a disk that is not full.',
      cause,
    });
  }

  #name(file: string): string {
    return path.relative(this.directory, file).split(path.sep).join('/');
  }
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Windows refuses while somebody reads the older file. */
async function replace(temporary: string, file: string): Promise<void> {
  for (let refusals = 0; ; refusals += 1) {
    try {
      return await rename(temporary, file);
    } catch (error) {
      if (refusals === MOST_REFUSALS || !REFUSALS.includes(causeCode(error) ?? '')) throw error;
      await setTimeoutPromise(LOOK_AGAIN_MS);
    }
  }
}
