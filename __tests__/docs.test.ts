import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ERROR_CODES } from '../src/errors.js';

interface Row {
  readonly code: string;
  readonly exit: string;
  readonly meaning: string;
  readonly remedy: string;
}

/** A section a code, so that a message can link to it: heading, exit and meaning, what to do. */
function rowsOf(text: string): Row[] {
  return [...text.matchAll(/^### ([A-Z0-9_]+)\n\nExit (\d+)\. (.*)\n\n(.*)$/gm)].map((match) => ({
    code: match[1] ?? '',
    exit: match[2] ?? '',
    meaning: match[3] ?? '',
    remedy: match[4] ?? '',
  }));
}

describe('docs/errors.md', () => {
  const rows = rowsOf(readFileSync('docs/errors.md', 'utf8'));

  it('lists the closed list of codes: each once, with its exit code and meaning, and no other', () => {
    const documented = rows.map(({ code, exit, meaning }) => `${code} ${exit} ${meaning}`);
    const listed = Object.entries(ERROR_CODES).map(([code, entry]) => `${code} ${entry.exit} ${entry.meaning}`);
    expect(documented.toSorted()).toEqual(listed.toSorted());
  });

  it('says for each code what to do', () => {
    expect(rows.filter(({ remedy }) => remedy.length < 10).map(({ code }) => code)).toEqual([]);
  });
});

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'docs/architecture.md',
  'docs/concurrency.md',
  'docs/errors.md',
  'docs/faults.md',
  'docs/interop.md',
  'docs/stores.md',
  'docs/threat-model.md',
];

describe.each(PAGES)('%s', (page) => {
  it('exists, and its links into the repository lead somewhere', () => {
    const text = readFileSync(page, 'utf8');
    const targets = [...text.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '');
    expect(targets.filter((target) => !existsSync(join(dirname(page), target)))).toEqual([]);
  });

  it('names only npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = [...readFileSync(page, 'utf8').matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});
