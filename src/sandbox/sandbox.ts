import type { GithubClaims } from '../sign/identity.js';
import type { SandboxService } from './service.js';

export type SandboxServiceName = 'oidc' | 'fulcio' | 'ctlog' | 'rekorV1' | 'rekorV2' | 'tsa' | 'tuf';

/** What a rehearsed run claims to be; anything not given is the sandbox's default run of `acme/widget`. */
export type RunClaims = Partial<Omit<GithubClaims, 'iss' | 'aud' | 'exp'>> & { readonly expiresInSeconds?: number };

export interface SandboxOptions {
  /** Keys, logs and files are kept here and used again; absent: a temporary directory that `close` removes. */
  readonly directory?: string;
  readonly claims?: RunClaims;
}

/** Paths of what the sandbox wrote for readers and signers. */
export interface SandboxFiles {
  /** Whole root: Fulcio, CT log, both Rekors, TSA. */
  readonly trustedRoot: string;
  /** The same, one root a line, for `gh`. */
  readonly trustedRootLines: string;
  /** Signing configs: Rekor v1 alone, and Rekor v2 with the TSA. */
  readonly signingConfigV1: string;
  readonly signingConfigV2: string;
  /** `root.json` that a TUF client starts from. */
  readonly tufRoot: string;
}

export interface Sandbox {
  readonly services: Readonly<Record<SandboxServiceName, SandboxService>>;
  readonly files: SandboxFiles;
  /** The token issuer's `iss`. */
  readonly issuer: string;
  /** Variables that a GitHub runner would set, for the current claims: ACTIONS_ID_TOKEN_REQUEST_*, GITHUB_*, RUNNER_*. */
  environment(): Record<string, string>;
  /** Claims of the tokens issued from now on. */
  setClaims(claims: RunClaims): void;
  /** A token as the runner's endpoint would issue it; for tests of foreign tools. */
  mintToken(audience: string): Promise<string>;
  close(): Promise<void>;
}
