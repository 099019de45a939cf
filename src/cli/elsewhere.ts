/** Names that are options of another command or inputs of an action, and what a command line has in their place. */
import type { CommandName } from './flags.js';

const DIGEST = '--subject NAME@sha256:HEX';
const TOKEN = 'the token into the variable GITHUB_TOKEN';

export const ELSEWHERE: Readonly<Record<CommandName, Readonly<Record<string, string>>>> = {
  attest: {
    'subject-path': 'files without an option: wherefrom attest FILE',
    'subject-digest': DIGEST,
    'subject-name': DIGEST,
    'subject-checksums': '--checksums FILE',
    'predicate-path': '--predicate FILE',
    'sbom-path': '--predicate FILE with --predicate-type cyclonedx or spdx',
    type: '--predicate-type URI|NAME',
    bundle: '--output PATH',
    'push-to-registry': '--store registry',
    'custom-trusted-root': '--trusted-root FILE',
    'registry-password': '--registry-password-stdin, and the password to standard input',
    'github-token': TOKEN,
    repo: 'nothing in its place: the run says which repository it is; the option belongs to wherefrom verify',
  },
  verify: {
    'subject-path': 'files without an option: wherefrom verify FILE',
    'subject-digest': 'digests without an option: wherefrom verify sha256:HEX',
    image: 'images without an option: wherefrom verify oci://HOST/NAME:TAG',
    release: '--store release:TAG',
    'registry-password': '--registry-password-stdin, and the password to standard input',
    'github-token': TOKEN,
  },
  sandbox: {},
};
