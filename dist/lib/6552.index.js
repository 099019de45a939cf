export const id = 6552;
export const ids = [6552];
export const modules = {

/***/ 96552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verificationJson: () => (/* binding */ verificationJson)
/* harmony export */ });
/** @returns JSON, its last line ended */
function verificationJson(result) {
    const { schema, verdict, sandbox, artifacts } = result;
    return `${JSON.stringify({ schema, verdict, ...(sandbox ? { sandbox } : {}), artifacts: artifacts.map(artifactJson) }, null, 2)}\n`;
}
function artifactJson({ name, digest, verdict, attestations, refusal, note }) {
    return {
        name,
        digest,
        verdict,
        attestations: attestations.map(attestationJson),
        ...(refusal === undefined ? {} : { refusal }),
        ...(note === undefined ? {} : { note }),
    };
}
function attestationJson({ from, predicateType, signer, timestamps, level, verdict, checks, trust, }) {
    return { from, predicateType, signer: signer ?? {}, timestamps, trust, level, verdict, checks };
}


/***/ })

};
