export const id = 8267;
export const ids = [8267,6191];
export const modules = {

/***/ 35376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   Qz: () => (/* binding */ refuseHtml),
/* harmony export */   Y2: () => (/* binding */ parseJsonBody),
/* harmony export */   kc: () => (/* binding */ errorText),
/* harmony export */   td: () => (/* binding */ withinSentence),
/* harmony export */   yO: () => (/* binding */ NETWORK_ENDS)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/** Reading answers: JSON, errors, and the web pages that proxies put in a service's place. */

const LONGEST_RETRY_AFTER_MS = 60_000;
/** RFC 9110 section 10.2.3: seconds, or a date. Anything else is as good as absent. */
function retryAfter(value, now) {
    if (value === undefined)
        return undefined;
    const ms = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now;
    return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), LONGEST_RETRY_AFTER_MS);
}
/** What an error answer says: its JSON's `message`, `error` or `errors`, that it is a web page, or its text. */
function errorText(answer) {
    if (isHtml(answer))
        return 'an HTML page (a proxy or sign-in page?)';
    const text = answer.body.subarray(0, 4096).toString('utf8');
    let parsed;
    try {
        parsed = JSON.parse(answer.body.toString('utf8'));
    }
    catch {
        return text;
    }
    if (typeof parsed !== 'object' || parsed === null)
        return text;
    const { message, error, errors } = parsed;
    for (const said of [message, error, registryErrors(errors)])
        if (typeof said === 'string' && said !== '')
            return said;
    return text;
}
/** OCI Distribution Specification, "Error Codes": a list of `{ code, message }`. */
function registryErrors(errors) {
    if (!Array.isArray(errors))
        return '';
    const entries = errors.filter((entry) => typeof entry === 'object' && entry !== null);
    const said = entries.map(({ code, message }) => [code, message].filter((part) => typeof part === 'string'));
    return said.map((parts) => parts.join(': ')).join('; ');
}
function isHtml({ headers, body }) {
    if (/^(text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? ''))
        return true;
    return /^\uFEFF?\s*<(!doctype html|html)\b/i.test(body.subarray(0, 256).toString('utf8'));
}
/**
 * The JSON of a 2xx answer, not yet guarded.
 * @throws WherefromError SERVICE_ANSWER_MALFORMED
 */
function parseJsonBody(response, service) {
    refuseHtml(response, service);
    const from = response.from ?? service;
    try {
        return JSON.parse(response.body.toString('utf8'));
    }
    catch {
        // The parser's own message quotes the answer, which may be a token: not even a cause.
        return malformed(from, 'answered something that is no JSON');
    }
}
/** @throws WherefromError SERVICE_ANSWER_MALFORMED when a web page stands where a service's answer belongs */
function refuseHtml(response, service) {
    if (isHtml(response))
        malformed(response.from ?? service, 'answered an HTML page; a proxy or sign-in page?');
}
/**
 * For an answer that its protocol does not allow; `what` goes on after the service's name: "answered no certificate".
 * @throws WherefromError SERVICE_ANSWER_MALFORMED always
 */
function malformed(service, what, cause) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('SERVICE_ANSWER_MALFORMED', `${service} ${what}${/[.?!]$/.test(what) ? '' : '.'}`, {
        remedy: `Check the address of ${withinSentence(service)} and that nothing between it and this machine answers in its place.`,
        ...(cause === undefined ? {} : { cause }),
    });
}
/** A service's name where it does not begin the sentence. */
function withinSentence(service) {
    return service.replace(/^The /, 'the ');
}
/** Ends of a connection by the code that the platform gives them. */
const NETWORK_ENDS = {
    ECONNREFUSED: 'refused the connection',
    ENOTFOUND: 'was not found: its host name has no address',
    EAI_AGAIN: 'was not found: name resolution failed',
    EHOSTUNREACH: 'cannot be reached: no route to its host',
    ENETUNREACH: 'cannot be reached: no network',
    ETIMEDOUT: 'did not accept a connection',
    UND_ERR_CONNECT_TIMEOUT: 'did not accept a connection',
    ECONNRESET: 'cut the connection',
    EPIPE: 'cut the connection',
    UND_ERR_SOCKET: 'cut the connection',
};


/***/ }),

/***/ 96904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ fromCanonicalBase64),
/* harmony export */   k: () => (/* binding */ jsonWithBase64)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** Bytes encoded or decoded at a time: a multiple of three, so that no part but the last is padded. */
const PART_BYTES = 48 * 1024;
const PART_CHARACTERS = (PART_BYTES / 3) * 4;
/**
 * JSON that holds Base64 of `bytes` in one place, which may lie inside a text that is JSON itself. The Base64 is written
 * straight into the result: as a text it would be copied several times, and a statement may have megabytes.
 * @param json makes the JSON around a text that stands for the Base64
 */
