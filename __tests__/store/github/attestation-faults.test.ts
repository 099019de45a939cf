import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Fault } from '../../../src/sandbox/faults.js';
import type { SignedBundle } from '../../../src/store/store.js';
import { refusal } from '../../support/refusal.js';
import { quickHttp } from '../../support/signing.js';
import { openWorld, subject, type World } from './world.js';

let world: World;
let bundle: SignedBundle;

beforeAll(async () => {
  world = await openWorld();
  bundle = await world.sign();
});
beforeEach(() => world.reset());
afterAll(async () => world.close());

const PLACE = '/repos/acme/widget/attestations';
const json = (status: number, message: string, headers: Record<string, string> = {}): Fault => ({
  kind: 'status',
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ message }),
});
const onPost = (fault: Fault, nth?: number): void =>
  world.sandbox.services.github.setFaults([
    { fault, method: 'POST', path: PLACE, ...(nth === undefined ? {} : { nth }) },
  ]);
const stored = (): number => world.sandbox.github.state.attestations.length;
const posts = (): number => world.requests().filter((request) => request.startsWith('POST')).length;

describe('a fault that stays', () => {
  const faults: readonly (readonly [string, Fault, string, RegExp, number])[] = [
    ['401', json(401, 'Requires authentication'), 'STORE_UNAUTHORIZED', /Requires authentication/, 3],
    ['403', json(403, 'Resource not accessible by integration'), 'STORE_FORBIDDEN', /not accessible/, 1],
    ['404', json(404, 'Not Found'), 'STORE_NOT_FOUND', /404, Not Found/, 1],
    ['409', json(409, 'Conflict'), 'STORE_CONFLICT', /409/, 1],
    ['413', json(413, 'Payload too large'), 'STORE_TOO_LARGE', /413/, 1],
    ['422', json(422, 'Invalid Argument - values do not match'), 'SERVICE_REFUSED', /values do not match/, 1],
    [
      'a plan without the feature',
      json(404, 'Feature not available for user-owned private repositories.'),
      'STORE_UNAVAILABLE',
      /Feature not available/,
      1,
    ],
    [
      'the same as a 422',
      json(422, 'Feature not available for the acme organization.'),
      'STORE_UNAVAILABLE',
      /Feature not available/,
      1,
    ],
    ['500', json(500, 'Server Error'), 'SERVICE_FAILED', /Server Error/, 3],
    ['a connection that is cut', { kind: 'cut' }, 'SERVICE_UNREACHABLE', /cut the connection/, 3],
    [
      'a connection that is cut amid the upload',
      { kind: 'cut', afterBytes: 100 },
      'SERVICE_UNREACHABLE',
      /cut the connection/,
      3,
    ],
    ['a web page', { kind: 'html' }, 'SERVICE_ANSWER_MALFORMED', /HTML/, 3],
    ['an answer without an id', json(201, 'ok'), 'SERVICE_ANSWER_MALFORMED', /no id/, 3],
  ];

  it.each(faults)('%s: is named, and leaves nothing stored', async (_title, fault, code, says, tries) => {
    onPost(fault);
    const error = await refusal(async () => world.github().put(bundle));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(says);
    expect(error.message).toMatch(/^GitHub at 127\.0\.0\.1:\d+ /);
    expect([posts(), stored()]).toEqual([tries, 0]);
    expect(error.message + error.remedy).not.toContain(world.sandbox.github.token);
    world.sandbox.services.github.setFaults([]);
    expect((await world.github().put(bundle)).locations).toMatchObject([{ outcome: 'written' }]);
    expect(stored()).toBe(1);
  });

  it('a server that never answers: is waited for as long as was said, each time', async () => {
    onPost({ kind: 'hang' });
    const http = quickHttp({ timeoutMs: 50 });
    expect((await refusal(async () => world.github({ http }).put(bundle))).code).toBe('SERVICE_TIMEOUT');
    expect(posts()).toBe(3);
  });

  it('nobody listens: says so', async () => {
    const apiUrl = 'http://127.0.0.1:1';
    const { code, message } = await refusal(async () => world.github({ apiUrl }).put(bundle));
    expect(code).toBe('SERVICE_UNREACHABLE');
    expect(message).toContain('refused the connection');
  });
});

