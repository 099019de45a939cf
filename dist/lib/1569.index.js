export const id = 1569;
export const ids = [1569,9286,6427,1667,8808];
export const modules = {

/***/ 44490:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.toMessageSignatureBundle = toMessageSignatureBundle;
exports.toDSSEBundle = toDSSEBundle;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const protobuf_specs_1 = __webpack_require__(56736);
const bundle_1 = __webpack_require__(9384);
// Message signature bundle - $case: 'messageSignature'
function toMessageSignatureBundle(options) {
    return {
        mediaType: options.certificateChain
            ? bundle_1.BUNDLE_V02_MEDIA_TYPE
            : bundle_1.BUNDLE_V03_MEDIA_TYPE,
        content: {
            $case: 'messageSignature',
            messageSignature: {
                messageDigest: {
                    algorithm: protobuf_specs_1.HashAlgorithm.SHA2_256,
                    digest: options.digest,
                },
                signature: options.signature,
            },
        },
        verificationMaterial: toVerificationMaterial(options),
    };
}
// DSSE envelope bundle - $case: 'dsseEnvelope'
function toDSSEBundle(options) {
    return {
        mediaType: options.certificateChain
            ? bundle_1.BUNDLE_V02_MEDIA_TYPE
            : bundle_1.BUNDLE_V03_MEDIA_TYPE,
        content: {
            $case: 'dsseEnvelope',
            dsseEnvelope: toEnvelope(options),
        },
        verificationMaterial: toVerificationMaterial(options),
    };
}
function toEnvelope(options) {
    return {
        payloadType: options.artifactType,
        payload: options.artifact,
        signatures: [toSignature(options)],
    };
}
function toSignature(options) {
    return {
        keyid: options.keyHint || '',
        sig: options.signature,
    };
}
// Verification material
function toVerificationMaterial(options) {
    return {
        content: toKeyContent(options),
        tlogEntries: [],
        timestampVerificationData: { rfc3161Timestamps: [] },
    };
}
function toKeyContent(options) {
    if (options.certificate) {
        if (options.certificateChain) {
            return {
                $case: 'x509CertificateChain',
                x509CertificateChain: {
                    certificates: [{ rawBytes: options.certificate }],
                },
            };
        }
        else {
            return {
                $case: 'certificate',
                certificate: { rawBytes: options.certificate },
            };
        }
    }
    else {
        return {
            $case: 'publicKey',
            publicKey: {
                hint: options.keyHint || '',
            },
        };
    }
}


/***/ }),

/***/ 9384:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.BUNDLE_V03_MEDIA_TYPE = exports.BUNDLE_V03_LEGACY_MEDIA_TYPE = exports.BUNDLE_V02_MEDIA_TYPE = exports.BUNDLE_V01_MEDIA_TYPE = void 0;
exports.isBundleWithCertificateChain = isBundleWithCertificateChain;
exports.isBundleWithPublicKey = isBundleWithPublicKey;
exports.isBundleWithMessageSignature = isBundleWithMessageSignature;
exports.isBundleWithDsseEnvelope = isBundleWithDsseEnvelope;
exports.BUNDLE_V01_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
exports.BUNDLE_V02_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle+json;version=0.2';
exports.BUNDLE_V03_LEGACY_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle+json;version=0.3';
exports.BUNDLE_V03_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
// Type guards for bundle variants.
function isBundleWithCertificateChain(b) {
    return b.verificationMaterial.content.$case === 'x509CertificateChain';
}
function isBundleWithPublicKey(b) {
    return b.verificationMaterial.content.$case === 'publicKey';
}
function isBundleWithMessageSignature(b) {
    return b.content.$case === 'messageSignature';
}
function isBundleWithDsseEnvelope(b) {
    return b.content.$case === 'dsseEnvelope';
}


/***/ }),

/***/ 57552:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ValidationError = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
class ValidationError extends Error {
    fields;
    constructor(message, fields) {
        super(message);
        this.fields = fields;
    }
}
exports.ValidationError = ValidationError;


/***/ }),

/***/ 83178:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isBundleV01 = exports.assertBundleV02 = exports.assertBundleV01 = exports.assertBundleLatest = exports.assertBundle = exports.envelopeToJSON = exports.envelopeFromJSON = exports.bundleToJSON = exports.bundleFromJSON = exports.ValidationError = exports.isBundleWithPublicKey = exports.isBundleWithMessageSignature = exports.isBundleWithDsseEnvelope = exports.isBundleWithCertificateChain = exports.BUNDLE_V03_MEDIA_TYPE = exports.BUNDLE_V03_LEGACY_MEDIA_TYPE = exports.BUNDLE_V02_MEDIA_TYPE = exports.BUNDLE_V01_MEDIA_TYPE = exports.toMessageSignatureBundle = exports.toDSSEBundle = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
var build_1 = __webpack_require__(44490);
Object.defineProperty(exports, "toDSSEBundle", ({ enumerable: true, get: function () { return build_1.toDSSEBundle; } }));
Object.defineProperty(exports, "toMessageSignatureBundle", ({ enumerable: true, get: function () { return build_1.toMessageSignatureBundle; } }));
var bundle_1 = __webpack_require__(9384);
Object.defineProperty(exports, "BUNDLE_V01_MEDIA_TYPE", ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V01_MEDIA_TYPE; } }));
Object.defineProperty(exports, "BUNDLE_V02_MEDIA_TYPE", ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V02_MEDIA_TYPE; } }));
Object.defineProperty(exports, "BUNDLE_V03_LEGACY_MEDIA_TYPE", ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V03_LEGACY_MEDIA_TYPE; } }));
Object.defineProperty(exports, "BUNDLE_V03_MEDIA_TYPE", ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V03_MEDIA_TYPE; } }));
Object.defineProperty(exports, "isBundleWithCertificateChain", ({ enumerable: true, get: function () { return bundle_1.isBundleWithCertificateChain; } }));
Object.defineProperty(exports, "isBundleWithDsseEnvelope", ({ enumerable: true, get: function () { return bundle_1.isBundleWithDsseEnvelope; } }));
Object.defineProperty(exports, "isBundleWithMessageSignature", ({ enumerable: true, get: function () { return bundle_1.isBundleWithMessageSignature; } }));
Object.defineProperty(exports, "isBundleWithPublicKey", ({ enumerable: true, get: function () { return bundle_1.isBundleWithPublicKey; } }));
var error_1 = __webpack_require__(57552);
Object.defineProperty(exports, "ValidationError", ({ enumerable: true, get: function () { return error_1.ValidationError; } }));
var serialized_1 = __webpack_require__(24066);
Object.defineProperty(exports, "bundleFromJSON", ({ enumerable: true, get: function () { return serialized_1.bundleFromJSON; } }));
Object.defineProperty(exports, "bundleToJSON", ({ enumerable: true, get: function () { return serialized_1.bundleToJSON; } }));
Object.defineProperty(exports, "envelopeFromJSON", ({ enumerable: true, get: function () { return serialized_1.envelopeFromJSON; } }));
Object.defineProperty(exports, "envelopeToJSON", ({ enumerable: true, get: function () { return serialized_1.envelopeToJSON; } }));
var validate_1 = __webpack_require__(54526);
Object.defineProperty(exports, "assertBundle", ({ enumerable: true, get: function () { return validate_1.assertBundle; } }));
Object.defineProperty(exports, "assertBundleLatest", ({ enumerable: true, get: function () { return validate_1.assertBundleLatest; } }));
Object.defineProperty(exports, "assertBundleV01", ({ enumerable: true, get: function () { return validate_1.assertBundleV01; } }));
Object.defineProperty(exports, "assertBundleV02", ({ enumerable: true, get: function () { return validate_1.assertBundleV02; } }));
Object.defineProperty(exports, "isBundleV01", ({ enumerable: true, get: function () { return validate_1.isBundleV01; } }));


