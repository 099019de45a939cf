/** An OCI image layout directory as a repository. Source: OCI Image Format Specification 1.1, "OCI Image Layout Specification". */
import { createHash } from 'node:crypto';
import { fail } from '../../errors.js';
import { printable } from '../../model/printable.js';
import { parseStrictJson } from '../../model/strict-json.js';
import { digestOf } from './attestation-manifest.js';
import { isJsonObject, parseDescriptor } from './descriptor.js';
import { EMPTY_INDEX, entryOf, type IndexDocument, type IndexEntry, parseIndex } from './index-document.js';
import { LayoutFiles } from './layout-files.js';
import { OCI_INDEX, OCI_MANIFEST } from './media-types.js';
import { isOciDigest, isTag } from './reference.js';
import type { Descriptor, OciDigest, OciManifest, PutManifest, Referrers, RepositoryClient } from './registry.js';
import { indexTag } from './tags.js';

const TAG = 'org.opencontainers.image.ref.name';
const VERSION_FILE = 'oci-layout';
const VERSION = Buffer.from('{"imageLayoutVersion":"1.0.0"}');
const INDEX_FILE = 'index.json';
const MOST_INDEX_BYTES = 64 * 1024 * 1024;
const MOST_MANIFEST_BYTES = 4 * 1024 * 1024;
/** Of manifests, read to list the referrers of one digest: 50,000 attestations. Kept are no more. */
const MOST_LISTED_BYTES = 64 * 1024 * 1024;
/** Tags that say of what their manifest is an attestation; see `ownTag`, `indexTag`. */
const DIGEST_TAG = /^(sha(?:256|512)-[0-9a-f]{64})(?:\.[0-9a-f]{16})?$/;

/** @param directory made, with its layout, at the first write where it is missing or empty */
export function openLayout(directory: string): RepositoryClient {
  return new Layout(new LayoutFiles(directory));
}

class Layout implements RepositoryClient {
  readonly label: string;
  readonly repository;
  readonly isExclusive = true;
  readonly #files: LayoutFiles;
  /** What a manifest refers to never changes. */
  readonly #referrers = new Map<OciDigest, Referrer>();
  #room = MOST_LISTED_BYTES;
  #isThere = false;

  constructor(files: LayoutFiles) {
    this.#files = files;
    this.label = `oci-layout:${printable(files.directory)}`;
    this.repository = { registry: '', name: files.directory };
  }

  async exists(): Promise<boolean> {
    return this.#hasVersion();
  }

