export const id = 2271;
export const ids = [2271,4652];
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

/***/ 92271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   forOneRegistry: () => (/* binding */ forOneRegistry),
/* harmony export */   storeWorld: () => (/* binding */ storeWorld)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/* harmony import */ var _model_given_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2330);
/** What stores touch when they are read for a verification, from what a front end knows. */


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
        registry: { home, ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .g)({ dockerConfigDirectory: nonEmpty(environment['DOCKER_CONFIG']) }), ...registry },
        github: { apiUrl, serverUrl, ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .g)(github) },
    };
}
/**
 * Given credentials belong to the one registry that the request names. Tags are looked up one after another, so that the
 * first registry would have got them before a second one shows that nobody said to which.
 * @throws WherefromError INPUT_INVALID where it names several
 */
function forOneRegistry(world, { artifacts, stores }) {
    const { credentials } = world.registry;
    const hosts = new Set([
        ...artifacts.flatMap((one) => (one.kind === 'image' ? one.image.registry : [])),
        ...stores.flatMap((one) => (one.kind === 'oci' ? one.repository.registry : [])),
    ]);
    const [host, ...others] = hosts;
    if (credentials === undefined || host === undefined)
        return world;
    if (others.length > 0) {
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('INPUT_INVALID', `It is not said to which of ${[...hosts].join(', ')} the given credentials belong.`, {
            remedy: 'Verify what lies in each registry on its own, or log in with docker login.',
        });
    }
    return { ...world, registry: { ...world.registry, credentials: { ...credentials, host } } };
}
function nonEmpty(text) {
    return text === '' ? undefined : text;
}


/***/ })

};
