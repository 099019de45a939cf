/** Who refers to a manifest. Source: OCI Distribution Specification, "Listing Referrers". */

import { malformed, refuseHtml, type HttpResponse } from '../../http.js';
import { parseStrictJson } from '../../model/strict-json.js';
import { ByteBudget } from '../byte-budget.js';
import { isJsonObject, parseDescriptor } from './descriptor.js';
import { OCI_INDEX } from './media-types.js';
import type { Descriptor, OciDigest, Referrers } from './registry.js';
import { ownAddress, REGISTRY, type RegistryRequests } from './requests.js';

/** Answers of registries that do not have the API. */
const UNSUPPORTED = [400, 404, 405, 406];
/** Pages may be empty, and an endless row of them is no answer. */
const MOST_PAGES = 200;
/** Of all pages before the last one: 10,000 descriptors have about 6 MB. One page is bounded by itself. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Of all links of an answer: they are addresses in one repository. */
const LONGEST_LINKS = 16 * 1024;
const PARAMETER = /\s*;\s*([^\s=;,<>"]+)\s*(?:=\s*(?:"([^"]*)"|([^\s;,<>"]*)))?/y;

export interface ReferrersQuery {
  readonly artifactType?: string;
  /** Descriptors returned, at most. */
  readonly limit: number;
}

/** @throws WherefromError STORE_*, SERVICE_* */
export async function listReferrers(
  requests: RegistryRequests,
  subject: OciDigest,
  { artifactType, limit }: ReferrersQuery,
): Promise<Referrers> {
  const manifests: Descriptor[] = [];
  const budget = new ByteBudget(MOST_BYTES);
  const filter = artifactType === undefined ? '' : `?artifactType=${encodeURIComponent(artifactType)}`;
  let at: string | URL | undefined = `/referrers/${subject}${filter}`;
  for (let page = 0; at !== undefined; page += 1) {
    const isEnough = manifests.length >= limit || page >= MOST_PAGES || budget.left === 0;
    if (page > 0 && isEnough) return { kind: 'index', manifests, more: true };
    const answer: HttpResponse = await requests.send({
      method: 'GET',
      at,
      access: 'pull',
      headers: { accept: OCI_INDEX },
      accept: page === 0 ? UNSUPPORTED : [],
    });
    budget.spend(answer.body.length);
    const listed = descriptorsIn(answer);
    if (listed === undefined) {
      if (page === 0) return { kind: 'unsupported' };
      return malformed(answer.from ?? REGISTRY, 'answered a page of referrers that is none');
    }
    // OCI-Filters-Applied is a promise; this is the fact.
    const fitting = listed.filter((found) => artifactType === undefined || found.artifactType === artifactType);
    const room = limit - manifests.length;
    manifests.push(...fitting.slice(0, room));
    if (fitting.length > room) return { kind: 'index', manifests, more: true };
    at = nextPage(answer, requests);
  }
  return { kind: 'index', manifests, more: false };
}

/** @returns undefined for anything but 200 with the one content type: readers count nothing else */
function descriptorsIn(answer: HttpResponse): Descriptor[] | undefined {
  if (answer.status !== 200 || mediaTypeOf(answer) !== OCI_INDEX) return undefined;
  refuseHtml(answer, REGISTRY);
  const index = parseStrictJson(answer.body);
  // An empty list is `null` in olareg's.
  const manifests = index.ok && isJsonObject(index.value) ? (index.value['manifests'] ?? []) : undefined;
  if (
    !Array.isArray(manifests) ||
    !manifests.every((entry) => isJsonObject(entry) && typeof entry['digest'] === 'string')
  ) {
    return malformed(answer.from ?? REGISTRY, 'answered a list of referrers that is no image index');
  }
  // What has a digest of another kind cannot be read by anybody here, and is left out.
  return manifests.map(parseDescriptor).filter((descriptor) => descriptor !== undefined);
}

function nextPage(answer: HttpResponse, { place }: RegistryRequests): URL | undefined {
  const links = answer.headers.get('link') ?? '';
  if (links.length > LONGEST_LINKS) return malformed(answer.from ?? REGISTRY, 'names a next page at absurd length');
  const target = nextIn(links);
  return target === undefined ? undefined : ownAddress(target, place, 'a next page');
}

/**
 * The target of `</v2/…?n=…>; rel="next"`, among links that are joined with commas. Source: RFC 8288 section 3. Goes
 * forward only: what is no link costs no second look.
 */
function nextIn(links: string): string | undefined {
  for (let open = links.indexOf('<'); open >= 0;) {
    const close = links.indexOf('>', open);
    if (close < 0) return undefined;
    let isNext = false;
    PARAMETER.lastIndex = close + 1;
    let end = close + 1;
    for (let match = PARAMETER.exec(links); match !== null; match = PARAMETER.exec(links)) {
      const [, name = '', quoted, bare = ''] = match;
      isNext ||= name.toLowerCase() === 'rel' && (quoted ?? bare).toLowerCase().split(/\s/).includes('next');
      end = PARAMETER.lastIndex;
    }
    if (isNext) return links.slice(open + 1, close);
    open = links.indexOf('<', end);
  }
  return undefined;
}

/** Without parameters, in lower case. */
export function mediaTypeOf(answer: HttpResponse): string {
  return (answer.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
