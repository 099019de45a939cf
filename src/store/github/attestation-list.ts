import { asWherefromError } from '../../errors.js';
import { malformed, parseJsonBody } from '../../http.js';
import { formatDigest, type Digest } from '../../model/digest.js';
import { MOST_BYTES_IN_ALL } from '../byte-budget.js';
import type { GithubApi } from './api-shapes.js';
import { field, identifier, list, text } from './guards.js';
import { fingerprint } from './bundle-text.js';
import { snappyDecompress } from './snappy.js';

/** An attestation as GitHub lists it: the bundle itself, or since July 2026 where it lies, compressed. */
export interface ListedAttestation {
  readonly bundle?: object;
  readonly bundleUrl?: string;
  /** Of the attestation, where the address of its bundle ends in it. */
  readonly id?: number;
}

export const PER_PAGE = 100;
const LARGEST_PAGE = 64 * 1024 * 1024;
/** Room for one more page after those whose bundles are all that is read for one digest. */
const MOST_LISTED = MOST_BYTES_IN_ALL + LARGEST_PAGE;

/**
 * What GitHub lists for a digest, newest first, page after page. It answers 404 when there is nothing, so a repository
 * that does not exist looks the same as one without attestations.
 * Source: GitHub REST API, "List attestations".
 */
export async function* attestationPages(api: GithubApi, digest: Digest): AsyncGenerator<readonly ListedAttestation[]> {
  const path = `/repos/${api.options.repository}/attestations/${formatDigest(digest)}?per_page=${PER_PAGE}`;
  const request = {
    method: 'GET',
    path,
    doing: 'list attestations',
    permission: 'attestations: read',
    accept: [404],
    // On older servers a page holds the bundles themselves.
    maxBytes: LARGEST_PAGE,
    mostBytes: MOST_LISTED,
  } as const;
  for await (const page of api.pages(request, (json) => list(field(json, 'attestations')))) yield page.map(parseListed);
}

/** The newest, at most `PER_PAGE`. */
export async function firstPage(api: GithubApi, digest: Digest): Promise<readonly ListedAttestation[]> {
  for await (const page of attestationPages(api, digest)) return page;
  return [];
}

function parseListed(json: unknown): ListedAttestation {
  const bundle = field(json, 'bundle');
  const bundleUrl = text(field(json, 'bundle_url')) ?? '';
  if (typeof bundle === 'object' && bundle !== null) return { bundle };
  if (bundleUrl === '') return malformed('GitHub', 'lists an attestation without its bundle or where it lies');
  const id = identifier(Number(/\/(\d+)\.json(?:\.sn)?(?:\?|$)/.exec(bundleUrl)?.[1]));
  return { bundleUrl, ...(id === undefined ? {} : { id }) };
}

/** The bundle as it lies there. The address was signed by GitHub; no token goes there. */
export async function storedBundle(api: GithubApi, listed: ListedAttestation, maxBytes: number): Promise<Buffer> {
  if (listed.bundle !== undefined) return asJson(listed.bundle);
  return api.download(listed.bundleUrl ?? '', maxBytes);
}

/** The platform reads what it cannot write: thousands of levels overflow its stack. */
function asJson(bundle: object): Buffer {
  try {
    return Buffer.from(JSON.stringify(bundle));
  } catch {
    return malformed('GitHub', 'lists a bundle that cannot be read');
  }
}

/** The bundle's JSON. @throws WherefromError SERVICE_ANSWER_MALFORMED for what is damaged, or larger than `maxBytes` */
export function unpacked(bytes: Buffer, maxBytes: number): Buffer {
  // Older entries may lie there as they are: no compressed bundle begins like JSON with a string.
  return bytes[0] === 0x7b && bytes[1] === 0x22 ? bytes : snappyDecompress(bytes, maxBytes);
}

/** By the address of a bundle, what is known of its content: nothing is downloaded twice to be compared. */
export type Fingerprints = Map<string, string | undefined>;

/**
 * What tells the listed bundle from every other.
 * @returns undefined for what is no signed statement, damaged, or larger than `maxBytes`
 */
export async function fingerprintOf(
  api: GithubApi,
  listed: ListedAttestation,
  { known, maxBytes }: { readonly known: Fingerprints; readonly maxBytes: number },
): Promise<string | undefined> {
  if (listed.bundle !== undefined) return fingerprint(listed.bundle);
  const key = placeOf(listed);
  if (!known.has(key)) {
    try {
      known.set(key, fingerprint(unpacked(await storedBundle(api, listed, maxBytes), maxBytes)));
    } catch (error) {
      if (asWherefromError(error).code !== 'SERVICE_ANSWER_MALFORMED') throw error;
      known.set(key, undefined);
    }
  }
  return known.get(key);
}

/** The address without its signature, which is new in every listing. */
export function placeOf({ bundleUrl = '' }: ListedAttestation): string {
  return bundleUrl.replace(/\?.*$/s, '');
}

export interface Created {
  readonly id: number;
}

/** One attempt to store a bundle. @throws as the API does */
export async function createAttestation(api: GithubApi, bundle: Buffer): Promise<Created> {
  const answer = await api.send({
    method: 'POST',
    path: `/repos/${api.options.repository}/attestations`,
    headers: { 'content-type': 'application/json' },
    body: Buffer.concat([Buffer.from('{"bundle":'), bundle, Buffer.from('}')]),
    doing: 'store the attestation',
    permission: 'attestations: write',
    // A second try after a lost answer would store it twice: what is there is looked at before.
    attempts: 1,
  });
  const id = identifier(Number(field(parseJsonBody(answer, 'GitHub'), 'id')));
  return id === undefined ? malformed(api.name, 'answered no id of the attestation') : { id };
}
