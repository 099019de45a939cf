export const id = 1321;
export const ids = [1321];
export const modules = {

/***/ 41321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   favourSmallHeap: () => (/* binding */ favourSmallHeap)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);

/**
 * For a front end whose whole process is one attest run. Statements of tens of thousands of subjects leave many short-lived
 * copies behind. Left alone, V8 lets its young generation grow to three times 16 MB for them, and collects the old one
 * late: a third of the memory of such a run, for no time gained.
 */
function favourSmallHeap() {
    for (const flag of ['--optimize-for-size', '--semi-space-growth-factor=1'])
        (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)(flag);
}


/***/ })

};
