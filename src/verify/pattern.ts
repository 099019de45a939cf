/** Identity patterns: matched whole, and never for longer than a blink. */
import { Script } from 'node:vm';
import { fail } from '../errors.js';

/** Milliseconds; an honest pattern needs microseconds, the rest is for a machine that is busy. */
const PATTERN_TIMEOUT_MS = 1000;

const EXECUTE = new Script(
  '(() => { const m = new RegExp(source, flags).exec(text); return m && [m.index, m[0].length]; })()',
);

export type PatternMatch =
  | { readonly kind: 'whole' }
  /** `anchored` is the pattern to paste: what it left open is written out from this identity. */
  | { readonly kind: 'part'; readonly anchored: string }
  | { readonly kind: 'none' };

/**
 * How a pattern fits an identity. Only `whole` is a match.
 * @throws WherefromError INPUT_INVALID for a pattern that backtracks without end
 */
export function matchPattern(pattern: RegExp, identity: string): PatternMatch {
  const flags = pattern.flags.replaceAll(/[^isuv]/g, '');
  if (execute(`^(?:${pattern.source})$`, flags, identity) !== undefined) return { kind: 'whole' };
  const part = execute(pattern.source, flags, identity);
  if (part === undefined) return { kind: 'none' };
  const before = escapePattern(identity.slice(0, part.index));
  const after = escapePattern(identity.slice(part.index + part.length));
  return { kind: 'part', anchored: `^${before}${withoutAnchors(asTyped(pattern))}${after}$` };
}

/** A pattern as somebody types it: `RegExp.source` escapes each slash, as a literal in a program has to. */
export function asTyped({ source }: RegExp): string {
  return source.replaceAll(/\\(.)/g, (escaped, character) => (character === '/' ? '/' : escaped));
}

/** A pattern that also fits nothing, or a single letter, points at nobody. */
export function matchesAnybody(pattern: RegExp): boolean {
  return ['', 'x'].some((text) => matchPattern(pattern, text).kind === 'whole');
}

function execute(source: string, flags: string, text: string): { index: number; length: number } | undefined {
  let found: unknown;
  try {
    // V8 interrupts a backtracking expression only from outside: a context with a time-out bounds it.
    found = EXECUTE.runInNewContext({ source, flags, text }, { timeout: PATTERN_TIMEOUT_MS });
  } catch (cause) {
    return fail('INPUT_INVALID', `The identity pattern was not matched within ${PATTERN_TIMEOUT_MS} ms.`, {
      remedy: 'Write it without nested repetition, or name the whole identity with --cert-identity.',
      cause,
    });
  }
  if (found === null) return undefined;
  const [index, length] = found as [number, number];
  return { index, length };
}

function withoutAnchors(source: string): string {
  if (source.includes('|')) return `(?:${source})`;
  return source.replace(/^\^/, '').replace(/(?<!\\)\$$/, '');
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
