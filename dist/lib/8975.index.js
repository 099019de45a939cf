export const id = 8975;
export const ids = [8975,1356];
export const modules = {

/***/ 2330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ given)
/* harmony export */ });
/** The fields that have a value: an absent option must not be there at all. */
function given(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}


/***/ }),

/***/ 861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ redact),
/* harmony export */   XL: () => (/* binding */ causeCode),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   ph: () => (/* binding */ safeCause)
/* harmony export */ });
/** Foreign text made fit for a message: printable, short, and without what the request kept secret. */
const QUOTE_CHARACTERS = 200;
/** Parts of a secret are looked for from this length on: shorter runs of token characters are words. */
const SHORTEST_RUN = 16;
const SECRET_RUN = new RegExp(`[A-Za-z0-9_-]{${SHORTEST_RUN},}`, 'g');
const SHORTEST_SECRET = 6;
const REDACTED = '[redacted]';
/** What lies behind is not looked at: the expressions below overflow the stack on texts of some megabytes. */
const LONGEST_TEXT = 64 * 1024;
/** `text` on one line, at most about 200 characters, without control, format or bidirectional characters. */
function quote(text) {
    const oneLine = text
        .slice(0, LONGEST_TEXT)
        .replaceAll(/[\p{C}\p{Z}\s]+/gu, ' ')
        .trim();
    const characters = [...oneLine];
    const isWhole = text.length <= LONGEST_TEXT && characters.length <= QUOTE_CHARACTERS;
    return isWhole ? oneLine : `${characters.slice(0, QUOTE_CHARACTERS).join('')}…`;
}
/**
 * Takes every part of `secrets` out of `text`, whole or cut, and as JSON and URLs write it: a service may echo a token's
 * half. A run that looks like a part of a JWT goes too, wherever it came from. A text of absurd length is cut.
 */
function redact(text, secrets) {
    const whole = secrets.map((secret) => secret.trim()).filter((secret) => secret.length >= SHORTEST_SECRET);
    const forms = new Set(whole.flatMap((secret) => [...formsOf(secret), ...(secret.match(SECRET_RUN) ?? [])]));
    // Longest first: a short one inside a longer one must not leave the rest behind.
    const ordered = [...forms].toSorted((a, b) => b.length - a.length);
    let clean = text.slice(0, LONGEST_TEXT);
    for (const form of ordered)
        clean = clean.replaceAll(form, REDACTED);
    clean = clean.replaceAll(SECRET_RUN, (run) => /eyJ/.test(run) || whole.some((secret) => secret.includes(run)) ? REDACTED : run);
    if (text.length <= LONGEST_TEXT)
        return clean;
    // The cut may have gone through a secret: as much as one is long is left out.
    return `${clean.slice(0, -Math.max(SHORTEST_RUN, ordered[0]?.length ?? 0))}…`;
}
/** As it is; in a host name; in JSON, as different languages write it; in a path, a query and a form, in both cases. */
function formsOf(secret) {
    const json = JSON.stringify(secret).slice(1, -1);
    const unicode = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    const ascii = json.replaceAll(/[^\x20-\x7e]/g, unicode);
    const form = new URLSearchParams([['', secret]]).toString().slice(1);
    const wellFormed = Buffer.from(secret).toString();
    const urls = [form, form.replaceAll('+', '%20'), encodeURIComponent(wellFormed), encodeURI(wellFormed)];
    return [
        ...[secret, secret.toLowerCase()],
        ...[json, ascii].flatMap((text) => [
            text,
            text.replaceAll(/[<>&]/g, unicode),
            text.replaceAll('/', String.raw `\/`),
        ]),
        ...urls.flatMap((url) => [url, url.replaceAll(/%[0-9A-F]{2}/g, (escaped) => escaped.toLowerCase())]),
    ];
}
/** A bare Error that says what a foreign one and its causes said, without their objects, stacks and secrets. */
function safeCause(error, secrets) {
    const messages = [];
    let current = error;
    for (let depth = 0; depth < 5 && current !== undefined && current !== null; depth += 1) {
        messages.push(describe(current));
        current = field(current, 'cause');
    }
    const cause = new Error(quote(redact(messages.join(': '), secrets)));
    cause.name = 'Cause';
    return cause;
}
/** The first `code` in an error and its causes: "ECONNREFUSED". */
function causeCode(error) {
    let current = error;
    for (let depth = 0; depth < 5; depth += 1) {
        const code = field(current, 'code');
        if (typeof code === 'string')
            return code;
        current = field(current, 'cause');
    }
    return undefined;
}
function describe(error) {
    const message = field(error, 'message');
    const code = field(error, 'code');
    const name = field(error, 'name');
    const text = [message, name].find((said) => typeof said === 'string' && said !== '');
    if (typeof text !== 'string')
        return 'an error without a message';
    return typeof code === 'string' && !text.includes(code) ? `${text} (${code})` : text;
}
/** Not `instanceof Error`: errors of the platform may come from another realm. */
function field(value, name) {
    return typeof value === 'object' && value !== null ? value[name] : undefined;
}


