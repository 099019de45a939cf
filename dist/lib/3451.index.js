export const id = 3451;
export const ids = [3451,460];
export const modules = {

/***/ 31552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Uz: () => (/* binding */ VERIFY_INPUTS),
/* harmony export */   wb: () => (/* binding */ ATTEST_INPUTS)
/* harmony export */ });
/* unused harmony export inputVariable */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(861);
/** Every input of both actions in one table each; `action.yml`, README and the tests are held to them. */


const REGISTRY_INPUTS = {
    'registry-username': 'text',
    'registry-password': 'text',
    'registry-ca': 'text',
    'registry-cert': 'text',
    'registry-key': 'text',
    'registry-insecure': 'list',
};
const ATTEST_INPUTS = {
    'subject-path': 'list',
    'subject-digest': 'text',
    'subject-name': 'text',
    'subject-version': 'text',
    'subject-checksums': 'text',
    image: 'list',
    'predicate-type': 'text',
    predicate: 'text',
    'predicate-path': 'text',
    'sbom-path': 'text',
    'per-subject': 'switch',
    output: 'text',
    sigstore: 'text',
    'fulcio-url': 'text',
    'rekor-url': 'text',
    'rekor-version': 'text',
    'timestamp-url': 'text',
    'trusted-root': 'text',
    'oidc-audience': 'text',
    'identity-token': 'text',
    'allow-event': 'list',
    'public-log': 'switch',
    store: 'list',
    'push-to-registry': 'switch',
    'create-storage-record': 'switch',
    release: 'text',
    'if-exists': 'text',
    resume: 'switch',
    platforms: 'switch',
    ...REGISTRY_INPUTS,
    'show-summary': 'switch',
    'github-token': 'text',
};
const VERIFY_INPUTS = {
    'subject-path': 'list',
    'subject-digest': 'list',
    image: 'list',
    bundle: 'list',
    store: 'list',
    'bundle-from-oci': 'switch',
    repo: 'text',
    owner: 'text',
    'signer-repo': 'text',
    'signer-workflow': 'text',
    'signer-digest': 'text',
    'source-ref': 'text',
    'source-digest': 'text',
    'cert-identity': 'text',
    'cert-identity-regex': 'text',
    'cert-oidc-issuer': 'text',
    'predicate-type': 'text',
    require: 'text',
    level: 'text',
    'digest-alg': 'text',
    limit: 'text',
    'deny-self-hosted-runners': 'switch',
    'allow-event': 'list',
    'custom-trusted-root': 'text',
    'tuf-mirror': 'text',
    'tuf-root': 'text',
    'no-public-good': 'switch',
    offline: 'switch',
    ...REGISTRY_INPUTS,
    'show-summary': 'switch',
    'github-token': 'text',
};
/**
 * Reads the runner's `INPUT_*` variables once. An empty input is an absent one: that is how the runner passes it.
 * @throws WherefromError INPUT_INVALID
 */
function readInputs(table, environment) {
    const rows = Object.entries(table).map(([name, kind]) => {
        const text = (environment[inputVariable(name)] ?? '').trim();
        return [name, valueOf(name, kind, text)];
    });
    // Every row of the table was read by its kind.
    return Object.fromEntries(rows);
}
/** Source: GitHub, "Workflow syntax", `INPUT_<NAME>`: upper case, blanks as underscores, dashes kept. */
function inputVariable(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
function valueOf(name, kind, text) {
    switch (kind) {
        case 'text':
            return text === '' ? undefined : text;
        case 'list':
            return parseList(name, text);
        case 'switch':
            return parseSwitch(name, text);
    }
}
/** YAML 1.2 core schema, as `@actions/core` reads it. */
function parseSwitch(name, text) {
    if (text === '')
        return undefined;
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('INPUT_INVALID', `The input ${name} is true or false, not "${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text)}".`, {
        remedy: `Write ${name}: true or ${name}: false.`,
    });
}
/** Items by line and by comma; an item with a comma in it stands in double quotes (a doubled quote is a quote), as in CSV. */
function parseList(name, text) {
    const items = text.split(/\r?\n/).flatMap((line) => splitLine(name, line));
    return items.map((item) => item.trim()).filter((item) => item !== '');
}
function splitLine(name, line) {
    const items = [];
    const row = /\s*(?:"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))(,|$)/gy;
    for (let found = row.exec(line); found !== null; found = row.exec(line)) {
        const [, quoted, bare = '', comma] = found;
        if (quoted === undefined && bare.trimStart().startsWith('"'))
            refuseQuote(name, line);
        items.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
        if (comma === '')
            break;
    }
    return items;
}
function refuseQuote(name, line) {
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('INPUT_INVALID', `A double quote in the input ${name} is not closed where its item ends: ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(line)}`, {
        remedy: 'Write one item a line, or "an item, with a comma" in double quotes.',
    });
}


/***/ }),

