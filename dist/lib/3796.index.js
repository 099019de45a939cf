export const id = 3796;
export const ids = [3796];
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

/***/ 36452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I4: () => (/* binding */ DerError),
/* harmony export */   K2: () => (/* binding */ sequence),
/* harmony export */   NR: () => (/* binding */ strictUtf8),
/* harmony export */   On: () => (/* binding */ algorithmOid),
/* harmony export */   aE: () => (/* binding */ isContext),
/* harmony export */   hZ: () => (/* binding */ set),
/* harmony export */   jf: () => (/* binding */ child),
/* harmony export */   jq: () => (/* binding */ oid),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p2: () => (/* binding */ isPrimitiveContext),
/* harmony export */   tu: () => (/* binding */ octets),
/* harmony export */   tv: () => (/* binding */ utf8String),
/* harmony export */   zE: () => (/* binding */ parseDer)
/* harmony export */ });
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42987);

class DerError extends Error {
    name = 'DerError';
}
const CONTEXT = 2;
const UTF8_STRING = 0x0c;
const SET = 0x11;
const SEQUENCE = 0x10;
function malformed(message) {
    throw new DerError(message);
}
/** @throws an error of the parser, or DerError */
function parseDer(bytes) {
    return _sigstore_core__WEBPACK_IMPORTED_MODULE_0__.ASN1Obj.parseBuffer(Buffer.from(bytes));
}
/** The child at this place. */
function child(node, index) {
    return node.subs[index] ?? malformed('a DER element lacks a part');
}
function sequence(node) {
    if (node === undefined || !node.tag.isUniversal() || node.tag.number !== SEQUENCE || !node.tag.constructed) {
        return malformed('a DER SEQUENCE is missing');
    }
    return node.subs;
}
function set(node) {
    if (node === undefined || !node.tag.isUniversal() || node.tag.number !== SET || !node.tag.constructed) {
        return malformed('a DER SET is missing');
    }
    return node.subs;
}
function oid(node) {
    return (node ?? malformed('an object identifier is missing')).toOID();
}
function integer(node) {
    return (node ?? malformed('an integer is missing')).toInteger();
}
function octets(node) {
    if (node === undefined || !node.tag.isOctetString() || node.tag.constructed) {
        return malformed('an octet string is missing');
    }
    return node.value;
}
/** The context's own tag of this number around other elements. */
function isContext(node, number) {
    return isPrimitiveContext(node, number, true);
}
/** The context's own tag of this number in place of a primitive type's. */
function isPrimitiveContext(node, number, constructed = false) {
    if (node === undefined || node.tag.constructed !== constructed)
        return false;
    return node.tag.class === CONTEXT && node.tag.number === number;
}
/** The OID of an AlgorithmIdentifier. */
function algorithmOid(node) {
    return oid(sequence(node)[0]);
}
/** The whole of `bytes` is one DER UTF8String. */
function utf8String(bytes) {
    const node = parseDer(bytes);
    if (!node.tag.isUniversal() || node.tag.number !== UTF8_STRING || node.tag.constructed) {
        return malformed('a UTF8String is missing');
    }
    return strictUtf8(node.value);
}
function strictUtf8(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return malformed('a text is not valid UTF-8');
    }
}
const UTC_TIME = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})()Z$/;
const GENERALIZED_TIME = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.(\d+))?Z$/;
/**
 * UTCTime or GeneralizedTime, with a fraction of any length (X.690, 11.7), cut to milliseconds.
 * Not `toDate` of `@sigstore/core`: that one knows only fractions of exactly three digits, and drops them.
 */
function time(node) {
    if (node === undefined)
        return malformed('a time is missing');
    const text = node.value.toString('latin1');
    const short = node.tag.isUTCTime();
    if (!short && !node.tag.isGeneralizedTime())
        return malformed('a time is missing');
    const match = (short ? UTC_TIME : GENERALIZED_TIME).exec(text);
    if (match === null)
        return malformed('a time is not written as DER wants it');
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
    const fullYear = short ? (year >= 50 ? 1900 + year : 2000 + year) : year;
    const milliseconds = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'));
    const date = new Date(Date.UTC(fullYear, month - 1, day, hour, minute, second, milliseconds));
    // Date.UTC rolls over what no calendar has: the 31st of February.
    const holds = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
    return holds && fullYear >= 1900 ? date : malformed('a time is no moment of the calendar');
}


/***/ }),

/***/ 10290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ FULCIO_EXTENSIONS),
/* harmony export */   b: () => (/* binding */ fulcioOid)
/* harmony export */ });
/**
 * Fulcio's certificate extensions: one row a fact.
 * Source: sigstore/fulcio docs/oid-info.md. 1 to 6 are raw strings, 8 and up DER UTF8String.
 */
const FULCIO_ARC = '1.3.6.1.4.1.57264.1';
const FULCIO_EXTENSIONS = {
    issuerV1: { number: 1, encoding: 'raw' },
    githubWorkflowTrigger: { number: 2, encoding: 'raw' },
    githubWorkflowSha: { number: 3, encoding: 'raw' },
    githubWorkflowName: { number: 4, encoding: 'raw' },
    githubWorkflowRepository: { number: 5, encoding: 'raw' },
    githubWorkflowRef: { number: 6, encoding: 'raw' },
    issuer: { number: 8, encoding: 'der-utf8' },
    buildSignerURI: { number: 9, encoding: 'der-utf8' },
    buildSignerDigest: { number: 10, encoding: 'der-utf8' },
    runnerEnvironment: { number: 11, encoding: 'der-utf8' },
    sourceRepositoryURI: { number: 12, encoding: 'der-utf8' },
    sourceRepositoryDigest: { number: 13, encoding: 'der-utf8' },
    sourceRepositoryRef: { number: 14, encoding: 'der-utf8' },
    sourceRepositoryIdentifier: { number: 15, encoding: 'der-utf8' },
    sourceRepositoryOwnerURI: { number: 16, encoding: 'der-utf8' },
    sourceRepositoryOwnerIdentifier: { number: 17, encoding: 'der-utf8' },
    buildConfigURI: { number: 18, encoding: 'der-utf8' },
    buildConfigDigest: { number: 19, encoding: 'der-utf8' },
    buildTrigger: { number: 20, encoding: 'der-utf8' },
    runInvocationURI: { number: 21, encoding: 'der-utf8' },
    sourceRepositoryVisibilityAtSigning: { number: 22, encoding: 'der-utf8' },
    deploymentEnvironment: { number: 23, encoding: 'der-utf8' },
    tokenSubject: { number: 24, encoding: 'der-utf8' },
};
function fulcioOid(name) {
    return `${FULCIO_ARC}.${FULCIO_EXTENSIONS[name].number}`;
}


/***/ }),

/***/ 3968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ githubAssetName),
/* harmony export */   ao: () => (/* binding */ GITHUB_SERVER),
/* harmony export */   eG: () => (/* binding */ GITHUB_MOST_ASSETS),
/* harmony export */   ec: () => (/* binding */ GITHUB_MOST_SUBJECTS),
/* harmony export */   oX: () => (/* binding */ GITHUB_ISSUER),
/* harmony export */   s: () => (/* binding */ GITHUB_BUILD_TYPE)
/* harmony export */ });
/** `iss` of the tokens that GitHub Actions issues on github.com. Source: GitHub, "OpenID Connect reference". */
const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
/** What Fulcio puts before a repository or a workflow of github.com. No final slash. */
const GITHUB_SERVER = 'https://github.com';
/**
 * The name under which GitHub keeps an asset of a release: other characters than letters, digits, `-`, `_`, `+` and `@`
 * become a full stop, several become one, and none stands at either end. Source: GitHub REST API, "Upload a release
 * asset", notes; which characters these are, as in GitHub's own command line.
 */
function githubAssetName(name) {
    const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '');
    const started = plain.startsWith('.') ? `default${plain}` : plain;
    const renamed = started.replaceAll(/[^A-Za-z0-9\-_+@]+/g, '.').replaceAll(/^\.+|\.+$/g, '');
    return renamed !== name && !renamed.includes('.') ? `default.${renamed}` : renamed;
}
/**
 * GitHub's build type: `workflow` is all that its external parameters may hold, and the only one that GitHub's
 * attestations API accepts. Source: actions.github.io/buildtypes/workflow/v1.
 */
const GITHUB_BUILD_TYPE = 'https://actions.github.io/buildtypes/workflow/v1';
/** Subjects of one statement that GitHub's attestations API takes. */
const GITHUB_MOST_SUBJECTS = 1024;
/** Assets that one release takes. Source: GitHub, "About releases", storage and bandwidth quotas. */
const GITHUB_MOST_ASSETS = 1000;


/***/ }),

/***/ 4010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16380);

/** A word as a POSIX shell and PowerShell read it; a word with "'" in it as POSIX shells alone do. */
function shellWord(word) {
    const shown = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(word);
    return /^[A-Za-z0-9_@%+=:,./-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 8914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HL: () => (/* binding */ STATEMENT_TYPE_V1),
/* harmony export */   PZ: () => (/* binding */ STATEMENT_TYPE_V01),
/* harmony export */   T4: () => (/* binding */ IN_TOTO_PAYLOAD_TYPE)
/* harmony export */ });
/** in-toto Attestation Framework v1, Statement. Written as v1; v0.1 is accepted when verifying. */
const STATEMENT_TYPE_V1 = 'https://in-toto.io/Statement/v1';
const STATEMENT_TYPE_V01 = 'https://in-toto.io/Statement/v0.1';
/** DSSE payload type of every in-toto statement. */
const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';


/***/ }),

/***/ 9049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ signerUriOf),
/* harmony export */   RB: () => (/* binding */ sameRepository),
/* harmony export */   _p: () => (/* binding */ parseRepositoryUri),
/* harmony export */   kJ: () => (/* binding */ subjectAlternativeNameOf),
/* harmony export */   q: () => (/* binding */ sameName),
/* harmony export */   r2: () => (/* binding */ parseWorkflowIdentity)
/* harmony export */ });
// ASCII alone: case folding of other scripts maps strangers onto ASCII letters.
const SERVER_AND_REPOSITORY = String.raw `https:\/\/([A-Za-z0-9.-]+(?::\d+)?)\/([A-Za-z0-9_.-]+)\/([A-Za-z0-9_.-]+)`;
const REPOSITORY = new RegExp(`^${SERVER_AND_REPOSITORY}$`);
// A file name may hold "@": the part after the first one has to be a ref, else the path could end early.
const WORKFLOW = new RegExp(`^${SERVER_AND_REPOSITORY}${String.raw `\/([^@\p{C}\s]+)@(refs\/[^\p{C}\s]+|[0-9a-f]{40}|[0-9a-f]{64})`}$`, 'u');
function parseRepositoryUri(uri) {
    const [, host, owner, name] = REPOSITORY.exec(uri ?? '') ?? [];
    if (host === undefined || owner === undefined || name === undefined)
        return undefined;
    return { host, owner, repository: `${owner}/${name}` };
}
function parseWorkflowIdentity(uri) {
    const [, host, owner, name, path, ref] = WORKFLOW.exec(uri ?? '') ?? [];
    if (host === undefined || owner === undefined || name === undefined)
        return undefined;
    if (path === undefined || ref === undefined)
        return undefined;
    return { host, owner, repository: `${owner}/${name}`, path, ref };
}
/**
 * The subject alternative name that Fulcio gives a signer, which is a Go `url.URL`: what Go does not allow in a path or
 * a fragment makes it escape the whole of it, as UTF-8. Most names have nothing of the sort.
 * Source: Go, net/url, URL.String and URL.EscapedPath.
 */
function subjectAlternativeNameOf(signerUri) {
    const [, server = '', path = '', fragment] = /^(https?:\/\/[^/]*)([^#]*)(?:#(.*))?$/su.exec(signerUri) ?? [];
    if (server === '')
        return signerUri;
    const end = fragment === undefined ? '' : `#${escapeAsGo(fragment, KEPT_IN_FRAGMENT)}`;
    return server + escapeAsGo(path, KEPT_IN_PATH) + end;
}
const VALID_AS_IS = /^[\w\-.~$&+,/:;=@!'()*[\]%]*$/;
const KEPT_IN_PATH = /[\w\-.~$&+,/:;=@]/;
const KEPT_IN_FRAGMENT = /[\w\-.~$&+,/:;=@?!()*]/;
function escapeAsGo(part, kept) {
    if (VALID_AS_IS.test(part))
        return part;
    return Array.from(Buffer.from(part), (byte) => {
        const character = String.fromCharCode(byte);
        return kept.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    }).join('');
}
/** The signer as the token named it, where that is what the certificate is for; else the certificate's name. */
function signerUriOf({ san, buildSignerURI }) {
    return buildSignerURI !== undefined && subjectAlternativeNameOf(buildSignerURI) === san ? buildSignerURI : san;
}
/** Owners, repositories and hosts ignore case; nothing else does. */
function sameName(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
/** Also false where one of them could not be read: doubt means failure. */
function sameRepository(a, b) {
    return a !== undefined && b !== undefined && sameName(a.host, b.host) && sameName(a.repository, b.repository);
}


/***/ }),

/***/ 55215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ OID_TIME_STAMPING),
/* harmony export */   H6: () => (/* binding */ OID_SCT_LIST),
/* harmony export */   O$: () => (/* binding */ OID_SUBJECT_ALT_NAME),
/* harmony export */   P7: () => (/* binding */ KEY_USAGE_CERT_SIGN),
/* harmony export */   Pp: () => (/* binding */ OID_CODE_SIGNING),
/* harmony export */   bV: () => (/* binding */ signatureHash),
/* harmony export */   eN: () => (/* binding */ OID_ANY_EXTENDED_KEY_USAGE),
/* harmony export */   hB: () => (/* binding */ parseCertificate),
/* harmony export */   iL: () => (/* binding */ KEY_USAGE_DIGITAL_SIGNATURE),
/* harmony export */   vf: () => (/* binding */ OID_EXTENDED_KEY_USAGE)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36452);


const OID_CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const OID_TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const OID_ANY_EXTENDED_KEY_USAGE = '2.5.29.37.0';
const OID_EXTENDED_KEY_USAGE = '2.5.29.37';
const OID_SUBJECT_ALT_NAME = '2.5.29.17';
const OID_SCT_LIST = '1.3.6.1.4.1.11129.2.4.2';
const KEY_USAGE_DIGITAL_SIGNATURE = 0;
const KEY_USAGE_CERT_SIGN = 5;
const OID_KEY_USAGE = '2.5.29.15';
const OID_BASIC_CONSTRAINTS = '2.5.29.19';
/** @throws DerError, an error of the parser or of OpenSSL, when the bytes are no X.509 v3 certificate */
function parseCertificate(bytes) {
    const der = Buffer.from(bytes);
    const root = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDer */ .zE)(der));
    const tbs = root[0];
    if (tbs === undefined || root.length !== 3)
        throw new _der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerError */ .I4('a certificate has three parts');
    const fields = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)(tbs);
    if (!(0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .isContext */ .aE)(fields[0], 0) || (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(fields[0], 0)) !== 2n)
        throw new _der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerError */ .I4('a certificate is not v3');
    const [, serial, , issuer, validity, subject, spki] = fields;
    if (serial === undefined || issuer === undefined || subject === undefined || spki === undefined) {
        throw new _der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerError */ .I4('a certificate lacks a field');
    }
    const extensions = parseExtensions(fields.find((field) => (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .isContext */ .aE)(field, 3)));
    const x509 = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der);
    return {
        der,
        subject: subject.toDER(),
        issuer: issuer.toDER(),
        serial: serial.value,
        notBefore: (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)(validity)[0]),
        notAfter: (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)(validity)[1]),
        spki: spki.toDER(),
        publicKey: x509.publicKey,
        extensions,
        ...basicConstraints(extensions.get(OID_BASIC_CONSTRAINTS)),
        keyUsage: keyUsage(extensions.get(OID_KEY_USAGE)),
        extendedKeyUsage: extendedKeyUsage(extensions.get(OID_EXTENDED_KEY_USAGE)),
        tbs,
        signedBy: (key) => x509.verify(key),
    };
}
function parseExtensions(wrapper) {
    const extensions = new Map();
    if (wrapper === undefined)
        return extensions;
    for (const node of (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(wrapper, 0))) {
        const parts = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)(node);
        const id = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .oid */ .jq)(parts[0]);
        // RFC 5280, section 4.2: not more than one instance of an extension.
        if (extensions.has(id))
            throw new _der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerError */ .I4(`a certificate has the extension ${id} twice`);
        const critical = parts.length === 3 && (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(node, 1).toBoolean();
        extensions.set(id, { critical, value: (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .octets */ .tu)(parts.at(-1)) });
    }
    return extensions;
}
function basicConstraints(extension) {
    const parts = extension === undefined ? [] : (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDer */ .zE)(extension.value));
    const isCa = parts[0]?.tag.isBoolean() === true && parts[0].toBoolean();
    return { isCa, pathLength: parts[1] === undefined ? undefined : Number((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)(parts[1])) };
}
function keyUsage(extension) {
    if (extension === undefined)
        return undefined;
    const bits = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDer */ .zE)(extension.value).toBitString();
    return new Set(bits.flatMap((bit, number) => (bit === 1 ? [number] : [])));
}
function extendedKeyUsage(extension) {
    return extension === undefined ? undefined : (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDer */ .zE)(extension.value)).map((node) => (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .oid */ .jq)(node));
}
/** What an ECDSA or RSA signature algorithm hashes with; undefined for Ed25519 and unknown ones. */
function signatureHash(algorithm) {
    return SIGNATURE_HASHES[(0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOid */ .On)(algorithm)];
}
const SIGNATURE_HASHES = {
    '1.2.840.10045.4.3.2': 'sha256',
    '1.2.840.10045.4.3.3': 'sha384',
    '1.2.840.10045.4.3.4': 'sha512',
    '1.2.840.113549.1.1.11': 'sha256',
    '1.2.840.113549.1.1.12': 'sha384',
    '1.2.840.113549.1.1.13': 'sha512',
};


/***/ }),

/***/ 49257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ writeBundleFile),
/* harmony export */   Bz: () => (/* binding */ assertWritable),
/* harmony export */   FM: () => (/* binding */ assertFree),
/* harmony export */   Ir: () => (/* binding */ isBundleOf),
/* harmony export */   Uj: () => (/* binding */ refuseExisting),
/* harmony export */   Vu: () => (/* binding */ findBesides),
/* harmony export */   gS: () => (/* binding */ existingError),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   x9: () => (/* binding */ writeBundleLines)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4826);
/* harmony import */ var _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60370);
/* harmony import */ var _model_printable_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(16380);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(861);
/* harmony import */ var _bounded_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39725);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(34639);










/**
 * Makes sure, before anything is signed, that a bundle can be written here and that none lies here already: signatures
 * differ from run to run, so a second bundle for the same artifact would never be the same file.
 * @throws WherefromError OUTPUT_EXISTS, OUTPUT_UNWRITABLE
 */
async function assertFree(file) {
    if (await exists(file))
        refuseExisting(file);
    await assertWritable(file);
}
/** @throws WherefromError OUTPUT_UNWRITABLE where this user may not write into the file's folder */
async function assertWritable(file) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(file);
    try {
        // Something that is no folder has no entry "." either.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(node_path__WEBPACK_IMPORTED_MODULE_3__.join(folder, node_path__WEBPACK_IMPORTED_MODULE_3__.sep), node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK);
    }
    catch (cause) {
        refuseUnwritable(file, cause);
    }
}
/**
 * Writes a bundle file whole or not at all. The same content already there is success; another one is never replaced.
 * @param content the file's bytes, in as many parts as they come in
 * @throws WherefromError OUTPUT_EXISTS, OUTPUT_UNWRITABLE
 */
async function writeBundleFile(file, content) {
    if (await exists(file))
        return acceptSame(file, content);
    return writeThrough(file, content, moveInPlace);
}
/**
 * Writes a file with one bundle a line. What a run that did not end has written of the same lines is completed; a file
 * with any other line in it is never replaced.
 * @param lines each with its line break
 * @throws WherefromError OUTPUT_EXISTS, OUTPUT_UNWRITABLE
 */
async function writeBundleLines(file, lines) {
    if (!(await exists(file)))
        return writeBundleFile(file, lines);
    const whole = Buffer.concat(lines);
    const present = (await readPresent(file, whole.length)) ?? refuseExisting(file);
    if (present.equals(whole))
        return 'present';
    const ours = new Set(lines.map((line) => digestOfLine(line)));
    if (!linesWithBreaks(present).every((line) => ours.has(digestOfLine(line))))
        refuseExisting(file);
    return writeThrough(file, lines, async (temporary) => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, file);
        return 'written';
    });
}
function digestOfLine(line) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(line).digest('base64');
}
function linesWithBreaks(bytes) {
    const lines = [];
    for (let start = 0; start < bytes.length;) {
        const end = bytes.indexOf(0x0a, start);
        const next = end < 0 ? bytes.length : end + 1;
        lines.push(bytes.subarray(start, next));
        start = next;
    }
    return lines;
}
async function writeThrough(file, content, moveInPlace) {
    const temporary = node_path__WEBPACK_IMPORTED_MODULE_3__.join(node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(file), `.wherefrom-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}.tmp`);
    try {
        await writeDurably(temporary, content);
        const outcome = await moveInPlace(temporary, file, content);
        await syncFolder(node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(file));
        return outcome;
    }
    catch (cause) {
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .WherefromError */ .YC)
            throw cause;
        refuseUnwritable(file, cause);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true }).catch(() => undefined);
    }
}
/**
 * The bundle files that belong to an artifact by the contract's names: `<artifact>.sigstore.json`,
 * `<artifact>.<predicate name>.sigstore.json` and every `*.intoto.jsonl` beside it, then those of the folders above, up
 * to and with `within` (the working directory), where the artifact lies in it: one bundle for files of several folders lies above them.
 * Sorted folder by folder; which of them speak of the artifact is for verification to say.
 */
