import { formatDigest } from '../../model/digest.js';
import { printable } from '../../model/printable.js';
import { isBundleOf } from '../file.js';
import { BUNDLE_LINES_SUFFIX } from '../names.js';
import type { FindLimits, FoundBundle, FoundBundles, StoredSubject } from '../store.js';
import { speaksOf } from './bundle-text.js';
import type { Asset, Assets } from './release-assets.js';
import type { Release } from './release-lookup.js';
import { bundleStems } from './release-names.js';

export interface Searched {
  readonly release: Release;
  readonly all: readonly Asset[];
  readonly assets: Assets;
}

/** A file of lines holds bundles of other subjects too. */
const LARGEST_LINES_FILE = 64 * 1024 * 1024;

/** The bundles among a release's assets that belong to the subject by their names, and of a file of lines those that speak of it. */
export async function findAmongAssets(
  { release, all, assets }: Searched,
  subject: StoredSubject,
  limits: FindLimits,
): Promise<FoundBundles> {
  const bundles: FoundBundle[] = [];
  const skipped: string[] = [];
  const siblings = all.map(({ name }) => name);
  const stems = bundleStems(subject);
  const candidates = all.filter(({ name }) => isLines(name) || stems.some((stem) => isBundleOf(name, stem, siblings)));
  for (const asset of candidates.toSorted((one, other) => Number(isLines(one.name)) - Number(isLines(other.name)))) {
    const name = `"${printable(asset.name)}" of the release "${printable(release.tag)}"`;
    const largest = isLines(asset.name) ? LARGEST_LINES_FILE : limits.bytes;
    if (bundles.length >= limits.count) skipped.push(`${name}: more than ${limits.count} bundles`);
    else if (!asset.complete) skipped.push(`${name}: its upload broke off`);
    else if (asset.size > largest) skipped.push(`${name}: larger than ${largest} bytes`);
    else {
      const bytes = await assets.download(asset, largest);
      const parts = isLines(asset.name) ? linesOf(bytes).filter((line) => speaksOf(line, subject.digest)) : [bytes];
      const fitting = parts.filter((part) => part.length <= limits.bytes);
      if (fitting.length < parts.length)
        skipped.push(`${name}: ${parts.length - fitting.length} bundles larger than ${limits.bytes} bytes`);
      const taken = fitting.slice(0, limits.count - bundles.length);
      if (taken.length < fitting.length)
        skipped.push(`${name}: ${fitting.length - taken.length} bundles beyond ${limits.count}`);
      bundles.push(...taken.map((part) => ({ from: asset.address, bytes: part })));
    }
  }
  const place = `the ${release.draft ? 'draft' : 'release'} "${printable(release.tag)}", for ${formatDigest(subject.digest)}`;
  return { bundles, lookedAt: [place], skipped };
}

function isLines(name: string): boolean {
  return name.endsWith(BUNDLE_LINES_SUFFIX);
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end < 0 ? bytes.length : end;
    if (stop > start) lines.push(bytes.subarray(start, stop));
    start = stop + 1;
  }
  return lines;
}
