import { asWherefromError, WherefromError } from '../../errors.js';
import { formatDigest, type Digest } from '../../model/digest.js';
import { GITHUB_BUILD_TYPE, GITHUB_MOST_SUBJECTS } from '../../model/github.js';
import { SLSA_PROVENANCE_V1 } from '../../model/predicate-types.js';
import { printable } from '../../model/printable.js';
import type { PlannedStatementOf, StoreLine } from '../store.js';
import type { GithubApi } from './api-shapes.js';
import { field, text } from './guards.js';

/** What GitHub says of a repository. Source: GitHub REST API, "Get a repository". */
export interface RepositoryFacts {
  readonly private: boolean;
  /** Whether an organisation owns it; undefined where GitHub does not say. */
  readonly ownedByOrganization: boolean | undefined;
}

export async function repositoryFacts(api: GithubApi): Promise<RepositoryFacts> {
  const path = `/repos/${api.options.repository}`;
  const json = await api.json({ method: 'GET', path, doing: 'describe the repository', permission: 'metadata: read' });
  const type = text(field(field(json, 'owner'), 'type'));
  return {
    private: field(json, 'private') !== false,
    ownedByOrganization: type === undefined ? undefined : type === 'Organization',
  };
}

/** What GitHub refuses of a statement, whatever the token: said without asking. Undefined: nothing. */
export function shapeFault({ subjects, predicateType, buildType }: PlannedStatementOf): WherefromError | undefined {
  const refuse = (message: string, remedy: string): WherefromError =>
    new WherefromError('STORE_UNAVAILABLE', message, { remedy });
  if (subjects.length > GITHUB_MOST_SUBJECTS) {
    return refuse(
      `GitHub takes statements of at most ${GITHUB_MOST_SUBJECTS} subjects; this one has ${subjects.length}.`,
      'Sign one statement a subject with --per-subject, or leave the store `github` away.',
    );
  }
  const other = subjects.find(({ digest }) => digest.algorithm !== 'sha256');
  if (other !== undefined) {
    return refuse(
      `GitHub finds attestations by sha256 only, and "${printable(other.name)}" is named by its ${other.digest.algorithm}.`,
      'Name subjects by sha256, or leave the store `github` away.',
    );
  }
  const named = new Set(subjects.map(({ name, digest }) => JSON.stringify([name, digest.hex])));
  if (named.size < subjects.length) {
    return refuse('GitHub takes no statement that names a subject twice.', 'Name each subject once.');
  }
  if (predicateType === SLSA_PROVENANCE_V1 && buildType !== undefined && buildType !== GITHUB_BUILD_TYPE) {
    return refuse(
      `GitHub takes no provenance of the build type "${printable(buildType)}".`,
      `It takes only ${GITHUB_BUILD_TYPE}, which is what is signed when no predicate is given; or leave the store \`github\` away.`,
    );
  }
  return undefined;
}

export interface CheckNeeds {
  readonly api: GithubApi;
  readonly visibility: string | undefined;
  facts(): Promise<RepositoryFacts>;
  /** Asks GitHub for what it has, which needs the token and the API. */
  look(digest: Digest): Promise<unknown>;
}

export async function checkAttestations(
  needs: CheckNeeds,
  planned: readonly PlannedStatementOf[],
): Promise<StoreLine[]> {
  const faults = planned.flatMap((statement) => shapeFault(statement) ?? []);
  if (faults.length > 0) return faults.slice(0, 1).map(failed);
  const { options, name } = needs.api;
  if (options.token === undefined) {
    const remedy =
      'Give one that may write (`permissions: attestations: write`): in the action by `github-token`, elsewhere by GITHUB_TOKEN.';
    return [
      failed(new WherefromError('STORE_UNAUTHORIZED', `${name} stores attestations only with a token.`, { remedy })),
    ];
  }
  try {
    await refuseUserOwned(needs);
    const digest = planned[0]?.subjects[0]?.digest;
    if (digest !== undefined) await needs.look(digest);
    const asked = digest === undefined ? '' : ` (asked for ${formatDigest(digest)})`;
    return [{ verdict: 'passed', detail: `${name} answers for the attestations of ${options.repository}${asked}.` }];
  } catch (error) {
    return [failed(asWherefromError(error))];
  }
}

/** Attestations of private repositories belong to organisations with GitHub Enterprise Cloud. */
async function refuseUserOwned({ api, visibility, facts }: CheckNeeds): Promise<void> {
  if (visibility === 'public' || visibility === 'internal') return;
  const found = await facts();
  if (!found.private || found.ownedByOrganization !== false) return;
  throw new WherefromError(
    'STORE_UNAVAILABLE',
    `${api.options.repository} is private and belongs to a user: GitHub keeps no attestations for it.`,
    {
      remedy: 'Leave the store `github` away and keep its attestations with --store file, release or oci://REPOSITORY.',
    },
  );
}

function failed(error: WherefromError): StoreLine {
  return { verdict: 'failed', detail: error.message, remedy: error.remedy, error };
}
