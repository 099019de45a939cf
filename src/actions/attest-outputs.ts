import type { AttestResult } from '../attest/request.js';
import { formatDigest } from '../model/digest.js';
import { type AttestationPlace, wherefromLine } from '../report/attestation-commands.js';

/** Names of the attest action's outputs, held to `action.yml` and README by a test. */
export const ATTEST_OUTPUTS = ['bundle-path', 'bundle-digest', 'subjects', 'slsa-level', 'verify-command'] as const;

/** Several bundles: one path (and one digest) a line, in the same order. */
export function attestOutputs(
  result: AttestResult,
  place: AttestationPlace,
): Record<(typeof ATTEST_OUTPUTS)[number], string> {
  const { attestations, slsa } = result;
  const files = new Map(attestations.map(({ bundlePath, bundleDigest }) => [bundlePath, bundleDigest]));
  const subjects = attestations.flatMap((one) => one.subjects);
  const [attestation] = attestations;
  const subject = attestation?.subjects[0];
  return {
    'bundle-path': [...files.keys()].join('\n'),
    'bundle-digest': [...files.values()].join('\n'),
    subjects: JSON.stringify(subjects.map(({ name, digest }) => ({ name, digest: formatDigest(digest) }))),
    'slsa-level': String(slsa.level),
    'verify-command':
      attestation === undefined || subject === undefined ? '' : wherefromLine({ result, attestation, subject, place }),
  };
}
