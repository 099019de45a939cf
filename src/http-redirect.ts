/** Redirects: which are followed, and with what. */
import type { IncomingMessage } from 'node:http';
import { fail } from './errors.js';
import { malformed, withinSentence } from './http-answer.js';
import { addressOf, type Attempt, shown } from './http-attempt.js';
import { exchange } from './http-exchange.js';
import type { HttpRequest } from './http.js';
import { VERSION } from './version.js';

const MOST_REDIRECTS = 5;

export interface Followed {
  readonly response: IncomingMessage;
  readonly redirectedTo: string | undefined;
}

/** Follows redirects, but takes neither a body nor a credential to another origin, nor anything from https to http. */
export async function follow(attempt: Attempt, signal: AbortSignal): Promise<Followed> {
  const { request } = attempt;
  let { url } = attempt;
  let { headers } = request;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const response = await exchange({
      url,
      method: request.method,
      headers: { 'user-agent': `wherefrom/${VERSION}`, ...headers },
      body: request.body,
      signal,
      agent: request.connections?.agentFor(url),
    });
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    const redirects = [301, 302, 303, 307, 308].includes(status) && location !== undefined;
    if (!redirects || request.accept?.includes(status) === true) {
      return { response, redirectedTo: url.origin === attempt.url.origin ? undefined : url.host };
    }
    response.resume();
    const from = url;
    url = redirectTarget({ attempt, from, status, location });
    if (url.origin !== from.origin && request.redirects === 'drop-credentials') headers = withoutCredentials(headers);
  }
  return malformed(request.service, `redirected more than ${MOST_REDIRECTS} times`);
}

/** Nothing but what is known to be none: headers that carry credentials have many names. */
function withoutCredentials(headers: HttpRequest['headers'] = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() === 'accept'));
}

interface Redirect {
  readonly attempt: Attempt;
  readonly from: URL;
  readonly status: number;
  readonly location: string;
}

function redirectTarget({ attempt, from, status, location }: Redirect): URL {
  const { request, secrets } = attempt;
  const target = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  const where = target === undefined ? 'no URL' : shown(addressOf(target), attempt);
  const refuse = (why: string): never =>
    fail('SERVICE_ANSWER_MALFORMED', `${request.service} redirects to ${where}, which was not followed: ${why}.`, {
      remedy: `Name the address of ${withinSentence(request.service)} that you trust, not one that redirects.`,
    });
  if (target === undefined || !/^https?:$/.test(target.protocol)) return refuse('it is no http address');
  if (from.protocol === 'https:' && target.protocol === 'http:') return refuse('it is not encrypted');
  const drops = request.redirects === 'drop-credentials' && /^(GET|HEAD)$/.test(request.method);
  if (target.origin !== from.origin && (request.body !== undefined || (secrets.length > 0 && !drops))) {
    return refuse('what was sent is meant for one host only');
  }
  if (request.body !== undefined && status !== 307 && status !== 308) return refuse('a body would get lost');
  return target;
}
