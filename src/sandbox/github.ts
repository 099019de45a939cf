import { randomBytes } from 'node:crypto';
import { ALL_PERMISSIONS, createGithubTokens, spend, type GithubPermissions, type RateLimit } from './github-access.js';
import type { GithubBehaviour, GithubRun } from './github-call.js';
import { githubRoute } from './github-routes.js';
import {
  createGithubState,
  repositoryJson,
  repositoryOf,
  type GithubRepository,
  type GithubState,
} from './github-state.js';
import { githubStorage } from './github-storage.js';
import { jsonAnswer, RequestRefused } from './request-json.js';
import {
  startService,
  type SandboxAnswer,
  type SandboxHandler,
  type SandboxRequest,
  type SandboxService,
} from './service.js';

export interface GithubOptions {
  readonly now: () => Date;
  /** The run of the moment; its repository exists without being made. */
  readonly run: () => GithubRun;
}

export interface SandboxGithub {
  readonly handle: SandboxHandler;
  /** Where assets and bundles lie: another origin, which refuses credentials. */
  readonly storage: SandboxHandler;
  readonly state: GithubState;
  readonly behaviour: GithubBehaviour;
  /** The job's own token, with every permission, for the repository of the run. */
  readonly token: string;
  createToken(permissions: GithubPermissions, repository?: string): string;
  /** Makes a repository, or changes one: the run's own when `fullName` is its name. */
  setRepository(fullName: string, facts?: Partial<GithubRepository>): GithubRepository;
  setRateLimit(limit: RateLimit): void;
  /** Tells where `storage` is served. */
  servedAt(storageUrl: string): void;
  environment(serviceUrl: string): Record<string, string>;
  /** What the runner's event file says of the run's repository: the payload of every event has it. */
  event(): object;
}

const HOUR_SECONDS = 3600;
/** Requests an hour: a rehearsal is not limited unless it asks for it. */
const UNLIMITED = 1_000_000;

function createGithub({ now, run }: GithubOptions): SandboxGithub {
  const state = createGithubState();
  const tokens = createGithubTokens();
  const token = tokens.create(ALL_PERMISSIONS, () => run().repository);
  const signature = randomBytes(12).toString('hex');
  const behaviour: GithubBehaviour = { inlineBundles: false, listingLag: 0 };
  let limit: RateLimit = {
    limit: UNLIMITED,
    remaining: UNLIMITED,
    reset: Math.floor(now().getTime() / 1000) + HOUR_SECONDS,
  };
  let storageUrl = '';
  /** What somebody said of a repository goes before what the run's claims say. */
  const given = new Map<string, Partial<GithubRepository>>();
  const runsRepository = (): GithubRepository => {
    const { repository } = run();
    const key = repository.toLowerCase();
    const now = repositoryOf(repository, { ...factsOf(run()), ...given.get(key) });
    state.repositories.set(key, now);
    return now;
  };

  const setRepository = (fullName: string, facts: Partial<GithubRepository> = {}): GithubRepository => {
    const key = fullName.toLowerCase();
    given.set(key, { ...given.get(key), ...facts });
    const known = key === run().repository.toLowerCase() ? runsRepository() : repositoryOf(fullName, given.get(key));
    state.repositories.set(key, known);
    return known;
  };

  async function answer(request: SandboxRequest): Promise<SandboxAnswer> {
    runsRepository();
    const headers = spend(limit);
    const caller = tokens.caller(request);
    const call = {
      request,
      caller,
      state,
      behaviour,
      run: run(),
      now: now(),
      url: `http://${request.headers.host ?? '127.0.0.1'}`,
      storageUrl: () => storageUrl,
      signature,
      json: () => parseBody(request.body),
      setRepository,
    };
    const answered = githubRoute(call);
    return { ...answered, headers: { ...headers, ...answered.headers } };
  }

  return {
    handle: async (request) => {
      try {
        return await answer(request);
      } catch (error) {
        if (error instanceof RequestRefused) return error.answer;
        throw error;
      }
    },
    storage: githubStorage(state, signature),
    state,
    behaviour,
    token,
    createToken: (permissions, repository) => tokens.create(permissions, () => repository ?? run().repository),
    setRepository,
    setRateLimit: (next) => {
      limit = { ...next };
    },
    servedAt: (url) => {
      storageUrl = url;
    },
    environment: (serviceUrl) => ({ GITHUB_API_URL: serviceUrl, GITHUB_TOKEN: token }),
    event: () => ({ repository: repositoryJson(runsRepository()) }),
  };
}

/** What the run's tokens say of its repository. */
function factsOf({ repository, ...run }: GithubRun): Partial<GithubRepository> {
  const { id, ownerId } = repositoryOf(repository);
  const visibility = run.repository_visibility;
  return {
    id: Number(run.repository_id) || id,
    ownerId: Number(run.repository_owner_id) || ownerId,
    visibility: visibility === 'private' || visibility === 'internal' ? visibility : 'public',
  };
}

function parseBody(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    throw new RequestRefused(jsonAnswer(400, { message: 'Problems parsing JSON' }));
  }
}

/** GitHub's API with its storage, running. */
export interface GithubService extends SandboxService {
  readonly github: SandboxGithub;
  readonly storage: SandboxService;
}

/** Starts GitHub's API and its storage, each on a loopback port of the system's choosing. */
export async function startGithub(options: GithubOptions): Promise<GithubService> {
  const github = createGithub(options);
  const storage = await startService('githubStorage', github.storage);
  github.servedAt(storage.url);
  const service = await startService('github', github.handle);
  return {
    ...service,
    github,
    storage,
    close: async () => {
      await Promise.all([service.close(), storage.close()]);
    },
  };
}
