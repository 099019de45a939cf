import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What one round of many writers came to. */
export interface Figures {
  readonly registry: string;
  readonly round: number;
  /** Attestations by wherefrom, and what cosign and oras wrote. */
  readonly ours: number;
  readonly foreign: number;
  readonly seconds: number;
  /** Ours that ended with an error, which names what is not stored. */
  readonly oursRefused: number;
  /** Ours that were stored and read back, and are not listed when the last writer has ended. */
  readonly oursMissing: number;
  readonly foreignMissing: readonly string[];
  /** Brought back with --resume, and by running the same command again. */
  readonly resumed?: number;
  readonly again?: number;
}

/** Leaves the figures for run.mjs, which makes a page of them. */
export async function saveFigures(figures: readonly Figures[]): Promise<void> {
  const directory = process.env['WHEREFROM_LAB_ROWS'];
  if (directory === undefined) throw new Error('run.mjs says where figures go');
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'figures.json'), JSON.stringify(figures));
}
