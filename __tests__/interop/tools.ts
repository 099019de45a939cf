import { spawn } from 'node:child_process';

/** What a command answered. */
export interface Answer {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

export type ToolName = 'fulcio' | 'rekor' | 'tsa' | 'cosign' | 'gh' | 'distribution' | 'olareg' | 'crane' | 'oras';

/** The committed command line, from the repository's root. */
export const CLI = 'dist/cli.js';

interface Provisioned {
  readonly name: ToolName;
  readonly path?: string;
  readonly problem?: string;
}

const TOOLS = JSON.parse(process.env['WHEREFROM_LAB_TOOLS'] ?? '[]') as Provisioned[];

/** Why a tool is not there, or undefined. */
export function toolProblem(name: ToolName): string | undefined {
  const tool = TOOLS.find((candidate) => candidate.name === name);
  return tool === undefined ? 'it was not provisioned' : tool.problem;
}

export function toolPath(name: ToolName): string {
  const path = TOOLS.find((candidate) => candidate.name === name)?.path;
  if (path === undefined) throw new Error(`${name} is missing: ${toolProblem(name)}`);
  return path;
}

/** Runs a command to its end. The environment is the lab's, which holds nothing of the caller's. */
export async function run(
  command: string,
  parameters: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Answer> {
  const child = spawn(command, parameters, {
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  const exit = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? -1));
  });
  return { exit, ...output };
}

/** Runs a command that has to succeed. */
export async function must(...command: Parameters<typeof run>): Promise<Answer> {
  const answer = await run(...command);
  if (answer.exit !== 0) {
    throw new Error(
      `${command[0]} ${command[1].join(' ')} ended with ${answer.exit}: ${answer.stderr || answer.stdout}`,
    );
  }
  return answer;
}
