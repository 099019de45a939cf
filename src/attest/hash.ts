import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { fail } from '../errors.js';
import type { Digest } from '../model/digest.js';
import { printable } from '../model/printable.js';
import type { Progress, ProgressStep } from '../progress.js';
import { createHasher, WORKER_ROLE, type HashOutcome, type WorkerOrders } from './hash-worker.js';

export interface FileToHash {
  readonly path: string;
  /** Bytes, as seen when the file was found. */
  readonly size: number;
}

export interface HashOptions {
  readonly progress: Progress;
  /** How many threads the machine runs at once; by default what the platform says. */
  readonly cores?: number;
}

/** Below this many bytes in all, starting threads costs more than it gains. */
const WORTH_WORKERS_BYTES = 32 * 1024 * 1024;
/** A worker holds about ten megabytes; eight of them read faster than disks deliver. */
const MAX_WORKERS = 8;
/** Files open at once in this thread: the waits for large ones overlap, their hashing does not. */
const IN_PROCESS = 4;

type HashOne = (path: string, onBytes: (bytes: number) => void) => Promise<HashOutcome>;

/** Something that hashes one file at a time. */
interface Lane {
  readonly hash: HashOne;
  close(): Promise<void>;
}

/**
 * sha256 of every file, by its path, each read once and in one pass.
 * @throws WherefromError SUBJECT_UNREADABLE, SUBJECT_CHANGED
 */
export async function hashFiles(
  files: readonly FileToHash[],
  options: HashOptions,
): Promise<ReadonlyMap<string, Digest>> {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const step = options.progress.begin(files.length === 1 ? 'Hashing 1 file' : `Hashing ${files.length} files`);
  const lanes = openLanes(files.length, total, options.cores ?? availableParallelism());
  const digests = new Map<string, Digest>();
  try {
    // Largest first: the last file to end is then a small one, and no core waits long for it.
    const queue = files.toSorted((a, b) => a.size - b.size);
    const report = reporter(step, total);
    await Promise.all(lanes.map(async (lane) => drain({ lane, queue, digests, report })));
    step.end();
    return digests;
  } catch (error) {
    step.end('failed');
    throw error;
  } finally {
    await Promise.all(lanes.map(async (lane) => lane.close()));
  }
}

async function drain(work: {
  lane: Lane;
  queue: FileToHash[];
  digests: Map<string, Digest>;
  report: (bytes: number) => void;
}): Promise<void> {
  for (let file = work.queue.pop(); file !== undefined; file = work.queue.pop()) {
    const { path } = file;
    try {
      work.digests.set(path, digestOfOutcome(path, await work.lane.hash(path, work.report)));
    } catch (error) {
      // The other lanes end with the file that they have in hand.
      work.queue.length = 0;
      throw error;
    }
  }
}

function digestOfOutcome(path: string, outcome: HashOutcome): Digest {
  switch (outcome.kind) {
    case 'hashed':
      return { algorithm: 'sha256', hex: outcome.hex };
    case 'changed':
      return fail('SUBJECT_CHANGED', `"${printable(path)}" changed while it was hashed.`, {
        remedy: 'Attest after the step that writes the file has ended.',
      });
    case 'not-a-file':
      return fail('SUBJECT_UNREADABLE', `"${printable(path)}" is no regular file.`, {
        remedy: 'Name regular files; pipes, sockets and devices have no digest.',
      });
    case 'unreadable':
      return fail('SUBJECT_UNREADABLE', `"${printable(path)}" cannot be read: ${printable(outcome.message)}.`, {
        remedy: 'Check that the file is still there and that this user may read it.',
      });
  }
}

function reporter(step: ProgressStep, total: number): (bytes: number) => void {
  let done = 0;
  return (bytes) => {
    done += bytes;
    step.update(done, total);
  };
}

function openLanes(files: number, bytes: number, cores: number): Lane[] {
  const workers = Math.min(files, cores, MAX_WORKERS);
  if (workers < 2 || bytes < WORTH_WORKERS_BYTES) {
    return Array.from({ length: Math.min(files, IN_PROCESS) }, inProcessLane);
  }
  const readAhead = cores >= 2 * workers;
  return Array.from({ length: workers }, () => workerLane({ role: WORKER_ROLE, readAhead }));
}

function inProcessLane(): Lane {
  return { hash: createHasher({ readAhead: true }), close: async () => undefined };
}

function workerLane(orders: WorkerOrders): Lane {
  const worker = new Worker(new URL('./hash-worker.js', import.meta.url), {
    workerData: orders,
    // Buffers lie outside this heap; what lies inside is a few objects a file.
    resourceLimits: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 4 },
  });
  return {
    hash: async (path, onBytes) => askWorker(worker, path, onBytes),
    close: async () => {
      await worker.terminate();
    },
  };
}

async function askWorker(worker: Worker, path: string, onBytes: (bytes: number) => void): Promise<HashOutcome> {
  return new Promise((resolve) => {
    const settle = (outcome: HashOutcome): void => {
      worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
      resolve(outcome);
    };
    const onMessage = (message: HashOutcome | { readonly kind: 'bytes'; readonly bytes: number }): void => {
      if (message.kind === 'bytes') onBytes(message.bytes);
      else settle(message);
    };
    /** By an error, or with a code. */
    const onEnd = (why: unknown): void => {
      settle({ kind: 'unreadable', message: `its worker ended (${String(why)})` });
    };
    worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
    worker.postMessage(path);
  });
}
