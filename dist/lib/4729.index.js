export const id = 4729;
export const ids = [4729];
export const modules = {

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
;// CONCATENATED MODULE: ./lib/store/oci/layout-files.js
/** The files of an OCI image layout: written whole or not at all, read only where they are files, one writer at a time. */







/** Windows has no such flag, and no pipes among its files. */
const WITHOUT_WAITING = external_node_fs_.constants.O_NONBLOCK ?? 0;
const LOCK = '.wherefrom-lock';
const LOOK_AGAIN_MS = 20;
/** 10 s: a holder reads and writes one small file, so who has not ended by then never will. */
const LOOKS_AT_ONE_HOLDER = 500;
/** Windows refuses for a moment what is just being deleted. */
const MOST_REFUSALS = 25;
const REFUSALS = ['EPERM', 'EBUSY', 'EACCES'];
class LayoutFiles {
    directory;
    label;
    sleep;
    /** @param label for messages */
    constructor(directory, label, sleep = external_node_timers_promises_.setTimeout) {
        this.directory = directory;
        this.label = label;
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
            handle = await (0,promises_.open)(file, external_node_fs_.constants.O_RDONLY | WITHOUT_WAITING);
            const stats = await handle.stat();
            if (!stats.isFile())
                return this.malformed(file, 'is no regular file');
            if (stats.size > maxBytes)
                return this.malformed(file, `has ${stats.size} bytes; at most ${maxBytes} are read`);
            return await handle.readFile();
        }
        catch (cause) {
            if (cause instanceof errors/* WherefromError */.YC)
                throw cause;
            const code = (0,quote/* causeCode */.XL)(cause);
            if (code === 'ENOENT' || code === 'ENOTDIR')
                return undefined;
            return (0,errors/* fail */.fJ)('SUBJECT_UNREADABLE', `${this.label}: ${this.#name(file)} cannot be read (${code ?? 'unknown cause'}).`, {
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
    /** What lies in the directory beside our own helpers; undefined where there is no directory. */
    async names() {
        try {
            return (await (0,promises_.readdir)(this.directory)).filter((name) => !name.startsWith('.wherefrom-'));
        }
        catch (cause) {
            if ((0,quote/* causeCode */.XL)(cause) === 'ENOENT')
                return undefined;
            return (0,errors/* fail */.fJ)('SUBJECT_UNREADABLE', `${this.label} cannot be read (${(0,quote/* causeCode */.XL)(cause) ?? 'unknown cause'}).`, {
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
            if ((await this.#holder()) === mine)
                await (0,promises_.rm)(this.at(LOCK), { force: true });
        }
    }
    async #acquire(mine) {
        let holder;
        let looks = 0;
        for (let refusals = 0;;) {
            try {
                await (0,promises_.mkdir)(this.directory, { recursive: true });
                const handle = await (0,promises_.open)(this.at(LOCK), 'wx');
                return await handle.writeFile(mine).finally(async () => handle.close());
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
            looks = now === holder ? looks + 1 : 0;
            holder = now;
            if (holder !== undefined && looks >= LOOKS_AT_ONE_HOLDER)
                await this.#takeAway(holder);
        }
    }
    async #holder() {
        return (0,promises_.readFile)(this.at(LOCK), 'utf8').catch(() => undefined);
    }
    /** Takes the lock of somebody who ended without giving it back; only one of several succeeds in renaming it. */
    async #takeAway(holder) {
        const aside = this.at(`${LOCK}-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
        try {
            await (0,promises_.rename)(this.at(LOCK), aside);
            // Somebody was faster, and this is the lock of the next one.
            if ((await (0,promises_.readFile)(aside, 'utf8')) !== holder)
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
        return (0,errors/* fail */.fJ)('SERVICE_ANSWER_MALFORMED', `${this.label}: ${this.#name(file)} ${why}.`, {
            remedy: 'The directory is damaged, or no OCI image layout: make it anew, or name another one.',
        });
    }
    #unwritable(cause) {
        if (cause instanceof errors/* WherefromError */.YC)
            throw cause;
        return (0,errors/* fail */.fJ)('OUTPUT_UNWRITABLE', `${this.label} cannot be written (${(0,quote/* causeCode */.XL)(cause) ?? 'unknown cause'}).`, {
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
/** Tags that say of what their manifest is an attestation; see `ownTag`, `indexTag`. */
const DIGEST_TAG = /^(sha(?:256|512)-[0-9a-f]{64})(?:\.[0-9a-f]{16})?$/;
/** @param directory made, with its layout, at the first write where it is missing or empty */
function openLayout(directory) {
    return new Layout(new LayoutFiles(directory, `oci-layout:${(0,printable/* printable */.g)(directory)}`));
}
class Layout {
    label;
    repository;
    isExclusive = true;
    #files;
    /** What a manifest refers to never changes. */
    #referrers = new Map();
    #isThere = false;
    constructor(files) {
        this.#files = files;
        this.label = files.label;
        this.repository = { registry: '', name: files.directory };
    }
    async exists() {
        const names = await this.#files.names();
        return names !== undefined && names.length > 0 && this.#checkVersion();
    }
    async manifest(reference, { maxBytes = MOST_MANIFEST_BYTES } = {}) {
        const byDigest = (0,oci_reference/* isOciDigest */.an)(reference);
        const listed = byDigest ? undefined : find(await this.#index(), reference)?.descriptor;
        const digest = byDigest ? reference : listed?.digest;
        if (digest === undefined)
            return undefined;
        const bytes = await this.#read(digest, maxBytes);
        const mediaType = bytes === undefined ? undefined : mediaTypeOf(bytes);
        if (bytes === undefined || mediaType === undefined)
            return undefined;
        return { mediaType, digest, bytes, ...(byDigest ? {} : { etag: digest }) };
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
                return (0,errors/* fail */.fJ)('STORE_CONFLICT', `${this.label}: "${reference}" was written by somebody else meanwhile.`, {
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
        let looks = 0;
        for (const { descriptor } of (await this.#index()).entries) {
            if (saysOtherSubject(descriptor, subject) || manifests.has(descriptor.digest))
                continue;
            if (looks === limit)
                return { kind: 'index', manifests: [...manifests.values()], more: true };
            looks += 1;
            const referrer = await this.#referrer(descriptor.digest);
            if (referrer?.subject !== subject)
                continue;
            if (artifactType !== undefined && referrer.listed.artifactType !== artifactType)
                continue;
            const { mediaType, digest, size } = descriptor;
            manifests.set(digest, { mediaType, digest, size, ...referrer.listed });
        }
        return { kind: 'index', manifests: [...manifests.values()], more: false };
    }
    async mayPush() {
        const names = await this.#files.names();
        if (names !== undefined && names.length > 0)
            await this.#checkVersion();
        return this.#files.isWritable();
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
            await this.#checkVersion();
        }
        this.#isThere = true;
    }
    async #checkVersion() {
        const file = this.#files.at(VERSION_FILE);
        const bytes = await this.#files.read(file, 4096);
        if (bytes === undefined) {
            return (0,errors/* fail */.fJ)('STORE_CONFLICT', `${this.label} is no OCI image layout, and there are other things in it.`, {
                remedy: 'Name a layout, an empty directory, or one that does not exist yet.',
            });
        }
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
        if (this.#referrers.has(digest))
            return this.#referrers.get(digest);
        const bytes = await this.#read(digest, MOST_MANIFEST_BYTES).catch(() => undefined);
        if (bytes === undefined)
            return undefined;
        const referrer = referrerOf(bytes);
        this.#referrers.set(digest, referrer);
        return referrer;
    }
}
/** Source: OCI Distribution Specification 1.1, "Listing Referrers": without `artifactType` it is the configuration's type. */
function referrerOf(bytes) {
    const json = (0,strict_json/* parseStrictJson */.R)(bytes);
    if (!json.ok || !(0,descriptor/* isJsonObject */.O)(json.value))
        return undefined;
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
    const { artifactType } = referrer?.listed ?? {};
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


/***/ })

};
