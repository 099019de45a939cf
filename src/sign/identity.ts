/** Who a run is, as its CI system says it in an OIDC token. */

/** Claims of GitHub's OIDC token. Source: GitHub, "OpenID Connect reference". Every one is a string in the token but the times. */
export interface GithubClaims {
  readonly iss: string;
  readonly sub: string;
  readonly aud: string;
  /** Seconds since the epoch. */
  readonly exp: number;
  readonly event_name: string;
  readonly ref: string;
  readonly sha: string;
  readonly repository: string;
  readonly repository_id: string;
  readonly repository_owner: string;
  readonly repository_owner_id: string;
  /** Absent in tokens of older servers; absent means private. */
  readonly repository_visibility?: string;
  readonly workflow: string;
  readonly workflow_ref: string;
  readonly workflow_sha: string;
  readonly job_workflow_ref: string;
  readonly job_workflow_sha: string;
  readonly run_id: string;
  readonly run_attempt: string;
  readonly runner_environment: string;
  readonly environment?: string;
}

/** A token that has been seen to be a JWT with GitHub's claims. `raw` is a secret: only the certificate authority gets it. */
export interface IdentityToken {
  readonly raw: string;
  readonly claims: GithubClaims;
}

/** Where a token comes from: the runner's endpoint, a file. Asked once a run. */
export interface IdentityProvider {
  /** @throws WherefromError OIDC_*, SERVICE_* */
  getToken(audience: string): Promise<IdentityToken>;
}
