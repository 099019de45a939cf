export const id = 8289;
export const ids = [8289];
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

/***/ 10290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ FULCIO_EXTENSIONS),
/* harmony export */   b: () => (/* binding */ fulcioOid)
/* harmony export */ });
/**
 * Fulcio's certificate extensions: one row a fact.
 * Source: sigstore/fulcio docs/oid-info.md. 1 to 6 are raw strings, 8 and up DER UTF8String.
 */
const FULCIO_ARC = '1.3.6.1.4.1.57264.1';
const FULCIO_EXTENSIONS = {
    issuerV1: { number: 1, encoding: 'raw' },
    githubWorkflowTrigger: { number: 2, encoding: 'raw' },
    githubWorkflowSha: { number: 3, encoding: 'raw' },
    githubWorkflowName: { number: 4, encoding: 'raw' },
    githubWorkflowRepository: { number: 5, encoding: 'raw' },
    githubWorkflowRef: { number: 6, encoding: 'raw' },
    issuer: { number: 8, encoding: 'der-utf8' },
    buildSignerURI: { number: 9, encoding: 'der-utf8' },
    buildSignerDigest: { number: 10, encoding: 'der-utf8' },
    runnerEnvironment: { number: 11, encoding: 'der-utf8' },
    sourceRepositoryURI: { number: 12, encoding: 'der-utf8' },
    sourceRepositoryDigest: { number: 13, encoding: 'der-utf8' },
    sourceRepositoryRef: { number: 14, encoding: 'der-utf8' },
    sourceRepositoryIdentifier: { number: 15, encoding: 'der-utf8' },
    sourceRepositoryOwnerURI: { number: 16, encoding: 'der-utf8' },
    sourceRepositoryOwnerIdentifier: { number: 17, encoding: 'der-utf8' },
    buildConfigURI: { number: 18, encoding: 'der-utf8' },
    buildConfigDigest: { number: 19, encoding: 'der-utf8' },
    buildTrigger: { number: 20, encoding: 'der-utf8' },
    runInvocationURI: { number: 21, encoding: 'der-utf8' },
    sourceRepositoryVisibilityAtSigning: { number: 22, encoding: 'der-utf8' },
    deploymentEnvironment: { number: 23, encoding: 'der-utf8' },
    tokenSubject: { number: 24, encoding: 'der-utf8' },
};
function fulcioOid(name) {
    return `${FULCIO_ARC}.${FULCIO_EXTENSIONS[name].number}`;
}


/***/ }),

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

/***/ 8914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HL: () => (/* binding */ STATEMENT_TYPE_V1),
/* harmony export */   PZ: () => (/* binding */ STATEMENT_TYPE_V01),
/* harmony export */   T4: () => (/* binding */ IN_TOTO_PAYLOAD_TYPE)
/* harmony export */ });
/** in-toto Attestation Framework v1, Statement. Written as v1; v0.1 is accepted when verifying. */
const STATEMENT_TYPE_V1 = 'https://in-toto.io/Statement/v1';
const STATEMENT_TYPE_V01 = 'https://in-toto.io/Statement/v0.1';
/** DSSE payload type of every in-toto statement. */
const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';


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

/***/ 38289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startSandbox: () => (/* binding */ startSandbox)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(4826);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/sandbox/checkpoint.js

/** Signature type of Ed25519 in a key hash. Source: C2SP signed-note, "Signature types". */
const SIGNATURE_TYPE_ED25519 = 0x01;
/**
 * A key's hash under a name. Ed25519: over name, type and key, as C2SP signed-note says. ECDSA P-256: over the
 * SubjectPublicKeyInfo alone, whatever the name, as signed-note records of the logs that came before it.
 */
function noteKeyHash(name, publicKey) {
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    if (publicKey.asymmetricKeyType !== 'ed25519')
        return sha256(spki);
    const raw = spki.subarray(-32);
    return sha256(Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(SIGNATURE_TYPE_ED25519), raw]));
}
function noteSigner(name, privateKey) {
    const algorithm = privateKey.asymmetricKeyType === 'ed25519' ? null : 'sha256';
    return {
        name,
        keyHash: noteKeyHash(name, (0,external_node_crypto_.createPublicKey)(privateKey)),
        sign: (text) => (0,external_node_crypto_.sign)(algorithm, Buffer.from(text), privateKey),
    };
}
/** A checkpoint as signed note. Source: C2SP tlog-checkpoint, "Note text", and signed-note, "Format". */
function signCheckpoint(head, signer) {
    const text = `${head.origin}\n${head.size}\n${head.rootHash.toString('base64')}\n`;
    const signature = Buffer.concat([signer.keyHash.subarray(0, 4), signer.sign(text)]);
    return `${text}\n\u2014 ${signer.name} ${signature.toString('base64')}\n`;
}
function sha256(data) {
    return (0,external_node_crypto_.createHash)('sha256').update(data).digest();
}

;// CONCATENATED MODULE: ./lib/sandbox/keep.js




const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----\n?/;
/** The authority kept as `NAME.pem` (certificate and key in one file, so that they cannot part), or a new one that is kept. */
async function keptAuthority(directory, name, create) {
    const text = (created) => created.pem + privateKeyPem(created.privateKey);
    return kept({ directory, name, create, text, parse: parseAuthority });
}
/** The same for a bare key, as `NAME.pem`. */
async function keptKey(directory, name, create) {
    return kept({ directory, name, create: async () => create(), text: privateKeyPem, parse: external_node_crypto_.createPrivateKey });
}
/** Two kept files of different sandboxes would make a chain that nobody can verify. */
function assertIssued(child, parent) {
    const [certificate, issuer] = [child, parent].map((one) => new external_node_crypto_.X509Certificate(one.certificate));
    if (issuer !== undefined && certificate?.checkIssued(issuer) && certificate.verify(parent.publicKey))
        return;
    (0,errors/* fail */.fJ)('INPUT_INVALID', 'The authorities kept in this directory do not belong together.', {
        remedy: 'Name an empty directory, or remove this one to start with new keys.',
    });
}
async function kept({ directory, name, create, text, parse }) {
    if (directory === undefined)
        return create();
    const path = (0,external_node_path_.join)(directory, `${name}.pem`);
    const existing = await readIfPresent(path);
    if (existing === undefined) {
        const created = await create();
        await (0,promises_.mkdir)(directory, { recursive: true });
        await (0,promises_.writeFile)(`${path}.new`, text(created), { mode: 0o600 });
        await (0,promises_.rename)(`${path}.new`, path);
        return created;
    }
    try {
        return parse(existing);
    }
    catch (cause) {
        return (0,errors/* fail */.fJ)('INPUT_INVALID', `${path} is no key of a sandbox.`, {
            remedy: 'Name an empty directory, or remove this one to start with new keys.',
            cause,
        });
    }
}
async function readIfPresent(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}
function parseAuthority(text) {
    const pem = CERTIFICATE.exec(text)?.[0] ?? '';
    const certificate = new external_node_crypto_.X509Certificate(pem);
    const privateKey = (0,external_node_crypto_.createPrivateKey)(text.replace(pem, ''));
    if (!certificate.checkPrivateKey(privateKey))
        throw new TypeError('certificate and key do not belong together');
    return { certificate: certificate.raw, pem, privateKey, publicKey: (0,external_node_crypto_.createPublicKey)(privateKey) };
}
function privateKeyPem(key) {
    return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

;// CONCATENATED MODULE: ./lib/sandbox/merkle.js

/** Source: RFC 6962 and RFC 9162, section 2.1: domain separation of leaves and nodes. */
const LEAF_PREFIX = Buffer.of(0x00);
const NODE_PREFIX = Buffer.of(0x01);
function leafHash(entry) {
    return (0,external_node_crypto_.createHash)('sha256').update(LEAF_PREFIX).update(entry).digest();
}
function nodeHash(left, right) {
    return (0,external_node_crypto_.createHash)('sha256').update(NODE_PREFIX).update(left).update(right).digest();
}
/** An append-only SHA-256 Merkle tree. Every size that the tree once had can still be asked for. */
class MerkleTree {
    /** `levels[h][i]` is the hash of the complete subtree over the leaves `i * 2^h` up to `(i + 1) * 2^h`. */
    levels = [[]];
    get size() {
        return this.level(0).length;
    }
    /** @returns the new leaf's index */
    append(leaf) {
        const index = this.size;
        this.level(0).push(leaf);
        for (let height = 0, at = index; at % 2 === 1; height += 1, at = (at - 1) / 2) {
            this.level(height + 1).push(nodeHash(this.node(height, at - 1), this.node(height, at)));
        }
        return index;
    }
    /** Merkle Tree Hash of the first `size` leaves; RFC 9162, section 2.1.1. */
    root(size = this.size) {
        if (size === 0)
            return (0,external_node_crypto_.createHash)('sha256').digest();
        return this.rangeHash(0, size);
    }
    /** PATH(index, D[size]), from the leaf upwards; RFC 9162, section 2.1.3.1. */
    inclusionProof(index, size = this.size) {
        const path = [];
        let start = 0;
        let end = size;
        while (end - start > 1) {
            const split = start + largestPowerBelow(end - start);
            if (index < split) {
                path.unshift(this.rangeHash(split, end));
                end = split;
            }
            else {
                path.unshift(this.rangeHash(start, split));
                start = split;
            }
        }
        return path;
    }
    /** Up to `count` hashes of complete subtrees of `2^height` leaves, from the given one on. */
    subtrees(height, first, count) {
        return (this.levels[height] ?? []).slice(first, first + count);
    }
    /** `start` is a multiple of the largest power of two that is not above the range's length. */
    rangeHash(start, end) {
        const length = end - start;
        if (Number.isInteger(Math.log2(length)))
            return this.node(Math.log2(length), start / length);
        const split = start + largestPowerBelow(length);
        return nodeHash(this.rangeHash(start, split), this.rangeHash(split, end));
    }
    level(height) {
        return (this.levels[height] ??= []);
    }
    node(height, index) {
        const hash = this.level(height)[index];
        if (hash === undefined)
            throw new RangeError(`no complete subtree ${index} of height ${height}`);
        return hash;
    }
}
/** The largest power of two below `n`, for `n > 1`. */
function largestPowerBelow(n) {
    return 2 ** Math.floor(Math.log2(n - 1));
}

;// CONCATENATED MODULE: ./lib/sandbox/request-json.js
/** A request that a service does not accept, with the answer that says so. Only the services throw and catch it. */
class RequestRefused extends Error {
    answer;
    name = 'RequestRefused';
    constructor(answer) {
        super(String(answer.body ?? answer.status));
        this.answer = answer;
    }
}
function jsonAnswer(status, value, headers = {}) {
    return { status, headers: { 'content-type': 'application/json', ...headers }, body: `${JSON.stringify(value)}\n` };
}
/** The value at a path of member names, undefined where a step is missing. */
function at(value, ...path) {
    let current = value;
    for (const name of path) {
        if (typeof current !== 'object' || current === null || !Object.hasOwn(current, name))
            return undefined;
        current = current[name];
    }
    return current;
}
function stringAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'string' ? found : undefined;
}
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** Bytes of a base64 member in the standard alphabet with padding; undefined where it is missing, empty or none. */
function bytesAt(value, ...path) {
    const text = stringAt(value, ...path);
    return text === undefined || text === '' || !BASE64.test(text) ? undefined : Buffer.from(text, 'base64');
}

;// CONCATENATED MODULE: ./lib/sandbox/log-store.js




/** The entries of one log, kept in a file with one entry a line where a path is given, and their tree. */
class LogStore {
    path;
    tree = new MerkleTree();
    entries = [];
    byLeafHash = new Map();
    constructor(path) {
        this.path = path;
        if (path === undefined || !(0,external_node_fs_.existsSync)(path))
            return;
        for (const [n, line] of (0,external_node_fs_.readFileSync)(path, 'utf8').split('\n').entries()) {
            if (line === '')
                continue;
            const { body, integratedTime } = parseLine(line) ?? notAnEntry(path, n + 1);
            this.add(body, integratedTime);
        }
    }
    /** The entry is on disk before the tree has it. */
    append(body, integratedTime) {
        if (this.path !== undefined) {
            (0,external_node_fs_.appendFileSync)(this.path, `${JSON.stringify({ body: body.toString('base64'), integratedTime })}\n`);
        }
        return this.add(body, integratedTime);
    }
    entry(index) {
        return this.entries[index];
    }
    /** The entry with this leaf hash, in hex. */
    find(hash) {
        return this.byLeafHash.get(hash);
    }
    findBody(body) {
        return this.find(leafHash(body).toString('hex'));
    }
    add(body, integratedTime) {
        const hash = leafHash(body);
        const entry = { index: this.tree.append(hash), body, leafHash: hash, integratedTime };
        this.entries.push(entry);
        this.byLeafHash.set(hash.toString('hex'), entry);
        return entry;
    }
}
function parseLine(line) {
    try {
        const stored = JSON.parse(line);
        const body = bytesAt(stored, 'body');
        const integratedTime = at(stored, 'integratedTime');
        return body === undefined || typeof integratedTime !== 'number' ? undefined : { body, integratedTime };
    }
    catch {
        return undefined;
    }
}
function notAnEntry(path, line) {
    return (0,errors/* fail */.fJ)('INPUT_INVALID', `Line ${line} of ${path} is no log entry.`, {
        remedy: 'Name an empty directory, or remove this one to start with new keys and logs.',
    });
}

;// CONCATENATED MODULE: ./lib/sandbox/ct-log.js





// RFC 6962, sections 3.2, 3.4 and 3.5: v1, CertificateTimeStamp, precert_entry, TreeHash; RFC 5246: sha256, ecdsa.
const V1 = 0;
const CERTIFICATE_TIMESTAMP = 0;
const TREE_HASH = 1;
const PRECERT_ENTRY = 1;
const TIMESTAMPED_ENTRY = 0;
const SHA256_ECDSA = Buffer.of(4, 3);
const NO_EXTENSIONS = uint(0, 2);
/** A certificate transparency log. Source: RFC 6962. */
async function createCtLog({ directory, now }) {
    const create = () => (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' }).privateKey;
    const privateKey = await keptKey(directory, 'ctlog', create);
    const store = new LogStore(directory === undefined ? undefined : (0,external_node_path_.join)(directory, 'ctlog.jsonl'));
    const publicKey = (0,external_node_crypto_.createPublicKey)(privateKey).export({ type: 'spki', format: 'der' });
    const logId = (0,external_node_crypto_.createHash)('sha256').update(publicKey).digest();
    const digitallySigned = (data) => {
        return Buffer.concat([SHA256_ECDSA, opaque((0,external_node_crypto_.sign)('sha256', data, privateKey), 2)]);
    };
    const addPrecertificate = (precertificate) => {
        const milliseconds = now().getTime();
        const entry = timestampedEntry(precertificate, milliseconds);
        store.append(Buffer.concat([Buffer.of(V1, TIMESTAMPED_ENTRY), entry]), Math.floor(milliseconds / 1000));
        const signature = digitallySigned(Buffer.concat([Buffer.of(V1, CERTIFICATE_TIMESTAMP), entry]));
        return Buffer.concat([Buffer.of(V1), logId, uint(milliseconds, 8), NO_EXTENSIONS, signature]);
    };
    /** RFC 6962, sections 3.5 and 4.3. */
    const signedTreeHead = () => {
        const timestamp = now().getTime();
        const root = store.tree.root();
        const size = store.tree.size;
        const head = Buffer.concat([Buffer.of(V1, TREE_HASH), uint(timestamp, 8), uint(size, 8), root]);
        return {
            tree_size: size,
            timestamp,
            sha256_root_hash: root.toString('base64'),
            tree_head_signature: digitallySigned(head).toString('base64'),
        };
    };
    return {
        publicKey,
        logId,
        addPrecertificate,
        handle: ({ method, path }) => {
            if (path !== '/ct/v1/get-sth')
                return jsonAnswer(404, { error_message: 'Nothing is here.' });
            if (method !== 'GET')
                return jsonAnswer(405, { error_message: 'Only GET is answered here.' });
            return jsonAnswer(200, signedTreeHead());
        },
    };
}
/** A serialised SignedCertificateTimestampList, which a certificate's extension holds in an OCTET STRING. RFC 6962, section 3.3. */
function sctList(scts) {
    return opaque(Buffer.concat(scts.map((sct) => opaque(sct, 2))), 2);
}
/** TimestampedEntry of a precertificate, RFC 6962, section 3.4; also what an SCT signs after its two first bytes. */
function timestampedEntry({ issuerKeyHash, tbsCertificate }, milliseconds) {
    const precert = Buffer.concat([issuerKeyHash, opaque(tbsCertificate, 3)]);
    return Buffer.concat([uint(milliseconds, 8), uint(PRECERT_ENTRY, 2), precert, NO_EXTENSIONS]);
}
/** RFC 5246, section 4.3: a vector with its length before it. */
function opaque(bytes, lengthBytes) {
    return Buffer.concat([uint(bytes.length, lengthBytes), bytes]);
}
/** RFC 5246, section 4.4: big-endian. */
function uint(value, bytes) {
    const buffer = Buffer.alloc(8);
    buffer.writeBigUInt64BE(BigInt(value));
    return buffer.subarray(8 - bytes);
}

// EXTERNAL MODULE: ./lib/model/der.js
var der = __webpack_require__(36452);
// EXTERNAL MODULE: ./lib/model/workflow-identity.js
var workflow_identity = __webpack_require__(9049);
// EXTERNAL MODULE: ./lib/model/fulcio-extensions.js
var fulcio_extensions = __webpack_require__(10290);
// EXTERNAL MODULE: ./lib/model/github.js
var github = __webpack_require__(3968);
;// CONCATENATED MODULE: ./lib/sandbox/der.js
/** DER of the few ASN.1 types that timestamps and certificate extensions are made of. Source: ITU-T X.690, sections 8 and 10. */
function tlv(tag, ...contents) {
    const content = Buffer.concat(contents);
    return Buffer.concat([Buffer.of(tag), encodeLength(content.length), content]);
}
function encodeLength(length) {
    if (length < 0x80)
        return Buffer.of(length);
    const bytes = bigEndian(BigInt(length));
    return Buffer.concat([Buffer.of(0x80 | bytes.length), bytes]);
}
const sequence = (...items) => tlv(0x30, ...items);
/** The encodings in ascending order; section 11.6. */
const setOf = (...items) => tlv(0x31, ...items.toSorted(Buffer.compare));
const octetString = (content) => tlv(0x04, content);
const utf8String = (text) => tlv(0x0c, Buffer.from(text, 'utf8'));
/** `[n] EXPLICIT`, or `[n] IMPLICIT` of a constructed type whose content is given. */
const contextConstructed = (n, ...items) => tlv(0xa0 | n, ...items);
/** A non-negative number. */
function integer(value) {
    const bytes = bigEndian(value);
    return integerBytes((bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes);
}
/** An INTEGER from its content octets as they stood elsewhere, the sign bit included. */
const integerBytes = (content) => tlv(0x02, content);
function objectIdentifier(dotted) {
    const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
    return tlv(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(base128)));
}
/** YYMMDDhhmmssZ: whole seconds. */
const utcTime = (time) => tlv(0x17, Buffer.from(`${digits(time).slice(2)}Z`));
/** YYYYMMDDhhmmss[.f]Z: milliseconds other than zero as a fraction without trailing zeros; section 11.7. */
function generalizedTime(time) {
    const fraction = String(time.getUTCMilliseconds()).padStart(3, '0').replace(/0+$/, '');
    return tlv(0x18, Buffer.from(`${digits(time)}${fraction === '' ? '' : `.${fraction}`}Z`));
}
function digits(time) {
    return time.toISOString().slice(0, 19).replaceAll(/[-:T]/g, '');
}
function bigEndian(value) {
    const hex = value.toString(16);
    return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}
function base128(arc) {
    const bytes = [arc % 128];
    for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128))
        bytes.unshift(0x80 | (rest % 128));
    return bytes;
}

// EXTERNAL MODULE: ./lib/model/sandbox.js
var sandbox = __webpack_require__(52336);
// EXTERNAL MODULE: ../node_modules/reflect-metadata/Reflect.js
var Reflect = __webpack_require__(59619);
// EXTERNAL MODULE: ../node_modules/@peculiar/x509/build/x509.cjs.js
var x509_cjs = __webpack_require__(7073);
;// CONCATENATED MODULE: ./lib/sandbox/x509.js
// @peculiar/x509 cannot be loaded before reflect-metadata: everybody takes it from here.



;// CONCATENATED MODULE: ./lib/sandbox/pki.js



