/** What stores touch, from what a front end knows. */
import type { Http } from '../http.js';
import { given } from '../model/given.js';
import type { Progress } from '../progress.js';
import type { RegistryChoice } from './oci/registry-choice.js';
import type { StoreWorld } from './open.js';

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

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
