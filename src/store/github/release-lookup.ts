import { fail } from '../../errors.js';
import { malformed, parseJsonBody } from '../../http.js';
import { printable } from '../../model/printable.js';
import { shellWord } from '../../model/shell-word.js';
import type { GithubApi, GithubOptions } from './api-shapes.js';
import { field, identifier, list, refuseEcho, text } from './guards.js';

export interface Release {
  readonly id: number;
  readonly tag: string;
  readonly draft: boolean;
  /** Published, and nothing of it can be changed any more. */
  readonly immutable: boolean;
  /** Where assets go, without the template at its end. */
  readonly uploadUrl: string;
  /** Where a person finds it. */
  readonly page: string;
}

const PERMISSION = 'contents: write';

const ID = /^[1-9]\d{0,15}$/;

/**
 * A release by its tag, or the draft that is going to have it, or by its id. GitHub finds a draft by no tag, so drafts
 * are looked for in the whole listing, newest first.
 * @throws WherefromError STORE_NOT_FOUND, STORE_UNAVAILABLE for two drafts of one tag, and what the API throws
 */
export async function findRelease(api: GithubApi, named: string): Promise<Release> {
  const { repository } = api.options;
  const request = { method: 'GET', doing: 'read the release', permission: PERMISSION, accept: [404] } as const;
  const byTag = await api.send({ ...request, path: `/repos/${repository}/releases/tags/${encodeURIComponent(named)}` });
  if (byTag.status < 300) return parseRelease(parseJsonBody(byTag, 'GitHub'), api.options);
  const draft = await findDraft(api, named);
  if (draft !== undefined) return draft;
  if (ID.test(named)) {
    const byId = await api.send({ ...request, path: `/repos/${repository}/releases/${named}` });
    if (byId.status < 300) return parseRelease(parseJsonBody(byId, 'GitHub'), api.options);
  }
  return fail(
    'STORE_NOT_FOUND',
    `${repository} has no release or draft "${printable(named)}" that this token may see.`,
    {
      remedy: `Check the tag and the repository; a draft is shown only to a token with \`${PERMISSION}\`. To attach to a release that is still to come, create its draft first: gh release create ${ID.test(named) ? 'TAG' : shellWord(named)} --draft`,
    },
  );
}

async function findDraft(api: GithubApi, tag: string): Promise<Release | undefined> {
  const path = `/repos/${api.options.repository}/releases?per_page=100`;
  const request = { method: 'GET', path, doing: 'list the releases', permission: PERMISSION } as const;
  for await (const page of api.pages(request, list)) {
    const drafts = page
      .map((json) => parseRelease(json, api.options))
      .filter((release) => release.draft && release.tag === tag);
    const [draft, ...others] = drafts;
    if (others.length > 0) refuseSeveral(api, drafts);
    if (draft !== undefined) return draft;
  }
  return undefined;
}

function refuseSeveral({ options }: GithubApi, drafts: readonly Release[]): never {
  const [tag] = drafts.map((draft) => printable(draft.tag));
  fail('STORE_UNAVAILABLE', `${options.repository} has ${drafts.length} drafts for the tag "${tag}".`, {
    remedy: `Delete all but one, or name one by its id: ${drafts.map(({ id }) => `release:${id}`).join(', ')}.`,
  });
}

function parseRelease(json: unknown, { token }: GithubOptions): Release {
  const id = identifier(field(json, 'id'));
  const [tag, upload, page] = ['tag_name', 'upload_url', 'html_url'].map((name) => text(field(json, name)));
  const draft = field(json, 'draft');
  if (id === undefined || tag === undefined || upload === undefined || typeof draft !== 'boolean') {
    return malformed('GitHub', 'describes a release without id, tag, upload address or whether it is a draft');
  }
  refuseEcho(token, [tag, page]);
  return {
    id,
    tag,
    draft,
    immutable: field(json, 'immutable') === true,
    uploadUrl: upload.split('{', 1)[0] ?? upload,
    page: printable(page ?? ''),
  };
}
