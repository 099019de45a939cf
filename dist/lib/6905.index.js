export const id = 6905;
export const ids = [6905,9286,1667];
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

/***/ 861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ redact),
/* harmony export */   XL: () => (/* binding */ causeCode),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   ph: () => (/* binding */ safeCause)
/* harmony export */ });
/** Foreign text made fit for a message: printable, short, and without what the request kept secret. */
const QUOTE_CHARACTERS = 200;
/** Parts of a secret are looked for from this length on: shorter runs of token characters are words. */
const SHORTEST_RUN = 16;
const SECRET_RUN = new RegExp(`[A-Za-z0-9_-]{${SHORTEST_RUN},}`, 'g');
const SHORTEST_SECRET = 6;
const REDACTED = '[redacted]';
/** What lies behind is not looked at: the expressions below overflow the stack on texts of some megabytes. */
const LONGEST_TEXT = 64 * 1024;
/** `text` on one line, at most about 200 characters, without control, format or bidirectional characters. */
function quote(text) {
    const oneLine = text
        .slice(0, LONGEST_TEXT)
        .replaceAll(/[\p{C}\p{Z}\s]+/gu, ' ')
        .trim();
    const characters = [...oneLine];
    const isWhole = text.length <= LONGEST_TEXT && characters.length <= QUOTE_CHARACTERS;
    return isWhole ? oneLine : `${characters.slice(0, QUOTE_CHARACTERS).join('')}…`;
}
/**
 * Takes every part of `secrets` out of `text`, whole or cut, and as JSON and URLs write it: a service may echo a token's
 * half. A run that looks like a part of a JWT goes too, wherever it came from. A text of absurd length is cut.
 */
function redact(text, secrets) {
    const whole = secrets.map((secret) => secret.trim()).filter((secret) => secret.length >= SHORTEST_SECRET);
    const forms = new Set(whole.flatMap((secret) => [...formsOf(secret), ...(secret.match(SECRET_RUN) ?? [])]));
    // Longest first: a short one inside a longer one must not leave the rest behind.
    const ordered = [...forms].toSorted((a, b) => b.length - a.length);
    let clean = text.slice(0, LONGEST_TEXT);
    for (const form of ordered)
        clean = clean.replaceAll(form, REDACTED);
    clean = clean.replaceAll(SECRET_RUN, (run) => /eyJ/.test(run) || whole.some((secret) => secret.includes(run)) ? REDACTED : run);
    if (text.length <= LONGEST_TEXT)
        return clean;
    // The cut may have gone through a secret: as much as one is long is left out.
    return `${clean.slice(0, -Math.max(SHORTEST_RUN, ordered[0]?.length ?? 0))}…`;
}
/** As it is; in a host name; in JSON, as different languages write it; in a path, a query and a form, in both cases. */
function formsOf(secret) {
    const json = JSON.stringify(secret).slice(1, -1);
    const unicode = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    const ascii = json.replaceAll(/[^\x20-\x7e]/g, unicode);
    const form = new URLSearchParams([['', secret]]).toString().slice(1);
    const wellFormed = Buffer.from(secret).toString();
    const urls = [form, form.replaceAll('+', '%20'), encodeURIComponent(wellFormed), encodeURI(wellFormed)];
    return [
        ...[secret, secret.toLowerCase()],
        ...[json, ascii].flatMap((text) => [
            text,
            text.replaceAll(/[<>&]/g, unicode),
            text.replaceAll('/', String.raw `\/`),
        ]),
        ...urls.flatMap((url) => [url, url.replaceAll(/%[0-9A-F]{2}/g, (escaped) => escaped.toLowerCase())]),
    ];
}
/** A bare Error that says what a foreign one and its causes said, without their objects, stacks and secrets. */
function safeCause(error, secrets) {
    const messages = [];
    let current = error;
    for (let depth = 0; depth < 5 && current !== undefined && current !== null; depth += 1) {
        messages.push(describe(current));
        current = field(current, 'cause');
    }
    const cause = new Error(quote(redact(messages.join(': '), secrets)));
    cause.name = 'Cause';
    return cause;
}
/** The first `code` in an error and its causes: "ECONNREFUSED". */
function causeCode(error) {
    let current = error;
    for (let depth = 0; depth < 5; depth += 1) {
        const code = field(current, 'code');
        if (typeof code === 'string')
            return code;
        current = field(current, 'cause');
    }
    return undefined;
}
function describe(error) {
    const message = field(error, 'message');
    const code = field(error, 'code');
    const name = field(error, 'name');
    const text = [message, name].find((said) => typeof said === 'string' && said !== '');
    if (typeof text !== 'string')
        return 'an error without a message';
    return typeof code === 'string' && !text.includes(code) ? `${text} (${code})` : text;
}
/** Not `instanceof Error`: errors of the platform may come from another realm. */
function field(value, name) {
    return typeof value === 'object' && value !== null ? value[name] : undefined;
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
