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
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(861);
/* harmony import */ var _store_oci_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77260);
/* harmony import */ var _store_open_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98975);
/* harmony import */ var _trust_signing_config_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7086);
/* harmony import */ var _guards_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(55469);
/** What somebody asks `attest` for, in words; the same words are flags, inputs and the library's options. */









/**
 * The request that these words make.
 * @throws WherefromError INPUT_*, DIGEST_*, SUBJECT_NONE, STORE_UNKNOWN, REFERENCE_MALFORMED
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
    refuseSignatureOfFiles(options);
    refusePlatformsOfFiles(options, subjects);
    return {
        subjects,
        predicate: predicateSource(options.predicate, directory),
        perSubject: options.perSubject ?? false,
        ...(output === undefined ? {} : { output }),
        directory,
        sigstore: sigstoreChoice(options, directory),
        ...(trustedRoot === undefined ? {} : { trustedRoot: node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(directory, trustedRoot) }),
        audience: options.oidcAudience ?? _guards_js__WEBPACK_IMPORTED_MODULE_8__/* .PUBLIC_AUDIENCE */ .P0,
        allowEvents: options.allowEvents ?? [],
        publicLog: options.publicLog ?? false,
        stores: storeSpecs(options),
        ifExists: ifExistsOf(options.ifExists),
        resume: options.resume ?? false,
        platforms: options.platforms ?? false,
    };
}
const DEFAULT_STORES = ['file'];
function storeSpecs({ stores = DEFAULT_STORES, release, output }) {
    const specs = (0,_store_open_js__WEBPACK_IMPORTED_MODULE_6__.parseStores)(stores);
    if (specs.length === 0) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', 'No store was named.', { remedy: 'Name one, or leave the option away for files.' });
    }
    if (output !== undefined && !specs.some(({ kind }) => kind === 'file')) {
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_CONFLICT', 'output names a file, but the store "file" is not among those that were chosen.', {
            remedy: 'Add --store file (in the action: a line in `store`), or leave output away.',
        });
    }
    if (release === undefined)
        return specs;
    const named = specs.map((spec) => (spec.kind === 'release' ? withRelease(spec, release) : spec));
    if (named.some(({ kind }) => kind === 'release'))
        return named;
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_CONFLICT', 'A release was named, but the store "release" is not among those that were chosen.', {
        remedy: 'Add --store release (in the action: a line in `store`), or leave the release away.',
    });
}
function withRelease(spec, release) {
    if (spec.release === undefined)
        return { ...spec, release };
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_CONFLICT', `The release was named twice: in "${(0,_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(spec.name)}" and by itself.`, {
        remedy: 'Keep one of the two.',
    });
}
function ifExistsOf(text) {
    if (text === undefined || text === 'skip' || text === 'add')
        return text ?? 'skip';
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', `if-exists is skip or add, not "${(0,_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(text)}".`, { remedy: 'Use skip or add.' });
}
/** cosign signs images; a file with such a statement would be something that no tool looks for. */
function refuseSignatureOfFiles({ predicate, files, checksums }) {
    if (predicate === undefined || !('signature' in predicate))
        return;
    if ((files ?? []).length + (checksums ?? []).length === 0)
        return;
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_CONFLICT', 'A signature without a predicate is made for images, and a file was named.', {
        remedy: 'Name images as REF@sha256:HEX; for files leave predicate-type away: SLSA provenance says more.',
    });
}
/** A digest, also one of a checksum file, may be an image's: the registry knows. */
function refusePlatformsOfFiles({ platforms }, subjects) {
    if (platforms !== true || subjects.some(({ kind }) => kind !== 'files'))
        return;
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_CONFLICT', 'platforms is for images, and none was named.', {
        remedy: 'Name an image by its digest, as REF@sha256:HEX, or leave platforms away.',
    });
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
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', `"${(0,_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(text)}" is not a name and a digest.`, {
            remedy: 'Write the subject as NAME@sha256:HEX; a file that is here is named by its path instead.',
        });
    }
    return { kind: 'digest', name: text.slice(0, at), digest: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDigest */ .m)(text.slice(at + 1)) };
}
/**
 * `REF[:TAG]@sha256:HEX`, also as `verify` writes it, after `oci://`; the tag is dropped, because it may point elsewhere
 * tomorrow.
 */
