export const id = 229;
export const ids = [229];
export const modules = {

/***/ 40229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rootLinesOf: () => (/* binding */ rootLinesOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

/**
 * A file with the same trusted roots as `path`, one a line, as `gh` reads them: the file itself, or `FILE.jsonl` beside
 * a `FILE.json` when it says the same. Undefined where there is neither.
 */
async function rootLinesOf(path) {
    const text = await readOrNothing(path);
    if (text === undefined)
        return undefined;
    if (isLines(text))
        return path;
    const beside = /\.json$/i.test(path) ? `${path}l` : `${path}.jsonl`;
    const lines = await readOrNothing(beside);
    return lines !== undefined && isLines(lines) && lines.trim() === compact(text) ? beside : undefined;
}
async function readOrNothing(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch(() => undefined);
}
/** One JSON value a line, the last line ended: gh drops what follows the last line break. */
function isLines(text) {
    return (text.endsWith('\n') &&
        text
            .trimEnd()
            .split('\n')
            .every((line) => compact(line) !== undefined));
}
function compact(text) {
    try {
        return JSON.stringify(JSON.parse(text));
    }
    catch {
        return undefined;
    }
}


/***/ })

};
