export const id = 6379;
export const ids = [6379];
export const modules = {

/***/ 76379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IncompleteError: () => (/* binding */ IncompleteError),
/* harmony export */   isIncomplete: () => (/* binding */ isIncomplete)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);

/** Signed, but not everywhere: what was signed and which store has it stands in the result. */
class IncompleteError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WherefromError */ .YC {
    result;
    constructor(result) {
        const failed = result.stores.filter(isIncomplete);
        const [first] = failed.flatMap(({ failures }) => failures);
        const remedies = [...new Set(failed.flatMap(({ failures }) => failures.map(({ remedy }) => remedy)))];
        super('STORE_INCOMPLETE', `Stores that do not have everything: ${failed.length} of ${result.stores.length}. ${failed.map(reason).join(' ')}`, {
            remedy: [
                ...remedies,
                'Then run the same command with --resume (in the action: `resume`): nothing is signed again.',
            ]
                .slice(-MOST_REMEDIES)
                .join('\n'),
            cause: first.cause,
        });
        this.result = result;
    }
}
const MOST_REMEDIES = 6;
function isIncomplete({ failed, untried }) {
    return failed + untried > 0;
}
function reason({ store, failed, untried, written, present, failures }) {
    const all = failed + untried + written + present;
    const missing = all === 1 ? '' : `missing ${failed + untried} of ${all}; `;
    // Nothing is left untried before something has failed.
    const [{ code, message }] = failures;
    return `${store}: ${missing}${code}: ${message}`;
}


/***/ })

};
