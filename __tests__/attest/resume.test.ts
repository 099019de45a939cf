import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AttestRequest, AttestResult } from '../../src/attest/request.js';
import { createHttp } from '../../src/http.js';
import { printable } from '../../src/model/printable.js';
import type { Fault, FaultRule } from '../../src/sandbox/faults.js';
import { startSandbox, type Sandbox, type SandboxServiceName } from '../../src/sandbox/sandbox.js';
import {
  type Attesting,
  attestIn,
  createMachine,
  draftRelease,
  imageSubject,
  type Machine,
  requestsOf,
} from '../support/attesting.js';
import { shownBy } from '../support/stored.js';

let sandbox: Sandbox;
let machine: Machine;
let warnings: string[];
/** Every test has places of its own in what the sandbox keeps. */
let count = 0;

beforeAll(async () => {
  sandbox = await startSandbox();
});

afterAll(async () => {
  await sandbox.close();
});

beforeEach(() => {
  count += 1;
  warnings = [];
  machine = createMachine({ 'widget.tar.gz': `widget ${count}`, 'gadget.tar.gz': `gadget ${count}` });
});

afterEach(() => {
  machine.remove();
  heal();
  sandbox.setClaims({});
});

function heal(): void {
  for (const service of Object.values(sandbox.services)) service.setFaults([]);
}

const widget: AttestRequest['subjects'] = [{ kind: 'files', patterns: ['widget.tar.gz'] }];
const evidence = (): string => `oci://${sandbox.registry.host}/acme/evidence-${count}`;

async function run(stores: readonly string[], request: Partial<AttestRequest> = {}, more: Partial<Attesting> = {}) {
  const world = { warn: (message: string): void => void warnings.push(message), ...more.world };
  return attestIn({ sandbox, machine, stores, ...more, request: { subjects: widget, ...request }, world });
}

const signatures = (): number =>
  (['rekorV1', 'rekorV2'] as const)
    .flatMap((service) => requestsOf(sandbox, service))
    .filter(({ method }) => method === 'POST').length;

const outcomes = ({ stores }: AttestResult) =>
  stores.map(({ store, written, present, failed, untried }) => [store, written, present, failed, untried]);

interface StoreRow {
  readonly title: string;
  readonly service: SandboxServiceName;
  /** What the store is called, once its place is made. */
  readonly place: () => Promise<string>;
  readonly subjects: () => AttestRequest['subjects'];
  /** Requests that write. */
  readonly writing: Omit<FaultRule, 'fault'>;
}

const STORES: readonly StoreRow[] = [
  {
    title: 'github',
    service: 'github',
    place: async () => 'github',
    subjects: () => widget,
    writing: { method: 'POST', path: '/repos/acme/widget/attestations' },
  },
  {
    title: 'release',
    service: 'github',
    place: async () => {
      await draftRelease(sandbox, `v${count}`);
      return `release:v${count}`;
    },
    subjects: () => widget,
    writing: { method: 'POST', path: '/api/uploads/' },
  },
  {
    title: 'an evidence repository',
    service: 'registry',
    place: async () => evidence(),
    subjects: () => widget,
    writing: { method: 'PUT' },
  },
  {
    title: 'registry',
    service: 'registry',
    place: async () => 'registry',
    subjects: () => [imageSubject(sandbox, `acme/image-${count}`)],
    writing: { method: 'PUT' },
  },
];

const status = (code: number, headers: Record<string, string> = {}): Fault => ({
  kind: 'status',
  status: code,
  headers,
});
const FAULTS: readonly [string, Fault, RegExp][] = [
  ['403', status(403), /STORE_FORBIDDEN|STORE_UNAUTHORIZED/],
  ['500', status(500), /SERVICE_FAILED/],
  ['a connection cut mid-upload', { kind: 'cut', afterBytes: 64 }, /SERVICE_UNREACHABLE|SERVICE_FAILED/],
];

