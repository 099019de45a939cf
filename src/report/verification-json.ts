/** The result of a verification for programs; `schema/verify-result.schema.json` is its contract. */
import type { ArtifactResult, AttestationResult, VerifyResult } from '../verify/result.js';

/** @returns JSON, its last line ended */
export function verificationJson(result: VerifyResult): string {
  const { schema, verdict, sandbox, artifacts } = result;
  return `${JSON.stringify({ schema, verdict, ...(sandbox ? { sandbox } : {}), artifacts: artifacts.map(artifactJson) }, null, 2)}\n`;
}

function artifactJson({ name, digest, verdict, attestations, refusal, note }: ArtifactResult): object {
  return {
    name,
    digest,
    verdict,
    attestations: attestations.map(attestationJson),
    ...(refusal === undefined ? {} : { refusal }),
    ...(note === undefined ? {} : { note }),
  };
}

function attestationJson({
  from,
  predicateType,
  signer,
  timestamps,
  level,
  verdict,
  checks,
  trust,
}: AttestationResult): object {
  return { from, predicateType, signer: signer ?? {}, timestamps, trust, level, verdict, checks };
}
