import { asWherefromError } from '../../errors.js';
import { malformed, parseJsonBody } from '../../http.js';
import { formatDigest } from '../../model/digest.js';
import { printable } from '../../model/printable.js';
import type { StoredSubject } from '../store.js';
import type { GithubApi } from './api-shapes.js';
import { field, identifier, list } from './guards.js';
import type { RepositoryFacts } from './attestation-check.js';

export interface StorageRecords {
  readonly ids: readonly string[];
  readonly warnings: readonly string[];
}

export interface RecordNeeds {
  readonly api: GithubApi;
  readonly version: string | undefined;
  facts(): Promise<RepositoryFacts>;
}

/**
 * Tells an organisation's "linked artifacts" where its images lie. A record is a convenience, so what fails is a warning
 * with the reason that GitHub gave. Users have no such page: nothing is asked for them.
 * Source: GitHub REST API, "Create artifact metadata storage record".
 */
export async function recordStorage(needs: RecordNeeds, subjects: readonly StoredSubject[]): Promise<StorageRecords> {
  const images = subjects.flatMap((subject) => {
    const registryUrl = registryOf(subject);
    return registryUrl === undefined ? [] : [{ subject, registryUrl }];
  });
  const ids: string[] = [];
  const warnings: string[] = [];
  for (const image of images) {
    try {
      if ((await needs.facts()).ownedByOrganization === false) break;
      ids.push(...(await record(needs, image)));
    } catch (error) {
      const { message, remedy } = asWherefromError(error);
      warnings.push(`No storage record of "${printable(image.subject.name)}": ${message} ${remedy}`);
    }
  }
  return { ids, warnings };
}

interface Image {
  readonly subject: StoredSubject;
  readonly registryUrl: string;
}

async function record({ api, version }: RecordNeeds, { subject, registryUrl }: Image): Promise<string[]> {
  const [owner = '', repository = ''] = api.options.repository.split('/');
  const body = {
    name: subject.name,
    digest: formatDigest(subject.digest),
    registry_url: registryUrl,
    // Counts where GitHub knows no provenance of the image, as when the store `github` was not chosen.
    github_repository: repository,
    ...(version === undefined ? {} : { version }),
  };
  const answer = await api.send({
    method: 'POST',
    path: `/orgs/${owner}/artifacts/metadata/storage-record`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    doing: 'create the storage record',
    permission: 'artifact-metadata: write',
  });
  const records = list(field(parseJsonBody(answer, 'GitHub'), 'storage_records'));
  const ids = records.flatMap((each) => identifier(field(each, 'id')) ?? []);
  return ids.length === 0 ? malformed('GitHub', 'created no storage record') : ids.map(String);
}

/** `https://HOST[:PORT]/` of an image's name; undefined for what is no image in a registry. */
function registryOf({ name, path, digest }: StoredSubject): string | undefined {
  if (path !== undefined || digest.algorithm !== 'sha256') return undefined;
  const [host = '', ...rest] = name.split('/');
  // As Docker tells a registry from the first part of a name on Docker Hub.
  const isHost = /^(?:localhost|\[[0-9a-f:]+\]|[a-z0-9.-]*\.[a-z0-9.-]*)(?::\d+)?$|^[a-z0-9.-]+:\d+$/i.test(host);
  return isHost && rest.length > 0 ? `https://${host}/` : undefined;
}
