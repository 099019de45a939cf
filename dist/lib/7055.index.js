export const id = 7055;
export const ids = [7055,6427,8808];
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


/***/ }),

/***/ 39725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VX: () => (/* binding */ readRegular),
/* harmony export */   Vc: () => (/* binding */ readUpTo),
/* harmony export */   Xq: () => (/* binding */ WITHOUT_WAITING)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/** Reading files that somebody else may have made: no waiting for a writer, and no end that never comes. */


/** For `open`: a pipe may have no writer. Windows has no such flag, and no pipes among its files. */
const WITHOUT_WAITING = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0;
const CHUNK_BYTES = 256 * 1024;
/**
 * Reads a file from where it stands, whatever its size is said to be: it may grow, and those of `/proc` have none.
 * @returns at most `maxBytes` and one: that one says that there is more
 */
async function readUpTo(file, maxBytes) {
    const chunks = [];
    for (let room = maxBytes + 1; room > 0;) {
        const chunk = await filled(file, Math.min(room, CHUNK_BYTES));
        chunks.push(chunk);
        room -= chunk.length;
        if (chunk.length < CHUNK_BYTES)
            break;
    }
    return Buffer.concat(chunks);
}
/** Short only at the file's end. */
async function filled(file, length) {
    const chunk = Buffer.allocUnsafe(length);
    let at = 0;
    while (at < length) {
        const { bytesRead } = await file.read(chunk, at, length - at, null);
        if (bytesRead === 0)
            break;
        at += bytesRead;
    }
    return chunk.subarray(0, at);
}
/**
 * The bytes of a regular file, which is waited for by nobody and read to its end only where that is near.
 * @returns undefined for whatever else lies there, and for a file that is larger
 * @throws the platform's errors
 */
async function readRegular(file, maxBytes) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | WITHOUT_WAITING);
    try {
        const stats = await handle.stat();
        if (!stats.isFile() || stats.size > maxBytes)
            return undefined;
        const bytes = await readUpTo(handle, maxBytes);
        return bytes.length > maxBytes ? undefined : bytes;
    }
    finally {
        await handle.close();
    }
}


/***/ })

};
