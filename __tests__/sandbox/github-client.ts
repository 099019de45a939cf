import type { GithubRun } from '../../src/sandbox/github-call.js';
import type { GithubService } from '../../src/sandbox/github.js';

export const RUN: GithubRun = {
  repository: 'acme/widget',
  repository_id: '1001',
  repository_owner_id: '2002',
  repository_visibility: 'public',
  run_id: '26000000001',
  run_attempt: '1',
};

/** What a client of GitHub's API saw. */
export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
  readonly json: () => never;
}

export interface Asking {
  readonly method?: string;
  /** Absent: the job's own; null: nobody's. */
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** One raw request, below the API's address or at a whole one; redirects are not followed. */
export async function ask(service: GithubService, path: string, asking: Asking = {}): Promise<Seen> {
  const { method = 'GET', token = service.github.token, headers = {}, body } = asking;
  const bytes = body === undefined || Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  const response = await fetch(new URL(path, service.url), {
    method,
    headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...headers },
    body: bytes === undefined ? null : Uint8Array.from(bytes),
    redirect: 'manual',
  });
  const seen = Buffer.from(await response.arrayBuffer());
  return {
    status: response.status,
    headers: response.headers,
    body: seen,
    json: () => JSON.parse(seen.toString()) as never,
  };
}

export async function post(service: GithubService, path: string, body: unknown, token?: string | null): Promise<Seen> {
  return ask(service, path, { method: 'POST', body, ...(token === undefined ? {} : { token }) });
}

/** Status and message of a refusal. */
export function refusal({ status, json }: Seen): [number, string] {
  const { message } = json() as { message: string };
  return [status, message];
}
