/**
 * The runner's list of what earlier steps declared as artifacts, `$GITHUB_ARTIFACTS_LIST`:
 * `{"version": 1, "subjects": [{"name", "kind": "file"|"oci", "digest": "sha256:HEX"}]}`; an empty file is an empty list.
 */
import { readFile } from 'node:fs/promises';
import { fail } from '../errors.js';
import { formatDigest, parseDigest } from '../model/digest.js';

/**
 * The declared artifacts as `NAME@sha256:HEX`; none where the runner keeps no list.
 * @throws WherefromError INPUT_INVALID, DIGEST_MALFORMED
 */
export async function readArtifactsList(path: string | undefined): Promise<readonly string[]> {
  if (path === undefined || path.trim() === '') return [];
  const text = await readFile(path, 'utf8').catch((cause: unknown) => refuse('cannot be read', cause));
  if (text.trim() === '') return [];
  const list = parse(text);
  const subjects = field(list, 'version') === 1 ? field(list, 'subjects') : refuse('has a version other than 1');
  if (!Array.isArray(subjects)) return refuse('lists no subjects');
  return subjects.map(subjectOf);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    return refuse('is not JSON', cause);
  }
}

function subjectOf(entry: unknown): string {
  const [name, kind, digest] = [field(entry, 'name'), field(entry, 'kind'), field(entry, 'digest')];
  if (typeof name !== 'string' || name === '') return refuse('has an artifact without a name');
  if (kind !== 'file' && kind !== 'oci') return refuse('has an artifact of an unknown kind');
  if (typeof digest !== 'string') return refuse('has an artifact without a digest');
  return `${name}@${formatDigest(parseDigest(digest))}`;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function refuse(what: string, cause?: unknown): never {
  return fail('INPUT_INVALID', `The runner's list of artifacts ${what}.`, {
    remedy: 'Name what to attest with subject-path or subject-checksums.',
    cause,
  });
}
