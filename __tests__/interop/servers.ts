import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** A foreign server that was started and answers. */
export interface ForeignServer {
  readonly name: string;
  close(): Promise<void>;
}

export interface ServerCommand {
  readonly name: string;
  readonly command: string;
  readonly parameters: readonly string[];
  /** Answers 200 when the server is ready. */
  readonly readyUrl: string;
  readonly directory: string;
}

const READY_MS = 30_000;
const POLL_MS = 25;

/** Starts a server and waits until it is ready; its last words are the error when it ends before. */
export async function startServer({
  name,
  command,
  parameters,
  readyUrl,
  directory,
}: ServerCommand): Promise<ForeignServer> {
  const child = spawn(command, parameters, { cwd: directory, stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  const listen = (chunk: Buffer): void => {
    words = `${words}${chunk.toString()}`.slice(-4000);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  // Without this a lab that dies outside of a process namespace would leave its servers behind.
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const close = async (): Promise<void> => {
    process.off('exit', kill);
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  };
  try {
    await ready(child, readyUrl);
  } catch (error) {
    await close();
    throw new Error(`${name} did not start: ${String(error)}\n${words}`, { cause: error });
  }
  return { name, close };
}

async function ready(child: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + READY_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('it ended');
    if (await answers(url)) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`${url} did not answer within ${READY_MS} ms`);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** So many ports that are free now. All are held until the last is known, so none comes twice. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(
    servers.map(async (server) => {
      server.close();
      await once(server, 'close');
    }),
  );
  return ports;
}
