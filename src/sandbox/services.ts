import { createPublicKey, generateKeyPairSync, X509Certificate, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { noteKeyHash } from './checkpoint.js';
import { createCtLog, type CtLog } from './ct-log.js';
import { createFulcio, type Fulcio } from './fulcio.js';
import { startGithub, type SandboxGithub } from './github.js';
import { keptAuthority, keptKey, type KeepDirectory } from './keep.js';
import { LogStore } from './log-store.js';
import { createOidcIssuer, type OidcIssuer } from './oidc.js';
import { createRoot, createTimestampLeaf, type Authority } from './pki.js';
import { rekorV1Handler } from './rekor-v1.js';
import { rekorV2Handler } from './rekor-v2.js';
import { startRegistry, type SandboxRegistry } from './registry.js';
import type { SandboxOptions, SandboxServiceName } from './sandbox.js';
import { startService, type SandboxHandler, type SandboxService } from './service.js';
import type { TrustContents } from './trust-directory.js';
import { signingConfig, trustedRoot, type TrustedLog } from './trust-files.js';
import { tsaHandler } from './tsa.js';
import { tufRepository } from './tuf.js';

/** The logs' name in their checkpoints. It names no port: a kept log is the same log on another port. */
const LOG_HOST = '127.0.0.1';

export interface Services {
  readonly running: Readonly<Record<SandboxServiceName, SandboxService>>;
  readonly oidc: OidcIssuer;
  readonly github: SandboxGithub;
  readonly registry: SandboxRegistry;
  readonly trust: TrustContents;
}

export interface ServicesOptions extends SandboxOptions {
  /** Where keys and logs are kept. */
  readonly state: KeepDirectory;
  /** Gets every service as soon as it runs, so that a failed start can close them. */
  readonly started: SandboxService[];
}

export async function createServices(options: ServicesOptions): Promise<Services> {
  const now = options.now ?? (() => new Date());
  const start = async (name: string, handle: SandboxHandler): Promise<SandboxService> => {
    const service = await startService(name, handle);
    options.started.push(service);
    return service;
  };
  const parts = await createParts({ ...options, now });
  const { oidc, fulcio, ctLog, keys, timestamp } = parts;
  const v1 = { privateKey: keys.rekorV1, store: logStore(options.state, 'rekor-v1'), hostname: LOG_HOST, now };
  const v2 = { privateKey: keys.rekorV2, store: logStore(options.state, 'rekor-v2'), origin: LOG_HOST };
  const tsa = { ...timestamp, now, fractions: options.timestampFractions ?? false };
  const registry = await startRegistry({ now, ...options.registry, ...kept(options.state) });
  options.started.push(registry);
  const github = await startGithub({ now, run: () => oidc.claims() });
  options.started.push(github);
  const running = {
    registry,
    github,
    githubStorage: github.storage,
    oidc: await start('oidc', async (request) => oidc.handle(request)),
    fulcio: await start('fulcio', fulcio.handle),
    ctlog: await start('ctlog', ctLog.handle),
    rekorV1: await start('rekorV1', rekorV1Handler(v1)),
    rekorV2: await start('rekorV2', rekorV2Handler(v2)),
    tsa: await start('tsa', tsaHandler(tsa)),
  };
  parts.issuerUrl.current = running.oidc.url;
  const { tuf, trust } = describeTrust(parts, running, now());
  return { running: { ...running, tuf: await start('tuf', tuf) }, oidc, github: github.github, registry, trust };
}

interface Parts {
  readonly oidc: OidcIssuer;
  /** Known once the issuer's service runs. */
  readonly issuerUrl: { current: string };
  readonly ctLog: CtLog;
  readonly fulcio: Fulcio;
  readonly timestamp: { readonly root: Authority; readonly leaf: Authority };
  readonly keys: { readonly rekorV1: KeyObject; readonly rekorV2: KeyObject; readonly tuf: KeyObject };
}

async function createParts({ state, claims, issuer, now }: ServicesOptions & { now: () => Date }): Promise<Parts> {
  const issuerUrl = { current: '' };
  const named = issuer === 'service' ? { issuer: () => issuerUrl.current } : {};
  // One after the other: after a failure nobody writes keys any more.
  const oidc = await createOidcIssuer({ directory: state, now, claims, ...named });
  const ctLog = await createCtLog({ directory: state, now });
  const fulcio = await createFulcio({ directory: state, now, issuers: [oidc], ctLog });
  const timestamp = await timestampChain(state, now());
  const keys = {
    rekorV1: await keptKey(state, 'rekor-v1', () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
    rekorV2: await keptKey(state, 'rekor-v2', () => generateKeyPairSync('ed25519').privateKey),
    tuf: await keptKey(state, 'tuf', () => generateKeyPairSync('ed25519').privateKey),
  };
  return { oidc, issuerUrl, ctLog, fulcio, timestamp, keys };
}

async function timestampChain(state: KeepDirectory, now: Date): Promise<Parts['timestamp']> {
  const root = await keptAuthority(state, 'tsa-root', async () => createRoot({ commonName: 'Timestamp Root' }, now));
  const leaf = await keptAuthority(state, 'tsa', async () => {
    return createTimestampLeaf(root, { commonName: 'Timestamp Authority' }, now);
  });
  return { root, leaf };
}

function logStore(state: KeepDirectory, name: string): LogStore {
  return new LogStore(state === undefined ? undefined : join(state, `${name}.jsonl`));
}

function kept(state: KeepDirectory): { directory?: string } {
  return state === undefined ? {} : { directory: join(state, 'registry') };
}

type Url = { readonly url: string };

function describeTrust(
  { fulcio, ctLog, timestamp, keys }: Parts,
  running: Readonly<Record<Exclude<SandboxServiceName, 'tuf'>, Url>>,
  now: Date,
): { tuf: SandboxHandler; trust: TrustContents } {
  const start = notBefore(timestamp.root);
  const tsaUrl = `${running.tsa.url}/api/v1/timestamp`;
  const root = trustedRoot({
    start,
    fulcio: { url: running.fulcio.url, chain: [fulcio.intermediate, fulcio.root] },
    ctLog: trustedLog(running.ctlog, createPublicKey({ key: ctLog.publicKey, format: 'der', type: 'spki' })),
    rekorV1: trustedLog(running.rekorV1, createPublicKey(keys.rekorV1)),
    rekorV2: trustedLog(running.rekorV2, createPublicKey(keys.rekorV2)),
    tsa: { url: tsaUrl, chain: [timestamp.leaf, timestamp.root] },
  });
  const urls = { oidc: running.oidc.url, fulcio: running.fulcio.url };
  const configV1 = signingConfig({ ...urls, rekor: { url: running.rekorV1.url, majorApiVersion: 1 } }, start);
  const configV2 = signingConfig(
    { ...urls, rekor: { url: running.rekorV2.url, majorApiVersion: 2 }, tsa: tsaUrl },
    start,
  );
  // Rekor v1 is what every signer of today can write to.
  const targets = { 'trusted_root.json': jsonBytes(root), 'signing_config.v0.2.json': jsonBytes(configV1) };
  const tuf = tufRepository({ privateKey: keys.tuf, start, now, targets });
  const trust = { trustedRoot: root, signingConfigV1: configV1, signingConfigV2: configV2, tufRoot: tuf.root };
  return { tuf: tuf.handle, trust };
}

function trustedLog({ url }: Url, publicKey: KeyObject): TrustedLog {
  return { url, publicKey, logId: noteKeyHash(LOG_HOST, publicKey) };
}

function notBefore({ certificate }: Authority): Date {
  return new Date(new X509Certificate(certificate).validFrom);
}

function jsonBytes(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}
