import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import tls, { type TLSSocket } from 'node:tls';
import { once } from 'node:events';
import http, { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer, type Agent as HttpsAgent, type Server as TlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { createRoot } from '../../../src/sandbox/pki.js';
import { startRegistry } from '../../../src/sandbox/registry.js';
import { createConnections } from '../../../src/store/oci/connections.js';
import { refusal } from '../../support/refusal.js';
import { tlsMaterial, type TlsIdentity } from '../../support/tls.js';
import { clientOf, closeClients, digestOf } from './trial.js';

const HAS_PROXY = 'setGlobalProxyFromEnv' in http;
if (!HAS_PROXY) console.warn('This Node.js knows no proxies: their test is skipped.');

let folder: string;
let server: TlsIdentity;
let authority: string;
let files: { caFile: string; clientCertFile: string; clientKeyFile: string };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wherefrom-tls-'));
  const material = await tlsMaterial();
  ({ server, ca: authority } = material);
  const write = async (name: string, text: string): Promise<string> => {
    const file = path.join(folder, name);
    await writeFile(file, text);
    return file;
  };
  files = {
    caFile: await write('ca.pem', `acme\n${authority}${authority}`),
    clientCertFile: await write('client.pem', material.client.cert),
    clientKeyFile: await write('client.key', material.client.key),
  };
});

afterAll(async () => rm(folder, { recursive: true }));
afterEach(closeClients);

describe('a registry of an authority of one’s own', () => {
  it.each(['127.0.0.1', '::1'] as const)('at %s is believed with its CA, over TLS', async (address) => {
    const registry = await startRegistry({ server: { tls: server, address } });
    registry.pushImage('acme/widget', { tag: 'v1' });
    const client = clientOf({ caFile: files.caFile });
    const found = await client.open({ registry: registry.host, name: 'acme/widget' }).head('v1');
    await client.close();
    await registry.close();
    expect([registry.url.startsWith('https:'), found?.digest.length]).toEqual([true, 71]);
  });

  it('is not believed with another one', async () => {
    const other = await createRoot({ commonName: 'somebody else' }, new Date(Date.now() - 60_000));
    const caFile = path.join(folder, 'other.pem');
    await writeFile(caFile, other.pem);
    const registry = await startRegistry({ server: { tls: server } });
    const client = clientOf({ caFile });
    const error = await refusal(async () => client.open({ registry: registry.host, name: 'acme/widget' }).head('v1'));
    await registry.close();
    expect(error.code).toBe('SERVICE_UNREACHABLE');
    expect(error.message).toContain('TLS certificate');
  });

  it('is believed besides those that everybody believes', () => {
    const { options } = createConnections({ caFile: files.caFile }).agentFor(new URL('https://ghcr.io')) as HttpsAgent;
    expect(options.ca).toEqual(expect.arrayContaining([authority.trim(), tls.rootCertificates[0]]));
  });

  it('at an IPv6 address without TLS is asked too', async () => {
    const registry = await startRegistry({ server: { address: '::1' } });
    const repository = clientOf().open({ registry: registry.host, name: 'acme/widget' });
    expect(await repository.head('v1')).toBeUndefined();
    await registry.close();
    expect(repository.label).toBe(`${registry.host}/acme/widget`);
  });
});

describe('a client certificate', () => {
  it('is shown to the registry, and not to the host that it redirects to', async () => {
    const seen: [string, boolean][] = [];
    const listen = async (name: string, location?: () => string): Promise<[TlsServer, string]> => {
      const options = { ...server, ca: authority, requestCert: true, rejectUnauthorized: false };
      const service = createTlsServer(options, (incoming, outgoing) => {
        seen.push([name, (incoming.socket as TLSSocket).authorized]);
        if (location === undefined) outgoing.end('{}');
        else outgoing.writeHead(307, { location: location() }).end();
      });
      await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
      return [service, `127.0.0.1:${(service.address() as AddressInfo).port}`];
    };
    const [cdn, cdnHost] = await listen('cdn');
    const [registry, host] = await listen('registry', () => `https://${cdnHost}/blob`);
    const client = clientOf(files);
    const bytes = await client.open({ registry: host, name: 'acme/widget' }).blob({ digest: digestOf('{}'), size: 2 });
    await client.close();
    for (const service of [cdn, registry]) service.close();
    expect(bytes.toString()).toBe('{}');
    expect(seen).toEqual([
      ['registry', true],
      ['cdn', false],
    ]);
  });

  it.each<[string, () => Record<string, string>]>([
    ['a CA that is not there', () => ({ caFile: path.join(folder, 'none.pem') })],
    ['a CA that is a key', () => ({ caFile: files.clientKeyFile })],
    ['a certificate without its key', () => ({ clientCertFile: files.clientCertFile })],
    ['a key without its certificate', () => ({ clientKeyFile: files.clientKeyFile })],
    ['somebody else’s key', () => ({ clientCertFile: files.caFile, clientKeyFile: files.clientKeyFile })],
    ['a key that is a certificate', () => ({ clientCertFile: files.clientCertFile, clientKeyFile: files.caFile })],
  ])('with %s is refused before anything is asked', async (_, options) => {
    const error = await refusal(() => clientOf(options()));
    expect(error.code).toBe('INPUT_INVALID');
  });

  it('with a CA that only looks like one is refused', async () => {
    const caFile = path.join(folder, 'rubbish.pem');
    await writeFile(caFile, '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');
    expect((await refusal(() => clientOf({ caFile }))).code).toBe('INPUT_INVALID');
  });
});

describe('connections', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.closeAllConnections();
  });

  async function listening(handle: RequestListener): Promise<[Server, string]> {
    const server = createServer(handle);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    server.unref();
    return [server, `127.0.0.1:${(server.address() as AddressInfo).port}`];
  }

  it('are at most four at a time, used again and again, and none in the end', async () => {
    const sockets = new Set<Socket>();
    let asked = 0;
    const [server, host] = await listening(({ socket }, outgoing) => {
      asked += 1;
      sockets.add(socket);
      // Node.js keeps no connection after HEAD without a length.
      outgoing.writeHead(404, { 'docker-distribution-api-version': 'registry/2.0', 'content-length': '0' }).end();
    });
    const client = clientOf();
    const repository = client.open({ registry: host, name: 'acme/widget' });
    await Promise.all(Array.from({ length: 40 }, async () => repository.head('v1')));
    expect([asked, sockets.size]).toEqual([40, 4]);
    const ended = Promise.all([...sockets].map(async (socket) => socket.destroyed || once(socket, 'close')));
    await client.close();
    await ended;
    server.close();
  });

  const title = 'go through the proxy that the platform was told of';
  (HAS_PROXY ? it : it.skip)(`${title}${HAS_PROXY ? '' : ' (SKIPPED: this Node.js knows no proxies)'}`, async () => {
    const asked: (string | undefined)[] = [];
    const [proxy, host] = await listening(({ method, url, headers }, outgoing) => {
      asked.push(`${method} ${url} for ${headers.host}`);
      outgoing.writeHead(404, { 'docker-distribution-api-version': 'registry/2.0' }).end();
    });
    const restore = http.setGlobalProxyFromEnv({ http_proxy: `http://${host}` });
    try {
      const client = clientOf({ insecureHosts: ['registry.example'] });
      await client.open({ registry: 'registry.example', name: 'acme/widget' }).head('v1');
    } finally {
      restore();
    }
    proxy.close();
    expect(asked).toEqual(['HEAD http://registry.example/v2/acme/widget/manifests/v1 for registry.example']);
  });
});
