import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AttestRequest, AttestResult } from '../../src/attest/request.js';
import { startSandbox, type RunClaims, type Sandbox, type SandboxServiceName } from '../../src/sandbox/sandbox.js';
import { attestIn, createMachine, draftRelease, imageSubject, type Machine, requestsOf } from '../support/attesting.js';

let sandbox: Sandbox;
const machines: Machine[] = [];
let machine: Machine;
/** Every test has a name of its own for what the sandbox keeps. */
let count = 0;
let content: string;

beforeAll(async () => {
  sandbox = await startSandbox();
});

afterAll(async () => {
  await sandbox.close();
});

const newMachine = (): Machine => {
  machines.push(createMachine({ 'widget.tar.gz': content, 'gadget.tar.gz': `another ${content}` }));
  return machines.at(-1) as Machine;
};

beforeEach(() => {
  count += 1;
  content = `widget ${count}`;
  machine = newMachine();
});

afterEach(() => {
  machines.splice(0).forEach((one) => one.remove());
  sandbox.setClaims({});
  for (const service of Object.values(sandbox.services)) service.setFaults([]);
});

const widget: AttestRequest['subjects'] = [{ kind: 'files', patterns: ['widget.tar.gz'] }];
const evidence = (): string => `oci://${sandbox.registry.host}/acme/evidence-${count}`;

/** Stores of a file by their kind; each test gets places of its own. */
const FILE_STORES = {
  file: async () => 'file',
  github: async () => 'github',
  release: async () => {
    await draftRelease(sandbox, `v${count}`);
    return `release:v${count}`;
  },
  oci: async () => evidence(),
  'oci-layout': async () => `oci-layout:${path.join(machine.directory, 'layout')}`,
} as const;
type FileStoreKind = keyof typeof FILE_STORES;
const KINDS = Object.keys(FILE_STORES) as FileStoreKind[];

async function run(stores: readonly string[], request: Partial<AttestRequest> = {}, on = machine) {
  return attestIn({ sandbox, machine: on, stores, request: { subjects: widget, ...request } });
}

const SIGNING: readonly SandboxServiceName[] = ['fulcio', 'rekorV1', 'rekorV2'];
const signed = (): number =>
  SIGNING.flatMap((service) => requestsOf(sandbox, service)).filter(({ method }) => method === 'POST').length;
const writes = (): number =>
  (['github', 'registry', 'githubUploads'] as readonly string[])
    .flatMap((name) => (name in sandbox.services ? requestsOf(sandbox, name as SandboxServiceName) : []))
    .filter(({ method }) => method !== 'GET' && method !== 'HEAD').length;
const outcomes = ({ stores }: AttestResult) =>
  stores.map(({ store, written, present, failed, untried }) => [store, written, present, failed, untried]);

describe('one signature in every store', () => {
  it('is signed once, put everywhere, and every store says where', async () => {
    const stores = await Promise.all(KINDS.map(async (kind) => FILE_STORES[kind]()));
    const before = signed();
    const result = await run(stores);
    expect(outcomes(result)).toEqual(stores.map((store) => [store, 1, 0, 0, 0]));
    expect(signed() - before).toBe(2);
    expect(result.stores.map(({ locations }) => locations.length)).toEqual(stores.map(() => 1));
    expect(result.stores.find(({ store }) => store === 'github')?.ids).toMatchObject({
      'attestation-id': [expect.stringMatching(/^\d+$/)],
    });
    expect(machine.records()).toEqual([]);
  });

  it('lies beside an image too', async () => {
    const subjects = [imageSubject(sandbox, `acme/image-${count}`)];
    const result = await run(['registry', 'github'], { subjects });
    expect(outcomes(result)).toEqual([
      ['registry', 1, 0, 0, 0],
      ['github', 1, 0, 0, 0],
    ]);
    expect(result.attestations[0]).not.toHaveProperty('bundlePath');
  });
});

describe('a run that fails after it has asked whether it may push', () => {
  it.each<[string, SandboxServiceName]>([
    ['no token is given', 'oidc'],
    ['nothing is signed', 'fulcio'],
  ])('leaves no upload begun in the registry: %s', async (_, service) => {
    sandbox.services[service].setFaults([{ fault: { kind: 'status', status: 403 } }]);
    const before = requestsOf(sandbox, 'registry').length;
    await expect(run([evidence()])).rejects.toMatchObject({ exitCode: expect.any(Number) });
    const asked = requestsOf(sandbox, 'registry').slice(before);
    expect(asked.filter(({ path: where }) => where.includes('/uploads/')).map(({ method }) => method)).toEqual([
      'POST',
      'DELETE',
    ]);
    expect(sandbox.registry.openUploads(`acme/evidence-${count}`)).toBe(0);
  });
});

