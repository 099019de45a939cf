export const id = 2549;
export const ids = [2549];
export const modules = {

/***/ 82549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRegistryClient: () => (/* binding */ createRegistryClient)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(4826);
;// CONCATENATED MODULE: ./lib/store/oci/challenge.js
/** `WWW-Authenticate`: how a registry wants to be asked. Source: RFC 9110 section 11.6.1. */
const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const PARAMETER = /[ \t]*([!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([!#$%&'*+.^_`|~0-9A-Za-z:/?-]+))/y;
/** `token68`, of schemes that are not ours (Negotiate): read over. */
const TOKEN68 = /[ \t]+[A-Za-z0-9._~+/-]+=*(?=[ \t]*(?:,|$))/y;
const SEPARATOR = /[ \t]*(?:,[ \t]*)*/y;
/**
 * Every challenge of a header, or of several joined with commas, in their order.
 * @returns what stood before anything that is no challenge; one that names a parameter twice is left out
 */
function parseChallenges(header) {
    const challenges = [];
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const match = pattern.exec(header);
        if (match !== null)
            at = pattern.lastIndex;
        return match;
    };
    /** Whether what was read ends here. */
    const separate = () => take(SEPARATOR)?.[0].includes(',') === true || at >= header.length;
    separate();
    while (at < header.length) {
        const scheme = take(TOKEN)?.[0];
        if (scheme === undefined)
            break;
        const parameters = new Map();
        take(TOKEN68);
        let isWhole = separate();
        let twice = false;
        for (let match = take(PARAMETER); match !== null; match = take(PARAMETER)) {
            const name = (match[1] ?? '').toLowerCase();
            twice ||= parameters.has(name);
            parameters.set(name, match[2]?.replaceAll(/\\(.)/g, '$1') ?? match[3] ?? '');
            isWhole = separate();
        }
        if (!isWhole)
            break;
        if (!twice)
            challenges.push({ scheme: scheme.toLowerCase(), parameters });
    }
    return challenges;
}

// EXTERNAL MODULE: ./lib/http.js + 4 modules
var http = __webpack_require__(56905);
// EXTERNAL MODULE: ./lib/quote.js
var quote = __webpack_require__(861);
// EXTERNAL MODULE: ./lib/store/oci/reference.js
var oci_reference = __webpack_require__(77260);
;// CONCATENATED MODULE: ./lib/store/oci/endpoint.js
/** Where a registry is asked, and what may be asked without TLS. */



function endpointOf(registry, { insecureHosts, loopback }) {
    const host = (0,oci_reference/* apiHost */.nz)(registry);
    const plain = listed(host, insecureHosts) || (loopback && isLoopback(new URL(`http://${host}`)));
    return { registry, origin: new URL(`${plain ? 'http' : 'https'}://${host}`).origin };
}
/**
 * The token service that a registry names. Credentials go there, so it is asked over TLS; without, only where user and
 * registry agree about it: a loopback address named by a loopback registry, or a host that may be asked without TLS.
 * @throws WherefromError SERVICE_ANSWER_MALFORMED
 */
function realmOf(realm, { endpoint, plainHttp, unspoken }) {
    const refuse = (why) => (0,http.malformed)(`The registry ${endpoint.registry}`, `names a token service that was not asked: ${why}`);
    if (realm === undefined || !URL.canParse(realm))
        return refuse('its address is no URL');
    const url = new URL(realm);
    const shown = (0,quote/* quote */.hD)((0,quote/* redact */.E$)(`${url.origin}${url.pathname}`, unspoken));
    if (url.username !== '' || url.password !== '')
        return refuse(`${shown} holds a user name or password`);
    if (url.protocol === 'https:')
        return url;
    if (url.protocol !== 'http:')
        return refuse(`${(0,quote/* quote */.hD)((0,quote/* redact */.E$)(url.protocol, unspoken))} is no address of the web`);
    const own = isLoopback(url) && isLoopback(new URL(endpoint.origin));
    return own || listed(url.host, plainHttp.insecureHosts) ? url : refuse(`${shown} is not encrypted`);
}
/** RFC 6761 section 6.3, RFC 5735 section 3, RFC 4291 section 2.5.3. The parser has brought addresses into one form. */
function isLoopback({ hostname }) {
    return (hostname === 'localhost' ||
        hostname.endsWith('.localhost') ||
        /^127\.\d+\.\d+\.\d+$/.test(hostname) ||
        hostname === '[::1]');
}
function listed(host, insecureHosts) {
    return insecureHosts.some((insecure) => insecure.toLowerCase() === host.toLowerCase());
}

// EXTERNAL MODULE: ./lib/store/oci/registry-errors.js
var registry_errors = __webpack_require__(54152);
;// CONCATENATED MODULE: ./lib/store/oci/token.js
/** Tokens of a registry's token service. Source: Distribution, "Token Authentication" and "OAuth 2.0". */


const SERVICE = 'The token service';
const CLIENT = 'wherefrom';
const MAX_BYTES = 1024 * 1024;
/** Where the answer does not say: Distribution's rule. */
const DEFAULT_SECONDS = 60;
/** Servers take headers of 8 to 64 KiB; real tokens have up to five. */
const LONGEST_TOKEN = 64 * 1024;
/** @throws WherefromError STORE_UNAUTHORIZED, STORE_FORBIDDEN: no token for this; SERVICE_* */
async function fetchToken(http, connections, request) {
    const { credentials, said, repository, unspoken } = request;
    const asked = credentials?.kind === 'identity-token' ? byOAuth(request, credentials.token) : byQuery(request);
    const answer = await http.send({
        service: SERVICE,
        ...asked,
        secrets: secretsOf(credentials),
        unspoken,
        connections,
        maxBytes: MAX_BYTES,
        accept: [400, 401, 403],
    });
    if (answer.status < 300)
        return tokenIn(answer);
    // RFC 6749 section 5.2: a refresh token that is no longer good is a 400.
    const means = answer.status === 400 && credentials?.kind === 'identity-token' ? 401 : answer.status;
    return (0,registry_errors/* refuseAnswer */.$e)({ answer, means, repository, known: credentials !== undefined, said, secrets: unspoken });
}
/** What no message may hold: a server may repeat what it was sent, in the form in which it was sent too. */
function secretsOf(credentials) {
    if (credentials === undefined)
        return [];
    if (credentials.kind !== 'password')
        return [credentials.token];
    const { username, password } = credentials;
    const encoded = [`${username}:${password}`, password].map((text) => Buffer.from(text));
    // Whoever repeats it without the padding, or in the alphabet of URLs, repeats it all the same.
    return [
        password,
        ...encoded.flatMap((bytes) => [bytes.toString('base64'), unpadded(bytes), bytes.toString('base64url')]),
    ];
}
function unpadded(bytes) {
    return bytes.toString('base64').replaceAll('=', '');
}
/** RFC 7617. */
function basic(credentials) {
    const { username, password } = credentials;
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
function byQuery({ realm, service, repository, actions, credentials }) {
    const url = new URL(realm);
    if (service !== undefined)
        url.searchParams.set('service', service);
    url.searchParams.set('scope', scopeOf(repository, actions));
    const headers = credentials?.kind === 'password' ? { authorization: basic(credentials) } : {};
    return { method: 'GET', url: url.href, headers };
}
function byOAuth({ realm, service, repository, actions }, refreshToken) {
    const form = new URLSearchParams({
        grant_type: 'refresh_token',
        service: service ?? repository.registry,
        client_id: CLIENT,
        scope: scopeOf(repository, actions),
        refresh_token: refreshToken,
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return { method: 'POST', url: realm.href, headers, body: form.toString() };
}
function scopeOf({ name }, actions) {
    return `repository:${name}:${actions}`;
}
function tokenIn(answer) {
    const content = (0,http.parseJsonBody)(answer, SERVICE);
    const { token, access_token, expires_in } = (content ?? {});
    const found = [token, access_token].find((value) => typeof value === 'string' && value !== '');
    if (typeof found !== 'string' || found.length > LONGEST_TOKEN || !/^[\x21-\x7e]+$/.test(found)) {
        return (0,http.malformed)(answer.from ?? SERVICE, 'answered no token');
    }
    const seconds = typeof expires_in === 'number' && expires_in > 0 ? expires_in : DEFAULT_SECONDS;
    return { token: found, lastsMs: seconds * 1000 };
}

;// CONCATENATED MODULE: ./lib/store/oci/authorization.js
/**
 * Which Authorization header a registry gets. Credentials go to the registry that they belong to, or to the token
 * service that it names, and nowhere else.
 */




/** A token that is about to expire is not sent any more. */
const MARGIN_MS = 5000;
const ACTIONS = { pull: 'pull', push: 'pull,push', delete: 'pull,push,delete' };
function createAuthorization(options) {
    const wishes = new Map();
    const grants = new Map();
    /** Where a token to push was refused, and one to pull is asked for from then on. */
    const readOnly = new Set();
    const secrets = new Map();
    function secretsFor({ origin }) {
        const list = secrets.get(origin) ?? [];
        secrets.set(origin, list);
        return list;
    }
    async function grant(place, access, used) {
        const wish = wishes.get(place.endpoint.origin);
        if (wish === undefined)
            return undefined;
        const name = `${place.endpoint.origin} ${place.repository.name}`;
        const keyOf = (actions) => `${name} ${wish.scheme} ${actions}`;
        // What may push may pull.
        const isPusher = options.access === 'push' || grants.has(keyOf('push'));
        const wanted = access === 'pull' && isPusher && !readOnly.has(name) ? 'push' : access;
        const make = async () => makeGrant(options, { place, wish, access: wanted, secrets: secretsFor(place.endpoint) });
        try {
            return await held({ key: keyOf(wanted), used, make });
        }
        catch (error) {
            if (access === wanted || !isDenied(error))
                throw error;
            readOnly.add(name);
            return grant(place, access, used);
        }
    }
    /** One at a time is made for whatever number asks; whoever waited looks again at what is there now. */
    async function held(asked) {
        const before = grants.get(asked.key);
        const there = await before;
        if (grants.get(asked.key) !== before)
            return held(asked);
        const isGood = there === undefined || (there !== asked.used && there.expires > options.now());
        if (before !== undefined && isGood)
            return there;
        const made = asked.make();
        grants.set(asked.key, made);
        made.catch(() => grants.delete(asked.key));
        return made;
    }
    return {
        current: grant,
        async renew(place, access, { answer, used }) {
            const wish = wishIn(answer, { ...place, ...options, unspoken: secretsFor(place.endpoint) });
            if (wish === undefined)
                return undefined;
            wishes.set(place.endpoint.origin, wish);
            return grant(place, access, used);
        },
        askerOf: options.find,
        secretsFor,
    };
}
function isDenied(error) {
    return error instanceof errors/* WherefromError */.YC && ['STORE_UNAUTHORIZED', 'STORE_FORBIDDEN'].includes(error.code);
}
/** Bearer before Basic: it shows the registry less. */
function wishIn(answer, rules) {
    const challenges = parseChallenges(answer.headers.get('www-authenticate') ?? '');
    const bearer = challenges.find(({ scheme }) => scheme === 'bearer')?.parameters;
    if (bearer !== undefined) {
        return {
            scheme: 'bearer',
            realm: realmOf(bearer.get('realm'), rules),
            service: bearer.get('service'),
        };
    }
    return challenges.some(({ scheme }) => scheme === 'basic') ? { scheme: 'basic' } : undefined;
}
async function makeGrant(options, wanted) {
    const { place, wish, access, secrets } = wanted;
    const { repository } = place;
    const { credentials, said } = await options.find(repository);
    learn(secrets, secretsOf(credentials));
    const lasting = { known: true, said, expires: Infinity };
    if (credentials?.kind === 'registry-token')
        return { header: `Bearer ${credentials.token}`, ...lasting };
    if (wish.scheme === 'basic') {
        return credentials?.kind === 'password' ? { header: basic(credentials), ...lasting } : undefined;
    }
    const { realm, service } = wish;
    const asked = { realm, service, repository, actions: ACTIONS[access], credentials, said, unspoken: secrets };
    const { token, lastsMs } = await fetchToken(options.http, options.connections, asked);
    learn(secrets, [token]);
    const expires = options.now() + Math.max(lastsMs - MARGIN_MS, 0);
    return { header: `Bearer ${token}`, known: credentials !== undefined, said, expires };
}
function learn(secrets, found) {
    for (const secret of found)
        if (!secrets.includes(secret))
            secrets.push(secret);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/store/oci/connections.js







/** For each host; the registries' own limits on parallel requests are well above. */
const MOST_SOCKETS = 4;
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
/**
 * Connections that are kept between requests, a bounded number of them, through the proxy that the platform's own go
 * through. An idle one keeps no process alive.
 * @throws WherefromError INPUT_INVALID for files that are no certificate or key
 */
function createConnections(files) {
    const common = { keepAlive: true, maxSockets: MOST_SOCKETS };
    const ca = files.caFile === undefined ? {} : { ca: [...platformAuthorities(), ...certificatesIn(files.caFile)] };
    const plain = new external_node_http_.Agent({ ...common, ...proxyOf(external_node_http_.globalAgent) });
    const encrypted = new external_node_https_.Agent({ ...common, ...proxyOf(external_node_https_.globalAgent), ...ca });
    const client = clientCertificate(files);
    const known = client === undefined ? encrypted : new external_node_https_.Agent({ ...common, ...proxyOf(external_node_https_.globalAgent), ...ca, ...client });
    const trusted = new Set();
    return {
        agentFor: ({ protocol, origin }) => (protocol === 'http:' ? plain : trusted.has(origin) ? known : encrypted),
        trust: (origin) => void trusted.add(origin),
        close: () => {
            for (const agent of [plain, encrypted, known])
                agent.destroy();
        },
    };
}
/** Node.js has it from version 24 on. */
function proxyOf(agent) {
    const { proxyEnv } = agent.options;
    return proxyEnv === undefined ? {} : { proxyEnv };
}
/** With those of NODE_EXTRA_CA_CERTS and the system, where Node.js can list them (22.15). */
function platformAuthorities() {
    const { getCACertificates } = external_node_tls_;
    return getCACertificates?.('default') ?? external_node_tls_.rootCertificates;
}
function certificatesIn(file) {
    const found = readPem(file).match(CERTIFICATE) ?? [];
    try {
        for (const pem of found)
            void new external_node_crypto_.X509Certificate(pem);
    }
    catch {
        return refuse(file, 'holds something that is no certificate');
    }
    return found.length > 0 ? found : refuse(file, 'holds no certificate in PEM');
}
function clientCertificate({ clientCertFile, clientKeyFile }) {
    if (clientCertFile === undefined && clientKeyFile === undefined)
        return undefined;
    if (clientCertFile === undefined || clientKeyFile === undefined) {
        return (0,errors/* fail */.fJ)('INPUT_INVALID', 'A client certificate and its key belong together, and only one of them was named.', {
            remedy: 'Name the PEM files of both.',
        });
    }
    const client = { cert: readPem(clientCertFile), key: readPem(clientKeyFile) };
    try {
        external_node_tls_.createSecureContext(client);
    }
    catch (error) {
        refuse(clientCertFile, `and ${clientKeyFile} are no certificate and key (${(0,quote/* causeCode */.XL)(error) ?? 'unknown reason'})`);
    }
    return client;
}
function readPem(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        return refuse(file, `cannot be read (${(0,quote/* causeCode */.XL)(error) ?? 'unknown reason'})`);
    }
}
function refuse(file, why) {
    return (0,errors/* fail */.fJ)('INPUT_INVALID', `The file ${file} ${why}.`, {
        remedy: 'Name a PEM file: -----BEGIN CERTIFICATE----- for certificates, and a key without a passphrase.',
    });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/model/printable.js
var printable = __webpack_require__(16380);
;// CONCATENATED MODULE: ./lib/store/oci/asker.js
/** Who asks a registry, in words: whose credentials these are, and where they came from. Never a password or a token. */

/** @param from "from the helper docker-credential-pass" */
function askerWith(credentials, from) {
    return { credentials, said: `${whoseOf(credentials)}, ${from}` };
}
/** @param why "there is no login for it in …" */
function anonymously(why) {
    return { said: `anonymously: ${why}` };
}
function whoseOf(credentials) {
    switch (credentials.kind) {
        case 'password':
            return `as ${nameOf(credentials.username)}`;
        case 'identity-token':
            return 'with an identity token';
        case 'registry-token':
            return 'with a registry token';
    }
}
/** Some registries take a token for a user's name, and then any password. */
const TOKEN_PREFIX = /^(?:gh[a-z]_|github_pat_|gl[a-z]{1,5}-|dckr_|npm_|pypi-|hf_|xox[a-z]-|eyJ|A[KS]IA)/;
const LONG_RUN = /[A-Za-z0-9+/=_-]{32,}/;
/** The identities of some clouds' programs are called so. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
function nameOf(username) {
    const isRandom = LONG_RUN.test(username) && /\d/.test(username) && !UUID.test(username);
    if (TOKEN_PREFIX.test(username) || isRandom)
        return 'a user whose name looks like a token, and is not shown';
    const shown = (0,quote/* quote */.hD)(username);
    return shown === '' ? 'a user without a name' : shown;
}

;// CONCATENATED MODULE: ./lib/store/oci/credential-helper.js
/**
 * Programs that keep credentials: `docker-credential-<name> get`, the server on its standard input, JSON on its
 * standard output. Source: docker-credential-helpers, `client/client.go` and `credentials/error.go`.
 */


/** A program's name has no folder in it: it is looked for in the PATH. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const NOT_FOUND = 'credentials not found in native keychain';
const IDENTITY_TOKEN_USER = '<token>';
/**
 * What a helper holds for a server; undefined when it says that it holds nothing. That is Docker's rule: only this one
 * answer means "go on without". A helper that is missing or broken stops `docker login` and `docker build` too, and here
 * as well: without it a later refusal by the registry would name the wrong cause.
 * @throws WherefromError CREDENTIALS_MALFORMED; never with anything that the helper printed
 */
async function askHelper(name, server, run) {
    const program = `docker-credential-${(0,quote/* quote */.hD)(name)}`;
    const refuse = (why) => (0,errors/* fail */.fJ)('CREDENTIALS_MALFORMED', `The credential helper ${program}, asked for ${server}, ${why}.`, {
        remedy: `Try it: echo ${server} | ${program} get. Or take it out of Docker's config.json (credsStore, credHelpers).`,
    });
    if (!NAME.test(name))
        return refuse('was not run: this is no name of a program');
    const { exitCode, stdout } = await run(name, server).catch((error) => refuse(`could not be run (${(0,quote/* causeCode */.XL)(error) ?? 'is it installed, and in the PATH?'})`));
    if (exitCode !== 0) {
        if (stdout.trim() === NOT_FOUND)
            return undefined;
        return refuse(`ended with exit code ${exitCode}`);
    }
    return credentialsIn(stdout) ?? refuse('answered something that is no user name and secret');
}
function credentialsIn(stdout) {
    let answer;
    try {
        answer = JSON.parse(stdout);
    }
    catch {
        return undefined;
    }
    if (typeof answer !== 'object' || answer === null)
        return undefined;
    const { Username: username, Secret: secret } = answer;
    if (typeof username !== 'string' || typeof secret !== 'string' || secret === '')
        return undefined;
    return withPassword(username, secret);
}
/** A user name and its password, unless the name says that the password is an identity token. */
function withPassword(username, password) {
    if (username === IDENTITY_TOKEN_USER)
        return { kind: 'identity-token', token: password };
    return { kind: 'password', username, password };
}
/** The program itself; its output is not shown. */
async function runHelper(name, server) {
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 6318).then(__webpack_require__.bind(__webpack_require__, 66318));
    return getExecOutput(`docker-credential-${name}`, ['get'], {
        input: Buffer.from(server),
        silent: true,
        ignoreReturnCode: true,
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./lib/store/oci/docker-config.js
/**
 * Docker's `config.json`, read for credentials. Sources: Docker CLI, `cli/config/configfile/file.go`; for entries with a
 * path in their key `containers-auth.json(5)`.
 */





/** Docker Hub's credentials lie under this key since its first API. */
const DOCKER_HUB_KEY = 'https://index.docker.io/v1/';
const DOCKER_HUB = 'docker.io';
const DOCKER_HUB_NAMES = [DOCKER_HUB, 'index.docker.io', 'registry-1.docker.io'];
/**
 * @param directory the folder of `config.json`
 * @returns undefined when there is no such file
 * @throws WherefromError CREDENTIALS_MALFORMED; never with anything out of the file
 */
async function readDockerConfig(directory) {
    const file = external_node_path_.join(directory, 'config.json');
    let text;
    try {
        text = await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,quote/* causeCode */.XL)(error) ?? ''))
            return undefined;
        return docker_config_refuse(file, `cannot be read (${(0,quote/* causeCode */.XL)(error) ?? 'unknown reason'})`);
    }
    return parseDockerConfig(text, file);
}
function parseDockerConfig(text, file) {
    let content;
    try {
        content = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        // The parser's own message quotes the file, which holds passwords.
        return docker_config_refuse(file, 'is no JSON');
    }
    if (!isObject(content))
        return docker_config_refuse(file, 'is no JSON object');
    const { auths = {}, credHelpers = {}, credsStore = '' } = content;
    if (!isObject(auths))
        return docker_config_refuse(file, 'has an "auths" that is no object');
    if (!isObject(credHelpers))
        return docker_config_refuse(file, 'has a "credHelpers" that is no object');
    if (typeof credsStore !== 'string')
        return docker_config_refuse(file, 'has a "credsStore" that is no name');
    return {
        entryFor: (repository) => entryFor({ auths, file, repository }),
        helperFor(registry) {
            const named = Object.entries(credHelpers).find(([key]) => placeOf(key) === hostOf(registry))?.[1];
            const name = named ?? credsStore;
            if (typeof name !== 'string')
                return docker_config_refuse(file, `names no program in "credHelpers" for ${registry}`);
            return name === '' ? undefined : { name, server: serverName(registry) };
        },
    };
}
function entryFor({ auths, file, repository }) {
    const host = hostOf(repository.registry);
    const whole = `${host}/${repository.name}`;
    const fitting = Object.entries(auths)
        .map(([key, entry]) => ({ key, place: placeOf(key), entry }))
        .filter(({ place }) => place === whole || whole.startsWith(`${place}/`))
        .toSorted((a, b) => b.place.length - a.place.length);
    for (const { key, place, entry } of fitting) {
        const credentials = credentialsOf(entry, `${file} has an entry for ${(0,quote/* quote */.hD)(key)} that`);
        if (credentials !== undefined)
            return { credentials, place: (0,quote/* quote */.hD)(place), scoped: place !== host };
    }
    return undefined;
}
/** @returns undefined for an entry that only says that a helper holds something */
function credentialsOf(entry, whose) {
    if (!isObject(entry))
        return docker_config_refuse(whose, 'is no object');
    const { auth = '', username = '', password = '', identitytoken = '', registrytoken = '' } = entry;
    if (![auth, username, password, identitytoken, registrytoken].every((value) => typeof value === 'string')) {
        return docker_config_refuse(whose, 'holds something else than text');
    }
    if (registrytoken !== '')
        return { kind: 'registry-token', token: registrytoken };
    if (identitytoken !== '')
        return { kind: 'identity-token', token: identitytoken };
    if (auth !== '')
        return decodeAuth(auth, whose);
    return password === '' ? undefined : withPassword(username, password);
}
function decodeAuth(auth, whose) {
    const text = /^[A-Za-z0-9+/_-]+={0,2}$/.test(auth) ? Buffer.from(auth, 'base64').toString('utf8') : '';
    const colon = text.indexOf(':');
    if (colon < 1)
        return docker_config_refuse(whose, 'holds an "auth" that is no user name and password in base64');
    // Docker's own files end in zero bytes where a password was shorter than its buffer.
    return withPassword(text.slice(0, colon), text.slice(colon + 1).replaceAll(/^\0+|\0+$/g, ''));
}
/** `https://ghcr.io/v2/` and `ghcr.io` are one place; `ghcr.io/acme` is a part of it. */
function placeOf(key) {
    const bare = key.replace(/^https?:\/\//i, '').replace(/\/+$/, '');
    const slash = bare.indexOf('/');
    const host = hostOf(slash < 0 ? bare : bare.slice(0, slash));
    const rest = slash < 0 ? '' : bare.slice(slash);
    const isApi = /^\/v[12]$/.test(rest) && (bare.length < key.length || host === DOCKER_HUB);
    return isApi ? host : `${host}${rest}`;
}
/** One name for each registry: those of Docker Hub are several. */
function hostOf(registry) {
    const host = registry.toLowerCase();
    return DOCKER_HUB_NAMES.includes(host) ? DOCKER_HUB : host;
}
function serverName(registry) {
    return hostOf(registry) === DOCKER_HUB ? DOCKER_HUB_KEY : registry;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function docker_config_refuse(what, why) {
    return (0,errors/* fail */.fJ)('CREDENTIALS_MALFORMED', `Docker's configuration cannot be used: ${what} ${why}.`, {
        remedy: 'Mend the file, log in again with docker login, or name another folder in DOCKER_CONFIG.',
    });
}

;// CONCATENATED MODULE: ./lib/store/oci/credentials.js
/** Whose word a registry gets: what was given for this run, Docker's configuration, its helpers, or nobody's. */






function credentialFinder(options) {
    const expected = new Set();
    const directory = configDirectory(options);
    let config;
    const helped = new Map();
    const ask = async (name, server) => {
        const key = `${name} ${server}`;
        const answer = helped.get(key) ?? askHelper(name, server, options.runHelper ?? runHelper);
        helped.set(key, answer);
        return answer;
    };
    return {
        expect(registries) {
            for (const registry of registries)
                expected.add(hostOf(registry));
            if (expected.size > 1 && isHostless(options))
                refuseGuess([...expected]);
        },
        async find(repository) {
            if (options.credentials !== undefined && isFor(options.credentials, repository.registry, expected)) {
                const { username, password } = options.credentials;
                return askerWith(withPassword(username, password), 'given as registry-username');
            }
            if (directory === undefined)
                return anonymously('no credentials were given');
            config ??= readDockerConfig(directory);
            const docker = await config;
            const file = `"${(0,printable/* printable */.g)(external_node_path_.join(directory, 'config.json'))}"`;
            if (docker === undefined)
                return anonymously(`there is no Docker configuration ${file}`);
            const entry = docker.entryFor(repository);
            // More specific than any helper, which is asked about whole registries.
            if (entry?.scoped === true)
                return askerWith(entry.credentials, `from the login for ${entry.place} in ${file}`);
            const helper = docker.helperFor(repository.registry);
            const held = helper === undefined ? undefined : await ask(helper.name, helper.server);
            if (held !== undefined)
                return askerWith(held, `from the helper docker-credential-${helper?.name ?? ''}`);
            if (entry !== undefined)
                return askerWith(entry.credentials, `from the login in ${file}`);
            const nor = helper === undefined ? '' : `, and the helper docker-credential-${helper.name} has none`;
            return anonymously(`there is no login for it in ${file}${nor}`);
        },
    };
}
/** Undefined: none is to be read. */
function configDirectory({ dockerConfigDirectory, home }) {
    if (dockerConfigDirectory !== undefined && dockerConfigDirectory !== '')
        return dockerConfigDirectory;
    return home === undefined || home === '' ? undefined : external_node_path_.join(home, '.docker');
}
function isHostless({ credentials }) {
    return credentials !== undefined && credentials.host === undefined;
}
function isFor({ host }, registry, expected) {
    if (host !== undefined)
        return hostOf(host) === hostOf(registry);
    const isTheOne = expected.size === 1 && expected.has(hostOf(registry));
    return isTheOne || refuseGuess([...new Set([...expected, hostOf(registry)])]);
}
function refuseGuess(registries) {
    return (0,errors/* fail */.fJ)('INPUT_INVALID', `The given user name and password are for one registry, and it is not said which: ${registries.join(', ')}.`, { remedy: `Leave them out, and log in to each registry: docker login ${registries[0] ?? 'HOST'}` });
}

// EXTERNAL MODULE: ./lib/model/strict-json.js
var strict_json = __webpack_require__(88977);
// EXTERNAL MODULE: ./lib/store/oci/descriptor.js
var descriptor = __webpack_require__(88996);
// EXTERNAL MODULE: ./lib/store/oci/media-types.js
var media_types = __webpack_require__(87277);
// EXTERNAL MODULE: ./lib/store/byte-budget.js
var byte_budget = __webpack_require__(65471);
;// CONCATENATED MODULE: ./lib/store/oci/requests.js
/** Requests to one repository: asked plainly first, then with what the registry wants to see. */


const REGISTRY = 'The registry';
const LARGE_BYTES = 1024 * 1024;
/** A quarter of a megabit a second. */
const SLOWEST_BYTES_PER_MS = 32;
/** Everything but 408 and 429, which another attempt may mend. */
const CLIENT_ERRORS = Array.from({ length: 100 }, (_, n) => 400 + n).filter((status) => status !== 408 && status !== 429);
function createRequests(options, place) {
    const { authorization, registries } = options;
    const { endpoint, repository } = place;
    async function once(request, grant) {
        const { at, headers, accept: _, access: __, ...rest } = request;
        const url = typeof at === 'string' ? new URL(`/v2/${repository.name}${at}`, endpoint.origin) : at;
        return options.http.send({
            ...rest,
            service: REGISTRY,
            url: url.href,
            headers: { ...headers, ...(grant === undefined ? {} : { authorization: grant.header }) },
            unspoken: authorization.secretsFor(endpoint),
            accept: CLIENT_ERRORS,
            redirects: 'drop-credentials',
            connections: options.connections,
        });
    }
    return {
        place,
        async send(request) {
            let grant = await authorization.current(place, request.access);
            let answer = await once(request, grant);
            if (answer.status === 401 && answer.redirectedTo === undefined) {
                const used = grant;
                grant = await authorization.renew(place, request.access, { answer, used });
                if (grant === undefined)
                    return (0,registry_errors/* refuseAnonymous */.Im)(repository, await whyAnonymous(answer));
                // A password that was refused once is refused again, and too often locks its user out.
                if (grant.header !== used?.header)
                    answer = await once(request, grant);
            }
            const { status } = answer;
            if ((status >= 200 && status < 300) || request.accept?.includes(status) === true)
                return answer;
            if (status === 404)
                await this.assertRegistry(answer);
            return (0,registry_errors/* refuseAnswer */.$e)({
                answer,
                repository,
                known: grant?.known === true,
                said: grant?.said ?? 'anonymously: it did not want to know who asks',
                secrets: authorization.secretsFor(endpoint),
            });
        },
        async assertRegistry(answer) {
            (0,http.refuseHtml)(answer, REGISTRY);
            if (answer.redirectedTo !== undefined || speaksRegistry(answer))
                return;
            const known = registries.get(endpoint.origin) ?? ping();
            registries.set(endpoint.origin, known);
            await known;
        },
    };
    async function whyAnonymous(answer) {
        if (!answer.headers.has('www-authenticate'))
            return 'wants to know who asks, and does not say how';
        const { credentials, said } = await authorization.askerOf(repository);
        if (credentials === undefined)
            return `wants to know who asks, and was asked ${said}`;
        return credentials.kind === 'identity-token'
            ? `wants a user name and a password, and could only be asked ${said}`
            : 'wants to know who asks, in a way that is not known here';
    }
    /** OCI Distribution Specification, "Determining Support": 200, or 401 where it wants to know who asks. */
    async function ping() {
        const url = new URL('/v2/', endpoint.origin);
        const answer = await once({ method: 'GET', at: url, access: 'pull' }, undefined);
        (0,http.refuseHtml)(answer, REGISTRY);
        if (![200, 401, 403].includes(answer.status) && !speaksRegistry(answer))
            (0,registry_errors/* refuseStranger */.Rx)(endpoint.registry);
    }
}
/**
 * Where a registry says that its answer is continued; credentials go there, so it is of the registry's own origin.
 * @throws WherefromError SERVICE_ANSWER_MALFORMED
 */
function ownAddress(location, place, what) {
    const { origin, host } = new URL(place.endpoint.origin);
    const refuse = (why) => (0,http.malformed)(`${REGISTRY} at ${host}`, `names ${what} that was not followed: ${why}`);
    if (location === undefined || !URL.canParse(location, origin))
        return refuse('its address is no URL');
    // The parser would resolve them: an honest address has none.
    if (/(?:^|[\\/])(?:\.|%2e){1,2}(?:[\\/?#]|$)/i.test(location))
        return refuse('its address climbs out of its folder');
    const url = new URL(location, origin);
    return url.origin === origin ? url : refuse(`it lies at ${url.origin}`);
}
/** More time than a request usually has, for what is so large that a slow line needs it. */
function patienceFor(bytes) {
    return bytes <= LARGE_BYTES ? {} : { timeoutMs: http.DEFAULT_TIMEOUT_MS + bytes / SLOWEST_BYTES_PER_MS };
}
/** OCI Distribution Specification, "Error Codes"; the header is Docker's, from before it. */
function speaksRegistry(answer) {
    if (answer.headers.has('docker-distribution-api-version'))
        return true;
    return /"errors"\s*:/.test(answer.body.subarray(0, 4096).toString('utf8'));
}

;// CONCATENATED MODULE: ./lib/store/oci/referrers-api.js
/** Who refers to a manifest. Source: OCI Distribution Specification, "Listing Referrers". */






/** Answers of registries that do not have the API. */
const UNSUPPORTED = [400, 404, 405, 406];
/** Pages may be empty, and an endless row of them is no answer. */
const MOST_PAGES = 200;
/** Of all pages before the last one: 10,000 descriptors have about 6 MB. One page is bounded by itself. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Of all links of an answer: they are addresses in one repository. */
const LONGEST_LINKS = 16 * 1024;
const referrers_api_PARAMETER = /\s*;\s*([^\s=;,<>"]+)\s*(?:=\s*(?:"([^"]*)"|([^\s;,<>"]*)))?/y;
/** @throws WherefromError STORE_*, SERVICE_* */
async function listReferrers(requests, subject, { artifactType, limit }) {
    const manifests = [];
    const budget = new byte_budget/* ByteBudget */.Gz(MOST_BYTES);
    const filter = artifactType === undefined ? '' : `?artifactType=${encodeURIComponent(artifactType)}`;
    let at = `/referrers/${subject}${filter}`;
    for (let page = 0; at !== undefined; page += 1) {
        const isEnough = manifests.length >= limit || page >= MOST_PAGES || budget.left === 0;
        if (page > 0 && isEnough)
            return { kind: 'index', manifests, more: true };
        const answer = await requests.send({
            method: 'GET',
            at,
            access: 'pull',
            headers: { accept: media_types/* OCI_INDEX */.$p },
            accept: page === 0 ? UNSUPPORTED : [],
        });
        budget.spend(answer.body.length);
        const listed = descriptorsIn(answer);
        if (listed === undefined) {
            if (page === 0)
                return { kind: 'unsupported' };
            return (0,http.malformed)(answer.from ?? REGISTRY, 'answered a page of referrers that is none');
        }
        // OCI-Filters-Applied is a promise; this is the fact.
        const fitting = listed.filter((found) => artifactType === undefined || found.artifactType === artifactType);
        const room = limit - manifests.length;
        manifests.push(...fitting.slice(0, room));
        if (fitting.length > room)
            return { kind: 'index', manifests, more: true };
        at = nextPage(answer, requests);
    }
    return { kind: 'index', manifests, more: false };
}
/** @returns undefined for anything but 200 with the one content type: readers count nothing else */
function descriptorsIn(answer) {
    if (answer.status !== 200 || mediaTypeOf(answer) !== media_types/* OCI_INDEX */.$p)
        return undefined;
    (0,http.refuseHtml)(answer, REGISTRY);
    const index = (0,strict_json/* parseStrictJson */.R)(answer.body);
    // An empty list is `null` in olareg's.
    const manifests = index.ok && (0,descriptor/* isJsonObject */.O)(index.value) ? (index.value['manifests'] ?? []) : undefined;
    if (!Array.isArray(manifests) ||
        !manifests.every((entry) => (0,descriptor/* isJsonObject */.O)(entry) && typeof entry['digest'] === 'string')) {
        return (0,http.malformed)(answer.from ?? REGISTRY, 'answered a list of referrers that is no image index');
    }
    // What has a digest of another kind cannot be read by anybody here, and is left out.
    return manifests.map(descriptor/* parseDescriptor */.B).filter((descriptor) => descriptor !== undefined);
}
function nextPage(answer, { place }) {
    const links = answer.headers.get('link') ?? '';
    if (links.length > LONGEST_LINKS)
        return (0,http.malformed)(answer.from ?? REGISTRY, 'names a next page at absurd length');
    const target = nextIn(links);
    return target === undefined ? undefined : ownAddress(target, place, 'a next page');
}
/**
 * The target of `</v2/…?n=…>; rel="next"`, among links that are joined with commas. Source: RFC 8288 section 3. Goes
 * forward only: what is no link costs no second look.
 */
function nextIn(links) {
    for (let open = links.indexOf('<'); open >= 0;) {
        const close = links.indexOf('>', open);
        if (close < 0)
            return undefined;
        let isNext = false;
        referrers_api_PARAMETER.lastIndex = close + 1;
        let end = close + 1;
        for (let match = referrers_api_PARAMETER.exec(links); match !== null; match = referrers_api_PARAMETER.exec(links)) {
            const [, name = '', quoted, bare = ''] = match;
            isNext ||= name.toLowerCase() === 'rel' && (quoted ?? bare).toLowerCase().split(/\s/).includes('next');
            end = referrers_api_PARAMETER.lastIndex;
        }
        if (isNext)
            return links.slice(open + 1, close);
        open = links.indexOf('<', end);
    }
    return undefined;
}
/** Without parameters, in lower case. */
function mediaTypeOf(answer) {
    return (answer.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

;// CONCATENATED MODULE: ./lib/store/oci/repository.js
/** One repository of a registry. Source: OCI Distribution Specification 1.1. */










const MANIFEST_TYPES = [
    media_types/* OCI_INDEX */.$p,
    media_types/* OCI_MANIFEST */.EG,
    media_types/* DOCKER_MANIFEST_LIST */.m6,
    'application/vnd.docker.distribution.manifest.v2+json',
];
/** OCI Distribution Specification, "Pushing Manifests": what registries take at least. */
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
/** A bundle about the largest predicate is smaller by half. */
const MAX_BLOB_BYTES = 64 * 1024 * 1024;
/** Room for what a registry says instead of a smaller blob. */
const ERROR_BYTES = 64 * 1024;
/** @param requests those of the repository */
function createRepositoryClient(requests, uploads) {
    const { repository } = requests.place;
    async function manifest(reference, { maxBytes = MAX_MANIFEST_BYTES } = {}) {
        const answer = await requests.send({
            method: 'GET',
            at: `/manifests/${referenceIn(reference)}`,
            access: 'pull',
            headers: { accept: MANIFEST_TYPES.join(', ') },
            maxBytes,
            accept: [404],
        });
        return isThere(answer) ? manifestIn(answer, reference) : absent(answer);
    }
    async function head(reference) {
        const answer = await requests.send({
            method: 'HEAD',
            at: `/manifests/${referenceIn(reference)}`,
            access: 'pull',
            headers: { accept: MANIFEST_TYPES.join(', ') },
            accept: [404, 405],
        });
        if (answer.status === 404)
            return absent(answer);
        (0,http.refuseHtml)(answer, REGISTRY);
        const described = isThere(answer) ? describedBy(answer, reference) : undefined;
        if (described !== undefined)
            return described;
        // The headers that say it are not required of registries.
        const found = await manifest(reference);
        return found && { mediaType: found.mediaType, digest: found.digest, size: found.bytes.length };
    }
    async function absent(answer) {
        await requests.assertRegistry(answer);
    }
    return {
        repository,
        label: `${repository.registry}/${repository.name}`,
        manifest,
        head,
        putManifest: async (put) => putManifest(requests, put),
        putBlob: uploads.putBlob,
        blob: async (descriptor) => readBlob(requests, descriptor),
        hasBlob: async (digest) => {
            const at = `/blobs/${digestIn(digest)}`;
            return isThere(await requests.send({ method: 'HEAD', at, access: 'pull', accept: [404] }));
        },
        referrers: async (subject, options) => listReferrers(requests, digestIn(subject), options),
        mayPush: uploads.mayPush,
    };
}
function isThere({ status }) {
    return status >= 200 && status < 300;
}
function manifestIn(answer, reference) {
    (0,http.refuseHtml)(answer, REGISTRY);
    const from = answer.from ?? REGISTRY;
    const { body: bytes, headers } = answer;
    const claimed = headers.get('docker-content-digest');
    const asked = (0,oci_reference/* isOciDigest */.an)(reference)
        ? reference
        : claimed !== undefined && (0,oci_reference/* isOciDigest */.an)(claimed)
            ? claimed
            : 'sha256:';
    const digest = digestLike(asked, bytes);
    if ((0,oci_reference/* isOciDigest */.an)(asked) && digest !== asked) {
        return (0,http.malformed)(from, `answered a manifest whose digest is ${digest}, not ${asked}`);
    }
    const etag = headers.get('etag');
    return { mediaType: mediaTypeIn(answer), digest, bytes, ...(etag === undefined ? {} : { etag }) };
}
/** Two readers of one manifest must not see two kinds of it: what it says itself and its header agree. */
function mediaTypeIn(answer) {
    const from = answer.from ?? REGISTRY;
    const header = mediaTypeOf(answer);
    const content = (0,strict_json/* parseStrictJson */.R)(answer.body);
    if (!content.ok)
        return (0,http.malformed)(from, `answered a manifest that ${content.reason}`);
    if (!(0,descriptor/* isJsonObject */.O)(content.value))
        return (0,http.malformed)(from, 'answered a manifest that is no JSON object');
    const { mediaType } = content.value;
    if (mediaType === undefined)
        return header === '' ? (0,http.malformed)(from, 'answered a manifest of no type') : header;
    if (typeof mediaType !== 'string')
        return (0,http.malformed)(from, 'answered a manifest whose type is no text');
    if (!MANIFEST_TYPES.includes(header) || mediaType === header)
        return mediaType;
    return (0,http.malformed)(from, `answered a manifest that calls itself ${(0,quote/* quote */.hD)(mediaType)} as ${header}`);
}
/** @returns undefined when the headers do not say it all */
function describedBy(answer, reference) {
    const claimed = answer.headers.get('docker-content-digest');
    const digest = claimed ?? reference;
    const length = answer.headers.get('content-length') ?? '';
    const size = /^\d+$/.test(length) ? Number(length) : null;
    const described = (0,descriptor/* parseDescriptor */.B)({ mediaType: mediaTypeOf(answer), digest, size });
    if (described === undefined || !MANIFEST_TYPES.includes(described.mediaType))
        return undefined;
    const isOther = (0,oci_reference/* isOciDigest */.an)(reference) && described.digest !== reference;
    return isOther ? (0,http.malformed)(answer.from ?? REGISTRY, `answered ${described.digest} for ${reference}`) : described;
}
async function putManifest(requests, put) {
    const { reference, mediaType, bytes, ifMatch } = put;
    const condition = ifMatch === undefined ? {} : ifMatch === null ? { 'if-none-match': '*' } : { 'if-match': ifMatch };
    const answer = await requests.send({
        method: 'PUT',
        at: `/manifests/${referenceIn(reference)}`,
        access: 'push',
        headers: { 'content-type': mediaType, ...condition },
        body: bytes,
    });
    (0,http.refuseHtml)(answer, REGISTRY);
    const claimed = answer.headers.get('docker-content-digest');
    if (claimed !== undefined && (0,oci_reference/* isOciDigest */.an)(claimed) && claimed !== digestLike(claimed, bytes)) {
        return (0,http.malformed)(answer.from ?? REGISTRY, `says that it stored ${claimed}, which is not what was sent`);
    }
    const subject = answer.headers.get('oci-subject');
    return subject === undefined ? {} : { subject };
}
async function readBlob(requests, { digest, size }) {
    const { registry, name } = requests.place.repository;
    const what = `the blob ${digestIn(digest)} of ${name}`;
    if (size > MAX_BLOB_BYTES) {
        return (0,http.malformed)(`The registry ${registry}`, `lists ${what} with ${size} bytes; at most ${MAX_BLOB_BYTES} are read`);
    }
    const maxBytes = Math.max(size, ERROR_BYTES);
    const request = { method: 'GET', at: `/blobs/${digest}`, access: 'pull', maxBytes, ...patienceFor(size) };
    const answer = await requests.send(request);
    const { body, from = REGISTRY } = answer;
    if (body.length !== size)
        return (0,http.malformed)(from, `answered ${body.length} bytes for ${what}, which has ${size}`);
    const found = digestLike(digest, body);
    return found === digest ? body : (0,http.malformed)(from, `answered something with the digest ${found} for ${what}`);
}
/** The digest of `bytes` by the algorithm of `like`. */
function digestLike(like, bytes) {
    const algorithm = like.startsWith('sha512:') ? 'sha512' : 'sha256';
    return `${algorithm}:${(0,external_node_crypto_.createHash)(algorithm).update(bytes).digest('hex')}`;
}
/** A part of a URL's path from here on. */
function referenceIn(reference) {
    return (0,oci_reference/* isTag */.dz)(reference) || (0,oci_reference/* isOciDigest */.an)(reference) ? reference : refuseReference(reference);
}
function digestIn(digest) {
    return (0,oci_reference/* isOciDigest */.an)(digest) ? digest : refuseReference(digest);
}
function refuseReference(reference) {
    return (0,errors/* fail */.fJ)('REFERENCE_MALFORMED', `"${(0,quote/* quote */.hD)(reference)}" is neither a tag nor a digest of a manifest.`, {
        remedy: 'Write a digest as sha256:<64 lower-case hexadecimal characters>.',
    });
}

;// CONCATENATED MODULE: ./lib/store/oci/uploads.js
/** Blobs into a repository. Source: OCI Distribution Specification, "Pushing blobs", "Mounting". */




/** Blobs up to this size are sent at once: asking whether they are there costs as much as sending them. */
const SMALL_BYTES = 64 * 1024;
const EMPTY = Buffer.alloc(0);
/** What a registry may say about an upload that it has forgotten, or that an earlier attempt left half done. */
const UPLOAD_LOST = [400, 404, 416];
function createUploads(requests) {
    /** An upload that was begun and waits for its blob. */
    let begun;
    const mounted = new Set();
    async function putBlob(bytes) {
        const digest = digestOf(bytes);
        if (mounted.has(digest))
            return { digest, outcome: 'present' };
        const kept = digest === media_types/* EMPTY_CONFIG */.$v.digest ? undefined : takeBegun();
        if (kept !== undefined && (await finish({ upload: kept, digest, bytes })))
            return { digest, outcome: 'written' };
        const answer = await (bytes.length > SMALL_BYTES ? beginUnlessThere(digest) : sendAtOnce(digest, bytes));
        if (answer.status === 201)
            return { digest, outcome: bytes.length > SMALL_BYTES ? 'present' : 'written' };
        if (!(await finish({ upload: uploadOf(answer), digest, bytes }))) {
            // Cut in the middle, and the same upload did not go on: another one, from the start, and its word counts.
            await finish({ upload: uploadOf(await begin()), digest, bytes, last: true });
        }
        return { digest, outcome: 'written' };
    }
    function takeBegun() {
        const upload = begun;
        begun = undefined;
        return upload;
    }
    /** Mounting a blob from where it would be sent to: 201 when it is there, 202 with an upload when it is not. */
    async function beginUnlessThere(digest) {
        const from = encodeURIComponent(requests.place.repository.name);
        const answer = await post(`?mount=${encodeURIComponent(digest)}&from=${from}`, { accept: UPLOAD_LOST });
        return UPLOAD_LOST.includes(answer.status) ? begin() : answer;
    }
    /** 201 where the registry takes it so, 202 with an upload where it does not. */
    async function sendAtOnce(digest, bytes) {
        const answer = await post(`?digest=${encodeURIComponent(digest)}`, { body: bytes, accept: UPLOAD_LOST });
        return UPLOAD_LOST.includes(answer.status) ? begin() : answer;
    }
    async function begin() {
        return post('', {});
    }
    async function post(query, { body = EMPTY, accept = [] }) {
        const headers = body.length === 0 ? {} : { 'content-type': 'application/octet-stream' };
        return requests.send({ method: 'POST', at: `/blobs/uploads/${query}`, access: 'push', headers, body, accept });
    }
    /** @returns false when the registry does not know the upload any more */
    async function finish({ upload, digest, bytes, last }) {
        // The query is the registry's own: appended to, and otherwise left as it came.
        const at = new URL(`${upload.href}${upload.search === '' ? '?' : '&'}digest=${encodeURIComponent(digest)}`);
        const answer = await requests.send({
            method: 'PUT',
            at,
            access: 'push',
            headers: { 'content-type': 'application/octet-stream' },
            body: bytes,
            ...patienceFor(bytes.length),
            accept: last === true ? [] : UPLOAD_LOST,
        });
        return answer.status < 300;
    }
    function uploadOf(answer) {
        if (answer.status !== 202)
            (0,http.malformed)(answer.from ?? REGISTRY, `answered ${answer.status} where an upload begins`);
        return ownAddress(answer.headers.get('location'), requests.place, 'an upload address');
    }
    return {
        putBlob,
        async mayPush() {
            if (begun !== undefined || mounted.size > 0)
                return true;
            const answer = await beginUnlessThere(media_types/* EMPTY_CONFIG */.$v.digest);
            if (answer.status === 201)
                mounted.add(media_types/* EMPTY_CONFIG */.$v.digest);
            else
                begun = uploadOf(answer);
            return true;
        },
        async abandon() {
            const upload = takeBegun();
            if (upload === undefined)
                return;
            // A registry that does not take it back forgets it after a while.
            await requests.send({ method: 'DELETE', at: upload, access: 'delete', attempts: 1 }).catch(() => undefined);
        },
    };
}
function digestOf(bytes) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
}

;// CONCATENATED MODULE: ./lib/store/oci/without-secrets.js


/**
 * The same repository, whose errors hold none of `secrets`: a registry that knows them may put them into any part of an
 * answer, a media type or an address too.
 * @param secrets may grow meanwhile
 */
function withoutSecrets(repository, secrets) {
    const cleaning = (ask) => async (...given) => {
        try {
            return await ask(...given);
        }
        catch (error) {
            throw cleaned(error, secrets);
        }
    };
    return {
        ...repository,
        redact: (text) => (0,quote/* redact */.E$)(text, secrets),
        manifest: cleaning(repository.manifest),
        head: cleaning(repository.head),
        putManifest: cleaning(repository.putManifest),
        putBlob: cleaning(repository.putBlob),
        blob: cleaning(repository.blob),
        hasBlob: cleaning(repository.hasBlob),
        referrers: cleaning(repository.referrers),
        mayPush: cleaning(repository.mayPush),
    };
}
function cleaned(error, secrets) {
    if (!(error instanceof errors/* WherefromError */.YC))
        return error;
    const { code, cause } = error;
    const [message, remedy] = [error.message, error.remedy].map((text) => (0,quote/* redact */.E$)(text, secrets));
    if (message === error.message && remedy === error.remedy)
        return error;
    return new errors/* WherefromError */.YC(code, message, {
        remedy,
        ...(cause === undefined ? {} : { cause: (0,quote/* safeCause */.ph)(cause, secrets) }),
    });
}

;// CONCATENATED MODULE: ./lib/store/oci/client.js









/** @throws WherefromError INPUT_INVALID for files that are no certificate or key */
function createRegistryClient(options) {
    const { http, insecureHosts = [], access = 'pull', now = Date.now } = options;
    const connections = createConnections(options);
    const credentials = credentialFinder(options);
    const ownTls = options.caFile !== undefined || options.clientCertFile !== undefined;
    const plainHttp = { insecureHosts, loopback: !ownTls };
    const find = credentials.find;
    const authorization = createAuthorization({ http, connections, plainHttp, find, access, now });
    const registries = new Map();
    const opened = new Map();
    return {
        expect: credentials.expect,
        open({ registry, name }) {
            const place = client_placeOf(`${registry}/${name}`, plainHttp);
            const label = `${place.repository.registry}/${place.repository.name}`;
            const before = opened.get(label);
            if (before !== undefined)
                return before.repository;
            connections.trust(place.endpoint.origin);
            const requests = createRequests({ http, connections, authorization, registries }, place);
            const uploads = createUploads(requests);
            const secrets = authorization.secretsFor(place.endpoint);
            const repository = withoutSecrets(createRepositoryClient(requests, uploads), secrets);
            opened.set(label, { repository, uploads });
            return repository;
        },
        async close() {
            await Promise.all([...opened.values()].map(async ({ uploads }) => uploads.abandon()));
            connections.close();
        },
    };
}
function client_placeOf(text, plainHttp) {
    const repository = (0,oci_reference/* parseRepository */.SU)(text);
    return { repository, endpoint: endpointOf(repository.registry, plainHttp) };
}


/***/ })

};
