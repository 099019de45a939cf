/**
 * The list of referrers under a tag, for registries without the referrers API. Several writers replace it as a whole, and
 * most registries ignore `If-Match`: so it is read again after each write, and whatever got lost is put back.
 */
import { fail, WherefromError } from '../../errors.js';
import { type IndexDocument, type IndexEntry, lists } from './index-document.js';
import { OCI_INDEX } from './media-types.js';
import { type OciWorld, pause } from './oci-world.js';
import { readIndexTag, refuseTag, type TaggedIndex } from './read-index-tag.js';
import type { OciDigest, RepositoryClient } from './registry.js';
import { indexTag } from './tags.js';

const MOST_WRITES = 16;
/** A registry that does not see yet what was pushed a moment ago refuses a list with it in it. */
const MOST_REFUSALS = 3;
const READS_AFTERWARDS = 2;
const SHORTEST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;
/** Of the time that our own reading and writing takes: another writer between its reading and writing is no slower. */
const PAUSE_FACTOR = 4;
/** Manifests asked for at a time. */
const AT_ONCE = 6;
/** And in all: whoever may write lists can list what never existed. */
const MOST_ASKED = 10_000;
/** Looks at one list after another, each of which lacks something new: after these, nothing more is waited for. */
const MOST_LOOKS = 8;
/** Of entries that are kept to be put back. */
const MOST_SEEN_BYTES = 32 * 1024 * 1024;

export interface TagListing {
  readonly outcome: 'written' | 'present';
  /** Entries of others that vanished meanwhile and were put back. */
  readonly restored: readonly OciDigest[];
  /** Entries whose manifests were deleted, taken out because the registry takes no list with them in it. */
  readonly dropped: readonly OciDigest[];
}

export interface ListUnderTag {
  readonly repository: RepositoryClient;
  readonly subject: OciDigest;
  readonly ours: IndexEntry;
  /** Every entry that was ever seen under this tag in this run; grows. */
  readonly seen: Map<OciDigest, IndexEntry>;
  readonly world: OciWorld;
}

/**
 * Lists a manifest under the index tag of its subject, and makes sure that it stays listed.
 * @throws WherefromError STORE_CONFLICT when the tag is something else, or other writers keep replacing it;
 * STORE_READ_BACK when what was written is never read
 */
export async function listUnderTag(options: ListUnderTag): Promise<TagListing> {
  return new TagWriter(options).list();
}

class TagWriter {
  readonly #options: ListUnderTag;
  readonly #tag: string;
  readonly #exists = new Map<OciDigest, boolean>();
  readonly #restored = new Set<OciDigest>();
  readonly #dropped = new Set<OciDigest>();
  #writes = 0;
  #refusals = 0;
  #looks = 0;
  #room = MOST_SEEN_BYTES;
  #everListed = false;
  /** The index that a condition was refused for: a second refusal for the same one means that conditions do not work here. */
  #refusedFor: OciDigest | undefined;
  #conditional = true;

  constructor(options: ListUnderTag) {
    this.#options = options;
    this.#tag = indexTag(options.subject);
  }

