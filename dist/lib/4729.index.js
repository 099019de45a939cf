export const id = 4729;
export const ids = [4729];
export const modules = {

/***/ 36452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I4: () => (/* binding */ DerError),
/* harmony export */   K2: () => (/* binding */ sequence),
/* harmony export */   NR: () => (/* binding */ strictUtf8),
/* harmony export */   On: () => (/* binding */ algorithmOid),
/* harmony export */   aE: () => (/* binding */ isContext),
/* harmony export */   hZ: () => (/* binding */ set),
/* harmony export */   jf: () => (/* binding */ child),
/* harmony export */   jq: () => (/* binding */ oid),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p2: () => (/* binding */ isPrimitiveContext),
/* harmony export */   tu: () => (/* binding */ octets),
/* harmony export */   tv: () => (/* binding */ utf8String),
/* harmony export */   zE: () => (/* binding */ parseDer)
/* harmony export */ });
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42987);

class DerError extends Error {
    name = 'DerError';
}
const CONTEXT = 2;
const UTF8_STRING = 0x0c;
const SET = 0x11;
const SEQUENCE = 0x10;
function malformed(message) {
    throw new DerError(message);
}
/** @throws an error of the parser, or DerError */
function parseDer(bytes) {
    return _sigstore_core__WEBPACK_IMPORTED_MODULE_0__.ASN1Obj.parseBuffer(Buffer.from(bytes));
}
/** The child at this place. */
function child(node, index) {
    return node.subs[index] ?? malformed('a DER element lacks a part');
}
function sequence(node) {
    if (node === undefined || !node.tag.isUniversal() || node.tag.number !== SEQUENCE || !node.tag.constructed) {
        return malformed('a DER SEQUENCE is missing');
    }
    return node.subs;
}
function set(node) {
    if (node === undefined || !node.tag.isUniversal() || node.tag.number !== SET || !node.tag.constructed) {
        return malformed('a DER SET is missing');
    }
    return node.subs;
}
function oid(node) {
    return (node ?? malformed('an object identifier is missing')).toOID();
}
function integer(node) {
    return (node ?? malformed('an integer is missing')).toInteger();
}
function octets(node) {
    if (node === undefined || !node.tag.isOctetString() || node.tag.constructed) {
        return malformed('an octet string is missing');
    }
    return node.value;
}
/** The context's own tag of this number around other elements. */
function isContext(node, number) {
    return isPrimitiveContext(node, number, true);
}
/** The context's own tag of this number in place of a primitive type's. */
function isPrimitiveContext(node, number, constructed = false) {
    if (node === undefined || node.tag.constructed !== constructed)
        return false;
    return node.tag.class === CONTEXT && node.tag.number === number;
}
/** The OID of an AlgorithmIdentifier. */
function algorithmOid(node) {
    return oid(sequence(node)[0]);
}
/** The whole of `bytes` is one DER UTF8String. */
function utf8String(bytes) {
    const node = parseDer(bytes);
    if (!node.tag.isUniversal() || node.tag.number !== UTF8_STRING || node.tag.constructed) {
        return malformed('a UTF8String is missing');
    }
    return strictUtf8(node.value);
}
function strictUtf8(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return malformed('a text is not valid UTF-8');
    }
}
const UTC_TIME = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})()Z$/;
const GENERALIZED_TIME = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.(\d+))?Z$/;
/**
 * UTCTime or GeneralizedTime, with a fraction of any length (X.690, 11.7), cut to milliseconds.
 * Not `toDate` of `@sigstore/core`: that one knows only fractions of exactly three digits, and drops them.
 */
function time(node) {
    if (node === undefined)
        return malformed('a time is missing');
    const text = node.value.toString('latin1');
    const short = node.tag.isUTCTime();
    if (!short && !node.tag.isGeneralizedTime())
        return malformed('a time is missing');
    const match = (short ? UTC_TIME : GENERALIZED_TIME).exec(text);
    if (match === null)
        return malformed('a time is not written as DER wants it');
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
    const fullYear = short ? (year >= 50 ? 1900 + year : 2000 + year) : year;
    const milliseconds = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'));
    const date = new Date(Date.UTC(fullYear, month - 1, day, hour, minute, second, milliseconds));
    // Date.UTC rolls over what no calendar has: the 31st of February.
    const holds = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
    return holds && fullYear >= 1900 ? date : malformed('a time is no moment of the calendar');
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

/***/ 88977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseStrictJson)
/* harmony export */ });
const DEEPEST = 128;
/** Each costs a reader some hundred bytes for two of text. A million subjects are two million objects. */
const MOST_CONTAINERS = 4_000_000;
/** In pieces of at most 400 digits, which overflow: the platform matches millions of digits by recursion. */
const NUMBER = /-?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,400})?/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/**
 * Reads JSON (RFC 8259) strictly: UTF-8 without faults, no name twice in one object, no `__proto__`, at most 128 levels
 * and four million objects and lists, no number that overflows. Two readers of such a text cannot see two different
 * documents (RFC 8259, section 4).
 * @param levelsAround levels of the document that this text will be a part of
 */
