import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePorts, startServer, type ForeignServer } from './servers.js';
import { toolPath, type ToolName } from './tools.js';

export type RegistryKind = 'distribution' | 'olareg' | 'olareg-tags';

export const REGISTRIES: Readonly<Record<RegistryKind, { readonly label: string; readonly tool: ToolName }>> = {
  distribution: { label: 'Distribution (no referrers API)', tool: 'distribution' },
  olareg: { label: 'olareg (referrers API)', tool: 'olareg' },
  'olareg-tags': { label: 'olareg with its referrers API off', tool: 'olareg' },
};

export const ALL_REGISTRIES = Object.keys(REGISTRIES) as RegistryKind[];

/** A real registry on loopback. */
export interface Registry extends ForeignServer {
  /** `localhost:PORT`: plain http without being asked for, with every tool. */
  readonly host: string;
}

export interface RegistryPlan {
  readonly kind: RegistryKind;
  /** Of its own; a registry started again in it has what was there. */
  readonly directory: string;
  /** Basic authentication; Distribution only. */
  readonly user?: { readonly htpasswd: string };
  /** More of olareg's flags. */
  readonly flags?: readonly string[];
}

export async function startRegistry(plan: RegistryPlan): Promise<Registry> {
  await mkdir(plan.directory, { recursive: true });
  const [port = 0] = await freePorts(1);
  const server = plan.kind === 'distribution' ? await startDistribution(plan, port) : await startOlareg(plan, port);
  return { ...server, host: `localhost:${port}` };
}

/** Distribution's configuration lies in its directory, for `garbage-collect`. */
export function distributionConfig(directory: string): string {
  return join(directory, 'config.yml');
}

async function startDistribution({ directory, user }: RegistryPlan, port: number): Promise<ForeignServer> {
  const config = distributionConfig(directory);
  const htpasswd = join(directory, 'htpasswd');
  if (user !== undefined) await writeFile(htpasswd, `${user.htpasswd}\n`);
  // YAML in JSON's clothes.
  const settings = {
    version: 0.1,
    log: { level: 'error', accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: join(directory, 'storage') }, delete: { enabled: true } },
    http: { addr: `127.0.0.1:${port}`, secret: 'lab' },
    ...(user === undefined ? {} : { auth: { htpasswd: { realm: 'lab', path: htpasswd } } }),
  };
  await writeFile(config, JSON.stringify(settings));
  return startServer({
    name: 'Distribution',
    command: toolPath('distribution'),
    parameters: ['serve', config],
    // /v2/ asks for credentials where there are any.
    readyUrl: `http://127.0.0.1:${port}/`,
    directory,
  });
}

async function startOlareg({ kind, directory, flags = [] }: RegistryPlan, port: number): Promise<ForeignServer> {
  const storage = join(directory, 'storage');
  await mkdir(storage, { recursive: true });
  return startServer({
    name: 'olareg',
    command: toolPath('olareg'),
    parameters: [
      ...['serve', '--addr', '127.0.0.1', '--port', String(port), '--store-type', 'dir', '--dir', storage],
      ...['--api-delete', `--api-referrer=${kind === 'olareg'}`, ...flags],
    ],
    readyUrl: `http://127.0.0.1:${port}/v2/`,
    directory,
  });
}
