/** Stores by their names: `--store file|registry|release[:TAG|ID]|github|oci://REPOSITORY|oci-layout:DIR`. */
import { fail } from '../errors.js';
import type { Http } from '../http.js';
import type { Progress } from '../progress.js';
import { quote } from '../quote.js';
import type { RegistryClientOptions } from './oci/client.js';
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
  /** Whether the API is told that an image lies in a registry. */
  readonly createStorageRecord: boolean;
}

/** What stores touch, handed in by a front end. */
export interface StoreWorld {
  readonly http: Http;
  readonly progress: Progress;
  readonly now: () => Date;
  /** Where relative paths start. */
  readonly directory: string;
  /** Credentials and connections of registries. */
  readonly registry: Omit<RegistryClientOptions, 'http'>;
  /** Whether each platform's manifest of an index gets the bundle too. */
  readonly platforms: boolean;
  readonly github: GithubWorld;
}

const FORMS = 'file, registry, release, release:TAG, github, oci://REPOSITORY, oci-layout:DIR';

/**
 * @param names as the user wrote them
 * @throws WherefromError STORE_UNKNOWN for a name that is none, or given twice; REFERENCE_MALFORMED
 */
export function parseStores(names: readonly string[]): readonly StoreSpec[] {
  const specs = names.map(parseStore);
  const seen = new Set<string>();
  for (const { name } of specs) {
    if (seen.has(name)) {
      fail('STORE_UNKNOWN', `The store "${quote(name)}" was given twice.`, { remedy: 'Name each store once.' });
    }
    seen.add(name);
  }
  return specs;
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
  return fail('STORE_UNKNOWN', `There is no store "${quote(text)}".`, { remedy: `Use one of ${FORMS}.` });
}

function after(prefix: string, text: string): string | undefined {
  return text.startsWith(prefix) && text.length > prefix.length ? text.slice(prefix.length) : undefined;
}

/**
 * Opens stores in the order in which they were named. What a store is made of is loaded only when it is opened, and
 * nothing is asked of the network yet.
 * @throws WherefromError INPUT_*, STORE_UNAVAILABLE, CREDENTIALS_MALFORMED
 */
export async function openStores(specs: readonly StoreSpec[], world: StoreWorld): Promise<readonly Store[]> {
  const stores: Store[] = [];
  for (const spec of specs) stores.push(await openStore(spec, world));
  return stores;
}

async function openStore(spec: StoreSpec, world: StoreWorld): Promise<Store> {
  void world;
  return fail('INTERNAL', `The store "${spec.name}" is not there yet.`, { remedy: 'Wait for it.' });
}
