import { asWherefromError, fail } from '../../errors.js';
import { formatDigest, type Digest } from '../../model/digest.js';
import { printable } from '../../model/printable.js';
import type { SignedBundle, Store, Stored } from '../store.js';
import { githubApi } from './api.js';
import type { GithubApi, GithubOptions } from './api-shapes.js';
import { checkAttestations, repositoryFacts, shapeFault, type RepositoryFacts } from './attestation-check.js';
import { findAttestations } from './attestation-find.js';
import {
  attestationPages,
  createAttestation,
  fingerprintOf,
  firstPage,
  PER_PAGE,
  placeOf,
  type Fingerprints,
  type ListedAttestation,
} from './attestation-list.js';
import { fingerprint } from './bundle-text.js';
import { recordStorage } from './storage-records.js';

export interface GithubStoreOptions extends GithubOptions {
  /**
   * What the run's identity token says of the repository (`repository_visibility`), so that GitHub need not be asked.
   * Absent: asked for before signing.
   */
  readonly visibility?: string;
  /** Also tell the organisation's "linked artifacts" where each image lies that the bundle speaks of. Default: not. */
  readonly storageRecords?: { readonly version?: string };
}

/** What one run knows, so that it asks for nothing twice. */
interface Opened {
  readonly api: GithubApi;
  readonly options: GithubStoreOptions;
  /** What was listed for a digest before this run put anything under it. */
  readonly before: Map<string, Promise<readonly ListedAttestation[]>>;
  readonly fingerprints: Fingerprints;
  facts(): Promise<RepositoryFacts>;
}

/**
 * The store `github`: GitHub's attestations API. One listing serves doctor's line, the look-up of what is there already
 * and the comparison before the bundle is sent; then the listing is read once more: three requests in all for a new bundle.
 */
export function githubStore(options: GithubStoreOptions): Store {
  const opened = openAttestations(options);
  const look = async (digest: Digest): Promise<readonly ListedAttestation[]> => lookOnce(opened, digest);
  return {
    name: 'github',
    check: async (planned) =>
      checkAttestations({ api: opened.api, visibility: options.visibility, facts: opened.facts, look }, planned),
    put: async (bundle) => putAttestation(opened, bundle),
    find: async (subject, limits) =>
      findAttestations({ ...opened, pages: pagesKnown(opened, subject.digest) }, subject, limits),
  };
}

function openAttestations(options: GithubStoreOptions): Opened {
  const api = githubApi(options);
  let facts: Promise<RepositoryFacts> | undefined;
  return {
    api,
    options,
    before: new Map(),
    fingerprints: new Map(),
    facts: async () => {
      facts ??= repositoryFacts(api);
      return facts.catch((error: unknown) => {
        facts = undefined;
        throw error;
      });
    },
  };
}

async function lookOnce({ api, before }: Opened, digest: Digest): Promise<readonly ListedAttestation[]> {
  const key = formatDigest(digest);
  const looked = before.get(key) ?? firstPage(api, digest);
  before.set(key, looked);
  return looked.catch((error: unknown) => {
    before.delete(key);
    throw error;
  });
}

const TRIES = 3;
const PAUSE_MS = 1000;

async function putAttestation(opened: Opened, bundle: SignedBundle): Promise<Stored> {
  const fault = shapeFault(bundle);
  if (fault !== undefined) throw fault;
  const digest = bundle.subjects[0]?.digest;
  if (digest === undefined) throw new RangeError('a bundle without a subject');
  const listed = await lookOnce(opened, digest);
  const place = { digest, bytes: bundle.bytes, known: new Set(listed.map(placeOf)) };
  // From here on it is no longer what is there.
  opened.before.delete(formatDigest(digest));
  const present = await findSame(opened, place, listed);
  const stored = present === undefined ? await store(opened, place) : toStored(opened, 'present', present.id);
  return withRecords(opened, bundle, stored);
}

interface Place {
  /** Under which a reader will look for it. */
  readonly digest: Digest;
  readonly bytes: Buffer;
  /** Addresses of what was listed before: none of them is this bundle. */
  readonly known: ReadonlySet<string>;
}

/** What an earlier try of this run left is among the newest. */
const NEWEST = 30;

async function findSame(
  { api, fingerprints }: Opened,
  { bytes }: Place,
  all: readonly ListedAttestation[],
): Promise<ListedAttestation | undefined> {
  const ours = fingerprint(bytes);
  // Other services may write the same bundle with more blanks, but not with many more.
  const limits = { known: fingerprints, maxBytes: 2 * bytes.length + 4096 };
  for (const listed of all.slice(0, NEWEST)) {
    if (ours !== undefined && (await fingerprintOf(api, listed, limits)) === ours) return listed;
  }
  return undefined;
}

