export const id = 4529;
export const ids = [4529,6910,6427,7055,8808];
export const modules = {

/***/ 36427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MF: () => (/* binding */ DIGEST_ALGORITHMS),
/* harmony export */   MO: () => (/* binding */ formatDigest),
/* harmony export */   Wb: () => (/* binding */ isDigestAlgorithm),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   qC: () => (/* binding */ algorithmOfHexLength)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);

/** Hex length of each digest algorithm that a subject may carry. Source: in-toto Attestation Framework, DigestSet. */
const HEX_LENGTH = {
    sha224: 56,
    sha256: 64,
    sha384: 96,
    sha512: 128,
};
const DIGEST_ALGORITHMS = Object.keys(HEX_LENGTH);
function isDigestAlgorithm(name) {
    return Object.hasOwn(HEX_LENGTH, name);
}
/** The algorithm whose hex has this many characters; checksum files name none. */
function algorithmOfHexLength(length) {
    return DIGEST_ALGORITHMS.find((algorithm) => HEX_LENGTH[algorithm] === length);
}
/**
 * A digest from its two parts; upper-case hex is lowered.
 * @throws WherefromError DIGEST_MALFORMED
 */
function digestOf(algorithm, hex) {
    const name = algorithm.toLowerCase();
    if (!isDigestAlgorithm(name)) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('DIGEST_MALFORMED', `"${algorithm}" is no digest algorithm that a subject can carry.`, {
            remedy: `Use one of ${DIGEST_ALGORITHMS.join(', ')}.`,
        });
    }
    const lower = hex.toLowerCase();
    if (lower.length !== HEX_LENGTH[name] || !/^[0-9a-f]+$/.test(lower)) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('DIGEST_MALFORMED', `A ${name} digest is ${HEX_LENGTH[name]} hexadecimal characters; this one has ${hex.length}.`, {
            remedy: `Write it as ${name}:<${HEX_LENGTH[name]} hexadecimal characters>.`,
        });
    }
    return { algorithm: name, hex: lower };
}
/**
 * Reads `algorithm:hex`.
 * @throws WherefromError DIGEST_MALFORMED
 */
