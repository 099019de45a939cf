/** What a run does with bundles of its own that stores hold already, with stores handed in beside the file's. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AttestRequest, AttestResult } from '../../src/attest/request.js';
import { fail } from '../../src/errors.js';
import { formatDigest } from '../../src/model/digest.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { fileStore } from '../../src/store/file-store.js';
import type { Store } from '../../src/store/store.js';
import { attestIn, createMachine, type Machine, requestsOf } from '../support/attesting.js';
import { type Keeping, type KeepingStore, keepingStore } from '../support/keeping-store.js';

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
afterEach(() => machines.splice(0).forEach((one) => one.remove()));

const [ONE, TWO, THREE] = ['oci://reg.example/one', 'oci://reg.example/two', 'oci://reg.example/three'] as const;
const WIDGET = 'widget.tar.gz.sigstore.json';

function newMachine(): Machine {
  const machine = createMachine({ 'widget.tar.gz': 'a widget', 'gadget.tar.gz': 'a gadget' });
  machines.push(machine);
  return machine;
}

async function run(machine: Machine, stores: readonly Store[], request: Partial<AttestRequest> = {}, log: 1 | 2 = 1) {
  return attestIn({
    ...{ sandbox, machine, log },
    stores: stores.map(({ name }) => name),
    request: { subjects: [{ kind: 'files', patterns: ['widget.tar.gz'] }], ...request },
    world: { openStores: async () => stores, warn: (message) => void warnings.push(message) },
  });
}

/** The bundles that a machine of its own signs, and what was said of them. */
async function sign(machine: Machine, request: Partial<AttestRequest> = {}, log: 1 | 2 = 1) {
  const result = await run(machine, [fileStore()], request, log);
  const digests = result.attestations.flatMap(({ subjects }) => subjects.map(({ digest }) => formatDigest(digest)));
  const bundles = result.attestations.map(({ bundlePath }) => readFileSync(bundlePath ?? '').subarray(0, -1));
  return { result, bundle: bundles[0] as Buffer, bundles, digests };
}

const keeping = (name: string, digest: string | undefined, ...bundles: Buffer[]): KeepingStore =>
  keepingStore({ name, bundles: { [digest ?? '']: bundles } });
const signatures = (): number => requestsOf(sandbox, 'rekorV1').filter(({ method }) => method === 'POST').length;
const outcomes = ({ stores }: AttestResult) =>
  stores.map(({ store, written, present, locations }) => [store, written, present, locations[0]?.location]);

it.each([1, 2] as const)('a bundle that was found is in the log that has it, with Rekor v%i', async (log) => {
  const { result, bundle, digests } = await sign(newMachine(), {}, log);
  const again = await run(newMachine(), [keeping(ONE, digests[0], bundle)], {}, log);
  const { url } = sandbox.services[log === 1 ? 'rekorV1' : 'rekorV2'];
  expect(again.attestations[0]).toMatchObject({ origin: 'found', logEntries: [{ url }] });
  expect(again.attestations[0]?.logEntries).toEqual(result.attestations[0]?.logEntries);
});

describe('two bundles that say the same', () => {
  it('stay where they are, and the other stores get the one of the file', async () => {
    const machine = newMachine();
    const own = await sign(machine);
    const other = await sign(newMachine());
    expect(other.bundle).not.toEqual(own.bundle);
    const [digest] = own.digests;
    const stores = [keeping(ONE, digest, other.bundle), keeping(TWO, digest), fileStore()] as const;
    const before = signatures();
    const result = await run(machine, stores);
    expect(signatures()).toBe(before);
    expect(outcomes(result)).toEqual([
      [ONE, 0, 1, `${ONE}#0`],
      [TWO, 1, 0, `${TWO} by put`],
      ['file', 0, 1, path.join(machine.directory, WIDGET)],
    ]);
    expect(stores[0].puts).toEqual([]);
    expect(stores[1].puts.map(({ bytes }) => bytes)).toEqual([own.bundle]);
    expect(result.attestations).toEqual(own.result.attestations.map((one) => ({ ...one, origin: 'found' })));
  });

  it('are put again where the chosen one is, and left where there is only the other', async () => {
    const [chosen, other] = [await sign(newMachine()), await sign(newMachine())];
    const [digest] = chosen.digests;
    const stores = [
      keeping(ONE, digest, chosen.bundle),
      keeping(TWO, digest, other.bundle),
      keeping(THREE, digest, other.bundle, chosen.bundle),
    ];
    const result = await run(newMachine(), stores);
    expect(outcomes(result)).toEqual([
      [ONE, 0, 1, `${ONE} by put`],
      [TWO, 0, 1, `${TWO}#0`],
      [THREE, 0, 1, `${THREE} by put`],
    ]);
    expect(stores.map(({ puts }) => puts.map(({ bytes }) => bytes))).toEqual([[chosen.bundle], [], [chosen.bundle]]);
    expect(result.attestations[0]).toMatchObject({
      origin: 'found',
      logEntries: chosen.result.attestations[0]?.logEntries,
    });
  });
});