  async manifest(reference: string, { maxBytes = MOST_MANIFEST_BYTES } = {}): Promise<OciManifest | undefined> {
    const byDigest = isOciDigest(reference);
    const listed = byDigest ? undefined : find(await this.#index(), reference)?.descriptor;
    const digest = byDigest ? reference : listed?.digest;
    if (digest === undefined) return undefined;
    const bytes = await this.#read(digest, maxBytes);
    if (bytes === undefined) return undefined;
    const mediaType = mediaTypeOf(bytes);
    if (mediaType !== undefined) return { mediaType, digest, bytes, ...(byDigest ? {} : { etag: digest }) };
    // What a tag names is there, whatever it is: a writer who took it for nothing would replace it.
    return byDigest ? undefined : this.#files.malformed(this.#files.blob(digest), 'is tagged, and is no manifest');
  }

  async head(reference: string): Promise<Descriptor | undefined> {
    const manifest = await this.manifest(reference);
    if (manifest === undefined) return undefined;
    const { mediaType, digest, bytes } = manifest;
    return { mediaType, digest, size: bytes.length };
  }

  async putManifest({ reference, mediaType, bytes, ifMatch }: PutManifest): Promise<{ readonly subject?: string }> {
    const digest = digestOf(bytes);
    if (!isTag(reference) && reference !== digest) {
      return fail('REFERENCE_MALFORMED', `"${printable(reference)}" is neither a tag nor this manifest's digest.`, {
        remedy: 'Name a tag.',
      });
    }
    await this.#prepare();
    await this.putBlob(bytes);
    await this.#files.alone(async () => {
      const index = await this.#index();
      const before = find(index, reference);
      if (ifMatch !== undefined && (before?.descriptor.digest ?? null) !== ifMatch) {
        return fail('STORE_CONFLICT', `"${reference}" was written by somebody else meanwhile.`, {
          remedy: 'Run again with --resume.',
        });
      }
      const entry = entryOf(listedAs(reference, { mediaType, digest, size: bytes.length }, referrerOf(bytes)));
      const isListed = before?.descriptor.digest === digest;
      if (!isListed) await this.#writeIndex(index.with([entry], before === undefined ? [] : [before]));
    });
    return {};
  }

  async putBlob(bytes: Buffer): Promise<{ readonly digest: OciDigest; readonly outcome: 'written' | 'present' }> {
    const digest = digestOf(bytes);
    const file = this.#files.blob(digest);
    // A damaged file is replaced, not read to its end.
    const present = await this.#files.read(file, bytes.length).catch(() => undefined);
    if (present?.equals(bytes) === true) return { digest, outcome: 'present' };
    await this.#prepare();
    await this.#files.write(file, bytes);
    return { digest, outcome: 'written' };
  }

  async blob({ digest, size }: Pick<Descriptor, 'digest' | 'size'>): Promise<Buffer> {
    const bytes = await this.#read(digest, size);
    return bytes ?? this.#files.malformed(this.#files.blob(digest), 'is not there');
  }

  async hasBlob(digest: OciDigest): Promise<boolean> {
    return (await this.#read(digest, MOST_MANIFEST_BYTES)) !== undefined;
  }

  /** Every manifest of the index that refers to the subject; what cannot be read refers to nothing. */
  async referrers(
    subject: OciDigest,
    { artifactType, limit }: { readonly artifactType?: string; readonly limit: number },
  ): Promise<Referrers> {
    const manifests = new Map<OciDigest, Descriptor>();
    const listing = (more: boolean): Referrers => ({ kind: 'index', manifests: [...manifests.values()], more });
    let looks = 0;
    let room = MOST_LISTED_BYTES;
    for (const { descriptor } of (await this.#index()).entries) {
      if (saysOtherSubject(descriptor, subject) || manifests.has(descriptor.digest)) continue;
      if (looks === limit || room <= 0) return listing(true);
      looks += 1;
      const referrer = await this.#referrer(descriptor.digest);
      room -= referrer?.bytes ?? 0;
      if (referrer?.subject !== subject) continue;
      if (artifactType !== undefined && referrer.listed.artifactType !== artifactType) continue;
      const { mediaType, digest, size } = descriptor;
      manifests.set(digest, { mediaType, digest, size, ...referrer.listed });
    }
    return listing(false);
  }

  async mayPush(): Promise<true> {
    const names = await this.#files.names();
    if (names !== undefined && names.length > 0) await this.#refuseOthers();
    if (await this.#files.isWritable()) return true;
    return fail('STORE_FORBIDDEN', 'This user may not write to the directory.', {
      remedy: 'Give this user the right to write there, or name another directory.',
    });
  }

  /** A new or empty directory becomes a layout; one with other things in it is left alone. */
  async #prepare(): Promise<void> {
    if (this.#isThere) return;
    const names = await this.#files.names();
    if (names === undefined || names.length === 0) {
      await this.#files.write(this.#files.at(VERSION_FILE), VERSION);
    } else {
      await this.#refuseOthers();
    }
    this.#isThere = true;
  }

  async #refuseOthers(): Promise<void> {
    if (await this.#hasVersion()) return;
    fail('STORE_CONFLICT', 'The directory is no OCI image layout, and there are other things in it.', {
      remedy: 'Name a layout, an empty directory, or one that does not exist yet.',
    });
  }

  /** @throws WherefromError SERVICE_ANSWER_MALFORMED for another version than ours */
  async #hasVersion(): Promise<boolean> {
    const file = this.#files.at(VERSION_FILE);
    const bytes = await this.#files.read(file, 4096);
    if (bytes === undefined) return false;
    const json = parseStrictJson(bytes);
    const version = json.ok && isJsonObject(json.value) ? json.value['imageLayoutVersion'] : undefined;
    return version === '1.0.0' ? true : this.#files.malformed(file, 'names another version than 1.0.0');
  }

  async #index(): Promise<IndexDocument> {
    const file = this.#files.at(INDEX_FILE);
    const bytes = await this.#files.read(file, MOST_INDEX_BYTES);
    if (bytes === undefined) return EMPTY_INDEX;
    const parsed = parseIndex(bytes);
    return parsed.ok ? parsed.index : this.#files.malformed(file, parsed.reason);
  }

  async #writeIndex(bytes: Buffer): Promise<void> {
    await this.#files.write(this.#files.at(INDEX_FILE), bytes);
  }

  async #read(digest: OciDigest, maxBytes: number): Promise<Buffer | undefined> {
    if (!isOciDigest(digest)) return undefined;
    const file = this.#files.blob(digest);
    const bytes = await this.#files.read(file, maxBytes);
    if (bytes === undefined) return undefined;
    const [algorithm = '', hex] = digest.split(':');
    const isIt = createHash(algorithm).update(bytes).digest('hex') === hex;
    return isIt ? bytes : this.#files.malformed(file, 'has another digest than its name says');
  }

  async #referrer(digest: OciDigest): Promise<Referrer | undefined> {
    const known = this.#referrers.get(digest);
    if (known !== undefined) return known;
    const bytes = await this.#read(digest, MOST_MANIFEST_BYTES).catch(() => undefined);
    if (bytes === undefined) return undefined;
    const referrer = referrerOf(bytes);
    this.#room -= bytes.length;
    if (this.#room >= 0) this.#referrers.set(digest, referrer);
    return referrer;
  }
}

