export const id = 5954;
export const ids = [5954,6379,1738];
export const modules = {

/***/ 5954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  attest: () => (/* binding */ attest)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/model/github.js
var github = __webpack_require__(3968);
// EXTERNAL MODULE: ./lib/model/predicate-types.js
var predicate_types = __webpack_require__(60370);
// EXTERNAL MODULE: ./lib/store/file-store.js
var file_store = __webpack_require__(53877);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/model/printable.js
var printable = __webpack_require__(16380);
// EXTERNAL MODULE: ./lib/quote.js
var quote = __webpack_require__(861);
;// CONCATENATED MODULE: ./lib/store/append-log.js
const LINE_BREAK = Buffer.from('\n');
/**
 * Lines that are on the disk when `append` answers. Lines that come while others are written share the next sync, so a
 * hundred of them cost two.
 */
class AppendLog {
    #handle;
    #end;
    #waiting = [];
    #work;
    #failure;
    /** @param end where the next line begins: behind the last whole one */
    constructor(handle, end) {
        this.#handle = handle;
        this.#end = end;
    }
    get isEmpty() {
        return this.#end === 0;
    }
    /** @param parts of one line, none of which holds a line break */
    async append(...parts) {
        const line = Buffer.concat([...parts, LINE_BREAK]);
        return new Promise((resolve, reject) => {
            this.#waiting.push({ line, resolve, reject });
            this.#work ??= this.#drain();
        });
    }
    async read({ offset, length }) {
        const bytes = Buffer.allocUnsafeSlow(length);
        for (let done = 0; done < length;) {
            const { bytesRead } = await this.#handle.read(bytes, done, length - done, offset + done);
            if (bytesRead === 0)
                throw new RangeError('the record is shorter than it was');
            done += bytesRead;
        }
        return bytes;
    }
    async close() {
        await this.#work;
        await this.#handle.close();
    }
    async #drain() {
        while (this.#waiting.length > 0) {
            const batch = this.#waiting;
            this.#waiting = [];
            await this.#write(batch);
        }
        this.#work = undefined;
    }
    async #write(batch) {
        const places = [];
        let at = this.#end;
        try {
            // After a line of which half was written, nothing may follow: it would be read as part of it.
            if (this.#failure !== undefined)
                throw this.#failure.error;
            for (const { line } of batch) {
                await this.#writeAt(line, at);
                places.push({ offset: at, length: line.length - 1 });
                at += line.length;
            }
            await this.#handle.datasync();
            this.#end = at;
        }
        catch (error) {
            this.#failure ??= { error };
            batch.forEach(({ reject }) => reject(error));
            return;
        }
        batch.forEach(({ resolve }, index) => resolve(places[index]));
    }
    async #writeAt(line, offset) {
        for (let done = 0; done < line.length;) {
            const { bytesWritten } = await this.#handle.write(line, done, line.length - done, offset + done);
            done += bytesWritten;
        }
    }
}

// EXTERNAL MODULE: ./lib/store/disk-room.js
var disk_room = __webpack_require__(18088);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(4826);
// EXTERNAL MODULE: ./lib/store/state.js
var state = __webpack_require__(86422);
;// CONCATENATED MODULE: ./lib/store/record-lock.js
/**
 * Who works on a record. In its folder lies one empty file whose name says it: `free`, or a process. Whoever wants the
 * record renames that file to a name of its own. Renaming is atomic and fails where another was faster, and the name is
 * there whole or not at all, so a kill at any moment leaves either nobody or a process that has ended.
 */








/** The file of a record that nobody works on; a new record begins with it. */
const FREE = 'free';
const HELD = /^held-(\d{1,10})-(\d{0,20})-([0-9a-f]{16})-([0-9a-f]{0,16})-[0-9a-f]{16}$/;
/** A file's name can be missed, or read twice, while it changes. */
const LOOKS = 5;
/**
 * Takes the record for this process, from nobody or from a process that has ended.
 * @returns undefined when the folder is gone: its run was finished meanwhile
 * @throws WherefromError STATE_IN_USE, STATE_MALFORMED, OUTPUT_UNWRITABLE
 */
async function lockRecord(folder) {
    const mine = await ownName();
    for (let look = 0; look < LOOKS; look += 1) {
        const names = await namesIn(folder);
        if (names === undefined)
            return undefined;
        const [name, ...more] = names.filter((each) => each === FREE || HELD.test(each));
        if (name === undefined || more.length > 0)
            continue;
        if (name !== FREE)
            await refuseLiving(folder, name);
        if (await renamed(folder, { from: name, to: mine }))
            return lockOf(folder, mine);
    }
    return (0,state/* notOurs */.TR)(external_node_path_.join(folder, FREE), 'does not say who works on it');
}
function lockOf(folder, mine) {
    return {
        release: async () => {
            await (0,promises_.rename)(external_node_path_.join(folder, mine), external_node_path_.join(folder, FREE)).catch(() => undefined);
        },
    };
}
async function namesIn(folder) {
    return (0,promises_.readdir)(folder).catch((cause) => (0,quote/* causeCode */.XL)(cause) === 'ENOENT' ? undefined : (0,state/* unwritable */.mP)(folder, cause));
}
/** @returns false where another process was faster */
async function renamed(folder, { from, to }) {
    return (0,promises_.rename)(external_node_path_.join(folder, from), external_node_path_.join(folder, to)).then(() => true, (cause) => ((0,quote/* causeCode */.XL)(cause) === 'ENOENT' ? false : (0,state/* unwritable */.mP)(folder, cause)));
}
async function ownName() {
    const { host, boot } = await ownPlace();
    const { started } = await factsOf(process.pid);
    return `held-${process.pid}-${started}-${host}-${boot}-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
}
function holderIn(name) {
    const [, pid = '', started = '', host = '', boot = ''] = HELD.exec(name) ?? [];
    return { pid: Number(pid), started, host, boot };
}
/** Whom nobody can ask about counts as living: two that write to one record are worse than one that is refused. */
async function refuseLiving(folder, name) {
    const holder = holderIn(name);
    const here = await ownPlace();
    const isHere = holder.host === here.host;
    if (isHere && (holder.boot !== here.boot || (await hasEnded(holder))))
        return;
    const file = (0,printable/* printable */.g)(external_node_path_.join(folder, name));
    const where = isHere ? '' : ' on another machine or in another container';
    (0,errors/* fail */.fJ)('STATE_IN_USE', `Process ${holder.pid}${where} is attesting the same at this moment, and keeps its record.`, {
        remedy: `Let it end, then run the command again: what it stored is found. If it has ended, or process ${holder.pid} is something else, rename "${file}" to "${FREE}" and run the command with --resume (in the action: \`resume\`).`,
    });
}
async function hasEnded({ pid, started }) {
    if (!isKnown(pid))
        return true;
    const now = await factsOf(pid);
    return now.isZombie || (started !== '' && now.started !== '' && now.started !== started);
}
/** Signal 0 is sent to nobody, and fails all the same where there is nobody; EPERM means: somebody else's. */
function isKnown(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        return (0,quote/* causeCode */.XL)(error) !== 'ESRCH';
    }
}
/**
 * Field 3 is `Z` where a process was killed and its parent has not asked how it ended: it does nothing any more, and
 * still has its number. Field 22 is when it started. Only Linux tells without another program; elsewhere the number
 * alone decides, and one that was given out again is refused rather than overrun.
 * Source: proc_pid_stat(5).
 */
async function factsOf(pid) {
    const text = await (0,promises_.readFile)(`/proc/${pid}/stat`, 'latin1').catch(() => '');
    // The name in parentheses may hold anything.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [state = '', started = ''] = [fields[0], fields[22 - 3]];
    return { started: /^\d+$/.test(started) ? started : '', isZombie: state === 'Z' || state === 'X' };
}
/** Source: random(4), `boot_id`; namespaces(7), `/proc/[pid]/ns/pid`. */
async function ownPlace() {
    const numbers = await (0,promises_.readlink)('/proc/self/ns/pid').catch(() => '');
    const boot = await (0,promises_.readFile)('/proc/sys/kernel/random/boot_id', 'latin1').catch(() => '');
    return { host: record_lock_short(`${(0,external_node_os_.hostname)()}\n${numbers}`), boot: boot === '' ? '' : record_lock_short(boot) };
}
function record_lock_short(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 16);
}

;// CONCATENATED MODULE: ./lib/store/record-log.js

/** Larger than any bundle that is read anywhere. */
const LONGEST_LINE = 130 * 1024 * 1024;
const READ_BYTES = 1024 * 1024;
const BUNDLE_LINE = /^\{"at":(\d{1,7}),"did":"(signed|found)","bundle":(?=\{)/;
const LONGEST_HEAD = 64;
/**
 * Reads a log line by line. A last line without its end is what a killed run was writing: it counts as never begun.
 * @throws WherefromError STATE_MALFORMED for any other line that no run has written
 */
async function readRecordLog(handle, log) {
    const run = {
        bundles: new Map(),
        orphans: new Set(),
        stored: new Map(),
    };
    let end = 0;
    for await (const { line, offset } of linesOf(handle, log.file)) {
        readLine(line, { offset, log, run });
        end = offset + line.length + 1;
    }
    return { ...run, end };
}
function readLine(line, { offset, log, run }) {
    const [head, number, origin] = BUNDLE_LINE.exec(line.toString('latin1', 0, LONGEST_HEAD)) ?? [];
    if (head !== undefined && line.at(-1) === 0x7d) {
        const at = statementOf(Number(number), log);
        if (run.bundles.has(at))
            (0,state/* notOurs */.TR)(log.file, 'holds two bundles of one statement');
        const place = { offset: offset + head.length, length: line.length - head.length - 1 };
        run.bundles.set(at, { origin: origin === 'found' ? 'found' : 'signed', place });
        run.orphans.delete(at);
        return;
    }
    const mark = parseMark(line, log);
    const at = statementOf(mark.at, log);
    if (mark.did === 'signing') {
        if (!run.bundles.has(at))
            run.orphans.add(at);
        return;
    }
    if (!log.stores.includes(mark.store) || !run.bundles.has(at))
        (0,state/* notOurs */.TR)(log.file, 'names a store that was not planned');
    run.stored.set(at, (run.stored.get(at) ?? new Set()).add(mark.store));
}
function parseMark(line, { file }) {
    let value;
    try {
        value = JSON.parse(line.toString('utf8'));
    }
    catch {
        return (0,state/* notOurs */.TR)(file, 'has a line that is no JSON');
    }
    const { at, did, store } = typeof value === 'object' && value !== null ? value : {};
    if (did === 'signing')
        return { at, did };
    if (did === 'stored' && typeof store === 'string')
        return { at, did, store };
    return (0,state/* notOurs */.TR)(file, 'has a line that no run has written');
}
function statementOf(at, { file, statements }) {
    if (typeof at === 'number' && Number.isSafeInteger(at) && at >= 0 && at < statements)
        return at;
    return (0,state/* notOurs */.TR)(file, 'names a statement that was not planned');
}
/** Whole lines only, without their breaks. */
async function* linesOf(handle, file) {
    let pending = [];
    let [offset, size, position] = [0, 0, 0];
    for (;;) {
        const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(READ_BYTES), 0, READ_BYTES, position);
        if (bytesRead === 0)
            return;
        position += bytesRead;
        let start = 0;
        const chunk = buffer.subarray(0, bytesRead);
        for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
            const line = Buffer.concat([...pending, chunk.subarray(start, end)]);
            yield { line, offset };
            offset += line.length + 1;
            [pending, size, start] = [[], 0, end + 1];
        }
        pending.push(chunk.subarray(start));
        size += bytesRead - start;
        if (size > LONGEST_LINE)
            (0,state/* notOurs */.TR)(file, 'has a line that is too long');
    }
}

;// CONCATENATED MODULE: ./lib/store/journal.js
/**
 * The record of a run: what was planned, which statements went to be signed, every bundle, and which store has it. It lives
 * from the token to the end of the run; one that is there at the beginning is that of a run that did not end.
 */










const PLAN_FILE = 'plan.json';
const LOG_FILE = 'log.jsonl';
/**
 * The record of this plan: that of an earlier run where there is one, else a new one. It is this process's alone until it
 * is closed.
 * @param root the folder of all records
 * @throws WherefromError STATE_MALFORMED where what lies there is damaged, altered or not ours; STATE_IN_USE where
 * another process works on it; OUTPUT_UNWRITABLE
 */
async function openJournal(root, plan) {
    await (0,state/* openPrivateFolder */.q6)(root);
    const header = Buffer.from(`${JSON.stringify({ schema: 1, ...plan })}\n`);
    const folder = external_node_path_.join(root, (0,external_node_crypto_.createHash)('sha256').update(header).digest('hex'));
    const earlier = await openEarlier(folder, { header, plan });
    if (earlier !== undefined)
        return earlier;
    const isMine = await createRecord(root, folder, header);
    const created = await openEarlier(folder, { header, plan });
    if (created === undefined)
        return (0,state/* notOurs */.TR)(external_node_path_.join(folder, PLAN_FILE), 'vanished');
    return isMine ? { journal: created.journal } : created;
}
/**
 * To be asked before a token is.
 * @param planned all bundles that the record may have to hold
 * @throws WherefromError STATE_MALFORMED, OUTPUT_UNWRITABLE where no record can be kept
 */
async function assertJournalPossible(root, planned) {
    await (0,state/* openPrivateFolder */.q6)(root);
    const probe = await (0,promises_.mkdtemp)(external_node_path_.join(root, '.new-')).catch((cause) => (0,state/* unwritable */.mP)(root, cause));
    await (0,promises_.rm)(probe, { recursive: true, force: true });
    const bytes = planned.reduce((sum, one) => sum + (0,disk_room/* bundleBytes */.i)(one), 0);
    const full = await (0,disk_room/* missingRoom */.q)(new Map([[root, Math.max(0, bytes - (await recordedBytes(root)))]]));
    if (full !== undefined)
        (0,state/* notKept */.EM)(root, full.reason);
}
/** What the records of unfinished runs hold: one of them may be this run's, and is not written again. */
async function recordedBytes(root) {
    const names = await (0,promises_.readdir)(root).catch((cause) => (0,state/* unwritable */.mP)(root, cause));
    const logs = names.map((name) => external_node_path_.join(root, name, LOG_FILE));
    const sizes = await Promise.all(logs.map(async (log) => (0,promises_.stat)(log).then(({ size }) => size, () => 0)));
    return sizes.reduce((sum, size) => sum + size, 0);
}
async function openEarlier(folder, { header, plan }) {
    if (!(await exists(folder)))
        return undefined;
    await (0,state/* assertPrivateFolder */.m5)(folder);
    const lock = await lockRecord(folder);
    if (lock === undefined)
        return undefined;
    try {
        await assertHeader(external_node_path_.join(folder, PLAN_FILE), header);
        return await openLog(folder, { plan, lock });
    }
    catch (error) {
        await lock.release();
        throw error;
    }
}
async function openLog(folder, { plan, lock }) {
    const file = external_node_path_.join(folder, LOG_FILE);
    const handle = (await (0,state/* openPrivateFile */.WB)(file, 'append')) ?? (0,state/* notOurs */.TR)(file, 'is missing');
    try {
        const earlier = await readRecordLog(handle, { file, ...plan });
        await handle.truncate(earlier.end);
        return { journal: journalOf(folder, { handle, file, earlier, lock }), earlier };
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
async function exists(folder) {
    const { lstat } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 51455, 19));
    return lstat(folder).then(() => true, (cause) => ((0,quote/* causeCode */.XL)(cause) === 'ENOENT' ? false : (0,state/* unwritable */.mP)(folder, cause)));
}
/** A record's first file repeats what its folder is named after: another one was put there by somebody else. */
async function assertHeader(file, expected) {
    const handle = (await (0,state/* openPrivateFile */.WB)(file, 'read')) ?? (0,state/* notOurs */.TR)(file, 'is missing');
    try {
        const { size } = await handle.stat();
        const bytes = size === expected.length ? await handle.readFile() : Buffer.alloc(0);
        if (!bytes.equals(expected))
            (0,state/* notOurs */.TR)(file, 'speaks of other subjects, another predicate, identity or stores');
    }
    finally {
        await handle.close();
    }
}
/** What a place says that has a whole record by now. */
const TAKEN = ['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'];
/**
 * Made whole beside its place and moved there, so that there is never half a record.
 * @returns false where another process has put one there meanwhile
 */
async function createRecord(root, folder, header) {
    let made;
    try {
        made = await (0,promises_.mkdtemp)(external_node_path_.join(root, '.new-'));
        await writeNew(external_node_path_.join(made, PLAN_FILE), header);
        await writeNew(external_node_path_.join(made, LOG_FILE), Buffer.alloc(0));
        await writeNew(external_node_path_.join(made, FREE), Buffer.alloc(0));
        await (0,promises_.rename)(made, folder);
        await syncFolder(root);
        return true;
    }
    catch (cause) {
        if (made !== undefined)
            await (0,promises_.rm)(made, { recursive: true, force: true }).catch(() => undefined);
        if (TAKEN.includes((0,quote/* causeCode */.XL)(cause)) && (await exists(folder)))
            return false;
        return (0,state/* unwritable */.mP)(folder, cause);
    }
}
async function writeNew(file, bytes) {
    const handle = await (0,promises_.open)(file, 'wx', 0o600);
    try {
        await handle.writeFile(bytes);
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
async function syncFolder(folder) {
    // Windows opens no folders, and some file systems sync none.
    const handle = await (0,promises_.open)(folder, 'r').catch(() => undefined);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
}
function journalOf(folder, { handle, file, earlier, lock }) {
    const log = new AppendLog(handle, earlier.end);
    let closed = false;
    const places = new Map([...earlier.bundles].map(([at, { place }]) => [at, place]));
    const append = async (...parts) => log
        .append(...parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)))
        .catch((cause) => (0,state/* unwritable */.mP)(file, cause));
    return {
        directory: folder,
        signing: async (at) => void (await append(JSON.stringify({ at, did: 'signing' }))),
        stored: async (at, store) => void (await append(JSON.stringify({ at, did: 'stored', store }))),
        keep: async (at, bundle, origin) => {
            const head = `${JSON.stringify({ at, did: origin }).slice(0, -1)},"bundle":`;
            const { offset, length } = await append(head, bundle, '}');
            places.set(at, { offset: offset + head.length, length: length - head.length - 1 });
        },
        bundle: async (at) => {
            const place = places.get(at);
            if (place === undefined)
                throw new RangeError(`no bundle was kept for statement ${(0,printable/* printable */.g)(String(at))}`);
            return log.read(place).catch((cause) => (0,state/* notOurs */.TR)(file, 'cannot be read any more', cause));
        },
        close: async () => {
            if (closed)
                return;
            closed = true;
            try {
                await log.close();
                if (log.isEmpty)
                    await removeRecord(folder);
            }
            finally {
                await lock.release();
            }
        },
        discard: async () => {
            closed = true;
            await log.close();
            await removeRecord(folder);
        },
    };
}
/**
 * Out of its place first: what is removed in part must not be found there. A record that cannot be removed harms nobody:
 * the next run of the same finds that everything is stored.
 */
async function removeRecord(folder) {
    const aside = external_node_path_.join(external_node_path_.dirname(folder), `.old-${external_node_path_.basename(folder).slice(0, 16)}-${process.pid}`);
    await (0,promises_.rename)(folder, aside).catch(() => undefined);
    await (0,promises_.rm)(aside, { recursive: true, force: true }).catch(() => undefined);
}

// EXTERNAL MODULE: ./lib/trust/signing-config.js
var signing_config = __webpack_require__(7086);
;// CONCATENATED MODULE: ./lib/trust/services.js
/** The services that sign and witness, resolved from a signing config or from URLs. */


/**
 * The services for a run. By visibility: the public-good Sigstore for public repositories and for those that said
 * `public-log: true`, GitHub's own for all others.
 * @throws WherefromError PUBLIC_LOG_REFUSED, SIGNING_CONFIG_MALFORMED, INPUT_INVALID
 */
async function resolveServices(options) {
    const resolved = await resolveChoice(options);
    if (resolved.services.publicLog && options.visibility !== 'public' && !options.publicLog) {
        return refusePublicLog(resolved.services, options);
    }
    return resolved;
}
async function resolveChoice(options) {
    const { choice, visibility, publicLog, now } = options;
    switch (choice.kind) {
        case 'by-visibility':
            return visibility === 'public' || publicLog ? publicGood(now) : services_github(now);
        case 'public-good':
            return publicGood(now);
        case 'github':
            return services_github(now);
        case 'signing-config': {
            const services = parseSigningConfig(await readConfig(options, choice.path), { now, origin: choice.path });
            return { services, anchor: anchorOf(services) };
        }
        case 'urls': {
            const services = servicesFromUrls(choice);
            return { services, anchor: anchorOf(services) };
        }
    }
}
/**
 * @param text a signing config v0.2
 * @throws WherefromError SIGNING_CONFIG_MALFORMED
 */
