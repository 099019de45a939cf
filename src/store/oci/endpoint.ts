/** Where a registry is asked, and what may be asked without TLS. */

import { malformed } from '../../http.js';
import { quote, redact } from '../../quote.js';
import { apiHost } from './reference.js';

export interface Endpoint {
  /** As the user wrote it, for messages and for looking up credentials. */
  readonly registry: string;
  /** `https://ghcr.io` */
  readonly origin: string;
}

export interface PlainHttp {
  /** `host[:port]` of the hosts that are asked without TLS. */
  readonly insecureHosts: readonly string[];
  /** Whether hosts of this machine are. */
  readonly loopback: boolean;
}

export function endpointOf(registry: string, { insecureHosts, loopback }: PlainHttp): Endpoint {
  const host = apiHost(registry);
  const plain = listed(host, insecureHosts) || (loopback && isLoopback(new URL(`http://${host}`)));
  return { registry, origin: new URL(`${plain ? 'http' : 'https'}://${host}`).origin };
}

export interface RealmRules {
  readonly endpoint: Endpoint;
  readonly plainHttp: PlainHttp;
  /** What no message may hold. */
  readonly unspoken: readonly string[];
}

/**
 * The token service that a registry names. Credentials go there, so it is asked over TLS; without, only where user and
 * registry agree about it: a loopback address named by a loopback registry, or a host that may be asked without TLS.
 * @throws WherefromError SERVICE_ANSWER_MALFORMED
 */
export function realmOf(realm: string | undefined, { endpoint, plainHttp, unspoken }: RealmRules): URL {
  const refuse = (why: string): never =>
    malformed(`The registry ${endpoint.registry}`, `names a token service that was not asked: ${why}`);
  if (realm === undefined || !URL.canParse(realm)) return refuse('its address is no URL');
  const url = new URL(realm);
  const shown = quote(redact(`${url.origin}${url.pathname}`, unspoken));
  if (url.username !== '' || url.password !== '') return refuse(`${shown} holds a user name or password`);
  if (url.protocol === 'https:') return url;
  if (url.protocol !== 'http:') return refuse(`${quote(redact(url.protocol, unspoken))} is no address of the web`);
  const own = isLoopback(url) && isLoopback(new URL(endpoint.origin));
  return own || listed(url.host, plainHttp.insecureHosts) ? url : refuse(`${shown} is not encrypted`);
}

/** RFC 6761 section 6.3, RFC 5735 section 3, RFC 4291 section 2.5.3. The parser has brought addresses into one form. */
function isLoopback({ hostname }: URL): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname) ||
    hostname === '[::1]'
  );
}

function listed(host: string, insecureHosts: readonly string[]): boolean {
  return insecureHosts.some((insecure) => insecure.toLowerCase() === host.toLowerCase());
}
