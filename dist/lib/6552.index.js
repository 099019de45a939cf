export const id = 6552;
export const ids = [6552];
export const modules = {

/***/ 96552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verificationJson: () => (/* binding */ verificationJson)
/* harmony export */ });
/* harmony import */ var _model_given_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2330);
/** The result of a verification for programs; `schema/verify-result.schema.json` is its contract. */

/** @returns JSON, its last line ended */
function verificationJson(result) {
    const { schema, verdict, sandbox, artifacts } = result;
    return `${JSON.stringify({ schema, verdict, ...(sandbox ? { sandbox } : {}), artifacts: artifacts.map(artifactJson) }, null, 2)}\n`;
}
function artifactJson(artifact) {
    const { name, digest, reference, verdict, attestations, refusal, lookedAt, skipped, unread, note } = artifact;
    return {
        name,
        digest,
        ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_0__/* .given */ .g)({ reference }),
        verdict,
        attestations: attestations.map(attestationJson),
        ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_0__/* .given */ .g)({ refusal, lookedAt, skipped, unread, note }),
    };
}
function attestationJson(attestation) {
    const { from, alsoFrom, predicateType, signer, timestamps, level, verdict, checks, trust } = attestation;
    return {
        from,
        ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_0__/* .given */ .g)({ alsoFrom }),
        predicateType,
        signer: signer ?? {},
        timestamps,
        trust,
        level,
        verdict,
        checks,
    };
}


/***/ })

};
