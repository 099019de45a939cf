/** The check `source`: repository, ref, commit, event and runner. Source: the contract, "A run is not a release". */
import { WherefromError } from '../errors.js';
import type { CertificateFacts } from '../model/fulcio-extensions.js';
import { type ClaimContext, type ClaimOutcome, failed, type Mismatch, passed, skipped } from './claim.js';
import { GITHUB_HOST, isWorkflowCertificate, namesSomebody, signerIsNotSource, sourceNotNamed } from './expectation.js';
import type { Expectation } from './request.js';
import { parseRepositoryUri, sameName } from '../model/workflow-identity.js';

/** Runs that a stranger can start, or that work on what a stranger sent. */
const UNTRUSTED_EVENTS: readonly string[] = ['pull_request', 'pull_request_target', 'workflow_run', 'issue_comment'];
const PULL_REF = 'refs/pull/';
const BRANCH = 'refs/heads/';
const TAG = 'refs/tags/';
const ABSENT = 'not in the certificate';

export function checkSource(context: ClaimContext): ClaimOutcome {
  const { signer, expect } = context;
  if (!isWorkflowCertificate(signer) && !asksForSource(expect)) {
    return skipped('source', 'The certificate was not issued to a workflow run and names no source.');
  }
  const mismatch =
    unnamed(context) ??
    wrongRepository(signer, expect) ??
    wrongRef(signer, expect) ??
    wrongCommit(signer, expect) ??
    untrustedRun(signer, expect) ??
    wrongRunner(signer, expect);
  if (mismatch !== undefined) return failed('source', mismatch);
  const { uri, ref, commit, event } = sourceFacts(signer);
  return passed('source', `${uri ?? ABSENT} at ${ref ?? ABSENT}, commit ${commit ?? ABSENT}, event ${event ?? ABSENT}`);
}

/** The source by its newer extensions, else by the deprecated ones. */
function sourceFacts(signer: CertificateFacts): Record<'uri' | 'ref' | 'commit' | 'event', string | undefined> {
  return {
    uri: signer.sourceRepositoryURI,
    ref: signer.sourceRepositoryRef ?? signer.githubWorkflowRef,
    commit: signer.sourceRepositoryDigest ?? signer.githubWorkflowSha,
    event: signer.buildTrigger ?? signer.githubWorkflowTrigger,
  };
}

function asksForSource({ repository, owner, sourceRef, sourceDigest, denySelfHosted }: Expectation): boolean {
  return [repository, owner, sourceRef, sourceDigest].some((asked) => asked !== undefined) || denySelfHosted;
}

function unnamed({ signer, expect }: ClaimContext): Mismatch | undefined {
  // Where nobody at all was named, `identity` already says so.
  if (!namesSomebody(expect) || expect.repository !== undefined || expect.owner !== undefined) return undefined;
  if (!signerIsNotSource(signer)) return undefined;
  const problem = sourceNotNamed(signer);
  return {
    detail: 'A signer is not a source: anybody may call a reusable workflow, and the source was not named.',
    actual: signer.sourceRepositoryURI ?? ABSENT,
    remedy: problem.remedy,
    problem,
  };
}

function wrongRepository(signer: CertificateFacts, expect: Expectation): Mismatch | undefined {
  const { repository, owner } = expect;
  const asked = repository ?? (owner === undefined ? undefined : `${owner}/…`);
  if (asked === undefined) return undefined;
  const source = parseRepositoryUri(signer.sourceRepositoryURI);
  const host = expect.host ?? GITHUB_HOST;
  const right =
    source !== undefined &&
    sameName(source.host, host) &&
    (repository === undefined || sameName(source.repository, repository)) &&
    (owner === undefined || sameName(source.owner, owner));
  if (right) return undefined;
  return {
    detail: 'The artifact was built from another repository.',
    expected: `https://${host}/${asked}`,
    actual: signer.sourceRepositoryURI ?? ABSENT,
  };
}

function wrongRef(signer: CertificateFacts, { sourceRef }: Expectation): Mismatch | undefined {
  const { ref } = sourceFacts(signer);
  if (sourceRef === undefined || refMatches(sourceRef, ref)) return undefined;
  return { detail: 'The artifact was built from another ref.', expected: sourceRef, actual: ref ?? ABSENT };
}

/** A name without `refs/` means a branch or a tag of that name. */
function refMatches(expected: string, actual: string | undefined): boolean {
  if (expected.startsWith('refs/')) return expected === actual;
  return actual === BRANCH + expected || actual === TAG + expected;
}

function wrongCommit(signer: CertificateFacts, { sourceDigest }: Expectation): Mismatch | undefined {
  const { commit } = sourceFacts(signer);
  if (sourceDigest === undefined || sourceDigest === commit) return undefined;
  return { detail: 'The artifact was built from another commit.', expected: sourceDigest, actual: commit ?? ABSENT };
}

function untrustedRun(signer: CertificateFacts, { allowEvents, sourceRef }: Expectation): Mismatch | undefined {
  const { event, ref } = sourceFacts(signer);
  if (!isWorkflowCertificate(signer)) return undefined;
  if (event === undefined || ref === undefined) {
    return {
      detail: 'The certificate does not say which event or ref the run was for.',
      actual: event ?? ref ?? ABSENT,
    };
  }
  const untrusted = UNTRUSTED_EVENTS.includes(event);
  const eventNamed = untrusted && allowEvents.includes(event);
  // Only a whole ref names a pull request's ref; its event can then be nothing but the pull request.
  const refNamed = ref.startsWith(PULL_REF) && sourceRef === ref;
  if (untrusted && !eventNamed && !(refNamed && event === 'pull_request')) {
    return {
      detail: `A run is not a release: a ${event} run may work on what a stranger sent.`,
      actual: `${event} at ${ref}`,
      remedy: `If such runs may speak for this artifact, add: --allow-event ${event}`,
    };
  }
  if (ref.startsWith(PULL_REF) && !refNamed && !eventNamed) {
    return {
      detail: 'A run is not a release: this one was for a pull request that is not merged.',
      actual: `${event} at ${ref}`,
      remedy: `If this very pull request is meant, add: --source-ref ${ref}`,
    };
  }
  return undefined;
}

function wrongRunner({ runnerEnvironment }: CertificateFacts, { denySelfHosted }: Expectation): Mismatch | undefined {
  if (!denySelfHosted || runnerEnvironment === 'github-hosted') return undefined;
  return {
    detail: 'The runner was not hosted by GitHub.',
    expected: 'github-hosted',
    actual: runnerEnvironment ?? ABSENT,
  };
}

/**
 * The error SOURCE_REF_AMBIGUOUS, where a short ref fits a branch and a tag among the runs that were seen.
 * @param seen certificates that may speak for the artifact
 */
export function ambiguousRef(
  sourceRef: string | undefined,
  seen: readonly CertificateFacts[],
): WherefromError | undefined {
  if (sourceRef === undefined || sourceRef.startsWith('refs/')) return undefined;
  const refs = new Set(seen.map((signer) => sourceFacts(signer).ref));
  if (!refs.has(BRANCH + sourceRef) || !refs.has(TAG + sourceRef)) return undefined;
  return new WherefromError(
    'SOURCE_REF_AMBIGUOUS',
    `There are attestations for a branch and for a tag named ${sourceRef}.`,
    {
      remedy: `Name the whole ref: --source-ref ${BRANCH}${sourceRef} or --source-ref ${TAG}${sourceRef}`,
    },
  );
}
