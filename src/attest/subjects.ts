import { readFile } from 'node:fs/promises';
import { fail } from '../errors.js';
import { formatDigest, type Digest } from '../model/digest.js';
import { printable } from '../model/printable.js';
import type { Subject } from '../model/statement.js';
import type { Progress } from '../progress.js';
import { parseChecksums } from './checksums.js';
import { findFiles, statNamed, type FoundFile } from './files.js';
import { hashFiles } from './hash.js';
import { baseName, relativeName, type PathWorld } from './paths.js';
import type { ResolvedSubject, SubjectSource } from './request.js';

export interface SubjectWorld extends PathWorld {
  readonly progress: Progress;
}

/** A file and the name that the request gives it, where it gives one. */
interface NamedFile extends FoundFile {
  readonly name?: string;
}

/** What a source turned into: files are hashed later, all together. */
type Unhashed =
  { readonly kind: 'file'; readonly file: NamedFile } | { readonly kind: 'known'; readonly subject: Subject };

/**
 * Every subject that the request names, with its digest, in the order named, each once.
 *
 * Names: a file is called by its base name. Where files of different content share a base name, each of them is called
 * by its path relative to the working directory, with forward slashes. A name that still stands for two digests of
 * one algorithm is refused.
 * @throws WherefromError SUBJECT_*, CHECKSUM_MALFORMED, INPUT_INVALID, INPUT_CONFLICT
 */
export async function resolveSubjects(
  sources: readonly SubjectSource[],
  world: SubjectWorld,
): Promise<ResolvedSubject[]> {
  const unhashed: Unhashed[] = [];
  for (const source of sources) for (const one of await readSource(source, world)) unhashed.push(one);
  if (unhashed.length === 0) {
    return fail('SUBJECT_NONE', 'Nothing to attest was named.', {
      remedy: 'Name at least one file, glob, digest or checksum file.',
    });
  }
  const files = uniqueFiles(unhashed);
  const digests = files.length === 0 ? new Map<string, Digest>() : await hashFiles(files, { progress: world.progress });
  const subjects = withoutRepeats(nameSubjects(unhashed, digests, world));
  // What has no path has but its name to break a line.
  for (const { name, path = name } of subjects) {
    refuseUnprintable(name);
    refuseBrokenPath(path);
  }
  return subjects;
}

async function readSource(source: SubjectSource, world: SubjectWorld): Promise<Unhashed[]> {
  switch (source.kind) {
    case 'files':
      return readFiles(source, world);
    case 'digest':
      return [{ kind: 'known', subject: { name: source.name, digest: source.digest } }];
    case 'checksums':
      return known(parseChecksums(source.text, source.origin));
    case 'checksum-file':
      return known(parseChecksums(await readChecksumFile(source.path, world), source.path));
  }
}

function known(subjects: readonly Subject[]): Unhashed[] {
  return subjects.map((subject) => ({ kind: 'known', subject }));
}

async function readFiles(
  { patterns, name }: Extract<SubjectSource, { kind: 'files' }>,
  world: SubjectWorld,
): Promise<Unhashed[]> {
  const files = await findFiles(patterns, world);
  if (name === undefined) return files.map((file) => ({ kind: 'file', file }));
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) {
    return fail('INPUT_CONFLICT', `One name, "${printable(name)}", was given for ${files.length} files.`, {
      remedy: 'Name exactly one file, or leave the name away: files are then called by their own names.',
    });
  }
  return [{ kind: 'file', file: { ...file, name } }];
}

const MAX_CHECKSUM_FILE_BYTES = 64 * 1024 * 1024;

