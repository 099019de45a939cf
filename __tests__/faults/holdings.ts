/** What each store holds for a digest: looked up in the sandbox's own state and on disk, past every client of ours. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Sandbox } from '../../src/sandbox/sandbox.js';

const BUNDLE = 'application/vnd.dev.sigstore.bundle';

interface Manifest {
  readonly artifactType?: string;
  readonly subject?: { readonly digest: string };
  readonly layers?: readonly { readonly digest: string }[];
  readonly manifests?: readonly { readonly digest: string }[];
}

/** Bundles that manifests of a repository attach to a digest, whatever lists them. */
export function attachedBundles({ registry: { store } }: Sandbox, repository: string, digest: string): Buffer[] {
  return store.manifests(repository).flatMap(({ bytes }) => {
    const { artifactType, subject, layers = [] } = JSON.parse(bytes.toString('utf8')) as Manifest;
    if (subject?.digest !== digest || artifactType?.startsWith(BUNDLE) !== true) return [];
    return layers.flatMap((layer) => store.blob(repository, layer.digest) ?? []);
  });
}

/** Digests that the index tag of a digest lists, as often as it lists them. */
export function listedByTag({ registry: { store } }: Sandbox, repository: string, digest: string): string[] {
  const index = store.manifest(repository, digest.replace(':', '-'));
  const { manifests = [] } = JSON.parse(index?.bytes.toString('utf8') ?? '{}') as Manifest;
  return manifests.map((descriptor) => descriptor.digest);
}

/** Tags of the bundles themselves: `sha256-<hex>.<16 hex>`. */
export function ownTags({ registry: { store } }: Sandbox, repository: string, digest: string): string[] {
  return store.tags(repository).filter((tag) => tag.startsWith(`${digest.replace(':', '-')}.`));
}

export function githubBundles({ github }: Sandbox, digest: string): Buffer[] {
  return github.state.attestations.filter(({ digests }) => digests.includes(digest)).map(({ bundle }) => bundle);
}

/** Bundles among the assets of the release of a tag. */
export function releaseBundles({ github }: Sandbox, tag: string): Buffer[] {
  const release = [...github.state.releases.values()].flat().find((one) => one.tag === tag);
  return (release?.assets ?? []).filter(({ name }) => name.endsWith('.sigstore.json')).map(({ bytes }) => bytes);
}

export function bundleFiles(directory: string): Buffer[] {
  if (!(statSync(directory, { throwIfNoEntry: false })?.isDirectory() ?? false)) return [];
  const names = readdirSync(directory).filter((name) => name.endsWith('.sigstore.json'));
  return names.map((name) => readFileSync(path.join(directory, name)));
}

/** Two bundles with one signature are one bundle, in whatever JSON; `none` for what is no bundle. */
export function signatureOf(bundle: Buffer): string {
  try {
    const { dsseEnvelope } = JSON.parse(bundle.toString('utf8')) as {
      dsseEnvelope?: { signatures: readonly { sig: string }[] };
    };
    return dsseEnvelope?.signatures.map(({ sig }) => sig).join() ?? 'none';
  } catch {
    return 'none';
  }
}
