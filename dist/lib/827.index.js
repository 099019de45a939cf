export const id = 827;
export const ids = [827,6427,8808,1665];
export const modules = {

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

/***/ 58657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ Attachments)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(4826);
// EXTERNAL MODULE: ./lib/store/oci/attestation-manifest.js
var attestation_manifest = __webpack_require__(72613);
// EXTERNAL MODULE: ./lib/store/oci/index-document.js + 1 modules
var index_document = __webpack_require__(60484);
// EXTERNAL MODULE: ./lib/store/oci/media-types.js
var media_types = __webpack_require__(87277);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/store/oci/oci-world.js

/** Waits about so long: between half and one and a half times, so that writers who met once do not meet again. */
async function pause({ random = Math.random, sleep }, ms) {
    const jittered = Math.round(ms * (0.5 + random()));
    await (sleep === undefined ? (0,promises_.setTimeout)(jittered) : sleep(jittered));
}

// EXTERNAL MODULE: ./lib/store/oci/tags.js
var tags = __webpack_require__(48832);
;// CONCATENATED MODULE: ./lib/store/oci/index-tag.js
/**
 * The list of referrers under a tag, for registries without the referrers API. Several writers replace it as a whole, and
 * most registries ignore `If-Match`: so it is read again after each write, and whatever got lost is put back.
 */





