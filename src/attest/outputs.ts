import path from 'node:path';
import { fail } from '../errors.js';
import { printable } from '../model/printable.js';
import { bundlePath } from '../store/names.js';
import type { AttestRequest } from './request.js';
import type { PlannedStatement } from './statement.js';

/** A statement and the file that its bundle belongs in; several share one where it holds a bundle a line. */
export interface PlannedBundle {
  readonly statement: PlannedStatement;
  readonly file: string;
}

/** Several bundles may share a file only when its name says that it holds one a line. */
const LINES = /\.jsonl$/i;

/**
 * The file of each statement's bundle, in the statements' order: where the store `file` keeps it, and what other stores
 * call it by.
 * @throws WherefromError INPUT_CONFLICT
 */
export function planOutputs(
  statements: readonly PlannedStatement[],
  request: Pick<AttestRequest, 'output' | 'directory'> & { readonly predicateType: string },
): PlannedBundle[] {
  const files =
    request.output === undefined
      ? defaultOutputs(statements, request)
      : oneOutput(statements.length, { ...request, output: request.output });
  return statements.map((statement, at) => ({ statement, file: files[at] as string }));
}

function defaultOutputs(
  statements: readonly PlannedStatement[],
  naming: { readonly predicateType: string; readonly directory: string },
): string[] {
  const files = statements.map(({ subjects }) => bundlePath(subjects, naming));
  const taken = new Set<string>();
  for (const file of files) {
    if (taken.has(file)) {
      fail('INPUT_CONFLICT', `The bundles of two subjects would both be "${printable(file)}".`, {
        remedy: 'Name one file for all bundles, one a line: --output bundles.jsonl (in the action: `output`).',
      });
    }
    taken.add(file);
  }
  return files;
}

function oneOutput(
  count: number,
  { output, directory }: { readonly output: string; readonly directory: string },
): string[] {
  if (count > 1 && !LINES.test(output)) {
    fail('INPUT_CONFLICT', `"${printable(output)}" would hold ${count} bundles.`, {
      remedy:
        'End its name in .jsonl, for one bundle a line, or leave it away: each bundle then lies beside its artifact.',
    });
  }
  return Array.from({ length: count }, () => path.resolve(directory, output));
}
