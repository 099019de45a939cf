import type { Http } from '../../http.js';
import { type TlsFiles } from './connections.js';
import { type CredentialOptions } from './credentials.js';
import type { RegistryClient } from './registry.js';
export interface RegistryClientOptions extends CredentialOptions, TlsFiles {
    readonly http: Http;
    /**
     * What the run is going to do: with `push`, tokens to read with are asked for as tokens to push with, so that one is
     * enough; where that is refused, reading goes on with less. Default `pull`.
     */
    readonly access?: 'pull' | 'push';
    /**
     * `host[:port]` of registries that are asked without TLS. Hosts of this machine are too, unless a CA or a client
     * certificate was named.
     */
    readonly insecureHosts?: readonly string[];
    /** Milliseconds since the epoch, for the end of tokens. */
    readonly now?: () => number;
}
/** A registry client with connections of its own. */
export interface OciRegistryClient extends RegistryClient {
    /**
     * Every registry of the run, before anything is asked of one of them: credentials that name none are given to the only
     * one.
     * @throws WherefromError INPUT_INVALID when there are several
     */
    expect(registries: readonly string[]): void;
    /** Gives up uploads that were begun and not used, and ends every connection. Never fails. */
    close(): Promise<void>;
}
/** @throws WherefromError INPUT_INVALID for files that are no certificate or key */
export declare function createRegistryClient(options: RegistryClientOptions): OciRegistryClient;