function parseSigningConfig(text, context) {
    const selected = (0,signing_config/* selectServices */.Zo)(text, context);
    const services = {
        ...selected,
        name: new URL(selected.fulcioUrl).host,
        publicLog: isPublic(selected),
    };
    if (!hasTrustedTime(services)) {
        (0,errors/* fail */.fJ)('SIGNING_CONFIG_MALFORMED', `The signing config ${context.origin} names nothing that says when a signature was made.`, {
            remedy: 'Add a timestamp authority, or a log of API version 1.',
        });
    }
    return services;
}
/** A log of version 2 gives no time, and a certificate of minutes is worth nothing without one. */
function hasTrustedTime({ rekor, timestampUrls }) {
    return timestampUrls.length > 0 || rekor.some(({ majorApiVersion }) => majorApiVersion === 1);
}
async function publicGood(now) {
    const { default: config } = await __webpack_require__.e(/* import() */ 6504).then(__webpack_require__.t.bind(__webpack_require__, 76504, 17));
    return embedded('public-good', config, now);
}
async function services_github(now) {
    const { default: config } = await __webpack_require__.e(/* import() */ 4910).then(__webpack_require__.t.bind(__webpack_require__, 64910, 17));
    return embedded('github', config, now);
}
function embedded(name, config, now) {
    const services = parseSigningConfig(JSON.stringify(config), { now, origin: name });
    return { services: { ...services, name }, anchor: name };
}
async function readConfig({ readFile }, path) {
    try {
        return await readFile(path);
    }
    catch (cause) {
        return (0,errors/* fail */.fJ)('SIGNING_CONFIG_MALFORMED', `The signing config ${path} cannot be read.`, {
            remedy: 'Name a file that exists: public-good, github, or the path of a signing_config.v0.2.json.',
            cause,
        });
    }
}
function servicesFromUrls(choice) {
    const fulcioUrl = checkedUrl(choice.fulcioUrl, '--fulcio-url');
    const rekor = choice.rekor === undefined ? [] : [{ ...choice.rekor, url: checkedUrl(choice.rekor.url, '--rekor-url') }];
    const timestampUrls = choice.timestampUrl === undefined ? [] : [checkedUrl(choice.timestampUrl, '--timestamp-url')];
    const selected = { fulcioUrl, rekor, timestampUrls };
    if (!hasTrustedTime(selected)) {
        (0,errors/* fail */.fJ)('INPUT_INVALID', 'Nothing was named that says when a signature is made.', {
            remedy: 'Add --timestamp-url, or name a log of version 1 with --rekor-url and --rekor-version 1.',
        });
    }
    return { ...selected, name: new URL(fulcioUrl).host, publicLog: isPublic(selected) };
}
function checkedUrl(text, flag) {
    const url = (0,signing_config/* serviceUrl */.Rs)(text);
    if (url !== undefined)
        return url;
    return (0,errors/* fail */.fJ)('INPUT_INVALID', `The value of ${flag} is no plain http URL.`, {
        remedy: `Write it as ${flag} https://host/path, without credentials, query and fragment.`,
    });
}
/** Domains of the Sigstore project: its production and its staging instance. */
const PUBLIC_DOMAINS = ['sigstore.dev', 'sigstage.dev'];
/**
 * True when the repository's name would be published: by a public log, or by a public authority, which writes each certificate
 * to a public log of its own. A public timestamp authority gets a hash only.
 */
