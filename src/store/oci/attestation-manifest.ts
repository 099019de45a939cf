/** The manifest that carries one bundle. Source: cosign, specs/BUNDLE_SPEC.md; OCI Image Format Specification 1.1. */
import { createHash } from 'node:crypto';
import { parseCertificate } from '../../model/x509.js';
import { parseStrictJson } from '../../model/strict-json.js';
import type { JsonValue } from '../../model/statement.js';
import { isJsonObject, parseDescriptor } from './descriptor.js';
import { BUNDLE_PREFIX, BUNDLE_V03, EMPTY_CONFIG, OCI_MANIFEST } from './media-types.js';
import type { Descriptor, OciDigest } from './registry.js';

export const CREATED = 'org.opencontainers.image.created';
export const PREDICATE_TYPE = 'dev.sigstore.bundle.predicateType';
const CONTENT = 'dev.sigstore.bundle.content';

/** A manifest's own bytes, and its entry in a list of referrers. */
export interface AttestationManifest {
  readonly bytes: Buffer;
  readonly descriptor: Descriptor;
  /** Of the bundle. */
  readonly layer: OciDigest;
}

/** What a manifest is made of. */
export interface Attestation {
  /** JSON of one bundle with a DSSE envelope. */
  readonly bundle: Buffer;
  readonly predicateType: string;
  /** Of the image, or of whatever the statement is about. */
  readonly subject: Pick<Descriptor, 'mediaType' | 'digest' | 'size'>;
}

/**
 * One bundle and one subject always give the same bytes: storing again what is stored changes nothing. So `created` is
 * when the certificate was issued, not when the bundle is pushed; without a certificate there is none.
 */
export function attestationManifest({ bundle, predicateType, subject }: Attestation): AttestationManifest {
  const created = issuedAt(bundle);
  const annotations = {
    ...(created === undefined ? {} : { [CREATED]: created }),
    [CONTENT]: 'dsse-envelope',
    [PREDICATE_TYPE]: predicateType,
  };
  const layer = digestOf(bundle);
  const { mediaType, digest, size } = subject;
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: OCI_MANIFEST,
      artifactType: BUNDLE_V03,
      config: EMPTY_CONFIG,
      layers: [{ mediaType: BUNDLE_V03, digest: layer, size: bundle.length }],
      subject: { mediaType, digest, size },
      annotations,
    }),
  );
  const descriptor = {
    mediaType: OCI_MANIFEST,
    digest: digestOf(bytes),
    size: bytes.length,
    artifactType: BUNDLE_V03,
    annotations,
  };
  return { bytes, descriptor, layer };
}

export function digestOf(bytes: Uint8Array): OciDigest {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** RFC 3339, to the second. */
function issuedAt(bundle: Buffer): string | undefined {
  try {
    const json = parseStrictJson(bundle);
    const material = json.ok ? memberOf(json.value, 'verificationMaterial') : undefined;
    const raw = memberOf(memberOf(material, 'certificate'), 'rawBytes');
    if (typeof raw !== 'string') return undefined;
    return parseCertificate(Buffer.from(raw, 'base64'))
      .notBefore.toISOString()
      .replace(/\.\d+Z$/, 'Z');
  } catch {
    return undefined;
  }
}

function memberOf(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return isJsonObject(value) ? value[name] : undefined;
}

/** The layers of an image manifest that somebody else may have made. */
export type ParsedManifest =
  | { readonly ok: true; readonly layers: readonly Descriptor[]; readonly subject: OciDigest | undefined }
  | { readonly ok: false; readonly reason: string };

export function parseManifest(bytes: Uint8Array): ParsedManifest {
  const json = parseStrictJson(bytes);
  if (!json.ok) return { ok: false, reason: json.reason };
  const manifest = json.value;
  if (!isJsonObject(manifest) || !Array.isArray(manifest['layers'])) return { ok: false, reason: 'has no layers' };
  const layers = manifest['layers'].map(parseDescriptor);
  if (!layers.every((layer) => layer !== undefined)) return { ok: false, reason: 'has a layer that is no descriptor' };
  return { ok: true, layers, subject: parseDescriptor(manifest['subject'])?.digest };
}

/** What cosign takes for a bundle: exactly one layer, whose type says so. */
export function bundleLayer(bytes: Uint8Array): { readonly layer: Descriptor } | { readonly reason: string } {
  const manifest = parseManifest(bytes);
  if (!manifest.ok) return { reason: `its manifest ${manifest.reason}` };
  const [layer, ...others] = manifest.layers;
  if (layer === undefined || others.length > 0) return { reason: `it has ${manifest.layers.length} layers, not one` };
  return layer.mediaType.startsWith(BUNDLE_PREFIX) ? { layer } : { reason: 'its layer is no Sigstore bundle' };
}
