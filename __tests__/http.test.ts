import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Agent, createServer, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { inspect } from 'node:util';
import { WherefromError } from '../src/errors.js';
import { createHttp, DEFAULT_TIMEOUT_MS, parseJsonBody, type HttpOptions, type HttpRequest } from '../src/http.js';
import type { Fault } from '../src/sandbox/faults.js';
import { startService, type SandboxRequest, type SandboxService } from '../src/sandbox/service.js';
import { VERSION } from '../src/version.js';

const SECRET = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJyZXBvOmFjbWUvd2lkZ2V0In0.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg';

let service: SandboxService;
let seen: SandboxRequest[];
let slept: number[];

beforeEach(async () => {
  seen = [];
  slept = [];
  service = await startService('widgets', (request) => {
    seen.push(request);
    return { status: 200, headers: { 'content-type': 'application/json' }, body: '{"ok":true,"padding":"0123456789"}' };
  });
});

afterEach(async () => service.close());

function client(options: HttpOptions = {}) {
  return createHttp({
    timeoutMs: 5000,
    random: () => 0.5,
    sleep: async (ms) => {
      slept.push(ms);
    },
    ...options,
  });
}

async function send(request: Partial<HttpRequest> = {}, options: HttpOptions = {}) {
  return client(options).send({ service: 'Widgets', method: 'GET', url: `${service.url}/x`, ...request });
}

