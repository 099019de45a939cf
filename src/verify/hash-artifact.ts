/** The digest of an artifact that is to be verified: one pass, two buffers, any algorithm that a subject may carry. */
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { fail } from '../errors.js';
import { type Digest, type DigestAlgorithm, digestOf } from '../model/digest.js';
import { printable } from '../model/printable.js';
import type { Progress } from '../progress.js';
import { failReading, openRegularFile } from './regular-file.js';

const BUFFER_BYTES = 1024 * 1024;

/** @throws WherefromError SUBJECT_PATH_MISSING, SUBJECT_IS_DIRECTORY, SUBJECT_UNREADABLE, SUBJECT_CHANGED */
export async function hashArtifact(path: string, algorithm: DigestAlgorithm, progress: Progress): Promise<Digest> {
  let file: FileHandle | undefined;
  try {
    file = await openRegularFile(path, 'artifact');
    return digestOf(algorithm, await hashOpen(file, { path, algorithm, progress }));
  } catch (cause) {
    return failReading(path, cause);
  } finally {
    await file?.close();
  }
}

async function hashOpen(
  file: FileHandle,
  { path, algorithm, progress }: { path: string; algorithm: DigestAlgorithm; progress: Progress },
): Promise<string> {
  const before = await file.stat();
  const step = progress.begin(`Hashing ${printable(path)}`);
  const hash = createHash(algorithm);
  let [current, next] = [Buffer.allocUnsafe(BUFFER_BYTES), Buffer.allocUnsafe(BUFFER_BYTES)];
  let total = 0;
  let reading = file.read(current, 0, BUFFER_BYTES);
  for (let { bytesRead } = await reading; bytesRead > 0; { bytesRead } = await reading) {
    total += bytesRead;
    // The next block is read while this one is hashed.
    reading = file.read(next, 0, BUFFER_BYTES);
    hash.update(current.subarray(0, bytesRead));
    step.update(total, before.size);
    [current, next] = [next, current];
  }
  const after = await file.stat();
  // What was appended may have been read, or not: it is no part of the artifact that was named.
  if (total !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs) {
    fail('SUBJECT_CHANGED', `${printable(path)} changed while it was hashed.`, {
      remedy: 'Verify it when nothing writes to it.',
    });
  }
  step.end();
  return hash.digest('hex');
}