async function findBesides(artifact, within = '.') {
    const file = node_path__WEBPACK_IMPORTED_MODULE_3__.resolve(artifact);
    const folder = node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(file);
    const names = await filesOf(folder);
    const beside = names.filter((name) => isLines(name) || isBundleOf(name, node_path__WEBPACK_IMPORTED_MODULE_3__.basename(file), names));
    const found = beside.map((name) => node_path__WEBPACK_IMPORTED_MODULE_3__.join(folder, name));
    for (const above of foldersAbove(folder, within)) {
        found.push(...(await filesOf(above)).filter(isLines).map((name) => node_path__WEBPACK_IMPORTED_MODULE_3__.join(above, name)));
    }
    return found;
}
function isLines(name) {
    return name.endsWith(_names_js__WEBPACK_IMPORTED_MODULE_8__/* .BUNDLE_LINES_SUFFIX */ .LI);
}
/** "app.exe.sigstore.json" is the bundle of "app.exe" where that exists, not one of "app" about an "exe". */
function isBundleOf(name, artifact, siblings) {
    if (name === artifact + _names_js__WEBPACK_IMPORTED_MODULE_8__/* .BUNDLE_SUFFIX */ .Zf)
        return true;
    if (!name.startsWith(`${artifact}.`) || !name.endsWith(_names_js__WEBPACK_IMPORTED_MODULE_8__/* .BUNDLE_SUFFIX */ .Zf))
        return false;
    const stem = name.slice(0, -_names_js__WEBPACK_IMPORTED_MODULE_8__/* .BUNDLE_SUFFIX */ .Zf.length);
    return Object.hasOwn(_model_predicate_types_js__WEBPACK_IMPORTED_MODULE_5__/* .PREDICATE_TYPES */ .Cs, stem.slice(artifact.length + 1)) || !siblings.includes(stem);
}
function foldersAbove(folder, within) {
    const top = node_path__WEBPACK_IMPORTED_MODULE_3__.resolve(within);
    const above = [];
    if (!(0,_names_js__WEBPACK_IMPORTED_MODULE_8__/* .isWithin */ .UO)(folder, top))
        return above;
    for (let at = folder; at !== top;) {
        at = node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(at);
        above.push(at);
    }
    return above;
}
async function filesOf(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder, { withFileTypes: true }).catch(() => []);
    return entries
        .filter((entry) => !entry.isDirectory())
        .map(({ name }) => name)
        .toSorted();
}
/** @throws WherefromError OUTPUT_UNWRITABLE where that cannot be known */
async function exists(file) {
    try {
        // Not `stat`: a link to nowhere is something too.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(file);
        return true;
    }
    catch (cause) {
        const code = (0,_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .causeCode */ .XL)(cause);
        if (code === 'ENOENT')
            return false;
        return refuseUnwritable(file, cause);
    }
}
async function acceptSame(file, content) {
    const whole = Buffer.concat(content);
    return (await readPresent(file, whole.length))?.equals(whole) === true ? 'present' : refuseExisting(file);
}
/** @returns undefined for what cannot be a part of what has `maxBytes`: somebody else put it there */
async function readPresent(file, maxBytes) {
    return (0,_bounded_file_js__WEBPACK_IMPORTED_MODULE_7__/* .readRegular */ .VX)(file, maxBytes).catch(() => undefined);
}
async function writeDurably(file, content) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, 'wx');
    try {
        for (const part of content)
            await handle.writeFile(part);
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** A second name for the finished file cannot replace another file, which `rename` would. */
async function moveInPlace(temporary, file, content) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link)(temporary, file);
        return 'written';
    }
    catch (error) {
        if ((0,_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .causeCode */ .XL)(error) === 'EEXIST')
            return acceptSame(file, content);
        // A file system without hard links (FAT, some network drives): looked at once more, then renamed.
        if (await exists(file))
            return acceptSame(file, content);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, file);
        return 'written';
    }
}
/** Without this a crash may forget the new name. Windows cannot open folders, and needs no such call. */
async function syncFolder(folder) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(folder, 'r').catch(() => undefined);
    try {
        await handle?.sync();
    }
    catch {
        // Some file systems refuse; the file itself is safe by then.
    }
    finally {
        await handle?.close();
    }
}
/** @throws WherefromError OUTPUT_EXISTS always */
function refuseExisting(file) {
    throw existingError(file);
}
function existingError(file) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .WherefromError */ .YC('OUTPUT_EXISTS', `"${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g)(file)}" exists already, and is never replaced.`, {
        remedy: 'Move or delete it to sign anew, or name another file with --output (in the action: `output`).',
    });
}
function refuseUnwritable(file, cause) {
    const code = (0,_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .causeCode */ .XL)(cause);
    const reasons = {
        ENOENT: 'its folder does not exist',
        ENOTDIR: 'its folder is no folder',
        ENOSPC: 'the disk is full',
        EDQUOT: 'the quota is used up',
        EROFS: 'the file system is read-only',
        EACCES: 'this user may not write there',
        EPERM: 'this user may not write there',
        ENAMETOOLONG: 'its name is too long',
    };
    const reason = (code === undefined ? undefined : reasons[code]) ?? code ?? 'unknown cause';
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .fail */ .fJ)('OUTPUT_UNWRITABLE', `"${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g)(file)}" cannot be written: ${reason}.`, {
        remedy: 'Name a file in a folder that exists and can be written with --output (in the action: `output`).',
        cause,
    });
}


/***/ }),

/***/ 34639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ bundlePath),
/* harmony export */   LI: () => (/* binding */ BUNDLE_LINES_SUFFIX),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Zf: () => (/* binding */ BUNDLE_SUFFIX)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60370);


const BUNDLE_SUFFIX = '.sigstore.json';
const BUNDLE_LINES_SUFFIX = '.intoto.jsonl';
/**
 * Where the bundle of these artifacts belongs (contract, "On disk"): one artifact's beside it, as
 * `<artifact>.sigstore.json` or `<artifact>.<predicate name>.sigstore.json`; that of several in the deepest folder
 * that holds them all, as `<predicate name>.intoto.jsonl` ("provenance.intoto.jsonl"). Artifacts that are no
 * files (digests, images) are called by the last part of their name, in `directory`.
 */
function bundlePath(artifacts, naming) {
    const paths = new Set(artifacts.map((artifact) => artifactPath(artifact, naming.directory)));
    const [only, ...others] = paths;
    if (only !== undefined && others.length === 0)
        return only + singleSuffix(naming.predicateType);
    const folder = commonFolder([...paths].map((each) => node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(each)));
    return node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, (0,_model_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateName */ .XP)(naming.predicateType) + BUNDLE_LINES_SUFFIX);
}
/** The file beside which an artifact's bundle lies. */
function artifactPath({ name, path: file }, directory) {
    return file ?? node_path__WEBPACK_IMPORTED_MODULE_0__.join(directory, fileNameOf(name));
}
function singleSuffix(predicateType) {
    return predicateType === _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .SLSA_PROVENANCE_V1 */ .us ? BUNDLE_SUFFIX : `.${(0,_model_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateName */ .XP)(predicateType)}${BUNDLE_SUFFIX}`;
}
/** The last part of a name, without what some file system refuses in a file name. */
function fileNameOf(name) {
    const last = name.split(/[/\\]/).findLast((part) => part !== '' && part !== '.' && part !== '..') ?? 'artifact';
    return last.replaceAll(/[<>:"|?*\p{C}]/gu, '-').slice(0, 200);
}
/** The deepest folder that holds all of these; the first one's root where they share none (two drives). */
function commonFolder(folders) {
    const [first = '.', ...others] = folders;
    return others.reduce((common, folder) => {
        let holder = common;
        while (!isWithin(folder, holder) && node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(holder) !== holder)
            holder = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(holder);
        return holder;
    }, first);
}
/** Whether `folder` is `holder` or lies beneath it. */
function isWithin(folder, holder) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(holder, folder);
    return relative !== '..' && !relative.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) && !node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(relative);
}


/***/ }),

/***/ 38779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ trustMaterialOf),
/* harmony export */   w: () => (/* binding */ holdsAt)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _model_x509_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55215);


const known = new WeakMap();
/** @throws Error that says what the root lacks, as the end of a sentence */
function trustMaterialOf(root) {
    const seen = known.get(root);
    if (seen !== undefined)
        return seen;
    const material = {
        certificateAuthorities: root.certificateAuthorities.map((each) => authority(each, 'certificate authority')),
        timestampAuthorities: root.timestampAuthorities.map((each) => authority(each, 'timestamp authority')),
        logs: root.tlogs.map((each) => log(each, 'transparency log')),
        ctLogs: root.ctlogs.map((each) => log(each, 'CT log')),
    };
    if (material.certificateAuthorities.length === 0)
        throw new RangeError('lists no certificate authority');
    known.set(root, material);
    return material;
}
function holdsAt({ start, end }, moment) {
    return start <= moment && (end === undefined || moment <= end);
}
function authority(instance, what) {
    const chain = instance.certChain?.certificates ?? [];
    if (chain.length === 0)
        throw new RangeError(`lists a ${what} without certificates`);
    return {
        uri: instance.uri,
        chain: chain.map(({ rawBytes }) => readable(() => (0,_model_x509_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCertificate */ .hB)(rawBytes), `a certificate of a ${what}`)),
        period: period(instance.validFor, what),
    };
}
function log(instance, what) {
    const bytes = instance.publicKey?.rawBytes;
    const id = instance.logId?.keyId;
    if (bytes === undefined || id === undefined || id.length < 4) {
        throw new RangeError(`lists a ${what} without key or log id`);
    }
    const ids = [id, ...(instance.checkpointKeyId === undefined ? [] : [instance.checkpointKeyId.keyId])];
    return {
        url: instance.baseUrl,
        ids: ids.map((each) => Buffer.from(each)),
        keyHint: Buffer.from(instance.checkpointKeyId?.keyId ?? id).subarray(0, 4),
        key: readable(() => publicKey(Buffer.from(bytes)), `the key of a ${what}`),
        period: period(instance.publicKey?.validFor, what),
    };
}
/** SubjectPublicKeyInfo; roots also hold bare PKCS#1 RSA keys (protobuf-specs, PublicKeyDetails). */
function publicKey(der) {
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: der, format: 'der', type: 'spki' });
    }
    catch {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: der, format: 'der', type: 'pkcs1' });
    }
}
/** An authority without a beginning would vouch for all of the past: it is refused. */
function period(range, what) {
    const start = range?.start;
    if (start === undefined || Number.isNaN(start.getTime())) {
        throw new RangeError(`lists a ${what} without "validFor.start"`);
    }
    if (range?.end !== undefined && Number.isNaN(range.end.getTime())) {
        throw new RangeError(`lists a ${what} with an unreadable "validFor.end"`);
    }
    return { start, end: range?.end };
}
function readable(read, what) {
    try {
        return read();
    }
    catch (cause) {
        throw new RangeError(`holds ${what} that cannot be read`, { cause });
    }
}


/***/ }),

/***/ 25449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ loadAnchors)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(4826);
// EXTERNAL MODULE: ../node_modules/@sigstore/protobuf-specs/dist/index.js
var dist = __webpack_require__(56736);
// EXTERNAL MODULE: ./lib/model/sandbox.js
var sandbox = __webpack_require__(52336);
// EXTERNAL MODULE: ./lib/model/strict-json.js
var strict_json = __webpack_require__(88977);
// EXTERNAL MODULE: ./lib/trust/material.js
var material = __webpack_require__(38779);
;// CONCATENATED MODULE: ./lib/trust/trusted-root.js





const MEDIA_TYPES = [
    'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    'application/vnd.dev.sigstore.trustedroot+json;version=0.2',
    'application/vnd.dev.sigstore.trustedroot.v0.2+json',
];
const REMEDY = 'Give a trusted_root.json as Sigstore instances publish it, or one root a line.';
/**
 * Reads a file of trusted roots: one JSON document, or JSON lines with one root each.
 * @param name the file's base name, for messages and reports
 * @throws WherefromError TRUSTED_ROOT_MALFORMED
 */
function parseTrustedRoots(text, name) {
    const whole = (0,strict_json/* parseStrictJson */.R)(text);
    if (whole.ok)
        return [anchorFromJson(whole.value, name)];
    const lines = text.split(/\r?\n/).flatMap((line, index) => (line.trim() === '' ? [] : [{ line, number: index + 1 }]));
    if (lines.length < 2)
        return malformed(name, whole.reason);
    return lines.map(({ line, number }) => {
        const json = (0,strict_json/* parseStrictJson */.R)(line);
        // The reason of a document that spreads over lines is the document's, not its first line's.
        if (!json.ok)
            return malformed(name, number === 1 ? whole.reason : `${json.reason} (line ${number})`);
        return anchorFromJson(json.value, `${name}:${number}`);
    });
}
/**
 * An anchor of a root from elsewhere: TUF.
 * @throws WherefromError TRUSTED_ROOT_MALFORMED when an authority lacks a key, a certificate or the start of its validity
 */
function anchorFrom(root, { name, kind }) {
    if (!MEDIA_TYPES.includes(root.mediaType))
        return malformed(name, `has the unknown media type "${root.mediaType}"`);
    try {
        // Read now, so that no verification starts with a root that cannot be used; kept for the verifications.
        (0,material/* trustMaterialOf */.d)(root);
    }
    catch (error) {
        return malformed(name, error instanceof Error ? error.message : 'cannot be read', error);
    }
    return { name, kind, sandbox: isSandbox(root), root };
}
/** By what the root says, or by the certificates themselves: a root that somebody rewrote is still the sandbox's. */
function isSandbox(root) {
    const named = root.certificateAuthorities.some(({ subject }) => subject?.organization === sandbox/* SANDBOX_ORGANIZATION */.I);
    const { certificateAuthorities } = (0,material/* trustMaterialOf */.d)(root);
    return (named ||
        certificateAuthorities.some(({ chain }) => chain.some((each) => each.subject.includes(sandbox/* SANDBOX_ORGANIZATION */.I))));
}
function anchorFromJson(json, name) {
    if (typeof json !== 'object' || json === null || Array.isArray(json))
        return malformed(name, 'is no JSON object');
    let root;
    try {
        root = dist.TrustedRoot.fromJSON(json);
    }
    catch (error) {
        return malformed(name, 'is no trusted root', error);
    }
    return anchorFrom(root, { name, kind: 'custom' });
}
function malformed(name, reason, cause) {
    return (0,errors/* fail */.fJ)('TRUSTED_ROOT_MALFORMED', `The trusted root ${name} ${reason}.`, { remedy: REMEDY, cause });
}

;// CONCATENATED MODULE: ./lib/trust/embedded.js


/** The roots that need no network; origin, date and digest of each: `embedded/README.md`. */
/** The root of the public-good Sigstore. */
async function publicGoodAnchor() {
    const { default: json } = await __webpack_require__.e(/* import() */ 2538).then(__webpack_require__.t.bind(__webpack_require__, 92538, 17));
    return anchorFrom(dist.TrustedRoot.fromJSON(json), { name: 'public-good', kind: 'public-good' });
}
/** The root of GitHub's own Sigstore, which signs for private repositories and immutable releases. */
async function githubAnchor() {
    const { default: json } = await __webpack_require__.e(/* import() */ 5980).then(__webpack_require__.t.bind(__webpack_require__, 55980, 17));
    return anchorFrom(dist.TrustedRoot.fromJSON(json), { name: 'github', kind: 'github' });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/http-answer.js
var http_answer = __webpack_require__(35376);
// EXTERNAL MODULE: ./lib/progress.js
var lib_progress = __webpack_require__(16962);
// EXTERNAL MODULE: ./lib/quote.js
var quote = __webpack_require__(861);
// EXTERNAL MODULE: ./lib/trust/signing-config.js
var signing_config = __webpack_require__(7086);
;// CONCATENATED MODULE: ./lib/trust/tuf.js








const PUBLIC_GOOD_MIRROR = 'https://tuf-repo-cdn.sigstore.dev';
const GITHUB_MIRROR = 'https://tuf-repo.github.com';
/** Milliseconds for one request. */
const TIMEOUT_MS = 20_000;
const RETRIES = 2;
/**
 * The target `trusted_root.json` of a TUF repository, refreshed now; what comes of it is to be read by `anchorFrom`.
 * The client is `@sigstore/tuf`, on the platform's fetch (proxies: NODE_USE_ENV_PROXY=1).
 * @throws WherefromError TUF_FAILED, INPUT_INVALID (no http URL)
 */
async function fetchTrustedRoot(options) {
    const { cachePath, rootPath, progress = lib_progress/* SILENT */.q, timeoutMs = TIMEOUT_MS, retries = RETRIES } = options;
    const mirrorURL = (0,signing_config/* serviceUrl */.Rs)(options.mirrorUrl) ?? notAMirror();
    const step = progress.begin(`Trusted root from ${new URL(mirrorURL).host}`);
    try {
        const { getTrustedRoot } = await Promise.all(/* import() */[__webpack_require__.e(1466), __webpack_require__.e(3958)]).then(__webpack_require__.t.bind(__webpack_require__, 43273, 19));
        return await getTrustedRoot({
            mirrorURL,
            cachePath: (0,external_node_path_.join)(cachePath, await cacheName(rootPath)),
            ...(rootPath === undefined ? {} : { rootPath }),
            timeout: timeoutMs,
            retry: retries === 0 ? false : { retries },
        });
    }
    catch (error) {
        return tufFailed(mirrorURL, error, timeoutMs);
    }
    finally {
        step.end();
    }
}
/**
 * A fresh copy of an embedded trusted root, through the TUF root that is embedded with it.
 * @throws WherefromError TUF_FAILED
 */
async function refreshTrustedRoot(name, options) {
    if (name === 'public-good')
        return fetchTrustedRoot({ ...options, mirrorUrl: PUBLIC_GOOD_MIRROR });
    const rootPath = await githubTufRoot(options.cachePath);
    return fetchTrustedRoot({ ...options, mirrorUrl: GITHUB_MIRROR, rootPath });
}
/** The library takes the first root as a file only. */
async function githubTufRoot(cachePath) {
    const { default: root } = await __webpack_require__.e(/* import() */ 3252).then(__webpack_require__.t.bind(__webpack_require__, 13252, 17));
    const rootPath = (0,external_node_path_.join)(cachePath, 'github-tuf-root.json');
    try {
        await (0,promises_.mkdir)(cachePath, { recursive: true });
        await (0,promises_.writeFile)(rootPath, JSON.stringify(root));
    }
    catch (error) {
        return tufFailed(GITHUB_MIRROR, error);
    }
    return rootPath;
}
/** A cache for each first root: the library ignores the root it is given once its cache holds any. */
async function cacheName(rootPath) {
    if (rootPath === undefined)
        return 'seed';
    return (0,external_node_crypto_.createHash)('sha256')
        .update(await (0,promises_.readFile)(rootPath))
        .digest('hex')
        .slice(0, 32);
}
function tufFailed(mirrorUrl, error, timeoutMs = TIMEOUT_MS) {
    const cause = (0,quote/* safeCause */.ph)(error, []);
    const reason = networkReason(error, timeoutMs) ?? (0,quote/* quote */.hD)(cause.message);
    return (0,errors/* fail */.fJ)('TUF_FAILED', `The trusted root of ${new URL(mirrorUrl).host} was not refreshed: ${reason}.`, {
        remedy: 'Check the network, the mirror and its root.json; or give the trusted root as a file.',
        cause,
    });
}
/** What the client's errors say in the words that every other service's errors have; undefined for its own refusals. */
function networkReason(error, timeoutMs) {
    const chain = causes(error);
    // The client keeps only the text of what its platform's fetch threw.
    const says = (text) => chain.some(({ message }) => String(message).includes(text));
    if (says('TimeoutError') || chain.some(({ name }) => name === 'TimeoutError'))
        return `it did not answer within ${timeoutMs / 1000} s`;
    const status = chain.find(({ statusCode }) => typeof statusCode === 'number')?.statusCode;
    if (typeof status === 'number')
        return `it answered ${status}`;
    if (says('terminated'))
        return 'it broke off its answer';
    if (chain.some(({ name }) => name === 'SyntaxError'))
        return 'it answered something that is no TUF metadata';
    const end = chain.flatMap(({ code }) => (typeof code === 'string' ? (http_answer/* NETWORK_ENDS */.yO[code] ?? []) : []))[0];
    if (end !== undefined)
        return `it ${end}`;
    return says('fetch failed') ? 'it cannot be reached' : undefined;
}
/** An error and what caused it. Not `instanceof Error`: errors of the platform may come from another realm. */
function causes(error) {
    const chain = [];
    for (let at = error; typeof at === 'object' && at !== null && chain.length < 8; at = chain.at(-1)?.['cause']) {
        chain.push(at);
    }
    return chain;
}
function notAMirror() {
    return (0,errors/* fail */.fJ)('INPUT_INVALID', 'The address of the TUF repository is no plain http URL.', {
        remedy: 'Give it as https://host/path.',
    });
}
/**
 * Whether a copy of a trusted root should be refreshed before it is used: one of the kinds of authority that it lists
 * (certificate, CT log, log, timestamp) has none left that is valid now. A kind that it does not list does not count: an
 * instance may have no log. Age alone makes no copy stale, else a machine without a network could one day verify nothing;
 * what a newer root added is missed until then, and such a bundle is refused.
 */
function isStale(root, { now }) {
    const kinds = [
        root.certificateAuthorities.map(({ validFor }) => validFor),
        root.timestampAuthorities.map(({ validFor }) => validFor),
        root.ctlogs.map(({ publicKey }) => publicKey?.validFor),
        root.tlogs.map(({ publicKey }) => publicKey?.validFor),
    ];
    return kinds.some((ranges) => ranges.length > 0 && !ranges.some((range) => isValid(range, now)));
}
/** Both ends belong to the range; without a start it is not known to have begun. */
function isValid(range, now) {
    return range?.start !== undefined && range.start <= now && (range.end === undefined || now <= range.end);
}

// EXTERNAL MODULE: ./lib/verify/regular-file.js
var regular_file = __webpack_require__(81574);
;// CONCATENATED MODULE: ./lib/verify/anchors.js
/** The roots of trust that a request names. Each judges a bundle whole. */









/** @throws WherefromError TRUSTED_ROOT_MISSING, TRUSTED_ROOT_MALFORMED, TUF_FAILED, INPUT_CONFLICT, SUBJECT_* */
async function loadAnchors({ trust, offline }, world) {
    const github = await githubAnchor();
    const anchors = await anchorsOf(trust, { offline, world, github });
    return anchors.map((anchor) => ({ anchor, githubRoot: anchor.kind === 'github' || isSameAuthority(anchor, github) }));
}
async function anchorsOf(trust, { offline, world, github }) {
    switch (trust.kind) {
        case 'embedded': {
            const embedded = trust.publicGood ? [await publicGoodAnchor(), github] : [github];
            if (offline)
                return embedded;
            const anchors = [];
            // One after the other: where one fails, no attempt at another goes on behind the error.
            for (const anchor of embedded)
                anchors.push(await refreshed(anchor, trust.cachePath, world));
            return anchors;
        }
        case 'file':
            return parseTrustedRoots(await (0,regular_file/* readRegularFile */.XF)(trust.path, 'trusted root'), (0,external_node_path_.basename)(trust.path));
        case 'tuf': {
            if (offline) {
                return (0,errors/* fail */.fJ)('INPUT_CONFLICT', '--offline and a TUF repository contradict each other.', {
                    remedy: 'Download trusted_root.json once and name it with --custom-trusted-root.',
                });
            }
            const root = await fetchTrustedRoot({ ...trust, ...world.tuf, progress: world.progress });
            return [anchorFrom(root, { name: new URL(trust.mirrorUrl).host, kind: 'custom' })];
        }
    }
}
/** The network is asked only when the embedded copy knows no authority that is still valid. */
async function refreshed(anchor, cachePath, { now, progress, refresh = refreshTrustedRoot }) {
    if (!isStale(anchor.root, { now: now() }))
        return anchor;
    // A cache that a stranger could write to would be a root of trust that a stranger chose.
    const cache = cachePath ?? (await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'wherefrom-tuf-')));
    try {
        return anchorFrom(await refresh(anchor.kind, { cachePath: cache, progress }), anchor);
    }
    finally {
        if (cachePath === undefined)
            await (0,promises_.rm)(cache, { recursive: true });
    }
}
/** Every certificate authority of `anchor` is one of `known`, certificate by certificate. */
function isSameAuthority(anchor, known) {
    const trusted = new Set(authorityCertificates(known));
    return authorityCertificates(anchor).every((certificate) => trusted.has(certificate));
}
/** At least one: a root without is refused when it is read. */
function authorityCertificates({ root }) {
    const { certificateAuthorities } = (0,material/* trustMaterialOf */.d)(root);
    return certificateAuthorities.map(({ chain }) => chain.map(({ der }) => der.toString('base64')).join());
}


