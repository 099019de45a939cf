import { describe, expect, it } from '@jest/globals';
import { inspect } from 'node:util';
import type { Http, HttpRequest, HttpResponse } from '../../../src/http.js';
import { githubStore } from '../../../src/store/github/attestations.js';
import { releaseStore } from '../../../src/store/github/releases.js';
import type { SignedBundle } from '../../../src/store/store.js';
import { refusal } from '../../support/refusal.js';
import { LIMITS, subject } from './world.js';

/** Hosts that no test can be: the client is handed in, and answers as the real ones do. */
interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
}

function answering(answers: (request: HttpRequest) => Answer): { readonly http: Http; readonly sent: HttpRequest[] } {
  const sent: HttpRequest[] = [];
  const send = async (request: HttpRequest): Promise<HttpResponse> => {
    sent.push(request);
    const { status = 200, headers = {}, json = {} } = answers(request);
    const body = Buffer.from(JSON.stringify(json));
    return Promise.resolve({ status, headers: new Map(Object.entries(headers)), body });
  };
  return { http: { send }, sent };
}

const TOKEN = 'ghs_0123456789abcdefghijklmnop';
const BUNDLE: SignedBundle = {
  bytes: Buffer.from('{}'),
  predicateType: 'https://spdx.dev/Document',
  subjects: [subject('widget')],
  file: '/out/widget.spdx.sigstore.json',
};
const options = (apiUrl: string, http: Http) => ({
  http,
  apiUrl,
  serverUrl: 'https://github.com',
  repository: 'acme/widget',
  token: TOKEN,
  sleep: async () => Promise.resolve(),
});
const hostsWithToken = (sent: readonly HttpRequest[]): string[] => [
  ...new Set(
    sent.filter(({ headers }) => headers?.['authorization'] !== undefined).map(({ url }) => new URL(url).origin),
  ),
];

function releaseAt(upload: string): (request: HttpRequest) => Answer {
  return ({ method, url }) => {
    if (url.includes('/releases/tags/')) return { json: { id: 1, tag_name: 'v1', draft: false, upload_url: upload } };
    if (url.includes('/assets?per_page')) return { json: [] };
    if (method === 'POST')
      return { status: 201, json: { id: 2, name: 'widget.spdx.sigstore.json', state: 'uploaded', size: 3 } };
    if (url.endsWith('/assets/2')) return { status: 302, headers: { location: 'https://storage.example/2' } };
    return {};
  };
}

describe('an upload', () => {
  it.each([
    ['https://api.github.com', 'https://uploads.github.com/repos/acme/widget/releases/1/assets{?name,label}'],
    ['https://api.acme.ghe.com', 'https://uploads.acme.ghe.com/repos/acme/widget/releases/1/assets{?name,label}'],
    [
      'https://github.acme.example/api/v3',
      'https://github.acme.example/api/uploads/repos/acme/widget/releases/1/assets',
    ],
  ])('beside the API %s goes with the token to %s', async (apiUrl, upload) => {
    const { http, sent } = answering(releaseAt(upload));
    // What it reads back is another content: this server keeps nothing.
    await refusal(async () => releaseStore({ ...options(apiUrl, http), release: 'v1' }).put(BUNDLE));
    expect(hostsWithToken(sent)).toEqual([...new Set([new URL(apiUrl).origin, new URL(upload).origin])]);
    const posted = sent.find(({ method }) => method === 'POST');
    expect(posted?.url).toBe(`${upload.replace('{?name,label}', '')}?name=widget.spdx.sigstore.json`);
  });

  it.each([
    'https://uploads.github.com.example/x',
    'https://uploads.example/x',
    'http://uploads.github.com/x',
    'https://uploads.github.com:8443/x',
    'https://user@evil.example/x',
    'https://uploads.acme.ghe.com/x',
  ])('beside the API https://api.github.com never goes to %s', async (upload) => {
    const { http, sent } = answering(releaseAt(upload));
    const store = releaseStore({ ...options('https://api.github.com', http), release: 'v1' });
    expect((await refusal(async () => store.put(BUNDLE))).code).toBe('SERVICE_ANSWER_MALFORMED');
    expect(hostsWithToken(sent)).toEqual(['https://api.github.com']);
  });
});

describe('a download', () => {
  const listed = (bundle_url: string) =>
    answering(({ url }) => (url.includes('/attestations/') ? { json: { attestations: [{ bundle_url }] } } : {}));

  it('from storage carries no token', async () => {
    const { http, sent } = listed('https://storage.example/1.json.sn?sig=x');
    await githubStore({ ...options('https://api.github.com', http), visibility: 'public' }).find(
      subject('widget'),
      LIMITS,
    );
    expect(sent.map(({ url }) => new URL(url).host)).toEqual(['api.github.com', 'storage.example']);
    expect(hostsWithToken(sent)).toEqual(['https://api.github.com']);
  });

  it.each(['http://storage.example/1', 'file:///etc/passwd', 'storage', '/1.json'])(
    'is never begun at %s',
    async (address) => {
      const { http, sent } = listed(address);
      const found = await githubStore(options('https://api.github.com', http)).find(subject('widget'), LIMITS);
      expect([found.bundles, found.skipped]).toEqual([[], [expect.stringContaining('no https address')]]);
      expect(sent).toHaveLength(1);
    },
  );
});

describe('a request', () => {
  it('names the version of the API that it wants, and JSON', async () => {
    const { http, sent } = answering(() => ({ json: { attestations: [] } }));
    await githubStore(options('https://api.github.com', http)).find(subject('widget'), LIMITS);
    expect(sent[0]?.headers).toEqual({
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      authorization: `Bearer ${TOKEN}`,
    });
  });
});

describe('an answer that repeats the token', () => {
  const asset = { id: 2, name: 'widget.spdx.sigstore.json', state: 'uploaded', size: 3 };
  const release = { id: 1, tag_name: 'v1', draft: false, upload_url: 'https://uploads.github.com/x' };

  it.each<[string, object, object]>([
    ['in the name of an asset', release, { ...asset, name: `${TOKEN}.intoto.jsonl` }],
    ['in the address of an asset', release, { ...asset, browser_download_url: `https://github.com/${TOKEN}` }],
    ['in the tag of a release', { ...release, tag_name: TOKEN }, asset],
    ['in the page of a release', { ...release, html_url: `https://github.com/?${TOKEN}` }, asset],
  ])('%s is shown to nobody', async (_, releaseJson, assetJson) => {
    const { http } = answering(({ url }) => ({
      json: url.includes('/releases/tags/') ? releaseJson : url.includes('/assets?') ? [assetJson] : assetJson,
    }));
    const store = releaseStore({ ...options('https://api.github.com', http), release: 'v1' });
    const error = await refusal(async () => store.find(subject('widget'), LIMITS));
    expect(error).toMatchObject({
      code: 'SERVICE_ANSWER_MALFORMED',
      message: expect.stringContaining('repeats the token'),
    });
    expect(inspect(error, { depth: 9 })).not.toContain(TOKEN);
  });
});
