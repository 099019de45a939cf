export const id = 1100;
export const ids = [1100];
export const modules = {

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

/***/ 23405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Held to package.json by a test. */
const VERSION = '0.1.0';


/***/ })

};