describe('a rerun on an empty machine', () => {
  it.each(KINDS.filter((kind) => kind !== 'file' && kind !== 'oci-layout'))(
    'finds what is in %s: nothing is signed, nothing written',
    async (kind) => {
      const stores = [await FILE_STORES[kind]()];
      const first = await run(stores);
      const before = { signed: signed(), writes: writes() };
      sandbox.setClaims({ run_attempt: '2' });
      const again = await run(stores, {}, newMachine());
      expect(outcomes(again)).toEqual([[stores[0], 0, 1, 0, 0]]);
      expect(again.attestations[0]?.origin).toBe('found');
      expect(again.attestations[0]?.logEntries).toEqual(first.attestations[0]?.logEntries);
      expect({ signed: signed(), writes: writes() }).toEqual(before);
    },
  );

  it('finds what is beside an image: nothing is signed, nothing written', async () => {
    const subjects = [imageSubject(sandbox, `acme/image-${count}`)];
    await run(['registry'], { subjects });
    const before = { signed: signed(), writes: writes() };
    sandbox.setClaims({ run_attempt: '2' });
    expect(outcomes(await run(['registry'], { subjects }, newMachine()))).toEqual([['registry', 0, 1, 0, 0]]);
    expect({ signed: signed(), writes: writes() }).toEqual(before);
  });

  it('puts what one store has into those that lack it, the file too', async () => {
    await run([evidence()]);
    const before = signed();
    const empty = newMachine();
    const again = await run(['file', 'github', evidence()], {}, empty);
    expect(outcomes(again)).toEqual([
      ['file', 1, 0, 0, 0],
      ['github', 1, 0, 0, 0],
      [evidence(), 0, 1, 0, 0],
    ]);
    expect(signed()).toBe(before);
    const bundle = readFileSync(path.join(empty.directory, 'widget.tar.gz.sigstore.json'), 'utf8');
    expect(JSON.parse(bundle)).toMatchObject({ dsseEnvelope: { payloadType: 'application/vnd.in-toto+json' } });
  });

  it('signs only the statements that no store has', async () => {
    const both: Partial<AttestRequest> = { subjects: [{ kind: 'files', patterns: ['*.tar.gz'] }], perSubject: true };
    await run([evidence()]);
    const before = signed();
    const result = await run([evidence()], both, newMachine());
    expect(result.attestations.map(({ origin, subjects }) => [subjects[0]?.name, origin])).toEqual([
      ['gadget.tar.gz', 'signed'],
      ['widget.tar.gz', 'found'],
    ]);
    expect(signed() - before).toBe(2);
  });
});

describe('what is not this run\u2019s own is signed anew', () => {
  it.each<[string, RunClaims, Partial<AttestRequest>]>([
    ['another run', { run_id: '42' }, {}],
    ['another commit', { sha: 'ab'.repeat(20) }, {}],
    ['another ref', { ref: 'refs/heads/other' }, {}],
    ['another signer', { job_workflow_ref: 'acme/ci/.github/workflows/build.yml@refs/tags/v1' }, {}],
    ['another predicate type', {}, { predicate: { kind: 'inline', type: 'spdx', text: '{}' } }],
    ['more subjects', {}, { subjects: [{ kind: 'files', patterns: ['*.tar.gz'] }] }],
    ['the same, where it shall be added', {}, { ifExists: 'add' }],
  ])('%s', async (_, claims, changes) => {
    await run([evidence()]);
    const before = signed();
    sandbox.setClaims(claims);
    const result = await run([evidence()], changes, newMachine());
    expect(outcomes(result)).toEqual([[evidence(), 1, 0, 0, 0]]);
    expect(signed() - before).toBe(2);
  });
});