  async list(): Promise<TagListing> {
    const { repository, ours, world } = this.#options;
    let intact = 0;
    for (;;) {
      const started = world.now().getTime();
      const tagged = await this.#read();
      const lost = this.#lostFrom(tagged.index);
      if ((await this.#lookFor(lost)) && (this.#looks += 1) < MOST_LOOKS) continue;
      this.#looks = 0;
      const missing = lost.filter(({ descriptor }) => this.#exists.get(descriptor.digest) === true);
      if (!lists(tagged.index, ours.descriptor)) missing.push(ours);
      if (missing.length === 0) {
        intact += 1;
        if (this.#writes === 0) return { outcome: 'present', restored: [], dropped: [] };
        if (intact === READS_AFTERWARDS) break;
      } else {
        intact = 0;
        if (this.#writes === MOST_WRITES) this.#failFor(missing);
        const isWritten = await this.#write(tagged, missing);
        if (isWritten && repository.isExclusive === true) break;
      }
      await this.#pause(world.now().getTime() - started);
    }
    return { outcome: 'written', restored: [...this.#restored], dropped: [...this.#dropped] };
  }

  async #read(): Promise<TaggedIndex> {
    const { repository, subject, ours } = this.#options;
    const read = await readIndexTag(repository, subject);
    if (!read.ok) return refuseTag(repository, subject, read);
    read.tagged.index.entries.forEach((entry) => this.#see(entry));
    this.#everListed ||= lists(read.tagged.index, ours.descriptor);
    return read.tagged;
  }

  #see({ descriptor, text }: IndexEntry): void {
    const { seen } = this.#options;
    if (seen.get(descriptor.digest)?.text === text) return;
    this.#room -= text.length;
    // A copy: a part of a text keeps the whole list in memory.
    if (this.#room >= 0) seen.set(descriptor.digest, { descriptor, text: Buffer.from(text).toString() });
  }

  #lostFrom(index: IndexDocument): IndexEntry[] {
    const { seen, ours } = this.#options;
    return [...seen.values()].filter(
      ({ descriptor: { digest } }) =>
        digest !== ours.descriptor.digest && !index.digests.has(digest) && this.#exists.get(digest) !== false,
    );
  }

  /**
   * Asks which of these manifests still exist: what was deleted stays deleted. It takes time, in which others write.
   * @returns whether anything was asked
   */
  async #lookFor(entries: readonly IndexEntry[]): Promise<boolean> {
    const unknown = entries
      .filter(({ descriptor }) => !this.#exists.has(descriptor.digest))
      .slice(0, MOST_ASKED - this.#exists.size);
    for (let at = 0; at < unknown.length; at += AT_ONCE) {
      const part = unknown.slice(at, at + AT_ONCE).map(({ descriptor }) => descriptor.digest);
      const found = await Promise.all(part.map(async (digest) => this.#options.repository.head(digest)));
      part.forEach((digest, index) => this.#exists.set(digest, found[index] !== undefined));
    }
    return unknown.length > 0;
  }

  /** @returns false when it has to be done again: somebody else wrote in between, or the list holds what is gone */
  async #write({ index, digest, etag }: TaggedIndex, missing: readonly IndexEntry[]): Promise<boolean> {
    const { repository, ours } = this.#options;
    const ifMatch = digest === undefined ? null : etag;
    const condition = this.#conditional && ifMatch !== undefined ? { ifMatch } : {};
    const gone = index.entries.filter((entry) => this.#isGone(entry));
    this.#writes += 1;
    try {
      const bytes = index.with(missing, gone);
      await repository.putManifest({ reference: this.#tag, mediaType: OCI_INDEX, bytes, ...condition });
    } catch (error) {
      const code = error instanceof WherefromError ? error.code : undefined;
      if (code === 'STORE_CONFLICT' && 'ifMatch' in condition) {
        const version = digest ?? 'none';
        if (this.#refusedFor === version) this.#conditional = false;
        this.#refusedFor = version;
        return false;
      }
      const isRefused = code === 'SERVICE_REFUSED' || code === 'STORE_NOT_FOUND';
      if (isRefused && gone.length === 0 && (await this.#lookForGone(index))) return false;
      if (isRefused && (this.#refusals += 1) < MOST_REFUSALS) return false;
      throw error;
    }
    for (const { descriptor } of missing) if (descriptor !== ours.descriptor) this.#restored.add(descriptor.digest);
    for (const { descriptor } of gone) this.#dropped.add(descriptor.digest);
    return true;
  }

  #isGone({ descriptor }: IndexEntry): boolean {
    return this.#exists.get(descriptor.digest) === false;
  }

  /** Most registries refuse a list with a manifest in it that was deleted: one such would shut everybody else out. */
  async #lookForGone({ entries }: IndexDocument): Promise<boolean> {
    await this.#lookFor(entries);
    return entries.some((entry) => this.#isGone(entry));
  }

  async #pause(roundTripMs: number): Promise<void> {
    const growth = 1.5 ** Math.max(0, this.#writes - 1);
    const base = Math.max(SHORTEST_PAUSE_MS, PAUSE_FACTOR * roundTripMs) * growth;
    await pause(this.#options.world, Math.min(LONGEST_PAUSE_MS, base));
  }

  #failFor(missing: readonly IndexEntry[]): never {
    const { repository, ours } = this.#options;
    const digests = missing.map(({ descriptor }) => descriptor.digest);
    const isOurs = digests.includes(ours.descriptor.digest);
    const others = digests.filter((digest) => digest !== ours.descriptor.digest);
    const what = [...(isOurs ? ['the attestation'] : []), ...others.map((digest) => `another one, ${digest}`)].join(
      ', ',
    );
    const where = `the tag ${this.#tag} of ${repository.label}`;
    if (isOurs && !this.#everListed) {
      return fail('STORE_READ_BACK', `After ${MOST_WRITES} writes, ${where} still does not list ${what}.`, {
        remedy: 'The registry does not keep what it says that it wrote: ask whoever runs it.',
      });
    }
    return fail(
      'STORE_CONFLICT',
      `Other writers keep replacing ${where}: missing after ${MOST_WRITES} writes: ${what}.`,
      {
        remedy: 'Run again with --resume when the other writers have ended.',
      },
    );
  }
}
