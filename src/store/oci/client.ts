import type { Http } from '../../http.js';
import { createAuthorization, type Place } from './authorization.js';
import { createConnections, type TlsFiles } from './connections.js';
import { credentialFinder, type CredentialOptions } from './credentials.js';
import { endpointOf, type PlainHttp } from './endpoint.js';
import { parseRepository } from './reference.js';
import type { RegistryClient, RepositoryClient } from './registry.js';
import { createRepositoryClient } from './repository.js';
import { createRequests } from './requests.js';
import { createUploads, type Uploads } from './uploads.js';
import { withoutSecrets } from './without-secrets.js';

export interface RegistryClientOptions extends CredentialOptions, TlsFiles {
  readonly http: Http;
  /**
   * What the run is going to do: with `push`, tokens to read with are asked for as tokens to push with, so that one is
   * enough; where that is refused, reading goes on with less. Default `pull`.
   */
  readonly access?: 'pull' | 'push';
  /**
   * `host[:port]` of registries that are asked without TLS. Hosts of this machine are too, unless a CA or a client
   * certificate was named.
   */
  readonly insecureHosts?: readonly string[];
  /** Milliseconds since the epoch, for the end of tokens. */
  readonly now?: () => number;
}

/** A registry client with connections of its own. */
export interface OciRegistryClient extends RegistryClient {
  /**
   * Every registry of the run, before anything is asked of one of them: credentials that name none are given to the only
   * one.
   * @throws WherefromError INPUT_INVALID when there are several
   */
  expect(registries: readonly string[]): void;
  /** Gives up uploads that were begun and not used, and ends every connection. Never fails. */
  close(): Promise<void>;
}

/** @throws WherefromError INPUT_INVALID for files that are no certificate or key */
export function createRegistryClient(options: RegistryClientOptions): OciRegistryClient {
  const { http, insecureHosts = [], access = 'pull', now = Date.now } = options;
  const connections = createConnections(options);
  const credentials = credentialFinder(options);
  const ownTls = options.caFile !== undefined || options.clientCertFile !== undefined;
  const plainHttp = { insecureHosts, loopback: !ownTls };
  const find = credentials.find;
  const authorization = createAuthorization({ http, connections, plainHttp, find, access, now });
  const registries = new Map<string, Promise<void>>();
  const opened = new Map<string, { readonly repository: RepositoryClient; readonly uploads: Uploads }>();

  return {
    expect: credentials.expect,
    open({ registry, name }) {
      const place = placeOf(`${registry}/${name}`, plainHttp);
      const label = `${place.repository.registry}/${place.repository.name}`;
      const before = opened.get(label);
      if (before !== undefined) return before.repository;
      connections.trust(place.endpoint.origin);
      const requests = createRequests({ http, connections, authorization, registries }, place);
      const uploads = createUploads(requests);
      const secrets = authorization.secretsFor(place.endpoint);
      const repository = withoutSecrets(createRepositoryClient(requests, uploads), secrets);
      opened.set(label, { repository, uploads });
      return repository;
    },
    async close() {
      await Promise.all([...opened.values()].map(async ({ uploads }) => uploads.abandon()));
      connections.close();
    },
  };
}

function placeOf(text: string, plainHttp: PlainHttp): Place {
  const repository = parseRepository(text);
  return { repository, endpoint: endpointOf(repository.registry, plainHttp) };
}
