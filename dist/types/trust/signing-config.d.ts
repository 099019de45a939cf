/** What a signing config names for now. */
export interface SelectedServices {
    readonly fulcioUrl: string;
    readonly rekor: readonly {
        readonly url: string;
        readonly majorApiVersion: 1 | 2;
    }[];
    readonly timestampUrls: readonly string[];
}
export interface SigningConfigContext {
    /** Services are chosen that are valid at this moment. */
    readonly now: Date;
    /** Names the config in messages: its path, or "public-good". */
    readonly origin: string;
}
/**
 * The services that a signing config v0.2 names, valid now, of the highest API version that can be used, at most one of an
 * operator, the newest first; as many as its selectors ask for.
 * Source: sigstore/protobuf-specs, sigstore_trustroot.proto, SigningConfig, Service and ServiceConfiguration.
 * @throws WherefromError SIGNING_CONFIG_MALFORMED
 */
export declare function selectServices(text: string, { now, origin }: SigningConfigContext): SelectedServices;
/** A token travels to these: in the clear only where it does not leave the machine. */
export declare function keepsSecrets(url: string): boolean;
/** An http URL without credentials, query and fragment, and without a final slash; undefined for anything else. */
export declare function serviceUrl(text: string): string | undefined;
