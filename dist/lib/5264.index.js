export const id = 5264;
export const ids = [5264];
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
/* harmony export */   a: () => (/* binding */ GITHUB_SERVER),
/* harmony export */   o: () => (/* binding */ GITHUB_ISSUER)
/* harmony export */ });
/** `iss` of the tokens that GitHub Actions issues on github.com. Source: GitHub, "OpenID Connect reference". */
const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
/** What Fulcio puts before a repository or a workflow of github.com. No final slash. */
const GITHUB_SERVER = 'https://github.com';


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

/***/ 65264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startSandbox: () => (/* binding */ startSandbox)
});

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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
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
const signerUri = (claim) => `${github/* GITHUB_SERVER */.a}/${claim('job_workflow_ref')}`;
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
    sourceRepositoryURI: (claim) => `${github/* GITHUB_SERVER */.a}/${claim('repository')}`,
    sourceRepositoryDigest: (claim) => claim('sha'),
    sourceRepositoryRef: (claim) => claim('ref'),
    sourceRepositoryIdentifier: (claim) => claim('repository_id'),
    sourceRepositoryOwnerURI: (claim) => `${github/* GITHUB_SERVER */.a}/${claim('repository_owner')}`,
    sourceRepositoryOwnerIdentifier: (claim) => claim('repository_owner_id'),
    buildConfigURI: (claim) => `${github/* GITHUB_SERVER */.a}/${claim('workflow_ref')}`,
    buildConfigDigest: (claim) => claim('workflow_sha'),
    buildTrigger: (claim) => claim('event_name'),
    runInvocationURI: (claim) => `${github/* GITHUB_SERVER */.a}/${claim('repository')}/actions/runs/${claim('run_id')}/attempts/${claim('run_attempt')}`,
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

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/sandbox/claims.js



