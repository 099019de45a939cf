import { fail } from '../errors.js';
import type { JsonObject, JsonValue } from '../model/statement.js';
import { parseStrictJson, type StrictJson } from '../model/strict-json.js';
import { checkForm } from './form.js';
import { attempt, type Outcome, remedied, valueOf } from './outcome.js';
import { parseBundle, type ParsedBundle } from './parsed-bundle.js';

/** One bundle of a file: read, or the reason why it cannot be. */
export interface ReadBundle {
  /** The file, with the number of the line or entry where it holds several. */
  readonly from: string;
  /** Undefined when the fields could not be read. */
  readonly bundle: ParsedBundle | undefined;
  /** What `bundle-form` says of it. */
  readonly form: Outcome;
  /** Where the same bundle was found once more. */
  readonly alsoFrom?: readonly string[];
}

/** 16 MB of predicate are 22 MB in Base64, and some entries repeat them. */
const MOST_BYTES = 128 * 1024 * 1024;
const MOST_BUNDLES = 10_000;

const REMEDY = 'Give a Sigstore bundle (.sigstore.json), one bundle a line (.jsonl), or what npm or GitHub answered.';

/**
 * Reads a file of bundles: one bundle, one a line (as `gh attestation download` writes them), or an answer of npm's or
 * GitHub's attestations endpoint (`{"attestations": [{"bundle": …}]}`). A bundle that cannot be read is an entry of the
 * result that carries its refusal.
 * @param from name of the file, for messages and reports
 * @throws WherefromError BUNDLE_MALFORMED when the file is nothing of the sort
 */
export function readBundles(bytes: Uint8Array, from: string): readonly ReadBundle[] {
  if (bytes.byteLength > MOST_BYTES) return malformed(from, `is larger than ${MOST_BYTES / 1024 / 1024} MB`);
  if (isBlank(bytes)) return malformed(from, 'is empty');
  if (hasUtf16Mark(bytes)) return malformed(from, 'is UTF-16 text, not UTF-8');
  if (hasByteOrderMark(bytes)) return malformed(from, 'begins with a byte order mark, which JSON may not');
  const whole = parseStrictJson(bytes);
  if (whole.ok) return readDocument(whole.value, from);
  const lines = splitLines(bytes);
  if (lines.length > MOST_BUNDLES) return malformed(from, `holds more than ${MOST_BUNDLES} lines`);
  const read = lines.map(({ bytes: line, number }) => ({ number, json: parseStrictJson(line) }));
  // A document that spreads over lines has none that is a bundle by itself: it is refused as one.
  if (!read.some(({ json }) => json.ok && isBundleLike(json.value))) return malformed(from, whole.reason);
  return read.map(({ number, json }) => readLine(json, `${from}:${number}`));
}

function readDocument(json: JsonValue, from: string): readonly ReadBundle[] {
  if (!isObject(json)) return malformed(from, 'is no JSON object');
  const { attestations } = json;
  if (Array.isArray(attestations)) {
    if (attestations.length > MOST_BUNDLES) return malformed(from, `holds more than ${MOST_BUNDLES} bundles`);
    return attestations.map((entry, index) => readEntry(entry, `${from}[${index}]`));
  }
  if (!isBundleLike(json)) return malformed(from, 'holds no Sigstore bundle');
  return [readBundle(json, from)];
}

function readEntry(entry: JsonValue, from: string): ReadBundle {
  if (isObject(entry) && isObject(entry['bundle'])) return readBundle(entry['bundle'], from);
  return { from, bundle: undefined, form: { verdict: 'failed', detail: 'The entry holds no bundle.' } };
}

function readLine(json: StrictJson, from: string): ReadBundle {
  if (json.ok) return readBundle(json.value, from);
  return { from, bundle: undefined, form: { verdict: 'failed', detail: `The line ${json.reason}.` } };
}

function readBundle(json: JsonValue, from: string): ReadBundle {
  const parsed = attempt(() => parseBundle(json));
  const form = remedied(() => checkForm(valueOf(parsed)));
  return { from, bundle: parsed.ok ? parsed.value : undefined, form };
}

function splitLines(bytes: Uint8Array): { bytes: Uint8Array; number: number }[] {
  const lines: { bytes: Uint8Array; number: number }[] = [];
  let start = 0;
  for (let number = 1; start < bytes.length; number += 1) {
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (!isBlank(line)) lines.push({ bytes: line, number });
    start = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === 0x0a);
}

/** Windows PowerShell's `>` writes such files. */
function hasUtf16Mark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** RFC 8259, section 8.1: nobody may write it, and other verifiers do not read past it. */
function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function isBundleLike(value: JsonValue): boolean {
  return isObject(value) && (Object.hasOwn(value, 'mediaType') || Object.hasOwn(value, 'verificationMaterial'));
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(from: string, reason: string): never {
  return fail('BUNDLE_MALFORMED', `${from} ${reason}.`, { remedy: REMEDY });
}
