/** Where values stand in a text that is known to be JSON, for changing one place of it and nothing else. */

/** From `start` up to, and without, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const BLANK_OR_COMMA = /[\s,]*/y;
const COLON = /\s*:\s*/y;
const SCALAR = /[^\s,\]}]*/y;

/**
 * The value of a member of the object that the text is.
 * @throws RangeError when there is no such member
 */
export function memberOf(text: string, name: string): Span {
  let at = text.indexOf('{') + 1;
  for (;;) {
    at = after(BLANK_OR_COMMA, text, at);
    if (text[at] !== '"') throw new RangeError(`no member "${name}"`);
    const nameEnd = endOfString(text, at);
    const isIt = JSON.parse(text.slice(at, nameEnd)) === name;
    const start = after(COLON, text, nameEnd);
    const end = endOfValue(text, start);
    if (isIt) return { start, end };
    at = end;
  }
}

/** The elements of the array at a place of the text. */
export function elementsOf(text: string, array: Span): Span[] {
  const spans: Span[] = [];
  for (let at = after(BLANK_OR_COMMA, text, array.start + 1); at < array.end - 1;) {
    const end = endOfValue(text, at);
    spans.push({ start: at, end });
    at = after(BLANK_OR_COMMA, text, end);
  }
  return spans;
}

function endOfValue(text: string, start: number): number {
  const first = text[start];
  if (first === '"') return endOfString(text, start);
  if (first !== '{' && first !== '[') return after(SCALAR, text, start);
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at) - 1;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw new RangeError('no JSON');
}

function endOfString(text: string, opening: number): number {
  for (let at = opening + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  throw new RangeError('no JSON');
}

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
