import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ErrorCode } from '../../src/errors.js';
import { WherefromError } from '../../src/errors.js';
import { parseSigningConfig, resolveServices, type ResolveOptions } from '../../src/trust/services.js';

const NOW = new Date('2026-11-21T12:00:00Z');

interface Entry {
  url?: unknown;
  majorApiVersion?: unknown;
  validFor?: unknown;
  operator?: unknown;
}

function service(
  url: string,
  { version = 1, start = '2026-01-01T00:00:00Z', end = '', operator = 'acme.example' } = {},
) {
  return { url, majorApiVersion: version, validFor: { start, ...(end === '' ? {} : { end }) }, operator };
}

const FULCIO = service('https://fulcio.acme.example');
const TSA = service('https://tsa.acme.example/api/v1/timestamp');
const REKOR_1 = service('https://rekor.acme.example');
const REKOR_2 = service('https://log2026.acme.example', { version: 2 });

function config(changes: Record<string, unknown> = {}): string {
  return JSON.stringify({
    mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
    caUrls: [FULCIO],
    rekorTlogUrls: [REKOR_1],
    tsaUrls: [TSA],
    rekorTlogConfig: { selector: 'ANY' },
    tsaConfig: { selector: 'ANY' },
    ...changes,
  });
}

function parse(changes: Record<string, unknown> = {}) {
  return parseSigningConfig(config(changes), { now: NOW, origin: 'acme.json' });
}

function codeOf(work: () => unknown): ErrorCode | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof WherefromError) return error.code;
    throw error;
  }
  return undefined;
}

