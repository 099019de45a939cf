import type { Http, HttpRequest, HttpResponse } from '../../http.js';
import type { Progress } from '../../progress.js';

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

/** Something that is listed page after page. */
export interface Listing extends ApiRequest {
  /** Of all pages together; beyond that it is no answer. Absent: as much as 200 pages hold. */
  readonly mostBytes?: number;
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
  pages(request: Listing, entries: (json: unknown) => readonly unknown[]): AsyncGenerator<readonly unknown[]>;
  /** Bytes from a storage host that GitHub's answer named: no credential goes there. @throws as `Http` does */
  download(url: string, maxBytes: number): Promise<Buffer>;
  /** @param why a sentence for whoever watches */
  sleep(ms: number, why: string): Promise<void>;
}
