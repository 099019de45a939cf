import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { createRoot } from '../../../src/sandbox/pki.js';
import { startRegistry, type SandboxRegistry } from '../../../src/sandbox/registry.js';
import type { PushedImage } from '../../../src/sandbox/registry-image.js';
import {
  startService,
  type SandboxHandler,
  type SandboxAnswer,
  type SandboxService,
} from '../../../src/sandbox/service.js';
import { SILENT } from '../../../src/progress.js';
import type { RegistryClientOptions } from '../../../src/store/oci/client.js';
import { findAttached } from '../../../src/store/oci/find-attached.js';
import { entryOf } from '../../../src/store/oci/index-document.js';
import { listUnderTag } from '../../../src/store/oci/index-tag.js';
import type { RepositoryClient } from '../../../src/store/oci/registry.js';
import { refusal } from '../../support/refusal.js';
import {
  bundleBytes,
  clientOf,
  closeClients,
  credentialsSeen,
  digestOf,
  EMPTY_JSON,
  INDEX,
  MANIFEST,
  manifestOf,
} from './trial.js';

const USER = { name: 'jo', password: 'password-of-jo-0123456789', access: 'write' } as const;
const CREDENTIALS = { username: USER.name, password: USER.password };
const UPLOAD = '/v2/acme/widget/blobs/uploads/';

let registry: SandboxRegistry;
let image: PushedImage;
const started: SandboxService[] = [];

beforeEach(async () => {
  registry = await startRegistry({ auth: 'basic', users: [USER] });
  image = registry.pushImage('acme/widget', { tag: 'v1' });
});

afterEach(async () => {
  await closeClients();
  await Promise.all([registry, ...started.splice(0)].map(async (service) => service.close()));
});

function repositoryAt(url: string, options: Partial<RegistryClientOptions> = {}): RepositoryClient {
  const { host } = new URL(url);
  const client = clientOf({ credentials: CREDENTIALS, ...options });
  client.expect([host]);
  return client.open({ registry: host, name: 'acme/widget' });
}

async function service(handle: SandboxHandler): Promise<SandboxService> {
  const server = await startService('other', handle);
  started.push(server);
  return server;
}

/** A registry with Basic authentication that answers like this to whoever has logged in. */
async function registryThat(handle: SandboxHandler): Promise<SandboxService> {
  return service((request) =>
    request.headers.authorization === undefined
      ? { status: 401, headers: { 'www-authenticate': 'Basic realm="r"' } }
      : handle(request),
  );
}

async function expectMalformed(work: () => Promise<unknown>): Promise<string> {
  const error = await refusal(work);
  expect(error.code).toBe('SERVICE_ANSWER_MALFORMED');
  expect(inspect(error, { depth: 9 })).not.toContain(USER.password);
  return error.message;
}

describe('a manifest', () => {
  it('that is not the one of the digest is refused', async () => {
    registry.lieAbout(image.digest, manifestOf({ layer: EMPTY_JSON }));
    const message = await expectMalformed(async () => repositoryAt(registry.url).manifest(image.digest));
    expect(message).toContain(image.digest);
  });

  it.each<[string, Record<string, string>, string]>([
    [
      'of a tag whose header names another digest',
      { 'docker-content-digest': digestOf('other'), 'content-type': MANIFEST },
      '{}',
    ],
    ['that calls itself something else', { 'content-type': MANIFEST }, JSON.stringify({ mediaType: INDEX })],
    ['of no type', {}, '{}'],
    ['with a type that is no text', { 'content-type': MANIFEST }, '{"mediaType":[]}'],
    ['that is a list', { 'content-type': MANIFEST }, '[]'],
    ['that is cut', { 'content-type': MANIFEST }, '{"mediaType":'],
    ['that says everything twice', { 'content-type': MANIFEST }, '{"layers":[],"layers":[1]}'],
    ['that is a web page', { 'content-type': 'text/html' }, '<html>'],
  ])('%s is refused', async (_, headers, body) => {
    const liar = await service(() => ({ status: 200, headers, body }));
    await expectMalformed(async () => repositoryAt(liar.url).manifest('v1'));
  });

  it('described as another one than was asked for is refused', async () => {
    const headers = { 'docker-content-digest': digestOf('other'), 'content-type': MANIFEST };
    const liar = await service(() => ({ status: 200, headers, body: '{}' }));
    await expectMalformed(async () => repositoryAt(liar.url).head(image.digest));
  });

  it('that was stored as another one is refused', async () => {
    const headers = { 'docker-content-digest': digestOf('other') };
    const liar = await service(() => ({ status: 201, headers }));
    const put = { reference: 'v1', mediaType: MANIFEST, bytes: EMPTY_JSON };
    await expectMalformed(async () => repositoryAt(liar.url).putManifest(put));
  });

  it('larger than allowed is not read to its end', async () => {
    await expectMalformed(async () => repositoryAt(registry.url).manifest('v1', { maxBytes: image.size - 1 }));
    await expect(repositoryAt(registry.url).manifest('v1', { maxBytes: image.size })).resolves.toBeDefined();
  });
});

