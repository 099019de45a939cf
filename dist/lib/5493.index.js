export const id = 5493;
export const ids = [5493,6427,8808];
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

/***/ 15493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imageOf: () => (/* binding */ imageOf),
/* harmony export */   x: () => (/* binding */ misspeltImage)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36427);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77260);



/**
 * Why a subject's name is no image's, where somebody seems to have meant one: in capitals, or as a URL.
 * @returns REFERENCE_MALFORMED; undefined where it is an image, or nothing like one
 */
function misspeltImage(subject) {
    const meant = subject.name.replace(/^[a-z]+:\/\//i, '').toLowerCase();
    if (imageOf(subject) !== undefined || imageOf({ ...subject, name: meant }) === undefined)
        return undefined;
    try {
        (0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImage */ .zZ)(subject.name);
        return undefined;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WherefromError */ .YC)
            return error;
        throw error;
    }
}
/**
 * A subject is an image where it is no file and its name says in which registry it lies: `widget` would be an image of
 * Docker Hub's to Docker, and is somebody's program to everybody else.
 */
function imageOf({ name, digest, path }) {
    const text = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDigest */ .MO)(digest);
    if (path !== undefined || !(0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isOciDigest */ .an)(text))
        return undefined;
    try {
        const image = (0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImage */ .zZ)(name);
        const isNamedWhole = name.toLowerCase().startsWith(`${image.registry}/`);
        if (!isNamedWhole || (image.digest !== undefined && image.digest !== text))
            return undefined;
        return { repository: { registry: image.registry, name: image.name }, digest: text };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WherefromError */ .YC && error.code === 'REFERENCE_MALFORMED')
            return undefined;
        throw error;
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


/***/ })

};
