import { malformed } from '../../http.js';

/**
 * Snappy's block format, read: GitHub keeps bundles so. The length that the first bytes name is checked before anything
 * is allocated, and every copy before it is made. Source: google/snappy, format_description.txt.
 * @throws WherefromError SERVICE_ANSWER_MALFORMED
 */
export function snappyDecompress(input: Buffer, maxBytes: number): Buffer {
  const { value: length, next } = varint(input);
  if (length > maxBytes)
    return malformed("GitHub's storage", `names ${length} bytes where at most ${maxBytes} are read`);
  const output = Buffer.alloc(length);
  let written = 0;
  for (let at = next; at < input.length;) {
    const element = elementAt(input, at);
    const { kind, size } = element;
    if (written + size > length) return damaged();
    if (kind === 'literal') {
      if (element.from + size > input.length) return damaged();
      input.copy(output, written, element.from, element.from + size);
      at = element.from + size;
    } else {
      if (element.offset === 0 || element.offset > written) return damaged();
      // Byte by byte: what is copied may be what this copy just wrote.
      for (let n = 0; n < size; n += 1) output[written + n] = output[written + n - element.offset] ?? 0;
      at = element.next;
    }
    written += size;
  }
  return written === length ? output : damaged();
}

type Element =
  | { readonly kind: 'literal'; readonly size: number; readonly from: number }
  | { readonly kind: 'copy'; readonly size: number; readonly offset: number; readonly next: number };

/** The two low bits of the tag say what follows: 00 a literal, 01, 10 and 11 a copy with 11, 16 and 32 bits of offset. */
function elementAt(input: Buffer, at: number): Element {
  const tag = input.readUInt8(at);
  const upper = tag >> 2;
  switch (tag & 3) {
    case 0: {
      const extra = upper < 60 ? 0 : upper - 59;
      const size = extra === 0 ? upper + 1 : littleEndian(input, at + 1, extra) + 1;
      return { kind: 'literal', size, from: at + 1 + extra };
    }
    case 1: {
      const offset = (tag >> 5) * 256 + littleEndian(input, at + 1, 1);
      return { kind: 'copy', size: (upper & 7) + 4, offset, next: at + 2 };
    }
    case 2:
      return { kind: 'copy', size: upper + 1, offset: littleEndian(input, at + 1, 2), next: at + 3 };
    default:
      return { kind: 'copy', size: upper + 1, offset: littleEndian(input, at + 1, 4), next: at + 5 };
  }
}

function littleEndian(input: Buffer, at: number, bytes: number): number {
  return at + bytes > input.length ? damaged() : input.readUIntLE(at, bytes);
}

/** At most 32 bits, seven a byte. */
function varint(input: Buffer): { value: number; next: number } {
  let value = 0;
  for (let at = 0; at < 5; at += 1) {
    const byte = at < input.length ? input.readUInt8(at) : damaged();
    value += (byte & 0x7f) * 2 ** (7 * at);
    if (byte < 0x80) return { value, next: at + 1 };
  }
  return damaged();
}

function damaged(): never {
  return malformed("GitHub's storage", 'answered compressed bytes that are damaged');
}
