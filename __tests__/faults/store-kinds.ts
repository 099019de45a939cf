/** The stores that a service holds: where a run puts its bundle, how the service refuses, and what it has at the end. */
import type { Fault, FaultRule } from '../../src/sandbox/faults.js';
import type { RegistryBehaviour } from '../../src/sandbox/registry-behaviour.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { draftRelease } from '../support/attesting.js';
import { attachedBundles, githubBundles, listedByTag, releaseBundles } from './holdings.js';

export const BUILDER = { name: 'builder', password: 'correct horse', access: 'write' } as const;

/** One run's own place in a store. */
export interface StorePlace {
  /** Subject and store, as the command line names them. */
  readonly argv: readonly string[];
  /** Bundles that are there. */
  held(): readonly Buffer[];
  /** Digests in the list under the index tag, where that is how it is found. */
  listed?(): readonly string[];
  /** Makes it lie from now on: it says that it wrote. */
  lie(): void;
  /** What the owner has to clear away before `--resume`. */
  readonly clear?: () => void;
  /** Where the request goes that completes it, and the one that lists what is there; absent: anywhere. */
  readonly taking?: string;
  readonly listing?: string;
}

export interface StoreKind {
  readonly title: string;
  readonly service: 'registry' | 'github';
  readonly registry?: Partial<RegistryBehaviour>;
  /** As the report calls it. */
  readonly name: string;
  /** The method of the requests that carry the bundle. */
  readonly writing: 'PUT' | 'POST';
  /** A refusal as such a service words it. */
  refusal(status: number, headers?: Readonly<Record<string, string>>): Fault;
  place(context: PlaceContext): Promise<StorePlace>;
}

export interface PlaceContext {
  readonly sandbox: Sandbox;
  /** Makes every name of this run its own. */
  readonly mark: string;
  /** `sha256:…` of the file that is attested, where it is a file. */
  readonly digest: string;
}

const OCI_CODES: Readonly<Record<number, string>> = {
  401: 'UNAUTHORIZED',
  403: 'DENIED',
  404: 'NAME_UNKNOWN',
  413: 'SIZE_INVALID',
  429: 'TOOMANYREQUESTS',
};

function registryRefusal(status: number, headers: Readonly<Record<string, string>> = {}): Fault {
  const code = OCI_CODES[status];
  const challenge: Record<string, string> = status === 401 ? { 'www-authenticate': 'Basic realm="registry"' } : {};
  const body = code === undefined ? '' : JSON.stringify({ errors: [{ code }] });
  return { kind: 'status', status, headers: { 'content-type': 'application/json', ...challenge, ...headers }, body };
}

const GITHUB_WORDS: Readonly<Record<number, string>> = {
  401: 'Bad credentials',
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  413: 'Payload too large',
  429: 'You have exceeded a secondary rate limit.',
  500: 'Server Error',
};

function githubRefusal(status: number, headers: Readonly<Record<string, string>> = {}): Fault {
  const body = JSON.stringify({ message: GITHUB_WORDS[status] ?? '' });
  return { kind: 'status', status, headers: { 'content-type': 'application/json', ...headers }, body };
}

const WITH_LOGIN = { auth: 'basic', users: [BUILDER] } as const;
const TAKES_NOTHING: FaultRule = { fault: { kind: 'status', status: 201 }, method: 'PUT' };
const FILE = 'widget.tar.gz';

const IN_REGISTRY = {
  service: 'registry',
  writing: 'PUT',
  refusal: registryRefusal,
} as const;

async function besideImage({ sandbox, mark }: PlaceContext): Promise<StorePlace> {
  const repository = `acme/image${mark}`;
  const { digest } = sandbox.registry.pushImage(repository);
  const hasApi = sandbox.registry.behaviour().referrers === true;
  return {
    ...(hasApi ? {} : { listed: () => listedByTag(sandbox, repository, digest) }),
    argv: ['--image', `${sandbox.registry.host}/${repository}@${digest}`, '--store', 'registry'],
    held: () => attachedBundles(sandbox, repository, digest),
    lie: () => sandbox.services.registry.setFaults([{ ...TAKES_NOTHING, path: `/v2/${repository}/manifests/` }]),
    taking: `/v2/${repository}/manifests/`,
    listing: `/v2/${repository}/manifests/sha256-`,
  };
}

export const STORE_KINDS: readonly StoreKind[] = [
  {
    ...IN_REGISTRY,
    title: 'registry, with the referrers API',
    name: 'registry',
    registry: { ...WITH_LOGIN, referrers: true },
    place: besideImage,
  },
  {
    ...IN_REGISTRY,
    title: 'registry, without the referrers API',
    name: 'registry',
    registry: { ...WITH_LOGIN, referrers: false },
    place: besideImage,
  },
  {
    ...IN_REGISTRY,
    title: 'oci://REPOSITORY',
    name: 'oci://',
    registry: { ...WITH_LOGIN, referrers: true },
    place: async ({ sandbox, mark, digest }) => {
      const repository = `acme/evidence${mark}`;
      return {
        argv: [FILE, '--store', `oci://${sandbox.registry.host}/${repository}`],
        held: () => attachedBundles(sandbox, repository, digest),
        listed: () => listedByTag(sandbox, repository, digest),
        lie: () => sandbox.services.registry.setFaults([{ ...TAKES_NOTHING, path: `/v2/${repository}/manifests/` }]),
        taking: `/v2/${repository}/manifests/`,
      };
    },
  },
  {
    title: 'release',
    name: 'release',
    service: 'github',
    writing: 'POST',
    refusal: githubRefusal,
    place: async ({ sandbox, mark }) => {
      const tag = `v1${mark}`;
      await draftRelease(sandbox, tag);
      const release = () => [...sandbox.github.state.releases.values()].flat().find((one) => one.tag === tag);
      return {
        argv: [FILE, '--store', `release:${tag}`],
        held: () => releaseBundles(sandbox, tag),
        lie: () => replaceAssets(release()),
        clear: () => {
          const assets = release()?.assets;
          if (assets !== undefined && Reflect.deleteProperty(assets, 'push')) assets.splice(0);
        },
      };
    },
  },
  {
    title: 'github',
    name: 'github',
    service: 'github',
    writing: 'POST',
    refusal: githubRefusal,
    place: async ({ sandbox, digest }) => ({
      argv: [FILE, '--store', 'github'],
      held: () => githubBundles(sandbox, digest),
      lie: () => {
        const fault: Fault = {
          kind: 'status',
          status: 201,
          body: '{"id":1}',
          headers: { 'content-type': 'application/json' },
        };
        sandbox.services.github.setFaults([{ fault, method: 'POST' }]);
      },
    }),
  },
];

type Release = Sandbox['github']['state']['releases'] extends Map<number, (infer R)[]> ? R : never;

/** Every asset that comes from now on is another one when it is read. */
function replaceAssets(release: Release | undefined): void {
  const assets = release?.assets;
  if (assets === undefined) throw new RangeError('there is no such release');
  const push = assets.push.bind(assets);
  assets.push = (...all) => push(...all.map((asset) => ({ ...asset, bytes: Buffer.from('something else\n') })));
}
