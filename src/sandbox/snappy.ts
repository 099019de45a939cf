/** Snappy's block format, written: GitHub keeps its bundles so. Source: google/snappy, format_description.txt. */

const SHORTEST_MATCH = 4;
const LONGEST_COPY = 64;
const FARTHEST_COPY = 65_535;

/** A greedy search for what was there before, at most 64 KiB back. */
export function snappyCompress(input: Buffer): Buffer {
  const parts: Buffer[] = [varint(input.length)];
  const seen = new Map<number, number>();
  let literalFrom = 0;
  let at = 0;
  while (at + SHORTEST_MATCH <= input.length) {
    const key = input.readUInt32LE(at);
    const before = seen.get(key);
    seen.set(key, at);
    if (before === undefined || at - before > FARTHEST_COPY) {
      at += 1;
      continue;
    }
    const length = matchLength(input, before, at);
    parts.push(literal(input.subarray(literalFrom, at)), copies(at - before, length));
    at += length;
    literalFrom = at;
  }
  parts.push(literal(input.subarray(literalFrom)));
  return Buffer.concat(parts);
}

function matchLength(input: Buffer, before: number, at: number): number {
  let length = 0;
  while (at + length < input.length && input[before + length] === input[at + length]) length += 1;
  return length;
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80);
  return Buffer.of(...bytes, rest);
}

/** Tag 00: the length less one in the tag, or in the four bytes after it. */
function literal(bytes: Buffer): Buffer {
  if (bytes.length === 0) return bytes;
  if (bytes.length <= 60) return Buffer.concat([Buffer.of((bytes.length - 1) << 2), bytes]);
  const head = Buffer.alloc(5);
  head.writeUInt8(63 << 2);
  head.writeUInt32LE(bytes.length - 1, 1);
  return Buffer.concat([head, bytes]);
}

/** Tag 10: the length less one in the tag, two bytes of offset. */
function copies(offset: number, length: number): Buffer {
  const parts: number[] = [];
  for (let left = length; left > 0; left -= LONGEST_COPY) {
    parts.push(((Math.min(left, LONGEST_COPY) - 1) << 2) | 2, offset & 0xff, offset >> 8);
  }
  return Buffer.from(parts);
}
