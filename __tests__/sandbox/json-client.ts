/** What a client of a sandbox service saw. */
export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly json: unknown;
}

export async function getJson(url: string): Promise<Seen> {
  return seen(await fetch(url));
}

export async function postJson(url: string, value: unknown): Promise<Seen> {
  const body = typeof value === 'string' ? value : JSON.stringify(value);
  return seen(await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body }));
}

async function seen(response: Response): Promise<Seen> {
  return { status: response.status, headers: response.headers, json: await response.json() };
}
