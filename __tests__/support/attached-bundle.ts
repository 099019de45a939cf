/** Bundles beside images as others put them there, past any client of ours. Source: cosign v3, and actions/attest. */
import type { SandboxRegistry } from '../../src/sandbox/registry.js';

const EMPTY = Buffer.from('{}');
const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

export interface Subject {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

/** @returns the digest of the manifest that holds the bundle */
export function attachBundle(
  { store }: SandboxRegistry,
  { repository, subject, bundle }: { repository: string; subject: Subject; bundle: Buffer },
): string {
  const { mediaType, digest, size } = subject;
  const manifest = {
    schemaVersion: 2,
    mediaType: MANIFEST,
    artifactType: BUNDLE,
    config: {
      mediaType: 'application/vnd.oci.empty.v1+json',
      digest: store.putBlob(repository, EMPTY),
      size: EMPTY.length,
    },
    layers: [{ mediaType: BUNDLE, digest: store.putBlob(repository, bundle), size: bundle.length }],
    subject: { mediaType, digest, size },
  };
  return store.putManifest(repository, { mediaType: MANIFEST, bytes: Buffer.from(JSON.stringify(manifest)) });
}
