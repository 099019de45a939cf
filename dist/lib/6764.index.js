export const id = 6764;
export const ids = [6764];
export const modules = {

/***/ 26764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellAbandoned: () => (/* binding */ tellAbandoned)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/* harmony import */ var _report_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34142);


/** What is said of work that waits for something that can no longer happen. @returns the exit code */
function tellAbandoned({ stderr }) {
    const error = new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WherefromError */ .YC('INTERNAL', 'The work waits for something that can no longer happen.', {
        remedy: 'Run the command again, and please report this with it.',
    });
    stderr.write((0,_report_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorText */ .kc)(error));
    return error.exitCode;
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


/***/ })

};