function isPublic({ fulcioUrl, rekor }) {
    return [fulcioUrl, ...rekor.map(({ url }) => url)].some((url) => isWithin(url, PUBLIC_DOMAINS));
}
function isWithin(url, domains) {
    // A final dot names the same host.
    const host = new URL(url).hostname.replace(/\.+$/, '');
    return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
/** The certificate authority decides which root can judge a bundle. */
function anchorOf({ fulcioUrl }) {
    if (isWithin(fulcioUrl, ['fulcio.sigstore.dev']))
        return 'public-good';
    return isWithin(fulcioUrl, ['fulcio.githubapp.com']) ? 'github' : 'custom';
}
function refusePublicLog({ name }, { visibility }) {
    const kind = visibility === 'internal' ? 'internal' : 'private';
    return (0,errors/* fail */.fJ)('PUBLIC_LOG_REFUSED', `This repository is ${kind}, and "${name}" would publish its name and workflow for ever.`, {
        remedy: 'Leave the choice of Sigstore to the visibility, or say `public-log: true` (--public-log) if that is meant.',
    });
}

// EXTERNAL MODULE: ./lib/verify/regular-file.js
var regular_file = __webpack_require__(81574);
// EXTERNAL MODULE: ./lib/store/file.js
var store_file = __webpack_require__(49257);
;// CONCATENATED MODULE: ./lib/attest/check-stores.js
/** Doctor's lines for stores, in the cheap form that every run makes: before anything is signed. */



/**
 * Looks at every store at once.
 * @returns what is not as it might be, without stopping the run
 * @throws WherefromError of the first store that cannot take what is planned; the others are named with it
 */
async function checkStores({ stores, planned, mayExist }) {
    if (!mayExist && stores.some(file_store.isFileStore)) {
        for (const file of new Set(planned.map((one) => one.file))) {
            await (0,store_file/* assertFree */.FM)(file).catch((error) => refuseBeforeSigning([{ store: 'file', error }]));
        }
    }
    const answers = await Promise.all(stores.map(async (store) => check_stores_linesOf(store, planned)));
    const failures = answers.flatMap(({ store, lines }) => lines.flatMap((line) => (line.verdict === 'failed' ? [{ store, error: line.error }] : [])));
    if (failures.length > 0)
        refuseBeforeSigning(failures);
    return answers.flatMap(({ store, lines }) => lines.flatMap((line) => (line.verdict === 'warning' ? [`${store}: ${line.detail} ${line.remedy}`] : [])));
}
async function check_stores_linesOf(store, planned) {
    try {
        return { store: store.name, lines: await store.check(planned) };
    }
    catch (caught) {
        const error = (0,errors/* asWherefromError */.eL)(caught);
        return { store: store.name, lines: [{ verdict: 'failed', detail: error.message, remedy: error.remedy, error }] };
    }
}
/**
 * Where one of these would be signed and could not be put.
 * @throws WherefromError STORE_CONFLICT
 */
async function assertPlacesFree(stores, missing) {
    const failures = [];
    for (const store of stores) {
        for (const planned of missing) {
            await store.assertFree?.(planned).catch((error) => failures.push({ store: store.name, error }));
        }
    }
    if (failures.length > 0)
        refuseBeforeSigning(failures);
}
/**
 * One error with the code of the first; each other store would only be met on the next attempt.
 * @throws WherefromError always: which stores failed, why, and that nothing happened
 */
function refuseBeforeSigning(failures) {
    const refused = failures.map(({ store, error }) => ({ store, error: (0,errors/* asWherefromError */.eL)(error) }));
    const [{ error: first }] = refused;
    const lines = refused.map(({ store, error }) => `${store}: ${error.message}`);
    const remedies = [...new Set(refused.map(({ error }) => error.remedy))];
    throw new errors/* WherefromError */.YC(first.code, `${lines.join('\n')}${lines.length === 1 ? ' ' : '\n'}Nothing was signed or stored by this command.`, { remedy: remedies.join('\n'), cause: first.cause });
}

// EXTERNAL MODULE: ./lib/model/workflow-identity.js
var workflow_identity = __webpack_require__(9049);
// EXTERNAL MODULE: ./lib/verify/judge.js + 4 modules
var judge = __webpack_require__(32897);
;// CONCATENATED MODULE: ./lib/attest/contradiction.js



/**
 * Holds provenance that the user brought against the token, by the checks that readers will hold it against the
 * certificate: after signing it would be too late, since the log forgets nothing.
 * @throws WherefromError PREDICATE_CONTRADICTED
 */
function refuseContradiction({ predicate, claims, context, expect, require, now }) {
    const { checks } = (0,judge/* judgeClaims */.r7)({
        signer: certificateFactsOf(claims, context.serverUrl),
        statement: { predicateType: predicate.type, predicate: predicate.content },
        times: [{ source: 'timestamp-authority', authority: 'this machine', time: now().toISOString() }],
        githubRoot: false,
        expect,
        require,
    });
    const check = checks.find(({ verdict }) => verdict === 'failed');
    if (check === undefined)
        return;
    const { id, detail, expected = 'what the token says', actual } = check;
    const seen = actual === undefined ? '' : ` (${actual} instead of ${expected})`;
    (0,errors/* fail */.fJ)('PREDICATE_CONTRADICTED', `The given provenance would fail its readers' check "${id}": ${detail}${seen}`, {
        remedy: 'Correct that field, or leave the predicate away: the provenance of this run is then written for you.',
    });
}
/**
 * What Fulcio will write into the certificate of this token, as far as a check of provenance reads it.
 * Source: sigstore/fulcio, docs/oid-info.md and config/identity for GitHub's issuer.
 */
function certificateFactsOf(claims, serverUrl) {
    const repository = `${serverUrl}/${claims.repository}`;
    const signer = `${serverUrl}/${claims.job_workflow_ref}`;
    return {
        san: (0,workflow_identity/* subjectAlternativeNameOf */.kJ)(signer),
        issuer: claims.iss,
        githubWorkflowName: claims.workflow,
        buildSignerURI: signer,
        buildSignerDigest: claims.job_workflow_sha,
        runnerEnvironment: claims.runner_environment,
        sourceRepositoryURI: repository,
        sourceRepositoryDigest: claims.sha,
        sourceRepositoryRef: claims.ref,
        sourceRepositoryIdentifier: claims.repository_id,
        sourceRepositoryOwnerIdentifier: claims.repository_owner_id,
        buildConfigURI: `${serverUrl}/${claims.workflow_ref}`,
        buildConfigDigest: claims.workflow_sha,
        buildTrigger: claims.event_name,
        runInvocationURI: `${repository}/actions/runs/${claims.run_id}/attempts/${claims.run_attempt}`,
        tokenSubject: claims.sub,
    };
}

// EXTERNAL MODULE: ./lib/attest/guards.js
var guards = __webpack_require__(55469);
// EXTERNAL MODULE: ../node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(83178);
// EXTERNAL MODULE: ./lib/model/bundle.js
var model_bundle = __webpack_require__(97931);
;// CONCATENATED MODULE: ./lib/attest/canonical.js


/**
 * The bytes of one bundle as `serializeBundle` writes them, whatever white space and order of members somebody gave its
 * JSON: nothing but the bundle's own fields passes.
 * @returns undefined where it is no bundle
 */
function canonicalBundle(bytes) {
    try {
        return (0,model_bundle/* serializeBundle */.f)((0,dist.bundleFromJSON)(JSON.parse(Buffer.from(bytes).toString('utf8'))));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/attest/in-lanes.js
/** Works through a list, a few at once. */
async function inLanes(queue, { lanes, work }) {
    let stopped = false;
    async function lane() {
        for (const item of queue) {
            if (stopped)
                return;
            if ((await work(item)) === 'stop')
                stopped = true;
        }
    }
    await Promise.all(Array.from({ length: lanes }, lane));
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/attest/made.js


function digestOfBytes(bytes) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** Adds one; tens of thousands of bundles of one run say mostly the same, which is kept once. */
function remember(made, { at, one }) {
    const [first] = made.values();
    const checked = same(first?.checked, one.checked);
    const predicate = same(first?.predicate, one.predicate);
    made.set(at, { ...one, checked, predicate });
}
function same(first, one) {
    return (0,external_node_util_.isDeepStrictEqual)(first, one) ? first : one;
}

;// CONCATENATED MODULE: ./lib/attest/look-up-limits.js

const KB = 1024;
const MB = 1024 * KB;
/** Per subject and store. */
const MOST_BUNDLES = 100;
const FEWEST_BUNDLES = 4;
const MOST_READ_BYTES = 32 * MB;
/** A bundle but for its payload: certificate, log entries and timestamps, several times over. */
const WITNESS_BYTES = 128 * KB;
/** A token is at most this long, and provenance is made of its claims. */
const PROVENANCE_BYTES = 64 * KB;
/** Statements looked up at once, and of what size. */
const ASKED_AT_ONCE = 4;
const SMALL_BYTES = MB;
const MANY_SUBJECTS = 1024;
/** Bundles kept of one run, and more for each of its statements: tens of thousands are one run's own. */
const MOST_KEPT_BYTES = 64 * MB;
const KEPT_BYTES_EACH = 16 * KB;
/** The bytes that the statement's own bundle has at most; anything larger is another one. */
function limitsOf(statement, given) {
    const [type, content] = [given?.type ?? '', {}];
    const predicate = given === undefined ? PROVENANCE_BYTES : predicateBytes(given);
    const payload = statement.bytes({ type, content }).length + predicate;
    const bytes = Math.ceil(payload / 3) * 4 + WITNESS_BYTES;
    const count = Math.min(Math.max(Math.floor(MOST_READ_BYTES / bytes), FEWEST_BUNDLES), MOST_BUNDLES);
    return { count, bytes, scope: 'current' };
}
function lanesOf(bundles, given) {
    const isLarge = bundles.some(({ statement }) => statement.subjects.length > MANY_SUBJECTS);
    return isLarge || (given !== undefined && predicateBytes(given) > SMALL_BYTES) ? 1 : ASKED_AT_ONCE;
}
function predicateBytes({ text, content }) {
    return Buffer.byteLength(text ?? JSON.stringify(content));
}
/** Bytes of bundles that a run with so many statements keeps. */
function roomFor(statements) {
    return MOST_KEPT_BYTES + statements * KEPT_BYTES_EACH;
}
/** Bundles kept in memory, each once, up to a size of all together. */
class KeptBundles {
    #byDigest = new Map();
    #room;
    /** @param room bytes of all together */
    constructor(room) {
        this.#room = room;
    }
    /** @returns the one that is kept; undefined where there is no more room */
    keep(bytes) {
        const digest = digestOfBytes(bytes);
        const known = this.#byDigest.get(digest);
        if (known !== undefined)
            return known;
        if (bytes.length > this.#room)
            return undefined;
        this.#room -= bytes.length;
        this.#byDigest.set(digest, bytes);
        return bytes;
    }
}

// EXTERNAL MODULE: ./lib/trust/material.js
var material = __webpack_require__(38779);
// EXTERNAL MODULE: ./lib/verify/bundle.js + 3 modules
var verify_bundle = __webpack_require__(22434);
// EXTERNAL MODULE: ./lib/model/given.js
var given = __webpack_require__(2330);
// EXTERNAL MODULE: ./lib/attest/field.js
var field = __webpack_require__(20395);
;// CONCATENATED MODULE: ./lib/attest/provenance.js





/**
 * SLSA provenance v1 of this run, each field from the token's claims, so that it can be held against the certificate.
 * `startedOn` only where the Actions API said it; there is no `finishedOn`, since the run has not finished.
 * Source: SLSA v1.2, Build: Provenance.
 * @throws WherefromError OIDC_CLAIM_MISSING where `workflow_ref` names no workflow of the repository
 */
function provenanceOf(claims, { serverUrl, startedOn }) {
    const repository = `${serverUrl}/${claims.repository}`;
    return {
        type: predicate_types/* SLSA_PROVENANCE_V1 */.us,
        content: {
            buildDefinition: {
                buildType: github/* GITHUB_BUILD_TYPE */.s,
                externalParameters: { workflow: { ref: claims.ref, repository, path: workflowPath(claims) } },
                internalParameters: {
                    github: {
                        event_name: claims.event_name,
                        repository_id: claims.repository_id,
                        repository_owner_id: claims.repository_owner_id,
                        runner_environment: claims.runner_environment,
                    },
                },
                resolvedDependencies: [{ uri: `git+${repository}@${claims.ref}`, digest: { gitCommit: claims.sha } }],
            },
            runDetails: {
                builder: { id: `${serverUrl}/${claims.job_workflow_ref}` },
                metadata: {
                    invocationId: `${repository}/actions/runs/${claims.run_id}/attempts/${claims.run_attempt}`,
                    ...(startedOn === undefined ? {} : { startedOn }),
                },
            },
        },
    };
}
/** What stands between the repository and the `@` of `workflow_ref`. */
function workflowPath({ repository, workflow_ref: workflowRef }) {
    const [whole] = workflowRef.split('@');
    const path = whole.slice(repository.length + 1);
    // Owner and repository ignore case on GitHub; the path does not.
    const inside = whole.slice(0, repository.length + 1).toLowerCase() === `${repository}/`.toLowerCase();
    if (inside && path !== '' && workflowRef.includes('@'))
        return path;
    return (0,errors/* fail */.fJ)('OIDC_CLAIM_MISSING', `The token's workflow_ref "${(0,printable/* printable */.g)(workflowRef)}" names no workflow of the repository "${(0,printable/* printable */.g)(repository)}".`, { remedy: 'Provenance is made for workflows that lie in the repository that they run for.' });
}
/** What given provenance says that it was built by; undefined where the predicate is none, or does not say. */
function buildTypeOf({ content }) {
    const buildType = (0,field/* field */.Z)(content['buildDefinition'], 'buildType');
    return typeof buildType === 'string' ? buildType : undefined;
}

;// CONCATENATED MODULE: ./lib/attest/own-predicate.js



/** As the Actions API writes a moment: RFC 3339 in UTC. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;
/**
 * What the attempt would have signed that a bundle comes from. Between attempts of one run provenance differs by the
 * attempt in the invocation's id, and by the moment when it started: that one is taken from what was `said`, where this
 * run does not know it better.
 */
function predicateOfAttempt({ predicate, given: isGiven, claims, context }, { attempt, said }) {
    if (isGiven)
        return predicate;
    const { serverUrl, startedOn: known } = context;
    const theirs = startedOnOf(said);
    const isOurs = attempt === claims.run_attempt && known !== undefined;
    const startedOn = theirs !== undefined && isOurs ? known : theirs;
    return provenanceOf({ ...claims, run_attempt: attempt }, { serverUrl, ...(0,given/* given */.g)({ startedOn }) });
}
function startedOnOf({ runDetails }) {
    const startedOn = (0,field/* field */.Z)((0,field/* field */.Z)(runDetails, 'metadata'), 'startedOn');
    return typeof startedOn === 'string' && MOMENT.test(startedOn) ? startedOn : undefined;
}

// EXTERNAL MODULE: ./lib/verify/anchors.js + 3 modules
var verify_anchors = __webpack_require__(25449);
// EXTERNAL MODULE: ./lib/verify/attestation.js + 19 modules
var attestation = __webpack_require__(63095);
;// CONCATENATED MODULE: ./lib/attest/self-check.js








/**
 * Verifies a fresh bundle as its readers will, all checks of `verify` with the token's claims as what they expect.
 * @throws WherefromError SELF_CHECK_FAILED; BUNDLE_MALFORMED where it is no bundle at all
 */
function checkOwnBundle({ bundle, statement, artifact, readers }) {
    const read = (0,verify_bundle/* readBundles */.A)(bundle, 'the fresh bundle');
    const own = read.find((one) => holds(one, statement));
    if (own === undefined) {
        const [form] = read.map((one) => one.form);
        return refuse('bundle-form', form?.verdict === 'failed' ? form.detail : 'it holds another statement');
    }
    const judged = judgeOwn(own, artifact, readers);
    return judged.passed ? judged.checked : refuse(judged.check, judged.detail);
}
function holds({ bundle }, statement) {
    return bundle?.content.kind === 'dsse' && bundle.content.payload.equals(statement);
}
/** All checks of `verify`, for this run as the signer. */
function judgeOwn(bundle, artifact, { anchors, expect, require }) {
    const { result, proven, sandbox } = (0,attestation/* judgeAttestation */.q)({ bundle, artifact, request: { expect, require }, anchors });
    if (result.verdict !== 'passed' || proven === undefined) {
        // Where one is skipped that is demanded, another has failed.
        const check = result.checks.find(({ verdict }) => verdict === 'failed');
        const { id, actual, expected = 'what was expected' } = check;
        const seen = actual === undefined ? '' : ` (${actual} instead of ${expected})`;
        return { passed: false, check: id, detail: `${check.detail}${seen}` };
    }
    const withoutCtLog = !result.checks.some(({ id, verdict }) => id === 'certificate-transparency' && verdict === 'passed');
    const trust = { name: result.trust, sandbox, withoutCtLog };
    return { passed: true, checked: { signer: proven.signer, slsaLevel: result.level, trust } };
}
/** The signer that a bundle of this run must have, and the source that its certificate must name. */
function expectationOf(claims, serverUrl) {
    return {
        identity: (0,workflow_identity/* subjectAlternativeNameOf */.kJ)(`${serverUrl}/${claims.job_workflow_ref}`),
        issuer: claims.iss,
        host: new URL(serverUrl).host,
        repository: claims.repository,
        signerDigest: claims.job_workflow_sha,
        sourceRef: claims.ref,
        sourceDigest: claims.sha,
        denySelfHosted: false,
        // The guards have let this event pass already.
        allowEvents: [claims.event_name],
    };
}
/**
 * The roots that readers of this run's bundles will use: the one that the user names, else the instance's own.
 * @throws WherefromError TRUSTED_ROOT_MISSING, TRUSTED_ROOT_MALFORMED, TUF_FAILED
 */
async function readersAnchors(kind, world) {
    const { trustedRoot } = world;
    if (trustedRoot !== undefined) {
        await assertReadable(trustedRoot);
        return (0,verify_anchors/* loadAnchors */.T)({ trust: { kind: 'file', path: trustedRoot }, offline: false }, world);
    }
    if (kind === 'custom') {
        return (0,errors/* fail */.fJ)('TRUSTED_ROOT_MISSING', 'A private Sigstore was named without the root that its readers trust.', {
            remedy: 'Add --trusted-root FILE (in the action: `trusted-root`), the trusted_root.json of that Sigstore.',
        });
    }
    const anchors = await (0,verify_anchors/* loadAnchors */.T)({ trust: { kind: 'embedded', publicGood: kind === 'public-good' }, offline: false }, world);
    return anchors.filter(({ anchor }) => anchor.kind === kind);
}
/** Said here, where the file is known to be a trusted root and not a subject. */
async function assertReadable(file) {
    await (0,promises_.access)(file, promises_.constants.R_OK).catch((cause) => (0,errors/* fail */.fJ)('TRUSTED_ROOT_MISSING', `The trusted root "${(0,printable/* printable */.g)(external_node_path_.basename(file))}" cannot be read.`, {
        remedy: 'Check the path that was given as --trusted-root (in the action: `trusted-root`).',
        cause,
    }));
}
function refuse(check, detail) {
    return (0,errors/* fail */.fJ)('SELF_CHECK_FAILED', `The fresh bundle failed its own check "${check}": ${(0,printable/* printable */.g)(detail)}`, {
        remedy: 'Nothing was published. With a Sigstore of your own, check that --trusted-root is the root of the services that signed; otherwise try again.',
    });
}

;// CONCATENATED MODULE: ./lib/attest/recognise.js




/**
 * Whether a bundle that lay somewhere speaks of the planned subjects with the planned predicate type, by the same signer
 * for the same source commit in the same run, whichever attempt; and whether its statement is, byte by byte, the one that
 * this run would sign. All checks of `verify` are made.
 * @returns undefined where it is another one, or not to be believed
 */
function recognise(bytes, planned, by) {
    const read = readOne(bytes);
    if (read?.bundle?.content.kind !== 'dsse')
        return undefined;
    const { statement, payload, signature } = read.bundle.content;
    if (statement.predicateType !== by.own.predicate.type || !speaksOfSame(statement, planned))
        return undefined;
    // No statement is planned without a subject.
    const [artifact] = planned.subjects;
    const judged = judgeOwn(read, artifact.digest, by.readers);
    if (!judged.passed)
        return undefined;
    const attempt = attemptOf(judged.checked.signer, by);
    if (attempt === undefined)
        return undefined;
    const { predicate } = statement;
    const isPlanned = payload.equals(planned.bytes(predicateOfAttempt(by.own, { attempt, said: predicate })));
    return { isPlanned, checked: judged.checked, predicate, signature, logEntries: logEntriesOf(read.bundle, by) };
}
/** Whether a bundle seems to say what is about to be signed: a hint, since nothing of it is verified. */
function seemsSame(bytes, planned, predicateType) {
    const content = readOne(bytes)?.bundle?.content;
    if (content?.kind !== 'dsse' || content.statement.predicateType !== predicateType)
        return false;
    return speaksOfSame(content.statement, planned);
}
function readOne(bytes) {
    try {
        const [read, ...others] = (0,verify_bundle/* readBundles */.A)(bytes, 'a stored bundle');
        return others.length === 0 ? read : undefined;
    }
    catch {
        // No bundle at all, so none of ours.
        return undefined;
    }
}
function speaksOfSame({ subjects }, planned) {
    const wanted = new Set(planned.subjects.map(({ name, digest }) => key(planned.named ? name : '', digest)));
    const said = new Set(subjects.flatMap(({ name, digests }) => Object.entries(digests).map(([algorithm, hex]) => key(name, { algorithm, hex: hex.toLowerCase() }))));
    return said.size === wanted.size && [...said].every((one) => wanted.has(one));
}
function key(name, { algorithm, hex }) {
    return `${algorithm}:${hex} ${name}`;
}
/**
 * The attempt of this run that signed; undefined: another run.
 * Source: Fulcio, docs/oid-info.md, run invocation URI.
 */
function attemptOf({ runInvocationURI }, { own: { claims, context } }) {
    const run = `${context.serverUrl}/${claims.repository}/actions/runs/${claims.run_id}/attempts/`;
    if (runInvocationURI?.startsWith(run) !== true)
        return undefined;
    const attempt = runInvocationURI.slice(run.length);
    return /^\d+$/.test(attempt) ? attempt : undefined;
}
/** Each was found in a log of the root that judged it. */
function logEntriesOf({ entries }, { readers }) {
    const logs = readers.anchors.flatMap(({ anchor }) => (0,material/* trustMaterialOf */.d)(anchor.root).logs);
    return entries.map(({ logId, logIndex }) => {
        const { url } = logs.find(({ ids }) => ids.some((id) => id.equals(logId)));
        return { url, index: String(logIndex) };
    });
}

;// CONCATENATED MODULE: ./lib/attest/look-up.js
/** What the stores hold for what is planned, before anything of it is verified: it costs no token. */







const NOT_LOOKED_UP = { candidates: new Map(), unread: new Map(), warnings: [] };
/** Asks every store for every statement; a store that fails is asked no further. */
async function lookUp(work, room = roomFor(work.bundles.length)) {
    return new LookUp(work, room).run();
}
class LookUp {
    #work;
    #candidates = new Map();
    #unread = new Map();
    /** By store; the first reason of each will do. */
    #warnings = new Map();
    #kept;
    constructor(work, room) {
        this.#work = work;
        this.#kept = new KeptBundles(room);
    }
    async run() {
        const { bundles, given } = this.#work;
        await inLanes(bundles.entries(), {
            lanes: lanesOf(bundles, given),
            work: async ([at, { statement }]) => {
                const alike = await this.#alike(statement);
                if (alike.length > 0)
                    this.#candidates.set(at, alike);
            },
        });
        const warnings = [...this.#warnings].map(([{ name }, reason]) => `${name}: ${reason} What it has of this run besides is not known, and may be signed anew.`);
        return { candidates: this.#candidates, unread: this.#unread, warnings };
    }
    async #alike(statement) {
        const asked = this.#work.stores.filter((store) => !this.#unread.has(store));
        const found = await Promise.all(asked.map(async (store) => this.#ask(store, statement)));
        return found.flat();
    }
    async #ask(store, statement) {
        const { subjects } = statement;
        const limits = limitsOf(statement, this.#work.given);
        // A store of images does not know the files among the subjects.
        const images = subjects.filter(({ path }) => path === undefined);
        const asked = new Set([...subjects.slice(0, 1), ...images.slice(0, 1)]);
        try {
            const answers = await Promise.all([...asked].map(async (subject) => store.find(subject, limits)));
            return answers.flatMap((answer) => {
                for (const error of answer.unread ?? [])
                    this.#failed(store, error);
                const seen = answer.bundles.length + answer.skipped.length;
                if (seen > limits.count)
                    this.#warn(store, `it offers more than ${limits.count} bundles for one digest.`);
                else if (answer.isPart === true)
                    this.#warn(store, 'it offers more for one digest than is read.');
                return this.#keep(answer, { store, statement, most: limits.bytes });
            });
        }
        catch (caught) {
            this.#failed(store, (0,errors/* asWherefromError */.eL)(caught));
            return [];
        }
    }
    #keep({ bundles }, { store, statement, most }) {
        const seen = new Set();
        return bundles.flatMap(({ from, bytes: raw }) => {
            // One content may be listed many times.
            if (seen.has(raw))
                return [];
            seen.add(raw);
            if (!seemsSame(raw, statement, this.#work.predicateType))
                return [];
            const bytes = canonicalBundle(raw);
            if (bytes === undefined || bytes.length > most)
                return [];
            const kept = this.#kept.keep(bytes);
            if (kept !== undefined)
                return [{ store, from, bytes: kept, isExact: kept.equals(raw) }];
            this.#warn(store, 'it offers more bundles that may be of this run than can be looked at.');
            return [];
        });
    }
    #warn(store, reason) {
        if (!this.#warnings.has(store))
            this.#warnings.set(store, reason);
    }
    /** What somebody damaged for one digest is nobody's reason to attest no more: the harm is a bundle too many. */
    #failed(store, error) {
        if (error.code === 'SERVICE_ANSWER_MALFORMED')
            this.#warn(store, `it cannot be read: ${error.message}`);
        else
            this.#unread.set(store, error);
    }
}
/** Whether a store seems to have every statement, so that nothing may have to be put there. */
function seemsWhole(store, { candidates }, statements) {
    const having = [...candidates.values()].filter((all) => all.some((one) => one.store === store));
    return !(0,file_store.isFileStore)(store) && having.length === statements;
}
/**
 * A store that cannot be read may have what would be signed once more. One that is not there yet has nothing.
 * @throws WherefromError STORE_*, SERVICE_*
 */
function refuseUnread({ unread }) {
    const failures = [...unread].flatMap(([{ name }, error]) => error.code === 'STORE_NOT_FOUND' ? [] : [{ store: name, error }]);
    if (failures.length > 0)
        refuseBeforeSigning(failures);
}

// EXTERNAL MODULE: ./lib/attest/incomplete.js
var incomplete = __webpack_require__(76379);
// EXTERNAL MODULE: ./lib/store/names.js
var names = __webpack_require__(34639);
;// CONCATENATED MODULE: ./lib/attest/outputs.js




/** Several bundles may share a file only when its name says that it holds one a line. */
const LINES = /\.jsonl$/i;
/**
 * The file of each statement's bundle, in the statements' order: where the store `file` keeps it, and what other stores
 * call it by.
 * @throws WherefromError INPUT_CONFLICT
 */
function planOutputs(statements, request) {
    const files = request.output === undefined
        ? defaultOutputs(statements, request)
        : oneOutput(statements.length, { ...request, output: request.output });
    return statements.map((statement, at) => ({ statement, file: files[at] }));
}
function defaultOutputs(statements, naming) {
    const files = statements.map(({ subjects }) => (0,names/* bundlePath */.EU)(subjects, naming));
    const taken = new Set();
    for (const file of files) {
        if (taken.has(file)) {
            (0,errors/* fail */.fJ)('INPUT_CONFLICT', `The bundles of two subjects would both be "${(0,printable/* printable */.g)(file)}".`, {
                remedy: 'Name one file for all bundles, one a line: --output bundles.jsonl (in the action: `output`).',
            });
        }
        taken.add(file);
    }
    return files;
}
function oneOutput(count, { output, directory }) {
    if (count > 1 && !LINES.test(output)) {
        (0,errors/* fail */.fJ)('INPUT_CONFLICT', `"${(0,printable/* printable */.g)(output)}" would hold ${count} bundles.`, {
            remedy: 'End its name in .jsonl, for one bundle a line, or leave it away: each bundle then lies beside its artifact.',
        });
    }
    return Array.from({ length: count }, () => external_node_path_.resolve(directory, output));
}

// EXTERNAL MODULE: ./lib/attest/paths.js
var paths = __webpack_require__(84291);
// EXTERNAL MODULE: ./lib/model/strict-json.js
var strict_json = __webpack_require__(88977);
;// CONCATENATED MODULE: ./lib/attest/predicate.js







const MAX_PREDICATE_BYTES = 16 * 1024 * 1024;
/**
 * A predicate from a file or from text, with its type as a URI.
 * @throws WherefromError PREDICATE_MALFORMED, PREDICATE_TOO_LARGE, INPUT_INVALID
 */
async function readPredicate(source) {
    const type = (0,predicate_types/* resolvePredicateType */.gJ)(source.type);
    const origin = source.kind === 'file' ? `"${(0,printable/* printable */.g)(source.path)}"` : 'The predicate';
    const bytes = source.kind === 'file' ? await readBounded(source.path) : Buffer.from(source.text);
    if (bytes.length > MAX_PREDICATE_BYTES)
        refuseLarge(origin);
    return { type, ...parsePredicate(bytes, origin) };
}
function parsePredicate(bytes, origin) {
    const text = hasByteOrderMark(bytes) ? bytes.subarray(3) : bytes;
    // The statement is one level around it.
    const parsed = (0,strict_json/* parseStrictJson */.R)(text, { levelsAround: 1 });
    if (!parsed.ok) {
        return (0,errors/* fail */.fJ)('PREDICATE_MALFORMED', `${origin} ${parsed.reason}.`, {
            remedy: 'Give one JSON object in UTF-8, without a name twice in one object.',
        });
    }
    if (isObject(parsed.value))
        return { content: parsed.value, text: text.toString('utf8') };
    return (0,errors/* fail */.fJ)('PREDICATE_MALFORMED', `${origin} is JSON, but not an object.`, {
        remedy: 'A predicate is one JSON object: { … }.',
    });
}
function hasByteOrderMark(bytes) {
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Never more than one byte past the limit, whatever the file says of its own size. */
async function readBounded(path) {
    try {
        const file = await (0,promises_.open)(path, 'r');
        try {
            const stats = await file.stat();
            if (stats.isDirectory())
                refuseUnreadable(path, 'it is a directory');
            if (stats.size > MAX_PREDICATE_BYTES)
                refuseLarge(`"${(0,printable/* printable */.g)(path)}"`);
            const chunks = [];
            let size = 0;
            for await (const chunk of file.createReadStream({ start: 0, end: MAX_PREDICATE_BYTES, autoClose: false })) {
                chunks.push(chunk);
                size += chunk.length;
            }
            return Buffer.concat(chunks, size);
        }
        finally {
            await file.close();
        }
    }
    catch (cause) {
        if (cause instanceof errors/* WherefromError */.YC)
            throw cause;
        return refuseUnreadable(path, String((0,quote/* causeCode */.XL)(cause)), cause);
    }
}
function refuseUnreadable(path, reason, cause) {
    return (0,errors/* fail */.fJ)('INPUT_INVALID', `The predicate file "${(0,printable/* printable */.g)(path)}" cannot be read: ${reason}.`, {
        remedy: 'Check the path and that this user may read the file.',
        ...(0,given/* given */.g)({ cause }),
    });
}
function refuseLarge(origin) {
    return (0,errors/* fail */.fJ)('PREDICATE_TOO_LARGE', `${origin} is larger than ${MAX_PREDICATE_BYTES / 1024 / 1024} MB.`, {
        remedy: 'Attest a smaller predicate that names the large document by its digest.',
    });
}

// EXTERNAL MODULE: ../node_modules/@sigstore/sign/dist/bundler/index.js
var bundler = __webpack_require__(57072);
// EXTERNAL MODULE: ./lib/model/statement.js
var model_statement = __webpack_require__(8914);
// EXTERNAL MODULE: ./lib/progress.js
var lib_progress = __webpack_require__(16962);
// EXTERNAL MODULE: ../node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(56736);
// EXTERNAL MODULE: ./lib/http.js + 4 modules
var lib_http = __webpack_require__(56905);
// EXTERNAL MODULE: ./lib/sign/answer.js
var sign_answer = __webpack_require__(42001);
// EXTERNAL MODULE: ./lib/sign/identity.js
var identity = __webpack_require__(55737);
;// CONCATENATED MODULE: ./lib/sign/fulcio.js





const SERVICE = 'Fulcio';
/** What `CertifiedKey.sign` makes, as Rekor v2 wants to be told. */
const KEY_DETAILS = protobuf_specs_dist.PublicKeyDetails.PKIX_ECDSA_P256_SHA_256;
/**
 * A new P-256 key and its certificate. Own code because `FulcioSigner` of `@sigstore/sign` asks for a certificate at every
 * signature and prints a malformed token.
 * Source: sigstore/fulcio, fulcio.proto, CreateSigningCertificate (`POST /api/v2/signingCert`).
 * @throws WherefromError OIDC_TOKEN_EXPIRED, SERVICE_*
 */
async function certify({ fulcioUrl, token, http, now }) {
    (0,identity.assertNotExpired)(token, now);
    const { privateKey, publicKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
    const response = await http.send({
        service: SERVICE,
        method: 'POST',
        url: `${fulcioUrl.replace(/\/+$/, '')}/api/v2/signingCert`,
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        secrets: [token.raw],
        body: JSON.stringify({
            credentials: { oidcIdentityToken: token.raw },
            publicKeyRequest: {
                publicKey: { algorithm: 'ECDSA', content: publicKey.export({ format: 'pem', type: 'spki' }).toString() },
                // Proof of possession: the key signs the token's subject.
                proofOfPossession: (0,external_node_crypto_.sign)('sha256', Buffer.from(token.claims.sub), privateKey).toString('base64'),
            },
        }),
    });
    const leaf = leafOf(chainOf((0,lib_http.parseJsonBody)(response, SERVICE)), publicKey);
    return {
        certificate: leaf.raw,
        certificatePem: leaf.toString(),
        lifetimeMs: Date.parse(leaf.validTo) - Date.parse(leaf.validFrom),
        sign: (data) => (0,external_node_crypto_.sign)('sha256', data, privateKey),
    };
}
/** The certificates of either answer: with the SCT inside the certificate, or beside it. */
function chainOf(answer) {
    const embedded = (0,sign_answer/* field */.Z)(answer, 'signedCertificateEmbeddedSct');
    const signed = embedded ?? (0,sign_answer/* field */.Z)(answer, 'signedCertificateDetachedSct');
    const certificates = (0,sign_answer/* field */.Z)((0,sign_answer/* field */.Z)(signed, 'chain'), 'certificates');
    return isPemChain(certificates) ? certificates : (0,lib_http.malformed)(SERVICE, 'answered no certificate chain');
}
function isPemChain(value) {
    return Array.isArray(value) && value.length >= 2 && value.every((pem) => typeof pem === 'string');
}
/** A chain in which each certificate is signed by the next, and whose first one certifies our key. */
function leafOf([first, ...above], publicKey) {
    const leaf = parseCertificate(first);
    if (!leaf.publicKey.equals(publicKey))
        return (0,lib_http.malformed)(SERVICE, 'answered a certificate for a key that is not ours');
    let issued = leaf;
    for (const [index, issuer] of above.map(parseCertificate).entries()) {
        if (!issued.checkIssued(issuer) || !issued.verify(issuer.publicKey)) {
            return (0,lib_http.malformed)(SERVICE, `answered a chain whose certificate ${index + 1} is not signed by the next`);
        }
        issued = issuer;
    }
    if (!(Date.parse(leaf.validTo) > Date.parse(leaf.validFrom))) {
        return (0,lib_http.malformed)(SERVICE, 'answered a certificate that is never valid');
    }
    return leaf;
}
function parseCertificate(pem) {
    try {
        return new external_node_crypto_.X509Certificate(pem);
    }
    catch (cause) {
        return (0,lib_http.malformed)(SERVICE, 'answered a certificate that cannot be read', cause);
    }
}

// EXTERNAL MODULE: ./lib/model/base64.js
var base64 = __webpack_require__(96904);
;// CONCATENATED MODULE: ./lib/sign/envelope.js
/** Witnesses are only ever given what `DSSEBundleBuilder` makes: one envelope with one signature. */
function envelopeOf(content) {
    if (content.$case !== 'dsseEnvelope')
        throw notOurs();
    const { payloadType, payload, signatures } = content.dsseEnvelope;
    const [signature, ...more] = signatures;
    if (signature === undefined || more.length > 0)
        throw notOurs();
    return { payloadType, payload, signature: signature.sig };
}
function notOurs() {
    return new TypeError('a witness was given something other than a DSSE envelope with one signature');
}

;// CONCATENATED MODULE: ./lib/sign/rekor-v1.js






const rekor_v1_SERVICE = 'Rekor';
const ENTRIES = '/api/v1/log/entries';
/**
 * Logs an envelope as a `dsse` 0.0.1 entry. Own code because the witness of `@sigstore/sign` has no time-out when used
 * directly and takes an answer as it comes.
 * Source: sigstore/rekor, openapi.yaml, createLogEntry and getLogEntryByUUID; pkg/types/dsse.
 */
function rekorV1Witness({ url, http }) {
    const entries = `${url.replace(/\/+$/, '')}${ENTRIES}`;
    return {
        async testify(content, publicKey) {
            const response = await http.send({
                service: rekor_v1_SERVICE,
                method: 'POST',
                url: entries,
                headers: { 'content-type': 'application/json', accept: 'application/json' },
                body: proposedEntry(content, publicKey),
                accept: [409],
            });
            const answer = response.status === 409 ? await existingEntry({ http, entries, conflict: response }) : response;
            return { tlogEntries: [parseEntry((0,lib_http.parseJsonBody)(answer, rekor_v1_SERVICE), content)] };
        },
    };
}
/** JSON of the entry, in which the envelope is a text that is JSON itself. */
function proposedEntry(content, publicKey) {
    const { payloadType, payload, signature } = envelopeOf(content);
    const signatures = [{ sig: signature.toString('base64') }];
    return (0,base64/* jsonWithBase64 */.k)(payload, (base64) => JSON.stringify({
        apiVersion: '0.0.1',
        kind: 'dsse',
        spec: {
            proposedContent: {
                envelope: JSON.stringify({ payloadType, payload: base64, signatures }),
                verifiers: [Buffer.from(publicKey).toString('base64')],
            },
        },
    }));
}
/** A 409 means that this very entry is logged, as after an upload whose answer got lost: it is fetched instead. */
async function existingEntry({ http, entries, conflict }) {
    const place = conflict.headers.get('location') ?? conflict.body.toString('utf8');
    // Only the UUID is taken from the answer, never the host: 64 hex digits, after the tree's 16 where Rekor is sharded.
    const uuid = /entries\/((?:[0-9a-f]{16})?[0-9a-f]{64})\b/.exec(place)?.[1];
    if (uuid === undefined)
        return (0,lib_http.malformed)(rekor_v1_SERVICE, 'has this entry already (409) but does not say where');
    return http.send({
        service: rekor_v1_SERVICE,
        method: 'GET',
        url: `${entries}/${uuid}`,
        headers: { accept: 'application/json' },
    });
}
/** The one entry of the answer, held against what was sent. */
function parseEntry(answer, content) {
    const values = typeof answer === 'object' && answer !== null ? Object.values(answer) : [];
    if (values.length !== 1)
        return (0,lib_http.malformed)(rekor_v1_SERVICE, `answered ${values.length} entries where one belongs`);
    const entry = new sign_answer/* AnswerReader */.E(rekor_v1_SERVICE, values[0]);
    const verification = entry.object('verification');
    const proof = verification.object('inclusionProof');
    const canonicalizedBody = entry.base64('body');
    assertOurs(canonicalizedBody, content);
    return {
        logIndex: entry.integer('logIndex'),
        logId: { keyId: entry.hex('logID') },
        kindVersion: { kind: 'dsse', version: '0.0.1' },
        integratedTime: entry.integer('integratedTime'),
        inclusionPromise: { signedEntryTimestamp: verification.base64('signedEntryTimestamp') },
        inclusionProof: {
            logIndex: proof.integer('logIndex'),
            rootHash: proof.hex('rootHash'),
            treeSize: proof.integer('treeSize'),
            hashes: proof.hexes('hashes'),
            checkpoint: { envelope: proof.text('checkpoint') },
        },
        canonicalizedBody,
    };
}
function assertOurs(body, content) {
    const { payload, signature } = envelopeOf(content);
    const entry = (0,sign_answer/* field */.Z)((0,strict_json/* parseStrictJson */.R)(body), 'value');
    const spec = (0,sign_answer/* field */.Z)(entry, 'spec');
    const signatures = (0,sign_answer/* field */.Z)(spec, 'signatures');
    const payloadHash = (0,external_node_crypto_.createHash)('sha256').update(payload).digest('hex');
    const ours = (0,sign_answer/* field */.Z)(entry, 'kind') === 'dsse' &&
        (0,sign_answer/* field */.Z)(entry, 'apiVersion') === '0.0.1' &&
        (0,sign_answer/* field */.Z)((0,sign_answer/* field */.Z)(spec, 'payloadHash'), 'value') === payloadHash &&
        Array.isArray(signatures) &&
        signatures.length === 1 &&
        (0,sign_answer/* field */.Z)(signatures[0], 'signature') === signature.toString('base64');
    if (!ours)
        (0,lib_http.malformed)(rekor_v1_SERVICE, 'answered an entry that is not the one it was sent');
}

// EXTERNAL MODULE: ../node_modules/@sigstore/core/dist/index.js
var core_dist = __webpack_require__(42987);
// EXTERNAL MODULE: ../node_modules/@sigstore/protobuf-specs/dist/rekor/v2/index.js
var v2 = __webpack_require__(5097);
;// CONCATENATED MODULE: ./lib/sign/rekor-v2.js









const rekor_v2_SERVICE = 'Rekor v2';
/**
 * Logs an envelope as `hashedrekord` 0.0.2 over SHA-256 of its pre-authentication encoding, verified by the certificate.
 * Own code because the witness of `@sigstore/sign` sends `dsse` 0.0.2, which rekor-tiles from 2.3.0 on refuses ("must be
 * hashedrekord"). The answer comes with the log's next checkpoint: the client's time-out has to be 20 s or more.
 * Source: sigstore/rekor-tiles, rekor_service.proto, CreateEntry (`POST /api/v2/log/entries`); hashedrekord.proto.
 */
function rekorV2Witness({ url, http }) {
    return {
        async testify(content, publicKey) {
            const expected = expectedEntry(content, publicKey);
            const response = await http.send({
                service: rekor_v2_SERVICE,
                method: 'POST',
                url: `${url.replace(/\/+$/, '')}/api/v2/log/entries`,
                headers: { 'content-type': 'application/json', accept: 'application/json' },
                body: JSON.stringify(v2.CreateEntryRequest.toJSON(request(expected))),
                accept: [409],
            });
            if (response.status === 409)
                throw new AlreadyLoggedError();
            return { tlogEntries: [rekor_v2_parseEntry((0,lib_http.parseJsonBody)(response, rekor_v2_SERVICE), expected)] };
        },
    };
}
function expectedEntry(content, publicKey) {
    const { payloadType, payload, signature } = envelopeOf(content);
    const digest = (0,external_node_crypto_.createHash)('sha256').update(core_dist.dsse.preAuthEncoding(payloadType, payload)).digest();
    return { digest, signature, certificate: core_dist.pem.toDER(publicKey) };
}
function request({ digest, signature, certificate }) {
    return {
        spec: {
            $case: 'hashedRekordRequestV002',
            hashedRekordRequestV002: {
                digest,
                signature: {
                    content: signature,
                    verifier: {
                        keyDetails: KEY_DETAILS,
                        verifier: { $case: 'x509Certificate', x509Certificate: { rawBytes: certificate } },
                    },
                },
            },
        },
    };
}
/**
 * An earlier answer, with the proof of the entry, got lost. A v2 log has no look-up by content, so that proof cannot be had
 * again; a new signature makes a new entry.
 */
class AlreadyLoggedError extends errors/* WherefromError */.YC {
    constructor() {
        super('SERVICE_REFUSED', `${rekor_v2_SERVICE} has this entry already (409), and its proof got lost on the way.`, {
            remedy: 'Run again: a new signature makes a new entry.',
        });
    }
}
function rekor_v2_parseEntry(answer, expected) {
    const entry = new sign_answer/* AnswerReader */.E(rekor_v2_SERVICE, answer);
    const kind = entry.object('kindVersion');
    if (kind.text('kind') !== 'hashedrekord')
        return kind.refuse('kind');
    if (kind.text('version') !== '0.0.2')
        return kind.refuse('version');
    const proof = entry.object('inclusionProof');
    const canonicalizedBody = entry.base64('canonicalizedBody');
    rekor_v2_assertOurs(canonicalizedBody, expected);
    return {
        // Protobuf's JSON leaves a zero out: the first entry of a log has no logIndex.
        logIndex: entry.integerOrZero('logIndex'),
        logId: { keyId: entry.object('logId').base64('keyId') },
        kindVersion: { kind: 'hashedrekord', version: '0.0.2' },
        // A v2 log vouches for no time; a timestamp authority does.
        integratedTime: '0',
        inclusionPromise: undefined,
        inclusionProof: {
            logIndex: proof.integerOrZero('logIndex'),
            rootHash: proof.base64('rootHash'),
            treeSize: proof.integer('treeSize'),
            hashes: proof.base64s('hashes'),
            checkpoint: { envelope: proof.object('checkpoint').text('envelope') },
        },
        canonicalizedBody,
    };
}
function rekor_v2_assertOurs(body, { digest, signature, certificate }) {
    const entry = (0,sign_answer/* field */.Z)((0,strict_json/* parseStrictJson */.R)(body), 'value');
    const record = (0,sign_answer/* field */.Z)((0,sign_answer/* field */.Z)(entry, 'spec'), 'hashedRekordV002');
    const logged = (0,sign_answer/* field */.Z)(record, 'signature');
    const verifier = (0,sign_answer/* field */.Z)((0,sign_answer/* field */.Z)(logged, 'verifier'), 'x509Certificate');
    const ours = (0,sign_answer/* field */.Z)((0,sign_answer/* field */.Z)(record, 'data'), 'digest') === digest.toString('base64') &&
        (0,sign_answer/* field */.Z)(logged, 'content') === signature.toString('base64') &&
        (0,sign_answer/* field */.Z)(verifier, 'rawBytes') === certificate.toString('base64');
    if (!ours)
        (0,lib_http.malformed)(rekor_v2_SERVICE, 'answered an entry that is not the one it was sent');
}

// EXTERNAL MODULE: ./lib/model/der.js
var der = __webpack_require__(36452);
;// CONCATENATED MODULE: ./lib/sign/timestamp.js




const timestamp_SERVICE = 'The timestamp authority';
/**
 * Has an authority say when a signature existed. Own code because the witness of `@sigstore/sign` sends no nonce and does
 * not look at the answer.
 * Source: RFC 3161, sections 2.4.1, 2.4.2 and 3.4.
 */
function timestampWitness({ url, http }) {
    return {
        async testify(content) {
            const imprint = (0,external_node_crypto_.createHash)('sha256').update(envelopeOf(content).signature).digest();
            const nonce = randomNonce();
            const response = await http.send({
                service: timestamp_SERVICE,
                method: 'POST',
                url: timestampUrl(url),
                headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
                body: timestampRequest({ imprint, nonce }),
                maxBytes: 1024 * 1024,
            });
            checkResponse(response, { imprint, nonce });
            return { rfc3161Timestamps: [{ signedTimestamp: response.body }] };
        },
    };
}
/** A signing config names the whole URL, a flag often the host alone: the path of Sigstore's authority is added to that. */
function timestampUrl(url) {
    const parsed = new URL(url);
    if (parsed.pathname === '/')
        parsed.pathname = '/api/v1/timestamp';
    return parsed.href;
}
/** 64 bits, the first of them 0 and the second 1: positive and in shortest form whatever the rest is. */
function randomNonce() {
    const nonce = (0,external_node_crypto_.randomBytes)(8);
    nonce.writeUInt8((nonce.readUInt8() & 0x3f) | 0x40);
    return nonce;
}
/** AlgorithmIdentifier of SHA-256 with NULL parameters. */
const SHA256_IDENTIFIER = Buffer.from('300d06096086480165030402010500', 'hex');
const OID_SHA256 = '2.16.840.1.101.3.4.2.1';
const OID_SIGNED_DATA = '1.2.840.113549.1.7.2';
const OID_TST_INFO = '1.2.840.113549.1.9.16.1.4';
/** TimeStampReq: version, messageImprint, nonce. No certReq: readers hold the authority's chain in their trusted root. */
function timestampRequest({ imprint, nonce }) {
    const version = tlv(0x02, Buffer.from([1]));
    const messageImprint = tlv(0x30, Buffer.concat([SHA256_IDENTIFIER, tlv(0x04, imprint)]));
    return tlv(0x30, Buffer.concat([version, messageImprint, tlv(0x02, nonce)]));
}
/** Every part of a request is shorter than 128 bytes, so that one byte is its length. */
function tlv(tag, content) {
    return Buffer.concat([Buffer.from([tag, content.length]), content]);
}
function checkResponse(response, asked) {
    (0,lib_http.refuseHtml)(response, timestamp_SERVICE);
    const fault = responseFault(response.body, asked);
    if (fault !== undefined)
        (0,lib_http.malformed)(timestamp_SERVICE, fault);
}
function responseFault(body, asked) {
    try {
        const [statusInfo, token] = (0,der/* sequence */.K2)((0,der/* parseDer */.zE)(body));
        const status = (0,der/* integer */.nd)((0,der/* sequence */.K2)(statusInfo)[0]);
        // PKIStatus: granted (0), grantedWithMods (1).
        if (status !== 0n && status !== 1n)
            return `refused: PKIStatus ${status}`;
        return infoFault(timestampInfo(token), asked);
    }
    catch {
        return 'answered something that is no RFC 3161 timestamp';
    }
}
/** TSTInfo inside ContentInfo → SignedData → EncapsulatedContentInfo. Its signature is checked when the bundle is verified. */
function timestampInfo(token) {
    const [contentType, content] = (0,der/* sequence */.K2)(token);
    if ((0,der/* oid */.jq)(contentType) !== OID_SIGNED_DATA || !(0,der/* isContext */.aE)(content, 0))
        return [];
    const [eContentType, eContent] = (0,der/* sequence */.K2)((0,der/* sequence */.K2)((0,der/* child */.jf)(content, 0))[2]);
    if ((0,der/* oid */.jq)(eContentType) !== OID_TST_INFO || !(0,der/* isContext */.aE)(eContent, 0))
        return [];
    return (0,der/* sequence */.K2)((0,der/* parseDer */.zE)((0,der/* octets */.tu)((0,der/* child */.jf)(eContent, 0))));
}
function infoFault(info, asked) {
    const [, , messageImprint, , genTime, ...rest] = info;
    const [algorithm, hash] = (0,der/* sequence */.K2)(messageImprint);
    if ((0,der/* oid */.jq)((0,der/* sequence */.K2)(algorithm)[0]) !== OID_SHA256 || !(0,der/* octets */.tu)(hash).equals(asked.imprint)) {
        return 'answered a timestamp of something else';
    }
    // After accuracy (SEQUENCE) and ordering (BOOLEAN), before tsa [0] and extensions [1].
    const nonce = rest.find((node) => node.tag.isUniversal() && node.tag.number === 0x02);
    if (nonce === undefined || !nonce.value.equals(asked.nonce))
        return 'answered a timestamp without the nonce it was sent';
    (0,der/* time */.kB)(genTime);
    return undefined;
}

;// CONCATENATED MODULE: ./lib/sign/signer.js
// Not from the package's front door: that loads its own HTTP client too, 210 ms and 23 MB that are not used here.









/** A statement that is signed within this time of the certificate's end might be witnessed after it. */
const RENEW_BEFORE_END_MS = 60_000;
/** Signatures for one statement at most, where a log has lost the answer to the one before. */
const MOST_SIGNATURES = 3;
/**
 * Gets the certificate at once, so that a run without an identity fails before any statement is made.
 * @throws WherefromError OIDC_TOKEN_EXPIRED, SERVICE_*
 */
async function openSigner(options) {
    let current = await certified(options);
    let renewal;
    async function currentKey() {
        if (clock(options).getTime() < current.renewAt)
            return current.key;
        // Statements that are signed at once share one new certificate.
        renewal ??= renewed(options);
        try {
            current = await renewal;
        }
        finally {
            renewal = undefined;
        }
        return current.key;
    }
    return {
        get certificate() {
            return current.key.certificate;
        },
        sign: async (statement) => signStatement({ statement, key: await currentKey(), options }),
    };
}
async function renewed(options) {
    if (options.renewToken === undefined)
        return certified(options);
    const token = await options.renewToken();
    (0,identity.assertSameIdentity)(options.token.claims, token.claims);
    return certified({ ...options, token });
}
async function certified(options) {
    const { services, token, http } = options;
    const asked = clock(options);
    const label = `Certificate from Fulcio at ${hostOf(services.fulcioUrl)}`;
    const key = await step(options.progress, label, async () => certify({ fulcioUrl: services.fulcioUrl, token, http, now: asked }));
    // By how long it lives, not by when it ends: this machine's clock may be wrong.
    return { key, renewAt: asked.getTime() + key.lifetimeMs - RENEW_BEFORE_END_MS };
}
async function signStatement(signing) {
    const { services, progress } = signing.options;
    const hosts = [...services.rekor.map(({ url }) => url), ...services.timestampUrls].map(hostOf);
    const bundle = await step(progress, `Signature witnessed by ${hosts.join(', ')}`, async () => createBundle(signing));
    // The builder keeps the order of its witnesses: logs first, one entry each.
    const { tlogEntries } = bundle.verificationMaterial;
    const logEntries = services.rekor.flatMap(({ url }, at) => tlogEntries.slice(at, at + 1).map(({ logIndex }) => ({ url, index: logIndex })));
    return { bundle, logEntries };
}
async function createBundle(signing) {
    for (let signature = 1;; signature += 1) {
        try {
            return await signOnce(signing);
        }
        catch (error) {
            if (!(error instanceof AlreadyLoggedError) || signature === MOST_SIGNATURES)
                throw error;
        }
    }
}
async function signOnce({ statement, key, options: { services, http } }) {
    const ended = new AbortController();
    // Where one witness fails, the others' attempts would keep the process alive for a bundle that nobody gets.
    const ending = { send: async (request) => http.send({ ...request, signal: ended.signal }) };
    const builder = new bundler/* DSSEBundleBuilder */.VV({
        signer: {
            sign: async (data) => ({
                signature: key.sign(data),
                key: { $case: 'x509Certificate', certificate: key.certificatePem },
            }),
        },
        witnesses: witnessesOf(services, ending),
    });
    try {
        return await builder.create({ data: statement, type: model_statement/* IN_TOTO_PAYLOAD_TYPE */.T4 });
    }
    finally {
        ended.abort();
    }
}
function witnessesOf(services, http) {
    const logs = services.rekor.map(({ url, majorApiVersion }) => majorApiVersion === 1 ? rekorV1Witness({ url, http }) : rekorV2Witness({ url, http }));
    const authorities = services.timestampUrls.map((url) => timestampWitness({ url, http }));
    return [...logs, ...authorities];
}
function clock({ now }) {
    return now === undefined ? new Date() : now();
}
async function step(progress, label, work) {
    const begun = (progress ?? lib_progress/* SILENT */.q).begin(label);
    try {
        const result = await work();
        begun.end('done');
        return result;
    }
    catch (error) {
        begun.end('failed');
        throw (0,errors/* asWherefromError */.eL)(error);
    }
}
function hostOf(url) {
    return new URL(url).host;
}

;// CONCATENATED MODULE: ./lib/attest/existing.js
/** What is there already: in the record of a run that did not end, and in the stores. Nothing of it is believed unverified. */









/** Bundles written into the record at once: they share its syncs. */
const KEPT_AT_ONCE = 32;
/**
 * Takes over the bundles of an unfinished run, each verified again as this run's own.
 * @throws WherefromError STATE_MALFORMED
 */
async function resumeRecord(earlier, work) {
    const { bundles, journal, recognition, made } = work;
    for (const [at, { origin }] of earlier.bundles) {
        // A record names no statement that was not planned.
        const { statement } = bundles[at];
        const bytes = await journal.bundle(at);
        const known = recognise(bytes, statement, recognition);
        const isWritten = canonicalBundle(bytes)?.equals(bytes) === true;
        if (known?.isPlanned !== true || !isWritten)
            return refuseRecord(journal);
        const one = madeOf(bytes, known, { origin: origin === 'signed' ? 'resumed' : 'found', recognition });
        remember(made, { at, one });
    }
}
function refuseRecord({ directory }) {
    return (0,errors/* fail */.fJ)('STATE_MALFORMED', `The record at "${(0,printable/* printable */.g)(directory)}" holds a bundle that is not one of this run: altered, or put there by somebody else.`, {
        remedy: 'Look who wrote it; then delete that folder, and run the command again without --resume (in the action: `resume`).',
    });
}
/**
 * Recognises what this run, in whichever attempt, has attested before: that is not signed again.
 * @throws WherefromError OUTPUT_EXISTS where another bundle is in the way
 */
async function recogniseFound({ candidates }, work) {
    const having = new Map();
    const contrary = new Map();
    const seenInFiles = new Map();
    await inLanes(candidates.entries(), {
        lanes: KEPT_AT_ONCE,
        work: async ([at, all]) => {
            const planned = work.bundles[at];
            const found = foundOf(all, planned, work);
            const ours = found.filter(({ known }) => known.isPlanned);
            for (const store of new Set(ours.map((one) => one.store)))
                having.set(store, (having.get(store) ?? 0) + 1);
            const inFile = ours.filter(({ store, isExact }) => (0,file_store.isFileStore)(store) && isExact).length;
            seenInFiles.set(planned.file, (seenInFiles.get(planned.file) ?? 0) + inFile);
            // What the record holds is put again anyway.
            if (work.made.has(at))
                return;
            if (ours.length > 0)
                await takeOver(at, ours, work);
            else
                for (const { store } of found)
                    contrary.set(store, (contrary.get(store) ?? 0) + 1);
        },
    });
    const strangers = work.stores.filter(file_store.isFileStore).flatMap((store) => strangersIn(store, work.bundles, seenInFiles));
    if (strangers.length > 0)
        refuseBeforeSigning(strangers);
    return { having, warnings: [...contrary].map(([{ name }, count]) => contraryWarning(name, count)) };
}
function foundOf(candidates, { statement }, work) {
    // What several stores have is one buffer, and is verified once.
    const contents = new Set(candidates.map(({ bytes }) => bytes));
    const byBytes = new Map([...contents].map((bytes) => [bytes, recognise(bytes, statement, work.recognition)]));
    return candidates.flatMap((candidate) => {
        const known = byBytes.get(candidate.bytes);
        return known === undefined ? [] : [{ ...candidate, known }];
    });
}
function contraryWarning(store, count) {
    const what = count === 1 ? 'a bundle of this run says' : `${count} bundles of this run say`;
    return `${store}: ${what} something else of the same subjects than this command does, which is signed anew.`;
}
/** A file is never replaced, so its bundle is the one that the others get. */
function fileFirst(one, other) {
    return Number((0,file_store.isFileStore)(other.store)) - Number((0,file_store.isFileStore)(one.store));
}
async function takeOver(at, found, { journal, made, recognition }) {
    const [chosen, ...others] = found.toSorted(fileFirst);
    await journal.keep(at, chosen.bytes, 'found');
    const one = madeOf(chosen.bytes, chosen.known, { origin: 'found', recognition });
    const same = new Set(found.filter(({ known }) => isSame(known, chosen.known)).map(({ store }) => store.name));
    for (const { store, from } of others)
        if (!same.has(store.name))
            one.held.set(store.name, from);
    remember(made, { at, one });
}
function isSame(one, other) {
    return one.signature.equals(other.signature);
}
function madeOf(bytes, { checked, logEntries, predicate: content }, { origin, recognition }) {
    const { type } = recognition.own.predicate;
    return { origin, digest: digestOfBytes(bytes), checked, predicate: { type, content }, logEntries, held: new Map() };
}
/** Every bundle in a planned file has to be one of this run's; another one would be in the way after signing. */
function strangersIn(store, bundles, seen) {
    const files = [...new Set(bundles.map((one) => one.file))];
    const taken = files.filter((file) => store.present(file) > (seen.get(file) ?? 0));
    return taken.slice(0, 1).map((file) => ({ store: store.name, error: (0,store_file/* existingError */.gS)(file) }));
}

// EXTERNAL MODULE: ./lib/verify/level.js
var level = __webpack_require__(45193);
// EXTERNAL MODULE: ./lib/verify/requirements.js
var requirements = __webpack_require__(54999);
;// CONCATENATED MODULE: ./lib/attest/levels.js


/**
 * The level that verification grants, with its reason. Provenance that the user brought shows level 1 at most: from
 * level 2 on, the platform has to have made it. Source: SLSA v1.2, Build track, "Provenance is authentic".
 */
function slsaClaim(made) {
    const { predicate, checked } = made;
    if (!(0,requirements/* isProvenanceType */.Io)(predicate.type))
        return { level: 0, reason: 'only provenance shows a build level' };
    if (made.given && checked.slsaLevel > 1) {
        return { level: 1, reason: 'the provenance was brought to the signer, not made by it' };
    }
    const statement = { predicateType: predicate.type, predicate: predicate.content };
    return { level: checked.slsaLevel, reason: (0,level/* levelFor */.A)({ signer: checked.signer, statement }).why };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./lib/attest/hash-worker.js
// @ts-check
// Runs in a worker thread and in the main one. The bundler copies this file as it is, so it imports only node: modules.





const BUFFER_BYTES = 1024 * 1024;
/** Small enough to be hashed out of a core's own cache, right after it was read. */
const IN_TURN_BYTES = 256 * 1024;
/** Small files between two looks at whatever else the thread has to do. */
const SMALL_IN_A_ROW = 64;
/** A pipe that took a file's place must not keep its opener waiting. Windows has no such flag. */
const READ_ONLY = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/** Bytes between two reports: about ten a second at full speed. */
const REPORT_BYTES = 64 * 1024 * 1024;
/** What `hash.ts` hands to the workers that it starts, so that no other worker's thread takes this file for its own. */
const WORKER_ROLE = 'wherefrom-hash';
/**
 * @typedef {{ readonly kind: 'hashed', readonly hex: string, readonly bytes: number }
 *   | { readonly kind: 'changed' }
 *   | { readonly kind: 'not-a-file' }
 *   | { readonly kind: 'unreadable', readonly message: string }} HashOutcome
 */
/**
 * @typedef {{ readonly role: typeof WORKER_ROLE, readonly readAhead: boolean }} WorkerOrders
 */
/**
 * sha256 of one file after the other, each in one pass. With `readAhead` there are two buffers in turn: while one is
 * hashed, another core fills the next. Where every core has a file of its own, that only costs: each then reads and
 * hashes by itself.
 * @param {{ readonly readAhead: boolean }} orders
 * @returns {(path: string, onBytes?: (bytes: number) => void) => Promise<HashOutcome>}
 */
function createHasher({ readAhead }) {
    /** @type {[Buffer | undefined, Buffer | undefined]} */
    const buffers = [undefined, undefined];
    const bufferAt = (/** @type {number} */ turn) => {
        const index = turn % 2 === 0 ? 0 : 1;
        return (buffers[index] ??= Buffer.allocUnsafeSlow(BUFFER_BYTES));
    };
    let small = 0;
    return async (path, onBytes = () => undefined) => {
        try {
            const outcome = hashSmall({ path, bufferAt, onBytes });
            if (outcome !== undefined) {
                small += 1;
                if (small % SMALL_IN_A_ROW === 0)
                    await (0,external_node_timers_promises_.setImmediate)();
                return outcome;
            }
            const file = await (0,promises_.open)(path, READ_ONLY);
            try {
                return await hashOpened({ path, file, bufferAt, onBytes, readAhead });
            }
            finally {
                await file.close();
            }
        }
        catch (error) {
            return { kind: 'unreadable', message: error instanceof Error ? error.message : String(error) };
        }
    };
}
/**
 * @typedef {{ readonly bufferAt: (turn: number) => Buffer, readonly onBytes: (bytes: number) => void }} Reading
 */
/**
 * A file that one read takes in, without a promise for each call: for thousands of files those cost more than the work.
 * @param {Reading & { readonly path: string }} input
 * @returns {HashOutcome | undefined} undefined for a larger file
 */
function hashSmall({ path, ...reading }) {
    const fd = (0,external_node_fs_.openSync)(path, READ_ONLY);
    try {
        const before = (0,external_node_fs_.fstatSync)(fd, { bigint: true });
        if (!before.isFile())
            return { kind: 'not-a-file' };
        if (before.size > IN_TURN_BYTES)
            return undefined;
        return outcomeOf({ path, before, ...hashInTurn({ ...reading, fd, size: Number(before.size) }) });
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
/**
 * @param {Reading & { readonly file: import('node:fs/promises').FileHandle, readonly path: string,
 *   readonly readAhead: boolean }} input
 * @returns {Promise<HashOutcome>}
 */
async function hashOpened({ path, file, readAhead, ...reading }) {
    const before = await file.stat({ bigint: true });
    if (!before.isFile())
        return { kind: 'not-a-file' };
    const size = Number(before.size);
    const sum = readAhead
        ? await hashReadAhead({ ...reading, file, size })
        : hashInTurn({ ...reading, fd: file.fd, size });
    return outcomeOf({ path, before, ...sum });
}
/**
 * @param {{ readonly path: string, readonly before: import('node:fs').BigIntStats, readonly hex: string,
 *   readonly bytes: number }} read
 * @returns {HashOutcome}
 */
function outcomeOf({ path, before, hex, bytes }) {
    // By its path, not by the handle: a file put in its place meanwhile is a change too.
    const after = (0,external_node_fs_.statSync)(path, { bigint: true, throwIfNoEntry: false });
    const same = after !== undefined &&
        after.size === before.size &&
        after.mtimeNs === before.mtimeNs &&
        after.ino === before.ino &&
        BigInt(bytes) === before.size;
    return same ? { kind: 'hashed', hex, bytes } : { kind: 'changed' };
}
/**
 * Nothing is read past the size at the start: growth shows in the size at the end.
 * @param {Reading & { readonly file: import('node:fs/promises').FileHandle, readonly size: number }} input
 */
async function hashReadAhead({ file, size, bufferAt, onBytes }) {
    const sum = createSum(onBytes);
    let turn = 0;
    let read = await file.read(bufferAt(turn), 0, BUFFER_BYTES, 0);
    while (read.bytesRead > 0) {
        turn += 1;
        const position = sum.bytes() + read.bytesRead;
        const next = position < size ? file.read(bufferAt(turn), 0, BUFFER_BYTES, position) : undefined;
        sum.add(read.buffer.subarray(0, read.bytesRead));
        if (next === undefined)
            break;
        read = await next;
    }
    return sum.end();
}
/** @param {Reading & { readonly fd: number, readonly size: number }} input */
function hashInTurn({ fd, size, bufferAt, onBytes }) {
    const sum = createSum(onBytes);
    const buffer = bufferAt(0).subarray(0, IN_TURN_BYTES);
    let bytesRead;
    do {
        bytesRead = (0,external_node_fs_.readSync)(fd, buffer, 0, buffer.length, sum.bytes());
        sum.add(buffer.subarray(0, bytesRead));
    } while (bytesRead > 0 && sum.bytes() < size);
    return sum.end();
}
/** @param {(bytes: number) => void} onBytes */
function createSum(onBytes) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    let reported = 0;
    const report = () => {
        onBytes(bytes - reported);
        reported = bytes;
    };
    return {
        bytes: () => bytes,
        add: (/** @type {Uint8Array} */ chunk) => {
            hash.update(chunk);
            bytes += chunk.length;
            if (bytes - reported >= REPORT_BYTES)
                report();
        },
        end: () => {
            report();
            return { hex: hash.digest('hex'), bytes };
        },
    };
}
/** @param {unknown} data @returns {data is WorkerOrders} */
function isOrders(data) {
    return typeof data === 'object' && data !== null && 'role' in data && data.role === WORKER_ROLE;
}
if (external_node_worker_threads_.parentPort !== null && isOrders(external_node_worker_threads_.workerData)) {
    const port = external_node_worker_threads_.parentPort;
    const hash = createHasher(external_node_worker_threads_.workerData);
    port.on('message', (/** @type {string} */ path) => {
        void hash(path, (bytes) => port.postMessage({ kind: 'bytes', bytes })).then((outcome) => port.postMessage(outcome));
    });
}

;// CONCATENATED MODULE: ./lib/attest/publish.js
/** Puts every bundle into every store, whatever the others answer, and writes down what each has. */






/** Bundles put at once; each goes to all of its stores at the same time. */
const PUT_AT_ONCE = 4;
/** Failures of one bundle, after which the same store may well take the next one. */
const OF_ONE_BUNDLE = [
    'STORE_CONFLICT',
    'STORE_NOT_FOUND',
    'STORE_READ_BACK',
    'STORE_TOO_LARGE',
    'OUTPUT_EXISTS',
];
const LOST = 'What an earlier run had put there was gone, and was put there again.';
function isWritten({ locations }) {
    return locations.some(({ outcome }) => outcome === 'written');
}
/** What is known of one store while its bundles are put. */
class StoreTally {
    store;
    #outcomes = new Map();
    #ids = new Map();
    #warnings = new Set();
    #failures = new Map();
    #failed = 0;
    #untried = 0;
    #closed = false;
    constructor(store) {
        this.store = store;
    }
    /** After a failure that is the store's own, trying it with every other bundle helps nobody. */
    get isClosed() {
        return this.#closed;
    }
    skip(count = 1) {
        this.#untried += count;
    }
    stored(at, stored) {
        this.#outcomes.set(at, stored);
        for (const warning of stored.warnings ?? [])
            this.#warnings.add(warning);
    }
    failed(caught, count = 1) {
        const error = (0,errors/* asWherefromError */.eL)(caught);
        this.#failed += count;
        this.#failures.set(`${error.code} ${error.message}`, error);
        if (!OF_ONE_BUNDLE.includes(error.code))
            this.#closed = true;
    }
    /** What was put and is gone, or something else by now. */
    lost(location, error) {
        for (const [at, { locations }] of this.#outcomes) {
            if (!locations.some((one) => one.location === location))
                continue;
            this.#outcomes.delete(at);
            this.failed(error);
        }
    }
    get locations() {
        return [...this.#outcomes.values()].flatMap(({ locations }) => locations.map(({ location }) => location));
    }
    report() {
        const inOrder = [...this.#outcomes].toSorted(([one], [other]) => one - other).map(([, stored]) => stored);
        for (const { ids } of inOrder) {
            for (const [name, values] of Object.entries(ids ?? {})) {
                this.#ids.set(name, [...(this.#ids.get(name) ?? []), ...values]);
            }
        }
        const written = inOrder.filter(isWritten).length;
        return {
            store: this.store.name,
            written,
            present: inOrder.length - written,
            failed: this.#failed,
            untried: this.#untried,
            locations: inOrder.flatMap(({ locations }) => locations),
            ids: Object.fromEntries(this.#ids),
            warnings: [...this.#warnings],
            failures: [...this.#failures.values()],
        };
    }
}
/**
 * Never throws for what a store does: the report says it.
 * @throws WherefromError STATE_MALFORMED
 */
async function publish(work) {
    const tallies = work.stores.map((store) => new StoreTally(store));
    const together = linesOfFiles(work.planned);
    const step = work.progress.begin(`Storing in ${work.stores.map(({ name }) => name).join(', ')}`);
    let done = 0;
    await inLanes(work.made.entries(), {
        lanes: PUT_AT_ONCE,
        work: async ([at, made]) => {
            const planned = work.planned[at];
            const alone = tallies.filter(({ store }) => !((0,file_store.isFileStore)(store) && together.has(planned.file)));
            await putOne({ at, planned, made, tallies: alone, work });
            done += 1;
            step.update(done, work.made.size);
        },
    });
    for (const tally of tallies) {
        if ((0,file_store.isFileStore)(tally.store))
            await putTogether(tally.store, { tally, together, work });
    }
    const files = await fileDigests(tallies.filter(({ store }) => (0,file_store.isFileStore)(store)));
    step.end();
    return { stores: tallies.map((tally) => tally.report()), files };
}
/** Files that hold the bundles of several statements. */
function linesOfFiles(planned) {
    const places = new Map();
    for (const [at, { file }] of planned.entries()) {
        const known = places.get(file);
        if (known === undefined)
            places.set(file, [at]);
        else
            known.push(at);
    }
    return new Map([...places].filter(([, all]) => all.length > 1));
}
async function putOne({ at, planned, made, tallies, work }) {
    const open = [];
    for (const tally of tallies) {
        const from = made.held.get(tally.store.name);
        if (from !== undefined)
            tally.stored(at, { locations: [{ location: from, outcome: 'present' }] });
        else if (tally.isClosed)
            tally.skip();
        else
            open.push(tally);
    }
    if (open.length === 0)
        return;
    const bundle = { ...planned, bytes: await recorded(at, made, work) };
    await Promise.all(open.map(async (tally) => putInto(tally, { at, bundle, work })));
}
/**
 * The record's bytes are those that passed their check.
 * @throws WherefromError STATE_MALFORMED
 */
async function recorded(at, { digest }, { journal }) {
    const bytes = await journal.bundle(at);
    if (digestOfBytes(bytes) === digest)
        return bytes;
    return (0,errors/* fail */.fJ)('STATE_MALFORMED', `The record at "${(0,printable/* printable */.g)(journal.directory)}" changed while this run was going on: a bundle in it is another one than was verified.`, { remedy: 'Look who wrote it; then delete that folder, and run the command again: what is stored is found.' });
}
/** What the record says to be there is put like anything else: a record proves nothing, and stores lose things. */
async function putInto(tally, { at, bundle, work }) {
    const { name } = tally.store;
    try {
        const stored = await tally.store.put(bundle);
        await work.journal.stored(at, name);
        const wasThere = work.storedBefore?.get(at)?.has(name) === true;
        tally.stored(at, wasThere && isWritten(stored) ? { ...stored, warnings: [...(stored.warnings ?? []), LOST] } : stored);
    }
    catch (error) {
        tally.failed(error);
    }
}
async function putTogether(store, { tally, together, work }) {
    const { made, journal } = work;
    for (const [file, places] of together) {
        const here = places.filter((at) => made.has(at));
        if (here.length === 0)
            continue;
        const bundles = [];
        for (const at of here)
            bundles.push(await recorded(at, made.get(at), work));
        try {
            const outcome = await store.putTogether(file, bundles);
            await Promise.all(here.map(async (at) => journal.stored(at, store.name)));
            for (const at of here)
                tally.stored(at, { locations: [{ location: file, outcome }] });
        }
        catch (error) {
            tally.failed(error, here.length);
        }
    }
}
/** Other stores take their time, in which anybody may have changed a file. */
async function fileDigests(tallies) {
    const digests = new Map();
    const hash = createHasher({ readAhead: false });
    for (const tally of tallies) {
        for (const file of new Set(tally.locations)) {
            const read = await hash(file);
            if (read.kind === 'hashed')
                digests.set(file, `sha256:${read.hex}`);
            else
                tally.lost(file, lostFile(file));
        }
    }
    return digests;
}
function lostFile(file) {
    return new errors/* WherefromError */.YC('STORE_READ_BACK', `"${(0,printable/* printable */.g)(file)}" was written, and cannot be read any more.`, {
        remedy: 'Look what else writes there; then run again with --resume (in the action: `resume`), which writes it anew.',
    });
}

;// CONCATENATED MODULE: ./lib/attest/run-record.js

/**
 * What this run's record is kept under: subjects, predicate, identity and stores. Provenance counts by its type alone: all
 * of it follows from the identity, but for the attempt, which may be a later one.
 */
function recordPlanOf({ statements, predicate, given, claims, serverUrl, stores }) {
    const { iss, job_workflow_ref, job_workflow_sha, workflow_ref, repository, ref, sha, run_id, event_name } = claims;
    return {
        statements: statements.length,
        subjects: subjectsDigest(statements),
        predicate: { type: predicate.type, ...(given ? { digest: sha256(predicateText(predicate)) } : {}) },
        identity: {
            ...{ server: serverUrl, issuer: iss, signer: job_workflow_ref, signerCommit: job_workflow_sha },
            ...{ workflow: workflow_ref, repository, ref, commit: sha, run: run_id, event: event_name },
        },
        stores: stores.toSorted(),
    };
}
function subjectsDigest(statements) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const { subjects, named } of statements) {
        for (const { name, digest } of subjects) {
            hash.update(`${JSON.stringify([named ? name : '', digest.algorithm, digest.hex])}\n`);
        }
        hash.update('\n');
    }
    return `sha256:${hash.digest('hex')}`;
}
function predicateText({ text, content }) {
    return text ?? JSON.stringify(content);
}
function sha256(text) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex')}`;
}

;// CONCATENATED MODULE: ./lib/attest/sign-all.js






/** Statements signed at once: logs answer slowly, and are not ours to flood. */
const SIGNED_AT_ONCE = 4;
/**
 * Signs and checks what is missing; each bundle is on disk in the record before it counts. After a failure what is under
 * way ends first, because it is in a log by then.
 * @returns the first failure: SELF_CHECK_FAILED, OUTPUT_*, OIDC_*, SERVICE_*
 */
async function signAll(work) {
    let failure;
    await inLanes(work.missing.values(), {
        lanes: SIGNED_AT_ONCE,
        work: async (at) => {
            try {
                work.onMade(at, await signOne(at, work));
            }
            catch (error) {
                failure ??= (0,errors/* asWherefromError */.eL)(error);
            }
            return failure && 'stop';
        },
    });
    return failure;
}
async function signOne(at, work) {
    const { statements, predicate, signer, readers, journal, rescue } = work;
    const planned = statements[at];
    // No statement is planned without a subject.
    const { digest: artifact } = planned.subjects[0];
    const statement = planned.bytes(predicate);
    // From here until the bundle is kept, a run that is killed leaves a log entry that nobody has the bundle of.
    await journal.signing(at);
    const { bundle, logEntries } = await signer.sign(statement);
    const bytes = (0,model_bundle/* serializeBundle */.f)(bundle);
    const checked = checkOwnBundle({ bundle: bytes, statement, artifact, readers });
    await journal
        .keep(at, bytes, 'signed')
        .catch(async (cause) => lostOrRescued(cause, await rescue(at, bytes)));
    return { origin: 'signed', digest: digestOfBytes(bytes), checked, predicate, logEntries, held: new Map() };
}
function lostOrRescued(cause, file) {
    const error = (0,errors/* asWherefromError */.eL)(cause);
    if (file === undefined)
        throw error;
    throw new errors/* WherefromError */.YC(error.code, `${error.message} The bundle was written to "${(0,printable/* printable */.g)(file)}" all the same.`, {
        remedy: `${error.remedy} Run the command again: what was written is found, and not signed again.`,
        cause,
    });
}

;// CONCATENATED MODULE: ./lib/attest/sign-and-store.js
/** The part of a run that leaves traces: signing what is not there yet, and storing it. A record of it is kept meanwhile. */














/**
 * @returns what was signed and which store has it, also where some have not
 * @throws WherefromError where nothing was signed, or not all: what was signed stays in the record
 */
async function signAndStore(signing) {
    const { journal, earlier } = await openRecord(signing);
    const run = { ...signing, journal, earlier, made: new Map() };
    try {
        const existing = existingWork(run);
        if (earlier !== undefined)
            await resumeRecord(earlier, existing);
        const found = await recogniseFound(run.lookedUp, existing);
        const remarks = await checkNeeded(run, found.having);
        const warnings = [...run.warnings, ...recordWarnings(run), ...found.warnings, ...remarks];
        warnings.forEach(run.world.warn);
        await assertPlacesFree(run.stores, missingOf(run).map((at) => run.plan.planned[at]));
        await signMissing(run);
        const published = await publishTo(run.stores, run);
        if (!published.stores.some(incomplete.isIncomplete))
            await journal.discard();
        return resultOf(run, { published, warnings });
    }
    finally {
        await journal.close();
    }
}
async function openRecord({ token, plan, predicate, request, world, stores }) {
    const recordPlan = recordPlanOf({
        statements: plan.bundles.map(({ statement }) => statement),
        predicate,
        given: plan.given !== undefined,
        claims: token.claims,
        serverUrl: world.context.serverUrl,
        stores: stores.map(({ name }) => name),
    });
    const opened = await openJournal(world.stateDirectory, recordPlan);
    const { journal, earlier } = opened;
    if (request.resume && earlier === undefined) {
        await journal.close();
        (0,errors/* fail */.fJ)('STATE_MISSING', 'There is no unfinished run of these subjects, predicate and stores to resume.', {
            remedy: 'Run the command without --resume (in the action: `resume`): what is stored already is found, and left. A subject that has changed since then, or other stores, make it another run.',
        });
    }
    if (!request.resume && request.ifExists === 'add' && earlier !== undefined) {
        await journal.close();
        (0,errors/* fail */.fJ)('INPUT_CONFLICT', `A run of the same has not ended; its record is "${(0,printable/* printable */.g)(journal.directory)}".`, {
            remedy: 'Finish it with --resume (in the action: `resume`), or delete that folder to attest once more.',
        });
    }
    return opened;
}
/** What a run that did not end means for this one. */
function recordWarnings({ request: { resume }, earlier, made }) {
    if (earlier === undefined)
        return [];
    const { bundles, orphans } = earlier;
    const taken = `An earlier run of the same did not end; ${bundles.size} of its bundles ${bundles.size === 1 ? 'is' : 'are'} taken over.`;
    // Of what a store has, the entry is no orphan.
    const lost = [...orphans].filter((at) => made.get(at)?.origin !== 'found').length;
    const entries = lost === 1
        ? 'An earlier run ended while it signed: a log may hold one entry that nobody has the bundle of.'
        : `An earlier run ended while it signed: logs may hold up to ${lost} entries that nobody has the bundles of.`;
    return [...(resume || bundles.size === 0 ? [] : [taken]), ...(lost === 0 ? [] : [entries])];
}
function existingWork({ token, plan, predicate, readers, world, ...run }) {
    const own = { predicate, given: plan.given !== undefined, claims: token.claims, context: world.context };
    return { ...run, bundles: plan.bundles, recognition: { readers, own } };
}
/** A store that seemed to have everything, and has not after all, is looked at like the others: before signing. */
async function checkNeeded({ stores, unchecked, plan }, having) {
    const needed = stores.filter((store) => unchecked.includes(store) && having.get(store) !== plan.bundles.length);
    return checkStores({ stores: needed, planned: plan.planned, mayExist: true });
}
function missingOf({ plan, made }) {
    return [...plan.bundles.keys()].filter((at) => !made.has(at));
}
async function signMissing(run) {
    const { plan, services, token, getToken, predicate, readers, journal, made, world } = run;
    const missing = missingOf(run);
    if (missing.length === 0)
        return;
    const { http, progress, now } = world;
    const signer = await openSigner({ services, token, renewToken: getToken, http, progress, now });
    const failure = await signAll({
        statements: plan.bundles.map(({ statement }) => statement),
        ...{ missing, predicate, signer, readers, journal },
        onMade: (at, one) => remember(made, { at, one }),
        rescue: async (at, bytes) => rescueIntoFile(run, { at, bytes }),
    });
    if (failure === undefined)
        return;
    // What was made lies beside its artifact all the same: the record may be gone with the machine.
    const written = await publishTo(run.stores.filter(file_store.isFileStore), run);
    throw asPartial(failure, { made: made.size, all: plan.bundles.length, files: [...written.files.keys()] });
}
/** Beside its artifact, where bundles belong there and have a file each: it is in a log by now. */
async function rescueIntoFile({ plan, stores }, { at, bytes }) {
    const planned = plan.planned[at];
    const files = stores.find(file_store.isFileStore);
    const isAlone = plan.planned.filter(({ file }) => file === planned.file).length === 1;
    if (files === undefined || !isAlone)
        return undefined;
    return files.put({ ...planned, bytes }).then(() => planned.file, () => undefined);
}
async function publishTo(stores, { plan, made, journal, earlier, world }) {
    const { planned } = plan;
    return publish({
        planned,
        stores,
        made,
        journal,
        progress: world.progress,
        ...(0,given/* given */.g)({ storedBefore: earlier?.stored }),
    });
}
const NAMED_FILES = 5;
function asPartial(error, { made, all, files }) {
    if (made === 0)
        return error;
    const named = files.slice(0, NAMED_FILES).map((file) => `"${(0,printable/* printable */.g)(file)}"`);
    const more = files.length > NAMED_FILES ? ` and ${files.length - NAMED_FILES} more` : '';
    const where = files.length === 0 ? 'kept in the record of this run' : `written: ${named.join(', ')}${more}`;
    return new errors/* WherefromError */.YC(error.code, `${error.message} ${made} of ${all} bundles ${made === 1 ? 'was' : 'were'} signed, verified and ${where}.`, {
        remedy: `${error.remedy} Then run the same command with --resume (in the action: \`resume\`): what is signed is not signed again.`,
        cause: error,
    });
}
function resultOf({ plan, predicate, services, made, request }, { published, warnings }) {
    const attestations = plan.bundles.map((bundle, at) => {
        const one = made.get(at);
        const digest = published.files.get(bundle.file);
        return {
            ...(digest === undefined ? {} : { bundlePath: bundle.file }),
            bundleDigest: digest ?? one.digest,
            origin: one.origin,
            subjects: bundle.statement.subjects,
            predicate: one.predicate,
            predicateType: predicate.type,
            logEntries: one.logEntries,
        };
    });
    const { checked, predicate: signed } = made.get(0);
    return {
        attestations,
        predicateType: predicate.type,
        signer: checked.signer,
        slsa: slsaClaim({ given: plan.given !== undefined, predicate: signed, checked }),
        instance: services.name,
        publicLog: services.publicLog,
        trust: { ...checked.trust, ...(0,given/* given */.g)({ path: request.trustedRoot }) },
        stores: published.stores,
        warnings: [
            ...warnings,
            ...published.stores.flatMap(({ store, warnings: said }) => said.map((each) => `${store}: ${each}`)),
        ],
    };
}

;// CONCATENATED MODULE: ./lib/attest/statement.js

/** One statement for all subjects, or one for each; digests of one name always stay together. */
function planStatements(subjects, { perSubject }) {
    const groups = groupByName(subjects);
    const parts = perSubject ? groups.map((group) => [group]) : [groups];
    return parts.map((part) => ({
        subjects: part.flat(),
        named: true,
        bytes: (predicate) => statementBytes(part, predicate),
    }));
}
/**
 * A statement for each image as `cosign sign` makes it: one digest without a name.
 * Source: sigstore/cosign, cmd/cosign/cli/sign, signDigestBundle.
 */
function planSignatures(images) {
    return images.map((image) => ({
        subjects: [image],
        named: false,
        bytes: ({ type, content }) => {
            const { algorithm, hex } = image.digest;
            const subject = [{ digest: { [algorithm]: hex } }];
            return Buffer.from(JSON.stringify({ _type: model_statement/* STATEMENT_TYPE_V1 */.HL, subject, predicateType: type, predicate: content }));
        },
    }));
}
function groupByName(subjects) {
    const groups = new Map();
    for (const subject of subjects) {
        const group = groups.get(subject.name);
        if (group === undefined)
            groups.set(subject.name, [subject]);
        else
            group.push(subject);
    }
    return [...groups.values()];
}
/** Subjects made into JSON at a time: twenty thousand at once would be ten times their size in memory. */
const PART_SUBJECTS = 500;
function statementBytes(groups, predicate) {
    // Made twice, once for its length: kept, the parts would take as much memory again as the whole.
    let length = 0;
    for (const part of statementText(groups, predicate))
        length += Buffer.byteLength(part);
    const bytes = Buffer.allocUnsafeSlow(length);
    let written = 0;
    for (const part of statementText(groups, predicate))
        written += bytes.write(part, written);
    return bytes;
}
/** in-toto Attestation Framework v1, Statement: a subject is a name and a set of digests, one an algorithm. */
function* statementText(groups, predicate) {
    yield `{"_type":${JSON.stringify(model_statement/* STATEMENT_TYPE_V1 */.HL)},"subject":[`;
    for (let start = 0; start < groups.length; start += PART_SUBJECTS) {
        if (start > 0)
            yield ',';
        yield JSON.stringify(groups.slice(start, start + PART_SUBJECTS).map(subjectOf)).slice(1, -1);
    }
    yield `],"predicateType":${JSON.stringify(predicate.type)},"predicate":`;
    yield predicate.text ?? JSON.stringify(predicate.content);
    yield '}';
}
function subjectOf(group) {
    const digest = Object.fromEntries(group.map(({ digest: { algorithm, hex } }) => [algorithm, hex]));
    return { name: group[0]?.name, digest };
}

// EXTERNAL MODULE: ./lib/model/digest.js
var model_digest = __webpack_require__(36427);
;// CONCATENATED MODULE: ./lib/attest/checksums.js




/**
 * `HASH  name` and `HASH *name`; a single blank is read too, as BSD's `-r` writes it.
 * Source: GNU coreutils, "cksum common options"; a leading backslash says that the name is escaped.
 */
const GNU_LINE = /^(?<escaped>\\?)(?<hex>[0-9a-fA-F]+) (?:[ *])?(?<name>.+)$/su;
/** `SHA256 (name) = HASH` of BSD and `--tag`; `SHA256(name)= HASH` and `SHA2-256(name)= HASH` of OpenSSL. */
const BSD_LINE = /^(?<escaped>\\?)(?<algorithm>SHA(?:2-)?[0-9]+) ?\((?<name>.+)\) ?= (?<hex>[0-9a-fA-F]+)$/su;
const FORMS = 'Each line is "HASH  name", "HASH *name" or "SHA256 (name) = HASH"; blank lines and lines with # are skipped.';
const NO_LINE = 'it is no checksum line';
/**
 * Subjects of a checksum file. `origin` names the file in messages.
 * @throws WherefromError CHECKSUM_MALFORMED with the line's number, SUBJECT_NONE
 */
function parseChecksums(text, origin) {
    const subjects = [];
    for (const [index, line] of text
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .entries()) {
        if (line.trim() === '' || line.startsWith('#'))
            continue;
        subjects.push(parseLine(line, (reason) => malformed({ line, number: index + 1, origin, reason })));
    }
    if (subjects.length === 0) {
        (0,errors/* fail */.fJ)('SUBJECT_NONE', `${(0,printable/* printable */.g)(origin)} holds no checksum.`, { remedy: `Write at least one. ${FORMS}` });
    }
    return subjects;
}
function parseLine(text, refuse) {
    const line = splitLine(text) ?? refuse(NO_LINE);
    const name = line.escaped ? unescapeName(line.name, refuse) : line.name;
    if (name.trim() === '')
        refuse('its name is blank');
    if (name === '-')
        refuse('"-" is the standard input, not the name of an artifact');
    return { name, digest: digestOfLine(line, refuse) };
}
function splitLine(text) {
    const groups = (BSD_LINE.exec(text) ?? GNU_LINE.exec(text))?.groups;
    if (groups === undefined)
        return undefined;
    // Both patterns have a name and its hex.
    const { escaped, name, hex, algorithm } = groups;
    return { escaped: escaped === '\\', name, hex, ...(0,given/* given */.g)({ algorithm }) };
}
function digestOfLine({ hex, algorithm: named }, refuse) {
    const byLength = (0,model_digest/* algorithmOfHexLength */.qC)(hex.length);
    if (byLength === undefined) {
        refuse(`its length in hexadecimal, ${hex.length}, is that of none of ${model_digest/* DIGEST_ALGORITHMS */.MF.join(', ')}`);
    }
    if (named === undefined)
        return (0,model_digest/* digestOf */.ol)(byLength, hex);
    const algorithm = named.toLowerCase().replace('sha2-', 'sha');
    if (!(0,model_digest/* isDigestAlgorithm */.Wb)(algorithm))
        refuse(`${named} is none of ${model_digest/* DIGEST_ALGORITHMS */.MF.join(', ')}`);
    if (algorithm !== byLength)
        refuse(`its length in hexadecimal, ${hex.length}, is not that of ${named}`);
    return (0,model_digest/* digestOf */.ol)(algorithm, hex);
}
/** coreutils escapes exactly the backslash, the newline and the carriage return. */
function unescapeName(name, refuse) {
    const meaning = { '\\': '\\', n: '\n', r: '\r' };
    return name.replace(/\\(.?)/gsu, (_, character) => {
        return meaning[character] ?? refuse('its name holds an unknown escape');
    });
}
/** What is no checksum line is not shown: a link of that name in a repository may lead to a file of passwords. */
function malformed(where) {
    const shown = where.reason === NO_LINE ? '' : `: "${(0,printable/* printable */.g)(where.line)}"`;
    return (0,errors/* fail */.fJ)('CHECKSUM_MALFORMED', `Line ${where.number} of ${(0,printable/* printable */.g)(where.origin)} cannot be used: ${where.reason}${shown}.`, { remedy: FORMS });
}

// EXTERNAL MODULE: ./lib/attest/files.js + 1 modules
var attest_files = __webpack_require__(31738);
;// CONCATENATED MODULE: ./lib/attest/hash.js





/** Below this many bytes in all, starting threads costs more than it gains. */
const WORTH_WORKERS_BYTES = 32 * 1024 * 1024;
/** A worker holds about ten megabytes; eight of them read faster than disks deliver. */
const MAX_WORKERS = 8;
/** Files open at once in this thread: the waits for large ones overlap, their hashing does not. */
const IN_PROCESS = 4;
/**
 * sha256 of every file, by its path, each read once and in one pass.
 * @throws WherefromError SUBJECT_UNREADABLE, SUBJECT_CHANGED
 */
async function hashFiles(files, options) {
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const step = options.progress.begin(files.length === 1 ? 'Hashing 1 file' : `Hashing ${files.length} files`);
    const lanes = openLanes(files.length, total, options.cores ?? (0,external_node_os_.availableParallelism)());
    const digests = new Map();
    try {
        // Largest first: the last file to end is then a small one, and no core waits long for it.
        const queue = files.toSorted((a, b) => a.size - b.size);
        const report = reporter(step, total);
        await Promise.all(lanes.map(async (lane) => drain({ lane, queue, digests, report })));
        step.end();
        return digests;
    }
    catch (error) {
        step.end('failed');
        throw error;
    }
    finally {
        await Promise.all(lanes.map(async (lane) => lane.close()));
    }
}
async function drain(work) {
    for (let file = work.queue.pop(); file !== undefined; file = work.queue.pop()) {
        const { path } = file;
        try {
            work.digests.set(path, digestOfOutcome(path, await work.lane.hash(path, work.report)));
        }
        catch (error) {
            // The other lanes end with the file that they have in hand.
            work.queue.length = 0;
            throw error;
        }
    }
}
function digestOfOutcome(path, outcome) {
    switch (outcome.kind) {
        case 'hashed':
            return { algorithm: 'sha256', hex: outcome.hex };
        case 'changed':
            return (0,errors/* fail */.fJ)('SUBJECT_CHANGED', `"${(0,printable/* printable */.g)(path)}" changed while it was hashed.`, {
                remedy: 'Attest after the step that writes the file has ended.',
            });
        case 'not-a-file':
            return (0,errors/* fail */.fJ)('SUBJECT_UNREADABLE', `"${(0,printable/* printable */.g)(path)}" is no regular file.`, {
                remedy: 'Name regular files; pipes, sockets and devices have no digest.',
            });
        case 'unreadable':
            return (0,errors/* fail */.fJ)('SUBJECT_UNREADABLE', `"${(0,printable/* printable */.g)(path)}" cannot be read: ${(0,printable/* printable */.g)(outcome.message)}.`, {
                remedy: 'Check that the file is still there and that this user may read it.',
            });
    }
}
function reporter(step, total) {
    let done = 0;
    return (bytes) => {
        done += bytes;
        step.update(done, total);
    };
}
function openLanes(files, bytes, cores) {
    const workers = Math.min(files, cores, MAX_WORKERS);
    if (workers < 2 || bytes < WORTH_WORKERS_BYTES) {
        return Array.from({ length: Math.min(files, IN_PROCESS) }, inProcessLane);
    }
    const readAhead = cores >= 2 * workers;
    return Array.from({ length: workers }, () => workerLane({ role: WORKER_ROLE, readAhead }));
}
function inProcessLane() {
    return { hash: createHasher({ readAhead: true }), close: async () => undefined };
}
function workerLane(orders) {
    const worker = new external_node_worker_threads_.Worker(__webpack_require__.ab + "hash-worker.js", {
        workerData: orders,
        // Buffers lie outside this heap; what lies inside is a few objects a file.
        resourceLimits: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 4 },
    });
    return {
        hash: async (path, onBytes) => askWorker(worker, path, onBytes),
        close: async () => {
            await worker.terminate();
        },
    };
}
async function askWorker(worker, path, onBytes) {
    return new Promise((resolve) => {
        const settle = (outcome) => {
            worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
            resolve(outcome);
        };
        const onMessage = (message) => {
            if (message.kind === 'bytes')
                onBytes(message.bytes);
            else
                settle(message);
        };
        /** By an error, or with a code. */
        const onEnd = (why) => {
            settle({ kind: 'unreadable', message: `its worker ended (${String(why)})` });
        };
        worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
        worker.postMessage(path);
    });
}

;// CONCATENATED MODULE: ./lib/attest/subjects.js








/**
 * Every subject that the request names, with its digest, in the order named, each once.
 *
 * Names: a file is called by its base name. Where files of different content share a base name, each of them is called
 * by its path relative to the working directory, with forward slashes. A name that still stands for two digests of
 * one algorithm is refused.
 * @throws WherefromError SUBJECT_*, CHECKSUM_MALFORMED, INPUT_INVALID, INPUT_CONFLICT
 */
async function resolveSubjects(sources, world) {
    const unhashed = [];
    for (const source of sources)
        for (const one of await readSource(source, world))
            unhashed.push(one);
    if (unhashed.length === 0) {
        return (0,errors/* fail */.fJ)('SUBJECT_NONE', 'Nothing to attest was named.', {
            remedy: 'Name at least one file, glob, digest or checksum file.',
        });
    }
    const files = uniqueFiles(unhashed);
    const digests = files.length === 0 ? new Map() : await hashFiles(files, { progress: world.progress });
    const subjects = withoutRepeats(nameSubjects(unhashed, digests, world));
    // What has no path has but its name to break a line.
    for (const { name, path = name } of subjects) {
        refuseUnprintable(name);
        refuseBrokenPath(path);
    }
    return subjects;
}
async function readSource(source, world) {
    switch (source.kind) {
        case 'files':
            return readFiles(source, world);
        case 'digest':
            return [{ kind: 'known', subject: { name: source.name, digest: source.digest } }];
        case 'checksums':
            return known(parseChecksums(source.text, source.origin));
        case 'checksum-file':
            return known(parseChecksums(await readChecksumFile(source.path, world), source.path));
    }
}
function known(subjects) {
    return subjects.map((subject) => ({ kind: 'known', subject }));
}
async function readFiles({ patterns, name }, world) {
    const files = await (0,attest_files.findFiles)(patterns, world);
    if (name === undefined)
        return files.map((file) => ({ kind: 'file', file }));
    const [file, ...others] = files;
    if (file === undefined || others.length > 0) {
        return (0,errors/* fail */.fJ)('INPUT_CONFLICT', `One name, "${(0,printable/* printable */.g)(name)}", was given for ${files.length} files.`, {
            remedy: 'Name exactly one file, or leave the name away: files are then called by their own names.',
        });
    }
    return [{ kind: 'file', file: { ...file, name } }];
}
const MAX_CHECKSUM_FILE_BYTES = 64 * 1024 * 1024;
async function readChecksumFile(file, world) {
    const { path, size } = await (0,attest_files/* statNamed */.s)(file, world);
    if (size > MAX_CHECKSUM_FILE_BYTES) {
        return (0,errors/* fail */.fJ)('CHECKSUM_MALFORMED', `"${(0,printable/* printable */.g)(file)}" has ${size} bytes: no checksum file is that large.`, {
            remedy: 'Name the checksum file itself, or attest the files that it lists.',
        });
    }
    const bytes = await (0,promises_.readFile)(path).catch((cause) => (0,errors/* fail */.fJ)('SUBJECT_UNREADABLE', `The checksum file "${(0,printable/* printable */.g)(file)}" cannot be read.`, {
        remedy: 'Check that this user may read it.',
        cause,
    }));
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        return (0,errors/* fail */.fJ)('CHECKSUM_MALFORMED', `The checksum file "${(0,printable/* printable */.g)(file)}" is not UTF-8 text.`, {
            remedy: 'Write it as UTF-8; PowerShell does so with `Out-File -Encoding utf8`.',
            cause,
        });
    }
}
function uniqueFiles(unhashed) {
    const byPath = new Map();
    for (const one of unhashed)
        if (one.kind === 'file')
            byPath.set(one.file.path, one.file);
    return [...byPath.values()];
}
function nameSubjects(unhashed, digests, world) {
    const named = unhashed.map((one) => {
        if (one.kind === 'known')
            return { subject: one.subject };
        const { path, name = (0,paths/* baseName */.Fl)(path, world.platform) } = one.file;
        // Every file was hashed, or that would have failed.
        const subject = { name, digest: digests.get(path), path };
        return one.file.name === undefined ? { subject, place: path } : { subject };
    });
    const shared = namesOfSeveral(named.flatMap(({ subject, place }) => (place === undefined ? [] : [subject])));
    return named.map(({ subject, place }) => place !== undefined && shared.has(subject.name) ? { ...subject, name: (0,paths/* relativeName */.IC)(place, world) } : subject);
}
/** Names that stand for more than one digest. */
function namesOfSeveral(subjects) {
    const first = new Map();
    const several = new Set();
    for (const { name, digest } of subjects) {
        const text = (0,model_digest/* formatDigest */.MO)(digest);
        const seen = first.get(name);
        if (seen === undefined)
            first.set(name, text);
        else if (seen !== text)
            several.add(name);
    }
    return several;
}
/** One name may carry digests of several algorithms (SHA256SUMS beside SHA512SUMS), but one of each. */
function withoutRepeats(subjects) {
    const byName = new Map();
    for (const subject of subjects) {
        const key = `${subject.digest.algorithm}:${subject.name}`;
        const seen = byName.get(key);
        if (seen === undefined)
            byName.set(key, subject);
        else if (seen.digest.hex !== subject.digest.hex)
            refuseConflict(seen, subject);
        else if (seen.path === undefined)
            byName.set(key, subject);
    }
    return [...byName.values()];
}
function refuseConflict(one, other) {
    const spell = ({ digest, path }) => (0,model_digest/* formatDigest */.MO)(digest) + (path === undefined ? '' : ` (${(0,printable/* printable */.g)(path)})`);
    return (0,errors/* fail */.fJ)('SUBJECT_NAME_CONFLICT', `"${(0,printable/* printable */.g)(one.name)}" names two artifacts: ${spell(one)} and ${spell(other)}.`, {
        remedy: 'Give each artifact its own name; a stale checksum file is the usual cause.',
    });
}
/** Control and bidirectional characters make a name look like another one, or act on the terminal that shows it. */
function refuseUnprintable(name) {
    if (name.trim() !== '' && !/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u.test(name))
        return;
    (0,errors/* fail */.fJ)('INPUT_INVALID', `The subject name "${(0,printable/* printable */.g)(name)}" is empty or holds control characters.`, {
        remedy: 'Rename the artifact; a name is one line of printable characters.',
    });
}
/** Later steps read lists of paths line by line: a folder's name must not put lines of its own into them. */
function refuseBrokenPath(path) {
    if (!/\p{Cc}/u.test(path))
        return;
    (0,errors/* fail */.fJ)('INPUT_INVALID', `The path "${(0,printable/* printable */.g)(path)}" holds control characters.`, {
        remedy: 'Rename the folder that has them in its name.',
    });
}

;// CONCATENATED MODULE: ./lib/attest/attest.js





















/**
 * From inputs to bundles on disk and in every store, each verified with the root that its readers will use. Everything
 * that can be refused without a token is refused before one is asked for, and nothing is signed that could not be stored.
 * @throws IncompleteError STORE_INCOMPLETE where it was signed, and a store failed
 * @throws WherefromError
 */
async function attest(asked, world) {
    try {
        return await attestAll(asked, world);
    }
    finally {
        await world.closeStores();
    }
}
async function attestAll(asked, world) {
    const request = withAbsolutePaths(asked);
    (0,guards/* refuseEvent */.DO)(world.context.eventName, request);
    await world.identity.assertAvailable?.(request.audience);
    const plan = await makePlan(request, world);
    await refuseUnusableSigstore(request, world);
    const stores = await world.openStores(request.stores);
    const inspected = await inspectStores(stores, plan, request);
    await assertJournalPossible(world.stateDirectory, plan.planned);
    const signing = await prepareSigning(plan, request, world);
    const warnings = [...inspected.warnings, ...signing.warnings];
    const result = await signAndStore({ request, world, plan, stores, ...inspected, ...signing, warnings });
    if (result.stores.some(incomplete.isIncomplete))
        throw new incomplete.IncompleteError(result);
    return result;
}
/** What would stop a store, and what is there already: before a token is asked for. */
async function inspectStores(stores, { bundles, planned, given }, { ifExists, resume }) {
    const mayExist = ifExists === 'skip' || resume;
    // No plan is empty.
    const [{ predicateType }] = planned;
    const atFiles = await checkStores({ stores: stores.filter(file_store.isFileStore), planned, mayExist });
    // Where it shall be added, only files are in the way.
    const asked = ifExists === 'skip' ? stores : stores.filter(file_store.isFileStore);
    const lookedUp = mayExist ? await lookUp({ bundles, stores: asked, predicateType, given }) : NOT_LOOKED_UP;
    const unchecked = stores.filter((store) => seemsWhole(store, lookedUp, bundles.length));
    const others = stores.filter((store) => !(0,file_store.isFileStore)(store) && !unchecked.includes(store));
    const elsewhere = await checkStores({ stores: others, planned, mayExist });
    refuseUnread(lookedUp);
    return { lookedUp, unchecked, warnings: [...atFiles, ...lookedUp.warnings, ...elsewhere] };
}
/** Everything that follows from the token, up to the point where signing costs something. */
async function prepareSigning(plan, request, world) {
    const getToken = async () => world.identity.getToken(request.audience);
    const token = await getToken();
    const { claims } = token;
    (0,guards/* refuseEvent */.DO)(claims.event_name, request);
    const predicate = plan.given ?? provenanceOf(claims, world.context);
    const expect = expectationOf(claims, world.context.serverUrl);
    const require = requirementOf(request, predicate);
    if (plan.given !== undefined)
        refuseContradiction({ ...world, predicate, claims, expect, require });
    const { services, anchor } = await chooseServices(request, { visibility: claims.repository_visibility, world });
    const anchors = await readersAnchors(anchor, { ...world, trustedRoot: request.trustedRoot });
    const warnings = [
        (0,guards/* checkoutWarning */.hN)(claims, world.context),
        anchors.every((each) => each.anchor.sandbox) ? undefined : (0,guards/* audienceWarning */.fV)({ ...request, anchor }),
    ].filter((warning) => warning !== undefined);
    return { token, getToken, predicate, services, readers: { anchors, expect, require }, warnings };
}
/** Every relative path starts in the request's directory, wherever the process runs. */
function withAbsolutePaths(request) {
    const { predicate, sigstore, trustedRoot } = request;
    const absolute = (file) => external_node_path_.resolve(request.directory, file);
    return {
        ...request,
        predicate: predicate.kind === 'file' ? { ...predicate, path: absolute(predicate.path) } : predicate,
        sigstore: sigstore.kind === 'signing-config' ? { ...sigstore, path: absolute(sigstore.path) } : sigstore,
        ...(trustedRoot === undefined ? {} : { trustedRoot: absolute(trustedRoot) }),
    };
}
/** What can be known without an identity, the cheap refusals first. */
async function makePlan(request, world) {
    const { progress } = world;
    const given = await givenPredicate(request.predicate);
    const named = await resolveSubjects(request.subjects, {
        platform: paths/* OWN_PLATFORM */.P0,
        directory: request.directory,
        home: (0,external_node_os_.homedir)(),
        progress,
    });
    await world.expectRegistries(request, named);
    const subjects = request.platforms ? await withPlatforms(named, world) : named;
    const statements = request.predicate.kind === 'signature' ? planSignatures(subjects) : planStatements(subjects, request);
    const predicateType = given?.type ?? predicate_types/* SLSA_PROVENANCE_V1 */.us;
    const bundles = planOutputs(statements, { ...request, predicateType });
    const buildType = given === undefined ? github/* GITHUB_BUILD_TYPE */.s : buildTypeOf(given);
    const predicateBytes = given === undefined ? 0 : Buffer.byteLength(given.text ?? JSON.stringify(given.content));
    const common = { predicateType, predicateBytes, ...(buildType === undefined ? {} : { buildType }) };
    const planned = bundles.map(({ statement, file }) => ({ ...common, subjects: statement.subjects, file }));
    return { given, bundles, planned };
}
async function givenPredicate(source) {
    if (source.kind === 'provenance')
        return undefined;
    return source.kind === 'signature' ? { type: predicate_types/* COSIGN_SIGNATURE */.P8, content: {} } : readPredicate(source);
}
async function withPlatforms(subjects, { platformsOf }) {
    const expanded = [];
    for (const subject of subjects) {
        if (subject.path === undefined)
            expanded.push(...(await platformsOf(subject)));
        else
            expanded.push(subject);
    }
    return expanded;
}
/** A signing config or a trusted root that cannot be used must not cost a token. Visibility has its say later. */
async function refuseUnusableSigstore(request, world) {
    const own = request.sigstore.kind === 'signing-config' || request.sigstore.kind === 'urls';
    if (!own && request.trustedRoot === undefined)
        return;
    const { anchor } = await chooseServices(request, { visibility: 'public', world });
    await readersAnchors(anchor, { ...world, trustedRoot: request.trustedRoot });
}
async function chooseServices({ sigstore, publicLog }, { visibility, world }) {
    return resolveServices({
        choice: sigstore,
        visibility,
        publicLog,
        now: world.now(),
        readFile: async (file) => (0,regular_file/* readRegularFile */.XF)(file, 'signing config'),
    });
}
function requirementOf({ predicate: source }, predicate) {
    return source.kind === 'provenance' ? { kind: 'provenance' } : { kind: 'statement', predicateType: predicate.type };
}


/***/ }),

/***/ 20395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ field)
/* harmony export */ });
/** A member of foreign JSON; undefined where the value is no object, or has none of that name. */
function field(value, name) {
    return typeof value === 'object' && value !== null ? value[name] : undefined;
}


/***/ }),

/***/ 31738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findFiles: () => (/* binding */ findFiles),
  s: () => (/* binding */ statNamed)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(4826);
// EXTERNAL MODULE: ./lib/model/printable.js
var printable = __webpack_require__(16380);
// EXTERNAL MODULE: ./lib/quote.js
var quote = __webpack_require__(861);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/attest/glob.js





const IS_WINDOWS = process.platform === 'win32';
/** The pattern language of `@actions/glob`, which every other step of a workflow uses. */
const OPTIONS = { dot: true, nobrace: true, nocase: IS_WINDOWS, nocomment: true, noext: true, nonegate: true };
/**
 * The files that an absolute pattern matches, folder by folder; a folder that it matches stands for the files beneath.
 * Links are followed, and those to nowhere passed over. Finds what `@actions/glob` finds; own code because that brings an
 * HTTP client along (25 MB) and asks the file system about every single file, one after the other.
 * @throws WherefromError SUBJECT_UNREADABLE
 */
async function runGlob(pattern) {
    const found = [];
    try {
        const { Minimatch } = await __webpack_require__.e(/* import() */ 3891).then(__webpack_require__.bind(__webpack_require__, 93891));
        const matchers = [pattern, ...(endsInGlobstar(pattern) ? [] : [external_node_path_.join(pattern, '**')])].map((each) => new Minimatch(each.split(external_node_path_.sep).join('/'), OPTIONS));
        await visit({ item: searchPath(matchers), type: undefined, chain: [] }, { matchers, found });
    }
    catch (cause) {
        return (0,errors/* fail */.fJ)('SUBJECT_UNREADABLE', `The files of "${(0,printable/* printable */.g)(pattern)}" cannot be listed.`, {
            remedy: 'Check that this user may read every folder that the pattern reaches.',
            cause,
        });
    }
    return found;
}
async function visit({ item, type, chain }, search) {
    const matched = matches(item, search);
    if (!matched && !mayMatchBeneath(item, search))
        return;
    const isLink = type === undefined || type.isSymbolicLink();
    const isFolder = isLink ? await isFolderAt(item) : type.isDirectory();
    if (isFolder === undefined)
        return;
    if (!isFolder) {
        if (matched)
            search.found.push(item);
        return;
    }
    // Only the first item has none above it, and it is asked for.
    const real = isLink ? await (0,promises_.realpath)(item) : external_node_path_.join(chain.at(-1), external_node_path_.basename(item));
    // A link to a folder above leads in a circle.
    if (chain.includes(real))
        return;
    const below = [...chain, real];
    for (const child of await (0,promises_.readdir)(item, { withFileTypes: true })) {
        await visit({ item: external_node_path_.join(item, child.name), type: child, chain: below }, search);
    }
}
/** Undefined where there is nothing, as behind a broken link. */
async function isFolderAt(item) {
    try {
        return (await (0,promises_.stat)(item)).isDirectory();
    }
    catch (error) {
        if ((0,quote/* causeCode */.XL)(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
function endsInGlobstar(pattern) {
    return external_node_path_.basename(pattern) === '**';
}
function matches(item, { matchers }) {
    // "folder/**" means the folder itself too, which minimatch sees only with its separator.
    const seen = matchers.length === 1 ? `${item}${external_node_path_.sep}` : item;
    return matchers.some((matcher) => matcher.match(seen));
}
function mayMatchBeneath(item, { matchers }) {
    if (external_node_path_.dirname(item) === item)
        return true;
    const parts = item.split(external_node_path_.sep);
    return matchers.some((matcher) => matcher.set.some((own) => matcher.matchOne(parts, own, true)));
}
/** The folders before the first part that is a pattern. */
function searchPath(matchers) {
    const parts = matchers.slice(0, 1).flatMap(({ set }) => set.flat());
    const first = parts.findIndex((part) => typeof part !== 'string');
    const literal = parts.slice(0, first < 0 ? parts.length : first).join(external_node_path_.sep);
    return external_node_path_.resolve(literal + external_node_path_.sep);
}

// EXTERNAL MODULE: ./lib/attest/paths.js
var paths = __webpack_require__(84291);
;// CONCATENATED MODULE: ./lib/attest/files.js






/** Files asked after at once. */
const STATS_AT_ONCE = 32;
/**
 * The files that a list of paths and patterns names, each once, in the order named. A later `!` takes away what an
 * earlier line named. A path must exist and be a file; a pattern must match, and what it matches must not all be taken
 * away again. As in `@actions/glob`, a pattern that matches a folder matches the files beneath it. A text that is the
 * whole name of an existing file means that file, whatever characters it holds.
 * @throws WherefromError SUBJECT_*, INPUT_INVALID, INPUT_CONFLICT
 */
async function findFiles(patterns, world) {
    const parsed = patterns.map((text) => (0,paths/* parsePattern */.EY)(text, world));
    if (!parsed.some(({ exclude }) => !exclude)) {
        return (0,errors/* fail */.fJ)('SUBJECT_NONE', 'The list of files to attest is empty.', { remedy: 'Name at least one file or glob.' });
    }
    const named = await expandAll(parsed, world);
    const found = new Map();
    for (const { pattern, files } of named) {
        for (const file of files) {
            if (pattern.exclude)
                found.delete(file.path);
            else
                found.set(file.path, file);
        }
    }
    for (const { pattern, files } of named) {
        if (!pattern.exclude && !files.some(({ path }) => found.has(path)))
            refuseExcluded(pattern);
    }
    return [...found.values()];
}
async function expandAll(patterns, world) {
    return mapInOrder(patterns, async (pattern) => ({ pattern, files: await expand(pattern, world) }));
}
async function expand(pattern, world) {
    if (pattern.exclude)
        return (await runGlob(pattern.glob ?? (0,paths/* escapeGlob */.yk)(pattern.literal, world.platform))).map(unsized);
    if (pattern.glob === undefined)
        return [await fileAt(pattern.literal, pattern.text)];
    const literal = await (0,promises_.stat)(pattern.literal).catch(() => undefined);
    if (literal?.isFile() === true)
        return [{ path: pattern.literal, size: literal.size }];
    return expandGlob(pattern.glob, pattern.text);
}
/** What is only to be taken away need not be looked at. */
function unsized(path) {
    return { path, size: 0 };
}
async function expandGlob(glob, text) {
    const files = await mapInOrder(await runGlob(glob), async (path) => fileAt(path, path));
    if (files.length > 0)
        return files;
    return (0,errors/* fail */.fJ)('SUBJECT_GLOB_UNMATCHED', `"${(0,printable/* printable */.g)(text)}" matches no file.`, {
        remedy: 'Check the pattern and that the step that makes the files has run: "*" stays in a folder, "**" descends.',
    });
}
/**
 * A file that was named by a plain path.
 * @throws WherefromError SUBJECT_PATH_MISSING, SUBJECT_IS_DIRECTORY, SUBJECT_UNREADABLE
 */
async function statNamed(text, world) {
    return fileAt((0,paths/* parsePattern */.EY)(text.replace(/^!/, './!'), world).literal, text);
}
async function fileAt(path, text) {
    const stats = await (0,promises_.stat)(path).catch((cause) => refuseUnreachable(text, cause));
    refuseUnlessFile(stats, text);
    return { path, size: stats.size };
}
function refuseUnreachable(text, cause) {
    const code = (0,quote/* causeCode */.XL)(cause);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
        return (0,errors/* fail */.fJ)('SUBJECT_PATH_MISSING', `"${(0,printable/* printable */.g)(text)}" does not exist.`, {
            remedy: 'Check the path and that the step that makes the file has run.',
            cause,
        });
    }
    return (0,errors/* fail */.fJ)('SUBJECT_UNREADABLE', `"${(0,printable/* printable */.g)(text)}" cannot be looked at (${String(code)}).`, {
        remedy: 'Check that this user may read the file and every folder above it.',
        cause,
    });
}
function refuseUnlessFile(stats, text) {
    if (stats.isFile())
        return;
    if (stats.isDirectory()) {
        (0,errors/* fail */.fJ)('SUBJECT_IS_DIRECTORY', `"${(0,printable/* printable */.g)(text)}" is a directory.`, {
            remedy: `Name its files, for example with "${(0,printable/* printable */.g)(text).replace(/[\\/]+$/, '')}/**".`,
        });
    }
    (0,errors/* fail */.fJ)('SUBJECT_UNREADABLE', `"${(0,printable/* printable */.g)(text)}" is no regular file.`, {
        remedy: 'Name regular files; pipes, sockets and devices have no digest.',
    });
}
function refuseExcluded(pattern) {
    return pattern.glob === undefined
        ? (0,errors/* fail */.fJ)('INPUT_CONFLICT', `"${(0,printable/* printable */.g)(pattern.text)}" is named, and excluded by a later line.`, {
            remedy: 'Take one of the two lines away.',
        })
        : (0,errors/* fail */.fJ)('SUBJECT_GLOB_UNMATCHED', `Every file that "${(0,printable/* printable */.g)(pattern.text)}" matches is excluded by a later line.`, {
            remedy: 'Take the pattern away, or exclude less.',
        });
}
/** Like `Promise.all` over `items.map`, with a bound on how many run at once; the first failure in order is thrown. */
async function mapInOrder(items, work) {
    const results = [];
    for (let start = 0; start < items.length; start += STATS_AT_ONCE) {
        const settled = await Promise.allSettled(items.slice(start, start + STATS_AT_ONCE).map(work));
        for (const one of settled) {
            if (one.status === 'rejected')
                throw one.reason;
            results.push(one.value);
        }
    }
    return results;
}


/***/ }),

/***/ 55469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ refuseEvent),
/* harmony export */   P0: () => (/* binding */ PUBLIC_AUDIENCE),
/* harmony export */   fV: () => (/* binding */ audienceWarning),
/* harmony export */   hN: () => (/* binding */ checkoutWarning)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/* harmony import */ var _model_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16380);


/**
 * Events whose runs hold the repository's rights while somebody outside decides what they work on: what they sign
 * looks like a release and is none.
 */
const REFUSED_EVENTS = ['pull_request_target', 'workflow_run', 'issue_comment'];
/**
 * Held against the runner's word before a token is asked for, and against the token's claim after.
 * @throws WherefromError EVENT_REFUSED
 */
function refuseEvent(event, { allowEvents }) {
    if (event === undefined || !REFUSED_EVENTS.includes(event) || allowEvents.includes(event))
        return;
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('EVENT_REFUSED', `A run of ${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(event)} works on what others hand in; it is not signed.`, {
        remedy: `Sign in a run of push, release or workflow_dispatch; or, knowing the risk, set allow-event: ${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(event)}.`,
    });
}
/** Says so when the files came from another commit than the one that the provenance will name. */
function checkoutWarning(claims, { checkedOutCommit }) {
    if (checkedOutCommit === undefined || checkedOutCommit.toLowerCase() === claims.sha.toLowerCase())
        return undefined;
    return (`The workspace is at commit ${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(checkedOutCommit)}, the provenance names ${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(claims.sha)}, ` +
        'the commit of the event. What was built from the workspace is not what the provenance says.');
}
/** The audience that the public Sigstore asks for. */
const PUBLIC_AUDIENCE = 'sigstore';
/** Says so when a private authority gets a token that the public one would take as well. */
function audienceWarning({ anchor, audience, }) {
    if (anchor !== 'custom' || audience !== PUBLIC_AUDIENCE)
        return undefined;
    return (`The token for this private Sigstore is for the audience "${PUBLIC_AUDIENCE}": whoever runs it could sign as this ` +
        'workflow with the public one. Give it an audience of its own with oidc-audience.');
}


/***/ }),

/***/ 76379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IncompleteError: () => (/* binding */ IncompleteError),
/* harmony export */   isIncomplete: () => (/* binding */ isIncomplete)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);

/** Signed, but not everywhere: what was signed and which store has it stands in the result. */
class IncompleteError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WherefromError */ .YC {
    result;
    constructor(result) {
        const failed = result.stores.filter(isIncomplete);
        const [first] = failed.flatMap(({ failures }) => failures);
        const remedies = [...new Set(failed.flatMap(({ failures }) => failures.map(({ remedy }) => remedy)))];
        super('STORE_INCOMPLETE', `Stores that do not have everything: ${failed.length} of ${result.stores.length}. ${failed.map(reason).join(' ')}`, {
            remedy: [
                ...remedies,
                'Then run the same command with --resume (in the action: `resume`): nothing is signed again.',
            ]
                .slice(-MOST_REMEDIES)
                .join('\n'),
            cause: first.cause,
        });
        this.result = result;
    }
}
const MOST_REMEDIES = 6;
function isIncomplete({ failed, untried }) {
    return failed + untried > 0;
}
function reason({ store, failed, untried, written, present, failures }) {
    const all = failed + untried + written + present;
    const missing = all === 1 ? '' : `missing ${failed + untried} of ${all}; `;
    // Nothing is left untried before something has failed.
    const [{ code, message }] = failures;
    return `${store}: ${missing}${code}: ${message}`;
}


/***/ }),

