/** Whose word a registry gets: what was given for this run, Docker's configuration, its helpers, or nobody's. */
import { type Asker } from './asker.js';
import { type RunHelper } from './credential-helper.js';
import type { Repository } from './registry.js';
export type Credentials = {
    readonly kind: 'password';
    readonly username: string;
    readonly password: string;
}
/** For the token service: OAuth 2.0's refresh token. */
 | {
    readonly kind: 'identity-token';
    readonly token: string;
}
/** For the registry itself. */
 | {
    readonly kind: 'registry-token';
    readonly token: string;
};
/** A user name and password that a person gave, and the registry that they belong to. */
export interface RegistryCredentials {
    /** `host[:port]`; undefined: the one registry of the run, which has to be known before the first request. */
    readonly host?: string;
    readonly username: string;
    readonly password: string;
}
export interface CredentialOptions {
    /** The folder of `config.json`, from `DOCKER_CONFIG`; otherwise `.docker` in `home`. */
    readonly dockerConfigDirectory?: string;
    /** Neither this nor `dockerConfigDirectory`: no Docker configuration is read. */
    readonly home?: string;
    /** Goes before the Docker configuration. */
    readonly credentials?: RegistryCredentials;
    readonly runHelper?: RunHelper;
}
export interface CredentialFinder {
    /**
     * Every registry that the run will ask, before it asks the first one: whose the credentials without a host are hangs on
     * it, and a registry that was asked with somebody else's password keeps it.
     * @throws WherefromError INPUT_INVALID when they would be for more than one
     */
    expect(registries: readonly string[]): void;
    /**
     * Looks in each place once.
     * @throws WherefromError CREDENTIALS_MALFORMED; INPUT_INVALID for credentials without a host, and a registry that was
     * not expected
     */
    find(repository: Repository): Promise<Asker>;
}
export declare function credentialFinder(options: CredentialOptions): CredentialFinder;
