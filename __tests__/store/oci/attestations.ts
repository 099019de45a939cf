/** Signed bundles, and the registries that they go to. */
import { serializeBundle } from '../../../src/model/bundle.js';
import { digestOf } from '../../../src/model/digest.js';
import { SILENT } from '../../../src/progress.js';
import { type RegistryOptions, type SandboxRegistry, startRegistry } from '../../../src/sandbox/registry.js';
import type { Sandbox } from '../../../src/sandbox/sandbox.js';
import { openSigner } from '../../../src/sign/signer.js';
import {
  createRegistryClient,
  type OciRegistryClient,
  type RegistryClientOptions,
} from '../../../src/store/oci/client.js';
import type { OciWorld } from '../../../src/store/oci/oci-world.js';
import type { PutManifest, RegistryClient, RepositoryClient } from '../../../src/store/oci/registry.js';
import type { FindLimits, SignedBundle, StoredSubject } from '../../../src/store/store.js';
import { quickHttp, sandboxServices, sandboxToken } from '../../support/signing.js';

export const PROVENANCE = 'https://slsa.dev/provenance/v1';
export const LIMITS: FindLimits = { count: 100, bytes: 1024 * 1024 };

/** Every way in which registries list referrers. */
export const REFERRERS = [
  { api: 'the referrers API', referrers: true },
  { api: 'no referrers API', referrers: false },
  { api: "GHCR's empty answer", referrers: 'ghcr-empty' },
  { api: "ECR's OCI-Subject without the API", referrers: 'ecr' },
] as const;

export interface Signing {
  /** Each call signs anew. */
  sign(subjects: readonly StoredSubject[], options?: { readonly predicateType?: string }): Promise<SignedBundle>;
}

export async function signing(sandbox: Sandbox): Promise<Signing> {
  const token = await sandboxToken(sandbox);
  const signer = await openSigner({ services: sandboxServices(sandbox, ['v1']), token, http: quickHttp() });
  return {
    sign: async (subjects, { predicateType = PROVENANCE } = {}) => {
      const statement = {
        _type: 'https://in-toto.io/Statement/v1',
        subject: subjects.map(({ name, digest }) => ({ name, digest: { [digest.algorithm]: digest.hex } })),
        predicateType,
        predicate: {},
      };
      const { bundle } = await signer.sign(Buffer.from(JSON.stringify(statement)));
      return { bytes: serializeBundle(bundle), predicateType, subjects, file: 'widget.sigstore.json' };
    },
  };
}

/** A registry, and what opens clients of it that do not wait between their attempts. */
export interface Site {
  readonly registry: SandboxRegistry;
  readonly client: OciRegistryClient;
  /** Another one, as of another process. */
  open(options?: Partial<RegistryClientOptions>): OciRegistryClient;
  close(): Promise<void>;
}

async function openSite(options: RegistryOptions = {}): Promise<Site> {
  const registry = await startRegistry(options);
  const clients: OciRegistryClient[] = [];
  const open: Site['open'] = (given = {}) => {
    const client = createRegistryClient({ http: quickHttp(), access: 'push', ...given });
    client.expect([registry.host]);
    clients.push(client);
    return client;
  };
  return {
    registry,
    client: open(),
    open,
    close: async () => {
      await Promise.all(clients.map(async (client) => client.close()));
      await registry.close();
    },
  };
}

/** Closes every site that a test opened. */
export class Sites {
  readonly #open: Site[] = [];

  async with(options: RegistryOptions = {}): Promise<Site> {
    const site = await openSite(options);
    this.#open.push(site);
    return site;
  }

  async close(): Promise<void> {
    await Promise.all(this.#open.splice(0).map(async (site) => site.close()));
  }
}

/** Time without waiting; what was waited for is counted, and others may use the moment. */
export function hasty(
  duringWait: (wait: number) => unknown = () => undefined,
): OciWorld & { readonly waits: number[] } {
  const waits: number[] = [];
  return {
    progress: SILENT,
    now: () => new Date(0),
    random: () => 0.5,
    sleep: async (ms) => {
      waits.push(ms);
      await duringWait(waits.length);
    },
    waits,
  };
}

/** A client whose repository lets somebody else go first before each manifest that it puts. */
export function interrupted(
  client: RegistryClient,
  before: (put: PutManifest, repository: RepositoryClient) => Promise<unknown>,
): RegistryClient {
  return {
    open: (name) => {
      const repository = client.open(name);
      return {
        ...repository,
        putManifest: async (put) => {
          await before(put, repository);
          return repository.putManifest(put);
        },
      };
    },
  };
}

export function subjectOf(name: string, digest: string): StoredSubject {
  const [algorithm = '', hex = ''] = digest.split(':');
  return { name, digest: digestOf(algorithm, hex) };
}

export function tagOf(digest: string): string {
  return digest.replace(':', '-');
}

/** `METHOD path` of every request from the given one on. */
export function requestsOf({ registry }: Site, from = 0): string[] {
  return registry.requests.slice(from).map(({ method, path }) => `${method} ${path}`);
}

export function writesOf(site: Site, from = 0): string[] {
  return requestsOf(site, from).filter((request) => !/^(?:GET|HEAD) /.test(request));
}

/** What lies under a reference, as JSON. */
export function jsonAt({ registry }: Site, repository: string, reference: string): Record<string, unknown> {
  const manifest = registry.store.manifest(repository, reference);
  if (manifest === undefined) throw new RangeError(`nothing at ${reference}`);
  return JSON.parse(manifest.bytes.toString()) as Record<string, unknown>;
}

/** Digests that the index tag of a subject lists. */
export function listedUnderTag(site: Site, repository: string, subject: string): string[] {
  const { manifests } = jsonAt(site, repository, tagOf(subject)) as { manifests: { digest: string }[] };
  return manifests.map(({ digest }) => digest);
}

export function digestIn(location: string | undefined): string {
  return location?.split('@')[1] ?? '';
}
