export const id = 6779;
export const ids = [6779,6427,8808];
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

/***/ 86365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ Attachments)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(4826);
// EXTERNAL MODULE: ./lib/store/oci/attestation-manifest.js
var attestation_manifest = __webpack_require__(72613);
// EXTERNAL MODULE: ./lib/store/oci/media-types.js
var media_types = __webpack_require__(87277);
// EXTERNAL MODULE: ./lib/model/printable.js
var printable = __webpack_require__(16380);
// EXTERNAL MODULE: ./lib/store/oci/index-document.js + 1 modules
var index_document = __webpack_require__(60484);
// EXTERNAL MODULE: ./lib/store/oci/tags.js
var tags = __webpack_require__(48832);
;// CONCATENATED MODULE: ./lib/store/oci/mend-tag.js
/** How whoever may push mends an index tag that holds no list of referrers. */


const LAYOUT = 'oci-layout:';
/**
 * Commands of oras. What `oci://` stores have put is still there, by tags of its own: the tag is replaced by a list of
 * these, which is an empty one where there are none.
 */
function mendingOf({ label }, subject) {
    const tag = (0,tags/* indexTag */.HF)(subject);
    const isLayout = label.startsWith(LAYOUT);
    const place = isLayout ? inShell(label.slice(LAYOUT.length)) : label;
    const flag = isLayout ? ' --oci-layout' : '';
    const own = `$(oras repo tags${flag} ${place} | grep -E '^${tag}\\.[0-9a-f]{16}$')`;
    return (`Look who put it there; where it is of use, give it another name: oras tag${flag} ${place}:${tag} NAME\n` +
        'What was stored with `oci://` or `oci-layout:` is still there, each by a tag of its own. Replace the tag by a list of these, ' +
        `and run again: oras manifest index create${flag} ${place}:${tag} ${own}` +
        (isLayout ? '\nWhere index.json itself is damaged, no tag can be read: mend or delete that file first.' : ''));
}
/** One word of a POSIX shell. */
function inShell(text) {
    return `'${(0,printable/* printable */.g)(text).replaceAll("'", String.raw `'\''`)}'`;
}

// EXTERNAL MODULE: ./lib/store/oci/registry-errors.js
var registry_errors = __webpack_require__(54152);
;// CONCATENATED MODULE: ./lib/store/oci/read-index-tag.js
/** What lies under the index tag of a digest: a list of referrers, nothing, or something else. */






/** 10,000 entries have about 6 MB. */
const MOST_INDEX_BYTES = 16 * 1024 * 1024;
/** @throws WherefromError SERVICE_*, STORE_* when the registry does not answer */
async function readIndexTag(repository, subject) {
    const name = `${repository.label}:${(0,tags/* indexTag */.HF)(subject)}`;
    let manifest;
    try {
        manifest = await repository.manifest((0,tags/* indexTag */.HF)(subject), { maxBytes: MOST_INDEX_BYTES });
    }
    catch (error) {
        if (!(0,registry_errors/* isMalformed */.ON)(error))
            throw error;
        const reason = `cannot be read: ${error.message.replace(/\.$/, '')}`;
        return { ok: false, reason, error: (0,registry_errors/* errorAt */.Os)(name, error) };
    }
    if (manifest === undefined)
        return { ok: true, tagged: { index: index_document/* EMPTY_INDEX */.ZK } };
    const { bytes, digest, etag } = manifest;
    // Some registries answer any `algorithm-hex` with the manifest of that digest.
    if (digest === subject)
        return { ok: false, reason: 'is the image itself' };
    const parsed = (0,index_document/* parseIndex */.A1)(bytes);
    if (parsed.ok)
        return { ok: true, tagged: { index: parsed.index, digest, ...(etag === undefined ? {} : { etag }) } };
    const { reason } = parsed;
    const error = new errors/* WherefromError */.YC('SERVICE_ANSWER_MALFORMED', `${name} ${(0,printable/* printable */.g)(reason)}.`, {
        remedy: 'Look who put it there; whoever may push can delete it, or give it another name.',
    });
    return { ok: false, reason, error };
}
/** Where the image itself lies there, it may not be a tag at all. */
const ALIASED = '\nA registry that answers the image there all the same keeps no lists of referrers: use another one, or another store.';
/** @throws WherefromError STORE_CONFLICT always: a list that cannot be read is not replaced */
function refuseTag(repository, subject, { reason, error }) {
    return (0,errors/* fail */.fJ)('STORE_CONFLICT', `The tag ${(0,tags/* indexTag */.HF)(subject)} of ${repository.label} ${(0,printable/* printable */.g)(reason)}.`, {
        remedy: `Attestations of this digest have to be listed under that tag, and nothing there is replaced unasked. ${mendingOf(repository, subject)}${error === undefined ? ALIASED : ''}`,
        cause: error,
    });
}

;// CONCATENATED MODULE: ./lib/store/oci/referrers.js



/** Descriptors read of one list. */
const MOST_REFERRERS = 10_000;
/**
 * One list that cannot be read hides nothing that another one lists.
 * @throws WherefromError SERVICE_*, STORE_* when the registry does not answer
 */