describe('before a token is asked for', () => {
  it.each<[string, () => Promise<void>, readonly string[], string]>([
    ['a release that does not exist', async () => undefined, ['release:v0'], 'STORE_NOT_FOUND'],
    [
      'a repository for which attestations are not to be had',
      async () => void sandbox.github.setRepository('acme/widget', { visibility: 'private', ownerType: 'User' }),
      ['github'],
      'STORE_UNAVAILABLE',
    ],
    [
      'a registry that is down',
      async () => sandbox.services.registry.setFaults([{ fault: { kind: 'status', status: 503 } }]),
      ['oci://HOST/acme/evidence'],
      'SERVICE_FAILED',
    ],
  ])('%s is refused', async (_, prepare, stores, code) => {
    await prepare();
    const before = requestsOf(sandbox, 'oidc').length;
    const named = stores.map((store) => store.replace('HOST', sandbox.registry.host));
    try {
      await expect(run(named)).rejects.toMatchObject({ code, remedy: expect.stringMatching(/\S/) });
    } finally {
      sandbox.github.setRepository('acme/widget', { visibility: 'public', ownerType: 'Organization' });
    }
    expect(requestsOf(sandbox, 'oidc')).toHaveLength(before);
    expect(machine.records()).toEqual([]);
  });

  it('every store that cannot take it is named at once', async () => {
    sandbox.services.registry.setFaults([{ fault: { kind: 'status', status: 503 } }]);
    await expect(run(['release:v0', evidence()])).rejects.toMatchObject({
      code: 'STORE_NOT_FOUND',
      message: expect.stringMatching(/^release:v0: [^]*\noci:[^\n]*\nNothing was signed or stored by this command\.$/),
    });
  });

  it('the one store that cannot take it is named, and that nothing happened', async () => {
    await expect(run(['file', 'release:v0'])).rejects.toMatchObject({
      code: 'STORE_NOT_FOUND',
      message: expect.stringMatching(/^release:v0: [^\n]* Nothing was signed or stored by this command\.$/),
    });
  });

  it.each([
    ['offers nothing of it', {}],
    ['would get another one of it', { ifExists: 'add' }],
  ] as const)('a release that has another asset of its name and %s takes no signature', async (_, request) => {
    const tag = `v${count}`;
    await draftRelease(sandbox, tag);
    await run([`release:${tag}`], {}, newMachine());
    // The same name, and other bytes.
    content = `rebuilt ${count}`;
    const before = { signed: signed(), writes: writes() };
    await expect(run(['github', `release:${tag}`], request, newMachine())).rejects.toMatchObject({
      code: 'STORE_CONFLICT',
      message: expect.stringMatching(
        /^release:v\d+: .*"widget\.tar\.gz\.sigstore\.json".* Nothing was signed or stored/,
      ),
      remedy: expect.not.stringContaining('--resume'),
    });
    expect({ signed: signed(), writes: writes() }).toEqual(before);
  });

  it('an image that does not exist is refused where it would be stored beside it', async () => {
    const [host, hex] = [sandbox.registry.host, 'ab'.repeat(32)];
    const subject = { kind: 'digest', name: `${host}/acme/none`, digest: { algorithm: 'sha256', hex } } as const;
    const before = requestsOf(sandbox, 'oidc').length;
    await expect(run(['registry'], { subjects: [subject] })).rejects.toMatchObject({ code: 'STORE_NOT_FOUND' });
    expect(requestsOf(sandbox, 'oidc')).toHaveLength(before);
  });
});

describe('a bare signature of an image', () => {
  it('is the statement that cosign makes, one for each image', async () => {
    const images = [1, 2].map((number) => imageSubject(sandbox, `acme/signed-${count}-${number}`));
    const predicate = { kind: 'signature' } as const;
    const result = await run(['file', 'registry'], { subjects: images, predicate });
    expect(outcomes(result)).toEqual([
      ['file', 2, 0, 0, 0],
      ['registry', 2, 0, 0, 0],
    ]);
    const [first] = result.attestations;
    expect(path.basename(first?.bundlePath ?? '')).toBe(`signed-${count}-1.signature.sigstore.json`);
    const bundle = JSON.parse(readFileSync(first?.bundlePath ?? '', 'utf8')) as { dsseEnvelope: { payload: string } };
    const [image] = images as [Extract<AttestRequest['subjects'][number], { kind: 'digest' }>];
    expect(JSON.parse(Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString())).toEqual({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ digest: { sha256: image.digest.hex } }],
      predicateType: 'https://sigstore.dev/cosign/sign/v1',
      predicate: {},
    });
  });
});
