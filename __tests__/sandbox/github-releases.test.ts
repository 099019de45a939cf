import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { getOctokit } from '@actions/github';
import { githubAssetName } from '../../src/model/github.js';
import { startGithub, type GithubService } from '../../src/sandbox/github.js';
import { ask, post, refusal, RUN, type Seen } from './github-client.js';

const RELEASES = '/repos/acme/widget/releases';

let service: GithubService;

beforeEach(async () => {
  service = await startGithub({ now: () => new Date(), run: () => RUN });
});
afterEach(async () => service.close());

interface Release {
  readonly id: number;
  readonly upload_url: string;
  readonly draft: boolean;
  readonly immutable: boolean;
}

async function create(body: object = {}): Promise<Release> {
  const created = await post(service, RELEASES, { tag_name: 'v1.0.0', ...body });
  expect(created.status).toBe(201);
  return created.json();
}

async function upload(release: Release, name: string, content = 'content', token?: string): Promise<Seen> {
  const url = release.upload_url.replace('{?name,label}', `?name=${encodeURIComponent(name)}`);
  const headers = { 'content-type': 'application/octet-stream' };
  return ask(service, url, {
    method: 'POST',
    body: Buffer.from(content),
    headers,
    ...(token === undefined ? {} : { token }),
  });
}

const numbers = (seen: Seen): number[] => (seen.json() as { id: number }[]).map(({ id }) => id);

describe('a draft', () => {
  it('is listed and found by its id, by no tag', async () => {
    const { id } = await create({ draft: true });
    expect(numbers(await ask(service, RELEASES))).toEqual([id]);
    expect((await ask(service, `${RELEASES}/${id}`)).json()).toMatchObject({ id, draft: true });
    expect((await ask(service, `${RELEASES}/tags/v1.0.0`)).status).toBe(404);
  });

  it('is not there for those who only read', async () => {
    const { id } = await create({ draft: true });
    const token = service.github.createToken({ contents: 'read' });
    for (const reader of [token, null]) {
      expect(numbers(await ask(service, RELEASES, { token: reader }))).toEqual([]);
      expect((await ask(service, `${RELEASES}/${id}`, { token: reader })).status).toBe(404);
    }
  });

  it('may be one of several of the same tag; a published one may not', async () => {
    await create({ draft: true });
    await create({ draft: true });
    await create();
    expect(refusal(await post(service, RELEASES, { tag_name: 'v1.0.0' }))).toEqual([422, 'Validation Failed']);
    expect((await post(service, RELEASES, {})).status).toBe(422);
  });

  it('becomes immutable when it is published, where the repository says so', async () => {
    service.github.setRepository('acme/widget', { immutableReleases: true });
    const release = await create({ draft: true });
    const { id: asset } = (await upload(release, 'widget')).json() as { id: number };
    const published = await ask(service, `${RELEASES}/${release.id}`, { method: 'PATCH', body: { draft: false } });
    expect(published.json()).toMatchObject({ draft: false, immutable: true });
    expect(refusal(await upload(release, 'late'))).toEqual([422, 'Cannot upload assets to an immutable release.']);
    const removed = await ask(service, `${RELEASES}/assets/${asset}`, { method: 'DELETE' });
    expect(refusal(removed)[0]).toBe(422);
    const back = await ask(service, `${RELEASES}/${release.id}`, { method: 'PATCH', body: { draft: true } });
    expect(refusal(back)[0]).toBe(422);
  });
});

describe('immutable releases', () => {
  const SETTING = '/repos/acme/widget/immutable-releases';

  it('are switched on and off for what is published from then on', async () => {
    expect((await ask(service, SETTING)).status).toBe(404);
    expect((await create({ tag_name: 'v1' })).immutable).toBe(false);
    expect((await ask(service, SETTING, { method: 'PUT' })).status).toBe(204);
    expect((await ask(service, SETTING)).json()).toEqual({ enabled: true, enforced_by_owner: false });
    expect((await create({ tag_name: 'v2' })).immutable).toBe(true);
    expect((await ask(service, `${RELEASES}/tags/v1`)).json()).toMatchObject({ immutable: false });
    expect((await ask(service, SETTING, { method: 'DELETE' })).status).toBe(204);
    expect((await create({ tag_name: 'v3' })).immutable).toBe(false);
  });

  it('are nothing that a token may switch on that only reads', async () => {
    const token = service.github.createToken({ contents: 'read' });
    expect(refusal(await ask(service, SETTING, { method: 'PUT', token }))[0]).toBe(403);
    expect((await ask(service, SETTING)).status).toBe(404);
  });
});

