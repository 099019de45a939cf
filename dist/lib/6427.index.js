export const id = 6427;
export const ids = [6427,8808];
export const modules = {

/***/ 36427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MF: () => (/* binding */ DIGEST_ALGORITHMS),
/* harmony export */   MO: () => (/* binding */ formatDigest),
/* harmony export */   Wb: () => (/* binding */ isDigestAlgorithm),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   qC: () => (/* binding */ algorithmOfHexLength)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);

/** Hex length of each digest algorithm that a subject may carry. Source: in-toto Attestation Framework, DigestSet. */
const HEX_LENGTH = {
    sha224: 56,
    sha256: 64,
    sha384: 96,
    sha512: 128,
};
const DIGEST_ALGORITHMS = Object.keys(HEX_LENGTH);
function isDigestAlgorithm(name) {
    return Object.hasOwn(HEX_LENGTH, name);
}
/** The algorithm whose hex has this many characters; checksum files name none. */
function algorithmOfHexLength(length) {
    return DIGEST_ALGORITHMS.find((algorithm) => HEX_LENGTH[algorithm] === length);
}
/**
 * A digest from its two parts; upper-case hex is lowered.
 * @throws WherefromError DIGEST_MALFORMED
 */
function digestOf(algorithm, hex) {
    const name = algorithm.toLowerCase();
    if (!isDigestAlgorithm(name)) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('DIGEST_MALFORMED', `"${algorithm}" is no digest algorithm that a subject can carry.`, {
            remedy: `Use one of ${DIGEST_ALGORITHMS.join(', ')}.`,
        });
    }
    const lower = hex.toLowerCase();
    if (lower.length !== HEX_LENGTH[name] || !/^[0-9a-f]+$/.test(lower)) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('DIGEST_MALFORMED', `A ${name} digest is ${HEX_LENGTH[name]} hexadecimal characters; this one has ${hex.length}.`, {
            remedy: `Write it as ${name}:<${HEX_LENGTH[name]} hexadecimal characters>.`,
        });
    }
    return { algorithm: name, hex: lower };
}
/**
 * Reads `algorithm:hex`.
 * @throws WherefromError DIGEST_MALFORMED
 */
function parseDigest(text) {
    const colon = text.indexOf(':');
    if (colon < 0) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('DIGEST_MALFORMED', 'A digest names its algorithm.', {
            remedy: 'Write it as sha256:<64 hexadecimal characters>.',
        });
    }
    return digestOf(text.slice(0, colon), text.slice(colon + 1));
}
function formatDigest(digest) {
    return `${digest.algorithm}:${digest.hex}`;
}


/***/ })

};
