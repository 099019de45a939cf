export const id = 1356;
export const ids = [1356];
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

/***/ 98975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   closeRegistries: () => (/* binding */ closeRegistries),
/* harmony export */   expectRegistries: () => (/* binding */ expectRegistries),
/* harmony export */   openRegistries: () => (/* binding */ openRegistries),
/* harmony export */   openStores: () => (/* binding */ openStores),
/* harmony export */   parseStores: () => (/* binding */ parseStores)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4826);
/* harmony import */ var _model_given_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2330);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(861);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77260);
/** Stores by their names: `--store file|registry|release[:TAG]|github|oci://REPOSITORY|oci-layout:DIR`. */





const FORMS = 'file, registry, release, release:TAG, github, oci://REPOSITORY, oci-layout:DIR';
/**
 * @param names as the user wrote them
 * @throws WherefromError STORE_UNKNOWN for a name that is none, or given twice; REFERENCE_MALFORMED
 */
function parseStores(names) {
    const specs = names.map(parseStore);
    refuseRepeated(specs);
    return specs;
}
function refuseRepeated(named) {
    const seen = new Set();
    for (const { name } of named) {
        if (seen.has(name)) {
            (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('STORE_UNKNOWN', `The store "${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)}" was given twice.`, {
                remedy: 'Name each store once: each gets every bundle that it can hold.',
            });
        }
        seen.add(name);
    }
}
const OCI = 'oci://';
const LAYOUT = 'oci-layout:';
const RELEASE = 'release:';
function parseStore(text) {
    if (text === 'file' || text === 'registry' || text === 'github' || text === 'release') {
        return { kind: text, name: text };
    }
    const release = after(RELEASE, text);
    if (release !== undefined)
        return { kind: 'release', release, name: text };
    const reference = after(OCI, text);
    if (reference !== undefined) {
        const repository = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRepository */ .SU)(reference);
        return { kind: 'oci', repository, name: `${OCI}${repository.registry}/${repository.name}` };
    }
    const directory = after(LAYOUT, text);
    if (directory !== undefined)
        return { kind: 'oci-layout', directory, name: text };
    const repeated = text.includes(',') ? ' Each is an option of its own: --store file --store github.' : '';
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('STORE_UNKNOWN', `There is no store of the name "${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)}".`, {
        remedy: `${meantBy(text)}Use one of ${FORMS}.${repeated}`,
    });
}
const KINDS = ['file', 'registry', 'release', 'github'];
/** What other tools write before a repository, and misspellings of our own. */
const BEFORE = /^(?:oci:\/{0,2}|docker:\/\/|https?:\/\/)/i;
const IN_A_REGISTRY = /^(?:localhost|[^./\s][^/\s]*[.:][^/\s]*)\/\S+$/i;
/** A question with a blank after it, or nothing. */
function meantBy(text) {
    const place = text.replace(BEFORE, '');
    if (IN_A_REGISTRY.test(place))
        return `Did you mean ${OCI}${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(place)}? `;
    if (/^oci:/i.test(text) && place !== '') {
        return `Did you mean ${OCI}HOST/${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(place)}, or ${LAYOUT}${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(place)}? `;
    }
    const lower = text.toLowerCase();
    const kind = KINDS.find((each) => lower.startsWith(each) || (lower.length > 1 && each.startsWith(lower)));
    return kind === undefined ? '' : `Did you mean ${kind}? `;
}
function after(prefix, text) {
    return text.startsWith(prefix) && text.length > prefix.length ? text.slice(prefix.length) : undefined;
}
const clients = new WeakMap();
/** The registries of a run: one client, so that tokens and connections are shared. */
async function openRegistries(world) {
    const { createRegistryClient } = await Promise.all(/* import() */[__webpack_require__.e(4175), __webpack_require__.e(2549)]).then(__webpack_require__.bind(__webpack_require__, 82549));
    const client = clients.get(world) ?? createRegistryClient({ ...world.registry, http: world.http });
    clients.set(world, client);
    return client;
}
/** Gives up what was begun in registries and not used, and ends the connections to them. Never fails. */
async function closeRegistries(world) {
    const client = clients.get(world);
    clients.delete(world);
    await client?.close();
}
/**
 * To be called before anything is asked of a registry: credentials that name none are given to the only one of the run.
 * @throws WherefromError INPUT_INVALID when there are several
 */