/***/ 84291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EY: () => (/* binding */ parsePattern),
/* harmony export */   Fl: () => (/* binding */ baseName),
/* harmony export */   IC: () => (/* binding */ relativeName),
/* harmony export */   P0: () => (/* binding */ OWN_PLATFORM),
/* harmony export */   yk: () => (/* binding */ escapeGlob)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4826);
/* harmony import */ var _model_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16380);



/** The spelling of this machine. */
const OWN_PLATFORM = { '\\': 'win32', '/': 'posix' }[node_path__WEBPACK_IMPORTED_MODULE_0__.sep];
/**
 * Reads one pattern in the spelling of its platform: on Windows both slashes part folders, elsewhere a backslash
 * takes the meaning from the character after it. Each leading `!` turns the meaning around, as in `@actions/glob`.
 * @throws WherefromError INPUT_INVALID
 */
function parsePattern(text, world) {
    const { bare, exclude } = withoutNegation(text);
    if (bare === '') {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', `"${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text)}" names no path.`, {
            remedy: 'Write the path or pattern of a file.',
        });
    }
    const absolute = withHome(bare, world);
    const literal = pathOf(world).resolve(world.directory, absolute);
    if (!isSpecial(absolute, world.platform))
        return { text, exclude, literal };
    return { text, exclude, literal, glob: absoluteGlob(absolute, text, world) };
}
/** A file's path as a subject name: relative to the working directory, with forward slashes on every platform. */
function relativeName(file, world) {
    const { relative, sep } = pathOf(world);
    return relative(world.directory, file).split(sep).join('/');
}
function baseName(file, platform) {
    return pathOf({ platform }).basename(file);
}
/** Characters of a path that a pattern would read as special, each made to stand for itself. */
function escapeGlob(file, platform) {
    const backslashes = platform === 'win32' ? file : file.replaceAll('\\', '\\\\');
    return backslashes.replace(/\[(?=[^/]+\])/g, '[[]').replace(/[?*]/g, '[$&]');
}
function pathOf({ platform }) {
    return platform === 'win32' ? node_path__WEBPACK_IMPORTED_MODULE_0__.win32 : node_path__WEBPACK_IMPORTED_MODULE_0__.posix;
}
function withoutNegation(text) {
    // The first match is at the start: it may be empty.
    const behind = text.replace(/(?:\s*!)*\s*/, '');
    const count = text.slice(0, text.length - behind.length).split('!').length - 1;
    // Blanks around a path may belong to its name; around the exclamation marks they cannot.
    return { bare: count === 0 ? (text.trim() === '' ? '' : text) : behind, exclude: count % 2 === 1 };
}
function withHome(text, { platform, home }) {
    const follows = text[1];
    const alone = text === '~' || follows === '/' || (platform === 'win32' && follows === '\\');
    if (!text.startsWith('~') || !alone)
        return text;
    return (isSpecial(text, platform) ? escapeGlob(home, platform) : home) + text.slice(1);
}
function isSpecial(text, platform) {
    return /[*?]|\[[^/]*\]/.test(text) || (platform === 'posix' && /\\[[\]\\]/.test(text));
}
/** The folders before the first special one are resolved (`..` included); the rest stays a pattern. */
function absoluteGlob(pattern, text, world) {
    const { platform, directory } = world;
    const separator = platform === 'win32' ? /[\\/]/ : /\//;
    const segments = pattern.split(separator);
    const first = segments.findIndex((segment) => isSpecial(segment, platform) || segment.includes('\\'));
    const rest = segments.slice(first).filter((segment) => segment !== '' && segment !== '.');
    if (rest.includes('..') || hasControl(pattern)) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', `The pattern "${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text)}" cannot be used.`, {
            remedy: 'After its first special character a pattern holds no ".." and no control characters.',
        });
    }
    const paths = pathOf(world);
    // A root's own separator went with the split: "/" and "C:\\", not "" and "C:". Behind a folder it changes nothing.
    const before = segments.slice(0, first).join(paths.sep);
    const base = paths.resolve(directory, first === 1 ? before + paths.sep : before);
    const joint = base.endsWith(paths.sep) ? '' : paths.sep;
    return escapeGlob(base, platform) + joint + rest.join(paths.sep);
}
function hasControl(text) {
    return /\p{Cc}/u.test(text);
}


