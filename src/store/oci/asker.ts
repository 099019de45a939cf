/** Who asks a registry, in words: whose credentials these are, and where they came from. Never a password or a token. */
import { quote } from '../../quote.js';
import type { Credentials } from './credentials.js';

export interface Asker {
  /** Absent: nobody, the registry is asked anonymously. */
  readonly credentials?: Credentials;
  /** Goes on after "It was asked": "as acme-bot, from the login in "/home/acme/.docker/config.json"". */
  readonly said: string;
}

/** @param from "from the helper docker-credential-pass" */
export function askerWith(credentials: Credentials, from: string): Asker {
  return { credentials, said: `${whoseOf(credentials)}, ${from}` };
}

/** @param why "there is no login for it in …" */
export function anonymously(why: string): Asker {
  return { said: `anonymously: ${why}` };
}

function whoseOf(credentials: Credentials): string {
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

function nameOf(username: string): string {
  const isRandom = LONG_RUN.test(username) && /\d/.test(username) && !UUID.test(username);
  if (TOKEN_PREFIX.test(username) || isRandom) return 'a user whose name looks like a token, and is not shown';
  const shown = quote(username);
  return shown === '' ? 'a user without a name' : shown;
}
