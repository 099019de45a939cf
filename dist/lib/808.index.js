export const id = 808;
export const ids = [808,591,6427,7055,8808,460];
export const modules = {

/***/ 40808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAttestAction: () => (/* binding */ runAttestAction)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/model/given.js
var given = __webpack_require__(2330);
// EXTERNAL MODULE: ./lib/progress.js
var progress = __webpack_require__(16962);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(4826);
// EXTERNAL MODULE: ./lib/model/predicate-types.js
var predicate_types = __webpack_require__(60370);
// EXTERNAL MODULE: ./lib/quote.js
var quote = __webpack_require__(861);
// EXTERNAL MODULE: ./lib/model/digest.js
var model_digest = __webpack_require__(36427);
;// CONCATENATED MODULE: ./lib/actions/artifacts-list.js
/**
 * The runner's list of what earlier steps declared as artifacts, `$GITHUB_ARTIFACTS_LIST`:
 * `{"version": 1, "subjects": [{"name", "kind": "file"|"oci", "digest": "sha256:HEX"}]}`; an empty file is an empty list.
 */



/**
 * The declared artifacts as `NAME@sha256:HEX`; none where the runner keeps no list.
 * @throws WherefromError INPUT_INVALID, DIGEST_MALFORMED
 */
async function readArtifactsList(path) {
    if (path === undefined || path.trim() === '')
        return [];
    const text = await (0,promises_.readFile)(path, 'utf8').catch((cause) => refuse('cannot be read', cause));
    if (text.trim() === '')
        return [];
    const list = parse(text);
    const subjects = field(list, 'version') === 1 ? field(list, 'subjects') : refuse('has a version other than 1');
    if (!Array.isArray(subjects))
        return refuse('lists no subjects');
    return subjects.map(subjectOf);
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        return refuse('is not JSON', cause);
    }
}
function subjectOf(entry) {
    const [name, kind, digest] = [field(entry, 'name'), field(entry, 'kind'), field(entry, 'digest')];
    if (typeof name !== 'string' || name === '')
        return refuse('has an artifact without a name');
    if (kind !== 'file' && kind !== 'oci')
        return refuse('has an artifact of an unknown kind');
    if (typeof digest !== 'string')
        return refuse('has an artifact without a digest');
    return `${name}@${(0,model_digest/* formatDigest */.MO)((0,model_digest/* parseDigest */.m)(digest))}`;
}
function field(value, name) {
    return typeof value === 'object' && value !== null ? value[name] : undefined;
}
function refuse(what, cause) {
    return (0,errors/* fail */.fJ)('INPUT_INVALID', `The runner's list of artifacts ${what}.`, {
        remedy: 'Name what to attest with subject-path or subject-checksums.',
        cause,
    });
}

// EXTERNAL MODULE: ./lib/store/bounded-file.js
var bounded_file = __webpack_require__(39725);
;// CONCATENATED MODULE: ./lib/actions/sbom.js
/** What kind of SBOM a file is: its predicate type is read from it, never guessed from its name. */




/** Bytes; the attestation would refuse more. */
const MAX_SBOM_BYTES = 16 * 1024 * 1024;
/** @throws WherefromError SUBJECT_PATH_MISSING, SUBJECT_UNREADABLE, PREDICATE_TOO_LARGE, PREDICATE_MALFORMED */
async function readSbom(file) {
    const facts = await (0,promises_.stat)(file).catch((cause) => (0,errors/* fail */.fJ)('SUBJECT_PATH_MISSING', `The SBOM "${(0,quote/* quote */.hD)(file)}" does not exist.`, { remedy: 'Check sbom-path.', cause }));
    if (facts.size > MAX_SBOM_BYTES) {
        return (0,errors/* fail */.fJ)('PREDICATE_TOO_LARGE', `The SBOM "${(0,quote/* quote */.hD)(file)}" has ${facts.size} bytes; 16 MB is the most.`, {
            remedy: 'Attest a smaller SBOM, or a predicate that holds its digest.',
        });
    }
    const refuse = (why, cause) => (0,errors/* fail */.fJ)('SUBJECT_UNREADABLE', `The SBOM "${(0,quote/* quote */.hD)(file)}" ${why}.`, { remedy: 'Name a readable file.', cause });
    const bytes = await (0,bounded_file/* readRegular */.VX)(file, MAX_SBOM_BYTES).catch((cause) => refuse('cannot be read', cause));
    const text = (bytes ?? refuse('is no regular file')).toString('utf8');
    return { type: sbomType(sbom_parse(text, file)) ?? unknownKind(file), text };
}
function sbom_parse(text, file) {
    try {
        return JSON.parse(text);
    }
    catch {
        // The parser's own message quotes the file, which a link may have led to: not even a cause.
        return (0,errors/* fail */.fJ)('PREDICATE_MALFORMED', `The SBOM "${(0,quote/* quote */.hD)(file)}" is not JSON.`, {
            remedy: 'Write it as JSON; XML and tag-value forms cannot be a predicate.',
        });
    }
}
/**
 * SPDX 2.x names its version in `spdxVersion`; SPDX 3 is JSON-LD whose context does; CycloneDX says `bomFormat`
 * (its `serialNumber` is optional). Source: SPDX 2.3 clause 6.1; SPDX 3.0.1 JSON serialization; CycloneDX 1.6.
 */
