import { createHash } from 'node:crypto';
import { asWherefromError, fail, WherefromError } from '../../errors.js';
import { digestOf, type Digest } from '../../model/digest.js';
import { printable } from '../../model/printable.js';
import type { SignedBundle, Store, Stored, StoredSubject } from '../store.js';
import { githubApi } from './api.js';
import type { GithubOptions } from './api-shapes.js';
import { differs, releaseAssets, type Asset } from './release-assets.js';
import {
  assertNameFree,
  assetOf,
  checkRelease,
  immutableError,
  otherSubject,
  takenName,
  uncompared,
  type OpenedRelease,
} from './release-check.js';
import { findAmongAssets } from './release-find.js';
import { findRelease, type Release } from './release-lookup.js';
import { bundleAssetNames } from './release-names.js';

export interface ReleaseStoreOptions extends GithubOptions {
  /** A tag, also one that a draft is going to have, or a release's id. */
  readonly release: string;
  /** As the user wrote it: `release:v1.0.0`. Default: `release`. */
  readonly name?: string;
}

const UPLOAD_TRIES = 3;
const PAUSE_MS = 1000;
/** A bundle is uploaded in less. */
const UNDER_WAY_MS = 5000;

/**
 * The store `release`: a bundle is an asset beside the artifact's own. Publishing a draft is its owner's step.
 * A bundle that is put under a taken name is `present` when it is the same, and otherwise STORE_CONFLICT.
 */
export function releaseStore(options: ReleaseStoreOptions): Store {
  const opened = openRelease(options);
  return {
    name: options.name ?? 'release',
    check: async (planned) => checkRelease(opened, planned),
    assertFree: async (planned) => assertNameFree(opened, planned),
    put: async (bundle) => putAsset(opened, bundle),
    find: async (subject, limits) =>
      findAmongAssets(
        { release: await opened.release(), all: await opened.listed(), assets: opened.assets },
        subject,
        limits,
      ),
  };
}

function openRelease(options: ReleaseStoreOptions): OpenedRelease {
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

async function putAsset(opened: OpenedRelease, bundle: SignedBundle): Promise<Stored> {
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
  throw takenName(release, bundle);
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
async function putUnder(opened: OpenedRelease, placing: Placing): Promise<Placed | undefined> {
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
    if (there !== undefined && (await isUnderWay(opened, there))) continue;
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
      await opened.api.sleep(PAUSE_MS * 2 ** tried, asWherefromError(error).message);
    }
  }
  throw lost ?? conflict(placing);
}

/** What was empty when it was listed may be somebody's finished upload by now, or in a moment. */
async function isUnderWay({ api, assets }: OpenedRelease, { id }: Asset): Promise<boolean> {
  await api.sleep(UNDER_WAY_MS, 'An upload of the same name may be under way.');
  return (await assets.get(id))?.complete === true;
}

/** The answer never came, or was none: whether the asset was taken is unknown. */
function isLost(error: unknown): boolean {
  const { code } = asWherefromError(error);
  return /^SERVICE_(UNREACHABLE|TIMEOUT|FAILED|ANSWER_MALFORMED)$/.test(code);
}

function conflict({ name }: Placing): WherefromError {
  const message = `The release says that it has an asset "${printable(name)}", and does not list it.`;
  return new WherefromError('STORE_CONFLICT', message, {
    remedy: 'Somebody else may be uploading it at this moment: wait until that has ended.',
  });
}

async function readBack({ assets }: OpenedRelease, { digest, name }: Placing, uploaded: Asset): Promise<Asset> {
  const asset = await assets.get(uploaded.id);
  if (asset?.complete === true && (await assets.has(asset, digest)) === true) return asset;
  const now = asset === undefined ? 'it is gone' : differs(asset, digest);
  return fail('STORE_READ_BACK', `GitHub took "${printable(name)}", but now ${now}.`, {
    remedy: 'Look who else writes to this release; remove that asset where it is there.',
  });
}

/** Reading a few assets one by one costs less than the whole listing. */
const FEW_SUBJECTS = 2;

/** Once more after the upload: an asset may have been replaced meanwhile. */
async function compareSubjects(opened: OpenedRelease, subjects: readonly StoredSubject[]): Promise<string[]> {
  const known = await opened.listed();
  const warnings: string[] = [];
  for (const { asset, digest } of await assetsNow(opened, withAssets(subjects, known))) {
    const same = await opened.assets.has(asset, digest);
    if (same === false) throw otherSubject(asset, digest);
    if (same === undefined) warnings.push(uncompared(asset).detail);
  }
  return warnings;
}

interface SubjectAsset {
  readonly subject: StoredSubject;
  readonly asset: Asset;
  readonly digest: Digest;
}

function withAssets(subjects: readonly StoredSubject[], all: readonly Asset[]): SubjectAsset[] {
  return subjects.flatMap((subject) => {
    const asset = assetOf(subject, all);
    return asset === undefined ? [] : [{ subject, asset, digest: subject.digest }];
  });
}

async function assetsNow(opened: OpenedRelease, before: readonly SubjectAsset[]): Promise<SubjectAsset[]> {
  const now: SubjectAsset[] = [];
  for (const one of before.length <= FEW_SUBJECTS ? before : []) {
    const asset = await opened.assets.get(one.asset.id);
    if (asset !== undefined) now.push({ ...one, asset });
  }
  // One that was deleted may have been uploaded anew.
  if (now.length === before.length) return now;
  return withAssets(
    before.map(({ subject }) => subject),
    await opened.listed(true),
  );
}
