/** Hex length of each digest algorithm that a subject may carry. Source: in-toto Attestation Framework, DigestSet. */
declare const HEX_LENGTH: {
    readonly sha224: 56;
    readonly sha256: 64;
    readonly sha384: 96;
    readonly sha512: 128;
};
export type DigestAlgorithm = keyof typeof HEX_LENGTH;
export declare const DIGEST_ALGORITHMS: DigestAlgorithm[];
/** A digest whose algorithm is known and whose lower-case hex has exactly the length of that algorithm. */
export interface Digest {
    readonly algorithm: DigestAlgorithm;
    readonly hex: string;
}
export declare function isDigestAlgorithm(name: string): name is DigestAlgorithm;
/** The algorithm whose hex has this many characters; checksum files name none. */
export declare function algorithmOfHexLength(length: number): DigestAlgorithm | undefined;
/**
 * A digest from its two parts; upper-case hex is lowered.
 * @throws WherefromError DIGEST_MALFORMED
 */
export declare function digestOf(algorithm: string, hex: string): Digest;
/**
 * Reads `algorithm:hex`.
 * @throws WherefromError DIGEST_MALFORMED
 */
export declare function parseDigest(text: string): Digest;
export declare function formatDigest(digest: Digest): string;
export {};