/** 10,000 entries have about 6 MB. */
const MOST_INDEX_BYTES = 16 * 1024 * 1024;
const MOST_WRITES = 16;
const READS_AFTERWARDS = 2;
const SHORTEST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;
/** Of the time that our own reading and writing takes: another writer between its reading and writing is no slower. */
const PAUSE_FACTOR = 4;
/** Manifests asked for at a time. */
const AT_ONCE = 6;
/** @returns a reason where the tag is something else than a list of referrers */
async function readIndexTag(repository, subject) {
    const manifest = await repository.manifest((0,tags/* indexTag */.HF)(subject), { maxBytes: MOST_INDEX_BYTES });
    if (manifest === undefined)
        return { ok: true, tagged: { index: index_document/* EMPTY_INDEX */.ZK } };
    const { bytes, digest, etag } = manifest;
    // Some registries answer any `algorithm-hex` with the manifest of that digest.
    if (digest === subject)
        return { ok: false, reason: 'is the image itself' };
    const parsed = (0,index_document/* parseIndex */.A1)(bytes);
    if (!parsed.ok)
        return parsed;
    return { ok: true, tagged: { index: parsed.index, digest, ...(etag === undefined ? {} : { etag }) } };
}
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
            if (await this.#lookFor(lost))
                continue;
            const missing = lost.filter(({ descriptor }) => this.#exists.get(descriptor.digest) === true);
            if (!tagged.index.digests.has(ours.descriptor.digest))
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
        const { repository, subject, ours, seen } = this.#options;
        const read = await readIndexTag(repository, subject);
        if (!read.ok) {
            return (0,errors/* fail */.fJ)('STORE_CONFLICT', `The tag ${this.#tag} of ${repository.label} ${read.reason}.`, {
                remedy: 'Attestations of this digest have to be listed under that tag: give what lies there another name, then run again.',
            });
        }
        for (const entry of read.tagged.index.entries)
            seen.set(entry.descriptor.digest, entry);
        this.#everListed ||= read.tagged.index.digests.has(ours.descriptor.digest);
        return read.tagged;
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
        const unknown = entries.filter(({ descriptor }) => !this.#exists.has(descriptor.digest));
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
                if (this.#refusedFor === (digest ?? 'none'))
                    this.#conditional = false;
                this.#refusedFor = digest ?? 'none';
                return false;
            }
            const isRefused = code === 'SERVICE_REFUSED' || code === 'STORE_NOT_FOUND';
            if (isRefused && gone.length === 0 && (await this.#lookForGone(index)))
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

;// CONCATENATED MODULE: ./lib/store/oci/referrers.js
/** What lists the referrers of a digest: the referrers API, and the index tag. */


/** Descriptors read of one list. */
const MOST_REFERRERS = 10_000;
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
    return repository.referrers(subject, { limit: MOST_REFERRERS });
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
    return read.ok ? { tagged: read.tagged } : { tagged: undefined, tagFault: read.reason };
}

;// CONCATENATED MODULE: ./lib/store/oci/attach.js
/** One bundle attached to one digest in one repository, listed wherever readers look for it. */








/** Manifests read to find the same bundle under another manifest, which only other programs make. */
const MOST_COMPARED = 20;
/** A registry that took the subject in may need a moment to list it. */
const SECOND_LOOK_MS = 500;
/**
 * Writes nothing that is there already. Order: blobs, manifest, lists; what fails leaves nothing that a reader takes for
 * an attestation.
 * @throws WherefromError STORE_*, SERVICE_*
 */
async function attach(options) {
    const { repository, attestation, isKept } = options;
    const manifest = (0,attestation_manifest/* attestationManifest */.Qr)(attestation);
    const listing = options.listing ?? (await readListing(repository, attestation.subject.digest, isKept ? 'all' : 'needed'));
    const present = await findPresent(repository, { manifest, listing });
    const carrier = present ?? manifest;
    const claimed = present === undefined ? await push(options, manifest) : undefined;
    const listed = isKept
        ? await keep(options, { carrier, listing, isNew: present === undefined })
        : await list(options, { carrier, listing, claimed });
    const outcome = present === undefined || listed.outcome === 'written' ? 'written' : 'present';
    return { digest: carrier.descriptor.digest, outcome, warnings: listed.warnings };
}
/** The manifest that carries this very bundle already: ours, or somebody else's with another time in it. */
async function findPresent(repository, { manifest, listing }) {
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
        const read = found === undefined ? undefined : (0,attestation_manifest/* bundleLayer */._9)(found.bytes);
        if (found !== undefined && read !== undefined && 'layer' in read && read.layer.digest === manifest.layer) {
            return { bytes: found.bytes, descriptor };
        }
    }
    return undefined;
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
    if (!isBundle(referrer) || (type !== undefined && type !== ours[attestation_manifest/* PREDICATE_TYPE */.To]))
        return false;
    return !(Date.parse(created ?? '') < Date.parse(ours[attestation_manifest/* CREATED */.DE] ?? ''));
}
/** @returns the subject that the registry says it took in */
async function push({ repository, attestation, isKept }, { bytes, descriptor }) {
    await Promise.all([repository.putBlob(attestation.bundle), repository.putBlob(media_types/* EMPTY_CONFIG_BYTES */.pA)]);
    const reference = isKept ? (0,tags/* ownTag */.Zc)(attestation.subject.digest, descriptor.digest) : descriptor.digest;
    const { subject } = await repository.putManifest({ reference, mediaType: media_types/* OCI_MANIFEST */.EG, bytes });
    return subject;
}
const NOTHING_TO_DO = { outcome: 'present', warnings: [] };
/** Beside an image: in the API where there is one, otherwise under the index tag. */
async function list(options, { carrier, listing, claimed }) {
    const { digest } = carrier.descriptor;
    if (isListedByApi(listing.api, digest) || listing.tagged?.index.digests.has(digest) === true)
        return NOTHING_TO_DO;
    const api = await readBack(options, { digest, before: listing.api, claimed });
    if (isListedByApi(api, digest))
        return NOTHING_TO_DO;
    await readBackManifest(options, { reference: digest, digest });
    return listInTag(options, { carrier, api });
}
/** GHCR may answer an empty list, ECR `OCI-Subject` without having the API: only our own digest in it is an answer. */
async function readBack({ repository, attestation: { subject }, world }, { digest, before, claimed }) {
    if (before.kind === 'unsupported')
        return before;
    const api = await readApi(repository, subject.digest);
    if (isListedByApi(api, digest) || api.kind === 'unsupported' || claimed !== subject.digest)
        return api;
    await pause(world, SECOND_LOOK_MS);
    return readApi(repository, subject.digest);
}
/** For what no manifest exists of: under the index tag, and under a tag of its own. */
async function keep(options, { carrier, listing, isNew }) {
    const { repository, attestation } = options;
    const { digest } = carrier.descriptor;
    const reference = (0,tags/* ownTag */.Zc)(attestation.subject.digest, digest);
    const isTagged = !isNew && (await repository.head(reference))?.digest === digest;
    if (!isNew && !isTagged)
        await repository.putManifest({ reference, mediaType: media_types/* OCI_MANIFEST */.EG, bytes: carrier.bytes });
    if (!isTagged)
        await readBackManifest(options, { reference, digest });
    const isListed = isListedByApi(listing.api, digest);
    const api = isListed ? listing.api : await readBack(options, { digest, before: listing.api, claimed: undefined });
    const listed = await listInTag(options, { carrier, api });
    return isTagged ? listed : { ...listed, outcome: 'written' };
}
async function readBackManifest({ repository }, { reference, digest }) {
    const found = await repository.head(reference);
    if (found?.digest === digest)
        return;
    const what = found === undefined ? 'nothing' : found.digest;
    (0,errors/* fail */.fJ)('STORE_READ_BACK', `${repository.label} took ${digest} in, and answers ${what} when asked for ${reference}.`, {
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
        return { outcome: listed.outcome, warnings };
    }
    finally {
        step.end();
    }
}

// EXTERNAL MODULE: ./lib/quote.js
var quote = __webpack_require__(861);
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

;// CONCATENATED MODULE: ./lib/store/oci/find-attached.js
/** Every bundle that a repository holds for a digest, within limits; what cannot be read is named, and hides nothing else. */






/** Manifests read at a time. */
const find_attached_AT_ONCE = 6;
/** The surroundings' faults: what was not read then may be there. Anything else is a fault of what was read. */
const NOT_READ = ['SERVICE_UNREACHABLE', 'SERVICE_TIMEOUT', 'SERVICE_FAILED', 'INTERRUPTED'];
/**
 * Reads the referrers API, the index tag, and in the scope `all` also cosign's older tags.
 * @throws WherefromError SERVICE_*, STORE_* when a list could not be read, or the network failed in between
 */
async function findAttached(options) {
    return new Finder(options).find();
}
class Finder {
    #options;
    #found = [];
    #skipped = [];
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
        this.#describe(listing);
        await this.#readBundles(referrersOf(listing));
        if (attestations !== undefined)
            await this.#readOlder('att', attestations);
        if (signatures !== undefined)
            await this.#readOlder('sig', signatures);
        return { bundles: this.#found, lookedAt: this.#lookedAt, skipped: this.#skipped, listing };
    }
    #describe({ api, tagged, tagFault }) {
        const { repository, subject } = this.#options;
        const tag = `${repository.label}:${(0,tags/* indexTag */.HF)(subject)}`;
        this.#lookedAt.push(api.kind === 'index'
            ? `the referrers API of ${repository.label}`
            : `the referrers API of ${repository.label}, which it does not have`);
        if (tagged !== undefined || tagFault !== undefined)
            this.#lookedAt.push(tag);
        if (tagFault !== undefined)
            this.#skipped.push(`${tag}: it ${tagFault}`);
        const isCut = (api.kind === 'index' && api.more) || (tagged?.index.entries.length ?? 0) > MOST_REFERRERS;
        if (isCut)
            this.#skipped.push(`${repository.label}: referrers beyond the first ${MOST_REFERRERS} of a list`);
    }
    async #readBundles(referrers) {
        const certain = referrers.filter(isBundle);
        const possible = referrers.filter(mayBeBundle);
        const others = referrers.length - certain.length - possible.length;
        if (others > 0)
            this.#skipped.push(`${count(others, 'referrer')} of ${this.#options.repository.label}: no bundles`);
        await this.#readUpTo(certain);
        await this.#readUpTo(possible);
    }
    /** In parts, in their order. What turns out to be none counts too: a list full of rubbish costs no more than another. */
    async #readUpTo(descriptors) {
        const read = descriptors.slice(0, this.#room);
        this.#room -= read.length;
        for (let at = 0; at < read.length; at += find_attached_AT_ONCE) {
            const part = read.slice(at, at + find_attached_AT_ONCE);
            const found = await Promise.all(part.map(async (descriptor) => this.#readReferrer(descriptor)));
            for (const one of found)
                if (one !== undefined)
                    this.#found.push(one);
        }
        this.#skipRest(descriptors.length - read.length, 'referrer', this.#options.repository.label);
    }
    #skipRest(number, what, where) {
        if (number === 0)
            return;
        this.#skipped.push(`${count(number, `more ${what}`)} of ${where}: over the limit of ${this.#options.limits.count}`);
    }
    async #readReferrer({ digest }) {
        const { repository } = this.#options;
        const from = `${repository.label}@${digest}`;
        return this.#orSkip(from, async () => {
            const manifest = await repository.manifest(digest);
            if (manifest === undefined)
                return 'it is listed, but not there';
            const read = (0,attestation_manifest/* bundleLayer */._9)(manifest.bytes);
            if ('reason' in read)
                return read.reason;
            const bytes = await this.#blob(read.layer);
            return typeof bytes === 'string' ? bytes : { from, bytes };
        });
    }
    /** Bytes, or why they are not read. */
    async #blob({ digest, size }) {
        const { limits, repository } = this.#options;
        if (size > limits.bytes)
            return `it has ${size} bytes, and not more than ${limits.bytes} are read`;
        return repository.blob({ digest, size });
    }
    async #olderLayers(kind) {
        const { repository, subject } = this.#options;
        const tag = (0,tags/* olderTag */.Tu)(subject, kind);
        let layers = [];
        await this.#orSkip(`${repository.label}:${tag}`, async () => {
            const manifest = await repository.manifest(tag);
            if (manifest === undefined)
                return undefined;
            const parsed = (0,attestation_manifest/* parseManifest */.Ng)(manifest.bytes);
            if (!parsed.ok)
                return `its manifest ${parsed.reason}`;
            layers = parsed.layers;
            return undefined;
        });
        return layers;
    }
    async #readOlder(kind, layers) {
        const { repository, subject } = this.#options;
        const from = `${repository.label}:${(0,tags/* olderTag */.Tu)(subject, kind)}`;
        this.#lookedAt.push(from);
        const read = layers.slice(0, this.#room);
        this.#room -= read.length;
        for (const [at, layer] of read.entries()) {
            const name = `${from}[${at}]`;
            const one = await this.#orSkip(name, async () => this.#readOlderLayer(name, kind, layer));
            if (one !== undefined)
                this.#found.push(one);
        }
        this.#skipRest(layers.length - read.length, 'layer', from);
    }
    async #readOlderLayer(from, kind, layer) {
        if (layer.mediaType !== OLDER_LAYERS[kind])
            return `a layer of the type ${(0,quote/* quote */.hD)(layer.mediaType)}`;
        const content = await this.#blob(layer);
        if (typeof content === 'string')
            return content;
        const converted = bundleOfLayer({ kind, content, annotations: layer.annotations ?? {} });
        if (!converted.ok)
            return converted.reason;
        const { bundle: bytes, payload } = converted;
        return { from, bytes, older: true, ...(payload === undefined ? {} : { payload }) };
    }
    /** A reason becomes an entry of what was skipped; so does an error that is about this one alone. */
    async #orSkip(from, read) {
        let result;
        try {
            result = await read();
        }
        catch (error) {
            if (!(error instanceof errors/* WherefromError */.YC) || NOT_READ.includes(error.code))
                throw error;
            result = error.message;
        }
        if (typeof result !== 'string')
            return result;
        this.#skipped.push(`${from}: ${result}`);
        return undefined;
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
            this.#listings.set(keyOf(repository, subject), found.listing);
        const { bundles, lookedAt, skipped } = found;
        return { bundles, lookedAt, skipped };
    }
    /**
     * Every place is tried though another failed.
     * @throws WherefromError of the first place that failed; it says what is stored
     */
    async putAll(bundle, places) {
        const unique = [...new Map(places.map((place) => [keyOf(place.repository, place.digest), place])).values()];
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
        const key = keyOf(place.repository, place.digest);
        const before = this.#last.get(key) ?? Promise.resolve();
        const mine = before.then(async () => this.#attach(bundle, place));
        this.#last.set(key, mine.catch(() => undefined));
        return mine;
    }
    async #attach({ bytes, predicateType }, place) {
        const { repository, digest } = place;
        const key = keyOf(repository, digest);
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
function keyOf(repository, digest) {
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
        if (await repository.mayPush())
            return `This user may push to ${repository.label}.`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WherefromError */ .YC('STORE_FORBIDDEN', `This user may not push to ${repository.label}.`, {
            remedy: 'Give the credentials the right to push there; for ghcr.io the job needs `permissions: packages: write`, and the package has to let this repository write.',
        });
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


/***/ })

};
