export const id = 4910;
export const ids = [4910];
export const modules = {

/***/ 64910:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('{"mediaType":"application/vnd.dev.sigstore.signingconfig.v0.2+json","caUrls":[{"url":"https://fulcio.githubapp.com","majorApiVersion":1,"validFor":{"start":"2023-10-27T16:30:00Z"},"operator":"github.com"}],"tsaUrls":[{"url":"https://timestamp.githubapp.com/api/v1/timestamp","majorApiVersion":1,"validFor":{"start":"2023-10-27T16:30:00Z"},"operator":"github.com"}],"tsaConfig":{"selector":"ANY"}}');

/***/ })

};
