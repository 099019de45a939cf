import path from 'node:path';
import { fail } from '../errors.js';
import { printable } from '../model/printable.js';

export type Platform = 'win32' | 'posix';

/** The spelling of this machine. */
export const OWN_PLATFORM: Platform = ({ '\\': 'win32', '/': 'posix' } as const)[path.sep];

/** Where a pattern is read: the spelling of paths, the folder that relative ones start from, and what `~` means. */
export interface PathWorld {
  readonly platform: Platform;
  readonly directory: string;
  readonly home: string;
}

/** One line of a list of paths, told apart. */
export interface PathPattern {
  /** As the user wrote it. */
  readonly text: string;
  readonly exclude: boolean;
  /** The absolute path that the text spells when every character in it stands for itself. */
  readonly literal: string;
  /** The absolute pattern for `@actions/glob`; absent where nothing in the text is special. */
  readonly glob?: string;
}

/**
 * Reads one pattern in the spelling of its platform: on Windows both slashes part folders, elsewhere a backslash
 * takes the meaning from the character after it. Each leading `!` turns the meaning around, as in `@actions/glob`.
 * @throws WherefromError INPUT_INVALID
 */
export function parsePattern(text: string, world: PathWorld): PathPattern {
  const { bare, exclude } = withoutNegation(text);
  if (bare === '') {
    return fail('INPUT_INVALID', `"${printable(text)}" names no path.`, {
      remedy: 'Write the path or pattern of a file.',
    });
  }
  const absolute = withHome(bare, world);
  const literal = pathOf(world).resolve(world.directory, absolute);
  if (!isSpecial(absolute, world.platform)) return { text, exclude, literal };
  return { text, exclude, literal, glob: absoluteGlob(absolute, text, world) };
}

/** A file's path as a subject name: relative to the working directory, with forward slashes on every platform. */
export function relativeName(file: string, world: Pick<PathWorld, 'platform' | 'directory'>): string {
  const { relative, sep } = pathOf(world);
  return relative(world.directory, file).split(sep).join('/');
}

export function baseName(file: string, platform: Platform): string {
  return pathOf({ platform }).basename(file);
}

/** Characters of a path that a pattern would read as special, each made to stand for itself. */
export function escapeGlob(file: string, platform: Platform): string {
  const backslashes = platform === 'win32' ? file : file.replaceAll('\\', '\\\\');
  return backslashes.replace(/\[(?=[^/]+\])/g, '[[]').replace(/[?*]/g, '[$&]');
}

function pathOf({ platform }: { platform: Platform }): typeof path.posix {
  return platform === 'win32' ? path.win32 : path.posix;
}

function withoutNegation(text: string): { bare: string; exclude: boolean } {
  // The first match is at the start: it may be empty.
  const behind = text.replace(/(?:\s*!)*\s*/, '');
  const count = text.slice(0, text.length - behind.length).split('!').length - 1;
  // Blanks around a path may belong to its name; around the exclamation marks they cannot.
  return { bare: count === 0 ? (text.trim() === '' ? '' : text) : behind, exclude: count % 2 === 1 };
}

function withHome(text: string, { platform, home }: PathWorld): string {
  const follows = text[1];
  const alone = text === '~' || follows === '/' || (platform === 'win32' && follows === '\\');
  if (!text.startsWith('~') || !alone) return text;
  return (isSpecial(text, platform) ? escapeGlob(home, platform) : home) + text.slice(1);
}

function isSpecial(text: string, platform: Platform): boolean {
  return /[*?]|\[[^/]*\]/.test(text) || (platform === 'posix' && /\\[[\]\\]/.test(text));
}

/** The folders before the first special one are resolved (`..` included); the rest stays a pattern. */
function absoluteGlob(pattern: string, text: string, world: PathWorld): string {
  const { platform, directory } = world;
  const separator = platform === 'win32' ? /[\\/]/ : /\//;
  const segments = pattern.split(separator);
  const first = segments.findIndex((segment) => isSpecial(segment, platform) || segment.includes('\\'));
  const rest = segments.slice(first).filter((segment) => segment !== '' && segment !== '.');
  if (rest.includes('..') || hasControl(pattern)) {
    return fail('INPUT_INVALID', `The pattern "${printable(text)}" cannot be used.`, {
      remedy: 'After its first special character a pattern holds no ".." and no control characters.',
    });
  }
  const paths = pathOf(world);
  // A root's own separator went with the split: "/" and "C:\\", not "" and "C:". Behind a folder it changes nothing.
  const before = segments.slice(0, first).join(paths.sep);
  const base = paths.resolve(directory, first === 1 ? before + paths.sep : before);
  const joint = base.endsWith(paths.sep) ? '' : paths.sep;
  return escapeGlob(base, platform) + joint + rest.join(paths.sep);
}

function hasControl(text: string): boolean {
  return /\p{Cc}/u.test(text);
}
