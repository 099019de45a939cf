import { createHash } from 'node:crypto';
import { asWherefromError, fail, WherefromError } from '../../errors.js';
import { digestOf, type Digest } from '../../model/digest.js';
import { GITHUB_MOST_ASSETS } from '../../model/github.js';
import { printable } from '../../model/printable.js';
import type { PlannedStatementOf, SignedBundle, Store, Stored, StoredSubject, StoreLine } from '../store.js';
import { githubApi, type GithubApi, type GithubOptions } from './api.js';
import { ATTACH_TO_DRAFT, differs, releaseAssets, type Asset, type Assets } from './release-assets.js';
import { findAmongAssets } from './release-find.js';
import { findRelease, type Release } from './release-lookup.js';
import { bundleAssetName, bundleAssetNames, subjectAssetName } from './release-names.js';

export interface ReleaseStoreOptions extends GithubOptions {
  /** A tag, also one that a draft is going to have, or a release's id. */
  readonly release: string;
  /** As the user wrote it: `release:v1.0.0`. Default: `release`. */
  readonly name?: string;
}

/** What one run knows of the release: read once, kept up to date by what it uploads itself. */
interface Opened {
  readonly api: GithubApi;
  readonly assets: Assets;
  release(): Promise<Release>;
  /** @param fresh as it is now, and not as this run saw it before */
  listed(fresh?: boolean): Promise<Asset[]>;
}

const UPLOAD_TRIES = 3;
const PAUSE_MS = 1000;

/**
 * The store `release`: a bundle is an asset beside the artifact's own. Publishing a draft is its owner's step.
 * A bundle that is put under a taken name is `present` when it is the same, and otherwise STORE_CONFLICT.
 */
export function releaseStore(options: ReleaseStoreOptions): Store {
  const opened = openRelease(options);
  return {
    name: options.name ?? 'release',
    check: async (planned) => checkRelease(opened, planned),
    put: async (bundle) => putAsset(opened, bundle),
    find: async (subject, limits) =>
      findAmongAssets(
        { release: await opened.release(), all: await opened.listed(), assets: opened.assets },
        subject,
        limits,
      ),
  };
}

function openRelease(options: ReleaseStoreOptions): Opened {
  const api = githubApi(options);
  const assets = releaseAssets(api);
  let release: Promise<Release> | undefined;
  let listed: Promise<Asset[]> | undefined;
  const find = async (): Promise<Release> => {
    release ??= findRelease(api, options.release);
    return release.catch((error: unknown) => {
      release = undefined;
      throw error;
    });
  };
  return {
    api,
    assets,
    release: find,
    listed: async (fresh = false) => {
      if (fresh || listed === undefined) listed = find().then(async (found) => [...(await assets.list(found))]);
      return listed.catch((error: unknown) => {
        listed = undefined;
        throw error;
      });
    },
  };
}

async function checkRelease(opened: Opened, planned: readonly PlannedStatementOf[]): Promise<readonly StoreLine[]> {
  const { options, name } = opened.api;
  if (options.token === undefined) {
    const remedy = 'Give the job `permissions: contents: write` and its token: in the action `github-token`.';
    return [failed(new WherefromError('STORE_UNAUTHORIZED', `${name} takes assets only with a token.`, { remedy }))];
  }
  try {
    const release = await opened.release();
    if (release.immutable) return [failed(immutableError(release))];
    const all = await opened.listed();
    const state: StoreLine = {
      verdict: 'passed',
      detail: `The ${release.draft ? 'draft' : 'release'} "${printable(release.tag)}" of ${options.repository} takes assets; it has ${all.length}.`,
    };
    const lines = [...roomLines({ release, all, planned }), ...nameLines(all, planned)];
    return [state, ...lines, ...(await subjectLines(opened, all, planned))];
  } catch (error) {
    return [failed(asWherefromError(error))];
  }
}

function failed(error: WherefromError): StoreLine {
  return { verdict: 'failed', detail: error.message, remedy: error.remedy, error };
}