function imageSubject(text) {
    const reference = text.replace(/^oci:\/\//i, '');
    const at = reference.lastIndexOf('@');
    if (at < 1) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('DIGEST_REQUIRED', `The image "${(0,_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(reference)}" is named without its digest.`, {
            remedy: `A tag can move; sign REF@sha256:HEX. This prints the digest: docker buildx imagetools inspect ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(reference)} --format '{{.Manifest.Digest}}'`,
        });
    }
    const named = reference.slice(0, at);
    const { tag } = (0,_store_oci_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .parseImage */ .zZ)(named);
    return {
        kind: 'digest',
        name: tag === undefined ? named : named.slice(0, -`:${tag}`.length),
        digest: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDigest */ .m)(reference.slice(at + 1)),
    };
}
function predicateSource(predicate, directory) {
    if (predicate === undefined)
        return { kind: 'provenance' };
    if ('signature' in predicate)
        return { kind: 'signature' };
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
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', `rekor-version is 1 or 2, not "${(0,_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(text)}".`, { remedy: 'Use 1 or 2.' });
}
function checkedUrl(option, text) {
    const url = (0,_trust_signing_config_js__WEBPACK_IMPORTED_MODULE_7__/* .serviceUrl */ .Rs)(text);
    if (url !== undefined && (0,_trust_signing_config_js__WEBPACK_IMPORTED_MODULE_7__/* .keepsSecrets */ .sM)(url))
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

/***/ 98975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   closeRegistries: () => (/* binding */ closeRegistries),
/* harmony export */   expectRegistries: () => (/* binding */ expectRegistries),
/* harmony export */   openRegistries: () => (/* binding */ openRegistries),
/* harmony export */   openStores: () => (/* binding */ openStores),
/* harmony export */   parseStores: () => (/* binding */ parseStores)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4826);
/* harmony import */ var _model_given_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2330);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(861);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77260);
/** Stores by their names: `--store file|registry|release[:TAG]|github|oci://REPOSITORY|oci-layout:DIR`. */





const FORMS = 'file, registry, release, release:TAG, github, oci://REPOSITORY, oci-layout:DIR';
/**
 * @param names as the user wrote them
 * @throws WherefromError STORE_UNKNOWN for a name that is none, or given twice; REFERENCE_MALFORMED
 */
function parseStores(names) {
    const specs = names.map(parseStore);
    refuseRepeated(specs);
    return specs;
}
function refuseRepeated(named) {
    const seen = new Set();
    for (const { name } of named) {
        if (seen.has(name)) {
            (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('STORE_UNKNOWN', `The store "${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)}" was given twice.`, {
                remedy: 'Name each store once: each gets every bundle that it can hold.',
            });
        }
        seen.add(name);
    }
}
const OCI = 'oci://';
const LAYOUT = 'oci-layout:';
const RELEASE = 'release:';
function parseStore(text) {
    if (text === 'file' || text === 'registry' || text === 'github' || text === 'release') {
        return { kind: text, name: text };
    }
    const release = after(RELEASE, text);
    if (release !== undefined)
        return { kind: 'release', release, name: text };
    const reference = after(OCI, text);
    if (reference !== undefined) {
        const repository = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRepository */ .SU)(reference);
        return { kind: 'oci', repository, name: `${OCI}${repository.registry}/${repository.name}` };
    }
    const directory = after(LAYOUT, text);
    if (directory !== undefined)
        return { kind: 'oci-layout', directory, name: text };
    const repeated = text.includes(',') ? ' Each is an option of its own: --store file --store github.' : '';
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('STORE_UNKNOWN', `There is no store of the name "${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)}".`, {
        remedy: `${meantBy(text)}Use one of ${FORMS}.${repeated}`,
    });
}
const KINDS = ['file', 'registry', 'release', 'github'];
/** What other tools write before a repository, and misspellings of our own. */
const BEFORE = /^(?:oci:\/{0,2}|docker:\/\/|https?:\/\/)/i;
const IN_A_REGISTRY = /^(?:localhost|[^./\s][^/\s]*[.:][^/\s]*)\/\S+$/i;
/** A question with a blank after it, or nothing. */
function meantBy(text) {
    const place = text.replace(BEFORE, '');
    if (IN_A_REGISTRY.test(place))
        return `Did you mean ${OCI}${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(place)}? `;
    if (/^oci:/i.test(text) && place !== '') {
        return `Did you mean ${OCI}HOST/${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(place)}, or ${LAYOUT}${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(place)}? `;
    }
    const lower = text.toLowerCase();
    const kind = KINDS.find((each) => lower.startsWith(each) || (lower.length > 1 && each.startsWith(lower)));
    return kind === undefined ? '' : `Did you mean ${kind}? `;
}
function after(prefix, text) {
    return text.startsWith(prefix) && text.length > prefix.length ? text.slice(prefix.length) : undefined;
}
const clients = new WeakMap();
/** The registries of a run: one client, so that tokens and connections are shared. */
async function openRegistries(world) {
    const { createRegistryClient } = await Promise.all(/* import() */[__webpack_require__.e(4175), __webpack_require__.e(2549)]).then(__webpack_require__.bind(__webpack_require__, 82549));
    const client = clients.get(world) ?? createRegistryClient({ ...world.registry, http: world.http });
    clients.set(world, client);
    return client;
}
/** Gives up what was begun in registries and not used, and ends the connections to them. Never fails. */
async function closeRegistries(world) {
    const client = clients.get(world);
    clients.delete(world);
    await client?.close();
}
/**
 * To be called before anything is asked of a registry: credentials that name none are given to the only one of the run.
 * @throws WherefromError INPUT_INVALID when there are several
 */