/***/ }),

/***/ 24066:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.envelopeToJSON = exports.envelopeFromJSON = exports.bundleToJSON = exports.bundleFromJSON = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const protobuf_specs_1 = __webpack_require__(56736);
const bundle_1 = __webpack_require__(9384);
const validate_1 = __webpack_require__(54526);
const bundleFromJSON = (obj) => {
    const bundle = protobuf_specs_1.Bundle.fromJSON(obj);
    switch (bundle.mediaType) {
        case bundle_1.BUNDLE_V01_MEDIA_TYPE:
            (0, validate_1.assertBundleV01)(bundle);
            break;
        case bundle_1.BUNDLE_V02_MEDIA_TYPE:
            (0, validate_1.assertBundleV02)(bundle);
            break;
        default:
            (0, validate_1.assertBundleLatest)(bundle);
            break;
    }
    return bundle;
};
exports.bundleFromJSON = bundleFromJSON;
const bundleToJSON = (bundle) => {
    return protobuf_specs_1.Bundle.toJSON(bundle);
};
exports.bundleToJSON = bundleToJSON;
const envelopeFromJSON = (obj) => {
    return protobuf_specs_1.Envelope.fromJSON(obj);
};
exports.envelopeFromJSON = envelopeFromJSON;
const envelopeToJSON = (envelope) => {
    return protobuf_specs_1.Envelope.toJSON(envelope);
};
exports.envelopeToJSON = envelopeToJSON;


/***/ }),

/***/ 54526:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.assertBundle = assertBundle;
exports.assertBundleV01 = assertBundleV01;
exports.isBundleV01 = isBundleV01;
exports.assertBundleV02 = assertBundleV02;
exports.assertBundleLatest = assertBundleLatest;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const error_1 = __webpack_require__(57552);
// Performs basic validation of a Sigstore bundle to ensure that all required
// fields are populated. This is not a complete validation of the bundle, but
// rather a check that the bundle is in a valid state to be processed by the
// rest of the code.
function assertBundle(b) {
    const invalidValues = validateBundleBase(b);
    if (invalidValues.length > 0) {
        throw new error_1.ValidationError('invalid bundle', invalidValues);
    }
}
// Asserts that the given bundle conforms to the v0.1 bundle format.
function assertBundleV01(b) {
    const invalidValues = [];
    invalidValues.push(...validateBundleBase(b));
    invalidValues.push(...validateInclusionPromise(b));
    if (invalidValues.length > 0) {
        throw new error_1.ValidationError('invalid v0.1 bundle', invalidValues);
    }
}
// Type guard to determine if Bundle is a v0.1 bundle.
function isBundleV01(b) {
    try {
        assertBundleV01(b);
        return true;
    }
    catch (e) {
        return false;
    }
}
// Asserts that the given bundle conforms to the v0.2 bundle format.
function assertBundleV02(b) {
    const invalidValues = [];
    invalidValues.push(...validateBundleBase(b));
    invalidValues.push(...validateInclusionProof(b));
    if (invalidValues.length > 0) {
        throw new error_1.ValidationError('invalid v0.2 bundle', invalidValues);
    }
}
// Asserts that the given bundle conforms to the newest (0.3) bundle format.
function assertBundleLatest(b) {
    const invalidValues = [];
    invalidValues.push(...validateBundleBase(b));
    invalidValues.push(...validateInclusionProof(b));
    invalidValues.push(...validateNoCertificateChain(b));
    if (invalidValues.length > 0) {
        throw new error_1.ValidationError('invalid bundle', invalidValues);
    }
}
function validateBundleBase(b) {
    const invalidValues = [];
    // Media type validation
    if (b.mediaType === undefined ||
        (!b.mediaType.match(/^application\/vnd\.dev\.sigstore\.bundle\+json;version=\d\.\d/) &&
            !b.mediaType.match(/^application\/vnd\.dev\.sigstore\.bundle\.v\d\.\d\+json/))) {
        invalidValues.push('mediaType');
    }
    // Content-related validation
    if (b.content === undefined) {
        invalidValues.push('content');
    }
    else {
        switch (b.content.$case) {
            case 'messageSignature':
                if (b.content.messageSignature.messageDigest === undefined) {
                    invalidValues.push('content.messageSignature.messageDigest');
                }
                else {
                    if (b.content.messageSignature.messageDigest.digest.length === 0) {
                        invalidValues.push('content.messageSignature.messageDigest.digest');
                    }
                }
                if (b.content.messageSignature.signature.length === 0) {
                    invalidValues.push('content.messageSignature.signature');
                }
                break;
            case 'dsseEnvelope':
                if (b.content.dsseEnvelope.payload.length === 0) {
                    invalidValues.push('content.dsseEnvelope.payload');
                }
                if (b.content.dsseEnvelope.signatures.length !== 1) {
                    invalidValues.push('content.dsseEnvelope.signatures');
                }
                else {
                    if (b.content.dsseEnvelope.signatures[0].sig.length === 0) {
                        invalidValues.push('content.dsseEnvelope.signatures[0].sig');
                    }
                }
                break;
        }
    }
    // Verification material-related validation
    if (b.verificationMaterial === undefined) {
        invalidValues.push('verificationMaterial');
    }
    else {
        if (b.verificationMaterial.content === undefined) {
            invalidValues.push('verificationMaterial.content');
        }
        else {
            switch (b.verificationMaterial.content.$case) {
                case 'x509CertificateChain':
                    if (b.verificationMaterial.content.x509CertificateChain.certificates
                        .length === 0) {
                        invalidValues.push('verificationMaterial.content.x509CertificateChain.certificates');
                    }
                    b.verificationMaterial.content.x509CertificateChain.certificates.forEach((cert, i) => {
                        if (cert.rawBytes.length === 0) {
                            invalidValues.push(`verificationMaterial.content.x509CertificateChain.certificates[${i}].rawBytes`);
                        }
                    });
                    break;
                case 'certificate':
                    if (b.verificationMaterial.content.certificate.rawBytes.length === 0) {
                        invalidValues.push('verificationMaterial.content.certificate.rawBytes');
                    }
                    break;
            }
        }
        if (b.verificationMaterial.tlogEntries === undefined) {
            invalidValues.push('verificationMaterial.tlogEntries');
        }
        else {
            if (b.verificationMaterial.tlogEntries.length > 0) {
                b.verificationMaterial.tlogEntries.forEach((entry, i) => {
                    if (entry.logId === undefined) {
                        invalidValues.push(`verificationMaterial.tlogEntries[${i}].logId`);
                    }
                    if (entry.kindVersion === undefined) {
                        invalidValues.push(`verificationMaterial.tlogEntries[${i}].kindVersion`);
                    }
                });
            }
        }
    }
    return invalidValues;
}
// Necessary for V01 bundles
function validateInclusionPromise(b) {
    const invalidValues = [];
    if (b.verificationMaterial &&
        b.verificationMaterial.tlogEntries?.length > 0) {
        b.verificationMaterial.tlogEntries.forEach((entry, i) => {
            if (entry.inclusionPromise === undefined) {
                invalidValues.push(`verificationMaterial.tlogEntries[${i}].inclusionPromise`);
            }
        });
    }
    return invalidValues;
}
// Necessary for V02 and later bundles
function validateInclusionProof(b) {
    const invalidValues = [];
    if (b.verificationMaterial &&
        b.verificationMaterial.tlogEntries?.length > 0) {
        b.verificationMaterial.tlogEntries.forEach((entry, i) => {
            if (entry.inclusionProof === undefined) {
                invalidValues.push(`verificationMaterial.tlogEntries[${i}].inclusionProof`);
            }
            else {
                if (entry.inclusionProof.checkpoint === undefined) {
                    invalidValues.push(`verificationMaterial.tlogEntries[${i}].inclusionProof.checkpoint`);
                }
            }
        });
    }
    return invalidValues;
}
// Necessary for V03 and later bundles
function validateNoCertificateChain(b) {
    const invalidValues = [];
    /* istanbul ignore next */
    if (b.verificationMaterial?.content?.$case === 'x509CertificateChain') {
        invalidValues.push('verificationMaterial.content.$case');
    }
    return invalidValues;
}


