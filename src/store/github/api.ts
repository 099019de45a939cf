import { setTimeout as sleepFor } from 'node:timers/promises';
import { fail } from '../../errors.js';
import { errorText } from '../../http-answer.js';
import { malformed, parseJsonBody, type HttpResponse } from '../../http.js';
import { SILENT } from '../../progress.js';
import { quote } from '../../quote.js';
import { ByteBudget } from '../byte-budget.js';
import type { ApiRequest, GithubApi, GithubOptions, Listing } from './api-shapes.js';
import { isUnavailable, limitReached, refuse } from './refusal.js';

const HANDLED = [401, 403, 404, 409, 413, 422, 429];
/** Understood by GitHub Enterprise Server too, and served until 2028 at least. */
const API_VERSION = '2022-11-28';
const LONGEST_WAIT_MS = 60_000;
const RATE_LIMIT_TRIES = 4;
const MOST_PAGES = 200;

/**
 * On `Http` and not on Octokit, which the run's own facts are read with: uploads and downloads need bounded answers,
 * time-outs, redirects that leave the token behind and errors without the request in them; and loading it costs a
 * tenth of a second and 35 MB in every run that stores.
 */
export function githubApi(options: GithubOptions): GithubApi {
  const { http, token, apiUrl, progress = SILENT, now = Date.now } = options;
  parseRepository(options.repository);
  parseApiUrl(options);
  const name = `GitHub at ${URL.canParse(apiUrl) ? new URL(apiUrl).host : quote(apiUrl)}`;
  const timer = options.sleep ?? (async (ms: number) => sleepFor(ms));
  const sleep = async (ms: number, why: string): Promise<void> => {
    const step = progress.begin(`${why} Waiting ${Math.ceil(ms / 1000)} s`);
    await timer(ms).finally(() => step.end());
  };

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
        const expected = request.accept?.includes(answer.status) === true && !isUnavailable(answer);
        return expected ? answer : refuse({ answer, request, options, name });
      }
      if (limitedMs > LONGEST_WAIT_MS || tried >= RATE_LIMIT_TRIES) {
        limitReached({ name, answer, limitedMs, token });
      }
      await sleep(limitedMs, 'GitHub limits how often it may be asked.');
    }
  }

  async function* pages(
    { mostBytes = Infinity, ...request }: Listing,
    entries: (json: unknown) => readonly unknown[],
  ): AsyncGenerator<readonly unknown[]> {
    const budget = new ByteBudget(mostBytes);
    let next: string | undefined = request.path;
    for (let page = 1; next !== undefined; page += 1) {
      if (page > MOST_PAGES) return malformed('GitHub', `lists more than ${MOST_PAGES} pages`);
      const answer: HttpResponse = await send({ ...request, path: next });
      if (answer.status >= 300) return;
      if (answer.body.length > budget.left) return malformed('GitHub', `lists more than ${mostBytes} bytes`);
      budget.spend(answer.body.length);
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

/** @throws WherefromError INPUT_INVALID for no address, and for one that would carry the token readable over a network */
function parseApiUrl({ apiUrl, token }: GithubOptions): void {
  const url = URL.canParse(apiUrl) ? new URL(apiUrl) : undefined;
  const loopback = url !== undefined && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && (loopback || token === undefined))) return;
  fail('INPUT_INVALID', `The API of GitHub cannot be at "${quote(apiUrl)}": a token goes there.`, {
    remedy: 'Give it as https://HOST: GITHUB_API_URL, by default https://api.github.com.',
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