/***/ }),

/***/ 63095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ judgeAttestation)
});

// EXTERNAL MODULE: ./lib/model/given.js
var given = __webpack_require__(2330);
// EXTERNAL MODULE: ./lib/model/printable.js
var printable = __webpack_require__(16380);
// EXTERNAL MODULE: ./lib/trust/material.js
var material = __webpack_require__(38779);
// EXTERNAL MODULE: ./lib/model/der.js
var der = __webpack_require__(36452);
// EXTERNAL MODULE: ./lib/model/fulcio-extensions.js
var fulcio_extensions = __webpack_require__(10290);
// EXTERNAL MODULE: ./lib/model/x509.js
var x509 = __webpack_require__(55215);
// EXTERNAL MODULE: ./lib/verify/outcome.js
var verify_outcome = __webpack_require__(29067);
;// CONCATENATED MODULE: ./lib/verify/certificate.js




const RFC822_NAME = 1;
const UNIFORM_RESOURCE_IDENTIFIER = 6;
/**
 * Who the certificate says that the signer is: the subject alternative name, and Fulcio's extensions by name.
 * @throws Refusal, or an error of the DER reader, when a name or an extension is not written as it has to be
 */
function factsOf(certificate) {
    const facts = { san: subjectAltName(certificate) };
    for (const name of Object.keys(fulcio_extensions/* FULCIO_EXTENSIONS */.W)) {
        const extension = certificate.extensions.get((0,fulcio_extensions/* fulcioOid */.b)(name));
        if (extension === undefined)
            continue;
        const raw = fulcio_extensions/* FULCIO_EXTENSIONS */.W[name].encoding === 'raw';
        facts[name] = raw ? (0,der/* strictUtf8 */.NR)(extension.value) : (0,der/* utf8String */.tv)(extension.value);
    }
    return facts;
}
/** Exactly one name, a URI or an email address: with two, it would be open which of them is the signer. */
function subjectAltName(certificate) {
    const extension = certificate.extensions.get(x509/* OID_SUBJECT_ALT_NAME */.O$);
    if (extension === undefined)
        return (0,verify_outcome/* refuse */.TR)('The signing certificate names no identity.');
    const names = (0,der/* parseDer */.zE)(extension.value);
    if ((0,der/* sequence */.K2)(names).length !== 1)
        return (0,verify_outcome/* refuse */.TR)('The signing certificate has to name exactly one identity.');
    const name = (0,der/* child */.jf)(names, 0);
    if (!(0,der/* isPrimitiveContext */.p2)(name, UNIFORM_RESOURCE_IDENTIFIER) && !(0,der/* isPrimitiveContext */.p2)(name, RFC822_NAME)) {
        return (0,verify_outcome/* refuse */.TR)('The identity in the signing certificate is neither a URI nor an email address.');
    }
    const text = name.value.toString('latin1');
    // IA5String, and nothing that a terminal or a reader could take for something else.
    return /^[\x21-\x7e]+$/.test(text) ? text : (0,verify_outcome/* refuse */.TR)('The identity in the signing certificate is no plain text.');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/verify/path.js




/** Critical extensions that are understood here. Source: RFC 5280, section 4.2: any other means refusal. */
const UNDERSTOOD = new Set([
    '2.5.29.15', // keyUsage
    '2.5.29.17', // subjectAltName
    '2.5.29.19', // basicConstraints
    x509/* OID_EXTENDED_KEY_USAGE */.vf,
]);
/**
 * The path from the leaf to the root of one authority. Source: RFC 5280, section 6.1, without policies and revocation,
 * which Sigstore does not use.
 * @throws Refusal
 */
function findPath(request) {
    const { authorities, moment, rootName } = request;
    let reason;
    for (const authority of authorities) {
        if (moment !== undefined && !(0,material/* holdsAt */.w)(authority.period, moment))
            continue;
        const path = (0,verify_outcome/* attempt */.CD)(() => pathTo(authority, request));
        if (path.ok)
            return path.value;
        // The authority that did issue the certificate has the reason that helps.
        if (reason === undefined || reason.message === NOT_ISSUED)
            reason = path.refusal;
    }
    if (reason !== undefined)
        throw reason;
    return (0,verify_outcome/* refuse */.TR)(`No authority of the trusted root ${rootName} is valid at ${moment?.toISOString() ?? 'any time'}.`, {
        remedy: verify_outcome/* OTHER_PERIOD */.XU,
    });
}
const NOT_ISSUED = 'The certificate was not issued by an authority of the trusted root.';
/** GitHub lists chains whose second certificate issues: the issuer is looked for, not assumed to be the first. */
function pathTo(authority, { leaf, moment, usage, rootName }) {
    const root = authority.chain.at(-1);
    const certificates = [leaf];
    const above = (certificate) => {
        const found = authority.chain.find((each) => !certificates.includes(each) && hasIssued(each, certificate));
        if (found === undefined)
            return notIssued(leaf, rootName);
        certificates.push(found);
        return found;
    };
    const issuer = above(leaf);
    let current = issuer;
    while (current !== root)
        current = above(current);
    certificates.forEach((certificate, depth) => checkMember(certificate, { depth, moment, usage }));
    return { issuer, authority };
}
function notIssued({ der }, rootName) {
    return (0,verify_outcome/* refuse */.TR)(NOT_ISSUED, {
        expected: `an authority of the root ${rootName}`,
        actual: new external_node_crypto_.X509Certificate(der).issuer.replaceAll('\n', ', '),
        remedy: verify_outcome/* OTHER_INSTANCE */.ZS,
    });
}
function hasIssued(issuer, certificate) {
    return issuer.subject.equals(certificate.issuer) && certificate.signedBy(issuer.publicKey);
}
function checkMember(certificate, { depth, moment, usage }) {
    if (moment !== undefined && (moment < certificate.notBefore || certificate.notAfter < moment)) {
        (0,verify_outcome/* refuse */.TR)(`${depth === 0 ? 'The certificate' : "An issuer's certificate"} was not valid at ${moment.toISOString()}.`, {
            expected: `${certificate.notBefore.toISOString()} to ${certificate.notAfter.toISOString()}`,
            actual: moment.toISOString(),
        });
    }
    for (const [id, { critical }] of certificate.extensions) {
        if (critical && !UNDERSTOOD.has(id))
            (0,verify_outcome/* refuse */.TR)(`A certificate has the critical extension ${id}, which is not known.`);
    }
    if (depth === 0)
        return;
    if (!certificate.isCa || certificate.keyUsage?.has(x509/* KEY_USAGE_CERT_SIGN */.P7) === false) {
        (0,verify_outcome/* refuse */.TR)('An issuer on the path may not issue certificates.');
    }
    // pathLenConstraint counts the intermediates below, the leaf not among them.
    if ((certificate.pathLength ?? Infinity) < depth - 1) {
        (0,verify_outcome/* refuse */.TR)('The path is longer than one of its issuers allows.');
    }
    const usages = certificate.extendedKeyUsage;
    if (usages !== undefined && !usages.includes(usage) && !usages.includes(x509/* OID_ANY_EXTENDED_KEY_USAGE */.eN)) {
        (0,verify_outcome/* refuse */.TR)('An issuer on the path is meant for another usage.');
    }
}

;// CONCATENATED MODULE: ./lib/verify/keys.js

/** Hashes that go with a curve, the registry's first. Source: Sigstore's algorithm registry; older P-384 clients used SHA-256. */
const CURVE_HASHES = {
    prime256v1: ['sha256'],
    secp384r1: ['sha384', 'sha256'],
    secp521r1: ['sha512', 'sha256'],
};
const SHORTEST_RSA_BITS = 2048;
/** The hashes that a signature of this key may use; `null` where the algorithm hashes by itself; empty for unknown keys. */
function hashesOf(key) {
    const { namedCurve = '', modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
    const { asymmetricKeyType: type } = key;
    if (type === 'ec')
        return CURVE_HASHES[namedCurve] ?? [];
    if (type === 'ed25519')
        return [null];
    return type === 'rsa' && modulusLength >= SHORTEST_RSA_BITS ? ['sha256'] : [];
}
/** Whether `key` signed the data, which may come in parts, with a hash that goes with it. */
function isSignedBy(key, data, signature) {
    const parts = data instanceof Uint8Array ? [data] : data;
    return hashesOf(key).some((hash) => {
        if (hash === null)
            return (0,external_node_crypto_.verify)(hash, Buffer.concat(parts), key, signature);
        const verifier = (0,external_node_crypto_.createVerify)(hash);
        for (const part of parts)
            verifier.update(part);
        return verifier.verify(key, signature);
    });
}

// EXTERNAL MODULE: ./lib/model/strict-json.js
var strict_json = __webpack_require__(88977);
// EXTERNAL MODULE: ./lib/verify/fields.js
var fields = __webpack_require__(89590);
;// CONCATENATED MODULE: ./lib/verify/pae.js
/**
 * What a DSSE signature is made over, in two parts: joined, they would be a copy of the payload.
 * Source: DSSE protocol, "Pre-Authentication Encoding".
 */
function preAuthEncoding({ payloadType, payload }) {
    return [Buffer.from(`DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.byteLength} `), payload];
}

;// CONCATENATED MODULE: ./lib/verify/log-body.js





/** How a kind and version of entry is read; any other is refused. Sources: Rekor's types; rekor-tiles, rekor/v2. */
const READERS = {
    'dsse 0.0.1': dsse001,
    'dsse 0.0.2': dsse002,
    'intoto 0.0.2': intoto002,
    'hashedrekord 0.0.1': hashedRekord001,
    'hashedrekord 0.0.2': hashedRekord002,
};
/** Rekor v2 gives neither promise nor time, and its two indexes are one. */
function isRekorV2(entry) {
    return entry.version === '0.0.2' && entry.kind !== 'intoto';
}
function readLogBody(entry) {
    const json = (0,strict_json/* parseStrictJson */.R)(entry.canonicalizedBody);
    if (!json.ok)
        return (0,verify_outcome/* refuse */.TR)(`The body of the log entry ${json.reason}.`);
    const body = (0,fields/* objectAt */.lJ)(json.value, 'The body of the log entry');
    if (body['kind'] !== entry.kind || body['apiVersion'] !== entry.version) {
        return (0,verify_outcome/* refuse */.TR)('The log entry is of another kind than the bundle says.');
    }
    const name = `${entry.kind} ${entry.version}`;
    // No member of Object.prototype has a blank in its name.
    const read = READERS[name];
    if (read === undefined)
        return (0,verify_outcome/* refuse */.TR)('The log entry is of a kind that is not known.', { actual: name });
    return read((0,fields/* objectAt */.lJ)(body['spec'], 'The body of the log entry'));
}
/**
 * Why the log's entry is not about this bundle's signature, content and certificate; undefined when it is.
 * @throws Refusal when the entry cannot be read
 */
function entryFault(entry, { content, certificate }) {
    const logged = readLogBody(entry);
    if (!logged.signature.equals(content.signature))
        return 'The log entry records another signature.';
    if (!logged.certificate.equals(certificate))
        return 'The log entry records another certificate.';
    return digestAsLogged(content, logged)?.equals(logged.digest.value) === true
        ? undefined
        : 'The log entry records another content.';
}
function digestAsLogged(content, { digest, digested }) {
    const { algorithm } = digest;
    if (content.kind === 'message') {
        return content.digest.algorithm === algorithm ? Buffer.from(content.digest.hex, 'hex') : undefined;
    }
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    for (const part of digested(content))
        hash.update(part);
    return hash.digest();
}
function payloadOf({ payload }) {
    return [payload];
}
function dsse001(spec) {
    const { signature, verifier } = only(spec['signatures']);
    return {
        signature: (0,fields/* base64At */.zE)(signature, 'signature'),
        digest: hexDigest(spec['payloadHash']),
        digested: payloadOf,
        certificate: pemCertificate(verifier),
    };
}
function intoto002(spec) {
    const content = (0,fields/* objectAt */.lJ)(spec['content'], 'content');
    const { sig, publicKey } = only((0,fields/* objectAt */.lJ)(content['envelope'], 'envelope')['signatures']);
    return {
        // Base64 of Base64: Rekor's intoto 0.0.2 encodes the envelope's fields once more.
        signature: (0,fields/* base64At */.zE)((0,fields/* base64At */.zE)(sig, 'sig').toString('latin1'), 'sig'),
        digest: hexDigest(content['payloadHash']),
        digested: payloadOf,
        certificate: pemCertificate(publicKey),
    };
}
function hashedRekord001(spec) {
    const signature = (0,fields/* objectAt */.lJ)(spec['signature'], 'signature');
    return {
        signature: (0,fields/* base64At */.zE)(signature['content'], 'content'),
        digest: hexDigest((0,fields/* objectAt */.lJ)(spec['data'], 'data')['hash']),
        digested: preAuthEncoding,
        certificate: pemCertificate((0,fields/* objectAt */.lJ)(signature['publicKey'], 'publicKey')['content']),
    };
}
function hashedRekord002(spec) {
    const record = (0,fields/* objectAt */.lJ)(spec['hashedRekordV002'], 'hashedRekordV002');
    const signature = (0,fields/* objectAt */.lJ)(record['signature'], 'signature');
    return {
        signature: (0,fields/* base64At */.zE)(signature['content'], 'content'),
        digest: namedDigest(record['data']),
        digested: preAuthEncoding,
        certificate: verifierCertificate(signature['verifier']),
    };
}
function dsse002(spec) {
    const record = (0,fields/* objectAt */.lJ)(spec['dsseV002'], 'dsseV002');
    const { content, verifier } = only(record['signatures']);
    return {
        signature: (0,fields/* base64At */.zE)(content, 'content'),
        digest: namedDigest(record['payloadHash']),
        digested: payloadOf,
        certificate: verifierCertificate(verifier),
    };
}
function only(value) {
    const signatures = (0,fields/* arrayAt */.RD)(value, 'signatures');
    if (signatures.length !== 1)
        return (0,verify_outcome/* refuse */.TR)('The log entry has to record exactly one signature.');
    return (0,fields/* objectAt */.lJ)(signatures[0], 'A signature of the log entry');
}
const ALGORITHMS = {
    sha256: 'sha256',
    sha384: 'sha384',
    sha512: 'sha512',
    SHA2_256: 'sha256',
    SHA2_384: 'sha384',
    SHA2_512: 'sha512',
};
function hexDigest(value) {
    const digest = (0,fields/* objectAt */.lJ)(value, 'A hash of the log entry');
    return { algorithm: algorithmAt(digest), value: Buffer.from((0,fields/* textAt */.$6)(digest['value'], 'value'), 'hex') };
}
function namedDigest(value) {
    const digest = (0,fields/* objectAt */.lJ)(value, 'A digest of the log entry');
    return { algorithm: algorithmAt(digest), value: (0,fields/* base64At */.zE)(digest['digest'], 'digest') };
}
function algorithmAt(digest) {
    const name = (0,fields/* textAt */.$6)(digest['algorithm'], 'algorithm');
    const algorithm = Object.hasOwn(ALGORITHMS, name) ? ALGORITHMS[name] : undefined;
    return algorithm ?? (0,verify_outcome/* refuse */.TR)('The log entry uses an unknown digest algorithm.', { actual: name });
}
/** Base64 of PEM. */
function pemCertificate(value) {
    const pem = (0,fields/* base64At */.zE)(value, 'publicKey').toString('latin1').trim();
    if (!/^-----BEGIN CERTIFICATE-----\s[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----$/.test(pem)) {
        return (0,verify_outcome/* refuse */.TR)('The log entry records no certificate.');
    }
    return (0,fields/* base64At */.zE)(pem.replaceAll(/-----[A-Z ]+-----|\s/g, ''), 'publicKey');
}
function verifierCertificate(value) {
    const verifier = (0,fields/* objectAt */.lJ)(value, 'verifier');
    return (0,fields/* base64At */.zE)((0,fields/* objectAt */.lJ)(verifier['x509Certificate'], 'x509Certificate')['rawBytes'], 'rawBytes');
}

;// CONCATENATED MODULE: ./lib/verify/inclusion-promise.js




/** One for each entry with an inclusion promise: Rekor v1's signed entry timestamp, which alone vouches for a log's time. */
function promisedTimes(examination) {
    return examination.once(verifyPromises);
}
function verifyPromises(examination) {
    const { bundle } = examination;
    return bundle.entries.flatMap((entry) => {
        const { inclusionPromise: promise } = entry;
        if (promise === undefined)
            return [];
        const verified = (0,verify_outcome/* attempt */.CD)(() => ({
            ...verifyPromise(entry, { promise, examination }),
            ofThisSignature: entryFault(entry, bundle) === undefined,
        }));
        return [verified];
    });
}
/**
 * Source: Rekor, "Signed Entry Timestamp": a signature over the canonical JSON (RFC 8785) of these four members.
 * @throws Refusal
 */
function verifyPromise(entry, { promise, examination }) {
    const moment = new Date(entry.integratedTime * 1000);
    const named = logsOf(entry, examination);
    const valid = named.filter(({ period }) => (0,material/* holdsAt */.w)(period, moment));
    if (valid.length === 0)
        return (0,verify_outcome/* refuse */.TR)(`The log of the entry was not valid at ${moment.toISOString()}.`, { remedy: verify_outcome/* OTHER_PERIOD */.XU });
    const body = entry.canonicalizedBody.toString('base64');
    const logId = entry.logId.toString('hex');
    const signed = Buffer.from(`{"body":"${body}","integratedTime":${entry.integratedTime},"logID":"${logId}","logIndex":${entry.logIndex}}`);
    const log = valid.find(({ key }) => isSignedBy(key, signed, promise));
    if (log === undefined)
        return (0,verify_outcome/* refuse */.TR)("The log's promise to include the entry does not verify.");
    return { time: moment, authority: log.url };
}
/** @throws Refusal when the root does not list the log of the entry */
function logsOf({ logId }, { trust, rootName }) {
    const named = trust.logs.filter(({ ids }) => ids.some((id) => id.equals(logId)));
    if (named.length === 0) {
        return (0,verify_outcome/* refuse */.TR)('A log entry is of a log that the trusted root does not list.', {
            expected: `a log of the root ${rootName}`,
            actual: `the log with the id ${logId.toString('hex')}`,
            remedy: verify_outcome/* OTHER_INSTANCE */.ZS,
        });
    }
    return named;
}

;// CONCATENATED MODULE: ./lib/verify/rfc3161.js



const OID_SIGNED_DATA = '1.2.840.113549.1.7.2';
const OID_TST_INFO = '1.2.840.113549.1.9.16.1.4';
const OID_ED25519 = '1.3.101.112';
/** Signature algorithms that leave the hash to the digest algorithm: rsaEncryption, id-ecPublicKey. */
const KEY_ONLY = new Set(['1.2.840.113549.1.1.1', '1.2.840.10045.2.1']);
const GRANTED = new Set([0n, 1n]);
const DIGESTS = {
    '2.16.840.1.101.3.4.2.1': 'sha256',
    '2.16.840.1.101.3.4.2.2': 'sha384',
    '2.16.840.1.101.3.4.2.3': 'sha512',
};
/** @throws Refusal, or an error of the DER reader */
function parseTimestamp(response) {
    const [status, contentInfo, ...more] = (0,der/* sequence */.K2)((0,der/* parseDer */.zE)(response));
    if (!GRANTED.has((0,der/* integer */.nd)((0,der/* sequence */.K2)(status)[0])))
        return (0,verify_outcome/* refuse */.TR)('The timestamp authority did not grant the timestamp.');
    const [contentType, wrapped] = (0,der/* sequence */.K2)(contentInfo);
    if (more.length > 0 || (0,der/* oid */.jq)(contentType) !== OID_SIGNED_DATA || !(0,der/* isContext */.aE)(wrapped, 0)) {
        return (0,verify_outcome/* refuse */.TR)('The timestamp holds no signed data.');
    }
    const parts = (0,der/* sequence */.K2)((0,der/* child */.jf)(wrapped, 0));
    const [version, digests, encapsulated, ...rest] = parts;
    // RFC 5652, section 5.1: version 3, because the content is no plain data.
    if ((0,der/* integer */.nd)(version) !== 3n)
        return (0,verify_outcome/* refuse */.TR)('The signed data of the timestamp has an unknown version.');
    const digestNames = (0,der/* set */.hZ)(digests).map(digestName);
    const content = timestampContent(encapsulated);
    const certificates = rest.length === 2 ? rest[0] : undefined;
    // RFC 5652, section 5.1: after the content come certificates, then the revocation lists that nobody uses here.
    if (rest.length > 2 || (certificates !== undefined && !(0,der/* isContext */.aE)(certificates, 0))) {
        return (0,verify_outcome/* refuse */.TR)('The timestamp holds something other than certificates and a signature.');
    }
    const signer = signerInfo(rest.at(-1));
    if (!digestNames.includes(signer.contentHash))
        return (0,verify_outcome/* refuse */.TR)('The timestamp uses a digest that it does not announce.');
    return {
        ...timestampInfo(content),
        content,
        ...signer,
        certificates: (certificates?.subs ?? []).map((certificate) => (0,x509/* parseCertificate */.hB)(certificate.toDER())),
    };
}
/** The name of a digest algorithm in Node's crypto. */
function digestName(algorithm) {
    return DIGESTS[(0,der/* algorithmOid */.On)(algorithm)] ?? (0,verify_outcome/* refuse */.TR)('A timestamp uses an unknown digest algorithm.');
}
function timestampContent(encapsulated) {
    const [type, wrapped, ...more] = (0,der/* sequence */.K2)(encapsulated);
    if (more.length > 0 || (0,der/* oid */.jq)(type) !== OID_TST_INFO || !(0,der/* isContext */.aE)(wrapped, 0))
        return (0,verify_outcome/* refuse */.TR)('The signed data holds no timestamp.');
    return (0,der/* octets */.tu)((0,der/* child */.jf)(wrapped, 0));
}
/** TSTInfo. Source: RFC 3161, section 2.4.2. */
function timestampInfo(content) {
    const [version, , imprint, , genTime, ...rest] = (0,der/* sequence */.K2)((0,der/* parseDer */.zE)(content));
    if ((0,der/* integer */.nd)(version) !== 1n)
        return (0,verify_outcome/* refuse */.TR)('The timestamp has an unknown version.');
    if (rest.some((part) => (0,der/* isContext */.aE)(part, 1)))
        return (0,verify_outcome/* refuse */.TR)('The timestamp has extensions, which are not known.');
    const [algorithm, hashed] = (0,der/* sequence */.K2)(imprint);
    return { time: (0,der/* time */.kB)(genTime), imprintHash: digestName(algorithm), imprint: (0,der/* octets */.tu)(hashed) };
}
/** The one SignerInfo. Sources: RFC 5652, section 5.3; RFC 3161, section 2.4.2: only one signature. */
function signerInfo(signers) {
    const [signer, ...others] = (0,der/* set */.hZ)(signers);
    if (others.length > 0)
        return (0,verify_outcome/* refuse */.TR)('The timestamp has to hold exactly one signature.');
    const [version, signerId, digest, attributes, algorithm, signature] = (0,der/* sequence */.K2)(signer);
    const [issuer, serial] = (0,der/* sequence */.K2)(signerId);
    // RFC 5652, section 5.3: version 1 names the signer by issuer and serial number.
    if ((0,der/* integer */.nd)(version) !== 1n || issuer === undefined || serial === undefined || !(0,der/* isContext */.aE)(attributes, 0)) {
        return (0,verify_outcome/* refuse */.TR)('The timestamp names no signer or signs no attributes.');
    }
    (0,der/* integer */.nd)(serial);
    const signedAttributes = attributes.toDER();
    // RFC 5652, section 5.4: signed with the tag of a SET, not with the context's.
    signedAttributes[0] = 0x31;
    const contentHash = digestName(digest);
    return {
        contentHash,
        issuer: issuer.toDER(),
        serial: serial.value,
        signedAttributes,
        attributes: attributeMap(attributes),
        signatureHash: hashOf(algorithm, contentHash),
        signature: (0,der/* octets */.tu)(signature),
    };
}
function hashOf(algorithm, contentHash) {
    const id = (0,der/* algorithmOid */.On)(algorithm);
    if (id === OID_ED25519)
        return null;
    if (KEY_ONLY.has(id))
        return contentHash;
    return (0,x509/* signatureHash */.bV)(algorithm) ?? (0,verify_outcome/* refuse */.TR)('A timestamp uses an unknown signature algorithm.');
}
/** Attributes by OID; each once, each with one value (RFC 5652, section 11). */
function attributeMap(attributes) {
    const map = new Map();
    for (const attribute of attributes.subs) {
        const [type, values] = (0,der/* sequence */.K2)(attribute);
        const [value, ...others] = (0,der/* set */.hZ)(values);
        const id = (0,der/* oid */.jq)(type);
        if (value === undefined || others.length > 0 || map.has(id))
            return (0,verify_outcome/* refuse */.TR)('An attribute of the timestamp is ambiguous.');
        map.set(id, value);
    }
    return map;
}

;// CONCATENATED MODULE: ./lib/verify/timestamp.js







const OID_CONTENT_TYPE = '1.2.840.113549.1.9.3';
const OID_MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const OID_SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const OID_SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
/**
 * Every RFC 3161 timestamp in the bundle is one of the root's authorities over the bundle's signature, and at least one
 * trusted time exists, there or in the log's promise.
 * @throws Refusal
 */
function checkTimestamp(examination) {
    return (0,verify_outcome/* remedied */.QB)(() => judgeStamps(examination));
}
function judgeStamps(examination) {
    const authentic = timestamps(examination).map(verify_outcome/* valueOf */.RP);
    if (new Set(examination.bundle.timestamps.map((each) => each.toString('base64'))).size < authentic.length) {
        return (0,verify_outcome/* refuse */.TR)('The bundle holds the same timestamp twice.');
    }
    if (authentic.some(({ ofThisSignature }) => !ofThisSignature)) {
        if (examination.outcome('signature').verdict === 'failed') {
            return {
                verdict: 'skipped',
                demanded: true,
                detail: 'The signature that was timestamped is not the one in the bundle.',
            };
        }
        return (0,verify_outcome/* refuse */.TR)('The timestamp is one of another signature.');
    }
    if (authentic.length > 0) {
        return {
            verdict: 'passed',
            detail: authentic.map((each) => `${each.time.toISOString()} by ${each.authority}`).join(', '),
        };
    }
    return timeOfTheLog(examination);
}
function timeOfTheLog(examination) {
    const promises = promisedTimes(examination);
    const first = promises.flatMap((promise) => (promise.ok ? [promise.value] : [])).find((each) => each.ofThisSignature);
    if (first !== undefined) {
        return { verdict: 'passed', detail: `${first.time.toISOString()} by the log ${first.authority}` };
    }
    const { bundle, trust } = examination;
    if (promises.length > 0 || (bundle.entries.length === 0 && trust.logs.length > 0)) {
        return {
            verdict: 'skipped',
            demanded: true,
            detail: "Only the log's time could count, and its entry does not hold.",
        };
    }
    return (0,verify_outcome/* refuse */.TR)('No trusted time says when this was signed: neither a timestamp nor a time that a log vouches for.', {
        remedy: 'Sign with a timestamp authority, or with a log that signs its time.',
    });
}
/** Every timestamp of the bundle, verified. */
function timestamps(examination) {
    return examination.once(verifyTimestamps);
}
function verifyTimestamps(examination) {
    const { bundle } = examination;
    return bundle.timestamps.map((response) => (0,verify_outcome/* attempt */.CD)(() => {
        const token = parseTimestamp(response);
        const { authority } = verifyToken(token, examination);
        const imprint = (0,external_node_crypto_.createHash)(token.imprintHash).update(bundle.content.signature).digest();
        const name = authority.uri === '' ? 'a timestamp authority' : authority.uri;
        return { time: token.time, authority: name, ofThisSignature: imprint.equals(token.imprint) };
    }, 'A timestamp'));
}
/** The path from the certificate that signed the token. Source: RFC 5652, sections 5.4 and 5.6; RFC 3161, section 2.3. */
function verifyToken(token, examination) {
    const { path, signer } = findSigner(token, examination);
    const usage = signer.extensions.get(x509/* OID_EXTENDED_KEY_USAGE */.vf);
    if (usage?.critical !== true || signer.extendedKeyUsage?.join(' ') !== x509/* OID_TIME_STAMPING */.$U || signer.isCa) {
        return (0,verify_outcome/* refuse */.TR)("The timestamp authority's certificate is not one for timestamps alone.");
    }
    verifyAttributes(token, signer);
    if (!(0,external_node_crypto_.verify)(token.signatureHash, token.signedAttributes, signer.publicKey, token.signature)) {
        return (0,verify_outcome/* refuse */.TR)('The signature of the timestamp does not verify.');
    }
    return path;
}
/** The certificate is the root's own; a token may also bring it, where the root lists only its issuers. */
function findSigner(token, { trust, rootName }) {
    const authorities = trust.timestampAuthorities;
    if (authorities.length === 0) {
        return (0,verify_outcome/* refuse */.TR)(`The trusted root ${rootName} lists no timestamp authority.`, { remedy: verify_outcome/* OTHER_INSTANCE */.ZS });
    }
    const [signer, ...more] = [...authorities.flatMap(({ chain }) => chain), ...token.certificates].filter((each) => each.issuer.equals(token.issuer) && each.serial.equals(token.serial));
    if (signer === undefined) {
        return (0,verify_outcome/* refuse */.TR)('The timestamp was signed by nobody whom the trusted root lists.', {
            expected: `a timestamp authority of the root ${rootName}`,
            remedy: verify_outcome/* OTHER_INSTANCE */.ZS,
        });
    }
    if (more.some(({ der }) => !der.equals(signer.der))) {
        return (0,verify_outcome/* refuse */.TR)("The timestamp brings another certificate than its signer's.");
    }
    const path = findPath({ leaf: signer, authorities, rootName, moment: token.time, usage: x509/* OID_TIME_STAMPING */.$U });
    return { path, signer };
}
function verifyAttributes(token, signer) {
    const { attributes, content, contentHash } = token;
    if ((0,der/* oid */.jq)(attributes.get(OID_CONTENT_TYPE)) !== OID_TST_INFO)
        (0,verify_outcome/* refuse */.TR)('The timestamp was signed as something else.');
    const digest = (0,external_node_crypto_.createHash)(contentHash).update(content).digest();
    if (!(0,der/* octets */.tu)(attributes.get(OID_MESSAGE_DIGEST)).equals(digest)) {
        (0,verify_outcome/* refuse */.TR)('The content of the timestamp is not what was signed.');
    }
    const v2 = attributes.get(OID_SIGNING_CERTIFICATE_V2);
    const v1 = attributes.get(OID_SIGNING_CERTIFICATE);
    // RFC 5035, section 3: the first certificate is the signer's. A hash algorithm, if given, comes before the hash.
    for (const [attribute, implied] of [[v2, 'sha256'], [v1, 'sha1']]) {
        if (attribute === undefined)
            continue;
        const identifier = (0,der/* child */.jf)((0,der/* child */.jf)(attribute, 0), 0);
        const [first, second] = (0,der/* sequence */.K2)(identifier);
        const named = attribute === v2 && first !== undefined && !first.tag.isOctetString();
        const hash = (0,external_node_crypto_.createHash)(named ? digestName(first) : implied)
            .update(signer.der)
            .digest();
        if (!(0,der/* octets */.tu)(named ? second : first).equals(hash))
            (0,verify_outcome/* refuse */.TR)('The timestamp names another certificate than its signer.');
    }
}

;// CONCATENATED MODULE: ./lib/verify/times.js


/** Every time that an authority of the root vouches for, of this bundle's signature. */
function trustedTimes(examination) {
    const stamped = timestamps(examination).flatMap((stamp) => stamp.ok && stamp.value.ofThisSignature
        ? [
            {
                source: 'timestamp-authority',
                authority: stamp.value.authority,
                time: stamp.value.time.toISOString(),
            },
        ]
        : []);
    const promised = promisedTimes(examination).flatMap((promise) => promise.ok && promise.value.ofThisSignature
        ? [
            {
                source: 'transparency-log',
                authority: promise.value.authority,
                time: promise.value.time.toISOString(),
            },
        ]
        : []);
    return [...stamped, ...promised];
}
/** The same, each moment once. */
function trustedMoments(examination) {
    return [...new Set(trustedTimes(examination).map(({ time }) => time))].map((time) => new Date(time));
}

;// CONCATENATED MODULE: ./lib/verify/chain.js





/**
 * The certificate was issued by an authority of the root, for signing code, to one identity, and it, its issuers and the
 * authority's own period all hold at every trusted time.
 * @throws Refusal
 */
function checkChain(examination) {
    return (0,verify_outcome/* remedied */.QB)(() => judgeChain(examination), 'The signing certificate');
}
function judgeChain(examination) {
    const leaf = examination.leaf();
    checkLeaf(leaf);
    const { authority } = (0,verify_outcome/* valueOf */.RP)(issuingPath(examination));
    const moments = trustedMoments(examination);
    if (moments.length === 0) {
        return { verdict: 'skipped', demanded: true, detail: 'No trusted time says when the certificate had to be valid.' };
    }
    for (const moment of moments)
        pathAt(examination, moment);
    const { uri } = authority;
    return {
        verdict: 'passed',
        detail: `Issued by ${uri === '' ? 'an authority of the trusted root' : uri}, valid at ${moments.map((each) => each.toISOString()).join(' and ')}`,
    };
}
/** The path by signatures alone: who issued the certificate, whenever that was. */
function issuingPath(examination) {
    return examination.once(findIssuingPath);
}
function findIssuingPath(examination) {
    return (0,verify_outcome/* attempt */.CD)(() => pathAt(examination, undefined));
}
function pathAt(examination, moment) {
    return findPath({
        leaf: examination.leaf(),
        authorities: examination.trust.certificateAuthorities,
        rootName: examination.rootName,
        moment,
        usage: x509/* OID_CODE_SIGNING */.Pp,
    });
}
/** What makes a certificate one of Fulcio's for signing. Source: sigstore/fulcio, docs/certificate-specification.md. */
function checkLeaf(leaf) {
    if (leaf.isCa)
        (0,verify_outcome/* refuse */.TR)('The signing certificate is one of an authority.');
    if (leaf.extendedKeyUsage?.includes(x509/* OID_CODE_SIGNING */.Pp) !== true) {
        (0,verify_outcome/* refuse */.TR)('The signing certificate is not meant for signing code.', { expected: 'extended key usage codeSigning' });
    }
    if (leaf.keyUsage?.has(x509/* KEY_USAGE_DIGITAL_SIGNATURE */.iL) !== true) {
        (0,verify_outcome/* refuse */.TR)('The signing certificate is not meant for signatures.', { expected: 'key usage digitalSignature' });
    }
    factsOf(leaf);
}

;// CONCATENATED MODULE: ./lib/verify/evidence-checks.js
/** The first checks of `CHECK_IDS`, which need nothing but bundle, artifact and anchor, in their order. */
const EVIDENCE_CHECK_IDS = [
    'bundle-form',
    'subject-digest',
    'certificate-chain',
    'certificate-transparency',
    'timestamp',
    'transparency-log',
    'signature',
];

;// CONCATENATED MODULE: ./lib/verify/examination.js


/** One bundle before one anchor. What several checks need is found once. */
class Examination {
    bundle;
    trust;
    rootName;
    artifact;
    prehash;
    certificate;
    #checks;
    #outcomes = new Map();
    #found = new Map();
    constructor(checks, { bundle, trust, rootName, artifact, prehash }) {
        this.bundle = bundle;
        this.trust = trust;
        this.rootName = rootName;
        this.artifact = artifact;
        this.prehash = prehash;
        this.certificate = (0,verify_outcome/* attempt */.CD)(() => (0,x509/* parseCertificate */.hB)(bundle.certificate), 'The signing certificate');
        this.#checks = checks;
    }
    /** What this check says; made once. */
    outcome(id) {
        const known = this.#outcomes.get(id);
        if (known !== undefined)
            return known;
        const outcome = this.#run(id);
        this.#outcomes.set(id, outcome);
        return outcome;
    }
    #run(id) {
        try {
            return this.#checks[id](this);
        }
        catch (error) {
            return (0,verify_outcome/* failedOutcome */.iS)((0,verify_outcome/* asRefusal */.Zd)(error));
        }
    }
    /** The value that `make` finds for this examination; made once. */
    once(make) {
        if (!this.#found.has(make))
            this.#found.set(make, make(this));
        return this.#found.get(make);
    }
    /** @throws Refusal when the certificate cannot be read */
    leaf() {
        return (0,verify_outcome/* valueOf */.RP)(this.certificate);
    }
}

;// CONCATENATED MODULE: ./lib/verify/sct.js






/** TLS HashAlgorithm. Source: RFC 5246, section 7.4.1.4.1. */
const TLS_HASHES = { 4: 'sha256', 5: 'sha384', 6: 'sha512' };
/**
 * A CT log of the root has seen the certificate before it was issued. Demanded where the root lists CT logs.
 * Every timestamp in the certificate has to hold: one that cannot be verified is not evidence.
 * @throws Refusal
 */
function checkTransparency(examination) {
    return (0,verify_outcome/* remedied */.QB)(() => judgeTimestamps(examination), 'A CT timestamp');
}
function judgeTimestamps(examination) {
    const logs = examination.trust.ctLogs;
    if (logs.length === 0)
        return { verdict: 'skipped', demanded: false, detail: 'The trusted root lists no CT log.' };
    const leaf = examination.leaf();
    const extension = leaf.extensions.get(x509/* OID_SCT_LIST */.H6);
    if (extension === undefined)
        return (0,verify_outcome/* refuse */.TR)('No CT log has signed for the certificate, but the trusted root lists one.');
    const scts = parseSctList((0,der/* octets */.tu)((0,der/* parseDer */.zE)(extension.value)));
    if (scts.length === 0)
        return (0,verify_outcome/* refuse */.TR)("The certificate's list of CT timestamps is empty.");
    const path = issuingPath(examination);
    if (!path.ok)
        return { verdict: 'skipped', demanded: true, detail: 'The issuer, which a CT log signs for, is not known.' };
    const preCertificate = preCertificateOf(leaf, path.value.issuer);
    const urls = scts.map((sct) => verifySct(sct, { preCertificate, examination }));
    return { verdict: 'passed', detail: `Logged by ${urls.join(', ')}` };
}
function verifySct(sct, { preCertificate, examination }) {
    const { trust, rootName } = examination;
    if (sct.version !== 0)
        return (0,verify_outcome/* refuse */.TR)('A CT timestamp has an unknown version.');
    const moment = new Date(Number(sct.timestamp.readBigUInt64BE()));
    const named = trust.ctLogs.filter(({ ids }) => ids.some((id) => id.equals(sct.logId)));
    if (named.length === 0) {
        return (0,verify_outcome/* refuse */.TR)('A CT timestamp is of a log that the trusted root does not list.', {
            expected: `a CT log of the root ${rootName}`,
            actual: `the log with the id ${sct.logId.toString('hex')}`,
            remedy: verify_outcome/* OTHER_INSTANCE */.ZS,
        });
    }
    const valid = named.filter(({ period }) => (0,material/* holdsAt */.w)(period, moment));
    if (valid.length === 0)
        return (0,verify_outcome/* refuse */.TR)(`The CT log of the trusted root was not valid at ${moment.toISOString()}.`, { remedy: verify_outcome/* OTHER_PERIOD */.XU });
    const hash = TLS_HASHES[sct.hash];
    if (hash === undefined)
        return (0,verify_outcome/* refuse */.TR)('A CT timestamp uses an unknown hash.');
    const signed = signedPart(sct, preCertificate);
    const log = valid.find(({ key }) => (0,external_node_crypto_.verify)(hash, signed, key, sct.signature));
    return log === undefined ? (0,verify_outcome/* refuse */.TR)('The signature of a CT timestamp does not verify.') : log.url;
}
/** The digitally-signed struct of RFC 6962, section 3.2, for a precert_entry. */
function signedPart(sct, preCertificate) {
    const head = Buffer.from([sct.version, 0]);
    const entryType = Buffer.from([0, 1]);
    return Buffer.concat([
        head,
        sct.timestamp,
        entryType,
        preCertificate,
        uint(sct.extensions.length, 2),
        sct.extensions,
    ]);
}
/** PreCert of RFC 6962, section 3.2: hash of the issuer's key, and the TBSCertificate without the list of timestamps. */
function preCertificateOf(leaf, issuer) {
    const extensions = leaf.tbs.subs.find((field) => (0,der/* isContext */.aE)(field, 3));
    const fields = leaf.tbs.subs.map((field) => (field === extensions ? withoutScts(field) : field.toDER()));
    const tbs = wrap(0x30, Buffer.concat(fields));
    return Buffer.concat([(0,external_node_crypto_.createHash)('sha256').update(issuer.spki).digest(), uint(tbs.length, 3), tbs]);
}
function withoutScts(wrapper) {
    const kept = (0,der/* sequence */.K2)(wrapper.subs[0]).filter((extension) => (0,der/* oid */.jq)((0,der/* sequence */.K2)(extension)[0]) !== x509/* OID_SCT_LIST */.H6);
    return wrap(0xa3, wrap(0x30, Buffer.concat(kept.map((extension) => extension.toDER()))));
}
function wrap(tag, content) {
    const { length } = content;
    if (length < 0x80)
        return Buffer.concat([Buffer.from([tag, length]), content]);
    const size = length < 0x100 ? 1 : length < 0x10000 ? 2 : 3;
    return Buffer.concat([Buffer.from([tag, 0x80 | size]), uint(length, size), content]);
}
function uint(value, size) {
    const bytes = Buffer.alloc(size);
    bytes.writeUIntBE(value, 0, size);
    return bytes;
}
/** SignedCertificateTimestampList. Source: RFC 6962, section 3.3. */
function parseSctList(bytes) {
    const list = reader(bytes);
    const entries = reader(list.vector(2));
    list.end();
    const scts = [];
    while (!entries.done())
        scts.push(parseSct(entries.vector(2)));
    return scts;
}
function parseSct(bytes) {
    const fields = reader(bytes);
    const sct = {
        version: fields.number(1),
        logId: fields.bytes(32),
        timestamp: fields.bytes(8),
        extensions: fields.vector(2),
        hash: fields.number(1),
        // The signature algorithm is the key's.
        algorithm: fields.number(1),
        signature: fields.vector(2),
    };
    fields.end();
    return sct;
}
/** TLS presentation language. Source: RFC 5246, section 4. */
function reader(buffer) {
    let at = 0;
    function bytes(size) {
        if (at + size > buffer.length)
            (0,verify_outcome/* refuse */.TR)('A CT timestamp is cut off.');
        at += size;
        return buffer.subarray(at - size, at);
    }
    const number = (size) => bytes(size).readUIntBE(0, size);
    return {
        bytes,
        number,
        vector: (lengthSize) => bytes(number(lengthSize)),
        done: () => at === buffer.length,
        end: () => {
            if (at !== buffer.length)
                (0,verify_outcome/* refuse */.TR)('A CT timestamp has bytes after its end.');
        },
    };
}

;// CONCATENATED MODULE: ./lib/verify/signature.js



/**
 * The certificate's key made the signature: over the envelope (DSSE), or over the artifact.
 * @throws Refusal
 */
function checkSignature(examination) {
    return (0,verify_outcome/* remedied */.QB)(() => judgeSignature(examination));
}
function judgeSignature(examination) {
    const { content } = examination.bundle;
    const { publicKey } = examination.leaf();
    if (hashesOf(publicKey).length === 0)
        return (0,verify_outcome/* refuse */.TR)("The certificate's key is of a kind that does not sign artifacts.");
    if (content.kind === 'dsse') {
        return isSignedBy(publicKey, preAuthEncoding(content), content.signature)
            ? { verdict: 'passed', detail: "The certificate's key signed the statement" }
            : (0,verify_outcome/* refuse */.TR)("The signature over the statement is not one of the certificate's key.");
    }
    const { prehash } = examination;
    if (prehash === undefined)
        return (0,verify_outcome/* refuse */.TR)('The bundle signs the artifact itself, which was not asked for.');
    return prehash(publicKey, Buffer.from(content.digest.hex, 'hex'), content.signature)
        ? { verdict: 'passed', detail: "The certificate's key signed the artifact" }
        : (0,verify_outcome/* refuse */.TR)("The signature over the artifact is not one of the certificate's key.");
}

// EXTERNAL MODULE: ./lib/model/digest.js
var digest = __webpack_require__(36427);
// EXTERNAL MODULE: ./lib/verify/simple-signing.js
var simple_signing = __webpack_require__(20771);
;// CONCATENATED MODULE: ./lib/verify/subject.js





/**
 * What was signed is about the artifact: one of the statement's subjects has its digest.
 * Source: in-toto Attestation Framework, "Validation model": any one equal digest of a known algorithm, names aside.
 * @throws Refusal
 */
function checkSubject({ artifact, bundle }) {
    if (artifact === undefined)
        return { verdict: 'skipped', demanded: false, detail: 'No artifact was given.' };
    const { content } = bundle;
    const found = content.kind === 'dsse' ? subjectWith(content, artifact) : messageWith(content, artifact);
    return { verdict: 'passed', detail: `${found} has the digest ${(0,digest/* formatDigest */.MO)(artifact)}` };
}
function subjectWith({ statement }, artifact) {
    const { algorithm, hex } = artifact;
    const index = statement.subjects.findIndex(({ digests }) => digests[algorithm]?.toLowerCase() === hex);
    const subject = statement.subjects[index];
    if (subject !== undefined)
        return subject.name === '' ? `Subject ${index + 1}` : `Subject "${subject.name}"`;
    // No statement is read without a subject.
    const [first] = statement.subjects;
    const others = statement.subjects.length - 1;
    const digests = Object.entries(first.digests).map(([name, value]) => `${name}:${value}`);
    return (0,verify_outcome/* refuse */.TR)('The statement is about another artifact: no subject has its digest.', {
        expected: (0,digest/* formatDigest */.MO)(artifact),
        actual: `${(0,printable/* printable */.g)(digests.join(' '))}${others > 0 ? ` and ${others} more` : ''}`,
        remedy: digests.some((each) => each.startsWith(`${algorithm}:`))
            ? 'Check that the artifact is the one that was published, unchanged.'
            : `The statement has no ${algorithm} digests: name the algorithm that it has with --digest-alg.`,
    });
}
function messageWith(content, artifact) {
    const [what, signed] = content.payload === undefined
        ? ['The signed message', content.digest]
        : ['The image that the signed payload names', imageOf(content.payload, content.digest)];
    if (signed.algorithm === artifact.algorithm && signed.hex === artifact.hex)
        return what;
    return (0,verify_outcome/* refuse */.TR)('The signature is about another artifact.', {
        expected: (0,digest/* formatDigest */.MO)(artifact),
        actual: `${signed.algorithm}:${signed.hex}`,
    });
}
/** Only what the signature is over may say what the signature is about. */
function imageOf(payload, signed) {
    const hex = (0,external_node_crypto_.createHash)(signed.algorithm).update(payload).digest('hex');
    if (hex === signed.hex)
        return (0,simple_signing/* imageOfPayload */.l)(payload);
    return (0,verify_outcome/* refuse */.TR)('The signature is over another payload than the one that lies with it.', {
        expected: `${signed.algorithm}:${signed.hex}`,
        actual: `${signed.algorithm}:${hex}`,
    });
}

;// CONCATENATED MODULE: ./lib/verify/checkpoint.js



const SIZE = /^(?:0|[1-9]\d{0,18})$/;
const UNREADABLE = 'The checkpoint is not written as it has to be.';
const MOST_SIGNATURES = 32;
/**
 * Reads a checkpoint that one of `logs` has signed. Signatures of others, witnesses, are left aside.
 * Source: C2SP, signed-note.
 * @throws Refusal
 */
function verifyCheckpoint(envelope, logs) {
    const separator = envelope.indexOf('\n\n');
    if (separator < 0)
        return (0,verify_outcome/* refuse */.TR)('The checkpoint is not signed.');
    const text = envelope.slice(0, separator + 1);
    const checkpoint = parseText(text);
    const signatures = parseSignatures(envelope.slice(separator + 2));
    const signed = Buffer.from(text);
    const named = logs.flatMap((log) => signatures
        .filter((each) => isOfLog(each, { log, origin: checkpoint.origin }))
        .map(({ signature }) => ({ log, signature })));
    if (named.length === 0)
        return (0,verify_outcome/* refuse */.TR)('The checkpoint carries no signature of the log of the entry.');
    if (!named.some(({ log, signature }) => isSignedBy(log.key, signed, signature))) {
        return (0,verify_outcome/* refuse */.TR)('The signature of the checkpoint does not verify.');
    }
    return checkpoint;
}
function parseText(text) {
    // The text ends with a line break: after a size comes a third part, if an empty one.
    const [origin, size, hash] = text.split('\n');
    if (origin === '' || !SIZE.test(size))
        return (0,verify_outcome/* refuse */.TR)(UNREADABLE);
    const rootHash = Buffer.from(hash, 'base64');
    if (rootHash.length !== 32 || rootHash.toString('base64') !== hash)
        return (0,verify_outcome/* refuse */.TR)(UNREADABLE);
    return { origin, size: BigInt(size), rootHash };
}
function parseSignatures(text) {
    const lines = text.split('\n');
    if (lines.pop() !== '' || lines.length === 0 || lines.length > MOST_SIGNATURES) {
        return (0,verify_outcome/* refuse */.TR)('The signatures of the checkpoint are not written as they have to be.');
    }
    return lines.map((line) => {
        const [, name = '', base64 = ''] = /^\u2014 (\S+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
        const bytes = Buffer.from(base64, 'base64');
        if (bytes.length < 5)
            return (0,verify_outcome/* refuse */.TR)('A signature of the checkpoint cannot be read.');
        return { name, keyHint: bytes.subarray(0, 4), signature: bytes.subarray(4) };
    });
}
/**
 * The key names itself by four bytes: those of its digest (Rekor v1, and P-256 keys of Rekor v2), or those of a hash
 * over name and key (C2SP, signed-note), which then has to be that of this origin.
 */
function isOfLog({ name, keyHint }, { log, origin }) {
    if (origin !== name && !origin.startsWith(`${name} `))
        return false;
    if (!keyHint.equals(log.keyHint))
        return false;
    const plain = (0,external_node_crypto_.createHash)('sha256').update(spki(log.key)).digest().subarray(0, 4);
    return keyHint.equals(plain) || noteKeyHints(name, log.key).some((hint) => hint.equals(keyHint));
}
function noteKeyHints(name, key) {
    const bare = key.asymmetricKeyType === 'ed25519' ? spki(key).subarray(-32) : spki(key);
    // Algorithm bytes of signed-note: 1 Ed25519, 2 ECDSA.
    return [1, 2].map((algorithm) => (0,external_node_crypto_.createHash)('sha256')
        .update(`${name}\n`)
        .update(Buffer.from([algorithm]))
        .update(bare)
        .digest()
        .subarray(0, 4));
}
function spki(key) {
    return key.export({ format: 'der', type: 'spki' });
}

;// CONCATENATED MODULE: ./lib/verify/merkle.js


/**
 * The root hash that a leaf and its audit path lead to. Source: RFC 9162, section 2.1.3.2 (the tree of RFC 6962).
 * @throws Refusal when no path of this length belongs to this place in the tree
 */
function rootOf({ leaf, index, size, hashes }) {
    if (index >= size)
        return (0,verify_outcome/* refuse */.TR)('The log index lies beyond the tree.', { actual: `${index} of ${size}` });
    let node = index;
    let last = size - 1n;
    let root = hash(0, leaf);
    for (const sibling of hashes) {
        if (last === 0n)
            return (0,verify_outcome/* refuse */.TR)('The inclusion proof is longer than the tree is high.');
        if (sibling.length !== 32)
            return (0,verify_outcome/* refuse */.TR)('A hash of the inclusion proof has a wrong length.');
        if ((node & 1n) === 1n || node === last) {
            root = hash(1, sibling, root);
            // Levels on which the right border has no sibling; `last` is not 0 here, so neither is an even `node`.
            while ((node & 1n) === 0n) {
                node >>= 1n;
                last >>= 1n;
            }
        }
        else {
            root = hash(1, root, sibling);
        }
        node >>= 1n;
        last >>= 1n;
    }
    return last === 0n ? root : (0,verify_outcome/* refuse */.TR)('The inclusion proof is shorter than the tree is high.');
}
/** 0 for leaves, 1 for nodes: RFC 6962, section 2.1. */
function hash(prefix, ...parts) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(Buffer.from([prefix]));
    for (const part of parts)
        digest.update(part);
    return digest.digest();
}

;// CONCATENATED MODULE: ./lib/verify/tlog.js







/**
 * Every log entry of the bundle is in a log of the root, proven, and about this signature, content and certificate.
 * At least one is demanded where the root lists logs.
 * @throws Refusal
 */
function checkTransparencyLog(examination) {
    return (0,verify_outcome/* remedied */.QB)(() => judgeEntries(examination));
}
function judgeEntries(examination) {
    const { entries } = examination.bundle;
    const { logs } = examination.trust;
    if (entries.length === 0) {
        if (logs.length > 0)
            return (0,verify_outcome/* refuse */.TR)('No log entry is in the bundle, but the trusted root lists a log.');
        return { verdict: 'skipped', demanded: false, detail: 'The trusted root lists no transparency log.' };
    }
    if (new Set(entries.map(entryKey)).size < entries.length)
        return (0,verify_outcome/* refuse */.TR)('The bundle holds the same log entry twice.');
    const places = entries.map((entry) => {
        const { url } = verifyInclusion(entry, examination);
        return `entry ${entry.logIndex} of ${url}${entry.inclusionProof === undefined ? ', promised and not proven' : ''}`;
    });
    promisedTimes(examination).forEach(verify_outcome/* valueOf */.RP);
    for (const entry of entries) {
        const fault = entryFault(entry, examination.bundle);
        if (fault === undefined)
            continue;
        if (examination.outcome('signature').verdict === 'failed') {
            return {
                verdict: 'skipped',
                demanded: true,
                detail: 'The signature that was logged is not the one in the bundle.',
            };
        }
        return (0,verify_outcome/* refuse */.TR)(fault);
    }
    return { verdict: 'passed', detail: `Logged: ${places.join(', ')}` };
}
function entryKey({ logId, canonicalizedBody }) {
    return `${logId.toString('hex')} ${canonicalizedBody.toString('base64')}`;
}
/** The log that has the entry, valid when it took it in. */
function verifyInclusion(entry, examination) {
    const named = logsOf(entry, examination);
    if (isRekorV2(entry))
        checkRekorV2(entry);
    const moments = trustedMoments(examination);
    const valid = named.filter(({ period }) => moments.every((moment) => (0,material/* holdsAt */.w)(period, moment)));
    const [log] = valid;
    if (log === undefined)
        return (0,verify_outcome/* refuse */.TR)('The log of the entry was not valid at the time of signing.', { remedy: verify_outcome/* OTHER_PERIOD */.XU });
    const { inclusionProof } = entry;
    if (inclusionProof === undefined)
        return promisingLog(entry, { log, examination });
    verifyProof(entry, { proof: inclusionProof, logs: valid });
    return log;
}
/**
 * v0.1 bundles may lack the proof too, but a promise to include is no inclusion. cosign's older tags never had more, and
 * cosign itself takes no more. The promise is verified with all the others.
 */
function promisingLog({ inclusionPromise }, { log, examination }) {
    if (examination.bundle.older === true && inclusionPromise !== undefined)
        return log;
    return (0,verify_outcome/* refuse */.TR)('The log entry has no inclusion proof.');
}
function checkRekorV2(entry) {
    if (entry.inclusionPromise !== undefined || entry.integratedTime !== 0) {
        (0,verify_outcome/* refuse */.TR)('The log entry carries a time or a promise that logs of its kind do not give.');
    }
    if (entry.inclusionProof !== undefined && entry.inclusionProof.logIndex !== entry.logIndex) {
        (0,verify_outcome/* refuse */.TR)('The log entry and its inclusion proof have different indexes.');
    }
}
/** Source: RFC 6962, section 2.1.1; the tree is the one of the signed checkpoint, and the proof has to say the same. */
function verifyProof(entry, { proof, logs }) {
    // Rekor v1 counts over all of its trees, the proof within one.
    if (proof.logIndex > entry.logIndex)
        (0,verify_outcome/* refuse */.TR)('The log entry and its inclusion proof have different indexes.');
    if (proof.checkpoint === undefined)
        return (0,verify_outcome/* refuse */.TR)('The inclusion proof has no checkpoint.');
    const checkpoint = verifyCheckpoint(proof.checkpoint, logs);
    if (proof.treeSize !== checkpoint.size) {
        (0,verify_outcome/* refuse */.TR)('The inclusion proof is for a tree of another size than the checkpoint.', {
            expected: String(checkpoint.size),
            actual: String(proof.treeSize),
        });
    }
    if (!proof.rootHash.equals(checkpoint.rootHash)) {
        (0,verify_outcome/* refuse */.TR)('The inclusion proof is for another root hash than the checkpoint.', {
            expected: checkpoint.rootHash.toString('base64'),
            actual: proof.rootHash.toString('base64'),
        });
    }
    const { canonicalizedBody: leaf } = entry;
    const root = rootOf({ leaf, index: proof.logIndex, size: checkpoint.size, hashes: proof.hashes });
    if (!root.equals(checkpoint.rootHash))
        (0,verify_outcome/* refuse */.TR)('The inclusion proof does not lead to the root hash of the log.');
}

;// CONCATENATED MODULE: ./lib/verify/evidence.js












/** The checks by which `examine` judges. */
const CHECKS = {
    'subject-digest': checkSubject,
    'certificate-chain': checkChain,
    'certificate-transparency': checkTransparency,
    timestamp: checkTimestamp,
    'transparency-log': checkTransparencyLog,
    signature: checkSignature,
};
/** Never throws for anything that a bundle holds: what cannot be read or verified is a failed check. */
function examine(read, request) {
    return examineWith({ 'bundle-form': () => read.form, ...CHECKS }, read, request);
}
/** `examine` with other checks in place: how tests show that each check is needed. */
function examineWith(checks, read, request) {
    const { anchor, artifact, prehash } = request;
    const { bundle } = read;
    if (bundle === undefined)
        return unreadable(read.form);
    const trust = (0,material/* trustMaterialOf */.d)(anchor.root);
    const examination = new Examination(checks, { bundle, trust, rootName: anchor.name, artifact, prehash });
    const outcomes = EVIDENCE_CHECK_IDS.map((id) => ({ id, outcome: examination.outcome(id) }));
    const facts = (0,verify_outcome/* attempt */.CD)(() => factsOf(examination.leaf()));
    return {
        checks: outcomes.map(({ id, outcome }) => (0,verify_outcome/* toCheck */.K4)(id, outcome)),
        passed: outcomes.every(({ outcome }) => isHeld(outcome)),
        signer: facts.ok ? facts.value : undefined,
        times: trustedTimes(examination),
        statement: bundle.content.statement,
    };
}
function isHeld(outcome) {
    return outcome.verdict === 'passed' || (outcome.verdict === 'skipped' && !outcome.demanded);
}
function unreadable(form) {
    const checks = EVIDENCE_CHECK_IDS.map((id) => id === 'bundle-form' ? (0,verify_outcome/* toCheck */.K4)(id, form) : { id, verdict: 'skipped', detail: 'The bundle could not be read.' });
    return { checks, passed: false, signer: undefined, times: [], statement: undefined };
}

// EXTERNAL MODULE: ./lib/verify/judge.js + 4 modules
var judge = __webpack_require__(32897);
;// CONCATENATED MODULE: ./lib/verify/attestation.js




function judgeAttestation(task) {
    let best;
    for (const anchor of task.anchors) {
        const judged = judgeUnder(anchor, task);
        if (judged.result.verdict === 'passed')
            return judged;
        if (best === undefined || rank(judged) > rank(best))
            best = judged;
    }
    if (best === undefined)
        throw new RangeError('no anchor to judge by');
    return best;
}
/** How far a refused one came: proven or not, then by the number of checks that passed. */
function rank({ result, proven }) {
    const passedChecks = result.checks.filter(({ verdict }) => verdict === 'passed').length;
    return (proven === undefined ? 0 : 100) + passedChecks;
}
function judgeUnder({ anchor, githubRoot }, task) {
    const { artifact, prehash } = task;
    const evidence = examine(task.bundle, { anchor, artifact, ...(0,given/* given */.g)({ prehash }) });
    const { signer, statement, times } = evidence;
    const common = {
        from: task.bundle.from,
        ...(0,given/* given */.g)({ alsoFrom: task.bundle.alsoFrom }),
        predicateType: (0,printable/* printable */.g)(statement?.predicateType ?? ''),
        ...(signer === undefined ? {} : { signer: printableFacts(signer) }),
        trust: (0,printable/* printable */.g)(anchor.name),
        timestamps: times,
    };
    if (!evidence.passed || signer === undefined) {
        const checks = [...evidence.checks, ...(0,judge/* unjudgedClaims */.mZ)()];
        return { result: { ...common, level: 0, verdict: 'refused', checks }, problems: [], sandbox: anchor.sandbox };
    }
    const context = {
        signer,
        ...(0,given/* given */.g)({ statement }),
        times,
        githubRoot,
        expect: task.request.expect,
        require: task.request.require,
    };
    const { checks, level, passed, problems } = (0,judge/* judgeClaims */.r7)(context, task.claimChecks ?? judge/* CLAIM_CHECKS */.BC);
    const identityPassed = checks.some(({ id, verdict }) => id === 'identity' && verdict === 'passed');
    return {
        result: { ...common, level, verdict: passed ? 'passed' : 'refused', checks: [...evidence.checks, ...checks] },
        proven: { signer, predicateType: statement?.predicateType ?? '', identityPassed },
        problems,
        sandbox: anchor.sandbox,
    };
}
function printableFacts(signer) {
    const entries = Object.entries(signer).map(([name, value]) => [name, (0,printable/* printable */.g)(value)]);
    return { ...Object.fromEntries(entries), san: (0,printable/* printable */.g)(signer.san) };
}


/***/ }),

/***/ 74635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ builderIdOf),
/* harmony export */   In: () => (/* binding */ levelOf),
/* harmony export */   RH: () => (/* binding */ trustedBuilder),
/* harmony export */   ZQ: () => (/* binding */ speaksFor),
/* harmony export */   ub: () => (/* binding */ checkBuilder)
/* harmony export */ });
/* harmony import */ var _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60370);
/* harmony import */ var _claim_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84451);
/* harmony import */ var _predicate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10906);
/* harmony import */ var _requirements_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54999);
/* harmony import */ var _model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9049);





