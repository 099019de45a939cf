/** What stores are asked before anything is signed, with stores handed in. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import path from 'node:path';
import type { AttestRequest, ResolvedSubject } from '../../src/attest/request.js';
import { planStatements } from '../../src/attest/statement.js';
import { fail, WherefromError } from '../../src/errors.js';
import { formatDigest } from '../../src/model/digest.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { fileStore } from '../../src/store/file-store.js';
import type { PlannedStatementOf, Store, StoreLine } from '../../src/store/store.js';
import { attestIn, createMachine, type Machine, requestsOf } from '../support/attesting.js';
import { type Keeping, type KeepingStore, keepingStore } from '../support/keeping-store.js';
import { unsignedBundle } from '../support/unsigned-bundle.js';

let sandbox: Sandbox;
const machines: Machine[] = [];
let machine: Machine;
let warnings: string[];
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(async () => sandbox.close());
beforeEach(() => {
  warnings = [];
  machine = newMachine();
});
afterEach(() => machines.splice(0).forEach((one) => one.remove()));

function newMachine(): Machine {
  const fresh = createMachine({ 'widget.tar.gz': 'a widget', 'gadget.tar.gz': 'a gadget' });
  machines.push(fresh);
  return fresh;
}

const name = 'oci://reg.example/evidence';
const ALL: Partial<AttestRequest> = { subjects: [{ kind: 'files', patterns: ['*.tar.gz'] }], perSubject: true };
const counts = () => ({ tokens: requestsOf(sandbox, 'oidc').length, logged: requestsOf(sandbox, 'rekorV1').length });

async function run(stores: readonly Store[], request: Partial<AttestRequest> = {}, on = machine) {
  return attestIn({
    ...{ sandbox, machine: on, stores: stores.map((store) => store.name) },
    request: { subjects: [{ kind: 'files', patterns: ['widget.tar.gz'] }], ...request },
    world: { openStores: async () => stores, warn: (message) => void warnings.push(message) },
  });
}

interface CheckedStore extends KeepingStore {
  readonly checks: (readonly PlannedStatementOf[])[];
  readonly asked: readonly unknown[];
}

/** A store that counts how often it is checked, and says the same every time. */
function checkedStore(keeping: Omit<Keeping, 'name'> = {}, ...lines: readonly StoreLine[]): CheckedStore {
  const store = keepingStore({ name, ...keeping }) as KeepingStore & { readonly asked: readonly unknown[] };
  const checks: CheckedStore['checks'] = [];
  return { ...store, checks, check: async (planned) => (checks.push(planned), lines) };
}

/** What another machine of this run has put. */
async function signed(request: Partial<AttestRequest> = {}) {
  const store = keepingStore({ name });
  const { attestations } = await run([store], request, newMachine());
  const held = store.puts.map(({ bytes, subjects }): [string, Buffer[]] => [digestOf(subjects), [bytes]]);
  return { attestations, held };
}

function digestOf([subject]: readonly Pick<ResolvedSubject, 'digest'>[]): string {
  return subject === undefined ? '' : formatDigest(subject.digest);
}