function parseStrictJson(input, { levelsAround = 0 } = {}) {
    let text;
    try {
        text = typeof input === 'string' ? input : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(input);
    }
    catch {
        return { ok: false, reason: 'is not valid UTF-8' };
    }
    const fault = structureFault(text, DEEPEST - levelsAround);
    if (fault !== undefined)
        return { ok: false, reason: fault };
    try {
        return { ok: true, value: JSON.parse(text) };
    }
    catch {
        return { ok: false, reason: 'is not valid JSON' };
    }
}
/** What `JSON.parse` lets through. Wrong syntax may pass here: `JSON.parse` comes after. */
function structureFault(text, deepest) {
    /** Names seen in each open object; undefined for an open array. */
    const open = [];
    const spare = [];
    let atName = false;
    let containers = 0;
    for (let at = 0; at < text.length; at += 1) {
        const character = text.charCodeAt(at);
        if (character === QUOTE) {
            const end = closingQuote(text, at);
            if (end === undefined)
                return 'is not valid JSON';
            const fault = atName ? nameFault(text.slice(at, end + 1), open.at(-1)) : undefined;
            if (fault !== undefined)
                return fault;
            at = end;
        }
        else if (character === 0x7b || character === 0x5b) {
            if (open.length === deepest)
                return `is nested deeper than ${deepest} levels`;
            containers += 1;
            if (containers > MOST_CONTAINERS)
                return `holds more than ${MOST_CONTAINERS} objects and lists`;
            atName = character === 0x7b;
            open.push(atName ? (spare[open.length] ??= new Names()).clear() : undefined);
        }
        else if (character === 0x7d || character === 0x5d) {
            open.pop();
            atName = false;
        }
        else if (character === 0x2c) {
            atName = open.at(-1) !== undefined;
        }
        else if (character === 0x3a) {
            atName = false;
        }
        else if (character === 0x2d || (character >= 0x30 && character <= 0x39)) {
            NUMBER.lastIndex = at;
            const number = NUMBER.exec(text)?.[0] ?? '-';
            if (!Number.isFinite(Number(number)) && number !== '-')
                return 'holds a number that overflows';
            at += number.length - 1;
        }
    }
    return undefined;
}
/** Most objects have a handful of names and there may be very many objects: a Set for each costs more than the document. */
const FEW_NAMES = 8;
/** The names of one object; used again for the next one at its depth. */
class Names {
    #few = [];
    #count = 0;
    #many;
    clear() {
        this.#count = 0;
        this.#many = undefined;
        return this;
    }
    /** Whether the name is new here. */
    add(name) {
        if (this.#many !== undefined) {
            const before = this.#many.size;
            return this.#many.add(name).size > before;
        }
        for (let at = 0; at < this.#count; at += 1)
            if (this.#few[at] === name)
                return false;
        if (this.#count === FEW_NAMES)
            this.#many = new Set(this.#few).add(name);
        else
            this.#few[this.#count++] = name;
        return true;
    }
}
function nameFault(quoted, names) {
    let name = quoted.slice(1, -1);
    if (name.includes('\\')) {
        try {
            name = JSON.parse(quoted);
        }
        catch {
            return 'is not valid JSON';
        }
    }
    if (name === '__proto__')
        return 'has a member named "__proto__"';
    return names?.add(name) === false ? `has the member ${JSON.stringify(name.slice(0, 80))} twice` : undefined;
}
function closingQuote(text, opening) {
    let end = text.indexOf('"', opening + 1);
    while (end >= 0) {
        let backslashes = 0;
        while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH)
            backslashes += 1;
        if (backslashes % 2 === 0)
            return end;
        end = text.indexOf('"', end + 1);
    }
    return undefined;
}


/***/ }),

/***/ 55215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ OID_TIME_STAMPING),
/* harmony export */   H6: () => (/* binding */ OID_SCT_LIST),
/* harmony export */   O$: () => (/* binding */ OID_SUBJECT_ALT_NAME),
/* harmony export */   P7: () => (/* binding */ KEY_USAGE_CERT_SIGN),
/* harmony export */   Pp: () => (/* binding */ OID_CODE_SIGNING),
/* harmony export */   bV: () => (/* binding */ signatureHash),
/* harmony export */   eN: () => (/* binding */ OID_ANY_EXTENDED_KEY_USAGE),
/* harmony export */   hB: () => (/* binding */ parseCertificate),
/* harmony export */   iL: () => (/* binding */ KEY_USAGE_DIGITAL_SIGNATURE),
/* harmony export */   vf: () => (/* binding */ OID_EXTENDED_KEY_USAGE)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36452);


const OID_CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const OID_TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const OID_ANY_EXTENDED_KEY_USAGE = '2.5.29.37.0';
const OID_EXTENDED_KEY_USAGE = '2.5.29.37';
const OID_SUBJECT_ALT_NAME = '2.5.29.17';
const OID_SCT_LIST = '1.3.6.1.4.1.11129.2.4.2';
const KEY_USAGE_DIGITAL_SIGNATURE = 0;
const KEY_USAGE_CERT_SIGN = 5;
const OID_KEY_USAGE = '2.5.29.15';
const OID_BASIC_CONSTRAINTS = '2.5.29.19';
/** @throws DerError, an error of the parser or of OpenSSL, when the bytes are no X.509 v3 certificate */
function parseCertificate(bytes) {
    const der = Buffer.from(bytes);
    const root = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDer */ .zE)(der));
    const tbs = root[0];
    if (tbs === undefined || root.length !== 3)
        throw new _der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerError */ .I4('a certificate has three parts');
    const fields = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)(tbs);
    if (!(0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .isContext */ .aE)(fields[0], 0) || (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(fields[0], 0)) !== 2n)
        throw new _der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerError */ .I4('a certificate is not v3');
    const [, serial, , issuer, validity, subject, spki] = fields;
    if (serial === undefined || issuer === undefined || subject === undefined || spki === undefined) {
        throw new _der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerError */ .I4('a certificate lacks a field');
    }
    const extensions = parseExtensions(fields.find((field) => (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .isContext */ .aE)(field, 3)));
    const x509 = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der);
    return {
        der,
        subject: subject.toDER(),
        issuer: issuer.toDER(),
        serial: serial.value,
        notBefore: (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)(validity)[0]),
        notAfter: (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)(validity)[1]),
        spki: spki.toDER(),
        publicKey: x509.publicKey,
        extensions,
        ...basicConstraints(extensions.get(OID_BASIC_CONSTRAINTS)),
        keyUsage: keyUsage(extensions.get(OID_KEY_USAGE)),
        extendedKeyUsage: extendedKeyUsage(extensions.get(OID_EXTENDED_KEY_USAGE)),
        tbs,
        signedBy: (key) => x509.verify(key),
    };
}
function parseExtensions(wrapper) {
    const extensions = new Map();
    if (wrapper === undefined)
        return extensions;
    for (const node of (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(wrapper, 0))) {
        const parts = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)(node);
        const id = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .oid */ .jq)(parts[0]);
        // RFC 5280, section 4.2: not more than one instance of an extension.
        if (extensions.has(id))
            throw new _der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerError */ .I4(`a certificate has the extension ${id} twice`);
        const critical = parts.length === 3 && (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(node, 1).toBoolean();
        extensions.set(id, { critical, value: (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .octets */ .tu)(parts.at(-1)) });
    }
    return extensions;
}
function basicConstraints(extension) {
    const parts = extension === undefined ? [] : (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDer */ .zE)(extension.value));
    const isCa = parts[0]?.tag.isBoolean() === true && parts[0].toBoolean();
    return { isCa, pathLength: parts[1] === undefined ? undefined : Number((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)(parts[1])) };
}
function keyUsage(extension) {
    if (extension === undefined)
        return undefined;
    const bits = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDer */ .zE)(extension.value).toBitString();
    return new Set(bits.flatMap((bit, number) => (bit === 1 ? [number] : [])));
}
function extendedKeyUsage(extension) {
    return extension === undefined ? undefined : (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDer */ .zE)(extension.value)).map((node) => (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .oid */ .jq)(node));
}
/** What an ECDSA or RSA signature algorithm hashes with; undefined for Ed25519 and unknown ones. */
function signatureHash(algorithm) {
    return SIGNATURE_HASHES[(0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOid */ .On)(algorithm)];
}
const SIGNATURE_HASHES = {
    '1.2.840.10045.4.3.2': 'sha256',
    '1.2.840.10045.4.3.3': 'sha384',
    '1.2.840.10045.4.3.4': 'sha512',
    '1.2.840.113549.1.1.11': 'sha256',
    '1.2.840.113549.1.1.12': 'sha384',
    '1.2.840.113549.1.1.13': 'sha512',
};


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

