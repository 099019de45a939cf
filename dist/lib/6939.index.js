export const id = 6939;
export const ids = [6939];
export const modules = {

/***/ 86939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attestOutputs: () => (/* binding */ attestOutputs)
/* harmony export */ });
/* unused harmony export ATTEST_OUTPUTS */
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36427);
/* harmony import */ var _report_attestation_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54029);
/* harmony import */ var _report_attestation_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34730);



/** Names of the attest action's outputs, held to `action.yml` and README by a test. */
const ATTEST_OUTPUTS = (/* unused pure expression or super */ null && ([
    'bundle-path',
    'bundle-digest',
    'subjects',
    'slsa-level',
    'verify-command',
    'stored',
    'attestation-id',
    'attestation-url',
    'storage-record-ids',
]));
/** Several bundles: one path (and one digest) a line, in the same order. */
function attestOutputs(result, place) {
    const { attestations, slsa, stores } = result;
    const files = new Map(attestations.map(({ bundlePath, bundleDigest }) => [bundlePath ?? bundleDigest, bundleDigest]));
    const paths = attestations.flatMap(({ bundlePath }) => bundlePath ?? []);
    const ids = (name) => stores.flatMap((store) => store.ids[name] ?? []);
    const subjects = attestations.flatMap((one) => one.subjects);
    const [attestation] = attestations;
    const subject = attestation?.subjects[0];
    return {
        'bundle-path': [...new Set(paths)].join('\n'),
        'bundle-digest': [...files.values()].join('\n'),
        subjects: JSON.stringify(subjects.map(({ name, digest }) => ({ name, digest: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDigest */ .MO)(digest) }))),
        'slsa-level': String(slsa.level),
        'verify-command': attestation === undefined || subject === undefined
            ? ''
            : ((0,_report_attestation_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .wherefromLine */ .y)({ result, attestation, subject, place }) ?? ''),
        stored: JSON.stringify(stores.map(_report_attestation_json_js__WEBPACK_IMPORTED_MODULE_1__/* .storeJson */ .Q)),
        'attestation-id': ids('attestation-id').join('\n'),
        'attestation-url': ids('attestation-url').join('\n'),
        'storage-record-ids': ids('storage-record-ids').join(','),
    };
}


/***/ }),

/***/ 3968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ githubAssetName),
/* harmony export */   ao: () => (/* binding */ GITHUB_SERVER),
/* harmony export */   eG: () => (/* binding */ GITHUB_MOST_ASSETS),
/* harmony export */   ec: () => (/* binding */ GITHUB_MOST_SUBJECTS),
/* harmony export */   oX: () => (/* binding */ GITHUB_ISSUER),
/* harmony export */   s: () => (/* binding */ GITHUB_BUILD_TYPE)
/* harmony export */ });
/** `iss` of the tokens that GitHub Actions issues on github.com. Source: GitHub, "OpenID Connect reference". */
const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
/** What Fulcio puts before a repository or a workflow of github.com. No final slash. */
const GITHUB_SERVER = 'https://github.com';
/**
 * The name under which GitHub keeps an asset of a release: other characters than letters, digits, `-`, `_`, `+` and `@`
 * become a full stop, several become one, and none stands at either end. Source: GitHub REST API, "Upload a release
 * asset", notes; which characters these are, as in GitHub's own command line.
 */
function githubAssetName(name) {
    const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '');
    const started = plain.startsWith('.') ? `default${plain}` : plain;
    const renamed = started.replaceAll(/[^A-Za-z0-9\-_+@]+/g, '.').replaceAll(/^\.+|\.+$/g, '');
    return renamed !== name && !renamed.includes('.') ? `default.${renamed}` : renamed;
}
/**
 * GitHub's build type: `workflow` is all that its external parameters may hold, and the only one that GitHub's
 * attestations API accepts. Source: actions.github.io/buildtypes/workflow/v1.
 */
const GITHUB_BUILD_TYPE = 'https://actions.github.io/buildtypes/workflow/v1';
/** Subjects of one statement that GitHub's attestations API takes. */
const GITHUB_MOST_SUBJECTS = 1024;
/** Assets that one release takes. Source: GitHub, "About releases", storage and bandwidth quotas. */
const GITHUB_MOST_ASSETS = 1000;


/***/ }),

/***/ 34730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ verifyCommands),
  y: () => (/* binding */ wherefromLine)
});

// EXTERNAL MODULE: ./lib/report/shell.js
var shell = __webpack_require__(97742);
// EXTERNAL MODULE: ./lib/model/digest.js
var model_digest = __webpack_require__(36427);
// EXTERNAL MODULE: ./lib/model/predicate-types.js
var predicate_types = __webpack_require__(60370);
// EXTERNAL MODULE: ./lib/report/verifier-lines.js
var verifier_lines = __webpack_require__(85678);
;// CONCATENATED MODULE: ./lib/report/store-commands.js




