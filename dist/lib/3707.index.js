export const id = 3707;
export const ids = [3707];
export const modules = {

/***/ 93707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runSandbox: () => (/* binding */ runSandbox)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4826);
/* harmony import */ var _model_sandbox_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52336);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(861);
/* harmony import */ var _report_shell_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97742);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60475);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64899);








const TABLE = { ..._flags_js__WEBPACK_IMPORTED_MODULE_5__/* .SANDBOX_FLAGS */ .U$, ..._flags_js__WEBPACK_IMPORTED_MODULE_5__/* .COMMON_FLAGS */ .gd };
/** `wherefrom sandbox [-- COMMAND…]`: prints the environment until Ctrl-C, or runs the command inside. */
async function runSandbox(call) {
    const { flags, command } = parseSandboxArguments(call.argv);
    const shell = shellOf(flags.shell, call.world.platform);
    const claims = claimsOf(flags);
    const { startSandbox } = await Promise.all(/* import() */[__webpack_require__.e(2987), __webpack_require__.e(6736), __webpack_require__.e(1466), __webpack_require__.e(6228), __webpack_require__.e(8851), __webpack_require__.e(8289)]).then(__webpack_require__.bind(__webpack_require__, 38289));
    const sandbox = await startSandbox({
        claims,
        ...(flags.directory === undefined ? {} : { directory: flags.directory }),
    });
    try {
        const [program, ...parameters] = command;
        if (program !== undefined)
            return await runInside({ program, parameters, sandbox, call });
        call.terminal.result(call.terminal.format === 'json' ? environmentJson(sandbox) : guide(sandbox, shell));
        return await untilInterrupted(call.world.interrupted);
    }
    finally {
        await sandbox.close();
    }
}
function parseSandboxArguments(argv) {
    const end = argv.indexOf('--');
    const { flags, operands } = (0,_args_js__WEBPACK_IMPORTED_MODULE_4__/* .parseArguments */ .W)(TABLE, end < 0 ? argv : argv.slice(0, end));
    const [operand] = operands;
    if (operand !== undefined) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('USAGE', `"${(0,_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(operand)}" stands where no operand belongs.`, {
            remedy: 'A command to run inside stands after --: wherefrom sandbox -- COMMAND.',
        });
    }
    const command = end < 0 ? [] : argv.slice(end + 1);
    if (end >= 0 && command.length === 0) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('USAGE', 'No command follows --.', { remedy: 'Write wherefrom sandbox -- COMMAND, or leave -- away.' });
    }
    return { flags, command };
}
function shellOf(text, platform) {
    if (text === 'sh' || text === 'powershell')
        return text;
    if (text === undefined)
        return platform === 'win32' ? 'powershell' : 'sh';
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('INPUT_INVALID', `--shell is sh or powershell, not "${(0,_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(text)}".`, { remedy: 'Use one of the two.' });
}
const ONE_OF = {
    visibility: ['public', 'private', 'internal'],
    runner: ['github-hosted', 'self-hosted'],
};
function claimsOf(flags) {
    for (const [name, allowed] of Object.entries(ONE_OF)) {
        const value = flags[name];
        if (value !== undefined && !allowed.includes(value)) {
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('INPUT_INVALID', `--${name} cannot be "${(0,_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(value)}".`, {
                remedy: `Use one of ${allowed.join(', ')}.`,
            });
        }
    }
    refuseShortRef(flags.ref);
    const claims = {
        repository: flags.repo,
        ref: flags.ref,
        sha: flags.sha,
        event_name: flags.event,
        workflow_ref: workflowRef(flags),
        job_workflow_ref: flags['signer-workflow'],
        repository_visibility: flags.visibility,
        runner_environment: flags.runner,
    };
    return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}
