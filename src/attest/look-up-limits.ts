/** How much of what stores offer is read before signing: others may put there whatever they like. */
import type { Predicate } from '../model/statement.js';
import type { FindLimits } from '../store/store.js';
import { digestOfBytes } from './made.js';
import type { PlannedBundle } from './outputs.js';
import type { PlannedStatement } from './statement.js';

const KB = 1024;
const MB = 1024 * KB;
/** Per subject and store. */
const MOST_BUNDLES = 100;
const FEWEST_BUNDLES = 4;
const MOST_READ_BYTES = 32 * MB;
/** A bundle but for its payload: certificate, log entries and timestamps, several times over. */
const WITNESS_BYTES = 128 * KB;
/** A token is at most this long, and provenance is made of its claims. */
const PROVENANCE_BYTES = 64 * KB;
/** Statements looked up at once, and of what size. */
const ASKED_AT_ONCE = 4;
const SMALL_BYTES = MB;
const MANY_SUBJECTS = 1024;
/** Bundles kept of one run, and more for each of its statements: tens of thousands are one run's own. */
const MOST_KEPT_BYTES = 64 * MB;
const KEPT_BYTES_EACH = 16 * KB;

/** The bytes that the statement's own bundle has at most; anything larger is another one. */
export function limitsOf(statement: PlannedStatement, given: Predicate | undefined): FindLimits {
  const [type, content] = [given?.type ?? '', {}];
  const predicate = given === undefined ? PROVENANCE_BYTES : predicateBytes(given);
  const payload = statement.bytes({ type, content }).length + predicate;
  const bytes = Math.ceil(payload / 3) * 4 + WITNESS_BYTES;
  const count = Math.min(Math.max(Math.floor(MOST_READ_BYTES / bytes), FEWEST_BUNDLES), MOST_BUNDLES);
  return { count, bytes, scope: 'current' };
}

export function lanesOf(bundles: readonly PlannedBundle[], given: Predicate | undefined): number {
  const isLarge = bundles.some(({ statement }) => statement.subjects.length > MANY_SUBJECTS);
  return isLarge || (given !== undefined && predicateBytes(given) > SMALL_BYTES) ? 1 : ASKED_AT_ONCE;
}

function predicateBytes({ text, content }: Predicate): number {
  return Buffer.byteLength(text ?? JSON.stringify(content));
}

/** Bytes of bundles that a run with so many statements keeps. */
export function roomFor(statements: number): number {
  return MOST_KEPT_BYTES + statements * KEPT_BYTES_EACH;
}

/** Bundles kept in memory, each once, up to a size of all together. */
export class KeptBundles {
  readonly #byDigest = new Map<string, Buffer>();
  #room: number;

  /** @param room bytes of all together */
  constructor(room: number) {
    this.#room = room;
  }

  /** @returns the one that is kept; undefined where there is no more room */
  keep(bytes: Buffer): Buffer | undefined {
    const digest = digestOfBytes(bytes);
    const known = this.#byDigest.get(digest);
    if (known !== undefined) return known;
    if (bytes.length > this.#room) return undefined;
    this.#room -= bytes.length;
    this.#byDigest.set(digest, bytes);
    return bytes;
  }
}
