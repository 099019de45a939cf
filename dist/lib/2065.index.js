export const id = 2065;
export const ids = [2065];
export const modules = {

/***/ 55469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ refuseEvent),
/* harmony export */   P0: () => (/* binding */ PUBLIC_AUDIENCE),
/* harmony export */   fV: () => (/* binding */ audienceWarning),
/* harmony export */   hN: () => (/* binding */ checkoutWarning)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/* harmony import */ var _model_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16380);


/**
 * Events whose runs hold the repository's rights while somebody outside decides what they work on: what they sign
 * looks like a release and is none.
 */
const REFUSED_EVENTS = ['pull_request_target', 'workflow_run', 'issue_comment'];
/**
 * Held against the runner's word before a token is asked for, and against the token's claim after.
 * @throws WherefromError EVENT_REFUSED
 */
function refuseEvent(event, { allowEvents }) {
    if (event === undefined || !REFUSED_EVENTS.includes(event) || allowEvents.includes(event))
        return;
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('EVENT_REFUSED', `A run of ${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(event)} works on what others hand in; it is not signed.`, {
        remedy: `Sign in a run of push, release or workflow_dispatch; or, knowing the risk, set allow-event: ${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(event)}.`,
    });
}
/** Says so when the files came from another commit than the one that the provenance will name. */
function checkoutWarning(claims, { checkedOutCommit }) {
    if (checkedOutCommit === undefined || checkedOutCommit.toLowerCase() === claims.sha.toLowerCase())
        return undefined;
    return (`The workspace is at commit ${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(checkedOutCommit)}, the provenance names ${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(claims.sha)}, ` +
        'the commit of the event. What was built from the workspace is not what the provenance says.');
}
/** The audience that the public Sigstore asks for. */
const PUBLIC_AUDIENCE = 'sigstore';
/** Says so when a private authority gets a token that the public one would take as well. */
function audienceWarning({ anchor, audience, }) {
    if (anchor !== 'custom' || audience !== PUBLIC_AUDIENCE)
        return undefined;
    return (`The token for this private Sigstore is for the audience "${PUBLIC_AUDIENCE}": whoever runs it could sign as this ` +
        'workflow with the public one. Give it an audience of its own with oidc-audience.');
}


/***/ }),

/***/ 32065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attestRequest: () => (/* binding */ attestRequest)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4826);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36427);
/* harmony import */ var _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60370);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(861);
/* harmony import */ var _trust_signing_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7086);
/* harmony import */ var _guards_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55469);
/** What somebody asks `attest` for, in words; the same words are flags, inputs and the library's options. */







/**
 * The request that these words make.
 * @throws WherefromError INPUT_*, DIGEST_*, SUBJECT_NONE
 */
