export const id = 4387;
export const ids = [4387];
export const modules = {

/***/ 60475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ parseArguments)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4826);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(861);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4938);




/**
 * Reads a command's arguments by its table. `elsewhere` are names that belong to another command or to the action, each
 * with what to write here.
 * @throws WherefromError USAGE, INPUT_INVALID (empty value), INPUT_CONFLICT (two values for one)
 */
function parseArguments(table, argv, elsewhere = {}) {
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
        args: [...argv],
        options: parserOptions(table),
        // The library's own refusals come without a suggestion, so they are made here.
        strict: false,
        allowPositionals: true,
        tokens: true,
    });
    const given = [];
    const operands = [];
    for (const token of tokens) {
        if (token.kind === 'positional')
            operands.push(token.value);
        if (token.kind !== 'option')
            continue;
        given.push({
            typed: token.rawName,
            name: canonical(table, token.name) ?? unknownFlag(table, token.rawName, elsewhere),
            value: token.value,
            inline: token.inlineValue === true,
        });
    }
    return { flags: collect(table, given), operands };
}
function parserOptions(table) {
    const rows = Object.entries(table).flatMap(([name, flag]) => {
        const type = flag.value === undefined ? 'boolean' : 'string';
        const row = { type, multiple: true, ...(flag.short === undefined ? {} : { short: flag.short }) };
        const others = (flag.spellings ?? []).map((spelling) => [spelling, { type, multiple: true }]);
        return [[name, row], ...others];
    });
    return Object.fromEntries(rows);
}
function canonical(table, name) {
    if (Object.hasOwn(table, name))
        return name;
    return Object.keys(table).find((key) => table[key]?.spellings?.includes(name));
}
function unknownFlag(table, typed, elsewhere) {
    const name = typed.replace(/^-+/, '');
    const here = Object.hasOwn(elsewhere, name) ? elsewhere[name] : undefined;
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('USAGE', `There is no option ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(typed)}.`, {
        remedy: here === undefined ? nearRemedy(table, name) : `Write ${here}.`,
    });
}
function nearRemedy(table, name) {
    const names = Object.entries(table).flatMap(([known, flag]) => [known, ...(flag.spellings ?? [])]);
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(name, names);
    return near === undefined ? 'See --help for all options.' : `Did you mean --${near}?`;
}
function collect(table, given) {
    const values = {};
    for (const [name, flag] of Object.entries(table)) {
        const here = given.filter((one) => one.name === name);
        if (flag.value === undefined)
            values[name] = isOn(here);
        else if (flag.many === true)
            values[name] = here.map((one) => valueOf(one, flag));
        else
            values[name] = onlyValue(here, flag);
    }
    // Every row of the table was filled by the kind of its flag.
    return values;
}
function isOn(given) {
    for (const { typed, inline } of given) {
        if (inline)
            (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('USAGE', `${typed} takes no value.`, { remedy: `Write ${typed} alone, or leave it away.` });
    }
    return given.length > 0;
}
function valueOf({ typed, value, inline }, flag) {
    if (value === undefined) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('USAGE', `${typed} needs a value.`, { remedy: `Write ${typed} ${flag.value ?? ''}.` });
    }
    if (!inline && value.startsWith('-') && value !== '-') {
        // Not the value itself: it could be a secret that begins with a dash.
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('USAGE', `${typed} is followed by what looks like another option.`, {
            remedy: `Write ${typed} ${flag.value ?? ''}; a value that begins with "-" is written ${typed}=VALUE.`,
        });
    }
    if (value.trim() === '') {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', `${typed} was given an empty value.`, {
            remedy: 'An empty variable is the usual cause. Give a value, or leave the option away.',
        });
    }
    return value;
}
function onlyValue(given, flag) {
    const values = [...new Set(given.map((one) => valueOf(one, flag)))];
    if (values.length > 1) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_CONFLICT', `${given.at(-1)?.typed} was given more than once, with different values.`, {
            remedy: 'Keep one of them.',
        });
    }
    return values[0];
}


/***/ }),