function sbomType(document) {
    if (typeof document !== 'object' || document === null)
        return undefined;
    const { spdxVersion, bomFormat, specVersion, '@context': context } = document;
    const version2 = /^SPDX-(\d+\.\d+)$/.exec(typeof spdxVersion === 'string' ? spdxVersion : '')?.[1];
    if (version2 !== undefined)
        return `https://spdx.dev/Document/v${version2}`;
    const version3 = /^https:\/\/spdx\.org\/rdf\/(3\.\d+)/.exec(typeof context === 'string' ? context : '')?.[1];
    if (version3 !== undefined)
        return `https://spdx.dev/Document/v${version3}`;
    if (bomFormat === 'CycloneDX' && typeof specVersion === 'string')
        return 'https://cyclonedx.org/bom';
    return undefined;
}
function unknownKind(file) {
    return (0,errors/* fail */.fJ)('PREDICATE_MALFORMED', `"${(0,quote/* quote */.hD)(file)}" is neither an SPDX nor a CycloneDX document.`, {
        remedy: 'For other predicates use predicate-path with predicate-type.',
    });
}

;// CONCATENATED MODULE: ./lib/actions/attest-inputs.js
/** The attest action's inputs as options: the list and path forms of actions/attest. */








/**
 * What the inputs ask for.
 * @throws WherefromError INPUT_*, SUBJECT_*, PREDICATE_*
 */
