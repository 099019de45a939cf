export const id = 7843;
export const ids = [7843];
export const modules = {

/***/ 47843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runAttest: () => (/* binding */ runAttest)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4826);
/* harmony import */ var _model_given_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2330);
/* harmony import */ var _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60370);
/* harmony import */ var _model_sandbox_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(52336);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(861);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60475);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64899);
/* harmony import */ var _interrupt_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25151);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(99964);











const TABLE = { ..._flags_js__WEBPACK_IMPORTED_MODULE_6__/* .ATTEST_FLAGS */ .ER, ..._flags_js__WEBPACK_IMPORTED_MODULE_6__/* .COMMON_FLAGS */ .gd };
/** `wherefrom attest FILE|GLOB…` */
async function runAttest(call) {
    const { terminal, world } = call;
    const { flags, operands } = (0,_args_js__WEBPACK_IMPORTED_MODULE_5__/* .parseArguments */ .W)(TABLE, call.argv);
    refuseTwoSecretsOnStdin(flags);
    refuseImagesAsFiles(operands);
    const { attestRequest } = await Promise.all(/* import() */[__webpack_require__.e(2065), __webpack_require__.e(6427)]).then(__webpack_require__.bind(__webpack_require__, 32065));
    const request = attestRequest(attestOptions(operands, flags, world));
    refuseRealSigstoreInSandbox(request, world);
    (await __webpack_require__.e(/* import() */ 1321).then(__webpack_require__.bind(__webpack_require__, 41321))).favourSmallHeap();
    const attestWorld = await openWorld(flags, call);
    const [{ attest }, { IncompleteError }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(2987), __webpack_require__.e(6736), __webpack_require__.e(2312), __webpack_require__.e(5675), __webpack_require__.e(3796), __webpack_require__.e(6201), __webpack_require__.e(5954), __webpack_require__.e(7055)]).then(__webpack_require__.bind(__webpack_require__, 5954)),
        __webpack_require__.e(/* import() */ 6379).then(__webpack_require__.bind(__webpack_require__, 76379)),
    ]);
    const place = { terminal, directory: world.directory };
    try {
        await report(await (0,_interrupt_js__WEBPACK_IMPORTED_MODULE_7__/* .unlessInterrupted */ .V)(world.interrupted, attest(request, attestWorld)), place);
    }
    catch (error) {
        // What was signed, and which store has it, is news also where one has not.
        if (error instanceof IncompleteError)
            await report(error.result, { ...place, error });
        if (error instanceof IncompleteError && terminal.format === 'json')
            return error.exitCode;
        throw error;
    }
    return 0;
}
async function openWorld(flags, { terminal, world }) {
    const { progress } = terminal;
    const { readRunContext } = await __webpack_require__.e(/* import() */ 440).then(__webpack_require__.bind(__webpack_require__, 40440));
    const context = await readRunContext(world.environment);
    const { createHttp } = await __webpack_require__.e(/* import() */ 1667).then(__webpack_require__.bind(__webpack_require__, 56905));
    const http = (world.openHttp ?? createHttp)({ progress });
    const identity = await identityProvider({ tokenFile: flags['identity-token'], terminal, world, context, http });
    const { storeAccess } = await __webpack_require__.e(/* import() */ 115).then(__webpack_require__.bind(__webpack_require__, 40115));
    const { stateDirectoryOf } = await __webpack_require__.e(/* import() */ 4041).then(__webpack_require__.bind(__webpack_require__, 86422));
    const workspace = world.environment['GITHUB_WORKSPACE'];
    return {
        ...{ identity, http, progress, context },
        now: () => new Date(),
        // The report ends with every warning.
        warn: () => undefined,
        ...storeAccess(await storesOf(flags, { world, progress, http, context })),
        stateDirectory: stateDirectoryOf({ ...world, ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_9__/* .given */ .g)({ workspace }) }),
    };
}
/** What the run itself says of GitHub besides. */
async function storesOf(flags, { context: { visibility }, ...needs }) {
    const { environment } = needs.world;
    const stores = await (0,_stores_js__WEBPACK_IMPORTED_MODULE_8__/* .commandStores */ .g)(flags, { ...needs, repository: environment['GITHUB_REPOSITORY'] || undefined });
    const ref = environment['GITHUB_REF'] || undefined;
    return { ...stores, github: { ...stores.github, ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_9__/* .given */ .g)({ ref, visibility }) } };
}
/** As `verify` takes them. A file of such a name is reached as `./NAME`. */
function refuseImagesAsFiles(operands) {
    const image = operands.find((one) => /^(?:oci|docker):\/\/|^[^./!][^*]*@sha256:[0-9a-f]{64}$/i.test(one));
    if (image === undefined)
        return;
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('USAGE', `"${(0,_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(image)}" is no file but an image.`, {
        remedy: `Write --image ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(image.replace(/^[a-z]+:\/\//i, ''))}`,
    });
}
function refuseTwoSecretsOnStdin(flags) {
    if (flags['identity-token'] !== '-' || !flags['registry-password-stdin'])
        return;
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('INPUT_CONFLICT', '--identity-token - and --registry-password-stdin would both read standard input.', {
        remedy: 'Give the identity token as a file, or log in to the registry with docker login.',
    });
}
/** The real Sigstore does not know a sandbox's tokens; it would be asked, and say no in words that help nobody. */
function refuseRealSigstoreInSandbox({ sigstore }, { environment }) {
    if (environment[_model_sandbox_js__WEBPACK_IMPORTED_MODULE_10__/* .SIGNING_CONFIG_VARIABLE */ .s] === undefined)
        return;
    if (sigstore.kind === 'signing-config' || sigstore.kind === 'urls')
        return;
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('INPUT_INVALID', 'Inside a sandbox there is nothing that the real Sigstore would sign for.', {
        remedy: `Add the sandbox's own: --sigstore "$${_model_sandbox_js__WEBPACK_IMPORTED_MODULE_10__/* .SIGNING_CONFIG_VARIABLE */ .s}" --trusted-root "$WHEREFROM_TRUSTED_ROOT"`,
    });
}
function attestOptions(files, flags, world) {
    return {
        files,
        subjects: flags.subject,
        images: flags.image,
        checksums: flags.checksums.map((file) => ({ path: file })),
        directory: world.directory,
        perSubject: flags['per-subject'],
        allowEvents: flags['allow-event'],
        publicLog: flags['public-log'],
        resume: flags.resume,
        platforms: flags.platforms,
        ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_9__/* .given */ .g)({
            stores: flags.store.length === 0 ? undefined : flags.store,
            release: flags.release,
            ifExists: flags['if-exists'],
            predicate: predicateOption(flags),
            output: flags.output,
            sigstore: flags.sigstore,
            fulcioUrl: flags['fulcio-url'],
            rekorUrl: flags['rekor-url'],
            rekorVersion: flags['rekor-version'],
            timestampUrl: flags['timestamp-url'],
            trustedRoot: flags['trusted-root'],
            oidcAudience: flags['oidc-audience'],
        }),
    };
}
function predicateOption({ predicate, 'predicate-type': type }) {
    if (predicate === undefined && type === undefined)
        return undefined;
    if (predicate !== undefined && type !== undefined)
        return { type, path: predicate };
    if (type !== undefined && (0,_model_predicate_types_js__WEBPACK_IMPORTED_MODULE_3__/* .resolvePredicateType */ .gJ)(type) === _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_3__/* .COSIGN_SIGNATURE */ .P8)
        return { signature: true };
    const [there, missing] = predicate === undefined ? ['predicate-type', 'predicate'] : ['predicate', 'predicate-type'];
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('INPUT_INVALID', `--${there} was given without --${missing}.`, {
        remedy: 'Give both, or neither for SLSA provenance.',
    });
}
async function identityProvider({ tokenFile, terminal, world, context, http, }) {
    // A terminal has nobody who could mask what it never prints.
    const mask = () => undefined;
    if (tokenFile !== undefined) {
        const { fileTokenProvider } = await __webpack_require__.e(/* import() */ 2565).then(__webpack_require__.bind(__webpack_require__, 32565));
        const read = async () => tokenFile === '-' ? world.readStdin() : (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(world.directory, tokenFile), 'utf8');
        return fileTokenProvider({ read, mask });
    }
    if (world.environment['GITHUB_ACTIONS'] !== 'true' && !world.environment['ACTIONS_ID_TOKEN_REQUEST_URL']) {
        return { assertAvailable: nobody, getToken: nobody };
    }
    const { runnerTokenProvider } = await Promise.all(/* import() */[__webpack_require__.e(6201), __webpack_require__.e(6191)]).then(__webpack_require__.bind(__webpack_require__, 2937));
    return runnerTokenProvider({
        requestUrl: world.environment['ACTIONS_ID_TOKEN_REQUEST_URL'],
        requestToken: world.environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
        forkPullRequest: context.forkPullRequest,
        http,
        mask,
        progress: terminal.progress,
    });
}
/** Of permissions, which is what a job lacks, nobody wants to hear at a desk. */
async function nobody() {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('OIDC_PERMISSION_MISSING', 'This is no GitHub Actions job, and no identity token was given to sign with.', {
        remedy: 'Give a token with --identity-token FILE; to rehearse, run it inside wherefrom sandbox -- COMMAND.',
    });
}
async function report(result, { terminal, directory, error }) {
    const { rootLinesOf } = await __webpack_require__.e(/* import() */ 229).then(__webpack_require__.bind(__webpack_require__, 40229));
    const rootLines = result.trust.path === undefined ? undefined : await rootLinesOf(result.trust.path);
    const place = { directory, ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_9__/* .given */ .g)({ rootLines }) };
    if (terminal.format === 'json') {
        const { attestationJson } = await __webpack_require__.e(/* import() */ 4029).then(__webpack_require__.bind(__webpack_require__, 54029));
        terminal.result(attestationJson(result, { ...place, ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_9__/* .given */ .g)({ error }) }));
    }
    else if (!terminal.quiet) {
        const { attestationText } = await Promise.all(/* import() */[__webpack_require__.e(660), __webpack_require__.e(8808)]).then(__webpack_require__.bind(__webpack_require__, 20660));
        terminal.result(attestationText(result, { ...place, color: terminal.color }));
    }
}