/***/ }),

/***/ 77260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   an: () => (/* binding */ isOciDigest),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   nz: () => (/* binding */ apiHost),
/* harmony export */   vy: () => (/* binding */ formatImage),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(861);
/**
 * Image references as Docker reads them. Source: Distribution's reference grammar (`reference/regexp.go`,
 * `reference/normalize.go`): `docker.io` and `library/` are what is meant where no registry is named.
 */


const DOCKER_HUB = 'docker.io';
const DOCKER_HUB_API = 'registry-1.docker.io';
const LABEL = /[a-z0-9](?:[a-z0-9-]*[a-z0-9])?/;
const HOST = new RegExp(String.raw `^(?:${LABEL.source}(?:\.${LABEL.source})*|\[[0-9a-f:.]+\])(?::\d{1,5})?$`);
/** Neither ".", ".." nor an empty component is one, so a name is a safe path of a URL. */
const COMPONENT = /[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*/;
const NAME = new RegExp(`^${COMPONENT.source}(?:/${COMPONENT.source})*$`);
const LONGEST_NAME = 255;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
/**
 * Reads `[HOST[:PORT]/]NAME[:TAG][@DIGEST]`.
 * @throws WherefromError REFERENCE_MALFORMED
 */
function parseImage(text) {
    const { rest: beforeDigest, part: digest } = split(text, text.indexOf('@'));
    const slash = beforeDigest.lastIndexOf('/');
    const { rest: place, part: tag } = split(beforeDigest, beforeDigest.indexOf(':', slash + 1));
    const repository = repositoryOf(place, text);
    if (tag !== undefined && !TAG.test(tag)) {
        refuse(text, `"${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(tag)}" is no tag`, 'A tag is up to 128 letters, digits, ".", "_" and "-", and begins with none of ".-".');
    }
    if (digest !== undefined && !isOciDigest(digest)) {
        refuse(text, 'its digest is none', 'Write it as NAME@sha256:<64 lower-case hexadecimal characters>.');
    }
    return { ...repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}
/**
 * Reads `[HOST[:PORT]/]NAME`: a place, not something in it.
 * @throws WherefromError REFERENCE_MALFORMED
 */
function parseRepository(text) {
    const { registry, name, tag, digest } = parseImage(text);
    if (tag !== undefined || digest !== undefined) {
        refuse(text, 'it names a tag or a digest where a repository belongs', `Name the repository alone: ${registry}/${name}.`);
    }
    return { registry, name };
}
/** The reference in its one spelling: nothing that Docker would add is left out. */
function formatImage({ registry, name, tag, digest }) {
    return `${registry}/${name}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/** Where a registry answers, `host[:port]`: Docker Hub's name is not that of its API. */
function apiHost(registry) {
    return registry === DOCKER_HUB ? DOCKER_HUB_API : registry;
}
function isOciDigest(text) {
    return DIGEST.test(text);
}
function isTag(text) {
    return TAG.test(text);
}
function repositoryOf(place, text) {
    const { registry, name } = registryAndName(place);
    if (!isHost(registry)) {
        refuse(text, `"${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(registry)}" is no host`, 'Write it as HOST[:PORT]/NAME, without https:// or docker:// before it; an IPv6 address stands in brackets.');
    }
    if (name !== name.toLowerCase()) {
        refuse(text, 'a repository name has no upper-case letters', `Write it in lower case: ${registry}/${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name.toLowerCase())}.`);
    }
    if (name.length > LONGEST_NAME || !NAME.test(name)) {
        refuse(text, `"${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)}" is no repository name`, 'A name is lower-case letters and digits, with single ".", "_" or "-" and "/" between them.');
    }
    return { registry, name };
}
function registryAndName(place) {
    const slash = place.indexOf('/');
    const first = place.slice(0, Math.max(slash, 0));
    // Docker's rule for what is a host: a dot, a colon, or "localhost".
    if (slash < 0 || !(/[.:]/.test(first) || first.toLowerCase() === 'localhost'))
        return onDockerHub(place);
    const registry = first.toLowerCase();
    if (registry === DOCKER_HUB || registry === `index.${DOCKER_HUB}`)
        return onDockerHub(place.slice(slash + 1));
    return { registry, name: place.slice(slash + 1) };
}
function onDockerHub(name) {
    return { registry: DOCKER_HUB, name: name.includes('/') ? name : `library/${name}` };
}
function isHost(text) {
    return HOST.test(text) && URL.canParse(`https://${text}`);
}
function split(text, at) {
    return at < 0 ? { rest: text } : { rest: text.slice(0, at), part: text.slice(at + 1) };
}
function refuse(text, why, remedy) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('REFERENCE_MALFORMED', `"${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text)}" is no image reference: ${why}.`, { remedy });
}


