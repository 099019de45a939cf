import type { JsonValue } from './statement.js';

/** JSON that every reader understands alike, or the reason why it is refused. */
export type StrictJson =
  { readonly ok: true; readonly value: JsonValue } | { readonly ok: false; readonly reason: string };

const DEEPEST = 128;
/** Each costs a reader some hundred bytes for two of text. A million subjects are two million objects. */
const MOST_CONTAINERS = 4_000_000;
/** In pieces of at most 400 digits, which overflow: the platform matches millions of digits by recursion. */
const NUMBER = /-?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,400})?/y;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Reads JSON (RFC 8259) strictly: UTF-8 without faults, no name twice in one object, no `__proto__`, at most 128 levels
 * and four million objects and lists, no number that overflows. Two readers of such a text cannot see two different
 * documents (RFC 8259, section 4).
 * @param levelsAround levels of the document that this text will be a part of
 */
export function parseStrictJson(
  input: Uint8Array | string,
  { levelsAround = 0 }: { readonly levelsAround?: number } = {},
): StrictJson {
  let text: string;
  try {
    text = typeof input === 'string' ? input : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(input);
  } catch {
    return { ok: false, reason: 'is not valid UTF-8' };
  }
  const fault = structureFault(text, DEEPEST - levelsAround);
  if (fault !== undefined) return { ok: false, reason: fault };
  try {
    return { ok: true, value: JSON.parse(text) as JsonValue };
  } catch {
    return { ok: false, reason: 'is not valid JSON' };
  }
}

/** What `JSON.parse` lets through. Wrong syntax may pass here: `JSON.parse` comes after. */
function structureFault(text: string, deepest: number): string | undefined {
  /** Names seen in each open object; undefined for an open array. */
  const open: (Names | undefined)[] = [];
  const spare: Names[] = [];
  let atName = false;
  let containers = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) {
      const end = closingQuote(text, at);
      if (end === undefined) return 'is not valid JSON';
      const fault = atName ? nameFault(text.slice(at, end + 1), open.at(-1)) : undefined;
      if (fault !== undefined) return fault;
      at = end;
    } else if (character === 0x7b || character === 0x5b) {
      if (open.length === deepest) return `is nested deeper than ${deepest} levels`;
      containers += 1;
      if (containers > MOST_CONTAINERS) return `holds more than ${MOST_CONTAINERS} objects and lists`;
      atName = character === 0x7b;
      open.push(atName ? (spare[open.length] ??= new Names()).clear() : undefined);
    } else if (character === 0x7d || character === 0x5d) {
      open.pop();
      atName = false;
    } else if (character === 0x2c) {
      atName = open.at(-1) !== undefined;
    } else if (character === 0x3a) {
      atName = false;
    } else if (character === 0x2d || (character >= 0x30 && character <= 0x39)) {
      NUMBER.lastIndex = at;
      const number = NUMBER.exec(text)?.[0] ?? '-';
      if (!Number.isFinite(Number(number)) && number !== '-') return 'holds a number that overflows';
      at += number.length - 1;
    }
  }
  return undefined;
}

/** Most objects have a handful of names and there may be very many objects: a Set for each costs more than the document. */
const FEW_NAMES = 8;

/** The names of one object; used again for the next one at its depth. */
class Names {
  readonly #few: string[] = [];
  #count = 0;
  #many: Set<string> | undefined;

  clear(): this {
    this.#count = 0;
    this.#many = undefined;
    return this;
  }

  /** Whether the name is new here. */
  add(name: string): boolean {
    if (this.#many !== undefined) {
      const before = this.#many.size;
      return this.#many.add(name).size > before;
    }
    for (let at = 0; at < this.#count; at += 1) if (this.#few[at] === name) return false;
    if (this.#count === FEW_NAMES) this.#many = new Set(this.#few).add(name);
    else this.#few[this.#count++] = name;
    return true;
  }
}

function nameFault(quoted: string, names: Names | undefined): string | undefined {
  let name = quoted.slice(1, -1);
  if (name.includes('\\')) {
    try {
      name = JSON.parse(quoted) as string;
    } catch {
      return 'is not valid JSON';
    }
  }
  if (name === '__proto__') return 'has a member named "__proto__"';
  return names?.add(name) === false ? `has the member ${JSON.stringify(name.slice(0, 80))} twice` : undefined;
}

function closingQuote(text: string, opening: number): number | undefined {
  let end = text.indexOf('"', opening + 1);
  while (end >= 0) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return undefined;
}
