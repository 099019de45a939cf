import type { GithubCaller } from './github-access.js';
import type { GithubRepository, GithubState } from './github-state.js';
import type { SandboxRequest } from './service.js';

/** The run and repository that a job's own token is for. */
export interface GithubRun {
  readonly repository: string;
  readonly repository_id: string;
  readonly repository_owner_id: string;
  readonly repository_visibility: string;
  readonly run_id: string;
  readonly run_attempt: string;
}

/** What a test changes about GitHub while it runs. */
export interface GithubBehaviour {
  /** Bundles in the listing itself, as until July 2026 and on older servers; default: at an address in storage. */
  inlineBundles: boolean;
  /** Listings that leave a new attestation out before it appears. */
  listingLag: number;
}

/** A request with all that a route needs to answer it. */
export interface GithubCall {
  readonly request: SandboxRequest;
  /** The variable parts of the path. */
  readonly parts: Readonly<Record<string, string>>;
  readonly caller: GithubCaller;
  readonly repository: GithubRepository;
  readonly state: GithubState;
  readonly behaviour: GithubBehaviour;
  readonly run: GithubRun;
  readonly now: Date;
  /** Of the API, as this caller reached it. */
  readonly url: string;
  readonly storageUrl: () => string;
  /** What opens an address in storage. */
  readonly signature: string;
  /** @throws RequestRefused 400 for a body that is no JSON */
  json(): unknown;
  readonly setRepository: (fullName: string, facts: Partial<GithubRepository>) => void;
}
