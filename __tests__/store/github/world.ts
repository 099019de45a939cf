/** GitHub in the sandbox, stores on it, and bundles that the sandbox's Sigstore signed for its run. */
import { createHash } from 'node:crypto';
import { digestOf, type Digest } from '../../../src/model/digest.js';
import { serializeBundle } from '../../../src/model/bundle.js';
import { SLSA_PROVENANCE_V1 } from '../../../src/model/predicate-types.js';
import { startSandbox, type Sandbox } from '../../../src/sandbox/sandbox.js';
import { openSigner, type StatementSigner } from '../../../src/sign/signer.js';
import type { GithubOptions } from '../../../src/store/github/api-shapes.js';
import { githubStore, type GithubStoreOptions } from '../../../src/store/github/attestations.js';
import { releaseStore, type ReleaseStoreOptions } from '../../../src/store/github/releases.js';
import type { GithubRelease } from '../../../src/sandbox/github-state.js';
import type { SignedBundle, Store, StoredSubject } from '../../../src/store/store.js';
import { quickHttp, sandboxServices, sandboxToken } from '../../support/signing.js';

export const REPOSITORY = 'acme/widget';
export const LIMITS = { count: 100, bytes: 4 * 1024 * 1024 };

export interface World {
  readonly sandbox: Sandbox;
  /** Milliseconds that were waited, in their order. */
  readonly waits: number[];
  /** Forgets what GitHub keeps and how it misbehaves, and starts counting anew. */
  reset(): void;
  /** Requests to GitHub and to its storage since the last reset: "GET /repos/acme/widget". */
  requests(): string[];
  options(given?: Partial<GithubOptions>): GithubOptions;
  github(given?: Partial<GithubStoreOptions>): Store;
  release(release: string, given?: Partial<ReleaseStoreOptions>): Store;
  sign(statement?: Partial<Statement>): Promise<SignedBundle>;
  /** A release as its owner made it. */
  make(
    release: Partial<Omit<GithubRelease, 'assets'>> & { readonly assets?: Readonly<Record<string, string>> },
  ): GithubRelease;
  close(): Promise<void>;
}

export interface Statement {
  readonly subjects: readonly StoredSubject[];
  readonly predicateType: string;
  readonly predicate: unknown;
}

const contentDigest = (content: string): Digest =>
  digestOf('sha256', createHash('sha256').update(content).digest('hex'));

export const subject = (name: string, content = `content of ${name}`): StoredSubject => ({
  name,
  digest: contentDigest(content),
});

export const GITHUB_PROVENANCE = {
  buildDefinition: { buildType: 'https://actions.github.io/buildtypes/workflow/v1' },
  runDetails: {},
};

export async function openWorld(): Promise<World> {
  const sandbox = await startSandbox();
  const signer = await openSigner({
    services: sandboxServices(sandbox, ['v1']),
    token: await sandboxToken(sandbox),
    http: quickHttp(),
  });
  const waits: number[] = [];
  const { github, githubStorage } = sandbox.services;
  let seen = [0, 0];
  const options = (given: Partial<GithubOptions> = {}): GithubOptions => ({
    http: quickHttp(),
    apiUrl: github.url,
    serverUrl: 'https://github.com',
    repository: REPOSITORY,
    token: sandbox.github.token,
    sleep: async (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
    ...given,
  });
  return {
    sandbox,
    waits,
    options,
    reset: () => {
      const { state, behaviour } = sandbox.github;
      state.attestations.length = 0;
      state.records.length = 0;
      state.releases.clear();
      Object.assign(behaviour, { inlineBundles: false, listingLag: 0 });
      sandbox.github.setRepository(REPOSITORY, {
        visibility: 'public',
        ownerType: 'Organization',
        immutableReleases: false,
      });
      sandbox.github.setRateLimit({ limit: 1000, remaining: 1_000_000, reset: Math.floor(Date.now() / 1000) + 3600 });
      for (const service of [github, githubStorage]) service.setFaults([]);
      seen = [github.requests.length, githubStorage.requests.length];
      waits.length = 0;
    },
    requests: () =>
      [github, githubStorage].flatMap(({ requests }, index) =>
        requests.slice(seen[index]).map(({ method, path }) => `${method} ${path}`),
      ),
    github: (given = {}) => githubStore({ ...options(), visibility: 'public', ...given }),
    release: (release, given = {}) => releaseStore({ ...options(), release, ...given }),
    sign: async (statement) => signed(signer, statement),
    make: ({ assets = {}, ...given }) => {
      const { state } = sandbox.github;
      const { id } = sandbox.github.setRepository(REPOSITORY);
      const release: GithubRelease = {
        id: state.nextId(),
        tag: 'v1.0.0',
        name: 'v1.0.0',
        draft: false,
        immutable: false,
        ...given,
        assets: Object.entries(assets).map(([name, content]) => ({
          id: state.nextId(),
          name,
          bytes: Buffer.from(content),
          contentType: 'application/octet-stream',
          state: 'uploaded',
          withDigest: true,
        })),
      };
      state.releases.set(id, [...(state.releases.get(id) ?? []), release]);
      return release;
    },
    close: async () => sandbox.close(),
  };
}

async function signed(signer: StatementSigner, given: Partial<Statement> = {}): Promise<SignedBundle> {
  const { subjects = [subject('widget')], predicateType = SLSA_PROVENANCE_V1, predicate = GITHUB_PROVENANCE } = given;
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: subjects.map(({ name, digest }) => ({ name, digest: { [digest.algorithm]: digest.hex } })),
    predicateType,
    predicate,
  };
  const { bundle } = await signer.sign(Buffer.from(JSON.stringify(statement)));
  return { bytes: serializeBundle(bundle), predicateType, subjects, file: '/out/bundle.sigstore.json' };
}
