import { fail } from '../errors.js';
import { printable } from '../model/printable.js';

/**
 * The files that an absolute pattern of `@actions/glob` matches; a folder that it matches stands for the files beneath.
 * The library is loaded only when needed: with it comes an HTTP client that a plain path has no use for.
 * @throws WherefromError SUBJECT_UNREADABLE
 */
export async function runGlob(pattern: string): Promise<string[]> {
  const { create } = await import('@actions/glob');
  const restore = muteDebugLines();
  try {
    const globber = await create(pattern, { matchDirectories: false });
    return await globber.glob();
  } catch (cause) {
    return fail('SUBJECT_UNREADABLE', `The files of "${printable(pattern)}" cannot be listed.`, {
      remedy: 'Check that this user may read every folder that the pattern reaches.',
      cause,
    });
  } finally {
    restore();
  }
}

let muted = 0;
let write: typeof process.stdout.write | undefined;

/**
 * `@actions/glob` writes its debug commands for the runner to the standard output, wherever it runs: on a terminal
 * they would stand among the results, and in JSON would break them.
 */
function muteDebugLines(): () => void {
  muted += 1;
  if (write === undefined) {
    const original = process.stdout.write;
    write = original;
    const filtered = (...args: Parameters<typeof original>): boolean =>
      (typeof args[0] === 'string' && args[0].startsWith('::debug::')) || original.apply(process.stdout, args);
    process.stdout.write = filtered as typeof original;
  }
  return () => {
    muted -= 1;
    if (muted > 0 || write === undefined) return;
    process.stdout.write = write;
    write = undefined;
  };
}
