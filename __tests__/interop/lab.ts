import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { startRealStack, type Instance, type RealStack, type Trust } from './real-stack.js';
import { run, toolProblem, type ToolName } from './tools.js';

export const SERVICES = {
  'sandbox-v1': "the sandbox's Fulcio and Rekor v1",
  'sandbox-v2': "the sandbox's Fulcio, Rekor v2 and timestamp authority",
  real: 'the real Fulcio, Rekor v2 and timestamp authority',
} as const;

export type Services = keyof typeof SERVICES;

export const ALL_SERVICES = Object.keys(SERVICES) as Services[];

export interface Lab {
  readonly directory: string;
  readonly file: string;
  /** The same with one byte changed. */
  readonly changedFile: string;
  readonly sandbox: Sandbox;
  /** Absent where a server is missing. */
  readonly real?: RealStack;
  close(): Promise<void>;
}

export async function openLab(): Promise<Lab> {
  const directory = await mkdtemp(join(tmpdir(), 'rows-'));
  const file = join(directory, 'widget-1.0.0.tar.gz');
  const changedFile = join(directory, 'widget-1.0.0-changed.tar.gz');
  await writeFile(file, 'the widget, version 1.0.0\n');
  await writeFile(changedFile, 'the widget, version 1.0.1\n');
  const sandbox = await startSandbox({ directory: join(directory, 'sandbox') });
  const real = missing('real') === undefined ? await startRealStack(join(directory, 'real')) : undefined;
  const close = async (): Promise<void> => {
    await real?.close();
    await sandbox.close();
    await rm(directory, { recursive: true, force: true });
  };
  return { directory, file, changedFile, sandbox, close, ...(real === undefined ? {} : { real }) };
}

/** What `npm run demo` leaves behind: artifacts, bundles, trusted roots. */
export async function runDemo(directory: string): Promise<string> {
  const { exit, stdout, stderr } = await run(process.execPath, ['scripts/demo.mjs', '--keep', directory]);
  if (exit !== 0) throw new Error(`the demo ended with ${exit}:\n${stdout}${stderr}`);
  return directory;
}

/** The demo's sandbox is gone: readers have what it left. */
export function demoTrust({ sandbox }: Lab, demo: string): Trust {
  return {
    issuer: sandbox.issuer,
    trustedRoot: join(demo, 'trusted_root.json'),
    trustedRootLines: join(demo, 'trusted_root.jsonl'),
    certificateTransparency: true,
  };
}

/** Why the parts that these need are not all there; undefined when they are. */
export function missing(...needs: readonly (Services | ToolName | 'wherefrom')[]): string | undefined {
  const tools = needs.flatMap((need): readonly ToolName[] => {
    if (need === 'real') return ['fulcio', 'rekor', 'tsa', 'cosign'];
    return need === 'sandbox-v1' || need === 'sandbox-v2' || need === 'wherefrom' ? [] : [need];
  });
  const problems = tools.flatMap((tool) => {
    const problem = toolProblem(tool);
    return problem === undefined ? [] : [`${tool}: ${problem}`];
  });
  return problems[0];
}

/** The services as signers and readers need them. */
export function instanceOf({ real, sandbox }: Lab, services: Services): { instance: Instance; signingConfig: string } {
  if (services === 'real') {
    if (real === undefined) throw new Error('the real servers did not start');
    return { instance: real, signingConfig: real.signingConfig };
  }
  const { trustedRoot, trustedRootLines, signingConfigV1, signingConfigV2 } = sandbox.files;
  const signingConfig = services === 'sandbox-v1' ? signingConfigV1 : signingConfigV2;
  const instance: Instance = {
    issuer: sandbox.issuer,
    trustedRoot,
    trustedRootLines,
    signingConfig,
    certificateTransparency: true,
    environment: () => sandbox.environment(),
    mintToken: async (audience) => sandbox.mintToken(audience),
  };
  return { instance, signingConfig };
}