/***/ }),

/***/ 35376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   Qz: () => (/* binding */ refuseHtml),
/* harmony export */   Y2: () => (/* binding */ parseJsonBody),
/* harmony export */   kc: () => (/* binding */ errorText),
/* harmony export */   td: () => (/* binding */ withinSentence),
/* harmony export */   yO: () => (/* binding */ NETWORK_ENDS)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/** Reading answers: JSON, errors, and the web pages that proxies put in a service's place. */

const LONGEST_RETRY_AFTER_MS = 60_000;
/** RFC 9110 section 10.2.3: seconds, or a date. Anything else is as good as absent. */
function retryAfter(value, now) {
    if (value === undefined)
        return undefined;
    const ms = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now;
    return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), LONGEST_RETRY_AFTER_MS);
}
/** What an error answer says: its JSON's `message`, `error` or `errors`, that it is a web page, or its text. */
function errorText(answer) {
    if (isHtml(answer))
        return 'an HTML page (a proxy or sign-in page?)';
    const text = answer.body.subarray(0, 4096).toString('utf8');
    let parsed;
    try {
        parsed = JSON.parse(answer.body.toString('utf8'));
    }
    catch {
        return text;
    }
    if (typeof parsed !== 'object' || parsed === null)
        return text;
    const { message, error, errors } = parsed;
    for (const said of [message, error, registryErrors(errors)])
        if (typeof said === 'string' && said !== '')
            return said;
    return text;
}
/** OCI Distribution Specification, "Error Codes": a list of `{ code, message }`. */
function registryErrors(errors) {
    if (!Array.isArray(errors))
        return '';
    const entries = errors.filter((entry) => typeof entry === 'object' && entry !== null);
    const said = entries.map(({ code, message }) => [code, message].filter((part) => typeof part === 'string'));
    return said.map((parts) => parts.join(': ')).join('; ');
}
function isHtml({ headers, body }) {
    if (/^(text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? ''))
        return true;
    return /^\uFEFF?\s*<(!doctype html|html)\b/i.test(body.subarray(0, 256).toString('utf8'));
}
/**
 * The JSON of a 2xx answer, not yet guarded.
 * @throws WherefromError SERVICE_ANSWER_MALFORMED
 */
function parseJsonBody(response, service) {
    refuseHtml(response, service);
    const from = response.from ?? service;
    try {
        return JSON.parse(response.body.toString('utf8'));
    }
    catch {
        // The parser's own message quotes the answer, which may be a token: not even a cause.
        return malformed(from, 'answered something that is no JSON');
    }
}
/** @throws WherefromError SERVICE_ANSWER_MALFORMED when a web page stands where a service's answer belongs */
function refuseHtml(response, service) {
    if (isHtml(response))
        malformed(response.from ?? service, 'answered an HTML page; a proxy or sign-in page?');
}
/**
 * For an answer that its protocol does not allow; `what` goes on after the service's name: "answered no certificate".
 * @throws WherefromError SERVICE_ANSWER_MALFORMED always
 */
function malformed(service, what, cause) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('SERVICE_ANSWER_MALFORMED', `${service} ${what}${/[.?!]$/.test(what) ? '' : '.'}`, {
        remedy: `Check the address of ${withinSentence(service)} and that nothing between it and this machine answers in its place.`,
        ...(cause === undefined ? {} : { cause }),
    });
}
/** A service's name where it does not begin the sentence. */
function withinSentence(service) {
    return service.replace(/^The /, 'the ');
}
/** Ends of a connection by the code that the platform gives them. */
const NETWORK_ENDS = {
    ECONNREFUSED: 'refused the connection',
    ENOTFOUND: 'was not found: its host name has no address',
    EAI_AGAIN: 'was not found: name resolution failed',
    EHOSTUNREACH: 'cannot be reached: no route to its host',
    ENETUNREACH: 'cannot be reached: no network',
    ETIMEDOUT: 'did not accept a connection',
    UND_ERR_CONNECT_TIMEOUT: 'did not accept a connection',
    ECONNRESET: 'cut the connection',
    EPIPE: 'cut the connection',
    UND_ERR_SOCKET: 'cut the connection',
};


/***/ }),

/***/ 56905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DEFAULT_TIMEOUT_MS: () => (/* binding */ DEFAULT_TIMEOUT_MS),
  createHttp: () => (/* binding */ createHttp),
  malformed: () => (/* reexport */ http_answer/* malformed */.Qm),
  parseJsonBody: () => (/* reexport */ http_answer/* parseJsonBody */.Y2),
  refuseHtml: () => (/* reexport */ http_answer/* refuseHtml */.Qz)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(4826);
// EXTERNAL MODULE: ./lib/http-answer.js
var http_answer = __webpack_require__(35376);
// EXTERNAL MODULE: ./lib/quote.js
var quote = __webpack_require__(861);
;// CONCATENATED MODULE: ./lib/http-attempt.js
/** One attempt at a request, and what its messages may say of it. */


function secretsOf(request, url) {
    const headers = Object.entries(request.headers ?? {})
        .filter(([name]) => /^(authorization|proxy-authorization|cookie)$/i.test(name))
        .flatMap(([, value]) => [value, value.replace(/^\S+\s+/, '')]);
    const found = [...headers, ...(request.secrets ?? [])].filter((secret) => secret !== '');
    // Before the platform sees it: its own complaint about a header quotes the header.
    if (headers.some((value) => /[^\t\x20-\x7e]/.test(value))) {
        (0,errors/* fail */.fJ)('INPUT_INVALID', `The credential for ${request.service} at ${url.host} holds characters that no header can carry.`, {
            remedy: 'Look for a line break or a foreign character in it.',
        });
    }
    return found;
}
/** Foreign text, as a message may have it. */
function shown(text, attempt) {
    return (0,quote/* quote */.hD)((0,quote/* redact */.E$)(text, secretsFor(attempt)));
}
function secretsFor({ request: { unspoken = [] }, secrets }) {
    return [...secrets, ...unspoken];
}
function serviceAt({ request, url }) {
    return `${request.service} at ${url.host}`;
}
/** Without query and fragment, which may carry secrets. */
function addressOf(url) {
    return `${url.origin}${url.pathname}`;
}

