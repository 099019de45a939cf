import { referrersOf } from './registry-listing.js';
import { parseManifest } from './registry-manifest-form.js';
import type { RegistryStore } from './registry-store.js';

export interface GarbageRules {
  /**
   * Distribution's `garbage-collect --delete-untagged`: every manifest without a tag of its own, also those that a
   * tagged index lists.
   */
  readonly untagged?: boolean;
  /**
   * olareg's `--gc-untagged --gc-referrer-dangling`: the referrers of a manifest that does not exist leave the referrers
   * API, and are deleted unless a tag, or a tagged index, holds them.
   */
  readonly danglingReferrers?: boolean;
}

export interface Collected {
  readonly manifests: readonly string[];
  /** Referrers that are still there under a tag, and that the API lists no more. */
  readonly forgotten: readonly string[];
  readonly blobs: readonly string[];
}

/** Deletes what the rules say, and every blob that no manifest needs. */
export function collectGarbage(store: RegistryStore, rules: GarbageRules = {}): Collected {
  const manifests: string[] = [];
  const forgotten: string[] = [];
  for (const name of store.names()) {
    if (rules.untagged === true) manifests.push(...deleteUntagged(store, name));
    if (rules.danglingReferrers === true) {
      const collected = collectDangling(store, name);
      manifests.push(...collected.deleted);
      forgotten.push(...collected.forgotten);
    }
    unlinkUnused(store, name);
  }
  const swept = store.sweep();
  return { manifests, forgotten, blobs: swept.filter((digest) => !manifests.includes(digest)) };
}

function deleteUntagged(store: RegistryStore, name: string): readonly string[] {
  const tagged = new Set(store.repository(name)?.tags.values());
  const untagged = store.manifests(name).filter(({ digest }) => !tagged.has(digest));
  for (const { digest } of untagged) store.deleteManifest(name, digest);
  return untagged.map(({ digest }) => digest);
}

function collectDangling(store: RegistryStore, name: string): { deleted: string[]; forgotten: string[] } {
  const held = heldByTags(store, name);
  const deleted: string[] = [];
  const forgotten: string[] = [];
  for (const subject of subjectsOf(store, name)) {
    if (store.manifest(name, subject) !== undefined) continue;
    for (const { digest } of referrersOf(store, name, subject)) {
      if (held.has(digest)) {
        store.forgetReferrer(name, digest);
        forgotten.push(digest);
      } else {
        store.deleteManifest(name, digest);
        deleted.push(digest);
      }
    }
  }
  return { deleted, forgotten };
}

function subjectsOf(store: RegistryStore, name: string): ReadonlySet<string> {
  const parts = store.manifests(name).map(({ bytes, mediaType }) => parseManifest(bytes, mediaType));
  return new Set(parts.map(({ subject }) => subject).filter((subject) => subject !== undefined));
}

function heldByTags(store: RegistryStore, name: string): ReadonlySet<string> {
  const held = new Set<string>();
  const hold = (digest: string): void => {
    if (held.has(digest)) return;
    held.add(digest);
    const found = store.manifest(name, digest);
    if (found !== undefined) for (const child of parseManifest(found.bytes, found.mediaType).manifests) hold(child);
  };
  for (const digest of store.repository(name)?.tags.values() ?? []) hold(digest);
  return held;
}

function unlinkUnused(store: RegistryStore, name: string): void {
  const used = new Set(store.manifests(name).flatMap(({ bytes, mediaType }) => parseManifest(bytes, mediaType).blobs));
  for (const digest of store.repository(name)?.blobs ?? []) if (!used.has(digest)) store.deleteBlob(name, digest);
}