function parseDigest(text) {
    const colon = text.indexOf(':');
    if (colon < 0) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('DIGEST_MALFORMED', 'A digest names its algorithm.', {
            remedy: 'Write it as sha256:<64 hexadecimal characters>.',
        });
    }
    return digestOf(text.slice(0, colon), text.slice(colon + 1));
}
function formatDigest(digest) {
    return `${digest.algorithm}:${digest.hex}`;
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

/***/ 39725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VX: () => (/* binding */ readRegular),
/* harmony export */   Vc: () => (/* binding */ readUpTo),
/* harmony export */   Xq: () => (/* binding */ WITHOUT_WAITING)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/** Reading files that somebody else may have made: no waiting for a writer, and no end that never comes. */


/** For `open`: a pipe may have no writer. Windows has no such flag, and no pipes among its files. */
const WITHOUT_WAITING = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0;
const CHUNK_BYTES = 256 * 1024;
/**
 * Reads a file from where it stands, whatever its size is said to be: it may grow, and those of `/proc` have none.
 * @returns at most `maxBytes` and one: that one says that there is more
 */
async function readUpTo(file, maxBytes) {
    const chunks = [];
    for (let room = maxBytes + 1; room > 0;) {
        const chunk = await filled(file, Math.min(room, CHUNK_BYTES));
        chunks.push(chunk);
        room -= chunk.length;
        if (chunk.length < CHUNK_BYTES)
            break;
    }
    return Buffer.concat(chunks);
}
/** Short only at the file's end. */
async function filled(file, length) {
    const chunk = Buffer.allocUnsafe(length);
    let at = 0;
    while (at < length) {
        const { bytesRead } = await file.read(chunk, at, length - at, null);
        if (bytesRead === 0)
            break;
        at += bytesRead;
    }
    return chunk.subarray(0, at);
}
/**
 * The bytes of a regular file, which is waited for by nobody and read to its end only where that is near.
 * @returns undefined for whatever else lies there, and for a file that is larger
 * @throws the platform's errors
 */
async function readRegular(file, maxBytes) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | WITHOUT_WAITING);
    try {
        const stats = await handle.stat();
        if (!stats.isFile() || stats.size > maxBytes)
            return undefined;
        const bytes = await readUpTo(handle, maxBytes);
        return bytes.length > maxBytes ? undefined : bytes;
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 77260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   an: () => (/* binding */ isOciDigest),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   nz: () => (/* binding */ apiHost),
/* harmony export */   vy: () => (/* binding */ formatImage),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(861);
/**
 * Image references as Docker reads them. Source: Distribution's reference grammar (`reference/regexp.go`,
 * `reference/normalize.go`): `docker.io` and `library/` are what is meant where no registry is named.
 */


const DOCKER_HUB = 'docker.io';
const DOCKER_HUB_API = 'registry-1.docker.io';
const LABEL = /[a-z0-9](?:[a-z0-9-]*[a-z0-9])?/;
const HOST = new RegExp(String.raw `^(?:${LABEL.source}(?:\.${LABEL.source})*|\[[0-9a-f:.]+\])(?::\d{1,5})?$`);
/** Neither ".", ".." nor an empty component is one, so a name is a safe path of a URL. */
const COMPONENT = /[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*/;
const NAME = new RegExp(`^${COMPONENT.source}(?:/${COMPONENT.source})*$`);
const LONGEST_NAME = 255;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
/**
 * Reads `[HOST[:PORT]/]NAME[:TAG][@DIGEST]`.
 * @throws WherefromError REFERENCE_MALFORMED
 */
function parseImage(text) {
    const { rest: beforeDigest, part: digest } = split(text, text.indexOf('@'));
    const slash = beforeDigest.lastIndexOf('/');
    const { rest: place, part: tag } = split(beforeDigest, beforeDigest.indexOf(':', slash + 1));
    const repository = repositoryOf(place, text);
    if (tag !== undefined && !TAG.test(tag)) {
        refuse(text, `"${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(tag)}" is no tag`, 'A tag is up to 128 letters, digits, ".", "_" and "-", and begins with none of ".-".');
    }
    if (digest !== undefined && !isOciDigest(digest)) {
        refuse(text, 'its digest is none', 'Write it as NAME@sha256:<64 lower-case hexadecimal characters>.');
    }
    return { ...repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}
/**
 * Reads `[HOST[:PORT]/]NAME`: a place, not something in it.
 * @throws WherefromError REFERENCE_MALFORMED
 */
function parseRepository(text) {
    const { registry, name, tag, digest } = parseImage(text);
    if (tag !== undefined || digest !== undefined) {
        refuse(text, 'it names a tag or a digest where a repository belongs', `Name the repository alone: ${registry}/${name}.`);
    }
    return { registry, name };
}
/** The reference in its one spelling: nothing that Docker would add is left out. */
function formatImage({ registry, name, tag, digest }) {
    return `${registry}/${name}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/** Where a registry answers, `host[:port]`: Docker Hub's name is not that of its API. */
function apiHost(registry) {
    return registry === DOCKER_HUB ? DOCKER_HUB_API : registry;
}
function isOciDigest(text) {
    return DIGEST.test(text);
}
function isTag(text) {
    return TAG.test(text);
}
function repositoryOf(place, text) {
    const { registry, name } = registryAndName(place);
    if (!isHost(registry)) {
        refuse(text, `"${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(registry)}" is no host`, 'Write it as HOST[:PORT]/NAME, without https:// or docker:// before it; an IPv6 address stands in brackets.');
    }
    if (name !== name.toLowerCase()) {
        refuse(text, 'a repository name has no upper-case letters', `Write it in lower case: ${registry}/${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name.toLowerCase())}.`);
    }
    if (name.length > LONGEST_NAME || !NAME.test(name)) {
        refuse(text, `"${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)}" is no repository name`, 'A name is lower-case letters and digits, with single ".", "_" or "-" and "/" between them.');
    }
    return { registry, name };
}
function registryAndName(place) {
    const slash = place.indexOf('/');
    const first = place.slice(0, Math.max(slash, 0));
    // Docker's rule for what is a host: a dot, a colon, or "localhost".
    if (slash < 0 || !(/[.:]/.test(first) || first.toLowerCase() === 'localhost'))
        return onDockerHub(place);
    const registry = first.toLowerCase();
    if (registry === DOCKER_HUB || registry === `index.${DOCKER_HUB}`)
        return onDockerHub(place.slice(slash + 1));
    return { registry, name: place.slice(slash + 1) };
}
function onDockerHub(name) {
    return { registry: DOCKER_HUB, name: name.includes('/') ? name : `library/${name}` };
}
function isHost(text) {
    return HOST.test(text) && URL.canParse(`https://${text}`);
}
function split(text, at) {
    return at < 0 ? { rest: text } : { rest: text.slice(0, at), part: text.slice(at + 1) };
}
function refuse(text, why, remedy) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('REFERENCE_MALFORMED', `"${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text)}" is no image reference: ${why}.`, { remedy });
}


/***/ }),

