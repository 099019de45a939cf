export const id = 3877;
export const ids = [3877,6427,7055,8808];
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

/***/ 18088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ bundleBytes),
/* harmony export */   q: () => (/* binding */ missingRoom)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/** Whether there is room for what is going to be written, asked before anything is signed and without writing. */

/** Certificate, log entries, timestamps, and provenance made of a token's claims have about 10 kB. */
const BUNDLE_BYTES = 24 * 1024;
/** A subject in its statement without its name. */
const SUBJECT_BYTES = 256;
/** What the bundle of this statement has at most, as far as that is known before it is signed. */
function bundleBytes({ subjects, predicateBytes = 0 }) {
    const named = subjects.reduce((sum, { name }) => sum + Buffer.byteLength(name) + SUBJECT_BYTES, 0);
    // Base64.
    return BUNDLE_BYTES + Math.ceil((named + predicateBytes) / 3) * 4;
}
/**
 * Looks at each file system once, for everything that is to be written there.
 * @param needed bytes by folder; what cannot be asked has room
 */
async function missingRoom(needed) {
    const fileSystems = new Map();
    for (const [folder, bytes] of needed) {
        const device = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(folder).then(({ dev }) => dev, () => undefined);
        if (device === undefined)
            continue;
        const known = fileSystems.get(device);
        if (known === undefined)
            fileSystems.set(device, { folder, bytes });
        else
            known.bytes += bytes;
    }
    for (const { folder, bytes } of fileSystems.values()) {
        const free = await freeBytes(folder);
        if (free === undefined || free >= bytes)
            continue;
        return { folder, reason: `the disk is full: it has ${free} bytes left, and up to ${bytes} are to be written` };
    }
    return undefined;
}
/** @returns undefined where the file system does not say: those that are no disks report nothing */
async function freeBytes(folder) {
    const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(folder).catch(() => undefined);
    if (facts === undefined || !(facts.blocks > 0) || !(facts.bsize > 0))
        return undefined;
    // What is kept back is kept for root.
    return facts.bsize * (process.getuid?.() === 0 ? facts.bfree : facts.bavail);
}


/***/ }),

/***/ 53877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fileStore: () => (/* binding */ fileStore),
/* harmony export */   isFileStore: () => (/* binding */ isFileStore)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4826);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36427);
/* harmony import */ var _model_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16380);
/* harmony import */ var _bounded_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39725);
/* harmony import */ var _disk_room_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18088);
/* harmony import */ var _file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49257);
/** The store `file`: bundles beside what they speak of, by the contract's names or where the user said. */







