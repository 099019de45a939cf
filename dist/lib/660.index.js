export const id = 660;
export const ids = [660];
export const modules = {

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

/***/ 20660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ commandsTitle),
/* harmony export */   P: () => (/* binding */ headline),
/* harmony export */   attestationText: () => (/* binding */ attestationText)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36427);
/* harmony import */ var _model_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16380);
/* harmony import */ var _attestation_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34730);
/* harmony import */ var _verifier_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85678);
/* harmony import */ var _predicate_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36569);
/* harmony import */ var _signer_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34088);
/* harmony import */ var _store_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74253);







/** Subjects listed one by one; beyond that the bundle itself is the list. */
const MOST_LISTED = 20;
/** The result of `attest` for a terminal: what was signed, by whom, where it is, its level, how to verify it. */
function attestationText(result, options) {
    const { attestations, slsa, trust, warnings } = result;
    const paint = (style, text) => options.color ? `\u001B[${style === 'green' ? 32 : 33}m${text}\u001B[0m` : text;
    const lines = [
        `${trust.sandbox ? `${paint('yellow', 'SANDBOX')} ` : ''}${(0,_store_words_js__WEBPACK_IMPORTED_MODULE_5__/* .isWhole */ .wP)(result) ? paint('green', '✓ ATTESTED') : paint('yellow', '! NOT STORED EVERYWHERE')} ${headline(result)}`,
        ...(trust.sandbox ? ['A sandbox signed this: it rehearses a release and proves nothing to anybody else.'] : []),
        '',
        ...attestations.slice(0, MOST_LISTED).flatMap((one) => attestationLines(one, options)),
        ...andMore(attestations.length, 'bundles'),
        '',
        ...facts(result).map(({ label, text }) => `${label.padEnd(LABEL_WIDTH)}${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(text)}`),
        ...labelled('stores', (0,_store_words_js__WEBPACK_IMPORTED_MODULE_5__/* .storeWords */ .fI)(result, options)),
        `${'level'.padEnd(LABEL_WIDTH)}SLSA build level ${slsa.level}: ${slsa.reason}`,
        ...warnings.map((warning) => `${paint('yellow', 'warning'.padEnd(LABEL_WIDTH))}${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(warning)}`),
        ...commandLines(result, options),
    ];
    return `${lines.join('\n')}\n`;
}
const LABEL_WIDTH = 11;
/** The label stands before the first line alone. */
function labelled(label, lines) {
    return lines.map((line, index) => (index === 0 ? label : '').padEnd(LABEL_WIDTH) + (0,_model_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(line));
}
function facts({ signer, instance, publicLog }) {
    return [
        ...(0,_signer_words_js__WEBPACK_IMPORTED_MODULE_4__/* .signerWords */ .s3)(signer),
        { label: 'sigstore', text: `${instance}${publicLog ? ', whose log everybody can read' : ''}` },
    ];
}
/** "2 files in 1 bundle: SLSA provenance v1". */
function headline({ attestations, predicateType }) {
    const subjects = attestations.reduce((sum, one) => sum + one.subjects.length, 0);
    const counted = `${count(subjects, 'subject')} in ${count(attestations.length, 'bundle')}`;
    return `${counted}: ${(0,_predicate_name_js__WEBPACK_IMPORTED_MODULE_3__/* .predicateName */ .X)(predicateType)}${reuseWords(attestations)}`;
}
/** What of it this run did not sign itself. */
function reuseWords(attestations) {
    const of = (origin) => attestations.filter((one) => one.origin === origin).length;
    const [found, resumed] = [of('found'), of('resumed')];
    const words = [
        ...(found === 0 ? [] : [`${found} attested by this run before, found in a store`]),
        ...(resumed === 0 ? [] : [`${resumed} signed before, kept in the record of the unfinished run`]),
    ];
    return words.length === 0 ? '' : ` (${words.join('; ')})`;
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
function attestationLines({ bundlePath, subjects, logEntries }, place) {
    return [
        ...subjects.slice(0, MOST_LISTED).flatMap(subjectLines),
        ...andMore(subjects.length, 'subjects'),
        ...(bundlePath === undefined ? [] : [`  → ${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)((0,_verifier_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(bundlePath, place))}`]),
        ...logEntries.map(({ url, index }) => `    logged by ${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(url)} at index ${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(index)}`),
    ];
}
/** The digest stands below the name, unless that ends with it, as a platform's does. */
function subjectLines({ name, digest }) {
    const text = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDigest */ .MO)(digest);
    return [`  ${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(name)}`, ...(name.endsWith(`@${text}`) ? [] : [`    ${text}`])];
}
function andMore(total, noun) {
    return total > MOST_LISTED ? [`  … and ${total - MOST_LISTED} more ${noun}`] : [];
}
/** The commands below it are for the first subject. */
function commandsTitle({ attestations }) {
    const isOnly = attestations.length === 1 && attestations[0]?.subjects.length === 1;
    return `Any of these verifies ${isOnly ? 'it' : 'the first of them'}:`;
}
function commandLines(result, place) {
    const [attestation] = result.attestations;
    const subject = attestation?.subjects[0];
    if (attestation === undefined || subject === undefined)
        return [];
    const commands = (0,_attestation_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyCommands */ .I)({ result, attestation, subject, place });
    if (commands.length === 0)
        return [];
    const line = (command) => 'line' in command ? `  ${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(command.line)}` : `  (${command.reason})`;
    return ['', commandsTitle(result), ...commands.map(line)];
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

/***/ 74253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ INDENT),
/* harmony export */   fI: () => (/* binding */ storeWords),
/* harmony export */   wP: () => (/* binding */ isWhole)
/* harmony export */ });
/* harmony import */ var _verifier_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85678);

/** Places named one by one; beyond that a number is enough. */
const MOST_NAMED = 10;
/** Every store has every bundle. */
function isWhole({ stores }) {
    return stores.every(({ failed, untried }) => failed + untried === 0);
}
/** A line a store; below it, indented, a line for each of several places and for each reason why something is missing. */
function storeWords({ stores }, place) {
    return stores.flatMap((store) => {
        const places = placeWords(store, place);
        const [onLine, below] = places.length === 1 ? [places, []] : [[], places];
        const reasons = store.failures.map(({ code, message }) => `${code}: ${message}`);
        return [
            `${store.store}: ${[...outcomeWords(store), ...onLine].join('; ')}`,
            ...[...below, ...reasons].map((line) => `${INDENT}${line}`),
        ];
    });
}
/** What stands before a line that belongs to the store above it. */
const INDENT = '  ';
function outcomeWords({ written, present, failed, untried }) {
    const only = written + present + failed + untried === 1;
    const words = [
        [written, 'written'],
        [present, 'there already'],
        [failed, 'FAILED'],
        [untried, 'not tried after that'],
    ];
    return words.filter(([number]) => number > 0).map(([number, word]) => (only ? word : `${number} ${word}`));
}
function placeWords({ store, locations }, place) {
    const places = [...new Set(locations.map(({ location }) => location))];
    const named = places.slice(0, MOST_NAMED).map((each) => (store === 'file' ? (0,_verifier_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(each, place) : each));
    return places.length > MOST_NAMED ? [...named, `and ${places.length - MOST_NAMED} more`] : named;
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
