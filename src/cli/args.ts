import { parseArgs } from 'node:util';
import { fail } from '../errors.js';
import { quote } from '../quote.js';
import { nearest } from './nearest.js';
import type { Flag, FlagTable } from './flags.js';

/** What a table of flags turns into: absent, a text, a list, or on and off. */
export type FlagValues<T extends FlagTable> = {
  readonly [K in keyof T]: T[K] extends { readonly many: true }
    ? readonly string[]
    : T[K] extends { readonly value: string }
      ? string | undefined
      : boolean;
};

export interface ParsedArguments<T extends FlagTable> {
  readonly flags: FlagValues<T>;
  readonly operands: readonly string[];
}

interface Given {
  /** As typed: `-R`, `--repo`. */
  readonly typed: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly inline: boolean;
}

/**
 * Reads a command's arguments by its table. `elsewhere` are names that belong to another command or to the action, each
 * with what to write here.
 * @throws WherefromError USAGE, INPUT_INVALID (empty value), INPUT_CONFLICT (two values for one)
 */
export function parseArguments<T extends FlagTable>(
  table: T,
  argv: readonly string[],
  elsewhere: Readonly<Record<string, string>> = {},
): ParsedArguments<T> {
  const { tokens } = parseArgs({
    args: [...argv],
    options: parserOptions(table),
    // The library's own refusals come without a suggestion, so they are made here.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: Given[] = [];
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    given.push({
      typed: token.rawName,
      name: canonical(table, token.name) ?? unknownFlag(table, token.rawName, elsewhere),
      value: token.value,
      inline: token.inlineValue === true,
    });
  }
  return { flags: collect(table, given), operands };
}

function parserOptions(
  table: FlagTable,
): Record<string, { type: 'string' | 'boolean'; short?: string; multiple: true }> {
  const rows = Object.entries(table).flatMap(([name, flag]) => {
    const type = flag.value === undefined ? ('boolean' as const) : ('string' as const);
    const row = { type, multiple: true as const, ...(flag.short === undefined ? {} : { short: flag.short }) };
    const others = (flag.spellings ?? []).map((spelling) => [spelling, { type, multiple: true as const }] as const);
    return [[name, row] as const, ...others];
  });
  return Object.fromEntries(rows);
}

function canonical(table: FlagTable, name: string): string | undefined {
  if (Object.hasOwn(table, name)) return name;
  return Object.keys(table).find((key) => table[key]?.spellings?.includes(name));
}

function unknownFlag(table: FlagTable, typed: string, elsewhere: Readonly<Record<string, string>>): never {
  const name = typed.replace(/^-+/, '');
  const here = Object.hasOwn(elsewhere, name) ? elsewhere[name] : undefined;
  return fail('USAGE', `There is no option ${quote(typed)}.`, {
    remedy: here === undefined ? nearRemedy(table, name) : `Write ${here}.`,
  });
}

function nearRemedy(table: FlagTable, name: string): string {
  const names = Object.entries(table).flatMap(([known, flag]) => [known, ...(flag.spellings ?? [])]);
  const near = nearest(name, names);
  return near === undefined ? 'See --help for all options.' : `Did you mean --${near}?`;
}

function collect<T extends FlagTable>(table: T, given: readonly Given[]): FlagValues<T> {
  const values: Record<string, string | readonly string[] | boolean | undefined> = {};
  for (const [name, flag] of Object.entries<Flag>(table)) {
    const here = given.filter((one) => one.name === name);
    if (flag.value === undefined) values[name] = isOn(here);
    else if (flag.many === true) values[name] = here.map((one) => valueOf(one, flag));
    else values[name] = onlyValue(here, flag);
  }
  // Every row of the table was filled by the kind of its flag.
  return values as FlagValues<T>;
}

function isOn(given: readonly Given[]): boolean {
  for (const { typed, inline } of given) {
    if (inline) fail('USAGE', `${typed} takes no value.`, { remedy: `Write ${typed} alone, or leave it away.` });
  }
  return given.length > 0;
}

function valueOf({ typed, value, inline }: Given, flag: Flag): string {
  if (value === undefined) {
    return fail('USAGE', `${typed} needs a value.`, { remedy: `Write ${typed} ${flag.value ?? ''}.` });
  }
  if (!inline && value.startsWith('-') && value !== '-') {
    // Not the value itself: it could be a secret that begins with a dash.
    return fail('USAGE', `${typed} is followed by what looks like another option.`, {
      remedy: `Write ${typed} ${flag.value ?? ''}; a value that begins with "-" is written ${typed}=VALUE.`,
    });
  }
  if (value.trim() === '') {
    return fail('INPUT_INVALID', `${typed} was given an empty value.`, {
      remedy: 'An empty variable is the usual cause. Give a value, or leave the option away.',
    });
  }
  return value;
}

function onlyValue(given: readonly Given[], flag: Flag): string | undefined {
  const values = [...new Set(given.map((one) => valueOf(one, flag)))];
  if (values.length > 1) {
    return fail('INPUT_CONFLICT', `${given.at(-1)?.typed} was given more than once, with different values.`, {
      remedy: 'Keep one of them.',
    });
  }
  return values[0];
}
