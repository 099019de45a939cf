/**
 * Distribution, the registry without the referrers API, from Debian's package: downloaded and unpacked by apt's and dpkg's
 * own tools into the lab's cache, so that nothing is installed, no service is started, and root is not needed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = 'docker-registry';
const NAME = 'distribution';
/** Of the server; Debian's own revisions of it are equal here. */
const VERSION = '2.8.2';

/**
 * @param {string} cacheDirectory
 * @returns {import('./provision.mjs').Provisioned}
 */
export function provisionDistribution(cacheDirectory) {
  const folder = join(cacheDirectory, `${NAME}-${VERSION}-debian-${process.arch}`);
  const path = join(folder, NAME);
  if (existsSync(path)) return { name: NAME, version: VERSION, path };
  const installed = spawnSync('sh', ['-c', `command -v ${PACKAGE}`], { encoding: 'utf8' }).stdout?.trim();
  if (installed && isRightVersion(installed)) return { name: NAME, version: VERSION, path: installed };
  const problem = unpackInto(folder, path);
  return problem === undefined ? { name: NAME, version: VERSION, path } : { name: NAME, version: VERSION, problem };
}

/**
 * @param {string} folder
 * @param {string} path
 * @returns {string | undefined} the problem
 */
function unpackInto(folder, path) {
  console.error(`Downloading ${PACKAGE} ${VERSION} with apt …`);
  mkdirSync(folder, { recursive: true });
  const aside = mkdtempSync(join(folder, '.download-'));
  try {
    if (!download(aside)) return `apt-get could not download ${PACKAGE}`;
    const file = readdirSync(aside).find((name) => name.endsWith('.deb'));
    if (file === undefined) return `apt-get downloaded no package ${PACKAGE}`;
    const unpacked = join(aside, 'root');
    if (spawnSync('dpkg-deb', ['-x', join(aside, file), unpacked]).status !== 0)
      return `dpkg-deb could not unpack ${file}`;
    const binary = join(unpacked, 'usr', 'bin', PACKAGE);
    if (!isRightVersion(binary)) return `${file} holds another version than ${VERSION}`;
    renameSync(binary, path);
    return undefined;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** @param {string} directory */
function download(directory) {
  const apt = (/** @type {string[]} */ ...parameters) =>
    spawnSync('apt-get', parameters, { cwd: directory, stdio: ['ignore', 2, 2] }).status === 0;
  // The lists may be missing or old; only root may renew them.
  return apt('download', PACKAGE) || (apt('update') && apt('download', PACKAGE));
}

/** @param {string} binary */
function isRightVersion(binary) {
  const { stdout } = spawnSync(binary, ['--version'], { encoding: 'utf8' });
  return new RegExp(`\\s${VERSION.replaceAll('.', '\\.')}(?:\\+|$)`).test((stdout ?? '').trim());
}