/***/ }),

/***/ 25151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ unlessInterrupted)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);

function interruption() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WherefromError */ .YC('INTERRUPTED', 'Interrupted.', {
        remedy: 'Run the command again; nothing half-written was left behind.',
    });
}
/**
 * `work`, or the end as soon as somebody presses Ctrl-C; the entry file then ends the process.
 * @throws WherefromError INTERRUPTED
 */
async function unlessInterrupted(signal, work) {
    const interrupted = new Promise((_, reject) => {
        if (signal.aborted)
            reject(interruption());
        else
            signal.addEventListener('abort', () => reject(interruption()), { once: true });
    });
    return Promise.race([work, interrupted]);
}


/***/ }),

/***/ 99964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ commandStores)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/** What stores and registries are told by a command line, the same for attesting and verifying. */

/** @throws WherefromError INPUT_INVALID */
async function commandStores(flags, { world, ...needs }) {
    const [{ storeWorld }, { registryChoice }] = await Promise.all([
        __webpack_require__.e(/* import() */ 4308).then(__webpack_require__.bind(__webpack_require__, 81927)),
        __webpack_require__.e(/* import() */ 460).then(__webpack_require__.bind(__webpack_require__, 460)),
    ]);
    const { environment, home, directory } = world;
    const words = {
        credentials: await registryCredentials(flags, world),
        ca: flags['registry-ca'],
        cert: flags['registry-cert'],
        key: flags['registry-key'],
        insecure: flags['registry-insecure'],
    };
    const registry = registryChoice(words, directory);
    return storeWorld({ ...needs, environment, home, directory, registry, token: githubToken(environment) });
}
/** The one that belongs to GITHUB_API_URL first: in a sandbox that is the sandbox's, and GH_TOKEN a real one. */
function githubToken(environment) {
    return environment['GITHUB_TOKEN'] || environment['GH_TOKEN'] || undefined;
}
async function registryCredentials(flags, world) {
    const username = flags['registry-username'];
    if (username === undefined && !flags['registry-password-stdin'])
        return undefined;
    if (username === undefined || !flags['registry-password-stdin']) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('INPUT_INVALID', 'A user of the registry and the password belong together.', {
            remedy: 'Give --registry-username NAME and --registry-password-stdin, or neither: the Docker configuration is read.',
        });
    }
    const password = (await world.readStdin()).replace(/\r?\n$/, '');
    if (password !== '')
        return { username, password };
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('INPUT_INVALID', 'Standard input holds no password.', {
        remedy: 'Pipe it in: printf %s "$PASSWORD" | wherefrom …',
    });
}


/***/ }),

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

/***/ 52336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ SANDBOX_ORGANIZATION),
/* harmony export */   s: () => (/* binding */ SIGNING_CONFIG_VARIABLE)
/* harmony export */ });
/** The organisation in every subject of the sandbox's authorities: by this a reader of a trusted root recognises the sandbox. */
const SANDBOX_ORGANIZATION = 'Wherefrom Sandbox';
/** Set inside a sandbox: the path of its signing config, for the command's user to hand over. */
const SIGNING_CONFIG_VARIABLE = 'WHEREFROM_SIGNING_CONFIG';


/***/ })

};
