// @ts-check
// Runs in a worker thread and in the main one. The bundler copies this file as it is, so it imports only node: modules.
import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';

const BUFFER_BYTES = 1024 * 1024;
/** Bytes between two reports: about ten a second at full speed. */
const REPORT_BYTES = 64 * 1024 * 1024;

/** What `hash.ts` hands to the workers that it starts, so that no other worker's thread takes this file for its own. */
export const WORKER_ROLE = 'wherefrom-hash';

/**
 * @typedef {{ readonly kind: 'hashed', readonly hex: string, readonly bytes: number }
 *   | { readonly kind: 'changed' }
 *   | { readonly kind: 'not-a-file' }
 *   | { readonly kind: 'unreadable', readonly message: string }} HashOutcome
 */

/**
 * sha256 of one file after the other, each in one pass, with two buffers in turn: while one is hashed, the next is read.
 * @returns {(path: string, onBytes?: (bytes: number) => void) => Promise<HashOutcome>}
 */
export function createHasher() {
  /** @type {[Buffer | undefined, Buffer | undefined]} */
  const buffers = [undefined, undefined];
  const bufferAt = (/** @type {number} */ turn) => {
    const index = turn % 2 === 0 ? 0 : 1;
    return (buffers[index] ??= Buffer.allocUnsafeSlow(BUFFER_BYTES));
  };

  return async (path, onBytes = () => undefined) => {
    try {
      const file = await open(path, 'r');
      try {
        return await hashOpened({ path, file, bufferAt, onBytes });
      } finally {
        await file.close();
      }
    } catch (error) {
      return { kind: 'unreadable', message: error instanceof Error ? error.message : String(error) };
    }
  };
}

/**
 * @param {{ path: string, file: import('node:fs/promises').FileHandle, bufferAt: (turn: number) => Buffer,
 *   onBytes: (bytes: number) => void }} input
 * @returns {Promise<HashOutcome>}
 */
async function hashOpened({ path, file, bufferAt, onBytes }) {
  const before = await file.stat({ bigint: true });
  if (!before.isFile()) return { kind: 'not-a-file' };
  const { hex, bytes } = await hashBytes({ file, size: Number(before.size), bufferAt, onBytes });
  // By its path, not by the handle: a file put in its place meanwhile is a change too.
  const after = await stat(path, { bigint: true }).catch(() => undefined);
  const same =
    after !== undefined &&
    after.size === before.size &&
    after.mtimeNs === before.mtimeNs &&
    after.ino === before.ino &&
    BigInt(bytes) === before.size;
  return same ? { kind: 'hashed', hex, bytes } : { kind: 'changed' };
}

/**
 * @param {{ file: import('node:fs/promises').FileHandle, size: number, bufferAt: (turn: number) => Buffer,
 *   onBytes: (bytes: number) => void }} input
 */
async function hashBytes({ file, size, bufferAt, onBytes }) {
  const hash = createHash('sha256');
  let bytes = 0;
  let unreported = 0;
  let turn = 0;
  let read = await file.read(bufferAt(turn), 0, BUFFER_BYTES, 0);
  while (read.bytesRead > 0) {
    bytes += read.bytesRead;
    turn += 1;
    // Nothing is read past the size at the start: growth shows in the size at the end.
    const next = bytes < size ? file.read(bufferAt(turn), 0, BUFFER_BYTES, bytes) : undefined;
    hash.update(read.buffer.subarray(0, read.bytesRead));
    unreported += read.bytesRead;
    if (unreported >= REPORT_BYTES) {
      onBytes(unreported);
      unreported = 0;
    }
    if (next === undefined) break;
    read = await next;
  }
  onBytes(unreported);
  return { hex: hash.digest('hex'), bytes };
}

if (parentPort !== null && workerData === WORKER_ROLE) {
  const port = parentPort;
  const hash = createHasher();
  port.on('message', (/** @type {string} */ path) => {
    void hash(path, (bytes) => port.postMessage({ kind: 'bytes', bytes })).then((outcome) => port.postMessage(outcome));
  });
}
