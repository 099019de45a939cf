import { fail } from '../errors.js';
import { printable } from './printable.js';

/** Predicate types by the short names that cosign uses, and by ours where it has none. */
export const SLSA_PROVENANCE_V1 = 'https://slsa.dev/provenance/v1';
export const SLSA_PROVENANCE_V02 = 'https://slsa.dev/provenance/v0.2';

/** What `cosign sign` attests of an image, with an empty predicate. Source: sigstore/cosign, pkg/types/predicate.go. */
export const COSIGN_SIGNATURE = 'https://sigstore.dev/cosign/sign/v1';

export const PREDICATE_TYPES = {
  slsaprovenance1: SLSA_PROVENANCE_V1,
  slsaprovenance02: SLSA_PROVENANCE_V02,
  slsaprovenance: SLSA_PROVENANCE_V02,
  link: 'https://in-toto.io/Link/v1',
  spdx: 'https://spdx.dev/Document',
  spdxjson: 'https://spdx.dev/Document',
  cyclonedx: 'https://cyclonedx.org/bom',
  vuln: 'https://cosign.sigstore.dev/attestation/vuln/v1',
  openvex: 'https://openvex.dev/ns',
  custom: 'https://cosign.sigstore.dev/attestation/v1',
  'test-result': 'https://in-toto.io/attestation/test-result/v0.1',
  scai: 'https://in-toto.io/attestation/scai/v0.3',
  release: 'https://in-toto.io/attestation/release/v0.1',
  signature: COSIGN_SIGNATURE,
} as const satisfies Record<string, string>;

/**
 * A predicate type as a URI, from a URI or a short name.
 * @throws WherefromError INPUT_INVALID
 */
export function resolvePredicateType(text: string): string {
  if (Object.hasOwn(PREDICATE_TYPES, text)) return PREDICATE_TYPES[text as keyof typeof PREDICATE_TYPES];
  // in-toto's field type is a TypeURI: absolute, with a scheme (RFC 3986); URL.canParse would let blanks pass.
  if (/^[A-Za-z][A-Za-z0-9+.-]*:[^\s\p{C}]+$/u.test(text) && URL.canParse(text)) return text;
  return fail('INPUT_INVALID', `"${printable(text)}" is no predicate type.`, {
    remedy: `Give a URI, or one of ${Object.keys(PREDICATE_TYPES).join(', ')}.`,
  });
}

/** What a predicate type is called in file names: its short name, else the last telling part of its URI. */
export function predicateName(type: string): string {
  if (type === SLSA_PROVENANCE_V1) return 'provenance';
  const known = Object.entries(PREDICATE_TYPES).find(([, uri]) => uri === type)?.[0];
  if (known !== undefined) return known;
  const parts = type.split(/[/:#?]+/).filter((part) => /[A-Za-z]/.test(part) && !/^v?\d[\d.]*$/i.test(part));
  const name = (parts.at(-1) ?? '').toLowerCase().replace(/[^a-z0-9._-]+/g, '-');
  return name.replace(/^[.-]+|[.-]+$/g, '').slice(0, 64) || 'attestation';
}
