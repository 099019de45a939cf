/** Predicate types by the short names that cosign uses, and by ours where it has none. */
export const SLSA_PROVENANCE_V1 = 'https://slsa.dev/provenance/v1';
export const SLSA_PROVENANCE_V02 = 'https://slsa.dev/provenance/v0.2';

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
} as const satisfies Record<string, string>;
