/** oras: what lies beside an image, and how to put something there. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryOf } from './images.js';
import { must, run, toolPath, type Answer } from './tools.js';

export const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';

interface Discovered {
  readonly referrers?: readonly { readonly digest: string; readonly artifactType?: string }[];
}

/** Digests of the manifests with bundles that oras finds beside the image, through the API or the tag. */
export async function listReferrers(reference: string): Promise<string[]> {
  const { stdout } = await must(toolPath('oras'), ['discover', '--plain-http', '--format', 'json', reference]);
  const { referrers = [] } = JSON.parse(stdout) as Discovered;
  return referrers.filter((one) => one.artifactType === BUNDLE_TYPE).map(({ digest }) => digest);
}

/** The bundle in a manifest, as a file. */
export async function fetchBundle(manifest: string, directory: string): Promise<string> {
  const oras = toolPath('oras');
  const { stdout } = await must(oras, ['manifest', 'fetch', '--plain-http', manifest]);
  const { layers } = JSON.parse(stdout) as { layers: readonly { digest: string }[] };
  const blob = layers[0]?.digest ?? '';
  const file = join(directory, `${blob.replace(':', '-')}.json`);
  await must(oras, ['blob', 'fetch', '--plain-http', '--output', file, `${repositoryOf(manifest)}@${blob}`]);
  return file;
}

/** Puts a file beside an image, as one layer of its artifact type. */
export async function attach(
  reference: string,
  { file, artifactType }: { readonly file: string; readonly artifactType: string },
  cwd: string,
): Promise<Answer> {
  const name = 'attached.json';
  await writeFile(join(cwd, name), await readFile(file));
  return run(
    toolPath('oras'),
    ['attach', '--plain-http', '--artifact-type', artifactType, reference, `${name}:${artifactType}`],
    { cwd },
  );
}
