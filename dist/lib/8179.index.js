export const id = 8179;
export const ids = [8179];
export const modules = {

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

/***/ 68179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runVerify: () => (/* binding */ runVerify)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/* harmony import */ var _model_given_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2330);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60475);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64899);
/* harmony import */ var _interrupt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25151);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99964);






const TABLE = { ..._flags_js__WEBPACK_IMPORTED_MODULE_2__/* .VERIFY_FLAGS */ .Oi, ..._flags_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMON_FLAGS */ .gd };
/** `wherefrom verify FILE|sha256:HEX|oci://REF…`: 0 when every artifact passed, 1 when one was refused. */
async function runVerify({ argv, terminal, world }) {
    const { flags, operands } = (0,_args_js__WEBPACK_IMPORTED_MODULE_1__/* .parseArguments */ .W)(TABLE, argv);
    refuseShadowedFiles(operands);
    const { verifyRequest } = await Promise.all(/* import() */[__webpack_require__.e(5675), __webpack_require__.e(1811)]).then(__webpack_require__.bind(__webpack_require__, 54971));
    const { tufCacheOf } = await __webpack_require__.e(/* import() */ 6910).then(__webpack_require__.bind(__webpack_require__, 24529));
    const request = verifyRequest(verifyOptions(operands, flags), { tufCache: tufCacheOf(world.home) });
    const { verify } = await Promise.all(/* import() */[__webpack_require__.e(2987), __webpack_require__.e(6736), __webpack_require__.e(5675), __webpack_require__.e(3796), __webpack_require__.e(6831)]).then(__webpack_require__.bind(__webpack_require__, 57801));
    const result = await (0,_interrupt_js__WEBPACK_IMPORTED_MODULE_3__/* .unlessInterrupted */ .V)(world.interrupted, verify(request, await worldFor(request, { flags, terminal, world })));
    if (terminal.format === 'json') {
        const { verificationJson } = await __webpack_require__.e(/* import() */ 6552).then(__webpack_require__.bind(__webpack_require__, 96552));
        terminal.result(verificationJson(result));
    }
    else if (!terminal.quiet) {
        const { verificationText } = await __webpack_require__.e(/* import() */ 4190).then(__webpack_require__.bind(__webpack_require__, 31809));
        terminal.result(verificationText(result, { color: terminal.color }));
    }
    return result.verdict === 'passed' ? 0 : 1;
}
/** What reaches stores and registries is loaded where the request names any. */
async function worldFor({ artifacts, stores, expect }, { flags, terminal, world }) {
    const { progress } = terminal;
    const { verifyWorld } = await __webpack_require__.e(/* import() */ 6910).then(__webpack_require__.bind(__webpack_require__, 24529));
    const tuf = (0,_model_given_js__WEBPACK_IMPORTED_MODULE_5__/* .given */ .g)({ tuf: world.tuf });
    if (stores.length === 0 && !artifacts.some(({ kind }) => kind === 'image'))
        return { ...verifyWorld(progress), ...tuf };
    const { createHttp } = await __webpack_require__.e(/* import() */ 1667).then(__webpack_require__.bind(__webpack_require__, 56905));
    const http = (world.openHttp ?? createHttp)({ progress });
    const storeWorld = await (0,_stores_js__WEBPACK_IMPORTED_MODULE_4__/* .commandStores */ .g)(flags, { world, http, progress, repository: expect.repository });
    return { ...verifyWorld(progress, storeWorld), ...tuf };
}
/** An empty operand is an empty variable in a script, and must not become "the artifacts that are left". */
function refuseShadowedFiles(operands) {
    if (!operands.includes(''))
        return;
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('USAGE', 'An artifact was named by an empty word.', { remedy: 'An empty variable is the usual cause.' });
}
function verifyOptions(artifacts, flags) {
    const texts = {
        repo: flags.repo,
        owner: flags.owner,
        signerRepo: flags['signer-repo'],
        signerWorkflow: flags['signer-workflow'],
        signerDigest: flags['signer-digest'],
        sourceRef: flags['source-ref'],
        sourceDigest: flags['source-digest'],
        certIdentity: flags['cert-identity'],
        certIdentityRegex: flags['cert-identity-regex'],
        certOidcIssuer: flags['cert-oidc-issuer'],
        predicateType: flags['predicate-type'],
        require: flags.require,
        level: flags.level,
        digestAlg: flags['digest-alg'],
        limit: flags.limit,
        customTrustedRoot: flags['custom-trusted-root'],
        tufMirror: flags['tuf-mirror'],
        tufRoot: flags['tuf-root'],
    };
    return {
        artifacts,
        bundles: flags.bundle,
        stores: flags.store,
        bundleFromOci: flags['bundle-from-oci'],
        allowEvents: flags['allow-event'],
        denySelfHostedRunners: flags['deny-self-hosted-runners'],
        noPublicGood: flags['no-public-good'],
        offline: flags.offline,
        ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_5__/* .given */ .g)(texts),
    };
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


/***/ })

};
