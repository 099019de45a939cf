export const id = 5227;
export const ids = [5227,591,6831,6427,7055,8808];
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

/***/ 2330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ given)
/* harmony export */ });
/** The fields that have a value: an absent option must not be there at all. */
function given(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}


/***/ }),

/***/ 60370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ PREDICATE_TYPES),
/* harmony export */   P8: () => (/* binding */ COSIGN_SIGNATURE),
/* harmony export */   XP: () => (/* binding */ predicateName),
/* harmony export */   ZX: () => (/* binding */ SLSA_PROVENANCE_V02),
/* harmony export */   gJ: () => (/* binding */ resolvePredicateType),
/* harmony export */   us: () => (/* binding */ SLSA_PROVENANCE_V1)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16380);


/** Predicate types by the short names that cosign uses, and by ours where it has none. */
const SLSA_PROVENANCE_V1 = 'https://slsa.dev/provenance/v1';
const SLSA_PROVENANCE_V02 = 'https://slsa.dev/provenance/v0.2';
/** What `cosign sign` attests of an image, with an empty predicate. Source: sigstore/cosign, pkg/types/predicate.go. */
const COSIGN_SIGNATURE = 'https://sigstore.dev/cosign/sign/v1';
const PREDICATE_TYPES = {
    slsaprovenance1: SLSA_PROVENANCE_V1,
    slsaprovenance02: SLSA_PROVENANCE_V02,
    slsaprovenance: SLSA_PROVENANCE_V02,
    link: 'https://in-toto.io/Link/v1',
    spdx: 'https://spdx.dev/Document',
    spdxjson: 'https://spdx.dev/Document',
    cyclonedx: 'https://cyclonedx.org/bom',
    vuln: 'https://cosign.sigstore.dev/attestation/vuln/v1',
    openvex: 'https://openvex.dev/ns',
    custom: 'https://cosign.sigstore.dev/attestation/v1',
    'test-result': 'https://in-toto.io/attestation/test-result/v0.1',
    scai: 'https://in-toto.io/attestation/scai/v0.3',
    release: 'https://in-toto.io/attestation/release/v0.1',
    signature: COSIGN_SIGNATURE,
};
/**
 * A predicate type as a URI, from a URI or a short name.
 * @throws WherefromError INPUT_INVALID
 */
function resolvePredicateType(text) {
    if (Object.hasOwn(PREDICATE_TYPES, text))
        return PREDICATE_TYPES[text];
    // in-toto's field type is a TypeURI: absolute, with a scheme (RFC 3986); URL.canParse would let blanks pass.
    if (/^[A-Za-z][A-Za-z0-9+.-]*:[^\s\p{C}]+$/u.test(text) && URL.canParse(text))
        return text;
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('INPUT_INVALID', `"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text)}" is no predicate type.`, {
        remedy: `Give a URI, or one of ${Object.keys(PREDICATE_TYPES).join(', ')}.`,
    });
}
/** What a predicate type is called in file names: its short name, else the last telling part of its URI. */
function predicateName(type) {
    if (type === SLSA_PROVENANCE_V1)
        return 'provenance';
    const known = Object.entries(PREDICATE_TYPES).find(([, uri]) => uri === type)?.[0];
    if (known !== undefined)
        return known;
    const parts = type.split(/[/:#?]+/).filter((part) => /[A-Za-z]/.test(part) && !/^v?\d[\d.]*$/i.test(part));
    const name = (parts.at(-1) ?? '').toLowerCase().replace(/[^a-z0-9._-]+/g, '-');
    return name.replace(/^[.-]+|[.-]+$/g, '').slice(0, 64) || 'attestation';
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

/***/ 52336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ SANDBOX_ORGANIZATION),
/* harmony export */   s: () => (/* binding */ SIGNING_CONFIG_VARIABLE)
/* harmony export */ });
/** The organisation in every subject of the sandbox's authorities: by this a reader of a trusted root recognises the sandbox. */
const SANDBOX_ORGANIZATION = 'Wherefrom Sandbox';
/** Set inside a sandbox: the path of its signing config, for the command's user to hand over. */
const SIGNING_CONFIG_VARIABLE = 'WHEREFROM_SIGNING_CONFIG';


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

