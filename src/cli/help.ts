import { COMMANDS, COMMON_FLAGS, type Command, type CommandName, type Flag, type FlagTable } from './flags.js';

const EXIT_CODES = [
  ['0', 'done, or verified'],
  ['1', 'refused: the check was made and says no'],
  ['2', 'the request is wrong'],
  ['3', 'the surroundings failed: network, service, permission'],
  ['130', 'interrupted'],
] as const;

export function mainHelp(): string {
  const commands = Object.entries<Command>(COMMANDS).map(([name, { summary }]) => [name, summary] as const);
  return lines(
    'wherefrom: where did this artifact come from?',
    '',
    'Usage: wherefrom COMMAND [options]',
    '',
    'Commands:',
    ...columns(commands),
    '',
    'Options of every command:',
    ...columns(flagRows(COMMON_FLAGS)),
    '',
    'Without a command:',
    ...columns([['    --version', 'Print the version']]),
    '',
    'Examples:',
    ...Object.values<Command>(COMMANDS).map(({ examples }) => `  ${examples[0]?.[0]}`),
    '',
    'Exit codes:',
    ...columns(EXIT_CODES),
    '',
    'wherefrom COMMAND --help shows the options of a command.',
  );
}

export function commandHelp(name: CommandName): string {
  const command: Command = COMMANDS[name];
  return lines(
    `wherefrom ${name}: ${command.summary}`,
    '',
    `Usage: wherefrom ${name} ${command.usage}`,
    '',
    `  ${command.operands}`,
    '',
    'Options:',
    ...columns(flagRows(command.flags)),
    '',
    'Options of every command:',
    ...columns(flagRows(COMMON_FLAGS)),
    '',
    ...(command.environment === undefined ? [] : ['Environment:', ...columns(command.environment), '']),
    'Examples:',
    ...command.examples.flatMap(([line, purpose]) => [`  # ${purpose}`, `  ${line}`]),
  );
}

function flagRows(table: FlagTable): (readonly [string, string])[] {
  return Object.entries<Flag>(table).map(([name, flag]) => {
    const value = flag.value === undefined ? '' : ` ${flag.value}`;
    const short = flag.short === undefined ? '    ' : `-${flag.short}, `;
    const notes = [
      ...(flag.many === true ? ['repeatable'] : []),
      ...(flag.spellings ?? []).map((spelling) => `also --${spelling}`),
    ];
    return [`${short}--${name}${value}`, flag.help + (notes.length === 0 ? '' : ` (${notes.join('; ')})`)] as const;
  });
}

/** Left of the column that texts start in; a longer name gets a line of its own. */
const LEFT = 34;

function columns(rows: readonly (readonly [string, string])[]): string[] {
  return rows.flatMap(([left, right]) =>
    left.length < LEFT - 1 ? [`  ${left.padEnd(LEFT)}${right}`] : [`  ${left}`, `  ${' '.repeat(LEFT)}${right}`],
  );
}

function lines(...all: string[]): string {
  return `${all.join('\n')}\n`;
}
