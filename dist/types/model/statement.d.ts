import type { Digest } from './digest.js';
/** in-toto Attestation Framework v1, Statement. Written as v1; v0.1 is accepted when verifying. */
export declare const STATEMENT_TYPE_V1 = "https://in-toto.io/Statement/v1";
export declare const STATEMENT_TYPE_V01 = "https://in-toto.io/Statement/v0.1";
/** DSSE payload type of every in-toto statement. */
export declare const IN_TOTO_PAYLOAD_TYPE = "application/vnd.in-toto+json";
/** One artifact that a statement speaks of. */
export interface Subject {
    readonly name: string;
    readonly digest: Digest;
}
export type JsonValue = null | boolean | number | string | JsonValue[] | {
    [key: string]: JsonValue;
};
export type JsonObject = {
    [key: string]: JsonValue;
};
/** A predicate and the URI that says what it means. */
export interface Predicate {
    readonly type: string;
    readonly content: JsonObject;
    /**
     * The content as somebody else wrote it, where somebody did. It is what is signed: no reader of ours may change a number
     * that JavaScript cannot hold.
     */
    readonly text?: string;
}
