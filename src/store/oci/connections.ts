import { readFileSync } from 'node:fs';
import http, { type Agent } from 'node:http';
import https from 'node:https';
import tls from 'node:tls';
import { X509Certificate } from 'node:crypto';
import { fail } from '../../errors.js';
import type { Connections } from '../../http.js';
import { causeCode } from '../../quote.js';

export interface TlsFiles {
  /** PEM file. Its certificates are believed besides those that the platform believes. */
  readonly caFile?: string;
  /** PEM files, both or none: shown to the registries of the run, and to nobody that they redirect to. */
  readonly clientCertFile?: string;
  readonly clientKeyFile?: string;
}

export interface RegistryConnections extends Connections {
  /** Lets the client certificate be shown to this origin. */
  trust(origin: string): void;
  close(): void;
}

/** For each host; the registries' own limits on parallel requests are well above. */
const MOST_SOCKETS = 4;
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * Connections that are kept between requests, a bounded number of them, through the proxy that the platform's own go
 * through. An idle one keeps no process alive.
 * @throws WherefromError INPUT_INVALID for files that are no certificate or key
 */
export function createConnections(files: TlsFiles): RegistryConnections {
  const common = { keepAlive: true, maxSockets: MOST_SOCKETS };
  const ca = files.caFile === undefined ? {} : { ca: [...platformAuthorities(), ...certificatesIn(files.caFile)] };
  const plain = new http.Agent({ ...common, ...proxyOf(http.globalAgent) });
  const encrypted = new https.Agent({ ...common, ...proxyOf(https.globalAgent), ...ca });
  const client = clientCertificate(files);
  const known =
    client === undefined ? encrypted : new https.Agent({ ...common, ...proxyOf(https.globalAgent), ...ca, ...client });
  const trusted = new Set<string>();
  return {
    agentFor: ({ protocol, origin }) => (protocol === 'http:' ? plain : trusted.has(origin) ? known : encrypted),
    trust: (origin) => void trusted.add(origin),
    close: () => {
      for (const agent of [plain, encrypted, known]) agent.destroy();
    },
  };
}

/** Node.js has it from version 24 on. */
function proxyOf(agent: Agent): http.AgentOptions {
  const { proxyEnv } = (agent as Agent & { readonly options: http.AgentOptions }).options;
  return proxyEnv === undefined ? {} : { proxyEnv };
}

/** With those of NODE_EXTRA_CA_CERTS and the system, where Node.js can list them (22.15). */
function platformAuthorities(): readonly string[] {
  const { getCACertificates } = tls as Partial<Pick<typeof tls, 'getCACertificates'>>;
  return getCACertificates?.('default') ?? tls.rootCertificates;
}

function certificatesIn(file: string): readonly string[] {
  const found = readPem(file).match(CERTIFICATE) ?? [];
  try {
    for (const pem of found) void new X509Certificate(pem);
  } catch {
    return refuse(file, 'holds something that is no certificate');
  }
  return found.length > 0 ? found : refuse(file, 'holds no certificate in PEM');
}

function clientCertificate({ clientCertFile, clientKeyFile }: TlsFiles): tls.SecureContextOptions | undefined {
  if (clientCertFile === undefined && clientKeyFile === undefined) return undefined;
  if (clientCertFile === undefined || clientKeyFile === undefined) {
    return fail('INPUT_INVALID', 'A client certificate and its key belong together, and only one of them was named.', {
      remedy: 'Name the PEM files of both.',
    });
  }
  const client = { cert: readPem(clientCertFile), key: readPem(clientKeyFile) };
  try {
    tls.createSecureContext(client);
  } catch (error) {
    refuse(clientCertFile, `and ${clientKeyFile} are no certificate and key (${causeCode(error) ?? 'unknown reason'})`);
  }
  return client;
}

function readPem(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return refuse(file, `cannot be read (${causeCode(error) ?? 'unknown reason'})`);
  }
}

function refuse(file: string, why: string): never {
  return fail('INPUT_INVALID', `The file ${file} ${why}.`, {
    remedy: 'Name a PEM file: -----BEGIN CERTIFICATE----- for certificates, and a key without a passphrase.',
  });
}
