export const id = 200;
export const ids = [200,9896,252,1596,9215];
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

/***/ 60370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ PREDICATE_TYPES),
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
const SECRET_RUN = /[A-Za-z0-9_-]{16,}/g;
const SHORTEST_SECRET = 6;
const REDACTED = '[redacted]';
/** `text` on one line, at most about 200 characters, without control, format or bidirectional characters. */
function quote(text) {
    const oneLine = text.replaceAll(/[\p{C}\p{Z}\s]+/gu, ' ').trim();
    const characters = [...oneLine];
    return characters.length <= QUOTE_CHARACTERS ? oneLine : `${characters.slice(0, QUOTE_CHARACTERS).join('')}…`;
}
/**
 * Takes every part of `secrets` out of `text`, whole or cut: a service may echo a token's half.
 * A run that looks like a part of a JWT goes too, wherever it came from.
 */
function redact(text, secrets) {
    const whole = secrets.map((secret) => secret.trim()).filter((secret) => secret.length >= SHORTEST_SECRET);
    const runs = [...whole, ...whole.flatMap((secret) => secret.match(SECRET_RUN) ?? [])];
    let clean = text;
    // Longest first: a short run inside a longer one must not leave the rest behind.
    for (const run of runs.toSorted((a, b) => b.length - a.length))
        clean = clean.replaceAll(run, REDACTED);
    return clean.replaceAll(SECRET_RUN, (run) => /eyJ/.test(run) || runs.some((secret) => secret.includes(run)) ? REDACTED : run);
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

/***/ 39554:
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
// EXTERNAL MODULE: ./lib/model/printable.js
var printable = __webpack_require__(16380);
// EXTERNAL MODULE: ./lib/verify/anchors.js + 3 modules
var verify_anchors = __webpack_require__(25449);
// EXTERNAL MODULE: ./lib/verify/attestation.js + 19 modules
var attestation = __webpack_require__(63095);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/store/file.js
var file = __webpack_require__(49257);
// EXTERNAL MODULE: ./lib/verify/bundle.js + 3 modules
var bundle = __webpack_require__(22434);
// EXTERNAL MODULE: ./lib/verify/regular-file.js
var regular_file = __webpack_require__(81574);
;// CONCATENATED MODULE: ./lib/verify/candidates.js
/** The bundles that may speak of an artifact: read from the files that were named, or that lie beside it. */






/** What a reader accepts is smaller; beyond this a file is not even read to its end. */
const MOST_BYTES = 129 * 1024 * 1024;
/** Reads every bundle file once, however many artifacts ask for it. */
class BundleFiles {
    #read = new Map();
    /**
     * @param named files of bundles; empty: those beside the artifact
     * @throws WherefromError BUNDLE_MISSING, SUBJECT_* when a named file cannot be read
     */
    async candidates(artifact, digest, named) {
        const isNamed = named.length > 0;
        const lookedAt = isNamed || artifact.kind === 'digest' ? named : await besides(artifact.path);
        const all = (await Promise.all(lookedAt.map(async (path) => this.#bundlesOf(path)))).flat();
        return { bundles: mostPromisingFirst(all, digest, isNamed), lookedAt };
    }
    async #bundlesOf(path) {
        const known = this.#read.get(path) ?? readFileOfBundles(path);
        this.#read.set(path, known);
        return known;
    }
}
/** Named as the artifact is: by whole paths, or from where we are. */
async function besides(artifact) {
    const found = await (0,file/* findBesides */.Vu)(artifact);
    return (0,external_node_path_.isAbsolute)(artifact) ? found : found.map((path) => (0,external_node_path_.relative)('', path));
}
/**
 * Those that name the artifact come first, so that a limit does not hide them. Of the files that merely lie beside the
 * artifact, bundles for other artifacts are no news where one for this artifact is there.
 */
function mostPromisingFirst(all, digest, isNamed) {
    const about = all.filter((one) => speaksOf(one, digest));
    if (!isNamed && about.length > 0)
        return about;
    return [...about, ...all.filter((one) => !about.includes(one))];
}
/** A hint from what nobody has verified yet; the check `subject-digest` decides. */
function speaksOf({ bundle }, { algorithm, hex }) {
    const content = bundle?.content;
    if (content === undefined)
        return false;
    if (content.kind === 'message')
        return content.digest.algorithm === algorithm && content.digest.hex === hex;
    return content.statement.subjects.some(({ digests }) => digests[algorithm]?.toLowerCase() === hex);
}
async function readFileOfBundles(path) {
    const bytes = await readBounded(path);
    const from = (0,printable/* printable */.g)(path);
    try {
        return (0,bundle/* readBundles */.A)(bytes, from);
    }
    catch (error) {
        if (!(error instanceof errors/* WherefromError */.YC))
            throw error;
        const form = { verdict: 'failed', detail: error.message, remedy: error.remedy };
        return [{ from, bundle: undefined, form }];
    }
}
/** A file may grow while it is read. */
async function readBounded(path) {
    try {
        const file = await (0,regular_file/* openRegularFile */.ZU)(path, 'bundle');
        try {
            const chunks = [];
            let size = 0;
            for await (const chunk of file.createReadStream({
                autoClose: false,
                highWaterMark: 1024 * 1024,
            })) {
                chunks.push(chunk);
                size += chunk.length;
                if (size > MOST_BYTES)
                    break;
            }
            return Buffer.concat(chunks);
        }
        finally {
            await file.close();
        }
    }
    catch (cause) {
        return (0,regular_file/* failReading */.zG)(path, cause, 'bundle');
    }
}

// EXTERNAL MODULE: ./lib/verify/expectation.js
var expectation = __webpack_require__(12997);
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
        const curve = key.asymmetricKeyType === 'ec' ? curves.get(key.asymmetricKeyDetails?.namedCurve ?? '') : undefined;
        if (curve === undefined)
            return false;
        // Not lowS: Fulcio's clients sign with either.
        return curve.verify(signature, hash, publicPoint(key), { prehash: false, lowS: false, format: 'der' });
    };
}
/** The uncompressed point (SEC 1, 2.3.3). */
function publicPoint(key) {
    const { x = '', y = '' } = key.export({ format: 'jwk' });
    return Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
}

// EXTERNAL MODULE: ./lib/verify/source.js
var source = __webpack_require__(87654);
;// CONCATENATED MODULE: ./lib/verify/verify.js
/** The pipeline: artifact → digest → bundles → trust → checks → claims → verdict. */









/** Artifacts hashed at once. */
const HASHED_AT_ONCE = 4;
/**
 * Verifies every artifact; all of them have to pass. One attestation that passes every check is enough for an artifact.
 * @returns a verdict with every check that was made; a refusal is a result, not an error
 * @throws WherefromError SIGNER_NOT_NAMED, SOURCE_NOT_NAMED, PATTERN_UNANCHORED, SOURCE_REF_AMBIGUOUS, INPUT_INVALID when
 * the request does not say whom to believe; SUBJECT_*, BUNDLE_MISSING when a file cannot be read; TRUSTED_ROOT_*, TUF_FAILED
 */
async function verify(request, world) {
    (0,expectation/* validateExpectation */.$g)(request.expect);
    if (request.artifacts.length === 0)
        (0,errors/* fail */.fJ)('USAGE', 'No artifact was named.', { remedy: 'Name a file, or a digest as sha256:HEX.' });
    const digests = await hashAll(request, world);
    const anchors = await (0,verify_anchors/* loadAnchors */.T)(request, world);
    const files = new BundleFiles();
    const judged = [];
    for (const [index, artifact] of request.artifacts.entries()) {
        const digest = digests[index];
        const candidates = await files.candidates(artifact, digest, request.bundles);
        judged.push(await judgeArtifact({ artifact, digest, candidates, anchors, request }));
    }
    refuseUnclearRequest(request, judged);
    return {
        schema: 1,
        verdict: judged.every(({ result }) => result.verdict === 'passed') ? 'passed' : 'refused',
        sandbox: anchors.some(({ anchor }) => anchor.sandbox),
        artifacts: judged.map(({ result }) => result),
    };
}
async function hashAll({ artifacts, digestAlgorithm }, world) {
    const digests = [];
    for (let start = 0; start < artifacts.length; start += HASHED_AT_ONCE) {
        const batch = artifacts.slice(start, start + HASHED_AT_ONCE);
        digests.push(...(await Promise.all(batch.map(async (artifact) => artifact.kind === 'digest' ? artifact.digest : world.hashFile(artifact.path, digestAlgorithm)))));
    }
    return digests;
}
async function judgeArtifact({ artifact, digest, candidates, anchors, request, }) {
    const name = artifact.kind === 'file' ? (0,printable/* printable */.g)(artifact.path) : (0,model_digest/* formatDigest */.MO)(artifact.digest);
    const looked = candidates.bundles.slice(0, request.limit);
    const attestations = [];
    for (const bundle of looked) {
        // Heavy, and needed for message signatures alone.
        const prehash = bundle.bundle?.content.kind === 'message' ? { prehash: await loadPrehashVerifier() } : {};
        attestations.push((0,attestation/* judgeAttestation */.q)({ bundle, artifact: digest, request, anchors, ...prehash }));
    }
    const passed = attestations.some(({ result }) => result.verdict === 'passed');
    const left = candidates.bundles.length - looked.length;
    const result = {
        name,
        digest: (0,model_digest/* formatDigest */.MO)(digest),
        verdict: passed ? 'passed' : 'refused',
        attestations: attestations.map((one) => one.result),
        ...(looked.length === 0 ? { refusal: notFound(artifact, name, candidates) } : {}),
        ...(left > 0
            ? {
                note: `Only the first ${looked.length} of ${candidates.bundles.length} attestations were looked at; --limit raises that.`,
            }
            : {}),
    };
    return { result, attestations };
}
function notFound(artifact, name, { lookedAt }) {
    const code = 'ATTESTATION_NOT_FOUND';
    if (lookedAt.length > 0) {
        return {
            code,
            message: `No attestation is in ${lookedAt.map(printable/* printable */.g).join(', ')}.`,
            remedy: 'Name a file that holds one with --bundle.',
        };
    }
    if (artifact.kind === 'digest') {
        return {
            code,
            message: 'Nothing lies beside a digest.',
            remedy: 'Name the file of the attestation with --bundle FILE.',
        };
    }
    return {
        code,
        message: `No attestation was found: neither ${name}.sigstore.json, nor ${name}.*.sigstore.json, nor a *.intoto.jsonl lies beside the artifact.`,
        remedy: 'Download the attestation from where the artifact came from, or name it with --bundle FILE.',
    };
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


/***/ })

};