/***/ 34787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ runStep)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/* harmony import */ var _report_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34142);
/* harmony import */ var _workflow_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6811);



/**
 * Runs a step and answers its exit code. An error becomes one annotation: code, what happened, what to do; `worded` puts
 * it into the words of the step's inputs.
 */
async function runStep(step, worded = (error) => error) {
    try {
        return await step();
    }
    catch (caught) {
        const error = worded((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asWherefromError */ .eL)(caught));
        const cause = (0,_report_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCause */ .ov)(error);
        const lines = [
            ...(0,_report_error_js__WEBPACK_IMPORTED_MODULE_1__/* .safeLines */ .Bv)(error.message),
            ...(0,_report_error_js__WEBPACK_IMPORTED_MODULE_1__/* .safeLines */ .Bv)(error.remedy),
            ...(cause === undefined ? [] : [`Cause: ${cause}`]),
            `Docs: ${(0,_report_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorDocs */ .M2)(error)}`,
        ];
        process.stdout.write((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .errorAnnotation */ .I)(`Wherefrom: ${error.code}`, lines.join('\n')));
        return error.exitCode;
    }
}


/***/ }),

/***/ 56323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ registryInputs),
/* harmony export */   p: () => (/* binding */ SECRET_INPUTS)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/* harmony import */ var _store_oci_registry_choice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(460);
/** What stores and registries are told by a step's inputs, the same for both actions. */


/** Those that must never be printed. */
const SECRET_INPUTS = ['github-token', 'registry-password'];
/**
 * @param directory where relative paths start
 * @throws WherefromError INPUT_INVALID
 */
function registryInputs(inputs, directory) {
    const { 'registry-username': username, 'registry-password': password } = inputs;
    if ((username === undefined) !== (password === undefined)) {
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('INPUT_INVALID', 'registry-username and registry-password belong together.', {
            remedy: 'Give both, or neither: what docker login wrote is read then.',
        });
    }
    const words = {
        credentials: username === undefined || password === undefined ? undefined : { username, password },
        ca: inputs['registry-ca'],
        cert: inputs['registry-cert'],
        key: inputs['registry-key'],
        insecure: inputs['registry-insecure'],
    };
    return (0,_store_oci_registry_choice_js__WEBPACK_IMPORTED_MODULE_1__.registryChoice)(words, directory);
}


/***/ }),

/***/ 63451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VERIFY_OUTPUTS: () => (/* binding */ VERIFY_OUTPUTS),
  runVerifyAction: () => (/* binding */ runVerifyAction)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(4826);
// EXTERNAL MODULE: ./lib/model/given.js
var given = __webpack_require__(2330);
// EXTERNAL MODULE: ./lib/progress.js
var progress = __webpack_require__(16962);
// EXTERNAL MODULE: ./lib/report/tally.js
var tally = __webpack_require__(64562);
// EXTERNAL MODULE: ./lib/actions/inputs.js
var actions_inputs = __webpack_require__(31552);
;// CONCATENATED MODULE: ./lib/actions/input-words.js
/** What the command line calls flags, as a workflow writes it. Pure. */

