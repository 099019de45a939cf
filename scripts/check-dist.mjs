/**
 * Builds from clean into a temporary directory and holds the committed dist/ against it, byte by byte.
 * Usage: node scripts/check-dist.mjs [--dist DIRECTORY]   (another directory is compared without asking git)
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COMMITTED = join(ROOT, 'dist');

const { values } = parseArgs({ options: { dist: { type: 'string', default: COMMITTED } } });
const DIST = resolve(values.dist);

const temporary = mkdtempSync(join(tmpdir(), 'wherefrom-dist-'));
try {
  const fresh = join(temporary, 'dist');
  const build = [join(ROOT, 'scripts', 'build.mjs'), '--out', fresh];
  const { status } = spawnSync(process.execPath, build, { cwd: ROOT, stdio: ['ignore', 2, 2] });
  const complaints = status === 0 ? [...differences(fresh), ...uncommitted()] : ['the sources do not build'];
  for (const complaint of complaints) console.error(`dist: ${complaint}`);
  if (complaints.length > 0) {
    console.error('dist/ is not what the sources build. Run `npm run build` and commit dist/.');
    process.exitCode = 1;
  } else {
    console.log('dist/ is what the sources build.');
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/** @param {string} fresh */
function differences(fresh) {
  const built = filesBelow(fresh);
  const committed = existsSync(DIST) ? filesBelow(DIST) : [];
  return [
    ...built.filter((file) => !committed.includes(file)).map((file) => `${file} is missing`),
    ...committed.filter((file) => !built.includes(file)).map((file) => `${file} is not built from anything`),
    ...built
      .filter((file) => committed.includes(file))
      .filter((file) => !readFileSync(join(fresh, file)).equals(readFileSync(join(DIST, file))))
      .map((file) => `${file} differs`),
  ];
}

/** What lies in the working tree and not in the commit; nothing outside of a repository. */
function uncommitted() {
  if (DIST !== COMMITTED || !existsSync(join(ROOT, '.git'))) return [];
  const { status, stdout } = spawnSync('git', ['status', '--porcelain', '--', 'dist'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) return ['git status failed'];
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => `not committed: ${line.trim()}`);
}

/** @param {string} directory */
function filesBelow(directory) {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}