describe('a signing config', () => {
  it.each(['http://fulcio.acme.example', 'http://10.0.0.7:5555', 'http://localhost.acme.example'])(
    'is refused where the token would travel in the clear, to %s',
    (url) => {
      expect(codeOf(() => parse({ caUrls: [service(url)] }))).toBe('SIGNING_CONFIG_MALFORMED');
    },
  );

  it.each(['http://localhost:5555', 'http://127.0.0.1:5555', 'http://[::1]:5555'])(
    'may name an authority on this machine in the clear: %s',
    (url) => {
      expect(parse({ caUrls: [service(url)] }).fulcioUrl).toBe(url);
    },
  );

  it('names one authority and the witnesses', () => {
    expect(parse()).toEqual({
      name: 'fulcio.acme.example',
      fulcioUrl: 'https://fulcio.acme.example',
      rekor: [{ url: 'https://rekor.acme.example', majorApiVersion: 1 }],
      timestampUrls: ['https://tsa.acme.example/api/v1/timestamp'],
      publicLog: false,
    });
  });

  it.each<[string, Entry[], string[]]>([
    [
      'the highest version that is known',
      [REKOR_1, REKOR_2, service('https://v3.example', { version: 3 })],
      ['https://log2026.acme.example'],
    ],
    [
      'no service of an unreleased version',
      [service('https://v0.example', { version: 0 }), REKOR_1],
      ['https://rekor.acme.example'],
    ],
    [
      'none that starts in the future',
      [service('https://next.example', { version: 2, start: '2026-11-21T12:00:01Z' }), REKOR_1],
      ['https://rekor.acme.example'],
    ],
    [
      'one that starts this moment',
      [service('https://next.example', { version: 2, start: '2026-11-21T12:00:00Z' }), REKOR_1],
      ['https://next.example'],
    ],
    [
      'none that has ended',
      [service('https://past.example', { version: 2, end: '2026-11-21T11:59:59Z' }), REKOR_1],
      ['https://rekor.acme.example'],
    ],
    [
      'one that ends this moment',
      [service('https://past.example', { version: 2, end: '2026-11-21T13:00:00+01:00' }), REKOR_1],
      ['https://past.example'],
    ],
    [
      'the newest of its version',
      [service('https://old.example', { start: '2025-01-01T00:00:00Z' }), REKOR_1],
      ['https://rekor.acme.example'],
    ],
    [
      'the first of two that began together',
      [service('https://a.example'), service('https://b.example')],
      ['https://a.example'],
    ],
  ])('with ANY gives %s', (_, rekorTlogUrls, urls) => {
    expect(parse({ rekorTlogUrls }).rekor.map(({ url }) => url)).toEqual(urls);
  });

  const OF_TWO_OPERATORS = [
    service('https://a1.example', { operator: 'a' }),
    service('https://a2.example', { operator: 'a', start: '2026-02-01T00:00:00Z' }),
    service('https://b1.example', { operator: 'b' }),
    service('https://c2.example', { operator: 'c', version: 2 }),
  ];

  it.each<[string, object, string[]]>([
    ['ALL gives every operator of the highest version', { selector: 'ALL' }, ['https://c2.example']],
    [
      'EXACT goes down to a version with enough operators',
      { selector: 'EXACT', count: 2 },
      ['https://a2.example', 'https://b1.example'],
    ],
    ['EXACT 1 stays at the highest version', { selector: 'EXACT', count: 1 }, ['https://c2.example']],
    ['selectors may be numbers', { selector: 3, count: 1 }, ['https://c2.example']],
  ])('%s', (_, rekorTlogConfig, urls) => {
    const { rekor } = parse({ rekorTlogUrls: OF_TWO_OPERATORS, rekorTlogConfig });
    expect(rekor.map(({ url }) => url)).toEqual(urls);
    const { timestampUrls } = parse({ tsaUrls: OF_TWO_OPERATORS, tsaConfig: { selector: 'ALL' } });
    expect(timestampUrls).toEqual(['https://a2.example', 'https://b1.example']);
  });

  it('counts services without an operator as of one each', () => {
    const tsaUrls = [service('https://a.example', { operator: '' }), service('https://b.example', { operator: '' })];
    expect(parse({ tsaUrls, tsaConfig: { selector: 'ALL' } }).timestampUrls).toHaveLength(2);
  });

  it.each<[string, Record<string, unknown>]>([
    ['another media type', { mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.1+json' }],
    ['no authority', { caUrls: [] }],
    ['no list of authorities', { caUrls: { url: 'https://x.example' } }],
    ['an authority that has ended', { caUrls: [service('https://f.example', { end: '2026-02-01T00:00:00Z' })] }],
    ['an authority of an unknown version', { caUrls: [service('https://f.example', { version: 2 })] }],
    ['logs of which none can be used', { rekorTlogUrls: [service('https://v3.example', { version: 3 })] }],
    [
      'timestamp authorities of which none is valid',
      { tsaUrls: [service('https://t.example', { start: '2027-01-01T00:00:00Z' })] },
    ],
    ['fewer logs than EXACT asks for', { rekorTlogConfig: { selector: 'EXACT', count: 2 } }],
    ['EXACT without a count', { rekorTlogConfig: { selector: 'EXACT' } }],
    ['EXACT of none', { rekorTlogConfig: { selector: 'EXACT', count: 0 } }],
    ['EXACT of a half', { rekorTlogConfig: { selector: 'EXACT', count: 0.5 } }],
    ['an unknown selector', { rekorTlogConfig: { selector: 'SOME' } }],
    ['no selector', { tsaConfig: undefined }],
    ['a service without a start', { caUrls: [{ ...FULCIO, validFor: {} }] }],
    ['a service without a range', { tsaUrls: [{ ...TSA, validFor: null }] }],
    ['a start that is no time', { caUrls: [service('https://f.example', { start: 'yesterday' })] }],
    ['a start that is no moment', { caUrls: [service('https://f.example', { start: '2026-13-01T00:00:00Z' })] }],
    ['an end that is no time', { caUrls: [service('https://f.example', { end: '0' })] }],
    ['an address that is no URL', { caUrls: [service('fulcio.acme.example')] }],
    ['an address of another scheme', { caUrls: [service('file:///tmp/x')] }],
    ['an address with credentials', { caUrls: [service('https://u:p@f.example')] }],
    ['an address with a query', { caUrls: [service('https://f.example?x')] }],
    ['no address', { caUrls: [{ ...FULCIO, url: undefined }] }],
    ['a version that is no number', { caUrls: [{ ...FULCIO, majorApiVersion: '1' }] }],
    ['a service that is null', { caUrls: [null] }],
    ['nothing that gives a time', { rekorTlogUrls: [REKOR_2], tsaUrls: [] }],
    ['no witness', { rekorTlogUrls: [], tsaUrls: [] }],
  ])('with %s is refused', (_, changes) => {
    expect(codeOf(() => parse(changes))).toBe('SIGNING_CONFIG_MALFORMED');
  });

  it.each(['', '[]', 'null', '{', '{"mediaType":"a","mediaType":"b"}'])('that reads %s is refused', (text) => {
    expect(codeOf(() => parseSigningConfig(text, { now: NOW, origin: 'x' }))).toBe('SIGNING_CONFIG_MALFORMED');
  });
});

function resolve(options: Partial<ResolveOptions>) {
  return resolveServices({
    choice: { kind: 'by-visibility' },
    visibility: undefined,
    publicLog: false,
    now: NOW,
    readFile: async () => config(),
    ...options,
  });
}

const PUBLIC_GOOD = {
  services: {
    name: 'public-good',
    fulcioUrl: 'https://fulcio.sigstore.dev',
    rekor: [{ url: 'https://rekor.sigstore.dev', majorApiVersion: 1 }],
    timestampUrls: ['https://timestamp.sigstore.dev/api/v1/timestamp'],
    publicLog: true,
  },
  anchor: 'public-good',
};
const GITHUB = {
  services: {
    name: 'github',
    fulcioUrl: 'https://fulcio.githubapp.com',
    rekor: [],
    timestampUrls: ['https://timestamp.githubapp.com/api/v1/timestamp'],
    publicLog: false,
  },
  anchor: 'github',
};

describe('the visibility of a repository', () => {
  it.each<[string | undefined, boolean, typeof PUBLIC_GOOD | typeof GITHUB]>([
    ['public', false, PUBLIC_GOOD],
    ['public', true, PUBLIC_GOOD],
    ['private', false, GITHUB],
    ['internal', false, GITHUB],
    [undefined, false, GITHUB],
    ['', false, GITHUB],
    ['Public', false, GITHUB],
    ['private', true, PUBLIC_GOOD],
    [undefined, true, PUBLIC_GOOD],
  ])('%s, public log allowed: %s, chooses the instance', async (visibility, publicLog, expected) => {
    await expect(resolve({ visibility, publicLog })).resolves.toEqual(expected);
  });

  it('may be overruled towards the private side', async () => {
    await expect(resolve({ visibility: 'public', choice: { kind: 'github' } })).resolves.toEqual(GITHUB);
  });
});

const withHosts = (fulcio: string, rekor: string): ResolveOptions['choice'] => ({
  kind: 'urls',
  fulcioUrl: `https://${fulcio}`,
  rekor: { url: `https://${rekor}`, majorApiVersion: 1 },
});

describe('a repository that is not public', () => {
  const forbidden: [string, Partial<ResolveOptions>][] = [
    ['the name of the instance', { choice: { kind: 'public-good' } }],
    ['the log', { choice: withHosts('fulcio.acme.example', 'rekor.sigstore.dev') }],
    ['the log in capitals', { choice: withHosts('fulcio.acme.example', 'REKOR.Sigstore.DEV') }],
    ['the log with a final dot', { choice: withHosts('fulcio.acme.example', 'rekor.sigstore.dev.') }],
    ['the log with a port', { choice: withHosts('fulcio.acme.example', 'rekor.sigstore.dev:8443/x') }],
    ['a log of a year', { choice: withHosts('fulcio.acme.example', 'log2025-1.rekor.sigstore.dev') }],
    ['the staging log', { choice: withHosts('fulcio.acme.example', 'rekor.sigstage.dev') }],
    [
      'the authority, whose certificates are logged',
      { choice: withHosts('fulcio.sigstore.dev', 'rekor.acme.example') },
    ],
    [
      'a signing config',
      {
        choice: { kind: 'signing-config', path: 'c.json' },
        readFile: async () =>
          config({ rekorTlogUrls: [service('https://log2025-1.rekor.sigstore.dev', { version: 2 })] }),
      },
    ],
  ];

  it.each(forbidden)('never reaches a public log through %s', async (_, options) => {
    for (const visibility of ['private', 'internal', undefined]) {
      await expect(resolve({ ...options, visibility })).rejects.toMatchObject({ code: 'PUBLIC_LOG_REFUSED' });
    }
  });

  it.each(forbidden)('reaches it through %s when it says so, as a public one does', async (_, options) => {
    for (const [visibility, publicLog] of [
      ['private', true],
      ['public', false],
    ] as const) {
      const { services } = await resolve({ ...options, visibility, publicLog });
      expect(services.publicLog).toBe(true);
    }
  });

  it.each(['notsigstore.dev', 'rekor.sigstore.dev.acme.example', 'sigstore.dev-acme.example'])(
    'may use its own log at %s',
    async (host) => {
      const { services } = await resolve({ choice: withHosts('fulcio.acme.example', host) });
      expect(services.publicLog).toBe(false);
    },
  );
});

describe('services by URL', () => {
  it('are taken as they are named, without a final slash', async () => {
    const choice = {
      kind: 'urls',
      fulcioUrl: 'http://127.0.0.1:8080/ca/',
      rekor: { url: 'http://127.0.0.1:8081', majorApiVersion: 2 },
      timestampUrl: 'http://127.0.0.1:8082/tsa',
    } as const;
    await expect(resolve({ choice })).resolves.toEqual({
      services: {
        name: '127.0.0.1:8080',
        fulcioUrl: 'http://127.0.0.1:8080/ca',
        rekor: [{ url: 'http://127.0.0.1:8081', majorApiVersion: 2 }],
        timestampUrls: ['http://127.0.0.1:8082/tsa'],
        publicLog: false,
      },
      anchor: 'custom',
    });
  });

  it.each<[string, ResolveOptions['choice']]>([
    ['without anything that gives a time', { kind: 'urls', fulcioUrl: 'https://f.example' }],
    [
      'with a log of version 2 and nothing that gives a time',
      { kind: 'urls', fulcioUrl: 'https://f.example', rekor: { url: 'https://r.example', majorApiVersion: 2 } },
    ],
    ['with an address that is none', { kind: 'urls', fulcioUrl: 'f.example', timestampUrl: 'https://t.example' }],
    ['with a timestamp address that is none', { kind: 'urls', fulcioUrl: 'https://f.example', timestampUrl: '' }],
  ])('are refused %s', async (_, choice) => {
    await expect(resolve({ choice })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  it.each([
    ['fulcio.sigstore.dev', 'public-good'],
    ['fulcio.githubapp.com', 'github'],
    ['fulcio.githubapp.com.acme.example', 'custom'],
  ])('of the authority %s are judged by the root %s', async (host, anchor) => {
    const choice = { kind: 'urls', fulcioUrl: `https://${host}`, timestampUrl: 'https://t.example' } as const;
    expect((await resolve({ choice, visibility: 'public' })).anchor).toBe(anchor);
  });
});

it('reads a signing config from its file, and says so when it cannot', async () => {
  const choice = { kind: 'signing-config', path: 'acme.json' } as const;
  const { services, anchor } = await resolve({ choice });
  expect([services.name, anchor]).toEqual(['fulcio.acme.example', 'custom']);
  const readFile = async () => Promise.reject(new Error('ENOENT'));
  await expect(resolve({ choice, readFile })).rejects.toMatchObject({ code: 'SIGNING_CONFIG_MALFORMED' });
});

it.each(['public-good-signing-config.json', 'github-signing-config.json', 'github-tuf-root.json'])(
  'the embedded %s is what its README says',
  (name) => {
    const digest = createHash('sha256')
      .update(readFileSync(`src/trust/embedded/${name}`))
      .digest('hex');
    const row = readFileSync('src/trust/embedded/README.md', 'utf8')
      .split('\n')
      .find((line) => line.includes(`\`${name}\``));
    expect(row).toContain(digest);
  },
);
