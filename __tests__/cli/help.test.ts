import { describe, expect, it } from '@jest/globals';
import { COMMANDS, COMMON_FLAGS, type Command, type CommandName, type Flag } from '../../src/cli/flags.js';
import { ELSEWHERE } from '../../src/cli/elsewhere.js';
import { parseArguments } from '../../src/cli/args.js';
import { cli } from '../support/cli.js';

const names = Object.keys(COMMANDS) as CommandName[];

describe('--help', () => {
  it('names every command and exit code', async () => {
    const { code, stdout } = await cli(['--help']);
    expect(code).toBe(0);
    for (const name of names) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect([...stdout.matchAll(/^ {2}(\d+) /gm)].map(([, exit]) => exit)).toEqual(['0', '1', '2', '3', '130']);
  });

  it.each(names)('of %s lists exactly the flags of its table, each with its short form and spellings', async (name) => {
    const { code, stdout } = await cli([name, '--help']);
    const command: Command = COMMANDS[name];
    const table: Record<string, Flag> = { ...command.flags, ...COMMON_FLAGS };
    expect(code).toBe(0);
    const options = stdout.slice(stdout.indexOf('Options:'), stdout.indexOf('Examples:'));
    const listed = [...options.matchAll(/^ {2}(?:-(\w), | {4})--([\w-]+)/gm)].map(([, short, flag]) => [flag, short]);
    expect(listed).toEqual(Object.entries(table).map(([flag, { short }]) => [flag, short]));
    const spellings = Object.values(table).flatMap((flag) => flag.spellings ?? []);
    expect([...options.matchAll(/also --([\w-]+)/g)].map(([, spelling]) => spelling)).toEqual(spellings);
  });

  it.each(names)('of %s shows examples that its own parser accepts', (name) => {
    const { examples, flags }: Command = COMMANDS[name];
    expect(examples.length).toBeGreaterThan(1);
    for (const [line] of examples) {
      const words = line.split(' -- ')[0]?.split(' ') ?? [];
      expect(words.slice(0, 2)).toEqual(['wherefrom', name]);
      expect(() => parseArguments({ ...flags, ...COMMON_FLAGS }, words.slice(2))).not.toThrow();
    }
  });

  it.each(names)('of %s has in the place of a foreign option only what is one here', (name) => {
    const { flags }: Command = COMMANDS[name];
    for (const [foreign, here] of Object.entries(ELSEWHERE[name])) {
      expect(Object.keys(flags)).not.toContain(foreign);
      for (const [, named] of here.matchAll(/--([\w-]+)/g)) expect(Object.keys(flags)).toContain(named);
    }
  });

  it('says which variables hold the token and the logins', async () => {
    for (const name of ['attest', 'verify']) {
      expect((await cli([name, '--help'])).stdout).toMatch(
        /^Environment:\n {2}GITHUB_TOKEN, GH_TOKEN .*\n {2}DOCKER_CONFIG /m,
      );
    }
  });

  it('fits a terminal of 140 columns but for command lines to paste', async () => {
    for (const name of names) {
      const { stdout } = await cli([name, '--help']);
      const prose = stdout.slice(0, stdout.indexOf('Examples:')).split('\n');
      expect(prose.filter((line) => line.length > 140)).toEqual([]);
    }
  });
});
