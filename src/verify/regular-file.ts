/** Opening what a user named, without waiting for anybody: a pipe may have no writer, a device no end. */
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { type ErrorCode, fail, WherefromError } from '../errors.js';
import { printable } from '../model/printable.js';
import { causeCode } from '../quote.js';
import { WITHOUT_WAITING } from '../store/bounded-file.js';
import { parseImage } from '../store/oci/reference.js';
import { attempt } from './outcome.js';

/** What a file was named as decides what its absence is called. */
export type FileRole = keyof typeof MISSING;

const MISSING = {
  artifact: { code: 'SUBJECT_PATH_MISSING', remedy: 'Name a file that exists.' },
  bundle: { code: 'BUNDLE_MISSING', remedy: 'Name a file that exists with --bundle.' },
  'signing config': { code: 'SIGNING_CONFIG_MALFORMED', remedy: 'Name a file that exists.' },
  'trusted root': { code: 'TRUSTED_ROOT_MISSING', remedy: 'Name a file that exists with --custom-trusted-root.' },
} as const satisfies Record<string, { code: ErrorCode; remedy: string }>;

/** How other tools write images, and how `oci://` is misspelled. */
const IMAGE_PREFIX = /^(?:oci:\/?|docker:\/\/)/i;
const PATTERN = /[*?[\]{}]/;

/**
 * Opens a regular file for reading; the caller closes it. The kind is asked of what was opened, not of the path before.
 * @throws WherefromError SUBJECT_PATH_MISSING, BUNDLE_MISSING, SIGNING_CONFIG_MALFORMED, TRUSTED_ROOT_MISSING, SUBJECT_IS_DIRECTORY, SUBJECT_UNREADABLE
 */
export async function openRegularFile(path: string, role: FileRole): Promise<FileHandle> {
  const file = await open(path, constants.O_RDONLY | WITHOUT_WAITING).catch((cause: unknown) =>
    failOpening(path, cause, role),
  );
  try {
    const stats = await file.stat();
    if (stats.isFile()) return file;
    return stats.isDirectory() ? failReading(path, { code: 'EISDIR' }) : refuseSpecial(path);
  } catch (error) {
    await file.close();
    throw error;
  }
}

/**
 * The text of a regular file.
 * @throws WherefromError as `openRegularFile`
 */
export async function readRegularFile(path: string, role: FileRole): Promise<string> {
  try {
    const file = await openRegularFile(path, role);
    try {
      return await file.readFile('utf8');
    } finally {
      await file.close();
    }
  } catch (cause) {
    return failReading(path, cause);
  }
}

function refuseSpecial(path: string): never {
  return fail('SUBJECT_UNREADABLE', `${printable(path)} is no regular file but a pipe, a socket or a device.`, {
    remedy: 'Write its content to a file first, and name that.',
  });
}

function failOpening(path: string, cause: unknown, role: FileRole): never {
  const code = causeCode(cause);
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return failReading(path, cause);
  const { code: missing, remedy } = MISSING[role];
  const hint = role === 'artifact' ? hintFor(path) : '';
  return fail(missing, `The ${role} ${printable(path)} does not exist.`, { remedy: `${remedy}${hint}`, cause });
}

/** What may have been meant by the name of an artifact that does not exist. */
function hintFor(path: string): string {
  const reference = path.replace(IMAGE_PREFIX, '');
  if (reference !== path || isLikeImage(path)) return ` If it is an image: oci://${printable(reference)}`;
  return PATTERN.test(path) ? ' Patterns are left to the shell: without quotes around it, it expands one.' : '';
}

/** Whether it names an image with its registry's host and a tag or a digest, be it with capitals where none may be. */
function isLikeImage(path: string): boolean {
  const reference = path.toLowerCase();
  const image = attempt(() => parseImage(reference));
  if (!image.ok) return false;
  const { registry, tag, digest } = image.value;
  return reference.startsWith(`${registry}/`) && (tag ?? digest) !== undefined;
}

/** Says why a named file that is there cannot be read. Our own errors, and defects, stay what they are. */
export function failReading(path: string, cause: unknown): never {
  const name = printable(path);
  if (cause instanceof WherefromError) throw cause;
  switch (causeCode(cause)) {
    case undefined:
      throw cause;
    case 'EISDIR':
      return fail('SUBJECT_IS_DIRECTORY', `${name} is a directory.`, { remedy: 'Name the files in it.' });
    case 'ELOOP':
      return fail('SUBJECT_UNREADABLE', `${name} is a symbolic link that leads back to itself.`, {
        remedy: 'Name the file itself.',
        cause,
      });
    default:
      return fail('SUBJECT_UNREADABLE', `${name} cannot be read.`, { remedy: 'Check its permissions.', cause });
  }
}
