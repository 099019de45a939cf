export const id = 4190;
export const ids = [4190,1809];
export const modules = {

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

/***/ 9049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ signerUriOf),
/* harmony export */   RB: () => (/* binding */ sameRepository),
/* harmony export */   _p: () => (/* binding */ parseRepositoryUri),
/* harmony export */   kJ: () => (/* binding */ subjectAlternativeNameOf),
/* harmony export */   q: () => (/* binding */ sameName),
/* harmony export */   r2: () => (/* binding */ parseWorkflowIdentity)
/* harmony export */ });
// ASCII alone: case folding of other scripts maps strangers onto ASCII letters.
const SERVER_AND_REPOSITORY = String.raw `https:\/\/([A-Za-z0-9.-]+(?::\d+)?)\/([A-Za-z0-9_.-]+)\/([A-Za-z0-9_.-]+)`;
const REPOSITORY = new RegExp(`^${SERVER_AND_REPOSITORY}$`);
// A file name may hold "@": the part after the first one has to be a ref, else the path could end early.
const WORKFLOW = new RegExp(`^${SERVER_AND_REPOSITORY}${String.raw `\/([^@\p{C}\s]+)@(refs\/[^\p{C}\s]+|[0-9a-f]{40}|[0-9a-f]{64})`}$`, 'u');
function parseRepositoryUri(uri) {
    const [, host, owner, name] = REPOSITORY.exec(uri ?? '') ?? [];
    if (host === undefined || owner === undefined || name === undefined)
        return undefined;
    return { host, owner, repository: `${owner}/${name}` };
}
function parseWorkflowIdentity(uri) {
    const [, host, owner, name, path, ref] = WORKFLOW.exec(uri ?? '') ?? [];
    if (host === undefined || owner === undefined || name === undefined)
        return undefined;
    if (path === undefined || ref === undefined)
        return undefined;
    return { host, owner, repository: `${owner}/${name}`, path, ref };
}
/**
 * The subject alternative name that Fulcio gives a signer, which is a Go `url.URL`: what Go does not allow in a path or
 * a fragment makes it escape the whole of it, as UTF-8. Most names have nothing of the sort.
 * Source: Go, net/url, URL.String and URL.EscapedPath.
 */
function subjectAlternativeNameOf(signerUri) {
    const [, server = '', path = '', fragment] = /^(https?:\/\/[^/]*)([^#]*)(?:#(.*))?$/su.exec(signerUri) ?? [];
    if (server === '')
        return signerUri;
    const end = fragment === undefined ? '' : `#${escapeAsGo(fragment, KEPT_IN_FRAGMENT)}`;
    return server + escapeAsGo(path, KEPT_IN_PATH) + end;
}
const VALID_AS_IS = /^[\w\-.~$&+,/:;=@!'()*[\]%]*$/;
const KEPT_IN_PATH = /[\w\-.~$&+,/:;=@]/;
const KEPT_IN_FRAGMENT = /[\w\-.~$&+,/:;=@?!()*]/;
function escapeAsGo(part, kept) {
    if (VALID_AS_IS.test(part))
        return part;
    return Array.from(Buffer.from(part), (byte) => {
        const character = String.fromCharCode(byte);
        return kept.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    }).join('');
}
/** The signer as the token named it, where that is what the certificate is for; else the certificate's name. */
function signerUriOf({ san, buildSignerURI }) {
    return buildSignerURI !== undefined && subjectAlternativeNameOf(buildSignerURI) === san ? buildSignerURI : san;
}
/** Owners, repositories and hosts ignore case; nothing else does. */
function sameName(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
/** Also false where one of them could not be read: doubt means failure. */
function sameRepository(a, b) {
    return a !== undefined && b !== undefined && sameName(a.host, b.host) && sameName(a.repository, b.repository);
}


/***/ }),

/***/ 40287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ placesOf),
/* harmony export */   u: () => (/* binding */ tagWords)
/* harmony export */ });
/**
 * What was read, what was left out, and what could not be read; empty where only files were looked at. A refusal for
 * want of attestations has named the places that were read.
 */