const CA_YEARS = 10;
const CA_USAGES = x509_cjs/* KeyUsageFlags */.Ob.keyCertSign | x509_cjs/* KeyUsageFlags */.Ob.cRLSign;
/** Self-signed P-384 root, valid for ten years from `now`. */
async function createRoot({ commonName }, now) {
    const keys = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-384' });
    const extensions = [new x509_cjs/* BasicConstraintsExtension */.WA(true, 1, true), new x509_cjs/* KeyUsagesExtension */.hy(CA_USAGES, true)];
    const subject = distinguishedName(commonName);
    const request = { subject, publicKey: keys.publicKey, ...caValidity(now), extensions };
    return authority(keys, await certify({ name: subject, ...keys }, request));
}
/** P-384 intermediate for code signing, under which no further authority may stand (pathlen:0), as Fulcio's. */
async function createIntermediate(parent, { commonName }, now) {
    const keys = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-384' });
    const extensions = [
        new x509_cjs/* BasicConstraintsExtension */.WA(true, 0, true),
        new x509_cjs/* KeyUsagesExtension */.hy(CA_USAGES, true),
        new x509_cjs/* ExtendedKeyUsageExtension */.j6([x509_cjs/* ExtendedKeyUsage */.CD.codeSigning]),
    ];
    const request = { subject: distinguishedName(commonName), publicKey: keys.publicKey, ...caValidity(now), extensions };
    return authority(keys, await certify(issuerOf(parent), request));
}
/** P-256 leaf of a timestamp authority. RFC 3161, section 2.3: the extended key usage is alone and critical. */
async function createTimestampLeaf(parent, { commonName }, now) {
    const keys = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
    const extensions = [
        new x509_cjs/* BasicConstraintsExtension */.WA(false, undefined, true),
        new x509_cjs/* KeyUsagesExtension */.hy(x509_cjs/* KeyUsageFlags */.Ob.digitalSignature, true),
        new x509_cjs/* ExtendedKeyUsageExtension */.j6([x509_cjs/* ExtendedKeyUsage */.CD.timeStamping], true),
    ];
    const request = { subject: distinguishedName(commonName), publicKey: keys.publicKey, ...caValidity(now), extensions };
    return authority(keys, await certify(issuerOf(parent), request));
}
/** A certificate with the key identifiers and these extensions after them, as DER. */
async function issue(parent, request) {
    return certify(issuerOf(parent), request);
}
/** A positive number of 20 octets at most. RFC 5280, section 4.1.2.2. */
function randomSerialNumber() {
    const bytes = (0,external_node_crypto_.randomBytes)(16);
    bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
    return bytes.toString('hex');
}
/** `type` is the label: CERTIFICATE, PUBLIC KEY. */
function toPem(der, type) {
    const lines = Buffer.from(der)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    return [`-----BEGIN ${type}-----`, ...lines, `-----END ${type}-----`, ''].join('\n');
}
async function certify(issuer, request) {
    const publicKey = new x509_cjs/* PublicKey */.J3(spki(request.publicKey));
    const certificate = await x509_cjs/* X509CertificateGenerator */.Jy.create({
        serialNumber: request.serialNumber ?? randomSerialNumber(),
        subject: request.subject ?? '',
        issuer: issuer.name,
        notBefore: wholeSecond(request.notBefore),
        notAfter: wholeSecond(request.notAfter),
        publicKey,
        ...(await signingKey(issuer.privateKey)),
        extensions: [
            await x509_cjs/* SubjectKeyIdentifierExtension */.QE.create(publicKey),
            await x509_cjs/* AuthorityKeyIdentifierExtension */.Z$.create(new x509_cjs/* PublicKey */.J3(spki(issuer.publicKey))),
            ...request.extensions,
        ],
    });
    return Buffer.from(certificate.rawData);
}
function issuerOf(parent) {
    const name = new x509_cjs/* X509Certificate */.yI(parent.certificate).subjectName;
    return { name, privateKey: parent.privateKey, publicKey: parent.publicKey };
}
async function signingKey(key) {
    const namedCurve = key.asymmetricKeyDetails?.namedCurve === 'secp384r1' ? 'P-384' : 'P-256';
    const pkcs8 = key.export({ type: 'pkcs8', format: 'der' });
    const imported = await external_node_crypto_.webcrypto.subtle.importKey('pkcs8', pkcs8, { name: 'ECDSA', namedCurve }, false, ['sign']);
    const hash = namedCurve === 'P-384' ? 'SHA-384' : 'SHA-256';
    return { signingKey: imported, signingAlgorithm: { name: 'ECDSA', hash } };
}
function authority(keys, certificate) {
    return { certificate, pem: toPem(certificate, 'CERTIFICATE'), ...keys };
}
// gh looks a verifier up by the organisation of its authority, so every authority has one.
function distinguishedName(commonName) {
    return `CN=${commonName}, O=${sandbox/* SANDBOX_ORGANIZATION */.I}`;
}
function spki(key) {
    return key.export({ type: 'spki', format: 'der' });
}
function caValidity(now) {
    const notAfter = new Date(now);
    notAfter.setUTCFullYear(notAfter.getUTCFullYear() + CA_YEARS);
    return { notBefore: now, notAfter };
}
/** X.509 times have whole seconds: rounded down, so that a certificate is valid at the moment of its making. */
function wholeSecond(time) {
    return new Date(Math.floor(time.getTime() / 1000) * 1000);
}

;// CONCATENATED MODULE: ./lib/sandbox/fulcio-certificate.js









const VALID_MINUTES = 10;
const SCT_LIST_OID = '1.3.6.1.4.1.11129.2.4.2';
const signerUri = (claim) => `${github/* GITHUB_SERVER */.ao}/${claim('job_workflow_ref')}`;
/**
 * What each extension says, by the claims of a GitHub token.
 * Source: sigstore/fulcio, config/identity/config.yaml (github-workflow) and docs/oid-info.md.
 */
const EXTENSION_VALUES = {
    issuerV1: (claim) => claim('iss'),
    githubWorkflowTrigger: (claim) => claim('event_name'),
    githubWorkflowSha: (claim) => claim('sha'),
    githubWorkflowName: (claim) => claim('workflow'),
    githubWorkflowRepository: (claim) => claim('repository'),
    githubWorkflowRef: (claim) => claim('ref'),
    issuer: (claim) => claim('iss'),
    buildSignerURI: signerUri,
    buildSignerDigest: (claim) => claim('job_workflow_sha'),
    runnerEnvironment: (claim) => claim('runner_environment'),
    sourceRepositoryURI: (claim) => `${github/* GITHUB_SERVER */.ao}/${claim('repository')}`,
    sourceRepositoryDigest: (claim) => claim('sha'),
    sourceRepositoryRef: (claim) => claim('ref'),
    sourceRepositoryIdentifier: (claim) => claim('repository_id'),
    sourceRepositoryOwnerURI: (claim) => `${github/* GITHUB_SERVER */.ao}/${claim('repository_owner')}`,
    sourceRepositoryOwnerIdentifier: (claim) => claim('repository_owner_id'),
    buildConfigURI: (claim) => `${github/* GITHUB_SERVER */.ao}/${claim('workflow_ref')}`,
    buildConfigDigest: (claim) => claim('workflow_sha'),
    buildTrigger: (claim) => claim('event_name'),
    runInvocationURI: (claim) => `${github/* GITHUB_SERVER */.ao}/${claim('repository')}/actions/runs/${claim('run_id')}/attempts/${claim('run_attempt')}`,
    sourceRepositoryVisibilityAtSigning: (claim) => claim('repository_visibility'),
    deploymentEnvironment: (claim) => claim('environment'),
    tokenSubject: (claim) => claim('sub'),
};
/** The signing certificate of a run, logged and with the log's promise inside, as DER. */
async function issueSigningCertificate({ authority, ctLog }, { publicKey, claim, now }) {
    const request = {
        publicKey,
        serialNumber: randomSerialNumber(),
        notBefore: now,
        notAfter: new Date(now.getTime() + VALID_MINUTES * 60_000),
        extensions: [...leafExtensions(claim), ...fulcioExtensions(claim)],
    };
    // RFC 6962, section 3.2: the log signs the TBSCertificate as it is without the list of SCTs.
    const unlogged = await issue(authority, request);
    const sct = ctLog.addPrecertificate({
        issuerKeyHash: (0,external_node_crypto_.createHash)('sha256')
            .update(authority.publicKey.export({ type: 'spki', format: 'der' }))
            .digest(),
        tbsCertificate: (0,der/* child */.jf)((0,der/* parseDer */.zE)(unlogged), 0).toDER(),
    });
    const scts = new x509_cjs/* Extension */.YY(SCT_LIST_OID, false, octetString(sctList([sct])));
    return issue(authority, { ...request, extensions: [...request.extensions, scts] });
}
function leafExtensions(claim) {
    return [
        new x509_cjs/* KeyUsagesExtension */.hy(x509_cjs/* KeyUsageFlags */.Ob.digitalSignature, true),
        new x509_cjs/* ExtendedKeyUsageExtension */.j6([x509_cjs/* ExtendedKeyUsage */.CD.codeSigning]),
        // RFC 5280, section 4.1.2.6: critical, because the subject is empty.
        new x509_cjs/* SubjectAlternativeNameExtension */.Wx([{ type: 'url', value: (0,workflow_identity/* subjectAlternativeNameOf */.kJ)(signerUri(claim)) }], true),
    ];
}
/** In the order of their numbers; one without a value is left out. */
function fulcioExtensions(claim) {
    const names = Object.keys(fulcio_extensions/* FULCIO_EXTENSIONS */.W);
    return names.flatMap((name) => {
        const value = EXTENSION_VALUES[name](claim);
        if (value === '')
            return [];
        const encoded = fulcio_extensions/* FULCIO_EXTENSIONS */.W[name].encoding === 'raw' ? Buffer.from(value) : utf8String(value);
        return [new x509_cjs/* Extension */.YY((0,fulcio_extensions/* fulcioOid */.b)(name), false, encoded)];
    });
}

;// CONCATENATED MODULE: ./lib/sandbox/jwt.js


/** Source: RFC 7515, section 7.1, with RS256. */
function signJwt(header, payload, key) {
    const signed = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    return `${signed}.${(0,external_node_crypto_.sign)('sha256', Buffer.from(signed), key).toString('base64url')}`;
}
/** As the clocks of issuer and authority may differ; go-oidc, which Fulcio uses, allows it for `nbf` alone. */
const NOT_BEFORE_LEEWAY_SECONDS = 300;
/**
 * The claims of a token that one of these issuers signed for this audience and that is valid now, else undefined.
 * Source: RFC 7519, section 7.2, and OpenID Connect Core 1.0, section 3.1.3.7; RS256 alone is believed.
 */