describe('releases', () => {
  it('are listed newest first, thirty a page unless more are asked for, a hundred at most', async () => {
    for (let n = 0; n < 120; n += 1) await create({ tag_name: `v${n}` });
    expect(numbers(await ask(service, RELEASES))).toHaveLength(30);
    const first = await ask(service, `${RELEASES}?per_page=500`);
    expect(numbers(first)).toHaveLength(100);
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await ask(service, next);
    expect([numbers(second).length, second.headers.get('link')]).toEqual([20, null]);
    expect(Math.max(...numbers(second))).toBeLessThan(Math.min(...numbers(first)));
  });

  it('are read and written by Octokit', async () => {
    const octokit = getOctokit(service.github.token, { baseUrl: service.url });
    const place = { owner: 'acme', repo: 'widget' };
    const { data: release } = await octokit.rest.repos.createRelease({ ...place, tag_name: 'v1.0.0', draft: true });
    const { data: asset } = await octokit.request<string>({
      method: 'POST',
      url: release.upload_url,
      name: 'widget',
      data: 'content',
      headers: { 'content-type': 'text/plain' },
    });
    expect(asset).toMatchObject({ name: 'widget', state: 'uploaded', size: 7 });
    for (let n = 0; n < 101; n += 1) await create({ tag_name: `v0.${n}`, draft: true });
    const all = await octokit.paginate(octokit.rest.repos.listReleases, { ...place, per_page: 100 });
    expect(all).toHaveLength(102);
    const { data: run } = await octokit.rest.actions.getWorkflowRunAttempt({
      ...place,
      run_id: Number(RUN.run_id),
      attempt_number: 1,
    });
    expect(run.run_started_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });
});

describe('an asset', () => {
  it('has the digest of its content, and is downloaded from another host that wants no credentials', async () => {
    const { id, digest } = (await upload(await create(), 'widget', 'a widget')).json() as {
      id: number;
      digest: string;
    };
    expect(digest).toBe(`sha256:${createHash('sha256').update('a widget').digest('hex')}`);
    const sent = await ask(service, `${RELEASES}/assets/${id}`, {
      headers: { accept: 'application/octet-stream' },
      token: null,
    });
    const location = sent.headers.get('location') ?? '';
    expect([sent.status, new URL(location).origin]).toEqual([302, service.storage.url]);
    expect((await fetch(location)).status).toBe(200);
    expect(await (await fetch(location)).text()).toBe('a widget');
    expect((await fetch(location, { headers: { authorization: 'Bearer x' } })).status).toBe(400);
    expect((await fetch(location.replace(/sig=.*/, 'sig=0'))).status).toBe(403);
    expect((await fetch(location.replace(/\/\d+\?/, '/1?'))).status).toBe(404);
  });

  it('has a name once in a release', async () => {
    const release = await create();
    await upload(release, 'widget');
    const again = await upload(release, 'widget');
    expect(again.status).toBe(422);
    expect(again.json()).toMatchObject({
      errors: [{ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' }],
    });
  });

  it('is one of a thousand at most', async () => {
    const release = await create();
    const [kept] = service.github.state.releases.get(1001) ?? [];
    for (let n = 0; n < 1000; n += 1) {
      kept?.assets.push({
        id: n,
        name: `a${n}`,
        bytes: Buffer.of(1),
        contentType: 'x',
        state: 'uploaded',
        withDigest: true,
      });
    }
    const { errors } = (await upload(release, 'widget')).json() as { errors: { message: string }[] };
    expect(errors[0]?.message).toBe('file_count limited to 1000 assets per release');
  });

  it('is deleted by those who may write', async () => {
    const { id } = (await upload(await create(), 'widget')).json() as { id: number };
    const reader = service.github.createToken({ contents: 'read' });
    const path = `${RELEASES}/assets/${id}`;
    expect((await ask(service, path, { method: 'DELETE', token: reader })).status).toBe(403);
    expect((await ask(service, path, { method: 'DELETE' })).status).toBe(204);
    expect((await ask(service, path)).status).toBe(404);
  });

  it.each([
    ['without a name', '', 'x', 422],
    ['without content', 'widget', '', 400],
  ])('%s is refused', async (_title, name, content, status) => {
    expect((await upload(await create(), name, content)).status).toBe(status);
  });

  it.each([
    ['widget-1.0_amd64+x@y.deb', 'widget-1.0_amd64+x@y.deb'],
    ['a b (c).zip', 'a.b.c.zip'],
    ['über~größe.bin', 'uber.gro.e.bin'],
    ['..hidden..', 'default.hidden'],
    ['.env', 'default.env'],
    ['a//b', 'a.b'],
    ['(x)', 'default.x'],
  ])('called %s is kept as %s', async (given, kept) => {
    expect(githubAssetName(given)).toBe(kept);
    expect(((await upload(await create(), given)).json() as { name: string }).name).toBe(kept);
  });
});
