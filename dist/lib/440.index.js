export const id = 440;
export const ids = [440];
export const modules = {

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

/***/ 40440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRunContext: () => (/* binding */ readRunContext)
/* harmony export */ });
/* unused harmony export runAttemptOf */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _model_given_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2330);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20395);
/** What a runner's environment says about the run: hints for refusals and warnings, never a source of provenance. */



const GITHUB = 'https://github.com';
/**
 * @param environment variables of the runner
 * @param token for the Actions API; without one `startedOn` stays unknown
 */
async function readRunContext(environment, { token } = {}) {
    const onRunner = environment['GITHUB_ACTIONS'] === 'true';
    const [event, checkedOutCommit, startedOn] = await Promise.all([
        eventPayload(environment['GITHUB_EVENT_PATH'] ?? ''),
        onRunner ? headCommit(environment['GITHUB_WORKSPACE']) : undefined,
        token === undefined ? undefined : runStartedOn(environment, token),
    ]);
    const eventName = environment['GITHUB_EVENT_NAME'] ?? '';
    return {
        serverUrl: (environment['GITHUB_SERVER_URL'] || GITHUB).replace(/\/+$/, ''),
        ...(eventName === '' ? {} : { eventName }),
        forkPullRequest: isForkPullRequest(event),
        ...(0,_model_given_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .g)({ visibility: visibilityOf(event) }),
        ...(checkedOutCommit === undefined ? {} : { checkedOutCommit }),
        ...(startedOn === undefined ? {} : { startedOn }),
    };
}
/** The payload only decides which refusal is the truth, so one that cannot be read is as good as absent. */
async function eventPayload(path) {
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}
/** A pull request whose head lies in another repository, or in one that was deleted since. */
function isForkPullRequest(event) {
    const pullRequest = (0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .Z)(event, 'pull_request');
    const base = (0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .Z)((0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .Z)((0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .Z)(pullRequest, 'base'), 'repo'), 'full_name');
    const head = (0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .Z)((0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .Z)((0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .Z)(pullRequest, 'head'), 'repo'), 'full_name');
    return typeof base === 'string' && head !== base;
}
/** Of the repository that the event belongs to. Source: GitHub, "Webhook events and payloads". */
function visibilityOf(event) {
    const visibility = (0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .Z)((0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .Z)(event, 'repository'), 'visibility');
    return typeof visibility === 'string' ? visibility : undefined;
}
/** `git rev-parse HEAD` of the workspace; undefined where there is no git or no repository. */
async function headCommit(workspace) {
    if (workspace === undefined || workspace === '')
        return undefined;
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 6318).then(__webpack_require__.bind(__webpack_require__, 66318));
    try {
        const { stdout } = await getExecOutput('git', ['rev-parse', 'HEAD'], { cwd: workspace, silent: true });
        return stdout.trim();
    }
    catch {
        return undefined;
    }
}
/** Where the Actions API tells of this attempt: undefined unless all of it is known, for Octokit would ask github.com. */
function runAttemptOf(environment) {
    const { GITHUB_API_URL: baseUrl, GITHUB_REPOSITORY: repository } = environment;
    const numbers = [environment['GITHUB_RUN_ID'], environment['GITHUB_RUN_ATTEMPT']].map(Number);
    if (!baseUrl || !repository || !numbers.every(Number.isSafeInteger))
        return undefined;
    const [owner, repo] = repository.split('/');
    const [run_id, attempt_number] = numbers;
    return owner && repo ? { baseUrl, owner, repo, run_id, attempt_number } : undefined;
}
/** Milliseconds; the field is a courtesy that a release does not wait for. */
const API_TIMEOUT_MS = 10_000;
/**
 * When this attempt of the run started, where the job may read it (`actions: read`).
 * Source: GitHub REST API, "Get a workflow run attempt", `run_started_at`.
 */
async function runStartedOn(environment, token) {
    const run = runAttemptOf(environment);
    if (run === undefined)
        return undefined;
    try {
        const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(459), __webpack_require__.e(1075)]).then(__webpack_require__.bind(__webpack_require__, 61075));
        const { baseUrl, ...attempt } = run;
        const { data } = await getOctokit(token, { baseUrl }).rest.actions.getWorkflowRunAttempt({
            ...attempt,
            request: { signal: AbortSignal.timeout(API_TIMEOUT_MS), log: QUIET },
        });
        return isoTime(data.run_started_at);
    }
    catch {
        return undefined;
    }
}
/** Octokit would write to the console what it thinks of an answer. */
const QUIET = { warn: () => undefined };
function isoTime(value) {
    const text = String(value);
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(text) ? text : undefined;
}


/***/ })

};
