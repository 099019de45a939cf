/** `iss` of the tokens that GitHub Actions issues on github.com. Source: GitHub, "OpenID Connect reference". */
export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';

/** What Fulcio puts before a repository or a workflow of github.com. No final slash. */
export const GITHUB_SERVER = 'https://github.com';

/**
 * The name under which GitHub keeps an asset of a release: other characters than letters, digits, `-`, `_`, `+` and `@`
 * become a full stop, several become one, and none stands at either end. Source: GitHub REST API, "Upload a release
 * asset", notes; which characters these are, as in GitHub's own command line.
 */
export function githubAssetName(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '');
  const started = plain.startsWith('.') ? `default${plain}` : plain;
  const renamed = started.replaceAll(/[^A-Za-z0-9\-_+@]+/g, '.').replaceAll(/^\.+|\.+$/g, '');
  return renamed !== name && !renamed.includes('.') ? `default.${renamed}` : renamed;
}

/**
 * GitHub's build type: `workflow` is all that its external parameters may hold, and the only one that GitHub's
 * attestations API accepts. Source: actions.github.io/buildtypes/workflow/v1.
 */
export const GITHUB_BUILD_TYPE = 'https://actions.github.io/buildtypes/workflow/v1';

/** Subjects of one statement that GitHub's attestations API takes. */
export const GITHUB_MOST_SUBJECTS = 1024;

/** Assets that one release takes. Source: GitHub, "About releases", storage and bandwidth quotas. */
export const GITHUB_MOST_ASSETS = 1000;