async function expectRegistries({ stores, images }, world) {
    const evidence = stores.flatMap((spec) => (spec.kind === 'oci' ? spec.repository : []));
    const registries = [...evidence, ...images].map(({ registry }) => registry);
    if (registries.length > 0)
        (await openRegistries(world)).expect(registries);
}
/**
 * Opens stores in the order in which they were named. What a store is made of is loaded only when it is opened, and
 * nothing is asked of the network yet.
 * @throws WherefromError INPUT_INVALID, STORE_UNKNOWN, CREDENTIALS_MALFORMED
 */
async function openStores(specs, world) {
    const stores = [];
    for (const spec of specs)
        stores.push(await openStore(spec, world));
    // `release` may be the release that another one names.
    refuseRepeated(stores);
    return stores;
}
async function openStore(spec, world) {
    const common = { progress: world.progress, now: world.now, ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_4__/* .given */ .g)({ sleep: world.sleep }) };
    switch (spec.kind) {
        case 'file':
            return (await __webpack_require__.e(/* import() */ 3877).then(__webpack_require__.bind(__webpack_require__, 53877))).fileStore();
        case 'registry': {
            const [{ registryStore }, registries] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(2987), __webpack_require__.e(4175), __webpack_require__.e(6779), __webpack_require__.e(620)]).then(__webpack_require__.bind(__webpack_require__, 90620)), openRegistries(world)]);
            return registryStore({ registries, ...common });
        }
        case 'oci': {
            const [{ evidenceStore }, registries] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(2987), __webpack_require__.e(4175), __webpack_require__.e(6779), __webpack_require__.e(790)]).then(__webpack_require__.bind(__webpack_require__, 50790)), openRegistries(world)]);
            return evidenceStore({ repository: registries.open(spec.repository), ...common });
        }
        case 'oci-layout': {
            const [{ evidenceStore }, { openLayout }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(2987), __webpack_require__.e(4175), __webpack_require__.e(6779), __webpack_require__.e(790)]).then(__webpack_require__.bind(__webpack_require__, 50790)),
                Promise.all(/* import() */[__webpack_require__.e(2987), __webpack_require__.e(4729)]).then(__webpack_require__.bind(__webpack_require__, 84729)),
            ]);
            return evidenceStore({ repository: openLayout(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(world.directory, spec.directory)), ...common });
        }
        case 'github': {
            const { githubStore } = await Promise.all(/* import() */[__webpack_require__.e(6736), __webpack_require__.e(1569), __webpack_require__.e(942)]).then(__webpack_require__.bind(__webpack_require__, 30942));
            const { visibility, createStorageRecord, subjectVersion: version } = world.github;
            return githubStore({
                ...githubOptions(spec.name, world),
                ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_4__/* .given */ .g)({ visibility }),
                ...(createStorageRecord === true ? { storageRecords: (0,_model_given_js__WEBPACK_IMPORTED_MODULE_4__/* .given */ .g)({ version }) } : {}),
            });
        }
        case 'release': {
            const { releaseStore } = await Promise.all(/* import() */[__webpack_require__.e(6736), __webpack_require__.e(1569), __webpack_require__.e(6411)]).then(__webpack_require__.bind(__webpack_require__, 86411));
            const release = releaseOf(spec.release, world.github);
            // Whole, so that whoever reads the report can name it to verify.
            return releaseStore({ ...githubOptions(spec.name, world), name: `${RELEASE}${release}`, release });
        }
    }
}
function githubOptions(store, { http, progress, now, sleep, github }) {
    const { apiUrl, serverUrl, repository, token } = github;
    if (apiUrl === undefined || repository === undefined) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', `The store "${store}" belongs to a repository on GitHub, and none is known here.`, {
            remedy: 'Run it in a workflow, or set GITHUB_API_URL and GITHUB_REPOSITORY; or name other stores with --store.',
        });
    }
    return { http, progress, now: () => now().getTime(), apiUrl, serverUrl, repository, ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_4__/* .given */ .g)({ token, sleep }) };
}
/** By tag or id; that of the run's own tag where nobody says. */
function releaseOf(name, { ref }) {
    const release = name ?? after('refs/tags/', ref ?? '');
    if (release !== undefined)
        return release;
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', 'The store "release" was named, and nobody says which release: this run is for no tag.', {
        remedy: 'Name it with --release TAG (in the action: `release`), or as --store release:TAG.',
    });
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
