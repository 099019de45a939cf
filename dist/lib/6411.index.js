export const id = 6411;
export const ids = [6411];
export const modules = {

/***/ 4010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16380);

/** A word as a POSIX shell and PowerShell read it; a word with "'" in it as POSIX shells alone do. */
function shellWord(word) {
    const shown = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(word);
    return /^[A-Za-z0-9_@%+=:,./-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", `'\\''`)}'`;
}


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

/***/ 49257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ writeBundleFile),
/* harmony export */   Bz: () => (/* binding */ assertWritable),
/* harmony export */   FM: () => (/* binding */ assertFree),
/* harmony export */   Ir: () => (/* binding */ isBundleOf),
/* harmony export */   Uj: () => (/* binding */ refuseExisting),
/* harmony export */   Vu: () => (/* binding */ findBesides),
/* harmony export */   gS: () => (/* binding */ existingError),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   x9: () => (/* binding */ writeBundleLines)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4826);
/* harmony import */ var _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60370);
/* harmony import */ var _model_printable_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(16380);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(861);
/* harmony import */ var _bounded_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39725);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(34639);










/**
 * Makes sure, before anything is signed, that a bundle can be written here and that none lies here already: signatures
 * differ from run to run, so a second bundle for the same artifact would never be the same file.
 * @throws WherefromError OUTPUT_EXISTS, OUTPUT_UNWRITABLE
 */
async function assertFree(file) {
    if (await exists(file))
        refuseExisting(file);
    await assertWritable(file);
}
/** @throws WherefromError OUTPUT_UNWRITABLE where this user may not write into the file's folder */
async function assertWritable(file) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(file);
    try {
        // Something that is no folder has no entry "." either.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(node_path__WEBPACK_IMPORTED_MODULE_3__.join(folder, node_path__WEBPACK_IMPORTED_MODULE_3__.sep), node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK);
    }
    catch (cause) {
        refuseUnwritable(file, cause);
    }
}
/**
 * Writes a bundle file whole or not at all. The same content already there is success; another one is never replaced.
 * @param content the file's bytes, in as many parts as they come in
 * @throws WherefromError OUTPUT_EXISTS, OUTPUT_UNWRITABLE
 */
async function writeBundleFile(file, content) {
    if (await exists(file))
        return acceptSame(file, content);
    return writeThrough(file, content, moveInPlace);
}
/**
 * Writes a file with one bundle a line. What a run that did not end has written of the same lines is completed; a file
 * with any other line in it is never replaced.
 * @param lines each with its line break
 * @throws WherefromError OUTPUT_EXISTS, OUTPUT_UNWRITABLE
 */
async function writeBundleLines(file, lines) {
    if (!(await exists(file)))
        return writeBundleFile(file, lines);
    const whole = Buffer.concat(lines);
    const present = (await readPresent(file, whole.length)) ?? refuseExisting(file);
    if (present.equals(whole))
        return 'present';
    const ours = new Set(lines.map((line) => digestOfLine(line)));
    if (!linesWithBreaks(present).every((line) => ours.has(digestOfLine(line))))
        refuseExisting(file);
    return writeThrough(file, lines, async (temporary) => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, file);
        return 'written';
    });
}
function digestOfLine(line) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(line).digest('base64');
}
function linesWithBreaks(bytes) {
    const lines = [];
    for (let start = 0; start < bytes.length;) {
        const end = bytes.indexOf(0x0a, start);
        const next = end < 0 ? bytes.length : end + 1;
        lines.push(bytes.subarray(start, next));
        start = next;
    }
    return lines;
}
async function writeThrough(file, content, moveInPlace) {
    const temporary = node_path__WEBPACK_IMPORTED_MODULE_3__.join(node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(file), `.wherefrom-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}.tmp`);
    try {
        await writeDurably(temporary, content);
        const outcome = await moveInPlace(temporary, file, content);
        await syncFolder(node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(file));
        return outcome;
    }
    catch (cause) {
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .WherefromError */ .YC)
            throw cause;
        refuseUnwritable(file, cause);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true }).catch(() => undefined);
    }
}
/**
 * The bundle files that belong to an artifact by the contract's names: `<artifact>.sigstore.json`,
 * `<artifact>.<predicate name>.sigstore.json` and every `*.intoto.jsonl` beside it, then those of the folders above, up
 * to and with `within` (the working directory), where the artifact lies in it: one bundle for files of several folders lies above them.
 * Sorted folder by folder; which of them speak of the artifact is for verification to say.
 */
