/** What stores and registries are told by a command line, the same for attesting and verifying. */
import { fail } from '../errors.js';
import type { Http } from '../http.js';
import type { Progress } from '../progress.js';
import type { RegistryCredentials } from '../store/oci/credentials.js';
import type { StoreWorld } from '../store/open.js';
import type { FlagValues } from './args.js';
import type { REGISTRY_FLAGS } from './flags.js';
import type { CliWorld } from './world.js';

type RegistryFlags = FlagValues<typeof REGISTRY_FLAGS>;

interface StoreNeeds {
  readonly world: CliWorld;
  readonly http: Http;
  readonly progress: Progress;
  /** `OWNER/NAME` on GitHub. */
  readonly repository: string | undefined;
}

/** @throws WherefromError INPUT_INVALID */
export async function commandStores(flags: RegistryFlags, { world, ...needs }: StoreNeeds): Promise<StoreWorld> {
  const [{ storeWorld }, { registryChoice }] = await Promise.all([
    import('../store/store-world.js'),
    import('../store/oci/registry-choice.js'),
  ]);
  const { environment, home, directory } = world;
  const words = {
    credentials: await registryCredentials(flags, world),
    ca: flags['registry-ca'],
    cert: flags['registry-cert'],
    key: flags['registry-key'],
    insecure: flags['registry-insecure'],
  };
  const registry = registryChoice(words, directory);
  return storeWorld({ ...needs, environment, home, directory, registry, token: githubToken(environment) });
}

/** The one that belongs to GITHUB_API_URL first: in a sandbox that is the sandbox's, and GH_TOKEN a real one. */
function githubToken(environment: CliWorld['environment']): string | undefined {
  return environment['GITHUB_TOKEN'] || environment['GH_TOKEN'] || undefined;
}

async function registryCredentials(flags: RegistryFlags, world: CliWorld): Promise<RegistryCredentials | undefined> {
  const username = flags['registry-username'];
  if (username === undefined && !flags['registry-password-stdin']) return undefined;
  if (username === undefined || !flags['registry-password-stdin']) {
    return fail('INPUT_INVALID', 'A user of the registry and the password belong together.', {
      remedy:
        'Give --registry-username NAME and --registry-password-stdin, or neither: the Docker configuration is read.',
    });
  }
  const password = (await world.readStdin()).replace(/\r?\n$/, '');
  if (password !== '') return { username, password };
  return fail('INPUT_INVALID', 'Standard input holds no password.', {
    remedy: 'Pipe it in: printf %s "$PASSWORD" | wherefrom …',
  });
}
