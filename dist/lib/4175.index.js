export const id = 4175;
export const ids = [4175,9286,1667];
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

/***/ 56905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DEFAULT_TIMEOUT_MS: () => (/* binding */ DEFAULT_TIMEOUT_MS),
  createHttp: () => (/* binding */ createHttp),
  malformed: () => (/* reexport */ http_answer/* malformed */.Qm),
  parseJsonBody: () => (/* reexport */ http_answer/* parseJsonBody */.Y2),
  refuseHtml: () => (/* reexport */ http_answer/* refuseHtml */.Qz)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(4826);
// EXTERNAL MODULE: ./lib/http-answer.js
var http_answer = __webpack_require__(35376);
// EXTERNAL MODULE: ./lib/quote.js
var quote = __webpack_require__(861);
;// CONCATENATED MODULE: ./lib/http-attempt.js
/** One attempt at a request, and what its messages may say of it. */


function secretsOf(request, url) {
    const headers = Object.entries(request.headers ?? {})
        .filter(([name]) => /^(authorization|proxy-authorization|cookie)$/i.test(name))
        .flatMap(([, value]) => [value, value.replace(/^\S+\s+/, '')]);
    const found = [...headers, ...(request.secrets ?? [])].filter((secret) => secret !== '');
    // Before the platform sees it: its own complaint about a header quotes the header.
    if (headers.some((value) => /[^\t\x20-\x7e]/.test(value))) {
        (0,errors/* fail */.fJ)('INPUT_INVALID', `The credential for ${request.service} at ${url.host} holds characters that no header can carry.`, {
            remedy: 'Look for a line break or a foreign character in it.',
        });
    }
    return found;
}
/** Foreign text, as a message may have it. */
function shown(text, attempt) {
    return (0,quote/* quote */.hD)((0,quote/* redact */.E$)(text, secretsFor(attempt)));
}
function secretsFor({ request: { unspoken = [] }, secrets }) {
    return [...secrets, ...unspoken];
}
function serviceAt({ request, url }) {
    return `${request.service} at ${url.host}`;
}
/** Without query and fragment, which may carry secrets. */
function addressOf(url) {
    return `${url.origin}${url.pathname}`;
}

;// CONCATENATED MODULE: ./lib/http-failure.js
/** Attempts that ended without an answer. */




