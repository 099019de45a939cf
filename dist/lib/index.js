import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 30714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 4826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OQ: () => (/* binding */ ERROR_CODES),
/* harmony export */   YC: () => (/* binding */ WherefromError),
/* harmony export */   eL: () => (/* binding */ asWherefromError),
/* harmony export */   fJ: () => (/* binding */ fail)
/* harmony export */ });
/** The closed list of codes; `docs/errors.md` documents each. */
const ERROR_CODES = {
    // The request
    USAGE: { exit: 2, meaning: 'The command line or the inputs cannot be understood.' },
    INPUT_INVALID: { exit: 2, meaning: 'A flag or an input has a value that it cannot have.' },
    INPUT_CONFLICT: { exit: 2, meaning: 'Two flags or inputs contradict each other.' },
    // Subjects and predicates
    SUBJECT_NONE: { exit: 2, meaning: 'Nothing to attest was named, or the named list is empty.' },
    SUBJECT_PATH_MISSING: { exit: 2, meaning: 'A path that was named does not exist.' },
    SUBJECT_GLOB_UNMATCHED: { exit: 2, meaning: 'A glob matched no file.' },
    SUBJECT_IS_DIRECTORY: { exit: 2, meaning: 'A directory was named where a file belongs.' },
    SUBJECT_UNREADABLE: { exit: 3, meaning: 'A file exists but could not be read.' },
    SUBJECT_CHANGED: { exit: 3, meaning: 'A file changed while it was hashed.' },
    SUBJECT_NAME_CONFLICT: { exit: 2, meaning: 'Two subjects have one name and different digests.' },
    CHECKSUM_MALFORMED: { exit: 2, meaning: 'A line of a checksum file is not a checksum.' },
    DIGEST_MALFORMED: { exit: 2, meaning: 'A digest has no known algorithm or the wrong length.' },
    DIGEST_REQUIRED: { exit: 2, meaning: 'An image was named by a tag where a digest belongs.' },
    PREDICATE_MALFORMED: { exit: 2, meaning: 'The predicate is not a JSON object.' },
    PREDICATE_TOO_LARGE: { exit: 2, meaning: 'The predicate is larger than 16 MB.' },
    PREDICATE_CONTRADICTED: {
        exit: 2,
        meaning: 'The provenance that was given says something else than the identity token of the run.',
    },
    // Identity
    OIDC_PERMISSION_MISSING: { exit: 2, meaning: 'The job may not request an OIDC token.' },
    OIDC_FORK_PULL_REQUEST: { exit: 2, meaning: 'Pull requests from forks never get an OIDC token.' },
    OIDC_TOKEN_MALFORMED: {
        exit: 2,
        meaning: 'What was given or answered as an identity token is no JWT. It is never printed.',
    },
    OIDC_CLAIM_MISSING: { exit: 2, meaning: 'The identity token lacks a claim that the provenance needs.' },
    OIDC_TOKEN_EXPIRED: { exit: 3, meaning: 'The identity token expired before a certificate was asked for with it.' },
    OIDC_IDENTITY_CHANGED: { exit: 3, meaning: 'A token that was asked for later in the run names another identity.' },
    EVENT_REFUSED: { exit: 2, meaning: 'Runs of this event are not signed unless the workflow names the event.' },
    PUBLIC_LOG_REFUSED: { exit: 2, meaning: 'A private repository would write to a public log.' },
    // Services
    SERVICE_UNREACHABLE: { exit: 3, meaning: 'No connection to a service, or it was cut.' },
    SERVICE_TIMEOUT: { exit: 3, meaning: 'A service did not answer in time.' },
    SERVICE_REFUSED: { exit: 3, meaning: 'A service answered that the request is not allowed or not valid.' },
    SERVICE_FAILED: { exit: 3, meaning: 'A service answered with an error of its own, also after retries.' },
    SERVICE_ANSWER_MALFORMED: { exit: 3, meaning: 'A service answered something that is not what its protocol says.' },
    // Output
    OUTPUT_EXISTS: { exit: 2, meaning: 'A different bundle already lies where this one belongs.' },
    OUTPUT_UNWRITABLE: { exit: 3, meaning: 'The bundle could not be written.' },
    SELF_CHECK_FAILED: {
        exit: 3,
        meaning: 'The fresh bundle did not verify against the trusted root of its readers; nothing was published.',
    },
    // Stores
    REFERENCE_MALFORMED: { exit: 2, meaning: 'An image or repository reference cannot be understood.' },
    STORE_UNKNOWN: { exit: 2, meaning: 'A store was named that does not exist, or named twice.' },
    STORE_UNAVAILABLE: { exit: 2, meaning: 'A store cannot hold what was asked for, which is known before signing.' },
    STORE_UNAUTHORIZED: { exit: 3, meaning: 'A store did not accept the credentials, or none were found for it.' },
    STORE_FORBIDDEN: { exit: 3, meaning: 'A store knows the user, who may not do this there.' },
    STORE_NOT_FOUND: { exit: 3, meaning: 'The image, repository or release that a store belongs to does not exist.' },
    STORE_CONFLICT: { exit: 3, meaning: 'Something else lies in a store where the bundle belongs; it was not replaced.' },
    STORE_TOO_LARGE: { exit: 3, meaning: 'A store holds nothing as large as this.' },
    STORE_READ_BACK: { exit: 3, meaning: 'A store said that it wrote, and answers something else when it is read.' },
    STORE_INCOMPLETE: {
        exit: 3,
        meaning: 'One store or more failed; what is stored and what is not stands in the report.',
    },
    CREDENTIALS_MALFORMED: { exit: 2, meaning: 'A Docker configuration or a credential helper cannot be used.' },
    STATE_MISSING: { exit: 2, meaning: 'There is no unfinished run of these subjects, predicate and stores to resume.' },
    STATE_IN_USE: { exit: 3, meaning: 'Another process is attesting the same at this moment.' },
    STATE_MALFORMED: { exit: 2, meaning: 'The record of an unfinished run is damaged, altered or not ours.' },
    // Trust
    TRUSTED_ROOT_MALFORMED: { exit: 2, meaning: 'A trusted root cannot be read.' },
    TRUSTED_ROOT_MISSING: {
        exit: 2,
        meaning: 'The trusted root that was named does not exist, or a private Sigstore was named without one.',
    },
    SIGNING_CONFIG_MALFORMED: { exit: 2, meaning: 'A signing config cannot be read or names no usable service.' },
    TUF_FAILED: { exit: 3, meaning: 'A trusted root could not be refreshed through TUF.' },
    // Verification
    ATTESTATION_NOT_FOUND: { exit: 1, meaning: 'No attestation of the artifact was found.' },
    ATTESTATION_REFUSED: { exit: 1, meaning: 'Attestations were found, none passed every check.' },
    BUNDLE_MISSING: { exit: 2, meaning: 'A bundle file that was named does not exist.' },
    BUNDLE_MALFORMED: { exit: 1, meaning: 'A file that was named as a bundle is none.' },
    SIGNER_NOT_NAMED: { exit: 2, meaning: 'Nobody was named whose signature would be believed.' },
    SOURCE_NOT_NAMED: {
        exit: 2,
        meaning: 'Signer and source lie in different repositories and the source was not named.',
    },
    PATTERN_UNANCHORED: { exit: 2, meaning: 'An identity pattern would match only a part of the identity.' },
    SOURCE_REF_AMBIGUOUS: { exit: 2, meaning: 'A short ref name fits a branch and a tag.' },
    // The rest
    INTERRUPTED: { exit: 130, meaning: 'The run was interrupted.' },
    INTERNAL: { exit: 3, meaning: 'A defect in Wherefrom.' },
};
/** Every error that a user meets: a code of the closed list, what happened, what to do, and the cause. Never holds a secret. */
class WherefromError extends Error {
    code;
    name = 'WherefromError';
    remedy;
    constructor(code, message, { remedy, cause }) {
        super(message, cause === undefined ? undefined : { cause });
        this.code = code;
        this.remedy = remedy;
    }
    get exitCode() {
        return ERROR_CODES[this.code].exit;
    }
}
/** @throws WherefromError always */
function fail(code, message, details) {
    throw new WherefromError(code, message, details);
}
/** An error as a user may see it: unknown ones become INTERNAL, with the original as cause. */
function asWherefromError(error) {
    if (error instanceof WherefromError)
        return error;
    const message = error instanceof Error ? error.message : String(error);
    return new WherefromError('INTERNAL', `Unexpected: ${message}`, {
        remedy: 'Please report this with the command that you ran.',
        cause: error,
    });
}


