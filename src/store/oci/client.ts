import { fail } from '../../errors.js';
import type { Http } from '../../http.js';
import type { RegistryClient } from './registry.js';

/** A user name and password that a person gave, and the registry that they belong to. */
export interface RegistryCredentials {
  /** `host[:port]`; undefined: the one registry that this client is used for. */
  readonly host?: string;
  readonly username: string;
  readonly password: string;
}

/**
 * Runs `docker-credential-<name> get` with the server's name on its standard input.
 * @throws whatever keeps the program from starting
 */
export type RunHelper = (
  name: string,
  serverUrl: string,
) => Promise<{ readonly exitCode: number; readonly stdout: string }>;

export interface RegistryClientOptions {
  readonly http: Http;
  /** The folder of `config.json`, from `DOCKER_CONFIG`; otherwise `.docker` in `home`. */
  readonly dockerConfigDirectory?: string;
  /** Neither this nor `dockerConfigDirectory`: no Docker configuration is read. */
  readonly home?: string;
  /** Goes before the Docker configuration. */
  readonly credentials?: RegistryCredentials;
  /** `host[:port]` of registries that are asked without TLS; loopback hosts always are. */
  readonly insecureHosts?: readonly string[];
  /** PEM files. The certificates are believed besides those that the platform believes. */
  readonly caFile?: string;
  readonly clientCertFile?: string;
  readonly clientKeyFile?: string;
  readonly runHelper?: RunHelper;
}

/** A registry client with connections of its own. */
export interface OciRegistryClient extends RegistryClient {
  /** Ends every idle connection. */
  close(): void;
}

export function createRegistryClient(options: RegistryClientOptions): OciRegistryClient {
  void options;
  return fail('INTERNAL', 'The registry client is not there yet.', { remedy: 'Wait for it.' });
}
