import { printable } from '../model/printable.js';
import type { Check, CheckId } from './result.js';

interface RefusalDetails {
  readonly expected?: string;
  readonly actual?: string;
  readonly remedy?: string;
}

/** Says no inside a check; it never leaves the check that it was raised in. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    message: string,
    readonly details: RefusalDetails = {},
  ) {
    super(message);
  }
}

/** @throws Refusal always */
export function refuse(message: string, details?: RefusalDetails): never {
  throw new Refusal(message, details);
}

/**
 * What a check found. A skipped check that is demanded was not made because another one failed: it does not count as
 * passed. One that is not demanded has nothing to look at under this root.
 */
export type Outcome =
  | { readonly verdict: 'passed'; readonly detail: string }
  | ({ readonly verdict: 'failed'; readonly detail: string } & RefusalDetails)
  | { readonly verdict: 'skipped'; readonly demanded: boolean; readonly detail: string };

export type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** Every exception is a refusal: malformed input makes parsers and OpenSSL throw errors of all kinds. */
export function attempt<T>(make: () => T): Attempt<T> {
  try {
    return { ok: true, value: make() };
  } catch (error) {
    return { ok: false, refusal: asRefusal(error) };
  }
}

export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  // Errors of Node's crypto may come from another realm: no instanceof.
  const message = (error as { message?: unknown } | null | undefined)?.message;
  return new Refusal(`cannot be read: ${typeof message === 'string' ? message : String(error)}`);
}

export function failedOutcome(refusal: Refusal): Outcome {
  return { verdict: 'failed', detail: refusal.message, ...refusal.details };
}

/** The check as reports show it: no control characters. */
export function toCheck(id: CheckId, outcome: Outcome): Check {
  const { verdict, detail } = outcome;
  if (outcome.verdict !== 'failed') return { id, verdict, detail: printable(detail) };
  const { expected, actual, remedy } = outcome;
  return {
    id,
    verdict,
    detail: printable(detail),
    ...(expected === undefined ? {} : { expected: printable(expected) }),
    ...(actual === undefined ? {} : { actual: printable(actual) }),
    ...(remedy === undefined ? {} : { remedy: printable(remedy) }),
  };
}
