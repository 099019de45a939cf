/**
 * Installs the dependencies when they are missing or are not those of package-lock.json; fast when nothing is to do.
 * npm keeps what it installed in node_modules/.package-lock.json: compared entry by entry, no stamp of ours is needed.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const reason = staleness();
if (reason !== undefined) {
  console.error(`Installing dependencies: ${reason}.`);
  // A shell, because npm is npm.cmd on Windows. Nothing in the line comes from outside.
  const { status } = spawnSync('npm ci --no-audit --no-fund --loglevel=error', {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: true,
  });
  process.exitCode = status ?? 1;
}

/** Why an installation is needed, or undefined. */
function staleness() {
  const wanted = packagesOf(join(ROOT, 'package-lock.json'));
  const installed = packagesOf(join(ROOT, 'node_modules', '.package-lock.json'));
  if (wanted === undefined) return 'package-lock.json cannot be read';
  if (installed === undefined) return 'node_modules is missing';
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const present = installed[path];
    // Other platforms' binaries are optional and absent.
    if (present === undefined && entry.optional !== true && entry.devOptional !== true) return `${path} is missing`;
    if (present !== undefined && present.version !== entry.version) return `${path} is not ${entry.version}`;
  }
  return undefined;
}

/** @param {string} lockFile */
function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
