/** A run in which not everything is signed: what it says, and what lies where afterwards. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AttestRequest } from '../../src/attest/request.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { attestIn, createMachine, type Machine } from '../support/attesting.js';

let sandbox: Sandbox;
let machine: Machine;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(async () => sandbox.close());
beforeEach(() => {
  machine = createMachine({});
});
afterEach(() => {
  machine.remove();
  sandbox.services.rekorV1.setFaults([]);
});

/** A run about so many files whose log refuses one statement, or all. */
async function failing(
  files: number,
  refused: { nth?: number },
  stores: readonly string[],
  request: Partial<AttestRequest> = {},
) {
  for (let at = 1; at <= files; at += 1) writeFileSync(path.join(machine.directory, `${at}.tar.gz`), `file ${at}`);
  sandbox.services.rekorV1.setFaults([{ fault: { kind: 'status', status: 500 }, method: 'POST', ...refused }]);
  return attestIn({ sandbox, machine, stores, request: { perSubject: true, ...request } });
}

const bundles = (): string[] => readdirSync(machine.directory).filter((name) => name.includes('json'));
const RESUME = 'Then run the same command with --resume (in the action: `resume`): what is signed is not signed again.';

describe('bundles of a run that ended early', () => {
  it.each([
    [6, 5, / 5 of 6 bundles were signed, verified and written: ("[^"]+", ){4}"[^"]+"\.$/],
    [8, 7, / 7 of 8 bundles were signed, verified and written: ("[^"]+", ){4}"[^"]+" and 2 more\.$/],
    [2, 1, / 1 of 2 bundles was signed, verified and written: "[^"]+"\.$/],
  ])('are named, the first five of them: of %d files', async (files, made, message) => {
    const ended = failing(files, { nth: files }, ['file']);
    await expect(ended).rejects.toMatchObject({
      code: 'SERVICE_FAILED',
      message: expect.stringMatching(message),
      remedy: expect.stringContaining(RESUME),
      cause: { code: 'SERVICE_FAILED' },
    });
    expect(bundles()).toHaveLength(made);
  });

  it('are in its record where no files are written', async () => {
    const ended = failing(2, { nth: 2 }, [`oci://${sandbox.registry.host}/acme/partial`]);
    await expect(ended).rejects.toMatchObject({
      code: 'SERVICE_FAILED',
      message: expect.stringMatching(/ 1 of 2 bundles was signed, verified and kept in the record of this run\.$/),
      remedy: expect.stringContaining(RESUME),
    });
    expect(bundles()).toEqual([]);
    expect(machine.records()).toHaveLength(1);
  });

  it.each([
    ['a file each', {}],
    ['one file', { output: 'all.jsonl' }],
  ])('may be none, in %s: nothing is written, and nothing said of it', async (_, request) => {
    const ended = failing(2, {}, ['file'], request);
    await expect(ended).rejects.toMatchObject({
      code: 'SERVICE_FAILED',
      message: expect.not.stringContaining('bundles'),
      remedy: expect.not.stringContaining('--resume'),
    });
    expect(bundles()).toEqual([]);
  });
});