async function findBesides(artifact, within = '.') {
    const file = node_path__WEBPACK_IMPORTED_MODULE_3__.resolve(artifact);
    const folder = node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(file);
    const names = await filesOf(folder);
    const beside = names.filter((name) => isLines(name) || isBundleOf(name, node_path__WEBPACK_IMPORTED_MODULE_3__.basename(file), names));
    const found = beside.map((name) => node_path__WEBPACK_IMPORTED_MODULE_3__.join(folder, name));
    for (const above of foldersAbove(folder, within)) {
        found.push(...(await filesOf(above)).filter(isLines).map((name) => node_path__WEBPACK_IMPORTED_MODULE_3__.join(above, name)));
    }
    return found;
}
function isLines(name) {
    return name.endsWith(_names_js__WEBPACK_IMPORTED_MODULE_8__/* .BUNDLE_LINES_SUFFIX */ .LI);
}
/** "app.exe.sigstore.json" is the bundle of "app.exe" where that exists, not one of "app" about an "exe". */
function isBundleOf(name, artifact, siblings) {
    if (name === artifact + _names_js__WEBPACK_IMPORTED_MODULE_8__/* .BUNDLE_SUFFIX */ .Zf)
        return true;
    if (!name.startsWith(`${artifact}.`) || !name.endsWith(_names_js__WEBPACK_IMPORTED_MODULE_8__/* .BUNDLE_SUFFIX */ .Zf))
        return false;
    const stem = name.slice(0, -_names_js__WEBPACK_IMPORTED_MODULE_8__/* .BUNDLE_SUFFIX */ .Zf.length);
    return Object.hasOwn(_model_predicate_types_js__WEBPACK_IMPORTED_MODULE_5__/* .PREDICATE_TYPES */ .Cs, stem.slice(artifact.length + 1)) || !siblings.includes(stem);
}
function foldersAbove(folder, within) {
    const top = node_path__WEBPACK_IMPORTED_MODULE_3__.resolve(within);
    const above = [];
    if (!(0,_names_js__WEBPACK_IMPORTED_MODULE_8__/* .isWithin */ .UO)(folder, top))
        return above;
    for (let at = folder; at !== top;) {
        at = node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(at);
        above.push(at);
    }
    return above;
}
async function filesOf(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder, { withFileTypes: true }).catch(() => []);
    return entries
        .filter((entry) => !entry.isDirectory())
        .map(({ name }) => name)
        .toSorted();
}
/** @throws WherefromError OUTPUT_UNWRITABLE where that cannot be known */
async function exists(file) {
    try {
        // Not `stat`: a link to nowhere is something too.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(file);
        return true;
    }
    catch (cause) {
        const code = (0,_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .causeCode */ .XL)(cause);
        if (code === 'ENOENT')
            return false;
        return refuseUnwritable(file, cause);
    }
}
async function acceptSame(file, content) {
    const whole = Buffer.concat(content);
    return (await readPresent(file, whole.length))?.equals(whole) === true ? 'present' : refuseExisting(file);
}
/** @returns undefined for what cannot be a part of what has `maxBytes`: somebody else put it there */
async function readPresent(file, maxBytes) {
    return (0,_bounded_file_js__WEBPACK_IMPORTED_MODULE_7__/* .readRegular */ .VX)(file, maxBytes).catch(() => undefined);
}
async function writeDurably(file, content) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, 'wx');
    try {
        for (const part of content)
            await handle.writeFile(part);
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** A second name for the finished file cannot replace another file, which `rename` would. */
async function moveInPlace(temporary, file, content) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link)(temporary, file);
        return 'written';
    }
    catch (error) {
        if ((0,_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .causeCode */ .XL)(error) === 'EEXIST')
            return acceptSame(file, content);
        // A file system without hard links (FAT, some network drives): looked at once more, then renamed.
        if (await exists(file))
            return acceptSame(file, content);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, file);
        return 'written';
    }
}
/** Without this a crash may forget the new name. Windows cannot open folders, and needs no such call. */
async function syncFolder(folder) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(folder, 'r').catch(() => undefined);
    try {
        await handle?.sync();
    }
    catch {
        // Some file systems refuse; the file itself is safe by then.
    }
    finally {
        await handle?.close();
    }
}
/** @throws WherefromError OUTPUT_EXISTS always */
function refuseExisting(file) {
    throw existingError(file);
}
function existingError(file) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .WherefromError */ .YC('OUTPUT_EXISTS', `"${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g)(file)}" exists already, and is never replaced.`, {
        remedy: 'Move or delete it to sign anew, or name another file with --output (in the action: `output`).',
    });
}
function refuseUnwritable(file, cause) {
    const code = (0,_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .causeCode */ .XL)(cause);
    const reasons = {
        ENOENT: 'its folder does not exist',
        ENOTDIR: 'its folder is no folder',
        ENOSPC: 'the disk is full',
        EDQUOT: 'the quota is used up',
        EROFS: 'the file system is read-only',
        EACCES: 'this user may not write there',
        EPERM: 'this user may not write there',
        ENAMETOOLONG: 'its name is too long',
    };
    const reason = (code === undefined ? undefined : reasons[code]) ?? code ?? 'unknown cause';
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .fail */ .fJ)('OUTPUT_UNWRITABLE', `"${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g)(file)}" cannot be written: ${reason}.`, {
        remedy: 'Name a file in a folder that exists and can be written with --output (in the action: `output`).',
        cause,
    });
}


/***/ }),

/***/ 86411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  releaseStore: () => (/* binding */ releaseStore)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(4826);
// EXTERNAL MODULE: ./lib/model/digest.js
var model_digest = __webpack_require__(36427);
// EXTERNAL MODULE: ./lib/model/printable.js
var printable = __webpack_require__(16380);
// EXTERNAL MODULE: ./lib/store/github/api.js
var github_api = __webpack_require__(37679);
// EXTERNAL MODULE: ./lib/http.js + 4 modules
var http = __webpack_require__(56905);
// EXTERNAL MODULE: ./lib/store/github/guards.js
var guards = __webpack_require__(89445);
// EXTERNAL MODULE: ./lib/store/github/refusal.js
var refusal = __webpack_require__(49323);
;// CONCATENATED MODULE: ./lib/store/github/release-assets.js







