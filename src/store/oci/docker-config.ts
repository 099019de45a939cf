/**
 * Docker's `config.json`, read for credentials. Sources: Docker CLI, `cli/config/configfile/file.go`; for entries with a
 * path in their key `containers-auth.json(5)`.
 */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fail } from '../../errors.js';
import { causeCode, quote } from '../../quote.js';
import { withPassword } from './credential-helper.js';
import type { Credentials } from './credentials.js';
import type { Repository } from './registry.js';

export interface DockerConfig {
  /** The most specific entry with anything in it: the longest path that leads to the repository. */
  entryFor(repository: Repository): DockerAuth | undefined;
  /** The helper that is asked for this registry, and by which name of it. */
  helperFor(registry: string): { readonly name: string; readonly server: string } | undefined;
}

export interface DockerAuth {
  readonly credentials: Credentials;
  /** What the entry is for: `ghcr.io/acme`. */
  readonly place: string;
  /** Whether the entry is for a part of the registry only. */
  readonly scoped: boolean;
}

/** Docker Hub's credentials lie under this key since its first API. */
const DOCKER_HUB_KEY = 'https://index.docker.io/v1/';
const DOCKER_HUB = 'docker.io';
const DOCKER_HUB_NAMES = [DOCKER_HUB, 'index.docker.io', 'registry-1.docker.io'];

/**
 * @param directory the folder of `config.json`
 * @returns undefined when there is no such file
 * @throws WherefromError CREDENTIALS_MALFORMED; never with anything out of the file
 */
export async function readDockerConfig(directory: string): Promise<DockerConfig | undefined> {
  const file = path.join(directory, 'config.json');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(causeCode(error) ?? '')) return undefined;
    return refuse(file, `cannot be read (${causeCode(error) ?? 'unknown reason'})`);
  }
  return parseDockerConfig(text, file);
}

function parseDockerConfig(text: string, file: string): DockerConfig {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // The parser's own message quotes the file, which holds passwords.
    return refuse(file, 'is no JSON');
  }
  if (!isObject(content)) return refuse(file, 'is no JSON object');
  const { auths = {}, credHelpers = {}, credsStore = '' } = content;
  if (!isObject(auths)) return refuse(file, 'has an "auths" that is no object');
  if (!isObject(credHelpers)) return refuse(file, 'has a "credHelpers" that is no object');
  if (typeof credsStore !== 'string') return refuse(file, 'has a "credsStore" that is no name');
  return {
    entryFor: (repository) => entryFor({ auths, file, repository }),
    helperFor(registry) {
      const named = Object.entries(credHelpers).find(([key]) => placeOf(key) === hostOf(registry))?.[1];
      const name = named ?? credsStore;
      if (typeof name !== 'string') return refuse(file, `names no program in "credHelpers" for ${registry}`);
      return name === '' ? undefined : { name, server: serverName(registry) };
    },
  };
}

interface Lookup {
  readonly auths: Record<string, unknown>;
  readonly file: string;
  readonly repository: Repository;
}

function entryFor({ auths, file, repository }: Lookup): DockerAuth | undefined {
  const host = hostOf(repository.registry);
  const whole = `${host}/${repository.name}`;
  const fitting = Object.entries(auths)
    .map(([key, entry]) => ({ key, place: placeOf(key), entry }))
    .filter(({ place }) => place === whole || whole.startsWith(`${place}/`))
    .toSorted((a, b) => b.place.length - a.place.length);
  for (const { key, place, entry } of fitting) {
    const credentials = credentialsOf(entry, `${file} has an entry for ${quote(key)} that`);
    if (credentials !== undefined) return { credentials, place: quote(place), scoped: place !== host };
  }
  return undefined;
}

/** @returns undefined for an entry that only says that a helper holds something */
function credentialsOf(entry: unknown, whose: string): Credentials | undefined {
  if (!isObject(entry)) return refuse(whose, 'is no object');
  const { auth = '', username = '', password = '', identitytoken = '', registrytoken = '' } = entry;
  if (![auth, username, password, identitytoken, registrytoken].every((value) => typeof value === 'string')) {
    return refuse(whose, 'holds something else than text');
  }
  if (registrytoken !== '') return { kind: 'registry-token', token: registrytoken as string };
  if (identitytoken !== '') return { kind: 'identity-token', token: identitytoken as string };
  if (auth !== '') return decodeAuth(auth as string, whose);
  return password === '' ? undefined : withPassword(username as string, password as string);
}

function decodeAuth(auth: string, whose: string): Credentials {
  const text = /^[A-Za-z0-9+/_-]+={0,2}$/.test(auth) ? Buffer.from(auth, 'base64').toString('utf8') : '';
  const colon = text.indexOf(':');
  if (colon < 1) return refuse(whose, 'holds an "auth" that is no user name and password in base64');
  // Docker's own files end in zero bytes where a password was shorter than its buffer.
  return withPassword(text.slice(0, colon), text.slice(colon + 1).replaceAll(/^\0+|\0+$/g, ''));
}

/** `https://ghcr.io/v2/` and `ghcr.io` are one place; `ghcr.io/acme` is a part of it. */
function placeOf(key: string): string {
  const bare = key.replace(/^https?:\/\//i, '').replace(/\/+$/, '');
  const slash = bare.indexOf('/');
  const host = hostOf(slash < 0 ? bare : bare.slice(0, slash));
  const rest = slash < 0 ? '' : bare.slice(slash);
  const isApi = /^\/v[12]$/.test(rest) && (bare.length < key.length || host === DOCKER_HUB);
  return isApi ? host : `${host}${rest}`;
}

/** One name for each registry: those of Docker Hub are several. */
export function hostOf(registry: string): string {
  const host = registry.toLowerCase();
  return DOCKER_HUB_NAMES.includes(host) ? DOCKER_HUB : host;
}

function serverName(registry: string): string {
  return hostOf(registry) === DOCKER_HUB ? DOCKER_HUB_KEY : registry;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(what: string, why: string): never {
  return fail('CREDENTIALS_MALFORMED', `Docker's configuration cannot be used: ${what} ${why}.`, {
    remedy: 'Mend the file, log in again with docker login, or name another folder in DOCKER_CONFIG.',
  });
}
