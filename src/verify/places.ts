/** The bundles that may speak of an artifact, from every place where they are looked for. */
import { resolve } from 'node:path';
import { asWherefromError, type WherefromError } from '../errors.js';
import { type Digest, formatDigest } from '../model/digest.js';
import { given } from '../model/given.js';
import { printable } from '../model/printable.js';
import type { Progress } from '../progress.js';
import type { FindLimits, FoundBundle, Store, StoredSubject } from '../store/store.js';
import { type ReadBundle, readBundles } from './bundle.js';
import { type BundleFiles, mostPromisingFirst, unreadableBundle } from './candidates.js';
import { fingerprint } from './fingerprint.js';
import type { ArtifactSource, VerifyRequest } from './request.js';

/**
 * Bytes of one bundle of a store, at most. The largest predicate that is attested here, 16 MB, is 22 MB in Base64; what
 * a store offers beyond this was not made for readers.
 */
const MOST_BUNDLE_BYTES = 32 * 1024 * 1024;

/** The one store that only an image has: beside itself. */
const REGISTRY = 'registry';

/** A store that could not be read to its end: it may hold what nobody saw. */
export interface UnreadStore {
  readonly store: string;
  readonly error: WherefromError;
}

export interface Gathered {
  readonly bundles: readonly ReadBundle[];
  /** Files, for the message when there is none. */
  readonly files: readonly string[];
  /** What the stores say that they read. */
  readonly places: readonly string[];
  readonly skipped: readonly string[];
  readonly unread: readonly UnreadStore[];
}

interface GatheringTask {
  readonly artifact: ArtifactSource;
  readonly digest: Digest;
  readonly files: BundleFiles;
  readonly stores: readonly Store[];
  readonly request: Pick<VerifyRequest, 'bundles' | 'limit'>;
  readonly progress: Progress;
}

/**
 * Reads what lies beside the artifact and what the stores hold for its digest. Named bundles are all that is looked at.
 * @throws WherefromError BUNDLE_MISSING, SUBJECT_* when a named file cannot be read
 */
export async function gather(task: GatheringTask): Promise<Gathered> {
  const { artifact, digest, files, stores, request, progress } = task;
  const asked = request.bundles.length > 0 ? [] : stores.filter((store) => holdsFor(store, artifact));
  const subject = subjectOf(artifact, digest);
  const limits = { count: request.limit, bytes: MOST_BUNDLE_BYTES };
  const [beside, ...answers] = await Promise.all([
    files.candidates(artifact, digest, request.bundles),
    ...asked.map(async (store) => ask(store, { subject, limits, progress })),
  ]);
  const found = answers.map(({ bundles }) => bundles);
  return {
    // In turns, so that no place can fill the limit with what hides another place's.
    bundles:
      found.length === 0 ? beside.bundles : mostPromisingFirst(unite(inTurns([beside.bundles, ...found])), digest),
    files: beside.lookedAt,
    places: answers.flatMap(({ lookedAt }) => lookedAt.map(printable)),
    skipped: answers.flatMap(({ skipped }) => skipped.map(printable)),
    unread: answers.flatMap(({ unread }) => unread),
  };
}

function holdsFor(store: Store, { kind }: ArtifactSource): boolean {
  return store.name !== REGISTRY || kind === 'image';
}

function subjectOf(artifact: ArtifactSource, digest: Digest): StoredSubject {
  switch (artifact.kind) {
    case 'file':
      return { name: artifact.path, digest, path: resolve(artifact.path) };
    case 'digest':
      return { name: formatDigest(digest), digest };
    case 'image':
      return { name: `${artifact.image.registry}/${artifact.image.name}`, digest };
  }
}

interface Answer {
  readonly bundles: readonly ReadBundle[];
  readonly lookedAt: readonly string[];
  readonly skipped: readonly string[];
  readonly unread: readonly UnreadStore[];
}

interface Question {
  readonly subject: StoredSubject;
  readonly limits: FindLimits;
  readonly progress: Progress;
}

async function ask(store: Store, { subject, limits, progress }: Question): Promise<Answer> {
  const step = progress.begin(`Looking in ${printable(store.name)} for ${formatDigest(subject.digest)}`);
  try {
    const { bundles, lookedAt, skipped } = await store.find(subject, limits);
    return { bundles: bundles.flatMap((found) => readFound(found, limits)), lookedAt, skipped, unread: [] };
  } catch (cause) {
    const error = asWherefromError(cause);
    // A defect, a wrong request or an interruption is no state of the store.
    if (error.exitCode !== 3 || error.code === 'INTERNAL') throw error;
    return { bundles: [], lookedAt: [], skipped: [], unread: [{ store: store.name, error }] };
  } finally {
    step.end();
  }
}

function readFound({ from: place, bytes, ...found }: FoundBundle, limits: FindLimits): readonly ReadBundle[] {
  const from = printable(place);
  if (bytes.length > limits.bytes) {
    const detail = `${from} is larger than ${limits.bytes / 1024 / 1024} MB.`;
    return [{ from, bundle: undefined, form: { verdict: 'failed', detail } }];
  }
  try {
    return readBundles(bytes, from).map((read) => withCircumstances(read, found));
  } catch (error) {
    return [unreadableBundle(error, from)];
  }
}

/** What the store knows, and no bundle can say of itself. */
function withCircumstances(read: ReadBundle, { payload, older }: Omit<FoundBundle, 'from' | 'bytes'>): ReadBundle {
  const { bundle } = read;
  if (bundle === undefined) return read;
  const { content } = bundle;
  const signed = content.kind === 'message' ? { ...content, ...given({ payload }) } : content;
  return { ...read, bundle: { ...bundle, content: signed, ...given({ older }) } };
}

/** The first of each list, then the second of each, and so on. */
function inTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }).flatMap((_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1)));
}

/** One bundle that lies in several places is one attestation. */
function unite(all: readonly ReadBundle[]): ReadBundle[] {
  const united = new Map<unknown, ReadBundle>();
  for (const read of all) {
    const key = read.bundle === undefined ? read : fingerprint(read.bundle);
    const known = united.get(key);
    united.set(key, known === undefined ? read : { ...known, alsoFrom: [...(known.alsoFrom ?? []), read.from] });
  }
  return [...united.values()];
}
