import type { TrustedRoot } from '@sigstore/protobuf-specs';

/** One root of trust. A bundle is judged by one of these whole, never by parts of several. */
export interface TrustAnchor {
  /** "public-good", "github", or the file's base name with the line's number when it holds several. */
  readonly name: string;
  readonly kind: 'public-good' | 'github' | 'custom';
  /** True for the root of `wherefrom sandbox`: reports say SANDBOX in their first line. */
  readonly sandbox: boolean;
  readonly root: TrustedRoot;
}
