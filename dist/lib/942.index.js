export const id = 942;
export const ids = [942];
export const modules = {

/***/ 30942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubStore: () => (/* binding */ githubStore)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(4826);
// EXTERNAL MODULE: ./lib/model/digest.js
var model_digest = __webpack_require__(36427);
// EXTERNAL MODULE: ./lib/model/printable.js
var printable = __webpack_require__(16380);
// EXTERNAL MODULE: ./lib/store/github/api.js
var github_api = __webpack_require__(37679);
// EXTERNAL MODULE: ./lib/model/github.js
var github = __webpack_require__(3968);
// EXTERNAL MODULE: ./lib/model/predicate-types.js
var predicate_types = __webpack_require__(60370);
// EXTERNAL MODULE: ./lib/store/github/guards.js
var guards = __webpack_require__(89445);
;// CONCATENATED MODULE: ./lib/store/github/attestation-check.js






async function repositoryFacts(api) {
    const path = `/repos/${api.options.repository}`;
    const json = await api.json({ method: 'GET', path, doing: 'describe the repository', permission: 'metadata: read' });
    const type = (0,guards/* text */.Qq)((0,guards/* field */.ZZ)((0,guards/* field */.ZZ)(json, 'owner'), 'type'));
    return {
        private: (0,guards/* field */.ZZ)(json, 'private') !== false,
        ownedByOrganization: type === undefined ? undefined : type === 'Organization',
    };
}
/** What GitHub refuses of a statement, whatever the token: said without asking. Undefined: nothing. */
function shapeFault({ subjects, predicateType, buildType }) {
    const refuse = (message, remedy) => new errors/* WherefromError */.YC('STORE_UNAVAILABLE', message, { remedy });
    if (subjects.length > github/* GITHUB_MOST_SUBJECTS */.ec) {
        return refuse(`GitHub takes statements of at most ${github/* GITHUB_MOST_SUBJECTS */.ec} subjects; this one has ${subjects.length}.`, 'Sign one statement a subject with --per-subject, or leave the store `github` away.');
    }
    const other = subjects.find(({ digest }) => digest.algorithm !== 'sha256');
    if (other !== undefined) {
        return refuse(`GitHub finds attestations by sha256 only, and "${(0,printable/* printable */.g)(other.name)}" is named by its ${other.digest.algorithm}.`, 'Name subjects by sha256, or leave the store `github` away.');
    }
    const named = new Set(subjects.map(({ name, digest }) => JSON.stringify([name, digest.hex])));
    if (named.size < subjects.length) {
        return refuse('GitHub takes no statement that names a subject twice.', 'Name each subject once.');
    }
    if (predicateType === predicate_types/* SLSA_PROVENANCE_V1 */.us && buildType !== undefined && buildType !== github/* GITHUB_BUILD_TYPE */.s) {
        return refuse(`GitHub takes no provenance of the build type "${(0,printable/* printable */.g)(buildType)}".`, `It takes only ${github/* GITHUB_BUILD_TYPE */.s}, which is what is signed when no predicate is given; or leave the store \`github\` away.`);
    }
    return undefined;
}
async function checkAttestations(needs, planned) {
    const faults = planned.flatMap((statement) => shapeFault(statement) ?? []);
    if (faults.length > 0)
        return faults.slice(0, 1).map(failed);
    const { options, name } = needs.api;
    if (options.token === undefined) {
        const remedy = 'Give one that may write (`permissions: attestations: write`): in the action by `github-token`, elsewhere by GITHUB_TOKEN.';
        return [
            failed(new errors/* WherefromError */.YC('STORE_UNAUTHORIZED', `${name} stores attestations only with a token.`, { remedy })),
        ];
    }
    try {
        await refuseUserOwned(needs);
        const digest = planned[0]?.subjects[0]?.digest;
        if (digest !== undefined)
            await needs.look(digest);
        const asked = digest === undefined ? '' : ` (asked for ${(0,model_digest/* formatDigest */.MO)(digest)})`;
        return [{ verdict: 'passed', detail: `${name} answers for the attestations of ${options.repository}${asked}.` }];
    }
    catch (error) {
        return [failed((0,errors/* asWherefromError */.eL)(error))];
    }
}
/** Attestations of private repositories belong to organisations with GitHub Enterprise Cloud. */
async function refuseUserOwned({ api, visibility, facts }) {
    if (visibility === 'public' || visibility === 'internal')
        return;
    const found = await facts();
    if (!found.private || found.ownedByOrganization !== false)
        return;
    throw new errors/* WherefromError */.YC('STORE_UNAVAILABLE', `${api.options.repository} is private and belongs to a user: GitHub keeps no attestations for it.`, {
        remedy: 'Leave the store `github` away and keep its attestations with --store file, release or oci://REPOSITORY.',
    });
}
function failed(error) {
    return { verdict: 'failed', detail: error.message, remedy: error.remedy, error };
}

// EXTERNAL MODULE: ./lib/store/byte-budget.js
var byte_budget = __webpack_require__(65471);
// EXTERNAL MODULE: ./lib/http.js + 4 modules
var http = __webpack_require__(56905);
// EXTERNAL MODULE: ./lib/store/github/bundle-text.js
var bundle_text = __webpack_require__(52095);
;// CONCATENATED MODULE: ./lib/store/github/snappy.js

/**
 * Snappy's block format, read: GitHub keeps bundles so. The length that the first bytes name is checked before anything
 * is allocated, and every copy before it is made. Source: google/snappy, format_description.txt.
 * @throws WherefromError SERVICE_ANSWER_MALFORMED
 */
function snappyDecompress(input, maxBytes) {
    const { value: length, next } = varint(input);
    if (length > maxBytes)
        return (0,http.malformed)("GitHub's storage", `names ${length} bytes where at most ${maxBytes} are read`);
    const output = Buffer.alloc(length);
    let written = 0;
    for (let at = next; at < input.length;) {
        const element = elementAt(input, at);
        const { kind, size } = element;
        if (written + size > length)
            return damaged();
        if (kind === 'literal') {
            if (element.from + size > input.length)
                return damaged();
            input.copy(output, written, element.from, element.from + size);
            at = element.from + size;
        }
        else {
            if (element.offset === 0 || element.offset > written)
                return damaged();
            // Byte by byte: what is copied may be what this copy just wrote.
            for (let n = 0; n < size; n += 1)
                output[written + n] = output[written + n - element.offset] ?? 0;
            at = element.next;
        }
        written += size;
    }
    return written === length ? output : damaged();
}
/** The two low bits of the tag say what follows: 00 a literal, 01, 10 and 11 a copy with 11, 16 and 32 bits of offset. */
function elementAt(input, at) {
    const tag = input.readUInt8(at);
    const upper = tag >> 2;
    switch (tag & 3) {
        case 0: {
            const extra = upper < 60 ? 0 : upper - 59;
            const size = extra === 0 ? upper + 1 : littleEndian(input, at + 1, extra) + 1;
            return { kind: 'literal', size, from: at + 1 + extra };
        }
        case 1: {
            const offset = (tag >> 5) * 256 + littleEndian(input, at + 1, 1);
            return { kind: 'copy', size: (upper & 7) + 4, offset, next: at + 2 };
        }
        case 2:
            return { kind: 'copy', size: upper + 1, offset: littleEndian(input, at + 1, 2), next: at + 3 };
        default:
            return { kind: 'copy', size: upper + 1, offset: littleEndian(input, at + 1, 4), next: at + 5 };
    }
}
function littleEndian(input, at, bytes) {
    return at + bytes > input.length ? damaged() : input.readUIntLE(at, bytes);
}
/** At most 32 bits, seven a byte. */
function varint(input) {
    let value = 0;
    for (let at = 0; at < 5; at += 1) {
        const byte = at < input.length ? input.readUInt8(at) : damaged();
        value += (byte & 0x7f) * 2 ** (7 * at);
        if (byte < 0x80)
            return { value, next: at + 1 };
    }
    return damaged();
}
function damaged() {
    return (0,http.malformed)("GitHub's storage", 'answered compressed bytes that are damaged');
}

;// CONCATENATED MODULE: ./lib/store/github/attestation-list.js







const PER_PAGE = 100;
const LARGEST_PAGE = 64 * 1024 * 1024;
/** Room for one more page after those whose bundles are all that is read for one digest. */
const MOST_LISTED = byte_budget/* MOST_BYTES_IN_ALL */.S_ + LARGEST_PAGE;
/**
 * What GitHub lists for a digest, newest first, page after page. It answers 404 when there is nothing, so a repository
 * that does not exist looks the same as one without attestations.
 * Source: GitHub REST API, "List attestations".
 */
async function* attestationPages(api, digest) {
    const path = `/repos/${api.options.repository}/attestations/${(0,model_digest/* formatDigest */.MO)(digest)}?per_page=${PER_PAGE}`;
    const request = {
        method: 'GET',
        path,
        doing: 'list attestations',
        permission: 'attestations: read',
        accept: [404],
        // On older servers a page holds the bundles themselves.
        maxBytes: LARGEST_PAGE,
        mostBytes: MOST_LISTED,
    };
    for await (const page of api.pages(request, (json) => (0,guards/* list */.p_)((0,guards/* field */.ZZ)(json, 'attestations'))))
        yield page.map(parseListed);
}
/** The newest, at most `PER_PAGE`. */
async function firstPage(api, digest) {
    for await (const page of attestationPages(api, digest))
        return page;
    return [];
}
function parseListed(json) {
    const bundle = (0,guards/* field */.ZZ)(json, 'bundle');
    const bundleUrl = (0,guards/* text */.Qq)((0,guards/* field */.ZZ)(json, 'bundle_url')) ?? '';
    if (typeof bundle === 'object' && bundle !== null)
        return { bundle };
    if (bundleUrl === '')
        return (0,http.malformed)('GitHub', 'lists an attestation without its bundle or where it lies');
    const id = (0,guards/* identifier */.Cv)(Number(/\/(\d+)\.json(?:\.sn)?(?:\?|$)/.exec(bundleUrl)?.[1]));
    return { bundleUrl, ...(id === undefined ? {} : { id }) };
}
/** The bundle as it lies there. The address was signed by GitHub; no token goes there. */
async function storedBundle(api, listed, maxBytes) {
    if (listed.bundle !== undefined)
        return asJson(listed.bundle);
    return api.download(listed.bundleUrl ?? '', maxBytes);
}
/** The platform reads what it cannot write: thousands of levels overflow its stack. */
function asJson(bundle) {
    try {
        return Buffer.from(JSON.stringify(bundle));
    }
    catch {
        return (0,http.malformed)('GitHub', 'lists a bundle that cannot be read');
    }
}
/** The bundle's JSON. @throws WherefromError SERVICE_ANSWER_MALFORMED for what is damaged, or larger than `maxBytes` */
function unpacked(bytes, maxBytes) {
    // Older entries may lie there as they are: no compressed bundle begins like JSON with a string.
    return bytes[0] === 0x7b && bytes[1] === 0x22 ? bytes : snappyDecompress(bytes, maxBytes);
}
/**
 * What tells the listed bundle from every other.
 * @returns undefined for what is no signed statement, damaged, or larger than `maxBytes`
 */
async function fingerprintOf(api, listed, { known, maxBytes }) {
    if (listed.bundle !== undefined)
        return (0,bundle_text/* fingerprint */.R)(listed.bundle);
    const key = placeOf(listed);
    if (!known.has(key)) {
        try {
            known.set(key, (0,bundle_text/* fingerprint */.R)(unpacked(await storedBundle(api, listed, maxBytes), maxBytes)));
        }
        catch (error) {
            if ((0,errors/* asWherefromError */.eL)(error).code !== 'SERVICE_ANSWER_MALFORMED')
                throw error;
            known.set(key, undefined);
        }
    }
    return known.get(key);
}
/** The address without its signature, which is new in every listing. */
function placeOf({ bundleUrl = '' }) {
    return bundleUrl.replace(/\?.*$/s, '');
}
/** One attempt to store a bundle. @throws as the API does */
async function createAttestation(api, bundle) {
    const answer = await api.send({
        method: 'POST',
        path: `/repos/${api.options.repository}/attestations`,
        headers: { 'content-type': 'application/json' },
        body: Buffer.concat([Buffer.from('{"bundle":'), bundle, Buffer.from('}')]),
        doing: 'store the attestation',
        permission: 'attestations: write',
        // A second try after a lost answer would store it twice: what is there is looked at before.
        attempts: 1,
    });
    const id = (0,guards/* identifier */.Cv)(Number((0,guards/* field */.ZZ)((0,http.parseJsonBody)(answer, 'GitHub'), 'id')));
    return id === undefined ? (0,http.malformed)(api.name, 'answered no id of the attestation') : { id };
}

;// CONCATENATED MODULE: ./lib/store/github/attestation-find.js





/**
 * Every bundle that GitHub has for a digest, within limits. What turns out to be none counts too: a list full of rubbish
 * costs no more than another.
 * @throws WherefromError SERVICE_*, STORE_* when it could not be read to its end
 */
async function findAttestations(listed, { digest, name }, limits) {
    const { repository, token } = listed.api.options;
    const place = `the attestations API of ${repository}${token === undefined ? ', without a token' : ''}`;
    if (digest.algorithm !== 'sha256') {
        return { bundles: [], lookedAt: [], skipped: [`${place}: it knows "${(0,printable/* printable */.g)(name)}" by its sha256 only`] };
    }
    return new Reading(listed, { place, limits }).run();
}
class Reading {
    #listed;
    #place;
    #limits;
    #budget = new byte_budget/* ByteBudget */.Gz();
    #bundles = [];
    #skipped = [];
    #read = 0;
    constructor(listed, { place, limits }) {
        this.#listed = listed;
        this.#place = place;
        this.#limits = limits;
    }
    async run() {
        const end = await this.#readAll();
        const found = { bundles: this.#bundles, lookedAt: [this.#place], skipped: this.#skipped };
        if (end === undefined)
            return found;
        return { ...found, skipped: [...found.skipped, `${this.#place}: ${end}`], isPart: true };
    }
    /** @returns why it ended before the list did */
    async #readAll() {
        const { count } = this.#limits;
        for await (const page of this.#listed.pages) {
            for (const one of page) {
                if (this.#read >= count)
                    return `more than ${count} bundles`;
                if (this.#budget.left === 0) {
                    return `what it lists after ${this.#read} of them: not more than ${byte_budget/* MOST_BYTES_IN_ALL */.S_} bytes are read for one digest`;
                }
                this.#read += 1;
                await this.#take(one);
            }
        }
        return undefined;
    }
    async #take(one) {
        const { api, fingerprints } = this.#listed;
        const from = one.id === undefined ? this.#place : `${this.#place}, ${one.id}`;
        const most = Math.min(this.#limits.bytes, this.#budget.left);
        // Of what fails to come, so much may have come.
        let spent = most;
        try {
            const stored = await storedBundle(api, one, most);
            spent = stored.length;
            const bytes = one.bundle === undefined ? unpacked(stored, most) : stored;
            spent = Math.max(spent, bytes.length);
            fingerprints.set(placeOf(one), (0,bundle_text/* fingerprint */.R)(bytes));
            if (bytes.length <= most)
                this.#bundles.push({ from, bytes });
            else
                this.#skipped.push(`${from}: ${this.#tooLarge(bytes.length)}`);
        }
        catch (error) {
            // One that is unreadable or too large hides no other; a storage that cannot be reached might.
            const { code, message } = (0,errors/* asWherefromError */.eL)(error);
            if (code !== 'SERVICE_ANSWER_MALFORMED')
                throw error;
            this.#skipped.push(`${from}: ${message}`);
        }
        finally {
            this.#budget.spend(spent);
        }
    }
    #tooLarge(bytes) {
        return bytes > this.#limits.bytes ? `larger than ${this.#limits.bytes} bytes` : (0,byte_budget/* beyondBudget */.lR)(bytes);
    }
}

;// CONCATENATED MODULE: ./lib/store/github/storage-records.js





/**
 * Tells an organisation's "linked artifacts" where its images lie. A record is a convenience, so what fails is a warning
 * with the reason that GitHub gave. Users have no such page: nothing is asked for them.
 * Source: GitHub REST API, "Create artifact metadata storage record".
 */
async function recordStorage(needs, subjects) {
    const images = subjects.flatMap((subject) => {
        const registryUrl = registryOf(subject);
        return registryUrl === undefined ? [] : [{ subject, registryUrl }];
    });
    const ids = [];
    const warnings = [];
    for (const image of images) {
        try {
            if ((await needs.facts()).ownedByOrganization === false)
                break;
            ids.push(...(await record(needs, image)));
        }
        catch (error) {
            const { message, remedy } = (0,errors/* asWherefromError */.eL)(error);
            warnings.push(`No storage record of "${(0,printable/* printable */.g)(image.subject.name)}": ${message} ${remedy}`);
        }
    }
    return { ids, warnings };
}
async function record({ api, version }, { subject, registryUrl }) {
    const [owner = '', repository = ''] = api.options.repository.split('/');
    const body = {
        name: subject.name,
        digest: (0,model_digest/* formatDigest */.MO)(subject.digest),
        registry_url: registryUrl,
        // Counts where GitHub knows no provenance of the image, as when the store `github` was not chosen.
        github_repository: repository,
        ...(version === undefined ? {} : { version }),
    };
    const answer = await api.send({
        method: 'POST',
        path: `/orgs/${owner}/artifacts/metadata/storage-record`,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        doing: 'create the storage record',
        permission: 'artifact-metadata: write',
    });
    const records = (0,guards/* list */.p_)((0,guards/* field */.ZZ)((0,http.parseJsonBody)(answer, 'GitHub'), 'storage_records'));
    const ids = records.flatMap((each) => (0,guards/* identifier */.Cv)((0,guards/* field */.ZZ)(each, 'id')) ?? []);
    return ids.length === 0 ? (0,http.malformed)('GitHub', 'created no storage record') : ids.map(String);
}
/** `https://HOST[:PORT]/` of an image's name; undefined for what is no image in a registry. */
function registryOf({ name, path, digest }) {
    if (path !== undefined || digest.algorithm !== 'sha256')
        return undefined;
    const [host = '', ...rest] = name.split('/');
    // As Docker tells a registry from the first part of a name on Docker Hub.
    const isHost = /^(?:localhost|\[[0-9a-f:]+\]|[a-z0-9.-]*\.[a-z0-9.-]*)(?::\d+)?$|^[a-z0-9.-]+:\d+$/i.test(host);
    return isHost && rest.length > 0 ? `https://${host}/` : undefined;
}

;// CONCATENATED MODULE: ./lib/store/github/attestations.js









/**
 * The store `github`: GitHub's attestations API. One listing serves doctor's line, the look-up of what is there already
 * and the comparison before the bundle is sent; then the listing is read once more: three requests in all for a new bundle.
 */
function githubStore(options) {
    const opened = openAttestations(options);
    const look = async (digest) => lookOnce(opened, digest);
    return {
        name: 'github',
        check: async (planned) => checkAttestations({ api: opened.api, visibility: options.visibility, facts: opened.facts, look }, planned),
        put: async (bundle) => putAttestation(opened, bundle),
        find: async (subject, limits) => findAttestations({ ...opened, pages: pagesKnown(opened, subject.digest) }, subject, limits),
    };
}
function openAttestations(options) {
    const api = (0,github_api/* githubApi */.M)(options);
    let facts;
    return {
        api,
        options,
        before: new Map(),
        fingerprints: new Map(),
        facts: async () => {
            facts ??= repositoryFacts(api);
            return facts.catch((error) => {
                facts = undefined;
                throw error;
            });
        },
    };
}
async function lookOnce({ api, before }, digest) {
    const key = (0,model_digest/* formatDigest */.MO)(digest);
    const looked = before.get(key) ?? firstPage(api, digest);
    before.set(key, looked);
    return looked.catch((error) => {
        before.delete(key);
        throw error;
    });
}
const TRIES = 3;
const PAUSE_MS = 1000;
async function putAttestation(opened, bundle) {
    const fault = shapeFault(bundle);
    if (fault !== undefined)
        throw fault;
    const digest = bundle.subjects[0]?.digest;
    if (digest === undefined)
        throw new RangeError('a bundle without a subject');
    const listed = await lookOnce(opened, digest);
    const place = { digest, bytes: bundle.bytes, known: new Set(listed.map(placeOf)) };
    // From here on it is no longer what is there.
    opened.before.delete((0,model_digest/* formatDigest */.MO)(digest));
    const present = await findSame(opened, place, listed);
    const stored = present === undefined ? await store(opened, place) : toStored(opened, 'present', present.id);
    return withRecords(opened, bundle, stored);
}
/** What an earlier try of this run left is among the newest. */
const NEWEST = 30;
async function findSame({ api, fingerprints }, { bytes }, all) {
    const ours = (0,bundle_text/* fingerprint */.R)(bytes);
    // Other services may write the same bundle with more blanks, but not with many more.
    const limits = { known: fingerprints, maxBytes: 2 * bytes.length + 4096 };
    for (const listed of all.slice(0, NEWEST)) {
        if (ours !== undefined && (await fingerprintOf(api, listed, limits)) === ours)
            return listed;
    }
    return undefined;
}
async function store(opened, place) {
    const { api } = opened;
    for (let tried = 1;; tried += 1) {
        try {
            const { id } = await createAttestation(api, place.bytes);
            if (!(await readBack(opened, place, id)))
                refuseUnlisted(api, place, id);
            return toStored(opened, 'written', id);
        }
        catch (error) {
            if (!mayTryAgain(error) || tried >= TRIES)
                throw error;
            await api.sleep(PAUSE_MS * 2 ** (tried - 1), (0,errors/* asWherefromError */.eL)(error).message);
            const there = await findSame(opened, place, await firstPage(api, place.digest));
            if (there !== undefined)
                return toStored(opened, 'written', there.id);
        }
    }
}
/**
 * The answer never came, so that what became of it has to be looked up. GitHub also answers 401, now and then, to a
 * job's valid token ("Requires authentication"), as many workflows' logs show.
 */
function mayTryAgain(error) {
    const { code } = (0,errors/* asWherefromError */.eL)(error);
    return /^SERVICE_(UNREACHABLE|TIMEOUT|FAILED|ANSWER_MALFORMED)$|^STORE_UNAUTHORIZED$/.test(code);
}
/** Milliseconds before each look. */
const READ_BACK_PAUSES = [0, 1000, 2000, 4000, 8000];
/**
 * Whether a reader who asks for the digest is shown the bundle. The address of each listed bundle ends in the id of its
 * attestation, so that the listing alone proves it; where it does not, what is new in it is compared by its content.
 */
async function readBack(opened, place, id) {
    const { api } = opened;
    for (const pause of READ_BACK_PAUSES) {
        if (pause > 0)
            await api.sleep(pause, 'GitHub does not list the attestation yet.');
        const all = await listAgain(api, place.digest);
        if (all.some((listed) => listed.id === id))
            return true;
        const fresh = all.filter((listed) => listed.bundle !== undefined || !place.known.has(placeOf(listed)));
        if ((await findSame(opened, place, fresh)) !== undefined)
            return true;
    }
    return false;
}
/** GitHub took the bundle by then: that it cannot be asked at this moment is no reason to store it a second time. */
async function listAgain(api, digest) {
    try {
        return await firstPage(api, digest);
    }
    catch (error) {
        if (/^SERVICE_(UNREACHABLE|TIMEOUT|FAILED)$/.test((0,errors/* asWherefromError */.eL)(error).code))
            return [];
        throw error;
    }
}
/** Nobody finds what is not listed, and the record of the run is all that holds it then. */
function refuseUnlisted({ name }, { digest }, id) {
    (0,errors/* fail */.fJ)('STORE_READ_BACK', `${name} took the attestation as ${id}, but does not list it for ${(0,model_digest/* formatDigest */.MO)(digest)}.`, {
        remedy: 'GitHub may list it late: run again with --resume (in the action: `resume`), which looks for it first.',
    });
}
function toStored({ options }, outcome, id) {
    const page = `${options.serverUrl}/${options.repository}/attestations`;
    const location = (0,printable/* printable */.g)(id === undefined ? page : `${page}/${id}`);
    const ids = id === undefined ? {} : { ids: { 'attestation-id': [String(id)], 'attestation-url': [location] } };
    return { locations: [{ location, outcome }], ...ids };
}
async function withRecords(opened, { subjects }, stored) {
    const { storageRecords } = opened.options;
    if (storageRecords === undefined)
        return stored;
    const needs = { api: opened.api, version: storageRecords.version, facts: opened.facts };
    const { ids, warnings } = await recordStorage(needs, subjects);
    const all = [...(stored.warnings ?? []), ...warnings];
    return {
        ...stored,
        ids: { ...stored.ids, ...(ids.length > 0 ? { 'storage-record-ids': ids } : {}) },
        ...(all.length > 0 ? { warnings: all } : {}),
    };
}
/** A run that looked already does not ask for the first page again. */
async function* pagesKnown(opened, digest) {
    const first = await lookOnce(opened, digest);
    if (first.length < PER_PAGE)
        yield first;
    else
        yield* attestationPages(opened.api, digest);
}


/***/ })

};
