/**
 * Programs that keep credentials: `docker-credential-<name> get`, the server on its standard input, JSON on its
 * standard output. Source: docker-credential-helpers, `client/client.go` and `credentials/error.go`.
 */
import type { Credentials } from './credentials.js';
/**
 * Runs `docker-credential-<name> get` with the server's name on its standard input.
 * @throws whatever keeps the program from starting
 */
export type RunHelper = (name: string, server: string) => Promise<HelperAnswer>;
export interface HelperAnswer {
    readonly exitCode: number;
    readonly stdout: string;
}
/**
 * What a helper holds for a server; undefined when it says that it holds nothing. That is Docker's rule: only this one
 * answer means "go on without". A helper that is missing or broken stops `docker login` and `docker build` too, and here
 * as well: without it a later refusal by the registry would name the wrong cause.
 * @throws WherefromError CREDENTIALS_MALFORMED; never with anything that the helper printed
 */
export declare function askHelper(name: string, server: string, run: RunHelper): Promise<Credentials | undefined>;
/** A user name and its password, unless the name says that the password is an identity token. */
export declare function withPassword(username: string, password: string): Credentials;
/** The program itself; its output is not shown. */
export declare function runHelper(name: string, server: string): Promise<HelperAnswer>;
