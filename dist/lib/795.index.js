export const id = 795;
export const ids = [795];
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

/***/ 42983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ code),
/* harmony export */   p: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var _model_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16380);
/** Foreign text in Markdown: it may say anything and has to mean nothing. */

/** Text as it stands: no emphasis, link, image, HTML, mention, table cell or heading can come of it. */
function plain(text) {
    return (0,_model_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text)
        .replaceAll(/[\\`*_{}[\]<>#+!|~&@$]|:(?=\S)/g, String.raw `\$&`)
        .replaceAll(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`);
}
/** Code, also inside a table. */
function code(text) {
    const shown = (0,_model_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text);
    if (shown.trim() === '')
        return '—';
    // A table splits at "|" even inside a code span, and a backslash before it cannot be trusted to prevent that.
    if (shown.includes('|'))
        return `<code>${shown.replaceAll(/[^A-Za-z0-9 ]/gu, entity)}</code>`;
    const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    const padding = longest > 0 ? ' ' : '';
    return `${fence}${padding}${shown}${padding}${fence}`;
}
function entity(character) {
    return `&#${character.codePointAt(0) ?? 0xfffd};`;
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

/***/ 20795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verificationMarkdown: () => (/* binding */ verificationMarkdown)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42983);
/* harmony import */ var _predicate_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36569);
/* harmony import */ var _signer_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34088);
/* harmony import */ var _place_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40287);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64562);





const MARKS = { passed: '✅', failed: '❌', skipped: '➖' };
function verificationMarkdown(result) {
    const { verdict, sandbox, artifacts } = result;
    const [only] = artifacts;
    const about = only !== undefined && artifacts.length === 1 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .a)(only.name) : (0,_tally_js__WEBPACK_IMPORTED_MODULE_3__/* .tally */ .N4)(result);
    const lines = [
        `## ${sandbox ? 'SANDBOX: ' : ''}${verdict === 'passed' ? '✅ Verified' : '❌ Refused'}: ${about}`,
        ...(0,_tally_js__WEBPACK_IMPORTED_MODULE_3__/* .sandboxWords */ .j9)(result).flatMap((line) => ['', line]),
        ...artifacts.flatMap((artifact) => artifactLines(artifact, artifacts.length === 1)),
    ];
    return `${lines.join('\n')}\n`;
}
function artifactLines(artifact, isOnly) {
    const { name, digest, reference, verdict, attestations, refusal, note } = artifact;
    // Those that passed first; why the others did not is enough then.
    const ordered = [...attestations].sort((a, b) => Number(b.verdict === 'passed') - Number(a.verdict === 'passed'));
    return [
        ...(isOnly ? [] : ['', `### ${verdict === 'passed' ? '✅' : '❌'} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .a)(name)}`]),
        '',
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .a)(reference ?? digest),
        ...(reference === undefined || name.includes('@') ? [] : ['', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .p)((0,_place_words_js__WEBPACK_IMPORTED_MODULE_4__/* .tagWords */ .u)(reference))]),
        ...(refusal === undefined ? [] : ['', `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .p)(refusal.message)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .p)(refusal.remedy)}`]),
        ...ordered.flatMap((attestation) => attestationLines(attestation, artifact)),
        ...placeLines(artifact),
        ...(note === undefined ? [] : ['', `⚠️ ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .p)(note)}`]),
    ];
}
function placeLines(artifact) {
    return (0,_place_words_js__WEBPACK_IMPORTED_MODULE_4__/* .placesOf */ .e)(artifact).flatMap(({ label, texts }) => [
        '',
        `${label}:`,
        '',
        ...texts.map((text) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .p)(text)}`),
    ]);
}
function attestationLines(attestation, artifact) {
    const { from, alsoFrom = [], predicateType, verdict, level } = attestation;
    const checks = (0,_tally_js__WEBPACK_IMPORTED_MODULE_3__/* .helpfulChecks */ .Y$)(attestation);
    const brief = artifact.verdict === 'passed' && verdict === 'refused';
    const what = predicateType === '' ? 'Attestation' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .p)((0,_predicate_name_js__WEBPACK_IMPORTED_MODULE_0__/* .predicateName */ .X)(predicateType));
    return [
        '',
        `**${what}** in ${[from, ...alsoFrom].map(_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .a).join(' and ')}: ${verdict === 'passed' ? 'passed every check' : (0,_tally_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalWord */ .$M)(attestation, artifact)}`,
        '',
        ...(brief ? [] : factLines(attestation)),
        ...(verdict === 'passed' && level > 0 ? [`- level: SLSA build level ${level}`] : []),
        '',
        '| | Check | |',
        '|---|---|---|',
        ...checks.filter((check) => !brief || check.verdict === 'failed').map(checkRow),
    ];
}
function factLines({ signer, timestamps, checks, trust }) {
    // Nobody vouches for a certificate whose signature was not proven.
    if (!(0,_signer_words_js__WEBPACK_IMPORTED_MODULE_1__/* .isSignerProven */ .Jt)(checks))
        return [];
    return [
        ...(signer === undefined ? [] : (0,_signer_words_js__WEBPACK_IMPORTED_MODULE_1__/* .signerWords */ .s3)(signer).map(({ label, text }) => `- ${label}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .a)(text)}`)),
        ...timestamps.map(({ time, authority }) => `- witnessed: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .a)(time)} by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .a)(authority)}`),
        `- trust: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .a)(trust)}`,
    ];
}
function checkRow({ id, verdict, detail, expected, actual, remedy }) {
    const parts = [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .p)(detail),
        ...(expected === undefined ? [] : [`expected ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .a)(expected)}`]),
        ...(actual === undefined ? [] : [`actual ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .a)(actual)}`]),
        ...(remedy === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .p)(remedy)]),
    ];
    return `| ${MARKS[verdict]} | ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .a)(id)} | ${parts.join('<br>')} |`;
}


/***/ })

};
