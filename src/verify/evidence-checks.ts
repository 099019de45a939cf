/** The first checks of `CHECK_IDS`, which need nothing but bundle, artifact and anchor, in their order. */
export const EVIDENCE_CHECK_IDS = [
  'bundle-form',
  'subject-digest',
  'certificate-chain',
  'certificate-transparency',
  'timestamp',
  'transparency-log',
  'signature',
] as const;

export type EvidenceCheckId = (typeof EVIDENCE_CHECK_IDS)[number];