async function readChecksumFile(file: string, world: SubjectWorld): Promise<string> {
  const { path, size } = await statNamed(file, world);
  if (size > MAX_CHECKSUM_FILE_BYTES) {
    return fail('CHECKSUM_MALFORMED', `"${printable(file)}" has ${size} bytes: no checksum file is that large.`, {
      remedy: 'Name the checksum file itself, or attest the files that it lists.',
    });
  }
  const bytes = await readFile(path).catch((cause: unknown) =>
    fail('SUBJECT_UNREADABLE', `The checksum file "${printable(file)}" cannot be read.`, {
      remedy: 'Check that this user may read it.',
      cause,
    }),
  );
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    return fail('CHECKSUM_MALFORMED', `The checksum file "${printable(file)}" is not UTF-8 text.`, {
      remedy: 'Write it as UTF-8; PowerShell does so with `Out-File -Encoding utf8`.',
      cause,
    });
  }
}

function uniqueFiles(unhashed: readonly Unhashed[]): FoundFile[] {
  const byPath = new Map<string, FoundFile>();
  for (const one of unhashed) if (one.kind === 'file') byPath.set(one.file.path, one.file);
  return [...byPath.values()];
}

interface Named {
  readonly subject: ResolvedSubject;
  /** Where the file lies, if its name is ours to choose. */
  readonly place?: string;
}

function nameSubjects(
  unhashed: readonly Unhashed[],
  digests: ReadonlyMap<string, Digest>,
  world: PathWorld,
): ResolvedSubject[] {
  const named = unhashed.map((one): Named => {
    if (one.kind === 'known') return { subject: one.subject };
    const { path, name = baseName(path, world.platform) } = one.file;
    // Every file was hashed, or that would have failed.
    const subject = { name, digest: digests.get(path) as Digest, path };
    return one.file.name === undefined ? { subject, place: path } : { subject };
  });
  const shared = namesOfSeveral(named.flatMap(({ subject, place }) => (place === undefined ? [] : [subject])));
  return named.map(({ subject, place }) =>
    place !== undefined && shared.has(subject.name) ? { ...subject, name: relativeName(place, world) } : subject,
  );
}

/** Names that stand for more than one digest. */
function namesOfSeveral(subjects: readonly Subject[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const several = new Set<string>();
  for (const { name, digest } of subjects) {
    const text = formatDigest(digest);
    const seen = first.get(name);
    if (seen === undefined) first.set(name, text);
    else if (seen !== text) several.add(name);
  }
  return several;
}

/** One name may carry digests of several algorithms (SHA256SUMS beside SHA512SUMS), but one of each. */
function withoutRepeats(subjects: readonly ResolvedSubject[]): ResolvedSubject[] {
  const byName = new Map<string, ResolvedSubject>();
  for (const subject of subjects) {
    const key = `${subject.digest.algorithm}:${subject.name}`;
    const seen = byName.get(key);
    if (seen === undefined) byName.set(key, subject);
    else if (seen.digest.hex !== subject.digest.hex) refuseConflict(seen, subject);
    else if (seen.path === undefined) byName.set(key, subject);
  }
  return [...byName.values()];
}

function refuseConflict(one: ResolvedSubject, other: ResolvedSubject): never {
  const spell = ({ digest, path }: ResolvedSubject): string =>
    formatDigest(digest) + (path === undefined ? '' : ` (${printable(path)})`);
  return fail(
    'SUBJECT_NAME_CONFLICT',
    `"${printable(one.name)}" names two artifacts: ${spell(one)} and ${spell(other)}.`,
    {
      remedy: 'Give each artifact its own name; a stale checksum file is the usual cause.',
    },
  );
}

/** Control and bidirectional characters make a name look like another one, or act on the terminal that shows it. */
function refuseUnprintable(name: string): void {
  if (name.trim() !== '' && !/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u.test(name)) return;
  fail('INPUT_INVALID', `The subject name "${printable(name)}" is empty or holds control characters.`, {
    remedy: 'Rename the artifact; a name is one line of printable characters.',
  });
}

/** Later steps read lists of paths line by line: a folder's name must not put lines of its own into them. */
function refuseBrokenPath(path: string): void {
  if (!/\p{Cc}/u.test(path)) return;
  fail('INPUT_INVALID', `The path "${printable(path)}" holds control characters.`, {
    remedy: 'Rename the folder that has them in its name.',
  });
}
