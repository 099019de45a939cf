import { malformed } from '../../http.js';

/** A member of foreign JSON; undefined where there is none. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A number that GitHub gives what it stores. */
export function identifier(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

/**
 * What is shown to people or kept in outputs must not be the token in disguise: whoever answers in GitHub's place knows it.
 * @throws WherefromError SERVICE_ANSWER_MALFORMED
 */
export function refuseEcho(token: string | undefined, shown: readonly (string | undefined)[]): void {
  if (token === undefined || token === '' || !shown.some((each) => each?.includes(token))) return;
  malformed('GitHub', 'repeats the token that it was asked with, where a name or an address belongs');
}
