/** Images among the subjects: with their platforms, beside files, and signed as cosign signs them. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AttestRequest, AttestResult } from '../../src/attest/request.js';
import { parseDigest } from '../../src/model/digest.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { attestIn, createMachine, imageSubject, type Machine, requestsOf } from '../support/attesting.js';

let sandbox: Sandbox;
const machines: Machine[] = [];
/** Every test has images of its own. */
let count = 0;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(async () => sandbox.close());
beforeEach(() => {
  count += 1;
});
afterEach(() => machines.splice(0).forEach((one) => one.remove()));

async function run(stores: readonly string[], request: Partial<AttestRequest>): Promise<AttestResult> {
  const machine = createMachine();
  machines.push(machine);
  return attestIn({ sandbox, machine, stores, request });
}

const FILES: AttestRequest['subjects'][number] = { kind: 'files', patterns: ['*.tar.gz'] };
const signatures = (): number => requestsOf(sandbox, 'rekorV1').filter(({ method }) => method === 'POST').length;
const namesOf = ({ attestations }: AttestResult) =>
  attestations.map(({ subjects }) => subjects.map(({ name }) => name));
const locationsOf = ({ stores }: AttestResult) => stores.flatMap(({ locations }) => locations);

describe('the platforms of an image', () => {
  function pushed() {
    const repository = `acme/platforms-${count}`;
    const { digest, platforms } = sandbox.registry.pushImage(repository);
    const name = `${sandbox.registry.host}/${repository}`;
    const image = { kind: 'digest', name, digest: parseDigest(digest) } as const;
    return { name, image, manifests: platforms.map((one) => `${name}@${one.digest}`) };
  }

  it('are attested with it where that is asked for, and files as they are', async () => {
    const { name, image, manifests } = pushed();
    expect(manifests).toHaveLength(2);
    const result = await run(['registry'], { subjects: [image, FILES], platforms: true });
    expect(namesOf(result).map((names) => names.toSorted())).toEqual([
      [name, ...manifests, 'widget.tar.gz'].toSorted(),
    ]);
    expect(locationsOf(result)).toHaveLength(3);
  });

  it('are not attested where nobody asks for it', async () => {
    const { name, image } = pushed();
    const result = await run(['registry'], { subjects: [image] });
    expect(namesOf(result)).toEqual([[name]]);
    expect(locationsOf(result)).toHaveLength(1);
  });
});

describe('a file and an image in one statement', () => {
  it('are put beside the image alone, and found there', async () => {
    const image = imageSubject(sandbox, `acme/mixed-${count}`);
    const subjects = [FILES, image];
    const first = await run(['registry'], { subjects });
    expect(namesOf(first)[0]).toHaveLength(2);
    const { host } = sandbox.registry;
    expect(locationsOf(first)).toEqual([
      { outcome: 'written', location: expect.stringContaining(`${host}/acme/mixed-${count}@sha256:`) },
    ]);
    const before = signatures();
    const again = await run(['registry'], { subjects });
    expect(again.attestations.map(({ origin }) => origin)).toEqual(['found']);
    expect(signatures()).toBe(before);
  });
});

describe('a bare signature of an image', () => {
  it('is found by a rerun, though it calls the image by no name', async () => {
    const request = {
      subjects: [imageSubject(sandbox, `acme/signed-${count}`)],
      predicate: { kind: 'signature' },
    } as const;
    const first = await run(['registry'], request);
    const before = signatures();
    const again = await run(['registry'], request);
    expect(again.attestations).toEqual(first.attestations.map((one) => ({ ...one, origin: 'found' })));
    expect(signatures()).toBe(before);
  });
});
