export const id = 620;
export const ids = [620];
export const modules = {

/***/ 15493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imageOf: () => (/* binding */ imageOf),
/* harmony export */   x: () => (/* binding */ misspeltImage)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36427);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77260);



/**
 * Why a subject's name is no image's, where somebody seems to have meant one: in capitals, or as a URL.
 * @returns REFERENCE_MALFORMED; undefined where it is an image, or nothing like one
 */
function misspeltImage(subject) {
    const meant = subject.name.replace(/^[a-z]+:\/\//i, '').toLowerCase();
    if (imageOf(subject) !== undefined || imageOf({ ...subject, name: meant }) === undefined)
        return undefined;
    try {
        (0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImage */ .zZ)(subject.name);
        return undefined;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WherefromError */ .YC)
            return error;
        throw error;
    }
}
/**
 * A subject is an image where it is no file and its name says in which registry it lies: `widget` would be an image of
 * Docker Hub's to Docker, and is somebody's program to everybody else.
 */
function imageOf({ name, digest, path }) {
    const text = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDigest */ .MO)(digest);
    if (path !== undefined || !(0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isOciDigest */ .an)(text))
        return undefined;
    try {
        const image = (0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImage */ .zZ)(name);
        const isNamedWhole = name.toLowerCase().startsWith(`${image.registry}/`);
        if (!isNamedWhole || (image.digest !== undefined && image.digest !== text))
            return undefined;
        return { repository: { registry: image.registry, name: image.name }, digest: text };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WherefromError */ .YC && error.code === 'REFERENCE_MALFORMED')
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 90620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   registryStore: () => (/* binding */ registryStore)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36427);
/* harmony import */ var _model_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16380);
/* harmony import */ var _oci_attachments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86365);
/* harmony import */ var _oci_image_subject_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15493);
/* harmony import */ var _oci_push_permission_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80165);
/** The store `registry`: attestations of images, beside the image. */






/**
 * A subject is an image where its name says in which registry it lies: `ghcr.io/acme/widget`, with or without `@DIGEST`.
 * Other subjects of a statement are not this store's.
 */
function registryStore(options) {
    return new ImageStore(options);
}
class ImageStore {
    name = 'registry';
    #options;
    #attachments;
    #open = new Map();
    #images = new Map();
    constructor(options) {
        this.#options = options;
        this.#attachments = new _oci_attachments_js__WEBPACK_IMPORTED_MODULE_2__/* .Attachments */ .T(options, { isKept: false });
    }
    async check(planned) {
        const lines = [];
        for (const { subjects } of planned) {
            if (!subjects.some(isImage) || subjects.some(isMisspelt))
                lines.push(noImage(subjects));
        }
        const places = uniquePlaces(planned.flatMap(({ subjects }) => subjects.flatMap((subject) => this.#places(subject))));
        const repositories = new Set();
        for (const place of places) {
            const line = await (0,_oci_push_permission_js__WEBPACK_IMPORTED_MODULE_4__/* .lineOf */ .c)(async () => `${place.repository.label}@${(await place.describe()).digest} exists.`);
            lines.push(line);
            if (line.verdict === 'passed')
                repositories.add(place.repository);
        }
        for (const repository of repositories)
            lines.push(await (0,_oci_push_permission_js__WEBPACK_IMPORTED_MODULE_4__/* .pushLine */ .n)(repository));
        return lines;
    }
    async put(bundle) {
        const places = bundle.subjects.flatMap((subject) => this.#places(subject));
        if (places.length === 0)
            throw noImage(bundle.subjects).error;
        return this.#attachments.putAll(bundle, places);
    }
    async find(subject, limits) {
        const places = this.#places(subject);
        if (places.length === 0)
            return { bundles: [], lookedAt: [], skipped: [noImage([subject]).detail] };
        const bundles = [];
        const lookedAt = [];
        const skipped = [];
        const unread = [];
        let isPart = false;
        for (const { repository, digest } of places) {
            const rest = { ...limits, count: Math.max(0, limits.count - bundles.length) };
            const found = await this.#attachments.find(repository, digest, rest);
            bundles.push(...found.bundles);
            lookedAt.push(...found.lookedAt);
            skipped.push(...found.skipped);
            isPart ||= found.isPart === true;
            unread.push(...(found.unread ?? []));
        }
        return {
            bundles,
            lookedAt,
            skipped,
            ...(isPart ? { isPart } : {}),
            ...(unread.length === 0 ? {} : { unread }),
        };
    }
    #places(subject) {
        const image = (0,_oci_image_subject_js__WEBPACK_IMPORTED_MODULE_3__.imageOf)(subject);
        if (image === undefined)
            return [];
        const repository = this.#client(image.repository);
        return [{ repository, digest: image.digest, describe: async () => this.#describe(repository, image) }];
    }
    #client(repository) {
        const key = `${repository.registry}/${repository.name}`;
        const client = this.#open.get(key) ?? this.#options.registries.open(repository);
        this.#open.set(key, client);
        return client;
    }
    /** @throws WherefromError STORE_NOT_FOUND */
    async #describe(repository, { digest }) {
        const name = `${repository.label}@${digest}`;
        const image = this.#images.get(name) ?? (await repository.head(digest));
        if (image === undefined)
            return refuseMissing(repository, { name, digest });
        this.#images.set(name, image);
        return image;
    }
}
function isImage(subject) {
    return (0,_oci_image_subject_js__WEBPACK_IMPORTED_MODULE_3__.imageOf)(subject) !== undefined;
}
/** It would be left out in silence beside an image. */
function isMisspelt(subject) {
    return (0,_oci_image_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .misspeltImage */ .x)(subject) !== undefined;
}
function uniquePlaces(places) {
    return [...new Map(places.map((place) => [`${place.repository.label}@${place.digest}`, place])).values()];
}
function noImage(subjects) {
    const [misspelt] = subjects.flatMap((subject) => (0,_oci_image_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .misspeltImage */ .x)(subject) ?? []);
    const [first] = subjects;
    const what = first === undefined ? 'nothing' : `"${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(first.name)}" (${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDigest */ .MO)(first.digest)})`;
    const error = new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WherefromError */ .YC('STORE_UNAVAILABLE', `The store "registry" holds images only, and ${misspelt?.message ?? `${what} is none.`}`, {
        remedy: misspelt?.remedy ??
            'Name an image with its registry and its sha256 digest, as docker.io/acme/widget; for files use --store oci://REPOSITORY.',
    });
    return { verdict: 'failed', detail: error.message, remedy: error.remedy, error };
}
/** A registry knows an image's configuration, whose digest Docker calls the image's ID, as a blob. */
async function refuseMissing(repository, { name, digest }) {
    if (await repository.hasBlob(digest)) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('STORE_NOT_FOUND', `${name} is a part of an image, and no image: a local image ID is such a digest.`, {
            remedy: `Name the digest of the manifest; \`docker buildx imagetools inspect ${repository.label}:TAG\` prints it.`,
        });
    }
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('STORE_NOT_FOUND', `There is no image ${name}.`, {
        remedy: 'Push the image first, and name the digest that the push printed. What `docker inspect` calls Id is the digest of something else.',
    });
}


/***/ })

};
