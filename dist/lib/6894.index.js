export const id = 6894;
export const ids = [6894];
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
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
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
