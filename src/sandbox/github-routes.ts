import { demand, notFound, refused } from './github-access.js';
import { createAttestation, listAttestations, listOwnersAttestations } from './github-attestations.js';
import {
  createRelease,
  deleteAsset,
  generateNotes,
  getImmutableReleases,
  getAsset,
  getRelease,
  listAssets,
  listReleases,
  releaseByTag,
  setImmutableReleases,
  updateRelease,
  uploadAsset,
} from './github-releases.js';
import { repositoryJson, type GithubRepository, type GithubState } from './github-state.js';
import type { GithubCall } from './github-call.js';
import { jsonAnswer, stringAt } from './request-json.js';
import type { SandboxAnswer } from './service.js';

type Route = readonly [method: string, path: RegExp, answer: (call: GithubCall) => SandboxAnswer];

const REPOSITORY = '/repos/(?<owner>[^/]+)/(?<name>[^/]+)';
const route = (method: string, path: string, answer: Route[2]): Route => [method, new RegExp(`^${path}$`), answer];

const ROUTES: readonly Route[] = [
  route('GET', REPOSITORY, getRepository),
  route('GET', `${REPOSITORY}/releases`, listReleases),
  route('POST', `${REPOSITORY}/releases`, createRelease),
  route('POST', `${REPOSITORY}/releases/generate-notes`, generateNotes),
  route('GET', `${REPOSITORY}/releases/tags/(?<tag>.+)`, releaseByTag),
  route('GET', `${REPOSITORY}/releases/assets/(?<asset>\\d+)`, getAsset),
  route('DELETE', `${REPOSITORY}/releases/assets/(?<asset>\\d+)`, deleteAsset),
  route('GET', `${REPOSITORY}/releases/(?<release>\\d+)`, getRelease),
  route('PATCH', `${REPOSITORY}/releases/(?<release>\\d+)`, updateRelease),
  route('GET', `${REPOSITORY}/releases/(?<release>\\d+)/assets`, listAssets),
  route('POST', `/api/uploads${REPOSITORY}/releases/(?<release>\\d+)/assets`, uploadAsset),
  route('GET', `${REPOSITORY}/immutable-releases`, getImmutableReleases),
  route('PUT', `${REPOSITORY}/immutable-releases`, (call) => setImmutableReleases(call, true)),
  route('DELETE', `${REPOSITORY}/immutable-releases`, (call) => setImmutableReleases(call, false)),
  route('POST', `${REPOSITORY}/attestations`, createAttestation),
  route('GET', `${REPOSITORY}/attestations/(?<digest>[a-z0-9]+:[0-9a-f]+)`, listAttestations),
  route(
    'GET',
    '/(?<kind>orgs|users)/(?<owner>[^/]+)/attestations/(?<digest>[a-z0-9]+:[0-9a-f]+)',
    listOwnersAttestations,
  ),
  route('POST', '/orgs/(?<owner>[^/]+)/artifacts/metadata/storage-record', createStorageRecord),
  route('GET', `${REPOSITORY}/actions/runs/(?<run>\\d+)/attempts/(?<attempt>\\d+)`, getRunAttempt),
];

/** @throws RequestRefused for what is not there, not allowed or not valid */
export function githubRoute(call: Omit<GithubCall, 'parts' | 'repository'>): SandboxAnswer {
  for (const [method, path, answer] of ROUTES) {
    const parts = method === call.request.method ? path.exec(call.request.path)?.groups : undefined;
    if (parts !== undefined) return answer({ ...call, parts, repository: repositoryAt(call.state, parts) });
  }
  throw notFound();
}

/** An owner alone is stood for by any of its repositories. */
function repositoryAt({ repositories }: GithubState, parts: Readonly<Record<string, string>>): GithubRepository {
  const owner = `${parts['owner'] ?? ''}/`.toLowerCase();
  const name = parts['name'];
  const found =
    name === undefined
      ? [...repositories].find(([key, facts]) => key.startsWith(owner) && isKind(facts, parts['kind'] ?? 'orgs'))?.[1]
      : repositories.get(`${owner}${name.toLowerCase()}`);
  if (found === undefined) throw notFound();
  return found;
}

function isKind({ ownerType }: GithubRepository, kind: string): boolean {
  return (ownerType === 'Organization') === (kind === 'orgs');
}

function getRepository({ repository, caller }: GithubCall): SandboxAnswer {
  demand({ caller, repository, permission: 'contents', access: 'read' });
  return jsonAnswer(200, repositoryJson(repository));
}

/** Source: GitHub REST API, "Create artifact metadata storage record". */
function createStorageRecord(call: GithubCall): SandboxAnswer {
  demand({ ...call, permission: 'artifact_metadata', access: 'write' });
  const body = call.json();
  const [name, digest, registryUrl] = ['name', 'digest', 'registry_url'].map((field) => stringAt(body, field) ?? '');
  if (name === undefined || name === '' || !/^sha256:[0-9a-f]{64}$/.test(digest ?? ''))
    throw refused(422, 'Invalid request.');
  if (!/^https?:\/\/[^/\s]+/.test(registryUrl ?? ''))
    throw refused(422, 'Invalid request. registry_url must be a URI.');
  const attested = call.state.attestations.some((each) => each.digests.includes(digest ?? ''));
  if (!attested && stringAt(body, 'github_repository') === undefined) throw notFound('no artifacts found');
  const version = stringAt(body, 'version');
  const record = {
    id: call.state.nextId(),
    name,
    digest: digest ?? '',
    registryUrl: registryUrl ?? '',
    ...(version === undefined ? {} : { version }),
  };
  call.state.records.push(record);
  const { id } = record;
  return jsonAnswer(200, {
    total_count: 1,
    storage_records: [{ id, name, digest, registry_url: registryUrl, status: 'active' }],
  });
}

/** Source: GitHub REST API, "Get a workflow run attempt". */
function getRunAttempt({ repository, caller, parts, run, now, state }: GithubCall): SandboxAnswer {
  demand({ caller, repository, permission: 'actions', access: 'read' });
  if (parts['run'] !== run.run_id || parts['attempt'] !== run.run_attempt) throw notFound();
  const attempt = `${run.run_id}/${run.run_attempt}`;
  const startedAt = state.attempts.get(attempt) ?? `${now.toISOString().slice(0, 19)}Z`;
  state.attempts.set(attempt, startedAt);
  return jsonAnswer(200, {
    id: Number(run.run_id),
    run_attempt: Number(run.run_attempt),
    status: 'in_progress',
    run_started_at: startedAt,
  });
}