const OCI = 'oci://';
const LAYOUT = 'oci-layout:';
/** A name with a registry host before it. Source: Distribution's reference grammar. */
const IMAGE = /^(?:[^/]*[.:][^/]*|localhost)\/[^@\s]+$/;
function storeCommands(input) {
    return input.result.stores.filter(hasAll).flatMap((store) => commandsOf(store, input));
}
/** Which of several bundles a store lacks, its report does not say: a command may name none that could be that one. */
function hasAll({ written, present, failed, untried }) {
    return written + present > 0 && failed + untried === 0;
}
function commandsOf({ store }, input) {
    const { subject } = input;
    if (store === 'file')
        return [];
    if (store === 'registry')
        return imageCommands(input);
    const offline = store.startsWith(LAYOUT) ? ['--offline'] : [];
    const ours = wherefrom([(0,verifier_lines/* artifactOf */.qB)(input), '--store', store, ...offline], input);
    if (store === 'github')
        return [ours, ...(subject.path === undefined ? [] : [ghOnlineCommand(input)])];
    if (!store.startsWith(OCI))
        return [ours];
    return [ours, cosignOf(`${store.slice(OCI.length)}@${(0,model_digest/* formatDigest */.MO)(subject.digest)}`, input)];
}
/** Asked for no bundle, gh asks GitHub itself, wherever the attestation was stored. */
function ghOnlineCommand(input) {
    if (!input.result.trust.sandbox)
        return (0,verifier_lines/* ghLine */.oN)(input, [(0,verifier_lines/* artifactOf */.qB)(input)]);
    const reason = 'gh without --bundle asks GitHub itself, which knows nothing of a sandbox.';
    return { tool: 'gh', reason };
}
function imageCommands(input) {
    const { name, digest } = input.subject;
    if (!IMAGE.test(name))
        return [];
    const image = `${name}@${(0,model_digest/* formatDigest */.MO)(digest)}`;
    return [
        wherefrom([`${OCI}${image}`], input),
        (0,verifier_lines/* ghLine */.oN)(input, [`${OCI}${image}`, '--bundle-from-oci']),
        cosignOf(image, input),
    ];
}
function wherefrom(words, input) {
    return { tool: 'wherefrom', line: (0,shell/* shellLine */.T)(['wherefrom', 'verify', ...words, ...(0,verifier_lines/* wherefromFlags */.x3)(input)]) };
}
/** What `cosign sign` makes is read by `cosign verify`, every other statement by `verify-attestation`. */
function cosignOf(reference, input) {
    const { predicateType } = input.attestation;
    if (predicateType === predicate_types/* COSIGN_SIGNATURE */.P8)
        return (0,verifier_lines/* cosignLine */.us)(input, ['verify', reference]);
    return (0,verifier_lines/* cosignLine */.us)(input, ['verify-attestation', '--type', (0,verifier_lines/* cosignType */.eJ)(predicateType), reference]);
}

;// CONCATENATED MODULE: ./lib/report/attestation-commands.js
/** The command lines that verify a fresh attestation, each with the flags that its tool needs here. Pure. */



/** From the bundle's file where there is one, then from each store that has it. */
function verifyCommands(input) {
    const { bundlePath } = input.attestation;
    const fromFile = bundlePath === undefined ? [] : fileCommands(input, bundlePath);
    const commands = [...fromFile, ...storeCommands(input)];
    const able = new Set(commands.flatMap((one) => ('line' in one ? [one.tool] : [])));
    // Why a tool cannot in one way is no news where it can in another.
    return commands.filter((one) => 'line' in one || !able.has(one.tool));
}
/** The line that a reader with this tool needs first. */
function wherefromLine(input) {
    const lines = verifyCommands(input).flatMap((one) => (one.tool === 'wherefrom' && 'line' in one ? [one.line] : []));
    return lines[0];
}
function fileCommands(input, bundlePath) {
    const bundle = ['--bundle', (0,verifier_lines/* shown */.SP)(bundlePath, input.place)];
    const line = (0,shell/* shellLine */.T)(['wherefrom', 'verify', (0,verifier_lines/* artifactOf */.qB)(input), ...bundle, ...(0,verifier_lines/* wherefromFlags */.x3)(input)]);
    return [{ tool: 'wherefrom', line }, ghCommand(input, bundlePath), cosignCommand(input, bundlePath)];
}
function ghCommand(input, bundlePath) {
    if (input.subject.path === undefined)
        return { tool: 'gh', reason: 'gh verifies files; this subject is known by its digest.' };
    return (0,verifier_lines/* ghLine */.oN)(input, [(0,verifier_lines/* artifactOf */.qB)(input), '--bundle', (0,verifier_lines/* shown */.SP)(bundlePath, input.place)]);
}
function cosignCommand(input, bundlePath) {
    const { result, attestation, subject, place } = input;
    const sharesFile = result.attestations.filter((one) => one.bundlePath === attestation.bundlePath).length > 1;
    if (sharesFile)
        return { tool: 'cosign', reason: 'cosign reads one bundle a file; these are lines of one file.' };
    const { algorithm, hex } = subject.digest;
    // cosign hashes files with sha256 only.
    const byFile = subject.path !== undefined && algorithm === 'sha256';
    return (0,verifier_lines/* cosignLine */.us)(input, [
        'verify-blob-attestation',
        ...(byFile ? [(0,verifier_lines/* artifactOf */.qB)(input)] : ['--digest', hex, '--digestAlg', algorithm]),
        ...['--bundle', (0,verifier_lines/* shown */.SP)(bundlePath, place)],
        ...['--type', (0,verifier_lines/* cosignType */.eJ)(attestation.predicateType)],
    ]);
}