/** Beyond this an asset without a digest is not downloaded to be compared. */
const LARGEST_COMPARED = 64 * 1024 * 1024;
/** Room for what GitHub says instead of a smaller asset. */
const ERROR_BYTES = 64 * 1024;
/** What is said of 1,000 assets has about 2 MB. */
const MOST_LISTED = 32 * 1024 * 1024;
function releaseAssets(api) {
    const place = `/repos/${api.options.repository}/releases`;
    const parse = (json) => parseAsset(json, api.options);
    const reading = { method: 'GET', doing: 'read an asset of the release', permission: 'contents: read' };
    async function download({ id, name, size }) {
        const path = `${place}/assets/${id}`;
        const headers = { accept: 'application/octet-stream' };
        const maxBytes = Math.max(size, ERROR_BYTES);
        const answer = await api.send({ ...reading, path, headers, accept: [302], maxBytes });
        const isElsewhere = answer.status === 302;
        const bytes = isElsewhere ? await api.download(answer.headers.get('location') ?? '', maxBytes) : answer.body;
        if (bytes.length === size)
            return bytes;
        return (0,http.malformed)('GitHub', `answered ${bytes.length} bytes for the asset "${(0,printable/* printable */.g)(name)}", which has ${size}`);
    }
    return {
        list: async (release) => {
            const all = [];
            const request = { ...reading, path: `${place}/${release.id}/assets?per_page=100`, mostBytes: MOST_LISTED };
            for await (const page of api.pages(request, guards/* list */.p_))
                all.push(...page.map(parse));
            return all;
        },
        get: async (id) => {
            const answer = await api.send({ ...reading, path: `${place}/assets/${id}`, accept: [404] });
            return answer.status === 404 ? undefined : parse((0,http.parseJsonBody)(answer, 'GitHub'));
        },
        download,
        has: async (asset, digest) => {
            if (asset.digest?.algorithm === digest.algorithm)
                return asset.digest.hex === digest.hex;
            if (asset.size > LARGEST_COMPARED)
                return undefined;
            const bytes = await download(asset);
            return (0,external_node_crypto_.createHash)(digest.algorithm).update(bytes).digest('hex') === digest.hex;
        },
        upload: async (release, { name, content }) => {
            const request = {
                method: 'POST',
                path: `${release.uploadUrl}?name=${encodeURIComponent(name)}`,
                headers: { 'content-type': 'application/json' },
                body: content,
                doing: `take the asset "${(0,printable/* printable */.g)(name)}"`,
                permission: 'contents: write',
                accept: [422],
                // A second try after a lost answer would find the first one's asset: what is there is looked at before.
                attempts: 1,
            };
            const answer = await api.send(request);
            if (answer.status < 300)
                return parse((0,http.parseJsonBody)(answer, 'GitHub'));
            return (0,refusal/* errorDetails */.nf)(answer).some(({ code }) => code === 'already_exists')
                ? undefined
                : refuseUpload(answer, request, api);
        },
        remove: async ({ id }) => {
            const request = { method: 'DELETE', path: `${place}/assets/${id}`, accept: [404] };
            await api.send({ ...request, doing: 'remove an asset whose upload broke off', permission: 'contents: write' });
        },
    };
}
function refuseUpload(answer, request, api) {
    try {
        return (0,refusal/* refuse */.TR)({ answer, request, options: api.options, name: api.name });
    }
    catch (error) {
        const { message, remedy, cause } = (0,errors/* asWherefromError */.eL)(error);
        const immutable = /immutable release/i.test(message);
        const code = immutable || /file_count/.test(message) ? 'STORE_UNAVAILABLE' : 'SERVICE_REFUSED';
        return (0,errors/* fail */.fJ)(code, message, { remedy: immutable ? ATTACH_TO_DRAFT : remedy, cause });
    }
}
const ATTACH_TO_DRAFT = 'An immutable release takes nothing after it is published: create it as a draft, attest with `release`, and publish it once.';
function parseAsset(json, { token }) {
    const id = (0,guards/* identifier */.Cv)((0,guards/* field */.ZZ)(json, 'id'));
    const [name, state, digest, address] = ['name', 'state', 'digest', 'browser_download_url'].map((member) => (0,guards/* text */.Qq)((0,guards/* field */.ZZ)(json, member)));
    const size = (0,guards/* field */.ZZ)(json, 'size');
    if (id === undefined || name === undefined || typeof size !== 'number') {
        return (0,http.malformed)('GitHub', 'describes an asset without id, name or size');
    }
    (0,guards/* refuseEcho */.E1)(token, [name, address]);
    const sha256 = /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1];
    return {
        id,
        name,
        complete: state === 'uploaded',
        size,
        ...(sha256 === undefined ? {} : { digest: (0,model_digest/* digestOf */.ol)('sha256', sha256) }),
        address: (0,printable/* printable */.g)(address ?? name),
    };
}
function differs(asset, digest) {
    const theirs = asset.digest === undefined ? 'other content' : (0,model_digest/* formatDigest */.MO)(asset.digest);
    return `the asset "${(0,printable/* printable */.g)(asset.name)}" is ${theirs}, and not ${(0,model_digest/* formatDigest */.MO)(digest)}`;
}

