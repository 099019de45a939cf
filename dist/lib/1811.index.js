export const id = 1811;
export const ids = [1811,6427,8808];
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


/***/ }),

/***/ 54971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyRequest: () => (/* binding */ verifyRequest)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(4826);
// EXTERNAL MODULE: ./lib/model/digest.js
var digest = __webpack_require__(36427);
// EXTERNAL MODULE: ./lib/model/given.js
var given = __webpack_require__(2330);
// EXTERNAL MODULE: ./lib/quote.js
var quote = __webpack_require__(861);
// EXTERNAL MODULE: ./lib/store/oci/reference.js
var reference = __webpack_require__(77260);
// EXTERNAL MODULE: ./lib/trust/signing-config.js
var signing_config = __webpack_require__(7086);
// EXTERNAL MODULE: ./lib/verify/requirements.js
var requirements = __webpack_require__(54999);
// EXTERNAL MODULE: ./lib/store/open.js
var store_open = __webpack_require__(98975);
;// CONCATENATED MODULE: ./lib/verify/store-options.js
/** Where attestations are looked for besides beside the artifact: `--store`, `--bundle-from-oci`, and what goes without saying. */


const REGISTRY = { kind: 'registry', name: 'registry' };
/**
 * The stores that are asked. An image's attestations are in its registry where nobody says otherwise; what lies beside a
 * file is looked at in any case, so `file` says nothing more.
 * @throws WherefromError STORE_UNKNOWN, REFERENCE_MALFORMED, INPUT_CONFLICT, INPUT_INVALID
 */
function storesToAsk(words) {
    const named = (0,store_open.parseStores)(words.stores).filter(({ kind }) => kind !== 'file');
    const fromRegistry = words.bundleFromOci && !named.some(({ kind }) => kind === 'registry') ? [REGISTRY] : [];
    const wanted = [...named, ...fromRegistry];
    const images = words.artifacts.filter(({ kind }) => kind === 'image');
    refuseContradictions(wanted, words, images.length);
    if (words.offline)
        refuseConnections(wanted, words);
    for (const spec of wanted)
        refuseWithoutPlace(spec, words);
    const isAnywhere = wanted.length > 0 || words.bundles.length > 0;
    return isAnywhere || images.length === 0 ? wanted : [REGISTRY];
}
function refuseContradictions(wanted, { bundles }, images) {
    if (wanted.length > 0 && bundles.length > 0) {
        (0,errors/* fail */.fJ)('INPUT_CONFLICT', '--bundle names all that is looked at, so that no store is asked.', {
            remedy: 'Leave out --bundle, or --store and --bundle-from-oci.',
        });
    }
    if (images === 0 && wanted.some(({ kind }) => kind === 'registry')) {
        (0,errors/* fail */.fJ)('INPUT_CONFLICT', 'The store "registry" holds what lies beside an image, and no image was named.', {
            remedy: 'Name an image as oci://HOST/NAME:TAG, or the repository that holds attestations with --store oci://HOST/NAME.',
        });
    }
}
function refuseConnections(wanted, { artifacts, bundles }) {
    const remote = wanted.find(({ kind }) => kind !== 'oci-layout');
    if (remote !== undefined) {
        (0,errors/* fail */.fJ)('INPUT_CONFLICT', `--offline opens no connection, and the store "${remote.name}" needs one.`, {
            remedy: 'Name bundles with --bundle, or a directory with --store oci-layout:DIR.',
        });
    }
    for (const artifact of artifacts) {
        if (artifact.kind !== 'image')
            continue;
        if (artifact.image.digest === undefined) {
            (0,errors/* fail */.fJ)('INPUT_CONFLICT', '--offline opens no connection, and only its registry knows what a tag stands for.', {
                remedy: 'Name the image by digest: oci://HOST/NAME@sha256:HEX.',
            });
        }
        if (wanted.length > 0 || bundles.length > 0)
            continue;
        (0,errors/* fail */.fJ)('INPUT_CONFLICT', "--offline opens no connection, and an image's attestations are in its registry.", {
            remedy: 'Name bundles with --bundle, or a directory with --store oci-layout:DIR.',
        });
    }
}
function refuseWithoutPlace({ kind, name, ...spec }, { repository }) {
    if (kind !== 'github' && kind !== 'release')
        return;
    if (kind === 'release' && !('release' in spec)) {
        (0,errors/* fail */.fJ)('INPUT_INVALID', 'The store "release" names no release.', { remedy: 'Write --store release:TAG.' });
    }
    if (repository === undefined) {
        (0,errors/* fail */.fJ)('INPUT_CONFLICT', `The store "${name}" belongs to a repository, and none was named.`, {
            remedy: 'Name it with --repo OWNER/NAME: whatever is found has to be built from it, too.',
        });
    }
}

