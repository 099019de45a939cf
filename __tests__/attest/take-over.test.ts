/** What a run takes over for its own: the statement that it would sign, and nothing that says something else. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AttestRequest, AttestResult } from '../../src/attest/request.js';
import { createHttp } from '../../src/http.js';
import type { JsonObject } from '../../src/model/statement.js';
import { SILENT } from '../../src/progress.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { openStores, parseStores } from '../../src/store/open.js';
import { attestIn, createMachine, type Machine, requestsOf } from '../support/attesting.js';
import { shownBy } from '../support/stored.js';

let sandbox: Sandbox;
const machines: Machine[] = [];
let warnings: string[];
let count = 0;

beforeAll(async () => {
  sandbox = await startSandbox();
});

afterAll(async () => sandbox.close());

beforeEach(() => {
  count += 1;
  warnings = [];
});

afterEach(() => {
  machines.splice(0).forEach((one) => one.remove());
  sandbox.setClaims({});
});

const BUNDLE = 'widget.tar.gz.sigstore.json';
const evidence = (): string => `oci://${sandbox.registry.host}/acme/take-over-${count}`;

/** A job of its own: nothing is on its machine but what was built. */
function newJob(): Machine {
  const machine = createMachine({ 'widget.tar.gz': `a widget ${count}` });
  machines.push(machine);
  return machine;
}

interface Job {
  readonly stores?: readonly string[];
  readonly startedOn?: string;
  readonly on?: Machine;
  readonly log?: 1 | 2;
}

async function run(request: Partial<AttestRequest> = {}, { stores, startedOn, on = newJob(), log = 1 }: Job = {}) {
  const context = { serverUrl: 'https://github.com', eventName: 'push', forkPullRequest: false };
  const started = startedOn === undefined ? {} : { startedOn };
  const world = { warn: (message: string) => void warnings.push(message), context: { ...context, ...started } };
  return attestIn({ sandbox, machine: on, stores: stores ?? [evidence()], request, world, log });
}

const signatures = (): number => requestsOf(sandbox, 'rekorV1').filter(({ method }) => method === 'POST').length;
const origins = ({ attestations }: AttestResult): string[] => attestations.map(({ origin }) => origin);
const inline = (type: string, content: unknown): AttestRequest['predicate'] => {
  return { kind: 'inline', type, text: JSON.stringify(content) };
};

async function shown({ attestations }: AttestResult): Promise<number> {
  const [subject] = attestations[0]?.subjects ?? [];
  if (subject === undefined) throw new RangeError('nothing was attested');
  return shownBy(sandbox, { store: evidence(), subject, directory: '.' });
}

/** Provenance as this run makes it, after a change. */
async function provenance(change: (content: Provenance) => void): Promise<AttestRequest['predicate']> {
  const { attestations } = await run({}, { stores: ['file'] });
  const content = structuredClone(attestations[0]?.predicate.content) as unknown as Provenance;
  change(content);
  return inline('slsaprovenance1', content);
}

interface Provenance {
  readonly buildDefinition: { readonly resolvedDependencies: JsonObject[]; readonly internalParameters: JsonObject };
  readonly runDetails: JsonObject & { readonly metadata: JsonObject };
}

describe('what another job of the run said of the same subjects', () => {
  const sbom = (name: string) => inline('cyclonedx', { bomFormat: 'CycloneDX', components: [{ name }] });
  const lie = { uri: 'pkg:npm/safe-lib@9.9.9', digest: { sha256: '00'.repeat(32) } };
  const others: [string, () => Promise<AttestRequest['predicate']>, AttestRequest['predicate']][] = [
    ['another document of the same type', async () => sbom('one'), sbom('two')],
    [
      'the same document, written otherwise',
      async () => inline('spdx', { a: 1, b: 2 }),
      inline('spdx', { b: 2, a: 1 }),
    ],
    [
      'provenance with one more dependency',
      async () => provenance(({ buildDefinition }) => buildDefinition.resolvedDependencies.push(lie)),
      { kind: 'provenance' },
    ],
    [
      'provenance with byproducts',
      async () => provenance(({ runDetails }) => void (runDetails['byproducts'] = [{ name: 'all tests passed' }])),
      { kind: 'provenance' },
    ],
    [
      'provenance with one more parameter',
      async () => provenance(({ buildDefinition }) => void (buildDefinition.internalParameters['reviewed'] = true)),
      { kind: 'provenance' },
    ],
    [
      'provenance that finished',
      async () => provenance(({ runDetails: { metadata } }) => void (metadata['finishedOn'] = '2026-01-01T00:00:00Z')),
      { kind: 'provenance' },
    ],
    [
      'provenance whose start says more than a time',
      async () => provenance(({ runDetails: { metadata } }) => void (metadata['startedOn'] = '1 Jan 2020 (reviewed)')),
      { kind: 'provenance' },
    ],
  ];

  it.each(others)('is left as it is, and named, and this one is signed: %s', async (_, made, predicate) => {
    await run({ predicate: await made() });
    const before = signatures();
    const result = await run({ predicate });
    expect({ origins: origins(result), signed: signatures() - before }).toEqual({ origins: ['signed'], signed: 1 });
    expect(await shown(result)).toBe(2);
    expect(warnings).toEqual([
      `${evidence()}: a bundle of this run says something else of the same subjects than this command does, which is signed anew.`,
    ]);
    expect(result.warnings).toEqual(warnings);
  });

  it('does not reach the file', async () => {
    await run({ predicate: sbom('one') });
    const job = newJob();
    await run({ predicate: sbom('two') }, { stores: [evidence(), 'file'], on: job });
    const text = readFileSync(path.join(job.directory, 'widget.tar.gz.cyclonedx.sigstore.json'), 'utf8');
    const { payload } = (JSON.parse(text) as { dsseEnvelope: { payload: string } }).dsseEnvelope;
    expect(JSON.parse(Buffer.from(payload, 'base64').toString())).toMatchObject({
      predicate: { components: [{ name: 'two' }] },
    });
  });

  it('keeps nobody from finding what this one said before', async () => {
    await run({ predicate: sbom('one') });
    await run({ predicate: sbom('two') });
    warnings = [];
    const before = signatures();
    sandbox.setClaims({ run_attempt: '2' });
    const again = await run({ predicate: sbom('two') });
    expect({ origins: origins(again), signed: signatures() - before, warnings }).toEqual({
      origins: ['found'],
      signed: 0,
      warnings: [],
    });
    expect(again.attestations[0]?.predicate.content).toMatchObject({ components: [{ name: 'two' }] });
  });
});

