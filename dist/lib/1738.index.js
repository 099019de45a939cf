export const id = 1738;
export const ids = [1738];
export const modules = {

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


/***/ })

};
