import { TrustedRoot } from '@sigstore/protobuf-specs';
import { anchorFrom, type TrustAnchor } from './trusted-root.js';

export type EmbeddedAnchor = TrustAnchor & { readonly kind: 'public-good' | 'github' };

/** The roots that need no network; origin, date and digest of each: `embedded/README.md`. */

/** The root of the public-good Sigstore. */
export async function publicGoodAnchor(): Promise<EmbeddedAnchor> {
  const { default: json } = await import('./embedded/public-good-trusted-root.json', { with: { type: 'json' } });
  return anchorFrom(TrustedRoot.fromJSON(json), { name: 'public-good', kind: 'public-good' });
}

/** The root of GitHub's own Sigstore, which signs for private repositories and immutable releases. */
export async function githubAnchor(): Promise<EmbeddedAnchor> {
  const { default: json } = await import('./embedded/github-trusted-root.json', { with: { type: 'json' } });
  return anchorFrom(TrustedRoot.fromJSON(json), { name: 'github', kind: 'github' });
}
