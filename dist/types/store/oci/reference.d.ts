/**
 * Image references as Docker reads them. Source: Distribution's reference grammar (`reference/regexp.go`,
 * `reference/normalize.go`): `docker.io` and `library/` are what is meant where no registry is named.
 */
import type { OciDigest, Repository } from './registry.js';
/** `registry` is in lower case, as host names know no case; `digest` keeps its algorithm: `sha256:…`. */
export interface ImageReference extends Repository {
    readonly tag?: string;
    readonly digest?: OciDigest;
}
/**
 * Reads `[HOST[:PORT]/]NAME[:TAG][@DIGEST]`.
 * @throws WherefromError REFERENCE_MALFORMED
 */
export declare function parseImage(text: string): ImageReference;
/**
 * Reads `[HOST[:PORT]/]NAME`: a place, not something in it.
 * @throws WherefromError REFERENCE_MALFORMED
 */
export declare function parseRepository(text: string): Repository;
/** The reference in its one spelling: nothing that Docker would add is left out. */
export declare function formatImage({ registry, name, tag, digest }: ImageReference): string;
/** Where a registry answers, `host[:port]`: Docker Hub's name is not that of its API. */
export declare function apiHost(registry: string): string;
export declare function isOciDigest(text: string): text is OciDigest;
export declare function isTag(text: string): boolean;
