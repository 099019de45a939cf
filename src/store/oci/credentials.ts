/** Whose word a registry gets: what was given for this run, Docker's configuration, its helpers, or nobody's. */

import path from 'node:path';
import { fail } from '../../errors.js';
import { printable } from '../../model/printable.js';
import { anonymously, type Asker, askerWith } from './asker.js';
import { askHelper, runHelper as runProgram, withPassword, type RunHelper } from './credential-helper.js';
import { hostOf, readDockerConfig, type DockerConfig } from './docker-config.js';
import type { Repository } from './registry.js';

export type Credentials =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  /** For the token service: OAuth 2.0's refresh token. */
  | { readonly kind: 'identity-token'; readonly token: string }
  /** For the registry itself. */
  | { readonly kind: 'registry-token'; readonly token: string };

/** A user name and password that a person gave, and the registry that they belong to. */
export interface RegistryCredentials {
  /** `host[:port]`; undefined: the one registry of the run, which has to be known before the first request. */
  readonly host?: string;
  readonly username: string;
  readonly password: string;
}

export interface CredentialOptions {
  /** The folder of `config.json`, from `DOCKER_CONFIG`; otherwise `.docker` in `home`. */
  readonly dockerConfigDirectory?: string;
  /** Neither this nor `dockerConfigDirectory`: no Docker configuration is read. */
  readonly home?: string;
  /** Goes before the Docker configuration. */
  readonly credentials?: RegistryCredentials;
  readonly runHelper?: RunHelper;
}

export interface CredentialFinder {
  /**
   * Every registry that the run will ask, before it asks the first one: whose the credentials without a host are hangs on
   * it, and a registry that was asked with somebody else's password keeps it.
   * @throws WherefromError INPUT_INVALID when they would be for more than one
   */
  expect(registries: readonly string[]): void;
  /**
   * Looks in each place once.
   * @throws WherefromError CREDENTIALS_MALFORMED; INPUT_INVALID for credentials without a host, and a registry that was
   * not expected
   */
  find(repository: Repository): Promise<Asker>;
}

export function credentialFinder(options: CredentialOptions): CredentialFinder {
  const expected = new Set<string>();
  const directory = configDirectory(options);
  let config: Promise<DockerConfig | undefined> | undefined;
  const helped = new Map<string, Promise<Credentials | undefined>>();

  const ask = async (name: string, server: string): Promise<Credentials | undefined> => {
    const key = `${name} ${server}`;
    const answer = helped.get(key) ?? askHelper(name, server, options.runHelper ?? runProgram);
    helped.set(key, answer);
    return answer;
  };

  return {
    expect(registries) {
      for (const registry of registries) expected.add(hostOf(registry));
      if (expected.size > 1 && isHostless(options)) refuseGuess([...expected]);
    },
    async find(repository) {
      if (options.credentials !== undefined && isFor(options.credentials, repository.registry, expected)) {
        const { username, password } = options.credentials;
        return askerWith(withPassword(username, password), 'given as registry-username');
      }
      if (directory === undefined) return anonymously('no credentials were given');
      config ??= readDockerConfig(directory);
      const docker = await config;
      const file = `"${printable(path.join(directory, 'config.json'))}"`;
      if (docker === undefined) return anonymously(`there is no Docker configuration ${file}`);
      const entry = docker.entryFor(repository);
      // More specific than any helper, which is asked about whole registries.
      if (entry?.scoped === true) return askerWith(entry.credentials, `from the login for ${entry.place} in ${file}`);
      const helper = docker.helperFor(repository.registry);
      const held = helper === undefined ? undefined : await ask(helper.name, helper.server);
      if (held !== undefined) return askerWith(held, `from the helper docker-credential-${helper?.name ?? ''}`);
      if (entry !== undefined) return askerWith(entry.credentials, `from the login in ${file}`);
      const nor = helper === undefined ? '' : `, and the helper docker-credential-${helper.name} has none`;
      return anonymously(`there is no login for it in ${file}${nor}`);
    },
  };
}

/** Undefined: none is to be read. */
function configDirectory({ dockerConfigDirectory, home }: CredentialOptions): string | undefined {
  if (dockerConfigDirectory !== undefined && dockerConfigDirectory !== '') return dockerConfigDirectory;
  return home === undefined || home === '' ? undefined : path.join(home, '.docker');
}

function isHostless({ credentials }: CredentialOptions): boolean {
  return credentials !== undefined && credentials.host === undefined;
}

function isFor({ host }: RegistryCredentials, registry: string, expected: ReadonlySet<string>): boolean {
  if (host !== undefined) return hostOf(host) === hostOf(registry);
  const isTheOne = expected.size === 1 && expected.has(hostOf(registry));
  return isTheOne || refuseGuess([...new Set([...expected, hostOf(registry)])]);
}

function refuseGuess(registries: readonly string[]): never {
  return fail(
    'INPUT_INVALID',
    `The given user name and password are for one registry, and it is not said which: ${registries.join(', ')}.`,
    { remedy: `Leave them out, and log in to each registry: docker login ${registries[0] ?? 'HOST'}` },
  );
}
