/** An OCI registry on loopback, with every difference of real ones as a switch. Source: OCI Distribution Specification 1.1. */
import { DEFAULT_BEHAVIOUR, type RegistryBehaviour } from './registry-behaviour.js';
import type { RegistryContext } from './registry-context.js';
import { collectGarbage, type Collected, type GarbageRules } from './registry-garbage.js';
import { pushImage, type PushedImage, type PushImageOptions } from './registry-image.js';
import { registryHandler } from './registry-routes.js';
import { RegistryStore } from './registry-store.js';
import { RegistryTokens } from './registry-tokens.js';
import { RegistryUploads } from './registry-uploads.js';
import { startService, type SandboxService, type ServerOptions } from './service.js';

export interface RegistryOptions extends Partial<RegistryBehaviour> {
  /** Contents are kept here and used again; absent: in memory alone. */
  readonly directory?: string;
  readonly now?: () => Date;
  /** Where and how it listens; default: http on 127.0.0.1. */
  readonly server?: ServerOptions;
}

/** The control side: past authentication and faults. */
export interface SandboxRegistry extends SandboxService {
  /** `127.0.0.1:PORT`, as in a reference to an image. */
  readonly host: string;
  /** What it holds. */
  readonly store: RegistryStore;
  behaviour(): RegistryBehaviour;
  /** Holds from the next request on. */
  configure(change: Partial<RegistryBehaviour>): void;
  pushImage(repository: string, options?: PushImageOptions): PushedImage;
  collectGarbage(rules?: GarbageRules): Collected;
  /** Answers these bytes for this digest, of a manifest or blob; undefined: the truth again. */
  lieAbout(digest: string, bytes: Buffer | undefined): void;
  /** Every access token that was given out is worth nothing. */
  revokeTokens(): void;
  /** Uploads that were begun and neither ended nor given up. */
  openUploads(repository: string): number;
}

/** @throws WherefromError INPUT_INVALID when `directory` holds something else */
export async function startRegistry(options: RegistryOptions = {}): Promise<SandboxRegistry> {
  const { directory, now = () => new Date(), server, ...behaviour } = options;
  const context: RegistryContext = {
    store: new RegistryStore(directory),
    uploads: new RegistryUploads(),
    tokens: new RegistryTokens(),
    lies: new Map(),
    now,
    url: '',
    behaviour: { ...DEFAULT_BEHAVIOUR, ...behaviour },
  };
  const service = await startService('registry', registryHandler(context), server);
  context.url = service.url;
  return { ...service, ...controls(context), host: new URL(service.url).host };
}

function controls(context: RegistryContext): Omit<SandboxRegistry, keyof SandboxService | 'host'> {
  const { store, uploads, tokens, lies } = context;
  return {
    store,
    behaviour: () => context.behaviour,
    configure: (change) => {
      context.behaviour = { ...context.behaviour, ...change };
    },
    pushImage: (repository, options) => pushImage(store, repository, options),
    collectGarbage: (rules) => collectGarbage(store, rules),
    lieAbout: (digest, bytes) => {
      if (bytes === undefined) lies.delete(digest);
      else lies.set(digest, bytes);
    },
    revokeTokens: () => tokens.revoke(),
    openUploads: (repository) => uploads.count(repository),
  };
}