/** `--repo` becomes `` `repo` `` where the action has an input of that name; other words stay as they are. */
function inputWords(text, inputs) {
    return text.replaceAll(/(?<![\w-])--([a-z]+(?:-[a-z]+)*)(?![\w-])/g, (flag, name) => Object.hasOwn(inputs, name) ? `\`${name}\`` : flag);
}
/** The same error, saying what to do in the step. */
function errorInInputWords(error, inputs) {
    const { code, message, remedy, cause } = error;
    return new errors/* WherefromError */.YC(code, inputWords(message, inputs), { remedy: inputWords(remedy, inputs), cause });
}
/** The same result with every hint for the step; what was seen is not touched. */
function resultInInputWords(result, inputs) {
    const hint = (one) => one.remedy === undefined ? one : { ...one, remedy: inputWords(one.remedy, inputs) };
    const artifacts = result.artifacts.map((artifact) => ({
        ...artifact,
        ...(artifact.refusal === undefined ? {} : { refusal: hint(artifact.refusal) }),
        ...(artifact.unread === undefined ? {} : { unread: artifact.unread.map(hint) }),
        ...(artifact.note === undefined ? {} : { note: inputWords(artifact.note, inputs) }),
        attestations: artifact.attestations.map((one) => ({ ...one, checks: one.checks.map(hint) })),
    }));
    return { ...result, artifacts };
}

// EXTERNAL MODULE: ./lib/actions/step.js
var actions_step = __webpack_require__(34787);
// EXTERNAL MODULE: ./lib/actions/stores.js
var actions_stores = __webpack_require__(56323);
;// CONCATENATED MODULE: ./lib/actions/verify.js











