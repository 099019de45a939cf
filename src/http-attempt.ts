/** One attempt at a request, and what its messages may say of it. */
import { fail } from './errors.js';
import type { HttpRequest } from './http.js';
import { quote, redact } from './quote.js';

export interface Attempt {
  readonly request: HttpRequest;
  readonly url: URL;
  /** What this request carries. */
  readonly secrets: readonly string[];
  readonly timeoutMs: number;
  /** "attempt 2 of 4". */
  readonly count: string;
  readonly now: () => number;
}

export function secretsOf(request: HttpRequest, url: URL): string[] {
  const headers = Object.entries(request.headers ?? {})
    .filter(([name]) => /^(authorization|proxy-authorization|cookie)$/i.test(name))
    .flatMap(([, value]) => [value, value.replace(/^\S+\s+/, '')]);
  const found = [...headers, ...(request.secrets ?? [])].filter((secret) => secret !== '');
  // Before the platform sees it: its own complaint about a header quotes the header.
  if (headers.some((value) => /[^\t\x20-\x7e]/.test(value))) {
    fail(
      'INPUT_INVALID',
      `The credential for ${request.service} at ${url.host} holds characters that no header can carry.`,
      {
        remedy: 'Look for a line break or a foreign character in it.',
      },
    );
  }
  return found;
}

/** Foreign text, as a message may have it. */
export function shown(text: string, attempt: Attempt): string {
  return quote(redact(text, secretsFor(attempt)));
}

export function secretsFor({ request: { unspoken = [] }, secrets }: Attempt): readonly string[] {
  return [...secrets, ...unspoken];
}

export function serviceAt({ request, url }: Attempt): string {
  return `${request.service} at ${url.host}`;
}

/** Without query and fragment, which may carry secrets. */
export function addressOf(url: URL): string {
  return `${url.origin}${url.pathname}`;
}
