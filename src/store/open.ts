/** Stores by their names: `--store file|registry|release[:TAG]|github|oci://REPOSITORY|oci-layout:DIR`. */
import path from 'node:path';
import { fail } from '../errors.js';
import type { Http } from '../http.js';
import { given } from '../model/given.js';
import type { Progress } from '../progress.js';
import { quote } from '../quote.js';
import type { GithubOptions } from './github/api-shapes.js';
import type { OciRegistryClient, RegistryClientOptions } from './oci/client.js';
import { parseRepository } from './oci/reference.js';
import type { Repository } from './oci/registry.js';
import type { Store } from './store.js';

/** A store that was asked for; `name` is its one spelling. */
export type StoreSpec = { readonly name: string } & (
  | { readonly kind: 'file' }
  | { readonly kind: 'registry' }
  | { readonly kind: 'github' }
  /** `release` is a tag or an id; absent: the release of the run's tag. */
  | { readonly kind: 'release'; readonly release?: string }
  | { readonly kind: 'oci'; readonly repository: Repository }
  /** As it was written: relative to `StoreWorld.directory`. */
  | { readonly kind: 'oci-layout'; readonly directory: string }
);

/** GitHub as this run knows it. */
export interface GithubWorld {
  /** Without a final slash, such as `https://api.github.com`. */
  readonly apiUrl?: string;
  /** Without a final slash, such as `https://github.com`. */
  readonly serverUrl: string;
  /** `OWNER/NAME` */
  readonly repository?: string;
  /** A secret. */
  readonly token?: string;
  /** `refs/tags/v1.0.0`: names the release where nobody does. */
  readonly ref?: string;
  /** `public`, `private` or `internal`, where somebody has said; asked for otherwise. */
  readonly visibility?: string;
  /** Whether GitHub is told in which registry an image lies. */
  readonly createStorageRecord?: boolean;
  /** The version that the storage record says. */
  readonly subjectVersion?: string;
}

/** What stores touch, handed in by a front end. */
export interface StoreWorld {
  readonly http: Http;
  readonly progress: Progress;
  readonly now: () => Date;
  /** How stores wait, in milliseconds; the platform's timer when absent. */
  readonly sleep?: (ms: number) => Promise<void>;
  /** Where relative paths start. */
  readonly directory: string;
  /** Credentials and connections of registries. */
  readonly registry: Omit<RegistryClientOptions, 'http'>;
  readonly github: GithubWorld;
}

const FORMS = 'file, registry, release, release:TAG, github, oci://REPOSITORY, oci-layout:DIR';

/**
 * @param names as the user wrote them
 * @throws WherefromError STORE_UNKNOWN for a name that is none, or given twice; REFERENCE_MALFORMED
 */
export function parseStores(names: readonly string[]): readonly StoreSpec[] {
  const specs = names.map(parseStore);
  refuseRepeated(specs);
  return specs;
}

function refuseRepeated(named: readonly { readonly name: string }[]): void {
  const seen = new Set<string>();
  for (const { name } of named) {
    if (seen.has(name)) {
      fail('STORE_UNKNOWN', `The store "${quote(name)}" was given twice.`, {
        remedy: 'Name each store once: each gets every bundle that it can hold.',
      });
    }
    seen.add(name);
  }
}

const OCI = 'oci://';
const LAYOUT = 'oci-layout:';
const RELEASE = 'release:';

function parseStore(text: string): StoreSpec {
  if (text === 'file' || text === 'registry' || text === 'github' || text === 'release') {
    return { kind: text, name: text };
  }
  const release = after(RELEASE, text);
  if (release !== undefined) return { kind: 'release', release, name: text };
  const reference = after(OCI, text);
  if (reference !== undefined) {
    const repository = parseRepository(reference);
    return { kind: 'oci', repository, name: `${OCI}${repository.registry}/${repository.name}` };
  }
  const directory = after(LAYOUT, text);
  if (directory !== undefined) return { kind: 'oci-layout', directory, name: text };
  const repeated = text.includes(',') ? ' Each is an option of its own: --store file --store github.' : '';
  return fail('STORE_UNKNOWN', `There is no store of the name "${quote(text)}".`, {
    remedy: `${meantBy(text)}Use one of ${FORMS}.${repeated}`,
  });
}

const KINDS = ['file', 'registry', 'release', 'github'] as const;
/** What other tools write before a repository, and misspellings of our own. */
const BEFORE = /^(?:oci:\/{0,2}|docker:\/\/|https?:\/\/)/i;
const IN_A_REGISTRY = /^(?:localhost|[^./\s][^/\s]*[.:][^/\s]*)\/\S+$/i;

/** A question with a blank after it, or nothing. */
function meantBy(text: string): string {
  const place = text.replace(BEFORE, '');
  if (IN_A_REGISTRY.test(place)) return `Did you mean ${OCI}${quote(place)}? `;
  if (/^oci:/i.test(text) && place !== '') {
    return `Did you mean ${OCI}HOST/${quote(place)}, or ${LAYOUT}${quote(place)}? `;
  }
  const lower = text.toLowerCase();
  const kind = KINDS.find((each) => lower.startsWith(each) || (lower.length > 1 && each.startsWith(lower)));
  return kind === undefined ? '' : `Did you mean ${kind}? `;
}