/***/ 29067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   K4: () => (/* binding */ toCheck),
/* harmony export */   QB: () => (/* binding */ remedied),
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   XU: () => (/* binding */ OTHER_PERIOD),
/* harmony export */   ZS: () => (/* binding */ OTHER_INSTANCE),
/* harmony export */   Zd: () => (/* binding */ asRefusal),
/* harmony export */   iS: () => (/* binding */ failedOutcome)
/* harmony export */ });
/* unused harmony export Refusal */
/* harmony import */ var _model_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16380);

/** Says no inside a check; it never leaves the check that it was raised in. */
class Refusal extends Error {
    details;
    name = 'Refusal';
    constructor(message, details = {}) {
        super(message);
        this.details = details;
    }
}
/** @throws Refusal always */
function refuse(message, details) {
    throw new Refusal(message, details);
}
/** What to do about a part of a bundle that does not hold, where nothing better is known. */
const DAMAGED = 'Get the bundle again from where it was published; if it is the same, do not trust it.';
/** What to do when the root does not know who signed. */
const OTHER_INSTANCE = 'Signed by another Sigstore instance? Name its root with --custom-trusted-root. If not, do not trust it.';
/** @throws Refusal of an attempt that failed */
function valueOf(attempted) {
    if (attempted.ok)
        return attempted.value;
    throw attempted.refusal;
}
/** What to do when the root knows who signed, but not for this time. */
const OTHER_PERIOD = 'The trusted root may be older or newer than the bundle: name the root of that time with --custom-trusted-root.';
/**
 * A check whose refusals get the remedy for damage where they bring none.
 * @param what cannot be read when the error is none of ours
 */
function remedied(check, what) {
    const made = attempt(check, what);
    if (made.ok)
        return made.value;
    const { message, details } = made.refusal;
    return { verdict: 'failed', detail: message, remedy: DAMAGED, ...details };
}
/** Every exception is a refusal: malformed input makes parsers and OpenSSL throw errors of all kinds. */
function attempt(make, what) {
    try {
        return { ok: true, value: make() };
    }
    catch (error) {
        return { ok: false, refusal: asRefusal(error, what) };
    }
}
/** @param what cannot be read when the error is none of ours */
function asRefusal(error, what = 'A part of the bundle') {
    if (error instanceof Refusal)
        return error;
    // Errors of Node's crypto may come from another realm: no instanceof.
    const message = error?.message;
    return new Refusal(`${what} cannot be read: ${typeof message === 'string' ? message : String(error)}`);
}
function failedOutcome(refusal) {
    return { verdict: 'failed', detail: refusal.message, ...refusal.details };
}
/** The check as reports show it: no control characters. */
function toCheck(id, outcome) {
    const { verdict, detail } = outcome;
    if (outcome.verdict !== 'failed')
        return { id, verdict, detail: (0,_model_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(detail) };
    const { expected, actual, remedy } = outcome;
    return {
        id,
        verdict,
        detail: (0,_model_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(detail),
        ...(expected === undefined ? {} : { expected: (0,_model_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(expected) }),
        ...(actual === undefined ? {} : { actual: (0,_model_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(actual) }),
        ...(remedy === undefined ? {} : { remedy: (0,_model_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(remedy) }),
    };
}


/***/ }),

/***/ 81574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XF: () => (/* binding */ readRegularFile),
/* harmony export */   ZU: () => (/* binding */ openRegularFile),
/* harmony export */   zG: () => (/* binding */ failReading)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4826);
/* harmony import */ var _model_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16380);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(861);
/* harmony import */ var _store_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39725);
/* harmony import */ var _store_oci_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77260);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29067);
/** Opening what a user named, without waiting for anybody: a pipe may have no writer, a device no end. */








