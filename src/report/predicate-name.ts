import { PREDICATE_TYPES, SLSA_PROVENANCE_V02, SLSA_PROVENANCE_V1 } from '../model/predicate-types.js';

/** What a predicate type is called; a type without a name is its URI. */
export function predicateName(predicateType: string): string {
  if (predicateType === SLSA_PROVENANCE_V1) return 'SLSA provenance v1';
  if (predicateType === SLSA_PROVENANCE_V02) return 'SLSA provenance v0.2';
  const known = Object.entries(PREDICATE_TYPES).find(([, uri]) => uri === predicateType);
  return known === undefined ? predicateType : `${known[0]} (${predicateType})`;
}
