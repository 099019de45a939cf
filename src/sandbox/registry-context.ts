import type { RegistryBehaviour } from './registry-behaviour.js';
import type { RegistryTokens } from './registry-tokens.js';
import type { RegistryStore } from './registry-store.js';
import type { RegistryUploads } from './registry-uploads.js';

/** What the routes of one registry share. */
export interface RegistryContext {
  readonly store: RegistryStore;
  readonly uploads: RegistryUploads;
  readonly tokens: RegistryTokens;
  /** Bytes that are answered instead of what a digest names: a registry that lies. */
  readonly lies: Map<string, Buffer>;
  readonly now: () => Date;
  /** `http://127.0.0.1:PORT` */
  url: string;
  behaviour: RegistryBehaviour;
}