/***/ 72613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DE: () => (/* binding */ CREATED),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Qr: () => (/* binding */ attestationManifest),
/* harmony export */   To: () => (/* binding */ PREDICATE_TYPE),
/* harmony export */   _9: () => (/* binding */ bundleLayer),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _model_x509_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55215);
/* harmony import */ var _model_strict_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88977);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88996);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87277);
/** The manifest that carries one bundle. Source: cosign, specs/BUNDLE_SPEC.md; OCI Image Format Specification 1.1. */





const CREATED = 'org.opencontainers.image.created';
const PREDICATE_TYPE = 'dev.sigstore.bundle.predicateType';
const CONTENT = 'dev.sigstore.bundle.content';
/**
 * One bundle and one subject always give the same bytes: storing again what is stored changes nothing. So `created` is
 * when the certificate was issued, not when the bundle is pushed; without a certificate there is none.
 */
function attestationManifest({ bundle, predicateType, subject }) {
    const created = issuedAt(bundle);
    const annotations = {
        ...(created === undefined ? {} : { [CREATED]: created }),
        [CONTENT]: 'dsse-envelope',
        [PREDICATE_TYPE]: predicateType,
    };
    const layer = digestOf(bundle);
    const { mediaType, digest, size } = subject;
    const bytes = Buffer.from(JSON.stringify({
        schemaVersion: 2,
        mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_MANIFEST */ .EG,
        artifactType: _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_V03 */ .Hd,
        config: _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .EMPTY_CONFIG */ .$v,
        layers: [{ mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_V03 */ .Hd, digest: layer, size: bundle.length }],
        subject: { mediaType, digest, size },
        annotations,
    }));
    const descriptor = {
        mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_MANIFEST */ .EG,
        digest: digestOf(bytes),
        size: bytes.length,
        artifactType: _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_V03 */ .Hd,
        annotations,
    };
    return { bytes, descriptor, layer };
}
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** RFC 3339, to the second. */
function issuedAt(bundle) {
    try {
        const json = (0,_model_strict_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseStrictJson */ .R)(bundle);
        const material = json.ok ? memberOf(json.value, 'verificationMaterial') : undefined;
        const raw = memberOf(memberOf(material, 'certificate'), 'rawBytes');
        if (typeof raw !== 'string')
            return undefined;
        return (0,_model_x509_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCertificate */ .hB)(Buffer.from(raw, 'base64'))
            .notBefore.toISOString()
            .replace(/\.\d+Z$/, 'Z');
    }
    catch {
        return undefined;
    }
}
function memberOf(value, name) {
    return (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(value) ? value[name] : undefined;
}
function parseManifest(bytes) {
    const json = (0,_model_strict_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseStrictJson */ .R)(bytes);
    if (!json.ok)
        return { ok: false, reason: json.reason };
    const manifest = json.value;
    if (!(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(manifest) || !Array.isArray(manifest['layers']))
        return { ok: false, reason: 'has no layers' };
    const layers = manifest['layers'].map(_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDescriptor */ .B);
    if (!layers.every((layer) => layer !== undefined))
        return { ok: false, reason: 'has a layer that is no descriptor' };
    return { ok: true, layers, subject: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDescriptor */ .B)(manifest['subject'])?.digest };
}
/** What cosign takes for a bundle: exactly one layer, whose type says so. */
function bundleLayer(bytes) {
    const manifest = parseManifest(bytes);
    if (!manifest.ok)
        return { reason: `its manifest ${manifest.reason}` };
    const [layer, ...others] = manifest.layers;
    if (layer === undefined || others.length > 0)
        return { reason: `it has ${manifest.layers.length} layers, not one` };
    return layer.mediaType.startsWith(_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_PREFIX */ .Y2) ? { layer } : { reason: 'its layer is no Sigstore bundle' };
}


/***/ }),

/***/ 88996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseDescriptor),
/* harmony export */   O: () => (/* binding */ isJsonObject)
/* harmony export */ });
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77260);

/** A descriptor of foreign JSON; undefined when it is none. Source: OCI Image Format Specification 1.1, "Descriptor". */
function parseDescriptor(value) {
    if (!isJsonObject(value))
        return undefined;
    const { mediaType, digest, size, artifactType, annotations, platform } = value;
    if (typeof mediaType !== 'string' || typeof digest !== 'string' || !(0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isOciDigest */ .an)(digest))
        return undefined;
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
        return undefined;
    return {
        mediaType,
        digest,
        size,
        ...(typeof artifactType === 'string' && artifactType !== '' ? { artifactType } : {}),
        ...(isJsonObject(annotations) ? { annotations: textsOf(annotations) } : {}),
        ...(isJsonObject(platform) ? { platform } : {}),
    };
}
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The specification allows no others. */
function textsOf(annotations) {
    return Object.fromEntries(Object.entries(annotations).filter((entry) => typeof entry[1] === 'string'));
}


