import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { snappyDecompress } from '../../src/store/github/snappy.js';
import type { GithubService } from '../../src/sandbox/github.js';
import { GITHUB_PROVENANCE } from '../store/github/world.js';
import { signedRun, type SignedRun } from '../support/signed-statements.js';
import { ask, post, refusal } from './github-client.js';

const PLACE = '/repos/acme/widget/attestations';
const SLSA = 'https://slsa.dev/provenance/v1';
const SPDX = 'https://spdx.dev/Document';
const DIGEST = `sha256:${'ab'.repeat(32)}`;

let sandbox: Sandbox;
let service: GithubService;
let run: SignedRun;
let bundle: Record<string, object>;

beforeAll(async () => {
  sandbox = await startSandbox();
  run = await signedRun(sandbox, {});
  const { github, githubStorage } = sandbox.services;
  service = { ...github, github: sandbox.github, storage: githubStorage };
  bundle = parse(await run.sign({ predicateType: SLSA, predicate: GITHUB_PROVENANCE }));
});
beforeEach(() => {
  sandbox.github.state.attestations.length = 0;
  Object.assign(sandbox.github.behaviour, { inlineBundles: false, listingLag: 0 });
  sandbox.github.setRepository('acme/widget', { visibility: 'public', ownerType: 'Organization' });
});
afterAll(async () => sandbox.close());

const parse = (bytes: Buffer): Record<string, object> => JSON.parse(bytes.toString()) as Record<string, object>;

/** The bundle around another statement; GitHub reads the statement and not the signature. */
function around(statement: unknown): object {
  const payload = Buffer.from(typeof statement === 'string' ? statement : JSON.stringify(statement)).toString('base64');
  return { ...bundle, dsseEnvelope: { ...bundle['dsseEnvelope'], payload } };
}

const STATEMENT = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: 'widget', digest: { sha256: 'ab'.repeat(32) } }],
  predicateType: SLSA,
  predicate: GITHUB_PROVENANCE,
};

describe('an attestation', () => {
  it('is listed by each digest, newest first, with the bundle compressed in storage', async () => {
    const { id } = (await post(service, PLACE, { bundle })).json() as { id: number };
    await post(service, PLACE, { bundle: around({ ...STATEMENT, predicateType: SPDX, predicate: {} }) });
    const seen = await ask(service, `${PLACE}/${DIGEST}`, { token: null });
    const { attestations } = seen.json() as { attestations: { bundle: null; bundle_url: string; initiator: string }[] };
    expect(attestations).toHaveLength(2);
    expect(attestations[1]).toMatchObject({ bundle: null, initiator: 'user' });
    const address = attestations[1]?.bundle_url ?? '';
    expect(new URL(address).origin).toBe(sandbox.services.githubStorage.url);
    expect(new URL(address).pathname).toMatch(new RegExp(`/${id}\\.json\\.sn$`));
    const stored = await fetch(address);
    expect(stored.headers.get('content-type')).toBe('application/x-snappy');
    expect(parse(snappyDecompress(Buffer.from(await stored.arrayBuffer()), 1_000_000))).toEqual(bundle);
  });

  it('is listed whole where the server does so', async () => {
    sandbox.github.behaviour.inlineBundles = true;
    await post(service, PLACE, { bundle });
    const seen = await ask(service, `${PLACE}/${DIGEST}`);
    expect(seen.json()).toMatchObject({ attestations: [{ bundle, bundle_url: '' }] });
  });

  it('is listed for its owner too', async () => {
    await post(service, PLACE, { bundle });
    expect((await ask(service, `/orgs/acme/attestations/${DIGEST}`)).status).toBe(200);
    expect((await ask(service, `/users/acme/attestations/${DIGEST}`)).status).toBe(404);
    sandbox.github.setRepository('acme/widget', { ownerType: 'User' });
    expect((await ask(service, `/users/acme/attestations/${DIGEST}`)).status).toBe(200);
  });

  it('is nothing but a 404 where there is none', async () => {
    expect(refusal(await ask(service, `${PLACE}/${DIGEST}`))).toEqual([404, 'Not Found']);
  });

  it('appears after as many listings as it was told', async () => {
    sandbox.github.behaviour.listingLag = 1;
    await post(service, PLACE, { bundle });
    expect((await ask(service, `${PLACE}/${DIGEST}`)).status).toBe(404);
    expect((await ask(service, `${PLACE}/${DIGEST}`)).status).toBe(200);
  });

  it.each([
    ['provenance', 1],
    [SLSA, 1],
    ['sbom', 1],
    [SPDX, 1],
    ['release', 0],
    ['https://slsa.dev/provenance', 0],
  ])('is chosen by its type, %s', async (type, count) => {
    await post(service, PLACE, { bundle });
    await post(service, PLACE, { bundle: around({ ...STATEMENT, predicateType: SPDX, predicate: {} }) });
    const seen = await ask(service, `${PLACE}/${DIGEST}?predicate_type=${encodeURIComponent(type)}`);
    expect(count === 0 ? seen.status : (seen.json() as { attestations: unknown[] }).attestations.length).toBe(
      count || 404,
    );
  });

  it('cannot be asked for by a type with an @', async () => {
    expect((await ask(service, `${PLACE}/${DIGEST}?predicate_type=${encodeURIComponent('a:b@1')}`)).status).toBe(422);
  });

  it('is one of pages with cursors, in both directions', async () => {
    sandbox.github.behaviour.inlineBundles = true;
    for (let n = 0; n < 5; n += 1) await post(service, PLACE, { bundle });
    const links: string[] = [];
    const counts: number[] = [];
    for (let next: string | undefined = `${PLACE}/${DIGEST}?per_page=2`; next !== undefined;) {
      const seen = await ask(service, next);
      counts.push((seen.json() as { attestations: unknown[] }).attestations.length);
      next = /<([^>]+)>; rel="next"/.exec(seen.headers.get('link') ?? '')?.[1];
      if (next !== undefined) links.push(next);
    }
    expect(counts).toEqual([2, 2, 1]);
    const before = await ask(service, (links[1] ?? '').replace('after=', 'before='));
    expect((before.json() as { attestations: unknown[] }).attestations).toHaveLength(2);
  });
});