describe.each(STORES)('$title that fails when the bundle is put', (row) => {
  it.each(FAULTS)('(%s) loses nothing: the others have it, and --resume finishes it once', async (_, fault, reason) => {
    const [store, subjects] = [await row.place(), row.subjects()];
    const http = createHttp({ attempts: 1, timeoutMs: 1500 });
    sandbox.services[row.service].setFaults([{ fault, ...row.writing }]);
    const failing = run(['file', store], { subjects }, { http });
    const error = await failing.then(
      () => undefined,
      (caught: unknown) => caught,
    );
    expect((error as Error | undefined)?.message).toMatch(reason);
    expect(error).toMatchObject({
      code: 'STORE_INCOMPLETE',
      exitCode: 3,
      remedy: expect.stringContaining('--resume'),
    });
    const { result } = error as { readonly result: AttestResult };
    expect(outcomes(result)).toEqual([
      ['file', 1, 0, 0, 0],
      [store, 0, 0, 1, 0],
    ]);
    expect(existsSync(result.attestations[0]?.bundlePath ?? '')).toBe(true);
    expect(machine.records()).toHaveLength(1);

    heal();
    const before = signatures();
    const resumed = await run(['file', store], { subjects, resume: true });
    expect(outcomes(resumed).map(([name, , , failed, untried]) => [name, failed, untried])).toEqual([
      ['file', 0, 0],
      [store, 0, 0],
    ]);
    expect(resumed.attestations[0]?.origin).toBe('resumed');
    expect(signatures()).toBe(before);
    expect(machine.records()).toEqual([]);
    const [subject] = resumed.attestations[0]?.subjects ?? [];
    if (subject === undefined) throw new RangeError('nothing was attested');
    await expect(shownBy(sandbox, { store, subject, directory: machine.directory })).resolves.toBe(1);
  });
});

/** A run whose second store fails, so that its record stays. */
async function unfinished(request: Partial<AttestRequest> = {}): Promise<string> {
  sandbox.services.registry.setFaults([{ fault: status(500), method: 'PUT' }]);
  await expect(run(['file', evidence()], request)).rejects.toMatchObject({ code: 'STORE_INCOMPLETE' });
  heal();
  warnings = [];
  const [record] = machine.records();
  return path.join(machine.state, record ?? '');
}

/** A run that ended while it signed, as one that is killed does: what it began stands in its record. */
async function endedWhileSigning(stores: readonly string[], request: Partial<AttestRequest> = {}): Promise<void> {
  sandbox.services.rekorV1.setFaults([{ fault: status(500), method: 'POST' }]);
  await expect(run(stores, request)).rejects.toMatchObject({ code: 'SERVICE_FAILED' });
  heal();
  warnings = [];
}

/** After a failure that is the store's own, trying it with every other bundle helps nobody. */
it('a store that is down is tried with a few bundles, not with all', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `part-${index}.zip`);
  names.forEach((name) => writeFileSync(path.join(machine.directory, name), `${name} ${count}`));
  sandbox.services.registry.setFaults([{ fault: status(503), method: 'PUT' }]);
  const request: Partial<AttestRequest> = { subjects: [{ kind: 'files', patterns: ['*.zip'] }], perSubject: true };
  const error: unknown = await run(['file', evidence()], request).catch((caught: unknown) => caught);
  const [file, failed] = (error as { readonly result: AttestResult }).result.stores;
  expect(file).toMatchObject({ written: 12, failed: 0 });
  expect(failed).toMatchObject({ written: 0, failures: [{ code: 'SERVICE_FAILED' }] });
  expect(failed?.failed).toBeLessThanOrEqual(4);
  expect((failed?.failed ?? 0) + (failed?.untried ?? 0)).toBe(12);
  heal();
  expect(outcomes(await run(['file', evidence()], { ...request, resume: true }))).toEqual([
    ['file', 0, 12, 0, 0],
    [evidence(), 12, 0, 0, 0],
  ]);
});

const both: Partial<AttestRequest> = { subjects: [{ kind: 'files', patterns: ['*.tar.gz'] }], perSubject: true };
const inJob = (name: string): string => path.join(machine.directory, name);