function isFileStore(store) {
    return 'putTogether' in store;
}
const LINE_BREAK = Buffer.from('\n');
/** What a reader of bundles accepts at most. */
const MOST_BYTES = 128 * 1024 * 1024;
function fileStore() {
    const lines = new Map();
    const filesOf = new Map();
    return {
        name: 'file',
        check: async (planned) => checkFiles(planned, { lines, filesOf }),
        put: async ({ file, bytes }) => {
            // Blank lines around it are no other bundle.
            const [only, ...others] = lines.get(file) ?? [];
            const isThere = others.length === 0 && only?.bytes.equals(bytes) === true && (await (0,_file_js__WEBPACK_IMPORTED_MODULE_5__/* .exists */ .t2)(file));
            const outcome = isThere ? 'present' : await (0,_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeBundleFile */ .AM)(file, [bytes, LINE_BREAK]);
            return { locations: [{ location: file, outcome }] };
        },
        putTogether: async (file, bundles) => (0,_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeBundleLines */ .x9)(file, bundles.map((bytes) => Buffer.concat([bytes, LINE_BREAK]))),
        find: async ({ digest }) => findIn([...(filesOf.get((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDigest */ .MO)(digest)) ?? [])], { digest, lines }),
        present: (file) => lines.get(file)?.length ?? 0,
    };
}
/** What lies in a planned file already has to speak of what was planned there: nothing else is ever replaced. */
async function checkFiles(planned, known) {
    const expected = new Map();
    const missing = new Map();
    for (const one of planned) {
        const { file, subjects } = one;
        missing.set(file, (missing.get(file) ?? 0) + (0,_disk_room_js__WEBPACK_IMPORTED_MODULE_4__/* .bundleBytes */ .i)(one));
        const digests = expected.get(file) ?? new Set();
        expected.set(file, digests);
        const [first] = subjects;
        if (first === undefined)
            continue;
        const digest = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDigest */ .MO)(first.digest);
        digests.add(digest);
        known.filesOf.set(digest, (known.filesOf.get(digest) ?? new Set()).add(file));
    }
    try {
        for (const [file, digests] of expected) {
            const lines = await checkFile(file, digests);
            known.lines.set(file, lines);
            // A file of one bundle that is there is whole; one of several may have to be written anew.
            if (lines.length > 0 && digests.size === 1)
                missing.delete(file);
        }
        await assertRoom(missing);
    }
    catch (caught) {
        const error = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asWherefromError */ .eL)(caught);
        return [{ verdict: 'failed', detail: error.message, remedy: error.remedy, error }];
    }
    const count = expected.size === 1 ? 'The bundle can be written' : `${expected.size} bundle files can be written`;
    return [{ verdict: 'passed', detail: `${count}.` }];
}
/** @throws WherefromError OUTPUT_UNWRITABLE where a disk has no room for all that is to be written there */
async function assertRoom(files) {
    const folders = new Map();
    for (const [file, bytes] of files) {
        const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(file);
        folders.set(folder, (folders.get(folder) ?? 0) + bytes);
    }
    const full = await (0,_disk_room_js__WEBPACK_IMPORTED_MODULE_4__/* .missingRoom */ .q)(folders);
    if (full === undefined)
        return;
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('OUTPUT_UNWRITABLE', `Bundles cannot be written to "${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(full.folder)}": ${full.reason}.`, {
        remedy: 'Make room there, or name a file on another disk with --output (in the action: `output`).',
    });
}
async function checkFile(file, digests) {
    await (0,_file_js__WEBPACK_IMPORTED_MODULE_5__/* .assertWritable */ .Bz)(file);
    if (!(await (0,_file_js__WEBPACK_IMPORTED_MODULE_5__/* .exists */ .t2)(file)))
        return [];
    const bytes = await (0,_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegular */ .VX)(file, MOST_BYTES).catch(() => undefined);
    const lines = bytes === undefined ? [] : linesOf(bytes);
    const isOurs = lines.length > 0 && lines.every((line) => line.digests.some((digest) => digests.has(digest)));
    return isOurs ? lines : (0,_file_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseExisting */ .Uj)(file);
}
function linesOf(bytes) {
    const lines = [];
    for (let [start, number] = [0, 1]; start < bytes.length; number += 1) {
        const end = bytes.indexOf(0x0a, start);
        const line = bytes.subarray(start, end < 0 ? bytes.length : end);
        if (line.some((byte) => byte > 0x20))
            lines.push({ bytes: line, number, digests: digestsIn(line) });
        start = end < 0 ? bytes.length : end + 1;
    }
    return lines;
}
/** The digests of the first subject that an unverified bundle names; none for what is no bundle with a statement. */
function digestsIn(bundle) {
    try {
        const payload = field(field(JSON.parse(bundle.toString('utf8')), 'dsseEnvelope'), 'payload');
        const statement = JSON.parse(Buffer.from(String(payload), 'base64').toString('utf8'));
        const subjects = field(statement, 'subject');
        const digest = field(Array.isArray(subjects) ? subjects[0] : undefined, 'digest');
        return typeof digest === 'object' && digest !== null
            ? Object.entries(digest).map(([algorithm, hex]) => `${algorithm}:${String(hex)}`)
            : [];
    }
    catch {
        return [];
    }
}
function field(value, name) {
    return typeof value === 'object' && value !== null ? value[name] : undefined;
}
function findIn(files, { digest, lines }) {
    const bundles = files.flatMap((file) => (lines.get(file) ?? [])
        .filter(({ digests }) => digests.includes((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDigest */ .MO)(digest)))
        .map(({ bytes, number }) => ({ from: `${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(file)}:${number}`, bytes })));
    return { bundles, lookedAt: files.map(_model_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g), skipped: [] };
}


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


/***/ })

};
