/** The command line in a process of its own, which can be killed. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const AT_WRITE = new URL('kill-at-write.mjs', import.meta.url);

export interface OwnProgram {
  start(argv: readonly string[], options: StartOptions): Running;
  /** The folder of the compiled modules. */
  readonly lib: string;
  remove(): void;
}

export interface StartOptions {
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Counts writes to the file system, and ends at one of them, as `kill-at-write.mjs` says. */
  readonly watchWrites?: true;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Compiles the sources, and not `dist/`: what is killed has to be what this commit's sources say, also before `dist/` is
 * built from them. The folder has the dependencies in reach, as an installation has.
 */
export function compileProgram(): OwnProgram {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'wherefrom-program-')));
  const tsc = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const out = [
    '-p',
    path.join(ROOT, 'tsconfig.build.json'),
    '--declaration',
    'false',
    '--outDir',
    path.join(folder, 'lib'),
  ];
  const { stdout } = spawnSync(process.execPath, [tsc, ...out], { cwd: ROOT, encoding: 'utf8' });
  if (!existsSync(path.join(folder, 'lib', 'main.js'))) throw new RangeError(`the sources do not compile:\n${stdout}`);
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  const cli = path.join(folder, 'cli.js');
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(cli, "import { main } from './lib/main.js';\n\nawait main('cli');\n");
  const cache = { NODE_COMPILE_CACHE: path.join(folder, 'cache') };
  return {
    start: (argv, options) => start([cli, ...argv], { ...options, environment: { ...cache, ...options.environment } }),
    lib: path.join(folder, 'lib'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Without what this test's own surroundings set: no run of a CI system, nobody's credentials. */
function bare(environment: Readonly<Record<string, string>>): Record<string, string> {
  const kept = ['PATH', 'Path', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];
  const own = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const]));
  return { ...Object.fromEntries(own), ...environment };
}

function start(argv: readonly string[], { directory, environment, watchWrites }: StartOptions): Running {
  const hook = watchWrites === true ? ['--import', pathToFileURL(fileURLToPath(AT_WRITE)).href] : [];
  // Node.js may wait at its end for what V8 compiles beside it, which waits for Node.js: nodejs/node#54918.
  const child = spawn(process.execPath, ['--single-threaded', ...hook, ...argv], {
    cwd: directory,
    env: bare(environment),
  });
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      written[name] += text;
    });
  }
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, ...written })));
  return { child, ended };
}
