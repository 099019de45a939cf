import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Instance } from './real-stack.js';
import { CLI, must, run, toolPath, type Answer } from './tools.js';

export interface ActionOrder {
  /** Workspace of the step; the summary's paths are relative to it. */
  readonly directory: string;
  readonly file: string;
  readonly instance: Instance;
  readonly signingConfig: string;
}

/** Runs the committed attest action as the runner does, and answers the command lines that its summary prints. */
export async function summaryCommands({ directory, file, instance, signingConfig }: ActionOrder): Promise<string[]> {
  const summary = join(directory, 'summary.md');
  const output = join(directory, 'output.txt');
  await Promise.all([summary, output].map(async (path) => writeFile(path, '')));
  await must(process.execPath, [resolve('dist/index.js')], {
    cwd: directory,
    env: {
      ...instance.environment(),
      GITHUB_WORKSPACE: directory,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_OUTPUT: output,
      RUNNER_TEMP: directory,
      'INPUT_SUBJECT-PATH': file,
      INPUT_OUTPUT: join(directory, 'widget.sigstore.json'),
      // By default also GitHub, which the real servers do not have beside them.
      INPUT_STORE: 'file',
      INPUT_SIGSTORE: signingConfig,
      'INPUT_TRUSTED-ROOT': instance.trustedRoot,
    },
  });
  const blocks = [...(await readFile(summary, 'utf8')).matchAll(/^```sh\n(.*?)\n```$/gms)];
  return blocks.flatMap((block) => (block[1] ?? '').split('\n'));
}

/** The line of one tool, pasted into a shell in the workspace, where `wherefrom`, `gh` and `cosign` are on the PATH. */
export async function paste(line: string, directory: string): Promise<Answer> {
  const bin = await commandsIn(directory);
  return run('sh', ['-c', line], { cwd: directory, env: { PATH: `${bin}:${process.env['PATH'] ?? ''}` } });
}

async function commandsIn(directory: string): Promise<string> {
  const bin = join(directory, 'bin');
  if ((await mkdir(bin, { recursive: true })) === undefined) return bin;
  const wherefrom = join(bin, 'wherefrom');
  await writeFile(wherefrom, `#!/bin/sh\nexec "${process.execPath}" "${resolve(CLI)}" "$@"\n`);
  await chmod(wherefrom, 0o755);
  await symlink(toolPath('gh'), join(bin, 'gh'));
  await symlink(toolPath('cosign'), join(bin, 'cosign'));
  return bin;
}