function verifiedClaims(token, { issuers, audience, now }) {
    const [header = '', payload = '', signature = '', ...more] = token.split('.');
    const claims = decodeJson(payload);
    if (more.length > 0 || stringAt(decodeJson(header), 'alg') !== 'RS256')
        return undefined;
    const issuer = issuers.find((one) => one.issuer === stringAt(claims, 'iss'));
    if (issuer === undefined)
        return undefined;
    const signed = Buffer.from(`${header}.${payload}`);
    if (!(0,external_node_crypto_.verify)('sha256', signed, issuer.publicKey, Buffer.from(signature, 'base64url')))
        return undefined;
    const seconds = now.getTime() / 1000;
    const [expires, notBefore] = [at(claims, 'exp'), at(claims, 'nbf') ?? 0];
    if (typeof expires !== 'number' || expires < seconds)
        return undefined;
    if (typeof notBefore !== 'number' || notBefore > seconds + NOT_BEFORE_LEEWAY_SECONDS)
        return undefined;
    return isFor(audience, at(claims, 'aud')) ? claims : undefined;
}
function isFor(audience, claim) {
    return Array.isArray(claim) ? claim.includes(audience) : claim === audience;
}
function decodeJson(part) {
    try {
        return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/sandbox/fulcio.js







/** The audience that a token for Sigstore has. */
const AUDIENCE = 'sigstore';
const BASE_PATH = '/api/v2';
/** A certificate authority for keys that live minutes. Source: sigstore/fulcio, fulcio.proto (v2) and pkg/server. */
async function createFulcio(options) {
    const { directory, now } = options;
    const root = await keptAuthority(directory, 'fulcio-root', async () => createRoot({ commonName: 'sandbox-fulcio-root' }, now()));
    const intermediate = await keptAuthority(directory, 'fulcio-intermediate', async () => createIntermediate(root, { commonName: 'sandbox-fulcio-intermediate' }, now()));
    assertIssued(intermediate, root);
    const chain = [intermediate.pem, root.pem];
    const routes = {
        [`${BASE_PATH}/signingCert`]: {
            method: 'POST',
            answer: async (request) => {
                const leaf = await signingCertificate(request, { ...options, authority: intermediate });
                return { signedCertificateEmbeddedSct: { chain: { certificates: [toPem(leaf, 'CERTIFICATE'), ...chain] } } };
            },
        },
        [`${BASE_PATH}/trustBundle`]: { method: 'GET', answer: () => ({ chains: [{ certificates: chain }] }) },
        [`${BASE_PATH}/configuration`]: { method: 'GET', answer: () => ({ issuers: options.issuers.map(configuration) }) },
        '/healthz': { method: 'GET', answer: () => ({ status: 'SERVING' }) },
    };
    return { handle: async (request) => answer(request, routes), root, intermediate };
}
async function answer(request, routes) {
    const route = Object.hasOwn(routes, request.path) ? routes[request.path] : undefined;
    if (route === undefined)
        return fulcio_status(404, 5, 'Not Found');
    if (route.method !== request.method)
        return fulcio_status(501, 12, 'Method Not Allowed');
    try {
        return jsonAnswer(200, await route.answer(request));
    }
    catch (error) {
        if (error instanceof RequestRefused)
            return error.answer;
        throw error;
    }
}
async function signingCertificate(request, context) {
    const body = parseBody(request.body);
    const now = context.now();
    const claims = verifiedClaims(tokenOf(body, request), { issuers: context.issuers, audience: AUDIENCE, now });
    if (claims === undefined)
        return refuse('There was an error processing the identity token');
    const claim = claimReader(claims);
    const publicKey = (await keyOfRequest(body)) ?? keyWithProof(body, claim('sub'));
    return issueSigningCertificate(context, { publicKey, claim, now });
}
/** @sigstore/sign sends the token in the body, sigstore-go and cosign in a header. */
function tokenOf(body, { headers }) {
    return stringAt(body, 'credentials', 'oidcIdentityToken') ?? headers.authorization?.replace(/^bearer /i, '') ?? '';
}
function claimReader(claims) {
    return (name) => {
        const value = claims[name];
        if (typeof value === 'string')
            return value;
        if (typeof value === 'number' || typeof value === 'boolean')
            return String(value);
        // The one claim that Fulcio's configuration has a default for.
        if (name === 'environment')
            return '';
        return refuse(`value <${name}> not present in either claims or defaults.`);
    };
}
/** The key of a certificate signing request, whose signature is its proof; undefined where none was sent. */
async function keyOfRequest(body) {
    if (at(body, 'certificateSigningRequest') === undefined)
        return undefined;
    const csr = parseOrRefuse('The certificate signing request could not be parsed', () => {
        const pem = bytesAt(body, 'certificateSigningRequest')?.toString('utf8') ?? '';
        return new x509_cjs/* Pkcs10CertificateRequest */.lt(pem);
    });
    const key = securePublicKey(Buffer.from(csr.publicKey.rawData));
    const proven = await csr.verify().catch(() => false);
    return proven ? key : refuse(INVALID_SIGNATURE);
}
const INVALID_SIGNATURE = 'The signature supplied in the request could not be verified';
/** The key of a public key request, whose proof is a signature over the token's subject. */
function keyWithProof(body, subject) {
    const pem = stringAt(body, 'publicKeyRequest', 'publicKey', 'content') ?? '';
    const key = securePublicKey(pem);
    const proof = bytesAt(body, 'publicKeyRequest', 'proofOfPossession') ?? Buffer.alloc(0);
    if (!(0,external_node_crypto_.verify)(proofDigest(key), Buffer.from(subject), key, proof))
        return refuse(INVALID_SIGNATURE);
    return key;
}
function securePublicKey(source) {
    const key = parseOrRefuse('The public key supplied in the request could not be parsed', () => {
        if (typeof source !== 'string')
            return (0,external_node_crypto_.createPublicKey)({ key: source, format: 'der', type: 'spki' });
        // A private key would do for node:crypto, too.
        if (!source.includes('-----BEGIN PUBLIC KEY-----'))
            throw new TypeError('no public key');
        return (0,external_node_crypto_.createPublicKey)(source);
    });
    if (proofDigest(key) === undefined)
        refuse('The public key supplied in the request is insecure');
    return key;
}
const CURVE_DIGESTS = {
    prime256v1: 'sha256',
    secp384r1: 'sha384',
    secp521r1: 'sha512',
};
/** The digest that a kind of key signs by default, null where it signs the message itself, undefined where it is refused. */
function proofDigest({ asymmetricKeyType: type, asymmetricKeyDetails: details }) {
    if (type === 'ed25519')
        return null;
    if (type === 'ec')
        return CURVE_DIGESTS[details?.namedCurve ?? ''];
    return type === 'rsa' && (details?.modulusLength ?? 0) >= 2048 ? 'sha256' : undefined;
}
function configuration({ issuer }) {
    return {
        issuerUrl: issuer,
        audience: AUDIENCE,
        challengeClaim: 'sub',
        spiffeTrustDomain: '',
        issuerType: 'ci-provider',
        subjectDomain: '',
        skipEmailVerification: false,
    };
}
function parseBody(body) {
    return parseOrRefuse('The request is not JSON', () => JSON.parse(body.toString('utf8')));
}
function parseOrRefuse(message, parse) {
    try {
        return parse();
    }
    catch {
        return refuse(message);
    }
}
/** All that a client does wrong is INVALID_ARGUMENT, a bad token, too. */
function refuse(message) {
    throw new RequestRefused(fulcio_status(400, 3, message));
}
/** google.rpc.Status, as the gateway writes it. */
function fulcio_status(httpStatus, code, message) {
    return jsonAnswer(httpStatus, { code, message, details: [] });
}

;// CONCATENATED MODULE: ./lib/sandbox/github-access.js


/** As a job's token with `permissions: write-all`. */
const ALL_PERMISSIONS = {
    actions: 'write',
    artifact_metadata: 'write',
    attestations: 'write',
    contents: 'write',
};
function createGithubTokens() {
    const tokens = new Map();
    return {
        create: (permissions, repository) => {
            const token = `ghs_${(0,external_node_crypto_.randomBytes)(27).toString('base64url').replaceAll(/[-_]/g, 'x')}`;
            tokens.set(token, { permissions, repository });
            return token;
        },
        caller: ({ headers }) => {
            if (headers['user-agent'] === undefined)
                throw refused(403, 'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.');
            const version = headers['x-github-api-version'] ?? '2022-11-28';
            if (version !== '2022-11-28' && version !== '2026-03-10')
                throw refused(400, `${String(version)} is not a supported version.`);
            const { authorization } = headers;
            if (authorization === undefined)
                return { permissions: undefined, repository: () => '' };
            const known = tokens.get(authorization.replace(/^(bearer|token) /i, ''));
            if (known === undefined)
                throw refused(401, 'Bad credentials');
            return known;
        },
    };
}
/** Whether the caller may: writing needs the permission, reading only where the repository is not public. */
function may({ caller, repository, permission, access }) {
    if (access === 'read' && repository.visibility === 'public')
        return true;
    const granted = github_access_isFor(caller, repository) ? caller.permissions?.[permission] : undefined;
    return granted === 'write' || granted === access;
}
/** @throws RequestRefused 404 for what the caller may not even see, 401 without a token, 403 without the permission */
function demand(demanded) {
    const { caller, repository, permission, access } = demanded;
    if (may(demanded))
        return;
    if (repository.visibility !== 'public' && !github_access_isFor(caller, repository))
        throw notFound();
    if (caller.permissions === undefined)
        throw refused(401, 'Requires authentication');
    throw new RequestRefused(jsonAnswer(403, {
        message: 'Resource not accessible by integration',
        documentation_url: 'https://docs.github.com/rest',
        status: '403',
    }, { 'x-accepted-github-permissions': `${permission}=${access}` }));
}
function github_access_isFor(caller, { fullName }) {
    return caller.repository().toLowerCase() === fullName.toLowerCase();
}
function refused(status, message, errors) {
    return new RequestRefused(refusal(status, message, errors));
}
function refusal(status, message, errors) {
    const said = { message, ...(errors === undefined ? {} : { errors }) };
    return jsonAnswer(status, { ...said, documentation_url: 'https://docs.github.com/rest', status: String(status) });
}
function notFound(message = 'Not Found') {
    return refused(404, message);
}
/** Counts a request. @throws RequestRefused 403 when none is left */
function spend(limit) {
    const exhausted = limit.remaining <= 0;
    if (!exhausted)
        limit.remaining -= 1;
    const headers = {
        'x-ratelimit-limit': String(limit.limit),
        'x-ratelimit-remaining': String(limit.remaining),
        'x-ratelimit-reset': String(limit.reset),
    };
    if (!exhausted)
        return headers;
    throw new RequestRefused(jsonAnswer(403, { message: 'API rate limit exceeded for installation.' }, headers));
}

// EXTERNAL MODULE: ./lib/model/predicate-types.js
var predicate_types = __webpack_require__(60370);
// EXTERNAL MODULE: ./lib/model/statement.js
var model_statement = __webpack_require__(8914);
// EXTERNAL MODULE: ./lib/model/x509.js
var x509 = __webpack_require__(55215);
;// CONCATENATED MODULE: ./lib/sandbox/github-pages.js
const MOST_PER_PAGE = 100;
const DEFAULT_PER_PAGE = 30;
/** Numbered pages with a Link header. Source: GitHub, "Using pagination in the REST API". */
function numberedPage(all, request) {
    const size = pageSize(request);
    const page = Math.max(1, wholeNumber(request.query.get('page')) ?? 1);
    const last = Math.max(1, Math.ceil(all.length / size));
    const link = (number, rel) => `<${address(request, { page: String(number) })}>; rel="${rel}"`;
    const links = page < last ? [link(page + 1, 'next'), link(last, 'last')] : [];
    return { items: all.slice((page - 1) * size, page * size), headers: linkHeader(links) };
}
/** Pages by cursor, `after` and `before`; a cursor is good only for the listing that named it. */
function cursorPage(all, request) {
    const size = pageSize(request);
    const after = position(all, request.query.get('after'));
    const before = position(all, request.query.get('before'));
    const start = before === undefined ? (after ?? -1) + 1 : Math.max(0, before - size);
    const items = all.slice(start, before === undefined ? start + size : before);
    const next = all[start + size] === undefined ? undefined : items.at(-1);
    return { items, headers: linkHeader(next === undefined ? [] : [nextLink(request, next.id)]) };
}
function nextLink(request, id) {
    return `<${address(request, { after: Buffer.from(String(id)).toString('base64url') })}>; rel="next"`;
}
function position(all, cursor) {
    if (cursor === null)
        return undefined;
    const id = Number(Buffer.from(cursor, 'base64url').toString('latin1'));
    const found = all.findIndex((item) => item.id === id);
    return found < 0 ? undefined : found;
}
function pageSize({ query }) {
    const asked = wholeNumber(query.get('per_page')) ?? DEFAULT_PER_PAGE;
    return Math.min(Math.max(asked, 1), MOST_PER_PAGE);
}
function wholeNumber(text) {
    return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
function address({ headers, path, query }, changed) {
    const search = new URLSearchParams(query);
    for (const [name, value] of Object.entries(changed))
        search.set(name, value);
    return `http://${headers.host ?? '127.0.0.1'}${path}?${search.toString()}`;
}
function linkHeader(links) {
    return links.length === 0 ? {} : { link: links.join(', ') };
}

;// CONCATENATED MODULE: ./lib/sandbox/github-attestations.js









/** Attestations. Source: GitHub REST API, "Attestations"; the refusals as users of actions/attest report them. */
const NOT_FOR_USERS = 'Feature not available for user-owned private repositories. To enable this feature, please make this repository public.';
function createAttestation(call) {
    demand({ ...call, permission: 'attestations', access: 'write' });
    demandPlan(call.repository);
    const bundle = at(call.json(), 'bundle');
    const statement = statementOf(bundle);
    demandSource(bundle, call.repository);
    const attestation = {
        id: call.state.nextId(),
        repositoryId: call.repository.id,
        predicateType: stringAt(statement, 'predicateType') ?? '',
        digests: digestsOf(statement),
        bundle: Buffer.from(JSON.stringify(bundle)),
        hiddenFor: call.behaviour.listingLag,
    };
    call.state.attestations.push(attestation);
    return jsonAnswer(201, { id: attestation.id });
}
function listAttestations(call) {
    demand({ ...call, permission: 'attestations', access: 'read' });
    demandPlan(call.repository);
    return listing(call, ({ repositoryId }) => repositoryId === call.repository.id);
}
/** Of every repository of an owner that the caller may read; the handler finds one of them to stand for the owner. */
function listOwnersAttestations(call) {
    const readable = [...call.state.repositories.values()].filter(({ ownerId, visibility }) => ownerId === call.repository.ownerId && visibility === 'public');
    return listing(call, ({ repositoryId }) => readable.some(({ id }) => id === repositoryId));
}
function listing(call, mine) {
    const digest = call.parts['digest'] ?? '';
    const type = call.request.query.get('predicate_type');
    if (type?.includes('@') === true)
        throw refused(422, 'Invalid predicate_type');
    const found = call.state.attestations.filter((each) => mine(each) && each.digests.includes(digest) && (type === null || isOfType(each, type)));
    const listed = found.filter((each) => each.hiddenFor <= 0);
    for (const each of found)
        each.hiddenFor -= 1;
    if (listed.length === 0)
        throw notFound();
    const { items, headers } = cursorPage(listed.toReversed(), call.request);
    return jsonAnswer(200, { attestations: items.map((each) => attestationJson(each, call)) }, headers);
}
const SHORT_TYPES = {
    provenance: /^https:\/\/slsa\.dev\/provenance\//,
    sbom: /^https:\/\/(spdx\.dev\/Document|cyclonedx\.org\/bom)/,
    release: /^https:\/\/in-toto\.io\/attestation\/release\//,
};
function isOfType({ predicateType }, asked) {
    return SHORT_TYPES[asked]?.test(predicateType) ?? predicateType === asked;
}
/** Since July 2026 the bundle itself lies in storage, compressed. */
function attestationJson({ id, repositoryId, bundle }, { behaviour, storageUrl, signature }) {
    const inline = behaviour.inlineBundles;
    return {
        repository_id: repositoryId,
        bundle_url: inline ? '' : `${storageUrl()}/attestations/${repositoryId}/2026/11/21/${id}.json.sn?sig=${signature}`,
        initiator: 'user',
        bundle: inline ? JSON.parse(bundle.toString('utf8')) : null,
    };
}
function demandPlan({ visibility, ownerType }) {
    if (visibility === 'private' && ownerType === 'User')
        throw notFound(NOT_FOR_USERS);
}
function invalid(why) {
    return refused(422, `Invalid Argument - ${why}`);
}
function statementOf(bundle) {
    if (!(stringAt(bundle, 'mediaType') ?? '').startsWith('application/vnd.dev.sigstore.bundle'))
        throw invalid('unsupported media type');
    const payload = bytesAt(bundle, 'dsseEnvelope', 'payload');
    if (payload === undefined || stringAt(bundle, 'dsseEnvelope', 'payloadType') !== model_statement/* IN_TOTO_PAYLOAD_TYPE */.T4) {
        throw invalid('the bundle has no in-toto statement');
    }
    let statement;
    try {
        statement = JSON.parse(payload.toString('utf8'));
    }
    catch {
        throw invalid('the statement is no JSON');
    }
    demandStatement(statement);
    return statement;
}
function demandStatement(statement) {
    const type = stringAt(statement, '_type');
    if (type !== model_statement/* STATEMENT_TYPE_V1 */.HL && type !== model_statement/* STATEMENT_TYPE_V01 */.PZ)
        throw invalid('unsupported statement type');
    const subjects = digestsOf(statement);
    if (subjects.length === 0)
        throw invalid('no subject in statement');
    if (subjects.length > github/* GITHUB_MOST_SUBJECTS */.ec)
        throw invalid(`more than ${github/* GITHUB_MOST_SUBJECTS */.ec} subjects in statement`);
    const named = subjectsOf(statement).map((subject) => JSON.stringify(subject));
    if (new Set(named).size < named.length)
        throw invalid('duplicate subject in statement');
    const buildType = stringAt(statement, 'predicate', 'buildDefinition', 'buildType');
    if (stringAt(statement, 'predicateType') === predicate_types/* SLSA_PROVENANCE_V1 */.us && buildType !== github/* GITHUB_BUILD_TYPE */.s) {
        throw invalid(`unsupported build type: ${buildType ?? ''}`);
    }
}
function subjectsOf(statement) {
    const subjects = at(statement, 'subject');
    return Array.isArray(subjects) ? subjects : [];
}
function digestsOf(statement) {
    return subjectsOf(statement).flatMap((subject) => Object.entries(at(subject, 'digest') ?? {}).map(([algorithm, hex]) => `${algorithm}:${String(hex)}`));
}
/** The certificate has to be of a run of this repository. */
function demandSource(bundle, { fullName }) {
    const raw = bytesAt(bundle, 'verificationMaterial', 'certificate', 'rawBytes') ??
        bytesAt(bundle, 'verificationMaterial', 'x509CertificateChain', 'certificates', '0', 'rawBytes');
    if (raw === undefined)
        throw invalid('the bundle has no certificate');
    const source = sourceOf(raw);
    const expected = `${github/* GITHUB_SERVER */.ao}/${fullName}`;
    if (source.toLowerCase() !== expected.toLowerCase())
        throw invalid(`values do not match: ${source} != ${expected}`);
}
function sourceOf(raw) {
    try {
        const value = (0,x509/* parseCertificate */.hB)(raw).extensions.get((0,fulcio_extensions/* fulcioOid */.b)('sourceRepositoryURI'))?.value;
        return value === undefined ? '' : Buffer.from((0,der/* parseDer */.zE)(value).value).toString('utf8');
    }
    catch {
        throw invalid('the certificate cannot be read');
    }
}

;// CONCATENATED MODULE: ./lib/sandbox/github-state.js

function createGithubState() {
    let last = 30_000_000;
    return {
        repositories: new Map(),
        releases: new Map(),
        attestations: [],
        records: [],
        attempts: new Map(),
        nextId: () => (last += 1),
    };
}
function releasesOf(state, { id }) {
    const releases = state.releases.get(id) ?? [];
    state.releases.set(id, releases);
    return releases;
}
/** What a new repository is like where nobody says otherwise. */
function repositoryOf(fullName, given = {}) {
    const [owner = ''] = fullName.split('/');
    return {
        fullName,
        id: numberOf(fullName),
        ownerId: numberOf(owner),
        visibility: 'public',
        ownerType: 'Organization',
        immutableReleases: false,
        ...given,
    };
}
/** As the API and every event's payload describe a repository. Source: GitHub REST API, "Get a repository". */
function repositoryJson({ id, fullName, ownerId, ownerType, visibility }) {
    const [login, name] = fullName.split('/');
    const owner = { login, id: ownerId, type: ownerType };
    return { id, name, full_name: fullName, private: visibility !== 'public', visibility, owner };
}
function numberOf(name) {
    return (0,external_node_crypto_.createHash)('sha256').update(name).digest().readUInt32BE(0);
}

;// CONCATENATED MODULE: ./lib/sandbox/github-releases.js






/** Releases and their assets. Source: GitHub REST API, "Releases" and "Release assets". */
function listReleases(call) {
    demand({ ...call, permission: 'contents', access: 'read' });
    const visible = releasesOf(call.state, call.repository).filter(({ draft }) => !draft || mayWrite(call));
    // Newest first.
    const { items, headers } = numberedPage(visible.toReversed(), call.request);
    return jsonAnswer(200, items.map((release) => releaseJson(release, call)), headers);
}
/** A draft has no tag yet, so it is never found by one. */
function releaseByTag(call) {
    demand({ ...call, permission: 'contents', access: 'read' });
    const tag = decodeURIComponent(call.parts['tag'] ?? '');
    const found = releasesOf(call.state, call.repository).find((release) => !release.draft && release.tag === tag);
    if (found === undefined)
        throw notFound();
    return jsonAnswer(200, releaseJson(found, call));
}
function getRelease(call) {
    demand({ ...call, permission: 'contents', access: 'read' });
    return jsonAnswer(200, releaseJson(visibleRelease(call), call));
}
function createRelease(call) {
    demand({ ...call, permission: 'contents', access: 'write' });
    const tag = stringAt(call.json(), 'tag_name') ?? '';
    if (tag === '')
        throw refused(422, 'Validation Failed', [{ resource: 'Release', code: 'missing_field', field: 'tag_name' }]);
    const draft = at(call.json(), 'draft') === true;
    const releases = releasesOf(call.state, call.repository);
    // Two drafts of one tag are allowed, which is how they multiply.
    if (!draft && releases.some((other) => !other.draft && other.tag === tag)) {
        throw refused(422, 'Validation Failed', [{ resource: 'Release', code: 'already_exists', field: 'tag_name' }]);
    }
    const immutable = !draft && call.repository.immutableReleases;
    const name = stringAt(call.json(), 'name') ?? tag;
    const release = { id: call.state.nextId(), tag, name, draft, immutable, assets: [] };
    releases.push(release);
    return jsonAnswer(201, releaseJson(release, call));
}
function updateRelease(call) {
    demand({ ...call, permission: 'contents', access: 'write' });
    const release = visibleRelease(call);
    const draft = at(call.json(), 'draft');
    if (draft === true && release.immutable)
        throw refused(422, 'Cannot make an immutable release a draft.');
    if (typeof draft === 'boolean')
        release.draft = draft;
    if (draft === false && call.repository.immutableReleases)
        release.immutable = true;
    release.name = stringAt(call.json(), 'name') ?? release.name;
    return jsonAnswer(200, releaseJson(release, call));
}
/** Saved nowhere, and yet only for those who may write. */
function generateNotes(call) {
    demand({ ...call, permission: 'contents', access: 'write' });
    const tag = stringAt(call.json(), 'tag_name') ?? '';
    return jsonAnswer(200, { name: tag, body: '' });
}
/** Source: GitHub REST API, "Check if immutable releases are enabled for a repository". */
function getImmutableReleases(call) {
    demand({ ...call, permission: 'contents', access: 'read' });
    if (!call.repository.immutableReleases)
        throw notFound();
    return jsonAnswer(200, { enabled: true, enforced_by_owner: false });
}
/**
 * What is published from now on; what was published before stays as it is. GitHub wants the permission `administration`
 * for it, which no job's token has; here the job's own token will do. Source: GitHub REST API, "Enable immutable releases".
 */
function setImmutableReleases(call, immutableReleases) {
    demand({ ...call, permission: 'contents', access: 'write' });
    call.setRepository(call.repository.fullName, { immutableReleases });
    return { status: 204 };
}
function listAssets(call) {
    demand({ ...call, permission: 'contents', access: 'read' });
    const { assets, tag } = visibleRelease(call);
    const { items, headers } = numberedPage(assets, call.request);
    return jsonAnswer(200, items.map((asset) => assetJson(asset, tag, call)), headers);
}
function uploadAsset(call) {
    demand({ ...call, permission: 'contents', access: 'write' });
    const release = visibleRelease(call);
    const { query, headers, body } = call.request;
    if (headers['content-type'] === undefined)
        throw refused(400, 'Bad Content-Type');
    if (body.length === 0)
        throw refused(400, 'Invalid Content-Length: 0');
    if (release.immutable)
        throw refused(422, 'Cannot upload assets to an immutable release.');
    const name = (0,github/* githubAssetName */.DZ)(query.get('name') ?? '');
    if (name === '')
        throw invalidAsset('missing_field', 'name');
    if (release.assets.some((other) => other.name === name))
        throw invalidAsset('already_exists', 'name');
    if (release.assets.length >= github/* GITHUB_MOST_ASSETS */.eG)
        throw invalidAsset('custom', 'file_count', `file_count limited to ${github/* GITHUB_MOST_ASSETS */.eG} assets per release`);
    const asset = {
        id: call.state.nextId(),
        name,
        bytes: body,
        contentType: headers['content-type'],
        state: 'uploaded',
        withDigest: true,
    };
    release.assets.push(asset);
    return jsonAnswer(201, assetJson(asset, release.tag, call));
}
/** JSON, or with `Accept: application/octet-stream` the way to the bytes, which lie elsewhere. */
function getAsset(call) {
    demand({ ...call, permission: 'contents', access: 'read' });
    const { asset, release } = visibleAsset(call);
    if (call.request.headers.accept !== 'application/octet-stream') {
        return jsonAnswer(200, assetJson(asset, release.tag, call));
    }
    return {
        status: 302,
        headers: { location: `${call.storageUrl()}/release-assets/${asset.id}?sig=${call.signature}` },
    };
}
function deleteAsset(call) {
    demand({ ...call, permission: 'contents', access: 'write' });
    const { asset, release } = visibleAsset(call);
    if (release.immutable)
        throw refused(422, 'Cannot delete assets from an immutable release.');
    release.assets.splice(release.assets.indexOf(asset), 1);
    return { status: 204 };
}
function mayWrite(call) {
    return may({ ...call, permission: 'contents', access: 'write' });
}
/** Drafts are there only for those who may write. */
function visibleRelease(call) {
    const found = releasesOf(call.state, call.repository).find(({ id }) => id === Number(call.parts['release']));
    if (found === undefined || (found.draft && !mayWrite(call)))
        throw notFound();
    return found;
}
function visibleAsset(call) {
    for (const release of releasesOf(call.state, call.repository)) {
        if (release.draft && !mayWrite(call))
            continue;
        const asset = release.assets.find(({ id }) => id === Number(call.parts['asset']));
        if (asset !== undefined)
            return { asset, release };
    }
    throw notFound();
}
function invalidAsset(code, field, message) {
    return refused(422, 'Validation Failed', [
        { resource: 'ReleaseAsset', code, field, ...(message === undefined ? {} : { message }) },
    ]);
}
function releaseJson({ id, tag, name, draft, immutable, assets }, call) {
    const place = `${call.url}/repos/${call.repository.fullName}/releases/${id}`;
    return {
        id,
        url: place,
        html_url: `${github/* GITHUB_SERVER */.ao}/${call.repository.fullName}/releases/tag/${tag}`,
        assets_url: `${place}/assets`,
        upload_url: `${call.url}/api/uploads/repos/${call.repository.fullName}/releases/${id}/assets{?name,label}`,
        tag_name: tag,
        name,
        draft,
        immutable,
        prerelease: false,
        assets: assets.slice(0, 30).map((asset) => assetJson(asset, tag, call)),
    };
}
function assetJson({ id, name, bytes, contentType, state, withDigest }, tag, call) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    return {
        id,
        url: `${call.url}/repos/${call.repository.fullName}/releases/assets/${id}`,
        name,
        label: null,
        state,
        content_type: contentType,
        browser_download_url: `${github/* GITHUB_SERVER */.ao}/${call.repository.fullName}/releases/download/${tag}/${name}`,
        size: bytes.length,
        digest: withDigest && state === 'uploaded' ? `sha256:${digest}` : null,
    };
}

;// CONCATENATED MODULE: ./lib/sandbox/github-routes.js





const REPOSITORY = '/repos/(?<owner>[^/]+)/(?<name>[^/]+)';
const route = (method, path, answer) => [method, new RegExp(`^${path}$`), answer];
const ROUTES = [
    route('GET', REPOSITORY, getRepository),
    route('GET', `${REPOSITORY}/releases`, listReleases),
    route('POST', `${REPOSITORY}/releases`, createRelease),
    route('POST', `${REPOSITORY}/releases/generate-notes`, generateNotes),
    route('GET', `${REPOSITORY}/releases/tags/(?<tag>.+)`, releaseByTag),
    route('GET', `${REPOSITORY}/releases/assets/(?<asset>\\d+)`, getAsset),
    route('DELETE', `${REPOSITORY}/releases/assets/(?<asset>\\d+)`, deleteAsset),
    route('GET', `${REPOSITORY}/releases/(?<release>\\d+)`, getRelease),
    route('PATCH', `${REPOSITORY}/releases/(?<release>\\d+)`, updateRelease),
    route('GET', `${REPOSITORY}/releases/(?<release>\\d+)/assets`, listAssets),
    route('POST', `/api/uploads${REPOSITORY}/releases/(?<release>\\d+)/assets`, uploadAsset),
    route('GET', `${REPOSITORY}/immutable-releases`, getImmutableReleases),
    route('PUT', `${REPOSITORY}/immutable-releases`, (call) => setImmutableReleases(call, true)),
    route('DELETE', `${REPOSITORY}/immutable-releases`, (call) => setImmutableReleases(call, false)),
    route('POST', `${REPOSITORY}/attestations`, createAttestation),
    route('GET', `${REPOSITORY}/attestations/(?<digest>[a-z0-9]+:[0-9a-f]+)`, listAttestations),
    route('GET', '/(?<kind>orgs|users)/(?<owner>[^/]+)/attestations/(?<digest>[a-z0-9]+:[0-9a-f]+)', listOwnersAttestations),
    route('POST', '/orgs/(?<owner>[^/]+)/artifacts/metadata/storage-record', createStorageRecord),
    route('GET', `${REPOSITORY}/actions/runs/(?<run>\\d+)/attempts/(?<attempt>\\d+)`, getRunAttempt),
];
/** @throws RequestRefused for what is not there, not allowed or not valid */
function githubRoute(call) {
    for (const [method, path, answer] of ROUTES) {
        const parts = method === call.request.method ? path.exec(call.request.path)?.groups : undefined;
        if (parts !== undefined)
            return answer({ ...call, parts, repository: repositoryAt(call.state, parts) });
    }
    throw notFound();
}
/** An owner alone is stood for by any of its repositories. */
function repositoryAt({ repositories }, parts) {
    const owner = `${parts['owner'] ?? ''}/`.toLowerCase();
    const name = parts['name'];
    const found = name === undefined
        ? [...repositories].find(([key, facts]) => key.startsWith(owner) && isKind(facts, parts['kind'] ?? 'orgs'))?.[1]
        : repositories.get(`${owner}${name.toLowerCase()}`);
    if (found === undefined)
        throw notFound();
    return found;
}
function isKind({ ownerType }, kind) {
    return (ownerType === 'Organization') === (kind === 'orgs');
}
function getRepository({ repository, caller }) {
    demand({ caller, repository, permission: 'contents', access: 'read' });
    return jsonAnswer(200, repositoryJson(repository));
}
/** Source: GitHub REST API, "Create artifact metadata storage record". */
function createStorageRecord(call) {
    demand({ ...call, permission: 'artifact_metadata', access: 'write' });
    const body = call.json();
    const [name, digest, registryUrl] = ['name', 'digest', 'registry_url'].map((field) => stringAt(body, field) ?? '');
    if (name === undefined || name === '' || !/^sha256:[0-9a-f]{64}$/.test(digest ?? ''))
        throw refused(422, 'Invalid request.');
    if (!/^https?:\/\/[^/\s]+/.test(registryUrl ?? ''))
        throw refused(422, 'Invalid request. registry_url must be a URI.');
    const attested = call.state.attestations.some((each) => each.digests.includes(digest ?? ''));
    if (!attested && stringAt(body, 'github_repository') === undefined)
        throw notFound('no artifacts found');
    const version = stringAt(body, 'version');
    const record = {
        id: call.state.nextId(),
        name,
        digest: digest ?? '',
        registryUrl: registryUrl ?? '',
        ...(version === undefined ? {} : { version }),
    };
    call.state.records.push(record);
    const { id } = record;
    return jsonAnswer(200, {
        total_count: 1,
        storage_records: [{ id, name, digest, registry_url: registryUrl, status: 'active' }],
    });
}
/** Source: GitHub REST API, "Get a workflow run attempt". */
function getRunAttempt({ repository, caller, parts, run, now, state }) {
    demand({ caller, repository, permission: 'actions', access: 'read' });
    if (parts['run'] !== run.run_id || parts['attempt'] !== run.run_attempt)
        throw notFound();
    const attempt = `${run.run_id}/${run.run_attempt}`;
    const startedAt = state.attempts.get(attempt) ?? `${now.toISOString().slice(0, 19)}Z`;
    state.attempts.set(attempt, startedAt);
    return jsonAnswer(200, {
        id: Number(run.run_id),
        run_attempt: Number(run.run_attempt),
        status: 'in_progress',
        run_started_at: startedAt,
    });
}

;// CONCATENATED MODULE: ./lib/sandbox/snappy.js
/** Snappy's block format, written: GitHub keeps its bundles so. Source: google/snappy, format_description.txt. */
const SHORTEST_MATCH = 4;
const LONGEST_COPY = 64;
const FARTHEST_COPY = 65_535;
/** A greedy search for what was there before, at most 64 KiB back. */
function snappyCompress(input) {
    const parts = [varint(input.length)];
    const seen = new Map();
    let literalFrom = 0;
    let at = 0;
    while (at + SHORTEST_MATCH <= input.length) {
        const key = input.readUInt32LE(at);
        const before = seen.get(key);
        seen.set(key, at);
        if (before === undefined || at - before > FARTHEST_COPY) {
            at += 1;
            continue;
        }
        const length = matchLength(input, before, at);
        parts.push(literal(input.subarray(literalFrom, at)), copies(at - before, length));
        at += length;
        literalFrom = at;
    }
    parts.push(literal(input.subarray(literalFrom)));
    return Buffer.concat(parts);
}
function matchLength(input, before, at) {
    let length = 0;
    while (at + length < input.length && input[before + length] === input[at + length])
        length += 1;
    return length;
}
function varint(value) {
    const bytes = [];
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80))
        bytes.push((rest % 0x80) + 0x80);
    return Buffer.of(...bytes, rest);
}
/** Tag 00: the length less one in the tag, or in the four bytes after it. */
function literal(bytes) {
    if (bytes.length === 0)
        return bytes;
    if (bytes.length <= 60)
        return Buffer.concat([Buffer.of((bytes.length - 1) << 2), bytes]);
    const head = Buffer.alloc(5);
    head.writeUInt8(63 << 2);
    head.writeUInt32LE(bytes.length - 1, 1);
    return Buffer.concat([head, bytes]);
}
/** Tag 10: the length less one in the tag, two bytes of offset. */
function copies(offset, length) {
    const parts = [];
    for (let left = length; left > 0; left -= LONGEST_COPY) {
        parts.push(((Math.min(left, LONGEST_COPY) - 1) << 2) | 2, offset & 0xff, offset >> 8);
    }
    return Buffer.from(parts);
}