const GENERATOR = 'slsa-framework/slsa-github-generator';
const GENERATOR_OWNER = 'slsa-framework';
const RELEASE_TAG = /^refs\/tags\/v[0-9][0-9A-Za-z.+-]*$/;
const NPM_RUNNER = 'https://github.com/actions/runner/';
/** Signs for the reusable workflow that called it, which no certificate names. */
const DELEGATORS = [
    '.github/workflows/delegator_generic_slsa3.yml',
    '.github/workflows/delegator_lowperms-generic_slsa3.yml',
];
const GENERATORS = [
    '.github/workflows/builder_container-based_slsa3.yml',
    '.github/workflows/builder_go_slsa3.yml',
    '.github/workflows/generator_container_slsa3.yml',
    '.github/workflows/generator_generic_slsa3.yml',
    ...DELEGATORS,
];
/** The trust map's entry for a signer, which then may speak for other repositories than its own. */
function trustedBuilder(signer) {
    const workflow = (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWorkflowIdentity */ .r2)((0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .signerUriOf */ .Qq)(signer));
    if (workflow === undefined || !(0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .sameName */ .q)(workflow.host, 'github.com'))
        return undefined;
    if (!(0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .sameName */ .q)(workflow.repository, GENERATOR) || !GENERATORS.includes(workflow.path))
        return undefined;
    if (!RELEASE_TAG.test(workflow.ref))
        return undefined;
    return {
        name: `${workflow.path.slice('.github/workflows/'.length)} of ${GENERATOR}`,
        delegator: DELEGATORS.includes(workflow.path),
    };
}
/** True where this signer may sign for a builder of this name. */
function speaksFor(signer, builderId) {
    if (builderId === (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .signerUriOf */ .Qq)(signer))
        return !(trustedBuilder(signer)?.delegator ?? false);
    if (builderId.startsWith(NPM_RUNNER)) {
        // npm names the runner's kind as the builder; the certificate knows it too.
        return signer.runnerEnvironment !== undefined && builderId === NPM_RUNNER + signer.runnerEnvironment;
    }
    if (!(trustedBuilder(signer)?.delegator ?? false))
        return false;
    const delegated = (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWorkflowIdentity */ .r2)(builderId);
    return delegated !== undefined && (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .sameName */ .q)(delegated.host, 'github.com') && delegated.ref.startsWith('refs/tags/');
}
/** The level that a signer earns for this builder; what the predicate says of levels is never asked. */
function levelOf(signer, builderId) {
    if (signer.runnerEnvironment !== undefined && signer.runnerEnvironment !== 'github-hosted') {
        return { level: 1, why: 'the runner was not hosted by GitHub' };
    }
    const builder = trustedBuilder(signer);
    if (builder !== undefined) {
        const delegated = builder.delegator ? (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWorkflowIdentity */ .r2)(builderId) : undefined;
        if (!builder.delegator || (delegated !== undefined && (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .sameName */ .q)(delegated.owner, GENERATOR_OWNER))) {
            return { level: 3, why: `${builder.name} keeps the signing identity out of reach of the build` };
        }
        return { level: 2, why: `${builder.name} signed for a builder that Wherefrom does not know` };
    }
    if (signer.runnerEnvironment === undefined)
        return { level: 1, why: 'the certificate does not say who hosted the runner' };
    const workflow = (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWorkflowIdentity */ .r2)((0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .signerUriOf */ .Qq)(signer));
    const config = (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWorkflowIdentity */ .r2)(signer.buildConfigURI);
    if (workflow !== undefined && config !== undefined && (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .sameName */ .q)(workflow.repository, config.repository)) {
        return { level: 2, why: "signed by the repository's own workflow on a runner hosted by GitHub" };
    }
    return { level: 1, why: 'signed by a reusable workflow that Wherefrom does not know' };
}
/** `builder.id` where SLSA provenance of this type keeps it. */
function builderIdOf({ predicateType, predicate }) {
    const id = (0,_predicate_js__WEBPACK_IMPORTED_MODULE_3__/* .readPath */ .n)(predicate, predicateType === _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__/* .SLSA_PROVENANCE_V02 */ .ZX ? 'builder.id' : 'runDetails.builder.id');
    return typeof id === 'string' ? id : undefined;
}
function checkBuilder({ signer, statement }) {
    if (statement === undefined || !(0,_requirements_js__WEBPACK_IMPORTED_MODULE_1__/* .isProvenanceType */ .Io)(statement.predicateType)) {
        return (0,_claim_js__WEBPACK_IMPORTED_MODULE_4__/* .skipped */ .hT)('builder', 'Only provenance names a builder.');
    }
    const builderId = builderIdOf(statement);
    if (builderId === undefined) {
        return (0,_claim_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .gz)('builder', { detail: 'The provenance names no builder.', expected: (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .signerUriOf */ .Qq)(signer) });
    }
    if (!speaksFor(signer, builderId)) {
        return (0,_claim_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .gz)('builder', {
            detail: 'The provenance names a builder for which its signer may not speak.',
            expected: (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .signerUriOf */ .Qq)(signer),
            actual: builderId,
            remedy: 'Do not use this artifact: the signature is valid, but what it says of the builder is not true.',
        });
    }
    return (0,_claim_js__WEBPACK_IMPORTED_MODULE_4__/* .passed */ .bF)('builder', builderId === (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .signerUriOf */ .Qq)(signer)
        ? `${builderId} signed for itself.`
        : `${(0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .signerUriOf */ .Qq)(signer)} may sign for ${builderId}.`);
}