/***/ 64899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ER: () => (/* binding */ ATTEST_FLAGS),
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   Oi: () => (/* binding */ VERIFY_FLAGS),
/* harmony export */   U$: () => (/* binding */ SANDBOX_FLAGS),
/* harmony export */   gd: () => (/* binding */ COMMON_FLAGS)
/* harmony export */ });
/* unused harmony export REGISTRY_FLAGS */
/** Every command and flag in one table: the parser, `--help` and the tests read it, and nothing else knows a flag. */
const COMMON_FLAGS = {
    format: { value: 'text|json', help: 'Form of the result on standard output. Default: text' },
    quiet: { help: 'No progress and no result in text; errors and the exit code remain' },
    'no-color': { help: 'No colours; the variable NO_COLOR does the same' },
    help: { short: 'h', help: 'Show this help' },
};
/** Of every command that reaches registries. */
const REGISTRY_FLAGS = {
    'registry-username': { value: 'NAME', help: 'User of the registry; otherwise as in the Docker configuration' },
    'registry-password-stdin': { help: 'Read the password of that user from standard input' },
    'registry-ca': { value: 'FILE', help: 'Certificates in PEM that registries are believed by, besides the usual ones' },
    'registry-cert': { value: 'FILE', help: 'Client certificate in PEM, shown to registries; with --registry-key' },
    'registry-key': { value: 'FILE', help: 'Its key in PEM, without a passphrase' },
    'registry-insecure': { value: 'HOST[:PORT]', many: true, help: 'Ask this registry without TLS, credentials too' },
};
const ATTEST_FLAGS = {
    subject: { value: 'NAME@sha256:HEX', many: true, help: 'An artifact that is not here, by name and digest' },
    image: { value: 'REF@sha256:HEX', many: true, help: 'A container image, by digest' },
    checksums: { value: 'FILE', many: true, help: 'A checksum file (sha256sum and BSD forms, sha224 to sha512)' },
    predicate: { value: 'FILE', help: 'A JSON predicate instead of SLSA provenance; needs --predicate-type' },
    'predicate-type': {
        value: 'URI|NAME',
        help: "A URI or a name such as cyclonedx, spdx, vuln; signature, without --predicate: cosign's, of images",
    },
    output: {
        value: 'PATH',
        help: "The bundle's file; ending in .jsonl: one bundle a line. Default: beside the artifact",
    },
    'per-subject': { help: 'One bundle for each subject, all under one certificate' },
    sigstore: {
        value: 'NAME|FILE',
        help: "public-good, github, or a signing config. Default: by the repository's visibility",
    },
    'fulcio-url': { value: 'URL', help: 'Certificate authority, instead of --sigstore' },
    'rekor-url': { value: 'URL', help: 'Transparency log; with --fulcio-url' },
    'rekor-version': { value: '1|2', help: 'Its major version. Default: 1' },
    'timestamp-url': { value: 'URL', help: 'Timestamp authority; with --fulcio-url' },
    'trusted-root': { value: 'FILE', help: 'The root that readers will verify with; needed for a private Sigstore' },
    'oidc-audience': { value: 'NAME', help: 'Audience of the identity token. Default: sigstore' },
    'identity-token': {
        value: 'FILE|-',
        help: "A file with an identity token, or - for standard input. Default: the runner's",
    },
    'allow-event': { value: 'EVENT', many: true, help: 'Sign also in a run of this event, e.g. workflow_run' },
    'public-log': { help: 'Let a private repository write to a public log' },
    store: {
        value: 'NAME',
        many: true,
        help: 'file (default), registry, release[:TAG], github, oci://REPOSITORY, oci-layout:DIR',
    },
    release: { value: 'TAG|ID', help: "The release of the store release. Default: that of the run's tag" },
    'if-exists': {
        value: 'skip|add',
        help: 'What this run has attested before: skip it (default), or add another',
    },
    resume: { help: 'Finish a run that was interrupted or could not store everything, without signing again' },
    platforms: { help: 'Attest the manifest of each platform of an image, besides its index' },
    ...REGISTRY_FLAGS,
};
const VERIFY_FLAGS = {
    bundle: {
        short: 'b',
        value: 'FILE',
        many: true,
        help: 'A bundle, or a file with one a line: nothing else counts then. Default: beside the file',
    },
    store: {
        value: 'NAME',
        many: true,
        help: 'Look here too: oci://REPOSITORY, oci-layout:DIR, github, release:TAG, registry',
    },
    'bundle-from-oci': { help: "Look in an image's registry, as goes without saying where no store is named" },
    repo: { short: 'R', value: 'OWNER/NAME', help: 'The repository that the artifact was built from' },
    owner: { short: 'o', value: 'OWNER', help: 'The owner of that repository' },
    'signer-repo': { value: 'OWNER/NAME', help: 'The repository of the workflow that signed' },
    'signer-workflow': { value: 'OWNER/NAME/PATH[@REF]', help: 'The workflow that signed, by its whole path' },
    'signer-digest': { value: 'COMMIT', help: 'The commit of the workflow that signed' },
    'source-ref': { value: 'REF', help: 'The branch or tag that was built, short or whole' },
    'source-digest': { value: 'COMMIT', help: 'The commit that was built' },
    'cert-identity': {
        short: 'i',
        value: 'IDENTITY',
        spellings: ['certificate-identity'],
        help: 'The whole identity in the certificate',
    },
    'cert-identity-regex': {
        value: 'PATTERN',
        spellings: ['certificate-identity-regexp'],
        help: 'A pattern for the whole identity',
    },
    'cert-oidc-issuer': {
        value: 'URL',
        spellings: ['certificate-oidc-issuer'],
        help: "The issuer of the signer's identity token. Default: GitHub's",
    },
    'predicate-type': {
        value: 'URI|NAME',
        spellings: ['type'],
        help: 'Only statements of this type; implies --require statement',
    },
    require: { value: 'WHAT', help: 'What is enough: provenance, statement or signature. Default: provenance' },
    level: { value: '0…3', help: 'The SLSA build level that is needed' },
    'digest-alg': { short: 'd', value: 'NAME', help: 'Digest of files: sha256, sha512, … Default: sha256' },
    limit: { short: 'L', value: 'COUNT', help: 'Bundles looked at for one artifact, at most. Default: 30' },
    'deny-self-hosted-runners': { help: 'Refuse what a self-hosted runner signed' },
    'allow-event': { value: 'EVENT', many: true, help: 'Accept runs of this event, e.g. pull_request' },
    'custom-trusted-root': {
        value: 'FILE',
        spellings: ['trusted-root'],
        help: 'A trusted root, or a file with one a line',
    },
    'tuf-mirror': { value: 'URL', help: 'Take the trusted root from this TUF repository; with --tuf-root' },
    'tuf-root': { value: 'FILE', help: 'The root.json that the TUF repository is trusted by' },
    'no-public-good': { help: "Trust GitHub's own Sigstore alone, not the public-good one" },
    offline: { help: 'Open no connection' },
    ...REGISTRY_FLAGS,
};
const SANDBOX_FLAGS = {
    directory: { value: 'PATH', help: 'Keep keys, logs and files here and use them again. Default: a temporary folder' },
    shell: { value: 'sh|powershell', help: 'Form of the printed variables. Default: by the platform' },
    repo: { value: 'OWNER/NAME', help: 'The repository that the rehearsed run belongs to. Default: acme/widget' },
    ref: { value: 'REF', help: 'The whole ref that it builds, e.g. refs/tags/v1.0.0' },
    sha: { value: 'COMMIT', help: 'The commit that it builds' },
    event: { value: 'EVENT', help: 'The event that started it, e.g. release' },
    workflow: { value: 'PATH', help: 'Its workflow file, e.g. .github/workflows/release.yml' },
    'signer-workflow': { value: 'OWNER/NAME/PATH@REF', help: 'A reusable workflow that its job runs' },
    visibility: { value: 'WHAT', help: 'Visibility of the repository: public, private or internal' },
    runner: { value: 'WHAT', help: 'github-hosted or self-hosted' },
};
const IDENTITY = 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.0.0';
/** Of every command that reaches stores. */
const STORE_ENVIRONMENT = [
    ['GITHUB_TOKEN, GH_TOKEN', 'Token for the stores github and release'],
    ['DOCKER_CONFIG', 'Folder of the Docker configuration, which docker login writes. Default: ~/.docker'],
];
const COMMANDS = {
    attest: {
        summary: 'Make signed SLSA provenance, or another attestation, for files and images',
        usage: '[FILE|GLOB…] [options]',
        operands: 'FILE|GLOB…  files to attest; "!" before a glob takes its files out again',
        flags: ATTEST_FLAGS,
        environment: STORE_ENVIRONMENT,
        examples: [
            ["wherefrom attest 'dist/*.tar.gz'", 'provenance for every archive, in one bundle'],
            ['wherefrom attest --checksums SHA256SUMS --per-subject', 'one bundle for each line of a checksum file'],
            [`wherefrom attest --image ghcr.io/acme/widget@sha256:${'ab'.repeat(32)}`, 'provenance for an image'],
            [
                'wherefrom attest widget.tar.gz --predicate sbom.json --predicate-type cyclonedx',
                'an SBOM instead of provenance',
            ],
            [
                `wherefrom attest --image ghcr.io/acme/widget@sha256:${'ab'.repeat(32)} --store registry`,
                'beside the image in its registry',
            ],
            [
                'wherefrom attest widget.tar.gz --store file --store release --release v1.0.0',
                'beside the file, and as an asset of a release',
            ],
            ['wherefrom attest widget.tar.gz --store file --store oci://ghcr.io/acme/evidence', 'found by digest later'],
            [
                'wherefrom attest widget.tar.gz --sigstore signing_config.json --trusted-root trusted_root.json',
                'with a private Sigstore',
            ],
        ],
    },
    verify: {
        summary: 'Check where files and images came from: every attestation, every check, one verdict',
        usage: 'FILE|sha256:HEX|oci://REF… [options]',
        operands: 'FILE|sha256:HEX|oci://REF…  artifacts; all of them have to pass',
        flags: VERIFY_FLAGS,
        environment: STORE_ENVIRONMENT,
        examples: [
            ['wherefrom verify widget.tar.gz --repo acme/widget', 'signed inside acme/widget, bundle beside the file'],
            ['wherefrom verify widget.tar.gz', 'shows who signed it, with the flags to paste; exits 2'],
            ['wherefrom verify oci://ghcr.io/acme/widget:v1.0.0 --repo acme/widget', 'an image, from its registry'],
            [
                'wherefrom verify widget.tar.gz --repo acme/widget --store oci://ghcr.io/acme/evidence',
                'bundle in a registry, by the digest of the file',
            ],
            [
                'wherefrom verify widget.tar.gz --repo acme/widget --source-ref v1.0.0 --offline',
                'built from that tag; no network',
            ],
            [`wherefrom verify widget.tar.gz -b widget.sigstore.json --cert-identity ${IDENTITY}`, 'by the whole identity'],
            [
                'wherefrom verify widget.tar.gz --repo acme/widget --signer-workflow acme/ci/.github/workflows/build.yml',
                'built by a reusable workflow',
            ],
        ],
    },
    sandbox: {
        summary: 'Run a local Sigstore, GitHub (tokens, releases, attestations) and OCI registry, to rehearse a release',
        usage: '[options] [-- COMMAND…]',
        operands: 'COMMAND…  run this inside the sandbox and pass its exit code on',
        flags: SANDBOX_FLAGS,
        examples: [
            ['wherefrom sandbox', 'print the environment to use, until Ctrl-C'],
            [
                `wherefrom sandbox -- sh -c 'wherefrom attest FILE --sigstore "$WHEREFROM_SIGNING_CONFIG" --trusted-root "$WHEREFROM_TRUSTED_ROOT"'`,
                'sign FILE as a rehearsed run of acme/widget',
            ],
            [
                `wherefrom sandbox -- sh -c 'crane manifest "$WHEREFROM_IMAGE"'`,
                'the two-platform image that its registry, $WHEREFROM_REGISTRY, holds',
            ],
            [
                'wherefrom sandbox --repo acme/app --ref refs/tags/v2.0.0 --event release -- make release',
                'as a run of your own',
            ],
        ],
    },
};


