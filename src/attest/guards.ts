import { fail } from '../errors.js';
import { printable } from '../model/printable.js';
import type { GithubClaims } from '../sign/identity.js';
import type { AnchorKind } from '../trust/services.js';
import type { AttestRequest, RunContext } from './request.js';

/**
 * Events whose runs hold the repository's rights while somebody outside decides what they work on: what they sign
 * looks like a release and is none.
 */
const REFUSED_EVENTS: readonly string[] = ['pull_request_target', 'workflow_run', 'issue_comment'];

/**
 * Held against the runner's word before a token is asked for, and against the token's claim after.
 * @throws WherefromError EVENT_REFUSED
 */
export function refuseEvent(event: string | undefined, { allowEvents }: Pick<AttestRequest, 'allowEvents'>): void {
  if (event === undefined || !REFUSED_EVENTS.includes(event) || allowEvents.includes(event)) return;
  fail('EVENT_REFUSED', `A run of ${printable(event)} works on what others hand in; it is not signed.`, {
    remedy: `Sign in a run of push, release or workflow_dispatch; or, knowing the risk, set allow-event: ${printable(event)}.`,
  });
}

/** Says so when the files came from another commit than the one that the provenance will name. */
export function checkoutWarning(claims: GithubClaims, { checkedOutCommit }: RunContext): string | undefined {
  if (checkedOutCommit === undefined || checkedOutCommit.toLowerCase() === claims.sha.toLowerCase()) return undefined;
  return (
    `The workspace is at commit ${printable(checkedOutCommit)}, the provenance names ${printable(claims.sha)}, ` +
    'the commit of the event. What was built from the workspace is not what the provenance says.'
  );
}

/** The audience that the public Sigstore asks for. */
export const PUBLIC_AUDIENCE = 'sigstore';

/** Says so when a private authority gets a token that the public one would take as well. */
export function audienceWarning({
  anchor,
  audience,
}: {
  readonly anchor: AnchorKind;
  readonly audience: string;
}): string | undefined {
  if (anchor !== 'custom' || audience !== PUBLIC_AUDIENCE) return undefined;
  return (
    `The token for this private Sigstore is for the audience "${PUBLIC_AUDIENCE}": whoever runs it could sign as this ` +
    'workflow with the public one. Give it an audience of its own with oidc-audience.'
  );
}
