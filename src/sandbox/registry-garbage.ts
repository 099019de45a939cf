import { referrersOf } from './registry-listing.js';
import { parseManifest } from './registry-manifest-form.js';
import type { RegistryStore } from './registry-store.js';

export interface GarbageRules {
  /**
   * Distribution 2.8's `garbage-collect --delete-untagged`: every manifest without a tag of its own is deleted, also one
   * that a tagged index lists: platforms' images, and what a fallback tag holds.
   */
  readonly untagged?: boolean;
  /**
   * olareg's `--gc-untagged --gc-referrer-dangling`: what no tag leads to, through indexes and then through the referrers
   * of what is kept, is deleted; and the referrers API lists no more whose subject is not kept, though a tag holds it.
   */
  readonly danglingReferrers?: boolean;
}

export interface Collected {
  readonly manifests: readonly string[];
  /** Referrers that are still there, and that the API lists no more. */
  readonly forgotten: readonly string[];
  readonly blobs: readonly string[];
}

/** Deletes what the rules say, and every blob that no manifest needs. @returns digests */
export function collectGarbage(store: RegistryStore, rules: GarbageRules = {}): Collected {
  const manifests: string[] = [];
  const forgotten: string[] = [];
  for (const name of store.names()) {
    if (rules.untagged === true) manifests.push(...deleteOthers(store, name, tagged(store, name)));
    if (rules.danglingReferrers === true) {
      const kept = reachable(store, name);
      manifests.push(...deleteOthers(store, name, kept));
      forgotten.push(...forgetDangling(store, name, kept));
    }
    unlinkUnused(store, name);
  }
  const swept = store.sweep();
  return { manifests, forgotten, blobs: swept.filter((digest) => !manifests.includes(digest)) };
}

function tagged(store: RegistryStore, name: string): ReadonlySet<string> {
  return new Set(store.repository(name)?.tags.values());
}

/** From the tags, through what an index lists and through the referrers of what was reached. */
function reachable(store: RegistryStore, name: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const reach = (digest: string): void => {
    const found = store.manifest(name, digest);
    if (found === undefined || reached.has(digest)) return;
    reached.add(digest);
    for (const child of parseManifest(found.bytes, found.mediaType).manifests) reach(child);
    for (const referrer of referrersOf(store, name, digest)) reach(referrer.digest);
  };
  for (const digest of tagged(store, name)) reach(digest);
  return reached;
}

function deleteOthers(store: RegistryStore, name: string, kept: ReadonlySet<string>): readonly string[] {
  const others = store.manifests(name).filter(({ digest }) => !kept.has(digest));
  for (const { digest } of others) store.deleteManifest(name, digest);
  return others.map(({ digest }) => digest);
}

function forgetDangling(store: RegistryStore, name: string, kept: ReadonlySet<string>): readonly string[] {
  const dangling = store.manifests(name).filter(({ bytes, mediaType }) => {
    const { subject } = parseManifest(bytes, mediaType);
    return subject !== undefined && !kept.has(subject);
  });
  for (const { digest } of dangling) store.forgetReferrer(name, digest);
  return dangling.map(({ digest }) => digest);
}

function unlinkUnused(store: RegistryStore, name: string): void {
  const used = new Set(store.manifests(name).flatMap(({ bytes, mediaType }) => parseManifest(bytes, mediaType).blobs));
  for (const digest of store.repository(name)?.blobs ?? []) if (!used.has(digest)) store.deleteBlob(name, digest);
}