/***/ }),

/***/ 4938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The known name that somebody most likely meant: at most two edits away, or the only one that it begins. */
function nearest(typed, known) {
    const beginnings = known.filter((name) => typed.length > 1 && name.startsWith(typed));
    if (beginnings.length === 1)
        return beginnings[0];
    const ranked = known
        .map((name) => ({ name, distance: editDistance(typed, name) }))
        .filter(({ name, distance }) => distance <= 2 && distance < name.length * 0.6)
        .sort((a, b) => a.distance - b.distance);
    return ranked[0]?.name;
}
/** Levenshtein: insertions, deletions and substitutions. */
function editDistance(a, b) {
    let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (const [row, character] of [...a].entries()) {
        const current = [row + 1];
        for (const [column, other] of [...b].entries()) {
            const substituted = (previous[column] ?? 0) + (character === other ? 0 : 1);
            current.push(Math.min(substituted, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
        }
        previous = current;
    }
    return previous[b.length] ?? 0;
}


/***/ }),

/***/ 64387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(4826);
// EXTERNAL MODULE: ./lib/quote.js
var quote = __webpack_require__(861);
// EXTERNAL MODULE: ./lib/report/error.js
var report_error = __webpack_require__(34142);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(23405);
// EXTERNAL MODULE: ./lib/cli/args.js
var args = __webpack_require__(60475);
// EXTERNAL MODULE: ./lib/cli/flags.js
var cli_flags = __webpack_require__(64899);
;// CONCATENATED MODULE: ./lib/cli/help.js

