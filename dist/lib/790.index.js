export const id = 790;
export const ids = [790];
export const modules = {

/***/ 50790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   evidenceStore: () => (/* binding */ evidenceStore)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4826);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36427);
/* harmony import */ var _model_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16380);
/* harmony import */ var _oci_attachments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86365);
/* harmony import */ var _oci_push_permission_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80165);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77260);
/** The stores `oci://REPOSITORY` and `oci-layout:DIR`: attestations of anything, found by digest. */







/** Named `oci://HOST/NAME`, or `oci-layout:DIR` where the repository is a layout directory. */
function evidenceStore(options) {
    return new EvidenceStore(options);
}
/** What is known of anything: no manifest of this digest has to exist. */
const ANYTHING = 'application/octet-stream';
class EvidenceStore {
    name;
    #repository;
    #attachments;
    constructor(options) {
        const { label } = options.repository;
        this.name = label.startsWith('oci-layout:') ? label : `oci://${label}`;
        this.#repository = options.repository;
        this.#attachments = new _oci_attachments_js__WEBPACK_IMPORTED_MODULE_3__/* .Attachments */ .T(options, { isKept: true });
    }
    async check(planned) {
        const subjects = planned.flatMap((statement) => statement.subjects);
        const unfit = subjects.find(({ digest }) => !(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .isOciDigest */ .an)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDigest */ .MO)(digest)));
        if (unfit !== undefined)
            return [await (0,_oci_push_permission_js__WEBPACK_IMPORTED_MODULE_4__/* .lineOf */ .c)(async () => digestOf(unfit))];
        return [await (0,_oci_push_permission_js__WEBPACK_IMPORTED_MODULE_4__/* .pushLine */ .n)(this.#repository)];
    }
    async put(bundle) {
        return this.#attachments.putAll(bundle, bundle.subjects.map((subject) => this.#place(subject)));
    }
    async find(subject, limits) {
        const digest = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDigest */ .MO)(subject.digest);
        if (!(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .isOciDigest */ .an)(digest))
            return { bundles: [], lookedAt: [], skipped: [refusalOf(subject).message] };
        if (limits.scope !== 'current' && (await this.#repository.exists?.()) === false) {
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', `${this.#repository.label} names no directory that is an OCI image layout.`, {
                remedy: 'Name the directory that holds the file "oci-layout".',
            });
        }
        return this.#attachments.find(this.#repository, digest, limits);
    }
    #place(subject) {
        const digest = digestOf(subject);
        return {
            repository: this.#repository,
            digest,
            describe: async () => ({ mediaType: ANYTHING, digest, size: await sizeOf(subject) }),
        };
    }
}
/** @throws WherefromError STORE_UNAVAILABLE */
function digestOf(subject) {
    const text = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDigest */ .MO)(subject.digest);
    if ((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .isOciDigest */ .an)(text))
        return text;
    throw refusalOf(subject);
}
function refusalOf({ name, digest }) {
    const message = `OCI registries know no ${digest.algorithm} digests, and "${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(name)}" has one.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .WherefromError */ .YC('STORE_UNAVAILABLE', message, {
        remedy: 'Name the artifact by its sha256 or sha512 digest.',
    });
}
/** Bytes; 0 where they are not known, as a descriptor has to say something. */
async function sizeOf({ path }) {
    if (path === undefined)
        return 0;
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then(({ size }) => size, () => 0);
}


/***/ })

};