describe('a bundle that was found, and that a store did not take', () => {
  it('is found still, and not signed, for the run that finishes it', async () => {
    const { bundle, digests } = await sign(newMachine());
    const refuses: Keeping['refuses'] = () => fail('SERVICE_FAILED', 'It is down.', { remedy: 'Try again.' });
    const machine = newMachine();
    const before = signatures();
    const failing = run(machine, [keeping(ONE, digests[0], bundle), keepingStore({ name: TWO, refuses })]);
    await expect(failing).rejects.toMatchObject({
      code: 'STORE_INCOMPLETE',
      message: `Stores that do not have everything: 1 of 2. ${TWO}: SERVICE_FAILED: It is down.`,
      result: { attestations: [{ origin: 'found' }] },
    });
    const stores = [keeping(ONE, digests[0], bundle), keepingStore({ name: TWO })] as const;
    const result = await run(machine, stores, { resume: true });
    expect(result.attestations.map(({ origin }) => origin)).toEqual(['found']);
    expect(stores[1].puts.map(({ bytes }) => bytes)).toEqual([bundle]);
    expect(signatures()).toBe(before);
  });
});

describe('a file with a bundle of somebody else', () => {
  const ANOTHER = { run_id: '4711' };
  const gadget: AttestRequest['subjects'] = [{ kind: 'files', patterns: ['*.tar.gz'] }];

  /** A machine with files of another run in the places of this one's. */
  async function taken(request: Partial<AttestRequest> = {}): Promise<Machine> {
    const machine = newMachine();
    sandbox.setClaims(ANOTHER);
    await sign(machine, request).finally(() => sandbox.setClaims({}));
    return machine;
  }

  it('is in the way, though another store has this run\u2019s own', async () => {
    const { bundle, digests } = await sign(newMachine());
    const machine = await taken();
    const before = signatures();
    await expect(run(machine, [keeping(ONE, digests[0], bundle), fileStore()])).rejects.toMatchObject({
      code: 'OUTPUT_EXISTS',
      message: expect.stringContaining(WIDGET),
    });
    expect(signatures()).toBe(before);
  });

  it('is in the way of several, of which one is named', async () => {
    const each = { subjects: gadget, perSubject: true };
    const machine = await taken(each);
    await expect(run(machine, [fileStore()], each)).rejects.toMatchObject({
      code: 'OUTPUT_EXISTS',
      message: expect.stringMatching(/^file: [^\n]*gadget[^\n]* Nothing was signed or stored by this command\.$/),
    });
  });

  it('is in the way of the lines that this run adds to it', async () => {
    const lines = { subjects: gadget, perSubject: true, output: 'all.jsonl' };
    const machine = await taken(lines);
    await expect(run(machine, [fileStore()], lines)).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' });
    const own = newMachine();
    await run(own, [fileStore()], lines);
    const again = await run(own, [fileStore()], lines);
    expect(again.attestations.map(({ origin }) => origin)).toEqual(['found', 'found']);
  });
});

describe('bundles of this run that say something else', () => {
  const saying = (name: string): Partial<AttestRequest> => ({
    predicate: { kind: 'inline', type: 'spdx', text: JSON.stringify({ name }) },
    subjects: [{ kind: 'files', patterns: ['*.tar.gz'] }],
    perSubject: true,
  });

  it('are counted for each store that has them', async () => {
    const { bundles, digests } = await sign(newMachine(), saying('one'));
    const all = Object.fromEntries(digests.map((digest, at) => [digest, [bundles[at] as Buffer]]));
    const [first] = digests;
    const stores = [keepingStore({ name: ONE, bundles: all }), keeping(TWO, first, bundles[0] as Buffer)];
    const result = await run(newMachine(), stores, saying('two'));
    expect(result.attestations.map(({ origin }) => origin)).toEqual(['signed', 'signed']);
    const told = 'something else of the same subjects than this command does, which is signed anew.';
    expect(warnings).toEqual([
      `${ONE}: 2 bundles of this run say ${told}`,
      `${TWO}: a bundle of this run says ${told}`,
    ]);
    expect(result.warnings).toEqual(warnings);
  });
});

it('a run that is finished by a later attempt says of each bundle which attempt signed it', async () => {
  const machine = newMachine();
  const both: Partial<AttestRequest> = { subjects: [{ kind: 'files', patterns: ['*.tar.gz'] }], perSubject: true };
  sandbox.services.rekorV1.setFaults([{ fault: { kind: 'status', status: 500 }, method: 'POST', nth: 2 }]);
  try {
    await expect(run(machine, [fileStore()], both)).rejects.toMatchObject({ code: 'SERVICE_FAILED' });
    sandbox.services.rekorV1.setFaults([]);
    sandbox.setClaims({ run_attempt: '2' });
    const { attestations } = await run(machine, [fileStore()], { ...both, resume: true });
    const said = attestations.map(({ origin, predicate: { content } }) => {
      const { runDetails } = content as { runDetails: { metadata: { invocationId: string } } };
      return `${origin} by ${runDetails.metadata.invocationId.slice(-10)}`;
    });
    expect(said.toSorted()).toEqual(['resumed by attempts/1', 'signed by attempts/2']);
  } finally {
    sandbox.services.rekorV1.setFaults([]);
    sandbox.setClaims({});
  }
});
