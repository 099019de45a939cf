import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { startGithub, type GithubService } from '../../src/sandbox/github.js';
import { ask, post, refusal, RUN } from './github-client.js';

const REPOSITORY = '/repos/acme/widget';
const DIGEST = `sha256:${'ab'.repeat(32)}`;

let service: GithubService;
let run = RUN;

beforeEach(async () => {
  run = RUN;
  service = await startGithub({ now: () => new Date('2026-11-21T12:00:00Z'), run: () => run });
});
afterEach(async () => service.close());

describe('a token', () => {
  it.each([
    ['contents', 'POST', `${REPOSITORY}/releases`],
    ['attestations', 'POST', `${REPOSITORY}/attestations`],
    ['artifact_metadata', 'POST', '/orgs/acme/artifacts/metadata/storage-record'],
  ])('without %s: write gets the permission’s name', async (permission, method, path) => {
    const token = service.github.createToken({});
    const seen = await ask(service, path, { method, token, body: {} });
    expect(refusal(seen)).toEqual([403, 'Resource not accessible by integration']);
    expect(seen.headers.get('x-accepted-github-permissions')).toBe(`${permission}=write`);
    expect((await ask(service, path, { method, token: null, body: {} })).status).toBe(401);
  });

  it.each(['', 'ghs_unknown'])('that is none, "%s", is refused even for what is public', async (token) => {
    expect(refusal(await ask(service, REPOSITORY, { token }))).toEqual([401, 'Bad credentials']);
  });

  it('is for one repository, and others that are private do not exist for it', async () => {
    service.github.setRepository('acme/secret', { visibility: 'private' });
    service.github.setRepository('acme/open');
    expect((await ask(service, '/repos/acme/secret')).status).toBe(404);
    expect((await ask(service, '/repos/acme/open')).status).toBe(200);
    expect((await post(service, '/repos/acme/open/releases', { tag_name: 'v1' })).status).toBe(403);
  });

  it('of the job is for the repository of the moment', async () => {
    run = { ...RUN, repository: 'acme/gadget', repository_id: '7', repository_visibility: 'private' };
    const seen = await ask(service, '/repos/ACME/Gadget');
    expect(seen.json()).toMatchObject({ id: 7, private: true, visibility: 'private', owner: { type: 'Organization' } });
    expect((await ask(service, '/repos/acme/gadget', { token: null })).status).toBe(404);
  });
});

describe('the event', () => {
  it('says of the repository what the API says, and both what the run of the moment says', async () => {
    expect((await ask(service, REPOSITORY)).json()).toMatchObject({ private: false });
    run = { ...RUN, repository_visibility: 'private' };
    const repository: object = (await ask(service, REPOSITORY)).json();
    expect(service.github.event()).toEqual({ repository });
    expect(repository).toMatchObject({ private: true, owner: { login: 'acme', type: 'Organization' } });
  });
});

describe('a request', () => {
  it('without a user agent is refused', async () => {
    const status = await new Promise((resolve, reject) => {
      request(`${service.url}${REPOSITORY}`, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  it.each([
    ['2022-11-28', 200],
    ['2026-03-10', 200],
    ['2020-01-01', 400],
  ])('for the API of %s is answered %s', async (version, status) => {
    expect((await ask(service, REPOSITORY, { headers: { 'x-github-api-version': version } })).status).toBe(status);
  });

  it('that is no JSON is refused', async () => {
    const seen = await ask(service, `${REPOSITORY}/releases`, { method: 'POST', body: Buffer.from('{') });
    expect(refusal(seen)).toEqual([400, 'Problems parsing JSON']);
  });

  it.each(['/', '/repos/acme', '/repos/acme/nothing', `${REPOSITORY}/nothing`, '/orgs/nobody/attestations/sha256:00'])(
    'for %s finds nothing',
    async (path) => {
      expect((await ask(service, path)).status).toBe(404);
    },
  );

  it('counts against the limit, and is refused beyond it', async () => {
    service.github.setRateLimit({ limit: 60, remaining: 1, reset: 1_800_000_000 });
    const last = await ask(service, REPOSITORY);
    expect([last.status, last.headers.get('x-ratelimit-remaining')]).toEqual([200, '0']);
    const beyond = await ask(service, REPOSITORY);
    expect(refusal(beyond)[0]).toBe(403);
    expect(beyond.headers.get('x-ratelimit-reset')).toBe('1800000000');
  });

  it('may meet a fault as at every service', async () => {
    service.setFaults([{ fault: { kind: 'status', status: 403, headers: { 'retry-after': '60' } }, nth: 1 }]);
    expect((await ask(service, REPOSITORY)).headers.get('retry-after')).toBe('60');
    expect((await ask(service, REPOSITORY)).status).toBe(200);
  });
});

describe('the run’s times', () => {
  it('are told to those who may read actions, of that run alone', async () => {
    const path = `${REPOSITORY}/actions/runs/${RUN.run_id}/attempts`;
    expect((await ask(service, `${path}/1`)).json()).toMatchObject({ run_started_at: '2026-11-21T12:00:00Z' });
    expect((await ask(service, `${path}/2`)).status).toBe(404);
    run = { ...RUN, repository_visibility: 'private' };
    service.github.setRepository('acme/widget', { visibility: 'private' });
    const token = service.github.createToken({ contents: 'write' });
    expect((await ask(service, `${path}/1`, { token })).status).toBe(403);
  });
});

describe('a storage record', () => {
  const path = '/orgs/acme/artifacts/metadata/storage-record';
  const good = {
    name: 'ghcr.io/acme/widget',
    digest: DIGEST,
    registry_url: 'https://ghcr.io/',
    github_repository: 'widget',
  };

  it('is made for an organisation', async () => {
    expect((await post(service, path, good)).json()).toMatchObject({
      total_count: 1,
      storage_records: [{ digest: DIGEST }],
    });
    service.github.setRepository('acme/widget', { ownerType: 'User' });
    expect((await post(service, path, good)).status).toBe(404);
  });

  it.each([
    ['a name', { name: '' }, 422],
    ['a sha256', { digest: 'sha512:00' }, 422],
    ['the registry’s address', { registry_url: 'localhost:5000' }, 422],
    ['an attestation, or a repository', { github_repository: undefined }, 404],
  ])('needs %s', async (_title, part, status) => {
    expect((await post(service, path, { ...good, ...part })).status).toBe(status);
  });
});