// EXTERNAL MODULE: ./lib/model/github.js
var github = __webpack_require__(3968);
// EXTERNAL MODULE: ./lib/model/shell-word.js
var shell_word = __webpack_require__(4010);
// EXTERNAL MODULE: ./lib/store/names.js
var names = __webpack_require__(34639);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/store/github/release-names.js




/** The name that a subject's own asset has on the release. */
function subjectAssetName(subject) {
    return (0,github/* githubAssetName */.DZ)(fileName(subject));
}
/**
 * What the names of a subject's bundles begin with. That is not always the subject's own asset: what GitHub changes at
 * the end of a name stands in the middle of a bundle's.
 */
function bundleStems(subject) {
    const beside = (0,github/* githubAssetName */.DZ)(fileName(subject) + names/* BUNDLE_SUFFIX */.Zf).slice(0, -names/* BUNDLE_SUFFIX */.Zf.length);
    return [...new Set([subjectAssetName(subject), beside])];
}
/** The bundle's asset, by the contract's names: the one that the file beside the artifact has. */
function bundleAssetName({ subjects, predicateType }) {
    const flat = subjects.map(({ name, path: file }) => ({ name: file === undefined ? name : external_node_path_.basename(file) }));
    return (0,github/* githubAssetName */.DZ)(external_node_path_.basename((0,names/* bundlePath */.EU)(flat, { predicateType, directory: '' })));
}
/**
 * Names under which a bundle may be kept, the first free one is its own. A bundle of one subject has one name. Those of
 * several share `<predicate>.intoto.jsonl`, and an asset can neither be appended to nor replaced in one step: whoever
 * deletes it to write it anew loses others' bundles if he fails in between, and whatever another writer added
 * meanwhile. So a second one gets a file of its own, which a part of its digest names.
 */
function bundleAssetNames(planned, content) {
    const name = bundleAssetName(planned);
    if (!name.endsWith(names/* BUNDLE_LINES_SUFFIX */.LI))
        return [name];
    const part = (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex').slice(0, 16);
    return [name, `${name.slice(0, -names/* BUNDLE_LINES_SUFFIX */.LI.length)}.${part}${names/* BUNDLE_LINES_SUFFIX */.LI}`];
}
function fileName({ name, path: file }) {
    return file === undefined ? lastPart(name) : external_node_path_.basename(file);
}
function lastPart(name) {
    return name.split(/[/\\]/).findLast((part) => part !== '') ?? name;
}

;// CONCATENATED MODULE: ./lib/store/github/release-collisions.js




/**
 * A release has one folder: bundles of files from several would have one name, and a bundle may be called as another
 * subject is. Whichever came second could not be uploaded, with its bundle signed by then.
 * @param all what the release has
 * @returns undefined where each bundle has a name of its own
 */
function collisionOf(planned, all) {
    const there = new Set(all.map(({ name }) => name));
    const subjects = new Map(planned.flatMap((one) => one.subjects.map((subject) => [subjectAssetName(subject), subject.name])));
    const bundles = new Map();
    for (const one of planned) {
        const name = bundleAssetName(one);
        const isLines = name.endsWith(names/* BUNDLE_LINES_SUFFIX */.LI);
        const subject = subjects.get(name);
        // Beside what is there, a file of lines gets a name of its own.
        if (subject !== undefined && !(isLines && there.has(name)))
            return sameAsSubject(one, subject);
        const other = bundles.get(name);
        if (other !== undefined && !isLines)
            return sameAsBundle(one, other);
        bundles.set(name, one);
    }
    return undefined;
}
function sameAsBundle(one, other) {
    return collision(`On a release, the bundles of ${nameOf(other)} and ${nameOf(one)} would both be called "${(0,printable/* printable */.g)(bundleAssetName(one))}".`);
}
function sameAsSubject(one, subject) {
    return collision(`On a release, the bundle of ${nameOf(one)} would be called "${(0,printable/* printable */.g)(bundleAssetName(one))}", as "${(0,printable/* printable */.g)(subject)}" is, which is attested too.`);
}
function collision(message) {
    return new errors/* WherefromError */.YC('INPUT_INVALID', message, {
        remedy: 'Rename one of them, or attest all in one statement (without --per-subject); --store oci://REPOSITORY goes by digests and takes them as they are.',
    });
}
function nameOf({ subjects: [first, ...others] }) {
    const name = `"${(0,printable/* printable */.g)(first?.name ?? '')}"`;
    return others.length === 0 ? name : `${name} and ${others.length} more`;
}

;// CONCATENATED MODULE: ./lib/store/github/release-check.js








async function checkRelease(opened, planned) {
    const { options, name } = opened.api;
    if (options.token === undefined) {
        const remedy = 'Give one that may write (`permissions: contents: write`): in the action by `github-token`, elsewhere by GITHUB_TOKEN.';
        return [failed(new errors/* WherefromError */.YC('STORE_UNAUTHORIZED', `${name} takes assets only with a token.`, { remedy }))];
    }
    try {
        const release = await opened.release();
        if (release.immutable)
            return [failed(immutableError(release))];
        const all = await opened.listed();
        const collision = collisionOf(planned, all);
        if (collision !== undefined)
            return [failed(collision)];
        await refuseReader(opened, { release, all, planned });
        const state = {
            verdict: 'passed',
            detail: `The ${release.draft ? 'draft' : 'release'} "${(0,printable/* printable */.g)(release.tag)}" of ${options.repository} takes assets; it has ${all.length}.`,
        };
        return [state, ...roomLines({ release, all, planned }), ...(await subjectLines(opened, all, planned))];
    }
    catch (error) {
        return [failed((0,errors/* asWherefromError */.eL)(error))];
    }
}
/**
 * Whether the token may write: a draft is shown to nobody else. For a published release GitHub is asked for release
 * notes, which needs the same permission and leaves nothing behind; unless all bundles seem to be there already.
 * Source: GitHub REST API, "Generate release notes content for a release".
 */
async function refuseReader({ api }, { release, all, planned }) {
    const names = new Set(all.map(({ name }) => name));
    if (release.draft || planned.every((one) => names.has(bundleAssetName(one))))
        return;
    await api.send({
        method: 'POST',
        path: `/repos/${api.options.repository}/releases/generate-notes`,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ tag_name: release.tag }),
        doing: 'let this token write to the release',
        permission: 'contents: write',
        // Only its permission counts.
        accept: [404, 409, 422, 500],
    });
}
function failed(error) {
    return { verdict: 'failed', detail: error.message, remedy: error.remedy, error };
}
function immutableError({ tag }) {
    const message = `The release "${(0,printable/* printable */.g)(tag)}" is published and immutable.`;
    return new errors/* WherefromError */.YC('STORE_UNAVAILABLE', message, { remedy: ATTACH_TO_DRAFT });
}
function roomLines({ release, all, planned }) {
    const taken = new Set([...all.map(({ name }) => name), ...planned.map(bundleAssetName)]);
    if (taken.size <= github/* GITHUB_MOST_ASSETS */.eG || planned.length === 0)
        return [];
    const message = `The release "${(0,printable/* printable */.g)(release.tag)}" would have ${taken.size} assets; GitHub takes ${github/* GITHUB_MOST_ASSETS */.eG}.`;
    const remedy = 'Sign all subjects in one statement (without --per-subject), or use --store oci://REPOSITORY.';
    return [failed(new errors/* WherefromError */.YC('STORE_UNAVAILABLE', message, { remedy }))];
}
/**
 * What lies under a bundle's name may be this run's own of an earlier attempt; where it is not, and the bundle would
 * have to be signed, it is in the way. A second file of lines gets a name of its own.
 */
