/** Random damage to a JSON document, the same at every run. */

/** A whole number from 0, below `range`. */
export type Random = (range: number) => number;

/** Source: mulberry32, a generator of 32 bits; nothing here needs a better one. */
export function generator(seed: number): Random {
  let state = seed >>> 0;
  return (range) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % range;
  };
}

type Mutation = (bytes: Buffer, random: Random) => Buffer;

function slice(bytes: Buffer, random: Random): { start: number; end: number } {
  const start = random(bytes.length);
  return { start, end: Math.min(bytes.length, start + 1 + random(64)) };
}

const BYTES: readonly Mutation[] = [
  // One bit
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    const at = random(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << random(8));
    return copy;
  },
  // One byte, often one that JSON gives a meaning
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    const meaning = Buffer.from('{}[]",:\\/0-e\u0000\u001b\n ');
    copy[random(copy.length)] = random(2) === 0 ? random(256) : (meaning[random(meaning.length)] ?? 0);
    return copy;
  },
  // A piece taken away
  (bytes, random) => {
    const { start, end } = slice(bytes, random);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  // A piece twice
  (bytes, random) => {
    const { start, end } = slice(bytes, random);
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
  },
  // A piece from elsewhere
  (bytes, random) => {
    const [from, to] = [slice(bytes, random), slice(bytes, random)];
    return Buffer.concat([bytes.subarray(0, to.start), bytes.subarray(from.start, from.end), bytes.subarray(to.end)]);
  },
  // The end cut off
  (bytes, random) => bytes.subarray(0, random(bytes.length)),
];

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

interface Place {
  readonly holder: Json[] | { [name: string]: Json };
  readonly key: string;
}

function placesOf(value: Json): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value;
  return Object.entries(holder).flatMap(([key, each]) => [{ holder, key }, ...placesOf(each)]);
}

const JUNK: readonly Json[] = [
  null,
  true,
  0,
  -1,
  1e300,
  '',
  'x',
  'AA==',
  '\u001b[31m\u202e',
  [],
  {},
  [[]],
  { rawBytes: 'AA==' },
];

function remove({ holder, key }: Place): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

/** One value replaced, removed, doubled or swapped, so that the document stays one. */
const document: Mutation = (bytes, random) => {
  const root = JSON.parse(bytes.toString('utf8')) as { [name: string]: Json };
  const places = placesOf(root);
  const place = places[random(places.length)];
  const other = places[random(places.length)];
  if (place === undefined || other === undefined) return bytes;
  const at = place.holder as { [name: string]: Json };
  const value = at[place.key] ?? null;
  const choice = random(5);
  if (choice === 0) at[place.key] = structuredClone(JUNK[random(JUNK.length)] ?? null);
  else if (choice === 1) remove(place);
  else if (choice === 2) at[place.key] = [structuredClone(value), structuredClone(value)];
  else if (choice === 3) at[`${place.key}${random(10)}`] = structuredClone(value);
  else at[place.key] = structuredClone((other.holder as { [name: string]: Json })[other.key] ?? null);
  return Buffer.from(JSON.stringify(root));
};

/** A copy with one to three changes; now and then one that changes nothing. */
export function mutated(original: Buffer, random: Random): Buffer {
  if (random(3) === 0) return document(original, random);
  let bytes = original;
  for (let left = 1 + random(3); left > 0 && bytes.length > 0; left -= 1) {
    bytes = (BYTES[random(BYTES.length)] as Mutation)(bytes, random);
  }
  return bytes;
}
