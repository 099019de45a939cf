/** The runner's own channels through its toolkit: loaded only once there is something to say on them. */
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { appendFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setOutput, setSecret, warning } from '@actions/core';
import { causeCode } from '../quote.js';
import { safeLines } from '../report/error.js';
import { errorAnnotation } from './workflow-commands.js';

/** Bytes that all outputs of a step may have together; the runner refuses 1 MiB. */
const MAX_OUTPUT_BYTES = 900_000;
/** Outputs that may become long lists; each gets a share. */
const MAX_ONE_OUTPUT_BYTES = 200_000;

export function mask(secret: string): void {
  // The runner masks lines, so a secret of several lines is several secrets.
  for (const line of secret.split(/\r?\n/)) if (line.trim() !== '') setSecret(line.trim());
}

export function warn(message: string): void {
  warning(safeLines(message).join('\n'), { title: 'Wherefrom' });
}

/**
 * Text for the log. What foreign names are part of must not become a workflow command, wherever it stands in a line, so
 * the runner is told to read none until it sees a word that nobody can have guessed.
 * Source: GitHub, "Workflow commands", stopping and starting workflow commands.
 */
export function log(text: string): void {
  const resume = randomUUID();
  process.stdout.write(`::stop-commands::${resume}\n${text.endsWith('\n') ? text : `${text}\n`}::${resume}::\n`);
}

export function refusal(title: string, message: string): void {
  process.stdout.write(errorAnnotation(title, message));
}

/**
 * Sets outputs; a value that is too long for the runner is written to a file in `temporary`, and the output is its path.
 */
export async function setOutputs(
  outputs: Readonly<Record<string, string>>,
  temporary: string | undefined,
): Promise<void> {
  const total = Object.values(outputs).reduce((sum, value) => sum + Buffer.byteLength(value), 0);
  for (const [name, value] of Object.entries(outputs)) {
    const isLong = total > MAX_OUTPUT_BYTES && Buffer.byteLength(value) > MAX_ONE_OUTPUT_BYTES;
    setOutput(name, isLong && temporary !== undefined ? await spill({ name, value, temporary }) : value);
  }
}

async function spill({ name, value, temporary }: { name: string; value: string; temporary: string }): Promise<string> {
  const file = path.join(temporary, `wherefrom-${name}-${process.pid}.txt`);
  await writeFile(file, value);
  return file;
}

/** One path a line, appended: other attesting steps of the job write here too. */
export async function listPaths(paths: readonly string[], temporary: string): Promise<void> {
  const lines = [...new Set(paths)].map((one) => `${one}\n`).join('');
  await appendFile(path.join(temporary, 'created_attestation_paths.txt'), lines);
}

/** The work is done by now: a summary that cannot be written is a warning. */
export async function addSummary(markdown: string, file: string | undefined): Promise<void> {
  if (file === undefined || file === '') return;
  try {
    // An older step's summary may be there, and the file has to be: the runner made it.
    await appendFile(file, `${markdown}\n`, { flag: constants.O_WRONLY | constants.O_APPEND });
  } catch (error) {
    warn(`The job summary was not written (${causeCode(error) ?? 'unknown reason'}).`);
  }
}