async function assertNameFree(opened, planned) {
    const name = bundleAssetName(planned);
    if (name.endsWith(names/* BUNDLE_LINES_SUFFIX */.LI))
        return;
    const all = await opened.listed();
    if (all.some((asset) => asset.complete && asset.name === name))
        throw takenName(await opened.release(), planned);
}
function takenName({ tag }, planned) {
    const name = bundleAssetName(planned);
    return new errors/* WherefromError */.YC('STORE_CONFLICT', `The release "${(0,printable/* printable */.g)(tag)}" has another asset "${(0,printable/* printable */.g)(name)}", which is never replaced.`, {
        remedy: `It may belong to other bytes of an earlier build. If it is of no use, remove it: gh release delete-asset ${(0,shell_word/* shellWord */.r)(tag)} ${(0,shell_word/* shellWord */.r)(name)}`,
    });
}
/** An asset that is called as a subject has to be that subject. */
async function subjectLines({ assets }, all, planned) {
    const lines = [];
    for (const subject of planned.flatMap(({ subjects }) => subjects)) {
        const asset = assetOf(subject, all);
        if (asset === undefined)
            continue;
        const same = await assets.has(asset, subject.digest);
        if (same === false)
            lines.push(failed(otherSubject(asset, subject.digest)));
        if (same === undefined)
            lines.push(uncompared(asset));
    }
    return lines;
}
function assetOf(subject, all) {
    const name = subjectAssetName(subject);
    return all.find((asset) => asset.complete && asset.name === name);
}
function otherSubject(asset, digest) {
    return new errors/* WherefromError */.YC('STORE_CONFLICT', `On the release ${differs(asset, digest)}, which is to be attested.`, {
        remedy: 'Upload the file that is attested, or attest the one that is on the release.',
    });
}
function uncompared({ name }) {
    return {
        verdict: 'warning',
        detail: `Whether the asset "${(0,printable/* printable */.g)(name)}" is what is attested is unknown: GitHub names no digest of it.`,
        remedy: 'Upload it anew, and GitHub computes one.',
    };
}

// EXTERNAL MODULE: ./lib/store/file.js
var file = __webpack_require__(49257);
// EXTERNAL MODULE: ./lib/store/byte-budget.js
var byte_budget = __webpack_require__(65471);
// EXTERNAL MODULE: ./lib/store/github/bundle-text.js
var bundle_text = __webpack_require__(52095);
;// CONCATENATED MODULE: ./lib/store/github/release-find.js