describe('--resume', () => {
  it('says so where there is nothing to resume', async () => {
    const asked = requestsOf(sandbox, 'fulcio').length;
    await expect(run(['file'], { resume: true })).rejects.toMatchObject({
      code: 'STATE_MISSING',
      remedy:
        'Run the command without --resume (in the action: `resume`): what is stored already is found, and left. A subject that has changed since then, or other stores, make it another run.',
    });
    expect(requestsOf(sandbox, 'fulcio')).toHaveLength(asked);
    expect(readdirSync(machine.directory)).toEqual(['gadget.tar.gz', 'widget.tar.gz']);
  });

  it.each<[string, () => void, readonly string[] | undefined, Partial<AttestRequest>]>([
    ['of a file that changed since', () => writeFileSync(inJob('widget.tar.gz'), 'changed'), undefined, {}],
    ['of another run', () => sandbox.setClaims({ run_id: '42' }), undefined, {}],
    ['of another signer', () => sandbox.setClaims({ job_workflow_ref: 'acme/ci/x.yml@refs/tags/v1' }), undefined, {}],
    ['for other stores', () => undefined, ['file'], {}],
    ['of another predicate', () => undefined, undefined, { predicate: { kind: 'inline', type: 'spdx', text: '{}' } }],
    ['of more subjects', () => undefined, undefined, { subjects: both.subjects ?? [] }],
  ])('takes up no run %s', async (_, change, stores, request) => {
    await unfinished();
    change();
    const before = signatures();
    await expect(run(stores ?? ['file', evidence()], { ...request, resume: true })).rejects.toMatchObject({
      code: expect.stringMatching(/^(STATE_MISSING|OUTPUT_EXISTS)$/),
    });
    expect(signatures()).toBe(before);
    expect(machine.records()).toHaveLength(1);
  });

  it('takes up a run of an earlier attempt', async () => {
    await unfinished();
    sandbox.setClaims({ run_attempt: '2' });
    const before = signatures();
    expect(outcomes(await run(['file', evidence()], { resume: true }))).toMatchObject([
      ['file', 0, 1, 0, 0],
      [evidence(), 1, 0, 0, 0],
    ]);
    expect(signatures()).toBe(before);
  });

  it('signs what was not signed, and says that there may be log entries without a bundle', async () => {
    sandbox.services.rekorV1.setFaults([{ fault: status(500), method: 'POST', nth: 2 }]);
    await expect(run(['file', evidence()], both)).rejects.toMatchObject({
      code: 'SERVICE_FAILED',
      message: expect.stringContaining('1 of 2 bundles was signed, verified and written'),
      remedy: expect.stringContaining('--resume'),
    });
    const stored = requestsOf(sandbox, 'registry').filter(({ method, path: at }) => {
      return method === 'PUT' && at.includes(`/evidence-${count}/`);
    });
    expect(stored).toEqual([]);
    heal();
    warnings = [];
    const before = signatures();
    const result = await run(['file', evidence()], { ...both, resume: true });
    expect(result.attestations.map(({ origin }) => origin).toSorted()).toEqual(['resumed', 'signed']);
    expect(signatures() - before).toBe(1);
    expect(outcomes(result)).toMatchObject([
      ['file', 1, 1, 0, 0],
      [evidence(), 2, 0, 0, 0],
    ]);
    expect(warnings).toEqual([expect.stringContaining('may hold one entry that nobody has the bundle of')]);
    expect(result.warnings).toEqual(warnings);
  });

  it('puts again what a store has lost since, and says so', async () => {
    await unfinished();
    rmSync(inJob('widget.tar.gz.sigstore.json'));
    const result = await run(['file', evidence()], { resume: true });
    expect(outcomes(result)).toEqual([
      ['file', 1, 0, 0, 0],
      [evidence(), 1, 0, 0, 0],
    ]);
    expect(result.warnings).toEqual([expect.stringMatching(/^file: .* was gone, and was put there again\.$/)]);
  });

  it('completes one file of several bundles', async () => {
    const request = { ...both, output: 'all.jsonl' };
    sandbox.services.rekorV1.setFaults([{ fault: status(500), method: 'POST', nth: 2 }]);
    await expect(run(['file'], request)).rejects.toMatchObject({ code: 'SERVICE_FAILED' });
    heal();
    const [first] = readFileSync(inJob('all.jsonl'), 'utf8').trimEnd().split('\n');
    await run(['file'], { ...request, resume: true });
    const lines = readFileSync(inJob('all.jsonl'), 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines).toContain(first);
  });

  it('finishes as well what shall be added to what is there', async () => {
    await run(['github']);
    sandbox.services.registry.setFaults([{ fault: status(500), method: 'PUT' }]);
    const add = { ifExists: 'add' } as const;
    await expect(run(['github', evidence()], add)).rejects.toMatchObject({ code: 'STORE_INCOMPLETE' });
    heal();
    const before = signatures();
    const resumed = await run(['github', evidence()], { ...add, resume: true });
    expect(outcomes(resumed)).toEqual([
      ['github', 0, 1, 0, 0],
      [evidence(), 1, 0, 0, 0],
    ]);
    expect(signatures()).toBe(before);
  });
});

describe('without --resume', () => {
  it('an unfinished run is taken over, and said to be', async () => {
    await unfinished();
    const before = signatures();
    const result = await run(['file', evidence()]);
    expect(result.attestations[0]?.origin).toBe('resumed');
    expect(signatures()).toBe(before);
    expect(warnings).toEqual([expect.stringMatching(/did not end; 1 of its bundles is taken over/)]);
  });

  it('nothing is added while another one of the same is unfinished', async () => {
    await unfinished();
    const before = signatures();
    const add = run([evidence(), 'file'], { ifExists: 'add', output: 'other.json' });
    await expect(add).rejects.toMatchObject({ code: 'INPUT_CONFLICT', remedy: expect.stringContaining('--resume') });
    expect(signatures()).toBe(before);
  });

  it('a run that ended while it signed is told of', async () => {
    await endedWhileSigning(['file']);
    await run(['file']);
    expect(warnings.join(' ')).toContain('may hold one entry that nobody has the bundle of');
  });
});

