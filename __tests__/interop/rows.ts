import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One line of docs/interop.md. `answer` stays undefined when the row did not run. */
export interface Row {
  readonly section: string;
  readonly tool: string;
  readonly asked: string;
  answer?: string;
  /** Why it cannot run. */
  readonly problem?: string | undefined;
}

const rows: Row[] = [];

/** A row that is in the table whether it runs or not. */
export function row(section: string, tool: string, asked: string, problem?: string): Row {
  const entry: Row = { section, tool, asked, problem };
  rows.push(entry);
  return entry;
}

/**
 * Leaves the rows of this test file for run.mjs, which makes the table of all of them.
 * @param part one of table.mjs's PARTS
 */
export async function saveRows(part: string): Promise<void> {
  const directory = process.env['WHEREFROM_LAB_ROWS'];
  if (directory === undefined) throw new Error('run.mjs says where rows go');
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, `${part}.json`), JSON.stringify(rows));
}
