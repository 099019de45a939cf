import { createHash } from 'node:crypto';
import { asWherefromError, fail, type ErrorCode } from '../../errors.js';
import { malformed, parseJsonBody, type HttpResponse } from '../../http.js';
import { digestOf, formatDigest, type Digest } from '../../model/digest.js';
import { printable } from '../../model/printable.js';
import type { ApiRequest, GithubApi, GithubOptions } from './api-shapes.js';
import { field, identifier, list, refuseEcho, text } from './guards.js';
import { errorDetails, refuse } from './refusal.js';
import type { Release } from './release-lookup.js';

/** A file of a release. */
export interface Asset {
  readonly id: number;
  /** As GitHub keeps it, which is not always how it was given. */
  readonly name: string;
  /** False: an upload that broke off left an empty asset. */
  readonly complete: boolean;
  readonly size: number;
  /** sha256, computed by GitHub; assets from before June 2025 and those of older servers have none. */
  readonly digest?: Digest;
  /** Where a person downloads it. */
  readonly address: string;
}

/** Beyond this an asset without a digest is not downloaded to be compared. */
const LARGEST_COMPARED = 64 * 1024 * 1024;
/** Room for what GitHub says instead of a smaller asset. */
const ERROR_BYTES = 64 * 1024;
/** What is said of 1,000 assets has about 2 MB. */
const MOST_LISTED = 32 * 1024 * 1024;

export interface Assets {
  /** All of the release's, however many. */
  list(release: Release): Promise<readonly Asset[]>;
  /** @returns undefined when it is gone */
  get(id: number): Promise<Asset | undefined>;
  /**
   * The bytes, from wherever GitHub keeps them; without the token.
   * @throws WherefromError SERVICE_ANSWER_MALFORMED also where they are not as many as the asset has
   */
  download(asset: Asset): Promise<Buffer>;
  /**
   * Whether the asset's content has this digest; undefined where GitHub names none and it is too large to be downloaded
   * for it.
   */
  has(asset: Asset, digest: Digest): Promise<boolean | undefined>;
  /** @returns undefined where an asset of this name is there already */
  upload(release: Release, upload: Upload): Promise<Asset | undefined>;
  remove(asset: Asset): Promise<void>;
}

export interface Upload {
  readonly name: string;
  readonly content: Buffer;
}

export function releaseAssets(api: GithubApi): Assets {
  const place = `/repos/${api.options.repository}/releases`;
  const parse = (json: unknown): Asset => parseAsset(json, api.options);
  const reading = { method: 'GET', doing: 'read an asset of the release', permission: 'contents: read' } as const;

  async function download({ id, name, size }: Asset): Promise<Buffer> {
    const path = `${place}/assets/${id}`;
    const headers = { accept: 'application/octet-stream' };
    const maxBytes = Math.max(size, ERROR_BYTES);
    const answer = await api.send({ ...reading, path, headers, accept: [302], maxBytes });
    const isElsewhere = answer.status === 302;
    const bytes = isElsewhere ? await api.download(answer.headers.get('location') ?? '', maxBytes) : answer.body;
    if (bytes.length === size) return bytes;
    return malformed('GitHub', `answered ${bytes.length} bytes for the asset "${printable(name)}", which has ${size}`);
  }

  return {
    list: async (release) => {
      const all: Asset[] = [];
      const request = { ...reading, path: `${place}/${release.id}/assets?per_page=100`, mostBytes: MOST_LISTED };
      for await (const page of api.pages(request, list)) all.push(...page.map(parse));
      return all;
    },
    get: async (id) => {
      const answer = await api.send({ ...reading, path: `${place}/assets/${id}`, accept: [404] });
      return answer.status === 404 ? undefined : parse(parseJsonBody(answer, 'GitHub'));
    },
    download,
    has: async (asset, digest) => {
      if (asset.digest?.algorithm === digest.algorithm) return asset.digest.hex === digest.hex;
      if (asset.size > LARGEST_COMPARED) return undefined;
      const bytes = await download(asset);
      return createHash(digest.algorithm).update(bytes).digest('hex') === digest.hex;
    },
    upload: async (release, { name, content }) => {
      const request: ApiRequest = {
        method: 'POST',
        path: `${release.uploadUrl}?name=${encodeURIComponent(name)}`,
        headers: { 'content-type': 'application/json' },
        body: content,
        doing: `take the asset "${printable(name)}"`,
        permission: 'contents: write',
        accept: [422],
        // A second try after a lost answer would find the first one's asset: what is there is looked at before.
        attempts: 1,
      };
      const answer = await api.send(request);
      if (answer.status < 300) return parse(parseJsonBody(answer, 'GitHub'));
      return errorDetails(answer).some(({ code }) => code === 'already_exists')
        ? undefined
        : refuseUpload(answer, request, api);
    },
    remove: async ({ id }) => {
      const request = { method: 'DELETE', path: `${place}/assets/${id}`, accept: [404] } as const;
      await api.send({ ...request, doing: 'remove an asset whose upload broke off', permission: 'contents: write' });
    },
  };
}

function refuseUpload(answer: HttpResponse, request: ApiRequest, api: GithubApi): never {
  try {
    return refuse({ answer, request, options: api.options, name: api.name });
  } catch (error) {
    const { message, remedy, cause } = asWherefromError(error);
    const immutable = /immutable release/i.test(message);
    const code: ErrorCode = immutable || /file_count/.test(message) ? 'STORE_UNAVAILABLE' : 'SERVICE_REFUSED';
    return fail(code, message, { remedy: immutable ? ATTACH_TO_DRAFT : remedy, cause });
  }
}

export const ATTACH_TO_DRAFT =
  'An immutable release takes nothing after it is published: create it as a draft, attest with `release`, and publish it once.';

function parseAsset(json: unknown, { token }: GithubOptions): Asset {
  const id = identifier(field(json, 'id'));
  const [name, state, digest, address] = ['name', 'state', 'digest', 'browser_download_url'].map((member) =>
    text(field(json, member)),
  );
  const size = field(json, 'size');
  if (id === undefined || name === undefined || typeof size !== 'number') {
    return malformed('GitHub', 'describes an asset without id, name or size');
  }
  refuseEcho(token, [name, address]);
  const sha256 = /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1];
  return {
    id,
    name,
    complete: state === 'uploaded',
    size,
    ...(sha256 === undefined ? {} : { digest: digestOf('sha256', sha256) }),
    address: printable(address ?? name),
  };
}

export function differs(asset: Asset, digest: Digest): string {
  const theirs = asset.digest === undefined ? 'other content' : formatDigest(asset.digest);
  return `the asset "${printable(asset.name)}" is ${theirs}, and not ${formatDigest(digest)}`;
}
