export const id = 8713;
export const ids = [8713,519,8138];
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

/***/ 52900:
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
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./lib/quote.js
var quote = __webpack_require__(861);
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
    });
}

// EXTERNAL MODULE: ./lib/progress.js
var lib_progress = __webpack_require__(16962);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(23405);
;// CONCATENATED MODULE: ./lib/http.js
/** The one way to the network: time-outs with numbers, retries that honour Retry-After, bounded answers, typed errors. */








/** Above the 20 s that a Rekor v2 needs at least: it answers a write at its next checkpoint. */
const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_ATTEMPTS = 4;
const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;
const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 10_000;
const MOST_REDIRECTS = 5;
/** One attempt's end that another attempt may mend. */
class Retryable {
    error;
    waitMs;
    constructor(error, waitMs) {
        this.error = error;
        this.waitMs = waitMs;
    }
}
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
    const where = target === undefined ? 'no URL' : (0,quote/* quote */.hD)((0,quote/* redact */.E$)(addressOf(target), secrets));
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
    const from = `${serviceAt(attempt)}${redirectedTo === undefined ? '' : `, redirected to ${redirectedTo},`}`;
    const answer = { status, headers, body, from, ...(redirectedTo === undefined ? {} : { redirectedTo }) };
    if ((status >= 200 && status < 300) || request.accept?.includes(status) === true)
        return answer;
    const said = (0,quote/* quote */.hD)((0,quote/* redact */.E$)((0,http_answer/* errorText */.kc)(answer), attempt.secrets)).replace(/\.+$/, '');
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
function serviceAt({ request, url }) {
    return `${request.service} at ${url.host}`;
}
/** Without query and fragment, which may carry secrets. */
function addressOf(url) {
    return `${url.origin}${url.pathname}`;
}
function seconds(ms) {
    return `${Number((ms / 1000).toFixed(ms < 10_000 ? 1 : 0))} s`;
}
function timedOut(attempt) {
    const message = `${serviceAt(attempt)} did not answer within ${attempt.timeoutMs / 1000} s (${attempt.count}).`;
    return new errors/* WherefromError */.YC('SERVICE_TIMEOUT', message, {
        remedy: 'Try again; if it lasts, check the network between this machine and that host.',
    });
}
function networkFailure(attempt, error, answered) {
    const cause = (0,quote/* safeCause */.ph)(error, attempt.secrets);
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


/***/ }),

/***/ 88977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseStrictJson)
/* harmony export */ });
const DEEPEST = 128;
/** Each costs a reader some hundred bytes for two of text. A million subjects are two million objects. */
const MOST_CONTAINERS = 4_000_000;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
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

