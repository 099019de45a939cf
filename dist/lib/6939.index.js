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
/* harmony import */ var _report_attestation_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42889);


/** Names of the attest action's outputs, held to `action.yml` and README by a test. */
const ATTEST_OUTPUTS = (/* unused pure expression or super */ null && (['bundle-path', 'bundle-digest', 'subjects', 'slsa-level', 'verify-command']));
/** Several bundles: one path (and one digest) a line, in the same order. */
function attestOutputs(result, place) {
    const { attestations, slsa } = result;
    const files = new Map(attestations.map(({ bundlePath, bundleDigest }) => [bundlePath, bundleDigest]));
    const subjects = attestations.flatMap((one) => one.subjects);
    const [attestation] = attestations;
    const subject = attestation?.subjects[0];
    return {
        'bundle-path': [...files.keys()].join('\n'),
        'bundle-digest': [...files.values()].join('\n'),
        subjects: JSON.stringify(subjects.map(({ name, digest }) => ({ name, digest: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDigest */ .MO)(digest) }))),
        'slsa-level': String(slsa.level),
        'verify-command': attestation === undefined || subject === undefined ? '' : (0,_report_attestation_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .wherefromLine */ .yv)({ result, attestation, subject, place }),
    };
}


/***/ }),

/***/ 42889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ verifyCommands),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   yv: () => (/* binding */ wherefromLine)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36427);
/* harmony import */ var _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60370);
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97742);
/** The command lines that verify a fresh attestation, each with the flags that its tool needs here. Pure. */




const GITHUB = 'https://github.com/';
const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
const REFUSED_EVENTS = ['pull_request', 'pull_request_target', 'workflow_run', 'issue_comment'];
function verifyCommands(input) {
    return [{ tool: 'wherefrom', line: wherefromLine(input) }, ghCommand(input), cosignCommand(input)];
}
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
function wherefromLine(input) {
    const { result, attestation, place } = input;
    const { signer } = result;
    return (0,_shell_js__WEBPACK_IMPORTED_MODULE_3__/* .shellLine */ .T)([
        ...['wherefrom', 'verify', artifactOf(input), '--bundle', shown(attestation.bundlePath, place)],
        ...identityFlags(signer),
        ...(signer.issuer === undefined || signer.issuer === GITHUB_ISSUER ? [] : ['--cert-oidc-issuer', signer.issuer]),
        ...(isProvenance(attestation.predicateType) ? [] : ['--predicate-type', typeName(attestation.predicateType)]),
        ...eventFlags(signer),
        ...(result.trust.path === undefined ? [] : ['--custom-trusted-root', shown(result.trust.path, place)]),
    ]);
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
function ghCommand(input) {
    const { result, attestation, subject, place } = input;
    const repository = repositoryOf(result.signer.sourceRepositoryURI);
    const issuer = result.signer.issuer;
    if (subject.path === undefined)
        return { tool: 'gh', reason: 'gh verifies files; this subject is known by its digest.' };
    if (repository === undefined)
        return { tool: 'gh', reason: 'gh needs a source repository on github.com.' };
    const root = result.trust.path === undefined ? undefined : (place.rootLines ?? LINES_FILE);
    const line = (0,_shell_js__WEBPACK_IMPORTED_MODULE_3__/* .shellLine */ .T)([
        ...['gh', 'attestation', 'verify', artifactOf(input), '--bundle', shown(attestation.bundlePath, place)],
        ...['--repo', repository, '--cert-identity', result.signer.san],
        ...(issuer === undefined || issuer === GITHUB_ISSUER ? [] : ['--cert-oidc-issuer', issuer]),
        ...(attestation.predicateType === _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_2__/* .SLSA_PROVENANCE_V1 */ .us ? [] : ['--predicate-type', attestation.predicateType]),
        ...(root === undefined ? [] : ['--custom-trusted-root', shown(root, place)]),
    ]);
    // gh reads one root a line; a pretty-printed one ends in "unexpected EOF".
    const isMissing = result.trust.path !== undefined && place.rootLines === undefined;
    return { tool: 'gh', line: isMissing ? `${linesOf(shown(result.trust.path, place))} && ${line}` : line };
}
const LINES_FILE = 'trusted_root.jsonl';
function linesOf(root) {
    return `${(0,_shell_js__WEBPACK_IMPORTED_MODULE_3__/* .shellLine */ .T)(['jq', '-c', '.', root])} > ${LINES_FILE}`;
}
function cosignCommand(input) {
    const { result, attestation, subject, place } = input;
    const { signer, trust } = result;
    const sharesFile = result.attestations.filter(({ bundlePath }) => bundlePath === attestation.bundlePath).length > 1;
    if (sharesFile)
        return { tool: 'cosign', reason: 'cosign reads one bundle a file; these are lines of one file.' };
    if (signer.issuer === undefined)
        return { tool: 'cosign', reason: 'cosign needs an issuer in the certificate.' };
    if (trust.name === 'github' && trust.path === undefined) {
        return { tool: 'cosign', reason: "cosign does not carry the root of GitHub's own Sigstore." };
    }
    const { algorithm, hex } = subject.digest;
    // cosign hashes files with sha256 only.
    const byFile = subject.path !== undefined && algorithm === 'sha256';
    const line = (0,_shell_js__WEBPACK_IMPORTED_MODULE_3__/* .shellLine */ .T)([
        ...['cosign', 'verify-blob-attestation'],
        ...(byFile ? [artifactOf(input)] : ['--digest', hex, '--digestAlg', algorithm]),
        ...['--bundle', shown(attestation.bundlePath, place)],
        ...['--certificate-identity', signer.san, '--certificate-oidc-issuer', signer.issuer],
        ...['--type', cosignType(attestation.predicateType)],
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