/** A file of lines holds bundles of other subjects too. */
const LARGEST_LINES_FILE = 64 * 1024 * 1024;
/** The bundles among a release's assets that belong to the subject by their names, and of a file of lines those that speak of it. */
async function findAmongAssets({ release, all, assets }, subject, limits) {
    const bundles = [];
    const skipped = [];
    let isPart = false;
    const leaveOut = (why) => {
        isPart = true;
        skipped.push(why);
    };
    const candidates = candidatesAmong(all, subject);
    const fit = fittingAssets(candidates, limits);
    for (const asset of candidates) {
        const name = `"${(0,printable/* printable */.g)(asset.name)}" of the release "${(0,printable/* printable */.g)(release.tag)}"`;
        const largest = largestOf(asset, limits);
        if (bundles.length >= limits.count)
            leaveOut(`${name}: more than ${limits.count} bundles`);
        else if (!asset.complete)
            skipped.push(`${name}: its upload broke off`);
        else if (asset.size > largest)
            skipped.push(`${name}: larger than ${largest} bytes`);
        else if (!fit.has(asset))
            leaveOut(`${name}: ${(0,byte_budget/* beyondBudget */.lR)(asset.size)}`);
        else {
            const bytes = await assets.download(asset);
            const parts = isLines(asset) ? linesOf(bytes).filter((line) => (0,bundle_text/* speaksOf */.T)(line, subject.digest)) : [bytes];
            const small = parts.filter((part) => part.length <= limits.bytes);
            if (small.length < parts.length)
                skipped.push(`${name}: ${parts.length - small.length} bundles larger than ${limits.bytes} bytes`);
            const taken = small.slice(0, limits.count - bundles.length);
            if (taken.length < small.length)
                leaveOut(`${name}: ${small.length - taken.length} bundles beyond ${limits.count}`);
            bundles.push(...taken.map((part) => ({ from: asset.address, bytes: part })));
        }
    }
    const place = `the ${release.draft ? 'draft' : 'release'} "${(0,printable/* printable */.g)(release.tag)}", for ${(0,model_digest/* formatDigest */.MO)(subject.digest)}`;
    return { bundles, lookedAt: [place], skipped, ...(isPart ? { isPart } : {}) };
}
/** Those that the subject's name tells first. */
function candidatesAmong(all, subject) {
    const siblings = all.map(({ name }) => name);
    const stems = bundleStems(subject);
    const own = all.filter((asset) => !isLines(asset) && stems.some((stem) => (0,file/* isBundleOf */.Ir)(asset.name, stem, siblings)));
    return [...own, ...all.filter(isLines)];
}
function largestOf(asset, { bytes }) {
    return isLines(asset) ? LARGEST_LINES_FILE : bytes;
}
/** Which are read for one digest, of those that the limit of number leaves. */
function fittingAssets(candidates, limits) {
    const readable = candidates.filter((asset) => asset.complete && asset.size <= largestOf(asset, limits));
    const own = readable.filter((asset) => !isLines(asset)).slice(0, limits.count);
    const lines = own.length < limits.count ? readable.filter(isLines) : [];
    return (0,byte_budget/* fitting */._Q)(new Map([...own, ...lines].map((asset) => [asset, asset.size])));
}
function isLines({ name }) {
    return name.endsWith(names/* BUNDLE_LINES_SUFFIX */.LI);
}
function linesOf(bytes) {
    const lines = [];
    for (let start = 0; start < bytes.length;) {
        const end = bytes.indexOf(0x0a, start);
        const stop = end < 0 ? bytes.length : end;
        if (stop > start)
            lines.push(bytes.subarray(start, stop));
        start = stop + 1;
    }
    return lines;
}

;// CONCATENATED MODULE: ./lib/store/github/release-lookup.js





const PERMISSION = 'contents: write';
const ID = /^[1-9]\d{0,15}$/;
/**
 * A release by its tag, or the draft that is going to have it, or by its id. GitHub finds a draft by no tag, so drafts
 * are looked for in the whole listing, newest first.
 * @throws WherefromError STORE_NOT_FOUND, STORE_UNAVAILABLE for two drafts of one tag, and what the API throws
 */
