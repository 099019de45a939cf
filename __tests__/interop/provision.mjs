/**
 * Builds the lab's foreign tools once, each from its own go.mod and go.sum, into a cache outside the repository:
 * `${XDG_CACHE_HOME:-~/.cache}/wherefrom-lab/<tool>-<version>-<hash of what it is built from>/<binary>`.
 * One comes from a Debian package instead.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provisionDistribution } from './provision-debian.mjs';

const MODULES = fileURLToPath(new URL('tools', import.meta.url));
const BUILD_FLAGS = ['-trimpath', '-buildvcs=false', '-mod=readonly'];

/** Name → directory below tools/, the package that is built, and the module that carries the version. */
const TOOLS = {
  fulcio: { directory: 'fulcio', package: 'github.com/sigstore/fulcio', module: 'github.com/sigstore/fulcio' },
  rekor: {
    directory: 'rekor-tiles',
    package: 'github.com/sigstore/rekor-tiles/v2/cmd/rekor-server/posix',
    module: 'github.com/sigstore/rekor-tiles/v2',
  },
  tsa: {
    directory: 'timestamp-authority',
    package: 'github.com/sigstore/timestamp-authority/v2/cmd/timestamp-server',
    module: 'github.com/sigstore/timestamp-authority/v2',
  },
  cosign: {
    directory: 'cosign',
    package: 'github.com/sigstore/cosign/v3/cmd/cosign',
    module: 'github.com/sigstore/cosign/v3',
  },
  gh: { directory: 'gh', package: 'github.com/cli/cli/v2/cmd/gh', module: 'github.com/cli/cli/v2' },
  olareg: { directory: 'olareg', package: 'github.com/olareg/olareg/cmd/olareg', module: 'github.com/olareg/olareg' },
  crane: {
    directory: 'crane',
    package: 'github.com/google/go-containerregistry/cmd/crane',
    module: 'github.com/google/go-containerregistry',
  },
  oras: { directory: 'oras', package: 'oras.land/oras/cmd/oras', module: 'oras.land/oras' },
};

/**
 * @typedef {{ name: string, version: string, path?: string, problem?: string }} Provisioned
 * @returns {Provisioned[]}
 */
export function provision() {
  const built = Object.entries(TOOLS).map(([name, tool]) => provisionTool(name, tool));
  return [...built, provisionDistribution(cacheDirectory())];
}

/**
 * @param {string} name
 * @param {{ directory: string, package: string, module: string }} tool
 * @returns {Provisioned}
 */
function provisionTool(name, tool) {
  const directory = join(MODULES, tool.directory);
  const modFile = readFileSync(join(directory, 'go.mod'), 'utf8');
  const version = versionOf(modFile, tool.module);
  const folder = join(cacheDirectory(), `${name}-${version}-${buildHash(directory)}`);
  const path = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
  if (existsSync(path)) return { name, version, path };
  const problem = buildInto({ folder, path, directory, package: tool.package, label: `${name} ${version}` });
  return problem === undefined ? { name, version, path } : { name, version, problem };
}

/** @param {{ folder: string, path: string, directory: string, package: string, label: string }} build */
function buildInto({ folder, path, directory, package: source, label }) {
  if (spawnSync('go', ['version']).status !== 0) return 'Go is not installed';
  console.error(`Building ${label} …`);
  const started = Date.now();
  mkdirSync(folder, { recursive: true });
  // Built aside and renamed, so that a broken build or a second lab never leaves half a binary.
  const aside = mkdtempSync(join(folder, '.build-'));
  try {
    const output = join(aside, 'binary');
    const { status } = spawnSync('go', ['build', ...BUILD_FLAGS, '-o', output, source], {
      cwd: directory,
      env: { ...process.env, CGO_ENABLED: '0', GOWORK: 'off', GOFLAGS: '' },
      stdio: ['ignore', 2, 2],
    });
    if (status !== 0) return `go build ended with ${status ?? 'a signal'}`;
    renameSync(output, path);
    console.error(`Built ${label} in ${Math.round((Date.now() - started) / 1000)} s.`);
    return undefined;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function cacheDirectory() {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'wherefrom-lab');
}

/** @param {string} directory */
function buildHash(directory) {
  const hash = createHash('sha256');
  for (const file of ['go.mod', 'go.sum']) hash.update(readFileSync(join(directory, file)));
  hash.update([...BUILD_FLAGS, process.platform, process.arch].join(' '));
  return hash.digest('hex').slice(0, 16);
}

/**
 * @param {string} modFile
 * @param {string} module
 */
function versionOf(modFile, module) {
  const line = modFile.split('\n').find((text) =>
    text
      .trim()
      .replace(/^require /, '')
      .startsWith(`${module} `),
  );
  const version = /\sv(\S+)/.exec(line ?? '')?.[1];
  if (version === undefined) throw new Error(`go.mod names no version of ${module}`);
  return version;
}