interface Referrer {
  /** Undefined: it refers to nothing. */
  readonly subject: OciDigest | undefined;
  /** Of the manifest. */
  readonly bytes: number;
  /** What a list of referrers says of a manifest besides its descriptor. */
  readonly listed: Pick<Descriptor, 'artifactType' | 'annotations'>;
}

/** Source: OCI Distribution Specification 1.1, "Listing Referrers": without `artifactType` it is the configuration's type. */
function referrerOf(bytes: Buffer): Referrer {
  const json = parseStrictJson(bytes);
  if (!json.ok || !isJsonObject(json.value)) return { subject: undefined, bytes: bytes.length, listed: {} };
  const { artifactType, annotations, config, subject } = json.value;
  const type = artifactType ?? parseDescriptor(config)?.mediaType;
  // The same rules as for a descriptor's.
  const listed = parseDescriptor({
    mediaType: OCI_MANIFEST,
    digest: digestOf(bytes),
    size: bytes.length,
    ...(type === undefined ? {} : { artifactType: type }),
    ...(annotations === undefined ? {} : { annotations }),
  });
  return {
    subject: parseDescriptor(subject)?.digest,
    bytes: bytes.length,
    listed: {
      ...(listed?.artifactType === undefined ? {} : { artifactType: listed.artifactType }),
      ...(listed?.annotations === undefined ? {} : { annotations: listed.annotations }),
    },
  };
}

/** By tag, or by digest where no tag is named. */
function find(index: IndexDocument, reference: string): IndexEntry | undefined {
  return index.entries.find(({ descriptor: { digest, annotations } }) =>
    isOciDigest(reference) ? digest === reference : annotations?.[TAG] === reference,
  );
}

function listedAs(reference: string, descriptor: Descriptor, referrer: Referrer): Descriptor {
  const { artifactType } = referrer.listed;
  return {
    ...descriptor,
    ...(artifactType === undefined || descriptor.mediaType === OCI_INDEX ? {} : { artifactType }),
    ...(isOciDigest(reference) ? {} : { annotations: { [TAG]: reference } }),
  };
}

/** A blob that is no manifest is none, whoever asks for it by its digest. */
function mediaTypeOf(bytes: Buffer): string | undefined {
  const json = parseStrictJson(bytes);
  if (!json.ok || !isJsonObject(json.value) || json.value['schemaVersion'] !== 2) return undefined;
  const { mediaType, manifests } = json.value;
  if (typeof mediaType === 'string' && mediaType !== '') return mediaType;
  return Array.isArray(manifests) ? OCI_INDEX : OCI_MANIFEST;
}

/** Spares reading what is tagged as an attestation of something else, or as a list of some. */
function saysOtherSubject({ annotations }: Descriptor, subject: OciDigest): boolean {
  const [, about] = DIGEST_TAG.exec(annotations?.[TAG] ?? '') ?? [];
  return about !== undefined && about !== indexTag(subject);
}