/***/ }),

/***/ 16962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ SILENT)
/* harmony export */ });
const SILENT = {
    begin: () => ({ update: () => undefined, end: () => undefined }),
};


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  OQ: () => (/* reexport */ errors/* ERROR_CODES */.OQ),
  YC: () => (/* reexport */ errors/* WherefromError */.YC),
  st: () => (/* reexport */ attest),
  iW: () => (/* reexport */ main),
  MX: () => (/* reexport */ verify)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: ./lib/progress.js
var lib_progress = __nccwpck_require__(16962);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(4826);
;// CONCATENATED MODULE: ./lib/index.js
/** The library: the two use cases, loaded when they are called. */



/**
 * Signs an attestation of the named subjects, writes its bundles and stores them.
 * @throws WherefromError; with the code STORE_INCOMPLETE it is an `IncompleteError`, whose `result` says what is where
 */
async function attest(options) {
    const [{ attest: run }, { attestRequest }, { storeAccess }, { createHttp }, { identityTokenFromText }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(2987), __nccwpck_require__.e(6736), __nccwpck_require__.e(2312), __nccwpck_require__.e(5675), __nccwpck_require__.e(3796), __nccwpck_require__.e(6201), __nccwpck_require__.e(5954), __nccwpck_require__.e(4296)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5954)),
        Promise.all(/* import() */[__nccwpck_require__.e(2065), __nccwpck_require__.e(591)]).then(__nccwpck_require__.bind(__nccwpck_require__, 32065)),
        __nccwpck_require__.e(/* import() */ 115).then(__nccwpck_require__.bind(__nccwpck_require__, 40115)),
        __nccwpck_require__.e(/* import() */ 6905).then(__nccwpck_require__.bind(__nccwpck_require__, 56905)),
        __nccwpck_require__.e(/* import() */ 5737).then(__nccwpck_require__.bind(__nccwpck_require__, 55737)),
    ]);
    const { identity, progress = lib_progress/* SILENT */.q } = options;
    const http = createHttp({ progress });
    const serverUrl = options.serverUrl ?? 'https://github.com';
    return run(attestRequest(options), {
        identity: typeof identity === 'string'
            ? { getToken: async (audience) => identityTokenFromText(identity, { audience }) }
            : identity,
        http,
        progress,
        now: () => new Date(),
        context: { serverUrl, forkPullRequest: false },
        ...storeAccess({
            ...{ http, progress, directory: options.directory },
            now: () => new Date(),
            registry: { home: (0,external_node_os_.homedir)(), ...(options.registry === undefined ? {} : { credentials: options.registry }) },
            github: { serverUrl, ...options.github },
        }),
        stateDirectory: options.stateDirectory ?? (await defaultStateDirectory()),
        // Every warning is in the result too.
        warn: () => undefined,
    });
}
async function defaultStateDirectory() {
    const { stateDirectoryOf } = await __nccwpck_require__.e(/* import() */ 6422).then(__nccwpck_require__.bind(__nccwpck_require__, 86422));
    return stateDirectoryOf({ environment: {}, platform: process.platform, home: (0,external_node_os_.homedir)() });
}
/**
 * Verifies artifacts. A refusal is a result whose `verdict` is "refused", not an error.
 * @throws WherefromError when the request is wrong or the surroundings failed
 */