;// CONCATENATED MODULE: ./lib/sandbox/github-storage.js

/** The storage behind GitHub: an address that was signed opens it, and a credential besides is an error there. */
function githubStorage(state, signature) {
    return ({ path, query, headers }) => {
        if (headers.authorization !== undefined)
            return { status: 400, body: 'Only one auth mechanism allowed' };
        if (query.get('sig') !== signature)
            return { status: 403, body: 'Server failed to authenticate the request' };
        const id = Number(/\/(\d+)(?:\.json\.sn)?$/.exec(path)?.[1]);
        if (path.startsWith('/release-assets/')) {
            const assets = [...state.releases.values()].flat().flatMap((release) => release.assets);
            const asset = assets.find((each) => each.id === id);
            if (asset !== undefined)
                return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: asset.bytes };
        }
        const attestation = path.startsWith('/attestations/')
            ? state.attestations.find((each) => each.id === id)
            : undefined;
        if (attestation === undefined)
            return { status: 404, body: 'The specified blob does not exist.' };
        return {
            status: 200,
            headers: { 'content-type': 'application/x-snappy' },
            body: snappyCompress(attestation.bundle),
        };
    };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./lib/sandbox/service.js



const MAX_REQUEST_BYTES = 64 * 1024 * 1024;
/** Starts a server on a port of the system's choosing. `handle` gets the service's own URL at its first request. */
async function startService(name, handle, { tls, address = '127.0.0.1' } = {}) {
    const requests = [];
    let rules = [];
    const listener = (incoming, outgoing) => {
        void serve(incoming, outgoing);
    };
    const server = tls === undefined ? (0,external_node_http_.createServer)(listener) : (0,external_node_https_.createServer)(tls, listener);
    async function serve(incoming, outgoing) {
        try {
            const url = new URL(incoming.url ?? '/', 'http://sandbox');
            const method = incoming.method ?? 'GET';
            const seen = { method, path: url.pathname, headers: incoming.headers };
            requests.push(seen);
            const fault = nextFault(seen);
            if (fault?.kind === 'cut' && fault.afterBytes !== undefined) {
                await readBytes(incoming, fault.afterBytes);
                outgoing.destroy();
                return;
            }
            const request = { ...seen, query: url.searchParams, body: await readBody(incoming) };
            if (fault === undefined)
                send(outgoing, await handle(request));
            else
                await misbehave(fault, outgoing, async () => handle(request));
        }
        catch (error) {
            if (!outgoing.headersSent)
                send(outgoing, { status: 500, body: `${name}: ${String(error)}` });
            else
                outgoing.destroy();
        }
    }
    function nextFault({ method, path }) {
        let chosen;
        for (const entry of rules) {
            if (entry.rule.path !== undefined && !path.startsWith(entry.rule.path))
                continue;
            if (entry.rule.method !== undefined && entry.rule.method !== method)
                continue;
            entry.seen += 1;
            if (entry.rule.nth === undefined || entry.rule.nth === entry.seen)
                chosen ??= entry.rule.fault;
        }
        return chosen;
    }
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, address, resolve);
    });
    const { port } = server.address();
    return {
        name,
        url: `${tls === undefined ? 'http' : 'https'}://${address === '::1' ? '[::1]' : address}:${port}`,
        requests,
        setFaults: (next) => {
            rules = next.map((rule) => ({ rule, seen: 0 }));
        },
        close: async () => closeServer(server),
    };
}
async function readBody(incoming) {
    const chunks = [];
    let size = 0;
    for await (const chunk of incoming) {
        size += chunk.length;
        if (size > MAX_REQUEST_BYTES)
            throw new RangeError('request too large');
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
async function readBytes(incoming, enough) {
    let size = 0;
    for await (const chunk of incoming) {
        size += chunk.length;
        if (size >= enough)
            return;
    }
}
function send(outgoing, answer) {
    const body = Buffer.from(answer.body ?? '');
    outgoing.writeHead(answer.status, { 'content-length': body.length, ...answer.headers });
    outgoing.end(body);
}
async function misbehave(fault, outgoing, answer) {
    switch (fault.kind) {
        case 'status':
            send(outgoing, { status: fault.status, headers: fault.headers ?? {}, body: fault.body ?? '' });
            return;
        case 'delay': {
            const honest = await answer();
            await new Promise((resolve) => setTimeout(resolve, fault.ms));
            send(outgoing, honest);
            return;
        }
        case 'hang':
            return;
        case 'cut':
            outgoing.destroy();
            return;
        case 'lost':
            await answer();
            outgoing.destroy();
            return;
        case 'truncated': {
            const honest = await answer();
            const body = Buffer.from(honest.body ?? '');
            outgoing.writeHead(honest.status, { 'content-length': body.length, ...honest.headers });
            outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.destroy());
            return;
        }
        case 'endless':
            (0,external_node_stream_.pipeline)(endless(), outgoing.writeHead(200, { 'content-type': 'application/octet-stream' }), () => undefined);
            return;
        case 'html':
            send(outgoing, {
                status: 200,
                headers: { 'content-type': 'text/html' },
                body: '<!doctype html><title>Sign in</title><p>Please sign in to the network.</p>',
            });
            return;
        case 'malformed': {
            const honest = await answer();
            send(outgoing, { ...honest, body: '{"unexpected": [' });
            return;
        }
    }
}
/** Until its reader has enough. */
function endless() {
    const part = Buffer.alloc(64 * 1024, 'x');
    return new external_node_stream_.Readable({
        read() {
            this.push(part);
        },
    });
}
async function closeServer(server) {
    server.closeAllConnections();
    await new Promise((resolve) => {
        server.close(() => resolve());
    });
}

;// CONCATENATED MODULE: ./lib/sandbox/github.js







const HOUR_SECONDS = 3600;
/** Requests an hour: a rehearsal is not limited unless it asks for it. */
const UNLIMITED = 1_000_000;
function createGithub({ now, run }) {
    const state = createGithubState();
    const tokens = createGithubTokens();
    const token = tokens.create(ALL_PERMISSIONS, () => run().repository);
    const signature = (0,external_node_crypto_.randomBytes)(12).toString('hex');
    const behaviour = { inlineBundles: false, listingLag: 0 };
    let limit = {
        limit: UNLIMITED,
        remaining: UNLIMITED,
        reset: Math.floor(now().getTime() / 1000) + HOUR_SECONDS,
    };
    let storageUrl = '';
    /** What somebody said of a repository goes before what the run's claims say. */
    const given = new Map();
    const runsRepository = () => {
        const { repository } = run();
        const key = repository.toLowerCase();
        const now = repositoryOf(repository, { ...factsOf(run()), ...given.get(key) });
        state.repositories.set(key, now);
        return now;
    };
    const setRepository = (fullName, facts = {}) => {
        const key = fullName.toLowerCase();
        given.set(key, { ...given.get(key), ...facts });
        const known = key === run().repository.toLowerCase() ? runsRepository() : repositoryOf(fullName, given.get(key));
        state.repositories.set(key, known);
        return known;
    };
    async function answer(request) {
        runsRepository();
        const headers = spend(limit);
        const caller = tokens.caller(request);
        const call = {
            request,
            caller,
            state,
            behaviour,
            run: run(),
            now: now(),
            url: `http://${request.headers.host ?? '127.0.0.1'}`,
            storageUrl: () => storageUrl,
            signature,
            json: () => github_parseBody(request.body),
            setRepository,
        };
        const answered = githubRoute(call);
        return { ...answered, headers: { ...headers, ...answered.headers } };
    }
    return {
        handle: async (request) => {
            try {
                return await answer(request);
            }
            catch (error) {
                if (error instanceof RequestRefused)
                    return error.answer;
                throw error;
            }
        },
        storage: githubStorage(state, signature),
        state,
        behaviour,
        token,
        createToken: (permissions, repository) => tokens.create(permissions, () => repository ?? run().repository),
        setRepository,
        setRateLimit: (next) => {
            limit = { ...next };
        },
        servedAt: (url) => {
            storageUrl = url;
        },
        environment: (serviceUrl) => ({ GITHUB_API_URL: serviceUrl, GITHUB_TOKEN: token }),
        event: () => ({ repository: repositoryJson(runsRepository()) }),
    };
}
/** What the run's tokens say of its repository. */
function factsOf({ repository, ...run }) {
    const { id, ownerId } = repositoryOf(repository);
    const visibility = run.repository_visibility;
    return {
        id: Number(run.repository_id) || id,
        ownerId: Number(run.repository_owner_id) || ownerId,
        visibility: visibility === 'private' || visibility === 'internal' ? visibility : 'public',
    };
}
function github_parseBody(body) {
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        throw new RequestRefused(jsonAnswer(400, { message: 'Problems parsing JSON' }));
    }
}
/** Starts GitHub's API and its storage, each on a loopback port of the system's choosing. */
async function startGithub(options) {
    const github = createGithub(options);
    const storage = await startService('githubStorage', github.storage);
    github.servedAt(storage.url);
    const service = await startService('github', github.handle);
    return {
        ...service,
        github,
        storage,
        close: async () => {
            await Promise.all([service.close(), storage.close()]);
        },
    };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/sandbox/claims.js



const DEFAULT_REPOSITORY = 'acme/widget';
const DEFAULT_WORKFLOW = '.github/workflows/release.yml';
const claims_REPOSITORY = /^[^/\s]+\/[^/\s]+$/;
/**
 * A run of the sandbox's default repository, or what `given` says, with everything else derived as GitHub would:
 * the owner from the repository, the workflow's file from repository and ref, the signing workflow from the workflow.
 * A claim given as '' is missing from the token, as it is in tokens of older servers.
 * Source: GitHub, "OpenID Connect reference".
 * @throws WherefromError INPUT_INVALID for a repository that is not OWNER/NAME
 */
function resolveClaims(given = {}) {
    const source = resolveSource(given);
    const workflow = resolveWorkflow(given, source);
    const environment = given.environment ?? '';
    return {
        sub: given.sub ?? `repo:${source.repository}:${subjectContext({ ...source, environment })}`,
        ...source,
        ...workflow,
        run_id: given.run_id ?? '26000000001',
        run_attempt: given.run_attempt ?? '1',
        runner_environment: given.runner_environment ?? 'github-hosted',
        environment,
    };
}
function resolveSource(given) {
    const repository = given.repository ?? DEFAULT_REPOSITORY;
    if (repository !== '' && !claims_REPOSITORY.test(repository)) {
        (0,errors/* fail */.fJ)('INPUT_INVALID', 'A repository of the sandbox has to be named as OWNER/NAME.', {
            remedy: `Name one like ${DEFAULT_REPOSITORY}.`,
        });
    }
    const repository_owner = given.repository_owner ?? repository.replace(/\/.*$/, '');
    const event_name = given.event_name ?? 'push';
    const ref = given.ref ?? (event_name === 'pull_request' ? 'refs/pull/1/merge' : 'refs/heads/main');
    return {
        event_name,
        ref,
        sha: given.sha ?? commitOf(repository, ref),
        repository,
        repository_id: given.repository_id ?? idOf(repository),
        repository_owner,
        repository_owner_id: given.repository_owner_id ?? idOf(repository_owner),
        repository_visibility: given.repository_visibility ?? 'public',
    };
}
function resolveWorkflow(given, { repository, ref, sha }) {
    const workflow_ref = given.workflow_ref ?? `${repository}/${DEFAULT_WORKFLOW}@${ref}`;
    const workflow_sha = given.workflow_sha ?? sha;
    const job_workflow_ref = given.job_workflow_ref ?? workflow_ref;
    return {
        workflow: given.workflow ?? 'Release',
        workflow_ref,
        workflow_sha,
        job_workflow_ref,
        job_workflow_sha: given.job_workflow_sha ?? (job_workflow_ref === workflow_ref ? workflow_sha : commitOfWorkflow(job_workflow_ref)),
    };
}
function subjectContext({ event_name, ref, environment }) {
    if (environment !== '')
        return `environment:${environment}`;
    return event_name === 'pull_request' ? 'pull_request' : `ref:${ref}`;
}
/** Every repository has one commit a ref, the same in every run: OWNER/NAME/PATH@REF. */
function commitOfWorkflow(workflowRef) {
    const [path = '', ref = ''] = workflowRef.split('@', 2);
    return commitOf(path.split('/').slice(0, 2).join('/'), ref);
}
function commitOf(repository, ref) {
    return (0,external_node_crypto_.createHash)('sha1').update(`${repository}@${ref}`).digest('hex');
}
function idOf(name) {
    return String((0,external_node_crypto_.createHash)('sha256').update(name).digest().readUInt32BE(0));
}
/**
 * What a GitHub runner would set for this run, but for the token endpoint and the paths of files.
 * Source: GitHub, "Variables reference", default environment variables.
 */
function runnerEnvironment(claims) {
    return {
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_SERVER_URL: github/* GITHUB_SERVER */.ao,
        GITHUB_API_URL: 'https://api.github.com',
        GITHUB_ACTOR: claims.repository_owner,
        GITHUB_EVENT_NAME: claims.event_name,
        GITHUB_JOB: 'release',
        ...refVariables(claims),
        GITHUB_REPOSITORY: claims.repository,
        GITHUB_REPOSITORY_ID: claims.repository_id,
        GITHUB_REPOSITORY_OWNER: claims.repository_owner,
        GITHUB_REPOSITORY_OWNER_ID: claims.repository_owner_id,
        GITHUB_RUN_ID: claims.run_id,
        GITHUB_RUN_NUMBER: '1',
        GITHUB_RUN_ATTEMPT: claims.run_attempt,
        GITHUB_SHA: claims.sha,
        GITHUB_WORKFLOW: claims.workflow,
        GITHUB_WORKFLOW_REF: claims.workflow_ref,
        GITHUB_WORKFLOW_SHA: claims.workflow_sha,
        RUNNER_ENVIRONMENT: claims.runner_environment,
        RUNNER_NAME: 'sandbox',
        RUNNER_OS: runnerOs(process.platform),
        RUNNER_ARCH: runnerArch(process.arch),
    };
}
function refVariables({ ref, event_name }) {
    const pullRequest = event_name.startsWith('pull_request');
    return {
        GITHUB_REF: ref,
        GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
        GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
        GITHUB_BASE_REF: pullRequest ? 'main' : '',
        GITHUB_HEAD_REF: pullRequest ? 'change' : '',
    };
}
function runnerOs(platform) {
    if (platform === 'win32')
        return 'Windows';
    return platform === 'darwin' ? 'macOS' : 'Linux';
}
function runnerArch(arch) {
    return arch === 'arm64' ? 'ARM64' : 'X64';
}

;// CONCATENATED MODULE: ./lib/sandbox/oidc.js







/** GitHub's tokens live five minutes. */
const TOKEN_SECONDS = 300;
const DISCOVERY_PATH = '/.well-known/openid-configuration';
const KEYS_PATH = '/.well-known/jwks';
const TOKEN_PATH = '/token';
/** The token issuer of GitHub Actions: discovery, keys, and the runner's token endpoint. */
async function createOidcIssuer(options) {
    const privateKey = await oidcKey(options.directory);
    const publicKey = (0,external_node_crypto_.createPublicKey)(privateKey);
    const keyId = oidc_sha256(publicKey.export({ type: 'spki', format: 'der' })).slice(0, 40);
    const requestToken = (0,external_node_crypto_.randomBytes)(24).toString('base64url');
    // A mistake in the claims is an error at the start, not at the first token.
    let run = parseRun(options.claims ?? {});
    const issuer = () => issuerName(options.issuer);
    const mintToken = (audience) => {
        const payload = tokenPayload(run, { issuer: issuer(), audience, now: options.now() });
        return signJwt({ alg: 'RS256', typ: 'JWT', kid: keyId }, payload, privateKey);
    };
    return {
        get issuer() {
            return issuer();
        },
        publicKey,
        keyId,
        requestToken,
        requestUrl,
        mintToken,
        claims: () => run.claims,
        setClaims: (claims) => {
            run = parseRun(claims);
        },
        environment: (serviceUrl) => ({
            ...runnerEnvironment(run.claims),
            ACTIONS_ID_TOKEN_REQUEST_URL: requestUrl(serviceUrl),
            ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
        }),
        handle: oidc_route({
            [DISCOVERY_PATH]: (request) => discovery(issuer(), request),
            [KEYS_PATH]: () => keySet(publicKey, keyId),
            [TOKEN_PATH]: (request) => token(request, { requestToken, owner: run.claims.repository_owner, mintToken }),
        }),
    };
}
function issuerName(given) {
    return typeof given === 'function' ? given() : (given ?? github/* GITHUB_ISSUER */.oX);
}
function requestUrl(serviceUrl) {
    return `${serviceUrl}${TOKEN_PATH}?api-version=2.0`;
}
function oidc_route(answers) {
    return (request) => {
        if (request.method !== 'GET')
            return jsonAnswer(405, { message: 'Only GET is answered here.' });
        const answer = Object.hasOwn(answers, request.path) ? answers[request.path] : undefined;
        return answer?.(request) ?? jsonAnswer(404, { message: 'Nothing is here.' });
    };
}
function parseRun(given) {
    return { claims: resolveClaims(given), lifeSeconds: given.expiresInSeconds ?? TOKEN_SECONDS };
}
function tokenPayload({ claims, lifeSeconds }, { issuer, audience, now }) {
    const issuedAt = Math.floor(now.getTime() / 1000);
    const present = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== ''));
    const times = { nbf: issuedAt, iat: issuedAt, exp: issuedAt + lifeSeconds };
    return { jti: (0,external_node_crypto_.randomUUID)(), iss: issuer, aud: audience, ...present, ...times };
}
/** RFC 7517, section 5. */
function keySet(publicKey, keyId) {
    return jsonAnswer(200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: keyId, use: 'sig', alg: 'RS256' }] });
}
function oidc_sha256(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}
async function oidcKey(directory) {
    return keptKey(directory, 'oidc', async () => {
        const { privateKey } = await (0,external_node_util_.promisify)(external_node_crypto_.generateKeyPair)('rsa', { modulusLength: 2048 });
        return privateKey;
    });
}
/** OpenID Connect Discovery 1.0, section 3. */
function discovery(issuer, { headers }) {
    return jsonAnswer(200, {
        issuer,
        jwks_uri: `http://${headers.host ?? '127.0.0.1'}${KEYS_PATH}`,
        subject_types_supported: ['public', 'pairwise'],
        response_types_supported: ['id_token'],
        id_token_signing_alg_values_supported: ['RS256'],
        scopes_supported: ['openid'],
    });
}
function token({ headers, query }, { requestToken, owner, mintToken }) {
    if (headers.authorization?.replace(/^bearer /i, '') !== requestToken) {
        return jsonAnswer(401, { message: 'The request token is missing or not of this job.' });
    }
    // Without an audience a token of GitHub's is for the repository's owner.
    const value = mintToken(query.get('audience') ?? `${github/* GITHUB_SERVER */.ao}/${owner}`);
    return jsonAnswer(200, { count: value.length, value });
}

// EXTERNAL MODULE: ../node_modules/@sigstore/core/dist/index.js
var dist = __webpack_require__(42987);
// EXTERNAL MODULE: ../node_modules/@noble/curves/nist.js + 9 modules
var nist = __webpack_require__(36228);
;// CONCATENATED MODULE: ./lib/sandbox/verifier-key.js


