/** An image index as a text that others wrote too: entries are added, and nothing else of it changes. */
import { parseStrictJson } from '../../model/strict-json.js';
import { isJsonObject, parseDescriptor } from './descriptor.js';
import { elementsOf, memberOf } from './json-spans.js';
import { OCI_INDEX } from './media-types.js';
import type { Descriptor, OciDigest } from './registry.js';

export interface IndexEntry {
  readonly descriptor: Descriptor;
  /** The descriptor's JSON as it was written. */
  readonly text: string;
}

export interface IndexDocument {
  /** In the order of the document; elements that are no descriptors stay in the document and are none of these. */
  readonly entries: readonly IndexEntry[];
  readonly digests: ReadonlySet<OciDigest>;
  /** The document's bytes with these entries at its end, and without those. */
  with(added: readonly IndexEntry[], without?: readonly IndexEntry[]): Buffer;
}

export type ParsedIndex =
  { readonly ok: true; readonly index: IndexDocument } | { readonly ok: false; readonly reason: string };

export const EMPTY_INDEX: IndexDocument = documentOf(
  `{"schemaVersion":2,"mediaType":"${OCI_INDEX}","manifests":[]}`,
  [],
);

/** Source: OCI Image Format Specification 1.1, "Image Index". `mediaType` may be absent there. */
export function parseIndex(bytes: Uint8Array): ParsedIndex {
  const json = parseStrictJson(bytes);
  if (!json.ok) return { ok: false, reason: json.reason };
  if (!isJsonObject(json.value)) return { ok: false, reason: 'is no JSON object' };
  const { schemaVersion, mediaType, manifests } = json.value;
  if (schemaVersion !== 2 || (mediaType !== undefined && mediaType !== OCI_INDEX) || !Array.isArray(manifests)) {
    return { ok: false, reason: 'is no OCI image index' };
  }
  const text = Buffer.from(bytes).toString('utf8');
  const texts = elementsOf(text, memberOf(text, 'manifests')).map(({ start, end }) => text.slice(start, end));
  const entries = manifests.flatMap((value, at) => {
    const descriptor = parseDescriptor(value);
    return descriptor === undefined ? [] : [{ descriptor, text: texts[at] ?? '' }];
  });
  return { ok: true, index: documentOf(text, entries) };
}

export function entryOf(descriptor: Descriptor): IndexEntry {
  return { descriptor, text: JSON.stringify(descriptor) };
}

/** Whether it says of a manifest what readers go by: an entry of the same digest that calls it something else hides it. */
export function lists({ entries }: IndexDocument, { digest, mediaType, size, artifactType }: Descriptor): boolean {
  return entries.some(
    ({ descriptor: listed }) =>
      listed.digest === digest &&
      listed.mediaType === mediaType &&
      listed.size === size &&
      listed.artifactType === artifactType,
  );
}

function documentOf(text: string, entries: readonly IndexEntry[]): IndexDocument {
  return {
    entries,
    digests: new Set(entries.map(({ descriptor }) => descriptor.digest)),
    with: (added, without = []) => {
      const list = memberOf(text, 'manifests');
      const dropped = new Set(without.map((entry) => entry.text));
      const kept = elementsOf(text, list).map(({ start, end }) => text.slice(start, end));
      const texts = [...kept.filter((each) => !dropped.has(each)), ...added.map((entry) => entry.text)];
      return Buffer.from(`${text.slice(0, list.start)}[${texts.join(',')}]${text.slice(list.end)}`);
    },
  };
}
