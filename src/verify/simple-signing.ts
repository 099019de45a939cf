/**
 * The text that older signatures of cosign are over: it names an image by digest. Source: cosign, specs/SIGNATURE_SPEC.md,
 * "Payload"; containers-signature(5), "JSON Data Format". A reader takes the digest and nothing else for signed.
 */
import { type Digest, formatDigest, parseDigest } from '../model/digest.js';
import type { JsonObject, JsonValue } from '../model/statement.js';
import { parseStrictJson } from '../model/strict-json.js';
import { attempt, refuse } from './outcome.js';

/** Part of what is signed, so that no other signed JSON is taken for the signature of an image. */
const SIGNATURE_TYPE = 'cosign container image signature';

/**
 * The digest of the image that this payload is the signature of.
 * @throws Refusal
 */
export function imageOfPayload(payload: Uint8Array): Digest {
  const json = parseStrictJson(payload);
  if (!json.ok) return refuse(`The signed payload ${json.reason}.`);
  const critical = objectAt(objectAt(json.value, 'The signed payload')['critical'], "The payload's critical part");
  const type = critical['type'];
  if (type !== SIGNATURE_TYPE) {
    return refuse('The signed payload is no signature of an image.', {
      expected: SIGNATURE_TYPE,
      actual: typeof type === 'string' ? type : 'no type',
    });
  }
  return digestAt(objectAt(critical['image'], "The payload's image")['docker-manifest-digest']);
}

function digestAt(value: JsonValue | undefined): Digest {
  const text = typeof value === 'string' ? value : 'nothing';
  const read = attempt(() => parseDigest(text));
  if (read.ok && formatDigest(read.value) === text) return read.value;
  return refuse('The signed payload names no image by digest.', {
    expected: 'sha256: and 64 lower-case hexadecimal characters',
    actual: text,
  });
}

function objectAt(value: JsonValue | undefined, what: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(`${what} is no JSON object.`);
  return value;
}