function attestRequest(options) {
    const subjects = subjectSources(options);
    if (subjects.length === 0) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('SUBJECT_NONE', 'Nothing to attest was named.', {
            remedy: 'Name a file or glob, an artifact as NAME@sha256:HEX, an image as REF@sha256:HEX, or a checksum file.',
        });
    }
    const directory = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(options.directory);
    const { output, trustedRoot } = options;
    return {
        subjects,
        predicate: predicateSource(options.predicate, directory),
        perSubject: options.perSubject ?? false,
        ...(output === undefined ? {} : { output }),
        directory,
        sigstore: sigstoreChoice(options, directory),
        ...(trustedRoot === undefined ? {} : { trustedRoot: node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(directory, trustedRoot) }),
        audience: options.oidcAudience ?? _guards_js__WEBPACK_IMPORTED_MODULE_5__/* .PUBLIC_AUDIENCE */ .P0,
        allowEvents: options.allowEvents ?? [],
        publicLog: options.publicLog ?? false,
    };
}
function subjectSources({ files, name, subjects, images, checksums }) {
    const sources = [];
    if (files !== undefined && files.length > 0) {
        sources.push({ kind: 'files', patterns: files, ...(name === undefined ? {} : { name }) });
    }
    for (const text of subjects ?? [])
        sources.push(digestSubject(text));
    for (const reference of images ?? [])
        sources.push(imageSubject(reference));
    for (const one of checksums ?? []) {
        sources.push('path' in one ? { kind: 'checksum-file', path: one.path } : { kind: 'checksums', ...one });
    }
    return sources;
}
function digestSubject(text) {
    const at = text.lastIndexOf('@');
    if (at < 1) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', `"${(0,_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(text)}" is not a name and a digest.`, {
            remedy: 'Write the subject as NAME@sha256:HEX; a file that is here is named by its path instead.',
        });
    }
    return { kind: 'digest', name: text.slice(0, at), digest: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDigest */ .m)(text.slice(at + 1)) };
}
/** `REF[:TAG]@sha256:HEX`; the tag is dropped, because it may point elsewhere tomorrow. */
function imageSubject(reference) {
    const at = reference.lastIndexOf('@');
    if (at < 1) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('DIGEST_REQUIRED', `The image "${(0,_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(reference)}" is named without its digest.`, {
            remedy: `A tag can move; sign REF@sha256:HEX. This prints the digest: docker buildx imagetools inspect ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(reference)} --format '{{.Manifest.Digest}}'`,
        });
    }
    const named = reference.slice(0, at);
    const tag = named.indexOf(':', named.lastIndexOf('/') + 1);
    return {
        kind: 'digest',
        name: tag < 0 ? named : named.slice(0, tag),
        digest: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDigest */ .m)(reference.slice(at + 1)),
    };
}
function predicateSource(predicate, directory) {
    if (predicate === undefined)
        return { kind: 'provenance' };
    const type = (0,_model_predicate_types_js__WEBPACK_IMPORTED_MODULE_3__/* .resolvePredicateType */ .gJ)(predicate.type);
    return 'path' in predicate
        ? { kind: 'file', type, path: node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(directory, predicate.path) }
        : { kind: 'inline', type, text: predicate.text };
}
function sigstoreChoice(options, directory) {
    const { sigstore, fulcioUrl, rekorUrl, rekorVersion, timestampUrl } = options;
    if (fulcioUrl !== undefined)
        return sigstoreOfUrls({ ...options, fulcioUrl });
    const orphan = Object.entries({
        'rekor-url': rekorUrl,
        'rekor-version': rekorVersion,
        'timestamp-url': timestampUrl,
    });
    for (const [name, value] of orphan) {
        if (value !== undefined) {
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_CONFLICT', `${name} was given without fulcio-url.`, {
                remedy: 'Name the whole Sigstore: fulcio-url with rekor-url or timestamp-url, or a signing config.',
            });
        }
    }
    if (sigstore === undefined)
        return { kind: 'by-visibility' };
    if (sigstore === 'public-good' || sigstore === 'github')
        return { kind: sigstore };
    return { kind: 'signing-config', path: node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(directory, sigstore) };
}
function sigstoreOfUrls(options) {
    const { sigstore, fulcioUrl, rekorUrl, rekorVersion, timestampUrl } = options;
    if (sigstore !== undefined) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_CONFLICT', 'sigstore and fulcio-url both name a Sigstore.', { remedy: 'Keep one of the two.' });
    }
    if (rekorVersion !== undefined && rekorUrl === undefined) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_CONFLICT', 'rekor-version was given without rekor-url.', { remedy: 'Name the log too.' });
    }
    if (rekorUrl === undefined && timestampUrl === undefined) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', 'Nobody would witness the signature.', {
            remedy: 'Name a log with rekor-url, a timestamp authority with timestamp-url, or both.',
        });
    }
    const majorApiVersion = rekorMajorVersion(rekorVersion);
    return {
        kind: 'urls',
        fulcioUrl: checkedUrl('fulcio-url', fulcioUrl),
        ...(rekorUrl === undefined ? {} : { rekor: { url: checkedUrl('rekor-url', rekorUrl), majorApiVersion } }),
        ...(timestampUrl === undefined ? {} : { timestampUrl: checkedUrl('timestamp-url', timestampUrl) }),
    };
}
function rekorMajorVersion(text) {
    if (text === undefined || text === '1')
        return 1;
    if (text === '2')
        return 2;
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', `rekor-version is 1 or 2, not "${(0,_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(text)}".`, { remedy: 'Use 1 or 2.' });
}
function checkedUrl(option, text) {
    const url = (0,_trust_signing_config_js__WEBPACK_IMPORTED_MODULE_4__/* .serviceUrl */ .Rs)(text);
    if (url !== undefined && (0,_trust_signing_config_js__WEBPACK_IMPORTED_MODULE_4__/* .keepsSecrets */ .sM)(url))
        return url;
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', `${option} is not the URL of a service.`, {
        remedy: 'Write https://HOST[/PATH] without user name, query and fragment; http:// is for this machine only.',
    });
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

