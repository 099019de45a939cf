import { fail, type ErrorCode } from '../../errors.js';
import { errorText } from '../../http-answer.js';
import type { HttpResponse } from '../../http.js';
import { quote, redact } from '../../quote.js';
import type { ApiRequest, GithubOptions } from './api-shapes.js';
import { field, list, text } from './guards.js';

interface Limit {
  readonly name: string;
  readonly answer: HttpResponse;
  readonly limitedMs: number;
  readonly token: string | undefined;
}

/** @throws WherefromError SERVICE_FAILED always */
export function limitReached({ name, answer, limitedMs, token }: Limit): never {
  const minutes = Math.ceil(limitedMs / 60_000);
  return fail('SERVICE_FAILED', `${name} answered ${answer.status}: ${said(answer, token)}.`, {
    remedy:
      token === undefined
        ? 'Without a token GitHub may be asked 60 times an hour. Give a token, or wait.'
        : `GitHub may be asked again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}; a job's token may ask 1,000 times an hour.`,
  });
}

interface Refused {
  readonly answer: HttpResponse;
  readonly request: ApiRequest;
  readonly options: GithubOptions;
  readonly name: string;
}

const CODES: Readonly<Record<number, ErrorCode>> = {
  401: 'STORE_UNAUTHORIZED',
  403: 'STORE_FORBIDDEN',
  404: 'STORE_NOT_FOUND',
  409: 'STORE_CONFLICT',
  413: 'STORE_TOO_LARGE',
};

/** A repository or plan without the feature, whatever the status: 403, 404 and 422 were all seen with these words. */
export function isUnavailable(answer: HttpResponse): boolean {
  return /feature not available/i.test(errorText(answer));
}

/** @throws WherefromError always */
export function refuse({ answer, request, options, name }: Refused): never {
  const text = said(answer, options.token);
  const message = `${name} did not ${request.doing} for ${options.repository}: ${answer.status}, ${text}.`;
  if (isUnavailable(answer)) {
    return fail('STORE_UNAVAILABLE', message, {
      remedy:
        'Leave the store `github` away for this repository, and keep its attestations with --store file, release or oci://REPOSITORY.',
    });
  }
  return fail(CODES[answer.status] ?? 'SERVICE_REFUSED', message, { remedy: remedyOf(answer, request, options) });
}

function remedyOf({ status, headers }: HttpResponse, { permission }: ApiRequest, { token }: GithubOptions): string {
  const accepted = quote(headers.get('x-accepted-github-permissions') ?? '');
  const named = accepted === '' ? '' : ` GitHub names as what is needed: ${accepted}.`;
  if (status === 401 && token !== undefined)
    return "Give a token that has not expired; a job's own is ${{ github.token }}.";
  if (status === 401 || (status === 403 && token === undefined)) return `Give a token with \`${permission}\`.`;
  if (status === 403) return `Give the job \`permissions: ${permission}\`, or use a token that may do this.${named}`;
  if (status === 404) {
    return `Check the repository's name and that the token may see it; what a token may not see looks as if it did not exist. Needed is \`${permission}\`.`;
  }
  if (status === 413) return 'Sign fewer subjects at once with --per-subject, or use another store.';
  return 'What GitHub said names the reason.';
}

/** The answer's own words, with the errors that it lists, and without the token. */
function said(answer: HttpResponse, token: string | undefined): string {
  const details = errorDetails(answer).map(
    ({ code, field, message }) => message ?? [field, code].filter(Boolean).join(' '),
  );
  const text = [errorText(answer), ...details].filter((part) => part !== '').join(': ');
  const clean = quote(redact(text, token === undefined ? [] : [token])).replace(/\.+$/, '');
  return clean === '' ? 'without a word' : clean;
}

interface ErrorDetail {
  readonly code?: string;
  readonly field?: string;
  readonly message?: string;
}

/** `errors` of a 422. Source: GitHub REST API, "Troubleshooting", validation failed. */
export function errorDetails({ body }: HttpResponse): ErrorDetail[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch {
    return [];
  }
  return list(field(parsed, 'errors')).map((entry) => {
    const [code, fieldName, message] = ['code', 'field', 'message'].map((name) => text(field(entry, name)));
    return {
      ...(code === undefined ? {} : { code }),
      ...(fieldName === undefined ? {} : { field: fieldName }),
      ...(message === undefined ? {} : { message }),
    };
  });
}
