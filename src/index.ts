/** The library: the two use cases, loaded when they are called. */
import { homedir } from 'node:os';
import type { AttestOptions as AttestWords } from './attest/options.js';
import type { AttestResult } from './attest/request.js';
import { SILENT, type Progress } from './progress.js';
import type { IdentityProvider } from './sign/identity.js';
import type { VerifyOptions as VerifyWords } from './verify/options.js';
import type { VerifyResult } from './verify/result.js';

export { ERROR_CODES, WherefromError, type ErrorCode } from './errors.js';
export type { IncompleteError } from './attest/incomplete.js';
export type { AttestResult, StoreReport, WrittenAttestation } from './attest/request.js';
export type { Progress } from './progress.js';
export type { IdentityProvider, IdentityToken } from './sign/identity.js';
export type { ArtifactResult, AttestationResult, Check, CheckId, VerifyResult } from './verify/result.js';

export interface AttestOptions extends AttestWords {
  /** An OIDC token (a JWT), or whoever provides one; the library reads no environment. */
  readonly identity: string | IdentityProvider;
  /** The server of repositories and workflows. Default: `https://github.com`. */
  readonly serverUrl?: string;
  /** For the stores `github` and `release`. */
  readonly github?: {
    /** Such as `https://api.github.com`. */
    readonly apiUrl: string;
    /** `OWNER/NAME` */
    readonly repository: string;
    /** A secret. */
    readonly token?: string;
    /** Whether GitHub is told in which registry an image lies. */
    readonly createStorageRecord?: boolean;
  };
  /** For registries; the Docker configuration when absent. */
  readonly registry?: { readonly host?: string; readonly username: string; readonly password: string };
  /** Where the records of unfinished runs lie. Default: the user's folder for state. */
  readonly stateDirectory?: string;
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
 * Signs an attestation of the named subjects, writes its bundles and stores them.
 * @throws WherefromError; with the code STORE_INCOMPLETE it is an `IncompleteError`, whose `result` says what is where
 */
export async function attest(options: AttestOptions): Promise<AttestResult> {
  const [{ attest: run }, { attestRequest }, { storeAccess }, { createHttp }, { identityTokenFromText }] =
    await Promise.all([
      import('./attest/attest.js'),
      import('./attest/options.js'),
      import('./attest/world.js'),
      import('./http.js'),
      import('./sign/identity.js'),
    ]);
  const { identity, progress = SILENT } = options;
  const http = createHttp({ progress });
  const serverUrl = options.serverUrl ?? 'https://github.com';
  return run(attestRequest(options), {
    identity:
      typeof identity === 'string'
        ? { getToken: async (audience) => identityTokenFromText(identity, { audience }) }
        : identity,
    http,
    progress,
    now: () => new Date(),
    context: { serverUrl, forkPullRequest: false },
    ...storeAccess({
      ...{ http, progress, directory: options.directory },
      now: () => new Date(),
      registry: { home: homedir(), ...(options.registry === undefined ? {} : { credentials: options.registry }) },
      github: { serverUrl, ...options.github },
    }),
    stateDirectory: options.stateDirectory ?? (await defaultStateDirectory()),
    // Every warning is in the result too.
    warn: () => undefined,
  });
}

async function defaultStateDirectory(): Promise<string> {
  const { stateDirectoryOf } = await import('./store/state.js');
  return stateDirectoryOf({ environment: {}, platform: process.platform, home: homedir() });
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
      import('./store/store-world.js'),
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
