import { createHash } from 'node:crypto';
import { createHttp, type Http } from '../../../src/http.js';
import type { SandboxService } from '../../../src/sandbox/service.js';
import {
  createRegistryClient,
  type OciRegistryClient,
  type RegistryClientOptions,
} from '../../../src/store/oci/client.js';

export const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
export const INDEX = 'application/vnd.oci.image.index.v1+json';

/** Retries at once, twice in all. */
function quickHttp(): Http {
  return createHttp({ timeoutMs: 5000, attempts: 2, sleep: async () => undefined });
}

const clients: OciRegistryClient[] = [];

/** A client of the tests: it knows nobody's Docker configuration unless it is named. */
export function clientOf(options: Partial<RegistryClientOptions> = {}): OciRegistryClient {
  const client = createRegistryClient({ http: quickHttp(), ...options });
  clients.push(client);
  return client;
}

export async function closeClients(): Promise<void> {
  await Promise.all(clients.splice(0).map(async (client) => client.close()));
}

export function digestOf(bytes: Buffer | string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** `HEAD manifests/latest 401`, one a request. */
export function linesOf(service: SandboxService, from = 0): string[] {
  return service.requests.slice(from).map(({ method, path }) => `${method} ${path}`);
}

/** Every header that could carry credentials, of every request. */
export function credentialsSeen(service: SandboxService): string[] {
  const names = ['authorization', 'cookie', 'proxy-authorization', 'x-registry-auth'];
  return service.requests.flatMap(({ headers }) =>
    Object.entries(headers).flatMap(([name, value]) => (names.includes(name) ? [`${name}: ${String(value)}`] : [])),
  );
}

/** More than what is sent at once. */
export function bundleBytes(text = 'bundle'): Buffer {
  return Buffer.from(JSON.stringify({ text, padding: 'x'.repeat(66_000) }));
}

export interface Attached {
  readonly subject?: { readonly mediaType: string; readonly digest: string; readonly size: number };
  readonly artifactType?: string;
  readonly layer: Buffer;
}

export const EMPTY_JSON = Buffer.from('{}');

export function manifestOf({ subject, artifactType = 'application/vnd.example+json', layer }: Attached): Buffer {
  return Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MANIFEST,
      artifactType,
      config: { mediaType: 'application/vnd.oci.empty.v1+json', digest: digestOf(EMPTY_JSON), size: 2 },
      layers: [{ mediaType: artifactType, digest: digestOf(layer), size: layer.length }],
      ...(subject === undefined ? {} : { subject }),
    }),
  );
}
