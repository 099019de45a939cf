/** A workflow run as its certificate describes it, in the forms in which predicates repeat it. */
import type { CertificateFacts } from '../model/fulcio-extensions.js';
import { parseRepositoryUri, parseWorkflowIdentity, sameRepository } from '../model/workflow-identity.js';

/** Every fact is absent where the certificate does not state it. */
export interface RunFacts {
  /** `https://HOST`. */
  readonly server: string | undefined;
  /** `https://HOST/OWNER/NAME`. */
  readonly repositoryUri: string | undefined;
  /** `OWNER/NAME`. */
  readonly repository: string | undefined;
  readonly owner: string | undefined;
  readonly repositoryId: string | undefined;
  readonly ownerId: string | undefined;
  readonly ref: string | undefined;
  /** `branch` or `tag`, as the runner calls them. */
  readonly refType: string | undefined;
  readonly commit: string | undefined;
  readonly event: string | undefined;
  readonly runner: string | undefined;
  readonly workflowName: string | undefined;
  /** Path of the calling workflow inside the source repository. */
  readonly workflowPath: string | undefined;
  /** `OWNER/NAME/PATH@REF` of the calling workflow. */
  readonly workflowRef: string | undefined;
  readonly workflowCommit: string | undefined;
  /** `https://…/actions/runs/ID/attempts/N`. */
  readonly invocation: string | undefined;
  readonly runId: string | undefined;
  readonly runAttempt: string | undefined;
  /** `git+URI@REF` of the source, and of the workflow that signed. */
  readonly sourceUri: string | undefined;
  readonly signerUri: string | undefined;
  readonly signerCommit: string | undefined;
}

export function runFacts(signer: CertificateFacts): RunFacts {
  const source = parseRepositoryUri(signer.sourceRepositoryURI);
  const ref = signer.sourceRepositoryRef;
  const run = signer.runInvocationURI?.match(/\/actions\/runs\/(\d+)\/attempts\/(\d+)$/);
  return {
    server: source === undefined ? undefined : `https://${source.host}`,
    repositoryUri: source === undefined ? undefined : signer.sourceRepositoryURI,
    repository: source?.repository,
    owner: source?.owner,
    repositoryId: signer.sourceRepositoryIdentifier,
    ownerId: signer.sourceRepositoryOwnerIdentifier,
    ref,
    refType: refType(ref),
    commit: signer.sourceRepositoryDigest,
    event: signer.buildTrigger,
    runner: signer.runnerEnvironment,
    workflowName: signer.githubWorkflowName,
    ...callingWorkflow(signer),
    workflowCommit: signer.buildConfigDigest,
    invocation: signer.runInvocationURI,
    runId: run?.[1],
    runAttempt: run?.[2],
    sourceUri: source === undefined || ref === undefined ? undefined : `git+${signer.sourceRepositoryURI}@${ref}`,
    ...signingWorkflow(signer),
  };
}

function refType(ref: string | undefined): string | undefined {
  if (ref?.startsWith('refs/tags/')) return 'tag';
  return ref?.startsWith('refs/heads/') ? 'branch' : undefined;
}

function callingWorkflow(signer: CertificateFacts): Pick<RunFacts, 'workflowPath' | 'workflowRef'> {
  const workflow = parseWorkflowIdentity(signer.buildConfigURI);
  if (workflow === undefined || !sameRepository(workflow, parseRepositoryUri(signer.sourceRepositoryURI))) {
    return { workflowPath: undefined, workflowRef: undefined };
  }
  const { repository, path, ref } = workflow;
  return { workflowPath: path, workflowRef: `${repository}/${path}@${ref}` };
}

function signingWorkflow(signer: CertificateFacts): Pick<RunFacts, 'signerUri' | 'signerCommit'> {
  const workflow = parseWorkflowIdentity(signer.buildSignerURI);
  return {
    signerUri: workflow && `git+https://${workflow.host}/${workflow.repository}@${workflow.ref}`,
    signerCommit: signer.buildSignerDigest,
  };
}