async function attestOptions(inputs, environment) {
    const directory = environment['GITHUB_WORKSPACE'] || '.';
    const checksums = await checksumOption(inputs['subject-checksums'], directory);
    const predicate = await predicateOption(inputs, directory);
    return {
        directory,
        ...(await subjectOptions(inputs, checksums, environment)),
        ...(0,given/* given */.g)({
            predicate,
            perSubject: inputs['per-subject'],
            output: inputs.output,
            sigstore: inputs.sigstore,
            fulcioUrl: inputs['fulcio-url'],
            rekorUrl: inputs['rekor-url'],
            rekorVersion: inputs['rekor-version'],
            timestampUrl: inputs['timestamp-url'],
            trustedRoot: inputs['trusted-root'],
            oidcAudience: inputs['oidc-audience'],
            publicLog: inputs['public-log'],
            release: inputs.release,
            ifExists: inputs['if-exists'],
            resume: inputs.resume,
            platforms: inputs.platforms,
        }),
        allowEvents: inputs['allow-event'],
        stores: storeNames(inputs),
    };
}
/** What actions/attest stores, and the files that it loses. */
const DEFAULT_STORES = ['file', 'github'];
function storeNames({ store, 'push-to-registry': push }) {
    const named = store.length === 0 ? DEFAULT_STORES : store;
    return push === true && !named.includes('registry') ? [...named, 'registry'] : named;
}
async function subjectOptions(inputs, checksums, environment) {
    const { 'subject-path': files, 'subject-digest': digest, 'subject-name': name, image: images } = inputs;
    if (files.length === 0 && digest === undefined && images.length === 0 && checksums.length === 0) {
        return { subjects: await discovered(environment) };
    }
    if (digest !== undefined && name === undefined) {
        return (0,errors/* fail */.fJ)('INPUT_INVALID', 'subject-digest was given without subject-name.', {
            remedy: 'Name the artifact that has this digest with subject-name.',
        });
    }
    if (name !== undefined && digest === undefined && files.length === 0) {
        return (0,errors/* fail */.fJ)('INPUT_CONFLICT', 'subject-name was given, but neither subject-path nor subject-digest.', {
            remedy: 'Leave subject-name away: images and checksum files bring their own names.',
        });
    }
    if (digest !== undefined && files.length > 0) {
        return (0,errors/* fail */.fJ)('INPUT_CONFLICT', 'subject-path and subject-digest were both given.', {
            remedy: 'Keep one of the two; several artifacts go into subject-path or subject-checksums.',
        });
    }
    return {
        files,
        images,
        checksums,
        ...(digest === undefined ? (0,given/* given */.g)({ name }) : { subjects: [`${name}@${digest}`] }),
    };
}
/** What earlier steps declared, where the runner keeps such a list. */
async function discovered(environment) {
    const listed = await readArtifactsList(environment['GITHUB_ARTIFACTS_LIST']);
    if (listed.length > 0)
        return listed;
    return (0,errors/* fail */.fJ)('SUBJECT_NONE', 'Nothing to attest was named.', {
        remedy: 'Give subject-path, subject-digest with subject-name, subject-checksums or image.',
    });
}
/** One line that is no checksum is a path, and then the file has to be there: a mistyped path must not become "no subjects". */
async function checksumOption(text, directory) {
    if (text === undefined)
        return [];
    const isPath = !text.includes('\n') && !isChecksumLine(text);
    if (!isPath)
        return [{ text, origin: 'subject-checksums' }];
    const file = external_node_path_.resolve(directory, text);
    if (await exists(file))
        return [{ path: file }];
    return (0,errors/* fail */.fJ)('SUBJECT_PATH_MISSING', `The checksum file "${(0,quote/* quote */.hD)(text)}" does not exist.`, {
        remedy: 'subject-checksums is the path of a checksum file, or the lines of one.',
    });
}
/** `HEX  name`, or BSD's `SHA256 (name) = HEX`. */
function isChecksumLine(line) {
    return /^\\?[0-9a-f]{32,128}\s+\*?\S/i.test(line) || /^[A-Z0-9-]+ ?\(.+\) ?= ?[0-9a-f]+$/i.test(line);
}
async function exists(file) {
    return (0,promises_.stat)(file).then(() => true, () => false);
}
async function predicateOption(inputs, directory) {
    const { 'predicate-type': type, predicate, 'predicate-path': file, 'sbom-path': sbom } = inputs;
    if ([predicate, file, sbom].filter((one) => one !== undefined).length > 1) {
        return (0,errors/* fail */.fJ)('INPUT_CONFLICT', 'More than one of predicate, predicate-path and sbom-path was given.', {
            remedy: 'Keep one of them.',
        });
    }
    if (sbom !== undefined)
        return sbomOption(sbom, { type, directory });
    if (predicate === undefined && file === undefined)
        return withoutPredicate(type);
    if (type === undefined) {
        return (0,errors/* fail */.fJ)('INPUT_INVALID', 'A predicate was given without predicate-type.', {
            remedy: 'Say what it is with predicate-type: a URI or a name such as cyclonedx, spdx or vuln.',
        });
    }
    return file === undefined ? { type, text: predicate ?? '' } : { type, path: external_node_path_.resolve(directory, file) };
}
/** Without a predicate only provenance can be made, whose content this run knows itself, and cosign's signature, which has none. */
function withoutPredicate(type) {
    if (type === undefined || (0,predicate_types/* resolvePredicateType */.gJ)(type) === predicate_types/* SLSA_PROVENANCE_V1 */.us)
        return undefined;
    if ((0,predicate_types/* resolvePredicateType */.gJ)(type) === predicate_types/* COSIGN_SIGNATURE */.P8)
        return { signature: true };
    return (0,errors/* fail */.fJ)('INPUT_CONFLICT', `predicate-type is ${(0,quote/* quote */.hD)(type)}, but no predicate was given.`, {
        remedy: 'Give predicate, predicate-path or sbom-path, or leave predicate-type away for SLSA provenance.',
    });
}
async function sbomOption(file, { type, directory }) {
    const detected = await readSbom(external_node_path_.resolve(directory, file));
    if (type === undefined || (0,predicate_types/* resolvePredicateType */.gJ)(type) === detected.type)
        return detected;
    return (0,errors/* fail */.fJ)('INPUT_CONFLICT', `predicate-type is ${(0,quote/* quote */.hD)(type)}, but the SBOM is ${detected.type}.`, {
        remedy: 'Leave predicate-type away: it is read from the SBOM.',
    });
}

// EXTERNAL MODULE: ./lib/actions/inputs.js
var actions_inputs = __webpack_require__(31552);
// EXTERNAL MODULE: ./lib/actions/step.js
var step = __webpack_require__(34787);
// EXTERNAL MODULE: ./lib/actions/stores.js
var stores = __webpack_require__(56323);
;// CONCATENATED MODULE: ./lib/actions/attest.js