/***/ 57801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(4826);
// EXTERNAL MODULE: ./lib/model/digest.js
var model_digest = __webpack_require__(36427);
// EXTERNAL MODULE: ./lib/verify/anchors.js + 3 modules
var verify_anchors = __webpack_require__(25449);
// EXTERNAL MODULE: ./lib/model/given.js
var given = __webpack_require__(2330);
// EXTERNAL MODULE: ./lib/model/printable.js
var printable = __webpack_require__(16380);
// EXTERNAL MODULE: ./lib/store/oci/reference.js
var reference = __webpack_require__(77260);
// EXTERNAL MODULE: ./lib/verify/attestation.js + 19 modules
var attestation = __webpack_require__(63095);
;// CONCATENATED MODULE: ./lib/verify/not-found.js
/** Why nothing could be judged: nothing was found, or not everything could be read. */


/** None found, with every place that was looked at, and where else it may be. */
function notFound(search) {
    const { artifact, name, gathered } = search;
    const { files, places } = gathered;
    const code = 'ATTESTATION_NOT_FOUND';
    const beside = besideOf(artifact, name);
    if (places.length > 0) {
        const none = artifact.kind === 'file' && files.length === 0 ? `${beside}, and none is in` : 'No attestation is in';
        const named = [...files.map(printable/* printable */.g), ...shortened(places)];
        return { code, message: `${none} ${named.join(', ')}.`, remedy: remedyFor(search) };
    }
    if (files.length > 0) {
        return {
            code,
            message: `No attestation is in ${files.map(printable/* printable */.g).join(', ')}.`,
            remedy: 'Name a file that holds one with --bundle.',
        };
    }
    return { code, message: `${beside}.`, remedy: remedyFor(search) };
}
/** Most of a digest in the tag that belongs to it, and the end that says what for: see `indexTag`, `olderTag`. */
const DIGEST_TAG = /(?<=:sha\d+-[0-9a-f]{12})[0-9a-f]+(\.att|\.sig)?$/;
/** Each place once; the tags of one digest together, as they differ in their ends alone. */
function shortened(places) {
    const named = new Map();
    for (const place of places) {
        const tag = DIGEST_TAG.exec(place);
        const key = tag === null ? place : `${place.slice(0, tag.index)}…`;
        const end = tag?.[1] ?? '';
        named.set(key, (named.get(key) ?? new Set()).add(end));
    }
    return [...named].map(([start, [first, ...others]]) => {
        return `${start}${first}${others.length === 0 ? '' : ` (also ${others.join(', ')})`}`;
    });
}
function besideOf(artifact, name) {
    if (artifact.kind !== 'file')
        return `Nothing lies beside ${artifact.kind === 'image' ? 'an image' : 'a digest'}`;
    return `No attestation was found: neither ${name}.sigstore.json, nor ${name}.*.sigstore.json, nor a *.intoto.jsonl lies beside the artifact`;
}
function remedyFor({ artifact, gathered, request }) {
    const elsewhere = storeHint(artifact, request);
    switch (artifact.kind) {
        case 'file':
            return BUNDLE_NAME.test(artifact.path)
                ? 'By its name, this is a bundle: verify its artifact, and name the bundle with --bundle FILE.'
                : `Download the attestation from where the artifact came from, or name it with --bundle FILE.${elsewhere}${gathered.places.length === 0 ? '' : OTHER_FILE}`;
        case 'digest':
            return `Name the file of the attestation with --bundle FILE.${elsewhere}`;
        case 'image':
            return `${gathered.places.length > 0 && elsewhere === ''
                ? 'Name the store that holds it with --store, or its file with --bundle FILE.'
                : `Name the file of the attestation with --bundle FILE.${elsewhere}`}${artifact.image.digest === undefined ? '' : OF_INDEX}`;
    }
}
const BUNDLE_NAME = /\.sigstore\.json$/;
/** Whoever changes a file changes what stores are asked for. */
const OTHER_FILE = ' Or the file is not the one that was published: stores are asked for its digest.';
/** One manifest of a multi-platform image is seldom attested by itself. */
const OF_INDEX = ' If this is the digest of one platform, verify the image by its tag or by the digest of its index: that is what is attested as a rule.';
/** Where the attestation may be, among the places that nobody asked. */
function storeHint(artifact, { expect, offline, stores }) {
    if (offline)
        return '';
    const asked = stores.map(({ kind }) => kind);
    const ofRepository = expect.repository !== undefined && expect.host === undefined;
    const hints = [
        ...(artifact.kind === 'image' && !asked.includes('registry') ? ['--store registry'] : []),
        ...(ofRepository && !asked.includes('github') ? ['--store github'] : []),
        ...(ofRepository && artifact.kind !== 'image' && !asked.includes('release') ? ['--store release:TAG'] : []),
        ...(asked.includes('oci') ? [] : ['--store oci://HOST/NAME']),
    ];
    return hints.length === 0 ? '' : ` It may be elsewhere: add ${hints.join(', or ')}.`;
}
/** Places that could not be read, told one by one. */
const MOST_TOLD = 3;
/** Nothing passed, and not every place could be read: not a refusal, because the attestation may be there. */
function undecided(result, unread) {
    const [{ store, error }] = unread;
    const seen = result.attestations.length;
    const elsewhere = seen === 0 ? 'no attestation was found elsewhere' : `none of the ${seen} found elsewhere passed`;
    const its = unread.filter((one) => one.store === store).map((one) => one.error.message);
    const more = its.length > MOST_TOLD ? ` And ${its.length - MOST_TOLD} more of it.` : '';
    const others = new Set(unread.map((one) => one.store).filter((other) => other !== store));
    const also = others.size === 0 ? '' : ` Neither could ${[...others].join(', ')}.`;
    return new errors/* WherefromError */.YC(error.code, `${result.name}: the store "${store}" could not be read to its end, and ${elsewhere}. ${its.slice(0, MOST_TOLD).join(' ')}${more}${also}`, { remedy: error.remedy, cause: error.cause });
}