function placesOf(artifact) {
    const { refusal, lookedAt = [], skipped = [], unread = [] } = artifact;
    const places = [
        { label: 'looked at', texts: refusal === undefined ? [...new Set(lookedAt)] : [] },
        { label: 'left out', texts: skipped },
        {
            label: 'not read',
            texts: unread.flatMap(({ store, message, remedy }) => [`${store}: ${message}`, `→ ${remedy}`]),
        },
    ];
    return places.filter(({ texts }) => texts.length > 0);
}
/** A tag is a pointer that anybody with a push can move. */
function tagWords(reference) {
    return `The tag stood for ${reference}: use it by that digest, because a tag may move.`;
}


/***/ }),

/***/ 36569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ predicateName)
/* harmony export */ });
/* harmony import */ var _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60370);

/** What a predicate type is called; a type without a name is its URI. */
function predicateName(predicateType) {
    if (predicateType === _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__/* .SLSA_PROVENANCE_V1 */ .us)
        return 'SLSA provenance v1';
    if (predicateType === _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__/* .SLSA_PROVENANCE_V02 */ .ZX)
        return 'SLSA provenance v0.2';
    const known = Object.entries(_model_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE_TYPES */ .Cs).find(([, uri]) => uri === predicateType);
    return known === undefined ? predicateType : `${known[0]} (${predicateType})`;
}


/***/ }),

/***/ 34088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ isSignerProven),
/* harmony export */   s3: () => (/* binding */ signerWords),
/* harmony export */   uY: () => (/* binding */ originWords)
/* harmony export */ });
/* harmony import */ var _model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9049);

/** What has to hold before a certificate may be read out as the signer; that it signed for this artifact is another question. */
const PROOF = [
    'bundle-form',
    'certificate-chain',
    'certificate-transparency',
    'timestamp',
    'transparency-log',
    'signature',
];
function isSignerProven(checks) {
    const failed = checks.some(({ id, verdict }) => verdict === 'failed' && PROOF.includes(id));
    return !failed && checks.some(({ id, verdict }) => id === 'signature' && verdict === 'passed');
}
/** Label and text of what a certificate says; only what it says. */
function signerWords(signer) {
    const workflow = (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .parseWorkflowIdentity */ .r2)(signer.san);
    const source = (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepositoryUri */ ._p)(signer.sourceRepositoryURI);
    const words = [
        {
            label: 'signer',
            text: workflow === undefined
                ? other(signer)
                : `${workflow.path} of ${workflow.repository} at ${refWords(workflow.ref)}`,
        },
    ];
    if (source !== undefined)
        words.push({ label: 'source', text: sourceWords(source.repository, signer) });
    if (signer.runInvocationURI !== undefined)
        words.push({ label: 'run', text: runWords(signer.runInvocationURI, signer) });
    return words;
}
/** "acme/widget at tag v1.2.3", or who signed where no source is named. */
function originWords(signer) {
    const source = (0,_model_workflow_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepositoryUri */ ._p)(signer.sourceRepositoryURI);
    if (source === undefined)
        return `signed by ${signer.san}`;
    return `built from ${source.repository} at ${refWords(signer.sourceRepositoryRef)}`;
}
function other({ san, issuer, issuerV1 }) {
    const by = issuer ?? issuerV1;
    return by === undefined ? san : `${san}, vouched for by ${by}`;
}
function sourceWords(repository, { sourceRepositoryRef, sourceRepositoryDigest }) {
    const commit = sourceRepositoryDigest === undefined ? '' : `, commit ${sourceRepositoryDigest}`;
    return `${repository} at ${refWords(sourceRepositoryRef)}${commit}`;
}
function runWords(uri, { buildTrigger, runnerEnvironment }) {
    const facts = [buildTrigger && `event ${buildTrigger}`, runnerEnvironment && `${runnerEnvironment} runner`].filter(Boolean);
    return facts.length === 0 ? uri : `${uri} (${facts.join(', ')})`;
}
function refWords(ref) {
    if (ref === undefined)
        return 'an unknown ref';
    const [, kind, name] = /^refs\/(heads|tags)\/(.+)$/.exec(ref) ?? [];
    if (name !== undefined)
        return `${kind === 'tags' ? 'tag' : 'branch'} ${name}`;
    return /^[0-9a-f]{40,64}$/.test(ref) ? `commit ${ref}` : ref;
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

/***/ 31809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verificationText: () => (/* binding */ verificationText)
/* harmony export */ });
/* harmony import */ var _signer_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34088);
/* harmony import */ var _predicate_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36569);
/* harmony import */ var _place_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40287);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64562);