/***/ }),

/***/ 22434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ readBundles)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(4826);
// EXTERNAL MODULE: ./lib/model/strict-json.js
var strict_json = __webpack_require__(88977);
// EXTERNAL MODULE: ./lib/verify/outcome.js
var outcome = __webpack_require__(29067);
;// CONCATENATED MODULE: ./lib/verify/form.js

/**
 * What each version of the format demands of a bundle that could be read.
 * Source: protobuf-specs, sigstore_bundle.proto, "media_type" and the comments on the fields.
 * @throws Refusal
 */
function checkForm(bundle) {
    if (bundle.version === '0.3' && bundle.certificateForm === 'chain') {
        return (0,outcome/* refuse */.TR)('A bundle of version 0.3 holds a single certificate, not a chain.');
    }
    for (const entry of bundle.entries) {
        const lacking = bundle.version === '0.1' ? lacksPromise(entry) : lacksProof(entry);
        if (lacking !== undefined)
            return (0,outcome/* refuse */.TR)(`A log entry of a version ${bundle.version} bundle lacks its ${lacking}.`);
    }
    const what = bundle.content.kind === 'dsse' ? 'an in-toto statement' : "the artifact's own bytes";
    return { verdict: 'passed', detail: `Sigstore bundle ${bundle.version}, one signature over ${what}` };
}
function lacksPromise(entry) {
    return entry.inclusionPromise === undefined ? 'inclusion promise' : undefined;
}
function lacksProof({ inclusionProof }) {
    if (inclusionProof === undefined)
        return 'inclusion proof';
    return inclusionProof.checkpoint === undefined ? 'checkpoint' : undefined;
}