/** Names of the verify action's outputs, held to `verify/action.yml` and README by a test. */
const VERIFY_OUTPUTS = ['verdict', 'report-path'];
/** The verify action. Answers the step's exit code: 1 when an artifact was refused. */
async function runVerifyAction(environment) {
    const step = async () => {
        const inputs = (0,actions_inputs/* readInputs */.Ko)(actions_inputs/* VERIFY_INPUTS */.Uz, environment);
        const directory = external_node_path_.resolve(environment['GITHUB_WORKSPACE'] || '.');
        const options = verifyOptions(inputs, await artifactsOf(inputs, directory), directory);
        const { tufCacheOf } = await __webpack_require__.e(/* import() */ 6910).then(__webpack_require__.bind(__webpack_require__, 24529));
        const { verifyRequest } = await Promise.all(/* import() */[__webpack_require__.e(5675), __webpack_require__.e(1811)]).then(__webpack_require__.bind(__webpack_require__, 54971));
        const request = verifyRequest(options, { tufCache: tufCacheOf((0,external_node_os_.homedir)()) });
        const { verify } = await Promise.all(/* import() */[__webpack_require__.e(2987), __webpack_require__.e(6736), __webpack_require__.e(5675), __webpack_require__.e(3796), __webpack_require__.e(6831)]).then(__webpack_require__.bind(__webpack_require__, 57801));
        const result = await verify(request, await worldFor(request, { inputs, environment, directory }));
        await publish({ result, inputs, environment });
        return result.verdict === 'passed' ? 0 : 1;
    };
    return (0,actions_step/* runStep */.e)(step, (error) => errorInInputWords(error, actions_inputs/* VERIFY_INPUTS */.Uz));
}
/** What reaches stores and registries is loaded where the request names any. */
async function worldFor({ artifacts, stores, expect }, { inputs, environment, directory }) {
    const { verifyWorld } = await __webpack_require__.e(/* import() */ 6910).then(__webpack_require__.bind(__webpack_require__, 24529));
    if (stores.length === 0 && !artifacts.some(({ kind }) => kind === 'image'))
        return verifyWorld(progress/* SILENT */.q);
    const runner = await Promise.all(/* import() */[__webpack_require__.e(459), __webpack_require__.e(6318), __webpack_require__.e(1302), __webpack_require__.e(6087)]).then(__webpack_require__.bind(__webpack_require__, 66087));
    for (const name of actions_stores/* SECRET_INPUTS */.p) {
        const secret = inputs[name];
        if (secret !== undefined)
            runner.mask(secret);
    }
    const { storeWorld } = await __webpack_require__.e(/* import() */ 4308).then(__webpack_require__.bind(__webpack_require__, 81927));
    const { createHttp } = await __webpack_require__.e(/* import() */ 9286).then(__webpack_require__.bind(__webpack_require__, 56905));
    const { repository } = expect;
    const world = storeWorld({
        ...{ environment, directory, repository, progress: progress/* SILENT */.q },
        home: (0,external_node_os_.homedir)(),
        http: createHttp(),
        token: inputs['github-token'],
        registry: (0,actions_stores/* registryInputs */.P)(inputs, directory),
    });
    return verifyWorld(progress/* SILENT */.q, world);
}
async function artifactsOf(inputs, directory) {
    const patterns = inputs['subject-path'];
    const digests = inputs['subject-digest'];
    const images = inputs.image.map((image) => (/^oci:\/\//i.test(image) ? image : `oci://${image}`));
    if (patterns.length === 0 && digests.length === 0 && images.length === 0) {
        return (0,errors/* fail */.fJ)('USAGE', 'No artifact was named.', { remedy: 'Give subject-path, subject-digest or image.' });
    }
    for (const digest of digests) {
        if (/^sha\d+:/i.test(digest))
            continue;
        (0,errors/* fail */.fJ)('DIGEST_MALFORMED', 'subject-digest names no algorithm.', {
            remedy: 'Write it as sha256:<64 hexadecimal characters>.',
        });
    }
    if (patterns.length === 0)
        return [...digests, ...images];
    const { findFiles } = await __webpack_require__.e(/* import() */ 1738).then(__webpack_require__.bind(__webpack_require__, 31738));
    const platform = process.platform === 'win32' ? 'win32' : 'posix';
    const files = await findFiles(patterns, { platform, directory, home: (0,external_node_os_.homedir)() });
    return [...files.map((file) => shortest(file.path)), ...digests, ...images];
}
/** A file below the working directory as a workflow names it, not with the whole path of the runner's disk. */
function shortest(file) {
    const relative = external_node_path_.relative('.', file);
    return relative === '' || relative.startsWith('..') || external_node_path_.isAbsolute(relative) ? file : relative;
}
function verifyOptions(inputs, artifacts, directory) {
    const file = (name) => name === undefined ? undefined : external_node_path_.resolve(directory, name);
    return {
        artifacts,
        bundles: inputs.bundle.map((name) => external_node_path_.resolve(directory, name)),
        stores: inputs.store,
        allowEvents: inputs['allow-event'],
        ...(0,given/* given */.g)({
            bundleFromOci: inputs['bundle-from-oci'],
            repo: inputs.repo,
            owner: inputs.owner,
            signerRepo: inputs['signer-repo'],
            signerWorkflow: inputs['signer-workflow'],
            signerDigest: inputs['signer-digest'],
            sourceRef: inputs['source-ref'],
            sourceDigest: inputs['source-digest'],
            certIdentity: inputs['cert-identity'],
            certIdentityRegex: inputs['cert-identity-regex'],
            certOidcIssuer: inputs['cert-oidc-issuer'],
            predicateType: inputs['predicate-type'],
            require: inputs.require,
            level: inputs.level,
            digestAlg: inputs['digest-alg'],
            limit: inputs.limit,
            noPublicGood: inputs['no-public-good'],
            denySelfHostedRunners: inputs['deny-self-hosted-runners'],
            customTrustedRoot: file(inputs['custom-trusted-root']),
            tufMirror: inputs['tuf-mirror'],
            tufRoot: file(inputs['tuf-root']),
            offline: inputs.offline,
        }),
    };
}
async function publish({ result, inputs, environment }) {
    const runner = await Promise.all(/* import() */[__webpack_require__.e(459), __webpack_require__.e(6318), __webpack_require__.e(1302), __webpack_require__.e(6087)]).then(__webpack_require__.bind(__webpack_require__, 66087));
    const { verificationJson } = await __webpack_require__.e(/* import() */ 6552).then(__webpack_require__.bind(__webpack_require__, 96552));
    const temporary = environment['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)();
    const reportPath = external_node_path_.join(temporary, `wherefrom-verification-${process.pid}-${Date.now()}.json`);
    await (0,promises_.writeFile)(reportPath, verificationJson(result));
    const outputs = {
        verdict: result.verdict,
        'report-path': reportPath,
    };
    await runner.setOutputs(outputs, temporary);
    const { verificationText } = await __webpack_require__.e(/* import() */ 1809).then(__webpack_require__.bind(__webpack_require__, 31809));
    const told = resultInInputWords(result, actions_inputs/* VERIFY_INPUTS */.Uz);
    runner.log(verificationText(told, { color: false }));
    for (const artifact of told.artifacts)
        if (artifact.verdict === 'refused')
            annotate(artifact, runner.refusal);
    if (inputs['show-summary'] === false)
        return;
    const { verificationMarkdown } = await __webpack_require__.e(/* import() */ 795).then(__webpack_require__.bind(__webpack_require__, 20795));
    await runner.addSummary(verificationMarkdown(told), environment['GITHUB_STEP_SUMMARY']);
}
function annotate({ name, digest, attestations, refusal }, write) {
    const reasons = attestations.flatMap((attestation) => {
        const failed = (0,tally/* mainFailure */.yX)(attestation);
        return failed === undefined ? [] : [`${attestation.from}: ${failed.id}: ${failed.detail}`];
    });
    const said = refusal === undefined ? reasons : [refusal.message, refusal.remedy];
    write(`Wherefrom: ${name} refused`, [digest, ...said].join('\n'));
}


/***/ }),

/***/ 6811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ errorAnnotation)
/* harmony export */ });
/** The runner's commands on standard output, for what has to be said before `@actions/core` is worth loading. */
/** `::error title=…::…`; source: GitHub, "Workflow commands". */
function errorAnnotation(title, message) {
    return `::error title=${escapeProperty(title)}::${escapeData(message)}\n`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
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

/***/ 16380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
const LONGEST = 2000;
/**
 * Foreign text as a terminal or a log may get it: every control, format, bidirectional, private-use and unassigned
 * character, and every line break, becomes a visible escape; a text of absurd length is cut, visibly. So does the start
 * of a workflow command in its older form, `##[command]`, which GitHub's runner obeys wherever it stands in a line.
 */
function printable(text) {
    const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} characters)` : text;
    return short.replaceAll(/[\p{C}\p{Zl}\p{Zp}]|#(?=#\[)/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ }),

/***/ 861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ redact),
/* harmony export */   XL: () => (/* binding */ causeCode),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   ph: () => (/* binding */ safeCause)
/* harmony export */ });
/** Foreign text made fit for a message: printable, short, and without what the request kept secret. */
const QUOTE_CHARACTERS = 200;
/** Parts of a secret are looked for from this length on: shorter runs of token characters are words. */
const SHORTEST_RUN = 16;
const SECRET_RUN = new RegExp(`[A-Za-z0-9_-]{${SHORTEST_RUN},}`, 'g');
const SHORTEST_SECRET = 6;
const REDACTED = '[redacted]';
/** What lies behind is not looked at: the expressions below overflow the stack on texts of some megabytes. */
const LONGEST_TEXT = 64 * 1024;
/** `text` on one line, at most about 200 characters, without control, format or bidirectional characters. */
function quote(text) {
    const oneLine = text
        .slice(0, LONGEST_TEXT)
        .replaceAll(/[\p{C}\p{Z}\s]+/gu, ' ')
        .trim();
    const characters = [...oneLine];
    const isWhole = text.length <= LONGEST_TEXT && characters.length <= QUOTE_CHARACTERS;
    return isWhole ? oneLine : `${characters.slice(0, QUOTE_CHARACTERS).join('')}…`;
}
/**
 * Takes every part of `secrets` out of `text`, whole or cut, and as JSON and URLs write it: a service may echo a token's
 * half. A run that looks like a part of a JWT goes too, wherever it came from. A text of absurd length is cut.
 */
function redact(text, secrets) {
    const whole = secrets.map((secret) => secret.trim()).filter((secret) => secret.length >= SHORTEST_SECRET);
    const forms = new Set(whole.flatMap((secret) => [...formsOf(secret), ...(secret.match(SECRET_RUN) ?? [])]));
    // Longest first: a short one inside a longer one must not leave the rest behind.
    const ordered = [...forms].toSorted((a, b) => b.length - a.length);
    let clean = text.slice(0, LONGEST_TEXT);
    for (const form of ordered)
        clean = clean.replaceAll(form, REDACTED);
    clean = clean.replaceAll(SECRET_RUN, (run) => /eyJ/.test(run) || whole.some((secret) => secret.includes(run)) ? REDACTED : run);
    if (text.length <= LONGEST_TEXT)
        return clean;
    // The cut may have gone through a secret: as much as one is long is left out.
    return `${clean.slice(0, -Math.max(SHORTEST_RUN, ordered[0]?.length ?? 0))}…`;
}
/** As it is; in a host name; in JSON, as different languages write it; in a path, a query and a form, in both cases. */
function formsOf(secret) {
    const json = JSON.stringify(secret).slice(1, -1);
    const unicode = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    const ascii = json.replaceAll(/[^\x20-\x7e]/g, unicode);
    const form = new URLSearchParams([['', secret]]).toString().slice(1);
    const wellFormed = Buffer.from(secret).toString();
    const urls = [form, form.replaceAll('+', '%20'), encodeURIComponent(wellFormed), encodeURI(wellFormed)];
    return [
        ...[secret, secret.toLowerCase()],
        ...[json, ascii].flatMap((text) => [
            text,
            text.replaceAll(/[<>&]/g, unicode),
            text.replaceAll('/', String.raw `\/`),
        ]),
        ...urls.flatMap((url) => [url, url.replaceAll(/%[0-9A-F]{2}/g, (escaped) => escaped.toLowerCase())]),
    ];
}
/** A bare Error that says what a foreign one and its causes said, without their objects, stacks and secrets. */
function safeCause(error, secrets) {
    const messages = [];
    let current = error;
    for (let depth = 0; depth < 5 && current !== undefined && current !== null; depth += 1) {
        messages.push(describe(current));
        current = field(current, 'cause');
    }
    const cause = new Error(quote(redact(messages.join(': '), secrets)));
    cause.name = 'Cause';
    return cause;
}
/** The first `code` in an error and its causes: "ECONNREFUSED". */
function causeCode(error) {
    let current = error;
    for (let depth = 0; depth < 5; depth += 1) {
        const code = field(current, 'code');
        if (typeof code === 'string')
            return code;
        current = field(current, 'cause');
    }
    return undefined;
}
function describe(error) {
    const message = field(error, 'message');
    const code = field(error, 'code');
    const name = field(error, 'name');
    const text = [message, name].find((said) => typeof said === 'string' && said !== '');
    if (typeof text !== 'string')
        return 'an error without a message';
    return typeof code === 'string' && !text.includes(code) ? `${text} (${code})` : text;
}
/** Not `instanceof Error`: errors of the platform may come from another realm. */
function field(value, name) {
    return typeof value === 'object' && value !== null ? value[name] : undefined;
}


/***/ }),

/***/ 34142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ safeLines),
/* harmony export */   M2: () => (/* binding */ errorDocs),
/* harmony export */   Mo: () => (/* binding */ errorObject),
/* harmony export */   dF: () => (/* binding */ errorJson),
/* harmony export */   kc: () => (/* binding */ errorText),
/* harmony export */   ov: () => (/* binding */ errorCause)
/* harmony export */ });
/* harmony import */ var _model_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16380);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(861);


/** Where a code is explained, from the root of the project. */
function errorDocs({ code }) {
    return `docs/errors.md#${code.toLowerCase()}`;
}
/** Every line printable, and nothing that looks like a token: the last guard, whatever an error was made of. */
function safeLines(text) {
    return (0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(text, []).split(/\r?\n/).map(_model_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g);
}
/** What the first cause says, on one line; never its stack. */
function errorCause(error) {
    const { cause } = error;
    const message = cause instanceof Error ? cause.message : typeof cause === 'string' ? cause : '';
    return message === '' ? undefined : (0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)((0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(message, []));
}
function errorText(error) {
    const cause = errorCause(error);
    const [remedy = '', ...more] = safeLines(error.remedy);
    return [
        `${error.code}: ${safeLines(error.message).join('\n')}`,
        `  Remedy: ${remedy}`,
        ...more.map((line) => `    ${line}`),
        ...(cause === undefined ? [] : [`  Cause: ${cause}`]),
        `  Docs: ${errorDocs(error)}`,
        '',
    ].join('\n');
}
/** `{"code", "message", "remedy", "docs"}` */
function errorObject(error) {
    const message = safeLines(error.message).join('\n');
    const remedy = safeLines(error.remedy).join('\n');
    return { code: error.code, message, remedy, docs: errorDocs(error) };
}
/** `{"error": {"code", "message", "remedy", "docs"}}` and a line break. */
function errorJson(error) {
    return `${JSON.stringify({ error: errorObject(error) }, null, 2)}\n`;
}


/***/ }),