async function verify(options) {
    const [{ verify: run }, { verifyRequest }, { tufCacheOf, verifyWorld }, { storeWorld }, { createHttp }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(2987), __nccwpck_require__.e(6736), __nccwpck_require__.e(5675), __nccwpck_require__.e(3796), __nccwpck_require__.e(5227)]).then(__nccwpck_require__.bind(__nccwpck_require__, 57801)),
        Promise.all(/* import() */[__nccwpck_require__.e(5675), __nccwpck_require__.e(4192)]).then(__nccwpck_require__.bind(__nccwpck_require__, 54971)),
        __nccwpck_require__.e(/* import() */ 4529).then(__nccwpck_require__.bind(__nccwpck_require__, 24529)),
        __nccwpck_require__.e(/* import() */ 1927).then(__nccwpck_require__.bind(__nccwpck_require__, 81927)),
        __nccwpck_require__.e(/* import() */ 6905).then(__nccwpck_require__.bind(__nccwpck_require__, 56905)),
    ]);
    const { progress = lib_progress/* SILENT */.q, githubToken: token, dockerConfig: DOCKER_CONFIG, directory = '' } = options;
    const home = (0,external_node_os_.homedir)();
    const request = verifyRequest(options, { tufCache: tufCacheOf(home) });
    const { repository } = request.expect;
    const http = createHttp({ progress });
    const environment = { DOCKER_CONFIG };
    return run(request, verifyWorld(progress, storeWorld({ environment, home, directory, http, progress, repository, token })));
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(78474);
;// CONCATENATED MODULE: external "node:process"
const external_node_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __nccwpck_require__(78877);
;// CONCATENATED MODULE: ./lib/main.js




/**
 * Runs one front end in this process and sets its exit code. A compiler thread that waits for the collector when the
 * process exits is waited for without end (nodejs/node#54918), and the job would hang: the compiler that was seen there
 * is left out, which a run of seconds does not miss.
 */
