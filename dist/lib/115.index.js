export const id = 115;
export const ids = [115];
export const modules = {

/***/ 40115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   storeAccess: () => (/* binding */ storeAccess)
/* harmony export */ });
/** The stores of a world, loaded when they are asked for. */
function storeAccess(given) {
    // Whoever attests pushes: one token then serves for reading too.
    const world = { ...given, registry: { ...given.registry, access: 'push' } };
    return {
        openStores: async (specs) => (await __webpack_require__.e(/* import() */ 8975).then(__webpack_require__.bind(__webpack_require__, 98975))).openStores(specs, world),
        expectRegistries: async ({ stores, platforms }, subjects) => {
            const asksImages = platforms || stores.some(({ kind }) => kind === 'registry');
            const images = asksImages ? await repositoriesOf(subjects) : [];
            await (await __webpack_require__.e(/* import() */ 8975).then(__webpack_require__.bind(__webpack_require__, 98975))).expectRegistries({ stores, images }, world);
        },
        platformsOf: async (subject) => {
            const [{ openRegistries }, { expandPlatforms }] = await Promise.all([
                __webpack_require__.e(/* import() */ 8975).then(__webpack_require__.bind(__webpack_require__, 98975)),
                __webpack_require__.e(/* import() */ 7209).then(__webpack_require__.bind(__webpack_require__, 67209)),
            ]);
            return expandPlatforms(await openRegistries(world), subject);
        },
        closeStores: async () => (await __webpack_require__.e(/* import() */ 8975).then(__webpack_require__.bind(__webpack_require__, 98975))).closeRegistries(world),
    };
}
async function repositoriesOf(subjects) {
    const { imageOf } = await __webpack_require__.e(/* import() */ 5493).then(__webpack_require__.bind(__webpack_require__, 15493));
    return subjects.flatMap((subject) => imageOf(subject)?.repository ?? []);
}


/***/ })

};
