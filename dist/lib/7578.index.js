export const id = 7578;
export const ids = [7578];
export const modules = {

/***/ 67578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attestationMarkdown: () => (/* binding */ attestationMarkdown)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36427);
/* harmony import */ var _model_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16380);
/* harmony import */ var _attestation_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34730);
/* harmony import */ var _verifier_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85678);
/* harmony import */ var _attestation_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20660);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42983);
/* harmony import */ var _signer_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34088);
/* harmony import */ var _store_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74253);








/** Rows of one table: a summary is read by people, and a runner takes 1 MiB. */
const MOST_ROWS = 200;
/** The result of `attest` as a job summary. */
function attestationMarkdown(result, place) {
    const { attestations, signer, slsa, instance, publicLog, trust, warnings } = result;
    const rows = attestations.flatMap((attestation) => attestation.subjects.map((subject) => ({ attestation, subject })));
    const [first] = rows;
    return [
        ...(trust.sandbox
            ? ['> [!CAUTION]', '> SANDBOX: a local Sigstore signed this; it proves nothing to anybody else.', '']
            : []),
        (0,_store_words_js__WEBPACK_IMPORTED_MODULE_5__/* .isWhole */ .wP)(result) ? '### ✓ Attested' : '### ⚠ Attested, not stored everywhere',
        '',
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .p)((0,_attestation_text_js__WEBPACK_IMPORTED_MODULE_3__/* .headline */ .P)(result)),
        '',
        ...warnings.flatMap((warning) => ['> [!WARNING]', `> ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .p)(warning)}`, '']),
        ...subjectTable(rows, place),
        ...facts([
            ...(0,_signer_words_js__WEBPACK_IMPORTED_MODULE_4__/* .signerWords */ .s3)(signer).map(({ label, text }) => [label, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .p)(text)]),
            ['sigstore', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .p)(instance) + (publicLog ? ', whose log everybody can read' : '')],
        ]),
        ...storeLines(result, place),
        ...facts([['SLSA build level', `**${slsa.level}**, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .p)(slsa.reason)}`]]),
        '',
        ...(first === undefined ? [] : verification({ result, ...first, place })),
    ].join('\n');
}
function subjectTable(rows, place) {
    return [
        '| Subject | Digest | Bundle |',
        '|---|---|---|',
        ...rows.slice(0, MOST_ROWS).map(({ attestation, subject }) => {
            const { bundlePath } = attestation;
            const file = bundlePath === undefined ? '' : (0,_verifier_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(bundlePath, place);
            const cells = [subject.name, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDigest */ .MO)(subject.digest), file];
            return `| ${cells.map(_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .a).join(' | ')} |`;
        }),
        '',
        ...(rows.length > MOST_ROWS ? [`… and ${rows.length - MOST_ROWS} more; the bundles list them all.`, ''] : []),
    ];
}
function facts(rows) {
    return rows.map(([name, value]) => `- ${name}: ${value}`);
}
/** What belongs to a store is a list of its own below it. */
function storeLines(result, place) {
    return (0,_store_words_js__WEBPACK_IMPORTED_MODULE_5__/* .storeWords */ .fI)(result, place).map((line) => line.startsWith(_store_words_js__WEBPACK_IMPORTED_MODULE_5__/* .INDENT */ .BH) ? `  - ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .p)(line.trimStart())}` : `- store: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .p)(line)}`);
}
function verification(input) {
    const commands = (0,_attestation_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyCommands */ .I)(input);
    if (commands.length === 0)
        return [];
    const lines = commands.flatMap((one) => ('line' in one ? [one.line] : []));
    const without = commands.flatMap((one) => ('reason' in one ? [`\`${one.tool}\`: ${one.reason}`] : []));
    return [
        (0,_attestation_text_js__WEBPACK_IMPORTED_MODULE_3__/* .commandsTitle */ .D)(input.result),
        '',
        ...fenced(lines.map(_model_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)),
        '',
        ...without.flatMap((line) => [line, '']),
    ];
}
/** A fence is longer than any run of backticks inside it, so that no file name ends it. */
function fenced(lines) {
    const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}sh`, ...lines, fence];
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


/***/ })

};