const EXIT_CODES = [
    ['0', 'done, or verified'],
    ['1', 'refused: the check was made and says no'],
    ['2', 'the request is wrong'],
    ['3', 'the surroundings failed: network, service, permission'],
    ['130', 'interrupted'],
];
function mainHelp() {
    const commands = Object.entries(cli_flags/* COMMANDS */.Lo).map(([name, { summary }]) => [name, summary]);
    return lines('wherefrom: where did this artifact come from?', '', 'Usage: wherefrom COMMAND [options]', '', 'Commands:', ...columns(commands), '', 'Options of every command:', ...columns(flagRows(cli_flags/* COMMON_FLAGS */.gd)), '', 'Without a command:', ...columns([['    --version', 'Print the version']]), '', 'Examples:', ...Object.values(cli_flags/* COMMANDS */.Lo).map(({ examples }) => `  ${examples[0]?.[0]}`), '', 'Exit codes:', ...columns(EXIT_CODES), '', 'wherefrom COMMAND --help shows the options of a command.');
}
function commandHelp(name) {
    const command = cli_flags/* COMMANDS */.Lo[name];
    return lines(`wherefrom ${name}: ${command.summary}`, '', `Usage: wherefrom ${name} ${command.usage}`, '', `  ${command.operands}`, '', 'Options:', ...columns(flagRows(command.flags)), '', 'Options of every command:', ...columns(flagRows(cli_flags/* COMMON_FLAGS */.gd)), '', ...(command.environment === undefined ? [] : ['Environment:', ...columns(command.environment), '']), 'Examples:', ...command.examples.flatMap(([line, purpose]) => [`  # ${purpose}`, `  ${line}`]));
}
function flagRows(table) {
    return Object.entries(table).map(([name, flag]) => {
        const value = flag.value === undefined ? '' : ` ${flag.value}`;
        const short = flag.short === undefined ? '    ' : `-${flag.short}, `;
        const notes = [
            ...(flag.many === true ? ['repeatable'] : []),
            ...(flag.spellings ?? []).map((spelling) => `also --${spelling}`),
        ];
        return [`${short}--${name}${value}`, flag.help + (notes.length === 0 ? '' : ` (${notes.join('; ')})`)];
    });
}
/** Left of the column that texts start in; a longer name gets a line of its own. */
const LEFT = 34;
function columns(rows) {
    return rows.flatMap(([left, right]) => left.length < LEFT - 1 ? [`  ${left.padEnd(LEFT)}${right}`] : [`  ${left}`, `  ${' '.repeat(LEFT)}${right}`]);
}
function lines(...all) {
    return `${all.join('\n')}\n`;
}