/** @returns undefined for anything but one certificate or one SubjectPublicKeyInfo, in PEM or DER as asked */
function parseVerifier(bytes, form) {
    return parseCertificate(bytes, form) ?? parsePublicKey(bytes, form);
}
function parseCertificate(bytes, form) {
    if (form === 'pem' && !bytes.includes('-----BEGIN CERTIFICATE-----'))
        return undefined;
    try {
        const certificate = new external_node_crypto_.X509Certificate(bytes);
        return { kind: 'certificate', key: certificate.publicKey, pem: certificate.toString() };
    }
    catch {
        return undefined;
    }
}
function parsePublicKey(bytes, form) {
    if (form === 'pem' && !bytes.includes('-----BEGIN PUBLIC KEY-----'))
        return undefined;
    try {
        const key = (0,external_node_crypto_.createPublicKey)(form === 'pem' ? bytes : { key: bytes, format: 'der', type: 'spki' });
        return { kind: 'public-key', key, pem: key.export({ type: 'spki', format: 'pem' }).toString() };
    }
    catch {
        return undefined;
    }
}
/** A signature over the message itself: SHA-256 with ECDSA and RSA (PKCS #1 v1.5), pure Ed25519. */
function verifyMessage(key, message, signature) {
    try {
        return (0,external_node_crypto_.verify)(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', message, key, signature);
    }
    catch {
        return false;
    }
}
/** A signature over a message of which only the digest is known. Ed25519 signs no digests and is refused. */
function verifyDigest(key, signed) {
    try {
        if (key.asymmetricKeyType === 'ec')
            return verifyEcdsaDigest(key, signed);
        if (key.asymmetricKeyType === 'rsa')
            return verifyRsaDigest(key, signed);
        return false;
    }
    catch {
        return false;
    }
}
const CURVES = { 'P-256': nist.p256, 'P-384': nist.p384, 'P-521': nist.p521 };
function verifyEcdsaDigest(key, signed) {
    const { crv, x, y } = key.export({ format: 'jwk' });
    const curve = Object.entries(CURVES).find(([name]) => name === crv)?.[1];
    if (curve === undefined || x === undefined || y === undefined)
        return false;
    const point = Buffer.concat([Buffer.of(0x04), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
    return curve.verify(signed.signature, signed.digest, point, { prehash: false, lowS: false, format: 'der' });
}
/** DER before the digest in a PKCS #1 v1.5 signature. Source: RFC 8017, section 9.2, note 1. */
const DIGEST_INFO = {
    sha256: '3031300d060960864801650304020105000420',
    sha384: '3041300d060960864801650304020205000430',
    sha512: '3051300d060960864801650304020305000440',
};
function verifyRsaDigest(key, signed) {
    const padded = (0,external_node_crypto_.publicDecrypt)({ key, padding: external_node_crypto_.constants.RSA_PKCS1_PADDING }, signed.signature);
    return padded.equals(Buffer.concat([Buffer.from(DIGEST_INFO[signed.algorithm], 'hex'), signed.digest]));
}

;// CONCATENATED MODULE: ./lib/sandbox/rekor-v1-entries.js




/**
 * What Rekor v1 stores for a proposed entry, canonical (RFC 8785), after it has checked the signature.
 * Source: sigstore/rekor, pkg/types: hashedrekord 0.0.1, dsse 0.0.1, intoto 0.0.2.
 * @throws RequestRefused with the answer that the real server gives
 */
function canonicalBody(proposed) {
    const kind = stringAt(proposed, 'kind');
    const apiVersion = stringAt(proposed, 'apiVersion');
    const type = ENTRY_TYPES.find((known) => known.kind === kind);
    if (type === undefined)
        throw rekor_v1_entries_invalid(`invalid kind value: "${kind ?? ''}"`);
    if (type.apiVersion !== apiVersion)
        throw rekor_v1_entries_invalid(`apiVersion "${apiVersion ?? ''}" of ${type.kind} is not supported`);
    const spec = type.toSpec(at(proposed, 'spec'));
    return Buffer.from(dist.json.canonicalize({ apiVersion: type.apiVersion, kind: type.kind, spec }));
}
const ENTRY_TYPES = [
    { kind: 'hashedrekord', apiVersion: '0.0.1', toSpec: hashedrekordSpec },
    { kind: 'dsse', apiVersion: '0.0.1', toSpec: dsseSpec },
    { kind: 'intoto', apiVersion: '0.0.2', toSpec: intotoSpec },
];
/** Hex lengths by the names that hashedrekord 0.0.1 knows. */
const DIGEST_HEX_LENGTHS = { sha256: 64, sha384: 96, sha512: 128 };
function hashedrekordSpec(spec) {
    const signature = bytesAt(spec, 'signature', 'content');
    if (signature === undefined)
        throw rekor_v1_entries_invalid('missing signature');
    const verifier = pemVerifier(bytesAt(spec, 'signature', 'publicKey', 'content'), 'missing public key');
    const algorithm = stringAt(spec, 'data', 'hash', 'algorithm');
    const value = stringAt(spec, 'data', 'hash', 'value');
    if (algorithm !== 'sha256' && algorithm !== 'sha384' && algorithm !== 'sha512')
        throw rekor_v1_entries_invalid('missing hash');
    if (value?.length !== DIGEST_HEX_LENGTHS[algorithm] || !/^[0-9a-fA-F]+$/.test(value)) {
        throw rekor_v1_entries_invalid('invalid value for hash');
    }
    if (!verifyDigest(verifier.key, { algorithm, digest: Buffer.from(value, 'hex'), signature })) {
        throw rekor_v1_entries_invalid('verifying signature: invalid signature when validating ASN.1 encoded signature');
    }
    return {
        data: { hash: { algorithm, value } },
        signature: { content: signature.toString('base64'), publicKey: { content: pemBase64(verifier) } },
    };
}
/** The envelope itself is not stored, only its digests: two envelopes with the same bytes are the same entry. */
function dsseSpec(spec) {
    const text = stringAt(spec, 'proposedContent', 'envelope');
    const verifiers = at(spec, 'proposedContent', 'verifiers');
    if (text === undefined)
        throw rekor_v1_entries_invalid('proposed content envelope is missing');
    if (!Array.isArray(verifiers) || verifiers.length === 0)
        throw rekor_v1_entries_invalid('proposedContent.verifiers is required');
    const envelope = parseJson(text);
    const payload = Buffer.from(stringAt(envelope, 'payload') ?? '', 'base64');
    const signatures = envelopeSignatures(at(envelope, 'signatures'));
    const keys = verifiers.map((_, n) => pemVerifier(bytesAt(verifiers, String(n)), 'could not parse public key as x509'));
    const pae = preAuthEncoding(stringAt(envelope, 'payloadType') ?? '', payload);
    const stored = signatures.map(({ sig }) => ({ signature: sig, verifier: pemBase64(matchingKey(pae, sig, keys)) }));
    return {
        envelopeHash: sha256Of(Buffer.from(text)),
        payloadHash: sha256Of(payload),
        signatures: stored.toSorted((a, b) => (a.signature < b.signature ? -1 : 1)),
    };
}
/** Payload and signatures arrive in base64 twice over; the payload is not stored, the rest is as it was proposed. */
function intotoSpec(spec) {
    const envelope = at(spec, 'content', 'envelope');
    const hash = {
        algorithm: stringAt(spec, 'content', 'hash', 'algorithm'),
        value: stringAt(spec, 'content', 'hash', 'value'),
    };
    const payloadType = stringAt(envelope, 'payloadType');
    const encodedPayload = bytesAt(envelope, 'payload');
    const proposed = at(envelope, 'signatures');
    if (payloadType === undefined || encodedPayload === undefined)
        throw rekor_v1_entries_invalid('content.envelope.payload is required');
    if (hash.algorithm !== 'sha256' || hash.value?.length !== 64)
        throw rekor_v1_entries_invalid('missing envelope digest');
    if (!Array.isArray(proposed) || proposed.length === 0)
        throw rekor_v1_entries_invalid('content.envelope.signatures is required');
    const payload = Buffer.from(encodedPayload.toString(), 'base64');
    const pae = preAuthEncoding(payloadType, payload);
    const keys = proposed.map((item) => pemVerifier(bytesAt(item, 'publicKey'), 'could not parse public key as x509'));
    const signatures = proposed.map((item) => {
        const sig = bytesAt(item, 'sig');
        if (sig === undefined)
            throw rekor_v1_entries_invalid('content.envelope.signatures.sig is required');
        matchingKey(pae, sig.toString(), keys);
        const keyid = stringAt(item, 'keyid') ?? '';
        return { ...(keyid !== '' && { keyid }), publicKey: stringAt(item, 'publicKey'), sig: sig.toString('base64') };
    });
    return { content: { envelope: { payloadType, signatures }, hash, payloadHash: sha256Of(payload) } };
}
function envelopeSignatures(value) {
    if (!Array.isArray(value) || value.length === 0)
        throw rekor_v1_entries_invalid('DSSE envelope must contain 1 or more signatures');
    return value.map((item) => ({ sig: stringAt(item, 'sig') ?? '', keyid: stringAt(item, 'keyid') ?? '' }));
}
function matchingKey(pae, sig, keys) {
    const signature = Buffer.from(sig, 'base64');
    const found = keys.find(({ key }) => verifyMessage(key, pae, signature));
    if (found === undefined)
        throw rekor_v1_entries_invalid('could not verify envelope: accepted signatures do not match threshold');
    return found;
}
/** Source: DSSE, "Protocol", PAE. Lengths are of bytes. */
function preAuthEncoding(payloadType, payload) {
    const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
    return Buffer.concat([Buffer.from(head), payload]);
}
function pemVerifier(bytes, complaint) {
    const verifier = bytes === undefined ? undefined : parseVerifier(bytes, 'pem');
    if (verifier === undefined)
        throw rekor_v1_entries_invalid(complaint);
    return verifier;
}
function pemBase64(verifier) {
    return Buffer.from(verifier.pem).toString('base64');
}
function sha256Of(data) {
    return { algorithm: 'sha256', value: (0,external_node_crypto_.createHash)('sha256').update(data).digest('hex') };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw rekor_v1_entries_invalid('envelope is not JSON');
    }
}
function rekor_v1_entries_invalid(reason) {
    return new RequestRefused(jsonAnswer(400, { code: 400, message: `error processing entry: ${reason}` }));
}

;// CONCATENATED MODULE: ./lib/sandbox/rekor-v1.js





const ENTRIES = '/api/v1/log/entries';
/** A Rekor v1. Source: sigstore/rekor, openapi.yaml; entries are canonicalized as in `rekor-v1-entries.ts`. */
function rekorV1Handler(options) {
    const log = new RekorV1Log(options);
    return (request) => {
        try {
            return rekor_v1_route(log, request);
        }
        catch (error) {
            if (error instanceof RequestRefused)
                return error.answer;
            throw error;
        }
    };
}
function rekor_v1_route(log, { method, path, query, body }) {
    if (method === 'POST' && path === ENTRIES)
        return log.propose(rekor_v1_parseBody(body));
    if (method !== 'GET')
        return rekor_v1_notFound();
    if (path === ENTRIES)
        return log.lookUpIndex(query.get('logIndex') ?? '');
    if (path.startsWith(`${ENTRIES}/`))
        return log.lookUp(path.slice(ENTRIES.length + 1).toLowerCase());
    if (path === '/api/v1/log')
        return log.info();
    if (path === '/api/v1/log/publicKey')
        return log.publicKeyPem();
    return rekor_v1_notFound();
}
function rekor_v1_parseBody(body) {
    try {
        return JSON.parse(body.toString());
    }
    catch {
        throw new RequestRefused(jsonAnswer(400, { code: 400, message: 'parsing body body from "" failed: not JSON' }));
    }
}
class RekorV1Log {
    options;
    signer;
    /** Public, so a number of the key's making serves: it must only stay the same. */
    treeId;
    constructor(options) {
        this.options = options;
        this.signer = noteSigner(options.hostname, options.privateKey);
        this.treeId = this.signer.keyHash.readBigUInt64BE(8) >> 1n;
    }
    propose(proposed) {
        const body = canonicalBody(proposed);
        const existing = this.options.store.findBody(body);
        if (existing !== undefined) {
            const message = `an equivalent entry already exists in the transparency log with UUID ${this.uuid(existing)}`;
            return jsonAnswer(409, { code: 409, message }, { location: `${ENTRIES}/${this.uuid(existing)}` });
        }
        const entry = this.options.store.append(body, Math.floor(this.options.now().getTime() / 1000));
        const uuid = this.uuid(entry);
        return jsonAnswer(201, this.answer(entry), { location: `${ENTRIES}/${uuid}`, etag: uuid });
    }
    /** By leaf hash, with or without the tree's number before it. */
    lookUp(uuid) {
        const hash = uuid.slice(-64);
        const entry = this.options.store.find(hash);
        const known = entry !== undefined && (uuid === hash || uuid === this.uuid(entry));
        return known ? jsonAnswer(200, this.answer(entry)) : rekor_v1_notFound();
    }
    lookUpIndex(index) {
        const entry = /^\d+$/.test(index) ? this.options.store.entry(Number(index)) : undefined;
        return entry === undefined ? rekor_v1_notFound() : jsonAnswer(200, this.answer(entry));
    }
    info() {
        const { tree } = this.options.store;
        return jsonAnswer(200, {
            inactiveShards: [],
            rootHash: tree.root().toString('hex'),
            signedTreeHead: this.checkpoint(),
            treeID: this.treeId.toString(),
            treeSize: tree.size,
        });
    }
    publicKeyPem() {
        const pem = (0,external_node_crypto_.createPublicKey)(this.options.privateKey).export({ type: 'spki', format: 'pem' });
        return { status: 200, headers: { 'content-type': 'application/x-pem-file' }, body: pem };
    }
    answer(entry) {
        const { tree } = this.options.store;
        const promised = {
            body: entry.body.toString('base64'),
            integratedTime: entry.integratedTime,
            logID: this.signer.keyHash.toString('hex'),
            logIndex: entry.index,
        };
        const inclusionProof = {
            checkpoint: this.checkpoint(),
            hashes: tree.inclusionProof(entry.index).map((hash) => hash.toString('hex')),
            logIndex: entry.index,
            rootHash: tree.root().toString('hex'),
            treeSize: tree.size,
        };
        const signedEntryTimestamp = (0,external_node_crypto_.sign)('sha256', Buffer.from(dist.json.canonicalize(promised)), this.options.privateKey);
        const verification = { inclusionProof, signedEntryTimestamp: signedEntryTimestamp.toString('base64') };
        return { [this.uuid(entry)]: { ...promised, verification } };
    }
    checkpoint() {
        const { tree } = this.options.store;
        const origin = `${this.options.hostname} - ${this.treeId}`;
        return signCheckpoint({ origin, size: tree.size, rootHash: tree.root() }, this.signer);
    }
    uuid(entry) {
        return this.treeId.toString(16).padStart(16, '0') + entry.leafHash.toString('hex');
    }
}
function rekor_v1_notFound() {
    return jsonAnswer(404, { code: 404, message: 'entry not found' });
}

;// CONCATENATED MODULE: ./lib/sandbox/rekor-v2-entries.js



/** What a log entry can be verified with from its digest. Source: protobuf-specs, `PublicKeyDetails`. */
const KEY_DETAILS = {
    PKIX_ECDSA_P256_SHA_256: { curveOrType: 'prime256v1', digest: 'sha256', protoName: 'SHA2_256' },
    PKIX_ECDSA_P384_SHA_384: { curveOrType: 'secp384r1', digest: 'sha384', protoName: 'SHA2_384' },
    PKIX_ECDSA_P521_SHA_512: { curveOrType: 'secp521r1', digest: 'sha512', protoName: 'SHA2_512' },
    PKIX_RSA_PKCS1V15_2048_SHA256: { curveOrType: 'rsa', digest: 'sha256', protoName: 'SHA2_256' },
    PKIX_RSA_PKCS1V15_3072_SHA256: { curveOrType: 'rsa', digest: 'sha256', protoName: 'SHA2_256' },
    PKIX_RSA_PKCS1V15_4096_SHA256: { curveOrType: 'rsa', digest: 'sha256', protoName: 'SHA2_256' },
};
const DIGEST_BYTES = { sha256: 32, sha384: 48, sha512: 64 };
/**
 * What Rekor v2 stores for a request, canonical (RFC 8785), after it has checked the signature.
 * Source: sigstore/rekor-tiles 2.3.0, CLIENTS.md and the answers of its server to the same requests.
 * @throws RequestRefused with the answer that the real server gives
 */
function canonicalBodyV2(request) {
    refuseUnknownMembers(request, ['hashedRekordRequestV002', 'dsseRequestV002']);
    const hashedRekord = at(request, 'hashedRekordRequestV002');
    if (hashedRekord === undefined)
        throw invalidArgument('invalid type, must be hashedrekord');
    refuseUnknownMembers(hashedRekord, ['digest', 'signature']);
    const details = KEY_DETAILS[String(at(hashedRekord, 'signature', 'verifier', 'keyDetails'))];
    const digest = bytesAt(hashedRekord, 'digest');
    const signature = bytesAt(hashedRekord, 'signature', 'content');
    const verifier = readVerifier(at(hashedRekord, 'signature', 'verifier'));
    const valid = details !== undefined &&
        digest?.length === DIGEST_BYTES[details.digest] &&
        signature !== undefined &&
        curveOrType(verifier.key) === details.curveOrType &&
        verifyDigest(verifier.key, { algorithm: details.digest, digest, signature });
    if (!valid)
        throw invalidRequest();
    return canonicalEntry({
        data: { algorithm: details.protoName, digest: digest.toString('base64') },
        signature: {
            content: signature.toString('base64'),
            verifier: { keyDetails: at(hashedRekord, 'signature', 'verifier', 'keyDetails'), ...verifier.stored },
        },
    });
}
function canonicalEntry(hashedRekordV002) {
    return Buffer.from(dist.json.canonicalize({ apiVersion: '0.0.2', kind: 'hashedrekord', spec: { hashedRekordV002 } }));
}
function readVerifier(verifier) {
    const certificate = bytesAt(verifier, 'x509Certificate', 'rawBytes');
    const publicKey = bytesAt(verifier, 'publicKey', 'rawBytes');
    if ((certificate === undefined) === (publicKey === undefined))
        throw invalidRequest();
    if (certificate !== undefined) {
        const parsed = parseCertificate(certificate, 'der');
        if (parsed === undefined)
            throw invalidRequest();
        return { key: parsed.key, stored: { x509Certificate: { rawBytes: certificate.toString('base64') } } };
    }
    const parsed = publicKey === undefined ? undefined : parsePublicKey(publicKey, 'der');
    if (publicKey === undefined || parsed === undefined)
        throw invalidRequest();
    return { key: parsed.key, stored: { publicKey: { rawBytes: publicKey.toString('base64') } } };
}
function curveOrType(key) {
    return key.asymmetricKeyDetails?.namedCurve ?? key.asymmetricKeyType;
}
/** The server decodes strictly: a member that its messages do not have is refused. */
function refuseUnknownMembers(value, known) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw invalidArgument('proto: syntax error');
    const unknown = Object.keys(value).find((name) => !known.includes(name));
    if (unknown !== undefined)
        throw invalidArgument(`proto: unknown field "${unknown}"`);
}
function invalidRequest() {
    return invalidArgument('invalid hashedrekord request');
}
/** gRPC's INVALID_ARGUMENT as its HTTP gateway says it. */
function invalidArgument(message) {
    return new RequestRefused(jsonAnswer(400, { code: 3, message, details: [] }));
}

;// CONCATENATED MODULE: ./lib/sandbox/tlog-tiles.js
/** Hashes or entries in a full tile. Source: C2SP tlog-tiles, "Merkle Tree" and "Log Entries". */
const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;
const TILE_PATH = /^(entries|[0-9]|[1-5][0-9]|6[0-3])\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([0-9]{1,3}))?$/;
/**
 * A tile or entry bundle by its path after `tile/`, like `0/x001/234.p/17` or `entries/000`.
 * @returns undefined where the log is too short for it, or the path is none
 */
function readTile(store, path) {
    const [, level, encodedIndex, partial] = TILE_PATH.exec(path) ?? [];
    if (level === undefined || encodedIndex === undefined)
        return undefined;
    const index = Number(encodedIndex.replaceAll(/[x/]/g, ''));
    const width = partial === undefined ? TILE_WIDTH : Number(partial);
    if (width < 1 || (partial !== undefined && width >= TILE_WIDTH))
        return undefined;
    return level === 'entries'
        ? entryBundle(store, index * TILE_WIDTH, width)
        : hashTile(store, { height: Number(level) * TILE_HEIGHT, first: index * TILE_WIDTH, width });
}
function hashTile(store, tile) {
    const hashes = store.tree.subtrees(tile.height, tile.first, tile.width);
    return hashes.length === tile.width ? Buffer.concat(hashes) : undefined;
}
/** Each entry after its length in two bytes, big-endian. */
function entryBundle(store, first, width) {
    const parts = [];
    for (let index = first; index < first + width; index += 1) {
        const entry = store.entry(index);
        if (entry === undefined)
            return undefined;
        const length = Buffer.alloc(2);
        length.writeUInt16BE(entry.body.length);
        parts.push(length, entry.body);
    }
    return Buffer.concat(parts);
}

;// CONCATENATED MODULE: ./lib/sandbox/rekor-v2.js




/** An entry bundle gives each entry's length in two bytes. */
const MAX_ENTRY_BYTES = 0xffff;
const TILES = '/api/v2/tile/';
/**
 * A Rekor v2: `hashedrekord` 0.0.2 only, no integrated time, reading as C2SP tlog-tiles.
 * Source: sigstore/rekor-tiles 2.3.0, CLIENTS.md.
 */
function rekorV2Handler(options) {
    const signer = noteSigner(options.origin, options.privateKey);
    return (request) => {
        try {
            return rekor_v2_route({ store: options.store, signer }, request);
        }
        catch (error) {
            if (error instanceof RequestRefused)
                return error.answer;
            throw error;
        }
    };
}
function rekor_v2_route(log, { method, path, body }) {
    if (method === 'POST' && path === '/api/v2/log/entries')
        return createEntry(log, rekor_v2_parseBody(body));
    if (method !== 'GET')
        return rekor_v2_notFound();
    if (path === '/api/v2/checkpoint') {
        return { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: checkpoint(log) };
    }
    const tile = path.startsWith(TILES) ? readTile(log.store, path.slice(TILES.length)) : undefined;
    if (tile === undefined)
        return rekor_v2_notFound();
    return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: tile };
}
function createEntry({ store, signer }, request) {
    const body = canonicalBodyV2(request);
    if (body.length > MAX_ENTRY_BYTES)
        throw invalidArgument('invalid entry');
    const existing = store.findBody(body);
    if (existing !== undefined) {
        const message = `an equivalent entry already exists in the transparency log with index ${existing.index}`;
        return jsonAnswer(409, { code: 6, message, details: [] }, { 'x-log-index': String(existing.index) });
    }
    const entry = store.append(body, 0);
    return jsonAnswer(201, transparencyLogEntry({ store, signer }, entry));
}
/** Source: protobuf-specs, `TransparencyLogEntry` in JSON; unset members as the real server writes them. */
function transparencyLogEntry(log, entry) {
    const { tree } = log.store;
    return {
        logIndex: String(entry.index),
        logId: { keyId: log.signer.keyHash.toString('base64') },
        kindVersion: { kind: 'hashedrekord', version: '0.0.2' },
        integratedTime: '0',
        inclusionPromise: null,
        inclusionProof: {
            logIndex: String(entry.index),
            rootHash: tree.root().toString('base64'),
            treeSize: String(tree.size),
            hashes: tree.inclusionProof(entry.index).map((hash) => hash.toString('base64')),
            checkpoint: { envelope: checkpoint(log) },
        },
        canonicalizedBody: entry.body.toString('base64'),
    };
}
function checkpoint({ store: { tree }, signer }) {
    return signCheckpoint({ origin: signer.name, size: tree.size, rootHash: tree.root() }, signer);
}
function rekor_v2_parseBody(body) {
    try {
        return JSON.parse(body.toString());
    }
    catch {
        throw invalidArgument('proto: syntax error');
    }
}
function rekor_v2_notFound() {
    return jsonAnswer(404, { code: 5, message: 'Not Found', details: [] });
}

;// CONCATENATED MODULE: ./lib/sandbox/registry-behaviour.js
/** How the sandbox's registry behaves: every difference between real registries that a client has to live with. */
const DEFAULT_BEHAVIOUR = {
    referrers: true,
    referrersPage: 1000,
    referrersFilter: true,
    emptyReferrers: 'list',
    links: 'quoted',
    referrersNext: undefined,
    auth: 'none',
    users: [],
    publicPull: false,
    realm: undefined,
    service: 'sandbox-registry',
    tokenSeconds: 300,
    denial: 403,
    etag: false,
    quota: undefined,
    manifestBytes: 4 * 1024 * 1024,
    redirectBlobsTo: undefined,
    mount: true,
    uploadUrls: 'relative',
    uploadsAt: undefined,
    deletion: true,
    sparseIndexes: false,
    headers: {},
};

;// CONCATENATED MODULE: ./lib/sandbox/registry-errors.js

/** @throws RequestRefused with the specification's `errors[]` */
function registry_errors_refuse({ status, code, message, headers = {} }) {
    throw new RequestRefused(jsonAnswer(status, { errors: [{ code, message }] }, headers));
}

