/** `iss` of the tokens that GitHub Actions issues on github.com. Source: GitHub, "OpenID Connect reference". */
export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';

/** What Fulcio puts before a repository or a workflow of github.com. No final slash. */
export const GITHUB_SERVER = 'https://github.com';