;// CONCATENATED MODULE: ./lib/cli/elsewhere.js
const DIGEST = '--subject NAME@sha256:HEX';
const TOKEN = 'the token into the variable GITHUB_TOKEN';
const ELSEWHERE = {
    attest: {
        'subject-path': 'files without an option: wherefrom attest FILE',
        'subject-digest': DIGEST,
        'subject-name': DIGEST,
        'subject-checksums': '--checksums FILE',
        'predicate-path': '--predicate FILE',
        'sbom-path': '--predicate FILE with --predicate-type cyclonedx or spdx',
        type: '--predicate-type URI|NAME',
        bundle: '--output PATH',
        'push-to-registry': '--store registry',
        'custom-trusted-root': '--trusted-root FILE',
        'registry-password': '--registry-password-stdin, and the password to standard input',
        'github-token': TOKEN,
        repo: 'nothing in its place: the run says which repository it is; the option belongs to wherefrom verify',
    },
    verify: {
        'subject-path': 'files without an option: wherefrom verify FILE',
        'subject-digest': 'digests without an option: wherefrom verify sha256:HEX',
        image: 'images without an option: wherefrom verify oci://HOST/NAME:TAG',
        release: '--store release:TAG',
        'registry-password': '--registry-password-stdin, and the password to standard input',
        'github-token': TOKEN,
    },
    sandbox: {},
};

