import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PushedImage } from '../../src/sandbox/registry-image.js';
import { startRegistry, type SandboxRegistry } from '../../src/sandbox/registry.js';
import {
  ask,
  evidence,
  IMAGE_INDEX,
  IMAGE_MANIFEST,
  json,
  pushBlob,
  pushEvidence,
  putManifest,
  refusal,
  sha256,
  type Answer,
} from './registry-client.js';

const repository = 'acme/widget';

let registry: SandboxRegistry;
let image: PushedImage;

beforeEach(async () => {
  registry = await startRegistry();
  image = registry.pushImage(repository, { tag: 'v1' });
});

afterEach(async () => registry.close());

const subject = () => ({ mediaType: image.mediaType, digest: image.digest, size: image.size });
const list = async (query = '', digest = image.digest): Promise<Answer> =>
  ask(registry, `/v2/${repository}/referrers/${digest}${query}`);
const digestsOf = (answer: Answer): string[] =>
  (json(answer) as { manifests: { digest: string }[] }).manifests.map(({ digest }) => digest);

describe('the referrers API', () => {
  it('lists what has the subject, with type, size and annotations', async () => {
    const attested = { subject: subject(), artifactType: 'application/vnd.a', payload: 'one' };
    const digest = await pushEvidence(registry, repository, attested);
    await pushEvidence(registry, repository, { payload: 'no subject' });
    const answer = await list();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, IMAGE_INDEX]);
    expect(json(answer)).toEqual({
      schemaVersion: 2,
      mediaType: IMAGE_INDEX,
      manifests: [
        {
          mediaType: IMAGE_MANIFEST,
          digest,
          size: evidence(attested).length,
          artifactType: 'application/vnd.a',
          annotations: { payload: 'one' },
        },
      ],
    });
  });

  it('takes the type of the config where a manifest has none of its own', async () => {
    const { artifactType: _, ...old } = JSON.parse(evidence({ subject: subject(), payload: 'x' }));
    for (const blob of ['{}', 'x']) await pushBlob(registry, repository, blob);
    await putManifest(registry, { repository, manifest: JSON.stringify(old) });
    expect(json(await list())).toMatchObject({ manifests: [{ artifactType: 'application/vnd.oci.empty.v1+json' }] });
  });

  it('answers a manifest that has a subject with that subject, and one that has none with none', async () => {
    await pushBlob(registry, repository, '{}');
    await pushBlob(registry, repository, 'x');
    const put = async (manifest: string) => (await putManifest(registry, { repository, manifest })).headers;
    expect((await put(evidence({ subject: subject(), payload: 'x' }))).get('oci-subject')).toBe(image.digest);
    expect((await put(evidence({ payload: 'x' }))).get('oci-subject')).toBeNull();
  });

  it('lists referrers of what does not exist', async () => {
    const file = { mediaType: 'application/octet-stream', digest: sha256('a file'), size: 6 };
    const digest = await pushEvidence(registry, repository, { subject: file, payload: 'x' });
    expect(digestsOf(await list('', file.digest))).toEqual([digest]);
  });

  it('has an empty list for a digest without referrers', async () => {
    expect(json(await list())).toMatchObject({ manifests: [] });
    registry.configure({ emptyReferrers: 'null' });
    expect(json(await list())).toMatchObject({ manifests: null });
  });

  it('refuses what is no digest, and every method but GET', async () => {
    expect(refusal(await list('', 'sha256:12'))).toEqual([400, 'DIGEST_INVALID']);
    const posted = await ask(registry, `/v2/${repository}/referrers/${image.digest}`, { method: 'POST' });
    expect(refusal(posted)).toEqual([405, 'UNSUPPORTED']);
  });

  it('filters by type, and says so; or does neither', async () => {
    const push = async (artifactType: string) =>
      pushEvidence(registry, repository, { subject: subject(), artifactType, payload: artifactType });
    const [a, b] = [await push('application/vnd.a'), await push('application/vnd.b')];
    const filtered = await list('?artifactType=application/vnd.b');
    expect([digestsOf(filtered), filtered.headers.get('oci-filters-applied')]).toEqual([[b], 'artifactType']);
    registry.configure({ referrersFilter: false });
    const whole = await list('?artifactType=application/vnd.b');
    expect([digestsOf(whole), whole.headers.get('oci-filters-applied')]).toEqual([[a, b], null]);
  });

  it.each([
    ['quoted', /^<(.+)>; rel="next"$/],
    ['bare', /^<(.+)>; rel=next$/],
  ] as const)('has pages, linked with a %s relation, that hold each referrer once', async (links, pattern) => {
    const pushed: string[] = [];
    for (const payload of ['1', '2', '3', '4', '5']) {
      pushed.push(await pushEvidence(registry, repository, { subject: subject(), payload }));
    }
    registry.configure({ referrersPage: 2, links });
    const seen: string[][] = [];
    for (let next: string | undefined = '?artifactType=application/vnd.example'; next !== undefined;) {
      const page: Answer = next.startsWith('?') ? await list(next) : await ask(registry, next);
      seen.push(digestsOf(page));
      next = pattern.exec(page.headers.get('link') ?? '')?.[1];
      if (next !== undefined) expect(next).toContain('artifactType=application');
    }
    expect(seen).toEqual([pushed.slice(0, 2), pushed.slice(2, 4), pushed.slice(4)]);
  });

  it('names as next page what it is told to', async () => {
    registry.configure({ referrersNext: 'http://elsewhere.test/v2/' });
    expect((await list()).headers.get('link')).toBe('<http://elsewhere.test/v2/>; rel="next"');
  });
});

describe('a registry without the whole of the API', () => {
  const kinds = [
    [false, 404, null],
    ['ecr', 404, 'subject'],
    ['ghcr-empty', 200, null],
  ] as const;

  it.each(kinds)('referrers %j: the list is answered with %i, OCI-Subject is %j', async (referrers, status, sent) => {
    registry.configure({ referrers });
    for (const blob of ['{}', 'x']) await pushBlob(registry, repository, blob);
    const manifest = evidence({ subject: subject(), payload: 'x' });
    const put = await putManifest(registry, { repository, manifest });
    expect(put.headers.get('oci-subject')).toBe(sent === null ? null : image.digest);
    const listed = await list();
    expect(listed.status).toBe(status);
    if (status === 200) expect(json(listed)).toMatchObject({ manifests: [] });
    else expect(listed.headers.get('content-type')).toMatch(/^text\/plain/);
  });

  it('lists what was pushed before it had the API', async () => {
    registry.configure({ referrers: false });
    const digest = await pushEvidence(registry, repository, { subject: subject(), payload: 'x' });
    registry.configure({ referrers: true });
    expect(digestsOf(await list())).toEqual([digest]);
  });
});