/***/ }),

/***/ 60484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ZK: () => (/* binding */ EMPTY_INDEX),
  Ms: () => (/* binding */ entryOf),
  k8: () => (/* binding */ lists),
  A1: () => (/* binding */ parseIndex)
});

// EXTERNAL MODULE: ./lib/model/strict-json.js
var strict_json = __webpack_require__(88977);
// EXTERNAL MODULE: ./lib/store/oci/descriptor.js
var oci_descriptor = __webpack_require__(88996);
;// CONCATENATED MODULE: ./lib/store/oci/json-spans.js
/** Where values stand in a text that is known to be JSON, for changing one place of it and nothing else. */
const BLANK_OR_COMMA = /[\s,]*/y;
const COLON = /\s*:\s*/y;
const SCALAR = /[^\s,\]}]*/y;
/**
 * The value of a member of the object that the text is.
 * @throws RangeError when there is no such member
 */
function memberOf(text, name) {
    let at = text.indexOf('{') + 1;
    for (;;) {
        at = after(BLANK_OR_COMMA, text, at);
        if (text[at] !== '"')
            throw new RangeError(`no member "${name}"`);
        const nameEnd = endOfString(text, at);
        const isIt = JSON.parse(text.slice(at, nameEnd)) === name;
        const start = after(COLON, text, nameEnd);
        const end = endOfValue(text, start);
        if (isIt)
            return { start, end };
        at = end;
    }
}
/** The elements of the array at a place of the text. */
function elementsOf(text, array) {
    const spans = [];
    for (let at = after(BLANK_OR_COMMA, text, array.start + 1); at < array.end - 1;) {
        const end = endOfValue(text, at);
        spans.push({ start: at, end });
        at = after(BLANK_OR_COMMA, text, end);
    }
    return spans;
}
function endOfValue(text, start) {
    const first = text[start];
    if (first === '"')
        return endOfString(text, start);
    if (first !== '{' && first !== '[')
        return after(SCALAR, text, start);
    let depth = 0;
    for (let at = start; at < text.length; at += 1) {
        const character = text[at];
        if (character === '"')
            at = endOfString(text, at) - 1;
        else if (character === '{' || character === '[')
            depth += 1;
        else if (character === '}' || character === ']')
            depth -= 1;
        if (depth === 0)
            return at + 1;
    }
    throw new RangeError('no JSON');
}
function endOfString(text, opening) {
    for (let at = opening + 1; at < text.length; at += 1) {
        if (text[at] === '\\')
            at += 1;
        else if (text[at] === '"')
            return at + 1;
    }
    throw new RangeError('no JSON');
}
function after(pattern, text, at) {
    pattern.lastIndex = at;
    return at + (pattern.exec(text)?.[0].length ?? 0);
}

// EXTERNAL MODULE: ./lib/store/oci/media-types.js
var media_types = __webpack_require__(87277);
;// CONCATENATED MODULE: ./lib/store/oci/index-document.js
/** An image index as a text that others wrote too: entries are added, and nothing else of it changes. */




const EMPTY_INDEX = documentOf(`{"schemaVersion":2,"mediaType":"${media_types/* OCI_INDEX */.$p}","manifests":[]}`, []);
/** Source: OCI Image Format Specification 1.1, "Image Index". `mediaType` may be absent there. */
function parseIndex(bytes) {
    const json = (0,strict_json/* parseStrictJson */.R)(bytes);
    if (!json.ok)
        return { ok: false, reason: json.reason };
    if (!(0,oci_descriptor/* isJsonObject */.O)(json.value))
        return { ok: false, reason: 'is no JSON object' };
    const { schemaVersion, mediaType, manifests } = json.value;
    if (schemaVersion !== 2 || (mediaType !== undefined && mediaType !== media_types/* OCI_INDEX */.$p) || !Array.isArray(manifests)) {
        return { ok: false, reason: 'is no OCI image index' };
    }
    const text = Buffer.from(bytes).toString('utf8');
    const texts = elementsOf(text, memberOf(text, 'manifests')).map(({ start, end }) => text.slice(start, end));
    const entries = manifests.flatMap((value, at) => {
        const descriptor = (0,oci_descriptor/* parseDescriptor */.B)(value);
        return descriptor === undefined ? [] : [{ descriptor, text: texts[at] ?? '' }];
    });
    return { ok: true, index: documentOf(text, entries) };
}
function entryOf(descriptor) {
    return { descriptor, text: JSON.stringify(descriptor) };
}
/** Whether it says of a manifest what readers go by: an entry of the same digest that calls it something else hides it. */
function lists({ entries }, { digest, mediaType, size, artifactType }) {
    return entries.some(({ descriptor: listed }) => listed.digest === digest &&
        listed.mediaType === mediaType &&
        listed.size === size &&
        listed.artifactType === artifactType);
}
function documentOf(text, entries) {
    return {
        entries,
        digests: new Set(entries.map(({ descriptor }) => descriptor.digest)),
        with: (added, without = []) => {
            const list = memberOf(text, 'manifests');
            const dropped = new Set(without.map((entry) => entry.text));
            const kept = elementsOf(text, list).map(({ start, end }) => text.slice(start, end));
            const texts = [...kept.filter((each) => !dropped.has(each)), ...added.map((entry) => entry.text)];
            return Buffer.from(`${text.slice(0, list.start)}[${texts.join(',')}]${text.slice(list.end)}`);
        },
    };
}


/***/ }),

