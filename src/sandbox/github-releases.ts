import { createHash } from 'node:crypto';
import { GITHUB_MOST_ASSETS, GITHUB_SERVER, githubAssetName } from '../model/github.js';
import { demand, may, notFound, refused } from './github-access.js';
import { numberedPage } from './github-pages.js';
import type { GithubCall } from './github-call.js';
import { releasesOf, type GithubAsset, type GithubRelease } from './github-state.js';
import { at, jsonAnswer, stringAt } from './request-json.js';
import type { SandboxAnswer } from './service.js';

/** Releases and their assets. Source: GitHub REST API, "Releases" and "Release assets". */

export function listReleases(call: GithubCall): SandboxAnswer {
  demand({ ...call, permission: 'contents', access: 'read' });
  const visible = releasesOf(call.state, call.repository).filter(({ draft }) => !draft || mayWrite(call));
  // Newest first.
  const { items, headers } = numberedPage(visible.toReversed(), call.request);
  return jsonAnswer(
    200,
    items.map((release) => releaseJson(release, call)),
    headers,
  );
}

/** A draft has no tag yet, so it is never found by one. */
export function releaseByTag(call: GithubCall): SandboxAnswer {
  demand({ ...call, permission: 'contents', access: 'read' });
  const tag = decodeURIComponent(call.parts['tag'] ?? '');
  const found = releasesOf(call.state, call.repository).find((release) => !release.draft && release.tag === tag);
  if (found === undefined) throw notFound();
  return jsonAnswer(200, releaseJson(found, call));
}

export function getRelease(call: GithubCall): SandboxAnswer {
  demand({ ...call, permission: 'contents', access: 'read' });
  return jsonAnswer(200, releaseJson(visibleRelease(call), call));
}

export function createRelease(call: GithubCall): SandboxAnswer {
  demand({ ...call, permission: 'contents', access: 'write' });
  const tag = stringAt(call.json(), 'tag_name') ?? '';
  if (tag === '')
    throw refused(422, 'Validation Failed', [{ resource: 'Release', code: 'missing_field', field: 'tag_name' }]);
  const draft = at(call.json(), 'draft') === true;
  const releases = releasesOf(call.state, call.repository);
  // Two drafts of one tag are allowed, which is how they multiply.
  if (!draft && releases.some((other) => !other.draft && other.tag === tag)) {
    throw refused(422, 'Validation Failed', [{ resource: 'Release', code: 'already_exists', field: 'tag_name' }]);
  }
  const immutable = !draft && call.repository.immutableReleases;
  const name = stringAt(call.json(), 'name') ?? tag;
  const release = { id: call.state.nextId(), tag, name, draft, immutable, assets: [] };
  releases.push(release);
  return jsonAnswer(201, releaseJson(release, call));
}

export function updateRelease(call: GithubCall): SandboxAnswer {
  demand({ ...call, permission: 'contents', access: 'write' });
  const release = visibleRelease(call);
  const draft = at(call.json(), 'draft');
  if (draft === true && release.immutable) throw refused(422, 'Cannot make an immutable release a draft.');
  if (typeof draft === 'boolean') release.draft = draft;
  if (draft === false && call.repository.immutableReleases) release.immutable = true;
  release.name = stringAt(call.json(), 'name') ?? release.name;
  return jsonAnswer(200, releaseJson(release, call));
}

/** Saved nowhere, and yet only for those who may write. */
export function generateNotes(call: GithubCall): SandboxAnswer {
  demand({ ...call, permission: 'contents', access: 'write' });
  const tag = stringAt(call.json(), 'tag_name') ?? '';
  return jsonAnswer(200, { name: tag, body: '' });
}

/** Source: GitHub REST API, "Check if immutable releases are enabled for a repository". */
export function getImmutableReleases(call: GithubCall): SandboxAnswer {
  demand({ ...call, permission: 'contents', access: 'read' });
  if (!call.repository.immutableReleases) throw notFound();
  return jsonAnswer(200, { enabled: true, enforced_by_owner: false });
}

/**
 * What is published from now on; what was published before stays as it is. GitHub wants the permission `administration`
 * for it, which no job's token has; here the job's own token will do. Source: GitHub REST API, "Enable immutable releases".
 */
export function setImmutableReleases(call: GithubCall, immutableReleases: boolean): SandboxAnswer {
  demand({ ...call, permission: 'contents', access: 'write' });
  call.setRepository(call.repository.fullName, { immutableReleases });
  return { status: 204 };
}

