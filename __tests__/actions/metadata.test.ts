import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ATTEST_OUTPUTS } from '../../src/actions/attest-outputs.js';
import { ATTEST_INPUTS, type InputTable, VERIFY_INPUTS } from '../../src/actions/inputs.js';
import { VERIFY_OUTPUTS } from '../../src/actions/verify.js';
import { COMMANDS, type Command } from '../../src/cli/flags.js';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n');
const README = read('README.md');

/** The keys one level below `section` of an `action.yml`. */
function keys(text: string, section: string): string[] {
  const [, body = ''] = new RegExp(`^${section}:\\n((?: .*\\n|\\n)+)`, 'm').exec(text) ?? [];
  return [...body.matchAll(/^ {2}([\w-]+):/gm)].map(([, key = '']) => key);
}

/** The first column of the table under this heading of the README. */
function tableUnder(heading: string): string[] {
  const at = README.indexOf(`\n${heading}\n`);
  expect(at).toBeGreaterThan(0);
  const [, table = ''] = /\n(\|.*\n\|[-| ]+\n(?:\|.*\n)+)/.exec(README.slice(at)) ?? [];
  return table
    .split('\n')
    .slice(2)
    .flatMap((row) => [...(row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
}

const ACTIONS: [string, { yml: string; inputs: InputTable; outputs: readonly string[]; main: string }][] = [
  ['attest', { yml: 'action.yml', inputs: ATTEST_INPUTS, outputs: ATTEST_OUTPUTS, main: 'dist/index.js' }],
  ['verify', { yml: 'verify/action.yml', inputs: VERIFY_INPUTS, outputs: VERIFY_OUTPUTS, main: '../dist/verify.js' }],
];

describe.each(ACTIONS)('the %s action', (name, { yml, inputs, outputs, main }) => {
  const text = read(yml);

  it('declares the inputs that its parser reads, in the same order', () => {
    expect(keys(text, 'inputs')).toEqual(Object.keys(inputs));
  });

  it('declares the outputs that it sets', () => {
    expect(keys(text, 'outputs')).toEqual([...outputs]);
  });

  it('runs the committed bundle on Node 24', () => {
    expect(text).toMatch(/^ {2}using: node24$/m);
    expect(text).toContain(`  main: ${main}\n`);
  });

  it('declares a default only where the parser would take the same for an absent input', () => {
    const defaults = [...text.matchAll(/^ {2}([\w-]+):\n(?: {4}.*\n)*? {4}default: (.*)$/gm)];
    const allowed = { "'false'": 'switch', "'true'": 'switch', '${{ github.token }}': 'text' };
    for (const [, input = '', value = ''] of defaults)
      expect([input, inputs[input]]).toEqual([input, allowed[value as keyof typeof allowed]]);
  });

  it('has its inputs and outputs in the README', () => {
    expect(tableUnder(`### Inputs of ${name}`)).toEqual(Object.keys(inputs));
    expect(tableUnder(`### Outputs of ${name}`)).toEqual([...outputs]);
  });
});

describe('README', () => {
  it.each(Object.entries<Command>(COMMANDS))('lists the flags of wherefrom %s', (name, { flags }) => {
    expect(tableUnder(`### wherefrom ${name}`)).toEqual(Object.keys(flags).map((flag) => `--${flag}`));
  });

  it('names only flags that exist', () => {
    const known = new Set(
      Object.values<Command>(COMMANDS)
        .flatMap(({ flags }) => Object.entries(flags).flatMap(([flag, row]) => [flag, ...(row.spellings ?? [])]))
        .concat('format', 'quiet', 'no-color', 'help', 'version'),
    );
    const lines = README.split('\n').filter((line) => /\bwherefrom (attest|verify|sandbox) /.test(line));
    const used = lines.flatMap((line) => [...line.matchAll(/ --([a-z][\w-]*)/g)].map(([, flag = '']) => flag));
    expect(used.filter((flag) => !known.has(flag))).toEqual([]);
  });
});