/***/ }),

/***/ 98975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   closeRegistries: () => (/* binding */ closeRegistries),
/* harmony export */   expectRegistries: () => (/* binding */ expectRegistries),
/* harmony export */   openRegistries: () => (/* binding */ openRegistries),
/* harmony export */   openStores: () => (/* binding */ openStores),
/* harmony export */   parseStores: () => (/* binding */ parseStores)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4826);
/* harmony import */ var _model_given_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2330);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(861);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77260);
/** Stores by their names: `--store file|registry|release[:TAG]|github|oci://REPOSITORY|oci-layout:DIR`. */





const FORMS = 'file, registry, release, release:TAG, github, oci://REPOSITORY, oci-layout:DIR';
/**
 * @param names as the user wrote them
 * @throws WherefromError STORE_UNKNOWN for a name that is none, or given twice; REFERENCE_MALFORMED
 */
function parseStores(names) {
    const specs = names.map(parseStore);
    refuseRepeated(specs);
    return specs;
}
function refuseRepeated(named) {
    const seen = new Set();
    for (const { name } of named) {
        if (seen.has(name)) {
            (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('STORE_UNKNOWN', `The store "${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)}" was given twice.`, {
                remedy: 'Name each store once: each gets every bundle that it can hold.',
            });
        }
        seen.add(name);
    }
}
const OCI = 'oci://';
const LAYOUT = 'oci-layout:';
const RELEASE = 'release:';
function parseStore(text) {
    if (text === 'file' || text === 'registry' || text === 'github' || text === 'release') {
        return { kind: text, name: text };
    }
    const release = after(RELEASE, text);
    if (release !== undefined)
        return { kind: 'release', release, name: text };
    const reference = after(OCI, text);
    if (reference !== undefined) {
        const repository = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRepository */ .SU)(reference);
        return { kind: 'oci', repository, name: `${OCI}${repository.registry}/${repository.name}` };
    }
    const directory = after(LAYOUT, text);
    if (directory !== undefined)
        return { kind: 'oci-layout', directory, name: text };
    const repeated = text.includes(',') ? ' Each is an option of its own: --store file --store github.' : '';
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('STORE_UNKNOWN', `There is no store of the name "${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)}".`, {
        remedy: `${meantBy(text)}Use one of ${FORMS}.${repeated}`,
    });
}
const KINDS = ['file', 'registry', 'release', 'github'];
/** What other tools write before a repository, and misspellings of our own. */
const BEFORE = /^(?:oci:\/{0,2}|docker:\/\/|https?:\/\/)/i;
const IN_A_REGISTRY = /^(?:localhost|[^./\s][^/\s]*[.:][^/\s]*)\/\S+$/i;
/** A question with a blank after it, or nothing. */
function meantBy(text) {
    const place = text.replace(BEFORE, '');
    if (IN_A_REGISTRY.test(place))
        return `Did you mean ${OCI}${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(place)}? `;
    if (/^oci:/i.test(text) && place !== '') {
        return `Did you mean ${OCI}HOST/${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(place)}, or ${LAYOUT}${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(place)}? `;
    }
    const lower = text.toLowerCase();
    const kind = KINDS.find((each) => lower.startsWith(each) || (lower.length > 1 && each.startsWith(lower)));
    return kind === undefined ? '' : `Did you mean ${kind}? `;
}
function after(prefix, text) {
    return text.startsWith(prefix) && text.length > prefix.length ? text.slice(prefix.length) : undefined;
}
const clients = new WeakMap();
/** The registries of a run: one client, so that tokens and connections are shared. */
async function openRegistries(world) {
    const { createRegistryClient } = await Promise.all(/* import() */[__webpack_require__.e(4175), __webpack_require__.e(2549)]).then(__webpack_require__.bind(__webpack_require__, 82549));
    const client = clients.get(world) ?? createRegistryClient({ ...world.registry, http: world.http });
    clients.set(world, client);
    return client;
}
/** Gives up what was begun in registries and not used, and ends the connections to them. Never fails. */
async function closeRegistries(world) {
    const client = clients.get(world);
    clients.delete(world);
    await client?.close();
}
/**
 * To be called before anything is asked of a registry: credentials that name none are given to the only one of the run.
 * @throws WherefromError INPUT_INVALID when there are several
 */