async function findRelease(api, named) {
    const { repository } = api.options;
    const request = { method: 'GET', doing: 'read the release', permission: PERMISSION, accept: [404] };
    const byTag = await api.send({ ...request, path: `/repos/${repository}/releases/tags/${encodeURIComponent(named)}` });
    if (byTag.status < 300)
        return parseRelease((0,http.parseJsonBody)(byTag, 'GitHub'), api.options);
    const draft = await findDraft(api, named);
    if (draft !== undefined)
        return draft;
    if (ID.test(named)) {
        const byId = await api.send({ ...request, path: `/repos/${repository}/releases/${named}` });
        if (byId.status < 300)
            return parseRelease((0,http.parseJsonBody)(byId, 'GitHub'), api.options);
    }
    return (0,errors/* fail */.fJ)('STORE_NOT_FOUND', `${repository} has no release or draft "${(0,printable/* printable */.g)(named)}" that this token may see.`, {
        remedy: `Check the tag and the repository; a draft is shown only to a token with \`${PERMISSION}\`. To attach to a release that is still to come, create its draft first: gh release create ${ID.test(named) ? 'TAG' : (0,shell_word/* shellWord */.r)(named)} --draft`,
    });
}
async function findDraft(api, tag) {
    const path = `/repos/${api.options.repository}/releases?per_page=100`;
    const request = { method: 'GET', path, doing: 'list the releases', permission: PERMISSION };
    for await (const page of api.pages(request, guards/* list */.p_)) {
        const drafts = page
            .map((json) => parseRelease(json, api.options))
            .filter((release) => release.draft && release.tag === tag);
        const [draft, ...others] = drafts;
        if (others.length > 0)
            refuseSeveral(api, drafts);
        if (draft !== undefined)
            return draft;
    }
    return undefined;
}
function refuseSeveral({ options }, drafts) {
    const [tag] = drafts.map((draft) => (0,printable/* printable */.g)(draft.tag));
    (0,errors/* fail */.fJ)('STORE_UNAVAILABLE', `${options.repository} has ${drafts.length} drafts for the tag "${tag}".`, {
        remedy: `Delete all but one, or name one by its id: ${drafts.map(({ id }) => `release:${id}`).join(', ')}.`,
    });
}
function parseRelease(json, { token }) {
    const id = (0,guards/* identifier */.Cv)((0,guards/* field */.ZZ)(json, 'id'));
    const [tag, upload, page] = ['tag_name', 'upload_url', 'html_url'].map((name) => (0,guards/* text */.Qq)((0,guards/* field */.ZZ)(json, name)));
    const draft = (0,guards/* field */.ZZ)(json, 'draft');
    if (id === undefined || tag === undefined || upload === undefined || typeof draft !== 'boolean') {
        return (0,http.malformed)('GitHub', 'describes a release without id, tag, upload address or whether it is a draft');
    }
    (0,guards/* refuseEcho */.E1)(token, [tag, page]);
    return {
        id,
        tag,
        draft,
        immutable: (0,guards/* field */.ZZ)(json, 'immutable') === true,
        uploadUrl: upload.split('{', 1)[0] ?? upload,
        page: (0,printable/* printable */.g)(page ?? ''),
    };
}

;// CONCATENATED MODULE: ./lib/store/github/releases.js










const UPLOAD_TRIES = 3;
const PAUSE_MS = 1000;
/** A bundle is uploaded in less. */
const UNDER_WAY_MS = 5000;
/**
 * The store `release`: a bundle is an asset beside the artifact's own. Publishing a draft is its owner's step.
 * A bundle that is put under a taken name is `present` when it is the same, and otherwise STORE_CONFLICT.
 */
function releaseStore(options) {
    const opened = openRelease(options);
    return {
        name: options.name ?? 'release',
        check: async (planned) => checkRelease(opened, planned),
        assertFree: async (planned) => assertNameFree(opened, planned),
        put: async (bundle) => putAsset(opened, bundle),
        find: async (subject, limits) => findAmongAssets({ release: await opened.release(), all: await opened.listed(), assets: opened.assets }, subject, limits),
    };
}
function openRelease(options) {
    const api = (0,github_api/* githubApi */.M)(options);
    const assets = releaseAssets(api);
    let release;
    let listed;
    const find = async () => {
        release ??= findRelease(api, options.release);
        return release.catch((error) => {
            release = undefined;
            throw error;
        });
    };
    return {
        api,
        assets,
        release: find,
        listed: async (fresh = false) => {
            if (fresh || listed === undefined)
                listed = find().then(async (found) => [...(await assets.list(found))]);
            return listed.catch((error) => {
                listed = undefined;
                throw error;
            });
        },
    };
}
async function putAsset(opened, bundle) {
    const content = Buffer.concat([bundle.bytes, Buffer.from('\n')]);
    const digest = (0,model_digest/* digestOf */.ol)('sha256', (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex'));
    const release = await opened.release();
    for (const name of bundleAssetNames(bundle, content)) {
        const put = await putUnder(opened, { release, name, content, digest });
        if (put === undefined)
            continue;
        const warnings = await compareSubjects(opened, bundle.subjects);
        return {
            locations: [{ location: put.asset.address, outcome: put.outcome }],
            ...(warnings.length > 0 ? { warnings } : {}),
        };
    }
    throw takenName(release, bundle);
}
/** @returns undefined where another asset has the name */
async function putUnder(opened, placing) {
    const { assets } = opened;
    let lost;
    for (let tried = 0; tried < UPLOAD_TRIES; tried += 1) {
        // What an upload left behind whose end nobody saw is looked for before another one begins.
        const all = await opened.listed(tried > 0);
        const there = all.find(({ name }) => name === placing.name);
        if (there?.complete === true) {
            if ((await assets.has(there, placing.digest)) !== true)
                return undefined;
            return { asset: there, outcome: lost === undefined ? 'present' : 'written' };
        }
        if (there !== undefined && (await isUnderWay(opened, there)))
            continue;
        // Source: GitHub REST API, "Upload a release asset": an empty asset of a failed upload can be safely deleted.
        if (there !== undefined)
            await assets.remove(there);
        if (placing.release.immutable)
            throw immutableError(placing.release);
        try {
            const asset = await assets.upload(placing.release, placing);
            if (asset === undefined)
                continue;
            all.push(asset);
            return { asset: await readBack(opened, placing, asset), outcome: 'written' };
        }
        catch (error) {
            if (!isLost(error))
                throw error;
            lost = error;
            await opened.api.sleep(PAUSE_MS * 2 ** tried, (0,errors/* asWherefromError */.eL)(error).message);
        }
    }
    throw lost ?? conflict(placing);
}
/** What was empty when it was listed may be somebody's finished upload by now, or in a moment. */
async function isUnderWay({ api, assets }, { id }) {
    await api.sleep(UNDER_WAY_MS, 'An upload of the same name may be under way.');
    return (await assets.get(id))?.complete === true;
}
/** The answer never came, or was none: whether the asset was taken is unknown. */
function isLost(error) {
    const { code } = (0,errors/* asWherefromError */.eL)(error);
    return /^SERVICE_(UNREACHABLE|TIMEOUT|FAILED|ANSWER_MALFORMED)$/.test(code);
}
function conflict({ name }) {
    const message = `The release says that it has an asset "${(0,printable/* printable */.g)(name)}", and does not list it.`;
    return new errors/* WherefromError */.YC('STORE_CONFLICT', message, {
        remedy: 'Somebody else may be uploading it at this moment: wait until that has ended.',
    });
}
async function readBack({ assets }, { digest, name }, uploaded) {
    const asset = await assets.get(uploaded.id);
    if (asset?.complete === true && (await assets.has(asset, digest)) === true)
        return asset;
    const now = asset === undefined ? 'it is gone' : differs(asset, digest);
    return (0,errors/* fail */.fJ)('STORE_READ_BACK', `GitHub took "${(0,printable/* printable */.g)(name)}", but now ${now}.`, {
        remedy: 'Look who else writes to this release; remove that asset where it is there.',
    });
}
/** Reading a few assets one by one costs less than the whole listing. */
const FEW_SUBJECTS = 2;
/** Once more after the upload: an asset may have been replaced meanwhile. */
async function compareSubjects(opened, subjects) {
    const known = await opened.listed();
    const warnings = [];
    for (const { asset, digest } of await assetsNow(opened, withAssets(subjects, known))) {
        const same = await opened.assets.has(asset, digest);
        if (same === false)
            throw otherSubject(asset, digest);
        if (same === undefined)
            warnings.push(uncompared(asset).detail);
    }
    return warnings;
}
function withAssets(subjects, all) {
    return subjects.flatMap((subject) => {
        const asset = assetOf(subject, all);
        return asset === undefined ? [] : [{ subject, asset, digest: subject.digest }];
    });
}
async function assetsNow(opened, before) {
    const now = [];
    for (const one of before.length <= FEW_SUBJECTS ? before : []) {
        const asset = await opened.assets.get(one.asset.id);
        if (asset !== undefined)
            now.push({ ...one, asset });
    }
    // One that was deleted may have been uploaded anew.
    if (now.length === before.length)
        return now;
    return withAssets(before.map(({ subject }) => subject), await opened.listed(true));
}


/***/ }),

