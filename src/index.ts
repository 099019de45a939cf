/** The library: the two use cases, loaded when they are called. */
import { homedir } from 'node:os';
import type { AttestOptions as AttestWords } from './attest/options.js';
import type { AttestResult } from './attest/request.js';
import { SILENT, type Progress } from './progress.js';
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
  /** For the stores `github` and `release`, at GitHub's API alone. */
  readonly githubToken?: string;
  /** The folder of Docker's `config.json`, whose credentials registries get. Default: `.docker` at home. */
  readonly dockerConfig?: string;
  /** Where the relative paths of stores start. Default: the working directory. */
  readonly directory?: string;
  readonly progress?: Progress;
}

/**
 * Signs an attestation of the named subjects and writes its bundles.
 * @throws WherefromError
 */
export async function attest(options: AttestOptions): Promise<AttestResult> {
  const [{ attest: run }, { attestRequest }, { createHttp }, { identityTokenFromText }] = await Promise.all([
    import('./attest/attest.js'),
    import('./attest/options.js'),
    import('./http.js'),
    import('./sign/identity.js'),
  ]);
  const { identity, progress = SILENT } = options;
  return run(attestRequest(options), {
    identity:
      typeof identity === 'string'
        ? { getToken: async (audience) => identityTokenFromText(identity, { audience }) }
        : identity,
    http: createHttp({ progress }),
    progress,
    now: () => new Date(),
    context: { serverUrl: options.serverUrl ?? 'https://github.com', forkPullRequest: false },
    // Every warning is in the result too.
    warn: () => undefined,
  });
}

/**
 * Verifies artifacts. A refusal is a result whose `verdict` is "refused", not an error.
 * @throws WherefromError when the request is wrong or the surroundings failed
 */
export async function verify(options: VerifyOptions): Promise<VerifyResult> {
  const [{ verify: run }, { verifyRequest }, { tufCacheOf, verifyWorld }, { storeWorld }, { createHttp }] =
    await Promise.all([
      import('./verify/verify.js'),
      import('./verify/options.js'),
      import('./verify/world.js'),
      import('./verify/store-world.js'),
      import('./http.js'),
    ]);
  const { progress = SILENT, githubToken: token, dockerConfig: DOCKER_CONFIG, directory = '' } = options;
  const home = homedir();
  const request = verifyRequest(options, { tufCache: tufCacheOf(home) });
  const { repository } = request.expect;
  const http = createHttp({ progress });
  const environment = { DOCKER_CONFIG };
  return run(
    request,
    verifyWorld(progress, storeWorld({ environment, home, directory, http, progress, repository, token })),
  );
}
