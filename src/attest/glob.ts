import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Minimatch } from 'minimatch';
import { fail } from '../errors.js';
import { printable } from '../model/printable.js';
import { causeCode } from '../quote.js';

const IS_WINDOWS = process.platform === 'win32';
/** The pattern language of `@actions/glob`, which every other step of a workflow uses. */
const OPTIONS = { dot: true, nobrace: true, nocase: IS_WINDOWS, nocomment: true, noext: true, nonegate: true };

/**
 * The files that an absolute pattern matches, folder by folder; a folder that it matches stands for the files beneath.
 * Links are followed, and those to nowhere passed over. Finds what `@actions/glob` finds; own code because that brings an
 * HTTP client along (25 MB) and asks the file system about every single file, one after the other.
 * @throws WherefromError SUBJECT_UNREADABLE
 */
export async function runGlob(pattern: string): Promise<string[]> {
  const found: string[] = [];
  try {
    const { Minimatch } = await import('minimatch');
    const matchers = [pattern, ...(endsInGlobstar(pattern) ? [] : [path.join(pattern, '**')])].map(
      (each) => new Minimatch(each.split(path.sep).join('/'), OPTIONS),
    );
    await visit({ item: searchPath(matchers), type: undefined, chain: [] }, { matchers, found });
  } catch (cause) {
    return fail('SUBJECT_UNREADABLE', `The files of "${printable(pattern)}" cannot be listed.`, {
      remedy: 'Check that this user may read every folder that the pattern reaches.',
      cause,
    });
  }
  return found;
}

interface Search {
  readonly matchers: readonly Minimatch[];
  readonly found: string[];
}

interface Visited {
  /** Absolute path. */
  readonly item: string;
  /** As its folder lists it; undefined where it has to be asked for. */
  readonly type: Dirent | undefined;
  /** Real paths of the folders above. */
  readonly chain: readonly string[];
}

async function visit({ item, type, chain }: Visited, search: Search): Promise<void> {
  const matched = matches(item, search);
  if (!matched && !mayMatchBeneath(item, search)) return;
  const isLink = type === undefined || type.isSymbolicLink();
  const isFolder = isLink ? await isFolderAt(item) : type.isDirectory();
  if (isFolder === undefined) return;
  if (!isFolder) {
    if (matched) search.found.push(item);
    return;
  }
  // Only the first item has none above it, and it is asked for.
  const real = isLink ? await realpath(item) : path.join(chain.at(-1) as string, path.basename(item));
  // A link to a folder above leads in a circle.
  if (chain.includes(real)) return;
  const below = [...chain, real];
  for (const child of await readdir(item, { withFileTypes: true })) {
    await visit({ item: path.join(item, child.name), type: child, chain: below }, search);
  }
}

/** Undefined where there is nothing, as behind a broken link. */
async function isFolderAt(item: string): Promise<boolean | undefined> {
  try {
    return (await stat(item)).isDirectory();
  } catch (error) {
    if (causeCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function endsInGlobstar(pattern: string): boolean {
  return path.basename(pattern) === '**';
}

function matches(item: string, { matchers }: Search): boolean {
  // "folder/**" means the folder itself too, which minimatch sees only with its separator.
  const seen = matchers.length === 1 ? `${item}${path.sep}` : item;
  return matchers.some((matcher) => matcher.match(seen));
}

function mayMatchBeneath(item: string, { matchers }: Search): boolean {
  if (path.dirname(item) === item) return true;
  const parts = item.split(path.sep);
  return matchers.some((matcher) => matcher.set.some((own) => matcher.matchOne(parts, own, true)));
}

/** The folders before the first part that is a pattern. */
function searchPath(matchers: readonly Minimatch[]): string {
  const parts = matchers.slice(0, 1).flatMap(({ set }) => set.flat());
  const first = parts.findIndex((part) => typeof part !== 'string');
  const literal = parts.slice(0, first < 0 ? parts.length : first).join(path.sep);
  return path.resolve(literal + path.sep);
}
