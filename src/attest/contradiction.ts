import { fail } from '../errors.js';
import type { CertificateFacts } from '../model/fulcio-extensions.js';
import type { Predicate } from '../model/statement.js';
import { subjectAlternativeNameOf } from '../model/workflow-identity.js';
import type { GithubClaims } from '../sign/identity.js';
import { judgeClaims } from '../verify/judge.js';
import type { Expectation, Requirement } from '../verify/request.js';
import type { RunContext } from './request.js';

interface GivenToSign {
  readonly predicate: Predicate;
  readonly claims: GithubClaims;
  readonly context: Pick<RunContext, 'serverUrl'>;
  readonly expect: Expectation;
  readonly require: Requirement;
  readonly now: () => Date;
}

/**
 * Holds provenance that the user brought against the token, by the checks that readers will hold it against the
 * certificate: after signing it would be too late, since the log forgets nothing.
 * @throws WherefromError PREDICATE_CONTRADICTED
 */
export function refuseContradiction({ predicate, claims, context, expect, require, now }: GivenToSign): void {
  const { checks } = judgeClaims({
    signer: certificateFactsOf(claims, context.serverUrl),
    statement: { predicateType: predicate.type, predicate: predicate.content },
    times: [{ source: 'timestamp-authority', authority: 'this machine', time: now().toISOString() }],
    githubRoot: false,
    expect,
    require,
  });
  const check = checks.find(({ verdict }) => verdict === 'failed');
  if (check === undefined) return;
  const { id, detail, expected = 'what the token says', actual } = check;
  const seen = actual === undefined ? '' : ` (${actual} instead of ${expected})`;
  fail('PREDICATE_CONTRADICTED', `The given provenance would fail its readers' check "${id}": ${detail}${seen}`, {
    remedy: 'Correct that field, or leave the predicate away: the provenance of this run is then written for you.',
  });
}

/**
 * What Fulcio will write into the certificate of this token, as far as a check of provenance reads it.
 * Source: sigstore/fulcio, docs/oid-info.md and config/identity for GitHub's issuer.
 */
function certificateFactsOf(claims: GithubClaims, serverUrl: string): CertificateFacts {
  const repository = `${serverUrl}/${claims.repository}`;
  const signer = `${serverUrl}/${claims.job_workflow_ref}`;
  return {
    san: subjectAlternativeNameOf(signer),
    issuer: claims.iss,
    githubWorkflowName: claims.workflow,
    buildSignerURI: signer,
    buildSignerDigest: claims.job_workflow_sha,
    runnerEnvironment: claims.runner_environment,
    sourceRepositoryURI: repository,
    sourceRepositoryDigest: claims.sha,
    sourceRepositoryRef: claims.ref,
    sourceRepositoryIdentifier: claims.repository_id,
    sourceRepositoryOwnerIdentifier: claims.repository_owner_id,
    buildConfigURI: `${serverUrl}/${claims.workflow_ref}`,
    buildConfigDigest: claims.workflow_sha,
    buildTrigger: claims.event_name,
    runInvocationURI: `${repository}/actions/runs/${claims.run_id}/attempts/${claims.run_attempt}`,
    tokenSubject: claims.sub,
  };
}
