/** What a manifest must be to be accepted. Source: OCI Image Specification 1.1, "Image Manifest" and "Image Index". */
import { isDigest } from './registry-names.js';
import { refuse } from './registry-errors.js';
import { at, stringAt } from './request-json.js';

export const IMAGE_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
export const IMAGE_INDEX = 'application/vnd.oci.image.index.v1+json';

const MANIFESTS: readonly string[] = [IMAGE_MANIFEST, 'application/vnd.docker.distribution.manifest.v2+json'];
const INDEXES: readonly string[] = [IMAGE_INDEX, 'application/vnd.docker.distribution.manifest.list.v2+json'];

/** What the registry needs to know of a manifest; guarded. */
export interface ManifestParts {
  /** Config and layers. */
  readonly blobs: readonly string[];
  /** Manifests that an index lists. */
  readonly manifests: readonly string[];
  /** Digest of `subject`. */
  readonly subject?: string;
  /** Of the manifest, or of its config where it has none. */
  readonly artifactType?: string;
  readonly annotations?: unknown;
}

/** @throws RequestRefused MANIFEST_INVALID */
export function parseManifest(bytes: Buffer, mediaType: string): ManifestParts {
  const value = parseJson(bytes);
  const index = INDEXES.includes(mediaType);
  if (!index && !MANIFESTS.includes(mediaType)) invalid(`${mediaType} is no media type of a manifest`);
  if (at(value, 'schemaVersion') !== 2) invalid('schemaVersion is not 2');
  const said = at(value, 'mediaType');
  if (said !== undefined && said !== mediaType) invalid('mediaType is not what Content-Type says');
  const config = index ? undefined : descriptor(at(value, 'config'));
  const listed = list(at(value, index ? 'manifests' : 'layers')).map(descriptor);
  const subject = at(value, 'subject') === undefined ? undefined : descriptor(at(value, 'subject'));
  const own = stringAt(value, 'artifactType') ?? '';
  const artifactType = own === '' ? stringAt(value, 'config', 'mediaType') : own;
  const annotations = at(value, 'annotations');
  return {
    blobs: config === undefined ? [] : [config, ...listed],
    manifests: index ? listed : [],
    ...(subject === undefined ? {} : { subject }),
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(annotations === undefined ? {} : { annotations }),
  };
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString()) as unknown;
  } catch {
    return invalid('no JSON');
  }
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : invalid('a list of descriptors is missing');
}

/** @returns the digest */
function descriptor(value: unknown): string {
  const [mediaType, digest, size] = [stringAt(value, 'mediaType'), stringAt(value, 'digest'), at(value, 'size')];
  if (mediaType === undefined || digest === undefined || !isDigest(digest)) return invalid('a descriptor lacks a part');
  return Number.isSafeInteger(size) ? digest : invalid('a descriptor lacks its size');
}

function invalid(detail: string): never {
  return refuse({ status: 400, code: 'MANIFEST_INVALID', message: `manifest invalid: ${detail}` });
}
