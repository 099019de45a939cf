import { once } from 'node:events';
import { homedir } from 'node:os';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import type { CliWorld } from './cli/world.js';

export type Entry = 'attest-action' | 'verify-action' | 'cli';

/**
 * Runs one front end in this process and sets its exit code. A compiler thread that waits for the collector when the
 * process exits is waited for without end (nodejs/node#54918), and the job would hang: the compiler that was seen there
 * is left out, which a run of seconds does not miss.
 */
export async function main(entry: Entry): Promise<void> {
  setFlagsFromString('--no-maglev');
  await honourProxy(process.env);
  return end(await Promise.race([run(entry), abandoned()]));
}

async function run(entry: Entry): Promise<number> {
  switch (entry) {
    case 'attest-action':
      return (await import('./actions/attest.js')).runAttestAction(process.env);
    case 'verify-action':
      return (await import('./actions/verify.js')).runVerifyAction(process.env);
    case 'cli':
      return runCommandLine();
  }
}

/** When nothing is left that could ever end the work: Node alone would exit with 13 and without a word. */
async function abandoned(): Promise<number> {
  await once(process, 'beforeExit');
  return (await import('./cli/abandoned.js')).tellAbandoned(process);
}

const PROXY_VARIABLES = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'];
const LOOPBACK = 'localhost,127.0.0.1,[::1]';

/** Lets every connection but those to this machine go through the proxy that the variables name, where Node can. */
async function honourProxy(environment: NodeJS.ProcessEnv): Promise<void> {
  if (!PROXY_VARIABLES.some((name) => (environment[name] ?? '') !== '')) return;
  const { default: http } = await import('node:http');
  // Older versions of Node have no such function.
  const { setGlobalProxyFromEnv } = http as Partial<Pick<typeof http, 'setGlobalProxyFromEnv'>>;
  const exceptions = environment['no_proxy'] ?? environment['NO_PROXY'] ?? '';
  const no_proxy = exceptions === '' ? LOOPBACK : `${exceptions},${LOOPBACK}`;
  setGlobalProxyFromEnv?.({ ...environment, no_proxy, NO_PROXY: no_proxy });
}

/**
 * Ends the process once all output is out: work that lost the race against Ctrl-C would keep it alive, and so does
 * Node's proxy client, which tries a connection that a proxy cuts again without end.
 */
async function end(code: number): Promise<void> {
  process.exitCode = code;
  for (const stream of [process.stdout, process.stderr]) {
    await new Promise<void>((resolve) => stream.write('', () => resolve()));
  }
  process.exit(code);
}

async function runCommandLine(): Promise<number> {
  const { runCli } = await import('./cli/run.js');
  const interruption = new AbortController();
  // A second Ctrl-C finds no listener left, and ends the process at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
  endureClosedPipe();
  return runCli(cliWorld(interruption.signal));
}

function cliWorld(interrupted: AbortSignal): CliWorld {
  return {
    argv: process.argv.slice(2),
    environment: process.env,
    directory: process.cwd(),
    home: homedir(),
    platform: process.platform,
    stdout: process.stdout,
    stderr: process.stderr,
    readStdin,
    interrupted,
  };
}

/** `wherefrom … | head -1`: nobody is left to read; the work goes on, because its exit code still says the verdict. */
function endureClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