/***/ 84729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openLayout: () => (/* binding */ openLayout)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(4826);
// EXTERNAL MODULE: ./lib/model/printable.js
var printable = __webpack_require__(16380);
// EXTERNAL MODULE: ./lib/model/strict-json.js
var strict_json = __webpack_require__(88977);
// EXTERNAL MODULE: ./lib/store/oci/attestation-manifest.js
var attestation_manifest = __webpack_require__(72613);
// EXTERNAL MODULE: ./lib/store/oci/descriptor.js
var descriptor = __webpack_require__(88996);
// EXTERNAL MODULE: ./lib/store/oci/index-document.js + 1 modules
var index_document = __webpack_require__(60484);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/quote.js
var quote = __webpack_require__(861);
// EXTERNAL MODULE: ./lib/store/bounded-file.js
var bounded_file = __webpack_require__(39725);
;// CONCATENATED MODULE: ./lib/store/oci/layout-files.js
/** The files of an OCI image layout: written whole or not at all, read only where they are files, one writer at a time. */








/** Windows has no such flag. */
const WITHOUT_LINKS = external_node_fs_.constants.O_NOFOLLOW ?? 0;
const LOCK = '.wherefrom-lock';
/** One of ours has 32. */
const MOST_LOCK_BYTES = 1024;
/** A lock that this user may not read is somebody's all the same. */
const UNREADABLE = 'unreadable';
const LOOK_AGAIN_MS = 20;
/** 10 s: a holder reads and writes one small file, so who has not ended by then never will. */
const LOOKS_AT_ONE_HOLDER = 500;
/** Windows refuses for a moment what is just being deleted. */
const MOST_REFUSALS = 25;
const REFUSALS = ['EPERM', 'EBUSY', 'EACCES'];
/** A symbolic link (FreeBSD: EMLINK), a socket, a directory. */
const NO_FILES = ['ELOOP', 'EMLINK', 'ENXIO', 'EOPNOTSUPP', 'EISDIR'];
/** Errors name the file, and not the directory: whoever asked a store tells which. */
class LayoutFiles {
    directory;
    sleep;
    constructor(directory, sleep = external_node_timers_promises_.setTimeout) {
        this.directory = directory;
        this.sleep = sleep;
    }
    at(...parts) {
        return external_node_path_.join(this.directory, ...parts);
    }
    /** @param digest of a form that is safe in a path */
    blob(digest) {
        const [algorithm = '', hex = ''] = digest.split(':');
        return this.at('blobs', algorithm, hex);
    }
    /** @returns undefined where there is no such file */
    async read(file, maxBytes) {
        let handle;
        try {
            handle = await (0,promises_.open)(file, external_node_fs_.constants.O_RDONLY | bounded_file/* WITHOUT_WAITING */.Xq);
            const stats = await handle.stat();
            if (!stats.isFile())
                return this.malformed(file, 'is no regular file');
            if (stats.size > maxBytes)
                return this.malformed(file, `has ${stats.size} bytes; at most ${maxBytes} are read`);
            const bytes = await (0,bounded_file/* readUpTo */.Vc)(handle, maxBytes);
            return bytes.length > maxBytes ? this.malformed(file, `has more than ${maxBytes} bytes`) : bytes;
        }
        catch (cause) {
            if (cause instanceof errors/* WherefromError */.YC)
                throw cause;
            const code = (0,quote/* causeCode */.XL)(cause);
            if (code === 'ENOENT' || code === 'ENOTDIR')
                return undefined;
            return (0,errors/* fail */.fJ)('SUBJECT_UNREADABLE', `${this.#name(file)} cannot be read (${code ?? 'unknown cause'}).`, {
                remedy: 'Check that this user may read the directory and what is in it.',
                cause,
            });
        }
        finally {
            await handle?.close();
        }
    }
    async write(file, bytes) {
        const folder = external_node_path_.dirname(file);
        const temporary = external_node_path_.join(folder, `.wherefrom-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.tmp`);
        try {
            await this.#refuseElsewhere(folder);
            await (0,promises_.mkdir)(folder, { recursive: true });
            await writeDurably(temporary, bytes);
            await replace(temporary, file);
        }
        catch (cause) {
            this.#unwritable(cause);
        }
        finally {
            await (0,promises_.rm)(temporary, { force: true }).catch(() => undefined);
        }
    }
    /** Below the directory itself nothing is a link: whoever made the layout may not choose where else is written. */
    async #refuseElsewhere(folder) {
        for (let at = folder; at !== this.directory && at !== external_node_path_.dirname(at); at = external_node_path_.dirname(at)) {
            const isLink = await (0,promises_.lstat)(at).then((stats) => stats.isSymbolicLink(), () => false);
            if (isLink)
                this.malformed(at, 'is a link: nothing is written where it leads');
        }
    }
    /** What lies in the directory beside our own helpers; undefined where there is no directory. */
    async names() {
        try {
            return (await (0,promises_.readdir)(this.directory)).filter((name) => !name.startsWith('.wherefrom-'));
        }
        catch (cause) {
            if ((0,quote/* causeCode */.XL)(cause) === 'ENOENT')
                return undefined;
            return (0,errors/* fail */.fJ)('SUBJECT_UNREADABLE', `The directory cannot be read (${(0,quote/* causeCode */.XL)(cause) ?? 'unknown cause'}).`, {
                remedy: 'Name a directory that this user may read.',
                cause,
            });
        }
    }
    /** Whether this user may write there, or make the directory where it is missing. */
    async isWritable() {
        for (let folder = external_node_path_.resolve(this.directory);; folder = external_node_path_.dirname(folder)) {
            try {
                await (0,promises_.access)(external_node_path_.join(folder, external_node_path_.sep), external_node_fs_.constants.W_OK);
                return true;
            }
            catch (cause) {
                if ((0,quote/* causeCode */.XL)(cause) !== 'ENOENT' || external_node_path_.dirname(folder) === folder)
                    return false;
            }
        }
    }
    /** Runs `work` while no other process does so in this directory. */
    async alone(work) {
        const mine = (0,external_node_crypto_.randomBytes)(16).toString('hex');
        await this.#acquire(mine);
        try {
            return await work();
        }
        finally {
            if ((await this.#holder().catch(() => undefined)) === mine)
                await (0,promises_.rm)(this.at(LOCK), { force: true });
        }
    }
    async #acquire(mine) {
        let holder;
        let looks = 0;
        for (let refusals = 0;;) {
            try {
                await (0,promises_.mkdir)(this.directory, { recursive: true });
                return await this.#take(mine);
            }
            catch (cause) {
                const code = (0,quote/* causeCode */.XL)(cause) ?? '';
                if (REFUSALS.includes(code))
                    refusals += 1;
                if (refusals > MOST_REFUSALS || (code !== 'EEXIST' && !REFUSALS.includes(code)))
                    this.#unwritable(cause);
            }
            await this.sleep(LOOK_AGAIN_MS);
            const now = await this.#holder();
            looks = now !== undefined && now === holder ? looks + 1 : 0;
            holder = now;
            if (looks > LOOKS_AT_ONE_HOLDER + MOST_REFUSALS) {
                this.malformed(this.at(LOCK), 'is held by nobody who ends, and cannot be taken away');
            }
            if (now !== undefined && looks >= LOOKS_AT_ONE_HOLDER)
                await this.#takeAway(now);
        }
    }
    /** A lock without a holder in it would be waited for by everybody. */
    async #take(mine) {
        const handle = await (0,promises_.open)(this.at(LOCK), 'wx');
        try {
            await handle.writeFile(mine);
        }
        catch (error) {
            await (0,promises_.rm)(this.at(LOCK), { force: true });
            throw error;
        }
        finally {
            await handle.close();
        }
    }
    /**
     * @returns what the lock says, undefined where there is none
     * @throws WherefromError SERVICE_ANSWER_MALFORMED where something lies there that is no lock and never goes away
     */
    async #holder(lock = this.at(LOCK)) {
        let handle;
        try {
            handle = await (0,promises_.open)(lock, external_node_fs_.constants.O_RDONLY | bounded_file/* WITHOUT_WAITING */.Xq | WITHOUT_LINKS);
            if (!(await handle.stat()).isFile())
                return this.#noLock(lock);
            return (await (0,bounded_file/* readUpTo */.Vc)(handle, MOST_LOCK_BYTES)).toString('latin1');
        }
        catch (cause) {
            if (cause instanceof errors/* WherefromError */.YC)
                throw cause;
            const code = (0,quote/* causeCode */.XL)(cause) ?? '';
            if (NO_FILES.includes(code))
                return this.#noLock(lock);
            return code === 'ENOENT' ? undefined : UNREADABLE;
        }
        finally {
            await handle?.close();
        }
    }
    #noLock(lock) {
        return this.malformed(lock, 'is no regular file');
    }
    /** Takes the lock of somebody who ended without giving it back; only one of several succeeds in renaming it. */
    async #takeAway(holder) {
        const aside = this.at(`${LOCK}-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
        try {
            await (0,promises_.rename)(this.at(LOCK), aside);
            // Somebody was faster, and this is the lock of the next one.
            if ((await this.#holder(aside)) !== holder)
                await (0,promises_.link)(aside, this.at(LOCK));
        }
        catch {
            // Whoever has it now is waited for.
        }
        finally {
            await (0,promises_.rm)(aside, { force: true });
        }
    }
    malformed(file, why) {
        return (0,errors/* fail */.fJ)('SERVICE_ANSWER_MALFORMED', `${this.#name(file)} ${why}.`, {
            remedy: 'The directory is damaged, or no OCI image layout: make it anew, or name another one.',
        });
    }
    #unwritable(cause) {
        if (cause instanceof errors/* WherefromError */.YC)
            throw cause;
        return (0,errors/* fail */.fJ)('OUTPUT_UNWRITABLE', `The directory cannot be written (${(0,quote/* causeCode */.XL)(cause) ?? 'unknown cause'}).`, {
            remedy: 'Name a directory that this user may write, on a disk that is not full.',
            cause,
        });
    }
    #name(file) {
        return external_node_path_.relative(this.directory, file).split(external_node_path_.sep).join('/');
    }
}
async function writeDurably(file, bytes) {
    const handle = await (0,promises_.open)(file, 'wx');
    try {
        await handle.writeFile(bytes);
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** Windows refuses while somebody reads the older file. */
async function replace(temporary, file) {
    for (let refusals = 0;; refusals += 1) {
        try {
            return await (0,promises_.rename)(temporary, file);
        }
        catch (error) {
            if (refusals === MOST_REFUSALS || !REFUSALS.includes((0,quote/* causeCode */.XL)(error) ?? ''))
                throw error;
            await (0,external_node_timers_promises_.setTimeout)(LOOK_AGAIN_MS);
        }
    }
}

// EXTERNAL MODULE: ./lib/store/oci/media-types.js
var media_types = __webpack_require__(87277);
// EXTERNAL MODULE: ./lib/store/oci/reference.js
var oci_reference = __webpack_require__(77260);
// EXTERNAL MODULE: ./lib/store/oci/tags.js
var tags = __webpack_require__(48832);
;// CONCATENATED MODULE: ./lib/store/oci/layout.js
/** An OCI image layout directory as a repository. Source: OCI Image Format Specification 1.1, "OCI Image Layout Specification". */











const TAG = 'org.opencontainers.image.ref.name';
const VERSION_FILE = 'oci-layout';
const VERSION = Buffer.from('{"imageLayoutVersion":"1.0.0"}');
const INDEX_FILE = 'index.json';
const MOST_INDEX_BYTES = 64 * 1024 * 1024;
const MOST_MANIFEST_BYTES = 4 * 1024 * 1024;
/** Of manifests, read to list the referrers of one digest: 50,000 attestations. Kept are no more. */
const MOST_LISTED_BYTES = 64 * 1024 * 1024;
/** Tags that say of what their manifest is an attestation; see `ownTag`, `indexTag`. */
const DIGEST_TAG = /^(sha(?:256|512)-[0-9a-f]{64})(?:\.[0-9a-f]{16})?$/;
/** @param directory made, with its layout, at the first write where it is missing or empty */
function openLayout(directory) {
    return new Layout(new LayoutFiles(directory));
}
class Layout {
    label;
    repository;
    isExclusive = true;
    #files;
    /** What a manifest refers to never changes. */
    #referrers = new Map();
    #room = MOST_LISTED_BYTES;
    #isThere = false;
    constructor(files) {
        this.#files = files;
        this.label = `oci-layout:${(0,printable/* printable */.g)(files.directory)}`;
        this.repository = { registry: '', name: files.directory };
    }
    async exists() {
        return this.#hasVersion();
    }
    async manifest(reference, { maxBytes = MOST_MANIFEST_BYTES } = {}) {
        const byDigest = (0,oci_reference/* isOciDigest */.an)(reference);
        const listed = byDigest ? undefined : find(await this.#index(), reference)?.descriptor;
        const digest = byDigest ? reference : listed?.digest;
        if (digest === undefined)
            return undefined;
        const bytes = await this.#read(digest, maxBytes);
        if (bytes === undefined)
            return undefined;
        const mediaType = mediaTypeOf(bytes);
        if (mediaType !== undefined)
            return { mediaType, digest, bytes, ...(byDigest ? {} : { etag: digest }) };
        // What a tag names is there, whatever it is: a writer who took it for nothing would replace it.
        return byDigest ? undefined : this.#files.malformed(this.#files.blob(digest), 'is tagged, and is no manifest');
    }
    async head(reference) {
        const manifest = await this.manifest(reference);
        if (manifest === undefined)
            return undefined;
        const { mediaType, digest, bytes } = manifest;
        return { mediaType, digest, size: bytes.length };
    }
    async putManifest({ reference, mediaType, bytes, ifMatch }) {
        const digest = (0,attestation_manifest/* digestOf */.ol)(bytes);
        if (!(0,oci_reference/* isTag */.dz)(reference) && reference !== digest) {
            return (0,errors/* fail */.fJ)('REFERENCE_MALFORMED', `"${(0,printable/* printable */.g)(reference)}" is neither a tag nor this manifest's digest.`, {
                remedy: 'Name a tag.',
            });
        }
        await this.#prepare();
        await this.putBlob(bytes);
        await this.#files.alone(async () => {
            const index = await this.#index();
            const before = find(index, reference);
            if (ifMatch !== undefined && (before?.descriptor.digest ?? null) !== ifMatch) {
                return (0,errors/* fail */.fJ)('STORE_CONFLICT', `"${reference}" was written by somebody else meanwhile.`, {
                    remedy: 'Run again with --resume.',
                });
            }
            const entry = (0,index_document/* entryOf */.Ms)(listedAs(reference, { mediaType, digest, size: bytes.length }, referrerOf(bytes)));
            const isListed = before?.descriptor.digest === digest;
            if (!isListed)
                await this.#writeIndex(index.with([entry], before === undefined ? [] : [before]));
        });
        return {};
    }
    async putBlob(bytes) {
        const digest = (0,attestation_manifest/* digestOf */.ol)(bytes);
        const file = this.#files.blob(digest);
        // A damaged file is replaced, not read to its end.
        const present = await this.#files.read(file, bytes.length).catch(() => undefined);
        if (present?.equals(bytes) === true)
            return { digest, outcome: 'present' };
        await this.#prepare();
        await this.#files.write(file, bytes);
        return { digest, outcome: 'written' };
    }
    async blob({ digest, size }) {
        const bytes = await this.#read(digest, size);
        return bytes ?? this.#files.malformed(this.#files.blob(digest), 'is not there');
    }
    async hasBlob(digest) {
        return (await this.#read(digest, MOST_MANIFEST_BYTES)) !== undefined;
    }
    /** Every manifest of the index that refers to the subject; what cannot be read refers to nothing. */
    async referrers(subject, { artifactType, limit }) {
        const manifests = new Map();
        const listing = (more) => ({ kind: 'index', manifests: [...manifests.values()], more });
        let looks = 0;
        let room = MOST_LISTED_BYTES;
        for (const { descriptor } of (await this.#index()).entries) {
            if (saysOtherSubject(descriptor, subject) || manifests.has(descriptor.digest))
                continue;
            if (looks === limit || room <= 0)
                return listing(true);
            looks += 1;
            const referrer = await this.#referrer(descriptor.digest);
            room -= referrer?.bytes ?? 0;
            if (referrer?.subject !== subject)
                continue;
            if (artifactType !== undefined && referrer.listed.artifactType !== artifactType)
                continue;
            const { mediaType, digest, size } = descriptor;
            manifests.set(digest, { mediaType, digest, size, ...referrer.listed });
        }
        return listing(false);
    }
    async mayPush() {
        const names = await this.#files.names();
        if (names !== undefined && names.length > 0)
            await this.#refuseOthers();
        if (await this.#files.isWritable())
            return true;
        return (0,errors/* fail */.fJ)('STORE_FORBIDDEN', 'This user may not write to the directory.', {
            remedy: 'Give this user the right to write there, or name another directory.',
        });
    }
    /** A new or empty directory becomes a layout; one with other things in it is left alone. */
    async #prepare() {
        if (this.#isThere)
            return;
        const names = await this.#files.names();
        if (names === undefined || names.length === 0) {
            await this.#files.write(this.#files.at(VERSION_FILE), VERSION);
        }
        else {
            await this.#refuseOthers();
        }
        this.#isThere = true;
    }
    async #refuseOthers() {
        if (await this.#hasVersion())
            return;
        (0,errors/* fail */.fJ)('STORE_CONFLICT', 'The directory is no OCI image layout, and there are other things in it.', {
            remedy: 'Name a layout, an empty directory, or one that does not exist yet.',
        });
    }
    /** @throws WherefromError SERVICE_ANSWER_MALFORMED for another version than ours */
    async #hasVersion() {
        const file = this.#files.at(VERSION_FILE);
        const bytes = await this.#files.read(file, 4096);
        if (bytes === undefined)
            return false;
        const json = (0,strict_json/* parseStrictJson */.R)(bytes);
        const version = json.ok && (0,descriptor/* isJsonObject */.O)(json.value) ? json.value['imageLayoutVersion'] : undefined;
        return version === '1.0.0' ? true : this.#files.malformed(file, 'names another version than 1.0.0');
    }
    async #index() {
        const file = this.#files.at(INDEX_FILE);
        const bytes = await this.#files.read(file, MOST_INDEX_BYTES);
        if (bytes === undefined)
            return index_document/* EMPTY_INDEX */.ZK;
        const parsed = (0,index_document/* parseIndex */.A1)(bytes);
        return parsed.ok ? parsed.index : this.#files.malformed(file, parsed.reason);
    }
    async #writeIndex(bytes) {
        await this.#files.write(this.#files.at(INDEX_FILE), bytes);
    }
    async #read(digest, maxBytes) {
        if (!(0,oci_reference/* isOciDigest */.an)(digest))
            return undefined;
        const file = this.#files.blob(digest);
        const bytes = await this.#files.read(file, maxBytes);
        if (bytes === undefined)
            return undefined;
        const [algorithm = '', hex] = digest.split(':');
        const isIt = (0,external_node_crypto_.createHash)(algorithm).update(bytes).digest('hex') === hex;
        return isIt ? bytes : this.#files.malformed(file, 'has another digest than its name says');
    }
    async #referrer(digest) {
        const known = this.#referrers.get(digest);
        if (known !== undefined)
            return known;
        const bytes = await this.#read(digest, MOST_MANIFEST_BYTES).catch(() => undefined);
        if (bytes === undefined)
            return undefined;
        const referrer = referrerOf(bytes);
        this.#room -= bytes.length;
        if (this.#room >= 0)
            this.#referrers.set(digest, referrer);
        return referrer;
    }
}
/** Source: OCI Distribution Specification 1.1, "Listing Referrers": without `artifactType` it is the configuration's type. */
function referrerOf(bytes) {
    const json = (0,strict_json/* parseStrictJson */.R)(bytes);
    if (!json.ok || !(0,descriptor/* isJsonObject */.O)(json.value))
        return { subject: undefined, bytes: bytes.length, listed: {} };
    const { artifactType, annotations, config, subject } = json.value;
    const type = artifactType ?? (0,descriptor/* parseDescriptor */.B)(config)?.mediaType;
    // The same rules as for a descriptor's.
    const listed = (0,descriptor/* parseDescriptor */.B)({
        mediaType: media_types/* OCI_MANIFEST */.EG,
        digest: (0,attestation_manifest/* digestOf */.ol)(bytes),
        size: bytes.length,
        ...(type === undefined ? {} : { artifactType: type }),
        ...(annotations === undefined ? {} : { annotations }),
    });
    return {
        subject: (0,descriptor/* parseDescriptor */.B)(subject)?.digest,
        bytes: bytes.length,
        listed: {
            ...(listed?.artifactType === undefined ? {} : { artifactType: listed.artifactType }),
            ...(listed?.annotations === undefined ? {} : { annotations: listed.annotations }),
        },
    };
}
/** By tag, or by digest where no tag is named. */
function find(index, reference) {
    return index.entries.find(({ descriptor: { digest, annotations } }) => (0,oci_reference/* isOciDigest */.an)(reference) ? digest === reference : annotations?.[TAG] === reference);
}
function listedAs(reference, descriptor, referrer) {
    const { artifactType } = referrer.listed;
    return {
        ...descriptor,
        ...(artifactType === undefined || descriptor.mediaType === media_types/* OCI_INDEX */.$p ? {} : { artifactType }),
        ...((0,oci_reference/* isOciDigest */.an)(reference) ? {} : { annotations: { [TAG]: reference } }),
    };
}
/** A blob that is no manifest is none, whoever asks for it by its digest. */
function mediaTypeOf(bytes) {
    const json = (0,strict_json/* parseStrictJson */.R)(bytes);
    if (!json.ok || !(0,descriptor/* isJsonObject */.O)(json.value) || json.value['schemaVersion'] !== 2)
        return undefined;
    const { mediaType, manifests } = json.value;
    if (typeof mediaType === 'string' && mediaType !== '')
        return mediaType;
    return Array.isArray(manifests) ? media_types/* OCI_INDEX */.$p : media_types/* OCI_MANIFEST */.EG;
}
/** Spares reading what is tagged as an attestation of something else, or as a list of some. */
function saysOtherSubject({ annotations }, subject) {
    const [, about] = DIGEST_TAG.exec(annotations?.[TAG] ?? '') ?? [];
    return about !== undefined && about !== (0,tags/* indexTag */.HF)(subject);
}


