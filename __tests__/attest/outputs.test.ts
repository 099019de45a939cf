import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { planOutputs } from '../../src/attest/outputs.js';
import { planStatements } from '../../src/attest/statement.js';
import { digestOf } from '../../src/model/digest.js';

const PROVENANCE = 'https://slsa.dev/provenance/v1';
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'wherefrom-outputs-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

async function plan(names: readonly string[], output?: string): Promise<string[]> {
  const subjects = names.map((name) => ({ name, digest: digestOf('sha256', 'ab'.repeat(32)) }));
  const request = { directory, predicateType: PROVENANCE, ...(output === undefined ? {} : { output }) };
  return planOutputs(planStatements(subjects, { perSubject: true }), request);
}

describe('planOutputs', () => {
  it('places each bundle by its subject where nothing is said', async () => {
    await expect(plan(['a', 'b'])).resolves.toEqual([
      path.join(directory, 'a.sigstore.json'),
      path.join(directory, 'b.sigstore.json'),
    ]);
  });

  it.each([
    ['one bundle in one file', ['a'], 'out.json'],
    ['one bundle in a file of lines', ['a'], 'out.jsonl'],
    ['two bundles in a file of lines', ['a', 'b'], 'out.jsonl'],
    ['two bundles in a file of lines, whatever its case', ['a', 'b'], 'OUT.JSONL'],
  ])('places %s where that was said', async (_, names, output) => {
    await expect(plan(names, output)).resolves.toEqual(names.map(() => path.join(directory, output)));
    expect(readdirSync(directory)).toEqual([]);
  });

  it.each(['out.json', 'out.jsonl.txt', 'outjsonl'])('refuses two bundles in %s', async (output) => {
    await expect(plan(['a', 'b'], output)).rejects.toMatchObject({
      code: 'INPUT_CONFLICT',
      message: `"${output}" would hold 2 bundles.`,
      remedy:
        'End its name in .jsonl, for one bundle a line, or leave it away: each bundle then lies beside its artifact.',
    });
  });

  it('refuses one name for the bundles of two subjects', async () => {
    await expect(plan(['x/a', 'b', 'y/a'])).rejects.toMatchObject({
      code: 'INPUT_CONFLICT',
      message: `The bundles of two subjects would both be "${path.join(directory, 'a.sigstore.json')}".`,
      remedy: 'Name one file for all bundles, one a line: --output bundles.jsonl (in the action: `output`).',
    });
  });

  it.each([
    ['the first', ['a', 'b'], undefined, 'a.sigstore.json'],
    ['the last', ['a', 'b'], undefined, 'b.sigstore.json'],
    ['the one that was named', ['a', 'b'], 'out.jsonl', 'out.jsonl'],
  ])('refuses a file that is there, %s', async (_, names, output, taken) => {
    writeFileSync(path.join(directory, taken), '');
    await expect(plan(names, output)).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' });
  });

  it('refuses a folder that is not there', async () => {
    await expect(plan(['a'], 'no/out.json')).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE' });
    expect(existsSync(path.join(directory, 'no'))).toBe(false);
  });
});
