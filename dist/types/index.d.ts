import type { AttestOptions as AttestWords } from './attest/options.js';
import type { AttestResult } from './attest/request.js';
import { type Progress } from './progress.js';
import type { IdentityProvider } from './sign/identity.js';
import type { VerifyOptions as VerifyWords } from './verify/options.js';
import type { VerifyResult } from './verify/result.js';
export { ERROR_CODES, WherefromError, type ErrorCode } from './errors.js';
export type { AttestResult, WrittenAttestation } from './attest/request.js';
export type { Progress } from './progress.js';
export type { IdentityProvider, IdentityToken } from './sign/identity.js';
export type { ArtifactResult, AttestationResult, Check, CheckId, VerifyResult } from './verify/result.js';
export interface AttestOptions extends AttestWords {
    /** An OIDC token (a JWT), or whoever provides one; the library reads no environment. */
    readonly identity: string | IdentityProvider;
    /** The server of repositories and workflows. Default: `https://github.com`. */
    readonly serverUrl?: string;
    readonly progress?: Progress;
}
export interface VerifyOptions extends VerifyWords {
    readonly progress?: Progress;
}
/**
 * Signs an attestation of the named subjects and writes its bundles.
 * @throws WherefromError
 */
export declare function attest(options: AttestOptions): Promise<AttestResult>;
/**
 * Verifies artifacts. A refusal is a result whose `verdict` is "refused", not an error.
 * @throws WherefromError when the request is wrong or the surroundings failed
 */
export declare function verify(options: VerifyOptions): Promise<VerifyResult>;
