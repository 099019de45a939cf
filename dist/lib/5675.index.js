export const id = 5675;
export const ids = [5675];
export const modules = {

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


/***/ }),

/***/ 84451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bF: () => (/* binding */ passed),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   hT: () => (/* binding */ skipped)
/* harmony export */ });
/* harmony import */ var _model_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16380);

function passed(id, detail) {
    return { check: { id, verdict: 'passed', detail: (0,_model_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(detail) } };
}
function skipped(id, detail) {
    return { check: { id, verdict: 'skipped', detail: (0,_model_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(detail) } };
}
function failed(id, { detail, expected, actual, remedy, problem }) {
    return {
        check: {
            id,
            verdict: 'failed',
            detail: (0,_model_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(detail),
            ...(expected === undefined ? {} : { expected: (0,_model_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(expected) }),
            ...(actual === undefined ? {} : { actual: (0,_model_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(actual) }),
            ...(remedy === undefined ? {} : { remedy: (0,_model_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(remedy) }),
        },
        ...(problem === undefined ? {} : { problem }),
    };
}


/***/ }),

/***/ 54999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Io: () => (/* binding */ isProvenanceType),
/* harmony export */   Si: () => (/* binding */ checkPredicateType),
/* harmony export */   pP: () => (/* binding */ parseRequirement)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/* harmony import */ var _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60370);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(861);
/* harmony import */ var _claim_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84451);
/** What counts as an attestation of the artifact, and the check `predicate-type`. */




const PROVENANCE_TYPES = [_model_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .SLSA_PROVENANCE_V1 */ .us, _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .SLSA_PROVENANCE_V02 */ .ZX];
function isProvenanceType(predicateType) {
    return PROVENANCE_TYPES.includes(predicateType);
}
/**
 * `--require` and `--predicate-type` together; a predicate type implies `statement`.
 * @throws WherefromError INPUT_INVALID, INPUT_CONFLICT
 */
function parseRequirement({ require, predicateType, }) {
    if (predicateType !== undefined) {
        if (require !== undefined && require !== 'statement') {
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('INPUT_CONFLICT', `--require ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(require)} and --predicate-type contradict each other.`, {
                remedy: 'Leave out --require: a predicate type implies --require statement.',
            });
        }
        return { kind: 'statement', predicateType: (0,_model_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePredicateType */ .gJ)(predicateType) };
    }
    const kind = require ?? 'provenance';
    switch (kind) {
        case 'provenance':
            return { kind: 'provenance' };
        case 'statement':
            return { kind: 'statement' };
        case 'signature':
            return { kind: 'signature' };
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('INPUT_INVALID', `"${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(kind)}" is nothing that --require knows.`, {
                remedy: 'Use provenance, statement or signature.',
            });
    }
}
function checkPredicateType({ statement, require }) {
    const actual = statement?.predicateType ?? 'a message signature without a statement';
    switch (require.kind) {
        case 'provenance':
            if (isProvenanceType(actual))
                return (0,_claim_js__WEBPACK_IMPORTED_MODULE_3__/* .passed */ .bF)('predicate-type', actual);
            return (0,_claim_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)('predicate-type', {
                detail: 'This is no SLSA provenance.',
                expected: PROVENANCE_TYPES.join(' or '),
                actual,
                remedy: 'If another statement about the artifact is enough for you, add --require statement.',
            });
        case 'statement':
            return checkStatementType(actual, require.predicateType, statement !== undefined);
        case 'signature':
            if (statement === undefined || actual === _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .COSIGN_SIGNATURE */ .P8)
                return (0,_claim_js__WEBPACK_IMPORTED_MODULE_3__/* .passed */ .bF)('predicate-type', actual);
            return (0,_claim_js__WEBPACK_IMPORTED_MODULE_3__/* .passed */ .bF)('predicate-type', `${actual}, which is more than the signature that was asked for.`);
    }
}
function checkStatementType(actual, wanted, isStatement) {
    if (!isStatement) {
        // What cosign signs today with a statement of this type, it signed without one before: neither says more.
        if (wanted === _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .COSIGN_SIGNATURE */ .P8)
            return (0,_claim_js__WEBPACK_IMPORTED_MODULE_3__/* .passed */ .bF)('predicate-type', `${actual}, which says as much as ${wanted}`);
        return (0,_claim_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)('predicate-type', {
            detail: 'This signature makes no statement about the artifact.',
            expected: wanted ?? 'an in-toto statement',
            actual,
            remedy: 'If a bare signature is enough for you, add --require signature.',
        });
    }
    if (wanted === undefined && actual === _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .COSIGN_SIGNATURE */ .P8) {
        return (0,_claim_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)('predicate-type', {
            detail: 'This statement says no more than that the artifact was signed.',
            expected: 'a statement about the artifact',
            actual,
            remedy: 'If a bare signature is enough for you, add --require signature.',
        });
    }
    if (wanted !== undefined && wanted !== actual) {
        return (0,_claim_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)('predicate-type', { detail: 'The statement is of another type.', expected: wanted, actual });
    }
    return (0,_claim_js__WEBPACK_IMPORTED_MODULE_3__/* .passed */ .bF)('predicate-type', actual);
}


/***/ })

};
