/** What is said of a run of the same that did not end, with a store handed in. */
import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AttestRequest } from '../../src/attest/request.js';
import { fail } from '../../src/errors.js';
import { formatDigest } from '../../src/model/digest.js';
import { printable } from '../../src/model/printable.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { fileStore } from '../../src/store/file-store.js';
import type { Store } from '../../src/store/store.js';
import { attestIn, createMachine, type Machine, requestsOf } from '../support/attesting.js';
import { keepingStore } from '../support/keeping-store.js';

let sandbox: Sandbox;
const machines: Machine[] = [];
let warnings: string[];
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(async () => sandbox.close());
beforeEach(() => {
  warnings = [];
});
afterEach(() => {
  machines.splice(0).forEach((one) => one.remove());
  sandbox.services.rekorV1.setFaults([]);
});

const name = 'oci://reg.example/evidence';
const BUNDLE = '1.tar.gz.sigstore.json';

function machineOf(files: number): Machine {
  const machine = createMachine({});
  for (let at = 1; at <= files; at += 1) writeFileSync(path.join(machine.directory, `${at}.tar.gz`), `file ${at}`);
  machines.push(machine);
  return machine;
}

async function run(machine: Machine, store: Store = keepingStore({ name }), request: Partial<AttestRequest> = {}) {
  warnings = [];
  return attestIn({
    ...{ sandbox, machine, stores: [store.name] },
    request: { perSubject: true, ...request },
    world: { openStores: async () => [store], warn: (message) => void warnings.push(message) },
  });
}

/** Everything is signed, and nothing put. */
async function unfinished(machine: Machine, request: Partial<AttestRequest> = {}): Promise<void> {
  const refuses = (): never => fail('SERVICE_FAILED', 'It is down.', { remedy: 'Wait.' });
  await expect(run(machine, keepingStore({ name, refuses }), request)).rejects.toMatchObject({
    code: 'STORE_INCOMPLETE',
  });
}

/** It begins to sign, and gets no bundle. */
async function endedWhileSigning(machine: Machine, store?: Store, request: Partial<AttestRequest> = {}): Promise<void> {
  sandbox.services.rekorV1.setFaults([{ fault: { kind: 'status', status: 500 }, method: 'POST' }]);
  await expect(run(machine, store, request)).rejects.toMatchObject({ code: 'SERVICE_FAILED' });
  sandbox.services.rekorV1.setFaults([]);
}

describe('bundles of a run that did not end', () => {
  it.each([
    [1, 'An earlier run of the same did not end; 1 of its bundles is taken over.'],
    [2, 'An earlier run of the same did not end; 2 of its bundles are taken over.'],
  ])('are said to be taken over, all %i', async (files, said) => {
    const machine = machineOf(files);
    await unfinished(machine);
    const { warnings: told, attestations } = await run(machine);
    expect(attestations.map(({ origin }) => origin)).toEqual(attestations.map(() => 'resumed'));
    expect({ told, warnings }).toEqual({ told: [said], warnings: [said] });
  });

  it('are no news to who resumes it', async () => {
    const machine = machineOf(1);
    await unfinished(machine);
    expect((await run(machine, keepingStore({ name }), { resume: true })).warnings).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('are in the way of adding another of the same', async () => {
    const machine = machineOf(1);
    await unfinished(machine);
    const [record] = machine.records();
    const at = printable(path.join(machine.state, record ?? ''));
    await expect(run(machine, keepingStore({ name }), { ifExists: 'add' })).rejects.toMatchObject({
      code: 'INPUT_CONFLICT',
      message: `A run of the same has not ended; its record is "${at}".`,
      remedy: 'Finish it with --resume (in the action: `resume`), or delete that folder to attest once more.',
    });
    const resumed = await run(machine, keepingStore({ name }), { ifExists: 'add', resume: true });
    expect(resumed.attestations[0]?.origin).toBe('resumed');
  });

  it('are found in their file by who resumes a run that adds, where its record could not take them', async () => {
    const [machine, elsewhere] = [machineOf(1), machineOf(1)];
    const add = { ifExists: 'add' } as const;
    await run(elsewhere, fileStore());
    await endedWhileSigning(machine, fileStore(), add);
    copyFileSync(path.join(elsewhere.directory, BUNDLE), path.join(machine.directory, BUNDLE));
    const logged = requestsOf(sandbox, 'rekorV1').length;
    const { attestations, stores } = await run(machine, fileStore(), { ...add, resume: true });
    expect(attestations.map(({ origin }) => origin)).toEqual(['found']);
    expect(stores).toMatchObject([{ store: 'file', written: 0, present: 1, failed: 0 }]);
    expect(requestsOf(sandbox, 'rekorV1')).toHaveLength(logged);
    expect(machine.records()).toEqual([]);
  });

  it('are another run\u2019s where a predicate of the same type says something else', async () => {
    const machine = machineOf(1);
    const saying = (title: string) =>
      ({ predicate: { kind: 'inline', type: 'x:y', text: `{"title":"${title}"}` } }) as const;
    await unfinished(machine, saying('one'));
    await expect(run(machine, keepingStore({ name }), { ...saying('two'), resume: true })).rejects.toMatchObject({
      code: 'STATE_MISSING',
    });
    const { attestations, warnings: told } = await run(machine, keepingStore({ name }), saying('two'));
    expect({ origins: attestations.map(({ origin }) => origin), told }).toEqual({ origins: ['signed'], told: [] });
    const resumed = await run(machine, keepingStore({ name }), { ...saying('one'), resume: true });
    expect(resumed.attestations.map(({ origin }) => origin)).toEqual(['resumed']);
  });

  it('are not there where every run ended', async () => {
    const machine = machineOf(1);
    await run(machine, keepingStore({ name }), { ifExists: 'add' });
    await expect(run(machine, keepingStore({ name }), { resume: true })).rejects.toMatchObject({
      code: 'STATE_MISSING',
      message: 'There is no unfinished run of these subjects, predicate and stores to resume.',
      remedy: expect.stringMatching(
        /^Run the command without --resume \(in the action: `resume`\): what is stored already is found, and left\./,
      ),
    });
  });
});

describe('log entries of a run that ended while it signed', () => {
  const ONE = 'An earlier run ended while it signed: a log may hold one entry that nobody has the bundle of.';

  it.each([
    [1, ONE],
    [2, 'An earlier run ended while it signed: logs may hold up to 2 entries that nobody has the bundles of.'],
  ])('are told of, all %i, and no bundle that was taken over', async (files, said) => {
    const machine = machineOf(files);
    await endedWhileSigning(machine);
    expect((await run(machine)).warnings).toEqual([said]);
    expect(warnings).toEqual([said]);
  });

  it('are none for what a store has the bundle of', async () => {
    const machine = machineOf(2);
    const subjects: AttestRequest['subjects'] = [{ kind: 'files', patterns: ['1.tar.gz'] }];
    const elsewhere = keepingStore({ name });
    const signed = await run(machineOf(2), elsewhere, { subjects });
    await endedWhileSigning(machine);
    const [digest] = signed.attestations.flatMap((one) => one.subjects.map((subject) => formatDigest(subject.digest)));
    const store = keepingStore({ name, bundles: { [digest ?? '']: elsewhere.puts.map(({ bytes }) => bytes) } });
    const result = await run(machine, store);
    expect(result.attestations.map(({ origin }) => origin)).toEqual(['found', 'signed']);
    expect(result.warnings).toEqual([ONE]);
  });
});