/** One attempt's end that another attempt may mend. */
class Retryable {
    error;
    waitMs;
    constructor(error, waitMs) {
        this.error = error;
        this.waitMs = waitMs;
    }
}
function timedOut(attempt) {
    const message = `${serviceAt(attempt)} did not answer within ${attempt.timeoutMs / 1000} s (${attempt.count}).`;
    return new errors/* WherefromError */.YC('SERVICE_TIMEOUT', message, {
        remedy: 'Try again; if it lasts, check the network between this machine and that host.',
    });
}
function networkFailure(attempt, error, answered) {
    const cause = (0,quote/* safeCause */.ph)(error, secretsFor(attempt));
    const code = (0,quote/* causeCode */.XL)(error);
    if (answered) {
        return new Retryable(new errors/* WherefromError */.YC('SERVICE_ANSWER_MALFORMED', `${serviceAt(attempt)} broke off its answer (${attempt.count}).`, {
            remedy: 'Try again; if it lasts, check what lies between this machine and that host.',
            cause,
        }));
    }
    // The platform's names for what its parser refuses: HPE_INVALID_CONSTANT, HPE_HEADER_OVERFLOW.
    if (code?.startsWith('HPE_') === true)
        return (0,http_answer/* malformed */.Qm)(serviceAt(attempt), `answered no HTTP (${code})`, cause);
    if (code !== undefined && /CERT|SIGNATURE|ISSUER|TLS|SSL/.test(code)) {
        return (0,errors/* fail */.fJ)('SERVICE_UNREACHABLE', `The TLS certificate of ${serviceAt(attempt)} was not accepted (${code}).`, {
            remedy: 'For an authority of your own, name its certificate in NODE_EXTRA_CA_CERTS.',
            cause,
        });
    }
    const end = (code === undefined ? undefined : http_answer/* NETWORK_ENDS */.yO[code]) ?? `cannot be reached (${code ?? cause.message})`;
    return new Retryable(new errors/* WherefromError */.YC('SERVICE_UNREACHABLE', `${serviceAt(attempt)} ${end} (${attempt.count}).`, {
        remedy: `Check the address of ${(0,http_answer/* withinSentence */.td)(attempt.request.service)}, the network and the proxy settings.`,
        cause,
    }));
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
;// CONCATENATED MODULE: ./lib/http-exchange.js



/** Google's registries send header blocks far above the platform's 16 KiB. */
const MAX_HEADER_BYTES = 256 * 1024;
/**
 * One request, and the head of its answer; the caller reads or destroys the body. Redirects are answers like others.
 * On `node:http`, not `fetch`: the platform's fetch costs 40 MB of memory at its first use.
 * @throws the platform's errors, with `code`
 */
async function exchange(outgoing) {
    for (;;) {
        const request = begin(outgoing);
        try {
            return await headOf(request);
        }
        catch (error) {
            // A kept connection that its server gave up meanwhile: it is gone now, and the next one is another or a new one.
            // RFC 9110 section 9.2.2: at once only what changes nothing when it was received after all.
            const harmless = outgoing.method === 'GET' || outgoing.method === 'HEAD';
            if (!harmless || !request.reusedSocket || (0,quote/* causeCode */.XL)(error) !== 'ECONNRESET')
                throw error;
        }
    }
}
function begin({ url, method, headers, body, signal, agent }) {
    const send = url.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    const request = send(url, {
        method,
        headers: { ...headers, ...(bytes === undefined ? {} : { 'content-length': String(bytes.length) }) },
        maxHeaderSize: MAX_HEADER_BYTES,
        signal,
        agent,
    });
    request.end(bytes);
    return request;
}
async function headOf(request) {
    return new Promise((resolve, reject) => {
        request.on('response', resolve);
        // Stays after the answer's head: a connection that ends later is the reader's matter, and no crash.
        request.on('error', reject);
        // Also where the server changes the protocol (101), of which the platform tells nobody else.
        request.on('close', () => reject(new ClosedError()));
    });
}
/** As the platform names it, where it says so. */
class ClosedError extends Error {
    name = 'ClosedError';
    code = 'ECONNRESET';
    constructor() {
        super('the connection ended without an answer');
    }
}

// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(23405);
;// CONCATENATED MODULE: ./lib/http-redirect.js





const MOST_REDIRECTS = 5;
/** Follows redirects, but takes neither a body nor a credential to another origin, nor anything from https to http. */
async function follow(attempt, signal) {
    const { request } = attempt;
    let { url } = attempt;
    let { headers } = request;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
        const response = await exchange({
            url,
            method: request.method,
            headers: { 'user-agent': `wherefrom/${version/* VERSION */.x}`, ...headers },
            body: request.body,
            signal,
            agent: request.connections?.agentFor(url),
        });
        const status = response.statusCode ?? 0;
        const { location } = response.headers;
        const redirects = [301, 302, 303, 307, 308].includes(status) && location !== undefined;
        if (!redirects || request.accept?.includes(status) === true) {
            return { response, redirectedTo: url.origin === attempt.url.origin ? undefined : url.host };
        }
        response.resume();
        const from = url;
        url = redirectTarget({ attempt, from, status, location });
        if (url.origin !== from.origin && request.redirects === 'drop-credentials')
            headers = withoutCredentials(headers);
    }
    return (0,http_answer/* malformed */.Qm)(request.service, `redirected more than ${MOST_REDIRECTS} times`);
}
/** Nothing but what is known to be none: headers that carry credentials have many names. */
function withoutCredentials(headers = {}) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() === 'accept'));
}
function redirectTarget({ attempt, from, status, location }) {
    const { request, secrets } = attempt;
    const target = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
    const where = target === undefined ? 'no URL' : shown(addressOf(target), attempt);
    const refuse = (why) => (0,errors/* fail */.fJ)('SERVICE_ANSWER_MALFORMED', `${request.service} redirects to ${where}, which was not followed: ${why}.`, {
        remedy: `Name the address of ${(0,http_answer/* withinSentence */.td)(request.service)} that you trust, not one that redirects.`,
    });
    if (target === undefined || !/^https?:$/.test(target.protocol))
        return refuse('it is no http address');
    if (from.protocol === 'https:' && target.protocol === 'http:')
        return refuse('it is not encrypted');
    const drops = request.redirects === 'drop-credentials' && /^(GET|HEAD)$/.test(request.method);
    if (target.origin !== from.origin && (request.body !== undefined || (secrets.length > 0 && !drops))) {
        return refuse('what was sent is meant for one host only');
    }
    if (request.body !== undefined && status !== 307 && status !== 308)
        return refuse('a body would get lost');
    return target;
}