async function store(opened: Opened, place: Place): Promise<Stored> {
  const { api } = opened;
  for (let tried = 1; ; tried += 1) {
    try {
      const { id } = await createAttestation(api, place.bytes);
      if (!(await readBack(opened, place, id))) refuseUnlisted(api, place, id);
      return toStored(opened, 'written', id);
    } catch (error) {
      if (!mayTryAgain(error) || tried >= TRIES) throw error;
      await api.sleep(PAUSE_MS * 2 ** (tried - 1), asWherefromError(error).message);
      const there = await findSame(opened, place, await firstPage(api, place.digest));
      if (there !== undefined) return toStored(opened, 'written', there.id);
    }
  }
}

/**
 * The answer never came, so that what became of it has to be looked up. GitHub also answers 401, now and then, to a
 * job's valid token ("Requires authentication"), as many workflows' logs show.
 */
function mayTryAgain(error: unknown): boolean {
  const { code } = asWherefromError(error);
  return /^SERVICE_(UNREACHABLE|TIMEOUT|FAILED|ANSWER_MALFORMED)$|^STORE_UNAUTHORIZED$/.test(code);
}

/** Milliseconds before each look. */
const READ_BACK_PAUSES = [0, 1000, 2000, 4000, 8000];

/**
 * Whether a reader who asks for the digest is shown the bundle. The address of each listed bundle ends in the id of its
 * attestation, so that the listing alone proves it; where it does not, what is new in it is compared by its content.
 */
async function readBack(opened: Opened, place: Place, id: number): Promise<boolean> {
  const { api } = opened;
  for (const pause of READ_BACK_PAUSES) {
    if (pause > 0) await api.sleep(pause, 'GitHub does not list the attestation yet.');
    const all = await listAgain(api, place.digest);
    if (all.some((listed) => listed.id === id)) return true;
    const fresh = all.filter((listed) => listed.bundle !== undefined || !place.known.has(placeOf(listed)));
    if ((await findSame(opened, place, fresh)) !== undefined) return true;
  }
  return false;
}

/** GitHub took the bundle by then: that it cannot be asked at this moment is no reason to store it a second time. */
async function listAgain(api: GithubApi, digest: Digest): Promise<readonly ListedAttestation[]> {
  try {
    return await firstPage(api, digest);
  } catch (error) {
    if (/^SERVICE_(UNREACHABLE|TIMEOUT|FAILED)$/.test(asWherefromError(error).code)) return [];
    throw error;
  }
}

/** Nobody finds what is not listed, and the record of the run is all that holds it then. */
function refuseUnlisted({ name }: GithubApi, { digest }: Place, id: number): never {
  fail('STORE_READ_BACK', `${name} took the attestation as ${id}, but does not list it for ${formatDigest(digest)}.`, {
    remedy: 'GitHub may list it late: run again with --resume (in the action: `resume`), which looks for it first.',
  });
}

function toStored({ options }: Opened, outcome: 'written' | 'present', id: number | undefined): Stored {
  const page = `${options.serverUrl}/${options.repository}/attestations`;
  const location = printable(id === undefined ? page : `${page}/${id}`);
  const ids = id === undefined ? {} : { ids: { 'attestation-id': [String(id)], 'attestation-url': [location] } };
  return { locations: [{ location, outcome }], ...ids };
}

async function withRecords(opened: Opened, { subjects }: SignedBundle, stored: Stored): Promise<Stored> {
  const { storageRecords } = opened.options;
  if (storageRecords === undefined) return stored;
  const needs = { api: opened.api, version: storageRecords.version, facts: opened.facts };
  const { ids, warnings } = await recordStorage(needs, subjects);
  const all = [...(stored.warnings ?? []), ...warnings];
  return {
    ...stored,
    ids: { ...stored.ids, ...(ids.length > 0 ? { 'storage-record-ids': ids } : {}) },
    ...(all.length > 0 ? { warnings: all } : {}),
  };
}

/** A run that looked already does not ask for the first page again. */
async function* pagesKnown(opened: Opened, digest: Digest): AsyncGenerator<readonly ListedAttestation[]> {
  const first = await lookOnce(opened, digest);
  if (first.length < PER_PAGE) yield first;
  else yield* attestationPages(opened.api, digest);
}
