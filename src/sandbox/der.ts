/** DER of the few ASN.1 types that timestamps and certificate extensions are made of. Source: ITU-T X.690, sections 8 and 10. */

function tlv(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.of(tag), encodeLength(content.length), content]);
}

function encodeLength(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length);
  const bytes = bigEndian(BigInt(length));
  return Buffer.concat([Buffer.of(0x80 | bytes.length), bytes]);
}

export const sequence = (...items: readonly Uint8Array[]): Buffer => tlv(0x30, ...items);

/** The encodings in ascending order; section 11.6. */
export const setOf = (...items: readonly Uint8Array[]): Buffer => tlv(0x31, ...items.toSorted(Buffer.compare));

export const octetString = (content: Uint8Array): Buffer => tlv(0x04, content);

export const utf8String = (text: string): Buffer => tlv(0x0c, Buffer.from(text, 'utf8'));

/** `[n] EXPLICIT`, or `[n] IMPLICIT` of a constructed type whose content is given. */
export const contextConstructed = (n: number, ...items: readonly Uint8Array[]): Buffer => tlv(0xa0 | n, ...items);

/** A non-negative number. */
export function integer(value: bigint): Buffer {
  const bytes = bigEndian(value);
  return integerBytes((bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes);
}

/** An INTEGER from its content octets as they stood elsewhere, the sign bit included. */
export const integerBytes = (content: Uint8Array): Buffer => tlv(0x02, content);

export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tlv(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(base128)));
}

/** YYMMDDhhmmssZ: whole seconds. */
export const utcTime = (time: Date): Buffer => tlv(0x17, Buffer.from(`${digits(time).slice(2)}Z`));

/** YYYYMMDDhhmmss[.f]Z: milliseconds other than zero as a fraction without trailing zeros; section 11.7. */
export function generalizedTime(time: Date): Buffer {
  const fraction = String(time.getUTCMilliseconds()).padStart(3, '0').replace(/0+$/, '');
  return tlv(0x18, Buffer.from(`${digits(time)}${fraction === '' ? '' : `.${fraction}`}Z`));
}

function digits(time: Date): string {
  return time.toISOString().slice(0, 19).replaceAll(/[-:T]/g, '');
}

function bigEndian(value: bigint): Buffer {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}

function base128(arc: number): number[] {
  const bytes = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift(0x80 | (rest % 128));
  return bytes;
}
