/** How whoever may push mends an index tag that holds no list of referrers. */
import { printable } from '../../model/printable.js';
import type { OciDigest, RepositoryClient } from './registry.js';
import { indexTag } from './tags.js';

const LAYOUT = 'oci-layout:';

/**
 * Commands of oras. What `oci://` stores have put is still there, by tags of its own: the tag is replaced by a list of
 * these, which is an empty one where there are none.
 */
export function mendingOf({ label }: Pick<RepositoryClient, 'label'>, subject: OciDigest): string {
  const tag = indexTag(subject);
  const isLayout = label.startsWith(LAYOUT);
  const place = isLayout ? inShell(label.slice(LAYOUT.length)) : label;
  const flag = isLayout ? ' --oci-layout' : '';
  const own = `$(oras repo tags${flag} ${place} | grep -E '^${tag}\\.[0-9a-f]{16}$')`;
  return (
    `Look who put it there; where it is of use, give it another name: oras tag${flag} ${place}:${tag} NAME\n` +
    'What was stored with `oci://` or `oci-layout:` is still there, each by a tag of its own. Replace the tag by a list of these, ' +
    `and run again: oras manifest index create${flag} ${place}:${tag} ${own}` +
    (isLayout ? '\nWhere index.json itself is damaged, no tag can be read: mend or delete that file first.' : '')
  );
}

/** One word of a POSIX shell. */
function inShell(text: string): string {
  return `'${printable(text).replaceAll("'", String.raw`'\''`)}'`;
}
