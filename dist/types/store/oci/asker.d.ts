import type { Credentials } from './credentials.js';
export interface Asker {
    /** Absent: nobody, the registry is asked anonymously. */
    readonly credentials?: Credentials;
    /** Goes on after "It was asked": "as acme-bot, from the login in "/home/acme/.docker/config.json"". */
    readonly said: string;
}
/** @param from "from the helper docker-credential-pass" */
export declare function askerWith(credentials: Credentials, from: string): Asker;
/** @param why "there is no login for it in …" */
export declare function anonymously(why: string): Asker;