async function main(entry) {
    (0,external_node_v8_.setFlagsFromString)('--no-maglev');
    await honourProxy(external_node_process_namespaceObject.env);
    return end(await Promise.race([run(entry), abandoned()]));
}
async function run(entry) {
    switch (entry) {
        case 'attest-action':
            return (await __nccwpck_require__.e(/* import() */ 808).then(__nccwpck_require__.bind(__nccwpck_require__, 40808))).runAttestAction(external_node_process_namespaceObject.env);
        case 'verify-action':
            return (await __nccwpck_require__.e(/* import() */ 3451).then(__nccwpck_require__.bind(__nccwpck_require__, 63451))).runVerifyAction(external_node_process_namespaceObject.env);
        case 'cli':
            return runCommandLine();
    }
}
/** When nothing is left that could ever end the work: Node alone would exit with 13 and without a word. */
async function abandoned() {
    await (0,external_node_events_.once)(external_node_process_namespaceObject, 'beforeExit');
    return (await __nccwpck_require__.e(/* import() */ 6764).then(__nccwpck_require__.bind(__nccwpck_require__, 26764))).tellAbandoned(external_node_process_namespaceObject);
}
const PROXY_VARIABLES = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'];
const LOOPBACK = 'localhost,127.0.0.1,[::1]';
/** Lets every connection but those to this machine go through the proxy that the variables name, where Node can. */
async function honourProxy(environment) {
    if (!PROXY_VARIABLES.some((name) => (environment[name] ?? '') !== ''))
        return;
    const { default: http } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 37067, 19));
    // Older versions of Node have no such function.
    const { setGlobalProxyFromEnv } = http;
    const exceptions = environment['no_proxy'] ?? environment['NO_PROXY'] ?? '';
    const no_proxy = exceptions === '' ? LOOPBACK : `${exceptions},${LOOPBACK}`;
    setGlobalProxyFromEnv?.({ ...environment, no_proxy, NO_PROXY: no_proxy });
}
/**
 * Ends the process once all output is out: work that lost the race against Ctrl-C would keep it alive, and so does
 * Node's proxy client, which tries a connection that a proxy cuts again without end.
 */
async function end(code) {
    external_node_process_namespaceObject.exitCode = code;
    for (const stream of [external_node_process_namespaceObject.stdout, external_node_process_namespaceObject.stderr]) {
        await new Promise((resolve) => stream.write('', () => resolve()));
    }
    external_node_process_namespaceObject.exit(code);
}
async function runCommandLine() {
    const { runCli } = await __nccwpck_require__.e(/* import() */ 4387).then(__nccwpck_require__.bind(__nccwpck_require__, 64387));
    const interruption = new AbortController();
    // A second Ctrl-C finds no listener left, and ends the process at once.
    for (const signal of ['SIGINT', 'SIGTERM'])
        external_node_process_namespaceObject.once(signal, () => interruption.abort());
    endureClosedPipe();
    return runCli(cliWorld(interruption.signal));
}
function cliWorld(interrupted) {
    return {
        argv: external_node_process_namespaceObject.argv.slice(2),
        environment: external_node_process_namespaceObject.env,
        directory: external_node_process_namespaceObject.cwd(),
        home: (0,external_node_os_.homedir)(),
        platform: external_node_process_namespaceObject.platform,
        stdout: external_node_process_namespaceObject.stdout,
        stderr: external_node_process_namespaceObject.stderr,
        readStdin,
        interrupted,
    };
}
/** `wherefrom … | head -1`: nobody is left to read; the work goes on, because its exit code still says the verdict. */
function endureClosedPipe() {
    for (const stream of [external_node_process_namespaceObject.stdout, external_node_process_namespaceObject.stderr]) {
        stream.on('error', (error) => {
            if (error.code !== 'EPIPE')
                throw error;
        });
    }
}
async function readStdin() {
    const chunks = [];
    for await (const chunk of external_node_process_namespaceObject.stdin)
        chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./lib/bundle.js
/** What the one bundle holds: the library, and the way in for the actions and the command line. */



var __webpack_exports__ERROR_CODES = __webpack_exports__.OQ;
var __webpack_exports__WherefromError = __webpack_exports__.YC;
var __webpack_exports__attest = __webpack_exports__.st;
var __webpack_exports__main = __webpack_exports__.iW;
var __webpack_exports__verify = __webpack_exports__.MX;
export { __webpack_exports__ERROR_CODES as ERROR_CODES, __webpack_exports__WherefromError as WherefromError, __webpack_exports__attest as attest, __webpack_exports__main as main, __webpack_exports__verify as verify };
