import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Fault, FaultRule } from '../../../src/sandbox/faults.js';
import type { GithubAsset, GithubRelease } from '../../../src/sandbox/github-state.js';
import type { SignedBundle } from '../../../src/store/store.js';
import { refusal } from '../../support/refusal.js';
import { quickHttp } from '../../support/signing.js';
import { LIMITS, openWorld, subject, type World } from './world.js';

let world: World;
let bundle: SignedBundle;
let release: GithubRelease;

beforeAll(async () => {
  world = await openWorld();
  bundle = await world.sign();
});
beforeEach(() => {
  world.reset();
  release = world.make({ assets: { widget: 'content of widget' } });
});
afterAll(async () => world.close());

const json = (status: number, body: object): Fault => ({
  kind: 'status',
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const UPLOADS: Omit<FaultRule, 'fault'> = { method: 'POST', path: '/api/uploads/' };
const faulty = (...rules: FaultRule[]): void => world.sandbox.services.github.setFaults(rules);
const names = (): string[] => release.assets.map(({ name }) => name);
const uploads = (): number => world.requests().filter((request) => request.startsWith('POST')).length;

describe('an upload', () => {
  const invalid = (code: string, message: string) =>
    json(422, { message: 'Validation Failed', errors: [{ code, message }] });
  const faults: readonly (readonly [string, Fault, string, RegExp, number])[] = [
    ['401', json(401, { message: 'Bad credentials' }), 'STORE_UNAUTHORIZED', /Bad credentials/, 1],
    ['403', json(403, { message: 'Resource not accessible by integration' }), 'STORE_FORBIDDEN', /not accessible/, 1],
    ['404', json(404, { message: 'Not Found' }), 'STORE_NOT_FOUND', /404/, 1],
    ['413', json(413, { message: 'Too large' }), 'STORE_TOO_LARGE', /Too large/, 1],
    ['422', invalid('custom', 'name is odd'), 'SERVICE_REFUSED', /Validation Failed: name is odd/, 1],
    [
      'a name that is taken by what is not listed',
      invalid('already_exists', 'there'),
      'STORE_CONFLICT',
      /does not list it/,
      3,
    ],
    ['429', json(429, { message: 'Slow down' }), 'SERVICE_FAILED', /Slow down/, 12],
    ['502', json(502, { message: 'Bad Gateway' }), 'SERVICE_FAILED', /Bad Gateway/, 3],
    ['a cut connection', { kind: 'cut' }, 'SERVICE_UNREACHABLE', /cut the connection/, 3],
    ['a cut amid the upload', { kind: 'cut', afterBytes: 64 }, 'SERVICE_UNREACHABLE', /cut the connection/, 3],
    ['a web page', { kind: 'html' }, 'SERVICE_ANSWER_MALFORMED', /HTML/, 3],
    ['an answer that is none', json(201, { id: 'x' }), 'SERVICE_ANSWER_MALFORMED', /without id/, 3],
  ];

  it.each(faults)('that ends with %s says so, and the next one mends it', async (_title, fault, code, says, tries) => {
    faulty({ fault, ...UPLOADS });
    const error = await refusal(async () => world.release('v1.0.0').put(bundle));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(says);
    expect(error.message + error.remedy).not.toContain(world.sandbox.github.token);
    expect([uploads(), names()]).toEqual([tries, ['widget']]);
    faulty();
    await world.release('v1.0.0').put(bundle);
    expect(names()).toEqual(['widget', 'widget.sigstore.json']);
  });

  it('whose answer never comes is given up each time, and looked for', async () => {
    faulty({ fault: { kind: 'hang' }, ...UPLOADS });
    const http = quickHttp({ timeoutMs: 50 });
    expect((await refusal(async () => world.release('v1.0.0', { http }).put(bundle))).code).toBe('SERVICE_TIMEOUT');
    expect([uploads(), names()]).toEqual([3, ['widget']]);
  });

  it('whose answer was lost is found, and not made again', async () => {
    faulty({ fault: { kind: 'lost' }, ...UPLOADS });
    const { locations } = await world.release('v1.0.0').put(bundle);
    expect(locations).toMatchObject([{ outcome: 'written' }]);
    expect([uploads(), names()]).toEqual([1, ['widget', 'widget.sigstore.json']]);
  });

  it('that left an empty asset behind is made anew in its place', async () => {
    const empty = (): GithubAsset => ({
      id: world.sandbox.github.state.nextId(),
      name: 'widget.sigstore.json',
      bytes: Buffer.alloc(0),
      contentType: 'application/json',
      state: 'starter',
      withDigest: true,
    });
    faulty({ fault: json(502, { message: 'Bad Gateway' }), ...UPLOADS, nth: 1 });
    const store = world.release('v1.0.0');
    await store.check([bundle]);
    release.assets.push(empty());
    await store.put(bundle);
    expect(release.assets.map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['widget', 17],
      ['widget.sigstore.json', bundle.bytes.length + 1],
    ]);
  });

  it.each([
    ['other content', (asset: GithubAsset) => ({ ...asset, bytes: Buffer.from('something else') })],
    ['an empty asset', (asset: GithubAsset) => ({ ...asset, state: 'starter' as const })],
    ['nothing at all', () => undefined],
  ])('that reads back as %s is an error', async (_title, lie) => {
    const store = world.release('v1.0.0');
    await store.check([bundle]);
    const add = release.assets.push.bind(release.assets);
    // What GitHub does with the upload, after it has answered that it took it.
    release.assets.push = (...added) => {
      const count = add(...added);
      queueMicrotask(() => {
        const at = release.assets.findIndex(({ name }) => name === 'widget.sigstore.json');
        const changed = lie(release.assets[at] as GithubAsset);
        release.assets.splice(at, 1, ...(changed === undefined ? [] : [changed]));
      });
      return count;
    };
    const { code } = await refusal(async () => store.put(bundle));
    expect(code).toBe('STORE_READ_BACK');
  });
});

describe('a listing', () => {
  const faults: readonly (readonly [string, FaultRule, string])[] = [
    [
      'of releases that is refused',
      { fault: json(403, { message: 'no' }), path: '/repos/acme/widget/releases/tags' },
      'STORE_FORBIDDEN',
    ],
    [
      'of releases that is no JSON',
      { fault: { kind: 'malformed' }, path: '/repos/acme/widget/releases/tags' },
      'SERVICE_ANSWER_MALFORMED',
    ],
    [
      'of a release without an id',
      { fault: json(200, { tag_name: 'v1.0.0' }), path: '/repos/acme/widget/releases/tags' },
      'SERVICE_ANSWER_MALFORMED',
    ],
    [
      'that breaks off',
      { fault: { kind: 'truncated' }, path: '/repos/acme/widget/releases/' },
      'SERVICE_ANSWER_MALFORMED',
    ],
    [
      'of assets without an id',
      { fault: json(200, [{ name: 'widget' }]), path: '/repos/acme/widget/releases/3' },
      'SERVICE_ANSWER_MALFORMED',
    ],
    [
      'of assets that fails',
      { fault: json(500, { message: 'Server Error' }), path: '/repos/acme/widget/releases/3' },
      'SERVICE_FAILED',
    ],
  ];
  it.each(faults)('%s fails doctor’s line', async (_title, rule, code) => {
    faulty(rule);
    expect(await world.release('v1.0.0').check([bundle])).toEqual([
      expect.objectContaining({ verdict: 'failed', error: expect.objectContaining({ code }) }),
    ]);
  });

  it('that failed once is asked for again', async () => {
    faulty({ fault: json(403, { message: 'no' }), path: '/repos/acme/widget/releases/tags', nth: 1 });
    const store = world.release('v1.0.0');
    expect(await store.check([bundle])).toMatchObject([{ verdict: 'failed' }]);
    expect(await store.check([bundle])).toMatchObject([{ verdict: 'passed' }]);
  });

  it('without end is not read for ever', async () => {
    const next = `<${world.sandbox.services.github.url}/repos/acme/widget/releases?page=2>; rel="next"`;
    faulty(
      { fault: json(404, { message: 'Not Found' }), path: '/repos/acme/widget/releases/tags' },
      {
        fault: { kind: 'status', status: 200, headers: { link: next }, body: '[]' },
        path: '/repos/acme/widget/releases',
      },
    );
    const [checked] = await world.release('v1.0.0').check([bundle]);
    expect(checked).toMatchObject({ verdict: 'failed', error: { code: 'SERVICE_ANSWER_MALFORMED' } });
  });
});

describe('the token', () => {
  it('goes with the upload, and not along with a download to the storage', async () => {
    release.assets.splice(0, 1, { ...(release.assets[0] as GithubAsset), withDigest: false });
    const store = world.release('v1.0.0');
    await store.check([bundle]);
    await store.put(bundle);
    await store.find(subject('widget'), LIMITS);
    const { github, githubStorage } = world.sandbox.services;
    const bearer = `Bearer ${world.sandbox.github.token}`;
    expect(github.requests.findLast(({ method }) => method === 'POST')?.headers.authorization).toBe(bearer);
    expect(githubStorage.requests.at(-1)?.path).toMatch(/^\/release-assets\//);
    expect(githubStorage.requests.flatMap(({ headers }) => headers.authorization ?? [])).toEqual([]);
  });

  it.each([
    ['another host', 'http://127.0.0.1:1/upload'],
    ['another port of this one', undefined],
    ['no URL', 'upload'],
  ])('is not sent to an upload address on %s', async (_title, address) => {
    const { githubStorage } = world.sandbox.services;
    const before = githubStorage.requests.length;
    const upload_url = `${address ?? githubStorage.url}{?name,label}`;
    const described = json(200, { id: release.id, tag_name: 'v1.0.0', draft: false, upload_url, html_url: '' });
    faulty({ fault: described, path: '/repos/acme/widget/releases/tags' });
    const { code, message } = await refusal(async () => world.release('v1.0.0').put(bundle));
    expect([code, githubStorage.requests.length]).toEqual(['SERVICE_ANSWER_MALFORMED', before]);
    expect(message).toMatch(/the token was not sent there/);
  });

  it.each(['file:///etc/passwd', 'ftp://storage.example/x', ''])('download from %s is not begun', async (location) => {
    release.assets.push({ ...(release.assets[0] as GithubAsset), id: 99, name: 'widget.sigstore.json' });
    faulty({
      fault: { kind: 'status', status: 302, headers: { location } },
      path: '/repos/acme/widget/releases/assets/99',
    });
    const { code } = await refusal(async () => world.release('v1.0.0').find(subject('widget'), LIMITS));
    expect(code).toBe('SERVICE_ANSWER_MALFORMED');
  });
});

describe('a subject’s asset', () => {
  it('that was deleted and uploaded anew while the bundle was stored is compared', async () => {
    const store = world.release('v1.0.0');
    await store.check([bundle]);
    const [old] = release.assets.splice(0, 1) as [GithubAsset];
    release.assets.push({ ...old, id: world.sandbox.github.state.nextId(), bytes: Buffer.from('replaced') });
    expect((await refusal(async () => store.put(bundle))).code).toBe('STORE_CONFLICT');
  });

  it('that was deleted meanwhile hinders nothing', async () => {
    const store = world.release('v1.0.0');
    await store.check([bundle]);
    release.assets.splice(0, 1);
    expect((await store.put(bundle)).locations).toMatchObject([{ outcome: 'written' }]);
  });

  it('without a digest and too large to be fetched for it is a warning', async () => {
    const [old] = release.assets as [GithubAsset];
    release.assets.splice(0, 1, { ...old, withDigest: false, bytes: Buffer.alloc(64 * 1024 * 1024 + 1) });
    const store = world.release('v1.0.0');
    expect((await store.check([bundle])).map(({ verdict }) => verdict)).toEqual(['passed', 'warning']);
    expect((await store.put(bundle)).warnings).toEqual([expect.stringContaining('"widget"')]);
  });
});
