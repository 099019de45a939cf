import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCli } from '../../src/cli/run.js';
import type { CliWorld } from '../../src/cli/world.js';

export interface CliOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export type CliSetting = Partial<Omit<CliWorld, 'argv' | 'stdout' | 'stderr'>> & { readonly tty?: boolean };

/** Nobody's: what a command keeps between runs is not to be left in the home of whoever runs the tests. */
const HOME = mkdtempSync(path.join(tmpdir(), 'wherefrom-home-'));
process.once('exit', () => rmSync(HOME, { recursive: true, force: true }));

/** One command line in this process, with its streams caught. */
export async function cli(argv: readonly string[], { tty = false, ...setting }: CliSetting = {}): Promise<CliOutcome> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    isTTY: tty,
    columns: 60,
    write: (text: string) => {
      written[name] += text;
    },
  });
  const code = await runCli({
    argv,
    environment: {},
    directory: tmpdir(),
    home: HOME,
    platform: process.platform,
    readStdin: async () => Promise.resolve(''),
    interrupted: new AbortController().signal,
    ...setting,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
  });
  return { code, ...written };
}
