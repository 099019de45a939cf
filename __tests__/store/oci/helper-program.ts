import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Windows starts no script by its first line. */
export const HELPERS_RUN = process.platform !== 'win32';
if (!HELPERS_RUN) console.warn('No credential helper programs on Windows: their tests are skipped.');

/** A real `docker-credential-` program in the PATH. */
export interface HelperProgram {
  /** What Docker's configuration calls it. */
  readonly name: string;
  /** What it holds, by server. */
  write(held: Readonly<Record<string, unknown>>): Promise<void>;
  /** Another body for it. */
  writeProgram(body: string): Promise<void>;
  asked(): Promise<{ arguments: string[]; input: string }[]>;
  remove(): Promise<void>;
}

export async function helperProgram(): Promise<HelperProgram> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wherefrom-helper-'));
  const before = process.env['PATH'] ?? '';
  process.env['PATH'] = `${folder}${path.delimiter}${before}`;
  const program = path.join(folder, 'docker-credential-acme');
  const log = path.join(folder, 'asked');

  async function writeProgram(body: string): Promise<void> {
    await writeFile(program, `#!${process.execPath}\n${body}\n`);
    await chmod(program, 0o755);
  }

  return {
    name: 'acme',
    writeProgram,
    write: async (held) =>
      writeProgram(`
        const { appendFileSync, readFileSync } = require('node:fs');
        const input = readFileSync(0, 'utf8');
        appendFileSync(${JSON.stringify(log)}, JSON.stringify({ arguments: process.argv.slice(2), input }) + '\\n');
        const found = ${JSON.stringify(held)}[input];
        console.log(found === undefined ? 'credentials not found in native keychain' : JSON.stringify(found));
        process.exitCode = found === undefined ? 1 : 0;`),
    asked: async () =>
      (await readFile(log, 'utf8').catch(() => ''))
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as { arguments: string[]; input: string }),
    remove: async () => {
      process.env['PATH'] = before;
      await rm(folder, { recursive: true });
    },
  };
}
