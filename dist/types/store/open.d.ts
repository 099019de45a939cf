import type { Http } from '../http.js';
import type { Progress } from '../progress.js';
import type { OciRegistryClient, RegistryClientOptions } from './oci/client.js';
import type { Repository } from './oci/registry.js';
import type { Store } from './store.js';
/** A store that was asked for; `name` is its one spelling. */
export type StoreSpec = {
    readonly name: string;
} & ({
    readonly kind: 'file';
} | {
    readonly kind: 'registry';
} | {
    readonly kind: 'github';
}
/** `release` is a tag or an id; absent: the release of the run's tag. */
 | {
    readonly kind: 'release';
    readonly release?: string;
} | {
    readonly kind: 'oci';
    readonly repository: Repository;
}
/** As it was written: relative to `StoreWorld.directory`. */
 | {
    readonly kind: 'oci-layout';
    readonly directory: string;
});
/** GitHub as this run knows it. */
export interface GithubWorld {
    /** Without a final slash, such as `https://api.github.com`. */
    readonly apiUrl?: string;
    /** Without a final slash, such as `https://github.com`. */
    readonly serverUrl: string;
    /** `OWNER/NAME` */
    readonly repository?: string;
    /** A secret. */
    readonly token?: string;
    /** `refs/tags/v1.0.0`: names the release where nobody does. */
    readonly ref?: string;
    /** `public`, `private` or `internal`, where somebody has said; asked for otherwise. */
    readonly visibility?: string;
    /** Whether GitHub is told in which registry an image lies. */
    readonly createStorageRecord?: boolean;
    /** The version that the storage record says. */
    readonly subjectVersion?: string;
}
/** What stores touch, handed in by a front end. */
export interface StoreWorld {
    readonly http: Http;
    readonly progress: Progress;
    readonly now: () => Date;
    /** How stores wait, in milliseconds; the platform's timer when absent. */
    readonly sleep?: (ms: number) => Promise<void>;
    /** Where relative paths start. */
    readonly directory: string;
    /** Credentials and connections of registries. */
    readonly registry: Omit<RegistryClientOptions, 'http'>;
    readonly github: GithubWorld;
}
/**
 * @param names as the user wrote them
 * @throws WherefromError STORE_UNKNOWN for a name that is none, or given twice; REFERENCE_MALFORMED
 */
export declare function parseStores(names: readonly string[]): readonly StoreSpec[];
/** The registries of a run: one client, so that tokens and connections are shared. */
export declare function openRegistries(world: StoreWorld): Promise<OciRegistryClient>;
/** Gives up what was begun in registries and not used, and ends the connections to them. Never fails. */
export declare function closeRegistries(world: StoreWorld): Promise<void>;
/** What a run will ask registries about. */
export interface PlannedRegistries {
    readonly stores: readonly StoreSpec[];
    /** Images that are looked up. */
    readonly images: readonly Pick<Repository, 'registry'>[];
}
/**
 * To be called before anything is asked of a registry: credentials that name none are given to the only one of the run.
 * @throws WherefromError INPUT_INVALID when there are several
 */
export declare function expectRegistries({ stores, images }: PlannedRegistries, world: StoreWorld): Promise<void>;
/**
 * Opens stores in the order in which they were named. What a store is made of is loaded only when it is opened, and
 * nothing is asked of the network yet.
 * @throws WherefromError INPUT_INVALID, STORE_UNKNOWN, CREDENTIALS_MALFORMED
 */
export declare function openStores(specs: readonly StoreSpec[], world: StoreWorld): Promise<readonly Store[]>;
