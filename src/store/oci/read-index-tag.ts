/** What lies under the index tag of a digest: a list of referrers, nothing, or something else. */
import { fail, WherefromError } from '../../errors.js';
import { printable } from '../../model/printable.js';
import { EMPTY_INDEX, type IndexDocument, parseIndex } from './index-document.js';
import { mendingOf } from './mend-tag.js';
import type { OciDigest, OciManifest, RepositoryClient } from './registry.js';
import { errorAt, isMalformed } from './registry-errors.js';
import { indexTag } from './tags.js';

/** What a tag held when it was read; `digest` is undefined where there was none. */
export interface TaggedIndex {
  readonly index: IndexDocument;
  readonly digest?: OciDigest;
  readonly etag?: string;
}

/** 10,000 entries have about 6 MB. */
const MOST_INDEX_BYTES = 16 * 1024 * 1024;

/** What lies under a tag, and is no list of referrers. */
export interface TagFault {
  readonly ok: false;
  /** Goes on after the tag's name. */
  readonly reason: string;
  /** Undefined where it is something that no list was ever in; otherwise a list may be there that nobody can read. */
  readonly error?: WherefromError;
}

/** @throws WherefromError SERVICE_*, STORE_* when the registry does not answer */
export async function readIndexTag(
  repository: RepositoryClient,
  subject: OciDigest,
): Promise<{ readonly ok: true; readonly tagged: TaggedIndex } | TagFault> {
  const name = `${repository.label}:${indexTag(subject)}`;
  let manifest: OciManifest | undefined;
  try {
    manifest = await repository.manifest(indexTag(subject), { maxBytes: MOST_INDEX_BYTES });
  } catch (error) {
    if (!isMalformed(error)) throw error;
    const reason = `cannot be read: ${error.message.replace(/\.$/, '')}`;
    return { ok: false, reason, error: errorAt(name, error) };
  }
  if (manifest === undefined) return { ok: true, tagged: { index: EMPTY_INDEX } };
  const { bytes, digest, etag } = manifest;
  // Some registries answer any `algorithm-hex` with the manifest of that digest.
  if (digest === subject) return { ok: false, reason: 'is the image itself' };
  const parsed = parseIndex(bytes);
  if (parsed.ok) return { ok: true, tagged: { index: parsed.index, digest, ...(etag === undefined ? {} : { etag }) } };
  const { reason } = parsed;
  const error = new WherefromError('SERVICE_ANSWER_MALFORMED', `${name} ${printable(reason)}.`, {
    remedy: 'Look who put it there; whoever may push can delete it, or give it another name.',
  });
  return { ok: false, reason, error };
}

/** Where the image itself lies there, it may not be a tag at all. */
const ALIASED =
  '\nA registry that answers the image there all the same keeps no lists of referrers: use another one, or another store.';

/** @throws WherefromError STORE_CONFLICT always: a list that cannot be read is not replaced */
export function refuseTag(repository: RepositoryClient, subject: OciDigest, { reason, error }: TagFault): never {
  return fail('STORE_CONFLICT', `The tag ${indexTag(subject)} of ${repository.label} ${printable(reason)}.`, {
    remedy: `Attestations of this digest have to be listed under that tag, and nothing there is replaced unasked. ${mendingOf(repository, subject)}${error === undefined ? ALIASED : ''}`,
    cause: error,
  });
}
