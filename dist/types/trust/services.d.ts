/** The services that sign and witness, resolved from a signing config or from URLs. */
import { type SigningConfigContext } from './signing-config.js';
interface RekorService {
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
export type SigstoreChoice = {
    readonly kind: 'by-visibility';
} | {
    readonly kind: 'public-good';
} | {
    readonly kind: 'github';
} | {
    readonly kind: 'signing-config';
    readonly path: string;
} | {
    readonly kind: 'urls';
    readonly fulcioUrl: string;
    readonly rekor?: RekorService;
    readonly timestampUrl?: string;
};
/** Whose trusted root the readers of a bundle use; a custom one has to be named by the run. */
export type AnchorKind = 'public-good' | 'github' | 'custom';
export interface ResolvedServices {
    readonly services: SigningServices;
    readonly anchor: AnchorKind;
}
export interface ResolveOptions {
    readonly choice: SigstoreChoice;
    /** The token's `repository_visibility`. Anything but exactly "public", and nothing, means private. */
    readonly visibility: string | undefined;
    /** The workflow says in so many words that what it signs may be seen by everybody. */
    readonly publicLog: boolean;
    readonly now: Date;
    /** Text of a file. */
    readonly readFile: (path: string) => Promise<string>;
}
/**
 * The services for a run. By visibility: the public-good Sigstore for public repositories and for those that said
 * `public-log: true`, GitHub's own for all others.
 * @throws WherefromError PUBLIC_LOG_REFUSED, SIGNING_CONFIG_MALFORMED, INPUT_INVALID
 */
export declare function resolveServices(options: ResolveOptions): Promise<ResolvedServices>;
/**
 * @param text a signing config v0.2
 * @throws WherefromError SIGNING_CONFIG_MALFORMED
 */
export declare function parseSigningConfig(text: string, context: SigningConfigContext): SigningServices;
export {};