;// CONCATENATED MODULE: ./lib/http-failure.js
/** Attempts that ended without an answer. */




/** One attempt's end that another attempt may mend. */
class Retryable {
    error;
    waitMs;
    constructor(error, waitMs) {
        this.error = error;
        this.waitMs = waitMs;
    }
}
function timedOut(attempt) {
    const message = `${serviceAt(attempt)} did not answer within ${attempt.timeoutMs / 1000} s (${attempt.count}).`;
    return new errors/* WherefromError */.YC('SERVICE_TIMEOUT', message, {
        remedy: 'Try again; if it lasts, check the network between this machine and that host.',
    });
}
function networkFailure(attempt, error, answered) {
    const cause = (0,quote/* safeCause */.ph)(error, secretsFor(attempt));
    const code = (0,quote/* causeCode */.XL)(error);
    if (answered) {
        return new Retryable(new errors/* WherefromError */.YC('SERVICE_ANSWER_MALFORMED', `${serviceAt(attempt)} broke off its answer (${attempt.count}).`, {
            remedy: 'Try again; if it lasts, check what lies between this machine and that host.',
            cause,
        }));
    }
    // The platform's names for what its parser refuses: HPE_INVALID_CONSTANT, HPE_HEADER_OVERFLOW.
    if (code?.startsWith('HPE_') === true)
        return (0,http_answer/* malformed */.Qm)(serviceAt(attempt), `answered no HTTP (${code})`, cause);
    if (code !== undefined && /CERT|SIGNATURE|ISSUER|TLS|SSL/.test(code)) {
        return (0,errors/* fail */.fJ)('SERVICE_UNREACHABLE', `The TLS certificate of ${serviceAt(attempt)} was not accepted (${code}).`, {
            remedy: 'For an authority of your own, name its certificate in NODE_EXTRA_CA_CERTS.',
            cause,
        });
    }
    const end = (code === undefined ? undefined : http_answer/* NETWORK_ENDS */.yO[code]) ?? `cannot be reached (${code ?? cause.message})`;
    return new Retryable(new errors/* WherefromError */.YC('SERVICE_UNREACHABLE', `${serviceAt(attempt)} ${end} (${attempt.count}).`, {
        remedy: `Check the address of ${(0,http_answer/* withinSentence */.td)(attempt.request.service)}, the network and the proxy settings.`,
        cause,
    }));
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
;// CONCATENATED MODULE: ./lib/http-exchange.js



/** Google's registries send header blocks far above the platform's 16 KiB. */
const MAX_HEADER_BYTES = 256 * 1024;
/**
 * One request, and the head of its answer; the caller reads or destroys the body. Redirects are answers like others.
 * On `node:http`, not `fetch`: the platform's fetch costs 40 MB of memory at its first use.
 * @throws the platform's errors, with `code`
 */
async function exchange(outgoing) {
    for (;;) {
        const request = begin(outgoing);
        try {
            return await headOf(request);
        }
        catch (error) {
            // A kept connection that its server gave up meanwhile: it is gone now, and the next one is another or a new one.
            // RFC 9110 section 9.2.2: at once only what changes nothing when it was received after all.
            const harmless = outgoing.method === 'GET' || outgoing.method === 'HEAD';
            if (!harmless || !request.reusedSocket || (0,quote/* causeCode */.XL)(error) !== 'ECONNRESET')
                throw error;
        }
    }
}
function begin({ url, method, headers, body, signal, agent }) {
    const send = url.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    const request = send(url, {
        method,
        headers: { ...headers, ...(bytes === undefined ? {} : { 'content-length': String(bytes.length) }) },
        maxHeaderSize: MAX_HEADER_BYTES,
        signal,
        agent,
    });
    request.end(bytes);
    return request;
}
async function headOf(request) {
    return new Promise((resolve, reject) => {
        request.on('response', resolve);
        // Stays after the answer's head: a connection that ends later is the reader's matter, and no crash.
        request.on('error', reject);
        // Also where the server changes the protocol (101), of which the platform tells nobody else.
        request.on('close', () => reject(new ClosedError()));
    });
}
/** As the platform names it, where it says so. */
class ClosedError extends Error {
    name = 'ClosedError';
    code = 'ECONNRESET';
    constructor() {
        super('the connection ended without an answer');
    }
}

// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(23405);
;// CONCATENATED MODULE: ./lib/http-redirect.js





const MOST_REDIRECTS = 5;
/** Follows redirects, but takes neither a body nor a credential to another origin, nor anything from https to http. */
async function follow(attempt, signal) {
    const { request } = attempt;
    let { url } = attempt;
    let { headers } = request;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
        const response = await exchange({
            url,
            method: request.method,
            headers: { 'user-agent': `wherefrom/${version/* VERSION */.x}`, ...headers },
            body: request.body,
            signal,
            agent: request.connections?.agentFor(url),
        });
        const status = response.statusCode ?? 0;
        const { location } = response.headers;
        const redirects = [301, 302, 303, 307, 308].includes(status) && location !== undefined;
        if (!redirects || request.accept?.includes(status) === true) {
            return { response, redirectedTo: url.origin === attempt.url.origin ? undefined : url.host };
        }
        response.resume();
        const from = url;
        url = redirectTarget({ attempt, from, status, location });
        if (url.origin !== from.origin && request.redirects === 'drop-credentials')
            headers = withoutCredentials(headers);
    }
    return (0,http_answer/* malformed */.Qm)(request.service, `redirected more than ${MOST_REDIRECTS} times`);
}
/** Nothing but what is known to be none: headers that carry credentials have many names. */
function withoutCredentials(headers = {}) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() === 'accept'));
}
function redirectTarget({ attempt, from, status, location }) {
    const { request, secrets } = attempt;
    const target = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
    const where = target === undefined ? 'no URL' : shown(addressOf(target), attempt);
    const refuse = (why) => (0,errors/* fail */.fJ)('SERVICE_ANSWER_MALFORMED', `${request.service} redirects to ${where}, which was not followed: ${why}.`, {
        remedy: `Name the address of ${(0,http_answer/* withinSentence */.td)(request.service)} that you trust, not one that redirects.`,
    });
    if (target === undefined || !/^https?:$/.test(target.protocol))
        return refuse('it is no http address');
    if (from.protocol === 'https:' && target.protocol === 'http:')
        return refuse('it is not encrypted');
    const drops = request.redirects === 'drop-credentials' && /^(GET|HEAD)$/.test(request.method);
    if (target.origin !== from.origin && (request.body !== undefined || (secrets.length > 0 && !drops))) {
        return refuse('what was sent is meant for one host only');
    }
    if (request.body !== undefined && status !== 307 && status !== 308)
        return refuse('a body would get lost');
    return target;
}

// EXTERNAL MODULE: ./lib/progress.js
var lib_progress = __webpack_require__(16962);
;// CONCATENATED MODULE: ./lib/http.js
/** The one way to the network: time-outs with numbers, retries that honour Retry-After, bounded answers, typed errors. */








