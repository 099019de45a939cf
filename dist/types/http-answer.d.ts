/** Reading answers: JSON, errors, and the web pages that proxies put in a service's place. */
import type { HttpResponse } from './http.js';
/** RFC 9110 section 10.2.3: seconds, or a date. Anything else is as good as absent. */
export declare function retryAfter(value: string | undefined, now: number): number | undefined;
/** What an error answer says: its JSON's `message`, `error` or `errors`, that it is a web page, or its text. */
export declare function errorText(answer: HttpResponse): string;
/**
 * The JSON of a 2xx answer, not yet guarded.
 * @throws WherefromError SERVICE_ANSWER_MALFORMED
 */
export declare function parseJsonBody(response: HttpResponse, service: string): unknown;
/** @throws WherefromError SERVICE_ANSWER_MALFORMED when a web page stands where a service's answer belongs */
export declare function refuseHtml(response: HttpResponse, service: string): void;
/**
 * For an answer that its protocol does not allow; `what` goes on after the service's name: "answered no certificate".
 * @throws WherefromError SERVICE_ANSWER_MALFORMED always
 */
export declare function malformed(service: string, what: string, cause?: unknown): never;
/** A service's name where it does not begin the sentence. */
export declare function withinSentence(service: string): string;
/** Ends of a connection by the code that the platform gives them. */
export declare const NETWORK_ENDS: Readonly<Record<string, string>>;