async function readListing(repository, subject, lists) {
    if (lists === 'all') {
        const [api, tag] = await Promise.all([readApi(repository, subject), readTag(repository, subject)]);
        return { api, ...tag };
    }
    const api = await readApi(repository, subject);
    if (api.kind === 'index' && api.manifests.some(isBundle))
        return { api, tagged: undefined };
    return { api, ...(await readTag(repository, subject)) };
}
async function readApi(repository, subject) {
    try {
        return await repository.referrers(subject, { limit: MOST_REFERRERS });
    }
    catch (error) {
        if (!(0,registry_errors/* isMalformed */.ON)(error))
            throw error;
        return { kind: 'unread', error: (0,registry_errors/* errorAt */.Os)(apiPlace(repository), error) };
    }
}
/** What lists referrers, in words: a layout has no API. */
function apiPlace({ label }) {
    return label.startsWith('oci-layout:') ? `the index of ${label}` : `the referrers API of ${label}`;
}
function isListedByApi(api, digest) {
    return api.kind === 'index' && api.manifests.some((descriptor) => descriptor.digest === digest);
}
/** Every descriptor of both lists, each once. */
function referrersOf({ api, tagged }) {
    const fromApi = api.kind === 'index' ? api.manifests : [];
    const fromTag = tagged?.index.entries.map(({ descriptor }) => descriptor) ?? [];
    const byDigest = new Map();
    for (const descriptor of [...fromApi, ...fromTag]) {
        const seen = byDigest.get(descriptor.digest);
        if (seen === undefined || (!isBundle(seen) && isBundle(descriptor)))
            byDigest.set(descriptor.digest, descriptor);
    }
    return [...byDigest.values()];
}
/** gh's rule: the descriptor says what the manifest is. */
function isBundle({ artifactType }) {
    return artifactType?.startsWith(media_types/* BUNDLE_PREFIX */.Y2) === true;
}
/** Older registries and clients list the configuration's type there, or nothing: only the manifest tells. */
function mayBeBundle({ artifactType }) {
    return artifactType === undefined || artifactType === media_types/* EMPTY_CONFIG */.$v.mediaType;
}
async function readTag(repository, subject) {
    const read = await readIndexTag(repository, subject);
    return read.ok ? { tagged: read.tagged } : { tagged: undefined, tagFault: read };
}

;// CONCATENATED MODULE: ./lib/store/oci/find-present.js