;// CONCATENATED MODULE: ./lib/sandbox/registry-limits.js

/** @throws RequestRefused when so many bytes more are beyond the quota */
function assertQuota({ behaviour: { quota }, store }, bytes) {
    if (quota === undefined || store.totalBytes() + bytes <= quota.bytes)
        return;
    const message = 'requested access to the resource is denied: storage quota exceeded';
    if (quota.status === 403)
        registry_errors_refuse({ status: 403, code: 'DENIED', message });
    registry_errors_refuse({ status: 413, code: 'SIZE_INVALID', message: 'storage quota exceeded' });
}
/** @throws RequestRefused when nothing can be deleted */
function undeletable({ behaviour }) {
    if (!behaviour.deletion)
        notAllowed();
}
function notAllowed() {
    return registry_errors_refuse({ status: 405, code: 'UNSUPPORTED', message: 'The operation is unsupported.' });
}

;// CONCATENATED MODULE: ./lib/sandbox/registry-names.js
/** Names, tags and digests of the OCI Distribution Specification 1.1, "Pulling manifests", and digests of the image specification. */


const NAME = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
function isDigest(text) {
    return DIGEST.test(text);
}
/** Of the same algorithm as `like`; SHA-256 where that is no digest. */
function digestOf(bytes, like = 'sha256:') {
    const algorithm = like.startsWith('sha512:') ? 'sha512' : 'sha256';
    return `${algorithm}:${(0,external_node_crypto_.createHash)(algorithm).update(bytes).digest('hex')}`;
}
function assertName(name) {
    if (!NAME.test(name))
        registry_errors_refuse({ status: 400, code: 'NAME_INVALID', message: 'invalid repository name' });
}
function assertDigest(digest) {
    if (!isDigest(digest))
        registry_errors_refuse({ status: 400, code: 'DIGEST_INVALID', message: 'the digest cannot be parsed' });
}
/** A reference is a tag or a digest; whatever has a colon was meant as a digest. */
function assertReference(reference) {
    if (reference.includes(':'))
        assertDigest(reference);
    else if (!TAG.test(reference))
        registry_errors_refuse({ status: 400, code: 'TAG_INVALID', message: 'invalid tag' });
}
/** @throws RequestRefused when the bytes are not what the digest says */
function assertContent(bytes, digest) {
    assertDigest(digest);
    if (digestOf(bytes, digest) === digest)
        return;
    registry_errors_refuse({ status: 400, code: 'DIGEST_INVALID', message: 'provided digest did not match uploaded content' });
}

;// CONCATENATED MODULE: ./lib/sandbox/registry-manifest-form.js
/** What a manifest must be to be accepted. Source: OCI Image Specification 1.1, "Image Manifest" and "Image Index". */



const IMAGE_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const IMAGE_INDEX = 'application/vnd.oci.image.index.v1+json';
const MANIFESTS = [IMAGE_MANIFEST, 'application/vnd.docker.distribution.manifest.v2+json'];
const INDEXES = [IMAGE_INDEX, 'application/vnd.docker.distribution.manifest.list.v2+json'];
/** @throws RequestRefused MANIFEST_INVALID */
function parseManifest(bytes, mediaType) {
    const value = registry_manifest_form_parseJson(bytes);
    const index = INDEXES.includes(mediaType);
    if (!index && !MANIFESTS.includes(mediaType))
        registry_manifest_form_invalid(`${mediaType} is no media type of a manifest`);
    if (at(value, 'schemaVersion') !== 2)
        registry_manifest_form_invalid('schemaVersion is not 2');
    const said = at(value, 'mediaType');
    if (said !== undefined && said !== mediaType)
        registry_manifest_form_invalid('mediaType is not what Content-Type says');
    const config = index ? undefined : descriptor(at(value, 'config'));
    const listed = list(at(value, index ? 'manifests' : 'layers')).map(descriptor);
    const subject = at(value, 'subject') === undefined ? undefined : descriptor(at(value, 'subject'));
    const own = stringAt(value, 'artifactType') ?? '';
    const artifactType = own === '' ? stringAt(value, 'config', 'mediaType') : own;
    const annotations = at(value, 'annotations');
    return {
        blobs: config === undefined ? [] : [config, ...listed],
        manifests: index ? listed : [],
        ...(subject === undefined ? {} : { subject }),
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(annotations === undefined ? {} : { annotations }),
    };
}
function registry_manifest_form_parseJson(bytes) {
    try {
        return JSON.parse(bytes.toString());
    }
    catch {
        return registry_manifest_form_invalid('no JSON');
    }
}
function list(value) {
    return Array.isArray(value) ? value : registry_manifest_form_invalid('a list of descriptors is missing');
}
/** @returns the digest */
function descriptor(value) {
    const [mediaType, digest, size] = [stringAt(value, 'mediaType'), stringAt(value, 'digest'), at(value, 'size')];
    if (mediaType === undefined || digest === undefined || !isDigest(digest))
        return registry_manifest_form_invalid('a descriptor lacks a part');
    return Number.isSafeInteger(size) ? digest : registry_manifest_form_invalid('a descriptor lacks its size');
}
function registry_manifest_form_invalid(detail) {
    return registry_errors_refuse({ status: 400, code: 'MANIFEST_INVALID', message: `manifest invalid: ${detail}` });
}

;// CONCATENATED MODULE: ./lib/sandbox/registry-listing.js





function tagsRoute({ context, request, repository }) {
    if (request.method !== 'GET')
        return notAllowed();
    if (context.store.repository(repository) === undefined) {
        return registry_errors_refuse({ status: 404, code: 'NAME_UNKNOWN', message: 'repository name not known to registry' });
    }
    const last = request.query.get('last') ?? '';
    const tags = context.store.tags(repository).filter((tag) => tag > last);
    const n = Number(request.query.get('n') ?? tags.length);
    const page = tags.slice(0, n);
    const more = page.length < tags.length && page.length > 0;
    const next = `/v2/${repository}/tags/list?n=${n}&last=${page.at(-1)}`;
    return jsonAnswer(200, { name: repository, tags: page }, more ? { link: linkTo(context, next) } : {});
}
/** What a registry answers that does not know the API at all: no JSON. */
function noSuchPage() {
    return { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: '404 page not found\n' };
}
function referrersRoute(call, subject) {
    const { context, request } = call;
    const { referrers, referrersFilter } = context.behaviour;
    if (referrers === false || referrers === 'ecr')
        return noSuchPage();
    if (request.method !== 'GET')
        return notAllowed();
    assertDigest(subject);
    const artifactType = request.query.get('artifactType');
    const filtered = artifactType !== null && referrersFilter;
    const all = referrers === 'ghcr-empty' ? [] : referrersOf(context.store, call.repository, subject);
    const { manifests, next } = pageOf(call, all.filter((one) => !filtered || one.artifactType === artifactType));
    const headers = {
        'content-type': IMAGE_INDEX,
        ...(filtered ? { 'oci-filters-applied': 'artifactType' } : {}),
        ...(next === undefined ? {} : { link: linkTo(context, next) }),
    };
    return jsonAnswer(200, { schemaVersion: 2, mediaType: IMAGE_INDEX, manifests }, headers);
}
function pageOf({ context, request }, all) {
    const { referrersPage, emptyReferrers, referrersNext } = context.behaviour;
    const start = Number(request.query.get('from') ?? 0);
    const end = start + referrersPage;
    const page = all.slice(start, end);
    const query = new URLSearchParams(request.query);
    query.set('from', String(end));
    const next = referrersNext ?? (end < all.length ? `${request.path}?${query.toString()}` : undefined);
    return {
        manifests: page.length === 0 && emptyReferrers === 'null' ? null : page,
        ...(next === undefined ? {} : { next }),
    };
}
/** RFC 8288. */
function linkTo({ behaviour }, target) {
    return `<${target}>; rel=${behaviour.links === 'quoted' ? '"next"' : 'next'}`;
}
/** In the order in which they were pushed. */
function referrersOf(store, repository, subject) {
    const forgotten = store.repository(repository)?.forgotten;
    return store.manifests(repository).flatMap(({ digest, mediaType, bytes }) => {
        const parts = parseManifest(bytes, mediaType);
        if (parts.subject !== subject || forgotten?.has(digest) === true)
            return [];
        const { artifactType, annotations } = parts;
        return {
            mediaType,
            digest,
            size: bytes.length,
            ...(artifactType === undefined ? {} : { artifactType }),
            ...(annotations === undefined ? {} : { annotations }),
        };
    });
}

;// CONCATENATED MODULE: ./lib/sandbox/registry-garbage.js


/** Deletes what the rules say, and every blob that no manifest needs. @returns digests */
function collectGarbage(store, rules = {}) {
    const manifests = [];
    const forgotten = [];
    for (const name of store.names()) {
        if (rules.untagged === true)
            manifests.push(...deleteOthers(store, name, tagged(store, name)));
        if (rules.danglingReferrers === true) {
            const kept = reachable(store, name);
            manifests.push(...deleteOthers(store, name, kept));
            forgotten.push(...forgetDangling(store, name, kept));
        }
        unlinkUnused(store, name);
    }
    const swept = store.sweep();
    return { manifests, forgotten, blobs: swept.filter((digest) => !manifests.includes(digest)) };
}
function tagged(store, name) {
    return new Set(store.repository(name)?.tags.values());
}
/** From the tags, through what an index lists and through the referrers of what was reached. */
function reachable(store, name) {
    const reached = new Set();
    const reach = (digest) => {
        const found = store.manifest(name, digest);
        if (found === undefined || reached.has(digest))
            return;
        reached.add(digest);
        for (const child of parseManifest(found.bytes, found.mediaType).manifests)
            reach(child);
        for (const referrer of referrersOf(store, name, digest))
            reach(referrer.digest);
    };
    for (const digest of tagged(store, name))
        reach(digest);
    return reached;
}
function deleteOthers(store, name, kept) {
    const others = store.manifests(name).filter(({ digest }) => !kept.has(digest));
    for (const { digest } of others)
        store.deleteManifest(name, digest);
    return others.map(({ digest }) => digest);
}
function forgetDangling(store, name, kept) {
    const dangling = store.manifests(name).filter(({ bytes, mediaType }) => {
        const { subject } = parseManifest(bytes, mediaType);
        return subject !== undefined && !kept.has(subject);
    });
    for (const { digest } of dangling)
        store.forgetReferrer(name, digest);
    return dangling.map(({ digest }) => digest);
}
function unlinkUnused(store, name) {
    const used = new Set(store.manifests(name).flatMap(({ bytes, mediaType }) => parseManifest(bytes, mediaType).blobs));
    for (const digest of store.repository(name)?.blobs ?? [])
        if (!used.has(digest))
            store.deleteBlob(name, digest);
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/sandbox/registry-image.js
/** Real images, small: for rehearsals and tests. Source: OCI Image Specification 1.1. */



const DEFAULT_PLATFORMS = ['linux/amd64', 'linux/arm64'];
const CONFIG = 'application/vnd.oci.image.config.v1+json';
const LAYER = 'application/vnd.oci.image.layer.v1.tar+gzip';
/** Stores an image as a push would leave it, past authentication and faults. */
function pushImage(store, repository, options = {}) {
    const { tag, platforms = DEFAULT_PLATFORMS, content = repository } = options;
    const images = platforms.map((platform) => ({ platform, ...pushPlatform({ store, repository, platform, content }) }));
    const manifests = images.map(({ platform, ...descriptor }) => ({ ...descriptor, platform: platformOf(platform) }));
    const index = { schemaVersion: 2, mediaType: IMAGE_INDEX, manifests };
    const [only] = images;
    const { mediaType, digest, size } = only !== undefined && images.length === 1 ? only : putJson(store, repository, index);
    if (tag !== undefined)
        store.tag(repository, tag, digest);
    return { repository, mediaType, digest, size, platforms: images };
}
function pushPlatform({ store, repository, platform, content }) {
    const tar = tarOf('widget', Buffer.from(`${content}\n${platform}\n`));
    const layer = gzipOf(tar);
    const layerDigest = store.putBlob(repository, layer);
    const config = Buffer.from(JSON.stringify({
        ...platformOf(platform),
        config: { Entrypoint: ['/widget'] },
        rootfs: { type: 'layers', diff_ids: [digestOf(tar)] },
    }));
    const configDigest = store.putBlob(repository, config);
    return putJson(store, repository, {
        schemaVersion: 2,
        mediaType: IMAGE_MANIFEST,
        config: { mediaType: CONFIG, digest: configDigest, size: config.length },
        layers: [{ mediaType: LAYER, digest: layerDigest, size: layer.length }],
    });
}
function putJson(store, repository, value) {
    const { mediaType } = value;
    const bytes = Buffer.from(JSON.stringify(value));
    return { mediaType, digest: store.putManifest(repository, { mediaType, bytes }), size: bytes.length };
}
function platformOf(platform) {
    const [os = '', architecture = ''] = platform.split('/');
    return { os, architecture };
}
/** RFC 1952: stored and not deflated, and of an unknown system, so that its digest is the same everywhere. */
function gzipOf(bytes) {
    const compressed = (0,external_node_zlib_.gzipSync)(bytes, { level: 0 });
    compressed[9] = 255;
    return compressed;
}
const BLOCK = 512;
/** A tar archive with one file. Source: POSIX.1-1988, ustar. */
function tarOf(name, content) {
    const header = Buffer.alloc(BLOCK);
    const octal = (value, width) => `${value.toString(8).padStart(width - 1, '0')}\0`;
    header.write(name, 0);
    header.write(octal(0o755, 8) + octal(0, 8) + octal(0, 8) + octal(content.length, 12) + octal(0, 12), 100);
    header.write('        0', 148);
    header.write('ustar\u000000', 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${octal(sum, 7)} `, 148);
    const padding = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK);
    return Buffer.concat([header, content, padding, Buffer.alloc(2 * BLOCK)]);
}

;// CONCATENATED MODULE: ./lib/sandbox/registry-access.js


/** Distribution's rule: reading pulls, writing pushes, and DELETE, of an upload too, is an action of its own. */
function actionOf(method) {
    if (method === 'GET' || method === 'HEAD')
        return 'pull';
    return method === 'DELETE' ? 'delete' : 'push';
}
/** @throws RequestRefused 401 with a challenge, or 403 */
function authorize(context, request, need) {
    const { behaviour } = context;
    if (behaviour.auth === 'none')
        return;
    if (behaviour.auth === 'basic')
        basic(behaviour, request, need);
    else
        bearer(context, request, need);
}
function isAuthorized(context, request, need) {
    try {
        authorize(context, request, need);
        return true;
    }
    catch (error) {
        if (error instanceof RequestRefused)
            return false;
        throw error;
    }
}
/** @returns undefined without or with wrong credentials; `anonymous` only when none were given */
function basicUser(behaviour, authorization) {
    if (authorization === undefined)
        return 'anonymous';
    const [, encoded] = /^basic +(\S+)$/i.exec(authorization) ?? [];
    const [name, ...rest] = Buffer.from(encoded ?? '', 'base64')
        .toString()
        .split(':');
    return behaviour.users.find((user) => user.name === name && user.password === rest.join(':'));
}
function mayDo(behaviour, user, { repository, action }) {
    if (user === undefined)
        return behaviour.publicPull && action === 'pull';
    if (repository === undefined)
        return true;
    if (user.repositories !== undefined && !user.repositories.includes(repository))
        return false;
    return action === 'pull' || user.access === 'write';
}
function basic(behaviour, request, need) {
    const user = basicUser(behaviour, request.headers.authorization);
    const challenge = `Basic realm="${behaviour.service}"`;
    if (user === undefined)
        return unauthorized(challenge);
    if (user === 'anonymous') {
        return need.repository !== undefined && mayDo(behaviour, undefined, need) ? undefined : unauthorized(challenge);
    }
    if (!mayDo(behaviour, user, need))
        denied(behaviour, challenge);
}
function bearer(context, request, need) {
    const { behaviour, tokens } = context;
    const challenge = challengeOf(context, need);
    const [, text] = /^bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
    if (text === undefined)
        return unauthorized(challenge);
    const token = tokens.find(text, context.now());
    if (token === undefined)
        return unauthorized(`${challenge},error="invalid_token"`);
    if (need.repository === undefined || token.grants.get(need.repository)?.has(need.action) === true)
        return;
    const user = behaviour.users.find(({ name }) => name === token.user);
    const insufficient = `${challenge},error="insufficient_scope"`;
    if (user !== undefined && !mayDo(behaviour, user, need))
        denied(behaviour, insufficient);
    unauthorized(insufficient);
}
/** RFC 6750 section 3 with the parameters of Distribution's token specification. */
function challengeOf({ behaviour, url }, { repository, action }) {
    const challenge = `Bearer realm="${behaviour.realm ?? `${url}/token`}",service="${behaviour.service}"`;
    if (repository === undefined)
        return challenge;
    return `${challenge},scope="repository:${repository}:${action === 'push' ? 'pull,push' : action}"`;
}
function unauthorized(challenge) {
    const headers = { 'www-authenticate': challenge };
    return registry_errors_refuse({ status: 401, code: 'UNAUTHORIZED', message: 'authentication required', headers });
}
function denied({ denial }, challenge) {
    if (denial === 401)
        return unauthorized(challenge);
    return registry_errors_refuse({ status: 403, code: 'DENIED', message: 'requested access to the resource is denied' });
}

;// CONCATENATED MODULE: ./lib/sandbox/registry-blobs.js
/** Blobs and their uploads. Source: OCI Distribution Specification 1.1, "Pulling blobs" and "Pushing blobs". */




function blobRoute(call, digest) {
    const { context, request, repository } = call;
    assertDigest(digest);
    const bytes = context.store.blob(repository, digest);
    if (bytes === undefined)
        return registry_errors_refuse({ status: 404, code: 'BLOB_UNKNOWN', message: 'blob unknown to registry' });
    if (request.method === 'DELETE') {
        undeletable(context);
        context.store.deleteBlob(repository, digest);
        return { status: 202 };
    }
    if (request.method !== 'GET' && request.method !== 'HEAD')
        return notAllowed();
    const { redirectBlobsTo } = context.behaviour;
    if (redirectBlobsTo !== undefined)
        return { status: 307, headers: { location: redirectBlobsTo + request.path } };
    const headers = { 'content-type': 'application/octet-stream', 'docker-content-digest': digest };
    return { status: 200, headers, body: context.lies.get(digest) ?? bytes };
}
/** POST: a session, a whole blob at once with `digest`, or a mount. */
function beginUpload(call) {
    const { context, request, repository } = call;
    if (request.method !== 'POST')
        return notAllowed();
    const mounted = request.query.get('mount');
    if (mounted !== null && mountBlob(call, mounted))
        return created(repository, mounted);
    const digest = request.query.get('digest');
    if (digest !== null)
        return store(call, digest, request.body);
    const id = context.uploads.begin(repository);
    return session(call, id);
}
function continueUpload(call, id) {
    const { context, request, repository } = call;
    const size = context.uploads.size(repository, id);
    if (size === undefined) {
        return registry_errors_refuse({ status: 404, code: 'BLOB_UPLOAD_UNKNOWN', message: 'blob upload unknown to registry' });
    }
    if (request.method === 'GET')
        return session(call, id, 204);
    if (request.method === 'DELETE') {
        context.uploads.end(repository, id);
        return { status: 204 };
    }
    if (request.query.get('_state') !== String(size)) {
        return registry_errors_refuse({ status: 400, code: 'BLOB_UPLOAD_INVALID', message: 'not the Location that was answered last' });
    }
    if (request.method === 'PATCH')
        return patch(call, id, size);
    return request.method === 'PUT' ? finish(call, id) : notAllowed();
}
function patch(call, id, size) {
    const { context, request, repository } = call;
    if (!follows(request, size))
        return session(call, id, 416);
    assertQuota(context, size + request.body.length);
    context.uploads.append(repository, id, request.body);
    return session(call, id);
}
/** A chunk that says where it belongs belongs at the end of what came before it. */
function follows({ headers, body }, size) {
    const given = headers['content-range'];
    if (given === undefined)
        return true;
    const [, start, end] = /^(\d+)-(\d+)$/.exec(given) ?? [];
    return Number(start) === size && Number(end) === size + body.length - 1;
}
function finish(call, id) {
    const { context, request, repository } = call;
    const digest = request.query.get('digest');
    const size = context.uploads.size(repository, id) ?? 0;
    if (!follows(request, size))
        return session(call, id, 416);
    if (digest === null)
        return registry_errors_refuse({ status: 400, code: 'DIGEST_INVALID', message: 'digest parameter missing' });
    const bytes = Buffer.concat([context.uploads.end(repository, id) ?? Buffer.alloc(0), request.body]);
    return store(call, digest, bytes);
}
function store({ context, repository }, digest, bytes) {
    assertContent(bytes, digest);
    if (context.store.blob(repository, digest) === undefined)
        assertQuota(context, bytes.length);
    context.store.putBlob(repository, bytes, digest);
    return created(repository, digest);
}
/** Only what the user may read can be mounted; a mount that does not succeed becomes an upload. */
function mountBlob({ context, request, repository }, digest) {
    const from = request.query.get('from');
    if (!context.behaviour.mount || from === null || context.store.blob(from, digest) === undefined)
        return false;
    if (!isAuthorized(context, request, { repository: from, action: 'pull' }))
        return false;
    context.store.linkBlob(repository, digest);
    return true;
}
function session({ context, repository }, id, status = 202) {
    const size = context.uploads.size(repository, id) ?? 0;
    const path = `/v2/${repository}/blobs/uploads/${id}?_state=${size}`;
    const { uploadUrls, uploadsAt } = context.behaviour;
    const base = uploadsAt ?? (uploadUrls === 'absolute' ? context.url : '');
    return { status, headers: { location: base + path, range: `0-${Math.max(0, size - 1)}`, 'docker-upload-uuid': id } };
}
function created(repository, digest) {
    return {
        status: 201,
        headers: { location: `/v2/${repository}/blobs/${digest}`, 'docker-content-digest': digest },
    };
}

;// CONCATENATED MODULE: ./lib/sandbox/registry-manifests.js




function manifestRoute(call, reference) {
    assertReference(reference);
    switch (call.request.method) {
        case 'GET':
        case 'HEAD':
            return readManifest(call, reference);
        case 'PUT':
            return putManifest(call, reference);
        case 'DELETE':
            return deleteManifest(call, reference);
        default:
            return notAllowed();
    }
}
function readManifest({ context, request, repository }, reference) {
    const found = context.store.manifest(repository, reference) ?? unknownManifest();
    assertAccepted(request, found);
    const headers = {
        'content-type': found.mediaType,
        'docker-content-digest': found.digest,
        ...(context.behaviour.etag === false ? {} : { etag: etagOf(found) }),
    };
    const { 'if-none-match': known } = request.headers;
    if (context.behaviour.etag !== false && known === etagOf(found))
        return { status: 304, headers };
    return { status: 200, headers, body: context.lies.get(found.digest) ?? found.bytes };
}
/** Distribution and GHCR hide a manifest from whoever does not name its type; wildcards do not count. */
function assertAccepted({ headers }, { mediaType }) {
    const accepted = (headers.accept ?? '').split(',').map((range) => range.split(';')[0]?.trim());
    if (accepted.includes(mediaType))
        return;
    const message = `manifest found, but the Accept header does not name ${mediaType}`;
    registry_errors_refuse({ status: 404, code: 'MANIFEST_UNKNOWN', message });
}
function putManifest({ context, request, repository }, reference) {
    const { store, behaviour } = context;
    const { body } = request;
    if (body.length > behaviour.manifestBytes) {
        return registry_errors_refuse({ status: 413, code: 'SIZE_INVALID', message: 'the manifest is too large' });
    }
    const mediaType = request.headers['content-type'] ?? '';
    const parts = parseManifest(body, mediaType);
    if (reference.includes(':'))
        assertContent(body, reference);
    assertReferences(context, repository, parts);
    assertPrecondition(context, request, store.manifest(repository, reference));
    assertQuota(context, body.length);
    const digest = store.putManifest(repository, { mediaType, bytes: body, reference });
    const says = parts.subject !== undefined && (behaviour.referrers === true || behaviour.referrers === 'ecr');
    const headers = {
        location: `/v2/${repository}/manifests/${digest}`,
        'docker-content-digest': digest,
        ...(says ? { 'oci-subject': parts.subject ?? '' } : {}),
    };
    return { status: 201, headers };
}
/** A subject need not be there: specification, "Pushing manifests". */
function assertReferences({ store, behaviour }, repository, parts) {
    const missingBlob = parts.blobs.find((digest) => store.blob(repository, digest) === undefined);
    const missingManifest = behaviour.sparseIndexes
        ? undefined
        : parts.manifests.find((digest) => store.manifest(repository, digest) === undefined);
    const missing = missingBlob ?? missingManifest;
    if (missing === undefined)
        return;
    registry_errors_refuse({ status: 400, code: 'MANIFEST_BLOB_UNKNOWN', message: `blob unknown to registry: ${missing}` });
}
/** RFC 9110 sections 13.1.1 and 13.1.2, where the registry honours them. */
function assertPrecondition({ behaviour }, { headers }, current) {
    if (behaviour.etag !== true)
        return;
    const etag = current === undefined ? undefined : etagOf(current);
    const matches = (condition) => etag !== undefined && (condition === '*' || condition.split(',').some((one) => one.trim() === etag));
    const { 'if-match': wanted, 'if-none-match': unwanted } = headers;
    const holds = (wanted === undefined || matches(wanted)) && (unwanted === undefined || !matches(unwanted));
    if (!holds)
        registry_errors_refuse({ status: 412, code: 'DENIED', message: 'the manifest was changed by somebody else' });
}
function deleteManifest({ context, repository }, reference) {
    undeletable(context);
    const { store } = context;
    const deleted = reference.includes(':')
        ? store.deleteManifest(repository, reference)
        : store.deleteTag(repository, reference);
    return deleted ? { status: 202 } : unknownManifest();
}
function unknownManifest() {
    return registry_errors_refuse({ status: 404, code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' });
}
function etagOf({ digest }) {
    return `"${digest}"`;
}

;// CONCATENATED MODULE: ./lib/sandbox/registry-token-endpoint.js
/** The token endpoint: Distribution's "Token Authentication Specification" (GET) and "Oauth2 Token Authentication" (POST). */



function tokenEndpoint(context, request) {
    if (request.method === 'GET')
        return tokenByGet(context, request);
    if (request.method === 'POST')
        return tokenByPost(context, new URLSearchParams(request.body.toString()));
    return registry_errors_refuse({ status: 405, code: 'UNSUPPORTED', message: 'GET or POST' });
}
function tokenByGet(context, { query, headers }) {
    const { behaviour, tokens } = context;
    const user = basicUser(behaviour, headers.authorization);
    if (user === undefined)
        return badCredentials();
    if (user === 'anonymous' && !behaviour.publicPull)
        return badCredentials();
    const known = user === 'anonymous' ? undefined : user;
    const token = registry_token_endpoint_issue(context, known, query);
    const offline = query.get('offline_token') === 'true' && known !== undefined;
    return jsonAnswer(200, {
        token,
        access_token: token,
        expires_in: behaviour.tokenSeconds,
        issued_at: context.now().toISOString(),
        ...(offline ? { refresh_token: tokens.issueRefresh(known.name) } : {}),
    });
}
function tokenByPost(context, form) {
    if ((form.get('client_id') ?? '') === '')
        return oauthError('invalid_request', 'client_id is required');
    const grant = form.get('grant_type');
    if (grant !== 'refresh_token' && grant !== 'password')
        return oauthError('unsupported_grant_type', 'unknown grant');
    const user = grant === 'password' ? byPassword(context, form) : byRefreshToken(context, form);
    if (user === undefined)
        return badCredentials();
    // RFC 6749 section 5.1 knows access_token alone.
    return jsonAnswer(200, {
        access_token: registry_token_endpoint_issue(context, user, form),
        token_type: 'Bearer',
        expires_in: context.behaviour.tokenSeconds,
        scope: form.getAll('scope').join(' '),
        ...(grant === 'refresh_token' ? { refresh_token: form.get('refresh_token') } : {}),
    });
}
function byPassword({ behaviour }, form) {
    const [name, password] = [form.get('username'), form.get('password')];
    return behaviour.users.find((user) => user.name === name && user.password === password);
}
function byRefreshToken({ behaviour, tokens }, form) {
    const text = form.get('refresh_token') ?? '';
    const issuedTo = tokens.refreshed(text);
    return behaviour.users.find(({ name, identityToken }) => name === issuedTo || identityToken === text);
}
function registry_token_endpoint_issue(context, user, form) {
    const { behaviour, now } = context;
    if (form.get('service') !== behaviour.service) {
        registry_errors_refuse({ status: 400, code: 'UNSUPPORTED', message: `service is ${behaviour.service}` });
    }
    const scopes = form.getAll('scope').flatMap((scope) => scope.split(' '));
    const grants = grantsOf(context, user, scopes);
    const expires = new Date(now().getTime() + behaviour.tokenSeconds * 1000);
    return context.tokens.issue({ grants, expires, ...(user === undefined ? {} : { user: user.name }) });
}
const SCOPE = /^repository:([^:]+):([a-z*,]+)$/;
/** What is asked for and allowed: a token server gives less rather than nothing. */
function grantsOf({ behaviour }, user, scopes) {
    const grants = new Map();
    for (const scope of scopes.filter((text) => text !== '')) {
        const [, repository, actions] = SCOPE.exec(scope) ?? [];
        if (repository === undefined || actions === undefined) {
            registry_errors_refuse({ status: 400, code: 'UNSUPPORTED', message: 'the scope cannot be parsed' });
        }
        const asked = actions.split(',');
        const all = ['pull', 'push', 'delete'];
        const wanted = all.filter((action) => asked.includes(action) || asked.includes('*'));
        const allowed = wanted.filter((action) => mayDo(behaviour, user, { repository, action }));
        grants.set(repository, new Set([...(grants.get(repository) ?? []), ...allowed]));
    }
    return grants;
}
function badCredentials() {
    return registry_errors_refuse({ status: 401, code: 'UNAUTHORIZED', message: 'incorrect username or password' });
}
function oauthError(error, description) {
    return jsonAnswer(400, { error, error_description: description });
}

;// CONCATENATED MODULE: ./lib/sandbox/registry-routes.js







/** The first that matches; a repository's name may hold `blobs` or `manifests` itself, so names are taken as long as they go. */
const registry_routes_ROUTES = [
    [/^\/v2\/(.+)\/blobs\/uploads\/?$/, beginUpload],
    [/^\/v2\/(.+)\/blobs\/uploads\/([^/]+)$/, continueUpload],
    [/^\/v2\/(.+)\/blobs\/([^/]+)$/, blobRoute],
    [/^\/v2\/(.+)\/manifests\/([^/]+)$/, manifestRoute],
    [/^\/v2\/(.+)\/referrers\/([^/]+)$/, referrersRoute],
    [/^\/v2\/(.+)\/tags\/list$/, tagsRoute],
];
function registryHandler(context) {
    return (request) => {
        const answer = answerOf(context, request);
        const headers = { 'docker-distribution-api-version': 'registry/2.0', ...context.behaviour.headers };
        return { ...answer, headers: { ...headers, ...answer.headers } };
    };
}
function answerOf(context, request) {
    try {
        return dispatch(context, request);
    }
    catch (error) {
        if (error instanceof RequestRefused)
            return error.answer;
        throw error;
    }
}
function dispatch(context, request) {
    if (request.path === '/token' && context.behaviour.auth === 'bearer')
        return tokenEndpoint(context, request);
    const action = actionOf(request.method);
    if (request.path === '/v2/' || request.path === '/v2') {
        authorize(context, request, { action });
        return jsonAnswer(200, {});
    }
    for (const [pattern, route] of registry_routes_ROUTES) {
        const [, name, last] = pattern.exec(request.path) ?? [];
        if (name === undefined)
            continue;
        // A path that no route has is not found, whoever asks.
        if (route === referrersRoute && context.behaviour.referrers === false)
            return noSuchPage();
        const repository = decoded(name);
        assertName(repository);
        authorize(context, request, { repository, action });
        return route({ context, request, repository }, decoded(last ?? ''));
    }
    return noSuchPage();
}
/** What cannot be decoded stays as it is; no name, tag or digest has a percent sign. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./lib/sandbox/registry-disk.js





/** A kept registry: `contents/sha256-HEX` for every blob and manifest, and `repositories.json`. */
class RegistryDisk {
    directory;
    contents;
    index;
    constructor(directory) {
        this.directory = directory;
        this.contents = (0,external_node_path_.join)(directory, 'contents');
        this.index = (0,external_node_path_.join)(directory, 'repositories.json');
        (0,external_node_fs_.mkdirSync)(this.contents, { recursive: true });
    }
    /** @throws WherefromError INPUT_INVALID */
    read() {
        const contents = new Map();
        for (const name of (0,external_node_fs_.readdirSync)(this.contents)) {
            if (name.endsWith('.new'))
                continue;
            const bytes = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(this.contents, name));
            const digest = name.replace('-', ':');
            if (digestOf(bytes, digest) !== digest)
                this.damaged(name);
            contents.set(digest, bytes);
        }
        return { contents, repositories: this.readIndex() };
    }
    write(digest, bytes) {
        replace(this.path(digest), bytes);
    }
    remove(digest) {
        (0,external_node_fs_.rmSync)(this.path(digest), { force: true });
    }
    save(repositories) {
        const value = [...repositories].map(([name, { blobs, manifests, tags, forgotten }]) => {
            return { name, blobs: [...blobs], manifests: [...manifests], tags: [...tags], forgotten: [...forgotten] };
        });
        replace(this.index, JSON.stringify(value));
    }
    path(digest) {
        return (0,external_node_path_.join)(this.contents, digest.replace(':', '-'));
    }
    readIndex() {
        if (!(0,external_node_fs_.existsSync)(this.index))
            return new Map();
        try {
            const value = JSON.parse((0,external_node_fs_.readFileSync)(this.index, 'utf8'));
            return new Map(registry_disk_list(value).map((entry) => [registry_disk_text(at(entry, 'name')), parseRepository(entry)]));
        }
        catch (cause) {
            return this.damaged('repositories.json', cause);
        }
    }
    damaged(name, cause) {
        return (0,errors/* fail */.fJ)('INPUT_INVALID', `${name} in ${this.directory} is not what a sandbox's registry kept there.`, {
            remedy: 'Name an empty directory, or remove this one to start with an empty registry.',
            cause,
        });
    }
}
function parseRepository(entry) {
    const pair = (value) => [registry_disk_text(registry_disk_list(value)[0]), registry_disk_text(registry_disk_list(value)[1])];
    return {
        blobs: new Set(registry_disk_list(at(entry, 'blobs')).map(registry_disk_text)),
        manifests: new Map(registry_disk_list(at(entry, 'manifests')).map(pair)),
        tags: new Map(registry_disk_list(at(entry, 'tags')).map(pair)),
        forgotten: new Set(registry_disk_list(at(entry, 'forgotten')).map(registry_disk_text)),
    };
}
function registry_disk_list(value) {
    if (!Array.isArray(value))
        throw new TypeError('no list');
    return value;
}
function registry_disk_text(value) {
    if (typeof value !== 'string')
        throw new TypeError('no text');
    return value;
}
/** Whoever reads finds the old file or the new one. */
function replace(path, bytes) {
    (0,external_node_fs_.writeFileSync)(`${path}.new`, bytes);
    (0,external_node_fs_.renameSync)(`${path}.new`, path);
}