function after(prefix: string, text: string): string | undefined {
  return text.startsWith(prefix) && text.length > prefix.length ? text.slice(prefix.length) : undefined;
}

const clients = new WeakMap<StoreWorld, OciRegistryClient>();

/** The registries of a run: one client, so that tokens and connections are shared. */
export async function openRegistries(world: StoreWorld): Promise<OciRegistryClient> {
  const { createRegistryClient } = await import('./oci/client.js');
  const client = clients.get(world) ?? createRegistryClient({ ...world.registry, http: world.http });
  clients.set(world, client);
  return client;
}

/** Gives up what was begun in registries and not used, and ends the connections to them. Never fails. */
export async function closeRegistries(world: StoreWorld): Promise<void> {
  const client = clients.get(world);
  clients.delete(world);
  await client?.close();
}

/** What a run will ask registries about. */
export interface PlannedRegistries {
  readonly stores: readonly StoreSpec[];
  /** Images that are looked up. */
  readonly images: readonly Pick<Repository, 'registry'>[];
}

/**
 * To be called before anything is asked of a registry: credentials that name none are given to the only one of the run.
 * @throws WherefromError INPUT_INVALID when there are several
 */
export async function expectRegistries({ stores, images }: PlannedRegistries, world: StoreWorld): Promise<void> {
  const evidence = stores.flatMap((spec) => (spec.kind === 'oci' ? spec.repository : []));
  const registries = [...evidence, ...images].map(({ registry }) => registry);
  if (registries.length > 0) (await openRegistries(world)).expect(registries);
}

/**
 * Opens stores in the order in which they were named. What a store is made of is loaded only when it is opened, and
 * nothing is asked of the network yet.
 * @throws WherefromError INPUT_INVALID, STORE_UNKNOWN, CREDENTIALS_MALFORMED
 */
export async function openStores(specs: readonly StoreSpec[], world: StoreWorld): Promise<readonly Store[]> {
  const stores: Store[] = [];
  for (const spec of specs) stores.push(await openStore(spec, world));
  // `release` may be the release that another one names.
  refuseRepeated(stores);
  return stores;
}

async function openStore(spec: StoreSpec, world: StoreWorld): Promise<Store> {
  const common = { progress: world.progress, now: world.now, ...given({ sleep: world.sleep }) };
  switch (spec.kind) {
    case 'file':
      return (await import('./file-store.js')).fileStore();
    case 'registry': {
      const [{ registryStore }, registries] = await Promise.all([import('./registry.js'), openRegistries(world)]);
      return registryStore({ registries, ...common });
    }
    case 'oci': {
      const [{ evidenceStore }, registries] = await Promise.all([import('./evidence.js'), openRegistries(world)]);
      return evidenceStore({ repository: registries.open(spec.repository), ...common });
    }
    case 'oci-layout': {
      const [{ evidenceStore }, { openLayout }] = await Promise.all([
        import('./evidence.js'),
        import('./oci/layout.js'),
      ]);
      return evidenceStore({ repository: openLayout(path.resolve(world.directory, spec.directory)), ...common });
    }
    case 'github': {
      const { githubStore } = await import('./github/attestations.js');
      const { visibility, createStorageRecord, subjectVersion: version } = world.github;
      return githubStore({
        ...githubOptions(spec.name, world),
        ...given({ visibility }),
        ...(createStorageRecord === true ? { storageRecords: given({ version }) } : {}),
      });
    }
    case 'release': {
      const { releaseStore } = await import('./github/releases.js');
      const release = releaseOf(spec.release, world.github);
      // Whole, so that whoever reads the report can name it to verify.
      return releaseStore({ ...githubOptions(spec.name, world), name: `${RELEASE}${release}`, release });
    }
  }
}

function githubOptions(store: string, { http, progress, now, sleep, github }: StoreWorld): GithubOptions {
  const { apiUrl, serverUrl, repository, token } = github;
  if (apiUrl === undefined || repository === undefined) {
    return fail('INPUT_INVALID', `The store "${store}" belongs to a repository on GitHub, and none is known here.`, {
      remedy: 'Run it in a workflow, or set GITHUB_API_URL and GITHUB_REPOSITORY; or name other stores with --store.',
    });
  }
  return { http, progress, now: () => now().getTime(), apiUrl, serverUrl, repository, ...given({ token, sleep }) };
}

/** By tag or id; that of the run's own tag where nobody says. */
function releaseOf(name: string | undefined, { ref }: GithubWorld): string {
  const release = name ?? after('refs/tags/', ref ?? '');
  if (release !== undefined) return release;
  return fail(
    'INPUT_INVALID',
    'The store "release" was named, and nobody says which release: this run is for no tag.',
    {
      remedy: 'Name it with --release TAG (in the action: `release`), or as --store release:TAG.',
    },
  );
}