/***/ }),

/***/ 54029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ storeJson),
/* harmony export */   attestationJson: () => (/* binding */ attestationJson)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36427);
/* harmony import */ var _attestation_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34730);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34142);



/** The result of `attest` for scripts, with a line break at its end. Paths are absolute. */
function attestationJson(result, { error, ...place }) {
    const { signer, slsa, instance, publicLog, trust, warnings } = result;
    const attestations = result.attestations.map((attestation) => {
        const [first] = attestation.subjects;
        const commands = first === undefined ? [] : (0,_attestation_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyCommands */ .I)({ result, attestation, subject: first, place });
        return {
            ...(attestation.bundlePath === undefined ? {} : { bundlePath: attestation.bundlePath }),
            bundleDigest: attestation.bundleDigest,
            origin: attestation.origin,
            predicateType: attestation.predicateType,
            subjects: attestation.subjects.map(({ name, digest }) => ({ name, digest: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDigest */ .MO)(digest) })),
            logEntries: attestation.logEntries,
            verify: commandsByTool(commands),
        };
    });
    const whole = {
        ...(error === undefined ? {} : { error: (0,_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorObject */ .Mo)(error) }),
        ...{ schema: 1, sandbox: trust.sandbox, attestations, stores: result.stores.map(storeJson) },
        ...{ signer, slsa, instance, publicLog, trust, warnings },
    };
    return `${JSON.stringify(whole, null, 2)}\n`;
}
/** What one store has; an error in it is told like any other. */
function storeJson({ failures, ...report }) {
    return { ...report, failures: failures.map(_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorObject */ .Mo) };
}
/** Only tools that can verify it, each in the way that needs least; the first subject stands for all. */
function commandsByTool(commands) {
    const lines = new Map();
    for (const one of commands)
        if ('line' in one && !lines.has(one.tool))
            lines.set(one.tool, one.line);
    return Object.fromEntries(lines);
}


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


/***/ }),

/***/ 85678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   eJ: () => (/* binding */ cosignType),
/* harmony export */   oN: () => (/* binding */ ghLine),
/* harmony export */   qB: () => (/* binding */ artifactOf),
/* harmony export */   us: () => (/* binding */ cosignLine),
/* harmony export */   x3: () => (/* binding */ wherefromFlags)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36427);
/* harmony import */ var _model_github_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3968);
/* harmony import */ var _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60370);
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97742);
/** Words of the tools that verify: what is verified, whom to believe, by which root. Pure. */





