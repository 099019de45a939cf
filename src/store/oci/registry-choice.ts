/** What a user says of registries: whose word they get, which authorities are believed, which are asked without TLS. */
import path from 'node:path';
import { fail } from '../../errors.js';
import { given } from '../../model/given.js';
import { quote } from '../../quote.js';
import type { RegistryClientOptions } from './client.js';
import type { RegistryCredentials } from './credentials.js';

export type RegistryChoice = Pick<
  RegistryClientOptions,
  'credentials' | 'caFile' | 'clientCertFile' | 'clientKeyFile' | 'insecureHosts'
>;

/** As the user wrote it, in flags or inputs. */
export interface RegistryWords {
  readonly credentials: RegistryCredentials | undefined;
  readonly ca: string | undefined;
  readonly cert: string | undefined;
  readonly key: string | undefined;
  readonly insecure: readonly string[];
}

const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/**
 * @param directory where relative paths start
 * @throws WherefromError INPUT_INVALID
 */
export function registryChoice(words: RegistryWords, directory: string): RegistryChoice {
  const { credentials, ca, cert, key, insecure } = words;
  if ((cert === undefined) !== (key === undefined)) {
    fail('INPUT_INVALID', 'A client certificate and its key belong together, and only one of them was named.', {
      remedy: 'Give both registry-cert and registry-key, each a PEM file.',
    });
  }
  for (const host of insecure) {
    if (HOST.test(host)) continue;
    fail('INPUT_INVALID', `"${quote(host)}" is no host of a registry.`, {
      remedy: 'Give registry-insecure HOST or HOST:PORT, without http:// before it and without a repository.',
    });
  }
  const file = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : path.resolve(directory, name);
  return {
    ...given({ credentials, caFile: file(ca), clientCertFile: file(cert), clientKeyFile: file(key) }),
    ...(insecure.length === 0 ? {} : { insecureHosts: insecure }),
  };
}
