import { setTimeout as sleepFor } from 'node:timers/promises';
import { fail, type ErrorCode } from '../../errors.js';
import { errorText } from '../../http-answer.js';
import { malformed, parseJsonBody, type Http, type HttpRequest, type HttpResponse } from '../../http.js';
import { SILENT, type Progress } from '../../progress.js';
import { quote, redact } from '../../quote.js';

/** What both stores on GitHub are handed. */
export interface GithubOptions {
  readonly http: Http;
  /** `GITHUB_API_URL`: `https://api.github.com`, `https://HOST/api/v3`; no final slash. */
  readonly apiUrl: string;
  /** `GITHUB_SERVER_URL`, for addresses that a person opens: `https://github.com`; no final slash. */
  readonly serverUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Absent: only what everybody may read. It goes to this API and its upload host, to nobody else. */
  readonly token?: string;
  readonly progress?: Progress;
  /** Waits for a rate limit or for GitHub to list what it took; default: the platform's timer. */
  readonly sleep?: (ms: number) => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

export interface ApiRequest {
  readonly method: HttpRequest['method'];
  /** Below the API's address, or whole and on a host that `trusts` names. */
  readonly path: string;
  /** What is done, as a part of a sentence: "read the release". */
  readonly doing: string;
  /** The permission of a job's token that this needs: "contents: write". */
  readonly permission: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
  /** Statuses besides 2xx that the caller handles itself. */
  readonly accept?: readonly number[];
  /** 1 for what must not be done twice unseen. */
  readonly attempts?: number;
  readonly maxBytes?: number;
}

export interface GithubApi {
  readonly options: GithubOptions;
  /** "GitHub at api.github.com". */
  readonly name: string;
  /**
   * @throws WherefromError STORE_UNAUTHORIZED (401), STORE_FORBIDDEN (403), STORE_NOT_FOUND (404), STORE_CONFLICT (409),
   * STORE_TOO_LARGE (413), STORE_UNAVAILABLE (a feature that the plan lacks), SERVICE_REFUSED (other 4xx), SERVICE_FAILED
   * (rate limits that last, 5xx), and what `Http` throws
   */
  send(request: ApiRequest): Promise<HttpResponse>;
  /** The JSON of an answer, not yet guarded. */
  json(request: ApiRequest): Promise<unknown>;
  /**
   * The entries of a listing, page after page, by its Link header.
   * @param entries what an answer's JSON lists
   */
  pages(request: ApiRequest, entries: (json: unknown) => readonly unknown[]): AsyncGenerator<readonly unknown[]>;
  /** Bytes from a storage host that GitHub's answer named: no credential goes there. @throws as `Http` does */
  download(url: string, maxBytes: number): Promise<Buffer>;
  sleep(ms: number): Promise<void>;
}

const HANDLED = [401, 403, 404, 409, 413, 422, 429];
/** Understood by GitHub Enterprise Server too, and served until 2028 at least. */
const API_VERSION = '2022-11-28';
const LONGEST_WAIT_MS = 60_000;
const RATE_LIMIT_TRIES = 4;
const MOST_PAGES = 200;

export function githubApi(options: GithubOptions): GithubApi {
  const { http, token, apiUrl, progress = SILENT, now = Date.now } = options;
  parseRepository(options.repository);
  const name = `GitHub at ${URL.canParse(apiUrl) ? new URL(apiUrl).host : quote(apiUrl)}`;
  const sleep = options.sleep ?? (async (ms: number) => sleepFor(ms));

  async function send(request: ApiRequest): Promise<HttpResponse> {
    const url = request.path.startsWith('/') ? `${apiUrl}${request.path}` : trustedUrl(request.path, options);
    for (let tried = 1; ; tried += 1) {
      const answer = await http.send({
        service: 'GitHub',
        method: request.method,
        url,
        headers: { ...apiHeaders(token), ...request.headers },
        accept: [...HANDLED, ...(request.accept ?? [])],
        ...(request.body === undefined ? {} : { body: request.body }),
        ...(request.attempts === undefined ? {} : { attempts: request.attempts }),
        ...(request.maxBytes === undefined ? {} : { maxBytes: request.maxBytes }),
      });
      if (answer.status < 300) return answer;
      const limitedMs = rateLimit(answer, now());
      if (limitedMs === undefined) {
        return request.accept?.includes(answer.status) === true ? answer : refuse({ answer, request, options, name });
      }
      if (limitedMs > LONGEST_WAIT_MS || tried >= RATE_LIMIT_TRIES) {
        limitReached({ name, answer, limitedMs, token });
      }
      const step = progress.begin(`GitHub limits how often it may be asked. Waiting ${Math.ceil(limitedMs / 1000)} s`);
      await sleep(limitedMs).finally(() => step.end());
    }
  }

  async function* pages(
    request: ApiRequest,
    entries: (json: unknown) => readonly unknown[],
  ): AsyncGenerator<readonly unknown[]> {
    let next: string | undefined = request.path;
    for (let page = 1; next !== undefined; page += 1) {
      if (page > MOST_PAGES) return malformed('GitHub', `lists more than ${MOST_PAGES} pages`);
      const answer: HttpResponse = await send({ ...request, path: next });
      if (answer.status >= 300) return;
      yield entries(parseJsonBody(answer, 'GitHub'));
      next = nextPage(answer);
    }
  }

  return {
    options,
    name,
    sleep,
    send,
    pages,
    json: async (request) => parseJsonBody(await send(request), 'GitHub'),
    download: async (url, maxBytes) => {
      const answer = await http.send({
        service: "GitHub's storage",
        method: 'GET',
        url: downloadUrl(url, apiUrl),
        maxBytes,
      });
      return answer.body;
    },
  };
}

/** Source: RFC 8288; GitHub, "Using pagination in the REST API". */
function nextPage({ headers }: HttpResponse): string | undefined {
  return /<([^<>]+)>;\s*rel="next"/.exec(headers.get('link') ?? '')?.[1];
}

/** @throws WherefromError INPUT_INVALID */
function parseRepository(repository: string): void {
  if (/^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/.test(repository) && !/(^|\/)\.{1,2}(\/|$)/.test(repository)) return;
  fail('INPUT_INVALID', `"${quote(repository)}" is no repository of GitHub.`, {
    remedy: 'Write it as OWNER/NAME.',
  });
}

function apiHeaders(token: string | undefined): Record<string, string> {
  return {
    accept: 'application/vnd.github+json',
    'x-github-api-version': API_VERSION,
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
}

/**
 * An address that an answer named, where it is the API's own origin or its upload host: `uploads.github.com` beside
 * `api.github.com`, `uploads.NAME.ghe.com` beside `api.NAME.ghe.com`.
 * @throws WherefromError SERVICE_ANSWER_MALFORMED
 */
function trustedUrl(text: string, { apiUrl }: GithubOptions): string {
  const api = new URL(apiUrl);
  const uploads = api.host.replace(/^api\./, 'uploads.');
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && url.protocol === api.protocol && (url.host === api.host || url.host === uploads))
    return text;
  return malformed(
    'GitHub',
    `names ${quote(url?.origin ?? text)}, which is none of its own hosts; the token was not sent there`,
  );
}

/** Storage lies on whatever host GitHub names, but never less protected than the API itself. */
function downloadUrl(text: string, apiUrl: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && apiUrl.startsWith('http:'))) return text;
  return malformed('GitHub', 'names a place for a download that is no https address');
}