/***/ }),

/***/ 97931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ serializeBundle)
/* harmony export */ });
/* harmony import */ var _sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83178);
/* harmony import */ var _base64_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96904);


/** The bytes of a bundle file: protobuf's JSON on one line, without a line break at its end. */
function serializeBundle(bundle) {
    const { content } = bundle;
    if (content.$case !== 'dsseEnvelope')
        return Buffer.from(JSON.stringify((0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__.bundleToJSON)(bundle)));
    const { dsseEnvelope: envelope } = content;
    const empty = { ...bundle, content: { ...content, dsseEnvelope: { ...envelope, payload: Buffer.alloc(0) } } };
    const json = (0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__.bundleToJSON)(empty);
    return (0,_base64_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonWithBase64 */ .k)(envelope.payload, (payload) => JSON.stringify({ ...json, dsseEnvelope: { ...json.dsseEnvelope, payload } }));
}


/***/ }),

/***/ 18088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ bundleBytes),
/* harmony export */   q: () => (/* binding */ missingRoom)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/** Whether there is room for what is going to be written, asked before anything is signed and without writing. */

/** Certificate, log entries, timestamps, and provenance made of a token's claims have about 10 kB. */
const BUNDLE_BYTES = 24 * 1024;
/** A subject in its statement without its name. */
const SUBJECT_BYTES = 256;
/** What the bundle of this statement has at most, as far as that is known before it is signed. */
function bundleBytes({ subjects, predicateBytes = 0 }) {
    const named = subjects.reduce((sum, { name }) => sum + Buffer.byteLength(name) + SUBJECT_BYTES, 0);
    // Base64.
    return BUNDLE_BYTES + Math.ceil((named + predicateBytes) / 3) * 4;
}
/**
 * Looks at each file system once, for everything that is to be written there.
 * @param needed bytes by folder; what cannot be asked has room
 */