async function expectRegistries({ stores, images }, world) {
    const evidence = stores.flatMap((spec) => (spec.kind === 'oci' ? spec.repository : []));
    const registries = [...evidence, ...images].map(({ registry }) => registry);
    if (registries.length > 0)
        (await openRegistries(world)).expect(registries);
}
/**
 * Opens stores in the order in which they were named. What a store is made of is loaded only when it is opened, and
 * nothing is asked of the network yet.
 * @throws WherefromError INPUT_INVALID, STORE_UNKNOWN, CREDENTIALS_MALFORMED
 */
async function openStores(specs, world) {
    const stores = [];
    for (const spec of specs)
        stores.push(await openStore(spec, world));
    // `release` may be the release that another one names.
    refuseRepeated(stores);
    return stores;
}
async function openStore(spec, world) {
    const common = { progress: world.progress, now: world.now, ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_4__/* .given */ .g)({ sleep: world.sleep }) };
    switch (spec.kind) {
        case 'file':
            return (await __webpack_require__.e(/* import() */ 3877).then(__webpack_require__.bind(__webpack_require__, 53877))).fileStore();
        case 'registry': {
            const [{ registryStore }, registries] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(2987), __webpack_require__.e(4175), __webpack_require__.e(6779), __webpack_require__.e(620)]).then(__webpack_require__.bind(__webpack_require__, 90620)), openRegistries(world)]);
            return registryStore({ registries, ...common });
        }
        case 'oci': {
            const [{ evidenceStore }, registries] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(2987), __webpack_require__.e(4175), __webpack_require__.e(6779), __webpack_require__.e(790)]).then(__webpack_require__.bind(__webpack_require__, 50790)), openRegistries(world)]);
            return evidenceStore({ repository: registries.open(spec.repository), ...common });
        }
        case 'oci-layout': {
            const [{ evidenceStore }, { openLayout }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(2987), __webpack_require__.e(4175), __webpack_require__.e(6779), __webpack_require__.e(790)]).then(__webpack_require__.bind(__webpack_require__, 50790)),
                Promise.all(/* import() */[__webpack_require__.e(2987), __webpack_require__.e(4729)]).then(__webpack_require__.bind(__webpack_require__, 84729)),
            ]);
            return evidenceStore({ repository: openLayout(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(world.directory, spec.directory)), ...common });
        }
        case 'github': {
            const { githubStore } = await Promise.all(/* import() */[__webpack_require__.e(6736), __webpack_require__.e(1569), __webpack_require__.e(942)]).then(__webpack_require__.bind(__webpack_require__, 30942));
            const { visibility, createStorageRecord, subjectVersion: version } = world.github;
            return githubStore({
                ...githubOptions(spec.name, world),
                ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_4__/* .given */ .g)({ visibility }),
                ...(createStorageRecord === true ? { storageRecords: (0,_model_given_js__WEBPACK_IMPORTED_MODULE_4__/* .given */ .g)({ version }) } : {}),
            });
        }
        case 'release': {
            const { releaseStore } = await Promise.all(/* import() */[__webpack_require__.e(6736), __webpack_require__.e(1569), __webpack_require__.e(6411)]).then(__webpack_require__.bind(__webpack_require__, 86411));
            const release = releaseOf(spec.release, world.github);
            // Whole, so that whoever reads the report can name it to verify.
            return releaseStore({ ...githubOptions(spec.name, world), name: `${RELEASE}${release}`, release });
        }
    }
}
function githubOptions(store, { http, progress, now, sleep, github }) {
    const { apiUrl, serverUrl, repository, token } = github;
    if (apiUrl === undefined || repository === undefined) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', `The store "${store}" belongs to a repository on GitHub, and none is known here.`, {
            remedy: 'Run it in a workflow, or set GITHUB_API_URL and GITHUB_REPOSITORY; or name other stores with --store.',
        });
    }
    return { http, progress, now: () => now().getTime(), apiUrl, serverUrl, repository, ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_4__/* .given */ .g)({ token, sleep }) };
}
/** By tag or id; that of the run's own tag where nobody says. */
function releaseOf(name, { ref }) {
    const release = name ?? after('refs/tags/', ref ?? '');
    if (release !== undefined)
        return release;
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', 'The store "release" was named, and nobody says which release: this run is for no tag.', {
        remedy: 'Name it with --release TAG (in the action: `release`), or as --store release:TAG.',
    });
}


/***/ })

};