const MISSING = {
    artifact: { code: 'SUBJECT_PATH_MISSING', remedy: 'Name a file that exists.' },
    bundle: { code: 'BUNDLE_MISSING', remedy: 'Name a file that exists with --bundle.' },
    'signing config': { code: 'SIGNING_CONFIG_MALFORMED', remedy: 'Name a file that exists.' },
    'trusted root': { code: 'TRUSTED_ROOT_MISSING', remedy: 'Name a file that exists with --custom-trusted-root.' },
};
/** How other tools write images, and how `oci://` is misspelled. */
const IMAGE_PREFIX = /^(?:oci:\/?|docker:\/\/)/i;
const PATTERN = /[*?[\]{}]/;
/**
 * Opens a regular file for reading; the caller closes it. The kind is asked of what was opened, not of the path before.
 * @throws WherefromError SUBJECT_PATH_MISSING, BUNDLE_MISSING, SIGNING_CONFIG_MALFORMED, TRUSTED_ROOT_MISSING, SUBJECT_IS_DIRECTORY, SUBJECT_UNREADABLE
 */
async function openRegularFile(path, role) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | _store_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__/* .WITHOUT_WAITING */ .Xq).catch((cause) => failOpening(path, cause, role));
    try {
        const stats = await file.stat();
        if (stats.isFile())
            return file;
        return stats.isDirectory() ? failReading(path, { code: 'EISDIR' }) : refuseSpecial(path);
    }
    catch (error) {
        await file.close();
        throw error;
    }
}
/**
 * The text of a regular file.
 * @throws WherefromError as `openRegularFile`
 */
async function readRegularFile(path, role) {
    try {
        const file = await openRegularFile(path, role);
        try {
            return await file.readFile('utf8');
        }
        finally {
            await file.close();
        }
    }
    catch (cause) {
        return failReading(path, cause);
    }
}
function refuseSpecial(path) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('SUBJECT_UNREADABLE', `${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(path)} is no regular file but a pipe, a socket or a device.`, {
        remedy: 'Write its content to a file first, and name that.',
    });
}
function failOpening(path, cause, role) {
    const code = (0,_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .causeCode */ .XL)(cause);
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
        return failReading(path, cause);
    const { code: missing, remedy } = MISSING[role];
    const hint = role === 'artifact' ? hintFor(path) : '';
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)(missing, `The ${role} ${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(path)} does not exist.`, { remedy: `${remedy}${hint}`, cause });
}
/** What may have been meant by the name of an artifact that does not exist. */
function hintFor(path) {
    const reference = path.replace(IMAGE_PREFIX, '');
    if (reference !== path || isLikeImage(path))
        return ` If it is an image: oci://${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(reference)}`;
    return PATTERN.test(path) ? ' Patterns are left to the shell: without quotes around it, it expands one.' : '';
}
/** Whether it names an image with its registry's host and a tag or a digest, be it with capitals where none may be. */
function isLikeImage(path) {
    const reference = path.toLowerCase();
    const image = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_6__/* .attempt */ .CD)(() => (0,_store_oci_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .parseImage */ .zZ)(reference));
    if (!image.ok)
        return false;
    const { registry, tag, digest } = image.value;
    return reference.startsWith(`${registry}/`) && (tag ?? digest) !== undefined;
}
/** Says why a named file that is there cannot be read. Our own errors, and defects, stay what they are. */
function failReading(path, cause) {
    const name = (0,_model_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(path);
    if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .WherefromError */ .YC)
        throw cause;
    switch ((0,_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .causeCode */ .XL)(cause)) {
        case undefined:
            throw cause;
        case 'EISDIR':
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('SUBJECT_IS_DIRECTORY', `${name} is a directory.`, { remedy: 'Name the files in it.' });
        case 'ELOOP':
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('SUBJECT_UNREADABLE', `${name} is a symbolic link that leads back to itself.`, {
                remedy: 'Name the file itself.',
                cause,
            });
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('SUBJECT_UNREADABLE', `${name} cannot be read.`, { remedy: 'Check its permissions.', cause });
    }
}


/***/ }),

/***/ 24529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tufCacheOf: () => (/* binding */ tufCacheOf),
  verifyWorld: () => (/* binding */ verifyWorld)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(4826);
// EXTERNAL MODULE: ./lib/model/digest.js
var digest = __webpack_require__(36427);
// EXTERNAL MODULE: ./lib/store/oci/reference.js
var oci_reference = __webpack_require__(77260);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/model/printable.js
var printable = __webpack_require__(16380);
// EXTERNAL MODULE: ./lib/verify/regular-file.js
var regular_file = __webpack_require__(81574);
;// CONCATENATED MODULE: ./lib/verify/hash-artifact.js
/** The digest of an artifact that is to be verified: one pass, two buffers, any algorithm that a subject may carry. */