function immutableError({ tag }: Release): WherefromError {
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

/** What lies under the bundle's name may be this run's own from an earlier attempt, so it stops nothing yet. */
function nameLines(all: readonly Asset[], planned: readonly PlannedStatementOf[]): StoreLine[] {
  const names = new Set(planned.filter(({ subjects }) => subjects.length === 1).map(bundleAssetName));
  return all
    .filter(({ name, complete }) => complete && names.has(name))
    .map(({ name }) => ({
      verdict: 'warning',
      detail: `The release has an asset "${printable(name)}" already, which is never replaced.`,
      remedy: 'Unless it is recognised as this run’s own, remove it from the release to sign anew.',
    }));
}

/** An asset that is called as a subject has to be that subject. */
async function subjectLines(
  { assets }: Opened,
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

function assetOf(subject: StoredSubject, all: readonly Asset[]): Asset | undefined {
  const name = subjectAssetName(subject);
  return all.find((asset) => asset.complete && asset.name === name);
}

function otherSubject(asset: Asset, digest: Digest): WherefromError {
  return new WherefromError('STORE_CONFLICT', `On the release ${differs(asset, digest)}, which is to be attested.`, {
    remedy: 'Upload the file that is attested, or attest the one that is on the release.',
  });
}

function uncompared({ name }: Asset): StoreLine {
  return {
    verdict: 'warning',
    detail: `Whether the asset "${printable(name)}" is what is attested is unknown: GitHub names no digest of it.`,
    remedy: 'Upload it anew, and GitHub computes one.',
  };
}

async function putAsset(opened: Opened, bundle: SignedBundle): Promise<Stored> {
  const content = Buffer.concat([bundle.bytes, Buffer.from('\n')]);
  const digest = digestOf('sha256', createHash('sha256').update(content).digest('hex'));
  const release = await opened.release();
  for (const name of bundleAssetNames(bundle, content)) {
    const put = await putUnder(opened, { release, name, content, digest });
    if (put === undefined) continue;
    const warnings = await compareSubjects(opened, bundle.subjects);
    return {
      locations: [{ location: put.asset.address, outcome: put.outcome }],
      ...(warnings.length > 0 ? { warnings } : {}),
    };
  }
  return fail(
    'STORE_CONFLICT',
    `The release has another asset "${printable(bundleAssetName(bundle))}"; it was not replaced.`,
    {
      remedy: 'Remove that asset from the release, or attest for another release; then go on with --resume.',
    },
  );
}

interface Placing {
  readonly release: Release;
  readonly name: string;
  readonly content: Buffer;
  readonly digest: Digest;
}

interface Placed {
  readonly asset: Asset;
  readonly outcome: 'written' | 'present';
}

/** @returns undefined where another asset has the name */
async function putUnder(opened: Opened, placing: Placing): Promise<Placed | undefined> {
  const { assets } = opened;
  let lost: unknown;
  for (let tried = 0; tried < UPLOAD_TRIES; tried += 1) {
    // What an upload left behind whose end nobody saw is looked for before another one begins.
    const all = await opened.listed(tried > 0);
    const there = all.find(({ name }) => name === placing.name);
    if (there?.complete === true) {
      if ((await assets.has(there, placing.digest)) !== true) return undefined;
      return { asset: there, outcome: lost === undefined ? 'present' : 'written' };
    }
    // Source: GitHub REST API, "Upload a release asset": an empty asset of a failed upload can be safely deleted.
    if (there !== undefined) await assets.remove(there);
    if (placing.release.immutable) throw immutableError(placing.release);
    try {
      const asset = await assets.upload(placing.release, placing);
      if (asset === undefined) continue;
      all.push(asset);
      return { asset: await readBack(opened, placing, asset), outcome: 'written' };
    } catch (error) {
      if (!isLost(error)) throw error;
      lost = error;
      await opened.api.sleep(PAUSE_MS * 2 ** tried);
    }
  }
  throw lost ?? conflict(placing);
}

/** The answer never came, or was none: whether the asset was taken is unknown. */
function isLost(error: unknown): boolean {
  const { code } = asWherefromError(error);
  return /^SERVICE_(UNREACHABLE|TIMEOUT|FAILED|ANSWER_MALFORMED)$/.test(code);
}

function conflict({ name }: Placing): WherefromError {
  const message = `The release says that it has an asset "${printable(name)}", and does not list it.`;
  return new WherefromError('STORE_CONFLICT', message, {
    remedy: 'Somebody else may be uploading it at this moment: go on with --resume in a while.',
  });
}

async function readBack({ assets }: Opened, { digest, name }: Placing, uploaded: Asset): Promise<Asset> {
  const asset = await assets.get(uploaded.id);
  if (asset.complete && (await assets.has(asset, digest)) === true) return asset;
  return fail('STORE_READ_BACK', `GitHub took "${printable(name)}", but ${differs(asset, digest)}.`, {
    remedy: 'Remove that asset from the release, and go on with --resume.',
  });
}

/** Reading a few assets one by one costs less than the whole listing. */
const FEW_SUBJECTS = 2;

/** Once more after the upload: an asset may have been replaced meanwhile. */
async function compareSubjects(opened: Opened, subjects: readonly StoredSubject[]): Promise<string[]> {
  const known = await opened.listed();
  const named = subjects.filter((subject) => assetOf(subject, known) !== undefined);
  const few = named.length <= FEW_SUBJECTS;
  const all = few || named.length === 0 ? known : await opened.listed(true);
  const warnings: string[] = [];
  for (const subject of few ? named : subjects) {
    const before = assetOf(subject, all);
    if (before === undefined) continue;
    const asset = few ? await opened.assets.get(before.id) : before;
    const same = await opened.assets.has(asset, subject.digest);
    if (same === false) throw otherSubject(asset, subject.digest);
    if (same === undefined) warnings.push(uncompared(asset).detail);
  }
  return warnings;
}
