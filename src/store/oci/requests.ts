/** Requests to one repository: asked plainly first, then with what the registry wants to see. */

import {
  DEFAULT_TIMEOUT_MS,
  malformed,
  refuseHtml,
  type Connections,
  type Http,
  type HttpRequest,
  type HttpResponse,
} from '../../http.js';
import type { Access, Authorization, Grant, Place } from './authorization.js';
import { refuseAnonymous, refuseAnswer, refuseStranger } from './registry-errors.js';

export interface RegistryRequest extends Pick<
  HttpRequest,
  'method' | 'headers' | 'body' | 'maxBytes' | 'attempts' | 'timeoutMs'
> {
  /** `/manifests/latest`, in the repository; or an address that the registry gave, of its own origin. */
  readonly at: string | URL;
  readonly access: Access;
  /** Statuses from 400 on that are an answer here. */
  readonly accept?: readonly number[];
}

export interface RegistryRequests {
  readonly place: Place;
  /** @throws WherefromError STORE_*, SERVICE_* for every other status than 2xx and those of `accept` */
  send(request: RegistryRequest): Promise<HttpResponse>;
  /**
   * That a 404 came from a registry, and not from a server that knows nothing of the protocol.
   * @throws WherefromError SERVICE_ANSWER_MALFORMED
   */
  assertRegistry(answer: HttpResponse): Promise<void>;
}

export interface RequestOptions {
  readonly http: Http;
  readonly connections: Connections;
  readonly authorization: Authorization;
  /** Origins that answered as registries do, for the whole client. */
  readonly registries: Map<string, Promise<void>>;
}

export const REGISTRY = 'The registry';
const LARGE_BYTES = 1024 * 1024;
/** A quarter of a megabit a second. */
const SLOWEST_BYTES_PER_MS = 32;
/** Everything but 408 and 429, which another attempt may mend. */
const CLIENT_ERRORS = Array.from({ length: 100 }, (_, n) => 400 + n).filter(
  (status) => status !== 408 && status !== 429,
);

export function createRequests(options: RequestOptions, place: Place): RegistryRequests {
  const { authorization, registries } = options;
  const { endpoint, repository } = place;

  async function once(request: RegistryRequest, grant: Grant | undefined): Promise<HttpResponse> {
    const { at, headers, accept: _, access: __, ...rest } = request;
    const url = typeof at === 'string' ? new URL(`/v2/${repository.name}${at}`, endpoint.origin) : at;
    return options.http.send({
      ...rest,
      service: REGISTRY,
      url: url.href,
      headers: { ...headers, ...(grant === undefined ? {} : { authorization: grant.header }) },
      unspoken: authorization.secretsFor(endpoint),
      accept: CLIENT_ERRORS,
      redirects: 'drop-credentials',
      connections: options.connections,
    });
  }

  return {
    place,
    async send(request) {
      let grant = await authorization.current(place, request.access);
      let answer = await once(request, grant);
      if (answer.status === 401 && answer.redirectedTo === undefined) {
        const used = grant;
        grant = await authorization.renew(place, request.access, { answer, used });
        if (grant === undefined) return refuseAnonymous(repository, await whyAnonymous(answer));
        // A password that was refused once is refused again, and too often locks its user out.
        if (grant.header !== used?.header) answer = await once(request, grant);
      }
      const { status } = answer;
      if ((status >= 200 && status < 300) || request.accept?.includes(status) === true) return answer;
      if (status === 404) await this.assertRegistry(answer);
      return refuseAnswer({
        answer,
        repository,
        known: grant?.known === true,
        said: grant?.said ?? 'anonymously: it did not want to know who asks',
        secrets: authorization.secretsFor(endpoint),
      });
    },
    async assertRegistry(answer) {
      refuseHtml(answer, REGISTRY);
      if (answer.redirectedTo !== undefined || speaksRegistry(answer)) return;
      const known = registries.get(endpoint.origin) ?? ping();
      registries.set(endpoint.origin, known);
      await known;
    },
  };

  async function whyAnonymous(answer: HttpResponse): Promise<string> {
    if (!answer.headers.has('www-authenticate')) return 'wants to know who asks, and does not say how';
    const { credentials, said } = await authorization.askerOf(repository);
    if (credentials === undefined) return `wants to know who asks, and was asked ${said}`;
    return credentials.kind === 'identity-token'
      ? `wants a user name and a password, and could only be asked ${said}`
      : 'wants to know who asks, in a way that is not known here';
  }

  /** OCI Distribution Specification, "Determining Support": 200, or 401 where it wants to know who asks. */
  async function ping(): Promise<void> {
    const url = new URL('/v2/', endpoint.origin);
    const answer = await once({ method: 'GET', at: url, access: 'pull' }, undefined);
    refuseHtml(answer, REGISTRY);
    if (![200, 401, 403].includes(answer.status) && !speaksRegistry(answer)) refuseStranger(endpoint.registry);
  }
}

/**
 * Where a registry says that its answer is continued; credentials go there, so it is of the registry's own origin.
 * @throws WherefromError SERVICE_ANSWER_MALFORMED
 */
export function ownAddress(location: string | undefined, place: Place, what: string): URL {
  const { origin, host } = new URL(place.endpoint.origin);
  const refuse = (why: string): never =>
    malformed(`${REGISTRY} at ${host}`, `names ${what} that was not followed: ${why}`);
  if (location === undefined || !URL.canParse(location, origin)) return refuse('its address is no URL');
  // The parser would resolve them: an honest address has none.
  if (/(?:^|[\\/])(?:\.|%2e){1,2}(?:[\\/?#]|$)/i.test(location)) return refuse('its address climbs out of its folder');
  const url = new URL(location, origin);
  return url.origin === origin ? url : refuse(`it lies at ${url.origin}`);
}

/** More time than a request usually has, for what is so large that a slow line needs it. */
export function patienceFor(bytes: number): { readonly timeoutMs?: number } {
  return bytes <= LARGE_BYTES ? {} : { timeoutMs: DEFAULT_TIMEOUT_MS + bytes / SLOWEST_BYTES_PER_MS };
}

/** OCI Distribution Specification, "Error Codes"; the header is Docker's, from before it. */
function speaksRegistry(answer: HttpResponse): boolean {
  if (answer.headers.has('docker-distribution-api-version')) return true;
  return /"errors"\s*:/.test(answer.body.subarray(0, 4096).toString('utf8'));
}
