import { fromCanonicalBase64 } from '../model/base64.js';
import type { JsonObject, JsonValue } from '../model/statement.js';
import { refuse } from './outcome.js';

/** Readers of the fields of protobuf's JSON form. Source: protobuf, "ProtoJSON Format". All throw Refusal. */

const INTEGER = /^(?:0|[1-9]\d{0,18})$/;
const MAX_INT64 = 2n ** 63n - 1n;

export function objectAt(value: JsonValue | undefined, what: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(`${what} is missing or no JSON object.`);
  }
  return value;
}

/**
 * An object of these members alone, as the other verifiers' protobuf readers hold it: a member that is not known could be
 * one that counts under another spelling.
 */
export function membersAt(
  value: JsonValue | undefined,
  { what, members }: { what: string; members: readonly string[] },
): JsonObject {
  const object = objectAt(value, what);
  const unknown = Object.keys(object).find((name) => !members.includes(name));
  return unknown === undefined ? object : refuse(`${what} has the member "${unknown}", which is not known.`);
}

export function arrayAt(value: JsonValue | undefined, name: string): JsonValue[] {
  return Array.isArray(value) ? value : refuse(`The field "${name}" is missing or no list.`);
}

export function textAt(value: JsonValue | undefined, name: string): string {
  return typeof value === 'string' && value !== '' ? value : refuse(`The field "${name}" is missing or no text.`);
}

/** Bytes, at least one. Only the one standard spelling of them: a second spelling would be a change that nobody sees. */
export function base64At(value: JsonValue | undefined, name: string): Buffer {
  return fromCanonicalBase64(textAt(value, name)) ?? refuse(`The field "${name}" is not canonical Base64.`);
}

/** An int64 that is not negative: decimal text, or a number that JSON readers hold exactly. */
export function integerAt(value: JsonValue | undefined, name: string): bigint {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return BigInt(value);
  if (typeof value === 'string' && INTEGER.test(value) && BigInt(value) <= MAX_INT64) return BigInt(value);
  return refuse(`The field "${name}" is missing or no whole number.`);
}