describe('what is refused', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ name: `${n}`, digest: { sha256: 'ab'.repeat(32) } }));
  const cases: readonly (readonly [string, () => object, string])[] = [
    ['another media type', () => ({ ...bundle, mediaType: 'application/json' }), 'unsupported media type'],
    ['no envelope', () => ({ ...bundle, dsseEnvelope: undefined }), 'no in-toto statement'],
    ['a payload that is no JSON', () => around('no'), 'no JSON'],
    [
      'another kind of statement',
      () => around({ ...STATEMENT, _type: 'https://in-toto.io/Statement/v2' }),
      'unsupported statement type',
    ],
    ['no subject', () => around({ ...STATEMENT, subject: [] }), 'no subject'],
    ['1,025 subjects', () => around({ ...STATEMENT, subject: many(1025) }), 'more than 1024 subjects'],
    [
      'a subject twice',
      () => around({ ...STATEMENT, subject: [...many(1), ...many(1)] }),
      'duplicate subject in statement',
    ],
    [
      'another build type',
      () => around({ ...STATEMENT, predicate: { buildDefinition: { buildType: 'https://x.example' } } }),
      'unsupported build type: https://x.example',
    ],
    ['no certificate', () => ({ ...bundle, verificationMaterial: { publicKey: {} } }), 'no certificate'],
    [
      'a certificate that is none',
      () => ({ ...bundle, verificationMaterial: { certificate: { rawBytes: 'AAAA' } } }),
      'cannot be read',
    ],
    ['nothing', () => ({}), 'unsupported media type'],
  ];

  it.each(cases)('%s', async (_title, make, why) => {
    const [status, message] = refusal(await post(service, PLACE, { bundle: make() }));
    expect([status, message]).toEqual([422, expect.stringContaining(`Invalid Argument - `)]);
    expect(message).toContain(why);
    expect(sandbox.github.state.attestations).toEqual([]);
  });

  it('takes 1,024 subjects, and a statement of version 0.1', async () => {
    expect((await post(service, PLACE, { bundle: around({ ...STATEMENT, subject: many(1024) }) })).status).toBe(201);
    const older = around({ ...STATEMENT, _type: 'https://in-toto.io/Statement/v0.1' });
    expect((await post(service, PLACE, { bundle: older })).status).toBe(201);
  });

  it('a certificate of another repository’s run', async () => {
    sandbox.github.setRepository('acme/gadget');
    const token = sandbox.github.createToken({ attestations: 'write' }, 'acme/gadget');
    const [status, message] = refusal(await post(service, '/repos/acme/gadget/attestations', { bundle }, token));
    expect([status, message]).toEqual([
      422,
      'Invalid Argument - values do not match: https://github.com/acme/widget != https://github.com/acme/gadget',
    ]);
  });

  it('whatever belongs to a private repository of a user', async () => {
    sandbox.github.setRepository('acme/widget', { visibility: 'private', ownerType: 'User' });
    for (const seen of [await post(service, PLACE, { bundle }), await ask(service, `${PLACE}/${DIGEST}`)]) {
      expect(refusal(seen)).toEqual([404, expect.stringContaining('Feature not available for user-owned private')]);
    }
  });
});