describe('a blob', () => {
  const bytes = bundleBytes();
  const descriptor = { digest: digestOf(bytes), size: bytes.length };

  it.each<[string, Buffer]>([
    ['other bytes of the same length', bundleBytes('zundle')],
    ['fewer bytes', bytes.subarray(1)],
    ['more bytes', Buffer.concat([bytes, bytes])],
    ['nothing', Buffer.alloc(0)],
  ])('that is %s is refused', async (_, lie) => {
    const repository = repositoryAt(registry.url);
    await repository.putBlob(bytes);
    registry.lieAbout(descriptor.digest, lie);
    await expectMalformed(async () => repository.blob(descriptor));
  });

  it('without an end is cut off', async () => {
    let sent = 0;
    let cut = (): void => undefined;
    const ended = new Promise<void>((resolve) => (cut = resolve));
    const server = createServer((_, outgoing) => {
      const chunk = Buffer.alloc(64 * 1024);
      const more = (): void => {
        for (let n = 0; n < 16; n += 1) {
          sent += chunk.length;
          if (!outgoing.write(chunk)) return void outgoing.once('drain', more);
        }
        setImmediate(more);
      };
      outgoing.on('close', cut);
      more();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await expectMalformed(async () => repositoryAt(`http://127.0.0.1:${port}`).blob({ ...descriptor, size: 200_000 }));
    await ended;
    server.close();
    // What lay in the buffers of both ends, and no more.
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  it('of one gigabyte is not even asked for', async () => {
    await expectMalformed(async () => repositoryAt(registry.url).blob({ ...descriptor, size: 1e9 }));
    expect(registry.requests).toEqual([]);
  });
});

describe('a redirect', () => {
  it.each([
    ['manifest', async (repository: RepositoryClient) => repository.manifest('v1')],
    ['blob', async (repository: RepositoryClient) => repository.blob({ digest: digestOf('{}'), size: 2 })],
    ['description', async (repository: RepositoryClient) => repository.head('v1')],
    ['list of referrers', async (repository: RepositoryClient) => repository.referrers(digestOf('{}'), { limit: 1 })],
  ])('of a %s takes no credentials along, nor back again', async (_, ask) => {
    const back: (string | undefined)[] = [];
    const other = await service(({ path }) => ({ status: 307, headers: { location: `${home.url}/back${path}` } }));
    const home = await registryOf(other.url, back);
    await ask(repositoryAt(home.url)).catch(() => undefined);
    expect(other.requests.length).toBeGreaterThan(0);
    expect(credentialsSeen(other)).toEqual([]);
    expect(back.length).toBeGreaterThan(0);
    expect(back.filter((seen) => seen !== undefined)).toEqual([]);
  });

  it('to a server that wants credentials gets none', async () => {
    const other = await service(() => ({ status: 401, headers: { 'www-authenticate': 'Basic realm="give"' } }));
    const home = await registryOf(other.url, []);
    const error = await refusal(async () => repositoryAt(home.url).manifest('v1'));
    expect([error.code, other.requests.length]).toEqual(['SERVICE_REFUSED', 1]);
    expect(error.message).toContain(new URL(other.url).host);
    expect(credentialsSeen(other)).toEqual([]);
  });

  it.each([
    ['beginning an upload', async (repository: RepositoryClient) => repository.mayPush()],
    ['sending a blob', async (repository: RepositoryClient) => repository.putBlob(bundleBytes())],
    [
      'sending a manifest',
      async (repository: RepositoryClient) =>
        repository.putManifest({ reference: 'v1', mediaType: MANIFEST, bytes: EMPTY_JSON }),
    ],
  ])('while %s is not followed', async (_, ask) => {
    const other = await service(() => ({ status: 201 }));
    const home = await registryOf(other.url, []);
    await expectMalformed(async () => ask(repositoryAt(home.url)));
    expect(other.requests).toEqual([]);
  });

  /** Redirects whoever has logged in. */
  async function registryOf(elsewhere: string, back: (string | undefined)[]): Promise<SandboxService> {
    return service(({ path, headers }) => {
      if (path.startsWith('/back')) {
        back.push(headers.authorization);
        return { status: 200, headers: { 'content-type': INDEX }, body: '{}' };
      }
      if (headers.authorization === undefined)
        return { status: 401, headers: { 'www-authenticate': 'Basic realm="r"' } };
      return { status: 307, headers: { location: `${elsewhere}${path}` } };
    });
  }
});

describe('the address of an upload', () => {
  it.each<[string, (elsewhere: string) => Record<string, string>]>([
    ['lies on another host', (elsewhere) => ({ location: `${elsewhere}${UPLOAD}1` })],
    ['lies on another host, without a scheme', (elsewhere) => ({ location: elsewhere.replace('http:', '') })],
    [
      'lies on another host, with slashes the other way',
      (elsewhere) => ({ location: elsewhere.replace('http://', String.raw`/\ `).replace(' ', '') }),
    ],
    ['climbs', () => ({ location: `${UPLOAD}../../../../admin/1` })],
    ['climbs in disguise', () => ({ location: `${UPLOAD}%2E%2e/admin` })],
    ['climbs backwards', () => ({ location: String.raw`/v2/..\..\admin` })],
    ['is no URL', () => ({ location: 'http://[' })],
    ['is no web address', () => ({ location: 'file:///etc/passwd' })],
    ['is missing', () => ({})],
  ])('that %s is not followed', async (_, headersOf) => {
    const other = await service(() => ({ status: 201 }));
    const home = await registryThat(({ method }) =>
      method === 'POST' ? { status: 202, headers: headersOf(other.url) } : { status: 201 },
    );
    await expectMalformed(async () => repositoryAt(home.url).putBlob(bundleBytes()));
    await expectMalformed(async () => repositoryAt(home.url).mayPush());
    expect([other.requests.length, home.requests.filter(({ method }) => method === 'PUT').length]).toEqual([0, 0]);
  });
});

describe('a token service', () => {
  async function registryWithRealm(realm: string): Promise<SandboxService> {
    return service(({ headers }) =>
      headers.authorization === undefined
        ? { status: 401, headers: { 'www-authenticate': `Bearer realm="${realm}",service="s"` } }
        : { status: 404, body: '{"errors":[]}' },
    );
  }

  it.each([
    ['without TLS', 'http://tokens.example/token'],
    ['without TLS that looks like this machine', 'http://127.0.0.1.tokens.example/token'],
    ['with a user name in its address', 'https://jo@127.0.0.1/token'],
    ['that is a file', 'file:///etc/passwd'],
    ['that is a path', '/token'],
    ['that is nothing', ''],
  ])('%s gets no credentials, and is not asked', async (_, realm) => {
    const home = await registryWithRealm(realm);
    await expectMalformed(async () => repositoryAt(home.url).head('v1'));
    expect(credentialsSeen(home)).toEqual([]);
  });

  it('on another host gets those of the registry that names it, and no other’s', async () => {
    const tokens = await service(() => ({ status: 200, body: '{"token":"token-0123456789"}' }));
    const home = await registryWithRealm(`${tokens.url}/token`);
    const given = { host: 'other.example', username: 'other', password: 'password-of-other' };
    await repositoryAt(home.url, { credentials: given }).head('v1');
    expect(credentialsSeen(tokens)).toEqual([]);
    await repositoryAt(home.url).head('v1');
    expect(credentialsSeen(tokens)).toEqual([
      `authorization: Basic ${Buffer.from(`${USER.name}:${USER.password}`).toString('base64')}`,
    ]);
    expect(credentialsSeen(home)).toEqual(Array(2).fill('authorization: Bearer token-0123456789'));
  });

  it.each([400, 401, 403, 500])('that repeats with %d what it was sent is quoted without it', async (status) => {
    const tokens = await service(({ headers: { authorization = '' }, body }) => {
      const decoded = Buffer.from(authorization.slice('Basic '.length), 'base64').toString();
      return { status, body: JSON.stringify({ message: `ECHO ${authorization} ${decoded} ${body.toString()}` }) };
    });
    const home = await registryWithRealm(`${tokens.url}/token`);
    const identity = { username: '<token>', password: 'identity-0123456789' };
    for (const credentials of [CREDENTIALS, identity]) {
      const shown = inspect(await refusal(async () => repositoryAt(home.url, { credentials }).head('v1')), {
        depth: 9,
      });
      expect(shown).toContain(`answered ${status}`);
      expect(shown).toContain('[redacted]');
      expect(shown).not.toMatch(/password-of-jo|identity-0123|am86cGFz/);
    }
  });

  it('that redirects to another host takes no credentials there', async () => {
    const thief = await service(() => ({ status: 200, body: '{"token":"token-0123456789"}' }));
    const tokens = await service(() => ({ status: 307, headers: { location: `${thief.url}/token` } }));
    const home = await registryWithRealm(`${tokens.url}/token`);
    await expectMalformed(async () => repositoryAt(home.url).head('v1'));
    const identity = { username: '<token>', password: 'identity-0123456789' };
    await refusal(async () => repositoryAt(home.url, { credentials: identity }).head('v1'));
    expect(thief.requests).toEqual([]);
  });
});

describe('a list of referrers', () => {
  const subject = digestOf('subject');
  const entry = (text: string) => ({ mediaType: MANIFEST, digest: digestOf(text), size: 3, artifactType: 'a/b' });
  const page = (manifests: unknown, link?: string) => ({
    status: 200,
    headers: { 'content-type': INDEX, ...(link === undefined ? {} : { link }) },
    body: JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests }),
  });

  it.each([
    ['on another host', 'http://127.0.0.2:9/next'],
    ['that climbs', '/v2/../../next'],
    ['that is no URL', 'http://['],
  ])('with a next page %s is refused', async (_, next) => {
    const home = await registryThat(() => page([entry('a')], `<${next}>; rel="next"`));
    await expectMalformed(async () => repositoryAt(home.url).referrers(subject, { limit: 10 }));
  });

  it('without an end is read up to the limit, or up to some hundred pages of nothing', async () => {
    const circle = '</v2/acme/widget/next>; rel="next"';
    const full = await registryThat(() => page([entry('a')], circle));
    const found = await repositoryAt(full.url).referrers(subject, { limit: 5 });
    expect([found.kind === 'index' && found.manifests.length, full.requests.length]).toEqual([5, 6]);
    const empty = await registryThat(() => page([], circle));
    expect(await repositoryAt(empty.url).referrers(subject, { limit: 5 })).toMatchObject({ manifests: [], more: true });
    expect(empty.requests.length).toBeLessThan(300);
  });

  it('of 10,000 is read up to the limit', async () => {
    const home = await registryThat(() => page(Array.from({ length: 10_000 }, (_, n) => entry(`${n}`))));
    const found = await repositoryAt(home.url).referrers(subject, { limit: 50 });
    expect(found.kind === 'index' && [found.manifests.length, found.more]).toEqual([50, true]);
  });

  it.each<[string, string]>([
    ['no JSON', '{"manifests":['],
    ['no list', '{"manifests":{}}'],
    ['a list of something else', '{"manifests":["sha256:abc"]}'],
    ['more than anybody reads', JSON.stringify({ manifests: [], padding: ' '.repeat(17 * 1024 * 1024) })],
  ])('that is %s is refused', async (_, body) => {
    const home = await registryThat(() => ({ status: 200, headers: { 'content-type': INDEX }, body }));
    await expectMalformed(async () => repositoryAt(home.url).referrers(subject, { limit: 5 }));
  });

  it('loses the entries whose digest is a way out of the repository, or nothing that can be checked', async () => {
    const bad = ['sha256:../../../../etc/passwd', '../../admin', 'blake3:abcd', 'sha256:ABC'];
    const home = await registryThat(() => page([...bad.map((digest) => ({ ...entry('x'), digest })), entry('a')]));
    const found = await repositoryAt(home.url).referrers(subject, { limit: 5 });
    expect(found).toMatchObject({ manifests: [{ digest: digestOf('a') }], more: false });
  });

  it('that breaks off in the middle of its pages is refused', async () => {
    const home = await registryThat(({ path }) =>
      path.endsWith('/next') ? { status: 200, body: '{}' } : page([entry('a')], '</v2/acme/widget/next>; rel="next"'),
    );
    await expectMalformed(async () => repositoryAt(home.url).referrers(subject, { limit: 5 }));
  });
});

describe('a list under a tag', () => {
  const OURS = { mediaType: MANIFEST, digest: digestOf('ours'), size: 4 };
  const world = { progress: SILENT, now: () => new Date(), sleep: async () => undefined };

  it.each([1, 2000])(
    'that is another one at every look, of %d manifests, is given up',
    async (length) => {
      let turn = 0;
      const hostile = await registryThat(({ method }) => {
        if (method === 'HEAD') return { status: 404, headers: { 'docker-distribution-api-version': 'registry/2.0' } };
        if (method === 'PUT') return { status: 201 };
        turn += 1;
        const manifests = Array.from({ length }, (_, at) => ({ ...OURS, digest: digestOf(`${turn} ${at}`) }));
        return {
          status: 200,
          headers: { 'content-type': INDEX },
          body: JSON.stringify({ schemaVersion: 2, manifests }),
        };
      });
      const [repository, subject] = [repositoryAt(hostile.url), image.digest];
      const listing = listUnderTag({ repository, subject, ours: entryOf(OURS), seen: new Map(), world });
      await expect(listing).rejects.toMatchObject({ code: 'STORE_READ_BACK' });
      const asked = hostile.requests.filter(({ method }) => method === 'HEAD').length;
      expect(asked).toBeLessThanOrEqual(10_000);
      expect(turn).toBeLessThan(300);
    },
    60_000,
  );
});

describe('the address of a next page', () => {
  const asked = async (link: string) => {
    const headers = { 'content-type': INDEX };
    const home = await registryThat(({ path }) => ({
      ...{ status: 200, body: JSON.stringify({ schemaVersion: 2, manifests: [] }) },
      headers: path.includes('/referrers/') ? { ...headers, link } : headers,
    }));
    await repositoryAt(home.url).referrers(digestOf('subject'), { limit: 5 });
    return home.requests.map(({ path }) => path).filter((path) => !path.includes('/referrers/'));
  };

  it.each([
    '</v2/next>; rel="next"',
    '</v2/next>;rel=next',
    '</v2/next> ; title="a, </v2/b>; rel=next" ; REL = "prev Next"',
    '</v2/a>; rel="prev", </v2/next>; rel="next", </v2/b>; rel="last"',
    '</v2/a>, </v2/b>; rel="nextone"; x, </v2/next>; rel="next"',
  ])('is found in %s', async (link) => {
    expect(await asked(link)).toEqual(['/v2/next']);
  });

  it.each([
    '',
    'rel="next"',
    '</v2/a',
    '</v2/a>',
    '</v2/a> rel="next"',
    '</v2/a>; title="; rel=next',
    '</v2/a>; anchor="</v2/b>; rel=next"',
  ])('is not in %j', async (link) => {
    expect(await asked(link)).toEqual([]);
  });

  it.each(['<', '<a>;', '<a>;b="', '; rel'])('among two hundred kilobytes of %j is not looked for', async (part) => {
    const link = part.repeat(Math.floor(200_000 / part.length));
    await expectMalformed(async () => asked(link));
  });
});

describe('a password that needs escaping', () => {
  const password = 'p"a/s+s w&Ord<9>ö';
  const pair = Buffer.from(`jo:${password}`);
  const forms: [string, string][] = [
    ['as it is', password],
    ['as JSON', JSON.stringify(password)],
    ['as JSON without anything but ASCII', JSON.stringify(password).replace('ö', String.raw`\u00f6`)],
    [
      'as JSON that is safe in HTML',
      JSON.stringify(password).replaceAll(/[<>&]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`),
    ],
    ['as a part of a path', encodeURIComponent(password)],
    ['as a part of a path, in lower case', encodeURIComponent(password).replaceAll(/%../g, (c) => c.toLowerCase())],
    ['as a form', new URLSearchParams({ password }).toString()],
    ['in Base64', Buffer.from(password).toString('base64')],
    ['with the user in Base64', pair.toString('base64')],
    ['with the user in Base64 without padding', pair.toString('base64').replaceAll('=', '')],
    ['with the user in the Base64 of URLs', pair.toString('base64url')],
    ['with the user in Base64 in a form', encodeURIComponent(pair.toString('base64'))],
  ];
  const secret = (form: string): string => form.replace(/^password=/, '').replaceAll(/^"|"$/g, '');

  async function registryWith(scheme: string, said: (path: string) => SandboxAnswer): Promise<SandboxService> {
    const home: SandboxService = await service(({ path, headers }) => {
      if (path === '/token') return { status: 200, body: '{"token":"token-0123456789"}' };
      if (headers.authorization !== undefined) return said(path);
      const challenge = scheme === 'basic' ? 'Basic realm="r"' : `Bearer realm="${home.url}/token"`;
      return { status: 401, headers: { 'www-authenticate': challenge } };
    });
    return home;
  }

  const shownBy = async (ask: () => Promise<unknown>): Promise<string> => inspect(await refusal(ask), { depth: 9 });
  const credentials = { username: 'jo', password };

  describe.each(['basic', 'bearer'])('and was given to a registry with %s authentication', (scheme) => {
    it.each(forms)('is in no message %s', async (_, form) => {
      for (const status of [403, 500]) {
        for (const body of [JSON.stringify({ errors: [{ message: `HEARD ${form}` }] }), `HEARD ${form}`]) {
          const home = await registryWith(scheme, () => ({ status, body }));
          const shown = await shownBy(async () => repositoryAt(home.url, { credentials }).manifest('v1'));
          expect(shown).toContain('HEARD');
          expect(shown).toContain('[redacted]');
          expect(shown).not.toContain(secret(form));
        }
      }
    });

    it.each<[string, (text: string) => SandboxAnswer]>([
      [
        'a host that it redirects to',
        (text) => ({ status: 307, headers: { location: `http://${text}.localhost:9/` } }),
      ],
      [
        'a media type',
        (text) => ({ status: 200, headers: { 'content-type': MANIFEST }, body: JSON.stringify({ mediaType: text }) }),
      ],
      [
        'the address of a token service',
        (text) => ({
          status: 401,
          headers: { 'www-authenticate': `Bearer realm="http://tokens.example/${'x'.repeat(170)}/${text}"` },
        }),
      ],
    ])('is not shown in %s', async (_, answer) => {
      const plain = { username: 'jo', password: 'Pass-of-Jo.77' };
      const home = await registryWith(scheme, () => answer(plain.password));
      const shown = await shownBy(async () => repositoryAt(home.url, { credentials: plain }).manifest('v1'));
      expect(shown).not.toMatch(/Pass-of/i);
    });
  });

  it('is in no word about what was left out', async () => {
    const plain = { username: 'jo', password: 'Pass-of-Jo.77' };
    const { password: name } = plain;
    const pem = (await createRoot({ commonName: 'Root' }, new Date())).pem;
    const layer = { mediaType: 'application/vnd.dsse.envelope.v1+json', digest: digestOf('{}'), size: 2 };
    const annotations = {
      'dev.sigstore.cosign/certificate': pem,
      'dev.sigstore.cosign/bundle': `{"${name}": 1, "${name}": 2}`,
    };
    const layers = [
      { ...layer, annotations },
      ...['', 'x'.repeat(190)].map((x) => ({ ...layer, mediaType: x + name })),
    ];
    const home = await registryWith('basic', (path) => {
      if (path.includes('/blobs/')) return { status: 200, body: '{}' };
      return path.endsWith('.att')
        ? { status: 200, headers: { 'content-type': MANIFEST }, body: JSON.stringify({ schemaVersion: 2, layers }) }
        : { status: 404, headers: { 'docker-distribution-api-version': 'registry/2.0' } };
    });
    const repository = repositoryAt(home.url, { credentials: plain });
    const limits = { count: 30, bytes: 1024 };
    const { listing: _, ...found } = await findAttached({ repository, subject: image.digest, limits, isKept: true });
    expect(found.skipped).toEqual([
      expect.stringMatching(/its log entry has the member "\[redacted\]" twice/),
      ...[1, 2].map((at) => expect.stringContaining(`[${at}]: a layer of another type`)),
    ]);
    expect(inspect(found, { depth: 9 })).not.toMatch(/Pass-of/i);
  });

  it('is in no message about what is asked without it, or was before it was known', async () => {
    let known = (): void => undefined;
    const told = new Promise<void>((resolve) => (known = resolve));
    const home = await service(async ({ path, headers }) => {
      const echo = { status: 500, body: `HEARD ${password}` };
      if (path.startsWith('/v2/acme/slow/')) {
        await told;
        return echo;
      }
      if (headers.authorization === undefined)
        return { status: 401, headers: { 'www-authenticate': 'Basic realm="r"' } };
      known();
      return echo;
    });
    const { host } = new URL(home.url);
    const client = clientOf({ credentials });
    client.expect([host]);
    const shown = await Promise.all(
      ['acme/slow', 'acme/widget'].map(async (name) =>
        shownBy(async () => client.open({ registry: host, name }).head('v1')),
      ),
    );
    const slow = await shownBy(async () => client.open({ registry: host, name: 'acme/slow' }).manifest('v1'));
    for (const text of [...shown, slow]) expect(text).not.toContain(password);
    expect(slow).toContain('[redacted]');
  });
});

