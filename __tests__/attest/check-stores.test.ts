/** What stores say before anything is signed, with stores handed in. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { assertPlacesFree, checkStores } from '../../src/attest/check-stores.js';
import { fail, WherefromError } from '../../src/errors.js';
import { fileStore } from '../../src/store/file-store.js';
import type { PlannedStatementOf, Store, StoreLine } from '../../src/store/store.js';
import { heldStore } from '../support/held-store.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'wherefrom-check-stores-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const error = (code: 'STORE_FORBIDDEN' | 'STORE_NOT_FOUND', remedy = 'Ask for the permission.'): WherefromError =>
  new WherefromError(code, `It says ${code}.`, { remedy, cause: 'a cause' });
const failed = (because: WherefromError): StoreLine => {
  return { verdict: 'failed', detail: 'A line of doctor.', remedy: because.remedy, error: because };
};
const passed: StoreLine = { verdict: 'passed', detail: 'All is well.' };
const warning: StoreLine = { verdict: 'warning', detail: 'It may be full soon.', remedy: 'Make room.' };

function saying(name: string, ...lines: readonly StoreLine[]): Store {
  return { ...heldStore({ name }), check: async () => lines };
}

const check = async (...stores: readonly Store[]) => checkStores({ stores, planned: [], mayExist: true });
const NOTHING = 'Nothing was signed or stored by this command.';

describe('what stores say', () => {
  it('is told where it is a warning, with its remedy and whose it is', async () => {
    expect(await check(saying('one', passed, warning), saying('two', passed), saying('three', warning))).toEqual([
      'one: It may be full soon. Make room.',
      'three: It may be full soon. Make room.',
    ]);
  });

  it('stops the run where it failed: the first error has its say, and each store is named', async () => {
    const stores = [saying('one', warning), saying('two', passed, failed(error('STORE_FORBIDDEN')))];
    await expect(check(...stores)).rejects.toMatchObject({
      code: 'STORE_FORBIDDEN',
      message: `two: It says STORE_FORBIDDEN. ${NOTHING}`,
      remedy: 'Ask for the permission.',
      cause: 'a cause',
    });
    const also = saying('three', failed(error('STORE_NOT_FOUND', 'Make it.')));
    const likewise = saying('four', failed(error('STORE_NOT_FOUND', 'Make it.')));
    await expect(check(...stores, also, likewise)).rejects.toMatchObject({
      code: 'STORE_FORBIDDEN',
      message: [
        'two: It says STORE_FORBIDDEN.',
        'three: It says STORE_NOT_FOUND.',
        'four: It says STORE_NOT_FOUND.',
        NOTHING,
      ].join('\n'),
      remedy: 'Ask for the permission.\nMake it.',
    });
  });

  it('is a failure where a store cannot say anything', async () => {
    const mute = (how: () => never): Store => ({ ...heldStore({ name: 'mute' }), check: async () => how() });
    const refusing = mute(() => fail('SERVICE_FAILED', 'It answered 500.', { remedy: 'Try again.' }));
    await expect(check(saying('one', passed), refusing)).rejects.toMatchObject({
      code: 'SERVICE_FAILED',
      message: `mute: It answered 500. ${NOTHING}`,
      remedy: 'Try again.',
    });
    const broken = mute(() => {
      throw new TypeError('x is undefined');
    });
    await expect(check(broken)).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});

describe('a file that is there already', () => {
  const planned = (): PlannedStatementOf[] =>
    ['a.json', 'b.json', 'b.json'].map((name) => {
      return { predicateType: 'x:y', subjects: [], file: path.join(folder, name) };
    });

  it('is in the way where bundles shall be added, whatever lies in it', async () => {
    writeFileSync(path.join(folder, 'b.json'), '{}');
    // Of this run or not: the store itself would let its own pass.
    const files = { ...fileStore(), check: async () => [passed] };
    const asked = { stores: [saying('one'), files], planned: planned(), mayExist: false };
    await expect(checkStores(asked)).rejects.toMatchObject({
      code: 'OUTPUT_EXISTS',
      message: expect.stringMatching(/^file: [^\n]*b\.json[^\n]* Nothing was signed or stored by this command\.$/),
    });
    rmSync(path.join(folder, 'b.json'));
    expect(await checkStores(asked)).toEqual([]);
    expect(existsSync(path.join(folder, 'b.json'))).toBe(false);
  });

  it('is in nobody\u2019s way where no files are written', async () => {
    writeFileSync(path.join(folder, 'b.json'), '{}');
    expect(await checkStores({ stores: [saying('one')], planned: planned(), mayExist: false })).toEqual([]);
  });
});

describe('a place that a bundle would not find free', () => {
  const planned = ['a', 'b'].map((file) => ({ predicateType: 'x:y', subjects: [], file }));
  const taking = (name: string, free: (file: string) => boolean): Store => ({
    ...heldStore({ name }),
    assertFree: async ({ file }) => {
      if (!free(file)) fail('STORE_CONFLICT', `${file} is taken.`, { remedy: 'Remove it.' });
    },
  });

  it('is told before anything is signed, each with its store', async () => {
    const stores = [taking('one', () => true), heldStore({ name: 'any' }), taking('two', (file) => file === 'a')];
    await expect(assertPlacesFree(stores, planned)).rejects.toMatchObject({
      code: 'STORE_CONFLICT',
      message: `two: b is taken. ${NOTHING}`,
    });
    await expect(assertPlacesFree(stores.slice(0, 2), planned)).resolves.toBeUndefined();
    await expect(assertPlacesFree(stores, planned.slice(0, 1))).resolves.toBeUndefined();
  });
});