/** Above the 20 s that a Rekor v2 needs at least: it answers a write at its next checkpoint. */
const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_ATTEMPTS = 4;
const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;
const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 10_000;
/**
 * A client on the platform's own connections. Proxies are the platform's matter too: a front end that wants HTTPS_PROXY
 * honoured calls `http.setGlobalProxyFromEnv()` where Node has it, or runs under NODE_USE_ENV_PROXY=1.
 */
function createHttp(options = {}) {
    const { progress = lib_progress/* SILENT */.q, sleep = async (ms, signal) => (0,promises_.setTimeout)(ms, undefined, signal === undefined ? {} : { signal }), random = Math.random, now = Date.now, } = options;
    return {
        async send(request) {
            const url = parseUrl(request);
            const secrets = secretsOf(request, url);
            const attempts = Math.max(1, request.attempts ?? options.attempts ?? DEFAULT_ATTEMPTS);
            const timeoutMs = request.timeoutMs ?? options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
            for (let n = 1;; n += 1) {
                refuseUnneeded(request);
                const count = `attempt ${n} of ${attempts}`;
                const outcome = await attemptOnce({ request, url, secrets, timeoutMs, count, now });
                if (!(outcome instanceof Retryable))
                    return outcome;
                if (n >= attempts)
                    throw outcome.error;
                const waitMs = outcome.waitMs ?? backoff(n, random());
                const step = progress.begin(`${outcome.error.message} Trying again in ${seconds(waitMs)}`);
                try {
                    await sleep(waitMs, request.signal);
                }
                catch (error) {
                    refuseUnneeded(request);
                    throw error;
                }
                finally {
                    step.end();
                }
            }
        },
    };
}
function refuseUnneeded({ signal, service }) {
    if (signal?.aborted !== true)
        return;
    (0,errors/* fail */.fJ)('INTERRUPTED', `${service} was not waited for any longer.`, {
        remedy: 'Look at the error that ended the work of which this was a part.',
    });
}
function backoff(attempt, jitter) {
    const ceiling = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempt - 1));
    return Math.round(ceiling * (0.5 + jitter / 2));
}
async function attemptOnce(attempt) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), attempt.timeoutMs);
    const { signal } = attempt.request;
    let answered = false;
    try {
        const ends = signal === undefined ? controller.signal : AbortSignal.any([controller.signal, signal]);
        const { response, redirectedTo } = await follow(attempt, ends);
        answered = true;
        const body = await readBounded(attempt, response);
        return judge({ attempt, response, body, redirectedTo });
    }
    catch (error) {
        if (error instanceof errors/* WherefromError */.YC)
            throw error;
        refuseUnneeded(attempt.request);
        if (controller.signal.aborted)
            return new Retryable(timedOut(attempt));
        return networkFailure(attempt, error, answered);
    }
    finally {
        clearTimeout(timer);
        controller.abort();
    }
}
async function readBounded({ request }, response) {
    const limit = request.maxBytes ?? DEFAULT_MAX_BYTES;
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        size += chunk.length;
        if (size > limit)
            return (0,http_answer/* malformed */.Qm)(request.service, `answered more than ${limit} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function judge({ attempt, response, body, redirectedTo }) {
    const { request } = attempt;
    const status = response.statusCode ?? 0;
    const headers = new Map(Object.entries(response.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]));
    const elsewhere = redirectedTo === undefined ? '' : `, redirected to ${shown(redirectedTo, attempt)},`;
    const from = `${serviceAt(attempt)}${elsewhere}`;
    const answer = { status, headers, body, from, ...(redirectedTo === undefined ? {} : { redirectedTo }) };
    if ((status >= 200 && status < 300) || request.accept?.includes(status) === true)
        return answer;
    const said = shown((0,http_answer/* errorText */.kc)(answer), attempt).replace(/\.+$/, '');
    const message = `${from} answered ${status}${said === '' ? '' : `: ${said}`}`;
    if (status === 408 || status === 429 || status >= 500) {
        const error = new errors/* WherefromError */.YC('SERVICE_FAILED', `${message} (${attempt.count}).`, {
            remedy: `Try again later; if it lasts, look at the status page of whoever runs ${(0,http_answer/* withinSentence */.td)(request.service)}.`,
        });
        const waitMs = (0,http_answer/* retryAfter */.P9)(headers.get('retry-after'), attempt.now());
        return waitMs === undefined ? new Retryable(error) : new Retryable(error, waitMs);
    }
    return (0,errors/* fail */.fJ)('SERVICE_REFUSED', `${message}.`, {
        remedy: `Check that this is the address of ${(0,http_answer/* withinSentence */.td)(request.service)} and that it serves this repository.`,
    });
}
function parseUrl(request) {
    const refuse = (why) => (0,errors/* fail */.fJ)('INPUT_INVALID', `The address of ${request.service} ${why}.`, {
        remedy: 'Give it as https://host/path.',
    });
    if (!URL.canParse(request.url))
        return refuse('is no URL');
    const url = new URL(request.url);
    if (!/^https?:$/.test(url.protocol))
        return refuse('is not an http address');
    if (url.username !== '' || url.password !== '')
        return refuse('holds a user name or password');
    return url;
}
function seconds(ms) {
    return `${Number((ms / 1000).toFixed(ms < 10_000 ? 1 : 0))} s`;
}


/***/ }),

/***/ 96904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ fromCanonicalBase64),
/* harmony export */   k: () => (/* binding */ jsonWithBase64)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** Bytes encoded or decoded at a time: a multiple of three, so that no part but the last is padded. */
const PART_BYTES = 48 * 1024;
const PART_CHARACTERS = (PART_BYTES / 3) * 4;
/**
 * JSON that holds Base64 of `bytes` in one place, which may lie inside a text that is JSON itself. The Base64 is written
 * straight into the result: as a text it would be copied several times, and a statement may have megabytes.
 * @param json makes the JSON around a text that stands for the Base64
 */
function jsonWithBase64(bytes, json) {
    const placeholder = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    const [head, tail, ...others] = json(placeholder).split(placeholder);
    if (head === undefined || tail === undefined || others.length > 0) {
        throw new RangeError('the Base64 belongs in exactly one place');
    }
    const headBytes = Buffer.byteLength(head);
    const whole = Buffer.allocUnsafe(headBytes + Math.ceil(bytes.length / 3) * 4 + Buffer.byteLength(tail));
    let written = whole.write(head);
    for (let start = 0; start < bytes.length; start += PART_BYTES) {
        written += whole.write(bytes.toString('base64', start, start + PART_BYTES), written, 'latin1');
    }
    whole.write(tail, written);
    return whole;
}
/** The bytes of a text that is their one standard Base64 (RFC 4648, section 4, with padding); undefined for every other text. */
function fromCanonicalBase64(text) {
    const bytes = Buffer.from(text, 'base64');
    if (text.length !== Math.ceil(bytes.length / 3) * 4)
        return undefined;
    for (let start = 0, at = 0; start < bytes.length; start += PART_BYTES, at += PART_CHARACTERS) {
        if (bytes.toString('base64', start, start + PART_BYTES) !== text.slice(at, at + PART_CHARACTERS))
            return undefined;
    }
    return bytes;
}


/***/ }),

/***/ 97931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ serializeBundle)
/* harmony export */ });
/* harmony import */ var _sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83178);
/* harmony import */ var _base64_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96904);


/** The bytes of a bundle file: protobuf's JSON on one line, without a line break at its end. */
function serializeBundle(bundle) {
    const { content } = bundle;
    if (content.$case !== 'dsseEnvelope')
        return Buffer.from(JSON.stringify((0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__.bundleToJSON)(bundle)));
    const { dsseEnvelope: envelope } = content;
    const empty = { ...bundle, content: { ...content, dsseEnvelope: { ...envelope, payload: Buffer.alloc(0) } } };
    const json = (0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__.bundleToJSON)(empty);
    return (0,_base64_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonWithBase64 */ .k)(envelope.payload, (payload) => JSON.stringify({ ...json, dsseEnvelope: { ...json.dsseEnvelope, payload } }));
}


/***/ }),

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

/***/ 3968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ githubAssetName),
/* harmony export */   ao: () => (/* binding */ GITHUB_SERVER),
/* harmony export */   eG: () => (/* binding */ GITHUB_MOST_ASSETS),
/* harmony export */   ec: () => (/* binding */ GITHUB_MOST_SUBJECTS),
/* harmony export */   oX: () => (/* binding */ GITHUB_ISSUER),
/* harmony export */   s: () => (/* binding */ GITHUB_BUILD_TYPE)
/* harmony export */ });
/** `iss` of the tokens that GitHub Actions issues on github.com. Source: GitHub, "OpenID Connect reference". */
const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
/** What Fulcio puts before a repository or a workflow of github.com. No final slash. */
const GITHUB_SERVER = 'https://github.com';
/**
 * The name under which GitHub keeps an asset of a release: other characters than letters, digits, `-`, `_`, `+` and `@`
 * become a full stop, several become one, and none stands at either end. Source: GitHub REST API, "Upload a release
 * asset", notes; which characters these are, as in GitHub's own command line.
 */
function githubAssetName(name) {
    const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '');
    const started = plain.startsWith('.') ? `default${plain}` : plain;
    const renamed = started.replaceAll(/[^A-Za-z0-9\-_+@]+/g, '.').replaceAll(/^\.+|\.+$/g, '');
    return renamed !== name && !renamed.includes('.') ? `default.${renamed}` : renamed;
}
/**
 * GitHub's build type: `workflow` is all that its external parameters may hold, and the only one that GitHub's
 * attestations API accepts. Source: actions.github.io/buildtypes/workflow/v1.
 */
const GITHUB_BUILD_TYPE = 'https://actions.github.io/buildtypes/workflow/v1';
/** Subjects of one statement that GitHub's attestations API takes. */
const GITHUB_MOST_SUBJECTS = 1024;
/** Assets that one release takes. Source: GitHub, "About releases", storage and bandwidth quotas. */
const GITHUB_MOST_ASSETS = 1000;


/***/ }),

/***/ 60370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ PREDICATE_TYPES),
/* harmony export */   P8: () => (/* binding */ COSIGN_SIGNATURE),
/* harmony export */   XP: () => (/* binding */ predicateName),
/* harmony export */   ZX: () => (/* binding */ SLSA_PROVENANCE_V02),
/* harmony export */   gJ: () => (/* binding */ resolvePredicateType),
/* harmony export */   us: () => (/* binding */ SLSA_PROVENANCE_V1)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16380);


/** Predicate types by the short names that cosign uses, and by ours where it has none. */
const SLSA_PROVENANCE_V1 = 'https://slsa.dev/provenance/v1';
const SLSA_PROVENANCE_V02 = 'https://slsa.dev/provenance/v0.2';
/** What `cosign sign` attests of an image, with an empty predicate. Source: sigstore/cosign, pkg/types/predicate.go. */
const COSIGN_SIGNATURE = 'https://sigstore.dev/cosign/sign/v1';
const PREDICATE_TYPES = {
    slsaprovenance1: SLSA_PROVENANCE_V1,
    slsaprovenance02: SLSA_PROVENANCE_V02,
    slsaprovenance: SLSA_PROVENANCE_V02,
    link: 'https://in-toto.io/Link/v1',
    spdx: 'https://spdx.dev/Document',
    spdxjson: 'https://spdx.dev/Document',
    cyclonedx: 'https://cyclonedx.org/bom',
    vuln: 'https://cosign.sigstore.dev/attestation/vuln/v1',
    openvex: 'https://openvex.dev/ns',
    custom: 'https://cosign.sigstore.dev/attestation/v1',
    'test-result': 'https://in-toto.io/attestation/test-result/v0.1',
    scai: 'https://in-toto.io/attestation/scai/v0.3',
    release: 'https://in-toto.io/attestation/release/v0.1',
    signature: COSIGN_SIGNATURE,
};
/**
 * A predicate type as a URI, from a URI or a short name.
 * @throws WherefromError INPUT_INVALID
 */
function resolvePredicateType(text) {
    if (Object.hasOwn(PREDICATE_TYPES, text))
        return PREDICATE_TYPES[text];
    // in-toto's field type is a TypeURI: absolute, with a scheme (RFC 3986); URL.canParse would let blanks pass.
    if (/^[A-Za-z][A-Za-z0-9+.-]*:[^\s\p{C}]+$/u.test(text) && URL.canParse(text))
        return text;
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('INPUT_INVALID', `"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text)}" is no predicate type.`, {
        remedy: `Give a URI, or one of ${Object.keys(PREDICATE_TYPES).join(', ')}.`,
    });
}
/** What a predicate type is called in file names: its short name, else the last telling part of its URI. */
function predicateName(type) {
    if (type === SLSA_PROVENANCE_V1)
        return 'provenance';
    const known = Object.entries(PREDICATE_TYPES).find(([, uri]) => uri === type)?.[0];
    if (known !== undefined)
        return known;
    const parts = type.split(/[/:#?]+/).filter((part) => /[A-Za-z]/.test(part) && !/^v?\d[\d.]*$/i.test(part));
    const name = (parts.at(-1) ?? '').toLowerCase().replace(/[^a-z0-9._-]+/g, '-');
    return name.replace(/^[.-]+|[.-]+$/g, '').slice(0, 64) || 'attestation';
}


/***/ }),

/***/ 16380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
const LONGEST = 2000;
/**
 * Foreign text as a terminal or a log may get it: every control, format, bidirectional, private-use and unassigned
 * character, and every line break, becomes a visible escape; a text of absurd length is cut, visibly. So does the start
 * of a workflow command in its older form, `##[command]`, which GitHub's runner obeys wherever it stands in a line.
 */
function printable(text) {
    const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} characters)` : text;
    return short.replaceAll(/[\p{C}\p{Zl}\p{Zp}]|#(?=#\[)/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ }),

/***/ 65471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ ByteBudget),
/* harmony export */   S_: () => (/* binding */ MOST_BYTES_IN_ALL),
/* harmony export */   _Q: () => (/* binding */ fitting),
/* harmony export */   lR: () => (/* binding */ beyondBudget)
/* harmony export */ });
/** How much of what others offer is held at once. */
/** Bytes of the bundles about one artifact. The largest that is attested here has 22 MB; most have 10 kB. */
const MOST_BYTES_IN_ALL = 64 * 1024 * 1024;
/** Which of these fit together, the smallest first: large ones must not keep out what is small. */
function fitting(sizes, mostBytes = MOST_BYTES_IN_ALL) {
    const fit = new Set();
    let room = mostBytes;
    for (const [one, size] of [...sizes].sort(([, a], [, b]) => a - b)) {
        if (size > room)
            break;
        room -= size;
        fit.add(one);
    }
    return fit;
}
/** What is left out of a digest's bundles; goes on after the name of the place where it lies. */
function beyondBudget(bytes) {
    return `it has ${bytes} bytes, and not more than ${MOST_BYTES_IN_ALL} are read for one digest`;
}
/** For what comes one after another, and whose size only the reading tells. */
class ByteBudget {
    #left;
    constructor(mostBytes = MOST_BYTES_IN_ALL) {
        this.#left = mostBytes;
    }
    get left() {
        return this.#left;
    }
    spend(bytes) {
        this.#left = Math.max(0, this.#left - bytes);
    }
}


/***/ }),

/***/ 37679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ githubApi)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4826);
/* harmony import */ var _http_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35376);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56905);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16962);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(861);
/* harmony import */ var _byte_budget_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65471);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49323);








const HANDLED = [401, 403, 404, 409, 413, 422, 429];
/** Understood by GitHub Enterprise Server too, and served until 2028 at least. */
const API_VERSION = '2022-11-28';
const LONGEST_WAIT_MS = 60_000;
const RATE_LIMIT_TRIES = 4;
const MOST_PAGES = 200;
/**
 * On `Http` and not on Octokit, which the run's own facts are read with: uploads and downloads need bounded answers,
 * time-outs, redirects that leave the token behind and errors without the request in them; and loading it costs a
 * tenth of a second and 35 MB in every run that stores.
 */
function githubApi(options) {
    const { http, token, apiUrl, progress = _progress_js__WEBPACK_IMPORTED_MODULE_4__/* .SILENT */ .q, now = Date.now } = options;
    parseRepository(options.repository);
    parseApiUrl(options);
    const name = `GitHub at ${URL.canParse(apiUrl) ? new URL(apiUrl).host : (0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(apiUrl)}`;
    const timer = options.sleep ?? (async (ms) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms));
    const sleep = async (ms, why) => {
        const step = progress.begin(`${why} Waiting ${Math.ceil(ms / 1000)} s`);
        await timer(ms).finally(() => step.end());
    };
    async function send(request) {
        const url = request.path.startsWith('/') ? `${apiUrl}${request.path}` : trustedUrl(request.path, options);
        for (let tried = 1;; tried += 1) {
            const answer = await http.send({
                service: 'GitHub',
                method: request.method,
                url,
                headers: { ...apiHeaders(token), ...request.headers },
                accept: [...HANDLED, ...(request.accept ?? [])],
                ...(request.body === undefined ? {} : { body: request.body }),
                ...(request.attempts === undefined ? {} : { attempts: request.attempts }),
                ...(request.maxBytes === undefined ? {} : { maxBytes: request.maxBytes }),
            });
            if (answer.status < 300)
                return answer;
            const limitedMs = rateLimit(answer, now());
            if (limitedMs === undefined) {
                const expected = request.accept?.includes(answer.status) === true && !(0,_refusal_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnavailable */ .Pd)(answer);
                return expected ? answer : (0,_refusal_js__WEBPACK_IMPORTED_MODULE_6__/* .refuse */ .TR)({ answer, request, options, name });
            }
            if (limitedMs > LONGEST_WAIT_MS || tried >= RATE_LIMIT_TRIES) {
                (0,_refusal_js__WEBPACK_IMPORTED_MODULE_6__/* .limitReached */ .Cf)({ name, answer, limitedMs, token });
            }
            await sleep(limitedMs, 'GitHub limits how often it may be asked.');
        }
    }
    async function* pages({ mostBytes = Infinity, ...request }, entries) {
        const budget = new _byte_budget_js__WEBPACK_IMPORTED_MODULE_7__/* .ByteBudget */ .Gz(mostBytes);
        let next = request.path;
        for (let page = 1; next !== undefined; page += 1) {
            if (page > MOST_PAGES)
                return (0,_http_js__WEBPACK_IMPORTED_MODULE_3__.malformed)('GitHub', `lists more than ${MOST_PAGES} pages`);
            const answer = await send({ ...request, path: next });
            if (answer.status >= 300)
                return;
            if (answer.body.length > budget.left)
                return (0,_http_js__WEBPACK_IMPORTED_MODULE_3__.malformed)('GitHub', `lists more than ${mostBytes} bytes`);
            budget.spend(answer.body.length);
            yield entries((0,_http_js__WEBPACK_IMPORTED_MODULE_3__.parseJsonBody)(answer, 'GitHub'));
            next = nextPage(answer);
        }
    }
    return {
        options,
        name,
        sleep,
        send,
        pages,
        json: async (request) => (0,_http_js__WEBPACK_IMPORTED_MODULE_3__.parseJsonBody)(await send(request), 'GitHub'),
        download: async (url, maxBytes) => {
            const answer = await http.send({
                service: "GitHub's storage",
                method: 'GET',
                url: downloadUrl(url, apiUrl),
                maxBytes,
            });
            return answer.body;
        },
    };
}
/** Source: RFC 8288; GitHub, "Using pagination in the REST API". */
function nextPage({ headers }) {
    return /<([^<>]+)>;\s*rel="next"/.exec(headers.get('link') ?? '')?.[1];
}
/** @throws WherefromError INPUT_INVALID */
function parseRepository(repository) {
    if (/^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/.test(repository) && !/(^|\/)\.{1,2}(\/|$)/.test(repository))
        return;
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', `"${(0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(repository)}" is no repository of GitHub.`, {
        remedy: 'Write it as OWNER/NAME.',
    });
}
/** @throws WherefromError INPUT_INVALID for no address, and for one that would carry the token readable over a network */
function parseApiUrl({ apiUrl, token }) {
    const url = URL.canParse(apiUrl) ? new URL(apiUrl) : undefined;
    const loopback = url !== undefined && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
    if (url?.protocol === 'https:' || (url?.protocol === 'http:' && (loopback || token === undefined)))
        return;
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', `The API of GitHub cannot be at "${(0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(apiUrl)}": a token goes there.`, {
        remedy: 'Give it as https://HOST: GITHUB_API_URL, by default https://api.github.com.',
    });
}
function apiHeaders(token) {
    return {
        accept: 'application/vnd.github+json',
        'x-github-api-version': API_VERSION,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
}
/**
 * An address that an answer named, where it is the API's own origin or its upload host: `uploads.github.com` beside
 * `api.github.com`, `uploads.NAME.ghe.com` beside `api.NAME.ghe.com`.
 * @throws WherefromError SERVICE_ANSWER_MALFORMED
 */
function trustedUrl(text, { apiUrl }) {
    const api = new URL(apiUrl);
    const uploads = api.host.replace(/^api\./, 'uploads.');
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url !== undefined && url.protocol === api.protocol && (url.host === api.host || url.host === uploads))
        return text;
    return (0,_http_js__WEBPACK_IMPORTED_MODULE_3__.malformed)('GitHub', `names ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(url?.origin ?? text)}, which is none of its own hosts; the token was not sent there`);
}
/** Storage lies on whatever host GitHub names, but never less protected than the API itself. */
function downloadUrl(text, apiUrl) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.protocol === 'https:' || (url?.protocol === 'http:' && apiUrl.startsWith('http:')))
        return text;
    return (0,_http_js__WEBPACK_IMPORTED_MODULE_3__.malformed)('GitHub', 'names a place for a download that is no https address');
}
/**
 * Milliseconds until GitHub may be asked again; undefined where the answer speaks of no limit.
 * Source: GitHub, "Rate limits for the REST API", exceeding the rate limit.
 */
function rateLimit(answer, now) {
    if (answer.status !== 403 && answer.status !== 429)
        return undefined;
    const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
    if (seconds >= 0)
        return seconds * 1000;
    if (answer.headers.get('x-ratelimit-remaining') === '0') {
        const reset = Number(answer.headers.get('x-ratelimit-reset') ?? Number.NaN);
        return Number.isFinite(reset) ? Math.max(0, reset * 1000 - now) : LONGEST_WAIT_MS;
    }
    if (answer.status === 429 || /rate limit/i.test((0,_http_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .errorText */ .kc)(answer)))
        return LONGEST_WAIT_MS;
    return undefined;
}


/***/ }),

/***/ 52095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ fingerprint),
/* harmony export */   T: () => (/* binding */ speaksOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83178);
/* harmony import */ var _model_bundle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97931);
/* harmony import */ var _guards_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89445);




/** What the stores need to know of a bundle without believing it. */
/** Whether a bundle's payload holds this digest; true as well for what has no payload to look into. */
function speaksOf(bundle, digest) {
    const parsed = parse(bundle);
    if (parsed === undefined)
        return false;
    const payload = (0,_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)((0,_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(parsed, 'dsseEnvelope'), 'payload'));
    return payload === undefined || Buffer.from(payload, 'base64').includes(digest.hex);
}
/**
 * What makes a bundle this one and no other, in whatever JSON: a signature alone proves nothing to a reader who is shown
 * it without its witnesses. Undefined: no bundle.
 */
function fingerprint(bundle) {
    try {
        const whole = (0,_model_bundle_js__WEBPACK_IMPORTED_MODULE_2__/* .serializeBundle */ .f)((0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__.bundleFromJSON)(Buffer.isBuffer(bundle) ? parse(bundle) : bundle));
        // Many are kept in one run, and payloads may have megabytes.
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(whole).digest('base64');
    }
    catch {
        return undefined;
    }
}
function parse(bundle) {
    try {
        return JSON.parse(bundle.toString('utf8'));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 89445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ identifier),
/* harmony export */   E1: () => (/* binding */ refuseEcho),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56905);

/** A member of foreign JSON; undefined where there is none. */
function field(value, name) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? value[name]
        : undefined;
}
function text(value) {
    return typeof value === 'string' ? value : undefined;
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
/** A number that GitHub gives what it stores. */
function identifier(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}
/**
 * What is shown to people or kept in outputs must not be the token in disguise: whoever answers in GitHub's place knows it.
 * @throws WherefromError SERVICE_ANSWER_MALFORMED
 */
function refuseEcho(token, shown) {
    if (token === undefined || token === '' || !shown.some((each) => each?.includes(token)))
        return;
    (0,_http_js__WEBPACK_IMPORTED_MODULE_0__.malformed)('GitHub', 'repeats the token that it was asked with, where a name or an address belongs');
}


/***/ }),

/***/ 49323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ limitReached),
/* harmony export */   Pd: () => (/* binding */ isUnavailable),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   nf: () => (/* binding */ errorDetails)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/* harmony import */ var _http_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35376);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(861);
/* harmony import */ var _guards_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89445);




/** @throws WherefromError SERVICE_FAILED always */
function limitReached({ name, answer, limitedMs, token }) {
    const minutes = Math.ceil(limitedMs / 60_000);
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('SERVICE_FAILED', `${name} answered ${answer.status}: ${said(answer, token)}.`, {
        remedy: token === undefined
            ? 'Without a token GitHub may be asked 60 times an hour. Give a token, or wait.'
            : `GitHub may be asked again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}; a job's token may ask 1,000 times an hour.`,
    });
}
const CODES = {
    401: 'STORE_UNAUTHORIZED',
    403: 'STORE_FORBIDDEN',
    404: 'STORE_NOT_FOUND',
    409: 'STORE_CONFLICT',
    413: 'STORE_TOO_LARGE',
};
/** A repository or plan without the feature, whatever the status: 403, 404 and 422 were all seen with these words. */
function isUnavailable(answer) {
    return /feature not available/i.test((0,_http_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .errorText */ .kc)(answer));
}
/** @throws WherefromError always */
function refuse({ answer, request, options, name }) {
    const text = said(answer, options.token);
    const message = `${name} did not ${request.doing} for ${options.repository}: ${answer.status}, ${text}.`;
    if (isUnavailable(answer)) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('STORE_UNAVAILABLE', message, {
            remedy: 'Leave the store `github` away for this repository, and keep its attestations with --store file, release or oci://REPOSITORY.',
        });
    }
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(CODES[answer.status] ?? 'SERVICE_REFUSED', message, { remedy: remedyOf(answer, request, options) });
}
function remedyOf({ status, headers }, { permission }, { token }) {
    const accepted = (0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(headers.get('x-accepted-github-permissions') ?? '');
    const named = accepted === '' ? '' : ` GitHub names as what is needed: ${accepted}.`;
    if (status === 401 && token !== undefined)
        return "Give a token that has not expired; a job's own is ${{ github.token }}.";
    if (status === 401 || (status === 403 && token === undefined))
        return `Give a token with \`${permission}\`.`;
    if (status === 403)
        return `Give the job \`permissions: ${permission}\`, or use a token that may do this.${named}`;
    if (status === 404) {
        return `Check the repository's name and that the token may see it; what a token may not see looks as if it did not exist. Needed is \`${permission}\`.`;
    }
    if (status === 413)
        return 'Sign fewer subjects at once with --per-subject, or use another store.';
    return 'What GitHub said names the reason.';
}
/** The answer's own words, with the errors that it lists, and without the token. */
function said(answer, token) {
    const details = errorDetails(answer).map(({ code, field, message }) => message ?? [field, code].filter(Boolean).join(' '));
    const text = [(0,_http_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .errorText */ .kc)(answer), ...details].filter((part) => part !== '').join(': ');
    const clean = (0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)((0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E$)(text, token === undefined ? [] : [token])).replace(/\.+$/, '');
    return clean === '' ? 'without a word' : clean;
}
/** `errors` of a 422. Source: GitHub REST API, "Troubleshooting", validation failed. */
function errorDetails({ body }) {
    let parsed;
    try {
        parsed = JSON.parse(body.toString('utf8'));
    }
    catch {
        return [];
    }
    return (0,_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(parsed, 'errors')).map((entry) => {
        const [code, fieldName, message] = ['code', 'field', 'message'].map((name) => (0,_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(entry, name)));
        return {
            ...(code === undefined ? {} : { code }),
            ...(fieldName === undefined ? {} : { field: fieldName }),
            ...(message === undefined ? {} : { message }),
        };
    });
}


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
