// @ts-check
// Runs in a worker thread and in the main one. The bundler copies this file as it is, so it imports only node: modules.
import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
const BUFFER_BYTES = 1024 * 1024;
/** Small enough to be hashed out of a core's own cache, right after it was read. */
const IN_TURN_BYTES = 256 * 1024;
/** Small files between two looks at whatever else the thread has to do. */
const SMALL_IN_A_ROW = 64;
/** A pipe that took a file's place must not keep its opener waiting. Windows has no such flag. */
const READ_ONLY = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
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
 * @typedef {{ readonly role: typeof WORKER_ROLE, readonly readAhead: boolean }} WorkerOrders
 */
/**
 * sha256 of one file after the other, each in one pass. With `readAhead` there are two buffers in turn: while one is
 * hashed, another core fills the next. Where every core has a file of its own, that only costs: each then reads and
 * hashes by itself.
 * @param {{ readonly readAhead: boolean }} orders
 * @returns {(path: string, onBytes?: (bytes: number) => void) => Promise<HashOutcome>}
 */
export function createHasher({ readAhead }) {
    /** @type {[Buffer | undefined, Buffer | undefined]} */
    const buffers = [undefined, undefined];
    const bufferAt = (/** @type {number} */ turn) => {
        const index = turn % 2 === 0 ? 0 : 1;
        return (buffers[index] ??= Buffer.allocUnsafeSlow(BUFFER_BYTES));
    };
    let small = 0;
    return async (path, onBytes = () => undefined) => {
        try {
            const outcome = hashSmall({ path, bufferAt, onBytes });
            if (outcome !== undefined) {
                small += 1;
                if (small % SMALL_IN_A_ROW === 0)
                    await nextTurn();
                return outcome;
            }
            const file = await open(path, READ_ONLY);
            try {
                return await hashOpened({ path, file, bufferAt, onBytes, readAhead });
            }
            finally {
                await file.close();
            }
        }
        catch (error) {
            return { kind: 'unreadable', message: error instanceof Error ? error.message : String(error) };
        }
    };
}
/**
 * @typedef {{ readonly bufferAt: (turn: number) => Buffer, readonly onBytes: (bytes: number) => void }} Reading
 */
/**
 * A file that one read takes in, without a promise for each call: for thousands of files those cost more than the work.
 * @param {Reading & { readonly path: string }} input
 * @returns {HashOutcome | undefined} undefined for a larger file
 */
function hashSmall({ path, ...reading }) {
    const fd = openSync(path, READ_ONLY);
    try {
        const before = fstatSync(fd, { bigint: true });
        if (!before.isFile())
            return { kind: 'not-a-file' };
        if (before.size > IN_TURN_BYTES)
            return undefined;
        return outcomeOf({ path, before, ...hashInTurn({ ...reading, fd, size: Number(before.size) }) });
    }
    finally {
        closeSync(fd);
    }
}
/**
 * @param {Reading & { readonly file: import('node:fs/promises').FileHandle, readonly path: string,
 *   readonly readAhead: boolean }} input
 * @returns {Promise<HashOutcome>}
 */
async function hashOpened({ path, file, readAhead, ...reading }) {
    const before = await file.stat({ bigint: true });
    if (!before.isFile())
        return { kind: 'not-a-file' };
    const size = Number(before.size);
    const sum = readAhead
        ? await hashReadAhead({ ...reading, file, size })
        : hashInTurn({ ...reading, fd: file.fd, size });
    return outcomeOf({ path, before, ...sum });
}
/**
 * @param {{ readonly path: string, readonly before: import('node:fs').BigIntStats, readonly hex: string,
 *   readonly bytes: number }} read
 * @returns {HashOutcome}
 */
function outcomeOf({ path, before, hex, bytes }) {
    // By its path, not by the handle: a file put in its place meanwhile is a change too.
    const after = statSync(path, { bigint: true, throwIfNoEntry: false });
    const same = after !== undefined &&
        after.size === before.size &&
        after.mtimeNs === before.mtimeNs &&
        after.ino === before.ino &&
        BigInt(bytes) === before.size;
    return same ? { kind: 'hashed', hex, bytes } : { kind: 'changed' };
}
/**
 * Nothing is read past the size at the start: growth shows in the size at the end.
 * @param {Reading & { readonly file: import('node:fs/promises').FileHandle, readonly size: number }} input
 */
async function hashReadAhead({ file, size, bufferAt, onBytes }) {
    const sum = createSum(onBytes);
    let turn = 0;
    let read = await file.read(bufferAt(turn), 0, BUFFER_BYTES, 0);
    while (read.bytesRead > 0) {
        turn += 1;
        const position = sum.bytes() + read.bytesRead;
        const next = position < size ? file.read(bufferAt(turn), 0, BUFFER_BYTES, position) : undefined;
        sum.add(read.buffer.subarray(0, read.bytesRead));
        if (next === undefined)
            break;
        read = await next;
    }
    return sum.end();
}
/** @param {Reading & { readonly fd: number, readonly size: number }} input */
function hashInTurn({ fd, size, bufferAt, onBytes }) {
    const sum = createSum(onBytes);
    const buffer = bufferAt(0).subarray(0, IN_TURN_BYTES);
    let bytesRead;
    do {
        bytesRead = readSync(fd, buffer, 0, buffer.length, sum.bytes());
        sum.add(buffer.subarray(0, bytesRead));
    } while (bytesRead > 0 && sum.bytes() < size);
    return sum.end();
}
/** @param {(bytes: number) => void} onBytes */
function createSum(onBytes) {
    const hash = createHash('sha256');
    let bytes = 0;
    let reported = 0;
    const report = () => {
        onBytes(bytes - reported);
        reported = bytes;
    };
    return {
        bytes: () => bytes,
        add: (/** @type {Uint8Array} */ chunk) => {
            hash.update(chunk);
            bytes += chunk.length;
            if (bytes - reported >= REPORT_BYTES)
                report();
        },
        end: () => {
            report();
            return { hex: hash.digest('hex'), bytes };
        },
    };
}
/** @param {unknown} data @returns {data is WorkerOrders} */
function isOrders(data) {
    return typeof data === 'object' && data !== null && 'role' in data && data.role === WORKER_ROLE;
}
if (parentPort !== null && isOrders(workerData)) {
    const port = parentPort;
    const hash = createHasher(workerData);
    port.on('message', (/** @type {string} */ path) => {
        void hash(path, (bytes) => port.postMessage({ kind: 'bytes', bytes })).then((outcome) => port.postMessage(outcome));
    });
}