describe('when the run started', () => {
  const [first, second] = ['2025-01-01T10:00:00Z', '2025-01-01T11:00:00Z'];

  it.each<[string, string, string | undefined, string | undefined, string]>([
    ['differs between attempts', '2', first, second, 'found'],
    ['is known to one attempt alone', '2', first, undefined, 'found'],
    ['is known to the other attempt alone', '2', undefined, second, 'found'],
    ['is known to one job of an attempt alone', '1', undefined, second, 'found'],
    ['cannot be two moments in one attempt', '1', first, second, 'signed'],
  ])('%s', async (_, attempt, one, other, origin) => {
    await run({}, one === undefined ? {} : { startedOn: one });
    sandbox.setClaims({ run_attempt: attempt });
    expect(origins(await run({}, other === undefined ? {} : { startedOn: other }))).toEqual([origin]);
  });
});

describe('a bundle in other JSON', () => {
  type Bundle = Record<string, unknown>;
  const rewritten: [string, (bundle: Bundle) => string, string][] = [
    ['with white space', (bundle) => `${JSON.stringify(bundle).slice(0, -1)}${' '.repeat(50_000)}}`, 'found'],
    ['on many lines', (bundle) => JSON.stringify(bundle, undefined, 2), 'found'],
    ['in another order', (bundle) => JSON.stringify(Object.fromEntries(Object.entries(bundle).toReversed())), 'found'],
    [
      'with a megabyte of white space',
      (bundle) => `${JSON.stringify(bundle).slice(0, -1)}${' '.repeat(1e6)}}`,
      'signed',
    ],
    ['with something added', (bundle) => JSON.stringify({ ...bundle, zzz: 'A'.repeat(1000) }), 'signed'],
  ];

  it.each(rewritten)('%s reaches no other store as it is', async (_, rewrite, origin) => {
    const job = newJob();
    const { attestations } = await run({}, { stores: ['file'], on: job });
    const original = readFileSync(path.join(job.directory, BUNDLE), 'utf8');
    await putRaw(rewrite(JSON.parse(original) as Bundle), attestations[0]?.subjects ?? []);
    const clean = newJob();
    expect(origins(await run({}, { stores: [evidence(), 'file'], on: clean }))).toEqual([origin]);
    const written = readFileSync(path.join(clean.directory, BUNDLE), 'utf8');
    if (origin === 'found') expect(written).toBe(original);
    expect(written.length).toBeLessThan(original.length + 1000);
  });

  it.each([1, 2] as const)('of GitHub is the same bundle file again, byte by byte, with Rekor v%s', async (log) => {
    const [job, clean] = [newJob(), newJob()];
    await run({}, { stores: ['github', 'file'], on: job, log });
    expect(origins(await run({}, { stores: ['github', 'file'], on: clean, log }))).toEqual(['found']);
    const [one, other] = [job, clean].map(({ directory }) => readFileSync(path.join(directory, BUNDLE), 'utf8'));
    expect(other).toBe(one);
  });

  async function putRaw(text: string, subjects: AttestResult['attestations'][number]['subjects']): Promise<void> {
    const [store] = await openStores(parseStores([evidence()]), {
      ...{ http: createHttp(), progress: SILENT, directory: '.', registry: {}, now: () => new Date() },
      github: { serverUrl: 'https://github.com', apiUrl: 'https://api.github.com', repository: 'acme/widget' },
    });
    const planned = { predicateType: 'https://slsa.dev/provenance/v1', subjects, file: path.resolve('x.json') };
    await store?.put({ ...planned, bytes: Buffer.from(text) });
  }
});

it('a file with the bundle in other JSON is in the way, before anything is signed', async () => {
  const job = newJob();
  await run({}, { stores: ['file'], on: job });
  const file = path.join(job.directory, BUNDLE);
  writeFileSync(file, readFileSync(file, 'utf8').replace('{', '{ '));
  const before = signatures();
  await expect(run({}, { stores: ['file'], on: job })).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' });
  expect(signatures()).toBe(before);
});
