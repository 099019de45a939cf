import { createHash } from 'node:crypto';
import path from 'node:path';
import { githubAssetName } from '../../model/github.js';
import { bundlePath, BUNDLE_LINES_SUFFIX, BUNDLE_SUFFIX } from '../names.js';
import type { PlannedStatementOf, StoredSubject } from '../store.js';

/** The name that a subject's own asset has on the release. */
export function subjectAssetName(subject: StoredSubject): string {
  return githubAssetName(fileName(subject));
}

/**
 * What the names of a subject's bundles begin with. That is not always the subject's own asset: what GitHub changes at
 * the end of a name stands in the middle of a bundle's.
 */
export function bundleStems(subject: StoredSubject): readonly string[] {
  const beside = githubAssetName(fileName(subject) + BUNDLE_SUFFIX).slice(0, -BUNDLE_SUFFIX.length);
  return [...new Set([subjectAssetName(subject), beside])];
}

/** The bundle's asset, by the contract's names: the one that the file beside the artifact has. */
export function bundleAssetName({ subjects, predicateType }: PlannedStatementOf): string {
  const flat = subjects.map(({ name, path: file }) => ({ name: file === undefined ? name : path.basename(file) }));
  return githubAssetName(path.basename(bundlePath(flat, { predicateType, directory: '' })));
}

/**
 * Names under which a bundle may be kept, the first free one is its own. A bundle of one subject has one name. Those of
 * several share `<predicate>.intoto.jsonl`, and an asset can neither be appended to nor replaced in one step: whoever
 * deletes it to write it anew loses others' bundles if he fails in between, and whatever another writer added
 * meanwhile. So a second one gets a file of its own, which a part of its digest names.
 */
export function bundleAssetNames(planned: PlannedStatementOf, content: Buffer): readonly string[] {
  const name = bundleAssetName(planned);
  if (!name.endsWith(BUNDLE_LINES_SUFFIX)) return [name];
  const part = createHash('sha256').update(content).digest('hex').slice(0, 16);
  return [name, `${name.slice(0, -BUNDLE_LINES_SUFFIX.length)}.${part}${BUNDLE_LINES_SUFFIX}`];
}

function fileName({ name, path: file }: StoredSubject): string {
  return file === undefined ? lastPart(name) : path.basename(file);
}

function lastPart(name: string): string {
  return name.split(/[/\\]/).findLast((part) => part !== '') ?? name;
}
