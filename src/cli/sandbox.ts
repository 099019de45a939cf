import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ERROR_CODES, fail, WherefromError } from '../errors.js';
import { SIGNING_CONFIG_VARIABLE } from '../model/sandbox.js';
import { quote } from '../quote.js';
import { shellQuote } from '../report/shell.js';
import type { RunClaims, Sandbox } from '../sandbox/sandbox.js';
import { parseArguments, type FlagValues } from './args.js';
import { COMMON_FLAGS, SANDBOX_FLAGS } from './flags.js';
import type { CommandCall } from './world.js';

const TABLE = { ...SANDBOX_FLAGS, ...COMMON_FLAGS };
type SandboxFlags = FlagValues<typeof TABLE>;

/** `wherefrom sandbox [-- COMMAND…]`: prints the environment until Ctrl-C, or runs the command inside. */
export async function runSandbox(call: CommandCall): Promise<number> {
  const { flags, command } = parseSandboxArguments(call.argv);
  const shell = shellOf(flags.shell, call.world.platform);
  const claims = claimsOf(flags);
  const { startSandbox } = await import('../sandbox/sandbox.js');
  const sandbox = await startSandbox({
    claims,
    ...(flags.directory === undefined ? {} : { directory: flags.directory }),
  });
  try {
    const [program, ...parameters] = command;
    if (program !== undefined) return await runInside({ program, parameters, sandbox, call });
    call.terminal.result(call.terminal.format === 'json' ? environmentJson(sandbox) : guide(sandbox, shell));
    return await untilInterrupted(call.world.interrupted);
  } finally {
    await sandbox.close();
  }
}

function parseSandboxArguments(argv: readonly string[]): { flags: SandboxFlags; command: readonly string[] } {
  const end = argv.indexOf('--');
  const { flags, operands } = parseArguments(TABLE, end < 0 ? argv : argv.slice(0, end));
  const [operand] = operands;
  if (operand !== undefined) {
    return fail('USAGE', `"${quote(operand)}" stands where no operand belongs.`, {
      remedy: 'A command to run inside stands after --: wherefrom sandbox -- COMMAND.',
    });
  }
  const command = end < 0 ? [] : argv.slice(end + 1);
  if (end >= 0 && command.length === 0) {
    return fail('USAGE', 'No command follows --.', { remedy: 'Write wherefrom sandbox -- COMMAND, or leave -- away.' });
  }
  return { flags, command };
}

type Shell = 'sh' | 'powershell';

function shellOf(text: string | undefined, platform: NodeJS.Platform): Shell {
  if (text === 'sh' || text === 'powershell') return text;
  if (text === undefined) return platform === 'win32' ? 'powershell' : 'sh';
  return fail('INPUT_INVALID', `--shell is sh or powershell, not "${quote(text)}".`, { remedy: 'Use one of the two.' });
}

const ONE_OF = {
  visibility: ['public', 'private', 'internal'],
  runner: ['github-hosted', 'self-hosted'],
} as const;

function claimsOf(flags: SandboxFlags): RunClaims {
  for (const [name, allowed] of Object.entries(ONE_OF)) {
    const value = flags[name as keyof typeof ONE_OF];
    if (value !== undefined && !(allowed as readonly string[]).includes(value)) {
      return fail('INPUT_INVALID', `--${name} cannot be "${quote(value)}".`, {
        remedy: `Use one of ${allowed.join(', ')}.`,
      });
    }
  }
  refuseShortRef(flags.ref);
  const claims = {
    repository: flags.repo,
    ref: flags.ref,
    sha: flags.sha,
    event_name: flags.event,
    workflow_ref: workflowRef(flags),
    job_workflow_ref: flags['signer-workflow'],
    repository_visibility: flags.visibility,
    runner_environment: flags.runner,
  };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}

/** No run has a short ref: what such a one signs, no reader would take for a tag or a branch. */
function refuseShortRef(ref: string | undefined): void {
  if (ref === undefined || /^refs\/(?:heads|tags|pull)\/./.test(ref)) return;
  const name = quote(ref);
  fail('INPUT_INVALID', `--ref is a whole ref, not "${name}".`, {
    remedy: `Write refs/tags/${name} for a tag, refs/heads/${name} for a branch.`,
  });
}

function workflowRef({ workflow, repo, ref }: SandboxFlags): string | undefined {
  if (workflow === undefined) return undefined;
  return `${repo ?? 'acme/widget'}/${workflow}@${ref ?? 'refs/heads/main'}`;
}

