/**
 * Programs that keep credentials: `docker-credential-<name> get`, the server on its standard input, JSON on its
 * standard output. Source: docker-credential-helpers, `client/client.go` and `credentials/error.go`.
 */

import { fail } from '../../errors.js';
import { causeCode, quote } from '../../quote.js';
import type { Credentials } from './credentials.js';

/**
 * Runs `docker-credential-<name> get` with the server's name on its standard input.
 * @throws whatever keeps the program from starting
 */
export type RunHelper = (name: string, server: string) => Promise<HelperAnswer>;

export interface HelperAnswer {
  readonly exitCode: number;
  readonly stdout: string;
}

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
export async function askHelper(name: string, server: string, run: RunHelper): Promise<Credentials | undefined> {
  const program = `docker-credential-${quote(name)}`;
  const refuse = (why: string): never =>
    fail('CREDENTIALS_MALFORMED', `The credential helper ${program}, asked for ${server}, ${why}.`, {
      remedy: `Try it: echo ${server} | ${program} get. Or take it out of Docker's config.json (credsStore, credHelpers).`,
    });
  if (!NAME.test(name)) return refuse('was not run: this is no name of a program');
  const { exitCode, stdout } = await run(name, server).catch((error: unknown): never =>
    refuse(`could not be run (${causeCode(error) ?? 'is it installed, and in the PATH?'})`),
  );
  if (exitCode !== 0) {
    if (stdout.trim() === NOT_FOUND) return undefined;
    return refuse(`ended with exit code ${exitCode}`);
  }
  return credentialsIn(stdout) ?? refuse('answered something that is no user name and secret');
}

function credentialsIn(stdout: string): Credentials | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(stdout);
  } catch {
    return undefined;
  }
  if (typeof answer !== 'object' || answer === null) return undefined;
  const { Username: username, Secret: secret } = answer as Record<string, unknown>;
  if (typeof username !== 'string' || typeof secret !== 'string' || secret === '') return undefined;
  return withPassword(username, secret);
}

/** A user name and its password, unless the name says that the password is an identity token. */
export function withPassword(username: string, password: string): Credentials {
  if (username === IDENTITY_TOKEN_USER) return { kind: 'identity-token', token: password };
  return { kind: 'password', username, password };
}

/** The program itself; its output is not shown. */
export async function runHelper(name: string, server: string): Promise<HelperAnswer> {
  const { getExecOutput } = await import('@actions/exec');
  return getExecOutput(`docker-credential-${name}`, ['get'], {
    input: Buffer.from(server),
    silent: true,
    ignoreReturnCode: true,
  });
}