/***/ 34639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ bundlePath),
/* harmony export */   LI: () => (/* binding */ BUNDLE_LINES_SUFFIX),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Zf: () => (/* binding */ BUNDLE_SUFFIX)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60370);


const BUNDLE_SUFFIX = '.sigstore.json';
const BUNDLE_LINES_SUFFIX = '.intoto.jsonl';
/**
 * Where the bundle of these artifacts belongs (contract, "On disk"): one artifact's beside it, as
 * `<artifact>.sigstore.json` or `<artifact>.<predicate name>.sigstore.json`; that of several in the deepest folder
 * that holds them all, as `<predicate name>.intoto.jsonl` ("provenance.intoto.jsonl"). Artifacts that are no
 * files (digests, images) are called by the last part of their name, in `directory`.
 */
function bundlePath(artifacts, naming) {
    const paths = new Set(artifacts.map((artifact) => artifactPath(artifact, naming.directory)));
    const [only, ...others] = paths;
    if (only !== undefined && others.length === 0)
        return only + singleSuffix(naming.predicateType);
    const folder = commonFolder([...paths].map((each) => node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(each)));
    return node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, (0,_model_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateName */ .XP)(naming.predicateType) + BUNDLE_LINES_SUFFIX);
}
/** The file beside which an artifact's bundle lies. */
function artifactPath({ name, path: file }, directory) {
    return file ?? node_path__WEBPACK_IMPORTED_MODULE_0__.join(directory, fileNameOf(name));
}
function singleSuffix(predicateType) {
    return predicateType === _model_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .SLSA_PROVENANCE_V1 */ .us ? BUNDLE_SUFFIX : `.${(0,_model_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateName */ .XP)(predicateType)}${BUNDLE_SUFFIX}`;
}
/** The last part of a name, without what some file system refuses in a file name. */
function fileNameOf(name) {
    const last = name.split(/[/\\]/).findLast((part) => part !== '' && part !== '.' && part !== '..') ?? 'artifact';
    return last.replaceAll(/[<>:"|?*\p{C}]/gu, '-').slice(0, 200);
}
/** The deepest folder that holds all of these; the first one's root where they share none (two drives). */
function commonFolder(folders) {
    const [first = '.', ...others] = folders;
    return others.reduce((common, folder) => {
        let holder = common;
        while (!isWithin(folder, holder) && node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(holder) !== holder)
            holder = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(holder);
        return holder;
    }, first);
}
/** Whether `folder` is `holder` or lies beneath it. */
function isWithin(folder, holder) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(holder, folder);
    return relative !== '..' && !relative.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) && !node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(relative);
}


/***/ })

};
