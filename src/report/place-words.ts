/** Where attestations were looked for, in words. Pure. */
import type { ArtifactResult } from '../verify/result.js';

interface LabelledTexts {
  readonly label: string;
  readonly texts: readonly string[];
}

/**
 * What was read, what was left out, and what could not be read; empty where only files were looked at. A refusal for
 * want of attestations has named the places that were read.
 */
export function placesOf(artifact: ArtifactResult): readonly LabelledTexts[] {
  const { refusal, lookedAt = [], skipped = [], unread = [] } = artifact;
  const places = [
    { label: 'looked at', texts: refusal === undefined ? [...new Set(lookedAt)] : [] },
    { label: 'left out', texts: skipped },
    {
      label: 'not read',
      texts: unread.flatMap(({ store, message, remedy }) => [`${store}: ${message}`, `→ ${remedy}`]),
    },
  ];
  return places.filter(({ texts }) => texts.length > 0);
}

/** A tag is a pointer that anybody with a push can move. */
export function tagWords(reference: string): string {
  return `The tag stood for ${reference}: use it by that digest, because a tag may move.`;
}
