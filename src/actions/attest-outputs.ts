import type { AttestResult } from '../attest/request.js';
import { formatDigest } from '../model/digest.js';
import { storeJson } from '../report/attestation-json.js';
import { wherefromLine } from '../report/attestation-commands.js';
import type { AttestationPlace } from '../report/verifier-lines.js';

/** Names of the attest action's outputs, held to `action.yml` and README by a test. */
export const ATTEST_OUTPUTS = [
  'bundle-path',
  'bundle-digest',
  'subjects',
  'slsa-level',
  'verify-command',
  'stored',
  'attestation-id',
  'attestation-url',
  'storage-record-ids',
] as const;

/** Several bundles: one path (and one digest) a line, in the same order. */
export function attestOutputs(
  result: AttestResult,
  place: AttestationPlace,
): Record<(typeof ATTEST_OUTPUTS)[number], string> {
  const { attestations, slsa, stores } = result;
  const files = new Map(attestations.map(({ bundlePath, bundleDigest }) => [bundlePath ?? bundleDigest, bundleDigest]));
  const paths = attestations.flatMap(({ bundlePath }) => bundlePath ?? []);
  const ids = (name: string): readonly string[] => stores.flatMap((store) => store.ids[name] ?? []);
  const subjects = attestations.flatMap((one) => one.subjects);
  const [attestation] = attestations;
  const subject = attestation?.subjects[0];
  return {
    'bundle-path': [...new Set(paths)].join('\n'),
    'bundle-digest': [...files.values()].join('\n'),
    subjects: JSON.stringify(subjects.map(({ name, digest }) => ({ name, digest: formatDigest(digest) }))),
    'slsa-level': String(slsa.level),
    'verify-command':
      attestation === undefined || subject === undefined
        ? ''
        : (wherefromLine({ result, attestation, subject, place }) ?? ''),
    stored: JSON.stringify(stores.map(storeJson)),
    'attestation-id': ids('attestation-id').join('\n'),
    'attestation-url': ids('attestation-url').join('\n'),
    'storage-record-ids': ids('storage-record-ids').join(','),
  };
}
