/** Reading answers: JSON, errors, and the web pages that proxies put in a service's place. */

import { fail } from './errors.js';
import type { HttpResponse } from './http.js';

const LONGEST_RETRY_AFTER_MS = 60_000;

/** RFC 9110 section 10.2.3: seconds, or a date. Anything else is as good as absent. */
export function retryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  const ms = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), LONGEST_RETRY_AFTER_MS);
}

/** What an error answer says: its JSON's `message`, `error` or `errors`, that it is a web page, or its text. */
export function errorText(answer: HttpResponse): string {
  if (isHtml(answer)) return 'an HTML page (a proxy or sign-in page?)';
  const text = answer.body.subarray(0, 4096).toString('utf8');
  let parsed: unknown;
  try {
    parsed = JSON.parse(answer.body.toString('utf8'));
  } catch {
    return text;
  }
  if (typeof parsed !== 'object' || parsed === null) return text;
  const { message, error, errors } = parsed as { message?: unknown; error?: unknown; errors?: unknown };
  for (const said of [message, error, registryErrors(errors)]) if (typeof said === 'string' && said !== '') return said;
  return text;
}

/** OCI Distribution Specification, "Error Codes": a list of `{ code, message }`. */
function registryErrors(errors: unknown): string {
  if (!Array.isArray(errors)) return '';
  const entries = errors.filter((entry) => typeof entry === 'object' && entry !== null) as Record<string, unknown>[];
  const said = entries.map(({ code, message }) => [code, message].filter((part) => typeof part === 'string'));
  return said.map((parts) => parts.join(': ')).join('; ');
}

function isHtml({ headers, body }: HttpResponse): boolean {
  if (/^(text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? '')) return true;
  return /^\uFEFF?\s*<(!doctype html|html)\b/i.test(body.subarray(0, 256).toString('utf8'));
}

/**
 * The JSON of a 2xx answer, not yet guarded.
 * @throws WherefromError SERVICE_ANSWER_MALFORMED
 */
export function parseJsonBody(response: HttpResponse, service: string): unknown {
  refuseHtml(response, service);
  const from = response.from ?? service;
  try {
    return JSON.parse(response.body.toString('utf8')) as unknown;
  } catch {
    // The parser's own message quotes the answer, which may be a token: not even a cause.
    return malformed(from, 'answered something that is no JSON');
  }
}

/** @throws WherefromError SERVICE_ANSWER_MALFORMED when a web page stands where a service's answer belongs */
export function refuseHtml(response: HttpResponse, service: string): void {
  if (isHtml(response)) malformed(response.from ?? service, 'answered an HTML page; a proxy or sign-in page?');
}

/**
 * For an answer that its protocol does not allow; `what` goes on after the service's name: "answered no certificate".
 * @throws WherefromError SERVICE_ANSWER_MALFORMED always
 */
export function malformed(service: string, what: string, cause?: unknown): never {
  return fail('SERVICE_ANSWER_MALFORMED', `${service} ${what}${/[.?!]$/.test(what) ? '' : '.'}`, {
    remedy: `Check the address of ${withinSentence(service)} and that nothing between it and this machine answers in its place.`,
    ...(cause === undefined ? {} : { cause }),
  });
}

/** A service's name where it does not begin the sentence. */
export function withinSentence(service: string): string {
  return service.replace(/^The /, 'the ');
}

/** Ends of a connection by the code that the platform gives them. */
export const NETWORK_ENDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused the connection',
  ENOTFOUND: 'was not found: its host name has no address',
  EAI_AGAIN: 'was not found: name resolution failed',
  EHOSTUNREACH: 'cannot be reached: no route to its host',
  ENETUNREACH: 'cannot be reached: no network',
  ETIMEDOUT: 'did not accept a connection',
  UND_ERR_CONNECT_TIMEOUT: 'did not accept a connection',
  ECONNRESET: 'cut the connection',
  EPIPE: 'cut the connection',
  UND_ERR_SOCKET: 'cut the connection',
};
