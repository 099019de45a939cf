/**
 * Identities of GitHub workflows and repositories, read from certificates.
 * Source: Fulcio, docs/oid-info.md; the subject alternative name is the server and the token's `job_workflow_ref`.
 */
import type { CertificateFacts } from './fulcio-extensions.js';

/** `https://HOST/OWNER/NAME`. */
export interface RepositoryUri {
  /** Host, with the port where it is not 443. */
  readonly host: string;
  readonly owner: string;
  /** `OWNER/NAME`, in the spelling of the certificate. */
  readonly repository: string;
}

/** `https://HOST/OWNER/NAME/PATH@REF`. */
export interface WorkflowIdentity extends RepositoryUri {
  /** Path of the file inside the repository: `.github/workflows/release.yml`. */
  readonly path: string;
  /** `refs/…`, or the commit where the caller pins by commit. */
  readonly ref: string;
}

// ASCII alone: case folding of other scripts maps strangers onto ASCII letters.
const SERVER_AND_REPOSITORY = String.raw`https:\/\/([A-Za-z0-9.-]+(?::\d+)?)\/([A-Za-z0-9_.-]+)\/([A-Za-z0-9_.-]+)`;
const REPOSITORY = new RegExp(`^${SERVER_AND_REPOSITORY}$`);
// A file name may hold "@": the part after the first one has to be a ref, else the path could end early.
const WORKFLOW = new RegExp(
  `^${SERVER_AND_REPOSITORY}${String.raw`\/([^@\p{C}\s]+)@(refs\/[^\p{C}\s]+|[0-9a-f]{40}|[0-9a-f]{64})`}$`,
  'u',
);

export function parseRepositoryUri(uri: string | undefined): RepositoryUri | undefined {
  const [, host, owner, name] = REPOSITORY.exec(uri ?? '') ?? [];
  if (host === undefined || owner === undefined || name === undefined) return undefined;
  return { host, owner, repository: `${owner}/${name}` };
}

export function parseWorkflowIdentity(uri: string | undefined): WorkflowIdentity | undefined {
  const [, host, owner, name, path, ref] = WORKFLOW.exec(uri ?? '') ?? [];
  if (host === undefined || owner === undefined || name === undefined) return undefined;
  if (path === undefined || ref === undefined) return undefined;
  return { host, owner, repository: `${owner}/${name}`, path, ref };
}

/**
 * The subject alternative name that Fulcio gives a signer, which is a Go `url.URL`: what Go does not allow in a path or
 * a fragment makes it escape the whole of it, as UTF-8. Most names have nothing of the sort.
 * Source: Go, net/url, URL.String and URL.EscapedPath.
 */
export function subjectAlternativeNameOf(signerUri: string): string {
  const [, server = '', path = '', fragment] = /^(https?:\/\/[^/]*)([^#]*)(?:#(.*))?$/su.exec(signerUri) ?? [];
  if (server === '') return signerUri;
  const end = fragment === undefined ? '' : `#${escapeAsGo(fragment, KEPT_IN_FRAGMENT)}`;
  return server + escapeAsGo(path, KEPT_IN_PATH) + end;
}

const VALID_AS_IS = /^[\w\-.~$&+,/:;=@!'()*[\]%]*$/;
const KEPT_IN_PATH = /[\w\-.~$&+,/:;=@]/;
const KEPT_IN_FRAGMENT = /[\w\-.~$&+,/:;=@?!()*]/;

function escapeAsGo(part: string, kept: RegExp): string {
  if (VALID_AS_IS.test(part)) return part;
  return Array.from(Buffer.from(part), (byte) => {
    const character = String.fromCharCode(byte);
    return kept.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}

/** The signer as the token named it, where that is what the certificate is for; else the certificate's name. */
export function signerUriOf({ san, buildSignerURI }: Pick<CertificateFacts, 'san' | 'buildSignerURI'>): string {
  return buildSignerURI !== undefined && subjectAlternativeNameOf(buildSignerURI) === san ? buildSignerURI : san;
}

/** Owners, repositories and hosts ignore case; nothing else does. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Also false where one of them could not be read: doubt means failure. */
export function sameRepository(a: RepositoryUri | undefined, b: RepositoryUri | undefined): boolean {
  return a !== undefined && b !== undefined && sameName(a.host, b.host) && sameName(a.repository, b.repository);
}