async function missingRoom(needed) {
    const fileSystems = new Map();
    for (const [folder, bytes] of needed) {
        const device = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(folder).then(({ dev }) => dev, () => undefined);
        if (device === undefined)
            continue;
        const known = fileSystems.get(device);
        if (known === undefined)
            fileSystems.set(device, { folder, bytes });
        else
            known.bytes += bytes;
    }
    for (const { folder, bytes } of fileSystems.values()) {
        const free = await freeBytes(folder);
        if (free === undefined || free >= bytes)
            continue;
        return { folder, reason: `the disk is full: it has ${free} bytes left, and up to ${bytes} are to be written` };
    }
    return undefined;
}
/** @returns undefined where the file system does not say: those that are no disks report nothing */
async function freeBytes(folder) {
    const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(folder).catch(() => undefined);
    if (facts === undefined || !(facts.blocks > 0) || !(facts.bsize > 0))
        return undefined;
    // What is kept back is kept for root.
    return facts.bsize * (process.getuid?.() === 0 ? facts.bfree : facts.bavail);
}


/***/ }),

/***/ 53877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fileStore: () => (/* binding */ fileStore),
/* harmony export */   isFileStore: () => (/* binding */ isFileStore)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4826);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36427);
/* harmony import */ var _model_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16380);
/* harmony import */ var _bounded_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39725);
/* harmony import */ var _disk_room_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18088);
/* harmony import */ var _file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49257);
/** The store `file`: bundles beside what they speak of, by the contract's names or where the user said. */