/** No run has a short ref: what such a one signs, no reader would take for a tag or a branch. */
function refuseShortRef(ref) {
    if (ref === undefined || /^refs\/(?:heads|tags|pull)\/./.test(ref))
        return;
    const name = (0,_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(ref);
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('INPUT_INVALID', `--ref is a whole ref, not "${name}".`, {
        remedy: `Write refs/tags/${name} for a tag, refs/heads/${name} for a branch.`,
    });
}
function workflowRef({ workflow, repo, ref }) {
    if (workflow === undefined)
        return undefined;
    return `${repo ?? 'acme/widget'}/${workflow}@${ref ?? 'refs/heads/main'}`;
}
/** The runner's variables, and the paths that commands inside need; of the latter our own commands believe none. */
function environmentOf(sandbox) {
    const { files, services, registry } = sandbox;
    return {
        ...sandbox.environment(),
        [_model_sandbox_js__WEBPACK_IMPORTED_MODULE_6__/* .SIGNING_CONFIG_VARIABLE */ .s]: files.signingConfigV1,
        WHEREFROM_SIGNING_CONFIG_REKOR_V2: files.signingConfigV2,
        WHEREFROM_TRUSTED_ROOT: files.trustedRoot,
        WHEREFROM_TRUSTED_ROOT_LINES: files.trustedRootLines,
        WHEREFROM_TUF_MIRROR: services.tuf.url,
        WHEREFROM_TUF_ROOT: files.tufRoot,
        WHEREFROM_REGISTRY: registry.host,
        WHEREFROM_IMAGE: exampleImage(registry),
    };
}
/** The two-platform image that the registry holds: its bytes are always the same, so that pushing it again changes nothing. */
function exampleImage(registry) {
    const { repository, digest } = registry.pushImage('acme/widget', { tag: 'example' });
    return `${registry.host}/${repository}@${digest}`;
}
function environmentJson(sandbox) {
    const services = Object.fromEntries(Object.values(sandbox.services).map(({ name, url }) => [name, url]));
    return `${JSON.stringify({ environment: environmentOf(sandbox), services, files: sandbox.files, issuer: sandbox.issuer })}\n`;
}
function guide(sandbox, shell) {
    const environment = environmentOf(sandbox);
    const variable = (name) => (shell === 'sh' ? `"$${name}"` : `$env:${name}`);
    const set = (name, value) => shell === 'sh' ? `export ${name}=${(0,_report_shell_js__WEBPACK_IMPORTED_MODULE_7__/* .shellQuote */ .Z)(value)}` : `$env:${name} = '${value.replaceAll("'", "''")}'`;
    const run = `--repo ${(0,_report_shell_js__WEBPACK_IMPORTED_MODULE_7__/* .shellQuote */ .Z)(environment['GITHUB_REPOSITORY'] ?? '')}`;
    const identity = (0,_report_shell_js__WEBPACK_IMPORTED_MODULE_7__/* .shellQuote */ .Z)(identityOf(environment));
    return [
        '# SANDBOX: a local Sigstore, GitHub (tokens, releases, attestations) and OCI registry. What it signs, nobody else trusts. Ctrl-C ends it.',
        '# In another terminal:',
        ...Object.entries(environment).map(([name, value]) => set(name, value)),
        '',
        '# Sign (with WHEREFROM_SIGNING_CONFIG_REKOR_V2: Rekor v2 and a timestamp authority):',
        `wherefrom attest FILE --sigstore ${variable('WHEREFROM_SIGNING_CONFIG')} --trusted-root ${variable('WHEREFROM_TRUSTED_ROOT')}`,
        '# Verify:',
        `wherefrom verify FILE ${run} --custom-trusted-root ${variable('WHEREFROM_TRUSTED_ROOT')}`,
        `gh attestation verify FILE --bundle FILE.sigstore.json ${run} --custom-trusted-root ${variable('WHEREFROM_TRUSTED_ROOT_LINES')}`,
        `cosign verify-blob-attestation FILE --bundle FILE.sigstore.json --type slsaprovenance1 --certificate-identity ${identity} --certificate-oidc-issuer ${(0,_report_shell_js__WEBPACK_IMPORTED_MODULE_7__/* .shellQuote */ .Z)(sandbox.issuer)} --trusted-root ${variable('WHEREFROM_TRUSTED_ROOT')}`,
        '',
    ].join('\n');
}
function identityOf(environment) {
    return `${environment['GITHUB_SERVER_URL']}/${environment['GITHUB_WORKFLOW_REF']}`;
}
/** Ctrl-C is how it is meant to end, so that is no error to print. */
async function untilInterrupted(signal) {
    // The servers' sockets keep the process alive meanwhile.
    await new Promise((resolve) => {
        if (signal.aborted)
            resolve();
        else
            signal.addEventListener('abort', () => resolve(), { once: true });
    });
    return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ERROR_CODES */ .OQ.INTERRUPTED.exit;
}
async function runInside({ program, parameters, sandbox, call: { world } }) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, parameters, {
        stdio: 'inherit',
        cwd: world.directory,
        env: { ...world.environment, ...environmentOf(sandbox) },
    });
    const stop = () => void child.kill('SIGINT');
    world.interrupted.addEventListener('abort', stop, { once: true });
    return new Promise((resolve, reject) => {
        child.once('error', (cause) => {
            reject(notStarted(program, cause));
        });
        // A shell's convention for a program that a signal ended.
        child.once('exit', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[signal])));
    }).finally(() => world.interrupted.removeEventListener('abort', stop));
}
function notStarted(program, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .WherefromError */ .YC('USAGE', `The command "${(0,_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(program)}" could not be started.`, {
        remedy: 'Name a program on the PATH; on Windows a script is run as: -- cmd /c SCRIPT.',
        cause,
    });
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


/***/ }),

/***/ 97742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ shellLine),
/* harmony export */   Z: () => (/* binding */ shellQuote)
/* harmony export */ });
/** A word as a POSIX shell (and PowerShell, for the words that need no escape) reads it back unchanged. */
function shellQuote(word) {
    if (/^[A-Za-z0-9_@%+=:,./-]+$/.test(word))
        return word;
    return `'${word.replaceAll("'", String.raw `'\''`)}'`;
}
function shellLine(words) {
    return words.map(shellQuote).join(' ');
}


/***/ })

};