;// CONCATENATED MODULE: ./lib/sandbox/registry-store.js


/** What a registry holds, in memory, and on disk where a directory is given. */
class RegistryStore {
    contents;
    repositories;
    disk;
    /** @throws WherefromError INPUT_INVALID when what the directory holds is no kept registry */
    constructor(directory) {
        this.disk = directory === undefined ? undefined : new RegistryDisk(directory);
        const kept = this.disk?.read();
        this.contents = kept?.contents ?? new Map();
        this.repositories = kept?.repositories ?? new Map();
    }
    names() {
        return [...this.repositories.keys()].toSorted();
    }
    repository(name) {
        return this.repositories.get(name);
    }
    /** Bytes of all contents, each counted once. */
    totalBytes() {
        return [...this.contents.values()].reduce((sum, bytes) => sum + bytes.length, 0);
    }
    blob(name, digest) {
        return this.repositories.get(name)?.blobs.has(digest) === true ? this.contents.get(digest) : undefined;
    }
    /** @param like whose algorithm the digest has: SHA-256 unless it is a SHA-512 digest */
    putBlob(name, bytes, like) {
        const digest = this.putContent(bytes, like);
        this.linkBlob(name, digest);
        return digest;
    }
    linkBlob(name, digest) {
        this.ensure(name).blobs.add(digest);
        this.save();
    }
    deleteBlob(name, digest) {
        const deleted = this.repositories.get(name)?.blobs.delete(digest) ?? false;
        this.save();
        return deleted;
    }
    /** @param reference a tag or a digest */
    manifest(name, reference) {
        const repository = this.repositories.get(name);
        const digest = isDigest(reference) ? reference : repository?.tags.get(reference);
        const mediaType = digest === undefined ? undefined : repository?.manifests.get(digest);
        const bytes = digest === undefined ? undefined : this.contents.get(digest);
        if (digest === undefined || mediaType === undefined || bytes === undefined)
            return undefined;
        return { digest, mediaType, bytes };
    }
    manifests(name) {
        const digests = [...(this.repositories.get(name)?.manifests.keys() ?? [])];
        return digests.map((digest) => this.manifest(name, digest)).filter((found) => found !== undefined);
    }
    putManifest(name, { mediaType, bytes, reference = 'sha256:' }) {
        const digest = this.putContent(bytes, reference);
        const repository = this.ensure(name);
        repository.manifests.set(digest, mediaType);
        repository.forgotten.delete(digest);
        if (!reference.includes(':'))
            repository.tags.set(reference, digest);
        this.save();
        return digest;
    }
    /** Moves a tag to a manifest that is there. */
    tag(name, tag, digest) {
        this.repositories.get(name)?.tags.set(tag, digest);
        this.save();
    }
    /** Tags of a deleted manifest go with it. */
    deleteManifest(name, digest) {
        const repository = this.repositories.get(name);
        const deleted = repository?.manifests.delete(digest) ?? false;
        for (const [tag, tagged] of repository?.tags ?? [])
            if (tagged === digest)
                repository?.tags.delete(tag);
        repository?.forgotten.delete(digest);
        this.save();
        return deleted;
    }
    deleteTag(name, tag) {
        const deleted = this.repositories.get(name)?.tags.delete(tag) ?? false;
        this.save();
        return deleted;
    }
    /** Sorted, as the specification wants them listed. */
    tags(name) {
        return [...(this.repositories.get(name)?.tags.keys() ?? [])].toSorted();
    }
    /** The manifest stays, and the referrers API lists it no more. */
    forgetReferrer(name, digest) {
        this.repositories.get(name)?.forgotten.add(digest);
        this.save();
    }
    /** Deletes every content that no repository links to. @returns digests */
    sweep() {
        const linked = [...this.repositories.values()].flatMap(({ blobs, manifests }) => [...blobs, ...manifests.keys()]);
        const used = new Set(linked);
        const swept = [...this.contents.keys()].filter((digest) => !used.has(digest));
        for (const digest of swept) {
            this.contents.delete(digest);
            this.disk?.remove(digest);
        }
        return swept;
    }
    putContent(bytes, like) {
        const digest = digestOf(bytes, like);
        if (!this.contents.has(digest)) {
            this.disk?.write(digest, bytes);
            this.contents.set(digest, bytes);
        }
        return digest;
    }
    ensure(name) {
        const known = this.repositories.get(name);
        if (known !== undefined)
            return known;
        const fresh = { blobs: new Set(), manifests: new Map(), tags: new Map(), forgotten: new Set() };
        this.repositories.set(name, fresh);
        return fresh;
    }
    save() {
        this.disk?.save(this.repositories);
    }
}

;// CONCATENATED MODULE: ./lib/sandbox/registry-tokens.js

/** Opaque tokens that the registry's endpoint gave out. */
class RegistryTokens {
    access = new Map();
    refresh = new Map();
    issue(token) {
        const text = (0,external_node_crypto_.randomBytes)(24).toString('base64url');
        this.access.set(text, token);
        return text;
    }
    issueRefresh(user) {
        const text = (0,external_node_crypto_.randomBytes)(24).toString('base64url');
        this.refresh.set(text, user);
        return text;
    }
    /** @returns undefined when it is unknown or has expired */
    find(text, now) {
        const token = this.access.get(text);
        return token !== undefined && token.expires > now ? token : undefined;
    }
    refreshed(text) {
        return this.refresh.get(text);
    }
    /** Every access token is worth nothing from now on. */
    revoke() {
        this.access.clear();
    }
}

;// CONCATENATED MODULE: ./lib/sandbox/registry-uploads.js

/** Uploads that were begun and neither ended nor given up. */
class RegistryUploads {
    open = new Map();
    begin(repository) {
        const id = (0,external_node_crypto_.randomUUID)();
        this.open.set(id, { repository, parts: [], size: 0 });
        return id;
    }
    /** Bytes that came so far; undefined when there is no such upload in this repository. */
    size(repository, id) {
        return this.find(repository, id)?.size;
    }
    append(repository, id, bytes) {
        const upload = this.find(repository, id);
        upload?.parts.push(bytes);
        if (upload !== undefined)
            upload.size += bytes.length;
    }
    /** Ends the upload. @returns all its bytes */
    end(repository, id) {
        const upload = this.find(repository, id);
        if (upload === undefined)
            return undefined;
        this.open.delete(id);
        return Buffer.concat(upload.parts);
    }
    count(repository) {
        return [...this.open.values()].filter((upload) => upload.repository === repository).length;
    }
    find(repository, id) {
        const upload = this.open.get(id);
        return upload?.repository === repository ? upload : undefined;
    }
}

;// CONCATENATED MODULE: ./lib/sandbox/registry.js
/** An OCI registry on loopback, with every difference of real ones as a switch. Source: OCI Distribution Specification 1.1. */








/** @throws WherefromError INPUT_INVALID when `directory` holds something else */
async function startRegistry(options = {}) {
    const { directory, now = () => new Date(), server, ...behaviour } = options;
    const context = {
        store: new RegistryStore(directory),
        uploads: new RegistryUploads(),
        tokens: new RegistryTokens(),
        lies: new Map(),
        now,
        url: '',
        behaviour: { ...DEFAULT_BEHAVIOUR, ...behaviour },
    };
    const service = await startService('registry', registryHandler(context), server);
    context.url = service.url;
    return { ...service, ...controls(context), host: new URL(service.url).host };
}
function controls(context) {
    const { store, uploads, tokens, lies } = context;
    return {
        store,
        behaviour: () => context.behaviour,
        configure: (change) => {
            context.behaviour = { ...context.behaviour, ...change };
        },
        pushImage: (repository, options) => pushImage(store, repository, options),
        collectGarbage: (rules) => collectGarbage(store, rules),
        lieAbout: (digest, bytes) => {
            if (bytes === undefined)
                lies.delete(digest);
            else
                lies.set(digest, bytes);
        },
        revokeTokens: () => tokens.revoke(),
        openUploads: (repository) => uploads.count(repository),
    };
}

// EXTERNAL MODULE: ../node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(56736);
;// CONCATENATED MODULE: ./lib/sandbox/trust-files.js


