export const id = 4029;
export const ids = [4029,1596,9215];
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

/***/ 54029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attestationJson: () => (/* binding */ attestationJson)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36427);
/* harmony import */ var _attestation_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42889);


/** The result of `attest` for scripts, with a line break at its end. Paths are absolute. */
function attestationJson(result, place) {
    const { signer, slsa, instance, publicLog, trust, warnings } = result;
    const attestations = result.attestations.map((attestation) => {
        const [first] = attestation.subjects;
        return {
            bundlePath: attestation.bundlePath,
            bundleDigest: attestation.bundleDigest,
            predicateType: attestation.predicateType,
            subjects: attestation.subjects.map(({ name, digest }) => ({ name, digest: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDigest */ .MO)(digest) })),
            logEntries: attestation.logEntries,
            verify: first === undefined ? {} : commandsByTool((0,_attestation_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyCommands */ .I6)({ result, attestation, subject: first, place })),
        };
    });
    const whole = { schema: 1, sandbox: trust.sandbox, attestations, signer, slsa, instance, publicLog, trust, warnings };
    return `${JSON.stringify(whole, null, 2)}\n`;
}
/** Only tools that can verify it; the first subject stands for all. */
function commandsByTool(commands) {
    return Object.fromEntries(commands.flatMap((one) => ('line' in one ? [[one.tool, one.line]] : [])));
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
