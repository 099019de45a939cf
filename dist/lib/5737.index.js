export const id = 5737;
export const ids = [5737];
export const modules = {

/***/ 55737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assertNotExpired: () => (/* binding */ assertNotExpired),
/* harmony export */   assertSameIdentity: () => (/* binding */ assertSameIdentity),
/* harmony export */   forAudience: () => (/* binding */ forAudience),
/* harmony export */   identityTokenFromText: () => (/* binding */ identityTokenFromText),
/* harmony export */   parseIdentityToken: () => (/* binding */ parseIdentityToken)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4826);
/** Who a run is, as its CI system says it in an OIDC token. */

/** The claims that provenance and certificate are made of; none has a sensible default. */
const REQUIRED_CLAIMS = [
    'iss',
    'sub',
    'aud',
    'event_name',
    'ref',
    'sha',
    'repository',
    'repository_id',
    'repository_owner',
    'repository_owner_id',
    'workflow',
    'workflow_ref',
    'workflow_sha',
    'job_workflow_ref',
    'job_workflow_sha',
    'run_id',
    'run_attempt',
    'runner_environment',
];
const OPTIONAL_CLAIMS = ['repository_visibility', 'environment'];
/** Far above any token: GitHub's are about 2 kB. */
const LONGEST_TOKEN = 64 * 1024;
/** RFC 7515 section 3.1: three base64url parts. An unsigned token (empty third part) is no token here. */
const JWT = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;
/**
 * Reads a JWT with GitHub's claims. Its signature is checked by whoever trusts it: the certificate authority.
 * @param now the moment at which the token has to be valid
 * @throws WherefromError OIDC_TOKEN_MALFORMED, OIDC_CLAIM_MISSING, OIDC_TOKEN_EXPIRED; none of them holds a part of `raw`
 */
function parseIdentityToken(raw, now = new Date()) {
    const token = raw.trim();
    if (token.length > LONGEST_TOKEN || !JWT.test(token))
        return notAToken();
    const [header, payload] = token.split('.');
    if (decodeObject(header)?.['alg'] === undefined)
        return notAToken();
    const claims = decodeObject(payload) ?? notAToken();
    for (const name of REQUIRED_CLAIMS)
        if (!isClaim(claims[name]))
            missing(name);
    const exp = claims['exp'];
    if (typeof exp !== 'number' || !Number.isSafeInteger(exp))
        return missing('exp');
    const identity = { raw: token, claims: { ...pick(claims), exp } };
    assertNotExpired(identity, now);
    return identity;
}
/** @throws WherefromError OIDC_TOKEN_EXPIRED */
function assertNotExpired({ claims }, now) {
    if (claims.exp * 1000 > now.getTime())
        return;
    const ended = Math.abs(claims.exp) < 1e11 ? new Date(claims.exp * 1000).toISOString() : 'no time of our age';
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('OIDC_TOKEN_EXPIRED', `The identity token expired (${ended}); it is ${now.toISOString()} here.`, {
        remedy: "Ask for a new token right before signing (GitHub's live five minutes), and check this machine's clock.",
    });
}
/**
 * A run signs as one identity from its first bundle to its last.
 * @throws WherefromError OIDC_IDENTITY_CHANGED where a claim other than the expiry differs
 */
function assertSameIdentity(first, renewed) {
    const names = [...REQUIRED_CLAIMS, ...OPTIONAL_CLAIMS].filter((name) => first[name] !== renewed[name]);
    if (names.length === 0)
        return;
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('OIDC_IDENTITY_CHANGED', `The token for a new certificate names another identity: ${names.join(', ')} differ.`, {
        remedy: 'Sign with tokens of one job only; what was signed before is valid.',
    });
}
/**
 * The token that a file or standard input holds, made for `audience`.
 * @throws WherefromError as parseIdentityToken; OIDC_TOKEN_MALFORMED for another audience
 */
function identityTokenFromText(text, { audience, now }) {
    const token = parseIdentityToken(text, now);
    return forAudience(token, audience);
}
/** @throws WherefromError OIDC_TOKEN_MALFORMED: the authority would refuse such a token, with a worse reason */
function forAudience(token, audience) {
    if (token.claims.aud === audience)
        return token;
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('OIDC_TOKEN_MALFORMED', `The identity token was not made for the audience ${JSON.stringify(audience)}.`, {
        remedy: 'Ask for it with that audience, or name the audience that it was made for with --oidc-audience.',
    });
}
function pick(claims) {
    const names = [...REQUIRED_CLAIMS, ...OPTIONAL_CLAIMS.filter((name) => isClaim(claims[name]))];
    // Every required name was seen to be a claim; what an issuer adds beyond the list stays out.
    return Object.fromEntries(names.map((name) => [name, claims[name]]));
}
function isClaim(value) {
    return typeof value === 'string' && value !== '';
}
function decodeObject(part) {
    try {
        const value = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
        return typeof value === 'object' && value !== null && !Array.isArray(value)
            ? value
            : undefined;
    }
    catch {
        // No cause goes along: a parser's message quotes what it read.
        return undefined;
    }
}
function notAToken() {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('OIDC_TOKEN_MALFORMED', 'What was given as an identity token is no signed JWT. (It is not shown.)', {
        remedy: 'Give the token as the issuer handed it out: three parts with dots between them, nothing around it.',
    });
}
function missing(name) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('OIDC_CLAIM_MISSING', `The identity token has no claim "${name}".`, {
        remedy: "Use a token that GitHub Actions issued. Where the token comes from a GitHub Enterprise Server, that server's version may be too old to say this.",
    });
}


/***/ })

};