/** The runner's variables, and the paths that commands inside need; of the latter our own commands believe none. */
function environmentOf(sandbox: Sandbox): Record<string, string> {
  const { files, services, registry } = sandbox;
  return {
    ...sandbox.environment(),
    [SIGNING_CONFIG_VARIABLE]: files.signingConfigV1,
    WHEREFROM_SIGNING_CONFIG_REKOR_V2: files.signingConfigV2,
    WHEREFROM_TRUSTED_ROOT: files.trustedRoot,
    WHEREFROM_TRUSTED_ROOT_LINES: files.trustedRootLines,
    WHEREFROM_TUF_MIRROR: services.tuf.url,
    WHEREFROM_TUF_ROOT: files.tufRoot,
    WHEREFROM_REGISTRY: registry.host,
    WHEREFROM_IMAGE: exampleImage(registry),
  };
}

/** The two-platform image that the registry holds: its bytes are always the same, so that pushing it again changes nothing. */
function exampleImage(registry: Sandbox['registry']): string {
  const { repository, digest } = registry.pushImage('acme/widget', { tag: 'example' });
  return `${registry.host}/${repository}@${digest}`;
}

function environmentJson(sandbox: Sandbox): string {
  const services = Object.fromEntries(Object.values(sandbox.services).map(({ name, url }) => [name, url]));
  return `${JSON.stringify({ environment: environmentOf(sandbox), services, files: sandbox.files, issuer: sandbox.issuer })}\n`;
}

function guide(sandbox: Sandbox, shell: Shell): string {
  const environment = environmentOf(sandbox);
  const variable = (name: string): string => (shell === 'sh' ? `"$${name}"` : `$env:${name}`);
  const set = (name: string, value: string): string =>
    shell === 'sh' ? `export ${name}=${shellQuote(value)}` : `$env:${name} = '${value.replaceAll("'", "''")}'`;
  const run = `--repo ${shellQuote(environment['GITHUB_REPOSITORY'] ?? '')}`;
  const identity = shellQuote(identityOf(environment));
  return [
    '# SANDBOX: a local Sigstore, GitHub (tokens, releases, attestations) and OCI registry. What it signs, nobody else trusts. Ctrl-C ends it.',
    '# In another terminal:',
    ...Object.entries(environment).map(([name, value]) => set(name, value)),
    '',
    '# Sign (with WHEREFROM_SIGNING_CONFIG_REKOR_V2: Rekor v2 and a timestamp authority):',
    `wherefrom attest FILE --sigstore ${variable('WHEREFROM_SIGNING_CONFIG')} --trusted-root ${variable('WHEREFROM_TRUSTED_ROOT')}`,
    '# Verify:',
    `wherefrom verify FILE ${run} --custom-trusted-root ${variable('WHEREFROM_TRUSTED_ROOT')}`,
    `gh attestation verify FILE --bundle FILE.sigstore.json ${run} --custom-trusted-root ${variable('WHEREFROM_TRUSTED_ROOT_LINES')}`,
    `cosign verify-blob-attestation FILE --bundle FILE.sigstore.json --type slsaprovenance1 --certificate-identity ${identity} --certificate-oidc-issuer ${shellQuote(sandbox.issuer)} --trusted-root ${variable('WHEREFROM_TRUSTED_ROOT')}`,
    '',
  ].join('\n');
}

function identityOf(environment: Readonly<Record<string, string>>): string {
  return `${environment['GITHUB_SERVER_URL']}/${environment['GITHUB_WORKFLOW_REF']}`;
}

/** Ctrl-C is how it is meant to end, so that is no error to print. */
async function untilInterrupted(signal: AbortSignal): Promise<number> {
  // The servers' sockets keep the process alive meanwhile.
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  return ERROR_CODES.INTERRUPTED.exit;
}

interface Inside {
  readonly program: string;
  readonly parameters: readonly string[];
  readonly sandbox: Sandbox;
  readonly call: CommandCall;
}

async function runInside({ program, parameters, sandbox, call: { world } }: Inside): Promise<number> {
  const child = spawn(program, parameters, {
    stdio: 'inherit',
    cwd: world.directory,
    env: { ...world.environment, ...environmentOf(sandbox) },
  });
  const stop = (): void => void child.kill('SIGINT');
  world.interrupted.addEventListener('abort', stop, { once: true });
  return new Promise<number>((resolve, reject) => {
    child.once('error', (cause) => {
      reject(notStarted(program, cause));
    });
    // A shell's convention for a program that a signal ended.
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  }).finally(() => world.interrupted.removeEventListener('abort', stop));
}

function notStarted(program: string, cause: unknown): WherefromError {
  return new WherefromError('USAGE', `The command "${quote(program)}" could not be started.`, {
    remedy: 'Name a program on the PATH; on Windows a script is run as: -- cmd /c SCRIPT.',
    cause,
  });
}
