/** Real images, small: for rehearsals and tests. Source: OCI Image Specification 1.1. */
import { gzipSync } from 'node:zlib';
import { IMAGE_INDEX, IMAGE_MANIFEST } from './registry-manifest-form.js';
import { digestOf } from './registry-names.js';
import type { RegistryStore } from './registry-store.js';

export interface PushImageOptions {
  readonly tag?: string;
  /** `os/architecture`; one alone makes a plain image without an index. Default: `linux/amd64` and `linux/arm64`. */
  readonly platforms?: readonly string[];
  /** The text in the one file of the image, by which images differ. Default: the repository's name. */
  readonly content?: string;
}

export interface PushedManifest {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

export interface PushedImage extends PushedManifest {
  readonly repository: string;
  /** Each platform's image, in the order of the index. */
  readonly platforms: readonly (PushedManifest & { readonly platform: string })[];
}

const DEFAULT_PLATFORMS = ['linux/amd64', 'linux/arm64'];
const CONFIG = 'application/vnd.oci.image.config.v1+json';
const LAYER = 'application/vnd.oci.image.layer.v1.tar+gzip';

/** Stores an image as a push would leave it, past authentication and faults. */
export function pushImage(store: RegistryStore, repository: string, options: PushImageOptions = {}): PushedImage {
  const { tag, platforms = DEFAULT_PLATFORMS, content = repository } = options;
  const images = platforms.map((platform) => ({ platform, ...pushPlatform({ store, repository, platform, content }) }));
  const manifests = images.map(({ platform, ...descriptor }) => ({ ...descriptor, platform: platformOf(platform) }));
  const index = { schemaVersion: 2, mediaType: IMAGE_INDEX, manifests };
  const [only] = images;
  const { mediaType, digest, size } =
    only !== undefined && images.length === 1 ? only : putJson(store, repository, index);
  if (tag !== undefined) store.tag(repository, tag, digest);
  return { repository, mediaType, digest, size, platforms: images };
}

interface PlatformImage {
  readonly store: RegistryStore;
  readonly repository: string;
  readonly platform: string;
  readonly content: string;
}

function pushPlatform({ store, repository, platform, content }: PlatformImage): PushedManifest {
  const tar = tarOf('widget', Buffer.from(`${content}\n${platform}\n`));
  const layer = gzipOf(tar);
  const layerDigest = store.putBlob(repository, layer);
  const config = Buffer.from(
    JSON.stringify({
      ...platformOf(platform),
      config: { Entrypoint: ['/widget'] },
      rootfs: { type: 'layers', diff_ids: [digestOf(tar)] },
    }),
  );
  const configDigest = store.putBlob(repository, config);
  return putJson(store, repository, {
    schemaVersion: 2,
    mediaType: IMAGE_MANIFEST,
    config: { mediaType: CONFIG, digest: configDigest, size: config.length },
    layers: [{ mediaType: LAYER, digest: layerDigest, size: layer.length }],
  });
}

function putJson(
  store: RegistryStore,
  repository: string,
  value: { readonly mediaType: string; readonly [member: string]: unknown },
): PushedManifest {
  const { mediaType } = value;
  const bytes = Buffer.from(JSON.stringify(value));
  return { mediaType, digest: store.putManifest(repository, { mediaType, bytes }), size: bytes.length };
}

function platformOf(platform: string): { os: string; architecture: string } {
  const [os = '', architecture = ''] = platform.split('/');
  return { os, architecture };
}

/** RFC 1952: stored and not deflated, and of an unknown system, so that its digest is the same everywhere. */
function gzipOf(bytes: Buffer): Buffer {
  const compressed = gzipSync(bytes, { level: 0 });
  compressed[9] = 255;
  return compressed;
}

const BLOCK = 512;

/** A tar archive with one file. Source: POSIX.1-1988, ustar. */
function tarOf(name: string, content: Buffer): Buffer {
  const header = Buffer.alloc(BLOCK);
  const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`;
  header.write(name, 0);
  header.write(octal(0o755, 8) + octal(0, 8) + octal(0, 8) + octal(content.length, 12) + octal(0, 12), 100);
  header.write('        0', 148);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${octal(sum, 7)} `, 148);
  const padding = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK);
  return Buffer.concat([header, content, padding, Buffer.alloc(2 * BLOCK)]);
}
