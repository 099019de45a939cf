import { fail } from '../errors.js';
import { GITHUB_BUILD_TYPE } from '../model/github.js';
import { SLSA_PROVENANCE_V1 } from '../model/predicate-types.js';
import { printable } from '../model/printable.js';
import type { Predicate } from '../model/statement.js';
import type { GithubClaims } from '../sign/identity.js';
import { field } from './field.js';
import type { RunContext } from './request.js';

/**
 * SLSA provenance v1 of this run, each field from the token's claims, so that it can be held against the certificate.
 * `startedOn` only where the Actions API said it; there is no `finishedOn`, since the run has not finished.
 * Source: SLSA v1.2, Build: Provenance.
 * @throws WherefromError OIDC_CLAIM_MISSING where `workflow_ref` names no workflow of the repository
 */
export function provenanceOf(
  claims: GithubClaims,
  { serverUrl, startedOn }: Pick<RunContext, 'serverUrl' | 'startedOn'>,
): Predicate {
  const repository = `${serverUrl}/${claims.repository}`;
  return {
    type: SLSA_PROVENANCE_V1,
    content: {
      buildDefinition: {
        buildType: GITHUB_BUILD_TYPE,
        externalParameters: { workflow: { ref: claims.ref, repository, path: workflowPath(claims) } },
        internalParameters: {
          github: {
            event_name: claims.event_name,
            repository_id: claims.repository_id,
            repository_owner_id: claims.repository_owner_id,
            runner_environment: claims.runner_environment,
          },
        },
        resolvedDependencies: [{ uri: `git+${repository}@${claims.ref}`, digest: { gitCommit: claims.sha } }],
      },
      runDetails: {
        builder: { id: `${serverUrl}/${claims.job_workflow_ref}` },
        metadata: {
          invocationId: `${repository}/actions/runs/${claims.run_id}/attempts/${claims.run_attempt}`,
          ...(startedOn === undefined ? {} : { startedOn }),
        },
      },
    },
  };
}

/** What stands between the repository and the `@` of `workflow_ref`. */
function workflowPath({ repository, workflow_ref: workflowRef }: GithubClaims): string {
  const [whole] = workflowRef.split('@') as [string];
  const path = whole.slice(repository.length + 1);
  // Owner and repository ignore case on GitHub; the path does not.
  const inside = whole.slice(0, repository.length + 1).toLowerCase() === `${repository}/`.toLowerCase();
  if (inside && path !== '' && workflowRef.includes('@')) return path;
  return fail(
    'OIDC_CLAIM_MISSING',
    `The token's workflow_ref "${printable(workflowRef)}" names no workflow of the repository "${printable(repository)}".`,
    { remedy: 'Provenance is made for workflows that lie in the repository that they run for.' },
  );
}

/** What given provenance says that it was built by; undefined where the predicate is none, or does not say. */
export function buildTypeOf({ content }: Predicate): string | undefined {
  const buildType = field(content['buildDefinition'], 'buildType');
  return typeof buildType === 'string' ? buildType : undefined;
}