// EXTERNAL MODULE: ./lib/model/statement.js
var model_statement = __webpack_require__(8914);
// EXTERNAL MODULE: ./lib/verify/fields.js
var fields = __webpack_require__(89590);
;// CONCATENATED MODULE: ./lib/verify/statement.js



/** @throws Refusal when the payload is no in-toto statement */
function parseStatement(payload) {
    const json = (0,strict_json/* parseStrictJson */.R)(payload);
    if (!json.ok)
        return (0,outcome/* refuse */.TR)(`The signed payload ${json.reason}.`);
    const statement = object(json.value, 'The signed payload');
    const type = statement['_type'];
    if (type !== model_statement/* STATEMENT_TYPE_V1 */.HL && type !== model_statement/* STATEMENT_TYPE_V01 */.PZ) {
        return (0,outcome/* refuse */.TR)('The signed payload is no in-toto statement of a known version.', {
            expected: `${model_statement/* STATEMENT_TYPE_V1 */.HL} or ${model_statement/* STATEMENT_TYPE_V01 */.PZ}`,
            actual: typeof type === 'string' ? type : 'no "_type"',
        });
    }
    const predicateType = statement['predicateType'];
    if (typeof predicateType !== 'string' || predicateType === '') {
        return (0,outcome/* refuse */.TR)('The statement names no predicate type.');
    }
    const subject = statement['subject'];
    if (!Array.isArray(subject) || subject.length === 0)
        return (0,outcome/* refuse */.TR)('The statement names no subject.');
    const predicate = statement['predicate'];
    return {
        type,
        predicateType,
        subjects: subject.map(parseSubject),
        predicate: predicate === undefined || predicate === null ? {} : object(predicate, "The statement's predicate"),
    };
}
function parseSubject(value) {
    const subject = object(value, 'A subject of the statement');
    const name = subject['name'] ?? '';
    if (typeof name !== 'string')
        return (0,outcome/* refuse */.TR)('A subject of the statement has a name that is no text.');
    const digest = object(subject['digest'], 'The digest of a subject');
    if (Object.keys(digest).length === 0)
        return (0,outcome/* refuse */.TR)('A subject of the statement has no digest.');
    return isDigestSet(digest) ? { name, digests: digest } : (0,outcome/* refuse */.TR)('A digest of a subject is no text.');
}
function isDigestSet(digest) {
    return Object.values(digest).every((hex) => typeof hex === 'string' && hex !== '');
}
function object(value, what) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return (0,outcome/* refuse */.TR)(`${what} is no JSON object.`);
    return value;
}

;// CONCATENATED MODULE: ./lib/verify/parsed-bundle.js




const VERSIONS = {
    'application/vnd.dev.sigstore.bundle+json;version=0.1': '0.1',
    'application/vnd.dev.sigstore.bundle+json;version=0.2': '0.2',
    'application/vnd.dev.sigstore.bundle+json;version=0.3': '0.3',
    'application/vnd.dev.sigstore.bundle.v0.3+json': '0.3',
};
const DIGEST_NAMES = {
    SHA2_256: 'sha256',
    SHA2_384: 'sha384',
    SHA2_512: 'sha512',
};
/** The members of each message. Source: protobuf-specs, sigstore_bundle.proto, sigstore_common.proto, sigstore_rekor.proto. */
const MEMBERS = {
    bundle: { what: 'The bundle', members: ['mediaType', 'verificationMaterial', 'dsseEnvelope', 'messageSignature'] },
    material: {
        what: 'verificationMaterial',
        members: ['certificate', 'x509CertificateChain', 'publicKey', 'tlogEntries', 'timestampVerificationData'],
    },
    chain: { what: 'x509CertificateChain', members: ['certificates'] },
    certificate: { what: 'A certificate', members: ['rawBytes'] },
    timestamps: { what: 'timestampVerificationData', members: ['rfc3161Timestamps'] },
    timestamp: { what: 'A timestamp', members: ['signedTimestamp'] },
    envelope: { what: 'dsseEnvelope', members: ['payload', 'payloadType', 'signatures'] },
    signature: { what: 'The signature', members: ['sig', 'keyid'] },
    message: { what: 'messageSignature', members: ['messageDigest', 'signature'] },
    messageDigest: { what: 'messageDigest', members: ['algorithm', 'digest'] },
    entry: {
        what: 'A log entry',
        members: [
            'logIndex',
            'logId',
            'kindVersion',
            'integratedTime',
            'inclusionPromise',
            'inclusionProof',
            'canonicalizedBody',
        ],
    },
    logId: { what: 'logId', members: ['keyId'] },
    kindVersion: { what: 'kindVersion', members: ['kind', 'version'] },
    promise: { what: 'inclusionPromise', members: ['signedEntryTimestamp'] },
    proof: { what: 'inclusionProof', members: ['logIndex', 'rootHash', 'treeSize', 'hashes', 'checkpoint'] },
    checkpoint: { what: 'checkpoint', members: ['envelope'] },
};
/** More witnesses than this are an attack on the reader's time. */
const MOST_WITNESSES = 32;
/** Seconds of the last moment of the year 9999. */
const LATEST_TIME = 253402300799n;
/**
 * Reads the fields of a bundle, stricter than protobuf's JSON reader: canonical Base64, one of each alternative,
 * no member that the format does not have.
 * @throws Refusal
 */
function parseBundle(json) {
    // First of all: the members of another document say nothing of what it is.
    const mediaType = (0,fields/* textAt */.$6)((0,fields/* objectAt */.lJ)(json, MEMBERS.bundle.what)['mediaType'], 'mediaType');
    const version = Object.hasOwn(VERSIONS, mediaType) ? VERSIONS[mediaType] : undefined;
    if (version === undefined) {
        return (0,outcome/* refuse */.TR)('The bundle has a media type that is not known.', {
            actual: mediaType,
            remedy: 'Name a Sigstore bundle of version 0.1, 0.2 or 0.3 with --bundle; a trusted root is named with --custom-trusted-root.',
        });
    }
    const bundle = (0,fields/* membersAt */.n7)(json, MEMBERS.bundle);
    const material = (0,fields/* membersAt */.n7)(bundle['verificationMaterial'], MEMBERS.material);
    const timestampData = optional(material['timestampVerificationData']);
    const timestamps = timestampData === undefined ? {} : (0,fields/* membersAt */.n7)(timestampData, MEMBERS.timestamps);
    return {
        version,
        content: signedContent(bundle),
        ...certificate(material),
        entries: witnesses(material['tlogEntries'], 'tlogEntries').map((entry) => logEntry((0,fields/* membersAt */.n7)(entry, MEMBERS.entry))),
        timestamps: witnesses(timestamps['rfc3161Timestamps'], 'rfc3161Timestamps').map((each) => (0,fields/* base64At */.zE)((0,fields/* membersAt */.n7)(each, MEMBERS.timestamp)['signedTimestamp'], 'signedTimestamp')),
    };
}
function signedContent(bundle) {
    const envelope = optional(bundle['dsseEnvelope']);
    const message = optional(bundle['messageSignature']);
    if (envelope !== undefined && message !== undefined) {
        return (0,outcome/* refuse */.TR)('The bundle holds both an envelope and a message signature.');
    }
    if (envelope !== undefined)
        return dsseContent((0,fields/* membersAt */.n7)(envelope, MEMBERS.envelope));
    if (message !== undefined)
        return messageContent((0,fields/* membersAt */.n7)(message, MEMBERS.message));
    return (0,outcome/* refuse */.TR)('The bundle holds no signature: neither an envelope nor a message signature.');
}
function dsseContent(envelope) {
    const payloadType = (0,fields/* textAt */.$6)(envelope['payloadType'], 'payloadType');
    if (payloadType !== model_statement/* IN_TOTO_PAYLOAD_TYPE */.T4) {
        return (0,outcome/* refuse */.TR)('The envelope holds something other than an in-toto statement.', {
            expected: model_statement/* IN_TOTO_PAYLOAD_TYPE */.T4,
            actual: payloadType,
        });
    }
    const signatures = (0,fields/* arrayAt */.RD)(envelope['signatures'], 'signatures');
    const [only] = signatures;
    if (only === undefined || signatures.length > 1) {
        return (0,outcome/* refuse */.TR)('The envelope has to hold exactly one signature.', { actual: String(signatures.length) });
    }
    const payload = (0,fields/* base64At */.zE)(envelope['payload'], 'payload');
    const signature = (0,fields/* base64At */.zE)((0,fields/* membersAt */.n7)(only, MEMBERS.signature)['sig'], 'sig');
    return { kind: 'dsse', payloadType, payload, statement: parseStatement(payload), signature };
}
function messageContent(message) {
    const messageDigest = (0,fields/* membersAt */.n7)(message['messageDigest'], MEMBERS.messageDigest);
    const name = (0,fields/* textAt */.$6)(messageDigest['algorithm'], 'algorithm');
    const algorithm = Object.hasOwn(DIGEST_NAMES, name) ? DIGEST_NAMES[name] : undefined;
    if (algorithm === undefined)
        return (0,outcome/* refuse */.TR)('The message digest has an unknown algorithm.', { actual: name });
    const hex = (0,fields/* base64At */.zE)(messageDigest['digest'], 'digest').toString('hex');
    return { kind: 'message', digest: { algorithm, hex }, signature: (0,fields/* base64At */.zE)(message['signature'], 'signature') };
}
function certificate(material) {
    const single = optional(material['certificate']);
    const chain = optional(material['x509CertificateChain']);
    const key = optional(material['publicKey']);
    if ([single, chain, key].filter((each) => each !== undefined).length > 1) {
        return (0,outcome/* refuse */.TR)('The bundle names its signer in more than one way.');
    }
    if (key !== undefined) {
        return (0,outcome/* refuse */.TR)('The bundle was signed with a bare key, not with a certificate: it does not say who signed.', {
            remedy: 'Use an attestation that was signed with a Sigstore certificate.',
        });
    }
    if (single !== undefined) {
        return { certificate: rawBytes(single), certificateForm: 'single' };
    }
    if (chain === undefined)
        return (0,outcome/* refuse */.TR)('The bundle holds no certificate.');
    const [leaf] = witnesses((0,fields/* membersAt */.n7)(chain, MEMBERS.chain)['certificates'], 'certificates');
    if (leaf === undefined)
        return (0,outcome/* refuse */.TR)('The bundle holds no certificate.');
    return { certificate: rawBytes(leaf), certificateForm: 'chain' };
}
function rawBytes(value) {
    return (0,fields/* base64At */.zE)((0,fields/* membersAt */.n7)(value, MEMBERS.certificate)['rawBytes'], 'rawBytes');
}
function logEntry(entry) {
    const kindVersion = (0,fields/* membersAt */.n7)(entry['kindVersion'], MEMBERS.kindVersion);
    const promise = optional(entry['inclusionPromise']);
    const proof = optional(entry['inclusionProof']);
    const integratedTime = (0,fields/* integerAt */.OW)(entry['integratedTime'] ?? '0', 'integratedTime');
    if (integratedTime > LATEST_TIME)
        return (0,outcome/* refuse */.TR)('The integrated time of a log entry lies beyond all calendars.');
    return {
        logIndex: (0,fields/* integerAt */.OW)(entry['logIndex'] ?? '0', 'logIndex'),
        logId: (0,fields/* base64At */.zE)((0,fields/* membersAt */.n7)(entry['logId'], MEMBERS.logId)['keyId'], 'keyId'),
        kind: (0,fields/* textAt */.$6)(kindVersion['kind'], 'kind'),
        version: (0,fields/* textAt */.$6)(kindVersion['version'], 'version'),
        integratedTime: Number(integratedTime),
        inclusionPromise: promise === undefined
            ? undefined
            : (0,fields/* base64At */.zE)((0,fields/* membersAt */.n7)(promise, MEMBERS.promise)['signedEntryTimestamp'], 'signedEntryTimestamp'),
        inclusionProof: proof === undefined ? undefined : inclusionProof((0,fields/* membersAt */.n7)(proof, MEMBERS.proof)),
        canonicalizedBody: (0,fields/* base64At */.zE)(entry['canonicalizedBody'], 'canonicalizedBody'),
    };
}
function inclusionProof(proof) {
    const checkpoint = optional(proof['checkpoint']);
    const hashes = (0,fields/* arrayAt */.RD)(proof['hashes'] ?? [], 'hashes');
    if (hashes.length > 64)
        return (0,outcome/* refuse */.TR)('An inclusion proof has more hashes than any tree has levels.');
    return {
        logIndex: (0,fields/* integerAt */.OW)(proof['logIndex'] ?? '0', 'logIndex'),
        rootHash: (0,fields/* base64At */.zE)(proof['rootHash'], 'rootHash'),
        treeSize: (0,fields/* integerAt */.OW)(proof['treeSize'], 'treeSize'),
        hashes: hashes.map((hash) => (0,fields/* base64At */.zE)(hash, 'hashes')),
        checkpoint: checkpoint === undefined ? undefined : (0,fields/* textAt */.$6)((0,fields/* membersAt */.n7)(checkpoint, MEMBERS.checkpoint)['envelope'], 'envelope'),
    };
}
function witnesses(value, name) {
    const list = (0,fields/* arrayAt */.RD)(value ?? [], name);
    return list.length > MOST_WITNESSES ? (0,outcome/* refuse */.TR)(`The bundle has more than ${MOST_WITNESSES} ${name}.`) : list;
}
/** In protobuf's JSON `null` means absent. */
function optional(value) {
    return value ?? undefined;
}

;// CONCATENATED MODULE: ./lib/verify/bundle.js





/** 16 MB of predicate are 22 MB in Base64, and some entries repeat them. */
const MOST_BYTES = 128 * 1024 * 1024;
const MOST_BUNDLES = 10_000;
const REMEDY = 'Give a Sigstore bundle (.sigstore.json), one bundle a line (.jsonl), or what npm or GitHub answered.';
/**
 * Reads a file of bundles: one bundle, one a line (as `gh attestation download` writes them), or an answer of npm's or
 * GitHub's attestations endpoint (`{"attestations": [{"bundle": …}]}`). A bundle that cannot be read is an entry of the
 * result that carries its refusal.
 * @param from name of the file, for messages and reports
 * @throws WherefromError BUNDLE_MALFORMED when the file is nothing of the sort
 */
function readBundles(bytes, from) {
    if (bytes.byteLength > MOST_BYTES)
        return malformed(from, `is larger than ${MOST_BYTES / 1024 / 1024} MB`);
    if (isBlank(bytes))
        return malformed(from, 'is empty');
    if (hasUtf16Mark(bytes))
        return malformed(from, 'is UTF-16 text, not UTF-8');
    if (hasByteOrderMark(bytes))
        return malformed(from, 'begins with a byte order mark, which JSON may not');
    const whole = (0,strict_json/* parseStrictJson */.R)(bytes);
    if (whole.ok)
        return readDocument(whole.value, from);
    const lines = splitLines(bytes);
    if (lines.length > MOST_BUNDLES)
        return malformed(from, `holds more than ${MOST_BUNDLES} lines`);
    const read = lines.map(({ bytes: line, number }) => ({ number, json: (0,strict_json/* parseStrictJson */.R)(line) }));
    // A document that spreads over lines has none that is a bundle by itself: it is refused as one.
    if (!read.some(({ json }) => json.ok && isBundleLike(json.value)))
        return malformed(from, whole.reason);
    return read.map(({ number, json }) => readLine(json, `${from}:${number}`));
}
function readDocument(json, from) {
    if (!isObject(json))
        return malformed(from, 'is no JSON object');
    const { attestations } = json;
    if (Array.isArray(attestations)) {
        if (attestations.length > MOST_BUNDLES)
            return malformed(from, `holds more than ${MOST_BUNDLES} bundles`);
        return attestations.map((entry, index) => readEntry(entry, `${from}[${index}]`));
    }
    if (!isBundleLike(json))
        return malformed(from, 'holds no Sigstore bundle');
    return [readBundle(json, from)];
}
function readEntry(entry, from) {
    if (isObject(entry) && isObject(entry['bundle']))
        return readBundle(entry['bundle'], from);
    return { from, bundle: undefined, form: { verdict: 'failed', detail: 'The entry holds no bundle.' } };
}
function readLine(json, from) {
    if (json.ok)
        return readBundle(json.value, from);
    return { from, bundle: undefined, form: { verdict: 'failed', detail: `The line ${json.reason}.` } };
}
function readBundle(json, from) {
    const parsed = (0,outcome/* attempt */.CD)(() => parseBundle(json));
    const form = (0,outcome/* remedied */.QB)(() => checkForm((0,outcome/* valueOf */.RP)(parsed)));
    return { from, bundle: parsed.ok ? parsed.value : undefined, form };
}
function splitLines(bytes) {
    const lines = [];
    let start = 0;
    for (let number = 1; start < bytes.length; number += 1) {
        const end = bytes.indexOf(0x0a, start);
        const line = bytes.subarray(start, end < 0 ? bytes.length : end);
        if (!isBlank(line))
            lines.push({ bytes: line, number });
        start = end < 0 ? bytes.length : end + 1;
    }
    return lines;
}
function isBlank(bytes) {
    return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === 0x0a);
}
/** Windows PowerShell's `>` writes such files. */
function hasUtf16Mark([first, second]) {
    return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
/** RFC 8259, section 8.1: nobody may write it, and other verifiers do not read past it. */
function hasByteOrderMark(bytes) {
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
function isBundleLike(value) {
    return isObject(value) && (Object.hasOwn(value, 'mediaType') || Object.hasOwn(value, 'verificationMaterial'));
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function malformed(from, reason) {
    return (0,errors/* fail */.fJ)('BUNDLE_MALFORMED', `${from} ${reason}.`, { remedy: REMEDY });
}


/***/ }),

/***/ 12997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ validateExpectation),
/* harmony export */   B6: () => (/* binding */ namesSigner),
/* harmony export */   BA: () => (/* binding */ signerIsNotSource),
/* harmony export */   F2: () => (/* binding */ GITHUB_HOST),
/* harmony export */   Rj: () => (/* binding */ namesSomebody),
/* harmony export */   cg: () => (/* binding */ describeSigner),
/* harmony export */   dq: () => (/* binding */ signerNotNamed),
/* harmony export */   fK: () => (/* binding */ isWorkflowCertificate),
/* harmony export */   g4: () => (/* binding */ sourceNotNamed),
/* harmony export */   j9: () => (/* binding */ GITHUB_RELEASES),
/* harmony export */   tb: () => (/* binding */ flagsFor)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/* harmony import */ var _model_github_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3968);
/* harmony import */ var _model_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16380);
/* harmony import */ var _model_shell_word_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4010);
/* harmony import */ var _builders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74635);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88909);
/* harmony import */ var _requirements_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54999);
/* harmony import */ var _model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9049);
/** Whom to believe: what the request may say, and what it has to say before anybody is believed. */








const GITHUB_HOST = 'github.com';
/** Signs GitHub's immutable releases; its certificate has no issuer extension. */
const GITHUB_RELEASES = 'https://dotcom.releases.github.com';
const NAME = '[A-Za-z0-9_.-]+';
const SHAPES = {
    repository: { flag: '--repo', shape: new RegExp(`^${NAME}/${NAME}$`), form: 'OWNER/NAME' },
    owner: { flag: '--owner', shape: new RegExp(`^${NAME}$`), form: 'OWNER' },
    signerRepository: { flag: '--signer-repo', shape: new RegExp(`^${NAME}/${NAME}$`), form: 'OWNER/NAME' },
    signerDigest: {
        flag: '--signer-digest',
        shape: /^([0-9a-f]{40}|[0-9a-f]{64})$/,
        form: '40 or 64 hexadecimal digits in lower case',
    },
    sourceDigest: {
        flag: '--source-digest',
        shape: /^([0-9a-f]{40}|[0-9a-f]{64})$/,
        form: '40 or 64 hexadecimal digits in lower case',
    },
    sourceRef: { flag: '--source-ref', shape: /^\S+$/, form: 'refs/heads/NAME, refs/tags/NAME, or NAME' },
    identity: { flag: '--cert-identity', shape: /^\S(.*\S)?$/s, form: 'the whole subject alternative name' },
    issuer: { flag: '--cert-oidc-issuer', shape: /^\S+$/, form: 'the whole issuer' },
    host: { flag: '--hostname', shape: /^[A-Za-z0-9.-]+(:\d+)?$/, form: 'HOST' },
};
/**
 * Refuses an expectation whose fields could not match anything, or anything at all.
 * @throws WherefromError INPUT_INVALID
 */
function validateExpectation(expect) {
    for (const [field, { flag, shape, form }] of Object.entries(SHAPES)) {
        const value = expect[field];
        if (value !== undefined && !shape.test(value))
            invalid(flag, value, form);
    }
    const workflow = expect.signerWorkflow;
    if (workflow !== undefined && !new RegExp(`^${NAME}/${NAME}/[^@\\s]+$`).test(workflow.path)) {
        invalid('--signer-workflow', workflow.path, 'OWNER/NAME/.github/workflows/FILE, with or without @REF');
    }
    if (workflow?.ref === '')
        invalid('--signer-workflow', `${workflow.path}@`, 'no @, or one with a whole ref behind it');
    if (expect.level !== undefined && ![0, 1, 2, 3].includes(expect.level))
        invalid('--level', String(expect.level), '0, 1, 2 or 3');
}
function invalid(flag, value, form) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('INPUT_INVALID', `${flag} cannot be "${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(value)}".`, { remedy: `${flag} takes ${form}.` });
}
/** False where anybody at all could have signed. A ref, a commit or an issuer alone names nobody. */
function namesSomebody(expect) {
    const { identity, identityRegex, repository, owner, signerRepository, signerWorkflow } = expect;
    if (identity ?? repository ?? owner ?? signerRepository ?? signerWorkflow)
        return true;
    return identityRegex !== undefined && !(0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesAnybody */ .Ub)(identityRegex);
}
/** True where the request says who signs, and not only for which source. */
function namesSigner(expect) {
    const { identity, identityRegex, signerRepository, signerWorkflow } = expect;
    return [identity, identityRegex, signerRepository, signerWorkflow].some((named) => named !== undefined);
}
/**
 * Build Signer URI and Build Config URI lie in different repositories, or one of them cannot be read: anybody may call
 * a public reusable workflow, so its signature alone says nothing about the source.
 */