describe('an answer that was lost', () => {
  it.each([
    ['as the bundle itself', true],
    ['by its address', false],
  ])('is looked up, and nothing is stored twice, listed %s', async (_title, inlineBundles) => {
    world.sandbox.github.behaviour.inlineBundles = inlineBundles;
    onPost({ kind: 'lost' }, 1);
    const { locations } = await world.github().put(bundle);
    expect(locations).toMatchObject([{ outcome: 'written' }]);
    expect([posts(), stored()]).toEqual([1, 1]);
  });

  it('after which the run ended is found by the next run', async () => {
    onPost({ kind: 'lost' });
    const http = quickHttp({ attempts: 1 });
    world.sandbox.github.behaviour.listingLag = 10;
    // GitHub took it twice or more: it listed nothing meanwhile, so nobody could know.
    await refusal(async () => world.github({ http }).put(bundle));
    for (const each of world.sandbox.github.state.attestations) each.hiddenFor = 0;
    const before = stored();
    onPost({ kind: 'cut' });
    expect((await world.github().put(bundle)).locations).toMatchObject([{ outcome: 'present' }]);
    expect(stored()).toBe(before);
  });

  it('of the read-back does not store the bundle again', async () => {
    world.sandbox.services.github.setFaults([{ fault: { kind: 'cut' }, method: 'GET', path: PLACE, nth: 2 }]);
    const http = quickHttp({ attempts: 1 });
    const { warnings } = await world.github({ http }).put(bundle);
    expect([posts(), stored(), warnings]).toEqual([1, 1, undefined]);
  });
});

