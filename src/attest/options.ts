/** What somebody asks `attest` for, in words; the same words are flags, inputs and the library's options. */
import path from 'node:path';
import { fail } from '../errors.js';
import { parseDigest } from '../model/digest.js';
import { resolvePredicateType } from '../model/predicate-types.js';
import { quote } from '../quote.js';
import { parseImage } from '../store/oci/reference.js';
import { parseStores, type StoreSpec } from '../store/open.js';
import type { SigstoreChoice } from '../trust/services.js';
import { keepsSecrets, serviceUrl } from '../trust/signing-config.js';
import { PUBLIC_AUDIENCE } from './guards.js';
import type { AttestRequest, PredicateSource, SubjectSource } from './request.js';

export type ChecksumOption = { readonly path: string } | { readonly text: string; readonly origin: string };

export type PredicateOption =
  | { readonly type: string; readonly path: string }
  /** `text` is the predicate's JSON. */
  | { readonly type: string; readonly text: string }
  /** What `cosign sign` says of an image. */
  | { readonly signature: true };

export interface AttestOptions {
  /** Paths and globs; `!` excludes. */
  readonly files?: readonly string[];
  /** The subject's name, where `files` is one file. */
  readonly name?: string;
  /** Artifacts that are not here: `NAME@sha256:HEX`. */
  readonly subjects?: readonly string[];
  /** Images by digest: `REF@sha256:HEX`. */
  readonly images?: readonly string[];
  readonly checksums?: readonly ChecksumOption[];
  /** SLSA provenance of this run when absent. `type` is a URI or a short name such as `cyclonedx`. */
  readonly predicate?: PredicateOption;
  readonly perSubject?: boolean;
  readonly output?: string;
  /** Where relative paths start. */
  readonly directory: string;
  /** `public-good`, `github`, or the path of a signing config; by the repository's visibility when absent. */
  readonly sigstore?: string;
  readonly fulcioUrl?: string;
  readonly rekorUrl?: string;
  /** `1` (when absent) or `2`. */
  readonly rekorVersion?: string;
  readonly timestampUrl?: string;
  readonly trustedRoot?: string;
  /** `sigstore` when absent. */
  readonly oidcAudience?: string;
  readonly allowEvents?: readonly string[];
  readonly publicLog?: boolean;
  /** `file` (when absent), `registry`, `release[:TAG]`, `github`, `oci://REPOSITORY`, `oci-layout:DIR`. */
  readonly stores?: readonly string[];
  /** Tag or id of the release of the store `release`; that of the run's tag when absent. */
  readonly release?: string;
  /** `skip` (when absent): what this run has attested before is not attested again; `add`: it is. */
  readonly ifExists?: string;
  /** Finish a run that did not end. */
  readonly resume?: boolean;
  /** Attest the manifest of each platform of an image too. */
  readonly platforms?: boolean;
}

/**
 * The request that these words make.
 * @throws WherefromError INPUT_*, DIGEST_*, SUBJECT_NONE, STORE_UNKNOWN, REFERENCE_MALFORMED
 */
export function attestRequest(options: AttestOptions): AttestRequest {
  const subjects = subjectSources(options);
  if (subjects.length === 0) {
    return fail('SUBJECT_NONE', 'Nothing to attest was named.', {
      remedy: 'Name a file or glob, an artifact as NAME@sha256:HEX, an image as REF@sha256:HEX, or a checksum file.',
    });
  }
  const directory = path.resolve(options.directory);
  const { output, trustedRoot } = options;
  refuseSignatureOfFiles(options);
  refusePlatformsOfFiles(options, subjects);
  return {
    subjects,
    predicate: predicateSource(options.predicate, directory),
    perSubject: options.perSubject ?? false,
    ...(output === undefined ? {} : { output }),
    directory,
    sigstore: sigstoreChoice(options, directory),
    ...(trustedRoot === undefined ? {} : { trustedRoot: path.resolve(directory, trustedRoot) }),
    audience: options.oidcAudience ?? PUBLIC_AUDIENCE,
    allowEvents: options.allowEvents ?? [],
    publicLog: options.publicLog ?? false,
    stores: storeSpecs(options),
    ifExists: ifExistsOf(options.ifExists),
    resume: options.resume ?? false,
    platforms: options.platforms ?? false,
  };
}

