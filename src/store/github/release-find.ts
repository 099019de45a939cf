import { formatDigest } from '../../model/digest.js';
import { printable } from '../../model/printable.js';
import { isBundleOf } from '../file.js';
import { BUNDLE_LINES_SUFFIX } from '../names.js';
import type { FindLimits, FoundBundle, FoundBundles, StoredSubject } from '../store.js';
import { beyondBudget, fitting } from '../byte-budget.js';
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
  let isPart = false;
  const leaveOut = (why: string): void => {
    isPart = true;
    skipped.push(why);
  };
  const candidates = candidatesAmong(all, subject);
  const fit = fittingAssets(candidates, limits);
  for (const asset of candidates) {
    const name = `"${printable(asset.name)}" of the release "${printable(release.tag)}"`;
    const largest = largestOf(asset, limits);
    if (bundles.length >= limits.count) leaveOut(`${name}: more than ${limits.count} bundles`);
    else if (!asset.complete) skipped.push(`${name}: its upload broke off`);
    else if (asset.size > largest) skipped.push(`${name}: larger than ${largest} bytes`);
    else if (!fit.has(asset)) leaveOut(`${name}: ${beyondBudget(asset.size)}`);
    else {
      const bytes = await assets.download(asset);
      const parts = isLines(asset) ? linesOf(bytes).filter((line) => speaksOf(line, subject.digest)) : [bytes];
      const small = parts.filter((part) => part.length <= limits.bytes);
      if (small.length < parts.length)
        skipped.push(`${name}: ${parts.length - small.length} bundles larger than ${limits.bytes} bytes`);
      const taken = small.slice(0, limits.count - bundles.length);
      if (taken.length < small.length)
        leaveOut(`${name}: ${small.length - taken.length} bundles beyond ${limits.count}`);
      bundles.push(...taken.map((part) => ({ from: asset.address, bytes: part })));
    }
  }
  const place = `the ${release.draft ? 'draft' : 'release'} "${printable(release.tag)}", for ${formatDigest(subject.digest)}`;
  return { bundles, lookedAt: [place], skipped, ...(isPart ? { isPart } : {}) };
}

/** Those that the subject's name tells first. */
function candidatesAmong(all: readonly Asset[], subject: StoredSubject): readonly Asset[] {
  const siblings = all.map(({ name }) => name);
  const stems = bundleStems(subject);
  const own = all.filter((asset) => !isLines(asset) && stems.some((stem) => isBundleOf(asset.name, stem, siblings)));
  return [...own, ...all.filter(isLines)];
}

function largestOf(asset: Asset, { bytes }: FindLimits): number {
  return isLines(asset) ? LARGEST_LINES_FILE : bytes;
}

/** Which are read for one digest, of those that the limit of number leaves. */
function fittingAssets(candidates: readonly Asset[], limits: FindLimits): ReadonlySet<Asset> {
  const readable = candidates.filter((asset) => asset.complete && asset.size <= largestOf(asset, limits));
  const own = readable.filter((asset) => !isLines(asset)).slice(0, limits.count);
  const lines = own.length < limits.count ? readable.filter(isLines) : [];
  return fitting(new Map([...own, ...lines].map((asset) => [asset, asset.size])));
}

function isLines({ name }: Asset): boolean {
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
