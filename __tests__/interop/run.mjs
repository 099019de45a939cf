/**
 * `npm run test:interop`: provisions the foreign tools, then runs the lab in a network and process namespace of its own,
 * with its own HOME, and leaves nothing behind. Without namespaces it says so and runs without.
 * Parameters go to jest: `node __tests__/interop/run.mjs registries` runs one test file and writes no table.
 * `npm run test:concurrency` is `--full concurrency`: the rounds in full, which write docs/concurrency.md instead.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provision } from './provision.mjs';
import { writeFigures } from './figures-page.mjs';
import { writeTable } from './table.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FULL = '--full';
const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  join(ROOT, 'node_modules/jest/bin/jest.js'),
  ...process.argv.slice(2).filter((parameter) => parameter !== FULL),
  ...['--config', join(ROOT, '__tests__/interop/jest.config.js'), '--runInBand', '--verbose'],
];
// The process namespace ends with its first process: no server outlives the lab, whatever happens to it.
const NAMESPACES = ['--net', '--pid', '--fork', '--kill-child', '--mount-proc'];
const LOOPBACK = 'ip link set lo up && exec "$@"';

process.exitCode = main();

function main() {
  const tools = provision();
  const missing = tools.filter(({ problem }) => problem !== undefined);
  for (const { name, version, path, problem } of tools)
    console.error(`${name} ${version}: ${path ?? `MISSING, ${problem}`}`);
  const scratch = mkdtempSync(join(tmpdir(), 'wherefrom-lab-'));
  try {
    const rowsDirectory = join(scratch, 'rows');
    const status = runLab(scratch, { tools, rowsDirectory });
    const page = isFull() ? 'concurrency.md' : 'interop.md';
    const write = isFull() ? writeFigures : writeTable;
    const problem = write({ path: join(ROOT, 'docs', page), rowsDirectory, tools });
    if (problem !== undefined) console.error(`docs/${page} was not written: ${problem}.`);
    for (const { name, problem } of missing) console.error(`NOT RUN: every row of ${name}: ${problem}.`);
    return missing.length > 0 || problem !== undefined ? 1 : status;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * @param {string} scratch
 * @param {{ tools: import('./provision.mjs').Provisioned[], rowsDirectory: string }} lab
 */
function runLab(scratch, { tools, rowsDirectory }) {
  const [command = process.execPath, ...parameters] = [...namespace(), process.execPath, ...JEST];
  const { status } = spawnSync(command, parameters, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    // Nothing of the caller's: no tokens, no proxies, no configuration.
    env: {
      PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      HOME: scratch,
      TMPDIR: scratch,
      LANG: 'C.UTF-8',
      NO_COLOR: '1',
      WHEREFROM_LAB_TOOLS: JSON.stringify(tools),
      WHEREFROM_LAB_ROWS: rowsDirectory,
      ...(isFull() ? { WHEREFROM_LAB_FULL: '1' } : {}),
    },
  });
  return status ?? 1;
}

function isFull() {
  return process.argv.includes(FULL);
}

/** The command to put before: root's namespaces, else those of a user of its own, else none, aloud. */
function namespace() {
  for (const user of [[], ['--map-root-user']]) {
    const unshare = [...user, ...NAMESPACES];
    if (spawnSync('unshare', [...unshare, 'sh', '-c', LOOPBACK, 'sh', 'true']).status === 0) {
      return ['unshare', ...unshare, 'sh', '-c', LOOPBACK, 'sh'];
    }
  }
  console.error(
    'WITHOUT A NETWORK NAMESPACE: this machine gives none, so the lab cannot prove that nothing leaves it.',
  );
  return [];
}
