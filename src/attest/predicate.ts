import { open } from 'node:fs/promises';
import { fail, WherefromError } from '../errors.js';
import { given } from '../model/given.js';
import { resolvePredicateType } from '../model/predicate-types.js';
import { printable } from '../model/printable.js';
import type { JsonObject, JsonValue, Predicate } from '../model/statement.js';
import { parseStrictJson } from '../model/strict-json.js';
import { causeCode } from '../quote.js';
import type { PredicateSource } from './request.js';

export const MAX_PREDICATE_BYTES = 16 * 1024 * 1024;

/** A predicate that the user brings. */
export type GivenPredicate = Extract<PredicateSource, { kind: 'file' | 'inline' }>;

/**
 * A predicate from a file or from text, with its type as a URI.
 * @throws WherefromError PREDICATE_MALFORMED, PREDICATE_TOO_LARGE, INPUT_INVALID
 */
export async function readPredicate(source: GivenPredicate): Promise<Predicate> {
  const type = resolvePredicateType(source.type);
  const origin = source.kind === 'file' ? `"${printable(source.path)}"` : 'The predicate';
  const bytes = source.kind === 'file' ? await readBounded(source.path) : Buffer.from(source.text);
  if (bytes.length > MAX_PREDICATE_BYTES) refuseLarge(origin);
  return { type, ...parsePredicate(bytes, origin) };
}

function parsePredicate(bytes: Buffer, origin: string): Pick<Predicate, 'content' | 'text'> {
  const text = hasByteOrderMark(bytes) ? bytes.subarray(3) : bytes;
  // The statement is one level around it.
  const parsed = parseStrictJson(text, { levelsAround: 1 });
  if (!parsed.ok) {
    return fail('PREDICATE_MALFORMED', `${origin} ${parsed.reason}.`, {
      remedy: 'Give one JSON object in UTF-8, without a name twice in one object.',
    });
  }
  if (isObject(parsed.value)) return { content: parsed.value, text: text.toString('utf8') };
  return fail('PREDICATE_MALFORMED', `${origin} is JSON, but not an object.`, {
    remedy: 'A predicate is one JSON object: { … }.',
  });
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Never more than one byte past the limit, whatever the file says of its own size. */
async function readBounded(path: string): Promise<Buffer> {
  try {
    const file = await open(path, 'r');
    try {
      const stats = await file.stat();
      if (stats.isDirectory()) refuseUnreadable(path, 'it is a directory');
      if (stats.size > MAX_PREDICATE_BYTES) refuseLarge(`"${printable(path)}"`);
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of file.createReadStream({ start: 0, end: MAX_PREDICATE_BYTES, autoClose: false })) {
        chunks.push(chunk as Buffer);
        size += (chunk as Buffer).length;
      }
      return Buffer.concat(chunks, size);
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (cause instanceof WherefromError) throw cause;
    return refuseUnreadable(path, String(causeCode(cause)), cause);
  }
}

function refuseUnreadable(path: string, reason: string, cause?: unknown): never {
  return fail('INPUT_INVALID', `The predicate file "${printable(path)}" cannot be read: ${reason}.`, {
    remedy: 'Check the path and that this user may read the file.',
    ...given({ cause }),
  });
}

function refuseLarge(origin: string): never {
  return fail('PREDICATE_TOO_LARGE', `${origin} is larger than ${MAX_PREDICATE_BYTES / 1024 / 1024} MB.`, {
    remedy: 'Attest a smaller predicate that names the large document by its digest.',
  });
}