function jsonWithBase64(bytes, json) {
    const placeholder = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    const [head, tail, ...others] = json(placeholder).split(placeholder);
    if (head === undefined || tail === undefined || others.length > 0) {
        throw new RangeError('the Base64 belongs in exactly one place');
    }
    const headBytes = Buffer.byteLength(head);
    const whole = Buffer.allocUnsafe(headBytes + Math.ceil(bytes.length / 3) * 4 + Buffer.byteLength(tail));
    let written = whole.write(head);
    for (let start = 0; start < bytes.length; start += PART_BYTES) {
        written += whole.write(bytes.toString('base64', start, start + PART_BYTES), written, 'latin1');
    }
    whole.write(tail, written);
    return whole;
}
/** The bytes of a text that is their one standard Base64 (RFC 4648, section 4, with padding); undefined for every other text. */
function fromCanonicalBase64(text) {
    const bytes = Buffer.from(text, 'base64');
    if (text.length !== Math.ceil(bytes.length / 3) * 4)
        return undefined;
    for (let start = 0, at = 0; start < bytes.length; start += PART_BYTES, at += PART_CHARACTERS) {
        if (bytes.toString('base64', start, start + PART_BYTES) !== text.slice(at, at + PART_CHARACTERS))
            return undefined;
    }
    return bytes;
}


/***/ }),

/***/ 2937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runnerTokenProvider: () => (/* binding */ runnerTokenProvider)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56905);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16962);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42001);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55737);





const SERVICE = "GitHub's token endpoint";
/**
 * Tokens from the endpoint that the runner names. Own code because `CIContextProvider` of `@sigstore/sign` has no time-out,
 * does not look at the status and rejects with a bare string; `getIDToken` of `@actions/core` retries blindly for minutes
 * and says nothing of forks. A front end may still plug another `IdentityProvider` in.
 * Source: GitHub, "OpenID Connect reference", methods for requesting the OIDC token.
 */
function runnerTokenProvider(options) {
    return {
        assertAvailable: async (audience) => void endpointOf(options, audience),
        getToken: async (audience) => requestToken(options, audience),
    };
}
async function requestToken(options, audience) {
    const { http, mask, progress = _progress_js__WEBPACK_IMPORTED_MODULE_2__/* .SILENT */ .q, now } = options;
    const { url, bearer } = endpointOf(options, audience);
    const step = progress.begin(`Identity token from ${SERVICE}`);
    try {
        const response = await http.send({
            service: SERVICE,
            method: 'GET',
            url,
            headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
            maxBytes: 256 * 1024,
        });
        const value = (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .Z)((0,_http_js__WEBPACK_IMPORTED_MODULE_1__.parseJsonBody)(response, SERVICE), 'value');
        if (typeof value !== 'string' || value === '')
            return (0,_http_js__WEBPACK_IMPORTED_MODULE_1__.malformed)(SERVICE, 'answered without a token');
        mask(value);
        return (0,_identity_js__WEBPACK_IMPORTED_MODULE_4__.forAudience)((0,_identity_js__WEBPACK_IMPORTED_MODULE_4__.parseIdentityToken)(value, now?.()), audience);
    }
    finally {
        step.end();
    }
}
function endpointOf(options, audience) {
    const { requestUrl = '', requestToken: bearer = '', forkPullRequest } = options;
    if (requestUrl === '' || bearer === '')
        return forkPullRequest ? forkRefused() : permissionMissing();
    if (!URL.canParse(requestUrl)) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('OIDC_PERMISSION_MISSING', 'ACTIONS_ID_TOKEN_REQUEST_URL is set, but to no URL.', {
            remedy: 'Leave that variable to the runner: no step or workflow should set it.',
        });
    }
    const url = new URL(requestUrl);
    url.searchParams.set('audience', audience);
    return { url: url.href, bearer };
}
function permissionMissing() {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('OIDC_PERMISSION_MISSING', 'This job may not ask for an OIDC token, so nothing can be signed.', {
        remedy: [
            'Give the job (or the workflow; with a reusable workflow the calling job too) this permission:',
            'permissions:',
            '  contents: read',
            '  id-token: write',
        ].join('\n'),
    });
}
function forkRefused() {
    const message = 'This is a pull request from a fork, and GitHub gives such runs no OIDC token. No permission changes that.';
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('OIDC_FORK_PULL_REQUEST', message, {
        remedy: 'Sign where the change is merged: let this step run on push, release or workflow_dispatch only.',
    });
}


/***/ }),

/***/ 23405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Held to package.json by a test. */
const VERSION = '0.1.0';


/***/ })

};