;// CONCATENATED MODULE: ./lib/verify/options.js
/** What somebody asks `verify` for, in words; the same words are flags, inputs and the library's options. */








const DEFAULT_LIMIT = 30;
const REPOSITORY = /^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/;
const OWNER = /^[A-Za-z0-9_.-]+$/;
const WORKFLOW = /^([A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+\/[^@\s]+)(?:@(\S+))?$/;
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const ALGORITHM_PREFIX = /^(sha\d+):/i;
const IMAGE_PREFIX = /^oci:\/\//i;
/**
 * The request that these words make.
 * @param tufCache the folder that a TUF client may keep its metadata in
 * @throws WherefromError USAGE, INPUT_*, DIGEST_MALFORMED, REFERENCE_MALFORMED, STORE_UNKNOWN
 */
function verifyRequest(options, { tufCache }) {
    const sources = artifacts(options.artifacts);
    const expect = expectation(options);
    const { bundles = [], offline = false } = options;
    return {
        artifacts: sources,
        bundles,
        stores: storesToAsk({
            stores: options.stores ?? [],
            bundleFromOci: options.bundleFromOci ?? false,
            bundles,
            artifacts: sources,
            offline,
            repository: expect.repository,
        }),
        digestAlgorithm: digestAlgorithm(options.digestAlg),
        require: (0,requirements/* parseRequirement */.pP)((0,given/* given */.g)({ require: options.require, predicateType: options.predicateType })),
        expect,
        trust: trustSource(options, tufCache),
        offline,
        limit: positive('--limit', options.limit) ?? DEFAULT_LIMIT,
    };
}
function artifacts(names) {
    if (names.length === 0) {
        return (0,errors/* fail */.fJ)('USAGE', 'No artifact was named.', {
            remedy: 'Name a file, a digest as sha256:HEX, or an image as oci://HOST/NAME:TAG.',
        });
    }
    return names.map((name) => {
        if (IMAGE_PREFIX.test(name))
            return { kind: 'image', name, image: (0,reference/* parseImage */.zZ)(name.replace(IMAGE_PREFIX, '')) };
        return ALGORITHM_PREFIX.test(name) ? { kind: 'digest', digest: (0,digest/* parseDigest */.m)(name) } : { kind: 'file', path: name };
    });
}
function expectation(options) {
    return {
        ...(0,given/* given */.g)({
            repository: matching('--repo', options.repo, { pattern: REPOSITORY, form: 'OWNER/NAME' }),
            owner: matching('--owner', options.owner, { pattern: OWNER, form: 'OWNER' }),
            signerRepository: matching('--signer-repo', options.signerRepo, { pattern: REPOSITORY, form: 'OWNER/NAME' }),
            signerWorkflow: workflow(options.signerWorkflow),
            signerDigest: commit('--signer-digest', options.signerDigest),
            sourceRef: options.sourceRef,
            sourceDigest: commit('--source-digest', options.sourceDigest),
            identity: options.certIdentity,
            identityRegex: pattern(options.certIdentityRegex),
            issuer: options.certOidcIssuer,
            level: level(options.level),
        }),
        denySelfHosted: options.denySelfHostedRunners ?? false,
        allowEvents: options.allowEvents ?? [],
    };
}
function matching(option, text, { pattern: shape, form }) {
    if (text === undefined || shape.test(text))
        return text;
    return (0,errors/* fail */.fJ)('INPUT_INVALID', `${option} cannot be "${(0,quote/* quote */.hD)(text)}".`, { remedy: `Write it as ${form}.` });
}
function workflow(text) {
    if (text === undefined)
        return undefined;
    const [, path, ref] = WORKFLOW.exec(text) ?? [];
    if (path === undefined) {
        return (0,errors/* fail */.fJ)('INPUT_INVALID', `--signer-workflow cannot be "${(0,quote/* quote */.hD)(text)}".`, {
            remedy: 'Write the whole path: OWNER/NAME/.github/workflows/FILE, with or without @REF.',
        });
    }
    return ref === undefined ? { path } : { path, ref };
}
function commit(option, text) {
    const lower = text?.toLowerCase();
    return matching(option, lower, {
        pattern: COMMIT,
        form: 'the 40 hexadecimal characters of a commit, or the 64 of one by SHA-256',
    });
}
function pattern(text) {
    if (text === undefined)
        return undefined;
    try {
        return new RegExp(text);
    }
    catch (cause) {
        return (0,errors/* fail */.fJ)('INPUT_INVALID', `--cert-identity-regex "${(0,quote/* quote */.hD)(text)}" is not a regular expression.`, {
            remedy: 'Write a JavaScript pattern for the whole identity, or name it with --cert-identity.',
            cause,
        });
    }
}
function level(text) {
    if (text === undefined)
        return undefined;
    if (/^[0-3]$/.test(text))
        return Number(text);
    return (0,errors/* fail */.fJ)('INPUT_INVALID', `--level is 0, 1, 2 or 3, not "${(0,quote/* quote */.hD)(text)}".`, {
        remedy: 'Use a level of the SLSA build track.',
    });
}
function positive(option, text) {
    if (text === undefined)
        return undefined;
    if (/^[1-9]\d{0,5}$/.test(text))
        return Number(text);
    return (0,errors/* fail */.fJ)('INPUT_INVALID', `${option} is a whole number from 1, not "${(0,quote/* quote */.hD)(text)}".`, { remedy: 'Use e.g. 30.' });
}
function digestAlgorithm(text) {
    const name = (text ?? 'sha256').toLowerCase();
    if ((0,digest/* isDigestAlgorithm */.Wb)(name))
        return name;
    return (0,errors/* fail */.fJ)('INPUT_INVALID', `--digest-alg cannot be "${(0,quote/* quote */.hD)(name)}".`, {
        remedy: `Use one of ${digest/* DIGEST_ALGORITHMS */.MF.join(', ')}.`,
    });
}
function trustSource({ customTrustedRoot, tufMirror, tufRoot, noPublicGood }, tufCache) {
    const isTuf = tufMirror !== undefined || tufRoot !== undefined;
    if ([customTrustedRoot !== undefined, isTuf, noPublicGood === true].filter(Boolean).length > 1) {
        return (0,errors/* fail */.fJ)('INPUT_CONFLICT', 'More than one option says which root of trust counts.', {
            remedy: 'Keep one: --custom-trusted-root, --tuf-mirror with --tuf-root, or --no-public-good.',
        });
    }
    if (customTrustedRoot !== undefined)
        return { kind: 'file', path: customTrustedRoot };
    if (!isTuf)
        return { kind: 'embedded', publicGood: noPublicGood !== true, cachePath: tufCache };
    if (tufMirror === undefined || tufRoot === undefined) {
        return (0,errors/* fail */.fJ)('INPUT_CONFLICT', '--tuf-mirror and --tuf-root belong together.', {
            remedy: 'Name the mirror and the root.json that its first answer is checked against.',
        });
    }
    if ((0,signing_config/* serviceUrl */.Rs)(tufMirror) === undefined) {
        return (0,errors/* fail */.fJ)('INPUT_INVALID', '--tuf-mirror is not a URL.', { remedy: 'Write https://HOST[/PATH].' });
    }
    return { kind: 'tuf', mirrorUrl: tufMirror, rootPath: tufRoot, cachePath: tufCache };
}


/***/ })

};
