import { WherefromError } from '../../errors.js';
import { printable } from '../../model/printable.js';
import { BUNDLE_LINES_SUFFIX } from '../names.js';
import type { PlannedStatementOf } from '../store.js';
import type { Asset } from './release-assets.js';
import { bundleAssetName, subjectAssetName } from './release-names.js';

/**
 * A release has one folder: bundles of files from several would have one name, and a bundle may be called as another
 * subject is. Whichever came second could not be uploaded, with its bundle signed by then.
 * @param all what the release has
 * @returns undefined where each bundle has a name of its own
 */
export function collisionOf(
  planned: readonly PlannedStatementOf[],
  all: readonly Pick<Asset, 'name'>[],
): WherefromError | undefined {
  const there = new Set(all.map(({ name }) => name));
  const subjects = new Map(
    planned.flatMap((one) => one.subjects.map((subject) => [subjectAssetName(subject), subject.name] as const)),
  );
  const bundles = new Map<string, PlannedStatementOf>();
  for (const one of planned) {
    const name = bundleAssetName(one);
    const isLines = name.endsWith(BUNDLE_LINES_SUFFIX);
    const subject = subjects.get(name);
    // Beside what is there, a file of lines gets a name of its own.
    if (subject !== undefined && !(isLines && there.has(name))) return sameAsSubject(one, subject);
    const other = bundles.get(name);
    if (other !== undefined && !isLines) return sameAsBundle(one, other);
    bundles.set(name, one);
  }
  return undefined;
}

function sameAsBundle(one: PlannedStatementOf, other: PlannedStatementOf): WherefromError {
  return collision(
    `On a release, the bundles of ${nameOf(other)} and ${nameOf(one)} would both be called "${printable(bundleAssetName(one))}".`,
  );
}

function sameAsSubject(one: PlannedStatementOf, subject: string): WherefromError {
  return collision(
    `On a release, the bundle of ${nameOf(one)} would be called "${printable(bundleAssetName(one))}", as "${printable(subject)}" is, which is attested too.`,
  );
}

function collision(message: string): WherefromError {
  return new WherefromError('INPUT_INVALID', message, {
    remedy:
      'Rename one of them, or attest all in one statement (without --per-subject); --store oci://REPOSITORY goes by digests and takes them as they are.',
  });
}

function nameOf({ subjects: [first, ...others] }: PlannedStatementOf): string {
  const name = `"${printable(first?.name ?? '')}"`;
  return others.length === 0 ? name : `${name} and ${others.length} more`;
}