const DEFAULT_STORES = ['file'];

function storeSpecs({ stores = DEFAULT_STORES, release, output }: AttestOptions): readonly StoreSpec[] {
  const specs = parseStores(stores);
  if (specs.length === 0) {
    return fail('INPUT_INVALID', 'No store was named.', { remedy: 'Name one, or leave the option away for files.' });
  }
  if (output !== undefined && !specs.some(({ kind }) => kind === 'file')) {
    fail('INPUT_CONFLICT', 'output names a file, but the store "file" is not among those that were chosen.', {
      remedy: 'Add --store file (in the action: a line in `store`), or leave output away.',
    });
  }
  if (release === undefined) return specs;
  const named = specs.map((spec) => (spec.kind === 'release' ? withRelease(spec, release) : spec));
  if (named.some(({ kind }) => kind === 'release')) return named;
  return fail('INPUT_CONFLICT', 'A release was named, but the store "release" is not among those that were chosen.', {
    remedy: 'Add --store release (in the action: a line in `store`), or leave the release away.',
  });
}

function withRelease(spec: Extract<StoreSpec, { kind: 'release' }>, release: string): StoreSpec {
  if (spec.release === undefined) return { ...spec, release };
  return fail('INPUT_CONFLICT', `The release was named twice: in "${quote(spec.name)}" and by itself.`, {
    remedy: 'Keep one of the two.',
  });
}

function ifExistsOf(text: string | undefined): 'skip' | 'add' {
  if (text === undefined || text === 'skip' || text === 'add') return text ?? 'skip';
  return fail('INPUT_INVALID', `if-exists is skip or add, not "${quote(text)}".`, { remedy: 'Use skip or add.' });
}

/** cosign signs images; a file with such a statement would be something that no tool looks for. */
function refuseSignatureOfFiles({ predicate, files, checksums }: AttestOptions): void {
  if (predicate === undefined || !('signature' in predicate)) return;
  if ((files ?? []).length + (checksums ?? []).length === 0) return;
  fail('INPUT_CONFLICT', 'A signature without a predicate is made for images, and a file was named.', {
    remedy: 'Name images as REF@sha256:HEX; for files leave predicate-type away: SLSA provenance says more.',
  });
}

/** A digest, also one of a checksum file, may be an image's: the registry knows. */
function refusePlatformsOfFiles({ platforms }: AttestOptions, subjects: readonly SubjectSource[]): void {
  if (platforms !== true || subjects.some(({ kind }) => kind !== 'files')) return;
  fail('INPUT_CONFLICT', 'platforms is for images, and none was named.', {
    remedy: 'Name an image by its digest, as REF@sha256:HEX, or leave platforms away.',
  });
}

function subjectSources({ files, name, subjects, images, checksums }: AttestOptions): SubjectSource[] {
  const sources: SubjectSource[] = [];
  if (files !== undefined && files.length > 0) {
    sources.push({ kind: 'files', patterns: files, ...(name === undefined ? {} : { name }) });
  }
  for (const text of subjects ?? []) sources.push(digestSubject(text));
  for (const reference of images ?? []) sources.push(imageSubject(reference));
  for (const one of checksums ?? []) {
    sources.push('path' in one ? { kind: 'checksum-file', path: one.path } : { kind: 'checksums', ...one });
  }
  return sources;
}

function digestSubject(text: string): SubjectSource {
  const at = text.lastIndexOf('@');
  if (at < 1) {
    return fail('INPUT_INVALID', `"${quote(text)}" is not a name and a digest.`, {
      remedy: 'Write the subject as NAME@sha256:HEX; a file that is here is named by its path instead.',
    });
  }
  return { kind: 'digest', name: text.slice(0, at), digest: parseDigest(text.slice(at + 1)) };
}

/**
 * `REF[:TAG]@sha256:HEX`, also as `verify` writes it, after `oci://`; the tag is dropped, because it may point elsewhere
 * tomorrow.
 */
