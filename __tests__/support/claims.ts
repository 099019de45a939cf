/** Certificates and claims as plain data: what evidence has proven, without any evidence. */
import type { CertificateFacts } from '../../src/model/fulcio-extensions.js';
import { resolveClaims } from '../../src/sandbox/claims.js';
import type { RunClaims } from '../../src/sandbox/sandbox.js';
import type { GithubClaims } from '../../src/sign/identity.js';
import type { ClaimContext } from '../../src/verify/claim.js';
import type { Expectation } from '../../src/verify/request.js';
import { expectation } from './verification.js';

export const ISSUER = 'https://token.actions.githubusercontent.com';
export const V1 = 'https://slsa.dev/provenance/v1';
export const V02 = 'https://slsa.dev/provenance/v0.2';
export const RELEASE_YML = 'acme/widget/.github/workflows/release.yml';
export const BUILD_YML = 'builders/tool/.github/workflows/build.yml';
export const GENERATOR = 'slsa-framework/slsa-github-generator/.github/workflows';
export const COMMIT = 'a'.repeat(40);
export const SIGNER_COMMIT = 'b'.repeat(40);

/** A certificate of `acme/widget`, signed by its own workflow or by the one that it called. `undefined` takes a fact away. */
export function facts({
  signer = `${RELEASE_YML}@refs/tags/v1`,
  ...other
}: { readonly [name in keyof CertificateFacts]?: string | undefined } & {
  readonly signer?: string;
} = {}): CertificateFacts {
  const san = `https://github.com/${signer}`;
  const all = {
    san,
    issuerV1: ISSUER,
    issuer: ISSUER,
    buildSignerURI: san,
    buildSignerDigest: SIGNER_COMMIT,
    runnerEnvironment: 'github-hosted',
    sourceRepositoryURI: 'https://github.com/acme/widget',
    sourceRepositoryDigest: COMMIT,
    sourceRepositoryRef: 'refs/tags/v1',
    buildConfigURI: `https://github.com/${RELEASE_YML}@refs/tags/v1`,
    buildTrigger: 'push',
    ...other,
  };
  return { san: all.san ?? san, ...Object.fromEntries(Object.entries(all).filter(([, fact]) => fact !== undefined)) };
}

/** All claims of one run. */
export function claimsOf(given: RunClaims = {}): GithubClaims {
  return { ...resolveClaims(given), iss: ISSUER, aud: 'sigstore', exp: 2_000_000_000 };
}

/** The certificate that Fulcio issues for these claims. Source: sigstore/fulcio, docs/oid-info.md. */
export function certificateOf(claims: GithubClaims): CertificateFacts {
  const server = 'https://github.com';
  const repository = `${server}/${claims.repository}`;
  return {
    san: `${server}/${claims.job_workflow_ref}`,
    issuerV1: claims.iss,
    githubWorkflowTrigger: claims.event_name,
    githubWorkflowSha: claims.sha,
    githubWorkflowName: claims.workflow,
    githubWorkflowRepository: claims.repository,
    githubWorkflowRef: claims.ref,
    issuer: claims.iss,
    buildSignerURI: `${server}/${claims.job_workflow_ref}`,
    buildSignerDigest: claims.job_workflow_sha,
    runnerEnvironment: claims.runner_environment,
    sourceRepositoryURI: repository,
    sourceRepositoryDigest: claims.sha,
    sourceRepositoryRef: claims.ref,
    sourceRepositoryIdentifier: claims.repository_id,
    sourceRepositoryOwnerURI: `${server}/${claims.repository_owner}`,
    sourceRepositoryOwnerIdentifier: claims.repository_owner_id,
    buildConfigURI: `${server}/${claims.workflow_ref}`,
    buildConfigDigest: claims.workflow_sha,
    buildTrigger: claims.event_name,
    runInvocationURI: `${repository}/actions/runs/${claims.run_id}/attempts/${claims.run_attempt}`,
  };
}

/** What the checks of the claims look at: an SBOM of whoever is given, unless said otherwise. */
export function claimContext(
  signer: CertificateFacts,
  {
    expect = {},
    message = false,
    ...fields
  }: Partial<Omit<ClaimContext, 'signer' | 'expect'>> & {
    readonly expect?: Partial<Expectation>;
    /** A bare message signature, without a statement. */
    readonly message?: boolean;
  } = {},
): ClaimContext {
  return {
    signer,
    ...(message ? {} : { statement: { predicateType: 'https://cyclonedx.org/bom', predicate: {} } }),
    times: [],
    githubRoot: false,
    require: { kind: 'statement' },
    ...fields,
    expect: expectation(expect),
  };
}
