/** Words of the tools that verify: what is verified, whom to believe, by which root. Pure. */
import { relative, sep } from 'node:path';
import type { AttestResult, ResolvedSubject, WrittenAttestation } from '../attest/request.js';
import { formatDigest } from '../model/digest.js';
import type { CertificateFacts } from '../model/fulcio-extensions.js';
import { GITHUB_ISSUER, GITHUB_SERVER } from '../model/github.js';
import { PREDICATE_TYPES, SLSA_PROVENANCE_V02, SLSA_PROVENANCE_V1 } from '../model/predicate-types.js';
import { shellLine } from './shell.js';

/** What a report knows beyond the result. */
export interface AttestationPlace {
  /** Paths below it are shown relative to it. */
  readonly directory: string;
  /** The readers' own root with one root a line, as `gh` wants it; absent where there is no such file. */
  readonly rootLines?: string;
}

/** A line to paste, or why this tool cannot verify it. */
export type Command = { readonly tool: Tool; readonly line: string } | { readonly tool: Tool; readonly reason: string };
type Tool = 'wherefrom' | 'gh' | 'cosign';

export interface CommandInput {
  readonly result: AttestResult;
  readonly attestation: WrittenAttestation;
  readonly subject: ResolvedSubject;
  readonly place: AttestationPlace;
}

const GITHUB = `${GITHUB_SERVER}/`;
const REFUSED_EVENTS = ['pull_request', 'pull_request_target', 'workflow_run', 'issue_comment'];

/** How a reader names the artifact: the file where it is one, else its digest. */
export function artifactOf({ subject, place }: CommandInput): string {
  return subject.path === undefined ? formatDigest(subject.digest) : shown(subject.path, place);
}

/** Relative where that does not climb out; a path that would read as a flag keeps its folder. */
export function shown(path: string, { directory }: AttestationPlace): string {
  // Forward slashes are read on every platform, and need no quotes.
  const near = relative(directory, path).split(sep).join('/');
  if (near === '' || near.startsWith('..')) return path;
  return near.startsWith('-') ? `./${near}` : near;
}

/** Whom to believe, and by which root. */
export function wherefromFlags({ result, attestation, place }: CommandInput): string[] {
  const { signer } = result;
  return [
    ...identityFlags(signer),
    ...(signer.issuer === undefined || signer.issuer === GITHUB_ISSUER ? [] : ['--cert-oidc-issuer', signer.issuer]),
    ...(isProvenance(attestation.predicateType) ? [] : ['--predicate-type', typeName(attestation.predicateType)]),
    ...eventFlags(signer),
    ...(result.trust.path === undefined ? [] : ['--custom-trusted-root', shown(result.trust.path, place)]),
  ];
}

/** The source, and the signing workflow where it lies in another repository: a signer is not a source. */
function identityFlags(signer: CertificateFacts): string[] {
  const repository = repositoryOf(signer.sourceRepositoryURI);
  if (repository === undefined) return ['--cert-identity', signer.san];
  const isOwn = signer.san.toLowerCase().startsWith(`${GITHUB}${repository}/`.toLowerCase());
  return ['--repo', repository, ...(isOwn ? [] : ['--cert-identity', signer.san])];
}

/** A run is not a release: such runs are believed only when they are named. */
function eventFlags({ buildTrigger, sourceRepositoryRef }: CertificateFacts): string[] {
  const event =
    buildTrigger !== undefined && REFUSED_EVENTS.includes(buildTrigger) ? ['--allow-event', buildTrigger] : [];
  const isPull = sourceRepositoryRef?.startsWith('refs/pull/') === true;
  return [...event, ...(isPull ? ['--source-ref', sourceRepositoryRef] : [])];
}

/** `gh attestation verify` of what these words name. */
export function ghLine({ result, attestation, place }: CommandInput, words: readonly string[]): Command {
  const repository = repositoryOf(result.signer.sourceRepositoryURI);
  const issuer = result.signer.issuer;
  if (repository === undefined) return { tool: 'gh', reason: 'gh needs a source repository on github.com.' };
  const root = result.trust.path === undefined ? undefined : (place.rootLines ?? LINES_FILE);
  const line = shellLine([
    ...['gh', 'attestation', 'verify', ...words, '--repo', repository, '--cert-identity', result.signer.san],
    ...(issuer === undefined || issuer === GITHUB_ISSUER ? [] : ['--cert-oidc-issuer', issuer]),
    ...(attestation.predicateType === SLSA_PROVENANCE_V1 ? [] : ['--predicate-type', attestation.predicateType]),
    ...(root === undefined ? [] : ['--custom-trusted-root', shown(root, place)]),
  ]);
  // gh reads one root a line; a pretty-printed one ends in "unexpected EOF".
  const isMissing = result.trust.path !== undefined && place.rootLines === undefined;
  return { tool: 'gh', line: isMissing ? `${linesOf(shown(result.trust.path, place))} && ${line}` : line };
}

const LINES_FILE = 'trusted_root.jsonl';

function linesOf(root: string): string {
  return `${shellLine(['jq', '-c', '.', root])} > ${LINES_FILE}`;
}

/** cosign with these words, and whom and what it is to believe. */
export function cosignLine({ result, attestation, place }: CommandInput, words: readonly string[]): Command {
  const { signer, trust } = result;
  if (signer.issuer === undefined) return { tool: 'cosign', reason: 'cosign needs an issuer in the certificate.' };
  if (trust.name === 'github' && trust.path === undefined) {
    return { tool: 'cosign', reason: "cosign does not carry the root of GitHub's own Sigstore." };
  }
  const line = shellLine([
    ...['cosign', ...words, '--certificate-identity', signer.san, '--certificate-oidc-issuer', signer.issuer],
    ...(trust.path === undefined ? [] : ['--trusted-root', shown(trust.path, place)]),
    ...(trust.withoutCtLog === true ? ['--insecure-ignore-sct'] : []),
    ...(attestation.logEntries.length > 0 ? [] : ['--insecure-ignore-tlog', '--use-signed-timestamps']),
  ]);
  return { tool: 'cosign', line };
}

function repositoryOf(uri: string | undefined): string | undefined {
  if (uri?.startsWith(GITHUB) !== true) return undefined;
  const name = uri.slice(GITHUB.length);
  return /^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/.test(name) ? name : undefined;
}

function isProvenance(type: string): boolean {
  return type === SLSA_PROVENANCE_V1 || type === SLSA_PROVENANCE_V02;
}

/** The short name where there is one. */
function typeName(type: string): string {
  return Object.entries(PREDICATE_TYPES).find(([, uri]) => uri === type)?.[0] ?? type;
}

/** cosign's own names for the types that it has; any other type by its URI. */
export function cosignType(type: string): string {
  return type === SLSA_PROVENANCE_V1 ? 'slsaprovenance1' : type;
}
