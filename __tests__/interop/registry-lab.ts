import { join } from 'node:path';
import { instanceOf, missing, openLab, type Lab, type Services } from './lab.js';
import { pushImage } from './images.js';
import { REGISTRIES, startRegistry, type Registry, type RegistryKind } from './registries.js';
import { REPOSITORY } from './signers.js';
import type { Instance } from './real-stack.js';

/** The lab with registries in it. */
export interface RegistryLab {
  readonly lab: Lab;
  /** `localhost:PORT/acme/widget`; only for registries that were started. */
  repository(kind: RegistryKind): string;
  /** Another content is another image. @returns its reference by digest */
  push(kind: RegistryKind, content: string): Promise<string>;
  /** An image as its signers need it. */
  order(
    reference: string,
    services: Services,
  ): { reference: string; directory: string; instance: Instance; signingConfig: string };
  close(): Promise<void>;
}

/** Starts the lab, and those of these registries that can be started. */
export async function openRegistryLab(kinds: readonly RegistryKind[]): Promise<RegistryLab> {
  const lab = await openLab();
  const registries = new Map<RegistryKind, Registry>();
  for (const kind of kinds) {
    if (missing(REGISTRIES[kind].tool) !== undefined) continue;
    registries.set(kind, await startRegistry({ kind, directory: join(lab.directory, kind) }));
  }
  const repository = (kind: RegistryKind): string => {
    const registry = registries.get(kind);
    if (registry === undefined) throw new Error(`${kind} was not started`);
    return `${registry.host}/${REPOSITORY}`;
  };
  return {
    lab,
    repository,
    push: async (kind, content) => pushImage({ repository: repository(kind), content, directory: lab.directory }),
    order: (reference, services) => ({ reference, directory: lab.directory, ...instanceOf(lab, services) }),
    close: async () => {
      for (const registry of registries.values()) await registry.close();
      await lab.close();
    },
  };
}
