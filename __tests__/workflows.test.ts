/** Our own workflows, held to what we tell others: pinned actions, no permission that is not asked for, one gate. */
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DIRECTORY = join('.github', 'workflows');
const WORKFLOWS = readdirSync(DIRECTORY).filter((name) => /\.ya?ml$/.test(name));

function read(name: string): string {
  return readFileSync(join(DIRECTORY, name), 'utf8');
}

/** Names of the jobs: the keys one step below `jobs:`. */
function jobsOf(text: string): string[] {
  const jobs = text.slice(text.search(/^jobs:$/m));
  return [...jobs.matchAll(/^ {2}([\w-]+):$/gm)].map((match) => match[1] ?? '');
}

function jobText(text: string, job: string): string {
  const start = text.search(new RegExp(`^ {2}${job}:$`, 'm'));
  const rest = text.slice(start + job.length + 3);
  const end = rest.search(/^ {2}[\w-]+:$/m);
  return end < 0 ? rest : rest.slice(0, end);
}

describe.each(WORKFLOWS)('%s', (name) => {
  const text = read(name);

  it('grants nothing by default', () => {
    expect(text).toMatch(/^permissions: \{\}$/m);
  });

  it('pins every foreign action by its full commit, and says which version that is', () => {
    const uses = [...text.matchAll(/^.*\buses: (.+)$/gm)].map((match) => match[1] ?? '');
    const foreign = uses.filter((value) => !value.startsWith('./'));
    expect(foreign.filter((value) => !/^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(value))).toEqual([]);
  });

  it('leaves no credentials behind after a checkout', () => {
    const checkouts = text.match(/actions\/checkout@/g) ?? [];
    const dropped = text.match(/persist-credentials: false/g) ?? [];
    expect(dropped).toHaveLength(checkouts.length);
  });

  it('puts no expression into a shell', () => {
    const commands = [...text.matchAll(/^\s*(?:- )?run: (.*(?:\n {10,}.*)*)/gm)].map((match) => match[1] ?? '');
    expect(commands.filter((command) => command.includes('${{'))).toEqual([]);
  });
});

describe('ci.yml', () => {
  const text = read('ci.yml');

  it('has one gate that needs every other job, and looks at each result', () => {
    const gate = jobText(text, 'gate');
    const needs = /needs: \[(.*)\]/.exec(gate)?.[1]?.split(', ') ?? [];
    const others = jobsOf(text).filter((job) => job !== 'gate');
    expect(others.length).toBeGreaterThan(1);
    expect(needs.toSorted()).toEqual(others.toSorted());
    expect(gate).toContain('if: always()');
    expect(gate).toContain("join(needs.*.result, ' ')");
  });

  it.each(['ubuntu-latest', 'macos-latest', 'windows-latest'])('tests on %s', (runner) => {
    expect(jobText(text, 'test')).toContain(runner);
  });
});