/***/ 58713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRegistryClient: () => (/* binding */ createRegistryClient)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(4826);
;// CONCATENATED MODULE: ./lib/store/oci/challenge.js
/** `WWW-Authenticate`: how a registry wants to be asked. Source: RFC 9110 section 11.6.1. */
const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const PARAMETER = /[ \t]*([!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([!#$%&'*+.^_`|~0-9A-Za-z:/?-]+))/y;
/** `token68`, of schemes that are not ours (Negotiate): read over. */
const TOKEN68 = /[ \t]+[A-Za-z0-9._~+/-]+=*(?=[ \t]*(?:,|$))/y;
const SEPARATOR = /[ \t]*(?:,[ \t]*)*/y;
/**
 * Every challenge of a header, or of several joined with commas, in their order.
 * @returns what stood before anything that is no challenge; one that names a parameter twice is left out
 */
function parseChallenges(header) {
    const challenges = [];
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const match = pattern.exec(header);
        if (match !== null)
            at = pattern.lastIndex;
        return match;
    };
    /** Whether what was read ends here. */
    const separate = () => take(SEPARATOR)?.[0].includes(',') === true || at >= header.length;
    separate();
    while (at < header.length) {
        const scheme = take(TOKEN)?.[0];
        if (scheme === undefined)
            break;
        const parameters = new Map();
        take(TOKEN68);
        let isWhole = separate();
        let twice = false;
        for (let match = take(PARAMETER); match !== null; match = take(PARAMETER)) {
            const name = (match[1] ?? '').toLowerCase();
            twice ||= parameters.has(name);
            parameters.set(name, match[2]?.replaceAll(/\\(.)/g, '$1') ?? match[3] ?? '');
            isWhole = separate();
        }
        if (!isWhole)
            break;
        if (!twice)
            challenges.push({ scheme: scheme.toLowerCase(), parameters });
    }
    return challenges;
}

// EXTERNAL MODULE: ./lib/http.js + 1 modules
var http = __webpack_require__(52900);
// EXTERNAL MODULE: ./lib/quote.js
var quote = __webpack_require__(861);
// EXTERNAL MODULE: ./lib/store/oci/reference.js
var oci_reference = __webpack_require__(77260);
;// CONCATENATED MODULE: ./lib/store/oci/endpoint.js
/** Where a registry is asked, and what may be asked without TLS. */



function endpointOf(registry, { insecureHosts, loopback }) {
    const host = (0,oci_reference/* apiHost */.nz)(registry);
    const plain = listed(host, insecureHosts) || (loopback && isLoopback(new URL(`http://${host}`)));
    return { registry, origin: new URL(`${plain ? 'http' : 'https'}://${host}`).origin };
}
/**
 * The token service that a registry names. Credentials go there, so it is asked over TLS; without, only where user and
 * registry agree about it: a loopback address named by a loopback registry, or a host that may be asked without TLS.
 * @throws WherefromError SERVICE_ANSWER_MALFORMED
 */
function realmOf(realm, endpoint, { insecureHosts }) {
    const refuse = (why) => (0,http.malformed)(`The registry ${endpoint.registry}`, `names a token service that was not asked: ${why}`);
    if (realm === undefined || !URL.canParse(realm))
        return refuse('its address is no URL');
    const url = new URL(realm);
    const shown = (0,quote/* quote */.hD)(`${url.origin}${url.pathname}`);
    if (url.username !== '' || url.password !== '')
        return refuse(`${shown} holds a user name or password`);
    if (url.protocol === 'https:')
        return url;
    if (url.protocol !== 'http:')
        return refuse(`${(0,quote/* quote */.hD)(url.protocol)} is no address of the web`);
    const own = isLoopback(url) && isLoopback(new URL(endpoint.origin));
    return own || listed(url.host, insecureHosts) ? url : refuse(`${shown} is not encrypted`);
}
/** RFC 6761 section 6.3, RFC 5735 section 3, RFC 4291 section 2.5.3. The parser has brought addresses into one form. */
function isLoopback({ hostname }) {
    return (hostname === 'localhost' ||
        hostname.endsWith('.localhost') ||
        /^127\.\d+\.\d+\.\d+$/.test(hostname) ||
        hostname === '[::1]');
}
function listed(host, insecureHosts) {
    return insecureHosts.some((insecure) => insecure.toLowerCase() === host.toLowerCase());
}

// EXTERNAL MODULE: ./lib/http-answer.js
var http_answer = __webpack_require__(35376);
;// CONCATENATED MODULE: ./lib/store/oci/registry-errors.js
/** What a registry's refusal means. Source: OCI Distribution Specification, "Error Codes". */




/** @throws WherefromError STORE_*, SERVICE_REFUSED, for an answer that is no 2xx */
function refuseAnswer({ answer, repository, known, secrets }) {
    const said = (0,quote/* quote */.hD)((0,quote/* redact */.E$)((0,http_answer/* errorText */.kc)(answer), secrets)).replace(/\.+$/, '');
    const what = `answered ${answer.status} for ${repository.name}${said === '' ? '' : `: ${said}`}`;
    const { code, remedy } = meaningOf({ answer, repository, known, secrets });
    return (0,errors/* fail */.fJ)(code, `${answer.from ?? 'The registry'} ${what}.`, { remedy });
}
/** @throws WherefromError STORE_UNAUTHORIZED always */
function refuseAnonymous(repository, why) {
    return (0,errors/* fail */.fJ)('STORE_UNAUTHORIZED', `The registry ${repository.registry} ${why}.`, { remedy: logIn(repository) });
}
/** @throws WherefromError SERVICE_ANSWER_MALFORMED always */
function refuseStranger(registry) {
    return (0,http.malformed)(`The server at ${registry}`, 'is no container registry: it does not know /v2/');
}
function logIn({ registry }) {
    return `Log in with a user who may do this: docker login${registry === 'docker.io' ? '' : ` ${registry}`}`;
}
function meaningOf({ answer, repository, known }) {
    const service = { code: 'SERVICE_REFUSED', remedy: `Look at what ${repository.registry} says about it.` };
    if (answer.redirectedTo !== undefined)
        return service;
    const unauthorized = { code: 'STORE_UNAUTHORIZED', remedy: logIn(repository) };
    const forbidden = { code: 'STORE_FORBIDDEN', remedy: permit(repository) };
    switch (answer.status) {
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
    return /insufficient_scope/.test(answer.headers.get('www-authenticate') ?? '') || /^DENIED\b/.test((0,http_answer/* errorText */.kc)(answer));
}

;// CONCATENATED MODULE: ./lib/store/oci/token.js
/** Tokens of a registry's token service. Source: Distribution, "Token Authentication" and "OAuth 2.0". */


const SERVICE = 'The token service';
const CLIENT = 'wherefrom';
const MAX_BYTES = 1024 * 1024;
/** Where the answer does not say: Distribution's rule. */
const DEFAULT_SECONDS = 60;
/** @throws WherefromError STORE_UNAUTHORIZED, STORE_FORBIDDEN: no token for this; SERVICE_* */
async function fetchToken(http, connections, request) {
    const { credentials, repository } = request;
    const secrets = secretsOf(credentials);
    const asked = credentials?.kind === 'identity-token' ? byOAuth(request, credentials.token) : byQuery(request);
    const answer = await http.send({
        service: SERVICE,
        ...asked,
        secrets,
        connections,
        maxBytes: MAX_BYTES,
        accept: [400, 401, 403],
    });
    if (answer.status < 300)
        return tokenIn(answer);
    // RFC 6749 section 5.2: a refresh token that is no longer good is a 400.
    const refused = answer.status === 400 && credentials?.kind === 'identity-token' ? { ...answer, status: 401 } : answer;
    return refuseAnswer({ answer: refused, repository, known: credentials !== undefined, secrets });
}
/** What no message may hold. */
function secretsOf(credentials) {
    if (credentials === undefined)
        return [];
    return [credentials.kind === 'password' ? credentials.password : credentials.token];
}
function basic({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
function byQuery({ realm, service, repository, actions, credentials }) {
    const url = new URL(realm);
    if (service !== undefined)
        url.searchParams.set('service', service);
    url.searchParams.set('scope', scopeOf(repository, actions));
    const headers = credentials?.kind === 'password' ? { authorization: basic(credentials) } : {};
    return { method: 'GET', url: url.href, headers };
}
function byOAuth({ realm, service, repository, actions }, refreshToken) {
    const form = new URLSearchParams({
        grant_type: 'refresh_token',
        service: service ?? repository.registry,
        client_id: CLIENT,
        scope: scopeOf(repository, actions),
        refresh_token: refreshToken,
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return { method: 'POST', url: realm.href, headers, body: form.toString() };
}
function scopeOf({ name }, actions) {
    return `repository:${name}:${actions}`;
}
function tokenIn(answer) {
    const content = (0,http.parseJsonBody)(answer, SERVICE);
    const { token, access_token, expires_in } = (content ?? {});
    const found = [token, access_token].find((value) => typeof value === 'string' && value !== '');
    if (typeof found !== 'string' || !/^[\x21-\x7e]+$/.test(found)) {
        return (0,http.malformed)(answer.from ?? SERVICE, 'answered no token');
    }
    const seconds = typeof expires_in === 'number' && expires_in > 0 ? expires_in : DEFAULT_SECONDS;
    return { token: found, lastsMs: seconds * 1000 };
}

;// CONCATENATED MODULE: ./lib/store/oci/authorization.js
/**
 * Which Authorization header a registry gets. Credentials go to the registry that they belong to, or to the token
 * service that it names, and nowhere else.
 */




/** A token that is about to expire is not sent any more. */
const MARGIN_MS = 5000;
const ACTIONS = { pull: 'pull', push: 'pull,push', delete: 'pull,push,delete' };
function createAuthorization(options) {
    const wishes = new Map();
    const grants = new Map();
    /** Where a token to push was refused, and one to pull is asked for from then on. */
    const readOnly = new Set();
    async function grant(place, access, used) {
        const wish = wishes.get(place.endpoint.origin);
        if (wish === undefined)
            return undefined;
        const name = `${place.endpoint.origin} ${place.repository.name}`;
        const wanted = access === 'pull' && !readOnly.has(name) ? options.access : access;
        const make = async () => makeGrant(options, { place, wish, access: wanted });
        try {
            return await held({ key: `${name} ${wish.scheme} ${wanted}`, used, make });
        }
        catch (error) {
            if (access === wanted || !isDenied(error))
                throw error;
            readOnly.add(name);
            return grant(place, access, used);
        }
    }
    /** One at a time is made for whatever number asks; whoever waited looks again at what is there now. */
    async function held(asked) {
        const before = grants.get(asked.key);
        const there = await before;
        if (grants.get(asked.key) !== before)
            return held(asked);
        const isGood = there === undefined || (there !== asked.used && there.expires > options.now());
        if (before !== undefined && isGood)
            return there;
        const made = asked.make();
        grants.set(asked.key, made);
        made.catch(() => grants.delete(asked.key));
        return made;
    }
    return {
        current: grant,
        async renew(place, access, { answer, used }) {
            const wish = wishIn(answer, place.endpoint, options.plainHttp);
            if (wish === undefined)
                return undefined;
            wishes.set(place.endpoint.origin, wish);
            return grant(place, access, used);
        },
    };
}
function isDenied(error) {
    return error instanceof errors/* WherefromError */.YC && ['STORE_UNAUTHORIZED', 'STORE_FORBIDDEN'].includes(error.code);
}
/** Bearer before Basic: it shows the registry less. */
function wishIn(answer, endpoint, plainHttp) {
    const challenges = parseChallenges(answer.headers.get('www-authenticate') ?? '');
    const bearer = challenges.find(({ scheme }) => scheme === 'bearer')?.parameters;
    if (bearer !== undefined) {
        return {
            scheme: 'bearer',
            realm: realmOf(bearer.get('realm'), endpoint, plainHttp),
            service: bearer.get('service'),
        };
    }
    return challenges.some(({ scheme }) => scheme === 'basic') ? { scheme: 'basic' } : undefined;
}
async function makeGrant(options, { place, wish, access }) {
    const { repository } = place;
    const credentials = await options.find(repository);
    const lasting = { known: true, secrets: secretsOf(credentials), expires: Infinity };
    if (credentials?.kind === 'registry-token')
        return { header: `Bearer ${credentials.token}`, ...lasting };
    if (wish.scheme === 'basic') {
        return credentials?.kind === 'password' ? { header: basic(credentials), ...lasting } : undefined;
    }
    const asked = { realm: wish.realm, service: wish.service, repository, actions: ACTIONS[access], credentials };
    const { token, lastsMs } = await fetchToken(options.http, options.connections, asked);
    const expires = options.now() + Math.max(lastsMs - MARGIN_MS, 0);
    return { header: `Bearer ${token}`, known: credentials !== undefined, secrets: [token], expires };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/store/oci/connections.js







/** For each host; the registries' own limits on parallel requests are well above. */
const MOST_SOCKETS = 4;
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
/**
 * Connections that are kept between requests, a bounded number of them, through the proxy that the platform's own go
 * through. An idle one keeps no process alive.
 * @throws WherefromError INPUT_INVALID for files that are no certificate or key
 */
function createConnections(files) {
    const common = { keepAlive: true, maxSockets: MOST_SOCKETS };
    const ca = files.caFile === undefined ? {} : { ca: [...platformAuthorities(), ...certificatesIn(files.caFile)] };
    const plain = new external_node_http_.Agent({ ...common, ...proxyOf(external_node_http_.globalAgent) });
    const encrypted = new external_node_https_.Agent({ ...common, ...proxyOf(external_node_https_.globalAgent), ...ca });
    const client = clientCertificate(files);
    const known = client === undefined ? encrypted : new external_node_https_.Agent({ ...common, ...proxyOf(external_node_https_.globalAgent), ...ca, ...client });
    const trusted = new Set();
    return {
        agentFor: ({ protocol, origin }) => (protocol === 'http:' ? plain : trusted.has(origin) ? known : encrypted),
        trust: (origin) => void trusted.add(origin),
        close: () => {
            for (const agent of [plain, encrypted, known])
                agent.destroy();
        },
    };
}
/** Node.js has it from version 24 on. */
function proxyOf(agent) {
    const { proxyEnv } = agent.options;
    return proxyEnv === undefined ? {} : { proxyEnv };
}
/** With those of NODE_EXTRA_CA_CERTS and the system, where Node.js can list them (22.15). */
function platformAuthorities() {
    const { getCACertificates } = external_node_tls_;
    return getCACertificates?.('default') ?? external_node_tls_.rootCertificates;
}
function certificatesIn(file) {
    const found = readPem(file).match(CERTIFICATE) ?? [];
    try {
        for (const pem of found)
            void new external_node_crypto_.X509Certificate(pem);
    }
    catch {
        return refuse(file, 'holds something that is no certificate');
    }
    return found.length > 0 ? found : refuse(file, 'holds no certificate in PEM');
}
function clientCertificate({ clientCertFile, clientKeyFile }) {
    if (clientCertFile === undefined && clientKeyFile === undefined)
        return undefined;
    if (clientCertFile === undefined || clientKeyFile === undefined) {
        return (0,errors/* fail */.fJ)('INPUT_INVALID', 'A client certificate and its key belong together, and only one of them was named.', {
            remedy: 'Name the PEM files of both.',
        });
    }
    const client = { cert: readPem(clientCertFile), key: readPem(clientKeyFile) };
    try {
        external_node_tls_.createSecureContext(client);
    }
    catch (error) {
        refuse(clientCertFile, `and ${clientKeyFile} are no certificate and key (${(0,quote/* causeCode */.XL)(error) ?? 'unknown reason'})`);
    }
    return client;
}
function readPem(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        return refuse(file, `cannot be read (${(0,quote/* causeCode */.XL)(error) ?? 'unknown reason'})`);
    }
}
function refuse(file, why) {
    return (0,errors/* fail */.fJ)('INPUT_INVALID', `The file ${file} ${why}.`, {
        remedy: 'Name a PEM file: -----BEGIN CERTIFICATE----- for certificates, and a key without a passphrase.',
    });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/store/oci/credential-helper.js
/**
 * Programs that keep credentials: `docker-credential-<name> get`, the server on its standard input, JSON on its
 * standard output. Source: docker-credential-helpers, `client/client.go` and `credentials/error.go`.
 */


/** A program's name has no folder in it: it is looked for in the PATH. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const NOT_FOUND = 'credentials not found in native keychain';
const IDENTITY_TOKEN_USER = '<token>';
/**
 * What a helper holds for a server; undefined when it says that it holds nothing. That is Docker's rule: only this one
 * answer means "go on without". A helper that is missing or broken stops `docker login` and `docker build` too, and here
 * as well: without it a later refusal by the registry would name the wrong cause.
 * @throws WherefromError CREDENTIALS_MALFORMED; never with anything that the helper printed
 */
async function askHelper(name, server, run) {
    const program = `docker-credential-${(0,quote/* quote */.hD)(name)}`;
    const refuse = (why) => (0,errors/* fail */.fJ)('CREDENTIALS_MALFORMED', `The credential helper ${program}, asked for ${server}, ${why}.`, {
        remedy: `Try it: echo ${server} | ${program} get. Or take it out of Docker's config.json (credsStore, credHelpers).`,
    });
    if (!NAME.test(name))
        return refuse('was not run: this is no name of a program');
    const { exitCode, stdout } = await run(name, server).catch((error) => refuse(`could not be run (${(0,quote/* causeCode */.XL)(error) ?? 'is it installed, and in the PATH?'})`));
    if (exitCode !== 0) {
        if (stdout.trim() === NOT_FOUND)
            return undefined;
        return refuse(`ended with exit code ${exitCode}`);
    }
    return credentialsIn(stdout) ?? refuse('answered something that is no user name and secret');
}
function credentialsIn(stdout) {
    let answer;
    try {
        answer = JSON.parse(stdout);
    }
    catch {
        return undefined;
    }
    if (typeof answer !== 'object' || answer === null)
        return undefined;
    const { Username: username, Secret: secret } = answer;
    if (typeof username !== 'string' || typeof secret !== 'string' || secret === '')
        return undefined;
    return withPassword(username, secret);
}
/** A user name and its password, unless the name says that the password is an identity token. */
function withPassword(username, password) {
    if (username === IDENTITY_TOKEN_USER)
        return { kind: 'identity-token', token: password };
    return { kind: 'password', username, password };
}
/** The program itself; its output is not shown. */
async function runHelper(name, server) {
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 6318).then(__webpack_require__.bind(__webpack_require__, 66318));
    return getExecOutput(`docker-credential-${name}`, ['get'], {
        input: Buffer.from(server),
        silent: true,
        ignoreReturnCode: true,
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./lib/store/oci/docker-config.js
/**
 * Docker's `config.json`, read for credentials. Sources: Docker CLI, `cli/config/configfile/file.go`; for entries with a
 * path in their key `containers-auth.json(5)`.
 */





/** Docker Hub's credentials lie under this key since its first API. */
const DOCKER_HUB_KEY = 'https://index.docker.io/v1/';
const DOCKER_HUB = 'docker.io';
const DOCKER_HUB_NAMES = [DOCKER_HUB, 'index.docker.io', 'registry-1.docker.io'];
/**
 * @param directory the folder of `config.json`
 * @returns undefined when there is no such file
 * @throws WherefromError CREDENTIALS_MALFORMED; never with anything out of the file
 */
async function readDockerConfig(directory) {
    const file = external_node_path_.join(directory, 'config.json');
    let text;
    try {
        text = await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,quote/* causeCode */.XL)(error) ?? ''))
            return undefined;
        return docker_config_refuse(file, `cannot be read (${(0,quote/* causeCode */.XL)(error) ?? 'unknown reason'})`);
    }
    return parseDockerConfig(text, file);
}
function parseDockerConfig(text, file) {
    let content;
    try {
        content = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        // The parser's own message quotes the file, which holds passwords.
        return docker_config_refuse(file, 'is no JSON');
    }
    if (!isObject(content))
        return docker_config_refuse(file, 'is no JSON object');
    const { auths = {}, credHelpers = {}, credsStore = '' } = content;
    if (!isObject(auths))
        return docker_config_refuse(file, 'has an "auths" that is no object');
    if (!isObject(credHelpers))
        return docker_config_refuse(file, 'has a "credHelpers" that is no object');
    if (typeof credsStore !== 'string')
        return docker_config_refuse(file, 'has a "credsStore" that is no name');
    return {
        entryFor: (repository) => entryFor({ auths, file, repository }),
        helperFor(registry) {
            const named = Object.entries(credHelpers).find(([key]) => placeOf(key) === hostOf(registry))?.[1];
            const name = named ?? credsStore;
            if (typeof name !== 'string')
                return docker_config_refuse(file, `names no program in "credHelpers" for ${registry}`);
            return name === '' ? undefined : { name, server: serverName(registry) };
        },
    };
}
function entryFor({ auths, file, repository }) {
    const host = hostOf(repository.registry);
    const whole = `${host}/${repository.name}`;
    const fitting = Object.entries(auths)
        .map(([key, entry]) => ({ key, place: placeOf(key), entry }))
        .filter(({ place }) => place === whole || whole.startsWith(`${place}/`))
        .toSorted((a, b) => b.place.length - a.place.length);
    for (const { key, place, entry } of fitting) {
        const credentials = credentialsOf(entry, `${file} has an entry for ${(0,quote/* quote */.hD)(key)} that`);
        if (credentials !== undefined)
            return { credentials, scoped: place !== host };
    }
    return undefined;
}
/** @returns undefined for an entry that only says that a helper holds something */
function credentialsOf(entry, whose) {
    if (!isObject(entry))
        return docker_config_refuse(whose, 'is no object');
    const { auth = '', username = '', password = '', identitytoken = '', registrytoken = '' } = entry;
    if (![auth, username, password, identitytoken, registrytoken].every((value) => typeof value === 'string')) {
        return docker_config_refuse(whose, 'holds something else than text');
    }
    if (registrytoken !== '')
        return { kind: 'registry-token', token: registrytoken };
    if (identitytoken !== '')
        return { kind: 'identity-token', token: identitytoken };
    if (auth !== '')
        return decodeAuth(auth, whose);
    return password === '' ? undefined : withPassword(username, password);
}
function decodeAuth(auth, whose) {
    const text = /^[A-Za-z0-9+/_-]+={0,2}$/.test(auth) ? Buffer.from(auth, 'base64').toString('utf8') : '';
    const colon = text.indexOf(':');
    if (colon < 1)
        return docker_config_refuse(whose, 'holds an "auth" that is no user name and password in base64');
    // Docker's own files end in zero bytes where a password was shorter than its buffer.
    return withPassword(text.slice(0, colon), text.slice(colon + 1).replaceAll(/^\0+|\0+$/g, ''));
}
/** `https://ghcr.io/v2/` and `ghcr.io` are one place; `ghcr.io/acme` is a part of it. */
function placeOf(key) {
    const bare = key.replace(/^https?:\/\//i, '').replace(/\/+$/, '');
    const slash = bare.indexOf('/');
    const host = hostOf(slash < 0 ? bare : bare.slice(0, slash));
    const rest = slash < 0 ? '' : bare.slice(slash);
    const isApi = /^\/v[12]$/.test(rest) && (bare.length < key.length || host === DOCKER_HUB);
    return isApi ? host : `${host}${rest}`;
}
/** One name for each registry: those of Docker Hub are several. */
function hostOf(registry) {
    const host = registry.toLowerCase();
    return DOCKER_HUB_NAMES.includes(host) ? DOCKER_HUB : host;
}
function serverName(registry) {
    return hostOf(registry) === DOCKER_HUB ? DOCKER_HUB_KEY : registry;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function docker_config_refuse(what, why) {
    return (0,errors/* fail */.fJ)('CREDENTIALS_MALFORMED', `Docker's configuration cannot be used: ${what} ${why}.`, {
        remedy: 'Mend the file, log in again with docker login, or name another folder in DOCKER_CONFIG.',
    });
}

;// CONCATENATED MODULE: ./lib/store/oci/credentials.js
/** Whose word a registry gets: what was given for this run, Docker's configuration, its helpers, or nobody's. */




function credentialFinder(options) {
    const registries = new Set();
    let config;
    const helped = new Map();
    const ask = async (name, server) => {
        const key = `${name} ${server}`;
        const answer = helped.get(key) ?? askHelper(name, server, options.runHelper ?? runHelper);
        helped.set(key, answer);
        return answer;
    };
    return {
        expect: (registry) => void registries.add(hostOf(registry)),
        async find(repository) {
            if (options.credentials !== undefined && isFor(options.credentials, repository.registry, registries)) {
                return withPassword(options.credentials.username, options.credentials.password);
            }
            config ??= readConfig(options);
            const docker = await config;
            if (docker === undefined)
                return undefined;
            const entry = docker.entryFor(repository);
            // More specific than any helper, which is asked about whole registries.
            if (entry?.scoped === true)
                return entry.credentials;
            const helper = docker.helperFor(repository.registry);
            return (helper === undefined ? undefined : await ask(helper.name, helper.server)) ?? entry?.credentials;
        },
    };
}
async function readConfig({ dockerConfigDirectory, home }) {
    if (dockerConfigDirectory !== undefined && dockerConfigDirectory !== '')
        return readDockerConfig(dockerConfigDirectory);
    return home === undefined || home === '' ? undefined : readDockerConfig(external_node_path_.join(home, '.docker'));
}
/** Credentials without a host belong to one registry only: with a second one it would be a guess to whom. */
function isFor({ host }, registry, registries) {
    if (host !== undefined)
        return hostOf(host) === hostOf(registry);
    if (registries.size === 1)
        return registries.has(hostOf(registry));
    return (0,errors/* fail */.fJ)('INPUT_INVALID', `It is not said to which of ${[...registries].join(', ')} the given credentials belong.`, {
        remedy: 'Name the registry that they belong to.',
    });
}

// EXTERNAL MODULE: ./lib/model/strict-json.js
var strict_json = __webpack_require__(88977);
// EXTERNAL MODULE: ./lib/store/oci/descriptor.js
var descriptor = __webpack_require__(88996);
// EXTERNAL MODULE: ./lib/store/oci/media-types.js
var media_types = __webpack_require__(87277);
;// CONCATENATED MODULE: ./lib/store/oci/requests.js
/** Requests to one repository: asked plainly first, then with what the registry wants to see. */


const REGISTRY = 'The registry';
/** Everything but 408 and 429, which another attempt may mend. */
const CLIENT_ERRORS = Array.from({ length: 100 }, (_, n) => 400 + n).filter((status) => status !== 408 && status !== 429);
function createRequests(options, place) {
    const { authorization, registries } = options;
    const { endpoint, repository } = place;
    async function once(request, grant) {
        const { at, headers, accept: _, access: __, ...rest } = request;
        const url = typeof at === 'string' ? new URL(`/v2/${repository.name}${at}`, endpoint.origin) : at;
        return options.http.send({
            ...rest,
            service: REGISTRY,
            url: url.href,
            headers: { ...headers, ...(grant === undefined ? {} : { authorization: grant.header }) },
            secrets: grant?.secrets ?? [],
            accept: CLIENT_ERRORS,
            redirects: 'drop-credentials',
            connections: options.connections,
        });
    }
    return {
        place,
        async send(request) {
            let grant = await authorization.current(place, request.access);
            let answer = await once(request, grant);
            if (answer.status === 401 && answer.redirectedTo === undefined) {
                grant = await authorization.renew(place, request.access, { answer, used: grant });
                if (grant === undefined)
                    return refuseAnonymous(repository, whyAnonymous(answer));
                answer = await once(request, grant);
            }
            const { status } = answer;
            if ((status >= 200 && status < 300) || request.accept?.includes(status) === true)
                return answer;
            if (status === 404)
                await this.assertRegistry(answer);
            return refuseAnswer({ answer, repository, known: grant?.known === true, secrets: grant?.secrets ?? [] });
        },
        async assertRegistry(answer) {
            (0,http.refuseHtml)(answer, REGISTRY);
            if (answer.redirectedTo !== undefined || speaksRegistry(answer))
                return;
            const known = registries.get(endpoint.origin) ?? ping();
            registries.set(endpoint.origin, known);
            await known;
        },
    };
    /** OCI Distribution Specification, "Determining Support": 200, or 401 where it wants to know who asks. */
    async function ping() {
        const url = new URL('/v2/', endpoint.origin);
        const answer = await once({ method: 'GET', at: url, access: 'pull' }, undefined);
        (0,http.refuseHtml)(answer, REGISTRY);
        if (![200, 401, 403].includes(answer.status))
            refuseStranger(endpoint.registry);
    }
}
/**
 * Where a registry says that its answer is continued; credentials go there, so it is of the registry's own origin.
 * @throws WherefromError SERVICE_ANSWER_MALFORMED
 */
function ownAddress(location, place, what) {
    const { origin, host } = new URL(place.endpoint.origin);
    const refuse = (why) => (0,http.malformed)(`${REGISTRY} at ${host}`, `names ${what} that was not followed: ${why}`);
    if (location === undefined || !URL.canParse(location, origin))
        return refuse('its address is no URL');
    // The parser would resolve them: an honest address has none.
    if (/(?:^|[\\/])(?:\.|%2e){1,2}(?:[\\/?#]|$)/i.test(location))
        return refuse('its address climbs out of its folder');
    const url = new URL(location, origin);
    return url.origin === origin ? url : refuse(`it lies at ${url.origin}`);
}
/** OCI Distribution Specification, "Error Codes"; the header is Docker's, from before it. */
function speaksRegistry(answer) {
    if (answer.headers.has('docker-distribution-api-version'))
        return true;
    return /"errors"\s*:/.test(answer.body.subarray(0, 4096).toString('utf8'));
}
function whyAnonymous(answer) {
    return answer.headers.has('www-authenticate')
        ? 'wants to know who asks, and no credentials for it were found'
        : 'wants to know who asks, and does not say how';
}

;// CONCATENATED MODULE: ./lib/store/oci/referrers-api.js
/** Who refers to a manifest. Source: OCI Distribution Specification, "Listing Referrers". */





/** Answers of registries that do not have the API. */
const UNSUPPORTED = [400, 404, 405, 406];
/** Pages may be empty, and an endless row of them is no answer. */
const MOST_PAGES = 1000;
/** @throws WherefromError STORE_*, SERVICE_* */
async function listReferrers(requests, subject, { artifactType, limit }) {
    const manifests = [];
    const filter = artifactType === undefined ? '' : `?artifactType=${encodeURIComponent(artifactType)}`;
    let at = `/referrers/${subject}${filter}`;
    for (let page = 0; at !== undefined; page += 1) {
        if (page > 0 && (manifests.length >= limit || page >= MOST_PAGES))
            return { kind: 'index', manifests, more: true };
        const answer = await requests.send({
            method: 'GET',
            at,
            access: 'pull',
            headers: { accept: media_types/* OCI_INDEX */.$p },
            accept: page === 0 ? UNSUPPORTED : [],
        });
        const listed = descriptorsIn(answer);
        if (listed === undefined) {
            if (page === 0)
                return { kind: 'unsupported' };
            return (0,http.malformed)(answer.from ?? REGISTRY, 'answered a page of referrers that is none');
        }
        // OCI-Filters-Applied is a promise; this is the fact.
        const fitting = listed.filter((found) => artifactType === undefined || found.artifactType === artifactType);
        const room = limit - manifests.length;
        manifests.push(...fitting.slice(0, room));
        if (fitting.length > room)
            return { kind: 'index', manifests, more: true };
        at = nextPage(answer, requests);
    }
    return { kind: 'index', manifests, more: false };
}
/** @returns undefined for anything but 200 with the one content type: readers count nothing else */
function descriptorsIn(answer) {
    if (answer.status !== 200 || mediaTypeOf(answer) !== media_types/* OCI_INDEX */.$p)
        return undefined;
    (0,http.refuseHtml)(answer, REGISTRY);
    const index = (0,strict_json/* parseStrictJson */.R)(answer.body);
    // An empty list is `null` in olareg's.
    const manifests = index.ok && (0,descriptor/* isJsonObject */.O)(index.value) ? (index.value['manifests'] ?? []) : undefined;
    if (!Array.isArray(manifests) ||
        !manifests.every((entry) => (0,descriptor/* isJsonObject */.O)(entry) && typeof entry['digest'] === 'string')) {
        return (0,http.malformed)(answer.from ?? REGISTRY, 'answered a list of referrers that is no image index');
    }
    // What has a digest of another kind cannot be read by anybody here, and is left out.
    return manifests.map(descriptor/* parseDescriptor */.B).filter((descriptor) => descriptor !== undefined);
}
/** RFC 8288: `Link: </v2/…?n=…>; rel="next"`. */
function nextPage(answer, { place }) {
    const links = (answer.headers.get('link') ?? '').matchAll(/<([^>]*)>((?:\s*;\s*[^;,<]+)*)/g);
    for (const [, target, parameters] of links) {
        if (/;\s*rel\s*=\s*"?next"?\s*(?:;|$)/i.test(parameters ?? ''))
            return ownAddress(target, place, 'a next page');
    }
    return undefined;
}
/** Without parameters, in lower case. */
function mediaTypeOf(answer) {
    return (answer.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

;// CONCATENATED MODULE: ./lib/store/oci/repository.js
/** One repository of a registry. Source: OCI Distribution Specification 1.1. */










const MANIFEST_TYPES = [
    media_types/* OCI_INDEX */.$p,
    media_types/* OCI_MANIFEST */.EG,
    media_types/* DOCKER_MANIFEST_LIST */.m6,
    'application/vnd.docker.distribution.manifest.v2+json',
];
/** OCI Distribution Specification, "Pushing Manifests": what registries take at least. */
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
/** A bundle about the largest predicate is smaller by half. */
const MAX_BLOB_BYTES = 64 * 1024 * 1024;
/** Room for what a registry says instead of a smaller blob. */
const ERROR_BYTES = 64 * 1024;
/** @param requests those of the repository */
function createRepositoryClient(requests, uploads) {
    const { repository } = requests.place;
    async function manifest(reference, { maxBytes = MAX_MANIFEST_BYTES } = {}) {
        const answer = await requests.send({
            method: 'GET',
            at: `/manifests/${referenceIn(reference)}`,
            access: 'pull',
            headers: { accept: MANIFEST_TYPES.join(', ') },
            maxBytes,
            accept: [404],
        });
        return isThere(answer) ? manifestIn(answer, reference) : absent(answer);
    }
    async function head(reference) {
        const answer = await requests.send({
            method: 'HEAD',
            at: `/manifests/${referenceIn(reference)}`,
            access: 'pull',
            headers: { accept: MANIFEST_TYPES.join(', ') },
            accept: [404, 405],
        });
        if (answer.status === 404)
            return absent(answer);
        (0,http.refuseHtml)(answer, REGISTRY);
        const described = isThere(answer) ? describedBy(answer, reference) : undefined;
        if (described !== undefined)
            return described;
        // The headers that say it are not required of registries.
        const found = await manifest(reference);
        return found && { mediaType: found.mediaType, digest: found.digest, size: found.bytes.length };
    }
    async function absent(answer) {
        await requests.assertRegistry(answer);
    }
    return {
        repository,
        label: `${repository.registry}/${repository.name}`,
        manifest,
        head,
        putManifest: async (put) => putManifest(requests, put),
        putBlob: uploads.putBlob,
        blob: async (descriptor) => readBlob(requests, descriptor),
        hasBlob: async (digest) => {
            const at = `/blobs/${digestIn(digest)}`;
            return isThere(await requests.send({ method: 'HEAD', at, access: 'pull', accept: [404] }));
        },
        referrers: async (subject, options) => listReferrers(requests, digestIn(subject), options),
        mayPush: uploads.mayPush,
    };
}
function isThere({ status }) {
    return status >= 200 && status < 300;
}
function manifestIn(answer, reference) {
    (0,http.refuseHtml)(answer, REGISTRY);
    const from = answer.from ?? REGISTRY;
    const { body: bytes, headers } = answer;
    const claimed = headers.get('docker-content-digest');
    const asked = (0,oci_reference/* isOciDigest */.an)(reference)
        ? reference
        : claimed !== undefined && (0,oci_reference/* isOciDigest */.an)(claimed)
            ? claimed
            : 'sha256:';
    const digest = digestLike(asked, bytes);
    if ((0,oci_reference/* isOciDigest */.an)(asked) && digest !== asked) {
        return (0,http.malformed)(from, `answered a manifest whose digest is ${digest}, not ${asked}`);
    }
    const etag = headers.get('etag');
    return { mediaType: mediaTypeIn(answer), digest, bytes, ...(etag === undefined ? {} : { etag }) };
}
/** Two readers of one manifest must not see two kinds of it: what it says itself and its header agree. */
function mediaTypeIn(answer) {
    const from = answer.from ?? REGISTRY;
    const header = mediaTypeOf(answer);
    const content = (0,strict_json/* parseStrictJson */.R)(answer.body);
    if (!content.ok)
        return (0,http.malformed)(from, `answered a manifest that ${content.reason}`);
    if (!(0,descriptor/* isJsonObject */.O)(content.value))
        return (0,http.malformed)(from, 'answered a manifest that is no JSON object');
    const { mediaType } = content.value;
    if (mediaType === undefined)
        return header === '' ? (0,http.malformed)(from, 'answered a manifest of no type') : header;
    if (typeof mediaType !== 'string')
        return (0,http.malformed)(from, 'answered a manifest whose type is no text');
    if (!MANIFEST_TYPES.includes(header) || mediaType === header)
        return mediaType;
    return (0,http.malformed)(from, `answered a manifest that calls itself ${(0,quote/* quote */.hD)(mediaType)} as ${header}`);
}
/** @returns undefined when the headers do not say it all */
function describedBy(answer, reference) {
    const claimed = answer.headers.get('docker-content-digest');
    const digest = claimed ?? reference;
    const length = answer.headers.get('content-length') ?? '';
    const size = /^\d+$/.test(length) ? Number(length) : null;
    const described = (0,descriptor/* parseDescriptor */.B)({ mediaType: mediaTypeOf(answer), digest, size });
    if (described === undefined || !MANIFEST_TYPES.includes(described.mediaType))
        return undefined;
    const isOther = (0,oci_reference/* isOciDigest */.an)(reference) && described.digest !== reference;
    return isOther ? (0,http.malformed)(answer.from ?? REGISTRY, `answered ${described.digest} for ${reference}`) : described;
}
async function putManifest(requests, put) {
    const { reference, mediaType, bytes, ifMatch } = put;
    const condition = ifMatch === undefined ? {} : ifMatch === null ? { 'if-none-match': '*' } : { 'if-match': ifMatch };
    const answer = await requests.send({
        method: 'PUT',
        at: `/manifests/${referenceIn(reference)}`,
        access: 'push',
        headers: { 'content-type': mediaType, ...condition },
        body: bytes,
    });
    (0,http.refuseHtml)(answer, REGISTRY);
    const claimed = answer.headers.get('docker-content-digest');
    if (claimed !== undefined && (0,oci_reference/* isOciDigest */.an)(claimed) && claimed !== digestLike(claimed, bytes)) {
        return (0,http.malformed)(answer.from ?? REGISTRY, `says that it stored ${claimed}, which is not what was sent`);
    }
    const subject = answer.headers.get('oci-subject');
    return subject === undefined ? {} : { subject };
}
async function readBlob(requests, { digest, size }) {
    const { registry, name } = requests.place.repository;
    const what = `the blob ${digestIn(digest)} of ${name}`;
    if (size > MAX_BLOB_BYTES) {
        return (0,http.malformed)(`The registry ${registry}`, `lists ${what} with ${size} bytes; at most ${MAX_BLOB_BYTES} are read`);
    }
    const maxBytes = Math.max(size, ERROR_BYTES);
    const answer = await requests.send({ method: 'GET', at: `/blobs/${digest}`, access: 'pull', maxBytes });
    const { body, from = REGISTRY } = answer;
    if (body.length !== size)
        return (0,http.malformed)(from, `answered ${body.length} bytes for ${what}, which has ${size}`);
    const found = digestLike(digest, body);
    return found === digest ? body : (0,http.malformed)(from, `answered something with the digest ${found} for ${what}`);
}
/** The digest of `bytes` by the algorithm of `like`. */
function digestLike(like, bytes) {
    const algorithm = like.startsWith('sha512:') ? 'sha512' : 'sha256';
    return `${algorithm}:${(0,external_node_crypto_.createHash)(algorithm).update(bytes).digest('hex')}`;
}
/** A part of a URL's path from here on. */
function referenceIn(reference) {
    return (0,oci_reference/* isTag */.dz)(reference) || (0,oci_reference/* isOciDigest */.an)(reference) ? reference : refuseReference(reference);
}
function digestIn(digest) {
    return (0,oci_reference/* isOciDigest */.an)(digest) ? digest : refuseReference(digest);
}
function refuseReference(reference) {
    return (0,errors/* fail */.fJ)('REFERENCE_MALFORMED', `"${(0,quote/* quote */.hD)(reference)}" is neither a tag nor a digest of a manifest.`, {
        remedy: 'Write a digest as sha256:<64 lower-case hexadecimal characters>.',
    });
}

;// CONCATENATED MODULE: ./lib/store/oci/uploads.js
/** Blobs into a repository. Source: OCI Distribution Specification, "Pushing blobs", "Mounting". */




/** Blobs up to this size are sent at once: asking whether they are there costs as much as sending them. */
const SMALL_BYTES = 1024;
const EMPTY = Buffer.alloc(0);
/** What a registry may say about an upload that it has forgotten, or that an earlier attempt left half done. */
const UPLOAD_LOST = [400, 404, 416];
function createUploads(requests) {
    /** An upload that was begun and waits for its blob. */
    let begun;
    async function putBlob(bytes) {
        const digest = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
        const kept = bytes.length > SMALL_BYTES ? takeBegun() : undefined;
        if (kept !== undefined && (await finish({ upload: kept, digest, bytes })))
            return { digest, outcome: 'written' };
        const answer = await (bytes.length > SMALL_BYTES ? beginUnlessThere(digest) : sendAtOnce(digest, bytes));
        if (answer.status === 201)
            return { digest, outcome: bytes.length > SMALL_BYTES ? 'present' : 'written' };
        if (!(await finish({ upload: uploadOf(answer), digest, bytes }))) {
            // Cut in the middle, and the same upload did not go on: another one, from the start, and its word counts.
            await finish({ upload: uploadOf(await begin()), digest, bytes, last: true });
        }
        return { digest, outcome: 'written' };
    }
    function takeBegun() {
        const upload = begun;
        begun = undefined;
        return upload;
    }
    /** Mounting a blob from where it would be sent to: 201 when it is there, 202 with an upload when it is not. */
    async function beginUnlessThere(digest) {
        const from = encodeURIComponent(requests.place.repository.name);
        const answer = await post(`?mount=${encodeURIComponent(digest)}&from=${from}`, { accept: UPLOAD_LOST });
        return UPLOAD_LOST.includes(answer.status) ? begin() : answer;
    }
    /** 201 where the registry takes it so, 202 with an upload where it does not. */
    async function sendAtOnce(digest, bytes) {
        const answer = await post(`?digest=${encodeURIComponent(digest)}`, { body: bytes, accept: UPLOAD_LOST });
        return UPLOAD_LOST.includes(answer.status) ? begin() : answer;
    }
    async function begin() {
        return post('', {});
    }
    async function post(query, { body = EMPTY, accept = [] }) {
        const headers = body.length === 0 ? {} : { 'content-type': 'application/octet-stream' };
        return requests.send({ method: 'POST', at: `/blobs/uploads/${query}`, access: 'push', headers, body, accept });
    }
    /** @returns false when the registry does not know the upload any more */
    async function finish({ upload, digest, bytes, last }) {
        // The query is the registry's own: appended to, and otherwise left as it came.
        const at = new URL(`${upload.href}${upload.search === '' ? '?' : '&'}digest=${encodeURIComponent(digest)}`);
        const answer = await requests.send({
            method: 'PUT',
            at,
            access: 'push',
            headers: { 'content-type': 'application/octet-stream' },
            body: bytes,
            accept: last === true ? [] : UPLOAD_LOST,
        });
        return answer.status < 300;
    }
    function uploadOf(answer) {
        if (answer.status !== 202)
            (0,http.malformed)(answer.from ?? REGISTRY, `answered ${answer.status} where an upload begins`);
        return ownAddress(answer.headers.get('location'), requests.place, 'an upload address');
    }
    return {
        putBlob,
        async mayPush() {
            try {
                begun ??= uploadOf(await begin());
                return true;
            }
            catch (error) {
                if (error instanceof errors/* WherefromError */.YC && error.code === 'STORE_FORBIDDEN')
                    return false;
                throw error;
            }
        },
        async abandon() {
            const upload = takeBegun();
            if (upload === undefined)
                return;
            // A registry that does not take it back forgets it after a while.
            await requests.send({ method: 'DELETE', at: upload, access: 'delete', attempts: 1 }).catch(() => undefined);
        },
    };
}

;// CONCATENATED MODULE: ./lib/store/oci/client.js








/** @throws WherefromError INPUT_INVALID for files that are no certificate or key */
function createRegistryClient(options) {
    const { http, insecureHosts = [], access = 'pull', now = Date.now } = options;
    const connections = createConnections(options);
    const credentials = credentialFinder(options);
    const ownTls = options.caFile !== undefined || options.clientCertFile !== undefined;
    const plainHttp = { insecureHosts, loopback: !ownTls };
    const find = credentials.find;
    const authorization = createAuthorization({ http, connections, plainHttp, find, access, now });
    const registries = new Map();
    const opened = new Map();
    return {
        open({ registry, name }) {
            const place = client_placeOf(`${registry}/${name}`, plainHttp);
            const label = `${place.repository.registry}/${place.repository.name}`;
            const before = opened.get(label);
            if (before !== undefined)
                return before.repository;
            credentials.expect(place.repository.registry);
            connections.trust(place.endpoint.origin);
            const requests = createRequests({ http, connections, authorization, registries }, place);
            const uploads = createUploads(requests);
            const repository = createRepositoryClient(requests, uploads);
            opened.set(label, { repository, uploads });
            return repository;
        },
        async close() {
            await Promise.all([...opened.values()].map(async ({ uploads }) => uploads.abandon()));
            connections.close();
        },
    };
}
function client_placeOf(text, plainHttp) {
    const repository = (0,oci_reference/* parseRepository */.SU)(text);
    return { repository, endpoint: endpointOf(repository.registry, plainHttp) };
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

/***/ 23405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Held to package.json by a test. */
const VERSION = '0.1.0';


/***/ })

};