/** Manifests read to find the same bundle under another manifest, which only other programs make. */
const MOST_COMPARED = 20;
/** The manifest that carries this very bundle already: ours, or somebody else's with another time in it. */
async function findPresent(repository, { attestation, manifest, listing }) {
    const { digest } = manifest.descriptor;
    const referrers = referrersOf(listing);
    if (referrers.some((descriptor) => descriptor.digest === digest)) {
        const exists = isListedByApi(listing.api, digest) || (await repository.head(digest)) !== undefined;
        return exists ? manifest : undefined;
    }
    const { annotations } = manifest.descriptor;
    const candidates = referrers.filter((referrer) => mayCarry(referrer, annotations ?? {}));
    for (const descriptor of candidates.slice(0, MOST_COMPARED)) {
        const found = await readForeign(repository, descriptor.digest);
        if (found !== undefined && carries(found, descriptor, attestation))
            return { bytes: found.bytes, descriptor };
    }
    return undefined;
}
/** What readers find and can read: whoever may push may have put the same bundle where none of them looks. */
function carries({ bytes }, listed, { bundle, subject }) {
    const manifest = (0,attestation_manifest/* parseManifest */.Ng)(bytes);
    if (!manifest.ok || manifest.subject !== subject.digest)
        return false;
    const [layer, ...others] = manifest.layers;
    if (layer === undefined || others.length > 0 || listed.size !== bytes.length)
        return false;
    return layer.mediaType === media_types/* BUNDLE_V03 */.Hd && layer.digest === (0,attestation_manifest/* digestOf */.ol)(bundle) && layer.size === bundle.length;
}
/** A manifest of somebody else's that is damaged is not ours, and no reason to fail. */
async function readForeign(repository, digest) {
    try {
        return await repository.manifest(digest);
    }
    catch (error) {
        if (error instanceof errors/* WherefromError */.YC && error.code === 'SERVICE_ANSWER_MALFORMED')
            return undefined;
        throw error;
    }
}
/** Nobody can have pushed a bundle before its certificate was issued. */
function mayCarry(referrer, ours) {
    const { [attestation_manifest/* PREDICATE_TYPE */.To]: type, [attestation_manifest/* CREATED */.DE]: created } = referrer.annotations ?? {};
    if (referrer.artifactType !== media_types/* BUNDLE_V03 */.Hd || (type !== undefined && type !== ours[attestation_manifest/* PREDICATE_TYPE */.To]))
        return false;
    return !(Date.parse(created ?? '') < Date.parse(ours[attestation_manifest/* CREATED */.DE] ?? ''));
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/store/oci/oci-world.js

/** Waits about so long: between half and one and a half times, so that writers who met once do not meet again. */
async function pause({ random = Math.random, sleep }, ms) {
    const jittered = Math.round(ms * (0.5 + random()));
    await (sleep === undefined ? (0,promises_.setTimeout)(jittered) : sleep(jittered));
}

;// CONCATENATED MODULE: ./lib/store/oci/index-tag.js
/**
 * The list of referrers under a tag, for registries without the referrers API. Several writers replace it as a whole, and
 * most registries ignore `If-Match`: so it is read again after each write, and whatever got lost is put back.
 */






const MOST_WRITES = 16;
/** A registry that does not see yet what was pushed a moment ago refuses a list with it in it. */
const MOST_REFUSALS = 3;
const READS_AFTERWARDS = 2;
const SHORTEST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;
/** Of the time that our own reading and writing takes: another writer between its reading and writing is no slower. */
const PAUSE_FACTOR = 4;
/** Manifests asked for at a time. */
const AT_ONCE = 6;
/** And in all: whoever may write lists can list what never existed. */
const MOST_ASKED = 10_000;
/** Looks at one list after another, each of which lacks something new: after these, nothing more is waited for. */
const MOST_LOOKS = 8;
/** Of entries that are kept to be put back. */
const MOST_SEEN_BYTES = 32 * 1024 * 1024;
/**
 * Lists a manifest under the index tag of its subject, and makes sure that it stays listed.
 * @throws WherefromError STORE_CONFLICT when the tag is something else, or other writers keep replacing it;
 * STORE_READ_BACK when what was written is never read
 */
async function listUnderTag(options) {
    return new TagWriter(options).list();
}
class TagWriter {
    #options;
    #tag;
    #exists = new Map();
    #restored = new Set();
    #dropped = new Set();
    #writes = 0;
    #refusals = 0;
    #looks = 0;
    #room = MOST_SEEN_BYTES;
    #everListed = false;
    /** The index that a condition was refused for: a second refusal for the same one means that conditions do not work here. */
    #refusedFor;
    #conditional = true;
    constructor(options) {
        this.#options = options;
        this.#tag = (0,tags/* indexTag */.HF)(options.subject);
    }
    async list() {
        const { repository, ours, world } = this.#options;
        let intact = 0;
        for (;;) {
            const started = world.now().getTime();
            const tagged = await this.#read();
            const lost = this.#lostFrom(tagged.index);
            if ((await this.#lookFor(lost)) && (this.#looks += 1) < MOST_LOOKS)
                continue;
            this.#looks = 0;
            const missing = lost.filter(({ descriptor }) => this.#exists.get(descriptor.digest) === true);
            if (!(0,index_document/* lists */.k8)(tagged.index, ours.descriptor))
                missing.push(ours);
            if (missing.length === 0) {
                intact += 1;
                if (this.#writes === 0)
                    return { outcome: 'present', restored: [], dropped: [] };
                if (intact === READS_AFTERWARDS)
                    break;
            }
            else {
                intact = 0;
                if (this.#writes === MOST_WRITES)
                    this.#failFor(missing);
                const isWritten = await this.#write(tagged, missing);
                if (isWritten && repository.isExclusive === true)
                    break;
            }
            await this.#pause(world.now().getTime() - started);
        }
        return { outcome: 'written', restored: [...this.#restored], dropped: [...this.#dropped] };
    }
    async #read() {
        const { repository, subject, ours } = this.#options;
        const read = await readIndexTag(repository, subject);
        if (!read.ok)
            return refuseTag(repository, subject, read);
        read.tagged.index.entries.forEach((entry) => this.#see(entry));
        this.#everListed ||= (0,index_document/* lists */.k8)(read.tagged.index, ours.descriptor);
        return read.tagged;
    }
    #see({ descriptor, text }) {
        const { seen } = this.#options;
        if (seen.get(descriptor.digest)?.text === text)
            return;
        this.#room -= text.length;
        // A copy: a part of a text keeps the whole list in memory.
        if (this.#room >= 0)
            seen.set(descriptor.digest, { descriptor, text: Buffer.from(text).toString() });
    }
    #lostFrom(index) {
        const { seen, ours } = this.#options;
        return [...seen.values()].filter(({ descriptor: { digest } }) => digest !== ours.descriptor.digest && !index.digests.has(digest) && this.#exists.get(digest) !== false);
    }
    /**
     * Asks which of these manifests still exist: what was deleted stays deleted. It takes time, in which others write.
     * @returns whether anything was asked
     */
    async #lookFor(entries) {
        const unknown = entries
            .filter(({ descriptor }) => !this.#exists.has(descriptor.digest))
            .slice(0, MOST_ASKED - this.#exists.size);
        for (let at = 0; at < unknown.length; at += AT_ONCE) {
            const part = unknown.slice(at, at + AT_ONCE).map(({ descriptor }) => descriptor.digest);
            const found = await Promise.all(part.map(async (digest) => this.#options.repository.head(digest)));
            part.forEach((digest, index) => this.#exists.set(digest, found[index] !== undefined));
        }
        return unknown.length > 0;
    }
    /** @returns false when it has to be done again: somebody else wrote in between, or the list holds what is gone */
    async #write({ index, digest, etag }, missing) {
        const { repository, ours } = this.#options;
        const ifMatch = digest === undefined ? null : etag;
        const condition = this.#conditional && ifMatch !== undefined ? { ifMatch } : {};
        const gone = index.entries.filter((entry) => this.#isGone(entry));
        this.#writes += 1;
        try {
            const bytes = index.with(missing, gone);
            await repository.putManifest({ reference: this.#tag, mediaType: media_types/* OCI_INDEX */.$p, bytes, ...condition });
        }
        catch (error) {
            const code = error instanceof errors/* WherefromError */.YC ? error.code : undefined;
            if (code === 'STORE_CONFLICT' && 'ifMatch' in condition) {
                const version = digest ?? 'none';
                if (this.#refusedFor === version)
                    this.#conditional = false;
                this.#refusedFor = version;
                return false;
            }
            const isRefused = code === 'SERVICE_REFUSED' || code === 'STORE_NOT_FOUND';
            if (isRefused && gone.length === 0 && (await this.#lookForGone(index)))
                return false;
            if (isRefused && (this.#refusals += 1) < MOST_REFUSALS)
                return false;
            throw error;
        }
        for (const { descriptor } of missing)
            if (descriptor !== ours.descriptor)
                this.#restored.add(descriptor.digest);
        for (const { descriptor } of gone)
            this.#dropped.add(descriptor.digest);
        return true;
    }
    #isGone({ descriptor }) {
        return this.#exists.get(descriptor.digest) === false;
    }
    /** Most registries refuse a list with a manifest in it that was deleted: one such would shut everybody else out. */
    async #lookForGone({ entries }) {
        await this.#lookFor(entries);
        return entries.some((entry) => this.#isGone(entry));
    }
    async #pause(roundTripMs) {
        const growth = 1.5 ** Math.max(0, this.#writes - 1);
        const base = Math.max(SHORTEST_PAUSE_MS, PAUSE_FACTOR * roundTripMs) * growth;
        await pause(this.#options.world, Math.min(LONGEST_PAUSE_MS, base));
    }
    #failFor(missing) {
        const { repository, ours } = this.#options;
        const digests = missing.map(({ descriptor }) => descriptor.digest);
        const isOurs = digests.includes(ours.descriptor.digest);
        const others = digests.filter((digest) => digest !== ours.descriptor.digest);
        const what = [...(isOurs ? ['the attestation'] : []), ...others.map((digest) => `another one, ${digest}`)].join(', ');
        const where = `the tag ${this.#tag} of ${repository.label}`;
        if (isOurs && !this.#everListed) {
            return (0,errors/* fail */.fJ)('STORE_READ_BACK', `After ${MOST_WRITES} writes, ${where} still does not list ${what}.`, {
                remedy: 'The registry does not keep what it says that it wrote: ask whoever runs it.',
            });
        }
        return (0,errors/* fail */.fJ)('STORE_CONFLICT', `Other writers keep replacing ${where}: missing after ${MOST_WRITES} writes: ${what}.`, {
            remedy: 'Run again with --resume when the other writers have ended.',
        });
    }
}

;// CONCATENATED MODULE: ./lib/store/oci/attach.js
/** One bundle attached to one digest in one repository, listed wherever readers look for it. */









/** Times that a manifest is pushed, where the registry loses it or does not see its blobs at once. */
const MOST_PUSHES = 4;
/** A registry that took the subject in may need a moment to list it. */
const SECOND_LOOK_MS = 500;
/**
 * Before the API is read back: a registry that keeps its list without a lock drops an entry for that of a writer who was
 * under way before it, and whom nobody has seen yet.
 */
const SETTLE_MS = 500;
/** Where others write at the same time. */
const LOOKS_AMONG_OTHERS = 2;
/**
 * Writes nothing that is there already. Order: blobs, manifest, lists; what fails leaves nothing that a reader takes for
 * an attestation. Some registries lose a manifest, or do not see a blob yet, when several writers push at once: then it
 * is pushed again.
 * @throws WherefromError STORE_*, SERVICE_*
 */
async function attach(options) {
    const { repository, attestation, isKept, world } = options;
    const manifest = (0,attestation_manifest/* attestationManifest */.Qr)(attestation);
    const listing = options.listing ?? (await readListing(repository, attestation.subject.digest, isKept ? 'all' : 'needed'));
    const present = await findPresent(repository, { attestation, manifest, listing });
    const carrier = present ?? manifest;
    const { digest } = carrier.descriptor;
    for (let pushes = present === undefined ? 1 : 0;; pushes += 1) {
        const isNew = pushes > 0;
        const pushed = isNew ? await push(options, { carrier, isLast: pushes >= MOST_PUSHES }) : undefined;
        if (!isNew || pushed !== undefined) {
            const stored = { carrier, listing, isNew, claimed: pushed?.subject, isLast: pushes >= MOST_PUSHES };
            const listed = isKept ? await keep(options, stored) : await list(options, stored);
            if (listed !== undefined)
                return { digest, outcome: isNew ? 'written' : listed.outcome, warnings: listed.warnings };
            if (pushes >= MOST_PUSHES)
                return failGone(repository, digest);
        }
        await pause(world, SECOND_LOOK_MS * Math.max(1, pushes));
    }
}
/** @returns undefined when the registry refused it, and may take it in a moment */
async function push({ repository, attestation, isKept }, { carrier: { bytes, descriptor }, isLast }) {
    const reference = isKept ? (0,tags/* ownTag */.Zc)(attestation.subject.digest, descriptor.digest) : descriptor.digest;
    try {
        await Promise.all([repository.putBlob(attestation.bundle), repository.putBlob(media_types/* EMPTY_CONFIG_BYTES */.pA)]);
        return await repository.putManifest({ reference, mediaType: media_types/* OCI_MANIFEST */.EG, bytes });
    }
    catch (error) {
        // Distribution answers MANIFEST_BLOB_UNKNOWN while somebody else puts the same blob.
        if (!isLast && error instanceof errors/* WherefromError */.YC && error.code === 'SERVICE_REFUSED')
            return undefined;
        throw error;
    }
}
const NOTHING_TO_DO = { outcome: 'present', warnings: [] };
/**
 * Beside an image: in the API where there is one, otherwise under the index tag.
 * @returns undefined when it has to be pushed again: the manifest is gone, or dropped from the list
 */
async function list(options, stored) {
    const { descriptor } = stored.carrier;
    const { digest } = descriptor;
    const { listing, isNew } = stored;
    const isTagged = listing.tagged !== undefined && (0,index_document/* lists */.k8)(listing.tagged.index, descriptor);
    const isListed = isListedByApi(listing.api, digest) || isTagged;
    if (isListed && !isNew)
        return NOTHING_TO_DO;
    if (isNew && listing.api.kind === 'index')
        await pause(options.world, SETTLE_MS);
    const api = await readBack(options, stored);
    if (isListedByApi(api, digest))
        return (await staysListed(options, { digest, listing, api })) ? NOTHING_TO_DO : undefined;
    if (!(await isThere(options.repository, { reference: digest, digest })))
        return undefined;
    // It was taken into a list that another writer's has replaced: a tag would hide it from those who believe the API.
    const isDropped = api.kind === 'index' && stored.claimed === options.attestation.subject.digest;
    if (isDropped && !stored.isLast)
        return undefined;
    return listInTag(options, { carrier: stored.carrier, api });
}
/** GHCR may answer an empty list, ECR `OCI-Subject` without having the API: only our own digest in it is an answer. */
async function readBack({ repository, attestation: { subject }, world }, { carrier: { descriptor }, listing, claimed }) {
    // A list that is too large, or damaged, will be so again.
    if (listing.api.kind !== 'index')
        return listing.api;
    const api = await readApi(repository, subject.digest);
    const isAnswer = isListedByApi(api, descriptor.digest) || api.kind !== 'index';
    if (isAnswer || claimed !== subject.digest)
        return api;
    await pause(world, SECOND_LOOK_MS);
    return readApi(repository, subject.digest);
}
/** Nobody else is looked out for unless somebody else was seen to write: most often, this asks nothing. */
async function staysListed({ repository, attestation: { subject }, world }, { digest, listing, api }) {
    const before = new Set(referrersOf(listing).map((referrer) => referrer.digest));
    const now = api.kind === 'index' ? api.manifests : [];
    if (now.every((referrer) => referrer.digest === digest || before.has(referrer.digest)))
        return true;
    for (let looks = 1; looks <= LOOKS_AMONG_OTHERS; looks += 1) {
        await pause(world, SECOND_LOOK_MS * looks);
        if (!isListedByApi(await readApi(repository, subject.digest), digest))
            return false;
    }
    return true;
}
/**
 * For what no manifest exists of: under the index tag, and under a tag of its own.
 * @returns undefined when the manifest is not there any more
 */
async function keep(options, stored) {
    const { repository, attestation } = options;
    const { carrier, listing, isNew } = stored;
    const { digest } = carrier.descriptor;
    const reference = (0,tags/* ownTag */.Zc)(attestation.subject.digest, digest);
    const wasTagged = !isNew && (await isThere(repository, { reference, digest }));
    if (!isNew && !wasTagged)
        await repository.putManifest({ reference, mediaType: media_types/* OCI_MANIFEST */.EG, bytes: carrier.bytes });
    if (!wasTagged && !(await isThere(repository, { reference, digest })))
        return undefined;
    const isListed = isListedByApi(listing.api, digest) && !isNew;
    const listed = await listInTag(options, { carrier, api: isListed ? listing.api : await readBack(options, stored) });
    if (wasTagged && listed.outcome === 'present')
        return listed;
    // Writing the list took a while, in which others wrote too.
    const isStill = repository.isExclusive === true || (await isThere(repository, { reference, digest }));
    return isStill ? { ...listed, outcome: 'written' } : undefined;
}
async function isThere(repository, { reference, digest }) {
    return (await repository.head(reference))?.digest === digest;
}
function failGone(repository, digest) {
    return (0,errors/* fail */.fJ)('STORE_READ_BACK', `${repository.label} took ${digest} in ${MOST_PUSHES} times, and does not have it.`, {
        remedy: 'The registry does not keep what it says that it wrote: ask whoever runs it, then run again with --resume.',
    });
}
async function listInTag({ repository, attestation: { subject }, seen, world }, { carrier, api }) {
    const tag = `${repository.label}:${(0,tags/* indexTag */.HF)(subject.digest)}`;
    const step = world.progress.begin(`Listing the attestation under ${tag}`);
    try {
        const ours = (0,index_document/* entryOf */.Ms)(carrier.descriptor);
        const listed = await listUnderTag({ repository, subject: subject.digest, ours, seen, world });
        const warnings = [
            ...listed.restored.map((digest) => `Another writer dropped ${digest} from ${tag}; it was put back.`),
            ...listed.dropped.map((digest) => `${digest} is listed under ${tag} and was deleted; it was taken off the list.`),
        ];
        if (api.kind === 'index' && !isListedByApi(api, carrier.descriptor.digest)) {
            warnings.push(`The referrers API of ${repository.label} does not list the attestation, only the tag does: readers that believe the API alone do not find it.`);
        }
        if (api.kind === 'unread') {
            warnings.push(`${api.error.message} Readers that believe that list alone may not find the attestation.`);
        }
        return { outcome: listed.outcome, warnings };
    }
    finally {
        step.end();
    }
}

// EXTERNAL MODULE: ./lib/store/byte-budget.js
var byte_budget = __webpack_require__(65471);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/model/strict-json.js
var strict_json = __webpack_require__(88977);
// EXTERNAL MODULE: ./lib/store/oci/descriptor.js
var descriptor = __webpack_require__(88996);
;// CONCATENATED MODULE: ./lib/store/oci/older-tags.js
/**
 * Attestations and signatures as cosign before version 3 stores them, made into bundles: the layer is the envelope or the
 * signed text, and the rest stands in the layer's annotations. Source: cosign, specs/SIGNATURE_SPEC.md and pkg/oci/static.
 */




const OLDER_LAYERS = {
    att: 'application/vnd.dsse.envelope.v1+json',
    sig: 'application/vnd.dev.cosign.simplesigning.v1+json',
};
const ANNOTATIONS = {
    signature: 'dev.cosignproject.cosign/signature',
    certificate: 'dev.sigstore.cosign/certificate',
    log: 'dev.sigstore.cosign/bundle',
    timestamp: 'dev.sigstore.cosign/rfc3161timestamp',
};
/** The version whose log entries may hold a promise of inclusion and no proof. */
const BUNDLE_V01 = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
/** Nothing is verified here, and nothing added: what does not fit makes a bundle that verification refuses. */
function bundleOfLayer({ kind, content, annotations }) {
    try {
        const material = verificationMaterial(annotations);
        if (kind === 'att')
            return { ok: true, bundle: bundleOf(material, { dsseEnvelope: envelopeOf(content) }) };
        const messageSignature = {
            messageDigest: messageDigestOf(content),
            signature: textAt(annotations, ANNOTATIONS.signature),
        };
        return { ok: true, bundle: bundleOf(material, { messageSignature }), payload: content };
    }
    catch (error) {
        if (error instanceof Unconvertible)
            return { ok: false, reason: error.message };
        throw error;
    }
}
class Unconvertible extends Error {
}
function unconvertible(reason) {
    throw new Unconvertible(reason);
}
function bundleOf(verificationMaterial, content) {
    return Buffer.from(JSON.stringify({ mediaType: BUNDLE_V01, verificationMaterial, ...content }));
}
function verificationMaterial(annotations) {
    const { [ANNOTATIONS.certificate]: pem, [ANNOTATIONS.log]: log, [ANNOTATIONS.timestamp]: timestamp } = annotations;
    if (pem === undefined || pem === '')
        return unconvertible('it was signed with a bare key, not with a certificate');
    return {
        // The authorities' certificates beside it are nothing that a reader believes.
        x509CertificateChain: { certificates: [{ rawBytes: certificateOf(pem) }] },
        tlogEntries: log === undefined || log === '' ? [] : [logEntryOf(objectOf(log, 'its log entry'))],
        ...(timestamp === undefined || timestamp === '' ? {} : { timestampVerificationData: timestampOf(timestamp) }),
    };
}
function certificateOf(pem) {
    try {
        return new external_node_crypto_.X509Certificate(pem).raw.toString('base64');
    }
    catch {
        return unconvertible('its certificate cannot be read');
    }
}
/** cosign's RekorBundle: `{SignedEntryTimestamp, Payload: {body, integratedTime, logIndex, logID}}`. */
function logEntryOf(log) {
    const payload = log['Payload'];
    if (!(0,descriptor/* isJsonObject */.O)(payload))
        return unconvertible('its log entry is none');
    const body = textAt(payload, 'body');
    const { kind = null, apiVersion = null } = objectOf(Buffer.from(body, 'base64'), "its log entry's body");
    return {
        logIndex: integerAt(payload, 'logIndex'),
        logId: { keyId: Buffer.from(textAt(payload, 'logID'), 'hex').toString('base64') },
        kindVersion: { kind, version: apiVersion },
        integratedTime: integerAt(payload, 'integratedTime'),
        inclusionPromise: { signedEntryTimestamp: textAt(log, 'SignedEntryTimestamp') },
        canonicalizedBody: body,
    };
}
function timestampOf(text) {
    const signedTimestamp = textAt(objectOf(text, 'its timestamp'), 'SignedRFC3161Timestamp');
    return { rfc3161Timestamps: [{ signedTimestamp }] };
}
function envelopeOf(content) {
    const { payload = null, payloadType = null, signatures } = objectOf(content, 'its envelope');
    if (!Array.isArray(signatures))
        return unconvertible('its envelope holds no signatures');
    return {
        payload,
        payloadType,
        signatures: signatures.map((each) => ((0,descriptor/* isJsonObject */.O)(each) ? { sig: each['sig'] ?? null } : null)),
    };
}
function messageDigestOf(payload) {
    return {
        algorithm: 'SHA2_256',
        digest: Buffer.from((0,attestation_manifest/* digestOf */.ol)(payload).slice('sha256:'.length), 'hex').toString('base64'),
    };
}
function objectOf(text, what) {
    const json = (0,strict_json/* parseStrictJson */.R)(text);
    if (!json.ok)
        return unconvertible(`${what} ${json.reason}`);
    return (0,descriptor/* isJsonObject */.O)(json.value) ? json.value : unconvertible(`${what} is no JSON object`);
}
function textAt(object, name) {
    const value = object[name];
    return typeof value === 'string' && value !== '' ? value : unconvertible(`"${name}" is missing`);
}
function integerAt(object, name) {
    const value = object[name];
    return typeof value === 'number' && Number.isSafeInteger(value)
        ? String(value)
        : unconvertible(`"${name}" is missing`);
}

;// CONCATENATED MODULE: ./lib/store/oci/layer-reader.js
/** The layers that hold bundles, each content read once, and no more of them than are held at once. */


class LayerReader {
    #repository;
    #mostBytes;
    #fitting;
    /** Not all fit together. */
    isPart;
    #contents = new Map();
    /**
     * @param mostBytes of one layer
     * @param wanted all that will be read: the sizes in their descriptors decide which fit
     */
    constructor(repository, mostBytes, wanted) {
        this.#repository = repository;
        this.#mostBytes = mostBytes;
        const sizes = new Map(wanted.flatMap((one) => (this.#refusalOf(one) === undefined ? [[shareOf(one), one.layer.size]] : [])));
        this.#fitting = (0,byte_budget/* fitting */._Q)(sizes);
        this.isPart = this.#fitting.size < sizes.size;
    }
    /**
     * @returns the bundle, or why there is none
     * @throws WherefromError SERVICE_*, STORE_*
     */
    async read(wanted) {
        const refusal = this.#refusalOf(wanted);
        if (refusal !== undefined)
            return refusal;
        const { from, layer, kind } = wanted;
        if (!this.#fitting.has(shareOf(wanted)))
            return (0,byte_budget/* beyondBudget */.lR)(layer.size);
        const key = keyOf(wanted);
        const reading = this.#contents.get(key) ?? this.#repository.blob(layer);
        this.#contents.set(key, reading);
        const content = await reading;
        if (kind === undefined)
            return { from, bytes: content };
        const converted = bundleOfLayer({ kind, content, annotations: layer.annotations ?? {} });
        if (!converted.ok)
            return converted.reason;
        const { bundle: bytes, payload } = converted;
        return { from, bytes, older: true, ...(payload === undefined ? {} : { payload }) };
    }
    /** What a descriptor alone tells. */
    #refusalOf({ layer: { mediaType, size }, kind }) {
        if (kind !== undefined && mediaType !== OLDER_LAYERS[kind])
            return 'a layer of another type';
        return size > this.#mostBytes ? `it has ${size} bytes, and not more than ${this.#mostBytes} are read` : undefined;
    }
}
/** A size that is a lie must not spoil the same content under its true one. */
function keyOf({ layer: { digest, size } }) {
    return `${digest} ${size}`;
}
/** What is held of it: bundles of one content are one, but what is made of an older layer is made for each. */
function shareOf(wanted) {
    return wanted.kind === undefined ? keyOf(wanted) : wanted.from;
}

;// CONCATENATED MODULE: ./lib/store/oci/find-attached.js
/** Every bundle that a repository holds for a digest, within limits; what cannot be read is named, and hides nothing else. */








/** Manifests and bundles read at a time. */
const find_attached_AT_ONCE = 6;
/** The registry is not there, or this run ends: nothing else would be answered either. */
const NO_ANSWER = [
    'SERVICE_UNREACHABLE',
    'SERVICE_TIMEOUT',
    'SERVICE_FAILED',
    'INTERRUPTED',
    'INTERNAL',
];
/**
 * Reads the referrers API, the index tag, and in the scope `all` also cosign's older tags.
 * @throws WherefromError SERVICE_*, STORE_* when the registry does not answer; STORE_CONFLICT in the scope `current` when
 * the tag is damaged under which an attestation would have to be listed
 */
async function findAttached(options) {
    return new Finder(options).find();
}
class Finder {
    #options;
    #skipped = [];
    #isPart = false;
    #unread = [];
    #lookedAt = [];
    #room;
    constructor(options) {
        this.#options = options;
        this.#room = options.limits.count;
    }
    async find() {
        const { repository, subject, limits, isKept } = this.#options;
        const all = limits.scope !== 'current';
        const [listing, attestations, signatures] = await Promise.all([
            readListing(repository, subject, all || isKept ? 'all' : 'needed'),
            all ? this.#olderLayers('att') : undefined,
            all ? this.#olderLayers('sig') : undefined,
        ]);
        if (!all)
            this.#refuseUnwritable(listing);
        this.#describe(listing);
        const wanted = await this.#referrerLayers(referrersOf(listing));
        if (attestations !== undefined)
            wanted.push(...this.#wantedOlder('att', attestations));
        if (signatures !== undefined)
            wanted.push(...this.#wantedOlder('sig', signatures));
        const bundles = await this.#read(wanted);
        const unread = this.#unread.length === 0 ? {} : { unread: this.#unread };
        const part = this.#isPart ? { isPart: true } : {};
        return { bundles, lookedAt: this.#lookedAt, skipped: this.#skipped, ...part, ...unread, listing };
    }
    /** What would be refused after signing. */
    #refuseUnwritable({ api, tagFault }) {
        const { repository, subject, isKept } = this.#options;
        if (tagFault !== undefined && (isKept || api.kind !== 'index'))
            refuseTag(repository, subject, tagFault);
    }
    #describe({ api, tagged, tagFault }) {
        const { repository, subject } = this.#options;
        const tag = `${repository.label}:${(0,tags/* indexTag */.HF)(subject)}`;
        const its = apiPlace(repository);
        if (api.kind === 'unread')
            this.#unread.push(api.error);
        else
            this.#lookedAt.push(api.kind === 'index' ? its : `${its}, which it does not have`);
        if (tagFault?.error !== undefined)
            this.#unread.push(tagFault.error);
        else if (tagged !== undefined || tagFault !== undefined)
            this.#lookedAt.push(tag);
        if (tagFault !== undefined && tagFault.error === undefined)
            this.#skipped.push(`${tag}: it ${tagFault.reason}`);
        const isCut = api.kind === 'index' && api.more;
        const read = api.kind === 'index' ? api.manifests.length : 0;
        const isLong = (isCut && read >= MOST_REFERRERS) || (tagged?.index.entries.length ?? 0) > MOST_REFERRERS;
        this.#isPart ||= isLong || isCut;
        if (isLong)
            this.#skipped.push(`${repository.label}: referrers beyond the first ${MOST_REFERRERS} of a list`);
        else if (isCut)
            this.#skipped.push(`${its}: what it lists after ${count(read, 'referrer')}`);
    }
    async #referrerLayers(referrers) {
        const certain = referrers.filter(isBundle);
        const possible = referrers.filter(mayBeBundle);
        const others = referrers.length - certain.length - possible.length;
        if (others > 0)
            this.#skipped.push(`${count(others, 'referrer')} of ${this.#options.repository.label}: no bundles`);
        return [...(await this.#layersUpTo(certain)), ...(await this.#layersUpTo(possible))];
    }
    /** What turns out to be none counts too: a list full of rubbish costs no more than another. */
    async #layersUpTo(descriptors) {
        const read = descriptors.slice(0, this.#room);
        this.#room -= read.length;
        const layers = await this.#inParts(read, async (descriptor) => this.#layerOf(descriptor));
        this.#skipRest(descriptors.length - read.length, 'referrer', this.#options.repository.label);
        return layers;
    }
    #skipRest(number, what, where) {
        if (number === 0)
            return;
        this.#isPart = true;
        this.#skipped.push(`${count(number, `more ${what}`)} of ${where}: over the limit of ${this.#options.limits.count}`);
    }
    async #layerOf({ digest }) {
        const { repository } = this.#options;
        const from = `${repository.label}@${digest}`;
        return attempt(from, async () => {
            const manifest = await repository.manifest(digest);
            if (manifest === undefined)
                return 'it is listed, but not there';
            const read = (0,attestation_manifest/* bundleLayer */._9)(manifest.bytes);
            return 'reason' in read ? read.reason : { from, layer: read.layer };
        });
    }
    async #olderLayers(kind) {
        const { repository, subject } = this.#options;
        const tag = (0,tags/* olderTag */.Tu)(subject, kind);
        return attempt(`${repository.label}:${tag}`, async () => {
            const manifest = await repository.manifest(tag);
            if (manifest === undefined)
                return [];
            const parsed = (0,attestation_manifest/* parseManifest */.Ng)(manifest.bytes);
            return parsed.ok ? parsed.layers : `its manifest ${parsed.reason}`;
        });
    }
    #wantedOlder(kind, answer) {
        const { repository, subject } = this.#options;
        const from = `${repository.label}:${(0,tags/* olderTag */.Tu)(subject, kind)}`;
        const layers = this.#noted(answer) ?? [];
        if (!('unread' in answer))
            this.#lookedAt.push(from);
        const read = layers.slice(0, this.#room);
        this.#room -= read.length;
        this.#skipRest(layers.length - read.length, 'layer', from);
        return read.map((layer, at) => ({ from: `${from}[${at}]`, layer, kind }));
    }
    async #read(wanted) {
        const { repository, limits } = this.#options;
        const reader = new LayerReader(repository, limits.bytes, wanted);
        this.#isPart ||= reader.isPart;
        return this.#inParts(wanted, async (one) => attempt(one.from, async () => reader.read(one)));
    }
    /** In their order, without those that there are none of. */
    async #inParts(all, work) {
        const results = [];
        for (let at = 0; at < all.length; at += find_attached_AT_ONCE) {
            const part = await Promise.all(all.slice(at, at + find_attached_AT_ONCE).map(work));
            results.push(...part.map((one) => this.#noted(one)).filter((one) => one !== undefined));
        }
        return results;
    }
    #noted(result) {
        if ('skipped' in result)
            this.#skipped.push(this.#options.repository.redact?.(result.skipped) ?? result.skipped);
        else if ('unread' in result)
            this.#unread.push(result.unread);
        else
            return result;
        return undefined;
    }
}
/** A reason is something to skip; what the registry failed to give may be a bundle all the same. */
async function attempt(from, read) {
    try {
        const result = await read();
        return typeof result === 'string' ? { skipped: `${from}: ${(0,printable/* printable */.g)(result)}` } : result;
    }
    catch (error) {
        if (!(error instanceof errors/* WherefromError */.YC) || NO_ANSWER.includes(error.code))
            throw error;
        if (error.code === 'STORE_NOT_FOUND')
            return { skipped: `${from}: ${(0,printable/* printable */.g)(error.message)}` };
        return { unread: (0,registry_errors/* errorAt */.Os)(from, error) };
    }
}
function count(number, what) {
    return `${number} ${what}${number === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./lib/store/oci/attachments.js
/** What one store does with the attestations of many digests: one at a time for each digest, and every place tried. */



const attachments_AT_ONCE = 4;
class Attachments {
    #world;
    #isKept;
    /** Read before signing; good for one write. */
    #listings = new Map();
    #seen = new Map();
    #last = new Map();
    /** @param isKept see `AttachOptions` */
    constructor(world, { isKept }) {
        this.#world = world;
        this.#isKept = isKept;
    }
    async find(repository, subject, limits) {
        const found = await findAttached({ repository, subject, limits, isKept: this.#isKept });
        if (limits.scope === 'current')
            this.#listings.set(attachments_keyOf(repository, subject), found.listing);
        const { listing: _, ...bundles } = found;
        return bundles;
    }
    /**
     * Every place is tried though another failed.
     * @throws WherefromError of the first place that failed; it says what is stored
     */
    async putAll(bundle, places) {
        const unique = [...new Map(places.map((place) => [attachments_keyOf(place.repository, place.digest), place])).values()];
        const locations = [];
        const warnings = [];
        const failures = [];
        for (let at = 0; at < unique.length; at += attachments_AT_ONCE) {
            const part = unique.slice(at, at + attachments_AT_ONCE);
            const settled = await Promise.allSettled(part.map(async (place) => this.#inTurn(bundle, place)));
            for (const [index, result] of settled.entries()) {
                if (result.status === 'rejected')
                    failures.push((0,errors/* asWherefromError */.eL)(result.reason));
                else {
                    const { digest, outcome, warnings: said } = result.value;
                    locations.push({ location: `${part[index]?.repository.label ?? ''}@${digest}`, outcome });
                    warnings.push(...said);
                }
            }
        }
        if (failures.length > 0)
            return failFor(failures, locations);
        return { locations, ...(warnings.length === 0 ? {} : { warnings }) };
    }
    /** Two bundles of one run for one digest would only get in each other's way. */
    async #inTurn(bundle, place) {
        const key = attachments_keyOf(place.repository, place.digest);
        const before = this.#last.get(key) ?? Promise.resolve();
        const mine = before.then(async () => this.#attach(bundle, place));
        this.#last.set(key, mine.catch(() => undefined));
        return mine;
    }
    async #attach({ bytes, predicateType }, place) {
        const { repository, digest } = place;
        const key = attachments_keyOf(repository, digest);
        const listing = this.#listings.get(key);
        this.#listings.delete(key);
        const seen = this.#seen.get(key) ?? new Map();
        this.#seen.set(key, seen);
        const step = this.#world.progress.begin(`Pushing the attestation of ${digest} to ${repository.label}`);
        try {
            return await attach({
                repository,
                attestation: { bundle: bytes, predicateType, subject: await place.describe() },
                isKept: this.#isKept,
                ...(listing === undefined ? {} : { listing }),
                seen,
                world: this.#world,
            });
        }
        finally {
            step.end();
        }
    }
}
function attachments_keyOf(repository, digest) {
    return `${repository.label}@${digest}`;
}
function failFor(failures, stored) {
    const [first] = failures;
    if (first === undefined || (failures.length === 1 && stored.length === 0))
        throw first;
    const places = stored.map(({ location }) => location);
    const kept = places.length === 0 ? 'Nothing is stored' : `Stored are ${places.join(', ')}`;
    throw new errors/* WherefromError */.YC(first.code, `${kept}; ${failures.length} failed: ${failures.map(({ message }) => message).join(' ')}`, { remedy: first.remedy, cause: first });
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

/***/ 80165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ lineOf),
/* harmony export */   n: () => (/* binding */ pushLine)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);

/** Doctor's line about whether this user may push to a repository. */
async function pushLine(repository) {
    return lineOf(async () => {
        try {
            await repository.mayPush();
            return `This user may push to ${repository.label}.`;
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WherefromError */ .YC) || error.code !== 'STORE_FORBIDDEN')
                throw error;
            const { code, message, remedy, cause } = error;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WherefromError */ .YC(code, `This user may not push to ${repository.label}. ${message}`, { remedy, cause });
        }
    });
}
/** What was seen, or the error that stops the run. */
async function lineOf(look) {
    try {
        return { verdict: 'passed', detail: await look() };
    }
    catch (thrown) {
        const error = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asWherefromError */ .eL)(thrown);
        return { verdict: 'failed', detail: error.message, remedy: error.remedy, error };
    }
}


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
