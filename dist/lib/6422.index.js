export const id = 6422;
export const ids = [6422,4041];
export const modules = {

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

/***/ 86422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ notKept),
/* harmony export */   TR: () => (/* binding */ notOurs),
/* harmony export */   WB: () => (/* binding */ openPrivateFile),
/* harmony export */   m5: () => (/* binding */ assertPrivateFolder),
/* harmony export */   mP: () => (/* binding */ unwritable),
/* harmony export */   q6: () => (/* binding */ openPrivateFolder),
/* harmony export */   stateDirectoryOf: () => (/* binding */ stateDirectoryOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4826);
/* harmony import */ var _model_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16380);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(861);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34639);
/** Where the records of unfinished runs lie, and the look at every file and folder of them before it is believed. */







const FOLDER = 'wherefrom';
/**
 * The folder for records: the job's own on a runner, else the user's for state.
 * Source: XDG Base Directory Specification; Apple, File System Programming Guide; Windows, Known Folders.
 */
function stateDirectoryOf(surroundings) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(named('RUNNER_TEMP', surroundings) ?? userState(surroundings), FOLDER);
}
function userState(surroundings) {
    const { platform, home } = surroundings;
    if (platform === 'win32')
        return named('LOCALAPPDATA', surroundings) ?? node_path__WEBPACK_IMPORTED_MODULE_2__.join(home, 'AppData', 'Local');
    if (platform === 'darwin')
        return node_path__WEBPACK_IMPORTED_MODULE_2__.join(home, 'Library', 'Application Support');
    return named('XDG_STATE_HOME', surroundings) ?? node_path__WEBPACK_IMPORTED_MODULE_2__.join(home, '.local', 'state');
}
/** A folder that a variable names, where it is a whole path and lies outside of the workspace. */
function named(variable, { environment, workspace }) {
    const folder = environment[variable] ?? '';
    return node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute(folder) && !(workspace !== undefined && (0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .isWithin */ .UO)(folder, workspace)) ? folder : undefined;
}
/**
 * Makes a folder that only this user may enter, and those above it where they are missing.
 * @throws WherefromError STATE_MALFORMED where something else lies there, OUTPUT_UNWRITABLE
 */
async function openPrivateFolder(folder) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(folder), { recursive: true, mode: 0o700 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { mode: 0o700 });
    }
    catch (cause) {
        if ((0,_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .causeCode */ .XL)(cause) !== 'EEXIST')
            unwritable(folder, cause);
    }
    await assertPrivateFolder(folder);
}
/** @throws WherefromError STATE_MALFORMED unless it is a folder that nobody else may enter; OUTPUT_UNWRITABLE */
async function assertPrivateFolder(folder) {
    const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(folder).catch((cause) => unwritable(folder, cause));
    if (!facts.isDirectory())
        refuse(folder, folder, { why: 'is no folder' });
    refuseForeign(folder, { folder, facts });
}
const WITHOUT_LINKS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0;
const WITHOUT_WAITING = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0;
/**
 * Opens a file of a record; the caller closes it. What it is, is asked of what was opened.
 * @returns undefined when there is none
 * @throws WherefromError STATE_MALFORMED unless it is a regular file that nobody else may read or write
 */
async function openPrivateFile(file, flags) {
    const access = flags === 'read' ? node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY : node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR;
    let handle;
    try {
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, access | WITHOUT_LINKS | WITHOUT_WAITING);
    }
    catch (cause) {
        if ((0,_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .causeCode */ .XL)(cause) === 'ENOENT')
            return undefined;
        return notOurs(file, 'cannot be opened as a file', cause);
    }
    try {
        const facts = await handle.stat();
        if (!facts.isFile())
            notOurs(file, 'is no regular file');
        // A second name would let somebody else's folder write to it.
        if (facts.nlink > 1)
            notOurs(file, 'has a second name');
        refuseForeign(file, { folder: node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file), facts });
        return handle;
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
/** Windows says neither owner nor mode; there the folder's own permissions keep others out. */
function refuseForeign(place, { folder, facts: { uid, mode } }) {
    if (process.getuid === undefined)
        return;
    if (uid !== process.getuid())
        refuse(place, folder, { why: 'belongs to another user' });
    if ((mode & 0o077) !== 0)
        refuse(place, folder, { why: 'may be read or written by others' });
}
/** @param file in the folder of a record */
function notOurs(file, why, cause) {
    return refuse(file, node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file), { why, cause });
}
/** A record is whole or none: deleting one file of it would only make the next refusal. */
function refuse(place, folder, { why, cause }) {
    if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .WherefromError */ .YC)
        throw cause;
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .fail */ .fJ)('STATE_MALFORMED', `The record of an unfinished run at "${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(place)}" ${why}.`, {
        remedy: `Look who wrote it; then delete the whole of "${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(folder)}", and run the command again without --resume (in the action: \`resume\`).`,
        cause,
    });
}
/** @throws WherefromError OUTPUT_UNWRITABLE always */
function unwritable(file, cause) {
    if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .WherefromError */ .YC)
        throw cause;
    const code = (0,_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .causeCode */ .XL)(cause) ?? 'unknown cause';
    const why = code === 'ENOSPC' ? 'the disk is full' : code === 'EROFS' ? 'the file system is read-only' : code;
    return notKept(file, why, cause);
}
/** @throws WherefromError OUTPUT_UNWRITABLE always */
function notKept(file, why, cause) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .fail */ .fJ)('OUTPUT_UNWRITABLE', `The record of this run cannot be kept at "${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(file)}": ${why}.`, {
        remedy: 'Make room there, or name a folder that can be written with XDG_STATE_HOME (on a runner: RUNNER_TEMP).',
        cause,
    });
}


/***/ })

};