/***/ 7086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rs: () => (/* binding */ serviceUrl),
/* harmony export */   Zo: () => (/* binding */ selectServices),
/* harmony export */   sM: () => (/* binding */ keepsSecrets)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/* harmony import */ var _model_strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88977);


const MEDIA_TYPE = 'application/vnd.dev.sigstore.signingconfig.v0.2+json';
/** Fulcio's API is called version 1 in signing configs, also where its path says v2. */
const FULCIO_VERSIONS = [1];
const REKOR_VERSIONS = [2, 1];
const TSA_VERSIONS = [1];
/**
 * The services that a signing config v0.2 names, valid now, of the highest API version that can be used, at most one of an
 * operator, the newest first; as many as its selectors ask for.
 * Source: sigstore/protobuf-specs, sigstore_trustroot.proto, SigningConfig, Service and ServiceConfiguration.
 * @throws WherefromError SIGNING_CONFIG_MALFORMED
 */
function selectServices(text, { now, origin }) {
    const json = (0,_model_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .R)(text);
    if (!json.ok)
        return malformed(origin, json.reason);
    const config = new ConfigReader(origin, now, json.value);
    config.mediaType();
    // A certificate authority has no selector: one is asked.
    const [authority] = pick(config.services('caUrls', FULCIO_VERSIONS), FULCIO_VERSIONS, 1);
    if (authority === undefined)
        return malformed(origin, 'names no certificate authority that is valid now');
    const rekor = config.select({ urls: 'rekorTlogUrls', selector: 'rekorTlogConfig', versions: REKOR_VERSIONS });
    const timestamps = config.select({ urls: 'tsaUrls', selector: 'tsaConfig', versions: TSA_VERSIONS });
    return {
        fulcioUrl: authority.url,
        rekor: rekor.map(({ url, majorApiVersion }) => ({ url, majorApiVersion })),
        timestampUrls: timestamps.map(({ url }) => url),
    };
}
/**
 * `count` services of one API version, the highest that has so many; undefined count: all of the highest that has any.
 * Empty when there are not enough.
 */
