/**
 * The trust map: which signer may speak for which `builder.id`, and up to which SLSA level it is believed.
 * A builder that is not in it must be the signer itself.
 */
import type { CertificateFacts } from '../model/fulcio-extensions.js';
import { SLSA_PROVENANCE_V02 } from '../model/predicate-types.js';
import { type ClaimContext, type ClaimOutcome, failed, passed, skipped } from './claim.js';
import { readPath } from './predicate.js';
import { isProvenanceType } from './requirements.js';
import { parseWorkflowIdentity, sameName, signerUriOf } from '../model/workflow-identity.js';

const GENERATOR = 'slsa-framework/slsa-github-generator';
const GENERATOR_OWNER = 'slsa-framework';
const RELEASE_TAG = /^refs\/tags\/v[0-9][0-9A-Za-z.+-]*$/;
const NPM_RUNNER = 'https://github.com/actions/runner/';

/** Signs for the reusable workflow that called it, which no certificate names. */
const DELEGATORS = [
  '.github/workflows/delegator_generic_slsa3.yml',
  '.github/workflows/delegator_lowperms-generic_slsa3.yml',
];
const GENERATORS = [
  '.github/workflows/builder_container-based_slsa3.yml',
  '.github/workflows/builder_go_slsa3.yml',
  '.github/workflows/generator_container_slsa3.yml',
  '.github/workflows/generator_generic_slsa3.yml',
  ...DELEGATORS,
];

/** A reusable workflow of the trust map: an isolated builder or generator, at one of its release tags. */
export interface TrustedBuilder {
  readonly name: string;
  readonly delegator: boolean;
}

/** The trust map's entry for a signer, which then may speak for other repositories than its own. */
export function trustedBuilder(signer: CertificateFacts): TrustedBuilder | undefined {
  const workflow = parseWorkflowIdentity(signerUriOf(signer));
  if (workflow === undefined || !sameName(workflow.host, 'github.com')) return undefined;
  if (!sameName(workflow.repository, GENERATOR) || !GENERATORS.includes(workflow.path)) return undefined;
  if (!RELEASE_TAG.test(workflow.ref)) return undefined;
  return {
    name: `${workflow.path.slice('.github/workflows/'.length)} of ${GENERATOR}`,
    delegator: DELEGATORS.includes(workflow.path),
  };
}

/** True where this signer may sign for a builder of this name. */
export function speaksFor(signer: CertificateFacts, builderId: string): boolean {
  if (builderId === signerUriOf(signer)) return !(trustedBuilder(signer)?.delegator ?? false);
  if (builderId.startsWith(NPM_RUNNER)) {
    // npm names the runner's kind as the builder; the certificate knows it too.
    return signer.runnerEnvironment !== undefined && builderId === NPM_RUNNER + signer.runnerEnvironment;
  }
  if (!(trustedBuilder(signer)?.delegator ?? false)) return false;
  const delegated = parseWorkflowIdentity(builderId);
  return delegated !== undefined && sameName(delegated.host, 'github.com') && delegated.ref.startsWith('refs/tags/');
}

/** The level that a signer earns for this builder; what the predicate says of levels is never asked. */
export function levelOf(signer: CertificateFacts, builderId: string): { level: number; why: string } {
  if (signer.runnerEnvironment !== undefined && signer.runnerEnvironment !== 'github-hosted') {
    return { level: 1, why: 'the runner was not hosted by GitHub' };
  }
  const builder = trustedBuilder(signer);
  if (builder !== undefined) {
    const delegated = builder.delegator ? parseWorkflowIdentity(builderId) : undefined;
    if (!builder.delegator || (delegated !== undefined && sameName(delegated.owner, GENERATOR_OWNER))) {
      return { level: 3, why: `${builder.name} keeps the signing identity out of reach of the build` };
    }
    return { level: 2, why: `${builder.name} signed for a builder that Wherefrom does not know` };
  }
  if (signer.runnerEnvironment === undefined)
    return { level: 1, why: 'the certificate does not say who hosted the runner' };
  const workflow = parseWorkflowIdentity(signerUriOf(signer));
  const config = parseWorkflowIdentity(signer.buildConfigURI);
  if (workflow !== undefined && config !== undefined && sameName(workflow.repository, config.repository)) {
    return { level: 2, why: "signed by the repository's own workflow on a runner hosted by GitHub" };
  }
  return { level: 1, why: 'signed by a reusable workflow that Wherefrom does not know' };
}

/** `builder.id` where SLSA provenance of this type keeps it. */
export function builderIdOf({ predicateType, predicate }: NonNullable<ClaimContext['statement']>): string | undefined {
  const id = readPath(predicate, predicateType === SLSA_PROVENANCE_V02 ? 'builder.id' : 'runDetails.builder.id');
  return typeof id === 'string' ? id : undefined;
}

export function checkBuilder({ signer, statement }: ClaimContext): ClaimOutcome {
  if (statement === undefined || !isProvenanceType(statement.predicateType)) {
    return skipped('builder', 'Only provenance names a builder.');
  }
  const builderId = builderIdOf(statement);
  if (builderId === undefined) {
    return failed('builder', { detail: 'The provenance names no builder.', expected: signerUriOf(signer) });
  }
  if (!speaksFor(signer, builderId)) {
    return failed('builder', {
      detail: 'The provenance names a builder for which its signer may not speak.',
      expected: signerUriOf(signer),
      actual: builderId,
      remedy: 'Do not use this artifact: the signature is valid, but what it says of the builder is not true.',
    });
  }
  return passed(
    'builder',
    builderId === signerUriOf(signer)
      ? `${builderId} signed for itself.`
      : `${signerUriOf(signer)} may sign for ${builderId}.`,
  );
}