const GITHUB = `${_model_github_js__WEBPACK_IMPORTED_MODULE_3__/* .GITHUB_SERVER */ .ao}/`;
const REFUSED_EVENTS = ['pull_request', 'pull_request_target', 'workflow_run', 'issue_comment'];
/** How a reader names the artifact: the file where it is one, else its digest. */
function artifactOf({ subject, place }) {
    return subject.path === undefined ? (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDigest */ .MO)(subject.digest) : shown(subject.path, place);
}
/** Relative where that does not climb out; a path that would read as a flag keeps its folder. */
function shown(path, { directory }) {
    // Forward slashes are read on every platform, and need no quotes.
    const near = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(directory, path).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
    if (near === '' || near.startsWith('..'))
        return path;
    return near.startsWith('-') ? `./${near}` : near;
}
/** Whom to believe, and by which root. */
function wherefromFlags({ result, attestation, place }) {
    const { signer } = result;
    return [
        ...identityFlags(signer),
        ...(signer.issuer === undefined || signer.issuer === _model_github_js__WEBPACK_IMPORTED_MODULE_3__/* .GITHUB_ISSUER */ .oX ? [] : ['--cert-oidc-issuer', signer.issuer]),
        ...(isProvenance(attestation.predicateType) ? [] : ['--predicate-type', typeName(attestation.predicateType)]),
        ...eventFlags(signer),
        ...(result.trust.path === undefined ? [] : ['--custom-trusted-root', shown(result.trust.path, place)]),
    ];
}
/** The source, and the signing workflow where it lies in another repository: a signer is not a source. */
function identityFlags(signer) {
    const repository = repositoryOf(signer.sourceRepositoryURI);
    if (repository === undefined)
        return ['--cert-identity', signer.san];
    const isOwn = signer.san.toLowerCase().startsWith(`${GITHUB}${repository}/`.toLowerCase());
    return ['--repo', repository, ...(isOwn ? [] : ['--cert-identity', signer.san])];
}
/** A run is not a release: such runs are believed only when they are named. */
function eventFlags({ buildTrigger, sourceRepositoryRef }) {
    const event = buildTrigger !== undefined && REFUSED_EVENTS.includes(buildTrigger) ? ['--allow-event', buildTrigger] : [];
    const isPull = sourceRepositoryRef?.startsWith('refs/pull/') === true;
    return [...event, ...(isPull ? ['--source-ref', sourceRepositoryRef] : [])];
}
/** `gh attestation verify` of what these words name. */
function ghLine({ result, attestation, place }, words) {
    const repository = repositoryOf(result.signer.sourceRepositoryURI);
    const issuer = result.signer.issuer;
    if (repository === undefined)
        return { tool: 'gh', reason: 'gh needs a source repository on github.com.' };
    const root = result.trust.path === undefined ? undefined : (place.rootLines ?? LINES_FILE);
    const line = (0,_shell_js__WEBPACK_IMPORTED_MODULE_4__/* .shellLine */ .T)([
        ...['gh', 'attestation', 'verify', ...words, '--repo', repository, '--cert-identity', result.signer.san],
        ...(issuer === undefined || issuer === _model_github_js__WEBPACK_IMPORTED_MODULE_3__/* .GITHUB_ISSUER */ .oX ? [] : ['--cert-oidc-issuer', issuer]),
        ...(attestation.predicateType === _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_2__/* .SLSA_PROVENANCE_V1 */ .us ? [] : ['--predicate-type', attestation.predicateType]),
        ...(root === undefined ? [] : ['--custom-trusted-root', shown(root, place)]),
    ]);
    // gh reads one root a line; a pretty-printed one ends in "unexpected EOF".
    const isMissing = result.trust.path !== undefined && place.rootLines === undefined;
    return { tool: 'gh', line: isMissing ? `${linesOf(shown(result.trust.path, place))} && ${line}` : line };
}
const LINES_FILE = 'trusted_root.jsonl';
function linesOf(root) {
    return `${(0,_shell_js__WEBPACK_IMPORTED_MODULE_4__/* .shellLine */ .T)(['jq', '-c', '.', root])} > ${LINES_FILE}`;
}
/** cosign with these words, and whom and what it is to believe. */
function cosignLine({ result, attestation, place }, words) {
    const { signer, trust } = result;
    if (signer.issuer === undefined)
        return { tool: 'cosign', reason: 'cosign needs an issuer in the certificate.' };
    if (trust.name === 'github' && trust.path === undefined) {
        return { tool: 'cosign', reason: "cosign does not carry the root of GitHub's own Sigstore." };
    }
    const line = (0,_shell_js__WEBPACK_IMPORTED_MODULE_4__/* .shellLine */ .T)([
        ...['cosign', ...words, '--certificate-identity', signer.san, '--certificate-oidc-issuer', signer.issuer],
        ...(trust.path === undefined ? [] : ['--trusted-root', shown(trust.path, place)]),
        ...(trust.withoutCtLog === true ? ['--insecure-ignore-sct'] : []),
        ...(attestation.logEntries.length > 0 ? [] : ['--insecure-ignore-tlog', '--use-signed-timestamps']),
    ]);
    return { tool: 'cosign', line };
}
function repositoryOf(uri) {
    if (uri?.startsWith(GITHUB) !== true)
        return undefined;
    const name = uri.slice(GITHUB.length);
    return /^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/.test(name) ? name : undefined;
}
function isProvenance(type) {
    return type === _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_2__/* .SLSA_PROVENANCE_V1 */ .us || type === _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_2__/* .SLSA_PROVENANCE_V02 */ .ZX;
}
/** The short name where there is one. */
function typeName(type) {
    return Object.entries(_model_predicate_types_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE_TYPES */ .Cs).find(([, uri]) => uri === type)?.[0] ?? type;
}
/** cosign's own names for the types that it has; any other type by its URI. */
function cosignType(type) {
    return type === _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_2__/* .SLSA_PROVENANCE_V1 */ .us ? 'slsaprovenance1' : type;
}


/***/ })

};