// EXTERNAL MODULE: ./lib/cli/nearest.js
var nearest = __webpack_require__(4938);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/model/printable.js
var printable = __webpack_require__(16380);
// EXTERNAL MODULE: ./lib/progress.js
var progress = __webpack_require__(16962);
;// CONCATENATED MODULE: ./lib/cli/terminal.js



/** Terminals that answer to no escape sequence. */
function isDumb({ environment }) {
    return environment['TERM'] === 'dumb';
}
function openTerminal({ stdout, stderr }, options) {
    const { format, quiet, noColor, environment } = options;
    // https://no-color.org: set to anything but nothing.
    const plain = noColor || (environment['NO_COLOR'] ?? '') !== '' || isDumb(options);
    const color = !plain && stdout.isTTY === true && format === 'text';
    const watched = !quiet && stderr.isTTY === true && !isDumb(options);
    const line = watched ? progressLine(stderr) : { progress: progress/* SILENT */.q, close: () => undefined };
    return {
        format,
        quiet,
        color,
        progress: line.progress,
        result: (text) => {
            const shown = color ? text : (0,external_node_util_.stripVTControlCharacters)(text);
            stdout.write(format === 'json' ? shown : withoutCommands(shown));
        },
        note: (text) => {
            if (!quiet)
                stderr.write(withoutCommands(text));
        },
        close: line.close,
    };
}
/**
 * A line that begins with `::` is a command to GitHub's runner, and a file's name may be one. JSON has no such line.
 * Source: GitHub, "Workflow commands".
 */
function withoutCommands(text) {
    return text.replaceAll(/^([^\S\n]*):(?=:)/gm, String.raw `$1\u{3a}`);
}
const CLEAR_LINE = '\r\u001B[2K';
/** Milliseconds between two pictures of one step: enough to see it move. */
const REDRAW_MS = 100;
/** Where the terminal does not say how wide it is, or says 0 as some pseudoterminals do. */
const USUAL_COLUMNS = 80;
/** One line at the bottom that is overwritten and gone when the work is done. */
function progressLine(stderr) {
    const running = new Map();
    let drawn = 0;
    let closed = false;
    function draw(force) {
        if (closed)
            return;
        const now = Date.now();
        if (!force && now - drawn < REDRAW_MS)
            return;
        drawn = now;
        const last = [...running.values()].at(-1);
        if (last === undefined)
            stderr.write(CLEAR_LINE);
        else
            stderr.write(CLEAR_LINE + cut(last, (stderr.columns || USUAL_COLUMNS) - 1));
    }
    const progress = {
        begin: (label) => {
            const id = Symbol(label);
            running.set(id, `${(0,printable/* printable */.g)(label)} …`);
            draw(true);
            return {
                update: (done, total) => {
                    const percent = total > 0 ? ` ${Math.floor((100 * done) / total)} %` : '';
                    running.set(id, `${(0,printable/* printable */.g)(label)} …${percent}`);
                    draw(false);
                },
                end: () => {
                    running.delete(id);
                    draw(true);
                },
            };
        },
    };
    const close = () => {
        if (running.size > 0) {
            running.clear();
            draw(true);
        }
        closed = true;
    };
    return { progress, close };
}
function cut(text, width) {
    const characters = [...text];
    return characters.length <= width ? text : `${characters.slice(0, Math.max(1, width - 1)).join('')}…`;
}