/** The attest action. Answers the step's exit code; every error is an annotation. */
async function runAttestAction(environment) {
    return (0,step/* runStep */.e)(async () => {
        const inputs = (0,actions_inputs/* readInputs */.Ko)(actions_inputs/* ATTEST_INPUTS */.wb, environment);
        const options = await attestOptions(inputs, environment);
        const { attestRequest } = await __webpack_require__.e(/* import() */ 2065).then(__webpack_require__.bind(__webpack_require__, 32065));
        const request = attestRequest(options);
        // From here on the runner's toolkit is needed; until here a refusal costs nothing.
        (await __webpack_require__.e(/* import() */ 1321).then(__webpack_require__.bind(__webpack_require__, 41321))).favourSmallHeap();
        const runner = await Promise.all(/* import() */[__webpack_require__.e(459), __webpack_require__.e(6318), __webpack_require__.e(1302), __webpack_require__.e(6087)]).then(__webpack_require__.bind(__webpack_require__, 66087));
        for (const name of stores/* SECRET_INPUTS */.p) {
            const secret = inputs[name];
            if (secret !== undefined)
                runner.mask(secret);
        }
        return signAndPublish({ request, inputs, environment, runner });
    });
}
async function signAndPublish(signing) {
    const world = await openWorld(signing);
    const [{ attest }, { IncompleteError }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(2987), __webpack_require__.e(6736), __webpack_require__.e(2312), __webpack_require__.e(5675), __webpack_require__.e(3796), __webpack_require__.e(6201), __webpack_require__.e(5954), __webpack_require__.e(1100)]).then(__webpack_require__.bind(__webpack_require__, 5954)),
        __webpack_require__.e(/* import() */ 6379).then(__webpack_require__.bind(__webpack_require__, 76379)),
    ]);
    try {
        await publish(await attest(signing.request, world), signing);
    }
    catch (error) {
        // What was signed, and which store has it, is news also where one has not.
        if (error instanceof IncompleteError)
            await publish(error.result, signing);
        throw error;
    }
    return 0;
}
async function openWorld({ request, inputs, environment, runner }) {
    const token = inputs['github-token'];
    const { readRunContext } = await __webpack_require__.e(/* import() */ 440).then(__webpack_require__.bind(__webpack_require__, 40440));
    const context = await readRunContext(environment, (0,given/* given */.g)({ token }));
    const { createHttp } = await __webpack_require__.e(/* import() */ 9286).then(__webpack_require__.bind(__webpack_require__, 56905));
    const http = createHttp();
    const identity = await identityProvider({ inputs, environment, runner, context, http });
    const { storeAccess } = await __webpack_require__.e(/* import() */ 115).then(__webpack_require__.bind(__webpack_require__, 40115));
    const { stateDirectoryOf } = await __webpack_require__.e(/* import() */ 4041).then(__webpack_require__.bind(__webpack_require__, 86422));
    const workspace = environment['GITHUB_WORKSPACE'] || undefined;
    const home = (0,external_node_os_.homedir)();
    return {
        ...{ identity, http, context, progress: progress/* SILENT */.q, warn: runner.warn },
        now: () => new Date(),
        ...storeAccess(await storesOf({ request, inputs, environment, context, http, home })),
        stateDirectory: stateDirectoryOf({ environment, platform: process.platform, home, ...(0,given/* given */.g)({ workspace }) }),
    };
}
async function storesOf({ request, inputs, environment, context, http, home }) {
    const { storeWorld } = await __webpack_require__.e(/* import() */ 4308).then(__webpack_require__.bind(__webpack_require__, 81927));
    const { github, ...rest } = storeWorld({
        ...{ environment, home, http, directory: request.directory, progress: progress/* SILENT */.q },
        repository: environment['GITHUB_REPOSITORY'] || undefined,
        token: inputs['github-token'],
        registry: (0,stores/* registryInputs */.P)(inputs, request.directory),
    });
    const isInRegistry = request.stores.some(({ kind }) => kind === 'registry');
    const createStorageRecord = isInRegistry && inputs['create-storage-record'] !== false;
    const ref = environment['GITHUB_REF'] || undefined;
    const subjectVersion = inputs['subject-version'];
    return {
        ...rest,
        github: { ...github, createStorageRecord, ...(0,given/* given */.g)({ ref, visibility: context.visibility, subjectVersion }) },
    };
}
async function identityProvider(needs) {
    const { inputs, environment, runner, context, http } = needs;
    const tokenFile = inputs['identity-token'];
    if (tokenFile !== undefined) {
        const { fileTokenProvider } = await __webpack_require__.e(/* import() */ 2565).then(__webpack_require__.bind(__webpack_require__, 32565));
        const file = external_node_path_.resolve(environment['GITHUB_WORKSPACE'] || '.', tokenFile);
        return fileTokenProvider({ read: async () => (0,promises_.readFile)(file, 'utf8'), mask: runner.mask });
    }
    const { runnerTokenProvider } = await Promise.all(/* import() */[__webpack_require__.e(6201), __webpack_require__.e(8267)]).then(__webpack_require__.bind(__webpack_require__, 2937));
    return runnerTokenProvider({
        requestUrl: environment['ACTIONS_ID_TOKEN_REQUEST_URL'],
        requestToken: environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
        forkPullRequest: context.forkPullRequest,
        http,
        mask: runner.mask,
    });
}
/** Outputs, the log, the summary and the list of paths that later steps of GitHub's own tools read. */
async function publish(result, { inputs, environment, runner }) {
    const { attestOutputs } = await __webpack_require__.e(/* import() */ 6939).then(__webpack_require__.bind(__webpack_require__, 86939));
    const { rootLinesOf } = await __webpack_require__.e(/* import() */ 229).then(__webpack_require__.bind(__webpack_require__, 40229));
    const rootLines = result.trust.path === undefined ? undefined : await rootLinesOf(result.trust.path);
    const place = {
        directory: external_node_path_.resolve(environment['GITHUB_WORKSPACE'] || '.'),
        ...(0,given/* given */.g)({ rootLines }),
    };
    const temporary = environment['RUNNER_TEMP'] || undefined;
    await runner.setOutputs(attestOutputs(result, place), temporary);
    if (temporary !== undefined)
        await runner.listPaths(result.attestations.flatMap(({ bundlePath }) => bundlePath ?? []), temporary);
    const { attestationText } = await __webpack_require__.e(/* import() */ 660).then(__webpack_require__.bind(__webpack_require__, 20660));
    runner.log(attestationText(result, { ...place, color: false }));
    if (inputs['show-summary'] === false)
        return;
    const { attestationMarkdown } = await Promise.all(/* import() */[__webpack_require__.e(660), __webpack_require__.e(7578)]).then(__webpack_require__.bind(__webpack_require__, 67578));
    await runner.addSummary(attestationMarkdown(result, place), environment['GITHUB_STEP_SUMMARY']);
}