export function listAssets(call: GithubCall): SandboxAnswer {
  demand({ ...call, permission: 'contents', access: 'read' });
  const { assets, tag } = visibleRelease(call);
  const { items, headers } = numberedPage(assets, call.request);
  return jsonAnswer(
    200,
    items.map((asset) => assetJson(asset, tag, call)),
    headers,
  );
}

export function uploadAsset(call: GithubCall): SandboxAnswer {
  demand({ ...call, permission: 'contents', access: 'write' });
  const release = visibleRelease(call);
  const { query, headers, body } = call.request;
  if (headers['content-type'] === undefined) throw refused(400, 'Bad Content-Type');
  if (body.length === 0) throw refused(400, 'Invalid Content-Length: 0');
  if (release.immutable) throw refused(422, 'Cannot upload assets to an immutable release.');
  const name = githubAssetName(query.get('name') ?? '');
  if (name === '') throw invalidAsset('missing_field', 'name');
  if (release.assets.some((other) => other.name === name)) throw invalidAsset('already_exists', 'name');
  if (release.assets.length >= GITHUB_MOST_ASSETS)
    throw invalidAsset('custom', 'file_count', `file_count limited to ${GITHUB_MOST_ASSETS} assets per release`);
  const asset: GithubAsset = {
    id: call.state.nextId(),
    name,
    bytes: body,
    contentType: headers['content-type'],
    state: 'uploaded',
    withDigest: true,
  };
  release.assets.push(asset);
  return jsonAnswer(201, assetJson(asset, release.tag, call));
}

/** JSON, or with `Accept: application/octet-stream` the way to the bytes, which lie elsewhere. */
export function getAsset(call: GithubCall): SandboxAnswer {
  demand({ ...call, permission: 'contents', access: 'read' });
  const { asset, release } = visibleAsset(call);
  if (call.request.headers.accept !== 'application/octet-stream') {
    return jsonAnswer(200, assetJson(asset, release.tag, call));
  }
  return {
    status: 302,
    headers: { location: `${call.storageUrl()}/release-assets/${asset.id}?sig=${call.signature}` },
  };
}

export function deleteAsset(call: GithubCall): SandboxAnswer {
  demand({ ...call, permission: 'contents', access: 'write' });
  const { asset, release } = visibleAsset(call);
  if (release.immutable) throw refused(422, 'Cannot delete assets from an immutable release.');
  release.assets.splice(release.assets.indexOf(asset), 1);
  return { status: 204 };
}

function mayWrite(call: GithubCall): boolean {
  return may({ ...call, permission: 'contents', access: 'write' });
}

/** Drafts are there only for those who may write. */
function visibleRelease(call: GithubCall): GithubRelease {
  const found = releasesOf(call.state, call.repository).find(({ id }) => id === Number(call.parts['release']));
  if (found === undefined || (found.draft && !mayWrite(call))) throw notFound();
  return found;
}

function visibleAsset(call: GithubCall): { asset: GithubAsset; release: GithubRelease } {
  for (const release of releasesOf(call.state, call.repository)) {
    if (release.draft && !mayWrite(call)) continue;
    const asset = release.assets.find(({ id }) => id === Number(call.parts['asset']));
    if (asset !== undefined) return { asset, release };
  }
  throw notFound();
}

function invalidAsset(code: string, field: string, message?: string): Error {
  return refused(422, 'Validation Failed', [
    { resource: 'ReleaseAsset', code, field, ...(message === undefined ? {} : { message }) },
  ]);
}

function releaseJson({ id, tag, name, draft, immutable, assets }: GithubRelease, call: GithubCall): object {
  const place = `${call.url}/repos/${call.repository.fullName}/releases/${id}`;
  return {
    id,
    url: place,
    html_url: `${GITHUB_SERVER}/${call.repository.fullName}/releases/tag/${tag}`,
    assets_url: `${place}/assets`,
    upload_url: `${call.url}/api/uploads/repos/${call.repository.fullName}/releases/${id}/assets{?name,label}`,
    tag_name: tag,
    name,
    draft,
    immutable,
    prerelease: false,
    assets: assets.slice(0, 30).map((asset) => assetJson(asset, tag, call)),
  };
}

function assetJson(
  { id, name, bytes, contentType, state, withDigest }: GithubAsset,
  tag: string,
  call: GithubCall,
): object {
  const digest = createHash('sha256').update(bytes).digest('hex');
  return {
    id,
    url: `${call.url}/repos/${call.repository.fullName}/releases/assets/${id}`,
    name,
    label: null,
    state,
    content_type: contentType,
    browser_download_url: `${GITHUB_SERVER}/${call.repository.fullName}/releases/download/${tag}/${name}`,
    size: bytes.length,
    digest: withDigest && state === 'uploaded' ? `sha256:${digest}` : null,
  };
}