;// CONCATENATED MODULE: ./lib/cli/run.js










// Lazy, so that `--help` and a refused flag cost nothing of what signs and verifies.
const RUNS = {
    attest: async () => (await __webpack_require__.e(/* import() */ 7843).then(__webpack_require__.bind(__webpack_require__, 47843))).runAttest,
    verify: async () => (await __webpack_require__.e(/* import() */ 8179).then(__webpack_require__.bind(__webpack_require__, 68179))).runVerify,
    sandbox: async () => (await __webpack_require__.e(/* import() */ 3707).then(__webpack_require__.bind(__webpack_require__, 93707))).runSandbox,
};
/** Runs one command line and answers its exit code; every error is printed here. */
async function runCli(world) {
    try {
        return await dispatch(world);
    }
    catch (cause) {
        const error = (0,errors/* asWherefromError */.eL)(cause);
        if (wantsJson(world.argv))
            world.stdout.write((0,report_error/* errorJson */.dF)(error));
        else
            world.stderr.write((0,report_error/* errorText */.kc)(error));
        return error.exitCode;
    }
}
async function dispatch(world) {
    const [first, ...argv] = world.argv;
    if (first === undefined) {
        const names = Object.keys(cli_flags/* COMMANDS */.Lo).join(', ');
        return (0,errors/* fail */.fJ)('USAGE', 'No command was named.', { remedy: `Use one of ${names}; see wherefrom --help.` });
    }
    if (first === '--version')
        return print(world, `${version/* VERSION */.x}\n`);
    if (first === '--help' || first === '-h' || first === 'help')
        return print(world, mainHelp());
    const name = commandNamed(first);
    const table = { ...cli_flags/* COMMANDS */.Lo[name].flags, ...cli_flags/* COMMON_FLAGS */.gd };
    const own = name === 'sandbox' ? beforeTerminator(argv) : argv;
    const { flags } = (0,args/* parseArguments */.W)(table, own, ELSEWHERE[name]);
    if (flags.help)
        return print(world, commandHelp(name));
    const terminal = openTerminal(world, {
        format: formatOf(flags.format),
        quiet: flags.quiet,
        noColor: flags['no-color'],
        environment: world.environment,
    });
    const run = await RUNS[name]();
    try {
        return await run({ argv, terminal, world });
    }
    finally {
        terminal.close();
    }
}
function print(world, text) {
    world.stdout.write(text);
    return 0;
}
function commandNamed(text) {
    if (Object.hasOwn(cli_flags/* COMMANDS */.Lo, text))
        return text;
    const near = (0,nearest/* nearest */.p)(text, Object.keys(cli_flags/* COMMANDS */.Lo));
    return (0,errors/* fail */.fJ)('USAGE', `There is no command "${(0,quote/* quote */.hD)(text)}".`, {
        remedy: near === undefined ? 'See wherefrom --help for the commands.' : `Did you mean wherefrom ${near}?`,
    });
}
function formatOf(text) {
    if (text === undefined || text === 'text' || text === 'json')
        return text ?? 'text';
    return (0,errors/* fail */.fJ)('INPUT_INVALID', `--format is text or json, not "${(0,quote/* quote */.hD)(text)}".`, { remedy: 'Use text or json.' });
}
/** Also where the arguments could not be parsed: a script that asked for JSON reads JSON. */
function wantsJson(argv) {
    const own = beforeTerminator(argv);
    return own.some((word, index) => word === '--format=json' || (word === '--format' && own[index + 1] === 'json'));
}
/** What follows `--` belongs to the command that the sandbox runs, or is no flag. */
function beforeTerminator(argv) {
    const end = argv.indexOf('--');
    return end < 0 ? argv : argv.slice(0, end);
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

/***/ 23405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Held to package.json by a test. */
const VERSION = '0.1.0';


/***/ })

};
