/**
 * Builds dist/: `tsc`, then one ncc build of its output, then the stubs that import it.
 * One build, because several ncc builds into one folder overwrite each other's chunks.
 * Usage: node scripts/build.mjs [--out DIRECTORY]
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NODE_MODULES = join(ROOT, 'node_modules');
/** Each is what the world runs; all of them are the one bundle. */
const STUBS = {
  'index.js': { entry: 'attest-action', executable: false },
  'verify.js': { entry: 'verify-action', executable: false },
  'cli.js': { entry: 'cli', executable: true },
};

const { values } = parseArgs({ options: { out: { type: 'string', default: join(ROOT, 'dist') } } });
try {
  build(resolve(values.out));
} catch (error) {
  console.error(`Nothing was built: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

/** @param {string} out */
function build(out) {
  // Beside node_modules, which ncc must find above it; its name reaches no output, because ncc runs inside of it.
  const scratch = mkdtempSync(join(ROOT, '.build-'));
  try {
    const lib = join(scratch, 'lib');
    tool(ROOT, 'typescript/bin/tsc', ['-p', 'tsconfig.build.json', '--outDir', lib]);
    const dist = join(scratch, 'dist');
    bundle(scratch, join(dist, 'lib'));
    copyTypes(lib, join(dist, 'types'));
    writeStubs(dist);
    rmSync(out, { recursive: true, force: true });
    cpSync(dist, out, { recursive: true });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * @param {string} scratch
 * @param {string} out
 */
function bundle(scratch, out) {
  const options = ['-o', out, '--license', 'licenses.txt', '--target', 'es2022', '--no-cache', '--quiet'];
  tool(scratch, '@vercel/ncc/dist/ncc/cli.js', ['build', join('lib', 'bundle.js'), ...options]);
  // ncc names the file after nothing but its own habit; fail here rather than in a release.
  if (!existsSync(join(out, 'index.js'))) throw new Error('ncc wrote no index.js');
}

/** @param {string} dist */
function writeStubs(dist) {
  writeFileSync(join(dist, 'package.json'), '{ "type": "module" }\n');
  for (const [name, { entry, executable }] of Object.entries(STUBS)) {
    const shebang = executable ? '#!/usr/bin/env node\n' : '';
    const path = join(dist, name);
    writeFileSync(path, `${shebang}import { main } from './lib/index.js';\n\nawait main('${entry}');\n`);
    if (executable) chmodSync(path, 0o755);
  }
}

/**
 * Copies the declarations that `lib/index.d.ts` reaches, and no other.
 * @param {string} lib
 * @param {string} types
 */
function copyTypes(lib, types) {
  const seen = new Set();
  const waiting = [join(lib, 'index.d.ts')];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const text = readFileSync(path, 'utf8');
    for (const [, specifier] of text.matchAll(/(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)\.js['"]/g)) {
      waiting.push(resolve(dirname(path), `${specifier}.d.ts`));
    }
    const target = join(types, relative(lib, path));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

/**
 * @param {string} cwd
 * @param {string} script below node_modules
 * @param {string[]} parameters
 */
function tool(cwd, script, parameters) {
  const { status } = spawnSync(process.execPath, [join(NODE_MODULES, script), ...parameters], {
    cwd,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`${script} failed`);
}