async function expectRegistries({ stores, images }, world) {
    const evidence = stores.flatMap((spec) => (spec.kind === 'oci' ? spec.repository : []));
    const registries = [...evidence, ...images].map(({ registry }) => registry);
    if (registries.length > 0)
        (await openRegistries(world)).expect(registries);
}
/**
 * Opens stores in the order in which they were named. What a store is made of is loaded only when it is opened, and
 * nothing is asked of the network yet.
 * @throws WherefromError INPUT_INVALID, STORE_UNKNOWN, CREDENTIALS_MALFORMED
 */
async function openStores(specs, world) {
    const stores = [];
    for (const spec of specs)
        stores.push(await openStore(spec, world));
    // `release` may be the release that another one names.
    refuseRepeated(stores);
    return stores;
}
async function openStore(spec, world) {
    const common = { progress: world.progress, now: world.now, ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_4__/* .given */ .g)({ sleep: world.sleep }) };
    switch (spec.kind) {
        case 'file':
            return (await __webpack_require__.e(/* import() */ 3877).then(__webpack_require__.bind(__webpack_require__, 53877))).fileStore();
        case 'registry': {
            const [{ registryStore }, registries] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(2987), __webpack_require__.e(4175), __webpack_require__.e(6779), __webpack_require__.e(620)]).then(__webpack_require__.bind(__webpack_require__, 90620)), openRegistries(world)]);
            return registryStore({ registries, ...common });
        }
        case 'oci': {
            const [{ evidenceStore }, registries] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(2987), __webpack_require__.e(4175), __webpack_require__.e(6779), __webpack_require__.e(790)]).then(__webpack_require__.bind(__webpack_require__, 50790)), openRegistries(world)]);
            return evidenceStore({ repository: registries.open(spec.repository), ...common });
        }
        case 'oci-layout': {
            const [{ evidenceStore }, { openLayout }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(2987), __webpack_require__.e(4175), __webpack_require__.e(6779), __webpack_require__.e(790)]).then(__webpack_require__.bind(__webpack_require__, 50790)),
                Promise.all(/* import() */[__webpack_require__.e(2987), __webpack_require__.e(4729)]).then(__webpack_require__.bind(__webpack_require__, 84729)),
            ]);
            return evidenceStore({ repository: openLayout(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(world.directory, spec.directory)), ...common });
        }
        case 'github': {
            const { githubStore } = await Promise.all(/* import() */[__webpack_require__.e(6736), __webpack_require__.e(1569), __webpack_require__.e(942)]).then(__webpack_require__.bind(__webpack_require__, 30942));
            const { visibility, createStorageRecord, subjectVersion: version } = world.github;
            return githubStore({
                ...githubOptions(spec.name, world),
                ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_4__/* .given */ .g)({ visibility }),
                ...(createStorageRecord === true ? { storageRecords: (0,_model_given_js__WEBPACK_IMPORTED_MODULE_4__/* .given */ .g)({ version }) } : {}),
            });
        }
        case 'release': {
            const { releaseStore } = await Promise.all(/* import() */[__webpack_require__.e(6736), __webpack_require__.e(1569), __webpack_require__.e(6411)]).then(__webpack_require__.bind(__webpack_require__, 86411));
            const release = releaseOf(spec.release, world.github);
            // Whole, so that whoever reads the report can name it to verify.
            return releaseStore({ ...githubOptions(spec.name, world), name: `${RELEASE}${release}`, release });
        }
    }
}
function githubOptions(store, { http, progress, now, sleep, github }) {
    const { apiUrl, serverUrl, repository, token } = github;
    if (apiUrl === undefined || repository === undefined) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', `The store "${store}" belongs to a repository on GitHub, and none is known here.`, {
            remedy: 'Run it in a workflow, or set GITHUB_API_URL and GITHUB_REPOSITORY; or name other stores with --store.',
        });
    }
    return { http, progress, now: () => now().getTime(), apiUrl, serverUrl, repository, ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_4__/* .given */ .g)({ token, sleep }) };
}
/** By tag or id; that of the run's own tag where nobody says. */
function releaseOf(name, { ref }) {
    const release = name ?? after('refs/tags/', ref ?? '');
    if (release !== undefined)
        return release;
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('INPUT_INVALID', 'The store "release" was named, and nobody says which release: this run is for no tag.', {
        remedy: 'Name it with --release TAG (in the action: `release`), or as --store release:TAG.',
    });
}


/***/ })

};