const BUFFER_BYTES = 1024 * 1024;
/** @throws WherefromError SUBJECT_PATH_MISSING, SUBJECT_IS_DIRECTORY, SUBJECT_UNREADABLE, SUBJECT_CHANGED */
async function hashArtifact(path, algorithm, progress) {
    let file;
    try {
        file = await (0,regular_file/* openRegularFile */.ZU)(path, 'artifact');
        return (0,digest/* digestOf */.ol)(algorithm, await hashOpen(file, { path, algorithm, progress }));
    }
    catch (cause) {
        return (0,regular_file/* failReading */.zG)(path, cause);
    }
    finally {
        await file?.close();
    }
}
async function hashOpen(file, { path, algorithm, progress }) {
    const before = await file.stat();
    const step = progress.begin(`Hashing ${(0,printable/* printable */.g)(path)}`);
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    let [current, next] = [Buffer.allocUnsafe(BUFFER_BYTES), Buffer.allocUnsafe(BUFFER_BYTES)];
    let total = 0;
    let reading = file.read(current, 0, BUFFER_BYTES);
    for (let { bytesRead } = await reading; bytesRead > 0; { bytesRead } = await reading) {
        total += bytesRead;
        // The next block is read while this one is hashed.
        reading = file.read(next, 0, BUFFER_BYTES);
        hash.update(current.subarray(0, bytesRead));
        step.update(total, before.size);
        [current, next] = [next, current];
    }
    const after = await file.stat();
    // What was appended may have been read, or not: it is no part of the artifact that was named.
    if (total !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs) {
        (0,errors/* fail */.fJ)('SUBJECT_CHANGED', `${(0,printable/* printable */.g)(path)} changed while it was hashed.`, {
            remedy: 'Verify it when nothing writes to it.',
        });
    }
    step.end();
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./lib/verify/world.js





/** The real file system and clock, and the way to the stores where a request names any. */
function verifyWorld(progress, stores) {
    return {
        hashFile: async (file, algorithm) => hashArtifact(file, algorithm, progress),
        now: () => new Date(),
        progress,
        ...(stores === undefined ? {} : { stores: storeAccess(stores) }),
    };
}
function storeAccess(world) {
    return {
        expectRegistries: async ({ artifacts, stores }) => {
            const images = artifacts.flatMap((artifact) => (artifact.kind === 'image' ? artifact.image : []));
            await (await __webpack_require__.e(/* import() */ 1356).then(__webpack_require__.bind(__webpack_require__, 98975))).expectRegistries({ stores, images }, world);
        },
        open: async (specs) => (await __webpack_require__.e(/* import() */ 1356).then(__webpack_require__.bind(__webpack_require__, 98975))).openStores(specs, world),
        digestOfTag: async (image) => {
            const { openRegistries } = await __webpack_require__.e(/* import() */ 1356).then(__webpack_require__.bind(__webpack_require__, 98975));
            return digestOfTag(image, { client: await openRegistries(world), progress: world.progress });
        },
        close: async () => (await __webpack_require__.e(/* import() */ 1356).then(__webpack_require__.bind(__webpack_require__, 98975))).closeRegistries(world),
    };
}
/** Computed from the manifest's own bytes: what a header says of them is no digest. */
async function digestOfTag(image, { client, progress }) {
    const { registry, name, tag = 'latest' } = image;
    const reference = (0,oci_reference/* formatImage */.vy)({ registry, name, tag });
    const step = progress.begin(`Looking up what ${reference} is`);
    try {
        const manifest = await client.open({ registry, name }).manifest(tag);
        if (manifest !== undefined)
            return (0,digest/* parseDigest */.m)(manifest.digest);
    }
    finally {
        step.end();
    }
    return (0,errors/* fail */.fJ)('STORE_NOT_FOUND', `There is no image ${reference}.`, {
        remedy: 'Check the name and the tag; to credentials that may not see it, a private image looks the same.',
    });
}
/** Where TUF metadata is kept between runs. Not from a variable: what is cached there is trusted. */
function tufCacheOf(home) {
    return external_node_path_.join(home, '.cache', 'wherefrom', 'tuf');
}


/***/ })

};