// sigstore-go reads no other version of the media type.
const TRUSTED_ROOT_MEDIA_TYPE = 'application/vnd.dev.sigstore.trustedroot+json;version=0.1';
const SIGNING_CONFIG_MEDIA_TYPE = 'application/vnd.dev.sigstore.signingconfig.v0.2+json';
/** `trusted_root.json` as JSON value. Source: protobuf-specs, sigstore_trustroot.proto. */
function trustedRoot(material) {
    const { start, rekorV1, rekorV2, ctLog } = material;
    return protobuf_specs_dist.TrustedRoot.toJSON({
        mediaType: TRUSTED_ROOT_MEDIA_TYPE,
        tlogs: [logInstance(rekorV1, start), { ...logInstance(rekorV2, start), checkpointKeyId: { keyId: rekorV2.logId } }],
        certificateAuthorities: [certificateAuthority(material.fulcio, start)],
        ctlogs: [logInstance(ctLog, start)],
        timestampAuthorities: [certificateAuthority(material.tsa, start)],
    });
}
/** A signing config with one log, and the timestamp authority where it is named, as JSON value. */
function signingConfig(urls, start) {
    const service = (url, majorApiVersion = 1) => ({
        url,
        majorApiVersion,
        validFor: { start },
        operator: sandbox/* SANDBOX_ORGANIZATION */.I,
    });
    return protobuf_specs_dist.SigningConfig.toJSON({
        mediaType: SIGNING_CONFIG_MEDIA_TYPE,
        caUrls: [service(urls.fulcio)],
        oidcUrls: [service(urls.oidc)],
        rekorTlogUrls: [service(urls.rekor.url, urls.rekor.majorApiVersion)],
        rekorTlogConfig: { selector: protobuf_specs_dist.ServiceSelector.ANY, count: 0 },
        tsaUrls: urls.tsa === undefined ? [] : [service(urls.tsa)],
        tsaConfig: urls.tsa === undefined ? undefined : { selector: protobuf_specs_dist.ServiceSelector.ANY, count: 0 },
    });
}
function logInstance({ url, publicKey, logId }, start) {
    const ed25519 = publicKey.asymmetricKeyType === 'ed25519';
    return {
        baseUrl: url,
        hashAlgorithm: protobuf_specs_dist.HashAlgorithm.SHA2_256,
        publicKey: {
            rawBytes: publicKey.export({ type: 'spki', format: 'der' }),
            keyDetails: ed25519 ? protobuf_specs_dist.PublicKeyDetails.PKIX_ED25519 : protobuf_specs_dist.PublicKeyDetails.PKIX_ECDSA_P256_SHA_256,
            validFor: { start },
        },
        logId: { keyId: logId },
        checkpointKeyId: undefined,
        operator: sandbox/* SANDBOX_ORGANIZATION */.I,
    };
}
function certificateAuthority({ url, chain }, start) {
    return {
        subject: { organization: sandbox/* SANDBOX_ORGANIZATION */.I, commonName: url },
        uri: url,
        certChain: { certificates: chain.map(({ certificate }) => ({ rawBytes: certificate })) },
        validFor: { start },
        operator: sandbox/* SANDBOX_ORGANIZATION */.I,
    };
}

;// CONCATENATED MODULE: ./lib/sandbox/tsa-request.js


const HASHES = [
    { name: 'sha256', oid: '2.16.840.1.101.3.4.2.1', bytes: 32 },
    { name: 'sha384', oid: '2.16.840.1.101.3.4.2.2', bytes: 48 },
    { name: 'sha512', oid: '2.16.840.1.101.3.4.2.3', bytes: 64 },
];
const OID_SHA1 = '1.3.14.3.2.26';
const FAILED = 'Error generating timestamp response';
/** @throws RequestRefused in the words of Sigstore's timestamp authority */
function parseTimestampRequest(body, contentType) {
    const parse = { 'application/timestamp-query': parseDer, 'application/json': tsa_request_parseJson }[contentType];
    if (parse === undefined)
        throw tsa_request_refused(415, `unsupported media type "${contentType}"`);
    const request = parse(body);
    if (request.hashOid === OID_SHA1)
        throw tsa_request_refused(400, 'Weak hash algorithm in timestamp request');
    const hash = HASHES.find(({ oid }) => oid === request.hashOid);
    if (hash === undefined)
        throw tsa_request_refused(400, FAILED);
    if (request.imprint.length !== hash.bytes) {
        throw tsa_request_refused(400, 'Message digest has incorrect length for specified algorithm');
    }
    return request;
}
/** Source: RFC 3161, section 2.4.1. Extensions are not supported, as by the real server's default. */
function parseDer(body) {
    try {
        const [version, imprint, ...optional] = dist.ASN1Obj.parseBuffer(Buffer.from(body)).subs;
        const [algorithm, hashedMessage] = imprint?.subs ?? [];
        if (version?.toInteger() !== 1n)
            throw tsa_request_refused(400, FAILED);
        const hashOid = algorithm?.subs[0]?.toOID();
        if (hashOid === undefined || hashedMessage?.tag.isOctetString() !== true)
            throw tsa_request_refused(400, FAILED);
        if (optional.some(({ tag }) => tag.isContextSpecific(0)))
            throw tsa_request_refused(400, 'unaccepted extension: requested extensions are not supported by the TSA');
        const nonce = optional.find(({ tag }) => tag.isInteger());
        const policy = optional.find(({ tag }) => tag.isOID());
        return {
            hashOid,
            imprint: hashedMessage.value,
            ...(nonce && { nonce: nonce.value }),
            ...(policy && { policyOid: policy.toOID() }),
            certReq: optional.find(({ tag }) => tag.isBoolean())?.toBoolean() ?? false,
        };
    }
    catch (error) {
        throw error instanceof RequestRefused ? error : tsa_request_refused(400, FAILED);
    }
}
function tsa_request_parseJson(body) {
    const text = body.toString();
    let request;
    try {
        request = JSON.parse(text);
    }
    catch {
        throw tsa_request_refused(400, FAILED);
    }
    const hash = HASHES.find(({ name }) => name === stringAt(request, 'hashAlgorithm')?.toLowerCase());
    const imprint = bytesAt(request, 'artifactHash');
    if (hash === undefined || imprint === undefined)
        throw tsa_request_refused(400, FAILED);
    const policyOid = stringAt(request, 'tsaPolicyOID');
    // Nonces are larger than the numbers that JSON.parse keeps exactly.
    const nonce = at(request, 'nonce') === undefined ? undefined : /"nonce"\s*:\s*([0-9]+)/.exec(text)?.[1];
    return {
        hashOid: hash.oid,
        imprint,
        ...(nonce !== undefined && { nonce: unsignedContent(BigInt(nonce)) }),
        ...(policyOid !== undefined && policyOid !== '' && { policyOid }),
        certReq: at(request, 'certificates') === true,
    };
}
function unsignedContent(value) {
    const hex = value.toString(16);
    const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
    return (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes;
}
function tsa_request_refused(status, message) {
    return new RequestRefused(jsonAnswer(status, { code: status, message }));
}

;// CONCATENATED MODULE: ./lib/sandbox/tsa.js





const OID = {
    signedData: '1.2.840.113549.1.7.2',
    tstInfo: '1.2.840.113549.1.9.16.1.4',
    contentType: '1.2.840.113549.1.9.3',
    messageDigest: '1.2.840.113549.1.9.4',
    signingTime: '1.2.840.113549.1.9.5',
    signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
    sha256: '2.16.840.1.101.3.4.2.1',
    ecdsaWithSha256: '1.2.840.10045.4.3.2',
    /** Sigstore's timestamping policy. */
    policy: '1.3.6.1.4.1.57264.2',
};
/** A timestamp authority: RFC 3161 over HTTP, and the JSON form that Sigstore's clients send. */
function tsaHandler(options) {
    return ({ method, path, headers, body }) => {
        if (method === 'GET' && path === '/api/v1/timestamp/certchain') {
            const chain = options.leaf.pem + options.root.pem;
            return { status: 200, headers: { 'content-type': 'application/pem-certificate-chain' }, body: chain };
        }
        if (method !== 'POST' || path !== '/api/v1/timestamp')
            return { status: 404, body: 'not found' };
        try {
            const request = parseTimestampRequest(body, headers['content-type']?.split(';')[0] ?? '');
            const reply = timestampResponse(request, options);
            return { status: 201, headers: { 'content-type': 'application/timestamp-reply' }, body: reply };
        }
        catch (error) {
            if (error instanceof RequestRefused)
                return error.answer;
            throw error;
        }
    };
}
/** TimeStampResp, granted. Source: RFC 3161, section 2.4.2. */
function timestampResponse(request, options) {
    if (request.policyOid !== undefined && request.policyOid !== OID.policy) {
        throw tsa_request_refused(400, 'unaccepted policy: requested TSA policy is not supported by the TSA');
    }
    const time = options.fractions === true ? options.now() : tsa_wholeSecond(options.now());
    const info = tstInfo(request, time);
    const token = sequence(objectIdentifier(OID.signedData), contextConstructed(0, signedData({ info, time, certReq: request.certReq, leaf: options.leaf })));
    return sequence(sequence(integer(0n)), token);
}
function tstInfo(request, time) {
    return sequence(integer(1n), objectIdentifier(OID.policy), sequence(algorithm(request.hashOid), octetString(request.imprint)), integer((0,external_node_crypto_.randomBytes)(8).readBigUInt64BE()), generalizedTime(time), sequence(integer(1n)), ...(request.nonce === undefined ? [] : [integerBytes(request.nonce)]));
}
/** CMS SignedData, version 3 because its content is no plain data. Source: RFC 5652, section 5.1. */
function signedData({ info, time, certReq, leaf }) {
    // Both are content octets.
    const { issuer, serialNumber } = dist.X509Certificate.parse(Buffer.from(leaf.certificate));
    const attributes = signedAttributes({ info, time, leaf });
    const signerInfo = sequence(integer(1n), sequence(sequence(issuer), integerBytes(serialNumber)), algorithm(OID.sha256), contextConstructed(0, ...attributes), sequence(objectIdentifier(OID.ecdsaWithSha256)), 
    // The signature is over the attributes as a SET, not as the [0] under which they are sent; section 5.4.
    octetString((0,external_node_crypto_.sign)('sha256', setOf(...attributes), leaf.privateKey)));
    return sequence(integer(3n), setOf(algorithm(OID.sha256)), sequence(objectIdentifier(OID.tstInfo), contextConstructed(0, octetString(info))), ...(certReq ? [contextConstructed(0, leaf.certificate)] : []), setOf(signerInfo));
}
/** In DER's order. The certificate's digest is demanded by RFC 3161, section 2.4.2, in the form of RFC 5816. */
function signedAttributes({ info, time, leaf }) {
    const certId = sequence(octetString(tsa_sha256(leaf.certificate)));
    return [
        attribute(OID.contentType, objectIdentifier(OID.tstInfo)),
        attribute(OID.signingTime, utcTime(time)),
        attribute(OID.messageDigest, octetString(tsa_sha256(info))),
        attribute(OID.signingCertificateV2, sequence(sequence(certId))),
    ].toSorted(Buffer.compare);
}
function attribute(type, value) {
    return sequence(objectIdentifier(type), setOf(value));
}
function tsa_wholeSecond(time) {
    return new Date(Math.floor(time.getTime() / 1000) * 1000);
}
function algorithm(oid) {
    return sequence(objectIdentifier(oid), Buffer.of(0x05, 0x00));
}
function tsa_sha256(data) {
    return (0,external_node_crypto_.createHash)('sha256').update(data).digest();
}

// EXTERNAL MODULE: ../node_modules/@tufjs/models/dist/index.js
var models_dist = __webpack_require__(51466);
;// CONCATENATED MODULE: ./lib/sandbox/tuf.js




const SPEC_VERSION = '1.0.31';
const ROOT_YEARS = 10;
const ROLES = ['root', 'timestamp', 'snapshot', 'targets'];
/** A TUF repository with consistent snapshots, served from memory. Source: TUF specification, sections 4 and 6. */
function tufRepository({ privateKey, start, now, targets }) {
    const key = tufKey(privateKey);
    const serialize = (metadata) => {
        metadata.sign((data) => new models_dist.Signature({ keyID: key.keyID, sig: (0,external_node_crypto_.sign)(null, data, privateKey).toString('hex') }));
        return Buffer.from(JSON.stringify(metadata.toJSON()));
    };
    const root = serialize(rootMetadata(key, start));
    const version = now.getTime();
    const common = { version, specVersion: SPEC_VERSION, expires: yearsAfter(now, 1) };
    const meta = (name) => ({ meta: { [name]: new models_dist.MetaFile({ version }) } });
    const files = new Map([
        ['/root.json', root],
        ['/1.root.json', root],
        [`/${version}.targets.json`, serialize(targetsMetadata(targets, common))],
        [`/${version}.snapshot.json`, serialize(new models_dist.Metadata(new models_dist.Snapshot({ ...common, ...meta('targets.json') })))],
        ['/timestamp.json', serialize(new models_dist.Metadata(timestampFor(common)))],
    ]);
    for (const [name, content] of Object.entries(targets))
        files.set(`/targets/${tuf_sha256(content)}.${name}`, content);
    return { root, handle: ({ method, path }) => tuf_answer(method === 'GET' ? files.get(path) : undefined) };
}
function rootMetadata(key, start) {
    const root = new models_dist.Root({
        version: 1,
        specVersion: SPEC_VERSION,
        expires: yearsAfter(start, ROOT_YEARS),
        consistentSnapshot: true,
    });
    for (const role of ROLES)
        root.addKey(key, role);
    return new models_dist.Metadata(root);
}
function targetsMetadata(targets, common) {
    const files = Object.entries(targets).map(([path, content]) => {
        return [path, new models_dist.TargetFile({ path, length: content.length, hashes: { sha256: tuf_sha256(content) } })];
    });
    return new models_dist.Metadata(new models_dist.Targets({ ...common, targets: Object.fromEntries(files) }));
}
function timestampFor(common) {
    return new models_dist.Timestamp({ ...common, snapshotMeta: new models_dist.MetaFile({ version: common.version }) });
}
/** The key's id is the digest of its canonical form; section 4.2. */
function tufKey(privateKey) {
    const raw = (0,external_node_crypto_.createPublicKey)(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32);
    const form = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: raw.toString('hex') } };
    const keyID = tuf_sha256(Buffer.from(dist.json.canonicalize(form)));
    return new models_dist.Key({ keyID, keyType: form.keytype, scheme: form.scheme, keyVal: form.keyval });
}
function tuf_answer(content) {
    if (content === undefined)
        return jsonAnswer(404, { message: 'not found' });
    return { status: 200, headers: { 'content-type': 'application/json' }, body: content };
}
/** TUF's times have whole seconds. */
function yearsAfter(time, years) {
    const later = new Date(time);
    later.setUTCFullYear(later.getUTCFullYear() + years);
    return `${later.toISOString().slice(0, 19)}Z`;
}
function tuf_sha256(data) {
    return (0,external_node_crypto_.createHash)('sha256').update(data).digest('hex');
}

;// CONCATENATED MODULE: ./lib/sandbox/services.js

















/** The logs' name in their checkpoints. It names no port: a kept log is the same log on another port. */
const LOG_HOST = '127.0.0.1';
async function createServices(options) {
    const now = options.now ?? (() => new Date());
    const start = async (name, handle) => {
        const service = await startService(name, handle);
        options.started.push(service);
        return service;
    };
    const parts = await createParts({ ...options, now });
    const { oidc, fulcio, ctLog, keys, timestamp } = parts;
    const v1 = { privateKey: keys.rekorV1, store: logStore(options.state, 'rekor-v1'), hostname: LOG_HOST, now };
    const v2 = { privateKey: keys.rekorV2, store: logStore(options.state, 'rekor-v2'), origin: LOG_HOST };
    const tsa = { ...timestamp, now, fractions: options.timestampFractions ?? false };
    const registry = await startRegistry({ now, ...options.registry, ...services_kept(options.state) });
    options.started.push(registry);
    const github = await startGithub({ now, run: () => oidc.claims() });
    options.started.push(github);
    const running = {
        registry,
        github,
        githubStorage: github.storage,
        oidc: await start('oidc', async (request) => oidc.handle(request)),
        fulcio: await start('fulcio', fulcio.handle),
        ctlog: await start('ctlog', ctLog.handle),
        rekorV1: await start('rekorV1', rekorV1Handler(v1)),
        rekorV2: await start('rekorV2', rekorV2Handler(v2)),
        tsa: await start('tsa', tsaHandler(tsa)),
    };
    parts.issuerUrl.current = running.oidc.url;
    const { tuf, trust } = describeTrust(parts, running, now());
    return { running: { ...running, tuf: await start('tuf', tuf) }, oidc, github: github.github, registry, trust };
}
async function createParts({ state, claims, issuer, now }) {
    const issuerUrl = { current: '' };
    const named = issuer === 'service' ? { issuer: () => issuerUrl.current } : {};
    // One after the other: after a failure nobody writes keys any more.
    const oidc = await createOidcIssuer({ directory: state, now, claims, ...named });
    const ctLog = await createCtLog({ directory: state, now });
    const fulcio = await createFulcio({ directory: state, now, issuers: [oidc], ctLog });
    const timestamp = await timestampChain(state, now());
    const keys = {
        rekorV1: await keptKey(state, 'rekor-v1', () => (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' }).privateKey),
        rekorV2: await keptKey(state, 'rekor-v2', () => (0,external_node_crypto_.generateKeyPairSync)('ed25519').privateKey),
        tuf: await keptKey(state, 'tuf', () => (0,external_node_crypto_.generateKeyPairSync)('ed25519').privateKey),
    };
    return { oidc, issuerUrl, ctLog, fulcio, timestamp, keys };
}
async function timestampChain(state, now) {
    const root = await keptAuthority(state, 'tsa-root', async () => createRoot({ commonName: 'Timestamp Root' }, now));
    const leaf = await keptAuthority(state, 'tsa', async () => {
        return createTimestampLeaf(root, { commonName: 'Timestamp Authority' }, now);
    });
    return { root, leaf };
}
function logStore(state, name) {
    return new LogStore(state === undefined ? undefined : (0,external_node_path_.join)(state, `${name}.jsonl`));
}
function services_kept(state) {
    return state === undefined ? {} : { directory: (0,external_node_path_.join)(state, 'registry') };
}
function describeTrust({ fulcio, ctLog, timestamp, keys }, running, now) {
    const start = notBefore(timestamp.root);
    const tsaUrl = `${running.tsa.url}/api/v1/timestamp`;
    const root = trustedRoot({
        start,
        fulcio: { url: running.fulcio.url, chain: [fulcio.intermediate, fulcio.root] },
        ctLog: trustedLog(running.ctlog, (0,external_node_crypto_.createPublicKey)({ key: ctLog.publicKey, format: 'der', type: 'spki' })),
        rekorV1: trustedLog(running.rekorV1, (0,external_node_crypto_.createPublicKey)(keys.rekorV1)),
        rekorV2: trustedLog(running.rekorV2, (0,external_node_crypto_.createPublicKey)(keys.rekorV2)),
        tsa: { url: tsaUrl, chain: [timestamp.leaf, timestamp.root] },
    });
    const urls = { oidc: running.oidc.url, fulcio: running.fulcio.url };
    const configV1 = signingConfig({ ...urls, rekor: { url: running.rekorV1.url, majorApiVersion: 1 } }, start);
    const configV2 = signingConfig({ ...urls, rekor: { url: running.rekorV2.url, majorApiVersion: 2 }, tsa: tsaUrl }, start);
    // Rekor v1 is what every signer of today can write to.
    const targets = { 'trusted_root.json': jsonBytes(root), 'signing_config.v0.2.json': jsonBytes(configV1) };
    const tuf = tufRepository({ privateKey: keys.tuf, start, now, targets });
    const trust = { trustedRoot: root, signingConfigV1: configV1, signingConfigV2: configV2, tufRoot: tuf.root };
    return { tuf: tuf.handle, trust };
}
function trustedLog({ url }, publicKey) {
    return { url, publicKey, logId: noteKeyHash(LOG_HOST, publicKey) };
}
function notBefore({ certificate }) {
    return new Date(new external_node_crypto_.X509Certificate(certificate).validFrom);
}
function jsonBytes(value) {
    return Buffer.from(JSON.stringify(value));
}

;// CONCATENATED MODULE: ./lib/sandbox/trust-directory.js


const NAMES = {
    trustedRoot: 'trusted_root.json',
    trustedRootLines: 'trusted_root.jsonl',
    signingConfigV1: 'signing_config.rekor-v1.json',
    signingConfigV2: 'signing_config.rekor-v2.json',
    tufRoot: 'tuf-root.json',
};
/** Writes each file whole or not at all; a reader of an older sandbox's directory never sees half a root. */
async function writeTrustFiles(directory, contents) {
    return {
        trustedRoot: await write(directory, NAMES.trustedRoot, indented(contents.trustedRoot)),
        // gh wants a line break also after the last line.
        trustedRootLines: await write(directory, NAMES.trustedRootLines, `${JSON.stringify(contents.trustedRoot)}\n`),
        signingConfigV1: await write(directory, NAMES.signingConfigV1, indented(contents.signingConfigV1)),
        signingConfigV2: await write(directory, NAMES.signingConfigV2, indented(contents.signingConfigV2)),
        tufRoot: await write(directory, NAMES.tufRoot, contents.tufRoot),
    };
}
async function write(directory, name, content) {
    const path = (0,external_node_path_.join)(directory, name);
    await (0,promises_.writeFile)(`${path}.new`, content);
    await (0,promises_.rename)(`${path}.new`, path);
    return path;
}
function indented(value) {
    return `${JSON.stringify(value, undefined, 2)}\n`;
}

;// CONCATENATED MODULE: ./lib/sandbox/sandbox.js







/** Starts a local Sigstore: every service on a loopback port of the system's choosing, its trust files on disk. */
async function startSandbox(options = {}) {
    const directory = await openDirectory(options.directory);
    const started = [];
    const close = async () => {
        await Promise.all(started.map(async (service) => service.close()));
        if (directory.temporary)
            await (0,promises_.rm)(directory.path, { recursive: true, force: true });
    };
    try {
        const services = await createServices({ ...options, state: directory.state, started });
        const files = await writeTrustFiles(directory.path, services.trust);
        return { ...sandboxOf(services, files, (0,external_node_path_.join)(directory.path, 'event.json')), close };
    }
    catch (error) {
        await close();
        throw error;
    }
}
function sandboxOf({ running, oidc, github, registry }, files, eventFile) {
    const event = () => {
        (0,external_node_fs_.writeFileSync)(eventFile, `${JSON.stringify(github.event())}\n`);
        return { GITHUB_EVENT_PATH: eventFile };
    };
    return {
        services: running,
        files,
        github,
        registry,
        issuer: oidc.issuer,
        environment: () => ({
            ...oidc.environment(running.oidc.url),
            ...github.environment(running.github.url),
            ...event(),
        }),
        setClaims: (claims) => oidc.setClaims(claims),
        mintToken: async (audience) => oidc.mintToken(audience),
    };
}
async function openDirectory(given) {
    if (given === undefined) {
        return { path: await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'wherefrom-sandbox-')), state: undefined, temporary: true };
    }
    const path = (0,external_node_path_.resolve)(given);
    const state = (0,external_node_path_.join)(path, 'state');
    try {
        await (0,promises_.mkdir)(state, { recursive: true, mode: 0o700 });
    }
    catch (cause) {
        (0,errors/* fail */.fJ)('INPUT_INVALID', `${path} cannot hold the sandbox's keys and logs.`, {
            remedy: 'Name a directory that can be written, or one that does not exist yet.',
            cause,
        });
    }
    return { path, state, temporary: false };
}


/***/ })

};