/**
 * Milliseconds until GitHub may be asked again; undefined where the answer speaks of no limit.
 * Source: GitHub, "Rate limits for the REST API", exceeding the rate limit.
 */
function rateLimit(answer: HttpResponse, now: number): number | undefined {
  if (answer.status !== 403 && answer.status !== 429) return undefined;
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
  if (seconds >= 0) return seconds * 1000;
  if (answer.headers.get('x-ratelimit-remaining') === '0') {
    const reset = Number(answer.headers.get('x-ratelimit-reset') ?? Number.NaN);
    return Number.isFinite(reset) ? Math.max(0, reset * 1000 - now) : LONGEST_WAIT_MS;
  }
  if (answer.status === 429 || /rate limit/i.test(errorText(answer))) return LONGEST_WAIT_MS;
  return undefined;
}

interface Limit {
  readonly name: string;
  readonly answer: HttpResponse;
  readonly limitedMs: number;
  readonly token: string | undefined;
}

function limitReached({ name, answer, limitedMs, token }: Limit): never {
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

/** @throws WherefromError always */
export function refuse({ answer, request, options, name }: Refused): never {
  const text = said(answer, options.token);
  const message = `${name} did not ${request.doing} for ${options.repository}: ${answer.status}, ${text}.`;
  if (/feature not available/i.test(text)) {
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
export function said(answer: HttpResponse, token: string | undefined): string {
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

/** A member of foreign JSON; undefined where there is none. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A number that GitHub gives what it stores. */
export function identifier(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}