function signerIsNotSource(signer) {
    if (!isWorkflowCertificate(signer))
        return false;
    const workflow = (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .parseWorkflowIdentity */ .r2)((0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .signerUriOf */ .Qq)(signer));
    const source = (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRepositoryUri */ ._p)(signer.sourceRepositoryURI);
    return !(0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .sameRepository */ .RB)(workflow, (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .parseWorkflowIdentity */ .r2)(signer.buildConfigURI)) || !(0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .sameRepository */ .RB)(workflow, source);
}
/** The certificate was issued to a run of a workflow: it says something of a source. */
function isWorkflowCertificate(signer) {
    const { buildSignerURI, buildConfigURI, sourceRepositoryURI, githubWorkflowRepository, buildTrigger } = signer;
    return ([buildSignerURI, buildConfigURI, sourceRepositoryURI, githubWorkflowRepository, buildTrigger].some((fact) => fact !== undefined) || (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .parseWorkflowIdentity */ .r2)((0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .signerUriOf */ .Qq)(signer)) !== undefined);
}
/** Flags that would believe exactly this signer, for this source: to be pasted by somebody who agrees. */
function flagsFor({ signer, predicateType }) {
    const words = [...whoFlags(signer), ...typeFlags(predicateType)];
    return words.map(_model_shell_word_js__WEBPACK_IMPORTED_MODULE_6__/* .shellWord */ .r).join(' ');
}
function whoFlags(signer) {
    if (signer.san === GITHUB_RELEASES)
        return ['--cert-identity', signer.san];
    const issuer = signer.issuer ?? signer.issuerV1;
    const issuerFlags = issuer === undefined || issuer === _model_github_js__WEBPACK_IMPORTED_MODULE_7__/* .GITHUB_ISSUER */ .oX ? [] : ['--cert-oidc-issuer', issuer];
    const workflow = (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .parseWorkflowIdentity */ .r2)((0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .signerUriOf */ .Qq)(signer));
    const source = (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRepositoryUri */ ._p)(signer.sourceRepositoryURI);
    if (workflow === undefined || source === undefined)
        return ['--cert-identity', signer.san, ...issuerFlags];
    const outside = !(0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .sameRepository */ .RB)(workflow, source) && (0,_builders_js__WEBPACK_IMPORTED_MODULE_1__/* .trustedBuilder */ .RH)(signer) === undefined;
    return [
        '--repo',
        source.repository,
        ...(outside ? ['--signer-workflow', `${workflow.repository}/${workflow.path}`] : []),
        ...(source.host === GITHUB_HOST ? [] : ['--hostname', source.host]),
        ...issuerFlags,
    ];
}
function typeFlags(predicateType) {
    return (0,_requirements_js__WEBPACK_IMPORTED_MODULE_3__/* .isProvenanceType */ .Io)(predicateType)
        ? []
        : predicateType === ''
            ? ['--require', 'signature']
            : ['--predicate-type', predicateType];
}
/** "workflow release.yml of acme/widget, run by push at refs/tags/v1", in one line. */
function describeSigner(signer) {
    const source = (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRepositoryUri */ ._p)(signer.sourceRepositoryURI);
    const from = source === undefined ? '' : ` for ${source.repository} at ${signer.sourceRepositoryRef ?? 'an unknown ref'}`;
    const issuer = signer.issuer ?? signer.issuerV1 ?? 'no issuer';
    return (0,_model_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(`${signer.san}${from} (${issuer})`);
}
/** @returns the error SIGNER_NOT_NAMED, with who signed and the flags to paste */
function signerNotNamed(seen) {
    const signers = new Map(seen.map((one) => [describeSigner(one.signer), flagsFor(one)]));
    const list = [...signers.keys()].map((line) => `  ${line}`).join('\n');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WherefromError */ .YC('SIGNER_NOT_NAMED', `Nobody was named whose signature would be believed. Signed by:\n${list}`, {
        remedy: `If that is who should have signed, add: ${[...new Set(signers.values())].join('   or: ')}`,
    });
}
/** @returns the error SOURCE_NOT_NAMED, with the source that the certificate names */
function sourceNotNamed(signer) {
    const source = (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRepositoryUri */ ._p)(signer.sourceRepositoryURI);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WherefromError */ .YC('SOURCE_NOT_NAMED', `A signer is not a source: anybody may call ${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(signer.san)}. It signed for ${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(signer.sourceRepositoryURI ?? 'a source that the certificate does not name')}.`, {
        remedy: source === undefined
            ? 'Name the source with --repo OWNER/NAME or --owner OWNER.'
            : `If that is the source that you expect, add: --repo ${source.repository}`,
    });
}


/***/ }),

/***/ 89590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   OW: () => (/* binding */ integerAt),
/* harmony export */   RD: () => (/* binding */ arrayAt),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   n7: () => (/* binding */ membersAt),
/* harmony export */   zE: () => (/* binding */ base64At)
/* harmony export */ });
/* harmony import */ var _model_base64_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96904);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29067);


/** Readers of the fields of protobuf's JSON form. Source: protobuf, "ProtoJSON Format". All throw Refusal. */
const INTEGER = /^(?:0|[1-9]\d{0,18})$/;
const MAX_INT64 = 2n ** 63n - 1n;
function objectAt(value, what) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(`${what} is missing or no JSON object.`);
    }
    return value;
}
/**
 * An object of these members alone, as the other verifiers' protobuf readers hold it: a member that is not known could be
 * one that counts under another spelling.
 */
function membersAt(value, { what, members }) {
    const object = objectAt(value, what);
    const unknown = Object.keys(object).find((name) => !members.includes(name));
    return unknown === undefined ? object : (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(`${what} has the member "${unknown}", which is not known.`);
}
function arrayAt(value, name) {
    return Array.isArray(value) ? value : (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(`The field "${name}" is missing or no list.`);
}
function textAt(value, name) {
    return typeof value === 'string' && value !== '' ? value : (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(`The field "${name}" is missing or no text.`);
}
/** Bytes, at least one. Only the one standard spelling of them: a second spelling would be a change that nobody sees. */
function base64At(value, name) {
    return (0,_model_base64_js__WEBPACK_IMPORTED_MODULE_0__/* .fromCanonicalBase64 */ .K)(textAt(value, name)) ?? (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(`The field "${name}" is not canonical Base64.`);
}
/** An int64 that is not negative: decimal text, or a number that JSON readers hold exactly. */
function integerAt(value, name) {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)
        return BigInt(value);
    if (typeof value === 'string' && INTEGER.test(value) && BigInt(value) <= MAX_INT64)
        return BigInt(value);
    return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(`The field "${name}" is missing or no whole number.`);
}


/***/ }),

/***/ 32897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BC: () => (/* binding */ CLAIM_CHECKS),
  r7: () => (/* binding */ judgeClaims),
  mZ: () => (/* binding */ unjudgedClaims)
});

// EXTERNAL MODULE: ./lib/verify/builders.js
var builders = __webpack_require__(74635);
// EXTERNAL MODULE: ./lib/verify/claim.js
var claim = __webpack_require__(84451);
// EXTERNAL MODULE: ./lib/verify/predicate.js
var verify_predicate = __webpack_require__(10906);
// EXTERNAL MODULE: ./lib/model/predicate-types.js
var predicate_types = __webpack_require__(60370);
;// CONCATENATED MODULE: ./lib/verify/provenance-shapes.js
/**
 * The shapes of provenance that can be compared with a certificate: for each build type, where it repeats which fact.
 * Sources: the build types' own pages (actions.github.io, slsa-framework.github.io), slsa-github-generator, npm's CLI.
 */

/** What the runner's variables repeat. Those that no certificate knows (actor, run number, payload) are not here. */
const ENVIRONMENT_FACTS = {
    GITHUB_EVENT_NAME: 'event',
    GITHUB_REF: 'ref',
    GITHUB_REF_TYPE: 'refType',
    GITHUB_REPOSITORY: 'repository',
    GITHUB_REPOSITORY_ID: 'repositoryId',
    GITHUB_REPOSITORY_OWNER: 'owner',
    GITHUB_REPOSITORY_OWNER_ID: 'ownerId',
    GITHUB_RUN_ATTEMPT: 'runAttempt',
    GITHUB_RUN_ID: 'runId',
    GITHUB_SERVER_URL: 'server',
    GITHUB_SHA: 'commit',
    GITHUB_SHA1: 'commit',
    GITHUB_WORKFLOW: 'workflowName',
    GITHUB_WORKFLOW_REF: 'workflowRef',
    GITHUB_WORKFLOW_SHA: 'workflowCommit',
    RUNNER_ENVIRONMENT: 'runner',
};
function required(path, fact) {
    return { paths: [path], facts: (run) => [run[fact]], required: true };
}
function optional(path, fact) {
    return { paths: [path], facts: (run) => [run[fact]], required: false };
}
const INVOCATION = required('runDetails.metadata.invocationId', 'invocation');
const V1 = {
    predicateType: predicate_types/* SLSA_PROVENANCE_V1 */.us,
    dependencies: 'buildDefinition.resolvedDependencies',
    startedOn: 'runDetails.metadata.startedOn',
};
const WORKFLOW_FIELDS = [
    required('buildDefinition.externalParameters.workflow.ref', 'ref'),
    required('buildDefinition.externalParameters.workflow.repository', 'repositoryUri'),
    required('buildDefinition.externalParameters.workflow.path', 'workflowPath'),
    optional('buildDefinition.internalParameters.github.event_name', 'event'),
    optional('buildDefinition.internalParameters.github.repository_id', 'repositoryId'),
    optional('buildDefinition.internalParameters.github.repository_owner_id', 'ownerId'),
    optional('buildDefinition.internalParameters.github.runner_environment', 'runner'),
    INVOCATION,
];
const WORKFLOW_KEYS = { path: 'buildDefinition.externalParameters.workflow', keys: ['ref', 'repository', 'path'] };
const GITHUB_WORKFLOW = {
    ...V1,
    buildTypes: ['https://actions.github.io/buildtypes/workflow/v1'],
    fields: WORKFLOW_FIELDS,
    closed: [{ path: 'buildDefinition.externalParameters', keys: ['workflow'] }, WORKFLOW_KEYS],
};
const COMMUNITY_WORKFLOW = {
    ...V1,
    buildTypes: ['https://slsa-framework.github.io/github-actions-buildtypes/workflow/v1'],
    fields: WORKFLOW_FIELDS,
    closed: [
        { path: 'buildDefinition.externalParameters', keys: ['workflow', 'inputs', 'vars', 'release', 'deployment'] },
        WORKFLOW_KEYS,
    ],
};
const RUNNER_ENVIRONMENT = {
    path: 'buildDefinition.internalParameters',
    required: [
        'GITHUB_EVENT_NAME',
        'GITHUB_REF',
        'GITHUB_REPOSITORY',
        'GITHUB_RUN_ID',
        'GITHUB_SHA',
        'GITHUB_WORKFLOW_REF',
    ],
};
const CONTAINER_BASED = {
    ...V1,
    buildTypes: ['https://slsa.dev/container-based-build/v0.1?draft'],
    fields: [
        required('buildDefinition.externalParameters.source.uri', 'sourceUri'),
        required('buildDefinition.externalParameters.source.digest.sha1', 'commit'),
        INVOCATION,
    ],
    closed: [
        { path: 'buildDefinition.externalParameters', keys: ['source', 'builderImage', 'configPath', 'buildConfig'] },
        { path: 'buildDefinition.externalParameters.source', keys: ['uri', 'digest'] },
        { path: 'buildDefinition.externalParameters.source.digest', keys: ['sha1'] },
    ],
    environment: RUNNER_ENVIRONMENT,
};
const DELEGATOR = {
    ...V1,
    buildTypes: ['https://github.com/slsa-framework/slsa-github-generator/delegator-generic@v0'],
    fields: [INVOCATION],
    closed: [{ path: 'buildDefinition.externalParameters', keys: ['inputs', 'vars'] }],
    environment: RUNNER_ENVIRONMENT,
};
const GENERATOR_V02 = {
    predicateType: predicate_types/* SLSA_PROVENANCE_V02 */.ZX,
    buildTypes: [
        'https://github.com/slsa-framework/slsa-github-generator/generic@v1',
        'https://github.com/slsa-framework/slsa-github-generator/container@v1',
        'https://github.com/slsa-framework/slsa-github-generator/go@v1',
        'https://github.com/npm/cli/gha/v2',
    ],
    fields: [
        required('invocation.configSource.uri', 'sourceUri'),
        required('invocation.configSource.digest.sha1', 'commit'),
        {
            paths: ['invocation.configSource.entryPoint'],
            facts: (run) => [run.workflowPath, run.workflowName, run.workflowRef],
            required: true,
        },
        {
            paths: ['metadata.buildInvocationID', 'metadata.buildInvocationId'],
            facts: ({ runId, runAttempt }) => [runId && `${runId}-${runAttempt}`],
            required: true,
        },
    ],
    closed: [
        { path: 'invocation.configSource', keys: ['uri', 'digest', 'entryPoint'] },
        { path: 'invocation.configSource.digest', keys: ['sha1'] },
    ],
    environment: { path: 'invocation.environment', required: ['GITHUB_EVENT_NAME', 'GITHUB_REF', 'GITHUB_RUN_ID'] },
    dependencies: 'materials',
    startedOn: 'metadata.buildStartedOn',
};
const SHAPES = [GITHUB_WORKFLOW, COMMUNITY_WORKFLOW, CONTAINER_BASED, DELEGATOR, GENERATOR_V02];
/** Where a predicate of this type keeps its build type: version 0.2 at the top. */
function buildTypePath(predicateType) {
    return predicateType === predicate_types/* SLSA_PROVENANCE_V02 */.ZX ? 'buildType' : 'buildDefinition.buildType';
}
function shapeOf(predicateType, buildType) {
    return SHAPES.find((shape) => shape.predicateType === predicateType && typeof buildType === 'string' && shape.buildTypes.includes(buildType));
}

// EXTERNAL MODULE: ./lib/verify/requirements.js
var requirements = __webpack_require__(54999);
// EXTERNAL MODULE: ./lib/model/workflow-identity.js
var workflow_identity = __webpack_require__(9049);
;// CONCATENATED MODULE: ./lib/verify/run-facts.js

function runFacts(signer) {
    const source = (0,workflow_identity/* parseRepositoryUri */._p)(signer.sourceRepositoryURI);
    const ref = signer.sourceRepositoryRef;
    const run = signer.runInvocationURI?.match(/\/actions\/runs\/(\d+)\/attempts\/(\d+)$/);
    return {
        server: source === undefined ? undefined : `https://${source.host}`,
        repositoryUri: source === undefined ? undefined : signer.sourceRepositoryURI,
        repository: source?.repository,
        owner: source?.owner,
        repositoryId: signer.sourceRepositoryIdentifier,
        ownerId: signer.sourceRepositoryOwnerIdentifier,
        ref,
        refType: refType(ref),
        commit: signer.sourceRepositoryDigest,
        event: signer.buildTrigger,
        runner: signer.runnerEnvironment,
        workflowName: signer.githubWorkflowName,
        ...callingWorkflow(signer),
        workflowCommit: signer.buildConfigDigest,
        invocation: signer.runInvocationURI,
        runId: run?.[1],
        runAttempt: run?.[2],
        sourceUri: source === undefined || ref === undefined ? undefined : `git+${signer.sourceRepositoryURI}@${ref}`,
        ...signingWorkflow(signer),
    };
}
function refType(ref) {
    if (ref?.startsWith('refs/tags/'))
        return 'tag';
    return ref?.startsWith('refs/heads/') ? 'branch' : undefined;
}
function callingWorkflow(signer) {
    const workflow = (0,workflow_identity/* parseWorkflowIdentity */.r2)(signer.buildConfigURI);
    if (workflow === undefined || !(0,workflow_identity/* sameRepository */.RB)(workflow, (0,workflow_identity/* parseRepositoryUri */._p)(signer.sourceRepositoryURI))) {
        return { workflowPath: undefined, workflowRef: undefined };
    }
    const { repository, path, ref } = workflow;
    return { workflowPath: path, workflowRef: `${repository}/${path}@${ref}` };
}
function signingWorkflow(signer) {
    const workflow = (0,workflow_identity/* parseWorkflowIdentity */.r2)(signer.buildSignerURI);
    return {
        signerUri: workflow && `git+https://${workflow.host}/${workflow.repository}@${workflow.ref}`,
        signerCommit: signer.buildSignerDigest,
    };
}

;// CONCATENATED MODULE: ./lib/verify/claims.js
/**
 * The check `claims-match-certificate`: a signature proves who spoke, not that it is true. What the certificate knows
 * of the run, the predicate has to repeat without a difference.
 */





