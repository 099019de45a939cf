/** Tags that belong to a digest. */
import type { OciDigest } from './registry.js';

/** Under which the referrers are listed. Source: OCI Distribution Specification 1.1, "Referrers Tag Schema". */
export function indexTag(subject: OciDigest): string {
  const [algorithm = '', hex = ''] = subject.split(':');
  return `${algorithm.slice(0, 32)}-${hex.slice(0, 64)}`;
}

/** Of one attestation alone: what has a tag is kept when registries collect garbage. */
export function ownTag(subject: OciDigest, manifest: OciDigest): string {
  return `${indexTag(subject)}.${(manifest.split(':')[1] ?? '').slice(0, 16)}`;
}

/** Where cosign before version 3 puts attestations and signatures. Source: cosign, specs/SIGNATURE_SPEC.md, "Tag-based Discovery". */
export function olderTag(subject: OciDigest, kind: 'att' | 'sig'): string {
  return `${subject.replace(':', '-')}.${kind}`;
}
