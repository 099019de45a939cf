import { TrustedRoot } from '@sigstore/protobuf-specs';
import { fail } from '../errors.js';
import { SANDBOX_ORGANIZATION } from '../model/sandbox.js';
import type { JsonValue } from '../model/statement.js';
import { parseStrictJson } from '../model/strict-json.js';
import { trustMaterialOf } from './material.js';

/** One root of trust. A bundle is judged by one of these whole, never by parts of several. */
export interface TrustAnchor {
  /** "public-good", "github", or the file's base name with the line's number when it holds several. */
  readonly name: string;
  readonly kind: 'public-good' | 'github' | 'custom';
  /** True for the root of `wherefrom sandbox`: reports say SANDBOX in their first line. */
  readonly sandbox: boolean;
  readonly root: TrustedRoot;
}

const MEDIA_TYPES: readonly string[] = [
  'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
  'application/vnd.dev.sigstore.trustedroot+json;version=0.2',
  'application/vnd.dev.sigstore.trustedroot.v0.2+json',
];

const REMEDY = 'Give a trusted_root.json as Sigstore instances publish it, or one root a line.';

/**
 * Reads a file of trusted roots: one JSON document, or JSON lines with one root each.
 * @param name the file's base name, for messages and reports
 * @throws WherefromError TRUSTED_ROOT_MALFORMED
 */
export function parseTrustedRoots(text: string, name: string): TrustAnchor[] {
  const whole = parseStrictJson(text);
  if (whole.ok) return [anchorFromJson(whole.value, name)];
  const lines = text.split(/\r?\n/).flatMap((line, index) => (line.trim() === '' ? [] : [{ line, number: index + 1 }]));
  if (lines.length < 2) return malformed(name, whole.reason);
  return lines.map(({ line, number }) => {
    const json = parseStrictJson(line);
    // The reason of a document that spreads over lines is the document's, not its first line's.
    if (!json.ok) return malformed(name, number === 1 ? whole.reason : `${json.reason} (line ${number})`);
    return anchorFromJson(json.value, `${name}:${number}`);
  });
}

/**
 * An anchor of a root from elsewhere: TUF.
 * @throws WherefromError TRUSTED_ROOT_MALFORMED when an authority lacks a key, a certificate or the start of its validity
 */
export function anchorFrom<Kind extends TrustAnchor['kind']>(
  root: TrustedRoot,
  { name, kind }: { readonly name: string; readonly kind: Kind },
): TrustAnchor & { readonly kind: Kind } {
  if (!MEDIA_TYPES.includes(root.mediaType)) return malformed(name, `has the unknown media type "${root.mediaType}"`);
  try {
    // Read now, so that no verification starts with a root that cannot be used; kept for the verifications.
    trustMaterialOf(root);
  } catch (error) {
    return malformed(name, error instanceof Error ? error.message : 'cannot be read', error);
  }
  return { name, kind, sandbox: isSandbox(root), root };
}

/** By what the root says, or by the certificates themselves: a root that somebody rewrote is still the sandbox's. */
function isSandbox(root: TrustedRoot): boolean {
  const named = root.certificateAuthorities.some(({ subject }) => subject?.organization === SANDBOX_ORGANIZATION);
  const { certificateAuthorities } = trustMaterialOf(root);
  return (
    named ||
    certificateAuthorities.some(({ chain }) => chain.some((each) => each.subject.includes(SANDBOX_ORGANIZATION)))
  );
}

function anchorFromJson(json: JsonValue, name: string): TrustAnchor {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return malformed(name, 'is no JSON object');
  let root: TrustedRoot;
  try {
    root = TrustedRoot.fromJSON(json);
  } catch (error) {
    return malformed(name, 'is no trusted root', error);
  }
  return anchorFrom(root, { name, kind: 'custom' });
}

function malformed(name: string, reason: string, cause?: unknown): never {
  return fail('TRUSTED_ROOT_MALFORMED', `The trusted root ${name} ${reason}.`, { remedy: REMEDY, cause });
}