/***/ 64562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ refusalWord),
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   Y$: () => (/* binding */ helpfulChecks),
/* harmony export */   j9: () => (/* binding */ sandboxWords),
/* harmony export */   yX: () => (/* binding */ mainFailure)
/* harmony export */ });
/** "1 of 3 artifacts": those that have the verdict that stands before it. */
function tally({ verdict, artifacts }) {
    const alike = artifacts.filter((artifact) => artifact.verdict === verdict);
    return `${alike.length} of ${artifacts.length} artifacts`;
}
/** What a sandbox's root is worth; nothing where nobody has signed anything. A refusal is vouched for by nobody. */
function sandboxWords({ sandbox, verdict, artifacts }) {
    if (!sandbox || !artifacts.some(({ attestations }) => attestations.length > 0))
        return [];
    const who = verdict === 'passed' ? 'A sandbox vouches for this: it' : "A sandbox's root judged this: a sandbox";
    return [`${who} rehearses a release and proves nothing to anybody else.`];
}
/**
 * The failed check that says most in one line: the first, but the source before the signer. Where both are others than
 * those that were named, it is somebody else's artifact, and the signer follows from that.
 */
function mainFailure({ checks }) {
    const [first, ...others] = checks.filter(({ verdict }) => verdict === 'failed');
    return first?.id === 'identity' ? (others.find(({ id }) => id === 'source') ?? first) : first;
}
/** Why an attestation does not count, in a word; one of another type is no bad sign where the artifact passed. */
function refusalWord({ checks }, artifact) {
    const failed = checks.filter(({ verdict }) => verdict === 'failed');
    const isOther = failed.every(({ id }) => id === 'predicate-type');
    return artifact.verdict === 'passed' && isOther ? 'not what was asked for' : 'refused';
}
/** The checks with what helps: where the source is another one too, believing the signer would not let it pass. */
function helpfulChecks({ checks }) {
    if (!checks.some(({ id, verdict }) => id === 'source' && verdict === 'failed'))
        return checks;
    return checks.map((check) => {
        if (check.id !== 'identity')
            return check;
        const { remedy: _, ...rest } = check;
        return rest;
    });
}


/***/ }),

/***/ 460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   registryChoice: () => (/* binding */ registryChoice)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4826);
/* harmony import */ var _model_given_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2330);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(861);
/** What a user says of registries: whose word they get, which authorities are believed, which are asked without TLS. */




const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
/**
 * @param directory where relative paths start
 * @throws WherefromError INPUT_INVALID
 */
function registryChoice(words, directory) {
    const { credentials, ca, cert, key, insecure } = words;
    if ((cert === undefined) !== (key === undefined)) {
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', 'A client certificate and its key belong together, and only one of them was named.', {
            remedy: 'Give both registry-cert and registry-key, each a PEM file.',
        });
    }
    for (const host of insecure) {
        if (HOST.test(host))
            continue;
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', `"${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(host)}" is no host of a registry.`, {
            remedy: 'Give registry-insecure HOST or HOST:PORT, without http:// before it and without a repository.',
        });
    }
    const file = (name) => name === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(directory, name);
    return {
        ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_3__/* .given */ .g)({ credentials, caFile: file(ca), clientCertFile: file(cert), clientKeyFile: file(key) }),
        ...(insecure.length === 0 ? {} : { insecureHosts: insecure }),
    };
}


/***/ })

};
