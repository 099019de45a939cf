export const id = 4041;
export const ids = [4041];
export const modules = {

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