function imageSubject(text: string): SubjectSource {
  const reference = text.replace(/^oci:\/\//i, '');
  const at = reference.lastIndexOf('@');
  if (at < 1) {
    return fail('DIGEST_REQUIRED', `The image "${quote(reference)}" is named without its digest.`, {
      remedy: `A tag can move; sign REF@sha256:HEX. This prints the digest: docker buildx imagetools inspect ${quote(reference)} --format '{{.Manifest.Digest}}'`,
    });
  }
  const named = reference.slice(0, at);
  const { tag } = parseImage(named);
  return {
    kind: 'digest',
    name: tag === undefined ? named : named.slice(0, -`:${tag}`.length),
    digest: parseDigest(reference.slice(at + 1)),
  };
}

function predicateSource(predicate: PredicateOption | undefined, directory: string): PredicateSource {
  if (predicate === undefined) return { kind: 'provenance' };
  if ('signature' in predicate) return { kind: 'signature' };
  const type = resolvePredicateType(predicate.type);
  return 'path' in predicate
    ? { kind: 'file', type, path: path.resolve(directory, predicate.path) }
    : { kind: 'inline', type, text: predicate.text };
}

function sigstoreChoice(options: AttestOptions, directory: string): SigstoreChoice {
  const { sigstore, fulcioUrl, rekorUrl, rekorVersion, timestampUrl } = options;
  if (fulcioUrl !== undefined) return sigstoreOfUrls({ ...options, fulcioUrl });
  const orphan = Object.entries({
    'rekor-url': rekorUrl,
    'rekor-version': rekorVersion,
    'timestamp-url': timestampUrl,
  });
  for (const [name, value] of orphan) {
    if (value !== undefined) {
      return fail('INPUT_CONFLICT', `${name} was given without fulcio-url.`, {
        remedy: 'Name the whole Sigstore: fulcio-url with rekor-url or timestamp-url, or a signing config.',
      });
    }
  }
  if (sigstore === undefined) return { kind: 'by-visibility' };
  if (sigstore === 'public-good' || sigstore === 'github') return { kind: sigstore };
  return { kind: 'signing-config', path: path.resolve(directory, sigstore) };
}

function sigstoreOfUrls(options: AttestOptions & { readonly fulcioUrl: string }): SigstoreChoice {
  const { sigstore, fulcioUrl, rekorUrl, rekorVersion, timestampUrl } = options;
  if (sigstore !== undefined) {
    return fail('INPUT_CONFLICT', 'sigstore and fulcio-url both name a Sigstore.', { remedy: 'Keep one of the two.' });
  }
  if (rekorVersion !== undefined && rekorUrl === undefined) {
    return fail('INPUT_CONFLICT', 'rekor-version was given without rekor-url.', { remedy: 'Name the log too.' });
  }
  if (rekorUrl === undefined && timestampUrl === undefined) {
    return fail('INPUT_INVALID', 'Nobody would witness the signature.', {
      remedy: 'Name a log with rekor-url, a timestamp authority with timestamp-url, or both.',
    });
  }
  const majorApiVersion = rekorMajorVersion(rekorVersion);
  return {
    kind: 'urls',
    fulcioUrl: checkedUrl('fulcio-url', fulcioUrl),
    ...(rekorUrl === undefined ? {} : { rekor: { url: checkedUrl('rekor-url', rekorUrl), majorApiVersion } }),
    ...(timestampUrl === undefined ? {} : { timestampUrl: checkedUrl('timestamp-url', timestampUrl) }),
  };
}

function rekorMajorVersion(text: string | undefined): 1 | 2 {
  if (text === undefined || text === '1') return 1;
  if (text === '2') return 2;
  return fail('INPUT_INVALID', `rekor-version is 1 or 2, not "${quote(text)}".`, { remedy: 'Use 1 or 2.' });
}

function checkedUrl(option: string, text: string): string {
  const url = serviceUrl(text);
  if (url !== undefined && keepsSecrets(url)) return url;
  return fail('INPUT_INVALID', `${option} is not the URL of a service.`, {
    remedy: 'Write https://HOST[/PATH] without user name, query and fragment; http:// is for this machine only.',
  });
}
