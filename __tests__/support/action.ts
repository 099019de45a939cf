import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';

/** A job's folders and files as the runner lays them out. */
export interface Job {
  readonly workspace: string;
  readonly temporary: string;
  /** Variables that name them. */
  readonly environment: Readonly<Record<string, string>>;
  write(name: string, content: string): string;
  summary(): string;
  outputs(): Readonly<Record<string, string>>;
  remove(): void;
}

export function createJob(): Job {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'wherefrom-job-')));
  const inJob = (name: string): string => path.join(folder, name);
  const [workspace, temporary] = [inJob('workspace'), inJob('temp')];
  for (const one of [workspace, temporary]) mkdirSync(one);
  const channels = { GITHUB_OUTPUT: inJob('output'), GITHUB_STEP_SUMMARY: inJob('summary.md') };
  for (const file of Object.values(channels)) writeFileSync(file, '');
  return {
    workspace,
    temporary,
    environment: { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temporary, ...channels },
    write: (name, content) => {
      writeFileSync(path.join(workspace, name), content);
      return path.join(workspace, name);
    },
    summary: () => readFileSync(channels.GITHUB_STEP_SUMMARY, 'utf8'),
    outputs: () => readOutputs(readFileSync(channels.GITHUB_OUTPUT, 'utf8')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Inputs by name as the variables that the runner makes of them. */
export function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}

/** What a step ended with, and what it printed. */
export interface StepOutcome {
  readonly code: number;
  readonly log: string;
}

/** Runs an action with the process's own variables and standard output, which the toolkit uses; both are given back. */
export async function runStep(
  action: (environment: Readonly<Record<string, string | undefined>>) => Promise<number>,
  variables: Readonly<Record<string, string>>,
): Promise<StepOutcome> {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  let log = '';
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    log += String(text);
    return true;
  });
  try {
    return { code: await action(variables), log };
  } finally {
    write.mockRestore();
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

/** Source: GitHub, "Workflow commands", multiline strings: NAME<<DELIMITER, lines, DELIMITER. */
function readOutputs(text: string): Record<string, string> {
  const blocks = text.matchAll(/^(\S+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm);
  return Object.fromEntries([...blocks].map(([, name = '', , value = '']) => [name, value]));
}
