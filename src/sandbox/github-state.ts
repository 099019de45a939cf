import { createHash } from 'node:crypto';

/** A repository as GitHub's API knows it. */
export interface GithubRepository {
  readonly fullName: string;
  readonly id: number;
  readonly ownerId: number;
  readonly visibility: 'public' | 'private' | 'internal';
  readonly ownerType: 'Organization' | 'User';
  /** Releases become immutable when they are published. */
  readonly immutableReleases: boolean;
}

export interface GithubAsset {
  readonly id: number;
  readonly name: string;
  readonly bytes: Buffer;
  readonly contentType: string;
  /** `starter`: an upload that broke off and left an empty asset. */
  readonly state: 'uploaded' | 'starter';
  /** Assets from before June 2025 have none. */
  readonly withDigest: boolean;
}

export interface GithubRelease {
  readonly id: number;
  readonly tag: string;
  name: string;
  draft: boolean;
  immutable: boolean;
  readonly assets: GithubAsset[];
}

export interface GithubAttestation {
  readonly id: number;
  readonly repositoryId: number;
  readonly predicateType: string;
  /** `algorithm:hex` of every subject. */
  readonly digests: readonly string[];
  /** JSON, as it was sent. */
  bundle: Buffer;
  /** Listings that leave it out before it appears: GitHub is not always as quick to list as to take. */
  hiddenFor: number;
}

export interface StorageRecord {
  readonly id: number;
  readonly name: string;
  readonly digest: string;
  readonly registryUrl: string;
  readonly version?: string;
}

/** All that GitHub keeps here. It lives as long as the sandbox. */
export interface GithubState {
  /** By `owner/name` in lower case: GitHub ignores case. */
  readonly repositories: Map<string, GithubRepository>;
  readonly releases: Map<number, GithubRelease[]>;
  readonly attestations: GithubAttestation[];
  readonly records: StorageRecord[];
  /** When attempts of runs began, by `run/attempt`: the first time that anybody asks, and so ever after. */
  readonly attempts: Map<string, string>;
  nextId(): number;
}

export function createGithubState(): GithubState {
  let last = 30_000_000;
  return {
    repositories: new Map(),
    releases: new Map(),
    attestations: [],
    records: [],
    attempts: new Map(),
    nextId: () => (last += 1),
  };
}

export function releasesOf(state: GithubState, { id }: GithubRepository): GithubRelease[] {
  const releases = state.releases.get(id) ?? [];
  state.releases.set(id, releases);
  return releases;
}

/** What a new repository is like where nobody says otherwise. */
export function repositoryOf(fullName: string, given: Partial<GithubRepository> = {}): GithubRepository {
  const [owner = ''] = fullName.split('/');
  return {
    fullName,
    id: numberOf(fullName),
    ownerId: numberOf(owner),
    visibility: 'public',
    ownerType: 'Organization',
    immutableReleases: false,
    ...given,
  };
}

/** As the API and every event's payload describe a repository. Source: GitHub REST API, "Get a repository". */
export function repositoryJson({ id, fullName, ownerId, ownerType, visibility }: GithubRepository): object {
  const [login, name] = fullName.split('/');
  const owner = { login, id: ownerId, type: ownerType };
  return { id, name, full_name: fullName, private: visibility !== 'public', visibility, owner };
}

function numberOf(name: string): number {
  return createHash('sha256').update(name).digest().readUInt32BE(0);
}
