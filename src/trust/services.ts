/** The services that sign and witness, resolved from a signing config or from URLs. */

export interface RekorService {
  readonly url: string;
  readonly majorApiVersion: 1 | 2;
}

/** All that `sign/` needs to know of a Sigstore instance: one certificate authority, and every witness that is asked. */
export interface SigningServices {
  /** For messages and the summary: "public-good", "github", or the operator's host. */
  readonly name: string;
  readonly fulcioUrl: string;
  /** Empty where the instance has no log; then a timestamp authority stands in. */
  readonly rekor: readonly RekorService[];
  readonly timestampUrls: readonly string[];
  /** True where what is logged can be read by everybody: the public-good instance. */
  readonly publicLog: boolean;
}

/** Which instance a run asked for, before visibility decides. */
export type SigstoreChoice =
  | { readonly kind: 'by-visibility' }
  | { readonly kind: 'public-good' }
  | { readonly kind: 'github' }
  | { readonly kind: 'signing-config'; readonly path: string }
  | {
      readonly kind: 'urls';
      readonly fulcioUrl: string;
      readonly rekor?: RekorService;
      readonly timestampUrl?: string;
    };
