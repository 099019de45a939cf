export const id = 6087;
export const ids = [6087];
export const modules = {

/***/ 66087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addSummary: () => (/* binding */ addSummary),
/* harmony export */   listPaths: () => (/* binding */ listPaths),
/* harmony export */   log: () => (/* binding */ log),
/* harmony export */   mask: () => (/* binding */ mask),
/* harmony export */   refusal: () => (/* binding */ refusal),
/* harmony export */   setOutputs: () => (/* binding */ setOutputs),
/* harmony export */   warn: () => (/* binding */ warn)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11302);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(861);
/* harmony import */ var _report_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34142);
/* harmony import */ var _workflow_commands_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6811);
/** The runner's own channels through its toolkit: loaded only once there is something to say on them. */








/** Bytes that all outputs of a step may have together; the runner refuses 1 MiB. */
const MAX_OUTPUT_BYTES = 900_000;
/** Outputs that may become long lists; each gets a share. */
const MAX_ONE_OUTPUT_BYTES = 200_000;
function mask(secret) {
    // The runner masks lines, so a secret of several lines is several secrets.
    for (const line of secret.split(/\r?\n/))
        if (line.trim() !== '')
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_4__/* .setSecret */ .Pq)(line.trim());
}
function warn(message) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_4__/* .warning */ .$e)((0,_report_error_js__WEBPACK_IMPORTED_MODULE_6__/* .safeLines */ .Bv)(message).join('\n'), { title: 'Wherefrom' });
}
/**
 * Text for the log. What foreign names are part of must not become a workflow command, wherever it stands in a line, so
 * the runner is told to read none until it sees a word that nobody can have guessed.
 * Source: GitHub, "Workflow commands", stopping and starting workflow commands.
 */
function log(text) {
    const resume = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    process.stdout.write(`::stop-commands::${resume}\n${text.endsWith('\n') ? text : `${text}\n`}::${resume}::\n`);
}
function refusal(title, message) {
    process.stdout.write((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_7__/* .errorAnnotation */ .I)(title, message));
}
/**
 * Sets outputs; a value that is too long for the runner is written to a file in `temporary`, and the output is its path.
 */
async function setOutputs(outputs, temporary) {
    const total = Object.values(outputs).reduce((sum, value) => sum + Buffer.byteLength(value), 0);
    for (const [name, value] of Object.entries(outputs)) {
        const isLong = total > MAX_OUTPUT_BYTES && Buffer.byteLength(value) > MAX_ONE_OUTPUT_BYTES;
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_4__/* .setOutput */ .uH)(name, isLong && temporary !== undefined ? await spill({ name, value, temporary }) : value);
    }
}
async function spill({ name, value, temporary }) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_3__.join(temporary, `wherefrom-${name}-${process.pid}.txt`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(file, value);
    return file;
}
/** One path a line, appended: other attesting steps of the job write here too. */
async function listPaths(paths, temporary) {
    const lines = [...new Set(paths)].map((one) => `${one}\n`).join('');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.appendFile)(node_path__WEBPACK_IMPORTED_MODULE_3__.join(temporary, 'created_attestation_paths.txt'), lines);
}
/** The work is done by now: a summary that cannot be written is a warning. */
async function addSummary(markdown, file) {
    if (file === undefined || file === '')
        return;
    try {
        // An older step's summary may be there, and the file has to be: the runner made it.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.appendFile)(file, `${markdown}\n`, { flag: node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_APPEND });
    }
    catch (error) {
        warn(`The job summary was not written (${(0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .causeCode */ .XL)(error) ?? 'unknown reason'}).`);
    }
}


/***/ })

};