const SGR = { green: 32, red: 31, yellow: 33, dim: 2, bold: 1 };
const MARKS = {
    passed: { mark: '✓', style: 'green' },
    failed: { mark: '✗', style: 'red' },
    skipped: { mark: '–', style: 'dim' },
};
const LABEL_WIDTH = 11;
const ID_WIDTH = 25;
/** @returns lines, the last one ended */
function verificationText(result, { color }) {
    const paint = (style, text) => (color ? `\u001B[${SGR[style]}m${text}\u001B[0m` : text);
    const lines = [
        verdictLine(result, paint),
        ...(0,_tally_js__WEBPACK_IMPORTED_MODULE_2__/* .sandboxWords */ .j9)(result),
        ...result.artifacts.flatMap((artifact) => artifactLines(artifact, paint, result.artifacts.length === 1)),
    ];
    return `${lines.join('\n')}\n`;
}
function verdictLine(result, paint) {
    const { verdict, sandbox, artifacts } = result;
    const [only] = artifacts;
    const about = only !== undefined && artifacts.length === 1 ? summary(only) : (0,_tally_js__WEBPACK_IMPORTED_MODULE_2__/* .tally */ .N4)(result);
    return `${sandbox ? `${paint('yellow', 'SANDBOX')} ` : ''}${verdictWord(verdict, paint)} ${about}`;
}
function verdictWord(verdict, paint) {
    return verdict === 'passed' ? paint('green', '✓ VERIFIED') : paint('red', '✗ REFUSED');
}
/** What happened to one artifact, in one line. */
function summary({ name, attestations, refusal, verdict }) {
    if (verdict === 'passed') {
        const best = attestations.find((attestation) => attestation.verdict === 'passed');
        const level = best === undefined || best.level === 0 ? '' : `, SLSA build level ${best.level}`;
        return best?.signer === undefined ? name : `${name}: ${(0,_signer_words_js__WEBPACK_IMPORTED_MODULE_0__/* .originWords */ .uY)(best.signer)}${level}`;
    }
    if (refusal !== undefined)
        return `${name}: no attestation was found`;
    const [only] = attestations;
    const failure = only === undefined || attestations.length > 1 ? undefined : (0,_tally_js__WEBPACK_IMPORTED_MODULE_2__/* .mainFailure */ .yX)(only);
    if (only !== undefined && failure !== undefined)
        return `${name}: ${isUnreadable(only) ? unreadable(only.from, failure) : failure.detail}`;
    return `${name}: none of its ${attestations.length} attestations passed every check`;
}
/** Nothing could be checked, because there was no bundle to check. */
function isUnreadable({ checks }) {
    return checks.every(({ id, verdict }) => (id === 'bundle-form' ? verdict === 'failed' : verdict === 'skipped'));
}
function unreadable(from, { detail }) {
    return detail.startsWith(from) ? detail : `${from}: ${detail}`;
}
function artifactLines(artifact, paint, isOnly) {
    const { name, verdict, attestations, refusal, note } = artifact;
    const { mark, style } = MARKS[verdict === 'passed' ? 'passed' : 'failed'];
    const [lone] = attestations;
    // The verdict has said it all but what to do.
    if (isOnly && lone !== undefined && attestations.length === 1 && isUnreadable(lone)) {
        const hints = lone.checks.flatMap((check) => (check.verdict === 'failed' ? hintLines(check, '  ') : []));
        return [...hints, ...placeLines(artifact, paint)];
    }
    // Once one attestation has passed, of the others it is enough to know why they did not.
    const ordered = [...attestations].sort((a, b) => Number(b.verdict === 'passed') - Number(a.verdict === 'passed'));
    return [
        // One artifact is named by the verdict already.
        ...(isOnly ? [] : ['', `${paint(style, mark)} ${paint('bold', name)}`]),
        ...digestLines(artifact, paint),
        ...(refusal === undefined ? [] : [`  ${refusal.message}`, `  → ${refusal.remedy}`]),
        ...ordered.flatMap((attestation) => ['', ...attestationLines(attestation, artifact, paint)]),
        ...placeLines(artifact, paint),
        ...(note === undefined ? [] : ['', `  ${paint('yellow', note)}`]),
    ];
}
/** What was verified, where the name does not say it. */
function digestLines({ name, digest, reference }, paint) {
    if (reference !== undefined && !name.includes('@'))
        return [`  ${(0,_place_words_js__WEBPACK_IMPORTED_MODULE_3__/* .tagWords */ .u)(reference)}`];
    return name.includes(digest) ? [] : [`  ${paint('dim', digest)}`];
}
function placeLines(artifact, paint) {
    const places = (0,_place_words_js__WEBPACK_IMPORTED_MODULE_3__/* .placesOf */ .e)(artifact);
    const lines = places.flatMap(({ label, texts }) => texts.map((text, index) => `  ${paint('dim', (index === 0 ? label : '').padEnd(LABEL_WIDTH))}${text}`));
    return lines.length === 0 ? [] : ['', ...lines];
}
function attestationLines(attestation, artifact, paint) {
    const { verdict } = attestation;
    const checks = (0,_tally_js__WEBPACK_IMPORTED_MODULE_2__/* .helpfulChecks */ .Y$)(attestation);
    const brief = (artifact.verdict === 'passed' && verdict === 'refused') || isUnreadable(attestation);
    const shown = brief ? checks.filter((check) => check.verdict === 'failed') : checks;
    return [
        `  ${attestationTitle(attestation, artifact)}`,
        ...(brief ? [] : factLines(attestation, paint)),
        ...groupSkipped(shown).flatMap((check) => checkLines(check, paint)),
    ];
}
function attestationTitle(attestation, artifact) {
    const { from, alsoFrom = [], predicateType, verdict } = attestation;
    const what = predicateType === '' ? 'Attestation' : (0,_predicate_name_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateName */ .X)(predicateType);
    const where = `${what} in ${[from, ...alsoFrom].join(' and ')}`;
    return verdict === 'passed' ? where : `${where}, ${(0,_tally_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalWord */ .$M)(attestation, artifact)}:`;
}
function factLines({ signer, timestamps, level, checks, verdict, trust }, paint) {
    const proven = (0,_signer_words_js__WEBPACK_IMPORTED_MODULE_0__/* .isSignerProven */ .Jt)(checks);
    const facts = [
        // Nobody vouches for a certificate whose signature was not proven.
        ...(signer === undefined || !proven ? [] : (0,_signer_words_js__WEBPACK_IMPORTED_MODULE_0__/* .signerWords */ .s3)(signer)),
        ...(proven
            ? timestamps.map(({ time, authority }) => ({ label: 'witnessed', text: `${time} by ${authority}` }))
            : []),
        ...(verdict === 'passed' && level > 0 ? [{ label: 'level', text: `SLSA build level ${level}` }] : []),
        ...(proven ? [{ label: 'trust', text: trust }] : []),
    ];
    return facts.map(({ label, text }) => `    ${paint('dim', label.padEnd(LABEL_WIDTH))}${text}`);
}
/** Neighbours that were not made for one reason share a line. */
function groupSkipped(checks) {
    const groups = [];
    for (const check of checks) {
        const last = groups.at(-1);
        if (check.verdict === 'skipped' && last?.verdict === 'skipped' && last.detail === check.detail)
            last.id += `, ${check.id}`;
        else
            groups.push({ ...check });
    }
    return groups;
}
function checkLines(check, paint) {
    const { id, verdict, detail } = check;
    const { mark, style } = MARKS[verdict];
    const indent = ' '.repeat(6);
    const line = id.length > ID_WIDTH
        ? [`${paint(style, mark)} ${id}`, `${indent}${paint('dim', detail)}`]
        : [`${paint(style, mark)} ${id.padEnd(ID_WIDTH)} ${verdict === 'skipped' ? paint('dim', detail) : detail}`];
    return [`    ${line.join('\n')}`, ...hintLines(check, indent)];
}
function hintLines({ expected, actual, remedy }, indent) {
    return [
        ...(expected === undefined ? [] : [`${indent}expected  ${expected}`]),
        ...(actual === undefined ? [] : [`${indent}actual    ${actual}`]),
        ...(remedy === undefined ? [] : [`${indent}→ ${remedy}`]),
    ];
}


/***/ })

};
