import type { AttestResult, ResolvedSubject, StoreReport, WrittenAttestation } from '../../src/attest/request.js';
import { digestOf } from '../../src/model/digest.js';
import { SLSA_PROVENANCE_V1 } from '../../src/model/predicate-types.js';

export const DIRECTORY = '/srv/space';
export const SAN = 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.0.0';

export function subject(fields: Partial<ResolvedSubject> = {}): ResolvedSubject {
  return {
    name: 'widget.tar.gz',
    digest: digestOf('sha256', 'ab'.repeat(32)),
    path: `${DIRECTORY}/dist/widget.tar.gz`,
    ...fields,
  };
}

export function attestation(fields: Partial<WrittenAttestation> = {}): WrittenAttestation {
  return {
    bundlePath: `${DIRECTORY}/dist/widget.tar.gz.sigstore.json`,
    bundleDigest: `sha256:${'cd'.repeat(32)}`,
    origin: 'signed',
    subjects: [subject()],
    predicate: { type: SLSA_PROVENANCE_V1, content: {} },
    predicateType: SLSA_PROVENANCE_V1,
    logEntries: [{ url: 'https://rekor.sigstore.dev', index: '42' }],
    ...fields,
  };
}

export function storeReport(fields: Partial<StoreReport> = {}): StoreReport {
  return {
    store: 'file',
    written: 1,
    present: 0,
    failed: 0,
    untried: 0,
    locations: [{ location: `${DIRECTORY}/dist/widget.tar.gz.sigstore.json`, outcome: 'written' }],
    ids: {},
    warnings: [],
    failures: [],
    ...fields,
  };
}

/** What a release of acme/widget at v1.0.0 with the public-good Sigstore answers. */
export function result(fields: Partial<AttestResult> = {}): AttestResult {
  return {
    attestations: [attestation()],
    predicateType: SLSA_PROVENANCE_V1,
    signer: {
      san: SAN,
      issuer: 'https://token.actions.githubusercontent.com',
      sourceRepositoryURI: 'https://github.com/acme/widget',
      sourceRepositoryRef: 'refs/tags/v1.0.0',
      sourceRepositoryDigest: 'ef'.repeat(20),
      buildTrigger: 'push',
      runnerEnvironment: 'github-hosted',
      runInvocationURI: 'https://github.com/acme/widget/actions/runs/1/attempts/1',
    },
    slsa: { level: 2, reason: 'signed by the workflow itself' },
    instance: 'public-good',
    publicLog: true,
    trust: { name: 'public-good', sandbox: false },
    stores: [storeReport()],
    warnings: [],
    ...fields,
  };
}