function isFileStore(store) {
    return 'putTogether' in store;
}
const LINE_BREAK = Buffer.from('\n');
/** What a reader of bundles accepts at most. */
const MOST_BYTES = 128 * 1024 * 1024;
function fileStore() {
    const lines = new Map();
    const filesOf = new Map();
    return {
        name: 'file',
        check: async (planned) => checkFiles(planned, { lines, filesOf }),
        put: async ({ file, bytes }) => {
            // Blank lines around it are no other bundle.
            const [only, ...others] = lines.get(file) ?? [];
            const isThere = others.length === 0 && only?.bytes.equals(bytes) === true && (await (0,_file_js__WEBPACK_IMPORTED_MODULE_5__/* .exists */ .t2)(file));
            const outcome = isThere ? 'present' : await (0,_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeBundleFile */ .AM)(file, [bytes, LINE_BREAK]);
            return { locations: [{ location: file, outcome }] };
        },
        putTogether: async (file, bundles) => (0,_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeBundleLines */ .x9)(file, bundles.map((bytes) => Buffer.concat([bytes, LINE_BREAK]))),
        find: async ({ digest }) => findIn([...(filesOf.get((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDigest */ .MO)(digest)) ?? [])], { digest, lines }),
        present: (file) => lines.get(file)?.length ?? 0,
    };
}
/** What lies in a planned file already has to speak of what was planned there: nothing else is ever replaced. */
async function checkFiles(planned, known) {
    const expected = new Map();
    const missing = new Map();
    for (const one of planned) {
        const { file, subjects } = one;
        missing.set(file, (missing.get(file) ?? 0) + (0,_disk_room_js__WEBPACK_IMPORTED_MODULE_4__/* .bundleBytes */ .i)(one));
        const digests = expected.get(file) ?? new Set();
        expected.set(file, digests);
        const [first] = subjects;
        if (first === undefined)
            continue;
        const digest = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDigest */ .MO)(first.digest);
        digests.add(digest);
        known.filesOf.set(digest, (known.filesOf.get(digest) ?? new Set()).add(file));
    }
    try {
        for (const [file, digests] of expected) {
            const lines = await checkFile(file, digests);
            known.lines.set(file, lines);
            // A file of one bundle that is there is whole; one of several may have to be written anew.
            if (lines.length > 0 && digests.size === 1)
                missing.delete(file);
        }
        await assertRoom(missing);
    }
    catch (caught) {
        const error = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asWherefromError */ .eL)(caught);
        return [{ verdict: 'failed', detail: error.message, remedy: error.remedy, error }];
    }
    const count = expected.size === 1 ? 'The bundle can be written' : `${expected.size} bundle files can be written`;
    return [{ verdict: 'passed', detail: `${count}.` }];
}
/** @throws WherefromError OUTPUT_UNWRITABLE where a disk has no room for all that is to be written there */
async function assertRoom(files) {
    const folders = new Map();
    for (const [file, bytes] of files) {
        const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(file);
        folders.set(folder, (folders.get(folder) ?? 0) + bytes);
    }
    const full = await (0,_disk_room_js__WEBPACK_IMPORTED_MODULE_4__/* .missingRoom */ .q)(folders);
    if (full === undefined)
        return;
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('OUTPUT_UNWRITABLE', `Bundles cannot be written to "${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(full.folder)}": ${full.reason}.`, {
        remedy: 'Make room there, or name a file on another disk with --output (in the action: `output`).',
    });
}
async function checkFile(file, digests) {
    await (0,_file_js__WEBPACK_IMPORTED_MODULE_5__/* .assertWritable */ .Bz)(file);
    if (!(await (0,_file_js__WEBPACK_IMPORTED_MODULE_5__/* .exists */ .t2)(file)))
        return [];
    const bytes = await (0,_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegular */ .VX)(file, MOST_BYTES).catch(() => undefined);
    const lines = bytes === undefined ? [] : linesOf(bytes);
    const isOurs = lines.length > 0 && lines.every((line) => line.digests.some((digest) => digests.has(digest)));
    return isOurs ? lines : (0,_file_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseExisting */ .Uj)(file);
}
function linesOf(bytes) {
    const lines = [];
    for (let [start, number] = [0, 1]; start < bytes.length; number += 1) {
        const end = bytes.indexOf(0x0a, start);
        const line = bytes.subarray(start, end < 0 ? bytes.length : end);
        if (line.some((byte) => byte > 0x20))
            lines.push({ bytes: line, number, digests: digestsIn(line) });
        start = end < 0 ? bytes.length : end + 1;
    }
    return lines;
}
/** The digests of the first subject that an unverified bundle names; none for what is no bundle with a statement. */
function digestsIn(bundle) {
    try {
        const payload = field(field(JSON.parse(bundle.toString('utf8')), 'dsseEnvelope'), 'payload');
        const statement = JSON.parse(Buffer.from(String(payload), 'base64').toString('utf8'));
        const subjects = field(statement, 'subject');
        const digest = field(Array.isArray(subjects) ? subjects[0] : undefined, 'digest');
        return typeof digest === 'object' && digest !== null
            ? Object.entries(digest).map(([algorithm, hex]) => `${algorithm}:${String(hex)}`)
            : [];
    }
    catch {
        return [];
    }
}
function field(value, name) {
    return typeof value === 'object' && value !== null ? value[name] : undefined;
}
function findIn(files, { digest, lines }) {
    const bundles = files.flatMap((file) => (lines.get(file) ?? [])
        .filter(({ digests }) => digests.includes((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDigest */ .MO)(digest)))
        .map(({ bytes, number }) => ({ from: `${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(file)}:${number}`, bytes })));
    return { bundles, lookedAt: files.map(_model_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g), skipped: [] };
}


