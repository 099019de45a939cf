import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { planOutputs } from '../../src/attest/outputs.js';
import { planStatements } from '../../src/attest/statement.js';
import { digestOf } from '../../src/model/digest.js';
import { refusal } from '../support/refusal.js';

const PROVENANCE = 'https://slsa.dev/provenance/v1';
const directory = path.resolve('job');

function plan(names: readonly string[], output?: string): string[] {
  const subjects = names.map((name) => ({ name, digest: digestOf('sha256', 'ab'.repeat(32)) }));
  const request = { directory, predicateType: PROVENANCE, ...(output === undefined ? {} : { output }) };
  return planOutputs(planStatements(subjects, { perSubject: true }), request).map(({ file }) => file);
}

describe('planOutputs', () => {
  it('places each bundle by its subject where nothing is said', () => {
    expect(plan(['a', 'b'])).toEqual([
      path.join(directory, 'a.sigstore.json'),
      path.join(directory, 'b.sigstore.json'),
    ]);
  });

  it.each([
    ['one bundle in one file', ['a'], 'out.json'],
    ['one bundle in a file of lines', ['a'], 'out.jsonl'],
    ['two bundles in a file of lines', ['a', 'b'], 'out.jsonl'],
    ['two bundles in a file of lines, whatever its case', ['a', 'b'], 'OUT.JSONL'],
  ])('places %s where that was said', (_, names, output) => {
    expect(plan(names, output)).toEqual(names.map(() => path.join(directory, output)));
  });

  it.each(['out.json', 'out.jsonl.txt', 'outjsonl'])('refuses two bundles in %s', async (output) => {
    expect(await refusal(() => plan(['a', 'b'], output))).toMatchObject({
      code: 'INPUT_CONFLICT',
      message: `"${output}" would hold 2 bundles.`,
      remedy:
        'End its name in .jsonl, for one bundle a line, or leave it away: each bundle then lies beside its artifact.',
    });
  });

  it('refuses one name for the bundles of two subjects', async () => {
    expect(await refusal(() => plan(['x/a', 'b', 'y/a']))).toMatchObject({
      code: 'INPUT_CONFLICT',
      message: `The bundles of two subjects would both be "${path.join(directory, 'a.sigstore.json')}".`,
      remedy: 'Name one file for all bundles, one a line: --output bundles.jsonl (in the action: `output`).',
    });
  });
});
