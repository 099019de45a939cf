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
/** Where a token comes from: the runner's endpoint, a file. */
export interface IdentityProvider {
    /**
     * Refuses what can be known without asking for a token, before long work is done for a run that cannot sign. Absent where
     * nothing can be known.
     * @throws WherefromError OIDC_*, INPUT_INVALID
     */
    assertAvailable?(audience: string): Promise<void>;
    /**
     * Asked once a run, and again only where the run outlives its certificate.
     * @throws WherefromError OIDC_*, SERVICE_*
     */
    getToken(audience: string): Promise<IdentityToken>;
}
/**
 * Reads a JWT with GitHub's claims. Its signature is checked by whoever trusts it: the certificate authority.
 * @param now the moment at which the token has to be valid
 * @throws WherefromError OIDC_TOKEN_MALFORMED, OIDC_CLAIM_MISSING, OIDC_TOKEN_EXPIRED; none of them holds a part of `raw`
 */
export declare function parseIdentityToken(raw: string, now?: Date): IdentityToken;
/** @throws WherefromError OIDC_TOKEN_EXPIRED */
export declare function assertNotExpired({ claims }: IdentityToken, now: Date): void;
/**
 * A run signs as one identity from its first bundle to its last.
 * @throws WherefromError OIDC_IDENTITY_CHANGED where a claim other than the expiry differs
 */
export declare function assertSameIdentity(first: GithubClaims, renewed: GithubClaims): void;
/**
 * The token that a file or standard input holds, made for `audience`.
 * @throws WherefromError as parseIdentityToken; OIDC_TOKEN_MALFORMED for another audience
 */
export declare function identityTokenFromText(text: string, { audience, now }: {
    audience: string;
    now?: Date;
}): IdentityToken;
/** @throws WherefromError OIDC_TOKEN_MALFORMED: the authority would refuse such a token, with a worse reason */
export declare function forAudience(token: IdentityToken, audience: string): IdentityToken;