function pick(services, versions, count) {
    for (const version of versions) {
        const candidates = onePerOperator(services.filter(({ majorApiVersion }) => majorApiVersion === version));
        if (candidates.length >= (count ?? 1))
            return candidates.slice(0, count);
    }
    return [];
}
function onePerOperator(services) {
    // toSorted is stable: of two that began together the first in the file is taken.
    const newestFirst = services.toSorted((a, b) => b.start.getTime() - a.start.getTime());
    const operators = new Map();
    for (const service of newestFirst)
        if (!operators.has(service.operator))
            operators.set(service.operator, service);
    return [...operators.values()];
}
class ConfigReader {
    origin;
    now;
    config;
    constructor(origin, now, config) {
        this.origin = origin;
        this.now = now;
        this.config = config;
    }
    mediaType() {
        const mediaType = field(this.config, 'mediaType');
        if (mediaType !== MEDIA_TYPE)
            malformed(this.origin, `does not have the media type ${MEDIA_TYPE}`);
    }
    /** Empty where the config lists none of the kind; an error where it lists some and not enough can be used. */
    select({ urls, selector, versions }) {
        const listed = this.list(urls);
        if (listed.length === 0)
            return [];
        const count = this.wanted(selector);
        const picked = pick(this.services(urls, versions), versions, count);
        if (picked.length > 0)
            return picked;
        return malformed(this.origin, `asks for ${count ?? 'at least 1'} of its ${urls}, and fewer are valid now and of a known version`);
    }
    services(name, versions) {
        return this.list(name).flatMap((value, index) => {
            const place = `${name}[${index}]`;
            const service = this.service(value, place);
            const version = versions.find((known) => known === service.majorApiVersion);
            return version === undefined || !this.validNow(value, place) ? [] : [{ ...service, majorApiVersion: version }];
        });
    }
    list(name) {
        const value = field(this.config, name) ?? [];
        return Array.isArray(value) ? value : malformed(this.origin, `has no list as ${name}`);
    }
    service(value, place) {
        const url = field(value, 'url');
        if (typeof url !== 'string')
            return malformed(this.origin, `has no ${place}.url`);
        const majorApiVersion = field(value, 'majorApiVersion') ?? 0;
        if (typeof majorApiVersion !== 'number')
            return malformed(this.origin, `has no number as ${place}.majorApiVersion`);
        const operator = field(value, 'operator');
        const base = serviceUrl(url) ?? malformed(this.origin, `has no http URL as ${place}.url`);
        if (place.startsWith('caUrls') && !keepsSecrets(base)) {
            return malformed(this.origin, `has no https URL as ${place}.url, to which the identity token is sent`);
        }
        const start = this.moment(value, place, 'start');
        if (start === undefined)
            return malformed(this.origin, `has no ${place}.validFor.start`);
        // Services of nobody in particular count as of one operator each.
        return {
            url: base,
            majorApiVersion,
            operator: typeof operator === 'string' && operator !== '' ? operator : base,
            start,
        };
    }
    /** Both ends of the range belong to it. */
    validNow(value, place) {
        const start = this.moment(value, place, 'start');
        const end = this.moment(value, place, 'end');
        return start !== undefined && start <= this.now && (end === undefined || this.now <= end);
    }
    moment(value, place, name) {
        const text = field(field(value, 'validFor'), name);
        if (text === undefined)
            return undefined;
        const moment = typeof text === 'string' && RFC_3339.test(text) ? new Date(text) : undefined;
        if (moment !== undefined && !Number.isNaN(moment.getTime()))
            return moment;
        return malformed(this.origin, `has no RFC 3339 time as ${place}.validFor.${name}`);
    }
    /** How many services the selector wants; undefined: all. */
    wanted(name) {
        const selector = field(field(this.config, name), 'selector');
        // Protobuf's JSON: an enum by name or by number.
        if (selector === 'ANY' || selector === 2)
            return 1;
        if (selector === 'ALL' || selector === 1)
            return undefined;
        if (selector === 'EXACT' || selector === 3)
            return this.count(name);
        return malformed(this.origin, `has none of ANY, ALL, EXACT as ${name}.selector`);
    }
    count(name) {
        const count = field(field(this.config, name), 'count');
        if (typeof count === 'number' && Number.isInteger(count) && count > 0)
            return count;
        return malformed(this.origin, `has no positive number as ${name}.count, which EXACT needs`);
    }
}
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
/** A token travels to these: in the clear only where it does not leave the machine. */
function keepsSecrets(url) {
    const { protocol, hostname } = new URL(url);
    return protocol === 'https:' || LOOPBACK.test(hostname);
}
/** An http URL without credentials, query and fragment, and without a final slash; undefined for anything else. */
function serviceUrl(text) {
    if (!URL.canParse(text))
        return undefined;
    const url = new URL(text);
    const plain = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
    return /^https?:$/.test(url.protocol) && plain ? url.href.replace(/\/+$/, '') : undefined;
}
function field(value, name) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    // Protobuf's JSON: null is the same as absent.
    return Object.hasOwn(value, name) ? (value[name] ?? undefined) : undefined;
}
function malformed(origin, reason) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('SIGNING_CONFIG_MALFORMED', `The signing config ${origin} ${reason}.`, {
        remedy: 'Give a signing_config.v0.2.json as the Sigstore instance publishes it.',
    });
}


/***/ })

};