describe('a record that somebody wrote to', () => {
  const log = (record: string): string => path.join(record, 'log.jsonl');
  const planted: [string, (text: string) => string | Promise<string>][] = [
    ['a bundle with another signature', (text) => text.replace(/"sig":"[^"]{8}/, '"sig":"AAAAAAAA')],
    ['a bundle with another payload', (text) => text.replace(/"payload":"[^"]{8}/, '"payload":"eyJfdHlX')],
    ['a bundle in other JSON', (text) => text.replace('"bundle":{', '"bundle":{ ')],
    [
      'a bundle in a form that its version does not have',
      (text) => text.replace(/"certificate":(\{[^}]*\})/, '"x509CertificateChain":{"certificates":[$1]}'),
    ],
    ['something that is no bundle', (text) => text.replace(/"bundle":\{.*\}\}/, '"bundle":{"mediaType":"x"}}')],
    ['a valid bundle of another run', async (text) => withBundle(text, { run_id: '4711' })],
    ['a valid bundle for another commit', async (text) => withBundle(text, { sha: 'cd'.repeat(20) })],
    ['a valid bundle of another subject', async (text) => withBundle(text, {}, ['gadget.tar.gz'])],
  ];

  async function withBundle(
    text: string,
    claims: Parameters<Sandbox['setClaims']>[0],
    patterns: readonly string[] = ['widget.tar.gz'],
  ): Promise<string> {
    sandbox.setClaims(claims);
    await run(['file'], { subjects: [{ kind: 'files', patterns }], output: 'planted.json', ifExists: 'add' });
    sandbox.setClaims({});
    const bundle = readFileSync(inJob('planted.json'), 'utf8').trimEnd();
    return text.replace(/"bundle":\{.*\}\}/, () => `"bundle":${bundle}}`);
  }

  it.each(planted)('is refused with %s: nothing is signed or stored', async (_, plant) => {
    const record = await unfinished();
    const text = readFileSync(log(record), 'utf8');
    const changed = await plant(text);
    expect(changed).not.toBe(text);
    writeFileSync(log(record), changed);
    const before = signatures();
    const writes = (): number =>
      requestsOf(sandbox, 'registry').filter(({ method }) => method === 'PUT' || method === 'PATCH').length;
    const written = writes();
    for (const resume of [true, false]) {
      await expect(run(['file', evidence()], { resume })).rejects.toMatchObject({
        code: 'STATE_MALFORMED',
        message: `The record at "${printable(record)}" holds a bundle that is not one of this run: altered, or put there by somebody else.`,
        remedy:
          'Look who wrote it; then delete that folder, and run the command again without --resume (in the action: `resume`).',
      });
    }
    expect({ signed: signatures(), written: writes() }).toEqual({ signed: before, written });
  });

  it('is refused with a predicate that this run did not bring, though this run signed it', async () => {
    const spdx = (text: string) => ({ kind: 'inline', type: 'spdx', text }) as const;
    const record = await unfinished({ predicate: spdx('{"name":"one"}') });
    await run(['file'], { predicate: spdx('{"name":"two"}'), output: 'planted.json', ifExists: 'add' });
    const bundle = readFileSync(inJob('planted.json'), 'utf8').trimEnd();
    const text = readFileSync(log(record), 'utf8');
    writeFileSync(
      log(record),
      text.replace(/"bundle":\{.*\}\}/, () => `"bundle":${bundle}}`),
    );
    const resumed = run(['file', evidence()], { predicate: spdx('{"name":"one"}'), resume: true });
    await expect(resumed).rejects.toMatchObject({ code: 'STATE_MALFORMED' });
  });
});

const asRoot = process.platform === 'win32' || process.getuid?.() === 0 ? it.skip : it;
asRoot('a folder of records that this user may not write to is refused before a token is asked for', async () => {
  mkdirSync(path.dirname(machine.state), { recursive: true });
  chmodSync(path.dirname(machine.state), 0o500);
  const asked = requestsOf(sandbox, 'oidc').length;
  await expect(run(['file'])).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE' });
  expect(requestsOf(sandbox, 'oidc')).toHaveLength(asked);
});