describe('a limit of GitHub’s', () => {
  it('is told to whoever watches', async () => {
    const told: string[] = [];
    const progress = {
      begin: (label: string) => {
        told.push(label);
        return { update: () => undefined, end: () => void told.push('end') };
      },
    };
    onPost(json(429, 'Too many requests', { 'retry-after': '3' }), 1);
    await world.github({ progress }).put(bundle);
    expect(told).toEqual(['GitHub limits how often it may be asked. Waiting 3 s', 'end']);
  });

  it.each([
    [
      'secondary, with the seconds to wait',
      json(403, 'You have exceeded a secondary rate limit.', { 'retry-after': '7' }),
      7000,
    ],
    ['secondary, as 429', json(429, 'Too many requests', { 'retry-after': '3' }), 3000],
    ['secondary, without a word on when', json(403, 'You have exceeded a secondary rate limit.'), 60_000],
  ])('%s, is waited out', async (_title, fault, waited) => {
    onPost(fault, 1);
    expect((await world.github().put(bundle)).locations).toMatchObject([{ outcome: 'written' }]);
    expect([world.waits, stored()]).toEqual([[waited], 1]);
  });

  it('that ends within a minute is waited out until it ends', async () => {
    const now = 1_800_000_000_000;
    onPost(
      json(403, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1800000042' }),
      1,
    );
    await world.github({ now: () => now }).put(bundle);
    expect(world.waits).toEqual([42_000]);
  });

  it('that lasts longer ends the work, with the time to wait', async () => {
    const reset = Math.floor(Date.now() / 1000) + 1500;
    world.sandbox.github.setRateLimit({ limit: 1000, remaining: 1, reset });
    const { code, message, remedy } = await refusal(async () => world.github().put(bundle));
    expect([code, world.waits, stored()]).toEqual(['SERVICE_FAILED', [1000], 0]);
    expect(message).toContain('rate limit exceeded');
    expect(remedy).toContain('25 minutes');
  });

  it('that never ends is not waited for for ever', async () => {
    onPost(json(429, 'Too many requests', { 'retry-after': '1' }));
    expect((await refusal(async () => world.github().put(bundle))).code).toBe('SERVICE_FAILED');
    expect(stored()).toBe(0);
  });
});

describe('what GitHub’s own rules refuse', () => {
  it.each([
    [
      'a token without `attestations: write`',
      { attestations: 'read' } as const,
      'STORE_FORBIDDEN',
      'attestations=write',
    ],
    ['a token for nothing', {}, 'STORE_FORBIDDEN', '`permissions: attestations: write`'],
  ])('%s is told which permission is missing', async (_title, permissions, code, remedy) => {
    const token = world.sandbox.github.createToken(permissions);
    const error = await refusal(async () => world.github({ token }).put(bundle));
    expect(error.code).toBe(code);
    expect(error.remedy).toContain(remedy);
    expect(stored()).toBe(0);
  });

  it('provenance of an unknown build type, where nobody said beforehand', async () => {
    const other = await world.sign({ predicate: { buildDefinition: { buildType: 'https://acme.example/v1' } } });
    const { code, message } = await refusal(async () => world.github().put(other));
    expect(code).toBe('SERVICE_REFUSED');
    expect(message).toContain('unsupported build type: https://acme.example/v1');
  });

  it('a certificate of another repository', async () => {
    world.sandbox.github.setRepository('acme/gadget');
    const token = world.sandbox.github.createToken({ attestations: 'write' }, 'acme/gadget');
    const { code, message } = await refusal(async () => world.github({ repository: 'acme/gadget', token }).put(bundle));
    expect(code).toBe('SERVICE_REFUSED');
    expect(message).toContain('values do not match');
  });

  it.each(['acme', 'acme/', 'acme/widget/x', '../widget', 'acme/..', 'acme/widget?x'])(
    'a repository called %s, before anybody is asked',
    async (repository) => {
      expect((await refusal(() => world.github({ repository }))).code).toBe('INPUT_INVALID');
    },
  );
});

describe('the token', () => {
  it('goes to GitHub’s API and to no storage', async () => {
    await world.github().put(bundle);
    await world.github().find(subject('widget'), { count: 1, bytes: 1_000_000 });
    const { github, githubStorage } = world.sandbox.services;
    expect(github.requests.at(-1)?.headers.authorization).toBe(`Bearer ${world.sandbox.github.token}`);
    expect(githubStorage.requests.at(-1)?.path).toMatch(/^\/attestations\//);
    expect(githubStorage.requests.flatMap(({ headers }) => headers.authorization ?? [])).toEqual([]);
  });

  it.each(['http://api.acme.example', 'ftp://127.0.0.1', 'api.github.com', ''])(
    'goes to no API at "%s"',
    async (apiUrl) => {
      expect((await refusal(() => world.github({ apiUrl }))).code).toBe('INPUT_INVALID');
    },
  );

  it('is cut out of what GitHub says', async () => {
    const { token } = world.sandbox.github;
    onPost(json(422, `no good: ${token}`));
    const error = await refusal(async () => world.github().put(bundle));
    expect(error.message).toContain('[redacted]');
    expect(error.message).not.toContain(token);
  });

  it('is not sent on to a next page on another host', async () => {
    const elsewhere = world.sandbox.services.githubStorage.url;
    const { requests } = world.sandbox.services.githubStorage;
    const before = requests.length;
    // Only a full page makes a reader go on to the next.
    const page = Array.from({ length: 100 }, () => ({ bundle: { dsseEnvelope: {} } }));
    const fault: Fault = {
      kind: 'status',
      status: 200,
      headers: { link: `<${elsewhere}/x>; rel="next"` },
      body: JSON.stringify({ attestations: page }),
    };
    world.sandbox.services.github.setFaults([{ fault, method: 'GET', path: PLACE }]);
    const { code, message } = await refusal(async () =>
      world.github().find(subject('widget'), { count: 500, bytes: 1000 }),
    );
    expect(code).toBe('SERVICE_ANSWER_MALFORMED');
    expect(message).toContain('none of its own hosts');
    expect(requests.length).toBe(before);
  });
});