;// CONCATENATED MODULE: ./lib/verify/prehash.js
/** Loaded only where a bundle holds a message signature. P-256, P-384 and P-521; other keys do not verify. */
async function loadPrehashVerifier() {
    const { p256, p384, p521 } = await __webpack_require__.e(/* import() */ 6228).then(__webpack_require__.bind(__webpack_require__, 36228));
    const curves = new Map([
        ['prime256v1', p256],
        ['secp384r1', p384],
        ['secp521r1', p521],
    ]);
    return (key, hash, signature) => {
        const curve = curves.get(key.asymmetricKeyDetails?.namedCurve);
        if (curve === undefined)
            return false;
        // Not lowS: Fulcio's clients sign with either.
        return curve.verify(signature, hash, publicPoint(key), { prehash: false, lowS: false, format: 'der' });
    };
}
/** The uncompressed point (SEC 1, 2.3.3). Every EC key has both coordinates (RFC 7518, 6.2.1). */
function publicPoint(key) {
    const { x, y } = key.export({ format: 'jwk' });
    return Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
}

;// CONCATENATED MODULE: ./lib/verify/artifact.js
/** One artifact: its candidates judged, and the result. */







/** As it was named, fit for a message. */
function nameOf(artifact) {
    switch (artifact.kind) {
        case 'file':
            return (0,printable/* printable */.g)(artifact.path);
        case 'digest':
            return (0,model_digest/* formatDigest */.MO)(artifact.digest);
        case 'image':
            return (0,printable/* printable */.g)(artifact.name);
    }
}
async function judgeArtifact(task) {
    const { artifact, digest, gathered, anchors, request } = task;
    const looked = gathered.bundles.slice(0, request.limit);
    const attestations = [];
    for (const bundle of looked) {
        // Heavy, and needed for message signatures alone.
        const prehash = bundle.bundle?.content.kind === 'message' ? { prehash: await loadPrehashVerifier() } : {};
        attestations.push((0,attestation/* judgeAttestation */.q)({ bundle, artifact: digest, request, anchors, ...prehash }));
    }
    const passed = attestations.some(({ result }) => result.verdict === 'passed');
    const result = {
        name: nameOf(artifact),
        digest: (0,model_digest/* formatDigest */.MO)(digest),
        ...(artifact.kind === 'image' ? { reference: referenceOf(artifact.image, digest) } : {}),
        verdict: passed ? 'passed' : 'refused',
        attestations: attestations.map((one) => one.result),
        ...(looked.length === 0 ? { refusal: notFound({ artifact, name: nameOf(artifact), gathered, request }) } : {}),
        ...whereFrom(gathered),
        ...(0,given/* given */.g)({ note: limitNote(looked.length, gathered.bundles.length) }),
    };
    return { result, attestations, unread: gathered.unread };
}
function referenceOf({ registry, name }, digest) {
    return (0,reference/* formatImage */.vy)({ registry, name, digest: (0,model_digest/* formatDigest */.MO)(digest) });
}
function limitNote(looked, all) {
    if (looked === all)
        return undefined;
    return `Only the first ${looked} of ${all} attestations were looked at; --limit raises that.`;
}
function whereFrom({ files, places, skipped, unread }) {
    return {
        ...(places.length === 0 ? {} : { lookedAt: [...files.map(printable/* printable */.g), ...places] }),
        ...(skipped.length === 0 ? {} : { skipped }),
        ...(unread.length === 0 ? {} : { unread: unread.map(unreadPlace) }),
    };
}
function unreadPlace({ store, error }) {
    const { code, message, remedy } = error;
    return { store: (0,printable/* printable */.g)(store), code, message: (0,printable/* printable */.g)(message), remedy: (0,printable/* printable */.g)(remedy) };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/store/bounded-file.js
var bounded_file = __webpack_require__(39725);
// EXTERNAL MODULE: ./lib/store/byte-budget.js
var byte_budget = __webpack_require__(65471);
// EXTERNAL MODULE: ./lib/store/file.js
var file = __webpack_require__(49257);
// EXTERNAL MODULE: ./lib/verify/bundle.js + 3 modules
var bundle = __webpack_require__(22434);
// EXTERNAL MODULE: ./lib/verify/outcome.js
var outcome = __webpack_require__(29067);
// EXTERNAL MODULE: ./lib/verify/regular-file.js
var regular_file = __webpack_require__(81574);
// EXTERNAL MODULE: ./lib/verify/simple-signing.js
var simple_signing = __webpack_require__(20771);
;// CONCATENATED MODULE: ./lib/verify/candidates.js
/** The bundles that may speak of an artifact: read from the files that were named, or that lie beside it. */











/** What a reader accepts is smaller; beyond this a file is not even read to its end. */
const MOST_BYTES = 129 * 1024 * 1024;
/** Of the files beside one artifact together, the smallest first: two of the largest. */
const MOST_BYTES_BESIDE = 2 * MOST_BYTES;
/** Reads every bundle file once, however many artifacts ask for it. */
class BundleFiles {
    #read = new Map();
    /**
     * @param named files of bundles; empty: those beside the artifact
     * @throws WherefromError BUNDLE_MISSING, SUBJECT_* when a named file cannot be read
     */
    async candidates(artifact, digest, named) {
        const isNamed = named.length > 0;
        const lookedAt = isNamed || artifact.kind !== 'file' ? named : await besides(artifact.path);
        const all = await (isNamed ? this.#bundlesOfNamed(lookedAt) : this.#bundlesBeside(lookedAt));
        return { bundles: isNamed ? promisingBeforeOthers(all, digest) : mostPromisingFirst(all, digest), lookedAt };
    }
    async #bundlesOfNamed(paths) {
        return (await Promise.all(paths.map(async (path) => this.#bundlesOf(path)))).flat();
    }
    /** Nobody chose these: whoever may add files to a folder may add many, and links to one that is large. */
    async #bundlesBeside(paths) {
        const fit = (0,byte_budget/* fitting */._Q)(new Map(await Promise.all(paths.map(sizeOf))), MOST_BYTES_BESIDE);
        const all = [];
        for (const path of paths)
            all.push(...(fit.has(path) ? await this.#bundlesOf(path) : [tooMuch(path)]));
        return all;
    }
    async #bundlesOf(path) {
        const known = this.#read.get(path) ?? readFileOfBundles(path);
        this.#read.set(path, known);
        return known;
    }
}
async function sizeOf(path) {
    return (0,promises_.stat)(path).then(({ size }) => [path, Math.min(size, MOST_BYTES)], 
    // Reading it says why.
    () => [path, 0]);
}
function tooMuch(path) {
    const detail = `${(0,printable/* printable */.g)(path)} was not read: of the bundle files beside an artifact, at most ${MOST_BYTES_BESIDE / 1024 / 1024} MB are.`;
    const remedy = "Name the artifact's own bundle with --bundle.";
    return { from: (0,printable/* printable */.g)(path), bundle: undefined, form: { verdict: 'failed', detail, remedy } };
}
/** Named as the artifact is: by whole paths, or from where we are. */
async function besides(artifact) {
    const found = await (0,file/* findBesides */.Vu)(artifact);
    return (0,external_node_path_.isAbsolute)(artifact) ? found : found.map((path) => (0,external_node_path_.relative)('', path));
}
/** Of what merely lies in a place, bundles for other artifacts are no news where one for this artifact is there. */
function mostPromisingFirst(all, digest) {
    const about = all.filter((one) => speaksOf(one, digest));
    return about.length > 0 ? about : all;
}
/** Those that name the artifact come first, so that a limit does not hide them. */
function promisingBeforeOthers(all, digest) {
    const about = all.filter((one) => speaksOf(one, digest));
    return [...about, ...all.filter((one) => !about.includes(one))];
}
/** A hint from what nobody has verified yet; the check `subject-digest` decides. */
function speaksOf({ bundle }, { algorithm, hex }) {
    const content = bundle?.content;
    if (content === undefined)
        return false;
    if (content.kind === 'message') {
        const { payload, digest } = content;
        const named = payload === undefined ? [digest] : imageNamedBy(payload);
        return named.some((one) => one.algorithm === algorithm && one.hex === hex);
    }
    return content.statement.subjects.some(({ digests }) => digests[algorithm]?.toLowerCase() === hex);
}
/** One, or none where the text names none. */
function imageNamedBy(payload) {
    const named = (0,outcome/* attempt */.CD)(() => (0,simple_signing/* imageOfPayload */.l)(payload));
    return named.ok ? [named.value] : [];
}
async function readFileOfBundles(path) {
    const bytes = await readBounded(path);
    const from = (0,printable/* printable */.g)(path);
    try {
        return (0,bundle/* readBundles */.A)(bytes, from);
    }
    catch (error) {
        return [unreadableBundle(error, from)];
    }
}
/** What is no bundle at all, as a candidate that carries its refusal. */
function unreadableBundle(error, from) {
    if (!(error instanceof errors/* WherefromError */.YC))
        throw error;
    return { from, bundle: undefined, form: { verdict: 'failed', detail: error.message, remedy: error.remedy } };
}
async function readBounded(path) {
    try {
        const file = await (0,regular_file/* openRegularFile */.ZU)(path, 'bundle');
        try {
            return await (0,bounded_file/* readUpTo */.Vc)(file, MOST_BYTES);
        }
        finally {
            await file.close();
        }
    }
    catch (cause) {
        return (0,regular_file/* failReading */.zG)(path, cause);
    }
}

// EXTERNAL MODULE: ./lib/verify/expectation.js
var expectation = __webpack_require__(12997);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/verify/fingerprint.js

/** Equal for bundles that say the same in every field, whatever their JSON looks like. */
function fingerprint(bundle) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const part of parts(bundle))
        hash.update(`${Buffer.byteLength(part)}:`).update(part);
    return hash.digest('hex');
}
function parts({ content, certificate, timestamps, entries, ...rest }) {
    // A statement says what its payload does.
    const { signature, payload, statement: _, ...facts } = content;
    return [
        JSON.stringify({ ...facts, ...rest, payloadBytes: payload?.length }),
        signature,
        payload ?? Buffer.alloc(0),
        certificate,
        ...timestamps,
        JSON.stringify(entries, asText),
    ];
}
/** JSON has no big integers; a log has. */
function asText(_, value) {
    return typeof value === 'bigint' ? String(value) : value;
}

;// CONCATENATED MODULE: ./lib/verify/places.js
/** The bundles that may speak of an artifact, from every place where they are looked for. */










/**
 * Bytes of one bundle of a store, at most. The largest predicate that is attested here, 16 MB, is 22 MB in Base64; what
 * a store offers beyond this was not made for readers.
 */
const MOST_BUNDLE_BYTES = 32 * 1024 * 1024;
/** The one store that only an image has: beside itself. */
const REGISTRY = 'registry';
/**
 * Reads what lies beside the artifact and what the stores hold for its digest. Named bundles are all that is looked at.
 * @throws WherefromError BUNDLE_MISSING, SUBJECT_* when a named file cannot be read
 */
async function gather(task) {
    const { artifact, digest, files, stores, request, progress } = task;
    const asked = request.bundles.length > 0 ? [] : stores.filter((store) => holdsFor(store, artifact));
    const subject = subjectOf(artifact, digest);
    const limits = { count: request.limit, bytes: MOST_BUNDLE_BYTES };
    const [beside, ...answers] = await Promise.all([
        files.candidates(artifact, digest, request.bundles),
        ...asked.map(async (store) => ask(store, { subject, limits, progress })),
    ]);
    const { bundles: found, skipped } = readAll(answers.map(({ contents }) => contents), limits);
    return {
        // In turns, so that no place can fill the limit with what hides another place's.
        bundles: found.length === 0 ? beside.bundles : mostPromisingFirst(unite(inTurns([beside.bundles, ...found])), digest),
        files: beside.lookedAt,
        places: answers.flatMap(({ lookedAt }) => lookedAt.map(printable/* printable */.g)),
        skipped: [...answers.flatMap((answer) => answer.skipped.map(printable/* printable */.g)), ...skipped],
        unread: answers.flatMap(({ unread }) => unread),
    };
}
function holdsFor(store, { kind }) {
    return store.name !== REGISTRY || kind === 'image';
}
function subjectOf(artifact, digest) {
    switch (artifact.kind) {
        case 'file':
            return { name: artifact.path, digest, path: (0,external_node_path_.resolve)(artifact.path) };
        case 'digest':
            return { name: (0,model_digest/* formatDigest */.MO)(digest), digest };
        case 'image':
            return { name: `${artifact.image.registry}/${artifact.image.name}`, digest };
    }
}
async function ask(store, { subject, limits, progress }) {
    const step = progress.begin(`Looking in ${(0,printable/* printable */.g)(store.name)} for ${(0,model_digest/* formatDigest */.MO)(subject.digest)}`);
    try {
        const { bundles, lookedAt, skipped, unread = [] } = await store.find(subject, limits);
        return {
            contents: contentsOf(bundles),
            lookedAt,
            skipped,
            unread: unread.map((error) => ({ store: store.name, error })),
        };
    }
    catch (cause) {
        const error = (0,errors/* asWherefromError */.eL)(cause);
        // A defect, a wrong request or an interruption is no state of the store.
        if (error.exitCode !== 3 || error.code === 'INTERNAL')
            throw error;
        return { contents: [], lookedAt: [], skipped: [], unread: [{ store: store.name, error }] };
    }
    finally {
        step.end();
    }
}
function contentsOf(bundles) {
    const contents = new Map();
    for (const found of bundles) {
        const { bytes, payload, older } = found;
        const key = JSON.stringify([(0,external_node_crypto_.hash)('sha256', bytes), payload && (0,external_node_crypto_.hash)('sha256', payload), older]);
        const known = contents.get(key);
        contents.set(key, known === undefined ? { ...found, alsoFrom: [] } : { ...known, alsoFrom: [...known.alsoFrom, found.from] });
    }
    return [...contents.values()];
}
/** The bundles of each store, within what is read for one artifact. */
function readAll(stores, limits) {
    const readable = stores.map((contents) => contents.filter(({ bytes }) => bytes.length <= limits.bytes));
    const fit = fittingInTurns(readable);
    const beyond = readable.flat().filter((content) => !fit.has(content));
    return {
        bundles: stores.map((contents) => contents.filter((one) => !beyond.includes(one)).flatMap((one) => readContent(one, limits))),
        skipped: beyond.flatMap(({ from, alsoFrom, bytes }) => [from, ...alsoFrom].map((place) => `${(0,printable/* printable */.g)(place)}: it has ${bytes.length} bytes, and not more than ${byte_budget/* MOST_BYTES_IN_ALL */.S_} are read for one artifact`)),
    };
}
/** The smallest of each store, then the next of each: nobody can fill one store so that another's are not read. */
function fittingInTurns(stores) {
    const fit = new Set();
    let room = byte_budget/* MOST_BYTES_IN_ALL */.S_;
    for (const content of inTurns(stores.map((all) => all.toSorted((a, b) => a.bytes.length - b.bytes.length)))) {
        if (content.bytes.length > room)
            continue;
        room -= content.bytes.length;
        fit.add(content);
    }
    return fit;
}
function readContent({ from: place, bytes, alsoFrom, ...found }, limits) {
    const from = (0,printable/* printable */.g)(place);
    const others = alsoFrom.map(printable/* printable */.g);
    if (bytes.length > limits.bytes) {
        const detail = `${from} is larger than ${limits.bytes / 1024 / 1024} MB.`;
        return [withPlaces({ from, bundle: undefined, form: { verdict: 'failed', detail } }, from, others)];
    }
    try {
        return (0,bundle/* readBundles */.A)(bytes, from).map((read) => withPlaces(withCircumstances(read, found), from, others));
    }
    catch (error) {
        return [withPlaces(unreadableBundle(error, from), from, others)];
    }
}
/** A bundle's own place in the content, its line, is the same wherever that lies. */
function withPlaces(read, place, others) {
    const line = read.from.slice(place.length);
    return others.length === 0 ? read : { ...read, alsoFrom: others.map((other) => `${other}${line}`) };
}
/** What the store knows, and no bundle can say of itself. */
function withCircumstances(read, { payload, older }) {
    const { bundle } = read;
    if (bundle === undefined)
        return read;
    const { content } = bundle;
    const signed = content.kind === 'message' ? { ...content, ...(0,given/* given */.g)({ payload }) } : content;
    return { ...read, bundle: { ...bundle, content: signed, ...(0,given/* given */.g)({ older }) } };
}
/** The first of each list, then the second of each, and so on. */
function inTurns(lists) {
    const longest = Math.max(...lists.map(({ length }) => length));
    return Array.from({ length: longest }).flatMap((_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1)));
}
/** One bundle that lies in several places is one attestation. */
function unite(all) {
    const united = new Map();
    for (const read of all) {
        const key = read.bundle === undefined ? read : fingerprint(read.bundle);
        const known = united.get(key);
        united.set(key, known === undefined
            ? read
            : { ...known, alsoFrom: [...(known.alsoFrom ?? []), read.from, ...(read.alsoFrom ?? [])] });
    }
    return [...united.values()];
}

// EXTERNAL MODULE: ./lib/verify/source.js
var source = __webpack_require__(87654);
;// CONCATENATED MODULE: ./lib/verify/verify.js
/** The pipeline: artifact → digest → bundles → trust → checks → claims → verdict. */









/** Artifacts hashed, and tags looked up, at once. */
const HASHED_AT_ONCE = 4;
/**
 * Verifies every artifact; all of them have to pass. One attestation that passes every check is enough for an artifact.
 * @returns a verdict with every check that was made; a refusal is a result, not an error
 * @throws WherefromError SIGNER_NOT_NAMED, SOURCE_NOT_NAMED, PATTERN_UNANCHORED, SOURCE_REF_AMBIGUOUS, INPUT_INVALID when
 * the request does not say whom to believe; SUBJECT_*, BUNDLE_MISSING when a file cannot be read; TRUSTED_ROOT_*,
 * TUF_FAILED; STORE_*, SERVICE_* when a tag cannot be looked up, or when nothing passed and a store could not be read
 */
async function verify(request, world) {
    (0,expectation/* validateExpectation */.$g)(request.expect);
    try {
        return await verifyAll(request, world);
    }
    finally {
        await world.stores?.close();
    }
}
async function verifyAll(request, world) {
    if (request.artifacts.length === 0)
        (0,errors/* fail */.fJ)('USAGE', 'No artifact was named.', { remedy: 'Name a file, or a digest as sha256:HEX.' });
    await world.stores?.expectRegistries(request);
    const digests = await digestAll(request, world);
    const anchors = await (0,verify_anchors/* loadAnchors */.T)(request, world);
    const stores = request.stores.length === 0 ? [] : await accessOf(world).open(request.stores);
    const files = new BundleFiles();
    const judged = [];
    for (const [index, artifact] of request.artifacts.entries()) {
        const digest = digests[index];
        const gathered = await gather({ artifact, digest, files, stores, request, progress: world.progress });
        judged.push(await judgeArtifact({ artifact, digest, gathered, anchors, request }));
    }
    refuseUnclearRequest(request, judged);
    refuseUndecided(judged);
    return {
        schema: 1,
        verdict: judged.every(({ result }) => result.verdict === 'passed') ? 'passed' : 'refused',
        sandbox: anchors.some(({ anchor }) => anchor.sandbox),
        artifacts: judged.map(({ result }) => result),
    };
}
async function digestAll({ artifacts, digestAlgorithm }, world) {
    const digests = [];
    for (let start = 0; start < artifacts.length; start += HASHED_AT_ONCE) {
        const batch = artifacts.slice(start, start + HASHED_AT_ONCE);
        digests.push(...(await Promise.all(batch.map(async (artifact) => digestOf(artifact, digestAlgorithm, world)))));
    }
    return digests;
}
async function digestOf(artifact, algorithm, world) {
    switch (artifact.kind) {
        case 'file':
            return world.hashFile(artifact.path, algorithm);
        case 'digest':
            return artifact.digest;
        case 'image': {
            const { image } = artifact;
            return image.digest === undefined ? accessOf(world).digestOfTag(image) : (0,model_digest/* parseDigest */.m)(image.digest);
        }
    }
}
function accessOf({ stores }) {
    return (stores ??
        (0,errors/* fail */.fJ)('INTERNAL', 'Images and stores need a way to them, and none was handed in.', {
            remedy: 'Please report this with the command that you ran.',
        }));
}
/** Where the request, and not what was found, is why nothing could be believed. */
function refuseUnclearRequest({ expect }, judged) {
    for (const { result, attestations } of judged) {
        const proven = attestations.flatMap((one) => one.proven ?? []);
        if (!(0,expectation/* namesSomebody */.Rj)(expect) && proven.length > 0)
            throw (0,expectation/* signerNotNamed */.dq)(proven);
        const believed = proven.filter(({ identityPassed }) => identityPassed).map(({ signer }) => signer);
        const ambiguous = (0,source/* ambiguousRef */.s)(expect.sourceRef, believed);
        if (ambiguous !== undefined)
            throw ambiguous;
        const [problem] = attestations.flatMap(({ problems }) => problems);
        if (result.verdict === 'refused' && problem !== undefined)
            throw problem;
    }
}
/**
 * A refusal is final only where everything was read. One that is final decides for all artifacts; beside it, what could
 * not be read is told in the result.
 */
function refuseUndecided(judged) {
    const refused = judged.filter(({ result }) => result.verdict === 'refused');
    const [first] = refused.map(({ result, unread: [one, ...others] }) => one === undefined ? undefined : undecided(result, [one, ...others]));
    if (first !== undefined && refused.every(({ unread }) => unread.length > 0))
        throw first;
}


/***/ })

};