// EXTERNAL MODULE: ./lib/progress.js
var lib_progress = __webpack_require__(16962);
;// CONCATENATED MODULE: ./lib/http.js
/** The one way to the network: time-outs with numbers, retries that honour Retry-After, bounded answers, typed errors. */








/** Above the 20 s that a Rekor v2 needs at least: it answers a write at its next checkpoint. */
const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_ATTEMPTS = 4;
const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;
const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 10_000;
/**
 * A client on the platform's own connections. Proxies are the platform's matter too: a front end that wants HTTPS_PROXY
 * honoured calls `http.setGlobalProxyFromEnv()` where Node has it, or runs under NODE_USE_ENV_PROXY=1.
 */
function createHttp(options = {}) {
    const { progress = lib_progress/* SILENT */.q, sleep = async (ms, signal) => (0,promises_.setTimeout)(ms, undefined, signal === undefined ? {} : { signal }), random = Math.random, now = Date.now, } = options;
    return {
        async send(request) {
            const url = parseUrl(request);
            const secrets = secretsOf(request, url);
            const attempts = Math.max(1, request.attempts ?? options.attempts ?? DEFAULT_ATTEMPTS);
            const timeoutMs = request.timeoutMs ?? options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
            for (let n = 1;; n += 1) {
                refuseUnneeded(request);
                const count = `attempt ${n} of ${attempts}`;
                const outcome = await attemptOnce({ request, url, secrets, timeoutMs, count, now });
                if (!(outcome instanceof Retryable))
                    return outcome;
                if (n >= attempts)
                    throw outcome.error;
                const waitMs = outcome.waitMs ?? backoff(n, random());
                const step = progress.begin(`${outcome.error.message} Trying again in ${seconds(waitMs)}`);
                try {
                    await sleep(waitMs, request.signal);
                }
                catch (error) {
                    refuseUnneeded(request);
                    throw error;
                }
                finally {
                    step.end();
                }
            }
        },
    };
}
function refuseUnneeded({ signal, service }) {
    if (signal?.aborted !== true)
        return;
    (0,errors/* fail */.fJ)('INTERRUPTED', `${service} was not waited for any longer.`, {
        remedy: 'Look at the error that ended the work of which this was a part.',
    });
}
function backoff(attempt, jitter) {
    const ceiling = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempt - 1));
    return Math.round(ceiling * (0.5 + jitter / 2));
}
async function attemptOnce(attempt) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), attempt.timeoutMs);
    const { signal } = attempt.request;
    let answered = false;
    try {
        const ends = signal === undefined ? controller.signal : AbortSignal.any([controller.signal, signal]);
        const { response, redirectedTo } = await follow(attempt, ends);
        answered = true;
        const body = await readBounded(attempt, response);
        return judge({ attempt, response, body, redirectedTo });
    }
    catch (error) {
        if (error instanceof errors/* WherefromError */.YC)
            throw error;
        refuseUnneeded(attempt.request);
        if (controller.signal.aborted)
            return new Retryable(timedOut(attempt));
        return networkFailure(attempt, error, answered);
    }
    finally {
        clearTimeout(timer);
        controller.abort();
    }
}
async function readBounded({ request }, response) {
    const limit = request.maxBytes ?? DEFAULT_MAX_BYTES;
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        size += chunk.length;
        if (size > limit)
            return (0,http_answer/* malformed */.Qm)(request.service, `answered more than ${limit} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function judge({ attempt, response, body, redirectedTo }) {
    const { request } = attempt;
    const status = response.statusCode ?? 0;
    const headers = new Map(Object.entries(response.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]));
    const elsewhere = redirectedTo === undefined ? '' : `, redirected to ${shown(redirectedTo, attempt)},`;
    const from = `${serviceAt(attempt)}${elsewhere}`;
    const answer = { status, headers, body, from, ...(redirectedTo === undefined ? {} : { redirectedTo }) };
    if ((status >= 200 && status < 300) || request.accept?.includes(status) === true)
        return answer;
    const said = shown((0,http_answer/* errorText */.kc)(answer), attempt).replace(/\.+$/, '');
    const message = `${from} answered ${status}${said === '' ? '' : `: ${said}`}`;
    if (status === 408 || status === 429 || status >= 500) {
        const error = new errors/* WherefromError */.YC('SERVICE_FAILED', `${message} (${attempt.count}).`, {
            remedy: `Try again later; if it lasts, look at the status page of whoever runs ${(0,http_answer/* withinSentence */.td)(request.service)}.`,
        });
        const waitMs = (0,http_answer/* retryAfter */.P9)(headers.get('retry-after'), attempt.now());
        return waitMs === undefined ? new Retryable(error) : new Retryable(error, waitMs);
    }
    return (0,errors/* fail */.fJ)('SERVICE_REFUSED', `${message}.`, {
        remedy: `Check that this is the address of ${(0,http_answer/* withinSentence */.td)(request.service)} and that it serves this repository.`,
    });
}
function parseUrl(request) {
    const refuse = (why) => (0,errors/* fail */.fJ)('INPUT_INVALID', `The address of ${request.service} ${why}.`, {
        remedy: 'Give it as https://host/path.',
    });
    if (!URL.canParse(request.url))
        return refuse('is no URL');
    const url = new URL(request.url);
    if (!/^https?:$/.test(url.protocol))
        return refuse('is not an http address');
    if (url.username !== '' || url.password !== '')
        return refuse('holds a user name or password');
    return url;
}
function seconds(ms) {
    return `${Number((ms / 1000).toFixed(ms < 10_000 ? 1 : 0))} s`;
}


/***/ }),

/***/ 16380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
const LONGEST = 2000;
/**
 * Foreign text as a terminal or a log may get it: every control, format, bidirectional, private-use and unassigned
 * character, and every line break, becomes a visible escape; a text of absurd length is cut, visibly. So does the start
 * of a workflow command in its older form, `##[command]`, which GitHub's runner obeys wherever it stands in a line.
 */
function printable(text) {
    const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} characters)` : text;
    return short.replaceAll(/[\p{C}\p{Zl}\p{Zp}]|#(?=#\[)/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ }),

/***/ 88977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseStrictJson)
/* harmony export */ });
const DEEPEST = 128;
/** Each costs a reader some hundred bytes for two of text. A million subjects are two million objects. */
const MOST_CONTAINERS = 4_000_000;
/** In pieces of at most 400 digits, which overflow: the platform matches millions of digits by recursion. */
const NUMBER = /-?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,400})?/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/**
 * Reads JSON (RFC 8259) strictly: UTF-8 without faults, no name twice in one object, no `__proto__`, at most 128 levels
 * and four million objects and lists, no number that overflows. Two readers of such a text cannot see two different
 * documents (RFC 8259, section 4).
 * @param levelsAround levels of the document that this text will be a part of
 */
function parseStrictJson(input, { levelsAround = 0 } = {}) {
    let text;
    try {
        text = typeof input === 'string' ? input : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(input);
    }
    catch {
        return { ok: false, reason: 'is not valid UTF-8' };
    }
    const fault = structureFault(text, DEEPEST - levelsAround);
    if (fault !== undefined)
        return { ok: false, reason: fault };
    try {
        return { ok: true, value: JSON.parse(text) };
    }
    catch {
        return { ok: false, reason: 'is not valid JSON' };
    }
}
/** What `JSON.parse` lets through. Wrong syntax may pass here: `JSON.parse` comes after. */
function structureFault(text, deepest) {
    /** Names seen in each open object; undefined for an open array. */
    const open = [];
    const spare = [];
    let atName = false;
    let containers = 0;
    for (let at = 0; at < text.length; at += 1) {
        const character = text.charCodeAt(at);
        if (character === QUOTE) {
            const end = closingQuote(text, at);
            if (end === undefined)
                return 'is not valid JSON';
            const fault = atName ? nameFault(text.slice(at, end + 1), open.at(-1)) : undefined;
            if (fault !== undefined)
                return fault;
            at = end;
        }
        else if (character === 0x7b || character === 0x5b) {
            if (open.length === deepest)
                return `is nested deeper than ${deepest} levels`;
            containers += 1;
            if (containers > MOST_CONTAINERS)
                return `holds more than ${MOST_CONTAINERS} objects and lists`;
            atName = character === 0x7b;
            open.push(atName ? (spare[open.length] ??= new Names()).clear() : undefined);
        }
        else if (character === 0x7d || character === 0x5d) {
            open.pop();
            atName = false;
        }
        else if (character === 0x2c) {
            atName = open.at(-1) !== undefined;
        }
        else if (character === 0x3a) {
            atName = false;
        }
        else if (character === 0x2d || (character >= 0x30 && character <= 0x39)) {
            NUMBER.lastIndex = at;
            const number = NUMBER.exec(text)?.[0] ?? '-';
            if (!Number.isFinite(Number(number)) && number !== '-')
                return 'holds a number that overflows';
            at += number.length - 1;
        }
    }
    return undefined;
}
/** Most objects have a handful of names and there may be very many objects: a Set for each costs more than the document. */
const FEW_NAMES = 8;
/** The names of one object; used again for the next one at its depth. */
class Names {
    #few = [];
    #count = 0;
    #many;
    clear() {
        this.#count = 0;
        this.#many = undefined;
        return this;
    }
    /** Whether the name is new here. */
    add(name) {
        if (this.#many !== undefined) {
            const before = this.#many.size;
            return this.#many.add(name).size > before;
        }
        for (let at = 0; at < this.#count; at += 1)
            if (this.#few[at] === name)
                return false;
        if (this.#count === FEW_NAMES)
            this.#many = new Set(this.#few).add(name);
        else
            this.#few[this.#count++] = name;
        return true;
    }
}
function nameFault(quoted, names) {
    let name = quoted.slice(1, -1);
    if (name.includes('\\')) {
        try {
            name = JSON.parse(quoted);
        }
        catch {
            return 'is not valid JSON';
        }
    }
    if (name === '__proto__')
        return 'has a member named "__proto__"';
    return names?.add(name) === false ? `has the member ${JSON.stringify(name.slice(0, 80))} twice` : undefined;
}
function closingQuote(text, opening) {
    let end = text.indexOf('"', opening + 1);
    while (end >= 0) {
        let backslashes = 0;
        while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH)
            backslashes += 1;
        if (backslashes % 2 === 0)
            return end;
        end = text.indexOf('"', end + 1);
    }
    return undefined;
}


/***/ }),

/***/ 65471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ ByteBudget),
/* harmony export */   S_: () => (/* binding */ MOST_BYTES_IN_ALL),
/* harmony export */   _Q: () => (/* binding */ fitting),
/* harmony export */   lR: () => (/* binding */ beyondBudget)
/* harmony export */ });
/** How much of what others offer is held at once. */
/** Bytes of the bundles about one artifact. The largest that is attested here has 22 MB; most have 10 kB. */
const MOST_BYTES_IN_ALL = 64 * 1024 * 1024;
/** Which of these fit together, the smallest first: large ones must not keep out what is small. */
function fitting(sizes, mostBytes = MOST_BYTES_IN_ALL) {
    const fit = new Set();
    let room = mostBytes;
    for (const [one, size] of [...sizes].sort(([, a], [, b]) => a - b)) {
        if (size > room)
            break;
        room -= size;
        fit.add(one);
    }
    return fit;
}
/** What is left out of a digest's bundles; goes on after the name of the place where it lies. */
function beyondBudget(bytes) {
    return `it has ${bytes} bytes, and not more than ${MOST_BYTES_IN_ALL} are read for one digest`;
}
/** For what comes one after another, and whose size only the reading tells. */
class ByteBudget {
    #left;
    constructor(mostBytes = MOST_BYTES_IN_ALL) {
        this.#left = mostBytes;
    }
    get left() {
        return this.#left;
    }
    spend(bytes) {
        this.#left = Math.max(0, this.#left - bytes);
    }
}


/***/ }),

/***/ 88996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseDescriptor),
/* harmony export */   O: () => (/* binding */ isJsonObject)
/* harmony export */ });
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77260);

/** A descriptor of foreign JSON; undefined when it is none. Source: OCI Image Format Specification 1.1, "Descriptor". */
function parseDescriptor(value) {
    if (!isJsonObject(value))
        return undefined;
    const { mediaType, digest, size, artifactType, annotations, platform } = value;
    if (typeof mediaType !== 'string' || typeof digest !== 'string' || !(0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isOciDigest */ .an)(digest))
        return undefined;
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
        return undefined;
    return {
        mediaType,
        digest,
        size,
        ...(typeof artifactType === 'string' && artifactType !== '' ? { artifactType } : {}),
        ...(isJsonObject(annotations) ? { annotations: textsOf(annotations) } : {}),
        ...(isJsonObject(platform) ? { platform } : {}),
    };
}
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The specification allows no others. */
function textsOf(annotations) {
    return Object.fromEntries(Object.entries(annotations).filter((entry) => typeof entry[1] === 'string'));
}


/***/ }),

/***/ 87277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   $v: () => (/* binding */ EMPTY_CONFIG),
/* harmony export */   EG: () => (/* binding */ OCI_MANIFEST),
/* harmony export */   Hd: () => (/* binding */ BUNDLE_V03),
/* harmony export */   Y2: () => (/* binding */ BUNDLE_PREFIX),
/* harmony export */   m6: () => (/* binding */ DOCKER_MANIFEST_LIST),
/* harmony export */   pA: () => (/* binding */ EMPTY_CONFIG_BYTES)
/* harmony export */ });
/** Media types and the empty configuration. Source: OCI Image Format Specification 1.1; Sigstore, "Bundle Format". */
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const DOCKER_MANIFEST_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
/** Of bundles as they are written; readers take whatever begins like it. */
const BUNDLE_V03 = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const BUNDLE_PREFIX = 'application/vnd.dev.sigstore.bundle';
/** "Guidance for an Empty Descriptor". */
const EMPTY_CONFIG = {
    mediaType: 'application/vnd.oci.empty.v1+json',
    digest: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    size: 2,
};
const EMPTY_CONFIG_BYTES = Buffer.from('{}');


/***/ }),

/***/ 54152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ refuseAnswer),
/* harmony export */   Im: () => (/* binding */ refuseAnonymous),
/* harmony export */   ON: () => (/* binding */ isMalformed),
/* harmony export */   Os: () => (/* binding */ errorAt),
/* harmony export */   Rx: () => (/* binding */ refuseStranger)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/* harmony import */ var _http_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35376);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56905);
/* harmony import */ var _model_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16380);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(861);
/** What a registry's refusal means. Source: OCI Distribution Specification, "Error Codes". */





/** @throws WherefromError STORE_*, SERVICE_REFUSED, for an answer that is no 2xx */
function refuseAnswer(refusal) {
    const { answer, repository, secrets } = refusal;
    const words = (0,_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)((0,_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .redact */ .E$)((0,_http_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .errorText */ .kc)(answer), secrets)).replace(/\.+$/, '');
    const what = `answered ${answer.status} for ${repository.name}${words === '' ? '' : `: ${words}`}`;
    const { code, remedy } = meaningOf(refusal);
    const isAboutUser = code === 'STORE_UNAUTHORIZED' || code === 'STORE_FORBIDDEN';
    const who = isAboutUser ? ` It was asked ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .redact */ .E$)(refusal.said, secrets)}.` : '';
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(code, `${answer.from ?? 'The registry'} ${what}.${who}`, { remedy });
}
/** @throws WherefromError STORE_UNAUTHORIZED always */
function refuseAnonymous(repository, why) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('STORE_UNAUTHORIZED', `The registry ${repository.registry} ${why}.`, { remedy: logIn(repository) });
}
/** @throws WherefromError SERVICE_ANSWER_MALFORMED always */
function refuseStranger(registry) {
    return (0,_http_js__WEBPACK_IMPORTED_MODULE_2__.malformed)(`The server at ${registry}`, 'is no container registry: it does not know /v2/');
}
/** Whether something answered, and not what its protocol says. */
function isMalformed(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WherefromError */ .YC && error.code === 'SERVICE_ANSWER_MALFORMED';
}
/** The same error, and what was being read. */
function errorAt(place, { code, message, remedy, cause }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WherefromError */ .YC(code, `${place}: ${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(message)}`, { remedy, cause });
}
function logIn({ registry }) {
    return `Log in with a user who may do this: docker login${registry === 'docker.io' ? '' : ` ${registry}`}`;
}
function meaningOf({ answer, means = answer.status, repository, known }) {
    const service = { code: 'SERVICE_REFUSED', remedy: `Look at what ${repository.registry} says about it.` };
    if (answer.redirectedTo !== undefined)
        return service;
    const notAccepted = known ? 'The credentials were not accepted. ' : '';
    const unauthorized = { code: 'STORE_UNAUTHORIZED', remedy: `${notAccepted}${logIn(repository)}` };
    const forbidden = { code: 'STORE_FORBIDDEN', remedy: permit(repository) };
    switch (means) {
        case 401:
            return known && isScopeMissing(answer) ? forbidden : unauthorized;
        case 403:
            return known ? forbidden : unauthorized;
        case 404:
            return {
                code: 'STORE_NOT_FOUND',
                remedy: `Check the name ${repository.registry}/${repository.name}; some registries want it to be made before the first push.`,
            };
        case 409:
        case 412:
            return {
                code: 'STORE_CONFLICT',
                remedy: 'Somebody else wrote there meanwhile, or the tag may not change: run again.',
            };
        case 413:
            return {
                code: 'STORE_TOO_LARGE',
                remedy: 'Attest fewer subjects in one bundle, or raise the limit of the registry.',
            };
        default:
            return service;
    }
}
function permit({ registry, name }) {
    const place = `${registry}/${name}`;
    if (registry !== 'ghcr.io')
        return `Give this user the permission to read and write ${place}.`;
    return `Give the job \`permissions: packages: write\`, and its repository the role Write in the settings of the package ${place}.`;
}
/** RFC 6750 section 3.1: the token is good, and is not for this. */
function isScopeMissing(answer) {
    return /insufficient_scope/.test(answer.headers.get('www-authenticate') ?? '') || /^DENIED\b/.test((0,_http_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .errorText */ .kc)(answer));
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