/***/ }),

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

/***/ 39725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VX: () => (/* binding */ readRegular),
/* harmony export */   Vc: () => (/* binding */ readUpTo),
/* harmony export */   Xq: () => (/* binding */ WITHOUT_WAITING)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/** Reading files that somebody else may have made: no waiting for a writer, and no end that never comes. */


/** For `open`: a pipe may have no writer. Windows has no such flag, and no pipes among its files. */
const WITHOUT_WAITING = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0;
const CHUNK_BYTES = 256 * 1024;
/**
 * Reads a file from where it stands, whatever its size is said to be: it may grow, and those of `/proc` have none.
 * @returns at most `maxBytes` and one: that one says that there is more
 */
async function readUpTo(file, maxBytes) {
    const chunks = [];
    for (let room = maxBytes + 1; room > 0;) {
        const chunk = await filled(file, Math.min(room, CHUNK_BYTES));
        chunks.push(chunk);
        room -= chunk.length;
        if (chunk.length < CHUNK_BYTES)
            break;
    }
    return Buffer.concat(chunks);
}
/** Short only at the file's end. */
async function filled(file, length) {
    const chunk = Buffer.allocUnsafe(length);
    let at = 0;
    while (at < length) {
        const { bytesRead } = await file.read(chunk, at, length - at, null);
        if (bytesRead === 0)
            break;
        at += bytesRead;
    }
    return chunk.subarray(0, at);
}
/**
 * The bytes of a regular file, which is waited for by nobody and read to its end only where that is near.
 * @returns undefined for whatever else lies there, and for a file that is larger
 * @throws the platform's errors
 */
async function readRegular(file, maxBytes) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | WITHOUT_WAITING);
    try {
        const stats = await handle.stat();
        if (!stats.isFile() || stats.size > maxBytes)
            return undefined;
        const bytes = await readUpTo(handle, maxBytes);
        return bytes.length > maxBytes ? undefined : bytes;
    }
    finally {
        await handle.close();
    }
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
