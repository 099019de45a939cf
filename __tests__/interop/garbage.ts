/** Garbage collection of real registries, with something in them that has to go: else nothing would be shown by what stays. */
import { createHash } from 'node:crypto';
import { distributionConfig, startRegistry, type Registry, type RegistryKind } from './registries.js';
import { must, toolPath } from './tools.js';

export interface Collected {
  readonly registry: Registry;
  readonly kind: RegistryKind;
  /** Where it keeps what it has. */
  readonly directory: string;
  /** In the registry. */
  readonly repository: string;
}

/** Flags of olareg that delete what no tag holds, whether its subject exists or not. */
const OLAREG_GC = ['--gc-untagged', '--gc-referrer-dangling', '--gc-frequency=100ms', '--gc-grace-period=1ms'];
const DEADLINE_MS = 20_000;
const POLL_MS = 50;

/**
 * Has the registry delete whatever no tag holds, and ends when a manifest that nothing holds is gone.
 * @returns the registry, started again on what is left
 */
export async function collectGarbage({ registry, kind, directory, repository }: Collected): Promise<Registry> {
  const garbage = await pushGarbage(`http://${registry.host}/v2/${repository}`);
  await registry.close();
  if (kind === 'distribution') {
    await must(toolPath('distribution'), ['garbage-collect', '--delete-untagged', distributionConfig(directory)]);
  }
  const again = await startRegistry({ kind, directory, flags: kind === 'distribution' ? [] : OLAREG_GC });
  await gone(`http://${again.host}/v2/${repository}/manifests/${garbage}`);
  return again;
}

const EMPTY = '{}';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

/** An untagged manifest whose subject does not exist. */
async function pushGarbage(base: string): Promise<string> {
  const empty = { mediaType: 'application/vnd.oci.empty.v1+json', digest: sha256(EMPTY), size: EMPTY.length };
  await pushBlob(base, EMPTY);
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    artifactType: 'application/vnd.acme.garbage',
    config: empty,
    layers: [empty],
    subject: { mediaType: OCI_MANIFEST, digest: sha256('nothing'), size: 7 },
  });
  const url = `${base}/manifests/${sha256(manifest)}`;
  await ask(url, { method: 'PUT', headers: { 'content-type': OCI_MANIFEST }, body: manifest });
  await ask(url, ACCEPT);
  return sha256(manifest);
}

const ACCEPT = { headers: { accept: OCI_MANIFEST } };

async function pushBlob(base: string, content: string): Promise<void> {
  const upload = await ask(`${base}/blobs/uploads/`, { method: 'POST' });
  const target = new URL(upload.headers.get('location') ?? '', base);
  target.searchParams.set('digest', sha256(content));
  await ask(target, { method: 'PUT', headers: { 'content-type': 'application/octet-stream' }, body: content });
}

async function ask(url: string | URL, options: RequestInit): Promise<Response> {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`);
  return response;
}

async function gone(url: string): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS;
  while ((await fetch(url, ACCEPT)).status !== 404) {
    if (Date.now() > deadline) throw new Error(`${url} is still there: no garbage was collected`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

function sha256(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
