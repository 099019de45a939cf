/** The result of a verification for programs; `schema/verify-result.schema.json` is its contract. */
import { given } from '../model/given.js';
import type { ArtifactResult, AttestationResult, VerifyResult } from '../verify/result.js';

/** @returns JSON, its last line ended */
export function verificationJson(result: VerifyResult): string {
  const { schema, verdict, sandbox, artifacts } = result;
  return `${JSON.stringify({ schema, verdict, ...(sandbox ? { sandbox } : {}), artifacts: artifacts.map(artifactJson) }, null, 2)}\n`;
}

function artifactJson(artifact: ArtifactResult): object {
  const { name, digest, reference, verdict, attestations, refusal, lookedAt, skipped, unread, note } = artifact;
  return {
    name,
    digest,
    ...given({ reference }),
    verdict,
    attestations: attestations.map(attestationJson),
    ...given({ refusal, lookedAt, skipped, unread, note }),
  };
}

function attestationJson(attestation: AttestationResult): object {
  const { from, alsoFrom, predicateType, signer, timestamps, level, verdict, checks, trust } = attestation;
  return {
    from,
    ...given({ alsoFrom }),
    predicateType,
    signer: signer ?? {},
    timestamps,
    trust,
    level,
    verdict,
    checks,
  };
}
