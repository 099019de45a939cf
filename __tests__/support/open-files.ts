import { readdirSync, readlinkSync } from 'node:fs';

/** Where the system tells which files a process has open. */
export const tellsOpenFiles = process.platform === 'linux';

/** The files beneath a folder that this process has open now. */
export function openFilesBeneath(folder: string): string[] {
  return readdirSync('/proc/self/fd').flatMap((descriptor) => {
    const target = targetOf(descriptor);
    return target.startsWith(folder) ? [target] : [];
  });
}

/** Empty for the descriptor that listed the descriptors. */
function targetOf(descriptor: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${descriptor}`);
  } catch {
    return '';
  }
}
