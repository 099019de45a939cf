import { asWherefromError, fail } from '../errors.js';
import { quote } from '../quote.js';
import { errorJson, errorText } from '../report/error.js';
import { VERSION } from '../version.js';
import { parseArguments } from './args.js';
import { COMMANDS, COMMON_FLAGS, type CommandName } from './flags.js';
import { commandHelp, mainHelp } from './help.js';
import { ELSEWHERE } from './elsewhere.js';
import { nearest } from './nearest.js';
import { openTerminal, type Format } from './terminal.js';
import type { CliWorld, CommandRun } from './world.js';

// Lazy, so that `--help` and a refused flag cost nothing of what signs and verifies.
const RUNS: Readonly<Record<CommandName, () => Promise<CommandRun>>> = {
  attest: async () => (await import('./attest.js')).runAttest,
  verify: async () => (await import('./verify.js')).runVerify,
  sandbox: async () => (await import('./sandbox.js')).runSandbox,
};

/** Runs one command line and answers its exit code; every error is printed here. */
export async function runCli(world: CliWorld): Promise<number> {
  try {
    return await dispatch(world);
  } catch (cause) {
    const error = asWherefromError(cause);
    if (wantsJson(world.argv)) world.stdout.write(errorJson(error));
    else world.stderr.write(errorText(error));
    return error.exitCode;
  }
}

async function dispatch(world: CliWorld): Promise<number> {
  const [first, ...argv] = world.argv;
  if (first === undefined) {
    const names = Object.keys(COMMANDS).join(', ');
    return fail('USAGE', 'No command was named.', { remedy: `Use one of ${names}; see wherefrom --help.` });
  }
  if (first === '--version') return print(world, `${VERSION}\n`);
  if (first === '--help' || first === '-h' || first === 'help') return print(world, mainHelp());
  const name = commandNamed(first);
  const table = { ...COMMANDS[name].flags, ...COMMON_FLAGS };
  const own = name === 'sandbox' ? beforeTerminator(argv) : argv;
  const { flags } = parseArguments(table, own, ELSEWHERE[name]);
  if (flags.help) return print(world, commandHelp(name));
  const terminal = openTerminal(world, {
    format: formatOf(flags.format),
    quiet: flags.quiet,
    noColor: flags['no-color'],
    environment: world.environment,
  });
  const run = await RUNS[name]();
  try {
    return await run({ argv, terminal, world });
  } finally {
    terminal.close();
  }
}

function print(world: CliWorld, text: string): number {
  world.stdout.write(text);
  return 0;
}

function commandNamed(text: string): CommandName {
  if (Object.hasOwn(COMMANDS, text)) return text as CommandName;
  const near = nearest(text, Object.keys(COMMANDS));
  return fail('USAGE', `There is no command "${quote(text)}".`, {
    remedy: near === undefined ? 'See wherefrom --help for the commands.' : `Did you mean wherefrom ${near}?`,
  });
}

function formatOf(text: string | undefined): Format {
  if (text === undefined || text === 'text' || text === 'json') return text ?? 'text';
  return fail('INPUT_INVALID', `--format is text or json, not "${quote(text)}".`, { remedy: 'Use text or json.' });
}

/** Also where the arguments could not be parsed: a script that asked for JSON reads JSON. */
function wantsJson(argv: readonly string[]): boolean {
  const own = beforeTerminator(argv);
  return own.some((word, index) => word === '--format=json' || (word === '--format' && own[index + 1] === 'json'));
}

/** What follows `--` belongs to the command that the sandbox runs, or is no flag. */
function beforeTerminator(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end < 0 ? argv : argv.slice(0, end);
}
