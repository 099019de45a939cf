/** The bundles that may speak of an artifact: read from the files that were named, or that lie beside it. */
import { stat } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';
import { WherefromError } from '../errors.js';
import type { Digest } from '../model/digest.js';
import { printable } from '../model/printable.js';
import { readUpTo } from '../store/bounded-file.js';
import { fitting } from '../store/byte-budget.js';
import { findBesides } from '../store/file.js';
import { type ReadBundle, readBundles } from './bundle.js';
import { attempt } from './outcome.js';
import { failReading, openRegularFile } from './regular-file.js';
import type { ArtifactSource } from './request.js';
import { imageOfPayload } from './simple-signing.js';

/** What a reader accepts is smaller; beyond this a file is not even read to its end. */
const MOST_BYTES = 129 * 1024 * 1024;
/** Of the files beside one artifact together, the smallest first: two of the largest. */
const MOST_BYTES_BESIDE = 2 * MOST_BYTES;

export interface Candidates {
  readonly bundles: readonly ReadBundle[];
  /** Paths, for the message when there is none. */
  readonly lookedAt: readonly string[];
}

/** Reads every bundle file once, however many artifacts ask for it. */
export class BundleFiles {
  readonly #read = new Map<string, Promise<readonly ReadBundle[]>>();

  /**
   * @param named files of bundles; empty: those beside the artifact
   * @throws WherefromError BUNDLE_MISSING, SUBJECT_* when a named file cannot be read
   */
  async candidates(artifact: ArtifactSource, digest: Digest, named: readonly string[]): Promise<Candidates> {
    const isNamed = named.length > 0;
    const lookedAt = isNamed || artifact.kind !== 'file' ? named : await besides(artifact.path);
    const all = await (isNamed ? this.#bundlesOfNamed(lookedAt) : this.#bundlesBeside(lookedAt));
    return { bundles: isNamed ? promisingBeforeOthers(all, digest) : mostPromisingFirst(all, digest), lookedAt };
  }

  async #bundlesOfNamed(paths: readonly string[]): Promise<readonly ReadBundle[]> {
    return (await Promise.all(paths.map(async (path) => this.#bundlesOf(path)))).flat();
  }

  /** Nobody chose these: whoever may add files to a folder may add many, and links to one that is large. */
  async #bundlesBeside(paths: readonly string[]): Promise<readonly ReadBundle[]> {
    const fit = fitting(new Map(await Promise.all(paths.map(sizeOf))), MOST_BYTES_BESIDE);
    const all: ReadBundle[] = [];
    for (const path of paths) all.push(...(fit.has(path) ? await this.#bundlesOf(path) : [tooMuch(path)]));
    return all;
  }

  async #bundlesOf(path: string): Promise<readonly ReadBundle[]> {
    const known = this.#read.get(path) ?? readFileOfBundles(path);
    this.#read.set(path, known);
    return known;
  }
}

async function sizeOf(path: string): Promise<readonly [string, number]> {
  return stat(path).then(
    ({ size }) => [path, Math.min(size, MOST_BYTES)],
    // Reading it says why.
    () => [path, 0],
  );
}

function tooMuch(path: string): ReadBundle {
  const detail = `${printable(path)} was not read: of the bundle files beside an artifact, at most ${MOST_BYTES_BESIDE / 1024 / 1024} MB are.`;
  const remedy = "Name the artifact's own bundle with --bundle.";
  return { from: printable(path), bundle: undefined, form: { verdict: 'failed', detail, remedy } };
}

/** Named as the artifact is: by whole paths, or from where we are. */
async function besides(artifact: string): Promise<readonly string[]> {
  const found = await findBesides(artifact);
  return isAbsolute(artifact) ? found : found.map((path) => relative('', path));
}

/** Of what merely lies in a place, bundles for other artifacts are no news where one for this artifact is there. */
export function mostPromisingFirst(all: readonly ReadBundle[], digest: Digest): readonly ReadBundle[] {
  const about = all.filter((one) => speaksOf(one, digest));
  return about.length > 0 ? about : all;
}

/** Those that name the artifact come first, so that a limit does not hide them. */
function promisingBeforeOthers(all: readonly ReadBundle[], digest: Digest): readonly ReadBundle[] {
  const about = all.filter((one) => speaksOf(one, digest));
  return [...about, ...all.filter((one) => !about.includes(one))];
}

/** A hint from what nobody has verified yet; the check `subject-digest` decides. */
function speaksOf({ bundle }: ReadBundle, { algorithm, hex }: Digest): boolean {
  const content = bundle?.content;
  if (content === undefined) return false;
  if (content.kind === 'message') {
    const { payload, digest } = content;
    const named = payload === undefined ? [digest] : imageNamedBy(payload);
    return named.some((one) => one.algorithm === algorithm && one.hex === hex);
  }
  return content.statement.subjects.some(({ digests }) => digests[algorithm]?.toLowerCase() === hex);
}

/** One, or none where the text names none. */
function imageNamedBy(payload: Buffer): readonly Digest[] {
  const named = attempt(() => imageOfPayload(payload));
  return named.ok ? [named.value] : [];
}

async function readFileOfBundles(path: string): Promise<readonly ReadBundle[]> {
  const bytes = await readBounded(path);
  const from = printable(path);
  try {
    return readBundles(bytes, from);
  } catch (error) {
    return [unreadableBundle(error, from)];
  }
}

/** What is no bundle at all, as a candidate that carries its refusal. */
export function unreadableBundle(error: unknown, from: string): ReadBundle {
  if (!(error instanceof WherefromError)) throw error;
  return { from, bundle: undefined, form: { verdict: 'failed', detail: error.message, remedy: error.remedy } };
}

async function readBounded(path: string): Promise<Buffer> {
  try {
    const file = await openRegularFile(path, 'bundle');
    try {
      return await readUpTo(file, MOST_BYTES);
    } finally {
      await file.close();
    }
  } catch (cause) {
    return failReading(path, cause);
  }
}