/***/ }),

/***/ 87277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   $v: () => (/* binding */ EMPTY_CONFIG),
/* harmony export */   EG: () => (/* binding */ OCI_MANIFEST),
/* harmony export */   Hd: () => (/* binding */ BUNDLE_V03),
/* harmony export */   Y2: () => (/* binding */ BUNDLE_PREFIX),
/* harmony export */   m6: () => (/* binding */ DOCKER_MANIFEST_LIST),
/* harmony export */   pA: () => (/* binding */ EMPTY_CONFIG_BYTES)
/* harmony export */ });
/** Media types and the empty configuration. Source: OCI Image Format Specification 1.1; Sigstore, "Bundle Format". */
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const DOCKER_MANIFEST_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
/** Of bundles as they are written; readers take whatever begins like it. */
const BUNDLE_V03 = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const BUNDLE_PREFIX = 'application/vnd.dev.sigstore.bundle';
/** "Guidance for an Empty Descriptor". */
const EMPTY_CONFIG = {
    mediaType: 'application/vnd.oci.empty.v1+json',
    digest: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    size: 2,
};
const EMPTY_CONFIG_BYTES = Buffer.from('{}');


/***/ }),

/***/ 48832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HF: () => (/* binding */ indexTag),
/* harmony export */   Tu: () => (/* binding */ olderTag),
/* harmony export */   Zc: () => (/* binding */ ownTag)
/* harmony export */ });
/** Under which the referrers are listed. Source: OCI Distribution Specification 1.1, "Referrers Tag Schema". */
function indexTag(subject) {
    const [algorithm = '', hex = ''] = subject.split(':');
    return `${algorithm.slice(0, 32)}-${hex.slice(0, 64)}`;
}
/** Of one attestation alone: what has a tag is kept when registries collect garbage. */
function ownTag(subject, manifest) {
    return `${indexTag(subject)}.${(manifest.split(':')[1] ?? '').slice(0, 16)}`;
}
/** Where cosign before version 3 puts attestations and signatures. Source: cosign, specs/SIGNATURE_SPEC.md, "Tag-based Discovery". */
function olderTag(subject, kind) {
    return `${subject.replace(':', '-')}.${kind}`;
}


/***/ })

};
