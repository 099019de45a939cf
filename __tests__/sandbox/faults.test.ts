import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startService, type SandboxService } from '../../src/sandbox/service.js';

const HONEST = JSON.stringify({ answer: 'the honest one', padding: 'x'.repeat(200) });

let service: SandboxService;
let handled: number;

beforeEach(async () => {
  handled = 0;
  service = await startService('faulty', () => {
    handled += 1;
    return { status: 201, headers: { 'content-type': 'application/json' }, body: HONEST };
  });
});

afterEach(async () => service.close());

const get = async (path = '/', signal: AbortSignal | null = null): Promise<Response> => {
  return fetch(service.url + path, { signal });
};

describe('a service without faults', () => {
  it('answers, and notes what it was asked', async () => {
    const response = await get('/some/path?with=query');
    expect([response.status, await response.text()]).toEqual([201, HONEST]);
    const headers = expect.objectContaining({ host: new URL(service.url).host }) as object;
    expect(service.requests).toEqual([{ method: 'GET', path: '/some/path', headers }]);
  });

  it('is reachable on loopback only', () => {
    expect(new URL(service.url).hostname).toBe('127.0.0.1');
  });
});

describe('a fault', () => {
  it('status: answers so, with its headers and body, and does nothing else', async () => {
    service.setFaults([{ fault: { kind: 'status', status: 429, headers: { 'retry-after': '7' }, body: 'slow down' } }]);
    const response = await get();
    expect([response.status, response.headers.get('retry-after'), await response.text()]).toEqual([
      429,
      '7',
      'slow down',
    ]);
    expect(handled).toBe(0);
  });

  it('delay: answers rightly, after requests that came later', async () => {
    service.setFaults([{ nth: 1, fault: { kind: 'delay', ms: 400 } }]);
    const order: string[] = [];
    const late = get('/').then(async (response) => order.push(await response.text()));
    await get('/').then(() => order.push('later request'));
    await late;
    expect(order).toEqual(['later request', HONEST]);
  });

  it('hang: never answers, while others are answered', async () => {
    service.setFaults([{ nth: 1, fault: { kind: 'hang' } }]);
    const patience = new AbortController();
    const hanging = get('/', patience.signal).catch((error: unknown) => (error as Error).name);
    const others = async (): Promise<string> => {
      for (let n = 0; n < 5; n += 1) await get('/');
      return 'others are answered';
    };
    expect(await Promise.race([hanging, others()])).toBe('others are answered');
    patience.abort();
    expect(await hanging).toBe('AbortError');
    expect(handled).toBe(5);
  });

  it('cut: destroys the connection before any answer', async () => {
    service.setFaults([{ fault: { kind: 'cut' } }]);
    await expect(get()).rejects.toThrow('fetch failed');
    expect(handled).toBe(0);
  });

  const post = async (body: string): Promise<Response> => fetch(service.url, { method: 'POST', body });

  it.each([0, 10, 1_000_000])(
    'cut after %i bytes: destroys the connection in the middle of an upload',
    async (afterBytes) => {
      service.setFaults([{ fault: { kind: 'cut', afterBytes } }]);
      await expect(post('x'.repeat(5_000_000))).rejects.toThrow('fetch failed');
      expect(handled).toBe(0);
    },
  );

  it('cut after more bytes than came: destroys the connection all the same', async () => {
    service.setFaults([{ fault: { kind: 'cut', afterBytes: 1000 } }]);
    await expect(post('short')).rejects.toThrow('fetch failed');
    expect(handled).toBe(0);
  });

  it('lost: does what was asked, and does not say so', async () => {
    service.setFaults([{ fault: { kind: 'lost' } }]);
    await expect(get()).rejects.toThrow('fetch failed');
    expect(handled).toBe(1);
  });

  it('truncated: says the whole length, sends half, and cuts', async () => {
    service.setFaults([{ fault: { kind: 'truncated' } }]);
    const response = await get();
    expect([response.status, response.headers.get('content-length')]).toEqual([201, String(HONEST.length)]);
    await expect(response.text()).rejects.toThrow('terminated');
  });

  it('endless: sends more than anybody wants, until the reader goes', async () => {
    service.setFaults([{ fault: { kind: 'endless' } }]);
    const response = await get();
    expect([response.status, response.headers.get('content-length')]).toEqual([200, null]);
    let seen = 0;
    for await (const part of response.body ?? []) {
      seen += part.length;
      if (seen > 5_000_000) break;
    }
    expect([seen > 5_000_000, handled]).toEqual([true, 0]);
    service.setFaults([]);
    expect(await (await get()).text()).toBe(HONEST);
  });

  it('html: is a page with status 200', async () => {
    service.setFaults([{ fault: { kind: 'html' } }]);
    const response = await get();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html']);
    expect(await response.text()).toMatch(/^<!doctype html>/);
    expect(handled).toBe(0);
  });

  it('malformed: has the right status and type, and is not what it says', async () => {
    service.setFaults([{ fault: { kind: 'malformed' } }]);
    const response = await get();
    expect([response.status, response.headers.get('content-type')]).toEqual([201, 'application/json']);
    const text = await response.text();
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });
});

describe('a fault’s rule', () => {
  const failing = { kind: 'status', status: 500 } as const;
  const statuses = async (...paths: string[]): Promise<number[]> => {
    const seen: number[] = [];
    for (const path of paths) seen.push((await get(path)).status);
    return seen;
  };

  it('holds for every request, or for the nth', async () => {
    service.setFaults([{ fault: failing }]);
    expect(await statuses('/', '/', '/')).toEqual([500, 500, 500]);
    service.setFaults([{ nth: 2, fault: failing }]);
    expect(await statuses('/', '/', '/')).toEqual([201, 500, 201]);
  });

  it('counts only requests whose path begins as it says', async () => {
    service.setFaults([{ nth: 2, path: '/api', fault: failing }]);
    expect(await statuses('/api/a', '/other', '/api/b', '/api/c')).toEqual([201, 201, 500, 201]);
  });

  it('counts only requests of its method', async () => {
    service.setFaults([{ nth: 1, method: 'POST', fault: failing }]);
    expect(await statuses('/')).toEqual([201]);
    expect((await fetch(service.url, { method: 'POST' })).status).toBe(500);
    expect((await fetch(service.url, { method: 'POST' })).status).toBe(201);
  });

  it('gives way to an earlier rule for the same request', async () => {
    service.setFaults([{ nth: 1, fault: { kind: 'status', status: 429 } }, { fault: failing }]);
    expect(await statuses('/', '/')).toEqual([429, 500]);
  });

  it('ends when rules are set anew', async () => {
    service.setFaults([{ fault: failing }]);
    service.setFaults([]);
    expect(await statuses('/')).toEqual([201]);
  });
});
