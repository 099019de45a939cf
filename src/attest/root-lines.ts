import { readFile } from 'node:fs/promises';

/**
 * A file with the same trusted roots as `path`, one a line, as `gh` reads them: the file itself, or `FILE.jsonl` beside
 * a `FILE.json` when it says the same. Undefined where there is neither.
 */
export async function rootLinesOf(path: string): Promise<string | undefined> {
  const text = await readOrNothing(path);
  if (text === undefined) return undefined;
  if (isLines(text)) return path;
  const beside = /\.json$/i.test(path) ? `${path}l` : `${path}.jsonl`;
  const lines = await readOrNothing(beside);
  return lines !== undefined && isLines(lines) && lines.trim() === compact(text) ? beside : undefined;
}

async function readOrNothing(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

/** One JSON value a line, the last line ended: gh drops what follows the last line break. */
function isLines(text: string): boolean {
  return (
    text.endsWith('\n') &&
    text
      .trimEnd()
      .split('\n')
      .every((line) => compact(line) !== undefined)
  );
}

function compact(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return undefined;
  }
}
