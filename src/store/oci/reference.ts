/**
 * Image references as Docker reads them. Source: Distribution's reference grammar (`reference/regexp.go`,
 * `reference/normalize.go`): `docker.io` and `library/` are what is meant where no registry is named.
 */

import { fail } from '../../errors.js';
import { quote } from '../../quote.js';
import type { OciDigest, Repository } from './registry.js';

/** `registry` is in lower case, as host names know no case; `digest` keeps its algorithm: `sha256:…`. */
export interface ImageReference extends Repository {
  readonly tag?: string;
  readonly digest?: OciDigest;
}

const DOCKER_HUB = 'docker.io';
const DOCKER_HUB_API = 'registry-1.docker.io';

const LABEL = /[a-z0-9](?:[a-z0-9-]*[a-z0-9])?/;
const HOST = new RegExp(String.raw`^(?:${LABEL.source}(?:\.${LABEL.source})*|\[[0-9a-f:.]+\])(?::\d{1,5})?$`);
/** Neither ".", ".." nor an empty component is one, so a name is a safe path of a URL. */
const COMPONENT = /[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*/;
const NAME = new RegExp(`^${COMPONENT.source}(?:/${COMPONENT.source})*$`);
const LONGEST_NAME = 255;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;

/**
 * Reads `[HOST[:PORT]/]NAME[:TAG][@DIGEST]`.
 * @throws WherefromError REFERENCE_MALFORMED
 */
export function parseImage(text: string): ImageReference {
  const { rest: beforeDigest, part: digest } = split(text, text.indexOf('@'));
  const slash = beforeDigest.lastIndexOf('/');
  const { rest: place, part: tag } = split(beforeDigest, beforeDigest.indexOf(':', slash + 1));
  const repository = repositoryOf(place, text);
  if (tag !== undefined && !TAG.test(tag)) {
    refuse(
      text,
      `"${quote(tag)}" is no tag`,
      'A tag is up to 128 letters, digits, ".", "_" and "-", and begins with none of ".-".',
    );
  }
  if (digest !== undefined && !isOciDigest(digest)) {
    refuse(text, 'its digest is none', 'Write it as NAME@sha256:<64 lower-case hexadecimal characters>.');
  }
  return { ...repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}

/**
 * Reads `[HOST[:PORT]/]NAME`: a place, not something in it.
 * @throws WherefromError REFERENCE_MALFORMED
 */
export function parseRepository(text: string): Repository {
  const { registry, name, tag, digest } = parseImage(text);
  if (tag !== undefined || digest !== undefined) {
    refuse(
      text,
      'it names a tag or a digest where a repository belongs',
      `Name the repository alone: ${registry}/${name}.`,
    );
  }
  return { registry, name };
}

/** The reference in its one spelling: nothing that Docker would add is left out. */
export function formatImage({ registry, name, tag, digest }: ImageReference): string {
  return `${registry}/${name}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}

/** Where a registry answers, `host[:port]`: Docker Hub's name is not that of its API. */
export function apiHost(registry: string): string {
  return registry === DOCKER_HUB ? DOCKER_HUB_API : registry;
}

export function isOciDigest(text: string): text is OciDigest {
  return DIGEST.test(text);
}

export function isTag(text: string): boolean {
  return TAG.test(text);
}

function repositoryOf(place: string, text: string): Repository {
  const { registry, name } = registryAndName(place);
  if (!isHost(registry)) {
    refuse(
      text,
      `"${quote(registry)}" is no host`,
      'Write it as HOST[:PORT]/NAME, without https:// or docker:// before it; an IPv6 address stands in brackets.',
    );
  }
  if (name !== name.toLowerCase()) {
    refuse(
      text,
      'a repository name has no upper-case letters',
      `Write it in lower case: ${registry}/${quote(name.toLowerCase())}.`,
    );
  }
  if (name.length > LONGEST_NAME || !NAME.test(name)) {
    refuse(
      text,
      `"${quote(name)}" is no repository name`,
      'A name is lower-case letters and digits, with single ".", "_" or "-" and "/" between them.',
    );
  }
  return { registry, name };
}

function registryAndName(place: string): Repository {
  const slash = place.indexOf('/');
  const first = place.slice(0, Math.max(slash, 0));
  // Docker's rule for what is a host: a dot, a colon, or "localhost".
  if (slash < 0 || !(/[.:]/.test(first) || first.toLowerCase() === 'localhost')) return onDockerHub(place);
  const registry = first.toLowerCase();
  if (registry === DOCKER_HUB || registry === `index.${DOCKER_HUB}`) return onDockerHub(place.slice(slash + 1));
  return { registry, name: place.slice(slash + 1) };
}

function onDockerHub(name: string): Repository {
  return { registry: DOCKER_HUB, name: name.includes('/') ? name : `library/${name}` };
}

function isHost(text: string): boolean {
  return HOST.test(text) && URL.canParse(`https://${text}`);
}

function split(text: string, at: number): { readonly rest: string; readonly part?: string } {
  return at < 0 ? { rest: text } : { rest: text.slice(0, at), part: text.slice(at + 1) };
}

function refuse(text: string, why: string, remedy: string): never {
  return fail('REFERENCE_MALFORMED', `"${quote(text)}" is no image reference: ${why}.`, { remedy });
}
