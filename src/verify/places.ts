/** The bundles that may speak of an artifact, from every place where they are looked for. */
import { hash } from 'node:crypto';
import { resolve } from 'node:path';
import { asWherefromError, type WherefromError } from '../errors.js';
import { type Digest, formatDigest } from '../model/digest.js';
import { given } from '../model/given.js';
import { printable } from '../model/printable.js';
import type { Progress } from '../progress.js';
import { MOST_BYTES_IN_ALL } from '../store/byte-budget.js';
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
  const { bundles: found, skipped } = readAll(
    answers.map(({ contents }) => contents),
    limits,
  );
  return {
    // In turns, so that no place can fill the limit with what hides another place's.
    bundles:
      found.length === 0 ? beside.bundles : mostPromisingFirst(unite(inTurns([beside.bundles, ...found])), digest),
    files: beside.lookedAt,
    places: answers.flatMap(({ lookedAt }) => lookedAt.map(printable)),
    skipped: [...answers.flatMap((answer) => answer.skipped.map(printable)), ...skipped],
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

/** What a store holds once or several times: read once, and told with every place. */
interface Content extends FoundBundle {
  readonly alsoFrom: readonly string[];
}

interface Answer {
  readonly contents: readonly Content[];
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
    const { bundles, lookedAt, skipped, unread = [] } = await store.find(subject, limits);
    return {
      contents: contentsOf(bundles),
      lookedAt,
      skipped,
      unread: unread.map((error) => ({ store: store.name, error })),
    };
  } catch (cause) {
    const error = asWherefromError(cause);
    // A defect, a wrong request or an interruption is no state of the store.
    if (error.exitCode !== 3 || error.code === 'INTERNAL') throw error;
    return { contents: [], lookedAt: [], skipped: [], unread: [{ store: store.name, error }] };
  } finally {
    step.end();
  }
}

function contentsOf(bundles: readonly FoundBundle[]): readonly Content[] {
  const contents = new Map<string, Content>();
  for (const found of bundles) {
    const { bytes, payload, older } = found;
    const key = JSON.stringify([hash('sha256', bytes), payload && hash('sha256', payload), older]);
    const known = contents.get(key);
    contents.set(
      key,
      known === undefined ? { ...found, alsoFrom: [] } : { ...known, alsoFrom: [...known.alsoFrom, found.from] },
    );
  }
  return [...contents.values()];
}

/** The bundles of each store, within what is read for one artifact. */
function readAll(
  stores: readonly (readonly Content[])[],
  limits: FindLimits,
): { readonly bundles: readonly (readonly ReadBundle[])[]; readonly skipped: readonly string[] } {
  const readable = stores.map((contents) => contents.filter(({ bytes }) => bytes.length <= limits.bytes));
  const fit = fittingInTurns(readable);
  const beyond = readable.flat().filter((content) => !fit.has(content));
  return {
    bundles: stores.map((contents) =>
      contents.filter((one) => !beyond.includes(one)).flatMap((one) => readContent(one, limits)),
    ),
    skipped: beyond.flatMap(({ from, alsoFrom, bytes }) =>
      [from, ...alsoFrom].map(
        (place) =>
          `${printable(place)}: it has ${bytes.length} bytes, and not more than ${MOST_BYTES_IN_ALL} are read for one artifact`,
      ),
    ),
  };
}

/** The smallest of each store, then the next of each: nobody can fill one store so that another's are not read. */
function fittingInTurns(stores: readonly (readonly Content[])[]): ReadonlySet<Content> {
  const fit = new Set<Content>();
  let room = MOST_BYTES_IN_ALL;
  for (const content of inTurns(stores.map((all) => all.toSorted((a, b) => a.bytes.length - b.bytes.length)))) {
    if (content.bytes.length > room) continue;
    room -= content.bytes.length;
    fit.add(content);
  }
  return fit;
}

function readContent({ from: place, bytes, alsoFrom, ...found }: Content, limits: FindLimits): readonly ReadBundle[] {
  const from = printable(place);
  const others = alsoFrom.map(printable);
  if (bytes.length > limits.bytes) {
    const detail = `${from} is larger than ${limits.bytes / 1024 / 1024} MB.`;
    return [withPlaces({ from, bundle: undefined, form: { verdict: 'failed', detail } }, from, others)];
  }
  try {
    return readBundles(bytes, from).map((read) => withPlaces(withCircumstances(read, found), from, others));
  } catch (error) {
    return [withPlaces(unreadableBundle(error, from), from, others)];
  }
}

/** A bundle's own place in the content, its line, is the same wherever that lies. */
function withPlaces(read: ReadBundle, place: string, others: readonly string[]): ReadBundle {
  const line = read.from.slice(place.length);
  return others.length === 0 ? read : { ...read, alsoFrom: others.map((other) => `${other}${line}`) };
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
    united.set(
      key,
      known === undefined
        ? read
        : { ...known, alsoFrom: [...(known.alsoFrom ?? []), read.from, ...(read.alsoFrom ?? [])] },
    );
  }
  return [...united.values()];
}
