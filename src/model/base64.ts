import { randomUUID } from 'node:crypto';

/** Bytes encoded or decoded at a time: a multiple of three, so that no part but the last is padded. */
const PART_BYTES = 48 * 1024;
const PART_CHARACTERS = (PART_BYTES / 3) * 4;

/**
 * JSON that holds Base64 of `bytes` in one place, which may lie inside a text that is JSON itself. The Base64 is written
 * straight into the result: as a text it would be copied several times, and a statement may have megabytes.
 * @param json makes the JSON around a text that stands for the Base64
 */
export function jsonWithBase64(bytes: Buffer, json: (base64: string) => string): Buffer {
  const placeholder = randomUUID();
  const [head, tail, ...others] = json(placeholder).split(placeholder);
  if (head === undefined || tail === undefined || others.length > 0) {
    throw new RangeError('the Base64 belongs in exactly one place');
  }
  const headBytes = Buffer.byteLength(head);
  const whole = Buffer.allocUnsafe(headBytes + Math.ceil(bytes.length / 3) * 4 + Buffer.byteLength(tail));
  let written = whole.write(head);
  for (let start = 0; start < bytes.length; start += PART_BYTES) {
    written += whole.write(bytes.toString('base64', start, start + PART_BYTES), written, 'latin1');
  }
  whole.write(tail, written);
  return whole;
}

/** The bytes of a text that is their one standard Base64 (RFC 4648, section 4, with padding); undefined for every other text. */
export function fromCanonicalBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  if (text.length !== Math.ceil(bytes.length / 3) * 4) return undefined;
  for (let start = 0, at = 0; start < bytes.length; start += PART_BYTES, at += PART_CHARACTERS) {
    if (bytes.toString('base64', start, start + PART_BYTES) !== text.slice(at, at + PART_CHARACTERS)) return undefined;
  }
  return bytes;
}