describe('a store', () => {
  const failure = new WherefromError('STORE_FORBIDDEN', 'Nobody may put anything.', { remedy: 'Ask.' });
  const failed: StoreLine = { verdict: 'failed', detail: 'No.', remedy: 'Ask.', error: failure };
  const warning: StoreLine = { verdict: 'warning', detail: 'It is nearly full.', remedy: 'Make room.' };

  it('is asked once whether it takes what is planned, and its warning is told once', async () => {
    const store = checkedStore({}, warning);
    const result = await run([store, fileStore()]);
    expect(store.checks).toHaveLength(1);
    expect(warnings).toEqual([`${name}: It is nearly full. Make room.`]);
    expect(result.warnings).toEqual(warnings);
  });

  it.each(['nothing', 'a part'])('that has %s of it, and takes no more, costs no token', async (part) => {
    const { held } = await signed({ subjects: [{ kind: 'files', patterns: ['gadget.tar.gz'] }] });
    const store = checkedStore({ bundles: part === 'nothing' ? {} : Object.fromEntries(held) }, failed);
    const before = counts();
    await expect(run([store], ALL)).rejects.toMatchObject({ code: 'STORE_FORBIDDEN' });
    expect(counts()).toEqual(before);
  });

  it('that has everything of this run is not asked, and gets nothing', async () => {
    const { held } = await signed(ALL);
    const store = checkedStore({ bundles: Object.fromEntries(held) }, failed);
    const another = { ...checkedStore({ bundles: Object.fromEntries(held) }, failed), name: `${name}-2` };
    const { attestations } = await run([store, another], ALL);
    expect(attestations.map(({ origin }) => origin)).toEqual(['found', 'found']);
    expect([store.checks, another.checks]).toEqual([[], []]);
  });

  it('that has a part of it is asked once', async () => {
    const { held } = await signed(ALL);
    const store = checkedStore({ bundles: Object.fromEntries(held.slice(0, 1)) }, warning);
    const { attestations } = await run([store], ALL);
    expect(attestations.map(({ origin }) => origin).toSorted()).toEqual(['found', 'signed']);
    expect(store.checks).toHaveLength(1);
    expect(warnings).toEqual([`${name}: It is nearly full. Make room.`]);
  });

  it('that only seemed to have everything is asked after all, before anything is signed', async () => {
    const { attestations } = await signed();
    const [subject] = attestations.flatMap(({ subjects }) => subjects) as [ResolvedSubject];
    const [statement] = planStatements([subject], { perSubject: true });
    const predicate = { type: 'https://slsa.dev/provenance/v1', content: {} };
    const forged = unsignedBundle(statement?.bytes(predicate) ?? '');
    const bundles = { [digestOf([subject])]: [forged] };
    const before = counts();
    const refusing = checkedStore({ bundles }, failed);
    await expect(run([refusing])).rejects.toMatchObject({ code: 'STORE_FORBIDDEN' });
    expect(counts()).toEqual({ tokens: before.tokens + 1, logged: before.logged });
    expect([refusing.checks.length, refusing.puts.length]).toEqual([1, 0]);

    const warned = checkedStore({ bundles }, warning);
    const result = await run([warned]);
    expect(result.attestations[0]?.origin).toBe('signed');
    expect(warned.checks).toHaveLength(1);
    expect(result.warnings).toEqual([`${name}: It is nearly full. Make room.`]);
  });

  it('that cannot be read stops the run before a token is asked for, though it would take anything', async () => {
    const refuses = (): never => fail('SERVICE_FAILED', 'It is down.', { remedy: 'Wait.' });
    const store = { ...checkedStore(), find: async () => refuses() };
    const before = counts();
    await expect(run([store])).rejects.toMatchObject({ code: 'SERVICE_FAILED' });
    expect(counts()).toEqual(before);
  });

  it.each([false, true])('is not asked what it has where a bundle shall be added: --resume %s', async (resume) => {
    const add = { ifExists: 'add' } as const;
    if (resume) {
      const refuses = (): never => fail('SERVICE_FAILED', 'It is down.', { remedy: 'Wait.' });
      await expect(run([checkedStore({ refuses })], add)).rejects.toMatchObject({ code: 'STORE_INCOMPLETE' });
    }
    const { held } = await signed();
    const store = checkedStore({ bundles: Object.fromEntries(held) });
    const { attestations, warnings: told } = await run([store], { ...add, resume });
    expect(told).toEqual([]);
    expect(attestations.map(({ origin }) => origin)).toEqual([resume ? 'resumed' : 'signed']);
    expect(store.asked).toEqual([]);
    expect(store.checks).toHaveLength(1);
  });
});

it('this run\u2019s own file is in the way of another one before a token is asked for', async () => {
  await run([fileStore()]);
  const before = counts();
  await expect(run([fileStore()], { ifExists: 'add' })).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' });
  expect(counts()).toEqual(before);
});

describe('what is planned', () => {
  const planned = async (request: Partial<AttestRequest>) => {
    const store = checkedStore();
    const { attestations } = await run([store], request);
    return { planned: store.checks[0], subjects: attestations.map((one) => one.subjects) };
  };
  const at = (file: string): string => path.join(machine.directory, file);
  const provenance = {
    predicateType: 'https://slsa.dev/provenance/v1',
    buildType: 'https://actions.github.io/buildtypes/workflow/v1',
  };

  it('is each statement with its file, type and size', async () => {
    const { planned: seen, subjects } = await planned(ALL);
    expect(seen).toEqual([
      { ...provenance, predicateBytes: 0, subjects: subjects[0], file: at('gadget.tar.gz.sigstore.json') },
      { ...provenance, predicateBytes: 0, subjects: subjects[1], file: at('widget.tar.gz.sigstore.json') },
    ]);
  });

  it('has the size of a document as it was written, and no build type', async () => {
    const text = '{ "name": "\u00e4" }';
    const { planned: seen, subjects } = await planned({ predicate: { kind: 'inline', type: 'x:y', text } });
    const [file] = seen?.map((one) => one.file) ?? [];
    expect(seen).toStrictEqual([{ predicateType: 'x:y', predicateBytes: 16, subjects: subjects[0], file }]);
  });

  it('has the build type of provenance that was brought', async () => {
    const { attestations } = await signed();
    const text = JSON.stringify(attestations[0]?.predicate.content);
    const { planned: seen } = await planned({ predicate: { kind: 'inline', type: provenance.predicateType, text } });
    expect(seen).toMatchObject([{ ...provenance, predicateBytes: text.length }]);
  });
});
