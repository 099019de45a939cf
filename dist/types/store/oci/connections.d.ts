import type { Connections } from '../../http.js';
export interface TlsFiles {
    /** PEM file. Its certificates are believed besides those that the platform believes. */
    readonly caFile?: string;
    /** PEM files, both or none: shown to the registries of the run, and to nobody that they redirect to. */
    readonly clientCertFile?: string;
    readonly clientKeyFile?: string;
}
export interface RegistryConnections extends Connections {
    /** Lets the client certificate be shown to this origin. */
    trust(origin: string): void;
    close(): void;
}
/**
 * Connections that are kept between requests, a bounded number of them, through the proxy that the platform's own go
 * through. An idle one keeps no process alive.
 * @throws WherefromError INPUT_INVALID for files that are no certificate or key
 */
export declare function createConnections(files: TlsFiles): RegistryConnections;
