import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { fail } from '../errors.js';
import { printable } from '../model/printable.js';
import { causeCode } from '../quote.js';
import { runGlob } from './glob.js';
import type { FileToHash } from './hash.js';
import { escapeGlob, parsePattern, type PathPattern, type PathWorld } from './paths.js';

export type FoundFile = FileToHash;

/** Files asked after at once. */
const STATS_AT_ONCE = 32;

/**
 * The files that a list of paths and patterns names, each once, in the order named. A later `!` takes away what an
 * earlier line named. A path must exist and be a file; a pattern must match, and what it matches must not all be taken
 * away again. As in `@actions/glob`, a pattern that matches a folder matches the files beneath it. A text that is the
 * whole name of an existing file means that file, whatever characters it holds.
 * @throws WherefromError SUBJECT_*, INPUT_INVALID, INPUT_CONFLICT
 */
export async function findFiles(patterns: readonly string[], world: PathWorld): Promise<FoundFile[]> {
  const parsed = patterns.map((text) => parsePattern(text, world));
  if (!parsed.some(({ exclude }) => !exclude)) {
    return fail('SUBJECT_NONE', 'The list of files to attest is empty.', { remedy: 'Name at least one file or glob.' });
  }
  const named = await expandAll(parsed, world);
  const found = new Map<string, FoundFile>();
  for (const { pattern, files } of named) {
    for (const file of files) {
      if (pattern.exclude) found.delete(file.path);
      else found.set(file.path, file);
    }
  }
  for (const { pattern, files } of named) {
    if (!pattern.exclude && !files.some(({ path }) => found.has(path))) refuseExcluded(pattern);
  }
  return [...found.values()];
}

interface Expanded {
  readonly pattern: PathPattern;
  readonly files: readonly FoundFile[];
}

async function expandAll(patterns: readonly PathPattern[], world: PathWorld): Promise<Expanded[]> {
  return mapInOrder(patterns, async (pattern) => ({ pattern, files: await expand(pattern, world) }));
}

async function expand(pattern: PathPattern, world: PathWorld): Promise<readonly FoundFile[]> {
  if (pattern.exclude) return (await runGlob(pattern.glob ?? escapeGlob(pattern.literal, world.platform))).map(unsized);
  if (pattern.glob === undefined) return [await fileAt(pattern.literal, pattern.text)];
  const literal = await stat(pattern.literal).catch(() => undefined);
  if (literal?.isFile() === true) return [{ path: pattern.literal, size: literal.size }];
  return expandGlob(pattern.glob, pattern.text);
}

/** What is only to be taken away need not be looked at. */
function unsized(path: string): FoundFile {
  return { path, size: 0 };
}

async function expandGlob(glob: string, text: string): Promise<readonly FoundFile[]> {
  const files = await mapInOrder(await runGlob(glob), async (path) => fileAt(path, path));
  if (files.length > 0) return files;
  return fail('SUBJECT_GLOB_UNMATCHED', `"${printable(text)}" matches no file.`, {
    remedy: 'Check the pattern and that the step that makes the files has run: "*" stays in a folder, "**" descends.',
  });
}

/**
 * A file that was named by a plain path.
 * @throws WherefromError SUBJECT_PATH_MISSING, SUBJECT_IS_DIRECTORY, SUBJECT_UNREADABLE
 */
export async function statNamed(text: string, world: PathWorld): Promise<FoundFile> {
  return fileAt(parsePattern(text.replace(/^!/, './!'), world).literal, text);
}

async function fileAt(path: string, text: string): Promise<FoundFile> {
  const stats = await stat(path).catch((cause: unknown) => refuseUnreachable(text, cause));
  refuseUnlessFile(stats, text);
  return { path, size: stats.size };
}

function refuseUnreachable(text: string, cause: unknown): never {
  const code = causeCode(cause);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return fail('SUBJECT_PATH_MISSING', `"${printable(text)}" does not exist.`, {
      remedy: 'Check the path and that the step that makes the file has run.',
      cause,
    });
  }
  return fail('SUBJECT_UNREADABLE', `"${printable(text)}" cannot be looked at (${String(code)}).`, {
    remedy: 'Check that this user may read the file and every folder above it.',
    cause,
  });
}

function refuseUnlessFile(stats: Stats, text: string): void {
  if (stats.isFile()) return;
  if (stats.isDirectory()) {
    fail('SUBJECT_IS_DIRECTORY', `"${printable(text)}" is a directory.`, {
      remedy: `Name its files, for example with "${printable(text).replace(/[\\/]+$/, '')}/**".`,
    });
  }
  fail('SUBJECT_UNREADABLE', `"${printable(text)}" is no regular file.`, {
    remedy: 'Name regular files; pipes, sockets and devices have no digest.',
  });
}

function refuseExcluded(pattern: PathPattern): never {
  return pattern.glob === undefined
    ? fail('INPUT_CONFLICT', `"${printable(pattern.text)}" is named, and excluded by a later line.`, {
        remedy: 'Take one of the two lines away.',
      })
    : fail(
        'SUBJECT_GLOB_UNMATCHED',
        `Every file that "${printable(pattern.text)}" matches is excluded by a later line.`,
        {
          remedy: 'Take the pattern away, or exclude less.',
        },
      );
}

/** Like `Promise.all` over `items.map`, with a bound on how many run at once; the first failure in order is thrown. */
async function mapInOrder<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += STATS_AT_ONCE) {
    const settled = await Promise.allSettled(items.slice(start, start + STATS_AT_ONCE).map(work));
    for (const one of settled) {
      if (one.status === 'rejected') throw one.reason;
      results.push(one.value);
    }
  }
  return results;
}
