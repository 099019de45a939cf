import { ASN1Obj } from '@sigstore/core';

/** DER as `@sigstore/core` parses it (strict lengths, nothing after the end), with readers that refuse what is not there. */
export type Der = ASN1Obj;

export class DerError extends Error {
  override readonly name = 'DerError';
}

const CONTEXT = 2;
const UTF8_STRING = 0x0c;
const SET = 0x11;
const SEQUENCE = 0x10;

function malformed(message: string): never {
  throw new DerError(message);
}

/** @throws an error of the parser, or DerError */
export function parseDer(bytes: Uint8Array): Der {
  return ASN1Obj.parseBuffer(Buffer.from(bytes));
}

/** The child at this place. */
export function child(node: Der, index: number): Der {
  return node.subs[index] ?? malformed('a DER element lacks a part');
}

export function sequence(node: Der | undefined): readonly Der[] {
  if (node === undefined || !node.tag.isUniversal() || node.tag.number !== SEQUENCE || !node.tag.constructed) {
    return malformed('a DER SEQUENCE is missing');
  }
  return node.subs;
}

export function set(node: Der | undefined): readonly Der[] {
  if (node === undefined || !node.tag.isUniversal() || node.tag.number !== SET || !node.tag.constructed) {
    return malformed('a DER SET is missing');
  }
  return node.subs;
}

export function oid(node: Der | undefined): string {
  return (node ?? malformed('an object identifier is missing')).toOID();
}

export function integer(node: Der | undefined): bigint {
  return (node ?? malformed('an integer is missing')).toInteger();
}

export function octets(node: Der | undefined): Buffer {
  if (node === undefined || !node.tag.isOctetString() || node.tag.constructed) {
    return malformed('an octet string is missing');
  }
  return node.value;
}

/** The context's own tag of this number around other elements. */
export function isContext(node: Der | undefined, number: number): node is Der {
  return isPrimitiveContext(node, number, true);
}

/** The context's own tag of this number in place of a primitive type's. */
export function isPrimitiveContext(node: Der | undefined, number: number, constructed = false): node is Der {
  if (node === undefined || node.tag.constructed !== constructed) return false;
  return node.tag.class === CONTEXT && node.tag.number === number;
}

/** The OID of an AlgorithmIdentifier. */
export function algorithmOid(node: Der | undefined): string {
  return oid(sequence(node)[0]);
}

/** The whole of `bytes` is one DER UTF8String. */
export function utf8String(bytes: Uint8Array): string {
  const node = parseDer(bytes);
  if (!node.tag.isUniversal() || node.tag.number !== UTF8_STRING || node.tag.constructed) {
    return malformed('a UTF8String is missing');
  }
  return strictUtf8(node.value);
}

export function strictUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return malformed('a text is not valid UTF-8');
  }
}

const UTC_TIME = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})()Z$/;
const GENERALIZED_TIME = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.(\d+))?Z$/;

/**
 * UTCTime or GeneralizedTime, with a fraction of any length (X.690, 11.7), cut to milliseconds.
 * Not `toDate` of `@sigstore/core`: that one knows only fractions of exactly three digits, and drops them.
 */
export function time(node: Der | undefined): Date {
  if (node === undefined) return malformed('a time is missing');
  const text = node.value.toString('latin1');
  const short = node.tag.isUTCTime();
  if (!short && !node.tag.isGeneralizedTime()) return malformed('a time is missing');
  const match = (short ? UTC_TIME : GENERALIZED_TIME).exec(text);
  if (match === null) return malformed('a time is not written as DER wants it');
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const fullYear = short ? (year >= 50 ? 1900 + year : 2000 + year) : year;
  const milliseconds = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const date = new Date(Date.UTC(fullYear, month - 1, day, hour, minute, second, milliseconds));
  // Date.UTC rolls over what no calendar has: the 31st of February.
  const holds =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  return holds && fullYear >= 1900 ? date : malformed('a time is no moment of the calendar');
}
