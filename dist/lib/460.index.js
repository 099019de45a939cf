export const id = 460;
export const ids = [460];
export const modules = {

/***/ 460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   registryChoice: () => (/* binding */ registryChoice)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4826);
/* harmony import */ var _model_given_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2330);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(861);
/** What a user says of registries: whose word they get, which authorities are believed, which are asked without TLS. */




const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
/**
 * @param directory where relative paths start
 * @throws WherefromError INPUT_INVALID
 */
function registryChoice(words, directory) {
    const { credentials, ca, cert, key, insecure } = words;
    if ((cert === undefined) !== (key === undefined)) {
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', 'A client certificate and its key belong together, and only one of them was named.', {
            remedy: 'Give both registry-cert and registry-key, each a PEM file.',
        });
    }
    for (const host of insecure) {
        if (HOST.test(host))
            continue;
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', `"${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(host)}" is no host of a registry.`, {
            remedy: 'Give registry-insecure HOST or HOST:PORT, without http:// before it and without a repository.',
        });
    }
    const file = (name) => name === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(directory, name);
    return {
        ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_3__/* .given */ .g)({ credentials, caFile: file(ca), clientCertFile: file(cert), clientKeyFile: file(key) }),
        ...(insecure.length === 0 ? {} : { insecureHosts: insecure }),
    };
}


/***/ })

};
