import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A file system in memory that is full soon. */
export interface SmallDisk {
  readonly path: string;
  /** Nothing can be written any more. */
  makeReadOnly(): void;
  makeWritable(): void;
  remove(): void;
}

/** Undefined where this user may not mount one. */
export function mountSmallDisk(bytes: number): SmallDisk | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'wherefrom-disk-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]).status !== 0) {
    remove();
    return undefined;
  }
  return {
    path: folder,
    makeReadOnly: () => remount(folder, 'ro'),
    makeWritable: () => remount(folder, 'rw'),
    remove: () => {
      spawnSync('umount', [folder]);
      remove();
    },
  };
}

function remount(folder: string, mode: 'ro' | 'rw'): void {
  if (spawnSync('mount', ['-o', `remount,${mode}`, folder]).status !== 0) throw new RangeError('cannot remount');
}