/***/ }),

/***/ 86422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ notKept),
/* harmony export */   TR: () => (/* binding */ notOurs),
/* harmony export */   WB: () => (/* binding */ openPrivateFile),
/* harmony export */   m5: () => (/* binding */ assertPrivateFolder),
/* harmony export */   mP: () => (/* binding */ unwritable),
/* harmony export */   q6: () => (/* binding */ openPrivateFolder),
/* harmony export */   stateDirectoryOf: () => (/* binding */ stateDirectoryOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4826);
/* harmony import */ var _model_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16380);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(861);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34639);
/** Where the records of unfinished runs lie, and the look at every file and folder of them before it is believed. */







const FOLDER = 'wherefrom';
/**
 * The folder for records: the job's own on a runner, else the user's for state.
 * Source: XDG Base Directory Specification; Apple, File System Programming Guide; Windows, Known Folders.
 */
function stateDirectoryOf(surroundings) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(named('RUNNER_TEMP', surroundings) ?? userState(surroundings), FOLDER);
}
function userState(surroundings) {
    const { platform, home } = surroundings;
    if (platform === 'win32')
        return named('LOCALAPPDATA', surroundings) ?? node_path__WEBPACK_IMPORTED_MODULE_2__.join(home, 'AppData', 'Local');
    if (platform === 'darwin')
        return node_path__WEBPACK_IMPORTED_MODULE_2__.join(home, 'Library', 'Application Support');
    return named('XDG_STATE_HOME', surroundings) ?? node_path__WEBPACK_IMPORTED_MODULE_2__.join(home, '.local', 'state');
}
/** A folder that a variable names, where it is a whole path and lies outside of the workspace. */
function named(variable, { environment, workspace }) {
    const folder = environment[variable] ?? '';
    return node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute(folder) && !(workspace !== undefined && (0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .isWithin */ .UO)(folder, workspace)) ? folder : undefined;
}
/**
 * Makes a folder that only this user may enter, and those above it where they are missing.
 * @throws WherefromError STATE_MALFORMED where something else lies there, OUTPUT_UNWRITABLE
 */
async function openPrivateFolder(folder) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(folder), { recursive: true, mode: 0o700 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { mode: 0o700 });
    }
    catch (cause) {
        if ((0,_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .causeCode */ .XL)(cause) !== 'EEXIST')
            unwritable(folder, cause);
    }
    await assertPrivateFolder(folder);
}
/** @throws WherefromError STATE_MALFORMED unless it is a folder that nobody else may enter; OUTPUT_UNWRITABLE */
async function assertPrivateFolder(folder) {
    const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(folder).catch((cause) => unwritable(folder, cause));
    if (!facts.isDirectory())
        refuse(folder, folder, { why: 'is no folder' });
    refuseForeign(folder, { folder, facts });
}
const WITHOUT_LINKS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0;
const WITHOUT_WAITING = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0;
/**
 * Opens a file of a record; the caller closes it. What it is, is asked of what was opened.
 * @returns undefined when there is none
 * @throws WherefromError STATE_MALFORMED unless it is a regular file that nobody else may read or write
 */
async function openPrivateFile(file, flags) {
    const access = flags === 'read' ? node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY : node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR;
    let handle;
    try {
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, access | WITHOUT_LINKS | WITHOUT_WAITING);
    }
    catch (cause) {
        if ((0,_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .causeCode */ .XL)(cause) === 'ENOENT')
            return undefined;
        return notOurs(file, 'cannot be opened as a file', cause);
    }
    try {
        const facts = await handle.stat();
        if (!facts.isFile())
            notOurs(file, 'is no regular file');
        // A second name would let somebody else's folder write to it.
        if (facts.nlink > 1)
            notOurs(file, 'has a second name');
        refuseForeign(file, { folder: node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file), facts });
        return handle;
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
/** Windows says neither owner nor mode; there the folder's own permissions keep others out. */
function refuseForeign(place, { folder, facts: { uid, mode } }) {
    if (process.getuid === undefined)
        return;
    if (uid !== process.getuid())
        refuse(place, folder, { why: 'belongs to another user' });
    if ((mode & 0o077) !== 0)
        refuse(place, folder, { why: 'may be read or written by others' });
}
/** @param file in the folder of a record */
function notOurs(file, why, cause) {
    return refuse(file, node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file), { why, cause });
}
/** A record is whole or none: deleting one file of it would only make the next refusal. */
function refuse(place, folder, { why, cause }) {
    if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .WherefromError */ .YC)
        throw cause;
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .fail */ .fJ)('STATE_MALFORMED', `The record of an unfinished run at "${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(place)}" ${why}.`, {
        remedy: `Look who wrote it; then delete the whole of "${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(folder)}", and run the command again without --resume (in the action: \`resume\`).`,
        cause,
    });
}
/** @throws WherefromError OUTPUT_UNWRITABLE always */
function unwritable(file, cause) {
    if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .WherefromError */ .YC)
        throw cause;
    const code = (0,_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .causeCode */ .XL)(cause) ?? 'unknown cause';
    const why = code === 'ENOSPC' ? 'the disk is full' : code === 'EROFS' ? 'the file system is read-only' : code;
    return notKept(file, why, cause);
}
/** @throws WherefromError OUTPUT_UNWRITABLE always */
function notKept(file, why, cause) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .fail */ .fJ)('OUTPUT_UNWRITABLE', `The record of this run cannot be kept at "${(0,_model_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(file)}": ${why}.`, {
        remedy: 'Make room there, or name a folder that can be written with XDG_STATE_HOME (on a runner: RUNNER_TEMP).',
        cause,
    });
}


/***/ })

};
