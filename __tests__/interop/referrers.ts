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
  const { layers } = JSON.parse(stdout) as LayersJson;
  const blob = layers[0]?.digest ?? '';
  const file = join(directory, `${blob.replace(':', '-')}.json`);
  await must(oras, ['blob', 'fetch', '--plain-http', '--output', file, `${repositoryOf(manifest)}@${blob}`]);
  return file;
}

/** The one bundle that a layout directory lists under the index tag of a digest, as a file. */
export async function takeFromLayout(
  layout: string,
  { subject, directory }: { readonly subject: string; readonly directory: string },
): Promise<string> {
  const oras = toolPath('oras');
  const fetchManifest = async (reference: string): Promise<unknown> =>
    JSON.parse((await must(oras, ['manifest', 'fetch', '--oci-layout', reference])).stdout);
  const index = (await fetchManifest(`${layout}:${subject.replace(':', '-')}`)) as ManifestsJson;
  const [entry, ...others] = index.manifests;
  if (entry === undefined || others.length > 0) throw new Error('the layout lists not one attestation');
  const manifest = (await fetchManifest(`${layout}@${entry.digest}`)) as LayersJson;
  const file = join(directory, 'from-layout.sigstore.json');
  const blob = `${layout}@${manifest.layers[0]?.digest}`;
  await must(oras, ['blob', 'fetch', '--oci-layout', '--output', file, blob]);
  return file;
}

interface ManifestsJson {
  readonly manifests: readonly { readonly digest: string }[];
}
interface LayersJson {
  readonly layers: readonly { readonly digest: string }[];
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
