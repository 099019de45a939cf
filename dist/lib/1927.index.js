export const id = 1927;
export const ids = [1927,4308];
export const modules = {

/***/ 2330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ given)
/* harmony export */ });
/** The fields that have a value: an absent option must not be there at all. */
function given(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}


/***/ }),

/***/ 81927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   storeWorld: () => (/* binding */ storeWorld)
/* harmony export */ });
/* harmony import */ var _model_given_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2330);

const GITHUB = 'https://github.com';
const GITHUB_API = 'https://api.github.com';
function storeWorld({ environment, home, directory, http, progress, registry, ...github }) {
    const apiUrl = nonEmpty(environment['GITHUB_API_URL']) ?? GITHUB_API;
    const serverUrl = nonEmpty(environment['GITHUB_SERVER_URL']) ?? GITHUB;
    return {
        http,
        progress,
        now: () => new Date(),
        directory,
        registry: { home, ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_0__/* .given */ .g)({ dockerConfigDirectory: nonEmpty(environment['DOCKER_CONFIG']) }), ...registry },
        github: { apiUrl, serverUrl, ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_0__/* .given */ .g)(github) },
    };
}
function nonEmpty(text) {
    return text === '' ? undefined : text;
}


/***/ })

};
