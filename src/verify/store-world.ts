/** What stores touch when they are read for a verification, from what a front end knows. */
import { fail } from '../errors.js';
import type { Http } from '../http.js';
import { given } from '../model/given.js';
import type { Progress } from '../progress.js';
import type { RegistryChoice } from '../store/oci/registry-choice.js';
import type { StoreWorld } from '../store/open.js';
import type { VerifyRequest } from './request.js';

interface StoreSettings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Where relative paths start. */
  readonly directory: string;
  readonly http: Http;
  readonly progress: Progress;
  /** `OWNER/NAME`, as the request names it: the environment says where to look, never whom to believe. */
  readonly repository: string | undefined;
  /** For GitHub's API alone. A secret. */
  readonly token: string | undefined;
  /** Credentials and connections of registries, where the user named any. */
  readonly registry?: RegistryChoice;
}

const GITHUB = 'https://github.com';
const GITHUB_API = 'https://api.github.com';

export function storeWorld({
  environment,
  home,
  directory,
  http,
  progress,
  registry,
  ...github
}: StoreSettings): StoreWorld {
  const apiUrl = nonEmpty(environment['GITHUB_API_URL']) ?? GITHUB_API;
  const serverUrl = nonEmpty(environment['GITHUB_SERVER_URL']) ?? GITHUB;
  return {
    http,
    progress,
    now: () => new Date(),
    directory,
    registry: { home, ...given({ dockerConfigDirectory: nonEmpty(environment['DOCKER_CONFIG']) }), ...registry },
    github: { apiUrl, serverUrl, ...given(github) },
  };
}

/**
 * Given credentials belong to the one registry that the request names. Tags are looked up one after another, so that the
 * first registry would have got them before a second one shows that nobody said to which.
 * @throws WherefromError INPUT_INVALID where it names several
 */
export function forOneRegistry(
  world: StoreWorld,
  { artifacts, stores }: Pick<VerifyRequest, 'artifacts' | 'stores'>,
): StoreWorld {
  const { credentials } = world.registry;
  const hosts = new Set([
    ...artifacts.flatMap((one) => (one.kind === 'image' ? one.image.registry : [])),
    ...stores.flatMap((one) => (one.kind === 'oci' ? one.repository.registry : [])),
  ]);
  const [host, ...others] = hosts;
  if (credentials === undefined || host === undefined) return world;
  if (others.length > 0) {
    fail('INPUT_INVALID', `It is not said to which of ${[...hosts].join(', ')} the given credentials belong.`, {
      remedy: 'Verify what lies in each registry on its own, or log in with docker login.',
    });
  }
  return { ...world, registry: { ...world.registry, credentials: { ...credentials, host } } };
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
