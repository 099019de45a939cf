import type { AttestResult } from '../attest/request.js';
import { formatDigest } from '../model/digest.js';
import { type AttestationPlace, type Command, verifyCommands } from './attestation-commands.js';

/** The result of `attest` for scripts, with a line break at its end. Paths are absolute. */
export function attestationJson(result: AttestResult, place: AttestationPlace): string {
  const { signer, slsa, instance, publicLog, trust, warnings } = result;
  const attestations = result.attestations.map((attestation) => {
    const [first] = attestation.subjects;
    return {
      bundlePath: attestation.bundlePath,
      bundleDigest: attestation.bundleDigest,
      predicateType: attestation.predicateType,
      subjects: attestation.subjects.map(({ name, digest }) => ({ name, digest: formatDigest(digest) })),
      logEntries: attestation.logEntries,
      verify: first === undefined ? {} : commandsByTool(verifyCommands({ result, attestation, subject: first, place })),
    };
  });
  const whole = { schema: 1, sandbox: trust.sandbox, attestations, signer, slsa, instance, publicLog, trust, warnings };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** Only tools that can verify it; the first subject stands for all. */
function commandsByTool(commands: readonly Command[]): Record<string, string> {
  return Object.fromEntries(commands.flatMap((one) => ('line' in one ? [[one.tool, one.line]] : [])));
}
