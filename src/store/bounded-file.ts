/** Reading files that somebody else may have made: no waiting for a writer, and no end that never comes. */
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** For `open`: a pipe may have no writer. Windows has no such flag, and no pipes among its files. */
export const WITHOUT_WAITING = (constants as Partial<typeof constants>).O_NONBLOCK ?? 0;

const CHUNK_BYTES = 256 * 1024;

/**
 * Reads a file from where it stands, whatever its size is said to be: it may grow, and those of `/proc` have none.
 * @returns at most `maxBytes` and one: that one says that there is more
 */
export async function readUpTo(file: FileHandle, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for (let room = maxBytes + 1; room > 0;) {
    const chunk = await filled(file, Math.min(room, CHUNK_BYTES));
    chunks.push(chunk);
    room -= chunk.length;
    if (chunk.length < CHUNK_BYTES) break;
  }
  return Buffer.concat(chunks);
}

/** Short only at the file's end. */
async function filled(file: FileHandle, length: number): Promise<Buffer> {
  const chunk = Buffer.allocUnsafe(length);
  let at = 0;
  while (at < length) {
    const { bytesRead } = await file.read(chunk, at, length - at, null);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return chunk.subarray(0, at);
}

/**
 * The bytes of a regular file, which is waited for by nobody and read to its end only where that is near.
 * @returns undefined for whatever else lies there, and for a file that is larger
 * @throws the platform's errors
 */
export async function readRegular(file: string, maxBytes: number): Promise<Buffer | undefined> {
  const handle = await open(file, constants.O_RDONLY | WITHOUT_WAITING);
  try {
    const stats = await handle.stat();
    if (!stats.isFile() || stats.size > maxBytes) return undefined;
    const bytes = await readUpTo(handle, maxBytes);
    return bytes.length > maxBytes ? undefined : bytes;
  } finally {
    await handle.close();
  }
}
