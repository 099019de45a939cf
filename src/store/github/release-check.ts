import { asWherefromError, WherefromError } from '../../errors.js';
import type { Digest } from '../../model/digest.js';
import { GITHUB_MOST_ASSETS } from '../../model/github.js';
import { printable } from '../../model/printable.js';
import { shellWord } from '../../model/shell-word.js';
import { BUNDLE_LINES_SUFFIX } from '../names.js';
import type { PlannedStatementOf, StoredSubject, StoreLine } from '../store.js';
import type { GithubApi } from './api-shapes.js';
import { ATTACH_TO_DRAFT, differs, type Asset, type Assets } from './release-assets.js';
import { collisionOf } from './release-collisions.js';
import type { Release } from './release-lookup.js';
import { bundleAssetName, subjectAssetName } from './release-names.js';

/** What one run knows of the release: read once, kept up to date by what it uploads itself. */
export interface OpenedRelease {
  readonly api: GithubApi;
  readonly assets: Assets;
  release(): Promise<Release>;
  /** @param fresh as it is now, and not as this run saw it before */
  listed(fresh?: boolean): Promise<Asset[]>;
}

export async function checkRelease(
  opened: OpenedRelease,
  planned: readonly PlannedStatementOf[],
): Promise<readonly StoreLine[]> {
  const { options, name } = opened.api;
  if (options.token === undefined) {
    const remedy =
      'Give one that may write (`permissions: contents: write`): in the action by `github-token`, elsewhere by GITHUB_TOKEN.';
    return [failed(new WherefromError('STORE_UNAUTHORIZED', `${name} takes assets only with a token.`, { remedy }))];
  }
  try {
    const release = await opened.release();
    if (release.immutable) return [failed(immutableError(release))];
    const all = await opened.listed();
    const collision = collisionOf(planned, all);
    if (collision !== undefined) return [failed(collision)];
    await refuseReader(opened, { release, all, planned });
    const state: StoreLine = {
      verdict: 'passed',
      detail: `The ${release.draft ? 'draft' : 'release'} "${printable(release.tag)}" of ${options.repository} takes assets; it has ${all.length}.`,
    };
    return [state, ...roomLines({ release, all, planned }), ...(await subjectLines(opened, all, planned))];
  } catch (error) {
    return [failed(asWherefromError(error))];
  }
}

/**
 * Whether the token may write: a draft is shown to nobody else. For a published release GitHub is asked for release
 * notes, which needs the same permission and leaves nothing behind; unless all bundles seem to be there already.
 * Source: GitHub REST API, "Generate release notes content for a release".
 */
async function refuseReader({ api }: OpenedRelease, { release, all, planned }: Planned): Promise<void> {
  const names = new Set(all.map(({ name }) => name));
  if (release.draft || planned.every((one) => names.has(bundleAssetName(one)))) return;
  await api.send({
    method: 'POST',
    path: `/repos/${api.options.repository}/releases/generate-notes`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ tag_name: release.tag }),
    doing: 'let this token write to the release',
    permission: 'contents: write',
    // Only its permission counts.
    accept: [404, 409, 422, 500],
  });
}

function failed(error: WherefromError): StoreLine {
  return { verdict: 'failed', detail: error.message, remedy: error.remedy, error };
}

export function immutableError({ tag }: Release): WherefromError {
  const message = `The release "${printable(tag)}" is published and immutable.`;
  return new WherefromError('STORE_UNAVAILABLE', message, { remedy: ATTACH_TO_DRAFT });
}

interface Planned {
  readonly release: Release;
  readonly all: readonly Asset[];
  readonly planned: readonly PlannedStatementOf[];
}

function roomLines({ release, all, planned }: Planned): StoreLine[] {
  const taken = new Set([...all.map(({ name }) => name), ...planned.map(bundleAssetName)]);
  if (taken.size <= GITHUB_MOST_ASSETS || planned.length === 0) return [];
  const message = `The release "${printable(release.tag)}" would have ${taken.size} assets; GitHub takes ${GITHUB_MOST_ASSETS}.`;
  const remedy = 'Sign all subjects in one statement (without --per-subject), or use --store oci://REPOSITORY.';
  return [failed(new WherefromError('STORE_UNAVAILABLE', message, { remedy }))];
}

/**
 * What lies under a bundle's name may be this run's own of an earlier attempt; where it is not, and the bundle would
 * have to be signed, it is in the way. A second file of lines gets a name of its own.
 */
export async function assertNameFree(opened: OpenedRelease, planned: PlannedStatementOf): Promise<void> {
  const name = bundleAssetName(planned);
  if (name.endsWith(BUNDLE_LINES_SUFFIX)) return;
  const all = await opened.listed();
  if (all.some((asset) => asset.complete && asset.name === name)) throw takenName(await opened.release(), planned);
}

export function takenName({ tag }: Release, planned: PlannedStatementOf): WherefromError {
  const name = bundleAssetName(planned);
  return new WherefromError(
    'STORE_CONFLICT',
    `The release "${printable(tag)}" has another asset "${printable(name)}", which is never replaced.`,
    {
      remedy: `It may belong to other bytes of an earlier build. If it is of no use, remove it: gh release delete-asset ${shellWord(tag)} ${shellWord(name)}`,
    },
  );
}

/** An asset that is called as a subject has to be that subject. */
async function subjectLines(
  { assets }: OpenedRelease,
  all: readonly Asset[],
  planned: readonly PlannedStatementOf[],
): Promise<StoreLine[]> {
  const lines: StoreLine[] = [];
  for (const subject of planned.flatMap(({ subjects }) => subjects)) {
    const asset = assetOf(subject, all);
    if (asset === undefined) continue;
    const same = await assets.has(asset, subject.digest);
    if (same === false) lines.push(failed(otherSubject(asset, subject.digest)));
    if (same === undefined) lines.push(uncompared(asset));
  }
  return lines;
}

export function assetOf(subject: StoredSubject, all: readonly Asset[]): Asset | undefined {
  const name = subjectAssetName(subject);
  return all.find((asset) => asset.complete && asset.name === name);
}

export function otherSubject(asset: Asset, digest: Digest): WherefromError {
  return new WherefromError('STORE_CONFLICT', `On the release ${differs(asset, digest)}, which is to be attested.`, {
    remedy: 'Upload the file that is attested, or attest the one that is on the release.',
  });
}

export function uncompared({ name }: Asset): StoreLine {
  return {
    verdict: 'warning',
    detail: `Whether the asset "${printable(name)}" is what is attested is unknown: GitHub names no digest of it.`,
    remedy: 'Upload it anew, and GitHub computes one.',
  };
}