/** The error as a user meets it; anything else that happens fails the test. */
async function refusal(promise: Promise<unknown>): Promise<WherefromError> {
  const error: unknown = await promise.then(
    () => 'no error',
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(WherefromError);
  return error as WherefromError;
}

describe('an answer', () => {
  it('arrives with status, lower-case headers and body', async () => {
    const answer = await send();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(parseJsonBody(answer, 'Widgets')).toEqual({ ok: true, padding: '0123456789' });
  });

  it('comes to a request that says which Wherefrom asks, with the body byte for byte', async () => {
    const body = Buffer.from([0, 255, 10, 13]);
    await send({ method: 'POST', body, headers: { 'content-type': 'application/octet-stream' } });
    const version = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
    expect(VERSION).toBe(version);
    expect(seen[0]?.headers['user-agent']).toBe(`wherefrom/${version}`);
    expect(seen[0]?.headers['content-type']).toBe('application/octet-stream');
    expect(seen[0]?.body).toEqual(body);
  });

  it('with a status that the caller handles is no error and no reason to retry', async () => {
    service.setFaults([{ fault: { kind: 'status', status: 409, headers: { location: '/there' } } }]);
    const answer = await send({ accept: [409] });
    expect([answer.status, answer.headers.get('location'), service.requests.length]).toEqual([409, '/there', 1]);
  });

  it('larger than allowed is refused', async () => {
    const error = await refusal(send({ maxBytes: 33 }));
    expect([error.code, service.requests.length]).toEqual(['SERVICE_ANSWER_MALFORMED', 1]);
    expect(error.message).toBe('Widgets answered more than 33 bytes.');
    await expect(send({ maxBytes: 34 })).resolves.toMatchObject({ status: 200 });
  });
});

describe('retries', () => {
  it.each<[string, Fault]>([
    ['408', { kind: 'status', status: 408 }],
    ['429', { kind: 'status', status: 429 }],
    ['500', { kind: 'status', status: 500 }],
    ['503', { kind: 'status', status: 503 }],
    ['a cut connection', { kind: 'cut' }],
    ['a truncated answer', { kind: 'truncated' }],
    ['silence', { kind: 'hang' }],
  ])('follow %s and end with the good answer', async (_, fault) => {
    service.setFaults([
      { fault, nth: 1 },
      { fault, nth: 2 },
    ]);
    const timeoutMs = fault.kind === 'hang' ? 1000 : 5000;
    await expect(send({ timeoutMs })).resolves.toMatchObject({ status: 200 });
    expect(service.requests).toHaveLength(3);
  });

  it('wait exponentially longer, with jitter, and never after the last attempt', async () => {
    service.setFaults([{ fault: { kind: 'status', status: 500 } }]);
    await refusal(send({ attempts: 8 }));
    expect(slept).toEqual([375, 750, 1500, 3000, 6000, 7500, 7500]);
    slept = [];
    await refusal(send({ attempts: 2 }, { random: () => 0 }));
    await refusal(send({ attempts: 2 }, { random: () => 1 }));
    expect(slept).toEqual([250, 500]);
  });

  it.each([
    ['7', 7000],
    ['0', 0],
    ['86400', 60_000],
    ['Sat, 21 Nov 2026 10:00:09 GMT', 9000],
    ['Sat, 21 Nov 2026 09:00:00 GMT', 0],
    ['Sat, 21 Nov 2026 23:00:00 GMT', 60_000],
    ['soon', 375],
  ])('honour "Retry-After: %s" with a wait of %d ms', async (value, wait) => {
    service.setFaults([{ fault: { kind: 'status', status: 429, headers: { 'retry-after': value } }, nth: 1 }]);
    await send({}, { now: () => Date.UTC(2026, 10, 21, 10, 0, 0) });
    expect(slept).toEqual([wait]);
  });

  it('are told to whoever watches', async () => {
    const labels: string[] = [];
    service.setFaults([{ fault: { kind: 'status', status: 503, headers: { 'retry-after': '2' } }, nth: 1 }]);
    await send(
      {},
      {
        progress: {
          begin: (label) => {
            labels.push(label);
            return { update: () => undefined, end: () => undefined };
          },
        },
      },
    );
    const host = new URL(service.url).host;
    expect(labels).toEqual([`Widgets at ${host} answered 503 (attempt 1 of 4). Trying again in 2 s`]);
  });

  it.each([400, 401, 403, 404, 422])('do not follow %d', async (status) => {
    service.setFaults([{ fault: { kind: 'status', status } }]);
    expect((await refusal(send())).code).toBe('SERVICE_REFUSED');
    expect(service.requests).toHaveLength(1);
  });
});

describe('a fault that lasts', () => {
  it.each<[string, Fault, string, string]>([
    [
      '500',
      { kind: 'status', status: 500, body: '{"message":"disk full."}' },
      'SERVICE_FAILED',
      'answered 500: disk full (attempt 2 of 2).',
    ],
    [
      '429',
      { kind: 'status', status: 429, headers: { 'retry-after': '1' } },
      'SERVICE_FAILED',
      'answered 429 (attempt 2 of 2).',
    ],
    ['403', { kind: 'status', status: 403, body: '{"error":"not you"}' }, 'SERVICE_REFUSED', 'answered 403: not you.'],
    [
      '400 in text',
      { kind: 'status', status: 400, body: 'no\u0007 such\r\n thing' },
      'SERVICE_REFUSED',
      'answered 400: no such thing.',
    ],
    [
      '400 of a registry',
      {
        kind: 'status',
        status: 400,
        body: '{"errors":[{"code":"NAME_INVALID","message":"bad name"},{"code":"MORE"},null,7]}',
      },
      'SERVICE_REFUSED',
      'answered 400: NAME_INVALID: bad name; MORE.',
    ],
    [
      '403 in HTML',
      { kind: 'status', status: 403, body: '<!DOCTYPE html><p>x' },
      'SERVICE_REFUSED',
      'answered 403: an HTML page (a proxy or sign-in page?).',
    ],
    ['a hang', { kind: 'hang' }, 'SERVICE_TIMEOUT', 'did not answer within 0.15 s (attempt 2 of 2).'],
    ['a cut', { kind: 'cut' }, 'SERVICE_UNREACHABLE', 'cut the connection (attempt 2 of 2).'],
    ['a truncated answer', { kind: 'truncated' }, 'SERVICE_ANSWER_MALFORMED', 'broke off its answer (attempt 2 of 2).'],
  ])('%s is told with service, host and what happened', async (_, fault, code, message) => {
    service.setFaults([{ fault }]);
    const error = await refusal(send({ attempts: 2, timeoutMs: fault.kind === 'hang' ? 150 : 5000 }));
    expect(error.code).toBe(code);
    expect(error.message).toBe(`Widgets at ${new URL(service.url).host} ${message}`);
    expect(error.remedy).toMatch(/\.$/);
  });

  it('is a refused connection too', async () => {
    const { url } = service;
    await service.close();
    const error = await refusal(send({ url }));
    expect([error.code, slept.length]).toEqual(['SERVICE_UNREACHABLE', 3]);
    expect(error.message).toBe(`Widgets at ${new URL(url).host} refused the connection (attempt 4 of 4).`);
  });

  it('is an answer in another protocol', async () => {
    const other = createTcpServer((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const error = await refusal(send({ url: `http://127.0.0.1:${port}/` }));
    other.close();
    expect(error.code).toBe('SERVICE_ANSWER_MALFORMED');
    expect(error.message).toMatch(/answered no HTTP \(HPE_/);
  });

  it('is a change of protocol that nobody asked for, at once and not for ever', async () => {
    const answer = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n';
    const other = createTcpServer((socket) =>
      socket.once('data', () => socket.write(answer)).on('error', () => undefined),
    );
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    const error = await refusal(send({ url }, { attempts: 2 }));
    expect([error.code, slept.length]).toEqual(['SERVICE_UNREACHABLE', 1]);
    await new Promise((resolve) => other.close(resolve));
  });

  it('is an answer that stops in the middle for longer than the time-out', async () => {
    const server = createServer((_, outgoing) => {
      outgoing.writeHead(200, { 'content-length': 100 });
      outgoing.write('half');
    });
    const url = await listen(server);
    const error = await refusal(send({ url, attempts: 1, timeoutMs: 150 }));
    server.closeAllConnections();
    server.close();
    expect(error.code).toBe('SERVICE_TIMEOUT');
  });
});

describe('an answer that should be JSON', () => {
  it.each<[string, Fault, string]>([
    ['a web page', { kind: 'html' }, 'Widgets at HOST answered an HTML page; a proxy or sign-in page?'],
    ['half of it', { kind: 'malformed' }, 'Widgets at HOST answered something that is no JSON.'],
    [
      'a page without its type',
      { kind: 'status', status: 200, body: '\uFEFF <html lang="en">' },
      'Widgets at HOST answered an HTML page; a proxy or sign-in page?',
    ],
    ['nothing', { kind: 'status', status: 200 }, 'Widgets at HOST answered something that is no JSON.'],
  ])('and is %s is refused', async (_, fault, message) => {
    service.setFaults([{ fault }]);
    const error = await refusal(send().then((answer) => parseJsonBody(answer, 'Widgets')));
    const said = error.message.replace(new URL(service.url).host, 'HOST');
    expect([error.code, said, error.cause]).toEqual(['SERVICE_ANSWER_MALFORMED', message, undefined]);
  });
});

describe('redirects', () => {
  it('within a host are followed', async () => {
    service.setFaults([{ fault: { kind: 'status', status: 302, headers: { location: '/moved' } }, nth: 1 }]);
    await expect(send({ headers: { authorization: 'Bearer abcdefgh' } })).resolves.toMatchObject({ status: 200 });
    expect(seen.map(({ path, headers }) => [path, headers.authorization])).toEqual([['/moved', 'Bearer abcdefgh']]);
  });

  it('to another host are followed with nothing to lose', async () => {
    const other = await startService('other', () => ({ status: 200, body: 'there' }));
    service.setFaults([{ fault: { kind: 'status', status: 307, headers: { location: `${other.url}/y` } } }]);
    const answer = await send();
    await other.close();
    expect(answer.body.toString()).toBe('there');
  });

  it.each<[string, Partial<HttpRequest>, number]>([
    ['a body', { method: 'POST', body: 'statement' }, 307],
    ['an Authorization header', { headers: { Authorization: `Bearer ${SECRET}` } }, 302],
    ['a secret', { secrets: [SECRET] }, 302],
  ])('never take %s to another host', async (_, request, status) => {
    const other = await startService('other', () => ({ status: 200 }));
    service.setFaults([{ fault: { kind: 'status', status, headers: { location: `${other.url}/y` } } }]);
    const error = await refusal(send(request));
    await other.close();
    expect([error.code, other.requests.length]).toEqual(['SERVICE_ANSWER_MALFORMED', 0]);
    expect(error.message).toContain(`Widgets redirects to ${other.url}/y, which was not followed`);
  });

  it('that would drop a body, lead nowhere or go in circles are refused', async () => {
    for (const [status, location, method] of [
      [302, '/moved', 'POST'],
      [302, 'ftp://127.0.0.1/', 'GET'],
      [302, 'http://[', 'GET'],
      [302, '/x', 'GET'],
    ] as const) {
      service.setFaults([{ fault: { kind: 'status', status, headers: { location } } }]);
      const error = await refusal(send({ method, ...(method === 'POST' ? { body: 'b' } : {}) }));
      expect(error.code).toBe('SERVICE_ANSWER_MALFORMED');
    }
  });
});

describe('redirects that may drop credentials', () => {
  const request = {
    headers: { authorization: `Bearer ${SECRET}`, 'X-Token': 'abc', accept: 'application/json' },
    secrets: ['abcdefgh'],
    redirects: 'drop-credentials',
  } as const;

  it.each(['GET', 'HEAD'] as const)(
    'go on with %s to another host, with nothing but what is wanted',
    async (method) => {
      const others: SandboxRequest[] = [];
      const other = await startService('other', (incoming) => {
        others.push(incoming);
        return { status: 200, body: 'there' };
      });
      service.setFaults([{ fault: { kind: 'status', status: 307, headers: { location: `${other.url}/y` } } }]);
      const answer = await send({ ...request, method });
      await other.close();
      expect([answer.status, answer.redirectedTo]).toEqual([200, new URL(other.url).host]);
      expect(others.map(({ headers }) => [headers.authorization, headers['x-token'], headers.accept])).toEqual([
        [undefined, undefined, 'application/json'],
      ]);
    },
  );

  it('bring nothing back to the first host', async () => {
    const other = await startService('other', () => ({ status: 302, headers: { location: `${service.url}/back` } }));
    service.setFaults([{ fault: { kind: 'status', status: 307, headers: { location: `${other.url}/y` } }, nth: 1 }]);
    const answer = await send(request);
    await other.close();
    expect(answer.redirectedTo).toBeUndefined();
    expect(seen.map(({ path, headers }) => [path, headers.authorization])).toEqual([['/back', undefined]]);
  });

  it('keep them within the host', async () => {
    service.setFaults([{ fault: { kind: 'status', status: 307, headers: { location: '/moved' } }, nth: 1 }]);
    await send(request);
    expect(seen.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${SECRET}`]);
  });

  it.each<[Partial<HttpRequest>]>([[{ method: 'POST' }], [{ method: 'DELETE' }], [{ method: 'PUT', body: 'x' }]])(
    'are not those of %j',
    async (change) => {
      const other = await startService('other', () => ({ status: 200 }));
      service.setFaults([{ fault: { kind: 'status', status: 307, headers: { location: `${other.url}/y` } } }]);
      const error = await refusal(send({ ...request, ...change }));
      await other.close();
      expect([error.code, other.requests.length]).toEqual(['SERVICE_ANSWER_MALFORMED', 0]);
    },
  );

  it('name the host whose answer it is', async () => {
    const other = await startService('other', () => ({ status: 403, body: 'not you' }));
    service.setFaults([{ fault: { kind: 'status', status: 307, headers: { location: `${other.url}/y` } } }]);
    const error = await refusal(send(request));
    await other.close();
    const [first, second] = [service.url, other.url].map((url) => new URL(url).host);
    expect(error.message).toBe(`Widgets at ${first}, redirected to ${second}, answered 403: not you.`);
  });
});

describe('connections', () => {
  it('of the caller are used, chosen anew for each host', async () => {
    const asked: string[] = [];
    const agent = new Agent({ keepAlive: true });
    const other = await startService('other', () => ({ status: 200 }));
    service.setFaults([{ fault: { kind: 'status', status: 307, headers: { location: `${other.url}/y` } } }]);
    const agentFor = (url: URL): Agent => {
      asked.push(url.origin);
      return agent;
    };
    await send({ connections: { agentFor } });
    agent.destroy();
    await other.close();
    expect(asked).toEqual([service.url, other.url]);
  });

  it.each([
    ['GET', 'goes on with another'],
    ['POST', 'is an error like others'],
  ] as const)('that were kept and are cut: %s %s', async (method, outcome) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    let kept: Socket | undefined;
    const server = createServer((incoming, outgoing) => {
      if (incoming.socket === kept) return void incoming.socket.resetAndDestroy();
      kept ??= incoming.socket;
      outgoing.end('{}');
    });
    const url = await listen(server);
    const ask = async () => send({ url, method, attempts: 1, connections: { agentFor: () => agent } });
    await ask();
    const second = await ask().then(
      () => 'goes on with another',
      () => 'is an error like others',
    );
    agent.destroy();
    server.close();
    expect(second).toBe(outcome);
  });
});

describe('a secret', () => {
  const authorized = { headers: { authorization: `Bearer ${SECRET}` } };

  it.each<[string, string]>([
    ['whole', `{"message":"bad token ${SECRET}"}`],
    ['in part', `{"error":"bad token ${SECRET.slice(0, 40)}"}`],
    ['by its payload', `what is ${SECRET.split('.')[1] ?? ''}?`],
    ['as one of its own', '{"message":"try eyJhbGciOiJub25lIn0abcdef"}'],
  ])('that a service echoes %s is in no message, cause or stack', async (_, body) => {
    service.setFaults([{ fault: { kind: 'status', status: 401, body } }]);
    const shown = inspect(await refusal(send(authorized)), { depth: 9 });
    expect(shown).toContain('[redacted]');
    for (const part of [...SECRET.split('.'), 'eyJ']) expect(shown).not.toContain(part);
  });

  it('that no header can carry is refused without being shown', async () => {
    const error = await refusal(send({ headers: { authorization: `Bearer ${SECRET}\nx` } }));
    expect(error.code).toBe('INPUT_INVALID');
    expect(inspect(error, { depth: 9 })).not.toContain('eyJ');
  });

  it('in an address is refused without being shown', async () => {
    const error = await refusal(send({ url: `http://user:${SECRET}@127.0.0.1/` }));
    expect(error.code).toBe('INPUT_INVALID');
    expect(inspect(error, { depth: 9 })).not.toContain('eyJ');
  });
});

it.each(['fulcio.example', '', 'file:///etc/passwd'])('the address "%s" is refused as no http URL', async (url) => {
  expect((await refusal(send({ url }))).code).toBe('INPUT_INVALID');
});

it('quotes at most two hundred characters of an error', async () => {
  service.setFaults([{ fault: { kind: 'status', status: 400, body: 'long '.repeat(4000) } }]);
  const { message } = await refusal(send());
  expect(message.length).toBeLessThan(260);
  expect(message).toContain('…');
});

it('gives a service twenty seconds or more, as Rekor v2 needs', () => {
  expect(DEFAULT_TIMEOUT_MS).toBeGreaterThanOrEqual(20_000);
});

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('a request that nobody needs any more', () => {
  it('ends while its service hangs', async () => {
    service.setFaults([{ fault: { kind: 'hang' } }]);
    const unneeded = new AbortController();
    const client = createHttp({ timeoutMs: 3_600_000 });
    const request = { service: 'Widgets', method: 'GET', url: service.url, signal: unneeded.signal } as const;
    const sending = refusal(client.send(request));
    setImmediate(() => unneeded.abort());
    expect((await sending).code).toBe('INTERRUPTED');
  });

  it('ends between two attempts', async () => {
    service.setFaults([{ fault: { kind: 'status', status: 503, headers: { 'retry-after': '60' } } }]);
    const unneeded = new AbortController();
    const begin = () => {
      setImmediate(() => unneeded.abort());
      return { update: () => undefined, end: () => undefined };
    };
    const request = { service: 'Widgets', method: 'GET', url: service.url, signal: unneeded.signal } as const;
    expect((await refusal(createHttp({ progress: { begin } }).send(request))).code).toBe('INTERRUPTED');
    expect(service.requests).toHaveLength(1);
  });

  it('is not sent at all', async () => {
    expect((await refusal(send({ signal: AbortSignal.abort() }))).code).toBe('INTERRUPTED');
    expect(seen).toEqual([]);
  });
});
