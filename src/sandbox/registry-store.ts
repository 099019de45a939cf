import { digestOf, isDigest } from './registry-names.js';
import { RegistryDisk } from './registry-disk.js';

export interface StoredManifest {
  readonly digest: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** One repository: what it links to. Contents are the whole registry's. */
export interface RepositoryState {
  readonly blobs: Set<string>;
  /** Media types by digest. */
  readonly manifests: Map<string, string>;
  /** Digests by tag. */
  readonly tags: Map<string, string>;
  /** Manifests that garbage collection took out of the referrers API without deleting them. */
  readonly forgotten: Set<string>;
}

export interface PutManifestContent {
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** The tag or digest that it is put under; absent: its SHA-256 digest alone. */
  readonly reference?: string;
}

/** What a registry holds, in memory, and on disk where a directory is given. */
export class RegistryStore {
  private readonly contents: Map<string, Buffer>;
  private readonly repositories: Map<string, RepositoryState>;
  private readonly disk: RegistryDisk | undefined;

  /** @throws WherefromError INPUT_INVALID when what the directory holds is no kept registry */
  constructor(directory?: string) {
    this.disk = directory === undefined ? undefined : new RegistryDisk(directory);
    const kept = this.disk?.read();
    this.contents = kept?.contents ?? new Map<string, Buffer>();
    this.repositories = kept?.repositories ?? new Map<string, RepositoryState>();
  }

  names(): readonly string[] {
    return [...this.repositories.keys()].toSorted();
  }

  repository(name: string): RepositoryState | undefined {
    return this.repositories.get(name);
  }

  /** Bytes of all contents, each counted once. */
  totalBytes(): number {
    return [...this.contents.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  }

  blob(name: string, digest: string): Buffer | undefined {
    return this.repositories.get(name)?.blobs.has(digest) === true ? this.contents.get(digest) : undefined;
  }

  /** @param like whose algorithm the digest has: SHA-256 unless it is a SHA-512 digest */
  putBlob(name: string, bytes: Buffer, like?: string): string {
    const digest = this.putContent(bytes, like);
    this.linkBlob(name, digest);
    return digest;
  }

  linkBlob(name: string, digest: string): void {
    this.ensure(name).blobs.add(digest);
    this.save();
  }

  deleteBlob(name: string, digest: string): boolean {
    const deleted = this.repositories.get(name)?.blobs.delete(digest) ?? false;
    this.save();
    return deleted;
  }

  /** @param reference a tag or a digest */
  manifest(name: string, reference: string): StoredManifest | undefined {
    const repository = this.repositories.get(name);
    const digest = isDigest(reference) ? reference : repository?.tags.get(reference);
    const mediaType = digest === undefined ? undefined : repository?.manifests.get(digest);
    const bytes = digest === undefined ? undefined : this.contents.get(digest);
    if (digest === undefined || mediaType === undefined || bytes === undefined) return undefined;
    return { digest, mediaType, bytes };
  }

  manifests(name: string): readonly StoredManifest[] {
    const digests = [...(this.repositories.get(name)?.manifests.keys() ?? [])];
    return digests.map((digest) => this.manifest(name, digest)).filter((found) => found !== undefined);
  }

  putManifest(name: string, { mediaType, bytes, reference = 'sha256:' }: PutManifestContent): string {
    const digest = this.putContent(bytes, reference);
    const repository = this.ensure(name);
    repository.manifests.set(digest, mediaType);
    repository.forgotten.delete(digest);
    if (!reference.includes(':')) repository.tags.set(reference, digest);
    this.save();
    return digest;
  }

  /** Moves a tag to a manifest that is there. */
  tag(name: string, tag: string, digest: string): void {
    this.repositories.get(name)?.tags.set(tag, digest);
    this.save();
  }

  /** Tags of a deleted manifest go with it. */
  deleteManifest(name: string, digest: string): boolean {
    const repository = this.repositories.get(name);
    const deleted = repository?.manifests.delete(digest) ?? false;
    for (const [tag, tagged] of repository?.tags ?? []) if (tagged === digest) repository?.tags.delete(tag);
    repository?.forgotten.delete(digest);
    this.save();
    return deleted;
  }

  deleteTag(name: string, tag: string): boolean {
    const deleted = this.repositories.get(name)?.tags.delete(tag) ?? false;
    this.save();
    return deleted;
  }

  /** Sorted, as the specification wants them listed. */
  tags(name: string): readonly string[] {
    return [...(this.repositories.get(name)?.tags.keys() ?? [])].toSorted();
  }

  /** The manifest stays, and the referrers API lists it no more. */
  forgetReferrer(name: string, digest: string): void {
    this.repositories.get(name)?.forgotten.add(digest);
    this.save();
  }

  /** Deletes every content that no repository links to. @returns digests */
  sweep(): readonly string[] {
    const linked = [...this.repositories.values()].flatMap(({ blobs, manifests }) => [...blobs, ...manifests.keys()]);
    const used = new Set(linked);
    const swept = [...this.contents.keys()].filter((digest) => !used.has(digest));
    for (const digest of swept) {
      this.contents.delete(digest);
      this.disk?.remove(digest);
    }
    return swept;
  }

  private putContent(bytes: Buffer, like?: string): string {
    const digest = digestOf(bytes, like);
    if (!this.contents.has(digest)) {
      this.disk?.write(digest, bytes);
      this.contents.set(digest, bytes);
    }
    return digest;
  }

  private ensure(name: string): RepositoryState {
    const known = this.repositories.get(name);
    if (known !== undefined) return known;
    const fresh = { blobs: new Set<string>(), manifests: new Map(), tags: new Map(), forgotten: new Set<string>() };
    this.repositories.set(name, fresh);
    return fresh;
  }

  private save(): void {
    this.disk?.save(this.repositories);
  }
}