const ID = 'claims-match-certificate';
/** Clocks of the platform and of the witnesses may differ by so much, in milliseconds. */
const CLOCK_SKEW_MS = 5 * 60 * 1000;
function checkClaims({ signer, statement, require, times }) {
    if (statement === undefined)
        return (0,claim/* skipped */.hT)(ID, 'A message signature claims nothing that a certificate could confirm.');
    const { predicateType, predicate } = statement;
    if (!(0,requirements/* isProvenanceType */.Io)(predicateType)) {
        return (0,claim/* skipped */.hT)(ID, `No certificate could confirm what a predicate of type ${predicateType} claims.`);
    }
    const buildType = (0,verify_predicate/* readPath */.n)(predicate, buildTypePath(predicateType));
    const shape = shapeOf(predicateType, buildType);
    if (shape === undefined) {
        const detail = 'This build type is not known, so its claims cannot be compared with the certificate.';
        if (require.kind !== 'provenance')
            return (0,claim/* skipped */.hT)(ID, detail);
        return (0,claim/* failed */.gz)(ID, {
            detail,
            actual: show(buildType),
            remedy: 'If the signature alone is enough for you, add --require statement.',
        });
    }
    const run = runFacts(signer);
    const comparisons = compareAll(shape, predicate, run);
    const wrong = comparisons.filter((comparison) => !agrees(comparison));
    const mismatch = unknownKey(shape, predicate) ?? describe(wrong) ?? startedTooLate((0,verify_predicate/* readPath */.n)(predicate, shape.startedOn), times);
    if (mismatch !== undefined)
        return (0,claim/* failed */.gz)(ID, mismatch);
    return (0,claim/* passed */.bF)(ID, `${comparisons.length} fields of the provenance agree with the certificate.`);
}
function compareAll(shape, predicate, run) {
    return [
        ...compareFields(shape, predicate, run),
        ...compareEnvironment(shape, predicate, run),
        ...compareDependencies(shape, predicate, run),
    ];
}
function compareFields(shape, predicate, run) {
    return shape.fields.flatMap(({ paths, facts, required }) => {
        const present = paths.filter((path) => (0,verify_predicate/* readPath */.n)(predicate, path) !== undefined);
        const compared = present.length === 0 && required ? paths.slice(0, 1) : present;
        return compared.map((path) => ({ path, claimed: (0,verify_predicate/* readPath */.n)(predicate, path), facts: facts(run) }));
    });
}
function compareEnvironment({ environment }, predicate, run) {
    if (environment === undefined)
        return [];
    const variables = (0,verify_predicate/* readPath */.n)(predicate, environment.path);
    const entries = Object.entries((0,verify_predicate/* isObject */.G)(variables) ? variables : {});
    const names = entries.map(([name]) => name.toUpperCase());
    const missing = environment.required.filter((name) => !names.includes(name));
    return [...entries, ...missing.map((name) => [name, undefined])].flatMap(([name, claimed]) => {
        const fact = ENVIRONMENT_FACTS[name.toUpperCase()];
        // Some versions wrote numeric ids as numbers.
        const text = typeof claimed === 'number' ? String(claimed) : claimed;
        return fact === undefined ? [] : [{ path: `${environment.path}.${name}`, claimed: text, facts: [run[fact]] }];
    });
}
/** The first dependency is the source; every other one that names the source's or the signer's repository has to be true too. */
function compareDependencies(shape, predicate, run) {
    const list = (0,verify_predicate/* readPath */.n)(predicate, shape.dependencies);
    const dependencies = Array.isArray(list) ? list : [];
    const rest = dependencies.slice(1).flatMap((dependency, index) => {
        const uri = (0,verify_predicate/* readPath */.n)(dependency, 'uri');
        return inRepository(uri, run.repositoryUri) || uri === run.signerUri
            ? [...compareDependency(`${shape.dependencies}.${index + 1}`, dependency, run)]
            : [];
    });
    return [...compareSource(`${shape.dependencies}.0`, dependencies[0], run), ...rest];
}
function compareSource(path, dependency, run) {
    return [
        { path: `${path}.uri`, claimed: (0,verify_predicate/* readPath */.n)(dependency, 'uri'), facts: [run.sourceUri] },
        ...compareCommits(path, dependency, { commit: run.commit, required: true }),
    ];
}
function compareDependency(path, dependency, run) {
    const uri = (0,verify_predicate/* readPath */.n)(dependency, 'uri');
    const isSigner = uri === run.signerUri && uri !== run.sourceUri;
    if (!isSigner)
        return compareSource(path, dependency, run);
    // The generator names its own binary by sha256 under the signer's address: only a commit can be compared.
    return compareCommits(path, dependency, { commit: run.signerCommit, required: false });
}
function compareCommits(path, dependency, { commit, required }) {
    const names = ['gitCommit', 'sha1'].filter((name) => (0,verify_predicate/* readPath */.n)(dependency, `digest.${name}`) !== undefined);
    const compared = names.length === 0 && required ? ['gitCommit'] : names;
    return compared.map((name) => ({
        path: `${path}.digest.${name}`,
        claimed: (0,verify_predicate/* readPath */.n)(dependency, `digest.${name}`),
        facts: [commit],
    }));
}
function inRepository(uri, repositoryUri) {
    if (typeof uri !== 'string' || repositoryUri === undefined)
        return false;
    const plain = uri.replace(/^git\+/, '').toLowerCase();
    const repository = repositoryUri.toLowerCase();
    return [repository, `${repository}.git`].some((own) => plain === own || plain.startsWith(`${own}@`));
}
function agrees({ claimed, facts }) {
    return typeof claimed === 'string' && facts.includes(claimed);
}
function describe(wrong) {
    const [first] = wrong;
    if (first === undefined)
        return undefined;
    const facts = first.facts.filter((fact) => fact !== undefined);
    return {
        detail: `The provenance contradicts the certificate that signed it, in ${wrong.map(({ path }) => path).join(', ')}.`,
        expected: facts.length === 0 ? 'nothing that the certificate could confirm' : facts.join(' or '),
        actual: show(first.claimed),
        remedy: 'Do not use this artifact: the signature is valid, but what it signs is not true.',
    };
}
function unknownKey({ closed }, predicate) {
    for (const { path, keys } of closed) {
        const value = (0,verify_predicate/* readPath */.n)(predicate, path);
        if (!(0,verify_predicate/* isObject */.G)(value))
            return { detail: `The provenance has no object at ${path}.`, actual: show(value) };
        const unknown = Object.keys(value).find((key) => !keys.includes(key));
        if (unknown !== undefined) {
            return { detail: `The build type does not know ${path}.${unknown}.`, expected: keys.join(', '), actual: unknown };
        }
    }
    return undefined;
}
/** No run starts after its provenance was witnessed. */
function startedTooLate(startedOn, times) {
    if (startedOn === undefined)
        return undefined;
    const started = typeof startedOn === 'string' ? Date.parse(startedOn) : Number.NaN;
    if (times.every(({ time }) => started <= Date.parse(time) + CLOCK_SKEW_MS))
        return undefined;
    const witnessed = times.map(({ time }) => time).join(', ');
    return {
        detail: 'The run is said to have started after its provenance was witnessed.',
        expected: `not after ${witnessed}`,
        actual: show(startedOn),
    };
}
function show(value) {
    if (value === undefined)
        return 'nothing';
    return typeof value === 'string' ? value : JSON.stringify(value);
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(4826);
// EXTERNAL MODULE: ./lib/model/github.js
var github = __webpack_require__(3968);
// EXTERNAL MODULE: ./lib/model/printable.js
var printable = __webpack_require__(16380);
// EXTERNAL MODULE: ./lib/verify/expectation.js
var expectation = __webpack_require__(12997);
// EXTERNAL MODULE: ./lib/verify/pattern.js
var verify_pattern = __webpack_require__(88909);
;// CONCATENATED MODULE: ./lib/verify/identity.js
/** The check `identity`: is the signer somebody whom the request believes? Source: the contract, "Whom to believe". */








function checkIdentity(context) {
    const { signer, expect } = context;
    const mismatch = unnamed(context) ??
        wrongIssuer(context) ??
        inconsistent(signer) ??
        wrongName(signer, expect) ??
        wrongWorkflow(signer, expect) ??
        outsideSource(signer, expect);
    return mismatch === undefined ? (0,claim/* passed */.bF)('identity', (0,expectation/* describeSigner */.cg)(signer)) : (0,claim/* failed */.gz)('identity', mismatch);
}
function unnamed({ signer, statement, expect }) {
    if ((0,expectation/* namesSomebody */.Rj)(expect))
        return undefined;
    const seen = { signer, predicateType: statement?.predicateType ?? '' };
    return {
        detail: 'Nobody was named whose signature would be believed.',
        actual: signer.san,
        remedy: `If that is who should have signed, add: ${(0,expectation/* flagsFor */.tb)(seen)}`,
        problem: (0,expectation/* signerNotNamed */.dq)([seen]),
    };
}
function wrongIssuer({ signer, expect, githubRoot }) {
    const expected = expect.issuer ?? github/* GITHUB_ISSUER */.oX;
    const actual = signer.issuer ?? signer.issuerV1;
    if (signer.issuer !== undefined && signer.issuerV1 !== undefined && signer.issuer !== signer.issuerV1) {
        return { detail: 'The certificate names two issuers.', expected: signer.issuer, actual: signer.issuerV1 };
    }
    if (actual === expected)
        return undefined;
    if (actual === undefined) {
        const release = signer.san === expectation/* GITHUB_RELEASES */.j9 && expect.identity === expectation/* GITHUB_RELEASES */.j9 && expect.issuer === undefined;
        if (release && githubRoot)
            return undefined;
        return {
            detail: "The certificate names no issuer: that is believed of GitHub's release signer alone, named whole, under GitHub's root.",
            expected,
            actual: 'no issuer',
            ...(githubRoot && signer.san === expectation/* GITHUB_RELEASES */.j9 ? { remedy: `Add: --cert-identity ${expectation/* GITHUB_RELEASES */.j9}` } : {}),
        };
    }
    return {
        detail: 'Another issuer vouched for the signer than the one that is believed.',
        expected,
        actual,
        remedy: `If you believe this issuer, name it: --cert-oidc-issuer ${(0,printable/* printable */.g)(actual)}`,
    };
}
/** Fulcio writes one token claim twice: as the name and as Build Signer URI. */
function inconsistent({ san, buildSignerURI }) {
    if (buildSignerURI === undefined || (0,workflow_identity/* parseWorkflowIdentity */.r2)(san) === undefined)
        return undefined;
    if ((0,workflow_identity/* subjectAlternativeNameOf */.kJ)(buildSignerURI) === san)
        return undefined;
    return { detail: 'The certificate contradicts itself about its signer.', expected: san, actual: buildSignerURI };
}
function wrongName({ san }, { identity, identityRegex }) {
    if (identity !== undefined && identity !== san) {
        return { detail: 'Somebody else signed.', expected: identity, actual: san };
    }
    if (identityRegex === undefined)
        return undefined;
    const match = (0,verify_pattern/* matchPattern */.gH)(identityRegex, san);
    if (match.kind === 'whole')
        return undefined;
    const pattern = (0,verify_pattern/* asTyped */.j4)(identityRegex);
    if (match.kind === 'none') {
        return { detail: 'Somebody else signed.', expected: `an identity that matches ^${pattern}$`, actual: san };
    }
    const remedy = `If you mean this signer, anchor the pattern: --cert-identity-regex '${(0,printable/* printable */.g)(match.anchored)}'`;
    const problem = new errors/* WherefromError */.YC('PATTERN_UNANCHORED', `The pattern ${(0,printable/* printable */.g)(pattern)} matches only a part of ${(0,printable/* printable */.g)(san)}: it would also believe others.`, { remedy });
    return {
        detail: 'The pattern matches only a part of the identity.',
        expected: pattern,
        actual: san,
        remedy,
        problem,
    };
}
function wrongWorkflow(signer, expect) {
    const { signerRepository, signerWorkflow, signerDigest } = expect;
    const workflow = onHost(signer, expect);
    if (signerRepository !== undefined && (workflow === undefined || !(0,workflow_identity/* sameName */.q)(workflow.repository, signerRepository))) {
        return { detail: 'The signer lies in another repository.', expected: signerRepository, actual: signer.san };
    }
    if (signerWorkflow !== undefined && !isWorkflow(workflow, signerWorkflow)) {
        const { path, ref } = signerWorkflow;
        return {
            detail: 'Another workflow signed.',
            expected: ref === undefined ? path : `${path}@${ref}`,
            actual: signer.san,
        };
    }
    if (signerDigest !== undefined && signerDigest !== signer.buildSignerDigest) {
        const actual = signer.buildSignerDigest ?? 'not in the certificate';
        return { detail: 'The signing workflow ran from another commit.', expected: signerDigest, actual };
    }
    return undefined;
}
function isWorkflow(actual, { path, ref }) {
    if (actual === undefined)
        return false;
    const [owner, name, ...file] = path.split('/');
    if (!(0,workflow_identity/* sameName */.q)(actual.repository, `${owner}/${name}`) || actual.path !== file.join('/'))
        return false;
    return ref === undefined || ref === actual.ref;
}
/** `--repo R` alone believes signers inside R, and builders of the trust map (`builders.ts`); that they were called from R, `source` checks. */
function outsideSource(signer, expect) {
    const { repository, owner } = expect;
    const named = repository ?? owner;
    if (named === undefined || (0,expectation/* namesSigner */.B6)(expect))
        return undefined;
    if ((0,builders/* trustedBuilder */.RH)(signer) !== undefined)
        return undefined;
    const workflow = onHost(signer, expect);
    const inside = workflow !== undefined &&
        (repository === undefined || (0,workflow_identity/* sameName */.q)(workflow.repository, repository)) &&
        (owner === undefined || (0,workflow_identity/* sameName */.q)(workflow.owner, owner));
    if (inside)
        return undefined;
    return {
        detail: 'The workflow that signed lies outside the source, and is none of the shared builders that Wherefrom knows.',
        expected: `a workflow of ${named}`,
        actual: signer.san,
        ...(workflow === undefined
            ? {}
            : {
                remedy: `If you believe this workflow, name it too: --signer-workflow ${workflow.repository}/${workflow.path}`,
            }),
    };
}
function onHost(signer, expect) {
    const workflow = (0,workflow_identity/* parseWorkflowIdentity */.r2)((0,workflow_identity/* signerUriOf */.Qq)(signer));
    return workflow !== undefined && (0,workflow_identity/* sameName */.q)(workflow.host, expect.host ?? expectation/* GITHUB_HOST */.F2) ? workflow : undefined;
}

// EXTERNAL MODULE: ./lib/verify/level.js
var level = __webpack_require__(45193);
// EXTERNAL MODULE: ./lib/verify/source.js
var source = __webpack_require__(87654);
;// CONCATENATED MODULE: ./lib/verify/judge.js







const CLAIM_CHECKS = [
    { id: 'identity', judge: checkIdentity },
    { id: 'predicate-type', judge: requirements/* checkPredicateType */.Si },
    { id: 'claims-match-certificate', judge: checkClaims },
    { id: 'source', judge: source/* checkSource */.A },
    { id: 'builder', judge: builders/* checkBuilder */.ub },
    { id: 'level', judge: level/* checkLevel */.h },
    {
        id: 'revocation',
        judge: () => (0,claim/* skipped */.hT)('revocation', 'No policy was given, so nobody was named whose revocations count.'),
    },
    { id: 'policy', judge: () => (0,claim/* skipped */.hT)('policy', 'No policy was given.') },
];
/** @param checks the production code knows one list; tests leave out one check to see that it is that one which refuses */
function judgeClaims(context, checks = CLAIM_CHECKS) {
    const outcomes = checks.map(({ judge }) => judge(context));
    const failures = outcomes.filter(({ check }) => check.verdict === 'failed');
    const problems = failures.flatMap(({ problem }) => problem ?? []);
    return {
        checks: outcomes.map(({ check }) => check),
        passed: failures.length === 0,
        level: failures.length === 0 ? (0,level/* levelFor */.A)(context).level : 0,
        problems: problems.length === failures.length ? problems : [],
    };
}
/** The same list where the evidence failed: nothing is said of claims that nobody proved. */
function unjudgedClaims() {
    return CLAIM_CHECKS.map(({ id }) => (0,claim/* skipped */.hT)(id, 'Not made: a check before it failed.').check);
}


/***/ }),

/***/ 45193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ levelFor),
/* harmony export */   h: () => (/* binding */ checkLevel)
/* harmony export */ });
/* harmony import */ var _builders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74635);
/* harmony import */ var _claim_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84451);
/* harmony import */ var _requirements_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54999);
/** The check `level`: the SLSA build level comes from the trust map, never from the predicate. */



/** The level that this attestation may be believed to show, were all other checks passed; 0 without true provenance. */
function levelFor({ signer, statement }) {
    if (statement === undefined || !(0,_requirements_js__WEBPACK_IMPORTED_MODULE_1__/* .isProvenanceType */ .Io)(statement.predicateType)) {
        return { level: 0, why: 'only provenance shows a build level' };
    }
    const builderId = (0,_builders_js__WEBPACK_IMPORTED_MODULE_0__/* .builderIdOf */ .Az)(statement);
    if (builderId === undefined || !(0,_builders_js__WEBPACK_IMPORTED_MODULE_0__/* .speaksFor */ .ZQ)(signer, builderId)) {
        return { level: 0, why: 'the signer may not speak for the builder' };
    }
    return (0,_builders_js__WEBPACK_IMPORTED_MODULE_0__/* .levelOf */ .In)(signer, builderId);
}
function checkLevel(context) {
    const { level, why } = levelFor(context);
    const demanded = context.expect.level;
    if (demanded === undefined) {
        return level === 0
            ? (0,_claim_js__WEBPACK_IMPORTED_MODULE_2__/* .skipped */ .hT)('level', `No level was asked for; ${why}.`)
            : (0,_claim_js__WEBPACK_IMPORTED_MODULE_2__/* .passed */ .bF)('level', `SLSA build level ${level}: ${why}.`);
    }
    if (level >= demanded)
        return (0,_claim_js__WEBPACK_IMPORTED_MODULE_2__/* .passed */ .bF)('level', `SLSA build level ${level}, ${demanded} was asked for: ${why}.`);
    return (0,_claim_js__WEBPACK_IMPORTED_MODULE_2__/* .failed */ .gz)('level', {
        detail: `The SLSA build level is ${level}: ${why}. ${demanded} or higher was asked for.`,
        expected: `${demanded} or higher`,
        actual: String(level),
    });
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

/***/ 88909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ub: () => (/* binding */ matchesAnybody),
/* harmony export */   gH: () => (/* binding */ matchPattern),
/* harmony export */   j4: () => (/* binding */ asTyped)
/* harmony export */ });
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30714);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4826);
/** Identity patterns: matched whole, and never for longer than a blink. */


/** Milliseconds; an honest pattern needs microseconds, the rest is for a machine that is busy. */
const PATTERN_TIMEOUT_MS = 1000;
const EXECUTE = new node_vm__WEBPACK_IMPORTED_MODULE_0__.Script('(() => { const m = new RegExp(source, flags).exec(text); return m && [m.index, m[0].length]; })()');
/**
 * How a pattern fits an identity. Only `whole` is a match.
 * @throws WherefromError INPUT_INVALID for a pattern that backtracks without end
 */
function matchPattern(pattern, identity) {
    const flags = pattern.flags.replaceAll(/[^isuv]/g, '');
    if (execute(`^(?:${pattern.source})$`, flags, identity) !== undefined)
        return { kind: 'whole' };
    const part = execute(pattern.source, flags, identity);
    if (part === undefined)
        return { kind: 'none' };
    const before = escapePattern(identity.slice(0, part.index));
    const after = escapePattern(identity.slice(part.index + part.length));
    return { kind: 'part', anchored: `^${before}${withoutAnchors(asTyped(pattern))}${after}$` };
}
/** A pattern as somebody types it: `RegExp.source` escapes each slash, as a literal in a program has to. */
function asTyped({ source }) {
    return source.replaceAll(/\\(.)/g, (escaped, character) => (character === '/' ? '/' : escaped));
}
/** A pattern that also fits nothing, or a single letter, points at nobody. */
function matchesAnybody(pattern) {
    return ['', 'x'].some((text) => matchPattern(pattern, text).kind === 'whole');
}
function execute(source, flags, text) {
    let found;
    try {
        // V8 interrupts a backtracking expression only from outside: a context with a time-out bounds it.
        found = EXECUTE.runInNewContext({ source, flags, text }, { timeout: PATTERN_TIMEOUT_MS });
    }
    catch (cause) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', `The identity pattern was not matched within ${PATTERN_TIMEOUT_MS} ms.`, {
            remedy: 'Write it without nested repetition, or name the whole identity with --cert-identity.',
            cause,
        });
    }
    if (found === null)
        return undefined;
    const [index, length] = found;
    return { index, length };
}
function withoutAnchors(source) {
    if (source.includes('|'))
        return `(?:${source})`;
    return source.replace(/^\^/, '').replace(/(?<!\\)\$$/, '');
}
function escapePattern(text) {
    return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw `\$&`);
}


/***/ }),

/***/ 10906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject),
/* harmony export */   n: () => (/* binding */ readPath)
/* harmony export */ });
/** Guarded reading of a predicate, which is foreign data until every field of it was looked at. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value at a dotted path of own keys; array positions are numbers. `undefined` where there is none. */
function readPath(value, path) {
    let current = value;
    for (const key of path.split('.')) {
        if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key))
            return undefined;
        current = current[key];
    }
    return current;
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

/***/ 20771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ imageOfPayload)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36427);
/* harmony import */ var _model_strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88977);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29067);
/**
 * The text that older signatures of cosign are over: it names an image by digest. Source: cosign, specs/SIGNATURE_SPEC.md,
 * "Payload"; containers-signature(5), "JSON Data Format". A reader takes the digest and nothing else for signed.
 */



/** Part of what is signed, so that no other signed JSON is taken for the signature of an image. */
const SIGNATURE_TYPE = 'cosign container image signature';
/**
 * The digest of the image that this payload is the signature of.
 * @throws Refusal
 */
function imageOfPayload(payload) {
    const json = (0,_model_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStrictJson */ .R)(payload);
    if (!json.ok)
        return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(`The signed payload ${json.reason}.`);
    const critical = objectAt(objectAt(json.value, 'The signed payload')['critical'], "The payload's critical part");
    const type = critical['type'];
    if (type !== SIGNATURE_TYPE) {
        return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('The signed payload is no signature of an image.', {
            expected: SIGNATURE_TYPE,
            actual: typeof type === 'string' ? type : 'no type',
        });
    }
    return digestAt(objectAt(critical['image'], "The payload's image")['docker-manifest-digest']);
}
function digestAt(value) {
    const text = typeof value === 'string' ? value : 'nothing';
    const read = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(text));
    if (read.ok && (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDigest */ .MO)(read.value) === text)
        return read.value;
    return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('The signed payload names no image by digest.', {
        expected: 'sha256: and 64 lower-case hexadecimal characters',
        actual: text,
    });
}
function objectAt(value, what) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(`${what} is no JSON object.`);
    return value;
}


/***/ }),

/***/ 87654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ checkSource),
/* harmony export */   s: () => (/* binding */ ambiguousRef)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/* harmony import */ var _claim_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84451);
/* harmony import */ var _expectation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12997);
/* harmony import */ var _model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9049);
/** The check `source`: repository, ref, commit, event and runner. Source: the contract, "A run is not a release". */




/** Runs that a stranger can start, or that work on what a stranger sent. */
const UNTRUSTED_EVENTS = ['pull_request', 'pull_request_target', 'workflow_run', 'issue_comment'];
const PULL_REF = 'refs/pull/';
const BRANCH = 'refs/heads/';
const TAG = 'refs/tags/';
const ABSENT = 'not in the certificate';
function checkSource(context) {
    const { signer, expect } = context;
    if (!(0,_expectation_js__WEBPACK_IMPORTED_MODULE_1__/* .isWorkflowCertificate */ .fK)(signer) && !asksForSource(expect)) {
        return (0,_claim_js__WEBPACK_IMPORTED_MODULE_3__/* .skipped */ .hT)('source', 'The certificate was not issued to a workflow run and names no source.');
    }
    const mismatch = unnamed(context) ??
        wrongRepository(signer, expect) ??
        wrongRef(signer, expect) ??
        wrongCommit(signer, expect) ??
        untrustedRun(signer, expect) ??
        wrongRunner(signer, expect);
    if (mismatch !== undefined)
        return (0,_claim_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)('source', mismatch);
    const { uri, ref, commit, event } = sourceFacts(signer);
    return (0,_claim_js__WEBPACK_IMPORTED_MODULE_3__/* .passed */ .bF)('source', `${uri ?? ABSENT} at ${ref ?? ABSENT}, commit ${commit ?? ABSENT}, event ${event ?? ABSENT}`);
}
/** The source by its newer extensions, else by the deprecated ones. */
function sourceFacts(signer) {
    return {
        uri: signer.sourceRepositoryURI,
        ref: signer.sourceRepositoryRef ?? signer.githubWorkflowRef,
        commit: signer.sourceRepositoryDigest ?? signer.githubWorkflowSha,
        event: signer.buildTrigger ?? signer.githubWorkflowTrigger,
    };
}
function asksForSource({ repository, owner, sourceRef, sourceDigest, denySelfHosted }) {
    return [repository, owner, sourceRef, sourceDigest].some((asked) => asked !== undefined) || denySelfHosted;
}
function unnamed({ signer, expect }) {
    // Where nobody at all was named, `identity` already says so.
    if (!(0,_expectation_js__WEBPACK_IMPORTED_MODULE_1__/* .namesSomebody */ .Rj)(expect) || expect.repository !== undefined || expect.owner !== undefined)
        return undefined;
    if (!(0,_expectation_js__WEBPACK_IMPORTED_MODULE_1__/* .signerIsNotSource */ .BA)(signer))
        return undefined;
    const problem = (0,_expectation_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceNotNamed */ .g4)(signer);
    return {
        detail: 'A signer is not a source: anybody may call a reusable workflow, and the source was not named.',
        actual: signer.sourceRepositoryURI ?? ABSENT,
        remedy: problem.remedy,
        problem,
    };
}
function wrongRepository(signer, expect) {
    const { repository, owner } = expect;
    const asked = repository ?? (owner === undefined ? undefined : `${owner}/…`);
    if (asked === undefined)
        return undefined;
    const source = (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRepositoryUri */ ._p)(signer.sourceRepositoryURI);
    const host = expect.host ?? _expectation_js__WEBPACK_IMPORTED_MODULE_1__/* .GITHUB_HOST */ .F2;
    const right = source !== undefined &&
        (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .sameName */ .q)(source.host, host) &&
        (repository === undefined || (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .sameName */ .q)(source.repository, repository)) &&
        (owner === undefined || (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .sameName */ .q)(source.owner, owner));
    if (right)
        return undefined;
    return {
        detail: 'The artifact was built from another repository.',
        expected: `https://${host}/${asked}`,
        actual: signer.sourceRepositoryURI ?? ABSENT,
    };
}
function wrongRef(signer, { sourceRef }) {
    const { ref } = sourceFacts(signer);
    if (sourceRef === undefined || refMatches(sourceRef, ref))
        return undefined;
    return { detail: 'The artifact was built from another ref.', expected: sourceRef, actual: ref ?? ABSENT };
}
/** A name without `refs/` means a branch or a tag of that name. */
function refMatches(expected, actual) {
    if (expected.startsWith('refs/'))
        return expected === actual;
    return actual === BRANCH + expected || actual === TAG + expected;
}
function wrongCommit(signer, { sourceDigest }) {
    const { commit } = sourceFacts(signer);
    if (sourceDigest === undefined || sourceDigest === commit)
        return undefined;
    return { detail: 'The artifact was built from another commit.', expected: sourceDigest, actual: commit ?? ABSENT };
}
function untrustedRun(signer, { allowEvents, sourceRef }) {
    const { event, ref } = sourceFacts(signer);
    if (!(0,_expectation_js__WEBPACK_IMPORTED_MODULE_1__/* .isWorkflowCertificate */ .fK)(signer))
        return undefined;
    if (event === undefined || ref === undefined) {
        return {
            detail: 'The certificate does not say which event or ref the run was for.',
            actual: event ?? ref ?? ABSENT,
        };
    }
    const untrusted = UNTRUSTED_EVENTS.includes(event);
    const eventNamed = untrusted && allowEvents.includes(event);
    // Only a whole ref names a pull request's ref; its event can then be nothing but the pull request.
    const refNamed = ref.startsWith(PULL_REF) && sourceRef === ref;
    if (untrusted && !eventNamed && !(refNamed && event === 'pull_request')) {
        return {
            detail: `A run is not a release: a ${event} run may work on what a stranger sent.`,
            actual: `${event} at ${ref}`,
            remedy: `If such runs may speak for this artifact, add: --allow-event ${event}`,
        };
    }
    if (ref.startsWith(PULL_REF) && !refNamed && !eventNamed) {
        return {
            detail: 'A run is not a release: this one was for a pull request that is not merged.',
            actual: `${event} at ${ref}`,
            remedy: `If this very pull request is meant, add: --source-ref ${ref}`,
        };
    }
    return undefined;
}
function wrongRunner({ runnerEnvironment }, { denySelfHosted }) {
    if (!denySelfHosted || runnerEnvironment === 'github-hosted')
        return undefined;
    return {
        detail: 'The runner was not hosted by GitHub.',
        expected: 'github-hosted',
        actual: runnerEnvironment ?? ABSENT,
    };
}
/**
 * The error SOURCE_REF_AMBIGUOUS, where a short ref fits a branch and a tag among the runs that were seen.
 * @param seen certificates that may speak for the artifact
 */
function ambiguousRef(sourceRef, seen) {
    if (sourceRef === undefined || sourceRef.startsWith('refs/'))
        return undefined;
    const refs = new Set(seen.map((signer) => sourceFacts(signer).ref));
    if (!refs.has(BRANCH + sourceRef) || !refs.has(TAG + sourceRef))
        return undefined;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WherefromError */ .YC('SOURCE_REF_AMBIGUOUS', `There are attestations for a branch and for a tag named ${sourceRef}.`, {
        remedy: `Name the whole ref: --source-ref ${BRANCH}${sourceRef} or --source-ref ${TAG}${sourceRef}`,
    });
}


/***/ })

};
