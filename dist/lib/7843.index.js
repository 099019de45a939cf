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
/* harmony import */ var _model_given_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2330);
/* harmony import */ var _model_sandbox_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52336);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60475);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64899);
/* harmony import */ var _interrupt_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25151);








const TABLE = { ..._flags_js__WEBPACK_IMPORTED_MODULE_4__/* .ATTEST_FLAGS */ .ER, ..._flags_js__WEBPACK_IMPORTED_MODULE_4__/* .COMMON_FLAGS */ .gd };
/** `wherefrom attest FILE|GLOB…` */
async function runAttest({ argv, terminal, world }) {
    const { flags, operands } = (0,_args_js__WEBPACK_IMPORTED_MODULE_3__/* .parseArguments */ .W)(TABLE, argv);
    const { attestRequest } = await Promise.all(/* import() */[__webpack_require__.e(2065), __webpack_require__.e(1596)]).then(__webpack_require__.bind(__webpack_require__, 32065));
    const request = attestRequest(attestOptions(operands, flags, world));
    refuseRealSigstoreInSandbox(request, world);
    (await __webpack_require__.e(/* import() */ 1321).then(__webpack_require__.bind(__webpack_require__, 41321))).favourSmallHeap();
    const { readRunContext } = await __webpack_require__.e(/* import() */ 440).then(__webpack_require__.bind(__webpack_require__, 40440));
    const context = await readRunContext(world.environment);
    const { createHttp } = await __webpack_require__.e(/* import() */ 8138).then(__webpack_require__.bind(__webpack_require__, 52900));
    const http = (world.openHttp ?? createHttp)({ progress: terminal.progress });
    const identity = await identityProvider({ tokenFile: flags['identity-token'], terminal, world, context, http });
    const { attest } = await Promise.all(/* import() */[__webpack_require__.e(9562), __webpack_require__.e(2312), __webpack_require__.e(3796), __webpack_require__.e(6201), __webpack_require__.e(4507), __webpack_require__.e(9215)]).then(__webpack_require__.bind(__webpack_require__, 74507));
    const work = attest(request, {
        identity,
        http,
        progress: terminal.progress,
        now: () => new Date(),
        context,
        // The report ends with every warning.
        warn: () => undefined,
    });
    await report(await (0,_interrupt_js__WEBPACK_IMPORTED_MODULE_5__/* .unlessInterrupted */ .V)(world.interrupted, work), { terminal, directory: world.directory });
    return 0;
}
/** The real Sigstore does not know a sandbox's tokens; it would be asked, and say no in words that help nobody. */
function refuseRealSigstoreInSandbox({ sigstore }, { environment }) {
    if (environment[_model_sandbox_js__WEBPACK_IMPORTED_MODULE_6__/* .SIGNING_CONFIG_VARIABLE */ .s] === undefined)
        return;
    if (sigstore.kind === 'signing-config' || sigstore.kind === 'urls')
        return;
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('INPUT_INVALID', 'Inside a sandbox there is nothing that the real Sigstore would sign for.', {
        remedy: `Add the sandbox's own: --sigstore "$${_model_sandbox_js__WEBPACK_IMPORTED_MODULE_6__/* .SIGNING_CONFIG_VARIABLE */ .s}" --trusted-root "$WHEREFROM_TRUSTED_ROOT"`,
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
        ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_7__/* .given */ .g)({
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
    const { runnerTokenProvider } = await Promise.all(/* import() */[__webpack_require__.e(6201), __webpack_require__.e(6984)]).then(__webpack_require__.bind(__webpack_require__, 2937));
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
async function report(result, { terminal, directory }) {
    const { rootLinesOf } = await __webpack_require__.e(/* import() */ 229).then(__webpack_require__.bind(__webpack_require__, 40229));
    const rootLines = result.trust.path === undefined ? undefined : await rootLinesOf(result.trust.path);
    const place = { directory, ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_7__/* .given */ .g)({ rootLines }) };
    if (terminal.format === 'json') {
        const { attestationJson } = await __webpack_require__.e(/* import() */ 4029).then(__webpack_require__.bind(__webpack_require__, 54029));
        terminal.result(attestationJson(result, place));
    }
    else if (!terminal.quiet) {
        const { attestationText } = await __webpack_require__.e(/* import() */ 660).then(__webpack_require__.bind(__webpack_require__, 20660));
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