describe('an answer', () => {
  it.each([403, 500])('of %d with nine megabytes of one word is quoted in part', async (status) => {
    const body = JSON.stringify({ errors: [{ code: 'LONG', message: 'a'.repeat(9_000_000) }] });
    const home = await registryThat(() => ({ status, body }));
    const error = await refusal(async () => repositoryAt(home.url).referrers(digestOf('subject'), { limit: 5 }));
    expect(error.code).toBe(status === 403 ? 'STORE_FORBIDDEN' : 'SERVICE_FAILED');
    expect(error.message.length).toBeLessThan(400);
    expect(error.message).toContain('LONG');
  });

  it.each([401, 403, 400, 429, 500])('of %d that repeats the credentials is quoted without them', async (status) => {
    const home = await registryThat(({ headers }) => ({
      status,
      body: JSON.stringify({ errors: [{ code: 'ECHO', message: `${headers.authorization} is ${USER.password}` }] }),
    }));
    const shown = inspect(await refusal(async () => repositoryAt(home.url).manifest('v1')), { depth: 9 });
    expect(shown).toMatch(/ECHO: (Basic )?\[redacted\] is \[redacted\]/);
    expect(shown).not.toContain(USER.password);
    expect(shown).not.toContain(Buffer.from(`${USER.name}:${USER.password}`).toString('base64'));
  });

  it('with controls in it is quoted without them', async () => {
    const body = JSON.stringify({ errors: [{ code: 'DENIED', message: '\u001b[2J::add-mask::x\r\n::error::y' }] });
    const home = await service(() => ({ status: 403, body }));
    const { message } = await refusal(async () => repositoryAt(home.url).manifest('v1'));
    expect(message).not.toMatch(/\p{Cc}/u);
  });

  it('may carry headers of 200 kB', async () => {
    registry.configure({
      headers: Object.fromEntries(Array.from({ length: 25 }, (_, n) => [`x-${n}`, 'h'.repeat(8000)])),
    });
    expect(await repositoryAt(registry.url).manifest('v1')).toBeDefined();
  });
});