const DEFAULT_REPOSITORY = 'acme/widget';
const DEFAULT_WORKFLOW = '.github/workflows/release.yml';
const REPOSITORY = /^[^/\s]+\/[^/\s]+$/;
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
    if (repository !== '' && !REPOSITORY.test(repository)) {
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
        GITHUB_SERVER_URL: github/* GITHUB_SERVER */.a,
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
        setClaims: (claims) => {
            run = parseRun(claims);
        },
        environment: (serviceUrl) => ({
            ...runnerEnvironment(run.claims),
            ACTIONS_ID_TOKEN_REQUEST_URL: requestUrl(serviceUrl),
            ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
        }),
        handle: route({
            [DISCOVERY_PATH]: (request) => discovery(issuer(), request),
            [KEYS_PATH]: () => keySet(publicKey, keyId),
            [TOKEN_PATH]: (request) => token(request, { requestToken, owner: run.claims.repository_owner, mintToken }),
        }),
    };
}
function issuerName(given) {
    return typeof given === 'function' ? given() : (given ?? github/* GITHUB_ISSUER */.o);
}
function requestUrl(serviceUrl) {
    return `${serviceUrl}${TOKEN_PATH}?api-version=2.0`;
}
function route(answers) {
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
    const value = mintToken(query.get('audience') ?? `${github/* GITHUB_SERVER */.a}/${owner}`);
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
        throw invalid(`invalid kind value: "${kind ?? ''}"`);
    if (type.apiVersion !== apiVersion)
        throw invalid(`apiVersion "${apiVersion ?? ''}" of ${type.kind} is not supported`);
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
        throw invalid('missing signature');
    const verifier = pemVerifier(bytesAt(spec, 'signature', 'publicKey', 'content'), 'missing public key');
    const algorithm = stringAt(spec, 'data', 'hash', 'algorithm');
    const value = stringAt(spec, 'data', 'hash', 'value');
    if (algorithm !== 'sha256' && algorithm !== 'sha384' && algorithm !== 'sha512')
        throw invalid('missing hash');
    if (value?.length !== DIGEST_HEX_LENGTHS[algorithm] || !/^[0-9a-fA-F]+$/.test(value)) {
        throw invalid('invalid value for hash');
    }
    if (!verifyDigest(verifier.key, { algorithm, digest: Buffer.from(value, 'hex'), signature })) {
        throw invalid('verifying signature: invalid signature when validating ASN.1 encoded signature');
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
        throw invalid('proposed content envelope is missing');
    if (!Array.isArray(verifiers) || verifiers.length === 0)
        throw invalid('proposedContent.verifiers is required');
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
        throw invalid('content.envelope.payload is required');
    if (hash.algorithm !== 'sha256' || hash.value?.length !== 64)
        throw invalid('missing envelope digest');
    if (!Array.isArray(proposed) || proposed.length === 0)
        throw invalid('content.envelope.signatures is required');
    const payload = Buffer.from(encodedPayload.toString(), 'base64');
    const pae = preAuthEncoding(payloadType, payload);
    const keys = proposed.map((item) => pemVerifier(bytesAt(item, 'publicKey'), 'could not parse public key as x509'));
    const signatures = proposed.map((item) => {
        const sig = bytesAt(item, 'sig');
        if (sig === undefined)
            throw invalid('content.envelope.signatures.sig is required');
        matchingKey(pae, sig.toString(), keys);
        const keyid = stringAt(item, 'keyid') ?? '';
        return { ...(keyid !== '' && { keyid }), publicKey: stringAt(item, 'publicKey'), sig: sig.toString('base64') };
    });
    return { content: { envelope: { payloadType, signatures }, hash, payloadHash: sha256Of(payload) } };
}
function envelopeSignatures(value) {
    if (!Array.isArray(value) || value.length === 0)
        throw invalid('DSSE envelope must contain 1 or more signatures');
    return value.map((item) => ({ sig: stringAt(item, 'sig') ?? '', keyid: stringAt(item, 'keyid') ?? '' }));
}
function matchingKey(pae, sig, keys) {
    const signature = Buffer.from(sig, 'base64');
    const found = keys.find(({ key }) => verifyMessage(key, pae, signature));
    if (found === undefined)
        throw invalid('could not verify envelope: accepted signatures do not match threshold');
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
        throw invalid(complaint);
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
        throw invalid('envelope is not JSON');
    }
}
function invalid(reason) {
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
        return notFound();
    if (path === ENTRIES)
        return log.lookUpIndex(query.get('logIndex') ?? '');
    if (path.startsWith(`${ENTRIES}/`))
        return log.lookUp(path.slice(ENTRIES.length + 1).toLowerCase());
    if (path === '/api/v1/log')
        return log.info();
    if (path === '/api/v1/log/publicKey')
        return log.publicKeyPem();
    return notFound();
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
        return known ? jsonAnswer(200, this.answer(entry)) : notFound();
    }
    lookUpIndex(index) {
        const entry = /^\d+$/.test(index) ? this.options.store.entry(Number(index)) : undefined;
        return entry === undefined ? notFound() : jsonAnswer(200, this.answer(entry));
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
function notFound() {
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

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./lib/sandbox/service.js

const MAX_REQUEST_BYTES = 64 * 1024 * 1024;
/** Starts a server on a port of the system's choosing. `handle` gets the service's own URL at its first request. */
async function startService(name, handle) {
    const requests = [];
    let rules = [];
    const server = (0,external_node_http_.createServer)((incoming, outgoing) => {
        void serve(incoming, outgoing);
    });
    async function serve(incoming, outgoing) {
        try {
            const url = new URL(incoming.url ?? '/', 'http://sandbox');
            const method = incoming.method ?? 'GET';
            requests.push({ method, path: url.pathname });
            const fault = nextFault(url.pathname);
            const body = await readBody(incoming);
            const request = { method, path: url.pathname, query: url.searchParams, headers: incoming.headers, body };
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
    function nextFault(path) {
        let chosen;
        for (const entry of rules) {
            if (entry.rule.path !== undefined && !path.startsWith(entry.rule.path))
                continue;
            entry.seen += 1;
            if (entry.rule.nth === undefined || entry.rule.nth === entry.seen)
                chosen ??= entry.rule.fault;
        }
        return chosen;
    }
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address();
    return {
        name,
        url: `http://127.0.0.1:${port}`,
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
        case 'truncated': {
            const honest = await answer();
            const body = Buffer.from(honest.body ?? '');
            outgoing.writeHead(honest.status, { 'content-length': body.length, ...honest.headers });
            outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.destroy());
            return;
        }
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
async function closeServer(server) {
    server.closeAllConnections();
    await new Promise((resolve) => {
        server.close(() => resolve());
    });
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
        throw refused(415, `unsupported media type "${contentType}"`);
    const request = parse(body);
    if (request.hashOid === OID_SHA1)
        throw refused(400, 'Weak hash algorithm in timestamp request');
    const hash = HASHES.find(({ oid }) => oid === request.hashOid);
    if (hash === undefined)
        throw refused(400, FAILED);
    if (request.imprint.length !== hash.bytes) {
        throw refused(400, 'Message digest has incorrect length for specified algorithm');
    }
    return request;
}
/** Source: RFC 3161, section 2.4.1. Extensions are not supported, as by the real server's default. */
function parseDer(body) {
    try {
        const [version, imprint, ...optional] = dist.ASN1Obj.parseBuffer(Buffer.from(body)).subs;
        const [algorithm, hashedMessage] = imprint?.subs ?? [];
        if (version?.toInteger() !== 1n)
            throw refused(400, FAILED);
        const hashOid = algorithm?.subs[0]?.toOID();
        if (hashOid === undefined || hashedMessage?.tag.isOctetString() !== true)
            throw refused(400, FAILED);
        if (optional.some(({ tag }) => tag.isContextSpecific(0)))
            throw refused(400, 'unaccepted extension: requested extensions are not supported by the TSA');
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
        throw error instanceof RequestRefused ? error : refused(400, FAILED);
    }
}
function tsa_request_parseJson(body) {
    const text = body.toString();
    let request;
    try {
        request = JSON.parse(text);
    }
    catch {
        throw refused(400, FAILED);
    }
    const hash = HASHES.find(({ name }) => name === stringAt(request, 'hashAlgorithm')?.toLowerCase());
    const imprint = bytesAt(request, 'artifactHash');
    if (hash === undefined || imprint === undefined)
        throw refused(400, FAILED);
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
function refused(status, message) {
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
        throw refused(400, 'unaccepted policy: requested TSA policy is not supported by the TSA');
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
    const running = {
        oidc: await start('oidc', async (request) => oidc.handle(request)),
        fulcio: await start('fulcio', fulcio.handle),
        ctlog: await start('ctlog', ctLog.handle),
        rekorV1: await start('rekorV1', rekorV1Handler(v1)),
        rekorV2: await start('rekorV2', rekorV2Handler(v2)),
        tsa: await start('tsa', tsaHandler(tsa)),
    };
    parts.issuerUrl.current = running.oidc.url;
    const { tuf, trust } = describeTrust(parts, running, now());
    return { running: { ...running, tuf: await start('tuf', tuf) }, oidc, trust };
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
        return { ...sandboxOf(services, files), close };
    }
    catch (error) {
        await close();
        throw error;
    }
}
function sandboxOf({ running, oidc }, files) {
    return {
        services: running,
        files,
        issuer: oidc.issuer,
        environment: () => oidc.environment(running.oidc.url),
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
